import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes

RULE = "points-not-percent"

FLAGGED = [
    ("Punctuality was 88.4% last year, a drop of 4.7% from 93.1%.", "percentage points"),
    (
        "Israel's share jumped from 5.4% in 2023 to 8.8% in 2024. That is 3.4%, or 63%, in a single year.",
        "percentage points",
    ),
    ("Turnout rose by 6.2% to 41.3%, from 35.1%.", "percentage points"),
    ("Youth unemployment fell 2.1%, from 14.6% to 12.5%.", "14.6%"),
    ("The share of women on the board is 34%, up 8% from 26% in 2019.", "percentage points"),
    ("The tax rate will go up from 19% to 25%, a rise of 6%.", "percentage points"),
    (
        "Confidence in the police stood at 61%. That is 9% more than in 2024, when it was 52%.",
        "percentage points",
    ),
    ("Interest rates were raised by 0.5% to 4.75%, from 4.25%.", "percentage points"),
    ("The vacancy rate dropped to 7.9% (down 2.3%) from 10.2%.", "percentage points"),
    ("Vaccination coverage slid from 93.1% to 84.6%, a fall of 9.1 points.", "per cent"),
    ("The pass rate was 71%, compared with 64% the year before, an increase of 7%.", "percentage points"),
    ("Exports now make 12% of output, 4% more than the 8% of 2022.", "percentage points"),
    ("The ferry carried 243,600 people, up 5.1 percentage points from 231,800.", "no percentages"),
    (
        "Last year Denmark drew 58.9% of its power from wind, according to the grid operator. In 2024 it had been 57.7%, "
        "so the share rose by 1.2%.",
        "percentage points",
    ),
    ("Turnout came to 62.3% in 2025, after 59.6% in 2024: an increase of 2.7%.", "percentage points"),
    ("The toll went from £4.20 to £4.62, a rise of 10 percentage points.", "no percentages"),
    ("The share of women on boards went from 31% to 38%, up 7 percent.", "7 percent"),
    ("The vacancy rate is 8.4%, 2.1% higher than the 6.3% of last year.", "2.1%"),
    ("Approval is down 9% to 41% from 50%.", "9%"),
    ("The interest rate was raised from 3.75% to 4.25%, an increase of 0.5%.", "0.5%"),
    ("Its market share fell from 24% to 21%, down 3 percent.", "3 percent"),
    ("Inflation jumped 1.2% to 4.3% from 3.1%.", "1.2%"),
    ("The approval rating of 38% is 7% below last month's 45%.", "7%"),
    ("The risk of a stroke was 5.9% in the first group and 7.0% in the second, a gap of 1.1%.", "1.1%"),
    ("Turnout was 61% in the north and 48% in the south, a difference of 13%.", "13%"),
    ("Turnout was 61% in the north and 48% in the south, a difference of 13%.", "48%"),
    (
        "Unemployment in the borough edged up from 4.1 per cent to 4.9 per cent, a rise of 0.8 per cent, the statistics office said on Tuesday.",
        "0.8 per cent",
    ),
    (
        "Paramedics reached 74.2 per cent of the most urgent calls within eight minutes, against 78.9 per cent a year ago. That is a drop of 5.7 percentage points.",
        "78.9 per cent",
    ),
    (
        "Some 26 per cent of adults smoked in 1990. Today 13 per cent do, a fall of 13 per cent.",
        "13 per cent",
    ),
    ("The flour bill was up by 25 percentage points, from 8m pesos a month to 10m.", "25 percentage points"),
    (
        "The economy expanded by 4.4 percentage points in 2025 after two years of contraction.",
        "4.4 percentage points",
    ),
    ("The rate rose by 3 seats, or 3%, from 31% to 34%.", "3%"),
    ("Its range grew from 12 km a day to 15 km a day, a rise of 3 percentage points.", "3 percentage points"),
    ("Yields rose from 3,000-3,100 kilos to 3,400, up 12 percentage points.", "12 percentage points"),
    (
        "They took 14.6% of the budget last year; in 2021 it was 11.8%. The difference, 2.8%, paid for the wards.",
        "2.8%",
    ),
    (
        "The margin came out at 4.8%. It had been minus 3.4%. That is a swing of 8.2%, and the shares rose.",
        "8.2%",
    ),
    ("Turnout was 61% in 2021 and 54% this year. Few in the party had foreseen the 7% fall.", "7%"),
    (
        "In May 34 per cent of patients waited too long; in April it was 28 per cent. The minister blamed the winter for the 6 per cent rise in the share.",
        "6 per cent",
    ),
    (
        "The council put the tax up from 5 per cent to 8 per cent. Shopkeepers fear that the 3 per cent increase will drive customers away.",
        "3 per cent",
    ),
    (
        'VAT on books, currently 5 per cent, is to rise to 9 per cent in July. "A 4 per cent increase in the rate will kill us," a printer said.',
        "4 per cent",
    ),
    (
        "The bank put its rate up from 3 per cent to 3.5 per cent in May, and the 0.5 per cent increase in the rate hurt builders.",
        "0.5 per cent",
    ),
    (
        "The party is on 18 per cent. Last year it was on 24, and the fall of 6 per cent has alarmed its backers.",
        "6 per cent",
    ),
    (
        "Turnout in the ward was 52 per cent; in 2022 it was 59 per cent, and the drop of 7 per cent has hurt the left.",
        "7 per cent",
    ),
    (
        "The pass rate rose from 52 per cent to 64 per cent in two years, and teachers welcomed the 12 per cent improvement.",
        "12 per cent",
    ),
    (
        "Approval rose by 9 per cent since May, the institute says, from 30 per cent to 39 per cent.",
        "9 per cent",
    ),
    # from a level of this sentence to one of a sentence before
    (
        "Absence at the school was 7.2% in May. In April it had been 6.8%. In February the rate stood at 5.4%, so it has gone up by 1.8% in three months.",
        "1.8%",
    ),
    (
        "The port's vacancy rate is 9.6%. As late as 2023 it was 12.1%, which means it has fallen by 2.5%.",
        "2.5%",
    ),
    (
        "Turnout at the clinic was 64.8%. In spring it stood at 61.5%; so the rate has risen by 3.3% since.",
        "3.3%",
    ),
    (
        "The farm's rejects came to 4.4%. A year before it was 5.9%, meaning that it has dropped by 1.5%.",
        "1.5%",
    ),
    # points of an index, told as per cent of it
    (
        "The freight index reached 335.123 in May. That is 2.103 points more than in April, or 0.6%. Since December it has risen by 11.069 points, 11.1% in five months.",
        "11.1%",
    ),
    ("The club's index stood at 842.6. It fell by 21.4 points, or 21.4%, over the season.", "21.4%"),
    ("The berth index closed at 1,284.50. It had gained 36.20 points (36%) in a week.", "36%"),
    ("The school league's index is at 412.8. It has lost 9.6 points, or 9.6%.", "9.6%"),
    ("Bed use stands at 84.6%. It has climbed by 7.2 percentage points, or 7.2%, since May.", "7.2%"),
]

