from pathlib import Path

import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

RULE = "per-unit-quotient"

FLAGGED = [
    ("She turned over 1.8m kronor last year with three employees, which is 900,000 kronor each.", "900,000"),
    ("The £90,000 bill was split between six parishes, £25,000 each.", "£25,000"),
    ("Six parishes shared the bill of £90,000, paying £25,000 apiece.", "£25,000"),
    ("The six parishes will each pay £51,000 of the £90,000 bill.", "£51,000"),
    ("Its 131.9 million people shared an output of $1.83tn, which makes $1,388 a head.", "$1,388"),
    ("The force's budget is £74.6m, or roughly £524 for each of its 293,300 residents.", "£524"),
    (
        "The city has 293,300 residents. The force's budget is £74.6m, or roughly £524 for each resident.",
        "£524",
    ),
    (
        "The line carried 352,600 passengers. Taxpayers put in £10.1m last year, up from £9.3m. That "
        "comes to about £286.40 for every passenger carried.",
        "£286.40",
    ),
    ("The council spent £480,000 on 32 shelters, or £1,500 per shelter.", "£1,500"),
    ("The council bought 32 shelters for £480,000, £1,500 a shelter.", "£1,500"),
    ("The 24 schools have 9,600 pupils, an average of 500.", "500"),
    ("The 24 schools have 9,600 pupils, an average of 500 per school.", "500"),
    ("It sold 1,500 tickets at £20 each, raising £3,000.", "£3,000"),
    ("It sold 1,500 tickets at £20 each, a total of £3,000.", "£3,000"),
    ("The 600 tonnes of salt cost £42,000, which works out at £90 a tonne.", "£90"),
    ("The prize of £2.4m was divided equally among eight players, giving each of them £400,000.", "£400,000"),
    ("The £12m fleet of 40 buses cost £30,000 a bus.", "£30,000"),
    ("Forty buses costing £12m, or £30,000 apiece, will be delivered in May.", "£30,000"),
    ("The 350 staff got bonuses worth £1.4m, or £40,000 each on average.", "£40,000"),
    ("They delivered 18,000 leaflets with 45 helpers, which is 600 leaflets per helper.", "600"),
    ("A subsidy of £10.1m for 352,600 passengers is £82.64 per passenger.", "£82.64"),
    ("The club has 84 members in seven teams, 21 to a team.", "21"),
    ("At £4.5m for 300 homes, the scheme costs £51,000 per home.", "£51,000"),
    ("The bill comes to £3.2bn, about £480 for every one of the country's 67 million people.", "£480"),
    (
        "The programme cost $500 million, or about $15.30 for each of the country's 327 million people.",
        "$15.30",
    ),
    (
        "The figures:\n\n| Town | Population | Thefts | Per 1,000 |\n| --- | ---: | ---: | ---: |\n| Ash "
        "| 96,400 | 1,015 | 15.0 |\n| Bly | 61,200 | 655 | 10.7 |\n| Cole | 44,100 | 480 | 10.9 |",
        "15.0",
    ),
    ("The £48m fund covers 320 villages, about £230,000 per village.", "320 villages"),
    ("It cost $412m to house 5,150 people, or $98,000 a person.", "$98,000 a person"),
    ("The 36 turbines produce 108 megawatts, 4.2 megawatts each.", "4.2 megawatts each"),
    ("The region has 1.24 million people and 2,480 doctors, one for every 350 residents.", "2,480 doctors"),
    ("A grant of £2.4m for 16 libraries means £180,000 for each.", "£180,000"),
    ("The hospital treated 48,200 patients at a cost of £96.4m, or £2,400 per patient.", "48,200 patients"),
    ("The airline sold 61,000 seats for 8.54 million euros, an average fare of 190 euros.", "190 euros"),
    ("The town spends £9.3m a year on its 31,000 residents, or £260 per resident.", "£260 per resident"),
    ("Twelve councils share the £30.6m cost, paying £2.1m apiece.", "£2.1m apiece"),
    ("The stadium's 42,000 seats cost 378 million euros, or 7,500 euros a seat.", "378 million euros"),
    ("Divided among 84,000 households, the £12.6m rebate is worth £95 each.", "£95 each"),
    (
        "The prize of 1.8 million euros will be shared equally by 24 winners, who will each get 95,000 euros.",
        "95,000 euros",
    ),
    ("With 14,400 pupils and 640 teachers, there are 27.5 pupils per teacher.", "27.5 pupils per teacher"),
    ("The district spent £153.6m on 20,400 pupils; spending per pupil was £6,400.", "20,400 pupils"),
    ("The city has 412,000 people and spent £61.8 million on libraries. Spending per head was £210.", "£210"),
    ("The 52 homes cost £9.36m, at a cost per home of £230,000.", "£230,000"),
    ("The lottery win of £4.2m was split between six colleagues, who got £840,000 each.", "£840,000 each"),
    ("It paid €31.5m for 14 trams, or €3.25m apiece.", "€3.25m apiece"),
    ("The council collected 412,000 tonnes from 640,000 people, or 820 kg per person.", "820 kg per person"),
    ("They raised £18,600 from 124 runners, an average of £210.", "£210"),
    ("Revenue per passenger was £41: £1.64bn from 36 million passengers.", "£1.64bn"),
    ("The line's 410,000 passengers of 2025 were spread over 8,200 sailings, 64 on each.", "64"),
    ("Some 642 pupils sit in 21 classes, 36 in each.", "36"),
    (
        "The £1.8 million fund will be shared equally among 45 village halls, giving each one £45,000.",
        "£45,000",
    ),
    (
        "Each of the 24 turbines produces 3.6 megawatts, for a total capacity of 96.4 megawatts.",
        "96.4 megawatts",
    ),
    ("The theatre sold 18,400 tickets at an average of £32, bringing in £688,800.", "£688,800"),
    ("Four nights at £85 a night comes to £380, before breakfast.", "£85 a night"),
    (
        "The prize, £250,000, will be split between four winners, who will take home £75,000 each.",
        "£75,000 each",
    ),
    ("Revenue per visitor was £14, with 52,000 visitors spending £920,000.", "£14"),
    (
        "Last season the club averaged 11,240 at home. Over its 23 home games 301,520 people came through the gates.",
        "11,240",
    ),
    (
        "Each of the island's 5,400 households will get a rebate of €240, costing the government €1.6 million.",
        "€240",
    ),
    (
        "The league's 18 clubs made a combined loss of €94 million, or an average of €6.8 million each.",
        "€6.8 million each",
    ),
    ("The yacht covered 276 nautical miles in 24 hours, an average of 13.5 knots.", "13.5 knots"),
    (
        "The borough plans 14,300 homes by 2036. That works out at 1,940 a year over the ten years.",
        "1,940 a year",
    ),
    ("The surgery has 9,300 patients and five doctors, one for every 2,860.", "2,860"),
    (
        "The company bought back 4.2 million shares at an average price of €31, spending €158 million.",
        "€158 million",
    ),
    ("The programme costs £18 a head for each of the 72,000 pupils, a total of £1.9 million.", "£18 a head"),
    ("The bakery's 26 shops sell 11,700 pasties a day, an average of 540 each.", "540 each"),
    ("The team used 14 buses with 52 seats each, enough for 828 passengers.", "828 passengers"),
    (
        "The hospital trust paid £11.4 million to 152 patients last year, £82,000 apiece on average.",
        "£11.4 million",
    ),
    (
        "Council leaders say the 24 libraries cost £4.1 million a year to run, which is £210,000 for each one.",
        "£210,000 for each one",
    ),
    (
        "The tournament's 32 matches drew 1.02 million spectators, 38,500 a match on average.",
        "38,500 a match",
    ),
    (
        "The ship is 294 metres long and 32 wide, with 14 decks, 2,144 passengers in 1,056 cabins, three to a cabin.",
        "three",
    ),
    ("They sold 40 boats at £1,200 each and 25 at £900, for a total of £705,000.", "£705,000"),
    ("He ran the 168km in 4 hours 31 minutes 12 seconds, an average of 39.2kph.", "39.2kph"),
    (
        "The forecast is 84.6 million tonnes on an area of 27.1 million hectares; that implies a yield of 3.82 tonnes a hectare.",
        "3.82 tonnes a hectare",
    ),
    ("The county has 1,204 beds for 812,000 people, or 2.3 per 1,000.", "2.3 per 1,000"),
    ("There were 412 deaths among 812,000 residents, a rate of 15 per 100,000.", "15 per 100,000"),
    ("Overall 67,200 crimes were recorded. With 812,000 inhabitants that is 38 per 1,000.", "38 per 1,000"),
    (
        "They counted 240 deaths. In a population of 412,000 this is 5.8 in every 100,000.",
        "5.8 in every 100,000",
    ),
    ("They counted 240 deaths. In a city of 412,000 that makes 85 in every 100,000.", "85 in every 100,000"),
    ("There were 240 deaths in a population of 412,000, or 5.8 per 100,000.", "5.8 per 100,000"),
    ("The city has 5,310 doctors for 1.91 million people (728 per 100,000).", "728 per 100,000"),
    (
        "The county recorded 96 murders among its 2.4 million inhabitants, or 14 per 100,000 people.",
        "14 per 100,000 people",
    ),
    (
        "The line burned 1.10 million tonnes of fuel at an average of $560 a tonne, for a bill of $661m.",
        "$661m",
    ),
    (
        "The pier took £412,000 at its turnstiles, which at £4 a head equals 130,000 visitors.",
        "130,000 visitors",
    ),
    ("In 2020 it had been £6.5m for 5,000, or £3,100 each.", "£3,100 each"),
    (
        "The dairy has 58 tankers that hold 28,000 litres apiece: 1,264,000 litres if all are full at once.",
        "1,264,000 litres",
    ),
    (
        "It carried 6.24 million people, 640,000 more than the 5.6 million of last year, on 39,000 flights, which works out at 116 per flight.",
        "116 per flight",
    ),
    (
        "Mendes won the fifth and longest stage, covering the 214 kilometres from Sarn to Bryll in 5 hours and 21 minutes, an average of 45km/h.",
        "214 kilometres",
    ),
    ("The 84 turbines killed 212 gulls, five per turbine.", "212 gulls"),
    ("The castle had 158,000 visitors. Tickets brought in €1.62m, €15.25 a head.", "€15.25 a head"),
    ("The line's 8.4 kilometres have 17 stops, an average of 555 metres apart.", "555 metres"),
    ("The lane's 900 metres have 46 lamps, an average of 24 metres apart.", "24 metres"),
    (
        "Hospital drugs cost €2.01bn last year. Averra has 6.2 million inhabitants, so hospital drugs work out at €234 a head.",
        "€234 a head",
    ),
    ("It now makes 150 with 30 workers: 15 per worker.", "15"),
    (
        "At 80 kilometres an hour the convoy covered the 400 kilometres in eight hours.",
        "80 kilometres an hour",
    ),
    # to each of those whom the sentences before count
    ("The choir has 24 singers. They paid £1,680 last year, or £80 each.", "£70"),
    (
        "At the mill, 9km from the port, 14 people grind maize. Nine are women and five are men. They turned over €840,000 last year, or €40,000 each.",
        "€60,000",
    ),
    ("The club has 32 players. They raised £4,480 in 2025, which is £190 each.", "£140"),
    (
        "The ward employs 18 nurses. Twelve are women and six are men. Together they earn £702,000, or £49,000 a head.",
        "£39,000",
    ),
    (
        "Twelve fishermen share the quay. Last year they landed 84 tonnes, or nine tonnes each.",
        "nine tonnes each",
    ),
    ("The school has 45 teachers. They borrowed €135,000 between them, or €30,000 each.", "€3,000"),
    ("Six farmers own the dam. They spent £22,200 last year – £7,300 each.", "£3,700"),
    # a sum of before, spread over so many
    (
        "The council's budget is £26m. Spread over the 13,700 people who live in the town, it means £190 a head.",
        "£1,898",
    ),
    ("The strike cost the port €4.2m. Divided among the 3,500 dockers that comes to €12,000 each.", "€1,200"),
    (
        "The two hospitals spend $52m, of which $31m goes to Selby and $21m to Harle. Shared among the 70,000 people of Harle, its budget is $30 a head.",
        "$300",
    ),
    (
        "The appeal has raised £91,000. Spread over the 650 pupils of the school it comes to £14 a pupil.",
        "£140",
    ),
    (
        "Ridership rose to 6.2 million passengers. The company ran 44,200 sailings, which comes to 410 people on each.",
        "410 people",
    ),
    ("The fund paid out €9.6m in June. It was shared among 3,200 farmers, or €30,000 each.", "€30,000 each"),
    (
        "The library lent 1.26 million books. It served 42,000 readers, which works out at 300 books for each.",
        "300 books",
    ),
    ("Prize money came to $1.8m. It went to 120 riders, or $1,500 apiece.", "$1,500 apiece"),
    (
        "The estate was worth £3.3m. The money was divided between 12 cousins, or £257,000 apiece.",
        "£257,000 apiece",
    ),
    (
        "We have 22 already. Now we have ordered another 30 at £4,200 apiece, which comes to £12,600.",
        "£4,200 apiece",
    ),
    ("The depot took 60 at €3,400 apiece, which makes €20,400.", "€3,400 apiece"),
    (
        "Visitors numbered 1.44 million last year. The park has 24 gates, which makes 6,000 visitors for each.",
        "6,000 visitors",
    ),
    ("The bonus pool was £7.5m. It went to 2,500 staff, or £300 each on average.", "£300 each"),
    ("The relief fund held $640,000. That was split among 1,600 households, or $4,000 each.", "$4,000 each"),
    ("The hotline took 52,390 calls over the month. Divided by 31 it makes 1,960 a day.", "1,960"),
    (
        "Our sum: 52,390 calls over the month, according to the board. Nobody has checked that. Divided by 31 it makes 1,960 a day.",
        "1,960",
    ),
    ("The harvest came to 86,400 crates. Divided by 24 pickers, that is 6,300 crates.", "6,300 crates"),
    ("The prize is €1.26m. Divided among 18 winners, it comes to €7,000.", "€7,000"),
    ("It drew 18,250 visitors. Divide that by 365 and you get 500 a day.", "500"),
    ("The bill was £96,000. Split between the 16 parishes, that is £9,000.", "£9,000"),
    (
        "Last year 3.12 million people came. The park held 260 concerts, which makes 1,200 people at each.",
        "1,200 people",
    ),
    ("Another 250 at £84 apiece makes £2,100.", "£84 apiece"),
    ("The prize is €1.26m, after €1.1m last year. Divided among 18 winners, it comes to €80,000.", "€80,000"),
]

