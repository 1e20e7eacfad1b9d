"""The command line: finds the command, and is the only place that turns an outcome into an exit code."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, cast

import click

from factcheck.errors import FactcheckError

COMPLETE, FOUND, INCOMPLETE, INTERRUPTED = 0, 1, 2, 130

COMMANDS = {
    "check": "Check drafts (the default when the first argument is a path).",
    "claims": "List the claims of drafts; check nothing.",
    "explain": "Print the page of a rule: what it means, what is no error, how to silence it.",
    "rules": "List all rules.",
    "reference": "Look after reference packs: lint, list, show, search, stale, add, merge, import.",
    "schema": "Print the JSON Schema of the report or of the configuration.",
    "config": "Show the settings in force and where each comes from.",
    "prompt": "Show the prompts of the llm extractor; forget kept answers.",
    "eval": "Score the tool on drafts with gold labels.",
    "init": "Write factcheck.toml and an example pack; never overwrites.",
    "version": "Print the version.",
}
"""Name to one line of help; the module `factcheck.commands.<name>` holds `command` and loads when it is called."""


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
        if args[0] not in COMMANDS and _is_path(args[0]):
            args = ["check", *args]
        if args[0] not in COMMANDS:
            ctx.fail(f"no such command or file: {args[0]}{_suggestion(args[0])}")
        return super().resolve_command(ctx, args)


def _is_path(word: str) -> bool:
    return word == "-" or os.path.exists(word) or any(mark in word for mark in "./\\")  # noqa: PTH110


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


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    arguments = list(arguments)
    wants_traceback = _takes_traceback(arguments)
    if wants_traceback:
        os.environ["FACTCHECK_TRACEBACK"] = "1"
    try:
        code = _outcome(factcheck.main(args=arguments, prog_name="factcheck", standalone_mode=False))
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        _say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _hush()
        return COMPLETE
    except click.exceptions.NoArgsIsHelpError as mistake:
        _say(mistake.format_message(), prefix="")
        return INCOMPLETE
    except click.ClickException as mistake:
        context = mistake.ctx if isinstance(mistake, click.UsageError) else None
        hint = context.command_path if context else "factcheck"
        _say(f"{mistake.format_message()} (see {hint} --help)")
        return INCOMPLETE
    except Exception as crash:
        if wants_traceback:
            import traceback

            traceback.print_exc()
        elif isinstance(crash, FactcheckError):
            _say(str(crash))
        else:
            _say(f"internal error: {type(crash).__name__}: {_one_line(crash)} (--traceback shows where)")
        return INCOMPLETE
    return code


def _outcome(returned: Any) -> int:
    return returned if isinstance(returned, int) else COMPLETE


def _takes_traceback(arguments: list[str]) -> bool:
    """Take `--traceback` from wherever it stands before `--`."""
    wanted = bool(os.environ.get("FACTCHECK_TRACEBACK"))
    end = arguments.index("--") if "--" in arguments else len(arguments)
    while "--traceback" in arguments[:end]:
        arguments.remove("--traceback")
        end -= 1
        wanted = True
    return wanted


def _one_line(crash: Exception) -> str:
    return " ".join(str(crash).split()) or "no message"


def _say(words: str, prefix: str = "factcheck: ") -> None:
    """Write to standard error, whatever it can encode; without one there is nobody to tell."""
    try:
        stream = sys.stderr
        encoding = stream.encoding or "utf-8"
        stream.write(f"{prefix}{words}\n".encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except (AttributeError, OSError, ValueError):
        pass


def _hush() -> None:
    """Keep the interpreter from complaining at exit about an output that nobody reads."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        pass
