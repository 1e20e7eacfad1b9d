"""A rate, how much of a longer time it runs for, and what that makes: `3,600 loaves a day, six days a week: 21,600 loaves`.

Links as in `rates`. Kind `two-rates`: roles rate (the product, told as a rate or for the longer time) and other; attributes
`times` (how many of the rate's units of time are worked in the longer one) and `told` (those words), or `of_a_day` where a
flow by the hour or the minute is told for a week or longer, and is exactly what flows in a day. Kind `rate` with `unproved`
where only the paragraph shows by what unit of time a rate is counted.
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.extract.counted import head, is_duration, is_level, is_sum, quantity, same_noun
from factcheck.extract.links.rates import TIMES, rate_unit
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import IN_ALL, THAT_IS
from factcheck.model.months import WEEKDAY
from factcheck.model.pattern import Pattern
from factcheck.model.unit import dimension, factor
from factcheck.named_tuple import NamedTuple

_LEAD = rf"(?:(?:a total of|{IN_ALL}|about|some|almost|nearly|just|roughly|around|therefore|thus|then)\s)*"
_MAKES = Pattern(
    r"(?:\s?[:=(–—-]\s?|,\s|[,;]?\s(?:and\s)?(?:so|thus|therefore|hence|or|i\.?e\.?|that is|making|giving|totalling|"
    rf"which means(?: that)?|{THAT_IS})(?:\s(?:it|they|she|he|we|you)\s[a-z]+)?\s){_LEAD}"
)
"""Between a schedule and what it comes to; `and` alone would lead to something else."""
_THAT_MAKES = Pattern(rf"[“\"]?(?:so\s|and\s)?{THAT_IS}\s{_LEAD}")
_LEADS_ON = Pattern(
    r"(?:\s(?!and\b|but\b|or\b|while\b|whereas\b|than\b)[a-z’'-]+){0,6},?\s(?:(?:for|on|over|during|throughout)\s)?(?:about\s)?"
)
_OF_EACH = Pattern(r"\b(?:each|apiece|every)\b(?!\s(?:day|night|week|month|year|hour|other)\b)")
_OF_ONE = Pattern(
    r"(?:^|[;:–—]\s|,?\s(?:and|but)\s)[“\"]?(?:an?|one|any)\s(?:[a-z-]+\s){1,4}(?:about |some |around |up to )?$"
)
_OF_THE = Pattern(r"\s(?:of|in|out of)\s(?:the|each|every|a)\s(week|month|year|day)\b")
_ENDS = Pattern(
    rf"(?:\s(?:{IN_ALL}))?\s*(?:$|[.;:)”\"–—]|,\s(?!(?:less|minus|plus|before|after|with|including)\b))"
)
_FOR_THE = Pattern(r"\s(?:a|per|each|every|in an?|over an?|over the|for the|in the|every single)\s([a-z]+)\b")
_FROM_ONE = Pattern(
    rf"\s(?:between|from)\s(?:one|an?)\s(?:{WEEKDAY}|weekend)\s(?:and|to|until)\s(?:the\s)?(?:next|another|following)\b"
)
_FLOWS = frozenset({"volume", "mass", "energy", "information"})
"""What runs through a pipe or a machine day and night; a desk or a shop keeps hours."""
_IN_A_DAY = {"second": 86_400, "minute": 1440, "hour": 24}
_LONGER = frozenset({"week", "fortnight", "month", "year"})
_COME_TO = Pattern(
    r"(?:\s(?:a|an|per|each|every)\s[a-z]+)?\s(?:(?:then|thus|therefore|alone)\s)?(?:comes?|came|adds?\sup|added\sup|amounts?|amounted)\sto\s"
    rf"{_LEAD}"
)
_OVER = Pattern(
    r"\s(?:over|in|across|during|throughout)\s(?:(?:an?|the|its|their|his|her|one|those|these)\s)?(?:(?!for\b|and\b|or\b|with\b|to\b)[a-z-]+\s){0,3}(?:of\s)?"
)


class _Schedule(NamedTuple):
    """How many of one unit of time are worked in a longer one."""

    times: Fraction
    unit: str
    last: int
    """The place of the last figure that tells it."""
    end: int


def links(view: View) -> Iterator[Link]:
    """Return every rate with the product that a schedule or a length of time ties it to."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        for k, claim in enumerate(claims[:-1]):
            if claim.zone == "table" or quantity(claim).value is None:
                continue
            link = _over_so_long(view, claims, k)
            unit = None if is_duration(claim) and quantity(claim).unit == "year" else rate_unit(view, claim)
            if unit is not None and link is None:
                link = _worked(view, claims, k, unit) or _of_a_day(view, claims, k, unit)
            if link is not None:
                yield link


