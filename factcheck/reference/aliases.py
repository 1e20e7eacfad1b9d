"""The alias index: which words of a text name an entity, metric, definition, event, unit or role of a pack.

The index lives in the pack's own store. A text costs two look-ups whatever the size of the index: which of
its words begin an alias, and which of the word sequences that begin there are one.
"""

import marshal
import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from sys import intern

from factcheck.named_tuple import NamedTuple
from factcheck.reference.words import LETTER_FOR_LETTER, Fit, Word, permits, shouts, words

SCHEMA = """
CREATE TABLE alias(
  key TEXT, kind TEXT, id TEXT, written TEXT, ambiguous INTEGER, free_first INTEGER,
  PRIMARY KEY(key, kind, id, written)) WITHOUT ROWID;
CREATE INDEX alias_id ON alias(kind, id);
CREATE TABLE beginning(key TEXT PRIMARY KEY, lengths INTEGER) WITHOUT ROWID;
CREATE TABLE few(aliases BLOB);
"""

LONGEST = 16
"""An alias of more words than this is a sentence, not a name."""

_COUNTING = frozenset(("one", "a", "an", "each", "every", "per", "single", "another", "1"))
_CHUNK = 900
_MOST_REMEMBERED = 100_000
_FEW = 3000
"""Aliases of a pack up to which all are kept in one piece, which is read sooner than hundreds of word sequences are
looked for."""

_MARSHAL = 4
"""The version that every Python reads."""

_Entry = tuple[str, str, str, str, int, int]
"""One row of the index: key, kind, id, the alias as written, whether ambiguous, whether its first capital is free."""


class Alias(NamedTuple):
    """Words that stand for an id, as a pack gives them."""

    words: str
    kind: str
    id: str
    ambiguous: bool = False
    is_label: bool = False


class Hit(NamedTuple):
    """One alias met in a text, before the packs' answers are put together."""

    first: int
    past: int
    kind: str
    id: str
    ambiguous: bool
    fit: Fit


class Sequences:
    """The words of one text and every sequence of them that could be a name."""

    def __init__(self, text: str) -> None:
        self.words: list[Word] = words(text)
        self.places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self.places.setdefault(word.key, []).append(place)


def write(connection: sqlite3.Connection, aliases: Iterable[Alias]) -> None:
    """Put aliases into the index of a store; unusable ones (no letter or digit at all, too long) are left out."""
    connection.executemany(
        "INSERT INTO alias VALUES(?,?,?,?,?,?) ON CONFLICT DO UPDATE SET "
        "ambiguous = max(ambiguous, excluded.ambiguous), free_first = max(free_first, excluded.free_first)",
        _entries(aliases),
    )
    lengths: dict[str, int] = {}
    for (key,) in connection.execute("SELECT DISTINCT key FROM alias"):
        head, _, rest = key.partition(" ")
        lengths[head] = lengths.get(head, 0) | 1 << (rest.count(" ") + 1 if rest else 0)
    connection.executemany("INSERT INTO beginning VALUES(?,?)", sorted(lengths.items()))
    rows = connection.execute(
        "SELECT key, kind, id, written, ambiguous, free_first FROM alias ORDER BY key, kind, id, written LIMIT ?",
        (_FEW + 1,),
    ).fetchall()
    if rows and len(rows) <= _FEW:
        few: dict[str, list[tuple[object, ...]]] = {}
        for key, kind, *rest in rows:
            few.setdefault(key, []).append((key, intern(kind), *rest))
        connection.execute("INSERT INTO few VALUES(?)", (marshal.dumps((few, lengths), _MARSHAL),))


def _entries(aliases: Iterable[Alias]) -> Iterable[tuple[str, str, str, str, int, int]]:
    for alias in aliases:
        for spelling in _spellings(alias.words):
            found = [word for word in words(spelling) if word.written not in ('"', "“", "”", "'", "‘", "’")]
            if not found or len(found) > LONGEST:
                continue
            key = " ".join(word.key for word in found)
            written = " ".join(word.written for word in found)
            free = alias.is_label and _reads_as_common_noun(alias.kind, found)
            yield key, alias.kind, alias.id, written, int(alias.ambiguous), int(free)


def _spellings(alias: str) -> tuple[str, ...]:
    """An alias that lists things may be written with either word before the last, and with a comma."""
    if ", " not in alias:
        return (alias,)
    for last in (" and ", " or "):
        if last in alias and f",{last}" not in alias:
            return tuple(alias.replace(last, other) for other in (" and ", " or ", ", and ", ", or "))
    return (alias,)


