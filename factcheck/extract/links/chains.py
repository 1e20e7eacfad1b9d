"""Percentages that belong to one reckoning: steps and their total, growth and inflation and what is left in real terms.

Kinds: `chain` (roles step, total; attribute `signs`, one for each step, and `total_sign`), `round-trip` (role step, attribute
`signs`: down and up again, "back where it was"), `real-terms` (roles nominal, inflation, real; attributes `nominal_sign`,
`real_sign`).
"""

import re
from collections.abc import Iterator

from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import IN_ALL, STEP
from factcheck.model.quantity import Quantity

_STEP = (
    r"^[^.;,]{0,12}\b(?:in|last|this|during|over)\b[^.;,\d]{0,20}(?:\d{4})?,?\s+and (?:by )?(?:a |an )?(?:further |another )?$|"
    r"^[^.;]{0,30}?\b(?:then|followed by|(?:[\w’'-]+ ){0,3}(?:rose|fell|jumped|climbed|dropped|gained|rebounded|recovered|bounced back)|and (?:by )?(?:a |an )?(?:further|another)|and again by|and (?:it |they )?(?:rose|fell|grew|dropped|"
    r"climbed)(?: by)?|before (?:rising|falling|growing|dropping))\b[^.;]{0,40}$"
)
_TOTAL_AFTER = (
    r"^\s+(?:(?:higher|lower|more|less|up|down)\s+)?"
    rf"(?:{IN_ALL}|overall|combined|together|over the (?:two|three|four|"
    r"whole|period|past)|in (?:two|three|four) (?:years|months|steps)|cumulatively)\b"
)
_TOTAL_BEFORE = (
    rf"\b(?:{IN_ALL}|together|a (?:total|combined|cumulative|overall)(?: {STEP})? of|"
    rf"(?:makes|making|adds up to|adding up to|comes to|means)(?: a (?:total|combined)?\s?{STEP} of)?)"
    r"\s+(?:of )?$"
)
_ORIGINAL = r"\b(?:of (?:the|its|their) (?:original|initial|first)|percentage points|points|each|respectively|on average|compared)\b"
_BACK = (
    r"\b(?:back (?:where|to where|at|to) (?:it|they|the)|back to square one|made up (?:the|all) (?:the )?(?:loss|losses|lost ground)|all the lost ground|wip(?:ed|ing|es) out (?:all )?(?:the|its|their|that|those) (?:loss|losses|fall|gain|gains|drop|rise)|"
    r"(?:recover(?:ed|ing)|recoup(?:ed|ing)|regain(?:ed|ing)|revers(?:ed|ing)|undo(?:ing)?|undid) (?:all )?(?:the|its|their|that|those|of the) (?:loss|losses|fall|drop|decline|gain|rise))\b"
)

_REAL = r"\b(?:real[- ]terms?|real|after inflation|inflation-adjusted)\b"
_REAL_AFTER = rf"^\s+(?:{STEP}\s+)?(?:in real terms|after inflation|real[- ]terms)\b"
_REAL_BEFORE = r"\b(?:real|real[- ]terms)\s+(?:[a-z]+\s+){0,3}(?:of|was|is|by|rose|fell|grew)?\s*(?:just |only |about )*$|\bin real terms\b[^.;,]{0,30}$"
_INFLATION = (
    r"\b(?:inflation(?: rate)?(?:,? (?:which|that))?\s*(?:was|is|of|at|ran at|running at|stood at|averaged|averaging|has been|had been|hit|"
    r"reached)|(?:consumer |retail )?prices (?:rose|rising|went up|climbed|increased)(?: by)?|\band (?:consumer |retail )?prices(?: by)?)\s+(?:just |only |about )*$"
)
_INFLATION_AFTER = r"^\s+(?:rate of )?inflation\b"


def links(view: View) -> Iterator[Link]:
    """Find the reckonings with percentages of every sentence and its neighbour in the same paragraph."""
    for number, sentence in enumerate(view.sentences):
        claims = _percentages(view, number)
        if not claims:
            continue
        if len(claims) >= 2:
            yield from _chain(view, claims)
        following = number + 1 < len(view.sentences) and view.sentences[number + 1].block == sentence.block
        yield from _real_terms(view, claims + (_percentages(view, number + 1) if following else []))


