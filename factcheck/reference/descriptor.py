"""Reads datapackage.json: what a pack says about itself as a whole."""

from pathlib import Path

from factcheck.named_tuple import NamedTuple
from factcheck.reference.cells import FiscalYear, day
from factcheck.reference.defects import Defects
from factcheck.reference.folder import DESCRIPTOR, present
from factcheck.reference.layout import FACTS, TABLES
from factcheck.typed import Any


class Descriptor(NamedTuple):
    """What datapackage.json says about a pack as a whole."""

    name: str
    title: str = ""
    version: str = ""
    licence: str = ""
    fiscal: FiscalYear | None = None
    resources: dict[str, str] = {}  # noqa: RUF012 - never changed
    """Table name to file name, where the descriptor names another file than the usual one."""


def described(path: Path, defects: Defects) -> Descriptor:
    """Read datapackage.json; without one the pack is named after its folder or file."""
    plain = Descriptor(path.stem if path.is_file() else path.resolve().name)
    file = path / DESCRIPTOR
    if path.is_file() or not file.is_file():
        return plain
    import json

    try:
        content = json.loads(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        defects.add(DESCRIPTOR, "is not UTF-8; save it as UTF-8")
        return plain
    except json.JSONDecodeError as error:
        defects.add(DESCRIPTOR, f"is not JSON: {error.msg} (column {error.colno})", line=error.lineno)
        return plain
    if not isinstance(content, dict):
        defects.add(DESCRIPTOR, "is not an object; begin with `{`", line=1)
        return plain
    return Descriptor(
        name=_text(content, "name", defects) or plain.name,
        title=_text(content, "title", defects),
        version=_text(content, "version", defects),
        licence=_licence(content, defects),
        fiscal=_fiscal(content, defects),
        resources=_resources(content, path, defects),
    )


def _text(content: dict[str, Any], key: str, defects: Defects) -> str:
    value = content.get(key, "")
    if not isinstance(value, str):
        defects.add(DESCRIPTOR, f"`{key}` is not a string", column=key)
        return ""
    return value


def _licence(content: dict[str, Any], defects: Defects) -> str:
    licences = content.get("licenses", content.get("licences", []))
    if not isinstance(licences, list) or not all(isinstance(entry, dict) for entry in licences):
        defects.add(DESCRIPTOR, "`licenses` is not a list of objects", column="licenses")
        return ""
    names = (str(entry.get("title") or entry.get("name") or entry.get("path") or "") for entry in licences)
    return "; ".join(name for name in names if name)


def _fiscal(content: dict[str, Any], defects: Defects) -> FiscalYear | None:
    stated = content.get("fiscal_year")
    if stated is None:
        return None
    if isinstance(stated, dict) and set(stated) <= {"starts", "named_for"}:
        starts, named_for = stated.get("starts"), stated.get("named_for", "end")
        if isinstance(starts, str) and named_for in ("start", "end"):
            try:
                first = day(f"2001-{starts}")
            except ValueError:
                pass
            else:
                return FiscalYear(first.month, first.day, named_for)
    problem = 'write it as {"starts": "04-01", "named_for": "start"} (or "end")'
    defects.add(DESCRIPTOR, problem, column="fiscal_year")
    return None


def _resources(content: dict[str, Any], path: Path, defects: Defects) -> dict[str, str]:
    known = {table.name for table in TABLES}
    resources = content.get("resources", [])
    if not isinstance(resources, list):
        defects.add(DESCRIPTOR, "`resources` is not a list", column="resources")
        return {}
    files: dict[str, str] = {}
    for resource in resources:
        name = resource.get("name") if isinstance(resource, dict) else None
        file = resource.get("path") if isinstance(resource, dict) else None
        if name not in known or not isinstance(file, str):
            continue
        if Path(file).name != file:
            defects.add(
                DESCRIPTOR,
                f"`{file}` is not beside it; keep the files of a pack in one folder",
                column="path",
            )
        elif not (path / file).is_file():
            defects.add(DESCRIPTOR, f"names `{file}`, which does not exist", column="path")
        elif isinstance(name, str):
            files[name] = file
    return files


def table_files(path: Path, descriptor: Descriptor, defects: Defects) -> dict[str, str]:
    """Return table name to file name; CSV files that are no table of a pack become defects."""
    if path.is_file():
        return {FACTS.name: path.name}
    files = {
        table.name: table.file for table in TABLES if (path / table.file).is_file()
    } | descriptor.resources
    used = set(files.values())
    for name in present(path):
        if name != DESCRIPTOR and name not in used:
            names = ", ".join(table.file for table in TABLES)
            defects.add(name, f"is not a file of a pack; rename or move it (a pack may hold {names})")
    if FACTS.name not in files:
        defects.add("", f"is not a pack: there is no {FACTS.file} in it")
    return files
