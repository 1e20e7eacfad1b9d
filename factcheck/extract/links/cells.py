"""What the text says of the rows of a table that stands beside it.

Kind `cell`, roles `told` (a figure of the text about one row) and `cells` (the cells of that row that it may state; a
rule fires only if all differ). Kind `column`, roles `told` (what the text gives as the sum) and `cells` (a column).
Attributes of both: `scale`, the multiplier that head or caption gives the cells; `row` and `owner`, the labels of
the row and of the one row that has the very figure, where there is one, else empty.

A percentage by which a row changed is tied to the cells of its two years: kind `change`, as of the prose form.

Nothing is linked where the figure stands in its row; where the text names a year, a column or the caption must, too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.extract.counted import is_level, is_share, quantity
from factcheck.extract.links._likeness import (
    head_noun,
    is_former,
    is_repeatable,
    is_revised,
    is_threshold,
    stem,
    surroundings,
)
from factcheck.extract.links._table_rows import (
    WHOLE_YEAR,
    YEAR,
    columns_of,
    headlines,
    labels_in,
    measures,
    row_of,
    says_nothing,
    stems,
)
from factcheck.extract.tables import Table, is_total, label_of, tables
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import IN_ALL, TOGETHER
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period
from factcheck.named_tuple import NamedTuple

_NEAR = 12_000
"""How far from a table, in characters, its figures are taken up."""
_MOST = 4
"""More candidates than this prove nothing."""
_IN_TOTAL = rf"\b(?:{IN_ALL}|a total of)\b"
_ALL_ROWS = (
    rf"\b(?:{TOGETHER}|overall|a total of|the total)\b"
    r"|\b(?:all|the|these|those)\s+(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b"
)
_STATES = Pattern(
    r"(?:\b(?:worth|is|are|was|were|be|been|had|has|have|having|with|at|of|to|and|or|but|in|on|only|just|recorded|recording|records?|saw|sees|seen|seeing|"
    r"reported|reports?|reporting|counted|counts?|counting|registered|registers?|logged|logs|shows?|showed|showing|gave|gives?|got|gets?|took|takes?|taking|"
    r"cost|costs|costing|spent|spends?|spending|received|receives?|reached|reaches|reaching|totalled|totals?|totalling|made|makes?|making|scored|scores?|"
    r"listed|lists|posted|posts|won|wins?|winning|held|holds?|holding|drew|draws|sold|sells|produced|produces|carried|carries|handled|handles|welcomed|"
    r"earned|earns|measured|measures|weighed|weighs|pumped|pumps|grossed|polled|polls)|[^\w\s])\s*(?:an?\s|the\s|its\s|some\s|all\s|total\s)*$"
)
"""What leads to a figure without saying more of it than a table does: not `solved 178 burglaries`, `borrowed £4m`."""
_DONE_TO_THEM = Pattern(
    r"^[^.;,\d]{0,40}\b(?:were|was|are|is|been|being|remains?|ended|led|involved|happened|took place)\b(?!\s+(?:recorded|reported|counted|registered|logged|seen|cast|sold|made|spent|won|built|planted|served)\b)"
)
_ANOTHER_TIME = Pattern(
    r"\b(?:(?:the|a) (?:year|month|week|season|quarter|decade) (?:before|earlier|ago|previously)|(?:last|previous|next|following) (?:year|month|week|season|quarter)|"
    r"\w+ (?:years|months|weeks|seasons|quarters|decades) (?:before|earlier|ago|previously)|previously|formerly|at (?:its|the|their) peak|before the|since then|"
    r"so far|by now|per cent of|each (?:year|month|week|day)|every (?:year|month|week|day)|an? (?:year|month|week|day))\b"
)
_OTHER_MEASURE = Pattern(
    r"\b(?:real terms|inflation|adjusted|like[- ]for[- ]like|per|share|proportion|forecast|average|target|a year|annual(?:ly)?|a month|since|"
    r"budget(?:ed)?|planned|nationally|across|five years|decade|points?)\b"
)
"""Words that make a percentage another one than the step between two columns."""
_AT_ONCE = Pattern(
    r"\W{0,3}\s*(?:(?:has|have|had|was|were|is|are|also|alone|then|again|even)\s)*[a-z]+(?:\s(?:by|to|up|down|about|some|only|just|a|an|of|rise|fall|drop|increase))*\s*"
)
_PLACE = Pattern(
    r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Ff]or|[Nn]ear)\s(?:(?:the|neighbouring|nearby|all|rural|greater)\s)*([A-Z][a-z]+)\b"
)
_LEADING = frozenset(
    "the in on of for at a an its their our this last year number total while but and meanwhile overall".split()
)
_SOME_OF_THE = Pattern(
    r"\s(?:out )?of (?:the|these|those|our|its|their|all)\s(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)


def links(view: View) -> Iterator[Link]:
    """Find the figures of the text that are about a table's rows, and do not stand there."""
    found = tables(view)
    if not found:
        return
    told = [claim for claim in view.claims if claim.kind == "quantity" and _is_told(view, claim)]
    changed = [claim for claim in view.claims if claim.kind == "quantity" and _is_change(view, claim)]
    for table in found:
        for claim in changed:
            if abs(claim.start - table.spans[0][0]) <= _NEAR and (link := _of_two_years(view, table, claim)):
                yield link
        place = table.spans[0][0]
        first = bisect_left(told, place - _NEAR, key=lambda claim: claim.start)
        last = bisect_left(told, place + _NEAR, key=lambda claim: claim.start)
        for claim in told[first:last]:
            link = _of_a_row(view, table, claim) or _of_all_rows(view, table, claim)
            if link is not None:
                yield link


