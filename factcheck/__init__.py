"""factcheck: checks the numbers and quotations in a news draft, offline, against reference packs and each other.

The names below are the public API; everything else may change without notice. Names load on first use,
so that importing one room of the package does not import the others.
"""

from importlib import import_module

from factcheck.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.checking import ModelChoice, check, extract, load_pack
    from factcheck.errors import FactcheckError
    from factcheck.model.evidence import Evidence
    from factcheck.model.report import (
        Claim,
        FileReport,
        Finding,
        Report,
        Summary,
        WorkingLine,
    )
    from factcheck.version import __version__

__all__ = [
    "Claim",
    "Evidence",
    "FactcheckError",
    "FileReport",
    "Finding",
    "ModelChoice",
    "Report",
    "Summary",
    "WorkingLine",
    "__version__",
    "check",
    "extract",
    "load_pack",
]

_HOMES = {
    "Claim": "factcheck.model.report",
    "Evidence": "factcheck.model.evidence",
    "FactcheckError": "factcheck.errors",
    "FileReport": "factcheck.model.report",
    "Finding": "factcheck.model.report",
    "ModelChoice": "factcheck.checking",
    "Report": "factcheck.model.report",
    "Summary": "factcheck.model.report",
    "WorkingLine": "factcheck.model.report",
    "__version__": "factcheck.version",
    "check": "factcheck.checking",
    "extract": "factcheck.checking",
    "load_pack": "factcheck.checking",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(home), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
