"""What `factcheck check` does with its options: check what was named, report, and tell the exit code."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.commands import terminal
from factcheck.commands.inputs import Input, crashed, inputs
from factcheck.config import Settings, one_of, settle
from factcheck.errors import FactcheckError, SettingsError
from factcheck.model.claim import Extraction
from factcheck.model.report import Extractor, FileReport, Problem, Report
from factcheck.named_tuple import NamedTuple
from factcheck.reporters import FORMATS, Look, render
from factcheck.reporters.look import SHOWN, SHOWN_AT_FIRST, WIDEST, counted
from factcheck.typed import Any

_FOR_PEOPLE = ("full", "concise")


class _Output(NamedTuple):
    """One `-o`: a format, and a file or standard output."""

    form: str
    path: Path | None


def run(*, paths: Sequence[str], **options: Any) -> int:
    """Check what was named, write every output, and return the exit code."""
    flags = _flags(options)
    show = _shown(options["show"], quiet=options["quiet"])
    file = Path(options["config_file"]) if options["config_file"] else None
    _outputs(flags.get("formats") or ())

    named = list(
        inputs(
            paths,
            stdin_name=options["stdin_filename"],
            encoding=options["encoding"],
            allow_empty=options["allow_empty"],
        )
    )
    settled: dict[Path, Settings] = {}
    for folder in dict.fromkeys(one.folder for one in named) or [Path()]:
        settled[folder] = settle(folder, flags, os.environ, file=file, isolated=options["isolated"])
    first = next(iter(settled.values()))
    modelled = any(settings.extractor != "grammar" for settings in settled.values())
    if options["dry_run"]:
        return _dry_run(named, settled, modelled=modelled)
    outputs = _outputs(first.formats) or [_Output("full", None)]

    report = _checked(
        named, settled, modelled=modelled, cache=not options["no_cache"], quiet=options["quiet"]
    )
    failing = sum(
        _failing(report_file, settled[_folder(named, report_file)].fail_on) for report_file in report.files
    )
    code, why = _exit(report, failing, first.fail_on)
    look = Look(
        width=terminal.width(options["width"]),
        color=terminal.wants_color(options["color"]),
        unicode=terminal.speaks_unicode(),
        show=show,
        verbose=options["verbose"],
        ending=f"exit {code}: {why}",
    )
    _write(report, outputs, look, code, quiet=options["quiet"])
    return code


def _folder(named: Sequence[Input], file: FileReport) -> Path:
    return next(one.folder for one in named if one.draft is not None and one.draft.path == file.path)


def _flags(options: dict[str, Any]) -> dict[str, Any]:
    """The options that are settings, under their keys."""
    return {
        "reference": options["reference"],
        "as-of": options["as_of"],
        "fail-on": options["fail_on"],
        "select": _words(options["select"]),
        "ignore": _words(options["ignore"]),
        "formats": options["outputs"],
        "extractor": options["extractor"],
        "model": options["model"],
        "base-url": options["base_url"],
        "on-model-failure": options["on_model_failure"],
        "max-tokens": options["max_tokens"],
    }


def _words(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for value in values for word in value.replace(",", " ").split())


def _shown(value: str | None, *, quiet: bool) -> frozenset[str]:
    if value is None:
        return frozenset({"disputed"}) if quiet else SHOWN_AT_FIRST
    words = _words([value])
    chosen = {one_of(word, (*SHOWN, "all"), "it", "--show") for word in words}
    return frozenset(SHOWN) if "all" in chosen else frozenset(chosen)


def _outputs(written: Sequence[str]) -> list[_Output]:
    found = []
    for words in written:
        form, _, path = words.partition(":")
        found.append(
            _Output(one_of(form, FORMATS, "a format", "--output-format"), Path(path) if path else None)
        )
    if sum(output.path is None for output in found) > 1:
        raise SettingsError("--output-format", "only one format can go to standard output; write FORMAT:PATH")
    return found


def _dry_run(named: Sequence[Input], settled: dict[Path, Settings], *, modelled: bool) -> int:
    from factcheck.commands.model import dry_run
    from factcheck.commands.packs import Shelf

    if not modelled:
        raise SettingsError("--dry-run", "shows what a model would be sent; it needs --extractor llm")
    return dry_run(named, settled, Shelf([]))


def _checked(
    named: Sequence[Input], settled: dict[Path, Settings], *, modelled: bool, cache: bool, quiet: bool
) -> Report:
    """Check every draft by itself, so that one that fails leaves the others' findings alone."""
    from factcheck.checking import check_all
    from factcheck.commands.packs import Shelf
    from factcheck.commands.selection import chosen
    from factcheck.reporting import summary

    problems: list[Problem] = []
    reports: list[Report] = []
    shelf = Shelf(problems)
    extractions: dict[str, Extraction] = {}
    extractor: Extractor | None = None
    if modelled:
        from factcheck.commands.model import readings, wanted

        model = wanted(settled)
        assert model is not None
        try:
            made = readings(named, settled, model, shelf, cache=cache, quiet=quiet)
            extractions, extractor = made.extractions, made.extractor
            problems += made.problems
        except FactcheckError:
            raise
        except Exception as crash:  # what the grammar finds is worth printing all the same
            extractor = Extractor("llm", model.model)
            problems.append(crashed("the model step", crash))
    for one in named:
        if one.draft is None:
            problems.append(_problem(one.path, one.problem))
            continue
        settings = settled[one.folder]
        try:
            reports.append(
                check_all(
                    [one.draft],
                    shelf.packs(settings),
                    as_of=settings.as_of,
                    rules=chosen(settings),
                    extractions=[extractions.get(one.draft.path)],
                )
            )
        except FactcheckError as error:
            problems.append(_problem(one.path, error))
        except Exception as crash:
            problems.append(crashed(one.path, crash))
    first = next(iter(settled.values()))
    shell = reports[0] if reports else check_all([], shelf.packs(first), as_of=first.as_of)
    files = tuple(file for report in reports for file in report.files)
    problems += [problem for report in reports for problem in report.run.errors]
    run = shell.run._replace(
        packs=tuple(dict.fromkeys(pack for report in (reports or [shell]) for pack in report.run.packs)),
        extractor=extractor or shell.run.extractor,
        complete=all(problem.code == "fallback" for problem in problems),
        errors=tuple(problems),
    )
    return shell._replace(run=run, files=files, summary=summary(files))


