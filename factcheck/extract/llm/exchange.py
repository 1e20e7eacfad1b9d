"""One request to a Chat Completions server: sent, retried by one owner, and looked at before it is believed."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import openai
import tenacity

from factcheck.extract.llm.settings import Limits, Server
from factcheck.named_tuple import NamedTuple

Sleep = Callable[[float], Awaitable[None]]
Clock = Callable[[], float]


class Failure(Exception):
    """A request that brought no answer.

    `reason` is one of unauthorised, forbidden, not-found, quota, rate-limit, server-error, timeout, connection,
    bad-request, too-long, content-filter, refused, not-a-completion, no-choices, redirect, deadline.
    """

    def __init__(self, reason: str, detail: str, *, ends_run: bool = False) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.ends_run = ends_run


class Unsupported(Exception):
    """The server refuses a parameter: response_format, temperature or max_tokens."""

    def __init__(self, parameter: str) -> None:
        super().__init__(parameter)
        self.parameter = parameter


class Answered(NamedTuple):
    """What a completion says, before its content is read."""

    content: str
    truncated: bool
    model: str
    prompt_tokens: int | None
    completion_tokens: int | None


class Tally:
    """What a run has used."""

    def __init__(self) -> None:
        self.requests = 0
        self.prompt = 0
        self.completion = 0
        self.estimated = 0
        """Of the tokens above, those that a server did not count itself."""

    @property
    def tokens(self) -> int:
        return self.prompt + self.completion


class Line:
    """The connection of one run to one server; the only place that holds the key."""

    def __init__(
        self,
        server: Server,
        limits: Limits,
        tally: Tally,
        *,
        sleep: Sleep = asyncio.sleep,
        clock: Clock = time.monotonic,
    ) -> None:
        self._limits = limits
        self._tally = tally
        self._clock = clock
        self._until = clock() + limits.deadline
        self._host = server.host
        self._key = server.key
        timeout = openai.Timeout(limits.read, connect=limits.connect, pool=limits.call)
        self._client = openai.AsyncOpenAI(
            api_key=server.key,
            base_url=server.base_url,
            timeout=timeout,
            # The SDK would tell every server the organisation that the environment names.
            default_headers={} if server.is_openai else dict.fromkeys(_OPENAI_ONLY, openai.Omit()),  # type: ignore[arg-type]
            max_retries=0,  # tenacity below is the one owner of retries
            # A redirect would carry the draft to a host that nobody chose.
            http_client=openai.DefaultAsyncHttpxClient(timeout=timeout, follow_redirects=False),
        )
        self._retrying = tenacity.AsyncRetrying(
            retry=tenacity.retry_if_exception(_may_be_retried),
            wait=self._wait,
            stop=self._stop,
            sleep=sleep,
            reraise=True,
        )

    async def close(self) -> None:
        """Close every connection."""
        await self._client.close()

    async def send(self, body: Mapping[str, Any]) -> Answered:
        """Send one request.

        Raises:
            Failure: if it brings no answer.
            Unsupported: if the server refuses one of its parameters.
        """
        try:
            text: str = await self._retrying(self._once, body)
        except openai.APIStatusError as error:
            raise self._refused(error) from error
        except (openai.APITimeoutError, TimeoutError) as error:
            raise Failure("timeout", f"{self._host} did not answer in time") from error
        except openai.APIConnectionError as error:
            raise Failure("connection", self._why(error)) from error
        except openai.OpenAIError as error:
            raise Failure("not-a-completion", f"{self._host}: {type(error).__name__}") from error
        return completion(text, self._host)

    async def _once(self, body: Mapping[str, Any]) -> str:
        left = self._until - self._clock()
        if left <= 0:
            raise Failure("deadline", f"the run has taken {self._limits.deadline:g} s")
        self._tally.requests += 1
        async with asyncio.timeout(min(self._limits.call, left)):
            raw = await self._client.chat.completions.with_raw_response.create(**body)
        return str(raw.http_response.text)

    def _wait(self, state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome is not None else None
        asked = retry_after(error.response.headers) if isinstance(error, openai.APIStatusError) else None
        return asked if asked is not None else _BACKOFF(state)

    def _stop(self, state: tenacity.RetryCallState) -> bool:
        return (
            state.attempt_number >= self._limits.attempts
            or state.upcoming_sleep > self._limits.longest_wait
            or self._clock() + state.upcoming_sleep >= self._until
        )

    def _refused(self, error: openai.APIStatusError) -> Failure | Unsupported:
        status = error.status_code
        detail = f"{self._host} answered {status}{_said(error)}".replace(self._key, "[key]")
        code = str(error.code or "")
        if status in (401, 403):
            reason = "unauthorised" if status == 401 else "forbidden"
            return Failure(reason, f"{detail}; is the key right?", ends_run=True)
        if status in (400, 404, 422):
            return _faulty(error, code, detail)
        if status == 429:
            if "insufficient_quota" in (code, str(error.type or "")):
                return Failure("quota", detail, ends_run=True)
            asked = retry_after(error.response.headers)
            if asked is not None and asked > self._limits.longest_wait:
                detail += f"; it asks to wait {asked:g} s, which is too long"
            return Failure("rate-limit", detail)
        if 300 <= status < 400:
            return Failure("redirect", f"{detail}; redirects are not followed", ends_run=True)
        return Failure("server-error", detail)

    def _why(self, error: openai.APIConnectionError) -> str:
        cause: BaseException | None = error
        words = ""
        while cause is not None:
            words = f"{words} {type(cause).__name__}: {cause}"
            cause = cause.__cause__
        if "CERTIFICATE_VERIFY_FAILED" in words:
            return (
                f"{self._host}: its certificate is not trusted by this system; behind a proxy of your own, "
                "name its certificates in SSL_CERT_FILE or SSL_CERT_DIR"
            )
        if "SSL" in words:
            return f"{self._host} does not speak TLS as this system does; is it http instead of https?"
        return f"{self._host} cannot be reached, or broke off"


_OPENAI_ONLY = ("OpenAI-Organization", "OpenAI-Project")
_BACKOFF = tenacity.wait_random_exponential(multiplier=0.5, max=20)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that a server asks to wait: `retry-after-ms`, `retry-after` in seconds, or as a date."""
    try:
        if (written := headers.get("retry-after-ms")) is not None:
            return max(0.0, float(written) / 1000)
    except ValueError:
        pass
    written = headers.get("retry-after")
    if written is None:
        return None
    try:
        return max(0.0, float(written))
    except ValueError:
        pass
    try:
        day = parsedate_to_datetime(written)
    except (TypeError, ValueError):
        return None
    now = datetime.now(UTC)
    return max(0.0, (day if day.tzinfo else day.replace(tzinfo=UTC)).timestamp() - now.timestamp())


