"""What is measured behind a number: units, currencies by name, and the letters that mean several things."""

from fractions import Fraction

from factcheck.extract.grammar import currencies, nouns, powers, trade_units, units
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.digits import HYPHENS
from factcheck.extract.grammar.numerals import LETTERS, SCALES, SMALL, SUFFIXES, Number
from factcheck.extract.grammar.tokens import ENDS, Tokens

UNDECIDED = "?m"
"""Stands for a bare `m` that no word near it makes metres."""

Measure = tuple[str, int]
"""A unit, and the token behind it."""

_METRE_WORDS = frozenset(
    """long wide deep tall high away race sprint swim final x by × hurdles freestyle butterfly backstroke
    breaststroke relay runner runners dash steeplechase apart offshore underwater thick exclusion tower
    building wall mast wave waves radius stretch race-walk pool yacht crane drop cliff chimney turbine turbines
    medley sprinter swimmer champion heats semi semi-final title crater trench ladder fence tunnel buffer statue
    champions medallist telescope superyacht asteroid dish screen trawler skyscraper runway section length gap queue
    blades walls waves towers pools cliffs poles masts turbines trees fences ropes sprints yachts vessels tides boats
    sinkhole hole path trail peak summit mountain jetty pier rope hose catamaran vessel tanker""".split()
)
_PLACED = frozenset("from above below rise across".split())
"""Behind metres more often than behind millions, which they may follow too: `fell to 4.1m from 5.2m`."""
_RACES = frozenset((50, 60, 80, 100, 110, 200, 300, 400, 600, 800, 1000, 1500, 3000, 5000, 10_000))
_RUNS = frozenset(
    "race races run walk course swim jog fun road trail parkrun distance loop ski wheelchair".split()
)
_RAN = frozenset("ran run running runs completed finished".split())
_ARTICLES = frozenset("a the his her their my our".split())
_BEHIND_RUN = frozenset(
    "in on at for this last and to after with every each today yesterday before when".split()
)
_MEMORY = frozenset("word memory ram rom".split())
_RACED = frozenset(
    "the over s ran runs swam swims individual indoor flat olympic world and in new fast".split()
)
_LENGTH_WORDS = frozenset(
    "km metres metre cm height depth altitude tall wide long highest tallest deepest peak summit mountain".split()
)
_METRE_CUES = _LENGTH_WORDS | frozenset(
    """mm meters dm water sea wall distance deep outreach jump jumped throw threw span spans spanned spanning stretches
    stretching swam swim walked walk ran dived dive dives drone ledge cliff waterfall crater glacier glaciers retreats
    trench leap leapt javelin discus hammer putt pole vault tower towers skyscraper ridge reef tunnel runway coastline
    snow tide cleared attempt attempts bar""".split()
)
_HEIGHTS = frozenset("asl amsl msl agl aod ahd".split())
"""Letters for what a height is measured from: `412m ASL`."""
_BEFORE_METRES = frozenset(("-", "–", "x", "×", "by", "=", "of", "height", "depth", "tall", "was", "is"))
_PRONOUNS = frozenset(("it", "he", "she", "that", "what", "there"))
_MILLION_WORDS = (
    frozenset(
        """turnover profit profits sales revenue revenues cost costs costing paid pay budget debt debts fund funds funding bid
    deal worth loss losses earnings income price priced spend spent spending grant loan loans fine fined raise raised
    fee fees salary shares share market cash investment invest invested bonus wage wages valued capital assets
    payout prize donation donated donations takings contract
    people population users viewers patients waiting lists record homes voters jobs customers subscribers passengers
    visitors households residents deaths cases tonnes barrels downloads views risk hungry displaced homeless infected
    copies units sold million bn billion mn £ $ € dollars euros pesos kronor
    watched watch viewed streamed streams tuned listened listeners clicked shared followers fans tourists commuters
    adults children pupils students workers staff jobless unemployed claimants taxpayers families migrants refugees
    visited attended voted signed fled live lived lives born died killed vaccinated inoculated doses jabs tests bookings
    drew draws attracted attracts petition petitions
    journeys trips flights visits members pensioners renters borrowers savers motorists drivers cars vehicles animals
    audience audiences subscriber turnout electorate signatures wage-earners graduates farmers claimed applied
    rupees rs crore lakh budgeted totalled totaled""".split()
    )
    | nouns.PERSONS
)
_TEMPERATURE_WORDS = frozenset(
    """temperature temperatures degrees celsius fahrenheit heat heatwave cold cool warm warmer hot hotter cooler weather
    mercury frost freezing thermometer warming thermostat oven served sea-surface summer winter forecast climate boil
    boils melts melting cellar cellars colder hottest warmest coldest coolest warmed cooled chilled heated""".split()
)
_BEFORE_FAHRENHEIT = frozenset(
    ("(", "to", "at", "of", "above", "below", "reached", "hit", "about", "around", "-", "–")
)
_WEIGHT_WORDS = frozenset(
    """weighed weighs weigh weighing weight heavy heavier lighter lift lifted bag bags lean fat body baby meat rice coal
    catch diet calories slimmed obese waist muscle""".split()
)
_WEIGHT_VERBS = frozenset("lost lose losing gained gain gaining shed drop dropped".split())
_HOOPS = frozenset(
    """points rebounds boards assists steals blocks dunks dish dished dishing dropped dropping nba wnba basketball
    court guard turnovers minutes quarter game games season""".split()
)
_SPENT_ON = frozenset("the public aid taxpayers debt damage investment extra funding support savings".split())
_DATA_WORDS = frozenset(
    "bit bits byte bytes data packet memory file download upload transmit bandwidth".split()
)
_CUP_OF = frozenset("of sugar flour olive milk water butter".split())
_ADS = frozenset("ad ads clip video delay penalty commercial".split())
_SPACED_HYPHEN_UNITS = frozenset("year month week day hour minute mile foot inch pound ton acre".split())
_ADDED = frozenset(
    "more extra additional further fewer less full whole consecutive successive straight solid long".split()
)
_PASSING = frozenset("past previous last next coming upcoming following preceding remaining".split())
_ADDED |= _PASSING
"""Words between a number and its unit: `two more minutes`, `three straight years`."""
_OUTSIDE = frozenset(
    "outside inside indoors outdoors in at on by during for today tomorrow overnight this".split()
)
_OPENING, _CLOSING = ("(", "[", "{", "<"), (")", "]", "}", ">")


