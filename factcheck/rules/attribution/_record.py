"""What the rules of this family share: the statements on record, found by their words, and who is who."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from weakref import WeakKeyDictionary

from factcheck.model.claim import Attribution, Claim
from factcheck.model.evidence import Evidence
from factcheck.model.row import Statement
from factcheck.model.utterance import spoken_words
from factcheck.named_tuple import NamedTuple
from factcheck.reference import Reference
from factcheck.rules.rule import Case

DIRECT = ("speech", "fragment", "block")
"""Roles of quotations whose words can be held against a record."""
_LIKELIEST = 6
_LONGEST_NAME = 4
_FIRST_AND_LAST = 2
_COMMON = 100
"""Statements that share a word which tells little."""
_ENOUGH_WORDS = 5
_NO_CHANCE = 12
_A_TEXT = 8
"""Words by which a declaration is known, whoever the draft says adopted it."""
_PRONOUNS = frozenset(("he", "she", "they", ""))
_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*\d|\d")
_HONORIFICS = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady baroness captain capt colonel col general gen president
    chancellor senator sen governor mayor councillor cllr judge justice rev reverend bishop king queen prince princess
    minister sergeant sgt inspector det detective insp superintendent constable chief prime secretary former deputy first
    chair chairman chairwoman director the""".split()
)
_INDIRECT = ("reported", "indirect", "paraphrase", "translat", "summary")


