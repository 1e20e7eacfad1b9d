"""The judge: the only room that compares numbers, and the one that signs findings."""

from collections.abc import Iterable

from factcheck.judge.causes import Firing, find_causes
from factcheck.judge.compare import Outcome, compare, is_direct
from factcheck.judge.evaluate import Figures, Unanswerable
from factcheck.judge.severity import NO_FACT, severity_of
from factcheck.judge.signing import (
    rows_behind,
    sign_cause,
    sign_holding,
    sign_mismatch,
    sign_note,
    sign_remark,
)
from factcheck.judge.verdicts import verdict, verdicts
from factcheck.judge.wording import Alignments, sign_wording
from factcheck.judge.words import Printed, printed
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Silence
from factcheck.model.relation import Abstention, Mismatch, Relation, Remark, SameText, Stated
from factcheck.model.row import Row
from factcheck.named_tuple import NamedTuple

__all__ = ["Figures", "Judgement", "Printed", "printed", "settled", "verdict", "verdicts", "weigh"]


_TWO_FIGURES = 2


class Judgement(NamedTuple):
    """Everything the judge has to say about one draft."""

    findings: tuple[Finding, ...]
    """In text order, then by rule."""
    silences: tuple[Silence, ...]


def weigh(
    stated: Iterable[tuple[str, str, Stated]],
    case_claims: tuple[Claim, ...],
    text: str,
    figures: Figures | None = None,
) -> Judgement:
    """Judge what the rules stated about one draft.

    Each item is a rule's slug, the ceiling of its severity, and a relation, mismatch, wording, remark or
    abstention. The result does not depend on the order of the items. `figures` carries over what `settled`
    has worked out.
    """
    sitting = _Sitting(text, figures or Figures())
    for slug, ceiling, item in sorted(stated, key=_item_order):
        sitting.hear(slug, ceiling, item)
    return sitting.close()


class _Sitting:
    """One draft before the judge: what has been heard so far."""

    __slots__ = (
        "alignments",
        "figures",
        "findings",
        "firings",
        "holding",
        "on_record",
        "silences",
        "spare",
        "standing",
        "text",
    )

    def __init__(self, text: str, figures: Figures) -> None:
        self.text = text
        self.figures = figures
        self.alignments: Alignments = {}
        self.firings: list[Firing] = []
        self.standing: list[Relation] = []
        self.holding: list[Firing] = []
        self.findings: set[Finding] = set()
        self.silences: set[Silence] = set()
        self.on_record: list[tuple[int, int]] = []
        """Spans of the quotations that a record has word for word."""
        self.spare: list[tuple[int, Finding]] = []
        """Remarks on claims that may turn out to be judged."""

    def hear(self, slug: str, ceiling: str, item: Stated) -> None:
        """Take one item: sign what stands by itself, keep what has to be seen together."""
        supposed = isinstance(item, Relation) and item.supposed
        reason = item.reason if isinstance(item, Abstention) else _no_fact(item.claims, supposed=supposed)
        if isinstance(item, Remark) and item.unless_judged:
            self.spare.append((item.primary.index, sign_remark(slug, item)))
        elif isinstance(item, Remark):
            self.findings.add(sign_remark(slug, item))
        elif reason is not None:
            self._pass_over(slug, item, reason)
        elif isinstance(item, Mismatch):
            finding = sign_mismatch(slug, ceiling, item)
            if finding is not None:
                self.findings.add(finding)
        elif isinstance(item, SameText):
            signed = list(sign_wording(slug, ceiling, item, self.text, self.alignments))
            self.findings.update(signed)
            self.on_record += [
                (finding.start, finding.end) for finding in signed if finding.effect == "supports"
            ]
        elif isinstance(item, Relation):
            self._compare(slug, ceiling, item)

    def _compare(self, slug: str, ceiling: str, relation: Relation) -> None:
        try:
            outcome = compare(relation, self.figures)
        except Unanswerable as error:
            self._pass_over(slug, relation, str(error))
            return
        if outcome.broken:
            firing = Firing(slug, severity_of(relation, outcome, ceiling), relation, outcome)
            if relation.if_broken == "disputes" and firing.severity != "note":
                self.firings.append(firing)
            else:
                self.findings.add(sign_note(firing, self.text, self.figures))
            return
        # a row that some slip might have led to was no more than a guess
        binding = relation.if_broken and not (relation.needs_repair and relation.rows)
        if binding or (outcome.holds and relation.if_holds != "disputes"):
            self.standing.append(relation)
        if outcome.holds:
            self.holding.append(_held(slug, ceiling, relation, outcome))

    def _pass_over(self, slug: str, item: Stated, reason: str) -> None:
        self.silences.add(Silence(slug, tuple(claim.index for claim in item.claims), reason))

    def _is_explained(self, firing: Firing) -> bool:
        """Whether a figure that misses its row is what several rows come to, or stands in a quotation that is on record.

        `A loss of 1.53 million` is no population; and what somebody said holds of their figures, too.
        """
        start, end = firing.relation.primary.start, firing.relation.primary.end
        if firing.relation.rows and any(first <= start and end <= last for first, last in self.on_record):
            return True
        if (
            firing.relation.rows
            and not is_direct(firing.relation)
            and self._follows_in_draft(firing.relation)
        ):
            return True
        return is_direct(firing.relation) and any(
            held.relation.primary == firing.relation.primary
            and held.relation.if_holds == "supports"
            and len(held.relation.rows) > 1
            and not is_direct(held.relation)
            for held in self.holding
        )

    def _passes_over_explained(self, firing: Firing) -> bool:
        explained = self._is_explained(firing)
        if explained:
            self._pass_over(firing.rule, firing.relation, "told-otherwise")
        return explained

    def _follows_in_draft(self, relation: Relation) -> bool:
        """Whether a figure is what two others of the draft come to: then these are held against the rows, and not it."""
        return any(
            standing.primary == relation.primary
            and not standing.rows
            and standing.form == "equal"
            and len(standing.claims) > _TWO_FIGURES
            for standing in self.standing
        )

    def close(self) -> Judgement:
        """Group what is broken by its cause, and sign everything."""
        self.holding = [
            held
            for held in self.holding
            if held.relation.if_holds != "disputes" or not self._passes_over_explained(held)
        ]
        self.findings.update(sign_holding(firing, self.text, self.figures) for firing in self.holding)
        disputing = [firing for firing in self.holding if firing.relation.if_holds == "disputes"]
        supported = frozenset(i for f in self.findings if f.effect == "supports" for i in f.claims)
        firings = [firing for firing in self.firings if not self._passes_over_explained(firing)]
        causes = find_causes(firings, self.standing, self.text, self.figures, beside_them=disputing)
        self.findings.update(sign_cause(cause, supported, self.text, self.figures) for cause in causes)
        judged = {i for finding in self.findings if finding.effect != "notes" for i in finding.claims}
        self.findings.update(remark for index, remark in self.spare if index not in judged)
        return Judgement(tuple(sorted(self.findings, key=_text_order)), tuple(sorted(self.silences)))


