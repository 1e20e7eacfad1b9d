"""Ties what a survey found to its sample, its margin of error and its other answers.

Kinds: `margin` (roles sample, alternatives; margin; attribute `confidence`), `answers` (roles share…; attributes
`exhaustive` and `about`: rest, poll, chances), `lead` (roles first, second or lead; margin; attribute `claimed`: inside or outside),
`odds` (roles odds, share), `small-group` (roles share, base), `mean` (roles low, high, or range; mean),
`mean-of` (roles value…, mean).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.counted import head, is_count, is_level, is_share, quantity, same_sort, takes_unit
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import OF_THEM

_POINTS = frozenset({"percentage_point", "point", "percent"})
_MARGIN = (
    r"\b(?:margin of (?:sampling )?error|error margin|sampling error|margin of uncertainty|accurate (?:to )?within|accurate to|"
    r"statistical error|margin of (?=plus|give|±|\d))"
)
_SURVEYED = (
    r"\b(?:asked|polled|surveyed|interviewed|questioned|sampled|canvassed|quizzed|(?:poll(?:ing)?|survey|samples?) (?:of|among)|"
    r"sample size of|responses from|replies from|answers from|interviews with|based on|spoke to|questionnaire)\b"
)
_RESPONDENTS = frozenset(
    """respondent adult voter person people resident interview interviewee response household member
    islander man woman reader""".split()
)
_OWN_SAMPLE = r"\b(?:subsample|sub-sample|subgroup|among the|of whom|of these|of them|of those)\b[^.;]{0,30}$"
_MANY_ANSWERS = (
    r"\b(?:more than one|several|multiple|as many|as often|any number|all that appl(?:y|ied)|up to (?:two|three|four|five)|two or more|"
    r"tick all|various|both|also|some (?:named|gave|chose))\b[^.;]{0,40}|\b(?:could|were able to|were allowed to|asked to)\s+(?:name|list|pick|choose|"
    r"select|tick|give)\b"
)
_UNDECIDED = (
    r"\b(?:undecided|unsure|not sure|don['’]t know|did not know|didn['’]t know|no opinion|no view|no answer|neither|abstain\w*|"
    r"no preference|had not decided|could not say|not decided|unaware|other|others|the rest|the remainder|the remaining)\b"
)
_OPPOSED = (
    (r"\b(?:in favour|for|back(?:ed|s)?|support(?:ed|s|ing)?|approv(?:e|es|ed)|agree[ds]?|yes|keep|remain|better off|satisfied|happy|trust(?:ed)?|confident)\b",
     r"\b(?:against|oppos(?:e|es|ed|ing)|disapprov(?:e|es|ed)|disagree[ds]?|no|scrap|leave|worse off|dissatisfied|unhappy|distrust(?:ed)?|not confident)\b"),
)  # fmt: skip
_MIDDLE = r"\b(?:(?:about|just) right|(?:about )?the same|no (?:different|change|difference)|unchanged|fair|neither)\b"
_POLES = (
    (r"\btoo (?:small|little|low|few|lenient|slow|short|soft|weak|lax|cheap|quiet)\b", r"\btoo (?:large|big|much|high|many|harsh|fast|long|hard|strict|strong|dear|loud|expensive)\b"),
    (r"\bbetter\b", r"\bworse\b"),
    (r"\b(?:improved?|rise|risen|more|increased?)\b", r"\b(?:worsened|deteriorated|fall|fallen|less|fewer|decreased?|declined?)\b"),
)  # fmt: skip
"""The two ends of a scale, with a middle between them: three answers, of which everybody gives one."""
_SEXES = (r"\b(?:men|male|males|boys|husbands)\b", r"\b(?:women|female|females|girls|wives)\b")
_INTENTION = r"\b(?:voting intentions?|vote intentions?|would vote|vote shares?|share of the vote|poll (?:puts|gives|has|shows)|if an election|intend(?:ed|s)? to vote)\b"
_PUT_ON = r"(?:\b[A-Z][\w’'-]*|\b[Oo]thers|\b[Uu]ndecideds?|\bother parties)\s+(?:on|at)\s+$"
"""What a poll puts somewhere: parties and people, by their names."""
_POLL = r"\b(?:poll\w*|survey\w*)\b"
_COMPOSITION = r"\b(?:mix|make-?up|composition|breakdown|market shares?)\b[^.;]{0,40}?\b(?:is|was|were|are|being|stood at|consists? of|of|:)\s*$"
_CHANCES = r"\b(?:chances?|probability|probabilities|likelihood)\b"
_OUTCOMES = (
    r"\b(?:draws?|draw|no change|unchanged|hung parliament|scenarios?|outcomes?|dead heat|stalemate)\b|\bwin\b.*\b(?:defeat|loss|lose|win)\b|"
    r"\b(?:cut|rise|increase)\b.*\b(?:hold|cut|rise|increase|no change)\b"
)
_TOOK_PART = (
    r"^\s*of (?:the |its |all )?[a-z]+(?: [a-z]+)? (?:voted|took part|turned out|responded|replied|cast)\b"
)
_PLAIN_PART = r"\s(?:(?!in\b|on\b|at\b|for\b|during\b|from\b|under\b|over\b|to\b)[a-z-]+\s?){1,4}(?:,|;|,? and)\s(?:[a-z-]+\s){0,3}"
"""Between two parts of a mix: the name of the first, and nothing that says when or where."""
_MEAN = r"\b(?:averag\w+|mean|median)\b"
_OVERALL = r"^\s*(?:years )?(?:overall|across (?:both|the board|all)|for (?:everyone|all|both)|in all|taken together)\s*(?:$|[.,;)])"
_OVERALL_BEFORE = r"\boverall (?:average|mean|median|figure)(?: of| was| is| being)?\s+$"
_OTHERS = r"\b(?:others|other parties|the rest|all others)\b"
_REMAINING = r"\bthe remaining $"
_OTHER_SHARE = (
    r"\bthe (?:other|others|rest|remaining|remainder)(?:,| (?:of (?:them|the [\w’'-]+))?)?[^.;:]{0,25}$"
)
_AN_AVERAGE_OF = r"(?:\s[a-z]+){0,4}\s(?:gave|gives|made|makes|left|leaves|earned|put)\s(?:[a-z]+\s){0,3}(?:an? (?:average|mean) of|at an average of)\s|(?:\s[a-z]+)?,?\s(?:(?:giving|making|for|which is|with|and)\s(?:\w+\s)?)?(?:an? (?:average|mean) of|averaging)\s"
_MOST_VALUES = 12
_OF_A_GROUP = r";[^;]*\b(?:among|in the case of|of the|for)\b|\bamong\b"
_REACH = 90


def links(view: View) -> Iterator[Link]:
    """Return every tie between the figures of a survey, and of small groups and means."""
    for number, sentence in enumerate(view.sentences):
        claims = view.claims_of(number)
        if not claims or claims[0].zone == "table":
            continue
        words = view.lower[sentence.start : sentence.end]
        if "margin" in words or "error" in words or "accurate" in words:
            margin = _margin(view, number, claims)
            if margin is not None:
                yield from _samples(view, number, margin)
            yield from _leads(view, number, claims)
        if "remaining" in words:
            yield from _rest_of_before(view, number, claims)
        if len(claims) < 2:
            continue
        if "averag" in words or "mean" in words or "median" in words:
            yield from _means(view, claims)
            yield from _means_of_groups(view, claims)
            yield from _means_of_lists(view, claims)
        if any(quantity(claim).unit == "percent" for claim in claims):
            yield from _answers(view, number, claims)
            yield from _small_groups(view, claims)
            yield from _odds(view, claims)


# --- margin of error ------------------------------------------------------------------------------------


def _margin(view: View, number: int, claims: list[Claim]) -> Claim | None:
    start, end, _ = view.sentences[number]
    match = re.search(_MARGIN, view.lower[start:end])
    if match is None:
        return None
    at = start + match.start()
    near = [
        claim
        for claim in claims
        if quantity(claim).unit in _POINTS
        and quantity(claim).value is not None
        and -60 <= claim.start - at <= 80
    ]
    near.sort(key=lambda claim: (claim.start < at and claim.end <= at, abs(claim.start - at)))
    if not near:
        return None
    chosen = near[0]
    between = view.lower[min(at, chosen.end) : max(at, chosen.start)]
    if (
        re.search(r"\b(?:lead|ahead|within the|outside the|inside the|beyond the|rose|fell)\b", between)
        or ";" in between
    ):
        return None
    return chosen


def _samples(view: View, number: int, margin: Claim) -> Iterator[Link]:
    """The sample whose margin it is: in the same sentence, else in those shortly before."""
    for back in range(6):
        at = number - back
        if at < 0 or margin.block - view.sentences[at].block > 2:
            return
        counts = [claim for claim in view.claims_of(at) if claim.index != margin.index]
        found = [claim for claim in counts if _is_sample(view, claim)]
        if any(quantity(claim).value is None for claim in found):
            return  # `1,200 to 1,300 users`: nothing to reckon with, and no sample further up is meant
        if found and at == number:
            found = [claim for claim in counts if _is_sample(view, claim) or _may_be_sample(claim)]
        if found:
            start = view.sentences[number].start
            match = re.search(_MARGIN, view.lower[start : view.sentences[number].end])
            cue = (start + match.start(), start + match.end()) if match else (margin.start, margin.end)
            yield Link(
                "margin",
                (("sample", tuple(claim.index for claim in found)), ("margin", (margin.index,))),
                cue[0],
                cue[1],
                view.text[cue[0] : cue[1]],
                (("confidence", _confidence(view, number)),),
            )
            return
    return


def _may_be_sample(claim: Claim) -> bool:
    """Whether a count beside a margin of error may be the subgroup that it belongs to."""
    return is_count(claim) and bool(head(claim)) and (quantity(claim).value or 0) >= 30


def _is_sample(view: View, claim: Claim) -> bool:
    q = quantity(claim)
    if not is_count(claim) or (q.value is not None and q.value < 50) or claim.zone == "table":
        return False
    before = view.before(claim, 60)
    if re.search(_SURVEYED + r"[^.;]{0,30}$", before):
        return not re.search(r"\b(?:out of|in)\s*$|,\s(?:it|they|this|that)\b[^,]{0,12}$", before)
    behind = view.after(claim, 50)
    opened = (
        re.search(r"(?:^|[,;]\s)of (?:the |all )?$", before) is not None
    )  # `of 1,240 users asked in spring`
    return (head(claim) in _RESPONDENTS or (opened and q.unit == "person")) and bool(
        re.match(
            r"^\s*(?:[\w’'-]+ ){0,4}?(?:were |was |took part|responded|replied|answered|who (?:were )?)?(?:asked|polled|surveyed|interviewed|questioned|took part|responded|replied|answered|responses|filled)",
            behind,
        )
    )


def _confidence(view: View, number: int) -> int:
    """The stated confidence level in per cent; 95 where none is named."""
    start, end, _ = view.sentences[number]
    match = re.search(
        r"\b(68|80|85|90|95|98|99)\s?(?:%|per ?cent)[^.;]{0,20}\bconfidence|"
        r"confidence[^.;]{0,20}\b(68|80|85|90|95|98|99)\b|\b(19) times out of 20",
        view.lower[start:end],
    )
    if match is None or match.group(3):
        return 95
    return int(match.group(1) or match.group(2))


# --- answers that make up a hundred ---------------------------------------------------------------------


_COMES_FROM = r"\s(?:of (?:them|guests|visitors|it) )?(?:(?:came|come|comes|were|are|was|is) )?from\s(?!\d)"
_FROM_ELSEWHERE = r"^\s[^,;%]{0,24}\bfrom (?:abroad|overseas|elsewhere|outside|the rest of|farther|further|other (?:parts|countries|regions|counties|states))\b"
_MADE_UP = r"\b(?:made up|makes? up|accounted for|accounts? for|contributed|supplied|provided|generated|produced)\s(?:about |some )?$"
_NEXT_PART = r"(?:\sof (?:the|its|their|all) (?:[a-z]+ )?[a-z]+)?(?:,|,? and)\s(?!(?:which|who|while|but|or|up|down|against)\b)(?:(?!(?:of|in|by|for|to|from)\b)[\w’'-]+\s){1,5}"


_MOST_BEFORE = 8
"""As many shares of the sentences before are added to those of a rest."""


def _answers(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    shares = [claim for claim in claims if is_share(claim) and quantity(claim).unit == "percent"]
    if len(shares) < 2 or _many_answers(view, number):
        return
    if re.match(_TOOK_PART, view.after(shares[0], 50)):
        shares = shares[1:]  # the turnout stands before the answers
    if len(shares) >= 3 and _is_composition(view, shares):
        yield _hundred(view, shares, exhaustive=False, about="")
        return
    run = _coordinated(view, claims, shares) if shares else []
    if len(run) < 2:
        return
    words = view.lower[
        run[0].start - min(60, run[0].start - view.sentences[number].start) : view.sentences[number].end
    ]
    last_lead = view.lower[run[-2].end : quantity(run[-1]).number_start]
    if re.search(_OTHER_SHARE, last_lead) and not re.search(
        r"\b(?:other|remaining)\s+(?:day|half|hand|end|side|way)\b", last_lead
    ):
        yield _hundred(view, run, exhaustive=True, about="rest", before=_shares_before(view, number))
        return
    undecided = bool(re.search(_UNDECIDED, words))
    opposed = any(re.search(a, words) and re.search(b, words) for a, b in _OPPOSED)
    last = re.match(rf"^[^,;]{{0,30}}?{_UNDECIDED}\s*[.,;)]", view.after(run[-1], 60))
    sexes = (
        len(run) == 2
        and all(re.search(pattern, words) for pattern in _SEXES)
        and (_of_each_sex(view, run) or _make_up(view, run))
    )
    if re.search(_CHANCES, words):
        if len(run) >= 3 and re.search(_OUTCOMES, words):
            yield _hundred(view, run, exhaustive=False, about="chances")
    elif sexes or (opposed and undecided and len(run) >= 3) or (last and len(run) >= 3):
        yield _hundred(view, run, exhaustive=True, about="")
    elif len(run) >= 3 and (re.search(_INTENTION, words) or _puts_parties(view, number, run)):
        yield _hundred(
            view, run, exhaustive=bool(re.search(_OTHERS, last_lead + view.after(run[-1], 30))), about="poll"
        )
    elif len(run) >= 3 and re.search(r"\b(?:others?|other parties)\s*$", last_lead):
        yield _hundred(view, run, exhaustive=True, about="poll")
    elif (
        len(run) == 3
        and _answers_alike(view, run)
        and re.search(_MIDDLE, words)
        and any(re.search(a, words) and re.search(b, words) for a, b in _POLES)
    ):
        # `62% thought it too small, 23% about right and 15% too large`
        yield _hundred(view, run, exhaustive=False, about="")
    elif (opposed and _answers_alike(view, run)) or (
        len(run) >= 3
        and re.search(_COMPOSITION, view.before(run[0], 90))
        and all(re.fullmatch(_PLAIN_PART, view.gap(a, b)) for a, b in pairwise(run))
    ):
        yield _hundred(view, run, exhaustive=False, about="")


def _is_composition(view: View, shares: list[Claim]) -> bool:
    """Whether shares make up one thing: `Plastic made up 45% of the haul, metal 30% and wood 25%`, `58% from the region, 29% from …`."""
    if any(quantity(claim).direction is not None for claim in shares):
        return False
    if all(re.match(_COMES_FROM, view.after(claim, 24)) for claim in shares):
        if not any(re.search(_FROM_ELSEWHERE, view.after(claim, 60)) for claim in shares):
            return False  # tenants, women and pensioners are groups that overlap
        gaps = [view.gap(a, b) for a, b in pairwise(shares)]
        return all(
            len(gap) <= 80 and re.search(r"(?:,|\band|;)\s+(?:only |just |the other |another )?$", gap)
            for gap in gaps
        )
    if not re.search(_MADE_UP, view.before(shares[0], 24)):
        return False
    return all(re.fullmatch(_NEXT_PART, view.gap(a, b)) for a, b in pairwise(shares)) and not re.match(
        r"\s+of\b", view.after(shares[-1], 5)
    )


def _puts_parties(view: View, number: int, run: list[Claim]) -> bool:
    """Whether a poll is said to put each of them somewhere: `the Greens on 31%, the Liberals on 29%`."""
    poll = any(
        re.search(_POLL, view.lower[slice(*view.sentences[at][:2])])
        for at in view.sentences_of(view.sentences[number].block)
        if at <= number
    )
    return poll and all(
        re.search(_PUT_ON, view.text[max(claim.start - 40, 0) : claim.start]) for claim in run
    )


def _of_each_sex(view: View, run: list[Claim]) -> bool:
    """`62% men and 38% women`: the sexes are the parts, not two groups of which shares are told."""
    return all(
        re.match(
            r"^\s*(?:were |are |was |is )?(?:men|women|male|female|males|females|boys|girls)\b",
            view.after(claim, 20),
        )
        for claim in run
    )


def _make_up(view: View, run: list[Claim]) -> bool:
    """`women make up 58% of students and men 42%`: the second leaves out its verb."""
    opened = re.search(
        r"\b(?:women|men|girls|boys) (?:make|made|makes) up (?:about |some |just )?$", view.before(run[0], 30)
    )
    closed = re.match(r"^\s*(?:$|[.,;)])", view.after(run[-1], 8)) is not None
    return (
        opened is not None
        and closed
        and re.search(r"\band (?:women|men|girls|boys) $", view.gap(*run)) is not None
    )


def _answers_alike(view: View, run: list[Claim]) -> bool:
    """Whether the shares are answers to one question: no other group is named for one of them."""
    return not any(
        re.match(
            r"^\s*of (?!them|those|voters|people|respondents|adults|residents|the public)",
            view.after(claim, 24),
        )
        for claim in run
    )


def _coordinated(view: View, claims: list[Claim], shares: list[Claim]) -> list[Claim]:
    """The shares that one list joins; a comparison with another time or group ends it."""
    run = [shares[0]]
    for claim in shares[1:]:
        gap = view.gap(run[-1], claim)
        if re.search(_OF_A_GROUP, gap):
            break  # `16% had no opinion; among women 52% were in favour`
        if len(gap) > _REACH or re.search(
            rf":|\b{OF_THEM}\b|\b(?:from|up|down|compared|than|versus|year|month|earlier|last|previous|in \d{{4}}|target|goal|limit|forecast|average)\b|"
            r"\bagainst\s+(?:(?:the|an?|its|their)\s+)?(?:(?!and\b|but\b|it\b)[\w’'-]+\s+)?(?:of\s+)?$",
            gap,
        ):
            return []
        if not re.search(r",|\band\b|\bwhile\b|\bbut\b|\bto\b|;|/|–|-", gap):
            return []
        run.append(claim)
    tail = view.after(run[-1], 60)
    if re.match(
        r"^[^.]{0,30}\b(?:up|down|from|compared|against (?:the |an? )?\d|a year earlier|last year)\b", tail
    ):
        return []
    return run if all(quantity(claim).direction is None for claim in run) else []


def _rest_of_before(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    """`She was elected with 54 per cent. Her only rival received the remaining 46`: what the sentence before leaves."""
    rest = claims[0]
    if not (is_share(rest) and quantity(rest).unit == "percent") or not view.runs_on(number):
        return
    told = [
        claim
        for claim in view.claims_of(number - 1)
        if is_share(claim) and quantity(claim).unit == "percent" and claim.block == rest.block
    ]
    lead = view.lower[view.sentences[number].start : quantity(rest).number_start]
    if len(told) == 1 and re.search(_REMAINING, lead) and not _many_answers(view, number):
        earlier = [claim for claim in _shares_before(view, number) if claim not in told]
        yield _hundred(view, [*told, rest], exhaustive=True, about="rest", before=earlier)


def _many_answers(view: View, number: int) -> bool:
    """Whether the paragraph says that people could give more than one answer."""
    return any(
        re.search(_MANY_ANSWERS, view.lower[slice(*view.sentences[at][:2])])
        for at in view.sentences_of(view.sentences[number].block)
    )


def _shares_before(view: View, number: int) -> list[Claim]:
    """The shares that the paragraph tells before a sentence: `the remaining 9.9%` may be what all of them leave."""
    return [
        claim
        for at in view.sentences_of(view.sentences[number].block)
        if at < number
        for claim in view.claims_of(at)
        if is_share(claim)
        and quantity(claim).unit == "percent"
        and not re.search(r"\beach\b[^,;.]{0,20}$", view.before(claim, 30))
    ][-_MOST_BEFORE:]


def _hundred(
    view: View, run: list[Claim], *, exhaustive: bool, about: str, before: Sequence[Claim] = ()
) -> Link:
    return Link(
        "answers",
        (
            ("share", tuple(claim.index for claim in run)),
            *((("before", tuple(claim.index for claim in before)),) if before else ()),
        ),
        run[0].end,
        run[-1].start,
        view.text[run[-2].end : run[-1].start].strip(),
        (("exhaustive", exhaustive), ("about", about)),
    )


# --- a lead and the margin ------------------------------------------------------------------------------


def _leads(view: View, number: int, claims: list[Claim]) -> Iterator[Link]:
    start, end, block = view.sentences[number]
    match = re.search(
        r"\b(?:(?P<in>within|inside)|(?P<out>outside|beyond|exceed(?:s|ing)|larger than|bigger than|wider than|greater than))\s+"
        r"(?:of\s+)?(?:(?:the|its|a|any|that)\s+)?(?:[\w’'-]+\s+){0,2}?margin of (?:sampling )?error",
        view.lower[start:end],
    )
    if match is None:
        return
    margin = next(
        (found for at in view.sentences_of(block) if (found := _margin(view, at, view.claims_of(at)))), None
    )
    if margin is None:
        return
    lead = next(
        (
            claim
            for claim in claims
            if claim.index != margin.index
            and quantity(claim).unit in ("percentage_point", "point")
            and re.search(
                r"\b(?:lead|ahead|lead of|advantage|gap)\b",
                view.before(claim, 30) + " " + view.after(claim, 20),
            )
        ),
        None,
    )
    roles = (("lead", (lead.index,)),) if lead is not None else _rivals(view, claims, start + match.start())
    if roles:
        yield Link(
            "lead",
            (*roles, ("margin", (margin.index,))),
            start + match.start(),
            start + match.end(),
            match.group(),
            (("claimed", "inside" if match.group("in") else "outside"),),
        )


def _rivals(view: View, claims: list[Claim], end: int) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """`leads Jones 47% to 45%, a lead outside the margin`: the only two shares in front of what is said of the lead."""
    shares = [claim for claim in claims if is_share(claim) and quantity(claim).unit == "percent"]
    if len(shares) != 2 or shares[1].end > end:
        return ()
    first, second = sorted(shares, key=lambda claim: -(quantity(claim).value or 0))
    told = view.lower[view.sentences[first.sentence].start : end]
    if not re.search(r"\b(?:leads?|leading|led|ahead of|lead)\b", told):
        return ()
    return (("first", (first.index,)), ("second", (second.index,)))


# --- `odds of 4-1, or a 20% chance` ---------------------------------------------------------------------


def _odds(view: View, claims: list[Claim]) -> Iterator[Link]:
    for odds, share in pairwise(claims):
        q = quantity(odds)
        if re.search(r"\bfrom\s+$", view.lower[max(q.number_start - 12, 0) : q.number_start]):
            continue  # `4-1, shortened from 5-1`
        if (
            q.low is None
            or q.high is None
            or q.high == 0
            or not is_share(share)
            or quantity(share).unit != "percent"
        ):
            continue
        gap = view.gap(odds, share)
        if (
            not re.search(r"\bodds\b|\bpriced? at\b|\bbookmak\w+|\bbookies\b", view.before(odds, 60))
            or len(gap) > 60
        ):
            continue
        if re.search(
            r"(?:,\s+(?:the|he|she|it|they|his|her|its)\s+(?:[\w’'-]+\s+){0,3}?(?:has|have|had|(?:is|are|was|were) given)\s+an? |,\s*(?:or |which is |equal to |equivalent to |implying |meaning |i\.?e\.? )?(?:a |an implied )?|\((?:an? )?|\bor (?:a )?|\bimplying (?:a )?)$",
            gap,
        ) and re.match(r"^\s*(?:chance|probability|likelihood|[.,;)])", view.after(share, 16)):
            yield Link(
                "odds",
                (("odds", (odds.index,)), ("share", (share.index,))),
                odds.end,
                share.start,
                gap.strip(),
            )


# --- a share of a small group ---------------------------------------------------------------------------


def _small_groups(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`71% of the 12 jurors`."""
    for first, second in pairwise(claims):
        turned = is_count(first)  # `of the 12 jurors, 71% …`
        share, base = (second, first) if turned else (first, second)
        if not (is_share(share) and quantity(share).unit == "percent" and is_count(base)):
            continue
        value = quantity(base).value
        if (
            value is None
            or not 2 <= value < 100
            or value.denominator != 1
            or quantity(base).hedge is not None
        ):
            continue
        gap = view.gap(first, second)
        of_the = view.before(base, 12) if turned else gap
        if (
            re.search(r"(?:^|\s)of (?:the|its|their|our|his|her|all|these|those|all the)\s+$", of_the)
            and (gap == ", " if turned else len(gap) < 16)
            and _are_persons_or_things(base)
        ):
            yield Link(
                "small-group",
                (("share", (share.index,)), ("base", (base.index,))),
                first.end,
                second.start,
                gap.strip(),
            )


