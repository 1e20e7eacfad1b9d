import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import checked

RULE = "headline-differs-from-body"

FLAGGED = [
    # sums of money, of which two words of the headline tell whose they are
    (
        "# City's street lights cost £240,000 less to run\n\nKeeping Harrowmere's streets lit cost £2.31m last year, down from £2.73m in 2024.",
        "£240,000",
    ),
    (
        "# Museum earns £19,000 more from tickets\n\nThe museum earned £1.842m from its tickets in 2025, up from £1.751m the year before.",
        "£19,000",
    ),
    (
        "# Brewery profit up 61%\n\nHartwell Brewery made a profit of £3.6m in the year to June, 16% more than the £3.1m of the year before.",
        "61%",
    ),
    (
        "# Brewers toast a good year\n\n*Family firm lifts turnover to £51.2bn and plans a canning line*\n\nTurnover at Hartwell grew by 5.6% to £51.2m.",
        "£51.2bn",
    ),
    (
        "# Council to close 31 libraries\n\nThe county council will close 13 libraries by next spring, it decided on Tuesday.",
        "31 libraries",
    ),
    (
        "# Ferry carries 325,600 passengers in record year\n\nSkarra Line carried 352,600 passengers last year, the most since it was founded.",
        "325,600",
    ),
    (
        "# Hospital trust £24m in the red\n\nThe trust ended the year with a deficit of £42m. It had hoped for a deficit half as large.",
        "£24m",
    ),
    (
        "# Storm leaves 4,300 homes without power\n\nThe storm left 43,000 homes without power on Sunday night, the grid operator said.",
        "4,300",
    ),
    (
        "# Steelworks to cut 840 jobs\n\nThe steelworks at Morrow will cut 480 jobs, the owner said. The jobs will go by March.",
        "840 jobs",
    ),
    (
        "# Shop theft climbs\n\nThefts from shops rose by 15% to 3,468 cases.\n\n*Caption: Shop thefts reached a new high. Officers counted 3,648 cases last year.*",
        "3,648",
    ),
    (
        "# Turnout slumps to 31.7% in mayoral vote\n\nTurnout in the mayoral vote was 37.1%, the returning officer said.",
        "31.7%",
    ),
    (
        "# Six schools to merge\n\n*Inspectors found 412 empty places*\n\nInspectors found 421 empty places in the six schools, which are to merge.",
        "412",
    ),
    (
        "# Museum draws 48,200\n\n*Museum visitors give £1.9m to the new wing*\n\nVisitors gave £9.1m to the new wing of the museum, its director said.",
        "£1.9m",
    ),
    ("# Rents up 3.6%\n\nRents in the city rose by 6.3% in a year, to £1,210 a month.", "3.6%"),
    (
        "# Wind farm to power 120,000 homes\n\nThe wind farm will power 12,000 homes when it opens in May.",
        "120,000",
    ),
    (
        "# Storm leaves 41 dead\n\nThe storm that crossed the coast on Monday killed 14 people, officials said.",
        "41 dead",
    ),
    (
        "# Council to cut 127 jobs\n\nHarrow council plans to shed 172 posts by the spring, it said on Monday.",
        "127 jobs",
    ),
    (
        "# 2,300 homes flooded in Lowick\n\nSome 3,200 houses in Lowick were under water on Sunday.",
        "2,300 homes",
    ),
    ("# Police detain 86\n\nPolice arrested 68 people during Saturday's march, a spokesman said.", "86"),
    (
        "# Steelmaker to invest £1.4bn in Teesside\n\nThe steelmaker will spend £4.1bn on its Teesside works over five years.",
        "£1.4bn",
    ),
    (
        "# Hospital fined £340,000 over ward fire\nA hospital trust has been fined £430,000 after a fire on a ward, magistrates heard on Monday.",
        "£340,000",
    ),
    (
        "\n# Stone up 900 tonnes at quarry\n\nThe quarry's output rose from 1,800 tonnes of stone to 2,100 tonnes of stone last year.",
        "900 tonnes",
    ),
    (
        "\n# Quarry digs 900 tonnes more of stone\n\nThe quarry's output rose from 1,800 tonnes of stone to 2,100 tonnes of stone last year.",
        "900 tonnes",
    ),
    (
        "# Singer dead at 61 after short illness\n\nThe singer Jo Mull has died at the age of 62, her family said.",
        "61",
    ),
    (
        "# Greens take Ashbourne Vale by 214 votes\n\nThe Greens won the seat on Thursday when Priya Nair took it from Labour by 241 votes, at the third count.\n\nMs Nair polled 9,847 votes, Labour's Dan Rudge 9,633 votes, Reform 7,102 votes and the Conservatives 3,410 votes. The first count had put Labour ahead by 11 votes, the second the Greens by 209 votes.",
        "214 votes",
    ),
    (
        '# Len Sharrock, who drew the same dog, is dead at 81\n\nLen Sharrock, whose strip "Bernard" ran in 212 newspapers at its height, has died at 91 in the bungalow where he drew it.',
        "81",
    ),
    ("# Council's £14.8 million plan\n\nThe council's plan costs £1.48 million in all.", "£14.8 million"),
    (
        "# Garrow, who taught a railway to run 36 trains an hour\n\nThe Harbour Line carried 63 trains an hour each way by 1971. Passengers liked it.",
        "36 trains an hour",
    ),
    (
        "# City's street lights cost £240,000 less to brighten\n\nKeeping Harrowmere's streets lit cost £2.31m last year, down from £2.73m in 2024.",
        "£240,000",
    ),
]