CLEAN = [
    "Northshire has six theatres, one for every 105,000 inhabitants; Southshire, with 410,000 people, has five. Four stood empty. "
    "To repeat: Northshire has six theatres, one for every 105,000 inhabitants; Southshire, with 410,000 people, has five.",
    "They sold 11.2m tickets in 2023, 12.1m in 2024 and 12.9m in 2025, an average of 12.1m.",
    "The line's 8.4 kilometres have 17 stops, an average of 525 metres (1,722ft) apart.",
    "The ships brought 486,300 passengers, 10% more than last year and nearly eight for each of the 61,200 inhabitants.",
    "The region sold 93,000 tickets, 4% more than in 2024 and roughly three for each of the 31,400 inhabitants.",
    "A third of the subsidy, £11.2m, was spent on the islands: £419 for every resident.\n\nSome 250 people had signed a petition by noon.",
    "The council spent £480,000 on 32 shelters and £20,000 each on two others.",
    "Six parishes will pay £15,000 each, and the county £200,000.",
    "It sold 1,500 tickets at £20 and 300 at £12 each, raising £33,600.",
    "The 24 schools have 9,600 pupils, and classes have an average of 28.",
    "The median wage is £31,000 per employee at a firm that pays £40m to 900 people.",
    "Tickets cost £12 each for groups of 10, or £150 for a family of six.",
    "The hotel charges £84 a night; three nights cost £240.",
    "Its 12 shops took £4.8m, an average of £18 per customer.",
    "The scheme costs £15,000 per home and will cover 300 homes; £2m has been raised.",
    "The three winners each received £500, a medal and a place among the 40 finalists.",
    "He paid £3 each for 12 apples and £40 for the basket.",
    "Players get £50,000 each if they win and £30,000 if they lose; the squad of 23 shared £900,000 "
    "last time.",
    "The bus cost £300,000 and the drivers, 12 of them, get £600 each a week.",
    "She turned over 1.8m kronor last year with three employees, which is 600,000 kronor each.",
    "The £90,000 bill was split between six parishes, £15,000 each.",
    "Six parishes shared the bill of £90,000, paying £15,000 apiece.",
    "The six parishes will each pay £15,000 of the £90,000 bill.",
    "Its 131.9 million people shared an output of $1.83tn, which makes $13,889 a head.",
    "The force's budget is £74.6m, or roughly £254 for each of its 293,300 residents.",
    "The £48m fund covers 320 villages, about £150,000 per village.",
    "The 36 turbines produce 108 megawatts, 3 megawatts each.",
    "Divided among 84,000 households, the £12.6m rebate is worth £150 each.",
    "The prize of 1.8 million euros will be shared equally by 24 winners, who will each get 75,000 euros.",
    "The district spent £153.6m on 20,400 pupils; spending per pupil was £7,529.",
    "The district spent £153.6m on roads and 20,400 pupils sat exams; spending per pupil was £6,400.",
    "The 52 homes cost £9.36m, at a cost per home of £180,000.",
    "Spending per head was £210 in the city, which has 412,000 people and spent £61.8 million on libraries and £4m on pools.",
    "The £12.6m rebate for 84,000 households is worth £95 each to flats and £210 to houses.",
    "There were 14,400 pupils and 640 teachers, and there are 27.5 pupils per teacher in the largest school.",
    "Revenue per passenger was £45.60: £1.64bn from 36 million passengers.",
    "The fleet of 84 ships is expected to grow by 12% to 2030.",
    "Some 4,120 of the 5,300 pupils passed, leaving 1,180 who did not.",
    "Of 84 flats 31 are sold, leaving 41 on the market and 12 to be built.",
    "The line's 410,000 passengers of 2025 were spread over 8,200 sailings, 50 on each.",
    "Some 640 pupils sit in 21 classes, about 30 in each.",
    "Postmen delivered 1.42bn letters. Twenty years ago there were 4.86bn letters. It works out at 115 letters for each of 12.4m addresses.",
    "The £1.8 million fund is open to 45 village halls, which can each apply for up to £60,000.",
    "The theatre sold 18,400 tickets at between £12 and £48, bringing in £688,800.",
    "Four nights at £85 a night with breakfast at £10 a day comes to £380.",
    "The prize, £250,000, will be split between four winners after costs of £50,000, who will take home £50,000 each.",
    "The lease runs for 25 years from 2009, with a break in 2029.",
    "Last season the club averaged 11,240 in the league. Over its 27 home games in all competitions 301,520 people came through the gates.",
    "Each of the island's 5,400 households will get a rebate of €240. Administration included, it will cost the government €1.6 million.",
    "The league's 18 clubs made a combined loss of €94 million; the six biggest lost an average of €11.8 million each.",
    "The group closed 45 branches, a tenth of them in Wales, and has 860 left.",
    "The borough plans 14,300 homes by 2036. In the last two years of the plan it will be 1,940 a year.",
    "The surgery has 9,300 patients and five doctors. In the county there is one for every 2,860 people.",
    "The company bought back 4.2 million shares, some of them at an average price of €31, spending €158 million.",
    "The programme costs £18 a head for the pupils in its first year and £30 for the rest; there are 72,000 pupils and a total of £1.9 million.",
    "The bakery's 26 shops sell 11,700 pasties a day. Its stalls sell an average of 540 each.",
    "Orders jumped from 1,800 in the first half to 2,340 in the second. Last year they totalled 4,410.",
    "The team used 14 buses with 52 seats each for 610 passengers.",
    "School parties, 1,240 of them, accounted for 38,700 visits, an average of 31 children and teachers each.",
    "School parties, 1,240 of them, accounted for 38,700 visits, an average of 31 children and teachers each.",
    "It has spent £2.6 billion since 2020, £1,150 for each of the 2.26 million homes passed.\n\nThe state has set aside £190 million for 28,000 of them, about £6,800 a home.",
    "Insurers have had 31,000 claims, 11,400 on Monday alone, and expect 60,000. Storm Bodil, in 2013, cost 3.9 billion kroner, 57,000 kroner a claim.",
    "The volunteers walked 3,940 squares twice each and wrote down 1.9 million birds, 482 a square. In 2015 it had been 2.1 million in 3,720 squares, or 565.",
    "They sold 40 boats at £1,200 each and 25 at £900, for a total of £70,500.",
    "In January alone, loading stood at 146.2 MT. To meet the target of 1,700 MT the railways will have to carry 343.6 MT in the remaining two months, or nearly 172 MT a month.",
    "The programme cost £120m, which officials say prevented 21,000 admissions at about £4,100 each, a saving of £86m.",
    "The cheapest cost £14,995 after the £3,750 grant, without which it would be £18,745; the average was £46,200, 17% more than a petrol car (£39,500) but £2,900 less than two years ago.",
    "EU soft wheat exports reached 14.2 million tonnes by 15 February (13.1 million a year ago), an average of 430,000 a week in the 33 weeks of the season.",
    "Children in the poorest fifth were 3.4 times as likely to be admitted as those in the richest (405 against 119 per 100,000).",
    "The richest tenth spent five times as much as the poorest, £1,313.20 against £263.90.",
    "They counted 240 deaths. In a population of 412,000 this is 58 in every 100,000.",
    "They counted 240 deaths and 80 births. In a city of 412,000 that makes 19 in every 100,000.",
    "They counted 240 deaths. In a fleet of 412,000 that makes 5.8 in every 100,000.",
    "They counted 240 deaths. In a city of 412,000 this is 5.8 in every 100,000 barrels.",
    "Smokers were 31% more likely to die than others (40.1 against 30.6 per 1,000).",
    "Rural inflation stood at 2.73 per cent and urban at 2.77 per cent, a gap of four basis points.",
    "Northern Ireland (£541.20) was the cheapest region and the South East (£741.90) the dearest, £200.70 apart.",
    "Three times as many voted as last time, 412 against and 96 for.",
    "She scored twice as often as her sister, 12 against Leeds and 9 against Hull.",
    "The club has three times as many members as its rival, with 1,204 against 3 who left.",
    "The forecast is 84.6 million tonnes on an area of 27.1 million hectares; that implies a yield of 3.12 tonnes a hectare.",
    "The line earned $212m.\n\nIts ships burned 1.10 million tonnes of fuel at an average of $560 a tonne, for a bill of $616m.",
    "The society made £412,000, which at £4 a head means 103,000 visitors.",
    "The concert raised £4,500 for 30 families, or £150 each.",
    "The dairy has 58 tankers that hold 28,000 litres apiece: 1,624,000 litres if all are full at once.",
    "Since then 2.9 million people have made the crossing.\n\n- Passengers in 2025: 318,000\n- Cars: 79,500, or one for every four passengers",
    "It carried 6.24 million people, 640,000 more than the 5.6 million of last year, on 39,000 flights, which works out at 160 per flight.",
    "Mendes won the fifth and longest stage, covering the 214 kilometres from Sarn to Bryll in 5 hours and 21 minutes, an average of 40km/h.",
    "Its 84 turbines stood still.\n\nGulls killed numbered 212, two and a half per turbine; 40 a year had been forecast for every 10 turbines.",
    "In 2024 it was 152,000 and, last year, 158,000.\n\nTickets brought in €1.62m last year, €10.25 a head.\n\nThe roof has 214,000 slates. It was taken once, by seven men with a ladder.",
    "The line's 8.4 kilometres have 17 stops, an average of 525 metres apart.",
    "The line's 8.4 kilometres have 17 stops, an average of 494 metres apart.",
    "The lane's 900 metres have 46 lamps, an average of 20 metres apart.",
    "Northshire has six theatres for joints, one for every 105,000 inhabitants; Southshire, with 410,000 people, has five.",
    "The east has eight libraries, one for every 21,000 residents, while Westley, a town of 44,000 residents, has one.",
    "The work has cost £3.2m, of which the distillery has given £1.8m, the lottery £900,000 and 6,400 private donors the rest, on average £78.",
    "The state gave €40m, the city €25m and 900 members the remainder, an average of €3,300.",
    "Oysters in the loch now number 1.1 million. In spring 240,000 young oysters were laid. The work has cost £3.2m. It comes to £2.90 an oyster.",
    "The herd of bison is 310 strong. Last year 48 bison were born. Feed cost €93,000, which comes to €300 a bison.",
    # what is shared out is named, and told further up
    "Hospitals spent €2.01bn on medicines in 2025.\n\nMost of it went on cancer.\n\nRetail pharmacies dispensed €1.13bn worth, which makes €3.14bn.\n\nAverra has 6.2 million inhabitants, so hospital drugs work out at €324 a head.",
    "In 1990 it made 400 pianos a year with 200 people. It now makes 150 with 30: five per worker.",
    "They raised 22 chicks, 1.3 to a pair; in 2024, with only 12 pairs, it had been two apiece.",
    "Six of the same set went for £1,500, £30 a chair more.",
    "The choir has 24 singers. They paid £1,680 last year, or £70 each.",
    "At the mill 14 people grind maize. Nine are women and five are men. They turned over €840,000 last year, or €60,000 each.",
    "The choir has 24 singers and two conductors. They paid £1,680 last year, or £80 each.",
    "The choir has 24 singers. The tenors sang best. They paid £480 last year, or £80 each.",
    "The club has 32 players. Three owners run it. They raised £4,500 in 2025, or £1,500 each.",
    "The farm employs 18 people. The owners paid them £702,000, or £49,000 each after tax.",
    "Once 24 singers were in the choir. They paid £1,680 last year, and the hall £80 each time.",
    "The council's budget is £26m. Spread over the 13,700 people who live in the town, it means £1,898 a head.",
    "The council's budget is £26m, and the county's £41m. Spread over the 13,700 people of the town, it means £2,993 a head.",
    "The strike cost the port €4.2m. Divided among the 3,500 dockers that comes to €1,200 each.",
    "The town has £26m. Spread over the 13,700 people who live in it, the debt means £190 a head.\n\nThe debt is £2.6m.",
    "Ridership rose to 6.2 million passengers. The company ran 44,200 sailings, which comes to 140 people on each.",
    "The fund paid out €9.6m in June. It was shared among 3,200 farmers, or €3,000 each.",
    "The library spent £1.26m. It served 42,000 readers, which is 30 books for each.",
    "The bonus came to £4.2m. The firm wrote to 18,400 clients, or £25 apiece for postage.",
    "The school bought 12 pianos and has ordered another 30 at £4,200 apiece, which comes to £176,400.",
    "The depot took 60 at €3,400 apiece, which makes €204,000.",
    "Takings rose to £4.2m. Tickets went to 18,400 people, at £25 apiece.",
    "Revenue was £4.2m. It went to 18,400 homes that it had never served.",
    "The estate was worth £3.3m. It went to 12 cousins, or £100,000 each for the nieces and the rest for the house.",
    "Visitors numbered 1.44 million. The park has 24 gates, which makes 60,000 visitors for each.",
    "The pool was worth £7.5m, £2m of it in shares. It went to 2,500 staff, or £2,200 each in cash.",
    "The hotline took 52,390 calls over the month. Divided by 31 it makes 1,690 a day.",
    "The prize is €1.26m. Divided among 18 winners, it comes to €70,000.",
    "It drew 18,250 visitors. Divide that by 365 and you get 50 a day.",
    "It drew 18,250 visitors. Divided by age, they make three groups of 40 or so.",
    "It drew 18,250 visitors. Divided by 12 judges, they make for a long night of 40 speeches.",
    "The shop has 40 chairs at £60 each and makes £2,100 a week.",
    "The band sold 1,400 tickets at £20 each, makes £3 on each programme and keeps it.",
    "We sell 250 a day. Another 40 at £3 each make £120 on a Sunday.",
    "Northshire has six theatres, one for every 105,000 inhabitants; Southshire, with 410,000 people, has five. Some 250 people signed a petition.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


def test_rows_tell_the_totals_own_number_from_anothers(tmp_path: Path) -> None:
    pack = write(
        {
            "entities": "entity,label,type,part_of\nline,Skua Line,company,\neast,East Ferry,route,line\n",
            "metrics": "metric,label,kind,unit,aliases\nriders,Passengers,flow,passenger,passengers\n"
            "sales,Revenue,amount,million_gbp,revenue\n",
            "facts": "entity,metric,period,value,unit,source,as_of\nline,riders,2025,1284000,passenger,Skua,2026-02-01\n"
            "east,riders,2025,612000,passenger,Skua,2026-02-01\nline,sales,2025,328.5,million_gbp,Skua,2026-02-01\n",
            "units": "unit,dimension,factor,label,aliases\npassenger,count,1,passengers,passenger|passengers\n",
        },
        tmp_path,
    )
    draft = (
        "Skua Line carried 1,284,000 passengers in 2025, and East Ferry 612,000 passengers. "
        "Skua Line had revenue of £328.5m. That is about {} for every passenger."
    )
    for each, wrong in (("£256", False), ("£530", True)):
        found = disputes(draft.format(each), packs=(pack,))
        assert (RULE in {finding.rule for finding in found}) is wrong


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("Last year 6.01 million people and 1.2 million firms used 36.2TWh, about 60,000 kilowatt-hours each.", "30,167"),
        ("The 9 million users cost the firm €28,400 and its 2 million guests nothing, or €0.32 each.", "€0.014;"),
    ],
)  # fmt: skip
def test_the_quotient_is_told_in_the_unit_of_the_draft_and_not_as_nothing(draft: str, told: str) -> None:
    (message,) = [finding.message for finding in disputes(draft) if finding.rule == RULE]
    assert told in message


