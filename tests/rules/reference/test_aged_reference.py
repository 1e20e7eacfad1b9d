from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

TOWN = {
    "metrics": """metric,label,kind,unit,stale_after_days,aliases
population,Population,stock,person,400,inhabitants|population
trees,Trees,stock,tree,,trees
wells,Wells,stock,well,152,wells
""",
    "facts": """entity,metric,period,value,unit,source
Northport,population,2021,48230,person,Northport census
Northport,population,2019,48230,person,Northport estimate
Northport,trees,2015,9120,tree,Northport survey
Northport,wells,2025-12-31,214,well,Northport survey
Northport,wells,2021-12-31,214,well,Northport survey
""",
    "targets": """target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url
t,Northport,population,>=,60000,person,2022-12-31,2015-01-01,Plan,Town plan,https://x.example
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
    "Northport wants to have 60,000 inhabitants.",
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


@pytest.mark.parametrize(("as_of", "aged"), [("2026-06-01", 0), ("2026-06-02", 1)])
def test_the_newest_row_counts_and_the_last_day_is_in_time(town: Path, as_of: str, aged: int) -> None:
    # 152 and 153 days after the newer of two surveys
    found = disputes("Northport has 214 wells.", packs=(town,), as_of=as_of)
    assert [f.rule for f in found] == ["aged-reference"] * aged
