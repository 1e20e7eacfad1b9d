"""Where a claim stands: the clause around it, the sentences before it, the head and label of its table cell."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable

from factcheck.model.claim import Claim, Extraction
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period
from factcheck.model.row import Mention
from factcheck.named_tuple import NamedTuple
from factcheck.resolve.binding import is_base_of_any, is_point_of_comparison, leads
from factcheck.resolve.vocabulary import stems
from factcheck.typed import TypeVar

_Placed = TypeVar("_Placed", Mention, Period)

# `Engineering is the largest, with 8,310`: what follows is still about the subject of the clause
_CLAUSE_END = re.compile(
    r"[;:]\s|\s[—–-]\s|,\s(?:and|but|while|whereas|(?:even )?though|even (?:as|if|while)|although|so|yet|including(?! [£$€]?\d)|with(?! (?:about |some |nearly |over |just )?[£$€]?\d))\s"
    r"|\s(?:but|while|whereas|although|even though)\s"
)

_SUBORDINATE = Pattern(
    r"[“\"‘']?(?:while|although|(?:even )?though|whereas|even as|as)\s(?!(?:of|at|for|many|much|few|little|well|expected|usual|before)\b)"
)
_MAIN = Pattern(
    r",\s(?![£$€]?\d|(?:up|down|more|less|or|and|from|about|some|nearly|against|compared|which|who)\b)"
)
"""The comma in front of what is no addition to a figure (`, 3% more than last year`)."""

# `Deaths: five, two fewer than last summer`: what an item of a list opens with names what it tells of
_LABEL = re.compile(r"[^\w\n]*[a-z][a-z’'-]*(?: [a-z’'-]+){0,5}:\W{0,3}\s")

_CLOSE = 8
"""Characters between a colon and the figure that it leads to (`just `)."""
_CARRIED = 3
"""Sentences before a figure's own that may name what it is about."""


class Place(NamedTuple):
    """Spans of the draft's text whose words may name what a claim is about, nearest first."""

    clause: tuple[int, int]
    sentence: tuple[int, int]
    before: tuple[tuple[int, int], ...]
    """Earlier sentences of the same block, nearest first; at most three."""
    heads: tuple[tuple[int, int], ...]
    """Table head, row label, corner and caption of a cell; else the crosshead and the headline."""
    label: tuple[int, int] | None = None
    """Row label of a cell."""
    column: tuple[int, int] | None = None
    """Head of a cell's column."""
    caption: tuple[int, int] | None = None
    """Caption of a cell's table."""
    corner: tuple[int, int] | None = None
    """Head of the column of row labels, which may speak for the whole table (`Million passengers`)."""
    dated: tuple[int, int] | None = None
    """The one cell of the same row that is a date and nothing else (`| Garth Main | 5 September 1934 | 92 |`)."""


