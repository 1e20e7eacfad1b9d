"""Which event of a pack a dated event of a draft is, and how certain its words make that."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import zip_longest

from factcheck.model.claim import Claim
from factcheck.model.evidence import Evidence
from factcheck.model.happening import happenings
from factcheck.model.pattern import Pattern
from factcheck.model.row import Event, Mention, Timespan
from factcheck.named_tuple import NamedTuple
from factcheck.reference import Reference
from factcheck.rules.rule import Case

_WORD = Pattern(r"[^\W\d_][\w’'-]*|\d+")
_LITTLE = frozenset(
    "the a an of in on at to for from by with and or its his her their as is was were be been this that last new first".split()
)
_TITLES = frozenset(
    "president secretary general prime minister chief executive director chair chairman mayor governor king queen".split()
)
_CLAUSE = Pattern(r"[;:]\s|\s[–—]\s|,?\s(?:but|while|whereas)\s")
_OTHER_ONE = Pattern(
    r"\b(?:last|previous|next|earlier|another|second|third|every|each|years?['’]s?|former|original|first|similar|separate|proposed|planned)\s(?:\w+\s){0,2}$|"
    r"\b(?:anniversar\w+|centenary|jubilee|eve|wake|aftermath|memory)\sof\s(?:the\s)?$"
)
_OBJECT = Pattern(r"\s(?:an?|the|its|their|his|her|another|one|two|three|several)\s")
_OTHER_DAY = Pattern(
    r"\b(?:who|which|that|when|after|before|ahead of|since|anniversar\w+|mark\w*|commemorat\w+|remember\w*|eve of|later|following)\b"
)
_VERB = Pattern(r"[\w-]+(?:\s(?:office|over|charge|up|back to|from))?", re.IGNORECASE)
_TIE = Pattern(
    r"(?:,?\s(?:the\s)?X|\s(?:its|his|her|their)\sdoors|\sto\s(?:the\s)?(?:public|visitors|traffic)|\sfor\sbusiness|\sas\s[\w\s-]{1,40}?|"
    r"\s(?:officially|formally|first|here|there)|,?\s(?:in|at|near)\s(?:the\s)?(?:X|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})){0,3}"
    r",?(?:\s(?:back\s)?(?:on|in|since|from|of))?\s(?:the\s)?"
)
# `a launch`, `the engine's launch`, `the launch of the book`, but not `its launch`
_OF_ANOTHER = Pattern(r"(?:[’']s?|\b(?:an?|his|her|our|my|your|any|no|some))\s(?:[\w-]+\s)?\Z", re.IGNORECASE)
_OF_WHAT = Pattern(r"\s(?:of|for)\b")
_HELD = Pattern(
    r"^(?:,\s|\s)(?:(?:which\s)?(?:was|were|is|are)\s)?(?:held|staged|opened|published|released|signed|took place|takes place|started|"
    r"began|happened|ended|launched)\b|^\s(?:was|were|came|fell)(?=\s(?:on|in)\s)"
)
_RECURRING_DAYS = 60


class Description(NamedTuple):
    """What a pack event's label says, ready to be met in a text."""

    event: Event
    entities: frozenset[str]
    """Ids of the entities that the label names."""
    names: frozenset[str]
    """Capitalised words of the label that are no entity and no title, lower case."""
    titles: frozenset[str]
    """Titles, and the first word of a label that is no name: `Vostok` of `Vostok launches invasion of Nordland`."""
    happenings: frozenset[str]
    words: frozenset[str]
    """Every other word of the label, shortened."""


_AT_A_PLACE = Pattern(r"\b(?:in|at|from|to|near|for)\s\Z")


class Surroundings(NamedTuple):
    """What stands around a date: the part of its sentence that is about it."""

    entities: set[str]
    events: dict[str, Mention]
    """Where the words name an event of the pack, by its id."""
    words: set[str]
    capitals: set[str]
    """Those of the words that begin with a capital letter."""