CLEAN = [
    "Of homes, 58.9% have gas, according to the grid operator. In 2024 it had been 57.7%, the ministry said, so the share "
    "rose by 1.2%.",
    "Turnout came to 62.3% in 2025, after 59.6% in 2024, an increase of 4.5%.",
    "The index rose 12 points, from 4,310 to 4,322.",
    "The lead grew from 4.1 to 6.3, up 2.2 percentage points.",
    "Punctuality was 88.4% last year, a drop of 4.7 percentage points from 93.1%.",
    "Punctuality was 88.4% last year, a drop of 5% from 93.1%.",
    "Israel's share jumped from 5.4% in 2023 to 8.8% in 2024. That is 3.4 points, or 63%, in a single year.",
    # so high that points and per cent are the same
    "The share of homes with a toilet indoors slipped from 99.2% to 98.2%, a fall of 1%.",
    # basis points
    "The yield rose 25 basis points, from 4.25% to 4.5%.",
    # relative change, said rightly
    "The jobless rate fell 14%, from 14.6% to 12.5%.",
    # another pair of figures
    "Inflation eased from 3.4% to 2.3%, and wages rose 1.1%.",
    "Support for the plan grew from 44% to 47%, and 3% had not made up their minds.",
    # one end only
    "The detection rate reached 16.2%, up 1.6%.",
    "Interest rates were raised by 0.5% in March.",
    "Exports, at 8% of output, have gained two percentage points.",
    # counts, not rates
    "The number of members went up 3%, from 1,200 to 1,236.",
    # no tie between the percentages
    "Of those asked, 44% named speeding, 37% litter and 7% noise.",
    "The risk of a stroke was 5.9% in the first group and 7.0% in the second, a gap of 1.1 percentage points.",
    "The risk of a stroke was 5.9% in the first group and 7.0% in the second, a difference of 16%.",
    "Unemployment rose from 4.1 per cent to 4.9 per cent. Among under-25s it rose 0.8 per cent.",
    "Trains were late 18 per cent of the time in 2024 and 23 per cent in 2025. On the branch lines punctuality has improved by five points.",
    "Prices rose by 0.6 per cent in March after 0.3 per cent in February, twice the pace of the month before.",
    "Some 26 per cent of adults smoked in 1990. Today 13 per cent do. The number of smokers has fallen by less, because the population has grown.",
    "The flour bill was up by 25%, from 8m pesos a month to 10m.",
    "The share of exports rose by 4 percentage points.",
    "Exports grew by 3 percentage points more than imports.",
    "Spending rose by two percentage points of GDP.",
    "Spending grew by 2.1 percentage points, from 5% to 7.1% of national income.",
    "They took 14.6% of the budget last year; in 2021 it was 11.8%. The difference, 2.8 points, paid for the wards.",
    "The margin came out at 4.8%. It had been minus 3.4%. That is a swing of 8.2 points, and the shares rose.",
    "Turnout was 61% in 2021 and 54% this year. Few in the party had foreseen the seven-point fall.",
    "Turnout was 61% in 2021 and 54% this year. The town clerk blamed the 7% rise in fares.",
    "The council put the tax up from 5 per cent to 8 per cent. Shopkeepers fear that the 60 per cent increase will drive customers away.",
    "Inflation was 3.1% in May and 3.4% in June. Nurses rejected the 2.5% increase.",
    'VAT on books, currently 5 per cent, is to rise to 9 per cent in July. "A 4 per cent increase in our costs will kill us," a printer said.',
    'VAT on books, currently 5 per cent, is to rise to 9 per cent in July. "An 80 per cent increase in the rate will kill us," a printer said.',
    "The bank moved its rate from 3 per cent to 3.5 per cent in May, and the 0.5 per cent increase in prices hurt builders.",
    "The bank moved its rate from 3 per cent to 3.5 per cent in May, and the half-point increase in the rate hurt builders.",
    "Inflation rose from 3 per cent to 3.5 per cent in May, and a 0.5 per cent rise in wages followed.",
    "The party is on 18 per cent. Last year it was on 24, and the fall of 6 points has alarmed its backers.",
    "The party is on 18 per cent. Last year it was on 24, and the fall of 25 per cent has alarmed its backers.",
    "The party is on 18 per cent. Last year it had 24 councillors, and the fall of 6 per cent has alarmed its backers.",
    "The party is on 18 per cent. Last year it was on 24, and the fall of 6 per cent in donations has alarmed its backers.",
    "Approval rose by 9 points since May, the institute says, from 30 per cent to 39 per cent.",
    "Approval rose by 30 per cent since May, the institute says, from 30 per cent to 39 per cent.",
    "Approval rose by 9 per cent since May, the institute says, from 30 per cent in April to 39 per cent.",
    "Savers get 2 per cent. In May it was 3, and the fall of one point is small.",
    "The club has 36 of the 90 seats, or 40 per cent. Four years ago they had 30 per cent of the votes, so the share has grown by 4 points.",
    "Absence at the school was 7.2% in May. In February the rate stood at 5.4%, so it has gone up by 1.8 points in three months.",
    "Absence at the school was 7.2% in May. In February the rate stood at 5.4%, so it has gone up by a third.",
    "The port's vacancy rate is 9.6%. In 2023 it was 12.1%, and the fee has fallen by 2.5%.",
    "The port's vacancy rate is 9.6% and the town's 9.6%. In 2023 it was 12.1%, so it has fallen by 2.5% of all berths.",
    "The school's roll is 1,240. In 2023 the share of girls was 51.2%, so it has gone up by 1.8%.",
    "The freight index reached 335.123 in May. That is 2.103 points more than in April, or 0.6%. Since December it has risen by 11.069 points, 3.4% in five months.",
    "The club's index stood at 842.6. It fell by 21.4 points, or 2.5%, over the season.",
    "The new index is at 108.6. It has gained 8.6 points, or 8.6%, since it began at 100.",
    "The new index began at 100.0. It has gained 8.6 points, or 8.6%.",
    "Bed use stands at 84.6%. It has climbed by 7.2 percentage points, or 9.3%, since May.",
    "The berth index closed at 1,284.50 and the hull index at 980.10. It had gained 36.20 points (36%) in a week.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("Shoplifting rose by 15 percentage points, from 3,015 to 3,468.", True),
        (
            "In December it was 43,000, so it has risen by 12,000, or 28 percentage points. Now it is 55,000.",
            False,
        ),
        ("Membership went from 12,400 to 14,260, a gain of 15 percentage points.", True),
        ("The index rose by 15 points, from 3,015 to 3,468.", False),
        ("Turnout rose by 15 percentage points, from 43 to 58.", False),
        ("Shoplifting rose by 15%, from 3,015 to 3,468.", False),
    ],
)
def test_a_number_too_large_for_a_percentage_has_no_points(text: str, fires: bool) -> None:
    found = [f.rule for f in disputes(text) if f.effect == "disputes"]
    assert found == (["points-not-percent"] if fires else [])


def test_a_step_told_with_or_by_has_both_its_ends() -> None:
    flags(RULE, "As a share of output it goes from 2.85% to 3.22%, or by 0.37%.", "0.37%")
    stays_silent("As a share of output it goes from 2.85% to 3.22%, or by 0.37 percentage points.")
    stays_silent("As a share of output it goes from 2.85% to 3.22%, or by 13%.")
