"""Two amounts with a dash, `to` or `and` between them: ranges, scores, and changes that only look like ranges."""

from fractions import Fraction

from factcheck.extract.grammar import changes, nouns
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.tokens import ENDS, Tokens
from factcheck.extract.grammar.units import DIMENSION
from factcheck.model.cues import FALLS, RISES

DASHES = frozenset("- – — ‑ − ~".split())
SPORT = frozenset(
    """win wins won winning victory victories defeat defeats defeated defeating beat beats beating beaten loss losses
    lost lose loses losing lead leads led leading trail trailed trailing draw draws drew drawn score scored scoring
    scores tie tied shootout aggregate set sets match game half-time halftime vote voted votes ruled ruling record
    decision run edge edged upset downed thrashed thumped hammered routed down up start streak mark season series
    advantage deficit final finals odds favourites favorites underdogs semi-final comeback overturned passed approved
    rejected majority goal goals level seed outright shot priced""".split()
)
_SHOTS = frozenset("fg ft 3pt pt shooting".split())
_RANGED_AFTER = frozenset("is of about around aged from are for to range takes".split())
_ABOUT = frozenset("about around nearly almost roughly some a just over".split())
_UNDER_FROM = _ABOUT | frozenset(
    "an under more less than only the average mean median typical peak high low record total of its their".split()
)
_UNDER_BETWEEN = frozenset("about around the a an of some roughly anywhere".split())
_NEAR = 3
"""Words between two amounts that are told of one thing: `crowns, down`."""
_UNDER_BY = _ABOUT | frozenset(("further",))


def same_kind(a: Amount, b: Amount) -> bool:
    """Whether two amounts have one unit, or one of them none."""
    return a.unit == b.unit or a.unit is None or b.unit is None


def bare(a: Amount) -> bool:
    """Whether an amount names no scale by itself."""
    return not a.scaled and not a.grouped and a.form in ("numeral", "word", "list-member")


def share_back(t: Tokens, a: Amount, b: Amount, *, most: int = 1) -> None:
    """Gives the first number the unit and the scale that only the second one names.

    The scale only if the first is then less than `most` times the second.
    """
    if a.value is None or b.value is None:
        return
    if a.unit is None and a.per is None and b.unit is not None and not b.prefixed:
        a.unit = b.unit
        if a.unit == "times":
            a.stat = b.stat
    if b.scaled <= 2 or not bare(a) or a.unit not in (b.unit, None):
        return
    last = t.words[a.stop - 1]
    if (last[:1].isalpha() and a.form != "word") or (last == "%" and a.stop > a.first):
        return
    if b.unit == "year":
        most = 1000  # the older end comes first: `between 252 and 66 million years ago`
    if a.value < most * b.value / Fraction(10**b.scaled) or a.place < 1:
        a.scale(b.scaled)


def share_forward(t: Tokens, a: Amount, b: Amount) -> None:
    """`$20 to 25`, `£4.80-5`: the second number takes the currency of the first."""
    open_ended = b.unit is None and not b.grouped and nouns.read_noun(t, b.stop) is None
    if open_ended and a.prefixed:
        b.unit = a.unit


def share(t: Tokens, a: Amount, b: Amount) -> None:
    """What one end of a range says for both: unit and scale backwards, the currency sign forwards (`£3-4m`)."""
    share_back(t, a, b)
    share_forward(t, a, b)
    if a.prefixed and not b.prefixed:
        share_back(t, a, b)


def merge(a: Amount, b: Amount) -> None:
    """Makes one range of two amounts, in the first."""
    a.unit = a.unit or b.unit
    a.stat = a.stat or b.stat
    a.per = a.per or b.per
    if a.form == b.form == "fraction" and a.unit is None:
        a.stat = "share"  # "a quarter to a third of the crop"
    a.low, a.high = a.value, b.value
    a.value = None
    a.high_place, a.high_significant = b.place, b.significant
    a.number_end, a.stop, a.end = b.number_end, b.stop, b.number_end
    a.form = "range"


def merge_score(a: Amount, b: Amount) -> None:
    """Makes one score of two amounts, in the first."""
    merge(a, b)
    a.stat, a.form = "score", "compound"


def either(t: Tokens, a: Amount, b: Amount) -> bool:
    """`4 or 5 days`, `20 or 30 cars`, `two or three million`: neighbours at the precision they are told to."""
    if a.value is None or b.value is None or a.unit is not None or a.prefixed or b.prefixed:
        return False
    if b.unit is None and nouns.read_noun(t, b.stop) is None and not b.scaled:
        return False
    plain = bare(a) and a.form != "list-member" and b.form in ("numeral", "word") and a.value.denominator == 1
    scale = Fraction(10**b.scaled) if b.scaled > 2 else Fraction(1)
    if not plain or b.value / scale - a.value != min(a.significant, b.significant / scale):
        return False
    if b.scaled > 2:
        a.scale(b.scaled)
    merge(a, b)
    return True


