"""Rewrites what the documents take from the tool itself: help texts, rule pages, example reports.

`python docs/refresh.py` rewrites; `python docs/refresh.py --check` tells what is stale and changes nothing.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WITH_EXAMPLES = ("README.md",)
_BLOCK = re.compile(r"(?m)^```console\n(.*?)^```$", re.DOTALL)


def run(command: str) -> str:
    """What a shell prints for a command, standard error included, in a scrubbed environment."""
    keep = ("PATH", "HOME", "LANG", "FACTCHECK_CACHE_DIR", "SYSTEMROOT", "TMPDIR")
    environment = {name: os.environ[name] for name in keep if name in os.environ}
    environment |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    script = f'factcheck() {{ "{sys.executable}" -m factcheck "$@"; }}\n{command}'
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode()


def refreshed(text: str) -> str:
    """A document with the output under every `$ command` of its console blocks as it is today."""
    return _BLOCK.sub(lambda block: f"```console\n{''.join(_played(block[1]))}```", text)


def commands(text: str) -> list[str]:
    """Every command of a document's console blocks."""
    return [
        line[2:] for block in _BLOCK.findall(text) for line in block.splitlines() if line.startswith("$ ")
    ]


def _played(block: str) -> Iterator[str]:
    for line in block.splitlines():
        if line.startswith("$ "):
            yield f"{line}\n{run(line[2:])}"


def documents() -> dict[Path, str]:
    """Every document that is generated in whole or in part, as it should be."""
    found = {ROOT / name: refreshed((ROOT / name).read_text(encoding="utf-8")) for name in WITH_EXAMPLES}
    found[ROOT / "docs" / "rules.md"] = run("factcheck rules -o markdown")
    found[ROOT / "docs" / "commands.md"] = "".join(_command_reference())
    return found


def _command_reference() -> Iterator[str]:
    from factcheck.commands import COMMANDS

    yield "# Commands\n\nGenerated from `--help` by `make docs`; do not edit.\n"
    yield f"\n## factcheck\n\n```text\n{run('factcheck --help')}```\n"
    for name in COMMANDS:
        yield f"\n## factcheck {name}\n\n```text\n{run(f'factcheck {name} --help')}```\n"


def main() -> int:
    """Rewrite or check; returns 1 if something was stale and not rewritten."""
    sys.path.insert(0, str(ROOT))
    stale = [
        path
        for path, text in documents().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv:
        for path in stale:
            sys.stdout.write(f"stale: {path.relative_to(ROOT)} (make docs)\n")
        return int(bool(stale))
    for path, text in documents().items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
