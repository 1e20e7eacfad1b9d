"""Words of change: whether a number is the amount by which something rose or fell."""

from factcheck.extract.grammar.currencies import SIGNS
from factcheck.extract.grammar.numerals import SMALL
from factcheck.extract.grammar.tokens import Tokens
from factcheck.extract.grammar.units import DIMENSION
from factcheck.model.cues import FALLS, RISES

UP_VERBS = frozenset(
    """rise rises rose risen rising climb climbs climbed climbing jump jumps jumped jumping gain gains gained gaining
    grow grows grew grown growing advance advances advanced advancing soar soars soared soaring surge surges surged
    surging increase increases increased increasing up add adds added adding leap leaps leaped leapt leaping spike
    spikes spiked spiking rally rallies rallied rallying expand expands expanded expanding rebound rebounds rebounded
    swell swelled swells swollen strengthen strengthened strengthens raise raised raises raising lift lifted lifts
    boost boosted boosts boosting improve improved improves improving accelerate accelerated accelerates accelerating
    edge-up mount mounted widen widened widens widening hike hiked rocket rocketed rockets rocketing balloon ballooned
    balloons ballooning appreciate appreciated higher skyrocket skyrocketed recover recovered rebounding swelling""".split()
)
DOWN_VERBS = frozenset(
    """fall falls fell fallen falling drop drops dropped dropping slip slips slipped slipping slide slides slid sliding
    lose loses losing shed sheds shedding decline declines declined declining shrink shrinks shrank shrunk
    shrinking plunge plunges plunged plunging tumble tumbles tumbled tumbling cut cuts cutting ease eases eased easing
    down decrease decreases decreased decreasing dip dips dipped dipping sink sinks sank sunk sinking contract contracts
    contracted contracting weaken weakened weakens reduce reduced reduces reducing slash slashed slashes slashing
    plummet plummeted plummets plummeting retreat retreated retreats retreating lower lowered lowers lowering collapse
    collapsed collapses collapsing crash crashed slump slumped slumps slumping narrow narrowed narrows narrowing trim
    trimmed diminish diminished diminishes diminishing dive dived dwindle dwindled dwindles dwindling weakening
    depreciate depreciated lost""".split()
)
_UP_NOUNS = frozenset((*RISES, *"advance spike improvement rebound upturn raise addition".split()))
_DOWN_NOUNS = frozenset((*FALLS, *"loss contraction downturn tumble slip discount shortfall".split()))
_UP_AFTER = frozenset(RISES).union(
    "higher more up larger bigger above faster longer taller heavier dearer costlier warmer hotter improvement raise".split()
)
_DOWN_AFTER = frozenset(FALLS).union(
    "lower less fewer down smaller below slower shorter cheaper lighter cooler colder contraction discount loss".split()
)
_ADVERBS = frozenset(
    """sharply slightly steeply only just about around nearly almost roughly approximately over more less than some
    another a an further an additional by between as much to up at least well just under fully some - even further still
    modestly steadily gradually rapidly dramatically significantly substantially marginally again back quickly
    estimated fewer no exactly staggering whopping record massive average of total respectively just
    respective year-on-year annually also then initially first now in price value prices""".split()
)
_AMOUNT_ONLY = frozenset(("percent", "percentage_point", "basis_point", "point", "fold"))
_TRANSITIVE = frozenset(
    """lose loses losing lost shed sheds shedding add adds added adding gain gains gained gaining cut cuts cutting raise
    raised raises raising advance advanced contract contracts recover recovered lift lifted lifts reduce reduced slashed
    trimmed""".split()
)
"""Verbs that take any object: with them only a share, money or `by` makes a number the amount of a change."""
_FUNDING = frozenset(
    "raise raises raised raising recover recovers recovered advance advances advanced".split()
)
"""Verbs with which money is won, not changed: `raised £312 for the hospice`; `raised by £312` is a change."""
_BEFORE_OFF = frozenset(", ( is are was were closed ended finished".split())
_BEFORE_NOUN = frozenset(
    """year annual quarterly monthly weekly overall real net pay price tax salary wage rent single sales revenue
    annualised annualized one""".split()
)
"""Words between the amount and the noun of its change: `a 5% pay rise`."""
_MORE_BEFORE = frozenset(("than", "", ".", ",", ";", *"in for on at each a per from to expensive".split()))
_STATE = frozenset("from by about nearly almost more".split())
_LEVELS = frozenset("above below beyond beneath to".split())
_PHRASAL = frozenset(
    """made taken took makes make take set picked pick shut closed backed break broke turned chased chase chasing hunted
    tracked gunned laid pinned""".split()
)
"""Verbs that take `up` or `down` without a change: `made up 5% of`."""
_AVERAGED = frozenset("average total maximum minimum excess".split())
_TO_BE = frozenset("go goes going went gone is are was were be".split())
RANGING = frozenset("range ranges ranged ranging varies vary varied varying".split())
_HYPHENS = frozenset(("-", "‐", "‑"))
_STOPS = frozenset((".", ";", ":", "?", "!", ",", "(", ")", "“", "”", "—"))


