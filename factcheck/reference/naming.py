"""Finds the id that a cell of a pack means: an id, a label, or an alias that means one thing only."""

from factcheck.reference.words import spelled_key


class Naming:
    """The ids of one vocabulary file and the words that stand for them."""

    def __init__(self) -> None:
        self.ids: dict[str, None] = {}
        self._labels: dict[str, list[str]] = {}
        self._aliases: dict[str, list[str]] = {}
        self._found: dict[str, str | None] = {}

    def add(self, identity: str, label: str, aliases: tuple[str, ...]) -> None:
        """Take in one id with its label and aliases (`?` before an ambiguous one)."""
        self._found.clear()
        self.ids[identity] = None
        if label:
            self._note(self._labels, label, identity)
        for alias in aliases:
            if not alias.startswith("?"):
                self._note(self._aliases, alias, identity)

    def _note(self, table: dict[str, list[str]], name: str, identity: str) -> None:
        ids = table.setdefault(spelled_key(name), [])
        if identity not in ids:
            ids.append(identity)

    def resolve(self, name: str) -> str | None:
        """Return the one id that these words mean; None if there is none or more than one."""
        if name in self.ids:
            return name
        if name not in self._found:
            key = spelled_key(name)
            ids = self._labels.get(key) or self._aliases.get(key) or []
            self._found[name] = ids[0] if len(ids) == 1 else None
        return self._found[name]

    def problem(self, name: str, what: str, file: str) -> str:
        """Say why a name was not resolved, with the way out."""
        key = spelled_key(name)
        ids = self._labels.get(key) or self._aliases.get(key) or []
        if len(ids) > 1:
            return f"`{name}` may be {' or '.join(f'`{identity}`' for identity in ids)}; write the key"
        from difflib import get_close_matches

        close = get_close_matches(name, list(self.ids), n=1, cutoff=0.6)
        if not close:
            near = get_close_matches(key, list(self._labels), n=1, cutoff=0.7)
            close = self._labels[near[0]] if near else []
        hint = f"did you mean `{close[0]}`?" if close else f"add it to {file}"
        return f"unknown {what} `{name}`; {hint}"
