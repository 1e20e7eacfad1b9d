"""Reads subjects that stand for so many of a group: nine of the 32 allies, no district, all but two regions."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.links._scopes import NUMBER, number_of, type_forms
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.named_tuple import NamedTuple

_TIME = (
    "years?|quarters?|months?|weeks?|days?|nights?|seasons?|times?|mornings?|evenings?|hours?|minutes?|decades?|winters?|summers?|weekends?|"
    "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
)
_ADJECTIVES = r"(?:(?!(?:of|in|at|and|or|but|with|to|by|for|from|had|has|have|is|are|was|were|that|which|who)\b)[a-z’'-]+\s){0,2}?"
_SOURCES = {
    "but": rf"\b(?:all|every\s(?:[a-z’'-]+\s)?|everyone) ?(?:but|bar|except(?: for)?)(?: for)? (?=(?P<n>one|{NUMBER})\b)",
    "word": (
        r"\b(?:(?P<none>none of(?: the)?|not (?:one|a single(?: one)?)(?: of(?: the)?)?|neither of(?: the)?|no(?!\s(?:more|fewer|less|later|longer|doubt|"
        r"one|change|sign|way|other|increase|rise|fall|further|matter|better|worse|higher|lower|greater)\b))"
        r"|(?P<all>every(?: single)?(?: one)?(?: of(?: the)?)?|each(?: one)?(?: of(?: the)?)?|(?<!not )(?<!nearly )(?<!almost )(?<!virtually )(?<!at )"
        r"(?<!above )(?<!after )(?<!for )all(?!\s(?:but|bar|told|in all|the same|over)\b)(?: of)?(?: the| its| their)?|both(?!\ssides)(?: of)?(?: the| its)?)"
        r"|(?P<most>(?<!the )(?<!its )(?<!their )(?<!at )most(?: of(?: the| its)?)?|(?:the|a) (?:[a-z]+ )?majority of(?: the| its)?)"
        r"|(?P<some>many(?: of(?: the)?)?|several(?: of(?: the)?)?|a few(?: of(?: the)?)?|few(?: of(?: the)?)?|some of(?: the)?|a (?:handful|number|minority) of(?: the)?|"
        r"dozens of|scores of|(?<!than )any(?! (?:more|fewer|less|other|longer))(?: of(?: the)?)?|(?:nearly|almost|virtually|not) (?:all|every|each)(?: of(?: the)?)?)"
        r"|(?P<one>one of(?: the| its| those| these)?))\s"
    ),
    "time": rf"(?:other\s|single\s|past\s|last\s|\d+\s)?(?:{_TIME})\b",
    "of": r"\s?of\s(?:the\s|its\s|their\s|those\s|these\s|all\s)?",
    "them": r"\s?of\s(?:them|those|these|whom|which)\b",
    "out_of": r"\sout\sof\s(?:the\s|its\s|every\s)?|\sin\s(?=\w)",
    "within": r"\s(?:in|of|on|along|at|within|across)\s(?:the\s)?",
    "words": r"[a-z’'-]+(?:\s[a-z’'-]+){0,3}",
    "one_word": r"[a-z’'-]+\s",
    "two_words": r"[a-z’'-]+\s[a-z’'-]+\s",
    "definite": r"(?:\b(?:the|its|their|our|these|those|other)|[’']s?)\s(?:just |only |remaining |other )?$",
    "noun": rf"(?:(?:the|its|their)\s)?{_ADJECTIVES}[a-z’'-]{{3,}}",
}

_WORDS = 4
"""Words that the name of a type has at most."""


class Subject(NamedTuple):
    """So many of a group, and where the words for it begin and end."""

    start: int
    end: int
    quantifier: str
    how_many: Claim | None = None
    size: Claim | None = None
    left_out: Claim | None = None
    """`two` in `all but two`."""
    number: int = 0
    noun: str = ""
    """Type of entity, or empty for a noun that no pack knows."""
    adjective: bool = False
    """Whether a word in front of the noun narrows it (`no rural district`)."""
    groups: tuple[str, ...] = ()
    anaphoric: bool = False
    """`nine of them`."""
    ratio: bool = False
    """`one in four`: a share, and no group of four."""
    partitive: bool = False
    """`nine of the 32`, `a third of the`: so many of a whole, whatever they are."""
    definite: bool = False
    """`the four districts`: all of them, and perhaps together."""


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


def subjects(view: View, number: int) -> tuple[Subject, ...]:
    """Every quantified subject of a sentence, in text order; some may lie inside others."""
    known: dict[int, tuple[Subject, ...]] = view.read_once.setdefault("quantified subjects", {})
    if number not in known:
        known[number] = tuple(_read(view, number))
    return known[number]


def _read(view: View, number: int) -> Iterator[Subject]:
    start, stop, _ = view.sentences[number]
    lower = view.lower
    claims = view.claims_of(number)
    taken: set[int] = set()
    left_out: set[int] = set()
    for match in pattern("but").finditer(lower, start, stop):
        n = 1 if match["n"] == "one" else number_of(match["n"])
        claim = next((c for c in claims if c.start == match.end()), None)
        at = match.end("n")
        left_out.add(match.end())
        if claim is not None:
            taken.add(claim.index)
        counted = claim is not None and claim.quantity is not None and claim.quantity.noun
        found = _noun(view, number, at, claim) if counted else noun_at(view, number, at + 1)
        yield found._replace(
            start=match.start(), quantifier="all-but", number=n, how_many=None, left_out=claim
        )
    for match in pattern("word").finditer(lower, start, stop):
        if match.start() in left_out or (match.start() == start + 3 and lower.startswith("in all ", start)):
            continue  # `In all 12 people died`
        if pattern("time").match(lower, match.end(), stop):
            continue
        quantifier = str(match.lastgroup)
        if quantifier == "all" and any(0 <= match.start() - c.end <= 1 for c in claims):
            continue  # `£3m each`
        claim = _size_at(view, number, match.end())
        if claim is not None and _fraction(claim):
            continue
        found = _noun(view, number, match.end() - 1 if claim is None else claim.end, claim)
        if claim is not None:
            owner = _owner(view, number, match.end(), claim.start)
            found = found._replace(size=claim, partitive=True, groups=owner or found.groups)
            taken.add(claim.index)
        named = any(0 <= match.start() - h.end <= 1 for h in view.mentions_of(number, "entity"))
        if quantifier == "all" and named and not found.noun:
            continue  # `Bree and Kell both`
        one = quantifier == "one"
        yield found._replace(
            start=match.start(),
            quantifier="count" if one else quantifier,
            how_many=None,
            number=int(one),
            partitive=found.partitive or one or " of" in match.group(),
        )
    for claim in claims:
        if claim.index not in taken and _counts(claim):
            found = _counted(view, number, claim)
            if found.size is not None:
                taken.add(found.size.index)
            yield found


def noun_at(view: View, number: int, at: int) -> Subject:
    """The noun behind an offset, with the group it belongs to (`of the allies`)."""
    of = pattern("of").match(view.lower, at - 1, view.sentences[number].end)
    return _noun(view, number, at if of is None else of.end() - 1, None)


def _counts(claim: Claim) -> bool:
    q = claim.quantity
    if q is None or q.value is None or q.direction not in (None, "up", "down") or q.per is not None:
        return False
    if _fraction(claim):
        return True
    if q.stat == "share" and q.unit == "percent":
        return bool(q.noun)
    return q.stat == "count" and q.unit in (None, "person") and q.value.denominator == 1


def _fraction(claim: Claim) -> bool:
    q = claim.quantity
    return q is not None and q.form == "fraction"


def _counted(view: View, number: int, claim: Claim) -> Subject:
    """`nine of the 32 allies`, `nine allies`, `a third of the regions`, `nine of them`."""
    lower, stop = view.lower, view.sentences[number].end
    assert claim.quantity is not None
    size = None
    of = pattern("of").match(lower, claim.end, stop)
    if of is not None and not claim.quantity.noun and pattern("them").match(lower, claim.end, stop):
        return Subject(
            claim.start, lower.index(" ", of.start() + 1) + 6, "count", claim, anaphoric=True, partitive=True
        )
    out_of = pattern("out_of").match(lower, claim.end, stop)
    for lead in (of, out_of):
        size = _size_at(view, number, lead.end()) if lead is not None and size is None else size
    if size is not None:
        found = _noun(view, number, size.end, size)
        owner = _owner(view, number, claim.end, size.start)
        return found._replace(
            start=claim.start,
            quantifier="count",
            how_many=claim,
            size=size,
            groups=owner or found.groups,
            partitive=True,
            ratio=lower.startswith(" in ", claim.end),
        )
    if claim.quantity.noun or of is None:
        found = _noun(view, number, claim.end, claim)
    else:
        found = _noun(view, number, of.end() - 1, None)
    definite = pattern("definite").search(
        lower, max(view.sentences[number].start, claim.start - 20), claim.start
    )
    partitive = of is not None or _fraction(claim) or " of " in lower[claim.start : claim.end]
    return found._replace(
        start=claim.start,
        quantifier="count",
        how_many=claim,
        definite=definite is not None,
        partitive=partitive,
    )


def _size_at(view: View, number: int, at: int) -> Claim | None:
    """The figure that tells the size of a group, with nothing but its name in front (`of NATO's 32 allies`)."""
    for claim in view.claims_of(number):
        if at <= claim.start <= at + 40:
            return claim if claim.start == at or _owner(view, number, at, claim.start) else None
    return None


def _owner(view: View, number: int, start: int, end: int) -> tuple[str, ...]:
    """`NATO` in `of NATO's 32 allies`, with nothing else in between."""
    for hit in view.mentions_of(number, "entity"):
        if start - 4 <= hit.start and start < hit.end <= end and len(hit.ids) == 1:
            rest = view.lower[hit.end : end].strip()
            if rest in ("’s", "'s", "’", "'"):
                return hit.ids
    return ()


def _noun(view: View, number: int, at: int, claim: Claim | None) -> Subject:
    """The noun of a subject, from the counted words of its figure or from the words behind `at`."""
    lower, stop = view.lower, view.sentences[number].end
    if claim is not None and claim.quantity is not None and claim.quantity.noun:
        words = claim.quantity.noun.lower()
        kind = _type_of(view, words)
        groups = _within(view, number, claim.end)
        before = _named_inside(view, number, claim.start, claim.end)
        end = groups[1] if groups else claim.end
        adjective = bool(kind) and len(words.split()) > 1 and not before
        return Subject(
            claim.start,
            end,
            "",
            claim,
            noun=kind,
            adjective=adjective,
            groups=groups[0] if groups else before,
        )
    match = pattern("noun").match(lower, at + 1 if lower[at : at + 1] == " " else at, stop)
    if match is None:
        return Subject(at, at, "")
    begin = match.start()
    for article in ("the ", "its ", "their "):
        begin += len(article) if lower.startswith(article, begin) else 0
    owner: tuple[str, ...] = ()
    for hit in view.mentions_of(number, "entity"):
        if (
            hit.start in (begin, begin - 4)
            and hit.end > begin
            and len(hit.ids) == 1
            and _plural_at(view, hit.end, stop) is not None
        ):
            owner, begin = hit.ids, hit.end + _lead(lower, hit.end)
            break
    found = _form_at(view, begin, stop)
    adjective = False
    if found is None:
        for count in (1, 2):
            skip = pattern("one_word" if count == 1 else "two_words").match(lower, begin, stop)
            found = None if skip is None else _form_at(view, skip.end(), stop)
            if found is not None:
                adjective = True
                break
    if found is None:
        return Subject(at, match.end(), "")
    groups = _within(view, number, found[1])
    if groups:
        return Subject(at, groups[1], "", noun=found[0], adjective=adjective, groups=groups[0])
    return Subject(at, found[1], "", noun=found[0], adjective=adjective, groups=owner)


def _lead(lower: str, at: int) -> int:
    for own in ("’s ", "'s ", "’ ", "' ", " "):
        if lower.startswith(own, at):
            return len(own)
    return 0


def _plural_at(view: View, at: int, stop: int) -> tuple[str, int] | None:
    return _form_at(view, at + _lead(view.lower, at), stop)


def _form_at(view: View, at: int, stop: int) -> tuple[str, int] | None:
    """The longest noun of a type that begins here, up to four words long, and where it ends."""
    forms = type_forms(view)
    match = pattern("words").match(view.lower, at, stop)
    while match is not None and match.end() > at:
        known = forms.get(match.group())
        if known is not None:
            return known[0], match.end()
        shorter = view.lower.rfind(" ", at, match.end())
        match = None if shorter <= at else pattern("words").match(view.lower, at, shorter)
    return None


def _type_of(view: View, words: str) -> str:
    """The type that counted words end in, perhaps in front of a place (`districts of the county`)."""
    forms = type_forms(view)
    head = words.split(" of ")[0].split(" in ")[0].split()
    for length in range(min(len(head), _WORDS), 0, -1):
        known = forms.get(" ".join(head[-length:]))
        if known is not None:
            return known[0]
    return ""


def _within(view: View, number: int, at: int) -> tuple[tuple[str, ...], int] | None:
    """`in Harland`, `of the pact` behind a noun."""
    match = pattern("within").match(view.lower, at, view.sentences[number].end)
    if match is None:
        return None
    for hit in view.mentions_of(number, "entity"):
        if hit.start in (match.end(), match.end() - 4) and len(hit.ids) == 1 and not hit.ambiguous:
            return hit.ids, hit.end
    return None


def _named_inside(view: View, number: int, start: int, end: int) -> tuple[str, ...]:
    """A group's name among the counted words (`two NATO allies`)."""
    for hit in view.mentions_of(number, "entity"):
        if start <= hit.start and hit.end < end and len(hit.ids) == 1 and not hit.ambiguous:
            return hit.ids
    return ()
