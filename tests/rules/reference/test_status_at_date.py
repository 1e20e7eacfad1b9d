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
pact,treasurer,Ole Falk,,,Pact archive,https://x.example/3
pact,chairman,Kim Roe,2015-03-01,2020-06-30,Pact archive,https://x.example/3
pact,envoy,Lea Moor,2012-03-01,2016-06-30,Pact archive,https://x.example/3
pact,envoy,Lea Moor,2022-03-01,,Pact archive,https://x.example/3
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
    "On the day she took office, 1 October 2024, Anna Stein raised the flag of the Pact.",
    "Isobel Strachan took office in September 2022, when the ferries still ran.",
    "Ole Falk, the Pact's treasurer, said on Friday that the fund was full.",
    "In May 2018 Kim Roe, the Pact's chairman, told ministers so.",
    "Lea Moor, the Pact's envoy since March 2022, spoke in Riga.",
    "Lea Moor, the Pact's envoy, spoke in Riga in 2014.",
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
    (
        "Skarra Line is sorry.\n\nMagnus Reay, the managing director, wrote to every passenger.",
        "Isobel Strachan",
    ),
    ("Orla Breen, the Pact's treasurer, said on Friday that the fund was full.", "Ole Falk"),
    ("According to the Pact's secretary general Jan Hollar, the fund is full.", "Anna Stein"),
    ("The Pact's treasurer, Otto Kranz, wants more money.", "Ole Falk"),
    ("Otto Kranz has been president of Nordland since 2024.", "Ilse Brandt"),
    (
        "In April 2026, Nordland chose steel. Its mills hum. President Jan Hollar of Nordland was there.",
        "Ilse",
    ),
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
    "In 2020 Isobel Strachan, managing director of Skarra Line, bought a ship.",
    "In 2013 Anna Stein, the Pact's secretary general, wrote a book.",
    "Nordland's president, Otto Kranz, opened the bridge.",
    "Nordland's president, Otto Kranz, opened the bridge in May 2019.",
    "On 3 March 1998 Nordland's president, Otto Kranz, said no.",
    # the office is vacant, or was held before and again
    "Orla Breen, the Pact's chairman, said on Friday that the books were closed.",
    "Kim Roe, the Pact's chairman, said on Friday that the books were closed.",
    "Orla Breen, the Pact's envoy, spoke in Riga in 2018.",
    # whose office it is nobody can tell
    "Magnus Reay, the managing director, wrote to every passenger.",
    "Nordland and Ruritania met in Riga. Magnus Reay, the president, said so.",
    "Nordland met.\n\nRuritania met.\n\nMagnus Reay, the president, said so.",
    # a day on which somebody else, or two of them, took office
    "On the day she took office, 1 October 2024, Anna Stein thanked Isobel Strachan.",
    "“On the day she took office, 1 October 2024, Anna Stein raised the flag,” he said.",
    "On 1 October 2024 Anna Stein raised the flag of the Pact.",
    # somebody else's words
    "“Jan Hollar is secretary general of the Pact,” she said.",
    "“Anna Stein has been the Pact's secretary general since 2019,” she said.",
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


def test_every_office_of_a_draft_is_held_against_the_record(pack: Path) -> None:
    text = (
        "The Pact's caretaker, Bo Lund, said no. Former secretary general Jan Hollar said so. "
        "The Pact's secretary general, Jan Hollar, said on Friday that it stands firm. "
        "Nordland's president, Ilse Brandt, said yes. Orla Breen, the chief constable of Ashcombe Police, said no."
    )
    assert [f.effect for f in _found(text, pack)] == ["disputes", "supports", "disputes"]


@pytest.mark.parametrize(("day", "told"), [("13 November 2025", 1), ("12 November 2025", 0)])
def test_a_date_of_the_last_months_speaks_of_today(pack: Path, day: str, told: int) -> None:
    # 200 and 201 days before 1 June 2026
    assert len(_found(f"Nordland's president, Otto Kranz, opened the bridge on {day}.", pack)) == told


def test_who_held_an_office_on_the_last_day_of_a_term(pack: Path) -> None:
    for day, held in (("30 June 2020", 1), ("1 July 2020", 0), ("1 March 2015", 1), ("28 February 2015", 0)):
        assert len(_found(f"On {day} Kim Roe, the Pact's chairman, told ministers so.", pack)) == held, day


