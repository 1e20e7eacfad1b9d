"""Ties a stated age to the birth, launch or founding from which it follows: `born in 1991 and is 34`.

A link of kind `age` has the roles `age` (a quantity claim) and, where it is an event claim, `birth`. Attributes:
`origin` (the days of the birth), `on` (the days on which the age is said to be held) and `turning` (True where the
birthday itself is told).
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.extract.links._age_frames import (
    AGED,
    DIED,
    NOW,
    PAST,
    THIS_YEAR,
    TURNING,
    WILL_BE,
    Frame,
    behind,
    follows_death,
    frame_of,
)
from factcheck.extract.links._points import Point, Points
from factcheck.extract.proper_names import ProperName, proper_names
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.pattern import Pattern
from factcheck.model.row import Timespan
from factcheck.typed import Literal

ORIGINS = frozenset(
    ("born", "launch", "found", "establish", "set up", "form", "create", "build", "open", "complete", "commission", "install",
     "introduce", "incorporate", "begin")
)  # fmt: skip
"""Happenings from which the age of a person or thing is counted."""

_OLDEST_PERSON = 125
_WIDEST_GAP = 160
_LONGEST_LEAD = 80
_AT_THE_AGE = Pattern(r"\bat (?:the )?age(?: of)?\s$")
_APPOSED = Pattern(r"[\w.”’)](?:,|\s\()\s?(?:now\s|then\s)?$")
_BARE_END = Pattern(
    r"^(?:\s?$|\s?[.,;:)”\"’–—]|\s(?:and|but|when|this|next|last|in|on|today|now|years?\sold|tomorrow|later|soon|at|or|he|she|it|is|has|remains|still)\b)"
)
_ANOTHER = Pattern(
    r"\b(?:wife|husband|son|daughter|brother|sister|mother|father|parents?|partner|child|children|baby|boy|girl|friend|colleague|"
    r"uncle|aunt|cousin|nephew|niece|grand\w{3,8}|widow|widower|fianc\w{2,3}|whose|while|whereas|compared|average|median|"
    r"record|population|himself|herself|itself|when (?:his|her|its|their|the))\b"
)
_KIN_APPOSED = Pattern(
    r"\b(?:a|the)\s(?:\w+\s)?(?:father|mother|grandfather|grandmother|husband|wife)(?:\sof\s\w+)?\s(?:who|,)"
)
_NEW_SUBJECT = Pattern(
    r"(?<!became )(?<!become )(?<!becoming )(?<!elected )(?<!appointed )(?<!named )(?<!as )(?<!making )(?<!makes )(?<!made )\b(?:its|his|her|their|the|an?|another|our|my|one)\s[\w’'-]+(?:\s[\w’'-]+){0,3}?,?\s"
    r"(?:(?:who|which|that)\s)?(?:is|was|are|were|turns|turned|aged|now)?\s?(?:now\s|only\s|just\s|aged\s)?$"
)
_SAME_THING = Pattern(
    r"\b(?:the|an?)\s(?:ship|vessel|ferry|boat|club|company|firm|school|building|bridge|brewery|hospital|charity|theatre|station|"
    r"band|paper|pool|lido|church|hall|pub|line|museum|library|pier|tower|house|mill|cinema|stadium)\s(?:is|was|turns)\s(?:now\s)?$"
)
# `Founded in 1987, the trust will be 39`: what stands in front tells of the subject
_SUBJECT_OF_ALL = Pattern(
    r",\s(?:the|this)\s[\w’'-]+(?:\s[\w’'-]+){0,2}?\s(?:is|was|turns|turned|will be|will turn|has just turned|is to be)\s(?:now\s|just\s)?"
)
_NOW_AGED = Pattern(
    r"(?:(?P<tied>(?:\b(?:making|makes|made) (?:him|her|them|it)|\b(?:is|and) now|\bnow)(?: aged)?)|\b(?:is|are))\s$"
)
_STILL_NOW = Pattern(r"^\s(?:now|today|this year)\b")
_WAS_AGED = Pattern(r"\b(?:was|were|aged|at|at the age of)\s(?:just\s|only\s|then\s|aged\s)?$")
_WHEN_DATED = Pattern(r"^,?\s(?:when|on)\s[^;:.]{0,60}\b(?:in|on)\s$|^\s(?:in|on)\s$")
_HE_WAS_AGED = Pattern(r"(?P<he>\b(?:he|she|who))?\s(?:was|had been)\s(?:just\s|only\s|still\s)?$")
_AND_AGED = Pattern(r"\)?,?\s(?:and|but)\s(?:(?:still|just|only|already|was|he was|she was)\s){0,2}")
_INNER_CLAUSE = Pattern(
    r"\b(?:had|has|who|which|that|whom|whose|since|after|before|until|by|founded|built|held|bought|born|set up)\b|\d"
)
"""`35 when he met the woman he had married in 2001`: the date is not that of the age."""
_AFTER_DATE = Pattern(r"\s?(?:[,.;:)–—”\"]|$)|\s(?:to|with|and|but|at|from|for|on)\b")
_NEW_STATEMENT = Pattern(r"[.!?]\s|[;:]\s(?:he|she|they|his|her|their|the)\b")
_PRONOUN_OPENING = Pattern(
    r"^[“\"‘]?(?:(?:today|now|(?:this|next|last) (?:year|month|week|spring|summer|autumn|winter))(?:,\s|\s))?(?:he|she|it|they)(?:\s(?:is|was|will|turns|turned|would|has|reaches)\b|['’]s\b)(?:\s(?:[\w’'-]+)){0,4}\s$"
)
_OWN_SUBJECT = Pattern(r"(?:,|\s\(|\s(?:is|turns))\s?(?:now\s|aged\s)?$")
_TELLS_OF = Pattern(r",?\s?\(?(?:(?:who|which)\s)?(?:was\s|were\s)?(?:first\s)?$")
# `Jane Howe, 34, joined the firm two years after it was founded`: what was founded is not who has the age
_OF_AN_OBJECT = Pattern(r"[a-z]+(?:\sup)?\s(?:the|an?|his|her|their|this|that|what)\s[^,;:]*$")
"""`He set up the firm in 1994, aged 26`, `who began the search in 2012`: what somebody began is not who has the age."""
_BORN_FIRST = Pattern(r"[“\"]?born (?:in|on|at)\b[^;:“”]{0,200}?,\s(?:he|she)\s")
_HE_WAS = Pattern(r"[“\"]?(?:he|she) was\s(?:just |only )?$")
_OF_IT = Pattern(r"\s(?:it|they)\s(?:was|were|had been)\s$")
_OF_THE_CLAUSE = Pattern(
    r"\b(?:since|after|before|when|until|because|where|while|once)\s(?:the|an?|its|his|her|their|this|that)\s[^,;:]*$"
)
"""`Petra Novak, 34, was the first visitor since the castle was reopened`: the clause has a subject of its own."""
_PLACE_BEFORE = Pattern(r"\b(?:in|at|of|near|from|for|outside|to|by|on|aboard)\s(?:the\s)?$")
_FRONTED = (
    "born ",
    "launched ",
    "founded ",
    "established ",
    "built ",
    "opened ",
    "completed ",
    "commissioned ",
    "set up ",
)
_AT_SOME_AGE = Pattern(
    r"(?:\bat the age of|\bdied,? (?:aged|at(?: the age of)?)|\bdied,? at|,\s(?:then )?aged(?: only| just)?|\baged)\s$"
)
_HE = Pattern(r"[“\"]?(?:when |by the time |after |until )?(?:he|she) ")
_HAS_JUST_DIED = Pattern(r"\b(?:who |has |who has )died,? (?:at the age of|aged|at)\s$")
_OWN_LIFE = Pattern(r"^\),?\s(?:who\s)?(?:[\w’'-]+\s){0,3}?(?:died|was killed|drowned)\b[^.;]*$")


class _Births:
    """The births, launches and foundings of a draft, by sentence and by name."""

    def __init__(self, view: View, points: Points) -> None:
        self._view = view
        self._of: dict[int, list[Claim]] = {}
        self._named: dict[str, list[tuple[ProperName, Claim]]] | None = None
        self._life: Claim | Literal[False] | None = False
        for number in range(len(view.sentences)):
            if found := [
                claim for claim in points.has_events(number, ORIGINS) if claim.modality != "forecast"
            ]:
                self._of[number] = found

    def of(self, sentence: int) -> list[Claim]:
        return self._of.get(sentence, [])

    def only_life(self) -> Claim | None:
        """The birth of an obituary: the only one told of `he` or `she`, in a draft that opens with a death."""
        if self._life is False:
            told = [
                birth
                for births in self._of.values()
                for birth in births
                if birth.detail("verb") == "born"
                and (_is_of_pronoun(self._view, birth) or _is_fronted(self._view, birth))
            ]
            opening = (
                self._view.lower[: self._view.sentences[told[0].sentence].start] if len(told) == 1 else ""
            )
            died = len(re.findall(r"\b(?:who|has) (?:has )?died\b", opening[:1500])) == 1
            self._life = told[0] if died else None
        return self._life

    def named(self, holder: ProperName) -> list[Claim]:
        """The births told of somebody or something of this name."""
        if self._named is None:
            self._named = {}
            for births in self._of.values():
                for birth in births:
                    name = _name_of(self._view, birth)
                    if name is not None:
                        self._named.setdefault(name.plain[-1].lower(), []).append((name, birth))
        fitting = self._named.get(holder.plain[-1].lower(), [])
        return [birth for name, birth in fitting if name.may_be(holder)]


def links(view: View) -> Iterator[Link]:
    """Yield the `age` links of a draft."""
    points = Points(view)
    births = _Births(view, points)
    for number in range(len(view.sentences)):
        for age in view.claims_of(number) if points.is_prose(number) else ():
            if not births.of(number) and (second := _of_a_second_age(view, age, points)):
                yield second
                continue
            if not _may_be_age(view, age):
                continue
            birth = _birth_of(view, age, births)
            if birth is not None:
                frame = frame_of(view, age, birth, points)
                if frame is not None:
                    yield _link(view, birth, age, frame)
            else:
                yield from _of_life_dates(view, age, points)
                yield from _of_an_earlier_age(view, age, points)


def _may_be_age(view: View, claim: Claim) -> bool:
    q = claim.quantity
    if q is None or q.value is None or q.value.denominator != 1 or q.per is not None:
        return False
    if q.stat == "age":
        return True
    if q.unit == "year":
        return view.lower.startswith((" old", "-old"), claim.end)
    if (
        q.unit is not None
        or q.stat != "count"
        or q.direction is not None
        or not 1 <= q.value <= _OLDEST_PERSON
    ):
        return False
    if q.noun is not None and not re.match(r"(?:when|this|next|last|later|today|now)\b", q.noun):
        return False
    start, end, _ = view.sentences[claim.sentence]
    before = view.lower[max(start, q.start - 40) : q.start]
    cued = any(pattern.search(before) for pattern in (TURNING, WILL_BE, NOW, PAST, AGED, _APPOSED))
    return cued and _BARE_END.match(view.lower[q.number_end : min(end, q.number_end + 40)]) is not None


def _is_certain_of(view: View, age: Claim, verb: str | None) -> bool:
    """Whether a bare number is an age: of a person always, of a thing where it `turns 88` or `is 70 this summer`."""
    assert age.quantity is not None
    if age.quantity.stat == "age" or age.quantity.unit is not None or verb == "born":
        return True
    before = view.lower[max(0, age.start - 24) : age.start]
    dated = re.match(r"\s(?:next|this|in)\b", behind(view, age))
    will_be = WILL_BE.search(before) is not None and dated is not None
    return will_be or TURNING.search(before) is not None or THIS_YEAR.match(behind(view, age)) is not None


def _birth_of(view: View, age: Claim, births: _Births) -> Claim | None:
    """The one origin that an age belongs to, by the draft's own words."""
    here = [birth for birth in births.of(age.sentence) if _same_clause(view, birth, age)]
    if here:
        return min(here, key=lambda birth: (_distance(birth, age), birth.start))
    if births.of(age.sentence):
        return None
    birth = _by_pronoun(view, age, births) or _by_name(view, age, births) or _of_one_life(view, age, births)
    return birth if birth is not None and _is_certain_of(view, age, birth.detail("verb")) else None


