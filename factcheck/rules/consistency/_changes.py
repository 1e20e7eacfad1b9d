"""What the rules of the change family share: the ends and amounts of a change, as figures in one unit."""

import re
from collections.abc import Iterator
from fractions import Fraction

from factcheck.model import unit
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Abstention, Figure
from factcheck.model.told import as_told
from factcheck.named_tuple import NamedTuple
from factcheck.rules.consistency._figures import definitions_differ, is_fraction, number, size, unit_of
from factcheck.rules.rule import Case

POINTS = frozenset({"percentage_point", "point", "basis_point"})
RATES = frozenset({"percent", "per_mille"})
_ONE = Fraction(1)
_TOLD_OF = re.compile(r"\b(?:was|were|had)\b")
_BARE = Pattern(r"(?: [a-z-]+)? (?:more|fewer|less|higher|lower)\b(?! than)")
_OF_A_POINT = Pattern(r"\s+(?:of )?(?:a|one)(?: full)?(?: percentage)? point\b", re.IGNORECASE)


class Change(NamedTuple):
    """One change that the draft tells."""

    link: Link
    before: Claim
    after: tuple[Claim, ...]
    """Candidates for the later figure; usually one."""
    by: tuple[Claim, ...]
    text: str
    """The draft."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        return (self.before, *self.after, *self.by)

    @property
    def start(self) -> Figure:
        if self.is_range:
            return Figure(self.before, end="low")
        return Figure(
            self.before, step=finer_step(self.before, self.after[0]) if len(self.after) == 1 else None
        )

    def end(self, claim: Claim) -> Figure:
        """The later figure in the unit of the earlier one."""
        if self.is_range:
            return Figure(claim, factor(claim, self.before), "high")
        return Figure(claim, factor(claim, self.before), step=finer_step(claim, self.before))

    @property
    def is_range(self) -> bool:
        """Whether both ends stand in one phrase, `from A to B`."""
        return self.after == (self.before,)

    @property
    def between_rates(self) -> bool:
        """Whether both ends are percentages, so that per cent and points are two things."""
        return number(self.before).unit in RATES

    def labels(self, amount: Claim | None = None) -> tuple[tuple[int, str], ...]:
        """Words to show under the spans."""
        named = [(self.before.index, "from"), *((claim.index, "to") for claim in self.after)]
        if amount is not None:
            named.append((amount.index, "change"))
        return tuple(named)

    def percentage(self, claim: Claim) -> Figure | None:
        """An amount that is told as a percentage or a fraction of the base, in per cent; None for any other."""
        q = number(claim)
        if q.unit == "percent":
            return magnitude(claim)
        return Figure(claim, Fraction(100)) if is_fraction(claim) and not self.in_points(claim) else None

    def in_points(self, claim: Claim) -> bool:
        """Whether an amount is told in percentage points, or as a part of one (`half a point`)."""
        q = number(claim)
        return q.unit in POINTS or _OF_A_POINT.match(self.text, q.number_end) is not None

    @property
    def signs(self) -> tuple[int, ...]:
        """+1 for up, -1 for down, both where the words do not say."""
        directions = {direction for direction, _, _ in self.link.attribute("directions")}
        if directions == {"up"}:
            return (1,)
        return (-1,) if directions == {"down"} else (1, -1)

    def gap(self, claim: Claim) -> str:
        """The judge's gap: none where a sentence explicitly takes up the figures of the one before.

        "That is 3.4 points" is reckoned on the figures as printed, so the allowance for figures of different
        sources or dates does not apply.
        """
        told = (self.before, *self.after, claim)
        if any(number(other).comparator != "=" for other in told):
            return "auto"
        # `58.9%, according to the Observatory. In 2024 it had been 57.7%`: one source named is no second one
        return "none" if len({other.attribution for other in told} - {None}) < 2 else "auto"

    @property
    def cue(self) -> tuple[int, int]:
        return (self.link.cue_start, self.link.cue_end)


def changes(case: Case) -> tuple[Change, ...]:
    """Every change whose earlier figure stands in the draft, put together once for all rules."""
    known: tuple[Change, ...] | None = case.read_once.get("changes")
    if known is None:
        known = case.read_once["changes"] = tuple(_changes(case))
    return known


def _changes(case: Case) -> Iterator[Change]:
    for link in case.links("change"):
        before = link.one("from")
        if before is not None:
            change = Change(
                link,
                case.claim(before),
                tuple(case.claim(i) for i in link.all("to")),
                tuple(case.claim(i) for i in link.all("by")),
                case.text,
            )
            if not _looks_back(change):
                yield change


def _looks_back(change: Change) -> bool:
    """Whether an amount is of the earlier figure, told last in a clause of its own (`and in 2024 there were 4,230, 425 fewer`)."""
    after = max((claim.end for claim in change.after), default=change.before.start)
    return (
        bool(change.by)
        and after < change.before.start
        and all(
            change.before.end < claim.start and _BARE.match(change.text, claim.end) for claim in change.by
        )
        and _TOLD_OF.search(change.text, after, change.before.start) is not None
    )


def steps_to(case: Case) -> Iterator[tuple[Link, Claim, tuple[Claim, ...]]]:
    """Changes of which only the later end is printed: `rises by £52 to £702, an 8% increase`."""
    for link in case.links("change"):
        after = link.all("to")
        if link.one("from") is None and len(after) == 1:
            yield link, case.claim(after[0]), tuple(case.claim(i) for i in link.all("by"))


def magnitude(claim: Claim, times: Fraction = _ONE) -> Figure:
    """An amount of change without its sign: `(-18%)` is a change of 18%."""
    return Figure(claim, -times if size(claim).numerator < 0 else times)


def factor(claim: Claim, to: Claim) -> Fraction:
    """What turns the unit of one figure into that of another; 1 where a figure goes without its unit."""
    return unit.factor(unit_of(claim), unit_of(to)) or _ONE


def finer_step(claim: Claim, beside: Claim) -> Fraction | None:
    """The place to which one end is rounded, where the other shows that its zeros are digits: `from 8m to 10m`.

    One place below the only digit at most: beside 1,148 a 2,000 may still be 1,997.
    """
    q, other = number(claim), number(beside)
    if q.value is None or q.unit != other.unit or {q.comparator, other.comparator} != {"="}:
        return None
    if q.significant_steps >= 10 or other.significant_place >= q.significant_place:
        return None
    return max(q.place, other.significant_place, q.significant_place / 10)


def not_comparable(change: Change) -> Abstention | None:
    """The clause of comparability that the two ends fail, or None."""
    if any(definitions_differ(change.before, claim) for claim in change.after):
        return Abstention(change.claims, "definition-differs")
    return None


def ends(change: Change) -> str:
    """`from 84 to 116` in the draft's own words."""
    if change.is_range:
        return as_told(change.before)
    return f"from {as_told(change.before)} to {' or '.join(as_told(claim) for claim in change.after)}"


def printed(value: Fraction, digits: int = 3) -> str:
    """A number for a message, to so many significant digits: `198`, `5.4`, `1,340,000`."""
    size = abs(value)
    place = len(str(int(size)).lstrip("0")) - digits
    step = Fraction(10) ** place
    rounded = round(value / step) * step
    if rounded.denominator == 1:
        return f"{int(rounded):,}"
    whole, rest = divmod(abs(rounded) * 10**-place, 10**-place)
    return f"{'-' if rounded < 0 else ''}{int(whole):,}.{str(int(rest)).rjust(-place, '0').rstrip('0')}"
