import pytest

from tests.rules.cases import flags, stays_silent

RULE = "fold-word"

FLAGGED = [
    ("The annual premium has tripled since 2019, from £480 to £1,020.", "£1,020"),
    ("The price of a berth has doubled from £410 to £1,340.", "doubled"),
    ("Admissions more than doubled, from 310 to 540.", "more than doubled"),
    ("The jobless total halved to 1.9 million from 2.1 million.", "halved"),
    ("Net profit was £6.9m, nearly double the £6.3m of the year before.", "double"),
    ("The number of claims, at 3,600, was five times as high as the 1,200 of 2015.", "five times"),
    ("A threefold increase, from 1,200 hives to 1,900, has surprised the keepers.", "threefold"),
    ("The fleet quadrupled from 14 ships to 31.", "quadrupled"),
    ("Russia was at 7.05%, nearly double the 5.58% of 2021.", "double"),
    ("At £12m the fund is twice the £9.1m of 2020.", "twice"),
    ("Complaints have risen fivefold, from 212 to 540.", "fivefold"),
    ("The estimate trebled to £91m from £62m.", "trebled"),
    ("There were 1,240 complaints, three times as many as the 620 a year before.", "1,240 complaints"),
    ("Its share price has quadrupled from £4.12 to £9.80.", "quadrupled"),
    ("Imports rose tenfold, from 1.2 million to 8.1 million tonnes.", "tenfold"),
    ("The price has more than tripled from £14 to £36.", "£36"),
    ("Production doubled to 8.4 million tonnes from 6.1 million.", "doubled"),
    ("At 84,000, attendance was four times that of 2019, when 31,000 came.", "four times"),
    ("Sales in Asia, at £84m, were 2.5 times those in Europe, at £56m.", "2.5 times"),
    ("The area burned, 8,400 hectares (20,760 acres), is twice the 3,100 hectares lost last year.", "twice"),
    ("Attendance at the county ground has tripled since 2019, from 3,100 a match to 6,400.", "tripled"),
    (
        "House prices in the city halved between 2007 and 2011, dropping from an average of £210,000 to £162,000.",
        "£162,000",
    ),
    ("Rents have trebled in a decade: a flat that cost £450 a month in 2015 now costs £940.", "trebled"),
    ("Wholesale gas, at 92p a therm, costs twice as much as in January, when it was 71p.", "twice"),
    (
        "Unemployment among under-25s, at 12.4 per cent, is three times the overall rate of 5.1 per cent.",
        "12.4 per cent",
    ),
    (
        "The painting, bought for $1.2 million in 2001, went for $9.6 million, six times as much.",
        "$9.6 million",
    ),
    ("Admissions for asthma have almost doubled in five years, from 1,340 to 1,810.", "almost doubled"),
    ("The number of heat pumps fitted trebled to 61,000 last year from 29,000.", "29,000"),
    ("The herd was reduced fourfold from 840 to 310.", "fourfold"),
    ("After the price was cut, sales rose fourfold from £210m to £480m.", "fourfold"),
    (
        "That would earn her around £92,000 a year - more than six times the £17,400 she takes home.",
        "£17,400",
    ),
    (
        "Children in the poorest fifth were 4.3 times as likely to be admitted as those in the richest (405 against 119 per 100,000).",
        "4.3 times",
    ),
    ("The richest tenth spent nine times as much as the poorest, £1,313.20 against £263.90.", "£1,313.20"),
    ("The number of cases has risen to 94, three times as many as a month ago (47).", "three times"),
    ("The shelter took in 412 dogs, four times as many as in 2019 (141).", "141"),
    (
        "The new depot is three times the size of the old one, 900 square metres instead of 550.",
        "three times",
    ),
    (
        "The counter recorded 486 by the end of June; at the same point in 2021 it had been 162, so that the number has doubled in five years.",
        "doubled",
    ),
    ("What costs $150 at the farm gate fetches ten times as much, $600, in the shops.", "ten times"),
    ("Parking costs €2.50 in the suburbs and twice as much (€8) by the station.", "twice"),
    ("A licence is £14.50 for a boy and three times as much, £58.50, for a man.", "three times"),
    ("The number of farms has more than halved, from 1,900 to 1,080.", "more than halved"),
    (
        "Membership has trebled since the new hall opened. About 210 a year joined under the old board; now it is 410.",
        "trebled",
    ),
    (
        "Traffic has doubled since 2015. Some 4,100 cars a day used the road then; now it is 12,300.",
        "doubled",
    ),
    (
        "The dealer bought the clock for £1,250 in March and sold it for £6,900 in May, three times what it had cost.",
        "three times",
    ),
    (
        "Her mother paid €85 for the ring in 1990 and parted with it for €740, five times the price she had paid.",
        "five times",
    ),
    ("The old stand held 2,400 people. Its replacement, at 7,400, is twice as big and has a roof.", "twice"),
    (
        "The former ferry weighed 310 tonnes. Its successor, with 1,480, is three times as heavy.",
        "three times",
    ),
    (
        "Scalpers were charging £95 for shirts priced at £30, double the official price, outside the ground.",
        "double",
    ),
    (
        "With 840 pupils, Norwood is four times the size of Eastfield, which has 390, but has fewer teachers.",
        "four times",
    ),
    (
        "At 182 metres, the chimney is three times as high as the town hall, which measures 96 metres.",
        "three times",
    ),
    (
        "Ida earns £2,400 a month; her husband lives on a third as much, £1,100, and does not complain.",
        "a third",
    ),
    (
        'Twelve people were stung in 2024 and 84 in 2025. "A threefold rise is not a blip," said the lifeguard.',
        "threefold",
    ),
    (
        "The town had 21 cases in 2023 and 64 in 2024. That is a sixfold increase, and it worries doctors.",
        "sixfold",
    ),
    ("The port had 14 calls in 2024 and 84 last year. The threefold rise is welcome.", "threefold"),
    (
        "The shoal was put at 62,000 tonnes in 2015. Nine years later it was 45,000 tonnes, so it has halved.",
        "halved",
    ),
    (
        "The choir had 20 members in 2019. Today it has 30 members. A year later it was 31, so it has trebled.",
        "trebled",
    # so many to one
    ("The school has 640 pupils and 32 teachers, a ratio of 30 to one.", "30 to one"),
    ("The ward had 27 patients and nine nurses on Sunday. That is five to one.", "five to one"),
    ("A berth costs £1,240 in Norwick and £410 in Garve, more than five to one.", "more than five to one"),
    ("Members voted by 5,106 to 851, or three to one.", "three to one"),
    ("There were 412 objections and 37 letters in favour, 17 to one.", "17 to one"),
    ("Losers outnumbered winners by 2.6 to 1, 1,702 to 1,064.", "2.6 to 1"),
    ("In 2000 the parish had turned it down by three to one (421 against 209).", "three to one"),
    ("Wheat fetched £212 a tonne against £48 for straw, and that is still 3.4 to one.", "3.4 to one"),
    ("The club has 1,860 adult members and 310 juniors, or 16 to 1.", "16 to 1"),
    ("Last year rent was €14,400 in the port and €3,600 inland; that is two to one.", "two to one"),
    ("The valley has 48 farms and the hill 6, a proportion of five to one.", "five to one"),
    # as much as in the place of the sentence before
    (
        "A day at nursery costs £41 in Selby. In Harle it costs £38. In Garve it is £82, five times as much.",
        "five times",
    ),
    (
        "The ferry took 2,702 cars from Oban last year. From Mallaig it took 900. In Troon it was 13,862 cars, nine times as many.",
        "nine times",
    ),
    (
        "A bed costs the trust £310 a night in Norwick. In Garve it is £930, three times as much, and in Selby £1,550, nine times.",
        "nine times",
    ),
    # by how much it was multiplied
    (
        "The four harbours together took in £10.9m, of which £5.7m came from Oban. In 2014 they had taken £1.24m between them, so the sum has been multiplied by almost six.",
        "almost six",
    ),
    (
        "The farm counted 486 geese. In 2021 it had been 162, so the number has been multiplied by five.",
        "five",
    ),
    (
        "The surgery has 9,600 patients. In 2010 it had been 2,400, so that the number has grown by a factor of eight.",
        "eight",
    ),
]

CLEAN = [
    "The annual premium has more than doubled since 2019, from £480 to £1,020.",
    "Russia was at 7.05%, nearly double the 3.58% of 2021.",
    "The price of a berth has doubled from £410 to £830.",
    "The jobless total almost halved to 1.1 million from 2.1 million.",
    "The number of claims, at 3,600, was three times as high as the 1,200 of 2015.",
    # n or n + 1
    "Rents were four times more than the 300 of 2015, at 1,500.",
    "Rents were four times more than the 300 of 2015, at 1,210.",
    # other dates
    "The herd has tripled since 1990. It went from 140 to 155 last year.",
    # a noun, a name, a verb of another kind
    "The minister doubled down on the plan to move 400 posts to 3 towns.",
    "A double room costs £140, up from £120.",
    "The men's doubles drew 1,200 people and the final 1,900.",
    "She was fined three times, from £40 to £80.",
    "Since 2015 the price of a stamp has gone up seven times, from 63p to £1.70.",
    "The school has twice moved, in 1998 and 2011, from 40 rooms to 52.",
    "Bus use doubled and the fare rose from £2 to £2.20.",
    "Sales in Asia, at £84m, were 1.5 times those in Europe, at £56m.",
    "The area burned, 6,300 hectares (15,570 acres), is twice the 3,100 hectares lost last year.",
    "Takings grew to €386.2m, from €358.2m, a rise of 7.8%, twice as fast as the number of tickets.",
    "Revenue climbed from £40m to £44m, three times as quickly as costs.",
    "Output rose from 400 tonnes to 420 tonnes, twice the rate of a year ago.",
    "Attendance has tripled since 2010. It was 3,100 in 2019 and reached 6,400 last season.",
    "Twenty-two branches rejected the merger and 18 backed it; the remaining eight of the 48 abstained.",
    "House prices halved in real terms between 2007 and 2011. In cash they fell from £210,000 to £162,000.",
    "Unemployment among under-25s, at 12.4 per cent, is three times that of their parents. The overall rate is 5.1 per cent.",
    "Planning officers dealt with 1,152 applications in 2025. They approved 871 and refused 164; the rest were withdrawn or are still pending.",
    "The painting, bought for $1.2 million in 2001, went for $9.6 million. Its companion fetched six times as much as in 2001.",
    "Admissions for asthma have almost doubled in ten years. In the past five they rose from 1,340 to 1,810.",
    "In the three wards where patrols were doubled in May it dropped by a quarter, from 316 to 237; elsewhere it was down 6 per cent.",
    # a fall to a third
    "The fee fell threefold from £84 to £28.",
    "The fee is £28, three times lower than the £84 of last year.",
    "Prices fell while staff numbers halved from 168 to 84.",
    # the last verb is the multiple's
    "Prices were cut and sales grew threefold from £210m to £630m.",
    "Crime is down and tourism has grown fivefold from 2,100 visitors to 10,500 visitors.",
    "The herd was reduced fourfold from 840 to 210.",
    "The herd grew in the war and then fell fourfold from 840 to 210.",
    "One bed in seven, 14,180 out of 100,300, was taken up by someone fit to leave.",
    "One in four men, 312 of 2,480 women and nobody under 30 said yes.",
    "The number of cases has risen to 94, twice as many as a month ago (47).",
    "After sales doubled, the number of shops went from 310 to 290.",
    "The new depot is three times the size of the old one, 900 square metres instead of 300.",
    "The counter recorded 486 by the end of June; at the same point in 2021 it had been 162, so that the number has trebled in five years.",
    "The Red Lion scored 61 with a joker that doubled their seven on history.",
    "What costs $150 at the farm gate fetches four times as much, $600, in the shops.",
    "The jars cost £32 in Kesby and £41 in Arden, and fetch four times as much, £164, at the airport.",
    "What costs £32 in the shop brings twice as much, £15 of it in tax, by the sea.",
    "The hall seats 400, and three times as many, 1,200 people, came on Friday.",
    "The number of farms has more than halved, from 1,900 to 880.",
    "Membership has trebled since the new hall opened. About 210 a year joined under the old board; now it is 640.",
    "Membership has trebled since the new hall opened in 2019. In 2023 it was 3,100; now it is 4,200.",
    "Membership has trebled since the new hall opened. The fee was £20 under the old board; now it is £31.",
    "Traffic has doubled its share since 2015. Some 4,100 cars a day used the road then; now it is 12,300.",
    "The dealer bought the clock for £1,250 in March and sold it for £3,700 in May, three times what it had cost.",
    "The dealer bought the clock for £1,250 in March and sold it for £6,900 in May, three times what the auctioneers had estimated.",
    "The dealer bought two clocks for £1,250 in March and sold one for £6,900 in May, three times what he had paid for the other.",
    "The dealer paid £1,250 for the clock and £400 for repairs and sold it for £4,950, three times what it had cost.",
    "The old stand held 2,400 people. Its replacement, at 4,900, is twice as big and has a roof.",
    "The old stand held 2,400 people. Its replacement, at 7,400 square metres, is twice as big and has a roof.",
    "The old stand held 2,400 people. Its replacement, at £7,400 a seat, is twice as expensive as planned.",
    "Scalpers were charging £65 for shirts priced at £30, double the official price, outside the ground.",
    "With 840 pupils, Norwood is twice the size of Eastfield, which has 390, but has fewer teachers.",
    "With 840 pupils, Norwood is four times the size it was in 2001, when it had 210.",
    "With 840 pupils, Norwood is four times the size of Eastfield, which has 39 teachers.",
    "At 1,240 metres, the Horn is twice as high as the Kogel, which is 310 metres lower.",
    "Ida earns £2,400 a month; her husband lives on a third as much, £800, and does not complain.",
    'Twelve people were stung in 2024 and 84 in 2025. "A sevenfold rise is not a blip," said the lifeguard.',
    "The town had 21 cases in 2023 and 64 in 2024. That is a threefold increase, and it worries doctors.",
    "The town had 21 cases in 2023 and 64 in 2024. A sixfold increase in tests explains it.",
    "The town had 21 cases in 2023 and 64 deaths in 2024. A sixfold increase is feared.",
    "The town had 21 cases and the county 64. A sixfold increase is feared.",
    "Crime has doubled. About 4,100 cases a year were solved under her predecessor; now it is 2,300.",
    "Rents have doubled in five years. In 1995 it was €410; today it is €1,310.",
    "She paid 6,400 kronor for the chair and sold it for 9,100, twice as much as she had hoped.",
    "She paid 6,400 kronor for one and 2,100 for the other and sold the pair for 24,000, three times what they had cost.",
    "He bought shares for £12,500 in 2019 and sold half of them for £26,000, four times what they had cost.",
    "The old hall seated 310. Its successor, with 940, is twice as big on the ground.",
    "The shoal was put at 62,000 tonnes in 2015. Nine years later it was an estimated 31,000, so it has halved.",
    "The club had 40 members in 2015. Ten years later there were 80, so it has doubled.",
    "The club has 80 members. The year before it was 40, so it has doubled.",
    "The school has 640 pupils and 32 teachers, a ratio of 20 to one.",
    "The ward had 27 patients and nine nurses on Sunday. That is three to one.",
    "A berth costs £1,240 in Norwick and £410 in Garve, more than three to one.",
    "Members voted by 5,106 to 851, or six to one, for strikes.",
    "There were 412 objections and 37 letters in favour, 11 to one.",
    "Losers outnumbered winners by 1.6 to 1, 1,702 to 1,064.",
    "The trial randomised 1,206 adults at 118 sites, two to one: 804 to the drug and 402 to placebo.",
    # of something else
    "The club has 1,860 adult members and 310 juniors; boys outnumber girls by three to one.",
    "The club has 1,860 adult members and 310 juniors, two to one of them boys.",
    "The school has 640 pupils and 32 teachers. Parents are for it by nine to one.",
    "The school has 640 pupils, 32 teachers and 12 aides, 15 to one.",
    "He gave three apples to one and two to the other.",
    "The council got 40 letters and 1,200 emails, mostly against, by five to one.",
    "The gap between 1,860 and 310 has shrunk from 6.7 to one to six to one.",
    "It was cut from 12 to one and from 18 to two.",
    "Numbers fell by 12 to one.",
    "The train leaves at ten to one, with 32 or 640 aboard.",
    "A bed costs the trust £310 a night in Norwick. In Garve it is £930, three times as much, and in Selby £1,550, five times.",
    "A bed costs the trust £310 a night in Norwick. In Garve it is £930, five times as much as in 2005.",
    "A bed costs the trust £310 a night in Norwick and £410 in Selby. In Garve it is £930, three times as much.",
    "The four harbours together took in £10.9m, of which £5.7m came from Oban. In 2014 they had taken £1.24m between them, so the sum has been multiplied by almost nine.",
    "Seven multiplied by six is 42, and by nine 63.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