class Match(NamedTuple):
    """A pack event that a claim may tell of."""

    event: Event
    certain: bool
    """The words name this event and no other; a differing date is a contradiction."""
    score: tuple[bool, int, int, bool]
    """Whether it is called by a name of its own, entities and words that are shared, whether it is the same happening."""


def matches(case: Case, claim: Claim) -> list[Match]:
    """Return the pack events that the words around a dated claim may name, the likeliest first."""
    known: list[Match] | None = case.read_once.get(("events", claim.index))
    if known is None:
        known = case.read_once["events", claim.index] = _matches(case, claim)
    return known


def _matches(case: Case, claim: Claim) -> list[Match]:
    if not _descriptions(case.reference):
        return []
    around = _surroundings(case, claim)
    found = []
    for description in _candidates(case.reference, around):
        match = _match(case, claim, description, around)
        if match is not None:
            found.append(match)
    return sorted(
        sorted(found, key=lambda match: match.event.id), key=lambda match: match.score, reverse=True
    )


def _surroundings(case: Case, claim: Claim) -> Surroundings:
    start, end = _window(case, claim)
    mentions = list(case.mentions_between(start, end))
    words = _WORD.findall(case.text[start:end])
    return Surroundings(
        entities={identity for mention in mentions if mention.kind == "entity" for identity in mention.ids},
        events={
            one: mention for mention in reversed(mentions) if mention.kind == "event" for one in mention.ids
        },
        words={_short(word.lower()) for word in words},
        capitals={_short(word.lower()) for word in words if word[0].isupper()},
    )


def _match(case: Case, claim: Claim, description: Description, around: Surroundings) -> Match | None:
    event = description.event
    assert claim.span is not None
    alias = around.events.get(event.id)
    if alias is not None and _is_only_its_place(case, alias, event):
        alias = None
    # without a printed year the date may be that of another year's event
    dated = bool(claim.detail("year")) or event.span.first.year == claim.span.first.year
    shared = len(description.entities & around.entities)
    met = len(description.names & around.words) + len(description.words & around.words)
    same_happening = claim.detail("verb") in description.happenings
    score = (alias is not None, shared, met, same_happening)
    if not (alias or shared or description.names & around.words or met > 1):
        return None
    certain = False
    if same_happening and claim.detail("verb-form") == "verb" and _direct(case, claim):
        complete = (
            description.entities <= around.entities
            and description.names <= around.capitals
            and description.titles <= around.words
        )
        if shared and _is_year_off(claim, event.span):
            complete = description.entities <= case.named_ids  # the rest goes without saying
        certain = dated and complete and bool(description.entities or description.names)
    if alias and dated and not certain:
        certain = _alias_is_certain(case, claim, description, alias, around)
    return Match(event, certain, score)


def _is_year_off(claim: Claim, event: Timespan) -> bool:
    """Whether a date has the very day and month of an event, in another year."""
    told = claim.span
    if told is None or told.first != told.last or event.first != event.last:
        return False
    return (told.first.month, told.first.day) == (event.first.month, event.first.day) and told != event


def _is_only_its_place(case: Case, alias: Mention, event: Event) -> bool:
    """Whether a name of an event only tells where something else was: `On 22 June, in The Hague, she announced`."""
    name = case.text[alias.start : alias.end].lower()
    return (
        name in event.place.lower()
        and _AT_A_PLACE.search(case.text, max(0, alias.start - 8), alias.start) is not None
    )


