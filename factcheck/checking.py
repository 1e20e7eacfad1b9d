"""The public verbs: check drafts, extract claims, load packs."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from factcheck.cache_folder import cache_folder
from factcheck.errors import FactcheckError, InputError
from factcheck.extract.assemble import assemble
from factcheck.model import report as public
from factcheck.model.claim import Extraction
from factcheck.model.draft import Draft
from factcheck.named_tuple import NamedTuple
from factcheck.pipeline import check_draft
from factcheck.readers import read, read_text
from factcheck.reference import Reference, load
from factcheck.reporting import file_report, summary
from factcheck.rules.rule import Rule
from factcheck.shipped import shipped
from factcheck.typed import TYPE_CHECKING
from factcheck.version import __version__

if TYPE_CHECKING:
    from factcheck.extract.llm.run import ModelRun, Task


class ModelChoice(NamedTuple):
    """A model that is asked besides the grammar. Its key is read from the environment, and from nowhere else."""

    model: str
    base_url: str | None = None
    """A Chat Completions server; OpenAI's own if absent."""
    fallback: bool = False
    """Whether windows that the model did not read leave the check complete, read by the grammar alone."""
    max_tokens: int | None = None
    cache: bool = True
    """Whether answers are kept in the user's cache folder, and answers kept there are used."""


def check(
    draft: str | Path,
    *,
    packs: Sequence[str | Path] | Reference | None = None,
    as_of: date | str | None = None,
    rules: Sequence[Rule] | None = None,
    model: ModelChoice | None = None,
) -> public.Report:
    """Check one draft and return its report.

    Args:
        draft: A file, or the draft's text.
        packs: Reference packs (folders or single CSV files), or packs already loaded; the shipped packs if
            absent.
        as_of: The day on which the draft is read; else the draft's own date, else today.
        rules: The rules to apply; every default rule if absent.
        model: A model that reads the draft besides the grammar; its server receives the draft's text.

    Raises:
        InputError: if the file cannot be read.
        PackErrors: with every defect, if a pack is malformed.
        SettingsError: if the model cannot be asked as it is described.
    """
    reference = (
        packs if isinstance(packs, Reference) else load_pack(*(default_packs() if packs is None else packs))
    )
    given, day = _read(draft), _day(as_of)
    if model is None:
        return check_all([given], reference, as_of=day, rules=rules)
    made = read_by_model([(given, reference, day)], model)
    return check_all(
        [given],
        reference,
        as_of=day,
        rules=rules,
        extractions=made.extractions,
        extractor=made.extractor,
        errors=made.problems,
    )


def check_all(
    drafts: Sequence[Draft],
    reference: Reference,
    *,
    as_of: date | None = None,
    as_of_source: public.AsOfSource = "option",
    rules: Sequence[Rule] | None = None,
    extractions: Sequence[Extraction | None] | None = None,
    extractor: public.Extractor | None = None,
    errors: Sequence[public.Problem] = (),
) -> public.Report:
    """Check drafts that are already read, against packs that are already loaded.

    Args:
        drafts: The drafts, in the order of the report.
        reference: The packs in force.
        as_of: The day for all drafts; each draft's own date, else today, if absent.
        as_of_source: Where `as_of` comes from, if it is given.
        rules: The rules to apply.
        extractions: What another extractor found, one for each draft.
        extractor: Which extractor that was.
        errors: Problems met before, such as drafts that could not be read.
    """
    files: list[public.FileReport] = []
    problems = list(errors)
    for number, draft in enumerate(drafts):
        day, source = _as_of(draft, as_of, as_of_source)
        given = extractions[number] if extractions is not None else None
        checked = check_draft(draft, reference, day, extraction=given, rules=rules)
        files.append(file_report(checked, as_of=day.isoformat(), as_of_source=source))
        problems.extend(public.Problem(draft.path, error.code, str(error)) for error in checked.errors)
    first = files[0] if files else None
    today = date.today().isoformat()  # noqa: DTZ011 - the newsroom's own calendar day
    return public.Report(
        tool=public.Tool("factcheck", __version__),
        run=public.Run(
            as_of=first.as_of if first else as_of.isoformat() if as_of else today,
            as_of_source=first.as_of_source if first else as_of_source if as_of else "clock",
            extractor=extractor or public.Extractor("grammar"),
            packs=tuple(
                public.Pack(
                    name=pack.name,
                    version=pack.version,
                    rows=pack.rows,
                    sha256=pack.sha256,
                    newest=pack.newest.isoformat() if pack.newest else None,
                )
                for pack in reference.packs
            ),
            complete=all(problem.code == "fallback" for problem in problems),
            errors=tuple(problems),
        ),
        files=tuple(files),
        summary=summary(files),
    )


