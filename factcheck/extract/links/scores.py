"""Ties the scores of one match, the legs of one tie, and the results of one season.

Kinds: `half-score` (roles half, final), `drawn-score` (score), `aggregate` (leg, total), `season-results` (won, drawn, lost,
played), `season-points` (won, drawn, lost, points), `goal-difference` (scored, conceded, difference).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.counted import quantity
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_AT_THE_BREAK = (
    r"^(?:\s+(?:up|ahead|down|behind|lead|advantage|deficit|in front))?,?\s+(?:at|by|into|going into|heading into)\s+"
    r"(?:the\s+)?(?:half[ -]?time|break|interval|half)\b"
)
_BREAK_SCORE = r"\bhalf[ -]?time (?:score|lead|deficit|advantage)(?: was| of| stood at)?\s+$"
_ENDED = r"\b(?:won|win|winning|beat|beating|defeated|lost|lose|losing|drew|final score(?: was| of)?|finished|ended|ran out)\b(?P<between>[^.;:\d]{0,60})$"
_NOT_THE_MATCH = r"\b(?:half|quarter|period|set|sets|frame|leg|legs|shoot|penalt\w*|aggregate|session|series|rebound\w*|paint|bench|run|overtime|extra)\b"
_NOT_THE_END = r"^\s+(?:lead|run|up|ahead|behind|down|after|(?:on|in|at) (?:the )?(?:aggregate|penalties|points|first|second|half|break))\b"
_DREW = r"\b(?:drew|drawn|drawing)(?:\s+(?:it|the (?:game|match)))?\s+$"
_A_DRAW = r"^\s+(?:draw|stalemate)\b"
_OTHER_THAN_GOALS = (
    r"\b(?:penalt\w*|shoot-?out|aggregate|series|rubber|frames|odds|bet|seed\w*|ballot|lots)\b"
)
_ON_AGGREGATE = r"^\s+(?:on aggregate|aggregate\b|overall\b)"
_OF_AGGREGATE = r"\baggregate(?: score)?(?: of| was)?\s+$"
_A_RESULT = (
    r"\b(?:won|lost|drew|drawn|beaten|leg|second|return|defeat|win|victory)(?:\s+(?:by|of|was|ended|finished|it|at home|away|there))?\s+$"
    r"|\bleg\b[^.;\d]{0,30}\b(?:won|lost|drew|ended|finished)\s+$"
)
_MOST_GOALS = 60
"""More of them on both sides are no score of a game that may end in a draw."""
_WINS, _DRAWS, _LOSSES = ("wins", "win", "victories", "victory"), ("draws", "draw", "ties"), ("defeats", "defeat", "losses", "loss")  # fmt: skip
_GAMES = ("games", "matches", "fixtures", "outings")
_WON, _DRAWN, _LOST = r"\b(?:won|winning)\s+$", r"\b(?:drawn|drew|drawing)\s+$", r"\b(?:lost|losing)\s+$"
_FROM = r"^(?:\s+[a-z]+)?\s+(?:from|in|out of|of|across)\s+(?:(?:their|its|his|her|the|all)\s+)?(?:(?:first|opening|last|league)\s+)?$"
_PLAYED = r"\b(?:played|in|from|after|of)\s+(?:(?:their|its|the|first)\s+){0,2}$"


def links(view: View) -> Iterator[Link]:
    """Find the scores and results that arithmetic ties together."""
    for number in range(len(view.sentences)):
        claims = [claim for claim in view.claims_of(number) if claim.kind == "quantity"]
        if not claims or claims[0].zone == "table":
            continue
        scores = [claim for claim in claims if quantity(claim).stat == "score"]
        if scores:
            yield from _halves(view, number, scores)
            yield from _draws(view, number, scores)
            yield from _legs(view, number, scores)
        counts = [claim for claim in claims if quantity(claim).value is not None]
        yield from _seasons(view, counts)
        yield from _goals(view, counts)


def _link(kind: str, cue: Claim, **roles: Sequence[Claim]) -> Link:
    filled = tuple((role, tuple(claim.index for claim in claims)) for role, claims in roles.items())
    return Link(kind, filled, cue.start, cue.end, cue.text)


def _halves(view: View, number: int, scores: list[Claim]) -> Iterator[Link]:
    """`led 3-1 at half-time and won 4-2`: two scores of one sentence and no more."""
    if len(scores) != 2:
        return
    half = [score for score in scores if _is_half(view, score)]
    if len(half) != 1 or ";" in view.gap(*scores):
        return
    final = next(score for score in scores if score is not half[0])
    ended = re.search(_ENDED, view.before(final, 80))
    if ended is None or re.search(_NOT_THE_MATCH, ended["between"]):
        return
    if re.match(_NOT_THE_END, view.after(final, 24)):
        return
    yield _link("half-score", half[0], half=half, final=[final])


def _is_half(view: View, score: Claim) -> bool:
    return bool(
        re.match(_AT_THE_BREAK, view.after(score, 50)) or re.search(_BREAK_SCORE, view.before(score, 40))
    )


def _draws(view: View, number: int, scores: list[Claim]) -> Iterator[Link]:
    """`drew 2-2`, `a 2-2 draw`."""
    if re.search(_OTHER_THAN_GOALS, view.sentence_text(number).lower()):
        return
    for score in scores:
        q = quantity(score)
        if (q.low or 0) + (q.high or 0) > _MOST_GOALS:
            continue
        after = view.after(score, 24)
        if re.match(_A_DRAW, after) or (
            re.search(_DREW, view.before(score, 30))
            and re.match(r"^(?:[,.;]|\s+(?:with|at|against|on|in|away|and|last)\b)", after)
        ):
            yield _link("drawn-score", score, score=[score])


def _legs(view: View, number: int, scores: list[Claim]) -> Iterator[Link]:
    """`won the first leg 2-1 and lost the second 3-0, going out 4-2 on aggregate`."""
    totals = [
        score
        for score in scores
        if re.match(_ON_AGGREGATE, view.after(score, 20)) or re.search(_OF_AGGREGATE, view.before(score, 30))
    ]
    if len(totals) != 1:
        return
    told = (
        [number - 1, number]
        if number and view.sentences[number - 1].block == view.sentences[number].block
        else [number]
    )
    words = " ".join(view.sentence_text(n) for n in told).lower()
    legs = [
        claim
        for n in told
        for claim in view.claims_of(n)
        if claim.kind == "quantity" and quantity(claim).stat == "score" and claim is not totals[0]
    ]
    if len(legs) != 2 or " leg" not in words or re.search(r"\bpenalt|\bshoot-?out", words):
        return
    if all(re.search(_A_RESULT, view.before(leg, 60)) and not _is_half(view, leg) for leg in legs):
        yield _link("aggregate", totals[0], leg=legs, total=totals)


def _seasons(view: View, counts: list[Claim]) -> Iterator[Link]:
    """`12 wins, five draws and three defeats from 20 games`, `won 12, drawn five and lost three of their 20 games`."""
    for at in range(len(counts) - 2):
        results = counts[at : at + 3]
        told = all(_noun(c) in nouns for c, nouns in zip(results, (_WINS, _DRAWS, _LOSSES), strict=True))
        done = all(
            re.search(verb, view.before(c, 20))
            for c, verb in zip(results, (_WON, _DRAWN, _LOST), strict=True)
        )
        if not (told or done) or any(len(view.gap(a, b)) > 24 for a, b in pairwise(results)):
            continue
        played = _played(view, counts, at)
        won, drawn, lost = results
        if played is not None:
            yield _link("season-results", played, won=[won], drawn=[drawn], lost=[lost], played=[played])
        if at + 3 < len(counts):
            points = counts[at + 3]
            if quantity(points).unit == "point" and re.fullmatch(
                r"\s*(?:defeats|defeat|losses|loss)?\s*,?\s*(?:for|giving (?:them|it)|worth|and have|and has|have|makes?|making)\s+",
                view.gap(lost, points),
            ):
                yield _link("season-points", points, won=[won], drawn=[drawn], lost=[lost], points=[points])


def _played(view: View, counts: list[Claim], at: int) -> Claim | None:
    """The number of games right before or behind the results."""
    if at + 3 < len(counts):
        behind = counts[at + 3]
        if _noun(behind) in _GAMES and re.match(_FROM, view.gap(counts[at + 2], behind)):
            return behind
    if at:
        before = counts[at - 1]
        told = _noun(before) in _GAMES and re.search(_PLAYED, view.before(before, 30))
        listed = re.search(r"\bplayed\s+$", view.before(before, 10))
        if (told or listed) and len(view.gap(before, counts[at])) <= 40:
            return before
    return None


def _noun(claim: Claim) -> str:
    words = (quantity(claim).noun or "").lower().split()
    return words[-1] if words else ""


def _goals(view: View, counts: list[Claim]) -> Iterator[Link]:
    """`scored 45 and conceded 30, a goal difference of 15`."""
    for scored, conceded, difference in zip(counts, counts[1:], counts[2:], strict=False):
        if (
            re.search(r"\b(?:scored|scoring)\s+$", view.before(scored, 12))
            and re.search(r"\b(?:conceded|conceding|let in|letting in)\s+$", view.before(conceded, 14))
            and re.search(
                r"\bgoal difference(?: of| is| was| stands at)?\s+(?:plus\s+)?$", view.before(difference, 40)
            )
            and len(view.gap(conceded, difference)) <= 50
        ):
            yield _link(
                "goal-difference", difference, scored=[scored], conceded=[conceded], difference=[difference]
            )