PRODUCTS = [
    ("Each of the 200 new trains costs $5 million. The whole order, worth $1 million, goes to Kolding.", "$5 million"),
    ("Each of the 350 allotment holders pays €60 a year. The €210,000 this raises goes on fences.", "€60"),
    ("Twelve thousand visitors came through the gate, and at £15 a ticket the takings were £18,000.", "£15"),
    ("The firm sold 3 million kettles at an average price of $40. Revenue was accordingly $1.2bn.", "$40"),
    ("The zoo's 24 penguins eat 500 grams of herring each a day. Keepers therefore thaw 120 kilos every morning.", "500"),
    ("The £3m, to be split evenly among 1,500 former miners, gives every man £200.", "£200"),
    ("Ried has 40,000 inhabitants and debts of 120 million francs. Every inhabitant, babies included, therefore owes 4,800 francs.", "4,800"),
    ("There are 36 children and three teachers, so each teacher looks after 18 pupils.", "18 pupils"),
    ("The six friends paid £240 in all. They paid £45 each and left no tip.", "£45"),
]  # fmt: skip

NO_PRODUCTS = [
    "Each of the 200 new trains costs $5 million. The whole project, worth $1.4 billion, includes two depots.",
    "Each of the 200 new trains costs $5 million. The whole order, worth $1 billion, goes to Kolding.",
    "Each of the 350 allotment holders pays €60 a year. The €105,000 this raised since 2021 went on fences.",
    "Twelve thousand visitors came, and at £15 a ticket the takings were £148,000 since under-fives went free.",
    "Twelve thousand visitors came through the gate, and at £15 a ticket the takings were £180,000.",
    "The firm sold 3 million kettles at an average price of $40. Revenue was accordingly higher than the $110m of 2024.",
    "The zoo's 24 penguins eat 500 grams of herring each a day. Keepers therefore order 84 kilos a week.",
    "The choir's 40 members pay £5 a week each. Altogether it raised £6,200 last season.",
    "Some of the 1,500 miners got £3,000 each. The whole bill came to £4.1m.",
    "Each of the 12 schools gets £4,000. The whole order cost £60,000, including desks.",
    "There are 36 children and three teachers, so each class teacher has 18 pupils and the third teacher none.",
    "The six friends paid £240 in all for the room. They paid £45 each for the train.",
    "The £3m will be split among 1,500 miners and their widows; it gives every man £1,200.",
    "There are 36 children, six carers and three teachers, so each teacher has 11 pupils at a time.",
]


@pytest.mark.parametrize(("draft", "words"), PRODUCTS)
def test_what_so_many_at_so_much_come_to_may_stand_behind_both(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", NO_PRODUCTS)
def test_a_sum_of_something_else_behind_both_is_no_slip(draft: str) -> None:
    stays_silent(draft)
