"""A value outside what its measure can be.

## What it does

Holds a figure against the domain of its measure where the words leave no doubt what is measured: a share of people or
votes, a fall, a chance, strength of alcohol, pH, temperature, age, a count of people; and any measure for which a pack
gives a minimum or maximum.

## Why it matters

Nothing else in the draft is needed to see the slip, and every reader sees it.

## Example

```text
Some 146% of pupils at the school passed the test.
```

Use instead:

```text
Some 94% of pupils at the school passed the test.
```

## Formula

The interval of the figure lies outside the domain: shares of a whole and falls 0 to 100%, pH 0 to 14, temperatures from
-273.15C, ages of people up to 125 years.

## Not an error when

- growth, capacity, occupancy or quotas are measured, which may exceed 100%
- a profit, a margin or a balance falls, which may go below nothing
- "110%" is a manner of speaking in a quotation
- "2.4 children" is an average
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.printed import printed
from factcheck.model.relation import Constant, Figure, Mismatch, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.named_tuple import NamedTuple
from factcheck.rules.consistency._figures import beside, number
from factcheck.rules.rule import Case, Rule

_MAY_GO_BELOW_NOTHING = (
    r"\b(?:profits?|earnings|income|loss(?:es)?|cash ?flow|margins?|surplus|deficit|balances?|returns?|growth|ebit\w*|net worth|swing|"
    r"results?|yields?|bets?|leverag\w*|short(?:ed|ing)?|futures|inflation|temperatures?|confidence|sentiment|index)\b"
)
_MAY_EXCEED_A_WHOLE = (
    r"\b(?:capacity|occup\w*|overcrowd\w*|oversubscrib\w*|quotas?|targets?|goals?|normal|usual|average|compared|than|"
    r"requirements?|gdp|budget|value|level|rate|places|growth|rise|increase|up|more|recommended|benchmark|baseline)\b"
)
_GROUP = (
    r"(?:people|voters?|respondents?|pupils|students|patients|residents|adults|children|women|men|members|households|homes|"
    r"families|workers|employees|staff|users|customers|farmers|teachers|doctors|nurses|passengers|drivers|tenants|owners|"
    r"schools|trains|buses|flights|sailings|cases|crimes|offences|votes|ballots|seats|the vote|the votes|the electorate|"
    r"the population|those (?:asked|polled|questioned|surveyed|tested|arrested)|them)"
)
_OF_GROUP = rf"^\s+of\s+(?:the |all |all the |its |their |those |these |our )?(?:[a-z-]+\s){{0,2}}?{_GROUP}\b"
_TURNOUT = r"\bturnout\s+(?:of|was|at|reached|hit|stood at|rose to|fell to|came to|dropped to|climbed to)\s+$"
_CHANCE = r"^\s+(?:chance|probability|likelihood|risk)\b"
_CHANCE_BEFORE = r"\b(?:chances?|probability|likelihood)\b[^.;,]{0,30}\b(?:is|was|at|of|to)\s+$"
_PROBABILITY = r"\bprobability\b[^.;,]{0,30}\b(?:is|was|at|of|to)\s+$"
_BOUNDED = (
    r"\b(?:literacy|illiteracy|approval|vaccination (?:rate|coverage)|pass rate|survival rate|home ownership|clear-up rate|recycling rate|"
    r"poverty rate|participation rate|employment rate|(?:the|its|their) (?:share|proportion|percentage) of [a-z]+)"
    r"(?: [a-z]+){0,4}? (?:is|was|at|to|of|reached|hit)\s+$"
)
_OF_MONEY = r"\b(?:gdp|debts?|income|revenues?|output|capacity|targets?|quotas?|budget|turnover|sales|assets|value|as (?:much|many|high)|than)\b"
"""What a share may exceed: debt is 104% of output."""
_ALCOHOL_AFTER = r"^\s+(?:alcohol\b|abv\b|alc\b)"
_ALCOHOL_BEFORE = r"\b(?:abv|alcohol content|alcohol level|alcohol by volume)(?: of| is| was|:)?\s+$"
_PH = r"\bph(?: value| level)?(?: of| was| is| at| around)\s+$"
_PERSON_AFTER = (
    r"^\s+(?:[a-z-]+\s+)?(?:man|woman|boy|girl|pensioner|widow|widower|grandmother|grandfather|mother|father|driver|cyclist|resident|"
    r"patient|farmer|teacher|nurse|victim|suspect|survivor|veteran)\b(?!['’]s)"
)
_PERSON_BEFORE = (
    r"\b(?:he|she|man|woman|resident|person|pensioner|grandmother|grandfather|widow|widower|voter|citizen|patient|survivor|villager)\s+"
    r"(?:is|was|turned|turns|will be)\s+(?:now )?$"
)
_ON_AVERAGE = (
    r"\b(?:average[ds]?|class sizes?|mean|median|per|each|every|ratio|typical\w*|equivalent|full-time|households?|families|family|times|rate|for every|"
    r"between|it (?:takes|took|needs)|children|weighted|index)\b"
)


class Domain(NamedTuple):
    """The values that a measure can take."""

    interval: Interval
    label: str
    what: str
    """Fills “… cannot be”: `a share of a whole`."""


_TEMPERATURE = "A temperature"
_WHOLE = Interval(Fraction(0), Fraction(100))


def relations(case: Case) -> Iterator[Stated]:
    """State every figure against the domain of its measure."""
    for claim, _ in case.figures:
        domain = _domain(case, claim)
        if domain is not None:
            yield _relation(claim, domain)
        elif _splits_a_person(case, claim):
            yield _whole_people(claim)


def _domain(case: Case, claim: Claim) -> Domain | None:
    q = number(claim)
    if q.value is None and q.low is None:
        return None
    if q.unit == "percent":
        return _percentage(case, claim)
    if q.unit == "celsius" and q.direction is None:
        return Domain(Interval(Fraction(-27315, 100), None), "-273.15C or more", _TEMPERATURE)
    if q.unit == "fahrenheit" and q.direction is None:
        return Domain(Interval(Fraction(-45967, 100), None), "-459.67F or more", _TEMPERATURE)
    if q.unit not in ("year", None):
        return _of_metric(case, claim)
    before, after = beside(case, claim)
    if q.stat == "age" and (re.match(_PERSON_AFTER, after) or re.search(_PERSON_BEFORE, before)):
        return Domain(Interval(Fraction(0), Fraction(125)), "0 to 125 years", "The age of a person")
    if q.place < 1 and re.search(_PROBABILITY, before):
        return Domain(Interval(Fraction(0), Fraction(1)), "0 to 1", "A probability")
    if re.search(_PH, before):
        return Domain(Interval(Fraction(0), Fraction(14)), "0 to 14", "A pH value")
    return _of_metric(case, claim)


def _percentage(case: Case, claim: Claim) -> Domain | None:
    q = number(claim)
    before, after = beside(case, claim)
    if q.direction == "down":
        signed = case.text[q.number_start] in "-−+"
        if signed or re.search(_MAY_GO_BELOW_NOTHING, case.sentence_of(claim)):
            return None
        return Domain(_WHOLE, "0 to 100%", "A fall")
    if q.direction is not None or q.per is not None:
        return None
    if re.match(_CHANCE, after) or re.search(_CHANCE_BEFORE, before):
        return Domain(_WHOLE, "0 to 100%", "A probability")
    if re.match(_ALCOHOL_AFTER, after) or re.search(_ALCOHOL_BEFORE, before):
        return Domain(_WHOLE, "0 to 100%", "The strength of a drink")
    if re.search(_TURNOUT, before) or re.match(r"^\s+turnout\b", after):
        return Domain(_WHOLE, "0 to 100%", "Turnout")
    behind = re.sub(
        r"^\s?(?:%|per ?cent\b|percent\b)", "", case.text[q.number_end : claim.end].lower() + after
    )
    if re.match(_OF_GROUP, behind) and not re.search(_MAY_EXCEED_A_WHOLE, case.sentence_of(claim)):
        return Domain(_WHOLE, "0 to 100%", "A share of a whole")
    if (
        re.search(_BOUNDED, before)
        and not re.match(r"\s+of\b", behind)
        and not re.search(_OF_MONEY, case.sentence_of(claim))
    ):
        return Domain(_WHOLE, "0 to 100%", "A share of a whole")
    return _of_metric(case, claim)


def _of_metric(case: Case, claim: Claim) -> Domain | None:
    """The domain that a pack gives for the one metric that the level is tied to by words of its sentence."""
    named = claim.metric
    if named is None or not named.ids or named.tie not in ("stated", "sentence"):
        return None
    if named.tie == "sentence" and not named.text:
        return None  # single words of the sentence speak for the measure, and no name of it
    metric = case.reference.metric(named.ids[0])
    if (
        metric is None
        or metric.domain == Interval(None, None)
        or number(claim).direction is not None
        or metric.unit != number(claim).unit
        or metric.multiplier != 1
    ):
        return None
    hits = case.mentions_between(named.start, named.start + 1)
    if any(hit.kind == "metric" and hit.ids != named.ids for hit in hits):
        return None  # a name of several measures
    return Domain(
        metric.domain, f"{_bounds_of(metric.domain, metric.unit)} by the pack", metric.label.capitalize()
    )


def _bounds_of(domain: Interval, unit: str) -> str:
    """`0% to 100%`, `0 or more`."""
    low, high = (
        None if end is None else printed(f"{(Decimal(end.numerator) / end.denominator).normalize():f}", unit)
        for end in (domain.low, domain.high)
    )
    return f"{low} to {high}" if low and high else f"{low} or more" if low else f"at most {high}"


def _splits_a_person(case: Case, claim: Claim) -> bool:
    """Whether people are counted in fractions, outside averages."""
    q = number(claim)
    return (
        q.unit == "person"
        and q.per is None
        and q.form == "numeral"
        and q.comparator == "="
        and q.value is not None
        and q.value.denominator != 1
        and not re.search(_ON_AVERAGE, case.sentence_of(claim))
    )


def _relation(claim: Claim, domain: Domain) -> Relation:
    figure = as_told(claim)
    return Relation(
        form="inside",
        left=(Constant(domain.interval, domain.label),),
        # nobody rounds the temperature of a thing to the hundred
        right=Figure(claim, step=number(claim).place if domain.what == _TEMPERATURE else None),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{domain.what} cannot be {figure}; possible is {domain.label}",
            comparable="the words around the figure say what it measures",
            innocent="it measures something else, such as growth, capacity or an average",
            query=f"{figure} is outside what is possible ({domain.label}). What should it be?",
        ),
        cue=(claim.start, claim.end),
    )


def _whole_people(claim: Claim) -> Mismatch:
    return Mismatch(
        stated=as_told(claim),
        possible=("a whole number",),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"{as_told(claim)}: people are counted in whole numbers",
            comparable="",
            innocent="it is an average or a full-time equivalent",
            query=f"is {as_told(claim)} an average, or is a word such as “million” missing?",
        ),
        working=(f"{as_told(claim)} is no whole number",),
        cue=(claim.start, claim.end),
    )


RULE = Rule(slug="impossible-value", severity="error", since="0.1.0", relations=relations)
