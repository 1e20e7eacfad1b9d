"""Every number of a draft is a claim, is skipped with a reason, or is a defect of the tool."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import readers
from factcheck.model.report import FileReport

ROOT = Path(__file__).parents[1]
DRAFTS = sorted(
    path for folder in ("seeds/drafts", "fixtures/documents") for path in (ROOT / folder).glob("*.*")
)

# Deliberately not the grammar's own pattern: anything with a digit, and the words that stand for numbers.
_DIGITS = re.compile(r"\d")
_WORDS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|thirds?|quarters?|percent)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pack") / "figures.csv"
    path.write_text(
        "entity,metric,period,value,unit,source,url\nNorthport,homes,2024,1240,count,Statement,https://example.org/s\n"
    )
    return path


def unaccounted(text: str, name: str, pack: Path) -> list[str]:
    """Number-like strings of the prose that the report does not mention, with the words around them."""
    draft = readers.read_text(text, name)
    (file,) = (
        factcheck.check(text, packs=[pack], as_of="2025-06-01").files
        if name.endswith(".txt")
        else (_markdown(text, pack),)
    )
    covered = bytearray(len(text) + 1)
    for span in [claim.span for claim in file.claims] + [skipped.span for skipped in file.skipped]:
        covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    missing = []
    for pattern in (_DIGITS, _WORDS):
        for match in pattern.finditer(draft.text):
            start, end = draft.offsets.span(*match.span())
            if not all(covered[start:end]):
                missing.append(draft.text[max(0, match.start() - 25) : match.end() + 25])
    return missing


def _markdown(text: str, pack: Path) -> FileReport:
    from factcheck.checking import check_all, load_pack

    (file,) = check_all([readers.read_text(text, "x.md")], load_pack(pack)).files
    return file


def test_there_are_drafts() -> None:
    assert DRAFTS


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_no_number_of_a_real_draft_is_lost(path: Path, pack: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig")
    assert unaccounted(text, path.name, pack) == []


PIECES = st.sampled_from(
    [
        "1,420", "homes", "12%", "£4.2m", "in 2025", "the", "3.5 points", "Route 66", "1-0", "4–5", "on 14 May 2026", "+44 20 7946 0000",
        "999", "G7", "½", "10 Downing Street", "v2.0", "9/11", "2024-25", "0.5", "1st", "first", "two-thirds", "half", "a dozen",
        "one in five", "hundreds of", "12 of the 32", "$5 and $10", "(8.8lb)", "—", ",", ".", "“", "”", "said", "rose", "fell", "from",
        "to", "of", "per cent", "-3%", "1.1 million", "since February 2022", "http://x.org/2025/4", "A4", "3D", "10am", "7-5", "1990s",
        "20,21", "1.234.567", "5 000", "№ 7", "x²", "10^6", "²", "٣", "III", "two", "three hundred and four", "a", "\n\n",
    ]
)  # fmt: skip


def account(pack: Path, words: list[str]) -> None:
    assert unaccounted("It was " + " ".join(words) + ".", "x.txt", pack) == []


@given(st.lists(PIECES, min_size=1, max_size=30))
@settings(max_examples=100, derandomize=True)
def test_no_number_of_random_words_is_lost(pack: Path, words: list[str]) -> None:
    account(pack, words)


@pytest.mark.slow
@given(st.lists(PIECES, min_size=1, max_size=30))
@settings(max_examples=5000)
def test_no_number_of_very_many_random_words_is_lost(pack: Path, words: list[str]) -> None:
    account(pack, words)
