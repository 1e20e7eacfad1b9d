"""Whether a figure is told as a fact, a forecast, a target, a demand, a supposition, a denial or a question."""

import re

from factcheck.extract.view import View
from factcheck.model.months import MONTH
from factcheck.model.pattern import Pattern
from factcheck.model.quantity import Quantity

# A clause for this purpose ends at a mark that opens a new statement; commas alone do not end it.
_BREAK = re.compile(
    r"[;:—–]\s|,\s(?:and|but|while|whereas|though|although|which|who|where|so|yet|or)\s|\s(?:but|while|whereas|although)\s"
)

_TARGET_BEFORE = re.compile(
    r"\b(?:target|goal|aim|ambition|pledge|commitment|objective|limit|ceiling|cap|guideline|guidance(?! from)|quota|plan|contract)s?\b"
    r"(?! (?:was |is |has |had )?(?:settled|settles|traded|trades|trading|closed|fell|rose|gained|lost|worth|"
    r"came (?:in|into)|entered|took effect|introduced|imposed|lifted|abolished|scrapped)\b)[^.]{0,40}$"
    r"|\b(?:kept|keeps|keeping|maintain(?:s|ed|ing)|confirm(?:s|ed|ing)|reaffirm(?:s|ed|ing)|repeat(?:s|ed|ing)|stuck|sticks|sticking|st(?:ood|ands|anding)|held|holds|"
    r"holding|raised?|raising|lift(?:s|ed|ing)|cut|cuts|cutting|lower(?:s|ed|ing)|left|reiterat(?:es|ed|ing)) (?:to |by )?(?:the|its|their|his|her) "
    r"(?:[\w-]+ ){0,3}(?:budget|outlook|forecast|guidance)(?: unchanged)? (?:of|at|for)\b[^.,;\d]{0,40}$"
    r"|\bmandate(?= (?:of [\w’' ]{2,40} )?(?:is|remains|was|says|requires)\b| of keeping\b)[^.]{0,40}$"
    r"|\bbenchmark(?:s|ed)?\b(?! (?:[a-z-]+ ){0,2}(?:price|index|rate|contract|yield|bond|crude|brent|gauge|gilt|future|share|lending|interest)s?\b)"
    r"[^.]{0,40}$|\b(?:targets?|targeting|targeted|aims?|aiming|pledge[sd]?|pledging|committed|commits|wants?|hopes?|"
    r"promise[sd]?|vow(?:s|ed)|(?:agree[sd]?|undert(?:akes?|ook))\b[^.]{0,40}? to|(?=plan)(?<!\d )plan(?:s|ned)?|(?:meant|supposed) to|(?:is|are)(?: now| still| eventually| then)? to (?:be|become|have|reach|hit|get|rise|grow|climb|fall|drop|shrink|come|go|increase|decrease|make up|account|cover)|"
    r"(?=ha)(?<!would )(?<!could )(?<!might )ha(?:s|ve) to (?:be|become|reach|rise|grow|climb|fall|drop|shrink|come down|go up|make up)|intends?|required?|requires|must|should|ought to|set itself)\b[^.]{0,60}$"
    r"|\b(?:(?=long|some)(?<!come a )(?<!comes a )(?<!came a )(?<!coming a )(?:long|some) way|far|well|nowhere|(?=way)(?<!long )(?<!some )way) (?:from|off|short of|shy of|near)(?: (?:the|its|their|a))?\s*$"
)
_TARGET_AFTER = re.compile(
    r"^\W{0,3}(?:as (?:a|its|the|their) (?:limit|target|goal|ceiling|cap|aim)|"
    r"(?:target|goal|limit|pledge|ceiling|commitment|guideline|benchmark|threshold|yardstick|quota|requirement|cap)\b)"
    r"|^[^.,;]{0,40}\b(?:target|goal)\b(?! of)"
    # `six hours which the emergency care plan has pencilled in`
    r"|^[^.,;\d]{0,30}\b(?:that |which )?(?:the|its|their|a|an) [^.,;\d]{0,40}\b(?:plan|strategy|contract|scheme|regulation|directive|law|rules?|"
    r"standards?|charter|treaty|agreement|mandate|programme|roadmap)\b (?:for \d{4} |to \d{4} )?(?:has |have |had )?"
    r"(?:sets?|allows?|permits?|provides? for|aims? (?:for|at)|calls?|called|requires?|demands?|foresees?|envisages?|wants?|promise[sd]?|laid|prescribes?|pencill?ed|asks?|stipulates?|specifies)\b"
    # `the 95% that England still aims for`
    r"|^[^.,;\d]{0,40}\b(?:that|which)\b[^.,;\d]{0,40}\b(?:aims? (?:for|at)|is aiming (?:for|at)|(?:has |had )?(?:promised|pledged)|hopes? for)\b"
)
# `The recovery plan has brought this down to 30`: what a plan did is no goal
_HAS_DONE = Pattern(
    r"(?:plan|programme|scheme|strategy|contract|ambition|drive)s? (?:has |have |had )?(?:already |since |now |so far |quickly )?"
    r"(?:brought|cut|lifted|raised|pushed|took|taken|got|reduced|drove|driven|delivered|produced|yielded|achieved|created|saved|helped|led|added|doubled|halved)\b"
)
# A modal verb behind the figure, its own subject's (`95% of patients should be seen`), before any other figure.
_FOLLOWING = re.compile(
    # not a second predicate of the same subject (`has 736 so far and will take 1,715`)
    r"(?:(?!\b(?:and|but|or|then) (?:it |they |he |she |that |this )?(?:will|shall|should|must|would|could|might|ought)\b)[^.;:,\d”\"]){0,60}?"
    r"\b(?P<modal>will|shall|should|must|would(?!-)(?! (?:like|love|prefer|rather|welcome)\b)|could(?! (?:not |now |already |still |only |also )?(?:order|get|receive|access|use|subscribe|read|write|swim|speak|afford|"
    r"reach|name|find|walk|choose|buy|pay|see|identify|recall|connect|watch)\b)|might|ought)\b"
)
_NEEDED = re.compile(
    r"[^.;:,\d”\"]{0,50}?\b(?:is|are|was|were)(?: really| still| now)? (?:needed|required|necessary|called for|wanted)\b"
)
# `95% of patients are meant to be seen`
_MEANT = re.compile(r"[^.;:,\d”\"]{0,50}?\b(?:is|are|was|were) (?:meant|supposed) to\b")
_FOLLOWED_BY = {"should": "target", "must": "target", "ought": "target", "would": "hypothetical",
                "could": "hypothetical", "might": "hypothetical"}  # fmt: skip
