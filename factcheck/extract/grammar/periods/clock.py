"""Clock times: `9:30 am`, `5 p.m.`, `1405 GMT`, `11 o'clock`."""

from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import ZONES
from factcheck.extract.grammar.tokens import Tokens


def read(d: Dates, i: int) -> Core | None:
    """The clock time that starts with the numeral at token `i`."""
    t, words = d.t, d.t.words
    if len(words[i]) == 4 and words[i].isdecimal():
        return _four_digits(words, i)
    hour, minute, j = _digits(t, i)
    if hour > 24 or minute > 59:
        return None
    half = words[j]
    if half in ("am", "pm"):
        if half == "am" and not t.glued(j) and words[i - 1] == "i":
            return None
        j += 1
    elif half in ("a", "p") and words[j + 1] == "." and words[j + 2] == "m":
        half += "m"
        j += 4 if words[j + 3] == "." and t.glued(j + 3) else 3
    elif half == "o" and words[j + 1] in ("'", "’") and words[j + 2] == "clock":
        j += 3
    elif half in ("noon", "midnight") and hour == 12:
        return _time(12 if half == "noon" else 0, minute, j + 1)
    elif (
        words[i - 1] == "the"
        and j == i + 1
        and "." in words[i]
        and words[j] in ("from", "to", "service", "train")
    ):
        pass  # "the 18.42 from Paddington"
    elif j == i + 1 or words[i - 1] in ("of", "by", "won", "ratio"):
        return None
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if words[j] in ZONES:
        j += 1
    return _time(hour, minute, j)


def _time(hour: int, minute: int, end: int) -> Core:
    return Core(None, f"T{hour:02d}:{minute:02d}", end, "time", kind="time")


def _four_digits(words: list[str], i: int) -> Core | None:
    """`1405 GMT`."""
    hour, minute = int(words[i][:2]), int(words[i][2:])
    if (words[i + 1] in ZONES or words[i + 1] in ("h", "hours", "hrs")) and hour <= 24 and minute < 60:
        return _time(hour, minute, i + 2)
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
