"""Figures that state one thing twice: a headline or a caption and the text, or two paragraphs.

Kind `repeat`, roles `first` (the figure in doubt) and `second` (every figure of the other place that may be the same;
a rule fires only if all differ). Attributes: `zones`; `slip`, true where the words alone do not prove that one thing
is meant, so that the two numbers must also look like a slip of each other; `alone`, true where the other place has no
second figure of the kind that those words could mean.

Nothing is linked where the very number of `first` stands on the other side, too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.extract.links._likeness import (
    Surroundings,
    first_word,
    head_noun,
    is_former,
    is_generic,
    is_on_the_move,
    is_repeatable,
    is_revised,
    is_threshold,
    kind_of,
    names,
    surroundings,
)
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.months import WEEKDAY
from factcheck.model.quantity import Quantity

_DISPLAY = frozenset({"headline", "standfirst", "heading", "caption"})
_FEW = 2
"""As many figures of the text may be meant by one of two digits in a headline."""
_TELLING = 3
"""Digits of a headline's number from which on a number that rounds to it is the same one."""
_MOST = 4
"""More candidates than this prove nothing."""
_OF_A_WHOLE = r"^\s+(?:of|out of) (?:the|its|their|all|his|her)\b"
_DIFFERENCE = r"^\s+(?:fewer|more|less|extra|additional|further)\b"
"""`98 fewer strokes`: how far two things are apart, and none of them."""
_STATEMENT_END = r";\s|\s[—–]\s|,?\s(?:and|but|while|whereas|which|who|though|although)\s"
_LONGEST_SUM = 6
_TAKES_IN = r"\b(?:includ(?:ing|es|ed)|of (?:which|it|that|this|them)|comprising|made up of|counting|with)\b[^.;]{0,30}$"
_DIES_AT = r"\b(?:dies|died|dead|passes away),? (?:at|aged|at the age of) $"
_HAS_DIED_AT = rf"\b(?:has died|died (?:[a-z]+ )?on {WEEKDAY}),? (?:at|aged|at the age of) $"
_OF_SOMEBODY = r"\b(?:his|her|their|whose)\s|[’']s?\s[a-z]+(?:\s|$)"
_FAR = 400
"""In a text with more figures of one kind, the words of a headline single out none of them."""
_CROWD = 12
"""Of so many figures of one kind and noun no two are compared."""


def links(view: View) -> Iterator[Link]:
    """Find the figures that are stated again."""
    display: list[Claim] = []
    displayed: dict[str, list[Claim]] = defaultdict(list)
    body: dict[str, list[Claim]] = defaultdict(list)
    for claim in view.claims:
        if claim.kind != "quantity" or not is_repeatable(claim):
            continue
        if claim.zone in _DISPLAY:
            display.append(claim)
            displayed[kind_of(claim)].append(claim)
        elif claim.zone == "body":
            body[kind_of(claim)].append(claim)
    values = (
        {kind: {_number(claim).value for claim in claims} for kind, claims in body.items()} if display else {}
    )
    for claim in display:
        kind = kind_of(claim)
        if len(body[kind]) <= _FAR and not _is_told_there(view, claim, _values_like(kind, values)):
            others = [other for other in displayed[kind] if other.zone != claim.zone]
            if not any(
                _number(other).value == _number(claim).value for other in others
            ) and not _is_told_as_a_count(claim, body.values()):
                yield from _displayed(view, claim, [*body[kind], *others])
    yield from _shares_in_words(view)
    yield from _age_at_death(view)
    for claims in body.values():
        yield from _told_twice(view, claims)


def _values_like(kind: str, values: dict[str, set[Fraction | None]]) -> set[Fraction | None]:
    """The values told of a kind; a percentage may be told as a rise there and as a plain figure here."""
    if not kind.startswith("percent "):
        return values.get(kind, set())
    return {value for other, told in values.items() if other.startswith("percent ") for value in told}


def _is_told_there(view: View, claim: Claim, values: set[Fraction | None]) -> bool:
    """Whether the text has a headline's very number, or one that rounds to it: `$14.8 billion`, and `$14.82 billion`."""
    q = _number(claim)
    if q.value in values or q.value is None or _places(view, claim) < _TELLING or not q.significant_place:
        return q.value in values
    return any(value is not None and 2 * abs(value - q.value) <= q.significant_place for value in values)


