"""`read`: one text in, all its quantities, periods, pairs and skips out."""

from datetime import date

from factcheck.extract.grammar import combine, links, numerals, phrases
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.currencies import COUNTRIES, shared_name
from factcheck.extract.grammar.scan import ANCHORS, Scan
from factcheck.extract.grammar.tokens import Tokens
from factcheck.extract.grammar.units import TIME_UNITS
from factcheck.model.quantity import Period, Quantity, Reading, Skip


def read(text: str, as_of: date | None = None, *, month_first: bool = False) -> Reading:
    """Every number and every stretch of time that a text names.

    Args:
        text: any text; positions in the result count its code points.
        as_of: the day on which it is read; relative periods stay unresolved without it.
        month_first: whether `5/6/2024` is the sixth of May, as in the United States.

    Returns:
        The reading. Every digit and number word of the text lies in exactly one of its quantities,
        periods and skips; only a duration may stand in two. Never raises on any string.
    """
    if len(text) <= _CELL:
        plain = _cell(text)
        if plain is not None:
            return plain
    scan = Scan(text, as_of, month_first=month_first)
    scan.run()
    t = scan.t
    amounts, pairs, unclear = combine.combine(t, scan.amounts)
    for first, stop, reason in unclear:
        scan.skips.append(Skip(t.start(first), t.ends[stop - 1], reason))
    for n, amount in enumerate(amounts):
        phrases.finish(t, amount, amounts[n + 1] if n + 1 < len(amounts) else None)
        if n:
            phrases.continue_list(t, amounts[n - 1], amount)
    amounts = _without_denominators(amounts)
    kept = {id(amount) for amount in amounts}
    pairs = [pair for pair in pairs if id(pair[0]) in kept and id(pair[1]) in kept]
    links.link(t, amounts, pairs)
    named = list(scan.periods.found)
    n = 0
    for amount in amounts:
        while n < len(named) and named[n].end <= amount.number_start:
            n += 1
        if amount.unit in TIME_UNITS and amount.stat != "age":
            _duration(scan, amount, named[n : n + 3])
        elif amount.unit is not None and not amount.prefixed:
            _settle_currency(t, amount)
    _settle_cents(t, amounts)
    place = {id(amount): n for n, amount in enumerate(amounts)}
    quantities = tuple([_quantity(t, amount, place) for amount in amounts])
    linked = sorted((place[id(a)], place[id(b)]) for a, b in pairs)
    return Reading(
        quantities,
        scan.periods.all(),
        tuple(linked),
        tuple(_without_rates(t, amounts, sorted(scan.skips))),
    )


_OF_A_HUNDRED = {
    "cent": frozenset("usd eur aud cad nzd sgd hkd zar".split()),
    "ore": frozenset("nok dkk sek".split()),
}
"""The money that cents and øre may be of, by how their units end."""
_FEW = 12
"""Amounts before and behind in which the money is looked for."""
_OF_A_COUNTRY = frozenset("us u.s. american euro canadian australian".split())
_CELL = 24
_NOTHING = Reading((), (), (), ())


def _cell(text: str) -> Reading | None:
    """The reading of a text that is words without a number, or one plain numeral: most cells of a table are."""
    if text.replace(" ", "").isalpha():
        return _NOTHING if text.isascii() and ANCHORS.isdisjoint(text.lower().split()) else None
    percent = text[-1:] == "%"
    digits = text[:-1] if percent else text
    long = len(digits) == 3 or len(digits) > 4  # four may be a year, two a day
    if not long or not digits.isascii() or digits[:1] not in "123456789" or not digits[-1:].isdecimal():
        return None
    if not digits.replace(",", "").replace(".", "", 1).isdecimal():
        return None
    parts = numerals.numeral_parts(digits)
    if parts is None:
        return None
    number = numerals.from_parts(parts[0], parts[1], 1, decimal="." in digits, grouped=parts[2])
    amount = Amount(number, 0, 1, 0, len(text))
    amount.unit, amount.stat = ("percent", "share") if percent else (None, "count")
    return Reading((_plain(amount),), (), (), ())


def _plain(a: Amount) -> Quantity:
    """A number with nothing around it."""
    return Quantity(
        a.start,
        a.end,
        a.number_start,
        a.number_end,
        a.value,
        None,
        None,
        a.unit,
        None,
        None,
        "=",
        None,
        None,
        None,
        None,
        a.stat,
        a.place,
        a.significant,
        a.form,
    )


