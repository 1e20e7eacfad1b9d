"""Scores reports against drafts with gold labels: what was found, what was said of it, what was a false alarm.

A gold set is a folder with `packs/<name>/`, `drafts/` and `gold/*.json`. A gold file names its draft, the day of
the check and the packs, and lists snippets with the verdict that a careful checker gives them, and traps.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from json import JSONDecodeError, loads
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import InputError
from factcheck.model.report import Claim, FileReport, Finding
from factcheck.named_tuple import NamedTuple

if TYPE_CHECKING:
    from factcheck.extract.llm.run import ModelRun

_LIVE = ("error", "warning")


class GoldDraft(NamedTuple):
    """One draft with what should be said of it."""

    draft: Path
    as_of: str
    packs: tuple[Path, ...]
    expect: tuple[dict[str, Any], ...]
    traps: tuple[dict[str, Any], ...]


@dataclass(slots=True)
class Score:
    """Counts over any number of drafts; every figure printed is a quotient of two of them."""

    counts: Counter[str] = field(default_factory=Counter)
    classes: dict[str, list[int]] = field(default_factory=dict)
    """Kind and class of a planted error to [found, planted]."""
    rules: dict[str, list[int]] = field(default_factory=dict)
    """Rule to [good, false] disputes."""
    remarks: list[str] = field(default_factory=list)
    """Every miss and every false alarm, one line each."""


def gold_drafts(folder: Path) -> Iterator[GoldDraft]:
    """Yield the drafts of a gold set, by file name.

    Raises:
        InputError: if the folder holds no gold, or a gold file is malformed.
    """
    files = sorted((folder / "gold").glob("*.json"))
    if not files:
        raise InputError(str(folder), "holds no gold/*.json")
    for file in files:
        try:
            gold = loads(file.read_text(encoding="utf-8"))
            yield GoldDraft(
                draft=folder / "drafts" / Path(gold["draft"]).name,
                as_of=gold["as_of"],
                packs=tuple(folder / "packs" / name for name in gold["packs"]),
                expect=tuple(gold["expect"]),
                traps=tuple(gold.get("traps", ())),
            )
        except (JSONDecodeError, KeyError, TypeError) as error:
            raise InputError(str(file), f"is no gold file: {error!r}") from error


def add(score: Score, gold: GoldDraft, report: FileReport) -> None:
    """Count what one report says of one gold draft."""
    counts = score.counts
    text = report.source
    name = gold.draft.name
    findings = {finding.id: finding for finding in report.findings}
    disputed = {claim.id for claim in report.claims if any(_disputes(findings[f]) for f in claim.findings)}
    planted: list[tuple[int, int]] = []
    counts["drafts"] += 1
    counts["claims"] += len(report.claims)
    for entry in gold.expect:
        span = _locate(text, entry)
        if span is None:
            score.remarks.append(f"{name}: gold snippet not in the draft: {entry['text']}")
            continue
        also = [found for other in entry.get("also", ()) if (found := _locate(text, other))]
        here = _at(report, span)
        counts["seen"] += bool(here)
        counts["expected"] += 1
        if entry["verdict"] == "disputed":
            planted += [span, *also]
            around = [claim for place in (span, *also) for claim in _at(report, place)]
            hit = any(claim.id in disputed for claim in around)
            tally = score.classes.setdefault(f"{entry.get('kind')}/{entry.get('class')}", [0, 0])
            tally[0] += hit
            tally[1] += 1
            _expect(score, "planted", hit, f"{name}: missed {entry.get('class')}: {entry['text']}")
        elif entry["verdict"] == "supported":
            kind = "derived" if entry.get("derived") else "hard" if entry.get("hard") else "direct"
            good = any(claim.verdict == "supported" for claim in here) and not any(
                c.id in disputed for c in here
            )
            seen = ", ".join(f"{claim.text} {claim.verdict} {claim.reason or ''}".strip() for claim in here)
            _expect(score, kind, good, f"{name}: {kind}, not supported: {entry['text']} [{seen}]")
        if entry["verdict"] != "supported":
            wrong = bool(here) and all(claim.verdict == "supported" for claim in here)
            if entry["verdict"] == "unverifiable":
                wrong = any(claim.verdict == "supported" for claim in here)
            counts["unsupportable"] += 1
            counts["supported wrongly"] += wrong
            if wrong:
                score.remarks.append(f"{name}: supported wrongly: {entry['text']}")
    _count_traps(score, gold, report, disputed, planted)
    _count_disputes(score, gold, report, planted)


def add_model(score: Score, gold: GoldDraft, made: "ModelRun") -> None:
    """Count what a model did with one gold draft."""
    counts = score.counts
    used = made.extractor
    counts["model figures"] += made.numbers
    counts["model figures listed"] += made.covered
    counts["model proposals"] += made.proposed
    counts["model requests"] += used.requests or 0
    counts["model cached"] += used.cached or 0
    counts["model tokens"] += sum((used.tokens or {}).get(kind, 0) for kind in ("prompt", "completion"))
    counts["model windows failed"] += len(made.problems)
    for extraction in made.extractions:
        refused = Counter(reason for _, reason in extraction.rejected)
        for reason, times in refused.items():
            counts[f"model refused {reason}"] += times
        attributes = refused["attribute-not-in-draft"] + refused["speaker-unconfirmed"]
        counts["model proposals refused"] += sum(refused.values()) - attributes
        counts["model claims added"] += sum(claim.extractor == "llm" for claim in extraction.claims)
        counts["model claims enriched"] += sum(
            claim.extractor == "grammar+llm" for claim in extraction.claims
        )
    score.remarks += [f"{gold.draft.name}: {problem.message}" for problem in made.problems]


def _model_table(counts: Counter[str]) -> Iterator[str]:
    yield f"{'figures that the model listed':34} {_percent(counts['model figures listed'], counts['model figures'])}"
    found = counts["model proposals"] - counts["model proposals refused"]
    yield f"{'proposals that could be grounded':34} {_percent(found, counts['model proposals'])}"
    yield f"{'claims it enriched, claims it added':34} {counts['model claims enriched']}, {counts['model claims added']}"
    for name, times in sorted(counts.items()):
        if name.startswith("model refused "):
            yield f"  refused: {name[14:]:33} {times}"
    yield (
        f"{'requests, answers kept before':34} {counts['model requests']}, {counts['model cached']}; "
        f"{counts['model tokens']:,} tokens; {counts['model windows failed']} windows failed"
    )


def table(score: Score) -> Iterator[str]:
    """Yield the figures as lines of text."""
    counts = score.counts
    yield f"drafts {counts['drafts']}, claims {counts['claims']}"
    for label, name in (
        ("planted errors found", "planted"),
        ("supported, one row", "direct"),
        ("supported, carried from context", "hard"),
        ("supported, from several rows", "derived"),
    ):
        yield f"{label:34} {_percent(counts[name + ' good'], counts[name])}"
    yield f"{'snippets seen as claims':34} {_percent(counts['seen'], counts['expected'])}"
    yield f"{'supported wrongly':34} {counts['supported wrongly']} of {counts['unsupportable']}"
    yield f"{'traps sprung':34} {counts['sprung']} of {counts['traps']}"
    yield f"{'disputes that hit a planted error':34} {_percent(counts['disputes good'], counts['disputes'])}"
    yield (
        f"{'false disputes':34} {counts['false clean']} in {counts['words clean']} clean words, "
        f"{counts['false flawed']} in flawed drafts"
    )
    if "model requests" in counts:
        yield from _model_table(counts)
    for name, (found, planted) in sorted(score.classes.items()):
        yield f"  {name:42} {found}/{planted}"
    for rule, (good, false) in sorted(score.rules.items()):
        yield f"  {rule:42} good {good}, false {false}"


def _expect(score: Score, name: str, good: bool, remark: str) -> None:  # noqa: FBT001
    score.counts[name] += 1
    score.counts[name + " good"] += good
    if not good:
        score.remarks.append(remark)


def _count_traps(
    score: Score, gold: GoldDraft, report: FileReport, disputed: set[str], planted: list[tuple[int, int]]
) -> None:
    for trap in gold.traps:
        span = _locate(report.source, trap)
        if span is None:
            continue
        score.counts["traps"] += 1
        sprung = [
            claim
            for claim in _at(report, span)
            if claim.id in disputed and not any(_overlaps(_span(claim), place) for place in planted)
        ]
        score.counts["sprung"] += bool(sprung)
        if sprung:
            score.remarks.append(f"{gold.draft.name}: trap sprung: {trap['text']}")


def _count_disputes(
    score: Score, gold: GoldDraft, report: FileReport, planted: list[tuple[int, int]]
) -> None:
    flawed = ".flawed." in gold.draft.name
    score.counts["words flawed" if flawed else "words clean"] += len(report.source.split())
    claims = {claim.id: claim for claim in report.claims}
    for finding in report.findings:
        if not _disputes(finding):
            continue
        places = [_span(claims[i]) for i in finding.claims if i in claims] or [
            (finding.span.start, finding.span.end)
        ]
        good = any(_overlaps(place, error) for place in places for error in planted)
        score.counts["disputes"] += 1
        score.counts["disputes good"] += good
        score.rules.setdefault(finding.rule, [0, 0])[0 if good else 1] += 1
        if not good:
            score.counts["false flawed" if flawed else "false clean"] += 1
            score.remarks.append(f"{gold.draft.name}: false dispute: {finding.rule}: {finding.message}")


def _locate(text: str, entry: str | dict[str, Any]) -> tuple[int, int] | None:
    """The place of a gold snippet; gold names its snippets by their words, and by their occurrence if they come again."""
    snippet, occurrence = (
        (entry, 1) if isinstance(entry, str) else (entry["text"], entry.get("occurrence", 1))
    )
    at = -1
    for _ in range(occurrence):
        at = text.find(snippet, at + 1)
        if at < 0:
            return None
    return at, at + len(snippet)


def _at(report: FileReport, span: tuple[int, int]) -> list[Claim]:
    return [claim for claim in report.claims if _overlaps(_span(claim), span)]


def _span(claim: Claim) -> tuple[int, int]:
    return claim.span.start, claim.span.end


def _overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _disputes(finding: Finding) -> bool:
    return finding.effect == "disputes" and finding.severity in _LIVE


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}% ({part}/{whole})" if whole else "n/a"
