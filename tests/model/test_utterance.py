import pytest

from factcheck.model.utterance import spoken_words

SAME = [
    ("I don't think it's ten", "I do not think it’s 10"),
    ("fifty-five thousand people", "55,000 people"),
    ("two hundred and five boats", "205 boats"),
    ("$1.1 million", "1.1 million dollars"),
    ("£5bn", "five billion pounds"),
    ("20 per cent", "20%"),
    ("twenty percent", "20 per cent"),
    ("organise the colour of defence", "organize the color of defense"),
    ("he travelled and cancelled", "he traveled and canceled"),
    ("the first of them", "the 1st of them"),
    ("a thousand of us", "1,000 of us"),
    ("“It was — frankly — odd.”", "it was frankly odd"),
    ("Zelensky in Kiev", "Zelenskyy in Kyiv"),
    ("can't, won't, shan't", "cannot, will not, shall not"),
    ("one hundred twenty-three thousand", "123,000"),
    ("HE SAID NO", "he said no"),
    ("NATO’s", "Nato's"),
]

OTHER = [
    ("four", "for"),
    ("filled", "filed"),
    ("ten", "tent"),
    ("1.1 million", "1.1 billion"),
    ("can", "cannot"),
    ("5,000", "5000.5"),
    ("one two three", "123"),
    ("10²", "102"),
    ("is", "was"),
    ("fifteen", "fifty"),
    ("$5", "£5"),
    ("our", "or"),
]


def keys(text: str) -> list[str]:
    return [word.key for word in spoken_words(text) if word.kind != "stop"]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_utterance_two_renderings(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_utterances(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@pytest.mark.parametrize(
    "gap", ["…", "...", ". . .", "[…]", "(...)", "[the minister]", "(984ft)", "(about 12,300 lb)"]
)
def test_gaps(gap: str) -> None:
    assert [word.kind for word in spoken_words(f"He left {gap} at dawn")] == [
        "word",
        "word",
        "gap",
        "word",
        "word",
    ]


def test_offsets_select_the_words() -> None:
    text = "He had $1.1 million, in 20 per cent notes; he didn’t say."
    assert [text[word.start : word.end] for word in spoken_words(text) if word.kind == "number"] == [
        "1.1 million",
        "20",
    ]
