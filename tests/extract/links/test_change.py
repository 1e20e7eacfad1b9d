import pytest

from tests.extract.links.reading import directions_of, links_of

# text, from, to, by, directions
TOLD = [
    ("Crime fell by 1.6%, to 21,780 offences from 22,135.", "22,135", "21,780 offences", ["1.6%"], {"down"}),
    ("Crime fell to 21,780 offences (down 1.6%) from 22,135.", "22,135", "21,780 offences", ["1.6%"], {"down"}),
    ("The roll went up by 77, or 7.4%, from 1,041 to 1,118.", "1,041", "1,118", ["77", "7.4%"], {"up"}),
    ("The academy has 1,118 pupils, 7.4% more than the 1,041 of 2024.", "1,041", "1,118 pupils", ["7.4%"], {"up"}),
    ("The academy has 1,118 pupils, up from 1,041.", "1,041", "1,118 pupils", [], {"up"}),
    ("It had 1,041 pupils in 2019 and 1,118 in 2024, a rise of 7.4%.", "1,041 pupils", "1,118", ["7.4%"], {"up"}),
    ("Output came to $683bn, against $638bn the year before, 7% more.", "$638bn", "$683bn", ["7%"], {"up"}),
    ("Its 1,118 pupils are 77 more than last year's 1,041.", "1,041", "1,118 pupils", ["77"], {"up"}),
    ("Tickets cost £45, £5 more than in 2024, when they were £40.", "£40", "£45", ["£5"], {"up"}),
    ("Pupil numbers, 1,041 in 2019, have since risen 7.4% to 1,118.", "1,041", "1,118", ["7.4%"], {"up"}),
    ("Turnout was 58.3%, up 4.9 points on the 53.4% of 2021.", "53.4%", "58.3%", ["4.9 points"], {"up"}),
    ("Overdoses dropped 18%: 214 people died, against 261 in 2023.", "261", "214 people", ["18%"], {"down"}),
    ("Burglary fell from 1,612 to 1,418, and violence from 8,764 to 8,301.", "8,764", "8,301", [], {"down"}),
    ("It spent 2.47% on roads. The year before it was 2.31%, so it grew by 0.16 points.", "2.31%", "2.47%", ["0.16 points"], {"up"}),
    ("The rate went from 5.4% to 8.8%. That is 3.4 points, or 63%.", "5.4%", "8.8%", ["3.4 points", "63%"], set()),
    ("The fee is £64. That is £9 more than in 2024, when it was £55.", "£55", "£64", ["£9"], {"up"}),
    ("In 2024 the number was 43,000, so it has risen by 12,000, or 28%.", "43,000", None, ["12,000", "28%"], {"up"}),
    ("The shop sold 1,138 books, 150 more than a year earlier.", None, "1,138 books", ["150"], {"up"}),
    ("The shop sold 1,138 books, 150 fewer than last year.", None, "1,138 books", ["150"], {"down"}),
    ("Each person uses 138 litres a day, five less than a year before.", None, "138 litres a day", ["five"], {"down"}),
    ("The price was cut by €34 to €455.", None, "€455", ["€34"], {"down"}),
    # one figure held against two others
    ("It has 4,310 staff, 170 fewer than a year ago and 210 above the ceiling of 4,200.", "4,200", "4,310 staff", ["210"], {"up"}),
    ("The rate was 6.1%, down from 6.4% in May and 0.6 points lower than a year earlier.", None, "6.1%", ["0.6 points"], {"down"}),
    ("Sales came to £61m, up from £58m and 4% higher than a year before.", None, "£61m", ["4%"], {"up"}),
]  # fmt: skip

