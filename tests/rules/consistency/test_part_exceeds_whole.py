import pytest

from tests.rules.cases import flags, stays_silent

RULE = "part-exceeds-whole"

FLAGGED = [
    ("The fire destroyed 14 houses, nine of them in Mill Lane and six in Church Street.", "nine"),
    ("The ward treated 412 patients in May, including 441 children.", "412"),
    ("The ferry carried 308 people, among them 318 schoolchildren.", "308"),
    ("In the end 81 of the 42 pupils passed.", "81"),
    ("It sold £0.2m worth of wine, including £400,000 of champagne.", "£0.2m"),
    ("The region lost 3,500 jobs, including 4,100 in mining.", "3,500"),
    ("Some 41 of the 36 councillors were absent.", "41"),
    ("The mill employs 121 people, of whom 140 are women.", "121"),
    ("Farmers planted 460 hectares of trees, including 510 hectares of oak.", "460"),
    ("The project will cost $13m, including $18m for land.", "$13m"),
    ("The inquest heard from 46 witnesses, including 52 officers.", "46"),
    ("Of the 1,340 applicants, 1,512 were women.", "1,512"),
    ("The ministry counted 412 wounded, including 430 children.", "430 children"),
    ("Of its 84 branches, 97 will stay open.", "97"),
    ("Of the 240 people on board, 260 had bought tickets online.", "260"),
    ("The committee has 14 members. Nine voted for the plan, four against and two abstained.", "14 members"),
    (
        "Fire crews attended 96 fires in May. Grass fires made up 41 of them, car fires 28 and house fires 32.",
        "96 fires",
    ),
    ("The two wards have 46 beds between them, 28 in one and 22 in the other.", "46 beds"),
    (
        "The fund has £48 million, of which £29 million has been spent and £24 million is still available.",
        "£48 million",
    ),
    (
        "The charter has been signed by 28 states, nine of them in Africa, 11 in Europe, six in Asia and four in the Americas.",
        "28 states",
    ),
    (
        "Of the £4.8 million raised, £3.1 million was given by trusts, £1.2 million by firms and £900,000 by the public.",
        "£4.8 million",
    ),
    (
        "The accident left 42 casualties: 12 dead and 30 injured. The ferry carried 308 people, among them 318 schoolchildren.",
        "318 schoolchildren",
    ),
    ("Of the 60 gearboxes that arrived last year 41 were mended and 29 scrapped.", "60 gearboxes"),
    ("Of 240 flats in the tower, 180 are let and 85 empty.", "240 flats"),
    (
        "Of the 94 patients 61 are in Dunmore County, 34 in Alder and nine in Pike, where the first two cases turned up on Feb. 3.",
        "94 patients",
    ),
    ("The diocese has 96 churches. Arden has 41 of them, Brill 38 and Corrow 29.", "41"),
    ("The company flies 58 planes. The north has 35 of them, the south 32.", "35"),
    ("Only 34 forges are left. Kell keeps 12 of them, Ansty 17 and Lower Ridding eleven.", "12"),
    ("The region counts 140 windmills. Hoek has 66 of these, Varn 58 and Oude Brug 27.", "66"),
    (
        "The herd stands at 412 animals. It has sold 30 ewes and bought 12 rams, leaving 371 of the former and 56 of the latter.",
        "371",
    ),
    (
        "The fleet is down to 64 lorries. Two diesels have gone and four electric ones have come, leaving 44 of the former and 30 of the latter.",
        "44",
    ),
    ("The bill passed by 34 to 29 with three abstentions. All 65 senators attended.", "34"),
    ("The motion was defeated by 41 votes to 26. All 63 councillors voted.", "41 votes"),
    (
        "The plan was approved by 18 votes to 12 with two abstentions. All 30 members of the council were there.",
        "18 votes",
    ),
    ("The budget was carried by 52 votes to 43. All 90 members of the assembly took part.", "52 votes"),
    ("The vote was 31 to 22, with four abstentions. All 55 members were present.", "31"),
]

