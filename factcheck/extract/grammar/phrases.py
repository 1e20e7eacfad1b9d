"""What stands around an amount: hedge, counted noun, denominator of a rate, direction, kind of number."""

from fractions import Fraction

from factcheck.extract.grammar import changes, currencies, hedges, nouns, numerals, units
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.periods.lexicon import UNITS
from factcheck.extract.grammar.tokens import Tokens

_PER_ARTICLE = frozenset(
    """second minute hour day night week fortnight month quarter year season decade century barrel share head piece
    tonne ton kilo kilogram kg litre liter gallon ounce pound mile kilometre kilometer metre meter square foot
    ticket person pop unit dose bottle pint glass bushel acre hectare game match episode word copy night seat time plate
    student worker household customer passenger trip ride shift session member page mile cup can pack packet
    megawatt gigabyte gallon dozen pair carat stock unit kilowatt mwh child employee pupil patient""".split()
)
_SHARED = frozenset(("head", "piece"))
_TIME_PER = frozenset("second minute hour day night week fortnight month quarter year season decade".split())
_PARTICIPLES = frozenset(
    "killed wounded injured dead or and lost sold made produced carried born arrested recorded reported on missing hurt treated handled shipped pumped daily".split()
)
_LEVELS = frozenset(("below", "above", "beyond", "beneath", "past", "under", "over", "exceeding", "topping"))
AGE_WORDS = frozenset(("old", "olds"))


def finish(t: Tokens, a: Amount, following: Amount | None) -> None:
    """Reads everything around one amount."""
    if a.stat in ("ordinal", "score"):
        return
    limit = following.first if following is not None else t.count
    _age(t, a)
    end = a.stop
    _after_hedge(t, a)
    if a.unit is None and a.stat != "age":
        _noun(t, a, limit)
    elif (
        a.unit in units.DIMENSION
        and a.stat != "age"
        and units.DIMENSION[a.unit] not in ("share", "point", "time")
    ):
        _substance(t, a, limit)
    _per(t, a, max(end, a.stop))
    if a.per is None and a.noun is not None:
        _per(t, a, max(end, a.stop, a.noun[1]))
    hedge = hedges.before(t, a.first, a.unit if not a.prefixed else None)
    if hedge is not None and a.form == "vague" and hedge.comparator not in (">", ">=", "<", "<="):
        hedge = None
    if hedge is None and t.words[a.first - 1] == "between":
        hedge = hedges.before(t, a.first - 1, a.unit)
    if hedge is not None and not (hedge.comparator == "=" and a.hedge is not None):
        if a.hedge is None or hedge.comparator != "=":
            a.comparator, a.hedge = hedge.comparator, (hedge.first, hedge.last)
            a.start = min(a.start, t.start(hedge.first))
    first = a.hedge[0] if a.hedge and a.hedge[0] < a.first else a.first
    relative = (
        a.unit in ("percent", "percentage_point", "basis_point", "point", "fold", "times")
        or a.form == "fraction"
    )
    money = a.unit in currencies.CURRENCIES
    level = (
        a.hedge is not None
        and t.words[a.hedge[1] - 1] in _LEVELS
        and (t.words[a.hedge[1] - 1] != "over" or not relative)
    )
    if a.stat != "age" and not (level and a.hedge is not None and a.hedge[0] < a.first):
        stop = a.stop if a.noun is None or a.unit in units.DIMENSION or money else a.noun[1]
        a.direction = changes.direction(t, first, stop, a.unit, money=money, relative=relative)
        if a.direction is None and a.noun is not None:
            a.direction = changes.direction(t, first, a.stop, a.unit, money=money, relative=relative)
    if a.direction is None and a.unit == "percent":
        a.direction = changes.by_sign(t, a.first, a.number_start)
    a.stat = a.stat or _stat(a, money)


def continue_list(t: Tokens, before: Amount, a: Amount) -> None:
    """What an amount takes over from the one before it: an age in a list, the direction of a change said twice."""
    gap = t.words[before.stop : a.first]
    if (
        before.stat == "age"
        and a.unit is None
        and a.noun is None
        and gap in ([","], ["and"], [",", "and"], ["or"])
    ):
        a.unit, a.stat = "year", "age"
    elif (
        before.direction is not None
        and a.direction is None
        and a.hedge is None
        and (gap in ([",", "or"], ["or"]) or (gap == ["("] and t.words[a.stop] in (")", ",")))
    ):
        if {before.unit, a.unit} & {"percent", "percentage_point", "point"} and a.converts is None:
            a.direction = before.direction
            a.stat = _stat(a, a.unit in currencies.CURRENCIES)


