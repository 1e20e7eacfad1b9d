import pytest

from tests.rules.cases import flags, stays_silent

RULE = "elapsed-hours"

FLAGGED = [
    (
        "The power went off at 02:10 and was restored at 05:40, four and a half hours later.",
        "3 hours and 30 minutes",
    ),
    (
        "The meeting opened at 7pm and closed at 9.20pm, after two hours and forty minutes.",
        "2 hours and 20 minutes",
    ),
    ("The hearing, which began at 10am, lasted four hours and ended at 4pm.", "6 hours"),
    ("The alarm was raised at 11.50pm; the first crew arrived 25 minutes later, at 12.05am.", "15 minutes"),
    ("The alarm was raised at 11.50pm. The first crew arrived 25 minutes later, at 12.05am.", "15 minutes"),
    ("Polling ran from 7am to 10pm, a total of 13 hours.", "15 hours"),
    ("The road was shut from 6.15am to 9.45am (two hours).", "3 hours and 30 minutes"),
    ("Play was halted at 3.20pm and resumed at 4.05pm, 25 minutes later.", "45 minutes"),
    ("The tunnel closed at 21:30 and reopened at 01:15, nearly three hours later.", "3 hours and 45 minutes"),
    (
        "The match began at noon and ended at 4.40pm, three hours and ten minutes after it began.",
        "4 hours and 40 minutes",
    ),
    ("She left the shop at 9.05pm and was found at 9.55pm, 30 minutes later.", "50 minutes"),
    ("The debate started at 2.30pm and finished at 6pm after five hours.", "3 hours and 30 minutes"),
    ("The first siren sounded at 13:02 and the all-clear came at 13:49, 27 minutes later.", "47 minutes"),
    (
        "Nine rounds were squeezed into six days, Wednesday to Sunday, two a day and one on the last.",
        "six days",
    ),
    ("The office is open six days a week, Monday to Friday.", "six days a week"),
    ("The four-day festival, which runs from Thursday to Saturday, is sold out.", "four-day"),
    (
        "The water stayed above the coping for 46 hours, from 6 p.m. on Saturday until 6 a.m. on Monday.",
        "46 hours",
    ),
    ("The road was shut for 46 hours (from Saturday at 6pm to Monday at 6am).", "46 hours"),
    ("From 6pm on Friday to 6am on Monday, 72 hours, no train ran.", "72 hours"),
    (
        "They keep the door open on Mondays, Wednesdays and Fridays from 10am to 2pm, a total of 16 hours a week.",
        "a total of 16 hours a week",
    ),
    ("The library is open Monday to Friday from 9am to 5pm, 48 hours a week.", "48 hours a week"),
    ("The co-op collects from 6am to 10pm, 14 hours a day.", "14 hours a day"),
    # dotted times
    (
        "The power went at 22.40 on Friday and came back at 01.10, three and a half hours later.",
        "2 hours and 30 minutes",
    ),
    ("The siren went at 23.50 and the all-clear at 00.35, an hour and a half later.", "45 minutes"),
    ("The film starts at 7.15 and ends at 9.45, three and a half hours later.", "2 hours and 30 minutes"),
    # a noun for all of the time
    (
        "Trains leave Bern at 9.15 and reach the valley at 11.05, a journey of an hour and twenty minutes.",
        "1 hour and 50 minutes",
    ),
    (
        "Power failed at 17.20 and was restored at 19.05, an outage of two hours and forty-five minutes.",
        "1 hour and 45 minutes",
    ),
    ("The kiln was lit at 5.40 and opened at 9.10, a session of two hours.", "3 hours and 30 minutes"),
    # in the next sentence
    (
        "“We sat down at noon and got up at half past four,” said the mediator. It had been, she added, the longest five and a half hours of her life.",
        "4 hours and 30 minutes",
    ),
    (
        "The jury went out at 10.15 and came back at 3.45. In those seven and a half hours it asked two questions.",
        "5 hours and 30 minutes",
    ),
    (
        "We went in at noon and came out at a quarter past three. It was the worst five hours of my life.",
        "3 hours and 15 minutes",
    ),
]

