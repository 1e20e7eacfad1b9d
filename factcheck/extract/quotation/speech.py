"""Puts quotations together: their parts, the cue that each has, and the speaker whom it names."""

from factcheck.extract.quotation import nouns
from factcheck.extract.quotation.cast import Cast, Paragraph, Speaker
from factcheck.extract.quotation.cues import Cue, cue_behind_mark, cue_beside
from factcheck.extract.quotation.marks import Run, runs
from factcheck.extract.quotation.phrases import phrase_after
from factcheck.extract.quotation.tokens import Token, sentences, tokens
from factcheck.extract.view import View
from factcheck.named_tuple import NamedTuple


class Said(NamedTuple):
    """One quotation with everything the draft tells of it."""

    runs: tuple[Run, ...]
    role: str
    """speech, fragment, title, scare, block."""
    cue: Cue | None
    speaker: Speaker | None
    paragraph: Paragraph | None
    """Where the cue stands."""
    place: int = -1
    """Token of the quotation's first run in its own paragraph."""
    follows: bool = False
    """True for a sentence of its own that goes on after the cue of the quotation before."""


class Speech(NamedTuple):
    """A draft's paragraphs, people and quotations."""

    paragraphs: list[Paragraph]
    cast: Cast
    quotations: list[Said]


_NO_PROSE = ("table", "teaser")
_TITLE_BEFORE = frozenset(
    """book film movie song novel album play poem essay article episode series show programme program podcast painting track
    single exhibition entitled titled headlined named nicknamed dubbed aka so-called alias called subtitled labelled marked
    slogan headline hashtag word words term phrase""".split()
)
_TITLE_AFTER = frozenset(
    """programme program show podcast newspaper magazine film movie album song play exhibition brand label app series
    campaign project scheme section column tour festival award prize edition""".split()
)


def read_speech(view: View) -> Speech:
    """Read every quotation of a draft."""
    text = view.text
    blocks = view.draft.blocks
    found = runs(text, blocks)
    outer: dict[int, list[tuple[int, Run]]] = {}
    flat = [run for run in found if run.depth == 0]
    for number, run in enumerate(flat):
        outer.setdefault(run.block, []).append((number, run))
    paragraphs: list[Paragraph] = []
    for number, block in enumerate(blocks):
        if block.zone in _NO_PROSE:
            continue
        own = outer.get(number, [])
        cut = tokens(text, block.start, block.end, [run for _, run in own], own[0][0] if own else 0)
        if cut:
            paragraphs.append(Paragraph(number, cut, sentences(text, cut)))
    cast = Cast(view, paragraphs)
    return Speech(paragraphs, cast, _Reader(view, paragraphs, cast, flat).read())


