"""All periods of one text, with their spans, cues and partners."""

from datetime import date, timedelta
from fractions import Fraction

from factcheck.extract.grammar import calendar, nouns, numerals
from factcheck.extract.grammar.periods import (
    clock,
    lengths,
    parts,
    portions,
    relative,
    spoken,
    written,
    years,
)
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.days import may_be_date
from factcheck.extract.grammar.periods.expressions import expression
from factcheck.extract.grammar.periods.lexicon import (
    CLOCK_UNITS,
    CUES,
    DASHES,
    DURATION_STARTS,
    MONTHS,
    NOW_BEHIND_AT,
    PARTS,
    PLURAL_UNITS,
    QUOTES,
    REFS,
    SETS,
    UNITS,
    WEEKDAYS,
    WITH_ARTICLE,
    is_year,
)
from factcheck.extract.grammar.periods.portions import Portion
from factcheck.extract.grammar.tokens import ENDS, Tokens
from factcheck.model.quantity import Period

_WHOLE_WITH_ARTICLE = frozenset("season quarter half decade century months".split())
_MOVED = {
    "ago": -1,
    "earlier": -1,
    "before": -1,
    "previously": -1,
    "prior": -1,
    "later": 1,
    "after": 1,
    "hence": 1,
}
_BEING = frozenset("was is fell falls".split())
_FROM_DATE = ("before", "after", "from")
_SAME_STATEMENT = 160
"""How many characters a comparison may stand behind the quarter that it compares."""
_ENDS = ENDS | {"and", "but"}
_WITHIN = ("in", "within")
_SIGNS = frozenset(("%", "-", "/", ":", "million", "billion", "percent", "per"))
_BEFORE_SPOKEN_DAYS = frozenset("on by until since from before after".split())
_BEFORE_SPOKEN_YEARS = frozenset("in since until till by during from to circa year".split())


