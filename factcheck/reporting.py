"""From checked drafts to the report: concrete positions, stable ids, decimal strings."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from factcheck import judge
from factcheck.hashing import sha256
from factcheck.model import report as public
from factcheck.model.claim import Claim
from factcheck.model.draft import Draft
from factcheck.model.finding import Finding, Repair
from factcheck.model.quantity import Skip
from factcheck.model.row import Timespan
from factcheck.pipeline import CheckedDraft

# Figures that only serve others: reported where a finding names them, else listed as skipped.
_SERVANTS = {"ordinal": "ordinal", "vague": "vague"}
_LONGEST_DATELINE = 200


def file_report(checked: CheckedDraft, *, as_of: str, as_of_source: public.AsOfSource) -> public.FileReport:
    """Return the report of one draft."""
    draft = checked.draft
    named = {index for finding in checked.findings for index in finding.claims}
    shown = [claim for claim in checked.claims if claim.index in named or _servant(claim, draft) is None]
    ids = _claim_ids(shown)
    findings = tuple(
        _finding(finding, f"f-{number}", ids, draft)
        for number, finding in enumerate(checked.findings, start=1)
    )
    by_claim: dict[str, list[str]] = {}
    for finding in findings:
        for claim_id in finding.claims:
            by_claim.setdefault(claim_id, []).append(finding.id)
    claims = tuple(
        _claim(claim, ids[claim.index], checked, tuple(by_claim.get(ids[claim.index], ()))) for claim in shown
    )
    return public.FileReport(
        path=draft.path,
        format=draft.format,
        encoding=draft.encoding,
        sha256=draft.sha256,
        as_of=as_of,
        as_of_source=as_of_source,
        claims=claims,
        findings=findings,
        skipped=tuple(_skipped(checked, shown)),
        rejected=tuple(public.Rejected(text, reason) for text, reason in checked.extraction.rejected),
        silences=tuple(
            public.Silence(silence.rule, tuple(ids[i] for i in silence.claims if i in ids), silence.reason)
            for silence in checked.silences
        ),
        warnings=draft.warnings,
        source=draft.source,
    )


def summary(files: Iterable[public.FileReport]) -> public.Summary:
    """Return the counts over all files."""
    files = list(files)
    verdicts = [claim.verdict for file in files for claim in file.claims]
    return public.Summary(
        claims=len(verdicts),
        supported=verdicts.count("supported"),
        disputed=verdicts.count("disputed"),
        unverifiable=verdicts.count("unverifiable"),
        skipped=sum(len(file.skipped) for file in files),
    )


def source_span(draft: Draft, start: int, end: int) -> public.SourceSpan:
    """The place in the file of a stretch of the draft's text."""
    first, past = draft.offsets.span(start, end)
    line, column = draft.offsets.line_column(first)
    end_line, end_column = draft.offsets.line_column(past)
    return public.SourceSpan(first, past, line, column, end_line, end_column)


def _servant(claim: Claim, draft: Draft) -> str | None:
    """Why a figure is no claim by itself, or None."""
    if claim.kind == "event" and draft.dated_by == "dateline" and _is_dateline(claim, draft):
        return "dateline"
    if claim.kind == "event" and claim.detail("amount"):
        return "period"  # a length of time that nothing in the draft or the packs measures
    quantity = claim.quantity
    if quantity is None:
        return None
    if quantity.stat in _SERVANTS:
        return _SERVANTS[quantity.stat]
    return "vague" if quantity.form == "vague" and quantity.value is None else None


def _is_dateline(claim: Claim, draft: Draft) -> bool:
    """Whether a date is the one that the draft was read by: its day, near the start of a paragraph."""
    span = None if claim.when is None else claim.when.span
    near = claim.start - draft.blocks[claim.block].start < _LONGEST_DATELINE
    return near and span is not None and span.first == span.last == draft.dated


def _claim_ids(claims: list[Claim]) -> dict[int, str]:
    """Ids from kind, words and occurrence, so that an edit elsewhere leaves them alone."""
    seen: dict[str, int] = {}
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for claim in claims:
        key = f"{claim.kind}\x00{claim.text}"
        seen[key] = seen.get(key, 0) + 1
        digest = sha256(f"{key}\x00{seen[key]}".encode("utf-8", "surrogatepass"))
        length = 6
        while f"c-{digest[:length]}" in taken:
            length += 1
        ids[claim.index] = f"c-{digest[:length]}"
        taken.add(ids[claim.index])
    return ids


