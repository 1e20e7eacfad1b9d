import pytest

from tests.rules.cases import flags, stays_silent

RULE = "impossible-date"

FLAGGED = [
    ("Applications must reach the town hall by 31 June 2026.", "June has 30 days"),
    ("The show opens on April 31.", "April has 30 days"),
    ("He was arrested on 30 February 2025.", "February never has more than 29 days"),
    ("She was born on 29 February 2023.", "no leap year"),
    ("The lease ended on Sept. 31, 2024.", "September has 30 days"),
    ("Trains stop from the 31st of November.", "November has 30 days"),
    ("The report is dated 31.04.2026.", "April has 30 days"),
    ("The hearing is set for 2026-02-30.", "February never has more than 29 days"),
    ("The last ferry leaves at 24:30.", "24:00"),
    ("Doors open at 13:00 pm.", "hours with pm"),
    ("The alarm was raised at 25:10 on Monday.", "24:00"),
    ("Voting ends at 17:75.", "60 minutes"),
    ("The fair runs from Friday 29 May to Sunday 32 May.", "May has 31 days"),
    ("The storm is due between 31 June and 2 July.", "June has 30 days"),
    ("The report is due on 30 February 2026.", "30 February 2026"),
    ("The meeting starts at 25:30.", "25:30"),
    ("The hall was opened on Friday 31 June 2024.", "June has 30 days"),
    ("Doors open at 12:60 pm.", "an hour has 60 minutes"),
    ("The train leaves at 09:60.", "an hour has 60 minutes"),
    ("The train leaves at 25:00.", "the clock runs from 00:00 to 24:00"),
    ("The last bus goes at 0:30 pm.", "hours with pm run from 1 to 12"),
    ("The service begins at 13:15 am.", "hours with am run from 1 to 12"),
    ("The fair is on 32 January.", "January has 31 days"),
    ("The fair is on 32 March 2026.", "March has 31 days"),
    ("The fair is on 32 May.", "May has 31 days"),
    ("The fair is on 31 September.", "September has 30 days"),
    ("The fair is on 32 July.", "July has 31 days"),
    ("The fair is on 32 August.", "August has 31 days"),
    ("The fair is on 32 October.", "October has 31 days"),
    ("The fair is on 32 December 2025.", "December has 31 days"),
    ("She was born on 29 February 1900.", "1900 is no leap year"),
    ("The train left at 25:59.", "25:59"),
]

CLEAN = [
    "Applications must reach the town hall by 30 June 2026.",
    "The show opens on 31 May.",
    "She was born on 29 February 2024.",
    "Every 29 February the village elects a mayor for a day.",
    "The last ferry leaves at 00:30.",
    "The match ends at 24:00.",
    # running times, scores, verses
    "She ran the race in 24:30, a record for the course.",
    "He won in a time of 25:10.",
    "The preacher read from Matthew 25:40.",
    "The ratio was 24:30 at the end.",
    # numbers that belong to another noun
    "In May 32 people were hurt on the line.",
    "At 31 June Carter retired from the stage.",
    "By March 40 of the homes were let.",
    "“See you on 31 June,” he joked.",
    "The train leaves at 09:59.",
    "The train leaves at 24:00.",
    "She was born on 29 February.",
    "Doors open at 12:59 pm.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
