"""The changes that one sentence tells by itself: two ends, amounts, and the words that give the direction."""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.extract.links._bases import (
    EARLIER_BEFORE,
    has_other_basis,
    is_averaged,
    is_earlier,
    is_forecast,
    is_held_against,
    is_yearly,
)
from factcheck.extract.links._change_words import CHANGE
from factcheck.extract.links._figures import TIME_UNITS, compatible, is_amount_of
from factcheck.extract.links._governing import Said, governing_direction
from factcheck.extract.links._items import MASK, Clause, Item
from factcheck.model.cues import FALL, RISE
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period
from factcheck.named_tuple import NamedTuple

_LESS_THAN_BEFORE = (
    r"\b(more|less|fewer|higher|lower|greater|larger|bigger|smaller)\b[^,;§]{0,30}\bthan\b[^,;]{0,20}(?:§+|\bbefore\b|\bearlier\b|"
    r"\bago\b)[^,;]{0,12}[,:–—]\s*$"
)
# Nothing but a date, a comma and an auxiliary: the verb that follows has the subject of the figure before.
_SAME_SUBJECT = (
    r"^\s*(?:(?:in|on|at|for|a|during)\s+)*(?:§+)?\s*(?:,\s*(?:(?:has|have|had)\s+)?(?:(?:since|now|then|later)\s+)?|[;,]?\s*"
    r"(?:and|but|by|in)?\s*(?:(?:by|in)\s+)?(?:§+)?\s*,?\s*(?:that|it|this|the (?:figure|number|total))\s+(?:(?:had|has|have)\s+)?"
    r"|[;,]\s*(?:and |but )?(?:it|they|that|the [a-z]+)\s+(?:has|have|had)\s+since\s+(?:[a-z]+\s+)?"
    r"|[^;.§]{0,30}[;,]\s*(?:and |but )?by\s+§+,?\s+(?:it|they|that|the [a-z]+)\s+(?:has|have|had)\s+)$"
)
_MOVED_TO = (
    r"^\s*(?:(?:in|on|at|for|a|during)\s+)*§+\s*,\s*(?:(?:has|have|had)\s+)?(?:(?:since|now|then|later)\s+)?([a-z]+)"
    r"(?:\s+(?:back|again|sharply|slightly))?\s+$"
)
_NOW_IS = r"^[^;]{0,50};\s*(?:at present|currently|§+)\s+(?:it|they|the [a-z]+)\s+(?:is|are|stands? at|costs?|gets?|pays?)\s+$"
_HAVING_BEEN = r"\bhaving\s+[a-z]+\s+(?:[a-z-]+\s+){0,2}$"
_A_YEAR_EARLIER = (
    r"^\s*(?:$|[,.;:)–—-]|(?:(?:in|at|for|during)\s+)?(?:a|the) (?:same |previous |prior |corresponding |preceding )?"
    r"(?:year|month|week|quarter|season|period|time|decade)\b|last (?:year|month|week|quarter|season)\b|previously\b|before\b)"
)
# A currency that falls costs more of itself.
_TRADED = (
    r"^\s*(?:rand|roubles?|rupees?|liras?|pesos?|yen|naira|zloty|kronor|kroner|forint|pounds?)?\s*(?:to|against|per|for|on) "
    r"(?:the|a|one) (?:us |american )?(?:dollar|pound|euro|greenback|yen|franc)\b"
)
# `it had been £190, 10% more than now`: told from the other end
_THAN_NOW = r"^\s*(?:more|less|fewer|higher|lower|dearer|cheaper|above|below|up|down)?\s*than (?:now|today|this (?:year|month|week)|at present|it is|they are|it costs?|is paid)\s*(?:now|today)?\s*(?:$|[.,;)–—])"
_MORE_THAN = r",\s(?:still |far |much |even |rather )?(?:more|less|fewer) than\b"
"""`lost 2.4 metres, more than the 1.9 that melted in 2025`: of the losses."""
_ITS_OBJECT = r"\s(?:their|its|his|her)\s"
_JUST_BEFORE = Pattern(
    r"\b(?:year|month|week|day|quarter|season|summer|winter|spring|autumn|decade)s? (?:earlier|ago|before|previously)\b|\b(?:last|previous|prior|preceding) (?!record|peak|high|low|best|worst|maximum|minimum)[a-z]+|\byesterday\b"
)
_GOES_UP_FROM = r"\b(?:will|would|is to|are to|go|goes|going|rises?|rising|climbs?|increases?|falls?|falling|drops?|jumps?)\b[^;]{0,40}\bfrom\s*$"
"""`will go up from £95 to £115, 21% dearer than now`: what it is now is where the change starts."""
_OVER_LONGER = r"\s(?:[a-z]+ )?(?:(?:over|in|for|across) (?:the|a|one|each|every)|a|per|each|every) (?:full |whole )?(day|week|month|year|season|term|shift)\b"
_SHARE_BESIDE = r"^(?:,? or|,|\s\()\s?(?:about |some |nearly |just )?[\d.]+ ?(?:%|per cent|percent) of\b"
_AS_MUCH = r"^\s*as (?:much|many|high|large|big|long)(?: again)?\s*(?:$|[.,;:)–—])"
# `up from €358m, twice as fast as the number of tickets`: of two speeds, not of the two ends
_AT_A_PACE = (
    r"^\s*(?:as (?:fast|quick|quickly|rapidly|steeply|sharply|strongly|slowly|often|likely)\b|"
    r"(?:the|its|their|that|this)\s(?:[a-z’'-]+\s){0,2}?(?:rate|pace|speed|growth|increase|rise|fall|drop|gain)\b(?! of (?:just |about )?[£$€]?\d))"
)
# `short of 2019, when 468,200 came, and 22,500 below the 450,000 planned`: the amount goes on from before the clause
_WHEN_SO_MANY = r"[,§]\s*(?:when|in which|where)\b[^,;]*$"
_AND_ON = r"^[^,;]*,\s+(?:and|but)\s"
_YEAR_BEFORE = r"(?:the|a) (?:year|month|week|season|quarter|decade) (?:before|earlier|previously)\b"
_DATE_AFTER = r"^\s*(?:(?:in|on|at|for|during|by|of|as of|at the end of|the)\s+)*$"
_MILLION = 1_000_000
_SPELT_OUT = r"^(?:\s+(?:in|since|on|over))?\s*(?:§+)?\s*[:—–]\s"


