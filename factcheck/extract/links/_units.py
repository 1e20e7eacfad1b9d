"""How many units an amount falls to: in its own phrase, in its sentence, elsewhere in the draft or in a table."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from operator import attrgetter

from factcheck.extract.counted import head, is_count, is_duration, is_level, place_of, quantity, same_noun
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.tables import Table, tables
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.cues import TOOK_PART

NOT_A_UNIT = frozenset(
    """day week month year hour minute second night quarter decade century fortnight weekend season time cent annum mile km
    kilometre litre liter pint gallon tonne ton kilo kilogram hectare acre metre meter barrel point share shift bit lot few
    little while third half word whole result total record rise fall cut drop year-on-year trip return single basis case side
    way""".split()
)
"""Words behind `a` or `per` that no count of things can be divided by; measures count where the sentence uses them."""

_EACH_OF = (
    r"^\s*(?:(?:for|to|per|from|on)\s+)?(?:each|every|every one|all)\s+(?:one )?of\s+(?:[\w’'-]+\s+){0,5}$"
)
PEOPLE_HEADS = frozenset({"population", "resident", "inhabitant", "people", "citizen"})
_PEOPLE_TOLD = (
    r"\b(?:population|inhabitants|residents|people|audiences?|attendances?|crowds?|gates?|memberships?|visitors|listeners|spectators|"
    r"concertgoers|members|guests|passengers|travellers|patients|pupils|students|voters|workforce|staff|employees)\b"
)
_ACT = (
    r"^\s(?:had|have|has)\s(?!lived\b|been\b|homes?\b)[a-z]+(?:ed|n|me|id|de|ne)\b|"
    rf"^\s(?:{TOOK_PART}|attended|joined|voted|wrote)\b"
)
"""`250 people had signed a petition`: those who did something once, and nobody's population."""
_YEAR = r"\b(?:1[89]|20)\d\d\b"
_HELD_AGAINST = r"\b(?:than|from|against|compared (?:with|to)|after|versus|instead of|up on|down on)(?: (?:just|only|about|the|some))*\s$"
_MOST = 8
_OTHERS = 16
"""Alternatives kept for a number named elsewhere in the draft."""
_NEAR = 3
"""Paragraphs in which a count by another name may be the one that is meant."""
_AGO = r"\s+(?:ago|earlier|later|before|after|hence|old)\b"


