"""Links between the amounts of a text: earlier and later state, share and base, restatement in another unit."""

from factcheck.extract.grammar import changes, currencies
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.tokens import Tokens
from factcheck.extract.grammar.units import DIMENSION
from factcheck.model.cues import FALLS, RISES

_FILL = frozenset(
    """last previous past first final the its all about around nearly almost some over just an a estimated more than
    roughly those these their our country's total""".split()
)
_POINTS = ("percentage_point", "basis_point", "point", "percent")
_CUES = frozenset("from against versus vs on".split())
_ARTICLES = ("the", "a", "an", "some")
_BEFORE_LINKED = _CUES | frozenset(("to", "with", *_ARTICLES))
"""What stands directly before an amount that is a state of another."""
_LONGEST_GAP = 12
_ALIKE = 5
"""Two rates that are held against each other lie within this factor."""
_WITHIN = frozenset("within in under inside after for over than during".split())
_BEFORE_STATE = frozenset("the a an initial original previous earlier current average".split())
_TRIES = frozenset(
    """balls overs deliveries games matches attempts shots innings appearances starts kicks throws yards metres laps
    outings frames holes""".split()
)
_CHANGE_NOUNS = frozenset((*RISES, *FALLS, "loss"))


def link(t: Tokens, amounts: list[Amount], pairs: list[tuple[Amount, Amount]]) -> None:
    """Sets `of` and `converts`, and adds to the pairs."""
    earlier = {id(pair[0]) for pair in pairs}
    later = {id(pair[1]) for pair in pairs}
    for n, a in enumerate(amounts):
        if n + 1 < len(amounts):
            following = amounts[n + 1]
            _base(t, a, following)
            if a.unit is not None and following.unit is not None and a.unit != following.unit:
                _restated(t, a, following)
        if n and t.words[a.opens() - 1] in _BEFORE_LINKED:
            before = amounts[n - 1]
            pair = (before, a) if id(before) not in earlier and _from_to(t, before, a) else None
            if pair is None and id(a) not in earlier:
                pair = _from(t, amounts, n, later)
            if pair is not None:
                pairs.append(pair)
                earlier.add(id(pair[0]))
                later.add(id(pair[1]))


def _base(t: Tokens, a: Amount, b: Amount) -> None:
    """`a third of 1,200 homes`, `12 of the 32`, `207 out of 5,910`."""
    words = t.words
    j = a.noun[1] if a.noun and a.noun[0] >= a.stop else a.stop
    j = max(j, a.stop)
    if words[j] == "out" and words[j + 1] == "of":
        j += 2
    elif words[j] == "of":
        j += 1
    elif a.form != "fraction" or words[j] not in ("the", "its", "their"):  # "half the 650 MPs"
        return
    first = b.opens()
    fill = words[j:first]
    if "s" in fill:  # "12 of the state's 67 counties"
        fill = fill[len(fill) - 1 - fill[::-1].index("s") :]
    if j > first or first - j > 7 or any(word not in _FILL and word not in ("'", "’", "s") for word in fill):
        return
    if (
        a.unit in (None, "percent", "person")
        and b.stat not in ("ordinal", "score")
        and b.unit not in ("percent", "fold")
    ):
        a.of = b
        if a.noun is None and b.noun is not None and a.unit is None:
            a.noun = b.noun


def _restated(t: Tokens, a: Amount, b: Amount) -> None:
    """`€4bn ($4.3bn)`, `12C (54F)`, `more than 40 km (25 miles)`; `59,500 hectolitres, or six million litres`."""
    words = t.words
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return
    both_money = a.unit in currencies.CURRENCIES and b.unit in currencies.CURRENCIES
    dimension = DIMENSION.get(a.unit)
    if not both_money and (
        dimension is None or dimension in ("share", "point") or dimension != DIMENSION.get(b.unit)
    ):
        return
    first = b.opens()
    if first - a.stop > _LONGEST_GAP:
        return
    gap = words[max(a.stop, (a.noun or (0, 0))[1] if a.noun and a.noun[0] >= a.stop else a.stop) : first]
    bracket = bool(gap) and gap[-1] == "(" and len(gap) <= 3 and words[b.stop] in (")", ",", ";", "/")
    either = gap in (["or"], [",", "or"]) and not both_money
    equal = gap in (["/"], ["="], [",", "about"])
    if bracket or either or equal:
        b.converts = a
        if bracket and b.hedge is None and a.comparator != "=":
            b.comparator, b.hedge = a.comparator, a.hedge
        b.direction = b.direction or a.direction if bracket else b.direction


def _comparable(a: Amount, b: Amount) -> bool:
    if (
        a.unit is None
        and a.noun is None
        and b.unit in DIMENSION
        and b.unit not in ("percent", "percentage_point")
        and not a.grouped
    ):
        return True  # "to 14 points from 20"
    if a.unit == b.unit or {a.unit, b.unit} == {None, "person"}:
        return a.per == b.per or a.per is None or b.per is None
    return False


