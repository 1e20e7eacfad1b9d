"""Changes told in per cent whose levels say that they are points, where the levels stand farther off than in the sentence.

Kind `change`, as in `change`: `in February the rate stood at 2.4%, so it has gone up by 1.8%`, after a sentence with 4.2%, and `Denmark's has grown by
2.34%` beside a table. Kind `in-both`, roles points, percent, level: `335.123 … Since December it has risen by 11.069 points, 3.4%`.
"""

from collections.abc import Iterator
from itertools import combinations

from factcheck.extract.counted import quantity
from factcheck.extract.links._figures import POINTS
from factcheck.extract.links._table_rows import labels_in
from factcheck.extract.tables import Table, tables
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern

_UP = r"(?:gone up|risen|climbed|increased|grown|jumped|gained|added|widened|rose|grew|went up)"
_DOWN = r"(?:gone down|come down|fallen|dropped|declined|decreased|shrunk|slipped|lost|narrowed|fell|shrank)"
_SO_IT_HAS = Pattern(
    rf"(?:[,;]|\s[–—])\s(?:and\s)?(?:so|which means|meaning|thus|therefore)\s(?:that\s)?(?:it|this|that|they|the [a-z]+)\s(?:has|have|had)\s"
    rf"(?:since\s|now\s|thus\s|therefore\s)?(?:(?P<up>{_UP})|{_DOWN})\s(?:by\s)?(?:(?:about|just|only|nearly|almost)\s)?"
)
_OR_IN_PERCENT = Pattern(
    r"(?:\s[a-z]+)?(?:,\s|,?\sor\s|\s\(|\s[–—]\s)(?:or\s|that is\s|which is\s)?(?:about\s|nearly\s|almost\s)?"
)
_HAS_GROWN = Pattern(
    rf"(?:[’']s?)?(?:\s(?:share|rate|level|proportion|figure|percentage))?(?:,\s[a-z ]{{2,30}},)?\s(?:(?:has|have|had)\s)?(?:(?:also|only|even|since|its share|its rate|its level|by contrast)\s)*(?:{_UP}|{_DOWN})\s(?:by\s)?"
    r"(?:(?:about|just|only|nearly|almost)\s)?"
)
_OF_WHAT = Pattern(r"\s(?:of|more|less|fewer|higher|lower|above|below|a year|per|each|annually)\b")
_TWO, _THREE = 2, 3
_BACK = 4


def links(view: View) -> Iterator[Link]:
    """Return every change in per cent with levels that may make it one of points."""
    grids = None
    for number, sentence in enumerate(view.sentences):
        claims = view.claims_of(number)
        if not claims or claims[0].zone == "table":
            continue
        for k, claim in enumerate(claims):
            if quantity(claim).unit != "percent" or quantity(claim).value is None:
                continue
            link = _in_both(view, claims, k) or _since_then(view, claims, k)
            if link is None and quantity(claim).direction is not None:
                grids = tables(view) if grids is None else grids
                link = _of_a_row(view, claim, grids, sentence.start)
            if link is not None:
                yield link


def _before(view: View, claim: Claim) -> list[Claim]:
    """The figures of the sentences before, in the paragraph, the nearest last."""
    found: list[Claim] = []
    for number in range(claim.sentence - 1, max(claim.sentence - _BACK, 0) - 1, -1):
        if not view.runs_on(number + 1):
            break
        found = [*view.claims_of(number), *found]
    return found


def _since_then(view: View, claims: list[Claim], k: int) -> Link | None:
    """`In February the rate stood at 2.4%, so it has gone up by 1.8%`: the only level before that lies just so many points off."""
    if not k:
        return None
    base, step = claims[k - 1 : k + 1]
    a, q = quantity(base), quantity(step)
    told = _SO_IT_HAS.fullmatch(view.gap(base, step))
    if told is None or a.unit != "percent" or a.value is None or a.direction is not None or q.value is None:
        return None
    if (
        a.comparator != "="
        or q.comparator != "="
        or q.significant_digits < _TWO
        or _OF_WHAT.match(view.after(step, 12))
    ):
        return None
    end = a.value + q.value if told["up"] else a.value - q.value
    later = [c for c in _before(view, step) if quantity(c).unit == "percent" and quantity(c).value == end]
    if len(later) != 1 or not later[0].is_fact:
        return None
    return _change(base, later[0], step, "up" if told["up"] else "down")


def _change(base: Claim, later: Claim, step: Claim, way: str) -> Link:
    spans = [base.start, base.end, later.start, later.end, step.start]
    return Link(
        "change",
        (("from", (base.index,)), ("to", (later.index,)), ("by", (step.index,))),
        step.start,
        step.end,
        step.text,
        (
            ("directions", ((way, step.start, step.end),)),
            ("basis", "time"),
            ("span", (min(spans), max(spans))),
        ),
    )


def _in_both(view: View, claims: list[Claim], k: int) -> Link | None:
    """`335.123 … Since December it has risen by 11.069 points, 3.4%`: a step in points, and in per cent of the level told before."""
    if not k:
        return None
    points, percent = claims[k - 1 : k + 1]
    p, q = quantity(points), quantity(percent)
    if p.unit not in POINTS or p.value is None or p.direction is None or q.value is None:
        return None
    if not _OR_IN_PERCENT.fullmatch(view.gap(points, percent)) or _OF_WHAT.match(view.after(percent, 12)):
        return None
    unit = "percent" if p.unit == "percentage_point" else None
    levels = [
        c
        for c in (*_before(view, points), *claims[: k - 1])
        if quantity(c).unit in ({unit, "point"} if unit is None else {unit})
        and quantity(c).direction is None
        and quantity(c).stat in ("count", "index", "share", "amount")
        and not quantity(c).noun
        and quantity(c).place == p.place
        and (quantity(c).value or 0) > p.value
    ]
    if len(levels) != 1:
        return None
    return Link(
        "in-both",
        (("points", (points.index,)), ("percent", (percent.index,)), ("level", (levels[0].index,))),
        points.end,
        percent.start,
        view.text[points.end : percent.start].strip(),
    )


def _of_a_row(view: View, step: Claim, grids: list[Table], start: int) -> Link | None:
    """`Denmark's has grown by 2.34%`: two cells of its row lie just so far apart."""
    q = quantity(step)
    if (
        q.value is None
        or q.comparator != "="
        or q.significant_digits < _THREE
        or _OF_WHAT.match(view.after(step, 12))
    ):
        return None
    pairs: list[tuple[Claim, Claim]] = []
    for table in grids:
        named = [
            place
            for place in labels_in(view, table, step.sentence)
            if start <= place[0] and place[1] <= step.start
        ]
        if not named or not _HAS_GROWN.fullmatch(view.plain[named[-1][1] : step.start]):
            continue
        cells = [cell for cell in table.cells[named[-1][2]] if cell is not None]
        pairs += [
            (first, last) if q.direction == "up" else (last, first)
            for one, other in combinations(cells, 2)
            for first, last in [sorted((one, other), key=lambda cell: quantity(cell).value or 0)]
            if quantity(one).unit == quantity(other).unit in (None, "percent")
            and quantity(one).place == quantity(other).place == q.place
            and (quantity(last).value or 0) - (quantity(first).value or 0) == q.value
        ]
    return _change(*pairs[0], step, q.direction or "up") if len(pairs) == 1 else None
