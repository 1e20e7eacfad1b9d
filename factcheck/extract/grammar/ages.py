"""Ages: `14-year-old`, `aged 34`, `Jan Kok, 61,`, `she is 40`, `over-65s`."""

from factcheck.extract.grammar import nouns
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.tokens import ENDS, Tokens
from factcheck.model.months import MONTHS

_OLD = frozenset(("old", "olds"))
_AGED = frozenset(("aged", "age", "ages"))
_AT_AGE = frozenset("of at the under over from average reached reach".split())
_KIN = frozenset(
    """accomplice brother sister wife husband son daughter mother father friend suspect student actor actress singer
    striker captain grandmother grandfather uncle aunt cousin nephew niece partner boyfriend girlfriend widow widower
    defendant gunman attacker businessman businesswoman mechanic farmer neighbour neighbor""".split()
)
_DIES = frozenset(("dies", "died", "dead"))
_LONGEST_DEATH = 10
"""In words: `died peacefully in Hull on 9 May 2004`."""
_AFTER_DEATH = frozenset("after in following and of on from while as following — –".split())
_GROUPS = frozenset("crew staff police personnel dead wounded injured casualties".split())
_PARTITIVES = frozenset(("of", "among", "amongst"))
_PLACES = frozenset(("in", "across", "from", "outside"))
_SAYING = frozenset("said says added told recalled".split())
_AGE_GROUPS = frozenset("group groups bracket brackets range band bands cohort category".split())


_CUES = _AGED | frozenset(
    ", both at of - between turned turns turning is was over under just only already".split()
)
"""What stands before an age that no unit marks."""


def read_age(t: Tokens, a: Amount) -> None:
    """Marks an amount as an age where the words around it say so."""
    if (a.unit is not None and _old(t, a)) or a.unit not in (None, "year"):
        return
    if t.words[a.first - 1] not in _CUES and t.words[a.stop] != "age":
        return
    number = a.value if a.value is not None else a.high
    if number is None or number.denominator != 1:
        return
    value = number.numerator
    if not 0 <= value <= 120:
        return
    if _aged(t, a) or (a.unit is None and (_in_commas(t, a, value) or _predicate(t, a, value))):
        a.unit, a.stat = "year", "age"
    else:
        _over_65s(t, a)


def _old(t: Tokens, a: Amount) -> bool:
    """`14 years old`, `a six-month-old`, `12 years of age`."""
    if a.unit not in ("year", "month", "week", "day"):
        return False
    words = t.words
    k = a.stop + (words[a.stop] == "-")
    if words[k] in _OLD:
        a.stop = k + 1
    elif words[k] == "of" and words[k + 1] == "age":
        a.stop = k + 2
    elif words[a.stop - 1] != "yo":
        return False
    a.stat = "age"
    a.end = max(a.end, t.ends[a.stop - 1])
    return True


def _aged(t: Tokens, a: Amount) -> bool:
    """`aged 34`, `at the age of 12`, `ages 3 to 5`."""
    before, earlier = t.words[a.first - 1], t.words[a.first - 2]
    if before == "at":  # `dies at 94`, not `died at 94 Elm Street`
        return (
            (earlier in _DIES or (earlier == "," and _dies_before(t, a.first - 2)))
            and a.form == "numeral"
            and (t.words[a.stop] in ENDS or t.words[a.stop] in _AFTER_DEATH)
        )
    if a.unit is None and t.words[a.stop] == "age" and t.words[a.stop + 1] in _AGE_GROUPS:
        return True
    if before in _AGED:
        return before != "age" or a.unit is None or earlier in _AT_AGE
    return before in ("of", "-", "between") and earlier in _AGED


def _dies_before(t: Tokens, comma: int) -> bool:
    """`died in Hull on 9 May 2004, at 93`: whether the clause that a comma closes is of a death."""
    for word in reversed(t.words[max(comma - _LONGEST_DEATH, 0) : comma]):
        if word in _DIES:
            return True
        if word in ENDS:
            return False
    return False


def _over_65s(t: Tokens, a: Amount) -> None:
    words = t.words
    k = a.first - (2 if words[a.first - 1] == "-" else 1)
    if words[k] in ("over", "under") and words[a.stop] == "s" and t.glued(a.stop):
        a.unit, a.stat = "year", "age"
        a.stop += 1
        a.comparator = ">" if words[k] == "over" else "<"
        a.hedge = (k, k + 1)
        a.start = t.start(k)


def _in_commas(t: Tokens, a: Amount, value: int) -> bool:
    """`Jan Kok, 61, said`, `his brother, 34,`."""
    words = t.words
    before, after = words[a.first - 2], words[a.stop]
    if (
        words[a.first - 1] == "both"
        and before == ","
        and after in (",", ".")
        and a.form in ("numeral", "word")
    ):
        return 3 <= value <= 115
    if words[a.first - 1] != "," or a.form != "numeral" or a.grouped or not 1 <= value <= 115:
        return False
    if (after == "," and words[a.stop + 1] == "or") or _counts_part(t, a.first - 2):
        return False
    if after == "," and (before in nouns.PERSONS or before in _KIN):
        return not nouns.is_plural(before) and before not in _GROUPS
    if not t.capital(a.first - 2) or not before.isalpha() or before in MONTHS:
        return False
    if after not in (",", ".", ";", ")") or words[a.stop + 1][:1].isdecimal():
        return False
    return after == "," or t.capital(a.first - 3) or words[a.first - 3] in _SAYING


def _counts_part(t: Tokens, k: int) -> bool:
    """Whether the phrase that ends with token `k` opens its sentence and names a whole: `Of the 60 MPs, 24,`."""
    words = t.words
    names = True
    for m in range(k, max(k - 14, -1), -1):
        if words[m] in (",", ".", ";", ":", "?", "!", "”", "–", "—"):
            return False
        if words[m] in _PARTITIVES or (words[m] in _PLACES and names):
            return m == 0 or words[m - 1] in (".", "?", "!", "out", ":") or t.new_line(m)
        names = names and (t.capital(m) or words[m] in ("the", "and", "of", "-", "’", "'", "s"))
    return False


def _predicate(t: Tokens, a: Amount, value: int) -> bool:
    """`she is 40`, `he turned 18`."""
    k = a.first - (2 if t.words[a.first - 1] in ("just", "only", "already") else 1)
    before, subject = t.words[k], t.words[k - 1]
    if a.form != "numeral" or a.grouped or value >= 110:
        return False
    if t.words[a.stop] not in ENDS and t.words[a.stop] not in ("and", "when", "on", "in"):
        return False
    if before in ("turned", "turns", "turning"):
        return True
    return before in ("is", "was") and subject in ("he", "she", "who", "and")
