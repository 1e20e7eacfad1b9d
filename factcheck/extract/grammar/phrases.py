"""What stands around an amount: hedge, counted noun, direction, kind of number; ages and rates have own modules."""

from factcheck.extract.grammar import ages, changes, currencies, hedges, nouns, numerals, rates, units
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.tokens import Tokens

_LEVELS = frozenset("below above beyond beneath past under over exceeding topping".split())
_RELATIVE = frozenset("percent percentage_point basis_point point fold times".split())
_POINTS = frozenset("percent percentage_point point".split())
_THE = frozenset("the its all their his her our these those".split())
_OF_THE = frozenset("the its their his her our those these".split())
_SUMMING = frozenset("add adds added adding sum sums summed summing tot totted totting".split())
_SPREAD = frozenset(
    "floors storeys stories levels sites rounds episodes legs games matches holes pages nights".split()
)
_SHARED_BEHIND = frozenset("for in on at among".split())
_AGAINST = frozenset(("v", "vs", "versus"))
_EACH_ON_EACH = frozenset(("month-on-month", "quarter-on-quarter", "year-on-year", "week-on-week"))
_LONGEST_LINK = 6
_NOT_NOUNS = frozenset("strong day fold all love".split())


def finish(t: Tokens, a: Amount, following: Amount | None) -> None:
    """Reads everything around one amount."""
    if a.stat in ("ordinal", "score"):
        return
    limit = following.first if following is not None else t.count
    words = t.words
    ages.read_age(t, a)
    end = a.stop
    if words[end] in hedges.AFTER_FIRST:
        _after_hedge(t, a)
    dimension = units.DIMENSION.get(a.unit or "")
    if a.unit is None and a.stat != "age":
        _noun(t, a, limit)
    elif dimension is not None and a.stat != "age" and dimension not in ("share", "point", "time"):
        _substance(t, a, limit)
    if a.noun is not None and a.hedge is None and a.noun[1] <= limit:
        _hedge_behind_noun(t, a)
    behind = max(end, a.stop)
    if words[behind] in rates.OPENERS or a.hedge is not None:
        rates.read_per(t, a, behind)
    if a.per is None and a.noun is not None:
        rates.read_per(t, a, max(end, a.stop, a.noun[1]))
    if words[a.first - 1] in hedges.BEFORE_LAST:
        _before_hedge(t, a)
    if words[a.opens() - 1] in ("by", "of"):
        _multiplied(t, a)
    money = a.unit in currencies.CURRENCIES
    _direction(t, a, money=money)
    a.stat = a.stat or _stat(a, money=money)


def _multiplied(t: Tokens, a: Amount) -> None:
    """`the sum has been multiplied by almost nine`, `rose by a factor of six`: a multiple without its word."""
    before = t.words[max(a.opens() - 4, 0) : a.opens()]
    if a.unit is not None or a.noun is not None or a.per is not None or a.form not in ("numeral", "word"):
        return
    if before[-2:] == ["multiplied", "by"]:
        word = "".join(before[-3:-2])
        counted = word[-1:].isdecimal() or word in numerals.SMALL
        a.unit = None if counted else "fold"  # `seven multiplied by six is 42`
    elif before == ["by", "a", "factor", "of"]:
        a.unit = "fold"


def continue_list(t: Tokens, before: Amount, a: Amount) -> None:
    """What an amount takes over from the one before it: an age in a list, the direction of a change said twice."""
    if a.first - before.stop > _LONGEST_LINK:
        return
    gap = t.words[before.stop : a.first]
    if gap == ["or"] and before.direction is None and a.direction is not None and a.unit == "percent":
        if before.unit in currencies.CURRENCIES or before.grouped:
            before.direction = a.direction  # "£7.1bn or 38% less than"
        return
    if (
        len(gap) == 1
        and gap[0] in _AGAINST
        and before.unit is None
        and before.noun is None
        and before.per is None
    ):
        before.unit, before.per = a.unit, a.per  # "32.1 v 13.4 per 100,000"
        before.stat = _stat(before, money=before.unit in currencies.CURRENCIES)
    if before.stat == "age":
        told_again = t.words[a.stop] == t.words[before.stop] == "when" and gap[-1:] in ([","], ["and"])
        if (
            a.unit is None
            and a.noun is None
            and (told_again or gap in ([","], ["and"], [",", "and"], ["or"]))
        ):
            a.unit, a.stat = "year", "age"
        return
    if a.stat == "age" and before.unit == "year" and gap in (["and"], ["-", "and"], ["-", "or"]):
        before.stat = "age"  # "16- and 17-year-olds", "21 years and 45 days old"
        a.stat = "age" if a.unit == "year" else "duration"
    if a.unit is None and a.noun is None and before.unit is not None and _elides(t, before, a, gap):
        a.unit = before.unit
        a.stat = _stat(a, money=a.unit in currencies.CURRENCIES)
        return
    if before.direction is None or a.direction is not None or a.hedge is not None or a.converts is not None:
        return
    if gap[-1:] == ["and"] and before.unit == a.unit == "percent" and "".join(gap[:-1]) in _EACH_ON_EACH:
        a.direction = before.direction
        a.stat = _stat(a, money=False)
        return
    bracketed = gap == ["("] and t.words[a.stop] in (")", ",")
    if (bracketed or gap in ([",", "or"], ["or"])) and (before.unit in _POINTS or a.unit in _POINTS):
        a.direction = before.direction
        a.stat = _stat(a, money=a.unit in currencies.CURRENCIES)


