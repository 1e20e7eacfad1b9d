"""The JSON report, version 1: shaped by hand, so that a change inside the tool cannot change what others read."""

import json

from factcheck.model.evidence import Evidence
from factcheck.model.report import (
    Attribution,
    Claim,
    Extractor,
    FileReport,
    Finding,
    Named,
    Report,
    Run,
    Skipped,
    SourceSpan,
)
from factcheck.reporters.look import Look
from factcheck.typed import Any


def render(report: Report, look: Look) -> bytes:
    """Render the canonical report; the same report gives the same bytes."""
    return (json.dumps(shape(report), ensure_ascii=False, indent=2) + "\n").encode(
        "utf-8", "backslashreplace"
    )


def shape(report: Report) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "schema_version": report.schema_version,
        "tool": report.tool._asdict(),
        "run": _run(report.run),
        "files": [_file(file) for file in report.files],
        "summary": report.summary._asdict(),
    }


def _run(run: Run) -> dict[str, Any]:
    return {
        "as_of": run.as_of,
        "as_of_source": run.as_of_source,
        "extractor": _extractor(run.extractor),
        "packs": [
            {"name": pack.name, "version": pack.version, "rows": pack.rows, "sha256": pack.sha256}
            for pack in run.packs
        ],
        "complete": run.complete,
        "errors": [problem._asdict() for problem in run.errors],
    }


def _extractor(extractor: Extractor) -> dict[str, Any]:
    return {key: value for key, value in extractor._asdict().items() if value is not None}


def _file(file: FileReport) -> dict[str, Any]:
    return {
        "path": file.path,
        "format": file.format,
        "encoding": file.encoding,
        "sha256": file.sha256,
        "as_of": file.as_of,
        "as_of_source": file.as_of_source,
        "claims": [shape_claim(claim) for claim in file.claims],
        "findings": [_finding(finding) for finding in file.findings],
        "skipped": [shape_skipped(skipped) for skipped in file.skipped],
        "rejected": [rejected._asdict() for rejected in file.rejected],
        "suppressed": [suppressed._asdict() for suppressed in file.suppressed],
        "silences": [
            {"rule": silence.rule, "claims": list(silence.claims), "reason": silence.reason}
            for silence in file.silences
        ],
        "warnings": list(file.warnings),
    }


def shape_claim(claim: Claim) -> dict[str, Any]:
    """One claim as plain data."""
    return {
        "id": claim.id,
        "kind": claim.kind,
        "text": claim.text,
        "span": _span(claim.span),
        "quantity": claim.quantity._asdict() if claim.quantity else None,
        "subject": _named(claim.subject),
        "metric": _named(claim.metric),
        "period": claim.period._asdict() if claim.period else None,
        "modality": claim.modality,
        "attribution": _attribution(claim.attribution) if claim.attribution else None,
        "verdict": claim.verdict,
        "reason": claim.reason,
        "findings": list(claim.findings),
    }


def shape_skipped(skipped: Skipped) -> dict[str, Any]:
    """One skipped number as plain data."""
    return {"span": _span(skipped.span), "text": skipped.text, "reason": skipped.reason}


def _finding(finding: Finding) -> dict[str, Any]:
    repair = finding.repair
    return {
        "id": finding.id,
        "rule": finding.rule,
        "effect": finding.effect,
        "severity": finding.severity,
        "message": finding.message,
        "claims": list(finding.claims),
        "span": _span(finding.span),
        "related": [{"span": _span(related.span), "label": related.label} for related in finding.related],
        "working": [line._asdict() for line in finding.working],
        "evidence": [_evidence(row) for row in finding.evidence],
        "repair": repair
        and {"span": _span(repair.span), "replacement": repair.replacement, "reason": repair.reason},
        "query": finding.query,
    }


def _evidence(row: Evidence) -> dict[str, Any]:
    return row._asdict()


def _attribution(attribution: Attribution) -> dict[str, Any]:
    return {"speaker": _named(attribution.speaker), "cue": attribution.cue, "quoted": attribution.quoted}


def _named(named: Named | None) -> dict[str, Any] | None:
    return named._asdict() if named else None


def _span(span: SourceSpan) -> dict[str, int]:
    return span._asdict()