_BEHIND = _BEFORE_NOUN | _UP_AFTER | _DOWN_AFTER | {"a"}
_AHEAD = (UP_VERBS | DOWN_VERBS | _ADVERBS | {"by", "of", "off"}) - _STOPS
"""What stands directly before the amount of a change, or between it and the word that says so."""


def direction(
    t: Tokens, first: int, stops: tuple[int, ...], unit: str | None, *, money: bool, relative: bool
) -> str | None:
    """`up` or `down` where the number from token `first` on is the amount of a change.

    `first` is the first token of the number, its hedge included; `stops` are the tokens behind it and behind its noun;
    `relative` says that the number is a share, a count of points or a fold, so that a transitive verb before it means
    a change.
    """
    if t.words[stops[0]] in ("high", "tall"):
        return None  # "the ash rose 12km high"
    for stop in stops:
        after = _after(t, stop, unit) if t.words[stop] in _BEHIND else None
        if after is not None:
            return after
    closed = t.words[first - 2] == "closed" and unit in _AMOUNT_ONLY and t.words[stops[-1]] != "of"
    if closed and t.words[first - 1] in ("up", "down"):
        return t.words[first - 1]  # "the index closed down 214 points"
    return _before(t, first, relative=relative, money=money) if t.words[first - 1] in _AHEAD else None


def by_sign(t: Tokens, first: int, number_start: int) -> str | None:
    """`Nikkei -0.9%`: the sign of a percentage behind a name is the direction of its change."""
    sign = t.text[number_start : number_start + 1]
    named = t.capital(first - 2 if t.words[first - 1].isdecimal() else first - 1)  # "FTSE 100 +0.3%"
    if sign not in ("-", "−", "+") or not (named or t.words[first - 1] in ("(", ",", "|")):
        return None
    return "up" if sign == "+" else "down"


def _after(t: Tokens, stop: int, unit: str | None) -> str | None:
    """`5% higher`, `14 more than`, `a 5% drop`, `two points less`."""
    words = t.words
    article = words[stop] == "a" and words[stop + 1] in ("year", "day", "month", "share")
    if article and (words[stop + 2] in _UP_AFTER or words[stop + 2] in _DOWN_AFTER):
        stop += 2
    word = words[stop]
    if word in _BEFORE_NOUN:
        return _noun_after(t, stop + 1)
    if word in _UP_AFTER:
        return "up" if _changes_up(t, stop, unit) else None
    if word in _DOWN_AFTER:
        return "down" if _changes_down(t, stop, unit) else None
    return None


def _noun_after(t: Tokens, k: int) -> str | None:
    """`5% annual growth`, `a 3-point year-on-year fall`."""
    for word in t.words[k : k + 4]:
        if word in _UP_NOUNS:
            return "up"
        if word in _DOWN_NOUNS:
            return "down"
        if word not in ("-", "on", "year", "over", "day", "month", "quarter"):
            return None
    return None


def _changes_up(t: Tokens, stop: int, unit: str | None) -> bool:
    word, following = t.words[stop], t.words[stop + 1]
    if word == "more":
        return _compares(following) and (unit not in (None, "person") or following == "than")
    if word == "up":
        return not _is_state(t, stop) and not _measured(unit)
    if word == "above":
        return following not in ("sea", "ground", "freezing", "zero", "all") and not _measured(unit)
    return word != "growth" or following not in ("stocks", "funds")


