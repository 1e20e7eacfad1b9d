"""Ties a superlative or rank in prose to the figure that stands beside it, with its scope.

Kind `superlative`: role figure; attribute `superlative` (`factcheck.model.superlative.Superlative`). No link is made
where any word of the noun, the scope or what follows is not understood: `the highest rate outside London`,
`one of the highest`, `the largest city`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.extract.links._scopes import (
    NUMBER,
    Place,
    Scoped,
    front,
    noun_behind,
    number_of,
    scoped,
    type_forms,
)
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.ordinals import PLACES
from factcheck.model.superlative import Superlative
from factcheck.named_tuple import NamedTuple

_SENSES = {
    "highest": "up", "largest": "up", "biggest": "up", "greatest": "up", "most": "up", "lowest": "down", "smallest": "down",
    "fewest": "down", "least": "down", "best": "best", "worst": "worst", "more": "up", "higher": "up", "greater": "up",
    "fewer": "down", "lower": "down", "less": "down", "high": "up", "low": "down", "busiest": "up", "quietest": "down",
    "fastest": "up", "slowest": "down", "strongest": "up", "weakest": "down", "steepest": "up", "heaviest": "up", "lightest": "down",
    "longest": "up", "longer": "up", "shorter": "down", "faster": "up", "slower": "down", "shortest": "down",
}  # fmt: skip
_OF_SIZE = frozenset(
    {
        "largest",
        "biggest",
        "smallest",
        "greatest",
        "fastest",
        "slowest",
        "strongest",
        "weakest",
        "steepest",
        "heaviest",
        "lightest",
        "longest",
        "shortest",
    }
)
_BY_NOUN = {"populous": "population"}
"""Adjectives behind `most` and `least` that name a measure themselves."""
_GENERIC = frozenset(
    "number total figure figures rate level share proportion percentage value result count annual yearly monthly quarterly "
    "overall single reported amount year month quarter average point mark reading of the".split()
)
STATEMENTS = "superlatives without a figure"
"""Under this name `View.read_once` holds what claims without a figure say: their span to `Superlative`."""
_TIMES = (" year", " month", " quarter")
_NEAREST = 30
_FARTHEST = 80
_VERB = 25
_NOT_FIGURES = frozenset({"ordinal", "age", "score", "point-change", "ratio", "index-change"})


class Cue(NamedTuple):
    words: str
    start: int
    end: int
    sense: str
    place: int
    kind: str
    """plain, record, span (`a five-year high`), more (`more … than in any`), second-only."""
    periods: int = 0
    step: str = ""


_SOURCES = {
    "blank": r"\s{2,}",
    "word": r"[^\W\d_]+",
    "soft": (
        r"(?:\b(?:one|some|many|most|two|three|four|five|several|any) of|\bamong(?:st)?|\bnot(?: even)?|n[’']t(?: even)?|\bnever|\bneither|\bnor|"
        r"\bthan|\bfrom|\bbelow|\bunder|\babove|\bsince|\bagainst|\buntil|\blike|\bnearly|\balmost|\bclose to|\bnear|\bbeat(?:ing|s)?|\bbroke|"
        r"\bpassed|\bpast|\bonce|\bformerly|\bpreviously|\bprevious|\bprobably|\bperhaps|\bpossibly|\barguably|\bjoint|\bequal|\bno|\bto be|"
        r"\bbehind|\bafter|\bwithin|\bhalf|\btwice|\bversus|\bcalled|\bnicknamed|\bif|\bwhether|\bwithout|\bmatch(?:ed|ing|es)?)(?:\s+only)?\s*$"
    ),
    "unsure": (
        r"\b(?:if|would|could|may|might|should|will|expect\w*|forecast\w*|predict\w*|project\w*|likely|target\w*|plan\w*|adjust\w*|"
        r"(?:after|for|above|below|allowing for) inflation|inflation[- ]adjusted|real[- ]terms|excluding|exclude\w*|except|excepting|apart from|aside from|other than|outside|similar|comparable|"
        r"initially|revised|first estimate|whether|claimed|myth|wrongly|mistaken\w*|used to|no longer|bar|per cap\w*|mainland|peacetime|along with|together with|alongside|tied|level with|jointly|equal\w*)\b"
    ),
    "gap": (
        r"(?:\sof\s(?:its|their)\s[a-z]+)?(?:\s*(?:in|last|this|by|at|for|during|over|on|to)\b[^,;.()]{0,30})?[\s,–—(-]*"
        r"(?:\b(?:which|it|that|this|and|and that|a figure that)\s(?:is|was|made it|makes it|remains)|\b(?:was|is|were|stood|stands|remained)(?:\sat)?|\b(?:hit|reached|marked|set|represent(?:s|ed)|hitting|reaching|marking|had|has|carried|recorded|posted|registered|showed|reported|suffered|enjoyed)|\bmaking (?:it|this|that)|\band|\bto)?"
        r"\s*(?:(?:still|by far|comfortably|easily|also|again|once more)\s*)*"
    ),
    "by": r"\s(?:for|on|in|by|in terms of|when it comes to)\s(?:its\s|the\s)?",
    "that": r"(?:that|this|it)\s(?:is|was|were|made it|makes it)\s(?:(?:still|by far|also|again|comfortably)\s)*",
    "after": r"\b(?:after|following|than|from|against|compared (?:with|to)|versus)\s(?:the\s|a\s)?(?:record\s)?$",
    "against": r"\b(?:than|from|against|on|compared with|compared to)\s(?:the\s)?$",
    "and_its": (
        r"(?:\s(?:of|in|for)\s(?:the\s)?(?:previous|preceding|last|prior)\s(?:year|month|quarter)|\s(?:a|the)\s(?:year|month|quarter)\s(?:before|earlier)"
        r"|\s(?:in|of)\s\d{4}(?:[-–]\d{2,4})?)?,?\sand\s"
    ),
    "at_first": r"(?:at|with)\s",
    "owns": r"(?:[’']s?\s|\s(?:with|at|on)\s|\s\()(?:[a-z]+\s){0,2}",
    "placed_with": r"(?:\s(?:in\s\d{4}|[a-z]+\s[a-z]+\s(?:ago|before|earlier)|last\s[a-z]+|then))?,?\s(?:with|at|on)\s",
    "predicate": r"(?:\s(?:in|of|at|for)\s[^,;:.()]{1,30}|\s(?:last|this)\s(?:year|month|quarter)|,\s(?:at|with)\s[^,;:()]{1,30},)?\s(?:was|is|were|are|remains?|remained)\s(?:at\s)?(?:(?:still|also|again|by far|once more)\s)*",
    "is": r"\s(?:was|were|is|are|had|has)\s(?:(?:still|also|again|by far)\s)?$",
    "plain": r"(?!.*\b(?:and|but|while|when|whose|where|as|if|than|had|has)\b)[^,;:()–—]*",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


@lru_cache(maxsize=1)
def _cues() -> re.Pattern[str]:
    places = "|".join(PLACES)
    return re.compile(
        rf"\b(?:the|its|their|[\w-]+[’']s)\s(?P<plain>(?:(?P<place>{places})[- ])?(?P<word>highest|largest|biggest|greatest|most|lowest|"
        r"smallest|fewest|least|best|worst|busiest|quietest|fastest|slowest|strongest|weakest|steepest|heaviest|lightest|longest|shortest))\b"
        r"|\b(?P<record>a(?:n all-time| record) (?P<peak>high|low)|a record(?=\s(?:[£$€]?\d|of\s[£$€]?\d)))(?:\sof\b)?"
        rf"|\b(?P<span>an? (?P<n>{NUMBER})-(?P<step>year|month|quarter) (?P<level>high|low))\b"
        r"|\b(?P<set>a record)(?=[.,;]|$)"
        r"|\b(?P<only>second only to)\b"
        rf"|\b(?P<ranked>(?:rank(?:s|ed|ing)?|c[ao]mes?|finish(?:es|ed)?|plac(?:es|ed))\s(?:in\s)?(?P<at>first|{places}))\b(?:\splace)?"
        rf"|\b(?P<stands>(?:is|was|are|were|lies|lay|stands|stood|sits|sat)\s(?:now\s|still\s|only\s|in\s)*(?P<stand>{places}))\b(?:\splace)?(?=[.,;:]|\s(?:among|in|of|out\sof|behind|by|for|with|at|although|though|because|despite|thanks)\b|$)"
        r"|\b(?:a|the)\s(?:figure|level|rate|number|total|mark|share|value|pace)\s(?:that\sha[sd]\s)?(?P<unseen>not\s(?:been\s)?(?:seen|reached|matched|recorded|achieved))(?=\ssince\b)"
        r"|\b(?P<more>(?:a )?(?:more|fewer|higher|lower|greater|less|longer|shorter|faster|slower))\b"
    )


def links(view: View) -> Iterator[Link]:
    """Return every superlative that stands beside a figure and is understood to its last word."""
    if not view.reference.packs:
        return
    yield from _without_figure(view)
    for number, sentence in enumerate(view.sentences):
        if view.draft.blocks[sentence.block].zone in ("table", "teaser", "quote"):
            continue
        words = view.lower[sentence.start : sentence.end]
        if not (
            "est" in words
            or "most" in words
            or "worst" in words
            or "least" in words
            or "record" in words
            or "all-time" in words
            or "-year " in words
            or "-month " in words
            or "second only" in words
            or ("than" in words and (" any" in words or " ever" in words))
            or "rank" in words
            or any(place in words for place in PLACES)
            or " came " in words
            or " finished " in words
            or " not " in words
        ):
            continue
        if unsure(words):
            continue
        for match in _cues().finditer(view.lower, sentence.start, sentence.end):
            link = _linked(view, number, _cue(match))
            if link is not None:
                yield link


def unsure(words: str) -> bool:
    """Whether a sentence is a supposition, a forecast, or sets something apart, so that no superlative in it is plain."""
    return _pattern("unsure").search(words) is not None


def plain_cues(view: View, number: int) -> Iterator[Cue]:
    """The superlatives of a sentence that nothing softens (`the second-highest`, `the most`)."""
    start, stop, _ = view.sentences[number]
    for match in _cues().finditer(view.lower, start, stop):
        cue = _cue(match)
        if cue.kind in ("plain", "more") and not _pattern("soft").search(
            view.lower, max(start, cue.start - 30), cue.start
        ):
            yield cue


def _without_figure(view: View) -> Iterator[Link]:
    statements = view.read_once.get(STATEMENTS, {})
    for claim in view.claims if statements else ():
        said = statements.get((claim.start, claim.end))
        if said is not None and claim.kind == "event":
            kind = "only" if claim.detail("only") else "superlative"
            yield Link(
                kind,
                (("figure", (claim.index,)),),
                claim.start,
                claim.end,
                claim.text,
                (("superlative", said),),
            )


def _cue(match: re.Match[str]) -> Cue:
    if match["plain"]:
        place = PLACES.get(match["place"] or "", 1)
        return Cue(match["plain"], match.start(), match.end("plain"), _SENSES[match["word"]], place, "plain")
    if match["record"]:
        sense = _SENSES.get(match["peak"] or "", "record")
        return Cue(match["record"][2:].strip(), match.start(), match.end(), sense, 1, "record")
    if match["span"]:
        cue = Cue(match["span"], match.start(), match.end(), _SENSES[match["level"]], 1, "span")
        return cue._replace(periods=number_of(match["n"]) - 1, step=match["step"])
    if match["set"]:
        return Cue("record", match.start(), match.end(), "record", 1, "record")
    if match["ranked"] or match["stands"]:
        at = match["at"] or match["stand"]
        return Cue(at, match.start(), match.end(), "rank", PLACES.get(at, 1), "ranked")
    if match["unseen"]:
        return Cue(match["unseen"], match.start(), match.end(), "either", 1, "unseen")
    if match["only"]:
        return Cue(match["only"], match.start(), match.end(), "up", 2, "second-only")
    return Cue(
        match["more"], match.start(), match.end(), _SENSES[match["more"].removeprefix("a ")], 1, "more"
    )


def _linked(view: View, number: int, cue: Cue) -> Link | None:
    start = view.sentences[number].start
    if _pattern("soft").search(view.lower, max(start, cue.start - 30), cue.start):
        return None
    if _shared(view, number, cue):
        return None
    head = _ranked_by(view, number, cue) if cue.kind == "ranked" else head_of(view, number, cue)
    if cue.kind == "plain" and not head.named:
        head = head._replace(metrics=_predicate(view, number, cue))
    at = Place(view, number, head.end)
    found = scoped(at, than=cue.kind == "more", rival=cue.kind == "second-only")
    if found is None:
        return None
    opened = front(view, number, cue.start)
    if opened is None:
        return None
    figure = found.figure or (
        _sole_figure(view, number, cue, found.end)
        if cue.kind == "ranked"
        else _figure_before(view, number, cue)
    )
    if figure is None or not _may_be_ranked(figure):
        return None
    if (
        cue.words.rsplit("-", 1)[-1].rsplit(" ", 1)[-1] in _OF_SIZE
        and not (head.named or head.generic)
        and figure is found.figure
    ):
        return None
    scope = merged(opened, found)
    if scope is None or (cue.kind in ("record", "span") and scope.named):
        return None
    if cue.kind == "span":
        if scope.window:
            return None
        scope = scope._replace(window="length", periods=cue.periods, step=cue.step)
    if head.of_time and scope.named:
        return None
    if head.of_time and not scope.window:
        scope = scope._replace(window="ever")
    open_scope = not (scope.named or scope.window or scope.rivals) and cue.kind == "plain"
    if open_scope and figure is not found.figure and not head.named:
        # `rose to 612, the highest`: of all districts, or of all years
        return None
    superlative = Superlative(
        words=cue.words if cue.kind != "more" else f"{cue.words} than any other",
        sense=cue.sense,
        place=cue.place,
        metrics=head.metrics,
        units=head.units,
        noun=scope.noun,
        how_many=scope.how_many,
        every=scope.every,
        groups=scope.groups,
        window="ever" if cue.kind == "record" and not scope.window else scope.window,
        since=scope.since,
        periods=scope.periods,
        step=scope.step,
        rivals=scope.rivals,
    )
    places = tuple(
        claim.index
        for claim in view.claims_of(number)
        if cue.kind == "ranked" and cue.start <= claim.start < cue.end
    )
    return Link(
        "superlative",
        (("figure", (figure.index,)), *((("statement", places),) if places else ())),
        cue.start,
        max(found.end, cue.end),
        view.text[cue.start : max(found.end, cue.end)],
        (("superlative", superlative),),
    )


def _may_be_ranked(figure: Claim) -> bool:
    """Whether a figure may be a row: `growth of 5.1%`, and not `rose by 25`."""
    q = figure.quantity
    if q is None or q.stat in _NOT_FIGURES:
        return False
    return q.direction is None or q.unit == "percent"


class Head(NamedTuple):
    end: int
    metrics: tuple[str, ...]
    units: tuple[str, ...]
    generic: bool
    of_time: bool = False
    """`their best year`: the subject's own times are ranked."""

    @property
    def named(self) -> bool:
        return bool(self.metrics or self.units)


