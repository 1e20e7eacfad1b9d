"""A pledge, limit or goal is told as a fact.

## What it does

Where a figure told as a fact meets no row of its subject and metric, but is exactly the value of a target that
the pack holds for them, the draft reports the target as if it had been reached. A goal that the draft itself says was
reached (`promises 115GW, which was reached in 2025`) is held against the outturn.

## Why it matters

"Spends 5%" and "has pledged 5% by 2035" are ten years and a parliament apart.

## Example

```text pack metrics
metric,label,kind,unit,aliases
detection,Burglaries solved,share,percent,burglary detection rate
```

```text pack facts
entity,metric,period,value,unit,source
Northport Police,detection,2025,9.1,percent,Northport police annual report
```

```text pack targets
target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url
t1,Northport Police,detection,>=,12,percent,2027-03-31,2025-04-01,Policing plan,Northport policing plan,https://northport.example/plan
```

```text
At Northport Police the burglary detection rate was 12% in 2025.
```

Use instead:

```text
At Northport Police the burglary detection rate was 9.1% in 2025, against a target of 12% by 2027.
```

## Formula

The figure meets the target's value, is disjoint from every outturn row that its words admit, and nothing in its
clause marks it as a target, forecast or demand.

## Not an error when

- the clause says goal, target, plan, limit, wants, aims, by a future date
- the target has been met: then an outturn row says so
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim, Key
from factcheck.model.interval import Interval
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Constant, Figure, Relation, RowValue, Stated, Wording
from factcheck.model.row import Row, Timespan
from factcheck.model.told import as_told, opened, told
from factcheck.reference.queries import rows_at
from factcheck.rules.reference._told import is_named_as_goal, unhedged
from factcheck.rules.rule import Case, Rule

_SURE = ("stated", "sentence", "carried", "only")
_SENSE = {">=": "at-least", ">": "at-least", "<=": "at-most", "<": "at-most"}
_DONE = (
    r"(?:reached|met|achieved|attained|hit|passed|surpassed|exceeded|delivered|fulfilled|crossed|cleared|beaten|topped|kept|"
    r"accomplished|realised|realized|overtaken|overshot|made good|got there|gets there)"
)
# `115GW, which was reached in 2025`, `30 million, a mark passed in 2025`, `3%, and in 2025 that is what it delivered`
_REACHED = re.compile(
    r"[^.;:\d]{0,60}(?:,|\s[—–-])?\s?\(?(?:which|and|but|a|an|something|as|one|it|the)\b[^.;:]{0,70}?\b"
    + _DONE
    + r"\b"
)
_NOT_YET = Pattern(
    r"\b(?:not|never|nobody|no|n['’]t|yet|hardly|barely|without|will|would|should|could|can|may|might|must|shall|to be|has to|have to|"
    r"hopes?|wants?|expects?|plans?|aims?|if|unless|before|until|once|when|almost|nearly|fail(?:s|ed)?|miss(?:es|ed)?|\w*n['’]t|"
    r"need(?:s|ed)?|being|how)\b"
)
# `3.5% means €42bn a year`, `3.5% of GDP would be €42bn`: the goal turned into money, and nobody's outturn
_WORKED_OUT = re.compile(
    r"(?: of (?:(?:the|its|their|national|annual|a country[’']s) )*[A-Za-z-]+)?,? (?:(?:that|which) )?(?:(?:would|will) )?(?:means?|be|is|equals?|comes? to|amounts? to|"
    r"translates? (?:in)?to|works? out (?:at|as)|represents?|corresponds? to|adds? up to|costs?)"
    r"(?: (?:about|around|roughly|some|nearly|almost|over|more than|just|only|an extra|another|finding))? (?=[£$€¥₹]?\d|[A-Z]{2,3} ?\d|[a-z]+ (?:million|billion)\b)"
)
_TAIL = 20
_MOST = 6
"""Targets of one subject and measure that a figure is held against."""


def relations(case: Case) -> Iterator[Stated]:
    """State that a figure told as a fact is not the value of a target of its key."""
    for claim, q in case.figures:
        if claim.is_to_come:
            yield from _reached(case, claim)
            continue
        if not claim.targets or claim.index in case.settled or claim.stranger:
            continue
        if claim.modality != "outturn" or (claim.when is not None and claim.when.kind == "deadline"):
            continue
        if q.comparator not in ("=", "~") or q.form == "fraction" or q.direction is not None:
            continue  # `above 2%` is no target of 2%, and none of 3.5%
        if _WORKED_OUT.match(case.text, claim.end) or is_named_as_goal(case, claim):
            continue
        for target in claim.targets[:_MOST]:
            if target.value is None:
                continue
            key = next((key for key in claim.keys if _names_target(case, claim, key, target)), None)
            if key is not None:
                yield _relation(case, claim, key, target)


def _reached(case: Case, claim: Claim) -> Iterator[Stated]:
    """`The law wants 115GW, which was reached in 2025`: the outturn of that year is held against the goal."""
    sentence = case.extraction.sentences[claim.sentence]
    told_so = _REACHED.match(case.text, claim.end, sentence.end)
    if told_so is None or _NOT_YET.search(told_so.group()):
        return
    stretch = [
        Timespan(period.first, period.last, "")
        for period in case.periods_between(claim.end, min(sentence.end, told_so.end() + _TAIL))
        if period.kind == "date" and period.first is not None and period.last is not None
    ]
    if len(stretch) > 1 or any(span.last > case.as_of for span in stretch):
        return
    for key in (*claim.keys, *claim.nearest):
        target = key.rows[0]
        form = _SENSE.get(_comparator(case, target))
        if (
            form is None
            or target.status != "target"
            or key.metric_tie == "value"
            or key.entity_tie not in _SURE
        ):
            continue
        spans = stretch or [Timespan(case.as_of, case.as_of, "")]
        rows = rows_at(case.reference, key.entity, key.metric, spans[0], how="exact" if stretch else "latest")
        rows = tuple(row for row in rows if row.status == "actual")
        if rows:
            yield _missed(case, claim, key, target, rows[-1], form)
            return


def _comparator(case: Case, target: Row) -> str:
    return next((known.comparator for known in case.reference.targets() if known.id == target.fact), "")


def _missed(case: Case, claim: Claim, key: Key, target: Row, row: Row, form: str) -> Relation:
    name = case.reference.metric_of(key).label
    return Relation(
        form=form,
        left=(RowValue(row, key.own_unit),),
        right=Figure(unhedged(claim)),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{name}: the draft has the goal of {as_told(claim)} reached; the outturn row is {told(row)}",
            comparable="same subject and measure; the sentence says that the goal was reached",
            innocent="a newer outturn has reached the target",
            query=f"{row.origin.source} has {told(row)}; was the goal of {as_told(claim)} reached?",
        ),
        cue=(claim.start, claim.end),
        rows=(target, row),
        repairs=False,
    )


def _relation(case: Case, claim: Claim, key: Key, target: Row) -> Relation:
    row = key.series[-1]
    assert target.value is not None
    name = case.reference.metric_of(key).label
    return Relation(
        form="equal",
        left=(Constant(Interval.point(target.value * key.own_unit), told(target)),),
        right=Figure(claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=(
                f"{name}: {as_told(claim)} is the target ({target.origin.source}, due {target.period.label}), not the outturn; "
                f"the outturn row is {told(row)}"
            ),
            comparable="same subject and measure; nothing in the sentence marks the figure as a goal",
            innocent="a newer outturn has reached the target",
            query=f"{opened(as_told(claim))} is the target; the latest outturn on record is {told(row)}. Which is meant?",
        ),
        cue=(claim.start, claim.end),
        if_broken="",
        if_holds="disputes",
        rows=(target, row),
        repairs=False,
    )


def _names_target(case: Case, claim: Claim, key: Key, target: Row) -> bool:
    """Whether the words name the target's measure and subject, if only over two sentences.

    `For 2025 as a whole it was 94%` names no measure; only one that was named before can be meant.
    """
    if (key.entity, key.metric) != (target.entity, target.metric) or key.period_tie == "earlier":
        return False  # `short of the 1.25 million in the bid book`
    if _is_of_a_part(case, claim, target):
        return False
    if key.metric_tie in ("stated", "sentence"):
        return key.entity_tie in _SURE or case.reference.is_only_subject(key.entity, key.metric)
    sure = [other for other in claim.keys if other.entity_tie in _SURE]
    if key not in sure or any(
        other.metric != key.metric for other in sure if other.metric_tie == key.metric_tie
    ):
        return False
    told_before = any(key.metric in ids for ids in case.named)
    return told_before and (key.metric_tie == "carried" or (key.period_tie == "stated" and len(sure) == 1))


def _is_of_a_part(case: Case, claim: Claim, target: Row) -> bool:
    """Whether a sentence names a part of the target's subject in front of a figure, and not the whole (`At Abbey Road it was 95%`)."""
    start = case.extraction.sentences[claim.sentence].start
    named = {i for hit in case.mentions_between(start, claim.start) if hit.kind == "entity" for i in hit.ids}
    return target.entity not in named and any(case.reference.is_part_of(i, target.entity) for i in named)


RULE = Rule(
    slug="target-reported-as-outturn", severity="error", since="0.1.0", relations=relations, after_rows=True
)
