import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes

RULE = "direction-contradicts-figures"

FLAGGED = [
    ("Inflation quickened to 2.6% in May from 2.9% in April.", "rise"),
    ("The pace subsided to 14 a day from 11 a day last week.", "fall"),
    ("Demand faded to 4,300 orders from 4,100 a year earlier.", "fall"),
    ("Admissions at the two sites were 4,150 and 4,970, down from 4,310 and 4,810 a year earlier.", "down"),
    ("Waiting times fell to 14.2 weeks in March, from 11.9 weeks a year earlier.", "fell"),
    (
        "Ukraine spent 34.5% of its output on the army. That is two points more than in 2023, when the figure was 36.5%.",
        "more",
    ),
    (
        "Burglary went up from 1,612 cases to 1,418 in the twelve months to March, and violence from 8,764 to 8,301.",
        "up",
    ),
    ("Merriden owns 74 pubs, down from 72.", "down"),
    ("57% had confidence in the force, up from 61% a year earlier.", "up"),
    ("The council cut the fee for a beach hut from £410 to £455.", "cut"),
    ("Unemployment edged down to 4.5%, from 4.3%.", "down"),
    ("The party won 142 seats, 36 more than the 178 it took in 2021.", "more"),
    ("Emissions dropped to 45.5 million tonnes, from 42.1 million.", "dropped"),
    ("Interest rates have been lifted to 0.1%, from 5.25% in December.", "lifted"),
    ("The gap between the two leaders narrowed from 3 points to 7 points.", "narrowed"),
    (
        "The number of swifts counted was unchanged: it went from 310 to 244, a decline of 21%, after an increase from 290 to 262.",
        "increase",
    ),
    ("A pint cost £4.32 in June, 5.1% more than the £4.54 of June 2025.", "more"),
    (
        "Emergency calls were answered in 11.9 seconds on average, down from 10.8 seconds the year before.",
        "down",
    ),
    ("Enrolment at the college was 380 in 2019 and 412 last year, a fall of 8%.", "fall"),
    ("The reservoir shrank from 62% full in May to 74% full in July.", "shrank"),
    ("Unemployment improved from 5.1% to 6.3%.", "6.3%"),
    ("Waiting times worsened, from 14.2 weeks to 11.8 weeks.", "11.8 weeks"),
    ("Spending was cut from £41.2m to £44.8m.", "£44.8m"),
    ("Passenger numbers recovered to 8.1 million, having been 9.4 million in 2024.", "8.1 million"),
    ("Membership stood at 41,200 at the end of 2025, up from 43,800 a year earlier.", "41,200"),
    ("At 6.2%, the rate was lower than the 5.8% recorded in May.", "6.2%"),
    ("The 2025 figure of 1,412 was an increase on 1,634 the previous year.", "1,412"),
    ("Sales dropped to £84.2m from £81.7m.", "£84.2m"),
    ("The fee rises from £412 to £389 in April.", "£389"),
    ("Ticket prices are down, from £24 to £28.", "£28"),
    ("Cases surged to 1,240 this week, compared with 1,610 last week.", "1,240"),
    ("The deficit narrowed to £8.4bn from £6.1bn.", "£8.4bn"),
    ("The number of police officers was cut to 4,120 from 3,980.", "4,120"),
    (
        "From 84,000 tonnes in 2023 the catch dropped to 71,000 in 2024 and then climbed to 69,000 in 2025.",
        "69,000",
    ),
    ("Wheat yields fell to 7.9 tonnes a hectare from 7.2 tonnes the year before.", "7.9 tonnes a hectare"),
    ("The price of a barrel eased 4 per cent to $84, having stood at $81 a week before.", "$84"),
    ("The deficit narrowed to £16 million from £11 million.", "£16 million"),
    ("It was the wettest February on record, with 214mm of rain, beating the 221mm of 1990.", "214mm"),
    ("Exports rose for a fourth month, to 82,000 tonnes from 85,500 tonnes.", "82,000 tonnes"),
    ("Losses widened from -£8m to -£10m. Sales rose from £84m to £62m.", "£62m"),
    ("The balance rose from £1m to £0.", "£0"),
    ("Revenue fell from £410m in 2024 to £455m in FY2025.", "£455m"),
    ("Revenue fell from £410m in FY2024 to £455m in FY2025.", "£455m"),
    ("Revenue fell from £410m in 2024 to £455m in the year after.", "£455m"),
    ("Temperatures rose from -2C to -8C overnight.", "-8C"),
    # a figure below zero is left alone, the next change is not
    (
        "The deficit moved from -£40m to -£50m, up a quarter. Fares rose from 31 euros to 22 euros.",
        "22 euros",
    ),
    ("Sales, up from 40 boats, pleased the yard. Fares rose from 31 euros to 22 euros.", "22 euros"),
    ("Italica is sitting on inventories of 45.2%, higher than last March's 45.2%.", "45.2%"),
    ("The town grew to 879,800 from 879,800.", "879,800"),
    ("Turnover rose from £41.2m to £41.2m last year.", "£41.2m"),
    ("The waiting list fell to 46,210 from 46,210 a year earlier.", "46,210"),
    ("Exports of 3,410 tonnes were lower than the 3,410 tonnes of 2024.", "3,410 tonnes"),
    ("Rents averaged €1,184, up from €1,184 in 2024.", "€1,184"),
    ("Turnout was 61.4%, down from 61.4% four years ago.", "61.4%"),
    (
        "Gas settled at €43.85, up from Friday's €41.20 but still below the €41.37 of a year earlier.",
        "€43.85",
    ),
    ("Unemployment was 5.2%, down from 5.6% in May but still above the 5.9% of a year ago.", "5.2%"),
    ("The price rose to $318 from $301, though it is still lower than last year's $312.", "$318"),
    ("Turnout, at 61.4%, was up from 58.2% in 2021 but short of the 60.1% of 2017.", "60.1%"),
    ("A ticket costs £15.20, and still less than the £14.10 of 2019.", "£15.20"),
    ("The fleet has 297 boats, down from 312 but more than the 341 of 2019.", "297 boats"),
    ("The wait rose to 11.7 minutes, 2.5 minutes less than the 14.2 minutes of the year before.", "rose"),
    ("The wait rose to 11.7 minutes, 2.5 minutes less than last year's 14.2 minutes.", "rose"),
    ("At 41,200, the number of pupils is lower than in 2019, when it was 38,900.", "“lower”"),
    ("The average rent is €1,140, lower than last year, when it was €1,090.", "“lower”"),
    ("The jobless rate is 6.2%, slightly higher than three years ago, when it was 6.8%.", "“higher”"),
    ("The number of bakers has risen: it was 412 in 2015 and is now 365.", "“risen”"),
    ("The wait has shrunk, the trust says: it was 14 weeks in 2024 and is 19 weeks now.", "“shrunk”"),
    ("The levy has fallen again: it stood at £48 in May and stands at £52 today.", "“fallen”"),
    ("Sales strengthened from 4,200 tonnes to 3,900.", "“strengthened”"),
    ("Growth weakened from 3.1% to 3.9%.", "“weakened”"),
    (
        "At 6.2 per cent, joblessness is lower than in 2024, when 5.4 per cent of the workforce had no work.",
        "lower",
    ),
    (
        "At 71 per cent, turnout is higher than in 2022, when 76 per cent of voters went to the polls.",
        "higher",
    ),
    ("At 3.4 per cent, inflation is lower than a year ago, when it was 2.1.", "lower"),
    ("Attendance was 4,210 in 2023 and 4,050 in 2024, so it rose slightly.", "rose"),
    ("Attendance averaged 4,210 in 2023 and 4,050 in 2024, which means that the number has grown.", "grown"),
]