BANK = {
    "entities": """entity,label,type,part_of,aliases
bank,Kestrel Bank,company,,the bank
guild,Kestrel Guild,organisation,,the guild
vale,Vale Council,council,,the council
""",
    "facts": """entity,metric,period,value,unit,source
bank,loans,2025,352600,loan,Annual report
""",
    "roles": """entity,role,holder,start,end,source,url
bank,governor,Ann Vale,2012-01-01,2014-12-31,Bank minutes,https://x.example/6
bank,governor,Tom Rusk,2015-01-01,2019-01-01,Bank minutes,https://x.example/6
bank,governor,Ines Holt,2019-01-01,2023-06-30,Bank minutes,https://x.example/6
bank,governor,Tom Rusk,2023-07-01,2025-02-28,Bank minutes,https://x.example/6
bank,governor,Ann Moss,2025-03-01,,Bank minutes,https://x.example/6
guild,steward,Ana,2024-01-01,,Guild roll,https://x.example/7
guild,warden,Rolf Amberg,2020-05-01,2022-04-30,Guild roll,https://x.example/7
guild,warden,Rolf Amberg,2022-05-01,,Guild register,https://x.example/7
guild,clerk,Sara Lind,2021-01-01,,Guild roll,https://x.example/7
guild,clerk,Sara Lind,2021-01-01,,Guild register,https://x.example/7
guild,clerk,Sara Lind,2021-01-01,,Guild yearbook,https://x.example/7
vale,mayor,Leonora Vass,2023-02-06,,Minutes,https://x.example/8
""",
}

TERMS = [
    # another spelling, or a shorter form, may be the holder's own name; a short name in common is none
    ("Mayor Leonora Voss of Vale Council said on Friday that calls had doubled.", ""),
    ("Mayor Leon Marsh of Vale Council said on Friday that calls had doubled.", ""),
    ("Ann Leigh, the governor of Kestrel Bank, said on Friday that rates would stay.", "disputes"),
    ("Ana, the steward of the Kestrel Guild, said on Friday that it was full.", ""),
    ("Ana Ford, the steward of the Kestrel Guild, said on Friday that it was full.", "disputes"),
    ("Bea Ana, the steward of the Kestrel Guild, said on Friday that it was full.", "supports"),
    # before the first term, between two, after the last
    ("In 2017 Ines Holt, the governor of Kestrel Bank, warned of cuts.", ""),
    ("In March 2016 Ann Vale, the governor of Kestrel Bank, warned of cuts.", "disputes"),
    ("In March 2021 Ann Vale, the governor of Kestrel Bank, warned of cuts.", "disputes"),
    ("In March 2021 Tom Rusk, the governor of Kestrel Bank, warned of cuts.", ""),
    ("Ann Vale, the governor of Kestrel Bank, said on Friday that rates would stay.", "disputes"),
    # the year in which one follows the other
    ("In 2019 Tom Rusk, the governor of Kestrel Bank, warned of cuts.", ""),
    ("On 1 January 2019 Tom Rusk, the governor of Kestrel Bank, warned of cuts.", "supports"),
    # another start than that of any term
    ("Tom Rusk became governor of Kestrel Bank in May 2013.", "disputes"),
    ("Tom Rusk became governor of Kestrel Bank in May 2024.", "disputes"),
    ("Rolf Amberg became warden of the Kestrel Guild in May 2018.", ""),
    ("Rolf Amberg became warden of the Kestrel Guild in May 2021.", "disputes"),
    ("Rolf Amberg, warden of the Kestrel Guild since May 2023, spoke on Friday.", "disputes"),
    ("Rolf Amberg, the warden of the Kestrel Guild, spoke on Friday.", "supports"),
    # what three documents say is told once
    ("Sara Lind, clerk of the Kestrel Guild since 2020, spoke on Friday.", "disputes"),
    ("Sara Lind, clerk of the Kestrel Guild since January 2021, spoke on Friday.", "supports"),
    ("Otto Brand, the clerk of the Kestrel Guild, spoke on Friday.", "disputes"),
    # two dates in one sentence
    (
        "Tom Rusk became governor of Kestrel Bank on 1 July 2023, and on 6 February 2023 Leonora Vass became "
        "mayor of Vale Council.",
        "supports",
    ),
    (
        "On 6 February 2023 Leonora Vass became mayor of Vale Council, and Otto Brand, governor of Kestrel Bank "
        "since 4 May 2022, left.",
        "disputes",
    ),
    ("Ines Holt took office on 1 January 2019, when the bank was small.", "supports"),
    ("On the day he took office, 1 January 2015, Tom Rusk met the staff of the bank.", "supports"),
    # how near the body is named
    ("Kestrel Bank is old.\n\nOtto Brand, governor since 1 March 2025, spoke.", ""),
    ("Kestrel Bank is old. Otto Brand, governor since 1 March 2025, spoke.", "disputes"),
    ("Kestrel Bank is old. Otto Brand, governor since 1 March 2024, spoke.", ""),
    ("According to Kestrel Bank's governor Otto Brand, prices will fall.", "disputes"),
    ("During Governor Otto Brand's time at Kestrel Bank prices doubled.", ""),
    # a date that opens the sentence, or another one
    ("2021 began badly. Kestrel Bank's governor Ines Holt said no.", ""),
    ("2021 was the year in which Kestrel Bank's governor, Ines Holt, said no.", "supports"),
    ("2021 was the year in which Kestrel Bank's governor, Otto Brand, said no.", "disputes"),
]


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(BANK, tmp_path_factory.mktemp("bank"))