_THEN_MOVED = r"^\s*(?:(?:in|on|at|for|a|during)\s+)*(?:§+)?\s*,?\s*(?:and|but|before)\s+(?:then|later|has since)\s+([a-z]+)(?:\s+(?:back|again|sharply|slightly))?\s+$"
"""`dropped to 71,000 in 2024 and then climbed to 69,000`."""
_STRAIGHT_TO = Pattern(r"\s*,?\s*to\s+")
_SHARES_THE_VERB = Pattern(
    r"(?:,|\band\b|\bwhile\b|\bbut\b)(?! (?:[a-z]+ )?(?:is|are|was|were|has|have|had|made|makes|accounts?|accounted|held)\b)[^,;.:]{2,60}$"
)
_WILL_GROW = r"\s*(?:is|are|was|were)\s+(?:expected|forecast|projected|set|due|likely|predicted|planned|estimated|on course)\s+to\s*"
_DROPPING_FROM = r"[,(–—:;]\s*(?:(?:[a-z]+ing|up|down|it (?:went|fell|rose|dropped)|they (?:went|fell|rose|dropped))\s+)?(?:[a-z]+ly\s+|back\s+)?from\s+(?:[a-z]+\s+){0,4}$"
_IN_A_CLAUSE = r"\b(?:where|which|that|who|whose|when|as|after|because|if)\b[^,;]{0,40}$"
_ANOTHER_STORY = r"\b(?:while|as|but|although|though|whereas|where|who|because|when|if|not|with)\b"
_ASIDE = r"\s*(?:even )?(?:though|although|while|whilst|when|if|because|as|since|once|whereas|unless|with|after (?![a-z]+ing\b))\b"
_MAIN_CLAUSE = r"[^,;]*,\s+(?!it |they |and |or |but |up |down )(?:[\w’'-]+\s+){2,9}from\s*$"
"""`Though profits fell by half, the dividend went from`: a subject of its own behind an aside with another."""
_A_YEAR_BEFORE_IT_WAS = (
    r"\s*[;:–—]\s*(?:and |but )?(?:a|the) (?:year|month|week|quarter|season) (?:earlier|before|previously),?\s+(?:it|they|that|the (?:figure|total|number))\s+"
    r"(?:had been|was|were|stood at|had stood at)\s+"
)
_WAS_MOVED = r"\s*(?:was|were|is|are|has been|have been|had been|will be|is to be)\s*(?:(?:later|then|since|now|recently)\s*)?"
"""`her sentence of 18 months was cut by a third, to 12 months`."""
_LIFTS = (
    r"^\s+(?:(?:would|will|could|to|is to|has|have|had)\s+)?(?:lift|rais|tak|took|push|bring|brought|increas|boost|cut|reduc|lower)(?:e|es|ed|s|ing|en)?\b"
    r"[^,;:.§]{0,60}\bfrom\s*$"
)
"""`a rise of 6.5% would lift the salary from`: the amount, and then its two ends."""


