"""Hedges and bounds: the words that loosen a number, and what they make of it."""

from collections.abc import Sequence

from factcheck.extract.grammar.numerals import SMALL
from factcheck.extract.grammar.tokens import ENDS, Tokens
from factcheck.extract.grammar.units import DIMENSION
from factcheck.named_tuple import NamedTuple


class Hedge(NamedTuple):
    """A hedge as found: its comparator and the tokens it covers."""

    comparator: str
    first: int
    last: int


# Last word of the phrase: the words before it (nearest last) and the comparator; longest first.
_BEFORE: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "than": (
        (("no", "more"), "<="),
        (("not", "more"), "<="),
        (("no", "greater"), "<="),
        (("no", "higher"), "<="),
        (("no", "fewer"), ">="),
        (("no", "less"), ">="),
        (("not", "less"), ">="),
        (("not", "fewer"), ">="),
        (("no", "lower"), ">="),
        (("rather", "more"), ">"),
        (("more",), ">"),
        (("greater",), ">"),
        (("higher",), ">"),
        (("larger",), ">"),
        (("bigger",), ">"),
        (("better",), ">"),
        (("longer",), ">"),
        (("older",), ">"),
        (("less",), "<"),
        (("fewer",), "<"),
        (("lower",), "<"),
        (("smaller",), "<"),
        (("younger",), "<"),
        (("shorter",), "<"),
    ),
    "to": (
        (("less", "than", "or", "equal"), "<="),
        (("greater", "than", "or", "equal"), ">="),
        (("more", "than", "or", "equal"), ">="),
        (("up",), "<="),
        (("close",), "~"),
        (("near",), "~"),
        (("closer",), "~"),
    ),
    "near": (((), "~"),),
    "passed": (((), ">"),),
    "of": (
        (("in", "excess"), ">"),
        (("north",), ">"),
        (("upwards",), ">="),
        (("upward",), ">="),
        (("a", "minimum"), ">="),
        (("minimum",), ">="),
        (("a", "maximum"), "<="),
        (("maximum",), "<="),
        (("short",), "<"),
        (("south",), "<"),
        (("shy",), "<"),
        (("a", "total"), "="),
        (("in", "the", "region"), "~"),
        (("in", "the", "neighborhood"), "~"),
        (("in", "the", "neighbourhood"), "~"),
        (("in", "the", "vicinity"), "~"),
    ),
    "as": (
        (("as", "many"), "<="),
        (("as", "much"), "<="),
        (("as", "high"), "<="),
        (("as", "long"), "<="),
        (("as", "large"), "<="),
        (("as", "far"), "<="),
        (("as", "fast"), "<="),
        (("as", "few"), ">="),
        (("as", "little"), ">="),
        (("as", "low"), ">="),
        (("as", "young"), ">="),
    ),
    "least": ((("at", "the", "very"), ">="), (("at", "the"), ">="), (("at", "very"), ">="), (("at",), ">=")),
    "most": ((("at", "the", "very"), "<="), (("at", "the"), "<="), (("at",), "<=")),
    "minimum": ((("at", "a"), ">="), (("a",), ">="), ((), ">=")),
    "maximum": ((("at", "a"), "<="), (("a",), "<="), ((), "<=")),
    "about": ((("just",), "~"), ((), "~")),
    "around": ((("somewhere",), "~"), ((), "~")),
    "some": (((), "~"),),
    "roughly": (((), "~"),),
    "approximately": (((), "~"),),
    "aproximately": (((), "~"),),
    "approx": (((), "~"),),
    "circa": (((), "~"),),
    "nearly": (((), "~"),),
    "almost": (((), "~"),),
    "nearing": (((), "~"),),
    "approaching": (((), "~"),),
    "barely": (((), "~"),),
    "quite": ((("not",), "~"),),
    "virtually": (((), "~"),),
    "practically": (((), "~"),),
    "estimated": ((("an",), "~"), (("the",), "~"), ((), "~")),
    "~": (((), "~"),),
    "≈": (((), "~"),),
    "over": (((), ">"),),
    "above": (((), ">"),),
    "exceeding": (((), ">"),),
    "exceeds": (((), ">"),),
    "exceeded": (((), ">"),),
    "exceed": (((), ">"),),
    "topped": (((), ">"),),
    "tops": (((), ">"),),
    "topping": (((), ">"),),
    "top": (((), ">"),),
    "surpassed": (((), ">"),),
    "surpasses": (((), ">"),),
    "surpassing": (((), ">"),),
    "surpass": (((), ">"),),
    "beyond": (((), ">"),),
    "past": (((), ">"),),
    "passing": (((), ">"),),
    "under": (((), "<"),),
    "below": (((), "<"),),
    "beneath": (((), "<"),),
    "sub": (((), "<"),),
    "exactly": (((), "="),),
    "precisely": (((), "="),),
    "just": (((), "="),),
    "only": (((), "="),),
    "merely": (((), "="),),
    "mere": ((("a",), "="), ((), "=")),
    "full": ((("a",), "="),),
    "record": ((("a",), "="),),
    "whopping": ((("a",), "="),),
    "further": ((("a",), "="),),
    "total": ((("a",), "="),),
    ">": (((), ">"),),
    "<": (((), "<"),),
    "≥": (((), ">="),),
    "≤": (((), "<="),),
}

