"""Wordings of court, council, science, business and festival reports: what must be seen in them, and what is no error."""

from pathlib import Path

import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import checked, disputes

INNOCENT = [
    # half of what several sentences come to, not of the last of them
    "She got three years for fraud, a year for theft and six months for perjury. She will serve half of it, 27 months.",
    "The tour has legs of two weeks, ten days and three weeks. She sang on two-thirds of it, 30 days in all.",
    # a financial year is one year, however it is written
    "The metro carried 10.22 crore passengers in 2025-26, up from 9.12 crore, and an average of 2.8 lakh a day.",
    "The library lent 73,000 books in 2024-25, an average of 200 a day.",
    "The surgery saw 36,500 patients in 2024/25, 100 a day.",
    # means do not add up to anything
    "On a test of 15 words the nappers recalled an average of 10.2 and the others 8.5.",
    "Of a possible 40 marks the girls averaged 31 and the others 28.",
    # a pronoun may stand for any of the counts before it
    "They followed 1,864 people, 1,081 women and 783 men. When it began, 699 of them, or 37.5%, took naps.",
    "The town has 3,200 houses, 640 flats and 120 boats. Some 800 of them, or 25%, are let to tourists.",
    # two groups, each with its own share
    "Of the 1,165 people who did not nap, 112, or 9.6%, fell ill, compared with 41, or 5.9%, of the nappers.",
    "Among 400 smokers 60, or 15%, had a relapse, against 24, or 6%, of the others.",
    "In the north 61 schools (12%) failed, compared with 30 (4%) in the south.",
    # "a year ago" tells when, not how often
    "A gallon of diesel cost it $2.40 on average, a fifth less than the $3.00 of a year ago.",
    "The loaf costs £1.40, more than the £1.20 of a year earlier.",
    # a rate by another unit of time is no conversion of an amount
    "It kept its quarterly dividend at 30 cents, or $1.20 a year.",
    "The ticket is 90 pence, or £4.50 a week.",
    # one for every so many
    "Eight hundred volunteers gave up their weekend, one for every 48 visitors. In all 38,400 people came.",
    "There are 5,120 beds, which is roughly one for every four students. The university has 19,150 students.",
    "There is one doctor for every 2,000 residents; the 12 doctors look after 24,112 residents.",
    "The council has 64 wardens, one for every 50 streets, and 3,180 streets.",
    # which of two counts is the total is for the words to say
    "The council received 1,412 letters against and 38 in favour, 37 objections for every letter of support.",
    "It has 26 paid staff and 430 volunteers, who between them put in 77,400 hours, an average of 180 each.",
    # a month without a year may be the next one
    "The ward reopens in August, 14 months after it was shut in June 2025.",
    "The bridge was shut in November 2024 and reopened 14 months later, in January.",
    "The road is to carry 706 cars, up from 612, a rise of 94 and 15%.",
    # shares restated between two commas
    "Of 1,030 complaints, 772, three quarters, were answered. It got 1,030, of which 772, three quarters, were written.",
    "Two clients in three, 66%, had a job. A third of the men, 40%, and half of the women had none.",
    "A quarter of pupils, 31 per cent of boys, were late.",
    "It will fell 41 of the 164 trees, a quarter, and plant 400. The lease is paid once a year, not once a quarter.",
    # a hedged length of time in apposition, and two lengths that are not one
    "The longest wait was 61 hours, more than two and a half days. It took three months, two weeks, four days.",
    "He was held for 72 hours, about three days, and then for two weeks, almost 14 days.",
    "It is open 12 hours, more than 300 days a year.",
    # other amounts in the clause
    "The overspend came to £12.4m on a budget of £620m, or 2%, and the fee to £3m on sales of £61m, or 5%.",
    "They fed 14,235 adults and 7,665 children, 21,900 people in all. Children were 35% of the total.",
    "The closure would cost 340 jobs, 8% of the workforce of 4,250.",
    "It bought back 1.5 million of its shares for $46.5 million, an average price of $31.",
    "A fund of €120,000 will be shared out equally between the six districts of the county, €20,000 each.",
    "Sunday brought 23mm of rain (0.9in) and Monday 5cm of wet snow (2in).",
    "Gross debt stood at $1.2 billion and cash at $300 million, for net debt of $900 million.",
    "The nappers recalled an average of 10.2 words and the others 8.5, a difference of 1.7 words.",
    "She took 48,312 votes to 45,976 for Mr. Tolliver, a margin of 2,336.",
    "Nurses cost £1.9m a month, £22.8m over the year. It sold 300 cars a month in spring, 2,100 in the year.",
    # what a share fell to, and what came before it
    "The shares fell 4.6% to close at $29.67, after $31.10 on Wednesday. It grew 3% to £41m, after £2m of costs.",
    "The shares fell 4.6% to end at $29.67, after touching $35.10 on Wednesday.",
    "About 18,000 homes are without power, down from 42,000 on Sunday.",
    # votes, and a lead in the next sentence
    "Sixteen councillors were in favour and 13 against, with one abstention. The budget thus passed by three votes.",
    "A bond passed with 58,940 in favor and 36,460 against, or 61.8 percent; it needed 60 percent.",
    "The winner had 49.6% and the runner-up 47.2%, Ms Brody 3.3%. The lead of 2.4 points is above the half point needed.",
    "Of nappers 5.9% fell ill and of others 9.6%. In all, 153 people did. The gap of 3.7 percentage points held up.",
    "Some 61% of men and 44% of women agreed. The gap between the towns was 3 points.",
    "Some 61% of men, 44% of women and 52% of all agreed. The gap of 8 points was new.",
    # lists with bullets
    "The county will spend £1,486 million, up from £1,412 million.\n\nWhere the money goes:\n\n- housing, £614m\n"
    "- roads, £389m\n- fire, £227m\n- libraries, £138m\n- everything else, £118m",
    "The trust has £1,486 million. Some of the larger gifts:\n\n- housing, £614m\n- roads, £389m\n- others, £20m",
    # what the money was, and how many they all were
    "# Clerk took £412,000\n\nShe took £412,000 in all.\n\nOf the money, £268,000 came from Ash, £97,000 from Bly and the "
    "remaining £47,000 from Cole.",
    "The jury, seven women and five men, all 12 of whom had sat through nine days of it, took six hours.",
    # an obituary, and other people's ages in it
    "Wilfred Ashdown, who has died aged 91, named 212 plants.\n\nHe was born in Lewes on 3 May 1935. His father died at 61 "
    "in 1949.\n\nHe read botany and joined the garden in 1958, at the age of 23. His wife, aged 45, came too.",
    # lengths of time between dates that no range ties
    "She had worked there for 21 years, from 2002 until her dismissal in October 2023.",
    "The line, which opened on 15 August 2019, has been running for more than six years.",
    "The book came out in 1971. A second edition followed in 1981, a decade later, and sold well.",
    "The line, which opened on 15 August 2019, has been closed for more than three years.",
    # multiples
    "The Larder gave away 21,900 parcels, an average of 60 a day, and almost twice the 11,200 of 2022.",
    "The median home costs £385,000, 11 times the median wage of £35,000.",
    "She took £31,000 in 2018 and £58,000 in 2019, nearly twice as much. It made 400 cars in 2019 and 1,600 in 2021, four "
    "times as many.",
    "He had two of the four brothers, Harold and Frank, to tea. Two of the four districts: Aske and Cole.",
    "| £m | Q1 | Q2 | Q3 | Q4 | Year |\n| --- | --: | --: | --: | --: | --: |\n| Sales | 801 | 835 | 880 | 842 | 3,358 |\n"
    "| Staff | 801 | 835 | 880 | 842 | 842 |",
    "Work is to start in January 2028 and take four years.",
    "A survey of 1,000 customers found that 62% thought it too small, 23% about right and 15% too large.",
    "Of those asked 41% were better off, 52% worse off and 48% of the old about the same.",
    "Crowds were:\n\n- round one, 8,900\n- round two, 9,400\n- round three, 10,700\n- round four, 11,000\n\nThat makes 40,000 "
    "for the four.",
    "Crowds were:\n\n- round one, 8,900\n- round two, 9,400\n- round three, 10,700\n\nThat is 40,000 more than last year.",
    "A quake killed 23 people and injured 184. Fourteen of the dead were found in Belvor, six in Kos and three in Upper Tarn.",
    "A quake killed 24 people and injured 184. Fourteen of the dead were in Belvor, six in Kos and three in Tarn, and one at sea.",
    "A quake killed 23 people. Fourteen of the dead were in Belvor, four in Kos.",
    "Founded in 1875 by a maltster, 151 years ago, it still brews. Net debt fell to £180m, two and a half times the £72m it "
    "earned before tax.",
    "But 23.6% of flights were delayed, against 18.9% in 2024. In other words, nearly one flight in four was late.",
    "Some 44% of girls passed. That is about one girl in ten more than in 2020. A third of boys did.",
    "The average wait fell to 11.7 minutes, two and a half minutes less than the 14.2 minutes of the year before.",
    "He waited 20 minutes, which is longer than the 15 minutes allowed, and two minutes longer than she did.",
    # each side of a semicolon has its own whole
    "Carrow had 34 shots and scored from 21, 62 per cent; Dunmoyle had 36 and also scored from 21, or 58 per cent.",
    "It has 1,290 pupils and 86 teachers, one for every 15. A firm charges it £46,440 a year for cover, £36 a pupil.",
    "It was let out on 1,825 occasions last year. Spills lasted 14,600 hours in all. Two thirds of them, 1,217, were dry.",
    "Ms Brandt, 62, was born in Bremen in 1963 and came to Alder Falls in 2011. In 1999 Jo Low, 40, was born again.",
    "Four people will come while it is open: the mayor, a clerk, a nurse and a cook.",
    "Members backed the strike by 1,012 votes to 253, a majority of 759. That is 80% of those who voted.",
    "Governors voted nine to four on Tuesday to drop it: the motion was carried by five votes.",
    # the same digits by chance
    "# Town sells 4,120 tickets\n\nIn all 4,210 people live there, and 4,120 tickets went.",
    "# A crowd of 38,000\n\nIn all 38,400 people came through the gates, and 43,800 had been expected.",
]


