"""The same measure in two units: `27 nautical miles (50km)`, `59,500 hectolitres, or nearly six million litres`.

Kind `conversion`, or `exchange` for two currencies; roles `of` and `restated`. For a temperature the attribute `cue` says whether the words tell of a
difference (a rise of 3C), of a level (served at 12C), or leave it open (`unknown`). For miles the attribute `miles` is `land` where nothing near them
speaks of the sea or the air, so that no nautical mile can be meant. Kind `same-unit`, with the same roles,
where brackets give another number in the unit that stands before them.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.view import View
from factcheck.model import unit
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity

_HEDGES = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|some|just over|just under|more than|over|under|or|i\.e\.|"
    r"that is|equal to|equivalent to|which is|c\.|ca\.)\s*)*"
)
_BRACKET = rf"^(?:\s+of\s+[a-z]+(?:\s[a-z]+)?)?\s*[(\[]\s*{_HEDGES}$"
_OR = (
    r"^(?:\s+of\s+[a-z]+(?:\s[a-z]+)?)?\s*(?:[,–—-]\s*(?:or|that is to say|that is|namely|i\.e\.,?|which is|equal to|equivalent to|the equivalent of|in other words)|/)\s*"
    rf"{_HEDGES}$"
)
_NEXT = r"^\s*[;,/]\s*(?:or\s+)?$"
_LONGEST = 40
"""Characters between a measure and its conversion."""
_NEXT_SENTENCE = re.compile(
    r"[^.;:()\d]{0,40}(?:[.;:]|,? [–—])\s+that(?:(?P<bare>(?:\s+is|['’]s)\s+)|"
    r"(?:\s+is|['’]s)\s+(?:the\s+equivalent\s+of|equivalent\s+to|equal\s+to)\s+|"
    rf"\s+(?:equals|comes\s+to|amounts\s+to|works\s+out\s+at)\s+){_HEDGES}$"
)
"""`That is` alone may tell of another thing: then the second figure must be hedged."""
_THOSE = Pattern(r"\b(?:those|these|the same) $")
_OF_THEIR_OWN = Pattern(r"\s(?:a|an|per|each|he|she|it|they|we|you|i|that|which|of)\b")
"""Behind `those 23 pounds`: others than the ones before."""
_ENDS = r"^(?:[.,;:)–—]|\s+of\b|\s+(?:a|per|each) |$)"
_SEA_OR_AIR = Pattern(
    r"\b(?:(?:ship|boat|vessel|ferry|yacht|sea|ocean|coast|harbou?r|port|island|isle|strait|gulf|bay|channel|knot|lifeboat|"
    r"trawler|submarine|tanker|reef|airport|airline|airliner|plane|airplane|aeroplane|jet|helicopter|pilot|flight|drone|missile|"
    r"rocket|runway|satellite|hurricane|cyclone|typhoon|storm|captain|buoy|rig|warship|cruise|sailor|rower|swimmer|shipwreck|wreck|"
    r"coastguard|fisherm[ae]n|fishery|headland|cape|lighthouse|atoll|convoy|lane)s?|ferries|fisheries|islanders?|sail(?:s|ed|ing)?|"
    r"nav(?:y|al)|maritime|marine|offshore|onshore|shore|ashore|nautical|aircraft|airspace|airborne|altitude|fl(?:y|ew|ies|ying|own)|"
    r"row(?:ed|ing)|sw(?:im|am|imming)|fishing|coastal|coastline|seabed|seas?ide|overseas|transatlantic|atlantic|pacific)\b"
)
_FOR_EACH = r"\s+(?:per|a|an|each|every)\s+[a-z]"
_MEASURED = frozenset({"length", "area", "mass", "volume", "speed"})
_METRIC = frozenset(
    ("km", "m", "cm", "mm", "kg", "g", "hectare", "square_km", "square_metre", "litre", "kmh")
)
_IMPERIAL = frozenset(
    (
        "mile",
        "foot",
        "yard",
        "inch",
        "lb",
        "oz",
        "stone",
        "acre",
        "square_mile",
        "square_foot",
        "gallon",
        "pint",
        "mph",
    )
)
_LARGER_UNIT = {
    "minute": r"\bh(?:ou)?rs?\b",
    "month": r"\byears?\b",
    "day": r"\bweeks?\b",
    "hour": r"\bdays?\b",
}
_POCKET = 1_000
_CODE = 3
"""Letters of a currency's code."""
_OTHER_DAYS = r"\b(?:working|business|school|trading|calendar|nights?)\b"

