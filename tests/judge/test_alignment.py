"""Alignment of quotations with words on record: every rendering of a text is the same, every change of content is not."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judge.alignment import Alignment, align, is_meant
from factcheck.model.utterance import SpokenWord, spoken_words

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


LAID = [
    # quotation, record, edits (kind, draft, record, at), matched, telling words, length, beyond, first, covers
    ('We left at dawn', 'We left at dusk', [('word', 'dawn', 'dusk', 3)], (3, (1, 2), 4, 0, 0, (0, 4))),
    ('ships left at dawn', 'The old ships left at dawn and sank', [], (4, (3, 3), 4, 0, 2, (0, 4))),
    ('ships sailed at dawn', 'The old ships left at dawn and sank', [('word', 'sailed', 'left', 1)], (3, (2, 3), 4, 0, 2, (0, 4))),
    ('old ships left the town at dawn', 'The old ships left at dawn and sank', [('added', 'the town', '', 3)], (5, (4, 5), 7, 0, 1, (0, 7))),
    ('The ships left at dawn and sank', 'The old ships left at dawn and sank', [('dropped', '', 'old', 1)], (7, (4, 4), 7, 0, 0, (0, 7))),
    ('The ships … and burned', 'The old ships left at dawn and sank', [('dropped', '', 'old', 1), ('word', 'burned', 'sank', 4)], (3, (1, 2), 4, 0, 0, (0, 5))),
    ('… ships left at dusk', 'The old ships left at dawn and sank', [('word', 'dusk', 'dawn', 4)], (3, (2, 3), 4, 0, 2, (1, 5))),
    ('Nobody knows why. The old ships left at dawn and sank', 'The old ships left at dawn', [], (6, (4, 4), 6, 5, 0, (3, 9))),
    ('Nobody knew why the old ships left at dusk', 'old ships left at dawn', [('word', 'dusk', 'dawn', 8)], (4, (3, 4), 5, 4, 0, (4, 9))),
    ('The ship left. The crew slept.', 'The ship left. It was dark and cold. The crew slept.', [('function', '', 'It was dark and cold', 3)], (6, (4, 4), 6, 0, 0, (0, 6))),
    ('The ship left. The crew slept.', 'The ship left. It was dark and cold and the crew slept.', [('dropped', '', 'It was dark and cold and', 3)], (6, (4, 4), 6, 0, 0, (0, 6))),
    ('The ship left and the crew slept.', 'The ship left. Dark. The crew slept.', [('word', 'and', 'Dark', 3)], (6, (4, 4), 7, 0, 0, (0, 7))),
    ('I will not go to town', 'I will go to town', [('negation', 'not', '', 2)], (5, (2, 3), 6, 0, 0, (0, 6))),
    ('I will go to town now', 'I must go to town now', [('modal', 'will', 'must', 1)], (5, (3, 3), 6, 0, 0, (0, 6))),
    ('They will go to town now', 'We will go to town now', [('pronoun', 'They', 'We', 0)], (5, (3, 3), 6, 0, 0, (0, 6))),
    ('She was in town', 'She is in town', [('word', 'was', 'is', 1)], (3, (1, 2), 4, 0, 0, (0, 4))),
    ('She had gone to town', 'She has gone to town', [('form', 'had', 'has', 1)], (4, (2, 2), 5, 0, 0, (0, 5))),
    ('She is in the town', 'She is in that town', [('function', 'the', 'that', 3)], (4, (1, 1), 5, 0, 0, (0, 5))),
    ('We paid 40 workers in town', 'We paid 50 workers in town', [('number', '40', '50', 2)], (5, (3, 4), 6, 0, 0, (0, 6))),
    ('We paid the old workers of the town today', 'We paid the workers of the town today', [('added', 'old', '', 3)], (8, (4, 5), 9, 0, 0, (0, 9))),
    ('We paid the workers of the town today', 'We paid the old workers of the town today', [('dropped', '', 'old', 3)], (8, (4, 4), 8, 0, 0, (0, 8))),
    ('We paid the workers today', 'We paid the old tired sick hungry workers today', [('dropped', '', 'old tired sick hungry', 3)], (5, (3, 3), 5, 0, 0, (0, 5))),
    ('We paid the old tired sick hungry workers today', 'We paid the workers today', [('added', 'old tired sick hungry', '', 3)], (5, (3, 7), 9, 0, 0, (0, 9))),
    ('We paid the old tired sick workers today', 'We paid the workers today', [('added', 'old tired sick', '', 3)], (5, (3, 6), 8, 0, 0, (0, 8))),
    ('We paid workers well', 'We payed workers well', [('word', 'paid', 'payed', 1)], (3, (1, 2), 4, 0, 0, (0, 4))),
    ('The commitee met today in town', 'The committee met today in town', [('spelling', 'commitee', 'committee', 1)], (5, (3, 4), 6, 0, 0, (0, 6))),
    ('The comittee met today in town', 'The committee met today in town', [('spelling', 'comittee', 'committee', 1)], (5, (3, 4), 6, 0, 0, (0, 6))),
    ('The recieved wisdom is old', 'The received wisdom is old', [('spelling', 'recieved', 'received', 1)], (4, (2, 3), 5, 0, 0, (0, 5))),
    ('alpha beta gamma', 'beta gamma alpha', [], (2, (2, 2), 2, 1, 0, (1, 3))),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "record", "edits", "numbers"), LAID, ids=[case[0] for case in LAID])
def test_how_a_quotation_lies_along_a_record(
    quote: str, record: str, edits: list[tuple[str, str, str, int]], numbers: tuple[object, ...]
) -> None:
    found = align([spoken_words(quote)], spoken_words(record))
    assert found is not None

    def cut(words: tuple[SpokenWord, ...], text: str) -> str:
        return text[words[0].start : words[-1].end] if words else ""

    assert [(e.kind, cut(e.draft, quote), cut(e.record, record), e.at) for e in found.edits] == edits
    assert (found.matched, found.telling, found.length, found.beyond, found.first, found.covers) == numbers


KINDS = [
    ("He walks to the town", "He walked fast to the town", "word"),
    ("He walked fast to the town", "He walks to the town", "word"),
    ("We left at dawn. We slept.", "We left at dawn today. We slept.", "dropped"),
    ("We left at dawn. We slept.", "We left at dawn. Today we slept.", "dropped"),
    ("We paid 40 workers in town", "We paid many workers in town", "number"),
    ("We paid many workers in town", "We paid 40 workers in town", "number"),
    ("We agree with them today", "We agree not at all with them today", "negation"),
    ("We agree with them today", "We agree not at all ever with them today", "dropped"),
    ("We agree not at all with them today", "We agree with them today", "negation"),
    ("We agree not at all ever with them today", "We agree with them today", "added"),
    ("He walked slowly to the town", "He walks fast to the town", "word"),
    ("He walked houses to the town", "He walks house to the town", "form"),
    ("He was in the arena today", "He was in the arenna today", "word"),
    ("He was in the arenna today", "He was in the arena today", "word"),
    ("He sent a letetr today", "He sent a letter today", "spelling"),
    ("The abcdef met him", "The acxdef met him", "word"),
    ("The acxdef met him", "The abcdef met him", "word"),
    ("It was a holidaay today", "It was a holiday today", "spelling"),
    ("It was a holiday today", "It was a holidaay today", "spelling"),
    ("It was a hollidday today", "It was a holiday today", "word"),
    ("He ate pies today", "He ate ties today", "word"),
    ("He sold a town today", "He sold a towncar today", "word"),
    ("He sold a towncar today", "He sold a town today", "word"),
    ('The rceieved wisdom is old', 'The received wisdom is old', 'word'),
    ('He is a b*** liar and a thief', 'He is a bloody liar and a thief', 'spelling'),
    ('He is a b**** liar and a thief', 'He is a bloody liar and a thief', 'spelling'),
    ('He is a c***** liar and a thief', 'He is a bloody liar and a thief', 'word'),
    ('It is a web site for all', 'It is a website for all', 'spelling'),
    ('He walked to the town', 'He walks to the town', 'form'),
    ('He walked to the town', 'He ran to the town', 'word'),
    ('He loved the town', 'He loving the town', 'word'),
    ('He can see the town', 'He sees the town', 'modal'),
    ('alpha beta gamma delta epsilon', 'alpha beta zeta eta theta', 'word'),
    ('He and his wife left the town', 'Him and his wife left the town', 'pronoun'),
    ('He left the town', 'Anna left the town', 'word'),
    ('The town of him left', 'The town of her left', 'pronoun'),
    ('It is unclear who won', 'It is uncleer who won', 'word'),
    ('The goverment fell', 'The government fell', 'word'),
    ('It was occured today', 'It was occurred today', 'spelling'),
    ('It was ocurred today', 'It was occurred today', 'spelling'),
    ('The allies met here', 'The allise met here', 'word'),
    ('The ally met him', 'The alyl met him', 'word'),
    ('The abcfed met him', 'The abcdef met him', 'word'),
    ('The baedcf met him', 'The abcdef met him', 'word'),
    ('The bacdfe met him', 'The abcdef met him', 'word'),
    ('The letter was sent', 'The leter was sent', 'word'),
    ('The lettter was sent', 'The letter was sent', 'spelling'),
    ('The aarena was full', 'The arena was full', 'word'),
    ('The arenaa was full', 'The arena was full', 'word'),
    ('The bananaa was ripe', 'The banana was ripe', 'word'),
    ('The bbanana was ripe', 'The banana was ripe', 'spelling'),
    ('The swimmming club won', 'The swimming club won', 'spelling'),
    ('Is it a s** plan', 'Is it a shitty plan', 'word'),
    ('Is it a shitty plan', 'Is it a s***** plan', 'spelling'),
    ('Is it a shitty big plan', 'Is it a s***** plan', 'word'),
    ('He stops the town', 'He stop the town', 'form'),
    ('He makes the town', 'He making the town', 'word'),
    ('He was at the tower', 'He was at the town', 'word'),
    ('He ate a pie', 'He ate a pies', 'form'),
    ('He ate at ox', 'He ate at oxen', 'word'),
    ('He ate at inn', 'He ate at inns', 'form'),
    ('go to me', 'go to men', 'word'),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "record", "kind"), KINDS, ids=[f"{case[0]}-{case[1]}" for case in KINDS])
def test_how_one_word_differs(quote: str, record: str, kind: str) -> None:
    found = align([spoken_words(quote)], spoken_words(record))
    assert found is not None
    assert [edit.kind for edit in found.edits] == [kind]


@pytest.mark.parametrize(
    ("quote", "record", "touch"),
    [
        ("one two three four five", "five six seven eight nine", False),
        ("one two three four five", "four five six seven eight nine", True),
        ("one two three four five six", "five six seven eight nine ten eleven", False),
        ("…", "four five six", False),
        ("", "four five six", False),
        ("four five", "", False),
        ("four five", "... !", False),
    ],
)
def test_two_words_of_five_are_a_touch(quote: str, record: str, touch: bool) -> None:
    assert (align([spoken_words(quote)], spoken_words(record)) is not None) == touch


class TestLongTexts:
    """Beyond 400 words only what stands there word for word is found."""

    WORDS = tuple(f"q{a}{b}{c}" for a in "abcdefgh" for b in "abcdefgh" for c in "abcdefgh")

    def lay(self, quote: str, record: tuple[str, ...]) -> Alignment | None:
        return align([spoken_words(quote)], spoken_words(" ".join(record)))

    def test_word_for_word(self) -> None:
        found = self.lay(" ".join(self.WORDS[10:20]), self.WORDS)
        assert found == Alignment((), 10, (10, 10), 10, 0, 10, (0, 10))

    def test_with_gaps(self) -> None:
        w = self.WORDS
        found = self.lay(f"{w[5]} {w[6]} … the {w[300]}", (*w[:300], "the", *w[300:]))
        assert found == Alignment((), 4, (3, 3), 4, 0, 5, (0, 5))
        assert self.lay(f"… {w[0]} {w[1]} [then] … {w[3]}", w) == Alignment((), 3, (3, 3), 3, 0, 0, (0, 6))
        assert self.lay(f"{w[5]} … {w[5]}", w) is None
        assert self.lay(f"{w[5]} … {w[6]}", w) == Alignment((), 2, (2, 2), 2, 0, 5, (0, 3))

    def test_the_same_word_is_not_found_twice(self) -> None:
        w = self.WORDS
        once, twice = (*w[:300], "x", *w[300:]), (*w[:300], "x", *w[300:310], "x", *w[310:])
        assert self.lay("x … x", once) is None
        assert self.lay("x … x", twice) == Alignment((), 2, (2, 2), 2, 0, 300, (0, 3))

    def test_not_in_another_order(self) -> None:
        w = self.WORDS
        assert self.lay(f"{w[300]} {w[301]} … {w[5]} {w[6]}", w) is None
        assert self.lay(f"{w[6]} {w[5]}", w) is None
        assert self.lay(w[5][:-1], w) is None

    def test_a_changed_word_is_found_in_texts_up_to_four_hundred_words(self) -> None:
        w = self.WORDS
        changed = " ".join((*w[:4], "changed", *w[5:10]))
        assert self.lay(changed, w[:401]) is None
        assert self.lay(changed, w[:400]) is not None
        long = " ".join((*w[:4], "changed", *w[5:401]))
        assert self.lay(long, w[:10]) is None
        assert self.lay(" ".join((*w[:4], "changed", *w[5:400])), w[:10]) is not None


class TestMeant:
    """So many words must be the same that nothing else can be meant."""

    def meant(self, quote: str, record: str, *, near: bool = False) -> bool:
        found = align([spoken_words(quote)], spoken_words(record))
        assert found is not None
        return is_meant(found, near=near)

    RECORD = "Alpha bravo charlie delta echo foxtrot golf hotel india juliet"

    @pytest.mark.parametrize(
        ("quote", "meant", "near"),
        [
            # so many words at least
            ("alpha bravo charlie delta echo", True, True),
            ("alpha bravo charlie delta", False, True),
            ("alpha bravo charlie", False, True),
            ("alpha bravo", False, False),
            # three in four of fewer than eight, seven in ten of more, three in five of an occasion that is known
            ("alpha bravo charlie delta echo foxtrot pony", True, True),
            ("alpha bravo charlie delta echo foxtrot pony quiz", True, True),
            ("alpha bravo charlie xray delta yankee echo foxtrot zulu", False, True),
            ("alpha bravo charlie xray delta yankee echo", False, True),
            ("alpha quiz bravo charlie xray delta yankee echo", False, True),
            ("alpha quiz bravo xray charlie yankee", False, False),
            ("alpha quiz quiz bravo xray charlie", False, False),
        ],
    )
    def test_how_many(self, quote: str, meant: bool, near: bool) -> None:
        assert (self.meant(quote, self.RECORD), self.meant(quote, self.RECORD, near=True)) == (meant, near), (
            quote
        )

    def of(
        self, same: int, *changed: int, small: int = 0, beyond: int = 0, gone: int = 0, ended: bool = False
    ) -> tuple[str, str]:
        """A quotation and its record: so many words the same, then stretches of so many changed ones."""
        small_words = "in the that of and to a with".split()[:small]
        quote = [
            *small_words,
            *(f"same{c}" for c in "abcdefghijklmnopqrstuvwxyz"[: same - small - len(changed)]),
        ]
        record = list(quote)
        for n, length in enumerate(changed):
            quote += [*(f"mine{n}x{'i' * k}" for k in range(length)), f"anchor{n}"]
            record += [*(f"theirs{n}y{'o' * k}" for k in range(length)), f"anchor{n}"]
        if gone:
            stop = "." if ended else ""
            left_out = " ".join(f"gone{'e' * k}" for k in range(gone))
            return " ".join(quote), " ".join(record[:4]) + f"{stop} {left_out}{stop} " + " ".join(record[4:])
        quote += [f"beyond{'d' * k}" for k in range(beyond)]
        return " ".join(quote), " ".join(record)

    @pytest.mark.parametrize(
        ("same", "changed", "more", "meant", "near"),
        [
            # four stretches may differ, not five
            (30, (1, 1, 1, 1), {}, True, True),
            (30, (1, 1, 1, 1, 1), {}, False, False),
            # as many words beyond the record as within it, and no more
            (6, (), {"beyond": 6}, True, True),
            (6, (), {"beyond": 7}, False, False),
            # from eight on seven in ten will do
            (8, (1, 1, 1), {}, True, True),
            (7, (1, 1, 1), {}, False, True),
            (14, (2, 2, 2), {}, True, True),
            (9, (2, 1, 1), {}, False, True),
            (16, (2, 2, 2, 1), {}, False, True),
            # three in five where the occasion is known
            (6, (2, 2), {}, False, True),
            (6, (2, 2, 1), {}, False, False),
            # small words tell little: two others at least, and half of them
            (6, (), {"small": 5}, False, True),
            (6, (), {"small": 4}, True, True),
            (9, (1, 1), {"small": 7}, True, True),
            (9, (2, 1), {"small": 7}, False, True),
            # what was left out counts, whole sentences do not
            (10, (), {"gone": 5}, False, True),
            (10, (), {"gone": 5, "ended": True}, True, True),
        ],
    )
    def test_borders(
        self, same: int, changed: tuple[int, ...], more: dict[str, int], meant: bool, near: bool
    ) -> None:
        quote, record = self.of(same, *changed, **more)
        assert (self.meant(quote, record), self.meant(quote, record, near=True)) == (meant, near)
