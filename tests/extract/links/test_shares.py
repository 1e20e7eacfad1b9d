import pytest

from tests.extract.links.reading import links_of

# text, kind, share, bases, amount or count
TIED = [
    ("Of the 6,120 sailings 306 were cancelled, or 5%.", "count-share", "5%", ["6,120 sailings"], ["306"]),
    ("306 of the 6,120 sailings (5%) were cancelled.", "count-share", "5%", ["6,120 sailings"], ["306"]),
    (
        "They looked at 310 sites and found graves at 186, or 60%.",
        "count-share",
        "60%",
        ["310 sites"],
        ["186"],
    ),
    ("The fee is 1% of the $21.1bn offering, or $211m.", "share", "1%", ["$21.1bn"], ["$211m"]),
    ("Beer duty took £15.4m, 30% of the £51.2m turnover.", "share", "30%", ["£51.2m"], ["£15.4m"]),
    ("Turnover was £51.2m. Duty took £15.4m, about 30% of it.", "share", "about 30%", ["£51.2m"], ["£15.4m"]),
    (
        "It has 45 members, 27 women and 18 men, and 60% are women.",
        "count-share",
        "60%",
        ["45 members"],
        ["27 women"],
    ),
    (
        "It received 640 complaints, of which 33%, or 212, were about noise.",
        "count-share",
        "33%",
        ["640 complaints"],
        ["212"],
    ),
    ("She paid tax of 20% on the £45,000 bonus, or £9,000.", "share", "20%", ["£45,000"], ["£9,000"]),
    (
        "They asked 1,184 people. Of those, 722, or 61%, agreed.",
        "count-share",
        "61%",
        ["1,184 people"],
        ["722"],
    ),
]

UNTIED = [
    "The unit treated 412 patients, 5% more than in 2024.",
    "The firm cut 306 jobs, 5% of those in its northern plants.",
    "It sold 120 cars in May and 90 in June, or 25% fewer.",
    "In all 118,949 entries (2.1%) failed, compared with 107,495 (2.0%) last year.",
    "The council owns 72 vans and 186 cars, or 40% of all vehicles in the borough.",
    "A third of the 1,200 homes were damaged and 300 people moved out.",
]


@pytest.mark.parametrize(("text", "kind", "share", "bases", "amount"), TIED)
def test_ties_a_share_to_base_and_amount(
    text: str, kind: str, share: str, bases: list[str], amount: list[str]
) -> None:
    ((_, roles),) = links_of(text, kind)
    assert roles["share"] == [share]
    assert roles["base"] == bases
    assert roles["amount" if kind == "share" else "count"] == amount


@pytest.mark.parametrize("text", UNTIED)
def test_leaves_other_percentages_alone(text: str) -> None:
    assert not links_of(text, "share", "count-share", "same-share")


def test_a_headline_share_meets_every_count_of_the_body() -> None:
    text = (
        "# One sailing in 12 never left\n\nOf the 6,120 sailings 306 were cancelled, or 5%. The year before it was 207 out "
        "of 5,910.\n"
    )
    ((_, roles),) = links_of(text, "headline-share")
    assert roles["count"] == ["306", "207"]
    assert roles["base"] == ["6,120 sailings", "5,910"]
