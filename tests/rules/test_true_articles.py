"""Dense articles that are true throughout, without packs: no rule may dispute anything in them."""

from pathlib import Path

import pytest

from tests.rules.pipeline import disputes

_ARTICLES = sorted((Path(__file__).parents[2] / "fixtures" / "articles").glob("*.md"))


@pytest.mark.parametrize("article", _ARTICLES, ids=lambda path: path.stem)
def test_nothing_is_disputed(article: Path) -> None:
    found = disputes(article.read_text(encoding="utf-8"), as_of="2026-02-20")
    assert not [(f.rule, f.message) for f in found if f.effect == "disputes"]
