"""Ties a rank told in prose to the values that the draft itself prints.

Kind `rank`: roles value (the figure in the prose, where there is one), own (the subject's cell) and column (all
cells); attributes `place` (1 for `the highest`), `descending`, `word`, and `row`, the label that stands for
the figure, empty where the prose has it. Kind `ranking`: roles first and next, for
`most, with 450, followed by 512`; attribute `descending`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.counted import quantity, same_sort
from factcheck.extract.links._likeness import stem
from factcheck.extract.tables import Table, is_total, label_of, tables
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import FALL, RISE
from factcheck.model.ordinals import PLACES
from factcheck.model.pattern import Pattern

_TOP = [
    "highest",
    "largest",
    "biggest",
    "most",
    "greatest",
    "heaviest",
    "longest",
    "tallest",
    "fastest",
    "busiest",
    "oldest",
    "dearest",
]
_BOTTOM = ["lowest", "smallest", "fewest", "least", "lightest", "shortest", "slowest", "quietest", "cheapest"]
_RANK = rf"\b(?:the|its|their|has|had|with|[\w]+['’]s)\s+(?:(?P<place>{'|'.join(PLACES)})[- ])?(?P<word>{'|'.join((*_TOP, *_BOTTOM))})\b"
_WIDER = (
    r"\b(?:ever|on record|since|in history|of all time|for (?:\w+ )?(?:years|decades|months)|in (?:the )?(?:world|country|nation|europe|uk|us|eu|union|"
    r"region|england|britain|country’s)|nationally|one of|among|joint|equal|yet|so far|in \d+ years|part|possible)\b"
)
_OF_HOW_MANY = r"^(?:\s[a-z]+){0,2}\s(?:of|among) (?:the |its |all )?(?P<number>[a-z]+|\d+)\b"
_WORDS_OF_RATE = frozenset({"rate", "share", "proportion", "percentage"})
_FOLLOWED = (
    r"(?:,\s*)?(?:followed by|ahead of|then came|then|just ahead of|closely followed by)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+"
    r"(?:,|\s(?:with|on|at))?\s*\(?$"
)
_OPPOSITES = {
    "highest": "lowest", "most": "fewest|least", "largest": "smallest", "biggest": "smallest", "greatest": "smallest|least",
    "longest": "shortest", "heaviest": "lightest", "tallest": "shortest", "busiest": "quietest", "oldest": "youngest",
    "dearest": "cheapest",
}  # fmt: skip
_OF_ALL = rf"\b(?P<word>{'|'.join((*_TOP, *_BOTTOM))})\s+(?:[a-z]+\s+)?of (?:the|its|their|all)(?: the)?\s+(?P<number>two|three|four|five|six|\d)\b"
_WHAT = r"\s(?P<sum>number of\s|total of\s|rate of\s|share of\s|level of\s)?(?P<noun>[a-z]{3,})(?=\s*(?:[.,;!?(]|$)|\s(?:and|but|of (?:all|any|the \w+)\b[^a-z]*$))"
_COUNTED = frozenset({"highest", "most", "lowest", "fewest", "least"})
_MANNER = r"\s(?!in need|in the)[a-z]+(?:ed|ive|ant|ent|ous|ble|ful|ular|mon|al)\b"
"""Behind `most`: `the most used`, `the least common` rank no figure that stands beside them."""
_NOT_SO = r"\b(?:not|never|n[’']t|no longer|without|if|whether|than|would|could|should|may|might|will|claims?|said to|usually|once|used to|(?:of|among|outside) (?:the|these|those|all))\b"
_OF_A_CHANGE = rf"\s(?:[a-z-]+\s){{0,2}}?(?:{RISE}|{FALL}|growth|change)s?\b"
"""`the fastest rise in dollars, 11.8%, to $472.2bn`: the columns of a table hold levels."""
_WORD = Pattern(r"\w+")
_NUMBERS = ("", "", "two", "three", "four", "five", "six")


def links(view: View) -> Iterator[Link]:
    """Return every rank that a table or a list of the draft can be held against."""
    grids = tables(view)
    for number, sentence in enumerate(view.sentences):
        zone = view.draft.blocks[sentence.block].zone
        if zone == "table":
            continue
        words = view.lower[sentence.start : sentence.end]
        superlative = "est" in words or "most" in words or "least" in words
        for match in re.finditer(_RANK, words) if grids and superlative else ():
            changes = re.match(_OF_A_CHANGE, words[match.end() :]) is not None
            if not changes and not re.search(_WIDER, words[max(0, match.start() - 12) : match.end() + 60]):
                link = (
                    _in_tables(view, grids, number, words, match)
                    or _by_the_table(view, grids, number, words, match)
                    or _by_label(view, grids, number, words, match)
                )
                if link is not None:
                    yield link
        if superlative and ("follow" in words or "ahead" in words or "then" in words):
            yield from _followed(view, number)
        if superlative:
            yield from _extremes(view, number)
            yield from _first_of_all(view, number, words)


def _in_tables(view: View, grids: list[Table], number: int, words: str, match: re.Match[str]) -> Link | None:
    if re.match(_MANNER, words[match.end() :]):
        return None
    start = view.sentences[number].start
    clause = _clause(words, match)
    claims = [claim for claim in view.claims_of(number) if clause[0] <= claim.start - start < clause[1]]
    found = [
        (table, row, column, claim)
        for table, row in _rows_in(view, grids, words)
        for column in range(1, len(table.heads))
        for claim in claims
        if _is_told_of(table, row, column, claim)
    ]
    keys = {(table.number, row, column) for table, row, column, _ in found}
    if len(keys) != 1:
        return None
    table, row, column, claim = found[0]
    cells = [
        cell
        for at, cell in enumerate(table.column(column))
        if cell is not None and not is_total(table.labels[at])
    ]
    own = table.cells[row][column]
    if own is None or len(cells) < 3 or len(cells) < sum(not is_total(label) for label in table.labels):
        return None
    return _rank(view, claim, own, cells, (start + match.start(), start + match.end()), match, row="")


def _rank(
    view: View,
    value: Claim,
    own: Claim,
    column: list[Claim],
    cue: tuple[int, int],
    match: re.Match[str],
    *,
    row: str,
) -> Link:
    return Link(
        "rank",
        (("value", (value.index,)), ("own", (own.index,)), ("column", tuple(cell.index for cell in column))),
        cue[0],
        cue[1],
        view.text[cue[0] : cue[1]],
        (
            ("place", PLACES.get(match.group("place") or "", 1)),
            ("descending", match.group("word") in _TOP),
            ("word", match.group("word")),
            ("row", row),
        ),
    )


def _by_the_table(
    view: View, grids: list[Table], number: int, words: str, match: re.Match[str]
) -> Link | None:
    """`That makes Halvik the second-busiest of the four ports`: no figure, but the rows of the one table are those four."""
    of = re.match(_OF_HOW_MANY, words[match.end() :])
    start = view.sentences[number].start
    if of is None or len(grids) != 1:
        return None
    count = next(
        (c for c in view.claims_of(number) if c.start == start + match.end() + of.start("number")), None
    )
    grid = grids[0]
    rows = [at for at, label in enumerate(grid.labels) if not is_total(label)]
    columns = [at for at in range(1, len(grid.heads)) if all(grid.cells[row][at] is not None for row in rows)]
    own = [
        row
        for row in rows
        if len(grid.labels[row]) >= 3 and _stands_in(grid.labels[row], words[: match.start()])
    ]
    if count is None or quantity(count).value != len(rows) or len(own) != 1 or len(rows) < 3:
        return None
    if len(columns) != 1 or len(grid.heads) != 2:
        return None
    column = [cell for row in rows if (cell := grid.cells[row][columns[0]]) is not None]
    mine = grid.cells[own[0]][columns[0]]
    if mine is None:
        return None
    place = start + match.start(), start + match.end()
    return _rank(view, count, mine, column, place, match, row=label_of(view, grid, own[0]))


def _by_label(view: View, grids: list[Table], number: int, words: str, match: re.Match[str]) -> Link | None:
    """`Northmoor had the most thefts`: no figure, but a row of that name and one column of that noun."""
    start = view.sentences[number].start
    left, right = _clause(words, match)
    noun = re.match(_WHAT, words[match.end() :])
    if noun is None:
        return None
    if re.search(_NOT_SO, words[left : match.start()]) or view.periods_of(number):
        return None
    if match.group("word") not in _COUNTED and noun.group("noun").endswith("s") and not noun.group("sum"):
        return None  # `the biggest burglaries` are not the most
    found = [
        (table, row, column)
        for table, row in _rows_in(view, grids, words[left : match.start()])
        for column, head in enumerate(table.heads)
        if column and stem(noun.group("noun")) in {stem(word.strip(".,()")) for word in head.split()}
    ]
    if len(found) != 1:
        return None
    table, row, column = found[0]
    rows = [at for at, label in enumerate(table.labels) if not is_total(label)]
    cells = [cell for at in rows if (cell := table.cells[at][column]) is not None]
    own = table.cells[row][column]
    if own is None or len(rows) < 3 or len(cells) < len(rows):
        return None
    beside = [claim for claim in view.claims_of(number) if left <= claim.start - start < right]
    if not all(any(_is_told_of(table, at, column, claim) for at in rows) for claim in beside):
        return None  # the figure in the text is of another measure
    place = start + match.start(), start + match.end()
    return _rank(view, own, own, cells, place, match, row=label_of(view, table, row))


def _rows_in(view: View, grids: list[Table], words: str) -> Iterator[tuple[Table, int]]:
    """The rows of single things whose labels stand among words, in the order of the tables."""
    known: dict[str, dict[str, list[tuple[int, int]]]] = view.read_once.setdefault("rows by word", {})
    if not known:
        for at, table in enumerate(grids):
            for row, label in enumerate(table.labels):
                first = _WORD.search(label)
                if len(label) >= 3 and not is_total(label) and first is not None:
                    known.setdefault(first.group(), {}).setdefault(label, []).append((at, row))
    labels = {label: rows for word in _WORD.findall(words) for label, rows in known.get(word, {}).items()}
    named = (place for label, rows in labels.items() if _stands_in(label, words) for place in rows)
    for at, row in sorted(named):
        yield grids[at], row


def _stands_in(label: str, words: str) -> bool:
    """Whether a label stands among words, and not as a part of one; no pattern is made of what a draft says."""
    at = words.find(label)
    while at >= 0:
        around = words[max(0, at - 1) : at] + words[at + len(label) : at + len(label) + 1]
        if not any(sign.isalnum() or sign == "_" for sign in around):
            return True
        at = words.find(label, at + 1)
    return False


def _clause(words: str, match: re.Match[str]) -> tuple[int, int]:
    """The stretch in which the ranked figure must stand: up to the next strong break on either side."""
    left = max(words.rfind(mark, 0, match.start()) for mark in (";", ":", " but ", " while ", " whereas "))
    ends = [
        at for mark in (";", " but ", " while ", " whereas ") if (at := words.find(mark, match.end())) >= 0
    ]
    return max(left, 0), min(ends, default=len(words))


def _is_told_of(table: Table, row: int, column: int, claim: Claim) -> bool:
    """Whether a figure of the text is the one in a cell, as it stands there or with the scale of its column."""
    cell, q = table.cells[row][column], quantity(claim)
    if cell is None or q.value is None or q.direction is not None:
        return False
    return q.value in (quantity(cell).value, table.value(row, column))


def _alike(first: Claim, second: Claim) -> bool:
    """Whether two figures are told in one unit; the second may leave it out."""
    a, b = quantity(first), quantity(second)
    if a.value is None or b.value is None or a.direction is not None or b.direction is not None:
        return False
    return a.unit == b.unit or (b.unit is None and not b.noun) or same_sort(first, second)


def _followed(view: View, number: int) -> Iterator[Link]:
    """`Leeds had the most, with 450, followed by York on 512`."""
    claims = view.claims_of(number)
    for first, second in pairwise(claims):
        gap = view.gap(first, second)
        match = re.search(_FOLLOWED, gap)
        if match is None or len(gap) > 70 or not _alike(first, second):
            continue
        before = view.before(first, 90)
        top = re.search(rf"\b(?:{'|'.join(_TOP)})\b", before)
        bottom = re.search(rf"\b(?:{'|'.join(_BOTTOM)})\b", before)
        if bool(top) == bool(bottom):
            continue
        yield _ranking(view, first, second, descending=top is not None)


def _extremes(view: View, number: int) -> Iterator[Link]:
    """`highest in Alta, at 64%, and lowest in Borg, at 61%`."""
    for first, second in pairwise(view.claims_of(number)):
        before, gap = view.before(first, 50), view.gap(first, second)
        if len(gap) > 60 or not _alike(first, second) or ";" in gap:
            continue
        for top, bottom in _OPPOSITES.items():
            for one, other, descending in ((top, bottom, True), (bottom, top, False)):
                joined = rf"^[^.;]{{0,20}}?\b(?:and|but)\s+(?:the |was |were )?(?:{other})\b(?! (?:since|ever|on record))[^.;]{{0,30}}$"
                if re.search(
                    rf"\b(?:{one})\b(?! (?:since|ever|on record))[^;:.]{{0,40}}$", before
                ) and re.match(joined, gap):
                    yield _ranking(view, first, second, descending=descending)
                    return


def _first_of_all(view: View, number: int, words: str) -> Iterator[Link]:
    """`Alta is the largest of the three, with 12,400; Borg has 9,900 and Cirsa 9,100`: all of them are told."""
    match = re.search(_OF_ALL, words)
    if match is None or re.search(_WIDER, words[match.end() : match.end() + 40]):
        return
    told = match.group("number")
    count = _NUMBERS.index(told) if told in _NUMBERS else int(told)
    claims = [
        claim for claim in view.claims_of(number) if claim.start >= view.sentences[number].start + match.end()
    ]
    if len(claims) != count or not all(_alike(claims[0], claim) for claim in claims[1:]):
        return
    lead = view.lower[view.sentences[number].start + match.end() : claims[0].start]
    if not re.fullmatch(
        r"(?: [a-z-]+){0,2}(?:,? (?:with|at|on|has|had|is|was)|, ?|\s\()+(?: a| an| some| about)?\s*", lead
    ):
        return
    gap = view.gap(claims[0], claims[1])
    if not re.search(r";|\band\b|, while|, with|:", gap):
        return
    for other in claims[1:]:
        yield _ranking(view, claims[0], other, descending=match.group("word") in _TOP)


def _ranking(view: View, first: Claim, second: Claim, *, descending: bool) -> Link:
    return Link(
        "ranking",
        (("first", (first.index,)), ("next", (second.index,))),
        first.end,
        second.start,
        view.text[first.end : second.start].strip(),
        (("descending", descending),),
    )
