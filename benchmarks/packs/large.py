"""How fast large packs open and answer: 10 million rows, 100,000 entities with their aliases.

Builds synthetic packs below a folder (once; they are kept), compiles them (cold cache) and measures opening,
200 look-ups of random keys, a draft's mentions and the memory of a fresh process. Prints one line per figure.

    python benchmarks/packs/large.py /tmp/packs [ROWS]
"""

import csv
import json
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
METRICS = ("output", "jobs", "deaths", "homes", "budget", "pupils", "trains", "prices", "imports", "exports")
PERIODS = tuple(str(year) for year in range(2016, 2026))
SYLLABLES = (
    "ka",
    "ro",
    "ven",
    "mar",
    "tis",
    "lo",
    "bel",
    "dun",
    "or",
    "sta",
    "fen",
    "gre",
    "wil",
    "ham",
    "ton",
    "ley",
)


def name(number: int) -> str:
    chance = random.Random(number)
    words = [
        "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).title()
        for _ in range(chance.choice((1, 1, 2)))
    ]
    return f"{' '.join(words)} {['District', 'County', 'Port', 'Council', 'Bank'][number % 5]}"


def build(folder: Path, rows: int) -> None:
    """Write a pack of shuffled rows; entities have the words that a draft would use."""
    entities = max(rows // (len(METRICS) * len(PERIODS)), 1)
    folder.mkdir(parents=True)
    with (folder / "entities.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(("entity", "label", "type", "aliases"))
        writer.writerows(
            (f"e{number}", name(number), "place", f"{name(number)} {number}") for number in range(entities)
        )
    with (folder / "metrics.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(("metric", "label", "kind", "unit"))
        writer.writerows((metric, metric.title(), "flow", "thousand_usd") for metric in METRICS)
    order = list(range(rows))
    random.Random(1).shuffle(order)
    with (folder / "facts.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(("entity", "metric", "period", "value", "unit", "source", "url", "as_of"))
        for number in order:
            entity, rest = divmod(number, len(METRICS) * len(PERIODS))
            metric, period = divmod(rest, len(PERIODS))
            writer.writerow(
                (f"e{entity}", METRICS[metric], PERIODS[period], f"{number % 99991}.{number % 10}", "thousand_usd",
                 f"Yearbook {number % 50}", f"https://data.example/{number % 50}", f"2026-0{number % 9 + 1}-15")
            )  # fmt: skip
    (folder / "datapackage.json").write_text(
        json.dumps({"name": folder.name, "version": "1"}), encoding="utf-8"
    )


def most_memory() -> float:
    """Return the most memory that this process has held, in MB; a forked child's own, where the system tells."""
    status = Path("/proc/self/status")
    if status.exists():
        return (
            next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
            / 1024
        )
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def asked(folder: Path, rows: int) -> None:
    """Measure in this process, which has done nothing else."""
    sys.path.insert(0, str(ROOT))
    from factcheck.reference import load
    from factcheck.reference.answers import Answer
    from factcheck.reference.cells import period
    from factcheck.reference.queries import value

    before = most_memory()
    entities = max(rows // (len(METRICS) * len(PERIODS)), 1)
    chance = random.Random(2)
    draft = " ".join(
        chance.choice((name(chance.randrange(entities)), "spent more on homes and trains than in any year since the war", "said"))
        for _ in range(160)
    )  # fmt: skip
    start = time.perf_counter()
    reference = load([folder])
    opened = time.perf_counter()
    keys = [(f"e{chance.randrange(entities)}", chance.choice(METRICS)) for _ in range(400)]
    values = [value(reference, *key, period("2024")) for key in keys[:200]]
    valued = time.perf_counter()
    found = [reference.rows(*key) for key in keys[200:]]
    looked_up = time.perf_counter()
    mentions = reference.mentions(draft)
    mentioned = time.perf_counter()
    reference.mentions(draft)
    again = time.perf_counter()
    assert all(len(rows) == len(PERIODS) for rows in found), "every key has a row for each period"
    words = len(draft.split())
    print(f"open                {(opened - start) * 1e3:8.2f} ms")
    assert all(isinstance(answer, Answer) for answer in values), "every key has a value for 2024"
    print(f"200 look-ups        {(valued - opened) * 1e3:8.2f} ms, one value of one year each")
    print(f"200 series          {(looked_up - valued) * 1e3:8.2f} ms, {sum(map(len, found))} rows")
    print(
        f"mentions, first     {(mentioned - looked_up) * 1e3 / words * 1000:8.2f} ms per 1,000 words, {len(mentions)} found in {words}"
    )
    print(f"mentions, again     {(again - mentioned) * 1e3 / words * 1000:8.2f} ms per 1,000 words")
    print(
        f"memory              {most_memory():8.1f} MB in all, {most_memory() - before:.1f} MB of it for this"
    )


def main() -> None:
    base = Path(sys.argv[1])
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000_000
    folder = base / f"synthetic-{rows}"
    os.environ.setdefault("FACTCHECK_CACHE_DIR", str(base / "cache"))
    if os.environ.get("FACTCHECK_BENCHMARK_CHILD"):
        asked(folder, rows)
        return
    if not folder.exists():
        start = time.perf_counter()
        build(folder, rows)
        print(
            f"writing the CSV     {time.perf_counter() - start:8.1f} s, {(folder / 'facts.csv').stat().st_size / 2**20:.0f} MB"
        )
    run = [
        sys.executable,
        "-c",
        "import sys; sys.path.insert(0, sys.argv[1]); from factcheck.reference import load; load([sys.argv[2]])",
    ]
    start = time.perf_counter()
    subprocess.run([*run, str(ROOT), str(folder)], check=True)
    compiled = sum(file.stat().st_size for file in Path(os.environ["FACTCHECK_CACHE_DIR"]).rglob("*.sqlite"))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(
        f"compiling           {time.perf_counter() - start:8.1f} s, {compiled / 2**20:.0f} MB in the cache, {peak / 1024:.0f} MB at most"
    )
    for attempt in ("first", "second"):
        print(f"-- {attempt} process")
        subprocess.run(
            [sys.executable, *sys.argv[:3]], check=True, env=os.environ | {"FACTCHECK_BENCHMARK_CHILD": "1"}
        )


if __name__ == "__main__":
    main()
