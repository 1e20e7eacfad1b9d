"""Finds the words beside a quotation that put it down to someone: `said X`, `X told Y`, `as X put it`, `X:`."""

from bisect import bisect_right

from factcheck.extract.quotation import nouns
from factcheck.extract.quotation.phrases import (
    Source,
    kind_of,
    phrase_after,
    possessive,
    subject,
    subject_at,
    subject_from,
)
from factcheck.extract.quotation.tokens import Token
from factcheck.extract.quotation.verbs import FORMS, NOUN_LIKE, STRICT, Verb
from factcheck.named_tuple import NamedTuple


class Cue(NamedTuple):
    """A reporting clause: who, by which word, and how."""

    source: Source | None
    """None where there is a cue but no phrase beside it that can be read with certainty."""
    base: str
    """The verb's base form, or `according to`, `:`, `—` for a clause without a verb."""
    start: int
    end: int
    at: int
    """Index of the cue's own first token."""
    first: int
    """Index of the first token of the clause."""
    last: int
    """Index behind the last token of subject and verb; what follows says where and when."""
    form: str = "outturn"
    """negated (`never said`), hypothetical (`would say`), question, or outturn."""
    adjacent: bool = True
    """False where other words of the clause stand between the cue and the quotation."""


_SPEECH_NOUNS = frozenset(
    """claim claims warning description statement remark remarks comment comments call calls pledge insistence
    assertion suggestion promise words view verdict complaint prediction demand demands reply answer response
    message declaration vow boast phrase line question speech dismissal announcement argument
    characterisation characterization contention conclusion""".split()
)
_BE = frozenset("is was were are be been being".split())
_ASKING = frozenset("did does do has have is was were who would could can will should may might".split())
_FINITE = ("past", "present", "base")
_GLUE = frozenset((",", ":", "that", "“”"))
_NEGATIONS = frozenset(
    """not never didn't doesn't hasn't haven't don't didn’t doesn’t hasn’t haven’t don’t nor wrongly falsely without denied denies deny denying""".split()
)
_BEFORE_VERB = nouns.AUXILIARIES | nouns.ADVERBS | _NEGATIONS | {"to"}
_HYPOTHETICAL = frozenset(("would", "might", "could", "may", "should", "wouldn't", "if", "can"))


def cue_beside(text: str, tokens: list[Token], at: int, low: int, high: int) -> Cue | None:
    """The cue of the quotation token `at` in the sentence tokens[low:high]."""
    lead = _close_lead(tokens, at, low)
    if lead is not None and lead.source is not None:
        return formed(tokens, lead, low, high)
    opens = at == low or (at == low + 1 and not tokens[low].is_word)
    if (opens or _leaves_open(text, tokens, at)) and (found := _behind(tokens, at, high)):
        return formed(tokens, found, at, high)
    found = _lead(tokens, at, low) or lead
    return None if found is None else formed(tokens, found, low, high)


def cue_behind_mark(tokens: list[Token], low: int, high: int) -> Cue | None:
    """The cue in the sentence behind a quotation that ended one, as in `“Why?” Smith asked`."""
    for verb in range(low + 1, min(high, low + 40)):
        if tokens[verb].run >= 0:
            return None
        form = _verb(tokens, verb)
        if form is None or form[0].tense not in _FINITE or "say" not in form[0].kinds:
            continue
        source = subject_at(tokens, low, verb)
        if source is None:
            continue
        behind = tokens[form[1]] if form[1] < high else None
        if (
            behind is None
            or not behind.is_word
            or behind.lower in ("on", "in", "at", "of", "yesterday", "when", "after")
        ):
            return formed(tokens, _cue(tokens, source, form[0], verb, form[1], low), low, high)
        return None
    return None


def formed(tokens: list[Token], cue: Cue, low: int, high: int) -> Cue:
    """Mark a cue that denies, supposes or asks."""
    first = cue.at
    while first > low and tokens[first - 1].lower in _BEFORE_VERB:
        first -= 1
    words = {token.lower for token in tokens[first : cue.at + 1]}
    if words & _NEGATIONS or cue.base == "deny":
        return cue._replace(form="negated")
    if words & _HYPOTHETICAL:
        return cue._replace(form="hypothetical")
    if tokens[low].lower in _ASKING and tokens[high - 1].text == "?":
        return cue._replace(form="question")
    return cue


def _leaves_open(text: str, tokens: list[Token], at: int) -> bool:
    """Whether the quotation ends as one that a cue follows does."""
    token = tokens[at]
    inner = text[token.start + 1 : token.end - 1].rstrip()
    if inner[-1:] in ",?!—–-":
        return True
    return at + 1 < len(tokens) and tokens[at + 1].text in (",", "—", "–")