_PRODUCTS = frozenset(word.lower() for word in units.CASED)
SCALE_WORDS = frozenset((*SUFFIXES, *LETTERS, *HYPHENS, "kr"))
"""Abbreviated scales, and what they may be joined with."""
OPENERS = frozenset(
    (
        *units.FIRST_WORDS,
        *trade_units.FIRST_WORDS,
        *currencies.FIRST_WORDS,
        *powers.FIRST_WORDS,
        *_PRODUCTS,
        *_ADDED,
        *_OPENING,
        *HYPHENS,
        *"abcdefghijklmnopqrstuvwxyz",
        *"pm bits of below fold folds × times time quarter quarters cup cups stone stones st bar bars yo in turns to".split(),
        *("'", "′", "’", '"', "″", "”"),
    )
)
"""Whatever may follow a number and change it; behind most numbers stands a noun, and nothing has to be tried."""


# ------------------------------------------------------------------------------------------ scales


def suffix(t: Tokens, j: int, number: Number, *, prefixed: bool) -> tuple[int, int]:
    """The power of ten of an abbreviated scale at token `j`, and the token behind it; (0, j) if there is none."""
    words = t.words
    word = words[j]
    if word in HYPHENS:
        if words[j + 1] not in SUFFIXES or not (t.glued(j) and t.glued(j + 1)):
            return 0, j
        j += 1
        word = words[j]
    if word in SUFFIXES:
        if word == "mm" and not prefixed and currencies.read_after(t, j + 1) is None:
            return 0, j
        return SUFFIXES[word], j + 1
    if word == "kr" and number.form == "word":
        return 7, j + 1
    if word not in LETTERS or number.scaled:
        return 0, j
    if words[j + 1] in HYPHENS and not t.glued(j) and t.glued(j + 1) and words[j + 2][:1].isdecimal():
        return 0, j  # "three B-2 bombers"
    if t.glued(j + 1) and (words[j + 1].isalnum() or words[j + 1] == "/"):
        return 0, j
    if words[j + 1] == "." and units.read_dotted(t, j) is not None:
        return 0, j
    if prefixed:
        scales = t.glued(j) or (words[j + 1] != "-" and t.capital(j))
    elif not t.glued(j) and not t.capital(j) and word != "k":
        scales = False
    else:
        scales = _letter_scales(t, j, number)
    return (LETTERS[word], j + 1) if scales else (0, j)


