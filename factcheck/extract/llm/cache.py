"""Keeps complete answers, so that a run that is repeated or was interrupted asks for nothing twice."""

import json
import os
import tempfile
from pathlib import Path
from typing import Any

_FOLDER = "answers-v1"


class Cache:
    """Answers on disk, each under a key of everything that it depends on; readable by its owner only.

    A cache that is full, damaged or forbidden never stops a run.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = None if folder is None else folder / _FOLDER

    def load(self, key: str) -> dict[str, Any] | None:
        """The answer under a key."""
        if self._folder is None:
            return None
        try:
            found = json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def store(self, key: str, answer: dict[str, Any]) -> None:
        """Keep an answer; whole or not at all."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder.chmod(0o700)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")  # mode 0600
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(answer, file, ensure_ascii=False, sort_keys=True)
            Path(name).replace(self._folder / f"{key}.json")
        except OSError:
            pass


def clear(folder: Path) -> int:
    """Delete every kept answer and return how many there were."""
    files = list((folder / _FOLDER).glob("*.json")) + list((folder / _FOLDER).glob("*.part"))
    for file in files:
        file.unlink(missing_ok=True)
    return sum(file.suffix == ".json" for file in files)
