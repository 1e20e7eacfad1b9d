"""Words of change: whether a number is the amount by which something rose or fell."""

from factcheck.extract.grammar.currencies import SIGNS
from factcheck.extract.grammar.numerals import SMALL
from factcheck.extract.grammar.tokens import Tokens
from factcheck.extract.grammar.units import DIMENSION

UP_VERBS = frozenset(
    """rise rises rose risen rising climb climbs climbed climbing jump jumps jumped jumping gain gains gained gaining
    grow grows grew grown growing advance advances advanced advancing soar soars soared soaring surge surges surged
    surging increase increases increased increasing up add adds added adding leap leaps leaped leapt leaping spike
    spikes spiked spiking rally rallies rallied rallying expand expands expanded expanding rebound rebounds rebounded
    swell swelled swells swollen strengthen strengthened strengthens raise raised raises raising lift lifted lifts
    boost boosted boosts boosting improve improved improves improving accelerate accelerated edge-up mount mounted
    widen widened widens widening hike hiked rocket rocketed balloon ballooned appreciate appreciated higher
    skyrocket skyrocketed recover recovered""".split()
)
DOWN_VERBS = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping slip slips slipped slipping slide slides slid sliding
    lose loses losing shed sheds shedding decline declines declined declining shrink shrinks shrank shrunk
    shrinking plunge plunges plunged plunging tumble tumbles tumbled tumbling cut cuts cutting ease eases eased easing
    down decrease decreases decreased decreasing dip dips dipped dipping sink sinks sank sunk sinking contract contracts
    contracted contracting weaken weakened weakens reduce reduced reduces reducing slash slashed slashes slashing
    plummet plummeted plummets retreat retreated lower lowered lowers lowering collapse collapsed crash crashed
    slump slumped slumps narrow narrowed narrows trim trimmed diminish diminished dive dived dwindle dwindled
    depreciate depreciated lost""".split()
)
_UP_NOUNS = frozenset(
    "rise increase jump gain growth advance surge climb leap spike improvement hike rebound upturn uplift raise".split()
)
_DOWN_NOUNS = frozenset(
    "fall drop decline decrease loss slide dip cut reduction slump plunge contraction downturn tumble slip discount shortfall".split()
)
_UP_AFTER = frozenset(
    "higher more up larger bigger above faster longer taller heavier dearer costlier increase rise jump gain growth surge hike improvement raise climb leap uplift".split()
)
_DOWN_AFTER = frozenset(
    "lower less fewer down smaller below slower shorter cheaper lighter drop fall decline decrease cut reduction slump slide dip plunge contraction discount loss".split()
)
_ADVERBS = frozenset(
    """sharply slightly steeply only just about around nearly almost roughly approximately over more less than some
    another a an further an additional by as much to up at least well just under fully some - even further still
    modestly steadily gradually rapidly dramatically significantly substantially marginally again back quickly
    estimated fewer no exactly staggering whopping record massive average of total respectively just
    respective year-on-year annually also then initially first now in price value prices""".split()
)
_AMOUNT_ONLY = frozenset(("percent", "percentage_point", "basis_point", "point", "fold"))
# Verbs that also take a plain object: the number is the amount of a change only where the unit says so.
_TRANSITIVE = frozenset(
    """lose loses losing lost shed sheds shedding add adds added adding gain gains gained gaining cut cuts cutting raise
    raised raises raising advance advanced contract contracts recover recovered lift lifted lifts""".split()
)
RANGING = frozenset("range ranges ranged ranging varies vary varied varying".split())
_STOPS = frozenset((".", ";", ":", "?", "!", ",", "(", ")", "“", "”", "—"))


def direction(
    t: Tokens, first: int, stop: int, unit: str | None, *, money: bool, relative: bool
) -> str | None:
    """`up` or `down` where the number between tokens `first` and `stop` is the amount of a change.

    `first` is the first token of the number, its hedge included; `relative` says that the number is a share,
    a count of points or a fold, so that a transitive verb before it means a change.
    """
    after = _after(t, stop, unit)
    if after is not None:
        return after
    return _before(t, first, relative or money)


def by_sign(t: Tokens, first: int, number_start: int) -> str | None:
    """`Nikkei -0.9%`: the sign of a percentage behind a name is the direction of its change."""
    sign = t.text[number_start : number_start + 1]
    if sign not in ("-", "−", "+") or not (t.capital(first - 1) or t.words[first - 1] in ("(", ",", "|")):
        return None
    return "up" if sign == "+" else "down"


def _after(t: Tokens, stop: int, unit: str | None) -> str | None:
    """`5% higher`, `14 more than`, `a 5% drop`, `two points less`."""
    words = t.words
    word = words[stop]
    if (
        word == "a"
        and words[stop + 1] in ("year", "day", "month", "share")
        and words[stop + 2] in (*_UP_AFTER, *_DOWN_AFTER)
    ):
        word = words[stop + 2]
        stop += 2
    if word in (
        "year",
        "annual",
        "quarterly",
        "monthly",
        "weekly",
        "overall",
        "real",
        "net",
        "pay",
        "price",
        "tax",
        "salary",
        "wage",
        "rent",
        "single",
        "sales",
        "revenue",
        "annualised",
        "annualized",
        "one",
    ):
        for k in range(stop + 1, stop + 5):
            if words[k] in _UP_NOUNS:
                return "up"
            if words[k] in _DOWN_NOUNS:
                return "down"
            if words[k] not in ("-", "on", "year", "over", "day", "month", "quarter"):
                break
        return None
    if words[stop + 1] == "all" and word in ("above", "below", "more"):
        return None
    if word in ("up", "down") and (
        words[stop + 1] in ("from", "by", "about", "nearly", "almost", "more")
        or words[stop + 1][:1].isdecimal()
        or words[stop + 1] in SIGNS
        or words[stop + 1] in SMALL
    ):
        return None  # "26 planes, down from 87", "$6.4bn up 5%": a level
    if word in _UP_AFTER:
        if word in ("up", "above") and (
            unit in ("year", "person") or DIMENSION.get(unit or "") in ("length", "temperature")
        ):
            return None
        if word == "more" and words[stop + 1] not in (
            "than",
            "",
            ".",
            ",",
            "in",
            "for",
            "on",
            "at",
            ";",
            "each",
            "a",
            "per",
            "expensive",
            "from",
            "to",
        ):
            return None
        if word == "more" and unit in (None, "person") and words[stop + 1] != "than":
            return None
        if word == "growth" and words[stop + 1] in ("stocks", "funds"):
            return None
        if word == "above" and words[stop + 1] in ("sea", "ground", "freezing", "zero"):
            return None
        return "up"
    if word in _DOWN_AFTER:
        if word == "below" and DIMENSION.get(unit or "") in ("length", "temperature"):
            return None
        if word == "below" and words[stop + 1] in ("zero", "freezing", "sea", "ground"):
            return None
        if word == "down" and words[stop + 1] in ("payment", "the"):
            return None
        if word == "loss" and unit not in _AMOUNT_ONLY:
            return None
        if word in ("less", "fewer") and words[stop + 1] not in (
            "than",
            "",
            ".",
            ",",
            "in",
            "for",
            "on",
            "at",
            ";",
            "each",
            "a",
            "per",
            "from",
            "to",
            "than",
        ):
            return None
        return "down"
    return None


def _before(t: Tokens, first: int, relative: bool) -> str | None:
    """`rose 5%`, `fell by about 2%`, `a drop of 4.7 points`, `up 5.1%`."""
    words = t.words
    k = first - 1
    steps = 0
    word = words[k]
    if (word == "to" and words[k - 1] != "up") or word in ("from", "at", "since", "until"):
        return None
    by = False
    while steps < 6 and k >= 0:
        word = words[k]
        if word in ("above", "below", "beyond", "beneath"):
            return None  # "fell below 6%": a level
        if word == "by":
            by = True
        elif word == "of":
            noun = words[k - 1]
            if noun in _UP_NOUNS:
                return "up"
            if noun in _DOWN_NOUNS and (relative or noun not in ("loss", "shortfall")):
                return "down"
            return None
        elif word == "to":
            return None
        elif word in UP_VERBS:
            return _from_verb(t, k, "up", relative, by)
        elif word in DOWN_VERBS:
            return _from_verb(t, k, "down", relative, by)
        elif word in _STOPS or word not in _ADVERBS:
            if not by or (word in _STOPS and word != ","):
                return None
            return _verb_behind_by(t, k)
        k -= 1
        steps += 1
    return None


def _from_verb(t: Tokens, k: int, way: str, relative: bool, by: bool) -> str | None:
    words = t.words
    word = words[k]
    if word in ("up", "down"):
        before = words[k - 1]
        if before in (
            "made",
            "taken",
            "took",
            "makes",
            "make",
            "take",
            "set",
            "picked",
            "pick",
            "shut",
            "closed",
            "backed",
            "break",
            "broke",
            "turned",
        ):
            return None
        return way
    if word in ("higher", "lower"):
        return None
    if word in _TRANSITIVE and not relative and not by:
        return None
    if word in ("cut", "reduce", "reduced", "slashed", "trimmed", "lost", "lose") and not relative and not by:
        return None
    if word == "contract" and words[k - 1] in ("a", "the"):
        return None
    return way


def _verb_behind_by(t: Tokens, k: int) -> str | None:
    """`prices in the north increased, on average, by 5%`: a verb of change before a phrase that ends in by."""
    words = t.words
    for m in range(k, max(k - 8, -1), -1):
        word = words[m]
        if word in (".", ";", "?", "!"):
            return None
        if word in ("up", "down") and words[m - 1] in (
            "go",
            "goes",
            "going",
            "went",
            "gone",
            "is",
            "are",
            "was",
            "were",
            "be",
        ):
            return word
        if word in UP_VERBS and word not in ("up", "higher"):
            return "up"
        if word in DOWN_VERBS and word not in ("down", "lower"):
            return "down"
    return None


def verb_behind(t: Tokens, by: int) -> bool:
    """Whether the `by` at a token belongs to a verb of change a few words before it."""
    return _verb_behind_by(t, by) is not None


def verb_of_change(t: Tokens, i: int) -> bool:
    """Whether a word of change stands before token `i` in its sentence, and no word of ranging."""
    words = t.words
    for k in range(i - 1, max(i - 40, -1), -1):
        word = words[k]
        if word in RANGING:
            return False
        if word in UP_VERBS or word in DOWN_VERBS or word in _CHANGED:
            return True
        if (
            word in (".", ";", "?", "!")
            and not t.glued(k + 1)
            and words[k - 1] not in ("no", "mr", "mrs", "dr", "st")
        ):
            return False
    return False


_CHANGED = frozenset(
    """went gone going moved moves moving changed change changing revised revise upgraded downgraded switched shifted slowed
    slowing picked doubled tripled halved brought bringing took taking turned came swung quadrupled wound
    drop fall rise increase decrease decline growth jump cut swing""".split()
)
