"""Turns a report into bytes, one pure function per format; the command that called writes them."""

from importlib import import_module

from factcheck.model.report import Report
from factcheck.reporters.look import Look

__all__ = ["FORMATS", "Look", "render"]

FORMATS = {
    "full": "factcheck.reporters.full",
    "concise": "factcheck.reporters.concise",
    "json": "factcheck.reporters.json_v1",
    "worksheet": "factcheck.reporters.worksheet",
}
"""What a user may type, and the module whose `render` makes it."""


def render(form: str, report: Report, look: Look) -> bytes:
    """Render a report in one of `FORMATS`."""
    rendered: bytes = import_module(FORMATS[form]).render(report, look)
    return rendered
