from pathlib import Path

import pytest

from tests.rules.attribution.conftest import Check, of, told
from tests.rules.pipeline import checked
from tests.rules.reference.packs import write

RULE = "figure-from-another-source"

FLAGGED = [
    "The Bureau of Labour puts the jobless rate of Saltmere at 5.3% for 2025.",
    "According to the Bureau of Labour, the jobless rate of Saltmere was 5.3% in 2025.",
    "The jobless rate of Saltmere was 5.3% in 2025, according to the Bureau of Labour.",
    "The Bureau of Labour says the jobless rate of Saltmere was 5.3% in 2025.",
    "The Bureau of Labour puts the jobless rate of Orsa at 5.3% for 2025.\n\nThe Bureau of Labour says the jobless rate of Saltmere was 5.3% in 2025.",
    "The Employment Office puts the jobless rate of Saltmere at 4.1% for 2025.",
    "In 2025 the jobless rate of Saltmere was 4.1%, the Employment Office said.",
    "Economists put the jobless rate of Saltmere at 5.3% for 2025.\n\nIn 2025 the jobless rate of Saltmere was 4.1%, the Employment Office said.",
    "The Employment Office estimates that the jobless rate of Saltmere was 4.1% in 2025.",
    "The Care Inspectorate says the trust had 2,506 nurses in 2025.",
    "According to the Care Inspectorate, the trust had 2,506 nurses in 2025.",
    "The trust had 2,506 nurses in 2025, the Care Inspectorate said.",
    "Orsa had 700 ferries. Saltmere had a jobless rate of 5.3% in 2025, the Bureau of Labour said.",
    "Saltmere grew by 4.1%. In 2025 the jobless rate of Saltmere was 4.1%, the Employment Office said.",
    "In 2025 the jobless rate of Saltmere was 4%, the Employment Office said.",
    "In 2025 the jobless rate of Saltmere was about 4%, the Employment Office said.",
    "In 2025 the jobless rate of Saltmere was over 5.2%, the Bureau of Labour said.",
    "In 2025 the jobless rate of Saltmere was over 5.3%, the Bureau of Labour said.",
    "In 2025 the jobless rate of Saltmere was under 4.2%, the Employment Office said.",
    "In 2025 the jobless rate of Saltmere was under 4.1%, the Employment Office said.",
    "In 2025 the jobless rate of Saltmere was under 5%, the Employment Office said.",
]

CLEAN = [
    "The Bureau of Labour puts the jobless rate of Saltmere at 4.1% for 2025.",
    "The Employment Office puts the jobless rate of Saltmere at 5.3% for 2025.",
    "The jobless rate of Saltmere was 5.3% in 2025.",
    "Economists put the jobless rate of Saltmere at 5.3% for 2025.",
    "A bank in Orsa puts the jobless rate of Saltmere at 5.3% for 2025.",
    "The Bureau of Labour puts the jobless rate of Saltmere at 6.9% for 2025.",
    "The Bureau of Labour expects a jobless rate of 5.3% in Saltmere in 2027.",
    "The Bureau of Labour puts the jobless rate of Orsa at 5.3% for 2025.",
    "The Care Inspectorate says the trust had 2,410 nurses in 2025.",
    "Ann Lee said the trust had 2,506 nurses in 2025.",
    "Marlow Hospitals Trust has 2,506 nurses in 2025, according to the inspection report.",
    "In 2025 the jobless rate of Saltmere was between 4% and 4.2%, the Employment Office said.",
    "In 2025 the jobless rate of Saltmere was under 5.4%, the Bureau of Labour said.",
    "In 2025 the jobless rate of Saltmere was under 6.5%, the Bureau of Labour said.",
    "In 2025 the jobless rate of Saltmere was under 5.3%, the Bureau of Labour said.",
    "In 2025 the jobless rate of Saltmere was over 4.2%, the Bureau of Labour said.",
    "In 2025 the jobless rate of Saltmere was under 4%, the Employment Office said.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(check: Check, text: str) -> None:
    found = of(check(text), RULE, "disputes")
    assert len(found) == 1, [(c.text, c.voice, c.attribution, c.keys) for c in check(text).claims]
    assert found[0].severity == "warning"
    assert "on record under" in told(found[0])


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check: Check, text: str) -> None:
    assert not of(check(text), RULE, "disputes")