# `is meant to bring the fleet to 260 boats, as it did last year`
_ACHIEVED = re.compile(r"^[^.;\d]{0,12}\bas (?:it|they|he|she) (?:did|had|has|have)\b")
# `To get to 2.5% of GDP, spending would have to rise`
_PURPOSE = re.compile(
    r"(?:in order )?to (?:get (?:back )?(?:to|above|below)|reach|meet|hit|achieve|attain|arrive at|keep to|return to|stay (?:under|below|above|within)|"
    r"bring [a-z ]{1,40} (?:to|down to|up to)|raise [a-z ]{1,40} to|cut [a-z ]{1,40} to)\b[^.,;:]{0,40}\Z"
)
_ANAPHORA = re.compile(r"(?:it|this|that|they|the (?:pledge|target|goal|plan|aim|commitment))\b")
_OF_A_TARGET = re.compile(r"\b(?:target|goal|pledge|commitment|ambition|objective)s?\b")
_DEMAND = re.compile(
    # not the measure: `peak demand of 17.2GW`, `demand for gas fell to 31bcm`
    r"\b(?:demand(?:s|ed|ing)|(?=demand)(?<!peak )(?<!power )(?<!energy )(?<!gas )(?<!water )(?<!electricity )(?<!national )(?<!domestic )"
    r"demand(?! (?:of|in|from|at|by|on|is|was|has|had|rose|fell|grew|stood|reached|hit|peaked|averaged|came|went|will|would|dropped|jumped|climbed)\b| for (?!an?\b|the\b|[£$€\d]))|insist(?:s|ed)? on|(?:call|ask)(?:s|ed|ing)? for|urge[sd]?|"
    r"(?:is|are|was|were|been) (?:now |still |already |also )?(?:discussing|debating|considering|weighing|mulling|contemplating|proposing|floating|talking (?:about|of)|"
    r"thinking (?:about|of)|leaning towards?|toying with)|propos(?:es|ed)|(?:put|puts|putting) forward|talk of)\b[^.]{0,50}$"
)
# `She wants 500,000. The ministry speaks of 450,000.`
_SPEAKS_OF = re.compile(r"\b(?:speaks?|spoke|talks?|talked) of (?:a figure of )?$")
_WISHED = re.compile(
    r"\b(?:wants?|wanted|demand(?:s|ed)|asks? for|asked for|calls? for|called for|hopes?|aims?|limit|ceiling|cap|target|goal|propos(?:es|ed|al))\b"
)
# `The mayor favours 6,000.`, `The council discussed 6,000.`: a bare number under discussion; not `discussed 400 applications`
_PREFERRED = re.compile(
    r"\b(?:discuss(?:es|ed)?|debate[sd]?|consider(?:s|ed)?|favou?r(?:s|ed|ing)?|prefer(?:s|red|ring)?|suggest(?:s|ed)?|advocate[sd]?|recommend(?:s|ed)?|"
    r"back(?:s|ed)|dreams? of|settled? on|agreed? on|offer(?:s|ed)?) (?:a |an )?(?:figure of |maximum of |number of )?$"
)
# `the school food plan asks for 70 per cent by 2028`: what a paper asks for is a goal
_OF_A_PLAN = Pattern(
    r"\b(?:plan|strategy|contract|charter|agreement|programme|roadmap|directive|law|rules?|regulations?|standards?|policy|licen[cs]e|guidelines?|code)"
    r"(?: (?:now|still|also|only|itself))? \Z"
)
_FORECAST = re.compile(
    r"\b(?:will|shall|won't|forecasts?|forecasting|predict(?:s|ed|ion)?|projected|projections?|(?=expect)(?<!can )expects?|expected|expecting|"
    r"anticipat(?:es?|ed|ing)|foresees?|envisages?|pencil(?:s|l?ed|l?ing) in|budgets? for|budgeted|assum(?:es|ed)|brac(?:es|ed|ing) (?:itself )?for|warn(?:s|ed|ing) of|tipped to|on track|"
    r"(?:analysts?|economists?|forecasters?|traders?|brokers?|bookmakers?|markets?) (?:on average |now |had )?(?:sees?|saw|have|had|want|look(?:ed)? for|put)|"
    r"sees? (?:[\w-]+ ){1,4}(?:of|at|between|around)|guid(?:es|ed|ing) (?:for|to)|guidance (?:of|for|is)|"
    r"sees?\b(?=[^.]{0,60}\b(?:averag|reach|rising|growing|falling|hitting|climbing|topping|settling|stay|end))|"
    r"(?=projects)(?<!for )(?<!of )(?<!the )(?<!these )(?<!housing )(?<!building )(?<!new )(?<!other )(?<!and )"
    r"projects(?! (?:with|in|of|under|worth|such|like|including|are|were|have|that|which|from|at)\b)|"
    r"is due|are due|set to|likely to|on course|outlook|going to|estimates? that it will|believes? that)\b[^.]{0,80}$"
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|would(?!-)|(?=could)(?<!who )(?<!that )(?<!which )could|might|suppose|imagine|were to|as if|assuming|\w+[’']d (?:have|need|be|take|mean|add|lose|get))\b[^.]{0,80}$"
)
# `the 10,300 that the planners had in mind`, `the 52 minutes once foreseen`
_FORESEEN = Pattern(
    r"^(?:\s[a-z-]+){0,3}?(?:\s(?:that|which|on whom|with which))?(?:\s(?:the|its|their|an?)(?:\s[\w’'-]+){1,4}?|\s(?:it|they|he|she|we|had been|was|were|once|originally|first))"
    r"(?:\s(?:had|has|have|once|originally|initially|first|always|been)){0,3}\s"
    r"(?:in mind|in view|reckoned (?:with|on)|counted (?:on|upon)|banked on|bargained (?:for|on)|bet on|hoped(?: for)?|expected|foresaw|foreseen|predicted|forecast|projected|"
    r"planned(?: for| on)?|pencilled in|budgeted(?: for)?|anticipated|envisaged|assumed|dreamt of|dreamed of|imagined|modelled|calculated with|prepared for)\b"
)
_RECKONED_WITH = Pattern(
    r"\b(?:had|have|has|was|were) (?:once |originally |first |initially )?(?:reckoned (?:with|on)|counted (?:on|upon)|banked on|bargained (?:for|on)|dreamt of|dreamed of|"
    r"thought of|prepared for|pencilled in|in mind)\b[^.,]{0,30}$|\bhad (?:also |once |originally |first |initially )?put [^.,;:\d]{1,60} at $|"
    # `It was to cost £1.8m`
    r"\b(?:was|were) (?:originally |at first |once |first |only |meant |supposed |due )?to (?:have )?(?:cost|take|taken|last|lasted|have|had|hold|held|carry|carried|reach|reached|raise|raised|bring|brought)(?: [a-z]+)? $|"
    # `At 11.20 we told you that 430 people`, `I put the population at 258.7 million`, `An earlier version said`
    r"\b(?:(?:we|i) (?:told (?:you|readers)|(?:also |wrongly |first |earlier )?(?:reported|wrote|put (?=[^.,;]{1,60} at (?:about |some )?$)|gave (?=[^.,;]{1,60} as $)))|(?:earlier|previous) (?:version|edition|post|update|report)[a-z ]{0,20} "
    r"(?:said|stated|gave|put|had))\b[^.,;]{0,40}$"
)
# The verb, not the month: lower case in the draft.
_MAY = re.compile(r"\bmay\b")
_NEGATED = re.compile(
    # `27% were not and 31% did not know`: a denial does not reach over "and" to the next figure
    r"\b(?:not|never|neither|nor|no longer|denie[sd]|n't)\b(?:(?! and )[^.,]){0,30}$|n't\b(?:(?! and )[^.,]){0,30}$"
    # `without reply to win 5-1` denies nothing of the score
    r"|\bwithout(?:\s[\w’'-]+){0,2}\s*[£$€]?$"
)
_ESTIMATE = re.compile(
    r"\b(?:an? estimated|estimate[sd]?|estimates|reckons?|thought to be|believed to)\b[^.]{0,40}$"
)


# `infrastructure is to reach 20% by 2030, while equities come down to 45%`
_GOES_ON = re.compile(
    r"\b(?:come|go|fall|rise|drop|grow|shrink|climb|sink|move|increase|decrease|decline|double)(?:s|es)?(?: back)?(?: down| up)? (?:to|by)\b[^.;:,\d]{0,20}$"
)
_PLANNED = Pattern(
    r"\b(?:is|are|was|were) (?:due |set |planned |meant |supposed )?to [a-z]+\b|\bwill [a-z]+\b"
)


_DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d)")
# What tells no more than the time of a figure that goes on from another one.
_ONLY_WHEN = re.compile(
    r"\s*(?:[.,;)]|\Z|(?:(?:in|at|by|for|over|during|on average) )?(?:the )?(?:end of |start of |beginning of |middle of |rest of )?"
    r"(?:next|this|following|after|thereafter|afterwards|later|(?:19|20)\d\d)\b|(?:(?:in|for) )?the (?:one|year|quarter|month) (?:after|that follows)\b)"
)