def _is_told(view: View, claim: Claim) -> bool:
    """Whether a figure of the text states something that a table can state, too."""
    if claim.zone not in ("body", "headline", "standfirst", "caption") or not is_repeatable(claim):
        return False
    q = quantity(claim)
    return not (
        q.direction is not None
        or not claim.is_fact
        or is_threshold(view, claim)
        or is_revised(view, claim)
        or is_former(view, claim)
    )


def _is_stated(view: View, claim: Claim) -> bool:
    """Whether the words around a figure say no more of it than a table does, and name no other time."""
    before, behind = view.before(claim), view.after(claim)
    return (
        (not before.strip() or _STATES.search(before) is not None)
        and _DONE_TO_THEM.search(behind) is None
        and _ANOTHER_TIME.search(re.split(r"\d", behind)[0]) is None
        and _ANOTHER_TIME.search(re.split(r"\d", before)[-1]) is None
        and re.search(r"\balone\b", before + behind) is None
    )


def _is_elsewhere(view: View, table: Table, claim: Claim) -> bool:
    """Whether a sentence names a place that neither the table nor a headline does: `in neighbouring Southgate`."""
    start, end, _ = view.sentences[claim.sentence]
    known = " ".join((*table.labels, *table.heads, table.caption, *headlines(view)))
    return any(place.group(1).lower() not in known for place in _PLACE.finditer(view.text, start, end))


def _of_a_row(view: View, table: Table, claim: Claim) -> Link | None:
    told = row_of(view, table, claim)
    if told is None or not (told.listed or _is_stated(view, claim)) or _is_elsewhere(view, table, claim):
        return None
    row, value = told.number, quantity(claim).value
    fitting = columns_of(view, table, claim, row) or _columns_beside(view, table, claim)
    if not fitting or len(fitting) > _MOST:
        return None
    if any(table.value(row, column) == value for column in range(len(table.heads))):
        return None
    owners = [
        (other, column)
        for other in range(len(table.labels))
        for column in fitting
        if table.value(other, column) == value
    ]
    if owners and (len(owners) > 1 or not told.alone):
        return None
    if owners:
        fitting = [owners[0][1]]
    kept = [cell for column in fitting if (cell := table.cells[row][column]) is not None]
    if says_nothing(table) and not owners:
        kept = [cell for cell in kept if _same_digits(view, claim, cell)]
        if not kept:
            return None
    short = any(_digits(view, one) < 3 for one in (claim, *kept))
    if short and not owners and not (told.alone and len(kept) == 1 and _same_digits(view, claim, kept[0])):
        return None
    owner = label_of(view, table, owners[0][0]) if owners else ""
    return _link("cell", claim, kept, table.scale(fitting[0]), label_of(view, table, row), owner)


