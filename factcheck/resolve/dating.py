"""The period that the words around a figure give it, and how surely they do."""

import re
from collections.abc import Mapping, Sequence, Set
from datetime import date, timedelta

from factcheck.model.claim import Claim
from factcheck.model.months import days_in_month
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Period
from factcheck.resolve.binding import is_aside, is_base, is_base_of_any, leads_another, led_by, owns_next
from factcheck.resolve.context import Layout, Place

# The figure before this text is a state before another one (`up from`, `against`, `compared with`).
_EARLIER = re.compile(
    r"(?:\bfrom|\bagainst|\bcompared (?:with|to)|\bversus|\bthan(?: last year’?'?s| the)?|\bdown on|\bup on|\bon the|\babove the|"
    r"\bbelow the|\b(?:improvement|advance|rise|fall|drop|increase|decrease) on|\bhaving (?:been|stood at)|\bshort of|, after|\d ?(?:%|bn|tn|m|million|billion|trillion|per cent|percent)?(?: [a-z-]+)? after|\bas opposed to|\binstead of)\s*(?:just |about |around |only |some |nearly |a |the )?$"
)
# A state before another one, unless a date says when (`In 2021 it had been 3.4%`).
_HAD_BEEN = re.compile(
    r"\b(?:had (?:been|stood at)|used to (?:be|stand at)|(?:was|were|stood) once(?: at)?|once (?:was|were|stood at))\s*(?:just |about |around |only |some |nearly |a |the )?$"
)
# `drew 14.2 kilowatts when it set out`: some time ago, and nothing says how long
_WHEN_IT_WAS = Pattern(
    r"(?:\s[a-z-]+){0,3}?\s(?:when|before|by the time)\s(?:it|they|he|she|(?:the|its|their)\s[a-z-]+)\s(?:had |was |were )?(?:first )?"
    r"(?:set|left|came|went|began|took|got|[a-z]{3,}ed)\b[^.;:,\d]{0,40}(?=[.;:,])"
)
# `In 2023, before there was a charge, it had been 73,100`: a look back, from which the next sentence comes home again
_LOOKED_BACK = Pattern(
    r"(?:,[^.;:,\d]{1,60})?,? (?:it|they|there|that|this) had (?:been|stood at|numbered)\b"
)
# A period told from another one (`a year earlier`): which one, only the other figure knows.
_BEFORE = re.compile(
    r"\b(?:year|month|quarter|season|week|decade)s? (?:before|earlier|previously)\b|\bprevious(?:ly)?\b|\bpreceding\b|\bprior\b"
)
# `a year ago the queue stood at 5,150MW`: a year before the newest that there is, more or less
_A_YEAR_AGO = Pattern(r"(?:a|one) year ago\b|(?:12|twelve) months ago\b|this time last year\b")
# `2.03 million the season before`
_TOLD_BEFORE = re.compile(
    r"\s*(?:in |for |of )?(?:the|a|one) (?:year|season|month|quarter|term|week|decade) (?:before|earlier|previously|prior)\b"
    r"|\s*(?:in|for|of|during) the (?:previous|preceding|prior) (?:year|season|month|quarter|term|week|decade|half|winter|spring|summer|autumn)\b"
)
_A_YEAR_EARLIER = re.compile(
    r"(?:but |and |yet )?(?:a|one|the) (?:year|season|month|quarter|week|decade) (?:earlier|before|previously|prior)\b,?"
    r"|(?:but |and |yet )?(?:twelve|12) months (?:earlier|before|previously)\b,?"
)
_FULL_YEAR = re.compile(
    r"\b(?:(?:for|over|in|across|during) )?the (?:full|whole|entire) year\b|\b(?:for|over|in) the year as a whole\b"
)
# `in 2024, when the staff claimed 430,790`
_WHEN = re.compile(r",? (?:when|in which)\b[^.;,\d]{0,50}\Z")
# Words between a figure and its period: at most eight, no other figure, no new clause.
_REACH = re.compile(r",?(?:\s+(?!and\b|but\b)[^\s\d,;:]+){0,8}\s*(?:\(|\b)?\s*")
# `by 2024 it had dropped to 154.8% and by last year to 146.7%`
_HAD = Pattern(
    r"[^;.\d]{0,40}\bhad\b[^;.\d]{0,30}\Z|,? to (?:just |about |around |only |some |nearly |almost )?\Z"
)
_OPENED = re.compile(r"\bsince\b")
# `has fetched ₹212 so far this season`: the newest there is, whatever year the sentence before tells of
_AT_PRESENT = re.compile(
    r"\b(?:so far (?:this|in the|in this)\b|at present\b|currently\b|at the moment\b|as things stand\b|these days\b|to date this (?:year|season)\b)"
)
_SAME_PART = re.compile(
    r"\b(?:corresponding|same|equivalent|comparable|matching|like) (?:[a-z-]+ )?(?:period|months?|weeks?|quarter|half|stretch|span)(?: of| in| for| a year earlier in)?\s*\Z"
)
# `they take milk from 1,264 farms`, but nothing that moves from one state to another
_TAKEN_FROM = Pattern(r"\b[a-z]{3,} from (?:about |some |just |only |nearly |more than |the )?\Z")
_CHANGE = Pattern(
    r"\d|\b(?:up|down|off|away|cut|went|gone|going|goes|from a|rose|risen|ris(?:e|es|ing)|f[ae]ll(?:s|en|ing)?|gr[eo]w(?:s|n|ing)?|sank|sunk|sink\w*|slid\w*|slip\w*|"
    r"(?:climb|drop|declin|increas|decreas|dipp|jump|surg|soar|shrank|shrunk|shrink|mov|chang|improv|worsen|narrow|widen|reduc|rais|lower|eas|edg|tumbl|"
    r"plung|advanc|lift|recover|swell|swoll|doubl|halv|trebl|tripl|dwindl|thin|expand|contract|better)[a-z]*)\b"
)
_OUT_OF = Pattern(r"\s(?:[a-z]+\s)?from\s(?:about |some |just |only |nearly |more than |the )?")
_LONG_OVER = 3
"""Years after which nothing of a year is told in the present tense."""
_PRESENT = Pattern(r"\b(?:is|are|does|do|has|have|stands?|holds?|remains?|now|today|still|says?|knows?)\b")
_PAST = Pattern(r"\b(?:was|were|had|did|then|once)\b")
_SAME_SPAN = re.compile(
    r"\s(?:in|for|over|during|of) the (?:same|corresponding|equivalent|comparable) (?:[a-z-]+ ){0,2}(?:of |in |a |the )?"
)
# `Built for 184,000 tonnes a year, the works came close to that in 2021`: the date is that of the statement behind it
_PHRASE_AHEAD = Pattern(
    r"(?:once |now |originally |first |long )?[a-z]{2,}(?:ed|ilt|own|ade|eant|ought) (?:for|to|with|as|at|by|from)\b(?:[^,;:.]|[,.](?=\d))*, "
)
_BRACKET = Pattern(r"[^;:().]{0,40} \((?:[a-z]+ ){0,2}[£$€₹]?")
_BY_THE_TIME = Pattern(r"\bby the time [^,;.\d]*\Z")
_YEAR = Pattern(r"\d{4}")
_PART_OF_YEAR = Pattern(r"\d{4}-(?:\d\d|Q[1-4]|H[12])")
_A_DAY = timedelta(days=1)
_DECEMBER = 12
_OPENING = 12
"""Characters of a clause in which a period opens it (`And by `)."""
_REASON = Pattern(r" (?:because|whereas|though|although|unless)\b|, (?:where|whose|who|which)\b")
"""Between a figure and a period of a clause of its own: `to €62.4m, because July brought a fine`, `1.02% leave, where a year ago 1.15% did`."""
_WITHIN = frozenset({"in", "during", "for", "over", "throughout"})
_OPENERS = frozenset({"since", "until", "till", "by", "before", "after"})


