"""Whether the draft and a statement on record tell the same day, place, outlet and occasion.

Each question has three answers: the same, different, or nobody can know. Only `different` is an error, and only
where no place can contain the other.
"""

import re

from factcheck.model.claim import Occasion, When
from factcheck.model.occasion import KIND_OF, OUTLETS
from factcheck.model.row import Statement, Timespan
from factcheck.named_tuple import NamedTuple
from factcheck.rules.attribution._days import dated, same_day
from factcheck.rules.attribution._places import SAME, SMALL, SURELY_APART, UNKNOWN, same_place
from factcheck.rules.rule import Case

_APART = {
    "speech": frozenset(("interview", "letter", "post", "article")),
    "gathering": frozenset(("interview", "letter", "post", "article")),
    "press conference": frozenset(("letter", "post", "article")),
    "interview": frozenset(("speech", "gathering", "letter", "post", "article", "call")),
    "call": frozenset(("interview", "letter", "post", "article")),
    "letter": frozenset(("speech", "gathering", "press conference", "interview", "post")),
    "post": frozenset(("speech", "gathering", "press conference", "interview", "letter")),
    "article": frozenset(("speech", "gathering", "press conference", "interview")),
}


_NOT_TO_AN_OUTLET = frozenset(("speech", "gathering", "press conference", "letter", "call"))


class Difference(NamedTuple):
    """One detail that draft and record tell differently."""

    field: str
    """day, place, outlet, occasion."""
    draft: str
    record: str
    start: int
    end: int
    sure: bool
    """False where the record would have to be stretched, so that no more than a warning is due."""


class Details(NamedTuple):
    """What a comparison of all details came to."""

    differences: tuple[Difference, ...]
    agreeing: bool
    """Whether both tell some detail, and tell it alike."""


def compare_details(
    case: Case, occasion: Occasion | None, when: When | None, statement: Statement
) -> Details:
    """Compare everything that the draft tells of the occasion with a statement on record, once for all rules."""
    key = ("details", occasion, when, statement)
    known: Details | None = case.read_once.get(key)
    if known is None:
        known = case.read_once[key] = _compared(case, occasion, when, statement)
    return known


def _compared(case: Case, occasion: Occasion | None, when: When | None, statement: Statement) -> Details:
    told: list[Difference | bool] = []
    if when is not None and statement.date is not None:
        told.append(_day(case, when, statement.date))
    if occasion is not None:
        told += [check(case, occasion, statement) for check in (_place, _outlet, _event, _kind)]
    found: list[Difference] = []
    for one in told:
        if isinstance(one, Difference) and not any(
            one.field == other.field or one.record == other.record for other in found
        ):
            found.append(one)
    return Details(tuple(found), any(one is True for one in told))


def _day(case: Case, when: When, record: Timespan) -> Difference | bool:
    verdict = same_day(when, record, trusted=case.extraction.draft.dated is not None)
    if verdict in ("same", "unknown"):
        return verdict == "same"
    return Difference("day", when.text, dated(record), when.start, when.end, sure=verdict == "different")


def _place(case: Case, occasion: Occasion, statement: Statement) -> Difference | bool:
    place = occasion.place
    if place is None or _outlet_words(statement.place) & OUTLETS:
        return False  # who was told something by a broadcaster's microphone may have stood anywhere
    verdict = same_place(case.reference, place.text, statement)
    if verdict in (SAME, UNKNOWN):
        return verdict == SAME
    return Difference(
        "place", place.text, statement.place, place.start, place.end, sure=verdict == SURELY_APART
    )


# Outlets and occasions.


def _outlet(case: Case, occasion: Occasion, statement: Statement) -> Difference | bool:
    outlet = occasion.outlet
    if outlet is None:
        return False
    mine = _outlet_words(outlet.text)
    if not mine & OUTLETS:
        return False
    theirs = _outlet_words(f"{statement.medium} {statement.occasion} {statement.place}")
    named = bool(theirs & OUTLETS)
    if _same_outlet(mine, theirs):
        return True
    if named and _same_outlet(mine, _outlet_words(statement.origin.source)):
        return False
    if not named and _record_kind(statement) not in _NOT_TO_AN_OUTLET:
        return False
    record = statement.medium or statement.occasion
    return Difference("outlet", outlet.text, record, outlet.start, outlet.end, sure=named)


def _outlet_words(outlet: str) -> frozenset[str]:
    # the news of a conference is no paper's
    words = frozenset(re.findall(r"\w+", outlet.lower().replace("news conference", ""))) - _NO_OUTLET
    return words | ({"twitter"} if "x" in words else set()) | ({"x"} if "twitter" in words else set())


def _same_outlet(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """A brand in common, or one kind of outlet with a name in common (`Radio Marlow`, `BBC Radio Marlow`)."""
    common = mine & theirs & OUTLETS
    if common - _KINDS_OF_OUTLET:
        return True
    own = mine - _KINDS_OF_OUTLET
    return bool(common) and (not own or bool(own & theirs))


_NO_OUTLET = frozenset(("the", "s", "programme", "today"))
_KINDS_OF_OUTLET = frozenset(
    """radio tv television news times post herald gazette journal echo chronicle observer telegraph mail mirror standard argus
    courier channel magazine weekly podcast bulletin express dispatch sentinel wire tribune advertiser examiner mercury
    broadcaster newspaper france""".split()
)


def _event(case: Case, occasion: Occasion, statement: Statement) -> Difference | bool:
    """An event of the packs that the draft names, on another day than the statement."""
    what, day = occasion.what, statement.date
    events = [event for event in case.reference.events() if event.id in occasion.events]
    if what is None or day is None or not events:
        return False
    if any(event.span.overlaps(day) for event in events):
        return True
    label = f"{events[0].label}, {dated(events[0].span)}"
    record = f"{statement.occasion}, {dated(day)}"
    return Difference("occasion", label, record, what.start, what.end, sure=True)


def _kind(case: Case, occasion: Occasion, statement: Statement) -> Difference | bool:
    """The kind of occasion, where no word of the draft's name for it is the record's."""
    what = occasion.what
    if what is None:
        return False
    record = statement.medium or statement.occasion
    if _telling(what.text) & _telling(f"{statement.occasion} {statement.medium}"):
        return True
    if _record_kind(statement) in _APART.get(occasion.kind, ()):
        return Difference("occasion", what.text, record, what.start, what.end, sure=False)
    return False


def _telling(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", words.lower())) - SMALL


def _record_kind(statement: Statement) -> str:
    """The kind of occasion of which the medium tells, or else the name of the occasion."""
    for told in (statement.medium.lower(), statement.occasion.lower()):
        if "press conference" in told or "news conference" in told:
            return "press conference"
        found = next((KIND_OF[word] for word in re.findall(r"[\w-]+", told) if word in KIND_OF), "")
        if found:
            return found
    return ""
