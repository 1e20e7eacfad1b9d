"""Numbers that are labels: behind a noun that numbers things, glued to letters, in addresses and lists."""

from factcheck.extract.grammar import currencies, nouns, numerals, units
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.names import Label
from factcheck.extract.grammar.numerals import SMALL
from factcheck.extract.grammar.periods.lexicon import UNITS, WEEKDAYS
from factcheck.extract.grammar.tokens import Tokens
from factcheck.model.months import CALENDAR
from factcheck.model.quantity import Skip

CUES = {
    **dict.fromkeys(
        """article articles section sections clause clauses chapter chapters title titles amendment amendments paragraph
        paragraphs para rule rules page pages figure figures table tables footnote footnotes appendix annex schedule
        item items season seasons episode episodes game games round rounds stage stages volume volumes verse
        proposition prop resolution directive regulation protocol subsection phase category cat type class grade
        level tier step act scene part lesson question exhibit count track slide box note theorem equation sura psalm
        matchday gameweek leg heat lap sol test inning week day book series key""".split(),
        "section",
    ),
    **dict.fromkeys(
        """case docket flight flights room rooms gate gates exit exits junctions platforms route routes highway interstate road junction platform bay ward pier terminal
        runway lot unit apartment apt suite floor flat cell pen dorm barrack shed hangar warehouse berth dock
        track bus line train tram zone district precinct area sector region block building tower battalion brigade
        division regiment squadron station substation pump well camp pool court studio stand hole turn
        hut pit shaft studio locker size lane post band box bed seat row car carriage reactor""".split(),
        "number-as-name",
    ),
    **dict.fromkeys(
        """channel formula group league division ligue serie bundesliga model mark mk version iphone ipad windows android
        ios macos boeing airbus airbus-a ryzen pentium core playstation xbox galaxy pixel apollo gemini soyuz voyager
        sputnik artemis ariane starship falcon area catch studio radio bbc itv france sky fox cnn rai canal vitamin
        interleukin omega h agent object asteroid comet kepler pier stalag oplan operation unit team force
        mission ward top carbon uranium strontium caesium cesium plutonium iodine cobalt nikkei ftse cac dax topix
        s&p russell stoxx asx hang-seng kospi ibex mib euro sensex nifty wilshire dow-jones mk. hurricane
        peugeot audi porsche ferrari mazda bmw mercedes lexus volvo saab citroën citroen renault fiat alfa
        vodafone-x office directx bluetooth usb wi-fi wifi web microsoft rocky toy-story terminator halloween
        euro-ncap horizon agenda project vision expo atp wta iso ieee rfc python java php ubuntu gpt photoshop dow form""".split(),
        "identifier",
    ),
}
"""Nouns that make the bare number behind them a name or a reference."""

_NUMBERISH = frozenset(("no", "nos", "nr", "nrs", "number", "numbers", "num"))

# Cue nouns that are ordinary measures too: the shape before them must be that of a name.
_CAPITAL_ONLY = frozenset(
    """area group force mission top core pixel key mark division model project vision agenda office unit team web
    radio sky france euro canal galaxy agent object omega horizon turn stand hole post box band count part question
    note act line block station car track bus train row seat bed pen cell floor flat lane pit shaft class figure
    figures table tables title titles rules rule game games week day round rounds season seasons series book stage
    stages item items pages articles sections chapters volume volumes test h expo type region zone district sector
    road form operation horizon falcon studio windows fiat fox apollo gemini falcon carbon iodine cobalt leg heat lap
    level grade step phase category tier page""".split()
)
# Of these the lower-case form is a name too when it is singular and bare: "page 12", "level 3", "phase 2".
_NEVER_CONTENDERS = frozenset(
    """ward unit area ftse nikkei cac dax topix russell stoxx asx kospi ibex sensex nifty dow windows android ios macos
    iphone ipad playstation formula channel vitamin carbon atp wta iso ieee python java p""".split()
)
"""Cue nouns that no row of results makes contenders of."""
_LOWER_TOO = frozenset(
    "page phase category type level grade step tier stage item game week day round season floor room gate class leg "
    "figure table title question part rule test lane lap heat book box note row seat turn track hole car bus tram".split()
)

