"""From outcomes to findings: message, working, evidence, repair."""

from functools import lru_cache

from factcheck.judge import words
from factcheck.judge.causes import Cause, Firing
from factcheck.judge.evaluate import (
    Figures,
    Readings,
    Unanswerable,
    evaluate,
    figure_reading,
    leaves,
    rows_of,
)
from factcheck.judge.hedges import is_hedged
from factcheck.judge.numerals import decimal_string, only_multiple, roundest, written_like
from factcheck.judge.repair import Candidate
from factcheck.judge.severity import lowest, voice_severity
from factcheck.judge.slips import number_of
from factcheck.judge.solve import admitted_values, fitting
from factcheck.judge.working import Shown, figure_style, figure_words, show
from factcheck.model.claim import Claim
from factcheck.model.evidence import Evidence
from factcheck.model.finding import Finding, Repair, WorkingStep
from factcheck.model.interval import Interval
from factcheck.model.relation import Figure, Grown, Mismatch, Relation, Remark, RowValue, Wording
from factcheck.model.row import Row
from factcheck.named_tuple import NamedTuple

_AS = {"strict": "", "conventional": " (as rounded)", "loose": " (as cut off)"}
_QUOTED = "Quoted figures do not agree; consider a note. "
_CANNOT_TELL = " The draft alone cannot tell which figure slipped."
_ROWS_TELL = " The other figures agree with the reference."
_ALL_AGREE = " Each figure by itself agrees with the reference."


class Told(NamedTuple):
    """Who is disputed, and what is said about it."""

    primary: Claim
    claims: tuple[int, ...]
    remark: str


def sign_cause(cause: Cause, supported: frozenset[int], text: str, figures: Figures) -> Finding:
    """Sign the one alarm for a slip."""
    first = cause.firings[0]
    if cause.repair is not None and not all(
        _works_out(f.relation, cause.repair, figures) for f in cause.firings
    ):
        cause = cause._replace(repair=None)
    relation = first.relation
    edited = cause.repair.edited if cause.repair is not None else None
    shown = show(relation, first.outcome, text, figures, edited=edited)
    told = _told(cause, supported)
    repair = cause.repair.repair if cause.repair is not None else _only_value(cause, told, text, figures)
    severity = lowest(first.severity, "warning") if told.remark == _ALL_AGREE else first.severity
    says = _filled(relation.wording.says, shown, repair)
    quoted = not relation.rows and all(claim.voice == "quoted" for claim in relation.claims)
    working = [*shown.steps]
    for other in cause.firings[1:]:
        further = show(other.relation, other.outcome, text, figures, edited=edited)
        working.append(WorkingStep(_filled(other.relation.wording.says, further, repair)))
        working += (step for step in further.steps if step not in working)
    if repair is None:
        working += _alternatives(cause, told, text, figures)
    working += _comparable(relation.wording)
    return _finding(
        first.rule, "disputes", severity, (_QUOTED if quoted else "") + _sentence(says) + told.remark, told.primary, told.claims,
        working=tuple(working), related=_labelled(cause, told.primary), rows=_evidence(cause),
        wording=relation.wording, shown=shown, repair=repair,
    )  # fmt: skip


def _works_out(relation: Relation, repair: Candidate, figures: Figures) -> bool:
    """Whether the arithmetic comes out on the figures as printed: of 32.1 and 31.4 the fall is 2.2%, and 2.3% only just possible.

    What is told from elsewhere (rows, open or hedged figures) is not asked for so much.
    """
    if relation.rows or relation.form != "equal" or len(relation.left) > 1:
        return True
    expression, right = relation.left[0], relation.right
    as_printed = Readings(
        figure_reading("written", relation, figures, edited=repair.edited), rows_of(relation)
    )
    try:
        told, computed = evaluate(right, as_printed), evaluate(expression, as_printed)
        if isinstance(expression, Grown):
            if isinstance(expression.start, Grown):
                return True
            start = evaluate(expression.start, as_printed)
            computed = told.over(start).shifted(-1).scaled(100 * expression.sign)
            told, right = evaluate(expression.percent, as_printed), expression.percent
    except (Unanswerable, ValueError):
        return True
    if not isinstance(right, Figure) or not (told.is_point and computed.is_point):
        return True
    q = repair.edited.get(right.claim.index, right.claim.quantity)
    assert q is not None
    assert told.low is not None
    assert computed.low is not None
    if is_hedged(q):
        return True
    return 2 * abs(told.low - computed.low) <= abs(q.significant_place * right.factor)