# `expects €1.45bn, after €1.38bn`: what a figure is set against is told as a fact, whatever the first one is.
_BEFORE_IT = re.compile(
    r"\d[^.;:\d]{0,40}\b(?:after|against|compared (?:with|to)|(?:up|down) (?:from|on)|rather than|instead of|versus)\s"
)
# `foresees 14m by 2030 and 11m last year`
_OVER_A_FIGURE = re.compile(r"\d(?=\D)")
_OF_THE_PAST = re.compile(
    r"[^.;:,\d]{0,25}?\b(?:last (?:year|season|month|quarter|week|time)|(?:a|one) (?:year|month|quarter) (?:ago|earlier|before)|"
    r"the (?:year|month|quarter) before|years ago|previously)\b"
)
_COMING = (
    r"(?:(?<!the )(?<!very )next|the coming|coming) (?:(?:financial|fiscal|school|academic|calendar|tax) )?"
    rf"(?:year|season|term|quarter|month|spring|summer|autumn|winter|{MONTH})\b"
)
# `Next year's budget has £9.9m`, `The budget next year comes to £9.9m`: told in the present, and still to come
_AHEAD = re.compile(
    rf"(?:\A|[,;:–—] )[^\w]*(?:(?:but|and|yet|so) )?(?:(?:from|in|for|as of|starting) )?{_COMING}(?![^.;:]{{0,80}}\b(?:was|were|had)\b)"
    rf"[^.;:\d]{{0,80}}\Z|\b{_COMING}[^.,;:\d]{{0,25}}\Z|\b(?:draft|proposed|next|coming) (?:[a-z]+ )?budget\b[^.,;:\d]{{0,40}}\Z"
)
_AHEAD_BEHIND = re.compile(rf"\s?(?:a year )?{_COMING}")

