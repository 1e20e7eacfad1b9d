"""Everything that can stop a check from being complete; each keeps its parts and prints as one line."""


class FactcheckError(Exception):
    """A problem of the tool's inputs or set-up, never of the draft's content; ends in exit code 2."""

    code = "error"


class InputError(FactcheckError):
    """A draft that is missing, unreadable, undecodable or empty."""

    code = "input"

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class SettingsError(FactcheckError):
    """An option or configuration key that is unknown or has an impossible value."""

    code = "settings"

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(f"{key}: {problem}")
        self.key = key
        self.problem = problem


class PackError(FactcheckError):
    """One defect of a reference pack: where it is, what was found there, and the way out."""

    code = "pack"

    def __init__(
        self, file: str, problem: str, *, line: int | None = None, column: str | None = None
    ) -> None:
        place = file + (f":{line}" if line is not None else "") + (f" [{column}]" if column else "")
        super().__init__(f"{place}: {problem}")
        self.file = file
        self.problem = problem
        self.line = line
        self.column = column


class PackErrors(FactcheckError):
    """All defects of one pack, so that they can be mended in one go; `defects` is never empty."""

    code = "pack"

    def __init__(self, pack: str, defects: tuple[PackError, ...]) -> None:
        super().__init__("\n".join(str(defect) for defect in defects))
        self.pack = pack
        self.defects = defects


class ExtractionError(FactcheckError):
    """An extractor that could not do its work, such as a model that failed with no fallback permitted."""

    code = "extraction"

    def __init__(self, extractor: str, problem: str) -> None:
        super().__init__(f"extractor {extractor}: {problem}")
        self.extractor = extractor
        self.problem = problem


class RuleError(FactcheckError):
    """A rule that crashed; the check is incomplete, the other rules' findings stand."""

    code = "rule"

    def __init__(self, slug: str, problem: str) -> None:
        super().__init__(f"rule {slug} crashed: {problem}")
        self.slug = slug
        self.problem = problem