@pytest.mark.parametrize(("draft", "effect"), TERMS)
def test_who_held_an_office_of_several_terms(draft: str, effect: str, bank: Path) -> None:
    effects = {found.effect for found in _found(draft, bank)}
    assert effect in effects if effect else not effects


@pytest.mark.parametrize(
    ("draft", "effects"),
    [
        (
            "Isobel Strachan, the managing director of Skarra Line, spoke. She has been in the post since March 2020.",
            ["supports", "disputes"],
        ),
        (
            "The Pact's secretary general, Anna Stein, spoke. She took over in October 2022.",
            ["supports", "disputes"],
        ),
        (
            "The Pact's secretary general, Anna Stein, spoke. She took over in October 2024.",
            ["supports", "supports"],
        ),
        # another person is named, known to the pack or not, or the sentence is about something else
        (
            "The Pact's secretary general, Anna Stein, met Otto Kranz. He has been in office since 2020.",
            ["supports"],
        ),
        (
            "The Pact's secretary general, Anna Stein, met John Smith. He has been in office since 2020.",
            ["supports"],
        ),
        (
            "The Pact's secretary general, Anna Stein, spoke in Riga. She has lived there since 2020.",
            ["supports"],
        ),
        (
            "The Pact's secretary general, Anna Stein, spoke. The hall was full. She took over in 2020.",
            ["supports"],
        ),
    ],
)
def test_he_or_she_holds_the_office_of_the_sentence_before(
    draft: str, effects: list[str], pack: Path
) -> None:
    assert sorted(f.effect for f in _found(draft, pack)) == sorted(effects)


@pytest.mark.parametrize(
    "draft",
    [
        "Isobel Strachan has run the line since 1 September 2022.",
        "Isobel Strachan came to office on Thursday 1 September 2022.",
        "Leonora Vass has led the force since 6 February 2023; Isobel Strachan took over on 1 September 2022.",
        "Isobel Strachan is a patient woman. It is a while ago now: she took office on 1 September 2022.",
    ],
)
def test_a_first_day_in_office_without_the_office(draft: str, pack: Path) -> None:
    assert {f.effect for f in _found(draft, pack)} == {"supports"}


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("Isobel Strachan has run the line since 1 September 2021.", "1 September 2021"),
        ("Isobel Strachan came to office on 11 September 2022.", "11 September 2022"),
        ("Leonora Vass took over in Ashcombe on 6 March 2023.", "6 March 2023"),
        (
            "On the day she took office, 1 October 2023, Anna Stein raised the flag of the Pact.",
            "1 October 2023",
        ),
    ],
)
def test_a_slip_in_a_first_day_in_office(draft: str, words: str, pack: Path) -> None:
    (found,) = _found(draft, pack)
    assert (found.effect, words in found.message) == ("disputes", True)


@pytest.mark.parametrize(
    "draft",
    [
        "Isobel Strachan has run marathons since 14 May 2009.",
        "Isobel Strachan and Leonora Vass have led the way since 1 September 2021.",
        "Isobel Strachan's dog has run the yard since 12 September 2021.",
        "Isobel Strachan took over a bakery on 3 May 2012.",
        "“Isobel Strachan has run the line since 1 September 2021,” he said.",
    ],
)
def test_another_beginning(draft: str, pack: Path) -> None:
    assert not _found(draft, pack)
