"""Figures of then and now that a word without an amount holds apart: `is higher than a year ago, when it was 5.3%`.

Kind `change`, roles from and to; the direction is that of the word. Also of a colon that spells out what a verb told
(`The average age has dropped: it was 44 in 2019 and is 51 today`).
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.extract.counted import quantity
from factcheck.extract.links._change_words import CHANGE
from factcheck.extract.links._figures import compatible
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_ABOUT = r"(?:(?:about|around|just|only|still|now|almost|nearly) ){0,2}"
_SOURCES = {
    "when": (
        r"(?<!\bno )(?<!\bnot )(?<!\bhardly )\b(?P<word>higher|lower|larger|smaller|bigger|cheaper|dearer) than "
        r"(?:(?:a|the) (?:year|month|week|decade|season) (?:ago|earlier|before)|(?:in|at|on) (?:the [a-z]+ of )?[^\s,;]+(?: [^\s,;]+){0,2}|"
        r"last (?:year|month|week|season|spring|summer|autumn|winter)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) years (?:ago|earlier|before)), "
        rf"when (?:(?:it|they|that|the figure|the rate|the number|the total) (?:was|were|stood at|had been|came to) {_ABOUT})?$"
    ),
    "people": r"\s*of (?:the |all |its |our |their )?(?:adults|people|population|workforce|electorate|voters|electors|residents|inhabitants|households|citizens|workers|"
    r"employees|staff|pupils|students|patients|members|respondents|those asked|them)\b",
    "colon": rf"\b(?:has|have|had) (?:(?:also|since|now|even|again) )?(?P<word>[a-z]+)\b[^:;.§\d]{{0,80}}: (?:it|they) (?:was|were|stood at|had been) {_ABOUT}$",
    "now": rf"(?: [^,;:.\d]{{0,30}}?| in (?:19|20)\d\d,?)?,?;? (?:and|but) (?:(?:it|they) )?(?:is|are|stands? at) {_ABOUT}$",
    "present": r"[^,;:.]{0,20}\b(?:now|today|this (?:year|month|week|season|spring|summer|autumn|winter))\b",
    "subject": r"(?:^|.*[,;] )at $",
    "is": r"(?P<gap>[^;:.§\d]{0,80}?) (?:is|are) (?:(?:still|now|also|even|much|slightly|well|far|considerably) ){0,2}$|,? (?:(?:still|now|which is|much|slightly|well|far) ){0,2}$",
}  # fmt: skip
_UP = frozenset(("higher", "larger", "bigger", "dearer"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want none of them."""
    return re.compile(_SOURCES[name])


def links(view: View) -> Iterator[Link]:
    """Return every step that a word tells between a figure of now and the one of then."""
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        if not claims or view.block_of(claims[0]).zone in ("table", "teaser"):
            continue
        for claim in claims:
            yield from _when(view, claims, claim)
        for then, now in pairwise(claims):
            yield from _spelt_out(view, then, now)


def _when(view: View, claims: list[Claim], then: Claim) -> Iterator[Link]:
    """`At 4.1 per cent, unemployment is higher than a year ago, when it was 5.3`."""
    start = view.sentences[then.sentence].start
    told = _pattern("when").search(view.lower, start, then.start)
    if told is None or not _is_level(then) or re.match(r"\s*(?:more|less|fewer)\b", view.after(then, 8)):
        return
    if re.match(r"\s*of\b", view.after(then, 8)) and not (
        quantity(then).unit == "percent" and _pattern("people").match(view.after(then, 40))
    ):
        return  # of something narrower
    now = _now(view, [claim for claim in claims if claim.end <= told.start()], told.start())
    if now is not None and compatible(quantity(then), quantity(now)):
        yield _link(view, then, now, told["word"], "up" if told["word"] in _UP else "down", told.start())


def _now(view: View, before: list[Claim], at: int) -> Claim | None:
    """The figure that the word is told of: the only one in front of it, as its subject or what the verb says of it."""
    levels = [claim for claim in before if _is_level(claim)]
    if len(levels) != 1 or len(before) != 1:
        return None
    gap = _pattern("is").fullmatch(view.lower, levels[0].end, at)
    if gap is None:
        return None
    opened = _pattern("subject").fullmatch(
        view.lower[view.sentences[levels[0].sentence].start : levels[0].start]
    )
    return levels[0] if (gap["gap"] is None or (opened and gap["gap"].startswith(","))) else None


def _spelt_out(view: View, then: Claim, now: Claim) -> Iterator[Link]:
    """`has dropped since then: it was 44 in 2019 and is 51 today`."""
    start = view.sentences[then.sentence].start
    told = _pattern("colon").search(view.lower, start, then.start)
    if told is None or not (_is_level(then) and _is_level(now)):
        return
    word = CHANGE.get(told["word"])
    if word is None or word.kind != "moves" or word.direction not in ("up", "down"):
        return
    is_now = _pattern("now").fullmatch(view.lower, then.end, now.start)
    if is_now is None or not compatible(quantity(then), quantity(now)):
        return
    if is_now.group().endswith(" now ") or _pattern("present").match(
        view.lower, now.end, view.sentences[now.sentence].end
    ):
        yield _link(view, then, now, told["word"], word.direction, told.start("word"))


def _is_level(claim: Claim) -> bool:
    q = quantity(claim)
    return (
        claim.kind == "quantity"
        and q.value is not None
        and q.direction is None
        and q.form == "numeral"
        and q.stat not in ("ordinal", "score", "date", "percent-change", "point-change")
    )


def _link(view: View, then: Claim, now: Claim, word: str, direction: str, at: int) -> Link:
    return Link(
        "change",
        (("from", (then.index,)), ("to", (now.index,)), ("by", ())),
        at,
        at + len(word),
        word,
        (
            ("directions", ((direction, at, at + len(word)),)),
            ("basis", "time"),
            ("span", (min(then.start, now.start), max(then.end, now.end))),
        ),
    )
