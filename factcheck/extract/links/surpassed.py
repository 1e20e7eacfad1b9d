"""Ties a figure to those who alone are said to lie beyond it: `The Lithuanian share was 0.88%. Only Luxembourg spent less`.

Kind `surpassed`: roles figure and statement, a claim of its own for the words; attributes `rivals`, the entities that are named, and `sense`: up where they have more. The figure stands
in the sentence before, in front, or behind `than`.
"""

from collections.abc import Iterator

from factcheck.extract.links.superlatives import unsure
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern

_OPENS = Pattern(
    r"(?P<front>(?:(?:in|at|with|on)\s[^,;:()]{1,60},\s)?)(?:but\s|and\s|there\s)?(?P<only>only)\s(?:the\s)?"
)
_AND = Pattern(r",\s(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?")
_MORE = Pattern(
    r"\s(?:had|has|have|was|were|is|are|spent|spends?|recorded|reported|got|did|took|takes?|made|sold|handled|carried|treated|won|scored|employs?|employed)\s"
    r"(?:an?\s|even\s|still\s)*(?:(?P<up>more|higher|larger|greater|bigger|longer)|(?P<down>less|fewer|lower|smaller|shorter))\b"
)
_THAN = Pattern(r"\sthan\s(?:the\s)?")
_END = Pattern(r"\s?(?:[.;:!?]|$|\s–)")
_IN = Pattern(
    r"\s(?:in|during)\s(?:the\s)?\d{4}|\s(?:last|this|that)\s(?:year|month|quarter)|\sof\sthem|\sthen|\sthere"
)
_NO_LEVELS = frozenset({"ordinal", "age", "score", "point-change", "ratio", "index-change", "duration"})


_FOUND = "surpassed"


def statements(view: View) -> list[Claim]:
    """Return a claim for every `only Luxembourg spent less`: the figure may be right and these words wrong."""
    found = list(_links(view)) if view.reference.packs else []
    view.read_once[_FOUND] = {(link.cue_start, link.cue_end): link for link in found}
    return [_claim(view, link) for link in found]


def links(view: View) -> Iterator[Link]:
    """Return every figure beyond which only those lie whom the draft names."""
    read: dict[tuple[int, int], Link] = view.read_once.get(_FOUND, {})
    for claim in view.claims if read else ():
        link = read.get((claim.start, claim.end))
        if link is not None and claim.detail(_FOUND):
            yield link._replace(roles=(*link.roles, ("statement", (claim.index,))))


def _claim(view: View, link: Link) -> Claim:
    number = view.claims[link.all("figure")[0]].sentence
    while view.sentences[number].end <= link.cue_start:
        number += 1
    block = view.sentences[number].block
    return Claim(
        index=0,
        kind="event",
        start=link.cue_start,
        end=link.cue_end,
        text=link.cue,
        sentence=number,
        block=block,
        zone=view.draft.blocks[block].zone,
        details=((_FOUND, link.attribute("sense")),),
    )


def _links(view: View) -> Iterator[Link]:
    for number, (start, end, block) in enumerate(view.sentences):
        if view.draft.blocks[block].zone in ("table", "teaser", "quote"):
            continue
        words = view.lower[start:end]
        if "only " not in words or unsure(words):
            continue
        link = _read(view, number)
        if link is not None:
            yield link


def _read(view: View, number: int) -> Link | None:
    start, stop, _ = view.sentences[number]
    opened = _OPENS.match(view.lower, start, stop)
    rivals, at = ((), start) if opened is None else _listed(view, number, opened.end())
    more = _MORE.match(view.lower, at, stop)
    if opened is None or not rivals or more is None:
        return None
    at = more.end()
    metrics = [hit for hit in view.mentions_of(number, "metric") if hit.start == at + 1]
    at = max([at, *(hit.end for hit in metrics)])
    dated = _IN.match(view.lower, at, stop)
    at = at if dated is None else dated.end()
    than = _THAN.match(view.lower, at, stop)
    if than is not None:
        figure = _owned(view, number, than.end())
    elif _END.match(view.lower, at, stop) is None:
        return None
    else:
        front = [claim for claim in view.claims_of(number) if claim.end <= opened.start("only")]
        figure = _sole(front) if front else _sole_before(view, number)
    if figure is None:
        return None
    return Link(
        "surpassed",
        (("figure", (figure.index,)),),
        opened.start("only"),
        at,
        view.text[opened.start("only") : at],
        (
            ("rivals", rivals),
            ("sense", "up" if more["up"] else "down"),
            ("metrics", tuple(i for hit in metrics for i in hit.ids)),
        ),
    )


def _listed(view: View, number: int, at: int) -> tuple[tuple[str, ...], int]:
    """The names that `only` sets apart, and where they end; none where one of them is unknown or may be two."""
    found: list[str] = []
    while True:
        hits = [hit for hit in view.mentions_of(number, "entity") if hit.start in (at, at - 4)]
        hit = max(hits, key=lambda one: one.end, default=None)
        if hit is None or len(hit.ids) != 1 or hit.ambiguous:
            return (), at
        found.append(hit.ids[0])
        at = hit.end
        further = _AND.match(view.lower, at, view.sentences[number].end)
        if further is None:
            return tuple(found), at
        at = further.end()


def _owned(view: View, number: int, at: int) -> Claim | None:
    """`than Alta’s 58,800`, `than the 58,800 of Alta`."""
    later = [claim for claim in view.claims_of(number) if claim.start >= at]
    if not later or len(later) > 1:
        return None
    between = view.lower[at : later[0].start]
    named = [hit for hit in view.mentions_of(number, "entity") if hit.start == at]
    owner = max((view.lower[at : hit.end] for hit in named), key=len, default="")
    return (
        _sole(later)
        if between.strip() in ("", owner + "’s", owner + "'s", owner + "’", owner + "'")
        else None
    )


def _sole_before(view: View, number: int) -> Claim | None:
    """The only level that the sentence before tells."""
    if number == 0 or view.sentences[number - 1].block != view.sentences[number].block:
        return None
    return _sole(view.claims_of(number - 1))


def _sole(claims: list[Claim]) -> Claim | None:
    found = [
        claim
        for claim in claims
        if claim.quantity is not None and claim.quantity.stat not in _NO_LEVELS and claim.value is not None
    ]
    return found[0] if len(found) == 1 and found[0].quantity and found[0].quantity.direction is None else None
