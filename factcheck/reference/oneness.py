"""Knows when ids of different packs mean one thing.

The same id is the same thing everywhere. Plain words (packs without entities.csv or metrics.csv) are the
thing that another pack's label or unambiguous alias names with them. Two ids with one label are one thing
if the packs agree on its type (entities) or unit and definition (metrics). The first pack's id stands for all.
"""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.reference.store import Store
from factcheck.reference.words import spelled_key


class _Card(NamedTuple):
    label: str
    nature: tuple[str, ...]
    """What must agree: type of an entity; unit and definition of a metric."""
    plain: bool


class Oneness:
    """Translates between the ids of single packs and the ids of all packs together."""

    def __init__(self, stores: Sequence[Store]) -> None:
        self._stores = stores
        self._cards: dict[tuple[str, int, str], _Card | None] = {}
        self._canonical: dict[tuple[str, int, str], str] = {}
        self._local: dict[tuple[str, int, str], tuple[str, ...]] = {}

    def canonical(self, kind: str, pack: int, identity: str) -> str:
        """Return the id that stands for a pack's own id of an entity or metric."""
        if len(self._stores) == 1:
            return identity
        key = kind, pack, identity
        known = self._canonical.get(key)
        if known is None:
            known = self._canonical[key] = self._find(kind, pack, identity)
        return known

    def local(self, kind: str, pack: int, identity: str) -> tuple[str, ...]:
        """Return the ids under which a pack holds the thing that an id stands for."""
        if len(self._stores) == 1:
            return (identity,)
        key = kind, pack, identity
        known = self._local.get(key)
        if known is None:
            candidates = {identity: None} if self._card(kind, pack, identity) else {}
            for name in self._names(kind, identity):
                candidates.update(
                    dict.fromkeys(found for found, _, _ in self._stores[pack].index.named(name, kind))
                )
            known = tuple(
                candidate
                for candidate in sorted(candidates)
                if self.canonical(kind, pack, candidate) == identity
            )
            self._local[key] = known
        return known

    def named(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the ids that words mean without ambiguity in any pack; none, one, or several."""
        found: dict[str, None] = {}
        for pack, store in enumerate(self._stores):
            if self._card(kind, pack, name) is not None:
                found[self.canonical(kind, pack, name)] = None
            for identity, ambiguous, _ in store.index.named(name, kind):
                if not ambiguous:
                    found[self.canonical(kind, pack, identity)] = None
        return tuple(found)

    def _find(self, kind: str, pack: int, identity: str) -> str:
        cards = [(place, self._card(kind, place, identity)) for place in range(len(self._stores))]
        defined = next(((place, card) for place, card in cards if card is not None and not card.plain), None)
        if defined is None:
            return self._of_plain(kind, pack, identity)
        place, card = defined
        for earlier in range(place):
            for candidate in self._same_label(kind, earlier, card.label):
                other = self._card(kind, earlier, candidate)
                if other is not None and not other.plain and other.nature == card.nature:
                    return self.canonical(kind, earlier, candidate)
        return identity

    def _of_plain(self, kind: str, pack: int, words: str) -> str:
        own = self._card(kind, pack, words)
        first_plain: str | None = None
        for place, store in enumerate(self._stores):
            defined: dict[str, None] = {}
            for candidate, ambiguous, _ in store.index.named(words, kind):
                card = self._card(kind, place, candidate)
                if card is None or own is None or not _compatible(kind, own, card):
                    continue
                if card.plain:
                    first_plain = first_plain or candidate
                elif not ambiguous:
                    defined[candidate] = None
            if len(defined) == 1:
                return self.canonical(kind, place, next(iter(defined)))
        return first_plain or words

    def _same_label(self, kind: str, pack: int, label: str) -> list[str]:
        key = spelled_key(label)
        found = (candidate for candidate, _, _ in self._stores[pack].index.named(label, kind))
        cards = ((candidate, self._card(kind, pack, candidate)) for candidate in found)
        return sorted({candidate for candidate, card in cards if card and spelled_key(card.label) == key})

    def _names(self, kind: str, identity: str) -> dict[str, None]:
        names = {identity: None}
        for store in self._stores:
            names.update(
                store.connection.execute(
                    "SELECT written, NULL FROM alias WHERE kind = ? AND id = ?", (kind, identity)
                ).fetchall()
            )
        return names

    def _card(self, kind: str, pack: int, identity: str) -> _Card | None:
        key = kind, pack, identity
        if key not in self._cards:
            self._cards[key] = _read_card(self._stores[pack], kind, identity)
        return self._cards[key]


def _read_card(store: Store, kind: str, identity: str) -> _Card | None:
    if kind == "entity":
        found = store.connection.execute(
            "SELECT label, type, plain FROM entity WHERE id = ?", (identity,)
        ).fetchone()
        return None if found is None else _Card(found[0], (found[1] or "",), bool(found[2]))
    found = store.connection.execute(
        "SELECT label, unit, definition, plain FROM metric WHERE id = ?", (identity,)
    ).fetchone()
    if found is None:
        return None
    return _Card(found[0], (found[1] or store.unit_of(identity), found[2] or ""), bool(found[3]))


def _compatible(kind: str, plain: _Card, other: _Card) -> bool:
    """Whether plain words may be what another pack describes: a metric only if it has the same unit."""
    return kind == "entity" or plain.nature[0] == other.nature[0]
