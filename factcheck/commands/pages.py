"""The pages of the rules, which are the docstrings of their modules."""

from collections.abc import Iterable
from importlib import import_module
from inspect import cleandoc

from factcheck.commands.selection import family
from factcheck.named_tuple import NamedTuple
from factcheck.rules import FAMILIES, catalogue


class Page(NamedTuple):
    """What a user is told about one rule."""

    slug: str
    family: str
    severity: str
    since: str
    default: bool
    title: str
    body: str
    """Markdown, without the title."""


def pages() -> tuple[Page, ...]:
    """Every rule's page, by family and slug."""
    found = []
    for rule in catalogue():
        docstring = cleandoc(import_module(rule.relations.__module__).__doc__ or "")
        title, _, body = docstring.partition("\n")
        found.append(
            Page(
                rule.slug,
                family(rule),
                rule.severity,
                rule.since,
                rule.default,
                rule.title or title,
                body.strip(),
            )
        )
    return tuple(sorted(found, key=lambda page: (FAMILIES.index(page.family), page.slug)))


def markdown(found: Iterable[Page]) -> str:
    """All pages as one document."""
    lines = [
        "# Rules",
        "",
        "Generated from the rules' own docstrings by `factcheck rules -o markdown`; do not edit.",
    ]
    last = ""
    for page in found:
        if page.family != last:
            lines += ["", f"## {page.family.capitalize()}"]
            last = page.family
        lines += [
            "",
            f"### {page.slug}",
            "",
            page.title,
            "",
            f"At most: {page.severity}. Since {page.since}.",
        ]
        if not page.default:
            lines[-1] += " Runs only if selected."
        lines += ["", *(f"##{line}" if line.startswith("## ") else line for line in page.body.splitlines())]
    return "\n".join(lines).rstrip() + "\n"
