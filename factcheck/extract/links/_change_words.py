"""The words by which English tells that a figure went up, went down or stayed."""

import re

from factcheck.extract.grammar.changes import DOWN_VERBS, UP_VERBS
from factcheck.model.cues import FALLS, RISES
from factcheck.named_tuple import NamedTuple


class ChangeWord(NamedTuple):
    """What one word says of a change."""

    direction: str
    """up, down, flat; `better` and `worse` where the way depends on what is measured."""
    kind: str
    """moves (it rose), moved (somebody raised it), noun (a rise), quality (higher, more)."""


_MEETINGS = frozenset(("rally", "rallies"))
"""In front of a figure these are crowds more often than a rise."""
_WORDS = {
    ("up", "moved"): """
        raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hikes hiked hiking
        upped add adds added adding bump bumped
    """,
    ("down", "moved"): """
        cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering trim trims trimmed trimming
        slash slashes slashed slashing shave shaves shaved shaving prune pruned
    """,
    # a krone that weakens costs fewer euros, and a euro more kroner
    ("better", "moves"): """
        improve improves improved improving recover recovers recovered recovering strengthen strengthens strengthened
        strengthening appreciate appreciates appreciated appreciating
    """,
    ("worse", "moves"): """
        worsen worsens worsened worsening deteriorate deteriorates deteriorated deteriorating weaken weakens weakened
        weakening depreciate depreciates depreciated depreciating
    """,
    ("up", "moves"): " ".join(UP_VERBS - _MEETINGS - {"higher"})
    + """
        quicken quickens quickened quickening mushroom mushroomed lengthen lengthened multiplied creep creeps crept creeping
        inch inched inching mounting tick ticked ticks
    """,
    ("down", "moves"): " ".join(DOWN_VERBS - {"dive"})
    + """
        crashes crashing cool cools cooled cooling recede recedes receded receding moderate moderates moderated moderating
        soften softens softened softening slow slows slowed slowing decelerate decelerates decelerated decelerating subside
        subsides subsided subsiding abate abates abated abating fade fades faded fading
    """,
    ("up", "noun"): " ".join(RISES)
    + """
        rises increases gains advance spike upturn rebound expansion upswing bounce addition
    """,
    (
        "up",
        "quality",
    ): "more higher greater larger bigger above up dearer costlier heavier longer taller ahead warmer hotter wetter",
    ("down", "noun"): " ".join(FALLS)
    + """
        falls drops declines decreases slip crash collapse reductions cuts loss losses retreat contraction downturn
        shrinkage saving
    """,
    (
        "down",
        "quality",
    ): "less fewer lower smaller below down cheaper lighter shorter under short behind colder cooler drier",
    ("flat", "moves"): "unchanged unmoved flat steady static stagnated stagnant",
    ("better", "noun"): "improvement recovery",
    ("worse", "noun"): "deterioration",
    ("better", "quality"): "better faster quicker",
    ("worse", "quality"): "worse slower",
}


def _table() -> dict[str, ChangeWord]:
    table: dict[str, ChangeWord] = {}
    for (direction, kind), words in _WORDS.items():
        for word in words.split():
            table.setdefault(word, ChangeWord(direction, kind))
    return table


CHANGE = _table()
"""Every form under its first kind: `rise` as a verb, `more` as a quality."""

NOUNS = frozenset((*RISES, *FALLS)).union(
    """advance spike upturn rebound expansion bounce slip crash collapse loss retreat contraction downturn improvement
    recovery worsening deterioration swing change difference saving addition rises increases gains falls drops declines
    decreases cuts losses reductions""".split()
)
"""Words that stand as `a … of 12%` or `the 12% …`."""

QUALITIES = frozenset(
    word for (_, kind), words in _WORDS.items() if kind == "quality" for word in words.split()
) | {"up", "down"}
"""Words that stand behind an amount: `12% more`, `two points lower`."""

OUTDOES = frozenset(
    """beat beats beating bettered bettering outstrip outstrips outstripped outstripping eclipse eclipsed eclipsing overtook
    overtaking outdid outdoing exceed exceeds exceeded exceeding outnumber outnumbers outnumbered outnumbering surpass
    surpasses surpassed surpassing dwarfs dwarfed dwarfing tops topped topping""".split()
)
"""Verbs that put their subject above the figure behind them."""

_WORSE_IF_MORE = (
    r"\b(?:unemployment|joblessness|jobless|inflation|crime|crimes|waits?|waiting|delays?|deficit|debts?|arrears|losses|poverty|"
    r"homelessness|emissions|pollution|complaints|absence|absences|absenteeism|truancy|deaths?|mortality|fatalities|injuries|accidents|"
    r"casualties|infections|sickness|overcrowding|vacancies|shortages?|backlogs?|error|errors|failures|failure|response times?|"
    r"drop-?outs?|reoffending|hunger)\b"
)
_BETTER_IF_MORE = (
    r"\b(?:employment|attendance|turnout|punctuality|life expectancy|literacy|pass rate|survival|satisfaction|productivity|margins?|"
    r"profits?|profitability|earnings|sales|exports|turnover|revenues?|scores?|ratings?|grades|results|reliability|recycling|enrolment|"
    r"confidence|growth|output|occupancy|visitor numbers|passenger numbers|ridership|traffic|bookings|prices?|shares?|index)\b"
)


def way_of(direction: str, subject: str) -> str | None:
    """Up or down for a figure of `subject` that got `better` or `worse`; None where that depends on the reader."""
    subject = re.sub(
        r",[^,]{0,120},", " ", subject
    )  # `the combined ratio, a measure of profitability, improved`
    worse_if_more, better_if_more = re.search(_WORSE_IF_MORE, subject), re.search(_BETTER_IF_MORE, subject)
    if (worse_if_more is None) == (better_if_more is None):
        return None
    return "up" if (direction == "better") == (better_if_more is not None) else "down"


PARTICLE_VERBS = frozenset(
    """go goes went gone going come comes came coming be is was are were been being stand stood put puts bring brings
    brought push pushes pushed pushing pull pulled drive drives drove driven send sends sent take took taken creep crept
    edge edges edged edging tick ticks ticked ticking nudge nudged inch inched pick picks picked picking shoot shoots shot
    move moves moved moving drift drifted scale scaled mark marked round rounded step stepped turn turned bid bump bumped
    jack jacked talk talked pared pare whittled whittle""".split()
)
"""Verbs that take their direction from "up" or "down"."""

MODIFIERS = frozenset(
    """a an the its their his her our this that these those last previous year's month's week's quarter's season's
    decade's another just only some about around roughly approximately nearly almost exactly barely over under well
    slightly sharply steeply steadily slowly further record historic massive huge staggering whopping hefty modest mere
    small big large steep sharp total combined full same similar current new old initial original average estimated
    provisional all-time pre-pandemic pre-covid peak low high still then back again today's yesterday's first even
    usual normal typical long-term customary
    earlier prior net annual yearly monthly quarterly weekly daily seasonal overall mean median extra additional such
    fully""".split()
)
"""Words that may stand between `from`, `to`, `by` or a verb of change and the figure."""

PREPOSITIONS = frozenset(
    "in over during by at for across among within through on since between of per under to".split()
)

BREAKS = frozenset(
    """and but while whilst whereas although though because as when where who whose whom if unless until since before
    after yet so nor then plus despite ; : ( — – … ? ! " “ ”""".split()
)
"""Words and marks that open another statement."""
