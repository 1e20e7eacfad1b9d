"""Cassettes of the model step: how they are made, matched and played, and the answers written by hand for them.

`python -m tests.extract.llm.recording` records them anew from the imitation server of these tests;
`python -m tests.extract.llm.recording --model NAME --base-url URL` records those of whole drafts from a real
server, with its key in FACTCHECK_API_KEY. Look at the difference before it is committed.
"""

import argparse
import asyncio
import json
import os
import tomllib
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import vcr

from factcheck.checking import default_packs, load_pack
from factcheck.extract.assemble import assemble
from factcheck.extract.llm.run import ModelRun, Task, run
from factcheck.extract.llm.settings import Limits, Server
from factcheck.readers import read
from tests.extract.llm.server import Answer, ModelServer, Reply, completion, error, focus, item

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "fixtures" / "cassettes"
REPLAYED = "http://model.invalid/v1"
AS_OF = date(2026, 8, 14)


class Case(NamedTuple):
    """One cassette."""

    draft: str
    answer: Answer
    of_a_draft: bool
    """False for one that shows a server's fault, which only the imitation makes on demand."""


LEDGER = [
    item("quantity", "defence spending by European allies\nand Canada reached 2.31% of GDP in 2025", value_text="2.31%",
         subject_text="European allies\nand Canada", metric_text="defence spending", period_text="2025", speaker_text="NATO",
         cue_text="According to", stat="share"),
    item("quantity", "up from 1.96% in 2024", value_text="1.96%", subject_text="European allies and Canada",
         metric_text="defence spending", period_text="2024", stat="share"),
    item("role", "Rutte, NATO's secretary general since 1 October 2024", subject_text="Rutte", period_text="1 October 2024"),
    item("event", "gave his keynote on Thursday 11 December 2025", period_text="Thursday 11 December 2025",
         subject_text="Rutte"),
    item("quote", '"Allied defence spending and production must rise rapidly," he said', speaker_text="Rutte", cue_text="said"),
    item("quote", "he told BBC Radio 4 that the alliance was \"stronger than it ever was\"", speaker_text="Mark Rutte",
         cue_text="told"),
    item("quantity", "a target of 5% of GDP in defence spending by 2035", value_text="5%", metric_text="defence spending",
         subject_text="NATO", period_text="2035", modality="target", stat="share"),
    item("quantity", "at least 3.5% for core defence", value_text="at least 3.5%", metric_text="core defence",
         modality="target", stat="share"),
    item("quantity", "up to 1.5% for related spending", value_text="up to 1.5%", metric_text="related spending",
         modality="target", stat="share"),
    item("quantity", "Nine of the 32 allies", value_text="Nine", subject_text="allies", stat="count"),
    item("quantity", "Lithuania leads with 5.33%", value_text="5.33%", subject_text="Lithuania", period_text="2026",
         metric_text="defence", modality="forecast", stat="share"),
    item("quantity", "Estonia with 5.10%", value_text="5.10%", subject_text="Estonia", stat="share"),
    # Slips as models make them: a figure mended, a sentence made whole, a year taken for a figure.
    item("quantity", "Germany is put at 2.7%", value_text="2.7%", subject_text="Germany"),
    item("quantity", "Spain stays at 2%", value_text="2%", subject_text="Spain"),
    item("quantity", "Neither count is confirmed", value_text="Neither"),
    item("quantity", "Germany's defence budget is estimated at $147bn in 2026", value_text="$147bn", subject_text="Germany",
         metric_text="defence budget", period_text="2026", modality="estimate", stat="amount"),
    item("quantity", "The United\nStates spent $976bn in 2025", value_text="$976bn", subject_text="The United\nStates",
         metric_text="spent", period_text="2025", stat="amount"),
    item("quantity", "more than 1.1 million dead and wounded since February 2022", value_text="more than 1.1 million",
         subject_text="Russia", metric_text="losses", period_text="since February 2022", speaker_text="Rutte", cue_text="put",
         stat="count"),
    item("quantity", "418,170 killed and wounded", value_text="418,170", subject_text="Russia",
         metric_text="killed and wounded", period_text="2025", speaker_text="Ukrainian General Staff", cue_text="claims"),
    item("quantity", "1,146 a day", value_text="1,146 a day", subject_text="Russia", stat="rate"),
    item("quantity", "152,142 names at the end of November 2025", value_text="152,142",
         subject_text="BBC Russian and Mediazona", metric_text="deaths", period_text="the end of November 2025"),
    item("quantity", "62 people came", value_text="62", place_text="the town library in Leuven", metric_text="people",
         period_text="July"),
    item("quantity", "Of them 38 stayed", value_text="38", metric_text="stayed", place_text="Leuven"),
    item("quantity", "24 went home", value_text="24", metric_text="went home", place_text="Leuven"),
]  # fmt: skip

WIRE = [
    item("quantity", "booked 1,420\norders in the first quarter", value_text="1,420", subject_text="The shipyard at Northport",
         metric_text="orders", period_text="the first quarter", stat="count"),
    item("quantity", "up 12.5% from 1,262 a year earlier", value_text="12.5%", subject_text="The shipyard at Northport",
         metric_text="orders", stat="percent-change"),
    item("quantity", "between £4.2 million and £4.4 million", value_text="between £4.2 million and £4.4 million",
         metric_text="Turnover", stat="amount"),
    item("quote", '"We sell two ships in three abroad," said Ann Other', speaker_text="Ann Other", cue_text="said"),
    item("role", "Ann Other, 54, the managing\ndirector", subject_text="Ann Other"),
]  # fmt: skip