_DEGREES = frozenset(
    "just well slightly far considerably significantly substantially marginally comfortably a little bit somewhat "
    "fractionally much still only way some even not".split()
)
_A_FEW = frozenset("two three four five six".split())
_PARTS_OF_PLAY = frozenset(
    "shifts legs rounds sets floors storeys stages sessions phases instalments installments pages columns nights innings heats races".split()
)
"""Counted behind `over` they tell in the course of what, or spread over what."""
_LEVEL_WORDS = frozenset("over above under below beyond past".split())

# A hedge reaches over these to its number.
_TRANSPARENT = frozenset(
    "a an another further additional extra staggering whopping record massive huge colossal mere combined total "
    "modest hefty estimated cool eye - watering".split()
)

_LOOSENING = _TRANSPARENT | frozenset((".", "c", "ca", "-", "="))
"""Whatever else may stand between a number and its hedge, or be one."""
BEFORE_LAST = _LOOSENING | frozenset((*_BEFORE, "between"))
"""What stands directly before a number that is hedged."""

_PHRASAL = frozenset(
    """turn turns turned turning hand hands handed handing take takes took taken taking spread spreads fought fight
    dispute disputes row argument concerns concern fears anger presided ruled rule reign lead win won victory all""".split()
)

_MOVING = frozenset(
    """went goes gone ticked ticks crept creeps edged edges inched nudged moved moves pushed pushes came comes shot jumped bumped
    drifted rounded put picked climbed rose jacked""".split()
)

_EXCEEDING = frozenset("exceed exceeding exceeded surpass surpassed top topped".split())
_SINCE = frozenset("ago later old late after earlier worth behind".split())
_NEARED = frozenset(("percent", "celsius", "fahrenheit"))
"""Units of a level that a number may be near; `near 10 schools` is a place."""
_TOTALS = frozenset("toll total number tally count figure deaths cases value population price".split())
_NO_DURING = frozenset("second minute hour day week fortnight month year decade century weekend".split())

