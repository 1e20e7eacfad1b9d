"""Which entities of the packs a figure may be about, by where they are named."""

import re
from collections.abc import Callable, Container, Iterable
from weakref import WeakKeyDictionary

from factcheck.model.claim import Claim
from factcheck.model.months import CALENDAR
from factcheck.model.pattern import Pattern
from factcheck.model.row import Mention
from factcheck.named_tuple import NamedTuple
from factcheck.reference import Reference
from factcheck.resolve.context import Layout, Place

_SCORES = {"stated": 60, "sentence": 40, "carried": 24, "only": 16, "assumed": 8, "part": 20, "parted": 22}
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*")
_LOWER = re.compile(r"\b[a-z]{4,}\b")
# Kinds of entities whose names are never cut down to a common word (`the coast` is not Ivory Coast).
_WHOLE_NAMES = frozenset({"person", "country", "group", "region", "city", "organisation", "company"})
# Kinds whose names fall into common words: the Great of Great Britain, the Bank of the West Bank.
_NEVER_IN_PARTS = frozenset({"person", "country", "group", "region"})
_MAX_ENTITIES_FOR_PARTS = 5000
_MAX_NAMED = 12
_THAN = Pattern(
    r"\b(?:than|unlike|compared (?:with|to)|times|twice|double|treble|half|as (?:many|much|high|low|large|big|old|often|dear) as|ahead of|above|below|"
    r"level with|on a par with|in line with|short of)(?: (?:that|those|the one|the ones|as (?:many|much|high|large) as))?(?: (?:in|at|of|for|on))?"
    r"(?: the| its| their)?\s\Z"
)
_PLACED = Pattern(r"\W{0,2}\s*(?:[a-z]+ )?(?:in|at|for|from|to|by|on|off|across|around) (?:the )?")
_PRONOUN = re.compile(
    r"\W*(?:and |but |so |yet )?"
    r"(?:(?:(?:last|this) (?:year|month|week|quarter|season)|(?:in|by|since) (?:[a-z]+ )?\d{4}|a year (?:earlier|later|ago)|"
    r"since then|then|now|today),? )?(?:its|their|it|they|that|this)\b"
)
# `acceptances there dropped to 20,930`, but not `there were 87,462 people in prison`
_THERE = re.compile(
    r"\b(?<!over )(?<!out )there(?! (?:were|was|is|are|has|have|had|will|would|may|might|could|can|must|should|seem|remain|exist)|[’'])\b"
)
# `127 medals to Aotara's 104`, `the Pacific 330,000`: a name that leads a figure of its own
_LEADS = Pattern(r"(?:[’']s?)?\s(?:just |only |about |some |nearly |almost |its )?[£$€₹]?\Z")
# Where the subject of a sentence stands, behind a dateline at the most.
_OPENING = Pattern(r"(?:[^.;]{0,60} [—–-]+ )?(?:the )?")
# `wait 24 weeks, at Marlpit Road, in the capital, 31`: behind a comma and an aside, the name leads a figure of its own
_LEADS_ASIDE = Pattern(
    r",(?: [a-z’'-]+){1,5},\s(?:just |only |about |some |nearly |almost )?[£$€₹]?\Z"
    r"|,? (?:it|they) (?:is|was|are|were|stands? at|stood at)\s(?:just |only |about |some |nearly |almost )?[£$€₹]?\Z"
)
# `Of the chamber's 51 seats the Greens take 16`
_FRONTED = Pattern(
    r"[“\"']?(?:and |but |so )?(?:of|in|out of|among) (?:a |an |the |its |their |all |all the )?(?:[\w’'-]+ ){0,4}(?:(?:of|with|has) (?:the |its )?)?(?:about |some |only |just )?"
)
_STEP_TO = Pattern(
    r",? to (?:about |some |just |nearly |almost )?|,? to stand at |(?: more| less| fewer)?, at "
)
# `147 men and boys who were killed under Blackrigg`
_OF_ITS_OWN = Pattern(r"(?: (?:and|or) [a-z-]+)? (?:who|whom|whose|that|which)\b[^.;:,]*")
_MAKES = re.compile(
    r"\b(?:maker|owner|operator|publisher|parent|author|producer|creator|brewer|builder|manufacturer|developer|home|organiser|host|seller|distributor)s? of "
    r"(?:the |its )?[“\"'‘*_]{0,2}\Z"
)
_UNIT = re.compile(r"\d(?:\.\d+)?\s?(?:m|bn|k|tn|million|billion|thousand)?\s\Z")
_NO_NAMES = CALENDAR.union(
    """mr mrs ms dr sir i new year christmas easter band gdp cpi a&e uk us eu""".split()
)
_OPENERS = frozenset(
    "in at on of the a an by for from to with last this that its it they but and all".split()
)


