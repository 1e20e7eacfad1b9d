"""The draft's tables as grids of cells: head words, row labels and the one figure of each cell."""

from bisect import bisect_left
from fractions import Fraction
from operator import attrgetter

from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.draft import Block
from factcheck.model.table_scale import told_scale
from factcheck.named_tuple import NamedTuple

_TOTAL_LABELS = frozenset(
    """total totals all sum overall combined altogether together everything everyone sum-total grand-total
    whole entire""".split()
)

_LONGEST_CAPTION = 120


class Table(NamedTuple):
    """One table; rows and columns without the head row and the label column."""

    number: int
    heads: tuple[str, ...]
    """Lower-case head of every column, the label column included."""
    labels: tuple[str, ...]
    """Lower-case first cell of every body row."""
    cells: tuple[tuple[Claim | None, ...], ...]
    """By body row and column; None for a cell without exactly one figure, and for the label column."""
    spans: tuple[tuple[int, int], ...]
    """Where each label stands in the text."""
    caption: str
    """Lower-case line in front of the table or behind it that is a caption or no sentence, and the first head."""

    def scale(self, column: int) -> int:
        """The multiplier of a column's bare numbers: its own head's, else that of the whole table."""
        own = told_scale(self.heads[column])
        return own if own != 1 else told_scale(self.caption)

    def value(self, row: int, column: int) -> Fraction | None:
        """The value of a cell, times the multiplier that head or caption gives it where it has no unit of its own."""
        cell = self.cells[row][column]
        q = None if cell is None else cell.quantity
        if q is None or q.value is None:
            return None
        return q.value * (self.scale(column) if q.unit is None else 1)

    def column(self, column: int) -> tuple[Claim | None, ...]:
        return tuple(row[column] for row in self.cells)

    @property
    def total_row(self) -> int | None:
        """The body row that a label marks as the total, where it is the first or the last; else None."""
        marked = [number for number, label in enumerate(self.labels) if is_total(label)]
        return marked[0] if len(marked) == 1 and marked[0] in (0, len(self.labels) - 1) else None


MARKS = " *:†‡"
"""What may stand around a label besides its words."""


def label_of(view: View, table: Table, row: int) -> str:
    """A row's label as the draft writes it."""
    return view.text[slice(*table.spans[row])].strip(MARKS)


def is_total(label: str) -> bool:
    """Whether a row label means the rows together: `Total`, `All districts`, `Whole force`."""
    words = label.replace("grand total", "total").strip(" :*").split()
    return (
        bool(words)
        and len(words) <= 4
        and words[-1] not in ("else", "other", "others")
        and (words[0] in _TOTAL_LABELS or words[-1] in ("total", "totals", "overall"))
    )


def tables(view: View) -> list[Table]:
    """Return every table that has a head row and at least two body rows."""
    blocks: dict[int, list[Block]] = {}
    for block in view.draft.blocks:
        if block.table >= 0 and block.kind == "table-cell":
            blocks.setdefault(block.table, []).append(block)
    if not blocks:
        return []
    figures: dict[int, list[Claim]] = {}
    for claim in view.claims:
        if claim.kind == "quantity" and view.draft.blocks[claim.block].table >= 0:
            figures.setdefault(view.draft.blocks[claim.block].start, []).append(claim)
    return [table for number, cells in blocks.items() if (table := _table(view, number, cells, figures))]


def _table(view: View, number: int, cells: list[Block], figures: dict[int, list[Claim]]) -> Table | None:
    width = 1 + max(cell.column for cell in cells)
    height = 1 + max(cell.row for cell in cells)
    if height < 3 or width < 2:
        return None
    grid = {(cell.row, cell.column): cell for cell in cells}

    def words(row: int, column: int) -> str:
        cell = grid.get((row, column))
        return "" if cell is None else view.lower[cell.start : cell.end].strip()

    def figure(row: int, column: int) -> Claim | None:
        cell = grid.get((row, column))
        found = figures.get(cell.start, []) if cell is not None else []
        return found[0] if len(found) == 1 and column else None

    spans = []
    for row in range(1, height):
        label = grid.get((row, 0))
        spans.append((label.start, label.end) if label is not None else (0, 0))
    return Table(
        number,
        tuple(words(0, column) for column in range(width)),
        tuple(words(row, 0) for row in range(1, height)),
        tuple(tuple(figure(row, column) for column in range(width)) for row in range(1, height)),
        tuple(spans),
        f"{_caption(view, cells)} | {words(0, 0)}",
    )


_start_of = attrgetter("start")


def _caption(view: View, cells: list[Block]) -> str:
    """The lines around a table that are a caption or no sentence: `Council spending by service, £m`."""
    blocks = view.draft.blocks
    first, last = (bisect_left(blocks, cell.start, key=_start_of) for cell in (cells[0], cells[-1]))
    return " | ".join(
        view.lower[block.start : block.end]
        for block in (*blocks[max(first - 1, 0) : first], *blocks[last + 1 : last + 2])
        if block.table < 0
        and 0 < block.end - block.start <= _LONGEST_CAPTION
        and (block.zone == "caption" or view.text[block.end - 1] not in ".!?")
    )
