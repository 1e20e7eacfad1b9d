import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes

RULE = "parts-of-whole"

FLAGGED = [
    # what is told before the list is a step or a rate, and none of its parts
    ("Takings rose by £968,000. Pike took £412,000 and Vale £87,500, £1,467,500 in all.", "£1,467,500"),
    ("A stall cost £968,000 a year. Pike took £412,000 and Vale £87,500, £1,467,500 in all.", "£1,467,500"),
    (
        "Sales came to €418.6m. Together with the first two quarters, which brought €404.1m and €411.3m, that takes the year so far to €12.34bn.",
        "€12.34bn",
    ),
    (
        "Sales came to €418.6m. Together with the €404.1m and €411.3m of the first two quarters that makes €1.534bn so far.",
        "€1.534bn",
    ),
    (
        "The theatre sold 148,600 tickets. Of those, 127,900 were for the main house and 27,000 for the Loft.",
        "27,000",
    ),
    (
        "The theatre sold 148,600 tickets, up from 131,500.\n\nOf these, 127,900 were for the main house and 27,000 for the Loft.",
        "27,000",
    ),
    (
        "The firm lost 8,420 tonnes. Of that, the Vale lost 4,170 tonnes, the hills 2,160 and the coast 1,640.",
        "2,160",
    ),
    ("The council spent £6.84m. Of this, roads took £3.42m, parks £2.11m and libraries £1.13m.", "£1.13m"),
    ("The choir has 45 members, 24 women and 18 men.", "24"),
    ("The choir has 45 members: 24 women and 18 men.", "24"),
    ("The jury of 12 – seven men and four women – retired at noon.", "four"),
    (
        "The council owns 72 vans. It runs 33 of them itself and leases the other 49 to contractors.",
        "49",
    ),
    ("The council owns 72 vans, of which it runs 33 itself and leases out the other 49.", "49"),
    ("Of the 72 vans, 33 are diesel and the remaining 49 electric.", "49"),
    (
        "The trust received 120 applications; 45 were approved, 60 were refused and the remaining 25 "
        "were withdrawn.",
        "25",
    ),
    ("Out of 120 applications, 45 were approved, 60 refused and 25 withdrawn.", "25"),
    (
        "The budget of £4.2m is made up of £2.5m for staff, £1.1m for buildings and £900,000 for books.",
        "£900,000",
    ),
    ("The £4.2m budget comprises £2.5m for staff, £1.1m for buildings and £900,000 for books.", "£900,000"),
    (
        "The grant was split between three schools: £120,000 for Hill Road, £85,000 for St Mary's and "
        "£59,000 for the academy, £300,000 in all.",
        "£59,000",
    ),
    ("Hill Road got £120,000, St Mary's £85,000 and the academy £59,000, a total of £300,000.", "£59,000"),
    ("It sold 1,250 adult tickets and 460 child tickets, making 1,890 in total.", "460"),
    ("Teams from Leeds planted 1,200 oaks, 800 birches and 540 rowans, 2,450 trees altogether.", "540"),
    (
        "The collection raised £312 at the door, £540 from the raffle and £184 from cakes. That makes "
        "£1,000.",
        "£184",
    ),
    (
        "The three boats are certified for 612, 385 and 410 passengers. Together they can carry 1,137.",
        "410",
    ),
    (
        "The hospital has 312 beds on the main site, 96 at Hillside and 44 in the annexe. In all that is "
        "542 beds.",
        "542",
    ),
    ("The club won 12, drew three and lost six of its 20 matches.", "six"),
    ("The 310 graves include 186 from the first war; the other 142 are older.", "142"),
    ("Spending of €9.6bn consists of €5.1bn on pensions, €3.3bn on health and €2.1bn on schools.", "€2.1bn"),
    ("Last year it flew 2.4m passengers: 1.5m on domestic routes and 90,000 abroad.", "90,000"),
    ("The ship carried 1,204 people, 880 passengers and 342 crew.", "342"),
    ("The region lost 4,300 jobs – 2,900 in manufacturing and 4,100 in retail.", "4,100"),
    ("Its staff of 88 is split into 51 full-time and 73 part-time workers.", "73"),
    (
        "Fire services attended 1,850 incidents last year: 720 fires, 640 road crashes and 940 false alarms.",
        "940",
    ),
    ("Exports came to 12.4m tonnes: 7.1m of wheat, 3.8m of barley and 5.1m of maize.", "5.1m"),
    (
        "The charity spent £82,000 last year. Of that, £51,000 went on wages, £19,000 on rent and the "
        "remaining £21,000 on vans.",
        "£21,000",
    ),
    (
        "There were 640 complaints last year. Noise accounted for 212 of them, litter for 188, parking "
        "for 97 and everything else for 341.",
        "341",
    ),
    ("The survey covered 640 households; 212 were visited in person and the rest, 482, by phone.", "482"),
    ("The museum owns 5,400 objects, 1,900 of which are on show and the other 5,300 in store.", "5,300"),
    ("A total of 73 people were hurt, 14 on the bus and 32 on the pavement.", "14"),
    ("Seventy-three people were hurt: 14 on the bus and 32 on the pavement.", "14"),
    ("Of its 300 pupils, 168 are girls and 123 are boys.", "123"),
    ("The 300 pupils (168 girls and 123 boys) come from four villages.", "123"),
    ("The party has 214 deputies and its allies 78, giving the coalition 229 in all.", "229"),
    (
        "The figures:\n\n| Ward | Men | Women | Total |\n| --- | ---: | ---: | ---: |\n| Castle | 1,204 "
        "| 1,310 | 2,514 |\n| Mill | 980 | 1,405 | 2,025 |",
        "1,405",
    ),
    (
        "The figures:\n\n| Depot | Vans | Parcels |\n| --- | ---: | ---: |\n| North | 41 | 61,200 |\n| "
        "South | 38 | 57,900 |\n| East | 32 | 30,400 |\n| Total | 101 | 149,500 |",
        "32",
    ),
    (
        "The 640 seats are split between the Liberals (281), the Greens (143) and the Conservatives (226).",
        "640 seats",
    ),
    ("Its 1,240 staff are divided among Leeds (512), York (401) and Hull (372).", "372"),
    ("The budget of £84m comprises £41m for staff, £22m for buildings and £26m for equipment.", "£84m"),
    ("It has 46 lions, 18 tigers and 12 bears, making 84 big animals in all.", "84 big animals"),
    (
        "The party won 31 seats in the north, 24 in the south and 18 in the capital, giving it 81 in total.",
        "81",
    ),
    (
        "The council has 60 members: 27 Labour, 19 Conservative, eight Green and nine independent.",
        "60 members",
    ),
    (
        "Spending was £412m, of which £198m went on schools, £121m on roads and the remaining £73m on parks.",
        "£121m",
    ),
    ("Two thirds of the 96 MPs voted: 41 for, 22 against and eight abstaining, 64 in all.", "64"),
    ("Some 412 people dropped out of the first group and 385 of the other, together 897.", "897"),
    ("The fleet has 310 buses: 145 diesel, 98 hybrid and 82 electric.", "310 buses"),
    ("Of the 72 complaints received, 31 were upheld, 28 dismissed and 18 withdrawn.", "72 complaints"),
    (
        "Only 27 of the 90 jobs advertised in the spring have been filled; the other 53 remain open.",
        "90 jobs",
    ),
    (
        "Three firms, Alder, Brook and Cole, hold 62 per cent of the market, with shares of 31, 22 and 14 per cent respectively.",
        "62 per cent",
    ),
    (
        "The regional health board has 212 vacancies, made up of 96 nurses, 61 porters and 75 technicians.",
        "212 vacancies",
    ),
    ("Ofsted judged 14 schools good, five outstanding and three inadequate, a total of 24.", "24"),
    (
        "The harbour handled 1.4 million tonnes of freight last year, 620,000 tonnes of it timber, 410,000 tonnes grain and the remaining 570,000 tonnes fertiliser.",
        "1.4 million tonnes",
    ),
    ("The factory employs 1,240 people, 780 men and 520 women.", "1,240 people"),
    (
        "The storm cut power to 48,000 homes; by Wednesday all but 6,000 had been reconnected, 38,000 in all.",
        "38,000",
    ),
    ("The team has won 14, drawn six and lost nine of its 30 matches.", "30 matches"),
    (
        "The county council approved a budget of £312 million. Schools take £148 million of that, social care £97 million and roads £41 million. The remaining £36 million goes on everything else.",
        "£312 million",
    ),
    ("The inquiry heard from 84 witnesses: 46 in person, 27 by video and 21 in writing.", "84 witnesses"),
    ("The two sites together employ 730: 410 at Marsh Lane and 350 at the docks.", "730"),
    (
        "Sponsors paid £2.2 million, broadcasters £5.9 million and ticket sales raised £1.8 million. Together that makes £10.9 million.",
        "£10.9 million",
    ),
    ("Last year 48 people drowned, 33 of them men and 19 of them women.", "48 people"),
    ("The garden has 1,150 kinds of plant: 420 trees and shrubs, 510 perennials and 320 bulbs.", "320 bulbs"),
    ("The choir has 38 members: 14 sopranos, nine altos, seven tenors and ten basses.", "38 members"),
    (
        "The 48-page report has 112 recommendations, 31 for ministers, 47 for councils and 44 for schools.",
        "112 recommendations",
    ),
    ("The harvest was 20,330 tonnes: 13.4 of wheat, 4.75 of barley and 2.1 of oats.", "20,330 tonnes"),
    ("The company has 2,300 staff in France, 1,850 in Spain and 940 in Italy, 5,590 in all.", "5,590"),
    (
        "The police have identified 31 suspects, of whom 12 have been charged, 11 released and 14 are still being sought.",
        "31 suspects",
    ),
    (
        "Between January and June the port handled 4.1 million tonnes, and 4.6 million between July and December, or 9.2 million over the year.",
        "9.2 million",
    ),
    # cells in whole millions were rounded one by one, which explains one million and no more
    ("| Item | £m |\n|---|---|\n| Roads | 12 |\n| Parks | 13 |\n| Schools | 14 |\n| Total | 49 |", "49"),
    (
        "| Item | £m |\n|---|---|\n| Roads | 12 |\n| Parks | 13 |\n| Schools | 14.5 |\n| Total | 49.5 |",
        "49.5",
    ),
    ("| Item | £m |\n|---|---|\n| Roads | 1.2 |\n| Parks | 1.3 |\n| Schools | 1.4 |\n| Total | 4.9 |", "4.9"),
    ("Orr lives in Halden. Pike took £412,000 and Vale £87,500, which makes £599,500 in all.", "£599,500"),
    (
        "Orr made £968,000 from it. Pike took £412,000 and Vale £87,500, which makes £599,500 in all.",
        "£599,500",
    ),
    ("Of the 804 men given the drug 643 finished and the other 151 dropped out.", "804 men"),
    ("Organisers had planned for 380 players. Women made up 97 of the 412; the other 335 were men.", "412"),
    (
        "Ticket sales brought in £412,000. Together with £188,000 from sponsors that makes £700,000.",
        "£700,000",
    ),
    (
        "Sable has raised $84m from investors. With the $61m of earlier rounds Sable has now taken in $154m.",
        "$154m",
    ),
    ("Of the 62 stocks in the index 41 rose, 17 fell and six were unchanged.", "62 stocks"),
    (
        "It took £61.4m. Each shop took £290,000. Books brought in £5.2m, clothes £38.7m, furniture £8.9m and everything else £9.9m.",
        "£61.4m",
    ),
    (
        "Of the coins 412 come from London, 307 from Lincoln and the other 849 from elsewhere, 1,368 in all; of the 1,368 coins 412 were whole and the other 1,056 cut.",
        "1,368",
    ),
    (
        "A new one costs £2.9m, of which the station has raised £1.1m; the institution pays the other £2.8m.",
        "£2.9m",
    ),
    ("The firm shut 14 shops and sold 22 flats, 46 properties altogether.", "46 properties"),
    ("There were 186 jobs in Bly and 124 in Wick. Together that makes 300.", "300"),
    (
        "The union has 1,870 members. Last year 212 gave up, 61 of them through age; of the other 131, more than half were below 35.",
        "131",
    ),
    (
        "The shelter took in 67 dogs. Nine had to be put down; all but three of the other 48 have since been found homes.",
        "67 dogs",
    ),
    ("There were 18 cases at Porth and 14 at Wem. That is 42 in a week.", "42"),
    (
        "The programme comes to £8.6m. Tanner's Bridge takes £3.9m of that. River walls will have £4.2m, roads £1.5m and drains the remaining £0.8m.",
        "£4.2m",
    ),
    (
        "Spending, million euros\n\n| | 2025 |\n|---|---|\n| Schools | 2,210 |\n| Health | 1,845 |\n| Roads | 870 |\n| Everything | 4,295 |",
        "4,295",
    ),
    ("Eleven of its 48 members are new, twenty are old, and the remaining 27 are in between.", "27"),
    ("The firm has 2,300 staff, 1,400 of them in Leeds. The rest, 500, work in Dundee.", "500"),
    (
        "Bids came to $12 million, $19 million and $7 million, which together come to $83 million.",
        "$83 million",
    ),
    ("Of the crew of 31 only 12 speak English. The other 29 do not.", "29"),
    # what else the sentence before measures is no whole
    ("On a road of 45km between two ports, 14 people grind maize. Nine are women and six are men.", "15"),
    ("The ward, 9 metres wide, has 22 patients. Twelve are men and eleven are women.", "23"),
    ("The boat is 18 metres long and has 32 sailors. Of them, 20 are men and 14 are women.", "34"),
    (
        "Pre-tax profit for the half-year was £14.6m, against a loss of £5.2m a year earlier, a turnaround of £9.4m.",
        "£9.4m",
    ),
    ("Operating profit came to $5.2m, compared with a loss of $1.9m, an improvement of $3.3m.", "$3.3m"),
    (
        "The club's surplus for the year was €412,000 after a deficit of €236,000, a swing of €176,000.",
        "€176,000",
    ),
    ("A profit before tax of £7.3m followed a loss of £2.8m, a turnround of £4.5m.", "£4.5m"),
    ("Turnover rose to £584m from £541m: £257m in the north and £372m in the south.", "£584m"),
    ("The town grew to 4,120 people from 3,880: 2,010 men and 2,310 women.", "4,120 people"),
    ("The club made a profit of £1.9m after losing £2.6m, a swing of £700,000.", "£700,000"),
]

