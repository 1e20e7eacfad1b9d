"""Has a model read every window: bounded concurrency, a typed outcome for each, nothing asked twice."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from factcheck.extract.ground import NORMALISATION
from factcheck.extract.llm import wire
from factcheck.extract.llm.cache import Cache
from factcheck.extract.llm.exchange import Answered, Clock, Failure, Line, Sleep, Tally, Unsupported
from factcheck.extract.llm.ladder import FAILURES, RUNGS, Ladder
from factcheck.extract.llm.prompt import Prompt
from factcheck.extract.llm.settings import Limits, Server
from factcheck.extract.llm.windows import Window, halves, message
from factcheck.model.claim import Extraction
from factcheck.named_tuple import NamedTuple

Progress = Callable[[int, int], None]
_TRIES = 3
"""Unreadable answers to one window on the last rung before it is given up."""
_CHARACTERS_PER_TOKEN = 3


class Outcome(NamedTuple):
    """What came of one window."""

    window: Window
    status: str
    """ok, partial, failed, skipped."""
    reason: str = ""
    detail: str = ""
    items: tuple[wire.Item, ...] = ()
    bad: tuple[wire.Bad, ...] = ()
    rung: str = ""
    model: str = ""
    cached: bool = False


class ModelReading(NamedTuple):
    """What a model made of all windows, in their order."""

    outcomes: tuple[Outcome, ...]
    tally: Tally


class _Content(NamedTuple):
    """One request without what depends on the server."""

    digest: str
    system: str
    user: str
    estimate: int


class Reader:
    """One run over one server."""

    def __init__(
        self,
        server: Server,
        prompt: Prompt,
        limits: Limits,
        cache: Cache,
        *,
        progress: Progress | None = None,
        sleep: Sleep = asyncio.sleep,
        clock: Clock = time.monotonic,
    ) -> None:
        self._server = server
        self._prompt = prompt
        self._limits = limits
        self._cache = cache
        self._progress = progress
        self._sleep = sleep
        self._clock = clock
        self._schema = wire.schema()
        self._system = prompt.system(self._schema)
        self._ladder = Ladder()
        self._ended: Failure | None = None
        self.tally = Tally()

    def read(self, extractions: Sequence[Extraction], windows: Sequence[Window]) -> ModelReading:
        """Have every window read."""
        return asyncio.run(self._read(extractions, windows))

    async def _read(self, extractions: Sequence[Extraction], windows: Sequence[Window]) -> ModelReading:
        self._extractions = extractions
        self._places = asyncio.Semaphore(self._limits.concurrency)
        self._budget = _Budget(self._limits.max_tokens, self.tally)
        self._line = Line(self._server, self._limits, self.tally, sleep=self._sleep, clock=self._clock)
        done = 0

        async def one(window: Window) -> list[Outcome]:
            nonlocal done
            found = await self._outcomes(window)
            done += 1
            if self._progress is not None:
                self._progress(done, len(windows))
            return found

        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(one(window)) for window in windows]
        finally:
            await self._line.close()
        return ModelReading(tuple(outcome for task in tasks for outcome in task.result()), self.tally)

    async def _outcomes(self, window: Window) -> list[Outcome]:
        """A window's outcome, or those of its halves if it was too much for one answer."""
        content = self._content(window)
        parts = halves(window, self._extractions[window.draft]) if not window.part else None
        split = f"{self._key(content, '')}-split"
        if parts is None or self._cache.load(split) is None:
            outcome = await self._outcome(window, content)
            if outcome.reason != "truncated" or parts is None:
                return [outcome]
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._outcome(part, self._content(part))) for part in parts]
        found = [task.result() for task in tasks]
        if all(part.status == "ok" for part in found):
            self._cache.store(split, {"split": True})
        return found

    async def _outcome(self, window: Window, content: _Content) -> Outcome:
        kept = self._kept(window, content)
        if kept is not None:
            return kept
        async with self._places:
            try:
                return await self._asked(window, content)
            except Failure as failure:
                if failure.ends_run and self._ended is None:
                    self._ended = failure
                return Outcome(window, "failed", failure.reason, failure.detail)

    async def _asked(self, window: Window, content: _Content) -> Outcome:
        unreadable: Counter[str] = Counter()
        while True:
            if self._ended is not None:
                return Outcome(window, "skipped", self._ended.reason, self._ended.detail)
            rung = self._rung(unreadable)
            reserved = content.estimate + self._limits.answer_tokens
            if not await self._budget.reserve(reserved):
                return Outcome(window, "skipped", "budget", "the run's --max-tokens are used up")
            try:
                answer = await self._line.send(self._request(rung, content))
                self._count(content, answer)
            except Unsupported as refused:
                if self._ladder.lower(refused.parameter, rung):
                    continue
                raise Failure("bad-request", f"the server refuses {refused.parameter}") from refused
            finally:
                await self._budget.settle(reserved)
            if answer.truncated:
                found = wire.salvage(answer.content)
                detail = "the answer was cut; what it held complete is kept"
                return Outcome(
                    window, "partial", "truncated", detail, found.good, found.bad, rung, answer.model
                )
            try:
                found = wire.read_answer(answer.content, tolerant=rung == RUNGS[-1])
            except wire.Shape as shape:
                self._ladder.invalid(rung)
                unreadable[rung] += 1
                if unreadable[RUNGS[-1]] >= _TRIES:
                    return Outcome(window, "failed", "bad-answer", str(shape), rung=rung, model=answer.model)
                continue
            self._ladder.valid(rung)
            outcome = Outcome(window, "ok", "", "", found.good, found.bad, rung, answer.model)
            if _was_cut(content, answer):
                detail = f"the server read {answer.prompt_tokens} tokens of a far longer prompt; raise its context length"
                return outcome._replace(status="partial", reason="prompt-cut", detail=detail)
            kept = {"content": answer.content, "model": answer.model, "rung": rung}
            self._cache.store(self._key(content, rung), kept)
            return outcome

    def _rung(self, unreadable: Mapping[str, int]) -> str:
        """The server's rung, or a lower one where this window's answers could not be read on it twice."""
        own = sum(unreadable.get(rung, 0) >= FAILURES for rung in RUNGS[:-1])
        return RUNGS[max(RUNGS.index(self._ladder.rung), own)]

    def _kept(self, window: Window, content: _Content) -> Outcome | None:
        """The outcome of an earlier run, on whatever rung its answer came."""
        for rung in RUNGS:
            kept = self._cache.load(self._key(content, rung))
            if kept is None or not isinstance(kept.get("content"), str):
                continue
            try:
                found = wire.read_answer(kept["content"], tolerant=rung == RUNGS[-1])
            except wire.Shape:
                continue
            model = str(kept.get("model", ""))
            return Outcome(window, "ok", "", "", found.good, found.bad, rung, model, cached=True)
        return None

    def _content(self, window: Window) -> _Content:
        text = self._extractions[window.draft].draft.text
        bare = message(window, text, "")
        digest = _digest(
            self._server.model,
            self._prompt.sha256,
            json.dumps(self._schema, sort_keys=True),
            bare,
            "temperature 0",
            f"max_tokens {self._limits.answer_tokens}",
            "seed none",
            NORMALISATION,
        )
        user = message(window, text, digest)
        return _Content(digest, self._system, user, estimate(self._system) + estimate(user))

    def _key(self, content: _Content, rung: str) -> str:
        return _digest(content.digest, self._server.base_url, rung)

    def _request(self, rung: str, content: _Content) -> dict[str, Any]:
        fixed = {
            "model": self._server.model,
            "messages": [
                {"role": "system", "content": content.system},
                {"role": "user", "content": content.user},
            ],
        }
        return self._ladder.request(rung, fixed, self._schema, self._limits.answer_tokens)

    def _count(self, content: _Content, answer: Answered) -> None:
        prompt, written = answer.prompt_tokens, answer.completion_tokens
        if prompt is None or written is None:
            prompt, written = content.estimate, estimate(answer.content)
            self.tally.estimated += prompt + written
        self.tally.prompt += prompt
        self.tally.completion += written


