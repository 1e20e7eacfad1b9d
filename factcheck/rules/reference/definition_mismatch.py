"""A figure belongs to another definition than the one the draft names.

## What it does

Where a figure meets no row of the measure that the draft names, looks at the rows of the measures that are easily
taken for it: those that the pack marks as not comparable, and others of the same subject and unit. If the figure is
such a row, the draft has the right number of the wrong thing.

## Why it matters

"Killed" for "killed and wounded", emigrants for people abroad, capacity for output: the number passes every
arithmetic check and misleads all the same.

## Example

```text pack metrics
metric,label,kind,unit,not_comparable_with,aliases
casualties,Military casualties,flow,person,deaths,casualties|killed and wounded
deaths,Military deaths,flow,person,casualties,soldiers killed|killed|dead
```

```text pack facts
entity,metric,period,value,unit,source
Ardland,casualties,2024,48670,person,Ministry of Defence of Ardland
Ardland,deaths,2024,11210,person,Ministry of Defence of Ardland
```

```text
Ardland had 48,670 soldiers killed in 2024.
```

Use instead:

```text
Ardland suffered 48,670 military casualties in 2024.
```

## Formula

The strict or conventional interval of the figure meets a row of another definition for the same subject and
period, and no row of the stated one.

## Not an error when

- the draft names both measures
- a source does give that value for the stated definition
- the word is ambiguous (`lost`, `victims`): the row supports it with a note to name the measure
"""

from collections.abc import Iterator, Sequence

from factcheck.model.claim import Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.model.relation import Figure, Relation, Stated, Wording
from factcheck.model.row import Row
from factcheck.model.told import as_told, opened
from factcheck.rules.reference._naming import is_joined, own_names, set_apart
from factcheck.rules.reference._sums_told import adds_up_what_was_told
from factcheck.rules.reference._values import row_values
from factcheck.rules.rule import Case, Rule

# Figures of fewer digits meet a row of some other measure by chance; less so where the pack itself warns of it.
_CHANCE = 3
_REASON = Pattern(r"\b(?:because|since|as|while|whereas|although|though|even if|so that)\b")
_WARNED = 2
_SUBJECT = frozenset({"stated", "sentence", "carried", "only"})


def relations(case: Case) -> Iterator[Stated]:
    """State that a figure is not a row of the sibling of the measure that the draft names."""
    for claim, quantity in case.figures:
        if claim.index in case.settled or not claim.keys:
            continue
        if claim.stranger or not claim.is_fact or _is_named_in_another_clause(case, claim):
            continue
        if claim.metric is not None and is_joined(case, claim.metric.start, claim.metric.end):
            continue  # `soldiers killed or wounded` names more than the `soldiers killed` that it opens with
        others = (*_named_by_the_verb(case, claim), *claim.siblings)
        if not others or adds_up_what_was_told(case, claim):
            continue
        digits = quantity.digits
        own = {key.entity for key in claim.keys if key.metric_tie in ("stated", "sentence")}
        for key in others:
            if own and key.entity not in own:
                continue  # the pack has the measure that the draft names for another subject only
            if digits >= (_WARNED if _warned(case, claim, key) else _CHANCE):
                rows = key.rows if key.period_tie in ("stated", "near") else key.rows[:1]
                if (
                    digits > _CHANCE
                ):  # so many digits are of a row that the draft tells elsewhere by no chance
                    rows = tuple(dict.fromkeys((*rows, *case.rows_told(key.entity, key.metric))))
                if not _is_told_shorter(case, claim, key, rows):
                    yield _relation(case, claim, [(row, key) for row in rows])


def _is_named_in_another_clause(case: Case, claim: Claim) -> bool:
    """Whether the words for a measure belong to a reason behind the figure: `from $38,510, because the population outgrew the economy`."""
    named = claim.metric
    return (
        named is not None
        and named.start >= claim.end
        and _REASON.search(case.text, claim.end, named.start) is not None
    )


def _is_told_shorter(case: Case, claim: Claim, key: Key, rows: Sequence[Row]) -> bool:
    """Whether a figure told before in full is told again in fewer of the same words (`accepted` for international ones)."""
    if not any(row in case.rows_told(key.entity, key.metric) for row in rows):
        return False
    named = _named(case, claim, key)
    label = case.reference.metric_of(key).label.lower().split()
    return bool(named) and all(word in label for word in named.lower().split())


def _named(case: Case, claim: Claim, key: Key) -> str:
    """The words that name another measure than that of a key; empty where none does."""
    own = [hit for hit in own_names(case, claim) if key.metric not in hit.ids]
    return case.text[own[0].start : own[0].end] if own else claim.metric.text if claim.metric else ""


def _named_by_the_verb(case: Case, claim: Claim) -> Iterator[Key]:
    """What the rest of the clause names, where the figure's own words name less (`lost 1.1 million killed`)."""
    apart = set_apart(case, claim)
    if apart:
        yield from (key for key in claim.keys if key.metric in apart and key.entity_tie in _SUBJECT)


def _relation(case: Case, claim: Claim, rows: list[tuple[Row, Key]]) -> Relation:
    row, key = rows[0]
    definition = case.reference.definition(row.definition) if row.definition else None
    theirs = definition.label if definition else case.reference.metric_of(key).label
    named = _named(case, claim, key) or "the measure in the draft"
    return Relation(
        form="equal",
        left=row_values(rows),
        right=Figure(claim),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{opened(as_told(claim))} matches the reference for “{theirs}”, not for “{named}”",
            comparable=f"same subject and period; the row counts {theirs.lower()}",
            innocent=f"a source gives this value for “{named}” itself",
            query=f"the reference has this figure for {theirs.lower()}; does {as_told(claim)} really count only “{named}”?",
        ),
        cue=(claim.start, claim.end),
        if_broken="",
        if_holds="disputes",
        rows=tuple(dict.fromkeys(row for row, _ in rows)),
        repairs=False,
    )


def _warned(case: Case, claim: Claim, sibling: Key) -> bool:
    if any(sibling is key for key in claim.keys):
        return True  # what the words set apart is what a pack warns of
    named, other = case.reference.metric_of(claim.keys[0]), case.reference.metric_of(sibling)
    return other.id in named.not_comparable_with or named.id in other.not_comparable_with


RULE = Rule(slug="definition-mismatch", severity="error", since="0.1.0", relations=relations, after_rows=True)
