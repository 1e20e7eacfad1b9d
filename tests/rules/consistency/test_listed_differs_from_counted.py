import pytest

from tests.rules.cases import flags, stays_silent

RULE = "listed-differs-from-counted"

FLAGGED = [
    ("The fleet has four passenger ships: the Tern, the Dunlin and the Fulmar.", "four"),
    ("He leaves four children, Anna, Ben and Clara.", "four"),
    ("The five home nations – England, Scotland, Wales and Northern Ireland – will bid together.", "five"),
    ("Police want to speak to two men: Karl Voss, Dieter Blum and Jan Prell.", "two"),
    ("The plan rests on three pillars: cheaper fares and longer trains.", "three"),
    ("Only six countries voted against: Chad, Malta, Nepal, Peru and Qatar.", "six"),
    ("The menu offers four puddings: a trifle, a tart and a fool.", "four"),
    ("She runs three shops: one in Leeds, one in York, one in Hull and one in Ripon.", "three"),
    ("The minister set out four priorities:\n\n- schools\n- roads\n- wages", "four"),
    ("The museum has three new rooms: the Print Cabinet and the Map Hall.", "three"),
    ("The choir sang five pieces: a psalm, a carol, a mass and an anthem.", "five"),
    ("The two brothers, Karl, Jan and Piet, took over.", "two brothers"),
    ("The council named 4 towns: Aske, Birk and Corrin.", "4 towns"),
    (
        "The council named eleven towns: Aske, Birk, Corrin, Dunmore, Elm, Fay, Gore, Hale, Ives, Jura, Kell, Lund and Mora.",
        "eleven towns",
    ),
]

CLEAN = [
    "The plan has three parts, he said: nobody agreed on any of them, least of all the mayor, the "
    "council and the press.",
    "The town has four churches, including St Mary's, St John's and the abbey.",
    "Two ships, the Tern and the Dunlin, were in port.",
    "The three ministers – Hill, Marsh and Dr Anna Field of the health board – resigned.",
    "He has three children, Anna, Ben and Carl, and two dogs.",
    "There were five winners: John and Mary Hill, Bob Marsh, Sue Field and Tom Lake.",
    "The committee had three questions: how much, by when, and who pays.",
    "The four nations play on Saturday: England against Wales, and Scotland against Ireland.",
    "She visited five towns in 2025: Leeds twice, York, Hull and, in May, Ripon and Selby.",
    "It has two aims: to cut costs, which rose last year, and to keep staff, who are leaving.",
    "He won two medals: gold in the 100m, and silver in the relay with Hill, Marsh and Field.",
    "They bought four things: milk, eggs, bread and butter, and fruit and vegetables.",
    "The three questions were simple: who, what and, above all, why?",
    "The firm has two problems: rising costs and falling sales, rents and morale.",
    "Three things matter in this job: patience.",
    "The four sisters, Anna, Beth, Cora and Dora Hill, live in York.",
    "He named three reasons: cost, time, safety.",
    "Six countries signed, France, Italy and Spain among them.",
    "Her two brothers, Tom, a baker, and Ben, a nurse, were there.",
    "The fleet has three passenger ships: the Tern, the Dunlin and the Fulmar.",
    "He leaves three children, Anna, Ben and Clara.",
    "The four home nations – England, Scotland, Wales and Northern Ireland – will bid together.",
    "Police want to speak to three men: Karl Voss, Dieter Blum and Jan Prell.",
    "The plan rests on two pillars: cheaper fares and longer trains.",
    "Only five countries voted against: Chad, Malta, Nepal, Peru and Qatar.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