_AFTER: tuple[tuple[tuple[str, ...], str], ...] = (
    (("or", "so"), "~"),
    (("or", "thereabouts"), "~"),
    (("or", "more"), ">="),
    (("and", "more"), ">="),
    (("or", "above"), ">="),
    (("and", "above"), ">="),
    (("or", "over"), ">="),
    (("and", "over"), ">="),
    (("or", "older"), ">="),
    (("and", "older"), ">="),
    (("or", "greater"), ">="),
    (("or", "higher"), ">="),
    (("or", "better"), ">="),
    (("and", "up"), ">="),
    (("or", "less"), "<="),
    (("or", "fewer"), "<="),
    (("and", "under"), "<="),
    (("or", "under"), "<="),
    (("or", "below"), "<="),
    (("and", "below"), "<="),
    (("or", "younger"), "<="),
    (("or", "lower"), "<="),
    (("at", "least"), ">="),
    (("at", "most"), "<="),
    (("at", "a", "minimum"), ">="),
    (("minimum",), ">="),
    (("maximum",), "<="),
    (("approximately",), "~"),
    (("give", "or", "take"), "~"),
    ((",", "give", "or", "take"), "~"),
    (("-", "plus"), ">="),
    (("plus",), ">="),
    (("+",), ">="),
    (("-", "odd"), "~"),
    (("odd",), "~"),
    (("-", "ish"), "~"),
    (("ish",), "~"),
    (("-", "something"), "~"),
)
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _entry in _AFTER:
    _BY_FIRST.setdefault(_entry[0][0], []).append(_entry)
AFTER_FIRST = frozenset(_BY_FIRST)
"""First words of the hedges that stand behind a number."""
_ONE_WORD = frozenset(rest[0] for rest, _ in _AFTER if len(rest) == 1)
_SECOND = frozenset(rest[1] for rest, _ in _AFTER if len(rest) > 1)


_CARRYING = frozenset(
    """push pushed pushes pushing pull pulled take takes took taking taken bring brings brought bringing send sends sent drive
    drives drove driven lift lifts lifted lifting move moved bump bumped nudge nudged put puts putting raise raises raised
    raising turn turns turned turning mark marks marked marking hike hiked crank cranked""".split()
)
_BEFORE_AN_OBJECT = frozenset("of for in on at with by to from and or than".split())
_SCALE_WORDS = frozenset(
    """million billion trillion thousand lakh crore m bn k tn % percent per cent pence p tonnes tonne km hours minutes
    points""".split()
)
_SIGNS_OF_MONEY = frozenset("£ $ € ₹ ¥".split())
_BEHIND_A_LEVEL = frozenset("in a the last at during over thanks as while and but this by to when on".split())


def before(t: Tokens, i: int, unit: str | None) -> Hedge | None:
    """The hedge whose last word stands before token `i`, reaching over an article and an adjective."""
    words = t.words
    j = i - 1
    word = words[j]
    if word not in _BEFORE and word not in _LOOSENING:
        return None
    if word == "." and words[j - 1] in ("approx", "c", "ca"):
        return Hedge("~", j - 1, i)
    if word in ("c", "ca") and t.glued(i) and not t.glued(j):
        return Hedge("~", j, i)
    if word == "-" and words[j - 1] == "sub" and t.glued(i):
        return Hedge("<", j - 1, i)
    if word == "=" and words[j - 1] in (">", "<"):
        return Hedge(words[j - 1] + "=", j - 1, i)
    nearest = _phrase(t, j, i, unit)
    if nearest is not None and nearest.comparator != "=":
        return nearest
    steps = 0
    while steps < 3 and words[j] in _TRANSPARENT:
        j -= 1
        steps += 1
        hedge = _phrase(t, j, i, unit)
        if hedge is not None and hedge.comparator != "=":
            return hedge
    return nearest