def _is_told_as_a_count(claim: Claim, body: Iterable[list[Claim]]) -> bool:
    """Whether the text has a headline's number of the same things without its rate, or with one: `30 trains`, `30 trains an hour`."""
    noun, q = head_noun(claim), _number(claim)
    return bool(noun) and any(
        _number(other).value == q.value
        and (_number(other).per is None) != (q.per is None)
        and head_noun(other) == noun
        for claims in body
        for other in claims
    )


def _number(claim: Claim) -> Quantity:
    assert claim.quantity is not None
    return claim.quantity


def _link(
    first: Claim, second: Iterable[Claim], zones: tuple[str, str], *, slip: bool, alone: bool = False
) -> Link:
    return Link(
        "repeat",
        (("first", (first.index,)), ("second", tuple(claim.index for claim in second))),
        first.start,
        first.end,
        first.text,
        (("zones", zones), ("slip", slip), ("alone", alone)),
    )


def _displayed(view: View, claim: Claim, body: list[Claim]) -> Iterator[Link]:
    """A figure of a headline, standfirst or caption against the figures of the text."""
    if is_threshold(view, claim) or is_revised(view, claim) or re.match(_OF_A_WHOLE, view.after(claim, 12)):
        return
    if re.match(_DIFFERENCE, view.after(claim, 16)):
        return
    if _is_their_sum(claim, body) or _is_the_rest(view, claim, body):
        return
    here = surroundings(view, claim)
    close: list[Claim] = []
    far: list[Claim] = []
    for other in body:
        there = surroundings(view, other)
        if (
            not _nouns_fit(claim, other)
            or not here.near & there.sentence
            or _dates_differ(view, claim, other)
        ):
            continue
        if here.near & there.clause:
            close.append(other)
        elif not _same_noun(claim, other):
            far.append(other)
    candidates = [other for other in close or far if not is_former(view, other)]
    if all(sorted(_written(view, other)) != sorted(_written(view, claim)) for other in candidates):
        swapped = _of_the_same_digits(view, claim, body)
        if swapped:
            yield _link(claim, swapped, (claim.zone, swapped[0].zone), slip=True)
            return
    if not candidates or any(is_revised(view, other) for other in candidates):
        return
    if len(candidates) > _MOST:
        yield from _one_of_many(view, claim, candidates)
        return
    best = max(len(here.clause & surroundings(view, other).sentence) for other in candidates)
    alone = len(candidates) == 1 and len(close) + len(far) == 1
    strong = best >= 3 and alone
    if not strong:
        candidates = _distinct(view, claim, candidates)
    if candidates:
        alone = alone and _number(claim).direction == _number(candidates[0]).direction
        yield _link(claim, candidates, (claim.zone, candidates[0].zone), slip=not strong, alone=alone)


def _one_of_many(view: View, claim: Claim, candidates: list[Claim]) -> Iterator[Link]:
    """Of more votes, goals or pounds than a headline can mean, the one that is written with its very digits."""
    swapped = _of_the_same_digits(view, claim, candidates)
    if swapped:
        yield _link(claim, swapped, (claim.zone, swapped[0].zone), slip=True)


def _is_their_sum(claim: Claim, body: list[Claim]) -> bool:
    """Whether figures that follow each other add up to a headline's: `41 dead`, and `14 in Alva and 27 in Brann`."""
    value = _number(claim).value
    for first in range(len(body)):
        total = Fraction(0)
        for other in body[first : first + _LONGEST_SUM]:
            total += _number(other).value or 0
            if total == value and other is not body[first]:
                return True
    return False


def _is_the_rest(view: View, claim: Claim, body: list[Claim]) -> bool:
    """Whether a headline leaves out what the text takes in: `fined £340,000`, and `must pay £430,000, including £90,000 in costs`."""
    value = _number(claim).value
    return any(
        first.sentence == second.sentence
        and (_number(first).value or 0) - (_number(second).value or 0) == value
        and re.search(_TAKES_IN, view.gap(first, second)) is not None
        for first, second in pairwise(body)
    )


