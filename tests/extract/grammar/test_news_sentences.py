"""Sentences from every beat, with what a careful reader takes from each number: value, unit, hedge, direction, or a skip.

A figure is written `value unit per`, with `~ < <= > >=` before it for its bound and `↑ ↓` behind it for the amount of a
change; a range is `low..high`, a score `low:high`, an ordinal `#n`, a word without a value `?`.
"""

import pytest

from factcheck.extract.grammar import read
from tests.extract.grammar.reading import AS_OF, period, skips, told

COURTS = {
    "A 34-year-old man was jailed for six and a half years at Leeds Crown Court.": ["34 age", "6.5 year"],
    "Judge Patel sentenced Kyle Brown, 29, to 18 months, suspended for two years.": ["29 age", "18 month", "2 year"],
    "He was told to pay £85 costs and a £100 surcharge within 28 days.": ["85 gbp", "100 gbp", "28 day"],
    "Three of the five defendants, aged between 17 and 23, pleaded guilty.": ["3 defendants", "5 defendants", "17..23 age"],
    "The jury of seven women and five men took 11 hours and 40 minutes.": ["7 women", "5 men", "700 minute"],
    "Nearly two in five solicitors (38%) had considered leaving within 12 months.": ["~0.4 solicitors", "38 percent", "12 month"],
    "The gang stole £2m-worth of watches in a 90-second raid.": ["2000000 gbp", "90 second"],
    "Of the 60 members, 24, voted against.": ["60 members", "24"],
    "Of 60 MPs at Westminster, 24, or 40%, voted.": ["60 MPs", "24", "40 percent"],
    "In Leeds, 24, mostly students, were held.": ["24"],
    "The driver, 43, and his wife, 41, died.": ["43 age", "41 age"],
    "Only one in every 200 claims is refused.": ["0.005 claims"],
    "Police used the power 535,300 times, 2% more than the year before.": ["535300 times", "2 percent ↑"],
    "Deputies found 4 pounds of meth, 17 guns and $23,000 in cash.": ["4 lb", "17 guns", "23000 usd"],
}  # fmt: skip
HEALTH = {
    "Waiting lists fell by 37,000 to 7.29 million in January.": ["37000 ↓", "7290000"],
    "Just 58.4% of patients were seen within four hours, against a target of 78%.": ["58.4 percent", "4 hour", "78 percent"],
    "The number waiting more than 18 weeks has almost tripled.": [">18 week", "~3 fold"],
    "One in eight adults, or about 6.6m people, took them.": ["0.125 adults", "~6600000 people"],
    "Of the 110 patients, 22, or a fifth, are still in hospital.": ["110 patients", "22", "0.2"],
    "The rate stood at 14.2 deaths per 100,000 people, down from 15.9.": ["14.2 deaths/100000 person", "15.9/100000 person"],
    "Life expectancy is 79.0 years for men and 83.0 for women.": ["79 year", "83 year"],
    "It took 42 minutes and 26 seconds on average to reach category two calls.": ["2546 second"],
    "Adults aged 45 or older with a BMI of 27 or more took it.": [">=45 age", ">=27"],
    "Patients lost an average of 15% of body weight over 68 weeks.": ["15 percent ↓", "68 week"],
    "There were 3.5 deaths for every 1,000 live births.": ["3.5 deaths/1000 birth"],
    "This is 5.8 in every 100,000.": ["5.8/100000"],
    "Some 58 in every 100,000 people die of it.": ["~58/100000 person"],
    "One in every 1,000 claims is refused.": ["0.001 claims"],
    "Twelve in every 100 claims are refused.": ["0.12 claims"],
    "Half the 650 MPs, and a third of peers, agree.": ["0.5 MPs", "650 MPs", "0.333333333333 peers"],
    "Alcohol-specific deaths hit 10,473, 4% up on 2022.": ["10473", "4 percent ↑"],
    "More than 1.4m have fled since June.": [">1400000"],
}  # fmt: skip
SPORT = {
    "City beat Arsenal 3-1 in front of 53,400 fans.": ["3:1", "53400 fans"],
    "Smith hit 134 from 98 balls as Surrey made 412-7 declared.": ["134", "98 balls", "412:7"],
    "Mumbai chased down 177 with 26 balls in hand.": ["177", "26 balls"],
    "He won the 100m in 9.98 seconds.": ["100 m", "9.98 second"],
    "She cleared 1.97m at the second attempt.": ["1.97 m", "#2"],
    "Scheffler shot a 6-under 66.": ["6", "66"],
    "The ratio is 3:1 and the score was 2:0.": ["3:1", "2:0"],
    "Some 2.3m watched the final.": ["~2300000"],
    "The video has been watched 4.5m times.": ["4500000 times"],
    "Germany won 12 medals, France nine, Italy seven and Spain 5.": ["12 medals", "9", "7", "5"],
    "She won in three hours and 12 minutes.": ["192 minute"],
    "The particle lives for less than a billionth of a second.": ["<1e-09 second"],
}  # fmt: skip
MORE = {
    "Sales fell by a third to 2.3bn euros.": ["0.333333333333 ↓", "2300000000 eur"],
    "It makes 270 lb ft of torque.": ["270 pound_foot"],
    "The under-21s won and the over-50s lost.": ["<21 age", ">50 age"],
    "A woman in her 60s came.": ["60..69 age"],
    "Bills will rise by an average of £31.": ["31 gbp ↑"],
    "It ran for one quarter.": ["1 quarter"],
    "3,200 of 12,800, one quarter, had applied.": ["3200", "12800", "0.25"],
    "Net zero by 2050 will cost 0.6% of GDP.": ["0.6 percent"],
    "He weighs 15st 7lb and lost 3st.": ["217 lb", "3 stone"],
    "The pair, both 19, were held at 2.30am.": ["19 age"],
    "The rate is higher (32.1 v 13.4 per 100,000).": ["32.1/100000", "13.4/100000"],
    "Some 1.2M signed up in 24 hours.": ["~1200000", "24 hour"],
    "From 10K to 12K people came.": ["10000..12000 people"],
    "Doors open from 5 to 6pm for 300 people.": ["300 people"],
    "It shut at half past six after 40 minutes.": ["40 minute"],
    "He served three more years.": ["3 year"],
    "They live a quarter mile away.": ["0.25 mile"],
    "He ran 5 miles and 300 yards.": ["9100 yard"],
    "It sold 278,000 t of rice.": ["278000 tonne"],
    "The cost was AUD$15 or 40 rmb.": ["15 aud", "40 cny"],
}
POLITICS = {
    "Labour won 25 seats, the Conservatives 17, the Greens nine and the Lib Dems four.": ["25 seats", "17", "9", "4"],
    "Labour are on 26%, down three points, with Reform on 27%.": ["26 percent", "3 point ↓", "27 percent"],
    "A poll put the SNP on 34 per cent, the Conservatives on 11 and Labour on 19.": ["34 percent", "11 percent", "19 percent"],
    "Trump led Harris 49% to 47% among likely voters.": ["49 percent", "47 percent"],
    "Of the 40,800 voters, 6,120 – 15% – were undecided.": ["40800 voters", "6120", "15 percent"],
    "Of 9,300 homes - 12% of the stock - most were empty.": ["9300 homes", "12 percent"],
    "The 18-24 age group voted 52-48 for him.": ["18..24 age", "52:48"],
    "The Bill passed by 330 votes to 275, a majority of 55.": ["330 votes", "275", "55"],
    "The cost will not exceed £2bn.": ["<=2000000000 gbp"],
}  # fmt: skip
MONEY = {
    "The repairs come to three bills adding up to £1.7m.": ["3 bills", "1700000 gbp"],
    "The change would add up to 2p to the price of a pint.": ["<=2 gbp_penny ↑"],
    "The firm is adding up to 300 jobs.": ["<=300 jobs"],
    "The charity held a run, raising £312 for the hospice.": ["312 gbp"],
    "It raised its fee by £3.": ["3 gbp ↑"],
    "Wages were raised 4%.": ["4 percent ↑"],
    "The bill is nearly double the £4m estimate.": ["~2 fold", "4000000 gbp"],
    "Borrowing was £7.1bn or 38% less than a year before.": ["7100000000 gbp ↓", "38 percent ↓"],
    "It takes £3-4m to train a pilot.": ["3000000..4000000 gbp"],
    "Profits fell to 4.1m from 5.2m.": ["4100000", "5200000"],
    "The pass rate fell to 67.4 percent from 67.7.": ["67.4 percent", "67.7 percent"],
    "Nikkei -0.9% FTSE 100 +0.3%": ["-0.9 percent ↓", "0.3 percent ↑"],
    "The rupee fell 12 paise to 84.21 against the US dollar.": ["12 inr_paisa ↓", "84.21"],
    "Gas prices have risen to 150p a therm.": ["150 gbp_penny/therm"],
    "It has 1.3 billion monthly users.": ["1300000000 monthly users"],
    "Some 1,100-plus schools are at risk.": [">=1100 schools"],
    "The Rs 1.5 lakh crore scheme will cover 12 crore farmers.": ["1500000000000 inr", "120000000 farmers"],
}  # fmt: skip
SCIENCE_AND_WEATHER = {
    "Winds of 70 to 80mph and up to 150mm of rain are forecast.": ["70..80 mph", "<=150 mm"],
    "Sea ice shrank to 4.28m sq km.": ["4280000 square_km"],
    "The plane overshot the 2,800m runway with 181 people aboard.": ["2800 m", "181 people"],
    "The turbine's 107m blades sweep 38,000 sq m.": ["107 m", "38000 square_metre"],
    "Sea levels could rise by between 15cm and 30cm.": ["15..30 cm ↑"],
    "The plant will save 5m tonnes of CO2 a year.": ["5000000 tonne/year"],
    "Over 3 days, 40 mm of rain fell.": ["3 day", "40 mm"],
    "Over 3 days later, he was found.": [">3 day"],
    "It would take 10 septillion years.": ["10000000000000000000000000 year"],
    "About 4,000 hectares (9,900 acres) burned.": ["~4000 hectare", "~9900 acre"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param(text, figures, id=text)
        for beat in (COURTS, HEALTH, SPORT, MORE, POLITICS, MONEY, SCIENCE_AND_WEATHER)
        for text, figures in beat.items()
    ],
)
def test_the_figures_of_a_sentence(text: str, figures: list[str]) -> None:
    assert [told(q) for q in read(text, AS_OF).quantities] == figures


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The iPhone 16 Pro starts at $999.", [("iPhone 16", "identifier")]),
        ("The 747's last flight left.", [("747", "identifier")]),
        ("Call 999 or text 61016.", [("999", "phone"), ("61016", "phone")]),
        ("A category two call came.", [("category two", "section")]),
    ],
)
def test_names_beside_the_figures(text: str, left: list[tuple[str, str]]) -> None:
    assert skips(text) == left