_MANY = 3
"""Digits from which `number` behind a plural is the verb (`Volunteers number 238`)."""
_SIZED = frozenset("class family household average group team sample crowd squad".split())
_BILLS = frozenset((("h", "r"), ("h", "b"), ("s", "b")))
_NUMBERED_THINGS = frozenset(
    "shirt jersey bus tram seed bib car single hit role position spot pick ranking".split()
)
"""`the number 7 shirt`."""

STREETS = frozenset(
    "street st road rd avenue ave lane drive place square boulevard blvd terrace crescent court way row gardens hill "
    "close mews grove parade quay wharf yard walk market broadway highway embankment circus gate green bridge".split()
)

_HYPHENS = ("-", "‑")
_JOINERS = ("-", "‑", "/", "_")
_PREFIXES = frozenset("mid pre post sub over under non ex minus plus per anti multi to by of for up".split())
_GLUED_UNITS = frozenset("ft h m st lb e".split())
_JETS = frozenset(
    "max dreamliner jet jets jumbo jumbos freighter freighters crash aircraft plane planes".split()
)
_SCREENS = frozenset(
    "tv tvs video videos screen screens display displays resolution camera television footage".split()
)
_EMERGENCY = frozenset(("999", "911", "112", "101", "111", "000", "988", "105", "119"))
_CALLS = frozenset(
    """call calls caller callers operator operators response responses line service emergency dispatcher dispatchers
    number handler handlers""".split()
)
_WHO_CALLS = frozenset("call calls caller callers texts".split())
_DIALS = frozenset(
    """dial dialled dialed dialling call called calling ring rang ringing phone phoned number hotline helpline
    text""".split()
)
NOT_NAMES = CALENDAR.union(
    """the a an in on at by since until till from to of for with and or but as about around over under than more less
    fewer some nearly almost only just least most up all both these those this that his her its their our your my i it he
    she they we you is are was were has had have will would said says after before when while if no not another between
    age aged approximately roughly every each total rs mr mrs dr""".split()
)
"""Capitalised words that begin a sentence or stand before any number, and name nothing."""
_DOTTED = frozenset("no nos nr art sec ch fig vol para pp p ex".split())
_MEASURED = frozenset("% percent per million billion bn".split())
_MEASURING = ("per", "a", "each", "every", "of")
_RATED = ("per", "every")
_GRADES = frozenset("category type grade tier phase level band".split())
_SINGULAR = frozenset("windows bus class series bbs".split())
_NUMBERED_CASES = (".", "no", "case", "docket")
_ROW = (",", ";", "and")


CUE_WORDS = _NUMBERISH | frozenset((*CUES, *". # hb sb p code of".split()))
"""What stands directly before a bare number that is a name or a reference."""


def cue_before(t: Tokens, i: int) -> str | None:
    """The reason why the bare number at token `i` is a name or a reference, from the noun before it."""
    words = t.words
    word, earlier = words[i - 1], words[i - 2]
    if word == "." and t.capital(i - 2) and (words[i - 4], earlier) in _BILLS:
        return "section"  # "H.R. 5376"
    if word in ("hb", "sb") and t.written(i - 1, i).isupper():
        return "section"
    if word == "." and earlier in _DOTTED:
        if earlier in ("no", "nos", "nr"):
            return "number-as-name" if t.capital(i - 2) or earlier != "no" else None
        return "section" if earlier not in ("p", "ex") or t.glued(i - 1) else None
    if word == "#":
        return "number-as-name"
    if word in ("no", "nos") and not t.capital(i - 1):
        return None
    if word in _NUMBERISH:
        counts = word in ("number", "numbers") and earlier in ("the", "a")
        if word == "number" and len(words[i]) >= _MANY and nouns.is_plural(earlier):
            return None  # `Volunteers number 238`
        return (
            None
            if counts and words[i + 1] not in _NUMBERED_THINGS and words[i] != "one"
            else "number-as-name"
        )
    reason = None if word == "size" and earlier in _SIZED else CUES.get(word)
    if reason is None and word in ("p", "code", "of"):
        return _cue_of_two_words(t, i)
    if reason is None or word not in _CAPITAL_ONLY or t.capital(i - 1):
        return reason
    measured = earlier[:1].isdecimal() or earlier in (_RATED if word in _GRADES else _MEASURING)
    return reason if word in _LOWER_TOO and not measured else None


