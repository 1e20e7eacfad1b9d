"""Whether two figures of a draft are about the same thing, as far as the words around them tell."""

import re
from functools import cache

from factcheck.extract.grammar.nouns import singular
from factcheck.extract.links._change_words import CHANGE, MODIFIERS, PARTICLE_VERBS
from factcheck.extract.links._figures import TIME_UNITS
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.months import CALENDAR
from factcheck.named_tuple import NamedTuple

_WORD = r"[^\W\d_]+(?:[’'-][^\W\d_]+)*"
_CLAUSE_END = r"[,;:()–—]\s|\s[–—]\s|[.!?][”’\"')\]]?\s|\s(?:as|but|while|whereas|though|although|after|before|when|because)\s"
_EMPTY = CALENDAR.union(
    """the and for with that this these those was were are has have had its their his her our your from into than then
    them they him she who whom whose which what when where while will would could should can might must not but more most
    less least about around nearly almost over under only just also still even per cent percent percentage point points
    million billion trillion thousand hundred dozen pounds dollars euros people year years month months week weeks day
    days hour hours time times said says say told according number total figure figures amount rate last next first second
    third new old one two three four five six seven eight nine ten each every all some any both there here been being did
    does done made make makes making got get gets out off down upon during between against among within without across
    since until after before because such other another same own very much many few now today yesterday ago earlier later
    previous former latest up by of in on at to compared record high low an a it is as be or so no if""".split()
)
_ONE_MEANING = {
    word: row.split()[0]
    for row in (
        "died dead die dies death deaths killed kill kills killing fatality fatalities toll victims perished",
        "hurt injured injures injury injuries wounded wounds wounding",
        "jobs job posts post positions roles",
        "homes home houses house dwellings properties",
        "pupils pupil students student schoolchildren",
        "arrested arrests arrest detained detains detentions",
        "spectators spectator crowd attendance fans",
        "firms firm companies company businesses business",
        "cars car vehicles vehicle",
    )
    for word in row.split()
}
"""Words that headlines and texts exchange for each other."""
_NOUNS_OF_ALL = frozenset(
    "people person man woman men women children child case cases item items thing things".split()
)
_REVISION = (
    r"\b(?:initial(?:ly)?|at first|first (?:spoke|said|put|reported|thought)|earlier (?:reports?|figures?|estimates?)|previously|"
    r"corrected|correction|revis(?:ed|ion|es)|updated?|later (?:said|rose|put|raised)|since (?:risen|fallen|grown)|used to|once had|"
    r"no longer|downgraded|upgraded|provisional|preliminary|rounded|instead of|rather than|not)\b"
)
_MOVED = r"\b(?:(?:rose|risen|climbed|grown|fell|fallen|grew|dropped) to|had been|now has)\b"
_THRESHOLD = (
    r"\b(?:pass(?:es|ed|ing)?|tops?|topp(?:ed|ing)|hits?|hitting|cross(?:es|ed|ing)?|breaks?|broke|breaking|exceed(?:s|ed|ing)?|nears?|"
    r"nearing|reach(?:es|ed|ing)?|approach(?:es|ed|ing)?|beyond|past|over|under|above|below|than|towards?|beats?|up to|least|most|"
    r"nearly|almost|about|some|around|close to)\s+(?:the\s+|a\s+)?$"
)
_EARLIER = (
    r"\b(?:from|against|versus|than|compared with|compared to|down on|up on|beating|having been|previous|earlier|"
    r"(?:last|previous) (?:year|month|week|season)[’']s)\s+(?:the |a |its |an |previous (?:year|season)[’']s )?$"
)


class Surroundings(NamedTuple):
    """Word stems around a figure."""

    near: frozenset[str]
    """Of what is measured: the counted noun, or the words next to the figure."""
    clause: frozenset[str]
    """Of the clause of the figure."""
    sentence: frozenset[str]


