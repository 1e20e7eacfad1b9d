"""Builds the offices of a draft as claims: who is said to hold which office, of what, and since when.

A claim's details: `holder` (the name as written), `role` (the title, lower case, as a pack would write it), `office` (the
words for the body, empty where there are none), `office-ids` (entities they may stand for, joined by `|`), `tense`
(current, began, appointed). `Claim.when` is the day from which, or on which, the office is held, where the words give it;
`Claim.subject` is the holder.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extract.links._points import Point, Points, Stretch
from factcheck.extract.proper_names import ProperName, proper_names
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Named, When
from factcheck.model.office import OFFICES, canonical_title
from factcheck.model.pattern import Pattern
from factcheck.model.row import Mention, Timespan
from factcheck.named_tuple import NamedTuple

_NOT_NOW = Pattern(
    r"(?:\b(?:former|ex|then|acting|interim|deputy|vice|assistant|shadow|incoming|would-be|honorary|late|next|first|second|previous|onetime|"
    r"one-time|future|past|old|ousted|deposed|exiled|joint|co|associate|sub|under|junior|pro|lieutenant|retired|departing|outgoing|"
    r"candidate for|bid for|run for|race for|post of|office of|job of|role of|a|an|another|every|each|no|any|as|like|self-declared|"
    r"self-proclaimed|rival|stand-in|temporary|caretaker|once|previously|formerly|elected)|’s last|'s last)[\s-]+(?:\w+[\s-]+)?$"
)
_NOT_YET = Pattern(
    r"^[\s-](?:elect|designate|candidate|hopeful|emeritus|nominee|pro tem|in waiting|contender)\b"
)
_DETERMINED = Pattern(
    r"(?:^|[^\w’'-])(?:the|its|their|his|her|our|said|says|and|by|with|from|of|to|for|when|as|that|while|told|over|led|under|current|new|serving|present|is|became|been|elected|appointed|named)\s$|^[\s“\"‘(]*$|[,;:(“\"‘–—-]\s?$"
)
_OF = Pattern(r"^\s(?:of|at|for)\s(?:the\s)?")
_NAME_FIRST = Pattern(
    r"^(?P<comma>,)?\s(?:(?:who\s)?(?P<verb>is|has been|became|becomes|remains|serves as|took over as|takes over as|was (?:elected|appointed|named|made|"
    r"sworn in as|chosen as)|was elected as|was appointed as|was|served as|had been|will be(?:come)?)\s)?(?:still\s)?(?P<det>the|its|their|our|his|her)?\s?"
    r"(?:(?:current|new|serving|present|long-serving|longtime)\s)?$"
)
_BEGAN = ("became", "becomes", "took over as", "takes over as")
_SINCE = Pattern(
    r"^(?:\s(?:of|at|for)\s(?:the\s)?[\w’' -]{2,40}?)?,?\s?(?:(?:and\s)?(?:who\shas\s(?:been\s)?)?(?:(?:governed|ruled|led|run|served|chaired|headed|held (?:the post|office)|been)\s)?"
    r"(?:in (?:office|power|charge|post|place|the (?:job|post|role|chair))\s)?)(?P<cue>since|from|in|on)\s(?:the\s)?$"
)
_BODY = (
    r"(?:company|firm|group|business|bank|corporation|council|authority|board|trust|charity|club|force|department|ministry|agency|service|"
    r"school|college|university|hospital|museum|gallery|theatre|garden|institute|society|association|federation|union|party|commission|"
    r"committee|organi[sz]ation|body|network|airline|airport|port|railway|line|festival|orchestra|newspaper|publisher|brewery|university|"
    r"foundation|fund|regulator|administration|government|state|city|town|county|province|region|district|country|faculty|office|lab|laboratory)"
)
_HELD_SINCE = Pattern(
    rf"\b(?:has|have)\s(?:\w+ly\s)?(?:(?:headed|led|run|chaired|directed|managed|governed|been (?:running|leading|in charge of|at the helm of))\s"
    rf"(?:it|(?:the|this|his|her|their) (?:[\w-]+ )?{_BODY})|been in (?:charge|post|office|command|the (?:job|post|role|chair))|been at the helm)"
    r"(?:\s[^,;.:“”\"]{0,24})?\ssince\s(?:the\s)?$"
)
_PRONOUN = Pattern(r"[“\"]?(?:s?he)\s(?:\w+ly\s)?")
_TOOK_OVER = Pattern(
    r"\b(?:took (?:up|on) (?:the|his|her) (?:post|job|role|office|position|reins)|took (?:over|office|charge|the (?:job|helm|reins|post))|"
    r"started in the (?:job|post|role)|came into office|assumed office|was sworn in|got the job|became (?:the )?(?:head|boss|chief|leader|director|manager|chair|editor))\b[^,;.:“”\"]{0,24}?\s(?:in|on)\s(?:the\s)?$"
)
_BESIDE_NAME = Pattern(
    r"^,?\s(?:(?:(?:an?|the|now)\s[^,;.“”\"]{3,60}|\d\d|who was born in \d{4}),\s){0,2}(?:who\s|and\s)?"
    r"(?:(?:took|started|came|assumed|was|got|has|have|became)\b.*)?$"
)
_LONGEST_OFFICE = 60
_NAMED_BEFORE = 20_000
"""Characters before a titled surname in which its full name is looked for."""
_LONGEST_SENTENCE = 2_000


class _Holding(NamedTuple):
    """An office and its holder as the words have them."""

    start: int
    end: int
    role: str
    holder: ProperName
    office: tuple[int, int]
    office_ids: tuple[str, ...]
    tense: str
    when: When | None


@lru_cache(maxsize=4)
def _pattern(titles: tuple[str, ...]) -> re.Pattern[str]:
    by_letter: dict[str, list[str]] = {}
    for title in sorted(titles, key=lambda title: (-len(title), title)):
        form = re.escape(title).replace(r"\ ", r"[\s-]").replace(r"\-", r"[\s-]")
        by_letter.setdefault(title[0], []).append(form[1:] if title[0].isalnum() else form)
    groups = "|".join(
        f"{letter}(?:{'|'.join(forms)})" for letter, forms in sorted(by_letter.items()) if letter.isalnum()
    )
    return re.compile(rf"(?<![\w-])(?:{groups})(?![\w])")


def _titles(view: View) -> tuple[str, ...]:
    packs = {office.lower() for office in view.reference.offices() if office}
    return tuple(sorted(OFFICES | packs))


def roles(view: View) -> list[Claim]:
    """Return the role claims of a draft, in text order; their indices are the caller's business."""
    pattern = _pattern(_titles(view))
    points = Points(view)
    quotes = sorted(
        (start, end)
        for claim in view.claims
        if claim.kind == "quote" and claim.quotation is not None
        for start, end in claim.quotation.parts
    )
    found: list[Claim] = []
    taken = 0
    for match in pattern.finditer(view.lower):
        number = view.sentence_at(match.start())
        if match.start() < taken or number < 0 or match.end() > view.sentences[number].end:
            continue
        if view.sentences[number].end - view.sentences[number].start > _LONGEST_SENTENCE:
            continue
        if view.draft.blocks[view.sentences[number].block].zone in ("teaser", "table"):
            continue
        holding = _holding(view, number, match, points)
        if holding is None:
            continue
        place = bisect_right(quotes, (holding.start, len(view.text))) - 1
        quoted = place >= 0 and holding.end <= quotes[place][1]
        found.append(_claim(view, number, holding, quoted=quoted))
        taken = holding.end
    return sorted((*found, *_held_by_verb(view, found, points)), key=lambda claim: (claim.start, claim.end))


