"""Ties `third straight` to the list of earlier ones behind it: `a third straight win, after those of 2019 and 2021`.

A link of kind `ordinal-list` has the role `ordinal` (a quantity claim) and the attributes `listed` (how many the list
holds) and `whole` (True where the list stands in brackets or behind a colon and so holds the present one, too).
"""

import re
from collections.abc import Iterator

from factcheck.extract.view import View
from factcheck.model.claim import Link
from factcheck.model.months import MONTH, WEEKDAY
from factcheck.model.pattern import Pattern

_ITEM = (
    rf"(?:{MONTH}(?:\s\d{{4}})?|"
    rf"(?:1[5-9]|20)\d{{2}}(?:[-–/]\d{{2}})?|{WEEKDAY})"
)
_LIST = rf"(?P<list>(?:in\s)?{_ITEM}(?:,\s(?:in\s)?{_ITEM}){{0,12}},?\sand\s(?:in\s)?{_ITEM})"
_ROW = Pattern(
    r"^\s(?:straight|consecutive|successive|back-to-back)\b|^\s(?:[\w’'-]+\s){1,3}(?:in a row|running|in succession|on the trot)\b"
)
_TITLE = Pattern(
    r"^\s(?:[\w’'-]+\s){0,2}(?:title|win|victory|gold|medal|triumph|crown|term|defeat|loss|fall|rise|increase|cut)\b"
)
_AFTER = Pattern(
    rf"^[^.;:()]{{0,60}}?,?\s(?:after|following|adding to|to go with|on top of)\s(?:[\w’'-]+\s){{0,5}}?(?:in|of|for)?\s?{_LIST}(?P<end>\s?[.,;)]|$)"
)
_WHOLE = Pattern(rf"^[^.;:()]{{0,60}}?\s?(?:\(|:\s|[–—]\s?){_LIST}(?P<end>\s?[.;)–—]|$)")
_PARTLY = Pattern(r"\b(?:including|such as|among|notably|most recently|like|only|sharp|bigger|larger)\b")


def links(view: View) -> Iterator[Link]:
    """Yield the `ordinal-list` links of a draft."""
    for number, sentence in enumerate(view.sentences):
        for claim in view.claims_of(number):
            q = claim.quantity
            if q is None or q.stat != "ordinal" or q.value is None:
                continue
            after = view.lower[q.number_end : min(sentence.end, q.number_end + 220)]
            in_a_row = _ROW.match(after)
            if in_a_row is None and _TITLE.match(after) is None:
                continue
            match, whole = _AFTER.match(after), False
            if match is None and in_a_row is not None:
                match, whole = _WHOLE.match(after), True
            if match is None or _PARTLY.search(after[: match.start("list")]):
                continue
            listed = len(re.findall(_ITEM, match["list"]))
            yield Link(
                kind="ordinal-list",
                roles=(("ordinal", (claim.index,)),),
                cue_start=q.number_end + match.start("list"),
                cue_end=q.number_end + match.end("list"),
                cue=match["list"],
                attributes=(("listed", listed), ("whole", whole)),
            )