_DESCRIPTION = re.compile(r"\b(?:the|this|that) (?P<noun>[a-z]+)\b(?! (?:of|in|that|which|who)\b)")
_CALLED = {
    "country": ("nation", "kingdom", "republic", "state", "emirate", "island"),
    "company": ("group", "firm", "business"),
    "organisation": ("alliance", "body", "organization"),
}
"""What the entities of a type are called beside the type itself."""
_PARAGRAPHS_BACK = 3


class EntityHit(NamedTuple):
    """An entity that a figure may be about."""

    id: str
    score: int
    tie: str
    start: int
    end: int


def candidates(
    claim: Claim, place: Place, layout: Layout, reference: Reference, neighbours: list[Claim]
) -> list[EntityHit]:
    """Entities for one figure, likeliest first; only those that have rows."""
    hits: dict[str, EntityHit] = {}
    # `came third on 24,170`: a place in an order does not part a name from its figure
    neighbours = [other for other in neighbours if other.quantity is None or other.quantity.stat != "ordinal"]
    tied = _ties(claim, place, layout, reference, neighbours)

    def parts(start: int, end: int) -> list[tuple[str, int, int]]:
        found = layout.parts.get((start, end))
        if found is None:
            found = layout.parts[start, end] = _parts(layout, start, end, reference)
        return found

    def add(ids: tuple[str, ...], score: int, tie: str, start: int, end: int) -> None:
        for entity in ids:
            known = hits.get(entity)
            if (known is None or known.score < score) and reference.has_rows(entity):
                hits[entity] = EntityHit(entity, score, tie, start, end)

    spans: list[tuple[tuple[int, int], str, int]] = []
    if place.label is not None:
        spans.append((place.label, "stated", 10))
        spans.extend((head, "carried", -index) for index, head in enumerate(place.heads))
    else:
        spans.append((place.clause, "stated", 0))
        spans.append((place.sentence, "sentence", 0))
        spans.extend((span, "carried", -2 * index) for index, span in enumerate(place.before))
        spans.extend((span, "carried", -8 - 2 * index) for index, span in enumerate(place.heads))
    for (start, end), tie, bonus in spans:
        mentions = layout.mentions(start, end, "entity")
        for mention in mentions:
            near = (
                6
                if mention.end <= claim.start and not _between(mention.end, claim.start, neighbours, claim)
                else 0
            )
            own = tied(mention, tie)
            add(
                mention.ids,
                _SCORES[own] + bonus + near - (12 if mention.ambiguous else 0),
                own,
                mention.start,
                mention.end,
            )
        for entity, at, to in parts(start, end):
            if any(
                entity in mention.ids and mention.start <= at and to <= mention.end for mention in mentions
            ):
                continue
            near = 6 if to <= claim.start and not _between(to, claim.start, neighbours, claim) else 0
            own = "part" if tie == "stated" else tie
            if tie == "sentence" and _is_of_a_later_figure(at, to, claim, neighbours):
                own = "parted"
            add((entity,), _SCORES[own if own == "parted" else tie] + bonus + near - 10, own, at, to)
    add(_described(place, claim, layout, reference), _SCORES["carried"], "carried", claim.start, claim.start)
    whole = roots(reference)
    tie = (
        "only"
        if len(whole) == 1 and _is_named(whole[0], layout, reference) and not _groups(reference)
        else "assumed"
    )
    for entity in whole:
        add((entity,), _SCORES[tie], tie, claim.start, claim.start)
    for entity, times in layout.often_named()[:_MAX_NAMED]:
        add((entity,), 4 + min(times, 3), "assumed", claim.start, claim.start)
    return sorted(hits.values(), key=lambda hit: (-hit.score, hit.id))


