"""Finds reported clauses without quotation marks: `X said that …`, `…, according to X`, `X puts it at 40`."""

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.extract.quotation import nouns
from factcheck.extract.quotation.cast import Paragraph, Speaker
from factcheck.extract.quotation.cues import Cue, formed, main_subject
from factcheck.extract.quotation.phrases import Source, phrase_after, subject, subject_at
from factcheck.extract.quotation.speech import Speech
from factcheck.extract.quotation.tokens import Token
from factcheck.extract.quotation.verbs import AUDIENCE, FIRST_WORDS, FORMS, NOUN_LIKE, Verb
from factcheck.model.speakers import PUNDITS
from factcheck.named_tuple import NamedTuple


class Report(NamedTuple):
    """One reporting clause and the words that it covers."""

    cue: Cue
    speaker: Speaker
    paragraph: Paragraph
    start: int
    """First character of the covered words."""
    end: int
    clause: bool
    """False where only a figure is reported, not a whole clause."""


_REACH = 200
"""A reported clause has no more tokens than this; only a text without sentences has longer ones."""
_FINITE = ("past", "present", "base")
_COUNTING = frozenset("give count cite report estimate reckon calculate project claim".split())
_PIVOTS = frozenset(("but", "while", "whereas", "although", "though"))
_OPENS_CLAUSE = (
    nouns.DETERMINERS
    | nouns.PRONOUNS
    | frozenset(("there", "that", "whether", "how", "why", "what", "people"))
)


def reports(speech: Speech, text: str) -> Iterator[Report]:
    """Yield the reporting clauses of a draft, in text order within each sentence's kind of clause."""
    for paragraph in speech.paragraphs:
        for low, high in paragraph.ranges:
            if high - low > 3:
                yield from _in_sentence(speech, paragraph, low, high, text)


def _in_sentence(speech: Speech, paragraph: Paragraph, low: int, high: int, text: str) -> Iterator[Report]:
    tokens = paragraph.tokens
    found: list[tuple[Cue, int, int, bool]] = []
    for at in range(low, high):
        word = tokens[at].lower
        if word == "according" and at + 2 < high and tokens[at + 1].lower == "to":
            found += _according(tokens, at, low, high)
        elif word in FIRST_WORDS and (read := _verb(tokens, at)) is not None:
            found += _by_verb(tokens, *read, at, low, high, found)
    cues = sorted({cue.first for cue, *_ in found if cue.first > low})
    for cue, first, last, clause in found:
        assert cue.source is not None
        following = bisect_right(cues, max(cue.at, first, cue.first))
        stop = cues[following] if following < len(cues) and cues[following] < last else last
        stop = _before_pivot(tokens, stop, last)
        if first >= stop:
            continue
        speaker = speech.cast.settle(cue.source, paragraph, cue.first, verb=cue.base, last=None)
        yield Report(
            formed(tokens, cue, low, high),
            speaker,
            paragraph,
            tokens[first].start,
            tokens[stop - 1].end,
            clause,
        )


def _before_pivot(tokens: list[Token], stop: int, last: int) -> int:
    """Leave the comma and conjunction before the next reporting clause to it."""
    if stop < last:
        while tokens[stop - 1].text == "," or tokens[stop - 1].lower in _PIVOTS | {"and", "as"}:
            stop -= 1
    return stop


def _verb(tokens: list[Token], at: int) -> tuple[Verb, int] | None:
    word = tokens[at].lower
    if at + 1 < len(tokens):
        phrasal = FORMS.get(f"{word}_{tokens[at + 1].lower}")
        if phrasal is not None and not (
            phrasal.base == "put_it" and at + 2 < len(tokens) and tokens[at + 2].lower == "at"
        ):
            return phrasal, at + 2
    verb = FORMS.get(word)
    return None if verb is None else (verb, at + 1)


def _cue(tokens: list[Token], source: Source, verb: Verb, at: int, end: int, low: int) -> Cue:
    first = (
        max(low, bisect_right(tokens, source.start, key=lambda token: token.start) - 1)
        if source.start < tokens[at].start
        else at
    )
    return Cue(source, verb.base.replace("_", " "), tokens[at].start, tokens[end - 1].end, at, first, end)


