"""Currencies by sign, code and name."""

from factcheck.extract.grammar.tokens import ENDS, Tokens

SIGNS = {
    "$": "usd",
    "£": "gbp",
    "€": "eur",
    "¥": "jpy",
    "￥": "jpy",
    "₹": "inr",
    "₩": "krw",
    "₽": "rub",
    "₪": "ils",
    "₺": "try",
    "₴": "uah",
    "₦": "ngn",
    "₫": "vnd",
    "₱": "php",
    "฿": "thb",
    "₵": "ghs",
    "₡": "crc",
    "₲": "pyg",
    "₸": "kzt",
    "₾": "gel",
    "₼": "azn",
    "₿": "btc",
    "¢": "usd_cent",
    "￡": "gbp",
    "₨": "inr",
    "₭": "lak",
    "₮": "mnt",
    "៛": "khr",
    "৳": "bdt",
    "؋": "afn",
}

DOLLARS = {
    "us": "usd",
    "u.s": "usd",
    "a": "aud",
    "au": "aud",
    "aus": "aud",
    "c": "cad",
    "ca": "cad",
    "can": "cad",
    "cdn": "cad",
    "nz": "nzd",
    "hk": "hkd",
    "s": "sgd",
    "sg": "sgd",
    "nt": "twd",
    "tw": "twd",
    "mx": "mxn",
    "mex": "mxn",
    "r": "brl",
    "j": "jmd",
    "z": "zwd",
    "b": "bsd",
    "fj": "fjd",
    "tt": "ttd",
    "cl": "clp",
}
"""Letters before (or behind) a dollar sign."""

CODES = {
    code: code
    for code in (
        "usd eur gbp jpy cny inr aud cad hkd nzd sgd chf krw rub sek dkk nok ils myr zar brl mxn thb idr php twd pln "
        "dem frf itl sar aed kwd fim lkr bhd hrk crc vnd uah btc eth ngn kes egp pkr bdt czk huf bgn qar omr "
        "jod clp ars isk kzt tnd ghs rmb iqd irr mnt dzd lbp syp mxp pyg uyu bob ves khr mmk npr rsd mkd azn uzs "
        "tzs ugx xdr zmw etb xof xaf jmd ttd bbd dop gtq hnl nio byn lyd yer sdg cdf afn"
    ).split()
} | {
    "sdr": "xdr",
    "rmb": "cny",
    "nis": "ils",
    "rm": "myr",
    "rs": "inr",
    "dm": "dem",
    "sfr": "chf",
    "rp": "idr",
}
MILLION_CODES = {"m" + code: unit for code, unit in CODES.items() if len(code) == 3} | {"mrmb": "cny"}
"""`MEUR`, `MUSD`: codes with a million before them."""

