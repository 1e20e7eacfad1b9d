"""What every recogniser of sums, shares, rates and votes owes its readers, whatever the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from tests.extract.links.reading import links_of

KINDS = (
    "parts", "share", "count-share", "same-share", "headline-share", "each", "rate", "two-rates", "pace", "list", "margin",
    "answers", "lead", "odds", "small-group", "mean", "majority", "seat-majority", "overall-majority", "vote-majority",
    "threshold", "turnout", "rank", "ranking", "running", "flow-stock",
)  # fmt: skip

_PIECES = (
    "of the 6,120 sailings", "306 were cancelled", ", or 5%", "a third of", "£90,000", "six parishes", "£15,000 each",
    "966 a day", "352,600 passengers", "in 2025", "since February 2022", "27 women", "and 18 men", "45 members,", ":", " – ",
    "(", ")", "the other 39", "in all", "a total of", "That makes 1,137.", "The rest, 45,", "margin of error of", "three points",
    "asked 1,184 people", "a majority of 12", "326 of the 650 seats", "turnout of 62%", "ranged from 12 to 18", "with an average of 21",
    "one in five", "most voters", "four ships:", "the Tern,", "the Dunlin", "and", "including", ";", ".", "\n\n", "# ",
    "| A | B |\n| --- | --- |\n| x | 3 |\n| Total | 5 |\n", "odds of 4-1", "death toll stood at 45 on 4 May", "a year", "so far",
    "per 1,000", "10% more than", "up from 74", "the second-highest", "followed by York with 450",
)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=14))
def test_links_point_into_the_text_and_at_quantities(pieces: list[str]) -> None:
    text = " ".join(pieces)
    try:
        found = links_of(text, *KINDS)
    except InputError:
        return  # nothing but marks
    for link, roles in found:
        assert 0 <= link.cue_start <= link.cue_end
        assert roles
        assert all(words for words in roles.values() if words)
        indices = [index for _, role in link.roles for index in role]
        assert all(index >= 0 for index in indices)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), min_size=3, max_size=10))
def test_the_same_text_gives_the_same_links(pieces: list[str]) -> None:
    text = "The council met. " + " ".join(pieces)
    assert links_of(text, *KINDS) == links_of(text, *KINDS)


@pytest.mark.slow
def test_time_grows_with_the_length_of_the_draft() -> None:
    paragraph = (
        "Of the 6,120 sailings in the timetable 306 were cancelled, or 5%. Six parishes shared a bill of £90,000, paying "
        "£15,000 each. The line carried 352,600 passengers in 2025, an average of 966 a day, and has 45 members, 27 women "
        "and 18 men.\n\n"
    )

    def seconds(times: int) -> float:
        start = time.perf_counter()
        links_of(paragraph * times, *KINDS)
        return time.perf_counter() - start

    seconds(2)
    assert seconds(200) < 25 * seconds(20)
