"""What is counted: the words from the number to the head noun."""

import pytest

from tests.extract.grammar.reading import only, quantities


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It carried 352,600 passengers last year.", "passengers"),
        ("Of the 6,120 sailings in the timetable, some failed.", "sailings"),
        ("It fell to 21,780 recorded offences from there.", "recorded offences"),
        ("There were 65,700 such calls, we hear.", "calls"),
        ("It owns 40 newly built wind farms now.", "newly built wind farms"),
        ("They lost 1,200 soldiers killed there.", "soldiers"),
        ("He won 24 home runs and left.", "home runs"),
        ("They seized nine pieces of equipment.", "pieces of equipment"),
        ("There are 64 crew aboard.", "crew"),
        ("Two police officers came.", "police officers"),
        ("They sold 14 sports cars then.", "sports cars"),
        ("It won by one vote.", "vote"),
        ("The 28-nation bloc agreed.", "nation"),
        ("It has four HDMI ports.", "HDMI ports"),
        ("He had 87 RBIs in May.", "RBIs"),
        ("More than 1.2 million Russians were lost.", "Russians"),
        ("They had three more children.", "children"),
        ("Seven of its ships sank.", "ships"),
    ],
)
def test_the_counted_noun(text: str, noun: str) -> None:
    assert quantities(text)[0].noun == noun


@pytest.mark.parametrize(
    "text",
    [
        "The Dunlin is certified for 385, and sails.",
        "Around 325,000 killed is the figure.",
        "It was 12 when they left.",
        "It rose 5 per cent of late.",
        "There were 306 cancelled.",
        "It came to 92,200 in all.",
        "One in five adults smokes.",  # the noun is the adults, not what they do
    ],
)
def test_no_verb_or_adverb_is_a_noun(text: str) -> None:
    assert only(text).noun in (None, "adults")


def test_persons_keep_their_noun() -> None:
    q = only("Some 45,000 voters came.")
    assert (q.unit, q.noun) == ("person", "voters")


def test_a_measure_names_its_substance() -> None:
    q = only("They shipped 45,000 tonnes of grain.")
    assert (q.unit, q.noun) == ("tonne", "grain")


@pytest.mark.parametrize(
    ("text", "number", "noun"),
    [
        ("It exported 1.131 million 60-kg bags in June.", "1.131 million", "bags"),
        ("They sold 4,000 20-litre drums then.", "4,000", "drums"),
        ("The town has 900 two-bedroom flats.", "900", "flats"),
        ("They showed 30 ten-minute films.", "30", "films"),
        ("It shipped 3.2 million 60kg bags.", "3.2 million", "bags"),
        ("It holds 2.4 million 200-litre barrels of whisky.", "2.4 million", "barrels of whisky"),
        ("There were 18 12-year-old boys in it.", "18", "boys"),
        ("The chain runs 18 24-hour shops.", "18", "shops"),
        ("A crew unloaded 5,000 40-foot containers.", "5,000", "containers"),
        ("He ran 26 5km races.", "26", "races"),
    ],
)
def test_the_size_of_each_stands_between(text: str, number: str, noun: str) -> None:
    (found,) = [q for q in quantities(text) if text[q.number_start : q.number_end] == number]
    assert found.noun == noun