def _verb(tokens: list[Token], at: int) -> tuple[Verb, int] | None:
    """The reporting verb at a token, and the index behind it and its particle."""
    word = tokens[at].lower
    if at + 1 < len(tokens):
        phrasal = FORMS.get(f"{word}_{tokens[at + 1].lower}")
        if phrasal is not None:
            return phrasal, at + 2
    verb = FORMS.get(word)
    return None if verb is None or tokens[at].run >= 0 else (verb, at + 1)


def _cue(tokens: list[Token], source: Source | None, verb: Verb, at: int, end: int, first: int) -> Cue:
    return Cue(source, verb.base.replace("_", " "), tokens[at].start, tokens[end - 1].end, at, first, end)


def _behind(tokens: list[Token], at: int, high: int) -> Cue | None:
    """The cue that follows a quotation in its sentence."""
    first = at + 1
    while first < high and tokens[first].text in (",", "—", "–"):
        first += 1
    if first >= high:
        return None
    fixed = _fixed_phrase(tokens, first, high)
    if fixed is not None:
        return fixed[0]
    form = _verb(tokens, first)
    if form is not None and form[0].tense in _FINITE and "say" in form[0].kinds:
        return _inverted(tokens, form[0], first, form[1], high)
    if (found := _subject_first(tokens, first, high)) is not None:
        return found
    if first > at + 1 and tokens[first - 1].text in ("—", "–"):
        source = phrase_after(tokens, first, high)
        if source is not None and source.named and high - source.last <= 1:
            return Cue(
                source, "—", tokens[first - 1].start, tokens[first - 1].end, first - 1, first - 1, source.last
            )
    return None


def _fixed_phrase(tokens: list[Token], first: int, high: int) -> tuple[Cue | None] | None:
    """`as X put it`, `is how X put it`, `according to X`, `in the words of X`; None if none of them opens here."""
    words = [token.lower for token in tokens[first : min(first + 4, high)]]
    if words[:1] == ["as"] and len(words) > 1:
        return (_put_it(tokens, first, high),)
    if words[:2] in (["is", "how"], ["was", "how"]):
        return (_put_it(tokens, first + 1, high),)
    if words[:2] == ["according", "to"]:
        return (_by_phrase(tokens, first, first + 2, high, "according to"),)
    if words == ["in", "the", "words", "of"]:
        return (_by_phrase(tokens, first, first + 4, high, "in the words of"),)
    return None


def _inverted(tokens: list[Token], verb: Verb, first: int, end: int, high: int) -> Cue | None:
    """`said X`."""
    source = phrase_after(tokens, end, high)
    if verb.tense == "base" and (source is None or not source.head.endswith("s")):
        return None
    cue = _cue(tokens, source, verb, first, end, first)
    return cue if source is None else cue._replace(last=source.last)


def _subject_first(tokens: list[Token], first: int, high: int) -> Cue | None:
    """`X said`, `X called it`, `X was quoted as saying`."""
    for verb in range(first + 1, min(high, first + 40)):
        if tokens[verb].run >= 0:
            break
        form = _verb(tokens, verb)
        if form is None or form[0].tense not in _FINITE or not form[0].kinds & {"say", "show", "name"}:
            continue
        source = subject_at(tokens, first, verb)
        called = "name" in form[0].kinds and form[1] < high and tokens[form[1]].lower in _OBJECTS
        if source is not None and (called or "say" in form[0].kinds or source.kind == "document"):
            return _cue(tokens, source, form[0], verb, form[1], first)
    for at in range(first, min(high, first + 12)):
        if (found := _quoted_as_saying(tokens, at, first)) is not None:
            return found
    return None


_OBJECTS = frozenset(("it", "him", "her", "them", "this"))


def _put_it(tokens: list[Token], first: int, high: int) -> Cue | None:
    """`as X put it`, `as described by X`."""
    for verb in range(first + 1, min(high, first + 30)):
        form = _verb(tokens, verb)
        if form is None or form[0].tense not in _FINITE:
            continue
        source = subject_at(tokens, first + 1, verb)
        if source is not None and form[0].kinds & {"say", "name"}:
            return _cue(tokens, source, form[0], verb, form[1], first)
    return None


def _by_phrase(tokens: list[Token], first: int, at: int, high: int, base: str) -> Cue | None:
    source = phrase_after(tokens, at, high)
    if source is None:
        return None
    return Cue(source, base, tokens[first].start, tokens[at - 1].end, first, first, source.last)