def _letter_scales(t: Tokens, j: int, number: Number) -> bool:
    """Whether the letter at token `j`, behind a number without a currency sign, is a scale."""
    words = t.words
    word = words[j]
    capital, alone = t.capital(j), not words[j + 1][:1].isalpha()
    if word == "m":
        return not is_minutes(t, j) and ((capital and (alone or t.glued(j))) or _million(t, j, number))
    if word == "k":
        cold = capital and nouns.read_noun(t, j + 1) is None  # "10K people" are no degrees
        kelvin = cold and t.near(j, _TEMPERATURE_WORDS | {"°", "kelvin"})
        return not kelvin and not _is_memory(t, j) and not is_run(t, j, number.value)
    money = currencies.read_after(t, j + 1) is not None
    if word == "b":
        return not t.near(j, _DATA_WORDS) and (t.glued(j) or (capital and alone) or money)
    return word == "t" and ((capital and number.place < 1) or money)


def is_run(t: Tokens, j: int, value: Fraction) -> bool:
    """Whether the `k` at token `j` tells the length of a race: `a 10k road race`, `ran a 5K`, `a distance of 3k`."""
    words = t.words
    if value > 100 or not t.glued(j):
        return False
    if words[j + 1] in _RUNS or words[j - 3 : j - 1] == ["distance", "of"]:
        return True
    alone = not words[j + 1][:1].isalpha() or words[j + 1] in _BEHIND_RUN
    return words[j - 2] in _ARTICLES and words[j - 3] in _RAN and alone


def _is_memory(t: Tokens, j: int) -> bool:
    """Whether the `k` at token `j` measures a memory: `a 32K word memory`, `64K of RAM`."""
    words = t.words
    return words[j + 1] in _MEMORY or (words[j + 1] == "of" and words[j + 2] in _MEMORY)


def _metres_behind(words: list[str], k: int) -> bool:
    """Whether the word at token `k` tells of metres: `long`, `by 4m`, but not `by March`, `by 2024`."""
    if words[k] != "by":
        return words[k] in _METRE_WORDS
    other = words[k + 1]
    return other[:1].isdecimal() and not (len(other) == 4 and other.isdecimal())


def _million(t: Tokens, j: int, number: Number) -> bool:
    """Whether a bare `m` behind a number is a million (else metres, or undecided)."""
    words = t.words
    after = words[j + 1]
    if after and currencies.read_after(t, j + 1) is not None:
        return True
    if after in trade_units.FIRST_WORDS and (len(after) > 2 or trade_units.a_day(t, j + 1)):
        return True
    if _metres_behind(words, j + 1) or (
        after == "(" and words[j + 3] in ("ft", "feet", "in", "yards", "foot")
    ):
        return False
    if _is_placed(words, j) and not t.near(j, _MILLION_WORDS, 10):
        return False
    if number.value in _RACES and (
        (words[j - 2] in _RACED and not nouns.read_noun(t, j + 1)) or _is_timed(words, j + 1)
    ):
        return False
    if words[j - 2] in ("x", "×", "by") and words[j - 3] in ("m", "metres"):
        return False
    if after == "times" or (after not in ("in", "a") and units.read_unit(t, j + 1) is not None):
        return True  # "4.28m sq km"
    if _before_letters(t, j):
        return True  # "14.07m TEU"
    if after == "of" or (after[:1].isalpha() and nouns.read_noun(t, j + 1) is not None):
        return True
    if number.value >= 1000:
        return False  # nobody writes "2,800m" for 2.8 billion without a currency
    return not t.near(j, _LENGTH_WORDS) and t.near(j, _MILLION_WORDS, 25)


def _is_placed(words: list[str], j: int) -> bool:
    """Whether the `m` at token `j` tells how far away something is: `240m from the quay`, but not `240m from 320m`."""
    return words[j + 1] in _PLACED and not (words[j + 2][:1].isdecimal() and words[j + 3] == "m")


def _is_timed(words: list[str], k: int) -> bool:
    """Whether a time of seconds or minutes stands behind: `100m in 9.8 seconds`, `800m in 1:42.3`."""
    if words[k] not in ("in", "freestyle") or not words[k + 1][:1].isdecimal():
        return False
    return words[k + 2] in (":", "s", "sec", "seconds", "minutes")


def _before_letters(t: Tokens, j: int) -> bool:
    """Whether capitals that measure no height follow the `m` at token `j`."""
    after = t.words[j + 1]
    return len(after) >= 3 and after.isalpha() and after not in _HEIGHTS and t.written(j + 1, j + 2).isupper()


