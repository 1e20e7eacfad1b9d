import pytest

from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes

RULE = "weekday-does-not-match-date"

# The drafts are read on Monday 1 June 2026.
FLAGGED = [
    (
        "It cut the fee on Monday 19 May, the third cut since prices peaked at 5.2% in May 2025.",
        "19 May 2026 is a Tuesday",
    ),
    ("They met on Monday 19 May for the first time since 2025.", "19 May 2026 is a Tuesday"),
    ("The inquest opened on Thursday 12 December 2025.", "12 December 2025 is a Friday"),
    ("The match takes place on Saturday, June 12, and tickets are on sale.", "12 June 2026 is a Friday"),
    ("On Wednesday (12 May) the board met to hear the auditors.", "12 May 2026 is a Tuesday"),
    ("The festival runs from Sunday 14 to Monday 16 June.", "16 June 2026 is a Tuesday"),
    ("The hearing on 10 December 2023, a Monday, lasted barely an hour.", "10 December 2023 is a Sunday"),
    ("The craft fair is open on Saturday 6 and Sunday 8 June.", "8 June 2026 is a Monday"),
    ("The polls open at 7am on Thursday, May 8.", "8 May 2026 is a Friday"),
    ("The parish council, which met on Mon 12 May, agreed to sell the field.", "12 May 2026 is a Tuesday"),
    ("Doors open on Friday 5 July 2026.", "5 July 2026 is a Sunday"),
    (
        "On 24 February 2022, which was a Friday, the columns crossed the border.",
        "24 February 2022 is a Thursday",
    ),
    ("The sale ends on Sunday, 31 May 2025.", "31 May 2025 is a Saturday"),
    ("The concert is on Sat. 13 July.", "13 July 2026 is a Monday"),
    ("2026-05-12 (Monday) was the last day for bids.", "12 May 2026 is a Tuesday"),
    ("The regatta lasts from Friday to Sunday, June 13-15.", "13 June 2026 is a Saturday"),
    ("Judgment will be given on Tuesday the 3rd of July.", "3 July 2026 is a Friday"),
    ("Her funeral took place on Thursday, Jan. 6, 2026.", "6 January 2026 is a Tuesday"),
    ("Voters in Carrick go to the polls on Friday 14 and Saturday 16 August.", "16 August 2026 is a Sunday"),
    # what is to come is something else
    (
        "“The fare will rise,” Ann Lee told the board at its meeting on Wednesday 12 May.",
        "12 May 2026 is a Tuesday",
    ),
    ("She spoke at the meeting on Wednesday 12 May, and said fares will rise.", "12 May 2026 is a Tuesday"),
    ("The last bus ran on Saturday evening, 15 February.", "15 February 2026 is a Sunday"),
    ("The march is planned for Sunday, March 14, 2026.", "Sunday, March 14, 2026"),
    ("The fair was held on Wednesday 1 June.", "1 June 2026 is a Monday"),
    ("The vote is on Tuesday 1 June.", "1 June 2026 is a Monday"),
    ("The fair will open on Thursday 2 June.", "2 June 2026 is a Tuesday"),
    ("The fair on Wednesday 2 December was a success.", "2 December 2025 is a Tuesday"),
    (
        "On Wednesday 4 March 2026 the panel sat, and on Friday 5 March 2026 it rose.",
        "5 March 2026 is a Thursday",
    ),
    ("In France the vote was on Tuesday 4 March 1917.", "4 March 1917 is a Sunday"),
    ("The treaty was signed on Tuesday 3 September 1753.", "3 September 1753 is a Monday"),
    ("The cut, on Tuesday 18 June, was the first since September 2024.", "18 June 2026 is a Thursday"),
    ("In Greece the vote was on Wednesday 4 March 1924.", "4 March 1924 is a Tuesday"),
    (
        "Tuesday 3 March 2026 is the closing date, and polling follows on Friday 2 May 2026.",
        "Friday 2 May 2026",
    ),
    (
        "Voters go to the polls on Saturday 24 May 2026 in the second round, two weeks after the first on 10 May.",
        "Saturday 24 May 2026",
    ),
    ("“We met on Friday 5 May,” she said. The council met on Friday 6 May.", "Friday 6 May"),
    ("The council met overnight on Tuesday 4 May. It met again on Friday 6 May.", "Friday 6 May"),
    ("In Petrograd it began on Tuesday 7 November 1917. The council met on Friday 6 May.", "Friday 6 May"),
    (
        "On Monday 23 March 2026 the new timetable starts, and on Friday 30 March the old tickets expire.",
        "Friday 30 March",
    ),
    (
        "He was doing 54mph at 6.52am on 3 May last year, a Sunday, when his lorry struck them.",
        "3 May last year, a Sunday",
    ),
    ("The dividend will be paid on Thursday, September 25.", "Thursday, September 25"),
    ("The office said on Tuesday 27 May that costs had risen from a year earlier.", "Tuesday 27 May"),
    (
        "The Crooked Billet, which opened in 1683 and had been pouring ever since, called time on Sunday, May 30.",
        "Sunday, May 30",
    ),
    ("The final is on Saturday 15 November.", "Saturday 15 November"),
    (
        "After a long debate in the Corn Hall on Wednesday 19 May the district council passed its programme by 17 votes to 11.",
        "19 May 2026 is a Tuesday",
    ),
    # the weekday in the next sentence
    (
        "Voters went to the polls on 23 June 2016. It was a Friday, and it rained.",
        "23 June 2016 is a Thursday",
    ),
    ("The king died on 6 February 1952. That was a Monday.", "6 February 1952 is a Wednesday"),
    ("The fair was held on 12 May 2026. It was a wet Friday and few came.", "12 May 2026 is a Tuesday"),
    (
        "She fell on 21 September 1984. It was a Friday. Three days later, on the Tuesday, she was found.",
        "is a Monday",
    ),
    ("Christmas Eve, which falls on a Monday, will be busy.", "24 December 2025 is a Wednesday"),
    (
        "The bombs fell on the night of 14 November 1940. It was a Monday when the fires went out.",
        "14 November 1940 is a Thursday",
    ),
    # a feast of a fixed date
    ("Bastille Day last year (a Sunday) drew a crowd.", "14 July 2025 is a Monday"),
    ("Christmas Day 2024 was a Friday.", "25 December 2024 is a Wednesday"),
    ("He was born on New Year's Eve 1999, a Saturday.", "31 December 1999 is a Friday"),
    ("They married on St Patrick's Day this year, a Monday.", "17 March 2026 is a Tuesday"),
    # counted from another weekday
    ("The trial began on a Wednesday and ended 48 hours later, on the Saturday.", "is a Friday"),
    ("The trial began on a Wednesday. Two days earlier, on the Tuesday, a juror fell ill.", "is a Monday"),
    ("The call came on a Friday. On the Tuesday, three days later, he was on a plane.", "is a Monday"),
    ("The cup opened on 11 June 2026. Two days later, on the Sunday, Brazil played.", "is a Saturday"),
    ("They came on a Monday and went eight days afterwards, on the Wednesday.", "is a Tuesday"),
    # so many hours, until a weekday
    (
        "The strike starts at six on Wednesday morning and lasts exactly 72 hours, until six on Monday.",
        "is a Saturday",
    ),
    ("The vigil began on a Friday and lasted 48 hours, ending on Monday.", "is a Sunday"),
    (
        "The race starts at noon on Saturday and, the club says, lasts 24 hours, until noon on Monday.",
        "is a Sunday",
    ),
]