_AND_ALSO = r"\b(?:and|but|yet|though)\s(?:(?:is|was|still|also|now|only|just|about|some|a|by) )*$"
_THAN_A_TIME = (
    r"\s(?:[a-z-]+ ){0,2}?(?:more|fewer|less|higher|lower|larger|smaller) than (?:in |at |for |it was )?§"
)
_THAN_SO_MUCH = (
    r"\s(?:[a-z-]+ ){0,2}?(?:(?:more|fewer|less|higher|lower|larger|bigger|smaller|longer|shorter|lighter|heavier|dearer|cheaper) than|"
    r"above|below|over|under|short of|beyond)\b"
)


class Frame(NamedTuple):
    """One change as the words of a draft tell it."""

    before: Item | None
    """The base: the earlier figure, or the one that is held against; None where the draft does not print it."""
    after: tuple[Item, ...]
    """The later figure; more than one where the words leave it open."""
    by: tuple[Item, ...]
    yearly: tuple[Item, ...]
    """Amounts a year, which do not lead from one end to the other in one step."""
    multiple: Item | None
    """Doubled, three times, half."""
    directions: tuple[Said, ...]
    basis: str
    """time, comparison (two things held against each other), order (two dated figures side by side)."""
    first: int
    last: int


def frames(clause: Clause) -> Iterator[Frame]:
    """Yield the changes of a sentence, in text order."""
    segments = _segments(clause.items)
    carried: Said | None = None
    moved: Said | None = None
    seen: list[Item] = []
    told: Frame | None = None
    for number, segment in enumerate(segments):
        following = segments[number + 1] if number + 1 < len(segments) else ()
        above = (
            segments[number - 1][0]
            if number and segment[0].role == "multiple" and segment[0].joined
            else None
        )
        frame = _frame(clause, segment, seen, carried, above)
        if frame is not None and number and frame.before is not None and not frame.by:
            frame = _announced(clause, segments[number - 1], segment, frame)
        if moved and (frame is None or not frame.by):
            frame = _elliptic(clause, segment, frame, moved)
        if frame is not None and number and frame.multiple is None:
            frame = frame._replace(multiple=_spelt_out(segments, number, frame))
        if frame is not None and frame.before is None and frame.by and following:
            frame = frame._replace(
                before=_at_present(frame, following) or _year_before(clause, frame, following)
            )
        if frame is None and told is not None:
            frame = _held_against_another(clause, segment, told)
        if frame is not None and len(frame.after) == 1:
            told = frame
        seen.extend(segment)
        carried = None
        if frame is not None and frame.directions:
            moved = frame.directions[0]
        if frame is not None:
            if frame.directions and _leaves_out_its_verb(following):
                carried = frame.directions[0]
            yield frame


def first_segment(clause: Clause) -> tuple[Item, ...]:
    """The figures of the first statement of a sentence."""
    return _segments(clause.items)[0]


def amounts(segment: tuple[Item, ...]) -> tuple[Item, ...]:
    """The amounts of change of a segment, with those that `or` and brackets state again."""
    found: list[Item] = []
    last: Item | None = None
    for item in segment:
        if item.role == "by" or (item.role == "or" and last is not None):
            found.append(item)
            last = item
        else:
            last = None
    return tuple(found)


def framed(
    clause: Clause,
    segment: tuple[Item, ...],
    before: Item | None,
    after: tuple[Item, ...],
    by: tuple[Item, ...],
    *,
    basis: str = "time",
    carried: Said | None = None,
    said: Said | None = None,
) -> Frame:
    """Put a frame together; amounts on another basis than the two ends are left out."""
    if before is None or not re.search(_GOES_UP_FROM, before.before_cue + before.gap):
        segment = tuple(item for item in segment if not _is_told_from_now(clause, item)) or segment
    by = tuple(item for item in by if item in segment)
    traded = any(re.match(_TRADED, clause.after(item, 40)) for item in segment)
    directions: dict[Said, None] = (
        {} if traded else dict.fromkeys(_directions(clause, segment, before, after))
    )
    if said is not None:
        directions[said] = None
    if not directions and carried is not None and not by:
        directions[carried] = None
    kept = [
        item
        for item in by
        if not _is_read_with_next(item)
        and not _is_share_of_its_own(clause, item, after)
        and not has_other_basis(clause, item)
        and is_held_against(clause, item, before)
        and not _is_how_long(item, before, after)
        and not _is_over_longer(clause, item, before, after)
    ]
    yearly = tuple(item for item in kept if is_yearly(clause, item))
    return Frame(
        before,
        after,
        tuple(item for item in kept if item not in yearly and not is_averaged(clause, item)),
        yearly,
        next(
            (item for item in segment if item.role == "multiple" and _multiplies(clause, item, segment)), None
        ),
        tuple(directions),
        basis,
        segment[0].claim.start,
        segment[-1].claim.end,
    )


