"""Dense articles that are true throughout, without packs or with the shipped ones: no rule may dispute anything in them."""

from pathlib import Path

import pytest

from factcheck.checking import default_packs
from tests.rules.pipeline import disputes

_FOLDER = Path(__file__).parents[2] / "fixtures" / "articles"
_ARTICLES = sorted(_FOLDER.glob("*.md"))
_OF_SHIPPED_PACKS = sorted((_FOLDER / "shipped").glob("*.md"))


@pytest.mark.parametrize("article", _ARTICLES, ids=lambda path: path.stem)
def test_nothing_is_disputed(article: Path) -> None:
    found = disputes(article.read_text(encoding="utf-8"), as_of="2026-02-20")
    assert not [(f.rule, f.message) for f in found if f.effect == "disputes"]


@pytest.mark.parametrize("article", _OF_SHIPPED_PACKS, ids=lambda path: path.stem)
def test_nothing_is_disputed_by_the_shipped_packs(article: Path) -> None:
    found = disputes(article.read_text(encoding="utf-8"), as_of="2026-03-02", packs=default_packs())
    assert not [(f.rule, f.message) for f in found if f.effect == "disputes"]