def _columns_beside(view: View, table: Table, claim: Claim) -> list[int]:
    """The column in which the other figures of a list stand: `Mill Lane had 196,500, Harbour 159,800 and Oakfield 116,400`."""
    q = quantity(claim)
    found: set[int] = set()
    for other in view.claims_of(claim.sentence):
        beside = row_of(view, table, other) if other is not claim and quantity(other).unit == q.unit else None
        if beside is not None:
            value = quantity(other).value
            found |= {
                n for n in range(1, len(table.heads)) if table.value(beside.number, n) == value is not None
            }
    return list(found) if len(found) == 1 and not view.periods_of(claim.sentence) else []


def _of_all_rows(view: View, table: Table, claim: Claim) -> Link | None:
    """`5,797 thefts in the four wards`: the sum of a column, or what the row of its total has."""
    if not is_level(claim) or not _is_stated(view, claim) or labels_in(view, table, claim.sentence):
        return None
    if _SOME_OF_THE.match(view.lower, claim.end):
        return None  # `in 3 of the five it lasted fewer than 60 days`: some of the rows
    total = table.total_row
    if total is not None:
        return _of_the_total(view, table, claim, total)
    if any(is_total(label) for label in table.labels) or not _of_all(view, table, claim):
        return None
    fitting = columns_of(view, table, claim, 0)
    if len(fitting) != 1:
        return None
    cells = [cell for cell in table.column(fitting[0]) if cell is not None and is_level(cell)]
    whole = len(cells) == len(table.labels) >= 2
    return _link("column", claim, cells, table.scale(fitting[0]), "", "") if whole else None


def _of_the_total(view: View, table: Table, claim: Claim, total: int) -> Link | None:
    """A figure of the caption's measure that names no row, where the table has a row of the total."""
    told = surroundings(view, claim).sentence
    fitting = columns_of(view, table, claim, total)
    if not fitting or len(fitting) > 2 or not measures(table) & told:
        return None
    for column in fitting:
        values = [table.value(row, column) for row in range(len(table.labels))]
        if quantity(claim).value in values:
            return None
    kept = [cell for column in fitting if (cell := table.cells[total][column]) is not None]
    if any(_digits(view, one) < 3 for one in (claim, *kept)):
        return None
    return _link("cell", claim, kept, table.scale(fitting[0]), label_of(view, table, total), "")


def _of_all(view: View, table: Table, claim: Claim) -> bool:
    """Whether a sentence tells of all rows: `in the four wards`, or a total whose noun heads a column."""
    start, end, _ = view.sentences[claim.sentence]
    if not re.search(_ALL_ROWS, view.lower[start:end]):
        return False
    if re.search(_IN_TOTAL, view.lower[start:end]) and head_noun(claim) in stems(" ".join(table.heads[1:])):
        return True
    return _counts_the_rows(view, claim, len(table.labels))


def _counts_the_rows(view: View, claim: Claim, rows: int) -> bool:
    """Whether the sentence says of how many rows it tells: `in the four wards`."""
    return any(
        quantity(other).value == rows for other in view.claims_of(claim.sentence) if other is not claim
    )