def _is_share_of_its_own(clause: Clause, item: Item, after: tuple[Item, ...]) -> bool:
    """`£19.3m, 9% of sales, compared with £15.9m, or 8.5%`: each end has its share of something beside it."""
    if item.claim.quantity is None or item.claim.quantity.unit != "percent":
        return False
    others = [end.claim.end - clause.start for end in after if end.claim.start < item.claim.start]
    return any(re.match(_SHARE_BESIDE, clause.text[at : at + 40].lower()) for at in others)


def _is_how_long(item: Item, before: Item | None, after: tuple[Item, ...]) -> bool:
    """`in seven years higher courses have grown from 75,100 to 137,700`: how long a change took is no amount of it."""
    ends = (*after, *((before,) if before is not None else ()))
    return item.quantity.unit in TIME_UNITS and not any(end.quantity.unit in TIME_UNITS for end in ends)


def _is_over_longer(clause: Clause, item: Item, before: Item | None, after: tuple[Item, ...]) -> bool:
    """`to £230.25 a week from £221.20, or £472 more over the year`: what a step by the week comes to in a year is not the step."""
    longer = None if item.quantity.unit == "percent" else re.match(_OVER_LONGER, clause.after(item, 40))
    if longer is None:
        return False
    rates = {end.quantity.per for end in (*after, *((before,) if before is not None else ()))} - {None}
    return bool(rates) and longer[1] not in rates


def _is_told_from_now(clause: Clause, item: Item) -> bool:
    """`£190, 10% more than now`; the words themselves count, as `a year earlier` is a time just as `today` is."""
    at = item.claim.end - clause.start
    return re.match(_THAN_NOW, clause.text[at : at + 30].lower()) is not None


def _multiplies(clause: Clause, item: Item, segment: tuple[Item, ...]) -> bool:
    """Whether a multiple holds between two figures: `gone up seven times, from 63p to £1.70` counts the rises."""
    if re.match(_AT_A_PACE, clause.after(item, 40)):
        return False
    following = next((then for then in segment if then.claim.start > item.claim.start), None)
    if item.claim.text.endswith("ed") and following is not None and re.fullmatch(_ITS_OBJECT, following.gap):
        return False  # `scored 61, with a joker that doubled their seven on history`
    if following is not None and re.search(_IN_A_CLAUSE, item.gap):
        # `where patrols were doubled it dropped by a quarter, from 316 to 237`
        verbs = [CHANGE[word.text] for word in following.words if word.text in CHANGE]
        if any(verb.kind in ("moves", "moved") for verb in verbs):
            return False
    held = any(first is item and second.role == "than" for first, second in pairwise(segment))
    return held or item.quantity.unit == "fold"


def said_at(items: tuple[Item, ...]) -> tuple[Said, ...]:
    """The directions that the words at the figures themselves give."""
    return tuple(
        (item.direction, item.cue_start, item.cue_end) for item in items if item.direction is not None
    )


def _segments(items: tuple[Item, ...]) -> list[tuple[Item, ...]]:
    """Cut the figures where another statement begins."""
    segments: list[list[Item]] = []
    for item in items:
        current = segments[-1] if segments else []
        roles = {other.role for other in current}
        opens = (
            not item.joined
            or not current
            or item.role == "level"
            or (item.role in ("from", "to", "multiple") and item.role in roles)
            or (item.role == "multiple" and "than" in roles)
            or (item.role == "by" and item.subject and len(current) > 1)
            or (item.role == "from" and re.match(_ASIDE, items[0].gap) and re.match(_MAIN_CLAUSE, item.gap))
        )
        if opens:
            segments.append([item])
        else:
            current.append(item)
    return [tuple(segment) for segment in segments]


def _leaves_out_its_verb(segment: tuple[Item, ...]) -> bool:
    """Whether a segment is told by the verb before: `, and violence from 8,764 to 8,301`."""
    if not segment or segment[0].role != "from" or segment[0].direction:
        return False
    texts = [word.text for word in segment[0].words]
    if "and" in texts:
        texts = texts[len(texts) - texts[::-1].index("and") :]
    return (
        2 <= len(texts) <= 6
        and texts[-1] == "from"
        and all(t[0].isalpha() or t in ("’s", "'s") for t in texts)
    )


def _elliptic(clause: Clause, segment: tuple[Item, ...], frame: Frame | None, moved: Said) -> Frame | None:
    """`Cars fell 7% to $5.1bn and ships 17%, to $3.9bn from $4.7bn`: a percentage and an end that share the verb before."""
    if not 2 <= len(segment) <= 3 or [item.role for item in segment][:2] != ["level", "to"]:
        return frame
    amount, end = segment[:2]
    if amount.quantity.unit != "percent" or end.quantity.unit == "percent":
        return frame
    if not _STRAIGHT_TO.fullmatch(end.gap) or not _SHARES_THE_VERB.search(amount.gap):
        return frame
    if frame is None:
        frame = framed(clause, (end,), None, (end,), ())
    return frame._replace(by=(amount,), directions=(moved,), basis="time")


