"""How the figure of a row is printed for people: `£51.2 million`, `3.5%`, `1,200 people a day`."""

_BEFORE = {"gbp": "£", "usd": "$", "eur": "€"}
_AFTER = {"percent": "%", "percentage point": " points", "count": "", "number": ""}
_PLURALS = {"person": "people"}


def printed(number: str, unit: str) -> str:
    """A decimal string with the unit that a pack gives it, the last word of which is the unit itself.

    Args:
        number: digits as written, or a range of two with an en dash.
        unit: the unit in words, with a scale before it where the pack has one: `million gbp`, `person_per_day`.
    """
    digits = "–".join(grouped(part) for part in number.split("–"))
    scale, base = _apart(unit.replace("_", " "))
    counted, per, span = base.partition(" per ")
    before = _BEFORE.get(counted, "")
    counted = "" if before else _PLURALS.get(counted, counted)
    after = _AFTER.get(base, f" {counted}" if counted else "")
    return f"{before}{digits} {scale}".rstrip() + after + per + span


def grouped(number: str) -> str:
    """A decimal string with its thousands set apart; anything else unchanged."""
    sign = number[:1] if number[:1] in ("-", "+", "−") else ""
    whole, point, rest = number[len(sign) :].partition(".")
    return f"{sign}{int(whole):,}{point}{rest}" if whole.isdecimal() and whole.isascii() else number


def _apart(unit: str) -> tuple[str, str]:
    scale, _, rest = unit.partition(" ")
    return (scale, rest) if rest and scale in ("thousand", "million", "billion", "trillion") else ("", unit)