_LONGEST_CLAUSE = 1000
"""In characters; a longer one is a list, and the cues in front of it are about other figures."""


def _is_named(view: View, sentence: int, at: int) -> bool:
    """Whether a word belongs to a pack's name of a measure (`93% would recommend a visit`)."""
    return any(hit.start <= at < hit.end for hit in view.mentions_of(sentence, "metric"))


def _has_own_verb(view: View, quantity: Quantity, before: str, end: int) -> bool:
    """`31% would not and 11% were undecided`: each answer has its own verb; not `3.4% this year and 2.9% next`."""
    if quantity.unit != "percent" or not before.endswith(" and "):
        return False
    return _ONLY_WHEN.match(view.lower, quantity.end, end) is None


def modality(view: View, quantity: Quantity, sentence: int) -> str:
    """Return the modality of one number, from the cues in its own clause.

    The values are those of the report: outturn, estimate, forecast, target, demand, hypothetical, negated,
    question.
    """
    start, end, _ = view.sentences[sentence]
    before = view.lower[max(start, quantity.start - _LONGEST_CLAUSE) : quantity.start]
    before = _DECIMAL_POINT.sub(",", before)  # a full stop ends the reach of a cue, and `3.4%` has none
    cut = max((match.end() for match in _BREAK.finditer(before)), default=0)
    if _has_own_verb(view, quantity, before, end):
        cut = len(before)
    else:
        reached = _OVER_A_FIGURE if _OF_THE_PAST.match(view.lower, quantity.end, end) else _BEFORE_IT
        cut = max((match.end() for match in reached.finditer(before, cut)), default=cut)
    clause = before[cut:]
    after = view.lower[quantity.end : min(end, quantity.end + 60)]
    after = after[: m.start()] if (m := _BREAK.search(after)) else after
    if view.lower[start:end].rstrip("”’\"' ").endswith("?"):
        return "question"
    following = _FOLLOWING.match(after)
    if following is not None and not _is_named(view, sentence, quantity.end + following.start("modal")):
        return _FOLLOWED_BY.get(following["modal"], "forecast")
    if _MEANT.match(after):
        return "target"
    if _PURPOSE.match(view.lower, start, quantity.start):
        return "target"
    demand = _DEMAND.search(clause)
    if demand is not None and _OF_A_PLAN.search(clause, 0, demand.start()):
        return "target"
    if demand is not None or _NEEDED.match(after) or _is_preferred(view, quantity, sentence, clause):
        return "demand"
    if _ANAPHORA.match(view.lower, start) and _told_of_a_target(view, sentence):
        return "target"
    if _ACHIEVED.match(after):
        return "outturn"
    if _is_aimed_at(view, sentence, quantity.start, clause) or _TARGET_AFTER.match(after):
        return "target"
    if _NEGATED.search(clause):
        return "negated"
    if _is_foreseen(clause, before[:cut], after):
        return "forecast"
    if _supposes(view, sentence, clause, after, quantity.start) or _MAY.search(
        view.text, start + cut, quantity.start
    ):
        return "hypothetical"
    return "estimate" if _ESTIMATE.search(clause) else "outturn"


