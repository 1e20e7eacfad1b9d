from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

TOWN = {
    "metrics": """metric,label,kind,unit,stale_after_days,aliases
population,Population,stock,person,400,inhabitants|population
trees,Trees,stock,tree,,trees
""",
    "facts": """entity,metric,period,value,unit,source
Northport,population,2021,48230,person,Northport census
Northport,trees,2015,9120,tree,Northport survey
""",
}

AGED = [
    "Northport has 48,230 inhabitants.",
    "Northport has 9,120 trees.\n\nNorthport has 48,230 inhabitants.",
    "Northport had 48,230 inhabitants in 2021.\n\nNorthport has 48,230 inhabitants.",
    "The population of Northport is 48,230.",
]
CLEAN = [
    "Northport had 48,230 inhabitants in 2021.",
    "In 2021 the population of Northport was 48,230.",
    "Northport has 9,120 trees.",
    "Northport has 52,000 inhabitants.",
]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(TOWN, tmp_path_factory.mktemp("town"))


@pytest.mark.parametrize("text", AGED)
def test_notes_a_row_past_its_time(town: Path, text: str) -> None:
    assert [f.effect for f in disputes(text, packs=(town,)) if f.rule == "aged-reference"] == ["notes"]


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_where_the_period_is_told_or_no_age_is_set(town: Path, text: str) -> None:
    assert "aged-reference" not in {f.rule for f in disputes(text, packs=(town,))}


def test_a_row_within_its_time_needs_no_note(town: Path) -> None:
    assert not [f for f in disputes(AGED[0], packs=(town,), as_of="2022-06-01") if f.rule == "aged-reference"]
