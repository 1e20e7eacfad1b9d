"""Which verb or noun of change governs a figure, and so tells which way it went."""

from collections.abc import Sequence

from factcheck.extract.links._change_words import BREAKS, CHANGE, NOUNS, PREPOSITIONS, way_of
from factcheck.extract.links._figures import TIME_UNITS
from factcheck.extract.links._items import MASK, Word, is_light, is_negated
from factcheck.model.quantity import Quantity

Said = tuple[str, int, int]
"""A direction, and the span of the word that says it."""

_REACH = 10
_BEFORE_A_VERB = frozenset("was were be been has have had which it they and".split())
_OBJECT_OPENS = frozenset("the its their his her our by from to a".split())
_BACK = frozenset("back off away again over out further overall by year on".split())
_OTHER_VERBS = frozenset(
    """is was are were be been has have had do does did will would can could may might said says sent send sending drove
    drive driving took take taking brought bring bringing left leave leaving saw see seeing made make making helped help
    led lead leading meant mean meaning kept keep put set got get gave give went go came come pushed pushing pulled
    triggered prompted forced turned hit moved which who that""".split()
)


def governing_direction(words: Sequence[Word], i: int, q: Quantity) -> Said | None:
    """The verb or noun of change that governs the figure whose cue begins at `words[i]`.

    Returns its direction and span; None where nothing governs for certain, or the verb is negated.
    """
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        word = words[k].text
        if word in CHANGE and CHANGE[word].kind != "quality":
            return _governed(words, k, i, q)
        dated = word in ("since", "before", "after") and k + 1 < i and words[k + 1].text.startswith(MASK)
        if word in BREAKS and not dated:
            return None
    return None


def _governed(words: Sequence[Word], k: int, i: int, q: Quantity) -> Said | None:
    word = words[k].text
    change = CHANGE[word]
    if is_negated(words, k):
        return None
    direction: str | None = change.direction
    if direction in ("better", "worse"):
        direction = way_of(direction, " ".join(w.text for w in words[:k]))
    if direction not in ("up", "down", "flat"):
        return None
    if word in ("slow", "slowed", "slows", "slowing") and q.unit in TIME_UNITS:
        return None  # response times that slow get longer
    between = [w.text for w in words[k + 1 : i]]
    if not _governs(word, between):
        return None
    before = words[k - 1].text if k else ""
    if word == "cut" and before not in _BEFORE_A_VERB and (not between or between[0] not in _OBJECT_OPENS):
        # "a rate cut sent shares …": only a verb that visibly acts on an object governs
        return None
    start = words[k].start
    return direction, start, start + len(word)


def _governs(verb: str, between: list[str]) -> bool:
    """Whether the words between the verb and the figure can be its adverbs or its object, and nothing else."""
    if any(word in _OTHER_VERBS or (word in CHANGE and CHANGE[word].kind != "quality") for word in between):
        return False
    first = next((word for word in between if word != ","), "")
    if not first or is_light(first) or first in _BACK or first.endswith("ly") or first in PREPOSITIONS:
        return True
    return CHANGE[verb].kind == "moved" or (verb in NOUNS and first == "in")
