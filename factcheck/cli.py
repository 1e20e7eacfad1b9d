"""The command line: finds the command, and is the only place that turns an outcome into an exit code."""

import os
import sys
from collections.abc import Sequence

from factcheck.commands.plain import options_of_a_check
from factcheck.errors import FactcheckError
from factcheck.typed import Any

COMPLETE, FOUND, INCOMPLETE, INTERRUPTED = 0, 1, 2, 130


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    arguments = list(arguments)
    wants_traceback = _takes_traceback(arguments)
    if wants_traceback:
        os.environ["FACTCHECK_TRACEBACK"] = "1"
    try:
        code = _called(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _hush()
        return COMPLETE
    except Exception as crash:
        return _told(crash, wants_traceback=wants_traceback)
    return code


def _called(arguments: list[str]) -> int:
    options = options_of_a_check(arguments)
    if options is not None:
        from factcheck.commands.run import run as check

        return check(**options)
    from factcheck.commands.group import factcheck

    returned: Any = factcheck.main(args=arguments, prog_name="factcheck", standalone_mode=False)
    return returned if isinstance(returned, int) else COMPLETE


def _told(crash: Exception, *, wants_traceback: bool) -> int:
    """Say what went wrong, as shortly as it can be said, and return the exit code."""
    import click

    if isinstance(crash, click.Abort):
        _say("interrupted")
        return INTERRUPTED
    if isinstance(crash, click.exceptions.NoArgsIsHelpError):
        _say(crash.format_message(), prefix="")
    elif isinstance(crash, click.ClickException):
        context = crash.ctx if isinstance(crash, click.UsageError) else None
        hint = context.command_path if context else "factcheck"
        _say(f"{crash.format_message()} (see {hint} --help)")
    elif wants_traceback:
        import traceback

        traceback.print_exception(crash)
    elif isinstance(crash, FactcheckError):
        _say(str(crash))
    else:
        _say(f"internal error: {type(crash).__name__}: {_one_line(crash)} (--traceback shows where)")
    return INCOMPLETE


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
