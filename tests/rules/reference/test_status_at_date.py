from pathlib import Path

import pytest

from factcheck.model.finding import Finding
from tests.rules.pipeline import checked
from tests.rules.reference.packs import write

RULE = "status-at-date"

TABLES = {
    "entities": """entity,label,type,part_of,aliases
line,Skarra Line,company,,the ferry company
nordland,Nordland,country,,Nordlander
ruritania,Ruritania,country,,Ruritanian
pact,Baltic Pact,organisation,,the Pact
police,Ashcombe Police,police-force,,the force
isobel,Isobel Strachan,person,,Ms Strachan|Strachan
magnus,Magnus Reay,person,,Captain Reay|Reay
leonora,Leonora Vass,person,,Ms Vass|Vass
orla,Orla Breen,person,,Ms Breen|Breen
stein,Anna Stein,person,,Stein|Ms Stein
""",
    "facts": """entity,metric,period,value,unit,source
line,passengers,2025,352600,person,Annual report
""",
    "roles": """entity,role,holder,start,end,source,url
line,managing director,isobel,2022-09-01,,Annual report,https://x.example/1
police,chief constable,leonora,2023-02-06,,Minutes,https://x.example/2
police,police and crime commissioner,Kit Sandiford,2024-05-09,,Minutes,https://x.example/2
pact,secretary general,Jan Hollar,2014-10-01,2024-10-01,Pact archive,https://x.example/3
pact,secretary general,stein,2024-10-01,,Pact archive,https://x.example/3
nordland,president,Ilse Brandt,2023-12-10,,Gazette,https://x.example/4
ruritania,president,Rudolf da Costa Neves,2024-10-01,,Gazette,https://x.example/5
""",
}

SUPPORTED = [
    "“It cannot be both,” said Isobel Strachan, the managing director.",
    "Leonora Vass, the chief constable, told the panel that calls had doubled.",
    "The commissioner, Kit Sandiford, wanted to talk about shops.",
    "*Caption: Chief Constable Leonora Vass at the new station.*",
    "President Ilse Brandt, in office since 10 December 2023, a Sunday, has cut spending.",
    "President Rudolf da Costa Neves, who has governed since October 2024, faces voters.",
    "Unemployment is not what keeps Rudolf da Costa Neves, president since 1 October 2024, awake.",
    "Secretary-General Anna Stein leads the Pact.",
    "The Baltic Pact's secretary general, Anna Stein, spoke in Riga.",
    "Isobel Strachan, who has been managing director since 2022, blamed the gearbox.",
    "Anna Stein became secretary general of the Baltic Pact in October 2024.",
    "In 2019 Jan Hollar, the Pact's secretary general, warned of cuts.",
    "The president of Nordland, Ilse Brandt, was not amused.",
    "President Brandt of Nordland, in office since December 2023, was not amused.",
]

DISPUTED = [
    (
        "Secretary-General Jan Hollar told ministers of the Baltic Pact on Tuesday to spend more.",
        "Anna Stein",
    ),
    ("The Pact's secretary general, Jan Hollar, said on Friday that it stands firm.", "Anna Stein"),
    ("Orla Breen, the chief constable of Ashcombe Police, told the panel so.", "Leonora Vass"),
    (
        "The ferry company is sorry. Magnus Reay, the managing director, wrote to every passenger.",
        "Isobel Strachan",
    ),
    ("The managing director of Skarra Line, Magnus Reay, apologised.", "Isobel Strachan"),
    ("Anna Stein, the Pact's secretary general since October 2023, spoke.", "2024-10-01"),
    ("President Ilse Brandt of Nordland, in office since 10 December 2024, spoke.", "2023-12-10"),
    ("Isobel Strachan became managing director of Skarra Line in 2024.", "2022-09-01"),
    ("Ruritanian President Otto Kranz said on Monday that prices would fall.", "Rudolf da Costa Neves"),
    (
        "Ruritania grew by 0.5%. Jobs are not what keeps Otto Kranz, president since 1 October 2024, awake.",
        "Rudolf",
    ),
    ("Otto Kranz is president of Nordland.", "Ilse Brandt"),
    ("Nordland's president, Otto Kranz, said tariffs must end.", "Ilse Brandt"),
    ("In May 2026 the president of Nordland, Otto Kranz, went to Riga.", "Ilse Brandt"),
]

SILENT = [
    "Former Pact secretary general Jan Hollar said so.",
    "Then-President Otto Kranz devalued the Ruritanian crown in 2020.",
    "Orla Breen, deputy chief constable of Ashcombe Police, told the panel.",
    "Acting managing director Magnus Reay apologised on behalf of Skarra Line.",
    "Otto Kranz, who hopes to become president of Nordland, lost the vote.",
    "President-elect Otto Kranz of Nordland spoke.",
    # another body's office of the same title
    "Magnus Reay, managing director of the rival Orsa Boats, envies Skarra Line.",
    "The union's president, Otto Kranz, said that Nordland should pay.",
    "President Maria Duval told Nordland that trade would grow.",
    "Secretary-General Pedro Alba urged the Baltic Pact to hold back.",
    "UN Secretary-General Pedro Alba urged the Baltic Pact to hold back.",
    "Otto Kranz, president since 3 May 2021, told Ruritania to wait.",
    # an earlier time
    "Nordlander President Otto Kranz urged the union to tear down the wall.",
    "President Kranz visited Nordland in June 1962.",
    "Nordland joined in 1994. President Otto Kranz signed the treaty.",
    "Under President Otto Kranz of Nordland prices doubled.",
    "Nordland's President Otto Kranz had promised a rail link.",
    "Ilse Brandt became president of Nordland in June 2009.",
    "Anna Stein was appointed secretary general of the Baltic Pact in June 2024.",
    # somebody else's words
    "“President Otto Kranz is the only president of Nordland I know,” she said.",
    # nobody
    "The managing director said that Skarra Line was sorry.",
]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(TABLES, tmp_path_factory.mktemp("roles"))


def _found(draft: str, pack: Path) -> list[Finding]:
    result = checked(draft, packs=(pack,))
    assert not result.errors
    return [finding for finding in result.findings if finding.rule == RULE]


@pytest.mark.parametrize("draft", SUPPORTED)
def test_supports_the_holder_on_record(draft: str, pack: Path) -> None:
    found = _found(draft, pack)
    assert [f.effect for f in found] == ["supports"]
    assert found[0].evidence[0].source


@pytest.mark.parametrize(("draft", "words"), DISPUTED)
def test_disputes_another_holder_or_another_start(draft: str, words: str, pack: Path) -> None:
    found = _found(draft, pack)
    assert [f.effect for f in found] == ["disputes"]
    assert words in found[0].message
    assert found[0].severity == "error"


@pytest.mark.parametrize("draft", SILENT)
def test_is_silent_where_another_office_or_time_may_be_meant(draft: str, pack: Path) -> None:
    assert not _found(draft, pack)


def test_an_earlier_start_is_a_warning_where_no_predecessor_is_on_record(pack: Path) -> None:
    (found,) = _found("Isobel Strachan has been managing director of Skarra Line since 2019.", pack)
    assert (found.effect, found.severity) == ("disputes", "warning")
    assert "2022-09-01" in found.message


def test_a_date_of_taking_office_is_supported_with_the_office(pack: Path) -> None:
    result = checked("President Ilse Brandt, in office since 10 December 2023, spoke.", packs=(pack,))
    told = {result.claims[i].kind for f in result.findings if f.rule == RULE for i in f.claims}
    assert told == {"role", "event"}
