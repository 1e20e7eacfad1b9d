"""`factcheck reference`: look after reference packs."""

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from factcheck.checking import default_packs
from factcheck.commands.listing import listed, row_line, row_lines, rows_of, saying, shown, table
from factcheck.config import settle
from factcheck.errors import PackErrors, SettingsError
from factcheck.reference import Reference, load
from factcheck.reference.layout import FACTS, STATUSES

COMPLETE, ADVISED, INCOMPLETE = 0, 1, 2

_ASKED = ("entity", "metric", "period", "value", "unit", "source", "url", "as_of")
"""What `add` asks for on a terminal, in this order."""


def _packs(function: Any) -> Any:
    return click.option(
        "--reference",
        "paths",
        multiple=True,
        metavar="PATH",
        help="A pack to look at; repeatable (default: the packs in force here).",
    )(function)


@click.group()
def command() -> None:
    """Look after reference packs: plain CSV tables that a desk keeps.

    A pack is a folder with a facts.csv, or one CSV file. Without --reference these commands look at the
    packs in force here: those of factcheck.toml, else the shipped ones.
    """


@command.command()
@click.argument("paths", nargs=-1, metavar="[PACK]...")
@click.option("--strict", is_flag=True, help="Advice makes the exit code 1.")
@click.option("-q", "--quiet", is_flag=True, help="Print defects only.")
def lint(*, paths: Sequence[str], strict: bool, quiet: bool) -> int:
    """Find every defect of packs, with file, line and column, and give advice.

    Exits with 2 if a pack is malformed (a check would refuse it), with 1 if there is advice and --strict is
    given, else with 0.
    """
    from factcheck.reference.review import advice

    sound: list[str] = []
    code = COMPLETE
    for path in paths or _in_force():
        try:
            load([path])
        except PackErrors as errors:
            code = INCOMPLETE
            for defect in errors.defects:
                click.echo(str(defect))
        else:
            sound.append(path)
    if not sound:
        return code
    reference = load(sound)
    if not quiet:
        for entry in advice(reference):
            place = ":".join(part for part in (entry.pack, entry.place) if part)
            click.echo(f"advice: {place + ': ' if place else ''}{entry.text}")
            code = max(code, ADVISED) if strict else code
        for info in reference.packs:
            click.echo(
                f"sound: {info.name} {info.version}".rstrip() + f", {counted(info.rows, 'row')} ({info.path})"
            )
    return code


@command.command(name="list")
@_packs
@click.option(
    "--what",
    type=click.Choice(
        ["packs", "entities", "metrics", "definitions", "statements", "events", "roles", "targets"]
    ),
    default="packs",
    show_default=True,
)
def list_(*, paths: Sequence[str], what: str) -> None:
    """List the packs in force, or what they hold."""
    reference = load(paths or _in_force())
    if what == "packs":
        for info in reference.packs:
            newest = f", newest {info.newest}" if info.newest else ""
            click.echo(f"{info.name} {info.version}".rstrip() + f": {counted(info.rows, 'row')}{newest}")
            for line in (info.title, info.licence, info.path):
                if line:
                    click.echo(f"    {line}")
        return
    table(listed(reference, what))


@command.command()
@click.argument("what", nargs=-1, required=True, metavar="ID [METRIC]")
@_packs
def show(*, what: Sequence[str], paths: Sequence[str]) -> int:
    """Show a row, entity, metric, statement, event or target by id, or the rows of an ENTITY and METRIC."""
    reference = load(paths or _in_force())
    if len(what) == 2:
        rows = [
            row
            for entity in reference.named("entity", what[0])
            for metric in reference.named("metric", what[1])
            for row in reference.rows(entity, metric)
        ]
        found = [row_lines(row) for row in rows]
    else:
        found = list(shown(reference, " ".join(what)))
    if not found:
        click.echo(f"nothing of that name: {' '.join(what)}; try `factcheck reference search`", err=True)
        return ADVISED
    click.echo("\n\n".join("\n".join(lines) for lines in found))
    return COMPLETE


