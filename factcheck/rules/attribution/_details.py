"""Whether the draft and a statement on record tell the same day, place, outlet and occasion.

Each question has three answers: the same, different, or nobody can know. Only `different` is an error, and only
where no place can contain the other.
"""

import re
from datetime import timedelta

from factcheck.model.claim import Occasion, When
from factcheck.model.occasion import KIND_OF, OUTLETS, VENUES
from factcheck.model.row import Entity, Mention, Statement, Timespan
from factcheck.named_tuple import NamedTuple
from factcheck.reference import Reference
from factcheck.rules.rule import Case

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_NUMBER = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)")
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_PLACE_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset("the a an in at of on near and to for from de la le st new his her its their".split())
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central upper lower greater".split()
)
# Names of wide areas: a town may lie in them, so that they contradict nothing but one another's towns never.
_WIDE = frozenset(
    """europe asia africa america americas oceania scandinavia balkans england scotland wales ireland britain uk us usa u.s u.k
    united states kingdom france germany italy spain portugal belgium netherlands holland luxembourg switzerland austria
    denmark sweden norway finland iceland poland czechia hungary slovakia slovenia croatia serbia bosnia greece turkey
    türkiye cyprus malta romania bulgaria ukraine russia belarus moldova estonia latvia lithuania georgia armenia azerbaijan
    israel palestine gaza lebanon syria iraq iran jordan egypt libya tunisia algeria morocco sudan ethiopia kenya uganda
    tanzania nigeria ghana senegal mali congo rwanda zambia zimbabwe angola mozambique namibia botswana china japan korea
    taiwan india pakistan bangladesh nepal afghanistan kazakhstan uzbekistan mongolia thailand vietnam cambodia laos myanmar
    malaysia singapore indonesia philippines australia canada mexico brazil argentina chile peru colombia venezuela ecuador
    bolivia paraguay uruguay cuba haiti jamaica panama bavaria saxony normandy brittany catalonia andalusia lombardy tuscany
    sicily sardinia flanders wallonia crimea donbas siberia california texas florida york jersey ohio michigan illinois
    pennsylvania virginia carolina georgia alabama tennessee kentucky indiana wisconsin minnesota iowa missouri kansas nebraska
    oklahoma colorado arizona nevada utah oregon washington montana wyoming idaho alaska hawaii maine vermont massachusetts
    connecticut maryland delaware ontario quebec alberta manitoba queensland victoria tasmania yorkshire lancashire cornwall
    devon kent sussex essex norfolk suffolk cumbria highlands hebrides orkney shetland midlands cotswolds capital country
    region parliament westminster brussels""".split()
) - frozenset(("york", "washington", "brussels", "victoria", "singapore", "new"))
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
    agreeing: int
    """Details that both tell, and tell alike."""


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
    found: list[Difference] = []
    agreeing = 0
    if when is not None and statement.date is not None:
        verdict = same_day(when, statement.date, trusted=case.extraction.draft.dated is not None)
        agreeing += verdict == "same"
        if verdict in ("different", "near"):
            found.append(
                Difference(
                    "day", when.text, _date(statement.date), when.start, when.end, sure=verdict == "different"
                )
            )
    if occasion is not None and (statement.place or statement.occasion):
        if occasion.place is not None:
            same, sure = same_place(case.reference, occasion.place.text, statement)
            agreeing += same is True
            if same is False:
                found.append(
                    Difference(
                        "place",
                        occasion.place.text,
                        statement.place,
                        occasion.place.start,
                        occasion.place.end,
                        sure=sure,
                    )
                )
        for check in (_outlet, _event, _kind):
            told = check(case, occasion, statement)
            if isinstance(told, Difference):
                if not any(told.field == one.field or told.record == one.record for one in found):
                    found.append(told)
            else:
                agreeing += told
    return Details(tuple(found), agreeing)