_DIFFERENCE_BEFORE = (
    r"(?:\b(?:by|rose|risen|rises|rise of|rise in[^,.;]{0,40} of|increase of|increased|climbed|jumped|fell|dropped|drop of|fall of|"
    r"warmed|warming of|warmer by|cooled|cooler by|cooling of|difference of|range of|swing of|variation of|up|down|within|gap of|"
    r"jump of|anomaly of|gain of|warming (?:to|of|at|below|under|above)[^,.;]{0,30}|"
    r"warming[^,.;]{0,20} (?:to|below|under|within|above|beyond|past|reached|hit|is|was))|\+)\s*"
    r"(?:(?:about|around|roughly|nearly|almost|some|an?|just|only|more than|over|at least|well|average|further)\s+)*$"
)
_DIFFERENCE_AFTER = (
    r"^\s*[)\]]?\s*(?:(?:above|below|over|under|higher|lower|warmer|hotter|cooler|colder|more|less|up|down)\b"
    r"(?! (?:zero|freezing|the freezing|nought))|(?:of |in )?(?:global |extra |further )?(?:warming|cooling)\b|"
    r"rise\b|increase\b|drop\b|fall\b|jump\b|swing\b|difference\b|change\b|range\b|gap\b|on (?:the (?:year|month|week|day|season|quarter|average|norm)|last|average)\b|"
    r"since\b|(?:from|on) pre-industrial)"
)
_LEVEL_BEFORE = (
    r"\b(?:at|to|reach|reaches|reached|reaching|hit|hits|hitting|is|was|are|were|be|been|high of|low of|highs of|lows of|maximum of|minimum of|"
    r"peak of|peaked at|temperatures? of|temperatures|recorded|record|between|and|from|topped|exceeded|exceeding|above|below|over|under|"
    r"minus|around|about|feels like|heated to|cooled to|stored at)\s*$"
)


