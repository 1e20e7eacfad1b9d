"""How far a newly settled figure reaches: the figures of which rules may say something else now that its rows are told.

Rules of the second pass look at the rows of the figures around, of those that a link ties in, and at the rows of one
subject and measure wherever the draft tells them. A headline may look at the whole draft, and what falls to each
head at a count of people anywhere in it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from factcheck.model.claim import Claim
from factcheck.model.row import Row
from factcheck.rules.reference._per_head import counts_of_people, head, is_count_of, shared_by
from factcheck.rules.reference._shares_named import named_ends
from factcheck.rules.rule import Case

_PARAGRAPHS = 4
"""How far to either side of a row a figure may follow from it, or from one that does."""
_HEADS = frozenset({"headline", "standfirst", "caption"})
_CARRIED = frozenset({"each", "share", "count-share"})
"""Links whose figures may follow from one that was itself worked out."""


def reached(case: Case, more: Mapping[int, tuple[Row, ...]]) -> frozenset[int]:
    """The figures that rules may see otherwise, once `more` figures are settled beside those of the case.

    Args:
        case: The draft before that; what it has settled stays settled.
        more: Claim index to the rows that support it, for the claims that are newly settled.
    """
    if not case.settled:
        return frozenset(claim.index for claim in case.claims)
    told = {row for rows in more.values() for row in rows}
    measures, subjects = {row.metric for row in told}, {row.entity for row in told}
    sources = _drawn_on_anew(case, told)
    described = [case.reference.metric_of(row) for row in {row.metric: row for row in told}.values()]
    living = bool(subjects & {row.entity for row in _of_the_living(case, more)})

    @cache
    def counted(noun: str) -> bool:
        return any(is_count_of(case, measure, noun) for measure in described)

    def shares(claim: Claim) -> bool:
        q = claim.quantity
        if q is None:
            return False
        if named_ends(case, claim, q) is not None:
            return True
        return (living or counted(head(q.noun))) and shared_by(case, claim, q) is not None

    paragraphs: set[int] = set()
    sentences: set[int] = set()
    for claim in case.claims:
        rows = case.settled.get(claim.index) or more.get(claim.index, ())
        if any(row.metric in measures or row.entity in subjects for row in rows):
            paragraphs.update(range(claim.block - _PARAGRAPHS, claim.block + _PARAGRAPHS + 1))
        if claim.zone in _HEADS or _may_tell_of(claim, measures, sources) or shares(claim):
            sentences.update((claim.sentence, claim.sentence + 1))
    figures = {
        claim.index for claim in case.claims if claim.block in paragraphs or claim.sentence in sentences
    }
    figures.update(other for index in more for other in case.linked_with(index))
    figures.update(
        link.all("figure")[0] for link in case.links("relative") if link.attribute("to") == "total"
    )
    return _with_what_follows(case, figures)


def _may_tell_of(claim: Claim, measures: set[str], sources: Mapping[str, date]) -> bool:
    """Whether words lead from a figure to some measures, or to a source that is drawn on anew."""
    first = claim.keys[:1]
    if any(key.metric in measures and key.metric_tie != "value" for key in (*first, *claim.bases)):
        return True
    return bool(sources) and any(row.origin.source in sources for key in first for row in key.series)


def _of_the_living(case: Case, more: Mapping[int, tuple[Row, ...]]) -> Iterator[Row]:
    """The rows of how many live somewhere: any amount of the draft may be shared out among them."""
    measures = counts_of_people(case)
    return (
        row
        for told in (case.settled, more)
        for rows in told.values()
        for row in rows
        if row.metric in measures
    )


def _drawn_on_anew(case: Case, told: Iterable[Row]) -> dict[str, date]:
    """The sources of which some rows are newer than all that the draft has told so far, each with their last day."""
    newest: dict[str, date] = {}
    for row in told:
        source, last = row.origin.source, row.period.last
        newest[source] = max(last, newest.get(source, last))
    for rows in case.settled.values():
        for row in rows:
            if newest.get(row.origin.source, date.max) <= row.period.last:
                del newest[row.origin.source]
    return newest


def _with_what_follows(case: Case, figures: Iterable[int]) -> frozenset[int]:
    """Some figures, and all that may be worked out from what they were worked out from."""
    waiting = list(figures)
    found = set(waiting)
    while waiting:
        for other in case.linked_with(waiting.pop(), _CARRIED):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return frozenset(found)