def _shares_in_words(view: View) -> Iterator[Link]:
    """`A third of trains run late` over a text in which late trains are 20%: two thirds of the words have to be there.

    Where the text gives more than one share of the kind in one sentence, each is of something else.
    """
    shares = [claim for claim in view.claims if claim.kind == "quantity" and _is_share(claim)]
    for claim in shares:
        if claim.zone not in ("headline", "standfirst") or _number(claim).form != "fraction":
            continue
        here = surroundings(view, claim).clause
        told = [
            other for other in shares if other.zone == "body" and here & surroundings(view, other).sentence
        ]
        same = [
            other
            for other in told
            if _number(other).unit == "percent"
            and not is_former(view, other)
            and 3 * len(here & surroundings(view, other).clause) >= 2 * len(here)
        ]
        sole = len(same) == 1 and not any(
            other.sentence == same[0].sentence and not is_former(view, other)
            for other in told
            if other is not same[0]
        )
        if len(here) >= 2 and sole and len(told) <= _MOST and not is_revised(view, same[0]):
            rest = [other for other in told if other is not same[0]]
            yield _link(claim, (same[0], *rest), (claim.zone, "body"), slip=False)


def _age_at_death(view: View) -> Iterator[Link]:
    """`Singer dead at 61`, and `has died aged 63`: the one age of a headline and of the text at which somebody died."""
    ages = [claim for claim in view.claims if claim.kind == "quantity" and _number(claim).stat == "age"]
    shown = [
        c
        for c in ages
        if c.zone in ("headline", "standfirst")
        and re.search(_DIES_AT, view.lower[max(0, _number(c).number_start - 24) : _number(c).number_start])
    ]
    told = [
        c
        for c in ages
        if c.zone == "body"
        and re.search(
            _HAS_DIED_AT, view.lower[max(0, _number(c).number_start - 40) : _number(c).number_start]
        )
        and not re.search(_OF_SOMEBODY, view.lower[view.sentences[c.sentence].start : c.start].split(",")[0])
    ]
    if len(shown) == 1 and len(told) == 1 and _number(shown[0]).value != _number(told[0]).value:
        yield _link(shown[0], told, (shown[0].zone, "body"), slip=False)


def _is_share(claim: Claim) -> bool:
    """Whether a figure is a share of something, as a percentage or in words, told as a fact."""
    q = _number(claim)
    if (
        q.value is None
        or q.direction is not None
        or q.per is not None
        or q.stat in ("percent-change", "rate")
    ):
        return False
    in_words = q.form == "fraction" and q.unit is None
    if not in_words and q.unit != "percent":
        return False
    return claim.voice != "quoted" and claim.is_fact


def _of_the_same_digits(view: View, claim: Claim, body: list[Claim]) -> list[Claim]:
    """The figure of the text that has the very digits of a headline's in another order, whatever it is said to count.

    Three digits or more, and no second such figure: `a crowd of 34,800`, and `38,400 people came through the gates`.
    """
    digits = _written(view, claim)
    if len(digits) < 3 or len(set(digits)) < 2:
        return []
    found = [
        other
        for other in body
        if sorted(_written(view, other)) == sorted(digits)
        and _places(view, other) == _places(view, claim)
        and not is_former(view, other)
        and not is_revised(view, other)
    ]
    return found if len({_number(other).value for other in found}) == 1 else []


def _distinct(view: View, claim: Claim, candidates: list[Claim]) -> list[Claim]:
    """The candidates that a slip may lead to; with few digits only those of the very same digits, or all if they are few."""
    if _places(view, claim) >= 3:
        return candidates
    if _places(view, claim) == 2 and len(candidates) <= _FEW:
        return candidates
    return [other for other in candidates if _written(view, other) == _written(view, claim) != ""]


def _same_noun(first: Claim, second: Claim) -> bool:
    return bool(head_noun(first)) and head_noun(first) == head_noun(second)


