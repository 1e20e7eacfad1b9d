"""Reads what a superlative is taken over: of the five districts, in Europe, since 2019, for five years, on record."""

import re
from datetime import date
from functools import cache

from factcheck.extract.view import View
from factcheck.model.claim import Claim
from factcheck.model.months import days_in_month
from factcheck.model.quantity import Period
from factcheck.model.superlative import MEMBER
from factcheck.named_tuple import NamedTuple

_NUMBERS = {
    word: n
    for n, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 2
    )
}
NUMBER = rf"{'|'.join(_NUMBERS)}|\d{{1,3}}"
_MEMBERS = ("ally", "allies", "member", "members", "member state", "member states")
_SAME_TYPE = {"country": ("nation", "state")}
_DECADE = 10
_PARTS_SEEN = 40
"""Parts of a group whose types are looked at: a group has parts of few types."""


class Scoped(NamedTuple):
    """Among whom and over which time, and where the words for it end."""

    end: int
    noun: str = ""
    how_many: int | None = None
    every: bool = True
    """False for `of the countries`, which may be some that the draft has spoken of."""
    groups: tuple[str, ...] = ()
    window: str = ""
    since: tuple[date, date] | None = None
    periods: int = 0
    step: str = ""
    rivals: tuple[str, ...] = ()
    figure: Claim | None = None


