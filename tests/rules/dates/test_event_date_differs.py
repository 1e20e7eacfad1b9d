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
bridge,Old Bridge opened,1901-05-03,,Vorland,Town guide,https://x.example/10,
strike,Dockers' strike ends,1989-07-14,,Skarra docks,Union paper,https://x.example/11,dock strike
school,Queen Mary School opens,1936-09-08,,Leith,School magazine,https://x.example/12,
fire,Great fire of Aske,1787-06-02,,Aske,Town guide,https://x.example/13,great fire
harvest,Harvest festival,2026-09-12,2026-09-14,Aske Green,Parish news,https://x.example/14,harvest festival
sold,MV Fulmar sold,2009-03-01,,,Fleet list,https://x.example/15,
bought,MV Fulmar bought back,2012-03-01,,,Fleet list,https://x.example/16,
company,Skarra Line founded,1921-05-04,,Skarra,Company history,https://x.example/17,foundation
docks,Opening of the Skarra Line docks,1934-06-05,,Skarra,Company history,https://x.example/18,
fair,Spring fair,2026-04-11,,Aske Green,Parish news,https://x.example/19,the fair
games,Summer fair,2026-07-11,,Leith,Parish news,https://x.example/20,the fair
post,Post office closed,2019-08-30,,Leith,Town guide,https://x.example/21,
depot,Skarra Line departs,2003-02-01,,Leith,Company history,https://x.example/22,
glass,Glass works burned,1911-11-20,,Leith,Town guide,https://x.example/23,
aurora,RMS Aurora launched,1902-05-01,,Vorland yard,Fleet list,https://x.example/25,
carnival,Carnival,2026-02-17,,Leith,Town guide,https://x.example/26,
toll,Toll gate opened,1850-06-01,,Aske,Town guide,https://x.example/27,
lottery,Nordland launches lottery,1978-03-04,,Riga,Agency,https://x.example/28,
holders,Skarra Line investors day,2026-06-10,,Town Hall,Annual report,https://x.example/29,investors day
accession,Vostok signs Treaty of Riga,2019-05-06,,Riga,Pact archive,https://x.example/24,
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
    ("Leaders of the Baltic Pact met in Turku on 24 and 25 June 2025.", "2025"),
    ("The Old Bridge was opened on 3 May 1901.", "1901"),
    ("Queen Mary School opened on 8 September 1936.", "1936"),
    ("The dock strike ended on 14 July 1989.", "1989"),
    ("The great fire of Aske on 2 June 1787 destroyed the mill.", "1787"),
    ("The harvest festival on Aske Green on 13 September 2026 drew 400.", "2026"),
    ("MV Fulmar was sold on 1 March 2009 and bought back on 1 March 2012.", "2009"),
    ("The MV Dunlin was launched on 12 October 1991, and MV Tern on 29 March 2015.", "1991"),
    ("The Dunlin was launched in 1991; MV Tern was sold in 2019.", "1991"),
    ("MV Dunlin was launched on 12 October 1991, but MV Tern followed on 29 March 2015.", "1991"),
    ("The war began in February 2022 in Nordland.", "2022"),
    ("Anna Stein took office as Secretary General in Riga on 1 October 2024.", "2024"),
    ("Nordland became the 31st member of the Baltic Pact on 4 April 2023.", "2023"),
    ("Hartwell's AGM took place on 22 September.", "22 September"),
    ("The works burned on 20 November 1911.", "20 November 1911"),
    ("The treaty was signed on 6 May 2019.", "6 May 2019"),
    ("The fair in Leith on 11 July 2026 drew 400.", "11 July 2026"),
    # the day itself, and one thing besides
    (
        "Hartwell Brewery is doing well. Hartwell has 72 pubs.\n\nThe first ale was brewed on 2 March 1868.",
        "1868",
    ),
    ("The mail counter in Leith shut its doors on 30 August 2019.", "30 August 2019"),
    ("The counter was in use until 30 August 2019, the post vans still are.", "30 August 2019"),
    ("Letters had to be at the post counter by 30 August 2019.", "30 August 2019"),
    ("Anna Stein came in spring. She has been at the top of it since 1 October 2024.", "1 October 2024"),
    (
        "The mail office goes on 30 August.\n\nThe bells rang for the crown on 3 May 1936 in Vorland. The school doors opened on 8 September.",
        "8 September",
    ),
    ("The carnival falls on 17 February.", "17 February"),
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
    ("The Old Bridge, opened in 1910, is to be repainted.", "3 May 1901"),
    ("The Old Bridge opened to traffic on 5 March 1901.", "3 May 1901"),
    ("The Old Bridge in Vorland opened on 3 June 1901.", "3 May 1901"),
    ("Queen Mary School opened its doors in 1963.", "8 September 1936"),
    ("The great fire in Aske on 20 June 1787 destroyed the mill.", "2 June 1787"),
    ("A public meeting was held at the Drill Hall on 21 May.", "12 May 2026"),
    ("A public meeting, held at the Drill Hall on 21 May, blamed the ships.", "12 May 2026"),
    ("On 21 May a public meeting at the Drill Hall blamed the ships.", "12 May 2026"),
    ("MV Fulmar was sold in 2010 and bought back in 2012.", "1 March 2009"),
    ("MV Fulmar was bought in 2013.", "1 March 2012"),
    ("MV Dunlin was officially launched here on 21 October 1991.", "12 October 1991"),
    ("In October 1981 MV Dunlin was launched.", "12 October 1991"),
    ("In 1986 Hartwell Brewery was founded by two brothers.", "2 March 1868"),
    ("In 1886, Hartwell Brewery was founded, its sign says.", "2 March 1868"),
    ("The launch of the Dunlin, in 1993, drew a crowd.", "12 October 1991"),
    ("The launch of the Dunlin, held in 1993, drew a crowd.", "12 October 1991"),
    ("The launch of the Dunlin on 3 May 1993 drew a crowd.", "12 October 1991"),
    ("The start of the war in Nordland on 24 March 2022 was a shock.", "24 February 2022"),
    ("Anna Stein took office as Secretary General on 11 October 2024.", "1 October 2024"),
    ("Stein took over as Secretary General in 2023.", "1 October 2024"),
    ("Nordland joined the Baltic Pact in Riga on 14 April 2023.", "4 April 2023"),
    ("Leaders of the Baltic Pact met at the Turku summit on 26 June 2025.", "24 June 2025"),
    ("The AGM at the Hartwell Maltings on 29 September went well.", "22 September 2026"),
    ("The Aurora was launched in 1903.", "1 May 1902"),
    ("The ferry company departed in 2004.", "1 February 2003"),
    ("The dock strike ended on 14 June 1989.", "14 July 1989"),
    ("Nordland's lottery was launched in 1979.", "4 March 1978"),
    ("The Skarra Line's investors day on 12 June 2026 was short.", "10 June 2026"),
    (
        "The harvest festival at Aske Green on 14 July 2026 drew 400.",
        "12 September 2026 to 14 September 2026",
    ),
    ("Launched on 21 October 1991 was MV Dunlin, and MV Tern was sold on 3 June 2020.", "12 October 1991"),
    ("The Skarra Line departed on 11 February 2003.", "1 February 2003"),
    ("The ferry company was founded in 1912.", "4 May 1921"),
    # what the draft tells of goes without saying
    ("The Skarra Line has two ships. Foundation was on 14 May 1921.", "4 May 1921"),
    ("The Skarra Line has two ships: its foundation was on 4 May 1912.", "4 May 1921"),
    ("The Skarra Line is at anchor. The foundation, on 4 April 1921, is told in a book.", "4 May 1921"),
    # the day and the month of the event, of which part of its name goes without saying
    ("The Baltic Pact is growing. Nordland joined on 4 April 2021.", "4 April 2023"),
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
    # another bridge, another school, another fire
    "A new bridge opened in Vorland in 1910.",
    "The bridge opened in 1910.",
    "The Bridge opened in 1910.",
    "Mary School opened in 1963.",
    "King Mary School opened in 1963.",
    "The school opened in 1963.",
    "After the great fire of 1878 the mill was rebuilt.",
    "The great fire of Leith on 20 June 1787 destroyed the mill.",
    # another day of the same event
    "The dock strike in Skarra ended on 17 July 1989.",
    "The great fire broke out in Aske on 12 June 1787.",
    "The anniversary of the launch of the Dunlin on 3 May 1993 drew a crowd.",
    "On the eve of the great fire of Aske, 1 June 1787, a fair was held.",
    "The launch of the Dunlin was marked in 1993.",
    "The planned launch of the Dunlin on 3 May 1991 was called off.",
    "The public meeting at the Drill Hall came ahead of the vote on 21 May.",
    "The public meeting at the Drill Hall, which the Skarra Line called after the outage of 21 May, blamed the ships.",
    "Since the public meeting at the Drill Hall the Line has bought a ferry, which sailed on 21 May.",
    "The launch of the Dunlin, whose keel had been laid three years earlier in the rain at Vorland yard, took place in 1993.",
    # another time, another place
    "The second harvest festival on Aske Green on 19 September drew 400.",
    "Last year's harvest festival on Aske Green was held on 13 September 2025.",
    "The harvest festival in Leith on 19 September drew 400.",
    "The harvest festival on Aske Green on 19 May drew 400.",
    "The AGM on 29 September went well.",
    "The Turku summit of the Baltic Pact took place on 24 June 2026.",
    # too much between the verb and its date
    "MV Dunlin was launched at Vorland yard, after months of delay and a strike by the welders, on 21 October 1991.",
    "MV Dunlin was launched by Anna Stein on 21 October 1991.",
    "In October 1981 MV Dunlin had been launched.",
    "In October 1981 MV Dunlin, which was launched late, sailed.",
    "In 1986 Hartwell Brewery founded a school.",
    "In 1986 Hartwell Brewery launched a beer.",
    # another war
    "Since the war began on 7 October 2023 the port has been closed.",
    # planned, negated or quoted
    "The Dunlin was not launched in 1981, as some books say.",
    "“The Dunlin was launched in 1981,” he said.",
    "MV Tern should have been launched on 1 March 2014.",
    "A glass work by Anna Stein was sold on 20 November 1911.",
    "On 14 April 2023 Nordland joined.",
    "The Skarra Line's investors day was held on 12 March 2026.",
    "In 1886, when Hartwell Brewery was founded, beer was cheap.",
    "Toll gate opened in 1851.",
    "MV Tern was launched on 29 March.",
    "An old bridge opened on 13 May 1901.",
    "The war began in Nordland on 25 February.",
    "The Dunlin's launch on 21 October 1991 drew a crowd.",
    "The harvest festival at Aske Green on 13 July 2026 drew 400.",
    "The dock strike began on 14 June 1989 in Skarra.",
    # nothing tells whose it is
    "Foundation was on 14 May 1921.",
    "The Skarra Line and Nordland are at odds. Foundation was on 14 May 1921.",
    "The Skarra Line has two ships. A foundation was on 14 May 1921.",
    "The Skarra Line has two ships. The museum's foundation was on 14 May 1921.",
    "The Skarra Line has two ships. The foundation of the museum was on 14 May 1921.",
    "The Skarra Line has two ships. Nordland's foundation was on 14 May 1921.",
    "The Skarra Line has two ships. For Leith foundation was on 14 May 1921.",
    "The Skarra Line has two ships. The planned foundation was on 14 May 1921.",
    # the day of an event, and nothing else of it, or something that tells against it
    "Hartwell Brewery is doing well. Hartwell has 72 pubs.\n\nThe Skarra Line did not sail on 12 October 1991.",
    "Hartwell Brewery is doing well. Hartwell has 72 pubs.\n\nThe first ale was brewed on 2 March 1886.",
    "The bakery shut its doors on 30 August 2019.",
    "The mail counter in Leith shut its doors on 29 August 2019.",
    "The bakery in Leith was founded on 30 August 2019.",
    "The bakery in Leith shuts on 30 August.",
    "The bridge was in use until 30 August 1998.",
    "The post counter was in use until August 2019.",
    "The Baltic Pact is growing. Nordland joined on 14 April 2021.",
    "Nordland joined on 4 April 2021.",
    "The Baltic Pact is growing. The bakery joined on 4 April 2021.",
    "The Baltic Pact is growing. Nordland joined the choir league on 4 April 2021.",
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
    assert {f.effect for f in found} == {"supports"}
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
