"""Feasts of other calendars by their names: `Ramadan`, `Eid al-Fitr`, `Lunar New Year 2026`, `last Diwali`."""

from datetime import date

from factcheck.extract.grammar.periods import movable, written
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import QUOTES
from factcheck.extract.grammar.tokens import Tokens

_LONGEST = 5
_SILENT = frozenset(("-", "‑", *QUOTES))
_TO_COME = ("begins", "starts", "falls", "comes")
_LENT = frozenset("during for of in before after over throughout until since this last next by".split())


def feast(d: Dates, i: int, *, step: int | None = None) -> Core | None:
    """The feast named at token `i`.

    Args:
        d: the text and its day.
        i: the first word of the name.
        step: -1 for the last one before the as-of day, 1 for the next; None for the nearest the clause can mean.
    """
    found = _name(d.t, i)
    if found is None:
        return None
    kept, stop = found
    year, end = written.trailing_year(d, stop)
    if d.t.words[i] == "lent" and year is None and d.t.words[i - 1] not in _LENT:
        return None
    if year is not None:
        days = movable.days(kept, year)
        return _core(kept, days, end) if days is not None else None
    if d.as_of is None:
        return Core(None, "XXXX", end, "day", relative=True)
    ahead = step == 1 or (step != -1 and (d.looks_ahead(i, end) or d.t.words[end] in _TO_COME))
    days = _nearest(kept, d.as_of, ahead=ahead, past=step == -1)
    if not ahead and step != -1 and not d.looks_back(i, end):
        coming = _nearest(kept, d.as_of, ahead=True, past=False)
        soon = coming is not None and (coming[0] - d.as_of).days <= written.SOON
        days = coming if soon else days
    return _core(kept, days, end)._replace(relative=True) if days is not None else None


def _core(kept: movable.Movable, days: movable.Days, end: int) -> Core:
    first, last = days
    main = last if kept.rule == "hebrew" and kept.length == 1 else first
    single = first == last or main == last
    timex = main.isoformat() if single else f"{first.isoformat()}/{last.isoformat()}"
    grain = "feast" if movable.computed(kept) or not single else "day"
    return Core(days, timex, end, grain, month=main.month, day=main.day if grain == "day" else 0)


def _nearest(kept: movable.Movable, as_of: date, *, ahead: bool, past: bool) -> movable.Days | None:
    """The last such feast that has begun, or the next that has not ended; `past`: the last that is over."""
    years = (as_of.year - 1, as_of.year, as_of.year + 1)
    all_days = sorted(days for days in (movable.days(kept, year) for year in years) if days is not None)
    if ahead:
        return next((days for days in all_days if days[1] >= as_of), None)
    return next(
        (days for days in reversed(all_days) if (days[1] < as_of if past else days[0] <= as_of)), None
    )


def _name(t: Tokens, i: int) -> tuple[movable.Movable, int] | None:
    """The longest name of a feast from token `i`, and the token behind it; hyphens, quotes and a `'s` do not count."""
    words, k, name = t.words, i, ""
    found: tuple[movable.Movable, int] | None = None
    for _ in range(_LONGEST * 2):
        word = words[k]
        if word in _SILENT and t.glued(k):
            k += 2 if words[k + 1] == "s" and word in QUOTES else 1
            if found is not None and words[k - 1] == "s":
                known = movable.named(name)
                found = (known, k) if known is not None else found
            continue
        if not word.isalpha():
            break
        k += 1
        for form in (word, word.removesuffix("s")):
            known = movable.named(f"{name} {form}".strip())
            if known is not None:
                found = known, k
                break
        name = f"{name} {form if known is not None else word}".strip()
    named = found is not None and (t.lower_case or any(t.capital(n) for n in range(i, found[1])))
    return found if named else None
