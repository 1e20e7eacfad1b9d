"""SHA-256 as the interpreter has it: `hashlib` loads all of OpenSSL, which costs more than everything hashed here."""

import sys
from importlib import import_module

from factcheck.typed import Any


def _own() -> Any:
    """The class for SHA-256 that `hashlib` itself would fall back on; its name changed with Python 3.12."""
    try:
        return import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256").sha256
    except ImportError:
        return import_module("hashlib").sha256


_sha256 = _own()


def sha256(content: bytes) -> str:
    """Return the SHA-256 of some bytes as hexadecimal digits."""
    digest: str = _sha256(content).hexdigest()
    return digest