CLEAN = [
    # last year's day, though this year's is nearer
    "The library, which reopened on Saturday 13 September, has 14 computers.",
    "The ban that began on Wednesday 3 December was lifted in May.",
    "They met on Monday 19 May, six weeks before the fair closed in June 2025.",
    "The inquest opened on Friday 12 December 2025.",
    "The match takes place on Saturday, June 13, and tickets are on sale.",
    "On Tuesday (12 May) the board met to hear the auditors.",
    "The festival runs from Sunday 14 to Tuesday 16 June.",
    "The hearing on 10 December 2023, a Sunday, lasted barely an hour.",
    # next year's
    "On Wednesday 12 May, the board will hear the auditors.",
    # the speaker's own slip
    "“We shall meet on Friday 12 May,” she told the panel.",
    # a night has two dates
    "The storm tore off the roof overnight on Friday 12 May.",
    "The plane left at 11pm GMT on Friday 12 May and landed a day later.",
    # a name, not a day
    "Sheffield Wednesday, 12 May 2026, drew the smallest crowd of the season.",
    "The Mail on Sunday, 12 pages thick, cost 40p.",
    # the year stands in the paragraph or in the heading above
    "In 1972 troops were sent in. On Sunday 30 January they opened fire.",
    "## 1972\n\nOn Sunday 30 January the paratroopers opened fire.",
    "The council met on Tuesday 1 July last year.",
    # the year may be the next one
    "The next meeting will be held on Thursday 4 March.",
    # the old calendar
    "The rising began on Wednesday 25 October 1917 in Petrograd.",
    "The great fire broke out on Sunday 2 September 1666.",
    # no date beside the weekday
    "It was 9pm on Thursday, 12 people were hurt and two arrested.",
    "The bells ring every Tuesday, 12 months a year.",
    "Good Friday fell on 3 April, and Easter Monday 6 April was the busiest day.",
    "The fair opens on Tuesday 1 December.",
    "The vote was on Sunday 31 May.",
    "The vote was on Monday 1 June.",
    "The fair will open on Wednesday 2 December.",
    "In Russia the tsar fell on Friday 2 March 1917.",
    "In Greece the vote was on Wednesday 5 March 1923.",
    "The treaty was signed on Monday 3 September 1752.",
    "The treaty was signed on Monday 3 September 1753.",
    "Every Monday 4 May is a holiday.",
    "The night of Monday 3 May was cold.",
    "The cut was made on Tuesday 18 June 2024, the first since September 2021.",
    "Flood defences have been finished in 11 of 19 towns and begun in six; work in the remaining two starts this month.",
    "In 1740 the fair was held on Friday 5 June.",
    "He was doing 54mph at 6.52am on 3 May last year, a Saturday, when his lorry struck them.",
    "The fair, scheduled on Monday 10 May, draws a crowd in 2027.",
    "The inquiry closed on Monday 4 May and reopened on Monday 11 May.",
    "The final is on Saturday 14 November.",
    "The second strike follows on Saturday 19 December.",
    "After a long debate the council moved the fair by 52 weeks to Wednesday 19 May.",
    # the next sentence may tell of another day
    "They were married on 9 May 1970 and moved house the next day. It was a Sunday.",
    "Neil Armstrong stepped out on 20 July 1969. It was a Tuesday in Sydney.",
    "The verdict came on 9 March 2026. It was a Sunday paper that had broken the story.",
    "The tower fell on 4 March 2026, three days after the storm. It was a Sunday.",
    "The tsar abdicated on 2 March 1917 in Petrograd. It was a Thursday by the calendar of the day.",
    "“We voted on 23 June 2016. It was a Monday,” he said.",
    "The bombs fell on the night of 14 November 1940. It was a Friday when the fires went out.",
    "It rained on 3 May 2026. It was a Friday that people would remember more fondly.",
    "The letters are dated 1 March 1840 and 3 May 1841. It was a Sunday.",
    "The ship sank on 14 April 1912. It was a Sunday, and many were asleep.",
    # feasts
    "On Christmas Day, a Thursday in 2025, the pub was full.",
    "New Year's Day next year, a Friday, is a holiday.",
    "They will meet on Halloween, a Saturday this year.",
    "They met on Halloween, a Friday in 2025.",
    "They met on Halloween, a Monday, and were married in 1985.",
    "On 12 May the flood came. It was a Friday, and the year was 1995.",
    "Burns Night fell on a Sunday this year.",
    "Boxing Day, a Saturday roast of a day, is when the hunt meets.",
    "St Patrick's Day was a Tuesday this year, and it rained.",
    "May Day, a Monday, was warm.",
    # counted from another day than the one told
    "On a Monday he fell ill. Three days later, on the Thursday, he was dead.",
    "On a Monday night he fell ill. Three days later, on the Friday, he was dead.",
    "The strike was called off on Monday, a day after the talks. Three days later, on the Wednesday, it began anew.",
    "They set out on Monday 4 May 2026. On the Tuesday it snowed. Three days later, on the Friday, they turned back.",
    "They set out on Monday 4 May 2026. Ten days later, on the Friday, they turned back.",
    "They set out on Monday 4 May 2026. Two weeks later, on the Friday, they turned back.",
    "She was paid every Monday. Three days later, on the Friday, the money was gone.",
    "The show, postponed from Monday, opened four days later, on the Saturday.",
    "Sheffield Wednesday lost again. Three days later, on the Sunday, they sacked their coach.",
    "She won on Sunday 10 May 2026 and flew home the next morning. Four days later, on the Friday, she was back in training.",
    "They came on a Monday and went eight days afterwards, on the Monday of the following week.",
    # so many hours, until a weekday
    "The strike starts at six on Wednesday morning and lasts 72 hours, until Saturday morning.",
    "The strike starts at midnight on Wednesday and lasts 72 hours, until the end of Saturday.",
    "The strike starts on Thursday and lasts 48 hours, until the Monday shift comes in.",
    "The strike starts on Thursday and lasts three days, until Monday.",
    "The strike starts at six on Wednesday and lasts 72 hours. Trains should be back to normal by breakfast on Monday.",
    "The case opened on a Thursday and closed two working days later, on the Monday.",
    "The case opened on a Thursday. Three sitting days later, on the Tuesday, the jury went out.",
    "The sale ends on Sunday. Three days later, on the Wednesday, the shop closes for good.",
]


