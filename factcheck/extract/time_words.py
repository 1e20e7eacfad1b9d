"""Times that the grammar does not count as numbers: `a decade`, `centenary`, and clock times that no clock shows."""

import re
from datetime import date

from factcheck.extract.view import View
from factcheck.model.pattern import Pattern
from factcheck.named_tuple import NamedTuple

_LENGTH = Pattern(
    r"(?<!over )(?<!than )(?<!nearly )(?<!almost )(?<!about )(?<!around )(?<!just )(?<!under )(?<!to )(?<!half )(?<!of )"
    r"\b(?P<part>half a|a quarter of a|a)\s(?P<unit>decade|century)\b(?=,?\s(?:since|after|ago|later|before|earlier|on)\b)"
)
_PARTS = {"half a": "1/2", "a quarter of a": "1/4", "a": "1"}
_CENTENARY = Pattern(r"\b(?P<prefix>bi|ter|tri|quater|quin|sesqui)?cente(?:nary|nnial)\b")
_HUNDREDS = {"bi": "200", "ter": "300", "tri": "300", "quater": "400", "quin": "500", "sesqui": "150"}
_CLOCK = Pattern(
    r"\b(?P<cue>at|by|until|till|from|before|after|around|about|since|and|to)\s(?P<time>(?P<hour>\d{1,2})(?P<mark>[:.])(?P<minute>\d{2}))"
    r"(?P<half>\s?[ap](?:\.m\b\.?|m\b)|\s?(?:gmt|bst|utc|cet|cest|hrs|hours|local\stime)\b)?(?![\d:%]|[.,]\d)"
)
_NO_CLOCK = Pattern(
    r"\b(?:time of|clocked?|ran|finished in|won in|record of|psalm|genesis|exodus|matthew|mark|luke|john|verse|minutes?|ratio|score)\b"
)
_LOOSE_CUES = ("and", "to", "about", "around", "after", "by", "since")


class Dated(NamedTuple):
    """A date or time of the text before it is a claim; half-open offsets."""

    start: int
    end: int
    first: date | None
    last: date | None
    date_start: int
    """Where the date's own words start, behind a verb and preposition."""
    kind: str
    """As `When.kind`; `duration` for a length of time."""
    details: tuple[tuple[str, str], ...]


def lengths(view: View, number: int) -> list[Dated]:
    """Return the lengths of time of a sentence that are words: `a decade after the 2010 flood`, `its centenary`."""
    start, end, _ = view.sentences[number]
    found = []
    if view.lower.find(" decade", start, end) >= 0 or view.lower.find(" century", start, end) >= 0:
        for match in _LENGTH.finditer(view.lower, start, end):
            counted = any(
                claim.start < match.end()
                and match.start() < claim.end
                # `a quarter` alone is a share
                and (claim.end >= match.end() or match["part"] != "a quarter of a")
                for claim in view.claims_of(number)
            )
            if not counted:
                found.append(_length(match, _PARTS[match["part"]], match["unit"]))
    if view.lower.find("centen", start, end) >= 0:
        for match in _CENTENARY.finditer(view.lower, start, end):
            found.append(_length(match, _HUNDREDS.get(match["prefix"] or "", "100"), "anniversary"))
    return found


def _length(match: re.Match[str], amount: str, unit: str) -> Dated:
    details = (("amount", amount), ("unit", unit))
    return Dated(match.start(), match.end(), None, None, match.start(), "duration", details)


def impossible_times(view: View, number: int) -> list[Dated]:
    """Return the clock times of a sentence that no clock shows: `24:30`, `13:00 pm`, `at 09:75`."""
    start, end, _ = view.sentences[number]
    if not any(view.lower.find(mark, start, end) >= 0 for mark in (":", "pm", "p.m", "am", "a.m")):
        return []
    found: list[Dated] = []
    for match in _CLOCK.finditer(view.lower, start, end):
        hour, minute, half = int(match["hour"]), int(match["minute"]), match["half"]
        suffix = (half or "").strip().replace(".", "")
        if not suffix and (match["mark"] == "." or (match["cue"] in _LOOSE_CUES and hour != 24)):
            continue
        if _is_broken(hour, minute, suffix) and not _NO_CLOCK.search(view.lower, start, match.start()):
            past = match.end("half") if half else match.end("time")
            details = (("impossible", "time"), ("hour", str(hour)), ("minute", str(minute)), ("half", suffix))
            at = match.start("time")
            found.append(Dated(at, past, None, None, at, "instant", details))
    return found


def _is_broken(hour: int, minute: int, half: str) -> bool:
    if half in ("am", "pm"):
        return minute > 59 or hour > 12 or (hour == 0 and half == "pm")
    return minute > 59 or hour > 24 or (hour == 24 and minute > 0)
