"""Amounts that belong together: ranges, lists, compounds, dimensions and scores."""

from fractions import Fraction

from factcheck.extract.grammar import changes, currencies, nouns
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.tokens import Tokens
from factcheck.extract.grammar.units import DIMENSION

_DASHES = frozenset("- – — ‑ − ~".split())
_COMPOUNDS = {
    ("foot", "inch"): 12,
    ("lb", "oz"): 16,
    ("stone", "lb"): 14,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("yard", "foot"): 3,
    ("m", "cm"): 100,
    ("km", "m"): 1000,
    ("kg", "g"): 1000,
    ("gallon", "pint"): 8,
    ("week", "day"): 7,
    ("year", "month"): 12,
}
_SUBUNITS = frozenset(("usd_cent", "gbp_penny", "myr_cent", "rub_kopeck", "inr_paisa", "eur_cent"))
_APPROX = frozenset(
    (
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "some",
        "just",
        "over",
        "under",
        "a",
        "perhaps",
        "more",
        "than",
    )
)
_SPORT = frozenset(
    """win wins won winning victory victories defeat defeats defeated defeating beat beats beating beaten loss losses lost
    lose loses losing lead leads led leading trail trailed trailing draw draws drew drawn score scored scoring scores
    tie tied shootout aggregate set sets match game half-time halftime vote voted votes ruled ruling record decision run
    edge edged upset downed thrashed thumped hammered routed down up start streak mark season series advantage deficit
    final finals odds favourites favorites underdogs semi-final comeback overturned passed approved rejected majority
    goal goals level seed outright shot priced""".split()
)


def combine(
    t: Tokens, amounts: list[Amount]
) -> tuple[list[Amount], list[tuple[Amount, Amount]], list[tuple[int, int, str]]]:
    """Joins neighbours; returns the amounts, the pairs of states, and the token spans that stay ambiguous."""
    out: list[Amount] = []
    pairs: list[tuple[Amount, Amount]] = []
    left_alone: list[tuple[int, int, str]] = []
    for amount in amounts:
        if not out:
            out.append(amount)
            continue
        last = out[-1]
        gap = amount.first - last.stop
        if (
            gap > 4
            or last.stat == "ordinal"
            or amount.stat == "ordinal"
            or last.unit == "fold"
            or amount.unit == "fold"
        ):
            out.append(amount)
            continue
        words = t.words[last.stop : amount.first]
        joined = _join(t, last, amount, words, pairs, out)
        if joined == "ambiguous":
            out.pop()
            left_alone.append((last.first, amount.stop, "ambiguous"))
        elif joined != "joined":
            out.append(amount)
    return out, pairs, left_alone


def _join(
    t: Tokens, a: Amount, b: Amount, gap: list[str], pairs: list[tuple[Amount, Amount]], out: list[Amount]
) -> str:
    if (a.value is None and a.form == "vague") or (b.value is None and b.form == "vague"):
        return ""
    if (
        not gap
        and a.value is not None
        and b.value is not None
        and a.unit is None
        and b.unit is None
        and _sporting(t, a, b)
    ):
        if (
            a.value.denominator == 1 == b.value.denominator
            and a.value < 1000 > b.value
            and nouns.read_noun(t, b.stop) is None
        ):
            result = _range(t, a, b)
            a.stat, a.form = "score", "compound"
            return result
    if not gap or gap in (["and"], [","], [",", "and"]):
        if _compound(t, a, b, gap):
            return "joined"
    if gap in (["±"], ["+", "/", "-"]) and a.value is not None and b.value is not None:
        a.unit = b.unit
        b.value, a.value = a.value + b.value, a.value - b.value
        return _range(t, a, b)
    if gap and gap[0] in ("x", "×", "by") and len(gap) == 1:
        _dimension(t, a, b)
        return ""
    if len(gap) == 1 and gap[0] in _DASHES:
        return _dashed(t, a, b, gap[0])
    if (
        gap
        and gap[0] in ("to", "through")
        and len(gap) <= 2
        and (len(gap) == 1 or gap[1] in ("about", "around", "nearly", "almost", "over", "just"))
    ):
        return _to(t, a, b, pairs)
    if (
        gap in (["-", "of", "-"], ["-", "for", "-"])
        and a.value is not None
        and b.value is not None
        and a.unit is None
    ):
        result = _range(t, a, b)
        a.stat, a.form, a.unit, a.stop = "score", "compound", None, b.stop
        return result
    if gap == ["-", "to", "-"] or gap == ["-", "to"] or gap == ["-", "or"]:
        _share_back(t, a, b)
        if gap[1] == "to" and _same_kind(a, b):
            return _range(t, a, b)
        return ""
    if gap[:1] == ["and"] and _between(t, a) and (len(gap) == 1 or all(word in _APPROX for word in gap[1:])):
        _share_back(t, a, b)
        _share_forward(t, a, b)
        if _same_kind(a, b):
            return _range(t, a, b, between=True)
        return ""
    if gap in (["or"], ["and"], [","], [",", "and"], ["/"]) or (gap == [",", "or"] and b.unit != "percent"):
        _list(t, a, b, gap, out)
    return ""