CLEAN = [
    "The band sold 1,200 tickets in Leeds and 900 in Hull.",
    "The storm cut power to 290 homes in Ostby, 151 in Vanby, 120 in Lynd and 110 in Marl.",
    "Last year there were 290 thefts in the east, 151 on the coast and 190 at Lynd.",
    "The firm has 290 staff in Ostby, 151 in Vanby and 190 in Lynd.",
    "The tour of three countries, including 14 concerts, ends in May.",
    "He met 40 residents as well as 55 councillors.",
    "Some 412 patients, not including 441 children, were treated in May.",
    "Of the 412 patients seen in May 37 were children.",
    "Its 450 staff work in nine offices, 120 of them in London and 80 in Paris.",
    "The firm earned £3m, more than the £2m it spent, including £400,000 on rent.",
    "The fire destroyed 14 houses, eight of them in Mill Lane and six in Church Street.",
    "The ward treated 441 patients in May, including 412 children.",
    "The ferry carried 380 people, among them 318 schoolchildren.",
    "In the end 18 of the 42 pupils passed.",
    "It sold £1.2m worth of wine, including £400,000 of champagne.",
    "The region lost 5,300 jobs, including 4,100 in mining.",
    "Of the 240 people on board last year, 260 000 euros was paid.",
    "Of the 27 EU members, 31 including candidates sent ministers.",
    "The committee has 14 members. Eight voted for the plan, four against and two abstained.",
    "Fire crews attended 96 fires in May. Grass fires made up 41 of them, car fires 28 and house fires 25.",
    "Fire crews attended 96 fires in May. Grass fires made up 41 of them, twice the 18 of April, and 60 firefighters were hurt.",
    "The two wards have 46 beds between them, and the hospital as a whole has 228.",
    "The vote was carried by 34 to 27, with four members of the 65-seat assembly abstaining.",
    "The fund has £48 million left, after £29 million was spent, and £24 million of it is promised.",
    "The charter has been signed by 28 states, nine of them in Africa, 11 in Europe and six in Asia.",
    "Every weekday the plant treats 38 million litres of water, and at weekends 15 million a day, 220 million litres a week.",
    "Of the £4.8 million raised, £3.1 million was given by trusts and £1.2 million by firms; a lottery brought in £900,000 more.",
    "The bill passed the 100-seat Senate by 54 to 46.",
    "Net debt stood at £12.5 million, of which £9 million is owed to the owner, Paul Castle, who has put in £31 million since he bought the club in March 2018.",
    "Net debt stood at £12.5 million, of which £9 million is owed to the owner, Paul Castle, who has put in £31 million since he bought the club in March 2018.",
    "Of the 60 gearboxes that arrived last year, 41 were mended and 19 scrapped.",
    "Of the 60 gearboxes that arrived last year, 41 were mended and 12 scrapped.",
    "Of 240 flats in the tower, 180 are let and 45 empty.",
    "Of the 28 shops, 19 have reopened and four stay shut.",
    "The country added 6.1 gigawatts of panels, of which 2.4GW on rooftops, to reach 38.7GW at year-end.",
    "The bank lent £4.1bn, of which £1.2bn to first-time buyers, reaching a total of £61bn.",
    "The club sold 4,100 season tickets, 1,200 of them to children, to pass 20,000 for the first time.",
    "He opened 12 restaurants in six countries, of which seven are still running.",
    "The bank has 214 branches in 38 towns, of which 61 open on Saturdays.",
    "The basket now has 358 items instead of 299, of which 308 are goods and 50 services.",
    "The fleet has 61 vans, up from 44, of which 52 are electric.",
    "Of the 23 communes 14 said no, but the three largest, which cast 44 per cent of the votes, were in favour, the capital by 57.2 to 42.8.",
    "The diocese has 96 churches. Arden has 41 of them, Brill 38 and Corrow 17.",
    "The list has 100 films. Netflix has 42 of them, Prime 38 and Apple 31.",
    "The company flies 58 planes. The north has 35 of them, the south 23.",
    "The company flies 58 planes. The north has 35 of them, the south 1,200 staff.",
    "The herd stands at 412 animals. It has sold 30 ewes and bought 12 rams, leaving 356 of the former and 56 of the latter.",
    "The fleet has 64 ships and 140 pilots and stewards. It lost six pilots and ten stewards, leaving 64 of the former and 60 of the latter.",
    "The fleet is steady at 64 lorries. Of vans and tractors it prefers 44 of the former and 30 of the latter.",
    "The bill passed by 34 to 28 with three abstentions. All 65 senators attended.",
    "The bill passed by 34 to 29 with three abstentions. All 50 members of the committee had supported it.",
    "The bill passed by 34 to 29 with three abstentions. All 12 Green members were absent.",
    "The motion was defeated by 41 votes to 26. All 26 members of the group voted for it.",
    "The motion was defeated by 41 votes to 26. All 26 councillors were Labour.",
    "The diocese has 96 churches and 140 schools. Arden has 81 of them, Brill 68 and Corrow 29.",
    "There are 38 homes. The trust has 20 of them, the council 18, and 12 are empty.",
    "The valley has 24 farms. The Orrs own 12 of them, the bank 9, and both claim 3 more.",
    "The airline has 58 jets. Ireland has 22 of them, Spain 19 and Malta 30 staff.",
    "The measure passed by 51 votes to 50, with the chair's casting vote. All 100 senators were present.",
    "The vote was 31 to 20, with four abstentions. All 55 members were present.",
    "The vote was 31 to 22. All 55 members were present.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
