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
