"""Alignment of quotations with words on record: every rendering of a text is the same, every change of content is not."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judge.alignment import align, is_meant
from factcheck.model.utterance import spoken_words

RECORDS = [
    "We cannot promise that every ward will stay open this winter, and nobody in this room should pretend otherwise.",
    "I don't think such reports can and should be viewed as reliable information.",
    "An old ship can be reliable or it can be cheap, but the Petrel is no longer either.",
    "The trial enrolled 1,240 patients and thirty-seven of them may have been counted twice.",
    "It's not the colour of the programme that matters; it's the 4.5 million pounds behind it.",
    "Nobody should wait four hours in a corridor, and nobody on my staff wants them to.",
    "You can travel for three days here, sleep in a different bed every night, and never once be asked your name.",
]
CHANGES = [
    ("ward", "school"),
    ("winter", "summer"),
    ("reports", "rumours"),
    ("reliable", "useless"),
    ("ship", "car"),
    ("patients", "nurses"),
    ("corridor", "chapel"),
    ("staff", "board"),
    ("bed", "house"),
    ("name", "age"),
    ("every", "no"),
    ("cannot", "can"),
    ("don't think", "think"),
    ("not the", "the"),
    ("nobody in", "everybody in"),
    ("never once", "once"),
    ("1,240", "1,420"),
    ("thirty-seven", "27"),
    ("four hours", "six hours"),
    ("three days", "two days"),
    ("4.5 million", "4.5 billion"),
    ("may have", "must have"),
    ("should wait", "will wait"),
    ("can travel", "must travel"),
    ("will stay", "may stay"),
    ("We cannot", "They cannot"),
    ("I don't", "He don't"),
]
_QUOTES = [("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»")]


def lay(quote: str, record: str) -> str:
    alignment = align([spoken_words(quote)], spoken_words(record))
    assert alignment is not None
    return alignment.grade


def pieces(record: str) -> list[str]:
    """The words of a record, a number with its scale in one piece."""
    return [
        word.replace("_", " ") for word in record.replace("4.5 million pounds", "4.5_million_pounds").split()
    ]


@st.composite
def renderings(draw: st.DrawFn) -> tuple[str, str]:
    """A record and the same words in another typography."""
    record = draw(st.sampled_from(RECORDS))
    written = record
    if draw(st.booleans()):
        written = written.replace("'", "’")
    if draw(st.booleans()):
        written = written.replace("don't", "do not").replace("cannot", "can't").replace("It's", "It’s")
    if draw(st.booleans()):
        written = written.replace("colour", "color").replace("programme", "program")
    if draw(st.booleans()):
        written = (
            written.replace("1,240", "1240").replace("thirty-seven", "37").replace("four hours", "4 hours")
        )
        written = written.replace("4.5 million pounds", "£4.5m").replace("three days", "3 days")
    if draw(st.booleans()):
        written = written.upper() if draw(st.booleans()) else written[0].lower() + written[1:]
    written = "".join(
        draw(st.sampled_from([c, " –", " —", ";"])) if c == "," and written[k + 1 : k + 2] == " " else c
        for k, c in enumerate(written)
    )
    if draw(st.booleans()):
        written = written.rstrip(".") + draw(st.sampled_from([",", "", "!", "…", " –"]))
    space = draw(st.sampled_from([" ", "  ", "\u00a0", "\n"]))
    return record, written.replace(" ", space)


@settings(max_examples=150, deadline=None)
@given(renderings())
def test_every_typographic_rendering_is_the_same(pair: tuple[str, str]) -> None:
    record, written = pair
    assert lay(written, record) == "same", written


@pytest.mark.slow
@settings(max_examples=20_000, deadline=None)
@given(renderings())
def test_every_typographic_rendering_is_the_same_at_length(pair: tuple[str, str]) -> None:
    record, written = pair
    assert lay(written, record) == "same", written


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(RECORDS), st.data())
def test_any_stretch_of_the_record_is_the_same(record: str, data: st.DataObject) -> None:
    words = pieces(record)
    first = data.draw(st.integers(0, len(words) - 2))
    last = data.draw(st.integers(first + 2, len(words)))
    assert lay(" ".join(words[first:last]), record) == "same"


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(RECORDS), st.data())
def test_an_ellipsis_stands_for_any_words(record: str, data: st.DataObject) -> None:
    words = pieces(record)
    cut = data.draw(st.integers(1, len(words) - 2))
    past = data.draw(st.integers(cut + 1, len(words) - 1))
    gap = data.draw(st.sampled_from(["…", "...", "[…]", "(...)", "[something else]"]))
    assert lay(" ".join([*words[:cut], gap, *words[past:]]), record) == "same"


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_a_change_of_content_is_found_in_every_rendering(old: str, new: str) -> None:
    held = [record for record in RECORDS if old in record]
    assert held, old
    for record in held:
        changed = record.replace(old, new, 1)
        alignment = align([spoken_words(changed)], spoken_words(record))
        assert alignment is not None
        assert alignment.grade == "changed", changed
        assert is_meant(alignment, near=False), changed


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(RECORDS), st.data())
def test_any_content_word_replaced_is_a_change(record: str, data: st.DataObject) -> None:
    words = record.rstrip(".").split()
    places = [k for k, word in enumerate(words) if len(word.strip(",;")) >= 5 and word[0].islower()]
    place = data.draw(st.sampled_from(places))
    invented = data.draw(
        st.text(string.ascii_lowercase, min_size=4, max_size=9).filter(lambda word: word not in record)
    )
    words[place] = "qu" + invented
    assert lay(" ".join(words), record) == "changed"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(RECORDS), min_size=2, max_size=2, unique=True))
def test_other_words_are_not_meant(pair: list[str]) -> None:
    alignment = align([spoken_words(pair[0])], spoken_words(pair[1]))
    assert alignment is None or not is_meant(alignment, near=False)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120))
def test_any_text_can_be_laid_along_any_other(quote: str, record: str) -> None:
    for word in spoken_words(quote):
        assert 0 <= word.start <= word.end <= len(quote)
    align([spoken_words(quote)], spoken_words(record))


@pytest.mark.parametrize(
    ("quote", "record", "kinds"),
    [
        ("We left at dawn", "We left at dusk", ["word"]),
        ("We left the town at dawn", "We left a town at dawn", ["function"]),
        ("We left the towns at dawn", "We left the town at dawn", ["form"]),
        ("We left at dawn and slept", "We left at dawn and ate and slept", ["dropped"]),
        ("We left at dawn and ate and slept", "We left at dawn and slept", ["added"]),
        ("We shall leave the goverment at dawn", "We shall leave the government at dawn", ["word"]),
        ("It never occured to me", "It never occurred to me", ["spelling"]),
        ("We left. We slept.", "We left. It was dark. We slept.", ["function"]),
        ("It is a s*** plan", "It is a shit plan", ["spelling"]),
        ("He is the one", "She is the one", ["pronoun"]),
    ],
)
def test_kinds_of_change(quote: str, record: str, kinds: list[str]) -> None:
    alignment = align([spoken_words(quote)], spoken_words(record))
    assert alignment is not None
    assert [edit.kind for edit in alignment.edits] == kinds


def test_words_beyond_an_excerpt_are_not_compared() -> None:
    alignment = align(
        [spoken_words("Spending must rise rapidly. Our forces need it.")],
        spoken_words("Spending must rise rapidly"),
    )
    assert alignment is not None
    assert (alignment.grade, alignment.matched, alignment.beyond) == ("same", 4, 4)


def test_parts_on_both_sides_of_a_cue_are_one_text() -> None:
    parts = [spoken_words("We left at dawn,"), spoken_words("and nobody saw us.")]
    alignment = align(parts, spoken_words("We left at dawn and nobody saw us."))
    assert alignment is not None
    assert alignment.grade == "same"


def test_a_long_text_against_a_long_record_is_quick() -> None:
    record = " ".join(RECORDS * 3)
    words = record.split()
    words[5] = "everyone"
    alignment = align([spoken_words(" ".join(words[:120]))], spoken_words(record))
    assert alignment is not None
    assert alignment.grade == "changed"
