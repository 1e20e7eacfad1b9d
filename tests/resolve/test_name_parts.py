"""A common word is not a country, though it may be a part of one's name."""

import pytest

import factcheck


@pytest.mark.parametrize(
    "draft",
    [
        "The bill rose by 12% in 2025.",
        "Great plans need 3% more.",
        "Bank of Northport lent 40 million.",
        "East wing orders rose by 5%.",
    ],
)
def test_words_of_country_names_name_no_country(draft: str) -> None:
    (file,) = factcheck.check(draft, as_of="2026-05-01").files
    assert [claim.subject.id for claim in file.claims if claim.subject] == []


def test_the_whole_name_does() -> None:
    (file,) = factcheck.check("In the Netherlands inflation was 3% in 2024.", as_of="2026-05-01").files
    assert {claim.subject.id for claim in file.claims if claim.subject} == {"NLD"}
