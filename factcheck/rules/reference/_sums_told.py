"""Figures that add up what the draft has just told, and are rows of none of it (`241 on the ward and 1,274 at home; in all 1,515 patients`)."""

from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.cues import TOGETHER
from factcheck.model.pattern import Pattern
from factcheck.rules.rule import Case

# `Together with the grant and the legacies that makes £6.89m`: the words name parts of a sum
_WITH = Pattern(r"\b(?:together|along|combined|taken|added up|adding|added) (?:with|to)\b[^.;\d]*\Z")
_IN_ALL = Pattern(rf"\b(?:{TOGETHER}|a total of)\b[^.;:\d]*\Z")
_REACH, _NEAR = 90, 40
_SENTENCES = 2
_MOST = 8
_COUNTS = frozenset({None, "person"})


def adds_up_what_was_told(case: Case, claim: Claim) -> bool:
    """Whether a figure is, as far as it is rounded, the sum of the last levels of its unit told in front of it."""
    q = claim.quantity
    assert q is not None
    if q.value is None or q.unit == "percent" or q.per is not None:
        return False
    if _WITH.search(case.before(claim, _REACH).lower()) is not None:
        return True
    rounded = _IN_ALL.search(case.before(claim, _NEAR).lower()) is not None
    total, many = Fraction(0), 0
    slack = (q.significant_place if rounded else q.place) / 2
    for other in _levels_before(case, claim):
        assert other.quantity is not None
        assert other.quantity.value is not None
        total, many = total + other.quantity.value, many + 1
        slack += other.quantity.significant_place / 2 if rounded else 0
        if many > 1 and abs(total - q.value) <= slack:
            return True
        if many == _MOST or total > 2 * abs(q.value):
            return False
    return False


def _levels_before(case: Case, claim: Claim) -> list[Claim]:
    """The figures of the same sort in front of a claim, in its sentence and the two before, nearest first."""
    assert claim.quantity is not None
    unit = claim.quantity.unit
    return [
        other
        for sentence in range(claim.sentence, claim.sentence - 1 - _SENTENCES, -1)
        for other in reversed(case.quantities_of(sentence))
        if other.start < claim.start and abs(other.block - claim.block) <= 1
        if (q := other.quantity) is not None
        and q.value is not None
        and q.direction is None
        and q.per is None
        and q.stat in ("count", "amount")
        and (q.unit == unit or {q.unit, unit} <= _COUNTS)
    ]