class StatementIndex:
    """Statements by their words; a quotation is looked up by its rarest ones, never pair by pair."""

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        self._statements = statements
        self._postings: dict[str, list[int]] = {}
        self._lengths: list[int] = []
        for number, statement in enumerate(statements):
            words = set(_WORD.findall(statement.quote.lower()))
            self._lengths.append(len(words))
            for word in words:
                self._postings.setdefault(word, []).append(number)

    def likeliest(self, words: str) -> tuple[Statement, ...]:
        """The few statements that share most of the rare words of a quotation, best first."""
        held = [
            (len(found), word, found)
            for word in set(_WORD.findall(words.lower()))
            if (found := self._postings.get(word))
        ]
        held.sort()
        rare = [one for one in held if one[0] <= _COMMON] or held[:1]
        scores: defaultdict[int, int] = defaultdict(int)
        shared: defaultdict[int, int] = defaultdict(int)
        total = 0
        for count, _, found in rare:
            weight = (1 + len(self._statements) // count).bit_length()
            total += weight
            for number in found:
                scores[number] += weight
                shared[number] += 1
        ranked = sorted(scores, key=lambda number: (-scores[number], number))[:_LIKELIEST]
        return tuple(
            self._statements[number]
            for number in ranked
            if scores[number] * 3 >= total or shared[number] * 10 >= self._lengths[number] * 7
        )


_INDEXES: WeakKeyDictionary[Reference, StatementIndex] = WeakKeyDictionary()


def statement_index(reference: Reference) -> StatementIndex:
    """The index over every statement of the packs, made once."""
    index = _INDEXES.get(reference)
    if index is None:
        index = _INDEXES[reference] = StatementIndex(reference.statements())
    return index


class Candidate(NamedTuple):
    """A statement on record that a quotation may be."""

    statement: Statement
    evidence: Evidence
    same_speaker: bool | None
    """Whether the draft's speaker is the record's; None where that cannot be known."""


class Quoted(NamedTuple):
    """A direct quotation of the draft with the statements that it may be."""

    claim: Claim
    attribution: Attribution | None
    candidates: tuple[Candidate, ...]


def quotations(case: Case) -> Iterator[Claim]:
    """The direct quotations of a draft."""
    for claim in case.of_kind("quote"):
        assert claim.quotation is not None
        if claim.quotation.role in DIRECT:
            yield claim


def words_of(case: Case, claim: Claim) -> tuple[str, ...]:
    """The folded words of a quotation, cut once for all rules."""
    known: tuple[str, ...] | None = case.read_once.get(("words", claim.index))
    if known is None:
        assert claim.quotation is not None
        spoken = spoken_words(claim.quotation.words)
        known = case.read_once["words", claim.index] = tuple(
            word.key for word in spoken if word.kind != "stop"
        )
    return known


def runs(words: tuple[str, ...], length: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words."""
    return zip(*(words[at:] for at in range(length)), strict=False)


def recorded(case: Case) -> tuple[Quoted, ...]:
    """Every direct quotation that may be on record, looked up once for all rules."""
    known: tuple[Quoted, ...] | None = case.read_once.get("recorded")
    if known is None:
        known = case.read_once["recorded"] = tuple(_recorded(case))
    return known


def _recorded(case: Case) -> Iterator[Quoted]:
    for claim in quotations(case):
        assert claim.quotation is not None
        found = tuple(
            Candidate(statement, evidence(statement), same_speaker(case, claim.attribution, statement))
            for statement in statement_index(case.reference).likeliest(claim.quotation.words)
        )
        if found:
            yield Quoted(claim, claim.attribution, found)


def is_verbatim(statement: Statement) -> bool:
    """Whether a row holds the speaker's own words, not a report or a translation of them."""
    told = f"{statement.medium} {statement.note}".lower()
    return not any(sign in told for sign in _INDIRECT)


def evidence(statement: Statement) -> Evidence:
    """A statement as the report shows it."""
    where = ", ".join(part for part in (statement.occasion, statement.place, statement.medium) if part)
    return Evidence(
        pack=statement.origin.pack,
        row=statement.origin.place,
        source=statement.origin.source,
        url=statement.origin.url,
        as_of=statement.origin.as_of.isoformat() if statement.origin.as_of else "",
        value=f"{statement.speaker_text}: “{statement.quote}”" + (f" ({where})" if where else ""),
        period=statement.date.label if statement.date is not None else "",
    )


# Who is who.


def same_speaker(case: Case, given: Attribution | None, statement: Statement) -> bool | None:
    """Whether the draft's speaker is the record's; None where that cannot be known.

    A body may speak for its people and a spokesman for both, so only a person against another person, or a
    body against an unrelated one, is a difference.
    """
    if given is None or not given.confirmed or given.kind == "unnamed" or not given.speaker:
        return None
    reference = case.reference
    theirs = statement.speaker
    names = (statement.speaker_text, *reference.names_of("entity", theirs))
    is_person = is_a_person(reference, theirs)
    if is_person and has_another_first_name(given.speaker, names):
        return False
    if theirs in given.ids:
        return True if len(given.ids) == 1 else None
    if given.ids:
        if len(given.ids) > 1 or reference.entity(theirs) is None:
            return _by_name(given.speaker, (statement.speaker_text,)) or None
        mine = given.ids[0]
        if reference.related(mine, theirs):
            return None
        return False if is_a_person(reference, mine) == is_person else None
    if _by_name(given.speaker, names):
        return True
    if given.who == "person" and is_person and _is_full_name(given.speaker):
        return False
    return None


def may_be_by(case: Case, claim: Claim, given: Attribution | None, statement: Statement) -> bool:
    """Whether words that the draft gives to nobody for certain can be those of a record's speaker, by whom it has named.

    Words with `he said` may be of anybody named before; words with no cue at all, of the only person whom their sentence
    names. A text adopted by many is known by its words.
    """
    length = len(words_of(case, claim))
    if length < _ENOUGH_WORDS:
        return False
    if not is_a_person(case.reference, statement.speaker):
        return length >= _A_TEXT and (given is None or given.kind != "said" or not given.speaker)
    pronoun = given is not None and given.kind == "said" and given.speaker.lower() in _PRONOUNS
    if given is not None and given.speaker and not pronoun:
        return False
    start = 0 if pronoun else case.extraction.sentences[claim.sentence].start
    people = {
        identity
        for hit in case.mentions_between(start, claim.end)
        if hit.kind == "entity"
        for identity in hit.ids
        if is_a_person(case.reference, identity)
    }
    return statement.speaker in people if pronoun else people == {statement.speaker}


def is_short(case: Case, claim: Claim) -> bool:
    """Whether nearly the same words may be another utterance of somebody else, unless their sentence names the speaker."""
    given = claim.attribution
    return given is not None and given.kind == "said" and len(words_of(case, claim)) < _NO_CHANCE


def is_another(case: Case, given: Attribution | None, statement: Statement) -> bool:
    """Whether the draft's speaker is somebody else whom the packs know by name alone: a former holder of an office."""
    if given is None or not given.confirmed or given.ids or given.kind != "said":
        return False
    reference = case.reference
    if not is_a_person(reference, statement.speaker) or _by_name(given.speaker, (statement.speaker_text,)):
        return False
    mine = name_words(given.speaker)
    known = [role.holder_text for role in reference.roles()]
    known += [other.speaker_text for other in reference.statements()]
    return len(mine) > 1 and any(mine == name_words(name) for name in known)


def is_a_person(reference: Reference, identity: str) -> bool:
    """Whether an id, or a name that no pack knows, is a person's."""
    entity = reference.entity(identity)
    if entity is not None and entity.type:
        return "person" in entity.type.lower()
    return _is_full_name(identity)


def _is_full_name(words: str) -> bool:
    """Whether words are one to four names, titles aside."""
    names = [word for word in words.split() if name_words(word)]
    return 0 < len(names) <= _LONGEST_NAME and all(name[0].isupper() for name in names)


def _by_name(speaker: str, names: tuple[str, ...]) -> bool:
    """Whether a speaker's name may be one of several, or short for it."""
    return any(is_one_name(speaker, name) for name in names)


def is_one_name(one: str, other: str) -> bool:
    """Whether one name may be short for the other: all words of the one stand in the other."""
    mine, theirs = name_words(one), name_words(other)
    common = mine & theirs
    return bool(common) and common in (mine, theirs)


def has_another_first_name(speaker: str, names: tuple[str, ...]) -> bool:
    """Whether a name differs from every form of somebody’s full name in the first name alone, by a slip (`Ron` for `Rob Tansley`).

    First names that begin alike and of which neither is short for the other; nicknames mostly begin with another letter.
    """
    mine = _names_in(speaker)
    if len(mine) != _FIRST_AND_LAST:
        return False
    if any(is_one_name(speaker, name) for name in names if len(_names_in(name)) >= _FIRST_AND_LAST):
        return False
    full = [theirs for name in names if len(theirs := _names_in(name)) == _FIRST_AND_LAST]
    return any(
        theirs[1] == mine[1]
        and theirs[0][0] == mine[0][0]
        and abs(len(theirs[0]) - len(mine[0])) <= 1
        and not (theirs[0].startswith(mine[0]) or mine[0].startswith(theirs[0]))
        for theirs in full
    )


@lru_cache(maxsize=4096)
def _names_in(name: str) -> tuple[str, ...]:
    words = (word.strip(".,’'").lower() for word in name.split())
    return tuple(word for word in words if word and word not in _HONORIFICS)


@lru_cache(maxsize=4096)
def name_words(name: str) -> frozenset[str]:
    """The words of a name in lower case, without titles and points."""
    words = [word.strip(".,’'").lower() for word in name.replace("’s", "").replace("'s", "").split()]
    return frozenset(word for word in words if word and word not in _HONORIFICS)


def different_people(case: Case, one: Attribution, other: Attribution) -> bool:
    """Whether two attributions certainly name two persons."""
    if not (one.confirmed and other.confirmed and one.who == other.who == "person"):
        return False
    if one.ids and other.ids:
        return len(one.ids) == len(other.ids) == 1 and one.ids != other.ids
    apart = name_words(one.speaker).isdisjoint(name_words(other.speaker))
    return apart and _is_full_name(one.speaker) and _is_full_name(other.speaker)