def _without_denominators(amounts: list[Amount]) -> list[Amount]:
    """Drops amounts that turned out to be the denominator of the rate before them."""
    out: list[Amount] = []
    for amount in amounts:
        if out and out[-1].per and amount.first < out[-1].stop and amount.number_start >= out[-1].number_end:
            continue
        out.append(amount)
    return out


def _without_rates(t: Tokens, amounts: list[Amount], skips: list[Skip]) -> list[Skip]:
    """Drops what was left alone before it turned out to be a part of a denominator: the `m2` of `210 W/m2`."""
    if not skips:
        return skips
    rates = [
        (t.ends[a.noun[1] - 1] if a.noun is not None else a.number_end, max(a.end, t.ends[a.stop - 1]))
        for a in amounts
        if a.per is not None
    ]
    if not rates:
        return skips
    out, n = [], 0
    for skip in skips:
        while n < len(rates) and rates[n][1] <= skip.start:
            n += 1
        if n == len(rates) or skip.start < rates[n][0] or skip.end > rates[n][1]:
            out.append(skip)
    return out


def _duration(scan: Scan, amount: Amount, around: list[Period]) -> None:
    """A duration with a number stands among the periods too."""
    assert amount.unit is not None
    if amount.per is not None:
        return
    first, stop, value = amount.first, amount.stop, amount.value
    whole = int(value) if value is not None and value.denominator == 1 else 0
    ends = amount.unit in ("month", "week") and 0 < whole <= 60
    if ends and scan.periods.counted_to(first, stop, whole, amount.unit):
        return
    if any(period.start <= amount.number_start and period.end >= amount.number_end for period in around):
        return
    scan.periods.duration(first, stop, value, amount.unit)


def _settle_currency(t: Tokens, amount: Amount) -> None:
    """A shared name of a currency (`pesos`) takes the country that the text names nearest before it."""
    word = t.words[amount.stop - 1]
    stem = shared_name(word)
    if stem is None:
        return
    countries = COUNTRIES[stem]
    for k in range(amount.stop - 1, max(amount.stop - 400, -1), -1):
        found = countries.get(t.words[k])
        if found is not None:
            amount.unit = found
            return


def _settle_cents(t: Tokens, amounts: list[Amount]) -> None:
    """Cents are those of the money told before them, else of the first told behind: `€5.42, 47 cents less than`.

    Where none is told nearby they are those of the one money that the whole text tells of.
    """
    for n, amount in enumerate(amounts):
        _, mark, hundredth = (amount.unit or "").rpartition("_")
        whole = _OF_A_HUNDRED.get(hundredth) if mark else None
        if whole is None or t.words[amount.stop - 2] in _OF_A_COUNTRY:
            continue
        near = [*reversed(amounts[max(0, n - _FEW) : n]), *amounts[n + 1 : n + _FEW]]
        of = next((other.unit for other in near if other.unit in whole), None)
        if of is None:
            anywhere = {other.unit for other in amounts if other.unit in whole}
            of = anywhere.pop() if len(anywhere) == 1 else None
        if of is not None:
            amount.unit = f"{of}_{hundredth}"


def _quantity(t: Tokens, a: Amount, place: dict[int, int]) -> Quantity:
    hedge = hedge_start = hedge_end = None
    if a.hedge is not None:
        hedge_start, hedge_end = t.start(a.hedge[0]), t.ends[a.hedge[1] - 1]
        hedge = " ".join(t.text[hedge_start:hedge_end].lower().split())
    noun = None
    if a.noun is not None and a.noun[0] >= 0:
        noun = " ".join(t.written(*a.noun).split())
    end = max(a.end, a.number_end, t.ends[a.stop - 1])
    start = min(a.start, a.number_start)
    return Quantity(
        start,
        end,
        a.number_start,
        a.number_end,
        a.value,
        a.low,
        a.high,
        a.unit,
        noun,
        a.per,
        a.comparator,
        hedge,
        hedge_start,
        hedge_end,
        a.direction,
        a.stat,
        a.place,
        a.significant,
        a.form,
        place.get(id(a.of)) if a.of is not None else None,
        place.get(id(a.converts)) if a.converts is not None else None,
        a.high_place,
        a.high_significant,
    )
