"""Reads the noun phrase that stands as the subject of a reporting verb, or right behind it."""

from factcheck.extract.proper_names import PARTICLES
from factcheck.extract.quotation import nouns
from factcheck.extract.quotation.tokens import Token
from factcheck.extract.quotation.verbs import FORMS, NOUN_LIKE, STRICT
from factcheck.named_tuple import NamedTuple

LONGEST = 45
"""A subject further than this many tokens from its verb is not looked for."""


class Source(NamedTuple):
    """A phrase that says who speaks."""

    start: int
    """Start of the words that name the source: the proper name if there is one."""
    end: int
    last: int
    """Index of the first token behind the whole phrase, apposition included."""
    kind: str
    """pronoun, person, group, document, unnamed, name (a proper name of unknown kind), thing."""
    head: str
    """Lower-case head noun, pronoun, or last word of the name."""
    named: bool = False
    role_start: int = -1
    """Words that say what the named source is: `the managing director`."""
    role_end: int = -1
    joint: bool = False
    """Two or more sources in one phrase."""


_AT_A_PLACE = frozenset(("in", "at", "from", "near", "outside"))
_FIRST_AND_LAST = 2


def possessive(token: Token) -> bool:
    return token.run < 0 and len(token.text) > 2 and (token.text[-2] in "’'" or token.text[-1] in "’'")


def name_end(tokens: list[Token], first: int, stop: int, *, opens: bool) -> int:
    """Index behind the proper name that begins at `first`; `first` itself if none does.

    With `opens`, the token opens a sentence, where a capital says nothing.
    """
    if not _names(tokens[first], opens=opens) or (opens and _is_common(tokens, first, stop)):
        return first
    at = first + 1
    while at < stop and not possessive(tokens[at - 1]) and _continues_name(tokens, at, stop):
        at += 1
    return at - 1 if tokens[at - 1].text == "." else at


def _is_common(tokens: list[Token], first: int, stop: int) -> bool:
    """Whether a capital that opens a sentence belongs to an everyday noun: `Critics say`, `Plumber Kev Sayle`."""
    lower = tokens[first].lower
    if lower in nouns.UNNAMED or (lower in nouns.DOCUMENT and (lower.endswith("s") or lower == "data")):
        return True
    role = lower in nouns.PERSON and lower not in nouns.TITLES
    return role and first + 1 < stop and _names(tokens[first + 1], opens=False)


