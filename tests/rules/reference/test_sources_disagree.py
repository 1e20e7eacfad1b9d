from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.packs import write

MARCH = {
    "facts": """entity,metric,period,value,unit,source,claimant,rank,status,definition
Northport,marchers,2025,12400,person,Northport police,,,,
Northport,marchers,2025,31000,person,March organisers,,,,
Northport,marchers,2025,22000,person,Town radio,,,,
Northport,stewards,2025,410,person,Northport police,,,,
Northport,stewards,2025,412,person,March organisers,,,,
Northport,medics,2025,41,person,Northport police,,,,
Northport,medics,2025,30,person,March organisers,,deprecated,,
Northport,buses,2025,96,bus,Northport police,,,,
Northport,buses,2025,130,bus,March organisers,,,,ordered
Northport,tents,2025,55,tent,Northport police,,,,
Northport,tents,2025,75,tent,March organisers,,,forecast,
Northport,arrests,2025,31,person,Northport police,Police union,,,
Northport,arrests,2025,58,person,March organisers,Lawyers' network,,,
Northport,horses,2025,12,horse,Northport police,,,,
Northport,horses,2024,22,horse,March organisers,,,,
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
        "“Northport saw 12,400 marchers in 2025,” she said.",
        "Northport saw 12,400 marchers in 2025, she said.",
        # the other row is replaced, of another definition, a forecast, or of another year
        "Northport had 41 medics in 2025.",
        "Northport had 96 buses in 2025.",
        "Northport had 55 tents in 2025.",
        "Northport had 12 horses in 2025.",
    ],
)
def test_is_silent_where_the_source_is_named_or_the_sources_agree(march: Path, text: str) -> None:
    assert "sources-disagree" not in {rule for rule, _ in _rules(march, text)}


def test_a_figure_between_the_sources_disputes_nothing(march: Path) -> None:
    result = checked("Northport saw 21,300 marchers in 2025.", packs=(march,))
    assert not [f for f in result.findings if f.effect == "disputes"]
    assert result.verdicts[0][0] == "unverifiable"


def test_names_who_counted_and_one_other(march: Path) -> None:
    text = "Northport had 55 tents in 2025. Northport had 31 arrests. Northport saw 12,400 marchers in 2025."
    found = [f.message for f in checked(text, packs=(march,)).findings if f.rule == "sources-disagree"]
    assert len(found) == 2
    assert "Police union; Lawyers' network has 58" in found[0]
    assert "Northport police; March organisers has 31,000" in found[1]
