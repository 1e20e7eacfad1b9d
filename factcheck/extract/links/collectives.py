"""Ties a figure to those who share it: `Bree and Kell together handled`, `the average of the five schools`, `NATO has 32 members`.

Kind `together`: role figure; attributes `entities` (those that the draft lists), or `noun`, `groups` and `how_many` of a group;
`statistic` (sum, mean, each, or open where the words leave it so) and `plain` (whether the cue for it is printed).
Kind `in-turn`: role figure; attribute `entity`, whose figure it is in a list of as many names as figures.
Kind `group-size`: role figure; attributes `noun` and `groups`.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.extract.links._quantified import Subject, subjects
from factcheck.extract.links.thresholds import are_thresholds
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import TOGETHER
from factcheck.model.row import Mention

_REACH = 80
_NO_LEVEL = frozenset(
    {"ordinal", "score", "age", "percent-change", "point-change", "ratio", "index-change", "duration"}
)
_SOURCES = {
    "comma": r",\s(?:the\s)?",
    "and": r",?\sand\s(?:the\s(?:(?:port|town|city|village|borough|district|county|island|school|university|state)\sof\s)?)?",
    "no_subject": r"\b(?:between|from|behind|ahead of|like|than|than in|either|neither|against|including|near|with|to|via|unlike|after|before|beat|beating|over|among|as)\s(?:the\s)?$",
    "both": r"\bboth\s(?:the\s)?$",
    "break": r"[.;:–—()“”\"]|,|\s-\s|\b(?:while|but|whereas|though|although|with|because|after|before|as|than|if|when|that|which|who|where|whose|respectively)\b",
    "grouped": r"(?<=\d)[,.](?=\d)",
    "listed": r",\s|,?\sand\s",
    "together": rf"\b(?:{TOGETHER}|a total of)\b",
    "each": r"\b(?:each|both|apiece|alike)\b",
    "mean": r"\b(?:average|mean|averaged|averages|averaging)\b",
    "typical": r"\b(?:average|mean)\s(?:of|at|across|for|in|among)\s(?:all\s)?(?:the\s|its\s|their\s)?$",
    "across": r"(?:\s[a-z]+){0,4}\s(?:at|across|for|in|among|over|per)\s(?:each of\s)?(?:all\s)?$",
    "has": r"(?:,\swhich)?\s(?:now\s|still\s|currently\s)?(?:has|had|have|counts?|counted|comprises?|comprised|consists? of|consisted of|numbers?|is made up of|is a group of|is an alliance of)\s(?:now\s|just\s|only\s)?",
    "owned": r"(?:[’']s?|)\s(?:now\s|current\s)?",
    "of": r"\s(?:of|in)\s(?:the\s)?",
    "doubtful": r"\b(?:if|unless|whether|would|could|may|might|will|shall|want\w*|hope\w*|plan\w*|other|new|another|some|first|founding|former|all but)\b",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every figure that several entities share, and every stated number of members."""
    if not view.reference.packs:
        return
    passed = are_thresholds(view)
    for number, sentence in enumerate(view.sentences):
        claims = view.claims_of(number)
        if not claims or view.draft.blocks[sentence.block].zone in ("table", "teaser"):
            continue
        runs = tuple(_runs(view, number))
        found = subjects(view, number)
        paired = tuple(_in_turn(view, number, runs))
        yield from paired
        in_turn = {link.all("figure")[0] for link in paired}
        for claim in claims:
            if claim.index in passed or claim.index in in_turn or not _level(claim):
                continue
            link = _of_run(view, number, claim, runs) or _of_group(view, number, claim, found)
            if link is not None:
                yield link
        yield from _sizes(view, number, found)


