"""`factcheck check`: the command line that click reads; what it does is in `run`, which needs no click."""

from typing import Any

import click

from factcheck.commands.run import run
from factcheck.config import EXTRACTORS, FAIL_ON, ON_MODEL_FAILURE
from factcheck.reporters import FORMATS
from factcheck.reporters.look import SHOWN, SHOWN_AT_FIRST


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS|-]...")
@click.option(
    "--reference",
    multiple=True,
    metavar="PATH",
    help="A reference pack, or one CSV file; repeatable. The shipped packs are in force without it.",
)
@click.option(
    "--as-of",
    metavar="DATE",
    help="The day on which the drafts are read; else each draft's own date, else today.",
)
@click.option(
    "-o",
    "--output-format",
    "outputs",
    multiple=True,
    metavar="FORMAT[:PATH]",
    help=f"{', '.join(FORMATS)}; repeatable, at most one without a path.",
)
@click.option(
    "--fail-on", metavar="LEVEL", help=f"{', '.join(FAIL_ON)} (default: error): what makes the exit code 1."
)
@click.option(
    "--show",
    metavar="WHAT,...",
    help=f"{', '.join(SHOWN)}, all (default: {','.join(kind for kind in SHOWN if kind in SHOWN_AT_FIRST)}).",
)
@click.option("--select", multiple=True, metavar="RULE,...", help="Only these rules or families of rules.")
@click.option(
    "--ignore", multiple=True, metavar="RULE,...", help="Leave out these rules or families of rules."
)
@click.option(
    "--stdin-filename", metavar="NAME", help="What to call standard input; its suffix tells the format."
)
@click.option(
    "--encoding",
    metavar="NAME",
    help="Codec of the drafts (default: byte order mark, UTF-8, then Windows-1252 with a warning).",
)
@click.option("--allow-empty", is_flag=True, help="A folder without drafts is no error.")
@click.option(
    "--extractor",
    metavar="NAME",
    help=f"{', '.join(EXTRACTORS)} (default: grammar, which opens no connection).",
)
@click.option("--model", metavar="NAME", help="Model of the llm extractor.")
@click.option("--base-url", metavar="URL", help="Server of the llm extractor; OpenAI's own without it.")
@click.option(
    "--on-model-failure",
    metavar="WHAT",
    help=f"{', '.join(ON_MODEL_FAILURE)} (default: fail): whether the grammar's reading of a window is enough.",
)
@click.option("--max-tokens", metavar="N", help="Tokens that the model may use in this run.")
@click.option(
    "--dry-run", is_flag=True, help="Print what the model would be sent, and its size; send nothing."
)
@click.option(
    "--no-cache", is_flag=True, help="Neither keep the model's answers nor use those of earlier runs."
)
@click.option("--config", "config_file", metavar="FILE", help="Use this configuration file, not the nearest.")
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option(
    "--width", type=click.IntRange(min=1), metavar="N", help="Columns (default: the terminal's, at most 100)."
)
@click.option(
    "-q", "--quiet", is_flag=True, help="Print only what is disputed, and nothing at all if nothing is."
)
@click.option("-v", "--verbose", is_flag=True, help="Show unverifiable claims in their place in the draft.")
def command(**options: Any) -> int:
    """Check drafts (.txt, .md), whole folders, or standard input (-).

    Opens no connection with the grammar extractor. The last line of the report says the exit code and why.
    """
    if not options["paths"]:
        raise click.UsageError("nothing to check: name drafts, a folder, or -")
    return run(**options)
