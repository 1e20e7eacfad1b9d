"""Neighbouring amounts that belong together: ranges, compounds, scores and lists."""

from fractions import Fraction

from factcheck.extract.grammar import compounds, nouns, ranges
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.names import Label
from factcheck.extract.grammar.tokens import Tokens

_HEDGES = frozenset("about around nearly almost roughly some just over under a perhaps more than".split())
_TO_HEDGES = frozenset("about around nearly almost over just".split())
_TO_HYPHENED = (["-", "to", "-"], ["-", "to"], ["-", "or"], ["-", "and"])
_COMMAS: tuple[list[str], ...] = ([], ["and"], [","], [",", "and"])
_LINKS = ranges.DASHES | frozenset("and or , : ± + x × by to through /".split())
"""What stands behind an amount that is joined to the next."""
_LISTED = (["or"], ["and"], [","], [",", "and"], ["/"])


def combine(
    t: Tokens, amounts: list[Amount]
) -> tuple[list[Amount], list[tuple[Amount, Amount]], list[Label]]:
    """Joins neighbours; returns the amounts, the pairs of states, and what stays ambiguous."""
    out: list[Amount] = []
    pairs: list[tuple[Amount, Amount]] = []
    unclear: list[Label] = []
    for amount in amounts:
        joined = ""
        if out and _may_join(out[-1], amount):
            joined = _join(t, out, amount, pairs)
        if joined == "ambiguous":
            unclear.append(Label(out.pop().first, amount.stop, "ambiguous"))
        elif joined != "joined":
            out.append(amount)
    return out, pairs, unclear


def _may_join(a: Amount, b: Amount) -> bool:
    if b.first - a.stop > 4 or "ordinal" in (a.stat, b.stat) or "fold" in (a.unit, b.unit):
        return False
    if "to_one" in (a.unit, b.unit) and a.unit != b.unit:
        return False
    return not (a.value is None and a.form == "vague") and not (b.value is None and b.form == "vague")


def _join(t: Tokens, out: list[Amount], b: Amount, pairs: list[tuple[Amount, Amount]]) -> str:
    a = out[-1]
    if a.stop < b.first and t.words[a.stop] not in _LINKS:
        return ""
    gap = t.words[a.stop : b.first]
    if not gap and _is_score(t, a, b):
        ranges.merge_score(a, b)
        return "joined"
    if gap == ["-"] and a.stat == "score" and _is_third(t, a, b):
        a.number_end, a.stop, a.end = b.number_end, b.stop, b.number_end
        return "joined"  # won, lost and drawn: "12-4-1"
    if gap in _COMMAS and compounds.compound(t, a, b, gap):
        return "joined"
    if not gap:
        return ""
    link = gap[0]
    if gap == ["-"] and a.unit == "foot" and b.unit in (None, "inch") and compounds.compound(t, a, b, []):
        return "joined"  # "6-foot-4"
    if link in ranges.DASHES and (len(gap) == 1 or gap[1:] == ["~"]):
        return ranges.dashed(t, a, b, link)
    if len(gap) == 1 and link == ":":
        return _ratio(t, a, b)
    if gap in (["±"], ["+", "/", "-"]):
        ranges.plus_minus(a, b)
        return "joined" if a.form == "range" else ""
    if gap == ["-", "by", "-"] or (len(gap) == 1 and link in ("x", "×", "by")):
        compounds.dimension(a, b)
        return ""
    if link in ("to", "through") and (len(gap) == 1 or (len(gap) == 2 and gap[1] in _TO_HEDGES)):
        return "joined" if ranges.to(t, out, b, pairs) else ""
    return _join_words(t, out, b, gap)


def _is_third(t: Tokens, a: Amount, b: Amount) -> bool:
    """Whether a number is glued to a score: the draws of a record."""
    bare = b.unit is None and b.value is not None and b.form == "numeral" and not b.scaled
    return bare and t.glued(a.stop) and t.glued(b.first) and b.place == 1


