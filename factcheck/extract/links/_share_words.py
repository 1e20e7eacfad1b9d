"""What every reading of a share needs: where its number ends, how it is restated, the link that it becomes."""

import re

from factcheck.extract.counted import head, is_level, is_sum, quantity
from factcheck.extract.states import stands_for_members
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.quantity import Quantity

# Patterns stay strings: they are compiled at their first use, not when the program starts.
RESTATES = (
    r"(?:or|i\.?e\.?|that is(?: to say)?|that’s|that's|which is|which makes|which was|equal to|equivalent to|making|"
    r"making up|accounting for|representing|or just|or only|an? (?:[a-z-]+ ){0,2}?(?:share|rate|coverage|proportion|percentage|take-up|margin|return|commission)(?: of)?|in other words)"
)
APPOSED = rf"(?:[,:–—(-]\s*(?:{RESTATES}\s+)?|[\s;]{RESTATES}\s+)$"
"""Ends the words between a figure and its restatement: `, or`, ` (`, ` – `, `, which is`."""
RESTATED_ONLY = rf"(?:[,;:–—(-]\s*{RESTATES}\s+|\s{RESTATES}\s+|\(\s*|[–—]\s*)$"
"""As above, without the bare comma, which also joins unlike things."""
IS_SHARE = (
    r"(?:\b(?:is|are|was|were|represents?|represented|makes? up|made up|accounts? for|accounted for|accounting for|equals?|"
    r"equivalent to|equal to|amounts? to|amounted to|constitutes?|constituted|comprises?|comprised|corresponds? to|home to|holds|contains|houses))"
    r"\s+(?:only |just |some )?$"
)
"""Ends the words between an amount and the share that it is said to be."""
COMPARES = (
    r"^\s*(?:more|fewer|less|higher|lower|above|below|up|down|better|worse|over|under|faster|slower|increase|rise|fall|drop|growth|"
    r"cut|reduction|decline|jump|ahead|behind|points?|pay|inflation|interest|swing|of those who|of people who|lead|discount|owned|"
    r"(?:annual|year-on-year) )"
)
CLOSED = r"^\s*(?:$|[.,;:)–—!?”\"]|of (?:them|the total|all|those|it|the lot|everything|whom)\b)"
_MILLION = 1_000_000
REACH = 110
"""Characters between two figures that one construction may span."""
_OUT_OF = (
    r"^(?:\s+(?!in\b|on\b|at\b|for\b|by\b|with\b|from\b|one\b|two\b|three\b)[\w’'-]+){0,2}?\s+(?:out of|of|from among|among)(?:\s+(?:the|an?|its|their|his|her|all|those|these|total|some|our|every|expected|estimated))*(?:\s+[\w-]+[’']s)?"
    r"(?:\s+total(?: of)?)?\s*$"
)
_OPENS_WITH_OF = r"(?:^|[.;:–—(,“\"]\s*|\band )\s*(?:out )?of (?:(?:the|its|their|his|her|our|all|those|these|a|some)\s+)*(?:total of |[a-z-]+ ){0,2}$|^[“\"]?in an? (?:[a-z-]+ ){0,2}(?:trial|study|test|experiment|audit|check|inspection|group|class) (?:with|of|involving|among|covering) (?:some |about )?$"


def number_end(view: View, share: Claim) -> int:
    """Where the number of a share ends, with its `per cent`; its phrase may go on (`a quarter of the total`)."""
    end = quantity(share).number_end
    words = re.match(r"\s?(?:per ?cent|percent|pct|pc)\b", view.lower[end : end + 10])
    return end + words.end() if words else end


def text_behind(view: View, share: Claim, limit: int) -> str:
    """Lower-case text of the sentence behind the number of a share."""
    end = min(view.sentences[share.sentence].end, number_end(view, share) + limit)
    return view.lower[number_end(view, share) : end]


def text_between(view: View, share: Claim, other: Claim) -> str:
    """Lower-case text between the number of a share and a later figure."""
    return view.lower[number_end(view, share) : other.start]


_ARE = r"\b(?:are|is|were|was)\s$"
_THOSE = r"\b(?:those|anyone|everyone|aged?)\s$"
"""`of 2,700 men 900 went, but of those under 25, two-thirds`: an age."""