def _announced(clause: Clause, before: tuple[Item, ...], segment: tuple[Item, ...], frame: Frame) -> Frame:
    """Take up an amount that a colon spells out: `overdoses dropped 18%: 214 people died, against 261 in 2023`."""
    spelt = re.match(_SPELT_OUT, segment[0].gap) or re.match(_LIFTS, segment[0].gap)
    if len(before) != 1 or before[0].role != "by" or not spelt:
        return frame
    amount, base = before[0], frame.before
    if base is None or not is_amount_of(amount.quantity, base.quantity) or has_other_basis(clause, amount):
        return frame
    return frame._replace(by=(amount,), directions=(*said_at((amount,)), *frame.directions))


def _spelt_out(segments: list[tuple[Item, ...]], number: int, frame: Frame) -> Item | None:
    """The multiple whose two ends follow: `halved between 2007 and 2011, dropping from £210,000 to £162,000`."""
    first = number - 1
    if frame.basis == "order" and number > 1 and segments[first] == (frame.before,):
        first -= 1  # `rents have trebled: a flat that cost £450 in 2015 now costs £940`
    before, opened = segments[first], segments[first + 1][0]
    if len(before) != 1 or before[0].role != "multiple" or before[0].quantity.unit != "fold":
        return None
    if not before[0].claim.text.lower().endswith(("ed", "fold", "ing", "es")):
        return None
    if first == number - 1:
        roles = [item.role for item in segments[number][:2]]
        tied = roles == ["from", "to"] and re.search(_DROPPING_FROM, opened.gap) is not None
    else:
        tied = re.match(r"[^.;,(]{0,40}[:–—]\s", opened.gap) is not None
    another = (
        re.search(_ANOTHER_STORY, opened.gap) is not None
        or re.search(_IN_A_CLAUSE, before[0].gap) is not None
    )
    if first == number - 1:  # `where patrols were doubled it dropped by a quarter, from 316 to 237`
        lead = re.split(r"[,(–—:;]", opened.gap)[0].split()
        another = another or any(word in CHANGE or word in ("it", "they", "he", "she") for word in lead)
    return before[0] if tied and not another else None


def _frame(
    clause: Clause, segment: tuple[Item, ...], seen: list[Item], carried: Said | None, above: Item | None
) -> Frame | None:
    """The change of one segment; `above` is the level that a further multiple is held against."""
    by = amounts(segment)
    start = next((item for item in segment if item.role == "from"), None)
    end = next((item for item in segment if item.role == "to"), None)
    base = next((item for item in segment if item.role == "than"), None)
    level = next((item for item in (segment[0], above) if item is not None and item.role == "level"), None)
    if start is not None and end is not None:
        if not compatible(start.quantity, end.quantity, paired=True):
            return None
        return framed(clause, segment, start, (end,), _of_this_step(clause, start, end, by), carried=carried)
    if start is not None and (by or start.direction):
        after = _candidates(clause, start, level, seen)
        if level is not None and level.quantity.unit != "percent":
            by = tuple(item for item in by if not _is_share(item) or item.claim.start > start.claim.start)
        return framed(clause, segment, start, after, by) if after or len(by) > 1 else None
    if base is not None:
        return _held_against(clause, segment, base, level, end, seen)
    if end is not None and not by and segment == (end,):
        return _moved_to(clause, end, seen)
    if by and end is not None and _ends_in(segment, end):
        former = _former(segment, end, level or (seen[-1] if seen else None))
        return framed(clause, segment, former, (end,), by)
    roles = [item.role for item in segment]
    if (
        level is not None
        and roles == ["level", "multiple"]
        and re.match(_AS_MUCH, clause.after(segment[1], 20))
    ):
        # `£31,000 in 2018 and £58,000 in 2019, not quite twice as much`
        before, after = _side_by_side(clause, level, seen, ())
        if before is None:
            alike = [
                item for item in seen if item.role == "level" and compatible(item.quantity, level.quantity)
            ]
            before = (
                alike[0] if len(alike) == 1 else None
            )  # `bought for £31,000, went for £58,000, almost twice as much`
        held = framed(clause, segment, before, after, ()) if before is not None else None
        return held._replace(multiple=segment[1]) if held is not None else None
    if by and level is not None:
        before, after = _side_by_side(clause, level, seen, by)
        return framed(clause, segment, before, after, by, basis="time" if before is None else "order")
    if level is not None and len(segment) == 1:
        before, after = _side_by_side(clause, level, seen, ())
        return framed(clause, segment, before, after, (), basis="order") if before is not None else None
    return None


