"""Figures of an edition that another has replaced, which the draft tells as such."""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim, Key
from factcheck.model.row import Row
from factcheck.rules.reference._values import meets
from factcheck.rules.rule import Case

_WORD = re.compile(r"[^\W\d_]{5,}")
_NAME = re.compile(r"\b[A-Z][\w’'-]{3,}")


def told_of_older_edition(case: Case, claim: Claim) -> Iterator[tuple[Row, Key]]:
    """Yield the replaced rows that a figure meets and its sentence tells of: by their note, or by who published them.

    `€44m according to the preliminary accounts` (a row noted as preliminary), `the Courier, two days later, had 151 dead`.
    """
    q = claim.quantity
    if q is None or q.value is None or claim.modality not in ("outturn", "estimate"):
        return
    sentence = case.extraction.sentences[claim.sentence]
    for key in claim.keys:
        if key.metric_tie == "value":
            continue
        for row in case.reference.rows(key.entity, key.metric):
            if (
                row.rank == "deprecated"
                and meets(q.value, q.place, row, key.own_unit)
                and any(row.period == other.period for other in key.series)
                and _is_told(case, row, sentence.start, sentence.end)
            ):
                yield row, key


def _is_told(case: Case, row: Row, start: int, end: int) -> bool:
    text = case.text[start:end]
    if not {word.lower() for word in _WORD.findall(row.note)}.isdisjoint(
        word.lower() for word in _WORD.findall(text)
    ):
        return True
    publisher = row.origin.source.partition(",")[0]
    named = [
        publisher[hit.start : hit.end] for hit in case.reference.mentions(publisher) if hit.kind == "entity"
    ]
    own = [name for name in _NAME.findall(publisher) if not any(name in other for other in named)]
    return bool(own) and all(name in _NAME.findall(text) for name in own)
