"""Reads the vocabulary files of a pack into its store: definitions, units, entities, metrics."""

from factcheck.reference import cells, layout
from factcheck.reference.compilation import Cells, Compilation
from factcheck.reference.words import spelled_key
from factcheck.reference.written import exact, items


def definitions(pack: Compilation) -> None:
    """Read definitions.csv."""
    table = layout.DEFINITIONS
    seen: dict[str, int] = {}
    wider: list[tuple[int, str, tuple[str, ...]]] = []
    for line, values in pack.lines(table):
        record = dict(zip(table.columns, values, strict=False))
        identity = record["definition"]
        if not pack.unique(table, seen, line, "definition", identity):
            continue
        marked = pack.name("definition", identity, record["label"], record["aliases"])
        pack.names["definition"].add(identity, record["label"], marked)
        wider.append((line, identity, items(record["narrower_than"])))
        pack.connection.execute(
            "INSERT INTO definition(id, label, narrower_than) VALUES(?,?,?)",
            (identity, record["label"], record["narrower_than"]),
        )
    for line, identity, above in wider:
        for name in above:
            pack.reference(table, line, "narrower_than", name, "definition")
            if name == identity:
                pack.wrong(table, line, "narrower_than", f"`{identity}` cannot be narrower than itself")


def units(pack: Compilation) -> None:
    """Read units.csv."""
    table = layout.UNITS
    seen: dict[str, int] = {}
    for line, values in pack.lines(table):
        record = dict(zip(table.columns, values, strict=False))
        identity = record["unit"]
        if not pack.unique(table, seen, line, "unit", identity):
            continue
        factor = pack.number(table, line, "factor", record["factor"])
        if factor and exact(factor) <= 0:
            pack.wrong(
                table, line, "factor", f"`{factor}` is not above zero; write how many base units it is"
            )
        marked = pack.name("unit", identity, record["label"], record["aliases"])
        pack.names["unit"].add(identity, "", ())
        if record["dimension"].startswith("currency") and cells.is_multiple(identity):
            pack.money.add(identity)
        plain = "|".join(alias.removeprefix("?") for alias in marked)
        pack.connection.execute(
            "INSERT INTO unit(id, dimension, factor, label, aliases) VALUES(?,?,?,?,?)",
            (identity, record["dimension"], factor, record["label"], plain),
        )


def entities(pack: Compilation) -> None:
    """Read entities.csv, groups and members included."""
    table = layout.ENTITIES
    seen: dict[str, int] = {}
    groups: list[tuple[int, str, Cells]] = []
    rows: list[tuple[str, str, str, str, str, int]] = []
    for line, values in pack.lines(table):
        record = dict(zip(table.columns, values, strict=False))
        identity = record["entity"]
        if not pack.unique(table, seen, line, "entity", identity):
            continue
        marked = pack.name("entity", identity, record["label"], record["aliases"])
        pack.names["entity"].add(identity, record["label"], marked)
        if record["part_of"]:
            groups.append((line, identity, record))
        key = spelled_key(record["label"])
        rows.append((identity, record["label"], key, record["type"], record["part_of"], line))
    pack.connection.executemany(
        "INSERT INTO entity(id, label, key, type, part_of, plain, line) VALUES(?,?,?,?,?,0,?)", rows
    )
    for line, identity, record in groups:
        _memberships(pack, line, identity, record)


def _memberships(pack: Compilation, line: int, identity: str, record: Cells) -> None:
    table = layout.ENTITIES
    wholes = [part.strip() for part in record["part_of"].split("|")]
    dates: dict[str, list[int | None]] = {}
    for column in ("members_from", "members_to"):
        stated = (
            [part.strip() for part in record[column].split("|")] if record[column] else [""] * len(wholes)
        )
        if len(stated) != len(wholes):
            problem = (
                f"has {len(stated)} dates for {len(wholes)} groups; write one for each, in the same order"
            )
            pack.wrong(table, line, column, problem)
            stated = [""] * len(wholes)
        dates[column] = [pack.day(table, line, column, cell, last=column == "members_to") for cell in stated]
    for whole, first, last in zip(wholes, dates["members_from"], dates["members_to"], strict=True):
        if not whole:
            continue
        group = pack.reference(table, line, "part_of", whole, "entity")
        if group == identity:
            pack.wrong(table, line, "part_of", f"`{identity}` cannot be part of itself")
        if first is not None and last is not None and last < first:
            pack.wrong(table, line, "members_to", "is before `members_from`; exchange them")
        pack.connection.execute(
            "INSERT OR REPLACE INTO membership VALUES(?,?,?,?)", (identity, group, first or 0, last)
        )


def metrics(pack: Compilation) -> None:
    """Read metrics.csv."""
    table = layout.METRICS
    seen: dict[str, int] = {}
    found: list[tuple[int, str, Cells]] = []
    for line, values in pack.lines(table):
        record = dict(zip(table.columns, values, strict=False))
        identity = record["metric"]
        if pack.unique(table, seen, line, "metric", identity):
            marked = pack.name("metric", identity, record["label"], record["aliases"])
            pack.names["metric"].add(identity, record["label"], marked)
            found.append((line, identity, record))
    for line, identity, record in found:
        pack.reference(table, line, "rate_of", record["rate_of"], "metric")
        _metric(pack, line, identity, record)


def _metric(pack: Compilation, line: int, identity: str, record: Cells) -> None:
    table = layout.METRICS
    unit, multiplier = pack.unit(table, line, record["unit"])
    bounds = {
        column: pack.number(table, line, column, record[column])
        for column in ("min", "max", "plausible_low", "plausible_high")
    }
    for low, high in (("min", "max"), ("plausible_low", "plausible_high")):
        if bounds[low] and bounds[high] and exact(bounds[low]) > exact(bounds[high]):
            pack.wrong(
                table, line, low, f"`{bounds[low]}` is above `{high}`, `{bounds[high]}`; exchange them"
            )
    stale = record["stale_after_days"]
    if stale and not (stale.isascii() and stale.isdigit() and len(stale) < 7):
        pack.wrong(table, line, "stale_after_days", f"`{stale}` is not a whole number of days")
        stale = ""
    definition = record["definition"]
    defined = pack.names["definition"].resolve(definition)
    definition = defined or definition
    kind = pack.one_of(table, line, "kind", record["kind"], layout.KINDS)
    polarity = pack.one_of(table, line, "polarity", record["polarity"], layout.POLARITIES)
    for pattern in items(record["phrases"]):
        pack.connection.execute("INSERT INTO phrase VALUES(?,?)", (identity, pattern))
    if unit:
        pack.metric_units[identity] = (unit, multiplier)
    if defined or (definition and " " not in definition):
        pack.metric_definitions[identity] = definition
    pack.connection.execute(
        "INSERT INTO metric(id, label, key, kind, unit, multiplier, dimension, rate_of, share_of, min, max, "
        "plausible_low, plausible_high, polarity, definition, not_comparable_with, stale_after_days, plain, line) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,?)",
        (
            identity,
            record["label"],
            spelled_key(record["label"]),
            kind,
            unit,
            str(multiplier),
            record["dimension"],
            pack.names["metric"].resolve(record["rate_of"]) or record["rate_of"],
            pack.names["metric"].resolve(record["share_of"]) or record["share_of"],
            bounds["min"],
            bounds["max"],
            bounds["plausible_low"],
            bounds["plausible_high"],
            polarity,
            definition,
            record["not_comparable_with"],
            int(stale) if stale else None,
            line,
        ),
    )
