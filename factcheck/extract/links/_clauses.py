"""A sentence as the parts that its figures play in telling a change: from, to, by, than, level."""

import re

from factcheck.extract.links._figures import TIME_UNITS
from factcheck.extract.links._items import MASK, WHOLE, Clause, Item
from factcheck.extract.links._roles import item
from factcheck.extract.view import View
from factcheck.model.claim import Claim

_OF_A_WHOLE = r"\b(?:(?<!short )(?<!ahead )of (?:the|its|their|all|those|these|our|his|her|all the)|out of(?: the)?)\s+$"
_ADVERBIAL_BEFORE = (
    r"\b(?:in|over|within|during|for|after|every|past|last|next|previous|first|than|since|of|the|by|until|just|"
    r"these|those|under|recent|final|about)\s*$"
)
_A_TERM_OF = r"\b(?:sentence|term|ban|suspension|wait|journey|notice period|delay)(?: time)? of\s+$"
_ADVERBIAL_AFTER = r"^\s*(?:ago|later|earlier|before|after|since|now|old|running|in a row|to the|to §)\b"


_OF_ONE = r"\s(?!(?:more|fewer|less|of|in|out|to|and|or|on|at|for|from|after|before|up|down|higher|lower|point)\b)[a-z-]+[’']s\s"


def read(view: View, sentence: int) -> Clause:
    """Return the figures of one sentence with their parts; figures that only date something are masked."""
    start, end, _ = view.sentences[sentence]
    kept, text = _kept(view, sentence)
    periods = view.periods_of(sentence)
    for period in periods:
        if not any(claim.start < period.end and period.start < claim.end for claim in kept):
            text = _filled(text, period.start - start, period.end - start, MASK)
    items: list[Item] = []
    at = start
    for number, claim in enumerate(kept):
        then = kept[number + 1] if number + 1 < len(kept) else None
        gap = text[at - start : max(claim.start - start, at - start)]
        after = text[claim.end - start : max((end if then is None else then.start) - start, 0)]
        items.append(item(claim, gap, at, after, items, then))
        at = max(claim.end, at)
    return Clause(start, text, tuple(items), tuple(periods), view.lower[start:end])


def _kept(view: View, sentence: int) -> tuple[list[Claim], str]:
    """The figures that may take part, and the sentence in lower case with the others masked."""
    start, end, _ = view.sentences[sentence]
    text = view.plain[start:end]
    claims = view.claims_of(sentence)
    kept = []
    for number, claim in enumerate(claims):
        if _dates_only(view, claim) or (number and _is_size_of_each(view, claims[number - 1], claim)):
            first, last = claim.start - start, claim.end - start
            if text[first - 1 : first] == "(" and text[last : last + 1] == ")":
                first, last = first - 1, last + 1  # `8,400 hectares (20,760 acres), is twice the 3,100`
            text = _filled(text, first, last, MASK)
        elif not _is_paired(view, claim) and re.search(_OF_A_WHOLE, view.before(claim, 20)):
            text = _filled(text, claim.start - start, claim.end - start, WHOLE)
        else:
            kept.append(claim)
    return kept, text


def _is_size_of_each(view: View, many: Claim, size: Claim) -> bool:
    """Whether a figure tells how large each of those counted in front of it is (`1.1 million 60-kg bags`)."""
    q = many.quantity
    assert q is not None
    if q.noun is None or not view.lower[q.number_end : size.start].isspace():
        return False
    return view.lower.startswith(q.noun.lower(), size.end + 1)


def _is_article(view: View, claim: Claim) -> bool:
    """Whether `one` only opens a noun phrase: `cut one leaseholder's bill by 35%, from £5,200 to £3,380`."""
    return claim.text.lower() == "one" and re.match(_OF_ONE, view.after(claim, 40)) is not None


def _is_paired(view: View, claim: Claim) -> bool:
    """Whether the grammar read a figure as one of the two ends of a step."""
    return claim.index in view.earlier or claim.index in view.later


def _filled(text: str, first: int, last: int, mark: str) -> str:
    first, last = max(first, 0), min(last, len(text))
    return text[:first] + mark * (last - first) + text[last:]


def _dates_only(view: View, claim: Claim) -> bool:
    """Whether a figure orders, restates in brackets, or only says when or for how long."""
    q = claim.quantity
    assert q is not None
    if (
        q.stat in ("ordinal", "score", "date")
        or q.converts is not None
        or (q.value is None and q.low is None)
    ):
        return True
    if _is_paired(view, claim):
        return False
    if q.stat == "age" or _is_article(view, claim):
        return True
    if q.unit not in TIME_UNITS:
        return False
    if any(
        p.start <= claim.start and claim.end <= p.end and (p.start, p.end) != (claim.start, claim.end)
        for p in view.periods_of(claim.sentence)
    ):
        return True
    before, after = view.before(claim, 16), view.after(claim, 12)
    if re.search(_A_TERM_OF, view.before(claim, 40)):
        return False  # `her sentence of 18 months was cut by a third, to 12 months`
    if re.search(r"\bthan (?:the|its|their|an?)\s*$", before) and q.unit in ("second", "minute", "hour"):
        return False  # `two minutes less than the 14.2 minutes of the year before`
    return bool(re.search(_ADVERBIAL_BEFORE, before) or re.match(_ADVERBIAL_AFTER, after))