def links(view: View) -> Iterator[Link]:
    """Find every measure that is restated in another unit of the same kind."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        first: Claim | None = None
        for earlier, later in pairwise(claims):
            gap = view.gap(earlier, later)
            if len(gap) > _LONGEST:
                first = None
                continue
            if first is not None and re.match(_NEXT, gap):
                origin = first
            elif (
                re.match(_BRACKET, gap)
                or _in_closed_brackets(view, later, gap)
                or re.match(_OR, gap)
                or _in_bare_commas(view, earlier, later, gap)
                or _restates_a_time(view, earlier, later, gap)
            ):
                origin = earlier
            else:
                first = None
                continue
            if _converts(view, origin, later):
                first = origin
                yield _link(view, origin, later)
            elif _repeats_the_unit(view, origin, later, gap):
                yield _link(view, origin, later)._replace(kind="same-unit")
            elif _exchanges(origin, later):
                first = origin
                yield _link(view, origin, later)._replace(kind="exchange")
            else:
                first = None
    yield from _in_next_sentences(view)
    yield from _taken_up(view)


def _in_next_sentences(view: View) -> Iterator[Link]:
    """`It brewed 34m litres. That is some 60m pints.`: the last measure of a sentence, restated by the next one."""
    for number in range(1, len(view.sentences)):
        here = view.claims_of(number)
        before = view.claims_of(number - 1) if here else []
        if not before or not view.runs_on(number):
            continue
        earlier, later = before[-1], here[0]
        if later.start - earlier.end > 2 * _LONGEST:
            continue
        joined = _NEXT_SENTENCE.match(view.gap(earlier, later))
        if joined is None or (joined["bare"] and (later.quantity is None or later.quantity.hedge is None)):
            continue
        if _converts(view, earlier, later) and re.match(_ENDS, view.after(later, 12)):
            yield _link(view, earlier, later)


def _taken_up(view: View) -> Iterator[Link]:
    """`A sack weighs 50 kilograms. They carry those 110 pounds`: the only measure before, in the units of the other system."""
    for number in range(1, len(view.sentences)):
        here = view.claims_of(number)
        before = view.claims_of(number - 1) if here else []
        if not before or before[0].block != here[0].block:
            continue
        measures = [claim for claim in before if _system(claim) is not None or _may_be_a_measure(claim)]
        for later in here:
            if not _THOSE.search(view.before(later, 12)) or _OF_THEIR_OWN.match(view.after(later, 12)):
                continue
            other = {"metric": "imperial", "imperial": "metric"}.get(_system(later) or "")
            if len(measures) == 1 and _system(measures[0]) == other and _converts(view, measures[0], later):
                yield _link(view, measures[0], later)


def _may_be_a_measure(claim: Claim) -> bool:
    """Whether a figure goes without unit and noun: `50 kilograms and a half-sack 25`."""
    q = claim.quantity
    return q is not None and q.unit is None and not q.noun and q.stat != "ordinal"


def _system(claim: Claim) -> str | None:
    """The system of measures that a figure without a rate is told in."""
    q = claim.quantity
    if q is None or q.value is None or q.per is not None:
        return None
    return "metric" if q.unit in _METRIC else "imperial" if q.unit in _IMPERIAL else None


def _in_closed_brackets(view: View, later: Claim, gap: str) -> bool:
    """`12 miles long (19km)`: words of place or size before a bracket that holds nothing but the figure."""
    return re.fullmatch(
        rf"(?:\s+(?!and\b|or\b|but\b|with\b|for\b)[a-z]+){{1,3}}\s*[(\[]\s*{_HEDGES}", gap
    ) is not None and view.after(later, 1) in (")", "]")


def _in_bare_commas(view: View, earlier: Claim, later: Claim, gap: str) -> bool:
    """`47 kilometres of bank, 29 miles, in shifts`: the same length or weight in the units of the other system, between commas."""
    a, b = earlier.quantity, later.quantity
    if (
        a is None
        or b is None
        or not re.fullmatch(r"(?:\s(?:of [a-z]+|long|wide|high|deep|tall|away))?,\s(?:about )?", gap)
    ):
        return False
    systems = [(q.unit in _METRIC, q.unit in _IMPERIAL) for q in (a, b)]
    closed = re.match(r"\s?[,.)]", view.after(later, 2) or ".") is not None
    return closed and systems in ([(True, False), (False, True)], [(False, True), (True, False)])


def _converts(view: View, earlier: Claim, later: Claim) -> bool:
    a, b = earlier.quantity, later.quantity
    if a is None or b is None or a.unit is None or b.unit is None:
        return False
    if a.unit == b.unit:
        return _compound(earlier) != _compound(later) and a.direction is b.direction is a.per is b.per is None
    if a.direction is None and b.direction is not None and b.unit not in ("celsius", "fahrenheit"):
        return False
    if (b.per is not None and a.per != b.per) or (
        a.per is None and re.match(_FOR_EACH, view.after(later, 12))
    ):
        return False  # `30 cents, or $1.20 a year`, `40 megawatts, or 417 watts a panel`
    if _temperatures(a, b):
        return True
    if a.per != b.per and a.unit[:3] == b.unit[:3] == unit.dimension(a.unit):
        return False  # `80p an hour, or £6 for the day`
    if unit.dimension(a.unit) == a.unit[:3] == b.unit[:3] and (a.value or 0) > _POCKET:
        return False  # `from $151 million, or 90 cents`: nobody says millions once more in cents
    if unit.dimension(a.unit) in ("share", "temperature") or not unit.readings(a.unit, b.unit):
        return False
    if unit.dimension(a.unit) in ("time", "calendar time"):
        if a.per is not None:
            return False  # `six days a week, or 96 hours a week`: the days are not worked through
        around = view.lower[earlier.start : later.end + 14]
        return not re.search(_OTHER_DAYS, around) and "-" not in view.text[a.start : a.end]
    return True


def _compound(claim: Claim) -> bool:
    """Whether a length of time is told in two units, of which the smaller is the claim's: `7 hours and 12 minutes`, `three years and five months`."""
    q = claim.quantity
    larger = _LARGER_UNIT.get((q.unit if q is not None else None) or "")
    return larger is not None and re.search(larger, claim.text.lower()) is not None


