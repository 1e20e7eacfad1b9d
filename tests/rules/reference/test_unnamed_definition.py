from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

WAR = {
    "entities": """entity,label,type,aliases
ARD,Ardland,country,Ardish
""",
    "metrics": """metric,label,kind,unit,aliases
casualties,Military casualties,cumulative,person,casualties|lost|killed and wounded|losses
""",
    "definitions": """definition,label,narrower_than,aliases
killed,Killed,killed_and_wounded,killed|dead
killed_and_wounded,Killed and wounded,,killed and wounded
""",
    "facts": """entity,metric,period,value,unit,source,as_of,definition
ARD,casualties,2025,48670,person,Ministry of Defence,2026-01-05,killed_and_wounded
""",
}

OPEN = [
    "Ardland lost 48,670 soldiers in 2025.",
    "Ardland's losses came to 48,670 soldiers in 2025.",
    "In 2025 Ardland lost 48,670 troops.",
    "Ardish losses in 2025 were 48,670.",
    # the words belong to the figure behind
    "Ardland lost 48,670 soldiers in 2025, with 130 killed or wounded each day in May.",
]

NAMED = [
    "Ardland had 48,670 soldiers killed and wounded in 2025.",
    "Ardland lost 48,670 soldiers, killed or wounded, in 2025.",
    "In 2025 Ardland counted 48,670 killed and wounded.",
    "Ardland lost 12 tanks in 2025.",
]


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(WAR, tmp_path_factory.mktemp("war"))


@pytest.mark.parametrize("text", OPEN)
def test_asks_to_name_the_measure(war: Path, text: str) -> None:
    found = [f for f in disputes(text, packs=(war,)) if f.rule == "unnamed-definition"]
    assert [f.effect for f in found] == ["notes"]
    assert "killed and wounded" in found[0].message


@pytest.mark.parametrize("text", NAMED)
def test_is_silent_where_the_measure_is_named(war: Path, text: str) -> None:
    assert not [f for f in disputes(text, packs=(war,)) if f.rule == "unnamed-definition"]
