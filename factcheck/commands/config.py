"""`factcheck config`: the settings in force."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import click

from factcheck.config import KEYS, Settings, settle, suggestion
from factcheck.errors import SettingsError


@click.group()
def command() -> None:
    """Show the settings in force and where each value comes from."""


@command.command()
@click.argument("path", default=".")
def show(*, path: str) -> None:
    """Show every setting for drafts at PATH (default: here)."""
    settings = _settings(path)
    width = max(len(key) for key in KEYS)
    for key in KEYS:
        click.echo(f"{key:<{width}}  {_written(_value(settings, key))}  ({settings.origin(key)})")


@command.command()
@click.argument("key")
@click.argument("path", default=".")
def get(*, key: str, path: str) -> None:
    """Print the value of KEY for drafts at PATH (default: here)."""
    if key not in KEYS:
        raise SettingsError("config get", f"unknown key `{key}`{suggestion(key, KEYS)}")
    click.echo(_written(_value(_settings(path), key)))


def _settings(path: str) -> Settings:
    place = Path(path)
    return settle(place if place.is_dir() else place.parent, {}, os.environ)


def _value(settings: Settings, key: str) -> Any:
    return getattr(settings, key.replace("-", "_"))


def _written(value: Any) -> str:
    """A value as factcheck.toml would have it."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        if value and isinstance(value[0], tuple):
            return "{ " + ", ".join(f"{name} = {_written(part)}" for name, part in value) + " }"
        return "[" + ", ".join(_written(part) for part in value) + "]"
    return f'"{value}"'
