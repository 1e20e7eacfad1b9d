"""A step whose levels stand in other sentences, in other paragraphs or in a table.

Kind `difference`, as in `difference`: `On 30 June it had stood at 1,403,550 and on 1 January at 1,208,970, which means that 247,640 have been
added`, and with the attribute `unproved` the level that another paragraph tells (`8,220 more than a week earlier`), which one slip must
show to be meant. Kind `change`, as in `change`: `The claim for 2025 was 12,620 higher than for 2024`, beside a table of years.
"""

from collections.abc import Iterator
from fractions import Fraction

from factcheck.extract.counted import head, is_duration, is_level, quantity, same_noun
from factcheck.extract.links._figures import compatible
from factcheck.extract.tables import Table, tables
from factcheck.extract.view import View
from factcheck.model.claim import Claim, Link
from factcheck.model.cues import THAT_IS
from factcheck.model.pattern import Pattern

_SO_MANY = Pattern(
    rf"(?:[,;]|\s[–—])\s(?:and\s)?(?:which means|meaning|so|thus|therefore|{THAT_IS})\s(?:that\s)?(?:(?:about|some|just|only|another|a further)\s)?$"
)
_SO_MANY_OPENS = Pattern(
    r"[“\"]?(?:so|thus|therefore|that means|this means|which means|it means)(?:,|\sthat)?\s(?:(?:about|some|just|only|another|a further)\s)?$"
)
_ADDED = Pattern(
    r"\s(?:more\s)?(?:[a-z]+\s)?(?:have|has|had|were|was)\s(?:(?:since|now|then)\s)?(?:been\s)?"
    r"(?:added|gained|joined|lost|shed|registered|recorded|enrolled|signed up|come in|arrived|cleared|sold|built|raised|collected|donated)\b"
)
_OF_TWO = Pattern(
    r"\b(?:respectively|each|of (?:which|whom|them|these)|among them|including|forecast|target|expected|planned)\b"
)
_STEP_GAP = Pattern(r"(?:\s[a-z]+)?(?:,\s|\s[–—]\s|\s\(|\sor\s)(?:or\s|about\s|some\s)?")
_THAN_THEN = Pattern(
    r"(?:\s?(?:more|fewer|less|higher|lower|up|down))?(?:\s[a-z]+)?\s(?:than|on|from)\s(?:(?:it (?:was|had been)|in|at|on|the (?:figure|total|number|count) (?:of|for))\s)?"
    r"(?:(?:an?|one|two|three|four|five|six|ten|the)\s)?(?:day|week|fortnight|month|quarter|year|decade|season|days|weeks|months|years)s?\s(?:earlier|before|ago|previously)\b"
)
_OF_A_YEAR = Pattern(
    r"(?:\s?(?:more|fewer|less|higher|lower|above|below))?\s(?:than\s)?(?:that\s)?(?:(?:in|for|of|at|on)\s)?(?:the\s)?"
)
_NOT_THE_LEVEL = Pattern(
    r"\b(?:than|target|goal|limit|forecast|expected|planned|budget|hopes?|wants?|by 20\d\d)\b[^,.;]{0,20}$"
)
_THREE_DIGITS, _FOUR_DIGITS = 3, 4
_PAIR, _MOST = 2, 4
_MICRO = 10**6
_ARE_FAR = 10
"""How many times the step a level has to be: `8,220 more than` leads from one figure to another of its size."""


def links(view: View) -> Iterator[Link]:
    """Return every step with the levels that other words of the draft give."""
    grids = None
    for number in range(len(view.sentences)):
        claims = view.claims_of(number)
        if not claims or claims[0].zone == "table":
            continue
        for k, claim in enumerate(claims):
            if quantity(claim).value is None:
                continue
            link = _added(view, claims, k) or _elsewhere(view, claims, k)
            if link is None and quantity(claim).direction is not None and len(view.periods_of(number)) > 1:
                grids = tables(view) if grids is None else grids
                link = _of_years(view, claim, grids)
            if link is not None:
                yield link


def _is_figure(claim: Claim) -> bool:
    """Whether a figure is a level as the draft tells it, told exactly."""
    q = quantity(claim)
    return is_level(claim) and q.comparator in ("=", "~") and q.form in ("numeral", "word") and claim.is_fact


def _added(view: View, claims: list[Claim], k: int) -> Link | None:
    """`The total was 1,456,610. On 30 June it had stood at 1,403,550 and on 1 January at 1,208,970, which means that 247,640 have been added`."""
    stated = claims[k]
    start = view.sentences[stated.sentence].start
    if (
        not _is_figure(stated)
        or quantity(stated).direction is not None
        or not _ADDED.match(view.after(stated, 60))
    ):
        return None
    if k:
        cue = _SO_MANY.search(view.gap(claims[k - 1], stated))
        first = claims[k - 1].end
    else:
        cue = _SO_MANY_OPENS.fullmatch(view.plain[start : stated.start])
        first = start
    blocks = [sentence.block for sentence in view.sentences[max(stated.sentence - 2, 0) : stated.sentence]]
    if cue is None or stated.block not in blocks:
        return None
    back = 1 if k or blocks[0] != stated.block else len(blocks)
    words = view.plain[view.sentences[stated.sentence - back].start : stated.start]
    told = [claim for n in range(stated.sentence - back, stated.sentence) for claim in view.claims_of(n)]
    told += claims[:k]
    if any(_is_alike(claim, stated) for claim in claims[k + 1 :]):
        return None  # `so 150 have been added and 17 sold`
    like = [claim for claim in told if _is_alike(claim, stated)]
    if not 2 <= len(like) <= _MOST or _OF_TWO.search(words) or len(like) != sum(map(is_level, told)):
        return None
    nouns = [head(claim) for claim in (*like, stated) if quantity(claim).noun]
    if not all(same_noun(nouns[0], noun) for noun in nouns):
        return None
    if not all(_is_figure(claim) for claim in like):
        return None
    indices = tuple(claim.index for claim in like)
    return _difference(indices, indices, stated, (first, stated.start), "change", unproved=False)