def head_of(view: View, number: int, cue: Cue) -> Head:
    """The noun behind the superlative, as far as it is a pack's measure, a unit or a word for any figure."""
    at, generic = cue.end, False
    metrics: tuple[str, ...] = ()
    for adjective, measure in _BY_NOUN.items():
        if cue.words.endswith(("most", "least")) and view.lower.startswith(f" {adjective}", at):
            known = view.reference.mentions(measure)
            metrics = tuple(i for hit in known if hit.kind == "metric" for i in hit.ids)
            at += 1 + len(adjective)
            kind = noun_behind(Place(view, number, at), at + 1) if metrics else None
            at = at if kind is None else kind[1]
    units: tuple[str, ...] = ()
    mentions = view.mentions_of(number)
    stop = view.sentences[number].end
    while at < stop:
        to = at + 1 if view.lower[at] in " -" else at
        hits = [hit for hit in mentions if hit.start == to and hit.kind in ("metric", "unit")]
        if hits:
            end = max(hit.end for hit in hits)
            widest = [hit for hit in hits if hit.end == end]
            named = tuple(i for hit in widest if hit.kind == "metric" for i in hit.ids)
            # the last noun says what is ranked: in `the most offences per 1,000 people` all words are one name
            metrics = (*metrics, *named)
            units = (*units, *(i for hit in widest if hit.kind == "unit" for i in hit.ids))
            at = end
            continue
        word = _pattern("word").match(view.lower, to)
        if word is None or to == at or word.group() not in _GENERIC:
            break
        if word.group() in ("of", "the") and not _leads_on(view, number, word.end()):
            break
        generic = generic or word.group() not in ("of", "the")
        at = word.end()
    return Head(at, metrics, units, generic, view.lower[cue.end : at].endswith(_TIMES))