@command.command()
@click.argument("words", nargs=-1, required=True)
@_packs
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Rows to print.")
def search(*, words: Sequence[str], paths: Sequence[str], limit: int) -> int:
    """Search the packs for words as a draft would write them: `unemployment in Spain`."""
    reference = load(paths or _in_force())
    text = " ".join(words)
    named: dict[str, dict[str, None]] = {"entity": {}, "metric": {}}
    for spelling in (text, text.title()):
        for mention in reference.mentions(spelling):
            named.get(mention.kind, {}).update(dict.fromkeys(mention.ids))
    small = text.lower()
    for metric in reference.metrics():
        if small in metric.label.lower():
            named["metric"][metric.id] = None
    for entity in reference.entities():
        if small in entity.label.lower():
            named["entity"][entity.id] = None
    rows = list(rows_of(reference, list(named["entity"]), list(named["metric"])))
    others = list(saying(reference, small))
    if not rows and not others and not any(named.values()):
        click.echo(f"nothing in {counted(len(reference.packs), 'pack')} mentions: {text}", err=True)
        return ADVISED
    for kind, ids in named.items():
        if ids:
            click.echo(f"{kind}: {', '.join(ids)}")
    rows.sort(key=lambda row: row.period.last, reverse=True)
    table([row_line(row) for row in rows[:limit]])
    if len(rows) > limit:
        click.echo(f"… and {counted(len(rows) - limit, 'row')} more (--limit)")
    for line in others[:limit]:
        click.echo(line)
    return COMPLETE


@command.command()
@_packs
@click.option("--as-of", metavar="DATE", help="The day to judge by (default: today).")
def stale(*, paths: Sequence[str], as_of: str | None) -> int:
    """List figures whose newest row is older than its metric allows; exit 1 if there are any."""
    from factcheck.reference.review import stale as stale_rows

    reference = load(paths or _in_force())
    found = stale_rows(reference, _day(as_of))
    table(
        [
            [f"{entry.days} days", f"allowed {entry.allowed}", entry.row.entity, entry.row.metric,
             entry.row.period.label, entry.row.written, f"{entry.row.origin.pack} {entry.row.origin.place}"]
            for entry in found
        ]
    )  # fmt: skip
    return ADVISED if found else COMPLETE


@command.command()
@click.argument("pack", metavar="PACK")
@click.option("--entity", help="Whose figure: a key, or the words that a draft uses.")
@click.option("--metric", help="Which figure.")
@click.option("--period", help="2025, 2025-Q2, 2025-06, 2025-12-11, 2025-01-01/2025-06-30, 2025-26 …")
@click.option("--value", help="Digits with a decimal point, as precise as the source writes it.")
@click.option("--low", help="Lower bound that the source states.")
@click.option("--high", help="Upper bound that the source states.")
@click.option("--unit", help="person, percent, usd, million_usd …")
@click.option("--source", help="Where it was read.")
@click.option("--url", help="Address of the source.")
@click.option("--as-of", "as_of", help="Date of the edition or statement.")
@click.option("--status", type=click.Choice(STATUSES), help="actual if it is left out.")
@click.option("--claimant", help="Who asserts it, if not the source.")
@click.option("--definition", help="What exactly is counted.")
@click.option("--rank", type=click.Choice(["preferred", "normal"]), help="normal if it is left out.")
@click.option("--note", help="Anything that the next reader should know.")
@click.option("--fact", help="A stable id for the row.")
def add(*, pack: str, **given: str | None) -> None:
    """Add one row to PACK, a folder or a CSV file (which is begun if it does not exist).

    What is not given is asked for on a terminal. The pack is read as a whole with the new row before
    anything is written.
    """
    from factcheck.reference.keeping import add_rows

    row = {column: cell.strip() for column, cell in given.items() if cell is not None and cell.strip()}
    if _is_terminal():
        for column in _ASKED:
            if given.get(column) is None and not (column == "value" and (row.get("low") or row.get("high"))):
                optional = column in ("url", "as_of")
                answer = click.prompt(column, default="" if optional else None, show_default=False)
                if answer.strip():
                    row[column] = answer.strip()
    needed = [column for column in FACTS.required if column not in row and column not in ("value", "unit")]
    if needed:
        raise click.UsageError(f"a row needs {', '.join('--' + column for column in needed)}")
    if not any(row.get(column) for column in ("value", "low", "high")):
        raise click.UsageError("a row needs --value, or bounds in --low and --high")
    added = add_rows(Path(pack), [row], beside=_beside(pack))
    _say_added(pack, added.rows, added.known, added.names)


