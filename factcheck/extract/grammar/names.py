"""Strings that hold digits or number words and are no quantities: names, codes, references, idioms."""

import re

from factcheck.extract.grammar.tokens import Tokens

Span = tuple[int, int, str]
"""First character, character behind the last, reason."""

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}|(?<!\w)@\w{1,100}|(?<!\w)#[^\W\d]\w{0,100}"
    r"|\b[\w-]{1,60}\.(?:pdf|csv|html?|xlsx?|docx?|jpe?g|png|mp[34]|json|xml|zip|txt|md|py)\b"
)
_PHONE = re.compile(
    r"(?:\+[0-9]{8,15}|\+[0-9]{1,3}(?:[ ./-]\(?[0-9]{1,5}\)?){2,6}"
    r"|\([0-9]{3,5}\)[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}"
    r"|0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4}"
    r"|[0-9]{3}-[0-9]{3}-[0-9]{4}|1-[0-9]{3}-[0-9]{3}-[0-9]{4}|[0-9]{3}\.[0-9]{3}\.[0-9]{4})(?![\w])"
)
_CITATION = re.compile(r"\[[0-9]{1,3}(?:[,–-]\s?[0-9]{1,3}){0,8}\]")

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
        hut pit shaft studio locker lane post band box bed seat row car carriage reactor""".split(),
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
        euro-ncap horizon agenda project vision expo""".split(),
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
    road operation horizon falcon studio windows fiat fox apollo gemini falcon carbon iodine cobalt leg heat lap
    level grade step phase category tier page""".split()
)
# Of these the lower-case form is a name too when it is singular and bare: "page 12", "level 3", "phase 2".
_LOWER_TOO = frozenset(
    "page phase category type level grade step tier stage item game week day round season floor room gate class leg "
    "figure table title question part rule test lane lap heat book box note row seat turn track hole".split()
)

STREETS = frozenset(
    "street st road rd avenue ave lane drive place square boulevard blvd terrace crescent court way row gardens hill "
    "close mews grove parade quay wharf yard walk market broadway highway embankment circus gate green bridge".split()
)

_GLUED_SUFFIXES = frozenset(("st", "nd", "rd", "th", "s", "'s"))

IDIOMS = (
    ("24", "/", "7"),
    ("24", "-", "7"),
    ("7", "/", "7"),
    ("9", "/", "11"),
    ("7", "-", "eleven"),
    ("50", "-", "50"),
    ("50", "/", "50"),
    ("fifty", "-", "fifty"),
    ("9", "-", "to", "-", "5"),
    ("nine", "-", "to", "-", "five"),
    ("nine", "to", "five"),
    ("360", "-", "degree"),
    ("180", "-", "degree"),
    ("two", "-", "faced"),
    ("20", "/", "20"),
    ("twenty", "-", "twenty"),
    ("four", "-", "letter"),
    ("one", "-", "off"),
    ("one", "-", "way"),
    ("one", "-", "sided"),
    ("one", "-", "time"),
    ("one", "-", "stop"),
    ("one", "-", "to", "-", "one"),
    ("one", "-", "on", "-", "one"),
    ("one", "day"),
    ("two", "-", "way"),
    ("three", "-", "dimensional"),
    ("two", "-", "dimensional"),
    ("six", "-", "pack"),
    ("thousand", "island"),
    ("million", "dollar", "question"),
    ("second", "to", "none"),
    ("four", "-", "square"),
    ("forty", "winks"),
    ("cloud", "nine"),
    ("double", "-", "double"),
    ("triple", "-", "double"),
    ("triple", "-", "doubles"),
    ("double", "-", "doubles"),
    ("three", "-", "point", "line"),
    ("three", "-", "point", "range"),
    ("three", "-", "point", "land"),
    ("three", "-", "point", "shooting"),
    ("three", "-", "point", "arc"),
    ("3", "-", "point", "line"),
    ("3", "-", "point", "range"),
    ("3", "-", "point", "shooting"),
)
_IDIOMS: dict[str, list[tuple[str, ...]]] = {}
for _idiom in IDIOMS:
    _IDIOMS.setdefault(_idiom[0], []).append(_idiom)

_BEFORE_IDIOM = {
    ("square", "one"),
    ("back", "one"),
    ("cloud", "nine"),
    ("catch", "22"),
    ("number", "one"),
    ("dressed", "nines"),
    ("sixes", "sevens"),
}

ROMAN = frozenset("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii".split())


def protected(text: str) -> list[Span]:
    """Spans that are claimed by their shape alone: addresses on the net and citation marks."""
    found: list[Span] = []
    if "://" in text or "www." in text or "@" in text or "#" in text or _has_file_dot(text):
        found += [
            (m.start(), m.end(), "url") for m in _URL.finditer(text) if any(c.isdecimal() for c in m.group())
        ]
    if "[" in text:
        found += [(m.start(), m.end(), "citation") for m in _CITATION.finditer(text)]
    if len(found) > 1:
        found.sort()
        kept: list[Span] = []
        for span in found:
            if not kept or span[0] >= kept[-1][1]:
                kept.append(span)
        return kept
    return found


def _has_file_dot(text: str) -> bool:
    return any(
        ending in text
        for ending in (".pdf", ".csv", ".htm", ".xls", ".doc", ".jp", ".png", ".mp", ".json", ".md", ".txt")
    )


def phone(t: Tokens, i: int) -> tuple[int, int] | None:
    """The characters of a telephone number whose first digits are token `i`, or None."""
    words = t.words
    word, before = words[i], words[i - 1]
    if not (
        before in ("+", "(")
        or (word[0] == "0" and len(word) in (3, 4, 5))
        or (words[i + 1] == "-" and len(word) in (1, 3))
        or (word.count(".") == 2 and len(word) == 12)
    ):
        return None
    start = t.start(i - 1) if before in ("+", "(") and t.glued(i) else t.start(i)
    match = _PHONE.match(t.text, start)
    if match is None or sum(c.isdecimal() for c in match.group()) < 7:
        return None
    return match.start(), match.end()


REGISTERS = frozenset(("isbn", "issn", "doi", "arxiv"))
"""Words that announce the number of a book or paper."""


def idiom(t: Tokens, i: int) -> int:
    """The token behind an idiom that starts at token `i`, or 0."""
    for parts in _IDIOMS.get(t.words[i], ()):
        if tuple(t.words[i : i + len(parts)]) == parts:
            return i + len(parts)
    return 0


def cue_before(t: Tokens, i: int) -> str | None:
    """The reason why the bare number at token `i` is a name or a reference, from the noun before it."""
    words = t.words
    word = words[i - 1]
    if word == "." and words[i - 2] in (
        "no",
        "nos",
        "nr",
        "art",
        "sec",
        "ch",
        "fig",
        "vol",
        "para",
        "pp",
        "p",
        "ex",
    ):
        if words[i - 2] in ("no", "nos", "nr"):
            return "number-as-name" if t.capital(i - 2) or words[i - 2] != "no" else None
        return (
            "section"
            if words[i - 2] in ("pp", "art", "sec", "ch", "fig", "vol", "para")
            or t.start(i - 1) == t.ends[i - 2]
            else None
        )
    if word == "#":
        return "number-as-name"
    if word in _NUMBERISH:
        if word in ("no", "nos") and not t.capital(i - 1):
            return None
        return (
            "number-as-name"
            if word not in ("number", "numbers") or words[i - 2] not in ("the", "a")
            else None
        )
    reason = CUES.get(word)
    if reason is None:
        return None
    if word in _CAPITAL_ONLY and not t.capital(i - 1):
        if word not in _LOWER_TOO:
            return None
        if words[i - 2][:1].isdecimal() or words[i - 2] in ("per", "a", "each", "every", "of"):
            return None
    return reason


def street_after(t: Tokens, j: int) -> int:
    """The token behind a street name that starts at token `j`, or 0: one to three capitalised words and a street word."""
    words = t.words
    k = j
    while k < j + 4 and t.capital(k) and words[k].isalpha():
        if words[k] in STREETS and k > j:
            return k + 1
        k += 1
        if words[k] in ("'", "’") and words[k + 1] == "s":
            k += 2
    return 0