def _age(t: Tokens, a: Amount) -> None:
    words = t.words
    j = a.stop
    hyphen = 1 if words[j] == "-" else 0
    if a.unit in ("year", "month", "week", "day"):
        k = j + hyphen
        if words[k] in AGE_WORDS or (words[k] == "of" and words[k + 1] == "age"):
            a.stat = "age"
            a.stop = k + (2 if words[k] == "of" else 1)
            a.end = t.ends[a.stop - 1]
            return
        if words[j - 1] == "yo":
            a.stat = "age"
            return
    if a.unit is not None and a.unit != "year":
        return
    before = words[a.first - 1]
    value = a.value if a.value is not None else a.high
    if value is None or value.denominator != 1 or not 0 <= value <= 120:
        return
    if before in ("aged", "age", "ages") or (
        before in ("of", "-", "between") and words[a.first - 2] in ("aged", "ages", "age")
    ):
        if (
            before != "age"
            or words[a.first - 2]
            in ("of", "at", "the", "under", "over", "from", "average", "reached", "reach")
            or a.unit is None
        ):
            a.unit, a.stat = "year", "age"
            return
    if before in ("over", "under") or (before == "-" and words[a.first - 2] in ("over", "under")):
        if words[j] == "s" and t.glued(j):
            a.unit, a.stat = "year", "age"
            a.stop = j + 1
            a.comparator = ">" if "over" in (before, words[a.first - 2]) else "<"
            first = a.first - 1 if before != "-" else a.first - 2
            a.hedge = (first, first + 1)
            a.start = t.start(first)
            return
    if (
        a.unit is None
        and before == ","
        and words[j] in (",", ".", ";", ")")
        and t.capital(a.first - 2)
        and 1 <= value <= 115
        and words[a.first - 2].isalpha()
    ):
        if (
            (words[j] == "," or t.capital(a.first - 3))
            and not words[j + 1][:1].isdecimal()
            and a.form == "numeral"
            and not a.grouped
            and words[a.first - 2] not in _MONTHISH
        ):
            a.unit, a.stat = "year", "age"
            return
    if (
        a.unit is None
        and a.form == "numeral"
        and before == ","
        and words[j] == ","
        and not a.grouped
        and 1 <= value <= 115
    ):
        if words[a.first - 2] in nouns.PERSONS or words[a.first - 2] in _KIN:
            a.unit, a.stat = "year", "age"
            return
    if (
        a.unit is None
        and a.form == "numeral"
        and before in ("is", "was", "turned", "turns", "turning")
        and words[j] in (".", ",", ";", "and", "when", "on", "in")
        and value < 110
        and not a.grouped
    ):
        subject = words[a.first - 2]
        if subject in ("he", "she", "who", "and") or before.startswith("turn"):
            a.unit, a.stat = "year", "age"


_KIN = frozenset(
    """accomplice brother sister wife husband son daughter mother father friend suspect student actor actress singer
    striker captain grandmother grandfather uncle aunt cousin nephew niece partner boyfriend girlfriend widow widower
    defendant gunman attacker businessman businesswoman mechanic farmer neighbour neighbor""".split()
)
_MONTHISH = frozenset(
    "january february march april may june july august september october november december".split()
)


def _after_hedge(t: Tokens, a: Amount) -> None:
    found = hedges.after(t, a.stop)
    if found is None:
        return
    words = t.words
    if words[found.last] in ("than",):
        return
    a.comparator, a.hedge = found.comparator, (found.first, found.last)
    a.end = t.ends[found.last - 1]
    if (
        found.comparator in ("~", ">=")
        and a.unit is None
        and words[found.first] in ("-", "odd", "plus", "+", "ish")
    ):
        a.stop = found.last