def _same_kind(a: Amount, b: Amount) -> bool:
    return a.unit == b.unit or a.unit is None or b.unit is None


def _between(t: Tokens, a: Amount) -> bool:
    words = t.words
    if a.form == "range":
        return False
    k = a.first - 1
    for _ in range(3):
        if words[k] == "between":
            return True
        if words[k] not in ("about", "around", "the", "a", "an", "of", "some", "roughly", "anywhere"):
            return False
        k -= 1
    return False


def _bare(a: Amount) -> bool:
    return not a.scaled and not a.grouped and a.form in ("numeral", "word", "list-member")


def _share_back(t: Tokens, a: Amount, b: Amount) -> None:
    """Gives the first number the unit and the scale that only the second one names."""
    if a.value is None or b.value is None:
        return
    if a.unit is None and b.unit is not None:
        if not b.prefixed:
            a.unit = b.unit
            if a.unit in ("times",):
                a.stat = b.stat
    factor = Fraction(10**b.scaled) if b.scaled > 2 else Fraction(1)
    if (
        factor > 1
        and _bare(a)
        and a.unit in (b.unit, None)
        and not t.words[a.stop - 1][:1].isalpha() | (a.stop > a.first and t.words[a.stop - 1] == "%")
    ):
        if a.value < b.value / factor or a.place < 1:
            a.scale(b.scaled)


def _share_forward(t: Tokens, a: Amount, b: Amount) -> None:
    """`$20 to 25`, `£4.80-5`: the second number takes the currency of the first."""
    if (
        b.unit is None
        and a.unit is not None
        and a.prefixed
        and not b.grouped
        and nouns.read_noun(t, b.stop) is None
    ):
        b.unit = a.unit


def _range(t: Tokens, a: Amount, b: Amount, *, between: bool = False) -> str:
    """Makes one range of two amounts, in the first."""
    a.unit = a.unit or b.unit
    if a.stat == "" and b.stat:
        a.stat = b.stat
    a.low, a.high = a.value, b.value
    a.value = None
    a.high_place, a.high_significant = b.place, b.significant
    a.number_end, a.stop, a.end = b.number_end, b.stop, b.number_end
    a.form = "range"
    return "joined"


def _to(t: Tokens, a: Amount, b: Amount, pairs: list[tuple[Amount, Amount]]) -> str:
    words = t.words
    if a.value is None or b.value is None:
        return ""
    from_at = _from_before(t, a)
    own_a, own_b = a.unit, b.unit
    _share_back(t, a, b)
    _share_forward(t, a, b)
    if from_at < 0 and own_a is None and own_b is not None and b.prefixed:
        return ""
    if not _same_kind(a, b) or (a.form == "fraction" and b.form != "fraction"):
        return ""
    if own_b is None and own_a is not None and not a.prefixed:
        # "rose 4% to 2,100": only `from 22p to 24` says that both are of one kind
        if from_at < 0 or b.grouped or b.scaled != a.scaled or nouns.read_noun(t, b.stop) is not None:
            return ""
        b.unit = own_a
    if from_at >= 0:
        verb = changes.verb_of_change(t, from_at)
        before = words[from_at - 1]
        if verb or before in ("up", "down", "way") or (a.value > b.value and before not in changes.RANGING):
            if before not in changes.RANGING:
                if b.unit is None:
                    b.unit = a.unit
                pairs.append((a, b))
                return ""
    elif a.value > b.value and not (a.unit and b.unit):
        return ""
    elif words[a.first - 1] in changes.UP_VERBS | changes.DOWN_VERBS or _change_amount(t, a, b):
        # "rose 4% to 2,100", "cut 5% to 4%"
        if not (own_a == own_b and own_a is not None and False):
            if own_a is not None:
                a.unit = own_a
            return ""
    if (
        own_a is None
        and own_b is None
        and a.form == "word"
        and b.form == "word"
        and a.value == 1
        and b.value == 1
    ):
        return ""
    return _range(t, a, b)


