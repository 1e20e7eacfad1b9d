import pytest

from tests.rules.cases import flags, stays_silent

RULE = "percentages-to-hundred"

FLAGGED = [
    ("The plan was backed by 45% of residents; the other 65% voted against it.", "65%"),
    ("Some 45% backed the plan and the remaining 65% were against it.", "65%"),
    ("Asked about the bypass, 45% were in favour, 38% against and 71% did not know.", "71%"),
    ("Of the answers 45% were yes, 38% no and 37% undecided.", "37%"),
    ("The workforce is 72% men and 38% women.", "72%"),
    ("The staff is 71% women and 39% men.", "71%"),
    ("Asked about the tax, 48% were for it, 37% against and 51% had no view.", "51%"),
    ("About 52% said yes and the remaining 58% said no.", "58%"),
    ("Of the readers 66% approved, 22% disapproved and 21% were unsure.", "21%"),
    ("In favour were 57% of members; the other 34% were opposed.", "34%"),
    ("Some 71% kept their job, 18% moved and the rest, 1%, retired.", "1%"),
    ("Pupils were split: 65% boys and 45% girls.", "65%"),
    ("Among members 44% agreed, 41% disagreed and 25% did not know.", "25%"),
    ("The vote was 51% for, 59% against.", "59%"),
    ("Half a year ago 38% trusted the mayor, 45% did not and 37% were undecided.", "37%"),
    ("The electricity mix was 42% wind, 23% gas, 19% nuclear, 12% solar and 14% hydro.", "14%"),
    ("The breakdown of the budget was 48% wages, 31% buildings, 27% transport.", "27%"),
    ("Some 64% of members voted, with 58% in favour and 46% against.", "46%"),
    ("A third of voters (33%) back the plan, 41% oppose it and 36% do not know.", "36%"),
    ("Women make up 58% of students and men 46%.", "46%"),
    (
        "Asked how they travelled to work, 54% of residents said by car, 21% by bus, 14% on foot and the remaining 16% by bicycle.",
        "16%",
    ),
    (
        "Of the 1,320 people questioned, 46 per cent backed the plan, 38 per cent opposed it and 21 per cent had no opinion.",
        "21 per cent",
    ),
    (
        "The survey of 800 people found 44% for, 39% against and 12% undecided, with the remaining 9% refusing to answer.",
        "9%",
    ),
    (
        "The union balloted 5,600 members. Turnout was 61 per cent and 2,870 voted yes, 84 per cent of those who took part; 905 people voted no.",
        "84 per cent",
    ),
    (
        "Most came from the region: 58% from within 100 miles, 29% from the rest of the country and 31% from abroad.",
        "31%",
    ),
    ("Plastic made up 45% of the haul, metal 30% and wood and textiles 35%.", "35%"),
    (
        "Of the money, rents bring in 38.4%. Grants make up 33.6%. Shops gave 18.1%, while four others shared the remaining 19.9%.",
        "19.9%",
    ),
    ("Turnout was 61%. The plan was backed by 45% of residents; the other 65% voted against it.", "65%"),
    ("She was elected with 54 per cent. Her only rival received the remaining 36 per cent.", "36 per cent"),
]

CLEAN = [
    "They could list as many annoyances as they wished: 44% named speeding, 37% litter and 30% noise.",
    "Some 45% of men and 55% of women backed it, and the other half of the town did not vote.",
    "Of the voters 45% backed the plan in March, 52% in April and 61% in May.",
    "About 40% oppose the plan: 25% strongly and the other 15% mildly.",
    "Support rose to 45% from 40%, and opposition fell to 38% from 42%.",
    "Asked about the bypass, 46% were in favour, 38% against and 17% did not know.",
    "The survey of 500 firms found 40% hiring, 35% waiting and 30% planning cuts; they could choose "
    "several answers.",
    "The plan was backed by 45% of residents; the other 55% voted against it.",
    "Some 45% backed the plan and the remaining 55% were against it.",
    "Asked about the bypass, 45% were in favour, 38% against and 17% did not know.",
    "Of the answers 45% were yes, 38% no and 17% undecided.",
    "The workforce is 62% men and 38% women.",
    "The staff is 61% women and 39% men.",
    "The energy mix was 42% wind in winter, 23% wind in summer and 61% wind on the best day.",
    "Some 64% of members voted, with 58% in favour and 42% against.",
    "A third of voters (33%) back the plan, 41% oppose it and 26% do not know.",
    "Women make up 58% of students and men 42%.",
    "Women make up 58% of students and 46% of staff.",
    "Women make up 58% of students and men 61% of professors.",
    "Asked how they travel, 54% said they sometimes drive, 41% that they take the bus and 34% that they walk at least once a week.",
    "Of those asked, 46 per cent backed the plan, 38 per cent opposed it and 16 per cent had no opinion; among women 52 per cent were in favour.",
    "Wages rose 5 per cent and prices 3 per cent, so that pay was worth about 2 per cent more.",
    "Most came from the region: 58% from within 100 miles, 29% from the rest of the country and 13% from abroad.",
    "58% of complaints come from tenants, 49% from women and 21% from pensioners.",
    "Plastic made up 45% of the haul, metal 30% and wood and textiles 25%.",
    "Women made up 58% of pupils, 46% of teachers and 71% of cleaners.",
    "Cars made up 62% of traffic in Leeds, 58% in York and 71% in Hull.",
    "Vasko took 38.4% of the vote and Lind 33.6%. Third was Jan Korba with 18.1%, while the other four candidates shared the remaining 9.9%.",
    "Beech covers 41% of the wood. Oak has 32%. Then come ash with 15% and other trees with the remaining 12%.",
    "Trains carry 46% of them. Buses take 29%. Cars account for 17%, and bicycles for the other 8%.",
    "Turnout was 61%. The plan was backed by 45% of residents; the other 55% voted against it.",
    "The state holds 51%. The family has 27%. A bank owns 12% and small investors the remaining 10%.",
    "She was elected with 54 per cent. Her only rival received the remaining 46 per cent.",
    "She got 54 per cent in May, Mr Roe 30 per cent. The remaining 16 per cent went to others.",
    "The brothers own 54% of the shares, each holding 18%. A pension fund has 11%, and the remaining 35% is traded.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