class Place(NamedTuple):
    """Where reading goes on."""

    view: View
    sentence: int
    at: int

    @property
    def stop(self) -> int:
        return self.view.sentences[self.sentence].end

    def match(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        return pattern.match(self.view.lower, at, self.stop)


_STEP = r"(?P<step>year|quarter|month)s?"
_SOURCES = {
    "among": rf",?\s(?:out of|of|among|amongst|across|in|within|anywhere in)\s(?:(?P<every>all|any|every|each)(?:\sof)?\s)?(?:(?:the|its|our)\s)?"
    rf"(?:(?P<n>{NUMBER})\s)?",
    "opened": rf"(?:out of|of|among|amongst|across)\s(?P<every>all\s)?(?:(?:the|its|our)\s)?(?:(?P<n>{NUMBER})\s)?",
    "than": rf"\sthan\s(?:in\s|at\s|on\s|for\s)?any\s(?P<of>of\s(?:the|its)\s)?(?P<other>other\s)?(?:(?P<n>{NUMBER})\s)?(?P<later>other\s)?",
    "own": rf"(?:[’']s?\s)(?:(?P<n>{NUMBER})\s)?",
    "since": r"\ssince\s(?:at least\s)?",
    "began": r"(?:(?:comparable|modern|such|its|the|these)\s)?(?:records|figures|data|measurements|counting|count|series|statistics)\s"
    r"(?:began|begin|started|were first (?:kept|collected|published))(?:\s+in\s+\d{4}(?:[-–]\d{2,4})?)?",
    "for": rf"\s(?:for|in)\s(?:at least\s|more than\s)?(?:the\s(?:past|last)\s)?(?:(?P<n>{NUMBER})\s{_STEP}|(?P<decade>(?:a|the (?:past|last)) decade))\b",
    "elided": rf"\sfor at least (?P<n>{NUMBER})(?=[.,;]|$)",
    "lies": r"\s(?:was|is)\s(?:(?:in|that of|at)\s)?(?:the\s)?",
    "size": r"\sfor its (?:size|population)\b",
    "ever": r"\s(?:ever(?:\srecorded)?|on record|in its history|in history|of all time|yet|to date|recorded|in the series|"
    r"(?:of|in) any (?:single |other |previous )?(?:financial |calendar |business )?(?:year|quarter|month))\b",
    "times": rf"(?:(?:previous|preceding|last|past|prior|earlier)\s)?(?:(?P<m>{NUMBER})\s)?(?:(?:previous|preceding|last|past|prior|earlier|other)\s)?"
    rf"(?:financial\s|calendar\s)?{_STEP}\b(?P<back>\s(?:before|earlier|previously|on record))?",
    "figure": r"(?:,|:|\s[–—]|\s\()?\s(?:with|at|of|on|reaching|having|[a-z]+ing)?\s?(?:a total of\s|a rate of\s|a figure of\s)?",
    "measured": r",?\s(?:with|at|having|on)\s(?:an?\s|its\s)?",
    "of_figure": r"\s(?:of|at)\s",
    "date": r",?\s(?:(?:in|during|at the end of|at|by|on|for)\s)?(?:the\s)?(?:(?:financial\s)?year\s(?:to|ending)\s)?",
    "on": r"\s*(?:$|[.;:)\]!?]|[–—]|\s[–—]|,\s(?!of\b|after\b|behind\b|bar\b|except|among|outside|excluding|if\b|apart|aside|other)|"
    r"\s(?:and|but|while|whereas|when|although|though|compared|followed|despite|according)\b)",
    "year": r"(?:19|20)\d\d\b(?![-–/,.]\d)",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compiled when first wanted: most drafts want few of them."""
    return re.compile(_SOURCES[name])


def front(view: View, sentence: int, until: int) -> Scoped | None:
    """The scope with which a sentence opens (`Of the five districts, …`); None for one that is not understood."""
    place = Place(view, sentence, view.sentences[sentence].start)
    start = place.at
    comma = view.lower.find(",", start, until)
    match = place.match(_pattern("opened"), start)
    if match is not None:
        known = _every(named(place, match.end(), match["n"]), told=match["every"] is not None)
        named_next = known is not None and any(
            hit.kind == "entity" and hit.start in (known.end + 1, known.end + 5)
            for hit in view.mentions_of(sentence)
        )
        return known if known is not None and (comma == known.end or named_next) else None
    opener = view.lower[start : start + 8].split(" ", 1)[0]
    if (
        opener not in ("in", "for", "at", "on", "within", "outside", "on", "under", "over")
        or not 0 < comma - start < 70
    ):
        return Scoped(start)
    dated = any(start <= period.start < comma for period in view.periods_of(sentence))
    named_place = any(
        hit.kind == "entity" and start <= hit.start and hit.end in (comma, comma - 1)
        for hit in view.mentions_of(sentence)
    )
    figured = any(view.lower[start : claim.start] in ("at ", "on ") for claim in view.claims_of(sentence))
    return Scoped(start) if dated or named_place or figured else None


def scoped(place: Place, *, than: bool, rival: bool) -> Scoped | None:
    """Read everything behind a superlative; None if some of it is not understood.

    Args:
        place: right behind the superlative and its noun.
        than: whether it is a comparative that must go on with `than any`.
        rival: whether it is `second only to`, which must go on with a name.
    """
    found = Scoped(place.at)
    if rival:
        hit = next(
            (
                hit
                for hit in place.view.mentions_of(place.sentence)
                if hit.start in (place.at + 1, place.at + 5)
            ),
            None,
        )
        if hit is None or hit.kind != "entity" or len(hit.ids) != 1:
            return None
        found = found._replace(end=hit.end, rivals=hit.ids)
    elif than:
        other = _than(place)
        if other is None:
            return None
        found = other
    for _ in range(6):
        further = _piece(place, found)
        if further is None:
            break
        found = further
    return found if place.match(_pattern("on"), found.end) else None


def _piece(place: Place, so_far: Scoped) -> Scoped | None:
    at = so_far.end
    since = place.match(_pattern("since"), at)
    if since is not None and so_far.window in ("", "ever"):
        return _since(place, so_far, since.end())
    elided = place.match(_pattern("elided"), at)
    if elided is not None and not so_far.window:
        return so_far._replace(end=elided.end(), window="length", periods=number_of(elided["n"]) - 1)
    for_ = place.match(_pattern("for"), at)
    if for_ is not None and not so_far.window:
        years = _DECADE if for_["decade"] else number_of(for_["n"])
        return so_far._replace(
            end=for_.end(), window="length", periods=years - 1, step=for_["step"] or "year"
        )
    ever = place.match(_pattern("ever"), at)
    if ever is not None and not so_far.window:
        return so_far._replace(end=ever.end(), window="ever")
    if so_far.figure is None:
        lead = place.match(_pattern("figure"), at)
        claim = _claim_at(place, at if lead is None else lead.end()) or _measured_at(place, at)
        if claim is not None:
            return so_far._replace(end=claim.end, figure=claim)
    if not (so_far.noun or so_far.groups):
        among = place.match(_pattern("among"), at)
        one = among is not None and among["every"] in ("any", "every", "each")
        known = None if among is None else named(place, among.end(), among["n"], one=one)
        known = _every(known, told=among is not None and among["every"] is not None)
        if known is not None:
            return so_far._replace(
                end=known.end,
                noun=known.noun,
                how_many=known.how_many,
                every=known.every,
                groups=known.groups,
            )
    lies = place.match(_pattern("lies"), at)
    if lies is not None and so_far.figure is None and not so_far.rivals:
        # `the highest rate was in Aske, at 48.2%`
        hit = next(
            (
                h
                for h in place.view.mentions_of(place.sentence)
                if h.kind == "entity" and h.start == lies.end()
            ),
            None,
        )
        if hit is not None:
            own = 2 if place.view.text[hit.end : hit.end + 2] in ("’s", "'s") else 0
            return so_far._replace(end=hit.end + own)
    size = place.match(_pattern("size"), at)
    if size is not None:
        return so_far._replace(end=size.end())
    lead = place.match(_pattern("date"), at)
    if lead is not None:
        period = _period_at(place, at, lead.end())
        if period is not None:
            return so_far._replace(end=period.end)
    return None


def _measured_at(place: Place, at: int) -> Claim | None:
    """`, with a recycling rate of 48.2%`: a figure behind the name of its measure."""
    lead = place.match(_pattern("measured"), at)
    if lead is None:
        return None
    hits = place.view.mentions_of(place.sentence, "metric")
    hit = next((h for h in hits if h.start == lead.end()), None)
    of = None if hit is None else place.match(_pattern("of_figure"), hit.end)
    return None if of is None else _claim_at(place, of.end())


def _claim_at(place: Place, at: int) -> Claim | None:
    claims = place.view.claims_of(place.sentence)
    return next(
        (c for c in claims if c.start == at or (c.quantity is not None and c.quantity.number_start == at)),
        None,
    )


def _period_at(place: Place, low: int, high: int) -> Period | None:
    periods = place.view.periods_of(place.sentence)
    return next((p for p in periods if p.kind == "date" and low < p.start <= high), None)


def _since(place: Place, so_far: Scoped, at: int) -> Scoped | None:
    began = place.match(_pattern("began"), at)
    if began is not None:
        return so_far._replace(end=began.end(), window="ever")
    the = 4 if place.view.lower.startswith("the ", at) else 0
    period = next(
        (p for p in place.view.periods_of(place.sentence) if p.kind == "date" and p.start in (at, at + the)),
        None,
    )
    if period is None and (year := place.match(_pattern("year"), at)):
        # `since at least 2020`, which the grammar reads as a number
        first = date(int(year.group()), 1, 1)
        return so_far._replace(end=year.end(), window="since", since=(first, first.replace(month=12, day=31)))
    last = None if period is None else _last_day(period)
    if period is None or period.first is None or last is None:
        return None
    return so_far._replace(end=period.end, window="since", since=(period.first, last))


def _last_day(period: Period) -> date | None:
    """Last day of the period behind `since`; a reading of `since` may leave the end open."""
    if period.first is None:
        return None
    if len(period.timex) == 4:
        return date(period.first.year, 12, 31)
    if len(period.timex) == 7 and period.timex[5:].isdigit():
        return date(
            period.first.year, period.first.month, days_in_month(period.first.year, period.first.month)
        )
    if period.timex[:4].isdigit() and len(period.timex) == 10:
        return period.first
    return period.last


def number_of(word: str) -> int:
    """A number as word or digits."""
    return _NUMBERS[word] if word in _NUMBERS else int(word)


def _every(known: Scoped | None, *, told: bool) -> Scoped | None:
    return (
        None
        if known is None
        else known._replace(every=told or known.how_many is not None or bool(known.groups))
    )


def named(place: Place, at: int, count: str | None, *, one: bool = False) -> Scoped | None:
    """`five districts`, `Europe`, `the force's five districts`, `NATO allies`.

    Args:
        place: where to look for names.
        at: where the words begin.
        count: the number in front, as written.
        one: whether the noun may stand in the singular (`any district`; but never `in the district`).
    """
    number = None if count is None else number_of(count)
    # the article may belong to the name (`the force`)
    hits = (
        h for h in place.view.mentions_of(place.sentence) if h.kind == "entity" and h.start in (at, at - 4)
    )
    hit = max(hits, key=lambda h: h.end, default=None)
    plain = _noun(place, at, one=one)
    if plain is not None and (hit is None or hit.end < plain[1]):
        return Scoped(plain[1], noun=plain[0], how_many=number)
    if hit is None or hit.ambiguous or len(hit.ids) != 1:
        return None
    own = place.match(_pattern("own"), hit.end)
    further = hit.end + 1 if own is None else own.end()
    if own is not None and own["n"]:
        number = number_of(own["n"])
    plain = _noun(place, further, one=one)
    if plain is not None:
        return Scoped(plain[1], noun=plain[0], how_many=number, groups=hit.ids)
    return None if number is not None or own is not None else Scoped(hit.end, groups=hit.ids)


def _than(place: Place) -> Scoped | None:
    lead = place.match(_pattern("date"), place.at)
    dated = None if lead is None else _period_at(place, place.at, lead.end())
    match = place.match(_pattern("than"), place.at if dated is None else dated.end)
    if match is None:
        return None
    times = place.match(_pattern("times"), match.end())
    if times is not None:
        number = times["m"] or match["n"]
        if number is not None and match["of"]:
            return Scoped(times.end(), window="length", periods=number_of(number), step=times["step"])
        return Scoped(times.end(), window="ever") if number is None and not match["of"] else None
    known = named(place, match.end(), match["n"], one=True)
    if known is None or (match["of"] and known.how_many is None):
        return None
    if known.how_many is not None and (match["other"] or match["later"]):
        return known._replace(how_many=known.how_many + 1)
    return known


def _noun(place: Place, at: int, *, one: bool) -> tuple[str, int] | None:
    """The type of entity that a noun names, and where the noun ends; only types of entities that the draft names."""
    for form, (kind, singular) in type_forms(place.view).items():
        if (
            (one or not singular)
            and place.view.lower.startswith(form, at)
            and not place.view.lower[at + len(form) : at + len(form) + 1].isalpha()
        ):
            return kind, at + len(form)
    return None


def type_forms(view: View) -> dict[str, tuple[str, bool]]:
    """Noun to the type that it names and whether it is a singular, longest first; types of what the draft names and of its parts."""
    known: dict[str, tuple[str, bool]] | None = view.read_once.get("nouns of types")
    if known is None:
        named_here = {i for hit in view.mentions if hit.kind == "entity" for i in hit.ids}
        parts = (part for i in sorted(named_here) for part in view.reference.parts(i, most=_PARTS_SEEN))
        types = {
            entity.type.lower()
            for i in {*named_here, *parts}
            if (entity := view.reference.entity(i)) is not None and entity.type
        }
        known = dict.fromkeys(_MEMBERS[::2], (MEMBER, True)) | dict.fromkeys(_MEMBERS[1::2], (MEMBER, False))
        for kind in sorted(types):
            for spoken in (kind.replace("-", " ").replace("_", " "), *_SAME_TYPE.get(kind, ())):
                known[spoken] = kind, True
                known[_plural(spoken)] = kind, False
        known = dict(sorted(known.items(), key=lambda item: (-len(item[0]), item[0])))
        view.read_once["nouns of types"] = known
    return known


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeo":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "ch", "x")) else f"{noun}s"