def _means_metres(t: Tokens, j: int, amount: Amount) -> bool:
    """Whether a word near the `m` at token `j`, which is no million, makes it metres."""
    words = t.words
    after = words[j + 1]
    if _metres_behind(words, j + 1) or _is_placed(words, j) or after in ("(", "-", "–", "to", "and"):
        return True
    raced = amount.value in _RACES and (words[j - 2] in _RACED or _is_timed(words, j + 1))
    if raced or words[j + 2] in _METRE_WORDS:
        return True
    if any(words[k] == "m" and t.glued(k) and _before_letters(t, k) for k in range(max(0, j - 14), j)):
        return False  # "1.19m TEU, down from November's 1.22m"
    if words[j - 2] == "s":  # "it's 1.22m", but not "November's 1.22m"
        return words[j - 4] in _PRONOUNS or _metres_near(t, j)
    return words[j - 2] in _BEFORE_METRES or _metres_near(t, j)


def _metres_near(t: Tokens, j: int) -> bool:
    """Whether metres are spoken of near token `j`, in words or by an `m` behind a blank."""
    spaced = any(t.words[k] == "m" and not t.glued(k) for k in range(max(j - 12, 0), j + 12))
    return spaced or t.near(j, _METRE_CUES)


# ------------------------------------------------------------------------------------------ units


def read_behind_currency(t: Tokens, amount: Amount) -> None:
    """What may follow an amount with a currency sign: the letters of the country, the name again."""
    words, j = t.words, amount.stop
    word = words[j]
    if word in ("aud", "cad", "nz", "hk") and t.written(j, j + 1).isupper():
        if amount.unit == "usd":
            amount.unit, amount.stop = currencies.DOLLARS.get(word) or currencies.CODES[word], j + 1
        return
    again = word in currencies.NAMES and amount.unit in ("usd", "gbp", "eur")
    if again or word in ("canadian", "australian", "singapore", "hong", "new"):
        found = currencies.read_after(t, j)
        if found is not None and (found[0] == amount.unit or not again):
            amount.unit, amount.stop = found


def read_behind(t: Tokens, amount: Amount) -> None:
    """The unit or currency behind a number, with what it changes: a scale, a sign, a half."""
    words, j = t.words, amount.stop
    if words[j] == "of" and _is_small(amount) and _part_of_unit(t, amount):
        return
    bracketed = words[j] in _OPENING and words[j + 2] in _CLOSING and words[j + 1].isalpha()
    if bracketed or _hyphened(t, j):
        j += 1
    traded = trade_units.read(t, j, amount) if words[j] in trade_units.FIRST_WORDS else 0
    if traded:
        amount.stop = traded
        return
    if words[j + 1] in powers.MARKS and _divided(t, amount):
        return
    found = _measure(t, j, amount)
    if found is None and words[j] in _ADDED and not t.glued(j):
        found = _behind_adjective(t, j)
    if found is not None:
        amount.unit, stop = found
        amount.stop = stop + 1 if bracketed else stop
        if words[stop - 1] in ("%", "％", "‰", "¢") or (stop == j + 1 and words[j] in currencies.SIGNS):
            amount.number_end = t.ends[stop - 1]
        _and_a_half(t, amount)
        if words[j] == "deg" and words[stop] == ".":
            amount.stop = stop + 1
        if found[0] in currencies.CURRENCIES:
            _code_scale(t, j, amount)
        elif found[0] == "million_tonnes":
            amount.unit = "tonne"
            amount.scale(6)
            amount.number_end = t.ends[stop - 1]
    if words[amount.stop + 1] in powers.MARKS or words[amount.stop] == "inverse":
        _divided(t, amount)
    _below_zero(t, amount)
    if amount.unit == "degree" and words[amount.stop] == "on" and words[amount.stop + 1] == "the":
        scale = words[amount.stop + 2]
        amount.unit = scale if scale in ("celsius", "fahrenheit") else "degree"


def _divided(t: Tokens, amount: Amount) -> bool:
    """`2 kg m-3`, `4e14 s-1`: whether denominators in negative powers stand behind an amount; it takes them."""
    found = powers.divided(t, amount.stop, alone=amount.unit is None)
    spelled = amount.form == "word" and t.words[amount.stop] != "inverse"
    if found is None or spelled or amount.unit in currencies.CURRENCIES:
        return False
    per, amount.stop = found
    first, _, others = per.partition(" per ")
    special = units.RATE_UNITS.get((amount.unit or "", first))
    amount.unit, amount.per = (special, others or None) if special is not None else (amount.unit, per)
    return True


