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
_SPOKEN_OF = {"country": ("economies",)}
"""Only in the plural: `the economy` is no country."""
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

    @property
    def named(self) -> bool:
        """Whether it says among whom: by a noun, a name, or their number alone (`of the five`)."""
        return bool(self.noun or self.groups or self.how_many)


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
    "number": rf",?\s(?:out of|of|among|amongst)\s(?:all\s)?(?:the|these|those|our|all)\s(?P<n>{NUMBER})(?=\s*(?:$|[.,;:)–—])|\s(?:in|to|with|at|by|on|and|but|last|this|for|was|is)\b)",
    "within": r"\s(?:in|of|within|across)\s(?:the\s)?",
    "them": r"\s(?:of|among)\s(?:them|these|those)(?=\s*(?:$|[.,;:)]))",
    "opened": rf"(?:out of|of|among|amongst|across)\s(?P<every>all\s)?(?:(?:the|its|our)\s)?(?:(?P<n>{NUMBER})\s)?",
    "than": rf"\sthan\s(?:in\s|at\s|on\s|for\s)?any\s(?P<of>of\s(?:the|its)\s)?(?P<other>other\s)?(?:(?P<n>{NUMBER})\s)?(?P<later>other\s)?",
    "than_ever": r"\sthan\s(?:ever(?:\sbefore)?|at\sany\s(?:other\s)?(?:time|point))\b",
    "own": rf"(?:[’']s?\s)(?:(?P<n>{NUMBER})\s)?",
    "since": r"\ssince\s(?:at least\s)?",
    "began": r"(?:(?:comparable|modern|such|its|the|these)\s)?(?:records|figures|data|measurements|counting|count|series|statistics)\s"
    r"(?:began|begin|started|were first (?:kept|collected|published))(?:\s+in\s+\d{4}(?:[-–]\d{2,4})?)?",
    "for": rf"\s(?:for|in)\s(?:at least\s|more than\s)?(?:the\s(?:past|last)\s)?(?:(?P<n>{NUMBER})\s{_STEP}|(?P<decade>(?:a|the (?:past|last)) decade))\b",
    "elided": rf"\sfor at least (?P<n>{NUMBER})(?=[.,;]|$)",
    "lies": r",?\s(?:was|is)\s(?:(?:in|that of|at)\s)?(?:the\s)?",
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
    return (
        _window(place, so_far)
        or _told(place, so_far)
        or _among(place, so_far)
        or _whose(place, so_far)
        or _aside(place, so_far)
    )


def _window(place: Place, so_far: Scoped) -> Scoped | None:
    """`since 2019`, `for five years`, `on record`."""
    at = so_far.end
    since = place.match(_pattern("since"), at)
    if since is not None and so_far.window in ("", "ever"):
        return _since(place, so_far, since.end())
    if so_far.window:
        return None
    elided = place.match(_pattern("elided"), at)
    if elided is not None:
        return so_far._replace(end=elided.end(), window="length", periods=number_of(elided["n"]) - 1)
    for_ = place.match(_pattern("for"), at)
    if for_ is not None:
        years = _DECADE if for_["decade"] else number_of(for_["n"])
        return so_far._replace(
            end=for_.end(), window="length", periods=years - 1, step=for_["step"] or "year"
        )
    ever = place.match(_pattern("ever"), at)
    return None if ever is None else so_far._replace(end=ever.end(), window="ever")


def _told(place: Place, so_far: Scoped) -> Scoped | None:
    """`, at 48.2%`: the figure itself, with the measure behind it (`7.32m tonnes of cargo`)."""
    if so_far.figure is not None:
        return None
    at = so_far.end
    lead = place.match(_pattern("figure"), at)
    claim = _claim_at(place, at if lead is None else lead.end()) or _measured_at(place, at)
    if claim is None:
        return None
    hits = place.view.mentions_of(place.sentence, "metric")
    behind = [h.end for h in hits if claim.start < h.start <= claim.end + 4 and h.end > claim.end]
    return so_far._replace(end=max([claim.end, *behind]), figure=claim)


def _among(place: Place, so_far: Scoped) -> Scoped | None:
    """`of the five districts`, `in Europe`, `of the five`; behind a noun where those are (`any town in Norvik`)."""
    at = so_far.end
    if so_far.named:
        within = place.match(_pattern("within"), at) if so_far.noun and not so_far.groups else None
        group = None if within is None else named(place, within.end(), None)
        if group is None or group.noun:
            return None
        return so_far._replace(end=group.end, groups=group.groups)
    among = place.match(_pattern("among"), at)
    one = among is not None and among["every"] in ("any", "every", "each")
    known = None if among is None else named(place, among.end(), among["n"], one=one)
    if known is None and among is not None and among["n"]:
        known = named(place, among.start("n"), None)  # a name may hold the number (`the Five`)
    known = _every(known, told=among is not None and among["every"] is not None)
    if known is None and (number := place.match(_pattern("number"), at)) is not None:
        known = Scoped(number.end(), how_many=number_of(number["n"]))
    if known is None:
        return None
    return so_far._replace(
        end=known.end, noun=known.noun, how_many=known.how_many, every=known.every, groups=known.groups
    )


def _whose(place: Place, so_far: Scoped) -> Scoped | None:
    """`the highest rate was in Aske, at 48.2%`, `the highest rate, 48.2%, was Aske’s`."""
    lies = place.match(_pattern("lies"), so_far.end)
    apposed = so_far.figure is None or place.view.lower.startswith(",", so_far.end)
    if lies is None or not apposed or so_far.rivals:
        return None
    hits = place.view.mentions_of(place.sentence, "entity")
    hit = next((h for h in hits if h.start == lies.end()), None)
    if hit is None:
        return None
    own = 2 if place.view.text[hit.end : hit.end + 2] in ("’s", "'s") else 0
    return so_far._replace(end=hit.end + own)


def _aside(place: Place, so_far: Scoped) -> Scoped | None:
    """`for its size`, `of them`, which names nobody, and the date of the figure."""
    size = place.match(_pattern("size"), so_far.end) or place.match(_pattern("them"), so_far.end)
    if size is not None:
        return so_far._replace(end=size.end())
    lead = place.match(_pattern("date"), so_far.end)
    period = None if lead is None else _period_at(place, so_far.end, lead.end())
    return None if period is None else so_far._replace(end=period.end)


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
    at = place.at if dated is None else dated.end
    ever = place.match(_pattern("than_ever"), at)
    if ever is not None:
        return Scoped(ever.end(), window="ever")
    match = place.match(_pattern("than"), at)
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


def noun_behind(place: Place, at: int) -> tuple[str, int] | None:
    """The type that a noun in the singular or plural names, and where it ends."""
    return _noun(place, at, one=True)


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
            for plural in _SPOKEN_OF.get(kind, ()):
                known[plural] = kind, False
        known = dict(sorted(known.items(), key=lambda item: (-len(item[0]), item[0])))
        view.read_once["nouns of types"] = known
    return known


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeo":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "ch", "x")) else f"{noun}s"
