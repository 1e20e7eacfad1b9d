"""What the rules and the judge find of an error if the draft is read exactly as before but for the one number."""

from factcheck.judge import settled, weigh
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation, Stated
from factcheck.rules import catalogue
from factcheck.rules.rule import Case


def disputed(clean: Case, changed: Claim, text: str) -> bool:
    """Whether the rules dispute a claim whose number was changed, all else being read as in the clean draft.

    Args:
        clean: What the clean draft puts before the rules.
        changed: The claim with its new quantity, at its place in the changed draft.
        text: The changed draft.
    """
    claims = tuple(changed if claim.index == changed.index else claim for claim in clean.claims)
    case = Case(extraction=clean.extraction, claims=claims, reference=clean.reference, as_of=clean.as_of)
    stated: list[tuple[str, str, Stated]] = []
    for later in (False, True):
        rules = [rule for rule in catalogue() if rule.default and rule.after_rows == later]
        stated += [(rule.slug, rule.severity, item) for rule in rules for item in rule.relations(case)]
        if not later:
            case.settled = settled(stated)
    about = [entry for entry in stated if isinstance(entry[2], Relation) and changed in entry[2].claims]
    findings = weigh(about, claims, text).findings
    return any(f.effect == "disputes" and changed.index in f.claims for f in findings)
