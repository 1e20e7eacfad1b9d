"""A statistic stands in a paragraph that names no source.

## What it does

Notes the first percentage, rate or large count of a paragraph in which nothing is put down to anybody: no "said", no
"according to", no report, survey or figures. It runs only when it is selected.

## Why it matters

Some houses want a source for every statistic. It is house style, not arithmetic.

## Example

```text
Four in ten shops on the high street are empty, and rents have fallen by 18%.
```

Use instead:

```text
Four in ten shops on the high street are empty, and rents have fallen by 18%, according to the chamber of trade.
```

## Formula

The figure is a share, a percentage, a rate or a count of at least 1,000, in the draft's own voice, in body text.

## Not an error when

- the source stands in the paragraph before and plainly covers this one
- the figure is the outlet's own count
- the figure is common knowledge
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Remark, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.rule import Case, Rule

_SOURCE = Pattern(
    r"\b(?:according|report(?:s|ed)?|survey(?:s|ed)?|poll(?:s|ed)?|figures|data|statistics|study|studies|census|accounts|"
    r"estimates?|documents?|records|minutes|published|office for|ministry|department|says?|said)\b"
)
_STATISTICS = frozenset(("share", "percent-change", "point-change", "rate", "ratio", "index"))
_LARGE = 1000


def relations(case: Case) -> Iterator[Stated]:
    """Remark on the first unsourced statistic of each paragraph."""
    sourced = {claim.block for claim in case.claims if claim.voice != "own"}
    for claim in case.claims:
        if (
            claim.kind != "quantity"
            or claim.block in sourced
            or claim.zone != "body"
            or not _is_statistic(claim)
        ):
            continue
        block = case.extraction.draft.blocks[claim.block]
        sourced.add(claim.block)
        if _SOURCE.search(case.text[block.start : block.end].lower()) is None:
            yield Remark(
                primary=claim,
                claims=(claim,),
                wording=Wording(
                    says=f"No source is named in this paragraph for {as_told(claim)}.",
                    comparable="",
                    innocent="",
                    query=f"Where does {as_told(claim)} come from?",
                ),
            )


def _is_statistic(claim: Claim) -> bool:
    quantity = claim.quantity
    if quantity is None or not claim.is_fact:
        return False
    if quantity.stat in _STATISTICS or quantity.unit in ("percent", "percentage_point"):
        return True
    return quantity.stat in ("count", "amount") and quantity.value is not None and quantity.value >= _LARGE


RULE = Rule(slug="unattributed-figure", severity="note", since="0.1.0", relations=relations, default=False)
