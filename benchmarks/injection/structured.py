"""What the rules and the judge find of an error if the draft is read exactly as before but for the one number."""

from factcheck.judge import weigh
from factcheck.judge.evaluate import figures_in
from factcheck.model.claim import Claim
from factcheck.model.relation import (
    Difference,
    Expression,
    Figure,
    Grown,
    Product,
    Quotient,
    Relation,
    Stated,
    Sum,
)


def disputed(stated: list[tuple[str, str, Stated]], changed: Claim, text: str) -> bool:
    """Whether the relations of the clean draft dispute a claim whose number was changed.

    Args:
        stated: Rule, ceiling and relation, as stated of the clean draft.
        changed: The claim with its new quantity, at its place in the changed draft.
        text: The changed draft.
    """
    items: list[tuple[str, str, Stated]] = []
    for slug, ceiling, item in stated:
        if isinstance(item, Relation) and item.if_broken == "disputes" and changed.index in figures_in(item):
            items.append((slug, ceiling, _restated(item, changed)))
    findings = weigh(items, (), text).findings
    return any(f.effect == "disputes" and changed.index in f.claims for f in findings)


def _restated(item: Relation, changed: Claim) -> Relation:
    def new(claim: Claim) -> Claim:
        return changed if claim.index == changed.index else claim

    return item._replace(
        left=tuple(_rewritten(expression, changed) for expression in item.left),
        right=_rewritten(item.right, changed),
        meets=tuple(_rewritten(expression, changed) for expression in item.meets),
        claims=tuple(map(new, item.claims)),
        primary=new(item.primary),
    )


def _rewritten(expression: Expression, changed: Claim) -> Expression:
    if isinstance(expression, Figure):
        return expression._replace(claim=changed) if expression.claim.index == changed.index else expression
    if isinstance(expression, Sum):
        return Sum(tuple(_rewritten(term, changed) for term in expression.terms))
    if isinstance(expression, Grown):
        return Grown(
            _rewritten(expression.start, changed), _rewritten(expression.percent, changed), expression.sign
        )
    if isinstance(expression, (Difference, Product, Quotient)):
        return type(expression)(_rewritten(expression.left, changed), _rewritten(expression.right, changed))
    return expression
