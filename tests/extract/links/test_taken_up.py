import pytest

from tests.extract.links.reading import directions_of, links_of


@pytest.mark.parametrize(
    ("text", "before", "after", "by", "ways"),
    [
        ("They took 14.6% last year; in 2021 it was 11.8%. The difference, 2.8%, is large.", "11.8%", "14.6%", "2.8%", set()),
        ("The margin was 4.8%. It had been 3.4%. That is a swing of 1.4%.", "3.4%", "4.8%", "1.4%", set()),
        ("Sales were £4.8m. A year earlier they were £4.2m. That is a rise of 14%.", "£4.2m", "£4.8m", "14%", {"up"}),
        ("Sales were £4.2m in 2024. In 2025 they came to £3.6m. The fall of 14% hurt.", "£4.2m", "£3.6m", "14%", {"down"}),
        ("It was £4.2m in 2021. Now it is £4.8m. This represents an increase of 14%.", "£4.2m", "£4.8m", "14%", {"up"}),
        ("Turnout was 41% in 2021. This year it was 47%. That is a rise of 6%.", "41%", "47%", "6%", {"up"}),
    ],
)  # fmt: skip
def test_a_percentage_lies_between_the_two_told_before(
    text: str, before: str, after: str, by: str, ways: set[str]
) -> None:
    ((link, roles),) = [found for found in links_of(text, "change") if found[1]["by"]]
    assert (roles["from"], roles["to"], roles["by"]) == ([before], [after], [by])
    assert directions_of(link) == ways


@pytest.mark.parametrize(
    ("text", "ends", "between"),
    [
        ("The margin was 4.8%. It had been minus 3.4%. That is a swing of 8.2 points.", ("4.8%", "minus 3.4%"), "8.2 points"),
        ("In 2024 the port had 4,200 ships, in 2025 4,800. The difference, 600, went to Kesby.", ("4,200 ships", "4,800"), "600"),
        ("It sold 146 cars last year and 118 in 2021. That is a gap of 28.", ("146 cars", "118"), "28"),
    ],
)  # fmt: skip
def test_an_amount_lies_between_the_two_told_before(text: str, ends: tuple[str, str], between: str) -> None:
    ((_, roles),) = links_of(text, "difference")
    assert (roles["larger"] + roles["smaller"], roles["difference"]) == (list(ends), [between])


@pytest.mark.parametrize(
    "text",
    [
        # which of the two came first is not told
        "Sales were £4.8m and costs £4.2m. That is a rise of 14%.",
        # the amount has ends of its own
        "The share was 41% in 2021 and 47% in 2025. The gap of 12 points between men and women is closing.",
        "The share was 41% in 2021 and 47% in 2025. The rise of 9% in rents hurts more.",
        # three to choose from, or two of which one is no level
        "It was 41% in 2021, 44% in 2023 and 47% in 2025. The difference, 3 points, is small.",
        "It was 41%, above the target of 38%. The difference, 12 points, is large.",
        "The fund has £4.8m and will have £6m next year. The difference, £2m, is given.",
        # another paragraph, another measure, another unit
        "It was 41% in 2021 and 47% in 2025.\n\nThe difference, 8 points, is small.",
        "The club has 146 cars. It sold 118 bikes. The difference, 30, is small.",
        "A pint was £4.20 in 2021. Sixty pubs closed in 2024. Wages rose £3. The difference, £2, is kept.",
        # no sentence before
        "The difference, 28, is small.",
    ],
)
def test_leaves_other_figures_alone(text: str) -> None:
    assert not [
        found
        for found in links_of(text, "change", "difference")
        if found[1].get("by") or "difference" in found[1]
    ]
