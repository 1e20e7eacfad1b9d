"""Ties `most`, `a majority` and `a minority` to the share or the counts that stand beside the word.

Kind `majority`, roles share, or count and base; attributes `word` (majority or minority) and `phrase`.
"""

import re
from collections.abc import Iterator

from factcheck.extract.counted import is_count, is_share, quantity
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link

_MORE = r"(?:a (?:clear |narrow |small |slim |large |big |bare |slight |solid |comfortable |vast |overwhelming )?majority|the (?:vast |great )?majority|the bulk)"
_LESS = r"(?:a (?:small |tiny |large |sizeable |vocal )?minority)"
_GROUP = r"(?:\s+of\s+(?:the |its |their |those |these |all |our |his |her )?(?:[\w’'-]+\s*){1,4}?)?"
_MOST = (
    r"(?<!the )(?<!its )(?<!their )(?<!at )\bmost(?:\s+of\s+(?:the |its |their |those |these |them|us|his |her )?(?:[a-z’'-]+\s*){0,4}?"
    r"|\s+(?:people|men|women|children|[a-z]{3,}s)(?:\s+in\s+(?:the\s+)?[\w’'-]+)?)"
)
_BEFORE_SHARE = rf"(?:(?P<more>\b{_MORE}{_GROUP}|{_MOST})|(?P<less>\b{_LESS}{_GROUP}))\s*(?:[,(–—-]\s*(?:or |some |about )?)$"
_BEHIND_SHARE = r"^\s*(?:[,–—(]\s*(?P<more>(?:or )?a (?:clear |narrow |small |slim |large |bare |slight |solid )?majority)|[,–—(]\s*(?P<less>(?:or )?a (?:small |large |sizeable )?minority))\s*(?:[,.;)–—]|of\b)"
_AT_THE_END = (
    r"^[^,;:.()–—]{1,60},\s(?:(?:and |or )?so |which (?:is|makes) |that is )?(?:(?P<more>a (?:clear |narrow |small |slim |large |bare |slight |solid |"
    r"comfortable )?majority)|(?P<less>a (?:small |large |sizeable )?minority))\s?(?:\.|$)"
)
_CLOSED = r"^\s*(?:[\w’'-]+\s+){0,2}[,.;)–—]"
_OF_BASE = rf"(?:(?P<more>\b{_MORE}|(?<!the )(?<!its )(?<!their )(?<!at )\bmost)|(?P<less>\b{_LESS}))\s+of\s+(?:the |its |their |all |those |these )?(?:[a-z’'-]+\s+){{0,2}}$"


def links(view: View) -> Iterator[Link]:
    """Return every majority and minority that a figure beside it can be held against."""
    for number, sentence in enumerate(view.sentences):
        claims = view.claims_of(number)
        if not claims or claims[0].zone == "table":
            continue
        words = view.lower[sentence.start : sentence.end]
        if (
            "most" not in words
            and "majority" not in words
            and "minority" not in words
            and "bulk" not in words
        ):
            continue
        if len(claims) == 1 and is_share(claims[0]):
            yield from _at_the_end(view, claims[0])
        for k, claim in enumerate(claims):
            if is_share(claim):
                yield from _beside(view, claim)
            elif is_count(claim) and k + 1 < len(claims):
                yield from _of_base(view, claim, claims[k + 1])


def _beside(view: View, share: Claim) -> Iterator[Link]:
    """`most voters (43%)`, `a majority, 43%, said`, `43%, a majority`."""
    before = view.before(share, 70)
    match = re.search(_BEFORE_SHARE, before)
    if match and re.match(_CLOSED, view.after(share, 24)):
        start = share.start - len(match.group())
        yield _link(view, (("share", share),), match, (start, share.start))
        return
    match = re.match(_BEHIND_SHARE, view.after(share, 60))
    if match:
        yield _link(view, (("share", share),), match, (share.end, share.end + match.end()))


def _at_the_end(view: View, share: Claim) -> Iterator[Link]:
    """`45% of residents oppose the merger, a clear majority`: the only figure of a sentence, with its verdict behind."""
    match = re.match(_AT_THE_END, view.after(share, 100))
    if match:
        name = "more" if match.group("more") else "less"
        cue = (share.end + match.start(name), share.end + match.end(name))
        yield _link(view, (("share", share),), match, cue)


def _of_base(view: View, base: Claim, count: Claim) -> Iterator[Link]:
    """`most of the 45 members, 20, voted`, `a majority of the 27 countries (12)`."""
    match = re.search(_OF_BASE, view.before(base, 60))
    if match is None or not is_count(count) or quantity(count).unit not in (None, "person"):
        return
    gap = view.gap(base, count)
    if (
        len(gap) <= 40
        and re.search(r"[,(–—]\s*(?:or |in fact )?$", gap)
        and re.match(r"^\s*(?:of them|in all|altogether)?\s*[,.;)–—]", view.after(count, 20))
    ):
        start = base.start - len(match.group())
        yield _link(view, (("count", count), ("base", base)), match, (start, base.start))


def _link(
    view: View, roles: tuple[tuple[str, Claim], ...], match: re.Match[str], cue: tuple[int, int]
) -> Link:
    return Link(
        "majority",
        tuple((role, (claim.index,)) for role, claim in roles),
        cue[0],
        cue[1],
        view.text[cue[0] : cue[1]].strip(),
        (
            ("word", "majority" if match.group("more") else "minority"),
            ("phrase", " ".join((match.group("more") or match.group("less")).split()).strip(" ,(–—-")),
        ),
    )