def _by_verb(
    tokens: list[Token],
    verb: Verb,
    end: int,
    at: int,
    low: int,
    high: int,
    before: list[tuple[Cue, int, int, bool]],
) -> list[tuple[Cue, int, int, bool]]:
    if verb.tense not in ("past", "present", "base", "ing") or (
        verb.tense == "ing" and "say" not in verb.kinds
    ):
        return []
    figure = "put" in verb.kinds and _puts_figure(tokens, end, high, verb)
    speaks = bool(verb.kinds & {"say", "think", "show"})
    begins = -1 if figure or not speaks else _clause_start(tokens, verb, end, high)
    clause = begins >= 0
    trails = not figure and not clause and verb.tense != "ing" and speaks and _ends(tokens, end, high)
    named = verb.base in ("speak_of", "talk_of", "speak_about", "refer_to", "warn_of") and _figure_at(
        tokens, end, high
    )
    called = (
        "name" in verb.kinds
        and verb.tense in ("present", "base")
        and tokens[at].lower not in ("see", "sees", "rate")
    )
    if not (figure or clause or trails or named or called):
        return []
    if trails:
        return _trailing(tokens, verb, end, at, low, high)
    if verb.tense == "ing":
        if before or tokens[at - 1].text == ",":
            source = before[-1][0].source if before else main_subject(tokens, low, at)
            if source is not None and clause and source.kind != "thing":
                return [
                    (_cue(tokens, source, verb, at, end, low), begins, _clause_end(tokens, end, high), True)
                ]
        return []
    source = subject(tokens, low, at)
    if source is None and tokens[at - 1].lower in ("and", "but", "then") and at > low:
        source = main_subject(tokens, low, at)
    if (
        source is None
        or source.kind == "thing"
        or source.joint
        or not _speaks(verb, source, called=called and not (figure or clause or named))
    ):
        return []
    first = begins if clause else end
    found = [
        (_cue(tokens, source, verb, at, end, low), first, _clause_end(tokens, end, high), clause or called)
    ]
    if figure:
        found += _gapped(tokens, found[0][0], end, high)
    return found


def _gapped(tokens: list[Token], cue: Cue, first: int, high: int) -> Iterator[tuple[Cue, int, int, bool]]:
    """The second half of `Nato puts Germany at 2.0%, SIPRI at 1.9%`."""
    for at in range(first + 2, high - 2):
        if tokens[at].lower != "at" or not _figure_at(tokens, at + 1, high):
            continue
        opener = next(
            (
                k
                for k in range(at - 1, max(first, at - 8), -1)
                if tokens[k].text in (",", ";") or tokens[k].lower == "and"
            ),
            None,
        )
        if opener is None or opener + 1 >= at:
            continue
        source = phrase_after(tokens, opener + 1, at)
        if (
            source is not None
            and source.last == at
            and (source.named or source.kind in ("group", "document", "person"))
        ):
            yield (
                Cue(source, cue.base, tokens[at].start, tokens[at].end, at, opener + 1, at + 1),
                at,
                high,
                False,
            )


def _speaks(verb: Verb, source: Source, *, called: bool) -> bool:
    if called:
        return source.kind == "unnamed" and source.head in PUNDITS
    if verb.kinds & {"say", "put"}:
        return True
    return (
        source.kind in ("document", "unnamed")
        or ("think" in verb.kinds and source.kind != "document")
        or source.named
    )


def _trailing(
    tokens: list[Token], verb: Verb, end: int, at: int, low: int, high: int
) -> list[tuple[Cue, int, int, bool]]:
    """`Forty people died, the ministry said`: the words before the comma are reported."""
    for comma in range(at - 1, max(low, at - 31), -1):
        if tokens[comma].text in (",", "—", "–"):
            source = subject_at(tokens, comma + 1, at)
            if source is not None and source.kind != "thing" and not source.joint:
                start = next(
                    (k + 1 for k in range(comma - 1, max(low, comma - _REACH), -1) if tokens[k].text == ";"),
                    low,
                )
                return [
                    (
                        _cue(tokens, source, verb, at, end, comma + 1)._replace(first=comma + 1),
                        start,
                        comma,
                        True,
                    )
                ]
    return []


def _ends(tokens: list[Token], end: int, high: int) -> bool:
    """Whether nothing but a time or place follows the verb before the clause is over."""
    if end >= high or tokens[end].text in (".", ",", ";", "!", "?"):
        return True
    return tokens[end].lower in (
        "on",
        "in",
        "at",
        "yesterday",
        "today",
        "last",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "this",
        "earlier",
        "later",
    )


def _clause_start(tokens: list[Token], verb: Verb, end: int, high: int) -> int:
    """Index of the first token of the clause that a verb reports; -1 if it reports none."""
    at = end
    if verb.base in AUDIENCE and at < high and tokens[at].lower not in ("that", "there"):
        at = next((k for k in range(at + 1, min(high, at + 12)) if tokens[k].lower in _BEHIND_AUDIENCE), high)
    elif at < high and (tokens[at].lower in _ASIDE or tokens[at].lower in _WHEN):
        # “said in January that”.
        at = next((k for k in range(at + 1, min(high, at + 9)) if tokens[k].lower == "that"), high)
    if at >= high or tokens[at].run >= 0:
        return -1
    token = tokens[at]
    if token.lower == "that" and verb.base in ("maintain", "continue") and at + 2 < high:
        # “maintained that advantage over …”: a pointing word, not the opener of a clause.
        return at if tokens[at + 1].lower in _OPENS_CLAUSE or tokens[at + 1].is_capital else -1
    if token.lower in ("that", "whether"):
        return at
    if verb.base == "ask":
        return -1
    if verb.base not in _WITHOUT_THAT or tokens[end - 1].lower in NOUN_LIKE - _VERBS_FIRST:
        return -1
    starts = (
        token.lower in _OPENS_CLAUSE or token.is_capital or token.text[0].isdigit() or token.text in "£$€"
    )
    return at if starts or (verb.base in _CORE and token.is_word) else -1