NAMES = {
    "dollar": "usd",
    "dollars": "usd",
    "buck": "usd",
    "bucks": "usd",
    "euro": "eur",
    "euros": "eur",
    "pound": "gbp",
    "pounds": "gbp",
    "sterling": "gbp",
    "quid": "gbp",
    "yen": "jpy",
    "yens": "jpy",
    "yuan": "cny",
    "kuai": "cny",
    "元": "cny",
    "renminbi": "cny",
    "rupee": "inr",
    "rupees": "inr",
    "franc": "chf",
    "francs": "chf",
    "won": "krw",
    "ruble": "rub",
    "rubles": "rub",
    "rouble": "rub",
    "roubles": "rub",
    "krona": "sek",
    "kronor": "sek",
    "kronur": "isk",
    "krone": "dkk",
    "kroner": "dkk",
    "crown": "sek",
    "crowns": "sek",
    "shekel": "ils",
    "shekels": "ils",
    "sheqel": "ils",
    "ringgit": "myr",
    "ringgits": "myr",
    "tugrik": "mnt",
    "tugriks": "mnt",
    "rand": "zar",
    "rands": "zar",
    "reais": "brl",
    "real": "brl",
    "reals": "brl",
    "peso": "mxn",
    "pesos": "mxn",
    "lira": "try",
    "liras": "try",
    "lire": "itl",
    "baht": "thb",
    "rupiah": "idr",
    "zloty": "pln",
    "zlotys": "pln",
    "złoty": "pln",
    "złotys": "pln",
    "riyal": "sar",
    "riyals": "sar",
    "rial": "irr",
    "rials": "irr",
    "dirham": "aed",
    "dirhams": "aed",
    "dinar": "kwd",
    "dinars": "kwd",
    "kuna": "hrk",
    "kunas": "hrk",
    "lari": "gel",
    "colones": "crc",
    "kip": "lak",
    "dong": "vnd",
    "hryvnia": "uah",
    "hryvnias": "uah",
    "hryvnya": "uah",
    "naira": "ngn",
    "cedi": "ghs",
    "cedis": "ghs",
    "taka": "bdt",
    "forint": "huf",
    "forints": "huf",
    "koruna": "czk",
    "korunas": "czk",
    "lei": "ron",
    "leva": "bgn",
    "markka": "fim",
    "markkas": "fim",
    "bitcoin": "btc",
    "bitcoins": "btc",
    "ether": "eth",
    "tenge": "kzt",
    "shillings": "kes",
    "kyat": "mmk",
    "birr": "etb",
    "bolivars": "ves",
    "guilders": "nlg",
    "drachmas": "grd",
    "pesetas": "esp",
    "escudos": "pte",
    "deutschemark": "dem",
    "deutschemarks": "dem",
    "cent": "usd_cent",
    "cents": "usd_cent",
    "pence": "gbp_penny",
    "penny": "gbp_penny",
    "pennies": "gbp_penny",
    "dime": "usd_dime",
    "dimes": "usd_dime",
    "nickels": "usd_nickel",
    "øre": "nok_ore",
    "öre": "sek_ore",
    "sen": "myr_cent",
    "kopecks": "rub_kopeck",
    "kopiykas": "rub_kopeck",
    "sens": "myr_cent",
    "paise": "inr_paisa",
}

NATIONS: dict[str, dict[str, str]] = {
    "dollar": {
        "us": "usd",
        "states": "usd",
        "american": "usd",
        "canadian": "cad",
        "australian": "aud",
        "zealand": "nzd",
        "kong": "hkd",
        "singapore": "sgd",
        "singaporean": "sgd",
        "taiwan": "twd",
        "taiwanese": "twd",
        "jamaican": "jmd",
        "zimbabwe": "zwd",
        "zimbabwean": "zwd",
        "namibian": "nad",
        "fijian": "fjd",
    },
    "pound": {
        "british": "gbp",
        "egyptian": "egp",
        "lebanese": "lbp",
        "syrian": "syp",
        "sudanese": "sdg",
        "irish": "iep",
        "cypriot": "cyp",
    },
    "franc": {
        "swiss": "chf",
        "french": "frf",
        "belgian": "bef",
        "luxembourg": "luf",
        "cfa": "xof",
        "rwandan": "rwf",
        "congolese": "cdf",
    },
    "peso": {
        "mexican": "mxn",
        "argentine": "ars",
        "argentinian": "ars",
        "chilean": "clp",
        "colombian": "cop",
        "philippine": "php",
        "filipino": "php",
        "cuban": "cup",
        "uruguayan": "uyu",
        "dominican": "dop",
    },
    "crown": {
        "swedish": "sek",
        "danish": "dkk",
        "norwegian": "nok",
        "czech": "czk",
        "icelandic": "isk",
        "estonian": "eek",
        "slovak": "skk",
    },
    "rupee": {
        "indian": "inr",
        "pakistani": "pkr",
        "pakistan": "pkr",
        "lankan": "lkr",
        "lanka": "lkr",
        "nepalese": "npr",
        "nepali": "npr",
        "mauritian": "mur",
    },
    "dinar": {
        "kuwaiti": "kwd",
        "kuwait": "kwd",
        "bahraini": "bhd",
        "bahrain": "bhd",
        "iraqi": "iqd",
        "jordanian": "jod",
        "serbian": "rsd",
        "tunisian": "tnd",
        "algerian": "dzd",
        "libyan": "lyd",
        "yugoslav": "yud",
    },
    "lira": {"turkish": "try", "italian": "itl", "lebanese": "lbp", "syrian": "syp", "maltese": "mtl"},
    "rial": {"iranian": "irr", "omani": "omr", "yemeni": "yer", "qatari": "qar", "saudi": "sar"},
    "mark": {"german": "dem", "deutsche": "dem", "west": "dem", "finnish": "fim"},
    "won": {"korean": "krw"},
    "ringgit": {"malaysian": "myr", "malaysia": "myr"},
    "yuan": {"chinese": "cny"},
    "yen": {"japanese": "jpy"},
    "ruble": {"russian": "rub", "belarusian": "byn"},
    "rand": {"african": "zar"},
    "hryvnia": {"ukrainian": "uah"},
    "shekel": {"israeli": "ils"},
    "baht": {"thai": "thb"},
    "zloty": {"polish": "pln"},
    "forint": {"hungarian": "huf"},
    "rupiah": {"indonesian": "idr"},
    "shilling": {"kenyan": "kes", "ugandan": "ugx", "tanzanian": "tzs", "somali": "sos"},
    "real": {"brazilian": "brl"},
    "dirham": {"moroccan": "mad"},
    "markka": {"finnish": "fim"},
    "guilder": {"dutch": "nlg"},
    "peseta": {"spanish": "esp"},
    "drachma": {"greek": "grd"},
    "schilling": {"austrian": "ats"},
    "cent": {"us": "usd_cent", "euro": "eur_cent", "canadian": "cad_cent", "australian": "aud_cent"},
    "penny": {"british": "gbp_penny"},
}
"""Names that many countries share, by the nation that goes before them."""