def _distance(birth: Claim, age: Claim) -> int:
    return age.start - birth.end if birth.end <= age.start else birth.start - age.end


def _verb_at(birth: Claim) -> int:
    return min(int(birth.detail("verb-at") or birth.start), birth.start)


def _same_clause(view: View, birth: Claim, age: Claim) -> bool:
    verb = birth.detail("verb")
    if not _is_certain_of(view, age, verb):
        return False
    birth_first = birth.start < age.start
    if verb != "born" and _OF_AN_OBJECT.match(view.lower[_verb_at(birth) : birth.start]):
        return False
    first, last = (birth.end, age.start) if birth_first else (age.end, _verb_at(birth))
    if not 0 <= last - first <= _WIDEST_GAP:
        return False
    gap = _AT_THE_AGE.sub("", view.lower[first:last])
    told = gap if birth_first else _KIN_APPOSED.sub("", gap)
    if _ANOTHER.search(told) or (_NEW_STATEMENT.search(gap) and not _goes_on(view, age, gap)):
        return False
    names = [name for name in proper_names(view.text, first, last) if not _is_place(view, name, last)]
    start = view.sentences[birth.sentence].start
    if not birth_first:
        if (
            verb != "born"
            and age.quantity is not None
            and re.search(r"[a-z],\s$", view.before(age, 4))
            and view.after(age, 1) == ","
        ):
            return False  # `His son, 31, started in the same workshop in 2019`
        if verb != "born" and (_OF_IT.search(gap) or _OF_THE_CLAUSE.search(gap)):
            return False
        return not names or _opens_with_age(view, age, names, last)
    fronted = view.lower[start : start + 24].lstrip('“"').startswith(_FRONTED)
    if fronted and len(names) == 1:
        rest = view.lower[names[0].end : last]
        if verb != "born":
            return re.match(r",?\s?\(?$", rest) is None  # `run by Tom Hale, 61`: people are not founded
        return re.match(r",?\s?(?:$|\(|is|was|turns|will|aged)", rest) is not None
    if names:
        return False
    if _NEW_SUBJECT.search(gap):
        return fronted and (_SAME_THING.search(gap) or _SUBJECT_OF_ALL.fullmatch(gap)) is not None
    return re.search(r"\bby\s(?:an?|the|two|his|her)\b", gap) is None


