"""Compiles the files of a pack into its store, noting every defect on the way."""

import sqlite3
from pathlib import Path

from factcheck.reference import aliases, happenings, integrity, layout, vocabulary
from factcheck.reference.compilation import Compilation
from factcheck.reference.defects import Defects
from factcheck.reference.descriptor import described, table_files
from factcheck.reference.facts import Facts
from factcheck.reference.schema import SCHEMA, SORTED
from factcheck.reference.tables import readable


def compiled(path: Path, connection: sqlite3.Connection, defects: Defects, *, digest: str) -> None:
    """Write the whole pack at `path` into an empty database; with defects the content is not usable.

    Args:
        path: the pack.
        connection: the empty database.
        defects: where to note what is wrong.
        digest: SHA-256 of the pack's content, to be kept with it.
    """
    descriptor = described(path, defects)
    files = table_files(path, descriptor, defects)
    files = {
        table: name
        for table, name in files.items()
        if readable(path if path.is_file() else path / name, name, defects)
    }
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.executescript(SCHEMA)
    pack = Compilation(path, files, descriptor.fiscal, connection, defects)
    # Vocabularies first, then everything that refers to them.
    vocabulary.definitions(pack)
    vocabulary.units(pack)
    vocabulary.entities(pack)
    vocabulary.metrics(pack)
    facts = Facts(pack)
    facts.read()
    happenings.statements(pack)
    happenings.events(pack)
    happenings.roles(pack)
    happenings.targets(pack)
    happenings.series(pack)
    aliases.write(connection, pack.aliases)
    pack.interned.write(connection)
    if defects.count:
        integrity.check(connection, files, defects, sorted_rows=False)
        return
    connection.executescript(SORTED)
    integrity.check(connection, files, defects, sorted_rows=True)
    newest = connection.execute(
        "SELECT max(as_of) FROM origin WHERE num IN (SELECT DISTINCT origin FROM row)"
        if facts.count < 100_000
        else "SELECT max(as_of) FROM origin"
    ).fetchone()[0]
    about = {
        "name": descriptor.name,
        "title": descriptor.title,
        "version": descriptor.version,
        "licence": descriptor.licence,
        "rows": str(facts.count),
        "facts_file": files.get(layout.FACTS.name, layout.FACTS.file),
        "sha256": digest,
        "newest": "" if newest is None else str(newest),
    }
    for kind in ("entity", "metric"):
        plain, every = connection.execute(f"SELECT total(plain), count(*) FROM {kind}").fetchone()
        about |= {f"{kind} count": str(every), f"{kind} plain": str(int(plain))}
    connection.executemany("INSERT INTO about VALUES(?,?)", about.items())
    connection.commit()
