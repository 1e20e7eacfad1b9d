"""Writes small packs for tests."""

import csv
import json
from pathlib import Path

FACTS = "entity,metric,period,value,unit,source"


def pack(folder: Path, **files: str) -> Path:
    """Write a pack folder; keywords are table names, values CSV text. facts has a default."""
    folder.mkdir(parents=True, exist_ok=True)
    files.setdefault("facts", f"{FACTS}\nNorthport,homes,2025,1240,home,Register\n")
    for name, text in files.items():
        if name == "descriptor":
            (folder / "datapackage.json").write_text(text, encoding="utf-8")
        else:
            (folder / f"{name}.csv").write_text(text.lstrip(), encoding="utf-8")
    return folder


def table(rows: list[dict[str, str]], columns: list[str] | None = None) -> str:
    """Return CSV text of rows."""
    import io

    columns = columns or list(dict.fromkeys(column for row in rows for column in row))
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def descriptor(**keys: object) -> str:
    return json.dumps({"name": "test", **keys})
