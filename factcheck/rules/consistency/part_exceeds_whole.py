"""A part is larger than what it is said to be part of.

## What it does

Takes a figure that the draft counts in another one (`including`, `among them`, `of the 72`) and checks that it is not the
larger of the two.

## Why it matters

Two figures that swapped places, or a lost digit, show here at once.

## Example

```text
The ward treated 412 patients in May, including 441 children.
```

Use instead:

```text
The ward treated 441 patients in May, including 412 children.
```

## Formula

`part ≤ whole`: the lowest value of the part lies above the highest value of the whole.

## Not an error when

- the part belongs to another whole than the one beside it
- `as well as`, `on top of` or `not counting` stands between them
- the part counts visits or cases, the whole counts people
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Link
from factcheck.model.relation import Figure, Relation, Stated, Wording
from factcheck.model.told import as_told, listed, opened
from factcheck.rules.consistency._figures import claims_of, cue, is_enumeration, not_comparable, total
from factcheck.rules.rule import Case, Rule


def relations(case: Case) -> Iterator[Stated]:
    """State every part against the whole that it is counted in."""
    for link in case.links("parts"):
        if link.attribute("vocabulary") != "":
            continue
        if link.attribute("exclusive"):
            yield _together(case, link)
        elif not link.attribute("exhaustive"):
            yield from inside(case, link)


def _together(case: Case, link: Link) -> Stated:
    """Parts that cannot overlap: their sum lies inside the whole."""
    parts, (whole,) = claims_of(case, link, "part"), claims_of(case, link, "whole")
    failed = not_comparable((*parts, whole))
    if failed is not None:
        return failed
    names = listed([as_told(part) for part in parts])
    return Relation(
        form="at-most",
        left=(total(parts),),
        right=Figure(whole),
        primary=parts[-1],
        claims=parts,  # the whole is what they are held against
        wording=Wording(
            says=f"{opened(names)} make {{computed}}, more than {as_told(whole)} that they are part of.",
            comparable="the draft counts each part at another place, so none is counted twice",
            innocent="somebody or something is counted at two places",
            query=f"{names} are together more than {as_told(whole)}. Which figure needs correcting?",
        ),
        cue=cue(link),
        exact_group=is_enumeration((*parts, whole)),
        labels=(*((part.index, "part") for part in parts), (whole.index, "whole")),
    )


def inside(case: Case, link: Link) -> Iterator[Stated]:
    """Each part of a link lies inside its whole."""
    for whole in claims_of(case, link, "whole"):
        for part in claims_of(case, link, "part"):
            yield _inside(link, part, whole)


def _inside(link: Link, part: Claim, whole: Claim) -> Stated:
    failed = not_comparable((part, whole))
    if failed is not None:
        return failed
    return Relation(
        form="at-most",
        left=(Figure(part),),
        right=Figure(whole),
        primary=part,
        claims=(part, whole),
        wording=Wording(
            says=f"The draft counts {as_told(part)} among {as_told(whole)}; a part cannot be larger than its whole.",
            comparable=f"the draft's “{' '.join(link.cue.split())}” puts the one inside the other",
            innocent="the smaller figure counts something else, or the larger one is not part of it",
            query=f"{as_told(part)} cannot lie inside {as_told(whole)}. Have the two figures changed places, "
            "or is a digit missing?",
        ),
        cue=cue(link),
        exact_group=is_enumeration((part, whole)),
        labels=((part.index, "part"), (whole.index, "whole")),
    )


RULE = Rule(slug="part-exceeds-whole", severity="error", since="0.1.0", relations=relations, needs=("parts",))
