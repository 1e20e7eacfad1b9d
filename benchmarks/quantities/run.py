"""Scores the number grammar, and peers where they are installed, on gold sets of quantities and dates.

    python benchmarks/quantities/run.py SETS_DIR [--sets a,b] [--errata FILE] [--peers] [--show N] [--classes] [--json]

SETS_DIR holds `*.jsonl`, `sets.json` and `unit_names.json` in the shape that README.md describes.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT.parent.parent)]

import adapter  # noqa: E402
import classes  # noqa: E402
import peers  # noqa: E402
import scoring  # noqa: E402

Row = dict[str, Any]
MEASURES = ("value", "value+unit", "value+comparator", "date value", "date span")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", type=Path)
    parser.add_argument("--sets", help="comma-separated; all without it")
    parser.add_argument(
        "--errata", type=Path, nargs="+", default=[], help="label corrections to apply before scoring"
    )
    parser.add_argument(
        "--peers", action="store_true", help="run installed peers on the same sets, and the speed comparison"
    )
    parser.add_argument(
        "--one-kind",
        action="store_true",
        help="on sets that annotate one kind of quantity leave out the others, from every reader",
    )
    parser.add_argument(
        "--show",
        type=int,
        default=0,
        metavar="N",
        help="print the first N rows with a miss or a false reading",
    )
    parser.add_argument(
        "--classes", action="store_true", help="print what kinds of error are left in each set"
    )
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    wanted = (
        args.sets.split(",") if args.sets else sorted(path.stem for path in args.directory.glob("*.jsonl"))
    )
    info = json.loads((args.directory / "sets.json").read_text(encoding="utf-8"))
    scorer = scoring.Scorer(scoring.UnitNames(args.directory / "unit_names.json"))
    readers = peers.installed() if args.peers else {}
    report: dict[str, dict[str, dict[str, list[float]]]] = {}
    texts: list[str] = []
    for name in wanted:
        lines = (args.directory / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines if line.strip()]
        if args.errata:
            scoring.corrected(rows, *args.errata)
        texts += [row["text"] for row in rows]
        habits, family = (
            adapter.habits_of(name),
            adapter.family_of(name) if args.one_kind or "ordinal" in name else None,
        )

        def ours(text: str, ref: str | None, habits: str = habits, family: str | None = family) -> list[Row]:
            return adapter.rows(text, ref, habits, family)

        table = report[name] = {}
        for reader_name, reader in {"factcheck": ours, **readers}.items():
            predictions = {row["id"]: reader(row["text"], row.get("ref_date")) for row in rows}
            if args.one_kind and family is not None and reader_name != "factcheck":
                predictions = scorer.of_labelled_units(rows, predictions)
            figures, misses = scorer.score(rows, predictions, info[name])
            table[reader_name] = {
                measure: list(figures[measure][:3]) for measure in MEASURES if measure in figures
            }
            if reader_name == "factcheck" and args.classes:
                kinds = classes.counted(misses, adapter.skipped, one_kind=adapter.family_of(name) is not None)
                print(name, dict(kinds.most_common()) or "nothing left")
            if reader_name == "factcheck" and args.show:
                show([miss for miss in misses if miss[1] or miss[2]][: args.show])
    speed = speeds(texts, readers) if readers else {}
    if args.json:
        json.dump({"sets": report, "articles_per_second": speed}, sys.stdout, indent=1)
        print()
        return
    print(f"{'set':20}{'reader':14}" + "".join(f"{measure:>26}" for measure in MEASURES))
    for name, table in report.items():
        for reader_name, row in table.items():
            cells = "".join(
                f"{'/'.join(map(str, row[measure])) if measure in row else '':>26}" for measure in MEASURES
            )
            print(f"{name:20}{reader_name:14}{cells}")
    for reader_name, figure in speed.items():
        print(
            f"{reader_name:14}{figure:10.1f} texts of 1,859 characters a second, {speed['factcheck'] / figure:8.1f} times slower"
        )


def show(misses: list[tuple[Row, list[Row], list[Row]]]) -> None:
    """Prints what was missed and what was false."""
    for row, missed, false in misses:
        print(f"{row['id']}: {row['text'][:140]!r}")
        for label, quantities in (("missed", missed), ("false", false)):
            for q in quantities:
                shown = {
                    k: q[k]
                    for k in ("value", "low", "high", "unit", "comparator", "timex", "intervals")
                    if q.get(k)
                }
                print(
                    f"    {label:7}{row['text'][q['start'] : q['end']] if q.get('start') is not None else q.get('surface')!r} {shown}"
                )


def speeds(texts: list[str], readers: dict[str, Callable[[str, str | None], list[Row]]]) -> dict[str, float]:
    """Texts of article length a second for each reader, measured turn by turn in this process."""
    from factcheck.extract.grammar import read

    joined = "\n".join(text for text in texts if len(text) > 60)
    articles = [joined[at : at + 1859] for at in range(0, min(len(joined), 20 * 1859), 1859)]
    timed: dict[str, Callable[[str], object]] = {"factcheck": read}
    for name, reader in readers.items():
        timed[name] = lambda text, reader=reader: reader(text, None)  # type: ignore[misc]
    rounds: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(3):
        for name, reader_of in timed.items():
            started = time.process_time()
            for article in articles:
                reader_of(article)
            rounds[name].append(time.process_time() - started)
    return {name: len(articles) / statistics.median(seconds) for name, seconds in rounds.items()}


if __name__ == "__main__":
    main()