def _goes_on(view: View, age: Claim, gap: str) -> bool:
    """`He was 61 when he died in 2020; he had been born in 1949`: one person in both statements."""
    match = re.search(r"[;:]\s(he|she)\s(?:had been|was)\s$", gap)
    start = view.sentences[age.sentence].start
    return match is not None and view.lower.startswith(f"{match[1]} ", start)


def _opens_with_age(view: View, age: Claim, names: list[ProperName], verb: int) -> bool:
    """Recognise an age that opens its sentence: `At 43, Pavla Rychlá, born in 1991, is …`."""
    start = view.sentences[age.sentence].start
    opened = view.lower[start : age.start].strip('“"‘ ') in ("", "at", "now", "aged")
    one = len(names) == 1 and re.fullmatch(r",\s(?:who was\s)?", view.lower[names[0].end : verb]) is not None
    return opened and one


def _is_place(view: View, name: ProperName, age_start: int) -> bool:
    """Whether a name only says where or for whom, and does not stand before the age as its bearer."""
    if re.match(r",?\s?\(?$", view.lower[name.end : age_start]):
        return False
    return _PLACE_BEFORE.search(view.lower[max(0, name.start - 16) : name.start]) is not None


def _by_pronoun(view: View, age: Claim, births: _Births) -> Claim | None:
    """`MV Dunlin was launched in 1991. She is 34 years old.`, in either order."""
    start, _, block = view.sentences[age.sentence]
    before = view.lower[start : age.start]
    opened = _PRONOUN_OPENING.match(before) is not None or _is_pronoun_opening(view, age, before)
    for other in (age.sentence - 1, age.sentence + 1):
        if not 0 <= other < len(view.sentences) or view.sentences[other].block != block:
            continue
        found = births.of(other)
        if len(found) != 1:
            continue
        if opened and _is_about_its_subject(view, found[0]):
            return found[0]
        of_one = _is_of_pronoun(view, found[0]) or _is_about_its_subject(view, found[0])
        if of_one and DIED.search(before) and _HE.match(before):
            return found[0]
    return None


