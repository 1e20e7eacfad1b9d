"""Shares of which the words name part and whole, whether or not the draft tells their figures: `South Zone accounted for 38% of all trips`."""

from collections.abc import Iterator
from itertools import islice

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Product, Quotient, RowValue
from factcheck.model.row import Mention, Row
from factcheck.rules.reference._told import BACK, newest, told_in
from factcheck.rules.reference._worked import HUNDRED, Worked
from factcheck.rules.rule import Case

# between the name of the part and the share
_MAKES_UP = Pattern(
    r"(?:[’']s?)?,?(?: (?:alone|together|now|still|thus|therefore|also|by itself|last year|this year|last month|last season|in \d{4}))*"
    r" (?:(?:has|have|had|already|then) )?(?:account(?:s|ed|ing)? for|ma[dk]es? up|represent(?:s|ed)?|constitute[sd]?|comprise[sd]?|contribute[sd]?|generate[sd]?|"
    r"brought in|brings? in|earn(?:s|ed)?|provide[sd]?|suppl(?:y|ies|ied)|deliver(?:s|ed)?|produce[sd]?|took|takes?|won|held|holds?|swallow(?:s|ed)?|eats? up|ate up|"
    r"cover(?:s|ed)?|claim(?:s|ed)?|was|were|is|are|came to|amount(?:s|ed) to|has|had|have)(?: (?:only|just|about|some|almost|nearly|roughly|around))*\s"
)
# `Halvorsund's part in this was 31%`: the whole is what was told right before
_ITS_PART_OF_THIS = Pattern(
    r"[’']s? (?:own )?(?:share|part|portion|slice|proportion|contribution)(?: (?:of|in|to) (?:this|that|it|these|those|the (?:total|whole|lot|sum)))"
    r" (?:was|is|were|are|came to|comes to|amounted to|stood at|stands at|made)(?: (?:only|just|about|some|almost|nearly|roughly|around))*\s"
)
_OF = Pattern(
    r"\s(?:of|in)\s(?:all |every |everything |the |its |their |our |his |her |overall |total |whole |entire |combined |annual |company |group |that |this |last |year’s |year's )*"
)
_GENERAL = Pattern(r"(?:total|whole|lot|sum|takings|proceeds)\b\s*(?:$|[.,;:)–—]|\b(?:and|but|while|with)\b)")
_CLOSED = Pattern(
    r"(?:[’']s)?\s*(?:$|[.,;:)!?–—]|\b(?:and|but|while|with|last|this|in (?:19|20)\d\d|in the (?:year|quarter|month|season|period)|a year|compared|against|up|down|or|as)\b)"
)
_FEW = 4
# between a figure and the share that it is of something
_RESTATED = Pattern(
    r"[^.;:]{0,30}?(?:,|\(| or| –| —),? ?(?:or |that is |i\.e\. |so that |which (?:is|was|means(?: that)?|meant(?: that)?|makes|made|comes to|came to|amounts to|amounted to|corresponds to|"
    r"equals) |meaning (?:that )?)?(?:(?:just|only|about|some|roughly|nearly|almost|around) )*"
)
_OF_TIME = Pattern(r"(?:[’']s)? (?:of|in|for) (?:the year )?")