class Layout:
    """Look-ups over one extraction: mentions and periods by span, cells by table, the headings in force."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.text = extraction.draft.text
        self.lower = self.text.lower()
        if len(self.lower) != len(self.text):
            self.lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        self._starts = [sentence.start for sentence in extraction.sentences]
        self._by_block: dict[int, list[int]] = {}
        for number, sentence in enumerate(extraction.sentences):
            self._by_block.setdefault(sentence.block, []).append(number)
        self._metrics = {i for hit in extraction.mentions if hit.kind == "metric" for i in hit.ids}
        self._named: dict[str, int] = {}
        for hit in extraction.mentions:
            if hit.kind == "entity" and not hit.ambiguous:
                for identity in hit.ids:
                    self._named[identity] = self._named.get(identity, 0) + 1
        self._mentions = _by_position(extraction.mentions, extraction)
        self._periods = _by_position(extraction.periods, extraction)
        self.usual_year = _usual_year(
            period
            for period in extraction.periods
            if not (period.first is not None and period.first > extraction.as_of)
            and not is_base_of_any(self.lower, period)
            and not leads(self.lower, period)
            and not is_point_of_comparison(self.lower, period)
        )
        """The year that the draft tells of more often than of any other, and more than once; none to come."""
        # Figures of one sentence share their spans, and those of one paragraph most of them.
        self._inside: dict[tuple[int, int], dict[str, list[Mention]]] = {}
        self._telling: dict[tuple[int, int], list[str]] = {}
        self._breaks: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self.parts: dict[tuple[int, int], list[tuple[str, int, int]]] = {}
        """Parts of names in spans of text, as far as they were looked for."""
        self._often: list[tuple[str, int]] | None = None
        self._together: dict[int, set[int]] = {}
        for link in extraction.links:
            group = {index for _, indices in link.roles for index in indices}
            # `four districts recycled more than 45%`: the measure is that of the threshold
            owners = (
                group if link.kind == "change" else link.all("threshold") if link.kind == "criterion" else ()
            )
            for index in owners:
                self._together.setdefault(index, set()).update(group)
        self._cells: dict[tuple[int, int, int], tuple[int, int]] = {}
        self._captions: dict[int, tuple[int, int]] = {}
        self._headings: list[tuple[tuple[int, int], ...]] = []
        self._survey()

    def _survey(self) -> None:
        blocks = self.extraction.draft.blocks
        headlines: list[tuple[int, int]] = []
        crosshead: tuple[int, int] | None = None
        for number, block in enumerate(blocks):
            span = (block.start, block.end)
            if block.zone == "headline":
                headlines.append(span)
            elif block.zone == "heading" or block.kind == "heading":
                crosshead = span
            if block.table >= 0:
                self._cells[(block.table, block.row, block.column)] = span
                for near in (number - 1, number + 1):
                    if 0 <= near < len(blocks) and blocks[near].zone == "caption":
                        self._captions[block.table] = (blocks[near].start, blocks[near].end)
            self._headings.append((*((crosshead,) if crosshead else ()), *headlines[:2]))

    def together(self, claim: int) -> set[int]:
        """The figures of the change or the count that a figure takes part in, itself among them."""
        return self._together.get(claim, set())

    def mentions(self, start: int, end: int, kind: str) -> list[Mention]:
        """Alias hits of a kind inside a span of text."""
        found = self._inside.get((start, end))
        if found is None:
            found = self._inside[start, end] = {}
            for hit in self._within(self._mentions, start, end):
                found.setdefault(hit.kind, []).append(hit)
        return found.get(kind, [])

    def telling(self, start: int, end: int, known: Container[str]) -> list[str]:
        """The stems of a span of text that speak for a metric, each once, in order."""
        found = self._telling.get((start, end))
        if found is None:
            words = dict.fromkeys(stems(self.lower[start:end]))
            found = self._telling[start, end] = [word for word in words if word in known]
        return found

    def names(self, entity: str) -> bool:
        """Whether the draft names an entity anywhere."""
        return entity in self._named

    def known(self, start: int, end: int) -> bool:
        """Whether a pack's name of any kind lies in or around a stretch of text."""
        return any(
            hit.start < end and start < hit.end
            for number in (self.sentence_at(start),)
            for hit in self._mentions.get(number, ())
            if hit.kind != "unit"
        )

    def names_metric(self, metric: str) -> bool:
        """Whether the draft has a name of a metric anywhere."""
        return metric in self._metrics

    def often_named(self) -> list[tuple[str, int]]:
        """The entities that the draft names, most often named first."""
        if self._often is None:
            self._often = sorted(self._named.items(), key=lambda item: (-item[1], item[0]))
        return self._often

    def periods(self, start: int, end: int) -> list[Period]:
        """Periods inside a span of text."""
        return self._within(self._periods, start, end)

    def _within(self, placed: dict[int, list[_Placed]], start: int, end: int) -> list[_Placed]:
        """The items that lie wholly inside a stretch of text."""
        number = self.sentence_at(start)
        found: list[_Placed] = []
        while number < len(self._starts) and self._starts[number] < end:
            if number in placed:
                found += [item for item in placed[number] if start <= item.start and item.end <= end]
            number += 1
        return found

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that holds an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def periods_of_block(self, offset: int) -> list[Period]:
        """Every period of the block that holds an offset."""
        block = self.extraction.sentences[self.sentence_at(offset)].block
        return [period for number in self._by_block[block] for period in self._periods.get(number, ())]

    def place(self, claim: Claim, neighbours: list[Claim]) -> Place:
        """The spans that may name what `claim` is about; `neighbours` are the figures of its sentence."""
        block = self.extraction.draft.blocks[claim.block]
        sentence = self.extraction.sentences[claim.sentence]
        span = (sentence.start, sentence.end)
        if block.table >= 0:
            keys = ((block.table, 0, block.column), (block.table, block.row, 0), (block.table, 0, 0))
            heads = [self._cells[key] for key in keys if key in self._cells and self._cells[key] != span]
            if block.table in self._captions:
                heads.append(self._captions[block.table])
            heads.extend(self._headings[claim.block])
            return Place(
                clause=span,
                sentence=span,
                before=(),
                heads=tuple(heads),
                label=self._cells.get((block.table, block.row, 0)),
                column=self._cells.get((block.table, 0, block.column)),
                caption=self._captions.get(block.table),
                corner=self._cells.get((block.table, 0, 0)),
                dated=self._date_of_row(block.table, block.row),
            )
        numbers = self._by_block.get(claim.block, [])
        before = [n for n in numbers if n < claim.sentence][-_CARRIED:][::-1]
        if block.kind == "list-item":
            before += self._items_before(claim.block)[: _CARRIED - len(before)]
        spans = tuple((self.extraction.sentences[n].start, self.extraction.sentences[n].end) for n in before)
        return Place(
            clause=self._clause(claim, span, neighbours),
            sentence=span,
            before=spans,
            heads=self._headings[claim.block],
        )

    def _date_of_row(self, table: int, row: int) -> tuple[int, int] | None:
        """The cell of a row that is a date and nothing else, if there is one such cell behind the label."""
        found = []
        column = 1
        while (cell := self._cells.get((table, row, column))) is not None:
            dates = [period for period in self.periods(*cell) if period.kind == "date"]
            if (
                len(dates) == 1
                and self.text[slice(*cell)].strip() == self.text[dates[0].start : dates[0].end]
            ):
                found.append(cell)
            column += 1
        return found[0] if len(found) == 1 else None

    def paragraph_before(self, block: int) -> tuple[tuple[int, int], ...]:
        """The sentences of the paragraph above, the last one first; none over a heading."""
        blocks = self.extraction.draft.blocks
        if (
            block == 0
            or blocks[block - 1].kind == "heading"
            or blocks[block - 1].zone in ("heading", "headline", "table")
        ):
            return ()
        numbers = self._by_block.get(block - 1, ())
        return tuple(
            (self.extraction.sentences[n].start, self.extraction.sentences[n].end) for n in reversed(numbers)
        )

    def _items_before(self, number: int) -> list[int]:
        """Sentences of the items above an item, nearest first, and the last one of the paragraph that opens the list."""
        blocks = self.extraction.draft.blocks
        found: list[int] = []
        for other in range(number - 1, max(-1, number - 1 - _CARRIED), -1):
            found.extend(reversed(self._by_block.get(other, ())))
            if blocks[other].kind != "list-item":
                break
        return found

    def _clause(self, claim: Claim, sentence: tuple[int, int], neighbours: list[Claim]) -> tuple[int, int]:
        breaks = self._breaks.get(sentence)
        if breaks is None:
            breaks = self._breaks[sentence] = [
                match.span()
                for match in _CLAUSE_END.finditer(self.lower, *sentence)
                if not _LABEL.fullmatch(self.lower, sentence[0], match.end())
            ]
            main = self._main_clause(sentence, neighbours)
            if main is not None:
                breaks.append(main)
                breaks.sort()
        start, end = sentence
        for first, last in breaks:
            if last <= claim.start:
                if not self._leads_to(claim, start, first, last):
                    start = last
            elif first >= claim.end:
                end = first
                break
        return start, end

    def _main_clause(self, sentence: tuple[int, int], neighbours: list[Claim]) -> tuple[int, int] | None:
        """The comma behind a clause that opens a sentence and has figures (`While their number grew to 5.84m, prepaid cards …`)."""
        if not neighbours or _SUBORDINATE.match(self.lower, *sentence) is None:
            return None
        first = min(neighbour.end for neighbour in neighbours)
        comma = _MAIN.search(self.lower, first, sentence[1])
        return None if comma is None else comma.span()

    def _leads_to(self, claim: Claim, start: int, colon: int, end: int) -> bool:
        """Whether a colon leads from a statement of one subject to the figure itself (`Only in Orsa does it hold: 48.3%`)."""
        if self.lower[colon] != ":" or claim.start - end > _CLOSE:
            return False
        return len({hit.ids for hit in self.mentions(start, colon, "entity")}) == 1


def _usual_year(periods: Iterable[Period]) -> Period | None:
    named: dict[str, list[Period]] = {}
    for period in periods:
        if period.kind == "date" and period.timex.isdigit() and len(period.timex) == 4:
            named.setdefault(period.timex, []).append(period)
    ranked = sorted(named.values(), key=len, reverse=True)
    if not ranked or len(ranked[0]) < 2 or (len(ranked) > 1 and len(ranked[0]) == len(ranked[1])):
        return None
    return ranked[0][0]


def _by_position(items: Iterable[_Placed], extraction: Extraction) -> dict[int, list[_Placed]]:
    """Sort positioned items by the sentence they start in."""
    placed: dict[int, list[_Placed]] = {}
    sentences = extraction.sentences
    at = 0
    for item in sorted(items, key=lambda item: (item.start, item.end)):
        while at + 1 < len(sentences) and sentences[at + 1].start <= item.start:
            at += 1
        placed.setdefault(at, []).append(item)
    return placed
