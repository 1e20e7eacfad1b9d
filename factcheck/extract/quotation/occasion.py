"""Reads where, when and through what something was said: `told the panel in the Guildhall on Tuesday`."""

import re
from collections.abc import Iterator

from factcheck.extract.quotation import nouns
from factcheck.extract.quotation.cues import Cue
from factcheck.extract.quotation.phrases import name_end, possessive
from factcheck.extract.quotation.tokens import Token
from factcheck.extract.quotation.verbs import AUDIENCE
from factcheck.extract.view import View
from factcheck.model.claim import Occasion, When, Words
from factcheck.model.months import CALENDAR
from factcheck.model.occasion import DELIVERED, HALLS, KIND_OF, OUTLETS, VENUES
from factcheck.model.quantity import Period
from factcheck.model.row import Timespan
from factcheck.named_tuple import NamedTuple

_PLATFORMS = frozenset(
    "facebook twitter x telegram instagram linkedin youtube tiktok mastodon bluesky threads".split()
)
_PLACE_WORDS = frozenset(("in", "at", "outside", "inside", "from"))
_NOT_PLACES = CALENDAR.union(
    """english french german spanish italian russian ukrainian arabic chinese welsh gaelic polish dutch parliament
    congress 2020 westminster labour""".split()
)
_OF_SOMETHING_ELSE = (
    r"\b(?:after|before|since|when|once|until|because)\s(?!(?:he|she|they|it|i|we)\s)(?:[\w’'-]+\s){1,6}(?:was|were|had|came|fell|began|ended|left|died|took|won|lost|[a-z]{3,}ed)\s"
    r"(?:[\w’'-]+\s){0,3}(?:in|on|at)\s$"
)
"""`he said, 36 years after the crossing points were opened in November 1989`."""
_UNSAID = frozenset(
    "published aired broadcast released since until before after dated from between printed posted by".split()
)


def _goes_with_name(word: str) -> bool:
    """Whether a common noun may follow a name in one phrase: `NATO headquarters`, `the Courier newspaper`."""
    return (
        word in VENUES
        or word in KIND_OF
        or word in OUTLETS
        or word in ("programme", "annual", "book", "party", "public")
    )


class Told(NamedTuple):
    """What a reporting clause tells of its occasion."""

    occasion: Occasion | None
    when: When | None
    start: int
    """Start of the first words that tell it, or -1."""
    end: int
    """End of the last words that tell it, or -1."""


def told(view: View, tokens: list[Token], spans: list[tuple[int, int]], cue: Cue) -> Told:
    """Read the occasion from the half-open token ranges of a reporting clause."""
    scan = _Scan(view, tokens)
    for low, high in spans:
        if low <= cue.at < high:
            scan.read(low, min(cue.first, cue.at), opens=True)
            aside = next((k for k in range(cue.first, cue.at) if tokens[k].text == ","), cue.at)
            if aside + 1 < cue.at and tokens[aside + 1].lower in _SPEAKING:
                # “Roe, speaking at the festival, said”; other asides tell who she is, not where she spoke.
                scan.read(aside + 2, cue.at, opens=True)
            audience = cue.base.split()[0] in AUDIENCE
            scan.read(cue.at + 1, high, audience=audience, writes=cue.base == "write")
        else:
            scan.read(low, high)
    return scan.told(spans)


_SPEAKING = frozenset("speaking talking writing addressing in during".split())


def told_of(view: View, tokens: list[Token], first: int, noun: int, stop: int) -> Told:
    """Read an occasion that a noun phrase names: `his Berlin address` from `first` to `noun`, and what follows it."""
    scan = _Scan(view, tokens)
    scan.name(first, noun + 1)
    scan.read(noun + 1, stop, opens=True)
    return scan.told([(first, stop)])


def told_behind(view: View, tokens: list[Token], at: int, high: int) -> Told:
    """Read the day and the place that stand right behind the name of an event."""
    scan = _Scan(view, tokens)
    return scan.told([(at, scan.chain(at, high))])


def told_after(view: View, tokens: list[Token], at: int, high: int) -> Told:
    """Read the place that follows a word for speaking: `gave a speech at`, `was spoken on 11 December, in`."""
    scan = _Scan(view, tokens)
    scan.read(at, high, opens=True)
    return scan.told([(at, high)])