_ASIDE = frozenset(("on", "in", "at", "during", "after"))
# Only after these may a reported clause stand without `that`: `said 40 came`, not `added 40 points`.
_CORE = frozenset("say tell".split())
_WITHOUT_THAT = _CORE | frozenset(
    """claim argue insist warn admit concede believe think reckon hope fear estimate predict expect suggest confirm deny joke
    complain acknowledge note stress find show reveal indicate calculate forecast""".split()
)
_VERBS_FIRST = frozenset(
    "show shows claims hopes fears estimates forecasts finds thinks says notes claim hope fear estimate note find".split()
)
_WHEN = frozenset(
    """also yesterday today last earlier later monday tuesday wednesday thursday friday saturday sunday this""".split()
)
_BEHIND_AUDIENCE = frozenset("that there he she it they the his her its their we".split())


def _puts_figure(tokens: list[Token], end: int, high: int, verb: Verb) -> bool:
    """`puts Germany at 2.0%`, `gives 500,000`, `counted 40`; not `put up 20 points`."""
    if end < high and tokens[end].lower in ("up", "away", "out", "back", "in", "off"):
        return False
    if verb.base in _COUNTING and _figure_at(tokens, end, high):
        # “gave 12 of them away” is a gift; “gives 12” is a count.
        return verb.base != "give" or verb.tense in ("present", "base")
    if verb.base in _COUNTING - {"estimate", "reckon", "calculate", "project"}:
        return False
    for at in range(end, min(high, end + 14)):
        if tokens[at].lower == "at":
            return (
                tokens[at + 1 : at + 2] != []
                and tokens[at + 1].lower not in ("least", "most")
                and _figure_at(tokens, at + 1, high)
            )
        if not tokens[at].is_word and tokens[at].text not in "’'":
            return False
    return False


def _figure_at(tokens: list[Token], at: int, high: int) -> bool:
    """Whether a figure follows, perhaps after a hedge or a currency sign."""
    for place in range(at, min(high, at + 5)):
        token = tokens[place]
        if token.run >= 0 or token.text in ".,;:":
            return False
        if token.text[0].isdigit() or token.text in "£$€" or token.lower in _NUMBER_WORDS:
            return True
        if token.lower in nouns.CLAUSE_WORDS - {"than"}:
            return False
    return False


_NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion half third quarter dozens hundreds thousands millions""".split()
)


def _clause_end(tokens: list[Token], first: int, high: int) -> int:
    high = min(high, first + _REACH)
    return next((k for k in range(first, high) if tokens[k].text == ";"), high)


def _according(tokens: list[Token], at: int, low: int, high: int) -> list[tuple[Cue, int, int, bool]]:
    leads = at == low or tokens[at - 1].lower in _PIVOTS
    source = phrase_after(tokens, at + 2, high, appositions=not leads)
    if source is None:
        return []
    last = source.last
    if last + 1 < high and tokens[last].lower in (
        "that",
        "which",
        "from",
        "by",
        "released",
        "published",
        "compiled",
    ):
        owner = next(
            (
                found
                for k in range(last + 1, min(high, last + 4))
                if (found := phrase_after(tokens, k, high)) is not None and found.kind != "thing"
            ),
            None,
        )
        if owner is not None:
            source = source._replace(end=owner.end, last=owner.last)
    cue = Cue(source, "according to", tokens[at].start, tokens[at + 1].end, at, at, source.last)
    if leads:
        comma = next((k for k in range(source.last, high) if tokens[k].text == ","), source.last)
        return [(cue, min(comma + 1, high), _clause_end(tokens, comma, high), True)]
    start = next(
        (
            k + 1
            for k in range(at - 1, max(low, at - _REACH), -1)
            if tokens[k].text == ";" or (tokens[k].lower in _PIVOTS and tokens[k - 1].text == ",")
        ),
        low,
    )
    covered = [(cue, start, at, True)]
    if tokens[at - 1].text == "," and source.last < high and tokens[source.last].text == ",":
        covered.append((cue, source.last + 1, _clause_end(tokens, source.last, high), False))
    return covered