def _cue_of_two_words(t: Tokens, i: int) -> str | None:
    """`S&P 500`, `zip code 90210`, `the Group of 77`."""
    words = t.words
    word, earlier = words[i - 1], words[i - 2]
    if word == "p":
        return "identifier" if earlier == "&" and words[i - 3] == "s" else None
    if word == "code":
        return "number-as-name" if earlier in ("zip", "postal", "dialling", "area") else None
    return "identifier" if earlier == "group" and t.capital(i - 2) else None


def cued(t: Tokens, i: int, floor: int) -> Label | None:
    """A bare number behind a noun that numbers things: `Article 50`, `page 12`, `Flight 370`, `Chapter three`."""
    words = t.words
    reason = cue_before(t, i) if i - 1 >= floor else None
    j = _bare_end(t, i, reason) if reason is not None else 0
    if reason is None or not j:
        return None
    cue = words[i - 1]
    plural = cue.endswith("s") and cue not in _SINGULAR
    if not t.glued(j) and _counts(t, i, j, reason, plural=plural):
        return None
    row = reason == "identifier" and t.capital(i - 1) and cue not in _NEVER_CONTENDERS
    if row and _in_row(t, i, j):
        return None  # "Germany 12, France nine, Italy seven"
    while t.glued(j) and words[j].isalnum():
        j += 1
    while reason == "section" and words[j] == "(" and t.glued(j) and words[j + 2] == ")":
        j += 3  # "Article 8(2)"
    if words[j] in ("-", "–", ":") and t.glued(j) and words[j + 1][:1].isdecimal() and not plural:
        model = reason == "identifier" and len(words[i]) > 2
        if not model and cue not in _NUMBERED_CASES:
            return None  # "Heat 64-52": a score
        j += 2
    while words[j + 1].isdecimal() and len(words[j + 1]) < 5:  # "Sections 3 and 12", "pages 12-15"
        if words[j] not in ("-", "–") and not (plural and words[j] in ("and", "to", ",", "or", "&")):
            break
        j += 2
    first = i - 2 if cue in (".", "of") else i - 1
    if words[first - 1] == "&" and t.glued(first) and t.glued(first - 1):
        first -= 2
    return Label(max(first, floor), j, reason)


def _bare_end(t: Tokens, i: int, reason: str) -> int:
    """The token behind a number that is bare enough for a label; 0 where it is an amount."""
    words = t.words
    word = words[i]
    if word[:1].isdecimal():
        if "," in word or ("." in word and reason == "number-as-name" and words[i - 1] != "room"):
            return 0
        j = i + 1
    else:
        number = numerals.read_words(t, i)
        if number is None or number.value > 100:
            return 0
        j = number.end
    after = words[j]
    return 0 if after in _MEASURED or (after in ("m", "k") and t.glued(j)) else j


def _counts(t: Tokens, i: int, j: int, reason: str, *, plural: bool) -> bool:
    """Whether a unit or a noun behind the number makes it a count after all."""
    after, cue = t.words[j], t.words[i - 1]
    if not after[:1].isalpha() or cue in ("no", "number") or (reason == "identifier" and t.capital(j)):
        return False
    if cue in _GRADES and t.words[i] in SMALL:
        return False  # "category two calls"
    if reason != "identifier" and after not in ("in", "a") and units.read_unit(t, j) is not None:
        return True
    return not plural and not t.capital(i - 1) and nouns.read_noun(t, j) is not None