def _words(text: str) -> str:
    return " ".join(text.split())


def by_hand(items: list[dict[str, Any]]) -> Answer:
    """Answer every window with the items whose first words stand in it."""

    def answer(body: dict[str, Any], _: int) -> Reply:
        own = _words(focus(body))
        return completion([one for one in items if _words(one["quote"])[:12].replace("'", "’") in own])

    return answer


def busy(body: dict[str, Any], number: int) -> Reply:
    """Too many requests at first."""
    if number == 1:
        return error(429, "slow down", headers=(("retry-after", "7"),))
    return by_hand(WIRE)(body, number)


def in_words(body: dict[str, Any], number: int) -> Reply:
    """A server that knows no structured answers, and a model that talks."""
    if "response_format" in body:
        return error(400, "response_format of type json_schema is not supported", param="response_format")
    content = json.loads(by_hand(WIRE)(body, number).body)["choices"][0]["message"]["content"]
    return completion(f"Here are the claims:\n\n```json\n{content}\n```\n")


CASES = {
    "ledger": Case("seeds/drafts/alliance-ledger.md", by_hand(LEDGER), of_a_draft=True),
    "wire": Case("fixtures/documents/wire.txt", by_hand(WIRE), of_a_draft=True),
    "busy": Case("fixtures/documents/wire.txt", busy, of_a_draft=False),
    "in-words": Case("fixtures/documents/wire.txt", in_words, of_a_draft=False),
}


def provenance() -> dict[str, str]:
    """Which model the cassettes of whole drafts come from."""
    return tomllib.loads((FOLDER / "recorded.toml").read_text(encoding="utf-8"))


def cassette(name: str, mode: str = "none") -> AbstractContextManager[Any]:
    """Play a cassette, or record it with mode `all`."""
    player = vcr.VCR(
        record_mode=vcr.mode(mode),
        match_on=("method", "path", "asked"),
        decode_compressed_response=True,
        before_record_request=_plain_request,
        before_record_response=_plain_response,
    )
    player.register_matcher("asked", _asks_the_same)
    return player.use_cassette(str(FOLDER / f"{name}.yaml"))  # type: ignore[no-any-return]


_KEPT = ("content-type", "retry-after")


def _plain_request(request: Any) -> Any:
    """Only what is asked; no key, no host. Runs on load, too, so it must change nothing twice."""
    request.uri = f"{REPLAYED}/chat/completions"
    request.headers = {k: v for k, v in request.headers.items() if k.lower() == "content-type"}
    return request


def _plain_response(response: dict[str, Any]) -> dict[str, Any]:
    headers = {k.lower(): v for k, v in response["headers"].items() if k.lower() in _KEPT}
    return {**response, "headers": headers}


def asked(body: bytes | str) -> Any:
    """What a request asks, without what an SDK may add."""
    document = json.loads(body)
    return [document.get(key) for key in ("model", "messages", "response_format")]


def _asks_the_same(one: Any, other: Any) -> None:
    assert asked(one.body) == asked(other.body)


def play(name: str, server: Server, sleep: Callable[[float], Any] | None = None) -> ModelRun:
    """Run the model step over a case's draft; without a cache, so that every call is made."""
    draft = read(ROOT / CASES[name].draft)
    packs = load_pack(*default_packs())
    options: dict[str, Any] = {} if sleep is None else {"sleep": sleep}
    task = Task(assemble(draft, packs, AS_OF), packs)
    return run([task], server, limits=Limits(concurrency=2), cache=None, fallback=False, **options)


async def _at_once(_: float) -> None:
    await asyncio.sleep(0)


def record(model: str | None, base_url: str | None) -> None:
    """Record the cassettes; all of them from the imitation, or those of whole drafts from a server."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, case in CASES.items():
        if model and not case.of_a_draft:
            continue
        (FOLDER / f"{name}.yaml").unlink(missing_ok=True)
        imitation = None if model else ModelServer(case.answer)
        where = (
            Server(imitation.url, "imitation")
            if imitation
            else Server(base_url or "", model or "", os.environ.get("FACTCHECK_API_KEY", "no-key"))
        )
        with cassette(name, "all"):
            made = play(name, where, _at_once)
        if imitation:
            imitation.close()
        print(f"{name}: {made.extractor.requests} requests, {made.covered} of {made.numbers} figures")  # noqa: T201
        for problem in made.problems:
            print(f"  {problem.message}")  # noqa: T201
    made_by = "a real server" if model else "the imitation server of the tests; answers written by hand"
    (FOLDER / "recorded.toml").write_text(
        f'model = "{model or "imitation"}"\nmade_by = "{made_by}"\n', encoding="utf-8"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model")
    parser.add_argument("--base-url")
    chosen = parser.parse_args()
    if bool(chosen.model) != bool(chosen.base_url):
        parser.error("name both --model and --base-url, or neither")
    record(chosen.model, chosen.base_url)
