"""The pipeline as one straight line: read, extract, resolve, let the rules state, judge, report."""

from collections.abc import Iterable, Sequence
from datetime import date

from factcheck import judge
from factcheck.errors import FactcheckError, RuleError
from factcheck.extract.assemble import assemble
from factcheck.model.claim import Claim, Extraction
from factcheck.model.draft import Draft
from factcheck.model.finding import Finding, Silence
from factcheck.model.relation import Abstention, Relation, Stated
from factcheck.named_tuple import NamedTuple
from factcheck.reference import Reference
from factcheck.resolve import resolve
from factcheck.resolve.settling import read_as
from factcheck.rules import catalogue
from factcheck.rules.reach import reached
from factcheck.rules.rule import Case, Rule


class CheckedDraft(NamedTuple):
    """One draft after the whole line."""

    draft: Draft
    extraction: Extraction
    claims: tuple[Claim, ...]
    """Resolved; what a row bears out is read as the row says."""
    findings: tuple[Finding, ...]
    silences: tuple[Silence, ...]
    verdicts: tuple[tuple[str, str | None], ...]
    """Verdict and reason of each claim, by index."""
    errors: tuple[FactcheckError, ...] = ()
    """Rules that crashed; everything else was checked."""


def check_draft(
    draft: Draft,
    reference: Reference,
    as_of: date,
    *,
    extraction: Extraction | None = None,
    rules: Sequence[Rule] | None = None,
) -> CheckedDraft:
    """Check one draft; a pure function of its arguments.

    Args:
        draft: The draft, already read.
        reference: The packs in force.
        as_of: The day on which the draft is read; relative dates and "latest" values hang on it.
        extraction: What another extractor found; the offline grammar reads the draft if absent.
        rules: The rules to apply; every default rule if absent.
    """
    if extraction is None:
        extraction = assemble(draft, reference, as_of)
    claims = resolve(extraction, reference)
    case = Case(extraction=extraction, claims=claims, reference=reference, as_of=as_of)
    chosen = [rule for rule in catalogue() if rule.default] if rules is None else list(rules)
    errors: list[FactcheckError] = []
    figures = judge.Figures()
    first = [rule for rule in chosen if not rule.after_rows]
    stated = list(_state(first, case, errors))
    case.settle(judge.settled(stated, figures))
    later = [rule for rule in chosen if rule.after_rows]
    stated.extend(_state_later(later, case, errors, figures))
    judgement = judge.weigh(stated, claims, draft.text, figures)
    verdicts = judge.verdicts(claims, judgement.findings)
    return CheckedDraft(
        draft=draft,
        extraction=extraction,
        claims=tuple(
            read_as(claim, verdict, case.settled.get(claim.index, ()), extraction)
            for claim, (verdict, _) in zip(claims, verdicts, strict=True)
        ),
        findings=judgement.findings,
        silences=judgement.silences,
        verdicts=verdicts,
        errors=tuple(errors),
    )


def _state_later(
    rules: Sequence[Rule], case: Case, errors: list[FactcheckError], figures: judge.Figures
) -> list[tuple[str, str, Stated]]:
    """What the rules of the second pass state; once more of what further rows reach that they have found."""
    stated = list(_state(rules, case, errors))
    found = judge.settled(stated, figures)
    more = {index: rows for index, rows in found.items() if index not in case.settled}
    if not more or errors:
        return stated
    anew = reached(case, more)
    case.settle({**case.settled, **more})

    def stands(item: Stated) -> bool:
        # what gave a figure its row is not to be found again: rules pass over figures that are settled
        return _about(item) not in anew or (isinstance(item, Relation) and item.primary.index in more)

    again = _state(rules, case.within(anew), errors)
    return [one for one in stated if stands(one[2])] + [one for one in again if not stands(one[2])]


def _about(stated: Stated) -> int | None:
    """The claim that a statement is about; the first one of an abstention."""
    if not isinstance(stated, Abstention):
        return stated.primary.index
    return stated.claims[0].index if stated.claims else None


def _state(
    rules: Iterable[Rule], case: Case, errors: list[FactcheckError]
) -> Iterable[tuple[str, str, Stated]]:
    for rule in rules:
        if rule.needs and not case.holds(rule.needs):
            continue
        try:
            yield from [(rule.slug, rule.severity, stated) for stated in rule.relations(case)]
        except Exception as crash:
            errors.append(RuleError(rule.slug, f"{type(crash).__name__}: {crash}"))
