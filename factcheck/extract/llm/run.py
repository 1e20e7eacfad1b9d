"""One run of the model step over some drafts: windows, answers, union, and an account of all of it."""

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

from factcheck.extract.llm.cache import Cache
from factcheck.extract.llm.exchange import Clock, Sleep
from factcheck.extract.llm.ladder import RUNGS
from factcheck.extract.llm.prompt import Prompt
from factcheck.extract.llm.prompt import prompt as load_prompt
from factcheck.extract.llm.reading import Outcome, Progress, Reader, estimate
from factcheck.extract.llm.settings import Limits, Server
from factcheck.extract.llm.union import unite
from factcheck.extract.llm.windows import Window, message, windows
from factcheck.extract.llm.wire import schema
from factcheck.model import report as public
from factcheck.model.claim import Extraction
from factcheck.named_tuple import NamedTuple
from factcheck.reference import Reference


class Task(NamedTuple):
    """A draft that the grammar has read, and the packs that are in force for it."""

    extraction: Extraction
    reference: Reference


class ModelRun(NamedTuple):
    """What the model step made of some drafts."""

    extractions: tuple[Extraction, ...]
    extractor: public.Extractor
    problems: tuple[public.Problem, ...]
    """Windows that the model did not read whole, in the order of the drafts."""
    numbers: int
    """Figures that the grammar found in windows that were read."""
    covered: int
    """Of these, the ones that the model listed, too: a low share is the alarm for a lazy or misled model."""
    proposed: int = 0
    """Claims that the model listed, well-formed or not."""


def run(
    tasks: Sequence[Task],
    server: Server,
    *,
    limits: Limits,
    cache: Path | None,
    fallback: bool,
    prompt: Prompt | None = None,
    progress: Progress | None = None,
    sleep: Sleep = asyncio.sleep,
    clock: Clock = time.monotonic,
) -> ModelRun:
    """Have a model read drafts, and join what it proposes to what the grammar read.

    Args:
        tasks: The drafts.
        server: Where the windows go, and nowhere else.
        limits: What the run may take.
        cache: The folder for answers; None keeps none and uses none.
        fallback: Whether a window that the model did not read may count as read by the grammar alone; if not,
            its problem makes the check incomplete.
        prompt: The prompt; the default one if absent.
        progress: Called with the number of windows done and their total.
        sleep: How to wait between attempts.
        clock: Seconds that only ever rise.
    """
    prompt = prompt or load_prompt()
    reader = Reader(server, prompt, limits, Cache(cache), progress=progress, sleep=sleep, clock=clock)
    extractions = [task.extraction for task in tasks]
    reading = reader.read(extractions, plan(extractions))
    united = [
        unite(task.extraction, [o for o in reading.outcomes if o.window.draft == number], task.reference)
        for number, task in enumerate(tasks)
    ]
    tally = reading.tally
    tokens = {"prompt": tally.prompt, "completion": tally.completion}
    return ModelRun(
        extractions=tuple(one.extraction for one in united),
        extractor=public.Extractor(
            name="llm",
            model=_models(reading.outcomes) or server.model,
            prompt=prompt.name,
            prompt_sha256=prompt.sha256,
            mode=_mode(reading.outcomes),
            requests=tally.requests,
            cached=sum(outcome.cached for outcome in reading.outcomes),
            tokens=tokens | ({"estimated": tally.estimated} if tally.estimated else {}),
        ),
        problems=tuple(_problems(reading.outcomes, extractions, fallback=fallback)),
        numbers=sum(one.numbers for one in united),
        covered=sum(one.covered for one in united),
        proposed=sum(len(outcome.items) + len(outcome.bad) for outcome in reading.outcomes),
    )


def plan(extractions: Sequence[Extraction]) -> list[Window]:
    """Every window of every draft, in order."""
    return [window for number, extraction in enumerate(extractions) for window in windows(extraction, number)]


def estimates(tasks: Sequence[Task]) -> tuple[tuple[str, str, int], ...]:
    """Path, lines and estimated tokens of the request for every window; sends nothing."""
    extractions = [task.extraction for task in tasks]
    system = estimate(load_prompt().system(schema()))
    return tuple(
        (
            extractions[window.draft].draft.path,
            _lines(extractions[window.draft], window),
            system + estimate(message(window, extractions[window.draft].draft.text, "")),
        )
        for window in plan(extractions)
    )


def _models(outcomes: Sequence[Outcome]) -> str:
    """The model as the server names it."""
    return ", ".join(sorted({outcome.model for outcome in outcomes if outcome.model}))


def _mode(outcomes: Sequence[Outcome]) -> str | None:
    """The loosest form of answer that was used."""
    used = [RUNGS.index(outcome.rung) for outcome in outcomes if outcome.rung]
    return RUNGS[max(used)] if used else None


def _problems(
    outcomes: Sequence[Outcome], extractions: Sequence[Extraction], *, fallback: bool
) -> list[public.Problem]:
    found = []
    for outcome in outcomes:
        if outcome.status == "ok":
            continue
        draft = extractions[outcome.window.draft].draft
        lines = _lines(extractions[outcome.window.draft], outcome.window)
        what = "read in part" if outcome.status == "partial" else "not read"
        read_by = "; read by the grammar only" if fallback else ""
        message = f"{draft.path}: {lines} {what} by the model ({outcome.reason}): {outcome.detail}{read_by}"
        found.append(public.Problem(draft.path, "fallback" if fallback else "model", message))
    return found


def _lines(extraction: Extraction, window: Window) -> str:
    offsets = extraction.draft.offsets
    start, end = offsets.span(*window.focus)
    first, _ = offsets.line_column(start)
    last, _ = offsets.line_column(max(start, end - 1))
    return f"line {first}" if first == last else f"lines {first}-{last}"