def _alias_is_certain(
    case: Case, claim: Claim, description: Description, mention: Mention, around: Surroundings
) -> bool:
    """An alias fixes the event if the text says whose it is, or where, and that it is no other of its kind."""
    assert claim.when is not None
    assert claim.when.span is not None
    if len(mention.ids) != 1 or mention.ambiguous:
        return False
    if _tells_another_happening(claim, description, mention):
        return False
    sentence = case.extraction.sentences[claim.sentence]
    if _OTHER_ONE.search(case.text[sentence.start : mention.start].lower()):
        return False
    between = case.text[min(mention.end, claim.end) : max(mention.start, claim.when.start)]
    if len(between) > 60 or _OTHER_DAY.search(between.lower()):
        return False
    if mention.end <= claim.when.start:
        if not _TIE.fullmatch(_HELD.sub("", between)):
            return False
    elif _OBJECT.match(case.text, mention.end):
        return False
    shared = description.entities & around.entities
    if description.happenings & _ONCE and (
        shared or (not around.entities and _goes_without_saying(case, claim, description, mention))
    ):
        return True
    place = {_short(word) for word in _WORD.findall(description.event.place.lower())} - _LITTLE
    near = abs((claim.when.span.first - description.event.span.first).days) <= _RECURRING_DAYS
    return near and bool(shared or place & around.words)


def _goes_without_saying(case: Case, claim: Claim, description: Description, mention: Mention) -> bool:
    """Whether `lift-off was on 14 March` names nobody, in a draft that tells of one of the event's own more than of all others."""
    assert claim.when is not None
    start, end = _window(case, claim)
    before, after = case.text[start : claim.when.start].lstrip(), case.text[claim.when.end : end]
    if any(char.isupper() for char in f"{before[1:]} {after}"):
        return False
    if _OF_ANOTHER.search(case.text, start, mention.start) or _OF_WHAT.match(case.text, mention.end, end):
        return False
    return _is_what_the_draft_is_about(case, description)


def _is_what_the_draft_is_about(case: Case, description: Description) -> bool:
    """Whether a draft tells of one of an event's own more than of all others."""
    told: Counter[str] | None = case.read_once.get("told of")
    if told is None:
        told = case.read_once["told of"] = Counter(
            identity
            for mention in case.extraction.mentions
            if mention.kind == "entity" and not mention.ambiguous
            for identity in mention.ids
        )
    most = max(told.values(), default=0)
    return bool(told) and {one for one, times in told.items() if times == most} <= description.entities


def _tells_another_happening(claim: Claim, description: Description, mention: Mention) -> bool:
    """`The dock strike began on` is not the day on which it ended; `war began` as an alias is the happening itself."""
    verb, at = claim.detail("verb"), claim.detail("verb-at")
    if at is None or verb in _ANY_HAPPENING or mention.start <= int(at) < mention.end:
        return False
    return bool(description.happenings) and verb not in description.happenings


_ANY_HAPPENING = frozenset(("hold", "take place"))
_ONCE = frozenset(
    ("born", "launch", "found", "establish", "set up", "form", "create", "incorporate", "build", "cross", "die", "take office",
     "inaugurate", "dissolve", "demolish", "sink", "begin")
)  # fmt: skip


def _direct(case: Case, claim: Claim) -> bool:
    """Whether the date hangs on its verb, with nothing between that would make it another event's.

    `joined the Pact on`, `opened its doors to the public on`, `was founded in Hull in`; not `opened a new wing in`.
    """
    assert claim.when is not None
    if not claim.is_fact:
        return False
    at = int(str(claim.detail("verb-at")))
    if at > claim.when.start:
        return _leads(case, claim, at)
    verb = _VERB.match(case.text, at)
    assert verb is not None
    first = verb.end()
    between = case.text[first : claim.when.start]
    for mention in reversed(list(case.mentions_between(first, claim.when.start))):
        if mention.kind == "entity":
            between = between[: mention.start - first] + "X" + between[mention.end - first :]
    return _TIE.fullmatch(between) is not None


