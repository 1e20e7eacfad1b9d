"""What a server can be asked for: the strictest form of answer that it has not refused."""

from collections.abc import Mapping
from typing import Any

RUNGS = ("json_schema-strict", "json_schema", "json_object", "text")
"""From the strictest to plain words that hold JSON somewhere."""
FAILURES = 2
"""Unreadable answers that end a rung."""


class Ladder:
    """The rung of one server and model, remembered for the run."""

    def __init__(self) -> None:
        self.rung = RUNGS[0]
        self._failures = 0
        self._refused: set[str] = set()

    def lower(self, refused: str, rung: str) -> bool:
        """Do without what a server refused; False if there is nothing left to do without.

        Args:
            refused: response_format, temperature or max_tokens.
            rung: The rung of the request, which another window may have left by now.
        """
        if refused == "response_format":
            return self._step(rung)
        known = refused in self._refused
        self._refused.add(refused)
        return not known

    def invalid(self, rung: str) -> None:
        """Count an answer that could not be read; two of them end a rung."""
        if rung == self.rung:
            self._failures += 1
            if self._failures >= FAILURES:
                self._step(rung)

    def valid(self, rung: str) -> None:
        """An answer could be read."""
        if rung == self.rung:
            self._failures = 0

    def request(
        self, rung: str, fixed: Mapping[str, Any], schema: Mapping[str, Any], answer: int
    ) -> dict[str, Any]:
        """The body of a request on a rung."""
        body = dict(fixed)
        if rung.startswith("json_schema"):
            form: dict[str, Any] = {"name": "claims", "schema": schema}
            if rung == RUNGS[0]:
                form["strict"] = True
            body["response_format"] = {"type": "json_schema", "json_schema": form}
        elif rung == "json_object":
            body["response_format"] = {"type": "json_object"}
        if "temperature" not in self._refused:
            body["temperature"] = 0
        body["max_completion_tokens" if "max_tokens" in self._refused else "max_tokens"] = answer
        return body

    def _step(self, rung: str) -> bool:
        if rung != self.rung:
            return True
        at = RUNGS.index(rung) + 1
        if at == len(RUNGS):
            return False
        self.rung = RUNGS[at]
        self._failures = 0
        return True
