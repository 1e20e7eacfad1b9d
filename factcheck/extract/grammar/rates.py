"""Denominators of rates: `966 a day`, `1,200 killed each day`, `83.1 per 1,000 people`, `$12 apiece`."""

from factcheck.extract.grammar import currencies, digits, nouns, numerals, units
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.numerals import Number
from factcheck.extract.grammar.periods.lexicon import UNITS
from factcheck.extract.grammar.tokens import Tokens

_PER_ARTICLE = frozenset(
    """second minute hour day night week fortnight month quarter year season decade century barrel share head piece
    tonne ton kilo kilogram kg litre liter gallon ounce pound mile kilometre kilometer metre meter square foot
    ticket person pop unit dose bottle pint glass bushel acre hectare game match episode word copy night seat time plate
    student worker household customer passenger trip ride shift session member page mile cup can pack packet
    therm term trade room bed place click bag box tin tube roll lesson treatment dose visit call transaction hole
    over innings tonne-mile vote plot tree megawatt gigawatt terawatt gigabyte gallon dozen pair carat stock unit kilowatt mwh child employee pupil patient""".split()
)
"""Nouns that make a rate behind a plain article."""
_PRICED = frozenset(
    "room bed place call visit vote box lesson treatment plot tree term trade click transaction".split()
)
_OTHER_AFTER = frozenset(("-", "of", "ago", "earlier"))
_DOUBTFUL = frozenset("pound share time head match game can pop pair season".split())
_PAID = {"pcm": "month", "pa": "year", "pw": "week"}
"""Behind money: `€950 pcm`, `£32k pa`."""
_SHORT = {"d": "day", "y": "year", "yr": "year", "mo": "month", "kpc": "kiloparsec", "mpc": "megaparsec"}
"""Behind a stroke only: `2.1 bcf/d`, `70 km/s/Mpc`."""
_SPREAD_OVER = frozenset(("area", "volume", "mass"))
"""Dimensions of denominators behind which a second one may stand: `20 J/m2 per year`."""
_TIME_PER = frozenset("second minute hour day night week fortnight month quarter year season decade".split())
_PARTICIPLES = frozenset(
    """killed wounded injured dead or and lost sold made produced carried born arrested recorded reported on missing
    hurt treated handled shipped pumped daily""".split()
)
OPENERS = _PARTICIPLES | frozenset((*"/ - a an per apiece each every for in".split(), *_PAID))
"""What stands behind an amount that is so much per something."""
_TO_THE = frozenset(
    "hectare acre gallon litre liter mile kilometre kilometer kilo pound tonne barrel".split()
)
"""`2.58 tonnes to the hectare`."""
_LEADS_A_UNIT = frozenset("square cubic kilowatt megawatt gigawatt terawatt".split())
"""First words of units of several words: `€43.85 a megawatt-hour`."""
_SPANS = frozenset("year day month week season decade century quarter fortnight".split())
_AWAY = frozenset(
    ("ago", "earlier", "later", "before", "after", "of", "previously", "prior", "back", "hence", "previous")
)
_NOT_EACH = frozenset("for in to of from and at on with by while as way after".split())
_POSSESSIVES = frozenset("the its his her their our".split())
_POWERS = frozenset(("thousand", "million", "hundred", "billion"))
_HEADS = frozenset("person inhabitant resident people population residents inhabitants".split())


def read_per(t: Tokens, a: Amount, end: int) -> None:
    """Reads the denominator behind token `end` into an amount."""
    words = t.words
    if words[end] in _PAID and a.unit in currencies.CURRENCIES:
        a.per, a.end, a.stop = _PAID[words[end]], t.ends[end], end + 1
        return
    if words[end] not in OPENERS and a.hedge is None:
        return
    if a.stat == "age" or (a.form == "fraction" and a.unit is None):
        return
    found = _denominator(t, end)
    if found is None and (a.noun is not None or a.unit is None):
        found = _behind_participle(t, end)
    if found is None and a.hedge is not None and a.hedge[1] > end:
        found = _denominator(t, a.hedge[1])
    if found is None:
        return
    per, stop = found
    away = stop + 2 if words[stop] == "or" else stop
    if words[end] in ("a", "each", "every") and per in _SPANS and words[away] in _AWAY:
        return  # "900 a year earlier", "900 a year or so ago"
    if words[end] in ("a", "an") and per in _PRICED and a.unit not in currencies.CURRENCIES:
        return  # "£80 a room", but not "gave 12 a room"
    special = units.RATE_UNITS.get((a.unit or "", per)) if a.per is None else None
    if special is not None:
        a.unit = special
    else:
        a.per = f"{a.per} per {per}" if a.per is not None else per
    a.end = max(a.end, t.ends[stop - 1])
    a.stop = max(a.stop, stop)
    if words[stop] == "per" and a.unit in units.DIMENSION and units.DIMENSION.get(per) in _SPREAD_OVER:
        read_per(t, a, stop)


def _behind_participle(t: Tokens, end: int) -> tuple[str, int] | None:
    words = t.words
    k = end
    while k < end + 4 and words[k] in _PARTICIPLES:
        k += 1
    if k > end and words[k] in ("each", "every", "a", "per") and words[k + 1] in _TIME_PER:
        return _denominator(t, k)
    return None


