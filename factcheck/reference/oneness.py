"""Knows when ids of different packs mean one thing.

The same id is the same thing everywhere. Besides, two ids are one thing where the packs agree on label and
nature: the type of an entity, unit and definition of a metric. Plain words (packs without entities.csv or
metrics.csv) are what another pack names so without ambiguity. The first pack's id stands for all; who would
have to choose between two candidates links neither.
"""

from collections.abc import Iterable, Mapping, Sequence

from factcheck.named_tuple import NamedTuple
from factcheck.reference.derived import Derived
from factcheck.reference.store import Store
from factcheck.reference.words import spelled_key

_CHUNK = 900
_KINDS = ("entity", "metric")


class _Card(NamedTuple):
    """What a pack says of one id."""

    id: str
    key: str
    """The label's words, folded."""
    nature: tuple[str, ...]
    is_plain: bool


class _Node(NamedTuple):
    """One id of one pack; the least of linked nodes leads, so plain words never stand for a described id."""

    is_plain: bool
    pack: int
    id: str


class Oneness:
    """Translates between the ids of single packs and the ids of all packs together."""

    def __init__(self, stores: Sequence[Store], derived: Derived) -> None:
        self._stores = stores
        self._derived = derived
        self._canonical: dict[str, dict[tuple[int, str], str]] = {}
        self._local: dict[str, dict[tuple[int, str], tuple[str, ...]]] = {}
        if len(stores) < 2:
            self._canonical = {kind: {} for kind in _KINDS}
            self._local = {kind: {} for kind in _KINDS}

    def canonical(self, kind: str, pack: int, identity: str) -> str:
        """Return the id that stands for a pack's own id of an entity or metric."""
        return self.linked(kind).get((pack, identity), identity)

    def linked(self, kind: str) -> Mapping[tuple[int, str], str]:
        """Return the ids for which another may stand, by pack and own id; every other id stands for itself."""
        if kind not in self._canonical:
            self._link(kind)
        return self._canonical[kind]

    def local(self, kind: str, pack: int, identity: str) -> tuple[str, ...]:
        """Return the ids under which a pack may hold the thing that an id stands for."""
        if kind not in self._local:
            self._link(kind)
        return self._local[kind].get((pack, identity), (identity,))

    def named(self, kind: str, name: str) -> tuple[str, ...]:
        """Return the ids that words mean without ambiguity in any pack; none, one, or several."""
        found: dict[str, None] = {}
        for pack, store in enumerate(self._stores):
            if store.number(kind, name) is not None:
                found[self.canonical(kind, pack, name)] = None
            for identity, ambiguous, _ in store.index.named(name, kind):
                if not ambiguous:
                    found[self.canonical(kind, pack, identity)] = None
        return tuple(found)

    def _link(self, kind: str) -> None:
        self._canonical[kind], self._local[kind] = self._derived.value(
            f"one {kind}", lambda: self._linked(kind), by=__file__
        )

    def _linked(self, kind: str) -> tuple[dict[tuple[int, str], str], dict[tuple[int, str], tuple[str, ...]]]:
        """Work out which ids of different packs are one thing; costs a look-up for each id of the smaller packs."""
        leader: dict[_Node, _Node] = {}

        def head(node: _Node) -> _Node:
            while node in leader:
                node = leader[node]
            return node

        for later in range(len(self._stores)):
            for earlier in range(later):
                for one, other in _links(kind, self._stores[earlier], self._stores[later]):
                    nodes = _Node(one.is_plain, earlier, one.id), _Node(other.is_plain, later, other.id)
                    first, second = sorted(map(head, nodes))
                    if first != second:
                        leader[second] = first
        canonical = {(node.pack, node.id): head(node).id for node in leader}
        local: dict[tuple[int, str], list[str]] = {}
        for (pack, identity), leading in canonical.items():
            if identity != leading:
                local.setdefault((pack, leading), [leading]).append(identity)
        return canonical, {place: tuple(ids) for place, ids in local.items()}