def _ties(
    claim: Claim, place: Place, layout: Layout, reference: Reference, neighbours: list[Claim]
) -> Callable[[Mention, str], str]:
    """How a name is tied to a figure: as its span says, or parted from it by another figure or behind a pronoun."""
    group = layout.together(claim.index)
    others = [other for other in neighbours if other.index != claim.index and other.index not in group]
    focus = _referent(place, claim, layout, reference)
    beside = place.label is None and any(
        _beside(mention, claim, others, layout)
        for mention in layout.mentions(*place.clause, "entity")
        if not mention.ambiguous and any(reference.has_rows(i) for i in mention.ids)
    )
    named_before = place.label is None and any(
        mention.end <= claim.start and _beside(mention, claim, others, layout)
        for mention in layout.mentions(*place.sentence, "entity")
        if not mention.ambiguous and any(reference.has_rows(i) for i in mention.ids)
    )

    told_behind = place.label is None and _names_in_its_clause(claim, place, layout)

    def tied(mention: Mention, tie: str) -> str:
        if told_behind and mention.end <= claim.start:
            return "parted"  # `Thornley read out 147 men who were killed under Blackrigg`
        if focus is not None and (tie in ("carried", "sentence") or mention.start >= claim.end):
            return "sentence" if focus in mention.ids else "parted"
        if mention.start >= claim.end and any(
            claim.end <= other.start and _PLACED.fullmatch(layout.lower, other.end, mention.start)
            for other in others
        ):
            return "parted"  # `2.1% in May, against 2.6% in Lothmark`: the name is the other figure's
        if mention.start >= claim.end and _THAN.search(layout.lower, claim.end, mention.start):
            return "parted"  # `costs €1.62, 54 cents more than ordinary salt`
        if tie == "stated" and _opens_with_the_whole(mention, place, claim, others, layout):
            return "parted"
        if beside and tie in ("stated", "sentence") and not _beside(mention, claim, others, layout):
            return "parted"
        if named_before and tie == "carried":
            return "parted"
        if tie == "sentence" and _is_of_a_later_figure(mention.start, mention.end, claim, others):
            return "parted"
        return tie

    return tied


def _names_in_its_clause(claim: Claim, place: Place, layout: Layout) -> bool:
    """Whether what a figure counts has a relative clause of its own that names somebody."""
    clause = _OF_ITS_OWN.match(layout.lower, claim.end, place.sentence[1])
    return clause is not None and bool(layout.mentions(*clause.span(), "entity"))


def _opens_with_the_whole(
    mention: Mention, place: Place, claim: Claim, others: list[Claim], layout: Layout
) -> bool:
    """Whether a sentence opens with what all share, and the name behind it has a figure of its own (`In the 51-seat chamber the Greens take 16`)."""
    if mention.start < claim.end or not _FRONTED.fullmatch(layout.lower, place.sentence[0], claim.start):
        return False
    if _PLACED.fullmatch(layout.lower, claim.end, mention.start):
        return False  # `In 2025 it was 31,870 at King's Wharf`
    return any(other.start >= mention.end for other in others)


def _is_of_a_later_figure(start: int, end: int, claim: Claim, others: list[Claim]) -> bool:
    """Whether a name of a later clause leads a figure of its own (`slowed to 4.2%, with private pay up 3.4%`)."""
    return start >= claim.end and any(end <= other.start for other in others)


def _beside(mention: Mention, claim: Claim, others: list[Claim], layout: Layout) -> bool:
    """Whether no other figure stands between a name and a figure; a name behind it needs a preposition (`330,000 in Orsa`)."""
    if mention.end <= claim.start:
        return not any(
            mention.end <= other.start < claim.start and not _is_its_step(other, claim, layout)
            for other in others
        )
    if any(_LEADS.fullmatch(layout.lower, mention.end, other.start) for other in others):
        return False
    if layout.lower[claim.end : claim.end + 1] in (",", ";") and any(
        _LEADS_ASIDE.fullmatch(layout.lower, mention.end, other.start) for other in others
    ):
        return False
    return _PLACED.fullmatch(layout.lower, claim.end, mention.start) is not None


def _is_its_step(other: Claim, claim: Claim, layout: Layout) -> bool:
    """Whether a percentage is the step that led to a figure (`those to the United States 16.1% to $10.1bn`)."""
    if other.quantity is None or other.quantity.unit != "percent":
        return False
    return _STEP_TO.fullmatch(layout.lower, other.end, claim.start) is not None


