import pytest

from tests.rules.cases import flags, stays_silent

RULE = "stated-difference"

FLAGGED = [
    (
        "Exports came to €31.6bn in the first quarter. Imports were €33.9bn, leaving a deficit of €3.2bn.",
        "€3.2bn",
    ),
    ("The club took £4.2m at the gate. It spent £3.9m, leaving a surplus of £0.8m.", "£0.8m"),
    ("The island had 1,140 births last year. Deaths numbered 1,310, leaving a gap of 370.", "370"),
    ("A day ticket now costs £19.80, £2.40 more than last year's £18.40.", "£2.40"),
    ("The dividend goes up from 22p to 24p, an increase of 6p.", "6p"),
    ("Since 1 May the fee has been £64, £14 more than the £55 of last year.", "£14"),
    ("The party won 214 seats, 63 more than the 178 it took in 2021.", "63"),
    ("Brazilian growth eased to 2.3% from 3.4%, a loss of 2.1 points, while prices picked up.", "2.1"),
    ("The detection rate reached 16.2%, up 2.6 percentage points on the 14.6% of 2024-25.", "2.6"),
    ("Net debt has come down by £1.7m to £16.2m, from £18.9m.", "£1.7m"),
    ("Emissions were 42.1 million tonnes, 5.4 million tonnes below the 45.5 million of 2022.", "5.4 million"),
    (
        "The reservoir held 8,310 megalitres, 990 megalitres less than the 9,840 megalitres of a year ago.",
        "990",
    ),
    ("The trust took in £84.2m and spent £72.1m, leaving a surplus of £14.1m.", "£14.1m"),
    ("Last year the society spent £1.94m and raised £1.52m, a deficit of £240,000.", "£240,000"),
    ("The mayor won 14,310 votes to her rival's 12,180, a margin of 3,130.", "3,130"),
    ("The academy had 43 teachers in 2019 and 31 last year, a drop of 22.", "22"),
    ("In December the number he gave was 43,000. It is 55,000 now, a rise of 22,000 from 43,000.", "22,000"),
    (
        "Exports came to 18.4 billion and imports to 21.9 billion, a trade deficit of 2.5 billion.",
        "2.5 billion",
    ),
    ("The country exported $412m of fish and imported $298m, leaving a trade surplus of $141m.", "$141m"),
    ("There were 412,000 births and 389,000 deaths, a natural surplus of 32,000.", "32,000"),
    ("Births numbered 41,200 and deaths 38,900, leaving a surplus of 3,200.", "3,200"),
    ("The Liberals are on 41% and the Greens on 23%, a lead of 22 points.", "22 points"),
    ("Petrol at 151p is 9p dearer than in June, when a litre was 138p.", "9p"),
    ("The new line will cut the journey from 96 minutes to 61, saving passengers 45 minutes.", "45 minutes"),
    (
        "The charity's income was £8.41m and its costs £7.93m. The surplus of £0.92m goes into reserves.",
        "£0.92m",
    ),
    (
        "Inflation was 3.4% in October, up from 2.9% in September. The rise of 0.8 points surprised economists.",
        "0.8 points",
    ),
    ("The gap between the richest region (€48,200 a head) and the poorest (€31,400) is €19,800.", "€19,800"),
    (
        "Of the 24,610 who entered, 23,105 set off and 21,847 reached the finish. That leaves 2,158 who dropped out on the way.",
        "2,158",
    ),
    (
        "The club took £151.7m and spent £97.3m of it on players; that leaves £45.4m for everything else.",
        "£45.4m",
    ),
    (
        "The Bank of Merova raised its policy rate by 75 basis points on Thursday, to 4.5% from 4.25%.",
        "75 basis points",
    ),
    ("The regiment lost 14 of its 96 vehicles in the flood, leaving 72 in service.", "72"),
    ("Voters rejected the scheme by 6,140 to 5,920, a margin of 320.", "320"),
    ("The pass rate fell two percentage points to 71 per cent from 78 per cent.", "two percentage points"),
    ("The museum drew 312,000 people in 2025 against 268,000 in 2024, an extra 54,000.", "54,000"),
    ("The council is £3.2 million over its £46 million budget, having spent £51.2 million.", "£3.2 million"),
    (
        "The town's population rose from 18,200 in 2001 to 22,900 in 2021, an increase of more than 6,000.",
        "more than 6,000",
    ),
    (
        "Prices at the pump have fallen for five weeks in a row, from 152p to 146p a litre, a fall of nine pence.",
        "nine pence",
    ),
    ("The average class has 31 pupils, up from 27 in 2015, a rise of five.", "five"),
    ("Farmers were paid 38p a litre in 2024 and 44p in 2025, 8p more.", "8p"),
    (
        "Ms Iwu won 52.4 per cent of the vote and Mr Platt 45.1 per cent, giving her a majority of 8.3 points.",
        "8.3 points",
    ),
    ("A litre of diesel cost 148.2p on Monday, 3.6p less than a week earlier, when it was 149.4p.", "3.6p"),
    ("Students will pay £9,790 a year, £345 more than the £9,535 charged now.", "£345"),
    ("Rain fell on 24 of the 28 days of February, leaving only six dry ones.", "only six dry ones"),
    (
        "His fortune is put at $3.2 billion, up from $2.5 billion a year ago: an increase of $900 million.",
        "$900 million",
    ),
    (
        "Inflation dropped to 3.1 per cent from 3.8 per cent in a month, the biggest fall since 2023, when it slid by 0.9 points. That is a drop of 1.7 points.",
        "1.7 points",
    ),
    (
        "The trust ended the year £18.6 million in the red after taking £402.1 million and spending £426.7 million.",
        "£18.6 million",
    ),
    ("Mortgage approvals came to 58,300 in March, down 6,100 on February's 66,400.", "66,400"),
    (
        "Global sea ice covered 17.2 million square kilometres in February, 1.1 million less than the average of 19.4 million.",
        "1.1 million",
    ),
    ("The youngest of the finalists is 19 and the oldest 43, an age gap of 34 years.", "34 years"),
    (
        "Eighty-four per cent of passengers were satisfied, down from 89 per cent: a fall of eight points.",
        "eight points",
    ),
    (
        "Pupil numbers will shrink from 1,950 to 1,640 by 2030, the report says. That is 410 fewer children.",
        "1,640",
    ),
    ("Average speeds in the centre fell from 14.2mph to 11.8mph, a drop of 3.4mph.", "3.4mph"),
    (
        "The vaccine reached 6.3 million of the 8.1 million children it was meant for, leaving 2.8 million without.",
        "2.8 million",
    ),
    (
        "At 1,085 metres the pass is 240 metres higher than the one at Arden, which lies at 945 metres.",
        "240 metres",
    ),
    ("The vote was 312 to 288, a margin of 34.", "312"),
    (
        "The river rose to 5.2 metres on Sunday, 1.4 metres above its previous record of 4.1 metres.",
        "1.4 metres",
    ),
    ("Mr Lund came second with 21,300 votes, 2,400 fewer than Ms Brandt's 24,900.", "2,400"),
    ("Sales rose by 38% or £22m, from £84m to £116m.", "£22m"),
    ("The rate rose by a quarter of a full percentage point, from 3.1% to 3.9%.", "a quarter"),
    ("The rate rose by half a point, from 3.1% to 3.9%.", "half"),
    (
        "With profits of £12m on sales of £91m, £20m more than the £84m of last year, the firm is content.",
        "£20m",
    ),
]

