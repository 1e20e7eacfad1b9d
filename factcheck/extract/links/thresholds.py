"""Ties a threshold to those of whom so many meet it: `nine of the 32 allies spend above 3%`, `no district topped 12%`.

Kind `criterion`: roles threshold, and where the draft prints them count, size and except; attribute `counting`
(`factcheck.model.counting.Counting`). Such a threshold is nobody's own value: what a pack has of the whole group neither
supports nor contradicts it.
"""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.links._quantified import Subject, noun_at, subjects
from factcheck.extract.links._scopes import type_forms
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.counting import PARTIAL, Counting
from factcheck.model.cues import TOGETHER

READ = "thresholds"
"""Under this name `View.read_once` holds the links of a draft, for recognisers that must leave such figures alone."""
_REACH = 110
_AROUND = 60
_OPEN = frozenset({"<", "<=", ">", ">="})
_SOURCES = {
    "aside": r",\s(?!who\b|which\b|and\b|but\b|with\b)[^,;:.()\d]{2,60},\s|\s\([^()]{1,60}\)",
    "break": r"[.;:–—()“”\"]|,|\s-\s|\b(?:while|but|whereas|though|although|with|because|after|before|as|than|if|when|and|totall?ing|on average|average)\b",
    "together": rf"\b(?:{TOGETHER}|a total of|overall|among them)\b",
    "relative": r"\b(?:that|which|who|where|whose|spending|having|earning|recording|with)\b",
    "reached": r"\b(?:meet(?:s|ing)?|met|reach(?:es|ed|ing)?|hit(?:s|ting)?|achieve[sd]?|attain(?:s|ed)?|at or above|clear(?:s|ed)?)\s(?:[a-z’'-]+\s){0,3}$",
    "passed": r"\b(?:exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)?|pass(?:es|ed|ing)?|surpass(?:es|ed|ing)?|beat(?:s|en|ing)?|above|over|broke)\s(?:[a-z’'-]+\s){0,3}$",
    "missed": r"\b(?:miss(?:es|ed|ing)?|below|under|f(?:a|e)ll(?:s|ing)? (?:short of|below)|short of)\s(?:[a-z’'-]+\s){0,3}$",
    "goal": r"\s(?:[a-z-]+\s){0,2}(?:target|goal|guideline|threshold|benchmark|standard|mark|minimum|floor|ceiling|limit|cap|bar|quota)s?\b",
    "at_or": r"\bat or\s$",
    "by": r"\s(?:[a-z-]+\s){0,2}(?:target|goal|guideline|threshold|benchmark|standard|mark|minimum|limit)?\s?(?:was|is|were|are|had been|has been|have been)?\s?"
    r"(?:only |not )?(?P<verb>met|reached|hit|achieved|exceeded|topped|passed|surpassed|beaten|missed)\s(?:\w+\s){0,4}by\s(?:only |just |all |as many as )?$",
    "in": r"(?P<between>[^.;:()–—“”\"\d]{0,70}?)\s(?:in|at|for|across|by|among|on)\s(?:only |just |nearly |almost |all |more than |fewer than |at least )?$",
    "reached_number": r"(?:\s(?:of|in|on|for|gdp|defence|\d{4}|the|year|last|this)\b){0,6}\s(?:has |had |have )?(?:rose|risen|climbed|grew|grown|fell|fallen|increased|"
    r"dropped|was|is|stood at|stands at|reached|totalled|came)\s?(?:to\s)?(?:only |just )?",
    "number_of": r"\b(?:number|share|proportion|percentage|count|list|group) (?P<of>of)\s(?:the\s|its\s)?(?:[A-Za-z’'-]+\s){0,4}?"
    r"(?:that|which|who|where|whose|with|at|above|below|over|under|[a-z]+ing)\b[^.;:,()\d]{0,60}$",
    "restricted": r"\b(?:those|anyone|everyone|people|households|families|workers|staff|pupils|students|patients|homes|properties|firms|companies|businesses|"
    r"drivers|customers|claimants|buyers|investors|journeys|calls|cases|any [a-z’'-]+)\s"
    r"(?:(?:that|which|who|with|where|whose|waiting|earning|spending|having|making|paying|costing|worth|aged|lasting|living)\b)[^.;:,()\d]{0,50}$",
    "closed": r"[.;:!?]\s|[.;:!?]$|,\s(?:and|but|while|whereas|up|down|compared|according|as)\b|\s(?:and|but|while|whereas|compared|up from|down from|according)\b|\s[–—]\s|"
    # `…, the council's annual report shows.`
    r",\s(?:the|its|their|new|official|fresh|latest)\s[^,.;:\d]{2,60}?\s(?:shows?|showed|says?|said|reveals?|revealed|suggests?|found|finds)\s*(?=[.;,”\"])",
    "in_place": r"(?:^|\s)(?:in|across|of|within|at|on|for)\s(?:the\s)?$",
    "bare": r"\s(?:at or )?",
    "with": r"^\swith\b",
    "strong": r"[:;–—]\s|,\s(?:and|but|while|though|so)\s",
    "doubtful": r"\b(?:if|unless|whether|not|never|would|could|may|might|will|expect\w*|forecast\w*|want\w*|aim\w*|like|said|says|claim\w*)\b",
    "lead": r"\b(?:but|and|only|just|meanwhile|however|some|about|around|there|overall)\b",
    "narrowed": r"(?<!the )\b(?P<noun>[a-z’'-]+)\s(?:that|which|where|with|whose|above|below|over|under|at|[a-z]{2,}ing)\b[^.;:,()\d]{0,50}$",
    "understood": r"(?:\s|,|(?:spend(?:s|ing)?|spent|had|have|has|having|were|was|are|is|be|been|being|record(?:s|ed|ing)?|report(?:s|ed|ing)?|see[ns]?|saw|seeing|show(?:s|ed)?|"
    r"meet|meets|met|reach(?:es|ed)?|hit|hits|achieved?|exceed(?:s|ed)?|topp?(?:s|ed)?|pass(?:es|ed)?|surpass(?:es|ed)?|miss(?:es|ed)?|stood|stands?|remain(?:s|ed)?|"
    r"above|below|over|under|at|or|of|in|on|for|a|an|the|its|their|than|rates?|levels?|share|year|financial|now|still|already|currently|only|just|last|this|also|that|"
    r"target|goal|guideline|threshold|benchmark|standard|mark|minimum|floor|limit|by|with|during|to|each|carried|handled|treated|admitted|sold|built|made|employ(?:s|ed)?|"
    r"count(?:s|ed)?|register(?:s|ed)?|enjoy(?:s|ed)?|ke(?:ep|eps|pt)|r[au]n|runs|broke|breach(?:ed)?|suffer(?:s|ed)?|post(?:s|ed)?|who|which|did|do|does|so|people|it)\b)+",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every threshold of those who are counted."""
    yield from thresholds(view)


def thresholds(view: View) -> tuple[Link, ...]:
    """The links of a draft, read once."""
    known: tuple[Link, ...] | None = view.read_once.get(READ)
    if known is None:
        known = tuple(link for number in range(len(view.sentences)) for link in _of_sentence(view, number))
        view.read_once[READ] = known
    return known


def are_thresholds(view: View) -> frozenset[int]:
    """The figures that are thresholds of a count."""
    return frozenset(index for link in thresholds(view) for index in link.all("threshold"))


def _of_sentence(view: View, number: int) -> Iterator[Link]:
    claims = view.claims_of(number)
    if not claims or view.draft.blocks[view.sentences[number].block].zone in ("table", "teaser"):
        return
    if not any(_may_be_passed(claim) for claim in claims):
        return
    found = subjects(view, number)
    counted = {index for subject in found if subject.partitive or subject.noun for index in _indices(subject)}
    for claim in claims:
        if not _may_be_passed(claim):
            continue
        comparator = _comparator(view, claim)
        if comparator == "=" and claim.index in counted:
            continue
        link = (
            _before(view, number, claim, found, comparator)
            or _behind(view, number, claim, found, comparator)
            or _loose(view, claim, comparator)
        )
        if link is not None:
            yield link


def _may_be_passed(claim: Claim) -> bool:
    q = claim.quantity
    return (
        q is not None
        and q.value is not None
        and q.form != "vague"
        and q.stat not in ("ordinal", "score", "age")
    )


def _comparator(view: View, claim: Claim) -> str:
    """Which way a threshold is met; `=` for a plain figure."""
    q = claim.quantity
    assert q is not None
    before = view.before(claim, 40)
    if q.comparator in _OPEN:
        if q.comparator in "<>" and _pattern("at_or").search(before):
            return f"{q.comparator}="
        return q.comparator
    if q.comparator != "=":
        return "="
    for name, sign in (("reached", ">="), ("passed", ">"), ("missed", "<")):
        if _pattern(name).search(before) and (
            name != "reached" or _pattern("goal").match(view.after(claim, 40))
        ):
            return sign
    return "="


def _before(
    view: View, number: int, claim: Claim, found: tuple[Subject, ...], comparator: str
) -> Link | None:
    """`nine of the 32 allies spend above 3%`: the subject stands in front of its threshold."""
    for subject in sorted(found, key=lambda s: -s.start):
        if not (subject.end <= claim.start <= subject.end + _REACH):
            continue
        if _part_of(claim, subject):
            return None
        gap = view.lower[subject.end : claim.start]
        if _pattern("together").search(gap) or _pattern("together").search(view.after(claim, 40)):
            return None
        if subject.definite and not _pattern("bare").fullmatch(gap):
            continue
        plain = _pattern("aside").sub(lambda aside: " " * len(aside.group()), gap)
        if subject.quantifier in ("some", "all", "none"):
            plain = _pattern("with").sub("     ", plain)
        if _pattern("break").search(plain) or any(
            plain[other.start - subject.end].strip()
            for other in view.claims_of(number)
            if subject.end <= other.start < claim.start
        ):
            continue
        if comparator == "=" and not (subject.quantifier in PARTIAL and subject.noun):
            return None
        if subject.quantifier == "count" and not (subject.noun or subject.partitive):
            return None
        restricted = _pattern("relative").search(plain) is not None
        return _link(
            view, number, claim, subject, comparator, (subject.end, claim.start), restricted=restricted
        )
    return None


def _behind(
    view: View, number: int, claim: Claim, found: tuple[Subject, ...], comparator: str
) -> Link | None:
    """`rates topped 12% in three of the nine regions`, `the 2% guideline was met by 23 of the 32 allies`."""
    for subject in found:
        if not (claim.end < subject.start <= claim.end + _AROUND + 30) or _part_of(claim, subject):
            continue
        gap = view.lower[claim.end : subject.start]
        met = _pattern("by").fullmatch(gap)
        if met is not None:
            verb = met["verb"]
            sign = "<" if verb == "missed" else ">=" if verb in ("met", "reached", "hit", "achieved") else ">"
            return _link(view, number, claim, subject, sign, (claim.end, subject.start))
        lead = _pattern("in").fullmatch(gap)
        if lead is None or _pattern("break").search(lead["between"]):
            continue
        partial = subject.quantifier in PARTIAL and not subject.definite
        each = view.lower.startswith(("every ", "each "), subject.start)
        if not (subject.noun or subject.partitive) or not (
            partial or each or subject.quantifier == "all-but"
        ):
            continue
        if comparator == "=" and not subject.noun:
            continue
        if any(claim.end <= other.start < subject.start for other in view.claims_of(number)):
            continue
        return _link(view, number, claim, subject, comparator, (claim.end, subject.start))
    return None


def _loose(view: View, claim: Claim, comparator: str) -> Link | None:
    """`the number of allies spending above 2%`, `those earning more than £50,000`: who they are counts, not the figure."""
    if comparator == "=":
        return None
    before = view.before(claim, 120)
    match = _pattern("number_of").search(before)
    if match is not None:
        start = claim.start - len(match.group())
        subject = noun_at(view, claim.sentence, start + match.end("of") - match.start())
        reached = _reached(view, claim)
        if subject.noun and reached is not None:
            subject = subject._replace(start=start, quantifier="count", how_many=reached)
            return _link(view, claim.sentence, claim, subject, comparator, (subject.end, claim.start))
    match = match or _pattern("restricted").search(before) or _of_a_type(view, before)
    if match is None:
        return None
    start = claim.start - len(match.group())
    return Link(
        "criterion",
        (("threshold", (claim.index,)),),
        start,
        claim.start,
        view.text[start : claim.start].strip(),
        (("counting", Counting("some", comparator)),),
    )


def _of_a_type(view: View, before: str) -> re.Match[str] | None:
    """`allies spending`, `districts with a rate above`: a plural of the packs, narrowed to those who pass."""
    match = _pattern("narrowed").search(before)
    kind = None if match is None else type_forms(view).get(match["noun"])
    return match if kind is not None and not kind[1] else None


def _reached(view: View, claim: Claim) -> Claim | None:
    """The figure behind `rose to` that says how many they are."""
    for other in view.claims_of(claim.sentence):
        if claim.end < other.start:
            gap = view.lower[claim.end : other.start]
            return other if _pattern("reached_number").fullmatch(gap) else None
    return None


def _indices(subject: Subject) -> tuple[int, ...]:
    return tuple(c.index for c in (subject.how_many, subject.size, subject.left_out) if c is not None)


def _part_of(claim: Claim, subject: Subject) -> bool:
    return claim.index in _indices(subject)


def _link(
    view: View,
    number: int,
    claim: Claim,
    subject: Subject,
    comparator: str,
    gap: tuple[int, int],
    *,
    restricted: bool = False,
) -> Link:
    roles = [("threshold", (claim.index,))]
    if subject.how_many is not None:
        roles.append(("count", (subject.how_many.index,)))
    if subject.size is not None and subject.size is not subject.how_many:
        roles.append(("size", (subject.size.index,)))
    if subject.left_out is not None:
        roles.append(("except", (subject.left_out.index,)))
    size = (
        subject.size.quantity.value
        if subject.size is not None and subject.size.quantity is not None
        else None
    )
    sentence = view.sentences[number]
    led = (
        _group_in(view, number, sentence.start, subject.start)
        if subject.noun and not subject.groups
        else None
    )
    told = max(c.end for c in (claim, subject.how_many) if c is not None)
    start, end = min(subject.start, claim.start), max(subject.end, claim.end)
    narrowed = restricted or subject.adjective or subject.anaphoric or subject.definite or subject.ratio
    counting = Counting(
        subject.quantifier,
        comparator,
        subject.number,
        None if size is None or size.denominator != 1 else int(size),
        subject.noun,
        subject.groups if led is None else led[2],
        plain=not narrowed
        and subject.quantifier != "some"
        and bool(subject.noun)
        and comparator != "="
        and _understood(view, number, subject, claim, gap, max(end, told)),
    )
    return Link("criterion", tuple(roles), start, end, view.text[start:end], (("counting", counting),))


def _understood(
    view: View, number: int, subject: Subject, claim: Claim, gap: tuple[int, int], tail: int
) -> bool:
    """Whether every word of the condition is a measure, a time, or one that says nothing more."""
    start, stop, _ = view.sentences[number]
    closed = _pattern("closed").search(view.lower, tail, stop)
    end = closed.start() if closed else stop
    lead = _pattern("strong").split(view.lower[start : min(subject.start, claim.start)])[-1]
    return (
        _known(view, number, *gap)
        and _known(view, number, tail, end)
        and (subject.start < claim.start or _known(view, number, start, claim.start))
        and (subject.start > claim.start or _opens(view, number, subject, lead))
    )


def ends_plainly(view: View, number: int, at: int) -> bool:
    """Whether nothing but a time or a measure follows in the clause behind an offset."""
    stop = view.sentences[number].end
    closed = _pattern("closed").search(view.lower, at, stop)
    return _known(view, number, at, closed.start() if closed else stop)


def opens_plainly(view: View, number: int, at: int) -> bool:
    """Whether nothing but a time or the name of a group stands in front of an offset."""
    lead = _pattern("strong").split(view.lower[view.sentences[number].start : at])[-1]
    return _opens(view, number, Subject(at, at, ""), lead)


def _opens(view: View, number: int, subject: Subject, lead: str) -> bool:
    """Whether a subject opens its sentence, behind a time or the name of its group at most."""
    if _pattern("doubtful").search(lead) or len(lead) > 60:
        return False
    place = _group_in(view, number, subject.start - len(lead), subject.start)
    start = subject.start - len(lead) if place is None else place[1]
    return (
        place is None or not place[0].strip(" ,") or _pattern("lead").fullmatch(place[0]) is not None
    ) and _known(view, number, start, subject.start, further=_pattern("lead"))


def _group_in(view: View, number: int, start: int, end: int) -> tuple[str, int, tuple[str, ...]] | None:
    """`In Wexley`, `across the coast` in front of a subject: the words before the name, where it ends, and what it names."""
    for hit in view.mentions_of(number, "entity"):
        if start <= hit.start and hit.end <= end and len(hit.ids) == 1 and not hit.ambiguous:
            before = view.lower[start : hit.start]
            if _pattern("in_place").search(before) and view.reference.parts(hit.ids[0], most=1):
                return (
                    _pattern("in_place").sub("", before),
                    hit.end,
                    hit.ids,
                )
    return None


def _known(view: View, number: int, start: int, end: int, *, further: re.Pattern[str] | None = None) -> bool:
    words = list(view.lower[start:end])
    for hit in view.mentions_of(number, "metric"):
        if start <= hit.start and hit.end <= end:
            words[hit.start - start : hit.end - start] = " " * (hit.end - hit.start)
    for period in view.periods_of(number):
        if start <= period.start and period.end <= end:
            words[period.start - start : period.end - start] = " " * (period.end - period.start)
    rest = "".join(words)
    if further is not None:
        rest = further.sub(" ", rest)
    return not rest.strip() or _pattern("understood").fullmatch(rest) is not None
