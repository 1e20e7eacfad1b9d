"""Curated reference packs: loading, validating, compiling, and everything that is asked of them."""

from factcheck.reference.library import Reference, load
from factcheck.reference.store import PackInfo

__all__ = ["PackInfo", "Reference", "load"]
