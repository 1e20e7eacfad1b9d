"""From an outcome to a finding: message, working, evidence, severity."""

from factcheck.judge.compare import Outcome, compare
from factcheck.judge.evaluate import Unanswerable
from factcheck.judge.numerals import decimal_string
from factcheck.judge.severity import NO_FACT, lowest, severity_of, voice_severity
from factcheck.judge.working import Shown, show
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Repair, WorkingStep
from factcheck.model.relation import Evidence, Mismatch, Relation, Remark, Wording
from factcheck.model.row import Row

_AS = {"strict": "", "conventional": " (as rounded)", "loose": " (as cut off)"}
_QUOTED = "Quoted figures do not agree; consider a note. "


def sign_relation(slug: str, ceiling: str, relation: Relation, text: str) -> Finding | None:
    """Judge a relation; None where it is neither broken nor backed, or nothing follows from it.

    Raises:
        Unanswerable: if the relation cannot be tested.
    """
    _refuse_what_is_no_fact(relation.claims)
    outcome = compare(relation)
    effect, severity = _weight(relation, outcome, ceiling)
    if not effect:
        return None
    shown = show(relation, outcome, text)
    quoted = effect == "disputes" and not relation.rows and all(c.voice == "quoted" for c in relation.claims)
    says = _filled(relation.wording.says, shown, None)
    message = (_QUOTED if quoted else "") + says + (_AS[outcome.holds] if effect == "supports" else "")
    return _finding(
        slug, effect, severity, message, relation,
        working=(*shown.steps, *_comparable(relation.wording)),
        related=tuple(_labelled(relation)),
        wording=relation.wording, shown=shown,
    )  # fmt: skip


def sign_mismatch(slug: str, ceiling: str, mismatch: Mismatch, text: str) -> Finding | None:
    """Judge a stated label against the possible ones."""
    _refuse_what_is_no_fact(mismatch.claims)
    holds = mismatch.stated in mismatch.possible
    effect = mismatch.if_holds if holds else mismatch.if_broken
    if not effect:
        return None
    if effect == "supports":
        severity = "ok"
    else:
        severity = lowest(
            ceiling, mismatch.ceiling, voice_severity(mismatch.claims, against_rows=bool(mismatch.rows))
        )
        if effect == "notes" or severity == "note":
            effect, severity = "notes", "note"
    possible = " or ".join(mismatch.possible)
    shown = Shown(possible, mismatch.stated, tuple(WorkingStep(line) for line in mismatch.working))
    repair = None
    if mismatch.repair is not None and effect == "disputes":
        claim = mismatch.primary
        repair = Repair(claim.start, claim.end, mismatch.repair, "")
    return _finding(
        slug, effect, severity, _filled(mismatch.wording.says, shown, repair), mismatch,
        working=(*shown.steps, *_comparable(mismatch.wording)),
        related=mismatch.related, wording=mismatch.wording, shown=shown, repair=repair,
    )  # fmt: skip


def sign_remark(slug: str, remark: Remark) -> Finding:
    """Sign a note that compares nothing."""
    shown = Shown("", "", tuple(WorkingStep(line) for line in remark.working))
    return _finding(
        slug, "notes", "note", remark.wording.says, remark,
        working=(*shown.steps, *_comparable(remark.wording)), related=(), wording=remark.wording, shown=shown,
    )  # fmt: skip


def evidence_of(row: Row | Evidence) -> Evidence:
    """A row as the report shows it."""
    if isinstance(row, Evidence):
        return row
    low, high = row.interval.low, row.interval.high
    pointless = row.value is not None
    return Evidence(
        pack=row.origin.pack,
        row=row.origin.place,
        source=row.origin.source,
        url=row.origin.url,
        as_of=row.origin.as_of.isoformat() if row.origin.as_of else "",
        value=row.written,
        low=None if pointless else decimal_string(low, toward=-1),
        high=None if pointless else decimal_string(high, toward=1),
        unit=row.unit,
        period=row.period.label,
        definition=row.definition,
    )


def _weight(relation: Relation, outcome: Outcome, ceiling: str) -> tuple[str, str]:
    if outcome.broken:
        severity = severity_of(relation, outcome, ceiling)
        if relation.if_broken == "disputes" and severity != "note":
            return "disputes", severity
        return ("notes", "note") if relation.if_broken else ("", "")
    if outcome.holds:
        return (relation.if_holds, "ok" if relation.if_holds == "supports" else "note")
    return "", ""


def _finding(
    slug: str,
    effect: str,
    severity: str,
    message: str,
    item: Relation | Mismatch | Remark,
    *,
    working: tuple[WorkingStep, ...],
    related: tuple[tuple[int, int, str], ...],
    wording: Wording,
    shown: Shown,
    repair: Repair | None = None,
) -> Finding:
    primary = item.primary
    others = tuple(sorted({c.index for c in item.claims} - {primary.index}))
    disputes = effect == "disputes"
    return Finding(
        rule=slug,
        effect=effect,
        severity=severity,
        message=message,
        claims=(primary.index, *others),
        start=primary.start,
        end=primary.end,
        related=related,
        working=working,
        evidence=tuple(dict.fromkeys(evidence_of(row) for row in item.rows)),
        repair=repair,
        query=_filled(wording.query, shown, repair) if wording.query and effect != "supports" else None,
        innocent=wording.innocent if disputes and wording.innocent else None,
        next=wording.next or None,
    )


def _labelled(relation: Relation) -> list[tuple[int, int, str]]:
    labels = dict(relation.labels)
    return sorted(
        {
            (claim.start, claim.end, labels.get(claim.index, ""))
            for claim in relation.claims
            if claim.index != relation.primary.index
        }
    )


def _filled(words: str, shown: Shown, repair: Repair | None) -> str:
    filled = words.replace("{computed}", shown.computed).replace("{stated}", shown.stated)
    return filled.replace("{repair}", repair.replacement if repair else "").strip()


def _comparable(wording: Wording) -> tuple[WorkingStep, ...]:
    return (WorkingStep(wording.comparable),) if wording.comparable else ()


def _refuse_what_is_no_fact(claims: tuple[Claim, ...]) -> None:
    for claim in claims:
        if claim.modality in NO_FACT:
            raise Unanswerable("negated" if claim.modality == "negated" else "modality-differs")
