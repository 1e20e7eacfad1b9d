"""Drafts as far as the rules of the second pass, of which brackets say what row a figure is: `took in [took €96.4m]`."""

from datetime import date

from factcheck.extract.assemble import assemble
from factcheck.readers import read_text
from factcheck.reference import Reference
from factcheck.resolve import resolve
from factcheck.rules.rule import Case

AS_OF = date(2026, 6, 1)


def draft(reference: Reference, text: str) -> Case:
    extraction = assemble(read_text(text, "draft.md"), reference, AS_OF)
    return Case(
        extraction=extraction, claims=resolve(extraction, reference), reference=reference, as_of=AS_OF
    )


def settled_draft(reference: Reference, marked: str) -> Case:
    """A draft of which the figures in brackets are the rows of the fact named there."""
    text, told = "", {}
    for n, part in enumerate(marked.split("[")):
        if n:
            fact, _, rest = part.partition(" ")
            words, _, rest = rest.partition("]")
            told[len(text)] = fact
            part = words + rest
        text += part
    case = draft(reference, text)
    rows = {row.fact: row for metric in reference.metrics() for row in reference.rows_of_metric(metric.id)}
    case.settle(
        {
            claim.index: (rows[fact],)
            for start, fact in told.items()
            for claim, _ in case.figures
            if claim.start <= start < claim.end
        }
    )
    assert len(case.settled) == len(told), "a figure in brackets was not found"
    return case
