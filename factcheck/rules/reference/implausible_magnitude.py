"""A figure lies far outside anything its metric has ever been.

## What it does

Where a metric is named but no row can be held against the figure, the plausible range that the pack gives for the
metric is: a figure more than three times its upper end is asked about.

## Why it matters

Million for billion and a digit group lost are the slips that reach print most often, and a reader sees them at
once.

## Example

```text pack metrics
metric,label,kind,unit,plausible_low,plausible_high,aliases
population,Population,stock,person,1000,9000000000,population|inhabitants
```

```text pack facts
entity,metric,period,value,unit,source
Northport,population,2024,48230,person,Northport census
```

```text
Westmark has a population of 48 billion.
```

Use instead:

```text
Westmark has a population of 48 million.
```

## Formula

The loose interval of the figure lies above `plausible_high · 3`.

## Not an error when

- the draft says that the figure is a record or beyond belief
- the figure is of a part that the range was not made for
"""

import re
from collections.abc import Iterator

from factcheck.model.interval import Interval
from factcheck.model.relation import Constant, Figure, Relation, Stated, Wording
from factcheck.model.row import Metric
from factcheck.model.told import as_told, opened
from factcheck.rules.rule import Case, Rule

_SIGNALLED = re.compile(
    r"\b(?:record|unprecedented|astonishing|staggering|never before|beyond belief|mistakenly|wrongly|typo)\b"
)
_MARGIN = 3


def relations(case: Case) -> Iterator[Stated]:
    """State that a figure of a named metric lies within three times its plausible range."""
    for claim in case.claims:
        key = claim.measure
        if key is None or claim.index in case.settled or not claim.is_fact or claim.quantity is None:
            continue
        metric = case.reference.metric(key.metric)
        if metric is None or (metric.plausible.high is None):
            continue
        sentence = case.extraction.sentences[claim.sentence]
        told_of = any(key.metric in case.reference.metrics_of(entity) for entity in case.entities)
        if not told_of and not _is_called_so(case, sentence.start, sentence.end, metric):
            continue
        if _SIGNALLED.search(case.text[sentence.start : sentence.end].lower()):
            continue
        # Small figures are of parts and samples; what slips into print is the digit group too many.
        margin = Interval(None, metric.plausible.high * _MARGIN / key.factor)
        yield Relation(
            form="inside",
            left=(
                Constant(
                    margin,
                    f"up to three times the highest that {metric.label.lower()} is known to be",
                ),
            ),
            right=Figure(claim),
            primary=claim,
            claims=(claim,),
            wording=Wording(
                says=f"{opened(as_told(claim))} is far above anything known for “{metric.label.lower()}”; please check the scale",
                comparable=f"the words name the measure: {metric.label}",
                innocent="the figure is a record, or of something that the range was not made for",
                query=f"is the scale of {as_told(claim)} right (thousand, million, billion)?",
            ),
            cue=(claim.start, claim.end),
            ceiling="warning",
        )


def _is_called_so(case: Case, start: int, end: int, metric: Metric) -> bool:
    """Whether a sentence has a word of a measure's own label: the `losses` of a firm are no military casualties."""
    label = metric.label.lower()
    return any(
        word in label
        for hit in case.mentions_between(start, end)
        if hit.kind == "metric" and metric.id in hit.ids
        for word in case.text[hit.start : hit.end].lower().split()
    )


RULE = Rule(
    slug="implausible-magnitude", severity="error", since="0.1.0", relations=relations, after_rows=True
)
