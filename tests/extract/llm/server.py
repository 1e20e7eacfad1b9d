"""A small Chat Completions server on real sockets, whose answers and faults a test writes by hand."""

import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

FOCUS = re.compile(r"<focus-[0-9a-f]{16}>\n(.*)\n</focus-[0-9a-f]{16}>", re.S)


class Reply(NamedTuple):
    """What goes over the wire."""

    body: bytes
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("content-type", "application/json"),)
    delay: float = 0.0
    cut_at: int | None = None
    """Send this many bytes of the body, then reset the connection."""
    drip: float = 0.0
    """Seconds between single bytes."""


Answer = Callable[[dict[str, Any], int], Reply]
"""From a request and its number (from 1) to the reply."""


def item(kind: str, quote: str, **fields: Any) -> dict[str, Any]:
    """One claim as a model sends it."""
    empty = (
        "value_text",
        "subject_text",
        "metric_text",
        "period_text",
        "place_text",
        "speaker_text",
        "cue_text",
        "stat",
    )
    return {"kind": kind, "quote": quote, **dict.fromkeys(empty), "modality": "outturn"} | fields


def completion(content: Any, **choice: Any) -> Reply:
    """A completion with this content; text, or claims that become text."""
    text = content if isinstance(content, str) else json.dumps({"claims": content}, ensure_ascii=False)
    message = {"role": "assistant", "content": text, "refusal": None} | choice.pop("message", {})
    usage = choice.pop("usage", {"prompt_tokens": 2000, "completion_tokens": 100, "total_tokens": 2100})
    document: dict[str, Any] = {
        "id": "c-1",
        "object": "chat.completion",
        "created": 1,
        "model": "imitation-1",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"} | choice],
    }
    if usage is not None:
        document["usage"] = usage
    return Reply(json.dumps(document, ensure_ascii=False).encode())


def error(
    status: int, message: str = "no", *, headers: tuple[tuple[str, str], ...] = (), **fields: Any
) -> Reply:
    """An error as OpenAI's server words it."""
    body = {"error": {"message": message, "type": None, "param": None, "code": None} | fields}
    return Reply(json.dumps(body).encode(), status, (("content-type", "application/json"), *headers))


def focus(body: dict[str, Any]) -> str:
    """The text that a request asks to be read."""
    match = FOCUS.search(body["messages"][1]["content"])
    assert match is not None
    return match[1]


_NUMBER = re.compile(r"[$£€]?\d[\d,]*(?:\.\d+)?(?:%|bn\b|m\b)?")


def diligent(body: dict[str, Any], _: int) -> Reply:
    """List every numeral of the focus that stands there once."""
    found = [m.group() for m in _NUMBER.finditer(focus(body))]
    return completion([item("quantity", n, value_text=n) for n in found if found.count(n) == 1])


def silent(body: dict[str, Any], _: int) -> Reply:
    """List nothing."""
    return completion([])


class ModelServer:
    """Runs in a thread of its own and remembers every request."""

    def __init__(self, answer: Answer, port: int = 0) -> None:
        self.answer = answer
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.at_once = 0
        self.most_at_once = 0
        self._lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                outer._serve(self)

            def log_message(self, *_: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

            def handle_error(self, *_: Any) -> None:
                pass

        self._server = Server(("127.0.0.1", port), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _serve(self, handler: BaseHTTPRequestHandler) -> None:
        body = json.loads(handler.rfile.read(int(handler.headers["content-length"])))
        with self._lock:
            self.requests.append(body)
            self.headers.append({k.lower(): v for k, v in handler.headers.items()})
            self.paths.append(handler.path)
            number = len(self.requests)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            reply = self.answer(body, number)
            time.sleep(reply.delay)
        finally:
            with self._lock:
                self.at_once -= 1
        try:
            self._send(handler, reply)
        except (BrokenPipeError, ConnectionResetError):
            handler.close_connection = True

    def _send(self, handler: BaseHTTPRequestHandler, reply: Reply) -> None:
        handler.send_response(reply.status)
        for name, value in reply.headers:
            handler.send_header(name, value)
        handler.send_header("content-length", str(len(reply.body)))
        handler.end_headers()
        if reply.cut_at is not None:
            handler.wfile.write(reply.body[: reply.cut_at])
            handler.wfile.flush()
            time.sleep(0.05)
            # Reset instead of an orderly end.
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            handler.connection.close()
            handler.close_connection = True
        elif reply.drip:
            for byte in reply.body:
                handler.wfile.write(bytes([byte]))
                handler.wfile.flush()
                time.sleep(reply.drip)
        else:
            handler.wfile.write(reply.body)
