"""A text cut into words, numerals and signs, with their places."""

import re

# Leading white space belongs to the piece that follows.
_PIECE = re.compile(r"\s*(?:[^\W\d_¼-¾⅐-⅞]+|[0-9]+(?:[.,][0-9]+)*|(?<![\w.])\.[0-9]+|[¼-¾⅐-⅞]|\d+|[^\w\s]|_)")
FOREIGN = "�"
"""Stands for each digit of another script."""
_PADDING = 12
ENDS = frozenset(("", ".", ",", ";", ":", "?", "!", ")", "]", "”", "—"))
"""What ends a phrase: a mark behind it, or the end of the text."""


_MARKS = frozenset(".,;:?!")
_SINGLE = frozenset("|-–—&/+")
"""Signs that stand between blanks."""


def _cut(text: str) -> tuple[list[str], list[int], list[int]]:
    """The tokens of a text, where each ends, and which of them are digits.

    Most of prose is letters or digits between blanks, with a mark behind at times: only the rest goes through the
    pattern. Digits of other scripts are out of scope, and hidden: no reader may take them for a number.
    """
    words: list[str] = []
    ends: list[int] = []
    digits: list[int] = []
    add_word, add_end = words.append, ends.append
    stop = -1
    for chunk in text.split(" "):
        stop += len(chunk) + 1
        if chunk.isalpha() or chunk in _SINGLE:
            add_word(chunk)
            add_end(stop)
        elif chunk:
            mark = chunk[-1]
            whole = chunk[:-1] if mark in _MARKS else chunk
            numeral = whole.isdecimal() and whole.isascii()
            if numeral or (whole is not chunk and whole.isalpha()):
                if numeral:
                    digits.append(len(words))
                add_word(whole)
                add_end(stop if whole is chunk else stop - 1)
                if whole is not chunk:
                    add_word(mark)
                    add_end(stop)
            else:
                at = stop - len(chunk)
                for piece in _PIECE.findall(chunk.rstrip()):
                    at += len(piece)
                    word = piece.lstrip()
                    if word[-1].isdecimal():
                        digits.append(len(words))
                        if not word.isascii():
                            word = FOREIGN * len(word)
                    add_word(word)
                    add_end(at)
    return words, ends, digits


class Tokens:
    """The tokens of one text, in lower case, padded with empty words at the end.

    Because of the padding an index a little before the first or behind the last token is harmless:
    it finds an empty word.
    """

    __slots__ = ("count", "digits", "ends", "lower_case", "text", "words")

    def __init__(self, text: str) -> None:
        low = text.lower()
        if len(low) != len(text):  # a few letters grow when lowered; offsets must not move
            low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.text = text
        self.lower_case = low == text
        """Whether the text has no capital at all, so that a missing one says nothing."""
        self.words, self.ends, self.digits = _cut(low)
        self.count = len(self.words)
        self.words += [""] * _PADDING
        self.ends += [len(text)] * _PADDING

    def start(self, i: int) -> int:
        """Offset of the first character of token `i`."""
        return self.ends[i] - len(self.words[i])

    def glued(self, i: int) -> bool:
        """Whether token `i` follows token `i - 1` without a space."""
        return 0 < i < self.count and self.ends[i] - len(self.words[i]) == self.ends[i - 1]

    def capital(self, i: int) -> bool:
        """Whether token `i` starts with a capital letter."""
        return 0 <= i < self.count and self.text[self.ends[i] - len(self.words[i])].isupper()

    def written(self, i: int, j: int) -> str:
        """The characters of tokens `i` to `j - 1`, as they stand in the text."""
        return self.text[self.start(i) : self.ends[j - 1]]

    def new_line(self, i: int) -> bool:
        """Whether a line break stands before token `i`, or it is the first."""
        return i == 0 or "\n" in self.text[self.ends[i - 1] : self.start(i)]

    def near(self, j: int, cues: frozenset[str], reach: int = 12) -> bool:
        """Whether one of the cue words stands within reach of token `j` in the same sentence."""
        words = self.words
        for k in range(j - 1, max(j - reach, -1), -1):
            word = words[k]
            if word in cues:
                return True
            if word in (".", "?", "!") and not self.glued(k + 1):
                break
        for k in range(j + 1, j + reach):
            word = words[k]
            if word in cues:
                return True
            if not word or word in (".", "?", "!"):
                break
        return False
