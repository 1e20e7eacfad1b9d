"""Which measure the words of a figure name, where a pack warns that it is easily taken for another."""

import re

from factcheck.model.claim import Claim, Key
from factcheck.model.quantity import Quantity
from factcheck.model.row import Mention
from factcheck.rules.rule import Case

_JOINED_BEHIND = re.compile(r"(?i:(?:,\s[a-z]+){0,3},?\s(?:and|or)\s(?:seriously |badly )?[a-z])")
_JOINED_BEFORE = re.compile(r"(?i:(?<=[a-z]\sand\s)|(?<=[a-z]\sor\s))")
"""`killed, wounded or missing` is a wider measure than the `killed` that opens it."""
_BECAME = re.compile(r"(?: of them)? (?:were|was|had been|have been|has been|are|is)(?= )")
_ALONE = re.compile(r"\s(?:is|was|has|stands)\b")


def own_names(case: Case, claim: Claim) -> tuple[Mention, ...]:
    """The names of measures inside a figure's own words, or right behind them: `1.1 million killed`, `40 were hurt`."""
    behind = _BECAME.match(case.text, claim.end)
    return tuple(
        hit
        for hit in case.mentions_between(claim.start, (behind.end() if behind else claim.end) + 2)
        if hit.kind == "metric" and not is_joined(case, hit.start, hit.end)
    )


def set_apart(case: Case, claim: Claim) -> set[str]:
    """Measures that a pack warns not to take for those that the words name (`killed` for `killed and wounded`)."""
    stated = {key.metric for key in claim.keys if key.metric_tie == "stated"} if claim.metric else None
    own = {identity for hit in own_names(case, claim) for identity in hit.ids}
    if not stated and claim.keys and not any(key.metric in own for key in claim.keys):
        stated = own  # `42,860 soldiers killed in July`, of which the packs have no row
    if not stated:
        return set()
    found = case.reference.metric
    # what the figure's own words name outweighs the rest of its clause (`lost 1,200 soldiers killed each day`)
    inside = {name for name in stated if name in own or ((m := found(name)) is not None and m.rate_of in own)}
    inside = inside or {
        key.metric for key in claim.keys if key.metric in own and key.metric_tie == "sentence"
    }
    named = [metric for name in sorted(inside or stated) if (metric := found(name)) is not None]
    warned = {other for metric in named for other in metric.not_comparable_with}
    warned |= {
        other for metric in named if (base := found(metric.rate_of)) for other in base.not_comparable_with
    }
    if not warned or claim.metric is None or is_joined(case, claim.metric.start, claim.metric.end):
        return set()
    warned |= {
        key.metric for key in claim.keys if (m := found(key.metric)) is not None and m.rate_of in warned
    }
    return {name for name in warned if name not in (inside or stated)}


def is_joined(case: Case, start: int, end: int) -> bool:
    """Whether a word is one of several that name a measure together."""
    if _ALONE.match(case.text, end):
        return False  # `what it owns, and net debt is 130.5%`: several would be plural
    return bool(_JOINED_BEHIND.match(case.text, end) or _JOINED_BEFORE.match(case.text, start))


def counts_it(case: Case, quantity: Quantity, key: Key) -> bool:
    """Whether what a figure counts is named by its measure (`88,000 patients` are no nurses)."""
    if not quantity.noun or key.metric_tie == "stated":
        return True
    metric = case.reference.metric_of(key)
    unit = case.reference.unit(metric.unit)
    names = [metric.id, *case.reference.names("metric").get(metric.id, ()), metric.label, metric.unit]
    names += [unit.label, *unit.aliases] if unit is not None else []
    last = quantity.noun.lower().split()[-1]
    return any(last[:5] == word[:5] for name in names for word in name.lower().replace("_", " ").split())