def _predicate(view: View, number: int, cue: Cue) -> tuple[str, ...]:
    """`Cambodia’s economy was the smallest`: the measure that is the subject."""
    hits = [hit for hit in view.mentions_of(number, "metric") if hit.end <= cue.start]
    last = max(hits, key=lambda hit: (hit.end, -hit.start), default=None)
    if last is None or _pattern("predicate").fullmatch(view.plain, last.end, cue.start) is None:
        return ()
    return last.ids


def _ranked_by(view: View, number: int, cue: Cue) -> Head:
    """`third for recycling`: the measure that the rank is by, where it stands right behind."""
    match = _pattern("by").match(view.lower, cue.end)
    hit = (
        None
        if match is None
        else next((h for h in view.mentions_of(number, "metric") if h.start == match.end()), None)
    )
    return Head(cue.end, (), (), generic=True) if hit is None else Head(hit.end, hit.ids, (), generic=False)


def _sole_figure(view: View, number: int, cue: Cue, end: int) -> Claim | None:
    """The only figure of a sentence beside its rank and the number of those who are ranked."""
    told = view.claims_of(number)
    found = [
        claim
        for claim in told
        if claim.quantity is not None
        and claim.quantity.stat not in (*_NOT_FIGURES, "percent-change")
        and not cue.start <= claim.start < end
        and claim.index not in view.earlier
        and not _of_another(view, number, cue, claim)
        and not type_forms(view).get((claim.quantity.noun or "").lower().rsplit(" ", 1)[-1])
    ]
    return found[0] if len(found) == 1 else None


