import pytest

from tests.extract.links.reading import links_of

# text, parts, wholes
COMPLETE = [
    ("The choir has 45 members, 27 women and 18 men.", ["27 women", "18 men"], ["45 members"]),
    ("The jury of 12 – seven men and five women – retired.", ["seven men", "five women"], ["12"]),
    ("Of the 72 vans, 33 are diesel and the remaining 39 electric.", ["33", "39"], ["72 vans"]),
    (
        "It owns 72 vans, down from 74. It runs 33 of them itself and leases the other 39.",
        ["33", "39"],
        ["72 vans"],
    ),
    (
        "Hill Road got £120,000 and St Mary's £85,000, a total of £205,000.",
        ["£120,000", "£85,000"],
        ["a total of £205,000"],
    ),
    (
        "They are certified for 612, 385 and 140 people. That makes 1,137.",
        ["612", "385", "140 people"],
        ["1,137"],
    ),
    (
        "Its 88 staff are split into 51 full-time and 37 part-time workers.",
        ["51", "37 part-time workers"],
        ["88 staff"],
    ),
    (
        "The mill took £33m. Income was made up of £9.9m from flour, £14.2m from bread and £8.9m from cakes.",
        ["£9.9m", "£14.2m", "£8.9m"],
        ["£33m"],
    ),
    (
        "Crews fought 1,284 fires. Lightning caused 471 fires, campers 392, power lines 118 and unknown causes the "
        "remaining 303.",
        ["471 fires", "392", "118", "303"],
        ["1,284 fires"],
    ),
    (
        "There were 1,185 casualties – 401 dead and 784 wounded – in the east and 319 – 67 dead and 252 wounded – in "
        "the west.",
        ["401 dead", "784 wounded"],
        ["1,185 casualties"],
    ),
]

OPEN = [
    "The council has 45 members, including 27 women.",
    "The town has 1,200 homes, three schools and two pubs.",
    "The museum has three floors: 40 paintings and 12 statues hang on the first.",
    "Three more people died on Tuesday, bringing the total to 31.",
    "One side of the street has 12 houses, the other 14.",
    "Costs of £4.2m include £2.5m for staff and £1.1m for buildings.",
    "There were 27 men, 18 women and some children, a crowd of more than 45 in all.",
    "Sales rose from 1,418 to 1,612 and then to 1,900 in a total of 14 shops.",
]


@pytest.mark.parametrize(("text", "parts", "wholes"), COMPLETE)
def test_ties_parts_to_their_whole(text: str, parts: list[str], wholes: list[str]) -> None:
    found = [(roles, link) for link, roles in links_of(text, "parts") if link.attribute("exhaustive")]
    assert (parts, wholes) in [(roles["part"], roles["whole"]) for roles, _ in found]


@pytest.mark.parametrize("text", OPEN)
def test_takes_no_open_list_for_a_complete_one(text: str) -> None:
    assert not [roles for link, roles in links_of(text, "parts") if link.attribute("exhaustive")]


def test_a_partition_over_a_paragraph_takes_the_later_figures() -> None:
    text = (
        "Crime fell to 21,780 recorded offences from 22,135.\n\n"
        "Burglary went down from 1,612 cases to 1,418, and violence from 8,764 to 8,301. Shoplifting rose by 15%, from "
        "3,015 to 3,468. Criminal damage accounted for 4,717 offences and everything else for 3,876.\n"
    )
    ((link, roles),) = links_of(text, "parts")
    assert roles["part"] == ["1,418", "8,301", "3,468", "4,717 offences", "3,876"]
    assert roles["whole"] == ["21,780 recorded offences"]
    assert link.attribute("spread")


def test_an_unread_number_among_the_parts_silences_the_list() -> None:
    text = (
        "Flights from the 747 hangar: 312 in May, Boeing 747 freighters apart, and 140 in June, 452 in all."
    )
    for link, _ in links_of(text, "parts"):
        assert not link.attribute("exhaustive") or "747" in link.cue


def test_a_table_ties_every_additive_column_to_its_total() -> None:
    text = (
        "| District | Population | Offences | Per 1,000 |\n| --- | ---: | ---: | ---: |\n"
        "| Ash | 96,400 | 1,015 | 10.5 |\n| Bly | 61,200 | 655 | 10.7 |\n| Total | 157,600 | 1,670 | 10.6 |\n"
    )
    assert [roles["whole"] for _, roles in links_of(text, "parts")] == [["157,600"], ["1,670"]]
    assert [roles["each"] for _, roles in links_of(text, "each")] == [["10.5"], ["10.7"], ["10.6"]]
