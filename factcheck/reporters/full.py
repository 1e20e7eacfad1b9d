"""The report for a person at a terminal: every finding in its place, with reason, arithmetic, source and next step."""

from collections.abc import Iterable, Iterator

from factcheck.model.evidence import Evidence
from factcheck.model.report import Claim, Extractor, FileReport, Finding, Pack, Report
from factcheck.reporters.frame import Mark, frame
from factcheck.reporters.look import Look, columns, counted, cropped, display, encoded, painted, wrapped
from factcheck.reporters.wording import REASONS, figure, is_nearest, nearest_rows, place, read_as

_LABEL = "    = {:<11}"
_SHORTEST_REMARK = 12
_DATED = {
    "option": "--as-of",
    "front-matter": "the draft's front matter",
    "dateline": "the draft's dateline",
    "clock": "today; the draft gives no date, --as-of sets one",
}


def render(report: Report, look: Look) -> bytes:
    """Render the report for reading."""
    lines: list[str] = []
    for file in report.files:
        lines += _file(file, look)
    for problem in report.run.errors:
        first, *rest = problem.message.splitlines() or [""]
        label = "by the grammar: " if problem.code == "fallback" else "not checked: "
        lines.append(painted(label, "error", look) + display(first, look))
        lines += [f"             {display(line, look)}" for line in rest]
    if report.run.errors:
        lines.append("")
    for file in report.files:
        lines += _summary(file, look)
    if report.run.extractor.name != "grammar":
        lines.append(_extractor(report.run.extractor, look))
    lines += [_pack(pack, look) for pack in report.run.packs]
    if look.ending:
        lines.append(look.ending)
    return encoded(lines, look)


def _file(file: FileReport, look: Look) -> Iterator[str]:
    yield painted(display(file.path, look), "path", look)
    yield ""
    for warning in file.warnings:
        yield from wrapped(f"note: {display(warning, look)}", look.width)
        yield ""
    source = file.source.split("\n")
    claims = {claim.id: claim for claim in file.claims}
    for finding in sorted(
        file.findings, key=lambda finding: (finding.span.start, finding.span.end, finding.id)
    ):
        kind = {"disputes": "disputed", "notes": "notes"}.get(finding.effect)
        if kind in look.show and not is_nearest(finding):
            yield from _finding(finding, claims, file, source, look)
            yield ""
    in_order = sorted(file.claims, key=lambda claim: (claim.span.start, claim.span.end))
    unverifiable = [claim for claim in in_order if claim.verdict == "unverifiable"]
    if "unverifiable" in look.show and unverifiable:
        yield from _unverifiable(unverifiable, file, source, look)
        yield ""
    if "supported" in look.show:
        yield from _supported(in_order, file, look)
    if "skipped" in look.show and file.skipped:
        yield from _list(
            f"not read as claims: {counted(len(file.skipped), 'number')}",
            [(place(skipped.span), skipped.text, skipped.reason, "") for skipped in file.skipped],
            look,
        )
        yield ""
    if "silences" in look.show and file.silences:
        yield from _silences(file, claims, look)


def _finding(
    finding: Finding, claims: dict[str, Claim], file: FileReport, source: list[str], look: Look
) -> Iterator[str]:
    primary = claims.get(finding.claims[0]) if finding.claims else None
    verdict = "   disputed" if finding.effect == "disputes" else ""
    ids = finding.claims[0] if finding.claims else ""
    if len(finding.claims) > 1:
        ids += f" +{counted(len(finding.claims) - 1, 'claim')}"
    left = f"{finding.severity}: {finding.rule}{verdict}"
    gap = " " * max(3, look.width - len(left) - len(ids))
    yield painted(finding.severity, finding.severity, look) + left[len(finding.severity) :] + gap + ids
    for line in wrapped(display(finding.message, look), look.width - 2):
        yield f"  {line}"
    yield from frame(file.path, source, _marks(finding, primary), look)
    yield from _fields(_explanation(finding, look), look)


def _marks(finding: Finding, primary: Claim | None) -> list[Mark]:
    label = next((related.label for related in finding.related if related.span == finding.span), "")
    if not label and primary is not None and finding.evidence:
        label = read_as(primary)
    others = (related for related in finding.related if related.span != finding.span)
    return [Mark(finding.span, label, primary=True), *(Mark(other.span, other.label) for other in others)]


def _explanation(finding: Finding, look: Look) -> Iterator[tuple[str, list[str]]]:
    if finding.working:
        yield "working", [line.text for line in finding.working]
    for row in finding.evidence:
        yield "reference", _row(row)
    if finding.repair:
        reason = f" ({finding.repair.reason})" if finding.repair.reason else ""
        yield "repair", [f"{finding.repair.replacement}{reason}"]
    if finding.innocent:
        yield "not so if", [finding.innocent]
    if finding.query:
        yield "query", [finding.query if finding.query.startswith("AU:") else f"AU: {finding.query}"]
    if finding.next:
        yield "next", [finding.next]


def _row(row: Evidence) -> list[str]:
    value = f"{figure(row)}, {row.period}" if row.period else figure(row)
    if row.definition:
        value += f" ({row.definition})"
    parts = [value, f"pack {row.pack}, {row.row}", f"as of {row.as_of}" if row.as_of else ""]
    return ["; ".join(part for part in parts if part), row.source, *([row.url] if row.url else [])]


