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
from factcheck.extract.tables import Table, is_total, tables
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period
from factcheck.named_tuple import NamedTuple

_NEAR = 12_000
"""How far from a table, in characters, its figures are taken up."""
_MOST = 4
"""More candidates than this prove nothing."""
_SHORTEST_LABEL = 3
_MARKS = " *:†‡"
_YEAR = r"\b(?:19|20)\d\d\b"
_WHOLE_YEAR = 360
_ALL_ROWS = (
    r"\b(?:in all|in total|altogether|together|combined|between them|overall|a total of|the total)\b"
    r"|\b(?:all|the|these|those)\s+(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b"
)
_OF_THE_LABEL = r"^[^.;:,()\d]{0,24}\b(?:in|for|at|from|on|to|by)\s+(?:the\s+)?$"
_STATES = Pattern(
    r"(?:\b(?:worth|is|are|was|were|be|been|had|has|have|having|with|at|of|to|and|or|but|in|on|only|just|recorded|recording|records?|saw|sees|seen|seeing|"
    r"reported|reports?|reporting|counted|counts?|counting|registered|registers?|logged|logs|shows?|showed|showing|gave|gives?|got|gets?|took|takes?|taking|"
    r"cost|costs|costing|spent|spends?|spending|received|receives?|reached|reaches|reaching|totalled|totals?|totalling|made|makes?|making|scored|scores?|"
    r"listed|lists|posted|posts|won|wins?|winning|held|holds?|holding|drew|draws|sold|sells|produced|produces|carried|carries|handled|handles|welcomed|"
    r"earned|earns|grossed|polled|polls)|[^\w\s])\s*(?:an?\s|the\s|its\s|some\s|all\s|total\s)*$"
)
"""What leads to a figure without saying more of it than a table does: not `solved 178 burglaries`, `borrowed £4m`."""
_DONE_TO_THEM = Pattern(
    r"^[^.;,\d]{0,40}\b(?:were|was|are|is|been|being|remains?|ended|led|involved|happened|took place)\b(?!\s+(?:recorded|reported|counted|registered|logged|seen)\b)"
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
_LEADING = frozenset(
    "the in on of for at a an its their our this last year number total while but and meanwhile overall".split()
)
_MONEY = {"gbp": "£", "eur": "€", "usd": "$", "jpy": "¥", "inr": "₹"}


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
        or claim.modality not in ("outturn", "estimate")
        or is_threshold(view, claim)
        or is_revised(view, claim)
        or is_former(view, claim)
        or not _is_stated(view, claim)
    )


def _is_stated(view: View, claim: Claim) -> bool:
    """Whether the words around a figure say no more of it than a table does, and name no other time."""
    before, behind = view.before(claim), view.after(claim)
    return (
        (not before.strip() or _STATES.search(before) is not None)
        and _DONE_TO_THEM.search(behind) is None
        and _ANOTHER_TIME.search(re.split(r"\d", behind)[0]) is None
        and _ANOTHER_TIME.search(re.split(r"\d", before)[-1]) is None
    )


def _of_a_row(view: View, table: Table, claim: Claim) -> Link | None:
    row, alone = _row_of(view, table, claim)
    if row is None:
        return None
    cells = table.cells[row]
    fitting = [column for column, cell in enumerate(cells) if _fits(view, table, column, claim, cell)]
    told = surroundings(view, claim).sentence
    fitting = [column for column in fitting if _stems(table.heads[column]) & told] or fitting
    value = quantity(claim).value
    if not fitting or len(fitting) > _MOST or any(table.value(row, n) == value for n in range(len(cells))):
        return None
    owners = [
        other
        for other in range(len(table.labels))
        if other != row and any(table.value(other, column) == value for column in fitting)
    ]
    owner = _label(view, table, owners[0]) if len(owners) == 1 and alone and len(fitting) == 1 else ""
    if owners and not owner:
        return None
    kept = [cell for column in fitting if (cell := cells[column]) is not None]
    figures = (claim, *kept)
    if any(_digits(view, one) < 3 for one in figures) and not (
        alone and len(kept) == 1 and _same_digits(view, claim, kept[0])
    ):
        return None
    return _link("cell", claim, kept, table.scale(fitting[0]), _label(view, table, row), owner)


def _of_all_rows(view: View, table: Table, claim: Claim) -> Link | None:
    """`5,797 thefts in the four wards`, of a column that has no row of the total."""
    start, end, _ = view.sentences[claim.sentence]
    sentence = view.lower[start:end]
    if (
        not is_level(claim)
        or any(is_total(label) for label in table.labels)
        or any(label.strip(_MARKS) in sentence for label in table.labels)
        or not re.search(_ALL_ROWS, sentence)
        or not _counts_the_rows(view, claim, len(table.labels))
    ):
        return None
    for column in range(1, len(table.heads)):
        cells = [cell for cell in table.column(column) if _fits(view, table, column, claim, cell)]
        if len(cells) == len(table.labels) >= 2 and all(
            cell is not None and is_level(cell) for cell in cells
        ):
            kept = [cell for cell in cells if cell is not None]
            return _link("column", claim, kept, table.scale(column), "", "")
    return None


