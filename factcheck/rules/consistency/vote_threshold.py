"""The number of votes that a qualified majority needs is not the one stated.

## What it does

Works out two-thirds, three-fifths, three-quarters or half of the members and holds the number that is needed against the stated
one.

## Why it matters

Two-thirds of 101 are 68 votes, not 67; a vote can hang on it.

## Example

```text
A two-thirds majority of the 435 members, or 280 votes, is needed.
```

Use instead:

```text
A two-thirds majority of the 435 members, or 290 votes, is needed.
```

## Formula

`⌈2T/3⌉`, `⌈3T/5⌉`, `⌈3T/4⌉` of all members; a simple or absolute majority needs `⌊T/2⌋ + 1`.

## Not an error when

- only those present and voting count
- seats are vacant
- the rule says `more than` two-thirds
"""

from collections.abc import Iterator

from factcheck.model.relation import Mismatch, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._figures import claims_of, cue, not_comparable, number
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every threshold against the members it is reckoned from."""
    for link in case.links("threshold"):
        (chamber,), (needed,) = claims_of(case, link, "total"), claims_of(case, link, "needed")
        failed = not_comparable((chamber, needed))
        if failed is not None:
            yield failed
            continue
        n, d = link.attribute("fraction")
        size, stated = number(chamber).value, number(needed).value
        if size is None or stated is None:
            continue
        members = int(size)
        word = link.attribute("word")
        article = "an" if word[0] in "aeiou" else "a"
        least = members // 2 + 1 if word in ("simple", "absolute") else -(-members * n // d)
        possible = tuple(dict.fromkeys((str(least), str(members * n // d + 1))))
        yield Mismatch(
            stated=str(stated),
            possible=possible,
            primary=needed,
            claims=(needed, chamber),
            wording=Wording(
                says=f"{article.capitalize()} {word} majority of {as_told(chamber)} takes {possible[0]} votes; the draft says {as_told(needed)}.",
                comparable="the draft gives the number as that majority of these members",
                innocent="only those present and voting count, or seats are vacant",
                query=f"{article.capitalize()} {word} majority of {as_told(chamber)} would be {possible[0]}, not {as_told(needed)}. Do only those present count?",
            ),
            working=(f"{n}/{d} of {members:,}: at least {possible[0]}",),
            cue=cue(link),
            related=((chamber.start, chamber.end, "members"),),
        )


RULE = Rule(slug="vote-threshold", severity="error", since="0.1.0", relations=relations, needs=("threshold",))