def glued(t: Tokens, i: int, floor: int) -> Label | None:
    """Digits glued to letters before them, or by a hyphen to a word: `A380`, `COVID-19`, `#7`."""
    words = t.words
    before = words[i - 1]
    if not before or not t.glued(i):
        return None
    if before[-1].isalpha():
        return None if _opens_amount(t, i, floor) else run(t, i, floor, "identifier")
    if before in _HYPHENS and t.glued(i - 1) and words[i - 2][-1:].isalpha() and i - 1 >= floor:
        return None if _prefixes(t, i - 2) or _inches(words, i) else run(t, i, floor, "identifier")
    if (
        before == "−"
        and words[i] in "123"
        and t.glued(i - 1)
        and len(words[i - 2]) < 4
        and words[i - 2].isalpha()
    ):
        return Label(i - 1, i + 1, "identifier")  # "5 fb−1": a power of the unit
    if before == "." and t.glued(i - 1) and len(words[i - 2]) == 1 and t.capital(i - 2):
        return Label(i - 2, i + 1, "identifier") if i - 2 >= floor else None  # "H.264"
    if before == "_" and t.glued(i - 1):
        return run(t, i, floor, "identifier")
    if before == "^":
        return Label(i, i + 1, "ambiguous")
    return Label(i - 1, i + 1, "number-as-name") if before == "#" else None


def _inches(words: list[str], i: int) -> bool:
    """Whether the digits at token `i` are the inches of a height: `6-foot-4`."""
    return words[i - 2] in ("foot", "ft") and words[i].isdecimal() and int(words[i]) < 12 and i > 3


def _opens_amount(t: Tokens, i: int, floor: int) -> bool:
    """Whether the letters glued before digits are a currency, circa, or the unit of the number before."""
    words = t.words
    before = words[i - 1]
    if currencies.read_before(t, i) is not None:
        return True
    if before in ("c", "ca") and not t.glued(i - 1):
        return len(words[i]) == 4
    behind_digits = t.glued(i - 1) and words[i - 2][:1].isdecimal()
    return behind_digits and (before in ("x", "×") or (floor == i and before in _GLUED_UNITS))


def _prefixes(t: Tokens, k: int) -> bool:
    """Whether the word at token `k` may stand before a hyphen and a number without naming anything."""
    word = t.words[k]
    if t.glued(k) and t.words[k - 1][-1:].isdecimal():
        return True  # "3km-5km"
    if word in _PREFIXES or word in SMALL or word in WEEKDAYS or word in UNITS:
        return True
    if word in currencies.CODES and t.text[t.ends[k] - 1].isupper():
        return True
    return len(word) > 8 and not t.capital(k)


def run(t: Tokens, i: int, floor: int, reason: str) -> Label:
    """The glued run of letters, digits and hyphens around token `i`."""
    words = t.words
    first = i
    while first > floor and t.glued(first) and (words[first - 1].isalnum() or words[first - 1] in _JOINERS):
        first -= 1
    while words[first] in _JOINERS and first < i:
        first += 1
    j = i + 1
    while j < t.count and t.glued(j):
        if not words[j].isalnum() and not (
            (words[j] in _JOINERS or words[j] == "+") and t.glued(j + 1) and words[j + 1].isalnum()
        ):
            break
        j += 1
    return Label(first, j, reason)


def version(t: Tokens, i: int, floor: int) -> Label | None:
    """`2.1.3`, `192.168.1.2`."""
    word = t.words[i]
    if word.count(".") < 2 or "," in word or numerals.numeral_parts(word) is not None:
        return None
    return run(t, i, floor, "version")


def listed(t: Tokens, i: int) -> Label | None:
    """`1.`, `2)` at the head of a line."""
    words = t.words
    if words[i + 1] not in (".", ")") or not t.glued(i + 1) or not words[i].isdecimal() or len(words[i]) > 3:
        return None
    k = i - 1 if words[i - 1] == "(" else i
    while words[k - 1] in ("#", "*", ">") and k > 0:
        k -= 1
    if not t.new_line(k) or t.glued(i + 2) or not words[i + 2]:
        return None
    return Label(i, i + 1, "list-number")


KNOWN = _EMERGENCY | {"3", "4", "8", "1922", *(f"7{middle}7" for middle in range(10))}
"""Numbers that may be known by sight."""
SENT_TO = frozenset(("text", "texting", "dial"))
"""What stands before a number of any digits to ring or write to."""