CLEAN = [
    "The train left at 9.15am and arrived at 11.40am, two hours and 25 minutes later.",
    "The power went off at 02:10 and was restored at 05:40, three and a half hours later.",
    "The meeting opened at 7pm and closed at 9.20pm, after more than two hours.",
    "The meeting opened at 7pm and closed at 9.20pm, just over two hours later.",
    "The hearing, which began at 10am, lasted six hours and ended at 4pm.",
    "The hearing, which began at 10am, sat for five hours with a break for lunch and ended at 4pm.",
    "The alarm was raised at 11.50pm; the first crew arrived 15 minutes later, at 12.05am.",
    "Flight 212 left Doha at 08:20 and landed at 13:05 after seven hours.",
    "The train left Paris at 9.15am and reached London at 10.39am, two hours and 24 minutes later.",
    "It kicked off at 3pm, was halted at 3.20pm and ended at 5.10pm, two hours and ten minutes later.",
    "The shop opens at 9 o'clock and shuts at 5 o'clock, eight hours later.",
    "Power failed at 9.15 and came back at 10.15, 13 hours later.",
    "The fire broke out at about 7pm and was out by 9.20pm, three hours later.",
    "The library is open from 9am to 5pm, seven hours a day with an hour for lunch.",
    "Doors open at 7pm and the show starts at 8pm; it runs for three hours.",
    "The shift runs from 7am to 6.30pm with a break of 90 minutes.",
    "Police were called at 9.05pm. The second call came at 9.25pm. Four hours later the street was open again.",
    "The lift stopped at 9.14am, and at 10.40am, after 70 minutes of calls, engineers arrived.",
    "The ceremony began at 18:00 local time in Perth and was seen at 10:00 in London, two hours later than planned.",
    "He fell ill at 11.50pm and died at 00:20, half an hour later.",
    "The power went off at 02:10 and was restored at 05:48, three and a half hours later.",
    "Play was halted at 3.20pm and resumed at 4.07pm, 45 minutes later.",
    "The bell rang at 9am and again at 11.40am, three hours later.",
    "The count began at 10pm and the last box came in at 3.15am, 5 hours and 15 minutes later.",
    "Nine rounds were squeezed into five days, Wednesday to Sunday, two a day and one on the last.",
    "The shop opens five days a week, from Tuesday to Saturday.",
    "The clinic is open four days a week, Monday to Friday except Wednesday.",
    "The water stayed above the coping for 36 hours, from 6 p.m. on Saturday until 6 a.m. on Monday.",
    "The tour takes eight days, Saturday to Saturday.",
    "A five-day forecast shows rain from Monday to Wednesday.",
    "They keep the door open on Mondays, Wednesdays and Fridays from 10am to 2pm, a total of 12 hours a week.",
    "He works Monday to Friday from 9am to 5pm, 35 hours a week.",
    "She works from 9am to 5pm, seven hours a day.",
    # dotted times, and decimals that are none
    "Trains leave Bern at 9.15 and reach the valley at 12.05, a journey of an hour and fifty minutes with an hour's wait in Thun.",
    "Shares opened at 9.15 and closed at 11.05, a session of two hours in which nobody sold.",
    "The lake froze at 22.40 metres and thawed at 1.10, three hours later.",
    "The ferry sails at 8.30 and docks at 11.00, a crossing of an hour and a half because of the time difference.",
    "The train left at 23.50 and got in at 06.20, six and a half hours later.",
    "The wine is at 13.50 and the beer at 4.20, an hour after opening.",
    "The polls opened at 7.00 and closed at 22.00, fifteen hours later.",
    # the noun is not for all of the time
    "The bus leaves at 6.45 and gets in at 8.10, a ride of an hour and a half or so.",
    "The train left Bern at 9.15 and got in at 11.05, a delay of 40 minutes.",
    "The bus leaves at 9.15 and stops at 10.40, a walk of five minutes from the hotel.",
    "The coach leaves Lyon at 7.30 and arrives at 10.00, a trip of five hours each way with the stops.",
    "The meeting began at 19.30 and broke up at about 22.15, a session of two hours.",
    "The plane took off at 9.15 and landed at 11.05, a flight of three hours.",
    # other hours than those of the sentence before
    "He rang at noon and again at half past four. It had been the longest six hours of her life.",
    "We sat down at noon and got up at half past four. The longest five minutes of my life came at the end.",
    "The jury went out at 10.15 and came back at 3.45. In those two hours before lunch it asked two questions.",
    "The jury went out at 10.15 and came back at 3.45. In those five and a half hours it asked two questions.",
    "We went in at noon and came out at half past four. It had been the longest five hours of my life.",
    "The debate opened at 11am and closed at 4.30pm, with an hour for lunch. In those four and a half hours 31 members spoke.",
    "The train leaves at 9.15 and gets in at 12.05, a journey of two hours and twenty minutes with a change in Thun.",
    "The 14.05 left at 14.55, a wait of 50 minutes that nobody explained.",
    "The vigil began at dusk and ended at 6am. In those ten hours 300 candles burned down.",
    "The clinic sees patients from 8.30 to 12.00 and from 13.00 to 16.30, seven hours in all.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