def _fields(fields: Iterable[tuple[str, list[str]]], look: Look) -> Iterator[str]:
    for name, paragraphs in fields:
        label = _LABEL.format(f"{name}:")
        indent = len(label)
        for paragraph in paragraphs:
            for line in wrapped(display(paragraph, look), look.width - indent):
                yield painted(label, "faint", look) + line
                label = " " * indent


def _unverifiable(claims: list[Claim], file: FileReport, source: list[str], look: Look) -> Iterator[str]:
    nearest = nearest_rows(file)
    if look.verbose:
        for number, claim in enumerate(claims):
            if number:
                yield ""
            reason = claim.reason or "no-row"
            yield f"unverifiable: {reason}   {REASONS.get(reason, reason)}   {claim.id}"
            yield from frame(file.path, source, [Mark(claim.span, read_as(claim), primary=True)], look)
            row = nearest.get(claim.id)
            yield from _fields([("nearest", [row])] if row else [], look)
        return
    rows = [(place(claim.span), claim.text, _why(claim, nearest.get(claim.id)), claim.id) for claim in claims]
    yield from _list(
        f"unverifiable: {counted(len(claims), 'claim')}; nothing is said against them", rows, look
    )
    yield from wrapped(
        "(-o worksheet:FILE.csv writes the figures among them as a table to fill in)", look.width
    )


def _why(claim: Claim, row: str | None) -> str:
    reason = REASONS.get(claim.reason or "", claim.reason or "")
    reading = read_as(claim) if claim.reason != "not-checkable" else ""
    if row:
        return f"nearest row {row} (read as {reading})" if reading else f"nearest row {row}"
    return f"{reason}: {reading}" if reading else reason


def _list(title: str, rows: list[tuple[str, str, str, str]], look: Look) -> Iterator[str]:
    """A table of one line per entry: place, words, remark, id."""
    yield title
    places = max(len(row[0]) for row in rows)
    last = max(len(row[3]) for row in rows)
    room = look.width - places - last - 8
    texts, remarks = (max(columns(display(row[column], look)) for row in rows) for column in (1, 2))
    remarks = max(min(remarks, max(room // 2, room - texts)), min(remarks, _SHORTEST_REMARK))
    texts = min(texts, max(room - remarks, _SHORTEST_REMARK))
    for at, words, remark, name in rows:
        words = cropped(display(words, look), texts, look)
        words += " " * (texts - columns(words))
        remark = cropped(display(remark, look), remarks, look)
        remark += " " * (remarks - columns(remark))
        yield f"  {at:>{places}}  {words}  {remark}  {name}"


def _supported(claims: list[Claim], file: FileReport, look: Look) -> Iterator[str]:
    findings = {finding.id: finding for finding in file.findings}
    rows = []
    for claim in claims:
        if claim.verdict == "supported":
            backing = [findings[name] for name in claim.findings if findings[name].effect == "supports"]
            row = next((row for finding in backing for row in finding.evidence), None)
            remark = f"{figure(row)}, {row.pack} {row.row}, {row.as_of}" if row else ""
            rows.append((place(claim.span), f"✓ {claim.text}", remark, claim.id))
    if rows:
        yield from _list(f"supported: {counted(len(rows), 'claim')}", rows, look)
        yield ""


def _silences(file: FileReport, claims: dict[str, Claim], look: Look) -> Iterator[str]:
    rows = []
    for silence in file.silences:
        first = claims.get(silence.claims[0]) if silence.claims else None
        at, words = (place(first.span), first.text) if first else ("", "")
        rows.append((at, words, f"{silence.rule}: {silence.reason}", ""))
    yield from _list(f"not tested: {counted(len(rows), 'relation')}", rows, look)
    yield ""


def _summary(file: FileReport, look: Look) -> Iterator[str]:
    counts = {
        verdict: sum(claim.verdict == verdict for claim in file.claims)
        for verdict in ("supported", "disputed", "unverifiable")
    }
    words = f"{counted(len(file.claims), 'claim')}: " + ", ".join(
        f"{n:,} {verdict}" for verdict, n in counts.items()
    )
    path = display(file.path, look)
    if columns(path) + columns(words) + 2 <= look.width:
        yield f"{path}: {words}"
    else:
        yield path
        yield f"  {words}"
    if file.skipped:
        hint = "" if "skipped" in look.show else " (--show skipped)"
        were = "number was" if len(file.skipped) == 1 else "numbers were"
        yield f"  {len(file.skipped):,} {were} not read as claims{hint}"
    if file.rejected:
        yield f"  {counted(len(file.rejected), 'proposal')} of the model could not be found in the draft"
    yield f"  read as of {file.as_of} ({_DATED[file.as_of_source]})"


def _extractor(extractor: Extractor, look: Look) -> str:
    words = [display(word, look) for word in (extractor.model, extractor.prompt, extractor.mode) if word]
    return f"read by the grammar and by {extractor.name} ({', '.join(words)})"


def _pack(pack: Pack, look: Look) -> str:
    words = f"pack {display(pack.name, look)} {pack.version}".rstrip() + f": {counted(pack.rows, 'row')}"
    if pack.newest:
        words += f", newest {pack.newest}"
    if pack.stale:
        words += f"; {pack.stale:,} older than their metric allows"
    return words