def test_a_wrong_weekday_is_an_error_with_both_ways_out() -> None:
    (found,) = disputes("The annual meeting was held on Thursday 22 September.", as_of="2026-09-23")
    assert found.severity == "error"
    assert found.query is not None
    assert "24 September 2026" in found.query
    assert found.repair is None  # the weekday or the day may have slipped


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


def test_a_day_of_the_same_year_may_be_meant_however_long_ago() -> None:
    stays_silent("The council met on Tuesday 3 February.", as_of="2026-12-01")


@pytest.mark.parametrize(
    ("as_of", "text"),
    [
        # a lead with `last year`, and fixtures most of a year ahead
        (
            "2026-10-20",
            "# Club loses money\n\nThe club lost £2m last year. The annual meeting is on Saturday 14 November.",
        ),
        ("2026-10-20", "The club lost £2m last year. The final is on Saturday 14 November."),
        ("2026-10-20", "Last year 412 people came. The next fair opens on Friday 6 November."),
        ("2026-10-20", "After a deficit last year the theatre reopens. Doors open Thursday 12 November."),
        (
            "2026-10-20",
            "Ticket sales fell last year.\n\nThe festival begins on Sunday 25 October and ends on Sunday 1 November.",
        ),
        ("2026-10-20", "The club lost £2m last year. Its members met on Saturday 17 October."),
        ("2026-10-20", "Sales fell by 3% last year, the company said on Thursday 15 October."),
        ("2026-10-20", "The team came second last year. Sunday 8 November: Rovers v United."),
        ("2026-10-20", "Last year's final drew 4,000. The draw was on Monday, October 12."),
        ("2026-10-20", "Last year 40 people signed up. Registration closes Wednesday 4 November."),
        ("2026-10-20", "The race was called off last year. It was run on Sunday 18 October in fine weather."),
        ("2026-10-20", "Last year the festival opened on Saturday 11 October and drew 3,000."),
        ("2026-10-20", "Last year's fair was held on Sunday 19 October."),
        ("2026-10-20", "The fair was held on Sunday 19 October last year."),
        ("2026-02-20", "The World Cup final will be played on Saturday 14 November."),
        ("2026-02-20", "Sports fixtures\n\nThe season's last match is on Saturday 21 November."),
        ("2026-01-15", "The festival returns from Thursday 26 November to Sunday 29 November."),
        ("2026-01-15", "Kick-off is on Saturday 19 December at 3pm."),
        ("2026-01-15", "The championships take place on Saturday 5 December in Norwich."),
        ("2026-01-15", "The final is on Saturday 28 November."),
        ("2026-01-15", "Fixtures: Saturday 7 November, Rovers v City; Sunday 20 December, City v Rovers."),
        ("2026-01-15", "Tickets for Saturday 12 December are sold out."),
        ("2026-01-15", "The carnival is on Sunday 15 November 2026."),
        ("2026-03-01", "The next eclipse is on Saturday 2 January."),
        ("2026-03-01", "The gala is booked for Saturday 20 February at the town hall."),
        ("2026-03-01", "The hearing is set for Monday 11 January."),
        ("2026-01-15", "He was arrested on Saturday 15 November."),
        ("2026-02-10", "Sales fell last year. The annual meeting is on Saturday 26 September."),
        (
            "2026-02-10",
            "Last year 3,000 people came. This time the fair, on Saturday 26 September, has 40 stalls.",
        ),
        (
            "2026-02-10",
            "The festival lost £20,000 last year. Saturday 26 September: parade; Sunday 27 September: concert.",
        ),
        ("2026-02-10", "Last year was wet. The show opens on Friday 25 September."),
        ("2026-02-10", "Last year the club came third.\n\nFixtures: Saturday 26 September, away to City."),
        ("2026-02-10", "The race drew 900 runners last year. Entries close on Friday 18 September."),
        ("2026-02-10", "After last year's loss, members have until Wednesday 30 September to object."),
        ("2026-02-10", "It cost £4 last year. Tickets for Saturday 26 September go on sale in May."),
        ("2026-02-10", "He was arrested on Monday 26 January 2026."),
        (
            "2026-02-10",
            "Organisers said the fair on Saturday 26 September has 40 stalls, after losing £2,000 last year.",
        ),
        ("2026-02-10", "Organisers announced that the fair on Saturday 26 September has 40 stalls."),
        ("2026-02-10", "The mayor confirmed Saturday 26 September as polling day."),
    ],
)
def test_a_day_without_a_year_may_be_one_to_come(as_of: str, text: str) -> None:
    stays_silent(text, as_of=as_of)


