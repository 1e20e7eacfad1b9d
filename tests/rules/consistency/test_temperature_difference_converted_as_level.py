import pytest

from tests.rules.cases import flags, stays_silent

RULE = "temperature-difference-converted-as-level"

FLAGGED = [
    ("Cellars ran 3C (37.4F) above the usual temperature in July.", "5.4F"),
    ("The Arctic has warmed by 4C (39.2F) since 1960.", "39.2F"),
    ("Scientists expect a rise of 2.5C (36.5F) by the end of the century.", "36.5F"),
    ("Average temperatures were 1.5C (34.7F) higher than in the 1990s.", "34.7F"),
    ("Countries agreed to limit global warming to 1.5C (34.7F).", "34.7F"),
    ("The sea was 2C (35.6F) warmer than normal for June.", "35.6F"),
    ("Night frosts took the temperature down by 8C (46.4F) within an hour.", "46.4F"),
    ("The glass roof makes a difference of 6C (42.8F).", "42.8F"),
    ("An increase of 4 degrees Celsius (39.2 degrees Fahrenheit) would drown the delta.", "39.2"),
    ("The town is 5C (41F) cooler than the plain.", "41F"),
    ("Cities are often 7C (44.6F) hotter than the countryside around them.", "44.6F"),
    ("Sea temperatures were 2C (35.6F) above normal throughout the summer.", "35.6F"),
    ("The valley was 18F (-8C) colder than the ridge.", "18F"),
    ("The sea has warmed by 3.6F (-16C) since 1900.", "3.6F"),
    ("It was 9F (-13C) colder in the valley than on the ridge.", "9F"),
    ("The tank will warm by up to 18C (64F).", "64F"),
    ("In an hour the lake can cool by more than 10C (50F).", "50F"),
    ("The nights are at least 5C (41F) cooler than the days.", "41F"),
]

CLEAN = [
    "Cellars ran 3C (5.4F) above the usual temperature in July.",
    "The beer is served at 12C (54F).",
    "A high of 4C (39.2F) is expected on Sunday.",
    "The thermometer reached 41C (105.8F) at noon.",
    "The Arctic has warmed by 4C (7.2F) since 1960.",
    "It was 4C (39F) above zero at dawn.",
    "Temperatures rose to 21C (69.8F) by Friday.",
    "The temperature fell to 4C (39.2F), 6C (10.8F) below the average.",
    "The vaccine is stored at 4C (39.2F).",
    "Frost at 5C (41F) is unheard of.",
    "Countries agreed to limit global warming to 1.5C (2.7F).",
    "Summers of 30C (86F) and more are the rule.",
    "It was 9F (5C) colder in the valley than on the ridge.",
    "The tank will warm by up to 18C (32F).",
    "In an hour the lake can cool by more than 10C (18F).",
    "The tank gets up to 18C (64F) warm.",
    "The tank may reach up to 18C (64F).",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
