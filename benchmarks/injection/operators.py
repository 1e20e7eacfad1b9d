"""Slips that editors know, put into a clean draft one at a time, and changes that are none.

Every operator takes a place in the draft and returns an edit of the source file, or None where it does not apply.
The operators share no code with the judge's search for repairs: they are what that search is measured with.
"""

import random
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.pipeline import CheckedDraft

CORE = re.compile(r"\d+(?:,\d{2,3})*(?:\.\d+)?")
INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
SCALE_UP = {
    "thousand": "million",
    "million": "billion",
    "billion": "trillion",
    "m": "bn",
    "bn": "tn",
    "k": "m",
}
SCALE_DOWN = {later: earlier for earlier, later in SCALE_UP.items()}
OPPOSITE = [
    ("rose", "fell"), ("risen", "fallen"), ("rise", "fall"), ("rises", "falls"), ("rising", "falling"), ("up", "down"),
    ("increased", "decreased"), ("increase", "decrease"), ("grew", "shrank"), ("growth", "decline"), ("higher", "lower"),
    ("more", "less"), ("climbed", "dropped"), ("jumped", "dropped"), ("gained", "lost"), ("gain", "loss"), ("above", "below"),
    ("added", "shed"), ("narrowed", "widened"), ("improved", "worsened"),
]  # fmt: skip
DEFINITIONS = [
    ("killed and wounded", "killed"), ("killed or wounded", "killed"), ("casualties", "deaths"), ("deaths", "casualties"),
    ("killed", "wounded"), ("wounded", "killed"), ("dead", "injured"), ("households", "people"), ("revenue", "profit"),
    ("turnover", "profit"), ("exports", "imports"), ("arrests", "convictions"), ("recorded", "solved"),
]  # fmt: skip
UNITS = [
    ("a day", "a week"), ("each day", "each week"), ("every day", "every week"), ("a week", "a month"), ("a month", "a year"),
    ("a year", "a month"), ("kilometres", "miles"), ("miles", "kilometres"), ("km", "miles"), ("hectares", "acres"),
    ("acres", "hectares"), ("tonnes", "kilograms"), ("kg", "g"), ("nautical miles", "miles"), ("hours", "days"),
]  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


class Edit(NamedTuple):
    """One replacement in the source file."""

    start: int
    end: int
    new: str
    target: tuple[int, int]
    """Where a finding has to point, before the edit: the figure itself, or its sentence."""


class Scene(NamedTuple):
    """A clean draft as the tool read it, with its figures."""

    checked: CheckedDraft
    source: str
    figures: tuple[Claim, ...]

    def number(self, claim: Claim) -> tuple[int, int]:
        """Source span of the number of a claim."""
        assert claim.quantity is not None
        return self.checked.draft.offsets.span(claim.quantity.number_start, claim.quantity.number_end)

    def sentence(self, at: int) -> tuple[int, int]:
        """Source span of the sentence around a position of the text."""
        for sentence in self.checked.extraction.sentences:
            if sentence.start <= at < sentence.end:
                return self.checked.draft.offsets.span(sentence.start, sentence.end)
        return self.checked.draft.offsets.span(at, at + 1)


Operator = Callable[[Scene, Claim, random.Random], Edit | None]


def _figure_edit(scene: Scene, claim: Claim, new: str) -> Edit | None:
    start, end = scene.number(claim)
    if new == scene.source[start:end]:
        return None
    return Edit(start, end, new, (start, end))


def _parts(scene: Scene, claim: Claim) -> tuple[str, str, str] | None:
    """Prefix, digits and suffix of a number written in digits."""
    start, end = scene.number(claim)
    raw = scene.source[start:end]
    found = CORE.search(raw)
    if found is None or claim.quantity is None or claim.quantity.form not in ("numeral", "list-member"):
        return None
    return raw[: found.start()], found.group(), raw[found.end() :]


def _regroup(digits: str, like: str) -> str:
    whole, dot, part = digits.partition(".")
    whole = whole.lstrip("0") or "0"
    if INDIAN.match(like):
        head, tail = whole[:-3], whole[-3:]
        pairs = [head[max(end - 2, 0) : end] for end in range(len(head), 0, -2)]
        whole = ",".join([*reversed(pairs), tail])
    elif "," in like or len(like.partition(".")[0]) < 4:
        whole = f"{int(whole):,}"
    return whole + dot + part