@pytest.mark.parametrize(
    ("as_of", "text"),
    [
        ("2026-10-20", "The club lost £2m last year. The annual meeting is on Saturday 15 November."),
        ("2026-10-20", "The club lost £2m last year. The annual meeting is on Tuesday 14 November."),
        ("2026-10-20", "Sales fell by 3% last year, the company said on Thursday 14 October."),
        ("2026-10-20", "The team came second last year. Its members met on Friday 17 October."),
        ("2026-01-15", "The championships take place on Monday 5 December in Norwich."),
        ("2026-01-15", "The festival returns from Tuesday 26 November to Sunday 29 November."),
        ("2026-01-15", "He was arrested on Sunday 15 November."),
        ("2026-02-10", "Sales fell last year. The annual meeting is on Sunday 26 September."),
        (
            "2026-02-10",
            "Last year 3,000 people came. This time the fair, on Monday 26 September, has 40 stalls.",
        ),
        ("2026-02-10", "The race drew 900 runners last year. Entries close on Sunday 18 September."),
        ("2026-02-10", "He was arrested on Tuesday 26 January."),
        ("2026-02-10", "The bridge reopened on Sunday 27 September."),
        ("2026-02-10", "It closed on Thursday 6 December after 40 years."),
        (
            "2026-02-10",
            "The organisers announced on Saturday 7 February that the fair is off. The council agreed on Sunday 24 January.",
        ),
        ("2026-02-10", "The mayor confirmed it on Tuesday 26 January."),
    ],
)
def test_a_day_without_a_year_is_still_some_day(as_of: str, text: str) -> None:
    assert disputes(text, as_of=as_of)
