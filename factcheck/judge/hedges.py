"""What a hedge does to the number behind it."""

from factcheck.model.quantity import Quantity

_EXACTLY = frozenset({"exactly", "precisely", "a total of", "in total", "all told"})
_NARROW = (
    "just",
    "slightly",
    "a little",
    "little",
    "a shade",
    "a fraction",
    "marginally",
    "a touch",
    "a tad",
    "a bit",
    "barely",
    "fractionally",
)
_BELOW = (
    "nearly",
    "almost",
    "close to",
    "approaching",
    "nearing",
    "shy of",
    "not quite",
    "short of",
    "verging on",
)

_BY_COMPARATOR = {"=": "none", "~": "about", ">": "over", ">=": "at-least", "<": "under", "<=": "up-to"}


def hedge_class(q: Quantity) -> str:
    """Name what the hedge does: none, exactly, about, nearly, over, just-over, at-least, under, up-to.

    The reader reports `nearly` and its kin as `~`; they only reach downwards. A "just" narrows "over" and
    "under" to the neighbourhood of the number.
    """
    kind = _BY_COMPARATOR[q.comparator]
    words = q.hedge
    if words is None:
        return kind
    if kind == "none":
        return "exactly" if words in _EXACTLY else "none"
    if kind == "about":
        return "nearly" if words.endswith(_BELOW) else "about"
    if kind in ("over", "under") and words.startswith(_NARROW):
        return "just-over" if kind == "over" else "nearly"
    return "nearly" if words.endswith("shy of") else kind


def is_hedged(q: Quantity) -> bool:
    """Whether any word loosens the number."""
    return q.comparator != "="
