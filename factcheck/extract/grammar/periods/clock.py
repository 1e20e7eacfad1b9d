"""Clock times: `9:30 am`, `5 p.m.`, `1405 GMT`, `11 o'clock`."""

from factcheck.extract.grammar import currencies, numerals, units
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import ZONES
from factcheck.extract.grammar.tokens import ENDS, Tokens

_LINKS = frozenset("to - – — ‑ and until till or".split())
_HALVES = {"morning": 0, "afternoon": 12, "evening": 12}
_DAY_BEHIND = frozenset("on the this that yesterday today tomorrow sharp".split())
_PERSONS = frozenset("we he she they i you".split())
_GOES = frozenset(
    "left leaves leave leaving departs departed depart departing arrived arrives arrive arriving departure arrival".split()
)
_BEFORE = frozenset("at by until till from around about before after since past to and between -".split())


def read(d: Dates, i: int) -> Core | None:
    """The clock time that starts with the numeral at token `i`."""
    t, words = d.t, d.t.words
    if len(words[i]) == 4 and words[i].isdecimal():
        return _four_digits(t, words, i)
    hour, minute, j = _digits(t, i)
    if hour > 24 or minute > 59:
        return None
    half, end = _half(t, i, j)
    if not half:
        return _beside(d, i, j, hour, minute) or _bare(d, i, j, hour, minute)
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return _time(hour, minute, end + 1 if words[end] in ZONES else end)


def _half(t: Tokens, i: int, j: int) -> tuple[str, int]:
    """`am`, `p.m.`, `o'clock` behind the digits from token `i` to `j`: the half of the day and the token behind it."""
    words = t.words
    half = words[j]
    if half in ("am", "pm"):
        verb = half == "am" and not t.glued(j) and words[i - 1] == "i"
        return ("", j) if verb else (half, j + 1)
    if half in ("a", "p") and words[j + 1] == "." and words[j + 2] == "m":
        return half + "m", j + 4 if words[j + 3] == "." and t.glued(j + 3) else j + 3
    if half == "o" and words[j + 1] in ("'", "’") and words[j + 2] == "clock":
        return "o'clock", j + 3
    return "", j


def _beside(d: Dates, i: int, j: int, hour: int, minute: int) -> Core | None:
    """`12 noon`, `5 to 6pm`, `at 7 in the morning`: the words behind say which half of the day is meant."""
    words = d.t.words
    word = words[j]
    if word in ("noon", "midnight") and hour == 12:
        return _time(12 if word == "noon" else 0, minute, j + 1)
    if word in _LINKS:
        shared = _before_another(d, hour, j)
        if shared:
            return _time(shared % 24, minute, j)
        return _time(hour, minute, j) if j == i + 1 and _before_minutes(d, i, hour) else None
    if word == "past":
        return _minutes_past(d, i, hour)
    if word == "in" and words[j + 1] == "the" and words[j + 2] in _HALVES and words[i - 1] in _BEFORE:
        return _time(hour % 12 + _HALVES[words[j + 2]], minute, j + 3) if hour <= 12 else None
    return None


def _bare(d: Dates, i: int, j: int, hour: int, minute: int) -> Core | None:
    """`at 10:30`, `the 18.42 from Paddington`: hours and minutes without a word."""
    words = d.t.words
    if j == i + 1:
        if _behind_minutes(d.t, i) and hour <= 24:
            return _time(hour, minute, j)
        timetable = "." in words[i] and words[j] in ("from", "to", "service", "train")
        known = (words[i - 1] == "the" and timetable) or _is_when_it_was(words, i) or _is_stamp(d.t, i)
        if not known:
            return None
    elif words[i - 1] in ("of", "by", "won", "ratio"):
        return None
    return _time(hour, minute, j + 1 if words[j] in ZONES else j)


def _is_when_it_was(words: list[str], i: int) -> bool:
    """Whether `19.42` is a time: `At 19.42 on Tuesday the train left`, `it left at 19.42`; not what a share closed at."""
    if words[i - 1] != "at" or "." not in words[i]:
        return False
    opens = words[i - 2] in ENDS or words[i - 2] in ("“", '"', "and", "but", "then")
    return (opens and words[i + 1] in _DAY_BEHIND | _PERSONS) or words[i - 2] in _GOES


def _is_stamp(t: Tokens, i: int) -> bool:
    """Whether `9.40` opens an entry of a live blog: `9.40 Skerry Point has logged a gust`."""
    word = t.words[i]
    if "." not in word or not t.new_line(i):
        return False
    if t.words[i + 1] in (":", "–", "—", "“", '"'):
        return True
    measured = (
        units.read_unit(t, i + 1) or currencies.read_after(t, i + 1) or t.words[i + 1] in numerals.SCALES
    )
    return t.capital(i + 1) and not measured


def _before_another(d: Dates, hour: int, j: int) -> int:
    """The hour, of 24, of a time that leaves its half of the day to the one behind the link: `5 to 6pm`; else 0."""
    t, words = d.t, d.t.words
    k = j + 1
    later, _, end = _digits(t, k) if words[k][:1].isdecimal() else (99, 0, k)
    half = words[end]
    if half in ("a", "p") and words[end + 1 : end + 3] == [".", "m"]:
        half += "m"
    elif half == "in" and words[end + 1] == "the" and words[end + 2] in _HALVES:
        half = "pm" if _HALVES[words[end + 2]] else "am"
    if half not in ("am", "pm") or not 1 <= hour <= 12 or not 1 <= later <= 12:
        return 0
    afternoon = (half == "pm") == (hour % 12 <= later % 12)
    return (hour % 12 + 12 if afternoon else hour % 12) or 24