def _worked(view: View, claims: list[Claim], k: int, unit: str) -> Link | None:
    """`3,600 loaves a day, six days a week: 21,600 loaves`, `£45 an hour for 30 hours a week, 39 weeks a year, which makes £52,650`."""
    rate, schedule = claims[k], _schedule(view, claims, k, unit)
    if schedule is None or not _can_be_multiplied(rate):
        return None
    start = view.sentences[rate.sentence].start
    if _OF_EACH.search(view.lower, start, schedule.end) or _OF_ONE.search(view.lower[start : rate.start]):
        return None  # `Each of four machines turns out 300 parts a day`: the product may be that of all
    if schedule.last + 1 < len(claims):
        total = claims[schedule.last + 1]
        cue = schedule.end, total.start
        tied = _MAKES.fullmatch(view.plain[slice(*cue)]) is not None
    else:
        following = _next_claim(view, rate.sentence)
        if following is None:
            return None
        total = following
        cue = view.sentences[total.sentence].start, total.start
        tied = _THAT_MAKES.fullmatch(view.plain[slice(*cue)]) is not None
    if not tied or not _counts_the_same(rate, total) or not _is_for(view, total, schedule.unit):
        return None
    return Link(
        "two-rates",
        (("rate", (total.index,)), ("other", (rate.index,))),
        *cue,
        view.text[slice(*cue)].strip(),
        (
            ("per", schedule.unit),
            ("other_per", unit),
            ("times", schedule.times),
            ("days", ()),
            ("told", view.text[claims[k + 1].start : schedule.end]),
        ),
    )


def _schedule(view: View, claims: list[Claim], k: int, unit: str) -> _Schedule | None:
    """The lengths of time that follow a rate, each a number of the unit before it in a longer one."""
    times, last, end = Fraction(1), k, claims[k].end
    for at, claim in enumerate(claims[k + 1 :], k + 1):
        q = quantity(claim)
        if q.value is None or q.comparator != "=" or q.direction is not None or q.value <= 0:
            break
        of_the = None if q.per else _OF_THE.match(view.after(claim, 24))
        longer = of_the[1] if of_the else q.per
        if (
            unit not in (q.unit, head(claim))
            or longer not in TIMES
            or TIMES.index(longer) <= TIMES.index(unit)
        ):
            break
        if not _LEADS_ON.fullmatch(view.plain[end : claim.start]):
            break
        times, last, end = times * q.value, at, claim.end + (of_the.end() if of_the else 0)
        unit = longer
    return _Schedule(times, unit, last, end) if last > k else None


def _can_be_multiplied(rate: Claim) -> bool:
    q = quantity(rate)
    return (
        q.value is not None
        and q.direction is None
        and q.comparator in ("=", "~")
        and q.stat in ("count", "amount", "rate")
        and q.unit not in ("percent", "percentage_point", "kmh", "mph", "knot")
    )


def _next_claim(view: View, sentence: int) -> Claim | None:
    """The first figure of the next sentence of a paragraph."""
    if (
        sentence + 1 >= len(view.sentences)
        or view.sentences[sentence + 1].block != view.sentences[sentence].block
    ):
        return None
    return next(iter(view.claims_of(sentence + 1)), None)