@pytest.mark.parametrize("draft", INNOCENT)
def test_innocent_wordings_are_left_alone(draft: str) -> None:
    stays_silent(draft)


FLAGGED = [
    (
        "per-unit-quotient",
        "Eight hundred volunteers gave up their weekend, one for every 84 visitors. In all 38,400 people came.",
        "one for every 84 visitors",
    ),
    (
        "per-unit-quotient",
        "There are 5,120 beds in the halls, which is roughly one for every two students. It has 19,150 students.",
        "one for every two students",
    ),
    (
        "per-unit-quotient",
        "The college has 5,120 beds and 19,150 students, with one bed for every two students.",
        "one bed for every two students",
    ),
    (
        "per-unit-quotient",
        "There is one doctor for every 240 residents; the 12 doctors look after 24,112 residents.",
        "one doctor for every 240 residents",
    ),
    (
        "per-unit-quotient",
        "It got 1,412 letters against and 38 in favour, 73 objections for every letter of support.",
        "73 objections",
    ),
    (
        "per-unit-quotient",
        "It has 26 paid staff and 430 volunteers, who put in 77,400 hours, an average of 280 each.",
        "430 volunteers",
    ),
    (
        "rate-times-duration",
        "The metro carried 10.22 crore passengers in 2025-26, an average of 28 lakh a day.",
        "28 lakh",
    ),
    (
        "count-as-percent",
        "They followed 1,864 people, 1,081 women and 783 men. At first 699 of them, or 27.5%, took naps.",
        "27.5%",
    ),
    (
        "fraction-word",
        "It got 1,030 complaints, of which 772, two thirds, were answered in time.",
        "two thirds",
    ),
    (
        "fraction-word",
        "It means to invest €402m, of which €134m, exactly a quarter, falls in 2027.",
        "a quarter",
    ),
    ("fraction-word", "The town has 46 schools, 23 of them, or a third, with a pool.", "a third"),
    ("fraction-word", "Two clients in three, 46%, had a job.", "46%"),
    (
        "fraction-word",
        "Almost one in five, 31 per cent, still bought a ticket at the counter.",
        "31 per cent",
    ),
    ("fraction-word", "It will fell 41 of the 164 trees, or a third, and plant more.", "a third"),
    ("unit-conversion", "The longest wait was 61 hours, more than three and a half days.", "2.54 days"),
    ("unit-conversion", "Sunday brought 23mm of rain (9in), most of it at night.", "9in"),
    ("count-as-percent", "The overspend came to £12.4m on a budget of £620m, or 0.2%.", "0.2%"),
    (
        "count-as-percent",
        "They fed 14,235 adults and 7,665 children, 21,900 people in all. Children were 45% of the total.",
        "21,900 people is 35%",
    ),
    ("share-of-base", "The closure would cost 340 jobs, 18% of the workforce of 4,250.", "340 jobs"),
    (
        "per-unit-quotient",
        "It bought back 1.5 million of its shares for $46.5 million, an average price of $41.",
        "$41",
    ),
    (
        "per-unit-quotient",
        "A fund of €120,000 will be shared out equally between the six districts of the county, €12,000 each.",
        "€12,000",
    ),
    (
        "stated-difference",
        "Gross debt stood at $1.2 billion and cash at $300 million, for net debt of $90 million.",
        "net debt",
    ),
    (
        "stated-difference",
        "The nappers got 10.2 words right and the others 8.5, a difference of 2.7 words.",
        "2.7 words",
    ),
    ("stated-difference", "She took 48,312 votes to 45,976 for Mr. Tolliver, a margin of 3,236.", "3,236"),
    ("rate-times-duration", "Agency nurses cost £1.9m a month, £28.2m over the year.", "£28.2m"),
    (
        "direction-contradicts-figures",
        "About 18,000 homes are without power, up from 42,000 on Sunday.",
        "up from",
    ),
    (
        "direction-contradicts-figures",
        "The shares rose 4.6% to close at $29.67, after $31.10 on Wednesday.",
        "rose",
    ),
    (
        "headline-differs-from-body",
        "# A record crowd of 34,800\n\nIn all 38,400 people came through the gates.",
        "38,400",
    ),
    (
        "headline-differs-from-body",
        "# Study of 1,684 older adults\n\nThey followed 1,864 people for years.",
        "1,864",
    ),
    (
        "votes-against-share",
        "Sixteen councillors were in favour and 13 against, with one abstention. The budget thus passed by five votes.",
        "five votes",
    ),
    (
        "votes-against-share",
        "A bond passed with 58,940 in favor and 36,460 against, or 68.1 percent.",
        "68.1 percent",
    ),
    (
        "stated-difference",
        "The winner had 49.6% and the runner-up 47.2%, Ms Brody 3.3%. The lead of 4.2 points is above what is needed.",
        "4.2 points",
    ),
    (
        "points-not-percent",
        "Of nappers 5.9% fell ill and of others 9.6%. In all, 153 people did. The gap of 3.7% held up.",
        "percentage points",
    ),
    (
        "parts-of-whole",
        "The county will spend £1,486 million, up from £1,412 million.\n\nWhere the money goes:\n\n- housing, £614m\n"
        "- roads, £839m\n- fire, £227m\n- libraries, £138m\n- everything else, £118m",
        "do not add up to £1,486 million or £1,412 million",
    ),
    (
        "parts-of-whole",
        "She took £412,000 in all.\n\nOf the money, £268,000 came from Ash, £79,000 from Bly and the remaining £47,000 "
        "from Cole.",
        "£412,000",
    ),
    (
        "parts-of-whole",
        "The jury, seven women and six men, all 12 of whom had sat through nine days of it, took six hours.",
        "make 13",
    ),
    (
        "age-does-not-match-birth-date",
        "Wilfred Ashdown, who has died aged 81, named 212 plants.\n\nHe was born in Lewes on 3 May 1934, the youngest.",
        "81",
    ),
    (
        "age-does-not-match-birth-date",
        "Wilfred Ashdown, who has died, named 212 plants.\n\nHe was born in Lewes on 3 May 1934.\n\nHe read botany "
        "and joined the garden in 1958, at the age of 34.",
        "34",
    ),
    (
        "elapsed-years",
        "She had worked there for 11 years, from 2002 until her dismissal in October 2023.",
        "11 years",
    ),
    (
        "elapsed-years",
        "The line, which opened on 15 August 2019, has been running for more than eight years.",
        "eight years",
    ),
    (
        "elapsed-years",
        "The book came out in 1971. A second edition followed in 1981, two decades later, and sold well.",
        "two decades",
    ),
    (
        "fold-word",
        "The Larder gave away 21,900 parcels, an average of 60 a day, and almost four times the 11,200 of 2022.",
        "almost four times",
    ),
    ("fold-word", "The median home costs £385,000, nine times the median wage of £35,000.", "nine times"),
    (
        "fold-word",
        "She took £31,000 in 2018 and £58,000 in 2019, more than three times as much.",
        "three times",
    ),
    (
        "listed-differs-from-counted",
        "He was born in Lewes, the youngest of four brothers: Harold, Frank and Wilfred.",
        "lists 3",
    ),
    (
        "parts-of-whole",
        "| £m | Q1 | Q2 | Q3 | Q4 | Year |\n| --- | --: | --: | --: | --: | --: |\n| Sales | 801 | 835 | 880 | 842 | 3,835 |\n"
        "| Profit | 80 | 83 | 88 | 84 | 335 |",
        "3,835",
    ),
    ("relative-date-does-not-fit", "Work is to start in January 2025 and take four years.", "is to start in"),
    (
        "headline-differs-from-body",
        "# Alvarez wins by 3,236 votes\n\nShe took 48,312 votes to 45,976 for Mr. Tolliver, a margin of 2,336.",
        "2,336",
    ),
    (
        "weekday-does-not-match-date",
        "The fare rise was told to the press on Monday, June 2. Mr Khosla has led it since January 2025.",
        "Monday, June 2",
    ),
    ("elapsed-years", "The ward reopens in August, 24 months after it was shut in June 2025.", "24 months"),
]