def read_by_model(
    drafts: Sequence[tuple[Draft, Reference, date | None]],
    choice: ModelChoice,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> "ModelRun":
    """Read drafts with the grammar and a model; the model can add words and claims, and move no number.

    Args:
        drafts: Each draft, the packs in force for it, and the day on which it is read, if one is given.
        choice: The model, and what it may take.
        progress: Called with the number of windows done and their total.

    Raises:
        SettingsError: if the model is not named, its server is none, or a key is missing.
    """
    from factcheck.extract.llm.run import run
    from factcheck.extract.llm.settings import Limits, server

    where = server(choice.model, choice.base_url, dict(os.environ))
    return run(
        _tasks(drafts),
        where,
        limits=Limits(max_tokens=choice.max_tokens),
        cache=cache_folder() if choice.cache else None,
        fallback=choice.fallback,
        progress=progress,
    )


def planned(drafts: Sequence[tuple[Draft, Reference, date | None]]) -> tuple[tuple[str, str, int], ...]:
    """What a model would be sent: path, place and estimated tokens of every window; opens no connection."""
    from factcheck.extract.llm.run import estimates

    return estimates(_tasks(drafts))


def _tasks(drafts: Sequence[tuple[Draft, Reference, date | None]]) -> "list[Task]":
    from factcheck.extract.llm.run import Task

    return [
        Task(assemble(draft, reference, _as_of(draft, day, "option")[0]), reference)
        for draft, reference, day in drafts
    ]


def extract(
    draft: str | Path, *, packs: Sequence[str | Path] | None = None, as_of: date | str | None = None
) -> Extraction:
    """Return the claims of one draft without checking them."""
    read_draft = _read(draft)
    day, _ = _as_of(read_draft, _day(as_of), "option")
    return assemble(read_draft, load_pack(*(default_packs() if packs is None else packs)), day)


def load_pack(*paths: Path | str) -> Reference:
    """Load one or more reference packs, all in force together.

    Raises:
        PackErrors: with every defect, if any pack is malformed.
    """
    return load(paths)


def default_packs() -> tuple[Path, ...]:
    """The packs that ship with the tool."""
    return tuple(sorted(path for path in (shipped("seeds") / "reference").iterdir() if path.is_dir()))


def _read(draft: str | Path) -> Draft:
    if isinstance(draft, Path):
        return read(draft)
    # A text is a path only if it names a file; `os` says no, where `Path` would raise, to what can be no name at all.
    if "\n" not in draft and os.path.isfile(draft):  # noqa: PTH113
        return read(draft)
    return read_text(draft)


def _day(as_of: date | str | None) -> date | None:
    if as_of is None or isinstance(as_of, date):
        return as_of
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        raise FactcheckError(f"as_of: `{as_of}` is not a date; write it as 2026-03-31") from None


def _as_of(draft: Draft, given: date | None, source: public.AsOfSource) -> tuple[date, public.AsOfSource]:
    """The day on which a draft is read: as given, else its own date, else the calendar's."""
    if given is not None:
        return given, source
    if draft.dated is not None:
        return draft.dated, "front-matter" if draft.dated_by == "front-matter" else "dateline"
    return date.today(), "clock"  # noqa: DTZ011 - the newsroom's own calendar day


__all__ = [
    "InputError",
    "ModelChoice",
    "check",
    "check_all",
    "default_packs",
    "extract",
    "load_pack",
    "planned",
    "read_by_model",
]
