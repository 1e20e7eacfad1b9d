"""A result held against a record or an average by a word alone: `finished in 2:41:08, missing her personal best of 2:43:30`.

Kind `comparison`, roles first and second, with the direction that the word tells. In a race the shorter time is the better one.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.extract.counted import quantity
from factcheck.extract.links._figures import compatible
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_SECONDS = frozenset(("second", "minute", "hour"))
_MEASURED = frozenset(("m", "cm", "km", "kg", "tonne", "point", "person", "foot"))
_SOURCES = {
    "record": (
        r"(?: (?:in|at|on) [^,;:.()¤]{2,30})?(?:,| and|,? but) (?:(?:narrowly|just|only just|comfortably|easily|well|again|thus|agonisingly|thereby) ){0,2}"
        r"(?P<word>(?P<better>beating|breaking|bettering|improving on|improving|smashing|shattering|surpassing|inside)|(?P<worse>missing|short of|shy of|outside|falling short of)) "
        r"(?:her|his|its|the|their|a|an)(?: own)? (?:[a-z’'-]+ ){0,3}(?:best|record)(?: mark| time| distance| height)? of (?:about )?"
    ),
    "race": r"\b(?:finish|finished|finishing|won|ran|came home|crossed (?:the line|it)|swam|touched|clocked|completed|rowed|cycled|skied|skated|raced|home|did it)(?: [^;:.()]{0,40})? in (?:just |only )?$|\bclocked (?:just |only )?$|\ba time of (?:just |only )?$",
    "void": r"\b(?:wind|winds|assisted|ratif\w+|aided|unofficial\w*|disqualif\w+|training|pace|target|if|would|could|not|smallest|shortest|lightest|lowest|fewest|least|thinnest|slowest|youngest|nearest|coldest)\b",
    "average": (
        r"\b(?P<word>(?P<better>outperform(?:s|ed)?|beat|beats|better(?:s|ed)|exceed(?:s|ed)?|(?:did|do|does) better than|(?:is|are|was|were) above)|"
        r"(?P<worse>f[ae]ll(?:s)? short of|lag(?:s|ged)?(?: behind)?|trail(?:s|ed)?|(?:did|do|does) worse than|underperform(?:s|ed)?|(?:is|are|was|were) below)) "
        r"(?:the )?(?P<whole>national|county|regional|country’s|country's|state|provincial|european|european union|eu) average(?: (?:in|for|on) [a-z]+)?, with (?:just |only |about )?$"
    ),
    "succeed": r"\s*(?:of (?:the |its |their )?(?:pupils|students|candidates|children|leavers|trainees|learners|them) )?(?:reaching|passing|achieving|gaining|getting|meeting|attaining|winning|earning|completing)\b",
    "overall": (
        r"(?:across the (?:country|county|region|state|province)(?: as a whole)?|nationally|nationwide|in the (?:country|county|region|state) as a whole|"
        r"the (?:national|county|regional|state) (?:average|figure|rate|share) (?:is|was|stands at|stood at|came to)),? (?:(?:it|that|the (?:figure|share|rate|proportion)) (?:is|was|stands at|stood at) )?(?:just |only |about )?"
    ),
    "did so": r"\s*(?:did(?: so| the same)?|do(?: so)?|of (?:all )?(?:pupils|students|candidates|children) (?:did|do)|reached it|managed (?:it|that|to do so))?\s*(?:$|[.,;])",
}  # fmt: skip


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: few drafts want them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every result with the record or the average that a word puts it above or below."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        if not claims or view.block_of(claims[0]).zone in ("table", "teaser"):
            continue
        for result, record in pairwise(claims):
            yield from _record(view, result, record)
        following = view.claims_of(number + 1) if number + 1 < len(view.sentences) else []
        shares = [claim for claim in claims if quantity(claim).stat != "ordinal"]
        if len(shares) == 1 and len(following) == 1 and following[0].block == claims[0].block:
            yield from _average(view, shares[0], following[0])


def _record(view: View, result: Claim, record: Claim) -> Iterator[Link]:
    told = _pattern("record").fullmatch(view.gap(result, record))
    start, end, _ = view.sentences[result.sentence]
    if told is None or _pattern("void").search(view.lower[start:end]):
        return
    a, b = quantity(result), quantity(record)
    bare = b.unit is None and not b.noun
    if (
        a.value is None
        or b.value is None
        or not (result.is_fact and record.is_fact)
        or not compatible(a, b, paired=bare)
    ):
        return
    if a.unit in _SECONDS:
        if not _pattern("race").search(view.before(result, 80)):
            return  # whoever holds his breath is the better the longer he does
        more = told["better"] is None
    elif a.unit in _MEASURED:
        more = told["better"] is not None
    else:
        return
    at = result.end + told.start("word")
    yield _link(result, record, "up" if more else "down", at, at + len(told["word"]))


def _average(view: View, part: Claim, whole: Claim) -> Iterator[Link]:
    """`outperformed the national average, with 58 per cent reaching the standard. Across the country 66 per cent did so`."""
    a, b = quantity(part), quantity(whole)
    if (
        a.unit != "percent"
        or b.unit != "percent"
        or a.direction
        or b.direction
        or not (part.is_fact and whole.is_fact)
    ):
        return
    start = view.sentences[part.sentence].start
    told = _pattern("average").search(view.lower, start, part.start)
    if told is None or not _pattern("succeed").match(view.after(part, 60)):
        return
    begins = view.sentences[whole.sentence].start
    if _pattern("overall").fullmatch(view.lower, begins, whole.start) and _pattern("did so").match(
        view.after(whole, 40) + "."
    ):
        yield _link(part, whole, "up" if told["better"] else "down", told.start("word"), told.end("word"))


def _link(first: Claim, second: Claim, way: str, start: int, end: int) -> Link:
    attributes = (
        ("directions", ((way, start, end),)),
        ("basis", "comparison"),
        ("span", (min(first.start, second.start), max(first.end, second.end))),
    )
    return Link(
        "comparison", (("first", (first.index,)), ("second", (second.index,))), start, end, "", attributes
    )