class Units:
    """The counts of one draft by the noun that they count."""

    __slots__ = ("_by_head", "_by_value", "_tables", "_view")

    def __init__(self, view: View) -> None:
        self._view = view
        self._by_head: dict[str, list[Claim]] | None = None
        self._by_value: dict[str, dict[Fraction | None, list[Claim]]] = {}
        self._tables: list[Table] | None = None

    def numbers(self, each: Claim, unit: str, totals: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """Every number of units that the wording admits; `unit` is empty where it names none."""
        view = self._view
        claims = view.claims_of(each.sentence)
        k = place_of(claims, each)
        taken = {claim.index for claim in totals} | {each.index}
        if k + 1 < len(claims) and is_count(claims[k + 1]):
            gap = view.lower[quantity(each).number_end : claims[k + 1].start]
            if re.match(_EACH_OF, gap) or re.match(_EACH_OF, view.gap(each, claims[k + 1])):
                return (claims[k + 1],)
            if quantity(each).per in ("each", "1") and re.match(
                r"^\s*of\s+(?:[\w’'-]+\s+){0,5}$", view.gap(each, claims[k + 1])
            ):
                return (claims[k + 1],)
        near = [
            claim
            for number in sorted({each.sentence, *(total.sentence for total in totals)})
            for claim in view.claims_of(number)
            if claim.index not in taken
            and counts_units(claim)
            and not _dates(view, claim)
            and not _is_in_next_clause(view, each, claim)
            # `40 a year had been forecast for every 10 turbines`
            and not re.search(r"\b(?:every|each|per)\s$", view.before(claim, 8))
        ]
        if not unit:
            bare = _so_many_at(view, claims, k)
            if bare and any(claim.sentence == each.sentence for claim in near):
                return ()  # `12 pianos and another 30 at £4,200 apiece, which comes to`: of the one lot or of both
            return tuple(near) or bare or self._sentence_before(each)
        named = tuple(claim for claim in near if fits(claim, unit))
        if named:
            return named
        if any(is_duration(claim) for claim in near):
            return ()
        # `£190m for 28,000 of them, £6,800 a home`: a bare number may be of the units
        bare = tuple(
            claim
            for claim in claims
            if claim.index not in taken and is_count(claim) and not head(claim) and claim.index < each.index
            # `more than the 64 of last year` are of what was counted before
            if not re.search(_HELD_AGAINST, view.before(claim, 30))
        )
        if bare:
            return (*bare, *self._elsewhere(each, unit))
        # `35 libraries` here and `35 branches` there are the same units by another name
        values = {quantity(claim).value for claim in near}
        same = tuple(
            sorted(
                (
                    claim
                    for value in values
                    for claim in _nearest(each, self._valued(unit).get(value, ()), _MOST)
                ),
                key=attrgetter("index"),
            )
        )
        return same or self._elsewhere(each, unit)

    def _sentence_before(self, each: Claim) -> tuple[Claim, ...]:
        """`They cooked 1.71m meals. At £2.85 each that comes to £4.87m.`: what the sentence before counts."""
        before = each.sentence - 1
        if before < 0 or self._view.sentences[before].block != each.block:
            return ()
        if not re.match(r"^at (?:just |only |about )?$", self._view.before(each, 20)):
            return ()
        return tuple(claim for claim in self._view.claims_of(before) if counts_things(claim))

    def counting(self, noun: str) -> list[Claim]:
        """Every count of such things in the running text."""
        heads = self._heads()
        return heads.get(noun) or self._counting_any(noun)

    def all_counting(self, noun: str) -> tuple[Claim, ...]:
        """Every count of such things, in the running text and in the columns of tables; people answer to any name."""
        return (*self._counting_any(noun), *self._cells(noun))

    def _counting_any(self, noun: str) -> list[Claim]:
        found = [claim for word, kept in self._heads().items() if same_noun(word, noun) for claim in kept]
        return sorted(found, key=attrgetter("index"))

    def _valued(self, noun: str) -> dict[Fraction | None, list[Claim]]:
        """The counts of such things by their values."""
        if noun not in self._by_value:
            kept: dict[Fraction | None, list[Claim]] = {}
            for claim in self.counting(noun):
                kept.setdefault(quantity(claim).value, []).append(claim)
            self._by_value[noun] = kept
        return self._by_value[noun]

    def _elsewhere(self, each: Claim, unit: str) -> tuple[Claim, ...]:
        """Numbers of such units in the rest of the draft, the nearest first, and in tables under a fitting head."""
        view = self._view
        # visitors, guests and pupils are people, too
        counted = self._counting_any(unit) if unit == "person" else self.counting(unit)
        counted = [claim for claim in counted if not _is_in_next_clause(view, each, claim)]
        found = _nearest(each, counted, _MOST)
        own = set(re.findall(_YEAR, view.sentence_text(each.sentence)))
        if (
            own
        ):  # `Storm Bodil, in 2013, cost 3.9bn kroner, 57,000 a claim`: the claims of this year are others
            found = [
                claim for claim in found if own & set(re.findall(_YEAR, view.sentence_text(claim.sentence)))
            ]
        if unit in ("person", *PEOPLE_HEADS):
            found = [claim for claim in found if not re.match(_ACT, view.after(claim, 30))]
        named = [*found, *self._cells(unit)]
        if not named:
            return ()
        if unit == "person":
            named += self._populations(each, named)
            named += self._came(each, named)
        else:
            named += self._told_of(each, unit, named)
        # the draft may count the units by another name, so that every count nearby is a reading, too
        taken = {claim.index for claim in named}
        others = [claim for claim in self._nearby(each) if claim.index not in taken]
        # `will open 40 shops, which leaves it with 386. It had 352`: bare numbers beside a count may be of the same
        bare = [
            claim
            for number in dict.fromkeys(claim.sentence for claim in found)
            for claim in (*view.claims_of(number), *view.claims_of(number + 1))
            if is_count(claim)
            and not head(claim)
            and claim.index not in taken
            and claim not in others[:_OTHERS]
        ]
        return (*named, *others[:_OTHERS], *bare[:_OTHERS])

    def _populations(self, each: Claim, known: list[Claim]) -> list[Claim]:
        """Bare numbers whose sentence speaks of a population (`the population stood at 3,82,14,600`, `the audience grew to 161,900`)."""
        return self._bare_where(each, _PEOPLE_TOLD, known)

    def _told_of(self, each: Claim, unit: str, known: list[Claim]) -> list[Claim]:
        """Bare numbers whose sentence names the units (`Native oysters now number about 1.1 million`)."""
        return self._bare_where(each, rf"\b{re.escape(unit)}(?:s|es)?\b", known)

    def _bare_where(self, each: Claim, words: str, known: list[Claim]) -> list[Claim]:
        """Bare numbers of the sentences nearest to an amount in which some words stand."""
        view = self._view
        taken = {claim.index for claim in known}
        bare: dict[str, list[Claim]] = view.read_once.setdefault("bare numbers by words", {})
        if words not in bare:
            bare[words] = [
                claim
                for number, sentence in enumerate(view.sentences)
                if re.search(words, view.lower[sentence.start : sentence.end])
                for claim in view.claims_of(number)
                if is_count(claim) and is_level(claim) and not head(claim)
            ]
        near = _nearest(each, bare[words], _OTHERS)
        return [claim for claim in near if claim.index not in taken]

    def _came(self, each: Claim, known: list[Claim]) -> list[Claim]:
        """Bare numbers in the paragraphs around: `In 2025 158,000 came`, whom only the verb makes people."""
        view, taken = self._view, {claim.index for claim in known}
        blocks = range(max(each.block - _NEAR, 0), min(each.block + _NEAR + 1, len(view.draft.blocks)))
        return [
            claim
            for block in blocks
            for number in view.sentences_of(block)
            for claim in view.claims_of(number)
            if claim.zone != "table"
            and claim.index not in taken
            and is_count(claim)
            and is_level(claim)
            and not head(claim)
        ][:_OTHERS]

    def _heads(self) -> dict[str, list[Claim]]:
        if self._by_head is None:
            self._by_head = {}
            for claim in self._view.claims:
                if claim.kind == "quantity" and claim.zone != "table" and counts_things(claim):
                    self._by_head.setdefault(head(claim), []).append(claim)
                elif claim.kind == "quantity" and is_count(claim) and is_level(claim) and not head(claim):
                    label = re.search(_LABEL, self._view.lower[max(claim.start - 40, 0) : claim.start])
                    if label is not None:  # `Passengers in 2025: 318,000`
                        self._by_head.setdefault(singular(label[1]), []).append(claim)
        return self._by_head

    def _nearby(self, each: Claim) -> list[Claim]:
        view = self._view
        blocks = range(max(each.block - _NEAR, 0), min(each.block + _NEAR + 1, len(view.draft.blocks)))
        return [
            claim
            for block in blocks
            for number in view.sentences_of(block)
            for claim in view.claims_of(number)
            if claim.zone != "table" and counts_things(claim)
        ]

    def _cells(self, unit: str) -> list[Claim]:
        """Cells of the columns whose head names such units (`Population` for people)."""
        if self._tables is None:
            self._tables = tables(self._view)
        people = same_noun(unit, "person")
        cells: list[Claim] = []
        for table in self._tables:
            for column, words in enumerate(table.heads):
                heads = {singular(word.strip(".,%()")) for word in words.split()}
                if unit in heads or (people and heads & PEOPLE_HEADS):
                    cells.extend(cell for cell in table.column(column) if cell is not None)
        return cells


def _so_many_at(view: View, claims: Sequence[Claim], k: int) -> tuple[Claim, ...]:
    """`another 30 at £4,200 apiece`: a bare number of what was named before stands right in front of its price."""
    if not k or not is_count(claims[k - 1]) or head(claims[k - 1]):
        return ()
    return (claims[k - 1],) if re.fullmatch(_AT_SO_MUCH, view.gap(claims[k - 1], claims[k])) else ()


_AT_SO_MUCH = r"\s(?:(?:of (?:them|these|those)|more|others)\s)?(?:at|for|costing)\s(?:just |only |about )?"
_LABEL = r"(?:^|\n|[-*•]\s)\**([a-z-]{3,})(?: (?:in|last|this|of) [\w ]{2,16})?(?::\*{0,2}|\*{1,2}:)\s$"
"""The words in front of a figure of a list: `- **Passengers in 2025:** 318,000`."""


def _nearest(each: Claim, counted: Sequence[Claim], most: int) -> list[Claim]:
    """Of counts in text order those whose sentences stand nearest, the nearest first."""
    at = bisect_left(counted, each.sentence, key=attrgetter("sentence"))
    around = counted[max(at - most, 0) : at + most]
    return sorted(around, key=lambda claim: abs(claim.sentence - each.sentence))[:most]


def _is_in_next_clause(view: View, each: Claim, claim: Claim) -> bool:
    """Whether a number stands behind the semicolon: `1.3 chicks to a pair; in 2024, with only 12 pairs, it had been two`."""
    behind = claim.sentence == each.sentence and claim.start > each.end
    return behind and view.lower.find(";", each.end, claim.start) >= 0


def _dates(view: View, claim: Claim) -> bool:
    """Whether a length of time only says when: `£2,900 less than two years ago`."""
    return is_duration(claim) and re.match(_AGO, view.after(claim, 12)) is not None


def counts_things(claim: Claim) -> bool:
    """Whether a claim is a whole number, above one, of things with a name."""
    q = quantity(claim)
    if (
        q.value is None
        or q.direction is not None
        or q.per is not None
        or not is_count(claim)
        or not head(claim)
    ):
        return False
    return q.value.denominator == 1 and q.value.numerator > 1


def counts_units(claim: Claim) -> bool:
    """As `counts_things`, or a length of time, or a measure by which amounts are told (`600 tonnes`)."""
    if counts_things(claim):
        return True
    q = quantity(claim)
    if q.value is None or q.value.denominator != 1 or q.value.numerator < 2 or q.per is not None:
        return False
    return is_duration(claim) or (q.unit in NOT_A_UNIT and is_level(claim))


def fits(claim: Claim, unit: str) -> bool:
    """Whether a claim counts, or measures in, such units."""
    measure = quantity(claim).unit
    return measure == unit if measure not in (None, "person") else same_noun(head(claim), unit)