_STEM = {
    "dollars": "dollar",
    "bucks": "dollar",
    "pounds": "pound",
    "markkas": "markka",
    "markkaa": "markka",
    "guilders": "guilder",
    "pesetas": "peseta",
    "drachmas": "drachma",
    "schillings": "schilling",
    "francs": "franc",
    "pesos": "peso",
    "crowns": "crown",
    "krone": "crown",
    "kroner": "crown",
    "krona": "crown",
    "kronor": "crown",
    "rupees": "rupee",
    "dinars": "dinar",
    "liras": "lira",
    "lire": "lira",
    "rials": "rial",
    "riyal": "rial",
    "riyals": "rial",
    "marks": "mark",
    "shillings": "shilling",
    "reais": "real",
    "reals": "real",
    "dirhams": "dirham",
    "cents": "cent",
    "rubles": "ruble",
    "rouble": "ruble",
    "roubles": "ruble",
    "shekels": "shekel",
    "zlotys": "zloty",
    "forints": "forint",
    "hryvnias": "hryvnia",
    "ringgits": "ringgit",
    "yens": "yen",
    "rands": "rand",
}

# Where a bare shared name stands, a country in the same text settles which one it is.
COUNTRIES: dict[str, dict[str, str]] = {
    "peso": {
        "argentina": "ars",
        "argentine": "ars",
        "argentina's": "ars",
        "buenos": "ars",
        "chile": "clp",
        "chilean": "clp",
        "colombia": "cop",
        "colombian": "cop",
        "philippines": "php",
        "philippine": "php",
        "filipino": "php",
        "manila": "php",
        "mexico": "mxn",
        "mexican": "mxn",
        "cuba": "cup",
        "uruguay": "uyu",
    },
    "crown": {
        "sweden": "sek",
        "swedish": "sek",
        "stockholm": "sek",
        "denmark": "dkk",
        "danish": "dkk",
        "copenhagen": "dkk",
        "norway": "nok",
        "norwegian": "nok",
        "oslo": "nok",
        "czech": "czk",
        "prague": "czk",
        "iceland": "isk",
    },
    "rupee": {
        "india": "inr",
        "indian": "inr",
        "pakistan": "pkr",
        "sri": "lkr",
        "nepal": "npr",
        "mumbai": "inr",
        "delhi": "inr",
    },
    "franc": {
        "switzerland": "chf",
        "swiss": "chf",
        "french": "frf",
        "france": "frf",
        "belgium": "bef",
        "belgian": "bef",
    },
    "dinar": {
        "kuwait": "kwd",
        "kuwaiti": "kwd",
        "bahrain": "bhd",
        "iraq": "iqd",
        "iraqi": "iqd",
        "jordan": "jod",
        "serbia": "rsd",
        "tunisia": "tnd",
        "algeria": "dzd",
        "libya": "lyd",
    },
    "lira": {
        "turkey": "try",
        "turkish": "try",
        "italy": "itl",
        "italian": "itl",
        "lebanon": "lbp",
        "lebanese": "lbp",
    },
}