def _behind_adjective(t: Tokens, j: int) -> Measure | None:
    """The unit behind an adjective: `two more minutes`, `three straight quarters`, `the five past years`."""
    word, unit = t.words[j], t.words[j + 1]
    if unit == "quarters":
        return "quarter", j + 2
    if word in _PASSING:
        return units.read_unit(t, j + 1) if unit in _STRETCHES else None  # "fell by 10 last year"
    found = units.read_unit(t, j + 1)
    return None if found is not None and units.DIMENSION[found[0]] == "share" else found


_STRETCHES = frozenset("years months weeks days hours minutes decades".split())


def _is_small(amount: Amount) -> bool:
    """Whether an amount is less than one, or a fraction."""
    return amount.form == "fraction" or (amount.place < 1 and amount.value is not None and amount.value < 1)


def _part_of_unit(t: Tokens, amount: Amount) -> bool:
    """`a tenth of a second`, `0.6 of a percentage point`: a part of one unit is an amount, not a share."""
    words, j = t.words, amount.stop
    if words[j + 1] not in ("a", "an", "one"):
        return False
    found = units.read_unit(t, j + 2)
    if found is None or words[found[1]] in HYPHENS or found[0] == "degree":
        return False
    amount.unit, amount.stop = found
    amount.form = "word" if amount.form == "fraction" else amount.form
    amount.end = t.ends[found[1] - 1]
    return True


def _hyphened(t: Tokens, j: int) -> bool:
    """Whether a hyphen at token `j` joins the number to its unit (`45-minute`, `28 - year - old`)."""
    if t.words[j] not in HYPHENS:
        return False
    if t.glued(j):
        return t.glued(j + 1)
    return not t.glued(j + 1) and t.words[j + 1] in _SPACED_HYPHEN_UNITS


def _measure(t: Tokens, j: int, amount: Amount) -> Measure | None:
    """The unit or currency that starts at token `j`."""
    word = t.words[j]
    found = None
    if word in _PRODUCTS and t.written(j, j + 1) in units.CASED:
        return units.CASED[t.written(j, j + 1)], j + 1
    if t.words[j + 2] in powers.MARKS and not t.glued(j):
        found = powers.head(t, j)
    if found is None and len(word) == 1 and word.isalpha():
        tied = t.words[j + 1] in ("/", ".") and t.glued(j + 1) and t.glued(j + 2)
        found = (units.read_unit(t, j) if tied else None) or _letter(t, j, amount)  # "3 m/s", "60 m.p.h."
    if found is None:
        found = units.read_unit(t, j)
        if word == "second" and amount.value != 1 and t.words[j + 1] in ("place", "half", "time", "round"):
            found = None  # "he took 20 second places"
    if found is None:
        found = _currency(t, j, amount)
    return found or _counted(t, j, amount) or _quote_mark(t, j)


def _currency(t: Tokens, j: int, amount: Amount) -> Measure | None:
    """A currency by name: `pounds` may be a weight, `won` a verb, `real` an adjective."""
    words = t.words
    word = words[j]
    found = currencies.read_after(t, j)
    if found is None:
        return None
    if word in ("pound", "pounds") and found[0] == "gbp" and _is_weight(t, j, amount):
        return "lb", found[1]
    if word in ("dime", "dimes") and t.near(j, _HOOPS, 20):
        return None  # assists
    if word == "real" and words[j + 1] in ("estate", "terms", "growth"):
        return None
    if word == "won" and not amount.scaled and amount.value is not None and amount.value < 100:
        return None
    return found


def _and_a_half(t: Tokens, amount: Amount) -> None:
    """`two years and a half`."""
    words, j = t.words, amount.stop
    if amount.value is None or amount.unit not in units.TIME_UNITS or words[j] != "and":
        return
    if words[j + 1] != "a" or words[j + 2] != "half" or words[j + 3] in ("of", "-", "time", "dozen"):
        return
    amount.value += Fraction(1, 2)
    amount.place = amount.significant = Fraction(1, 10)
    amount.stop, amount.form = j + 3, "compound"
    amount.number_end = amount.end = t.ends[j + 2]


def _code_scale(t: Tokens, j: int, amount: Amount) -> None:
    """`48.5 MGBP`, `75 USD million`."""
    word, after = t.words[j], t.words[amount.stop]
    if word in currencies.MILLION_CODES:
        amount.scale(6)
    elif word in currencies.CODES and after in SCALES and not amount.scaled:
        amount.scale(SCALES[after])
        amount.stop += 1


def _below_zero(t: Tokens, amount: Amount) -> None:
    """`two degrees below zero`: a negative temperature."""
    words, j = t.words, amount.stop
    if words[j] != "below" or words[j + 1] != "zero" or amount.value is None:
        return
    if amount.unit in (None, "degree", "celsius", "fahrenheit"):
        amount.value = -amount.value
        amount.unit = amount.unit or "degree"
        amount.stop = j + 2
        amount.number_end = amount.end = t.ends[j + 1]