CLEAN = [
    "The line had 4,655 cancellations in 2025, and in 2024 there were 4,230, 425 fewer.",
    "The school had 712 pupils in 2025, while in 2024 it had 698, 14 fewer.",
    # the sign of a cell stands behind its hedge
    "| Museum | 2024 | 2025 | Change |\n| --- | --- | --- | --- |\n| Castle | 171,900 | 184,300 | 7.2% |\n"
    "| Harbour | 149,200 | 142,750 | about -4.3% |\n| Roman house | 39,100 | 38,970 | -0.3% |",
    "Last year 21,480 buses were cancelled, more than one third up on the 15,930 of the year before.",
    "Leeds sold 320 cars and York 140, up from 290 and 110 a year earlier.",
    # told from the other end
    "A tonne fetched £172 in May, when it had been £190 a year earlier, 10.5% more than now.",
    "A tonne fetched £172 in May, against £190 a year earlier, which was 10.5% more than today.",
    "The combined ratio, a measure of profitability, improved to 91.4% from 96.8%.",
    "The burn rate, which eats into profits, improved to 4.1% from 5.2%.",
    "Inflation quickened to 2.9% in May from 2.6% in April.",
    "Growth decelerated to 1.1% from 1.4%.",
    # a rate beside the change of what is spread over the days
    "Thieves took 52,560 bikes last year. That is 144 a day and 20% up on the 43,800 of 2024.",
    "The bridge carried 730,000 cars in 2025. It is 2,000 a day, and 12% more than the 652,000 of 2024.",
    # two lists in turn
    "Admissions at the two sites were 4,150 and 4,720, down from 4,310 and 4,810 a year earlier.",
    "Sales in May, June and July were £4.2m, £5.1m and £4.0m, up from £3.9m, £4.8m and £3.7m.",
    # lists of unequal length: which goes with which is not said
    "Turnout was 41% and 38%, down from 40% in the whole town.",
    "The shares fell slightly to 223.5p, up from 211.8p a year earlier.",
    "Waiting times rose to 14.2 weeks in March, from 11.9 weeks a year earlier.",
    "Ukraine spent 34.5% of its output on the army. That is two points less than in 2023, when the figure was 36.5%.",
    # the verb belongs to something else
    "Falling sales pushed the company's debts from £12m to £14m.",
    "A rate cut sent shares in builders from 410p to 440p.",
    "Rising costs drove the surplus from £14m to £9m.",
    "With prices rising, the shop reduced its staff from 12 to 9.",
    # ranks, where up is a smaller number
    "The school climbed from 8th to 3rd in the county table.",
    "The club dropped from third place to sixth.",
    # negated and supposed
    "The fee did not fall from £410 to £455, whatever the leaflet says.",
    "Ridership has not risen from 310 to 244 because of the strike alone.",
    # losses written as negative figures
    "The firm's result fell from -£3m to -£5m.",
    # the rand falls as the number rises
    "The rand fell from 17.2 to 18.9 to the dollar.",
    # times that slow get longer
    "Response times slowed from 10.8 minutes to 11.9 minutes.",
    # no change of one thing
    "Prices range from £1.50 for a child to £6 for an adult.",
    "The bus goes from stop 12 to stop 4, and passengers fell asleep.",
    "He fell from grace in 2019; the fund rose to £4m in 2021.",
    "Temperatures fell from -2C to -8C overnight.",
    "The dividend goes up from 22p to 24p.",
    "Prices fell 3% in May, down from a fall of 2% in April.",
    # a rate told as falling, a level as rising, each in its own clause
    "Growth eased from 3.4% to 2.3% while output rose from £84m to £86m.",
    "Arrears rose in three wards, and the number of officers went from 58 to 42.",
    "The team cut its best time to 2:01.3 from 2:05.9.",
    "Emissions improved from 84 to 71 million tonnes.",
    "Emissions fell from 84 to 71 million tonnes.",
    "The debt fell from £97 to £84 billion.",
    "Crime improved from 5,120 to 4,310 offences.",
    "From 84,000 tonnes in 2023 the catch dropped to 67,000 in 2024 and then climbed to 69,000 in 2025.",
    "The museums received 427,500 visits. That is still short of 2019, when 468,200 came, and 22,500 below the 450,000 that were hoped for.",
    "The charity raised £412,000 in 2024. Legacies alone brought in £398,000 in 2025.",
    "Wheat yields fell to 7.2 tonnes a hectare last year. They had fallen to 7.9 tonnes in 2022 before recovering.",
    "Oil eased 4 per cent to $84 on Friday. A week before it had stood at $81.",
    "The committee voted 11 to six in favour. Two of its 19 members were absent.",
    "The deficit, £11 million in 2024, had been forecast at £16 million.",
    "It was the wettest February for 30 years, with 214mm; the record is 221mm, in 1990.",
    "Exports fell to 82,000 tonnes from 85,500 tonnes, though their value rose for a fourth month.",
    "A record 41,200 runners took part; 43,600 had entered.",
    "In the second quarter profit fell 8 per cent to £46 million; a year earlier it had been £43 million before a tax refund.",
    "Its market value, £2.6 billion, is less than half what it was at its peak; in 2021 it was £4.9 billion.",
    "The result rose from £8m to -£10m.",
    "Prices rose from 20-25 euros to 27 euros.",
    "Fares went from 25 euros up to 30-35 euros.",
    "Its waiting time worsened from 12 weeks to 15 weeks.",
    "The rate edged up to 5.25% from 5.25%.",
    "Turnover was £41.2m, little changed from £41.2m.",
    "The rate rose slightly to 45.2% from 45.2%.",
    "Sales rose in May to 41,250 and in June to 41,250.",
    # one figure twice, but rounded, open or a range
    "The fee rose from £12 to £12 in May.",
    "The rate rose from 45.2% to 45.20%.",
    "Sales rose from over 412 boats to 412 boats.",
    "Sales rose from 412 boats to over 412 boats.",
    "Fares rose from 410-450 euros to 410-450 euros.",
    "Turnover held steady, from £41.2m to £41.2m.",
    "Gas settled at €43.85, up from €41.20 on Friday but below the €46.37 of a year earlier.",
    "Unemployment was 5.2%, down from 5.6% in May but still above the 4.9% of a year ago.",
    "Gas settled at €43.85, below the €41 mark that traders watch.",
    "Gas settled at €43.85, but above the €51.37 of rival Norvik.",
    "Some 74.2 per cent of patients were seen within four hours in January, up from 73.1 a year earlier.",
    "Of all calls, 91.4% were answered within 10 seconds, up from 88.2% a year ago.",
    "About 62.8 per cent of trains arrived within three minutes, down from 64.9 last year.",
    "Prices were negative for 412 hours, 4.7% of the year, up from 301.",
    "The plant stood idle for 61 days, 16.7% of the year, compared with 44.",
    "Dwelling approvals fell 7.1 per cent in January to 15,542, seasonally adjusted, after a 12.7 per cent rise in December.",
    "Orders rose 3% to 1,204, after an 8% fall in May.",
    "The House overrode the veto by 291 to 139, four more than the 287 needed from the 430 who voted.",
    # the direction of an aside
    "When sales grew by a quarter, shops went from 310 to 290.",
    "Car exports fell 7% to $5.1bn, and those of ships 17%, to $3.9bn from $4.7bn.",
    "The currency lost 0.4%, to 1,382 to the dollar from 1,376.",
    # a way, and no change
    "Kesby, 140 km down the coast, went the other way, to 251,000 from 224,000.",
    "The mine, 12 miles up the valley, sold 20,000 tonnes, from 24,000 in 2024.",
    # the verb is of another comparison
    "Output rose to 360 tonnes, 27 short of the 387 of 2005.",
    "Profit climbed to £4.1m, £0.4m less than the £4.5m of 2019.",
    "The price fell to €3.87, 7% above the €3.62 of 2022.",
    "The river rose to 5.2 metres, 1.4 metres below its previous record of 6.6 metres.",
    "The stamp sold for £40 in 1961 and made £9,200 on Thursday, £1,200 below its estimate.",
    "Moisture was 14.2 per cent. The mill docks 1 per cent of the price for every half point above 15.",
    "At 41,200, the number of pupils is higher than in 2019, when it was 38,900.",
    "The jobless rate is 6.2%, no higher than three years ago, when it was 6.8%.",
    "Inflation was 4.1 per cent, and the rate in Kesby is higher than a year ago, when it was 5.3 per cent.",
    "Of 300 firms, 41 said trade is higher than a year ago, when it was 53.",
    "The wait has grown, the trust says: it was 14 weeks in 2024 and is 19 weeks now.",
    "Fear of the place has fallen: it was 44 in 2019 and is 51 for the park.",
    "Prices have fallen for milk: they were 80p in May and are £1.10 for butter.",
    "The glacier lost 2.4 metres over the summer, more than the 1.9 metres that melted in 2025.",
    # the weaker a currency, the more of it another one costs
    "The krone weakened from 11.20 to 11.90.",
    "The yen weakened to 152 from 148.",
    "The krone depreciated by 6%, from 11.20 to 11.90.",
    "The lira strengthened from 34.20 to 33.10 to the dollar.",
    "At 6.2 per cent, joblessness is lower than in 2024, when 7.4 per cent of the workforce had no work.",
    "At 6.2 per cent, absence is lower than in 2024, when 5.4 per cent of managers quit.",
    "At 6.2 per cent, joblessness is lower than in 2024, when 5 of the 12 mills closed.",
    "Attendance was 4,210 in 2023 and 4,050 in 2024, so it fell slightly.",
    "Attendance was 4,210 in 2023 and 4,050 in 2024, so the cost grew.",
    "The lake gained 4.1% in 2024 and 4.0% in 2025, so it has grown.",
    "January to July add up to 2,386, compared with 2,634 in the first seven months of 2025, a drop of nine per cent.",
    "Visits add up to 238,650 against 263,400 in 2025.",
    # a step of a year, set beside somebody else's figure
    "Aldport came last: £487m, up 5.5% in a year, against £1.87bn for Northport with less than half the ships.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


@pytest.mark.parametrize(
    "text",
    [
        "The armoured vehicle has slipped from 20 months behind schedule to 32.",
        "The opening slipped from 14 months to 19 months late.",
        "The delay has slipped further, from 3 years to 4 years.",
    ],
)
def test_a_date_that_slips_is_later(text: str) -> None:
    assert not [finding for finding in disputes(text) if finding.rule == "direction-contradicts-figures"]


_YEARS = """| Year | {head} |
| --- | ---: |
| 2022 | 3,290 |
| 2023 | 4,307 |
| 2024 | 4,181 |
| 2025 | 4,418 |

{text}"""


@pytest.mark.parametrize(
    ("head", "text", "wrong"),
    [
        ("Pupils", "The roll for 2024 was 126 higher than for 2023.", True),
        ("Boxes", "The count in 2023 was 1,017 lower than in 2022.", True),
        ("Operations", "In 2025 there were 237 fewer than in 2024.", True),
        ("Members", "The 2024 figure was 891 below 2022.", True),
        ("Pupils", "The roll for 2024 was 126 lower than for 2023.", False),
        ("Pupils", "The roll for 2023 was 126 higher than for 2024.", False),
        ("Boxes", "The count in 2023 was 1,017 higher than in 2022.", False),
        ("Operations", "In 2025 there were 237 more than in 2024.", False),
        # of something else
        ("Members", "The number of letters in 2024 was 130 higher than in 2023.", False),
        ("Members", "In 2024 the fee was £126 higher than in 2023.", False),
        ("Members", "The figure for 2024 was 12% higher than for 2023.", False),
    ],
)
def test_a_step_between_two_years_of_a_table(head: str, text: str, wrong: bool) -> None:
    found = [f for f in disputes(_YEARS.format(head=head, text=text)) if f.effect == "disputes"]
    assert bool(found) is wrong, [(f.rule, f.message) for f in found]
