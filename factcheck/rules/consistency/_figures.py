"""What the rules about parts, shares and rates share: figures as expressions, and the words that quote them."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from factcheck.model import unit
from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Abstention, Constant, Expression, Figure, Sum
from factcheck.rules.rule import Case

HUNDRED = Constant(Interval.point(100), "100")
_PERCENT = Fraction(1, 100)
ONE_SLIP = 12
"""Hardly one wrong, dropped or doubled digit of a factor takes a product further than this (`5%` for `55%`)."""
_TWO_DIGITS = 10
_NOTHING = Fraction()
_NEAR = 60
_MILLION = 1_000_000


def number(claim: Claim) -> Quantity:
    """The quantity of a claim that a recogniser linked as a figure."""
    assert claim.quantity is not None
    return claim.quantity


def unit_of(claim: Claim) -> str:
    """The unit of a figure, empty where it counts things."""
    return number(claim).unit or ""


def size(claim: Claim) -> Fraction:
    """The value of a figure; nothing where it is a range or a vague word."""
    return number(claim).value or _NOTHING


def ahead(case: Case, claim: Claim) -> str:
    """The words of a figure's sentence before its number, in lower case."""
    return case.text[case.extraction.sentences[claim.sentence].start : number(claim).number_start].lower()


def behind(case: Case, claim: Claim) -> str:
    """The words of a figure's sentence behind it, in lower case."""
    return case.text[claim.end : case.extraction.sentences[claim.sentence].end].lower()


def beside(case: Case, claim: Claim) -> tuple[str, str]:
    """Sixty characters of a figure's sentence before it and as many behind it, in lower case."""
    start, end, _ = case.extraction.sentences[claim.sentence]
    before, after = case.text[start : claim.start], case.text[claim.end : end]
    return before[-_NEAR:].lower(), after[:_NEAR].lower()


def definitions_differ(*claims: Claim) -> bool:
    """Whether the words of some of these figures, each taken by itself, admit no definition in common."""
    named = [set(claim.definitions) for claim in claims if claim.definitions]
    return bool(named) and not set.intersection(*named)


def claims_of(case: Case, link: Link, *roles: str) -> tuple[Claim, ...]:
    """The claims of some roles, in the order of the roles."""
    return tuple(case.claim(index) for role in roles for index in link.all(role))


def cue(link: Link) -> tuple[int, int]:
    """The span of the words that license a link."""
    return (link.cue_start, link.cue_end)


def is_fraction(claim: Claim) -> bool:
    """Whether a share is told in words: `a third`, `one in 12`."""
    q = number(claim)
    return q.form == "fraction" and q.unit is None


def share(claim: Claim) -> Figure:
    """A share as a number between 0 and 1."""
    unit = number(claim).unit
    if unit == "percent":
        return Figure(claim, _PERCENT)
    return Figure(claim, Fraction(1, 1000)) if unit == "per_mille" else Figure(claim)


def total(claims: Iterable[Claim], rounded: Mapping[int, Fraction] = MappingProxyType({})) -> Expression:
    """The sum of several figures, or the one there is; `rounded` gives places by claim index."""
    terms = tuple(Figure(claim, step=rounded.get(claim.index)) for claim in claims)
    return terms[0] if len(terms) == 1 else Sum(terms)


def is_enumeration(claims: Iterable[Claim]) -> bool:
    """Whether counts told side by side are exact: at least one of them is no multiple of ten."""
    values = [number(claim).value for claim in claims if number(claim).unit in (None, "person")]
    return any(value is not None and value % 10 != 0 for value in values)


def not_comparable(claims: tuple[Claim, ...]) -> Abstention | None:
    """The clause of comparability that figures of one construction fail, or None."""
    if definitions_differ(*claims):
        return Abstention(claims, "definition-differs")
    if any(number(claim).value is None and number(claim).low is None for claim in claims):
        return Abstention(claims, "statistic-differs")
    return None


def steps(parts: Sequence[Claim], whole: Claim) -> dict[int, Fraction]:
    """The place to which each figure of an enumerated breakdown is rounded, by claim index.

    A sum is no finer than its roughest part: where some part is as fine as the whole, all of them are. A whole that is
    rougher than its parts is rounded at most to ten times the finest of them, or to three digits.
    """
    open_ended = [
        claim for claim in (*parts, whole) if number(claim).value is None or number(claim).comparator != "="
    ]
    if open_ended or len(parts) < 2:
        return {}
    finest = min(number(part).significant_place for part in parts)
    place = number(whole).significant_place
    found = (
        {whole.index: max(number(whole).place, 10 * finest, _third_place(whole))} if finest < place else {}
    )
    if finest <= place:
        found |= {part.index: max(number(part).place, place) for part in parts}
    return found


def in_unit_of(total: Claim, rate: Claim) -> Fraction:
    """What turns the unit of a total into that of its rate: `21 centimetres … 1.7 millimetres a year`."""
    return unit.factor(unit_of(total), unit_of(rate)) or Fraction(1)


def rounded(value: Fraction, like: Claim) -> str:
    """A quotient for a sentence, to three significant digits at least, with the currency sign of a claim: `£28.6`."""
    number_start = number(like).number_start - like.start
    if like.text.endswith("MT") and value >= _MILLION:
        value /= _MILLION  # `672.8 MT`, in the papers that mean million tonnes
    sign = next((letter for letter in like.text[number_start : number_start + 1] if letter in "£$€¥"), "")
    digits = max(0, 3 - len(str(int(value))))
    while 0 < value * 10**digits < _TWO_DIGITS:
        digits += 1
    whole = int(value * 10**digits + Fraction(1, 2))
    text = f"{sign}{whole // 10**digits:,}"
    return f"{text}.{whole % 10**digits:0{digits}d}" if digits else text


def percent(count: Claim, base: Claim) -> str:
    """A count as a percentage of a base, for a sentence alone: `60%`, `5.0%`."""
    part, whole = number(count).value, number(base).value
    if part is None or not whole:
        return "another share"
    tenths = int(1000 * part / whole + Fraction(1, 2))
    return f"{tenths // 10}.{tenths % 10}%" if tenths < 100 or tenths % 10 else f"{tenths // 10}%"


def _third_place(claim: Claim) -> Fraction:
    """The place of the third digit of a figure: 100 in 21,700."""
    whole = int(abs(size(claim)))
    return Fraction(10) ** (len(str(whole)) - 3)
