"""Print, rule by rule, what fires and what is passed over: on gold drafts, other drafts, prose and injected errors.

    python -m benchmarks.injection.rules --gold SET_DIR… [--drafts FILE…] [--prose FILE.jsonl…] [--copies N]

`--gold` are sets as the injection takes them, with flawed drafts too: a dispute that meets a planted error is good, any other is
false. `--drafts` are Markdown drafts checked against the shipped packs; one named `X-with-slips` beside `X` is good where it
disputes what `X` has not. `--prose` are rows with `detokenized_text`, of games that took place as told: each dispute is false
until somebody has looked at it. Injected errors go into the clean drafts of the sets: a dispute that names the edited
figure is good, one elsewhere is counted as false though the edit may well be its cause.

Columns: fires (disputes), good and false by source, notes, supports, and what was not tested, by reason.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.injection.__main__ import Draft, _disputes, _key, _spans, _touches
from benchmarks.injection.operators import ERRORS, applied, chosen, iterate, moved
from factcheck.checking import default_packs
from factcheck.pipeline import CheckedDraft, check_draft
from factcheck.readers import read_text
from factcheck.reference import Reference, load
from factcheck.rules import catalogue

_SOURCES = ("gold", "drafts", "prose", "injected")


class Tally:
    """Counts by rule."""

    def __init__(self) -> None:
        self.good: Counter[tuple[str, str]] = Counter()
        self.false: Counter[tuple[str, str]] = Counter()
        self.other: Counter[tuple[str, str]] = Counter()
        self.passed_over: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.drafts: Counter[str] = Counter()
        self.words: Counter[str] = Counter()

    def read(self, source: str, checked: CheckedDraft) -> None:
        """Count a draft, what it notes and supports, and what was not tested in it."""
        self.drafts[source] += 1
        self.words[source] += len(checked.draft.text.split())
        for finding in checked.findings:
            if finding.effect != "disputes":
                self.other[finding.rule, finding.effect] += 1
        for silence in checked.silences:
            self.passed_over[silence.rule][silence.reason] += 1

    def dispute(self, rule: str, source: str, *, good: bool) -> None:
        """Count one dispute."""
        (self.good if good else self.false)[rule, source] += 1


def main() -> None:
    """Run every source and print the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--gold", nargs="+", type=Path, default=[])
    options.add_argument("--drafts", nargs="+", type=Path, default=[])
    options.add_argument("--prose", nargs="+", type=Path, default=[])
    options.add_argument(
        "--copies", type=int, default=60, help="flawed copies of each clean draft (default 60)"
    )
    options.add_argument("--seed", type=int, default=1)
    wanted = options.parse_args()
    tally, rng = Tally(), random.Random(wanted.seed)
    for folder in wanted.gold:
        for path in sorted((folder / "gold").glob("*.json")):
            _gold(tally, folder, json.loads(path.read_text(encoding="utf-8")))
        for path in sorted((folder / "gold").glob("*.clean.json")):
            _injected(tally, Draft(folder, json.loads(path.read_text(encoding="utf-8"))), rng, wanted.copies)
    shipped = load(default_packs())
    _drafts(tally, wanted.drafts, shipped)
    for path in wanted.prose:
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["detokenized_text"]
            checked = check_draft(read_text(text, "prose.txt"), shipped, date(2018, 1, 1))
            tally.read("prose", checked)
            for finding in _disputes(checked):
                tally.dispute(finding.rule, "prose", good=False)
    for row in _table(tally):
        print(row)


def _gold(tally: Tally, folder: Path, gold: dict[str, Any]) -> None:
    draft = Draft(folder, gold)
    tally.read("gold", draft.clean)
    planted = []
    for entry in gold["expect"]:
        if entry["verdict"] == "disputed":
            named = [
                (entry["text"], entry.get("occurrence", 1)),
                *(
                    (other, 1) if isinstance(other, str) else (other["text"], other.get("occurrence", 1))
                    for other in entry.get("also", ())
                ),
            ]
            planted += [span for text, nth in named if (span := _place(draft.source, text, nth)) is not None]
    for finding in _disputes(draft.clean):
        good = any(_touches(_spans(draft.clean, finding), span) for span in planted)
        tally.dispute(finding.rule, "gold", good=good)


def _place(source: str, text: str, nth: int) -> tuple[int, int] | None:
    at = -1
    for _ in range(nth):
        at = source.find(text, at + 1)
        if at < 0:
            return None
    return at, at + len(text)


def _injected(tally: Tally, draft: Draft, rng: random.Random, copies: int) -> None:
    errors = iterate(ERRORS, rng)
    for _ in range(copies):
        _, operator = next(errors)
        place = chosen(draft.scene, operator, rng)
        if place is None:
            continue
        edit = place[1]
        checked = draft.check(applied(draft.source, [edit]))
        tally.read("injected", checked)
        for finding in _disputes(checked):
            if _key(checked, finding) not in draft.known:
                good = _touches(_spans(checked, finding), moved([edit], edit))
                tally.dispute(finding.rule, "injected", good=good)


def _drafts(tally: Tally, paths: list[Path], shipped: Reference) -> None:
    said: dict[str, set[tuple[str, str]]] = {}
    for path in sorted(paths, key=lambda path: ("-with-slips" in path.stem, path)):
        checked = check_draft(
            read_text(path.read_text(encoding="utf-8"), path.name), shipped, date(2026, 11, 1)
        )
        tally.read("drafts", checked)
        clean = said.get(path.stem.removesuffix("-with-slips")) if "-with-slips" in path.stem else None
        said[path.stem] = {_key(checked, finding) for finding in _disputes(checked)}
        for finding in _disputes(checked):
            tally.dispute(
                finding.rule, "drafts", good=clean is not None and _key(checked, finding) not in clean
            )


def _table(tally: Tally) -> Iterator[str]:
    for source in _SOURCES:
        yield f"{source}: {tally.drafts[source]} drafts, {tally.words[source]:,} words"
    yield ""
    heads = " ".join(f"{source} good/false".rjust(20) for source in _SOURCES)
    yield f"{'':42} {'fires':>5} {heads} {'notes':>6} {'supports':>8}  not tested, by reason"
    totals: Counter[str] = Counter()
    for rule in sorted(catalogue(), key=lambda rule: rule.slug):
        slug = rule.slug
        fires = sum(tally.good[slug, s] + tally.false[slug, s] for s in _SOURCES)
        cells = " ".join(f"{tally.good[slug, s]}/{tally.false[slug, s]}".rjust(20) for s in _SOURCES)
        reasons = ", ".join(f"{reason} {n}" for reason, n in tally.passed_over[slug].most_common())
        yield (
            f"{slug:42} {fires:>5} {cells} {tally.other[slug, 'notes']:>6} {tally.other[slug, 'supports']:>8}"
            f"  {reasons or '-'}"
        )
        totals["fires"] += fires
        for source in _SOURCES:
            totals[f"{source} good"] += tally.good[slug, source]
            totals[f"{source} false"] += tally.false[slug, source]
    cells = " ".join(f"{totals[f'{s} good']}/{totals[f'{s} false']}".rjust(20) for s in _SOURCES)
    yield f"{'all':42} {totals['fires']:>5} {cells}"


if __name__ == "__main__":
    main()
