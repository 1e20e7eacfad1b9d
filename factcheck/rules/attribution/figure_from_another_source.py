"""A figure is put down to one source and is another's.

## What it does

Takes a figure that the draft gives as somebody's ("Nato puts it at 2.0%") and looks at that source's own rows in the
packs. If the source has another value there, and the draft's value is on record under a different source, it says so.

## Why it matters

Two bodies count the same thing by different rules. Swapping them keeps both numbers right and makes both
attributions wrong.

## Example

```text pack metrics
metric,label,kind,unit,definition,aliases
jobless-rate,Jobless rate,rate,percent,,jobless rate
```

```text pack facts
entity,metric,period,value,unit,source,claimant
Northland,jobless-rate,2025,4.1,percent,Labour survey,Statistics Bureau
Northland,jobless-rate,2025,5.3,percent,Register count,Employment Office
```

```text
The Statistics Bureau puts the jobless rate of Northland at 5.3% for 2025.
```

Use instead:

```text
The Statistics Bureau puts the jobless rate of Northland at 4.1% for 2025.
```

## Formula

The figure is disjoint from every row of the named source for that subject, measure and period, and meets a row of
another source.

## Not an error when

- the named source has since published the other value, too
- the source only passes the figure on
- the draft means another edition, definition or period
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from factcheck.model.claim import Attribution, Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.model.printed import printed
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Figure, Relation, RowValue, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import listed
from factcheck.rules.attribution._record import is_one_name
from factcheck.rules.reference._sources import is_named
from factcheck.rules.rule import Case, Rule

_LONG, _REACH = 100, 100
_SHORTEST_NAME = 3
_COUNTS = Pattern(
    r"\b(?:has|have|had|counts?|counted|puts?|puts it|speaks? of|spoke of|gives?|gave|reports?|reported|recorded|records|tall(?:y|ies|ied)|number|figure|count|estimate[sd]?|reckons?|comes? to|came to|is|was)\b"
)
_ANOTHERS = Pattern(
    r"\b(?:unlike|than|against|versus|disput\w*|reject\w*|den(?:y|ies|ied)|not|nor|n['’]t|contradict\w*|compared|instead of|rather than|accept\w*|agrees?|confirm\w*|quot\w*|cit\w*)\b"
)


def relations(case: Case) -> Iterator[Stated]:
    """State for each attributed figure that it is a value of the source it is put down to."""
    for claim, q in case.figures:
        given = claim.attribution
        if given is None:
            yield from _of_whom_the_sentence_names(case, claim, q)
        elif claim.keys and given.confirmed and given.kind != "unnamed":
            yield from _of_whom_it_is_put_down_to(case, claim, q, given)


def _of_whom_it_is_put_down_to(
    case: Case, claim: Claim, q: Quantity, given: Attribution
) -> Iterator[Relation]:
    key = claim.keys[0]
    if not _is_meant(key):
        return
    rows = _rows(case, claim, key)
    origins = {(row.claimant, row.origin.source) for row in rows}
    by_it = {origin for origin in origins if _is_by(case, given, *origin)}
    own = tuple(row for row in rows if (row.claimant, row.origin.source) in by_it)
    # a publication is held against publications only, for it may pass on what somebody claims
    published = not any(row.claimant for row in own)
    others = tuple(
        row
        for row in rows
        if (published or row.claimant)
        and (row.claimant, row.origin.source) not in by_it
        and _may_be(q, row, key.own_unit)
    )
    between = case.text[given.speaker_end : claim.start]
    counted = [row for row in others if row.claimant != row.entity]
    if any(name and name in between for row in counted for name in _names_of(case, row)):
        return  # `The HSC counted 109,350, Trolley Watch 121,870`
    if own and others:
        yield _relation(claim, given.speaker, (given.cue_start, given.cue_end), own, others, key.own_unit)


def _of_whom_the_sentence_names(case: Case, claim: Claim, q: Quantity) -> Iterator[Relation]:
    """`The union's own Trolley Watch has a higher number, 109,350`: of two who count, the figure of the other."""
    if not claim.is_fact or q.significant_steps < _LONG:
        return
    found = next(
        (
            (key, row.claimant, name, at)
            for key in claim.keys
            if _is_meant(key)
            for row in _one_of_each_claimant(key.rows)
            for name in _names_of(case, row)
            if (at := _counts_in_front(case, claim, name)) is not None
        ),
        None,
    )
    if found is None:
        return
    key, claimant, name, at = found
    own = tuple(row for row in key.rows if row.claimant == claimant)
    periods = {row.period.label for row in own}
    alike = [row for row in key.rows if row.period.label in periods and _may_be(q, row, key.own_unit)]
    if alike and not any(row.claimant == claimant for row in alike):
        yield _relation(claim, name, (at, at + len(name)), own, tuple(alike), key.own_unit)


def _is_meant(key: Key) -> bool:
    """Whether words, not the value, lead to a subject and measure."""
    return key.metric_tie != "value" and key.entity_tie in ("stated", "sentence", "carried", "only")


def _one_of_each_claimant(rows: Sequence[Row]) -> Iterable[Row]:
    """Of the rows that somebody claims one of each claimant and publication."""
    return {
        (row.claimant, row.claimant_text, row.origin.source): row for row in rows if row.claimant
    }.values()


def _names_of(case: Case, row: Row) -> tuple[str, ...]:
    """What a claimant goes by: its names, and the titles of what it publishes."""
    if not row.claimant:
        return ()
    titles = tuple(
        part for part in row.origin.source.split(", ") if sum(w[:1].isupper() for w in part.split()) > 1
    )
    return (row.claimant_text, *case.reference.names_of("entity", row.claimant), *titles)


def _counts_in_front(case: Case, claim: Claim, name: str) -> int | None:
    """Where a name stands as the one who counts, with no other figure between it and this one."""
    if len(name) < _SHORTEST_NAME:
        return None
    start = case.extraction.sentences[claim.sentence].start
    ahead, found, between = case.text[start : claim.start].rpartition(name)
    if not found or len(between) > _REACH:
        return None
    at = start + len(ahead)
    if any(
        other.start in range(at, claim.start) and other.quantity and other.quantity.stat != "duration"
        for other in case.quantities_of(claim.sentence)
    ):
        return None
    words = f"{ahead} | {between}".lower()
    return at if _COUNTS.search(between.lower()) and not _ANOTHERS.search(words) else None


def _may_be(q: Quantity, row: Row, factor: Fraction) -> bool:
    """Whether a figure may be a row as rounded to its own last digit; `more than 1.4 million` is none of 1.26 million, nor of 3 million."""
    if q.value is None or row.value is None:
        return False
    beyond = abs(row.value * factor) - abs(q.value)
    if q.comparator in (">", ">="):
        return 0 <= beyond <= q.significant_place
    if q.comparator in ("<", "<="):
        return -q.significant_place <= beyond <= 0
    return 2 * abs(beyond) <= q.significant_place or row.interval.scaled(factor).contains(q.value)


def _rows(case: Case, claim: Claim, key: Key) -> tuple[Row, ...]:
    """The rows of what the words name, and of the measures that a pack warns not to take for it."""
    warned = case.reference.metric_of(key).not_comparable_with
    near = [
        other
        for other in (*claim.keys, *claim.siblings)
        if other.entity == key.entity and other.factor == key.factor
        if other.metric in warned or key.metric in case.reference.metric_of(other).not_comparable_with
    ]
    return tuple(dict.fromkeys(row for one in (key, *near) for row in one.rows))


def _is_by(case: Case, given: Attribution, claimant: str, source: str) -> bool:
    """Whether a row is the named source's: its own claim, its people's, or its publication."""
    reference = case.reference
    if any(reference.related(one, claimant) for one in given.ids):
        return True
    names = (claimant, *reference.names_of("entity", claimant)) if claimant else (source,)
    # `President Zelenskyy (NBC)` tells where he said it, too
    names = (*names, *(name.partition(" (")[0] for name in names))
    return any(is_named(given.speaker, name) or is_one_name(given.speaker, name) for name in names)


def _relation(
    claim: Claim,
    speaker: str,
    cue: tuple[int, int],
    own: tuple[Row, ...],
    others: tuple[Row, ...],
    factor: Fraction,
) -> Relation:
    """State that a figure is a value of the one it is put down to; `factor` as of the key that the rows are of."""
    recorded = printed(own[0].written, own[0].unit_as_written)
    whose = f"the {speaker.removeprefix('The ')}" if speaker.startswith("The ") else speaker
    sources = listed(sorted({row.claimant_text or row.origin.source for row in others}))
    return Relation(
        form="equal",
        left=tuple(RowValue(row, factor) for row in own),
        right=Figure(claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"The draft gives {{stated}} as the figure of {whose}, whose figure on record is {recorded}; {{stated}} is on "
            f"record under {sources}.",
            comparable="same subject, measure and period; the rows differ by their source",
            innocent=f"{speaker} has published this value as well, or another edition is meant",
            query=f"On record {recorded} is the figure of {whose}, and {{stated}} that of {sources}; whose is meant?",
        ),
        cue=cue,
        rows=(*own, *others),
        ceiling="warning",
        repairs=False,
        meets=tuple(RowValue(row, factor) for row in others),
    )


RULE = Rule(slug="figure-from-another-source", severity="warning", since="0.1.0", relations=relations)
