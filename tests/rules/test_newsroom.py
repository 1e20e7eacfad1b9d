"""Whole drafts on their packs: no trap springs, nothing innocent is disputed, and what the rules say stays as kept."""

from pathlib import Path

import pytest

from factcheck.checking import check, load_pack
from factcheck.scoring import GoldDraft, Score, add, gold_drafts

_DRAFTS = [
    pytest.param(gold, id=gold.draft.stem, marks=pytest.mark.golden_part(gold.packs[0].name))
    for folder in ("newsroom", "real-figures")
    for gold in gold_drafts(Path(__file__).parents[2] / "fixtures" / folder)
]


@pytest.mark.parametrize("gold", _DRAFTS)
def test_a_draft_on_its_packs(gold: GoldDraft) -> None:
    report = check(gold.draft, packs=load_pack(*gold.packs), as_of=gold.as_of)
    assert not report.run.errors
    score = Score()
    add(score, gold, report.files[0])
    assert score.counts["sprung"] == 0
    assert score.counts["false clean"] == 0
    assert not [remark for remark in score.remarks if "not in the draft" in remark]