def _is_foreseen(clause: str, before: str, after: str) -> bool:
    """Whether a clause, or the plan in front of it that it goes on with, tells of a time to come."""
    if _AHEAD.search(clause) or _AHEAD_BEHIND.match(after) or _FORECAST.search(clause):
        return True
    return _GOES_ON.search(clause) is not None and _PLANNED.search(before) is not None


def _supposes(view: View, sentence: int, clause: str, after: str, end: int) -> bool:
    """Whether a clause supposes; not by the words of a measure (`93% would recommend a visit, two points more`).

    What somebody reckoned with in its time (`the 10,300 that the planners had in mind`) tells nothing of how it came, either.
    """
    if _FORESEEN.match(after) or _RECKONED_WITH.search(clause):
        return True
    found = _HYPOTHETICAL.search(clause)
    return found is not None and not _is_named(view, sentence, end - len(clause) + found.start())


def _is_preferred(view: View, quantity: Quantity, sentence: int, clause: str) -> bool:
    """Whether a bare number is what somebody proposes or weighs."""
    if quantity.unit is not None or quantity.noun:
        return False
    if _PREFERRED.search(clause) is not None:
        return True
    if sentence == 0 or _SPEAKS_OF.search(clause) is None:
        return False
    start, end, block = view.sentences[sentence - 1]
    return block == view.sentences[sentence].block and _WISHED.search(view.lower, start, end) is not None


def _is_aimed_at(view: View, sentence: int, at: int, clause: str) -> bool:
    """Whether the clause in front of a figure speaks of a goal; the benchmark of a fund, of which a pack has rows, is none."""
    aimed = _TARGET_BEFORE.search(clause)
    if aimed is not None and (did := _HAS_DONE.match(clause, aimed.start())):
        aimed = _TARGET_BEFORE.search(clause, did.end())
    return aimed is not None and not _is_named(view, sentence, at - len(clause) + aimed.start())


def _told_of_a_target(view: View, sentence: int) -> bool:
    """Whether the sentence before, in the same block, speaks of a target."""
    if sentence == 0 or view.sentences[sentence - 1].block != view.sentences[sentence].block:
        return False
    before = view.sentences[sentence - 1]
    return _OF_A_TARGET.search(view.lower, before.start, before.end) is not None
