"""Print what the tool finds of errors put into clean drafts.

    python -m benchmarks.injection SET_DIR… [--copies N] [--seed N] [--show]

A set holds drafts/*.clean.*, gold/*.json (each names its draft, packs and as-of day) and packs/. Half of the copies
carry one error, three tenths two, two tenths none; a further fifth carries a change that is no error.

injected: errors of that kind. checkable: some relation or row could have disputed it. structured: of these, disputed if everything else is read as in
the clean draft (rules and judge alone). found: a dispute names the figure (or its sentence). repair: edits named, and how many of them restore
the original.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.injection.operators import ERRORS, NULLS, Edit, Scene, applied, chosen, iterate, moved
from benchmarks.injection.structured import disputed
from factcheck.judge.compare import compare, disjoint, is_direct
from factcheck.judge.evaluate import Unanswerable, figures_in
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.relation import Abstention, Mismatch, Relation, Remark, RowValue, Stated
from factcheck.model.row import Row
from factcheck.pipeline import CheckedDraft, check_draft
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.rules import catalogue
from factcheck.rules.rule import Case, Rule

_OF_VOICES = frozenset(
    {
        "quote-drift",
        "one-quote-two-speakers",
        "statement-details-differ",
        "status-at-date",
        "unattributed-figure",
    }
)
"""Rules that tell who said something or held an office."""
_OF_CHANGES = frozenset(
    {"percent-change", "stated-difference", "points-not-percent", "fold-word", "share-of-change"}
)
"""Rules about two levels, which hold whatever unit of time both are counted by."""
_TIMES = frozenset({"day", "week", "month", "year"})
_BY_WORDS = frozenset({"stated", "sentence", "carried", "only", "part"})


class Draft:
    """A clean draft with its packs and what the tool says of it."""

    def __init__(self, folder: Path, gold: dict[str, str | list[str]]) -> None:
        self.path = folder / "drafts" / Path(str(gold["draft"])).name
        self.source = self.path.read_text(encoding="utf-8")
        self.as_of = date.fromisoformat(str(gold["as_of"]))
        self.reference: Reference = load(
            tuple(folder / "packs" / pack for pack in gold["packs"]), cache=False
        )
        self.stated: list[tuple[str, str, Stated]] = []
        cases: list[Case] = []
        self.clean = self.check(
            self.source, [_recording(rule, self.stated, cases) for rule in catalogue() if rule.default]
        )
        self.case = cases[0]
        self.known = {_key(self.clean, finding) for finding in _disputes(self.clean)}
        self.tested = Tested([(slug, item) for slug, _, item in self.stated])
        figures = tuple(claim for claim in self.clean.claims if claim.quantity is not None)
        self.scene = Scene(self.clean, self.clean.draft.source, figures)

    def check(self, source: str, rules: list[Rule] | None = None) -> CheckedDraft:
        return check_draft(read_text(source, self.path.name), self.reference, self.as_of, rules=rules)


def _recording(rule: Rule, stated: list[tuple[str, str, Stated]], cases: list[Case]) -> Rule:
    def relations(case: Case) -> Iterator[Stated]:
        cases.append(case)
        for item in rule.relations(case):
            stated.append((rule.slug, rule.severity, item))
            yield item

    return rule._replace(relations=relations)


class Tested:
    """Claims of the clean draft that something could have disputed, by what it compares.

    Only relations that hold in the clean draft count: one whose other figures do not stand says nothing.
    """

    def __init__(self, stated: list[tuple[str, Stated]]) -> None:
        self.amounts: set[int] = set()
        """In an equation, or backed by a row of its key."""
        self.orders: set[int] = set()
        """In an inequality, a domain, or a relation about one slip."""
        self.labels: set[int] = set()
        """Dates, ages, names, words."""
        self.voices: set[int] = set()
        """Who said something, or held an office."""
        self.timed: set[int] = set()
        """In an equation, or backed by a row, to which the unit of time of a rate matters."""
        for slug, item in stated:
            if isinstance(item, (Abstention, Remark)):
                continue
            if not isinstance(item, Relation):
                if not isinstance(item, Mismatch) or item.if_broken == "disputes":
                    self.labels.update(claim.index for claim in item.claims)
                if slug in _OF_VOICES:
                    self.voices.update(claim.index for claim in item.claims)
                continue
            amounts: set[int] = set()
            if item.if_broken == "disputes" and (item.cue is not None or item.rows):
                amounts = self._relation(item)
            elif item.if_holds == "supports" and is_direct(item):
                amounts = self._backed(item)
            self.amounts |= amounts
            if slug not in _OF_CHANGES:
                self.timed |= amounts

    def _relation(self, item: Relation) -> set[int]:
        """The figures of an equation that holds; those of other relations are noted."""
        try:
            outcome = compare(item)
        except Unanswerable:
            return set()
        if outcome.broken:
            return set()
        if (
            item.within
            and outcome.left
            and all(disjoint(item.form, side, outcome.right) for side in outcome.left)
        ):
            return set()  # so far from its row that it was taken for another figure
        # of several readings those figures count that stand in all of them
        readings = [figures_in(item._replace(left=(reading,))).keys() for reading in item.left]
        if item.form == "equal" and not item.meets:
            return set.intersection(*(set(reading) for reading in readings))
        self.orders.update((*figures_in(item), *(claim.index for claim in item.claims)))
        return set()

    def _backed(self, item: Relation) -> set[int]:
        """The figure that a row of its key backs."""
        try:
            backing = compare(item).backing
        except Unanswerable:
            return set()
        rows = [item.left[n] for n in backing]
        keyed = any(isinstance(value, RowValue) and _of_its_key(item.primary, value.row) for value in rows)
        return {item.primary.index} if keyed else set()

    def checkable(
        self, name: str, claim: Claim, beside: list[Claim], *, named: bool = True, of_time: bool = False
    ) -> bool:
        """Whether an error of this kind in this claim could be found.

        `beside` are the claims of its sentence; `named` says whether an exchanged word is one of those by which
        the claim was told to be of its measure; `of_time` whether an exchanged unit is one of time.
        """
        if name == "speaker":
            return any(other.index in self.voices for other in (claim, *beside))
        if name == "unit, time unit" and of_time:
            return claim.index in self.timed
        if name == "definition":
            return named and claim.index in self.amounts | self.orders
        if name in CLASSES["digits"] or name in ("wrong operand", "conversion", "unit, time unit"):
            return claim.index in self.amounts
        if name in ("percent for points", "direction"):
            return claim.index in self.amounts | self.orders
        return any(other.index in self.labels for other in (claim, *beside))


def _of_its_key(claim: Claim, row: Row) -> bool:
    """Whether words lead from a claim to a row; a row that only its value leads to matches no key."""
    return not claim.stranger and any(
        row in (*key.rows, *key.series) and key.entity_tie in _BY_WORDS and key.metric_tie in _BY_WORDS
        for key in claim.keys
    )


def _disputes(checked: CheckedDraft) -> list[Finding]:
    return [finding for finding in checked.findings if finding.effect == "disputes"]


def _key(checked: CheckedDraft, finding: Finding) -> tuple[str, str]:
    return finding.rule, checked.draft.text[finding.start : finding.end]


def _spans(checked: CheckedDraft, finding: Finding) -> Iterator[tuple[int, int]]:
    """Source spans of the claims that a finding names."""
    offsets = checked.draft.offsets
    yield offsets.span(finding.start, finding.end)
    for index in finding.claims:
        claim = checked.claims[index]
        yield offsets.span(claim.start, claim.end)


def _where(checked: CheckedDraft, name: str, target: tuple[int, int]) -> tuple[int, int]:
    """Where a finding explains an edit; of a changed word it may be the word beside it (the office, not the name)."""
    if name not in LABELS:
        return target
    offsets = checked.draft.offsets
    spans = (offsets.span(sentence.start, sentence.end) for sentence in checked.extraction.sentences)
    first, last = next((span for span in spans if span[0] <= target[0] < span[1]), target)
    return first, max(last, target[1])


def _touches(spans: Iterator[tuple[int, int]], target: tuple[int, int]) -> bool:
    return any(start < target[1] and target[0] < end for start, end in spans)


def _restored(checked: CheckedDraft, finding: Finding, original: str) -> bool:
    """Whether the repair gives the original back, but for white space."""
    repair = finding.repair
    if repair is None:
        return False
    start, end = checked.draft.offsets.span(repair.start, repair.end)
    source = checked.draft.source
    mended = source[:start] + repair.replacement + source[end:]
    return "".join(mended.split()) == "".join(original.split())


def _reread(checked: CheckedDraft, claim: Claim, target: tuple[int, int]) -> Claim | None:
    """The clean claim with the number that stands in its place now; None where no number is read there."""
    for other in checked.claims:
        q = other.quantity
        if q is not None and _touches(
            iter([checked.draft.offsets.span(q.number_start, q.number_end)]), target
        ):
            return claim._replace(quantity=q, start=other.start, end=other.end, text=other.text)
    return None


class Tally:
    """Counts by kind of error."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.elsewhere: list[str] = []
        self.nulls: list[str] = []
        self.astray: list[str] = []
        """Repairs that do not give the original back."""

    def error(
        self,
        name: str,
        draft: Draft,
        claim: Claim,
        edit: Edit,
        edits: list[Edit],
        checked: CheckedDraft,
        *,
        checkable: bool,
    ) -> None:
        target = moved(edits, edit)
        new = [f for f in _disputes(checked) if _key(checked, f) not in draft.known]
        where = _where(checked, name, target)
        hits = [f for f in new if _touches(_spans(checked, f), where)]
        for what, holds in (
            ("injected", True),
            ("checkable", checkable),
            ("found", bool(hits)),
            ("both", checkable and bool(hits)),
        ):
            self.counts[name, what] += holds
        if checkable and name in NUMBERS:
            changed = _reread(checked, draft.case.claim(claim.index), target)
            self.counts[name, "reread"] += changed is not None
            if changed is not None:
                self.counts[name, "structured"] += disputed(draft.case, changed, checked.draft.text)
        repairs = [f for f in hits if f.repair is not None]
        if repairs and len(edits) == 1:
            self.counts[name, "repairs"] += 1
            right = any(_restored(checked, f, draft.source) for f in repairs)
            self.counts[name, "right"] += right
            if not right:
                self.astray += [
                    f"{name}: {_shown(draft, edit)}: {f.rule}: {f.repair.replacement!r}"
                    for f in repairs
                    if f.repair is not None
                ]

    def beside(self, draft: Draft, planned: list[tuple[str, Claim, Edit]], checked: CheckedDraft) -> None:
        """Disputes that no edit explains."""
        edits = [edit for _, _, edit in planned]
        targets = [_where(checked, name, moved(edits, edit)) for name, _, edit in planned]
        for finding in _disputes(checked):
            if _key(checked, finding) not in draft.known and not any(
                _touches(_spans(checked, finding), t) for t in targets
            ):
                shown = ", ".join(f"{draft.source[e.start : e.end]!r} -> {e.new!r}" for e in edits)
                self.elsewhere.append(f"{draft.path.name}: {finding.rule}: {finding.message} [{shown}]")


