"""Where a model is, and how much a run may take of it."""

from urllib.parse import urlsplit

from factcheck.errors import SettingsError
from factcheck.named_tuple import NamedTuple

OPENAI = "https://api.openai.com/v1"
_PLACEHOLDER = "no-key"


class Server(NamedTuple):
    """A server that speaks Chat Completions, and one of its models."""

    base_url: str
    model: str
    key: str = _PLACEHOLDER
    """Only ever sent to the server; local servers take any."""

    @property
    def host(self) -> str:
        """The host that receives the text."""
        return urlsplit(self.base_url).netloc.rpartition("@")[2]

    @property
    def is_openai(self) -> bool:
        """Whether the server is OpenAI's own."""
        return _is_openai(urlsplit(self.base_url).hostname or "")

    def __repr__(self) -> str:
        return f"Server({self.host}, {self.model})"


class Limits(NamedTuple):
    """What bounds a run; times in seconds."""

    concurrency: int = 6
    attempts: int = 4
    """Requests for one answer, the first included."""
    deadline: float = 900.0
    """For the whole run."""
    connect: float = 5.0
    read: float = 60.0
    call: float = 180.0
    """For one request, however slowly its answer drips."""
    longest_wait: float = 60.0
    """A server that asks for a longer pause is not waited for."""
    answer_tokens: int = 4096
    max_tokens: int | None = None
    """Tokens of all requests and answers together; no limit if None."""


def server(model: str | None, base_url: str | None, environment: dict[str, str]) -> Server:
    """The server that settings and environment name.

    The key is `FACTCHECK_API_KEY`; `OPENAI_API_KEY` goes to OpenAI's own hosts only, so that no other server
    that a configuration file names is handed it.

    Raises:
        SettingsError: if no model is named, the URL is none, or OpenAI's own server lacks its key.
    """
    if not model:
        raise SettingsError("--model", "the llm extractor needs the name of a model")
    url = (base_url or OPENAI).rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingsError(
            "--base-url", f"`{url}` is no http address; write it as http://localhost:11434/v1"
        )
    ours = _is_openai(parts.hostname)
    key = environment.get("FACTCHECK_API_KEY") or (environment.get("OPENAI_API_KEY") if ours else None)
    if ours and not key:
        raise SettingsError("OPENAI_API_KEY", f"is not set, and {parts.hostname} needs a key")
    return Server(url, model, key or _PLACEHOLDER)


def _is_openai(host: str) -> bool:
    return host == "openai.com" or host.endswith(".openai.com")
