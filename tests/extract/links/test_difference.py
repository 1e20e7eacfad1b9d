import pytest

from tests.extract.links.reading import links_of


@pytest.mark.parametrize(
    ("text", "first", "second", "between", "name"),
    [
        ("The trust took in £84.2m and spent £72.1m, leaving a surplus of £12.1m.", "£84.2m", "£72.1m", "£12.1m", "surplus"),
        ("It spent £1.94m and raised £1.52m, a deficit of £420,000.", "£1.94m", "£1.52m", "£420,000", "deficit"),
        ("She won 43.8% to her rival's 32.7%, a margin of 11 points.", "43.8%", "32.7%", "11 points", "margin"),
        ("Last year 340 joined and 290 left, a net gain of 50.", "340", "290", "50", "net gain"),
    ],
)  # fmt: skip
def test_ties_a_named_difference_to_its_two_figures(
    text: str, first: str, second: str, between: str, name: str
) -> None:
    ((link, roles),) = links_of(text, "difference")
    assert (roles["larger"], roles["smaller"], roles["difference"]) == ([first], [second], [between])
    assert link.attribute("name") == name


@pytest.mark.parametrize(
    "text",
    [
        # two outgoings have no surplus between them
        "The council spent £72m on care and £12m on roads, leaving a surplus of £3m.",
        "It took in £84.2m and spent £72.1m, leaving a surplus of £9.3m after tax.",
        "It sold 40 of its 90 vans and 3 cars, a difference of 12.",
    ],
)
def test_leaves_other_figures_alone(text: str) -> None:
    assert not links_of(text, "difference")