@pytest.mark.parametrize(
    ("text", "timex", "cue"),
    [
        ("It has been the worst year since at least 2020.", "2020", "since"),
        ("The line will not open until at least 2034.", "2034", "until"),
        ("Trains will not run before about 2030.", "2030", "before"),
        ("The 18.42 from Paddington was late.", "T18:42", None),
        ("Rain is forecast for Friday.", "2025-06-06", "for"),
        ("Sales rose in the 19 weeks to 4 January.", "2024-08-25/2025-01-04", "in"),
        ("In the year-earlier quarter, it lost money.", "2024-Q1", "in"),
        ("The latest quarter was good.", "2025-Q1", None),
        ("In the 1990 first half, sales rose.", "1990-H1", "in"),
        ("The last quarter of 1988 was good.", "1988-Q4", None),
        ("Sales in 2018Q4 rose.", "2018-Q4", "in"),
        ("It must decide by year-end.", "2025", "by"),
        ("It was founded a decade ago.", "2015", None),
        ("The year ends next Sept. 30.", "2025-09-30", None),
        ("At the moment, nothing changes.", "PRESENT_REF", "at"),
        ("It closed on the 20th of last month.", "2025-05-20", "on"),
        ("The third day of October saw rain.", "2024-10-03", None),
        ("The first Monday of the month is a holiday.", "2025-06-02", None),
        ("Black Friday sales rose.", "2024-11-29", None),
        ("It rained on Shrove Tuesday.", "2025-03-04", "on"),
        ("He died on Presidents' Day 2024.", "2024-02-19", "on"),
        ("The figures come on 12 June.", "2025-06-12", "on"),
        ("He was arrested on 12 June.", "2024-06-12", "on"),
        ("A good Friday for the team.", "2025-05-30", None),
    ],
)
def test_the_date_of_a_sentence(text: str, timex: str, cue: str | None) -> None:
    found = period(text)
    assert (found.timex, found.cue) == (timex, cue)


def test_the_quarter_of_a_fiscal_year_is_named_and_not_resolved() -> None:
    for text in ("Sales for fiscal Q3 were flat.", "The fiscal third quarter was flat."):
        found = period(text)
        assert (found.first, found.last, found.calendar) == (None, None, "fiscal")


def test_a_verb_that_looks_like_a_shift() -> None:
    found = read("The strike will last 48 hours.", AS_OF).periods
    assert [(p.timex, p.first) for p in found] == [("PT48H", None)]


def test_two_states_of_a_change_are_tied_and_other_figures_are_not() -> None:
    assert read("Costs ballooned from an initial $33bn to as much as $128bn.", AS_OF).pairs == ((0, 1),)
    assert read("He hit 134 from 98 balls.", AS_OF).pairs == ()
    assert read("Labour are on 26%, down three points, with Reform on 27%.", AS_OF).pairs == ()


def test_a_year_earlier_than_a_quarter_is_that_quarter_of_the_year_before() -> None:
    found = read("Profit for the third quarter fell 12% from a year earlier.", AS_OF).periods
    assert [p.timex for p in found] == ["2024-Q3", "2023-Q3"]
