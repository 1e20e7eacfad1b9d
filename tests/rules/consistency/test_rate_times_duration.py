from pathlib import Path

import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

RULE = "rate-times-duration"

FLAGGED = [
    ("The desk took 52,560 calls last year.\n\nThat is 244 a day.", "244"),
    ("The hotel took £84,000 over three years, or £38,000 a year.", "£38,000"),
    ("The line carried 352,600 passengers in 2025, an average of 9,660 a day.", "9,660"),
    ("There were 65,700 calls last year, which is 280 every day.", "280"),
    ("There were 65,700 calls last year, 280 a day on average.", "280"),
    ("Last year it took 65,700 calls, or 280 a day.", "280"),
    ("The hotline took 65,700 calls in 2025, averaging 280 a day.", "280"),
    ("In June the average was 1,801 a day, or 32,430 for the month.", "1,801"),
    ("The service carried 1.3m people in 2025, 52,000 a week.", "52,000"),
    ("The service carried 1.3m people in 2025, a weekly average of 52,000.", "52,000"),
    ("The plant made 24,000 cars last year, 3,000 a month.", "3,000"),
    ("The kitchen served 8,400 meals in the four weeks, or 400 a day.", "400"),
    ("Doctors saw 840 patients last week, or 210 a day.", "210"),
    ("The museum had 182,500 visitors in 2025, a daily average of 800.", "800"),
    ("Brazil recorded 45,747 killings in 2023, or 215 a day.", "215"),
    ("The farm produces 14 tonnes of milk a week, or 4 tonnes a day.", "4"),
    ("The centre took 180 calls a day, or one every 18 minutes.", "18"),
    ("The post pays £240 a month, or £8,280 a year.", "£8,280"),
    ("It uses 52 litres a week – 7,204 litres a year.", "7,204"),
    ("The scheme costs £12m a year, or £2m a month.", "£2m"),
    ("The jets pumped 1,800 litres a minute for six hours, 468,000 litres in all.", "468,000"),
    ("The jets pumped 1,800 litres a minute for six hours, a total of 468,000 litres.", "468,000"),
    ("The jets pumped 1,800 litres a minute for six hours: 468,000 litres altogether.", "468,000"),
    ("The pump moved 240 litres a minute for 45 minutes, 18,000 litres in total.", "18,000"),
    ("The works can pass 2,300 litres a second, which is 138m litres a day.", "138m"),
    ("The works can pass 2,300 litres a second, or 8.3m litres a day.", "8.3m"),
    ("The pumps shift 240 litres a minute, or 1,440 litres an hour.", "1,440"),
    ("The pumps shift 24 litres a second (144 litres a minute).", "144"),
    (
        "The plant discharged 340 tonnes a day throughout 2025, 98,000 tonnes in the year as a whole.",
        "98,000 tonnes",
    ),
    ("The hotline took 520 calls a day and 9,400 in the whole of June.", "520 calls a day"),
    ("It sold 1,240 loaves a day, 68,000 in all of March.", "1,240 loaves a day"),
    ("Volunteers served 410 meals a day in April, for a total of 21,300.", "21,300"),
    (
        "Volunteers served 410 meals a day in April. In total they served 21,300 meals that month.",
        "21,300 meals",
    ),
    ("The scheme costs £1.2m a month. Over the year as a whole that comes to £18.6m.", "£18.6m"),
    (
        "The mine produces 2,150 tonnes of ore a week, which adds up to 142,000 tonnes a year.",
        "142,000 tonnes a year",
    ),
    ("It produces 1,240 cars a week, or about 84,000 a year.", "about 84,000 a year"),
    ("On average, 14 people died each day in 2025, 6,400 in all.", "6,400"),
    (
        "The town uses 12 million litres of water a day, 5.6 billion litres a year.",
        "12 million litres of water a day",
    ),
    ("The strike cost £2.4m a day, or £31m over its nine days.", "£2.4m a day"),
    ("At £840 a month, the rent comes to £12,400 a year.", "£12,400 a year"),
    ("The average wage of €3,120 a month comes to €41,200 a year.", "€41,200 a year"),
    ("They pay £330 extra a month, or nearly 40,000 a year.", "nearly 40,000 a year"),
    (
        "The plant bottles 2,400 crates an hour. Over an eight-hour shift that makes 21,600 crates.",
        "2,400 crates an hour",
    ),
    ("The hospital performed 3,120 operations in 2025, or 72 a week.", "3,120 operations"),
    ("The dispute has cost 18 days of production at 450 cars a day, about 9,900 cars.", "450 cars a day"),
    (
        "The glacier has retreated 420 metres since 1985. That is an average of more than 20 metres a year.",
        "more than 20 metres a year",
    ),
    ("The clinic treats 45 patients a day, five days a week, which works out at 275 a week.", "275 a week"),
    (
        "Councillors agreed to spend £5.4 million over three years, £2.1 million each year.",
        "£2.1 million each year",
    ),
    (
        "The pipeline leaks 3 million litres a day, the regulator said, or more than 10 billion litres a year.",
        "more than 10 billion litres a year",
    ),
    (
        "Tide gauges show a rise of 21 centimetres (8.3 inches) since 1900, or about 3.6 millimetres a year.",
        "about 3.6 millimetres a year",
    ),
    ("The bakery turned out 9,600 loaves in a 12-hour night, 650 every hour.", "650 every hour"),
    (
        "The government will give the region £75 million over five years: £25 million a year.",
        "£25 million a year",
    ),
    (
        "The ship burned 180 tonnes of fuel a day on the 14-day voyage, some 3,400 tonnes altogether.",
        "180 tonnes of fuel a day",
    ),
    (
        "The dam's turbines generate 640 gigawatt hours a year, about 1.25 gigawatt hours a day.",
        "about 1.25 gigawatt hours a day",
    ),
    ("With 1,280 cases in the first ten weeks of the year the clinic has averaged 182 a week.", "182 a week"),
    ("The centre took 4,200 calls in the past two years, one every 60 days.", "60 days"),
    ("Since March 2025 the fund has paid out £14.4m, or £2.4m a month.", "£14.4m"),
    ("In February 2025 the shelter took in 1,400 people, an average of 90 a day.", "90 a day"),
    ("The shelter took in 1,400 people in two fortnights, an average of 90 a day.", "90 a day"),
    ("In the past fortnight the shelter took in 1,400 people, an average of 40 a day.", "40 a day"),
    ("The shelter took in 2,800 people in January 2025, an average of 50 a day in 2025.", "50 a day"),
    ("The shelter took in 2,800 people in December 2025, an average of 50 a day in 2025.", "50 a day"),
    ("In 2025-26 the theatre sold 36,500 tickets, an average of 400 a day.", "400 a day"),
    (
        "Between 1 May 2026 and 1 June 2026 the theatre sold 36,500 tickets, an average of 400 a day.",
        "400 a day",
    ),
    ("The mill ran for 16 hours a day, six days a week, or 108 hours a week.", "108 hours a week"),
    ("From 1 July 2021 to 30 June 2024 the yard built 1,095 boats, 865 a year.", "865 a year"),
    ("Between 4 and 5 May 2025 the desk took 212 calls, 601 a day.", "601 a day"),
    ("Since 31 May 2026 the line has carried 412 people, 950 a day.", "412 people"),
    ("In 90 days the yard built 400 boats, 800 a quarter.", "800 a quarter"),
    ("On 4 May 2026 the line took 4,320 calls, one every 40 seconds.", "4,320 calls"),
    ("The plant burns 14 tonnes a week, or 95 tonnes a month.", "95 tonnes a month"),
    ("The plant burns 61 tonnes a month, or 41 tonnes a week.", "41 tonnes a week"),
    ("It made 52,000 loaves last year, or 1,200 a week.", "1,200 a week"),
    ("Seven cameras issued 131,500 notices in the year to March, 630 a day.", "630 a day"),
    ("The 14 clinics saw 131,500 patients last year, an average of 630 a day.", "630 a day"),
    ("A coffee at £3.20 a day, or £1,618 a year.", "£1,618 a year"),
    ("- Passengers in 2025: 318,000\n- Sailings in 2025: 5,840 – 26 a day", "26 a day"),
    ("The plant turns out 300 cars a day, which makes 2,700 for the month.", "2,700"),
    ("The bakery turns out 600 loaves a day, seven days a week. That is 42,000 loaves every week.", "42,000"),
    # how much of a longer time it runs for
    ("The school kitchen serves 420 meals a day, five days a week: 2,940 meals.", "2,940 meals"),
    ("The port loads 60 containers an hour, sixteen hours a day, or 1,440 a day.", "1,440 a day"),
    (
        "Teachers are paid £45 an hour for 30 hours a week, 39 weeks a year, which makes £56,250 a year.",
        "£52,650",
    ),
    ("The mill grinds 12 tonnes a day, 300 days a year: 4,380 tonnes.", "3,600 tonnes"),
    (
        "The depot takes in 20 trucks a night, five nights a week, so 140 between one Monday and the next.",
        "100",
    ),
    ("The clinic sees 45 patients a day on five days of the week – 315 in all.", "225"),
    ("The boiler burns 4.5 litres an hour, for eight hours a day (32 litres).", "36 litres"),
    (
        "The dairy collects 3,400 litres a day, six days a week. That is 23,800 litres between one Sunday and the next.",
        "20,400 litres",
    ),
    ("The club hires out 14 boats a day, six days a week, making 98.", "84"),
    (
        "The heater burns four litres of oil a day, six days a week, and therefore 28 litres a week.",
        "24 litres",
    ),
    (
        "The tug uses 9.5 hectolitres a trip.\n\nThe pump moves 35 hectolitres an hour, eight hours a day: 2,800 litres.",
        "28,000",
    ),
    # what flows in a day, told for longer
    ("The pump moves 35 cubic metres of water an hour, or 840 a week.", "840 a week"),
    ("The kiln burns 12 kilograms of pellets an hour, 288 a month.", "288 a month"),
    ("The leak lets out two litres a minute, which is 2,880 litres a week.", "2,880 litres a week"),
    # so much an hour, as the paragraph has it
    (
        "A cleaner gets £12.50 an hour and the agency pays £12.90. The missing 40 pence come to £73 over a working year of 1,820 hours.",
        "£73",
    ),
    (
        "Pickers had €9.10 an hour and now have €9.60. The extra 50 cents amount to €4,400 over a season of 880 hours.",
        "€4,400",
    ),
    # a week, told by its days
    (
        "The ferry makes 12 crossings a day from Monday to Friday, eight on Saturdays and six on Sundays, which makes 94 a week.",
        "74",
    ),
    (
        "The surgery sees 60 patients a day on weekdays and 25 on Saturdays; it is closed on Sundays. That is 385 a week.",
        "325",
    ),
    (
        "On weekdays the farm shop takes £400 a day, on Saturdays £1,100 and on Sundays £700, which makes £4,800 a week.",
        "£3,800",
    ),
    (
        "The hospital kitchen cooks 890 meals a week.\n\nIt has two ovens. It cooks 120 a day from Monday to Friday, on Saturdays 90 and on Sundays 80.",
        "770",
    ),
    ("A ferry sails every 40 minutes, 16 hours a day. That makes 48 in each direction.", "48"),
    ("There is a bus every 12 minutes, 20 hours a day. That's 10 each way.", "10 each"),
    ("A bus leaves every 12 minutes for 15 hours a day, so that is 57 each way.", "57 each"),
    ("A train leaves every 20 minutes, 18 hours a day. That is 540 departures.", "540 departures"),
    ("A nurse looks in every 15 minutes, 24 hours a day. That is 69 a day.", "69"),
    ("A tanker is filled every three hours, 24 hours a day. That makes 80.", "80"),
    ("There is a shuttle every 15 minutes, 16 hours a day, which makes 46 in each direction.", "46"),
    ("A lorry passes every 32 seconds, ten hours a day. That is 11,250 lorries.", "11,250 lorries"),
    ("A plane lands every 12 minutes, 17 hours a day. This means 58 landings and 58 fines.", "58 landings"),
    ("The boat crosses every 25 minutes, 15 hours a day. That comes to 63 in each direction.", "63"),
]