CLEAN = [
    "Sales came to €418.6m. Together with the first two quarters, which brought €404.1m and €411.3m, that takes the year so far to €1.234bn.",
    "Sales came to €418.6m. Together with the first two quarters, which brought orders of €404.1m and €411.3m, that takes profit so far to €2.8bn.",
    "Sales came to €418.6m. Together with the €404.1m of the quarter before, when costs were €390m, that makes €822.7m.",
    "The project has cost 34 million euros so far, of which the European Union paid 11 million, seven countries 19 million and foundations the remaining four.",
    "The five stages so far have been 182, roughly 168, 195, 176 and 214 kilometres long, 935 kilometres in all.",
    "About 290 of the thefts were in East Ward and a further 151 in West Ward; the other 500 were elsewhere.",
    "The theatre sold 148,600 tickets. Of those, 127,900 were for the main house and 20,700 for the Loft.",
    "The council spent £6.84m on repairs. Of that, £3.42m went on roads and £2.11m on parks.",
    "The school has 640 pupils. Of those, 390 are girls and 330 live in the town.",
    "The school has 640 pupils. Of those, 390 are in lodgings and 330 in debt.",
    "The library lent 9,000 books. Of those, 6,100 were novels and 3,900 were new.",
    "The council spent £6.84m on repairs. Of that, £3.42m went on roads, up from £3.1m, and £2.31m on parks.",
    "The council has 45 members, including 27 women.",
    "The band sold 1,200 tickets in Leeds and 900 in Hull.",
    "The tour takes in 14 cities: 40 concerts in spring and 20 in autumn.",
    "The museum has three floors: 40 paintings and 12 statues hang on the first.",
    "The firm runs 72 pubs and 14 hotels, employs 1,900 people and brews 12 beers.",
    "Police made 14 arrests on Friday, bringing the total to 45.",
    "Three more people died on Tuesday, taking the toll to 31, including 12 children and 9 women.",
    "The survey asked 1,240 people: 61% liked the plan, 55% feared the cost and 40% wanted more trees.",
    "The club has 730 members, 410 in Leeds and 120 in York.",
    "The shop sold 290 loaves to cafes, 151 to schools and 129 to hotels.",
    "The hospital treated 290 patients for flu, 151 for burns and 129 for falls.",
    "There were 290 thefts of bicycles, 151 of cars and 129 of phones.",
    "Of the 120 applicants, 45 were accepted and 30 put on a waiting list.",
    "About 1,200 people came, among them 300 children and 200 pensioners.",
    "The party won 120 seats, the greens 45 and the liberals 30 in the 330-seat house.",
    "She has written 14 books, four plays and two operas.",
    "The town has 1,200 homes, three schools and two pubs.",
    "He met 40 residents, 30 councillors and 20 MPs.",
    "The school has 900 pupils: 480 walk, 300 cycle and 250 take the bus at least once a week.",
    "The force lost 69 officers in 2024 and 58 in 2025.",
    "Sales rose from 1,418 to 1,612 and then to 1,900 in a total of 14 shops.",
    "The trust owns 5,400 objects; 1,900 are on show and 1,200 on loan.",
    "Costs of £4.2m include £2.5m for staff and £1.1m for buildings.",
    "The ferry has room for 612 people and 120 cars, and the catamaran for 385 people.",
    "It took £1.2m in January and £900,000 in February; the rest of the year brought £3.4m.",
    "The five stages so far have been 182 (113 miles), 168, 195, 176 and 214 kilometres long, 935 in all.",
    # members are no whole of litres
    "The 2,140 members delivered 1.498bn litres. Cheese took 674 million litres of this, butter and powder 449m and fresh milk the remaining 375m.",
    # the rest of what is left out, and not of the figures before
    "Imports came to $56.1 billion.\n\nAuto exports fell to $5.1 billion and those of ships to $3.9 billion. "
    "Strip out chips and the rest of the exports added up to $44.4 billion.",
    "Imports came to $56.1 billion.\n\nAuto exports fell to $5.1 billion and those of ships to $3.9 billion. "
    "Excluding chips, the rest of the exports added up to $44.4 billion.",
    "He has lived there for 30 years, the other 12 in Spain.",
    "One side of the street has 12 houses, the other 14.",
    "On the one hand 40 jobs will go; on the other 55 will be created.",
    "The first bus carried 42 passengers, the other 38.",
    "The two teams scored 45 goals, the other four clubs 30 between them.",
    "Between them the three brothers own 12 restaurants and 40 flats.",
    "The 24 flats and 12 houses will go to 90 people in all.",
    "There were 12 men and 9 women in the room, and 40 children outside.",
    "The hospital has 312 beds. The annexe has 44 beds. In all the county has 1,900 beds.",
    "The Tern holds 612, the Dunlin 385. That is 227 more.",
    "The prize went to two films, one about 12 nuns and the other 40 thieves.",
    "The road is 12km long, with 4km of tunnel and 3km of bridges.",
    "The 12-member jury includes seven men and four women; one seat is vacant.",
    "Its 450 staff work in nine offices, 120 of them in London and 80 in Paris.",
    "A total of 73 people were hurt, 41 of them seriously.",
    "The attack killed 12 people and wounded 30, officials said, 40 casualties had been expected.",
    "In 2025 there were 42 casualties, 12 of them dead on arrival.",
    "At least 12 people were killed and 30 wounded; hospitals treated 55 casualties over two days.",
    "The aid convoy had 40 lorries: some 25 of them reached the city.",
    "The fund has paid out £3.1m so far: £1.2m to farmers and £900,000 to shopkeepers, among others.",
    "The course has three parts: 40 hours of theory, 20 of practice and an exam.",
    "The squad of 23 has three goalkeepers, eight defenders and seven midfielders.",
    "The choir has 45 members, 27 women and 18 men.",
    "The choir has 45 members: 27 women and 18 men.",
    "The jury of 12 – seven men and five women – retired at noon.",
    "The council owns 72 vans. It runs 33 of them itself and leases the other 39 to contractors.",
    "The council owns 72 vans, of which it runs 33 itself and leases out the other 39.",
    "Of the 72 vans, 33 are diesel and the remaining 39 electric.",
    "The 640 seats are split between the Liberals (271), the Greens (143) and the Conservatives (226).",
    "Of the 1,340 applicants, 512 were women and 60 were over 50.",
    "Of the 27 members, 30 delegates each were sent.",
    "Of the 12 games, 14 goals came from set pieces.",
    "The 640 seats are split between government (281) and opposition (143), with the rest vacant.",
    "The oldest of the three sisters, at 84, outlived the others, who died at 91 and 88.",
    "The fleet has 310 buses, including 145 diesel vehicles and 98 hybrids.",
    "Only 27 of the 90 jobs advertised have been filled; the other 53 posts at the mill were advertised last week.",
    "The health board has 212 vacancies, among them 96 nurses and 75 technicians.",
    "The harbour handled 1.4 million tonnes of freight last year, 620,000 tonnes of it timber and 410,000 tonnes grain.",
    "The factory employs 1,240 people, 780 of them men, and draws on 520 agency workers, many of them women.",
    "The storm cut power to 48,000 homes; by Wednesday 38,000 had been reconnected and 4,000 more were due back overnight.",
    "The team has won 14, drawn six and lost nine in the league, and has played 34 matches in all.",
    "The county council approved a budget of £312 million. Schools take £148 million of that and social care £97 million. Roads get £41 million, some of it from a government grant of £36 million.",
    "The inquiry heard from 84 witnesses, some more than once: 46 in person, 27 by video and 21 in writing.",
    "It took four years to raise the £2 million: £600,000 came in the first year and £700,000 in the last.",
    "The two sites together employ 730: 410 at Marsh Lane and 350 at the docks, with 30 who work at both.",
    "Grain output dropped 14 per cent last year to 6.8 million tonnes, with the maize crop alone falling to 1.6 million tonnes from 2.1 million.",
    "Sponsors paid £2.2 million, broadcasters £5.9 million and ticket sales raised £1.8 million. Together with grants that makes £10.9 million.",
    "The garden has 1,150 kinds of plant, among them 420 trees and shrubs, 510 perennials and 320 bulbs, some of which are counted twice.",
    "The choir has 38 members, among them 14 sopranos and ten basses; nine altos help out.",
    "Of the 24,610 who entered, 23,105 set off and 21,847 reached the finish. That leaves 1,258 who dropped out on the way.",
    "Of the 640 flats 512 have been let. That leaves 128 empty.",
    "The meeting drew 612 swimmers from 74 clubs, 340 of them girls, and 4,300 spectators over the three days.",
    # three groups, and no whole
    "There were 12 men, 14 women and 19 children.",
    "Among the hurt were 12 men, nine women and three children.",
    # the later ones are millions too
    "The harvest was 20.33 million tonnes: 13.4 million of wheat, 4.75 of barley and 2.1 of oats.",
    "Some 30,000 more people came: 12,000 from Leeds and 9,000 from York.",
    "A vote on the name drew 48,700 entries. Lan got 31 per cent, just ahead of Xing with 29; the other four names shared 40.",
    # cells in millions were rounded one by one
    "| Item | £m |\n|---|---|\n| Roads | 12 |\n| Parks | 13 |\n| Schools | 14 |\n| Total | 40 |",
    "Jean has played the same six - 3, 9, 14, 27, 31 and 58 - twice a week for 10 years.",
    "The winning five were 4, 11, 23, 30 and 41.",
    "She drew three: 7, 12 and 40.",
    "Health care created 52,000 jobs and construction 21,000; the federal government shed 9,000 for a total of 284,000 since its peak in January 2025.",
    "The storm killed 12 on Monday and 9 on Tuesday, for a total of 64 since the weekend.",
    "Orr made £968,000 from it. Pike took £412,000 and Vale £87,500, which makes £1,467,500 in all.",
    "The county gave £40,000. The town added £25,000 and a charity £15,000, £80,000 in all.",
    "Leeds sent 310 people. Hull sent 120 and York 70, which makes 500 altogether.",
    "Some 743 patients stayed the course and 358 in the other, so 105 dropped out.",
    "The first ferry took 412 passengers and 380 came on the other, with 45 left on the quay.",
    "- Ann Lee (Lab) 17,204 votes\n- Tom Dray (Con) 15,988 votes\n- Two others, 311 between them\n\nThat makes 33,503 votes.",
    "We said that £1 in every £8 goes on interest. It is £1 in every £18: £31m out of £558m.",
    "Organisers had planned for 380 players. Women made up 97 of the 412; the other 315 were men.",
    "There are 30,650 active members and 29,650 pensioners. Together with 39,700 deferreds the membership has reached exactly 100,000.",
    "Ticket sales brought in £412,000, 4% more than last year. Together with the £188,000 from sponsors that makes £600,000.",
    "The hospital closed 60 beds. With 240 new beds it now has a total of 1,180.",
    "The museum had 41,200 visitors, 12,400 of them children. Together with the 6,000 who came to the cafe only that makes 47,200.",
    "Sable has raised $84m from investors, $36m of it from Orchid. With the $61m of earlier rounds Sable has now taken in $145m.",
    "Of the 62 stocks in the index 41 rose, 17 fell and four were unchanged; gainers thus outnumbered losers by more than two to one.",
    "He had begun the day 19 seconds behind Jonas Kell and finished it 60 seconds ahead of him on the road, which makes 41 seconds in the standings.",
    "It took £61.4m.\n\nEach shop took £290,000 and made £53,000. Books brought in £5.2m, clothes £38.7m, furniture £9.8m and everything else £7.7m.",
    "Two brothers found 1,368 pennies. The oldest was struck in 978; 412 come from London, 307 from Lincoln and the others from 43 mints.",
    "The boat cost £2.2m in 2012. A new one costs £2.9m, of which the station has raised £1.1m; the institution pays the other £1.8m.",
    "Counters found 8,640 mute swans, 3% up on last winter's 8,390, along with 2,130 whoopers and 61 others, 10,831 in all.",
    "# Clock bought for £38,000 makes £1.79m\n\nA clock bought for £38,000 went for £1.45m. With a fee of 26 per cent on the first £800,000 and 20 per cent on the rest the buyer pays £1,788,000.",
    "# Firm pays £62,000\n\nTax was due on £210,000. At 19 per cent on the first £50,000 and 25 per cent on the remainder it owes £49,500.",
    "Each of the five losers on the shortlist gets £2,500, so that with the £50,000 a total of £62,500 is paid out.",
    "Each of the two finalists receives €40,000, and with the winner's €100,000 a total of €180,000 is shared out.",
    "Wages go up in two steps, and power for the 96 battery buses, of 240 in all, costs 19 cents a kilowatt-hour.",
    "The firm shut 14 shops and sold 22 flats (of 310 altogether).",
    "One in three has shut since 2015: of the 186 there were then 124 are left. Together they employ 1,488 people, 12 each.",
    "Of the 64 in the fleet 41 were at sea. Together they landed 940 tonnes.",
    "The union has 1,870 members. Last year 212 gave up, 61 of them through age; of the other 151, more than half were below 35.",
    "The ward has 90 beds. On Monday 31 came in, nine of them at night, and the other 22 by noon.",
    "The shelter has 12 pens. Last week 67 came in, 41 of whom were puppies; of the remaining 26 most were lame.",
    "The shelter took in 67 dogs. Nine had to be put down; all but three of the other 58 have since been found homes.",
    "Officers found 67 dogs. Fourteen bitches shared four pens. Nine animals had to be put down; all but three of the other 58 have found homes.",
    "The court dealt with 40 cases. Twelve men were fined; seven of the other 28 were jailed.",
    "The fleet has 52 vans. Nine vans are electric, and 11 of the remaining 43 run on gas.",
    "Six lambs were stolen; four of the other 31 are still missing.",
    "Eight flats burnt out. Two of the others, 40 in number, are damp.",
    "Ten shops closed, and all but two of the other 61 cut their hours.",
    "Good morning. Minus 6 at Carlisle, minus 9 at Shap, a record for nowhere. It was minus 3 and minus 4 at this time yesterday.",
    "It was 18 degrees at Porth and 14 degrees at Wem. It was 12 degrees in Alva.",
    "It was 18C at Porth and 14C at Wem. That is 12C above the night before.",
    "It was 18 at Porth and 14 at Wem. It was 12 and 11 at this time yesterday.",
    "The lake was at minus 2 in January and minus 1 in February. That is minus 4 after the wind is counted.",
    "There were 18 cases at Porth and 14 at Wem. It was 12 a year ago.",
    # the figure before is a part itself
    "The programme comes to £8.6m. Tanner's Bridge takes £3.9m of that. River walls will have £2.4m, roads £1.5m and drains the remaining £0.8m.",
    "Spending, million euros\n\n| | 2025 |\n|---|---|\n| Schools | 2,210 |\n| Health | 1,845 |\n| Roads | 870 |\n| Everything else | 1,625 |",
    # a part of the rest, a part told as a share, what outgrows the whole, a part in front, parts of a part, levels at a time
    "The firm has 2,300 staff, 1,400 of them in Leeds. Of the rest, 500 work in Dundee and 400 from home.",
    "A third of the 1,500 words are his own. His office supplied 700, and the remaining 300 came from a report.",
    "The four brothers weigh 61 stone. The eldest alone is 19, and the other three are light.",
    "Eleven of its 48 members are under 45, twenty are over 65, and the remaining 17 are in between.",
    "Fewer than one in ten of the 640 samples failed: 58, to be exact, of which 41 had too much salt and 23 too little meat.",
    "At noon 400 people were waiting; by three it was 650. Altogether 5,200 got in.",
    "The larger island has 2,800 people: roughly 64 to the square kilometre and 30.",
    # parts of something told further up, ages, what the other figures are in, days of a week, what is made
    "Of the cases 187 have recovered. Three remain in hospital, and the other 22 are at home.",
    "She rang at 11, when her brother was eight. Between them they have missed three Christmases.",
    "He has kept nine clean sheets in 24 games. He let in 26 in the other 15.",
    "She took 11,400 steps on Saturday, 4,100 on Sunday, 52,000 for the week.",
    "The vineyard lies in seven parcels, the largest of five. It makes 55,000 bottles in a good year.",
    "Altos are 17, sopranos 19 and the basses, all four of them, over seventy.",
    "He saw 38 patients on Monday, 11 of them by telephone, and 27 on Tuesday. That is 54 face to face.",
    "The five part-timers do three days each, which is worth three posts, so there are 14 posts in all.",
    "The county has had 212 cases since June. At noon there were 40. Three are in hospital, and the other 22 are at home.",
    "On a road of 45km between two ports, 14 people grind maize. Nine are women and five are men.",
    "On a road of 45km between two ports, 14 people grind maize and 12 people sell it. Nine are women and six are men.",
    "The ward has 22 patients; there were 23 on Monday. Twelve are men and eleven are women.",
    "The school sold 12 at £400 and another 30 at £420 apiece, which makes £17,400.",
    "Pre-tax profit for the half-year was £14.6m, against a loss of £5.2m a year earlier, a turnaround of £19.8m.",
    "Profit was £24.7m, against a profit of £8.6m a year earlier, an improvement of £16.1m.",
    "The loss was £24.7m, against a loss of £8.6m a year earlier, a deterioration of £16.1m.",
    "Profit was £24.7m after a loss of £8.6m, with a change of £2.1m in provisions.",
    "Profit of £24.7m and a loss of £8.6m at the mill left £16.1m.",
    "Operating profit came to $5.2m, compared with a loss of $1.9m, an improvement that no one of its $3.3m advisers had foreseen.",
    "Turnover rose to £584m from £541m: £257m in the north and £327m in the south.",
    "Turnover was £584m, up from £541m: £257m in the north and £327m in the south.",
    "The town shrank to 3,880 people, down from 4,120: 2,010 men and 1,870 women.",
    "The club made a profit of £1.9m after losing £2.6m the year before, a swing of £4.5m.",
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
        "The three crops add up to 20.33 million tonnes: 13.4 of wheat, 4.75 of barley and 2.18 of canola.",
        "Nearly 30,000 more people came than went: 71,640 arrived and 41,800 left.",
        "Some 1,200 fewer people joined than left: 3,400 came and 4,600 went.",
    ],
)
def test_a_surplus_and_parts_of_another_scale_are_no_breakdown(text: str) -> None:
    assert not [finding for finding in disputes(text) if finding.rule == "parts-of-whole"]


def test_what_stands_between_a_whole_and_its_rest_is_a_part() -> None:
    told = "The county has had 212 cases since June. Of these, 187 have recovered. Three are in hospital, and the other {} are at home."
    flags(RULE, told.format(42), "42")
    stays_silent(told.format(22))
