"""Runs drafts against the invented packs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.pipeline import CheckedDraft
from tests.rules.pipeline import checked
from tests.rules.reference.packs import HOSPITAL, write
from tests.rules.reference.yearbook_pack import YEARBOOK

Check = Callable[[str], CheckedDraft]


@pytest.fixture(scope="session")
def hospital(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(HOSPITAL, tmp_path_factory.mktemp("hospital"))


@pytest.fixture
def check(hospital: Path) -> Check:
    """Check a draft of 1 June 2026 against the hospital pack."""

    def run(text: str) -> CheckedDraft:
        result = checked(text, packs=(hospital,), name="draft.txt")
        assert not result.errors, result.errors
        return result

    return run


@pytest.fixture(scope="session")
def yearbook_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(YEARBOOK, tmp_path_factory.mktemp("yearbook"))


@pytest.fixture
def yearbook(yearbook_folder: Path) -> Check:
    """Check a draft of 1 June 2026 against the yearbook of a town."""

    def run(text: str) -> CheckedDraft:
        result = checked(text, packs=(yearbook_folder,), name="draft.txt")
        assert not result.errors, result.errors
        return result

    return run
