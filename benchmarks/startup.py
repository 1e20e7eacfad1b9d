"""What a cold start costs: CPU of whole processes, against the libraries' own imports, interleaved.

The last row is what a further draft costs in a process that has checked one: the cold check without its start.

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
AS_OF = "2026-08-14"


_AGAIN = """
import sys, time
from factcheck.checking import check, default_packs, load_pack
packs = load_pack(*default_packs())
check(sys.argv[1], packs=packs, as_of=sys.argv[2])
began = time.process_time()
for _ in range(10):
    check(sys.argv[1], packs=packs, as_of=sys.argv[2])
print((time.process_time() - began) / 10)
"""


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


def again(source: Path) -> float:
    """CPU seconds of one more check of a draft in a process that is warm."""
    command = [sys.executable, "-c", _AGAIN, str(source), AS_OF]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Print the medians and how they stand to the two references."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    compileall.compile_dir(ROOT / "factcheck", quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTCHECK_CACHE_DIR"] = folder
        os.environ["PYTHONPATH"] = str(ROOT)
        python = [sys.executable, "-c"]
        tool = [sys.executable, "-m", "factcheck"]
        source = draft(Path(folder))
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
            "factcheck check": [*tool, "check", str(source), "--as-of", AS_OF],
        }
        for command in commands.values():
            cpu(command)  # compiles the packs, warms the file system
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(cpu(command))
        taken["one more draft"] = [again(source) for _ in range(3)]
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