def _is_weight(t: Tokens, j: int, amount: Amount) -> bool:
    """Whether "pounds" at token `j` is the weight."""
    words = t.words
    after, before = words[j + 1], words[amount.first - 1]
    if amount.scaled and amount.value is not None and amount.value >= 10**6 and after != "of":
        return False
    if before in _WEIGHT_VERBS and after != "on" and amount.value is not None and amount.value < 500:
        return True
    if words[j - 1] in HYPHENS and after not in ("deal", "bid", "fine"):
        return True
    if _behind_height(words, amount.first - 1):
        return True
    if (after == "of" and words[j + 2] not in _SPENT_ON) or after in ("overweight", "heavier", "lighter"):
        return True
    if after == "per":
        return words[j + 2] in ("square", "acre")
    ounces = ("ounces", "ounce", "oz")
    return words[j + 2] in ounces or words[j + 3] in ounces or t.near(j, _WEIGHT_WORDS, 9)


def _behind_height(words: list[str], k: int) -> bool:
    """Whether a body's height ends at token `k`: `is 6-foot-4 and 230 pounds`, `5ft 9in, 150 pounds`."""
    if words[k] not in (",", "and"):
        return False
    for m in range(k - 1, max(k - 8, -1), -1):
        if words[m] in ("foot", "feet", "ft"):
            return words[m - 1] in HYPHENS or words[m - 1][:1].isdecimal()
        if not (words[m].isdecimal() or words[m] in ("-", ",", "and", "inch", "inches", "in", "tall")):
            return False
    return False


def _letter(t: Tokens, j: int, amount: Amount) -> Measure | None:
    """One-letter units: Celsius, Fahrenheit, pence, cents, metres, tonnes."""
    words = t.words
    word, after = words[j], words[j + 1]
    if t.glued(j + 1):
        if word == "h" and t.glued(j) and len(after) == 2 and after.isdecimal():
            return "hour", j + 1  # 3h20
        if after.isalnum() or (after == "-" and words[j + 2][:1].isdecimal()):
            return None
    decide = _LETTERS.get(word)
    unit = decide(t, j, amount) if decide is not None else None
    return (unit, j + 1) if unit is not None else None


def _c(t: Tokens, j: int, amount: Amount) -> str | None:
    after, glued, capital = t.words[j + 1], t.glued(j), t.capital(j)
    if amount.place < 1 and (after in ("a", "per", "/", "an") or not capital):
        return "usd_cent" if glued else None
    if capital and (glued or not after[:1].isalpha() or after in _OUTSIDE or t.near(j, _TEMPERATURE_WORDS)):
        return "celsius"
    return "usd_cent" if glued else None


def _f(t: Tokens, j: int, amount: Amount) -> str | None:
    if not t.capital(j):
        return None
    plain = t.words[j - 2] in _BEFORE_FAHRENHEIT and not t.words[j + 1][:1].isalpha()
    converted = t.words[j + 1] == "(" and "c" in t.words[j + 2 : j + 6]
    return "fahrenheit" if plain or converted or t.near(j, _TEMPERATURE_WORDS) else None


_LINES_OF_PICTURE = (480, 720, 1080, 1440, 2160, 4320)
"""Video formats: 1080p."""


def _p(t: Tokens, j: int, amount: Amount) -> str | None:
    if not t.glued(j) or amount.value is None or amount.value in _LINES_OF_PICTURE:
        return None
    return "gbp_penny"


def is_minutes(t: Tokens, j: int) -> bool:
    """Whether the `m` glued to a number stands between hours and seconds: `2h 14m`, `14m 32s`, `2h14m32s`."""
    words = t.words
    if not t.glued(j) or t.capital(j):
        return False
    if words[j - 2] in ("h", "hr", "hrs") and words[j - 3][-1:].isdecimal() and t.glued(j - 2):
        return True
    return words[j + 1].replace(".", "").isdecimal() and words[j + 2] == "s" and t.glued(j + 2)


def _m(t: Tokens, j: int, amount: Amount) -> str | None:
    if is_minutes(t, j):
        return "minute"
    if t.glued(j):
        long = amount.grouped and amount.value is not None and amount.value >= 1000
        return "m" if long or _means_metres(t, j, amount) else UNDECIDED
    return "m" if not t.capital(j) or t.words[j + 1] in _METRE_WORDS else None


