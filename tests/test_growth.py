"""How the time of a check grows: with the words of a draft, and no faster, whatever the draft repeats."""

import gc
from collections.abc import Callable, Iterator
from datetime import date
from time import process_time

import pytest

from benchmarks.warm import listed, paragraphs, repeated, side_by_side
from factcheck.checking import default_packs, load_pack
from factcheck.pipeline import check_draft
from factcheck.readers import read_text
from factcheck.reference import Reference
from factcheck.reporting import file_report
from factcheck.shipped import shipped

AS_OF = date(2026, 8, 14)
TIMES = 10
SLACK = 1.6
"""What a busy machine may add to ten times the time; anything quadratic takes a hundred times as long."""


@pytest.fixture(scope="module")
def packs() -> Iterator[Reference]:
    before = gc.get_threshold()
    gc.set_threshold(100_000)  # as the command line does
    yield load_pack(*default_packs())
    gc.set_threshold(*before)


def seconds(text: str, packs: Reference) -> float:
    """The better of two rounds."""
    spent = []
    for _ in range(2):
        began = process_time()
        checked = check_draft(read_text(text, "draft.md"), packs, AS_OF)
        assert not checked.errors
        file_report(checked, as_of=AS_OF.isoformat(), as_of_source="option")
        spent.append(process_time() - began)
    return min(spent)


def prose(words: int) -> str:
    drafts = sorted((shipped("seeds") / "drafts").glob("*.md"))
    return "\n\n".join(paragraphs([draft.read_text(encoding="utf-8") for draft in drafts], words))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("make", "size"),
    [(prose, 3_000), (repeated, 1_000), (listed, 60), (side_by_side, 300)],
    ids=["prose", "one figure again and again", "figures in one sentence", "figures in one paragraph"],
)
def test_ten_times_the_draft_takes_about_ten_times_as_long(
    packs: Reference, make: Callable[[int], str], size: int
) -> None:
    assert seconds(make(TIMES * size), packs) <= SLACK * TIMES * seconds(make(size), packs)