def _repeats_the_unit(view: View, earlier: Claim, later: Claim, gap: str) -> bool:
    """Whether brackets hold another number in the same unit of measure: `12 miles (7.5 miles)`."""
    a, b = earlier.quantity, later.quantity
    return (
        a is not None
        and b is not None
        and a.value is not None
        and b.value is not None
        and a.unit == b.unit
        and a.per == b.per
        and a.direction is b.direction is None
        and unit.dimension(a.unit or "") in _MEASURED
        and re.match(_BRACKET, gap) is not None
        and view.lower[later.end : later.end + 1] in (")", "]")
    )


def _exchanges(earlier: Claim, later: Claim) -> bool:
    """Whether an amount is restated in another currency."""
    a, b = earlier.quantity, later.quantity
    return (
        a is not None
        and b is not None
        and a.stat == b.stat == "amount"
        and a.unit != b.unit
        and len(a.unit or "") == len(b.unit or "") == _CODE
        and a.per == b.per
        and a.direction is b.direction is None
    )


def _restates_a_time(view: View, earlier: Claim, later: Claim, gap: str) -> bool:
    """`61 hours, more than two and a half days`: a hedged length of time in apposition to another."""
    b = later.quantity
    if b is None or b.hedge is None or not re.fullmatch(r",\s*(?:or\s+)?", gap):
        return False
    times = ("time", "calendar time")
    return (
        all(
            q is not None and q.unit is not None and unit.dimension(q.unit) in times
            for q in (earlier.quantity, b)
        )
        and re.match(r"^\s*(?:$|[.,;)–—])", view.after(later, 4) or " ") is not None
    )


def _temperatures(a: Quantity, b: Quantity) -> bool:
    return {a.unit, b.unit} in ({"celsius", "fahrenheit"}, {"celsius", "kelvin"}) or (
        {a.unit, b.unit} == {"degree", "fahrenheit"}
    )


def _link(view: View, earlier: Claim, later: Claim) -> Link:
    a, b = earlier.quantity, later.quantity
    assert a is not None
    assert b is not None
    attributes: tuple[tuple[str, str], ...] = ()
    if _temperatures(a, b):
        attributes = (("cue", _temperature_cue(view, earlier, later)),)
    elif "mile" in (a.unit, b.unit) and not _SEA_OR_AIR.search(_around(view, earlier)):
        attributes = (("miles", "land"),)
    return Link(
        kind="conversion",
        roles=(("of", (earlier.index,)), ("restated", (later.index,))),
        cue_start=earlier.end,
        cue_end=later.start,
        cue=view.text[earlier.end : later.start],
        attributes=attributes,
    )


def _around(view: View, claim: Claim) -> str:
    """The sentence of a claim and its neighbours, in lower case."""
    near = view.sentences[max(claim.sentence - 1, 0) : claim.sentence + 2]
    return view.lower[near[0].start : near[-1].end]


def _temperature_cue(view: View, earlier: Claim, later: Claim) -> str:
    """Whether the words around two temperatures tell of a difference, of a level, or neither for certain."""
    before, after = view.before(earlier, 60), view.after(later, 40)
    q = earlier.quantity
    assert q is not None
    # the hedge belongs to the claim: "more than 30C" says nothing either way, "up to" is a level
    differs = bool(re.search(_DIFFERENCE_BEFORE, before) or re.match(_DIFFERENCE_AFTER, after) or q.direction)
    level = bool(re.search(_LEVEL_BEFORE, before)) and not re.match(_DIFFERENCE_AFTER, after)
    if differs and "warming" in before[-40:]:
        return "difference"
    if differs == level:
        return "unknown"
    return "difference" if differs else "level"
