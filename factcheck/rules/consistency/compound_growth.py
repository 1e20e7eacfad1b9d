"""A yearly rate of growth does not lead from the first figure to the last.

## What it does

Takes two figures, the years between them and a rate a year, and works the growth through.

## Why it matters

Rates a year look small; over ten years they are the story, and one wrong digit of it changes the end by half.

## Example

```text
Output grew 4% a year, from 140 tonnes in 2014 to 276 tonnes in 2024.
```

Use instead:

```text
Output grew 7% a year, from 140 tonnes in 2014 to 276 tonnes in 2024.
```

## Formula

`b = a · (1 ± g)ⁿ`, n the years between the two dates or the stated number of years, one more or less admitted; with "an
average of" also `b = a · (1 ± n·g)`.

## Not an error when

- the rate is for another stretch of years than the two figures
- the rate is after inflation
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
    Constant,
    Expression,
    Figure,
    Grown,
    Product,
    Relation,
    Stated,
    Wording,
)
from factcheck.model.told import as_told, opened
from factcheck.rules.consistency._changes import Change, changes, ends, not_comparable
from factcheck.rules.consistency._figures import number
from factcheck.rules.rule import Case, Rule

_LONGEST = 40
_ONE = Constant(Interval.point(Fraction(1)), "1")
_WITHIN = r"\s+(?:its size |in size |in value |their value |its value |their money |your money |its population )?(?:in|within|every|over|after|about every)\s+(?:just |only |about |some |the next )?"


def relations(case: Case) -> Iterator[Stated]:
    """State every yearly rate between two dated figures."""
    for change in changes(case):
        for index in change.link.all("yearly"):
            rate = case.claim(index)
            if (
                number(rate).unit != "percent"
                or len(change.after) != 1
                or number(rate).per not in (None, "year")
            ):
                continue
            failed = not_comparable(change)
            years = _years(case, change, rate)
            if failed is not None:
                yield failed
            elif years is None:
                yield Abstention((*change.claims, rate), "period-differs")
            else:
                yield _relation(case, change, rate, years)
    yield from _doublings(case)


def _doublings(case: Case) -> Iterator[Stated]:
    """`At 2% a year the town will double in 35 years`: the power of the rate lies about 2, a tenth of the time admitted."""
    for claim, q in case.figures:
        if q.unit != "fold" or q.value != 2 or q.comparator != "=":
            continue
        sentence = case.extraction.sentences[claim.sentence]
        figures = case.quantities_of(claim.sentence)
        rates = [
            c for c in figures if number(c).unit == "percent" and number(c).per == "year" and number(c).value
        ]
        spans = [c for c in figures if number(c).unit == "year" and number(c).stat == "duration"]
        if len(rates) != 1 or len(spans) != 1:
            continue
        words = case.text[claim.end : spans[0].start].lower()
        years = number(spans[0]).value
        if not re.fullmatch(_WITHIN, words) or years is None or not 2 <= years <= _LONGEST * 2:
            continue
        if re.search(r"\b(?:debt|loan|real|inflation)\b", case.text[sentence.start : sentence.end].lower()):
            continue
        for form, n in (("at-most", int(years * 9 / 10)), ("at-least", -int(-years * 11 / 10 // 1) + 1)):
            level: Expression = _ONE
            for _ in range(n):
                level = Grown(level, Figure(rates[0]), 1)
            yield _doubled(claim, rates[0], spans[0], form, level)


def _doubled(claim: Claim, rate: Claim, span: Claim, form: str, level: Expression) -> Relation:
    return Relation(
        form=form,
        left=(level,),
        right=Constant(Interval.point(Fraction(2)), "twice as much"),
        primary=span,
        claims=(span, rate, claim),
        wording=Wording(
            says=f"What grows by {as_told(rate)} does not double in {as_told(span)}",
            comparable="the sentence gives the time for the rate; as a rule of thumb it is 70 divided by the per cent",
            innocent="the rate will change, or applies to another time",
            query=f"how long does it take to double at {as_told(rate)}? {opened(as_told(span))} does not fit",
        ),
        cue=(claim.start, claim.end),
        labels=((rate.index, "rate"), (span.index, "time")),
        repairs=False,
        supposed=True,
    )


def _years(case: Case, change: Change, rate: Claim) -> int | None:
    """Years between the two figures, from their dates or from a stated number of years; None if not told for certain."""
    sentence = case.extraction.sentences[rate.sentence]
    if any(c.sentence != rate.sentence for c in (change.before, *change.after)):
        return None
    periods = case.periods_between(sentence.start, sentence.end)
    dated = sorted(int(period.timex) for period in periods if re.fullmatch(r"\d{4}", period.timex))
    spans = [number(c) for c in case.quantities_of(rate.sentence) if number(c).unit in ("year", "decade")]
    if len(dated) == 2:
        years = Fraction(dated[1] - dated[0])
    elif dated or len(spans) != 1 or spans[0].value is None:
        return None
    else:
        years = spans[0].value * (10 if spans[0].unit == "decade" else 1)
    return int(years) if years.denominator == 1 and 2 <= years <= _LONGEST else None


def _relation(case: Case, change: Change, rate: Claim, years: int) -> Relation:
    later = change.after[0]
    left: list[Expression] = []
    for sign in change.signs:
        for n in (years, years - 1, years + 1):
            level: Expression = change.start
            for _ in range(n):
                level = Grown(level, Figure(rate), sign)
            left.append(level)
        if "average" in case.sentence_of(rate):
            times = Constant(Interval.point(Fraction(years)), str(years))
            left.append(Grown(change.start, Product(Figure(rate), times), sign))
    return Relation(
        form="equal",
        left=tuple(left),
        right=change.end(later),
        primary=rate,
        claims=(rate, change.before, later),
        wording=Wording(
            says=f"{opened(as_told(change.before))} at {as_told(rate)} comes to {{computed}} after {years} years; the draft says {as_told(later)}",
            comparable="the sentence gives the rate for the step between the two figures",
            innocent="the rate covers other years than the two figures",
            query=f"{ends(change)} in {years} years: what is the rate a year?",
        ),
        cue=change.cue,
        labels=change.labels(rate),
        repairs=False,
    )


RULE = Rule(slug="compound-growth", severity="error", since="0.1.0", relations=relations)