def _ends_in(segment: tuple[Item, ...], end: Item) -> bool:
    """Whether a later figure closes its statement, or only the amount once more follows: `by £52 to £702, an 8% rise`."""
    behind = segment[segment.index(end) + 1 :]
    return not behind or (
        segment[0].role == "by" and all(item.role in ("by", "or") and _is_step_noun(item) for item in behind)
    )


def _is_step_noun(item: Item) -> bool:
    return (
        re.fullmatch(
            rf"\s*[,(–—]\s*(?:(?:an?|or|up|which is|that is)\s+)*(?:(?:{RISE}|{FALL}) of\s+)?",
            item.gap,
        )
        is not None
    )


def _of_this_step(clause: Clause, start: Item, end: Item, by: tuple[Item, ...]) -> tuple[Item, ...]:
    """The amounts that belong to the step from `start` to `end`.

    `rose 8% to 1.2m, down from 1.5m in 2019` gives an amount, and then another comparison.
    """
    if start.direction is None or start.claim.start < end.claim.start:
        return by
    at = start.claim.end - clause.start
    same = re.match(_A_YEAR_EARLIER, clause.text[at : at + 60]) is not None
    return tuple(
        item
        for item in by
        if item.claim.start > start.claim.start or (same and item.direction in (None, start.direction))
    )


def _former(segment: tuple[Item, ...], end: Item, other: Item | None) -> Item | None:
    """The dated figure in apposition before: `pupil numbers, 1,041 last September, have since risen 7.4% to 1,118`."""
    if other is None or other.role != "level" or not compatible(other.quantity, end.quantity):
        return None
    between = next(item for item in segment if item.role == "by").before_cue
    if re.fullmatch(_WILL_GROW, between) or re.fullmatch(_WAS_MOVED, between):
        return other
    if re.search(_SAME_SUBJECT, between) is None:
        return None
    dated = MASK in between[:30] or " since " in between or re.search(EARLIER_BEFORE, other.gap[-40:])
    return other if dated else None


def _at_present(frame: Frame, following: tuple[Item, ...]) -> Item | None:
    """`pay will rise 4.5% to £33,746; at present it is £32,293`: the base behind a semicolon."""
    base = following[0]
    if base.role != "level" or not frame.after or not re.match(_NOW_IS, base.gap):
        return None
    return base if compatible(base.quantity, frame.after[0].quantity) else None


def _year_before(clause: Clause, frame: Frame, following: tuple[Item, ...]) -> Item | None:
    """`profit fell 8% to £46m; a year earlier it had been £50m`."""
    base = following[0]
    told = clause.text[base.claim.start - len(base.gap) - clause.start : base.claim.start - clause.start]
    if (
        base.role != "level"
        or not frame.after
        or len(following) > 1
        or not re.fullmatch(_A_YEAR_BEFORE_IT_WAS, told)
    ):
        return None
    if not re.match(r"^\s*(?:$|[.;)])", clause.after(base, 4)):
        return None
    return base if compatible(base.quantity, frame.after[0].quantity) else None


def _moved_to(clause: Clause, end: Item, seen: list[Item]) -> Frame | None:
    """`Reserves, £14.2m in 2024, have shrunk to £9.8m`: the dated figure before, and a verb without an amount."""
    verb = re.match(_MOVED_TO, end.before_cue) or re.match(_THEN_MOVED, end.before_cue)
    if verb is None or not seen or seen[-1].role not in ("level", "to") or verb[1] not in CHANGE:
        return None
    other = seen[-1]
    if CHANGE[verb[1]].kind != "moves" or not compatible(other.quantity, end.quantity):
        return None
    frame = framed(clause, (end,), other, (end,), ())
    return frame if frame.directions else None