@command.command()
@click.argument("worksheet", metavar="WORKSHEET")
@click.argument("pack", metavar="PACK")
def merge(*, worksheet: str, pack: str) -> int:
    """Put the filled lines of a WORKSHEET into PACK.

    `factcheck check DRAFT -o worksheet:open-figures.csv` writes what could not be verified, with empty columns for
    value, unit, source, url and as_of. Lines that are still empty are left; a filled line without a source
    is refused. Merging twice does no harm.

    Exits with 2 if a filled line was refused; the others are in the pack then.
    """
    from factcheck.reference.keeping import add_rows
    from factcheck.reference.worksheet import read

    sheet = read(Path(worksheet))
    if sheet.rows:
        added = add_rows(Path(pack), sheet.rows, beside=_beside(pack))
        _say_added(pack, added.rows, added.known, added.names)
    for refusal in sheet.refused:
        click.echo(
            f"{worksheet}:{refusal.line}: refused{f' ({refusal.claim})' if refusal.claim else ''}: {refusal.problem}"
        )
    if sheet.empty:
        click.echo(f"{counted(sheet.empty, 'line')} still to be filled in")
    return INCOMPLETE if sheet.refused else COMPLETE


@command.command(name="import")
@click.argument("download", metavar="FILE")
@click.argument("pack", metavar="PACK")
@click.option(
    "--format",
    "form",
    type=click.Choice(["world-bank", "owid", "sdmx", "tidy"]),
    help="Recognised if left out.",
)
@click.option(
    "--mapping", "mapping_file", metavar="FILE", help="TOML with [columns], [constants], [values.…], [where]."
)
@click.option("--metric", help="The pack's name for the metric.")
@click.option("--unit", help="Unit of the values.")
@click.option("--source", help="Where the download comes from.")
@click.option("--url", help="Address of the download.")
@click.option("--as-of", "as_of", help="Date of the edition.")
@click.option("--from", "first", metavar="PERIOD", help="Only periods from here on, such as 2015.")
def import_(
    *,
    download: str,
    pack: str,
    form: str | None,
    mapping_file: str | None,
    first: str | None,
    **constants: str | None,
) -> None:
    """Import statistics into PACK: World Bank, Our World in Data, SDMX-CSV (Eurostat, ECB, OECD), tidy CSV.

    What the download says about itself (source, edition, unit, flags) is kept in the rows, and in the pack's
    datapackage.json if it has one.
    """
    from factcheck.reference import downloads
    from factcheck.reference.keeping import add_rows, note_source

    plan = downloads.mapping(Path(mapping_file)) if mapping_file else downloads.NO_MAPPING
    stated = {column: cell for column, cell in constants.items() if cell}
    plan = plan._replace(constants={**plan.constants, **stated})
    read = downloads.read(Path(download), form=form, using=plan)
    rows = [row for row in read.rows if first is None or row["period"] >= first]
    added = add_rows(Path(pack), rows, beside=_beside(pack))
    if added.rows:
        note_source(Path(pack), Path(download), rows[0], read.metadata)
    _say_added(pack, added.rows, added.known, added.names)
    if read.skipped:
        click.echo(f"{counted(read.skipped, 'cell')} of the download without a value")


# What the commands share.


def counted(number: int, what: str) -> str:
    """Return `1 row`, `3,370 rows`."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _is_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _in_force() -> tuple[str, ...]:
    """Return the packs that a check of drafts here would use."""
    settings = settle(Path(), {}, os.environ)
    return settings.reference or tuple(str(path) for path in default_packs())


def _beside(pack: str) -> Reference | None:
    """Return the packs in force besides one; None if they are not sound."""
    try:
        return load([path for path in _in_force() if Path(path).resolve() != Path(pack).resolve()])
    except PackErrors:
        return None


def _day(cell: str | None) -> date:
    if cell is None:
        return date.today()  # noqa: DTZ011 - the reader's own day is meant
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise SettingsError("--as-of", f"`{cell}` is not a date; write it as 2025-12-18") from None


def _say_added(pack: str, rows: int, known: int, names: Iterable[tuple[str, str]]) -> None:
    click.echo(f"{pack}: {counted(rows, 'row')} added" + (f", {known:,} there already" if known else ""))
    for file, key in names:
        click.echo(f"{pack}: added `{key}` to {file}; complete its line")
