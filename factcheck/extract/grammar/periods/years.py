"""Years and what is made of them: decades, pairs of years, fiscal and academic years."""

from datetime import date

from factcheck.extract.grammar import calendar, currencies, nouns, numerals, units
from factcheck.extract.grammar.periods import clock, parts
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import (
    CALENDARS,
    DECADES,
    DETERMINERS,
    EVENTS,
    MONTHS,
    PARTS,
    QUOTES,
    STRONG_YEAR_CUES,
    YEAR_CUES,
    ZONES,
    full_year,
    is_year,
)
from factcheck.extract.grammar.tokens import Tokens

_NOT_YET_COUNTED = frozenset(("e", "f", "p", "est"))
"""Behind a year at the head of a column: estimate, forecast, projection (`2026e`)."""
_DASHES = ("-", "–", "/")
_OPENERS = frozenset(("(", "~", "-", "–", "—", "/", "“", '"', "‘", "|", "q", "h", "fy", "‑"))
_SIGNS = frozenset(("$", "£", "€", "¥", "₹", "-", "−", "minus", "+", "no", "#"))
_BEFORE_SECOND = frozenset("and to or - –".split())
_BEFORE_DECADES = frozenset("the in early late mid - since during".split())
_COUNTING = frozenset("than over about nearly almost only some least to around x by".split())


def year_pair(year: int, second: int, end: int) -> Core:
    """`2014-18`: the years from the first to the second."""
    return Core((date(year, 1, 1), date(second, 12, 31)), f"{year}/{second}", end, "years")


def double_year(d: Dates, i: int, year: int, end: int) -> Core:
    """`2025-26`: a year of its own calendar (fiscal, academic, season), or the two years together."""
    words = d.t.words
    around = words[max(i - 3, 0) : end + 3]
    kind = "fiscal"
    if "academic" in around or "school" in around:
        kind = "academic"
    elif "season" in around or "campaign" in around or "league" in around:
        kind = "season"
    if words[end] == "season":
        end += 1
    span = (date(year, 1, 1), date(year + 1, 12, 31))
    return Core(span, f"{year:04d}/{year + 1:04d}", end, "double-year", calendar=kind)


def year(d: Dates, i: int, partner: Core | None) -> Core | None:
    """The period that starts with the four digits at token `i`, if they mean a year."""
    t, words = d.t, d.t.words
    word = words[i]
    if not is_year(word):
        return None
    j = i + 1
    after = words[j]
    if after == "s" and (t.glued(j) or (word.endswith("0") and words[i - 1] in _BEFORE_DECADES)):
        return decade(d, int(word), j + 1) if word.endswith("0") else None
    if (
        after in MONTHS
        and t.capital(j)
        and after not in ("may", "march")
        and not words[j + 1][:1].isdecimal()
    ):
        span = calendar.month_span(int(word), MONTHS[after])
        return Core(span, f"{word}-{MONTHS[after]:02d}", j + 1, "month", month=MONTHS[after])
    if after in QUOTES and words[j + 1] == "s" and word.endswith("0") and words[i - 1] == "the":
        return decade(d, int(word), j + 2)
    if t.glued(j) and after in _NOT_YET_COUNTED and not words[j + 1].isalnum():
        return year_core(d, int(word), j + 1)
    if t.glued(j) and after.isalpha():
        return _with_part(t, i) if after == "q" else None
    half = after in ("am", "pm") or (after in ("a", "p") and words[j + 1 : j + 3] == [".", "m"])
    second = j + 1 if after in _BEFORE_SECOND and words[j + 2] in ZONES else 0  # "between 2000 and 2005 GMT"
    if second and words[second].isdecimal() and len(words[second]) == 4:
        return clock.on_the_clock(word, j)
    if half or after in ZONES or (after == "hours" and words[i - 1] in ("at", "by", "from", "until")):
        return clock.read(d, i)
    if (t.glued(i) and words[i - 1] not in _OPENERS) or (after == "committee" and t.capital(j)):
        return None
    found = _with_part(t, i)
    if found is not None:
        return found
    if (
        after in _DASHES
        and t.glued(j)
        and t.glued(j + 1)
        and len(words[j + 1]) == 2
        and words[j + 1].isdecimal()
    ):
        return _two_digit_partner(d, i, int(words[j + 1]))
    if (partner is not None and partner.grain in ("year", "month", "day")) or means_year(d, i):
        return year_core(d, int(word), j)
    return None