def _from_to(t: Tokens, a: Amount, b: Amount) -> bool:
    """`from 1,612 cases to 1,418`, `from 5.4% in 2023 to 8.8% in 2024`: a few words between the two states."""
    words = t.words
    k = b.opens() - 1
    if words[k] != "to" or k - a.stop > 7 or a.direction or b.direction or a.value is None or b.value is None:
        return False
    m = a.opens() - 1
    while words[m] in _BEFORE_STATE:
        m -= 1
    if words[m] != "from" or a.stat in ("age", "score", "ordinal") or b.stat in ("age", "score", "ordinal"):
        return False
    if (
        b.unit is None
        and b.noun is None
        and a.unit is not None
        and (a.unit in currencies.CURRENCIES or b.scaled == a.scaled)
    ):
        b.unit, b.per = a.unit, b.per or a.per
    if not _comparable(a, b) or _sentence_break(t, a.stop, b.first):
        return False
    return changes.verb_of_change(t, m) or words[m - 1] in (",", "up", "down") or a.value > b.value


def _from(t: Tokens, amounts: list[Amount], n: int, later: set[int]) -> tuple[Amount, Amount] | None:
    """`to B from A`, `B, up from A`, `B, up 5.1% from A`, `B against A`, `B, a drop of X from A`."""
    a = amounts[n]
    if a.direction is not None or a.stat in ("ordinal", "score", "age"):
        return None
    k, cue = _cue(t, a)
    m = _level_before(t, amounts, n, k, cue) if cue else -1
    if m < 0:
        return None
    b = amounts[m]
    if b.stat in ("ordinal", "age", "score") or b.direction is not None or (id(b) in later and cue != "from"):
        return None
    if not _same_measure(a, b) or _sentence_break(t, b.stop, a.first):
        return None
    gap = t.words[b.stop : k]
    if b.converts is not None and gap[:1] == [")"]:
        b = b.converts  # `5.6 million kg (12.3 million lb), down from 6.1 million`
    if cue == "from":
        if a.noun is not None and a.noun[0] >= 0 and t.words[a.noun[1] - 1] in _TRIES:
            return None  # "134 from 98 balls"
        if not (
            _level(t, b) or any(_tells_change(word) for word in gap) or (gap[-1:] == [","] and len(gap) <= 4)
        ):
            return None
        if "to" in t.words[a.stop : a.stop + 2] and m == n - 1 and not _level(t, b):
            return None
    elif cue != "on" and len(gap) > 8:
        return None
    if a.unit is None and b.unit is not None:
        a.unit, a.stat = b.unit, b.stat
    if a.per is None and b.per is not None and a.noun is None and _of_one_size(a, b):
        a.per, a.stat = b.per, b.stat  # `1,146 a day, as against 1,177`
    b.unit = b.unit or a.unit
    return a, b


def _of_one_size(a: Amount, b: Amount) -> bool:
    """Whether two numbers may be rates alike: `96,100 in March, or 3,100 a day, compared with 94,300` has none of them."""
    if not a.value or not b.value:
        return False
    return a.value < _ALIKE * b.value and b.value < _ALIKE * a.value


def _cue(t: Tokens, a: Amount) -> tuple[int, str]:
    """The word that makes an amount an earlier or other state, and its token; the word is empty without one."""
    words = t.words
    k = a.opens() - 1
    while words[k] in _ARTICLES:
        k -= 1
    if words[k] in ("with", "to") and words[k - 1] == "compared":
        return k - 1, "compared"
    return k, words[k] if words[k] in _CUES else ""


def _level_before(t: Tokens, amounts: list[Amount], n: int, k: int, cue: str) -> int:
    """The place of the amount that is the new level, -1 where there is none."""
    b = amounts[n - 1]
    near = 0 <= k - b.stop <= 4
    if cue == "on":
        compared = b.direction is not None and b.unit in _POINTS and near and "," not in t.words[b.stop : k]
        return n - 2 if compared else -1
    if b.direction is None:
        limits = amounts[n].unit is None and n > 1 and _is_limit(t, b)
        return n - 2 if limits and amounts[n - 2].direction is None else n - 1
    return n - 2 if near and cue == "from" else -1


def _is_limit(t: Tokens, b: Amount) -> bool:
    """Whether a length of time only says how fast: `74.2% were seen within four hours, up from 73.1`."""
    return DIMENSION.get(b.unit or "") == "time" and t.words[b.opens() - 1] in _WITHIN


def _same_measure(a: Amount, b: Amount) -> bool:
    if a.unit is None and b.unit is not None and a.noun is None and (b.prefixed or b.unit == "percent"):
        decimals = a.place < 1 and b.place < 1 and not a.scaled and a.value is not None and a.value <= 100
        return b.unit == "percent" and decimals  # "to 67.4 percent from 67.7"
    return _comparable(a, b) or (a.unit is None and a.noun is None and b.unit == "person")


def _tells_change(word: str) -> bool:
    return word in changes.UP_VERBS or word in changes.DOWN_VERBS or word in _CHANGE_NOUNS


def _level(t: Tokens, b: Amount) -> bool:
    """Whether an amount is the new level of a change: `to B`, `stands at B`, `reached B`."""
    words = t.words
    k = b.opens() - 1
    while words[k] in ("the", "a", "an"):
        k -= 1
    return words[k] in ("to", "at", "reached", "hit", "reaching", "hitting", "was", "is", "were")


def _sentence_break(t: Tokens, j: int, end: int) -> bool:
    words = t.words
    for k in range(j, end):
        if (words[k] in (".", "?", "!", ";") and not t.glued(k + 1) and t.capital(k + 1)) or (
            t.new_line(k + 1) and k + 1 < end
        ):
            return True
    return False