def _change_amount(t: Tokens, a: Amount, b: Amount) -> bool:
    """Whether `by A to B` is an amount and the level it leads to (`cut the fee by £34 to £489`), not a range."""
    words = t.words
    k = a.first - 1
    while words[k] in (
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "some",
        "a",
        "further",
        "just",
        "over",
    ):
        k -= 1
    if words[k] != "by":
        return False
    if words[k - 1] in changes.UP_VERBS | changes.DOWN_VERBS:
        return True
    return a.value is not None and b.value is not None and b.value > 3 * a.value and changes.verb_behind(t, k)


def _from_before(t: Tokens, a: Amount) -> int:
    """Where the `from` of `from A to B` stands, hedges allowed between; -1 if there is none."""
    words = t.words
    k = a.first - 1
    for _ in range(4):
        if words[k] == "from":
            return k
        if words[k] not in (
            "about",
            "around",
            "a",
            "an",
            "nearly",
            "almost",
            "just",
            "over",
            "under",
            "some",
            "roughly",
            "more",
            "less",
            "than",
            "only",
            "the",
        ):
            return -1
        k -= 1
    return -1


def _dashed(t: Tokens, a: Amount, b: Amount, dash: str) -> str:
    words = t.words
    if a.value is None or b.value is None:
        if a.form == "range":
            return ""
        return ""
    if dash in ("—",) or (
        dash in ("–", "-")
        and not t.glued(b.first)
        and not t.glued(a.stop)
        and ((a.unit is not None and b.unit is None) or (a.grouped != b.grouped and a.scaled != b.scaled))
    ):
        return ""
    own = (a.unit, b.unit)
    _share_back(t, a, b)
    _share_forward(t, a, b)
    if not _same_kind(a, b):
        return ""
    integers = a.value.denominator == 1 and b.value.denominator == 1 and a.form == b.form == "numeral"
    if (
        own == (None, None)
        and a.unit is None
        and integers
        and not a.scaled
        and not b.scaled
        and not b.grouped
    ):
        noun = nouns.read_noun(t, b.stop)
        if a.value < b.value and noun is not None and words[b.stop] not in _SPORT and not _sporting(t, a, b):
            return _range(t, a, b)
        bracketed = words[a.first - 1] == "(" and words[b.stop] == ")"
        if (
            _sporting(t, a, b)
            or a.value >= b.value
            or bracketed
            or words[b.stop] in ("fg", "ft", "3pt", "pt", "shooting")
        ):
            result = _range(t, a, b)
            a.stat = "score"
            a.form = "compound"
            return result
        after = words[b.stop]
        if after in ("-", "/") and t.glued(b.stop):
            return "ambiguous"
        if a.value < b.value:
            if (
                noun is not None
                or (a.value >= 10 and after in ("", ".", ","))
                or words[a.first - 1]
                in ("is", "of", "about", "around", "aged", "from", "are", "for", "to", "range", "takes")
            ):
                return _range(t, a, b)
            return "ambiguous"
        return "ambiguous"
    if a.value < b.value or a.unit is not None:
        return _range(t, a, b)
    return ""


def _sporting(t: Tokens, a: Amount, b: Amount) -> bool:
    """Whether the sentence around two dashed numbers speaks of a match, a vote or odds."""
    words = t.words
    return any(word in _SPORT for word in words[max(a.first - 8, 0) : a.first]) or any(
        word in _SPORT for word in words[b.stop : b.stop + 5]
    )