def _s(t: Tokens, j: int, amount: Amount) -> str | None:
    if not t.glued(j):
        return None
    behind_minutes = t.words[j - 2] in ("m", "min", "mins") and t.words[j - 3][-1:].isdecimal()
    return "second" if amount.place < 1 or t.words[j + 1] in _ADS or behind_minutes else None


def _k(t: Tokens, j: int, amount: Amount) -> str | None:
    if _is_memory(t, j):
        return "kibibyte"
    if amount.value is not None and is_run(t, j, amount.value):
        return "km"
    return "kelvin" if t.capital(j) else None


def _b(t: Tokens, j: int, amount: Amount) -> str | None:
    return "bit" if t.near(j, _DATA_WORDS) else None


def _l(t: Tokens, j: int, amount: Amount) -> str | None:
    dotted = t.words[j + 1] == "." and t.glued(j + 2) and t.words[j + 2][:1].isalpha()  # "42 L.E."
    return "litre" if not dotted and (t.glued(j) or not t.words[j + 1][:1].isalpha()) else None


def _w(t: Tokens, j: int, amount: Amount) -> str | None:
    return "watt" if t.glued(j) and t.capital(j) else None


def _t(t: Tokens, j: int, amount: Amount) -> str | None:
    return "tonne" if t.glued(j) or (amount.grouped and not t.capital(j)) else None


def _h(t: Tokens, j: int, amount: Amount) -> str | None:
    return "hour" if t.glued(j) else None


def _v(t: Tokens, j: int, amount: Amount) -> str | None:
    return "volt" if t.glued(j) else None


_LETTERS = {
    "b": _b,
    "c": _c,
    "f": _f,
    "h": _h,
    "k": _k,
    "l": _l,
    "m": _m,
    "p": _p,
    "s": _s,
    "t": _t,
    "v": _v,
    "w": _w,
}


def _counted(t: Tokens, j: int, amount: Amount) -> Measure | None:
    """Words that are units only in some company: folds, times, quarters, cups, stones, bars, inches."""
    words = t.words
    word, after = words[j], words[j + 1]
    unit: str | None = None
    if word in ("fold", "folds") or (word == "x" and t.glued(j) and not t.glued(j + 1)):
        unit = "fold"
    elif word == "times" or (word == "time" and words[j - 1] in HYPHENS):
        unit = "times"
    elif word == "quarters" or (word == "quarter" and amount.value == 1 and amount.form == "word"):
        unit = "quarter" if amount.form != "fraction" else None
    elif word == "to":
        return _to_one(t, j, amount)
    elif word == "cup" or (word == "cups" and after in _CUP_OF):
        unit = "cup"
    elif word in ("stone", "stones", "st"):
        glued_st = word == "st" and t.glued(j)
        unit = "stone" if glued_st or after[:1].isdecimal() or t.near(j, _WEIGHT_WORDS) else None
    elif word in ("bar", "bars"):
        unit = "bar" if t.near(j, _PRESSURE_WORDS) else None
    elif word == "yo":
        unit = "year" if after != "dude" else None
    elif word == "in":
        unit = "inch" if _is_inch(t, j) else None
    elif word == "turns":
        unit = "turn"
    elif word == "bits":
        unit = "bit" if t.near(j, _DATA_WORDS - {"bit", "bits"}) else None
    elif word == "pm":
        unit = "picometre" if amount.place < 1 and t.near(j, _SIZES) else None
    return (unit, j + 1) if unit is not None else None


def _to_one(t: Tokens, j: int, amount: Amount) -> Measure | None:
    """`five to one`, `1.6 to 1`, `a 3-to-1 majority`: so many of one thing for every one of another."""
    words = t.words
    at = j + 2 if words[j + 1] in HYPHENS and words[j - 1] in HYPHENS else j + 1
    if words[at] not in ("one", "1") or amount.value is None or amount.value <= 1 or amount.prefixed:
        return None
    if amount.scaled or amount.form not in ("numeral", "word"):
        return None
    stop, before = at + 1, words[amount.first - 1]
    if (words[stop] in HYPHENS and t.glued(stop)) or (
        words[stop] == "in" and (words[stop + 1][:1].isdecimal() or words[stop + 1] in SMALL)
    ):
        return None  # `10 to 1-2`, `from one in three to one in four`
    onward = words[stop] == "to" and words[stop + 2 : stop + 4] in (["to", "one"], ["to", "1"])
    if words[stop][:1].isalnum() and not onward and words[stop] not in _BEHIND_TO_ONE:
        return None
    if "from" in (before, words[amount.first - 2]) and not onward:
        return None  # `from five to one` falls
    if before == "at" and amount.value in (5, 10, 20, 25) and amount.form == "word":
        return None  # of the clock
    if (
        not _OTHERS.isdisjoint(words[stop : stop + 7])
        or "scale" in words[max(amount.first - 5, 0) : amount.first]
    ):
        return None  # `gave three to one and two to the other`, `on a scale of 10 to 1`
    if before == "by" and not _CUTS.isdisjoint(words[max(amount.first - 6, 0) : amount.first]):
        return None  # `cut by 12 to one`
    whole = amount.form == "numeral" and amount.value.denominator == 1 and amount.value <= _MOST_GOALS
    if whole and not _SCORED.isdisjoint(words[max(amount.first - 8, 0) : stop + 5]):
        return None
    return "to_one", stop