def _referent(place: Place, claim: Claim, layout: Layout, reference: Reference) -> str | None:
    """What a pronoun that is the subject of the figure's sentence (`Its boats earned`), or `there`, stands for.

    It is the subject of the last sentence that names any entity, or the only one that it names.
    """
    if place.label is not None:
        return None
    if _PRONOUN.match(layout.lower, place.clause[0], claim.start) is None:
        there = _THERE.search(layout.lower, *place.clause)
        if there is None:
            return None
        before = (
            [(place.sentence[0], there.start())]
            if layout.mentions(place.sentence[0], there.start(), "entity")
            else place.before
        )
        return _subject(before, layout, reference)
    own = (place.sentence[0], place.clause[0])  # `Only Dunmurrow, with its new plant, could point to growth`
    return (_subject([own], layout, reference) if own[1] > own[0] else None) or _subject(
        place.before, layout, reference
    )


def _described(place: Place, claim: Claim, layout: Layout, reference: Reference) -> tuple[str, ...]:
    """What a paragraph calls `the country` or `the group` where nothing of its kind is named: the subject of the last sentence, or of the last paragraph, that names one."""
    if place.label is not None:
        return ()
    here = _descriptions(place.sentence[0], claim, layout)
    start = place.sentence[0] if here else layout.extraction.draft.blocks[claim.block].start
    nouns = here or _descriptions(start, claim, layout)
    if not nouns:
        return ()
    named = {i for hit in layout.mentions(start, claim.start, "entity") for i in hit.ids}
    before = [*(place.before if here else ())]
    number = claim.block
    for _ in range(_PARAGRAPHS_BACK):
        subject = _subject(before, layout, reference)
        if subject is not None:
            kinds = _kinds(subject, reference)
            named |= {i for span in before for hit in layout.mentions(*span, "entity") for i in hit.ids}
            rivals = any(
                (other := reference.entity(i)) is not None and other.type in kinds for i in named - {subject}
            )
            return (subject,) if kinds & nouns and not rivals else ()
        before = [*layout.paragraph_before(number)]
        number -= 1
        if not before:
            return ()
    return ()


def _descriptions(start: int, claim: Claim, layout: Layout) -> set[str]:
    return {match["noun"] for match in _DESCRIPTION.finditer(layout.lower, start, claim.start)}


def _kinds(entity: str, reference: Reference) -> set[str]:
    """What the things of an entity's type are called."""
    known = reference.entity(entity)
    return set() if known is None else {known.type, *_CALLED.get(known.type, ())}


def _subject(spans: Iterable[tuple[int, int]], layout: Layout, reference: Reference) -> str | None:
    """The subject of the first stretch that names any entity, or the only one that it names."""
    for span in spans:
        named = [
            (mention.start, i)
            for mention in layout.mentions(*span, "entity")
            for i in mention.ids
            # a capital may stand for its country, where a sentence opens with it (`Belgrade had a poor year. Its economy`)
            if reference.has_rows(i)
            and (not mention.ambiguous or _OPENING.fullmatch(layout.lower, span[0], mention.start))
        ]
        if named:
            first = [i for start, i in named if _OPENING.fullmatch(layout.lower, span[0], start)]
            same = {i for _, i in named}
            return first[0] if len(first) == 1 else next(iter(same)) if len(same) == 1 else None
    return None


def _between(start: int, end: int, neighbours: list[Claim], claim: Claim) -> bool:
    return any(start <= other.start < end for other in neighbours if other.index != claim.index)


def strangers(
    layout: Layout, start: int, end: int, sentence: int, acronyms: Container[str] = frozenset()
) -> bool:
    """Whether a stretch of text holds a proper name that no pack knows.

    Args:
        layout: Look-ups of the draft.
        start: Where the stretch begins.
        end: Where it ends.
        sentence: Where its sentence begins: there a single capital is no sign of a name.
        acronyms: Capitals that stand in the names of measures (`MMR`).
    """
    for match in _CAPITALISED.finditer(layout.text, start, end):
        words = [
            word
            for word in match.group().split()
            if word.lower().strip("’'s") not in _NO_NAMES and word not in acronyms
        ]
        if _UNIT.search(layout.text, max(start, match.start() - 14), match.start()) and not words[1:]:
            continue  # `14.07m TEU by 2030`
        if _MAKES.search(layout.lower, max(start, match.start() - 40), match.start()):
            continue  # `the maker of “Emberfall”`: who the subject is, and nobody else
        if not words or (match.start() == sentence and len(match.group().split()) == 1):
            continue
        if match.start() == sentence and words[0].lower() in _OPENERS:
            words = words[1:]
        if words and not layout.known(match.start(), match.end()):
            return True
    return False


_ROOTS: "WeakKeyDictionary[Reference, tuple[str, ...]]" = WeakKeyDictionary()
_GROUPS: "WeakKeyDictionary[Reference, bool]" = WeakKeyDictionary()
_PARTIAL: "WeakKeyDictionary[Reference, dict[str, str]]" = WeakKeyDictionary()


