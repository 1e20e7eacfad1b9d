"""An amount and its restatement in another currency do not fit the exchange rate of their time.

## What it does

Where an amount is restated in another currency (`£2.4m ($3.1m)`), multiplies it with the exchange rates that the packs have for the time
that the draft names and for the day of writing, and disputes a restatement that lies beyond all of them by a generous margin.

## Why it matters

Conversions are done last and in haste: with the rate upside down, with the wrong dollar, or with million for billion.

## Example

```text pack
entity,metric,period,value,unit,source
sterling,rate,2025-11,1.314,usd_per_gbp,Central bank
```

```text
The museum paid £2.4m ($5.1m) for the painting in November 2025.
```

Use instead:

```text
The museum paid £2.4m ($3.2m) for the painting in November 2025.
```

## Formula

`amount · rate`, for every rate whose period overlaps the time that the draft names or the month before the day of writing, widened by 5%
(10% where the rate is an average over more than a month); the restated amount is disjoint from it by more than 2% besides. Rates are read
from metrics with a unit such as `usd_per_gbp`, either way round.

## Not an error when

- the draft names several dates, or speaks of today's money, prices of another year, or a fixed rate
- the dollar is another country's than the pack's: a bare `$` in a draft that speaks of such a country is left alone
- the packs have no rate for the time
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from functools import cache

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import Abstention, Constant, Figure, Product, Relation, Stated, Wording
from factcheck.model.row import Row, Timespan
from factcheck.model.told import as_told, opened, period
from factcheck.rules.rule import Case, Rule

_WEEK = timedelta(days=7)
_MONTH = timedelta(days=31)
_MARGIN = Fraction(1, 20)
_MARGIN_OF_AVERAGES = Fraction(1, 10)


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:today[’']s|in today|now worth|then worth|at the time|at current|current prices|adjusted|in real terms|\d{4} (?:prices|money|dollars|pounds|euros)|"
        r"fixed rate|fixed at|pegged|black market|official rate|hedged|forward rate|purchasing power|ppp)\b"
    )


@cache
def _other_dollars() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:austral\w+|canad\w+|new zealand\w*|singapore\w*|hong kong\w*|taiwan\w*|jamaic\w+|namibia\w*|fiji\w*|barbad\w+|bahama\w*|"
        r"trinidad\w*|toronto|ottawa|vancouver|sydney|melbourne|canberra|auckland|wellington)\b"
    )


def relations(case: Case) -> Iterator[Stated]:
    """State for every pair of amounts in two currencies that one follows from the other by the rates of their time."""
    links = tuple(case.links("exchange"))
    if not links:
        return
    elsewhere = _other_dollars().search(case.text.lower()) is not None
    for link in links:
        of, restated = case.claim(link.all("of")[0]), case.claim(link.all("restated")[0])
        if elsewhere and any(_bare_dollar(claim) for claim in (of, restated)):
            continue
        yield from _of_pair(case, link, of, restated)


def _of_pair(case: Case, link: Link, of: Claim, restated: Claim) -> Iterator[Stated]:
    assert of.quantity is not None
    assert restated.quantity is not None
    sentence = case.extraction.sentences[of.sentence]
    dates = {
        (one.first, one.last)
        for one in case.periods_between(sentence.start, sentence.end)
        if one.kind == "date"
    }
    spoken = case.text[sentence.start : sentence.end].lower()
    if len(dates) > 1 or _otherwise().search(spoken) or any(None in date for date in dates):
        yield Abstention((of, restated), "period-differs")
        return
    first, last = next(iter(dates), (None, None))
    told = None if first is None or last is None else Timespan(first - _WEEK, last + _WEEK, "")
    rates = _rates(case, of.quantity.unit, restated.quantity.unit)
    in_time = [rate for rate in rates if told is not None and rate[0].period.overlaps(told)]
    today = Timespan(case.as_of - _MONTH, case.as_of, "")
    now = [rate for rate in rates if rate[0].period.overlaps(today)]
    if (told is not None and not in_time) or not (in_time or now):
        yield Abstention((of, restated), "no-rate-row")
        return
    yield _relation(link, of, restated, [*in_time, *now])


def _rates(case: Case, unit: str | None, into: str | None) -> list[tuple[Row, Interval]]:
    """Every rate row between two currencies, as units of the second for one of the first."""
    found = []
    for metric in case.reference.metrics():
        if metric.unit not in (f"{into}_per_{unit}", f"{unit}_per_{into}"):
            continue
        for row in case.reference.rows_of_metric(metric.id):
            low = row.interval.low
            if row.rank == "deprecated" or row.status in ("target", "forecast") or low is None or low <= 0:
                continue
            direct = metric.unit == f"{into}_per_{unit}"
            found.append((row, row.interval if direct else row.interval.reciprocal()))
    return found


def _relation(link: Link, of: Claim, restated: Claim, rates: list[tuple[Row, Interval]]) -> Relation:
    lows, highs = [], []
    for row, rate in rates:
        margin = _MARGIN if row.period.days <= _MONTH.days else _MARGIN_OF_AVERAGES
        assert rate.low is not None
        assert rate.high is not None
        lows.append(rate.low * (1 - margin))
        highs.append(rate.high * (1 + margin))
    rows = tuple(dict.fromkeys(row for row, _ in rates))
    shown = " and ".join(f"{row.written} {row.unit_as_written} {period(row.period)}" for row in rows[:2])
    return Relation(
        form="equal",
        left=(Product(Figure(of), Constant(Interval(min(lows), max(highs)), f"about {shown}")),),
        right=Figure(restated),
        primary=restated,
        claims=(of, restated),
        wording=Wording(
            says=f"{opened(as_told(of))} at {shown} is {{computed}}; the draft says {{stated}}",
            comparable="the same amount in two currencies, at the rates of the time that the draft names and of the day of writing",
            innocent="another dollar is meant, or a rate that was agreed beforehand",
            query=f"{opened(as_told(of))} comes to {{computed}} at {shown}; please check {as_told(restated)}. Which rate was used?",
        ),
        cue=(link.cue_start, link.cue_end),
        rows=rows[:4],
        labels=((of.index, "amount"), (restated.index, "restated")),
    )


def _bare_dollar(claim: Claim) -> bool:
    assert claim.quantity is not None
    return claim.quantity.unit == "usd" and "us" not in claim.text.lower()


RULE = Rule(
    slug="currency-conversion", severity="error", since="0.1.0", relations=relations, needs=("exchange",)
)