def _date(span: Timespan) -> str:
    if span.first == span.last:
        return f"{span.first.day} {_MONTHS[span.first.month - 1].title()} {span.first.year}"
    return span.label


# Days.


def same_day(when: When, record: Timespan, *, trusted: bool) -> str:
    """Compare a written day with a recorded one: same, different, near (one day off) or unknown.

    A year that is not printed is not compared; a bare weekday is compared as a weekday, and `last week` only
    where the draft itself is dated (`trusted`).
    """
    if when.span is None:
        return "unknown"
    words = when.text.lower()
    month, year = _MONTH.search(words), _YEAR.search(words)
    day = _DAY_NUMBER.search(_YEAR.sub("", words))
    days = [record.first + timedelta(days=n) for n in range(min(record.days, 31))]
    if month is not None and day is not None:
        mine = when.span.first
        if year is not None:
            if record.first <= mine <= record.last:
                return "same"
            return (
                "near"
                if min(abs((one - mine).days) for one in (record.first, record.last)) == 1
                else "different"
            )
        if any((one.month, one.day) == (mine.month, mine.day) for one in days):
            return "same"
        shifted = [one + timedelta(days=n) for one in (record.first, record.last) for n in (-1, 1)]
        return (
            "near" if any((one.month, one.day) == (mine.month, mine.day) for one in shifted) else "different"
        )
    if month is not None:
        if any(
            one.month == when.span.first.month and (year is None or one.year == when.span.first.year)
            for one in days
        ):
            return "same"
        return "different"
    if year is not None:
        return "same" if record.first.year <= when.span.first.year <= record.last.year else "different"
    named = next((number for number, name in enumerate(_DAYS) if name in words or words == name[:3]), None)
    if named is not None:
        if not any(one.weekday() == named for one in days):
            near = any((one + timedelta(days=n)).weekday() == named for one in days for n in (-1, 1))
            return "near" if near else "different"
        return "same" if any(abs((one - when.span.first).days) <= 1 for one in days) else "unknown"
    if when.span.first <= record.last and record.first <= when.span.last:
        return "same"
    margin = timedelta(days=2)
    apart = when.span.last + margin < record.first or record.last < when.span.first - margin
    return "different" if trusted and apart else "unknown"


# Places.


def same_place(reference: Reference, mine: str, statement: Statement) -> tuple[bool | None, bool]:
    """Whether a written place is the recorded one, and whether the answer is beyond doubt."""
    if not statement.place or not mine:
        return None, False
    if _names(mine) & _names(statement.occasion):
        # “in Berlin” beside the occasion “MSC in Berlin”.
        return True, True
    return _compare(reference, mine, statement.place)


def place_apart(reference: Reference, one: str, other: str) -> bool:
    """Whether two written places cannot be one."""
    return _compare(reference, one, other)[0] is False


def surely_apart(reference: Reference, one: str, other: str) -> bool:
    """Whether two written places cannot be one beyond doubt."""
    return _compare(reference, one, other) == (False, True)


def place_same(reference: Reference, one: str, other: str) -> bool:
    """Whether two written places certainly hold one another."""
    return _compare(reference, one, other)[0] is True


def _compare(reference: Reference, mine: str, theirs: str) -> tuple[bool | None, bool]:
    """A name inside the other, a town in the other's address, or an area that holds it are the same.

    A named venue against another named venue is different, and so is a town against another town. A bare town
    against a venue without a town is unknown.
    """
    own, other = _names(mine), _names(theirs)
    if not own or not other:
        return None, False
    if own & other and _two_venues_of_a_town(mine, theirs, own & other):
        return False, False
    if own & other or _shares_noun(mine, theirs, own, other):
        return True, True
    if own <= _WIDE | _DIRECTIONS or other <= _WIDE | _DIRECTIONS:
        return None, False
    related = _related(reference, mine, theirs)
    if related is not None:
        return related, True
    if _in_other_town(reference, mine, theirs) or _in_other_town(reference, theirs, mine):
        return False, False
    mine_is_venue, theirs_is_venue = _is_venue(mine), _is_venue(theirs)
    if mine_is_venue and theirs_is_venue:
        return False, True
    if mine_is_venue != theirs_is_venue:
        # A hall and a town: only where the hall's own town is written, too.
        venue = mine if mine_is_venue else theirs
        return (False, False) if "," in venue or " in " in venue else (None, False)
    return False, False