def plus_minus(a: Amount, b: Amount) -> None:
    """`50 ± 3`: a range around the first amount."""
    if a.value is not None and b.value is not None:
        a.unit = b.unit
        b.value, a.value = a.value + b.value, a.value - b.value
        merge(a, b)


def between(t: Tokens, a: Amount, b: Amount) -> bool:
    """`between A and B`."""
    if a.form == "range" or a.value is None or b.value is None:
        return False
    measured = a.unit in DIMENSION and a.unit == b.unit and a.value < b.value and t.words[b.stop] in ENDS
    if not _behind(t, a, "between", _UNDER_BETWEEN) and not (measured and t.words[a.first - 1] == "from"):
        return False
    share(t, a, b)
    if same_kind(a, b):
        merge(a, b)
        return True
    return False


def to(t: Tokens, earlier: list[Amount], b: Amount, pairs: list[tuple[Amount, Amount]]) -> bool:
    """`A to B`: a range, or two states of a change that go into `pairs`, or two things told one after the other."""
    a = earlier[-1]
    if a.value is None or b.value is None:
        return False
    words = t.words
    if a.form == "fraction" and b.form != "fraction":
        return False  # "fell by a third to 2.3bn euros"
    source = _behind(t, a, "from", _UNDER_FROM)
    own_a, own_b = a.unit, b.unit
    share(t, a, b)
    if not source and own_a is None and own_b is not None and b.prefixed:
        return False
    if not source and a.prefixed and own_b is None and b.form == "word" and not b.scaled:
        return False  # "went for £640 to a couple"
    if not same_kind(a, b):
        return False
    if own_b is None and own_a is not None and not a.prefixed:
        # "rose 4% to 2,100": only `from 22p to 24` says that both are of one kind
        if not source or b.grouped or b.scaled != a.scaled or nouns.read_noun(t, b.stop) is not None:
            return False
        b.unit = own_a
    if source:
        if _changes(t, a, b, source - 1) and not _is_set_against_a_range(earlier, b, source - 1):
            share_back(t, a, b, most=10)  # `fell from 84 to 71 million`
            b.unit = b.unit or a.unit
            pairs.append((a, b))
            return False
    elif a.value > b.value and (not (a.unit and b.unit) or (own_a and own_b and not _ranges(t, a))):
        return False  # "led 49% to 47%"
    elif _is_verb(words[a.first - 1]) or _change_and_level(t, a, b):
        a.unit = own_a or a.unit
        return False
    if own_a is None and own_b is None and a.form == b.form == "word" and a.value == b.value == 1:
        return False  # "one to one"
    merge(a, b)
    return True


def _ranges(t: Tokens, a: Amount) -> bool:
    """Whether a word of ranging or a preposition stands before an amount, or it is negative."""
    assert a.value is not None
    before = t.words[a.first - 1]
    return a.value < 0 or before in changes.RANGING or before in ("of", "between", "ages", "at", "")


def _behind(t: Tokens, a: Amount, cue: str, fill: frozenset[str]) -> int:
    """The token behind `cue` where it stands before an amount, a few words of `fill` between; else 0."""
    k = a.first - 1
    for _ in range(4):
        if t.words[k] == cue:
            return k + 1
        if t.words[k] not in fill:
            return 0
        k -= 1
    return 0


def _is_verb(word: str) -> bool:
    return word in changes.UP_VERBS or word in changes.DOWN_VERBS


_TOO_FAR = 20
_STEPS = frozenset((*RISES, *FALLS))


def _changes(t: Tokens, a: Amount, b: Amount, from_at: int) -> bool:
    """Whether `from A to B` tells of a change, not of an extent."""
    before = t.words[from_at - 1]
    if before in changes.RANGING or a.value is None or b.value is None:
        return False
    if t.words[a.first - 1] == "the" and a.value < b.value:
        return False  # `down from the 1.4bn to 1.6bn that it gave in July`
    if before in ("up", "down", "way") or a.value > b.value or changes.verb_of_change(t, from_at):
        return True
    behind = t.words[b.stop : b.stop + 3]  # `goes from £14.20 to £15.90, up 9%`
    return behind[:1] == [","] and (
        behind[1:2] in (["up"], ["down"])
        or behind[1:3] == ["or", "by"]
        or (behind[1:2] in (["a"], ["an"]) and behind[2:3][0] in _STEPS)
    )


def _is_set_against_a_range(amounts: list[Amount], b: Amount, from_at: int) -> bool:
    """Whether a range of the same stands just before `from A to B` (`£1.1bn to £1.3bn, down from £1.4bn to £1.6bn`)."""
    if len(amounts) < 2 or amounts[-2].form != "range" or from_at - amounts[-2].stop > _NEAR:
        return False
    before = amounts[-2]
    return (b.unit is not None and before.unit == b.unit) or (b.scaled > 0 and before.scaled == b.scaled)