def _of_another(view: View, number: int, cue: Cue, claim: Claim) -> bool:
    """Whether a figure goes with another place (`first a year ago with 4.25%`) or with another name (`Britain’s $3.70tn`)."""
    if any(
        hit.end < claim.start and _pattern("owns").fullmatch(view.lower, hit.end, claim.start)
        for hit in view.mentions_of(number, "entity")
        if hit.start > cue.start
    ):
        return True
    return any(
        other.quantity is not None
        and other.quantity.stat == "ordinal"
        and not cue.start <= other.start < cue.end
        and _pattern("placed_with").fullmatch(view.lower, other.end, claim.start)
        for other in view.claims_of(number)
        if other.end < claim.start
    )


def _leads_on(view: View, number: int, at: int) -> bool:
    """Whether a measure or unit follows `of` (`number of passengers`)."""
    return any(hit.start == at + 1 and hit.kind in ("metric", "unit") for hit in view.mentions_of(number))


def _shared(view: View, number: int, cue: Cue) -> bool:
    """Whether two names joined by `and` are the subject of the superlative (`Aske and Birk had the most`)."""
    names = [hit for hit in view.mentions_of(number, "entity") if hit.end <= cue.start]
    return any(
        view.lower[first.end : second.start] in (" and ", ", and ") and cue.start - second.end <= _VERB
        for first, second in pairwise(names)
    )


