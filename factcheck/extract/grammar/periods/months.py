"""Months by name, with a day or a year where one stands beside them."""

from factcheck.extract.grammar import calendar, numerals
from factcheck.extract.grammar.periods import parts, spoken, written
from factcheck.extract.grammar.periods.dates import Core, Dates
from factcheck.extract.grammar.periods.lexicon import (
    CUES,
    MONTHS,
    QUOTES,
    SHAKY_MONTHS,
    SHIFTS,
    YEAR_CUES,
    is_year,
)
from factcheck.extract.grammar.tokens import ENDS

_LONG = ("may", "june", "july")
_NEAR = (
    CUES
    | YEAR_CUES
    | SHIFTS
    | frozenset(("early", "-", "(", "mid", "late", "/", "–", "a", "each", "every", "|", "s"))
)
_BEFORE_DAYS = frozenset(("on", "by", "until", "since", "from", "", "before", "after"))
_KINDS = frozenset("average typical normal record wettest driest busiest".split())
_OF_A_PREMIER = frozenset("government administration cabinet deal plan premiership ministry team".split())
_VERBS = ("may", "march", "mar")


def month(d: Dates, i: int, partner: Core | None) -> Core | None:
    """The month, or the day of it, named at token `i`."""
    t, words = d.t, d.t.words
    dotted = words[i + 1] == "." and len(words[i]) <= 4 and words[i] not in _LONG and t.glued(i + 1)
    j = i + 2 if dotted else i + 1
    day = _day(d, i, j, partner)
    if day is not None:
        return day
    year, end = written.trailing_year(d, j)
    if year is None and words[i + 1] == "of" and is_year(words[i + 2]):
        year, end = int(words[i + 2]), i + 3
    number = MONTHS[words[i]]
    if words[j] == "after" and words[j + 1] == "next" and d.as_of is not None:
        after = d.as_of.year + (number <= d.as_of.month) + 1
        span = calendar.month_span(after, number)
        return Core(span, f"{after:04d}-{number:02d}", j + 2, "month", relative=True, month=number)
    if words[end] == "quarter" and t.capital(i):
        return parts.named_quarter(d, i, number, year, end + 1)
    if year is not None:
        return Core(calendar.month_span(year, number), f"{year:04d}-{number:02d}", end, "month", month=number)
    stop = written.year_before(d, j)
    if stop and _means_month(d, i, partner):
        timex = f"XXXX-{number:02d}"
        return Core(None, timex, stop, "month", relative=True, offset="-1Y", month=number)
    if not _means_month(d, i, partner) or (words[i + 1] == "/" and t.glued(i + 1)):
        return None
    end = j if dotted and words[j][:1].islower() and not t.capital(j) else i + 1
    return nearest(d, i, number, end)


def _day(d: Dates, i: int, j: int, partner: Core | None) -> Core | None:
    """`February 24`, `May/22`, `July the fourth`: the day that stands behind the month."""
    t, words = d.t, d.t.words
    k = j + 1 if words[j] == "the" else j
    if words[k] == "/" and words[k + 1].isdecimal() and t.glued(k):
        k += 1
    word = words[k]
    number = int(word) if word.isdecimal() and len(word) <= 2 else numerals.ORDINALS.get(word, 0)
    behind = words[k + 1]
    if not number and word in numerals.SMALL:
        return _day_in_words(d, i, k)
    if not 1 <= number <= 31 or behind in ("%", "percent", "million", "billion"):
        return None
    if (behind == "per" and words[k + 2] == "cent") or (behind == ":" and t.glued(k + 1)):
        return None
    lower = not t.capital(i)
    if words[i] == "may" and lower and words[i - 1] not in ("on", "the", "since"):
        return None
    end = k + 2 if behind in ("st", "nd", "rd", "th") and t.glued(k + 1) else k + 1
    year, end = written.trailing_year(d, end)
    if (
        lower
        and words[i] in SHAKY_MONTHS
        and year is None
        and partner is None
        and words[i - 1] not in _BEFORE_DAYS
    ):
        return None
    return written.calendar_day(d, i, year, MONTHS[words[i]], number, end)


def _day_in_words(d: Dates, i: int, k: int) -> Core | None:
    """`May twenty nine`, `January twenty-fifth, nineteen eighty-six`: a day written in words at token `k`."""
    words = d.t.words
    found = spoken.day(words, k)
    if found is None or (words[i] in SHAKY_MONTHS and not d.t.capital(i)):
        return None
    number, end, ordinal = found
    year, behind = written.trailing_year(d, end)
    if year is None and not ordinal and words[end] not in _AFTER_SPOKEN:
        return None  # "in May twenty people died"
    return written.calendar_day(d, i, year, MONTHS[words[i]], number, behind if year is not None else end)


_AFTER_SPOKEN = ENDS - {","} | {"at"}


def _means_month(d: Dates, i: int, partner: Core | None) -> bool:
    """Whether a bare name that is a word or a short form too (`may`, `march`, `dec`) is the month here."""
    t, words = d.t, d.t.words
    word = words[i]
    if word not in SHAKY_MONTHS and (len(word) > 4 or word in _LONG):
        return True
    if not t.capital(i) and not t.lower_case:
        return False
    if word not in _VERBS or partner is not None:
        return True
    after, before = words[i + 1], words[i - 1]
    if t.capital(i) and before == after == "":
        return True  # nothing else stands in the cell of a table
    if t.capital(i) and (before.endswith("est") or before in _KINDS):
        return True  # "the wettest May since"
    if word == "may" and before == "the" and t.capital(i) and after.isalpha():
        return after not in _OF_A_PREMIER and not t.capital(i + 1)  # "the May local elections"
    if not t.capital(i) and words[i - 1] in ("that", "this", "it"):
        return False  # "insanity that may result"
    return words[i - 1] in _NEAR or after in ("to", "-", "–", "and") or after in QUOTES


_OWNERS = frozenset("the its our their his her".split())
_BEHIND_A_MONTH = frozenset(
    """to and or but in on at of by for from with as is are was were will would can could may has have had that which when while next
    last this until till through before after because so than""".split()
)


def nearest(d: Dates, i: int, number: int, end: int) -> Core:
    """A month without a year: the latest one, or the coming one where the clause looks ahead."""
    if d.as_of is None:
        return Core(None, f"XXXX-{number:02d}", end, "month", complete=False, month=number)
    year = d.as_of.year
    words = d.t.words
    delivered = (
        words[end] == "delivery" or "delivery" in words[max(i - 2, 0) : i]
    )  # futures: "for July delivery"
    # `the July round had 1.6%`: the month names something that is there
    named = words[i - 1] in _OWNERS and words[end].isalpha() and words[end] not in _BEHIND_A_MONTH
    ahead = d.is_followed_by_a_future(end) if named else d.looks_ahead(i, i + 1)
    if delivered or ahead:
        year += number < d.as_of.month
    else:
        year -= number > d.as_of.month
    span = calendar.month_span(year, number)
    return Core(span, f"{year:04d}-{number:02d}", end, "month", relative=True, complete=False, month=number)