def _elides(t: Tokens, before: Amount, a: Amount, gap: list[str]) -> bool:
    """`79.0 years for men and 83.0 for women`, `the SNP on 34%, Labour on 19`: a unit said once for both."""
    words = t.words
    unlike = before.form == "range" or a.form != "numeral" or a.grouped or a.scaled != before.scaled
    if unlike or before.value is None or a.value is None or not 0 < len(gap) <= 5 or "." in gap:
        return False
    link = words[before.stop]
    if gap[0] in _SHARED_BEHIND and words[a.stop] == link and gap[-1] == "and":
        return True
    polled = before.unit == "percent" and a.value <= 100 and before.value <= 100
    stands = words[before.opens() - 1]
    return polled and stands in ("on", "at") and gap[-1] == stands and (gap[0] in (",", "and"))


def _after_hedge(t: Tokens, a: Amount) -> None:
    """`14 or more`, `30-odd`, `50 at most`."""
    if t.words[a.stop] == "," and t.words[a.stop + 1] != "give":
        return
    found = hedges.after(t, a.stop)
    if found is None or t.words[found.last] == "than":
        return
    a.comparator, a.hedge = found.comparator, (found.first, found.last)
    a.end = t.ends[found.last - 1]
    glued = t.words[found.first] in ("-", "odd", "plus", "+", "ish")
    if glued and a.unit is None and found.comparator in ("~", ">="):
        a.stop = found.last


def _hedge_behind_noun(t: Tokens, a: Amount) -> None:
    """`2,000 people or so`: the hedge behind what is counted."""
    assert a.noun is not None
    found = hedges.behind_noun(t, a.noun[1]) if t.words[a.noun[1]] in hedges.AFTER_FIRST else None
    if found is not None:
        a.comparator, a.hedge = found.comparator, (found.first, found.last)
        a.end = t.ends[found.last - 1]


def _before_hedge(t: Tokens, a: Amount) -> None:
    """`about 14`, `more than a third of`; it yields to a hedge behind the number that says more."""
    hedge = hedges.before(t, a.first, a.unit if not a.prefixed else None)
    if (
        hedge is not None
        and a.form == "vague"
        and a.value is None
        and hedge.comparator not in (">", ">=", "<", "<=")
    ):
        hedge = None  # "about a few": only a bound says more than the vague word itself
    if hedge is None and t.words[a.first - 1] == "between":
        hedge = hedges.before(t, a.first - 1, a.unit)
    if hedge is None or (hedge.comparator == "=" and a.hedge is not None) or _sums_up(t, a, hedge):
        return
    if a.noun is not None and _spreads(t, a.noun[1] - 1, hedge):
        return
    a.start = min(a.start, t.start(hedge.first))
    if hedge.comparator == "~" and a.hedge is not None and a.comparator in (">=", "<="):
        return  # "some 1,100-plus schools": the bound says more
    a.comparator, a.hedge = hedge.comparator, (hedge.first, hedge.last)


def _spreads(t: Tokens, head: int, hedge: hedges.Hedge) -> bool:
    """`214 rooms over 11 floors`: what stands before is spread, and no bound told."""
    words = t.words
    over = words[hedge.first] == "over" and hedge.last == hedge.first + 1
    return over and words[head] in _SPREAD and nouns.is_plural(words[hedge.first - 1])


def _sums_up(t: Tokens, a: Amount, hedge: hedges.Hedge) -> bool:
    """`three bills adding up to £1.7m`: the phrase of a sum, and no upper bound (`adds up to 2p to the price`)."""
    words = t.words
    if words[hedge.first] != "up" or words[hedge.first - 1] not in _SUMMING:
        return False
    behind = max(a.stop, a.noun[1] if a.noun is not None else 0)
    return a.noun is None and words[behind] not in ("to", "on", "onto", "more", "extra")


def _direction(t: Tokens, a: Amount, *, money: bool) -> None:
    """Whether the amount is that of a rise or a fall."""
    relative = a.unit in _RELATIVE or a.form == "fraction"
    if a.stat != "age" and (a.hedge is None or not _is_level(t, a, relative=relative)):
        first = a.opens()
        behind_noun = a.noun is not None and a.unit not in units.DIMENSION and not money
        stops = (a.noun[1], a.stop) if a.noun is not None and behind_noun else (a.stop,)
        a.direction = changes.direction(t, first, stops, a.unit, money=money, relative=relative)
    if a.direction is None and a.unit == "percent":
        a.direction = changes.by_sign(t, a.first, a.number_start)