def familiar(t: Tokens, i: int) -> Label | None:
    """Numbers known by sight: `the 737 Max`, the firm `3M`, `a 999 call`, `the number is 101`."""
    words = t.words
    word, after = words[i], words[i + 1]
    if len(word) == 3 and word[0] == word[2] == "7" and words[i - 1] not in currencies.SIGNS:
        possessive = after in ("'", "’") and words[i + 2] == "s"
        if after in _JETS or possessive:
            return Label(i, i + 1, "identifier")
    if words[i - 1] in SENT_TO and word.isdecimal() and 3 <= len(word) <= 6 and not after[:1].isalpha():
        return Label(i, i + 1, "phone")
    if after == "committee" and word == "1922" and t.capital(i + 1):
        return Label(i, i + 2, "identifier")
    if word == "3" and after == "m" and t.written(i, i + 2) == "3M" and words[i - 1] not in currencies.SIGNS:
        in_prose = any(word[:1].isalpha() for word in (*words[max(i - 2, 0) : i], *words[i + 2 : i + 4]))
        return Label(i, i + 2, "identifier") if in_prose and nouns.read_noun(t, i + 2) is None else None
    if after == "k" and word in ("4", "8") and t.glued(i + 1) and t.capital(i + 1):
        screen = words[i - 1] in ("in", "at") or words[i + 2] in _SCREENS
        return Label(i, i + 2, "identifier") if screen else None
    if word not in _EMERGENCY or after in ("%", "percent", "million"):
        return None
    called = after in _CALLS or words[i + 2] in _CALLS or _is_called(t, i)
    if called or any(earlier in _DIALS for earlier in words[max(i - 4, 0) : i]):
        return Label(i, i + 1, "phone")
    return None


def _is_called(t: Tokens, i: int) -> bool:
    """`callers to 101`, `calls to 999 rose`; not `from 140 calls to 101`."""
    words = t.words
    if words[i - 1] != "to" or words[i - 2] not in _WHO_CALLS:
        return False
    return "from" not in words[max(i - 6, 0) : i] and not words[i - 3][:1].isdecimal()


def street_after(t: Tokens, j: int) -> int:
    """The token behind a street name that starts at token `j` (capitalised words and a street word), or 0."""
    words = t.words
    k = j
    while k < j + 4 and t.capital(k) and words[k].isalpha():
        if words[k] in STREETS and k > j:
            return k + 1
        k += 3 if words[k + 1] in ("'", "’") and words[k + 2] == "s" else 1
    return 0


def address(t: Tokens, i: int) -> Label | None:
    """`10 Downing Street`, `221B Baker Street`, `3-5 Tun Lane`."""
    words = t.words
    if not words[i].isdecimal() or len(words[i]) > 4:
        return None
    j = i + 1
    after = words[j]
    if after in ("-", "–"):
        if not words[j + 1].isdecimal() or len(words[j + 1]) > 4:
            return None
        j += 2
    elif not after.isalpha() or (len(after) > 1 and not t.capital(j)):
        return None
    elif t.glued(j):
        if len(after) > 1:
            return None
        j += 1
    end = street_after(t, j)
    return Label(i, end, "address") if end else None


def bare(t: Tokens, i: int, floor: int, last: Amount | None) -> Label | None:
    """A capitalised word and a bare small integer with nothing counted behind it: `Windows 11`, `Area 51`.

    `last` is the amount before it: in a row of results the words are contenders, not names.
    """
    words = t.words
    if not words[i].isdecimal() or len(words[i]) > 3 or not t.capital(i - 1) or i - 1 < floor:
        return None
    if words[i - 1] in NOT_NAMES or words[i - 2] in ("|", ":"):
        return None
    j = i + 1
    after = words[j]
    if after in ("%", "-", "‑", "–", "to", "and", "or", "x", "/") or (after.isdecimal() and len(after) < 4):
        return None
    if (after[:1].isalpha() and nouns.read_noun(t, j) is not None) or _is_result(t, i, last):
        return None
    first = i - 3 if words[i - 2] == "&" and t.glued(i - 1) and t.glued(i - 2) else i - 1
    return Label(max(first, floor), j, "identifier")


