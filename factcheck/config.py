"""Settings: defaults, then the nearest configuration file, then the environment, then the command line."""

import os
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from factcheck.errors import SettingsError
from factcheck.named_tuple import NamedTuple
from factcheck.typed import Any

FILE = "factcheck.toml"
FAIL_ON = ("error", "warning", "unverifiable", "never")
EXTRACTORS = ("grammar", "llm")
ON_MODEL_FAILURE = ("fail", "grammar")
SEVERITIES = ("error", "warning", "note")
LISTS = ("reference", "select", "ignore", "formats")


class Settings(NamedTuple):
    """What governs the check of one draft."""

    reference: tuple[str, ...] = ()
    """Packs in force; the shipped ones if empty."""
    as_of: date | None = None
    fail_on: str = "error"
    select: tuple[str, ...] = ()
    """Slugs or families of rules; every default rule if empty."""
    ignore: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    """FORMAT or FORMAT:PATH; `full` to standard output if empty."""
    extractor: str = "grammar"
    model: str | None = None
    base_url: str | None = None
    on_model_failure: str = "fail"
    """fail: a window that the model did not read makes the check incomplete; grammar: the grammar's reading of it
    is enough."""
    max_tokens: int | None = None
    """Tokens that the model may use in one run; no limit if None."""
    severity: tuple[tuple[str, str], ...] = ()
    """Slug to the highest severity that its findings may have."""
    rules: tuple[tuple[str, bool], ...] = ()
    """Slug to whether the rule runs."""
    origins: tuple[tuple[str, str], ...] = ()
    """Key to where its value comes from; keys that are not named have their default."""

    def origin(self, key: str) -> str:
        """Where a value comes from."""
        return dict(self.origins).get(key, "default")


KEYS = tuple(field.replace("_", "-") for field in Settings._fields if field != "origins")
"""The keys of a configuration file."""