def _is_pronoun_opening(view: View, age: Claim, before: str) -> bool:
    """`At 34 she is the youngest`, `The 34-year-old works from a barn`."""
    behind = view.lower[age.end : view.sentences[age.sentence].end]
    if before.strip('“" ') == "at":
        return re.match(r",?\s(?:he|she|it)\s(?:is|has|remains|still)\b", behind) is not None
    another = re.match(
        r"\s(?:man|woman|boy|girl|driver|victim|suspect|pupil|student|from|and|who|whose)\b", behind
    )
    return before.strip('“" ') == "the" and age.text.lower().endswith("-old") and another is None


def _is_of_pronoun(view: View, birth: Claim) -> bool:
    """Recognise `He was born in 1938`, `He had been born in 1938`, with nobody named."""
    start = view.sentences[birth.sentence].start
    return (
        re.fullmatch(r"[“\"]?(?:he|she)\s(?:was|had been)\s", view.lower[start : _verb_at(birth)]) is not None
    )


def _is_fronted(view: View, birth: Claim) -> bool:
    """Recognise `Born in 1938, the son of a miner, he left school at 14`."""
    start, end, _ = view.sentences[birth.sentence]
    return _BORN_FIRST.match(view.lower[start:end]) is not None


def _is_about_its_subject(view: View, birth: Claim) -> bool:
    """Whether the birth is told of the person or thing that the sentence is about, and of nobody else."""
    start, verb = view.sentences[birth.sentence].start, _verb_at(birth)
    before = view.lower[start:verb]
    if _ANOTHER.search(before) or len(before) > _LONGEST_LEAD:
        return False
    names = proper_names(view.text, start, verb)
    if not before.strip("“\"' "):
        return True
    plain = re.match(r"(?:he|she|it|they)\b|the (?:[\w-]+ ){1,2}(?:was |were )?(?:first )?$", before)
    return len(names) == 1 or (not names and plain is not None)