@pytest.mark.parametrize(("rule", "draft", "words"), FLAGGED)
def test_errors_in_these_wordings_are_seen(rule: str, draft: str, words: str) -> None:
    flags(rule, draft, words)


SPEAKERS = [
    # names that end like adverbs
    ("Donal Kiely said that closing the depot would help. “Close it,” he said.", "Donal Kiely"),
    ("Ann Connolly said that nothing had changed. “I was there all day,” Ms Connolly said.", "Connolly"),
    # a title that takes up more room than the name
    (
        "Wenlow needs the houses, said Councillor Amit Sood. “I can count the letters,” he said. Mr Sood left.",
        "Sood",
    ),
    # a quotation over two paragraphs, and he who was named before it
    (
        "Dr Ewan Low, the chief executive, said the wards were full.\n\n“One bed in eight is taken by the well.\n\n"
        "“A hospital that lets nobody out is a hotel,” he told the board.",
        "Ewan Low",
    ),
    # an obituary has one man in it
    (
        "Wilfred Ashdown, who has died aged 91, named 212 plants.\n\nHe was the youngest of three brothers: Harold, "
        "Frank and Wilfred.\n\nIn 1969 he went to Sarawak with Ruth Penhale, a botanist.\n\n“A plant does not care "
        "what you call it,” he told the society.",
        "Wilfred Ashdown",
    ),
    # what somebody was is nobody else
    ("Ida Holm joined in 1958 and was its director from 1979. “I stayed too long,” she said.", "Ida Holm"),
]


