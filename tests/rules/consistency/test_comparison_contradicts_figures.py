import pytest

from tests.rules.cases import flags, stays_silent

RULE = "comparison-contradicts-figures"

FLAGGED = [
    ("The north ward has 2,310 homes without broadband, fewer than the 1,870 of the south ward.", "fewer"),
    ("Brindleford recorded 3,480 offences, more than Eldmouth's 4,655.", "more"),
    ("A night in Tromso costs €214, less than the €180 charged in Bergen.", "less"),
    ("The new bridge carries 41,200 vehicles a day, more than the 46,900 of the tunnel.", "more"),
    ("Her time in office brought 31 by-elections, more than her predecessor's 44.", "more"),
    ("The dam holds 18.4 million cubic metres, more than the 22.1 million of its neighbour.", "more"),
    ("The firm employs 1,240 people, fewer than the 980 at its rival.", "fewer"),
    ("Leeds scored 71 points, fewer than York's 64.", "fewer"),
    ("Turnout was 41.3%, higher than the 44.9% in the capital.", "higher"),
    ("The trust has 312 beds, larger than the 345 of the county hospital.", "larger"),
    ("Norway spends 8.4 billion, more than Sweden's 9.1 billion.", "8.4 billion"),
    ("The 412 homes built in Hull outnumber the 455 in Leeds.", "412 homes"),
    ("Its 2,140 branches are fewer than the 1,980 of its rival.", "2,140 branches"),
    ("With 84 medals the team beat its 2021 haul of 91.", "84 medals"),
    ("Brindleford recorded 3,480 to 3,600 offences, more than Eldmouth's 4,655.", "3,480 to 3,600 offences"),
    ("Brindleford recorded 0 offences, more than Eldmouth's 4,655.", "0 offences"),
    # a loss is not compared, the next pair is
    (
        "Eldmouth made £4,655, less than Brindleford's -£3,480. Leeds scored 71 points, fewer than York's 64.",
        "71 points",
    ),
    ("The fee of £30 exceeds the allowance of £12,570.", "£30"),
    ("She ran the 1,500 metres in 4:12.3, beating the club record of 4:09.8 set in 1998.", "beating"),
    ("He jumped 7.82 metres, beating the championship record of 7.91 metres.", "beating"),
    ("The swimmer touched in 58.3 seconds, outside her best of 59.1 seconds.", "outside"),
    ("He cleared 2.21 metres, just short of his personal best of 2.18 metres.", "short of"),
    (
        "Pupils at Kesby outperformed the national average in maths, with 58 per cent reaching the expected standard. Across the country as a whole 66 per cent did so.",
        "outperformed",
    ),
    (
        "The college trails the county average, with 71 per cent passing at the first attempt. The county figure is 64 per cent.",
        "trails",
    ),
    (
        "The school was above the national average, with 58 per cent gaining a place. Nationally, the figure was 63 per cent.",
        "above",
    ),
    ("Portugal, with 10.8 million, now has fewer people than Greece, with 10.4 million.", "fewer people"),
    (
        "Norland, with 10.8 million, now has fewer people than Sudland, with 10.4 million; six years earlier it was the other way round.",
        "fewer people",
    ),
    ("The academy, with 1,240 pupils, is smaller than St Mark’s, with 980.", "1,240 pupils"),
    ("The academy (1,240 pupils) has fewer pupils than St Mark’s (980).", "fewer pupils"),
    ("Ashby, on 41 points, is ahead of Barton on 44.", "ahead of"),
    ("Leeds (71 points) finished above York (84 points).", "above"),
    ("Carlow, with 3,120 votes, came behind Dunne, with 2,870 votes.", "behind"),
    ("Oslo has more members than Bergen, 2,310 against 3,480.", "more members"),
    ("The school has fewer places than its neighbour, 240 to 180.", "fewer places"),
    ("At 4.2%, vacancy in Kell is lower than in Dorn, where it is 3.8%.", "lower"),
    ("At £84m, the club’s wage bill is higher than that of Rovers, at £91m.", "higher"),
    ("The Royal, with 312 beds, is still larger than the General, which has 345 beds.", "larger"),
    ("The port of Halvik, with 84 cranes, has more cranes than Sund, with 96.", "more cranes"),
    (
        "Kerry, with 156,000 inhabitants, has a larger population than Mayo, with 171,000.",
        "larger population",
    ),
]