def power_of_ten(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A factor of ten or a thousand, or the neighbouring scale word."""
    parts = _parts(scene, claim)
    if parts is None:
        return None
    prefix, digits, suffix = parts
    word = next(
        (w for w in re.findall(r"[A-Za-z]+", suffix) if w.lower() in SCALE_UP or w.lower() in SCALE_DOWN),
        None,
    )
    if word and rng.random() < 0.6:
        table = rng.choice([t for t in (SCALE_UP, SCALE_DOWN) if word.lower() in t])
        return _figure_edit(scene, claim, prefix + digits + suffix.replace(word, table[word.lower()], 1))
    value = Fraction(digits.replace(",", "")) * Fraction(10) ** rng.choice((1, -1, 1, -1, 2, 3))
    if value.denominator not in (1, 2, 4, 5, 10, 20, 25, 50, 100, 1000) or (
        claim.quantity and claim.quantity.unit == "percent" and value > 1000
    ):
        return None
    text = f"{value.numerator}" if value.denominator == 1 else _decimal(value)
    return _figure_edit(scene, claim, prefix + _regroup(text, digits) + suffix)


def _decimal(value: Fraction) -> str:
    whole, rest = divmod(value, 1)
    digits = ""
    while rest and len(digits) < 6:
        digit, rest = divmod(rest * 10, 1)
        digits += str(digit)
    return f"{whole}.{digits}" if digits else str(whole)


def dropped_or_added_digit(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A digit lost or doubled."""
    parts = _parts(scene, claim)
    if parts is None:
        return None
    prefix, digits, suffix = parts
    bare = digits.replace(",", "")
    at = rng.choice([i for i, c in enumerate(bare) if c.isdigit()])
    changed = (
        bare[:at] + bare[at + 1 :] if rng.random() < 0.5 and len(bare) > 2 else bare[: at + 1] + bare[at:]
    )
    if changed.startswith((".", "0")) or changed.endswith("."):
        return None
    old, new = Fraction(bare), Fraction(changed)
    if abs(new - old) * 20 < old:  # a last decimal more or less is no slip
        return None
    return _figure_edit(scene, claim, prefix + _regroup(changed, digits) + suffix)


def transposition(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """Two neighbouring digits swapped."""
    parts = _parts(scene, claim)
    if parts is None:
        return None
    prefix, digits, suffix = parts
    bare = digits.replace(",", "")
    places = [
        i
        for i in range(len(bare) - 1)
        if bare[i : i + 2].isdigit() and bare[i] != bare[i + 1] and not (i == 0 and bare[1] == "0")
    ]
    if not places:
        return None
    i = rng.choice(places)
    return _figure_edit(
        scene, claim, prefix + _regroup(bare[:i] + bare[i + 1] + bare[i] + bare[i + 2 :], digits) + suffix
    )


def _digit(scene: Scene, claim: Claim, rng: random.Random, *, leading: bool) -> Edit | None:
    parts = _parts(scene, claim)
    if parts is None:
        return None
    prefix, digits, suffix = parts
    places = [i for i, c in enumerate(digits) if c.isdigit() and (i == 0) == leading]
    if not places:
        return None
    i = rng.choice(places)
    new = rng.choice([d for d in "123456789" if d != digits[i]])
    return _figure_edit(scene, claim, prefix + digits[:i] + new + digits[i + 1 :] + suffix)


def leading_digit(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """The first digit changed."""
    return _digit(scene, claim, rng, leading=True)


def other_digit(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """Another digit changed."""
    return _digit(scene, claim, rng, leading=False)


def wrong_operand(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """The number of a neighbouring figure of the same unit."""
    if _parts(scene, claim) is None or claim.quantity is None:
        return None
    near = [
        other
        for other in scene.figures
        if other is not claim
        and other.quantity is not None
        and abs(other.sentence - claim.sentence) <= 1
        and other.quantity.unit == claim.quantity.unit
        and other.quantity.value not in (None, claim.quantity.value)
        and _parts(scene, other) is not None
    ]
    if not near:
        return None
    start, end = scene.number(rng.choice(near))
    return _figure_edit(scene, claim, scene.source[start:end])


def percent_and_points(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """Per cent for percentage points and the reverse, in the amount of a change."""
    q = claim.quantity
    if q is None or (q.direction is None and q.stat not in ("percent-change", "point-change")):
        return None
    start, end = scene.checked.draft.offsets.span(q.number_start, max(q.number_end, q.end))
    raw = scene.source[start:end]
    if q.unit == "percent":
        new = re.sub(r"%| ?per ?cent\b", " percentage points", raw, count=1)
    else:
        new = re.sub(r" (?:percentage )?points?\b", "%", raw, count=1)
    return Edit(start, end, new, (start, end)) if new != raw else None


def _word_swap(
    scene: Scene, claim: Claim, rng: random.Random, pairs: list[tuple[str, str]], *, both_ways: bool
) -> Edit | None:
    start, end = scene.sentence(claim.start)
    sentence = scene.source[start:end]
    options = []
    for first, second in [*pairs, *([(b, a) for a, b in pairs] if both_ways else [])]:
        for found in re.finditer(rf"\b{first}\b", sentence):
            options.append(Edit(start + found.start(), start + found.end(), second, (start, end)))
    number = scene.number(claim)
    near = [e for e in options if abs(e.start - number[0]) < 60]
    return rng.choice(near) if near else None


def direction(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """The verb or adverb of a change turned round."""
    if claim.quantity is None or claim.quantity.direction is None:
        return None
    return _word_swap(scene, claim, rng, OPPOSITE, both_ways=True)


def definition(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """What is counted exchanged for something close."""
    return _word_swap(scene, claim, rng, DEFINITIONS, both_ways=False)


def unit(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """The unit of measure or of time of the figure itself exchanged; `a year` of `a year earlier` is none."""
    q = claim.quantity
    if q is None or q.end <= q.number_end:
        return None
    start, end = scene.checked.draft.offsets.span(q.number_end, q.end)
    phrase = scene.source[start:end]
    options = [
        Edit(start + found.start(), start + found.end(), second, scene.sentence(claim.start))
        for first, second in UNITS
        for found in re.finditer(rf"\b{first}\b", phrase)
        if not re.match(r"\s(?:earlier|before|ago|later|previously)\b", scene.source[start + found.end() :])
    ]
    # `nautical miles` is one unit, and its `miles` none
    longest = [
        o for o in options if not any(o is not p and p.start <= o.start < o.end <= p.end for p in options)
    ]
    return rng.choice(longest) if longest else None


def conversion(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A bracketed conversion by the inverse factor, or of a temperature difference as a level."""
    for link in scene.checked.extraction.links:
        if link.kind != "conversion" or link.one("restated") != claim.index:
            continue
        of = scene.checked.claims[link.all("of")[0]].quantity
        q, parts = claim.quantity, _parts(scene, claim)
        if of is None or of.value is None or q is None or not q.value or parts is None:
            return None
        value = q.value + 32 if q.unit == "fahrenheit" else of.value * of.value / q.value
        if value >= 1:
            return _figure_edit(scene, claim, parts[0] + str(round(value)) + parts[2])
    return None


def year_weekday_age(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A year off by one or ten, another weekday, or an age off by a few years, in the sentence of the claim."""
    start, end = scene.sentence(claim.start)
    sentence = scene.source[start:end]
    options = []
    for found in re.finditer(r"\b(?:19|20)\d\d\b", sentence):
        year = int(found.group()) + rng.choice((1, -1, 10, -10))
        options.append(Edit(start + found.start(), start + found.end(), str(year), (start, end)))
    for found in re.finditer("|".join(WEEKDAYS), sentence):
        other = rng.choice([day for day in WEEKDAYS if day != found.group()])
        options.append(Edit(start + found.start(), start + found.end(), other, (start, end)))
    if claim.quantity is not None and claim.quantity.stat == "age" and claim.quantity.value is not None:
        number = scene.number(claim)
        if scene.source[number[0] : number[1]].isdigit():
            age = int(claim.quantity.value) + rng.choice((-10, -3, -1, 1, 2, 5, 10))
            options.append(Edit(*number, str(age), (start, end)))
    return rng.choice(options) if options else None


def headline(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A number changed in the headline or standfirst only."""
    if claim.zone not in ("headline", "standfirst"):
        return None
    return rng.choice((leading_digit, power_of_ten, transposition))(scene, claim, rng)


def _is_name(words: str) -> bool:
    return (
        " " in words
        and all(word[:1].isupper() for word in words.split())
        and not words.startswith(("A ", "An ", "The "))
    )


def speaker(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A quotation given to another speaker of the draft."""
    at = claim.attribution
    if claim.kind != "quote" or at is None or not at.speaker:
        return None
    others = sorted(
        {
            c.attribution.speaker
            for c in scene.checked.claims
            if c.attribution is not None
            and c.attribution.speaker
            and not set(c.attribution.ids) & set(at.ids)
        }
    )
    # a speaker in words (`figures that the chief constable took to the panel`) is no name to give a quotation to
    others = [other for other in others if other != at.speaker and _is_name(other)]
    if not others:
        return None
    start, end = scene.checked.draft.offsets.span(at.speaker_start, at.speaker_end)
    first, last = scene.sentence(claim.start)  # the name may stand in the sentence before
    return Edit(start, end, rng.choice(others), (min(start, first), max(end, last)))


def quoted_word(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A negation, modal or number changed inside a quotation."""
    if claim.quotation is None or claim.quotation.role not in ("speech", "block"):
        return None
    start, end = scene.checked.draft.offsets.span(*claim.quotation.parts[0])
    words = scene.source[start:end]
    pairs = [("can", "must"), ("will", "may"), ("must", "may"), ("is", "is not"), ("are", "are not"), ("don't", "do"), ("more", "fewer"),
             ("never", "always"), ("two", "three"), ("ten", "two"), ("one", "two"), ("all", "most"), ("not ", ""), ("we", "they")]  # fmt: skip
    options = [
        Edit(start + found.start(), start + found.end(), new, (start, end))
        for old, new in pairs
        for found in re.finditer(rf"\b{old}\b" if old[-1].isalpha() else old, words)
    ]
    return rng.choice(options) if options else None


# --- changes that are no errors -------------------------------------------------------------------------------------


def rounded(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """The same figure with one digit less, rounded or cut off; three digits are kept."""
    parts = _parts(scene, claim)
    if parts is None or claim.quantity is None or claim.quantity.hedge is not None or claim.zone == "table":
        return None  # a table whose cells are not all rounded alike does not add up
    prefix, digits, suffix = parts
    bare = digits.replace(",", "")
    if len(bare.replace(".", "").strip("0")) < 4 or claim.quantity.stat in ("age", "score", "ordinal"):
        return None
    value = Fraction(bare)
    place = Fraction(1)
    if "." in bare:
        place = Fraction(1, 10 ** (len(bare.partition(".")[2]) - 1))
    else:
        while value % (place * 10) == 0:
            place *= 10
        place *= 10
    whole = value / place
    n = whole.numerator // whole.denominator
    if rng.random() < 0.5 and whole - n >= Fraction(1, 2):
        n += 1
    kept = len(bare.partition(".")[2]) - 1 if "." in bare else 0
    text = _decimal(n * place)
    if kept > 0:
        text = text if "." in text else text + "."
        text += "0" * (kept - len(text.partition(".")[2]))
    return _figure_edit(scene, claim, prefix + _regroup(text, digits) + suffix)


def _is_quoted(scene: Scene, at: int) -> bool:
    """Whether a place lies between quotation marks."""
    span = scene.checked.draft.offsets.span
    quoted = (
        part
        for claim in scene.checked.claims
        if claim.quotation is not None
        for part in claim.quotation.parts
    )
    return any(start <= at < end for start, end in (span(*part) for part in quoted))


def hedged(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A hedge that only loosens."""
    if _parts(scene, claim) is None or claim.quantity is None or claim.quantity.hedge is not None:
        return None
    if claim.quantity.stat in ("age", "score", "ordinal", "date") or claim.quantity.direction is not None:
        return None
    start, end = scene.number(claim)
    if scene.source[start - 1 : start] != " " or claim.voice == "quoted" or _is_quoted(scene, start):
        return None
    if re.search(
        r"\b(?:a|an|the|than|by|from|its|their|of the|all|these|those)\s$",
        scene.source[max(0, start - 10) : start],
    ):
        return None
    return Edit(start, start, rng.choice(("about ", "roughly ", "around ")), (start, end))


def respelled(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """The same number in another form: bn and billion, % and per cent, 3 and three."""
    start, end = scene.number(claim)
    raw = scene.source[start:end]
    changes = [(r"(\d)bn\b", r"\1 billion"), (r"(\d) billion\b", r"\1bn"), (r"(\d)m\b", r"\1 million"), (r"(\d)%", r"\1 per cent"),
               (r"(\d) per cent", r"\1%"), (r"(\d) million\b", r"\1m")]  # fmt: skip
    options = [new for old, put in changes if (new := re.sub(old, put, raw)) != raw]
    if "m" in "".join(options) and not raw.startswith(("£", "$", "€")):
        options = [o for o in options if "m" not in CORE.sub("", o) or "million" in o]
    if (
        claim.quantity is not None
        and raw.isdigit()
        and 2 <= int(raw) <= 9
        and claim.quantity.unit in (None, "person")
    ):
        options.append(SMALL[int(raw)])
    if raw in SMALL[2:] and claim.quantity is not None and claim.quantity.unit in (None, "person"):
        options.append(str(SMALL.index(raw)))
    return _figure_edit(scene, claim, rng.choice(options)) if options else None


SYNONYMS = [
    ("rose by", "increased by"), ("rose to", "climbed to"), ("fell by", "dropped by"), ("fell to", "dropped to"), ("said", "told reporters"),
    ("according to", "in the words of"), ("a year earlier", "twelve months before"), ("the year before", "the previous year"),
    ("last year", "over the past year"), (r"more than(?= [£$€]?\d)", "over"), (r"less than(?= [£$€]?\d)", "under"), ("compared with", "against"), ("almost", "nearly"),
    ("about", "around"), ("in all", "altogether"), ("an average of", "on average"), ("carried", "transported"), ("people", "persons"),
    ("came to", "amounted to"), ("declined", "fell"), ("grew", "rose"), ("a quarter", "25%"), ("a third", "one third"), ("half of", "50% of"),
]  # fmt: skip


def synonym(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """Another word for the same thing beside a figure."""
    start, end = scene.sentence(claim.start)
    sentence = scene.source[start:end]
    if claim.kind != "quantity" or any(mark in sentence for mark in '“”"'):
        return None
    options = [
        Edit(start + found.start(), start + found.end(), new, (start, end))
        for old, new in SYNONYMS
        for found in re.finditer(rf"\b{old}\b(?! of an? )", sentence)
    ]
    return rng.choice(options) if options else None


def swapped_paragraphs(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """Two paragraphs of the text in the other order, neither of which leans on the one before it."""
    paragraphs = [
        (found.start(), found.end())
        for found in re.finditer(r"(?:^|(?<=\n\n))(?![#|*>\[-])[^\n]+(?:\n[^\n]+)*", scene.source)
    ]
    at = scene.checked.draft.offsets.span(claim.start, claim.end)[0]
    here = next((n for n, (start, end) in enumerate(paragraphs) if start <= at < end), None)
    if here is None or here + 1 >= len(paragraphs):
        return None
    (a, b), (c, d) = paragraphs[here], paragraphs[here + 1]
    if scene.source[b:c] != "\n\n" or not all(_stands_alone(scene.source[x:y]) for x, y in ((a, b), (c, d))):
        return None
    return Edit(a, d, scene.source[c:d] + "\n\n" + scene.source[a:b], (a, d))


_LEANS = re.compile(
    r"\b(?:it|its|he|she|his|her|they|their|that|this|these|those|both|former|latter|then|also|too|there|same|other|another|the year before|in all|in total|altogether|which makes)\b",
    re.IGNORECASE,
)


def _stands_alone(paragraph: str) -> bool:
    return not _LEANS.search(re.split(r"(?<=[.!?])\s", paragraph)[0])


def said_again(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """The sentence of a figure told once more at the end of its paragraph, as a recap."""
    start, end = scene.sentence(claim.start)
    sentence = scene.source[start:end]
    if (
        claim.zone != "body"
        or claim.kind != "quantity"
        or any(mark in sentence for mark in '“”"|\n')
        or sentence.count("**") % 2  # one that opens within bold print would be torn out of it
        or _LEANS.search(sentence)
    ):
        return None
    stop = scene.source.find("\n\n", end)
    stop = len(scene.source.rstrip()) if stop < 0 else stop
    if not sentence.rstrip().endswith(".") or scene.source[stop - 1 : stop] not in (".", "”", '"'):
        return None
    again = f" To repeat: {sentence.strip()}"
    return Edit(stop, stop, again, (stop, stop))


def converted(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A right conversion put behind a length, a weight or an area that has none."""
    q = claim.quantity
    if (
        q is None
        or q.value is None
        or q.unit not in _CONVERSIONS
        or q.hedge is not None
        or q.direction is not None
    ):
        return None
    if any(
        claim.index in indices
        for link in scene.checked.extraction.links
        if link.kind == "conversion"
        for _, indices in link.roles
    ):
        return None
    factor, unit = _CONVERSIONS[q.unit]
    value = q.value * factor
    text = f"{round(value):,}" if value >= 20 else _decimal(Fraction(round(value * 10), 10))
    end = scene.checked.draft.offsets.span(q.start, q.end)[1]
    if scene.source[end : end + 2] == " (":
        return None
    return Edit(end, end, f" ({text}{unit})", (end, end))


def revised(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """An older value of the figure told as older at the end of its paragraph."""
    parts = _parts(scene, claim)
    if parts is None or claim.zone != "body" or claim.quantity is None or claim.quantity.value is None:
        return None
    if claim.quantity.value < 100 or claim.quantity.direction is not None or claim.voice == "quoted":
        return None
    prefix, digits, suffix = parts
    older = round(Fraction(digits.replace(",", "")) * Fraction(rng.choice((91, 94, 107)), 100))
    said = _regroup(str(older), digits) if older >= 10 else ""
    stop = _end_of_paragraph(scene, claim)
    if not said or stop is None:
        return None
    words = rng.choice(
        (
            " An earlier estimate of {} was later revised.",
            " The first figure given, {}, has since been corrected.",
        )
    )
    return Edit(stop, stop, words.format(prefix + said + suffix), (stop, stop))


def peak(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """A rate of a part of the time, told as that of a part."""
    q, parts = claim.quantity, _parts(scene, claim)
    if (
        q is None
        or parts is None
        or q.per not in ("day", "week", "month")
        or claim.zone != "body"
        or claim.voice == "quoted"
    ):
        return None
    stop = _end_of_paragraph(scene, claim)
    if stop is None:
        return None
    prefix, digits, suffix = parts
    value = round(Fraction(digits.replace(",", "")) * rng.choice((2, 3)))
    words = rng.choice((" On the worst {} it was {}.", " The record for one {} is {}."))
    return Edit(stop, stop, words.format(q.per, prefix + _regroup(str(value), digits) + suffix), (stop, stop))


def more_precise(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """The figure of a headline or standfirst rounded where the text has it in full."""
    if claim.zone not in ("headline", "standfirst"):
        return None
    return rounded(scene, claim, rng)


def _end_of_paragraph(scene: Scene, claim: Claim) -> int | None:
    """Where the paragraph of a figure ends, if it ends in a full sentence of the text."""
    end = scene.sentence(claim.start)[1]
    stop = scene.source.find("\n\n", end)
    stop = len(scene.source.rstrip()) if stop < 0 else stop
    if not _stands_alone(scene.source[stop:].lstrip()):
        return None  # `That is 144 a day` leans on the end of the paragraph before
    return stop if scene.source[stop - 1 : stop] in (".", "”", '"') else None


_CONVERSIONS = {
    "km": (Fraction(1000000, 1609344), " miles"), "mile": (Fraction(1609344, 1000000), "km"), "m": (Fraction(10000, 3048), "ft"),
    "hectare": (Fraction(247105, 100000), " acres"), "kg": (Fraction(220462, 100000), "lb"), "minute": (Fraction(60), " seconds"),
}  # fmt: skip


def aside(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """An unrelated sentence with figures of its own at the end of a paragraph."""
    start, end = scene.sentence(claim.start)
    if claim.zone != "body" or scene.source[end : end + 1] not in (" ", "\n", ""):
        return None
    following = scene.source[end:].lstrip(" ")
    if (
        not scene.source[start:end].rstrip().endswith(".")
        or not following.startswith("\n")
        or not _stands_alone(following.lstrip())
    ):
        return None
    return Edit(end, end, rng.choice(_ASIDES), (end, end))


_ASIDES = (
    " The meeting lasted two hours and 40 minutes.",
    " Rain is expected for the next three days.",
    " The number 14 bus stops outside.",
    " Some 250 people had signed a petition against the plan by noon.",
    " A 1987 photograph of the building hangs in the hall.",
)


def title_case(scene: Scene, claim: Claim, rng: random.Random) -> Edit | None:
    """The headline written in capitals at the start of its words."""
    if claim.zone != "headline":
        return None
    start, end = scene.sentence(claim.start)
    title = re.sub(r"(?<=[ ])[a-z]", lambda letter: letter.group().upper(), scene.source[start:end])
    return Edit(start, end, title, (start, end)) if title != scene.source[start:end] else None


ERRORS: tuple[tuple[str, int, Operator], ...] = (
    ("power of ten, scale word", 15, power_of_ten),
    ("digit dropped or added", 10, dropped_or_added_digit),
    ("transposition", 10, transposition),
    ("leading digit", 5, leading_digit),
    ("another digit", 5, other_digit),
    ("wrong operand", 10, wrong_operand),
    ("percent for points", 5, percent_and_points),
    ("direction", 5, direction),
    ("definition", 7, definition),
    ("unit, time unit", 5, unit),
    ("conversion", 3, conversion),
    ("year, weekday, age", 10, year_weekday_age),
    ("headline only", 4, headline),
    ("speaker", 4, speaker),
    ("quoted word", 2, quoted_word),
)
"""Name, share in per cent, operator."""

NULLS: tuple[tuple[str, int, Operator], ...] = (
    ("rounded or cut off", 1, rounded),
    ("hedged", 1, hedged),
    ("respelled", 1, respelled),
    ("another word", 1, synonym),
    ("paragraphs exchanged", 1, swapped_paragraphs),
    ("told again", 1, said_again),
    ("converted", 1, converted),
    ("an aside", 1, aside),
    ("an older figure", 1, revised),
    ("the rate of a part", 1, peak),
    ("rounded in the headline", 1, more_precise),
    ("headline in title case", 1, title_case),
)


def chosen(scene: Scene, operator: Operator, rng: random.Random) -> tuple[Claim, Edit] | None:
    """A place where the operator applies, each as likely as the other."""
    claims = list(scene.checked.claims)
    rng.shuffle(claims)
    for claim in claims:
        if claim.quantity is None and operator not in (speaker, quoted_word, year_weekday_age):
            continue
        edit = operator(scene, claim, rng)
        if edit is not None:
            return claim, edit
    return None


def applied(source: str, edits: list[Edit]) -> str:
    """The source with all edits made."""
    for edit in sorted(edits, key=lambda e: -e.start):
        source = source[: edit.start] + edit.new + source[edit.end :]
    return source


def moved(edits: list[Edit], which: Edit) -> tuple[int, int]:
    """Where the target of an edit lies after all edits."""
    start, end = which.target
    for edit in edits:
        grown = len(edit.new) - (edit.end - edit.start)
        if edit.end <= start and edit is not which:
            start, end = start + grown, end + grown
        elif edit.start >= start and edit.end <= end:
            end += grown
    return start, end


def iterate(
    weights: tuple[tuple[str, int, Operator], ...], rng: random.Random
) -> Iterator[tuple[str, Operator]]:
    """Operators at their rates, without end."""
    names = [(name, operator) for name, _, operator in weights]
    while True:
        yield rng.choices(names, [weight for _, weight, _ in weights])[0]
