"""Aliases in a text: case, number, possessives, word boundaries, longest match, ambiguity."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.reference import load
from tests.reference.packs import FACTS, pack

ENTITIES = """
entity,label,type,aliases
USA,United States,country,US|U.S.|America|American|?Washington|the States
RUS,Russia,country,Russian|?Moscow
GBR,United Kingdom,country,UK|U.K.|Britain
POL,Poland,country,Polish|Pole
NIR,Northern Ireland,region,
IRL,Ireland,country,Irish
CIV,Côte d'Ivoire,country,Ivory Coast
CAN,Canada,country,CAN|Canadian
mv-dunlin,MV Dunlin,vessel,Dunlin|the Dunlin
force,Ashcombe Downs Police,force,the force|Ashcombe police
ashcombe,Ashcombe,district,Ashcombe district|?Ashcombe
seasonals,Seasonal beers,brand,guest and seasonal beers
uags,General Staff of the Armed Forces of Ukraine,organisation,Ukraine's General Staff|the General Staff
rutte,Mark Rutte,person,Rutte|Mr Rutte|Nato secretary general
smith-a,Anna Smith,person,Ms Smith|Smith
smith-b,Ben Smith,person,Mr Smith|Smith
mod,Ministry of Defence,organisation,MoD
mill,Weavers' Mill,museum,
spx,S&P 500,index,
"""
METRICS = """
metric,label,unit,aliases
casualties,Military casualties,person,casualties|killed and wounded|"killed, wounded and missing"
deaths,Military deaths,person,killed|dead|deaths
gdp,"Gross domestic product, current US dollars",usd,gross domestic product|GDP
gdp-per-head,GDP per head,usd,GDP per capita
crime-rate,"Crimes per 1,000 residents",per_1000,"offences per 1,000 people|crime rate"
crime,Recorded crime,offence,offences|recorded offences|crime
profit,Pre-tax profit,million_gbp,profit before tax|pre-tax profits
defence,Defence spending,percent,military spending
emergency-calls,999 calls,call,emergency calls
pcso,Community support officers,fte,PCSOs
sales,Sales,million_gbp,sales
pubs,Pubs,pub,houses
"""
PACK = {
    "entities": ENTITIES,
    "metrics": METRICS.replace(
        'killed and wounded|"killed, wounded and missing"', "killed and wounded"
    ).replace("casualties|killed and wounded", '"casualties|killed and wounded|killed, wounded and missing"'),
    "events": "event,label,date,source,aliases\ninvasion,Russia launches full-scale invasion,2022-02-24,AP,"
    "full-scale invasion|the war began\n",
    "roles": "entity,role,holder,source\nGBR,prime minister,A,R\nUSA,secretary general,B,R\n",
    "units": "unit,dimension,factor,label,aliases\ngbx,currency,0.01,pence,p|pence\npub,count,1,pubs,pub|pubs|houses\n",
    "definitions": "definition,label,aliases\nkilled,Killed,dead\n",
    "facts": f"{FACTS}\nUSA,gdp,2025,1,usd,R\n",
}


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    return load([pack(tmp_path_factory.mktemp("packs") / "p", **PACK)], cache=False)


def seen(reference, text, kind=None):
    return [
        (text[mention.start : mention.end], mention.ids)
        for mention in reference.mentions(text)
        if kind is None or mention.kind == kind
    ]


FOUND = [
    ("entity", "They walked to the Weavers' Mill and on.", [("Weavers' Mill", ("mill",))]),
    ("entity", "They walked to the Weavers’ Mill and on.", [("Weavers’ Mill", ("mill",))]),
    # case
    ("entity", "the US said", [("US", ("USA",))]),
    ("entity", "The U.S. said; U.S.-led", [("U.S.", ("USA",)), ("U.S.", ("USA",))]),
    ("entity", "in the U.S", [("U.S", ("USA",))]),
    ("entity", "they told us so", []),
    ("entity", "Us and them", []),
    ("entity", "polish the floor", []),
    ("entity", "Polish workers", [("Polish", ("POL",))]),
    ("entity", "POLAND WINS AGAIN TODAY", [("POLAND", ("POL",))]),
    ("entity", "the poles stood", []),
    ("entity", "the MoD and the MOD", [("MoD", ("mod",)), ("MOD", ("mod",))]),
    ("metric", "Military Casualties rise", [("Military Casualties", ("casualties",))]),
    ("metric", "CASUALTIES MOUNT IN THE EAST", [("CASUALTIES", ("casualties",))]),
    ("metric", "gdp fell", [("gdp", ("gdp",))]),
    ("metric", "Gross domestic product fell", [("Gross domestic product", ("gdp",))]),
    ("metric", "Pre-tax profit was", [("Pre-tax profit", ("profit",))]),
    ("entity", "seasonal beers sold", [("seasonal beers", ("seasonals",))]),
    ("entity", "The force said", [("The force", ("force",))]),
    ("entity", "the Force said", [("the Force", ("force",))]),
    ("entity", "a force of nature", []),
    # boundaries
    ("entity", "Russians", [("Russians", ("RUS",))]),
    ("entity", "Prussian", []),
    ("entity", "Russia-backed, pro-Russian", [("Russia", ("RUS",)), ("Russian", ("RUS",))]),
    ("entity", "busUS USx", []),
    ("entity", "(US)", [("US", ("USA",))]),
    ("entity", "“Russia”", [("Russia", ("RUS",))]),
    ("metric", "crimes", [("crimes", ("crime",))]),
    ("metric", "criminals", []),
    # possessives and plurals
    ("entity", "Russia's army, Russia’s fleet", [("Russia", ("RUS",)), ("Russia", ("RUS",))]),
    ("entity", "Ukraine's General Staff", [("Ukraine's General Staff", ("uags",))]),
    ("entity", "Ukraine’s General Staff’s count", [("Ukraine’s General Staff", ("uags",))]),
    ("entity", "Poles", [("Poles", ("POL",))]),
    ("metric", "one casualty; each death", [("casualty", ("casualties",)), ("death", ("deaths",))]),
    ("metric", "a casualty ward", [("casualty", ("casualties",))]),
    ("metric", "for sale; the house", []),
    ("metric", "house prices; a house", [("house", ("pubs",))]),
    ("metric", "recorded offence", [("recorded offence", ("crime",))]),
    ("metric", "the PCSOs, a PCSO", [("PCSOs", ("pcso",)), ("PCSO", ("pcso",))]),
    # hyphens, spaces, signs, spellings
    ("event", "the full scale invasion", [("full scale invasion", ("invasion",))]),
    ("event", "since The War began", [("The War began", ("invasion",))]),
    ("role", "NATO Secretary-General; Prime Minister’s", [("Secretary-General", ("secretary general",)), ("Prime Minister", ("prime minister",))]),
    ("metric", "defense spending", [("defense spending", ("defence",))]),
    ("metric", "offences per 1000 people", [("offences per 1000 people", ("crime-rate",))]),
    ("metric", "999 calls, 1,999 calls", [("999 calls", ("emergency-calls",))]),
    ("entity", "Cote d’Ivoire and Côte d'Ivoire", [("Cote d’Ivoire", ("CIV",)), ("Côte d'Ivoire", ("CIV",))]),
    ("entity", "Co\u0302te d'Ivoire", [("Co\u0302te d'Ivoire", ("CIV",))]),
    ("entity", "Mr. Rutte and Mr Rutte", [("Mr. Rutte", ("rutte",)), ("Mr Rutte", ("rutte",))]),
    ("entity", "the S&P 500", [("S&P 500", ("spx",))]),
    ("metric", "killed, wounded, and missing", [("killed, wounded, and missing", ("casualties",))]),
    ("metric", "killed, wounded and missing", [("killed, wounded and missing", ("casualties",))]),
    ("metric", "killed, wounded or missing", [("killed, wounded or missing", ("casualties",))]),
    ("metric", "wounded, killed", [("killed", ("deaths",))]),
    ("entity", "United\nStates", [("United\nStates", ("USA",))]),
    ("entity", "United\n\nStates", []),
    ("entity", "United. States", []),
    ("entity", "United, States", []),
    ("entity", "United\u00a0States", [("United\u00a0States", ("USA",))]),
    ("unit", "24p and 3 pubs", [("p", ("gbx",)), ("pubs", ("pub",))]),
    ("unit", "P45", []),
    # longest wins within a kind; kinds overlap
    ("entity", "Northern Ireland and Ireland", [("Northern Ireland", ("NIR",)), ("Ireland", ("IRL",))]),
    ("metric", "GDP per head", [("GDP per head", ("gdp-per-head",))]),
    ("metric", "military casualties", [("military casualties", ("casualties",))]),
    ("entity", "the Dunlin sailed", [("the Dunlin", ("mv-dunlin",))]),
    ("entity", "MV Dunlin", [("MV Dunlin", ("mv-dunlin",))]),
    ("entity", "Nato secretary general", [("Nato secretary general", ("rutte",))]),
    ("role", "Nato secretary general", [("secretary general", ("secretary general",))]),
    ("definition", "10 dead", [("dead", ("killed",))]),
    ("metric", "10 dead", [("dead", ("deaths",))]),
    # several ids
    ("entity", "Smith; Ms Smith", [("Smith", ("smith-a", "smith-b")), ("Ms Smith", ("smith-a",))]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "expected"), FOUND)
def test_what_is_found(reference, kind, text, expected):
    assert seen(reference, text, kind) == expected


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [("Washington", True), ("Ashcombe", True), ("Ashcombe district", False), ("Smith", True), ("Mr Smith", False),
     ("Moscow", True), ("Russia", False)],
)  # fmt: skip
def test_ambiguity_is_kept_as_data(reference, text, ambiguous):
    (mention,) = (mention for mention in reference.mentions(text) if mention.kind == "entity")
    assert mention.ambiguous is ambiguous


def test_capitals_all_around_make_short_codes_doubtful(reference):
    (sure,) = reference.mentions("The US won")
    (doubtful,) = reference.mentions("PLEASE COME WITH US TONIGHT EVERYONE")
    assert (sure.ids, sure.ambiguous) == (("USA",), False)
    assert (doubtful.ids, doubtful.ambiguous) == (("USA",), True)
    assert all(mention.ambiguous for mention in reference.mentions("WHAT CAN THEY DO ABOUT IT"))


def test_exact_case_and_inflection_are_told(reference):
    by_text = {
        text: reference.mentions(text)[0]
        for text in ("casualties", "Casualties", "CASUALTIES", "one casualty")
    }
    assert [by_text[text].exact_case for text in by_text] == [True, False, False, True]
    assert [by_text[text].inflected for text in by_text] == [False, False, False, True]


def test_offsets_are_code_points_in_any_script(reference):
    text = "🚢 “Überfahrt” – Straße; İstanbul. The Dunlin’s crew in Côte d’Ivoire"
    assert seen(reference, text, "entity") == [("The Dunlin", ("mv-dunlin",)), ("Côte d’Ivoire", ("CIV",))]


PIECES = st.sampled_from(
    ["US", "us", "Russia", "Russia’s", "the", "force", "killed", ",", "wounded", "and", "missing", ".", "\n\n", "-",
     "United", "States", "“", "’", "1,000", "per", "people", "offences", "Smith", "Côte", "d'Ivoire", "é", "😀", "GDP"]
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(st.one_of(PIECES, st.text(alphabet=string.printable + "’–é\u0301", max_size=4)), max_size=30))
def test_mentions_are_inside_the_text_in_order_and_do_not_overlap_within_a_kind(reference, pieces):
    text = " ".join(pieces)
    mentions = reference.mentions(text)
    assert mentions == reference.mentions(text)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    reached = {}
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == text[mention.start : mention.end].strip()
        assert mention.start >= reached.get(mention.kind, 0)
        assert mention.ids
        reached[mention.kind] = mention.end


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=12), st.lists(PIECES, max_size=12))
def test_paragraphs_are_read_apart(reference, one, other):
    left, right = " ".join(one), " ".join(other)
    gap = "\n\n"
    together = reference.mentions(left + gap + right)
    shift = len(left + gap)
    apart = [(m.start, m.end, m.kind, m.ids) for m in reference.mentions(left)]
    apart += [(m.start + shift, m.end + shift, m.kind, m.ids) for m in reference.mentions(right)]
    counted = {"one", "a", "an", "each", "every", "per", "single", "another", "1"}
    if left.rsplit(" ", 1)[-1] not in counted:
        assert [(m.start, m.end, m.kind, m.ids) for m in together] == apart


@pytest.mark.parametrize(
    "text", ["U." * 50_000, "a-" * 50_000, "’" * 100_000, "1," * 50_000, "Mr. " * 30_000, "e\u0301" * 50_000]
)
def test_hostile_texts_take_linear_time(reference, text):
    import time

    start = time.process_time()
    reference.mentions(text)
    assert time.process_time() - start < 30  # what is not linear takes minutes; a busy machine, seconds