def _figure_before(view: View, number: int, cue: Cue) -> Claim | None:
    """The figure that the superlative stands in apposition to, in this sentence or the one before."""
    earlier = [claim for claim in view.claims_of(number) if claim.end <= cue.start]
    if earlier:
        last = earlier[-1]
        named = [
            hit.end
            for hit in view.mentions_of(number)
            if hit.kind in ("metric", "definition")
            and hit.end > last.end
            and last.start < hit.start <= last.end + 6
        ]
        gap = view.plain[max([last.end, *(end for end in named if end <= cue.start)]) : cue.start]
        gap = _pattern("blank").sub(" ", gap)
        if len(gap) <= _NEAREST + 15 and _pattern("gap").fullmatch(gap):
            return _later_of(view, earlier)
        if len(earlier) == 1 and _predicated(view.before(last, 12), gap):
            return last
        return _compared(view, earlier, gap)
    start = view.sentences[number].start
    if not _pattern("that").fullmatch(view.lower, start, cue.start):
        return None
    if number == 0 or view.sentences[number - 1].block != view.sentences[number].block:
        return None
    levels = [
        claim
        for claim in view.claims_of(number - 1)
        if claim.quantity is not None
        and claim.quantity.direction is None
        and claim.quantity.stat not in _NOT_FIGURES
    ]
    if len(levels) == 2 and (levels[0].index, levels[1].index) in view.pairs:
        return levels[1]
    return levels[0] if len(levels) == 1 else None


