"""Scores, legs or results of one match or season do not add up.

## What it does

Adds what a sports report gives side by side: the score at half-time and at the end, the two legs and the aggregate, the wins,
draws and defeats of a season and its games and points, goals scored and conceded and the goal difference. A draw has the
same number on both sides.

## Why it matters

Scores are typed from memory as the whistle goes, and every reader of the page knows them.

## Example

```text
United have 12 wins, five draws and three defeats from 21 games.
```

Use instead:

```text
United have 12 wins, five draws and three defeats from 20 games.
```

## Formula

Half-time: the larger number is at most the larger one of the end, and the smaller at most the smaller. Aggregate: the goals of
both legs are the goals of the aggregate, whichever side is told first. Games: won + drawn + lost. Points: `3W + D`, `2W + D`, or
`4W + 2D` and up to two bonus points for each game. Goal difference: scored − conceded.

## Not an error when

- games were abandoned, annulled or decided by a court, or points were deducted
- the half-time score is that of another match
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.model.claim import Claim, Link
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Expression,
    Figure,
    Product,
    Relation,
    Stated,
    Sum,
    Wording,
)
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, cue, number
from factcheck.rules.rule import Case, Rule

_COMPARABLE = "one sentence tells them of the same match or season"


def relations(case: Case) -> Iterator[Stated]:
    """State what scores and results of one match, tie or season must amount to."""
    for link in case.links(
        "half-score", "drawn-score", "aggregate", "season-results", "season-points", "goal-difference"
    ):
        yield from _STATED[link.kind](case, link)


def _halves(case: Case, link: Link) -> Iterator[Stated]:
    (half,), (final,) = claims_of(case, link, "half"), claims_of(case, link, "final")
    for a, b in zip(_by_size(half), _by_size(final), strict=True):
        yield _relation(
            link,
            (a,),
            b,
            (half, final),
            form="at-most",
            says=f"The score was {as_told(half)} at half-time and {as_told(final)} at the end; goals do not go away",
            innocent="the two scores are of different matches",
        )


def _by_size(score: Claim) -> tuple[Figure, Figure]:
    """The smaller and the larger number of a score."""
    q = number(score)
    smaller, larger = sorted(("low", "high"), key=lambda end: q.low if end == "low" else q.high)  # type: ignore[arg-type, return-value]
    return Figure(score, end=smaller), Figure(score, end=larger)


def _draw(case: Case, link: Link) -> Iterator[Stated]:
    (score,) = claims_of(case, link, "score")
    yield _relation(
        link,
        (Figure(score, end="low"),),
        Figure(score, end="high"),
        (score,),
        says=f"The draft calls {as_told(score)} a draw",
        innocent="it is the score of something else than the match that was drawn",
    )


def _legs(case: Case, link: Link) -> Iterator[Stated]:
    legs, (total,) = claims_of(case, link, "leg"), claims_of(case, link, "total")
    yield _relation(
        link,
        (Sum(tuple(Figure(leg, end=end) for leg in legs for end in ("low", "high"))),),
        Sum((Figure(total, end="low"), Figure(total, end="high"))),
        (total, *legs),
        says=f"The legs, {' and '.join(as_told(leg) for leg in legs)}, have {{computed}} goals; {as_told(total)} on aggregate has {{stated}}",
        innocent="goals of extra time or away goals are counted apart",
    )


def _played(case: Case, link: Link) -> Iterator[Stated]:
    won, drawn, lost, played = claims_of(case, link, "won", "drawn", "lost", "played")
    yield _relation(
        link,
        (Sum((Figure(won), Figure(drawn), Figure(lost))),),
        Figure(played),
        (played, won, drawn, lost),
        says=f"{as_told(won)}, {as_told(drawn)} and {as_told(lost)} make {{computed}} games; the draft says {as_told(played)}",
        innocent="a game was abandoned, or its result annulled",
    )


def _points(case: Case, link: Link) -> Iterator[Stated]:
    won, drawn, lost, points = claims_of(case, link, "won", "drawn", "lost", "points")
    games = tuple(Figure(claim) for claim in (won, drawn, lost))
    bonus = Product(Constant(Interval(Fraction(0), Fraction(2)), "0 to 2 bonus points"), Sum(games))
    readings: tuple[Expression, ...] = (
        Sum((_times(3, won), Figure(drawn))),
        Sum((_times(2, won), Figure(drawn))),
        Sum((_times(4, won), _times(2, drawn), bonus)),
    )
    yield _relation(
        link,
        readings,
        Figure(points),
        (points, won, drawn, lost),
        says=f"{as_told(won)} and {as_told(drawn)} make {{computed}}; the draft says {as_told(points)}",
        innocent="points were deducted, or the competition counts in its own way",
    )


def _times(n: int, claim: Claim) -> Expression:
    return Product(Constant(Interval.point(n), str(n)), Figure(claim))


def _goals(case: Case, link: Link) -> Iterator[Stated]:
    scored, conceded, difference = claims_of(case, link, "scored", "conceded", "difference")
    yield _relation(
        link,
        (Difference(Figure(scored), Figure(conceded)),),
        Figure(difference),
        (difference, scored, conceded),
        says=f"{as_told(scored)} scored and {as_told(conceded)} conceded leave a difference of {{computed}}; the draft says {as_told(difference)}",
        innocent="goals of an annulled game are left out of one of them",
    )


def _relation(
    link: Link,
    left: tuple[Expression, ...],
    right: Expression,
    claims: tuple[Claim, ...],
    *,
    says: str,
    innocent: str,
    form: str = "equal",
) -> Relation:
    return Relation(
        form=form,
        left=left,
        right=right,
        primary=claims[0],
        claims=claims,
        wording=Wording(
            says=says,
            comparable=_COMPARABLE,
            innocent=innocent,
            query=f"{', '.join(as_told(claim) for claim in claims)}: these do not go together. Which needs correcting?",
        ),
        cue=cue(link),
        exact_group=True,
        gap="none",
        labels=tuple((index, role) for role, indices in link.roles for index in indices),
    )


_STATED = {
    "half-score": _halves,
    "drawn-score": _draw,
    "aggregate": _legs,
    "season-results": _played,
    "season-points": _points,
    "goal-difference": _goals,
}

RULE = Rule(
    slug="score-arithmetic",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("half-score", "drawn-score", "aggregate", "season-results", "season-points", "goal-difference"),
)