_LONG_NAMES = {
    ("pounds", "sterling"): "gbp",
    ("pound", "sterling"): "gbp",
    ("deutsche", "marks"): "dem",
    ("deutsche", "mark"): "dem",
    ("yuan", "renminbi"): "cny",
}
_DOLLAR_LETTERS = frozenset("us a au nz hk s c r".split())
_LOOSE_LETTERS = frozenset("c us hk nz au nt".split())
_WIRE_CODES = {
    "nkr": "nok",
    "skr": "sek",
    "dkr": "dkk",
    "ikr": "isk",
    "kč": "czk",
    "sfr": "chf",
    "rp": "idr",
    "ksh": "kes",
    "tsh": "tzs",
    "ush": "ugx",
    "gh₵": "ghs",
}
"""Codes of newspapers, capital in front, right before a number: `SKr900m`, `Rp 500,000`."""
_ANY_CASE = frozenset("rs usd eur gbp rmb cny jpy aud cad hkd nzd".split())
"""Codes that are no words, so that lower case will do."""
_DOTTED_CODES = {"rs": "inr", "rp": "idr", "fr": "chf", "sfr": "chf"}
_BEFORE = frozenset("ringgit ringgits rupees rupiah".split())
"""Names that stand before the number too."""


BEFORE_NUMBERS = frozenset(
    (*SIGNS, *_DOLLAR_LETTERS, *CODES, *_WIRE_CODES, *_BEFORE, *MILLION_CODES, ".", "ps", "=", "y")
)
"""What stands directly before a number if a currency does."""


def read_before(t: Tokens, i: int) -> tuple[str, int] | None:
    """The currency whose sign or code stands directly before token `i`, and the first token of it."""
    words = t.words
    word = words[i - 1]
    if word in SIGNS:
        return _sign_before(t, i - 1)
    if words[i - 2] == "$" and word in _DOLLAR_LETTERS and t.glued(i - 1) and t.glued(i):
        return DOLLARS[word], i - 2
    if word in CODES and (word in _ANY_CASE or t.text[t.ends[i - 1] - 1].isupper()):
        return CODES[word], i - 1
    if word in _WIRE_CODES and t.capital(i - 1):
        return _WIRE_CODES[word], i - 1
    if word == "." and words[i - 2] in _DOTTED_CODES and t.capital(i - 2) and t.glued(i - 1):
        return _DOTTED_CODES[words[i - 2]], i - 2
    if word in _BEFORE:
        return NAMES[word], i - 1
    if word == "ps" and t.glued(i) and t.written(i - 1, i) == "PS":
        scaled = t.glued(i + 1) and words[i + 1][:1].isalpha()
        console = len(words[i]) == 1 and not scaled and words[i + 1] not in ("million", "billion")
        return None if console else ("gbp", i - 1)  # "PS9m" is an old code for pounds, "PS5" none
    if word == "=" and words[i - 2] == "y" and t.glued(i) and t.glued(i - 1):
        return "jpy", i - 2
    if word == "y" and t.glued(i) and t.capital(i - 1):
        return "jpy", i - 1
    if word in MILLION_CODES and t.written(i - 1, i).isupper():
        return MILLION_CODES[word], i - 1
    return None


def _sign_before(t: Tokens, k: int) -> tuple[str, int]:
    """The currency of the sign at token `k`, with the letters before it: `A$`, `U.S.$`, `HK $`, `CN¥`, `E£`."""
    words = t.words
    sign, letters = words[k], words[k - 1]
    glued = t.glued(k)
    if sign == "$":
        if letters in DOLLARS and (glued or letters in _LOOSE_LETTERS):
            return DOLLARS[letters], k - 1
        if glued and letters in CODES and k > 0:
            return CODES[letters], k - 1  # "AUD$15"
        if words[max(k - 4, 0) : k] == ["u", ".", "s", "."]:
            return "usd", k - 4
    elif sign == "¥" and letters in ("cn", "rmb") and glued:
        return "cny", k - 1
    elif sign == "£" and letters in ("e", "le") and glued and t.capital(k - 1):
        return "egp", k - 1
    return SIGNS[sign], k