def _phrase(t: Tokens, j: int, i: int, unit: str | None) -> Hedge | None:
    """A hedge phrase that ends with token `j`, for the number at token `i`."""
    words = t.words
    options = _BEFORE.get(words[j])
    if options is None or (t.glued(i) and j == i - 1 and words[j].isalpha()):
        return None
    for rest, comparator in options:
        length = len(rest)
        if rest and (words[j - 1] != rest[-1] or tuple(words[j - length : j]) != rest):
            continue
        first = j - length
        if not _licensed(t, first, j, unit):
            return None
        while (
            words[first - 1] in _DEGREES
            and comparator not in ("~", "=")
            and t.start(first - 1) < t.start(first)
        ):
            if words[first - 1] == "only" or (words[first - 1] == "not" and words[first] != "over"):
                break
            first -= 1
        if words[first - 1] == "just" and comparator == "~" and words[first] not in ("some",):
            first -= 1
        if (words[j] == "over" and words[first] == "not") or (
            words[j] in _EXCEEDING and words[first - 1] in ("not", "never", "cannot")
        ):
            comparator = "<="
            first -= words[first] != "not"
        if (words[j] in _LEVEL_WORDS and words[first] == "just") or (
            comparator == "~" and words[first - 1] == "not"
        ):
            pass
        return Hedge(comparator, first, j + 1)
    return None


_LASTED = frozenset("just well little bit slightly for took takes lasted of after in spent a".split()) | {""}
"""What stands before `over` and a length of time where it bounds: `a little over three years`."""
_PASSING = frozenset(("near", "passed", "past", "top"))
_CLIMBED = frozenset(
    """climbed rose pushed went sailed rocketed well soared jumped surged weakened strengthened rallied crept ticked shot
    raced powered roared broke""".split()
)
_MODALS = frozenset("to will could would may might should".split())
_DONE = frozenset("has had have already now".split())


def _passes(words: list[str], first: int, last: int, unit: str | None) -> bool:
    """Whether `near`, `passed`, `past` or `top` at token `last` bounds a level and tells of no place, law or time."""
    word, before_it = words[last], words[first - 1]
    if word == "near":
        return unit in _NEARED or words[last + 1] in _SIGNS_OF_MONEY or words[last + 2] in _SIGNS_OF_MONEY
    if word == "passed":
        return before_it in _DONE and any(total in _TOTALS for total in words[max(first - 7, 0) : first])
    return before_it in (_CLIMBED if word == "past" else _MODALS)


_BEING = frozenset("is are was were be being people those anyone everyone somebody men women adults".split())


def _bounds_nothing(words: list[str], first: int, last: int, unit: str | None) -> bool:
    """`3.2 million a day over two shifts`: in the course of them; `the screen minimum of -14.2C`: a reading."""
    if words[last] == "over" and words[last + 1] in _A_FEW and words[last + 2] in _PARTS_OF_PLAY:
        return True
    return words[first] in ("minimum", "maximum") and DIMENSION.get(unit or "") == "temperature"


def _licensed(t: Tokens, first: int, last: int, unit: str | None) -> bool:
    """Whether these words bound a number here and are not something else."""
    words = t.words
    word = words[last]
    before_it = words[first - 1]
    if word == "than" and (_quantity_word(words[first - 1])):
        return False  # "16% more than 2,000": a comparison
    if word in ("over", "around", "about", "past") and unit in _NO_DURING:
        # "over three days" and "around two weeks": the first is during unless a measure verb stands before it
        if word == "over" and before_it in ("", ".", "”", '"'):
            return any(behind in _SINCE for behind in words[last + 1 : last + 5])
        if word == "over":
            aged = unit == "year" and "old" in words[last + 2 : last + 6] and before_it in _BEING
            return aged or before_it in _LASTED
        return word != "past"
    if _bounds_nothing(words, first, last, unit):
        return False
    if word in _PASSING:
        return _passes(words, first, last, unit)
    if word == "sub":
        return False
    if word == "some":
        return words[last + 1] not in ("of", "the")
    if word == "over" and before_it in _PHRASAL:
        return False
    if word == "under" and t.glued(last) and before_it == "-":
        return False  # "a 6-under 66"
    if word in ("above", "below", "over", "under"):
        # "5.6% above 2,000" compares; "rose above 2,000" bounds
        return not _quantity_word(before_it)
    if word == "to" and words[first] == "up":
        # "the rate ticked up to 5.2%" moves there; "up to 5.2%" bounds
        if _carries(words[max(0, first - 4) : first]):
            return False  # "pushed turnover up to £241.3m"
        return words[last + 1] != "be" and before_it not in _MOVING and not _comes_from(t, last + 1)
    return True