def _percentages(view: View, sentence: int) -> list[Claim]:
    return [
        c for c in view.claims_of(sentence) if _number(c).unit == "percent" and _number(c).value is not None
    ]


def _number(claim: Claim) -> Quantity:
    assert claim.quantity is not None
    return claim.quantity


def _sign(claim: Claim) -> int:
    return {"up": 1, "down": -1}.get(_number(claim).direction or "", 0)


def _chain(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`rose 20% and then 30%, or 50% in all`; `fell 50%, then rose 50%, back where it was`."""
    start, end, _ = view.sentences[claims[0].sentence]
    if re.search(_ORIGINAL, view.lower[start:end]):
        return
    steps = [claims[0]]
    for claim in claims[1:]:
        if not re.search(_STEP, view.lower[steps[-1].end : _number(claim).number_start]):
            break
        steps.append(claim)
    if len(steps) < 2 or _sign(steps[0]) == 0:
        return
    signs = [_sign(steps[0])]
    for step in steps[1:]:
        signs.append(_sign(step) or signs[-1])
    rest = claims[len(steps) :]
    if rest and len(set(signs)) == 1 and len(view.gap(steps[-1], rest[0])) < 60:
        total = rest[0]
        after, before = view.after(total, 40), view.before(total, 60)
        named = (_number(total).hedge or "").endswith("total of")
        if named or re.match(_TOTAL_AFTER, after) or re.search(_TOTAL_BEFORE, before):
            yield _link(
                view,
                "chain",
                (("step", steps), ("total", [total])),
                (("signs", tuple(signs)), ("total_sign", signs[0])),
            )
    elif not rest and set(signs) == {1, -1} and re.search(_BACK, view.lower[steps[-1].end : end]):
        yield _link(view, "round-trip", (("step", steps),), (("signs", tuple(signs)),))


def _real_terms(view: View, claims: list[Claim]) -> Iterator[Link]:
    """`Wages rose 5% while inflation was 3%, a real-terms rise of 2%`."""
    if len(claims) < 3 or len(claims) > 4:
        return
    inflation = [
        c
        for c in claims
        if re.search(_INFLATION, view.before(c, 60)) or re.match(_INFLATION_AFTER, view.after(c, 24))
    ]
    real = [
        c
        for c in claims
        if c not in inflation
        and (re.match(_REAL_AFTER, view.after(c, 40)) or re.search(_REAL_BEFORE, view.before(c, 50)))
    ]
    nominal = [
        c
        for c in claims
        if c not in inflation and c not in real and _sign(c) and not re.search(_REAL, view.before(c, 30))
    ]
    if len(inflation) != 1 or len(real) != 1 or len(nominal) != 1 or len(claims) != 3:
        return
    yield _link(
        view,
        "real-terms",
        (("nominal", nominal), ("inflation", inflation), ("real", real)),
        (("nominal_sign", _sign(nominal[0])), ("real_sign", _sign(real[0]) or _told_sign(view, real[0]))),
    )


def _told_sign(view: View, claim: Claim) -> int:
    """Which way a noun beside the figure says that it went: `the real rise was 3.5%`."""
    around = view.before(claim, 30) + " " + view.after(claim, 24)
    up, down = (
        re.search(r"\b(?:rise|increase|growth|gain)\b", around),
        re.search(r"\b(?:fall|cut|drop|decline|loss)\b", around),
    )
    return 0 if (up is None) == (down is None) else (1 if up else -1)


def _link(
    view: View,
    kind: str,
    roles: tuple[tuple[str, list[Claim]], ...],
    attributes: tuple[tuple[str, object], ...],
) -> Link:
    last = roles[-1][1][-1]
    return Link(
        kind,
        tuple((name, tuple(claim.index for claim in claims)) for name, claims in roles),
        last.start,
        last.end,
        view.text[last.start : last.end],
        attributes,
    )
