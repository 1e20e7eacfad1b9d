"""The headline, standfirst or caption gives another figure than the text.

## What it does

Looks for the figure of every headline, standfirst, subheading and caption in the text below it. Where the text tells of
the same thing in the same words with another number, the two are shown side by side.

## Why it matters

Headlines are written by somebody else, from an earlier version, against the clock; they are also what most people read.

## Example

```text
# Brewery profit up 61%

Hartwell Brewery made a profit of £3.6m in the year to June, 16% more than the £3.1m of the year before.
```

Use instead:

```text
# Brewery profit up 16%

Hartwell Brewery made a profit of £3.6m in the year to June, 16% more than the £3.1m of the year before.
```

## Formula

The intervals of the two figures are disjoint; a share in words stands against the percentage of the same words, and a
difference (`71,000 more visitors`) against the two figures of the one change that the text tells of that noun. Unless counted noun, verb and subject all agree, one must also be a slip of
the other: digits swapped, a digit or a scale word lost.

## Not an error when

- the headline rounds: "nearly 2m" for 1.9m
- the text has the figure, too, somewhere else
- the two are about different periods, places or sources
- the figure was revised, and the text says so
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Difference, Figure, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.model.unit import dimension
from factcheck.rules.consistency._changes import factor
from factcheck.rules.consistency._figures import cue, number
from factcheck.rules.consistency._repeats import relations_between
from factcheck.rules.rule import Case, Rule

_RELATIVE = frozenset({"percent", "percentage_point", "point", "basis_point", "fold", "times"})
_TO_COME = frozenset(
    "to will could may might should must would need needs want wants plan plans planned".split()
)
"""Words by which a headline speaks of what is not there yet: `council to build 900 more homes`."""
_WHAT_FOR = Pattern(r"\b(?:less|more|fewer) to (?!be\b)")
"""`cost £240,000 less to run` is no plan, `900 more to be built` is."""
_WORD = Pattern(r"[a-z]{4,}")
_CODE = 3
"""Letters of the code of a currency."""
_STEM = 4
"""Letters by which words of a headline are known again (`streets`, `lighting`)."""
_MORE = {"more": "up", "extra": "up", "additional": "up", "fewer": "down", "less": "down"}


def relations(case: Case) -> Iterator[Stated]:
    """State every figure of a headline, standfirst or caption against the text."""
    yield from relations_between(case, display=True)
    steps = [link for link in case.links("change") if _is_told_in_the_text(case, link)]
    if steps:
        for claim, _ in case.figures:
            if claim.zone in ("headline", "standfirst"):
                yield from _difference(case, claim, steps)


def _is_told_in_the_text(case: Case, link: Link) -> bool:
    """Whether both ends of a change, one figure each, stand in the running text."""
    ends = link.one("from"), link.one("to")
    return (
        all(index is not None and case.claim(index).zone == "body" for index in ends) and ends[0] != ends[1]
    )


def _difference(case: Case, claim: Claim, steps: list[Link]) -> Iterator[Relation]:
    """`71,000 more visitors` against the only two figures of visitors that the text holds against each other."""
    q, way = number(claim), _way(case, claim)
    if way is None or q.value is None or q.unit in _RELATIVE or q.per is not None or q.form == "fraction":
        return
    if claim.voice == "quoted" or not claim.is_fact:
        return
    sentence = _sentence_of(case, claim).lower()
    headline = {word.strip(".,:;!?’'\"") for word in sentence.split()}
    if _TO_COME & set(_WHAT_FOR.sub("", sentence).split()):
        return
    money = not q.noun and q.unit is not None and len(q.unit) == _CODE and dimension(q.unit) in (None, q.unit)
    fitting = [
        link
        for link in steps
        if all(_is_of_the_kind(case.claim(i), claim) for role in ("from", "to") for i in link.all(role))
        and (
            any(_noun(case.claim(i)) in headline for role in ("from", "to") for i in link.all(role))
            or (money and _tells_of_it(case, link, headline))
        )
    ]
    if len(fitting) != 1 or _stands_in_the_text(case, claim):
        return
    before, after = (case.claim(fitting[0].all(role)[0]) for role in ("from", "to"))
    first, second = (after, before) if way == "up" else (before, after)
    yield Relation(
        form="equal",
        left=(Difference(Figure(first, factor(first, claim)), Figure(second, factor(second, claim))),),
        right=Figure(claim),
        primary=claim,
        claims=(claim, before, after),
        wording=Wording(
            says=f"From {as_told(before)} to {as_told(after)} is a difference of {{computed}}; the headline has {as_told(claim)}",
            comparable="the text tells of one change of the thing that the headline counts",
            innocent="the headline is about another period, or another part of the same thing",
            query=f"{as_told(before)} and {as_told(after)} are not {as_told(claim)} apart; what is that figure drawn from?",
        ),
        cue=cue(fitting[0]),
        ceiling="warning",
        # of sums, which have no noun, only a slip tells that the change is the one that is meant
        needs_repair=money,
        slips="first",
        labels=((before.index, "from"), (after.index, "to")),
    )


def _way(case: Case, claim: Claim) -> str | None:
    """Up or down where the figure of a headline is the amount of a change: `up by 71,000`, `71,000 more visitors`."""
    q = number(claim)
    if q.direction is not None:
        return q.direction
    end = case.extraction.sentences[claim.sentence].end
    for behind in (q.number_end, claim.end):  # `900 more tonnes`, `900 tonnes more`
        word, *_ = case.text[behind:end].lower().split() or [""]
        if word in _MORE:
            return _MORE[word]
    return None


def _is_of_the_kind(level: Claim, claim: Claim) -> bool:
    counts = (None, "person")
    own, other = number(claim).unit, number(level).unit
    return own == other or (own in counts and other in counts)


def _noun(claim: Claim) -> str:
    noun = number(claim).noun
    return noun.lower().split()[-1] if noun else ""


def _tells_of_it(case: Case, link: Link, headline: set[str]) -> bool:
    """Whether a change has two words of the headline beside it (`Street lights cost £240,000 less`, `Keeping streets lit cost £2.31m`)."""
    beside = _WORD.findall(case.sentence_of(case.claim(link.all("to")[0])))
    return (
        len({word[:_STEM] for word in beside} & {word[:_STEM] for word in headline if len(word) >= _STEM}) > 1
    )


def _stands_in_the_text(case: Case, claim: Claim) -> bool:
    """Whether the text has the very figure, too: then it is drawn from there."""
    value = number(claim).value
    return any(
        other.zone == "body" and other.quantity is not None and other.quantity.value == value
        for other in case.claims
    )


def _sentence_of(case: Case, claim: Claim) -> str:
    sentence = case.extraction.sentences[claim.sentence]
    return case.text[sentence.start : sentence.end]


RULE = Rule(
    slug="headline-differs-from-body",
    severity="error",
    since="0.1.0",
    relations=relations,
    needs=("repeat", "change"),
)