def _held_by_verb(view: View, known: list[Claim], points: Points) -> Iterator[Claim]:
    """`Ms Roe, who took up the post in May 2022`, `Roe has run the firm since 2022`: the office told of her before."""
    by_surname: dict[str, list[Claim]] = {}
    for claim in known:
        by_surname.setdefault((claim.detail("holder") or "").split(" ")[-1].lower(), []).append(claim)
    if not by_surname:
        return
    for number, (start, end, block) in enumerate(view.sentences):
        if end - start > _LONGEST_SENTENCE or view.draft.blocks[block].zone in ("teaser", "table"):
            continue
        for point in points.of(number):
            words = view.lower[start : point.start]
            since = _HELD_SINCE.search(words)
            cue = since or _TOOK_OVER.search(words)
            if cue is None or point.relative:
                continue
            name = _holder_before(view, start, start + cue.start())
            if name is not None:
                first, held = name.start, by_surname.get(name.plain[-1].lower(), [])
            else:
                first, held = start, _told_right_before(view, number, known, words[: cue.start()])
            if len({(claim.detail("role"), claim.detail("office")) for claim in held}) != 1:
                continue
            when = When(
                point.span, point.start, point.end, view.text[point.start : point.end], "stated",
                "to-date" if since else "instant",
            )  # fmt: skip
            yield _again(view, number, held[0], first, when, began=since is None)


def _told_right_before(view: View, number: int, known: list[Claim], words: str) -> list[Claim]:
    """The one office that the sentence before tells of, where `he` or `she` opens this one and nobody else is named."""
    if not view.runs_on(number) or _PRONOUN.fullmatch(words) is None:
        return []
    start, end, _ = view.sentences[number - 1]
    held = [claim for claim in known if claim.sentence == number - 1]
    if len(held) != 1:
        return []
    bodies = {
        mention.start for mention in view.mentions_of(number - 1, "entity") if not _is_person(view, mention)
    }
    others = (
        name for name in proper_names(view.text, start, end) if not held[0].start <= name.start < held[0].end
    )
    return [] if any(name.start not in bodies for name in others) else held