def _is_change(view: View, claim: Claim) -> bool:
    """Whether a figure is the percentage of a change whose ends its sentence does not tell."""
    q = quantity(claim)
    if q.unit != "percent" or q.direction is None or q.value is None or q.comparator not in ("=", "~"):
        return False
    return (
        claim.zone in ("body", "headline", "standfirst", "caption")
        and is_repeatable(claim)
        and claim.modality == "outturn"
        and not any(is_level(other) or is_share(other) for other in view.claims_of(claim.sentence))
        and _OTHER_MEASURE.search(view.lower, *view.sentences[claim.sentence][:2]) is None
    )


def _of_two_years(view: View, table: Table, claim: Claim) -> Link | None:
    """`Spending on care rose by 19%`, where the table gives care for two years and for no third."""
    told = row_of(view, table, claim)
    start, end, _ = view.sentences[claim.sentence]
    if told is None or len({row for _, _, row in labels_in(view, table, claim.sentence)}) > 1:
        return None
    if not _AT_ONCE.fullmatch(view.lower[told.end : claim.start]):
        return None
    leading = {word.strip(".,:;“”'’\"") for word in view.lower[start : told.start].split()} - _LEADING
    if not {stem(word) for word in leading} <= measures(table):
        return None
    words = surroundings(view, claim).sentence
    every = _years(table)
    pairs = [pair for pair in every if pair.measure <= words] or every
    if len(pairs) != 1:
        return None
    _, earlier, later = pairs[0]
    years = {re.findall(YEAR, table.heads[column])[0] for column in (earlier, later)}
    if not all(_within(period, years) for period in view.periods_of(claim.sentence)):
        return None
    first, second = table.cells[told.number][earlier], table.cells[told.number][later]
    if first is None or second is None or not is_level(first) or not is_level(second):
        return None
    way = quantity(claim).direction
    return Link(
        "change",
        (("from", (first.index,)), ("to", (second.index,)), ("by", (claim.index,))),
        claim.start,
        claim.end,
        claim.text,
        (("directions", ((way, claim.start, claim.end),)), ("basis", "time"), ("span", (start, end))),
    )


class _Pair(NamedTuple):
    """Two columns of one measure in two years."""

    measure: frozenset[str]
    """Stems of what the heads say besides the year."""
    earlier: int
    later: int


def _years(table: Table) -> list[_Pair]:
    """The measures that a table gives for exactly two years."""
    columns: dict[frozenset[str], list[tuple[str, int]]] = {}
    for column, head in enumerate(table.heads):
        named = re.findall(YEAR, head)
        if column and len(named) == 1:
            rest = frozenset(
                word for word in stems(head.replace(named[0], " ")) if word.isalpha() and len(word) > 2
            )
            columns.setdefault(rest, []).append((named[0], column))
    return [
        _Pair(rest, min(found)[1], max(found)[1])
        for rest, found in columns.items()
        if len(found) == 2 and found[0][0] != found[1][0]
    ]


def _within(period: Period, years: set[str]) -> bool:
    """Whether a period of the text is one of two years, or `last year`, `in a year`."""
    if period.first is None or period.last is None:
        return period.timex == "P1Y"
    return {str(period.first.year), str(period.last.year)} <= years and (
        (period.last - period.first).days >= WHOLE_YEAR
    )


def _link(kind: str, claim: Claim, cells: list[Claim], scale: int, row: str, owner: str) -> Link:
    return Link(
        kind,
        (("told", (claim.index,)), ("cells", tuple(cell.index for cell in cells))),
        claim.start,
        claim.end,
        claim.text,
        (("scale", scale), ("row", row), ("owner", owner)),
    )


def _digits(view: View, claim: Claim) -> int:
    return len(_written(view, claim))


def _written(view: View, claim: Claim) -> str:
    q = quantity(claim)
    return "".join(c for c in view.text[q.number_start : q.number_end] if c.isdigit())


def _same_digits(view: View, first: Claim, second: Claim) -> bool:
    """Whether two figures have the very digits in another order."""
    return sorted(_written(view, first)) == sorted(_written(view, second))
