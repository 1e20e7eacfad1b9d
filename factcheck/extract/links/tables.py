"""Ties the figures of a table: a total row to its rows, a total column to its columns, a rate column to its two sources.

Kinds `parts` (attributes as in the prose form, and `rounded` where the head says that the cells are in thousands
or millions), `each` (attribute `scale`: 1,000 for `per 1,000`) and `change` (a column of percentages beside two years).
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.extract.counted import is_level, quantity, sign
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._units import PEOPLE_HEADS
from factcheck.extract.tables import Table, is_total, tables
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_NOT_ADDITIVE = (
    r"%|\bper\b|per cent|percent|\brate|\bshare|\baverage|\bavg|\bmean|\bmedian|\bchange|\brank|\bindex|\bratio|\bscore|\bage\b|"
    r"\bprice|\bgrowth|\byear\b|\bdate|\bposition|\bno\.|\bfounded|\bopened|\bdistance|\btemperature|\bdensity|\bspeed|\bpoints\b|\+/-"
)
_SELECTED = r"\b(?:of which|including|excluding|subtotal|sub-total|top|selected|largest|biggest|main|change|average)\b"
_ROUNDED = r"(?:\b(?:thousands?|millions?|billions?|000s)\b|'000|’000|[£$€]\s?(?:k|m|bn|tn)?|\b(?:m|bn|tn)\b)"
_YEAR = r"\b(?:19|20)\d\d\b"
_PER = r"\bper\s+(?P<scale>1,000|1000|10,000|10000|100,000|100000|1,000,000|million)?\s*(?P<noun>[a-z-]+)?"
_SCALES = {
    "1,000": 1000, "1000": 1000, "10,000": 10_000, "10000": 10_000, "100,000": 100_000, "100000": 100_000,
    "1,000,000": 1_000_000, "million": 1_000_000,
}  # fmt: skip
_STEP = r"(q[1-4]|h[12])(?: (?:19|20)\d\d|[’']\d\d)?"
_YEAR_HEAD = r"(?:full |whole |the )?year|(?:fy ?)?(?:19|20)\d\d|fy(?: ?\d\d)?|12 months|annual|total"
_NO_FLOW = (
    r"%|per cent|percent|\bper\b|margin|rate|ratio|share|average|price|employee|staff|headcount|workers|customers|subscribers|members|"
    r"users|debt|cash|assets|equity|liabilit|balance|inventor|stock|backlog|order ?book|capital|yield|eps|stores|outlets|shops"
)
"""Labels of rows whose quarters do not add up to the year."""
_CHANGE_HEAD = r"(?:%|percent(?:age)?|per cent|annual|year-on-year)?\s*(?:change|growth|rise|increase|difference|\+/[-−–])\b[\s,:(]*(?:%|in %|in per cent|per cent|percent|on (?:the )?year)?\)?"
_YEAR_TOLD = r"\b((?:19|20)\d\d)(?:[-–/]\d\d)?\b"
_PEOPLE = PEOPLE_HEADS | {"person"}


def links(view: View) -> Iterator[Link]:
    """Return the ties of every table of the draft."""
    for table in tables(view):
        yield from _total_row(view, table)
        yield from _total_column(view, table)
        yield from _rates(view, table)
        yield from _changes(view, table)


def _total_row(view: View, table: Table) -> Iterator[Link]:
    total = table.total_row
    if total is None or len(table.labels) < 3 or any(re.search(_SELECTED, label) for label in table.labels):
        return
    for column, words in enumerate(table.heads):
        cells = table.column(column)
        whole = cells[total]
        parts = [cell for row, cell in enumerate(cells) if row != total]
        if whole is None or re.search(_NOT_ADDITIVE, words):
            continue
        if all(part is not None and _adds(part, whole) for part in parts):
            yield _parts(view, [part for part in parts if part is not None], whole, table.spans[total], words)


def _total_column(view: View, table: Table) -> Iterator[Link]:
    width = len(table.heads)
    quarters = _ends_in_a_year(table.heads)
    if (
        not quarters
        and (
            width < 4
            or not is_total(table.heads[-1])
            or any(is_total(words) for words in table.heads[1:-1])  # `Gold | Total | Gold 2022 | Total 2022`
            or len({year for words in table.heads[1:] for year in re.findall(_YEAR, words)}) > 1
            or (
                re.search(_YEAR, table.heads[-1])
                and not all(re.search(_YEAR, words) for words in table.heads[1:])
            )
            or any(re.search(_NOT_ADDITIVE, words) for words in table.heads[1:])
        )
    ):
        return
    if any("population" in words for words in table.heads):
        return
    for row, cells in enumerate(table.cells):
        whole, parts = cells[-1], cells[1:-1]
        if quarters and re.search(_NO_FLOW, table.labels[row]):
            continue
        if whole is not None and all(part is not None and _adds(part, whole) for part in parts):
            kept = [part for part in parts if part is not None]
            yield _parts(view, kept, whole, table.spans[row], " ".join(table.heads))


def _ends_in_a_year(heads: Sequence[str]) -> bool:
    """Whether the columns are the quarters, or halves, of the year that the last one tells."""
    steps = [re.fullmatch(_STEP, words.strip(" *")) for words in heads[1:-1]]
    if not all(steps) or not re.fullmatch(_YEAR_HEAD, heads[-1].strip(" *")):
        return False
    kinds = [step.group(1)[:1] for step in steps if step is not None]
    return (len(kinds) == 4 and set(kinds) == {"q"}) or (len(kinds) == 2 and set(kinds) == {"h"})


def _adds(part: Claim, whole: Claim) -> bool:
    return is_level(part) and is_level(whole) and quantity(part).unit == quantity(whole).unit


def _parts(view: View, parts: list[Claim], whole: Claim, cue: tuple[int, int], words: str) -> Link:
    return Link(
        "parts",
        (("part", tuple(part.index for part in parts)), ("whole", (whole.index,))),
        cue[0],
        cue[1],
        view.text[cue[0] : cue[1]],
        (
            ("exhaustive", True),
            ("vocabulary", ""),
            ("spread", False),
            ("rounded", bool(re.search(_ROUNDED, words))),
            ("table", True),
        ),
    )


def _rates(view: View, table: Table) -> Iterator[Link]:
    """`Per 1,000` beside a population and one column of counts."""
    for column, words in enumerate(table.heads):
        match = re.search(_PER, words)
        if match is None or "per cent" in words or "percent" in words:
            continue
        units = _units_column(table, column, match.group("noun"))
        counted = [
            other
            for other in range(1, len(table.heads))
            if other not in (column, units)
            and not re.search(_NOT_ADDITIVE, table.heads[other])
            and _counts(table, other)
        ]
        if units is None or len(counted) != 1:
            continue
        scale = Fraction(table.scale(counted[0]), table.scale(units)) / table.scale(column)
        scale *= _SCALES.get(match.group("scale") or "", 1)
        if scale.denominator != 1:
            continue  # millions of money for thousands of heads would be told the other way round
        for row, cells in enumerate(table.cells):
            rate, number, total = cells[column], cells[units], cells[counted[0]]
            if rate is None or number is None or total is None or not _printed_finely(rate):
                continue
            yield Link(
                "each",
                (("total", (total.index,)), ("number", (number.index,)), ("each", (rate.index,))),
                table.spans[row][0],
                table.spans[row][1],
                view.text[slice(*table.spans[row])],
                (("unit", "person"), ("scale", int(scale)), ("table", True)),
            )


def _changes(view: View, table: Table) -> Iterator[Link]:
    """`2024 | 2025 | Change`: the cells of a column of percentages are the change between those of two years."""
    changed = [
        column for column, words in enumerate(table.heads) if column and re.fullmatch(_CHANGE_HEAD, words)
    ]
    years: dict[int, int] = {}
    named: set[str] = set()
    for column, words in enumerate(table.heads):
        found = re.findall(_YEAR_TOLD, words)
        if column and column not in changed and len(found) == 1 and _counts(table, column):
            years[column] = int(found[0])
            named.add(re.sub(_YEAR_TOLD, "", words).strip())
    if len(changed) != 1 or len(years) != 2 or len(named) != 1 or len(set(years.values())) != 2:
        return
    earlier, later = sorted(years, key=years.__getitem__)
    cells = table.column(changed[0])
    signs = {way for cell in cells if cell is not None and (way := sign(cell))}
    for row, by in enumerate(cells):
        first, last = table.cells[row][earlier], table.cells[row][later]
        if by is None or first is None or last is None or quantity(by).unit != "percent":
            continue
        way = sign(by) or ("up" if signs == {"down"} else "")
        yield Link(
            "change",
            (("from", (first.index,)), ("to", (last.index,)), ("by", (by.index,))),
            by.start,
            by.end,
            view.text[by.start : by.end],
            (
                ("directions", ((way, by.start, by.end),) if way else ()),
                ("basis", "time"),
                ("span", (first.start, by.end)),
            ),
        )


def _units_column(table: Table, rate: int, noun: str | None) -> int | None:
    wanted = {singular(noun)} if noun else set()
    if not wanted or wanted & (_PEOPLE | {"head", "capita"}):
        wanted |= _PEOPLE
    found = [
        column
        for column, words in enumerate(table.heads)
        if column not in (0, rate) and wanted & {singular(word.strip(".,()")) for word in words.split()}
    ]
    return found[0] if len(found) == 1 else None


def _counts(table: Table, column: int) -> bool:
    cells = table.column(column)
    return all(cell is None or is_level(cell) for cell in cells) and any(cell is not None for cell in cells)


def _printed_finely(rate: Claim) -> bool:
    """Whether a rate's precision shows: a bare `83` would be read as a count and taken as exact."""
    q = quantity(rate)
    return q.value is not None and (q.place < 1 or q.value >= 100)