@pytest.mark.parametrize(("draft", "name"), SPEAKERS)
def test_the_speaker_is_made_out(draft: str, name: str) -> None:
    quotes = [
        claim
        for claim in checked(draft).claims
        if claim.kind == "quote" and claim.quotation is not None and claim.quotation.role == "speech"
    ]
    assert quotes
    attribution = quotes[-1].attribution
    assert attribution is not None
    assert attribution.confirmed
    assert name in attribution.speaker


STAFF = "entity,role,holder,start,source\nardlea,chief executive,Nuala Heffernan,2022-09-01,Council\n"
AT_ARDLEA = "The chief executive, Nuala Heffernan, told members so. "
OTHER_STARTS = [
    "Ms Heffernan, who took up the post in September 2024, was brief.",
    "Heffernan, who took over in September 2024, was brief.",
    "Ms Heffernan took up the job in March 2024.",
    "Ms Heffernan, a former engineer, has run the council since 2024.",
    "Heffernan, who has headed the authority since March 2024, was brief.",
    "Ms Heffernan has been in the job since September 2024.",
    "Ms Heffernan, who has been at the helm since January 2025, was brief.",
    "Ms Heffernan has led it since May 2024.",
    "Ms Heffernan was sworn in on 1 March 2024.",
    "Heffernan, who has been in charge of the council since 2024, was brief.",
    "Ms Heffernan, who became chief in September 2024, was brief.",
    "Ms Heffernan, chief executive since March 2024, was brief.",
    "Heffernan, 48, who was born in 1977, has been in charge since October 2024.",
]
SAME_STARTS = [
    "Ms Heffernan, who took up the post in September 2022, was brief.",
    "Heffernan has run the council since 2022.",
    "Ms Heffernan has led the inquiry since June 2024.",
    "Ms Heffernan has run marathons since June 2024.",
    "Ms Heffernan, whose deputy took over in 2024, was brief.",
    "Donal Kiely took over in 2024.",
    "Ms Heffernan, chief executive since 2022, was brief.",
    "Ms Kiely, chief executive of a bank since 2024, was brief.",
    "Ms Heffernan said that Mr Kiely had been in the job since 2024.",
    "Ms Heffernan has been in the building since 2024.",
]