def _is_level(t: Tokens, a: Amount, *, relative: bool) -> bool:
    """`fell below 6%`: behind such a hedge stands a level."""
    if a.hedge is None or a.hedge[0] >= a.first:
        return False
    last = t.words[a.hedge[1] - 1]
    if last == "of" and t.words[a.hedge[1] - 2] in ("short", "shy"):
        return True  # "fell just short of 50,000"
    return last in _LEVELS and (last != "over" or not relative)


def _noun(t: Tokens, a: Amount, limit: int) -> None:
    """The noun that an amount without a unit counts."""
    words = t.words
    j = a.stop
    if a.noun is not None and a.noun[0] == -1:  # a list whose last member names the noun
        j, limit = a.noun[1], t.count
        a.noun = None
    if a.hedge is not None and a.hedge[0] >= a.stop:
        j = a.hedge[1]
    if words[j] == "-" and t.glued(j) and t.glued(j + 1):
        _hyphened_noun(t, a, j + 1)
        return
    if words[j] == "of":
        j = _behind_of(t, a, j)
    elif words[j] == "more" and words[j + 1] == "than":
        return
    if not j or (words[a.first - 1] == "of" and words[a.first - 2] in ("family", "household")):
        return
    share = a.form == "fraction" or a.stat == "share"
    found = nouns.read_noun(t, j, single=a.value == 1 or share)
    if (found is None or found[1] > limit) and j == a.stop:
        a.noun = _behind_a_size(t, j)
    if found is None or found[1] > limit:
        return
    a.noun = found
    if a.form != "list-member" and (limit < t.count or found[0] <= a.stop + 4):
        a.end = max(a.end, t.ends[found[1] - 1])
    if not share and words[found[1] - 1] in nouns.PERSONS:
        a.unit = "person"


def _behind_a_size(t: Tokens, j: int) -> tuple[int, int] | None:
    """The noun behind the size of each (`1.1 million 60-kg bags`, `30 ten-minute films`)."""
    words = t.words
    if not (words[j][:1].isdecimal() or words[j] in numerals.SMALL) or t.new_line(j):
        return None
    k = j + 1
    while words[k] == "-" and t.glued(k) and t.glued(k + 1) and words[k + 1][:1].isalpha():
        k += 2
    if k == j + 1 and t.glued(k) and words[k][:1].isalpha():
        k += 1  # `60kg bags`
    found = nouns.read_noun(t, k) if k > j + 1 else None
    return found if found is not None and found[0] == k else None


def _hyphened_noun(t: Tokens, a: Amount, j: int) -> None:
    """`a 12-person panel`."""
    word = t.words[j]
    if word[:1].isalpha() and word not in _NOT_NOUNS and word not in nouns.STOP:
        a.noun = (j, j + 1)
        a.end = t.ends[j]


def _behind_of(t: Tokens, a: Amount, j: int) -> int:
    """Where the noun behind `of` at token `j` may start: `12 of the homes`, `a third of homes`; 0 for nowhere."""
    words = t.words
    following = words[j + 1]
    if a.form == "fraction" or a.stat == "share":
        return j + 2 if following in _THE else j + 1
    if following in _OF_THE:
        return 0 if words[j + 2][:1].isdecimal() or words[j + 2] in numerals.SMALL else j + 2
    if following == "them" or not (a.form == "vague" or a.scaled or words[j - 1] in ("dozen", "couple")):
        return 0
    return j + 1


def _substance(t: Tokens, a: Amount, limit: int) -> None:
    """What is measured: `1.5 million barrels of oil`."""
    words = t.words
    j = a.stop
    if words[j] != "of" or not words[j + 1][:1].isalpha() or words[j + 1] in nouns.STOP:
        return
    end = j + 2
    while end < j + 4 and words[end][:1].isalpha() and words[end] not in nouns.STOP:
        if words[end].endswith("ed"):
            break
        end += 1
    if words[end].isdecimal() and t.glued(end):
        end += 1  # CO2
    if end <= limit:
        a.noun = (j + 1, end)


def _stat(a: Amount, *, money: bool) -> str:
    unit = a.unit
    if unit in ("percentage_point", "basis_point"):
        return "point-change" if a.direction or unit == "percentage_point" else "share"
    if unit == "to_one":
        return "ratio"
    if unit in ("fold", "times"):
        return "ratio" if unit == "fold" or a.direction else "count"
    if a.per is not None:
        return "rate"
    if unit == "percent":
        return "percent-change" if a.direction else "share"
    if unit == "point":
        return "point-change" if a.direction else "index"
    if unit in units.TIME_UNITS:
        return "duration"
    if a.form == "fraction" and not money:
        return "share"
    return "count" if unit in (None, "person") else "amount"