def sign_note(firing: Firing, text: str, figures: Figures) -> Finding:
    """Sign a broken relation that is worth no more than a note."""
    relation = firing.relation
    shown = show(relation, firing.outcome, text, figures)
    return _finding(
        firing.rule, "notes", "note", _filled(relation.wording.says, shown, None), relation.primary,
        _members(relation), working=(*shown.steps, *_comparable(relation.wording)),
        related=_labelled(Cause((firing,), None), relation.primary), rows=relation.rows,
        wording=relation.wording, shown=shown,
    )  # fmt: skip


def sign_holding(firing: Firing, text: str, figures: Figures) -> Finding:
    """Sign a relation that holds: support by rows, a note, or a dispute where holding is the defect."""
    relation, outcome = firing.relation, firing.outcome
    shown = show(relation, outcome, text, figures)
    effect = relation.if_holds
    message = _filled(relation.wording.says, shown, None) + (
        _AS[outcome.holds] if effect == "supports" else ""
    )
    return _finding(
        firing.rule, "notes" if firing.severity == "note" else effect, firing.severity, message,
        relation.primary, _members(relation), working=(*shown.steps, *_comparable(relation.wording)),
        related=_labelled(Cause((firing,), None), relation.primary),
        rows=rows_behind(relation, outcome.backing), wording=relation.wording, shown=shown,
    )  # fmt: skip


def sign_mismatch(slug: str, ceiling: str, mismatch: Mismatch) -> Finding | None:
    """Judge a stated label against the possible ones."""
    holds = mismatch.stated in mismatch.possible
    effect = mismatch.if_holds if holds else mismatch.if_broken
    if not effect:
        return None
    severity = "ok"
    if effect != "supports":
        severity = lowest(
            ceiling, mismatch.ceiling, voice_severity(mismatch.claims, against_rows=bool(mismatch.rows))
        )
        if effect == "notes" or severity == "note":
            effect, severity = "notes", "note"
    shown = Shown(
        " or ".join(mismatch.possible),
        mismatch.stated,
        steps=tuple(WorkingStep(line) for line in mismatch.working),
    )
    primary = mismatch.primary
    repair = None
    if mismatch.repair is not None and effect == "disputes":
        only = "the only one that fits" if len(mismatch.possible) == 1 else ""
        repair = Repair(primary.start, primary.end, mismatch.repair, only)
    return _finding(
        slug, effect, severity, _sentence(_filled(mismatch.wording.says, shown, repair)), primary,
        _members(mismatch), working=(*shown.steps, *_comparable(mismatch.wording)),
        related=mismatch.related, rows=mismatch.rows, wording=mismatch.wording, shown=shown, repair=repair,
    )  # fmt: skip


def sign_remark(slug: str, remark: Remark) -> Finding:
    """Sign a note that compares nothing."""
    shown = Shown(steps=tuple(WorkingStep(line) for line in remark.working))
    return _finding(
        slug, "notes", "note", remark.wording.says, remark.primary, _members(remark),
        working=(*shown.steps, *_comparable(remark.wording)), related=(), rows=remark.rows,
        wording=remark.wording, shown=shown,
    )  # fmt: skip


def rows_behind(relation: Relation, backing: tuple[int, ...]) -> tuple[Row, ...]:
    """The rows of the readings that hold; all evidence where they hold none."""
    held = (leaf for n in backing for leaf in leaves(relation.left[n]))
    return tuple(dict.fromkeys(leaf.row for leaf in held if isinstance(leaf, RowValue))) or relation.rows


@lru_cache(maxsize=4096)
def _evidence_of(row: Row) -> Evidence:
    """A row as the report shows it."""
    bounded = row.value is None
    return Evidence(
        pack=row.origin.pack,
        row=row.origin.place,
        source=row.origin.source,
        url=row.origin.url,
        as_of=row.origin.as_of.isoformat() if row.origin.as_of else "",
        value=row.written,
        low=decimal_string(row.interval.low, toward=-1) if bounded else None,
        high=decimal_string(row.interval.high, toward=1) if bounded else None,
        unit=row.unit_as_written,
        period=row.period.label,
        definition=row.definition,
    )


def _told(cause: Cause, supported: frozenset[int]) -> Told:
    """Single out a claim where a row or a unique repair settles which figure slipped."""
    first = cause.firings[0].relation
    claims = {claim.index: claim for firing in cause.firings for claim in firing.relation.claims}
    internal = not any(firing.relation.rows for firing in cause.firings)
    # a row that speaks against a figure leaves it in doubt, whatever other row it happens to meet
    against_rows = {
        c.index for firing in cause.firings if firing.relation.rows for c in firing.relation.claims
    }
    open_claims = tuple(i for i in sorted(claims) if i in against_rows or i not in supported)
    remark = ""
    if not open_claims:
        open_claims, remark = tuple(sorted(claims)), _ALL_AGREE
    elif len(open_claims) < len(claims):
        remark = _ROWS_TELL
    elif internal and len(claims) > 1 and cause.repair is None:
        remark = _CANNOT_TELL
    primary = first.primary
    if cause.repair is not None and cause.repair.claim in open_claims:
        primary = claims[cause.repair.claim]
    elif primary.index not in open_claims:
        primary = claims[open_claims[0]]
    return Told(primary, (primary.index, *(i for i in open_claims if i != primary.index)), remark)