CLEAN = [
    "Exports came to €31.6bn, 6% more than the €29.8bn of a year earlier. Imports were €33.9bn, leaving a deficit of €2.3bn.",
    "Exports came to €31.6bn. Sales to Asia were €3.9bn, leaving a surplus of €1.1bn.",
    "The club took £4.2m at the gate. Its stand cost £3.9m, leaving a debt of £6.1m.",
    "The club took £4.2m at the gate and £1.1m from television. It spent £3.9m, leaving a surplus of £1.4m.",
    "The company brewed 59,500 hectolitres, having made 57,800 the year before. That is some 10.5 million pints.",
    "A day ticket now costs £19.80, £1.40 more than last year's £18.40.",
    "The dividend goes up from 22p to 24p, an increase of 2p.",
    "The detection rate reached 16.2%, up 1.6 percentage points on the 14.6% of 2024-25.",
    "The force had 612 officers on 31 March, 16 more than a year earlier.",
    # rounded figures
    "Net debt has come down by £1.7m to £16.2m, from £18m.",
    "The club sold 4,300 tickets, about 400 more than the 3,900 of last year.",
    # net of something
    "The trust took in £84.2m and spent £72.1m, leaving a surplus of £9.3m after tax.",
    "Band D households pay £298.50 this year, £14 more than last.",
    # another comparison
    "A car costs £79.50 against £74, and parking is £3 more than in the town.",
    "The bakery sells 1,200 loaves a day, 300 more than on a Monday, and 480 rolls.",
    "The river rose 1.2m to 4.8m.",
    "Fares rise from £20 to £22 and the concession by £3.",
    "The council spent £72m on care and £12m on roads, a difference of opinion notwithstanding.",
    "The jackpot went up to £12m, £3m more than the £9m of last week.",
    "The trust took in £84.2m and spent £72.1m, leaving a surplus of £12.1m.",
    "The mayor won 14,310 votes to her rival's 12,180, a margin of 2,130.",
    "Exports came to 18.4 billion and imports to 21.9 billion, a trade deficit of 3.5 billion.",
    "A levy of 4.5% on the 812 million euro turnover would bring in 36.5 million euros.",
    "A 20% cut in the £45m subsidy saves £9m.",
    "A 12% rise on last year's 840 calls brings in 95 more.",
    "Exports came to 18.4 billion and imports to 21.9 billion, a trade deficit of 2.5 billion with China alone.",
    "The Liberals are on 41% and the Greens on 23%, a lead of 18 points.",
    "The vote was carried by 214 to 187, a majority of 27.",
    "The bill passed by 58 votes to 42, a majority of 16.",
    "The party won 326 of 650 seats, a majority of 2.",
    "The motion passed 61 to 39, a two-thirds majority of 60 being needed.",
    "Petrol at 151p is 13p dearer than in June, when a litre was 138p.",
    "The new line will cut the journey from 96 minutes to 61, saving passengers 35 minutes.",
    "The charity's income was £8.41m and its costs £7.93m. The surplus of £0.48m goes into reserves.",
    "Inflation was 3.4% in October, up from 2.9% in September. The rise of 0.5 points surprised economists.",
    "The gap between the richest region (€48,200 a head) and the poorest (€31,400) is €16,800.",
    "The club sold 31 of the 84 boxes, leaving 12 for sale and 41 for sponsors.",
    "The charity's income was £8.41m and its costs £7.93m. The surplus of £0.92m includes a gift.",
    "The road cuts the trip from 96 minutes to 61, saving lorries 20 minutes at night.",
    "Of the 24,610 who entered, 23,105 set off and 21,847 reached the finish. That leaves 1,258 who dropped out on the way.",
    "The council spent £3m on roads and £2m on parks. That leaves £5m for schools.",
    "Of the 640 flats 512 have been let. That leaves 128 empty.",
    "The Bank of Merova raised its policy rate by 25 basis points on Thursday, to 4.5% from 4.25%.",
    "The regiment had 96 vehicles. It lost 14 in the flood and sold ten, leaving 72 in service.",
    "The farm sold 130 cattle, 52 of them heifers, and 90 sheep.",
    "Voters rejected the scheme by 6,140 to 5,920. Four years ago the margin was 320.",
    "The pass rate fell two percentage points this year, to 71 per cent; in 2019 it was 78 per cent.",
    "Sales grew 10 per cent in 2023 and 10 per cent in 2024, 21 per cent over the two years.",
    "The council is £3.2 million over budget, and expects to be £5 million over by March.",
    "Profits doubled, to £14.6 million; the £9.8 million of 2023 was after a write-down, without which they would have been £7.3 million.",
    "Average class size is 31, up from 27 in 2015, and in the largest school it has risen by five.",
    "The company said net debt had fallen by $40 million since June to $310 million. It was $370 million a year ago.",
    "Farmers were paid 38p a litre in 2024 and 44p in 2025, when organic milk fetched 8p more.",
    "Ms Iwu won 52.4 per cent of the vote and Mr Platt 45.1 per cent. In 2020 her majority was 8.3 points.",
    "A litre of diesel cost 148.2p on Monday, 3.6p less than a year earlier; last week it was 149.4p.",
    "Students will pay £9,790 a year from September, £345 more than two years ago; the fee is now £9,535.",
    "Some 340 of the 410 jobs to go are in Leeds; another 90 in Hull will move to Spain.",
    "Half of the 36 trains ran late on Monday. Only 12 were on time on both days.",
    "His fortune is put at $3.2 billion. In 2022 it was $2.5 billion, after an increase of $900 million.",
    "Mortgage approvals came to 58,300 in March, down 6,100 on a year earlier. February's figure was 66,400.",
    "Nurses get 5.5 per cent in April and a further 2 per cent in October. A salary of £30,000 goes up to £31,650 in the spring.",
    "The festival sold 12,000 day passes at £55 and 4,000 weekend passes at £120; with camping and parking it took £1.34 million in all.",
    "There were 96 fires in the park last year, after three years in a row with more than 100.",
    "The youngest of the finalists is 19 and the oldest 43; in the juniors' race there is an age gap of four years.",
    "He served three terms, one of two years and two of four, from 2006 to 2016.",
    "Eighty-four per cent of passengers were satisfied, down from 89 per cent. On the night trains there was a fall of eight points.",
    "Pupil numbers will shrink from 1,950 to 1,640 by 2030. In the north there will be 410 fewer children, in the south 100 more.",
    "The reservoir was 62 per cent full on 1 August and 47 per cent full on 1 September. A year earlier it had lost 25 percentage points.",
    "Turnover rose by a fifth to £86 million, leaving out the £7 million from the plant it sold; in 2023 it was £79 million with it.",
    "The firm shed 1,300 jobs last year, 800 of them in Britain and 350 in Ireland.",
    "Ms Reyes, first elected in May 2014, lost her seat in 2017 and won it back in 2019; she has been an MP for nine years.",
    "Cases rose to 260 a week by March and then fell to 240.",
    "Three new routes will be added in the spring, to Bilbao, Porto and Turin, and one in the autumn, to Graz.",
    "The vaccine reached 6.3 million of the 8.1 million children it was meant for; 2.8 million had only one of the two doses.",
    "At 1,085 metres the pass is 240 metres higher than the village at its foot. The one at Arden lies at 945 metres.",
    "The vote was 312 to 288. On the amendment there was a margin of 34.",
    "The river rose to 5.2 metres on Sunday, 1.4 metres above the flood mark; its previous record was 4.1 metres.",
    "Stocks rose from 310 to 340, a rise of a tenth.",
    "With profits of £12m on sales of £91m, £7m more than the £84m of last year, the firm is content.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