_BEHIND_TO_ONE = frozenset(
    "in by against ratio majority margin at or and but while when as last this now on among that for with he she".split()
)
_OTHERS = frozenset("another other others".split())
_CUTS = frozenset(
    "cut cuts fell fall falls falling dropped drop reduced reduces lowered shrank shrunk fallen cutting".split()
)
_SCORED = frozenset(
    """win wins won winning victory defeat defeats defeated beat beats beating beaten lost lose loses losing draw drew match
    goal goals half-time halftime aggregate set sets shootout game score scored""".split()
)
_MOST_GOALS = 20
_SKY = frozenset("telescope telescopes hubble sky galaxy nebula comet arc arcminutes angular cameras".split())
_SIZES = frozenset("size sizes wavelength diameter radius width length thick wide scale".split())
_PRESSURE_WORDS = frozenset(("pressure", "boost", "tyre", "pump"))
_INCH_WORDS = frozenset(("ft", "feet", "foot", "wide", "tall", "screen"))


def _is_inch(t: Tokens, j: int) -> bool:
    """Whether `in` at token `j` is the unit and not the word."""
    after = t.words[j + 1]
    if t.glued(j) or after in _METRE_WORDS:
        return True
    if after in (".", ")", "") and t.words[j - 1][-1:].isdecimal():
        return True
    return not after[:1].isalpha() and t.near(j, _INCH_WORDS, 5)


def _quote_mark(t: Tokens, j: int) -> Measure | None:
    """Feet and inches by their signs: `5'8"`."""
    words = t.words
    word, after = words[j], words[j + 1]
    if not t.glued(j):
        return None
    if word in ("'", "′", "’"):
        if after == "'" and t.glued(j + 1):
            return "inch", j + 2
        feet = (after[:1].isdecimal() and t.glued(j + 1)) or _marks_feet(t, j)
        if not feet and not t.glued(j + 1) and t.near(j, _SKY) and not _quoting(t, j):
            return "arcminute", j + 1
        return ("foot", j + 1) if feet else None
    if word in ('"', "″", "”") and _marks_inches(t, j):
        bracketed = words[j - 2] == "(" and words[j - 3] in ("'", "′", "’")  # 2½' (150") of the sky
        return "arcsecond" if bracketed else "inch", j + 1
    return None


def _marks_feet(t: Tokens, j: int) -> bool:
    """Whether an apostrophe glued behind a number means feet: `9' high`, `2 yd 7'`."""
    words = t.words
    if words[j + 1] not in ("high", "tall", "wide", "long", "deep") and words[j - 2] not in (
        "yd",
        "yds",
        "yards",
    ):
        return False
    return not _quoting(t, j)


def _quoting(t: Tokens, j: int) -> bool:
    """Whether a single quotation mark was opened not far before token `j`."""
    return any(t.words[k] in ("'", "‘") and not t.glued(k) for k in range(max(j - 40, 0), j))


def _marks_inches(t: Tokens, j: int) -> bool:
    """Whether a quotation mark behind a number means inches: no quotation is open before it."""
    words = t.words
    if words[j] == "″" or (words[j - 2] in ("'", "′", "’") and t.glued(j - 1)):
        return True
    after = words[j + 1]
    apart = after[:1].isdecimal() and not t.glued(j + 1)
    if (
        words[j] != '"'
        or after == "he"
        or not (after[:1].isalpha() or apart or after in ENDS or after == "x")
    ):
        return False
    opened = 0
    for k in range(j - 1, max(j - 60, -1), -1):
        side = words[k + 1] in ("by", "x", "×") and t.words[k - 1][-1:].isdecimal()  # 9" by 12"
        opened += words[k] in ('"', "“") and not side
        if t.new_line(k):
            break
    return opened % 2 == 0