def _held_against(
    clause: Clause,
    segment: tuple[Item, ...],
    base: Item,
    level: Item | None,
    end: Item | None,
    seen: list[Item],
) -> Frame | None:
    """`16% more than the £3.1m`, `$683bn, against $638bn the year before`, `nearly double the 3.58%`."""
    by = amounts(segment)
    if level is not None and by and re.search(_WHEN_SO_MANY, level.gap) and re.match(_AND_ON, by[0].gap):
        return None
    if level is not None and end is None:
        shares = [item for item in by if _is_share(item)]
        if shares and shares[0].claim.start < base.claim.start:
            by = tuple(item for item in by if item not in shares)
    bounded = any(item.quantity.comparator in ("<", ">", "<=", ">=") for item in (*seen, *segment))
    if by and bounded and re.fullmatch(r"\s*,?\s*(?:and|but)\s", by[0].gap):
        return None  # `1,906 took less than three hours and 612 more than seven`: how many, twice
    multiple = any(item.role == "multiple" for item in segment)
    said = None
    if level is not None and is_rate_beside(level, segment, base):
        level = next((item for item in reversed(seen) if item.quantity.per is None), None)
        if level is None:
            return None
    earlier = is_earlier(clause, base)
    if level is not None and (words := re.search(_LESS_THAN_BEFORE, level.gap)) is not None:
        at = level.claim.start - len(level.gap)
        way = "up" if words[1] in ("more", "higher", "greater", "larger", "bigger") else "down"
        said, earlier = (way, at + words.start(1), at + words.end(1)), True
    beyond_plan = any(first in by and second is base for first, second in pairwise(segment))
    if (is_forecast(base) and not beyond_plan) or not (by or earlier or multiple or base.direction):
        return None
    if re.search(_HAVING_BEEN, base.gap):
        by = tuple(item for item in by if item.claim.start > base.claim.start)
    after: tuple[Item, ...]
    if end is not None:
        ended = (
            segment == (end, *by, base) and len(by) == 1
        )  # `takes it to £97, £3 short of the limit of £100`
        after = (end,) if (earlier or multiple or ended) and compatible(base.quantity, end.quantity) else ()
    elif level is not None and not (by or multiple):
        after = (level,) if compatible(base.quantity, level.quantity) else ()
    else:
        after = _candidates(clause, base, level, seen)
    basis = "time" if earlier else "comparison"
    frame = framed(clause, segment, base, after, by, basis=basis, said=said) if after else None
    if frame is not None and multiple and not earlier:
        return frame._replace(directions=())  # `debt fell to £180m, twice the £90m of its rival`
    return frame


def _held_against_another(clause: Clause, segment: tuple[Item, ...], told: Frame) -> Frame | None:
    """`4,310 staff, 170 fewer than a year ago and 210 above the ceiling of 4,200`: one figure held against two others."""
    roles, after, amount = [item.role for item in segment], told.after[0], segment[0]
    if not re.search(_AND_ALSO, amount.gap) or not (told.by or told.before):
        return None
    if roles == ["by"] and re.match(_THAN_A_TIME, clause.after(amount, 50)):
        # `6.1%, down from 6.4% in the first quarter and 0.6 points lower than a year earlier`
        return (
            framed(clause, segment, None, (after,), segment)
            if is_amount_of(amount.quantity, after.quantity)
            else None
        )
    if roles != ["by", "than"] or not re.match(_THAN_SO_MUCH, segment[1].gap):
        return None
    base = segment[1]
    units = {base.quantity.unit, after.quantity.unit}
    if len(units - {None, "person"}) == 1 and None in units:
        return None  # `9.86 metres … above the flood level of 7.5m`: millions, as far as anybody can tell
    if not compatible(base.quantity, after.quantity) or not is_amount_of(amount.quantity, base.quantity):
        return None
    return framed(clause, segment, base, (after,), (amount,), basis="comparison")


def is_rate_beside(level: Item, segment: tuple[Item, ...], base: Item) -> bool:
    """Whether `144 a day and 20% up on the 43,800` sets a rate beside the change of what is spread over the days."""
    if level.quantity.per is None or base.quantity.per is not None or segment[0] is not level:
        return False
    return len(segment) > 1 and re.match(r"^\s*,?\s*and\b", segment[1].gap) is not None


def _is_read_with_next(item: Item) -> bool:
    """Whether a bare number has its per cent from the next one: `a rise of 94 and 15%` may mean 94 things."""
    return item.quantity.form == "list-member" and item.quantity.unit == "percent"


def _is_share(item: Item) -> bool:
    """Whether `112, or 9.6%, fell ill, compared with 41` gives a level as a share of something, and no change."""
    return (
        item.quantity.unit == "percent"
        and item.direction is None
        and re.fullmatch(r"[^,;(]{0,40}(?:[,–—]\s*or|\()\s*", item.gap) is not None
    )


def _candidates(clause: Clause, base: Item, level: Item | None, seen: list[Item]) -> tuple[Item, ...]:
    """The figures of the statement that may be the later end, nearest first; the others are kept as readings."""
    if level is None:
        return ()
    fitting: list[Item] = []
    chain = level
    for item in (level, *(other for other in reversed(seen[-6:]) if other is not level)):
        if item is not level and not chain.joined:
            break
        chain = item
        paired = base.direction is not None and _are_as_large(base, item)
        if _is_aside(clause, item) and base.quantity.unit != "percent":
            continue
        if item.role in ("level", "to") and compatible(base.quantity, item.quantity, paired=paired):
            fitting.append(item)
    alike = [
        item for item in fitting if item.quantity.per == base.quantity.per
    ]  # not the `60 a day` in between
    return tuple((alike or fitting)[:4])