class _Reader:
    def __init__(self, view: View, paragraphs: list[Paragraph], cast: Cast, flat: list[Run]) -> None:
        self._view = view
        self._text = view.text
        self._paragraphs = paragraphs
        self._cast = cast
        self._flat = flat
        self._said: list[Said] = []

    def read(self) -> list[Said]:
        for number, paragraph in enumerate(self._paragraphs):
            block = self._view.draft.blocks[paragraph.block]
            marked = [at for at, token in enumerate(paragraph.tokens) if token.run >= 0]
            if not marked and block.kind == "quote":
                self._said.append(self._block_quote(number, paragraph))
            for at in marked:
                self._add(number, paragraph, at)
        return self._said

    def _add(self, number: int, paragraph: Paragraph, at: int) -> None:
        run = self._flat[paragraph.tokens[at].run]
        low, high = paragraph.ranges[paragraph.sentence(at)]
        previous = self._said[-1] if self._said else None
        if (
            previous is not None
            and previous.runs[-1].runs_on
            and run.start == self._view.draft.blocks[run.block].start
        ):
            self._join(previous, run, paragraph, at, low, high)
            return
        cue = None
        if not self._is_title(paragraph.tokens, at, run):
            cue = self._cue(number, paragraph, at, low, high)
        if previous is not None and self._goes_on(previous, paragraph, at, cue):
            self._said[-1] = previous._replace(runs=(*previous.runs, run))
            return
        speaker, follows = None, False
        if cue is not None and cue.source is not None:
            speaker = self._settle(cue, paragraph, previous)
        elif (
            cue is None
            and previous is not None
            and self._same_speaker_goes_on(previous, number, paragraph, at, run)
        ):
            speaker, cue, follows = previous.speaker, previous.cue, True
        role = self._role(paragraph.tokens, at, run, cue)
        self._said.append(Said((run,), role, cue, speaker, paragraph, at, follows))

    def _join(self, previous: Said, run: Run, paragraph: Paragraph, at: int, low: int, high: int) -> None:
        """Go on with a quotation that the paragraph before left open."""
        joined = previous._replace(runs=(*previous.runs, run), role="speech")
        if joined.cue is None and not run.runs_on:
            cue = cue_beside(self._text, paragraph.tokens, at, low, high)
            if cue is not None:
                speaker = self._settle(cue, paragraph, previous) if cue.source is not None else None
                joined = joined._replace(cue=cue, speaker=speaker, paragraph=paragraph)
        self._said[-1] = joined

    def _settle(self, cue: Cue, paragraph: Paragraph, previous: Said | None) -> Speaker:
        assert cue.source is not None
        last = (
            previous.speaker
            if previous is not None and previous.runs[-1].block >= paragraph.block - 1
            else None
        )
        return self._cast.settle(cue.source, paragraph, cue.first, verb=cue.base, last=last)

    def _cue(self, number: int, paragraph: Paragraph, at: int, low: int, high: int) -> Cue | None:
        cue = cue_beside(self._text, paragraph.tokens, at, low, high)
        if cue is not None:
            return cue
        inner = self._text[: self._flat[paragraph.tokens[at].run].inner_end].rstrip()
        if at == high - 1 and inner[-1:] in "?!" and high < len(paragraph.tokens):
            cue = cue_behind_mark(paragraph.tokens, *paragraph.ranges[paragraph.sentence(high)])
        if cue is None and at == 0 and number > 0:
            cue = self._line_below(number, paragraph, at)
        return cue

    def _line_below(self, number: int, paragraph: Paragraph, at: int) -> Cue | None:
        """The speaker's line of a pull quote: a dash and a name in the next block."""
        if at != len(paragraph.tokens) - 1 or number + 1 >= len(self._paragraphs):
            return None
        below = self._paragraphs[number + 1]
        first = below.tokens[0]
        if first.text not in ("—", "–", "-") or len(below.tokens) > 16:
            return None
        source = phrase_after(below.tokens, 1, len(below.tokens))
        if source is None or not source.named:
            return None
        return Cue(source, "—", first.start, first.end, 0, 0, source.last)

    def _goes_on(self, previous: Said, paragraph: Paragraph, at: int, cue: Cue | None) -> bool:
        """Whether a run is the second half of the quotation before: `“…,” he said, “…”`."""
        if not self._stands_before(previous, paragraph, at) or previous.cue is None:
            return False
        last = _run_before(paragraph.tokens, at)
        if not last < previous.cue.first < at or paragraph.sentence(last) != paragraph.sentence(at):
            return False
        if cue is not None and cue.start != previous.cue.start and cue.source is not None:
            return False
        return at - previous.cue.last <= 12

    def _stands_before(self, previous: Said, paragraph: Paragraph, at: int) -> bool:
        """Whether a quotation and its cue are the last ones before a token of the same paragraph."""
        if previous.paragraph is not paragraph or previous.runs[-1].block != paragraph.block:
            return False
        last = _run_before(paragraph.tokens, at)
        return last >= 0 and self._flat[paragraph.tokens[last].run] == previous.runs[-1]

    def _same_speaker_goes_on(
        self, previous: Said, number: int, paragraph: Paragraph, at: int, run: Run
    ) -> bool:
        """Whether sentences in quotation marks, without a cue, follow a quotation that has a speaker.

        Right behind its cue, or as a paragraph of nothing else.
        """
        inner = self._text[run.inner_start : run.inner_end].strip()
        if previous.speaker is None or inner[-1:] not in ".!?…,—–-":
            return False
        if self._stands_before(previous, paragraph, at):
            opens = paragraph.ranges[paragraph.sentence(at)][0] == at
            return (
                opens and paragraph.sentence(at) - paragraph.sentence(_run_before(paragraph.tokens, at)) <= 1
            )
        alone = at == 0 and len(paragraph.tokens) == 1 and number > 0 and inner[:1].isupper()
        before = self._paragraphs[number - 1] if number else None
        return (
            alone
            and previous.paragraph is before
            and previous.runs[-1].block == (before.block if before else -1)
        )

    def _role(self, cut: list[Token], at: int, run: Run, cue: Cue | None) -> str:
        words = self._text[run.inner_start : run.inner_end].strip()
        count = len(words.split())
        if self._is_title(cut, at, run):
            return "title"
        whole = words[:1].isupper() and (words[-1:] in ".!?…,—–-" or run.runs_on or count >= 6)
        if cue is None:
            if whole and count > 3:
                return "speech"
            return "scare" if count < 4 or _is_capitalised(words) else "fragment"
        if cue.source is None and count < 4:
            return "scare"
        return "speech" if whole and count > 1 else "fragment"

    def _is_title(self, cut: list[Token], at: int, run: Run) -> bool:
        words = self._text[run.inner_start : run.inner_end].strip()
        if words[-1:] in ".,?!" and len(words.split()) > 5:
            return False
        before = cut[at - 1] if at else None
        after = cut[at + 1] if at + 1 < len(cut) else None
        if before is not None and before.lower in _TITLE_BEFORE and _names_a_thing(cut, at - 1, words):
            return True
        if (
            after is not None
            and after.lower in _TITLE_AFTER
            and before is not None
            and before.lower in nouns.DETERMINERS
        ):
            return True
        # Jim “The Hammer” Smith.
        return (
            before is not None
            and after is not None
            and before.is_capital
            and after.is_capital
            and after.start - run.end <= 1
            and len(words.split()) <= 4
        )

    def _block_quote(self, number: int, paragraph: Paragraph) -> Said:
        """A block set off as a quotation; the paragraph before may introduce it."""
        block = self._view.draft.blocks[paragraph.block]
        run = Run(block.start, block.end, block.start, block.end, paragraph.block, 0, "block")
        cue: Cue | None = None
        where = paragraph
        cut = paragraph.tokens
        dash = next((k for k in range(len(cut) - 1, 0, -1) if cut[k].text in ("—", "–")), None)
        if dash is not None and len(cut) - dash <= 14:
            source = phrase_after(cut, dash + 1, len(cut))
            if source is not None and source.named:
                cue = Cue(source, "—", cut[dash].start, cut[dash].end, dash, dash, source.last)
                run = run._replace(end=cut[dash].start, inner_end=cut[dash - 1].end)
        if cue is None and number:
            where = self._paragraphs[number - 1]
            if where.tokens[-1].text == ":":
                end = len(where.tokens)
                low = where.ranges[-1][0]
                mark = Token(block.start, block.end, "“”", "“”", 0)
                cue = cue_beside(self._text, [*where.tokens, mark], end, low, end + 1)
        speaker = None
        if cue is not None and cue.source is not None:
            speaker = self._cast.settle(
                cue.source, where, min(cue.first, len(where.tokens) - 1), verb=cue.base, last=None
            )
        return Said((run,), "block", cue, speaker, where)


def _run_before(cut: list[Token], at: int) -> int:
    """Index of the quotation token before a token; -1 if there is none."""
    return next((k for k in range(at - 1, -1, -1) if cut[k].run >= 0), -1)


def _names_a_thing(cut: list[Token], at: int, words: str) -> bool:
    """Whether `called “…”` gives a name: after `a film called`, not after `he called it`."""
    if cut[at].lower not in ("called", "named", "dubbed", "nicknamed", "labelled", "marked"):
        return True
    before = cut[at - 1].lower if at else ""
    return before not in nouns.AUXILIARIES | nouns.PRONOUNS | nouns.ADVERBS and _is_capitalised(words)


def _is_capitalised(words: str) -> bool:
    long = [word for word in words.split() if len(word) > 3]
    return bool(long) and all(word[0].isupper() or not word[0].isalpha() for word in long)
