"""Speeches and interviews told more than once in a draft, and the quotations that belong to them."""

from collections.abc import Iterator

from factcheck.model.claim import Attribution, Claim
from factcheck.model.row import Timespan
from factcheck.named_tuple import NamedTuple
from factcheck.rules.attribution._record import is_one_name
from factcheck.rules.rule import Case

_ASIDE = ("after", "before", "since", "After", "Before", "Since")


class Pair(NamedTuple):
    """Two tellings of what reads as one occasion."""

    first: Claim
    again: Claim


def occasions(case: Case) -> list[Claim]:
    """The speeches, interviews and press conferences that the draft puts somewhere."""
    return [
        claim
        for claim in case.of_kind("event")
        if claim.occasion is not None and claim.attribution is not None and not claim.detail("delivery")
    ]


def delivered(case: Case, claim: Claim, day: Timespan) -> Claim | None:
    """Where the sentence right before a quotation has something spoken on that very day, by its speaker or by nobody named."""
    if claim.occasion is not None or claim.when is not None or claim.attribution is None:
        return None
    before = [event for event in case.events_of(claim.block) if event.sentence == claim.sentence - 1]
    days = [
        (event.span.first, event.span.last)
        for event in before
        if event.span is not None and event.when is not None and not _counts_from(case, event.when.start)
    ]
    if days != [(day.first, day.last)]:
        return None
    told = [event for event in before if event.detail("delivery")]
    if len(told) != 1:
        return None
    speaker = told[0].attribution
    mine = claim.attribution
    return told[0] if speaker is None or not mine.confirmed or same_person(speaker, mine) else None


def same_person(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions name one speaker."""
    if one.ids and other.ids:
        return one.ids == other.ids and len(one.ids) == 1
    return is_one_name(one.speaker, other.speaker)


def pairs(case: Case) -> Iterator[Pair]:
    """Tellings of one kind of occasion by one speaker, the later one as a known one (`his address`).

    Only where the draft tells of exactly two, so that no third can be meant.
    """
    found = occasions(case)
    for again in found:
        alike = [claim for claim in found if _is_one_occasion(claim, again)]
        assert again.occasion is not None
        if len(alike) == 2 and alike[1] is again and again.occasion.definite:
            yield Pair(*alike)


def _is_one_occasion(one: Claim, other: Claim) -> bool:
    assert one.occasion is not None
    assert other.occasion is not None
    assert one.attribution is not None
    assert other.attribution is not None
    return one.occasion.kind == other.occasion.kind and same_person(one.attribution, other.attribution)


def _counts_from(case: Case, at: int) -> bool:
    """`who has been secretary general since 1 October 2024`: no day of what the sentence tells."""
    return case.text[max(0, at - 6) : at].lower() == "since "


def told_twice(case: Case) -> frozenset[int]:
    """Indices of the claims that tell one occasion twice."""
    return frozenset(index for pair in pairs(case) for index in (pair.first.index, pair.again.index))


def by_block(case: Case) -> dict[int, list[Claim]]:
    """The occasions of a draft by the block that tells them."""
    found: dict[int, list[Claim]] = {}
    for event in occasions(case):
        found.setdefault(event.block, []).append(event)
    return found


def told_before(case: Case, events: dict[int, list[Claim]], claim: Claim) -> Claim | None:
    """The occasion that a quotation without one of its own belongs to: told before it in the same paragraph."""
    if claim.occasion is not None or claim.attribution is None:
        return None
    found = None
    for event in events.get(claim.block, ()):
        assert event.attribution is not None
        aside = case.text.startswith(_ASIDE, event.start)
        if event.start < claim.start and not aside and same_person(event.attribution, claim.attribution):
            found = event
    return found