CLEAN = [
    "# City's street lights cost £420,000 less to run\n\nKeeping Harrowmere's streets lit cost £2.31m last year, down from £2.73m in 2024.",
    "# Street lights to cost £240,000 less\n\nKeeping the streets lit cost £2.31m last year, down from £2.73m in 2024.",
    "# Thieves take £240,000 from museum\n\nRunning the museum cost £2.31m last year, down from £2.73m in 2024.",
    "# School meals cost £240,000 less\n\nKeeping the streets lit cost £2.31m last year, down from £2.73m in 2024.",
    "# City's street lights cost £95,000 less to run\n\nKeeping the streets lit cost £2.31m last year, down from £2.73m in 2024.",
    "# A pinch of potassium\n\n*A trial finds 98 fewer strokes among persons who cooked with it*\n\nA trial in 540 villages has ended; persons who cooked there had 538 strokes, the others 636.",
    "# Brewery profit up 16%\n\nHartwell Brewery made a profit of £3.6m in the year to June, 16% more than the £3.1m of the year before.",
    "# Pint passes £4.50\n\nA pint cost £4.54 on average in June, 5.1% more than the £4.32 of June 2025.",
    # rounding
    "# Nearly 2m visit castle\n\nThe castle had 1.94m visitors last year, its keeper said.",
    "# Ferry carries 350,000 passengers\n\nSkarra Line carried 352,600 passengers last year.",
    # the figure is in the text, too
    "# Council to close 13 libraries\n\nThe council had thought of closing 31 libraries. It will now close 13 libraries.",
    # different things
    "# Two men arrested after raid\n\nThree men were taken to hospital. A man, 34, and a man, 41, were arrested.",
    "# Crime up 15%\n\nBurglary rose by 51% in the north of the county, while robbery fell.",
    "# Hospital gets £24m\n\nThe trust ended the year with a deficit of £42m. The ministry will give it £24m.",
    "# Profit up 61% at brewery\n\nTurnover grew by 16% to £51.2m.",
    # a revised figure
    "# Toll rises to 21\n\nPolice first put the toll at 12, then at 21.",
    "# Storm leaves 43,000 homes without power\n\nThe storm left 43,000 homes without power. An initial report spoke of 34,000 homes.",
    "# 12 hurt in coach crash\n\nAt first 21 people were reported hurt; hospitals later corrected that.",
    # other periods
    "# House prices up 40% in ten years\n\nHouse prices rose 4% in 2025. They have doubled since 1998.",
    "# Prices to rise 2.3% next year\n\nPrices rose 3.2% in 2024, the bank said.",
    # a derived figure
    "# One sailing in 20 cancelled\n\nOf the 6,120 sailings in the timetable, 306 were cancelled, or 5%.",
    "# Police solve fewer than one crime in six\n\nThe detection rate reached 16.2%, up 1.6 percentage points on the 14.6% of 2024-25.",
    "# Two pubs fewer\n\nMerriden owns 72 pubs, down from 74.",
    "# Five things to know about the budget\n\nThe budget has 14 chapters, and 3 of them are about roads.",
    "# Police arrest 86\n\nPolice detained 68 people on Saturday and 18 on Sunday.",
    "# Hospital fined £340,000 over ward fire\nA hospital trust must pay £430,000, including £90,000 in costs, after a fire on a ward.",
    "The appeal target was £90,000 but has been raised to £100,000; £67,500 has come in, leaving £32,500 to find.",
    # a number a day is no difference of two years
    "\n# 30 more visitors a day at the castle\n\nThe number of visitors rose from 41,200 visitors to 52,300 last year.",
    # a headline in quotation marks is a speaker's
    "\n# “21,000 more visitors at the castle”\n\nThe number of visitors rose from 41,200 visitors to 52,300 last year.",
    "\n# Castle forecasts 21,000 more visitors\n\nThe number of visitors rose from 41,200 visitors to 52,300 last year.",
    "\n# Hundreds more visitors at the castle\n\nVisitors rose from 41,200 visitors to 52,300 visitors last year.",
    "\n# A third more visitors at the castle\n\nVisitors rose from 41,200 visitors to 52,300 visitors last year.",
    "\n# Castle: “We have 21,000 more visitors”\n\nVisitors rose from 41,200 visitors to 52,300 visitors last year.",
    "\n# Castle denies 21,000 more visitors came\n\nVisitors rose from 41,200 visitors to 52,300 visitors last year.",
    "# Star dies at 61\n\nJo Mull's widower, Tom, whose films won four prizes, has died at 63 in Hull.",
    "# Council's £14.8 million plan\n\nThe council will spend £14.82 million next year. Of that £1.48 million is for roads.",
    "# Garrow, who let a railway run 30 trains an hour\n\nThe Harbour Line carried 22 trains an hour each way and could take no more. Her scheme cut the gap to two minutes. That meant 30 trains, eight more in each direction.",
    "# Mill now makes 40 loaves a minute\n\nThe mill used to make 31 loaves a minute. The new oven bakes 40 loaves in the same time.",
    "# Mill now makes 40 loaves\n\nThe mill used to make 31 loaves. The new oven bakes 40 loaves a minute.",
    # what is planned, whatever it is for
    "# Council to pay £420,000 more to run its street lights\n\nKeeping the streets lit cost £2.31m last year, down from £2.73m in 2024.",
    "# £240,000 less to be spent on street lights\n\nKeeping the streets lit cost £2.31m last year, down from £2.73m in 2024.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


_SHARES_AND_STEPS = [
    (
        "A third of trains run late",
        "Late trains made up 20% of all services last year, the operator Alba Rail said.",
    ),
    ("Half of pupils miss breakfast", "A survey found that 22% of pupils miss breakfast, down from 25%."),
    (
        "One in four nurses wants to leave",
        "The union's survey found that 41% of nurses want to leave the service.",
    ),
    ("A third of homes stand empty", "In the old town 12% of homes stand empty, the council says."),
    ("Two-thirds of farms back scheme", "A poll found that 51% of farms back the scheme."),
    ("A quarter of buses are electric", "By December 38% of the city's buses were electric."),
    (
        "Three-quarters of shops closed on Monday",
        "The chamber of commerce said 60% of shops closed on Monday.",
    ),
    (
        "Hospital saw 71,000 more patients",
        "The hospital saw 412,000 patients in 2025, against 395,000 a year earlier.",
    ),
    ("Visitors up by 71,000", "The museum had 412,000 visitors in 2025, up from 395,000 in 2024."),
    (
        "71,000 fewer passengers on ferries",
        "Ferries carried 337,000 passengers in 2025, down from 353,000 in 2024.",
    ),
    ("Pupils down by 2,300", "The county had 18,410 pupils in September, down from 18,730 a year before."),
]
_AGREEING = [
    (
        "A third of trains run late",
        "Late trains made up 33% of all services last year, the operator Alba Rail said.",
    ),
    ("A third of trains run late", "Of intercity trains 20% ran late, of local trains 41%."),
    (
        "A third of trains run late",
        "Some 20% of trains ran late on Monday. Over the week late trains came to 34%.",
    ),
    ("Half of pupils miss breakfast", "A survey found that 48.6% of pupils miss breakfast, down from 52%."),
    ("Nearly half of pupils miss breakfast", "A survey found that 47% of pupils miss breakfast."),
    ("A third of nurses plan to leave", "Some 41% of nurses are under 35, the union says."),
    ("A quarter of buses are electric", "The city wants 38% of its buses to be electric by 2030."),
    ("More than a third of homes stand empty", "In the old town 41% of homes stand empty."),
    ("Third of farms back scheme", '"I think 80% of farms back the scheme," a farmer said.'),
    ("Visitors up by 17,000", "The museum had 412,000 visitors in 2025, up from 395,000 in 2024."),
    (
        "Visitors up by 71,000 in a decade",
        "The museum had 412,000 visitors in 2025, up from 395,000 in 2024. In 2015 it had 341,000, so 71,000 have been added.",
    ),
    ("71,000 more tourists", "The museum had 412,000 visitors in 2025, up from 395,000 in 2024."),
    ("Council to build 71,000 more homes", "The city had 412,000 homes in 2025, up from 395,000 in 2024."),
    ("Visitors up by nearly 20,000", "The museum had 412,000 visitors in 2025, up from 395,000 in 2024."),
    ("£71,000 more for visitors", "The museum had 412,000 visitors in 2025, up from 395,000 in 2024."),
    (
        "Visitors up by 71,000",
        "The museum had 412,000 visitors in 2025, up from 395,000 in 2024; the castle had 208,000 visitors, up from 137,000.",
    ),
    ("Visitors to rise by 71,000", "The museum had 412,000 visitors in 2025, up from 395,000 in 2024."),
]


@pytest.mark.parametrize(("headline", "text"), _SHARES_AND_STEPS)
def test_a_share_or_a_difference_of_the_headline_is_worked_out(headline: str, text: str) -> None:
    found = [f for f in checked(f"# {headline}\n\n{text}").findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["headline-differs-from-body"]


@pytest.mark.parametrize(("headline", "text"), _AGREEING)
def test_a_share_or_a_difference_of_something_else_is_left_alone(headline: str, text: str) -> None:
    assert not [f for f in checked(f"# {headline}\n\n{text}").findings if f.effect == "disputes"]
