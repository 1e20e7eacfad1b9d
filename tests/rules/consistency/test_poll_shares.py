import pytest

from tests.rules.cases import flags, stays_silent

RULE = "poll-shares"

FLAGGED = [
    (
        "The poll puts Labour on 54%, the Conservatives on 30%, the Liberal Democrats on 17% and the "
        "Greens on 12%.",
        "54%",
    ),
    ("It gave Labour 39%, the Conservatives 31%, the Greens 17% and others 33%.", "33%"),
    (
        "If an election were held now, 41% would vote for the Union, 49% for the Left and 22% for the "
        "Greens.",
        "49%",
    ),
    ("The share of the vote was 38% for Field, 35% for Marsh and 47% for Hill.", "47%"),
    ("Voting intentions: Progress 33%, Unity 28%, Centre 24% and others 51%.", "51%"),
    ("The poll has the Blues on 64%, the Reds on 38% and the Yellows on 11%.", "64%"),
    ("In the survey 36% would vote Green, 34% Red and 60% Blue.", "60%"),
    ("A new poll gives the mayor 84%, her rival 31% and the baker 21%.", "84%"),
    ("Vote shares were 42%, 31%, 18% and 29% for the four lists.", "29%"),
    ("An exit poll shows the coalition on 47%, the opposition on 74% and others on 9%.", "74%"),
    (
        "The survey of 1,050 people put Labour on 38%, the Conservatives on 34%, the Liberal Democrats on 18% and others on 16%.",
        "16%",
    ),
    ("A new poll had the Alliance at 41%, Renewal at 33%, the Farmers at 21% and the Greens at 12%.", "12%"),
]

CLEAN = [
    "The poll puts Labour on 34%, up from 30%, and the Conservatives on 31%, down from 36%.",
    "The poll gives Labour 34%, the Conservatives 31% and the Liberal Democrats 12%.",
    "Labour won 34% in 2019, 41% in 2022 and 38% in 2025.",
    "Voters could name two parties: 54% would vote for Labour, 44% for the Greens and 31% for Unity.",
    "The poll puts Labour on 34%, the Conservatives on 30%, the Liberal Democrats on 17% and the "
    "Greens on 12%.",
    "It gave Labour 39%, the Conservatives 31%, the Greens 17% and others 13%.",
    "If an election were held now, 41% would vote for the Union, 29% for the Left and 22% for the Greens.",
    "The share of the vote was 38% for Field, 35% for Marsh and 27% for Hill.",
    "Voting intentions: Progress 33%, Unity 28%, Centre 24% and others 15%.",
    "The poll has the Blues on 46%, the Reds on 38% and the Yellows on 11%.",
    "In the survey 36% would vote Green, 34% Red and 30% Blue.",
    "A new poll gives the mayor 48%, her rival 31% and the baker 21%.",
    "A poll had approval of the mayor at 41%, of the council at 33% and of the police at 62%.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