def _changes_down(t: Tokens, stop: int, unit: str | None) -> bool:
    word, following = t.words[stop], t.words[stop + 1]
    if word in ("less", "fewer"):
        return _compares(following)
    if word == "down":
        return not _is_state(t, stop) and following not in ("payment", "the")
    if word == "below":
        if following in ("zero", "freezing", "sea", "ground", "all"):
            return False
        return DIMENSION.get(unit or "") not in ("length", "temperature")
    return word != "loss" or unit in _AMOUNT_ONLY


def _compares(following: str) -> bool:
    """Whether `more` or `less` before this word compares amounts (`5% more than`), not what is counted."""
    return following in _MORE_BEFORE


def _is_state(t: Tokens, stop: int) -> bool:
    """Whether `up` or `down` opens a comparison of a level: `26 planes, down from 87`, `$6.4bn up 5%`."""
    following = t.words[stop + 1]
    return following in _STATE or following[:1].isdecimal() or following in SIGNS or following in SMALL


def _measured(unit: str | None) -> bool:
    return unit in ("year", "person") or DIMENSION.get(unit or "") in ("length", "temperature")


def _before(t: Tokens, first: int, *, relative: bool, money: bool) -> str | None:
    """`rose 5%`, `fell by about 2%`, `a drop of 4.7 points`, `up 5.1%`."""
    words = t.words
    word = words[first - 1]
    if (word == "to" and words[first - 2] != "up") or word in ("from", "at", "since", "until", "in"):
        return None
    by = False
    for k in range(first - 1, max(first - 7, -1), -1):
        word = words[k]
        if word == "by":
            by = True
        elif word == "of" and words[k - 1] in _AVERAGED:
            continue  # "rise by an average of £31"
        elif word == "of":
            return _noun_of(words[k - 1], relative=relative or money)
        elif word == "off":
            return (
                "down" if relative and words[k - 1] in _BEFORE_OFF else None
            )  # `$31.4 million, off 2.2 percent`
        elif word in UP_VERBS:
            direct = relative or by or (money and word not in _FUNDING)
            return "up" if _is_change(t, k, direct=direct) else None
        elif word in DOWN_VERBS:
            return "down" if _is_change(t, k, direct=relative or by or money) else None
        elif word in _LEVELS:
            return None  # "fell below 6%", "up to 5%"
        elif word in _STOPS or word not in _ADVERBS:
            return _verb_behind_by(t, k) if by and (word not in _STOPS or word == ",") else None
    return None


def _noun_of(noun: str, *, relative: bool) -> str | None:
    """`a rise of`, `a drop of`."""
    if noun in _UP_NOUNS:
        return "up"
    return "down" if noun in _DOWN_NOUNS and (relative or noun not in ("loss", "shortfall")) else None


def _is_change(t: Tokens, k: int, *, direct: bool) -> bool:
    """Whether the word of change at token `k` says what the number is the amount of.

    `direct` says that the number is a share, money, or behind `by`: then a verb with an object counts too.
    """
    word = t.words[k]
    if word in ("up", "down"):
        # nor does the runner-up's share, or that of a start-up
        return t.words[k - 1] not in _PHRASAL and not (t.words[k - 1] in _HYPHENS and t.glued(k))
    if word in ("higher", "lower") or (word == "contract" and t.words[k - 1] in ("a", "the")):
        return False
    return direct or word not in _TRANSITIVE


def _verb_behind_by(t: Tokens, k: int) -> str | None:
    """`prices in the north increased, on average, by 5%`: a verb of change before a phrase that ends in by."""
    words = t.words
    for m in range(k, max(k - 8, -1), -1):
        word = words[m]
        if word in (".", ";", "?", "!", ":"):
            return None
        if word in ("up", "down") and words[m - 1] in _TO_BE:
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
    slowing worsened worsens worsening deteriorated deteriorates deteriorating lengthened shortened quickened softened
    stretched mushroomed multiplied picked doubled tripled halved brought bringing took taking turned came swung quadrupled wound
    drop fall rise increase decrease decline growth jump cut swing""".split()
)