INSTITUTES = {
    "entities": """entity,label,type,aliases
kesh,Kesh,country,
orla,Orla,country,
""",
    "metrics": """metric,label,kind,unit,not_comparable_with,aliases
budget,Defence budget as a share of GDP,share,percent,burden,defence budget|spent on defence|defence spending
burden,Military expenditure as a share of GDP,share,percent,budget,military expenditure|defence spending|military spending
jobless,Jobless rate,share,percent,,jobless rate|unemployment
""",
    "facts": """entity,metric,period,value,unit,source,as_of
kesh,budget,2024,2.04,percent,"Northern Pact, Defence figures 2025",2025-06-01
kesh,burden,2024,1.89,percent,"Stockholm International Peace Research Institute, Military Expenditure Database",2025-04-01
kesh,jobless,2024,5.31,percent,"International Labour Office, Key figures",2025-04-01
kesh,jobless,2024,4.17,percent,"Kesh Statistics Board, Labour survey",2025-04-01
orla,burden,2024,3.41,percent,"SIPRI, Military Expenditure Database",2025-04-01
orla,budget,2024,3.72,percent,"Northern Pact, Defence figures 2025",2025-06-01
""",
}


@pytest.fixture(scope="module")
def institutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(INSTITUTES, tmp_path_factory.mktemp("institutes"))


@pytest.mark.parametrize(
    "text",
    [
        "SIPRI puts the military spending of Kesh at 2.04% of GDP in 2024.",
        "According to SIPRI, military spending in Kesh was 2.04% of GDP in 2024.",
        "According to the Stockholm International Peace Research Institute, military spending in Orla was 3.72% of GDP in 2024.",
        "The ILO says that the jobless rate of Kesh was 4.17% in 2024.",
    ],
)
def test_initials_stand_for_a_long_name(institutes: Path, text: str) -> None:
    found = [f for f in checked(text, packs=(institutes,)).findings if f.effect == "disputes"]
    assert "figure-from-another-source" in {f.rule for f in found}, found


@pytest.mark.parametrize(
    "text",
    [
        "SIPRI puts the military spending of Kesh at 1.89% of GDP in 2024.",
        "According to the Stockholm International Peace Research Institute, military spending in Orla was 3.41% of GDP in 2024.",
        "The ILO says that the jobless rate of Kesh was 5.31% in 2024.",
        "The OECD says that the jobless rate of Kesh was 5.3% in 2024.",
        "The Northern Pact puts defence spending in Kesh at 2.04% of GDP in 2024.",
    ],
)
def test_initials_that_fit_are_left_alone(institutes: Path, text: str) -> None:
    assert not [f for f in checked(text, packs=(institutes,)).findings if f.effect == "disputes"]


TROLLEYS = {
    "entities": "entity,label,type,aliases\ncarrick,Carrick,country,the HSC|Carrick\n",
    "metrics": "metric,label,kind,unit,aliases\ntrolleys,Patients on trolleys,flow,person,on trolleys|trolleys\n",
    "facts": "entity,metric,period,value,unit,claimant,source\n"
    "carrick,trolleys,2025,109350,person,,Health Service of Carrick\n"
    "carrick,trolleys,2025,121870,person,Nurses' Union of Carrick,\"Nurses' Union of Carrick, Trolley Watch\"\n",
}


@pytest.mark.parametrize(
    ("text", "disputed"),
    [
        (
            "On trolleys in Carrick the union's Trolley Watch has a higher number for the twelve months, 109,350.",
            True,
        ),
        (
            "On trolleys in Carrick the union's Trolley Watch has a higher number for the twelve months, 121,870.",
            False,
        ),
        ("On trolleys in Carrick the number of the Nurses' Union of Carrick for 2025 is 109,350.", True),
        (
            "Unlike Trolley Watch, the HSC has a lower number of patients on trolleys for 2025, 109,350.",
            False,
        ),
        ("Trolley Watch disputes it, but the number of patients on trolleys in 2025 was 109,350.", False),
        ("The HSC counted 109,350 patients on trolleys in 2025, Trolley Watch 121,870.", False),
        # rounded; so few digits are a rounding of many numbers
        (
            "On trolleys in Carrick the union's Trolley Watch has a lower number for the twelve months, 109,000.",
            True,
        ),
        (
            "On trolleys in Carrick the union's Trolley Watch has a lower number for the twelve months, 110,000.",
            False,
        ),
        # nobody's figure
        (
            "On trolleys in Carrick the union's Trolley Watch has a lower number for the twelve months, 115,200.",
            False,
        ),
        # another figure stands between; a length of time is none
        (
            "On trolleys in Carrick the union's Trolley Watch had 98,200 in 2019, and the number for 2025 is 109,350.",
            False,
        ),
        ("On trolleys in Carrick the union's Trolley Watch has for 12 months the number 109,350.", True),
        ("On trolleys in Carrick the union's Trolley Watch has a number for 2024, 109,350.", False),
        (
            "Trolley Watch, which began when a nurse in the west sat down one night and wrote on the back of a menu what she had "
            "seen at work that day, has inspired a poet. On trolleys in Carrick the number for 2025 is 109,350.",
            False,
        ),
    ],
)
def test_who_counts_may_be_the_subject_of_the_sentence(tmp_path: Path, text: str, disputed: bool) -> None:
    result = checked(text, packs=(write(TROLLEYS, tmp_path),), as_of="2026-01-15")
    assert bool(of(result, RULE, "disputes")) is disputed


