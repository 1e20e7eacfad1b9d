"""The people of a draft: who is who by name, office and pack, and whom a pronoun or an office stands for.

A pronoun is resolved only where one person can be meant: the only one named in the nearest sentence that names
anybody, in this paragraph or else in the one before. Everything else stays unknown.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.extract.quotation import nouns
from factcheck.extract.quotation.persons import (
    bare_end,
    gender_of,
    is_no_person,
    plain_words,
    role_beside,
    shows_a_person,
    tied_to_name,
    title_role,
)
from factcheck.extract.quotation.phrases import Source, kind_of, name_end, possessive
from factcheck.extract.quotation.tokens import Token
from factcheck.extract.view import View
from factcheck.model.pattern import Pattern
from factcheck.model.row import Mention
from factcheck.named_tuple import NamedTuple

_PLACES = frozenset(
    "country city town village state republic parish port airport market household region".split()
)
_GROUPS = (nouns.GROUP | frozenset(("police-force", "think-tank", "igo"))) - _PLACES
_PARAGRAPHS_BACK = 4
_BACK = 12
"""A pronoun does not reach further back than this many sentences."""
_CONTINUING = frozenset(("add", "go on", "continue", "conclude", "explain"))


class Paragraph(NamedTuple):
    """A block cut into tokens and spoken sentences."""

    block: int
    tokens: list[Token]
    ranges: list[tuple[int, int]]

    def sentence(self, at: int) -> int:
        """Number of the sentence that holds a token."""
        return bisect_right(self.ranges, at, key=lambda bounds: bounds[0]) - 1


class Person:
    """One person of the draft."""

    __slots__ = ("end", "gender", "ids", "key", "names", "roles", "start")

    def __init__(
        self, key: str, names: tuple[str, ...], start: int, end: int, ids: tuple[str, ...], gender: str
    ) -> None:
        self.key = key
        self.names = names
        """Lower-case words of the fullest name, without titles."""
        self.start = start
        """Of the fullest name in the draft, with its titles."""
        self.end = end
        self.ids = ids
        self.gender = gender
        """m, f, or empty where the draft does not say."""
        self.roles: list[frozenset[str]] = []


class Hit(NamedTuple):
    """A place where a person is named."""

    key: str
    first: int
    """Token index."""
    start: int
    end: int
    gender: str
    evident: bool
    """False for capitalised words that may be a person as well as anything else."""
    leads: bool
    """Whether the hit opens its sentence."""
    named: bool = True
    placed: bool = False
    """Whether a preposition makes it a place or a body rather than a second person: `in New York`."""


class Speaker(NamedTuple):
    """A source once it is known whom its words stand for."""

    start: int
    end: int
    ids: tuple[str, ...]
    kind: str
    """said, document, unnamed."""
    known: bool
    """False where the words name nobody and nobody could be made out."""
    who: str = ""
    """person, body or paper, where it is plain."""


class Cast:
    """Everybody whom a draft names, and the way from any mention to the person."""

    def __init__(self, view: View, paragraphs: Sequence[Paragraph]) -> None:
        self._view = view
        self._paragraphs = paragraphs
        self._place = {paragraph.block: number for number, paragraph in enumerate(paragraphs)}
        self._mentions: dict[int, Mention] = {m.start: m for m in view.mentions if m.kind == "entity"}
        self._people: dict[str, Person] = {}
        self._by_surname: dict[str, list[Person]] = {}
        self._alone: dict[str, list[Person]] = {}
        self._by_office: dict[str, list[Person]] = {}
        self._hits: dict[tuple[int, int, int], list[Hit]] = {}
        for paragraph in paragraphs:
            for low, high in paragraph.ranges:
                self._register(paragraph.tokens, low, high)

    # Who is there.

    def _register(self, tokens: list[Token], low: int, high: int) -> None:
        at = low
        while at < high:
            if not tokens[at].is_capital or (end := name_end(tokens, at, high, opens=at == low)) == at:
                at += 1
                continue
            words = plain_words(tokens[at:end])
            ids, kind = self._entity(tokens[at].start, tokens[end - 1].end)
            role = role_beside(tokens, at, end, low, high) or title_role(tokens, at, end)
            titled = len(words) < end - at and tokens[at].lower.rstrip(".") in nouns.TITLES
            evident = kind == "person" or (
                kind == "" and words and (titled or shows_a_person(tokens, at, end, high, role))
            )
            if evident and (titled or not is_no_person(tokens, at, end, low)):
                self._add(tokens, at, end, words, ids, role)
            at = end

    def _add(
        self,
        tokens: list[Token],
        first: int,
        end: int,
        words: tuple[str, ...],
        ids: tuple[str, ...],
        role: frozenset[str],
    ) -> None:
        person = self._people.get(ids[0]) if len(ids) == 1 else self._known(words)
        start, stop = tokens[first].start, bare_end(tokens[end - 1])
        gender = gender_of([token.lower.rstrip(".") for token in tokens[first:end]], role)
        if person is None:
            key = ids[0] if len(ids) == 1 else "name:" + " ".join(words)
            person = self._people[key] = Person(key, words, start, stop, ids, gender)
        elif len(words) > len(person.names):
            person.names, person.start, person.end = words, start, stop
        person.gender = person.gender or gender
        if role and role not in person.roles:
            person.roles.append(role)
            for word in role:
                self._by_office.setdefault(word, []).append(person)
        for word in {words[-1], person.names[-1]} if words else ():
            known = self._by_surname.setdefault(word, [])
            if person not in known:
                known.append(person)

    def _known(self, words: tuple[str, ...]) -> Person | None:
        """The person whom these words of a name must mean."""
        if not words:
            return None
        fitting = [
            person
            for person in self._by_surname.get(words[-1], ())
            if len(words) == 1
            or len(person.names) == 1
            or set(words) <= set(person.names)
            or set(person.names) <= set(words)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _entity(self, start: int, end: int) -> tuple[tuple[str, ...], str]:
        """Ids and kind (person, group, other, or empty) of the longest alias inside a stretch."""
        best: Mention | None = None
        for mention in self._mentions_in(start, end):
            if best is None or mention.end - mention.start > best.end - best.start:
                best = mention
        if best is None:
            return (), ""
        # `Chief Executive Paula Renwick` is the name of a pack behind titles that take up more room
        titles = all(
            word.rstrip(".") in nouns.TITLES for word in self._view.lower[start : best.start].split()
        )
        whole = titles or (best.end - best.start) * 2 > end - start
        return (best.ids, self._kind(best.ids)) if whole else ((), "")

    def _mentions_in(self, start: int, end: int) -> Iterator[Mention]:
        sentence = self._view.sentence_at(start)
        for number in {sentence, self._view.sentence_at(max(start, end - 1))} if sentence >= 0 else ():
            for mention in self._view.mentions_of(number, "entity"):
                if start <= mention.start and mention.end <= end + 2:
                    yield mention

    def _kind(self, ids: tuple[str, ...]) -> str:
        kinds = set()
        for one in ids:
            entity = self._view.reference.entity(one)
            words = (entity.type if entity is not None else "").lower().replace("_", "-").split("-")
            if "person" in words or "people" in words or "politician" in words or "player" in words:
                kinds.add("person")
            else:
                kinds.add("group" if set(words) & _GROUPS or "-".join(words) in _GROUPS else "other")
        return kinds.pop() if len(kinds) == 1 else "other"

    # Who is meant.

    def settle(
        self, source: Source, paragraph: Paragraph, at: int, *, verb: str, last: Speaker | None
    ) -> Speaker:
        """Say whom a source stands for.

        Args:
            source: the words beside the cue.
            paragraph: where they stand.
            at: index of the first token of the reporting clause.
            verb: base form of the cue, which may show that the speaker goes on.
            last: speaker of the quotation before, in the same paragraph run.
        """
        if source.kind == "pronoun":
            return self._pronoun(source, paragraph, at, verb, last)
        start, end = source.start, source.end
        ids, kind = self._entity(start, end)
        if source.joint:
            return Speaker(start, end, (), "said", known=False)
        if source.named and source.kind != "group":
            return self._by_name(source, ids)
        if kind == "person":
            return Speaker(start, end, ids, "said", known=True, who="person")
        if source.kind == "group":
            return Speaker(start, end, ids, "said", known=True, who="body")
        if source.kind in ("person", "thing"):
            person = self._by_role(self._words(start, end))
            if person is not None:
                return Speaker(person.start, person.end, person.ids, "said", known=True, who="person")
            who = "person" if source.kind == "person" else ""
            return Speaker(
                start, end, self._body_in(start, end), "said", known=source.kind == "person", who=who
            )
        if source.kind == "document" or source.head == "authors":
            return Speaker(
                start,
                end,
                ids or self._body_in(start, end) or self._author(paragraph, at),
                "document",
                known=True,
                who="paper",
            )
        return Speaker(start, end, self._body_in(start, end), "unnamed", known=True)

    def _by_name(self, source: Source, ids: tuple[str, ...]) -> Speaker:
        kind = self._kind(ids) if ids else ""
        words = tuple(
            word.lower().rstrip(".’'") for word in self._view.text[source.start : source.end].split()
        )
        person = self._known(tuple(word for word in words if word not in nouns.TITLES))
        if person is not None and kind in ("", "person", "other"):
            return Speaker(source.start, source.end, person.ids or ids, "said", known=True, who="person")
        who = {"person": "person", "group": "body"}.get(kind, "person" if source.kind == "person" else "")
        return Speaker(source.start, source.end, ids, "said", known=True, who=who)

    def _words(self, start: int, end: int) -> frozenset[str]:
        return frozenset(self._view.lower[start:end].replace("’", "'").split()) - nouns.DETERMINERS

    def _body_in(self, start: int, end: int) -> tuple[str, ...]:
        """The body for which somebody without a name speaks: `a senior official of the alliance`."""
        for mention in self._mentions_in(start, end):
            if self._kind(mention.ids) == "group":
                return mention.ids
        return ()

    def _by_role(self, words: frozenset[str]) -> Person | None:
        held = [self._by_office[word] for word in words if word in self._by_office]
        fitting = {
            person.key: person
            for person in (min(held, key=len) if held else ())
            if any(words <= role or (len(role) > 1 and role <= words) for role in person.roles)
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _author(self, paragraph: Paragraph, at: int) -> tuple[str, ...]:
        """The only body named so far in the paragraph: its paper is the one that speaks."""
        body = self._it(paragraph, at)
        return () if body is None else body.ids

    def _pronoun(
        self, source: Source, paragraph: Paragraph, at: int, verb: str, last: Speaker | None
    ) -> Speaker:
        unknown = Speaker(source.start, source.end, (), "said", known=False)
        if source.head == "it":
            return self._it(paragraph, at) or unknown
        gender = {"he": "m", "she": "f", "year-old": ""}.get(source.head)
        if gender is None:
            return unknown
        if (
            verb in _CONTINUING
            and last is not None
            and last.known
            and (not gender or self._gender_of(last) in ("", gender))
        ):
            between = self._named_between(last.end, source.start, paragraph)
            if not between or (len(between) == 1 and self._same(between[0], last)):
                return last
        hit = self._antecedent(paragraph, at, gender)
        if hit is None:
            only = self._protagonist(gender)
            if only is None or only.start >= paragraph.tokens[0].start or source.head == "year-old":
                return unknown
            return Speaker(only.start, only.end, only.ids, "said", known=True, who="person")
        person = self._people.get(hit.key)
        ids = person.ids if person is not None else ()
        start, end = (hit.start, hit.end) if hit.named or person is None else (person.start, person.end)
        return Speaker(start, end, ids, "said", known=True, who="person")

    def _it(self, paragraph: Paragraph, at: int) -> Speaker | None:
        """The only body that a pack knows among those named so far in the paragraph."""
        back = paragraph.ranges[max(0, paragraph.sentence(at) - _BACK)][0]
        begin, end = paragraph.tokens[back].start, paragraph.tokens[at].start
        quoted = [(token.start, token.end) for token in paragraph.tokens[back:at] if token.run >= 0]
        found: dict[tuple[str, ...], Mention] = {}
        for number in range(self._view.sentence_at(begin), self._view.sentence_at(end) + 1):
            for mention in self._view.mentions_of(number, "entity"):
                outside = not any(low <= mention.start < high for low, high in quoted)
                if outside and begin <= mention.start < end and self._kind(mention.ids) == "group":
                    found[mention.ids] = mention
        if len(found) != 1:
            return None
        ids, mention = found.popitem()
        return Speaker(mention.start, mention.end, ids, "said", known=True, who="body")

    def _gender_of(self, speaker: Speaker) -> str:
        words = tuple(
            word.rstrip(".,").lower() for word in self._view.text[speaker.start : speaker.end].split()
        )
        person = self._known(tuple(word for word in words if word not in nouns.TITLES))
        return person.gender if person is not None else gender_of(list(words), frozenset())

    def _same(self, hit: Hit, speaker: Speaker) -> bool:
        person = self._people.get(hit.key)
        if person is not None and person.ids and person.ids == speaker.ids:
            return True
        surname = self._view.lower[speaker.start : speaker.end].split()[-1]
        return hit.key.split()[-1] == surname or (person is not None and surname in person.names)

    def _named_between(self, start: int, end: int, paragraph: Paragraph) -> list[Hit]:
        found: dict[str, Hit] = {}
        first = bisect_right(paragraph.tokens, start, key=lambda token: token.start) - 1
        last = bisect_right(paragraph.tokens, end, key=lambda token: token.start) - 1
        for low, high in paragraph.ranges[paragraph.sentence(max(first, 0)) : paragraph.sentence(last) + 1]:
            for hit in self.hits(paragraph, low, high):
                if start <= hit.start < end:
                    found.setdefault(hit.key, hit)
        return list(found.values())

    def _antecedent(self, paragraph: Paragraph, at: int, gender: str) -> Hit | None:
        sentence = paragraph.sentence(at)
        low = paragraph.ranges[sentence][0]
        for begin, end in ((low, at), *reversed(paragraph.ranges[max(0, sentence - _BACK) : sentence])):
            hits = self._compatible(paragraph, begin, end, gender)
            if hits:
                return _only(hits)
        number = self._place[paragraph.block] - 1
        for back in range(_PARAGRAPHS_BACK):
            if number - back < 0 or paragraph.block - self._paragraphs[number - back].block > 2 + back:
                break
            before = self._paragraphs[number - back]
            hits = [
                hit for begin, end in before.ranges for hit in self._compatible(before, begin, end, gender)
            ]
            if hits:
                return None if self._tells_of(before, gender, until=hits[0].start) else _only(hits)
            if before.tokens[0].run < 0 and not self._tells_of(before, gender):
                break  # only a quotation, or a paragraph that goes on about `he`, is passed over
        return None

    def _protagonist(self, gender: str) -> Person | None:
        """The only man, or only woman, whom a draft tells of by a full name, named in its opening: an obituary's."""
        if gender not in self._alone:
            self._alone[gender] = [
                person for person in self._people.values() if person.gender in ("", gender)
            ][:2]
        people = self._alone[gender]
        if len(people) != 1 or len(people[0].names) < 2:
            return None
        opening = self._paragraphs[:_PARAGRAPHS_BACK]
        return people[0] if opening and people[0].start < opening[-1].tokens[-1].end else None

    def _tells_of(self, paragraph: Paragraph, gender: str, *, until: int = sys.maxsize) -> bool:
        """Whether a paragraph speaks of somebody by a pronoun alone, up to where it names the first one who may be meant."""
        wanted = {"m": ("he", "his", "him"), "f": ("she", "her", "hers")}.get(gender, ())
        return any(
            token.is_word and token.run < 0 and token.lower in wanted
            for token in paragraph.tokens
            if token.start < until
        )

    def _compatible(self, paragraph: Paragraph, low: int, high: int, gender: str) -> list[Hit]:
        hits = self.hits(paragraph, *paragraph.ranges[paragraph.sentence(low)])
        aside = self._aside(hits[0]) if hits else range(0)
        return [
            hit
            for hit in hits
            if hit.first < high and (not gender or hit.gender in ("", gender)) and hit.start not in aside
        ]

    def _aside(self, subject: Hit) -> range:
        """What stands between the commas behind the person with whom a sentence opens (`Ilves, who took over from Reinholt, has`)."""
        aside = _ASIDE.match(self._view.lower, subject.end) if subject.leads else None
        return range(0) if aside is None else range(aside.start(), aside.end())

    def hits(self, paragraph: Paragraph, low: int, high: int) -> list[Hit]:
        """The people named in a sentence, outside its quotations."""
        key = paragraph.block, low, high
        if key not in self._hits:
            self._hits[key] = list(self._find(paragraph.tokens, low, high))
        return self._hits[key]

    def _find(self, tokens: list[Token], low: int, high: int) -> Iterator[Hit]:
        at = low
        while at < high:
            token = tokens[at]
            if not token.is_word:
                at += 1
                continue
            end = name_end(tokens, at, high, opens=at == low) if token.is_capital else at
            if end > at:
                hit = self._named(tokens, at, end, low)
            else:
                end, hit = self._office(tokens, at, high, low)
            if hit is not None:
                yield hit
            at = max(end, at + 1)

    def _named(self, tokens: list[Token], first: int, end: int, low: int) -> Hit | None:
        words = plain_words(tokens[first:end])
        start, stop = tokens[first].start, bare_end(tokens[end - 1])
        ids, kind = self._entity(start, tokens[end - 1].end)
        person = self._people.get(ids[0]) if len(ids) == 1 else None
        person = person or (self._known(words) if kind in ("", "person") else None)
        leads = first == low
        if person is not None:
            return Hit(person.key, first, start, stop, person.gender, evident=True, leads=leads)
        known = words[:1] and words[0] in nouns.GIVEN_NAMES
        if (
            kind not in ("", "person")
            or not (known or len(words) > 1)
            or is_no_person(tokens, first, end, low)
        ):
            return None
        placed = first > low and tokens[first - 1].lower in (
            "in",
            "at",
            "from",
            "of",
            "for",
            "near",
            "is",
            "was",
            "called",
        )
        gender = gender_of(list(words[:1]), frozenset())
        return Hit(
            "maybe:" + " ".join(words), first, start, stop, gender, evident=False, leads=leads, placed=placed
        )

    def _office(self, tokens: list[Token], first: int, high: int, low: int) -> tuple[int, Hit | None]:
        """Somebody told by office or kinship alone: `her master`, `the chief constable`."""
        token = tokens[first]
        if token.lower not in nouns.DETERMINERS and not possessive(token):
            return first, None
        if first > low and tokens[first - 1].lower in ("was", "is", "became", "as", "been", "be", "remained"):
            return first, None  # `was its director` tells what somebody was, and names nobody else
        for at in range(first + 1, min(first + 5, high)):
            word = tokens[at]
            if not word.is_word or word.is_capital or word.lower in nouns.CLAUSE_WORDS | nouns.PREPOSITIONS:
                break
            head = word.lower
            if kind_of(head, token.lower) not in ("person", "unnamed") or head in nouns.UNNAMED:
                continue
            if head in nouns.ONE_OF_MANY:
                continue  # `could name a few` names nobody whom `he` might be
            following = tokens[at + 1] if at + 1 < high else None
            if following is not None and following.is_word and kind_of(following.lower, "the") == "person":
                continue
            if tied_to_name(tokens, first, at, low, high):
                return at + 1, None
            start, end = token.start, word.end
            person = self._by_role(self._words(start, end))
            if person is None:
                ids, kind = self._entity(start, end)
                person = self._people.get(ids[0]) if kind == "person" and len(ids) == 1 else None
            leads = first == low
            if person is not None:
                return at + 1, Hit(
                    person.key, first, start, end, person.gender, evident=True, leads=leads, named=False
                )
            gender = gender_of([head], frozenset())
            key = "role:" + self._view.lower[start:end]
            return at + 1, Hit(key, first, start, end, gender, evident=True, leads=leads)
        return first, None


_ASIDE = Pattern(r", (?:who|whose|whom|the|an?|his|her)\b[^,;.“”\"]{3,90},")


def _only(hits: list[Hit]) -> Hit | None:
    """The one person of these hits, or None if there may be two."""
    evident = [hit for hit in hits if hit.evident]
    if evident:
        rivals = {hit.key for hit in hits if hit.evident or not hit.placed}
        return evident[-1] if len(rivals) == 1 else None
    return hits[0] if len({hit.key for hit in hits}) == 1 and hits[0].leads else None