def settled(
    stated: Iterable[tuple[str, str, Stated]], figures: Figures | None = None
) -> dict[int, tuple[Row, ...]]:
    """Find the rows that back single figures: claim index to rows, for rules that build on settled figures."""
    found: dict[int, tuple[Row, ...]] = {}
    figures = figures or Figures()
    for _, _, item in stated:
        if not isinstance(item, Relation) or item.if_holds != "supports" or not is_direct(item):
            continue
        if _no_fact(item.claims) is not None:
            continue
        try:
            backing = compare(item, figures).backing
        except Unanswerable:
            continue
        if backing:
            known = found.get(item.primary.index, ())
            found[item.primary.index] = tuple(dict.fromkeys((*known, *rows_behind(item, backing))))
    return found


def _held(slug: str, ceiling: str, relation: Relation, outcome: Outcome) -> Firing:
    """A relation that holds, with its weight."""
    if relation.if_holds == "disputes":
        return Firing(slug, severity_of(relation, outcome, ceiling), relation, outcome)
    return Firing(slug, "ok" if relation.if_holds == "supports" else "note", relation, outcome)


def _no_fact(claims: tuple[Claim, ...], *, supposed: bool = False) -> str | None:
    """Why a relation between these claims is not tested, where one of them states no fact.

    `supposed` relations hold of suppositions and questions as well.
    """
    for claim in claims:
        if claim.modality in NO_FACT and not (supposed and claim.modality != "negated"):
            return "negated" if claim.modality == "negated" else "modality-differs"
    return None


def _item_order(item: tuple[str, str, Stated]) -> tuple[object, ...]:
    slug, ceiling, stated = item
    place: tuple[int, ...] = ()
    says = ""
    if not isinstance(stated, Abstention):
        place = (stated.primary.start, stated.primary.end, stated.primary.index)
        says = stated.wording.says
    form = stated.form if isinstance(stated, Relation) else ""
    return (place, slug, ceiling, tuple(c.index for c in stated.claims), form, says)


def _text_order(finding: Finding) -> tuple[object, ...]:
    # two ways to the same figure may be told in the same words
    working = tuple(step.text for step in finding.working)
    return finding.start, finding.end, finding.rule, finding.effect, finding.claims, finding.message, working