def _counts_the_same(rate: Claim, total: Claim) -> bool:
    """Whether a total may be of what a rate counts or measures, by its unit and its noun."""
    a, b = quantity(rate), quantity(total)
    if not (is_sum(total) or (b.per is not None and b.value is not None and b.direction is None)):
        return False
    if b.comparator not in ("=", "~") or b.form == "fraction":
        return False
    if head(rate) and head(total) and not same_noun(head(rate), head(total)):
        return False
    if a.unit in (None, "person"):
        return b.unit in (None, "person")
    return (
        b.unit == a.unit or (b.unit is None and not b.noun) or factor(b.unit or "", a.unit or "") is not None
    )


def _is_for(view: View, total: Claim, unit: str) -> bool:
    """Whether a product is told for one unit of time, or for nothing that its sentence names."""
    told = rate_unit(view, total)
    if told is not None or quantity(total).per is not None:
        return told == unit
    after = view.after(total, 60)
    named = _FOR_THE.match(after)
    if named is not None and named[1] in TIMES:
        return named[1] == unit
    if _FROM_ONE.match(after):
        return unit == "week"
    dated = any(period.kind == "date" for period in view.periods_of(total.sentence))
    return _ENDS.match(after) is not None and not dated


def _of_a_day(view: View, claims: list[Claim], k: int, unit: str) -> Link | None:
    """`nine litres of diesel an hour, 216 a week`: what flows in a day is told for a longer time."""
    if unit not in _IN_A_DAY or k + 1 >= len(claims):
        return None
    rate, total = claims[k], claims[k + 1]
    a, b = quantity(rate), quantity(total)
    if dimension(a.unit or "") not in _FLOWS or not _counts_the_same(rate, total) or a.value is None:
        return None
    longer = rate_unit(view, total)
    if longer not in _LONGER or b.unit not in (None, a.unit) or a.value * _IN_A_DAY[unit] != b.value:
        return None
    worked = any(
        (quantity(claim).unit in ("hour", "minute", "day") or head(claim) == "night")
        and claim.index not in (rate.index, total.index)
        for number in view.sentences_of(rate.block)
        for claim in view.claims_of(number)
    )
    if worked or _MAKES.fullmatch(view.gap(rate, total)) is None:
        return None
    return Link(
        "two-rates",
        (("rate", (total.index,)), ("other", (rate.index,))),
        rate.end,
        total.start,
        view.text[rate.end : total.start].strip(),
        (("per", longer), ("other_per", unit), ("days", ()), ("of_a_day", _IN_A_DAY[unit])),
    )


def _over_so_long(view: View, claims: list[Claim], k: int) -> Link | None:
    """`The missing 31 cents come to $645 over a working year of 2,080 hours`: so much an hour, as the paragraph has it."""
    if k + 2 >= len(claims):
        return None
    rate, total, length = claims[k : k + 3]
    q = quantity(length)
    if (
        not is_duration(length)
        or q.value is None
        or q.per is not None
        or q.unit not in TIMES
        or q.comparator != "="
    ):
        return None
    if (
        not _can_be_multiplied(rate)
        or not is_level(total)
        or not quantity(rate).unit
        or not quantity(total).unit
    ):
        return None
    if not _counts_the_same(rate, total) or not _COME_TO.fullmatch(view.gap(rate, total)):
        return None
    if not _OVER.fullmatch(view.gap(total, length)):
        return None
    own = rate_unit(view, rate)
    if own not in (None, q.unit) or (own is None and not _is_counted_by(view, rate, q.unit)):
        return None
    if q.value.denominator != 1:
        return None
    return Link(
        "rate",
        (("rate", (rate.index,)), ("total", (total.index,))),
        rate.end,
        total.start,
        view.text[rate.end : total.start].strip(),
        (
            ("per", q.unit),
            ("rate_period", None),
            ("since", None),
            ("total_spans", ()),
            ("lengths", ((int(q.value), q.unit),)),
            ("elsewhere", ()),
            ("span_word", ""),
            ("unproved", own is None),
        ),
    )


def _is_counted_by(view: View, amount: Claim, unit: str) -> bool:
    """Whether the paragraph has told a rate of the same sort by a unit of time before it names an amount."""
    return any(
        claim.end <= amount.start
        and rate_unit(view, claim) == unit
        and factor(quantity(claim).unit or "", quantity(amount).unit or "") is not None
        for number in view.sentences_of(amount.block)
        for claim in view.claims_of(number)
    )