def roots(reference: Reference) -> tuple[str, ...]:
    """Entities that are part of no other and have parts or rows, if they are few: what a pack is about."""
    known = _ROOTS.get(reference)
    if known is None:
        entities = reference.entities()
        found: list[str] = []
        if len(entities) <= _MAX_ENTITIES_FOR_PARTS:
            found = [
                entity.id
                for entity in entities
                if not entity.part_of
                and entity.type not in ("person", "group")
                and reference.has_rows(entity.id)
            ]
        parents = {parent for entity in entities for parent in entity.part_of} if found else set()
        # What has parts is what the pack is about; topics beside it are part of nothing, too.
        found = [identity for identity in found if identity in parents] or found
        known = _ROOTS[reference] = tuple(found) if len(found) <= 3 else ()
    return known


def _is_named(root: str, layout: Layout, reference: Reference) -> bool:
    """Whether the draft names what a pack is about, or at least two of its parts."""
    if layout.names(root):
        return True
    named = (reference.entity(identity) for identity, _ in layout.often_named())
    return sum(entity is not None and root in entity.part_of for entity in named) >= 2


def _groups(reference: Reference) -> bool:
    """Whether a group has parts and rows of its own: then what is part of nothing is not what the pack is about."""
    known = _GROUPS.get(reference)
    if known is None:
        entities = reference.entities()
        parents = {parent for entity in entities for parent in entity.part_of}
        known = _GROUPS[reference] = any(
            entity.type == "group" and entity.id in parents and reference.has_rows(entity.id)
            for entity in entities
        )
    return known


def _parts(layout: Layout, start: int, end: int, reference: Reference) -> list[tuple[str, int, int]]:
    """Parts of names that belong to one entity only (`Orsa` for `Skarra to Orsa`)."""
    partial = _PARTIAL.get(reference)
    if partial is None:
        partial = _PARTIAL[reference] = reference.derived.value(
            "parts of names", lambda: _partial_names(reference), by=__file__
        )
    if not partial:
        return []
    found = []
    if not partial.keys().isdisjoint(_LOWER.findall(layout.text, start, end)):
        for match in _LOWER.finditer(layout.text, start, end):
            entity = partial.get(match.group())
            if entity is not None:
                found.append((entity, match.start(), match.end()))
    for match in _CAPITALISED.finditer(layout.text, start, end):
        words = match.group().split()
        at = match.start()
        for size in (3, 2, 1):
            for index in range(len(words) - size + 1):
                name = " ".join(words[index : index + size])
                clean = _bare(name)
                entity = partial.get(clean)
                if entity is not None:
                    offset = layout.text.find(words[index], at, end)
                    found.append((entity, offset, offset + len(clean)))
    return found


def _bare(name: str) -> str:
    """A name without the ending of a possessive."""
    if name.endswith(("’s", "'s")):
        return name[:-2]
    return name[:-1] if name.endswith(("’", "'")) else name


def _partial_names(reference: Reference) -> dict[str, str]:
    """Parts of names, each with the one entity whose it is."""
    entities = reference.entities()
    if len(entities) > _MAX_ENTITIES_FOR_PARTS:
        return {}
    owners: dict[str, str] = {}
    entities = tuple(entity for entity in entities if entity.type not in _NEVER_IN_PARTS)
    aliases = reference.names_of_each("entity", (entity.id for entity in entities))
    for entity in entities:
        own = entity.id
        names = dict.fromkeys((entity.label, *aliases[own]))
        if entity.type not in _WHOLE_NAMES:
            for word in entity.label.split():
                if len(word) >= 4 and word.isalpha() and owners.setdefault(word.lower(), own) != own:
                    owners[word.lower()] = ""
        for name in names:
            words = name.lstrip("?").split()
            if len(words) < 2:
                name = name.lstrip("?")
                if owners.setdefault(name, own) != own:
                    owners[name] = ""
                continue
            bounds = [
                at for at, word in enumerate(words) if word[0].isupper() and word.lower() not in _OPENERS
            ]
            for first in bounds:
                for last in bounds:
                    if (
                        first <= last < first + 3
                        and len(part := " ".join(words[first : last + 1])) >= 3
                        and owners.setdefault(part, own) != own
                    ):
                        owners[part] = ""
    return {name: owner for name, owner in owners.items() if owner}