def _names(place: str) -> frozenset[str]:
    """The telling words of a place: capitalised ones, without the nouns that any hall or house has."""
    words = [word for word in _PLACE_WORD.findall(place) if word[0].isupper()]
    telling = {word.lower() for word in words} - _SMALL
    special = telling - VENUES
    return frozenset(special or telling)


def _shares_noun(mine: str, theirs: str, own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether `the Maltings` is short for `Merriden Maltings`."""
    for short, words in ((own, theirs), (other, mine)):
        if short <= VENUES and short & {word.lower() for word in _PLACE_WORD.findall(words)}:
            return True
    return False


def _two_venues_of_a_town(mine: str, theirs: str, shared: frozenset[str]) -> bool:
    """Whether two names share their first word alone and name buildings of two kinds: `Skarra Hotel`, `Skarra Drill Hall`."""
    one, other = (
        [word.lower() for word in _PLACE_WORD.findall(place.split(",")[0]) if word.lower() not in _SMALL]
        for place in (mine, theirs)
    )
    if len(one) < 2 or len(other) < 2 or shared != {one[0]} or one[0] != other[0]:
        return False
    return bool(one[-1] in _BUILDINGS and other[-1] in _BUILDINGS and one[-1] != other[-1])


_BUILDINGS = frozenset(
    """hall rooms stadium arena theatre theater palace castle hotel church cathedral chapel museum library university college
    school court airport station embassy gallery guildhall factory hospital inn pub farm abbey mansion cinema""".split()
)


def _is_venue(place: str) -> bool:
    return bool(_names(place)) and any(word.lower() in VENUES for word in _PLACE_WORD.findall(place))


def _related(reference: Reference, mine: str, theirs: str) -> bool | None:
    """What the packs know of two places: True if one holds the other, False if they lie apart."""
    own = _entities(reference, mine)
    other = _entities(reference, theirs)
    if not own or not other:
        return None
    if any(a == b or reference.is_part_of(a, b) or reference.is_part_of(b, a) for a in own for b in other):
        return True
    kinds = {(reference.entity(one) or _NOBODY).type for one in (*own, *other)}
    return False if len(kinds) == 1 and not kinds & {"", *_NO_TOWNS} else None


def _in_other_town(reference: Reference, town: str, venue: str) -> bool:
    """Whether a venue carries the name of another town of the packs: `Brindleford Assembly Rooms` against `Eldmouth`."""
    own = _entities(reference, town)
    if len(own) != 1 or not _is_venue(venue):
        return False
    kind = (reference.entity(own[0]) or _NOBODY).type
    if not kind or kind in _NO_TOWNS:
        return False
    for mention in reference.mentions(venue):
        if mention.kind == "entity" and mention.start <= 4 and len(mention.ids) == 1:
            other = mention.ids[0]
            apart = not (reference.is_part_of(own[0], other) or reference.is_part_of(other, own[0]))
            return other != own[0] and apart and (reference.entity(other) or _NOBODY).type == kind
    return False


def _entities(reference: Reference, place: str) -> tuple[str, ...]:
    """Ids that one comma-separated part of a place, taken whole, certainly stands for."""
    found = []
    for part in place.split(","):
        words = part.strip().removeprefix("the ")
        for mention in reference.mentions(words):
            whole = mention.end - mention.start == len(words)
            if mention.kind == "entity" and whole and len(mention.ids) == 1 and _is_town(reference, mention):
                found.append(mention.ids[0])
    return tuple(found)


def _is_town(reference: Reference, mention: Mention) -> bool:
    """Whether a name stands for the place itself: `Berlin` alone may mean a government."""
    kind = (reference.entity(mention.ids[0]) or _NOBODY).type
    return not mention.ambiguous or (bool(kind) and kind not in _NO_TOWNS)


_NO_TOWNS = frozenset(("country", "person", "organisation", "company"))
_NOBODY = Entity("", "", "", (), "")


# Outlets and occasions.


def _outlet(case: Case, occasion: Occasion, statement: Statement) -> Difference | int:
    if occasion.outlet is None:
        return 0
    mine = _outlet_words(occasion.outlet.text)
    theirs = _outlet_words(f"{statement.medium} {statement.occasion} {statement.place}")
    if not mine & OUTLETS:
        return 0
    if theirs & OUTLETS:
        if _same_outlet(mine, theirs):
            return 1
        if _same_outlet(mine, _outlet_words(statement.origin.source)):
            return 0
        sure = True
    elif _record_kind(statement) in ("speech", "gathering", "press conference", "letter", "call"):
        sure = False
    else:
        return 0
    record = statement.medium or statement.occasion
    return Difference(
        "outlet", occasion.outlet.text, record, occasion.outlet.start, occasion.outlet.end, sure=sure
    )


def _outlet_words(outlet: str) -> frozenset[str]:
    words = frozenset(word.lower() for word in re.findall(r"\w+", outlet)) - {
        "the",
        "s",
        "programme",
        "today",
    }
    return words | ({"twitter"} if "x" in words else set()) | ({"x"} if "twitter" in words else set())


def _same_outlet(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """A brand in common, or one kind of outlet with a name in common (`Radio Marlow`, `BBC Radio Marlow`)."""
    common = mine & theirs & OUTLETS
    if common - _KINDS_OF_OUTLET:
        return True
    own = mine - _KINDS_OF_OUTLET
    return bool(common) and (not own or bool(own & theirs))


_KINDS_OF_OUTLET = frozenset(
    """radio tv television news times post herald gazette journal echo chronicle observer telegraph mail mirror standard argus
    courier channel magazine weekly podcast bulletin express dispatch sentinel wire tribune advertiser examiner mercury
    broadcaster newspaper france""".split()
)


def _event(case: Case, occasion: Occasion, statement: Statement) -> Difference | int:
    """An event of the packs that the draft names, on another day than the statement."""
    if not occasion.events or occasion.what is None or statement.date is None:
        return 0
    events = [event for event in case.reference.events() if event.id in occasion.events]
    if not events:
        return 0
    if any(event.span.overlaps(statement.date) for event in events):
        return 1
    label = f"{events[0].label}, {_date(events[0].span)}"
    record = f"{statement.occasion}, {_date(statement.date)}"
    return Difference("occasion", label, record, occasion.what.start, occasion.what.end, sure=True)


def _record_kind(statement: Statement) -> str:
    for told in (statement.medium, statement.occasion):
        words = re.findall(r"[\w-]+", told.lower())
        if "conference" in words and ("press" in words or "news" in words):
            return "press conference"
        found = next((KIND_OF[word] for word in words if word in KIND_OF), "")
        if found:
            return found
    return ""


def _kind(case: Case, occasion: Occasion, statement: Statement) -> Difference | int:
    if not occasion.kind or occasion.what is None:
        return 0
    theirs = _record_kind(statement)
    words = {word.lower() for word in re.findall(r"\w+", occasion.what.text)} - _SMALL
    told = {word.lower() for word in re.findall(r"\w+", f"{statement.occasion} {statement.medium}")}
    if words & told:
        return 1
    if theirs in _APART.get(occasion.kind, frozenset()):
        record = statement.medium or statement.occasion
        return Difference(
            "occasion", occasion.what.text, record, occasion.what.start, occasion.what.end, sure=False
        )
    return 0
