"""The command line as click knows it: options of the program, and the commands, each loaded when it is called."""

from importlib import import_module
from typing import cast

import click

from factcheck.commands import COMMANDS, is_path


class _LazyGroup(click.Group):
    """Loads a command's module only when that command runs; `--help` loads none."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", import_module(f"factcheck.commands.{cmd_name}").command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and is_path(args[0]):
            args = ["check", *args]
        if args[0] not in COMMANDS:
            ctx.fail(f"no such command or file: {args[0]}{_suggestion(args[0])}")
        return super().resolve_command(ctx, args)


def _suggestion(word: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, COMMANDS, 1)
    return f"; did you mean `{close[0]}`?" if close else ""


_HELP = """Check the numbers and quotations in news drafts against reference packs and each other.

Works offline: no connection is opened unless `--extractor llm` is chosen, and then only to the
configured server.

\b
Exit codes:
  0    every draft was checked, nothing is at or above --fail-on
  1    every draft was checked, something is at or above --fail-on
  2    the check is not complete
  130  interrupted
"""


@click.command(
    cls=_LazyGroup,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option("--version", "-V", is_flag=True, expose_value=False, help="Print the version.")
@click.option("--traceback", is_flag=True, expose_value=False, help="Show where an internal error happened.")
def factcheck() -> None:
    """Do nothing: every command does its own work; `--version` is answered before this module loads."""