def _is_aside(clause: Clause, item: Item) -> bool:
    """Whether a percentage says in passing how much of something the figure before is: `412 hours, 4.7% of the year, up from 301`."""
    if item.quantity.unit != "percent" or not re.search(r"(?:^|\S)\s*(?:,|–|—|\()\s*(?:or )?$", item.gap):
        return False
    told = re.search(
        r"\d\S*(?: [a-z-]+){0,3}\s*[,–—(]\s*(?:or )?$", clause.text[: item.claim.start - clause.start]
    )
    return (
        told is not None
        and re.match(r"\s+of (?:the|its|their|all|total)\b", clause.after(item, 16)) is not None
    )


def _are_as_large(one: Item, other: Item) -> bool:
    """Whether both figures are in millions: then the second may leave out its currency (`£18.6m, up from 21.9m`)."""
    a, b = one.quantity.value, other.quantity.value
    return a is not None and b is not None and min(abs(a), abs(b)) >= _MILLION


def _side_by_side(
    clause: Clause, level: Item, seen: list[Item], by: tuple[Item, ...]
) -> tuple[Item | None, tuple[Item, ...]]:
    """`412 in 2019 and 380 last year, a fall of 8%`: two dated figures, the earlier one first or second."""
    alone = None, (level,)
    others = [
        item for item in seen if item.role in ("level", "to") and compatible(item.quantity, level.quantity)
    ]
    if len(others) != 1 or others[0] is not seen[-1] or level.quantity.direction is not None:
        return alone
    if level.words and level.words[-1].text == "by":
        return alone  # `beat the 107.5kg of May by 5kg and was 25kg better than the next`
    listed = re.search(r"\bafter\s*$", level.gap) is None
    if listed and level.quantity.unit == "percent" and any(item.quantity.unit == "percent" for item in by):
        return alone  # a third percentage is as likely another member of the list
    other = others[0]
    first, second = _date_of(clause, other), _date_of(clause, level)
    if first is None or second is None:
        return alone
    if re.match(_YEAR_BEFORE, clause.words_at(second)):
        return level, (other,)
    if first.first is None:
        return alone
    if second.timex == "PRESENT_REF":
        return other, (level,)
    if second.first is None or first.calendar != second.calendar or first.first == second.first:
        return alone
    return (other, (level,)) if first.first < second.first else (level, (other,))


def _date_of(clause: Clause, item: Item) -> Period | None:
    """The period right behind a figure, or that opens its part of the sentence."""
    claim = item.claim
    for period in clause.periods:
        if claim.end <= period.start <= claim.end + 24:
            between = clause.masked[claim.end - clause.start : period.start - clause.start]
            if re.match(_DATE_AFTER, between) or re.fullmatch(
                r"\s+(?:[a-z-]+\s+){0,2}(?:in|on|at|for)\s+", between
            ):
                return period
    begins = claim.start - len(item.gap)
    for period in reversed(clause.periods):
        if begins <= period.start and period.end <= claim.start:
            return period
    return None


def _told_apart(
    clause: Clause, segment: tuple[Item, ...], before: Item | None, end: Item | None
) -> Item | None:
    """The amount that says by itself which way: in `climbed to £4.1m, £0.4m less than in 2019` the verb is of another comparison.

    Not where what it is held against is of just before, from where the verb starts, too.
    """
    if before is None or before.role != "than" or end is None:
        return None
    around = clause.text[before.claim.start - clause.start - len(before.gap) :].lower()
    if _JUST_BEFORE.search(around):
        return None
    if end.claim.end <= before.claim.start and re.search(_MORE_THAN, before.gap):
        return before
    amount = next((item for item in segment if item.role == "by" and item.direction is not None), None)
    if amount is None or not end.claim.start < amount.claim.start < amount.cue_start:
        return None
    return amount


def _directions(
    clause: Clause, segment: tuple[Item, ...], before: Item | None, after: tuple[Item, ...]
) -> Iterator[Said]:
    """Every word of the segment that says which way its figure went."""
    first = next((item for item in segment if item.role != "level"), segment[0])
    start = next((item for item in segment if item.role == "from"), None)
    end = after[0] if after else before
    if start is not None and start.direction is not None:
        # "fell slightly to 223.5p, up from 211.8p a year earlier": the verb is of another comparison
        yield from said_at(
            tuple(item for item in segment if item is start or item.claim.start > start.claim.start)
        )
        return
    apart = _told_apart(clause, segment, before, end)
    if apart is not None:
        yield from said_at(tuple(item for item in segment if item.claim.start >= apart.claim.start))
        return
    if first.role in ("from", "to", "by") and first.direction is None and end is not None:
        at = next(
            (n for n, word in enumerate(first.words) if word.start >= first.cue_start), len(first.words)
        )
        governed = governing_direction(first.words, at, end.quantity)
        if governed is not None:
            yield governed
    yield from said_at(tuple(item for item in segment if item.role != "multiple"))