def _noun(t: Tokens, a: Amount, limit: int) -> None:
    words = t.words
    j = a.stop
    if a.noun is not None and a.noun[0] == -1:  # a list whose last member names the noun
        j, limit = a.noun[1], t.count
        a.noun = None
    if a.hedge is not None and a.hedge[0] >= a.stop:
        j = a.hedge[1]
    hyphen = words[j] == "-" and t.glued(j) and t.glued(j + 1)
    if hyphen:
        j += 1
        if words[j] in ("strong", "day", "fold") or words[j] in nouns.STOP or not words[j][:1].isalpha():
            return
        stop = j + 1
        a.noun = (j, stop)
        a.end = t.ends[stop - 1]
        return
    if a.form == "fraction" and words[j] == "of":
        if words[j + 1] in ("the", "its", "all", "their", "his", "her", "our", "these", "those"):
            j += 1
        j += 1
    elif words[j] == "of" and words[j + 1] in (
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "those",
        "these",
        "them",
    ):
        if words[j + 2][:1].isdecimal() or words[j + 2] in numerals.SMALL or words[j + 1] == "them":
            return
        j += 2
    elif words[j] == "of":
        if a.form != "vague" and not a.scaled and words[j - 1] not in ("dozen", "couple"):
            return
        j += 1
    elif words[j] == "more" and words[j + 1] in ("than",):
        return
    if words[a.first - 1] == "of" and words[a.first - 2] in ("family", "household"):
        return
    single = a.value == 1 or a.form == "fraction"
    found = nouns.read_noun(t, j, single=single)
    if found is None:
        return
    if found[1] > limit:
        return
    a.noun = found
    if limit < t.count or found[0] <= a.stop + 4:
        a.end = max(a.end, t.ends[found[1] - 1]) if a.form != "list-member" else a.end
    if a.form != "fraction" and words[found[1] - 1] in nouns.PERSONS:
        a.unit = "person"


def _substance(t: Tokens, a: Amount, limit: int) -> None:
    """What is measured: `1.5 million barrels of oil`."""
    words = t.words
    j = a.stop
    if words[j] != "of" or not words[j + 1][:1].isalpha() or words[j + 1] in nouns.STOP:
        return
    end = j + 2
    while (
        end < j + 4
        and words[end][:1].isalpha()
        and words[end] not in nouns.STOP
        and not words[end].endswith("ed")
    ):
        end += 1
    if end <= limit:
        a.noun = (j + 1, end)


def _per(t: Tokens, a: Amount, end: int) -> None:
    """The denominator of a rate behind token `end`."""
    words = t.words
    if a.stat == "age" or (a.form == "fraction" and a.unit is None):
        return
    found = _denominator(t, end)
    if found is None and (a.noun is not None or a.unit is None):
        k = end
        while k < end + 4 and words[k] in _PARTICIPLES:
            k += 1
        if k > end and words[k] in ("each", "every", "a", "per") and words[k + 1] in _TIME_PER:
            found = _denominator(t, k)
    if found is None and a.hedge is not None and a.hedge[1] > end:
        found = _denominator(t, a.hedge[1])
    if found is None:
        return
    per, stop = found
    if (
        per in ("year", "day", "month", "week", "season")
        and words[end] in ("a", "each", "every")
        and words[stop] in ("ago", "earlier", "later", "before", "after", "of")
    ):
        return
    special = units.RATE_UNITS.get((a.unit or "", per))
    if special is not None:
        a.unit = special
    else:
        a.per = per
    a.end = max(a.end, t.ends[stop - 1])
    a.stop = max(a.stop, stop)