def is_age_bound(view: View, claim: Claim) -> bool:
    """Whether a bare number bounds an age: `of those under 25, two-thirds`, `27,900 are over 80, or nine per cent`."""
    before = view.before(claim, 12)
    bound = not head(claim) and quantity(claim).comparator in ("<", "<=", ">", ">=")
    return re.search(_THOSE, before) is not None or (bound and re.search(_ARE, before) is not None)


def is_amount(view: View, amount: Claim, base: Claim) -> bool:
    """Whether a claim can be the amount that a share of `base` makes."""
    if not is_sum(amount) and not (quantity(amount).direction and quantity(amount).stat == "count"):
        return False
    if stands_for_members(view, amount) or is_age_bound(view, amount):
        return False
    if quantity(amount).unit in ("year", "month", "day", "hour", "week") or not same_sort_or_change(
        amount, base
    ):
        return False
    return not re.match(r"^\s*(?:more|fewer|less|higher|lower)\b", view.after(amount, 12))


def same_sort_or_change(amount: Claim, base: Claim) -> bool:
    """As `same_sort`, but the amount may be one by which something changed (`cut 306 jobs`)."""
    a, b = quantity(amount), quantity(base)
    if a.unit in (None, "person") and b.unit in (None, "person"):
        return a.per is None and a.value is not None
    if a.per is not None or b.per is not None:
        return False
    return a.unit == b.unit or _goes_without_currency(a, b) or _goes_without_currency(b, a)


def _goes_without_currency(amount: Quantity, base: Quantity) -> bool:
    """Whether millions go without the currency of the whole: `sales of 28.4bn crowns … cloud services, at 12.1bn, made up 43%`."""
    if amount.unit is not None or amount.noun or base.stat != "amount":
        return False
    return all(q.value is not None and abs(q.value) >= _MILLION for q in (amount, base))


def appositive(gap: str) -> bool:
    return bool(re.fullmatch(rf"(?:\s+[\w’'-]+){{0,6}}?{APPOSED[:-1]}", gap))


def opens_with_of(view: View, claim: Claim) -> bool:
    return (
        is_level(claim)
        and (" of" in f" {view.before(claim, 60)}" or "in a" in view.before(claim, 60))
        and bool(re.search(_OPENS_WITH_OF, view.before(claim, 60)))
    )


def restates(view: View, gap: str, share: Claim) -> bool:
    """Whether the words between a figure and a share say that the share is the figure once more."""
    if re.search(RESTATED_ONLY, gap):
        return True
    return bool(re.search(APPOSED, gap)) and bool(re.match(CLOSED, text_behind(view, share, 20)))


def mutual(view: View, first: Claim, second: Claim) -> bool:
    """Whether a later figure restates an earlier one directly behind it: `5%, or 306,`, `5% (306)`."""
    gap = text_between(view, first, second)
    return (
        len(gap) <= 24
        and bool(re.fullmatch(rf"\s*{APPOSED[:-1]}", gap))
        and bool(re.match(r"^\s*(?:[\w’'-]+\s*){0,2}[.,;:)–—]", view.after(second, 40)))
    )


def is_out_of(view: View, amount: Claim, base: Claim) -> bool:
    """Whether one figure is taken out of the next: `306 of the 6,120`, `4,600 of the ground's 23,000`."""
    return quantity(amount).of == base.index or bool(re.search(_OUT_OF, view.gap(amount, base)))


def tie(
    view: View,
    kind: str,
    share: Claim,
    bases: tuple[Claim, ...],
    amount: Claim | tuple[Claim, ...],
    cue: tuple[int, int],
) -> Link:
    amounts = (amount,) if isinstance(amount, Claim) else amount
    return Link(
        kind,
        (
            ("share", (share.index,)),
            ("base", tuple(base.index for base in bases)),
            ("amount" if kind == "share" else "count", tuple(claim.index for claim in amounts)),
        ),
        cue[0],
        cue[1],
        view.text[cue[0] : cue[1]].strip(),
        (("about", _topic(view, share, bases, amounts)),),
    )


def _topic(view: View, share: Claim, bases: tuple[Claim, ...], amounts: tuple[Claim, ...]) -> str:
    """`turnout` or `votes` where the share is one of an election; empty for anything else."""
    if re.search(r"\bturnout (?:of|was|at)\b[^.;]{0,20}$", view.before(share, 40)) or re.match(
        r"^\s*turnout\b", text_behind(view, share, 12)
    ):
        return "turnout"
    ballots = ("vote", "ballot")
    return "votes" if any(head(claim) in ballots for claim in (*amounts, *bases)) else ""
