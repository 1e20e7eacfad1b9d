"""Keeps what the rules say of every draft in these tests: `golden/<family>/<test file>.json`.

A test of a rule says what matters of a draft. The golden file says the rest: every relation that any rule states of
it, and every finding with its message, arithmetic, spans and repair. `pytest tests/rules --update-golden` writes them
anew from the tests that run; read the difference before you commit it.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from factcheck import judge
from factcheck.model.relation import Stated
from tests.rules.outcome import outcome

_FOLDER = Path(__file__).parent
_WRITTEN = pytest.StashKey[dict[Path, dict[str, list[list[str]]]]]()


@pytest.fixture(autouse=True)
def _outcome(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hold what the rules say of the drafts of one test against what they said before."""
    said: list[list[str]] = []
    weigh = judge.weigh

    def heard(
        stated: Iterable[tuple[str, str, Stated]], claims: Any, text: str, *rest: Any
    ) -> judge.Judgement:
        stated = list(stated)
        judgement = weigh(stated, claims, text, *rest)
        said.append(outcome(text, stated, judgement))
        return judgement

    monkeypatch.setattr(judge, "weigh", heard)
    yield
    if not said or hasattr(request.function, "hypothesis"):  # generated drafts change with the code
        return
    path, name = _golden(request.node), _name(request.node)
    if request.config.getoption("--update-golden"):
        assert not hasattr(request.config, "workerinput"), "one process writes the golden files: leave out -n"
        request.config.stash.setdefault(_WRITTEN, {}).setdefault(path, {})[name] = said
    else:
        assert name in _read(path), "no golden outcome: pytest tests/rules --update-golden"
        assert said == _read(path)[name]


def pytest_sessionfinish(session: pytest.Session) -> None:
    for path, outcomes in session.config.stash.get(_WRITTEN, {}).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = _read(path) | outcomes
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _golden(item: Any) -> Path:
    """One file for each test file, or for each `golden_part` of it."""
    home = _FOLDER / "golden" / item.path.relative_to(_FOLDER).with_name(item.path.stem.removeprefix("test_"))
    part = item.get_closest_marker("golden_part")
    return home.with_suffix(".json") if part is None else home / f"{part.args[0]}.json"


def _name(item: Any) -> str:
    """The test, and a few digits for its parameters, which may be long."""
    if item.name == item.originalname:
        return str(item.name)
    return f"{item.originalname} {sha256(item.name.encode()).hexdigest()[:8]}"


@cache
def _read(path: Path) -> dict[str, list[list[str]]]:
    if not path.exists():
        return {}
    outcomes: dict[str, list[list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    return outcomes