def _staffed(folder: Path) -> Path:
    pack = folder / "ardlea"
    pack.mkdir()
    (pack / "roles.csv").write_text(STAFF, encoding="utf-8")
    (pack / "entities.csv").write_text(
        "entity,label,type\nardlea,Ardlea County Council,council\n", encoding="utf-8"
    )
    (pack / "facts.csv").write_text(
        "entity,metric,period,value,unit,source\nardlea,permits,2011,37,permit,Yearbook\n", encoding="utf-8"
    )
    return pack


@pytest.mark.parametrize("sentence", OTHER_STARTS)
def test_an_office_held_by_a_verb_has_its_start(sentence: str, tmp_path: Path) -> None:
    found = disputes(f"Ardlea County Council met. {AT_ARDLEA}{sentence}", packs=(_staffed(tmp_path),))
    assert "status-at-date" in [finding.rule for finding in found if finding.effect == "disputes"]


@pytest.mark.parametrize("sentence", SAME_STARTS)
def test_other_verbs_tell_nothing_of_the_office(sentence: str, tmp_path: Path) -> None:
    found = disputes(f"Ardlea County Council met. {AT_ARDLEA}{sentence}", packs=(_staffed(tmp_path),))
    assert not [finding.message for finding in found if finding.effect == "disputes"]
