import pytest

from tests.rules.cases import flags, stays_silent

RULE = "count-as-percent"

FLAGGED = [
    ("Of the 6,120 sailings in the timetable, 603 were cancelled, or 5%.", "603"),
    ("Of 6,120 sailings in the timetable 306 were cancelled, or 15%.", "15%"),
    ("Some 306 of the 6,120 sailings were cancelled (15%).", "15%"),
    ("The force solved 412 of 2,060 burglaries, a rate of 25%.", "25%"),
    ("The force solved 412 of 2,060 burglaries, 25% of the total.", "25%"),
    ("Volunteers looked at 310 sites and found graves at 186, or 16%.", "16%"),
    ("Among 1,240 pupils tested, 217 failed, which is 27.5%.", "27.5%"),
    ("Rent takes £780 of her £1,950 monthly wage, or 60%.", "60%"),
    ("Labour won 412 of the 650 seats, 36% of the total.", "36%"),
    ("Only 38 of the 152 councillors are women, 35%.", "35%"),
    ("It has 45 members, 27 women and 18 men, and 40% are women.", "40%"),
    ("The panel asked 1,184 people. Of those, 722, or 16%, had confidence in the police.", "16%"),
    ("The panel asked 1,184 people; 722 of them, 16%, had confidence in the police.", "16%"),
    ("It received 640 complaints, of which 212, or 23%, were about noise.", "23%"),
    ("It received 640 complaints, of which 33%, or 122, were about noise.", "122"),
    ("The league lost 14 of its 70 clubs, or 2%.", "2%"),
    ("The programme reached 18,400 of the 52,000 eligible families, or 45%.", "45%"),
    ("Just 212 of 1,840 complaints were upheld – 21%.", "21%"),
    ("In all 64 of 412 schools (22%) have no library.", "22%"),
    ("The vaccine was given to 31,200 of 48,000 children, a coverage of 75%.", "31,200"),
    ("Out of 840 tests 126 were positive, a rate of 18%.", "18%"),
    ("Of 412 flights, 37 were late. That is 12%.", "412 flights"),
    ("Women hold 18 of the 64 seats, 38% of the total.", "38%"),
    ("Of the 640 flats 128 were empty, or 30%.", "128"),
    (
        "Of the 640 patients referred to the clinic last year, 208 were seen within a fortnight, or 42 per cent.",
        "208",
    ),
    ("Some 18 of 60 claimants have found work, so 60 per cent are still looking.", "60 per cent"),
    ("The council owns 4,150 homes, of which 830, or 30 per cent, need new windows.", "30 per cent"),
    ("The ground holds 24,000 and 19,200 came, leaving it 70 per cent full.", "19,200"),
    (
        "With 72 per cent of votes counted, 118,000 of an expected 190,000, Mr Silva led by 53 to 44, a gap of nine points.",
        "118,000",
    ),
    (
        "The airline cancelled 36 of 240 flights on Friday, 15 per cent, and 60 of 240 on Saturday, 20 per cent.",
        "20 per cent",
    ),
    (
        "The hospice has 24 beds. On an average night 19 are in use, an occupancy of 91 per cent.",
        "91 per cent",
    ),
    ("Insurers have settled 2,150 of 3,400 claims, or 73 per cent.", "2,150"),
    ("Nearly 60 per cent of callers waited more than ten minutes: 4,150 of 9,800.", "Nearly 60 per cent"),
    (
        "The commission received 6,240 objections, of which 1,870, or 44 per cent, came from abroad.",
        "6,240 objections",
    ),
    ("In all 2,460 people were tested and 369 were positive, a rate of 25 per cent.", "2,460 people"),
    ("Sales of electric cars made up 21 per cent of the total, or 31,500 of 124,000.", "124,000"),
    (
        "The charity gets 55 per cent of its income, £3.6 million out of £8.2 million, from legacies.",
        "55 per cent",
    ),
    ("In a group of 25 children, 18 had been vaccinated, or 82 per cent.", "82 per cent"),
    ("A survey of 640 farmers found that 71 per cent, 398, planned to cut their herds.", "71 per cent"),
    ("Some 31%, 312 of 1,240, walk to school.", "Some 31%"),
    (
        "The new school will cost £11.6m, of which the Welsh Government pays 56 per cent, £7.54m, and the county the rest.",
        "56 per cent",
    ),
    ("The budget was £3.075bn, of which £3.012bn or 89% was spent.", "89%"),
    (
        "The Larder handed out 31,200 parcels.\n\nChildren were the recipients of 11,232 of the parcels, or 63%.",
        "63%",
    ),
    ("The court heard 2,410 cases last year. Burglars stood trial in 482 of the cases (30%).", "30%"),
    (
        "Divers looked at 1,250 colonies on 25 sites. They found 475 bleached and 212 dead. In other words, 48 per cent of the colonies are bleached.",
        "48 per cent",
    ),
    ("- **Call-outs:** 231, after 168 last year.\n- **Lost walkers:** 94 of the call-outs, or 31%.", "31%"),
    ("Hotels sold 46,500 of their 62,000 room nights in August, an occupancy of 57%.", "57%"),
    ("In a class of 30, 12 were absent, or 60%.", "60%"),
    (
        "The budget is $23 million larger than this year's $389 million, an increase of 9.5 percent.",
        "9.5 percent",
    ),
    ("The bill is £1.2m more than the £6m budgeted, or 12%.", "12%"),
    ("Attendance was 4,800 higher than the 26,400 of 2024, a rise of 28%.", "28%"),
    (
        "They granted 118,400 visas. Students received 47,360 of the visas, 44 per cent, nurses 21,310.",
        "118,400 visas",
    ),
    ("They tested 166 people, and 33 of those, 7.9 per cent, failed.", "7.9 per cent"),
    (
        "Of the 3,150 members at the port, 2,480 took part in last month's ballot, of whom 1,208, or 85%, were for stopping work.",
        "85%",
    ),
    ("The reservoir holds 31 million cubic metres. That is 68% of its capacity of 54 million.", "68%"),
    ("The mill ground 8,450 tonnes of flour last year. That is 95% of the target of 9,800.", "95%"),
    (
        "The depot stored 2,340 litres of blood. This is just under 72% of the goal of 2,600.",
        "just under 72%",
    ),
    ("The lift can raise 1,860 kilograms. That is 48% of the load of 2,400.", "48%"),
    ("The town recycled 4,120 tonnes of glass. That makes 61% of a total of 8,300.", "61%"),
]