def _with_part(t: Tokens, i: int) -> Core | None:
    """`2024 Q3`, `2019-H2`."""
    words = t.words
    j = i + 2 if words[i + 1] == "-" and t.glued(i + 1) else i + 1
    rank = numerals.ORDINALS.get(words[j], 0)
    if 0 < rank < 5 and words[j + 1] in ("quarter", "half") and not t.glued(j):
        if words[j + 1] == "quarter":
            return parts.quarter(int(words[i]), rank, j + 2)
        return parts.half(int(words[i]), rank, j + 2) if rank < 3 else None
    if words[j] not in ("q", "h") or not t.glued(j + 1) or words[j + 1] not in ("1", "2", "3", "4"):
        return None
    year_number, number = int(words[i]), int(words[j + 1])
    if words[j] == "q":
        return parts.quarter(year_number, number, j + 2)
    return parts.half(year_number, number, j + 2) if number <= 2 else None


def _two_digit_partner(d: Dates, i: int, other: int) -> Core | None:
    """`2025-26`, `1970-80`."""
    first = int(d.t.words[i])
    if other == (first + 1) % 100:
        return double_year(d, i, first, i + 3)
    if other > first % 100 and d.t.words[i + 1] != "/":
        return year_pair(first, first - first % 100 + other, i + 3)
    return None


def means_year(d: Dates, i: int) -> bool:
    """Whether the year-like numeral at token `i` is a year and not a count."""
    t, words = d.t, d.t.words
    before, after = _behind_hedge(words, i), words[i + 1]
    value = int(words[i])
    strong = before in STRONG_YEAR_CUES
    if before in _SIGNS and not (before == "-" and words[i - 2] in ("mid", "pre", "post", "late", "early")):
        return before == "-" and is_year(words[i - 2])
    if (value > 2100 and not strong) or _is_measured(t, i + 1):
        return False
    plural = after[:1].isalpha() and after not in DETERMINERS and nouns.read_noun(t, i + 1) is not None
    if strong:
        return value >= 1400 or before != "in" or not plural
    if value < 1400:
        return False
    if after in QUOTES and words[i + 2] == "s":
        return True
    recent = 1900 <= value <= 2100
    if plural and after not in EVENTS and words[i + 2] not in EVENTS:
        return (recent and before == "the") or before in ("by", "since")
    if before in YEAR_CUES or before in DETERMINERS:
        return value >= 1600
    return before in MONTHS or before in PARTS or before == "(" or (recent and before not in _COUNTING)


def _behind_hedge(words: list[str], i: int) -> str:
    """The word before a numeral; where a hedge stands between, the preposition of time before that."""
    k = i - 1
    if words[k] == "least" and words[k - 1] == "at":
        k -= 2
    elif words[k] in (
        "around",
        "about",
        "roughly",
        "approximately",
        "perhaps",
        "circa",
        "probably",
        "late",
        "early",
    ):
        k -= 1
    return words[k] if words[k] in _TIMED else words[i - 1]


_TIMED = frozenset("since until till during by before after".split())


def _is_measured(t: Tokens, j: int) -> bool:
    """Whether token `j`, behind the numeral, makes it an amount: a unit, a scale, a currency."""
    word = t.words[j]
    if word in ("%", "percent", "million", "billion", "trillion", "thousand"):
        return True
    if word not in units.FIRST_WORDS and word not in currencies.FIRST_WORDS:
        return False
    unit = units.read_unit(t, j)
    if unit is not None and unit[0] not in ("second", "degree"):
        return True
    return currencies.read_after(t, j) is not None


def year_core(d: Dates, number: int, end: int) -> Core:
    """One year, of our era unless the text says otherwise."""
    t = d.t
    if t.words[end] in ("bc", "bce") and t.capital(end):
        return Core(None, f"BC{number:04d}", end + 1, "year")
    if t.words[end] in ("ad", "ce") and t.capital(end):
        end += 1
    return Core(calendar.year_span(number), f"{number:04d}", end, "year")


def of_era(d: Dates, i: int) -> Core | None:
    """`in AD 79`, `44 BC`, `14 A.D.`: a year of few digits that names its era."""
    t, words = d.t, d.t.words
    number, j = int(words[i]), i + 1
    if t.glued(i) or not 0 < number < 10_000:
        return None
    if words[i - 1] == "ad":
        led = words[i - 2] in _BEFORE_ERAS and t.written(i - 1, i) == "AD"
        led = led and not (t.glued(j) and words[j].isalpha())
        return Core(calendar.year_span(number), f"{number:04d}", j, "year") if led else None
    if words[j] in ("a", "b"):
        if words[j + 1] != "." or not t.glued(j + 1) or words[j + 2] != ("d" if words[j] == "a" else "c"):
            return None
        before, end = words[j] == "b", j + 3
        end += words[end] == "." and t.glued(end)
    else:
        before, end = words[j] != "ad", j + 1
        if not t.written(j, end).isupper() or (number < 100 and words[i - 1] not in _BEFORE_ERAS):
            return None
    if before:
        return Core(None, f"BC{number:04d}", end, "year")
    return Core(calendar.year_span(number), f"{number:04d}", end, "year")


