import pytest

from tests.extract.links.reading import links_of


@pytest.mark.parametrize(
    ("text", "then", "now"),
    [
        ("At 41,200, the number of pupils is higher than in 2019, when it was 38,900.", "38,900", "41,200"),
        ("The rent is €1,140, higher than last year, when it was €1,090.", "€1,090", "€1,140"),
        ("The wait has grown: it was 14 weeks in 2024 and is now 19 weeks.", "14 weeks", "19 weeks"),
    ],
)
def test_a_word_tells_which_way_it_went_from_then_to_now(text: str, then: str, now: str) -> None:
    assert any(
        roles.get("from") == [then] and roles.get("to") == [now] for _, roles in links_of(text, "change")
    )


@pytest.mark.parametrize(
    "text",
    [
        "The rate is 6.2%, no higher than three years ago, when it was 6.8%.",
        "Inflation was 4.1%, and the rate in Kesby is higher than a year ago, when it was 5.3%.",
        "The wait has been argued over: it was 14 weeks in 2024 and is now 19 weeks.",
        "Fear has fallen: it was 44 in 2019 and is 51 for the park.",
    ],
)
def test_leaves_other_figures_alone(text: str) -> None:
    assert not [roles for _, roles in links_of(text, "change") if roles.get("from")]