def _quoted_as_saying(tokens: list[Token], at: int, low: int) -> Cue | None:
    """`X was quoted by Tass as saying`: the subject of the passive is the speaker."""
    if tokens[at].lower not in ("quoted", "cited", "reported", "quotes", "cites"):
        return None
    be = at
    while be > low and tokens[be - 1].lower in _BEFORE_VERB:
        be -= 1
    saying = next(
        (
            k
            for k in range(at + 1, min(len(tokens), at + 12))
            if tokens[k].lower in ("saying", "said", "telling")
        ),
        None,
    )
    if saying is None:
        return None
    if be == at or not {token.lower for token in tokens[be:at]} & _BE:
        # “The Gazette quoted Karl Dorn as saying”.
        source = phrase_after(tokens, at + 1, saying - 1, appositions=False)
        if source is None or tokens[saying - 1].lower != "as" or source.last != saying - 1:
            return None
        return Cue(source, "say", tokens[at].start, tokens[saying].end, at, at, saying + 1)
    for first in range(low, be):
        source = subject_from(tokens, first, be, low, strict=True) if tokens[first].is_word else None
        if source is not None:
            return Cue(source, "say", tokens[at].start, tokens[saying].end, at, first, saying + 1)
    return None


def _close_lead(tokens: list[Token], at: int, low: int) -> Cue | None:
    """The cue whose verb stands right before the quotation, but for a comma, a colon or `that`."""
    end = at
    while (end > low and tokens[end - 1].text in (",", ":")) or (
        end > low and tokens[end - 1].lower == "that"
    ):
        end -= 1
    for verb in (end - 1, end - 2):
        if verb >= low and (form := _verb(tokens, verb)) is not None and form[1] == end:
            return _from_verb(tokens, form[0], verb, end, low, at)
    return None


def _lead(tokens: list[Token], at: int, low: int) -> Cue | None:
    """The nearest cue before a quotation in its sentence."""
    nameless: Cue | None = None
    for place in range(at - 1, max(low, at - 60) - 1, -1):
        token = tokens[place]
        if token.text == ";" or (token.text == ":" and place != at - 1):
            break
        if token.lower in ("according", "words") and (found := _in_front(tokens, place, low, at)):
            return found
        if token.lower in _SPEECH_NOUNS and (found := _from_noun(tokens, place, low)):
            return found
        form = _verb(tokens, place)
        if form is None or not form[0].kinds & {"say", "name", "show", "think"}:
            continue
        found = _from_verb(tokens, form[0], place, form[1], low, at)
        if found is None:
            continue
        if found.source is not None:
            return found._replace(
                adjacent=all(token.text in _GLUE or token.lower in _GLUE for token in tokens[form[1] : at])
            )
        nameless = nameless or found
    if nameless is None and at > low and tokens[at - 1].text == ":":
        source = main_subject(tokens, low, at - 1)
        if source is not None and (source.named or source.kind in ("pronoun", "person")):
            return Cue(source, ":", tokens[at - 1].start, tokens[at - 1].end, at - 1, low, at)
    return nameless


def _from_verb(tokens: list[Token], verb: Verb, at: int, end: int, low: int, quote: int) -> Cue | None:
    source: Source | None = None
    before = tokens[at - 1].lower if at > low else ""
    if verb.tense in ("past", "present", "participle", "base"):
        source = subject(tokens, low, at)
        if source is None and verb.tense in ("past", "participle"):
            source = _agent(tokens, end, quote)
        if (
            source is None
            and verb.base in ("quote", "cite", "report")
            and (found := _quoted_as_saying(tokens, at, low))
        ):
            return found
    if source is None and (verb.tense == "ing" or before in ("and", "but", "then", "or", "to", ",", "have")):
        source = _left_to(tokens, low, at) or main_subject(tokens, low, at)
        if source is None and at == low:
            source = _subject_behind(tokens, quote)
        quoted = next(
            (
                k
                for k in range(max(low, at - 10), at)
                if tokens[k].lower in ("quoted", "cited", "quotes", "cites")
            ),
            None,
        )
        if quoted is not None and (found := _quoted_as_saying(tokens, quoted, low)):
            return found
    if at == low and source is None and "say" in verb.kinds and verb.tense in ("present", "past"):
        source = phrase_after(tokens, end, quote)
    if source is not None and (_hollow(source) or not _may_speak(verb, source)):
        source = None
    if source is None and not (
        verb.base in STRICT and verb.tense in ("past", "present") and tokens[at].lower not in NOUN_LIKE
    ):
        return None
    first = (
        at
        if source is None
        else min(at, bisect_right(tokens, source.start, key=lambda token: token.start) - 1)
    )
    return _cue(tokens, source, verb, at, end, first)


def _hollow(source: Source) -> bool:
    return source.head in nouns.DETERMINERS and source.head not in nouns.ONE_OF_MANY


def _may_speak(verb: Verb, source: Source) -> bool:
    if verb.kinds & {"say", "name"}:
        return True
    return source.kind == "document" or ("think" in verb.kinds and source.kind != "group")