def _of_one_life(view: View, age: Claim, births: _Births) -> Claim | None:
    """An obituary: `Wilfred Ashdown, who has died aged 91, … . He was born …`, and later `He joined in 1958, at the age of 24`."""
    own = births.only_life()
    if own is None or own.sentence == age.sentence:
        return None
    start, _, _ = view.sentences[age.sentence]
    before = view.lower[start : age.quantity.number_start if age.quantity is not None else age.start]
    if _HE_WAS.fullmatch(before) and follows_death(view, age):
        return own if age.sentence < own.sentence else None
    if _ANOTHER.search(before) or not _AT_SOME_AGE.search(before):
        return None
    if _HAS_JUST_DIED.search(before):
        return own if age.sentence < own.sentence else None
    birth_start = view.sentences[own.sentence].start
    opening = re.match(r"[“\"]?(he|she)\b", before)
    return own if opening and view.lower.startswith(opening[1], birth_start) else None


def _by_name(view: View, age: Claim, births: _Births) -> Claim | None:
    """The only origin in the draft that is told of a person or thing of the same name."""
    holder = _named_at(view, age)
    fitting = births.named(holder) if holder is not None else []
    return fitting[0] if len(fitting) == 1 else None


def _named_at(view: View, age: Claim) -> ProperName | None:
    start = view.sentences[age.sentence].start
    before = view.lower[start : age.start]
    if _PRONOUN_OPENING.match(before):
        if age.sentence == 0 or view.sentences[age.sentence - 1].block != view.sentences[age.sentence].block:
            return None
        earlier = proper_names(view.text, *view.sentences[age.sentence - 1][:2])
        return earlier[0] if earlier else None
    names = proper_names(view.text, start, age.start)
    return names[-1] if names and _OWN_SUBJECT.match(view.lower[names[-1].end : age.start]) else None


def _name_of(view: View, birth: Claim) -> ProperName | None:
    verb = _verb_at(birth)
    names = proper_names(view.text, max(view.sentences[birth.sentence].start, verb - 60), verb)
    return names[-1] if names and _TELLS_OF.match(view.lower[names[-1].end : verb]) else None


def _of_life_dates(view: View, age: Claim, points: Points) -> Iterator[Link]:
    """`The poet (1911-1983) died at the age of 61`."""
    for stretch in points.stretches(age.sentence):
        if stretch.end >= age.start or view.lower[stretch.start - 1 : stretch.start] != "(":
            continue
        if _OWN_LIFE.match(view.lower[stretch.end : age.start]) and not proper_names(
            view.text, stretch.end, age.start
        ):
            yield Link(
                kind="age",
                roles=(("age", (age.index,)),),
                cue_start=stretch.start,
                cue_end=stretch.end,
                cue="born",
                attributes=(("origin", stretch.first), ("on", stretch.last), ("turning", False)),
            )