CLAIMANTS = {
    "entities": "entity,label,type,aliases\ncarrick,Carrick,country,\norsa,Orsa,country,\nguild,Guild of Doctors,organisation,Carrick doctors\n",
    "metrics": "metric,label,kind,unit,aliases\ntrolleys,Patients on trolleys,flow,person,on trolleys|trolleys\n"
    "runway,Runway length,stock,kilometre,runway\n",
    "facts": "entity,metric,period,value,low,high,unit,claimant,source\n"
    "carrick,trolleys,2025,109350,,,person,,Health Service of Carrick\n"
    'carrick,trolleys,2025,121870,,,person,Union of Nurses,"Union of Nurses, Trolley Watch"\n'
    "carrick,trolleys,2025,131240,,,person,NU,Northern count\n"
    "carrick,trolleys,2025,127450,,,person,PFA,Members' survey\n"
    "carrick,trolleys,2025,129930,,,person,guild,Guild survey\n"
    "carrick,trolleys,2025,,140000,142000,person,League of Porters,League survey\n"
    "orsa,trolleys,2025,4310,,,person,,Health Service of Orsa\n"
    "orsa,trolleys,2025,5120,,,person,League of Porters,League survey\n"
    "orsa,trolleys,2025,5470,,,person,,League of Porters yearbook\n"
    "carrick,runway,2025,2.45,,,kilometre,,Airport board\n"
    "carrick,runway,2025,2.61,,,kilometre,Society of Pilots,Pilots' survey\n"
    "orsa,runway,2025,2.45,,,kilometre,,Airport board\n"
    "orsa,runway,2025,2.65,,,kilometre,Society of Pilots,Pilots' survey\n",
}


@pytest.fixture(scope="module")
def claimants(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(CLAIMANTS, tmp_path_factory.mktemp("claimants"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("According to the Union of Nurses, 127,450 patients were on trolleys in Carrick in 2025.", "the figure of the Union of Nurses"),
        ("The Union of Nurses says that 127,450 patients were on trolleys in Carrick in 2025.", "the figure of the Union of Nurses"),
        ("The guild of doctors says that 127,450 patients were on trolleys in Carrick in 2025.", "under PFA"),
        # initials, and the name at the very start of the draft
        ("On trolleys in Carrick the PFA has a number for 2025, 109,350.", "the figure of PFA"),
        ("Trolley Watch has a number of patients on trolleys in Carrick in 2025, 109,350.", "the figure of Trolley Watch"),
        # in another unit than the rows
        ("According to the airport board, the runway in Carrick was 2,610 metres long in 2025.", "2.45 kilometres"),
        ("The Society of Pilots has a length of 2,450 metres for the runway in Carrick in 2025.", "2.61 kilometres"),
        ("The airport board says that the runway in Carrick was over 2,600 metres long in 2025.", "2.45 kilometres"),
        # by more words than its name has
        ("The Union of Nurses of Carrick says that 127,450 patients were on trolleys in Carrick in 2025.", "under PFA"),
        # as far off as rounding allows
        ("According to the airport board, the runway in Orsa was 2.6 kilometres long in 2025.", "2.45 kilometres"),
        ("According to the airport board, the runway in Carrick was 2.6 kilometres long in 2025.", "2.45 kilometres"),
    ],
)  # fmt: skip
def test_the_figure_of_another_of_several_who_count(claimants: Path, text: str, says: str) -> None:
    found = of(checked(text, packs=(claimants,), as_of="2026-01-15"), RULE, "disputes")
    assert len(found) == 1
    assert says in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        # what somebody claims is not held against a publication, which may pass on what others claim
        "According to the Union of Nurses, 109,350 patients were on trolleys in Carrick in 2025.",
        "According to the League of Porters, 4,310 patients were on trolleys in Orsa in 2025.",
        # some among them, not the body
        "Carrick doctors say that 127,450 patients were on trolleys in Carrick in 2025.",
        # two letters stand for too much
        "On trolleys in Carrick NU has a number for 2025, 127,450.",
        # any members may make a survey
        "The latest Members' survey has a number of patients on trolleys in Carrick in 2025, 109,350.",
        # told long before
        "Trolley Watch counted in the rain and in the snow, by day and by night, on foot and by bus and tram, with pen and with paper, when "
        "patients on trolleys in Carrick numbered 109,350 in 2025.",
        # its own bounds hold the figure
        "According to the League of Porters, 141,000 patients were on trolleys in Carrick in 2025.",
        "According to the Union of Nurses, dozens of patients were on trolleys in Carrick in 2025.",
    ],
)
def test_the_own_figure_of_one_of_several_who_count(claimants: Path, text: str) -> None:
    assert not of(checked(text, packs=(claimants,), as_of="2026-01-15"), RULE, "disputes")