def read_after(t: Tokens, j: int) -> tuple[str, int] | None:
    """The currency named at token `j`, behind a number, and the token behind it."""
    words = t.words
    word = words[j]
    if word in SIGNS:
        opens_next = not t.glued(j) and t.glued(j + 1) and words[j + 1][:1].isdecimal()
        return None if opens_next else (SIGNS[word], j + 1)
    unit = _code_after(t, j) or _LONG_NAMES.get((word, words[j + 1])) or NAMES.get(word)
    if unit is not None:
        return unit, j + (2 if (word, words[j + 1]) in _LONG_NAMES else 1)
    if word == "l" and words[j + 1 : j + 3] == [".", "e"] and t.glued(j + 2):
        return "egp", j + 3  # "42 L.E."
    if word == "d" and words[j + 1 : j + 3] == ["-", "marks"]:
        return "dem", j + 3
    if word in DOLLARS and words[j + 1] == "$" and t.glued(j + 1):
        return DOLLARS[word], j + 2
    return _nation_after(t, j)


def _code_after(t: Tokens, j: int) -> str | None:
    """The currency of a code behind a number: `500 EUR`, `12 Rs`."""
    word = t.words[j]
    if word in ("rs", "dm"):
        return CODES[word] if t.capital(j) else None
    if word in CODES and (word in _ANY_CASE or t.text[t.ends[j] - 1].isupper()):
        loose = word == "rm" and not t.glued(j) and t.words[j + 1] not in ENDS
        return None if loose or word == "rp" else CODES[word]
    if word == "le" and t.written(j, j + 1) == "LE":
        return "egp"
    return MILLION_CODES[word] if word in MILLION_CODES and t.written(j, j + 1).isupper() else None


_TWO_WORDS = frozenset("new hong saudi south trinidad costa sri czech united u".split())


def _nation_after(t: Tokens, j: int) -> tuple[str, int] | None:
    """`Australian dollars`, `U.S. dollars`: a name that many countries use, behind the country's."""
    words = t.words
    if words[j] not in _NATION_WORDS:
        return None
    for k in range(j + 1, j + 4):
        name = _STEM.get(words[k], words[k])
        if name in NATIONS:
            if k > j + 1 and not (t.capital(j) or words[j] in _TWO_WORDS):
                return None  # "84.21 against the US dollar"
            nation = "us" if words[k - 1] == "." and words[k - 2] == "s" else words[k - 1]
            unit = NATIONS[name].get(nation)
            return (unit, k + 1) if unit is not None else None
    stem = _STEM.get(words[j + 4]) if words[j : j + 4] == ["u", ".", "s", "."] else None
    if stem in ("dollar", "cent"):
        return "usd" if stem == "dollar" else "usd_cent", j + 5
    return None


_NATION_WORDS = _TWO_WORDS | frozenset(nation for nations in NATIONS.values() for nation in nations)
"""Words that may open the name of a country's currency."""


def shared_name(word: str) -> str | None:
    """The stem under which many countries' currencies share this name (`pesos` → `peso`)."""
    stem = _STEM.get(word, word)
    return stem if stem in COUNTRIES else None


CURRENCIES = (
    frozenset(SIGNS.values())
    | frozenset(CODES.values())
    | frozenset(NAMES.values())
    | frozenset(unit for nations in NATIONS.values() for unit in nations.values())
    | frozenset(DOLLARS.values())
)
"""All currency ids, subunits among them."""

FIRST_WORDS = (
    frozenset(SIGNS)
    | frozenset(CODES)
    | frozenset(MILLION_CODES)
    | frozenset(NAMES)
    | frozenset(DOLLARS)
    | frozenset(first for first, _ in _LONG_NAMES)
    | _NATION_WORDS
    | frozenset(("d", "l", "le", "u"))
)
"""Words and signs with which the name of a currency begins behind a number."""
