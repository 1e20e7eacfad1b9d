"""`up to` bounds a figure, unless something is on the move to it."""

import pytest

from tests.rules.pipeline import checked


def _comparator(text: str, words: str) -> str:
    (claim,) = [claim for claim in checked(text).claims if words in claim.text]
    assert claim.quantity is not None
    return claim.quantity.comparator


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Canola was up to 2.64 million tonnes from 2.18 million.", "2.64"),
        ("The roll is up to 312 from 297.", "312"),
        ("Staff are up to 12,450 from 11,900 a year ago.", "12,450"),
        ("Rates were up to 5% from 4% in May.", "5%"),
        ("It pushed turnover up to £241.3m last season.", "241.3"),
        ("That takes the total up to 412.", "412"),
        ("The rise brought the price up to £18.40.", "18.40"),
        ("The rate ticked up to 5.2%.", "5.2%"),
        ("The keeper has put his own up to €14.", "14"),
        ("The club marked its tickets up to £30.", "30"),
        ("It raised the levy up to 4%.", "4%"),
    ],
)
def test_a_move(text: str, words: str) -> None:
    assert _comparator(text, words) == "="


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Up to 300 people from 12 towns came.", "300"),
        ("The hall holds up to 400.", "400"),
        ("They took up to 30 minutes from the station.", "30"),
        ("He can lift up to 200kg from 3 positions.", "200"),
        ("Fines of up to £5,000 are possible.", "5,000"),
    ],
)
def test_a_bound(text: str, words: str) -> None:
    assert _comparator(text, words) == "<="