class _Scan:
    def __init__(self, view: View, tokens: list[Token]) -> None:
        self._view = view
        self._tokens = tokens
        self.kind = ""
        self.what: Words | None = None
        self.place: Words | None = None
        self.outlet: Words | None = None
        self.definite = False
        self._start = self._end = -1

    def read(
        self, low: int, high: int, *, audience: bool = False, writes: bool = False, opens: bool = False
    ) -> None:
        at = low
        if audience and at < high:
            at = self._audience(at, high)
        after_audience = at > low
        while at < high:
            word = self._tokens[at].lower
            beyond = at
            if word in _PLACE_WORDS or word in ("on", "to", "with", "via", "during", "through", "for"):
                beyond = self._adjunct(at, high, writes=writes, free=after_audience or at == low or opens)
            after_audience = beyond > at or (after_audience and not self._tokens[at].is_word)
            at = max(beyond, at + 1)

    def chain(self, at: int, high: int) -> int:
        """Read prepositional phrases as long as one follows the other; returns the index behind the last."""
        while at < high and self._tokens[at].lower in ("at", "in", "on"):
            beyond = self._adjunct(at, high, writes=False, free=True)
            if beyond == at:
                # “on Tuesday 12 May”: a day is read from the periods.
                beyond += 1
                while beyond < high and (
                    self._tokens[beyond].text.isdigit() or self._tokens[beyond].lower in nouns.NOT_A_NAME
                ):
                    beyond += 1
                if beyond == at + 1:
                    break
            at = beyond
        return at

    def name(self, low: int, high: int) -> None:
        """Take tokens[low:high], which end in a noun for an occasion, as what the clause is about."""
        head = self._tokens[high - 1].lower
        press = head == "conference" and self._tokens[high - 2].lower in ("press", "news")
        self._set_what("press conference" if press else KIND_OF[head], low, high)

    def _audience(self, low: int, high: int) -> int:
        """Read whom the words were told to; an outlet or a gathering is an occasion, a person is not."""
        end, name = self._noun_phrase(low, high)
        if end == low:
            return low
        if name is not None and self._is_outlet(*name):
            self._set_outlet(low, end)
        elif self._tokens[end - 1].lower in KIND_OF:
            self.name(low, end)
        elif name is not None and self._tokens[end - 1].lower in HALLS and self._tokens[low].lower == "the":
            # `told the Royal Victoria Hotel that …`: those in the room
            self.place = self._words(low, end)
        return end

    def _adjunct(self, at: int, high: int, *, writes: bool, free: bool) -> int:
        """Read a prepositional phrase; returns the index behind it, or `at` if it tells nothing of the occasion."""
        word = self._tokens[at].lower
        end, name = self._noun_phrase(at + 1, high)
        if end == at + 1:
            return at
        head = self._tokens[end - 1].lower
        kind = KIND_OF.get(head, "")
        if kind and word in ("in", "at", "to", "during", "on", "through", "via"):
            self.name(at + 1, end)
            return end
        if (
            name is not None
            and self._is_outlet(*name)
            and word in ("to", "with", "on", "via", "for", "in", "at")
        ):
            if word in ("in", "at", "for") and not (writes or self.what is not None):
                return at
            if word == "on" and not (
                self._tokens[name[0]].lower in _PLATFORMS or self.what is not None or len(name) > 1
            ):
                return at
            self._set_outlet(at + 1, end)
            return end
        if (
            word in _PLACE_WORDS
            and word != "from"
            and self.place is None
            and self._is_place(at + 1, end, name, free=free)
        ):
            while end + 1 < high and self._tokens[end].text in ("in", ",", "near"):
                further, further_name = self._noun_phrase(end + 1, high)
                if self._tokens[end].text == "," and self._goes_on(further):
                    # “at headquarters, Rutte said”: the next words are the subject.
                    break
                if further == end + 1 or not self._is_place(end + 1, further, further_name, free=True):
                    break
                end = further
            self.place = self._words(at + 1, end)
            return end
        return at

    def _goes_on(self, at: int) -> bool:
        """Whether a verb or another word of the main clause follows."""
        return (
            at < len(self._tokens)
            and self._tokens[at].is_word
            and self._tokens[at].lower not in nouns.PREPOSITIONS
        )

    def _noun_phrase(self, low: int, high: int) -> tuple[int, tuple[int, int] | None]:
        """Index behind the words after a preposition, and the token range of the name among them."""
        at = low
        name: tuple[int, int] | None = None
        tokens = self._tokens
        while at < high and at - low < 8:
            token = tokens[at]
            if not token.is_word:
                break
            beyond = name_end(tokens, at, high, opens=False)
            if beyond > at:
                name = (at, beyond)
                at = beyond
                continue
            lower = token.lower
            if at > low and (lower in _UNSAID or (name is not None and not _goes_with_name(lower))):
                break
            if (
                lower in nouns.PREPOSITIONS
                or lower in nouns.CLAUSE_WORDS
                or lower in nouns.PRONOUNS
                or lower in nouns.NOT_A_NAME
            ):
                break
            if at > low and (
                lower in nouns.DETERMINERS
                or lower in nouns.ADVERBS
                or (lower in KIND_OF and name is not None and name[1] < at)
            ):
                break
            at += 1
        return at, name

    def _is_outlet(self, low: int, high: int) -> bool:
        words = [token.lower for token in self._tokens[low:high]]
        return any(word in OUTLETS for word in words) and not (
            len(words) == 1 and words[0] in ("post", "times", "france", "le")
        )

    def _is_place(self, low: int, end: int, name: tuple[int, int] | None, *, free: bool) -> bool:
        head = self._tokens[end - 1].lower
        if head in nouns.NOT_A_NAME or head in _NOT_PLACES or self._tokens[low].text.isdigit():
            return False
        if head in VENUES:
            return True
        if (
            name is None
            or name[1] != end
            or not free
            or self._is_outlet(*name)
            or possessive(self._tokens[end - 1])
        ):
            return False
        return low == name[0] or self._tokens[low].lower == "the"

    def _reach(self, start: int, end: int) -> None:
        self._start = start if self._start < 0 else min(self._start, start)
        self._end = max(self._end, end)

    def _words(self, low: int, high: int) -> Words:
        start, end = self._tokens[low].start, self._tokens[high - 1].end
        if possessive(self._tokens[high - 1]) and high < len(self._tokens):
            end -= 2 if self._tokens[high - 1].text[-1] in "sS" else 1
        self._reach(start, end)
        return Words(start, end, self._view.text[start:end])

    def _set_what(self, kind: str, low: int, high: int) -> None:
        if self.what is not None:
            return
        self.kind, self.what = kind, self._words(low, high)
        first = self._tokens[low]
        self.definite = first.lower in ("the", "his", "her", "their", "its", "that", "this") or possessive(
            first
        )
        inner = next(
            (k for k in range(low, high - 1) if name_end(self._tokens, k, high, opens=False) > k), None
        )
        if inner is not None and self.place is None and kind in DELIVERED:
            name = inner, name_end(self._tokens, inner, high, opens=False)
            if possessive(self._tokens[name[1] - 1]):
                return
            if self._is_outlet(*name):
                self.outlet = self._words(*name)
            elif self._may_be_place(name):
                self.place = self._words(*name)

    def _may_be_place(self, name: tuple[int, int]) -> bool:
        words = [token.lower for token in self._tokens[name[0] : name[1]]]
        return not set(words) & nouns.NOT_A_NAME and not (
            len(words) == 1 and self._tokens[name[0]].text.isupper()
        )

    def _set_outlet(self, low: int, high: int) -> None:
        if self.outlet is None:
            self.outlet = self._words(low, high)

    def told(self, spans: list[tuple[int, int]]) -> Told:
        when = self._when(spans)
        if when is not None:
            self._reach(when.start, when.end)
        occasion = None
        if self.what is not None or self.place is not None or self.outlet is not None:
            occasion = Occasion(
                self.kind, self.what, self.place, self.outlet, self.definite, tuple(self._events(spans))
            )
        return Told(occasion, when, self._start, self._end)

    def _events(self, spans: list[tuple[int, int]]) -> Iterator[str]:
        if self.what is None:
            return
        for mention in self._view.mentions_of(self._view.sentence_at(self.what.start), "event"):
            if self.what.start <= mention.start and mention.end <= self.what.end and len(mention.ids) == 1:
                yield mention.ids[0]

    def _when(self, spans: list[tuple[int, int]]) -> When | None:
        """The one day or month that the clause gives; none where it gives two or dates something else."""
        found: list[Period] = []
        for low, high in spans:
            if low >= high:
                continue
            start, end = self._tokens[low].start, self._tokens[high - 1].end
            for number in range(self._view.sentence_at(start), self._view.sentence_at(end - 1) + 1):
                found += [
                    period
                    for period in self._view.periods_of(number)
                    if start <= period.start and period.end <= end and period.kind == "date"
                ]
        if len(found) != 1:
            return None
        period = found[0]
        if (
            period.first is None
            or period.last is None
            or (period.cue or "on") not in ("on", "in", "last", "this", "at", "during")
        ):
            return None
        if self._view.text[period.start : period.end] == "Today":
            # The programme, unless it opens the sentence, where nobody would write it of a day in print.
            return None
        before = self._view.lower[max(0, period.start - 24) : period.start].split()
        if set(before[-2:]) & _UNSAID:
            return None
        if re.search(_OF_SOMETHING_ELSE, self._view.lower[max(0, period.start - 90) : period.start]):
            return None
        text = self._view.text[period.start : period.end]
        tie = "carried" if period.relative else "stated"
        return When(Timespan(period.first, period.last, text), period.start, period.end, text, tie, "instant")
