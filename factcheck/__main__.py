"""Where the program starts; the version is answered before anything is loaded."""

import gc
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
    from factcheck.cli import run

    code = run(sys.argv[1:])
    gc.freeze()  # the process ends: nothing is worth a last search for garbage
    sys.exit(code)


if __name__ == "__main__":
    main()