UNTOLD = [
    # another clause, another thing
    "Profits rose 12% as revenue climbed to £84m.",
    "She paid £20 for a ticket and got 12 back.",
    "The walk goes from stop 12 to the 4th bridge.",
    "Of the 27 members four were absent.",
    "In 40 towns 12 schools were closed in 3 weeks.",
    # a forecast is no base
    "Profit came to £51.2m, against a forecast of £50m.",
    "It costs £3.4bn, £400m more than planned.",
    # told from today
    "A pass cost £190, 10% more than now.",
    "A pass cost £190, 10% more than today.",
]


@pytest.mark.parametrize(("text", "before", "after", "by", "directions"), TOLD)
def test_finds_the_parts_of_a_change(
    text: str, before: str | None, after: str | None, by: list[str], directions: set[str]
) -> None:
    found = [
        (roles.get("from"), roles.get("to"), roles.get("by", []), directions_of(link))
        for link, roles in links_of(text, "change")
    ]
    wanted = ([before] if before else None, [after] if after else None, by, directions)
    assert wanted in found, found


@pytest.mark.parametrize("text", UNTOLD)
def test_ties_nothing_that_the_words_do_not_tie(text: str) -> None:
    assert not [roles for _, roles in links_of(text, "change", "fold", "comparison") if "from" in roles]


def test_keeps_every_figure_that_the_words_leave_open() -> None:
    text = "With profits of £12m on sales of £91m, 8% more than the £84m of last year, the firm is content."
    ((_, roles),) = links_of(text, "change")
    assert roles["to"] == ["£91m", "£12m"]


def test_takes_no_level_that_is_said_again_for_an_amount() -> None:
    text = (
        "It brewed 59,500 hectolitres, having made 57,800 the year before. That is some 10.5 million pints."
    )
    assert [roles for _, roles in links_of(text, "change")] == [
        {"from": ["57,800"], "to": ["59,500 hectolitres"]}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It sold 59 tonnes in 2025, still 8% short of the 64 tonnes sold in 2019.",
        "It sold 59 tonnes, 8% short of the 64 tonnes of 2019.",
        "It sold 64 tonnes in 2025, 8% ahead of the 59 tonnes sold in 2019.",
    ],
)
def test_short_of_and_ahead_of_lead_to_the_earlier_figure(text: str) -> None:
    (roles,) = [roles for _, roles in links_of(text, "change")]
    assert set(roles) == {"from", "to", "by"}
    assert text.index(roles["to"][0]) < text.index(roles["by"][0]) < text.index(roles["from"][0])


def test_takes_no_fraction_beside_two_percentages_for_their_change() -> None:
    text = "Last year it drew 58.9% from wind. In 2024 it had been 57.7%, so the share rose by 1.2 points. That is nearly three in five units."
    assert [roles for _, roles in links_of(text, "change")] == [
        {"from": ["57.7%"], "to": ["58.9%"], "by": ["1.2 points"]}
    ]


def test_leaves_out_amounts_on_another_basis() -> None:
    ((_, roles),) = links_of("Sales rose 4% like for like, from £2.1m to £2.6m.", "change")
    assert "by" not in roles


def test_keeps_yearly_rates_apart() -> None:
    ((_, roles),) = links_of("Output grew 7% a year, from 140 tonnes to 276 tonnes.", "change")
    assert roles["yearly"] == ["7% a year"]
    assert "by" not in roles


def test_reads_no_change_into_a_long_list() -> None:
    listed = ", ".join(f"{n} villages fell {n}% from {n}00" for n in range(2, 60))
    assert not links_of(f"In all {listed}.", "change")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rents more than doubled, from £480 to £1,020.", "more than doubled"),
        ("The crowd, 18,450, was almost double the 9,400 of last week.", "almost double"),
        ("The claims, at 3,600, were three times as high as the 1,200 of 2015.", "three times"),
        ("Complaints have risen fivefold, from 212 to 1,060.", "fivefold"),
    ],
)
def test_finds_multiples(text: str, word: str) -> None:
    found = [roles for _, roles in links_of(text, "fold")]
    assert [roles["by"] for roles in found] == [[word]]
    assert all("from" in roles and "to" in roles for roles in found)