def _carries(ahead: Sequence[str]) -> bool:
    """Whether a verb and its object stand before `up` ("put his own up to €14"; not "takes jobs of up to 40 hours")."""
    at = max((k for k, word in enumerate(ahead[:-1]) if word in _CARRYING), default=-1)
    return at >= 0 and not any(word in _BEFORE_AN_OBJECT for word in ahead[at + 1 :])


def _comes_from(t: Tokens, j: int) -> bool:
    """Whether the number at token `j` is the end of a move: "up to 2.64 million from 2.18 million"."""
    words = t.words
    k = j + 1
    while k < j + 5 and (
        words[k] in _SCALE_WORDS or words[k][:1].isdecimal() or (words[k] in (",", ".") and t.glued(k + 1))
    ):
        k += 1
    if words[k] != "from":
        return False
    k += 2 if words[k + 1] in _SIGNS_OF_MONEY else 1
    if not words[k][:1].isdecimal():
        return False
    while words[k][:1].isdecimal() or words[k] in _SCALE_WORDS or (words[k] in (",", ".") and t.glued(k + 1)):
        k += 1
    return not words[k][:1].isalpha() or words[k] in _BEHIND_A_LEVEL


def _quantity_word(word: str) -> bool:
    return word in ("%", "percent", "cent", "points", "point", "times") or word[:1].isdecimal()


_BEHIND_NOUN = frozenset(
    (
        ("or", "so"),
        ("or", "thereabouts"),
        ("or", "more"),
        ("or", "fewer"),
        ("or", "less"),
        ("at", "least"),
        ("at", "most"),
        ("give", "or", "take"),
        (",", "give", "or", "take"),
    )
)
_SPEAKERS = frozenset("he she it they we i you the said says".split())


def behind_noun(t: Tokens, j: int) -> Hedge | None:
    """The hedge that starts with token `j`, behind what is counted: `2,000 people or so`, `40 firms at least`."""
    found = after(t, j)
    if found is None or tuple(t.words[found.first : found.last]) not in _BEHIND_NOUN:
        return None
    following = t.words[found.last]
    if t.words[j] == "at" and following not in ENDS:
        return None  # "12 people, at least two of them"
    return None if following in _SPEAKERS or following == "than" else found


def after(t: Tokens, j: int) -> Hedge | None:
    """The hedge that starts with token `j`, behind the number and its unit."""
    words = t.words
    if words[j + 1] not in _SECOND and words[j] not in _ONE_WORD:
        return None
    for rest, comparator in _BY_FIRST.get(words[j], ()):
        if all(words[j + n] == part for n, part in enumerate(rest)):
            end = j + len(rest)
            if rest[0] in ("-", "+") and not t.glued(j):
                continue
            if rest == ("+",) and t.glued(end) and words[end][:1].isdecimal():
                continue  # "the 90+3rd minute"
            if rest == ("plus",) and (not t.glued(j) and words[j + 1] not in ("years", "people")):
                continue
            if (
                rest in (("odd",), ("ish",))
                and words[j - 1] not in ("-",)
                and rest != ("odd",)
                and not t.glued(j)
            ):
                continue
            if rest[0] == "and" and (
                words[end][:1].isdecimal() or words[end] in SMALL or words[end] in ("a", "the")
            ):
                continue
            if words[end] == "than" and words[end - 1] in (
                "more",
                "less",
                "fewer",
                "higher",
                "lower",
                "greater",
            ):
                continue
            if rest[0] in ("minimum", "maximum") and words[end][:1].isalpha():
                continue
            if rest == ("and", "up") and words[end] == "to":
                continue  # "80mph and up to 150mm"
            return Hedge(comparator, j, end)
    return None
