from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

RANGES = {
    "metrics": """metric,label,kind,unit,plausible_low,plausible_high,aliases
population,Population,stock,person,1000,2000000000,population|inhabitants
turnover,Turnover,amount,million_gbp,0.1,500000,turnover|revenue
""",
    "facts": """entity,metric,period,value,unit,source
Northport,population,2024,48230,person,Northport census
Northport,turnover,2024,12.5,million_gbp,Northport accounts
""",
}

ABSURD = [
    "Westmark has a population of 48 billion.",
    "The population of 48 billion makes Westmark proud.",
    "Westmark Holdings had a turnover of £84,000bn.",
    "Westmark's turnover was £1,600bn.",
]

CLEAN = [
    "The population of Westmark is 12.",
    "Westmark has a population of 48 million.",
    "Westmark Holdings had a turnover of £84m.",
    "Westmark's population reached an unprecedented 48 billion in the novel.",
    "If Westmark had a population of 48 billion, it would be full.",
    "Westmark has 48 billion trees.",
    "Westmark's turnover was £1,400bn.",
    "Westmark wants a population of 48 billion.",
    "Northport has a population of 48,230.",
]


@pytest.fixture(scope="module")
def ranges(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(RANGES, tmp_path_factory.mktemp("ranges"))


@pytest.mark.parametrize("text", ABSURD)
def test_asks_about_the_scale(ranges: Path, text: str) -> None:
    found = [f for f in disputes(text, packs=(ranges,)) if f.rule == "implausible-magnitude"]
    assert [(f.effect, f.severity) for f in found] == [("disputes", "warning")]


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_within_the_range(ranges: Path, text: str) -> None:
    assert not [f for f in disputes(text, packs=(ranges,)) if f.effect == "disputes"]
