"""One line per finding, for editors' error lists and for grep."""

from collections.abc import Iterator

from factcheck.model.report import FileReport, Report
from factcheck.reporters.look import Look, display, encoded
from factcheck.reporters.wording import REASONS, is_nearest, nearest_rows, place


def render(report: Report, look: Look) -> bytes:
    """Render `path:line:column: severity rule: message [claim]`."""
    lines = [line for file in report.files for line in _file(file, look)]
    for problem in report.run.errors:
        label = "by the grammar" if problem.code == "fallback" else "not checked"
        lines.append(f"{label}: {display(problem.message, look)}")
    if look.ending:
        lines.append(look.ending)
    return encoded(lines, look)


def _file(file: FileReport, look: Look) -> Iterator[str]:
    found: list[tuple[int, str]] = []
    path = display(file.path, look)
    for finding in file.findings:
        if is_nearest(finding):
            continue
        if {"disputes": "disputed", "notes": "notes", "supports": "supported"}[finding.effect] in look.show:
            name = f" [{finding.claims[0]}]" if finding.claims else ""
            words = f"{finding.severity} {finding.rule}: {display(finding.message, look)}{name}"
            found.append((finding.span.start, f"{path}:{place(finding.span)}: {words}"))
    if "unverifiable" in look.show:
        nearest = nearest_rows(file)
        for claim in file.claims:
            if claim.verdict == "unverifiable":
                reason = claim.reason or "no-row"
                row = nearest.get(claim.id)
                why = f"{REASONS.get(reason, reason)}; nearest {row}" if row else REASONS.get(reason, reason)
                words = f"unverifiable {reason}: {display(claim.text, look)}: {why} [{claim.id}]"
                found.append((claim.span.start, f"{path}:{place(claim.span)}: {words}"))
    if "skipped" in look.show:
        for skipped in file.skipped:
            words = f"skipped {skipped.reason}: {display(skipped.text, look)}"
            found.append((skipped.span.start, f"{path}:{place(skipped.span)}: {words}"))
    for _, line in sorted(found):
        yield line