def _change_and_level(t: Tokens, a: Amount, b: Amount) -> bool:
    """Whether `by A to B` is an amount and the level it leads to (`cut the fee by £34 to £489`), not a range."""
    words = t.words
    k = a.first - 1
    while words[k] in _UNDER_BY:
        k -= 1
    if words[k] != "by":
        return False
    if _is_verb(words[k - 1]):
        return True
    if a.value is None or b.value is None:
        return False
    # no range reaches from 10,000 to 3.88 million
    return b.value > _TOO_FAR * a.value or (b.value > 3 * a.value and changes.verb_behind(t, k))


def dashed(t: Tokens, a: Amount, b: Amount, dash: str) -> str:
    """`5-10%`, `3-1`, `10–12 people`: `joined`, `ambiguous`, or nothing where they stay apart."""
    if a.value is None or b.value is None or _is_pause(t, a, b, dash):
        return ""
    if a.form == "fraction" and b.form != "fraction":
        return ""  # `a third – 2,800`
    unitless = a.unit is None and b.unit is None
    share(t, a, b)
    if _shares_thousand(t, a, b):
        a.scale(3)
    if not same_kind(a, b):
        return ""
    whole = a.value.denominator == 1 == b.value.denominator and a.form == b.form == "numeral"
    if unitless and whole and not a.scaled and not b.scaled and not b.grouped:
        return _dashed_integers(t, a, b)
    if unitless and t.glued(b.first) and _is_spoken_score(t, a, b):
        merge_score(a, b)
        return "joined"
    if a.value < b.value or a.unit is not None:
        merge(a, b)
        return "joined"
    return ""


def _is_spoken_score(t: Tokens, a: Amount, b: Amount) -> bool:
    """`won two-nil`, `beat them four-two`: small numbers in words, as goals are told."""
    if a.value is None or b.value is None or not a.form == b.form == "word":
        return False
    if max(a.value, b.value) >= 20 or a.value.denominator != 1 or b.value.denominator != 1:
        return False
    return not b.value or a.value >= b.value or sporting(t, a, b)


def _shares_thousand(t: Tokens, a: Amount, b: Amount) -> bool:
    """`20-30,000 people`, `£5-6,000`: the thousand is said once, where the ends then lie close together."""
    if not (bare(a) and b.grouped and not b.scaled and t.glued(b.first) and a.form == b.form == "numeral"):
        return False
    assert a.value is not None
    assert b.value is not None
    thousands = b.value / 1000
    return b.place == 1 and thousands.denominator == 1 and a.value < thousands < 10 * a.value <= 10_000


def _is_pause(t: Tokens, a: Amount, b: Amount, dash: str) -> bool:
    """Whether the dash parts two clauses."""
    if dash == "—":
        return True
    if dash not in ("–", "-") or t.glued(b.first) or t.glued(a.stop):
        return False
    if _closes_aside(t, b.stop) and (a.unit is None) != (b.unit is None):
        return True  # "6,120 – 15% – were"
    if (
        a.value is not None
        and b.value is not None
        and a.value > b.value
        and (a.unit != b.unit or a.grouped > b.grouped)
    ):
        return True  # `Sailings: 5,840 – 16 a day`
    return (a.unit is not None and b.unit is None) or (a.grouped != b.grouped and a.scaled != b.scaled)


def _closes_aside(t: Tokens, j: int) -> bool:
    """Whether a dash with a space on both sides stands at token `j` or a few words behind it."""
    for k in range(j, j + 6):
        if t.words[k] in ("–", "-", "—") and not t.glued(k) and not t.glued(k + 1):
            return True
        if t.words[k] in ENDS:
            return False
    return False


def _dashed_integers(t: Tokens, a: Amount, b: Amount) -> str:
    words = t.words
    assert a.value is not None
    assert b.value is not None
    rising = a.value < b.value
    after = words[b.stop]
    if rising and (after in ("age", "aged") or words[a.first - 1] in ("aged", "ages")):
        merge(a, b)
        return "joined"
    noun = nouns.read_noun(t, b.stop)
    sport = sporting(t, a, b)
    if rising and noun is not None and after not in SPORT and not sport:
        merge(a, b)
        return "joined"
    bracketed = words[a.first - 1] == "(" and after == ")"
    if sport or not rising or bracketed or after in _SHOTS:
        merge_score(a, b)
        return "joined"
    if after in ("-", "/") and t.glued(b.stop):
        return "ambiguous"
    ends = a.value >= 10 and after in ENDS
    if noun is None and not ends and words[a.first - 1] not in _RANGED_AFTER:
        return "ambiguous"
    merge(a, b)
    return "joined"


def sporting(t: Tokens, a: Amount, b: Amount) -> bool:
    """Whether the sentence around two dashed numbers speaks of a match, a vote or odds."""
    words = t.words
    return not (
        SPORT.isdisjoint(words[max(a.first - 8, 0) : a.first])
        and SPORT.isdisjoint(words[b.stop : b.stop + 5])
    )
