"""The same quoted words are given to two people.

## What it does

Looks for a run of words that stands inside quotation marks twice in the draft and is put down to two different
persons, or to two different bodies that are not parts of each other.

## Why it matters

A quotation that was moved or copied while a story was cut keeps its words and gets the next speaker's name. One of
the two never said it.

## Example

```text
"The pool will close for good in March," said Ann Lee, the manager.

Members were told in a letter. "The pool will close for good in March," as Mr Dorn put it.
```

Use instead:

```text
"The pool will close for good in March," said Ann Lee, the manager.

Members were told in a letter. "The pool will close for good in March," as Ms Lee put it.
```

## Formula

Six words in a row are the same (four, if three of them are of five letters or more), both speakers are named
beside a cue, and their names or ids cannot mean one person.

## Not an error when

- the second speaker quotes, echoes or repeats the first
- the words are a motto, a slogan, a line from a song or a joint statement
- one of the two is a body and the other speaks for it
- a statement on record settles who it was; the other quotation is then disputed by that record
- one of the two is not named, or named only by a pronoun that may mean two people
- the two names may be one person's
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.utterance import spoken_words
from factcheck.rules.attribution._record import (
    different_people,
    quotations,
    runs,
    same_speaker,
    statement_index,
    words_of,
)
from factcheck.rules.attribution._sharing import is_repeated
from factcheck.rules.rule import Case, Rule

_RUN = 6
_SHORT_RUN = 4


def relations(case: Case) -> Iterator[Stated]:
    """State for every pair of quotations with the same words that they have one speaker."""
    seen: dict[tuple[str, ...], int] = {}
    for claim in quotations(case):
        if claim.attribution is None or not claim.attribution.confirmed or is_repeated(case, claim):
            continue
        shared: dict[int, tuple[str, ...]] = {}
        for run in _runs(words_of(case, claim)):
            shared.setdefault(seen.setdefault(run, claim.index), run)
        shared.pop(claim.index, None)
        for index, run in shared.items():
            earlier = case.claim(index)
            if _differ(case, earlier, claim) and not _is_settled(case, earlier, claim, run):
                yield _two(earlier, claim, " ".join(run))


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield from runs(words, _RUN)
    if len(words) >= _SHORT_RUN and sum(len(word) >= 5 for word in words) >= 3:
        yield words


def _differ(case: Case, one: Claim, other: Claim) -> bool:
    first, second = one.attribution, other.attribution
    assert first is not None
    assert second is not None
    if different_people(case, first, second):
        return True
    if not (first.who == second.who == "body" and len(first.ids) == len(second.ids) == 1):
        return False
    (a,), (b,) = first.ids, second.ids
    return not case.reference.related(a, b)


def _is_settled(case: Case, earlier: Claim, later: Claim, run: tuple[str, ...]) -> bool:
    """Whether the words are on record as one of the two speakers': the other quotation is then disputed by itself."""
    assert later.quotation is not None
    for statement in statement_index(case.reference).likeliest(later.quotation.words):
        keys = tuple(word.key for word in spoken_words(statement.quote) if word.kind != "stop")
        if run in runs(keys, len(run)):
            known = {same_speaker(case, claim.attribution, statement) for claim in (earlier, later)}
            if known == {True, False}:
                return True
    return False


def _two(earlier: Claim, later: Claim, run: str) -> Mismatch:
    assert earlier.attribution is not None
    assert later.attribution is not None
    first, second = earlier.attribution.speaker, later.attribution.speaker
    return Mismatch(
        stated=second,
        possible=(first,),
        primary=later,
        claims=(later, earlier),
        wording=Wording(
            says=f"The same words are given to {first} and to {second}.",
            comparable="both quotations hold the same run of words, and both speakers are named beside them",
            innocent="one of the two quotes the other, or both said it together",
            query=f"This quotation is given to {first} and to {second}; who said it?",
        ),
        working=(f"In both: “… {run} …”", f"first given to {first}", f"then given to {second}"),
        related=((earlier.start, earlier.end, first),),
        cue=(later.start, later.end),
    )


RULE = Rule(
    slug="one-quote-two-speakers", severity="error", since="0.1.0", relations=relations, needs=("quote",)
)
