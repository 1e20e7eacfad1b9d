"""Two things compared by word, each with its own figure: `Portugal, with 10.8 million, has fewer people than Greece, with 10.4 million`.

Kind `comparison`, roles first and second, with the direction that the word tells. The word must be of what the figures
count or measure: `with 1,240 pupils, is older than St Mark’s, with 980` ranks the two by something else.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from factcheck.extract.counted import is_fraction, quantity
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._figures import compatible
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern

_VERB = (
    r"(?:is|was|are|were|has|have|had|got|gets|won|wins|took|drew|draws|employs|employed|handled|handles|carried|carries|scored|scores|sold|"
    r"sells|treated|treats|spent|spends|counted|counts|received|receives|holds|held|keeps|kept|remains|remained|stands|stood|"
    r"finished|finishes|came|comes|lies|lay|sits|sat)"
)
_DEGREE = r"(?:(?:now|still|also|again|today|already|a|an|far|much|slightly|a little|rather|somewhat|well|just|many|even|considerably|comfortably|significantly|the) )*"
_UP = "more|larger|bigger|greater|higher"
_DOWN = "fewer|less|smaller|lower"
_WORD = (
    rf"(?:{_DEGREE}{_VERB} )?{_DEGREE}(?P<word>(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?P<noun>[a-z][a-z-]+(?: [a-z][a-z-]+)?))? than|"
    r"(?P<ahead>ahead of|above)|(?P<behind>behind|below))"
)
_NAME = r" (?:in |at |on |for |of )?(?:the |its |their |our )?(?:[\w’'.&-]+ ){0,4}?[\w’'.&-]+"
_HELD = r"(?:with|on|at|having|where (?:it|the (?:rate|figure)) (?:is|was)|(?:which|who) (?:has|had|have|is (?:at|on)))"
_HEDGE = r"(?:(?:just|only|about|some|nearly|almost|around|a|an|its) )*"
# `, with 10.8 million, now has fewer people than Greece, with 10.4 million`, `(71 points) finished above York (84`
_BETWEEN = Pattern(
    rf"(?: [a-z][\w’'-]*){{0,4}}?[,)]?(?: (?!which|whose|who|that|and|but|while|because|as|so|than)[a-z][\w’'-]*){{0,4}}? {_WORD}{_NAME}(?:,? (?P<held>{_HELD}) |,? (?P<brackets>\()){_HEDGE}"
)
_IN_FRONT = Pattern(rf"(?:\b(?P<held>{_HELD}) |(?P<brackets>\()){_HEDGE}$")
# `has more members than Bergen, 2,310 against 3,480`
_BEFORE = Pattern(rf"\b{_VERB} {_DEGREE}(?P<word>(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?P<noun>[a-z][a-z-]+(?: [a-z][a-z-]+)?))? than){_NAME}(?:,|:| –| \()(?: with| by| at)? ?$")  # fmt: skip
_AGAINST = Pattern(r"(?: [a-z][a-z-]+)?,? (?:against|to|compared (?:with|to)|versus) (?:only |just )?")
_CLAUSE = Pattern(r"[^.,;:)(]*")
_LOOSE = Pattern(
    r"\b(?:not|never|no|nor|neither|if|unless|whether|would|could|should|may|might|will|once|used to|although|though|despite|relative|relatively|"
    r"proportion(?:ate|ally)|penalty|penalties|low-point|golf|regatta|sailing|faults?|strokes?|per|each|average|for its|size|adjusted|target\w*|expect\w*|forecast\w*|plan\w*|aim\w*|until|before)\b|n[’']t\b"
)
_ANYBODY = frozenset({"person", "people", "inhabitant", "resident", "citizen"})
"""A country with fewer of them may well be larger."""
_SAME_THING: dict[str, Iterable[str]] = {
    "population": _ANYBODY,
    "workforce": ("employee", "worker", "person", "staff"),
    "staff": ("employee", "worker", "person"),
    "membership": ("member",),
    "electorate": ("voter", "elector", "person"),
    "readership": ("reader",),
    "fleet": ("ship", "vessel", "aircraft", "bus", "car", "truck", "vehicle", "plane", "train"),
}
_SHARES = frozenset({"rate", "share", "proportion", "percentage", "turnout"})
_RACED = frozenset({"point", "vote", "seat", "goal", "medal", "win"})
"""What the one in front has more of; in a race or in golf it has less."""


def links(view: View) -> Iterator[Link]:
    """Return every two figures whose owners a word of more or less sets against each other."""
    for number, (start, end, block) in enumerate(view.sentences):
        claims = view.claims_of(number)
        if len(claims) < 2 or view.draft.blocks[block].zone in ("table", "teaser", "quote"):
            continue
        words = view.plain[start:end]
        if " than " not in words and "ahead of " not in words and " behind " not in words and " above " not in words and " below " not in words:  # fmt: skip
            continue
        for first, second in pairwise(claims):
            link = _owned(view, first, second) or _appended(view, first, second)
            if link is not None:
                yield link


def _owned(view: View, first: Claim, second: Claim) -> Link | None:
    """Either figure stands behind its owner in the same way."""
    told = _BETWEEN.fullmatch(view.gap(first, second))
    lead = _IN_FRONT.search(view.before(first, 30))
    if told is None or lead is None or bool(told["brackets"]) != bool(lead["brackets"]):
        return None
    return _link(view, first, second, told, first.end)


def _appended(view: View, first: Claim, second: Claim) -> Link | None:
    """Both figures stand behind the comparison, in its order."""
    if _AGAINST.fullmatch(view.gap(first, second)) is None:
        return None
    before = view.before(first, 110)
    told = _BEFORE.search(before)
    return None if told is None else _link(view, first, second, told, first.start - len(before))


def _link(view: View, first: Claim, second: Claim, told: re.Match[str], at: int) -> Link | None:
    groups = told.groupdict()
    race = bool(groups.get("ahead") or groups.get("behind"))
    noun = groups.get("noun") or ""
    if not _alike(first, second) or not (_is_raced(first) if race else _is_of(first, second, noun, told)):
        return None
    start, end = view.sentences[first.sentence][:2]
    until = second.end
    if _LOOSE.search(view.plain, max(start, first.start - 60), until) or len(_dated(view, first, until)) > 1:
        return None
    if view.plain[until:end].startswith((" per ", " a head", " for every", " of ")):
        return None
    cue = at + told.start("word"), at + told.end("word")
    way = "up" if groups.get("up") or groups.get("ahead") else "down"
    return Link(
        "comparison",
        (("first", (first.index,)), ("second", (second.index,))),
        *cue,
        "",
        (
            ("directions", ((way, *cue),)),
            ("basis", "comparison"),
            ("span", (min(first.start, cue[0]), second.end)),
        ),
    )


def _dated(view: View, first: Claim, until: int) -> list[str]:
    """The dates that belong to the two figures: those of two times are no error of order."""
    behind = _CLAUSE.match(view.plain, until, until + 24)
    end = until if behind is None else behind.end()
    periods = view.periods_of(first.sentence)
    return [period.timex for period in periods if first.start <= period.start < end]


def _alike(first: Claim, second: Claim) -> bool:
    a, b = quantity(first), quantity(second)
    levels = all(
        q.value is not None and q.direction is None and q.stat not in ("age", "score", "ordinal", "ratio")
        for q in (a, b)
    )
    if not levels or not (first.is_fact and second.is_fact) or is_fraction(first) or is_fraction(second):
        return False
    return compatible(a, b, paired=b.unit is None and not b.noun)


def _heads(*claims: Claim) -> set[str]:
    """What the figures count, in the singular."""
    told = [q for claim in claims if (q := quantity(claim)).noun or q.unit in ("person", "point")]
    return {singular(q.noun.lower().split()[-1]) if q.noun else q.unit or "" for q in told}


def _is_raced(first: Claim) -> bool:
    return bool(_heads(first) & _RACED)


def _is_of(first: Claim, second: Claim, noun: str, told: re.Match[str]) -> bool:
    """Whether the comparison is by what the figures count: its noun is theirs, or it has none."""
    q, heads = quantity(first), _heads(first, second)
    word = (told["up"] or told["down"] or "").strip()
    last = singular(noun.split()[-1]) if noun else ""
    if q.unit == "percent":
        return word in ("higher", "lower") and (not noun or last in _SHARES)
    if word in ("more", "fewer", "less"):
        return bool(noun) and (last in heads if heads else q.unit is None)
    if noun:
        return bool(heads & set(_SAME_THING.get(last, ())))
    if word in ("larger", "bigger", "smaller"):
        return bool(heads) and not heads & _ANYBODY
    return not heads and q.unit is not None and q.unit not in ("year", "month", "day")