def _leads(case: Case, claim: Claim, at: int) -> bool:
    """`In 1868 the brewery was founded`: the date opens the statement."""
    between = case.text[claim.end : at].lower()
    after = case.text[at : case.extraction.sentences[claim.sentence].end].lower()
    plain = re.search(r"\b(?:had|has|have|will|would|who|which|when|after|before|and|not)\b", between) is None
    return (
        plain
        and re.match(r"[\w-]+(?:\s(?:office|over|up))?(?:\s?[,.;]|$|\s(?:in|at|by|with)\b)", after)
        is not None
    )


def _window(case: Case, claim: Claim) -> tuple[int, int]:
    """The part of the sentence that is about this date: up to the next date, or the end of the clause."""
    start, end, _ = case.extraction.sentences[claim.sentence]
    assert claim.when is not None
    for other in _neighbours(case, claim):
        if other.end <= claim.start:
            start = max(start, other.end)
        elif other.start >= claim.end:
            joint = re.search(r"\sand\s|,\s|;\s", case.text[claim.end : other.start])
            end = min(end, claim.end + joint.start() if joint else other.start)
    for match in _CLAUSE.finditer(case.text, start, claim.start):
        start = match.end()
    cut = _CLAUSE.search(case.text, claim.end, end)
    return start, cut.start() if cut else end


def _neighbours(case: Case, claim: Claim) -> Iterator[Claim]:
    """The nearest dated events before and after in the same sentence that do not overlap this one."""
    for step in (-1, 1):
        at = claim.index + step
        while 0 <= at < len(case.claims):
            other = case.claims[at]
            if other.sentence != claim.sentence:
                break
            apart = other.end <= claim.start or other.start >= claim.end
            if other.kind == "event" and other.when is not None and apart:
                yield other
                break
            at += step


@lru_cache(maxsize=4)
def _descriptions(reference: Reference) -> tuple[Description, ...]:
    events = reference.events()
    labels = "\n\n".join(event.label for event in events)
    by_label: list[set[str]] = [set() for _ in events]
    taken: list[list[tuple[int, int]]] = [[] for _ in events]
    starts, at = [], 0
    for event in events:
        starts.append(at)
        at += len(event.label) + 2
    for mention in reference.mentions(labels) if events else ():
        if mention.kind == "entity" and not mention.ambiguous:
            number = bisect_right(starts, mention.start) - 1
            by_label[number].update(mention.ids)
            taken[number].append((mention.start - starts[number], mention.end - starts[number]))
    return tuple(
        _description(event, frozenset(ids), spans)
        for event, ids, spans in zip(events, by_label, taken, strict=True)
    )


def _description(event: Event, entities: frozenset[str], taken: list[tuple[int, int]]) -> Description:
    names, titles, rest, base = set(), set(), set(), set()
    label = re.sub(r"\([^)]*\)", lambda match: " " * len(match.group()), event.label)
    known = happenings()
    found = list(_WORD.finditer(label))
    for match, following in zip_longest(found, found[1:]):
        word = match.group()
        lower = word.lower()
        phrase = f"{lower} {following.group().lower()}" if following is not None else lower
        stem = known.get(phrase) or known.get(lower) or known.get(_past(lower))
        if stem is not None:
            base.add(stem.base)
        if any(first <= match.start() < last for first, last in taken) or lower in _LITTLE:
            continue
        if lower in _TITLES:
            titles.add(_short(lower))
        elif word[0].isupper() and match.start() > 0:
            names.add(_short(lower))
        elif stem is None:
            rest.add(_short(lower))
            if match.start() == 0 and not word.isupper():
                titles.add(_short(lower))
    return Description(event, entities, frozenset(names), frozenset(titles), frozenset(base), frozenset(rest))


def _past(word: str) -> str:
    """`joins` and `launches` as the table of happenings has them."""
    return word.removesuffix("s") + "ed" if word.endswith("s") else word


@lru_cache(maxsize=4)
def _index(reference: Reference) -> dict[str, tuple[Description, ...]]:
    found: dict[str, list[Description]] = {}
    for description in _descriptions(reference):
        keys = {f"id:{identity}" for identity in description.entities} | {f"event:{description.event.id}"}
        keys |= description.names | description.words
        for key in keys:
            found.setdefault(key, []).append(description)
    return {key: tuple(entries) for key, entries in found.items()}


