"""Seasons and feasts."""

from datetime import date, timedelta

from factcheck.extract.grammar import calendar
from factcheck.extract.grammar.periods import written
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import EASTER, FEASTS, MOVABLE, SEASONS, is_year

_OPENERS = frozenset("the by over during in since until mid late early".split())
_SPRING_OPENERS = frozenset("in by of over since until during from this".split())


def season(d: Dates, i: int) -> Core | None:
    """`the summer of 1969`, `spring 2024`, `over the winter`."""
    words = d.t.words
    word = words[i]
    name, month = SEASONS[word]
    j = i + 2 if words[i + 1] == "of" else i + 1
    if is_year(words[j]) and words[j + 1] != "people":
        year = int(words[j])
        return Core(
            calendar.season_span(year, month), f"{year:04d}-{name}", j + 1, "season", calendar="season"
        )
    if not _means_season(words, i):
        return None
    if d.as_of is None:
        return Core(None, f"XXXX-{name}", i + 1, "season", calendar="season", relative=True)
    year = d.as_of.year
    if d.looks_ahead(i, i + 1):
        year += calendar.season_span(year, month)[1] < d.as_of
    else:
        year -= date(year, month, 1) > d.as_of
    return _in_year(year, month, name, i + 1)


def _means_season(words: list[str], i: int) -> bool:
    """Whether a bare season is the season: `fall` and `spring` are verbs and wells too."""
    before, earlier = words[i - 1], words[i - 2]
    if words[i] == "fall" or before not in _OPENERS or words[i + 1] in ("of", "-", "in", "for"):
        return False
    if words[i] == "spring":
        if before == "in":
            return earlier in ("", ".", ",")
        return before != "the" or earlier in _SPRING_OPENERS
    return True


def _in_year(year: int, month: int, name: str, end: int) -> Core:
    span = calendar.season_span(year, month)
    return Core(span, f"{year:04d}-{name}", end, "season", calendar="season", relative=True)


def shifted_season(d: Dates, j: int, step: int) -> Core:
    """`last winter`, `next summer`, `this autumn`, from the season at token `j`."""
    name, month = SEASONS[d.t.words[j]]
    if d.as_of is None:
        return Core(None, f"XXXX-{name}", j + 1, "season", calendar="season", relative=True)
    year = d.as_of.year
    if step < 0:
        while calendar.season_span(year, month)[1] >= d.as_of:
            year -= 1
    elif step > 0:
        while calendar.season_span(year, month)[0] <= d.as_of:
            year += 1
    elif month == 12 and d.as_of.month <= 2:
        year -= 1
    return _in_year(year, month, name, j + 1)


def feast(d: Dates, i: int) -> Core | None:
    """`Christmas`, `Easter 2024`, `New Year's Eve`: without a year the nearest one the clause can mean."""
    words = d.t.words
    for length in (5, 3, 2, 1):
        name = tuple(words[i : i + length])
        if name not in FEASTS and name not in EASTER and name not in MOVABLE:
            continue
        if name == ("may", "day") and not d.t.capital(i):
            return None
        year, end = written.trailing_year(d, i + length)
        if year is not None:
            return _on(_in(name, year), end, relative=False)
        if d.as_of is None:
            timex = "XXXX-{:02d}-{:02d}".format(*FEASTS[name]) if name in FEASTS else "XXXX"
            return Core(None, timex, end, "day", relative=True)
        day = _in(name, d.as_of.year)
        ahead = d.looks_ahead(i, end)
        if day > d.as_of and not ahead:
            day = _in(name, d.as_of.year - 1)
        elif day < d.as_of and ahead:
            day = _in(name, d.as_of.year + 1)
        return _on(day, end, relative=True)
    return None


def shifted_feast(d: Dates, j: int, step: int) -> Core | None:
    """`last Christmas`, `next Easter`, from the feast at token `j`."""
    found = feast(d, j)
    if found is None or found.span is None or d.as_of is None:
        return found
    day, name = found.span[0], tuple(d.t.words[j : found.end])
    if step < 0 and day >= d.as_of:
        day = _in(name, day.year - 1)
    elif step > 0 and day <= d.as_of:
        day = _in(name, day.year + 1)
    return _on(day, found.end, relative=True)


def _on(day: date, end: int, *, relative: bool) -> Core:
    return Core((day, day), day.isoformat(), end, "day", relative=relative, month=day.month, day=day.day)


def _in(name: tuple[str, ...], year: int) -> date:
    """The day of a feast in a year."""
    if name in FEASTS:
        month, number = FEASTS[name]
        return date(year, month, number)
    if name in EASTER:
        return calendar.easter(year) + timedelta(days=EASTER[name])
    month, weekday, n = MOVABLE[name]
    return calendar.nth_weekday(year, month, weekday, n)
