"""Checks a pack as a whole: keys that stand twice, two preferred rows, editions that do not exist."""

import sqlite3

from factcheck.reference import layout
from factcheck.reference.defects import Defects

_LISTED = 60

_DUPLICATES = """
SELECT b.line, a.line, d.id, m.id, p.label
FROM {rows} a JOIN {rows} b
  ON b.entity = a.entity AND b.metric = a.metric AND b.first = a.first AND b.line > a.line
JOIN period p ON p.num = a.period JOIN period q ON q.num = b.period
JOIN origin o ON o.num = a.origin JOIN origin n ON n.num = b.origin
JOIN trait t ON t.num = a.trait JOIN trait u ON u.num = b.trait
JOIN entity d ON d.num = a.entity JOIN metric m ON m.num = a.metric
WHERE p.last = q.last AND p.calendar = q.calendar AND (p.calendar = 'calendar' OR p.label = q.label)
  AND o.source = n.source AND o.as_of IS n.as_of AND t.claimant = u.claimant AND t.definition = u.definition
ORDER BY b.line LIMIT ?
"""

_TWO_PREFERRED = """
SELECT b.line, a.line, d.id, m.id, p.label
FROM {rows} a JOIN {rows} b
  ON b.entity = a.entity AND b.metric = a.metric AND b.first = a.first AND b.line > a.line
JOIN trait t ON t.num = a.trait JOIN trait u ON u.num = b.trait
JOIN period p ON p.num = a.period JOIN period q ON q.num = b.period
JOIN entity d ON d.num = a.entity JOIN metric m ON m.num = a.metric
WHERE t.rank = 'preferred' AND u.rank = 'preferred' AND t.definition = u.definition
  AND p.last = q.last AND p.calendar = q.calendar AND (p.calendar = 'calendar' OR p.label = q.label)
ORDER BY b.line LIMIT ?
"""


def check(
    connection: sqlite3.Connection, files: dict[str, str], defects: Defects, *, sorted_rows: bool
) -> bool:
    """Note what only the rows together show; returns whether all is well.

    Args:
        connection: the store being written.
        files: table name to file name.
        defects: where to note them.
        sorted_rows: whether the rows stand in `row` already, or still in `staged`.
    """
    file = files.get(layout.FACTS.name)
    if file is None:
        return True
    before = defects.count
    rows = "row" if sorted_rows else "staged"
    if not sorted_rows:
        connection.execute("CREATE INDEX IF NOT EXISTS staged_key ON staged(entity, metric, first, line)")
    found = connection.execute(_DUPLICATES.format(rows=rows), (_LISTED,)).fetchall()
    for line, earlier, entity, metric, period in found:
        problem = (
            f"repeats line {earlier} ({entity}, {metric}, {period}: same claimant, definition, source and as_of); "
            "delete one, or say in `as_of` or `definition` how they differ"
        )
        defects.add(file, problem, line=line)
    twice = {(line, earlier) for line, earlier, *_ in found}
    preferred = connection.execute(_TWO_PREFERRED.format(rows=rows), (_LISTED,)).fetchall()
    for line, earlier, entity, metric, period in preferred:
        if (line, earlier) not in twice:
            problem = (
                f"a second `preferred` row for {entity}, {metric}, {period}, after line {earlier}; keep one"
            )
            defects.add(file, problem, line=line, column="rank")
    _check_ids(connection, rows, file, defects)
    if sorted_rows:
        _check_links(connection, file, defects)
    return defects.count == before


def _check_ids(connection: sqlite3.Connection, rows: str, file: str, defects: Defects) -> None:
    repeated = connection.execute(
        f"SELECT fact, min(line), max(line) FROM {rows} WHERE fact IS NOT NULL "
        "GROUP BY fact HAVING count(*) > 1 ORDER BY 2 LIMIT ?",
        (_LISTED,),
    ).fetchall()
    for fact, first, last in repeated:
        defects.add(
            file, f"`{fact}` stands in line {first} already; ids are unique", line=last, column="fact"
        )


def _check_links(connection: sqlite3.Connection, file: str, defects: Defects) -> None:
    linked = connection.execute(
        "SELECT line, fact, superseded_by FROM row WHERE superseded_by IS NOT NULL ORDER BY line"
    ).fetchall()
    for line, fact, newer in linked:
        if newer == fact:
            problem = f"`{newer}` is the row itself; name the newer edition"
        elif connection.execute("SELECT 1 FROM row WHERE fact = ?", (newer,)).fetchone() is None:
            problem = f"no row has the id `{newer}`; write the `fact` of the newer edition"
        else:
            continue
        defects.add(file, problem, line=line, column="superseded_by")