def _is_alike(level: Claim, step: Claim) -> bool:
    a, b = quantity(level), quantity(step)
    counted = (None, "person")
    if not is_level(level) or (a.unit != b.unit and not (a.unit in counted and b.unit in counted)):
        return False
    return not head(level) or not head(step) or same_noun(head(level), head(step))


def _difference(
    larger: tuple[int, ...],
    smaller: tuple[int, ...],
    stated: Claim,
    cue: tuple[int, int],
    name: str,
    *,
    unproved: bool,
) -> Link:
    return Link(
        "difference",
        (("larger", larger), ("smaller", smaller), ("difference", (stated.index,))),
        *cue,
        "",
        (("name", name), ("ordered", False), ("unproved", unproved)),
    )


def _elsewhere(view: View, claims: list[Claim], k: int) -> Link | None:
    """`Kyiv's count was 1,193,300, 8,220 more than a week earlier`, and 1,185,080 in another paragraph."""
    if not k:
        return None
    level, step = claims[k - 1 : k + 1]
    a, b = quantity(level), quantity(step)
    if (
        b.direction is None
        or b.comparator != "="
        or b.significant_digits < _THREE_DIGITS
        or b.unit not in (None, a.unit)
    ):
        return None
    if (
        not _is_figure(level)
        or a.significant_digits < _FOUR_DIGITS
        or not _STEP_GAP.fullmatch(view.gap(level, step))
    ):
        return None
    if not _THAN_THEN.match(view.after(step, 60)) and not _THAN_THEN.match(
        f" {step.text[-6:].lower()}{view.after(step, 60)}"
    ):
        return None
    if any(
        compatible(quantity(claim), a) and is_level(claim) and not is_duration(claim)
        for claim in claims
        if claim is not level and claim is not step
    ):
        return None
    found: dict[object, Claim] = {}
    for claim in view.claims:
        if (
            claim.kind == "quantity"
            and claim.sentence != level.sentence
            and _may_lead_to(view, claim, level, step)
        ):
            found.setdefault(quantity(claim).value, claim)
    if not 1 <= len(found) <= _MOST:
        return None
    others = tuple(claim.index for claim in found.values())
    return _difference((level.index,), others, step, (level.end, step.start), "change", unproved=True)


def _may_lead_to(view: View, claim: Claim, level: Claim, step: Claim) -> bool:
    """Whether a figure elsewhere is precise, measures the same and lies about as far off as the step."""
    q, a, b = quantity(claim), quantity(level), quantity(step)
    if (
        claim.zone == "table"
        or not _is_figure(claim)
        or q.unit != a.unit
        or q.significant_digits < _FOUR_DIGITS
    ):
        return False
    if q.noun and not a.noun and abs(claim.block - level.block) > _PAIR:
        return False  # of what is counted somewhere else a bare figure tells nothing
    if q.value is None or a.value is None or b.value is None or _NOT_THE_LEVEL.search(view.before(claim, 40)):
        return False
    apart = a.value - q.value if b.direction == "up" else q.value - a.value
    return a.value > _ARE_FAR * b.value and (apart == b.value or _is_slip(apart, b.value))


def _is_slip(one: Fraction, other: Fraction) -> bool:
    """Whether two numbers differ by one digit, by two neighbours that changed places, or by a power of ten."""
    if one <= 0 or one in (other * 10, other / 10):
        return one > 0
    a, b = (str(int(number * _MICRO)) for number in (one, other))
    if len(a) != len(b):
        return False
    at = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(at) == 1 or (
        len(at) == _PAIR and at[1] - at[0] == 1 and a[at[0] : at[1] + 1] == b[at[0] : at[1] + 1][::-1]
    )


def _of_years(view: View, step: Claim, grids: list[Table]) -> Link | None:
    """`The claim for 2025 was 12,620 higher than for 2024`: the two cells of a table whose rows are years that lie just so far apart."""
    q = quantity(step)
    years = [
        (period.start, str(period.first.year))
        for period in view.periods_of(step.sentence)
        if period.first is not None
        and period.last is not None
        and (period.last - period.first).days in (364, 365)
    ]
    if len(years) != 2 or not years[0][0] < step.start < years[1][0] or years[0][1] == years[1][1]:
        return None
    if q.significant_digits < _THREE_DIGITS or q.comparator != "=" or q.unit == "percent":
        return None
    if not _OF_A_YEAR.fullmatch(view.plain[step.end : years[1][0]]) and "than" not in step.text:
        return None
    pairs = []
    for table in grids:
        rows = [[n for n, label in enumerate(table.labels) if label.startswith(year)] for _, year in years]
        if [len(row) for row in rows] != [1, 1]:
            continue
        for column in range(1, len(table.heads)):
            later, base = (table.cells[row[0]][column] for row in rows)
            if later is None or base is None or not _is_alike(base, step) or not _is_alike(later, step):
                continue
            a, b = quantity(later).value, quantity(base).value
            if a is not None and b is not None and abs(a - b) == q.value:
                pairs.append((base, later))
    if len(pairs) != 1:
        return None
    ((base, later),) = pairs
    return Link(
        "change",
        (("from", (base.index,)), ("to", (later.index,)), ("by", (step.index,))),
        step.start,
        step.end,
        step.text,
        (
            ("directions", ((q.direction, step.start, years[1][0]),)),
            ("basis", "time"),
            ("span", (years[0][0], years[1][0])),
        ),
    )