def _before_minutes(d: Dates, i: int, hour: int) -> bool:
    """Whether a bare hour is the first of two clock times: `from 7 to 9:30`, `between 10 and 11:30`."""
    words, k = d.t.words, i + 2
    if words[i - 1] not in ("from", "between") or hour > 24 or words[k + 1] != ":":
        return False
    if (words[i + 1] == "and") != (words[i - 1] == "between"):
        return False
    later, minute, end = _digits(d.t, k)
    return later <= 24 and minute < 60 and end == k + 3 and words[end] not in ("in", "for", "seconds")


def _behind_minutes(t: Tokens, i: int) -> bool:
    """Whether a bare hour is the second of two clock times: `from 9:30 to 11 on Thursday`."""
    words = t.words
    first = words[i - 2]
    if words[i - 1] not in _LINKS or words[i - 3] != ":" or not t.glued(i - 2) or len(first) != 2:
        return False
    led = words[i - 5] in ("from", "between")
    return led and first.isdecimal() and words[i + 1] in _AFTER_HOURS


_AFTER_HOURS = ENDS | frozenset("on in at and when local each every daily".split())


def _minutes_past(d: Dates, i: int, minute: int) -> Core | None:
    """`10 past 9`, from the minutes."""
    words, k = d.t.words, i + 2
    hour = int(words[k]) if words[k].isdecimal() and len(words[k]) < 3 else numerals.ONES.get(words[k], 0)
    if not (1 <= hour <= 12 and 0 < minute < 60) or words[i - 1] in ("the", "top"):
        return None
    half, end = _half(d.t, k, k + 1)
    if not half:
        end = k + 1
        if words[end] == "in" and words[end + 1] == "the" and words[end + 2] in _HALVES:
            half, end = "pm" if _HALVES[words[end + 2]] else "am", end + 3
        elif words[end] not in _AFTER_TIMES:
            return None
    return _time(hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour, minute, end)


_AFTER_TIMES = ENDS | frozenset("on when and as local".split())


def minutes_in_words(d: Dates, i: int) -> Core | None:
    """`ten past nine`, `twenty to six`, from the minutes."""
    return _minutes_past(d, i, numerals.SMALL[d.t.words[i]])


def with_seconds(d: Dates, i: int, j: int) -> Core | None:
    """`7:56:30 pm`, `15:50:06 GMT`, from the hour; `j` is the token behind the seconds."""
    words = d.t.words
    if not (words[i].isdecimal() and words[i + 4].isdecimal()):
        return None
    hour, minute, second = int(words[i]), int(words[i + 2]), int(words[i + 4])
    half, end = _half(d.t, i, j)
    if not half and words[j] not in ZONES:
        return None
    if minute > 59 or second > 59 or not (1 <= hour <= 12 if half else hour < 24):
        return None
    hour = hour % 12 + 12 * (half == "pm") if half else hour
    end += words[end] in ZONES
    return Core(None, f"T{hour:02d}:{minute:02d}:{second:02d}", end, "time", kind="time")


def past_the_hour(d: Dates, i: int) -> Core | None:
    """`half past six`, `quarter to nine`, from the first word."""
    words = d.t.words
    word, link, named = words[i], words[i + 1], words[i + 2]
    hour = int(named) if named.isdecimal() and len(named) < 3 else numerals.ONES.get(named, 0)
    if link not in ("past", "to") or not 1 <= hour <= 12 or (word == "half" and link == "to"):
        return None
    if units.read_unit(d.t, i + 3) is not None or words[i + 3] in ("%", "percent", "of"):
        return None
    minute = 30 if word == "half" else 15
    return _time(hour, minute, i + 3) if link == "past" else _time(hour - 1 or 12, 45, i + 3)


def on_the_clock(digits: str, end: int) -> Core | None:
    """A clock time by its four digits."""
    hour, minute = int(digits[:2]), int(digits[2:])
    return _time(hour, minute, end) if hour <= 24 and minute < 60 else None


def _time(hour: int, minute: int, end: int) -> Core:
    return Core(None, f"T{hour:02d}:{minute:02d}", end, "time", kind="time")


def _four_digits(t: Tokens, words: list[str], i: int) -> Core | None:
    """`1405 GMT`, `1140 a.m.`."""
    hour, minute = int(words[i][:2]), int(words[i][2:])
    half, end = _half(t, i, i + 1)
    if half in ("am", "pm") and 1 <= hour <= 12 and minute < 60:
        hour = hour % 12 + 12 * (half == "pm")
        return _time(hour, minute, end + 1 if words[end] in ZONES else end)
    if hour > 24 or minute > 59:
        return None
    if words[i + 1] in ZONES or words[i + 1] in ("h", "hours", "hrs"):
        return _time(hour, minute, i + 2)
    if words[i][0] == "0" and words[i - 1] in _BEFORE and words[i + 1] in _AFTER_HOURS:
        return _time(hour, minute, i + 1)
    return None


def _digits(t: Tokens, i: int) -> tuple[int, int, int]:
    """Hour, minute and the token behind them; an hour of 99 where the digits are no time."""
    words = t.words
    word = words[i]
    if word.isdecimal() and len(word) <= 2:
        j = i + 1
        minutes = words[j + 1]
        if (
            words[j] != ":"
            or not (t.glued(j) and t.glued(j + 1))
            or len(minutes) != 2
            or not minutes.isdecimal()
        ):
            return int(word), 0, j
        more = words[j + 2]
        if more in (":", ".") and t.glued(j + 2) and t.glued(j + 3) and words[j + 3][:1].isdecimal():
            return 99, 0, j
        return int(word), int(minutes), j + 2
    left, dot, right = word.partition(".")
    if dot and left.isdecimal() and right.isdecimal() and len(right) == 2 and len(left) <= 2:
        return int(left), int(right), i + 1
    return 99, 0, i + 1
