"""What falls to each of those whom the sentences before count: `14 people grind maize. … They turned over €840,000, or €60,000 each`."""

from factcheck.extract.counted import head, is_count, place_of, quantity
from factcheck.extract.links._partitions import is_person
from factcheck.extract.links._shared_out import same_unit
from factcheck.extract.proper_names import proper_names
from factcheck.extract.states import is_earlier
from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.cues import EQUALS, TOGETHER
from factcheck.model.pattern import Pattern

_THEY = Pattern(
    rf"[“\"]?(?:(?:last year|this year|last month|last season|{TOGETHER}),?\s)?they\s(?:(?:had|have|{TOGETHER}|all)\s)?[a-z]+(?:\s(?:over|in|out|up|home|away|down))?\s"
    r"(?:(?:about|some|just|a total of)\s)*"
)
_OR_EACH = Pattern(
    rf"(?:\s(?:last|this)\s(?:year|month|season|week|spring|summer|autumn|winter)|\sin\s20\d\d|\s{TOGETHER})?(?:,\s|,?\sor\s|\s\(|\s[–—]\s)"
    r"(?:(?:or|that is|which is|which makes|about|some|just|nearly|almost)\s)*"
)
_APIECE = Pattern(r"\s*(?:each|apiece|a head|per head|per person|a person)\b")
_ENDS = Pattern(r"(?:\s(?:each|apiece|a head|per head|per person|a person))?(?:$|[.,;:)]|\sand\b|\sbut\b)")
_SPREAD_OVER = Pattern(
    r"[“\"]?(?:spread|shared|divided|split|shared out)\s(?:evenly\s|equally\s|out\s)?(?:over|among|across|between|by)\s(?:(?:all|the|its|their|some|about)\s)*"
)
_MEANS = Pattern(
    rf"[^.;:\d]{{0,70}}?,?\s(?:it|that|this|they|(?:its|their)(?:\s[a-z’'-]+){{1,3}}|the(?:\s[a-z’'-]+){{0,2}}\s(?P<noun>[a-z’'-]+))\s"
    rf"(?:{EQUALS}|come to|make|amount to|work out at)\s(?:(?:about|some|just|only|nearly|almost)\s)*"
)
_OTHERS = Pattern(r"\b(?:they|them|owners?|partners?|members?|shareholders?)\b")
_MOST = 6
_BACK = 3
_STEM = 5
Shared = tuple[tuple[Claim, ...], tuple[Claim, ...], tuple[int, int]]
"""The totals, the numbers and the words that tie them."""


def they_each(view: View, each: Claim) -> Shared | None:
    """`14 people grind maize. Nine are women and five are men. They turned over €840,000 last year, or €60,000 each`."""
    claims, q = view.claims_of(each.sentence), quantity(each)
    k = place_of(claims, each)
    if k != 1 or q.value is None or q.direction is not None or q.unit in (None, "percent", "person"):
        return None
    total = claims[0]
    apiece = q.per in ("each", "piece", "person", "head") or _APIECE.match(view.after(each, 14))
    if not apiece or not same_unit(total, each) or is_count(total) or not _ENDS.match(view.after(each, 20)):
        return None
    if not _THEY.fullmatch(view.before(total, 80)) or not _OR_EACH.fullmatch(view.gap(total, each)):
        return None
    number = _counted_before(view, each.sentence)
    return None if number is None else ((total,), (number,), (total.end, each.start))


def _counted_before(view: View, sentence: int) -> Claim | None:
    """The only people that the two sentences before count; what stands between may only divide them up."""
    for back in (1, 2):
        if not view.runs_on(sentence - back + 1):
            return None
        told = view.claims_of(sentence - back)
        people = [
            claim for claim in told if is_count(claim) and quantity(claim).noun and is_person(head(claim))
        ]
        if people:
            alone = len(people) == 1 and not is_earlier(view, people[0])
            return people[0] if alone and quantity(people[0]).comparator == "=" else None
        start, end, _ = view.sentences[sentence - back]
        if not told or not all(is_count(claim) and not head(claim) for claim in told):
            return None
        if _OTHERS.search(view.lower, start, end):
            return None
    return None


def spread_over(view: View, each: Claim) -> Shared | None:
    """`The budget is $2.6bn. Spread over the 1.37 million people who live there, it means $1,898 a head`."""
    claims, q = view.claims_of(each.sentence), quantity(each)
    if place_of(claims, each) != 1 or q.value is None or q.direction is not None:
        return None
    number = claims[0]
    if not is_count(number) or not head(number) or not _SPREAD_OVER.fullmatch(view.before(number, 60)):
        return None
    means = _MEANS.fullmatch(view.gap(number, each))
    if means is None:
        return None
    found: list[Claim] = []
    for before in range(each.sentence - 1, max(each.sentence - _BACK, 0) - 1, -1):
        if view.sentences[before].block != each.block:
            break
        found += [
            claim
            for claim in view.claims_of(before)
            if same_unit(claim, each) and not is_count(claim) and not is_earlier(view, claim)
        ]
    if not 1 <= len(found) <= _MOST:
        return None
    start, end, _ = view.sentences[each.sentence]
    told = view.lower[view.sentences[found[-1].sentence].start : start]
    if means["noun"] and means["noun"] not in told:
        return None
    names = [view.lower[name.start : name.end][:_STEM] for name in proper_names(view.text, start, end)]
    found.sort(key=lambda claim: not any(name in view.after(claim, 24) for name in names))
    return tuple(found), (number,), (number.end, each.start)
