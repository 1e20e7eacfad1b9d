"""Where the program starts; the version is answered before anything is loaded."""

import gc
import os
import sys

# Objects that one run builds before garbage is looked for: it leaves next to none, and each look costs milliseconds.
_UNCOLLECTED = 100_000


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from factcheck.version import __version__

        sys.stdout.write(f"factcheck {__version__}\n")
        return
    gc.set_threshold(_UNCOLLECTED)
    from factcheck.bytecode import keep_bytecode
    from factcheck.cache_folder import cache_place

    folder = cache_place()
    keep_modules = keep_bytecode(folder)
    from factcheck.regexes import keep_regexes

    keep = keep_regexes(folder), keep_modules
    from factcheck.cli import run

    code = run(sys.argv[1:])
    for add in keep:
        add()
    _leave(code)


def _leave(code: int) -> None:
    """End the process at once: what was printed is out, and taking every module apart costs milliseconds."""
    if sys.gettrace() or sys.getprofile():
        sys.exit(code)  # somebody measures this run, and wants to see its end
    for stream in (sys.stdout, sys.stderr):
        try:  # noqa: SIM105 - `contextlib` costs more than the rest of this
            stream.flush()
        except (AttributeError, OSError, ValueError):
            pass  # closed, or never there; `run` has seen to it
    os._exit(code)


if __name__ == "__main__":
    main()