def _only_value(cause: Cause, told: Told, text: str, figures: Figures) -> Repair | None:
    """The value that fits where the reference has settled all other figures."""
    if told.remark != _ROWS_TELL or len(told.claims) != 1:
        return None
    claim = told.primary
    interval, number = _fitting_all(cause, claim, figures), number_of(claim, text)
    if interval is None or number is None:
        return None
    q = number.quantity
    value = only_multiple(interval, words.step(q))
    if value is None or value == q.value:
        return None
    style = figure_style(claim, text, unit=False)
    new = written_like(value, style, decimals=style.decimals)
    return Repair(q.number_start, q.number_end, new, "follows from the figures that the reference confirms")


def _fitting_all(cause: Cause, claim: Claim, figures: Figures) -> Interval | None:
    """The values of one claim that mend every firing of a cause; None also where nothing is known of one."""
    relations = [firing.relation for firing in cause.firings]
    if any(fitting(relation, claim.index, figures) is None for relation in relations):
        return None
    return admitted_values(relations, claim.index, figures)


def _alternatives(cause: Cause, told: Told, text: str, figures: Figures) -> list[WorkingStep]:
    """What each figure would have to be if it alone had slipped."""
    options = []
    claims = {claim.index: claim for firing in cause.firings for claim in firing.relation.claims}
    for claim in sorted((claims[i] for i in told.claims), key=lambda c: c.start):
        interval, q = _fitting_all(cause, claim, figures), claim.quantity
        if interval is None or q is None or number_of(claim, text) is None:
            continue
        value = roundest(interval, words.step(q))
        if value is not None and value > 0:
            style = figure_style(claim, text)
            new = written_like(value, style, decimals=style.decimals)
            options.append(f"{new} for {figure_words(claim, text)}")
    return [WorkingStep(f"Would fit: {', or '.join(options)}")] if len(options) > 1 else []


def _labelled(cause: Cause, primary: Claim) -> tuple[tuple[int, int, str], ...]:
    spans: dict[tuple[int, int], str] = {}
    for firing in cause.firings:
        labels = dict(firing.relation.labels)
        for claim in firing.relation.claims:
            if claim.index != primary.index:
                spans.setdefault((claim.start, claim.end), labels.get(claim.index, ""))
    return tuple(sorted((start, end, label) for (start, end), label in spans.items()))


def _evidence(cause: Cause) -> tuple[Row, ...]:
    return tuple(row for firing in cause.firings for row in firing.relation.rows)


def _members(item: Relation | Mismatch | Remark) -> tuple[int, ...]:
    primary = item.primary.index
    return (primary, *sorted({claim.index for claim in item.claims} - {primary}))


def _finding(
    rule: str,
    effect: str,
    severity: str,
    message: str,
    primary: Claim,
    claims: tuple[int, ...],
    *,
    working: tuple[WorkingStep, ...],
    related: tuple[tuple[int, int, str], ...],
    rows: "tuple[Row | Evidence, ...]",
    wording: Wording,
    shown: Shown,
    repair: Repair | None = None,
) -> Finding:
    return Finding(
        rule=rule,
        effect=effect,
        severity=severity,
        message=message,
        claims=claims,
        start=primary.start,
        end=primary.end,
        related=related,
        working=working,
        evidence=tuple(
            dict.fromkeys(row if isinstance(row, Evidence) else _evidence_of(row) for row in rows)
        ),
        repair=repair,
        query=_filled(wording.query, shown, repair) if wording.query and effect != "supports" else None,
        innocent=wording.innocent if effect == "disputes" and wording.innocent else None,
        next=wording.next or None,
    )


def _filled(words: str, shown: Shown, repair: Repair | None) -> str:
    if "{" not in words:
        return words.strip()
    for name, value in (
        ("{working}", shown.formula),
        ("{computed}", shown.computed),
        ("{stated}", shown.stated),
        ("{implied}", shown.implied),
        ("{nearest}", shown.nearest),
        ("{rows}", shown.rows),
        ("{repair}", repair.replacement if repair else ""),
    ):
        words = words.replace(name, value)
    return words.strip()


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."


def _comparable(wording: Wording) -> tuple[WorkingStep, ...]:
    return (WorkingStep(wording.comparable),) if wording.comparable else ()