def _denominator(t: Tokens, j: int) -> tuple[str, int] | None:
    """The denominator at token `j` and the token behind it."""
    words = t.words
    word = words[j]
    if word == "/":
        if words[j + 1 : j + 3] == ["100", "km"]:
            return "100 km", j + 3  # "5.4 l/100km"
        if words[j + 1] in _SHORT and t.glued(j + 1) and not (t.glued(j + 2) and words[j + 2].isalnum()):
            return _SHORT[words[j + 1]], j + 2
        inside = t.glued(j) and t.glued(j + 1) and words[j + 1][:1].isalpha()
        return _per(t, j + 1) if inside else None
    if word == "-":
        return _hyphened(t, j)
    if t.glued(j + 1) and (words[j + 1] in ("-", "‑", "'", "’") or words[j + 1][:1].isalnum()):
        return None
    if word in ("a", "an"):
        return _article(t, j + 1)
    if word == "per":
        return _per(t, j + 1)
    if word == "to" and words[j + 1] == "the" and words[j + 2] in _TO_THE:
        return _unit_name(t, j + 2), j + 3
    if word == "apiece":
        return "each", j + 1
    if word == "each":
        return _each(t, j + 1)
    if word == "every":
        return _every(t, j + 1)
    if word == "for" and words[j + 1] in ("every", "each"):
        return _for_every(t, j + 2)
    if word == "in" and words[j + 1] in ("every", "each"):
        return _in_every(t, j + 2)
    return None


def _in_every(t: Tokens, k: int) -> tuple[str, int] | None:
    """`58 in every 100,000`: so many of them are no share that anybody thinks in, but the base of a rate."""
    number = _number(t, k)
    return None if number is None or number.value < LEAST_BASE else _counted(t, k)


def _hyphened(t: Tokens, j: int) -> tuple[str, int] | None:
    """`a $20-a-week rise`."""
    words = t.words
    if (
        t.glued(j + 1)
        and words[j + 1] in ("a", "per", "an")
        and words[j + 2] == "-"
        and words[j + 3] in _PER_ARTICLE
    ):
        return _unit_name(t, j + 3), j + 4
    return None


def _article(t: Tokens, k: int) -> tuple[str, int] | None:
    target = t.words[k]
    if target not in _PER_ARTICLE:
        return None
    if target in _LEADS_A_UNIT:
        return units.read_unit(t, k)
    if target in _DOUBTFUL and t.words[k + 1] in _OTHER_AFTER:
        return None
    return _unit_name(t, k), k + 1


def _per(t: Tokens, k: int) -> tuple[str, int] | None:
    if t.words[k] == "cent":
        return None
    return ("person", k + 1) if t.words[k] == "capita" else _counted(t, k)


def _each(t: Tokens, k: int) -> tuple[str, int] | None:
    target = t.words[k]
    if not target[:1].isalpha() or target in _NOT_EACH:
        return "each", k
    return _span(target, k)


def _every(t: Tokens, k: int) -> tuple[str, int] | None:
    target = t.words[k]
    if target in UNITS or target == "night":
        return _span(target, k)
    if target[:1].isdecimal() or target in numerals.SMALL:
        return _counted(t, k)
    return (nouns.singular(target), k + 1) if target[:1].isalpha() and target != "other" else None


def _span(target: str, k: int) -> tuple[str, int] | None:
    """A singular unit of time: `each day`, `every night`."""
    return (target, k + 1) if UNITS.get(target, "") == target or target == "night" else None


def _for_every(t: Tokens, k: int) -> tuple[str, int] | None:
    """`for every 1,000 people`, `for each of the club's members`."""
    words = t.words
    if words[k] != "of":
        return _counted(t, k)
    n = k + 1
    while words[n] in _POSSESSIVES or words[n] in ("'", "’", "s") or words[n + 1] in ("'", "’"):
        n += 1
        if n > k + 7:
            return None
    return "each", k


def _counted(t: Tokens, k: int) -> tuple[str, int] | None:
    """A denominator that may hold a number: `100,000 people`, `passenger`, `square metre`."""
    words = t.words
    number = _number(t, k)
    if number is None:
        return _plain(t, k)
    j = number.end
    if number.value.denominator != 1 or (words[j] in ("-", "–") and words[j + 1][:1].isdecimal()):
        return None
    unit = units.read_unit(t, j)
    if unit is None and t.glued(j) and words[j][:1].isalnum():
        return None
    count = str(number.value.numerator)
    if unit is not None and unit[0] != "degree":
        return f"{count} {unit[0]}", unit[1]
    found = nouns.read_noun(t, j) if words[j][:1].isalpha() else None
    if found is None:
        return count, j
    counted = words[found[1] - 1]
    head = nouns.singular(counted)
    return f"{count} {'person' if head in _HEADS or counted in _HEADS else head}", found[1]


LEAST_BASE = 1000
"""How many of which so many are a rate, as so many in ten are a share."""


def _number(t: Tokens, k: int) -> Number | None:
    word = t.words[k]
    if word[:1].isdecimal():
        return digits.numeral(t, k) if word.isascii() else None
    if word in _POWERS:
        power = numerals.power(numerals.SCALES[word])
        return Number(power, power, power, k + 1)
    return numerals.read_words(t, k) if word in numerals.SMALL or word == "a" else None


def _plain(t: Tokens, k: int) -> tuple[str, int] | None:
    word = t.words[k]
    if not word[:1].isalpha() or word in ("of", "the", "a", "an", "and", "or", "cent"):
        return None
    unit = units.read_unit(t, k)
    if unit is not None and unit[0] != "degree":
        return unit
    return _unit_name(t, k), k + 1


def _unit_name(t: Tokens, k: int) -> str:
    word = t.words[k]
    unit = units.read_unit(t, k)
    if unit is not None and unit[1] == k + 1:
        return unit[0]
    return {"head": "person", "pound": "lb", "piece": "each", "pop": "each"}.get(word) or nouns.singular(word)