def settle(
    near: Path,
    flags: Mapping[str, Any],
    environment: Mapping[str, str],
    *,
    file: Path | None = None,
    isolated: bool = False,
) -> Settings:
    """Work out the settings for drafts in a folder.

    Args:
        near: the folder of the draft; the nearest configuration at or above it counts, and no other.
        flags: keys given on the command line; absent, None and empty ones do not count.
        environment: the process's variables; `FACTCHECK_FAIL_ON` and so on.
        file: a configuration file to use instead of the nearest.
        isolated: whether to leave configuration files alone.

    Raises:
        SettingsError: for an unknown key or an impossible value, wherever it stands.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}

    def take(found: Mapping[str, Any], origin: str) -> None:
        for key, value in found.items():
            values[key] = value
            origins[key] = origin

    source = None if isolated else file or _nearest(near)
    if source is not None:
        take(_from_file(source), str(source))
    for key, value in _from_environment(environment).items():
        take({key: value}, f"environment {_variable(key)}")
    for key, value in flags.items():
        if value is not None and value != ():
            take({key: _checked(key, value, f"--{key}")}, f"--{key}")
    fields = {key.replace("-", "_"): value for key, value in values.items()}
    return Settings(**fields, origins=tuple(sorted(origins.items())))


def _nearest(folder: Path) -> Path | None:
    """The configuration file that governs a folder."""
    folder = folder.absolute()
    for place in (folder, *folder.parents):
        own = place / FILE
        if own.is_file():
            return own
        project = place / "pyproject.toml"
        if project.is_file() and "[tool.factcheck" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def _from_file(file: Path) -> dict[str, Any]:
    import tomllib  # only where there is a file

    try:
        text = file.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(str(file), f"cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise SettingsError(str(file), "is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(str(file), f"is not TOML: {error}") from None
    if file.name == "pyproject.toml":
        table = table.get("tool", {}).get("factcheck", {})
    found: dict[str, Any] = {}
    for key, value in table.items():
        place = f"{file}{_line(text, key)}"
        if key not in KEYS:
            raise SettingsError(place, f"unknown key `{key}`{suggestion(key, KEYS)}")
        found[key] = _checked(key, value, place)
    if "reference" in found:
        found["reference"] = tuple(_packs(found["reference"], file))
    return found


def _line(text: str, key: str) -> str:
    """`:3` for the line on which a key or its table stands."""
    pattern = re.compile(rf"\s*(?:\[+(?:tool\.factcheck\.)?)?[\"']?{re.escape(key)}[\"']?\s*[=.\]]")
    for number, line in enumerate(text.splitlines(), start=1):
        if pattern.match(line):
            return f":{number}"
    return ""


def _packs(patterns: Iterable[str], file: Path) -> Iterable[str]:
    """Packs as a file names them: relative to the file, with wild cards."""
    for pattern in patterns:
        path = Path(pattern).expanduser()
        if not set("*?[") & set(pattern):
            yield str(path if path.is_absolute() else file.parent / path)
            continue
        root = Path(path.anchor) if path.is_absolute() else file.parent
        found = sorted(
            str(hit) for hit in root.glob(str(path.relative_to(root) if path.is_absolute() else path))
        )
        if not found:
            raise SettingsError(str(file), f"reference: nothing matches `{pattern}`")
        yield from found


def _variable(key: str) -> str:
    return "FACTCHECK_" + key.upper().replace("-", "_")


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key in KEYS:
        value = environment.get(_variable(key))
        if not value or key in ("severity", "rules"):
            continue
        parts: Any = value
        if key in LISTS:
            parts = [
                part.strip()
                for part in value.split(os.pathsep if key == "reference" else ",")
                if part.strip()
            ]
        found[key] = _checked(key, parts, _variable(key))
    return found


def _checked(key: str, value: Any, place: str) -> Any:
    """The value of one key in its own type.

    Raises:
        SettingsError: with the place and what would be possible.
    """
    if key in LISTS:
        if isinstance(value, str) or not all(isinstance(part, str) for part in _list(value, key, place)):
            raise SettingsError(place, f"{key} must be a list of words")
        return tuple(value)
    if key == "as-of":
        return _day(value, place)
    if key == "fail-on":
        return one_of(value, FAIL_ON, key, place)
    if key == "extractor":
        return one_of(value, EXTRACTORS, key, place)
    if key == "on-model-failure":
        return one_of(value, ON_MODEL_FAILURE, key, place)
    if key == "max-tokens":
        return _count(value, key, place)
    if key == "severity":
        levels = _table(value, key, place).items()
        return tuple(
            (slug, one_of(level, SEVERITIES, f"severity of `{slug}`", place)) for slug, level in levels
        )
    if key == "rules":
        return tuple(_rule(slug, options, place) for slug, options in _table(value, key, place).items())
    if not isinstance(value, str):
        raise SettingsError(place, f"{key} must be a word")
    return value


def _list(value: Any, key: str, place: str) -> Iterable[Any]:
    if not isinstance(value, (list, tuple)):
        raise SettingsError(place, f"{key} must be a list")
    return value


def _table(value: Any, key: str, place: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SettingsError(place, f"{key} must be a table")
    return value


def _rule(slug: str, options: Any, place: str) -> tuple[str, bool]:
    for key in _table(options, f"rules.{slug}", place):
        if key != "enabled":
            raise SettingsError(place, f"unknown key `rules.{slug}.{key}`{suggestion(key, ('enabled',))}")
    enabled = options.get("enabled", True)
    if not isinstance(enabled, bool):
        raise SettingsError(place, f"rules.{slug}.enabled must be true or false")
    return slug, enabled


def _count(value: Any, key: str, place: str) -> int:
    number = int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() else value
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise SettingsError(place, f"{key} must be a whole number above zero")
    return number


def _day(value: Any, place: str) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise SettingsError(place, f"`{value}` is not a day; write it as 2026-03-31") from None


def one_of(value: Any, choices: Iterable[str], what: str, place: str) -> str:
    """The value, if it is one of the choices.

    Raises:
        SettingsError: with the choices.
    """
    choices = tuple(choices)
    if value in choices:
        return str(value)
    hint = suggestion(str(value), choices)
    raise SettingsError(place, f"{what} cannot be `{value}`; possible: {', '.join(choices)}{hint}")


def suggestion(word: str, choices: Iterable[str]) -> str:
    """`; did you mean …?`, where one of the choices is near."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(choices), 1)
    return f"; did you mean `{close[0]}`?" if close else ""
