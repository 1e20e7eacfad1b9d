"""Where the program starts; the version is answered before anything is loaded."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from factcheck.version import __version__

        sys.stdout.write(f"factcheck {__version__}\n")
        return
    from factcheck.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
