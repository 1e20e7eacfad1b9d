"""`factcheck schema`: the JSON Schemas of what the tool writes and reads."""

from pathlib import Path

import click

import factcheck

SCHEMAS = {"report": "reporters/report.v1.schema.json", "config": "config.v1.schema.json"}


@click.command()
@click.argument("name", type=click.Choice(list(SCHEMAS)))
def command(*, name: str) -> None:
    """Print the JSON Schema (draft 2020-12) of the JSON report or of factcheck.toml."""
    click.echo(schema(name), nl=False)


def schema(name: str) -> str:
    """The text of a schema that ships with the tool."""
    return (Path(factcheck.__file__).parent / SCHEMAS[name]).read_text(encoding="utf-8")
