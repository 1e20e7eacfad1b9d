"""SHA-256 as the interpreter has it: `hashlib` loads all of OpenSSL, which costs more than everything hashed here."""

from importlib import import_module

from factcheck.typed import Any


def _own() -> Any:
    """The class for SHA-256 that `hashlib` itself would fall back on; its module has two names."""
    for name in ("_sha2", "_sha256"):
        try:
            return import_module(name).sha256
        except ImportError:
            pass
    return import_module("hashlib").sha256


_sha256 = _own()


def sha256(content: bytes) -> str:
    """Return the SHA-256 of some bytes as hexadecimal digits."""
    digest: str = _sha256(content).hexdigest()
    return digest
