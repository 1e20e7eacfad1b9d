"""What claim builders and link recognisers see of a draft: its text, sentences, readings and claims."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from factcheck.model.claim import Claim, Sentence
from factcheck.model.draft import Block, Draft
from factcheck.model.quantity import Period, Reading
from factcheck.model.row import Mention
from factcheck.reference import Reference
from factcheck.typed import Any

_SAID_ASIDE = (
    r",\s(?:(?!and\b|but\b|which\b|who\b|that\b|or\b|of\b)[a-z][a-z.’'-]*\s){1,5}(?:said|says|added|adds|reported|reckons?|reckoned|estimates?|estimated|calculates?|"
    r"calculated|found|announced|noted|claims?|claimed)(?:\son\s[a-z]+day)?,(?=\s)"
)
_SHORT_PARAGRAPH = 2
"""In sentences: broadcasters and tabloids break the line after each thought."""


class View:
    """One draft, read but not yet linked; every look-up is by sentence or block, never over the whole draft."""

    __slots__ = (
        "_claims_by_sentence",
        "_mentions_by_sentence",
        "_periods_by_sentence",
        "_sentences_by_block",
        "as_of",
        "claims",
        "draft",
        "earlier",
        "later",
        "lower",
        "mentions",
        "pairs",
        "plain",
        "read_once",
        "reading",
        "reference",
        "sentences",
    )

    def __init__(
        self,
        *,
        draft: Draft,
        reference: Reference,
        as_of: date,
        lower: str,
        sentences: tuple[Sentence, ...],
        mentions: tuple[Mention, ...],
        reading: Reading,
    ) -> None:
        self.draft = draft
        self.reference = reference
        self.as_of = as_of
        self.lower = lower
        """The text in lower case; the same length, so that offsets hold in both."""
        self.plain = without_asides(lower)
        """`lower` with blanks for `, the regulator said,`, so that the words on both sides stand together."""
        self.sentences = sentences
        self.mentions = mentions
        self.reading = reading
        self.claims: tuple[Claim, ...] = ()
        """Quantity claims first, in text order; then the claims of the other builders."""
        self.pairs: frozenset[tuple[int, int]] = frozenset()
        """(earlier, later) claim indices that one phrase ties together: `from A to B`, `B, up from A`."""
        self.earlier: frozenset[int] = frozenset()
        """The first of each pair."""
        self.later: frozenset[int] = frozenset()
        self.read_once: dict[str, Any] = {}
        """What one builder has read from the draft and another may use again, by name."""
        self._claims_by_sentence: dict[int, list[Claim]] = {}
        self._mentions_by_sentence: dict[int, list[Mention]] = {}
        self._periods_by_sentence: dict[int, list[Period]] = {}
        self._sentences_by_block: dict[int, list[int]] = {}
        self._index()

    @property
    def text(self) -> str:
        return self.draft.text

    def _index(self) -> None:
        """Sort mentions, periods and sentences into their places."""
        starts = [sentence.start for sentence in self.sentences]

        def place(at: int) -> int:
            return bisect_right(starts, at) - 1

        for mention in self.mentions:
            self._mentions_by_sentence.setdefault(place(mention.start), []).append(mention)
        for period in self.reading.periods:
            self._periods_by_sentence.setdefault(place(period.start), []).append(period)
        for number, sentence in enumerate(self.sentences):
            self._sentences_by_block.setdefault(sentence.block, []).append(number)

    def hold(self, claims: tuple[Claim, ...]) -> None:
        """Take the claims of this draft and sort the quantity claims by sentence."""
        self.claims = claims
        self._claims_by_sentence = {}
        for claim in claims:
            if claim.kind == "quantity":
                self._claims_by_sentence.setdefault(claim.sentence, []).append(claim)

    def pair(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Take the pairs of this draft."""
        self.pairs = frozenset(pairs)
        self.earlier = frozenset(earlier for earlier, _ in self.pairs)
        self.later = frozenset(later for _, later in self.pairs)

    def claims_of(self, sentence: int) -> list[Claim]:
        """Quantity claims of a sentence, in text order."""
        return self._claims_by_sentence.get(sentence, [])

    def mentions_of(self, sentence: int, kind: str | None = None) -> list[Mention]:
        """Alias hits that start in a sentence, in text order."""
        hits = self._mentions_by_sentence.get(sentence, [])
        return hits if kind is None else [hit for hit in hits if hit.kind == kind]

    def periods_of(self, sentence: int) -> list[Period]:
        """Periods that start in a sentence, in text order."""
        return self._periods_by_sentence.get(sentence, [])

    def sentences_of(self, block: int) -> list[int]:
        """Numbers of the sentences of a block."""
        return self._sentences_by_block.get(block, [])

    def runs_on(self, sentence: int) -> bool:
        """Whether a sentence goes on from the one before: in its paragraph, or from one short paragraph to the next."""
        if sentence <= 0:
            return False
        before, own = self.sentences[sentence - 1].block, self.sentences[sentence].block
        if before == own:
            return True
        return own == before + 1 and all(
            self.draft.blocks[block].kind == "paragraph"
            and self.draft.blocks[block].zone == "body"
            and len(self.sentences_of(block)) <= _SHORT_PARAGRAPH
            for block in (before, own)
        )

    def sentence_text(self, sentence: int) -> str:
        start, end, _ = self.sentences[sentence]
        return self.draft.text[start:end]

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that holds a text offset."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].start <= offset:
                low = middle + 1
            else:
                high = middle
        return low - 1

    def block_of(self, claim: Claim) -> Block:
        return self.draft.blocks[claim.block]

    def gap(self, first: Claim, second: Claim) -> str:
        """Lower-case text between the end of one claim and the start of a later one."""
        return self.plain[first.end : second.start]

    def before(self, claim: Claim, limit: int = 80) -> str:
        """Lower-case text of the claim's sentence in front of it, at most `limit` characters."""
        start = max(self.sentences[claim.sentence].start, claim.start - limit)
        return self.plain[start : claim.start]

    def after(self, claim: Claim, limit: int = 80) -> str:
        """Lower-case text of the claim's sentence behind it, at most `limit` characters."""
        end = min(self.sentences[claim.sentence].end, claim.end + limit)
        return self.plain[claim.end : end]


def without_asides(lower: str) -> str:
    """Blank out who said so in the middle of a sentence, all but its last comma; the length stays."""
    return re.sub(_SAID_ASIDE, lambda aside: " " * (len(aside.group()) - 1) + ",", lower)


def lower_case(text: str) -> str:
    """Lower-case a text without changing its length (`İ` would become two characters); a spaced hyphen is a dash."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.replace(" - ", " – ")
