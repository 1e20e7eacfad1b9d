"""What a figure counts or measures, as far as its own words show it."""

from collections.abc import Sequence
from functools import lru_cache

from factcheck.extract.grammar.nouns import singular
from factcheck.model.claim import Claim
from factcheck.model.quantity import Quantity

_SHARE_UNITS = frozenset({"percent", "per_mille"})
_POINT_UNITS = frozenset({"percentage_point", "basis_point", "point"})
_TIME_UNITS = frozenset(
    {"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century", "weekend"}
)
_NO_LEVEL = frozenset({"ordinal", "score", "age", "ratio", "percent-change", "point-change", "index", "odds"})

_PEOPLE = frozenset(
    """person people resident inhabitant citizen head capita man woman child adult individual human
    islander member visitor passenger voter patient pupil student worker employee soldier troop""".split()
)
_ANYBODY = frozenset(
    {"person", "people", "head", "capita", "individual", "resident", "inhabitant", "citizen", "staff"}
)


def quantity(claim: Claim) -> Quantity:
    """The quantity of a quantity claim."""
    assert claim.quantity is not None
    return claim.quantity


def sign(claim: Claim) -> str:
    """The way that the sign of a number tells (`-4.3%`, `about +2%`): up, down, or empty without one."""
    written = claim.text[quantity(claim).number_start - claim.start :][:1]
    return "down" if written in ("-", "−", "–") else "up" if written == "+" else ""


def is_share(claim: Claim) -> bool:
    """Whether a claim is a share of something: `5%`, `a third`, `one in 12`; not the amount of a change."""
    q = quantity(claim)
    if q.direction is not None or q.per is not None or q.stat in ("percent-change", "point-change"):
        return False
    return q.unit in _SHARE_UNITS or is_fraction(claim)


def is_fraction(claim: Claim) -> bool:
    """Whether a claim is a share in words: `two-fifths`, `one in 12`, `half`."""
    q = quantity(claim)
    return q.form == "fraction" and q.unit is None and q.value is not None and 0 < q.value < 1


def is_level(claim: Claim) -> bool:
    """Whether a claim is an amount or a count that stands for itself: no change, share, rate, age or score."""
    q = quantity(claim)
    if q.direction is not None or q.per is not None or q.stat in _NO_LEVEL or q.value is None:
        return False
    if q.unit is None and q.value < 0:
        return False  # `minus 6 at Carlisle, minus 9 at Shap`: readings of a scale, which nobody adds
    return q.unit not in _SHARE_UNITS and q.unit not in _POINT_UNITS and q.form not in ("fraction", "vague")


def is_sum(claim: Claim) -> bool:
    """Whether a claim is an amount that others may be shares or parts of: a level, or money raised, spent or lost."""
    q = quantity(claim)
    return is_level(claim) or (
        q.direction is not None and q.stat == "amount" and q.per is None and q.value is not None
    )


def is_count(claim: Claim) -> bool:
    """Whether a claim is a level that counts things or people; bare numbers count something."""
    q = quantity(claim)
    return is_level(claim) and q.unit in (None, "person") and q.stat == "count"


def is_duration(claim: Claim) -> bool:
    """Whether a claim measures time."""
    return quantity(claim).unit in _TIME_UNITS


def head(claim: Claim) -> str:
    """The counted noun in the singular, lower case, without its adjectives; empty for a bare number."""
    q = quantity(claim)
    if not q.noun:
        return "person" if q.unit == "person" else ""
    return _head_of(q.noun)


@lru_cache(maxsize=2048)
def _head_of(noun: str) -> str:
    words = noun.lower().split(" of ", 1)[0].split()
    return singular(words[-1]) if words else ""


def place_of(claims: Sequence[Claim], claim: Claim) -> int:
    """The position of a claim in a sequence that holds it; claims are told apart by their index."""
    return next(place for place, other in enumerate(claims) if other.index == claim.index)


def same_sort(first: Claim, second: Claim) -> bool:
    """Whether two levels can be added or divided: the same unit, or both counts."""
    if is_count(first) and is_count(second):
        return True
    a, b = quantity(first), quantity(second)
    return is_level(first) and is_level(second) and a.unit is not None and a.unit == b.unit


def counts_alike(first: Claim, second: Claim) -> bool:
    """Whether two levels name the same counted thing; a bare count fits any."""
    if not same_sort(first, second):
        return False
    if not is_count(first):
        return True
    a, b = head(first), head(second)
    return not a or not b or same_noun(a, b)


def same_noun(a: str, b: str) -> bool:
    """Whether two singular nouns can stand for the same thing: equal, one compounded, or both just people."""
    short, long = sorted((a, b), key=len)
    if len(short) > 3 and long.endswith(short):
        return True  # `wildfire` and `fire`
    return a == b or (a in _ANYBODY and b in _PEOPLE) or (b in _ANYBODY and a in _PEOPLE)


def takes_unit(whole: Claim, part: Claim) -> bool:
    """As `same_sort`, but a bare number may borrow the unit of the whole (`12m tonnes: 7m of wheat`)."""
    if same_sort(whole, part):
        return True
    a, b = quantity(whole), quantity(part)
    # `£49 vouchers … may have three in a year`: nobody writes pounds in digits and more of them in a word
    told_on = b.form == a.form or b.form != "word"
    return (
        is_level(whole)
        and is_level(part)
        and told_on
        and a.unit is not None
        and b.unit is None
        and not b.noun
    )