class _Budget:
    """A limit that is kept even while several requests are under way."""

    def __init__(self, limit: int | None, tally: Tally) -> None:
        self._limit = limit
        self._tally = tally
        self._reserved = 0
        self._changed = asyncio.Condition()

    async def reserve(self, tokens: int) -> bool:
        """Take tokens; waits for requests under way where these may turn out smaller than feared."""
        if self._limit is None:
            return True
        async with self._changed:
            while self._tally.tokens + self._reserved + tokens > self._limit:
                if not self._reserved:
                    return False
                await self._changed.wait()
            self._reserved += tokens
            return True

    async def settle(self, tokens: int) -> None:
        """Give back what was reserved; the tally knows by now what was used."""
        if self._limit is None:
            return
        async with self._changed:
            self._reserved -= tokens
            self._changed.notify_all()


def estimate(text: str) -> int:
    """Tokens of a text, rather too many than too few for English prose."""
    return -(-len(text) // _CHARACTERS_PER_TOKEN)


def _was_cut(content: _Content, answer: Answered) -> bool:
    """Whether a server read so little of the prompt that it must have cut it to its context length."""
    sent = len(content.system) + len(content.user)
    return answer.prompt_tokens is not None and 0 < answer.prompt_tokens * 8 < sent


def _digest(*parts: str) -> str:
    return sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
