import pytest

from tests.extract.links.reading import links_of


@pytest.mark.parametrize(
    ("text", "of", "restated"),
    [
        ("It is 27 nautical miles (50km) away.", "27 nautical miles", "50km"),
        (
            "It brewed 59,500 hectolitres, or nearly six million litres.",
            "59,500 hectolitres",
            "nearly six million litres",
        ),
        ("A gust of 81mph (about 130km/h) was logged.", "81mph", "130km/h"),
        ("The hall is 100 metres (328ft; 109 yards) long.", "100 metres", "109 yards"),
        ("The plot – 2.5 acres, or 1 hectare – is for sale.", "2.5 acres", "1 hectare"),
    ],
)
def test_ties_a_measure_to_its_restatement(text: str, of: str, restated: str) -> None:
    found = [(roles["of"], roles["restated"]) for _, roles in links_of(text, "conversion")]
    assert any(a == [of] and restated in b[0] for a, b in found), found


@pytest.mark.parametrize(
    "text",
    [
        "The walks are 5 miles or 12km long.",
        "The hall is 30 metres long (40 years ago it was 20 yards).",
        "She ran 26 miles (three of them uphill).",
        "It takes 10 working days (two weeks).",
        "Shares rose 2% (2 points).",
        "The lake is 12 miles long and 5km wide.",
        "An 18-month (two-year) plan.",
    ],
)
def test_leaves_other_brackets_alone(text: str) -> None:
    assert not links_of(text, "conversion")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Cellars ran 3C (5.4F) above the average.", "difference"),
        ("The Arctic has warmed by 4C (7.2F).", "difference"),
        ("A rise of 2.5C (4.5F) is expected.", "difference"),
        ("They want to limit global warming to 1.5C (2.7F).", "difference"),
        ("The town is 5C (9F) cooler than the plain.", "difference"),
        ("The beer is served at 12C (54F).", "level"),
        ("Temperatures rose to 21C (70F).", "level"),
        ("It was 4C (39F) above zero.", "level"),
        ("A high of 30C (86F) is expected.", "level"),
        ("Frost, 5C (41F), snow and hail.", "unknown"),
    ],
)
def test_tells_a_difference_of_temperature_from_a_temperature(text: str, cue: str) -> None:
    ((link, _),) = links_of(text, "conversion")
    assert link.attribute("cue") == cue


@pytest.mark.parametrize(
    ("text", "restated"),
    [
        ("It brewed 34.4 million litres. That is some 60.5 million pints.", "some 60.5 million pints"),
        (
            "It brewed 34.4 million litres of beer last year. That's about 60 million pints.",
            "about 60 million pints",
        ),
        ("The road is 80 km long. That equals 50 miles.", "50 miles"),
    ],
)
def test_ties_a_measure_to_the_next_sentence(text: str, restated: str) -> None:
    ((_, roles),) = links_of(text, "conversion")
    assert roles["restated"] == [restated]


@pytest.mark.parametrize(
    "text",
    [
        "He ran 10km on Monday. That is 3 miles from here.",
        "The old road was 80 km long. This is 12 miles.",
        "The old road was 80 km long. That is 12 miles longer than the new one.",
        "The lake is 80 km long.\n\n\n# Roads\n\nThat is some 50 miles.",
    ],
)
def test_leaves_the_next_sentence_alone(text: str) -> None:
    assert not links_of(text, "conversion")


@pytest.mark.parametrize(
    ("text", "miles"),
    [
        ("The 12km (7.5 miles) road opens.", "land"),
        ("The season opens on a 12km (7.5 miles) road.", "land"),
        ("The ferry runs 12km (6.5 miles) a day.", None),
        ("The jet was stopped. It stood 12km (6.5 miles) off.", None),
    ],
)
def test_means_nautical_miles_only_at_sea_and_in_the_air(text: str, miles: str | None) -> None:
    ((link, _),) = links_of(text, "conversion")
    assert link.attribute("miles") == miles