def _later_of(view: View, earlier: list[Claim]) -> Claim | None:
    """The last figure, or the one in front of it where the last is told for comparison (`34.9% in 2025, after 58.5% in 2024`)."""
    last = earlier[-1]
    if last.index not in view.earlier and not _pattern("after").search(view.before(last, 30)):
        return last
    same = [
        claim
        for claim in earlier[:-1]
        if claim.quantity is not None
        and last.quantity is not None
        and (claim.quantity.unit == last.quantity.unit or last.quantity.unit is None)
    ]
    return same[-1] if len(same) == 1 else None


def _predicated(before: str, gap: str) -> bool:
    """`At 48.2%, Aske’s rate was the highest`, `the 389,200 trips that it made in 2025 were the most`."""
    if len(gap) > _FARTHEST or not _pattern("is").search(gap):
        return False
    if _pattern("at_first").fullmatch(before):
        return gap.count(",") == 1
    return _pattern("plain").fullmatch(gap) is not None


def _compared(view: View, earlier: list[Claim], gap: str) -> Claim | None:
    """`£3.6m, more than the £3.1m of the previous year and its best result`: the figure that is set against another."""
    if (
        len(earlier) < 2
        or not _pattern("and_its").fullmatch(gap)
        or not _pattern("against").search(view.before(earlier[-1], 30))
    ):
        return None
    other = earlier[-1].quantity
    levels = [
        claim
        for claim in earlier[:-1]
        if claim.quantity is not None
        and other is not None
        and claim.quantity.direction is None
        and claim.quantity.unit == other.unit
        and (claim.quantity.noun == other.noun or other.noun is None)
    ]
    return levels[0] if len(levels) == 1 else None


def merged(opened: Scoped, found: Scoped) -> Scoped | None:
    """The scope from the front of the sentence and that behind the superlative; None where both name entities."""
    if not opened.named:
        return found
    if found.named:
        return None
    return found._replace(
        noun=opened.noun, how_many=opened.how_many, every=opened.every, groups=opened.groups
    )
