"""What part the name of a measure plays in the clause of a figure: what it is counted out of, or who does something to so many.

`Of this summer's cement 1.9 million tonnes went to Poland` tells of some of it; `the dispatchers answered 611` tells
of no dispatchers. A row of the measure says nothing against such a figure.
"""

from collections.abc import Sequence

from factcheck.model.claim import Claim, Key
from factcheck.model.cues import TOOK_PART
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity
from factcheck.model.row import Mention
from factcheck.resolve.context import Layout, Place
from factcheck.resolve.metrics import names
from factcheck.resolve.vocabulary import Vocabulary, stems

_FRONTED = Pattern(
    r"(?:(?<=^)|(?<=[,;:–—] ))[“\"'(]?(?:(?:and|but|yet|so|while|then) )?(?:(?:out )?of|from(?= (?:these|those|this|that|its|their) )|among(?:st)?) "
    r"(?!course\b|late\b|note\b|interest\b|old\b)"
)
_MOST = Pattern(
    r"\b(?:most|fewest|least|best|worst|more than any|(?!forest|interest|honest|harvest|invest|request|protest|west|east|rest|guest|test|nest|quest|contest|arrest)[a-z]{3,}est)\b"
)
_ITS = Pattern(r"\b(?:its|their|his|her|our)\b")
# `East Ward had 941`: its share of what is told of
_HAS = Pattern(
    r"(?: of [a-z]+)?(?:[’']s)?(?: alone)? (?:had|has|have|took|takes|take|saw|recorded|counted|got|gets|reported|handled|carried|contributed|provided|"
    r"accounted for|accounts for|made up|makes up|was responsible for|supplied)(?: (?:about|only|just|as many as|at least))?\s"
)
_PREDICATE = 40
"""Characters behind a figure in which its own predicate stands."""
# `941 were in East Ward`, but not `1,290 were built by the city’s own company`
_IN = Pattern(r"\b(?:in|at|from|for|within|across) \Z")
_FOR_X_IT_IS = Pattern(
    r"[^\w]*(?:(?:and|but|while) )?(?:for|with|as for|in the case of|as to) (?P<what>[^.;:,\d]{2,40}),? (?:it|that|this|the (?:figure|number|amount|limit)) "
    r"(?:is|was|has been|had been|stands at|stood at|comes to|came to)\s(?:(?:only|just|even|still|now) )?"
)
_OUT_OF = Pattern(r"\s(?:out )?of (?:the |its |their |all |his |her |our |my |your )?(?:[a-z]+[’']s )?")
_ADVERBS = "have has had also then now alone together still already jointly even first once again quickly mostly usually each all both never".split()
_NO_DEED = frozenset(
    """number numbers numbered total totals totalled totaled reach reaches reached average averages averaged exceed exceeds exceeded
    top tops topped hit hits pass passes passed equal equals equalled surpass surpassed approach approached near nears neared cross
    crossed comprise comprises comprised is are was were be been being at of in on for by to from with and or than as per between
    over under about around roughly nearly almost some up down but nor not only just including like unlike rose fell grew dropped
    climbed increased decreased declined shrank stayed remained stood came went""".split()
    + _ADVERBS
)
"""What stands between the name of a measure and its own figure; any other word there is a verb of which that name is the subject."""
_DEED = Pattern(
    r"(?:,[^,.;\d]{1,40},)?(?: (?:who|that|which))?(?: (?:" + "|".join(_ADVERBS) + r"))*"
    r" (?:(?:had|have|has|managed|helped|began|used) to )?(?P<verb>[a-z]{2,}(?:-[a-z]+)?)(?: (?:through|out|off|up|down|away|back|on|over|in))?"
    r"(?: (?:only|just|at least|as many as|more than|another))?\s"
)
_DONE_BY = Pattern(
    r"(?: (?:were|was|are|is|be|been|being|have|has|had|then|also|all))* [a-z]+(?: (?:out|off|up|through))? by (?:(?:the|its|their|[a-z’']+[’']s?) )?"
)
_BY = Pattern(r"\bby (?:(?:the|its|their|[a-z]+[’']s?) )?\Z")
_WAS_DONE = Pattern(r" (?:(?:more|or so) )?(?:were|was|are|have been|had been) ")