def _claim(claim: Claim, identity: str, checked: CheckedDraft, findings: tuple[str, ...]) -> public.Claim:
    draft = checked.draft
    verdict, reason = checked.verdicts[claim.index]
    sentence = checked.extraction.sentences[claim.sentence]
    return public.Claim(
        id=identity,
        kind=claim.kind,  # type: ignore[arg-type]
        text=claim.text,
        span=source_span(draft, claim.start, claim.end),
        verdict=verdict,  # type: ignore[arg-type]
        quantity=_quantity(claim, draft),
        subject=None if claim.subject is None else _named(claim.subject.ids, claim.subject.text),
        metric=None if claim.metric is None else _named(claim.metric.ids, claim.metric.text),
        period=_period(claim),
        modality=claim.modality,
        attribution=_attribution(claim),
        reason=reason,
        findings=findings,
        context=draft.text[sentence.start : sentence.end],
    )


def _named(ids: tuple[str, ...], text: str) -> public.Named:
    return public.Named(id=ids[0] if ids else None, text=text)


def _quantity(claim: Claim, draft: Draft) -> public.Quantity | None:
    quantity = claim.quantity
    if quantity is None:
        return None
    bounds = judge.printed(quantity, claim.text)
    start = (
        quantity.start if quantity.hedge_start is None else min(quantity.hedge_start, quantity.number_start)
    )
    return public.Quantity(
        text=draft.text[start : max(quantity.number_end, start)],
        low=bounds.low,
        high=bounds.high,
        low_open=bounds.low_open,
        high_open=bounds.high_open,
        unit=quantity.unit,
        per=quantity.per,
        hedge=quantity.hedge,
        stat=quantity.stat,
    )


def _period(claim: Claim) -> public.Period | None:
    when = claim.when
    if when is None:
        return None
    span: Timespan | None = when.span
    return public.Period(
        start=None if span is None else span.first.isoformat(),
        end=None if span is None else span.last.isoformat(),
        text=when.text,
    )


def _attribution(claim: Claim) -> public.Attribution | None:
    given = claim.attribution
    if given is None:
        return None
    speaker = _named(given.ids if given.confirmed else (), given.speaker) if given.speaker else None
    return public.Attribution(
        speaker=speaker, cue=given.cue, quoted=claim.voice == "quoted" or claim.kind == "quote"
    )


def _finding(finding: Finding, identity: str, ids: dict[int, str], draft: Draft) -> public.Finding:
    query = (
        None
        if finding.query is None
        else finding.query
        if finding.query.startswith("AU:")
        else f"AU: {finding.query}"
    )
    return public.Finding(
        id=identity,
        rule=finding.rule,
        effect=finding.effect,  # type: ignore[arg-type]
        severity=finding.severity,  # type: ignore[arg-type]
        message=finding.message,
        claims=tuple(ids[index] for index in finding.claims),
        span=source_span(draft, finding.start, finding.end),
        related=tuple(
            public.Related(source_span(draft, start, end), label) for start, end, label in finding.related
        ),
        working=tuple(public.WorkingLine(*step) for step in finding.working),
        evidence=finding.evidence,
        repair=_repair(finding.repair, draft),
        query=query,
        innocent=finding.innocent,
        next=finding.next,
    )


def _repair(repair: Repair | None, draft: Draft) -> public.Repair | None:
    if repair is None:
        return None
    return public.Repair(source_span(draft, repair.start, repair.end), repair.replacement, repair.reason)


def _reach(claims: Iterable[Claim]) -> tuple[list[int], list[int]]:
    """The starts of the claims in text order, and how far the first n of them reach."""
    spans = sorted((claim.start, claim.end) for claim in claims)
    return [start for start, _ in spans], list(accumulate((end for _, end in spans), max, initial=-1))


def _skipped(checked: CheckedDraft, shown: list[Claim]) -> Iterable[public.Skipped]:
    """Everything number-like that is no claim, in text order."""
    draft = checked.draft
    kept = {claim.index for claim in shown}
    starts, reach = _reach(claim for claim in checked.claims if claim.index in kept or claim.kind == "event")
    skips = list(checked.extraction.skipped)
    for claim in checked.claims:
        if claim.index not in kept:
            skips.append(Skip(claim.start, claim.end, _servant(claim, draft) or "not-a-claim"))
    for period in checked.extraction.periods:
        if reach[bisect_right(starts, period.start)] < period.end:
            skips.append(Skip(period.start, period.end, "period"))
    for skip in sorted(set(skips)):
        yield public.Skipped(
            source_span(draft, skip.start, skip.end), draft.text[skip.start : skip.end], skip.reason
        )