CLEAN = [
    "Of the 310 sites, 186 were visited in May, 60% by volunteers.",
    "The firm cut 306 jobs, 5% of those in its northern plants.",
    "The tax of 20% on the £45,000 bonus was more than the £6,000 she had saved.",
    "Half of the 60 seats went to Labour, 20 to the Tories.",
    "The council owns 72 vans and 186 cars, or 40% of all vehicles in the borough.",
    "Shares fell 5% to £3.10, or 20% below their peak of £3.90.",
    "One in three children, and 20% of adults, is overweight.",
    "Of the 6,120 sailings in the timetable, 306 were cancelled, or 5%.",
    "Of 6,120 sailings in the timetable 306 were cancelled, or 5%.",
    "Some 306 of the 6,120 sailings were cancelled (5%).",
    "The force solved 412 of 2,060 burglaries, a rate of 20%.",
    "The force solved 412 of 2,060 burglaries, 20% of the total.",
    "Volunteers looked at 310 sites and found graves at 186, or 60%.",
    "Of the 640 patients referred, 500 turned up, and 208 of those were seen within a fortnight, or 42 per cent.",
    "Some 18 of 60 claimants have found work; 60 per cent of the rest are in training.",
    "The council owns 4,150 homes and manages 1,900 more. Of the 6,050, 1,815, or 30 per cent, need new windows.",
    "The ground holds 24,000 for rugby. For football, when the east stand is closed, 16,800 can come in, 70 per cent of that.",
    "Bus fares go up from £2 to £3 in January, which will make them 33 per cent dearer than in Leeds.",
    "The airline cancelled 36 of 240 flights on Friday, 15 per cent, and 60 of 300 on Saturday, 20 per cent.",
    "The hospice has 24 beds. On an average night 19 are in use; in January occupancy touched 91 per cent.",
    "Insurers have settled 2,150 of 3,400 claims. By value the share is 73 per cent.",
    "House sales were 9,800 in May, 4,150 of them flats. Nearly 60 per cent of buyers were buying for the first time.",
    "The commission received 6,240 objections. Of the 4,250 it has read, 1,870, or 44 per cent, came from abroad.",
    "Of the fleet's 64 aircraft 40 are leased and a third of those are grounded.",
    "In all 2,460 people were tested and 369 were positive. Among the over-80s the rate was 25 per cent.",
    "The two brothers own 71 per cent of the firm, the elder 38 per cent in his own name.",
    "Electric cars made up 21 per cent of sales in the year. In December it was 31,500 of 124,000.",
    "Some 412 people dropped out of the first group and 385 of the other, together 797, or 4.4% of all participants.",
    "In June, 12 of the 40 beds were empty, an occupancy of 70%.",
    "Greens 8,412 (31.2), Labour 7,604 (28.2) and the Liberals 2,910, or 10.8 per cent.",
    "The new school will cost £11.6m, of which the Welsh Government pays 65 per cent, £7.54m, and the county the rest.",
    "The trust has 412 flats, of which the council owns 30 per cent, and 96 houses.",
    "Some 412 people were killed. In Beldag, where 188 people died - 46% of the total - only 11 of 42 blocks were still standing.",
    "The budget was £3.075bn, of which £3.012bn or 98% was spent.",
    "They had 400 places, of which 300 or 75% were taken.",
    "The Larder handed out 31,200 parcels.\n\nChildren were the recipients of 11,232 of the parcels, or 36%.",
    "The court heard 2,410 cases last year, 1,120 of them in Derby. Burglars stood trial in 482 of the Derby cases (43%).",
    "The court heard 2,410 cases last year, 1,120 of them in Derby. Burglars stood trial in 482 of the cases (43%).",
    "Divers looked at 1,250 colonies on 25 sites. They found 475 bleached and 212 dead. In other words, 38 per cent of the colonies are bleached.",
    "Inspectors visited 380 homes in 2024 and 412 in 2025. They failed 103 of the homes, or 27%.",
    "Hotels sold 46,500 of their 62,000 room nights in August, an occupancy of 75%.",
    "In a group of 12 there were five, or 42%, who could not swim.",
    "The budget is $23 million larger than this year's $389 million, an increase of 5.9 percent.",
    "The roof will cost £1.2m more than the £6m budgeted, or 20%.",
    "Attendance was 4,800 higher than the 26,400 of 2024, a rise of 18%.",
    "They granted 118,400 visas. Students received 47,360 of the visas, 40 per cent, nurses 21,310.",
    "With all 412 districts counted Vidal had 1,204,511 votes, or 48.2%, and Bruun 1,150,022 (46.0%); 143,900 went to three others.",
    "Nausea troubled every fifth patient on the drug, 166 people, and 33 of those on the dummy, 7.9 per cent.",
    "The county checked 640 cars, and 88 of those from abroad, 22 per cent, had no insurance.",
    # what `of whom` takes up stands right before it
    "Of the 3,150 members at the port, 2,480 took part in last month's ballot, of whom 2,108, or 85%, were for stopping work.",
    "Of the city's 310,000 inhabitants, 27,900 are over 80, or nine per cent.",
    "The reservoir holds 31 million cubic metres. That is 57% of its capacity of 54 million.",
    "The mill ground 8,450 tonnes of flour last year. That is 86% of the target of 9,800.",
    "The mill ground 8,450 tonnes of flour. That is 86% of the people of the valley, or 9,800.",
    "The crane lifts 120 tonnes at a reach of 9 metres. That is 86% of the weight of 140.",
    "Exports were 41 million tonnes and imports 12 million. That is 30% of the total of 137 million.",
    "The town spent £9m on roads. That is 60% of the 1,500 it has in its list.",
    "The vineyard made 31,000 litres. That is 25% of a harvest of 124.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