def is_some_of_it(claim: Claim, quantity: Quantity, place: Place, best: Key, layout: Layout) -> bool:
    """Whether a clause opens with what a figure is counted out of (`Of the season's passengers 71,000 came from Britain`).

    Not where the subject's own share of something larger is told (`Of the county's thefts, East Ward had 941`).
    """
    if quantity.unit == "percent" or quantity.form == "fraction":
        return False
    start, lower = place.sentence[0], layout.lower
    fronts = list(_FRONTED.finditer(lower[start : claim.start]))
    if not fronts:
        return False
    opened = start + fronts[-1].end()
    comma = lower.find(",", opened, claim.start)
    closed = claim.start if comma < 0 else comma
    if not _named(layout, opened, closed, best.metric) or _named(layout, closed, claim.start, best.metric):
        return False
    if _MOST.search(lower, opened, claim.start):
        return False
    if any(
        best.metric not in hit.ids and "," not in lower[claim.end : hit.start]
        for hit in layout.mentions(claim.end, min(place.clause[1], claim.end + _PREDICATE), "metric")
    ):
        return False  # `Of those who sought asylum 14,820 were granted asylum` names what it tells of
    subjects = [
        hit
        for hit in layout.mentions(opened, place.clause[1], "entity")
        if best.entity in hit.ids and (hit.end <= claim.start or _IN.search(lower, claim.end, hit.start))
    ]
    for hit in subjects:
        if hit.end <= claim.start and _HAS.fullmatch(lower, hit.end, claim.start):
            return False
    return not (
        subjects
        and subjects[-1].start >= claim.end
        and subjects[0].start >= closed
        and not _ITS.search(lower, opened, closed)
    )


def is_of_it_too(claim: Claim, place: Place, best: Key, layout: Layout) -> bool:
    """Whether `it` takes up another measure for what the name says (`The quota for cod is 12,400 tonnes. For haddock it is 21,300`)."""
    found = _FOR_X_IT_IS.fullmatch(layout.lower, place.clause[0], claim.start)
    return found is not None and bool(_named(layout, *found.span("what"), best.metric))


def is_the_whole_of_it(claim: Claim, best: Key, layout: Layout, neighbours: Sequence[Claim]) -> bool:
    """Whether a figure is what the row itself is counted out of (`The Greens hold 19 of the 60 seats`, where the row has 19)."""
    return any(
        other.end <= claim.start
        and other.quantity is not None
        and other.quantity.value is not None
        and _OUT_OF.fullmatch(layout.lower, other.end, claim.start)
        and any(row.value == other.quantity.value * best.factor for row in best.rows)
        for other in neighbours
        if other.index != claim.index
    )


# `Some 250 people had signed a petition against the plan`: they voted on nothing
_TOOK_PART = Pattern(rf"\s(?:people\s)?(?:(?:had|have|has)\s)?{TOOK_PART}\b")


def is_a_deed(
    claim: Claim, quantity: Quantity, place: Place, best: Key, layout: Layout, words: Vocabulary
) -> bool:
    """Whether those whom a measure counts do something to so many others (`the dispatchers answered 611`, `611 were answered by them`)."""
    if quantity.unit not in (None, "person") or quantity.direction is not None:
        return False
    if quantity.noun and names(stems(quantity.noun.lower()), best.metric, words):
        return False
    lower = layout.lower
    for hit in _named(layout, place.clause[0], claim.start, best.metric)[-1:]:
        did = _DEED.fullmatch(lower, hit.end, claim.start)
        if did is not None and did["verb"] not in _NO_DEED and not layout.known(*did.span("verb")):
            return True
        by = _BY.search(lower, max(place.clause[0], hit.start - 24), hit.start)
        if by is not None and _WAS_DONE.match(lower, claim.end):
            return True
    if _TOOK_PART.match(lower, claim.end):
        return True
    return any(
        _DONE_BY.fullmatch(lower, claim.end, hit.start)
        for hit in _named(layout, claim.end, place.clause[1], best.metric)[:1]
    )


def _named(layout: Layout, start: int, end: int, metric: str) -> list[Mention]:
    """Where a stretch of text names a measure."""
    return [hit for hit in layout.mentions(start, end, "metric") if metric in hit.ids]