def _holder_before(view: View, start: int, verb: int) -> ProperName | None:
    """The one name in front of a verb, with nothing but an apposition between them."""
    names = proper_names(view.text, max(start, verb - 110), verb)
    beside = [name for name in names if _BESIDE_NAME.match(view.lower[name.end : verb])]
    return beside[0] if len(beside) == 1 or (beside and beside[0] is names[0]) else None


def _again(view: View, number: int, held: Claim, start: int, when: When, *, began: bool) -> Claim:
    details = dict(held.details) | {"tense": "began" if began else "current"}
    return held._replace(
        start=start,
        end=when.end,
        text=view.text[start : when.end],
        sentence=number,
        block=view.sentences[number].block,
        zone=view.draft.blocks[view.sentences[number].block].zone,
        when=when,
        voice="own",
        details=tuple(details.items()),
    )


def _holding(view: View, number: int, title: re.Match[str], points: Points) -> _Holding | None:
    start, end, _ = view.sentences[number]
    before = view.lower[start : title.start()]
    if _NOT_YET.match(view.lower[title.end() : end]):
        return None
    office, office_ids, lead = _office_before(view, number, title.start())
    behind, behind_ids, past = _office_behind(view, number, title.end())
    if behind != (0, 0):
        office, office_ids = behind, behind_ids
    head = view.lower[start:lead]
    if _NOT_NOW.search(head[-40:]) or _NOT_NOW.search(before[-40:]):
        return None
    written = _name_behind(view, number, title, past) or _name_before(view, number, lead, title)
    if written is None:
        return None
    holder, tense = written
    first, last = min(lead, holder.start), max(past, holder.end)
    when, last = _since(view, number, last, points, tense)
    return _Holding(first, last, canonical_title(title.group()), holder, office, office_ids, tense, when)


def _office_before(view: View, number: int, at: int) -> tuple[tuple[int, int], tuple[str, ...], int]:
    """The body in front of a title (`Nato`, `Ukraine's`, `the bank's`), and where the phrase begins."""
    start = view.sentences[number].start
    for mention in view.mentions_of(number, "entity"):
        if mention.start < at and re.fullmatch(
            r"(?:['’]s?)?\s", view.lower[mention.end : at] if mention.end < at else "x"
        ):
            lead = mention.start
            if view.lower[max(start, lead - 4) : lead] == "the ":
                lead -= 4
            if not _is_person(view, mention):
                return (mention.start, mention.end), mention.ids, lead
    before = view.text[start:at]
    if _DETERMINED.search(before.lower()) or not before.strip():
        return (0, 0), (), at
    names = proper_names(view.text, max(start, at - 60), at)
    if names and re.fullmatch(r"(?:['’]s?)?\s", view.text[names[-1].end : at]):
        first, last = names[-1].start, names[-1].end
    else:
        word = re.search(r"[\w’'&.-]+\s$", before)
        if word is None:
            return (0, 0), (), at
        first, last = start + word.start(), at - 1
    body = view.text[first:last].removesuffix("'s").removesuffix("’s")
    known = view.reference.named("entity", body) or view.reference.named("entity", f"the {body}")
    return (first, last), tuple(one for one in known if not _is_a_person(view, one)), first


def _is_person(view: View, mention: Mention) -> bool:
    return any(_is_a_person(view, identity) for identity in mention.ids)


def _is_a_person(view: View, identity: str) -> bool:
    entity = view.reference.entity(identity)
    return entity is not None and entity.type == "person"


def _office_behind(view: View, number: int, at: int) -> tuple[tuple[int, int], tuple[str, ...], int]:
    """The body behind a title (`of Mexico`, `at Skarra Line`), and where the phrase ends."""
    end = view.sentences[number].end
    cue = _OF.match(view.lower[at:end])
    if cue is None:
        return (0, 0), (), at
    first = at + cue.end()
    for mention in view.mentions_of(number, "entity"):
        if abs(mention.start - first) <= 4 and mention.end > first and not _is_person(view, mention):
            return (mention.start, mention.end), mention.ids, mention.end
    stop = re.search(
        r"[,.;:()“”\"]|\s(?:since|from|in|on|who|is|was|has|said|told|and|for|until)\b",
        view.lower[first : min(end, first + _LONGEST_OFFICE)],
    )
    last = first + stop.start() if stop else min(end, first + _LONGEST_OFFICE)
    return (first, last), (), last


