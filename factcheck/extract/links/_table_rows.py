"""Which row and which columns of a table a figure of the text is told of."""

import re
from collections.abc import Iterator

from factcheck.extract.counted import is_share, quantity
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._likeness import head_noun, stem, surroundings
from factcheck.extract.tables import MARKS, Table, is_total
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.months import MONTH
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period
from factcheck.named_tuple import NamedTuple

YEAR = r"\b(?:19|20)\d\d\b"
WHOLE_YEAR = 360
_SHORTEST_LABEL = 3
_NO_NAMES = frozenset({"other", "others", "rest", "none", "all", "average", "mean", "median"})
_WORD = Pattern(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SEVERAL = Pattern(r"\b(?:together|combined|between them|respectively|average)\b")
_OF_THE_LABEL = Pattern(r"[^.;:,()\d]{0,24}\b(?:in|for|at|from|on|to|by)\s+(?:the\s+)?")
_LISTED = Pattern(
    r"(?:[,;]|\b(?:and|but|while|in|at|for|on))\s+(?:(?:and|but|while|in|at|for|on|the|those|that|of)\s+)*$"
)
_NO_VERB = Pattern(r"(?:\s(?!\w+(?:ed|ing)\s)[a-z]+)?[\s(]+(?:(?:about|some|just|only|nearly)\s)?")
_WEEKDAY = Pattern(
    r"(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day(?:[’']s)?(?: (?:morning|afternoon|evening|night))?"
)
_BESIDE = Pattern(
    r"\b(?:to|near|beside|opposite|outside|like|unlike|than|behind|with|against|between|around|by|and|or)\s+(?:the\s+)?$"
)
"""In front of a label that is no subject: `the clinic next to St Anne's has 241 beds`."""
_WITHIN = Pattern(r"\b(?:in|at|for|on|of)\s+(?:the\s+)?$")
_GOES_ON = Pattern(r"\s(?:for|of|in|at|with|without|and|or|plus|from|between|near)\b")
"""Behind a label that is no subject: `care for adults`, `Kells and its villages`."""
_CLAUSE = Pattern(r"[,;:–—]\s|\s(?:and|but|while)\s")
_NEUTRAL = frozenset(
    "people household resident parent family customer pupil patient voter driver the a an its those it".split()
)
_COMPARED = Pattern(r"\b(?:than|since|from|with|to|against|on|after|before)\s(?:(?:in|at|on)\s)?$")
_TIME_HEAD = Pattern(
    rf"(?:fy ?)?(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?|q[1-4](?: (?:19|20)\d\d)?|(?:{MONTH}|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter)(?: (?:19|20)\d\d)?"
)
_A_RATE = Pattern(r"\b(?:an?|each|every)\s(?:second|minute|hour|day|week|month|year)\b")
_MONEY = {"gbp": "£", "eur": "€", "usd": "$", "jpy": "¥", "inr": "₹"}
_EVERY = {"day": "daily", "week": "weekly", "month": "monthly", "year": "annual", "hour": "hourly"}


class Row(NamedTuple):
    """The row that a figure is told of."""

    number: int
    alone: bool
    """Whether the words that lead to the figure name no other row."""
    start: int
    """Where the label stands in the text, half-open."""
    end: int
    listed: bool
    """Whether the figure follows the label without a verb, as the next of a list: `…, Dell Lane 58%`."""


def row_of(view: View, table: Table, claim: Claim) -> Row | None:
    """The label in front of a figure, the last if there are several, or the one right behind (`241 burglaries in Holm`)."""
    start, end, _ = view.sentences[claim.sentence]
    if _SEVERAL.search(view.lower, start, end) is not None:
        return None
    places = labels_in(view, table, claim.sentence)
    rows = {row for _, _, row in places}
    before = [place for place in places if place[0] < claim.start]
    if before:
        first, last, row = before[-1]
        led = max(
            (other.end for other in view.claims_of(claim.sentence) if other.end <= claim.start), default=start
        )
        own = {other for at, _, other in before if at >= led}
        listed = (
            first >= led
            and _LISTED.search(view.lower[start:first]) is not None
            and _NO_VERB.fullmatch(view.lower[last : claim.start]) is not None
        )
        if not listed and not _is_subject(view, table, start, first, last):
            return None
        return Row(row, rows == {row} or own == {row}, first, last, listed)
    if places and _OF_THE_LABEL.fullmatch(view.lower[claim.end : places[0][0]]):
        first, last, row = places[0]
        if measures(table) & surroundings(view, claim).sentence:
            return Row(row, rows == {row}, first, last, listed=False)
    return None


def _is_subject(view: View, table: Table, start: int, first: int, last: int) -> bool:
    """Whether a figure behind a label is the row's own: `spending on care was`, but not `the clinic near Holm has`."""
    before = view.lower[start:first]
    if _BESIDE.search(before) is not None or _GOES_ON.match(view.lower, last) is not None:
        return False
    if view.lower[last - 2 : last] in ("'s", "’s") and not says_nothing(table):
        owned = _WORD.search(view.lower, last)
        if owned is not None and stem(owned.group()) not in measures(table) | _NEUTRAL:
            return False
    if _WITHIN.search(before) is None:
        return True
    clause = before[max((match.end() for match in _CLAUSE.finditer(before)), default=0) :]
    words = [singular(match.group()) for match in _WORD.finditer(clause)][:-1]
    known = measures(table)
    return all(word in _NEUTRAL or stem(word) in known or len(word) < 3 for word in words)


def labels_in(view: View, table: Table, sentence: int) -> list[tuple[int, int, int]]:
    """Where a sentence names rows of a table, in singular or plural: start, end and row."""
    known: dict[tuple[int, int], list[tuple[int, int, int]]] = view.read_once.setdefault("row labels", {})
    found = known.get((table.number, sentence))
    if found is None:
        found = known[table.number, sentence] = sorted(_labels_in(view, table, sentence))
    return found


def _labels_in(view: View, table: Table, sentence: int) -> Iterator[tuple[int, int, int]]:
    start, end, _ = view.sentences[sentence]
    words = [(m.start(), m.end(), singular(_bare(m.group()))) for m in _WORD.finditer(view.lower, start, end)]
    rows = _rows_by_first_word(view, table)
    for n, (first, _, word) in enumerate(words):
        for row, label in rows.get(word, ()):
            if [other for _, _, other in words[n : n + len(label)]] == list(label):
                last = words[n + len(label) - 1][1]
                if not _goes_on(view.text, last):
                    yield first, last, row


def _rows_by_first_word(view: View, table: Table) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """The rows that have a name of their own, by its first word; read once for every table."""
    known: dict[int, dict[str, list[tuple[int, tuple[str, ...]]]]] = view.read_once.setdefault(
        "row names", {}
    )
    if table.number not in known:
        rows = known[table.number] = {}
        labels = list(_labels(table))
        for row, label in labels:
            rows.setdefault(label[0], []).append((row, label))
            alike = [other for _, other in labels if len(other) == 2 and other[0] == label[0]]
            if len(label) == 2 and len(alike) > 1 and sum(label[1] in other for _, other in labels) == 1:
                rows.setdefault(label[1], []).append(
                    (row, label[1:])
                )  # `Umber` of `Lake Umber` and `Lake Pike`
    return known[table.number]


def _labels(table: Table) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows that have a name of their own, with its words in the singular."""
    for row, label in enumerate(table.labels):
        bare = label.strip(MARKS)
        if (
            len(bare) >= _SHORTEST_LABEL
            and not is_total(label)
            and bare not in _NO_NAMES
            and not bare.isdigit()
        ):
            words = tuple(singular(_bare(m.group())) for m in _WORD.finditer(bare))
            if words and table.labels.count(label) == 1:
                yield row, words


def _bare(word: str) -> str:
    """A word without the sign of the possessive."""
    return word.removesuffix("'s").removesuffix("’s")


def _goes_on(text: str, at: int) -> bool:
    """Whether a name goes on behind a label: `Eastgate North` is not `Eastgate`."""
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


def headlines(view: View) -> tuple[str, ...]:
    """The draft's headlines, in lower case."""
    known: tuple[str, ...] | None = view.read_once.get("headlines")
    if known is None:
        known = view.read_once["headlines"] = tuple(
            view.lower[block.start : block.end] for block in view.draft.blocks if block.zone == "headline"
        )
    return known


def measures(table: Table) -> set[str]:
    """Stems of the words that say what a table gives."""
    return stems(table.caption) | stems(" ".join(table.heads))


def is_time(head: str) -> bool:
    """Whether the head of a column is a year, a month or a quarter."""
    return _TIME_HEAD.fullmatch(re.sub(r"\(.*?\)", "", head).strip(MARKS + ",")) is not None


def stems(words: str) -> set[str]:
    return {stem(word.strip(".,()|:")) for word in words.split()} - {""}


def columns_of(view: View, table: Table, claim: Claim, row: int) -> list[int]:
    """The columns of a row that a figure may be told of: by noun, by unit, and in the year of the text."""
    fitting = [
        n
        for n, cell in enumerate(table.cells[row])
        if cell is not None and _fits(view, table, n, claim, cell)
    ]
    told = _told(view, table, claim)
    fitting = [n for n in fitting if any(s.isalpha() for s in stems(table.heads[n]) & told)] or fitting
    if not _years_of(view, claim):
        # a column without a year beside one of a year is of the time that the text tells of
        fitting = [n for n in fitting if not re.search(YEAR, table.heads[n])] or fitting
    return fitting


def _told(view: View, table: Table, claim: Claim) -> frozenset[str]:
    """Stems of a figure's sentence; with those of the one before, if its own name no column."""
    own = surroundings(view, claim).sentence
    if own & stems(" ".join(table.heads[1:])) or not view.runs_on(claim.sentence):
        return own
    start, end, _ = view.sentences[claim.sentence - 1]
    return own | {stem(match.group()) for match in _WORD.finditer(view.lower, start, end)}


def _fits(view: View, table: Table, column: int, claim: Claim, cell: Claim) -> bool:
    q, own = quantity(claim), quantity(cell)
    head = table.heads[column]
    if own.value is None or own.direction is not None or own.unit not in (None, q.unit):
        return False
    if not _of_the_year(view, table, head, claim):
        return False
    # where the columns are times, the caption says what they give
    about = table.caption if is_time(head) else head
    said = {match.group() for match in _WORD.finditer(about.replace("per cent", "%"))}
    if q.per is not None and not said & {q.per, _EVERY.get(q.per, ""), "per"}:
        return False
    if q.per is None and (
        "per" in said or (is_time(head) and bool(q.unit or q.noun) and _A_RATE.search(about) is not None)
    ):
        return False
    if is_share(claim):
        return _is_that_share(view, table, head, claim, cell)
    if tells_shares(head) or own.unit == "percent":
        return False
    if q.unit in _MONEY:
        return own.unit == q.unit or _MONEY[q.unit] in f"{head} | {table.caption}"
    if q.unit not in (None, "person"):
        sign = _WORD.search(view.lower, q.number_end, q.end)
        return own.unit == q.unit or (sign is not None and sign.group() in said)
    if q.per is not None:
        return True
    if q.noun:
        return head_noun(claim) in stems(about) or says_nothing(table)
    return own.unit is None and (
        bool(stems(about) & _told(view, table, claim)) or (is_time(head) and _written_at_length(view, claim))
    )


def says_nothing(table: Table) -> bool:
    """Whether a table has times for heads and no caption, so that only the text says what it gives."""
    return all(is_time(head) for head in table.heads[1:]) and not table.caption.partition("|")[0].strip()


def _written_at_length(view: View, claim: Claim) -> bool:
    q = quantity(claim)
    return sum(c.isdigit() for c in view.text[q.number_start : q.number_end]) >= 3


def _is_that_share(view: View, table: Table, head: str, claim: Claim, cell: Claim) -> bool:
    """Whether a column gives the share that a figure is: its head has a word of the text, or the caption and the year have."""
    told = _told(view, table, claim)
    if not re.fullmatch(YEAR, head.strip(MARKS)):
        return (tells_shares(head) or quantity(cell).unit == "percent") and bool(stems(head) & told)
    if tells_shares(table.caption):
        return bool(stems(table.caption) & told)
    # nothing says what the table measures: the year has to be told, and the figure printed alike
    return head.strip(MARKS) in _years_of(view, claim) and quantity(claim).place == quantity(cell).place


def tells_shares(words: str) -> bool:
    return "%" in words or "per cent" in words or "percent" in words


def _of_the_year(view: View, table: Table, head: str, claim: Claim) -> bool:
    """Whether a column is of the years that the sentence of a figure names; the caption's speak for columns without."""
    for period in _times(view, claim):
        words = view.lower[period.start : period.end].removeprefix("in ").removeprefix("on ")
        if words in table.caption or words in head or any(words in line for line in headlines(view)):
            continue
        if period.kind == "duration" or (_names_a_time(view, period) and not _is_a_year(period)):
            return False
    named = _years_of(view, claim)
    return not named or bool(named & (set(re.findall(YEAR, head)) or set(re.findall(YEAR, table.caption))))


def _times(view: View, claim: Claim) -> Iterator[Period]:
    """The times that a sentence names, but for those with which it compares: `more than in 2011`."""
    start = view.sentences[claim.sentence].start
    for period in view.periods_of(claim.sentence):
        if _COMPARED.search(view.lower[start : period.start]) is None:
            yield period


def _years_of(view: View, claim: Claim) -> set[str]:
    """The years that the sentence of a figure names."""
    return {
        str(period.last.year)
        for period in _times(view, claim)
        if _names_a_time(view, period) and period.last is not None and _is_a_year(period)
    }


def _names_a_time(view: View, period: Period) -> bool:
    """Whether a period is a date of its own, and not the weekday on which something was told."""
    return (
        period.kind == "date"
        and period.first is not None
        and _WEEKDAY.fullmatch(view.lower[period.start : period.end]) is None
    )


def _is_a_year(period: Period) -> bool:
    """Whether a period is one calendar year, or the end of one."""
    first, last = period.first, period.last
    if first is None or last is None or first.year != last.year:
        return False
    return (last - first).days >= WHOLE_YEAR or (last.month, last.day) == (12, 31)
