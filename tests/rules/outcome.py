"""Writes down everything that the rules say of one draft, line by line: what they state, and what is signed of it."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from factcheck.judge import Judgement
from factcheck.model.claim import Claim
from factcheck.model.evidence import Evidence
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
    Constant,
    Difference,
    Expression,
    Figure,
    Grown,
    Mismatch,
    Product,
    Quotient,
    Recorded,
    Relation,
    Remark,
    RowValue,
    SameText,
    Stated,
    Sum,
)
from factcheck.model.row import Row

_TEXT_SHOWN = 600


def outcome(text: str, stated: Iterable[tuple[str, str, Stated]], judgement: Judgement) -> list[str]:
    """The draft, what the rules state of it in the order of the alphabet, and every finding with all it says."""
    shown = text if len(text) <= _TEXT_SHOWN else f"{text[:_TEXT_SHOWN]} … ({len(text)} characters)"
    lines = sorted({f"{slug} {_stated(item, text)}" for slug, _, item in stated})
    return [shown, *lines, *(line for finding in judgement.findings for line in _finding(finding, text))]


def _place(text: str, start: int, end: int) -> str:
    """The words of a span, with its offset where the draft has them twice."""
    words = text[start:end]
    return words if text.count(words) == 1 else f"{words}@{start}"


def _claim(claim: Claim, text: str) -> str:
    kind = "" if claim.kind == "quantity" else f"{claim.kind} "
    return f"{kind}‹{_place(text, claim.start, claim.end)}›"


def _claims(claims: Iterable[Claim], text: str) -> str:
    return " ".join(_claim(claim, text) for claim in claims)


def _finding(finding: Finding, text: str) -> Iterator[str]:
    """The finding with every field that a rule or a reading of the draft decides."""
    yield f"{finding.effect.upper()} {finding.severity}, {finding.rule}: {finding.message}"
    yield f"  at ‹{_place(text, finding.start, finding.end)}›"
    for start, end, label in finding.related:
        yield f"  with ‹{_place(text, start, end)}› {label}"
    for step in finding.working:
        yield f"  {step.text}"
    for evidence in finding.evidence:
        yield f"  row {_evidence(evidence)}"
    if finding.repair:
        place = _place(text, finding.repair.start, finding.repair.end)
        yield f"  repair ‹{place}› {finding.repair.replacement}: {finding.repair.reason}"
    for name in ("query", "innocent", "next"):
        if getattr(finding, name):
            yield f"  {name}: {getattr(finding, name)}"


def _stated(item: Stated, text: str) -> str:
    """What a rule states, without its sentences: the findings show those."""
    if isinstance(item, Abstention):
        return f"abstains on {_claims(item.claims, text)}: {item.reason}"
    head = f"on {_claim(item.primary, text)} of {_claims(item.claims, text)}"
    if isinstance(item, Relation):
        readings = " or ".join(_expression(one, text) for one in item.left)
        return f"{head}: {readings} {item.form} {_expression(item.right, text)}{_rest(item, text)}"
    if isinstance(item, Mismatch):
        return f"{head}: {item.stated} among {' | '.join(item.possible)}{_rest(item, text)}"
    if isinstance(item, SameText):
        return (
            f"{head}: {item.weighs} of {'; '.join(_record(one) for one in item.records)}{_rest(item, text)}"
        )
    assert isinstance(item, Remark)
    return f"{head}: remark{_rest(item, text)}"


_TOLD = {"left", "right", "form", "primary", "claims", "wording", "stated", "possible", "weighs", "records"}


def _rest(item: Any, text: str) -> str:
    """The fields that are not at their defaults."""
    rest = {
        name: value
        for name, value in item._asdict().items()
        if name not in _TOLD and value != item._field_defaults.get(name)
    }
    return "".join(f"; {name} {_value(name, value, text)}" for name, value in rest.items())


def _value(name: str, value: Any, text: str) -> str:
    if name == "cue":
        return f"‹{_place(text, *value)}›"
    if name == "rows":
        return " ".join(_row(row) for row in value)
    if name == "meets":
        return " or ".join(_expression(one, text) for one in value)
    if name == "related":
        return " ".join(f"‹{_place(text, start, end)}› {label}" for start, end, label in value)
    if name == "labels":
        return ", ".join(label for _, label in value)
    if name == "working":
        return " / ".join(value)
    return str(value)


def _row(row: Row | Evidence) -> str:
    if isinstance(row, Evidence):
        return _evidence(row)
    return f"{row.origin.place} {row.written}"


def _evidence(evidence: Evidence) -> str:
    return f"{evidence.row} {evidence.value}"


def _record(record: Recorded) -> str:
    rest = [
        f"{name} {value}"
        for name, value in record._asdict().items()
        if name not in ("text", "evidence", "otherwise") and value != record._field_defaults[name]
    ]
    if record.otherwise:
        rest.append(f"otherwise {record.otherwise.stated} among {' | '.join(record.otherwise.possible)}")
    return ", ".join([record.evidence.row, *rest])


_SIGNS = {Difference: "-", Product: "x", Quotient: "/"}


def _expression(one: Expression, text: str) -> str:
    if isinstance(one, Figure):
        rest = [f"{name} {value}" for name, value in one._asdict().items() if name in ("end", "reading", "step")
                and value != Figure._field_defaults[name]]  # fmt: skip
        return f"{_times(one.factor)}{_claim(one.claim, text)}{''.join(f'[{part}]' for part in rest)}"
    if isinstance(one, RowValue):
        return f"{_times(one.factor)}{{{_row(one.row)}}}"
    if isinstance(one, Constant):
        return f"{_interval(one.interval)} {one.label}"
    if isinstance(one, Sum):
        return f"({' + '.join(_expression(term, text) for term in one.terms)})"
    if isinstance(one, Grown):
        sign = "+" if one.sign > 0 else "-"
        return f"({_expression(one.start, text)} {sign} {_expression(one.percent, text)} of it)"
    return f"({_expression(one.left, text)} {_SIGNS[type(one)]} {_expression(one.right, text)})"


def _times(factor: Fraction) -> str:
    return "" if factor == 1 else f"{factor} x "


def _interval(interval: Interval) -> str:
    low, high = ("…" if bound is None else str(bound) for bound in (interval.low, interval.high))
    inside = low if interval.is_point else f"{low} to {high}"
    return f"{'(' if interval.low_open else '['}{inside}{')' if interval.high_open else ']'}"
