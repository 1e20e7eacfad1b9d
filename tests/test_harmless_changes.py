"""No change that is no error makes a dispute of a true story: other roundings, words, paragraphs in another order."""

import json
import random
from pathlib import Path

import pytest

from benchmarks.injection.__main__ import Draft
from benchmarks.injection.operators import NULLS, applied, chosen

_NEWSROOM = Path(__file__).parent.parent / "fixtures" / "newsroom"
_STORIES = sorted(_NEWSROOM.glob("gold/*.clean.json"))
_SEED, _EACH = 31, 2


@pytest.mark.parametrize(
    "gold",
    [
        pytest.param(gold, id=gold.stem, marks=() if n % 24 == 0 else pytest.mark.slow)
        for n, gold in enumerate(_STORIES)
    ],
)
def test_no_harmless_change_makes_a_dispute(gold: Path) -> None:
    draft = Draft(_NEWSROOM, json.loads(gold.read_text(encoding="utf-8")))
    for name, _, change in NULLS:
        rng = random.Random(f"{_SEED} {gold.stem} {name}")
        for _ in range(_EACH):
            found = chosen(draft.scene, change, rng)
            if found is None:
                break
            edit = found[1]
            checked = draft.check(applied(draft.source, [edit]))
            made = [finding.message for finding in checked.findings if finding.effect == "disputes"]
            assert made == [], (name, draft.source[edit.start : edit.end], edit.new)