def _continues_name(tokens: list[Token], at: int, stop: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if _names(token, opens=False):
        return True
    if token.text in _COMPANY:
        return True
    if token.text.isdigit():
        return len(token.text) <= 2 and before.lower in _NUMBERED
    if at + 1 >= stop:
        return False
    following = tokens[at + 1]
    if token.text == ".":
        return following.is_capital and _takes_point(before)
    if token.text.islower() and token.lower in PARTICLES:
        return _leads_to_name(tokens, at, stop)
    if not _names(following, opens=False):
        return False
    if token.lower in ("of", "for", "&"):
        return before.lower in nouns.NOT_A_PERSON or token.text == "&"
    return token.run >= 0 and token.end - token.start < 30


_PARTY_MARKS = frozenset(
    "mp msp mep td ceo cfo coo boss analyst economist spokesman spokeswoman manager".split()
)
_COMPANY = frozenset(("plc", "ltd", "inc", "llp", "gmbh", "co"))
_NUMBERED = frozenset("france radio channel tv news bbc".split())


def _names(token: Token, *, opens: bool) -> bool:
    if not token.is_capital or token.lower in nouns.NOT_A_NAME:
        return False
    if token.lower in nouns.OPENERS:
        return (
            not opens and token.text not in ("I", "The", "A") and token.text.isupper() and len(token.text) > 1
        )
    return True


def _leads_to_name(tokens: list[Token], at: int, stop: int) -> bool:
    """Whether `de` or `de la` goes on to a further name."""
    for place in range(at + 1, min(at + 3, stop)):
        if _names(tokens[place], opens=False):
            return True
        if tokens[place].lower not in PARTICLES:
            return False
    return False


def _takes_point(token: Token) -> bool:
    return len(token.text) == 1 or token.lower in nouns.TITLES


def subject(tokens: list[Token], low: int, verb: int) -> Source | None:
    """The longest phrase that starts at or after `low` and reaches the verb as its subject.

    Adverbs and auxiliaries may stand between; so may an apposition or a relative clause between commas.
    """
    end = without_auxiliaries(tokens, low, verb)
    if end is None or end <= low:
        return None
    if tokens[end - 1].lower in ("who", "which") and end - 1 > low:
        end -= 1
        if tokens[end - 1].text == ",":
            end -= 1
    strict = _base(tokens, verb) in STRICT
    for first in range(max(low, end - LONGEST), end):
        if _may_start(tokens, first, low) and (found := subject_from(tokens, first, end, low, strict=strict)):
            asked = first > low and tokens[first - 1].lower in nouns.AUXILIARIES
            if FORMS[_form(tokens, verb)].tense == "base" and not (
                asked or _agrees(tokens, found, end, verb)
            ):
                return None
            return found._replace(last=verb)
    return None


def subject_at(tokens: list[Token], first: int, verb: int) -> Source | None:
    """The phrase that starts exactly at `first` and is the subject of the verb."""
    end = without_auxiliaries(tokens, first, verb)
    if end is None or end <= first or not tokens[first].is_word:
        return None
    verb_form = FORMS[_form(tokens, verb)]
    source = subject_from(tokens, first, end, first, strict=verb_form.base in STRICT)
    if source is None or (verb_form.tense == "base" and not _agrees(tokens, source, end, verb)):
        return None
    return source


def _agrees(tokens: list[Token], source: Source, end: int, verb: int) -> bool:
    """Whether a verb without an ending is one: `the authors write`, `she did say`; not `the report`."""
    if end < verb and any(tokens[k].lower in nouns.AUXILIARIES for k in range(end, verb)):
        return True
    if source.kind == "pronoun":
        return source.head in ("they", "we", "i", "you")
    plural = source.kind == "unnamed" or source.joint or source.head in ("police", "people", "data", "media")
    return (
        plural
        or (source.head.endswith("s") and not source.head.endswith("ss"))
        or source.head in ("men", "women")
    )


def subject_from(tokens: list[Token], first: int, end: int, low: int, *, strict: bool) -> Source | None:
    """The phrase that starts at `first` and fills the tokens up to `end` exactly, or None."""
    tail = end - 1 if tokens[end - 1].text in (",", ")", "—", "–") else end
    whole = _phrase(tokens, first, tail, low)
    if whole is None:
        return None
    source, at = whole
    if at == end == tail:
        return source if _can_speak(tokens, source, first, at, strict=strict) else None
    if source.kind == "thing":
        return None
    if tokens[at].lower == "and" and tail == end:
        other = _phrase(tokens, at + 1, end, low)
        if other is not None and other[1] == end and other[0].kind not in ("thing", "pronoun"):
            return source._replace(end=other[0].end, joint=True, last=end)
        return None
    if tail < end and tokens[at].text in (",", "(", "—", "–") and at < tail and tail - at <= 32:
        return _with_apposition(tokens, source, at + 1, tail)
    return None


def phrase_after(tokens: list[Token], first: int, stop: int, *, appositions: bool = True) -> Source | None:
    """The source that stands behind the verb: `said Isobel Strachan, the managing director`."""
    if first >= stop:
        return None
    opens = tokens[first].lower if tokens[first].run < 0 else ""
    if opens in nouns.PRONOUNS and opens not in ("it", "we", "i", "you"):
        return _pronoun(tokens, first)
    whole = _phrase(tokens, first, stop, first, inverted=True)
    if whole is None or whole[0].kind == "thing" or whole[0].head in nouns.PRONOUNS:
        return None
    source, at = whole
    if at < stop and tokens[at].lower == "and" and at + 1 < stop:
        other = _phrase(tokens, at + 1, stop, first, inverted=True)
        if other is not None and other[0].named and source.named:
            return source._replace(end=other[0].end, joint=True, last=other[1])
    if appositions and at + 1 < stop and tokens[at].text == ",":
        close = _apposition_end(tokens, at + 1, stop)
        if close > at + 1:
            return _with_apposition(tokens, source, at + 1, close)
    return source._replace(last=at)


def without_auxiliaries(tokens: list[Token], low: int, verb: int) -> int | None:
    """Index behind the subject; None if the verb is a passive, so that its subject was spoken of."""
    at = verb
    tense = FORMS[_form(tokens, verb)].tense
    while at > low and tokens[at - 1].run < 0:
        word = tokens[at - 1].lower
        if word in nouns.AUXILIARIES:
            if tense in ("past", "participle") and word in (
                "is",
                "was",
                "were",
                "are",
                "be",
                "been",
                "being",
                "'s",
            ):
                return None
        elif not (
            word in nouns.ADVERBS
            or (
                word.endswith("ly")
                and len(word) > 4
                and word not in ("family", "assembly")
                and not tokens[at - 1].is_capital  # Mr Kiely, Ms Reilly
            )
        ):
            break
        at -= 1
    return at


def _form(tokens: list[Token], verb: int) -> str:
    """The written form of the verb at a token, with its particle if it needs one."""
    word = tokens[verb].lower
    if verb + 1 < len(tokens):
        phrasal = f"{word}_{tokens[verb + 1].lower}"
        if phrasal in FORMS:
            return phrasal
    return word


def _base(tokens: list[Token], verb: int) -> str:
    return FORMS[_form(tokens, verb)].base


def _may_start(tokens: list[Token], at: int, low: int) -> bool:
    token = tokens[at]
    if not token.is_word:
        return False
    if at == low:
        return True
    before = tokens[at - 1]
    if not before.is_word or before.lower in nouns.CLAUSE_WORDS:
        return True
    if before.lower in nouns.DETERMINERS or possessive(before):
        return False
    if token.lower in nouns.DETERMINERS or token.lower in nouns.PRONOUNS:
        return before.lower not in nouns.PREPOSITIONS
    if token.is_capital and before.is_capital:
        return _follows_a_place(tokens, at, low)
    return token.is_capital and not before.is_capital and before.lower not in nouns.PREPOSITIONS


def _follows_a_place(tokens: list[Token], at: int, low: int) -> bool:
    """Whether a name stands behind a place that opens the clause, with no comma between: `In Moscow Sergei Lavrov told`."""
    end = at
    while end < len(tokens) and tokens[end].is_word and tokens[end].is_capital:
        end += 1
    place = at
    while place > low + 1 and tokens[place - 1].is_word and tokens[place - 1].is_capital:
        place -= 1
    opened = place == low + 1 and tokens[low].lower in _AT_A_PLACE
    speaks = end < len(tokens) and tokens[end].lower in FORMS
    return opened and speaks and place < at and end - at == _FIRST_AND_LAST


def _phrase(
    tokens: list[Token], first: int, stop: int, low: int, *, inverted: bool = False
) -> tuple[Source, int] | None:
    """Read one noun phrase with its prepositional phrases; returns it and the index behind it."""
    if first >= stop or not tokens[first].is_word:
        return None
    if tokens[first].lower in nouns.PRONOUNS:
        return _pronoun(tokens, first), first + 1
    end, name = _core(tokens, first, stop, low, inverted=inverted)
    if end == first:
        return None
    source = _describe(tokens, first, end, name)
    at = end
    linking = (
        frozenset(("of", "for", "from", "with", "familiar", "close")) if inverted else nouns.PREPOSITIONS
    )
    while at + 1 < stop and tokens[at].lower in linking and tokens[at + 1].is_word:
        linked = at + 2 if tokens[at].lower in ("close", "familiar") and at + 2 < stop else at + 1
        beyond, _ = _core(tokens, linked, stop, low, inverted=inverted)
        if beyond == linked:
            break
        at = beyond
    if at > end and not source.named:
        source = source._replace(end=_word_end(tokens[at - 1]))
    return source._replace(last=at), at


def _core(
    tokens: list[Token], first: int, stop: int, low: int, *, inverted: bool
) -> tuple[int, tuple[int, int] | None]:
    """Index behind determiner, adjectives, nouns and names, and the token range of the last name among them."""
    at = first
    name: tuple[int, int] | None = None
    opens = first == low
    if tokens[at].lower in nouns.DETERMINERS:
        at += 1
        opens = False
        if (
            at < stop
            and tokens[at - 1].lower in ("all", "both", "one")
            and tokens[at].lower in nouns.DETERMINERS
        ):
            at += 1
    while at < stop and at - first < 14:
        token = tokens[at]
        if not token.is_word:
            if token.text == "." and at > first and _takes_point(tokens[at - 1]) and at + 1 < stop:
                at += 1
                continue
            break
        lower = token.lower
        beyond = name_end(tokens, at, stop, opens=opens) if token.is_capital else at
        opens = False
        if beyond > at:
            if name is not None and name[1] == at and inverted and not possessive(tokens[at - 1]):
                break
            name = (at, beyond)
            at = beyond
            continue
        if lower in _OUTSIDE:
            break
        if (
            inverted
            and at > first
            and (lower in _WHEN or (name is not None and name[1] == at and not _is_role(lower)))
        ):
            break
        verb = FORMS.get(lower)
        if verb is not None and verb.tense in ("past", "present") and lower not in NOUN_LIKE and at > first:
            break
        at += 1
    return at, name


# These end a run of adjectives and nouns; numbers and `other` go on with it.
_OUTSIDE = (nouns.CLAUSE_WORDS | nouns.PREPOSITIONS | nouns.DETERMINERS) - frozenset(
    "one two three ten first other another more".split()
)
_WHEN = frozenset(
    """yesterday today later afterwards then recently tonight last this earlier now monday tuesday wednesday
    thursday friday saturday sunday again too also""".split()
)


def _is_role(word: str) -> bool:
    return word in nouns.PERSON or word in nouns.GROUP or word in nouns.UNNAMED or word in nouns.DOCUMENT


def _describe(tokens: list[Token], first: int, end: int, name: tuple[int, int] | None) -> Source:
    if name is not None and name[1] == end and not possessive(tokens[end - 1]):
        return _named(tokens, first, name)
    token = tokens[end - 1]
    head = token.lower.rstrip("’'")
    if head.endswith("-year-old") and tokens[first].lower == "the":
        # “the 22-year-old”: stands for somebody named before, as a pronoun does.
        return Source(tokens[first].start, token.end, end, "pronoun", "year-old")
    kind = kind_of(head, "the" if name is not None else tokens[first].lower)
    if kind == "thing" and any(word.lower in ("people", "those") for word in tokens[first : first + 1]):
        kind, head = "unnamed", tokens[first].lower
    return Source(tokens[first].start, _word_end(token), end, kind, head)


def _named(tokens: list[Token], first: int, name: tuple[int, int]) -> Source:
    begin, end = name
    for place in range(begin, end - 1):
        if tokens[place].lower in _PARTY_MARKS:
            begin = place + 1
    words = [token.lower.rstrip(".") for token in tokens[begin:end]]
    before = tokens[begin - 1].lower if begin > first else ""
    titled = words[0] in nouns.TITLES and len(words) > 1
    described = before in nouns.PERSON or before.endswith(nouns.HUMAN_SUFFIXES)
    if any(word in nouns.NOT_A_PERSON for word in words) and not titled:
        kind = "group"
    elif titled or described:
        kind = "person"
    elif len(words) == 1 and tokens[begin].text.isupper() and len(tokens[begin].text) > 1:
        kind = "group"
    else:
        kind = "name"
    role = (tokens[first].start, tokens[begin - 1].end) if described else (-1, -1)
    start = tokens[begin].start
    if before == "the" and kind != "person":
        # “the Treasury”, “the Italian”: not a person's name.
        kind, start = "group", tokens[begin - 1].start
    return Source(
        start, tokens[end - 1].end, end, kind, words[-1], named=True, role_start=role[0], role_end=role[1]
    )


def kind_of(head: str, first: str) -> str:
    """What a head noun stands for: person, group, document, unnamed or thing."""
    if head in nouns.ONE_OF_MANY:
        return "unnamed"
    definite = first in ("the", "his", "her", "its", "their", "this", "that", "my", "our")
    if head in nouns.UNNAMED and not (definite and head in nouns.GROUP):
        return "unnamed"
    if head in nouns.PERSON or head.endswith(nouns.HUMAN_SUFFIXES):
        return "person" if definite or first not in ("a", "an", "one", "another") else "unnamed"
    if head in nouns.GROUP:
        return "group"
    return "document" if head in nouns.DOCUMENT else "thing"


def _pronoun(tokens: list[Token], at: int) -> Source:
    token = tokens[at]
    return Source(token.start, token.end, at + 1, "pronoun", token.lower)


def _word_end(token: Token) -> int:
    return token.end


def _can_speak(tokens: list[Token], source: Source, first: int, end: int, *, strict: bool) -> bool:
    if source.kind != "thing":
        return True
    determined = tokens[first].lower in nouns.DETERMINERS or possessive(tokens[first])
    return strict and determined and not source.head.endswith(("ed", "ing")) and end - first <= 8


def _with_apposition(tokens: list[Token], source: Source, first: int, stop: int) -> Source:
    """Take a name or an office from the words between the commas behind a phrase."""
    inner = _phrase(tokens, first, stop, first - 1)
    after = source._replace(last=min(stop + 1, len(tokens)))
    if inner is None:
        return after
    other, _ = inner
    if (
        not source.named
        and other.named
        and other.kind in ("name", "person")
        and source.kind in ("person", "unnamed", "thing")
    ):
        return other._replace(kind="person", last=after.last, role_start=source.start, role_end=source.end)
    if (
        source.named
        and not other.named
        and other.kind in ("person", "unnamed")
        and not possessive(tokens[first])
    ):
        kind = "person" if source.kind == "name" else source.kind
        return after._replace(kind=kind, role_start=tokens[first].start, role_end=other.end)
    if source.kind == "name" and (
        tokens[first].text.isdigit() or tokens[first].lower in ("who", "whose", "aged")
    ):
        return after._replace(kind="person")
    return after


def _apposition_end(tokens: list[Token], first: int, stop: int) -> int:
    """Index of the comma or end that closes an apposition behind an inverted subject."""
    token = tokens[first]
    if token.run >= 0 or not (
        token.lower in nouns.DETERMINERS
        or token.lower
        in ("who", "whose", "which", "aged", "of", "from", "then", "now", "formerly", "himself", "herself")
        or _is_role(token.lower)
        or token.lower.split("-")[0] in ("chief", "deputy", "vice", "former", "head")
        or (token.text.isdigit() and first + 1 < stop and tokens[first + 1].text in ",.")
        or token.is_capital
    ):
        return first
    at = first
    while at < stop and at - first < 32:
        if tokens[at].run >= 0 or tokens[at].text in ",.;:—–!?)":
            break
        at += 1
    return at
