"""Builds claims from a text with its figures in square brackets, without any extractor.

`figures("Spending rose [25%], from [£4.0 million] to [£4.8 million].")` gives the text without the brackets and a
claim for each figure. The reading of a number is spelled out here once more, so that the judge is tested against
the written characters and not against the grammar.
"""

import re
from datetime import date
from fractions import Fraction

from factcheck.model.claim import Attribution, Claim
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Expression, Relation, Wording
from factcheck.model.row import Origin, Row, Timespan

HEDGES = {
    "about": "~", "around": "~", "some": "~", "roughly": "~", "nearly": "~", "almost": "~", "close to": "~",
    "an estimated": "~", "over": ">", "more than": ">", "just over": ">", "well over": ">", "at least": ">=",
    "no fewer than": ">=", "under": "<", "less than": "<", "fewer than": "<", "below": "<", "just under": "<",
    "just short of": "<", "up to": "<=", "as many as": "<=", "no more than": "<=", "exactly": "=",
    "a total of": "=", "above": ">", "approaching": "~", "slightly more than": ">", "a little over": ">",
}  # fmt: skip
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "k": 3, "m": 6, "bn": 9, "tn": 12}
MONEY = {"£": "gbp", "$": "usd", "€": "eur"}
WORDS = {"two": 2, "three": 3, "five": 5, "nine": 9, "ten": 10, "twelve": 12}
FRACTIONS = {
    "a third": Fraction(1, 3),
    "half": Fraction(1, 2),
    "a quarter": Fraction(1, 4),
    "two-thirds": Fraction(2, 3),
}
UNITS = {
    "percentage points": "percentage_point", "points": "percentage_point", "km": "km", "acres": "acre", "hectares": "hectare",
    "F": "fahrenheit", "C": "celsius", "years": "year", "miles": "mile",
}  # fmt: skip


def quantity(words: str, at: int = 0, **changes: object) -> Quantity:
    """One figure from its words; keyword arguments replace fields."""
    hedge = next((h for h in sorted(HEDGES, key=len, reverse=True) if words.startswith(h + " ")), None)
    bare = words[len(hedge) + 1 :] if hedge else words
    start = at + len(words) - len(bare)
    fields: dict[str, object] = {
        "comparator": HEDGES[hedge] if hedge else "=",
        "hedge": hedge,
        "hedge_start": at if hedge else None,
        "hedge_end": at + len(hedge) if hedge else None,
    }
    end = at + len(words)
    found = re.match(
        r"(?P<number>(?P<sign>-)?(?P<money>[£$€])?(?P<digits>[\d,]*\d(?:\.\d+)?)"
        r"(?:\s?(?P<scale>" + "|".join(SCALES) + r")\b)?(?P<percent>%)?)(?P<rest>.*)$",
        bare,
    )
    if found is None:
        value, number_end = _spelled(bare, fields, start)
    else:
        digits = found["digits"].replace(",", "")
        scale = Fraction(10) ** SCALES.get(found["scale"] or "", 0)
        value = Fraction(digits) * scale * (-1 if found["sign"] else 1)
        part = digits.partition(".")[2]
        place = scale / 10 ** len(part)
        zeros = 0 if part else len(digits) - len(digits.rstrip("0"))
        fields["place"] = place
        fields["significant_place"] = place * 10 ** min(zeros, len(digits) - 1)
        number_end = start + len(found["number"])
        _typed(found["money"], found["percent"], found["rest"].strip(), fields)
    fields |= changes
    return Quantity(at, end, start, number_end, value, **fields)  # type: ignore[arg-type]


def _spelled(bare: str, fields: dict[str, object], start: int) -> tuple[Fraction | None, int]:
    one_in = re.match(r"(one|two) in (\d+)", bare)
    if one_in:
        fields |= {"form": "fraction", "stat": "share"}
        return Fraction(WORDS.get(one_in[1], 1), int(one_in[2])), start + one_in.end()
    for table, form in ((FRACTIONS, "fraction"), (WORDS, "word")):
        for word in sorted(table, key=len, reverse=True):
            if re.match(rf"{word}\b", bare):
                fields["form"] = form
                if form == "fraction":
                    fields["stat"] = "share"
                    fields["place"] = fields["significant_place"] = Fraction(
                        1, Fraction(table[word]).denominator
                    )
                else:
                    fields["unit"] = None
                    fields["significant_place"] = Fraction(10 if table[word] == 10 else 1)
                    fields["noun"] = bare[len(word) :].strip() or None
                return Fraction(table[word]), start + len(word)
    fields["form"] = "vague"
    return None, start + len(bare)


def _typed(money: str | None, percent: str | None, rest: str, fields: dict[str, object]) -> None:
    per = re.search(r"\b(?:a|per|every) (day|week|month|year)$", rest)
    if money:
        fields |= {"unit": MONEY[money], "stat": "amount"}
    elif percent:
        fields |= {"unit": "percent", "stat": "share"}
    elif rest in UNITS:
        unit = UNITS[rest]
        stat = {"percentage_point": "point-change", "year": "duration"}.get(unit, "amount")
        fields |= {"unit": unit, "stat": stat}
    else:
        fields["noun"] = rest or None
    if per:
        fields |= {"per": per[1], "stat": "rate"}


def figures(marked: str, **changes: object) -> tuple[str, tuple[Claim, ...]]:
    """The text without brackets and a claim for each bracket; sentences end at a full stop and a space."""
    text, spans = "", []
    for piece in re.split(r"(\[[^\]]*\])", marked):
        if piece.startswith("["):
            spans.append((len(text), piece[1:-1]))
            text += piece[1:-1]
        else:
            text += piece
    claims = []
    for index, (start, words) in enumerate(spans):
        claims.append(
            Claim(
                index, "quantity", start, start + len(words), words,
                sentence=text[:start].count(". "), block=0, zone="body",
                quantity=quantity(words, start), **changes,  # type: ignore[arg-type]
            )
        )  # fmt: skip
    return text, tuple(claims)


def attributed(speaker: str, *, kind: str = "said") -> Attribution:
    """An attribution that names its speaker."""
    return Attribution(speaker, 0, 0, (speaker.lower(),), "said", 0, 0, kind)


def relation(
    left: Expression | tuple[Expression, ...], right: Expression, claims: tuple[Claim, ...], **changes: object
) -> Relation:
    """A relation with a cue and plain sentences; the last claim is the primary one."""
    readings = left if type(left) is tuple else (left,)
    fields: dict[str, object] = {
        "form": "equal", "left": readings, "right": right, "primary": claims[-1], "claims": claims, "cue": (0, 1),
        "wording": Wording("computed {computed}, stated {stated}", "same thing", "another base", "please check {stated}"),
    }  # fmt: skip
    return Relation(**(fields | changes))  # type: ignore[arg-type]


def row(
    written: str, *, interval: Interval | None = None, unit: str = "home", multiplier: int = 1, line: int = 2
) -> Row:
    """A pack row that states one value."""
    value = Fraction(written) * multiplier if "–" not in written else None
    part = written.partition(".")[2]
    half = Fraction(multiplier, 2 * 10 ** len(part))
    if interval is None:
        assert value is not None
        interval = Interval(value - half, value + half)
    year = Timespan(date(2024, 1, 1), date(2024, 12, 31), "2024")
    origin = Origin(
        "housing", "facts.csv", line, "Northport Council", "https://example.org", date(2025, 3, 18)
    )
    return Row(
        "", "northport", "homes", year, written, interval, value, unit, Fraction(multiplier), "actual", "", "",
        "preferred", "", (), "", origin,
    )  # fmt: skip
