import pytest

from tests.rules.cases import flags, stays_silent

RULE = "turnout"

FLAGGED = [
    ("Turnout was 68.0% on Sunday, when 28,420 of the 46,060 registered voters cast a ballot.", "68.0%"),
    ("Turnout, at 83%, was low: 4,712 of 12,400 electors voted.", "83%"),
    ("Turnout was 42%, with 31,420 of the 50,680 registered voters casting a ballot.", "42%"),
    ("Some 49,610 of 121,000 registered voters went to the polls, a turnout of 51%.", "51%"),
    ("Of the 8,240 people entitled to vote 5,356 did so, a turnout of 56%.", "56%"),
    ("In the ward 2,204 votes were cast by an electorate of 5,510, a turnout of 14%.", "14%"),
    ("A turnout of 27% meant that 18,144 of the 25,200 people on the register voted.", "27%"),
    ("Only 1,212 of the 6,060 eligible students voted, a turnout of 2%.", "2%"),
    ("Turnout reached 45.5%: 6,213 of 11,400 registered voters came.", "45.5%"),
    ("Some 3,318 members out of an eligible 7,900 voted, a turnout of 24%.", "24%"),
    ("Of 940 shareholders entitled to vote, 611 voted, a turnout of 56%.", "56%"),
    ("Turnout was 84% after 6,144 of the 12,800 people on the roll had voted.", "84%"),
    ("With 2,750 of the 6,250 members entitled to vote taking part, turnout was 24%.", "24%"),
    ("Turnout fell to 53%: 4,410 of 12,600 registered voters took part.", "53%"),
    ("Some 214,000 of the 402,000 registered voters cast a ballot, a turnout of 61%.", "Some 214,000"),
    ("Turnout was 64%: 31,200 of 52,600 electors voted.", "64%"),
    (
        "By-election turnout was 38 per cent, with 22,140 of the 51,600 electors going to the polls.",
        "38 per cent",
    ),
    ("Of 2,840 members balloted 1,988 took part, a turnout of 78%.", "2,840 members"),
]

CLEAN = [
    "Turnout was 68.0%, up 6.3 points on 2021, when 28,420 of the 46,060 people entitled to vote did so.",
    "Turnout reached 68.0%, compared with the election of 2021, when 28,420 of the 46,060 registered voters cast a ballot.",
    "Turnout was 62%, up from 58%, and 31,420 people voted by post.",
    "Some 31,000 people turned out for the parade, 62% of them children.",
    "Turnout among the 12,400 young voters was 38%, against 4,712 votes cast by post.",
    "Turnout rose by 4 points to 62%: 31,420 of 50,680 voted.",
    "The turnout of 41% was the lowest since 1974; 49,610 votes were for the mayor.",
    "Turnout was 62%, with 31,420 of the 50,680 registered voters casting a ballot.",
    "Some 49,610 of 121,000 registered voters went to the polls, a turnout of 41%.",
    "Of the 8,240 people entitled to vote 5,356 did so, a turnout of 65%.",
    "In the ward 2,204 votes were cast by an electorate of 5,510, a turnout of 40%.",
    "A turnout of 72% meant that 18,144 of the 25,200 people on the register voted.",
    "Only 1,212 of the 6,060 eligible students voted, a turnout of 20%.",
    "Turnout reached 54.5%: 6,213 of 11,400 registered voters came.",
    "Turnout was 38 per cent, with 19,600 of the 51,600 electors voting in person or by post.",
    "Visitors spent £920,000, of which the 52,000 on day tickets paid £14 each.",
    "Shares slid 12 per cent in early trading before closing down 8 per cent at 221p, from 240p.",
    "One in five patients waits more than a year. Of the 410 on the heart list, 31 have.",
    "Of the 2,840 members, 1,988 voted, a turnout of 70%.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