def _problem(path: str, error: FactcheckError | None) -> Problem:
    return Problem(path, error.code if error else "input", str(error))


def _failing(file: FileReport, fail_on: str) -> int:
    """How much in a file is at or above the level that fails."""
    if fail_on == "never":
        return 0
    levels = {"error": ("error",)}.get(fail_on, ("error", "warning"))
    found = sum(finding.effect == "disputes" and finding.severity in levels for finding in file.findings)
    if fail_on == "unverifiable":
        found += sum(claim.verdict == "unverifiable" for claim in file.claims)
    return found


def _exit(report: Report, failing: int, fail_on: str) -> tuple[int, str]:
    """The exit code and why."""
    disputes = [
        finding.severity for file in report.files for finding in file.findings if finding.effect == "disputes"
    ]
    found = [
        counted(disputes.count("error"), "error") if "error" in disputes else "",
        counted(disputes.count("warning"), "warning") if "warning" in disputes else "",
        f"{report.summary.unverifiable:,} unverifiable" if report.summary.unverifiable else "",
    ]
    what = ", ".join(words for words in found if words) or "nothing disputed"
    fallen = sum(problem.code == "fallback" for problem in report.run.errors)
    if fallen:
        what += f"; {counted(fallen, 'window')} read by the grammar only"
    if not report.run.complete:
        return 2, f"the check is not complete ({counted(len(report.run.errors) - fallen, 'problem')}); {what}"
    if failing:
        return 1, f"{what} (--fail-on {fail_on})"
    return 0, f"{what} (--fail-on {fail_on})"


def _write(report: Report, outputs: Sequence[_Output], look: Look, code: int, *, quiet: bool) -> None:
    """Write every output; a file that cannot be written is named when the others are there.

    Raises:
        SettingsError: if a file cannot be written.
    """
    refused: list[str] = []
    told = False
    for output in outputs:
        if output.path is not None:
            plain = look._replace(color=False, unicode=True, width=WIDEST)
            try:
                output.path.write_bytes(render(output.form, report, plain))
            except OSError as error:
                refused.append(f"{output.path} cannot be written: {error.strerror or error}")
        elif quiet and code == 0 and output.form in _FOR_PEOPLE and not report.summary.disputed:
            told = True
        else:
            told = told or output.form in _FOR_PEOPLE
            terminal.write(render(output.form, report, look))
    if not told and code:
        for problem in report.run.errors:
            label = "by the grammar" if problem.code == "fallback" else "not checked"
            terminal.complain(f"{label}: {problem.message}")
        if not quiet or report.run.errors:
            terminal.complain(look.ending)
    if refused:
        raise SettingsError("--output-format", "; ".join(refused))
