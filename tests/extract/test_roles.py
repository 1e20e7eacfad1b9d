from pathlib import Path

import pytest

from factcheck.model.claim import Claim
from tests.rules.pipeline import checked
from tests.rules.reference.packs import write

TABLES = {
    "entities": """entity,label,type,part_of,aliases
canada,Canada,country,,Canadian
ukraine,Ukraine,country,,Ukrainian
pact,Baltic Pact,organisation,,the Pact
stein,Anna Stein,person,,Stein|Pact secretary general
""",
    "facts": "entity,metric,period,value,unit,source\ncanada,growth,2025,2,percent,Agency\n",
    "roles": """entity,role,holder,start,end,source,url
pact,keeper of the seal,stein,2024-10-01,,Archive,https://x.example/1
""",
}

# text, then (claim, holder, role, office) of each role
CASES = [
    ("President Javier Milei spoke.", [("President Javier Milei", "Javier Milei", "president", "")]),
    (
        "Claudia Sheinbaum, president since 1 October 2024, spoke.",
        [("Claudia Sheinbaum, president since 1 October 2024", "Claudia Sheinbaum", "president", "")],
    ),
    (
        "“No,” said Isobel Strachan, the managing director.",
        [("Isobel Strachan, the managing director", "Isobel Strachan", "managing director", "")],
    ),
    (
        "Leonora Vass, the chief constable, told the panel.",
        [("Leonora Vass, the chief constable", "Leonora Vass", "chief constable", "")],
    ),
    (
        "Secretary-General Mark Rutte left.",
        [("Secretary-General Mark Rutte", "Mark Rutte", "secretary general", "")],
    ),
    (
        "Chief Constable Leonora Vass left.",
        [("Chief Constable Leonora Vass", "Leonora Vass", "chief constable", "")],
    ),
    (
        "“Yes,” said Gwil Parry-Jones, who has been managing director since 2020.",
        [
            (
                "Gwil Parry-Jones, who has been managing director since 2020",
                "Gwil Parry-Jones",
                "managing director",
                "",
            )
        ],
    ),
    ("The chair, Ottilie Merriden, spoke.", [("chair, Ottilie Merriden", "Ottilie Merriden", "chair", "")]),
    (
        "Ukraine's commander-in-chief, Oleksandr Syrskyi, said so.",
        [
            (
                "Ukraine's commander-in-chief, Oleksandr Syrskyi",
                "Oleksandr Syrskyi",
                "commander in chief",
                "ukraine",
            )
        ],
    ),
    (
        "Mark Carney is prime minister of Canada.",
        [("Mark Carney is prime minister of Canada", "Mark Carney", "prime minister", "canada")],
    ),
    (
        "The prime minister of Canada, Mark Carney, said so.",
        [("prime minister of Canada, Mark Carney", "Mark Carney", "prime minister", "canada")],
    ),
    (
        "Canadian Prime Minister Mark Carney said so.",
        [("Canadian Prime Minister Mark Carney", "Mark Carney", "prime minister", "canada")],
    ),
    (
        "Jane Howe, chief executive of the Leeds Trust, said no.",
        [("Jane Howe, chief executive of the Leeds Trust", "Jane Howe", "chief executive", "")],
    ),
    (
        "Anna Stein, the Pact's keeper of the seal, spoke.",
        [("Anna Stein, the Pact's keeper of the seal", "Anna Stein", "keeper of the seal", "pact")],
    ),
    (
        "Pact secretary general Anna Stein spoke.",
        [("Pact secretary general Anna Stein", "Anna Stein", "secretary general", "pact")],
    ),
    (
        "Jane Howe was appointed managing director in March 2021.",
        [
            (
                "Jane Howe was appointed managing director in March 2021",
                "Jane Howe",
                "managing director",
                "",
            )
        ],
    ),
    # not now, not quite, not named
    ("The former president, Alberto Fernández, said so.", []),
    ("Then-president Alberto Fernández agreed.", []),
    ("Former President Donald Trump agreed.", []),
    ("Deputy chief constable Ann Lee said so, and the chief constable agreed.", []),
    ("Ann Lee, the vice-president, spoke.", []),
    ("President-elect Ann Lee spoke.", []),
    ("Ann Lee was chief constable from 2001 to 2004.", []),
    ("The managing director said that Isobel Strachan was away.", []),
    ("Ann Lee, a managing director from Leeds, agreed.", []),
    ("She met the chair. Ottilie Merriden was away.", []),
    ("Presidents Carter and Reagan agreed.", []),
]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(TABLES, tmp_path_factory.mktemp("roles"))


def _roles(text: str, pack: Path) -> list[Claim]:
    result = checked(text, packs=(pack,))
    assert not result.errors
    return [claim for claim in result.claims if claim.kind == "role"]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_finds_offices(text: str, expected: list[tuple[str, str, str, str]], pack: Path) -> None:
    found = _roles(text, pack)
    assert [(c.text, c.detail("holder"), c.detail("role"), c.detail("office-ids")) for c in found] == expected
    assert all(text[claim.start : claim.end] == claim.text for claim in found)


def test_the_start_of_an_office_is_its_period(pack: Path) -> None:
    (claim,) = _roles("President Ilse Brandt, in office since 10 December 2023, spoke.", pack)
    assert claim.when is not None
    assert (claim.when.text, claim.when.kind) == ("10 December 2023", "to-date")


def test_an_office_of_a_body_that_no_pack_knows_is_told_from_one_without_a_body(pack: Path) -> None:
    (of_a_union,) = _roles("The union's president, Otto Kranz, spoke.", pack)
    assert of_a_union.detail("office")
    assert not of_a_union.detail("office-ids")
    (bare,) = _roles("President Otto Kranz spoke.", pack)
    assert bare.detail("office") == ""