def _left_to(tokens: list[Token], low: int, at: int) -> Source | None:
    """`It was left to X to say`."""
    for place in range(low, at - 2):
        if tokens[place].lower in ("left", "fell", "falls") and tokens[place + 1].lower == "to":
            return phrase_after(tokens, place + 2, at)
    return None


def _agent(tokens: list[Token], first: int, quote: int) -> Source | None:
    """`described by X as “…”`, `called “…” by X`."""
    for place in (*range(first, min(first + 3, quote)), quote + 1):
        if place + 1 < len(tokens) and tokens[place].lower == "by":
            return phrase_after(tokens, place + 1, len(tokens))
    return None


def _in_front(tokens: list[Token], at: int, low: int, quote: int) -> Cue | None:
    """`According to X, “…”`, `In the words of X, “…”`."""
    if tokens[at].lower == "according" and tokens[at + 1].lower == "to":
        return _by_phrase(tokens, at, at + 2, quote, "according to")
    if tokens[at + 1].lower == "of" and at - 2 >= low and tokens[at - 2].lower == "in":
        return _by_phrase(tokens, at - 2, at + 2, quote, "in the words of")
    return None


def _from_noun(tokens: list[Token], at: int, low: int) -> Cue | None:
    """`Rutte’s claim that …`, `his description of it as …`."""
    first = at - 1
    while first >= low and at - first <= 3 and tokens[first].is_word and not possessive(tokens[first]):
        if tokens[first].lower in ("his", "her", "their", "its"):
            break
        first -= 1
    if first < low or at - first > 3 or not tokens[first].is_word:
        return None
    owner = tokens[first]
    source: Source | None
    if owner.lower in ("his", "her"):
        pronoun = "he" if owner.lower == "his" else "she"
        source = Source(owner.start, owner.end, first + 1, "pronoun", pronoun)
    elif possessive(owner) and owner.is_capital and owner.lower not in nouns.OPENERS:
        begin = first
        while begin > low and tokens[begin - 1].is_capital and tokens[begin - 1].lower not in nouns.OPENERS:
            begin -= 1
        end = owner.end - (2 if owner.text[-1] in "sS" else 1)
        kind = "group" if tokens[first].text[:-2].isupper() else "name"
        source = Source(
            tokens[begin].start, end, first + 1, kind, owner.lower.rstrip("s").rstrip("’'"), named=True
        )
    elif possessive(owner) and (source := _owner(tokens, first, low)) is not None:
        pass
    else:
        return None
    return Cue(source, tokens[at].lower, tokens[at].start, tokens[at].end, at, first, at + 1, adjacent=False)


def _owner(tokens: list[Token], at: int, low: int) -> Source | None:
    """`the chancellor’s`: an office or a body that owns a claim or a promise."""
    head = tokens[at].lower[:-2] if tokens[at].lower[-2:] in ("'s", "’s") else tokens[at].lower.rstrip("'’")
    begin = next(
        (k for k in range(at, max(low, at - 4) - 1, -1) if tokens[k].lower in nouns.DETERMINERS), None
    )
    kind = kind_of(head, tokens[begin].lower) if begin is not None else "thing"
    if begin is None or kind not in ("person", "group"):
        return None
    return Source(tokens[begin].start, tokens[at].start + len(head), at + 1, kind, head)


def main_subject(tokens: list[Token], low: int, stop: int) -> Source | None:
    """The subject of the sentence's first verb, where it is plain who that is."""
    for verb in range(low + 1, stop):
        form = _verb(tokens, verb)
        if form is not None and form[0].tense in _FINITE and "say" in form[0].kinds:
            source = subject(tokens, low, verb)
            if source is not None and not _hollow(source) and source.kind != "thing":
                return source
    starts = [low] + [k + 1 for k in range(low, stop - 1) if tokens[k].text == ","]
    for first in starts[:4]:
        if not tokens[first].is_word or tokens[first].lower in nouns.PREPOSITIONS:
            continue
        for end in range(min(first + 12, stop), first, -1):
            source = subject_from(tokens, first, end, low, strict=False)
            if source is not None and not _hollow(source) and (source.named or source.kind != "thing"):
                return source
    return None


def _subject_behind(tokens: list[Token], quote: int) -> Source | None:
    """`Calling it “a disgrace”, Smith left`: the subject of the clause behind the quotation."""
    first = quote + 1
    while first < len(tokens) and tokens[first].text == ",":
        first += 1
    if first >= len(tokens) or not tokens[first].is_word:
        return None
    for end in range(min(first + 8, len(tokens)), first, -1):
        source = subject_from(tokens, first, end, first, strict=False)
        if source is not None and (source.named or source.kind in ("pronoun", "person", "group")):
            return source
    return None
