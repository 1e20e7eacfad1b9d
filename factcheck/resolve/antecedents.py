"""What a figure takes up from those before it: the measure for which a pronoun stands, or which goes without saying.

`Output was 182,400 tonnes in 2021. By 2024 it had slipped to 171,200`; `The city, which was on 7.7 last autumn, …`
"""

from collections.abc import Mapping

from factcheck.model.claim import Claim
from factcheck.model.ellipsis import CARRIES_ON
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


_WORDS = Pattern(r"[^\W\d_][\w’'-]*")
_FEW_WORDS = 12
# `The plan has brought this down to 30`
_MOVED = Pattern(
    r"\b(?:this|that|it) (?:(?:down|up|back|further) )*to (?:(?:about|around|just|only|some|nearly|almost) )?\Z"
)
# Another subject than before, of the same measure all the same: `the other two managed 31`.
_OF_OTHERS = frozenset("it's these those who which both each one ones other others him her he she".split())
# Behind a figure that is what is told (`it was 31, and`), and does nothing itself (`ten were fined`).
_TOLD_ALONE = Pattern(
    r"[^\w\s]|\s(?:in|by|for|on|at|as|after|before|during|from|to|against|when|while|but|and|or|last|this|the|an?|now|today|then|earlier|previously)\b|\s*\Z"
)


class Antecedents:
    """What later figures of one draft take up from earlier ones: a pronoun their figure, an ellipsis their measure."""

    def __init__(self, layout: Layout, neighbours: Mapping[int, list[Claim]]) -> None:
        self._layout = layout
        self._neighbours = neighbours
        """The figures of each sentence, in text order."""
        self._told: dict[int, str] = {}
        """Figure to the measure that its words tell, as far as the draft has been read."""

    def tell(self, claim: Claim, metric: str) -> None:
        """Note the measure that a figure tells."""
        self._told[claim.index] = metric

    def measure(self, claim: Claim, place: Place) -> str | None:
        """The measure of the figure before one whose own words name none; None where they do or nothing was told."""
        return self._measure_before(claim) if self._is_elliptic(claim, place) else None

    def figure(self, claim: Claim, place: Place) -> Claim | None:
        """The figure whose measure a bare figure shares, since `it` stands for that measure; None where it may not.

        The words in front of that figure name the measure as the subject of their clause, and nothing but a time or a
        known name stands in front of the pronoun (`in the county it was 3.4` may be of another one).
        """
        if place.label is not None or not _is_bare(claim) or _OF_A_PART.match(self._layout.lower, claim.end):
            return None
        before = [other for other in self._neighbours[claim.sentence] if other.end <= claim.start]
        follows = (
            bool(before)
            and _is_bare(before[-1])
            and _AND_THEN.fullmatch(self._layout.lower, before[-1].end, claim.start) is not None
        )
        own = before[-1] if follows else claim
        where = self._layout.place(own, self._neighbours[own.sentence]) if follows else place
        told = _IT.fullmatch(self._layout.lower, where.clause[0], own.start)
        if told is None or not self._is_time_or_name(*told.span("ahead")):
            return None
        return self._told_before(own, where)

    def _is_time_or_name(self, start: int, end: int) -> bool:
        """Whether all that stands in front of a pronoun is when, or of whom, its figure is."""
        if start == end:
            return True
        if _AGO.search(self._layout.lower, start, end):
            return False
        end = start + len(self._layout.lower[start:end].rstrip(" ,"))
        return any(
            period.end == end and _TIME_AHEAD.fullmatch(self._layout.lower, start, period.start)
            for period in self._layout.periods(start, end)
        ) or any(
            hit.end == end
            and not hit.ambiguous
            and _PLACE_AHEAD.fullmatch(self._layout.lower, start, hit.start)
            for hit in self._layout.mentions(start, end, "entity")
        )

    def _told_before(self, claim: Claim, place: Place) -> Claim | None:
        """The level whose measure leads its clause, of the nearest words in front of a clause that tell any level."""
        for number in (claim.sentence, *(self._layout.sentence_at(start) for start, _ in place.before[:1])):
            told = [
                other
                for other in self._neighbours.get(number, ())
                if other.end <= place.clause[0] and other.block == claim.block and _is_level(other)
            ]
            if told:
                return next((other for other in told if self._is_led_by_its_measure(other)), None)
        return None

    def _is_led_by_its_measure(self, claim: Claim) -> bool:
        start = self._layout.extraction.sentences[claim.sentence].start
        names = self._layout.mentions(start, claim.start, "metric")
        return bool(names) and _OF_IT.fullmatch(self._layout.lower, names[-1].end, claim.start) is not None

    def _measure_before(self, claim: Claim) -> str | None:
        """The measure of the last figure before one, of its sentence or the one before it, if only of the paragraph above."""
        above = self._layout.paragraph_before(claim.block)
        blocks = (claim.block, claim.block - 1) if above else (claim.block,)
        for number in (claim.sentence, claim.sentence - 1):
            for other in reversed(self._neighbours.get(number, ())):
                if other.start < claim.start and other.block in blocks:
                    return self._told.get(other.index)
        return None

    def _is_elliptic(self, claim: Claim, place: Place) -> bool:
        """Whether the words in front of a figure name only whom or when it is about, and not what was measured.

        What a goal is of goes without saying, too (`the city's plan says 10 by 2030`).
        """
        if _TOLD_ALONE.match(self._layout.lower, claim.end) is None:
            return False
        if claim.modality == "target" or _MOVED.search(self._layout.lower, place.sentence[0], claim.start):
            return True
        before = (other.end for other in self._neighbours[claim.sentence] if other.start < claim.start)
        start = max((place.clause[0], *before))
        subjects = ((hit.start, hit.end) for hit in self._layout.mentions(start, claim.start, "entity"))
        times = ((period.start, period.end) for period in self._layout.periods(start, claim.start))
        named = sorted((*subjects, *times))
        words: list[str] = []
        at = start
        for first, last in (*named, (claim.start, claim.start)):
            words += _WORDS.findall(self._layout.lower[at : max(at, first)])
            at = max(at, last)
        return len(words) <= _FEW_WORDS and (CARRIES_ON | _OF_OTHERS).issuperset(words)


def _is_level(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and q.direction is None and q.stat in ("count", "amount", "share", "rate")


def _is_bare(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and _is_level(claim) and q.unit is None and not q.noun and q.form == "numeral"
