"""Every test runs offline, in a scrubbed environment, with a cache folder of its own."""

import os
import socket
from collections.abc import Iterator
from typing import Any, NoReturn

import pytest
from hypothesis import settings

_SCRUBBED = ("CI", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM")

# Generated cases take what they take on a loaded machine; the number of cases bounds the time. The fast lane
# tries the same cases every time, so that it fails on a change only; the slow lane looks for new ones.
settings.register_profile("fast", deadline=None, derandomize=True)
settings.register_profile("slow", deadline=None)
settings.load_profile("fast")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="run the slow lane too")
    parser.addoption(
        "--update-golden", action="store_true", help="write golden reports; look at the difference"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--slow"):
        settings.load_profile("slow")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--slow"):
        slow = [item for item in items if item.get_closest_marker("slow")]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def _scrubbed(monkeypatch: pytest.MonkeyPatch, _own_cache: None) -> None:
    for name in list(os.environ):
        mine = name.startswith("FACTCHECK_") and name != "FACTCHECK_CACHE_DIR"
        if mine or name in _SCRUBBED or name.endswith("_API_KEY"):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to reach a server fails the test; pairs of sockets within the process are no network."""

    def refuse(self: socket.socket, address: Any, *_: Any) -> NoReturn:
        raise AssertionError(f"a test tried to reach {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **_: refuse(None, args[0]))  # type: ignore[arg-type]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Any:
    """Compare bytes with a file under fixtures/reports; `--update-golden` writes it instead."""

    def compare(name: str, made: bytes) -> None:
        path = request.config.rootpath / "fixtures" / "reports" / name
        if request.config.getoption("--update-golden"):
            path.write_bytes(made)
        assert made.decode() == path.read_bytes().decode()

    return compare
