"""Tests of the model step may reach this machine, and nothing else."""

import socket
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factcheck.checking import check_all, default_packs, load_pack
from factcheck.commands.run import _exit, _failing
from factcheck.extract.assemble import assemble
from factcheck.extract.llm.run import ModelRun, Task, run
from factcheck.extract.llm.settings import Limits, Server
from factcheck.model.report import Report
from factcheck.readers import read_text
from factcheck.reference import Reference
from tests.extract.llm.server import Answer, ModelServer

_CONNECT, _LOOK_UP = socket.socket.connect, socket.getaddrinfo


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(self: socket.socket, address: Any) -> None:
        assert address[0] in ("127.0.0.1", "::1"), f"a test tried to reach {address}"
        _CONNECT(self, address)

    def look_up(host: Any, *args: Any, **options: Any) -> Any:
        assert host in ("127.0.0.1", "localhost", b"127.0.0.1"), f"a test looked up {host}"
        return _LOOK_UP(host, *args, **options)

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@pytest.fixture
def serve() -> Iterator[Any]:
    """Start a server with these answers."""
    running: list[ModelServer] = []

    def start(answer: Answer) -> ModelServer:
        running.append(ModelServer(answer))
        return running[-1]

    yield start
    for server in running:
        server.close()


class Checked(NamedTuple):
    """A whole check with a model."""

    report: Report
    code: int
    why: str
    made: ModelRun
    slept: list[float]


@pytest.fixture(scope="session")
def packs() -> Reference:
    return load_pack(*default_packs())


@pytest.fixture
def check(packs: Reference, tmp_path: Path) -> Any:
    """Check a text with a model at a server; sleeping between attempts is only noted."""

    def checked(
        text: str,
        server: ModelServer,
        *,
        limits: Limits | None = None,
        fallback: bool = False,
        cache: Path | None = None,
        rules: Any = None,
        real_sleep: bool = False,
    ) -> Checked:
        slept: list[float] = []

        async def sleep(seconds: float) -> None:
            slept.append(seconds)

        draft = read_text(text)
        day = date(2025, 12, 18)
        task = Task(assemble(draft, packs, day), packs)
        options = {} if real_sleep else {"sleep": sleep}
        made = run(
            [task],
            Server(server.url, "imitation"),
            limits=limits or Limits(),
            cache=cache or tmp_path / "cache",
            fallback=fallback,
            **options,  # type: ignore[arg-type]
        )
        report = check_all(
            [draft],
            packs,
            as_of=day,
            rules=rules,
            extractions=made.extractions,
            extractor=made.extractor,
            errors=made.problems,
        )
        code, why = _exit(report, sum(_failing(file, "error") for file in report.files), "error")
        return Checked(report, code, why, made, slept)

    return checked


@pytest.fixture(scope="session")
def by_grammar(packs: Reference) -> Any:
    """Check a text with the grammar alone."""

    @lru_cache
    def checked(text: str) -> Report:
        return check_all([read_text(text)], packs, as_of=date(2025, 12, 18))

    return checked


def verdicts(report: Report) -> list[tuple[str, int, str, str | None]]:
    """What the report says of every claim."""
    return [(c.kind, c.span.start, c.verdict, c.reason) for c in report.files[0].claims]


def findings(report: Report) -> list[tuple[str, str, str, int, str]]:
    """Everything that the rules found."""
    return [(f.rule, f.effect, f.severity, f.span.start, f.message) for f in report.files[0].findings]