def _nouns_fit(first: Claim, second: Claim) -> bool:
    a, b = head_noun(first), head_noun(second)
    people = _number(first).unit == _number(second).unit == "person"
    return (
        not a
        or not b
        or a == b
        or (people and (is_generic(_number(first).noun or "") or is_generic(_number(second).noun or "")))
    )


def _dates_differ(view: View, first: Claim, second: Claim) -> bool:
    """Whether the two sentences name different periods."""
    a, b = _dates(view, first), _dates(view, second)
    return bool(a) and bool(b) and not a & b


def _dates(view: View, claim: Claim, *, kinds: tuple[str, ...] = ("date", "duration")) -> set[object]:
    """The periods that stand in the same statement as a figure."""
    start, end, _ = view.sentences[claim.sentence]
    opened = max((m.end() for m in re.finditer(_STATEMENT_END, view.lower[start : claim.start])), default=0)
    closed = re.search(_STATEMENT_END, view.lower[claim.end : end])
    first, last = start + opened, claim.end + closed.start() if closed is not None else end
    return {
        (period.first, period.last) if period.first is not None else period.timex
        for period in view.periods_of(claim.sentence)
        if first <= period.start < last and period.kind in kinds
    }


def _told_twice(view: View, claims: list[Claim]) -> Iterator[Link]:
    """Two figures of the running text about one thing, where one looks like a slip of the other."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        q = _number(claim)
        if q.direction is None and not is_generic(q.noun or ""):
            groups[head_noun(claim)].append(claim)
    for noun, group in groups.items():
        if not 2 <= len(group) <= _CROWD or (not noun and _number(group[0]).unit in (None, "person")):
            continue
        written = [_written(view, claim) for claim in group]
        for n, first in enumerate(group):
            for m in range(n + 1, len(group)):
                if _look_alike(written[n], written[m]) and _is_one_thing(view, first, group[m], group, noun):
                    yield _link(group[m], (first,), ("body", "body"), slip=True)


def _written(view: View, claim: Claim) -> str:
    q = _number(claim)
    return "".join(c for c in view.text[q.number_start : q.number_end] if c.isdigit()).strip("0")


def _look_alike(a: str, b: str) -> bool:
    """Whether one row of digits can come from the other by swapping, changing, losing or adding a digit."""
    if abs(len(a) - len(b)) > 1:
        return False
    if sorted(a) == sorted(b):
        return True
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[same:], b[same:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]


def _is_one_thing(view: View, first: Claim, second: Claim, group: list[Claim], noun: str) -> bool:
    """Whether the words around two figures leave no other reading than that they state the same."""
    a, b = _number(first), _number(second)
    if first.sentence == second.sentence or a.value == b.value or min(_digits(a), _digits(b)) < 2:
        return False
    values = [_number(claim).value for claim in group]
    if values.count(a.value) + values.count(b.value) < len(values):
        return False
    for claim in (first, second):
        if (
            is_former(view, claim)
            or is_revised(view, claim)
            or is_threshold(view, claim)
            or is_on_the_move(view, claim)
        ):
            return False
    if first.attribution != second.attribution and (first.attribution or second.attribution):
        return False
    here, there = surroundings(view, first), surroundings(view, second)
    shared = here.sentence & there.sentence
    if (
        len(shared - {noun}) < (1 if min(_digits(a), _digits(b)) >= 3 and noun else 2)
        or not here.near & there.near
    ):
        return False
    if names(view, first) != names(view, second):
        return False
    if not noun and not (_knows(here, first_word(view, second)) and _knows(there, first_word(view, first))):
        return False
    return _dates(view, first, kinds=("date",)) == _dates(view, second, kinds=("date",))


def _knows(other: Surroundings, word: str | None) -> bool:
    """Whether what one figure's clause is about is named beside the other, too."""
    return word is None or word in other.sentence


def _places(view: View, claim: Claim) -> int:
    """Digits of a number as written."""
    q = _number(claim)
    return sum(c.isdigit() for c in view.text[q.number_start : q.number_end])


def _digits(q: Quantity) -> int:
    """Significant digits of a written number."""
    assert q.value is not None
    size = abs(q.value) / q.significant_place
    return len(str(int(size)))