def _links(kind: str, earlier: Store, later: Store) -> list[tuple[_Card, _Card]]:
    """Return the pairs of cards, one of each pack, that are one thing under different ids."""
    swapped = earlier.count(kind) > later.count(kind)
    small, large = (later, earlier) if swapped else (earlier, later)
    own = {card.id: card for card in _cards(small, kind, None)}
    same_label = _by_key(_cards(large, kind, [card.key for card in own.values()]))
    found: list[tuple[_Card, _Card]] = []
    for key, ours in _by_key(own.values()).items():
        theirs = same_label.get(key, [])
        if len(ours) == 1 and len(theirs) == 1 and _one_thing(kind, ours[0], theirs[0]):
            found.append((ours[0], theirs[0]))
    if large.plain_count(kind) or small.plain_count(kind):
        found += _plain_links(kind, small, large, own)
    kept = [
        (one, other)
        for one, other in dict.fromkeys(found)
        if one.id != other.id and large.number(kind, one.id) is None and small.number(kind, other.id) is None
    ]
    return [(other, one) for one, other in kept] if swapped else kept


def _plain_links(kind: str, small: Store, large: Store, own: dict[str, _Card]) -> list[tuple[_Card, _Card]]:
    """Link plain words of either pack with what the other names so, label or alias."""
    found: list[tuple[_Card, _Card]] = []
    for card in own.values():
        if card.is_plain:
            named = {identity for identity, ambiguous, _ in large.index.named(card.id, kind) if not ambiguous}
            theirs = [other for other in _cards_of(large, kind, named) if not other.is_plain]
            if len(theirs) == 1 and _one_thing(kind, card, theirs[0]):
                found.append((card, theirs[0]))
    if large.plain_count(kind):
        names: dict[str, set[str]] = {}
        for identity, written in small.connection.execute(
            "SELECT id, written FROM alias WHERE kind = ? AND NOT ambiguous", (kind,)
        ):
            names.setdefault(spelled_key(written), set()).add(identity)
        for key, theirs in _by_key(_cards(large, kind, list(names))).items():
            ours = [
                own[identity] for identity in names[key] if identity in own and not own[identity].is_plain
            ]
            plain = [card for card in theirs if card.is_plain]
            if len(ours) == 1 and len(plain) == 1 and _one_thing(kind, ours[0], plain[0]):
                found.append((ours[0], plain[0]))
    return found


def _one_thing(kind: str, one: _Card, other: _Card) -> bool:
    """Whether natures allow two cards with one name to be one thing; plain metrics must have the same unit."""
    if one.is_plain or other.is_plain:
        return kind == "entity" or one.nature[0] == other.nature[0]
    return one.nature == other.nature


def _by_key(cards: Iterable[_Card]) -> dict[str, list[_Card]]:
    found: dict[str, list[_Card]] = {}
    for card in cards:
        found.setdefault(card.key, []).append(card)
    return found


def _cards(store: Store, kind: str, keys: Sequence[str] | None) -> list[_Card]:
    """Return the cards with certain keys, or all."""
    if keys is None:
        return _read(store, kind, "", ())
    found: list[_Card] = []
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        found += _read(store, kind, f"WHERE key IN ({','.join('?' * len(chunk))})", chunk)
    return found


def _cards_of(store: Store, kind: str, ids: Iterable[str]) -> list[_Card]:
    return [card for identity in sorted(ids) for card in _read(store, kind, "WHERE id = ?", (identity,))]


def _read(store: Store, kind: str, where: str, values: Sequence[str]) -> list[_Card]:
    if kind == "entity":
        return [
            _Card(identity, key, (nature or "",), bool(plain))
            for identity, key, nature, plain in store.connection.execute(
                f"SELECT id, key, type, plain FROM entity {where}", values
            )
        ]
    return [
        _Card(identity, key, (unit or store.unit_of(identity), definition or ""), bool(plain))
        for identity, key, unit, definition, plain in store.connection.execute(
            f"SELECT id, key, unit, definition, plain FROM metric {where}", values
        )
    ]
