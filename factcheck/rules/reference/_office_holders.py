"""Who holds an office by a pack's own rows, and whether a name in a draft may be that holder's."""

from factcheck.model.claim import Claim
from factcheck.model.evidence import Evidence
from factcheck.model.row import Role
from factcheck.rules.rule import Case

_SHORTEST_NAME = 3


def is_holder(case: Case, claim: Claim, row: Role) -> bool:
    """Whether a role claim names the holder of a row, by entity or by first and last name."""
    if claim.subject is not None and row.holder in claim.subject.ids:
        return True
    written, known = words_of(claim.detail("holder") or ""), words_of(name_of(case, row))
    if not written or not known:
        return False
    if len(written) == 1:
        return written[0] in known
    return written[-1] == known[-1] and (written[0] == known[0] or len(known) == 1)


def may_be_holder(case: Case, claim: Claim, row: Role) -> bool:
    """Whether the two names share a word: another spelling, a shorter or a longer form of one name."""
    written, known = words_of(claim.detail("holder") or ""), words_of(name_of(case, row))
    shared = {word[:4] for word in written if len(word) > _SHORTEST_NAME} & {word[:4] for word in known}
    return bool(shared) or is_holder(case, claim, row)


def name_of(case: Case, row: Role) -> str:
    """The holder's name in full, also where the pack writes a key."""
    entity = case.reference.entity(row.holder)
    return entity.label if entity is not None else row.holder_text


def words_of(name: str) -> list[str]:
    """The words of a name in lower case, hyphens opened."""
    return [word.strip(".,’'").lower() for word in name.replace("-", " ").split() if word.strip(".,’'")]


def by_last_name(case: Case, rows: tuple[Role, ...]) -> dict[str, list[Role]]:
    """Rows by the last word of the holder's name."""
    found: dict[str, list[Role]] = {}
    for row in rows:
        if words := words_of(name_of(case, row)):
            found.setdefault(words[-1], []).append(row)
    return found


def record_of(case: Case, row: Role) -> str:
    """A row in words: `Leonora Vass, chief constable (Ashcombe Police) since 2023-02-06`."""
    entity = case.reference.entity(row.entity)
    name = entity.label if entity is not None else row.entity
    until = f" to {row.end}" if row.end else ""
    begins = f" {'from' if row.end else 'since'} {row.start}" if row.start else ""
    return f"{name_of(case, row)}, {row.role} ({name}){begins}{until}"


def evidence(case: Case, row: Role) -> Evidence:
    """An office-holder's row as the report shows it."""
    return Evidence(
        pack=row.origin.pack,
        row=row.origin.place,
        source=row.origin.source,
        url=row.origin.url,
        as_of=row.origin.as_of.isoformat() if row.origin.as_of else "",
        value=record_of(case, row),
        period=f"{row.start or ''}/{row.end or ''}",
    )