ERAS = frozenset(("ad", "bc", "bce", "a", "b"))
_BEFORE_ERAS = frozenset(
    "in since until till by from to around circa about and before after between of".split()
)


def decade(d: Dates, number: int, end: int) -> Core:
    """`the 1990s`; `the 1800s` is the century."""
    if number % 100 == 0 and number < 1900 and d.t.words[end] != "and":
        return Core(calendar.year_span(number, 100), f"{number // 100:02d}", end, "century")
    return Core(calendar.year_span(number, 10), f"{number // 10:03d}", end, "decade")


def decade_in_words(d: Dates, i: int) -> Core | None:
    """`the nineties`, `the early seventies`: not a lady's in her eighties, nor the temperature's."""
    words = d.t.words
    k = i - 1
    while words[k] in _BEFORE_SPOKEN_DECADES and k > i - 4:
        k -= 1
    if words[k] != "the" and not (words[k] == "in" and k < i - 1):
        return None
    if words[i + 1] == "-" or any(word in _NO_YEARS for word in words[max(k - 10, 0) : i + 6]):
        return None
    return decade(d, DECADES[words[i]], i + 1)


_BEFORE_SPOKEN_DECADES = frozenset("early mid late - ‑".split())
_NO_YEARS = frozenset(
    "temperature temperatures degrees fahrenheit celsius heat percent age aged mercury highs lows".split()
)


def labelled(d: Dates, i: int) -> Core | None:
    """`FY2023`, `fiscal 2023`, `the academic year 2019/20`, `Q3 2024`, `H1`."""
    word = d.t.words[i]
    if word in ("q", "h"):
        return _part_label(d, i)
    if word in ("fy", "cy"):
        return _glued_label(d, i)
    words, j = d.t.words, i + 1
    if words[j] == "year":
        j += 1
    elif word in ("school", "tax", "financial"):
        return None
    if not is_year(words[j]):
        return None
    if words[j + 1] in _DASHES and d.t.glued(j + 1) and d.t.glued(j + 2) and words[j + 2].isdecimal():
        return double_year(d, i, int(words[j]), j + 3)
    label = "SY" if word == "school" else "FY"
    return Core(None, f"{label}{words[j]}", j + 1, "year", calendar=CALENDARS[word])


def _part_label(d: Dates, i: int) -> Core | None:
    """`Q3 2024`, `H1`."""
    t, words = d.t, d.t.words
    j = i + 1
    if not t.glued(j) or words[j] not in ("1", "2", "3", "4") or (t.glued(i) and words[i - 1] != "("):
        return None
    if t.glued(j + 1) and words[j + 1].isalpha():
        return None
    number = int(words[j])
    found = parts.quarter_year(d, i, number, j + 1) if words[i] == "q" else parts.half_year(d, j + 1, number)
    if found is not None and words[i - 1] in ("fiscal", "financial"):
        return found._replace(span=None, calendar="fiscal")
    return found


def _glued_label(d: Dates, i: int) -> Core | None:
    """`FY2023`, `FY'24`, `FY2023-24`, `CY2023`."""
    t, words = d.t, d.t.words
    j = i + 2 if words[i + 1] in QUOTES else i + 1
    label = words[j]
    if not label.isdecimal() or len(label) not in (2, 4):
        return None
    number = int(label) + (2000 if len(label) == 2 else 0)
    j += 1
    if (
        words[j] in _DASHES
        and t.glued(j)
        and t.glued(j + 1)
        and words[j + 1].isdecimal()
        and len(words[j + 1]) in (2, 4)
    ):
        return double_year(d, i, number, j + 2)
    if not 1 <= number <= 9999:
        return None
    if words[i] == "fy":
        return Core(None, f"FY{number:04d}", j, "year", calendar="fiscal")
    return Core(calendar.year_span(number), f"{number:04d}", j, "year")


def short(d: Dates, i: int) -> Core | None:
    """`'08`, `the '90s`, from the apostrophe at token `i`."""
    t, words = d.t, d.t.words
    digits = words[i + 1]
    if not digits.isdecimal() or len(digits) != 2 or t.glued(i):
        return None
    number = int(digits)
    if words[i + 2] == "s" and t.glued(i + 2) and number % 10 == 0:
        return decade(d, 1900 + number if number >= 20 else 2000 + number, i + 3)
    if t.glued(i + 2) and words[i + 2] not in (",", ".", ")", ";", "-", "’", "'"):
        return None
    if words[i - 1] in _BEFORE_SHORT or words[i - 1] in MONTHS:
        return year_core(d, full_year(number), i + 2)
    return None


_BEFORE_SHORT = frozenset("in of since class summer winter spring by from".split())
