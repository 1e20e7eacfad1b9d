"""Runs drafts against an invented hospital pack."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.conftest import Check
from tests.rules.reference.packs import HOSPITAL, write


@pytest.fixture(scope="session")
def marlow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(HOSPITAL, tmp_path_factory.mktemp("marlow"))


@pytest.fixture
def check(marlow: Path) -> Check:
    """Check a draft of 1 June 2026 against the hospital pack."""
    return lambda text: checked(text, packs=(marlow,), name="draft.txt")
