"""Seasons and feasts."""

from datetime import date, timedelta

from factcheck.extract.grammar import calendar
from factcheck.extract.grammar.periods import written
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import (
    FEASTS,
    ORDINARY_FEAST_WORDS,
    QUOTES,
    SEASONS,
    WEEKDAYS,
    Feast,
    is_year,
)

_OPENERS = frozenset("the by over during in since until mid late early".split())
_SPRING_OPENERS = frozenset("in by of over since until during from this".split())


def season(d: Dates, i: int) -> Core | None:
    """`the summer of 1969`, `spring 2024`, `over the winter`."""
    words = d.t.words
    word = words[i]
    name, month = SEASONS[word]
    j = i + 2 if words[i + 1] == "of" else i + 1
    if is_year(words[j]) and words[j + 1] != "people":
        year, span = int(words[j]), calendar.season_span(int(words[j]), month)
        over = words[j + 1] in ("-", "–", "/") and d.t.glued(j + 1) and words[j + 2].isdecimal()
        if over and int(words[j + 2]) in (
            year + 1,
            (year + 1) % 100,
        ):  # "winter 2023-24", "summer 2023-24" in the south
            span = calendar.season_span(year, 12)
            return Core(span, f"{year:04d}-{name}", j + 3, "season", calendar="season")
        return Core(span, f"{year:04d}-{name}", j + 1, "season", calendar="season")
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
    found = named(d, i)
    if found is None:
        return None
    how, stop = found
    year, end = written.trailing_year(d, stop)
    if d.t.words[stop] == "weekend":
        return _weekend(d, i, how, stop + 1)
    if year is not None:
        found_day = _on(in_year(how, year), end, relative=False)
        return _around(found_day, end + 1) if d.t.words[end] == "weekend" else found_day
    if d.as_of is None:
        timex = "XXXX-{:02d}-{:02d}".format(*how[1]) if how[0] == "fixed" else "XXXX"
        return Core(None, timex, end, "day", relative=True)
    day, coming = in_year(how, d.as_of.year), in_year(how, d.as_of.year + 1)
    coming = day if day >= d.as_of else coming
    ahead = d.looks_ahead(i, end) or ((coming - d.as_of).days <= written.SOON and not d.looks_back(i, end))
    if day > d.as_of and not ahead:
        day = in_year(how, d.as_of.year - 1)
    elif ahead:
        day = coming
    return _on(day, end, relative=True)


_ORDINARY = {
    word: frozenset(behind.split())
    for words, behind in (
        (
            """boss buddha chinese clean coptic greek guru hijri holocaust islamic jewish king lunar muslim orthodox parsi
            persian thai white""",
            """christmas day easter gobind good govind great lent lunar monday nanak new palm pongal purnima ravidas ravidass
            shrove sunday""",
        ),
        (
            "world",
            """aid aids autism cancer diabetes environment food health mental no ocean oceans peace press refugee suicide
            vegan water wildlife""",
        ),
        ("international", "women womens day holocaust"),
        ("ve vj mandela", "day"),
        ("night", "of journey"),
        ("prophet", "ascension birthday"),
        ("feast festival", "of"),
        ("great", "fast lent"),
        ("human", "right rights"),
        ("nelson", "mandela"),
        ("sacrifice", "feast"),
        ("ascension", "to"),
    )
    for word in words.split()
}
"""First words of a feast's name that mean other things too, and the words that make a feast of them."""


def movable(d: Dates, i: int, *, step: int | None = None) -> Core | None:
    """A feast of another calendar, from the first word of its name (`feast_names.feast`)."""
    words = d.t.words
    behind = words[i + 3] if words[i + 1] in QUOTES else words[i + 1]
    if words[i] in _ORDINARY and behind not in _ORDINARY[words[i]]:
        return None
    if not (d.t.lower_case or d.t.capital(i) or d.t.capital(i + 1) or d.t.capital(i + 2)):
        return None
    from factcheck.extract.grammar.periods import feast_names  # few texts name one

    return feast_names.feast(d, i, step=step)


def _weekend(d: Dates, i: int, how: Feast, stop: int) -> Core | None:
    """`Labor Day weekend 2021`, `the Easter weekend`, behind the name."""
    year, end = written.trailing_year(d, stop)
    if year is not None:
        return _around(_on(in_year(how, year), end, relative=False), end)
    if d.as_of is None:
        return Core(None, "XXXX-WXX-WE", stop, "weekend", relative=True)
    day, ahead = in_year(how, d.as_of.year), d.looks_ahead(i, stop)
    if not ahead and (day - d.as_of).days > (0 if d.looks_back(i, stop) else written.SOON):
        day = in_year(how, d.as_of.year - 1)
    elif ahead and day < d.as_of:
        day = in_year(how, d.as_of.year + 1)
    return _around(_on(day, stop, relative=True), stop)


def _around(core: Core, end: int) -> Core:
    """The weekend nearest to a feast, with the feast itself."""
    assert core.span is not None
    day = core.span[0]
    saturday = calendar.week_span(day)[0] + timedelta(days=5 if day.weekday() > 1 else -2)
    span = (min(day, saturday), max(day, saturday + timedelta(days=1)))
    timex = calendar.week_name(saturday) + "-WE"
    return core._replace(span=span, timex=timex, end=end, grain="weekend", day=0, month=0)


def named(d: Dates, i: int) -> tuple[Feast, int] | None:
    """The feast named at token `i`, and the token behind its name."""
    words = d.t.words
    if words[i] in ORDINARY_FEAST_WORDS and not d.t.capital(i) and not d.t.lower_case:
        return None
    for name, how in FEASTS[words[i]]:
        k = i
        for stem in name:
            if words[k] != stem and words[k] != stem + "s" and not _is_short_weekday(words[k], stem):
                break
            k += 1
            if words[k] == "." and stem == "jr":
                k += 1
            if words[k] in QUOTES and d.t.glued(k):
                k += 2 if words[k + 1] == "s" else 1
        else:
            return how, k
    return None


def _is_short_weekday(word: str, stem: str) -> bool:
    """`mon` for the Monday of a name: `Easter Mon`."""
    return len(word) < 6 and stem in WEEKDAYS and WEEKDAYS.get(word) == WEEKDAYS[stem]


def shifted_feast(d: Dates, j: int, step: int) -> Core | None:
    """`last Christmas`, `next Easter`, from the feast at token `j`."""
    kept, found = named(d, j), feast(d, j)
    if kept is None or found is None or found.span is None or d.as_of is None:
        return found
    day = found.span[0]
    if step < 0 and day >= d.as_of:
        day = in_year(kept[0], day.year - 1)
    elif step > 0 and day <= d.as_of:
        day = in_year(kept[0], day.year + 1)
    return _on(day, found.end, relative=True)


def _on(day: date, end: int, *, relative: bool) -> Core:
    return Core((day, day), day.isoformat(), end, "day", relative=relative, month=day.month, day=day.day)


def in_year(how: Feast, year: int) -> date:
    """The day of a feast in a year."""
    kind, rule = how
    if kind == "fixed":
        return date(year, rule[0], rule[1])
    if kind == "easter":
        return calendar.easter(year) + timedelta(days=rule[0])
    month, weekday, n, after = rule
    return calendar.nth_weekday(year, month, weekday, n) + timedelta(days=after)