CLEAN = [
    # what one of them has, times how many there are
    "Reservations ran at 0.68 per outlet per week, against 0.61 in the same period of 2024; with 95 outlets open, that is about 65 a week.",
    "In 2024 the wards used 12 towels per bed; with 950 beds, that is 31 a day.",
    "In the first four months of this year it was 1,420. On a loan of €300,000 that is €900 a month in interest alone.",
    "A mortgage of £240,000 over 25 years costs £1,400 a month.",
    "The desk took 52,560 calls last year.\n\nThat is 144 a day.",
    "The desk took 52,560 calls last year. It is busy.\n\n## Nights\n\nThat is 244 a day for the ambulance crews alone.",
    "The line carried 352,600 passengers in 2025, and up to 2,400 a day in August.",
    "The line carried 352,600 passengers in 2025. It now carries 1,500 a day.",
    "The town has 8,000 inhabitants, and 300 cars a day pass through.",
    "The clinic saw 12,500 patients last year, 50 a day.",
    "The kitchen served 57,000 meals last school year, an average of 300 a day.",
    "The centre took 65,700 calls last year and 300 a day in December, a record.",
    "The plant can make 60 cars an hour, and made 120,000 in 2025.",
    "The zoo had 182,500 visitors in 2025, a peak of 4,000 a day in July.",
    "Readers borrowed 12,000 books, or 40 a day while the library was open.",
    "The museum, open five days a week, had 52,000 visitors in 2025, an average of 200 a day.",
    "The jets pumped 1,800 litres a minute for six hours, 648,000 litres in all.",
    "The pump moved 240 litres a minute for 45 minutes, 10,800 litres in total.",
    "The works can pass 2,300 litres a second, which is 199m litres a day.",
    "The pumps shift 240 litres a minute, or 14,400 litres an hour.",
    "The shop makes 60 pies an hour, or 400 a day.",
    "The kiln fires 90 tiles a minute, or 43,000 a day.",
    "He earns £240 a month, or £8 a day.",
    "The charity spent £3m last year, £400 a day of it on food.",
    "She pays £780 a month in rent, and £120 a week for the nursery.",
    "The hotel took £84,000 over three years, or £28,000 a year.",
    "The line carried 352,600 passengers in 2025, an average of 966 a day.",
    "There were 65,700 calls last year, which is 180 every day.",
    "There were 65,700 calls last year, 180 a day on average.",
    "Last year it took 65,700 calls, or 180 a day.",
    "The hotline took 65,700 calls in 2025, averaging 180 a day.",
    "The hotline took 520 calls a day in June and 9,400 in all of July.",
    "The mine produces 2,150 tonnes a week at full capacity, which adds up to 82,000 tonnes a year so far.",
    "Officials registered 820 arrivals a day in July. In total they expect 14,000 this year.",
    "The shelter serves 410 meals a day. In total it has served 1.2 million meals since 2015.",
    "The average wage of €3,120 a month comes to €37,440 a year.",
    "The fee is £45 a month and comes to £620 a year with the joining fee.",
    "On a loan of £1m over 25 years that is about £330 extra a month, or nearly £4,000 a year.",
    "The plant bottles up to 2,400 crates an hour. An eight-hour shift last Friday made 16,900 crates.",
    "The hospital performed 3,120 operations in 2025. In January, its busiest month, it did 72 a week.",
    "The glacier has retreated 420 metres since 1985, and by more than 20 metres a year in the past decade.",
    "The clinic treats 45 patients a day, five days a week, and 50 more at its Saturday surgery, which makes 275 a week.",
    "Councillors agreed to spend £5.4 million over three years, £2.1 million of it in the first.",
    "Tide gauges show a rise of 21 centimetres since 1900. In the past decade it has been 3.6 millimetres a year.",
    "The bakery turned out 9,600 loaves in a 12-hour night. At the busiest time it makes 1,100 every hour.",
    "The government will give the region £75 million over five years, £25 million of it in the first.",
    "The ship burns 180 tonnes of fuel a day at full speed. On the 14-day voyage, much of it at half speed, it used some 1,900 tonnes altogether.",
    "With 1,280 cases in the first ten weeks of the year the clinic has been busier than ever; in the past month it averaged 182 a week.",
    "On a loan of £1m over 25 years that is about £330 extra a month, or nearly £4,000 a year.",
    "The plant makes 1,240 cars a day. It made 212,000 over the year, after a strike closed it for six weeks.",
    "The borough has promised the government 11,600 new homes between 2021 and 2036, 773 a year.",
    "The borough has promised the government 11,600 new homes between 2021 and 2036, 773 a year.",
    "Bus drivers have ended a dispute that cost 11 days of strikes.\n\nThe companies put their losses at £3.1 million a day, £34 million in all.",
    # the decades are the period
    "The shelter took in 1,400 people in two decades, an average of 70 a year.",
    "Over the century the parish lost 1,400 people, an average of 14 a year.",
    # half a century is not a century
    "In half a century the parish lost 700 people, an average of 14 a year.",
    # a day has hours
    "On Monday the kitchen served 1,440 meals, an average of 60 an hour.",
    # a night has no certain length
    "The kitchen served 480 meals overnight, an average of 60 an hour.",
    # nor have a few years
    "The shelter took in 1,400 people over a few years, an average of 350 a year.",
    # a season has no certain length
    "The club sold 700,000 tickets over the season, an average of 17,500 a week.",
    "The shelter took in 14,200 people in 2025, an average of 90 a day in December.",
    "The mill ran for 16 hours a day, six days a week, or 96 hours a week.",
    # from one year to the other are two years, both included three
    "From 2021 to 2023 the yard built 730 boats, 365 a year.",
    "From 2021 to 2023 the yard built 730 boats, 243 a year.",
    "Between 4 and 5 May 2025 the desk took 212 calls, 106 a day.",
    "In 90 days the yard built 400 boats, 400 a quarter.",
    "On 4 May 2026 the line took 4,320 calls, one every 20 seconds.",
    "The council wants to visit the remaining 740 tanks of the 925 in the catchment by the end of 2029, or 185 a year.",
    "Tooth decay sent 47,600 under-20s to hospital, an average of 130 a day.",
    "The clinics treated 8,760 over-65s last year, 24 a day.",
    "The plant burns 61 tonnes a month, or 14 tonnes a week.",
    "She taught 21,000 children to swim: 33 years, 40 weeks in each, 16 or so a week.",
    "The charge at Band D becomes £60.00, up from £57.69 (tax base 520.0), i.e. £2.31 a year or 4%.",
    "Seven cameras issued 131,500 notices in the year to March, 360 a day.",
    "In all 26,400 people came to hear the 14 concerts, 1,886 a night.",
    "On 190 school days the buses run 74 routes. From next September families are to pay £2.40 a day, £456 over the year.",
    "Pupils will pay £2.40 a day, £456 over the year.",
    "- Passengers in 2025: 318,000\n- Sailings in 2025: 5,840 – 16 a day",
    "Ten years ago, on April 24, 2016, the first car drove off the ferry. Since then 2.9 million people have made the crossing, an average of 290,000 a year.",
    "There were 71,300 calls, 2,300 a day, one every 38 seconds.",
    "Prices are up by a quarter in three years. A hen lays 300 eggs a year or so, which makes 570m eggs that will be missing.",
    "The herd was built up in four years. Each cow gives 9,000 litres a year, making 1.8 million litres.",
    "The bakery turns out 600 loaves a day, seven days a week. That is 4,200 loaves every week.",
    "It burns 12 tonnes a day. That is 3 tonnes a week more than last year.",
    "The show closed on 11 April after 40 performances. Some 22,000 came, 550 a night.",
    "The bus runs every 12 minutes from six to nine, and every 20 between. It is five an hour, then three.",
    "She spent 11 years in prison and has been awarded $2.2 million, which works out at $200,000 for each year.",
    "The school kitchen serves 420 meals a day, five days a week: 2,100 meals.",
    "The port loads 60 containers an hour, sixteen hours a day, or 960 a day.",
    "Teachers are paid £45 an hour for 30 hours a week, 39 weeks a year, which makes £52,650 a year.",
    "The mill grinds 12 tonnes a day, 300 days a year: 3,600 tonnes.",
    # other things, other times, other bases
    "The mill grinds 12 tonnes of wheat a day, six days a week, and 84 tonnes of maize.",
    "The depot takes in 20 trucks a night, five nights a week, and 140 in the week before Christmas.",
    "The clinic sees 45 patients a day, five days a week, and 50 at weekends, 275 in all.",
    "The dairy collects 3,400 litres a day, six days a week. That is 2,100 litres more than last year.",
    "The club hires out 14 boats a day, six days a week, making 4,368 in 2025.",
    "They earn £15 an hour, 40 hours a week, or £500 a week after tax.",
    "They earn £15 an hour, 40 hours a week, or £480 in the hand.",
    "In June the shop sold 300 loaves a day, six days a week: 7,800 loaves.",
    "The bus carries 80 people a day, five days a week, 40 more than the tram.",
    "The heater burns five litres of oil a day, six days a week, and therefore 32 litres a week.",
    # open for 24 hours a week
    "The surgery sees four patients an hour, 96 a week.",
    "The pump moves 35 cubic metres of water an hour. It runs for 24 hours a week, so 840 a week.",
    "The pump moves 35 cubic metres of water an hour, or 5,880 a week.",
    "A cleaner gets £12.50 an hour and the agency pays £12.90. The missing 40 pence come to £728 over a working year of 1,820 hours.",
    "Workers get £12.50 an hour. The fines of £40 come to £300 over 10 hours.",
    "The ferry makes 12 crossings a day from Monday to Friday, eight on Saturdays and six on Sundays, which makes 74 a week.",
    "The surgery sees 60 patients a day on weekdays and 25 on Saturdays. That is 385 a week.",
    "The pool admits 300 swimmers from Monday to Thursday, 200 on Fridays, 700 on Saturdays and 600 on Sundays, or 1,800 a week.",
    "The port's cranes lift 2,400 boxes a week. On weekdays the ferry carries 120 a day, on Saturdays 90 and on Sundays 90.",
    "It hopes to cook 900 meals a week. It cooks 120 a day on weekdays, 90 on Saturdays and 90 on Sundays.",
    "The hospital kitchen cooks 1,100 meals a week. The school cooks 120 a day on weekdays, 90 on Saturdays and 90 on Sundays.",
    "Tickets cost £4 on weekdays, £6 on Saturdays and £5 on Sundays, or £20 a week.",
    # what each of several makes, and all of them
    "Two ferries make six crossings a day each, seven days a week, or 84 in all.",
    "Each of four machines turns out 300 parts a day, five days a week, or 6,000 parts in all.",
    "A hen lays an egg a day, six days a week, or 1,200 eggs.",
    "A cow gives 24 litres a day, 305 days a year, or 439,200 litres.",
    "The plant fills 400 bottles an hour, 16 hours a day, or about 6,000 a day allowing for stoppages.",
    "The court sits five hours a day, four days a week, which makes 20 hours in session.",
    "The well gives 50 litres a minute, 10 hours a day, or 30 cubic metres.",
    "On weekdays it sells 200 loaves a day, on Saturdays 350 and on Sundays none. It sells 1,400 loaves a week in summer.",
    "A ferry sails every 40 minutes, 16 hours a day. That makes 24.",
    "A ferry sails every 40 minutes, 16 hours a day. That makes 25.",
    "A ferry sails every 40 minutes, 16 hours a day. That makes 48.",
    "A bus leaves every 12 minutes for 15 hours a day, so that is 75 each way.",
    "A bus leaves every 12 minutes, 15 hours a day. That's 3,750 seats.",
    "A bus leaves every 12 minutes, 15 hours a day. That's 5 an hour.",
    "A bus leaves every 12 minutes, 15 hours a day. That is 30 more than last year.",
    "A bus leaves every 12 minutes, 15 hours a day, and 40 drivers are needed.",
    "A train leaves every 20 minutes, 18 hours a day. That is 54 departures.",
    "A tram comes every six minutes, and for three hours a day it is full. That is 60 people too many.",
    "A bus leaves every 12 minutes, 15 hours a day. That is 75 buses more than in 1990.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


@pytest.mark.parametrize(
    ("rate", "wrong"), [("300 a day", False), ("240 a day", True), ("3,000 a day", True)]
)
def test_the_row_of_the_total_gives_its_period(tmp_path: Path, rate: str, wrong: bool) -> None:
    pack = write(
        {
            "entities": "entity,label,type,aliases\nport,Skua Airport,airport,the airport\n",
            "metrics": "metric,label,kind,unit,aliases\nflights,Flights,flow,flight,flights\n",
            "facts": "entity,metric,period,value,unit,source,as_of\nport,flights,2025,109500,flight,Skua,2026-01-14\n",
            "units": "unit,dimension,factor,label,aliases\nflight,count,1,flights,flight|flights\n",
        },
        tmp_path,
    )
    found = disputes(
        f"Skua Airport is busy. There were 109,500 flights, an average of {rate}.", packs=(pack,)
    )
    assert (RULE in {finding.rule for finding in found}) is wrong