def _ratio(t: Tokens, a: Amount, b: Amount) -> str:
    """`3:1`, `2:0`: two whole numbers in one, where nothing is measured."""
    if None in (a.value, b.value) or a.unit is not None or b.unit is not None or not t.glued(b.first):
        return ""
    if not t.glued(a.stop) or a.scaled or b.scaled or a.form != "numeral" or b.form != "numeral":
        return ""
    ranges.merge_score(a, b)
    return "joined"


def _join_words(t: Tokens, out: list[Amount], b: Amount, gap: list[str]) -> str:
    a = out[-1]
    if gap in (["-", "of", "-"], ["-", "for", "-"]) and a.unit is None and None not in (a.value, b.value):
        ranges.merge_score(a, b)  # "7-of-12 shooting"
        a.unit = None
        return "joined"
    if gap in _TO_HYPHENED:
        ranges.share_back(t, a, b)
        if gap[1] != "to" or not ranges.same_kind(a, b):
            return ""
        ranges.merge(a, b)
        return "joined"
    if gap[0] == "and" and all(word in _HEDGES for word in gap[1:]) and ranges.between(t, a, b):
        return "joined"
    if gap == ["or"] and ranges.either(t, a, b):
        return "joined"
    if gap in _LISTED or (gap == [",", "or"] and b.unit != "percent"):
        _list(t, out, b, gap)
    return ""


def _is_score(t: Tokens, a: Amount, b: Amount) -> bool:
    """Whether two whole numbers side by side are a score that lost its dash: `won 3 1`."""
    if a.value is None or b.value is None or a.unit is not None or b.unit is not None:
        return False
    if a.value.denominator != 1 or b.value.denominator != 1 or a.value >= 1000 or b.value >= 1000:
        return False
    return ranges.sporting(t, a, b) and nouns.read_noun(t, b.stop) is None


def _list(t: Tokens, out: list[Amount], b: Amount, gap: list[str]) -> None:
    """`61 and 64 percent`, `900, 700 and 450 jobs`, `2.1 and 2.4 million units`: the last member names the unit."""
    a = out[-1]
    if a.value is None or b.value is None or a.unit is not None or a.per is not None or b.prefixed:
        return
    if a.form == "fraction" and b.form != "fraction":
        return
    if gap == [","]:
        return  # settled when the last member is read
    if b.unit is None and not b.scaled and nouns.read_noun(t, b.stop) is None:
        return
    if b.unit == "percent" and a.grouped:
        return  # `a shortfall of 78,000 or 21 per cent`, `compared with 3,314 and 21 per cent last year`
    if a.scaled and not b.scaled and b.unit is not None:
        return  # `16m and 64 tonnes` is no list of tonnes
    if gap == ["and"] and a.form == "word" and a.value == 1 and b.unit not in (None, "percent"):
        return
    members = _members(t, out)
    if gap == [",", "and"] and len(members) == 1:
        return  # `which makes 644, and 74% of them`: the comma before `and` parts two clauses, not two members
    for member in members:
        member.unit = b.unit or member.unit
        if _takes_scale(member, b):
            member.scale(b.scaled)
        member.form = "list-member"
        member.noun = (-1, b.stop)


def _members(t: Tokens, out: list[Amount]) -> list[Amount]:
    """The last amount, and those before it with only a comma between, and perhaps a hedge, and no unit of their own."""
    members = [out[-1]]
    for k in range(len(out) - 2, max(len(out) - 12, -1), -1):
        earlier = out[k]
        between = t.words[earlier.stop : members[-1].first]
        if between[:1] != [","] or not all(word in _HEDGES for word in between[1:]):
            break
        if earlier.unit is not None or earlier.per is not None or earlier.value is None:
            break
        members.append(earlier)
    return members


def _takes_scale(member: Amount, last: Amount) -> bool:
    if last.scaled <= 2 or not ranges.bare(member) or member.value is None or last.value is None:
        return False
    shown = last.value / Fraction(10**last.scaled)
    if member.value < shown or member.place < 1:
        return True
    return shown.denominator == 1 and shown >= 2 and member.value < 1000