class PeriodReader:
    """Reads the periods of one text into `found`."""

    __slots__ = ("_dates", "_superseded", "found", "t")

    def __init__(self, t: Tokens, as_of: date | None, *, month_first: bool = False) -> None:
        self.t = t
        self._dates = Dates(t, as_of, month_first, expression)
        self.found: list[Period] = []
        self._superseded: list[tuple[int, int]] = []
        """Spans of periods that have become part of a longer one."""

    def at_word(self, i: int) -> int:
        """Reads a period that starts with the word at token `i`; the token to go on from, or 0."""
        word = self.t.words[i]
        if word in REFS and not (word == "recently" and self.t.words[i - 1] == "as" == self.t.words[i + 1]):
            return self._place((i, Core(None, REFS[word], i + 1, "ref")))
        if word in NOW_BEHIND_AT:
            return self._at_present(i, word)
        if word in SETS:
            return self._place(lengths.regular(self.t, i))
        if word in ("every", "each"):
            return self._place(lengths.recurring(self.t, i))
        if word in PARTS:
            return self._part(i)
        if word in DURATION_STARTS:
            return self._place(lengths.vague(self.t, i))
        if word in PLURAL_UNITS:
            return self._place(lengths.plural_unit(self.t, i))
        if word == "once":
            return self._place(lengths.once(self.t, i))
        return self._expression(i, word)

    def _at_present(self, i: int, word: str) -> int:
        """`at the moment`, `at present`."""
        words = self.t.words
        k = i - 1 if word == "moment" else i
        if words[k - 1] != "at" or (k < i and words[k] != "the") or words[i + 1] in ("of", "when"):
            return 0
        return self._place((k, Core(None, "PRESENT_REF", i + 1, "ref")))

    def _expression(self, i: int, word: str) -> int:
        words = self.t.words
        core = self._dates.read(i)
        if core is None and word == "current" and words[i + 1] != "account":
            core = Core(None, "PRESENT_REF", i + 1, "ref")
        if core is None:
            return 0
        end = self._finish(i, core)
        counted = words[i + 1][:1].isdecimal() or words[i + 1] in numerals.SMALL
        if core.kind == "duration" and counted:
            if core.grain == "months" and end == core.end:  # "first six months of this year" holds the year
                self._superseded.append((self.t.ends[i + 1], self.t.ends[end - 1]))
            return i + 1  # the number of "the past 15 months" is read as a quantity too
        if core.grain == "counted" and end == core.end:
            self._superseded.append((self.t.ends[i + 1], self.t.ends[end - 1]))
            return i + 1
        return end

    def at_number(self, i: int) -> int:
        """Reads a period that starts with the numeral at token `i`; the token to go on from, or 0."""
        words = self.t.words
        if (
            (words[i + 1] in years.ERAS or words[i - 1] == "ad")
            and words[i].isdecimal()
            and len(words[i]) < 5
        ):
            core = years.of_era(self._dates, i)
            if core is not None:
                return self._finish(i - 1 if words[i - 1] == "ad" else i, core)
        if not may_be_date(words, i):
            return 0
        core = self._dates.read(i)
        return self._finish(i, core) if core is not None else 0

    def at_ordinal(self, i: int, number: int, end: int) -> int:
        """Reads a period that starts with an ordinal of two words: `twenty-third of May`; the token behind it, or 0."""
        core = parts.ranked(self._dates, i, number, end) if number <= 31 else None
        return self._finish(i, core) if core is not None else 0

    def in_words(self, i: int) -> int:
        """Reads a date or a year that starts with a number word: `twenty five January`, `nineteen ninety-six`."""
        words = self.t.words
        found = spoken.day(words, i)
        core = None
        if found is not None and words[found[1]] in MONTHS and self.t.capital(found[1]):
            core = written.day_month(self._dates, i, found[0], found[1])
            led = words[i - 1] in _BEFORE_SPOKEN_DAYS and words[found[1] + 1] in ENDS
            if core is not None and not (core.complete or led):
                return 0  # "twenty March graduates"
        elif words[i - 1] in _BEFORE_SPOKEN_YEARS:
            named = spoken.is_year(words, i)
            core = years.year_core(self._dates, named[0], named[1]) if named is not None else None
        return self._finish(i, core) if core is not None else 0

    def minutes_in_words(self, i: int) -> int:
        """Reads `ten past nine` from its minutes; the token behind it, or 0."""
        core = clock.minutes_in_words(self._dates, i)
        return self._finish(i, core) if core is not None else 0

    def with_seconds(self, i: int, end: int) -> int:
        """Reads `7:56:30 pm`, whose half of the day may stand at token `end`; the token behind it, or 0."""
        core = clock.with_seconds(self._dates, i, end)
        return self._finish(i, core) if core is not None else 0

    def duration(self, first: int, last: int, value: Fraction | None, unit: str) -> None:
        """A duration with a number, from token `first` to `last - 1`, or the time it counts to."""
        words = self.t.words
        amount: int | float | None = None
        if value is not None:
            amount = value.numerator if value.denominator == 1 else value.numerator / value.denominator
        after = words[last]
        if isinstance(amount, int):
            step = self._step(first, last, amount)
            if step:
                anchored = after in ("ago", "hence", "from", *QUOTES)
                end = last + (2 if after == "from" or after in QUOTES else 1)
                if after == "from":
                    self._superseded.append((self.t.start(last), self.t.ends[last + 1]))
                self._add(
                    first, end, relative.moved(self._dates, amount * step, unit, end, anchored=anchored)
                )
                return
            if (
                after in _FROM_DATE
                and unit not in CLOCK_UNITS
                and self._counted_from(first, last, amount, unit)
            ):
                return
        timex = relative.duration_code("X" if amount is None else amount, unit)
        self._add(first, last, Core(None, timex, last, unit, kind="duration"))

    def _step(self, first: int, last: int, amount: int) -> int:
        """The direction that the word at token `last` counts in (`ago`, `later`), or 0."""
        words = self.t.words
        after = words[last]
        if after == "from":
            return 1 if words[last + 1] in ("now", "today") else 0
        if after in QUOTES:
            return int(words[last + 1] == "time" and words[first - 1] in _WITHIN)  # "in three years' time"
        if after in ("before", "after", "prior") and words[last + 1] not in _ENDS:
            return 0
        if after in ("before", "after") and words[first - 1] == "the" and amount != 1:
            return 0  # "in any of the four years before"
        return _MOVED.get(after, 0)

    def _counted_from(self, first: int, last: int, amount: int, unit: str) -> bool:
        """`three days after January 12th`: a day counted from another one that is named."""
        words = self.t.words
        base = self._dates.read(last + 2 if words[last + 1] == "the" else last + 1)
        if base is None or base.kind != "date" or base.span is None or base.offset:
            return False
        if base.grain not in ("day", "year", "month"):
            return False
        day = calendar.shift(base.span[0], -amount if words[last] == "before" else amount, unit)
        grain = "month" if unit == "month" and base.grain != "year" else base.grain
        named = calendar.unit_span(day, grain) if day else None
        if named is None or day is None:
            return False
        self._superseded.append((self.t.start(last), self.t.ends[base.end - 1]))
        core = Core(named[0], named[1], base.end, grain)
        if words[last] == "from" and words[first - 1] == "for":  # "shut for ten days from 18 December"
            span = (base.span[0], day - timedelta(days=1))
            core = core._replace(span=span, timex="/".join(map(str, span)), grain="days")
        self._add(first, base.end, core)
        return True

    def counted_to(self, first: int, last: int, count: int, unit: str) -> bool:
        """`the 12 months to the end of March`, `the 19 weeks to 4 January`: a count and its end, if one follows."""
        words = self.t.words
        if words[last] == "period":  # "the six-month period ended 30 June"
            last += 1
        if words[last] in ("from", "beginning", "starting"):
            return words[first - 1] == "the" and self._counted_on(first, last, count, unit)
        if words[last] not in ("to", "ended", "ending", "through"):
            return False
        to = relative.to_end(self._dates, last)
        if to is None:
            return False
        self._superseded.append((self.t.start(last), self.t.ends[to.end - 1]))
        start = first - 1 if words[first - 1] == "the" else first
        self._add(start, to.end, relative.ending(to, count, unit + "s")._replace(kind="date"))
        return True

    def _counted_on(self, first: int, last: int, count: int, unit: str) -> bool:
        """`the 12 months from April 2020`: a count and where it starts."""
        base = self._dates.read(last + 2 if self.t.words[last + 1] in ("in", "on") else last + 1)
        if base is None or base.kind != "date" or base.span is None or base.grain not in ("day", "month"):
            return False
        behind = calendar.shift(base.span[0], count, unit)
        if behind is None:
            return False
        self._superseded.append((self.t.start(last), self.t.ends[base.end - 1]))
        span = base.span[0], behind - timedelta(days=1)
        timex = "/".join(map(str, span))
        self._add(
            first - 1, base.end, base._replace(span=span, timex=timex, grain="months", calendar="fiscal")
        )
        return True

    def all(self) -> tuple[Period, ...]:
        """All periods in text order, without those that have become part of a longer one."""
        found = sorted(self.found, key=lambda period: (period.start, period.end))
        if not self._superseded:
            return tuple(found)
        spans = sorted(self._superseded)
        kept, edge, n = [], -1, 0
        for period in found:
            while n < len(spans) and spans[n][0] <= period.start:
                edge = max(edge, spans[n][1])
                n += 1
            if period.start >= edge or period.end > edge:
                kept.append(period)
        return tuple(kept)

    def _place(self, placed: lengths.Placed | None) -> int:
        """Adds what was read at a token; the token behind it, or 0."""
        if placed is None:
            return 0
        first, core = placed
        self._add(first, core.end, core)
        return core.end

    def add(self, i: int, core: Core) -> None:
        """Adds a period that was read elsewhere, from token `i` to its end."""
        self._add(i, core.end, core)

    def _add(self, i: int, j: int, core: Core, *, approximate: bool = False) -> None:
        t = self.t
        first, last = core.span if core.span is not None else (None, None)
        if core.offset == "-1Y" and core.grain == "year" and self.found:
            core = core._replace(timex=self._year_before(t.start(i)) or core.timex)
        self.found.append(
            Period(
                t.start(i),
                t.ends[j - 1],
                first,
                last,
                core.kind,
                core.timex,
                core.calendar,
                core.relative,
                approximate or core.grain == "feast",
                self._cue(i),
                core.weekday,
                core.offset,
            )
        )

    def _year_before(self, start: int) -> str | None:
        """`fell in the third quarter from a year earlier`: the same quarter of the year before, named."""
        for period in reversed(self.found[-3:]):
            year, _, part = period.timex.partition("-")
            if start - period.end > _SAME_STATEMENT:
                return None
            if len(part) == 2 and part[0] == "Q" and year.isdecimal():
                return f"{int(year) - 1:04d}-{part}"
        return None

    def _cue(self, i: int) -> str | None:
        """The preposition or opener before token `i`."""
        words = self.t.words
        k = i - 1
        if words[k] == "least" and words[k - 1] == "at":
            k -= 2
        while words[k] in ("the", "about", "around", "a", "early", "mid", "late") and k > i - 3:
            k -= 1
        if words[k] == "of" and words[k - 1] == "as":
            return "as of"
        return words[k] if words[k] in CUES else None

    def _finish(self, i: int, core: Core) -> int:
        """Adds a core, joined to its partner where it begins a range; the token behind it."""
        words = self.t.words
        first, before = i, words[i - 1]
        if (before == "the" and (core.grain in _WHOLE_WITH_ARTICLE or words[i] in WITH_ARTICLE)) or (
            (before in ("a", "one", "that", "all", "another") and words[i] in UNITS)
            or (core.grain == "day" and words[i] in WEEKDAYS and words[i].endswith("days"))
        ):
            first = i - 1
        joined = self._range(first, core)
        if joined:
            return joined
        if core.grain == "day" and words[core.end] == "for" and words[first - 1] == "from":
            lasting = self._lasting(first, core)
            if lasting:
                return lasting
        j = self._weekday_behind(core)
        if j > core.end:
            core = core._replace(weekday=WEEKDAYS[words[j - 1]])
        self._add(first, j, core)
        return j

    def _lasting(self, first: int, core: Core) -> int:
        """`from 18 December for ten days`: adds the days; the token behind the first of them, or 0."""
        k, count = relative.counted(self._dates, core.end + 1)
        unit = UNITS[self.t.words[k]] if k else ""
        if not isinstance(count, int) or unit not in ("day", "week", "month") or core.span is None:
            return 0
        behind = calendar.shift(core.span[0], count, unit)
        if behind is None:
            return 0
        span = (core.span[0], behind - timedelta(days=1))
        timex = "/".join(map(str, span))
        self._add(first, k + 1, core._replace(span=span, timex=timex, grain="days", weekday=None))
        return core.end

    def _weekday_behind(self, core: Core) -> int:
        """`10 December 2023, a Sunday`: the token behind the weekday that is said of a date."""
        words, j = self.t.words, core.end
        if core.grain != "day" or core.kind != "date" or not core.day or core.span is None:
            return j
        k = j + 1
        if words[j] in _BEING:  # "3 March 2025 was a Monday"
            k += words[k] == "on"
            said = words[k] == "a" and words[k + 1] in WEEKDAYS and not words[k + 1].endswith("days")
            return k + 2 if said else j
        if words[k] in ("which", "it") and words[k + 1] in ("was", "is"):
            k += 2
        if words[k] in ("a", "the"):
            k += 1
        elif words[j] != "(" and (words[k + 1] not in ENDS or words[j] != ","):
            return j  # "on 25 December, Monday said"
        if words[j] in (",", "(", "–", "—") and words[k] in WEEKDAYS and not words[k].endswith("days"):
            return k + 1
        return j

    def _range(self, i: int, core: Core, part: Portion | None = None) -> int:
        """`core` and a second date joined by a dash, `to`, `until`, or `and` behind `between`; 0 if there is none.

        `part` is the portion of `core` that is meant, where it is not the whole.
        """
        k = self._link(i, core)
        if not k:
            return 0
        words, behind = self.t.words, None
        led = part is not None or words[i - 1] in ("from", "between")
        if words[k] in PARTS and led:
            behind = portions.portion(self._dates, k)
        other = behind.whole if behind is not None else self._dates.read(k, partner=core)
        if other is None or other.kind != "date" or other.grain == "ref":
            return 0
        if core.grain == "day" and other.grain != "day" and behind is None:
            return 0
        if core.grain == "year" and other.grain not in ("year", "month", "day"):
            return 0
        if not core.complete and core.month and other.span is not None:
            core = _with_year(core, other)
        core, other = self._in_order(i, core, other)
        core = part.core(core) if part is not None else core
        other = behind.core(other) if behind is not None else other
        span = None
        if core.span and other.span and core.span[0] <= other.span[1]:
            span = (core.span[0], other.span[1])
        timex = f"{core.timex}/{other.timex}"
        both = core.relative or other.relative
        vague = any(each is not None and not each.exact for each in (part, behind))
        joined = Core(span, timex, other.end, core.grain, core.calendar, both)
        self._add(i, other.end, joined, approximate=vague)
        return other.end

    def _in_order(self, i: int, core: Core, other: Core) -> tuple[Core, Core]:
        """`Monday to Friday`, told on a Tuesday: the week that is over, or the one to come."""
        if not (core.span and other.span and core.grain == "day" == other.grain) or core.month or other.month:
            return core, other
        first, last = core.span[0], other.span[0]
        if not 0 < (first - last).days < 7:
            return core, other
        week = timedelta(days=7)
        if self._dates.looks_ahead(i, other.end):
            return core, other._replace(span=(last + week, last + week), timex=(last + week).isoformat())
        return core._replace(span=(first - week, first - week), timex=(first - week).isoformat()), other

    def _link(self, i: int, core: Core) -> int:
        """Where the second end of a range may start, behind its link; 0 if nothing links."""
        words, j = self.t.words, core.end
        if core.kind != "date" or core.grain == "ref":
            return 0
        link, before = words[j], words[i - 1]
        if link == "and" and core.day and self._next_day(core, j + 1):
            return j + 1
        if link in DASHES:
            return j + 1
        if link not in ("to", "until", "through", "thru", "till", "and") or (
            link == "and" and before != "between"
        ):
            return 0
        dated = before in ("from", "") or words[j + 1] in MONTHS or is_year(words[j + 1])
        if link == "to" and core.grain == "year" and not dated:
            return 0
        return j + 2 if words[j + 1] == "the" else j + 1

    def _next_day(self, core: Core, k: int) -> bool:
        """`March 3 and 4`: whether the number at token `k` is the day behind one and counts nothing."""
        words = self.t.words
        if words[k] != str(core.day + 1) or words[core.end - 1] != str(core.day):
            return False
        return (
            not (words[k + 1][:1].isalpha() and nouns.read_noun(self.t, k + 1)) and words[k + 1] not in _SIGNS
        )

    def _part(self, i: int) -> int:
        """`early 2021`, `mid-January`, `the end of the year`, alone or as the first end of a range."""
        part = portions.portion(self._dates, i)
        if part is None:
            return 0
        core = part.core(part.whole)
        if self.t.words[part.first - 1] in ("from", "between"):
            joined = self._range(part.first, part.whole, part)
            if joined:
                return joined
        self._add(part.first, core.end, core, approximate=not part.exact)
        return core.end


def _with_year(core: Core, other: Core) -> Core:
    """The year of the second end of a range holds for the first."""
    assert other.span is not None
    year = other.span[0].year
    if other.month and core.month > other.month:
        year -= 1
    if core.day:
        day = calendar.day(year, core.month, core.day)
        return core._replace(span=(day, day), timex=day.isoformat()) if day else core
    return core._replace(span=calendar.month_span(year, core.month), timex=f"{year:04d}-{core.month:02d}")