def _row(label: str, counts: Counter[tuple[str, str]], names: list[str]) -> str:
    n = {
        what: sum(counts[name, what] for name in names)
        for what in ("injected", "checkable", "reread", "structured", "both", "found", "repairs", "right")
    }

    def share(a: int, b: int) -> str:
        return f"{100 * a / b:5.1f}%" if b else "     -"

    return (
        f"{label:26} {n['injected']:8} {n['checkable']:9}  {share(n['structured'], n['reread']):>10}"
        f"  {share(n['both'], n['checkable'])}  {share(n['found'], n['injected'])}"
        f" {n['repairs']:8} {share(n['right'], n['repairs'])}"
    )


CLASSES = {
    "digits": ["power of ten, scale word", "digit dropped or added", "transposition", "leading digit", "another digit", "headline only"],
    "operands, percent, units": ["wrong operand", "percent for points", "unit, time unit", "conversion"],
    "words": ["direction", "definition"],
    "dates and ages": ["year, weekday, age"],
    "quotations": ["speaker", "quoted word"],
}  # fmt: skip


LABELS = frozenset((*CLASSES["words"], *CLASSES["dates and ages"], *CLASSES["quotations"]))
"""Kinds of error that change a word, which a finding need not name itself."""
NUMBERS = frozenset((*CLASSES["digits"], "wrong operand", "conversion"))
"""Kinds of error that change nothing but a number."""


