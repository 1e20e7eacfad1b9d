"""The model step of a check: says where the text goes, shows progress, and keeps what the grammar found."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.checking import ModelChoice, planned, read_by_model
from factcheck.commands import terminal
from factcheck.commands.inputs import Input
from factcheck.commands.packs import Shelf
from factcheck.config import Settings
from factcheck.errors import SettingsError
from factcheck.model.claim import Extraction
from factcheck.model.report import Extractor, Problem
from factcheck.named_tuple import NamedTuple
from factcheck.reporters.look import counted


class Readings(NamedTuple):
    """What the model step made of the drafts of a check."""

    extractions: dict[str, Extraction]
    """By path; a draft that is not there is read by the grammar alone."""
    extractor: Extractor | None
    problems: tuple[Problem, ...]


NOTHING = Readings({}, None, ())


def wanted(settled: Mapping[Path, Settings]) -> Settings | None:
    """The settings of the model step; None if the grammar alone reads.

    Raises:
        SettingsError: if drafts of one run are to be read by different extractors.
    """
    chosen = {_part(settings): settings for settings in settled.values()}
    if len(chosen) > 1:
        raise SettingsError(
            "extractor", "the configurations of these drafts name different extractors; check them apart"
        )
    settings = next(iter(chosen.values()))
    return settings if settings.extractor == "llm" else None


def readings(
    named: Sequence[Input],
    settled: Mapping[Path, Settings],
    settings: Settings,
    shelf: Shelf,
    *,
    cache: bool,
    quiet: bool,
) -> Readings:
    """Have the model read every draft.

    Raises:
        SettingsError: if the model is not named, its server is none, or a key is missing.
    """
    choice = ModelChoice(
        model=settings.model or "",
        base_url=settings.base_url,
        fallback=settings.on_model_failure == "grammar",
        max_tokens=settings.max_tokens,
        cache=cache,
    )
    drafts = [
        (one.draft, shelf.packs(settled[one.folder]), settled[one.folder].as_of)
        for one in named
        if one.draft is not None
    ]
    if not drafts:
        return Readings({}, Extractor("llm", choice.model), ())
    terminal.complain(
        f"the text of {counted(len(drafts), 'draft')} goes to {host(choice)} (model {choice.model})"
    )
    made = read_by_model(drafts, choice, progress=_progress)
    if not quiet:
        used = made.extractor
        tokens = sum((used.tokens or {}).get(kind, 0) for kind in ("prompt", "completion"))
        terminal.complain(
            f"{used.model} listed {made.covered:,} of {counted(made.numbers, 'figure')}; "
            f"{counted(used.requests or 0, 'request')}, {used.cached or 0:,} from earlier runs, {counted(tokens, 'token')}"
        )
    paths = [draft.path for draft, _, _ in drafts]
    return Readings(dict(zip(paths, made.extractions, strict=True)), made.extractor, made.problems)


def dry_run(named: Sequence[Input], settled: Mapping[Path, Settings], shelf: Shelf) -> int:
    """Print every window with its estimated tokens and send nothing; 2 if a draft cannot be read."""
    drafts = [
        (one.draft, shelf.packs(settled[one.folder]), settled[one.folder].as_of)
        for one in named
        if one.draft is not None
    ]
    windows = planned(drafts)
    lines = [f"{path}: {lines}: about {counted(tokens, 'token')}" for path, lines, tokens in windows]
    total = sum(tokens for _, _, tokens in windows)
    lines.append(
        f"{counted(len(windows), 'window')}, about {counted(total, 'token')} besides the answers; nothing was sent"
    )
    terminal.write(
        "".join(f"{line}\n" for line in lines).encode(sys.stdout.encoding or "utf-8", "backslashreplace")
    )
    unread = [one for one in named if one.draft is None]
    for one in unread:
        terminal.complain(str(one.problem))
    return 2 if unread else 0


def _part(settings: Settings) -> tuple[object, ...]:
    if settings.extractor != "llm":
        return (settings.extractor,)
    return (
        settings.extractor,
        settings.model,
        settings.base_url,
        settings.on_model_failure,
        settings.max_tokens,
    )


def host(choice: ModelChoice) -> str:
    """The host that receives the text.

    Raises:
        SettingsError: if the model is not named, its server is none, or a key is missing.
    """
    from factcheck.extract.llm.settings import server

    return server(choice.model, choice.base_url, dict(os.environ)).host


def _progress(done: int, total: int) -> None:
    """Write `3 of 9 windows` over itself, on a terminal only."""
    try:
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K" if done == total else f"\rfactcheck: {done} of {total} windows")
            sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        pass
