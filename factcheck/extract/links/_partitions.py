"""Words that name the parts of a whole so that nothing is left over: men and women, killed and wounded."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.extract.counted import head, quantity
from factcheck.extract.grammar.nouns import singular
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.cues import OF_THEM

_PARTITIONS: tuple[tuple[frozenset[str], ...], ...] = tuple(
    tuple(frozenset(words.split("/")) for words in row.split())
    for row in (
        "man/male/father/husband/boy woman/female/mother/wife/girl",
        "adult/parent child/boy/girl/teenager/minor/under-16/under-18/youngster",
        "civilian soldier/combatant/fighter/militant/officer/guard/serviceman/gunman/troop",
        "win/won/winning/victory loss/lost/losing/defeat/defeated draw/drew/drawn/drawing/tie/tied",
        "full-time/full-timer part-time/part-timer",
        "killed/dead/died/death/fatality wounded/injured/injury/hurt missing captured",
        "for against abstention/abstained/abstaining/abstain",
        "yes no abstention/undecided",
        "home away",
        "domestic foreign/international/overseas",
        "conscript professional/regular/volunteer/reservist",
        "passenger crew",
        "urban rural",
        "new used/second-hand",
        "paid/paying free",
        "permanent temporary/seasonal/casual",
        "approved/granted/accepted/passed/upheld refused/rejected/turned/declined/failed/dismissed pending/withdrawn",
        "native non-native",
        "charged/prosecuted/convicted released/freed/bailed/cleared/acquitted sought/wanted/large",
        "outbound inbound/return",
    )
)
"""Words that between them leave nothing over; a set is one part, and two different sets make a partition."""
_OUTCOMES: tuple[tuple[frozenset[str], ...], ...] = tuple(
    tuple(frozenset(words.split("/")) for words in row.split())
    for row in (
        "mended/repaired/fixed/restored/refurbished/renovated/salvaged scrapped/discarded/demolished/junked/destroyed",
        "sold unsold/withdrawn",
        "let/occupied/tenanted/filled/inhabited vacant/empty/unlet/unoccupied/unfilled",
        "opened/reopened/open closed/shut/shuttered",
        "completed/finished/built abandoned/unfinished/cancelled/shelved",
        "solved/cleared unsolved",
        "elected/re-elected/returned defeated/unseated/beaten",
        "vaccinated/immunised unvaccinated/unimmunised",
        "delivered/received lost/undelivered/missing",
        "scored missed/saved",
        "planted felled",
    )
)
"""Words for what became of a thing that shut each other out, but leave room for others that are told of neither."""
_GROUPS: dict[str, dict[int, int]] = {}
"""Word to the partitions that know it, each with the number of its part."""
for _row, _parts in enumerate(_PARTITIONS):
    for _number, _words in enumerate(_parts):
        for _word in _words:
            _GROUPS.setdefault(_word, {}).setdefault(_row, _number)
_NOWHERE: Mapping[int, int] = MappingProxyType({})
CASUALTY_WORDS = frozenset(
    "killed dead died death wounded injured injury hurt missing captured fatality".split()
)
CASUALTY_WHOLES = frozenset("casualty victim loss toll".split())
_KILLED = frozenset("killed dead died death fatality".split())
_INJURED = frozenset("wounded injured injury hurt".split())
_DEATHS = r"\b(?:killed|killing|dead|died|deaths?|fatalit(?:y|ies)|lost their lives|bodies)\b"
_HURT = frozenset(
    "dead killed wounded injured missing captured evacuated displaced homeless arrested detained".split()
)
_PERSONS = frozenset(
    """person people man woman child boy girl adult resident civilian soldier officer patient pupil student victim casualty
    death staff crew councillor member nurse baby infant teenager pensioner guest migrant refugee hostage prisoner inmate
    fatality witness relative youth judge guard twin mp""".split()
)


def kind(view: View, part: Claim) -> str:
    """The word that says which part this is: its noun, the participle behind it or the verb in front."""
    noun = head(part)
    behind = re.match(
        rf"^\s*(?:{OF_THEM} )?(?:were |was |are |have been |had been |has been |people )?(?:still |being |now |already ){{0,2}}([a-z-]+)",
        view.after(part, 40),
    )
    before = re.search(r"([a-z-]+)\s+$", view.lower[max(0, part.start - 24) : part.start])
    adjective = (quantity(part).noun or "").lower().split(" ")[0]
    for word in (noun, adjective, behind.group(1) if behind else "", before.group(1) if before else ""):
        if word and (_in_partition(word) or _outcome(word) is not None):
            return word
    return noun


def leaves_out_dead(view: View, whole: Claim, words: Sequence[str]) -> bool:
    """`Of the 214 people on board 112 were hurt and 71 came away unharmed`, where the draft tells of the dead elsewhere."""
    if _INJURED.isdisjoint(words) or not _KILLED.isdisjoint(words) or head(whole) in CASUALTY_WHOLES:
        return False
    return re.search(_DEATHS, view.lower) is not None


def shut_out(words: Sequence[str]) -> bool:
    """Whether the words are different outcomes of one kind (`41 were mended and 19 scrapped`)."""
    places = [_outcome(word) for word in words]
    rows = {place[0] for place in places if place is not None}
    return None not in places and len(words) > 1 and len(rows) == 1 and len(set(places)) == len(words)


def _outcome(word: str) -> tuple[int, int] | None:
    """The kind of outcome and the side that a word is of."""
    for row, sides in enumerate(_OUTCOMES):
        for side, names in enumerate(sides):
            if word in names:
                return row, side
    return None


def _in_partition(word: str) -> bool:
    return word in _GROUPS or singular(word) in _GROUPS


def is_partition(words: Sequence[str]) -> bool:
    """Whether the words name different parts that leave nothing over."""
    if len(words) < 2 or not all(words):
        return False
    first, *others = [_groups_of(word) for word in words]
    return any(
        all(row in groups for groups in others)
        and len({first[row], *(groups[row] for groups in others)}) == len(words)
        for row in first
    )


def _groups_of(word: str) -> Mapping[int, int]:
    """The partitions that know a word, or its singular, each with the number of its part."""
    own, single = _GROUPS.get(word, _NOWHERE), _GROUPS.get(singular(word), _NOWHERE)
    return {row: min(own.get(row, part), part) for row, part in single.items()} | {
        row: part for row, part in own.items() if row not in single
    }


def is_person(noun: str) -> bool:
    """Whether a noun, in the singular, names people, as far as its ending shows."""
    return (
        noun in _PERSONS
        or noun in _HURT
        or noun.endswith(("er", "or", "ist", "ian", "ee", "man", "ant", "child", "children", "people"))
    )
