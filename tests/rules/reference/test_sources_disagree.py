from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write

MARCH = {
    "facts": """entity,metric,period,value,unit,source
Northport,marchers,2025,12400,person,Northport police
Northport,marchers,2025,31000,person,March organisers
Northport,stewards,2025,410,person,Northport police
Northport,stewards,2025,412,person,March organisers
"""
}


@pytest.fixture(scope="module")
def march(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(MARCH, tmp_path_factory.mktemp("march"))


def _rules(march: Path, text: str) -> set[tuple[str, str]]:
    return {(f.rule, f.effect) for f in checked(text, packs=(march,)).findings}


@pytest.mark.parametrize("figure", ["31,000", "12,400"])
def test_shows_both_where_no_source_is_named(march: Path, figure: str) -> None:
    assert ("sources-disagree", "notes") in _rules(march, f"Northport saw {figure} marchers in 2025.")


@pytest.mark.parametrize(
    "text",
    [
        "Northport saw 31,000 marchers in 2025, according to the March organisers.",
        "Northport saw 412 stewards in 2025.",
        "Northport saw 200 dogs in 2025.",
    ],
)
def test_is_silent_where_the_source_is_named_or_the_sources_agree(march: Path, text: str) -> None:
    assert "sources-disagree" not in {rule for rule, _ in _rules(march, text)}


def test_a_figure_between_the_sources_disputes_nothing(march: Path) -> None:
    result = checked("Northport saw 21,300 marchers in 2025.", packs=(march,))
    assert not [f for f in result.findings if f.effect == "disputes"]
    assert result.verdicts[0][0] == "unverifiable"
