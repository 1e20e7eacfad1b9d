import pytest

from tests.rules.cases import flags, stays_silent

RULE = "same-fact-two-values"

FLAGGED = [
    (
        "The bridge fund stands at £4.28m. The council will vote on the bridge fund next week; the fund of £4.82m comes from tolls.",
        "£4.82m",
    ),
    (
        "The line carried 352,600 passengers in 2025.\n\nThe summer was wet and the boats were full. The line carried 325,600 passengers in 2025, and let more of them down.",
        "325,600",
    ),
    (
        "The reservoir holds 18.4 million cubic metres of water.\n\nAt the end of May the reservoir was full. It holds 14.8 million cubic metres of water, enough for a year.",
        "14.8 million",
    ),
    (
        "The hospital has 1,240 beds. Ten wards were closed in the winter.\n\nThe hospital has 1,420 beds, and all were taken on Monday.",
        "1,420 beds",
    ),
    (
        "The stadium cost £318m to build, more than any other in the league.\n\nThe stadium, which cost £381m to build, has no roof.",
        "£381m",
    ),
    (
        "The charity spent £2.64m on food parcels last year.\n\nVolunteers packed them in a hangar. The charity spent £26.4m on food parcels last year and nothing on offices.",
        "£26.4m",
    ),
    (
        "The survey covered 2,318 farms in the valley. Most keep sheep.\n\nThe survey covered 2,381 farms in the valley and took a year.",
        "2,381",
    ),
    (
        "The bridge cost 84.2 million euros. Engineers praised it. The bridge cost 48.2 million euros in the end.",
        "48.2 million euros",
    ),
    (
        "The festival sold 41,300 tickets. Rain fell. Of the 43,100 tickets sold, most went to locals.",
        "43,100 tickets",
    ),
]

CLEAN = [
    "The line carried 352,600 passengers in 2025. The line carried 340,800 passengers in 2024.",
    # two subjects
    "The county hospital has 1,240 beds. The Royal Infirmary has 1,420 beds.",
    "North Farm has 2,318 sheep. Seaview has 2,381 sheep.",
    # later and more precise
    "The stadium cost about £320m to build. The stadium, which cost £318m to build, has no roof.",
    # revised
    "The union spoke of 320 pickets at first. It later corrected the number of pickets to 230.",
    "At noon police counted 1,240 marchers. The number of marchers had risen to 1,420 by evening.",
    # different sources
    "The union says that 2,318 workers went on strike. The company says that 2,381 workers went on strike.",
    # different periods
    "In 2024 the charity spent £2.64m on food parcels. In 2023 the charity spent £2.46m on food parcels.",
    "She turned over 1.8m kronor last year. Her accountant, who works with a financial year that ends in April, has the turnover at 1.7m kronor.",
    # many figures of one kind
    "The north route sold 1,240 tickets, the south route 1,420 tickets, the east route 1,204 tickets.",
    "Admission is £12. A family ticket costs £21 and a guide £2.10.",
    "# Storm leaves 41 dead\n\nThe storm killed 14 people in Alva and 27 in Brann, officials said.",
    "# Storm leaves 14 dead\n\nThe storm that crossed the coast killed 14 people. A landslide killed 41 people in 1998.",
    "The bridge cost 84.2 million euros. The tunnel beside the bridge cost 48.2 million euros.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