def _denominator(t: Tokens, j: int) -> tuple[str, int] | None:
    words = t.words
    word = words[j]
    if t.glued(j + 1) and word != "/":
        return None
    if word in ("a", "an"):
        target = words[j + 1]
        if target not in _PER_ARTICLE:
            return None
        if target in ("square", "cubic"):
            unit = units.read_unit(t, j + 1)
            return (unit[0], unit[1]) if unit else None
        if target in (
            "pound",
            "share",
            "time",
            "head",
            "match",
            "game",
            "can",
            "pop",
            "pair",
            "season",
        ) and words[j + 2] in ("-", "of", "ago", "earlier"):
            return None
        return _unit_name(t, j + 1), j + 2
    if word in ("per", "/"):
        k = j + 1
        if word == "/" and not (t.glued(j) and t.glued(k) and words[k][:1].isalpha()):
            return None
        if words[k] == "cent":
            return None
        if words[k] == "capita":
            return "person", k + 1
        return _counted(t, k)
    if word in ("each", "every", "apiece"):
        k = j + 1
        target = words[k]
        if word == "apiece" or (
            word == "each"
            and (
                not target[:1].isalpha()
                or target
                in (
                    "for",
                    "in",
                    "to",
                    "of",
                    "from",
                    "and",
                    "at",
                    "on",
                    "with",
                    "by",
                    "while",
                    "as",
                    "way",
                    "after",
                )
            )
        ):
            return "each", k
        if target in UNITS or target == "night":
            return (UNITS.get(target, target), k + 1) if target == UNITS.get(target, target) else None
        if word == "every" and (target[:1].isdecimal() or target in numerals.SMALL):
            return _counted(t, k)
        if word == "every" and target[:1].isalpha() and target not in ("other", "one"):
            return nouns.singular(target), k + 1
        return None
    if word == "for" and words[j + 1] in ("every", "each", "a") and words[j + 1] != "a":
        k = j + 2
        if words[k] == "of":
            k += 1
            while (
                words[k] in ("the", "its", "his", "her", "their", "our")
                or words[k + 1] in ("'", "’")
                or words[k] in ("'", "’", "s")
            ):
                k += 1
                if k > j + 9:
                    return None
            return "each", j + 2
        return _counted(t, k)
    if (
        word == "the"
        and words[j + 1] in ("hour", "barrel", "tonne")
        and words[j - 1] not in ("in",)
        and False
    ):
        return words[j + 1], j + 2
    if word in ("p", "pa") and False:
        return None
    if (
        word == "-"
        and words[j + 1] in ("a", "per", "an")
        and t.glued(j + 1)
        and words[j + 2] == "-"
        and words[j + 3] in _PER_ARTICLE
    ):
        return _unit_name(t, j + 3), j + 4
    return None


def _counted(t: Tokens, k: int) -> tuple[str, int] | None:
    """A denominator that may hold a number: `100,000 people`, `passenger`, `square metre`."""
    words = t.words
    word = words[k]
    prefix = ""
    number = None
    if word[:1].isdecimal():
        from factcheck.extract.grammar import digits

        number = digits.numeral(t, k) if word.isascii() else None
    elif word in numerals.SMALL or word in ("a", "thousand", "million", "hundred", "billion"):
        if word in ("thousand", "million", "hundred", "billion"):
            number = numerals.Number(Fraction(10 ** numerals.SCALES[word]), Fraction(1), Fraction(1), k + 1)
        else:
            number = numerals.read_words(t, k)
    if number is not None:
        if number.value.denominator != 1 or (
            words[number.end] in ("-", "–") and words[number.end + 1][:1].isdecimal()
        ):
            return None
        if t.glued(number.end) and words[number.end][:1].isalnum() and units.read_unit(t, number.end) is None:
            return None
        prefix = f"{number.value.numerator} "
        k = number.end
        word = words[k]
    if not word[:1].isalpha() or (word in ("of",) and not prefix):
        return (prefix.strip(), k) if prefix else None
    unit = units.read_unit(t, k)
    if unit is not None and unit[0] != "degree":
        return prefix + unit[0], unit[1]
    if prefix:
        found = nouns.read_noun(t, k)
        if found is None:
            return prefix.strip(), k
        head = nouns.singular(words[found[1] - 1])
        if head in ("person", "inhabitant", "resident") or words[found[1] - 1] in (
            "people",
            "population",
            "residents",
            "inhabitants",
        ):
            head = "person"
        return prefix + head, found[1]
    if word in ("the", "a", "an", "and", "or", "cent"):
        return None
    return _unit_name(t, k), k + 1


def _unit_name(t: Tokens, k: int) -> str:
    word = t.words[k]
    unit = units.read_unit(t, k)
    if unit is not None and unit[1] == k + 1:
        return unit[0]
    if word == "head":
        return "person"
    if word in ("pound",):
        return "lb"
    if word == "piece":
        return "each"
    return nouns.singular(word)


def _stat(a: Amount, money: bool) -> str:
    unit = a.unit
    if unit == "percent" and a.per is not None:
        return "rate"
    if unit == "percent":
        return "percent-change" if a.direction else "share"
    if unit in ("percentage_point", "basis_point"):
        return "point-change" if a.direction or unit == "percentage_point" else "share"
    if unit in ("fold", "times"):
        return "ratio" if unit == "fold" or a.direction else "count"
    if a.per is not None:
        return "rate"
    if money:
        return "amount"
    if unit == "point":
        return "point-change" if a.direction else "index"
    if unit in units.TIME_UNITS:
        return "duration"
    if a.form == "fraction":
        return "share"
    if unit in (None, "person"):
        return "count"
    return "amount"
