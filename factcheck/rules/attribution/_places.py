"""Whether two written places can be one: the same, apart, or nobody can know."""

import re
from functools import lru_cache

from factcheck.model.occasion import VENUES
from factcheck.model.row import Statement
from factcheck.reference import Reference

_PLACE_WORD = re.compile(r"[^\W\d_]+")
SMALL = frozenset("the a an in at of on near and to for from de la le st new his her its their".split())
# Names of wide areas, and of parts of them: a town may lie in them.
_WIDE = frozenset(
    """north south east west northern southern eastern western central upper lower greater europe asia africa america americas oceania scandinavia balkans england scotland wales ireland britain uk us usa u.s u.k
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
_BUILDINGS = frozenset(
    """hall rooms stadium arena theatre theater palace castle hotel church cathedral chapel museum library university college
    school court airport station embassy gallery guildhall factory hospital inn pub farm abbey mansion cinema""".split()
)
_NO_TOWNS = frozenset(("", "country", "person", "organisation", "company"))
"""Types of entities that share their name with no venue and lie apart from no other."""
SAME, APART, SURELY_APART, UNKNOWN = "same", "apart", "surely apart", "unknown"


def same_place(reference: Reference, mine: str, statement: Statement) -> str:
    """Whether a written place is the recorded one."""
    if statement.place and _names(mine) & _names(statement.occasion):
        # “in Berlin” beside the occasion “MSC in Berlin”.
        return SAME
    return compare_places(reference, mine, statement.place)


def place_apart(reference: Reference, one: str, other: str) -> bool:
    """Whether two written places cannot be one."""
    return compare_places(reference, one, other) in (APART, SURELY_APART)


def compare_places(reference: Reference, mine: str, theirs: str) -> str:
    """A name inside the other, a town in the other's address, or an area that holds it are the same.

    A named venue against another named venue is different, and so is a town against another town. A bare town
    against a venue without a town is unknown.
    """
    own, other = _names(mine), _names(theirs)
    shared = (own & _words(theirs)) | (other & _words(mine))
    if shared:
        return APART if _two_venues_of_a_town(mine, theirs, shared) else SAME
    if _WIDE.issuperset(own) or _WIDE.issuperset(other):
        return UNKNOWN
    related = _related(reference, _entities(reference, mine), _entities(reference, theirs))
    if related != UNKNOWN:
        return related
    if _in_other_town(reference, mine, theirs) or _in_other_town(reference, theirs, mine):
        return APART
    mine_is_venue, theirs_is_venue = _is_venue(mine), _is_venue(theirs)
    if mine_is_venue and theirs_is_venue:
        return SURELY_APART
    if mine_is_venue or theirs_is_venue:
        # A hall and a town: only where the hall's own town is written, too.
        venue = mine if mine_is_venue else theirs
        return APART if "," in venue or " in " in venue else UNKNOWN
    return APART


@lru_cache(maxsize=4096)
def _names(place: str) -> frozenset[str]:
    """The telling words of a place: capitalised ones, without the nouns that any hall or house has (but `the Maltings`)."""
    telling = frozenset(word.lower() for word in _PLACE_WORD.findall(place) if word[0].isupper()) - SMALL
    return telling - VENUES or telling


def _words(place: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _PLACE_WORD.findall(place))


def _two_venues_of_a_town(mine: str, theirs: str, shared: frozenset[str]) -> bool:
    """Whether two names share their first word alone and name buildings of two kinds: `Skarra Hotel`, `Skarra Drill Hall`."""
    one, other = (
        [word.lower() for word in _PLACE_WORD.findall(place.split(",")[0]) if word.lower() not in SMALL]
        for place in (mine, theirs)
    )
    return (
        one[:1] == other[:1] == list(shared)
        and one[-1] in _BUILDINGS
        and other[-1] in _BUILDINGS
        and one[-1] != other[-1]
    )


def _is_venue(place: str) -> bool:
    return bool(_words(place) & VENUES)


def _related(reference: Reference, own: tuple[str, ...], other: tuple[str, ...]) -> str:
    """What the packs know of two places: the same if one holds the other, apart if they are of one kind."""
    if any(reference.related(a, b) for a in own for b in other):
        return SAME
    kinds = {_kind(reference, one) for one in (*own, *other)}
    return SURELY_APART if own and other and len(kinds) == 1 and not kinds & _NO_TOWNS else UNKNOWN


def _kind(reference: Reference, identity: str) -> str:
    entity = reference.entity(identity)
    return "" if entity is None else entity.type


def _in_other_town(reference: Reference, town: str, venue: str) -> bool:
    """Whether a venue carries the name of another town of the packs: `Brindleford Assembly Rooms` against `Eldmouth`."""
    own = _entities(reference, town)
    if not own:
        return False
    named = reference.mentions(venue.removeprefix("the "))
    first = next(
        (hit.ids for hit in named if hit.kind == "entity" and hit.start == 0 and len(hit.ids) == 1), ()
    )
    return _related(reference, own, first) == SURELY_APART


@lru_cache(maxsize=1024)
def _entities(reference: Reference, place: str) -> tuple[str, ...]:
    """Ids that one comma-separated part of a place, taken whole, certainly stands for: `Berlin` alone may mean a government."""
    return tuple(
        hit.ids[0]
        for part in place.split(",")
        for words in (part.strip().removeprefix("the "),)
        for hit in reference.mentions(words)
        if hit.kind == "entity"
        and len(hit.ids) == 1
        and (hit.start, hit.end) == (0, len(words))
        and not (hit.ambiguous and _kind(reference, hit.ids[0]) in _NO_TOWNS)
    )