def _level(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and q.value is not None and q.direction is None and q.stat not in _NO_LEVEL


def _runs(view: View, number: int) -> Iterator[tuple[Mention, ...]]:
    """Names joined by commas and one `and`."""
    run: list[Mention] = []
    joined = False
    for hit in sorted(view.mentions_of(number, "entity"), key=lambda hit: hit.start):
        gap = view.lower[run[-1].end : hit.start] if run else ""
        if run and _pattern("comma").fullmatch(gap) and not joined:
            run.append(hit)
            continue
        if run and _pattern("and").fullmatch(gap) and not joined:
            run.append(hit)
            joined = True
            continue
        if joined:
            yield tuple(run)
        run, joined = [hit], False
    if joined:
        yield tuple(run)


def _in_turn(view: View, number: int, runs: tuple[tuple[Mention, ...], ...]) -> Iterator[Link]:
    """`Bree and Kell handled 431,600 and 187,300`: as many figures as names, one for each in turn."""
    for run in runs:
        if any(len(hit.ids) != 1 for hit in run) or len({hit.ids for hit in run}) != len(run):
            continue
        later = [claim for claim in view.claims_of(number) if claim.start > run[-1].end]
        figures = later[: len(run)]
        if len(figures) != len(run) or not all(_level(claim) for claim in figures):
            continue
        gap = view.lower[run[-1].end : figures[0].start]
        before = view.lower[max(view.sentences[number].start, run[0].start - 40) : run[0].start]
        if len(gap) > _REACH or _pattern("break").search(gap) or _pattern("no_subject").search(before):
            continue
        if any(
            _pattern("listed").fullmatch(view.gap(a, b)) is None or not _alike(a, figures[-1])
            for a, b in pairwise(figures)
        ):
            continue
        if any(run[-1].end <= hit.start < figures[-1].end for hit in view.mentions_of(number, "entity")):
            continue
        further = later[len(run) : len(run) + 1]
        if further and _pattern("listed").fullmatch(view.gap(figures[-1], further[0])):
            continue
        for hit, claim in zip(run, figures, strict=True):
            yield Link(
                "in-turn",
                (("figure", (claim.index,)),),
                hit.start,
                hit.end,
                view.text[hit.start : hit.end],
                (("entity", hit.ids[0]),),
            )


def _of_run(view: View, number: int, claim: Claim, runs: tuple[tuple[Mention, ...], ...]) -> Link | None:
    for run in runs:
        if any(len(hit.ids) != 1 for hit in run) or len({hit.ids for hit in run}) != len(run):
            continue
        last = run[-1].end
        if not last < claim.start <= last + _REACH:
            continue
        sentence = view.sentences[number]
        before = view.lower[max(sentence.start, run[0].start - 40) : run[0].start]
        gap = _pattern("grouped").sub("", view.lower[last : claim.start])
        if _pattern("no_subject").search(before) or _pattern("break").search(gap):
            continue
        if any(
            last <= other.start < claim.start and _alike(other, claim) for other in view.claims_of(number)
        ):
            continue
        if any(last <= hit.start < claim.start for hit in view.mentions_of(number, "entity")):
            continue
        if re.match(
            r"(?:\s?(?:[a-z]+\s)?(?:and|or|to)|,)\s", view.lower[claim.end : claim.end + 24]
        ) and _another(view, claim):
            continue
        around = f"{before} {gap} {claim.text.lower()} {view.after(claim, 40)}"
        statistic = _statistic(around, both=_pattern("both").search(before) is not None)
        return _link(
            claim,
            (run[0].start, last),
            view,
            entities=tuple(hit.ids[0] for hit in run),
            statistic=statistic,
            plain=statistic in ("sum", "mean"),
        )
    return None


def _another(view: View, claim: Claim) -> bool:
    """Whether a second figure is joined to this one (`431,600 and 187,300`): one each, then."""
    return any(
        claim.end < other.start <= claim.end + 24 and _alike(claim, other)
        for other in view.claims_of(claim.sentence)
    )


def _alike(first: Claim, second: Claim) -> bool:
    """Whether two figures of a list count the same thing; the first may leave it to the second to say what."""
    a, b = first.quantity, second.quantity
    if a is None or b is None:
        return False
    same = (a.noun or "").lower().split()[-1:] == (b.noun or "").lower().split()[-1:]
    return a.unit in (b.unit, None) and (not a.noun or same)


def _statistic(around: str, *, both: bool) -> str:
    if _pattern("mean").search(around):
        return "mean"
    if _pattern("together").search(around):
        return "sum"
    return "each" if both or _pattern("each").search(around) else "open"


def _of_group(view: View, number: int, claim: Claim, found: tuple[Subject, ...]) -> Link | None:
    """`the five schools together had 3,745 pupils`, `an average of 749 pupils at the five schools`."""
    for subject in found:
        if not subject.noun or subject.adjective or claim.index in _inside(subject):
            continue
        if not (subject.definite or subject.groups or subject.quantifier == "all"):
            continue
        if subject.quantifier not in ("all", "count") or (
            subject.size is not None and subject.how_many is not None
        ):
            continue
        front = subject.end <= claim.start <= subject.end + _REACH
        gap = view.lower[subject.end : claim.start] if front else view.lower[claim.end : subject.start]
        behind = not front and claim.end < subject.start and _pattern("across").fullmatch(gap)
        if not (front or behind) or _pattern("break").search(gap):
            continue
        low, high = sorted((subject.start, claim.start))
        if any(
            low < other.start < high and other.index not in _inside(subject) and other.index != claim.index
            for other in view.claims_of(number)
        ):
            continue
        lead = view.lower[max(view.sentences[number].start, low - 30) : low]
        around = f"{lead} {gap} {claim.text.lower()} {view.after(claim, 30)}"
        statistic = _statistic(around, both=False)
        if statistic == "each" or (behind and statistic != "mean") or _pattern("no_subject").search(lead):
            continue
        count = subject.how_many or subject.size
        value = None if count is None or count.quantity is None else count.quantity.value
        return _link(
            claim,
            (subject.start, subject.end),
            view,
            noun=subject.noun,
            groups=subject.groups,
            how_many=None if value is None or value.denominator != 1 else int(value),
            statistic="sum" if statistic == "open" else statistic,
            plain=statistic in ("sum", "mean"),
        )
    return None


def _inside(subject: Subject) -> tuple[int, ...]:
    return tuple(c.index for c in (subject.how_many, subject.size, subject.left_out) if c is not None)


def _sizes(view: View, number: int, found: tuple[Subject, ...]) -> Iterator[Link]:
    """`NATO has 32 members`, `Wexley’s five schools`, `the four ports of the coast`."""
    sentence = view.sentences[number]
    for subject in found:
        claim = subject.size or subject.how_many
        q = None if claim is None else claim.quantity
        if claim is None or q is None or not subject.noun or subject.adjective or q.comparator != "=":
            continue
        if q.form == "fraction" or q.hedge is not None or subject.ratio or q.direction is not None:
            continue
        if _pattern("doubtful").search(view.lower, sentence.start, claim.end):
            continue
        groups: tuple[str, ...] = ()
        for hit in view.mentions_of(number, "entity"):
            if len(hit.ids) != 1 or hit.ambiguous:
                continue
            gap = view.lower[hit.end : claim.start] if hit.end <= claim.start else None
            if gap and (
                _pattern("has").fullmatch(gap)
                or (gap.strip()[:1] in ("’", "'") and _pattern("owned").fullmatch(gap))
            ):
                groups = hit.ids
        if not groups and subject.definite and subject.groups and subject.how_many is claim:
            groups = subject.groups
        if groups:
            yield Link(
                "group-size",
                (("figure", (claim.index,)),),
                claim.start,
                claim.end,
                claim.text,
                (("noun", subject.noun), ("groups", groups)),
            )


def _link(
    claim: Claim,
    cue: tuple[int, int],
    view: View,
    *,
    entities: tuple[str, ...] = (),
    noun: str = "",
    groups: tuple[str, ...] = (),
    how_many: int | None = None,
    statistic: str,
    plain: bool,
) -> Link:
    return Link(
        "together",
        (("figure", (claim.index,)),),
        cue[0],
        cue[1],
        view.text[cue[0] : cue[1]],
        (
            ("entities", entities),
            ("noun", noun),
            ("groups", groups),
            ("how_many", how_many),
            ("statistic", statistic),
            ("plain", plain),
        ),
    )