class Dating:
    """Dates the figures of one draft.

    Args:
        layout: Look-ups of the draft.
        neighbours: Sentence to its figures, in text order.
        earlier: The figures that a change starts from.
    """

    def __init__(self, layout: Layout, neighbours: Mapping[int, list[Claim]], earlier: Set[int]) -> None:
        self._layout = layout
        self._neighbours = neighbours
        self._earlier = earlier

    def is_start(self, claim: Claim) -> bool:
        """Whether a change starts from a figure."""
        return claim.index in self._earlier

    def is_a_year_ago(self, period: Period) -> bool:
        """Whether a period is told as a year before, whatever day that is counted from."""
        return period.relative and _A_YEAR_AGO.match(self._layout.lower, period.start) is not None

    def period(self, claim: Claim, place: Place) -> tuple[Period | None, str]:
        """The period that the words give to this figure, and how surely."""
        if place.label is not None:
            return self._of_cell(place)
        adjacent = self._adjacent(claim, place)
        if adjacent is not None:
            if self._is_the_same_part(adjacent):
                return None, "earlier"
            following = self._layout.lower[adjacent.start : adjacent.end + 12]
            return adjacent, "earlier" if _BEFORE.search(following) else "stated"
        due = self._due(claim, place)
        if due is not None:
            return due, "stated"
        explained = self._explained(claim)
        if explained is not None:
            return self.period(explained, self._layout.place(explained, self._neighbours[claim.sentence]))
        ahead = self._layout.lower[place.sentence[0] : claim.start][-40:]
        if claim.index in self._earlier or (_EARLIER.search(ahead) and not self._is_made_from(claim)):
            return None, "earlier"
        if _WHEN_IT_WAS.match(self._layout.lower, claim.end, place.sentence[1]):
            return None, "earlier"
        leading = self._leading(claim, place)
        if leading is not None:
            return leading
        near = sorted(
            (
                period
                for period in self._free(place.clause, claim)
                if not self._parted(period, claim)
                and not (period.start >= claim.end and is_base(self._layout.lower, claim, period))
            ),
            key=lambda period: abs(period.start - claim.start),
        )
        near += [period for period in self._free(place.sentence, claim) if period.start < claim.start]
        if near:
            told = self._layout.lower[near[0].start : near[0].end + 12]
            if _BEFORE.search(told) or self.is_a_year_ago(near[0]):
                return near[0], "earlier"
            if near[0].cue == "by" or self._is_told_by_then(near[0]):
                return near[0], "carried"  # the level of that day, or all there was until then
            dates = [period for period in self._layout.periods(*place.sentence) if period.kind == "date"]
            sole = len(dates) == 1 and near[0].cue in _WITHIN and not self._parted(near[0], claim)
            return near[0], "stated" if sole else "near"
        now = _AT_PRESENT.search(self._layout.lower, *place.clause) is not None
        return (None, "none") if now else self._carried(claim, place)

    def _of_cell(self, place: Place) -> tuple[Period | None, str]:
        """The date that the head of a cell's column, the label of its row, a cell of its row or what stands over its table tells."""
        own = [span for span in (place.column, place.label) if span in place.heads]
        crossed = self._crossed(own)
        if crossed is not None:
            return crossed, "stated"
        others = [span for span in place.heads if span not in own]
        row = () if place.dated is None else (place.dated,)
        for spans, tie in ((own, "stated"), (row, "near"), (others, "stated")):
            for span in spans:
                dates = [period for period in self._layout.periods(*span) if period.kind == "date"]
                if dates:
                    return dates[0], tie
        return None, "none"

    def _crossed(self, spans: Sequence[tuple[int, int]]) -> Period | None:
        """The month that the label of a row names, in the year that the head of the column does, or the other way round."""
        named = [
            [period for period in self._layout.periods(*span) if period.kind == "date"] for span in spans
        ]
        if [len(dates) for dates in named] != [1, 1]:
            return None
        (year,), (part,) = sorted(named, key=lambda dates: dates[0].relative)
        if (
            not part.relative
            or not _YEAR.fullmatch(year.timex)
            or _PART_OF_YEAR.fullmatch(part.timex) is None
        ):
            return None
        if part.first is None or part.last is None or part.first.year != part.last.year:
            return None
        first = part.first.replace(year=int(year.timex))
        last = (part.last + _A_DAY).replace(year=int(year.timex) + (part.last.month == _DECEMBER)) - _A_DAY
        return part._replace(first=first, last=last, timex=year.timex + part.timex[4:], relative=False)

    def _explained(self, claim: Claim) -> Claim | None:
        """The figure in front of a bracket that opens with another one of the same kind (`46 million last year (44 million as first told)`)."""
        before = [other for other in self._neighbours[claim.sentence] if other.end <= claim.start]
        if not before or claim.quantity is None or before[-1].quantity is None:
            return None
        alike = (claim.quantity.stat, claim.quantity.unit) == (
            before[-1].quantity.stat,
            before[-1].quantity.unit,
        )
        gap = self._layout.lower[before[-1].end : claim.start]
        # `piped 9.1 bcm (9.6)` tells another time in a bracket of its own
        closed = self._layout.lower.startswith(")", claim.end)
        return before[-1] if alike and not closed and _BRACKET.fullmatch(gap) else None

    def _due(self, claim: Claim, place: Place) -> Period | None:
        """The day in front of a goal by which it is set (`By the end of 2028 it is meant to reach 85%`).

        What a clause that opens with a day to come tells is no fact, either (`By 2030, 90% is the mark`).
        """
        meant = claim.modality in ("target", "demand")
        if not meant and not claim.is_fact:
            return None
        opening = place.clause[0] + _OPENING
        others = self._neighbours[claim.sentence]
        return next(
            (
                period
                for period in self._layout.periods(*place.clause)
                if period.cue == "by"
                and period.end <= claim.start
                and period.last is not None
                and period.last > self._layout.extraction.as_of
                and (meant or (period.start <= opening and self._is_to_come(period)))
                and not any(period.end <= other.start < claim.start for other in others)
                and not self._behind_a_figure(period, claim)
            ),
            None,
        )

    def _is_to_come(self, period: Period) -> bool:
        return period.first is not None and period.first > self._layout.extraction.as_of

    def _is_made_from(self, claim: Claim) -> bool:
        """Whether one count comes out of another kind of thing (`12,310 grants from 41,050 applications`), in the same time."""
        one = claim.quantity
        if one is None or not one.noun or claim.index in self._earlier:
            return False
        start = self._layout.extraction.sentences[claim.sentence].start
        before = [other for other in self._neighbours[claim.sentence] if other.end <= claim.start]
        other = before[-1].quantity if before else None
        if other is None or other.direction is not None or not other.noun:
            ahead = self._layout.lower[max(start, claim.start - 60) : claim.start]
            return _TAKEN_FROM.search(ahead) is not None and _CHANGE.search(ahead) is None
        if one.noun.split()[-1].lower() == other.noun.split()[-1].lower():
            return False
        return _OUT_OF.fullmatch(self._layout.lower, before[-1].end, claim.start) is not None

    def _carried(self, claim: Claim, place: Place) -> tuple[Period | None, str]:
        """The period of a sentence before, the one date of a comparison, or the year that the draft mostly tells of."""
        for span in place.before:
            earlier = [
                period
                for period in self._free(span, claim)
                if not _LOOKED_BACK.match(self._layout.lower, period.end, span[1])
            ]
            if earlier:
                return earlier[0], "carried"
        for span in (place.sentence, *place.before[:1]):
            dates = [
                period
                for period in self._layout.periods(*span)
                if period.kind == "date"
                and period.cue not in _OPENERS
                and not self._led(period, claim)
                and not self._is_of_a_base(period)
                and not is_base_of_any(self._layout.lower, period)
                and (span == place.sentence or not self.is_a_year_ago(period))
            ]
            if len({period.timex for period in dates}) == 1 and dates[0].start < claim.start:
                # The one date of a comparison stands behind its first figure.
                return dates[0], "carried"
        usual = self._layout.usual_year
        if usual is None or self._is_long_over(usual, claim, place):
            return None, "none"
        return usual, "carried"

    def _is_long_over(self, usual: Period, claim: Claim, place: Place) -> bool:
        """Whether a sentence of the present tense cannot tell of the year that the draft names most (`does it hold: 48.3%`)."""
        if usual.last is None or self._layout.extraction.as_of.year - usual.last.year < _LONG_OVER:
            return False
        words = self._layout.lower[place.sentence[0] : claim.start]
        return _PRESENT.search(words) is not None and _PAST.search(words) is None

    def _leading(self, claim: Claim, place: Place) -> tuple[Period | None, str] | None:
        """What stands in place of a date: `2.03 million the season before`, `A year earlier the crop was`, `For the full year they totalled`."""
        if _TOLD_BEFORE.match(self._layout.lower, claim.end):
            return None, "earlier"
        if _HAD_BEEN.search(self._layout.lower[place.sentence[0] : claim.start][-40:]):
            return self._had_been(claim, place)
        start = place.clause[0]
        if any(start <= other.start < claim.start for other in self._neighbours[claim.sentence]):
            return None
        if _A_YEAR_EARLIER.match(self._layout.lower, start, claim.start):
            return None, "earlier"
        full = _FULL_YEAR.search(self._layout.lower, start, claim.start)
        if full is None:
            return None
        year = self._layout.extraction.as_of.year - 1
        return Period(
            full.start(), full.end(), date(year, 1, 1), date(year, 12, 31), timex=str(year)
        ), "carried"

    def _had_been(self, claim: Claim, place: Place) -> tuple[Period | None, str]:
        """When something `had been`: the one stretch of time in front of it in its sentence, else some time before."""
        dates = [period for period in self._layout.periods(*place.sentence) if period.kind == "date"]
        free = [period for period in self._free(place.sentence, claim) if period.end <= claim.start]
        if len(dates) == 1 and free == dates and dates[0].cue in _WITHIN:
            return dates[0], "stated"
        return None, "earlier"

    def _adjacent(self, claim: Claim, place: Place) -> Period | None:
        """A period that stands right behind the figure, or right in front of it (`last year's £18.40`)."""
        lower = self._layout.lower
        neighbours = self._neighbours[claim.sentence]
        for period in self._layout.periods(*place.sentence):
            if period.kind != "date":
                continue
            if claim.end <= period.start <= claim.end + 60 and _REACH.fullmatch(
                lower, self._past_the_measure(claim, period), period.start
            ):
                if (
                    is_base(lower, claim, period)
                    or leads_another(lower, claim, period, neighbours)
                    or _REASON.search(lower, claim.end, period.start)
                    or self._is_in_a_phrase_ahead(claim, period)
                    or self._is_told_by_then(period)
                    or any(
                        _is_of_whole(lower, other, period) for other in neighbours if other.start >= claim.end
                    )
                ):
                    continue
                opened = _OPENED.search(lower, claim.end, period.start)
                return period if opened is None else period._replace(cue="since")
            if period.end <= claim.start <= period.end + 60 and _WHEN.match(lower, period.end, claim.start):
                return period
            if led_by(lower, claim, period):
                # `down from November's 1.22m`: the month of the figure, not where a stretch begins
                return period._replace(cue=None) if owns_next(lower, claim, period) else period
        return None

    def _is_the_same_part(self, period: Period) -> bool:
        """Whether only the year of a part of it is told (`in the corresponding period of 2025`)."""
        ahead = self._layout.lower[max(0, period.start - 60) : period.start]
        return len(period.timex) == 4 and _SAME_PART.search(ahead) is not None

    def _past_the_measure(self, claim: Claim, period: Period) -> int:
        """Where the name of a measure right behind a figure ends (`418,000 killed and wounded in 2025`)."""
        names = self._layout.mentions(claim.end, period.start, "metric")
        return max((hit.end for hit in names if hit.start <= claim.end + 1), default=claim.end)

    def _free(self, span: tuple[int, int], claim: Claim) -> list[Period]:
        """Dates of a span that stand right behind no figure and open no longer stretch."""
        return [
            period
            for period in self._layout.periods(*span)
            if period.kind == "date"
            and (period.cue not in _OPENERS or self._is_reached(period, claim))
            and not self._behind_a_figure(period, claim)
            and not self._led(period, claim)
            and not is_aside(self._layout.lower, claim, period)
            and not (period.end <= claim.start and is_base_of_any(self._layout.lower, period))
        ]

    def _is_told_by_then(self, period: Period) -> bool:
        """Whether what came about by then is told (`had collected £31,400 by the time its books were closed in 1931`)."""
        ahead = self._layout.lower[max(0, period.start - 60) : period.start]
        return _BY_THE_TIME.search(ahead) is not None

    def _is_reached(self, period: Period, claim: Claim) -> bool:
        """Whether a date is one by which something had come about (`by 2024 it had dropped to 154.8%`)."""
        return (
            period.cue == "by"
            and claim.is_fact
            and period.last is not None
            and period.last <= self._layout.extraction.as_of
            and 0 <= claim.start - period.end <= 60
            and _HAD.match(self._layout.lower, period.end, claim.start) is not None
        )

    def _parted(self, period: Period, claim: Claim) -> bool:
        """Whether a period behind a figure belongs to another one: that stands between, or that it leads."""
        neighbours = self._neighbours[claim.sentence]
        return (
            any(claim.end <= other.start < period.start for other in neighbours)
            or leads_another(self._layout.lower, claim, period, neighbours)
            or _REASON.search(self._layout.lower, claim.end, period.start) is not None
            or self._is_in_a_phrase_ahead(claim, period)
        )

    def _is_in_a_phrase_ahead(self, claim: Claim, period: Period) -> bool:
        """Whether a figure stands in a phrase that opens its sentence, and the period in the statement behind it."""
        opening = self._layout.extraction.sentences[claim.sentence].start
        phrase = _PHRASE_AHEAD.match(self._layout.lower, opening, period.start)
        return phrase is not None and claim.end <= phrase.end()

    def _led(self, period: Period, claim: Claim) -> bool:
        """Whether a period stands in front of another figure as its owner (`2024: 27.6%`, `last year's £18.40`)."""
        neighbours = self._neighbours.get(self._layout.sentence_at(period.start), ())
        return any(
            owns_next(self._layout.lower, other, period) for other in neighbours if other.index != claim.index
        )

    def _behind_a_figure(self, period: Period, claim: Claim) -> bool:
        neighbours = self._neighbours.get(self._layout.sentence_at(period.start), ())
        return any(
            other.index != claim.index
            and self._is_close_behind(period, other)
            and not leads_another(self._layout.lower, other, period, neighbours)
            for other in neighbours
        )

    def _is_close_behind(self, period: Period, other: Claim) -> bool:
        """Whether next to nothing stands between a figure and a period (`986,000 in the same month last year`)."""
        if 0 <= period.start - other.end <= 14:
            return True
        return (
            other.end <= period.start
            and _SAME_SPAN.fullmatch(self._layout.lower, other.end, period.start) is not None
        )

    def _is_of_a_base(self, period: Period) -> bool:
        """Whether a period stands right behind a figure that another one is held against (`after 1.084m in December`)."""
        neighbours = self._neighbours.get(self._layout.sentence_at(period.start), ())
        return any(
            self._is_close_behind(period, other)
            and (
                other.index in self._earlier
                or _EARLIER.search(self._layout.lower[max(0, other.start - 40) : other.start]) is not None
            )
            for other in neighbours
        )

    def alternatives(self, period: Period | None, modality: str) -> tuple[Period, ...]:
        """A period and what else it may be: a month without a year is of any year that its paragraph names."""
        if period is None or period.first is None or not period.relative:
            return () if period is None else (period,)
        if (
            period.first > self._layout.extraction.as_of
            and modality in ("outturn", "estimate")
            and period.last is not None
        ):
            # `at the end of the year` in a report on a year that is over
            return period, period._replace(first=_year_back(period.first), last=_year_back(period.last))
        if len(period.timex) != 7:
            return (period,)
        if _has_digits(self._layout, period) or not period.timex[5:].isdigit():
            return (period,)
        found = [period]
        for other in self._layout.periods_of_block(period.start):
            named = len(other.timex) == 4 and other.timex.isdigit() and _has_digits(self._layout, other)
            if named and other.timex != period.timex[:4]:
                year = int(other.timex)
                first = period.first.replace(year=year)
                last = date(year, first.month, days_in_month(year, first.month))
                found.append(period._replace(first=first, last=last, timex=f"{year}-{first.month:02}"))
        return tuple(dict.fromkeys(found))


def _is_of_whole(lower: str, other: Claim, period: Period) -> bool:
    """Whether a period says of when the whole is that a share is of (`a third of the workforce of 1925`)."""
    return (
        other.quantity is not None
        and other.quantity.stat == "share"
        and lower[other.end : period.start] == " of "
    )


def _has_digits(layout: Layout, period: Period) -> bool:
    return any(character.isdigit() for character in layout.text[period.start : period.end])


def _year_back(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, days_in_month(day.year - 1, day.month)))