def _label(view: View, table: Table, row: int) -> str:
    """A row's label as the draft writes it."""
    return view.text[slice(*table.spans[row])].strip(_MARKS)


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
    row, alone = _row_of(view, table, claim)
    if row is None or not alone:
        return None
    start, end, _ = view.sentences[claim.sentence]
    label = table.labels[row].strip(_MARKS)
    at = view.lower.rfind(label, start, claim.start)
    if at < 0 or not _AT_ONCE.fullmatch(view.lower[at + len(label) : claim.start]):
        return None
    measures = _stems(table.caption) | _stems(" ".join(table.heads))
    leading = {word.strip(".,:;“”'’\"") for word in view.lower[start:at].split()} - _LEADING
    if not {stem(word) for word in leading} <= measures:
        return None
    told = surroundings(view, claim).sentence
    pairs = [pair for pair in _years(table) if pair.measure <= told] or _years(table)
    if len(pairs) != 1:
        return None
    _, earlier, later = pairs[0]
    years = {re.findall(_YEAR, table.heads[column])[0] for column in (earlier, later)}
    if not all(_within(period, years) for period in view.periods_of(claim.sentence)):
        return None
    first, second = table.cells[row][earlier], table.cells[row][later]
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
        named = re.findall(_YEAR, head)
        if column and len(named) == 1:
            rest = frozenset(
                word for word in _stems(head.replace(named[0], " ")) if word.isalpha() and len(word) > 2
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
        (period.last - period.first).days >= _WHOLE_YEAR
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


def _row_of(view: View, table: Table, claim: Claim) -> tuple[int | None, bool]:
    """The row that a figure is told of, and whether its sentence names no other.

    The label in front of the figure, the last one if there are several, or the one right behind it (`241 burglaries in Holm`).
    """
    start, end, _ = view.sentences[claim.sentence]
    sentence = view.lower[start:end]
    if re.search(r"\b(?:together|combined|between them|respectively|average)\b", sentence):
        return None, False
    labels = [label.strip(_MARKS) for label in table.labels]
    places = [
        (start + at, row)
        for row, label in enumerate(labels)
        if len(label) >= _SHORTEST_LABEL and labels.count(label) == 1 and not is_total(label)
        for at in _whole_words(sentence, label)
        if not _goes_on(view.text, start + at + len(label))
    ]
    before = [place for place in places if place[0] < claim.start]
    alone = len({row for _, row in places}) == 1
    if before:
        return max(before)[1], alone
    behind = min(places, default=None)
    if behind is not None and re.search(_OF_THE_LABEL, view.lower[claim.end : behind[0]]):
        return behind[1], alone
    return None, False


def _whole_words(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        if not text[at - 1 : at].isalnum() and not text[at + len(words) : at + len(words) + 1].isalnum():
            yield at
        at = text.find(words, at + 1)


def _goes_on(text: str, at: int) -> bool:
    """Whether a name goes on behind a label: `Eastgate North` is not `Eastgate`."""
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


def _fits(view: View, table: Table, column: int, claim: Claim, cell: Claim | None) -> bool:
    """Whether a column measures what the figure does: by noun, by unit, and in the year of the text."""
    if cell is None or quantity(cell).value is None or quantity(cell).direction is not None:
        return False
    q, own = quantity(claim), quantity(cell)
    head = table.heads[column]
    if own.unit not in (None, q.unit) or not _of_the_year(view, table, head, claim):
        return False
    around = f"{head} | {table.caption}"
    if q.per is not None:
        return "per" in head.split()
    if is_share(claim):
        told = surroundings(view, claim).sentence
        if not re.fullmatch(_YEAR, head.strip(_MARKS)):
            return _tells_shares(head) and bool(_stems(head) & told)
        if _tells_shares(table.caption):
            return bool(_stems(table.caption) & told)
        # nothing says what the table measures: the year has to be told, and the figure printed alike
        return _is_named(view, claim, head) and q.place == own.place
    if _tells_shares(head) or "per" in head.split():
        return False
    if q.unit in _MONEY:
        return own.unit == q.unit or _MONEY[q.unit] in around
    if q.noun:
        words = _stems(head)
        return head_noun(claim) in words or (
            bool(re.search(_YEAR, head)) and head_noun(claim) in _stems(table.caption)
        )
    return False


def _of_the_year(view: View, table: Table, head: str, claim: Claim) -> bool:
    """Whether a column is of the years that the sentence of a figure names; the caption's speak for columns without."""
    named = set()
    for period in view.periods_of(claim.sentence):
        if period.kind != "date" or period.first is None or period.last is None:
            continue
        ends_the_year = (period.last.month, period.last.day) == (12, 31)
        if period.first.year != period.last.year or not (
            ends_the_year or (period.last - period.first).days >= _WHOLE_YEAR
        ):
            return False
        named.add(str(period.first.year))
    years = set(re.findall(_YEAR, head)) or set(re.findall(_YEAR, table.caption))
    return not named or bool(named & years)


def _is_named(view: View, claim: Claim, year: str) -> bool:
    """Whether the sentence of a figure names the year of a column."""
    return any(
        period.first is not None and str(period.first.year) == year.strip(_MARKS)
        for period in view.periods_of(claim.sentence)
    )


def _tells_shares(words: str) -> bool:
    return "%" in words or "per cent" in words or "percent" in words


def _stems(words: str) -> set[str]:
    return {stem(word.strip(".,()|")) for word in words.split()}


def _digits(view: View, claim: Claim) -> int:
    return len(_written(view, claim))


def _written(view: View, claim: Claim) -> str:
    q = quantity(claim)
    return "".join(c for c in view.text[q.number_start : q.number_end] if c.isdigit())


def _same_digits(view: View, first: Claim, second: Claim) -> bool:
    """Whether two figures have the very digits in another order."""
    return sorted(_written(view, first)) == sorted(_written(view, second))