def _of_an_earlier_age(view: View, age: Claim, points: Points) -> Iterator[Link]:
    """`He was 46 when he took over in 2012, which makes him 54 now`: the age of then gives the years of birth."""
    claims = [claim for claim in view.claims_of(age.sentence) if claim.end <= age.start]
    told = view.lower[claims[-1].end : age.start] if claims else ""
    now = _NOW_AGED.search(told)
    if now is None or (now["tied"] is None and not _STILL_NOW.match(behind(view, age))):
        return
    then, floor = claims[-1], view.sentences[age.sentence].start
    q = then.quantity
    if (
        q is None
        or q.value is None
        or q.value.denominator != 1
        or not 10 <= q.value <= 100
        or q.unit not in (None, "year")
    ):
        return
    if not _WAS_AGED.search(view.lower[floor : q.number_start]) or _ANOTHER.search(told):
        return
    dates = [point for point in points.of(age.sentence) if then.end <= point.start and point.end <= age.start]
    if len(dates) != 1 or not _WHEN_DATED.match(view.lower[then.end : dates[0].start]):
        return
    yield _from_then(then, age, dates[0], Timespan(view.as_of, view.as_of, view.as_of.isoformat()))


def _of_a_second_age(view: View, age: Claim, points: Points) -> Link | None:
    """`He was 19 when the war broke out in 1991, and 44 when he went home, in 2016`: the first age gives the years of birth."""
    ages = [
        claim for claim in view.claims_of(age.sentence) if claim.end <= age.start and _is_whole_age(claim)
    ]
    if not ages or not _is_whole_age(age):
        return None
    then, floor = ages[-1], view.sentences[age.sentence].start
    here = points.of(age.sentence)
    dates = [point for point in here if then.end <= point.start and not point.relative]
    if len(dates) < 2 or not dates[0].end <= age.start < age.end <= dates[1].start:
        return None
    assert then.quantity is not None
    first, second = dates[:2]
    at_first, at_second = view.lower[then.end : first.start], view.lower[age.end : second.start]
    was = _HE_WAS_AGED.search(view.lower[floor : then.quantity.number_start])
    if was is None or not _AND_AGED.fullmatch(view.lower[first.end : age.start]):
        return None
    if was["he"] is None:
        # `Membership was 19 when he came in 1991, and 35 when he left in 2016`: only people have two names
        names = proper_names(view.text, floor, floor + was.start())
        if not names or names[-1].end != floor + was.start() or len(names[-1].plain) < 2:
            return None
    if not _WHEN_DATED.match(at_first) or not _WHEN_DATED.match(at_second):
        return None
    if _INNER_CLAUSE.search(at_first) or _INNER_CLAUSE.search(at_second):
        return None
    closed = _AFTER_DATE.match(view.lower[second.end : view.sentences[age.sentence].end])
    return _from_then(then, age, first, second.span) if closed else None


def _is_whole_age(claim: Claim) -> bool:
    q = claim.quantity
    if q is None or q.value is None or q.value.denominator != 1 or q.comparator != "=" or q.per is not None:
        return False
    told = q.unit is None and q.stat == "count" and (q.noun is None or q.noun.startswith("when"))
    return (told or (q.unit == "year" and q.stat == "age")) and 1 <= q.value <= _OLDEST_PERSON


def _from_then(then: Claim, age: Claim, when: Point, on: Timespan) -> Link:
    """An age that follows from an earlier one and its date."""
    assert then.quantity is not None
    assert then.quantity.value is not None
    first, last, years = when.span.first, when.span.last, int(then.quantity.value)
    origin = Timespan(
        date(first.year - years - 1, 1, 1),
        date(last.year - years, 12, 31),
        f"{first.year - years - 1} or {last.year - years}",
    )
    return Link(
        kind="age",
        roles=(("age", (age.index,)),),
        cue_start=then.start,
        cue_end=then.end,
        cue="born",
        attributes=(("origin", origin), ("on", on), ("turning", False)),
    )


def _link(view: View, birth: Claim, age: Claim, frame: Frame) -> Link:
    at = _verb_at(birth)
    word = re.match(r"[\w-]+", view.lower[at : at + 20])
    assert birth.when is not None
    return Link(
        kind="age",
        roles=(("birth", (birth.index,)), ("age", (age.index,))),
        cue_start=at,
        cue_end=at + (len(word.group()) if word else 1),
        cue=word.group() if word else "",
        attributes=(("origin", birth.when.span), ("on", frame.on), ("turning", frame.turning)),
    )