def _compound(t: Tokens, a: Amount, b: Amount, gap: list[str]) -> bool:
    """`5ft 8in`, `7 pounds 6 ounces`, `3h20`: one quantity in the smaller unit."""
    if a.value is None or b.value is None or a.unit is None:
        return False
    if a.unit == "gbp" and b.unit == "oz":
        a.unit = "lb"
    factor = _COMPOUNDS.get((a.unit, b.unit or ""))
    unit = b.unit
    if factor is None and b.unit is None and not gap and b.value.denominator == 1:
        small = {"foot": "inch", "hour": "minute", "stone": "lb"}.get(a.unit)
        glued = t.glued(b.first)
        noun = nouns.read_noun(t, b.stop)
        if (
            small
            and noun is None
            and (glued or a.unit in ("foot", "stone") or t.words[b.stop] in ("", ".", ",", ";"))
            and b.value < _COMPOUNDS[(a.unit, small)]
        ):
            factor, unit = _COMPOUNDS[(a.unit, small)], small
    if (
        factor is None
        and b.unit in _SUBUNITS
        and a.unit in currencies.CURRENCIES - _SUBUNITS
        and gap in ([], ["and"], [","])
        and b.value < 100
    ):
        a.value = a.value + b.value / 100
        a.place = a.significant = Fraction(1, 100)
        a.number_end, a.stop, a.end = b.number_end, b.stop, b.number_end
        a.form = "compound"
        return True
    if (
        factor is None
        and b.unit is None
        and a.unit in currencies.CURRENCIES - _SUBUNITS
        and gap in ([], ["and"])
        and b.value.denominator == 1
        and b.value < 100
        and a.value.denominator == 1
    ):
        if t.words[b.stop] in ("", ".", ",", ";", "more", ")") and not b.grouped and not a.scaled:
            a.value = a.value + b.value / 100
            a.place = a.significant = Fraction(1, 100)
            a.number_end, a.stop, a.end = b.number_end, b.stop, b.number_end
            a.form = "compound"
            return True
    if (
        factor is None
        or gap == [",", "and"]
        or b.value >= factor
        or (a.value.denominator != 1 and a.form != "numeral")
        or a.form == "range"
    ):
        return False
    if (
        a.unit == "year"
        and t.words[b.stop] in (",", "and")
        and (t.words[b.stop + 1][:1].isdecimal() or t.words[b.stop + 2][:1].isdecimal())
    ):
        return False  # "3 years, 2 months and 14 days": months have no fixed length
    if gap == [","] and a.unit in ("hour", "minute", "m", "km", "kg", "week") and a.form != "compound":
        return False
    if gap == ["and"] and a.unit in ("kg", "week"):
        return False
    a.value = a.value * factor + (b.value if a.value >= 0 else -b.value)
    a.unit = unit
    a.place, a.significant = b.place, b.significant
    a.number_end, a.stop, a.end = max(b.number_end, t.ends[b.stop - 1]), b.stop, b.number_end
    a.form = "compound"
    return True


def _dimension(t: Tokens, a: Amount, b: Amount) -> None:
    """`12 x 8m`: the unit named behind the last side holds for all."""
    if a.unit is None and b.unit is not None and DIMENSION.get(b.unit) in ("length", "pixel"):
        a.unit = b.unit
        a.form = "list-member"


def _list(t: Tokens, a: Amount, b: Amount, gap: list[str], out: list[Amount]) -> None:
    """`61 and 64 percent`, `900, 700 and 450 jobs`, `2.1 and 2.4 million units`: the last member names the unit."""
    if (
        a.value is None
        or b.value is None
        or a.unit is not None
        or (a.form == "fraction" and b.form != "fraction")
    ):
        return
    if gap == [","] and b.unit is None:
        noun = nouns.read_noun(t, b.stop)
        if noun is None and t.words[b.stop] not in (",", "and", "or"):
            return
        return  # settled when the last member is read
    if b.unit is None and nouns.read_noun(t, b.stop) is None and not b.scaled:
        return
    if (
        gap == ["and"]
        and a.form == "word"
        and b.unit is not None
        and b.unit not in ("percent",)
        and a.value == 1
    ):
        return
    if b.prefixed:
        return
    members = [a]
    for k in range(len(out) - 2, max(len(out) - 12, -1), -1):
        earlier = out[k]
        if (
            members[-1].first - earlier.stop == 1
            and t.words[earlier.stop] == ","
            and earlier.unit is None
            and earlier.value is not None
        ):
            members.append(earlier)
        else:
            break
    factor = Fraction(10**b.scaled) if b.scaled > 2 else Fraction(1)
    for member in members:
        if b.unit is not None:
            member.unit = b.unit
        if (
            factor > 1
            and _bare(member)
            and member.value is not None
            and (
                member.value < b.value / factor
                or member.place < 1
                or ((b.value / factor).denominator == 1 and member.value < 1000 and b.value / factor >= 2)
            )
        ):
            member.scale(b.scaled)
        member.form = "list-member"
        member.noun = (-1, b.stop)


CURRENCY_IDS = currencies.CURRENCIES
