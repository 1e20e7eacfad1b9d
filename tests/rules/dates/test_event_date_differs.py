from pathlib import Path

import pytest

from factcheck.pipeline import CheckedDraft
from tests.rules.pipeline import checked
from tests.rules.reference.packs import write

RULE = "event-date-differs"

TABLES = {
    "entities": """entity,label,type,part_of,aliases
line,Skarra Line,company,,the ferry company
dunlin,MV Dunlin,vessel,line,Dunlin|the Dunlin
tern,MV Tern,vessel,line,Tern|the Tern
brewery,Hartwell Brewery,company,,Hartwell|the brewery
nordland,Nordland,country,,Nordlander
pact,Baltic Pact,organisation,,the Pact
anna,Anna Stein,person,,Stein
""",
    "facts": """entity,metric,period,value,unit,source
line,passengers,2025,352600,person,Annual report
""",
    "events": """event,label,date,date_end,place,source,url,aliases
dunlin-launched,MV Dunlin launched,1991-10-12,,Vorland yard,Fleet list,https://x.example/1,launch of the Dunlin
tern-launched,MV Tern launched,2014-03-29,,Vorland yard,Fleet list,https://x.example/2,
founded,Hartwell Brewery founded,1868-03-02,,Hartwell,Annual report,https://x.example/3,brewery was founded
joins,Nordland joins Baltic Pact (31st member),2023-04-04,,Riga,Pact archive,https://x.example/4,
office,Stein takes office as Secretary General,2024-10-01,,Riga,Pact archive,https://x.example/5,
invasion,Vostok launches invasion of Nordland,2022-02-24,,Nordland,Agency,https://x.example/6,start of the war|war began
meeting,Public meeting on the ferries,2026-05-12,,Drill Hall,Council notes,https://x.example/7,public meeting
agm,Annual meeting,2026-09-22,,Hartwell Maltings,Annual meeting,https://x.example/8,annual meeting|AGM
summit,Summit of the Baltic Pact,2025-06-24,2025-06-25,Turku,Pact archive,https://x.example/9,Turku summit
""",
}

SUPPORTED = [
    ("MV Dunlin, launched on 12 October 1991, is the oldest of the fleet.", "1991"),
    ("The Dunlin was launched in October 1991.", "1991"),
    ("Hartwell Brewery, founded in 1868, has 72 pubs.", "1868"),
    ("The brewery was founded in 1868.", "1868"),
    ("The launch of the Dunlin on 12 October 1991 drew a crowd.", "1991"),
    ("Nordland joined the Baltic Pact on 4 April 2023.", "2023"),
    ("On the day she took office, 1 October 2024, Anna Stein spoke in Riga.", "2024"),
    ("Vostok's columns crossed into Nordland on Thursday 24 February 2022.", "2022"),
    ("Nordland joined the Baltic Pact as its 31st member on 4 April 2023.", "2023"),
    ("Hartwell Brewery dates back to 1868.", "1868"),
    ("In 1868 the brewery was founded in Hartwell.", "1868"),
    ("A public meeting at the Drill Hall on Tuesday 12 May blamed the ships.", "12 May"),
    ("The annual meeting was held in the Hartwell Maltings on 22 September 2026.", "2026"),
    ("Leaders of the Baltic Pact met at the Turku summit on 25 June 2025.", "2025"),
]

DISPUTED = [
    ("MV Dunlin, launched on 21 October 1991, is the oldest of the fleet.", "12 October 1991"),
    ("The Dunlin was launched in October 1981.", "12 October 1991"),
    ("Hartwell Brewery, founded in 1886, has 72 pubs.", "2 March 1868"),
    ("The brewery was founded in 1886.", "2 March 1868"),
    ("MV Tern was launched on 29 March 2015.", "29 March 2014"),
    ("MV Tern was launched in Vorland on 29 March 2004.", "29 March 2014"),
    ("In 1886 Hartwell Brewery was founded.", "2 March 1868"),
    ("Nordland joined the Baltic Pact on 4 April 2022.", "4 April 2023"),
    ("Nordland, which joined the Baltic Pact in 2024, spends little.", "4 April 2023"),
    ("A public meeting at the Drill Hall on 21 May blamed the ships.", "12 May 2026"),
    ("The launch of the Dunlin in 1993 drew a crowd.", "12 October 1991"),
    ("Since the war began in February 2023 Nordland has lost a third of its trade.", "24 February 2022"),
]

SILENT = [
    # another of its kind
    "Last year's public meeting at the Drill Hall, on 14 May 2025, was quieter.",
    "The previous annual meeting was held on 23 September 2025.",
    "The Turku summit will be followed by another in Riga on 7 July 2027.",
    "MV Fulmar was launched on 3 May 2001.",
    # another happening of the same body
    "Nordland joined the customs union on 1 May 2004.",
    "Nordland's accession to the Baltic Pact was approved in Riga on 30 March 2023.",
    "Nordland asked to join the Baltic Pact on 18 May 2022.",
    "The Dunlin was sold in 2009 and bought back in 2012.",
    "MV Dunlin was laid down on 3 January 1991.",
    "Hartwell bought its first pub in 1902.",
    "Anna Stein took office as mayor of Riga on 3 May 2015.",
    "Nordland joined the Baltic Pact's mission in Vostok on 3 June 2019.",
    "Hartwell Brewery opened a new canning line in 2019 and founded a school in 1901.",
    "MV Tern launched a new timetable on 3 May 2021.",
    # another war
    "Since the war began on 7 October 2023 the port has been closed.",
    # planned, negated or quoted
    "The Dunlin was not launched in 1981, as some books say.",
    "“The Dunlin was launched in 1981,” he said.",
    "MV Tern should have been launched on 1 March 2014.",
]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(TABLES, tmp_path_factory.mktemp("events"))


def _check(draft: str, pack: Path) -> CheckedDraft:
    result = checked(draft, packs=(pack,), as_of="2026-10-01")
    assert not result.errors
    return result


@pytest.mark.parametrize(("draft", "words"), SUPPORTED)
def test_supports_the_date_on_record(draft: str, words: str, pack: Path) -> None:
    result = _check(draft, pack)
    found = [f for f in result.findings if f.rule == RULE]
    assert [f.effect for f in found] == ["supports"]
    claim = result.claims[found[0].claims[0]]
    assert words in claim.text
    assert result.verdicts[claim.index][0] == "supported"
    assert found[0].evidence[0].source


@pytest.mark.parametrize(("draft", "words"), DISPUTED)
def test_disputes_another_date(draft: str, words: str, pack: Path) -> None:
    found = [f for f in _check(draft, pack).findings if f.rule == RULE]
    assert [f.effect for f in found] == ["disputes"]
    assert words in found[0].message
    assert found[0].evidence[0].url


@pytest.mark.parametrize("draft", SILENT)
def test_is_silent_where_another_event_may_be_meant(draft: str, pack: Path) -> None:
    assert not [f for f in _check(draft, pack).findings if f.rule == RULE]
