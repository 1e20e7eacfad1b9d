import pytest

from tests.rules.cases import flags, stays_silent

RULE = "fraction-word"

FLAGGED = [
    ("Yet 31,200 homes stand empty. With a stock of 1,248,000 that is one in 14.", "one in 14"),
    ("Some 420 buses failed the test. Out of a fleet of 5,040, this makes one in six.", "one in six"),
    (
        "The survey found 312 dairy farms, against 336. Dairy farms are now one in 18 of the county's 2,496 holdings.",
        "one in 18",
    ),
    ("The list has 640 women. Women make up a quarter of the 1,920 members.", "a quarter"),
    ("July brought 21mm (0.8in), little more than a half of the 58mm of last year.", "a half"),
    ("The hall cost £21m ($27m), about half of the £70m set aside.", "half"),
    (
        "The lab tested 12,400 samples in May and sent back 310 as unreadable. That works out at one in 14.",
        "one in 14",
    ),
    ("The airline ran 8,400 flights in July and cancelled 420 of them. That is one in 12.", "one in 12"),
    ("Of its 1,900 letters 380 were late last week. This means one in nine.", "one in nine"),
    ("It examined 5,200 lorries and 1,300 failed.\n\nThat is one in six.", "one in six"),
    ("Of its 88 buses, 22 are electric, that is a third.", "a third"),
    ("A third of the 1,200 homes, 600, stand empty.", "600"),
    ("A third of the 1,200 homes – 600 in all – stand empty.", "600"),
    ("600 homes, or a third of the 1,200 on the estate, stand empty.", "600"),
    ("Just 38 of the 152 councillors (25%) are women, one in five.", "one in five"),
    ("The committee has 45 members, 27 women and 18 men, and two in five are women.", "two in five"),
    ("Nearly one in nine (19%) said no.", "one in nine"),
    ("One in eight people, or 20%, said no.", "One in eight"),
    ("A quarter of its €8m income, €3m, comes from fees.", "€3m"),
    ("Of the 240 berths 80, a half, are taken by residents.", "a half"),
    ("The council bought 18 of its 72 vans this year, a third of the total.", "a third"),
    ("Just over one in four (11%) had heard of it.", "one in four"),
    ("Two in nine of the books, or 40%, were damaged.", "Two in nine"),
    ("The plant made 18,200 cars, half of which, 7,100, were electric.", "7,100"),
    ("Three-quarters of the 1,640 pupils, 2,130, walk to school.", "2,130"),
    ("Nearly half of the 312 villages, 98, have no doctor.", "312 villages"),
    ("Three quarters of the 1,200 seats, 720, were sold.", "Three quarters"),
    ("Three in four of the 640 patients, 412, recovered.", "Three in four"),
    ("Half of the 1,240 flats, 710, are empty.", "1,240 flats"),
    ("One in five of its 4,150 workers, 1,120, is an apprentice.", "One in five"),
    ("Two-thirds of the 96 councils, 52 of them, raised the tax.", "Two-thirds"),
    ("Of 6,300 officers, a third – 2,800 – are women.", "2,800"),
    (
        "The charity handed out 312,400 parcels. The busiest shop handed out 34,750 parcels, one in six of the total.",
        "one in six of the total",
    ),
    (
        "A third of the 1,200 homes approved last year - 310 - have been started, according to the planning department.",
        "A third",
    ),
    (
        "One in four of the museum's 880,000 visitors came from abroad, about 320,000 people.",
        "about 320,000 people",
    ),
    ("Overtime cost the force £2.4 million last year, a quarter of its £24 million wage bill.", "a quarter"),
    ("Nine in ten of the 240 shopkeepers signed the petition: 187 in all.", "240 shopkeepers"),
    ("Beef exports to Japan were worth $1.2 billion, almost half of the $3.6 billion total.", "almost half"),
    ("Four out of five of the 1,500 flats have sold, leaving 400 on the market.", "Four out of five"),
    ("Out of 90 samples, 12 tested positive, or one in five.", "12"),
    ("Three quarters of the 92 councillors, 62, backed the budget.", "Three quarters"),
    ("The company employs 8,400 people, a third of them, or 3,600, in Poland.", "3,600"),
    ("One household in eight, or 16,200 of the borough's 97,000, has no car.", "16,200"),
    ("The 1,800-seat theatre was two thirds full, with 1,420 in the audience.", "1,420"),
    (
        "At the last count 17 of the 52 schools were full. By September, with 24 full, nearly two thirds of them will have no places.",
        "nearly two thirds",
    ),
    ("Seven of the 16 ponds tested were clean. That is just under a third.", "just under a third"),
    ("Judges sent 312 people to prison, two in five of the 640 convicted.", "two in five"),
    ("Of 75 care homes inspected, 9 were rated inadequate, one in six.", "75 care homes"),
    ("The authority says 3,480 of its 14,500 tenants are in arrears, which is nearly one in three.", "3,480"),
    ("Two-thirds of the 84 delegates, 49, voted to strike.", "Two-thirds"),
    ("She scored 12 of her side's 31 goals last season, more than half.", "more than half"),
    ("Police stopped 480 drivers over the weekend and 60 failed the test, one in six.", "480 drivers"),
    ("A tenth of the 5,200 parcels went astray: 890 in all.", "A tenth"),
]

