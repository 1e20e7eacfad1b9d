"""The versioned prompts: files that ship with the tool and are frozen by their hash."""

import json
import re
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from factcheck.errors import SettingsError
from factcheck.named_tuple import NamedTuple
from factcheck.shipped import shipped

DEFAULT = "extract-claims@1"
_FRONT = re.compile(r"\A---\n(.{0,2000}?)\n---\n", re.S)
_EXAMPLE = re.compile(r"<example>\n(.{0,4000}?)\n</example>.{0,200}?<answer>\n(.{0,8000}?)\n</answer>", re.S)


class Prompt(NamedTuple):
    """One version of one prompt."""

    id: str
    version: int
    change: str
    """What is new in this version, in one line."""
    date: str
    text: str
    """Without the front matter; `{schema}` stands where the schema goes."""
    sha256: str
    """Of the whole file."""

    @property
    def name(self) -> str:
        """`extract-claims@1`."""
        return f"{self.id}@{self.version}"

    def system(self, schema: object) -> str:
        """The one system message."""
        written = json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
        return self.text.replace("{schema}", written).strip()

    def examples(self) -> tuple[tuple[str, str], ...]:
        """Every worked example: its text and its answer."""
        return tuple((match[1], match[2]) for match in _EXAMPLE.finditer(self.text))


def prompts() -> Iterator[Prompt]:
    """Yield every prompt that ships, by name and version."""
    files = sorted(
        shipped("prompts").glob("*/v*.md"), key=lambda file: (file.parent.name, int(file.stem[1:]))
    )
    for file in files:
        yield _read(file)


def prompt(name: str = DEFAULT) -> Prompt:
    """Return one prompt: `extract-claims@1`, or `extract-claims` for its newest version.

    Raises:
        SettingsError: if there is none of that name.
    """
    known = list(prompts())
    chosen = [one for one in known if name in (one.name, one.id)]
    if not chosen:
        raise SettingsError(
            "prompt", f"there is no `{name}`; possible: {', '.join(one.name for one in known)}"
        )
    return chosen[-1]


def locked() -> dict[str, str]:
    """Name to SHA-256 of every released prompt."""
    table = tomllib.loads((shipped("prompts") / "lock.toml").read_text(encoding="utf-8"))
    return {name: entry["sha256"] for name, entry in table.items()}


def _read(file: Path) -> Prompt:
    data = file.read_bytes()
    text = data.decode("utf-8").replace("\r\n", "\n")
    front = _FRONT.match(text)
    if front is None:
        raise SettingsError(str(file), "has no front matter")
    fields = dict(line.split(": ", 1) for line in front[1].splitlines())
    return Prompt(
        id=fields["id"],
        version=int(fields["version"]),
        change=fields["change"],
        date=fields["date"],
        text=text[front.end() :],
        sha256=sha256(text.encode()).hexdigest(),
    )
