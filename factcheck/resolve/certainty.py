"""How sure it is that a figure means the row that its words lead to: only then may the row contradict it."""

import re
from collections.abc import Sequence

from factcheck.model.claim import Claim, Key
from factcheck.model.pattern import Pattern
from factcheck.reference import Reference
from factcheck.resolve.context import Layout, Place
from factcheck.resolve.entities import strangers
from factcheck.resolve.metrics import MetricHit
from factcheck.resolve.narrowing import is_apart
from factcheck.resolve.partiality import is_partial
from factcheck.resolve.vocabulary import stems, vocabulary

_COMPARED_WITH = re.compile(
    r"\b(?:ahead of|behind|followed by|beside|unlike|like|next to|outstripping|overtaking|beating)\s(?:the |its |their )?(?P<who>[a-z][a-z -]{1,30}?),?"
    r"\s(?:with|at|on|which (?:has|had)|who (?:has|had))(?: (?:its|their|a|an|some|about|around|just|only))*\s*\Z"
)
_SCENE = re.compile(
    r"\b(?:nationally|nationwide|globally|worldwide|elsewhere|internationally|in the rest of|(?:across|around) the (?:country|nation|world|globe|region)|"
    r"in the country as a whole|industry-wide|overseas|abroad)\b"
)
# `In neighbouring Vessen, with half as many people, 7,100 cases were counted`
_SCENE_AHEAD = re.compile(
    r"[“\"]?(?:(?:But|And|Yet|Meanwhile),? )?(?:[Ii]n|[Aa]t|[Aa]cross|[Oo]ver in) (?:the |neighbouring |nearby )?(?=[A-Z])[^,.;:\d]{2,40},"
)
_WHOLE_COUNTRY = Pattern(r"nation|across the (?:country|nation)|in the country as a whole")
_NAME_AFTER = re.compile(r" (?P<word>[A-Z][\w-]*)(?:[’']s?)?")


def is_certain(
    claim: Claim,
    keys: Sequence[Key],
    hits: Sequence[MetricHit],
    layout: Layout,
    reference: Reference,
    neighbours: Sequence[Claim],
) -> bool:
    """Whether a row may contradict the claim: metric and subject are proved by words, not by guessing."""
    best = keys[0]
    if not claim.is_fact or claim.zone in ("teaser", "quote"):
        return False
    if not counts_alike(claim, best, hits, reference):
        return False
    if _is_of_another(claim, layout):
        return False
    if best.entity_tie == "sentence" and any(
        key.score == best.score and key.metric == best.metric and key.entity != best.entity
        for key in keys[1:2]
    ):
        return False  # two subjects of other clauses, and nothing tells which is meant
    if claim.quantity is not None and claim.quantity.form == "fraction":
        return False  # a share in words is of whatever the sentence tells, which a row can hardly prove
    if best.metric_tie != "stated":
        return False
    if best.entity_tie not in ("stated", "sentence", "carried", "only") and (
        not _is_its_only_subject(best, layout, reference)
        or _names_another(claim, best, layout, reference, neighbours)
    ):
        return False
    if is_partial(claim, layout, neighbours) or is_apart(
        claim, layout.place(claim, list(neighbours)).clause[0], layout
    ):
        return False
    rivals = [
        hit
        for hit in hits
        if hit.metric.id != best.metric and hit.tie == "stated" and hit.score * 2 > hits[0].score
    ]
    return all(any(key.metric == rival.metric.id for key in keys) for rival in rivals)


def may_be_of_a_stranger(claim: Claim, place: Place, best: Key, layout: Layout, reference: Reference) -> bool:
    """Whether a name that no pack knows stands between the subject, if it is named here, and the figure."""
    if place.label is not None:
        return best.entity_tie != "stated" and not layout.mentions(*place.label, "metric")
    if _is_elsewhere(claim, place, best, layout, reference):
        return True
    acronyms = vocabulary(reference).acronyms
    scene = _SCENE_AHEAD.match(layout.text, place.sentence[0], claim.start)
    if (
        scene is not None
        and not layout.mentions(scene.end(), claim.start, "entity")
        and strangers(layout, place.sentence[0], scene.end(), place.sentence[0], acronyms)
    ):
        return True
    start = place.clause[0]
    for hit in layout.mentions(*place.sentence, "entity"):
        if best.entity in hit.ids and hit.end <= claim.start:
            start = max(start, _end_of_name(hit.end, best.entity, layout, reference))
    return strangers(layout, start, claim.start, place.sentence[0], acronyms)


def counts_alike(claim: Claim, best: Key, hits: Sequence[MetricHit], reference: Reference) -> bool:
    """Whether what a figure counts is what the measure counts (`41 golds`, but not `the two neighbours`)."""
    quantity = claim.quantity
    hit = next((hit for hit in hits if hit.metric.id == best.metric), None)
    if quantity is None or hit is None or not quantity.noun or hit.named:
        return True
    if quantity.unit not in (None, "person"):
        return True
    words = stems(quantity.noun.lower())
    spoken = {word for name in vocabulary(reference).phrases[best.metric] for word in stems(name)}
    return not words or bool(spoken & set(words)) or hit.metric.dimension == "people"


def _is_elsewhere(claim: Claim, place: Place, best: Key, layout: Layout, reference: Reference) -> bool:
    """Whether a word that no pack knows sets the scene elsewhere (`Nationally the harvest is put at 36.1m`)."""
    scene = _SCENE.search(layout.lower, place.sentence[0], claim.start)
    if scene is None or layout.known(scene.start(), scene.end()):
        return False
    subject = reference.entity(best.entity)
    # `Nationwide its share has dropped`: what is told of is the country itself
    return not (subject is not None and subject.type == "country" and _WHOLE_COUNTRY.match(scene.group()))


def _end_of_name(end: int, entity: str, layout: Layout, reference: Reference) -> int:
    """Where a name ends that its alias cuts short (`the Tull` of `the Tull Fire`)."""
    known = reference.entity(entity)
    following = _NAME_AFTER.match(layout.text, end)
    if known is None or following is None or following["word"] not in known.label.split():
        return end
    return following.end()


def _is_of_another(claim: Claim, layout: Layout) -> bool:
    """Whether a word that no pack knows owns a figure that is compared with the subject's (`ahead of coal with $5.1bn`)."""
    beside = _COMPARED_WITH.search(layout.lower, max(0, claim.start - 60), claim.start)
    return beside is not None and not layout.known(*beside.span("who"))


def _names_another(
    claim: Claim, best: Key, layout: Layout, reference: Reference, neighbours: Sequence[Claim]
) -> bool:
    """Whether the clause of a figure names somebody else of the packs in front of it (`Norvik lost 56 million`, where the row is its smelter's)."""
    start = layout.place(claim, list(neighbours)).clause[0]
    return any(
        best.entity not in hit.ids and not hit.ambiguous and any(reference.has_rows(i) for i in hit.ids)
        for hit in layout.mentions(start, claim.start, "entity")
    )


def _is_its_only_subject(best: Key, layout: Layout, reference: Reference) -> bool:
    """Whether no pack has the measure of anything but what the draft names most: `clubs` in a report about one race."""
    often = layout.often_named()
    return (
        best.entity_tie == "assumed"
        and bool(often)
        and often[0][0] == best.entity
        and reference.is_only_subject(best.entity, best.metric)
    )
