"""What a model is asked to send, and the strict reading of what it sent, item by item."""

import json
from collections.abc import Iterator
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.named_tuple import NamedTuple

Kind = Literal["quantity", "quote", "event", "role"]
Modality = Literal[
    "outturn", "estimate", "forecast", "target", "demand", "hypothetical", "negated", "question"
]
Stat = Literal[
    "count", "amount", "rate", "mean", "median", "min", "max", "share", "percent-change", "point-change", "ratio",
    "rank", "ordinal", "index", "probability", "odds", "score", "age", "duration", "date",
]  # fmt: skip

ATTRIBUTES = ("subject_text", "metric_text", "period_text", "place_text", "speaker_text", "cue_text")
_LONGEST = 4000
"""Characters of one string; longer ones were not copied from a window."""


class Item(BaseModel):
    """One proposed claim: words copied from the draft, and closed choices; no verdict, no number, no prose."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    kind: Kind
    quote: str = Field(min_length=1, max_length=_LONGEST)
    value_text: str | None
    subject_text: str | None
    metric_text: str | None
    period_text: str | None
    place_text: str | None
    speaker_text: str | None
    cue_text: str | None
    modality: Modality
    stat: Stat | None

    def attributes(self) -> Iterator[tuple[str, str]]:
        """Every attribute that is copied words, with its name."""
        for name in ATTRIBUTES:
            words = getattr(self, name)
            if words is not None and words.strip():
                yield name, words


class Bad(NamedTuple):
    """An item that is not as asked."""

    text: str
    reason: str = "bad-item"


class Shape(ValueError):
    """An answer that holds no list of claims."""


class Items(NamedTuple):
    """The items of one answer."""

    good: tuple[Item, ...]
    bad: tuple[Bad, ...]


def schema() -> dict[str, Any]:
    """The JSON Schema of an answer, as plain as every server can follow: no defaults, limits or references."""
    words: dict[str, Any] = {"type": "string"}
    maybe: dict[str, Any] = {"type": ["string", "null"]}
    fields: dict[str, Any] = {
        "kind": {"type": "string", "enum": list(get_args(Kind))},
        "quote": words,
        "value_text": maybe,
        **dict.fromkeys(ATTRIBUTES, maybe),
        "modality": {"type": "string", "enum": list(get_args(Modality))},
        "stat": {"type": ["string", "null"], "enum": [*get_args(Stat), None]},
    }
    item = {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}
    return {
        "type": "object",
        "properties": {"claims": {"type": "array", "items": item}},
        "required": ["claims"],
        "additionalProperties": False,
    }


def read_answer(text: str, *, tolerant: bool = False) -> Items:
    """Read an answer.

    Args:
        text: The content of the message.
        tolerant: Whether words, fences and thoughts around the JSON are allowed.

    Raises:
        Shape: if it is no JSON, or holds no list of claims and nothing else.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        document = _embedded(text) if tolerant else None
    if not isinstance(document, dict) or not isinstance(document.get("claims"), list):
        raise Shape("the answer holds no list of claims")
    if set(document) != {"claims"}:
        raise Shape("the answer holds more than claims")
    return _items(document["claims"])


def salvage(text: str) -> Items:
    """The complete items of an answer that was cut."""
    at = text.find('"claims"')
    at = text.find("[", at) + 1 if at >= 0 else 0
    found = []
    decoder = json.JSONDecoder()
    while at and (at := text.find("{", at)) >= 0:
        try:
            item, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append(item)
    return _items(found)


def _items(raw: list[Any]) -> Items:
    good: list[Item] = []
    bad: list[Bad] = []
    for one in raw:
        try:
            good.append(Item.model_validate(one))
        except ValidationError:
            bad.append(Bad(_words_of(one)))
    return Items(tuple(good), tuple(bad))


def _words_of(one: Any) -> str:
    """What to show of a bad item."""
    words = one.get("quote") if isinstance(one, dict) else None
    if not isinstance(words, str):
        words = json.dumps(one, ensure_ascii=False, sort_keys=True)
    return words if len(words) <= 200 else words[:199] + "…"


_MOST_TRIES = 20


def _embedded(text: str) -> Any:
    """The first JSON object in prose that holds claims."""
    thought = text.rfind("</think>")
    at = thought if thought >= 0 else 0
    decoder = json.JSONDecoder()
    for _ in range(_MOST_TRIES):
        at = text.find("{", at)
        if at < 0:
            return None
        try:
            document, past = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at += 1
            continue
        if isinstance(document, dict) and "claims" in document:
            return document
        at = past
    return None