def _name_behind(view: View, number: int, title: re.Match[str], past: int) -> tuple[ProperName, str] | None:
    """`President Javier Milei`, `The chair, Ottilie Merriden,`, `chief constable of Ashcombe Downs, Leonora Vass`."""
    end = view.sentences[number].end
    gap = re.match(r",?\s", view.text[past:end])
    if gap is None:
        return None
    begin = past + gap.end()
    if begin >= end or not view.text[begin].isupper():
        return None
    names = proper_names(view.text, begin, min(end, begin + 60))
    if not names or names[0].start != begin:
        return None
    name = names[0]
    following = view.lower[name.end : min(end, name.end + 3)]
    if "," in gap.group():
        # a list of offices, or a name that starts a clause of its own, is no apposition
        if (
            not following.startswith((",", ".", ";", ":"))
            and name.end != end
            and following[:1] not in ("”", '"')
        ):
            return None
        if len(name.plain) < 2 or not (
            past != title.end()
            or _DETERMINED.search(view.lower[view.sentences[number].start : title.start()])
            or _office_before(view, number, title.start())[0] != (0, 0)
        ):
            return None
    elif past != title.end():
        return None
    if following.startswith(("’s", "'s")) and "," in gap.group():
        return None
    return name, "current"


def _name_before(view: View, number: int, lead: int, title: re.Match[str]) -> tuple[ProperName, str] | None:
    """`Leonora Vass, the chief constable`, `Gwil Parry-Jones, who has been managing director`."""
    start, end, _ = view.sentences[number]
    names = proper_names(view.text, max(start, lead - 90), lead)
    if not names:
        return None
    name = names[-1]
    gap = _NAME_FIRST.match(view.lower[name.end : lead])
    if gap is None or (len(name.plain) < 2 and gap["verb"] is None and not _is_titled(view, name)):
        return None
    if gap["comma"] is None and gap["verb"] is None:
        return None
    verb = gap["verb"] or ""
    if verb in ("was", "served as", "had been", "will be", "will become"):
        return None
    if not verb and not re.match(
        r"\s?(?:[,.;:)–—”\"]|since\b|of\b|at\b|for\b|from\b|in\b|on\b|$)", view.lower[title.end() : end]
    ):
        return None
    tense = "began" if verb in _BEGAN else "appointed" if verb.startswith("was ") else "current"
    return name, tense


def _is_titled(view: View, name: ProperName) -> bool:
    """`Ms. Dravic`: somebody whose full name the draft has given before."""
    titled = re.search(
        r"\b(?:mr|ms|mrs|miss|dr|sir|dame|lord|lady|prof)\b", view.lower[max(0, name.start - 6) : name.end]
    )
    surname = name.plain[-1]
    return (
        titled is not None
        and re.search(
            rf"\b[A-Z][\w’'-]+ {re.escape(surname)}\b",
            view.text[max(0, name.start - _NAMED_BEFORE) : name.start],
        )
        is not None
    )


def _since(view: View, number: int, at: int, points: Points, tense: str) -> tuple[When | None, int]:
    """The day from which the office is held, where the words behind it say so; and the new end of the claim."""
    later: list[Point | Stretch] = [
        *(point for point in points.of(number) if point.start >= at and not point.relative),
        *(stretch for stretch in points.stretches(number) if stretch.start >= at),
    ]
    for point in sorted(later, key=lambda point: point.start)[:1]:
        cue = _SINCE.match(view.lower[at : point.start])
        if cue is None or point.start - at > 70:
            continue
        words = view.text[point.start : point.end]
        if isinstance(point, Stretch):
            span, kind = Timespan(point.first.first, point.last.last, words), "interval"
        else:
            span, kind = point.span, "to-date" if cue["cue"] == "since" else "instant"
            if kind == "instant" and tense == "current":
                continue
        return When(span, point.start, point.end, words, "stated", kind), point.end
    return None, at


def _claim(view: View, number: int, holding: _Holding, *, quoted: bool) -> Claim:
    sentence = view.sentences[number]
    ids = tuple(
        dict.fromkeys(
            identity
            for mention in view.mentions_of(number, "entity")
            if mention.start < holding.holder.end
            and holding.holder.start < mention.end
            and _is_person(view, mention)
            for identity in mention.ids
        )
    )
    name = view.text[holding.holder.start : holding.holder.end]
    return Claim(
        index=-1,
        kind="role",
        start=holding.start,
        end=holding.end,
        text=view.text[holding.start : holding.end],
        sentence=number,
        block=sentence.block,
        zone=view.draft.blocks[sentence.block].zone,
        subject=Named(ids, holding.holder.start, holding.holder.end, name, "stated"),
        when=holding.when,
        voice="quoted" if quoted else "own",
        details=(
            ("holder", " ".join(holding.holder.plain)),
            ("role", holding.role),
            ("office", view.text[slice(*holding.office)]),
            ("office-ids", "|".join(holding.office_ids)),
            ("tense", holding.tense),
        ),
    )
