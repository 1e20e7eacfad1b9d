"""`factcheck claims`: what the extractor reads from a draft, before anything is checked."""

import json
import os
from typing import Any

import click

from factcheck.commands import terminal
from factcheck.commands.inputs import crashed, inputs
from factcheck.config import settle
from factcheck.model.report import FileReport, Problem
from factcheck.reporters.look import Look, display, encoded
from factcheck.reporters.wording import place, read_as


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS|-]...", required=True)
@click.option(
    "--reference",
    multiple=True,
    metavar="PATH",
    help="A reference pack; its words are what claims are read by.",
)
@click.option("--as-of", metavar="DATE", help="The day on which the drafts are read.")
@click.option("-o", "--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--stdin-filename", metavar="NAME", help="What to call standard input; its suffix tells the format."
)
@click.option("--encoding", metavar="NAME", help="Codec of the drafts.")
@click.option(
    "--skipped/--no-skipped", default=True, help="Also list the numbers that were not read as claims."
)
def command(**options: Any) -> int:
    """List the claims of drafts and how each was read; check nothing."""
    return run(**options)


def run(*, paths: tuple[str, ...], **options: Any) -> int:
    """List the claims, and return 2 if a draft could not be read."""
    from factcheck.checking import check_all
    from factcheck.commands.packs import Shelf

    flags = {"reference": options["reference"], "as-of": options["as_of"]}
    problems: list[Problem] = []
    shelf = Shelf(problems)
    files: list[FileReport] = []
    failed = False
    for one in inputs(paths, stdin_name=options["stdin_filename"], encoding=options["encoding"]):
        if one.draft is None:
            failed = True
            terminal.complain(str(one.problem))
            continue
        settings = settle(one.folder, flags, os.environ)
        try:
            files += check_all([one.draft], shelf.packs(settings), as_of=settings.as_of, rules=()).files
        except Exception as crash:  # the other drafts' claims are still worth listing
            failed = True
            terminal.complain(crashed(one.path, crash).message)
    for problem in problems:
        terminal.complain(problem.message)
    written = _json(files) if options["output_format"] == "json" else _text(files, skipped=options["skipped"])
    terminal.write(written)
    return 2 if failed or problems else 0


def _json(files: list[FileReport]) -> bytes:
    from factcheck.reporters.json_v1 import shape_claim, shape_skipped

    checked = ("verdict", "reason", "findings")
    data = [
        {
            "path": file.path,
            "claims": [
                {k: v for k, v in shape_claim(claim).items() if k not in checked} for claim in file.claims
            ],
            "skipped": [shape_skipped(skipped) for skipped in file.skipped],
        }
        for file in files
    ]
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _text(files: list[FileReport], *, skipped: bool) -> bytes:
    look = Look(unicode=terminal.speaks_unicode())
    lines = []
    for file in files:
        found: list[tuple[int, str, str, str, str]] = []
        for claim in file.claims:
            reading = " | ".join(part for part in (read_as(claim), claim.modality) if part)
            found.append((claim.span.start, place(claim.span), claim.kind, claim.text, reading))
        if skipped:
            found += [(one.span.start, place(one.span), "-", one.text, one.reason) for one in file.skipped]
        for _, at, kind, words, reading in sorted(found):
            lines.append(
                f"{display(file.path, look)}:{at}: {kind}: {display(words, look)}  ({display(reading, look)})"
            )
    return encoded(lines, look)
