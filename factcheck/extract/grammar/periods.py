"""Dates, clock times, durations and recurring times, resolved against the day a text is read on."""

from datetime import date, timedelta
from typing import NamedTuple

from factcheck.extract.grammar import calendar, numerals
from factcheck.extract.grammar.calendar import Span
from factcheck.extract.grammar.tokens import Tokens
from factcheck.model.quantity import Period

MONTHS = {
    name: number
    for number, names in enumerate(
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
        "october|oct november|nov december|dec".split(),
        1,
    )
    for name in names.split("|")
}
_SHAKY_MONTHS = frozenset(("may", "march", "mar", "dec", "sep", "jan", "jun", "nov", "august"))
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday|mondays|mon tuesday|tuesdays|tue|tues wednesday|wednesdays|wed thursday|thursdays|thu|thur|thurs "
        "friday|fridays|fri saturday|saturdays|sat sunday|sundays|sun".split()
    )
    for name in names.split("|")
}
_SHAKY_WEEKDAYS = frozenset(("mon", "wed", "sat", "sun", "fri", "thu", "tue", "thur"))
SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9), "winter": ("WI", 12)}
UNITS = {
    word: unit
    for unit in ("second", "minute", "hour", "day", "week", "fortnight", "weekend", "month", "quarter", "year", "decade", "century")
    for word in (unit, unit + "s")
} | {"centuries": "century", "season": "season", "seasons": "season", "semester": "semester", "yr": "year", "yrs": "year"}
_CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "season": "S",
}
_CLOCK_UNITS = ("second", "minute", "hour")
_CUES = frozenset(
    """in on at by since until till from to during before after between through throughout over within around about of
    for under up off than ending ended beginning starting circa and vs versus against late""".split()
)
_BACK = frozenset("last past previous prior latest preceding".split())
_AHEAD = frozenset("next coming following upcoming subsequent".split())
_HERE = frozenset("this current same that".split())
_SHIFTS = _BACK | _AHEAD | _HERE | {"recent", "these", "those"}
_PARTS = {
    "early": "START",
    "mid": "MID",
    "late": "END",
    "beginning": "START",
    "start": "START",
    "middle": "MID",
    "end": "END",
    "turn": "START",
    "outset": "START",
    "close": "END",
    "dawn": "START",
    "latter": "END",
}
_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_REFS = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "recently": "PAST_REF",
    "previously": "PAST_REF",
    "formerly": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
}
_SETS = {
    "daily": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "nightly": "P1D",
    "hourly": "PT1H",
    "biannual": "P6M",
}
_DAYPARTS = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "midday": "MI",
    "lunchtime": "MI",
    "overnight": "NI",
}
_FUTURE = frozenset(
    """will due next coming plans plan planned scheduled until by expected expects shall would 'll forthcoming upcoming
    set hopes hope begins resumes continues expires faces face tomorrow before deadline would could may""".split()
) - {"would", "before", "may", "set", "could"}
_REPORTED = frozenset("said told says announced reported showed was were began fell rose took died won met held came left found made saw got".split())
_FEASTS = {
    ("christmas",): (12, 25, 25),
    ("christmas", "day"): (12, 25, 25),
    ("christmas", "eve"): (12, 24, 24),
    ("boxing", "day"): (12, 26, 26),
    ("new", "year", "'", "s", "eve"): (12, 31, 31),
    ("new", "year", "’", "s", "eve"): (12, 31, 31),
    ("new", "year", "'", "s", "day"): (1, 1, 1),
    ("new", "year", "’", "s", "day"): (1, 1, 1),
    ("halloween",): (10, 31, 31),
    ("valentine", "'", "s", "day"): (2, 14, 14),
    ("valentine", "’", "s", "day"): (2, 14, 14),
    ("bastille", "day"): (7, 14, 14),
    ("independence", "day"): (7, 4, 4),
    ("veterans", "day"): (11, 11, 11),
    ("armistice", "day"): (11, 11, 11),
    ("st", "patrick", "'", "s", "day"): (3, 17, 17),
    ("st", "patrick", "’", "s", "day"): (3, 17, 17),
    ("may", "day"): (5, 1, 1),
}
_EASTER = {
    ("easter",): 0,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
    ("good", "friday"): -2,
    ("whit", "monday"): 50,
    ("ascension", "day"): 39,
    ("ash", "wednesday"): -46,
    ("palm", "sunday"): -7,
    ("pentecost",): 49,
}
_MOVABLE = {("thanksgiving",): (11, 3, 4), ("thanksgiving", "day"): (11, 3, 4), ("labor", "day"): (9, 0, 1), ("memorial", "day"): (5, 0, -1)}
_FEAST_WORDS = frozenset(name[0] for table in (_FEASTS, _EASTER, _MOVABLE) for name in table)
_ZONES = frozenset("gmt bst utc est edt cet cest pst pdt et pt ist jst z msk".split())
_DASHES = frozenset("- – — ‑ −".split())
_YEAR_CUES = frozenset(
    """in since by until till during before after early late mid year years circa through spring summer autumn fall
    winter season election from of between around ending ended fiscal fy and to for back as class census christmas easter
    than pre post quarter half""".split()
)
_STRONG_YEAR_CUES = frozenset("in since until till during year circa spring summer autumn winter fall ending ended early late mid".split())
_EVENTS = frozenset(
    """elections election results result figures levels level season budget census report accounts games olympics prices
    sales earnings data budgets world cup crisis war financial accord agreement deal law act survey poll edition model
    annual national referendum campaign recession pandemic lows highs peak terms dollars estimates forecasts targets
    champions finals final total totals average averages baseline invasion tournament flooding floods earthquake
    attacks attack killings murder murders riots coup drought hurricane
    """.split()
)
_DETERMINERS = frozenset("the this that its their his her our your a an 's s".split())

_WITH_ARTICLE = frozenset("past next last coming previous following first second third fourth same current latest year month week day quarter preceding turn".split())
_SPANNING = frozenset("for in over within than nearly almost about half under around every after roughly".split())
_PLURAL_UNITS = frozenset("years months weeks days decades centuries hours minutes".split())
_MANY = frozenset("few several many couple".split())
_BARE_UNITS = frozenset("year month week quarter day decade century hour weekend minute fortnight".split())
DURATION_STARTS = frozenset("several few many couple some".split())


class Core(NamedTuple):
    """One date expression before its modifiers and its partner in a range are known."""

    span: Span | None
    timex: str
    end: int
    grain: str
    calendar: str = "calendar"
    relative: bool = False
    weekday: int | None = None
    complete: bool = True
    """Whether the year is written or certain."""
    kind: str = "date"
    offset: str | None = None
    month: int = 0
    day: int = 0


def is_year(word: str) -> bool:
    """Whether a numeral has the shape of a year of our time."""
    return len(word) == 4 and word.isdecimal() and word.isascii() and "1000" <= word <= "2199"