@cache
def stem(word: str) -> str:
    """The stem of an English word, crudely: enough to tell `closing` and `closes`, or `dead` and `killed`, as one."""
    word = _ONE_MEANING.get(word, word)
    word = singular(word.replace("’", "'").removesuffix("'s"))
    for ending in ("ings", "ing", "ed", "es", "er", "ers"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.rstrip("ei") if len(word) > 4 else word


def is_repeatable(claim: Claim) -> bool:
    """Whether a figure states a level or a change that another passage could state again."""
    q = claim.quantity
    if q is None or q.value is None or q.converts is not None or q.form in ("fraction", "vague", "compound"):
        return False
    if q.stat in ("ordinal", "score", "date", "age", "index", "odds", "ratio") or q.unit in TIME_UNITS:
        return False
    if q.unit in ("fold", "times", "point") or claim.zone in ("quote", "pull-quote", "teaser"):
        return False
    return claim.voice != "quoted" and claim.modality not in ("negated", "hypothetical", "question")


def kind_of(claim: Claim) -> str:
    """What sort of figure it is; only figures of one kind can repeat each other."""
    q = claim.quantity
    assert q is not None
    per = f" per {q.per}" if q.per else ""
    if q.unit in ("percent", "percentage_point"):
        return f"{q.unit} {q.direction or ''}{per}"
    if q.unit not in (None, "person"):
        return f"{q.unit} {'change' if q.direction else ''}{per}"
    return f"count {'change' if q.direction else ''}{per}"


def head_noun(claim: Claim) -> str:
    """The stem of the counted noun, or nothing."""
    q = claim.quantity
    assert q is not None
    return stem(q.noun.lower().split(" of ")[0].split()[-1]) if q.noun else ""


def surroundings(view: View, claim: Claim) -> Surroundings:
    """Collect the words around a figure; kept for every figure that is asked for once."""
    known: dict[int, Surroundings] = view.read_once.setdefault("surroundings", {})
    found = known.get(claim.index)
    if found is None:
        found = known[claim.index] = _surroundings(view, claim)
    return found


def _surroundings(view: View, claim: Claim) -> Surroundings:
    start, end, _ = view.sentences[claim.sentence]
    q = claim.quantity
    assert q is not None
    first, last = _clause_bounds(view.lower, start, claim.start, claim.end, end)
    stems = _sentence_stems(view, claim.sentence)
    before = [word for at, word in stems if first <= at < claim.start]
    after = [word for at, word in stems if claim.end <= at < last]
    noun = head_noun(claim)
    own = _content(q.noun.lower()) if q.noun else []
    beside = {*before[-3:], *after[:3]}
    near = frozenset(beside if not noun else {noun} if not is_generic(q.noun or "") else {noun, *beside})
    sentence = frozenset((*(word for _, word in stems), *own))
    return Surroundings(near, frozenset((*before, *own, *after)), sentence)


def first_word(view: View, claim: Claim) -> str | None:
    """The stem of the first word of a figure's clause that carries meaning: what the clause is about."""
    start, end, _ = view.sentences[claim.sentence]
    first, _ = _clause_bounds(view.lower, start, claim.start, claim.end, end)
    return next(
        (word for at, word in _sentence_stems(view, claim.sentence) if first <= at < claim.start), None
    )


def names(view: View, claim: Claim) -> frozenset[str]:
    """Capitalised words inside the sentence of a figure, in lower case."""
    start, end, _ = view.sentences[claim.sentence]
    words = (match.group() for match in _words().finditer(view.text, start, end) if match.start() > start)
    return frozenset(word.lower() for word in words if word[0].isupper() and stem(word.lower()) not in _EMPTY)


def _sentence_stems(view: View, sentence: int) -> list[tuple[int, str]]:
    """Stems of the words of a sentence that carry meaning, with their places; kept for the next figure of it."""
    known: dict[int, list[tuple[int, str]]] = view.read_once.setdefault("stems", {})
    found = known.get(sentence)
    if found is None:
        start, end, _ = view.sentences[sentence]
        matches = _words().finditer(view.lower, start, end)
        found = known[sentence] = [
            (m.start(), stem(m.group())) for m in matches if _carries_meaning(m.group())
        ]
    return found


@cache
def _words() -> re.Pattern[str]:
    return re.compile(_WORD)


def _clause_bounds(lower: str, start: int, first: int, last: int, end: int) -> tuple[int, int]:
    opened = max((m.end() for m in re.finditer(_CLAUSE_END, lower[start:first])), default=0)
    closed = re.search(_CLAUSE_END, lower[last:end])
    return start + opened, last + closed.start() if closed is not None else end


def _content(words: str) -> list[str]:
    """Stems of the words that carry meaning, in order."""
    return [stem(word) for word in _words().findall(words) if _carries_meaning(word)]


def _carries_meaning(word: str) -> bool:
    return (
        len(word) > 2
        and word not in _EMPTY
        and word not in MODIFIERS
        and word not in CHANGE
        and word not in PARTICLE_VERBS
    )


def is_revised(view: View, claim: Claim) -> bool:
    """Whether the sentence corrects or updates an earlier figure, or tells of a former state."""
    start, end, _ = view.sentences[claim.sentence]
    return re.search(_REVISION, view.lower[start:end]) is not None


def is_on_the_move(view: View, claim: Claim) -> bool:
    """Whether the sentence tells of another state than that of other passages: `the toll rose to 24`."""
    start, end, _ = view.sentences[claim.sentence]
    return re.search(_MOVED, view.lower[start:end]) is not None


def is_threshold(view: View, claim: Claim) -> bool:
    """Whether the words before a figure make it a bound or a mark that was passed."""
    q = claim.quantity
    assert q is not None
    return q.comparator != "=" or re.search(_THRESHOLD, view.before(claim, 24)) is not None


def is_former(view: View, claim: Claim) -> bool:
    """Whether a figure is the earlier end of a comparison."""
    return re.search(_EARLIER, view.before(claim, 24)) is not None


def is_generic(noun: str) -> bool:
    """Whether a noun is too general to say what is counted."""
    return noun in _NOUNS_OF_ALL