def goes_on(t: Tokens, i: int, last: Skip) -> Label | None:
    """A bare number between a model's code, the skip that ends before it, and a capitalised word: `i7 860 Processor`."""
    if last.reason != "identifier" or not t.words[i].isdecimal():
        return None
    coded = any(c.isdecimal() for c in t.text[last.start : last.end]) and t.text[last.end - 1].isdecimal()
    named = t.capital(i + 1) and nouns.read_noun(t, i + 1) is None
    return Label(i, i + 1, "identifier") if coded and named else None


def _is_result(t: Tokens, i: int, last: Amount | None) -> bool:
    """Results in a row: `Arsenal 2 Chelsea 1`, `Labour 34, Greens 8`, `Estonia 3, Latvia 4`."""
    words, j = t.words, i + 1
    if t.capital(j) and words[j + 1][:1].isdecimal():
        return True
    if words[j] in _ROW and _contender(t, j + 1):
        return True
    if last is None:
        return False
    k = i - 1
    while t.capital(k - 1) and k > i - 4 and words[k - 1].isalpha():
        k -= 1
    k -= words[k - 1] == "the"
    return last.stop == i - 1 or (words[k - 1] in _ROW and last.stop >= k - 2 and last.unit is None)


def _contender(t: Tokens, k: int) -> bool:
    """Whether a name and its number follow at token `k`: `, the Greens nine`, `and the Liberal Democrats four`."""
    words = t.words
    while words[k] in ("and", "the"):
        k += 1
    stop = k
    while t.capital(stop) and stop < k + 4 and words[stop].isalpha() and words[stop] not in NOT_NAMES:
        stop += 1
    return stop > k and (words[stop][:1].isdecimal() or words[stop] in SMALL)


def _in_row(t: Tokens, i: int, stop: int) -> bool:
    """Whether a contender and its number, in words, stand in a row of such: `France nine, Italy seven`."""
    words = t.words
    if words[stop] in _ROW and _contender(t, stop + 1):
        return True
    k = i - 1
    while t.capital(k - 1) and k > i - 4 and words[k - 1].isalpha():
        k -= 1
    k -= words[k - 1] == "the"
    row = words[max(k - 5, 0) : k - 1]
    return words[k - 1] in _ROW and any(word[:1].isdecimal() or word in SMALL for word in row)


def capital_word(t: Tokens, i: int, amount: Amount, floor: int) -> Label | None:
    """`the Group of Seven`, `the Big Four`: a capitalised number word in the middle of a sentence."""
    words = t.words
    before = words[i - 1]
    if not (before[:1].isalnum() or before in ("-", "'", "’", ",")) or t.new_line(i):
        return None
    if t.text.isupper():
        return None
    if before == "the" and not t.capital(i - 1) and t.capital(amount.stop):
        return Label(i, amount.stop, "identifier")  # "the Five Star Movement"
    if nouns.read_noun(t, amount.stop) is not None:
        named = t.capital(i - 1) and words[i - 2] == "the" and before not in NOT_NAMES
        if named and not t.capital(amount.stop):  # "the Magnificent Seven stocks": no headline writes so
            return Label(max(i - 1, floor), amount.stop, "identifier")
        return None
    if before == "of" and t.capital(i - 2):
        return Label(max(i - 2, floor), amount.stop, "identifier")
    if t.capital(i - 1) and before not in NOT_NAMES:
        return None if _in_row(t, i, amount.stop) else Label(max(i - 1, floor), amount.stop, "identifier")
    return None


def hyphened_word(t: Tokens, i: int) -> Label | None:
    """`Slaughterhouse-Five`: a number word glued behind a name by a hyphen."""
    words = t.words
    if words[i - 1] not in _HYPHENS or not t.glued(i) or not t.capital(i) or not t.capital(i - 2):
        return None
    name = words[i - 2]
    if not name.isalpha() or name in SMALL or name in _PREFIXES:
        return None
    return Label(i - 2, i + 1, "identifier")