def _reads_as_common_noun(kind: str, found: Sequence[Word]) -> bool:
    """Whether a label's first capital is only that of a label (`Pre-tax profit`), not of a name."""
    if kind != "entity":
        return True
    rest = [word.written for word in found[1:] if word.written[0].isalpha()]
    return bool(rest) and all(word.islower() for word in rest)


@lru_cache(maxsize=1024)
def _spelt(name: str) -> tuple[str, tuple[str, ...]]:
    """The key of a name and its words in lower case; every pack is asked for the same ones in turn."""
    found = words(name)
    return " ".join(word.key for word in found), tuple(word.written.lower() for word in found)


class Index:
    """Looks up the aliases of one store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lengths: dict[str, int] = {}
        self._whole: dict[str, list[_Entry]] | None = None
        """Every entry by key, once it is known that they are few; empty if they are not."""

    def hits(self, sequences: Sequences) -> list[Hit]:
        """Return every alias that the text holds, nested and overlapping ones included."""
        candidates = self._candidates(sequences)
        if not candidates:
            return []
        found: list[Hit] = []
        text = sequences.words
        for key, kind, identity, written, ambiguous, free_first in self._entries(list(candidates)):
            alias = written.split(" ")
            for first in candidates[key]:
                past = first + len(alias)
                shouting = text[first].written.isupper() and shouts(text, first, past)
                if not shouting and alias == [word.written for word in text[first:past]]:
                    fit: Fit | None = LETTER_FOR_LETTER  # as most are
                else:
                    fit = permits(
                        alias,
                        text[first:past],
                        shouting=shouting,
                        counted=first > 0 and text[first - 1].key in _COUNTING,
                        free_first=bool(free_first),
                    )
                if fit is not None:
                    found.append(Hit(first, past, kind, identity, bool(ambiguous), fit))
        return found

    def named(self, name: str, kind: str) -> list[tuple[str, bool, str]]:
        """Return (id, ambiguous, alias as written) of the aliases of a kind whose words are exactly these."""
        key, folded = _spelt(name)
        return [
            (identity, bool(mark), written)
            for _, own_kind, identity, written, mark, _ in self._entries([key])
            if own_kind == kind and tuple(written.lower().split()) == folded
        ]

    def _few(self) -> dict[str, list[_Entry]]:
        """Every entry by key, if they are few; nothing if they are many."""
        if self._whole is None:
            whole: dict[str, list[_Entry]] = {}
            kept = self._connection.execute("SELECT aliases FROM few").fetchone()
            if kept is not None:
                whole, self._lengths = marshal.loads(kept[0])
            self._whole = whole
        return self._whole

    def _candidates(self, sequences: Sequences) -> dict[str, list[int]]:
        few = self._few()
        lengths_of = self._lengths if few else self._lengths_of(sequences)
        candidates: dict[str, list[int]] = {}
        text = sequences.words
        for head, places in sequences.places.items():
            lengths = lengths_of.get(head, 0)
            if not lengths:
                continue
            for first in places:
                key, place, bits = head, first, lengths
                while True:
                    if bits & 1 and (not few or key in few):
                        candidates.setdefault(key, []).append(first)
                    bits >>= 1
                    if not bits or not text[place].joined:
                        break
                    place += 1
                    key = f"{key} {text[place].key}"
        return candidates

    def _lengths_of(self, sequences: Sequences) -> dict[str, int]:
        """For each word of a text, how many words the aliases have that it begins, as bits."""
        if len(self._lengths) > _MOST_REMEMBERED:
            self._lengths = {}
        lengths_of = self._lengths  # other threads may begin a new one
        unknown = [key for key in sequences.places if key not in lengths_of]
        found = dict.fromkeys(unknown, 0)
        for start in range(0, len(unknown), _CHUNK):
            chunk = unknown[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            found.update(
                self._connection.execute(f"SELECT key, lengths FROM beginning WHERE key IN ({marks})", chunk)
            )
        lengths_of.update(found)
        return lengths_of

    def _entries(self, keys: list[str]) -> list[_Entry]:
        few = self._few()
        if few:
            return [entry for key in keys for entry in few.get(key, ())]
        found: list[_Entry] = []
        for start in range(0, len(keys), _CHUNK):
            chunk = keys[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            found += self._connection.execute(
                f"SELECT key, kind, id, written, ambiguous, free_first FROM alias WHERE key IN ({marks})",
                chunk,
            )
        return found