def readings(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """Every way to work out a share from the rows of its part and of its whole, of one time."""
    named = named_ends(case, claim, q)
    if named is None:
        yield from _of_the_figure_in_front(case, claim, q)
        return
    part, wholes = named
    for one, whole in islice(_pairs(case, claim, part, wholes), _FEW):
        share = RowValue(one)
        yield (
            Quotient(Product(HUNDRED, share) if q.unit == "percent" else share, RowValue(whole)),
            (one, whole),
        )


def _of_the_figure_in_front(case: Case, claim: Claim, q: Quantity) -> Iterator[Worked]:
    """`163,700, which means that 89% of capacity was in use`, `395 men, about a third of the workforce of 1925`.

    The part is the figure right in front, and the whole another measure of its subject, or the same of another time.
    """
    if not _is_plain_share(claim, q):
        return
    in_front = [other for other in case.quantities_of(claim.sentence) if other.end <= claim.start]
    part = in_front[-1] if in_front else None
    if part is None or _RESTATED.fullmatch(case.text[part.end : claim.start].lower()) is None:
        return
    end = case.extraction.sentences[claim.sentence].end
    whole = next(
        (
            hit
            for hit in case.mentions_between(q.number_end, end)
            if hit.kind == "metric" and _OF.fullmatch(case.text[q.number_end : hit.start].lower())
        ),
        None,
    )
    if whole is None:
        return
    told = next(
        (
            (period.first, period.last)
            for period in case.periods_between(whole.end, end)
            if _OF_TIME.fullmatch(case.text[whole.end : period.start].lower())
            and period.first
            and period.last
        ),
        None,
    )
    for row in case.settled.get(part.index, ()):
        for metric in whole.ids:
            for other in case.reference.rows(row.entity, metric):
                if told is None:
                    meant = metric != row.metric and other.period.ends == row.period.ends
                else:
                    meant = told[0] <= other.period.last <= told[1]
                if meant and other.size > row.size and _is_alike(row, other):
                    share = RowValue(row)
                    yield (
                        Quotient(Product(HUNDRED, share) if q.unit == "percent" else share, RowValue(other)),
                        (row, other),
                    )


def _is_plain_share(claim: Claim, q: Quantity) -> bool:
    """Whether a figure is a share, and no change of one, in the words of the draft itself."""
    return q.stat == "share" and q.direction is None and claim.voice != "quoted"


def _is_alike(part: Row, whole: Row) -> bool:
    """Whether one live row may be part of another: of one unit, and both told or both planned."""
    return whole.rank != "deprecated" and whole.unit == part.unit and whole.status == part.status


def named_ends(case: Case, claim: Claim, q: Quantity) -> tuple[Mention, tuple[str, ...]] | None:
    """The name of the part, and the measures of the whole; none where the words do not tell of such a share."""
    if not _is_plain_share(claim, q):
        return None
    part = _owner_of_part(case, claim)
    if part is not None:
        return part, ()
    part = _part(case, claim)
    if part is None:
        return None
    wholes = _whole(case, claim)
    return None if wholes is None else (part, wholes)


def _owner_of_part(case: Case, claim: Claim) -> Mention | None:
    """Whose part of what was told right before a share is."""
    start = case.extraction.sentences[claim.sentence].start
    return next(
        (
            hit
            for hit in case.mentions_between(start, claim.start)
            if hit.kind == "entity" and _ITS_PART_OF_THIS.fullmatch(case.text[hit.end : claim.start].lower())
        ),
        None,
    )


def _part(case: Case, claim: Claim) -> Mention | None:
    """The name that is the subject of the share, with nothing but a verb of sharing in between."""
    start = case.extraction.sentences[claim.sentence].start
    hits = [
        hit
        for hit in case.mentions_between(start, claim.start)
        if hit.kind in ("entity", "metric") and len(hit.ids) == 1
    ]
    told = [hit for hit in hits if _MAKES_UP.fullmatch(case.text[hit.end : claim.start].lower())]
    if not told:
        return None
    # `mobile games accounted for`: the longest name that ends there
    return min(told, key=lambda hit: (hit.start, hit.kind != "entity"))


def _whole(case: Case, claim: Claim) -> tuple[str, ...] | None:
    """The measures that the words behind a share name as its whole; none of them for `of the total`."""
    end = case.extraction.sentences[claim.sentence].end
    of = _OF.match(case.text[claim.end : end].lower())
    if of is None:
        return None
    start = claim.end + of.end()
    named = [
        hit
        for hit in case.mentions_between(start, end)
        if hit.kind in ("metric", "unit") and hit.start == start and _CLOSED.match(case.text, hit.end, end)
    ]
    if named:
        units = {identity for hit in named if hit.kind == "unit" for identity in hit.ids}
        measures = [identity for hit in named if hit.kind == "metric" for identity in hit.ids]
        measures += [m.id for m in case.reference.metrics() if m.unit in units and m.id not in measures]
        return tuple(measures)
    return () if _GENERAL.match(case.text, start, end) else None


def _pairs(case: Case, claim: Claim, part: Mention, wholes: tuple[str, ...]) -> Iterator[tuple[Row, Row]]:
    """The rows of part and whole of one time: the one told in the sentences here, else the newest."""
    told = [
        row
        for back in range(BACK + 1)
        for row in newest(case, told_in(case, claim, claim.sentence - back))
        if row.unit != "percent"
    ]
    if part.kind == "entity":
        for name in part.ids:
            yield from _of_parents(case, name, wholes, told)
        return
    (name,) = part.ids
    subjects = dict.fromkeys([*(row.entity for row in told), *_subjects_told(case, name)])
    measures = wholes or tuple(dict.fromkeys(row.metric for row in told if row.metric != name))
    for subject in subjects:
        own = list(case.reference.rows(subject, name))
        for measure in measures:
            if own and measure != name:
                yield from _of_one_time(case, own, case.reference.rows(subject, measure), told)


def _of_parents(case: Case, name: str, wholes: tuple[str, ...], told: list[Row]) -> Iterator[tuple[Row, Row]]:
    """The rows of a subject and of what it is part of, or of the largest that the draft tells beside it."""
    entity = case.reference.entity(name)
    parents = entity.part_of if entity is not None else ()
    for measure in wholes or tuple(dict.fromkeys(row.metric for row in told if row.entity in parents)):
        own = [row for row in case.reference.rows(name, measure) if row.rank != "deprecated"]
        for parent in parents:
            yield from _of_one_time(case, own, case.reference.rows(parent, measure), told)
        if not any(case.reference.rows(parent, measure) for parent in parents):
            yield from _of_one_time(case, own, _beside(case, name, measure), told)


def _subjects_told(case: Case, metric: str) -> tuple[str, ...]:
    """The subjects of the rows that the draft tells which have rows of a measure."""
    known: tuple[str, ...] | None = case.read_off_rows.get(("subjects", metric))
    if known is None:
        told = dict.fromkeys(row.entity for index in sorted(case.settled) for row in case.settled[index])
        known = case.read_off_rows["subjects", metric] = tuple(
            entity for entity in told if metric in case.reference.metrics_of(entity)
        )
    return known


def _beside(case: Case, part: str, measure: str) -> tuple[Row, ...]:
    """The rows that the draft tells of a measure of others than a part: the operator's trips, of which a zone has some."""
    told = [
        row
        for claim in case.telling(measure)
        for row in case.settled[claim.index]
        if row.metric == measure and row.entity != part and row.status not in ("target", "forecast")
    ]
    largest = max(told, key=lambda row: row.size, default=None)
    return () if largest is None else tuple(row for row in told if row.entity == largest.entity)


def is_contained(case: Case, part: Row, whole: Row) -> bool:
    """Whether a pack says that one row is of the other's subject, or of a part of it."""
    return part.entity == whole.entity or case.reference.is_part_of(part.entity, whole.entity)


def _of_one_time(
    case: Case, parts: list[Row], wholes: tuple[Row, ...], told: list[Row]
) -> Iterator[tuple[Row, Row]]:
    """The newest two rows of one time of which one may be part of the other, or the two of a time that is told here."""
    pairs = [
        (part, whole)
        for part in parts
        for whole in wholes
        if part.period.ends == whole.period.ends
        and part.unit == whole.unit != "percent"
        and part.size < whole.size
        and part.rank != "deprecated" != whole.rank
        and part.status == whole.status not in ("target", "forecast")
        and part.claimant == whole.claimant
    ]
    if not pairs:
        return
    here = {row.period.ends for row in told if any(row in pair for pair in pairs)}
    last = max(part.period.last for part, _ in pairs)
    for part, whole in pairs:
        if part.period.ends in here or (not here and part.period.last == last):
            yield part, whole
