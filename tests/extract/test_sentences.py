"""Where sentences end, and where what has no end is cut."""

import pytest

from factcheck.extract.sentences import sentences
from factcheck.readers import read_text


def cut(text: str) -> list[str]:
    draft = read_text(text, "draft.txt")
    return [draft.text[s.start : s.end] for s in sentences(draft.text, draft.blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 5%. Costs fell.\n", ["Sales rose 5%.", "Costs fell."]),
        ("Dr. Howe saw 12 patients.\n", ["Dr. Howe saw 12 patients."]),
        ("“Was it 12?” she asked. He left.\n", ["“Was it 12?” she asked.", "He left."]),
        ("It rose to 1.5m in the U.S. National Guard.\n", ["It rose to 1.5m in the U.S. National Guard."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize("piece", ["306 of them, or 5%, and ", "the line had 45 boats and ", "a; 12 b; "])
def test_what_never_ends_is_cut_between_words(piece: str) -> None:
    text = "The line had " + piece * 400 + "so on."
    found = cut(text + "\n")
    assert len(found) >= len(text) // 2_000
    assert max(map(len, found)) <= 2_000
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(sentence.split()[0] in text.split() for sentence in found)


def test_one_endless_word_stays_whole() -> None:
    assert cut("1" * 5_000 + " is a number.\n")[0].startswith("1" * 5_000)