class PeriodReader:
    """Reads the periods of one text."""

    __slots__ = ("as_of", "found", "month_first", "superseded", "t")

    def __init__(self, t: Tokens, as_of: date | None, *, month_first: bool = False) -> None:
        self.t = t
        self.month_first = month_first
        self.as_of = as_of
        self.found: list[Period] = []
        self.superseded: list[tuple[int, int]] = []
        """Spans of periods that have become part of a longer one."""

    # ------------------------------------------------------------------------------------------ entry points

    def at_word(self, i: int) -> int:
        """Reads a period that starts with the word at token `i`; the token to go on from, or 0."""
        t, words = self.t, self.t.words
        word = words[i]
        if word in _REFS:
            return self._reference(i)
        if word in _SETS:
            self._add(i, i + 1, Core(None, _SETS[word], i + 1, "set", kind="set"))
            return i + 1
        if word in ("every", "each"):
            return self._recurring(i)
        if word in _PARTS:
            return self._part(i)
        if word in DURATION_STARTS:
            return self._vague_duration(i)
        if word in _PLURAL_UNITS:
            return self._plural_unit(i)
        if word == "once":
            return self._once(i)
        core = self.core(i)
        if core is None and word == "current" and words[i + 1] != "account":
            core = Core(None, "PRESENT_REF", i + 1, "ref")
        if core is None:
            return 0
        end = self._finish(i, core)
        if core.kind == "duration" and (words[i + 1][:1].isdecimal() or words[i + 1] in numerals.SMALL):
            return i + 1  # the number of "the past 15 months" is read as a quantity too
        return end

    def at_number(self, i: int) -> int:
        """Reads a period that starts with the numeral at token `i`; the token to go on from, or 0."""
        core = self.core(i)
        if core is None:
            return 0
        return self._finish(i, core)

    def duration(self, first: int, last: int, value: object, unit: str) -> int:
        """A duration with a number, from token `first` to `last - 1`; the token to go on from."""
        t, words = self.t, self.t.words
        amount = _amount(value)
        after = words[last]
        moved = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "later": 1, "after": 1, "hence": 1, "prior": -1}.get(after, 0)
        if after == "from" and words[last + 1] in ("now", "today"):
            moved, after = 1, "hence"
        if moved and after in ("before", "after", "prior") and words[last + 1] not in ("", ".", ",", ";", ")", "and", "but"):
            moved = 0
        if moved and after in ("before", "after") and words[first - 1] == "the" and amount != 1:
            moved = 0  # "in any of the four years before"
        if moved and isinstance(amount, int):
            end = last + (2 if words[last] == "from" else 1)
            core = self._moved(amount * moved, unit, end, anchored=after in ("ago", "hence"))
            self._add(first, end, core)
            return end
        if after in ("before", "after", "from", "since") and isinstance(amount, int) and self._counted_from(first, last, amount, unit):
            return last
        timex = _duration_timex(amount, unit)
        self._add(first, last, Core(None, timex, last, unit, kind="duration"))
        return last

    def _counted_from(self, first: int, last: int, amount: int, unit: str) -> bool:
        """`three days after January 12th`: a day counted from another one that is named."""
        words = self.t.words
        k = last + 2 if words[last + 1] == "the" else last + 1
        if words[last] == "from" and words[k] in ("now", "today") or unit in _CLOCK_UNITS:
            return False
        base = self.core(k)
        if base is None or base.kind != "date" or base.span is None or base.grain not in ("day", "year", "month") or base.offset:
            return False
        step = -amount if words[last] == "before" else amount
        day = calendar.shift(base.span[0], step, unit)
        grain = "day" if unit in ("day", "week", "fortnight") and base.grain == "day" else "month" if base.grain != "year" and unit == "month" else base.grain
        named = calendar.unit_span(day, grain) if day else None
        if named is None:
            return False
        self.superseded.append((self.t.start(last), self.t.ends[base.end - 1]))
        self._add(first, base.end, Core(named[0], named[1], base.end, grain))
        return True

    def all(self) -> tuple[Period, ...]:
        """All periods in text order."""
        found = sorted(self.found)
        if self.superseded:
            gone = {start: end for start, end in self.superseded}
            out, edge = [], -1
            starts = sorted(gone)
            n = 0
            for period in found:
                while n < len(starts) and starts[n] <= period.start:
                    edge = max(edge, gone[starts[n]])
                    n += 1
                if period.start >= edge or period.end > edge:
                    out.append(period)
            return tuple(out)
        return tuple(found)

    # ------------------------------------------------------------------------------------------ building

    def _add(self, i: int, j: int, core: Core, *, approximate: bool = False, cue: str | None = None) -> None:
        t = self.t
        first, last = core.span if core.span is not None else (None, None)
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
                approximate,
                cue if cue is not None else self._cue(i),
                core.weekday,
                core.offset,
            )
        )

    def _cue(self, i: int) -> str | None:
        words = self.t.words
        k = i - 1
        while words[k] in ("the", "about", "around", "a", "early", "mid", "late") and k > i - 3:
            k -= 1
        if words[k] == "of" and words[k - 1] == "as":
            return "as of"
        if words[k] == "to" and words[k - 1] in ("up", "year"):
            return "to"
        if words[k] in _CUES:
            return words[k]
        return None

    def _with_article(self, i: int, core: Core) -> int:
        """The first token of the span: an article belongs to it before some words."""
        words = self.t.words
        before = words[i - 1]
        if before == "the" and (core.grain in ("season", "quarter", "half", "decade", "century", "months") or words[i] in _WITH_ARTICLE):
            return i - 1
        if before in ("a", "one", "that") and words[i] in UNITS:
            return i - 1
        return i

    def _finish(self, i: int, core: Core) -> int:
        """Adds a core, joined to its partner where it begins a range."""
        t, words = self.t, self.t.words
        j = core.end
        first = self._with_article(i, core)
        joined = self._range(first, core)
        if joined:
            return joined
        j = self._weekday_behind(j, core)
        if j > core.end and core.span is not None:
            core = core._replace(weekday=WEEKDAYS[words[j - 1]])
        self._add(first, j, core)
        return j

    def _weekday_behind(self, j: int, core: Core) -> int:
        """`10 December 2023, a Sunday`: the token behind the weekday that is said of a date, else `j`."""
        words = self.t.words
        if core.grain != "day" or core.kind != "date" or not core.day or words[j] not in (",", "(", "–", "—"):
            return j
        k = j + 1
        if words[k] in ("which", "it") and words[k + 1] in ("was", "is"):
            k += 2
        if words[k] in ("a", "the") and words[k + 1] in WEEKDAYS:
            k += 1
        elif words[j] != "(":
            return j
        if words[k] in WEEKDAYS and not words[k].endswith("days"):
            return k + 1
        return j

    def _range(self, i: int, core: Core) -> int:
        """`core` and a second date joined by a dash, `to`, `until` or `and` behind `between`; 0 if there is none."""
        t, words = self.t, self.t.words
        j = core.end
        if core.kind != "date" or core.grain in ("ref", "set"):
            return 0
        link = words[j]
        k = j + 1
        if link in _DASHES:
            pass
        elif link in ("to", "until", "through", "till", "and"):
            before = words[i - 1]
            if link == "and" and before != "between":
                return 0
            if link == "to" and before not in ("from", "") and core.grain in ("year",) and words[k] not in MONTHS and not is_year(words[k]):
                return 0
            if words[k] == "the":
                k += 1
        else:
            return 0
        other = self.core(k, partner=core)
        if other is None or other.kind != "date" or other.grain in ("ref",):
            return 0
        if core.grain == "day" and other.grain not in ("day",) or core.grain == "year" and other.grain not in ("year", "month", "day"):
            if not (core.grain == "year" and other.grain == "year"):
                return 0
        if not core.complete and core.month and other.span is not None:
            core = self._with_year(core, other)
        span = None
        if core.span and other.span and core.span[0] <= other.span[1]:
            span = (core.span[0], other.span[1])
        timex = f"{core.timex}/{other.timex}"
        self._add(i, other.end, Core(span, timex, other.end, core.grain, core.calendar, core.relative or other.relative))
        return other.end

    def _with_year(self, core: Core, other: Core) -> Core:
        """The year of the second end of a range holds for the first."""
        assert other.span is not None
        year = other.span[0].year
        if other.month and core.month > other.month:
            year -= 1
        if core.day:
            day = _day(year, core.month, core.day)
            return core._replace(span=(day, day), timex=day.isoformat()) if day else core
        return core._replace(span=calendar.month_span(year, core.month), timex=f"{year:04d}-{core.month:02d}")

    # ------------------------------------------------------------------------------------------ one date

    def core(self, i: int, partner: Core | None = None) -> Core | None:
        """The date expression that starts with token `i`."""
        words = self.t.words
        word = words[i]
        if word[:1].isdecimal():
            return self._numeric(i, partner)
        if word in MONTHS:
            return self._month(i, partner)
        if word in WEEKDAYS:
            return self._weekday(i)
        if word in _DAY_WORDS:
            return self._day_word(i)
        if word in _SHIFTS:
            return self._relative(i)
        if word in SEASONS:
            return self._season(i)
        if word in _FEAST_WORDS:
            feast = self._feast(i)
            if feast is not None:
                return feast
        if word in ("fiscal", "financial", "academic", "school", "tax", "year") or word in ("fy", "cy", "q", "h"):
            return self._labelled_year(i)
        if word in numerals.ORDINALS:
            return self._ordinal(i)
        if word in ("’", "'", "‘") and self.t.glued(i + 1):
            return self._short_year(i)
        if word == "future" and words[i - 1] in ("the", "near") and words[i + 1] in (".", ",", "", ";", ")", "and", "of", "as"):
            return Core(None, "FUTURE_REF", i + 1, "ref")
        if word == "weekends":
            return Core(None, "P1WE", i + 1, "set", kind="set")
        if word == "overnight":
            day = self.as_of.isoformat() if self.as_of else "XXXX-XX-XX"
            return Core(None, f"{day}TNI", i + 1, "time", kind="time")
        if word in ("noon", "midnight"):
            if words[i - 1] in ("at", "by", "until", "before", "after", "from", "around", "past") or words[i + 1] in ("on", "."):
                return Core(None, "T12:00" if word == "noon" else "T24:00", i + 1, "time", kind="time")
        if word in _BARE_UNITS:
            return self._bare_unit(i)
        return None

    def _numeric(self, i: int, partner: Core | None) -> Core | None:
        t, words = self.t, self.t.words
        word = words[i]
        if word.count(".") == 2:
            return self._dotted(i)
        if not word.isdecimal() or not word.isascii():
            clock = self._clock(i)
            return clock
        after = words[i + 1]
        if len(word) == 4:
            if after in ("-", "/", "‑") and t.glued(i + 1) and t.glued(i + 2):
                iso = self._iso(i)
                if iso is not None:
                    return iso
            return self._year(i, partner)
        if len(word) <= 2:
            number = int(word)
            if after == "/" and t.glued(i + 1) and t.glued(i + 2) and words[i + 3] == "/":
                return self._slashed(i)
            k = i + 1
            if words[k] in ("st", "nd", "rd", "th") and t.glued(k):
                k += 1
            if words[k] == "of" and words[k + 1] in MONTHS:
                k += 1
            if words[k] in MONTHS and 1 <= number <= 31 and self._month_word(k):
                return self._day_month(i, number, k)
            if words[k] == "-" and words[k + 1] in MONTHS and t.glued(k + 1) and 1 <= number <= 31:
                return self._day_month(i, number, k + 1)
            if 1 <= number <= 31 and (words[k] in _DASHES or words[k] in ("to", "and", "or", "until", "through")):
                k += 1
                if words[k] == "the":
                    k += 1
                if words[k].isdecimal() and len(words[k]) <= 2:
                    second = int(words[k])
                    k += 1
                    if words[k] in ("st", "nd", "rd", "th") and t.glued(k):
                        k += 1
                    if words[k] == "of":
                        k += 1
                    if words[k] in MONTHS and number < second <= 31 and self._month_word(k):
                        end = self._day_month(i, second, k)
                        if end is not None:
                            return self._days_to(number, end)
            if partner is not None and partner.month and partner.day and 1 <= number <= 31 and partner.day < number:
                return self._partner_day(i, number, partner)
            if after == "q" and t.glued(i + 1) and 1 <= number <= 4:
                return self._quarter_year(i + 2, number, i + 2)
            if after == "h" and t.glued(i + 1) and 1 <= number <= 2 and (words[i + 2].isdecimal()):
                return self._half_year(i + 2, number)
            if after == "/" and t.glued(i + 1) and t.glued(i + 2) and is_year(words[i + 2]) and 1 <= number <= 12 and words[i + 3] != "/" and "1900" <= words[i + 2]:
                return Core(calendar.month_span(int(words[i + 2]), number), f"{words[i + 2]}-{number:02d}", i + 3, "month", month=number)
            if after in ("st", "nd", "rd", "th") and t.glued(i + 1):
                ordinal = self._ordinal(i)
                if ordinal is not None:
                    return ordinal
            if after == "s" and t.glued(i + 1) and words[i - 1] in ("'", "’", "‘") and number % 10 == 0:
                return self._decade(1900 + number if number >= 20 else 2000 + number, i + 2)
            if after == "s" and t.glued(i + 1) and words[i - 1] == "the" and number % 10 == 0 and number >= 20:
                return self._decade(1900 + number, i + 2)
            if words[i - 1] in ("'", "’", "‘") and not t.glued(i + 1) and t.glued(i) and not t.glued(i - 1):
                return self._year_core(1900 + number if number > 40 else 2000 + number, i + 1)
        return self._clock(i)

    def _days_to(self, first: int, end: Core) -> Core:
        span = None
        if end.span is not None:
            start = _day(end.span[1].year, end.span[1].month, first)
            span = (start, end.span[1]) if start else None
        left = f"{end.timex[:-2]}{first:02d}"
        return end._replace(span=span, timex=f"{left}/{end.timex}", day=0, weekday=None)

    def _partner_day(self, i: int, number: int, partner: Core) -> Core | None:
        """`May 1-5`: the second day takes the month of the first, and a year may follow."""
        words = self.t.words
        j = i + 1
        if words[j] in ("st", "nd", "rd", "th"):
            j += 1
        year, end = self._trailing_year(j)
        if year is None and partner.span is not None:
            year = partner.span[0].year
        if year is None:
            return Core(None, f"XXXX-{partner.month:02d}-{number:02d}", j, "day", complete=False, month=partner.month, day=number)
        day = _day(year, partner.month, number)
        if day is None:
            return None
        return Core((day, day), day.isoformat(), end, "day", month=partner.month, day=number)

    def _month_word(self, k: int) -> bool:
        """Whether token `k`, a month's name behind a day number, means the month."""
        t = self.t
        word = t.words[k]
        if word == "may":
            return t.capital(k)
        return word not in _SHAKY_MONTHS or t.capital(k) or t.words[k + 1].isdecimal() or word in ("march", "august") or not t.text[:400].islower() or True

    def _trailing_year(self, j: int) -> tuple[int | None, int]:
        """The year written at token `j`, behind a day or month (a comma may stand before it)."""
        t, words = self.t, self.t.words
        k = j
        if words[k] == ".":
            k += 1
        if words[k] == ",":
            k += 1
        elif words[k] in ("of", "in") and is_year(words[k + 1]):
            k += 1
        word = words[k]
        if is_year(word) and not (words[k + 1] in ("percent", "%") or t.glued(k + 1) and words[k + 1].isalpha()):
            if words[k - 1] == "," and words[k + 1] in ("people", "troops"):
                return None, j
            return int(word), k + 1
        if word in ("'", "’", "‘") and t.glued(k + 1) and len(words[k + 1]) == 2 and words[k + 1].isdecimal() and k == j:
            short = int(words[k + 1])
            return (1900 if short > 40 else 2000) + short, k + 2
        if word in ("this", "last", "next") and words[k + 1] == "year" and self.as_of is not None and k <= j + 1:
            return self.as_of.year + {"this": 0, "last": -1, "next": 1}[word], k + 2
        return None, j

    def _day_month(self, i: int, number: int, k: int) -> Core | None:
        month = MONTHS[self.t.words[k]]
        j = k + 1
        if self.t.words[j] == "." and len(self.t.words[k]) <= 4:
            j_dot = j + 1
            year, end = self._trailing_year(j_dot)
            if year is not None:
                return self._calendar_day(i, year, month, number, end)
        if self.t.words[j] == "-" and self.t.glued(j + 1) and is_year(self.t.words[j + 1]):
            return self._calendar_day(i, int(self.t.words[j + 1]), month, number, j + 2)
        year, end = self._trailing_year(j)
        return self._calendar_day(i, year, month, number, end)

    def _calendar_day(self, i: int, year: int | None, month: int, number: int, end: int) -> Core | None:
        if not 1 <= number <= 31:
            return None
        complete = year is not None
        if year is None:
            day = self._nearest_day(i, month, number, end)
            if day is None:
                return Core(None, f"XXXX-{month:02d}-{number:02d}", end, "day", complete=False, month=month, day=number)
        else:
            day = _day(year, month, number)
            if day is None:  # 30 February 2024: named, impossible, and for a rule to say so
                return Core(None, f"{year:04d}-{month:02d}-{number:02d}", end, "day", month=month, day=number)
        return Core((day, day), day.isoformat(), end, "day", relative=not complete, complete=complete, month=month, day=number)

    def _nearest_day(self, i: int, month: int, number: int, end: int) -> date | None:
        """The latest such day on or before the as-of day, or the next one where the clause looks ahead."""
        if self.as_of is None:
            return None
        this_year = _day(self.as_of.year, month, number)
        if this_year is None:
            return None
        if self._looks_ahead(i, end):
            return this_year if this_year >= self.as_of else _day(self.as_of.year + 1, month, number)
        if this_year <= self.as_of:
            return this_year
        return _day(self.as_of.year - 1, month, number)

    def _looks_ahead(self, i: int, end: int) -> bool:
        words = self.t.words
        verb = words[i - 2] if words[i - 1] in ("on", "in", "the", "late", "early", "last") else words[i - 1]
        if verb in _REPORTED or verb.endswith("ed") and verb not in ("scheduled", "expected", "planned", "need"):
            return False
        for k in range(i - 1, max(i - 20, -1), -1):
            word = words[k]
            if word in (".", ";", "!", "?"):
                break
            if word in _FUTURE and (word not in ("by", "until") or k >= i - 2):
                return True
            if word == "to" and words[k - 1] in ("is", "are", "due", "set", "plans", "hopes"):
                return True
        for k in range(end, end + 8):
            word = words[k]
            if word in (".", ";", "!", "?", "", "that", "said"):
                break
            if word in ("will", "due", "scheduled", "shall"):
                return True
        return False

    def _dotted(self, i: int) -> Core | None:
        parts = self.t.words[i].split(".")
        if not all(part.isdecimal() for part in parts) or len(parts[2]) not in (2, 4) or max(len(parts[0]), len(parts[1])) > 2:
            return None
        year = int(parts[2]) + (0 if len(parts[2]) == 4 else 2000)
        day = _day(year, int(parts[1]), int(parts[0]))
        if day is None or not 1900 <= year <= 2199:
            return None
        return Core((day, day), day.isoformat(), i + 1, "day", month=day.month, day=day.day)

    def _slashed(self, i: int) -> Core | None:
        words = self.t.words
        a, b, c = words[i], words[i + 2], words[i + 4]
        if not (b.isdecimal() and c.isdecimal() and len(b) <= 2 and len(c) in (2, 4)):
            return None
        year = int(c) + (0 if len(c) == 4 else 2000)
        first, second = int(a), int(b)
        month_first = second > 12 or self.month_first and first <= 12
        day = _day(year, first, second) if month_first else _day(year, second, first)
        if day is None:
            return None
        return Core((day, day), day.isoformat(), i + 5, "day", month=day.month, day=day.day)

    def _iso(self, i: int) -> Core | None:
        t, words = self.t, self.t.words
        month, dash = words[i + 2], words[i + 3]
        if month in MONTHS:
            month = str(MONTHS[month])
        if not month.isdecimal() or not is_year(words[i]) or len(month) > 2:
            return None
        year = int(words[i])
        if dash in ("-", "/", "‑") and t.glued(i + 3) and t.glued(i + 4) and words[i + 4].isdecimal() and len(words[i + 4]) <= 2:
            day = _day(year, int(month), int(words[i + 4]))
            if day is None:
                return Core(None, f"{year}-{month}-{words[i + 4]}", i + 5, "day")
            return Core((day, day), day.isoformat(), i + 5, "day", month=day.month, day=day.day)
        if len(month) != 2:
            return None
        if int(month) == (year + 1) % 100:  # 2025-26, 2019/20
            return self._double_year(i, year, i + 3)
        if 1 <= int(month) <= 12 and words[i + 1] == "-" and year + 1 != 2000 + int(month) and year >= 1900:
            if int(month) > year % 100 and year % 100 + 12 >= int(month) and words[i - 1] in ("from", "of", "between", "season"):
                return self._year_pair(year, year // 100 * 100 + int(month), i + 3)
            return Core(
                calendar.month_span(year, int(month)), f"{year:04d}-{int(month):02d}", i + 3, "month", month=int(month)
            )
        if int(month) > year % 100:
            return self._year_pair(year, year // 100 * 100 + int(month), i + 3)
        return None

    def _year_pair(self, year: int, second: int, end: int) -> Core:
        return Core((date(year, 1, 1), date(second, 12, 31)), f"{year}/{second}", end, "years")

    def _double_year(self, i: int, year: int, end: int) -> Core:
        """`2025-26`: a year of its own calendar (fiscal, academic, season), or the two years together."""
        words = self.t.words
        kind = "fiscal"
        around = words[max(i - 3, 0) : end + 3]
        if any(word in ("academic", "school") for word in around):
            kind = "academic"
        elif any(word in ("season", "campaign", "league") for word in around):
            kind = "season"
        if words[end] == "season":
            end += 1
        return Core((date(year, 1, 1), date(year + 1, 12, 31)), f"{year:04d}/{year + 1:04d}", end, "double-year", calendar=kind)

    def _year(self, i: int, partner: Core | None) -> Core | None:
        t, words = self.t, self.t.words
        word = words[i]
        if not is_year(word):
            return None
        j = i + 1
        after = words[j]
        if after == "s" and t.glued(j):
            return self._decade(int(word), j + 1) if word.endswith("0") else None
        if after in ("'", "’") and words[j + 1] == "s" and word.endswith("0") and words[i - 1] == "the" and t.glued(j + 1):
            return self._decade(int(word), j + 2)
        if t.glued(j) and after.isalpha():
            return None
        if after == "h" or words[j] in _ZONES or after == "hours" and word < "2400" and words[i - 1] in ("at", "by", "from", "until"):
            return self._clock(i)
        if words[i - 1] in ("'", "’") and t.glued(i) or (t.glued(i) and words[i - 1] not in ("(", "-", "–", "—", "/", "“", '"', "‘", "|", "q", "h", "fy", "‑")):
            return None
        m = j + 1 if after == "-" and t.glued(j) else j
        if words[m] in ("q", "h") and t.glued(m + 1) and words[m + 1] in ("1", "2", "3", "4"):
            number = int(words[m + 1])
            if words[m] == "q":
                return self._quarter(int(word), number, m + 2)
            if number <= 2:
                return Core(calendar.months_span(int(word), number * 6 - 5, 6), f"{word}-H{number}", m + 2, "half")
        # 1970-80
        if after in ("-", "–", "/") and t.glued(j) and t.glued(j + 1) and words[j + 1].isdecimal():
            other = words[j + 1]
            if len(other) == 2:
                if int(other) == (int(word) + 1) % 100:
                    return self._double_year(i, int(word), j + 2)
                if int(other) > int(word) % 100 and after != "/":
                    return self._year_pair(int(word), int(word) // 100 * 100 + int(other), j + 2)
                return None
        if partner is not None and partner.grain in ("year", "month", "day"):
            return self._year_core(int(word), j)
        return self._year_core(int(word), j) if self._means_year(i) else None

    def _means_year(self, i: int) -> bool:
        """Whether the year-like numeral at token `i` is a year and not a count."""
        from factcheck.extract.grammar import nouns, units

        t, words = self.t, self.t.words
        before, after = words[i - 1], words[i + 1]
        if before in ("$", "£", "€", "¥", "₹", "-", "−", "minus", "+", "no", "#") and not (before == "-" and words[i - 2] in ("mid", "pre", "post", "late", "early")):
            return before in ("-",) and is_year(words[i - 2])
        if after in ("%", "percent", "million", "billion", "trillion", "thousand") or after == "per" and words[i + 2] == "cent":
            return False
        strong = before in _STRONG_YEAR_CUES
        value = int(words[i])
        if value > 2199 or value < 1000 or value > 2100 and not strong:
            return False
        unit = units.read_unit(t, i + 1) if after else None
        if unit is not None and unit[0] not in ("second", "degree"):
            return strong and before in ("in", "since") and 1900 <= value <= 2100 and unit[0] in ("quarter",)
        from factcheck.extract.grammar import currencies

        if after and currencies.read_after(t, i + 1) is not None:
            return False
        plural = bool(after) and after[0].isalpha() and nouns.read_noun(t, i + 1) is not None
        if strong:
            return value >= 1400 or before != "in" or not plural
        if after in ("'", "’") and words[i + 2] == "s":
            return 1400 <= value
        if value < 1400:
            return False
        if plural and after not in _EVENTS and words[i + 2] not in _EVENTS:
            return before in ("the", "'s") and 1900 <= value <= 2100 or before in ("by", "since")
        if before in _YEAR_CUES or before in _DETERMINERS:
            return value >= 1600
        if before in MONTHS or before in _PARTS or before == "(":
            return True
        if 1900 <= value <= 2100:
            return before not in ("than", "over", "about", "nearly", "almost", "only", "some", "least", "to", "around", "x", "by")
        return False

    def _year_core(self, year: int, end: int) -> Core:
        words = self.t.words
        if words[end] in ("ad", "ce") and self.t.capital(end):
            end += 1
        elif words[end] in ("bc", "bce") and self.t.capital(end):
            return Core(None, f"BC{year:04d}", end + 1, "year")
        if words[end] == "season":
            return Core(calendar.year_span(year), f"{year:04d}", end, "year", calendar="calendar")
        return Core(calendar.year_span(year), f"{year:04d}", end, "year")

    def _decade(self, year: int, end: int) -> Core | None:
        if year % 100 == 0 and self.t.words[end] not in ("and",) and year < 1900:
            return Core(calendar.year_span(year, 100), f"{year // 100:02d}", end, "century")
        return Core(calendar.year_span(year, 10), f"{year // 10:03d}", end, "decade")

    def _month(self, i: int, partner: Core | None) -> Core | None:
        t, words = self.t, self.t.words
        word = words[i]
        month = MONTHS[word]
        j = i + 1
        dotted = words[j] == "." and len(word) <= 4 and word not in ("may", "june", "july") and t.glued(j)
        k = j + 1 if dotted else j
        if words[k] == "the":
            k += 1
        if words[k] == "/" and words[k + 1].isdecimal() and t.glued(k):
            k += 1
        day_word = words[k]
        number = int(day_word) if day_word.isdecimal() and len(day_word) <= 2 and day_word.isascii() else numerals.ORDINALS.get(day_word, 0)
        before = words[i - 1]
        if 1 <= number <= 31 and not (words[k + 1] in ("%", "percent", "million", "billion") or words[k + 1] == "per" and words[k + 2] == "cent"):
            if word != "may" or t.capital(i) or before in ("on", "the", "since"):
                end = k + 1
                if words[end] in ("st", "nd", "rd", "th") and t.glued(end):
                    end += 1
                if not (words[end] in (":",) and t.glued(end)):
                    year, end = self._trailing_year(end)
                    if word in _SHAKY_MONTHS and not t.capital(i) and year is None and before not in ("on", "by", "until", "since", "from", "", "before", "after", "until") and partner is None:
                        return None
                    return self._calendar_day(i, year, month, number, end)
        # a month, perhaps with its year
        year, end = self._trailing_year(k if dotted else j)
        if year is None and words[j] == "of" and is_year(words[j + 1]):
            year, end = int(words[j + 1]), j + 2
        if words[end] == "quarter" and (year is not None or self.as_of is not None) and t.capital(i):
            return self._named_quarter(i, month, year, end + 1)
        if year is not None:
            return Core(calendar.month_span(year, month), f"{year:04d}-{month:02d}", end, "month", month=month)
        if word in _SHAKY_MONTHS or len(word) <= 4 and word not in ("june", "july"):
            if not t.capital(i) and t.text != t.text.lower():
                return None
            if word in ("may", "march", "mar", "august", "dec", "jan", "sep", "jun", "nov") and partner is None:
                near = before in _YEAR_CUES or before in _SHIFTS or before in _CUES or before in ("early", "-", "(", "mid", "late", "/", "–", "a", "each", "every", "|", "'s", "s")
                if word in ("may", "march", "mar") and not near and words[j] not in ("to", "-", "–", "and", "'", "’"):
                    return None
        if words[j] in ("/",) and t.glued(j):
            return None
        core = Core(None, f"XXXX-{month:02d}", j + 1 if dotted and words[j + 1][:1].islower() and not t.capital(j + 1) else j, "month", complete=False, month=month)
        if self.as_of is None:
            return core
        year = self.as_of.year
        if self._looks_ahead(i, j):
            if month < self.as_of.month:
                year += 1
        elif month > self.as_of.month:
            year -= 1
        return core._replace(span=calendar.month_span(year, month), timex=f"{year:04d}-{month:02d}", relative=True)

    def _named_quarter(self, i: int, month: int, year: int | None, end: int) -> Core | None:
        """`the June quarter`: the three months that end with the month."""
        if year is None:
            assert self.as_of is not None
            year = self.as_of.year
            if calendar.month_span(year, month)[1] > self.as_of and not self._looks_ahead(i, end):
                year -= 1
        first_year, first_month = calendar.shift_month(year, month, -2)
        timex = f"{year:04d}-Q{month // 3}" if month % 3 == 0 else f"{first_year:04d}-{first_month:02d}/{year:04d}-{month:02d}"
        return Core(calendar.months_span(first_year, first_month, 3), timex, end, "quarter")

    def _weekday(self, i: int) -> Core | None:
        t, words = self.t, self.t.words
        word = words[i]
        if word in _SHAKY_WEEKDAYS and (not t.capital(i) or not (words[i + 1] in (".", ",") or words[i + 1] in MONTHS or words[i + 1][:1].isdecimal())):
            return None
        weekday = WEEKDAYS[word]
        j = i + 1
        if words[j] == "." and len(word) <= 5 and word in ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"):
            j += 1
        plural = word.endswith("days")
        dated = self._weekday_number(j, weekday)
        if dated is not None:
            return dated
        k = j + 1 if words[j] == "," else j
        if words[k] == "the":
            k += 1
        if words[k] in MONTHS or words[k][:1].isdecimal():
            day = self.core(k)
            if day is not None and day.grain == "day" and day.kind == "date":
                day = day._replace(weekday=weekday)
                if not day.complete and day.span is not None and self.as_of is not None and day.span[0].weekday() != weekday:
                    better = self._year_by_weekday(day, weekday)
                    if better is not None:
                        day = better
                return day
        if plural:
            return Core(None, f"XXXX-WXX-{weekday + 1}", j, "set", kind="set", weekday=weekday)
        m = j + 1 if words[j] in ("of", "from") else j
        if words[m] in ("this", "last", "next") and words[m + 1] == "week" and self.as_of is not None:
            week = {"this": 0, "last": -7, "next": 7}[words[m]]
            day = calendar.week_span(self.as_of)[0] + timedelta(days=weekday + week)
            return Core((day, day), day.isoformat(), m + 2, "day", relative=True)
        part = _DAYPARTS.get(words[j])
        span, timex = None, f"XXXX-WXX-{weekday + 1}"
        if self.as_of is not None:
            back = (self.as_of.weekday() - weekday) % 7
            day = self.as_of - timedelta(days=back)
            if self._looks_ahead(i, j) and back:
                day += timedelta(days=7)
            span, timex = (day, day), day.isoformat()
        if part:
            return Core(span, f"{timex}T{part}", j + 1, "time", kind="time", relative=True)
        return Core(span, timex, j, "day", relative=True)

    def _weekday_number(self, j: int, weekday: int) -> Core | None:
        """`Tuesday the 19th`, `Friday 31`: a weekday and the day of a month that is not named."""
        t, words = self.t, self.t.words
        k = j + 1 if words[j] in ("the", ",") else j
        if words[k] == "the":
            k += 1
        if not words[k].isdecimal() or len(words[k]) > 2 or not 1 <= int(words[k]) <= 31 or self.as_of is None:
            return None
        end = k + 1
        if words[end] in ("st", "nd", "rd", "th") and t.glued(end):
            end += 1
        elif words[end] not in ("", ".", "!", "?") or words[j] == ",":
            return None
        if words[end] == "of" or words[end] in MONTHS:
            return None
        for step in (0, -1, 1, -2, 2, -3, 3):
            year, month = calendar.shift_month(self.as_of.year, self.as_of.month, step)
            day = _day(year, month, int(words[k]))
            if day is not None and day.weekday() == weekday:
                return Core((day, day), day.isoformat(), end, "day", relative=True, weekday=weekday, day=day.day, month=day.month)
        return None

    def _year_by_weekday(self, day: Core, weekday: int) -> Core | None:
        """The other neighbouring year, where the written weekday fits it and not the nearest one."""
        assert self.as_of is not None
        for year in (self.as_of.year, self.as_of.year - 1, self.as_of.year + 1):
            other = _day(year, day.month, day.day)
            if other is not None and other.weekday() == weekday and abs((other - self.as_of).days) < 200:
                return day._replace(span=(other, other), timex=other.isoformat())
        return None

    def _day_word(self, i: int) -> Core:
        words = self.t.words
        word = words[i]
        j = i + 1
        day = self.as_of + timedelta(days=_DAY_WORDS[word]) if self.as_of is not None else None
        timex = day.isoformat() if day else {"today": "PRESENT_REF"}.get(word, "XXXX-XX-XX")
        if word == "tonight":
            return Core((day, day) if day else None, f"{timex}TNI", j, "time", kind="time", relative=True)
        part = _DAYPARTS.get(words[j])
        if part:
            return Core((day, day) if day else None, f"{timex}T{part}", j + 1, "time", kind="time", relative=True)
        return Core((day, day) if day else None, timex, j, "day", relative=True)

    def _reference(self, i: int) -> int:
        self._add(i, i + 1, Core(None, _REFS[self.t.words[i]], i + 1, "ref"))
        return i + 1

    def _season(self, i: int) -> Core | None:
        words = self.t.words
        word = words[i]
        name, month = SEASONS[word]
        before = words[i - 1]
        j = i + 1
        if words[j] == "of":
            j += 1
        if is_year(words[j]) and (j > i + 1 or before in ("in", "the", "by", "since", "late", "early", "until", "of", "mid", "last", "and", "this") or words[j + 1] not in ("people",)):
            year = int(words[j])
            return Core(_season_span(year, month), f"{year:04d}-{name}", j + 1, "season", calendar="season")
        if word == "fall" and before not in ("this", "last", "in", "next"):
            return None
        if before in ("the", "by", "over", "during", "in", "since", "until", "a", "mid", "late", "early") and words[i + 1] not in ("of", "-", "in", "for") and (before != "a" or word != "fall"):
            if before == "in" and words[i - 2] not in ("", ".", ",") and word in ("fall", "spring"):
                return None
            if before in ("a",):
                return None
            if word == "fall" or word == "spring" and before == "the" and words[i - 2] not in ("in", "by", "of", "over", "since", "until", "during", "from", "this"):
                return None
            if self.as_of is None:
                return Core(None, f"XXXX-{name}", i + 1, "season", calendar="season", relative=True)
            year = self.as_of.year
            start = date(year, month, 1)
            if self._looks_ahead(i, i + 1):
                if start < self.as_of and _season_span(year, month)[1] < self.as_of:
                    year += 1
            elif start > self.as_of:
                year -= 1
            return Core(_season_span(year, month), f"{year:04d}-{name}", i + 1, "season", calendar="season", relative=True)
        return None

    def _feast(self, i: int) -> Core | None:
        words = self.t.words
        for length in (5, 3, 2, 1):
            name = tuple(words[i : i + length])
            j = i + length
            year, end = self._trailing_year(j)
            if year is None and self.as_of is not None:
                year = self.as_of.year
                relative = True
            else:
                relative = year is None
            if name in _FEASTS:
                month, first, _ = _FEASTS[name]
                if name == ("may", "day") and not self.t.capital(i):
                    return None
                if year is None:
                    return Core(None, f"XXXX-{month:02d}-{first:02d}", end, "day", relative=True, month=month, day=first)
                day = date(year, month, first)
            elif name in _EASTER:
                if year is None:
                    return Core(None, "XXXX", end, "day", relative=True)
                day = calendar.easter(year) + timedelta(days=_EASTER[name])
            elif name in _MOVABLE:
                if year is None:
                    return Core(None, "XXXX", end, "day", relative=True)
                month, weekday, n = _MOVABLE[name]
                day = calendar.nth_weekday(year, month, weekday, n)
            else:
                continue
            if relative and self.as_of is not None:
                if day > self.as_of and not self._looks_ahead(i, end):
                    previous = self._feast_in(name, day.year - 1)
                    day = previous if previous is not None else day
                elif day < self.as_of and self._looks_ahead(i, end):
                    following = self._feast_in(name, day.year + 1)
                    day = following if following is not None else day
            return Core((day, day), day.isoformat(), end, "day", relative=relative, month=day.month, day=day.day)
        return None

    def _feast_in(self, name: tuple[str, ...], year: int) -> date | None:
        if name in _FEASTS:
            return _day(year, _FEASTS[name][0], _FEASTS[name][1])
        if name in _EASTER:
            return calendar.easter(year) + timedelta(days=_EASTER[name])
        month, weekday, n = _MOVABLE[name]
        return calendar.nth_weekday(year, month, weekday, n)

    def _labelled_year(self, i: int) -> Core | None:
        t, words = self.t, self.t.words
        word = words[i]
        j = i + 1
        if word in ("q", "h"):
            if not (t.glued(j) and words[j] in ("1", "2", "3", "4")) or t.glued(i) and words[i - 1] != "(":
                return None
            number = int(words[j])
            if t.glued(j + 1) and words[j + 1].isalpha():
                return None
            return self._quarter_year(i, number, j + 1) if word == "q" else self._half_year(j + 1, number)
        if word in ("fy", "cy"):
            if words[j] in ("'", "’"):
                j += 1
            label = words[j]
            if not label.isdecimal() or len(label) not in (2, 4):
                return None
            year = int(label) + (2000 if len(label) == 2 else 0)
            j += 1
            if words[j] in ("-", "/", "–") and t.glued(j) and t.glued(j + 1) and words[j + 1].isdecimal() and len(words[j + 1]) in (2, 4):
                return self._double_year(i, year, j + 2)
            kind = "fiscal" if word == "fy" else "calendar"
            return Core(None if word == "fy" else calendar.year_span(year), f"{'FY' if word == 'fy' else ''}{year:04d}", j, "year", calendar=kind)
        kind = {"fiscal": "fiscal", "financial": "fiscal", "tax": "fiscal", "academic": "academic", "school": "academic"}.get(word, "")
        if word == "year":
            return self._bare_unit(i)
        if words[j] == "year":
            j += 1
        elif word in ("school", "tax", "financial"):
            return None
        if is_year(words[j]):
            if words[j + 1] in ("-", "/", "–") and t.glued(j + 1) and t.glued(j + 2) and words[j + 2].isdecimal():
                return self._double_year(i, int(words[j]), j + 3)
            return Core(None, f"{'SY' if word == 'school' else 'FY'}{words[j]}", j + 1, "year", calendar=kind)
        if j > i + 1 and words[i - 1] in ("this", "last", "next", "the", "previous", "current", "a", "per"):
            return None
        return None

    def _quarter(self, year: int, number: int, end: int) -> Core:
        return Core(calendar.months_span(year, number * 3 - 2, 3), f"{year:04d}-Q{number}", end, "quarter")

    def _quarter_year(self, i: int, number: int, end: int) -> Core | None:
        """A quarter whose year may follow at token `end`; without one it is the last that has ended."""
        words = self.t.words
        j = end
        if words[j] in ("of", "in", ",") or words[j] == "-" and self.t.glued(j):
            j += 1
        if words[j] == "fiscal":
            j += 1
            if is_year(words[j]):
                return Core(None, f"FY{words[j]}-Q{number}", j + 1, "quarter", calendar="fiscal")
        if is_year(words[j]) and j <= end + 1:
            return self._quarter(int(words[j]), number, j + 1)
        if words[j] in ("'", "’") or words[j].isdecimal() and len(words[j]) == 2 and self.t.glued(j):
            k = j + 1 if words[j] in ("'", "’") else j
            if words[k].isdecimal() and len(words[k]) == 2:
                return self._quarter(2000 + int(words[k]), number, k + 1)
        if words[j] in ("this", "last", "next") and words[j + 1] == "year" and self.as_of is not None:
            return self._quarter(self.as_of.year + {"this": 0, "last": -1, "next": 1}[words[j]], number, j + 2)
        if self.as_of is None:
            return Core(None, f"XXXX-Q{number}", end, "quarter", relative=True)
        year = self.as_of.year
        if calendar.months_span(year, number * 3 - 2, 3)[1] > self.as_of and not self._looks_ahead(i, end):
            year -= 1
        return self._quarter(year, number, end)._replace(relative=True)

    def _half_year(self, j: int, number: int) -> Core | None:
        words = self.t.words
        end = j
        if words[j] in ("of", "in"):
            j += 1
        if words[j] == "fiscal" and is_year(words[j + 1]):
            return Core(None, f"FY{words[j + 1]}-H{number}", j + 2, "half", calendar="fiscal")
        if is_year(words[j]):
            year = int(words[j])
            if words[j + 1] in ("-", "/") and self.t.glued(j + 1) and words[j + 2].isdecimal():
                return Core(None, f"FY{year}-H{number}", j + 3, "half", calendar="fiscal")
            return Core(calendar.months_span(year, number * 6 - 5, 6), f"{year:04d}-H{number}", j + 1, "half")
        k = j + 1 if words[j] == "the" else j
        if j > end and (words[k] == "year" or words[k] in ("this", "last", "next") and words[k + 1] == "year"):
            if self.as_of is not None:
                year = self.as_of.year + {"last": -1, "next": 1}.get(words[k], 0)
                stop = k + 1 if words[k] == "year" else k + 2
                return Core(calendar.months_span(year, number * 6 - 5, 6), f"{year:04d}-H{number}", stop, "half", relative=True)
        if j > end:
            return None
        if self.as_of is None:
            return Core(None, f"XXXX-H{number}", end, "half", relative=True)
        year = self.as_of.year
        if number == 2 and self.as_of.month <= 6 and not self._looks_ahead(end - 2, end):
            year -= 1
        return Core(calendar.months_span(year, number * 6 - 5, 6), f"{year:04d}-H{number}", end, "half", relative=True)

    def _ordinal(self, i: int) -> Core | None:
        """`third quarter (of 2025)`, `first half of 2018`, `18th century`, `first nine months of 2024`, `24th of May`."""
        t, words = self.t, self.t.words
        if words[i].isdecimal():
            number, j = int(words[i]), i + 2
        else:
            number, j = numerals.ORDINALS[words[i]], i + 1
        if words[j] == "-" and t.glued(j) and words[j + 1] in ("quarter", "half", "century"):
            j += 1
        word = words[j]
        if word == "quarter" and number <= 4:
            if words[j + 1] in ("-",):
                return None
            fiscal = words[j + 1] in ("fiscal", "profit", "earnings")
            core = self._quarter_year(i, number, j + 1)
            return core if not fiscal or core is None else core
        if word in ("fiscal", "financial") and words[j + 1] == "quarter" and number <= 4:
            core = self._quarter_year(i, number, j + 2)
            return core._replace(calendar="fiscal") if core else None
        if word == "half" and number <= 2:
            if words[j + 1] in ("of", "in") or words[j + 1] in ("profit", "results", "earnings", "fiscal", "sales", "revenue", "year") or is_year(words[j + 1]):
                return self._half_year(j + 1, number)
            return None
        if word == "century" and 1 <= number <= 22:
            end = j + 1
            if words[end] in ("bc", "bce"):
                return Core(None, f"BC{number - 1:02d}", end + 1, "century")
            return Core(calendar.year_span(max(100 * (number - 1), 1), 100), f"{number - 1:02d}", end, "century")
        if word in WEEKDAYS and words[j + 1] in ("of", "in") and number <= 5:
            return self._nth_weekday(j, number)
        if word == "of" and words[j + 1] in MONTHS and number <= 31 and (t.capital(j + 1) or words[j + 1] != "may"):
            return self._day_month(i, number, j + 1)
        if word in MONTHS and number <= 31 and t.capital(j):
            return self._day_month(i, number, j)
        if words[i].isdecimal() and number <= 31 and words[i - 1] == "the" and words[i - 2] in ("on", "by", "until", "since") and (word in ("", ".", ",", ";", "and", "at", "to", ")") or word == "of" and words[j + 1] in ("this", "last", "next", "the") and words[j + 2] == "month"):
            return self._day_of_month(i, number, j)
        if word == "week" and words[j + 1] in ("of", "in") and (words[j + 2] in MONTHS):
            return self._week_of_month(number, j + 2)
        if number == 1 and word in ("three", "six", "nine", "eight", "four", "five", "seven", "two", "ten", "11", "3", "6", "9", "10", "7", "8", "4", "5", "2", "eleven") and words[j + 1] == "months":
            count = numerals.ONES.get(word) or int(word)
            k = j + 2
            if words[k] in ("of", "in") and is_year(words[k + 1]):
                year = int(words[k + 1])
                return Core(calendar.months_span(year, 1, count), f"{year:04d}-01/{year:04d}-{count:02d}", k + 2, "months", kind="date")
            if words[k] == "of" and words[k + 1] in ("the", "this", "last") and self.as_of is not None:
                m = k + 2 if words[k + 1] == "the" else k + 1
                if words[m] == "year" or words[m] in ("this", "last") and words[m + 1] == "year":
                    year = self.as_of.year - (words[m] == "last")
                    stop = m + 1 if words[m] == "year" else m + 2
                    return Core(calendar.months_span(year, 1, count), f"P{count}M", stop, "months", relative=True, kind="duration")
        return None

    def _nth_weekday(self, j: int, number: int) -> Core | None:
        """`third Tuesday of September 2014`; -1 is the last."""
        words = self.t.words
        k = j + 3 if words[j + 2] == "the" else j + 2
        month = self._month(k, None) if words[k] in MONTHS else self._relative(k) if words[k] in _SHIFTS else None
        if month is None or month.span is None or month.grain != "month" or words[j] not in WEEKDAYS:
            return None
        first = month.span[0]
        day = calendar.nth_weekday(first.year, first.month, WEEKDAYS[words[j]], number)
        if day.month != first.month:
            return None
        return month._replace(span=(day, day), timex=day.isoformat(), grain="day", month=0)

    def _day_of_month(self, i: int, number: int, j: int) -> Core | None:
        """`on the 24th`: the nearest such day, or that of the month named relatively."""
        if self.as_of is None:
            return None
        words = self.t.words
        step, end = 0, j
        if words[j] == "of" and words[j + 2] == "month":
            step, end = {"last": -1, "next": 1}.get(words[j + 1], 0), j + 3
        elif number > self.as_of.day and not self._looks_ahead(i, j):
            step = -1
        elif number < self.as_of.day and self._looks_ahead(i, j):
            step = 1
        year, month = calendar.shift_month(self.as_of.year, self.as_of.month, step)
        day = _day(year, month, number)
        return Core((day, day), day.isoformat(), end, "day", relative=True, month=month, day=number) if day else None

    def _week_of_month(self, number: int, k: int) -> Core | None:
        """`the first week of January 2015`: ISO weeks that have their Thursday in the month; 5 is the last."""
        month = self._month(k, None)
        if month is None or month.span is None or month.grain != "month":
            return None
        first, last = month.span
        thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 7 * (number - 1))
        if number >= 5:
            thursday = last - timedelta(days=(last.weekday() - 3) % 7)
        if thursday > last:
            return None
        return month._replace(span=calendar.week_span(thursday), timex=calendar.week_name(thursday), grain="week", month=0)

    def _short_year(self, i: int) -> Core | None:
        """`'08`, `the '90s`."""
        t, words = self.t, self.t.words
        short = words[i + 1]
        if not (short.isdecimal() and len(short) == 2) or t.glued(i):
            return None
        number = int(short)
        if words[i + 2] == "s" and t.glued(i + 2) and number % 10 == 0:
            return self._decade(1900 + number if number >= 20 else 2000 + number, i + 3)
        if t.glued(i + 2) and words[i + 2] not in (",", ".", ")", ";", "-", "’", "'"):
            return None
        if words[i - 1] in ("in", "of", "since", "class", "summer", "winter", "spring", "by", "from") or words[i - 1] in MONTHS:
            return self._year_core(1900 + number if number > 40 else 2000 + number, i + 2)
        return None

    # ------------------------------------------------------------------------------------------ relative

    def _relative(self, i: int) -> Core | None:
        """`last year`, `this month`, `next Friday`, `the past five years`, `recent weeks`."""
        t, words = self.t, self.t.words
        word = words[i]
        j = i + 1
        if t.glued(j):
            return None
        step = -1 if word in _BACK else 1 if word in _AHEAD else 0
        target = words[j]
        if target in ("fiscal", "financial", "academic", "school", "tax", "calendar"):
            if words[j + 1] in ("year", "quarter"):
                kind = {"academic": "academic", "school": "academic", "calendar": "calendar"}.get(target, "fiscal")
                if kind != "calendar":
                    prefix = "SY" if target == "school" else "FY"
                    timex = f"{prefix}{self.as_of.year + step:04d}" if self.as_of else f"{prefix}XXXX"
                    return Core(None, timex, j + 2, "year", calendar=kind, relative=True)
                j += 1
                target = "year"
        if word in ("recent", "these", "those"):
            unit = UNITS.get(target)
            if word == "recent" and unit and target != unit:
                return Core(None, f"P{'T' if unit in _CLOCK_UNITS else ''}X{_CODES.get(unit, 'Y')}", j + 1, unit, kind="duration", relative=True)
            if word == "recent" and unit is None and target in numerals.ONES and words[j + 1] in UNITS:
                return None
            return None
        if target in MONTHS and (t.capital(j) or target not in _SHAKY_MONTHS):
            return self._relative_month(i, j, step, word)
        if target in WEEKDAYS and word == "last" and words[j + 1] in ("of", "in"):
            nth = self._nth_weekday(j, -1)
            if nth is not None:
                return nth
        if target == "day" and word == "last" and words[j + 1] in ("of", "in") and words[j + 2] in MONTHS:
            month = self._month(j + 2, None)
            if month is not None and month.span is not None and month.grain == "month":
                last = month.span[1]
                return month._replace(span=(last, last), timex=last.isoformat(), grain="day", month=0)
        if target in WEEKDAYS and not target.endswith("days"):
            return self._relative_weekday(i, j, step, word)
        if target in SEASONS:
            name, month = SEASONS[target]
            if self.as_of is None:
                return Core(None, f"XXXX-{name}", j + 1, "season", calendar="season", relative=True)
            year = self.as_of.year
            if step < 0:
                while _season_span(year, month)[1] >= self.as_of:
                    year -= 1
            elif step > 0:
                while _season_span(year, month)[0] <= self.as_of:
                    year += 1
            elif month == 12 and self.as_of.month <= 2:
                year -= 1
            return Core(_season_span(year, month), f"{year:04d}-{name}", j + 1, "season", calendar="season", relative=True)
        if target == "night" and word in ("last",):
            day = self.as_of - timedelta(days=1) if self.as_of else None
            return Core((day, day) if day else None, f"{day.isoformat() if day else 'XXXX-XX-XX'}TNI", j + 1, "time", kind="time", relative=True)
        if target in _DAYPARTS and word == "this":
            day = self.as_of
            return Core((day, day) if day else None, f"{day.isoformat() if day else 'XXXX-XX-XX'}T{_DAYPARTS[target]}", j + 1, "time", kind="time", relative=True)
        if target in _FEAST_WORDS and self.as_of is not None and word in ("last", "this", "next"):
            feast = self._feast(j)
            if feast is not None and feast.span is not None:
                day = feast.span[0]
                if step < 0 and day >= self.as_of:
                    day = self._feast_in(tuple(words[j : feast.end]), day.year - 1) or day
                if step > 0 and day <= self.as_of:
                    day = self._feast_in(tuple(words[j : feast.end]), day.year + 1) or day
                return feast._replace(span=(day, day), timex=day.isoformat(), relative=True)
        # "the past five years", "the next few months"
        count_end, amount = self._counted(j)
        if count_end:
            unit = UNITS.get(words[count_end])
            if unit is None or word in ("this", "same"):
                return None
            end = count_end + 1
            timex = _duration_timex(amount, unit)
            span = None
            if self.as_of is not None and isinstance(amount, int) and word != "following":
                edge = calendar.shift(self.as_of, step * amount, unit)
                if edge is not None and step < 0:
                    span = (edge, self.as_of)
                elif edge is not None and step > 0:
                    span = (self.as_of, edge)
            return Core(span, timex, end, unit, kind="duration", relative=True)
        unit = UNITS.get(target)
        if unit is None or unit in _CLOCK_UNITS or target != unit:
            return None
        if words[j + 1] == "-":
            return None
        if unit == "season":
            return None
        if words[i - 1] == "the" and words[j + 1] in ("before", "of", "in", "that", "when", "for", "with", "to") and word in ("last", "next", "same"):
            return None
        if word in ("past", "latest") and unit in ("decade", "century", "year", "month", "week", "quarter", "day", "fortnight") and (word == "past" or words[i - 1] == "the"):
            edge = calendar.shift(self.as_of, -1, unit) if self.as_of else None
            if word == "past":
                return Core((edge, self.as_of) if edge and self.as_of else None, f"P1{_CODES[unit]}", j + 1, unit, kind="duration", relative=True)
        if word == "that" and (unit == "day" and words[j + 1] == "in" or words[i - 1] in ("said", "says", "so", "all")):
            return None
        anchored = word not in ("that", "previous", "following", "same", "preceding", "subsequent", "prior")
        return self._moved(step, unit, j + 1, anchored=anchored)

    def _moved(self, step: int, unit: str, end: int, *, anchored: bool) -> Core:
        """The calendar unit `step` units from the as-of day, or from the text's own time if not anchored."""
        code = _CODES.get(unit, "Y")
        offset = None if anchored else f"{step:+d}{'T' if unit in _CLOCK_UNITS else ''}{code}"
        if unit in _CLOCK_UNITS:
            timex = f"PT{abs(step)}{code}"
            return Core(None, timex, end, unit, kind="time" if anchored else "date", relative=True, offset=offset)
        if self.as_of is None:
            return Core(None, {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX", "day": "XXXX-XX-XX"}.get(unit, "XXX"), end, unit, relative=True, offset=offset)
        day = calendar.shift(self.as_of, step, unit)
        resolved = calendar.unit_span(day, "day" if unit in ("fortnight",) else unit) if day else None
        if resolved is None:
            return Core(None, "XXXX", end, unit, relative=True, offset=offset)
        span, timex = resolved
        return Core(span if anchored else None, timex, end, unit, relative=True, offset=offset)

    def _counted(self, j: int) -> tuple[int, int | str | None]:
        """A count in front of a unit of time: its end and value ("X" where vague), or (0, None)."""
        t, words = self.t, self.t.words
        word = words[j]
        if word in ("few", "several", "couple", "many"):
            k = j + 1
            if words[k] == "of":
                k += 1
            return (k, "X") if words[k] in UNITS else (0, None)
        if word.isdecimal() and word.isascii() and len(word) <= 4:
            k = j + 1
            if words[k] == "-":
                return 0, None
            return (k, int(word)) if words[k] in UNITS else (0, None)
        if word in numerals.SMALL or word in ("a", "half"):
            number = numerals.read_words(t, j)
            if number is not None and words[number.end] in UNITS:
                return number.end, int(number.value)
        return 0, None

    def _relative_month(self, i: int, j: int, step: int, word: str) -> Core:
        month = MONTHS[self.t.words[j]]
        end = j + 1
        if self.as_of is None:
            return Core(None, f"XXXX-{month:02d}", end, "month", relative=True, complete=False, month=month)
        year = self.as_of.year
        if step < 0 and month >= self.as_of.month:
            year -= 1
        elif step > 0 and month <= self.as_of.month:
            year += 1
        return Core(calendar.month_span(year, month), f"{year:04d}-{month:02d}", end, "month", relative=True, month=month)

    def _relative_weekday(self, i: int, j: int, step: int, word: str) -> Core:
        words = self.t.words
        weekday = WEEKDAYS[words[j]]
        if words[j + 1] in MONTHS or words[j + 1] == ",":
            core = self._weekday(j)
            if core is not None and core.weekday is not None:
                return core
        end = j + 1
        part = _DAYPARTS.get(words[end])
        if self.as_of is None:
            return Core(None, f"XXXX-WXX-{weekday + 1}", end, "day", relative=True)
        if step < 0:
            day = self.as_of - timedelta(days=(self.as_of.weekday() - weekday - 1) % 7 + 1)
        elif step > 0:
            day = self.as_of + timedelta(days=(weekday - self.as_of.weekday() - 1) % 7 + 1)
        else:
            day = calendar.week_span(self.as_of)[0] + timedelta(days=weekday)
        if part:
            return Core((day, day), f"{day.isoformat()}T{part}", end + 1, "time", kind="time", relative=True)
        return Core((day, day), day.isoformat(), end, "day", relative=True)

    def _plural_unit(self, i: int) -> int:
        """`for years`, `months ago`, `decades of decline`: a stretch of no stated length."""
        words = self.t.words
        unit = UNITS[words[i]]
        before, after = words[i - 1], words[i + 1]
        if after in ("ago", "earlier"):
            self._add(i, i + 2, Core(None, "PAST_REF", i + 2, "ref", relative=True))
            return i + 2
        if after == "later" and before not in _MANY:
            self._add(i, i + 2, Core(None, "FUTURE_REF", i + 2, "ref", relative=True))
            return i + 2
        if before in ("for", "in", "over", "after", "within", "of", "spent", "took", "takes", "lasted", "last", "than", "by", "with", "these") and after not in ("old", "-"):
            code = f"P{'T' if unit in _CLOCK_UNITS else ''}X{_CODES.get(unit, 'Y')}"
            self._add(i, i + 1, Core(None, code, i + 1, unit, kind="duration"))
            return i + 1
        return 0

    def _once(self, i: int) -> int:
        """`once a year`: a recurring time."""
        words = self.t.words
        unit = UNITS.get(words[i + 2])
        if words[i + 1] not in ("a", "per", "every", "each", "an") or unit is None or words[i + 2] != unit:
            return 0
        code = f"P{'T' if unit in _CLOCK_UNITS else ''}1{_CODES.get(unit, 'Y')}"
        self._add(i, i + 3, Core(None, code, i + 3, "set", kind="set"))
        return i + 3

    def _recurring(self, i: int) -> int:
        words = self.t.words
        target = words[i + 1]
        if target in WEEKDAYS:
            weekday = WEEKDAYS[target]
            self._add(i, i + 2, Core(None, f"XXXX-WXX-{weekday + 1}", i + 2, "set", kind="set", weekday=weekday))
            return i + 2
        if target in MONTHS and self.t.capital(i + 1):
            self._add(i, i + 2, Core(None, f"XXXX-{MONTHS[target]:02d}", i + 2, "set", kind="set"))
            return i + 2
        unit = UNITS.get(target)
        if unit and target == unit and unit not in ("quarter",):
            code = f"P{'T' if unit in _CLOCK_UNITS else ''}1{_CODES[unit]}"
            self._add(i, i + 2, Core(None, code, i + 2, "set", kind="set"))
            return i + 2
        if target in _DAYPARTS:
            self._add(i, i + 2, Core(None, f"XXXX-XX-XXT{_DAYPARTS[target]}", i + 2, "set", kind="set"))
            return i + 2
        return 0

    def _part(self, i: int) -> int:
        """`early 2021`, `mid-January`, `the end of the year`, `late last July`."""
        t, words = self.t, self.t.words
        word = words[i]
        j = i + 1
        first = i - 1 if words[i - 1] == "the" and word not in ("early", "mid", "late") else i
        if word in ("early", "mid", "late"):
            if words[j] in ("-", "‑"):
                j += 1
            if words[j] == "to" and words[j + 1] in ("mid", "late"):
                j += 2
                if words[j] == "-":
                    j += 1
            if words[j] == "in":
                j += 1
            if words[j] == "the" and words[j + 1][:1].isdecimal():
                j += 1
        elif words[j] == "of":
            j += 1
            if words[j] == "the":
                j += 1
        else:
            return 0
        core = self.core(j)
        if core is None and words[j] in ("year", "month", "week", "decade", "century", "quarter", "day") and words[j - 1] in ("the", "-"):
            core = self._bare_unit(j, forced=True)
        if core is None or core.kind != "date" or core.grain == "ref":
            return 0
        part = _PARTS[word]
        span = core.span
        exact = False
        if span is not None and word in ("end", "close") and core.grain != "day":
            span, exact = (span[1], span[1]), True
        elif span is not None and word in ("beginning", "start", "outset") and core.grain != "day":
            span, exact = (span[0], span[0]), True
        del part
        self._add(first, core.end, core._replace(span=span), approximate=not exact)
        return core.end

    def _bare_unit(self, i: int, *, forced: bool = False) -> Core | None:
        """`the year to March`, `the year before`, `a year earlier`, `the year 2010`, `the end of the year`."""
        t, words = self.t, self.t.words
        unit = UNITS[words[i]] if words[i] in UNITS else "year"
        j = i + 1
        before = words[i - 1]
        if before == "that" and words[i - 2] not in ("said", "says", "so", "all") and words[j] not in ("-",):
            return self._moved(0, unit, j, anchored=False)
        if unit == "year" and is_year(words[j]):
            return self._year_core(int(words[j]), j + 1)
        if words[j] in ("to", "ended", "ending", "end", "through") and before in ("the", "full", "a", "financial", "fiscal") and unit in ("year", "quarter", "month", "week"):
            to = self._to_end(j)
            if to is not None:
                months = {"year": 12, "quarter": 3}.get(unit, 0)
                return self._ending(to, months, unit)
        if unit == "day" and before in ("the", "a") and (words[j], words[j + 1]) in (("before", "yesterday"), ("after", "tomorrow")):
            step = -2 if words[j] == "before" else 2
            return self._moved(step, unit, j + 2, anchored=True)
        if before in ("a", "an") and unit != "quarter" and words[j] not in ("ago", "earlier", "later", "before", "after", "old", "-", "earlier") and words[i - 2] in _SPANNING:
            return Core(None, f"P{'T' if unit in _CLOCK_UNITS else ''}1{_CODES.get(unit, 'Y')}", j, unit, kind="duration")
        if unit == "week" and words[j] in ("of", "beginning", "commencing", "starting", "from") and (words[j + 1] in MONTHS or words[j + 1][:1].isdecimal()):
            day = self.core(j + 1)
            if day is not None and day.grain == "day" and day.span is not None:
                first = day.span[0]
                return day._replace(span=(first, first + timedelta(days=6)), timex=calendar.week_name(first), grain="week", weekday=None, day=0)
        if unit == "weekend" and before in ("the", "this", "last") and self.as_of is not None:
            return self._weekend(i, j)
        if unit == "quarter" and before == "the" and words[i - 2] in ("in", "for", "during", "of", "over") and words[j] not in ("of", "-", "century") and self.as_of is not None:
            ended = calendar.shift(self.as_of, -1, "quarter")
            named = calendar.unit_span(ended, "quarter") if ended else None
            if named is not None:
                return Core(None, named[1], j, "quarter", relative=True)
        if words[j] in ("before", "earlier", "prior") and before in ("the", "a", "one") and words[j + 1] not in ("the", "a", "he", "she", "they", "last"):
            return self._moved(-1, unit, j + 1, anchored=False)
        if words[j] == "ago" and before in ("a", "one", "the"):
            return self._moved(-1, unit, j + 1, anchored=True)
        if words[j] in ("after", "later") and before in ("the", "a", "one") and words[j + 1] in (".", ",", "", ";", ")"):
            return self._moved(1, unit, j + 1, anchored=False)
        if forced:
            core = self._moved(0, unit, j, anchored=True)
            return core
        return None

    def _weekend(self, i: int, j: int) -> Core | None:
        """`the weekend`: the last one, or the coming one where the clause looks ahead."""
        assert self.as_of is not None
        back = (self.as_of.weekday() - 5) % 7
        saturday = self.as_of - timedelta(days=back)
        if self._looks_ahead(i, j) and back > 1:
            saturday += timedelta(days=7)
        named = calendar.unit_span(saturday, "weekend")
        return Core(named[0], named[1], j, "weekend", relative=True) if named else None

    def _to_end(self, j: int) -> Core | None:
        """The end of `the year to …`: a month, a day or the end of a month, from the linking word on."""
        words = self.t.words
        k = j + 1
        if words[j] == "end" and words[k] != "of":
            return self.core(k) if words[k] in MONTHS or words[k][:1].isdecimal() else None
        if words[k] == "the":
            k += 1
        if words[k] in ("on", "in", "at"):
            k += 1
        if words[k] == "the":
            k += 1
        if words[k] in ("end", "close") and words[k + 1] == "of":
            k += 2
        if words[k] in MONTHS or words[k][:1].isdecimal():
            core = self.core(k)
            if core is not None and core.kind == "date" and core.grain in ("day", "month"):
                return core
        return None

    def _ending(self, to: Core, months: int, unit: str) -> Core:
        if to.span is None:
            return to._replace(timex=f"P{months}M/{to.timex}", grain="year", kind="date")
        last = to.span[1]
        if unit == "week":
            return to._replace(span=(last - timedelta(days=6), last), timex=calendar.week_name(last), grain="week")
        if not months:
            return to
        first = calendar.shift(last + timedelta(days=1), -months, "month")
        if first is None:
            return to
        name = "year" if months == 12 else "months"
        return to._replace(span=(first, last), timex=f"{first.isoformat()}/{last.isoformat()}", grain=name, calendar="fiscal", weekday=None)

    def months_to(self, first: int, last: int, count: int) -> int:
        """`the 12 months to the end of March`: joins a count of months and its end; 0 if none follows."""
        words = self.t.words
        if words[last] not in ("to", "ended", "ending", "through"):
            return 0
        to = self._to_end(last)
        if to is None:
            return 0
        core = self._ending(to, count, "months")
        self.superseded.append((self.t.start(last), self.t.ends[to.end - 1]))
        start = first - 1 if words[first - 1] == "the" else first
        self._add(start, to.end, core._replace(kind="date"))
        return to.end

    def _vague_duration(self, i: int) -> int:
        """`several days`, `a few months`: a duration of no known length."""
        words = self.t.words
        j = i + 1
        if words[j] == "of":
            j += 1
        if words[j] == "more":
            j += 1
        unit = UNITS.get(words[j])
        if unit is None or words[j] == unit:
            return 0
        first = i - 1 if words[i - 1] == "a" else i
        end = j + 1
        prefix = "PT" if unit in _CLOCK_UNITS else "P"
        code = f"{prefix}X{_CODES.get(unit, 'Y')}"
        if words[end] in ("ago", "earlier", "before", "later"):
            end += 1
            ref = "FUTURE_REF" if words[end - 1] == "later" else "PAST_REF"
            self._add(first, end, Core(None, ref, end, "ref", relative=True))
            return end
        self._add(first, end, Core(None, code, end, unit, kind="duration"))
        return end

    # ------------------------------------------------------------------------------------------ clock

    def _clock(self, i: int) -> Core | None:
        t, words = self.t, self.t.words
        word = words[i]
        j = i + 1
        hour: int | None = None
        minute = 0
        explicit = False
        if word.isdecimal() and len(word) <= 2:
            hour = int(word)
            if words[j] == ":" and t.glued(j) and t.glued(j + 1) and len(words[j + 1]) == 2 and words[j + 1].isdecimal():
                minute = int(words[j + 1])
                j += 2
                explicit = True
                if words[j] == ":" and t.glued(j) and t.glued(j + 1):
                    return None
                if words[j] == "." and t.glued(j + 1) and words[j + 1].isdecimal():
                    return None
        elif "." in word and len(word) <= 5:
            left, _, right = word.partition(".")
            if left.isdecimal() and right.isdecimal() and len(right) == 2 and len(left) <= 2:
                hour, minute = int(left), int(right)
        elif word.isdecimal() and len(word) == 4 and (words[j] in _ZONES or words[j] in ("h", "hours", "hrs")):
            hour, minute = int(word[:2]), int(word[2:])
            j += 1
            if hour <= 24 and minute < 60:
                return Core(None, f"T{hour:02d}:{minute:02d}", j, "time", kind="time")
            return None
        if hour is None or hour > 24 or minute > 59:
            return None
        half = words[j]
        if half in ("am", "pm") and (t.glued(j) or words[j + 1][:1] not in ("",) or True) and (half == "pm" or t.glued(j) or not words[j + 1][:1].isalpha() or words[i - 1] in ("at", "by", "from", "until", "between") or True):
            if half == "am" and not t.glued(j) and words[i - 1] in ("i",):
                return None
            j += 1
        elif half in ("a", "p") and words[j + 1] == "." and words[j + 2] == "m":
            half += "m"
            j += 3
            if words[j] == "." and t.glued(j):
                j += 1
        elif half == "o" and words[j + 1] in ("'", "’") and words[j + 2] == "clock":
            j += 3
            half = ""
        elif explicit:
            half = ""
            if words[i - 1] in ("of", "by", "won", "ratio"):
                return None
        else:
            return None
        if half == "pm" and hour < 12:
            hour += 12
        if half == "am" and hour == 12:
            hour = 0
        if words[j] in _ZONES:
            j += 1
        return Core(None, f"T{hour:02d}:{minute:02d}", j, "time", kind="time")


def _amount(value: object) -> int | str | float | None:
    from fractions import Fraction

    if isinstance(value, Fraction):
        if value.denominator == 1:
            return int(value)
        return float(value)
    return "X" if value is None else str(value)


def _duration_timex(amount: int | str | float | None, unit: str) -> str:
    code = _CODES.get(unit, "Y")
    if unit == "fortnight" and isinstance(amount, int):
        amount *= 2
    if unit == "millisecond":
        code = "S"
    prefix = "PT" if unit in _CLOCK_UNITS or unit == "millisecond" else "P"
    return f"{prefix}{amount}{code}"


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _season_span(year: int, month: int) -> Span:
    return calendar.months_span(year, month, 3)


START_WORDS = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(_DAY_WORDS)
    | frozenset(_REFS)
    | frozenset(_SETS)
    | frozenset(SEASONS)
    | (_SHIFTS - {"these", "those", "latest", "same", "that"})
    | frozenset(_PARTS)
    | frozenset(("every", "each", "fiscal", "financial", "academic", "school", "tax", "year", "fy", "cy", "noon", "midnight"))
    | _BARE_UNITS
    | _PLURAL_UNITS
    | frozenset(("once", "future", "weekends", "overnight"))
    | _FEAST_WORDS
    | frozenset(("several", "few", "couple", "q", "h"))
)
"""Words at which a period may begin."""
SHIFTED = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(SEASONS) | frozenset(UNITS) | frozenset(_DAYPARTS) | _FEAST_WORDS
    | frozenset(("fiscal", "financial", "academic", "school", "tax", "calendar"))
)
"""Words that `this` makes a period of."""
