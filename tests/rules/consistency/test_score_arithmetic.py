import pytest

from tests.rules.cases import flags, stays_silent

RULE = "score-arithmetic"

FLAGGED = [
    ("City led 3-1 at half-time and won 2-0 on Saturday.", "half-time"),
    ("Trailing 2-1 at the break, City won 3-0.", "half-time"),
    ("The Heat were 64-52 ahead at half-time and beat the Nets 60-55.", "half-time"),
    ("They drew 2-1 away.", "a draw"),
    ("A 2-1 draw with Hull left them ninth.", "a draw"),
    ("Leeds drew 3-0 with Hull on Tuesday.", "a draw"),
    ("Rovers won the first leg 2-1 and lost the second 3-0, going out 3-2 on aggregate.", "on aggregate"),
    (
        "Rovers won the first leg 2-1. They lost the return leg 3-0 and went out 4-3 on aggregate.",
        "on aggregate",
    ),
    ("United have 12 wins, five draws and three defeats from 21 games.", "21 games"),
    ("In 20 games they have won 12, drawn five and lost four.", "20 games"),
    ("With 12 wins, five draws and three defeats for 44 points they are second.", "44 points"),
    ("They have scored 45 goals and conceded 30, a goal difference of plus 12.", "12"),
    ("The league leaders have played 26 games, winning 17, drawing five and losing six.", "26 games"),
]

CLEAN = [
    "City led 1-0 at half-time and won 2-0 on Saturday.",
    "Trailing 2-0 at the break, City won 3-2.",
    # the order of the two numbers is not told
    "City were 1-0 down at half-time and lost 3-2.",
    "The Heat led 64-52 at half-time and won the third quarter 30-20.",
    # another match, or none
    "City led 3-1 at half-time on Monday; on Saturday they had won 2-0.",
    "They led 3-1 at half-time and the reserves lost 2-0, having won the second set 6-4.",
    "They drew 2-2 away.",
    "After a 2-2 draw Hull won 4-3 on penalties.",
    "They drew 1-1 and went through 4-3 on penalties.",
    "The show drew 100-120 people.",
    "Rovers won the first leg 2-1 and lost the second 3-0, going out 4-2 on aggregate.",
    "Rovers lost the first leg 2-0 and went 1-0 down before going through 5-3 on aggregate.",
    "Rovers lost the first leg 2-0 but won the second 3-1 to go through 4-3 on penalties after 3-3 on aggregate.",
    "United have 12 wins, five draws and three defeats from 20 games.",
    "United have won 12, drawn five and lost three of their 20 league games.",
    "With 12 wins, five draws and three defeats for 41 points they are second.",
    # two points for a win; bonus points
    "With 12 wins, five draws and three defeats for 29 points they were second.",
    "With 12 wins, five draws and three defeats for 66 points they are second.",
    "They have scored 45 goals and conceded 30, a goal difference of plus 15.",
    "They have scored 25 goals and conceded 30, a goal difference of -5.",
    "The league leaders have played 28 games in all, winning 17, drawing five and losing six.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