def _candidates(reference: Reference, around: Surroundings) -> list[Description]:
    index = _index(reference)
    keys = [
        *sorted(around.words),
        *(f"id:{one}" for one in sorted(around.entities)),
        *(f"event:{one}" for one in sorted(around.events)),
    ]
    found: dict[str, Description] = {}
    for key in keys:
        for description in index.get(key, ()):
            found[description.event.id] = description
    return list(found.values())


def _short(word: str) -> str:
    """A word without a plural or possessive ending."""
    return word.rstrip("s'’")


def agrees(written: Timespan, event: Timespan) -> bool:
    """Whether a written day, month or year is that of an event."""
    return written.contains(event) or event.contains(written)


def confirmed_by(case: Case, claim: Claim) -> tuple[Evidence, ...]:
    """The pack event that carries the claim's own date, if its words lead to one and to none that differs."""
    if claim.span is None:
        return ()
    found = matches(case, claim)
    if any(match.certain and not agrees(claim.span, match.event.span) for match in found):
        return ()
    exact = claim.detail("precision") == "day"
    for match in found:
        if agrees(claim.span, match.event.span) and (
            match.certain or (exact and match.score == found[0].score)
        ):
            return (evidence(match.event),)
    return _on_that_day(case, claim, found) if exact else ()


def _on_that_day(case: Case, claim: Claim, found: list[Match]) -> tuple[Evidence, ...]:
    """An event of just the day that a claim tells, of which its words tell something besides, and nothing else.

    That is a word of its name, or, where the year is printed, its place, somebody whom the paragraph names or whom the draft
    is about.
    """
    around = _surroundings(case, claim)
    verb, printed = claim.detail("verb"), bool(claim.detail("year"))
    block = case.extraction.draft.blocks[claim.block]
    named = {
        i for hit in case.mentions_between(block.start, claim.start) if hit.kind == "entity" for i in hit.ids
    }
    for day in _days(case, claim):
        if any(match.score[3] and not agrees(day, match.event.span) for match in found):
            continue  # the same happened on another day, and may be meant
        for description in _descriptions(case.reference):
            event = description.event
            if not event.span.first == event.span.last == day.first == day.last:
                continue
            if verb and verb not in description.happenings | _ANY_HAPPENING:
                continue
            place = {_short(word.lower()) for word in _WORD.findall(event.place)} - _LITTLE
            if (description.names | description.words) & around.words or (
                printed
                and (
                    place & around.words
                    or description.entities & named
                    or _is_what_the_draft_is_about(case, description)
                )
            ):
                return (evidence(event),)
    return ()


def _days(case: Case, claim: Claim) -> Iterator[Timespan]:
    """The day of a claim; without a printed year also in the year printed last in its paragraph, this year and the next."""
    assert claim.span is not None
    yield claim.span
    if claim.detail("year"):
        return
    years = [
        other.span.first.year
        for other in case.events_of(claim.block)
        if other.end <= claim.start and other.detail("year") and other.span
    ]
    for year in (*years[-1:], case.as_of.year, case.as_of.year + 1):
        with suppress(ValueError):  # no 29 February
            day = claim.span.first.replace(year=year)
            yield Timespan(day, day, claim.span.label)


def evidence(event: Event) -> Evidence:
    """A pack event as the report shows it."""
    last = event.span.last.isoformat()
    first = event.span.first.isoformat()
    return Evidence(
        pack=event.origin.pack,
        row=event.origin.place,
        source=event.origin.source,
        url=event.origin.url,
        as_of=event.origin.as_of.isoformat() if event.origin.as_of else "",
        value=f"{event.label}: {first}" if first == last else f"{event.label}: {first} to {last}",
        period=event.span.label,
    )
