"""What must be left alone, and why it was; beside each the near miss that is a quantity."""

import pytest

from tests.extract.grammar.reading import quantities, skips


@pytest.mark.parametrize(
    ("text", "left", "reason"),
    [
        ("the Nikkei 225 fell", "Nikkei 225", "identifier"),
        ("the S&P 500 fell", "S&P 500", "identifier"),
        ("an iPhone 15 arrived", "iPhone 15", "identifier"),
        ("run on Windows 11 now", "Windows 11", "identifier"),
        ("a Boeing 737 landed", "Boeing 737", "identifier"),
        ("a Boeing 747-400 landed", "Boeing 747-400", "identifier"),
        ("an F-16 flew", "F-16", "identifier"),
        ("the COVID-19 years", "COVID-19", "identifier"),
        ("an H1N1 case", "H1N1", "identifier"),
        ("more CO2 in it", "CO2", "identifier"),
        ("the G7 met", "G7", "identifier"),
        ("the Group of Seven met", "Group of Seven", "identifier"),
        ("the Group of 77 met", "Group of 77", "identifier"),
        ("the FTSE 100, the S&P 500 and the Dow 30 fell", "S&P 500", "identifier"),
        ("Python 3.12 and Windows 11 run", "Windows 11", "identifier"),
        ("a WTA 1000 event", "WTA 1000", "identifier"),
        ("It met the Five Star Movement today", "Five", "identifier"),
        ("hold the Magnificent Seven stocks now", "Magnificent Seven", "identifier"),
        ("the 1922 Committee met", "1922 Committee", "identifier"),
        ("the bill, H.R. 5376, passed", "R. 5376", "section"),
        ("the PS5 sold out", "PS5", "identifier"),
        ("an H.264 video", "H.264", "identifier"),
        ("an IEEE 802.11ac link", "IEEE 802.11ac", "identifier"),
        ("its 10-K was late", "10-K", "identifier"),
        ("zip code 90210 is dear", "code 90210", "number-as-name"),
        ("Ward 7, Block 4B and Unit 731", "Ward 7", "identifier"),
        ("under Article 8(2) it", "Article 8(2)", "section"),
        ("under Regulation 2016/679 it", "Regulation 2016/679", "section"),
        ("he quoted John 3:16 to us", "John 3:16", "section"),
        ("the 5G rollout", "5G", "identifier"),
        ("the 76ers won", "76ers", "identifier"),
        ("on Channel 4 tonight", "Channel 4", "identifier"),
        ("the firm 3M said", "3M", "identifier"),
        ("the M25 was shut", "M25", "identifier"),
        ("near Exit 14 now", "Exit 14", "number-as-name"),
        ("in Room 204 now", "Room 204", "number-as-name"),
        ("at No. 10 now", "No. 10", "number-as-name"),
        ("case No. 22-451 is on", "No. 22-451", "number-as-name"),
        ("under Article 50 now", "Article 50", "section"),
        ("see page 12 for it", "page 12", "section"),
        ("a Category 3 storm", "Category 3", "section"),
        ("in Game 5 he lost", "Game 5", "section"),
        ("call 020 7946 0958 now", "020 7946 0958", "phone"),
        ("call +44 20 7946 0000 now", "+44 20 7946 0000", "phone"),
        ("call 555-123-4567 now", "555-123-4567", "phone"),
        ("he dialled 999 at once", "999", "phone"),
        ("a 999 call came", "999", "phone"),
        ("callers to 101 waited for long", "101", "phone"),
        ("calls to 999 rose", "999", "phone"),
        ("at 10 Downing Street now", "10 Downing Street", "address"),
        ("at 221B Baker Street now", "221B Baker Street", "address"),
        ("at 3-5 Tun Lane now", "3-5 Tun Lane", "address"),
        ("version 2.1.3 is out", "2.1.3", "version"),
        ("the host 192.168.1.2 is up", "192.168.1.2", "version"),
        ("ISBN 978-0-14-044913-6 is it", "ISBN 978-0-14-044913-6", "version"),
        ("see https://a.example/b?q=30%25 for it", "https://a.example/b?q=30%25", "url"),
        ("as shown [12] before", "[12]", "citation"),
        ("in World War II it", "II", "roman"),
        ("it is open 24/7 now", "24/7", "idiom"),
        ("a 50-50 split", "50-50", "idiom"),
        ("the 9/11 attacks", "9/11", "idiom"),
        ("one of the few", "one", "pronoun-one"),
        ("the one that matters", "one", "pronoun-one"),
        ("no one came", "one", "pronoun-one"),
        ("a third party came", "third", "part-word"),
        ("1. The think tank", "1", "list-number"),
        ("2) The general", "2", "list-number"),
    ],
)
def test_a_name_or_reference_is_skipped_with_its_reason(text: str, left: str, reason: str) -> None:
    assert (left, reason) in skips(text)
    assert not quantities(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("11 windows were open", [11]),
        ("Section 3 of 12 was read", [12]),
        ("a class of 30 sat there", [30]),
        ("the level was 3.4% then", [3.4]),
        ("a game of 90 minutes", [90]),
        ("the page had 12 errors", [12]),
        ("12 Republicans voted", [12]),
        ("Labour 34, Greens 8", [34, 8]),
        ("Arsenal 2 Chelsea 1", [2, 1]),
        ("Estonia 3.4, Latvia 3.2", [3.4, 3.2]),
        ("Orsa 38,900 was next", [38900]),
        ("9/10 of it is gone", [0.9]),
        ("she answered 999 letters", [999]),
        ("they cut it from 140 calls to 101", [140, 101]),
        ("he has 10 streets to walk", [10]),
        ("2,019 people came", [2019]),
    ],
)
def test_the_near_miss_is_a_quantity(text: str, values: list[float]) -> None:
    assert [float(q.value) for q in quantities(text) if q.value is not None] == values


@pytest.mark.parametrize(
    "text",
    ["a mole is a beast", "a pair of shoes", "a psalm was sung", "a month went by", "a gallon of beer"],
)
def test_an_article_is_no_number(text: str) -> None:
    assert not [q for q in quantities(text) if q.form != "vague"]
