"""Which figure's measure a pronoun takes up (`Output was 182,400 tonnes in 2021. By 2024 it had slipped to 171,200`)."""

from collections.abc import Mapping

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.resolve.context import Layout, Place

_LEVEL = (
    r"(?:[a-z]+ ){0,4}?(?:to|at|was|were|is|are|been|be|stood|reached|hit|totalled|averaged)"
    r"(?: (?:about|around|some|nearly|almost|just|only|over|under|more than|less than|still|already|a|an))*[ (][£$€₹]?"
)
_OPENS = r"[“\"'(]?(?:(?:and|but|so|yet|then|when|while|though|although|until) )?"
# `By 2024 it had slipped to 171,200`, `when it was 2,655`
_IT = Pattern(
    rf"{_OPENS}(?P<ahead>[^.;:]{{0,40}}? )??(?:it|they|this|that|the (?:figure|number|total|rate|share|amount|level)) {_LEVEL}"
)
_TIME_AHEAD = Pattern(
    r"(?:(?:in|by|at|during|for|on|over)(?: the)?(?: (?:end|start|middle|whole|course) of)?(?: the)? )?\Z"
)
_PLACE_AHEAD = Pattern(r"(?:in|at|for) (?:the )?\Z")
_AGO = Pattern(r"\b(?:before|earlier|previous(?:ly)?|prior|ago)\b")
# `output at the works had reached 182,400`: the measure is the subject of the clause
_OF_IT = Pattern(
    rf"(?:[’']s?)?(?: (?:of|at|in|for|from|on|by|across|there|here)\b[^,;:.\d]{{0,60}}?)? {_LEVEL}"
)
# `it was cut to 58,200 on the first line`: of a part of what the measure is of
_OF_A_PART = Pattern(r" (?:on|at|from|among|for|per|of|under|outside|inside|within) ")
# `in 2024 it was 171,200 and in 2025 163,700`
_AND_THEN = Pattern(r"(?:,| and|, and|, then|, but) (?:in|by) \d{4}(?: at| to)? [£$€₹]?")


def antecedent(
    claim: Claim, place: Place, layout: Layout, neighbours: Mapping[int, list[Claim]]
) -> Claim | None:
    """The figure whose measure a bare figure shares, since `it` stands for that measure; None where it may not.

    The words in front of that figure name the measure as the subject of their clause, and nothing but a time or a
    known name stands in front of the pronoun (`in the county it was 3.4` may be of another one).
    """
    if place.label is not None or not _is_bare(claim) or _OF_A_PART.match(layout.lower, claim.end):
        return None
    before = [other for other in neighbours[claim.sentence] if other.end <= claim.start]
    follows = (
        bool(before)
        and _is_bare(before[-1])
        and _AND_THEN.fullmatch(layout.lower, before[-1].end, claim.start) is not None
    )
    own = before[-1] if follows else claim
    where = layout.place(own, neighbours[own.sentence]) if follows else place
    told = _IT.fullmatch(layout.lower, where.clause[0], own.start)
    if told is None or not _is_time_or_name(layout, *told.span("ahead")):
        return None
    return _told_before(own, where, layout, neighbours)


def _is_time_or_name(layout: Layout, start: int, end: int) -> bool:
    """Whether all that stands in front of a pronoun is when, or of whom, its figure is."""
    if start == end:
        return True
    if _AGO.search(layout.lower, start, end):
        return False
    end = start + len(layout.lower[start:end].rstrip(" ,"))
    return any(
        period.end == end and _TIME_AHEAD.fullmatch(layout.lower, start, period.start)
        for period in layout.periods(start, end)
    ) or any(
        hit.end == end and not hit.ambiguous and _PLACE_AHEAD.fullmatch(layout.lower, start, hit.start)
        for hit in layout.mentions(start, end, "entity")
    )


def _told_before(
    claim: Claim, place: Place, layout: Layout, neighbours: Mapping[int, list[Claim]]
) -> Claim | None:
    """The level whose measure leads its clause, of the nearest words in front of a clause that tell any level."""
    for number in (claim.sentence, *(layout.sentence_at(start) for start, _ in place.before[:1])):
        told = [
            other
            for other in neighbours.get(number, ())
            if other.end <= place.clause[0] and other.block == claim.block and _is_level(other)
        ]
        if told:
            return next((other for other in told if _is_led_by_its_measure(other, layout)), None)
    return None


def _is_led_by_its_measure(claim: Claim, layout: Layout) -> bool:
    start = layout.extraction.sentences[claim.sentence].start
    names = layout.mentions(start, claim.start, "metric")
    return bool(names) and _OF_IT.fullmatch(layout.lower, names[-1].end, claim.start) is not None


def _is_level(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and q.direction is None and q.stat in ("count", "amount", "share", "rate")


def _is_bare(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and _is_level(claim) and q.unit is None and not q.noun and q.form == "numeral"
