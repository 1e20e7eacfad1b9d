"""The reference packs that settings name, loaded once; a pack that is refused does not take the others with it."""

from pathlib import Path

from factcheck.checking import default_packs
from factcheck.config import Settings
from factcheck.errors import PackErrors
from factcheck.model.report import Problem
from factcheck.reference import Reference, load


class Shelf:
    """Packs by the list that names them."""

    def __init__(self, problems: list[Problem]) -> None:
        self._problems = problems
        self._loaded: dict[tuple[str, ...], Reference] = {}

    def packs(self, settings: Settings) -> Reference:
        """The packs in force under some settings.

        The defects of malformed packs are added to the problems; the other packs stay in force.
        """
        named = settings.reference or tuple(str(path) for path in default_packs())
        if named not in self._loaded:
            self._loaded[named] = self._load([Path(path) for path in dict.fromkeys(named)])
        return self._loaded[named]

    def _load(self, paths: list[Path]) -> Reference:
        try:
            return load(paths)
        except PackErrors as errors:
            self._problems += [Problem(defect.file, defect.code, str(defect)) for defect in errors.defects]
        sound = []
        for path in paths:
            try:
                load([path])
            except PackErrors:
                continue
            sound.append(path)
        return load(sound)