CLEAN = [
    "Yet 31,200 homes stand empty. With a stock of 1,248,000 that is one in 40.",
    "The agency found 300 families and 31,200 homes stand empty. With a stock of 1,248,000 that is one in 14.",
    "Some 420 buses failed the test, up from 380. With a crew of 5,040, this makes one in six.",
    "The survey found 312 dairy farms. Dairy farms are now one in eight of the county's 2,496 holdings.",
    "The survey found 312 dairy farms. Sheep farms are one in 18 of the county's 2,496 holdings.",
    "July brought 21mm (0.8in), little more than a third of the 58mm of last year.",
    "The lab tested 12,400 samples in May and sent back 310 as unreadable. That works out at one in 40.",
    "The airline ran 8,400 flights in July, up from 8,100, and cancelled 420. That is one in 20.",
    "The airline ran 8,400 flights in July against 420 charters. That is one in 12.",
    "The town has 8,400 houses and 420 shops were closed last year. That is one in five of them.",
    "It examined 5,200 lorries and 1,300 vans failed. That is one in six.",
    "The board has 12 members, a third of whom are women, and meets four times a year.",
    "Profit was £3.6m, or 16% more than the £3.1m of the year before.",
    "It sold 120 cars in May and 90 in June, or 25% fewer.",
    "Two in five of the 45 members are women, and 12 are under 30.",
    "The budget is £62m, 5% of it from fees, and the roads cost £9m.",
    "A quarter of the 88 buses, 30 of which are new, run on gas.",
    "Of its 88 buses, 22 are electric, that is a quarter.",
    "A third of the 1,200 homes, 400, stand empty.",
    "A third of the 1,200 homes – 400 in all – stand empty.",
    # the pronoun stands for the rise
    "The plant made 18,200 cars, an increase of 1,950, half of which, 975, were electric.",
    "The plant made 18,200 cars, up 12%, half of which, 975, were electric.",
    "400 homes, or a third of the 1,200 on the estate, stand empty.",
    "Just 38 of the 152 councillors (25%) are women, one in four.",
    "The committee has 45 members, 27 women and 18 men, and three in five are women.",
    "Of 6,300 officers, a third – 2,100 – are women.",
    "The Gull sold 3.12m tickets, ahead of the Tern with 2.87m. Together the three accounted for a fifth of everything sold.",
    "The trust runs 46 food banks, three more than in June, and intends to have 60 by 2028. The busiest handed out 34,750 parcels, one in nine of the total.",
    "About a third of the 1,200 homes approved last year - 388 - have been started.",
    "Overtime cost the force £2.4 million last year, a quarter more than in 2023; its wage bill is £24 million.",
    "Milk yields average 8,200 litres a cow nationally, but a herd of 150 in the valley produced 1.53 million litres last year.",
    "Beef exports to Japan were worth $1.2 billion, almost half of all the country's food sales there; exports came to $3.6 billion.",
    "Four out of five of the 1,500 flats have sold; 400 more go on the market in May.",
    "Three quarters of those voting, 62, backed the budget; nine of the 92 councillors stayed away.",
    "Only 61 of the 140 lifts were working in March. Now more than half are in service.",
    "The company employs 8,400 people, a third of them in Poland. Another 3,600 work for its contractors.",
    "At the last count 17 of the 52 schools were full. Nearly two thirds of the 24 in the north have no places.",
    "Seven of the 16 ponds tested were clean. In the rivers just under a third were.",
    "Judges sent 312 people to prison. Two in five of the 640 who appealed got shorter terms.",
    "Of 75 care homes inspected, nine were rated inadequate and one in six needed to improve.",
    "The authority says 3,480 of its 14,500 tenants are in arrears. Among those on benefits it is nearly one in three.",
    "Two-thirds of the delegates who voted, 49, wanted to strike; ten of the 84 abstained.",
    "The chairman has held the post since 2008. He was 52 when he joined the board two years earlier, and turns 72 this autumn.",
    "She scored 12 of her side's 31 goals last season. In the cup it was more than half.",
    "Police stopped 480 drivers over the weekend and breathalysed 360; 60 of them failed the test, one in six.",
    "A tenth of the parcels went astray at Christmas. In the whole year it was 890 of 52,000.",
    "Salesmen were paid a commission of 20 per cent, so that of every £100 that came in £20 went to them. A further £2.1 million, about a third of the total, was spent on cars, watches and a villa.",
    "Salesmen were paid a commission of 20 per cent, so that of every £100 that came in £20 went to them. A further £2.1 million, about a third of the total, was spent on cars, watches and a villa.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