def main() -> None:
    """Run the suite and print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("sets", nargs="+", type=Path)
    options.add_argument("--copies", type=int, default=100, help="copies of each draft (default 100)")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument(
        "--show", action="store_true", help="list what was not found of the checkable errors"
    )
    chosen_options = options.parse_args()
    rng = random.Random(chosen_options.seed)
    tally = Tally()
    missed: list[str] = []
    nulls = Counter[str]()
    for gold_path in sorted(
        path for folder in chosen_options.sets for path in (folder / "gold").glob("*.clean.json")
    ):
        draft = Draft(gold_path.parent.parent, json.loads(gold_path.read_text(encoding="utf-8")))
        errors, harmless = iterate(ERRORS, rng), iterate(NULLS, rng)
        for _ in range(chosen_options.copies):
            wanted = rng.choices((1, 2, 0), (5, 3, 2))[0]
            planned = []
            for _ in range(wanted):
                name, operator = next(errors)
                place = chosen(draft.scene, operator, rng)
                if place is not None and not any(_near(place[1], other[2]) for other in planned):
                    planned.append((name, *place))
            if planned:
                edits = [edit for _, _, edit in planned]
                checked = draft.check(applied(draft.source, edits))
                tally.beside(draft, planned, checked)
                for name, claim, edit in planned:
                    beside = [c for c in draft.clean.claims if c.sentence == claim.sentence]
                    named = _names(draft, draft.case.claim(claim.index), edit)
                    of_time = draft.source[edit.start : edit.end].split()[-1] in _TIMES
                    checkable = draft.tested.checkable(name, claim, beside, named=named, of_time=of_time)
                    before = tally.counts[name, "both"]
                    tally.error(name, draft, claim, edit, edits, checked, checkable=checkable)
                    if checkable and tally.counts[name, "both"] == before:
                        missed.append(f"{name}: {_shown(draft, edit)}")
        for _ in range(chosen_options.copies // 5):
            name, operator = next(harmless)
            place = chosen(draft.scene, operator, rng)
            if place is None:
                continue
            nulls[name] += 1
            edit = place[1]
            checked = draft.check(applied(draft.source, [edit]))
            for finding in _disputes(checked):
                if _key(checked, finding) not in draft.known:
                    tally.nulls.append(
                        f"{name}: {draft.path.name}: {draft.source[edit.start : edit.end]!r} -> {edit.new!r}: {finding.rule}: {finding.message}"
                    )
    print(f"{'':26} injected checkable  structured   found  of all  repairs  right")
    for label, names in CLASSES.items():
        print(_row(label, tally.counts, names))
        for name in names:
            print(_row("  " + name, tally.counts, [name]))
    print(_row("all", tally.counts, [name for name, _, _ in ERRORS]))
    print(
        f"\nchanges that are no errors: {sum(nulls.values())} ({', '.join(f'{n} {k}' for k, n in sorted(nulls.items()))}), disputed: {len(tally.nulls)}"
    )
    for line in tally.nulls:
        print("  " + line)
    print(f"disputes that no edit explains: {len(tally.elsewhere)}")
    for line in tally.elsewhere[:40]:
        print("  " + line)
    if chosen_options.show:
        print(f"checkable and not found: {len(missed)}")
        for line in missed:
            print("  " + line)
        print(f"repairs that lead elsewhere: {len(tally.astray)}")
        for line in tally.astray:
            print("  " + line)


def _shown(draft: Draft, edit: Edit) -> str:
    """An edit in its place, on one line."""
    at = draft.source[max(0, edit.start - 60) : edit.end + 40].replace("\n", " ")
    return f"{draft.path.name}: {draft.source[edit.start : edit.end]!r} -> {edit.new!r} in …{at}…"


def _names(draft: Draft, claim: Claim, edit: Edit) -> bool:
    """Whether an edit touches the words that name the measure of a claim, or what it counts."""
    offsets, q = draft.clean.draft.offsets, claim.quantity
    spans = [] if q is None else [offsets.span(q.number_end, max(q.end, q.number_end))]
    if claim.metric is not None:
        spans.append(offsets.span(claim.metric.start, claim.metric.end))
    return _touches(iter(spans), (edit.start, edit.end))


def _near(edit: Edit, other: Edit) -> bool:
    """Whether two edits would be hard to tell apart."""
    return edit.target[0] - 200 < other.target[1] and other.target[0] - 200 < edit.target[1]


if __name__ == "__main__":
    main()