CLEAN = [
    "The north ward has 2,310 homes without broadband, more than the 1,870 of the south ward.",
    "Brindleford recorded 4,655 offences, more than Eldmouth's 3,480.",
    "A night in Tromso costs €214, more than the €180 charged in Bergen.",
    # hedges, not comparisons
    "The fund holds £4.2m, more than £3m of it in shares.",
    "The ward has 2,310 homes, more than 400 of them empty.",
    "The march drew 12,000 people, fewer than 15 of whom were arrested.",
    # a comparison of another figure
    "The tunnel takes 300 lorries an hour, more than the bridge.",
    "The village, with 312 people, has more sheep than the 4,000 of its neighbour.",
    "More than 40 people waited in 12 rooms.",
    "Temperatures were 3C higher than the 12C of a normal March.",
    "The museum has no fewer than 310 clocks, and the town 4,000 people.",
    "Kwame Osei scored twice as Harrowgate, 2-1 down with ten to go, beat the league leaders in front of 9,412, their biggest crowd since 2011.",
    "Brindleford made £0, less than Eldmouth's £3,480.",
    "They pay tax on the £30 by which they exceed the allowance of £12,570.",
    "She won in 2:41:08, beating her personal best of 2:43:30.",
    "She won in 2:41:08, missing her personal best of 2:39:30.",
    "He held his breath in the pool for 9 minutes, beating the national record of 8 minutes.",
    "The boat stayed at sea for 31 hours, beating the club record of 27 hours.",
    "He jumped 7.82 metres with the wind behind him, missing the school record of 7.40 metres.",
    "He lifted 141 kilos in training, missing the national record of 138 kilos, which must be set in a contest.",
    "The smallest of the frogs measured 0.7 cm, beating the world record of 0.8 cm.",
    "She finished in 2:41:08, just inside her personal best of 2:43:30.",
    "Pupils at Kesby outperformed the national average in maths, with 68 per cent reaching the expected standard. Across the country as a whole 66 per cent did so.",
    "Pupils at Kesby outperformed the national average in maths, with 8 per cent failing the test. Across the country as a whole 16 per cent did so.",
    "Pupils at Kesby outperformed the national average in maths, with 58 per cent reaching the expected standard. Across the country as a whole 66 per cent have a laptop.",
    "Pupils at Kesby outperformed the national average, with 58 per cent reaching the highest grade. Across the country as a whole 66 per cent passed.",
    "Portugal, with 10.4 million, has more people than Greece, with 10.2 million.",
    "Portugal, with 10.8 million, now has about as many people as Greece, with 10.4 million.",
    "Finland, with 5.6 million people, is larger than Denmark, with 6.0 million.",
    "Finland, with 5.6 million people, has a larger territory than Denmark, with 6.0 million.",
    "The academy, with 1,240 pupils, is older than St Mark’s, with 1,980.",
    "The academy, with 1,240 pupils, has more teachers than St Mark’s, with 1,980.",
    "The academy, with 1,240 pupils, has more pupils per teacher than St Mark’s, with 1,980.",
    "The academy, with 1,240 pupils, is not larger than St Mark’s, with 1,980.",
    "The academy, with 1,240 pupils, will be larger than St Mark’s, with 1,980.",
    "The Royal, with 312 beds, once had more beds than the General, with 345.",
    "The Royal, with 312 beds in 1990, had more beds than the General, with 345 in 2025.",
    "Ashby, on 44 points, is ahead of Barton on 41.",
    "Ashby, on 41 points, is ahead of Barton on goal difference.",
    "Berg went round in 68, ahead of Dahl on 70.",
    "Oslo has more members than Bergen, 3,480 against 2,310.",
    "Oslo has more members than Bergen, and 2,310 against 3,480 voted for the merger.",
    "Oslo has a better record than Bergen, with 12 wins to 14.",
    "At 3.8%, vacancy in Kell is lower than in Dorn, where it is 4.2%.",
    "The club’s wage bill of £84m is larger than that of any rival, at 91% of its income.",
    "The club, with a debt of £84m, is larger than Rovers, with £91m.",
    "In the low-point series Ashby, on 12 points, is ahead of Barton, on 18 points.",
    "Ashby, with 3 penalty points, is ahead of Barton, with 7.",
    "The club, with a debt of £84m, is richer than Rovers, with £91m.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
