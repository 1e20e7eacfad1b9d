"""The scale of a table's bare numbers, as a head or a caption gives it: `Millions`, `€bn`, `Passengers (m)`, `'000`."""

from factcheck.model.pattern import Pattern
from factcheck.model.scale import SCALES, SUFFIXES

_TOLD_SCALE = Pattern(
    r"(?<!per )(?<!per one )(?<!\d )(?<!\d)\b(?P<word>thousand|million|billion|trillion)s?\b"
    r"|(?:[£$€¥]\s?|\b(?:usd|eur|gbp)\s|\()(?P<letter>k|m|mn|bn|tn)\b|(?P<noughts>['’£$€¥]000s?\b|\(000s?\)|\b000s\b)"
    # `People, m`; a bare `m` behind anything else may be metres
    r"|\b(?:people|population|inhabitants|passengers|visitors|tourists|workers|jobs|users|customers|subscribers|members|households|homes|voters|votes)"
    r"(?: [a-z]+)?, ?(?P<behind>m|bn|k)\s*$"
)


def told_scale(words: str) -> int:
    """The multiplier that the lower-case head or caption of a table gives its bare numbers; 1 without one."""
    told = {
        SCALES[found["word"] or SUFFIXES.get(found["letter"] or found["behind"] or "", "thousand")]
        for found in _TOLD_SCALE.finditer(words)
    }
    return told.pop() if len(told) == 1 else 1
