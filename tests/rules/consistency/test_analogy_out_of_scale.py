import pytest

from tests.rules.cases import flags, stays_silent

RULE = "analogy-out-of-scale"

FLAGGED = [
    ("The plant loses 400,000 litres, enough to fill 16 Olympic swimming pools.", "Olympic"),
    ("The fire burned 300 hectares, the size of 40 football pitches.", "pitch"),
    ("The leak released 900 cubic metres of sewage, enough for 12 Olympic-sized pools.", "Olympic"),
    ("The ice shelf covers 5,800 square kilometres, four times the size of Wales.", "Wales"),
    ("The cable is 12,000km long, enough to go three times round the Earth.", "Earth"),
    ("Fans walked a total of 80,000km, twice the distance to the Moon.", "Moon"),
    ("The mast, at 1,320 metres, has the height of 12 Eiffel Towers.", "Eiffel"),
    ("The park covers 71,000 square metres, the size of 60 football pitches.", "pitch"),
    ("The dam holds 25 million litres, or 90 Olympic pools.", "Olympic"),
    ("Drifting ice covered 60,000 square kilometres, ten times the area of Belgium.", "Belgium"),
    ("The leak of 5,000 cubic metres would fill 40 Olympic swimming pools.", "40 Olympic swimming pools"),
    ("At 7 hectares, the site is as big as 40 football pitches.", "40 football pitches"),
    (
        "The plant loses 400,000 litres and 20 tonnes, enough to fill 16 Olympic swimming pools.",
        "16 Olympic swimming pools",
    ),
]

CLEAN = [
    "The reservoir lost 40 million litres, enough to fill 16 Olympic swimming pools.",
    "The fire burned 30 hectares, the size of 40 football pitches.",
    "The ice shelf covers 5,800 square kilometres, about a quarter of the size of Wales.",
    # no quantity beside it, or another one
    "The leak would fill 12 Olympic pools.",
    "The town has two Olympic pools and spends 400,000 litres of paint a year on 3 bridges.",
    "The club owns 14 football pitches on 60 hectares of land.",
    "The plant loses 400,000 litres a day, enough to fill 60 Olympic pools a year.",
    "The cable is 120,000km long, enough to go three times round the Earth.",
    "The mast is 330 metres tall and 12 years older than the tower.",
    "Swimmers did 40 lengths of the 50-metre pool, built for 3 Olympic Games.",
    "Two towers, 300 metres apart, are linked by a bridge.",
    "The fire burned 300 hectares, the size of a few football pitches.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