def _are_persons_or_things(base: Claim) -> bool:
    return bool(head(base)) and quantity(base).unit in (None, "person")


# --- a mean and its range -------------------------------------------------------------------------------


def _means(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`ranged from 12 to 18, with an average of 21`."""
    for k, claim in enumerate(claims):
        before = view.before(claim, 40)
        if not re.search(
            r"\b(?:an? (?:average|mean|median) of|averag(?:ing|ed|es)|the (?:average|mean|median) (?:was|is|being)|the (?:average|mean|median))\s+$",
            before,
        ) and not _is_mean_of(view, claims, k):
            continue
        ends = _range(view, claims[:k] or claims[k + 1 :], claim)
        if ends is not None and _of_the_same(view, ends[1], claim):
            low, high = ends
            yield Link(
                "mean",
                (("low", (low.index,)), ("high", (high.index,)), ("mean", (claim.index,))),
                claim.start - 1,
                claim.end,
                before[-30:].strip(),
            )
        return


def _means_of_lists(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`The average of the four bids, £2.1m, £2.4m, £2.6m and £2.9m, was £2.5m`, `61, 74, 68 and 81, an average of 71`."""
    for k in range(3, len(claims)):
        mean = claims[k]
        first = k - 1
        while (
            first
            and re.fullmatch(r",\s|,? and\s", view.gap(claims[first - 1], claims[first]))
            and takes_unit(mean, claims[first - 1])
        ):
            first -= 1
        values = claims[first:k]
        if not 3 <= len(values) <= _MOST_VALUES or "and" not in view.gap(values[-2], values[-1]):
            continue
        if not is_level(mean) or not all(is_level(value) and takes_unit(mean, value) for value in values):
            continue
        gap = view.gap(values[-1], mean)
        named = re.search(
            r"\b(?:average|mean) (?:of|for) (?:the |its |their |her |his )?[^.;]{0,40}$",
            view.before(values[0], 70),
        )
        tied = (
            re.fullmatch(r",?\s(?:was|is|came to|comes to|works out at|worked out at)\s", gap)
            if named
            else re.fullmatch(_AN_AVERAGE_OF, gap)
        )
        if tied is not None and _as_many(view, claims[:first], values):
            roles = (("value", tuple(value.index for value in values)), ("mean", (mean.index,)))
            yield Link("mean-of", roles, values[-1].end, mean.start, gap.strip(" ,"))


def _as_many(view: View, before: list[Claim], values: list[Claim]) -> bool:
    """Whether the only count in front of a list, if there is one, is that of its members: `the four bids`."""
    counts = [claim for claim in before if is_count(claim)]
    return not counts or any(quantity(claim).value == len(values) for claim in counts)


def _is_mean_of(view: View, claims: list[Claim], k: int) -> bool:
    """`The average age of the seven, aged between 22 and 35, is 37`: the mean is the subject, its range an aside."""
    if not k or quantity(claims[k - 1]).form != "range":
        return False
    return bool(
        re.fullmatch(
            r"\)?,?\s+(?:is|was|are|were|came to|stands at|works out at)\s+",
            view.gap(claims[k - 1], claims[k]),
        )
        and re.search(
            r"\b(?:the|their|its|his|her|whose)(?: [a-z]+)? (?:average|mean|median)\b[^.;]{0,80}$",
            view.before(claims[k - 1], 110),
        )
    )


def _means_of_groups(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`pay averaged £31,000 for women and £34,500 for men, and £33,100 overall`: the last lies between the others."""
    for k, mean in enumerate(claims[2:], 2):
        groups = claims[k - 2 : k]
        if not re.match(_OVERALL, view.after(mean, 30)) and not re.search(
            _OVERALL_BEFORE, view.before(mean, 40)
        ):
            continue
        if not all(is_level(claim) and same_sort(claim, mean) for claim in groups):
            continue
        if not re.fullmatch(
            r"[^;.:]{0,40},?\s(?:and|but|or)\s+(?:[a-z]+\s+){0,3}", view.gap(groups[1], mean)
        ):
            continue
        named = [view.after(claim, 24) for claim in groups]
        if not any(
            re.match(rf"^\s*(?:a [a-z]+ )?(?:for|among|by) (?:the )?{a}", named[0])
            and re.match(rf"^\s*(?:a [a-z]+ )?(?:for|among|by) (?:the )?{b}", named[1])
            for a, b in (_SEXES, _SEXES[::-1])
        ):
            continue
        if not re.search(_MEAN, view.before(groups[0], 70)):
            continue
        low, high = sorted(groups, key=lambda claim: quantity(claim).value or 0)
        yield Link(
            "mean",
            (("low", (low.index,)), ("high", (high.index,)), ("mean", (mean.index,))),
            groups[1].end,
            mean.end,
            view.text[groups[1].end : mean.start].strip(),
        )


def _of_the_same(view: View, end: Claim, mean: Claim) -> bool:
    """Whether a mean goes on from its range, and no new subject stands between them."""
    if head(mean) not in ("", head(end)):
        return False
    if mean.start < end.start:
        return True
    return bool(
        re.fullmatch(
            r"(?:\s+[\w’'-]+){0,2}?\s*[,(–—]?\s*(?:(?:and|with|at|giving)\s+)?(?:(?:(?:an?|the)\s+)?(?:average|mean|median)(?:\s+(?:of|was|being))?|"
            r"averag(?:ing|ed))\s*|\)?,?\s+(?:is|was|are|were|came to|stands at|works out at)\s+",
            view.gap(end, mean),
        )
    )


def _range(view: View, claims: list[Claim], mean: Claim) -> tuple[Claim, Claim] | None:
    """The lowest and highest value that the same sentence names."""
    for claim in claims:
        q = quantity(claim)
        told = view.before(claim, 50) + claim.text.lower()[:12]
        if (
            q.form == "range"
            and q.low is not None
            and (q.unit == quantity(mean).unit or (is_count(mean) and not head(mean)))
            and re.search(r"\b(?:rang\w+|var(?:y|ied|ying|ies)|from|between|scores?)\b[^.;]{0,40}$", told)
        ):
            return claim, claim
    if len(claims) >= 2:
        low, high = claims[-2], claims[-1]
        lead = view.before(low, 40), view.gap(low, high)
        if (
            is_level(low)
            and same_sort(low, high)
            and same_sort(low, mean)
            and re.search(
                r"\b(?:low|lowest|minimum|smallest|youngest|cheapest|shortest|from|between)\b[^,;]{0,25}$",
                lead[0],
            )
            and re.search(
                r"\b(?:high|highest|maximum|largest|oldest|dearest|longest|biggest|to|and)\b[^,;]{0,25}$",
                lead[1],
            )
            and re.search(r"\brang\w+|\blowest\b|\blow of\b|\bvar(?:y|ied)\b|\bminimum\b", lead[0])
        ):
            return low, high
    return None
