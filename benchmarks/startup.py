"""What a cold start costs: CPU of whole processes, against the libraries' own imports, interleaved.

`.venv/bin/python benchmarks/startup.py [ROUNDS]`. Bytecode is compiled first, as an installed package has it.
"""

import compileall
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORDS = 1000


def draft(folder: Path) -> Path:
    """A draft of about 1,000 words, put together from the shipped examples."""
    words: list[str] = []
    sources = sorted((ROOT / "seeds" / "drafts").glob("*.md"))
    while len(words) < WORDS:
        for source in sources:
            words += source.read_text(encoding="utf-8").split("---", 2)[-1].split(" ")
    path = folder / "draft.md"
    path.write_text(" ".join(words[:WORDS]), encoding="utf-8")
    return path


def cpu(command: list[str]) -> float:
    """CPU seconds of one process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the medians and how they stand to the two references."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    compileall.compile_dir(ROOT / "factcheck", quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTCHECK_CACHE_DIR"] = folder
        os.environ["PYTHONPATH"] = str(ROOT)
        python = [sys.executable, "-c"]
        tool = [sys.executable, "-m", "factcheck"]
        commands = {
            "python -c pass": [*python, "pass"],
            "import click": [*python, "import click"],
            "import click, pydantic": [*python, "import click, pydantic"],
            "factcheck --version": [*tool, "--version"],
            "factcheck --help": [*tool, "--help"],
            "import the pipeline": [
                *python,
                "import click, factcheck.checking, factcheck.rules as r; r.catalogue()",
            ],
            "factcheck check": [*tool, "check", str(draft(Path(folder))), "--as-of", "2026-08-14"],
        }
        for command in commands.values():
            cpu(command)  # compiles the packs, warms the file system
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(cpu(command))
    median = {name: statistics.median(values) * 1000 for name, values in taken.items()}
    for name, value in median.items():
        print(f"{name:24} {value:7.1f} ms CPU")
    print(
        f"--version / import click             {median['factcheck --version'] / median['import click']:.2f}  (at most 1.5)"
    )
    ratio = median["factcheck check"] / median["import click, pydantic"]
    print(f"check / import click, pydantic       {ratio:.2f}  (at most 2)")


if __name__ == "__main__":
    main()
