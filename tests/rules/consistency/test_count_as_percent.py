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
    ("Turnout, at 83%, was low: 4,712 of 12,400 electors voted.", "83%"),
    ("The programme reached 18,400 of the 52,000 eligible families, or 45%.", "45%"),
    ("Just 212 of 1,840 complaints were upheld – 21%.", "21%"),
    ("In all 64 of 412 schools (22%) have no library.", "22%"),
    ("The vaccine was given to 31,200 of 48,000 children, a coverage of 75%.", "31,200"),
    ("Out of 840 tests 126 were positive, a rate of 18%.", "18%"),
    ("Of 412 flights, 37 were late. That is 12%.", "412 flights"),
    ("Women hold 18 of the 64 seats, 38% of the total.", "38%"),
    ("Of the 640 flats 128 were empty, or 30%.", "128"),
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
    "Some 412 people dropped out of the first group and 385 of the other, together 797, or 4.4% of all participants.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