def completion(text: str, host: str) -> Answered:
    """Look at a body that came with status 200, in the order in which servers go wrong.

    Raises:
        Failure: if it is no completion, holds no choice, is a refusal or was filtered.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        page = "a web page" if text.lstrip()[:1] == "<" else "something that is no JSON object"
        raise Failure("not-a-completion", f"{host} answered with {page}; does the base URL end in /v1?")
    choices = document.get("choices")
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        raise Failure("no-choices", f"{host} answered without a choice")
    message = choices[0].get("message")
    if not isinstance(message, dict):
        raise Failure("not-a-completion", f"{host} answered without a message")
    if message.get("refusal"):
        raise Failure("refused", "the model refused to read this window")
    finish = choices[0].get("finish_reason")
    if finish == "content_filter":
        raise Failure("content-filter", f"a filter of {host} stopped the answer")
    usage = document.get("usage")
    usage = usage if isinstance(usage, dict) else {}
    model = document.get("model")
    return Answered(
        content=_content(message.get("content")),
        truncated=finish == "length",
        model=_plain(model)[:100] if isinstance(model, str) else "",
        prompt_tokens=_count(usage.get("prompt_tokens")),
        completion_tokens=_count(usage.get("completion_tokens")),
    )


def _content(content: Any) -> str:
    if isinstance(content, list):  # some servers send parts
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and value >= 0 else None


def _may_be_retried(error: BaseException) -> bool:
    if isinstance(error, openai.APIStatusError):
        if "insufficient_quota" in (error.code, error.type):
            return False
        return error.status_code in (408, 409, 429) or error.status_code >= 500
    return isinstance(error, (openai.APIConnectionError, TimeoutError))


def _faulty(error: openai.APIStatusError, code: str, detail: str) -> Failure | Unsupported:
    """What a server does not like about a request."""
    words = f"{error.param or ''} {error.message}".lower()
    if "content_filter" in (code, str(error.type or "")) or "content_filter" in words:
        return Failure("content-filter", detail)
    if "context_length" in code or "context length" in words or "maximum context" in words:
        return Failure("too-long", detail)
    for parameter, names in (
        ("response_format", ("response_format", "json_schema", "json_object", "response format")),
        ("temperature", ("temperature",)),
        ("max_tokens", ("max_tokens", "max_completion_tokens")),
    ):
        if any(name in words for name in names):
            return Unsupported(parameter)
    if error.status_code == 404:
        return Failure("not-found", f"{detail}; are base URL and model right?", ends_run=True)
    return Failure("bad-request", detail)


def _said(error: openai.APIStatusError) -> str:
    """The server's own message, short, and its request id; never headers."""
    body = error.body
    words = body.get("message") if isinstance(body, dict) else None
    said = f": {_plain(words)[:200]}" if isinstance(words, str) and words.strip() else ""
    return said + (f" (request {_plain(error.request_id)[:80]})" if error.request_id else "")


def _plain(words: str) -> str:
    """A server's words in one line, without control characters."""
    return "".join(character if character.isprintable() else "?" for character in " ".join(words.split()))
