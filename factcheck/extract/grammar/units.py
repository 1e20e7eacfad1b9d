"""Units of measure by spelling. Ids are closed: what a text says becomes one of these or stays a noun."""

from factcheck.extract.grammar.tokens import ENDS, Tokens
from factcheck.model.pattern import Pattern

PERCENT = "percent"
POINT = "percentage_point"

# id: (dimension, spellings that stand alone as words, abbreviations that need a number before them)
_TABLE: dict[str, tuple[str, str, str]] = {
    "percent": (
        "share",
        "percent|percents|percentage|percentages|per cent|per-cent|per cents",
        "%|pct|pc|％",
    ),
    "percentage_point": (
        "share",
        "percentage point|percentage points|percent point|percent points|per cent point|per cent points"
        "|percentage-point|percentage-points|% points|% point|pct points|pct point",
        "pp|ppt|ppts|pps",
    ),
    "basis_point": ("share", "basis point|basis points|basis-point|basis-points", "bp|bps"),
    "per_mille": ("share", "per mille|per mil|permille", "‰"),
    "ppm": ("share", "part per million|parts per million|parts-per-million", "ppm"),
    "ppb": ("share", "part per billion|parts per billion|parts-per-billion", "ppb"),
    "point": ("point", "point|points", "pts"),
    # length
    "km": ("length", "kilometre|kilometres|kilometer|kilometers", "km|kms"),
    "m": ("length", "metre|metres|meter|meters", ""),
    "dm": ("length", "decimetre|decimetres|decimeter|decimeters", "dm"),
    "cm": ("length", "centimetre|centimetres|centimeter|centimeters", "cm|cms"),
    "mm": ("length", "millimetre|millimetres|millimeter|millimeters", "mm"),
    "micrometre": (
        "length",
        "micrometre|micrometres|micrometer|micrometers|micron|microns",
        "µm|μm|um",
    ),
    "nm": ("length", "nanometre|nanometres|nanometer|nanometers", "nm"),
    "picometre": ("length", "picometre|picometres|picometer|picometers", ""),
    "mile": ("length", "mile|miles", "mi"),
    "yard": ("length", "yard|yards", "yd|yds"),
    "foot": ("length", "foot|feet", "ft"),
    "inch": ("length", "inch|inches", ""),
    "nautical_mile": ("length", "nautical mile|nautical miles", "nmi"),
    "light_year": ("length", "light year|light years|light-year|light-years|lightyear|lightyears", ""),
    "astronomical_unit": ("length", "astronomical unit|astronomical units", ""),
    "parsec": ("length", "parsec|parsecs", ""),
    # mass
    "kg": ("mass", "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos", "kg|kgs"),
    "g": ("mass", "gram|grams|gramme|grammes", "gm|gms|g"),
    "mg": ("mass", "milligram|milligrams|milligramme|milligrammes", "mg|mgs"),
    "microgram": ("mass", "microgram|micrograms|microgramme|microgrammes", "µg|μg|ug|mcg"),
    "tonne": ("mass", "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes", "mt"),
    "ton": ("mass", "ton|tons|short ton|short tons|long ton|long tons", ""),
    "megatonne": ("mass", "megatonne|megatonnes|megaton|megatons", ""),
    "gigatonne": ("mass", "gigatonne|gigatonnes|gigaton|gigatons", "gt"),
    "kilotonne": ("mass", "kilotonne|kilotonnes|kiloton|kilotons", "kt"),
    "lb": ("mass", "pound-mass", "lb|lbs"),
    "oz": ("mass", "ounce|ounces", "oz"),
    "stone": ("mass", "", ""),
    "carat": ("mass", "carat|carats", "ct"),
    "dram": ("mass", "dram|drams|drachma|drachmas", ""),
    # volume
    "litre": ("volume", "litre|litres|liter|liters", "l|ltr"),
    "ml": ("volume", "millilitre|millilitres|milliliter|milliliters", "ml|mls|cc"),
    "cl": ("volume", "centilitre|centilitres|centiliter|centiliters", "cl"),
    "dl": ("volume", "decilitre|decilitres|deciliter|deciliters", "dl"),
    "hectolitre": ("volume", "hectolitre|hectolitres|hectoliter|hectoliters", "hl"),
    "megalitre": ("volume", "megalitre|megalitres|megaliter|megaliters", ""),
    "gigalitre": ("volume", "gigalitre|gigalitres|gigaliter|gigaliters", ""),
    "gallon": ("volume", "gallon|gallons", "gal|gals"),
    "pint": ("volume", "pint|pints", ""),
    "quart": ("volume", "quart|quarts", "qt|qts"),
    "cup": ("volume", "", ""),
    "fluid_ounce": ("volume", "fluid ounce|fluid ounces", "fl oz"),
    "tablespoon": ("volume", "tablespoon|tablespoons", "tbsp"),
    "teaspoon": ("volume", "teaspoon|teaspoons", "tsp"),
    "barrel": ("volume", "barrel|barrels", "bbl|bbls"),
    "bushel": ("volume", "bushel|bushels", ""),
    "cubic_metre": (
        "volume",
        "cubic metre|cubic metres|cubic meter|cubic meters",
        "m³|cu m|cu metres|cu meters|cum",
    ),
    "cubic_centimetre": (
        "volume",
        "cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters",
        "cm³",
    ),
    "cubic_foot": ("volume", "cubic foot|cubic feet", "cu ft|ft³"),
    "cubic_yard": ("volume", "cubic yard|cubic yards", "cu yd"),
    "cubic_inch": ("volume", "cubic inch|cubic inches", "cu in|in³"),
    "cubic_km": ("volume", "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers", "km³|cu km"),
    "cubic_mile": ("volume", "cubic mile|cubic miles", ""),
    # area
    "square_metre": (
        "area",
        "square metre|square metres|square meter|square meters|square-metre|square-meter",
        "m²|sq m|sq metre|sq metres|sq meter|sq meters|sqm",
    ),
    "square_km": (
        "area",
        "square kilometre|square kilometres|square kilometer|square kilometers|square-kilometre|square-kilometer",
        "km²|sq km|sqkm|square km|square kms",
    ),
    "square_foot": ("area", "square foot|square feet|square-foot", "ft²|sq ft|sq foot|sq feet|sqft|sf"),
    "square_mile": ("area", "square mile|square miles|square-mile", "mi²|sq mi|sq mile|sq miles"),
    "square_yard": ("area", "square yard|square yards|square-yard", "sq yd|sq yds|sq yard|sq yards"),
    "square_inch": ("area", "square inch|square inches|square-inch", "sq in|in²"),
    "square_centimetre": (
        "area",
        "square centimetre|square centimetres|square centimeter|square centimeters",
        "cm²|sq cm",
    ),
    "hectare": ("area", "hectare|hectares", "ha"),
    "acre": ("area", "acre|acres", "ac"),
    # time
    "millisecond": ("time", "millisecond|milliseconds", "ms"),
    "microsecond": ("time", "microsecond|microseconds", "µs|μs"),
    "nanosecond": ("time", "nanosecond|nanoseconds", "ns"),
    "second": ("time", "second|seconds", "sec|secs"),
    "minute": ("time", "minute|minutes", "min|mins"),
    "hour": ("time", "hour|hours", "hr|hrs|h"),
    "day": ("time", "day|days", ""),
    "week": ("time", "week|weeks", "wk|wks"),
    "fortnight": ("time", "fortnight|fortnights", ""),
    "weekend": ("time", "weekend|weekends", ""),
    "month": ("time", "month|months", ""),
    "quarter": ("time", "", ""),
    "year": ("time", "year|years", "yr|yrs"),
    "decade": ("time", "decade|decades", ""),
    "century": ("time", "century|centuries", ""),
    "millennium": ("time", "millennium|millennia|millenniums", ""),
    "square_second": ("time squared", "", "s²"),
    # temperature
    "celsius": (
        "temperature",
        "celsius|centigrade|degree celsius|degrees celsius|degree centigrade|degrees centigrade|degrees c|degree c"
        "|deg c|deg celsius|celcius|degrees celcius|degree celcius|centigrate|degrees centigrate",
        "°c|° c|ºc|℃|° celsius|° centigrade",
    ),
    "fahrenheit": (
        "temperature",
        "fahrenheit|farenheit|degree fahrenheit|degrees fahrenheit|degrees farenheit|degree farenheit|degrees f"
        "|degree f|deg f|deg fahrenheit",
        "°f|° f|ºf|℉|° fahrenheit",
    ),
    "kelvin": ("temperature", "kelvin|kelvins|degrees kelvin|degree kelvin", "°k"),
    "rankine": ("temperature", "rankine|degrees rankine|degree rankine", "°r"),
    "degree": ("angle", "degree|degrees|deg", "°|º"),
    "arcminute": ("angle", "arcminute|arcminutes", "arcmin"),
    "arcsecond": ("angle", "arcsecond|arcseconds", "arcsec"),
    "radian": ("angle", "radian|radians", "rad"),
    "turn": ("angle", "", ""),
    # speed
    "kmh": ("speed", "km per hour|km an hour", "km/h|kmh|kph|kmph|km/hr"),
    "mph": ("speed", "", "mph|mi/h"),
    "metre_per_second": ("speed", "", "m/s"),
    "km_per_second": ("speed", "", "km/s"),
    "foot_per_second": ("speed", "", "ft/s"),
    "knot": ("speed", "knot|knots", "kn|kt"),
    # power, energy and electricity
    "watt": ("power", "watt|watts", "w"),
    "kilowatt": ("power", "kilowatt|kilowatts", "kw|kwp"),
    "megawatt": ("power", "megawatt|megawatts", "mw|mwp|mwe"),
    "gigawatt": ("power", "gigawatt|gigawatts", "gw|gwp"),
    "terawatt": ("power", "terawatt|terawatts", "tw"),
    "milliwatt": ("power", "milliwatt|milliwatts", ""),
    "horsepower": ("power", "horsepower|horse power", "hp"),
    "brake_horsepower": ("power", "brake horsepower", "bhp"),
    "watt_hour": ("energy", "watt hour|watt hours|watt-hour|watt-hours", "wh"),
    "kilowatt_hour": ("energy", "kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours", "kwh"),
    "megawatt_hour": ("energy", "megawatt hour|megawatt hours|megawatt-hour|megawatt-hours", "mwh"),
    "gigawatt_hour": ("energy", "gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours", "gwh"),
    "terawatt_hour": ("energy", "terawatt hour|terawatt hours|terawatt-hour|terawatt-hours", "twh"),
    "joule": ("energy", "joule|joules", "j"),
    "kilojoule": ("energy", "kilojoule|kilojoules", "kj"),
    "megajoule": ("energy", "megajoule|megajoules", "mj"),
    "gigajoule": ("energy", "gigajoule|gigajoules", "gj"),
    "terajoule": ("energy", "terajoule|terajoules", "tj"),
    "calorie": ("energy", "calorie|calories", "cal|cals"),
    "kilocalorie": ("energy", "kilocalorie|kilocalories", "kcal|kcals"),
    "electronvolt": ("energy", "electronvolt|electronvolts|electron volt|electron volts", "ev"),
    "kiloelectronvolt": ("energy", "", "kev"),
    "gigaelectronvolt": ("energy", "", "gev"),
    "teraelectronvolt": ("energy", "", "tev"),
    "megaelectronvolt": ("energy", "", "mev"),
    "british_thermal_unit": ("energy", "british thermal unit|british thermal units", "btu|btus"),
    "volt": ("voltage", "volt|volts", "v"),
    "kilovolt": ("voltage", "kilovolt|kilovolts", "kv"),
    "millivolt": ("voltage", "millivolt|millivolts", "mv"),
    "ampere": ("current", "amp|amps|ampere|amperes", ""),
    "milliampere": ("current", "milliamp|milliamps|milliampere|milliamperes", "ma"),
    "milliampere_hour": ("charge", "milliampere hour|milliampere-hour|milliamp hours|milliamp-hours", "mah"),
    "ohm": ("resistance", "ohm|ohms", "ω"),
    "hertz": ("frequency", "hertz", "hz"),
    "kilohertz": ("frequency", "kilohertz", "khz"),
    "megahertz": ("frequency", "megahertz", "mhz"),
    "gigahertz": ("frequency", "gigahertz", "ghz"),
    "newton": ("force", "newton|newtons", "n"),
    "newton_metre": (
        "torque",
        "newton metre|newton metres|newton meter|newton meters|newton-metres|newton-meters",
        "",
    ),
    "joule_second": ("action", "joule second|joule seconds|joule-second|joule-seconds", ""),
    "pound_foot": (
        "torque",
        "pound-foot|pound-feet|pound foot|pound feet|foot-pound|foot-pounds|foot pounds|lb-ft|lb ft",
        "lb-ft|lb ft",
    ),
    "pascal": ("pressure", "pascal|pascals", "pa"),
    "hectopascal": ("pressure", "hectopascal|hectopascals", "hpa"),
    "kilopascal": ("pressure", "kilopascal|kilopascals", "kpa"),
    "megapascal": ("pressure", "megapascal|megapascals", "mpa"),
    "gigapascal": ("pressure", "gigapascal|gigapascals", "gpa"),
    "bar": ("pressure", "", ""),
    "millibar": ("pressure", "millibar|millibars", "mbar"),
    "atmosphere": ("pressure", "", "atm"),
    "psi": ("pressure", "pounds per square inch|pound per square inch|pounds-per-square-inch", "psi"),
    "ksi": ("pressure", "", "ksi"),
    # information
    "bit": ("information", "bit", ""),
    "byte": ("information", "byte|bytes", ""),
    "kilobyte": ("information", "kilobyte|kilobytes", "kb"),
    "megabyte": ("information", "megabyte|megabytes", "mb"),
    "gigabyte": ("information", "gigabyte|gigabytes", "gb"),
    "terabyte": ("information", "terabyte|terabytes", "tb"),
    "petabyte": ("information", "petabyte|petabytes", "pb"),
    "exabyte": ("information", "exabyte|exabytes", "eb"),
    "zettabyte": ("information", "zettabyte|zettabytes", "zb"),
    "kibibyte": ("information", "kibibyte|kibibytes", "kib"),
    "mebibyte": ("information", "mebibyte|mebibytes", "mib"),
    "gibibyte": ("information", "gibibyte|gibibytes", "gib"),
    "kilobit": ("information", "kilobit|kilobits", ""),
    "megabit": ("information", "megabit|megabits", ""),
    "gigabit": ("information", "gigabit|gigabits", ""),
    "megabit_per_second": ("data rate", "megabits per second|megabit per second", "mbps|mbit/s|mb/s"),
    "gigabit_per_second": ("data rate", "gigabits per second|gigabit per second", "gbps|gbit/s"),
    "kilobit_per_second": ("data rate", "kilobits per second|kilobit per second", "kbps"),
    "pixel": ("pixel", "pixel|pixels", "px"),
    "megapixel": ("pixel", "megapixel|megapixels", "mp"),
    "decibel": ("level", "decibel|decibels", "db"),
    "mpg": ("economy", "miles per gallon|mile per gallon", "mpg"),
    "rpm": ("frequency", "revolutions per minute|revolution per minute", "rpm"),
    "frame_per_second": ("frequency", "frames per second|frame per second", "fps"),
    "bpm": ("frequency", "beats per minute|beat per minute", "bpm"),
    "gray": ("dose", "", "gy"),
    "milligray": ("dose", "", "mgy"),
    "sievert": ("dose", "sievert|sieverts", "sv"),
    "millisievert": ("dose", "millisievert|millisieverts", "msv"),
    "mole": ("substance", "", "mol"),
    "millimole": ("substance", "millimole|millimoles", "mmol"),
    "micromole": ("substance", "micromole|micromoles", "µmol|μmol"),
}

DIMENSION = {unit: row[0] for unit, row in _TABLE.items()}
"""The dimension of every unit of measure; units of one dimension convert into each other."""

TIME_UNITS = frozenset(unit for unit, dimension in DIMENSION.items() if dimension == "time")

# Letters that are words or names unless they touch their number.
_ONLY_GLUED = frozenset(
    "l g h s w v n j c f p pc mb ma ms ac ha ct kt pa pp mv mj kn gal cal rad in mi ev gt".split()
)

_ENDS = ENDS | {"and", "or", "of", "to", "per", "/", "-"}

_WORDS: dict[str, list[tuple[list[str], str]]] = {}
_SIGNS: dict[str, list[tuple[list[str], str]]] = {}


def _pieces(spelling: str) -> list[str]:
    if spelling.isalpha():
        return [spelling]  # as most are
    return spelling.replace("-", " - ").replace("/", " / ").replace("°", " ° ").split()


def _build() -> None:
    for unit, (_, words, signs) in _TABLE.items():
        for table, spellings in ((_WORDS, words), (_SIGNS, signs)):
            for spelling in filter(None, spellings.split("|")):
                pieces = _pieces(spelling)
                table.setdefault(pieces[0], []).append((pieces[1:], unit))
                if pieces[0] in ("sq", "cu"):  # "1,200-sq-ft", "600 sq. ft"
                    table[pieces[0]] += [(["-", *pieces[1:]], unit), ([".", *pieces[1:]], unit)]
    for table in (_WORDS, _SIGNS):
        for options in table.values():
            if len(options) > 1:
                options.sort(key=lambda option: -len(option[0]))


_build()

FIRST_WORDS = frozenset(_WORDS) | frozenset(_SIGNS)
"""Words and signs with which the name of a unit begins."""

_CUBED = {"m": "cubic_metre", "cm": "cubic_centimetre", "km": "cubic_km", "ft": "cubic_foot"}
_SQUARED = {
    "m": "square_metre",
    "cm": "square_centimetre",
    "km": "square_km",
    "ft": "square_foot",
    "mi": "square_mile",
    "s": "square_second",
    "second": "square_second",
}

RATE_UNITS = {
    ("mile", "hour"): "mph",
    ("km", "hour"): "kmh",
    ("m", "second"): "metre_per_second",
    ("km", "second"): "km_per_second",
    ("foot", "second"): "foot_per_second",
    ("mile", "gallon"): "mpg",
    ("megabit", "second"): "megabit_per_second",
    ("gigabit", "second"): "gigabit_per_second",
    ("kilobit", "second"): "kilobit_per_second",
}
"""Rates with an id of their own."""

_BITS = {"kb": "kilobit", "mb": "megabit", "gb": "gigabit"}

_DOTTED = {
    "m.p.h": "mph",
    "k.p.h": "kmh",
    "m.p.g": "mpg",
    "r.p.m": "rpm",
    "p.s.i": "psi",
    "h.p": "horsepower",
    "b.h.p": "brake_horsepower",
    "c.c": "ml",
    "k.g": "kg",
    "k.gs": "kg",
    "k.m": "km",
    "c.m": "cm",
    "m.m": "mm",
    "k.w": "kilowatt",
}
"""Abbreviations with a full stop behind each letter."""
_DOTTED_FIRST = frozenset(spelling[0] for spelling in _DOTTED)
ONE_LETTER = {"l": "litre", "L": "litre", "g": "g", "t": "tonne", "W": "watt", "J": "joule", "N": "newton"}
"""One-letter symbols, as written, that a stroke and another unit make certain: `8.4 t/ha`."""
_DOTS = frozenset("·⋅")
_PRODUCTS = {
    ("J", "s"): "joule_second",
    ("N", "m"): "newton_metre",
    ("W", "h"): "watt_hour",
    ("kW", "h"): "kilowatt_hour",
    ("MW", "h"): "megawatt_hour",
}
"""Symbols multiplied by a raised dot."""
CASED = {"Nm": "newton_metre", "Js": "joule_second"}
"""Products whose capital tells them from a word or another unit."""
_SHAPED = frozenset(("2", "3", "^", "squared", "cubed", ".", "/")) | _DOTS
"""What makes a unit of its own of the word before it."""

_SECONDARY = frozenset("hand half class home tier rate string generation year choice placed".split())
"""What makes an ordinal of `second`: `120 second-hand cars`."""


def read_dotted(t: Tokens, j: int) -> tuple[str, int] | None:
    """`110 m.p.h.`: the unit at token `j` and the token behind it, with the last full stop where the sentence goes on."""
    words = t.words
    if words[j] not in _DOTTED_FIRST or words[j + 1] != "." or not (t.glued(j + 1) and t.glued(j + 2)):
        return None
    for length in (5, 3):
        if t.glued(j + length - 1) and t.glued(j + length - 2):
            unit = _DOTTED.get(t.written(j, j + length))
            if unit is not None and not (t.glued(j + length) and words[j + length].isalnum()):
                k = j + length
                goes_on = (
                    words[k] == "." and t.glued(k) and words[k + 1][:1].isalpha() and not t.capital(k + 1)
                )
                return unit, k + goes_on
    return None


def _heads_ratio(t: Tokens, j: int) -> bool:
    """Whether a stroke and a second unit are glued behind the symbol at token `j`: `W/m2`, `t/ha`."""
    if t.words[j + 1] != "/" or not (t.glued(j + 1) and t.glued(j + 2)):
        return False
    return read_unit(t, j + 2) is not None


def _raised(t: Tokens, j: int) -> bool:
    """Whether a power is glued on at token `j`: `5 km/s2` is no speed."""
    return t.words[j] in ("2", "3", "²", "³", "^") and t.glued(j)


def _spaced_sign(t: Tokens, j: int, word: str) -> bool:
    """Whether an abbreviation that could be a word is a unit although a space stands before it."""
    if word in ("g", "l", "ml", "mi", "gal"):
        dotted = t.words[j + 1] == "." and t.glued(j + 2) and t.words[j + 2].isalpha()
        return t.words[j + 1] in _ENDS and not dotted  # "42 L.E." are Egyptian pounds
    return (
        len(word) > 1
        and t.words[j - 1][-1:].isdecimal()
        and any(letter.isupper() for letter in t.written(j, j + 1))
    )


def _by_shape(t: Tokens, j: int) -> tuple[str, int] | None:
    """A unit that the mark behind token `j` makes: `km2`, `metres squared`, `m.p.h.`, `N·m`, the first half of `W/m2`."""
    words = t.words
    word, mark = words[j], words[j + 1]
    if mark == ".":
        return read_dotted(t, j)
    if mark in _DOTS:
        product = _PRODUCTS.get((t.written(j, j + 1), t.written(j + 2, j + 3)))
        return (product, j + 3) if product is not None and t.glued(j + 1) and t.glued(j + 2) else None
    if mark == "/":
        unit = ONE_LETTER.get(t.written(j, j + 1)) if len(word) == 1 else None
        return (unit, j + 1) if unit is not None and _heads_ratio(t, j) else None
    power = words[j + 2] if mark == "^" else mark
    if (mark in ("2", "3") and not t.glued(j + 1)) or power not in ("2", "3", "squared", "cubed"):
        return None
    unit = (_SQUARED if power in ("2", "squared") else _CUBED).get(word)
    if unit is None or (mark == "^" and len(word) == 1 and not t.glued(j)):
        return None
    return unit, j + (3 if mark == "^" else 2)


def _means_bits(t: Tokens, j: int) -> bool:
    """Whether a small `b` at the end of token `j` is a bit: `Mb`, `gb`, and `kb` where it is sent by the second."""
    words = t.words
    if t.written(j, j + 1)[-1] != "b":
        return False
    sent = words[j + 1] in ("per", "a", "/") and words[j + 2] in ("second", "s")
    return sent or t.written(j, j + 1) != "kb"


_MILLIONS_OF_TONNES = Pattern(r"\d\.\d+ ?MT\b|million (?:metric )?tonn?e?s?\b")
"""What shows that a text means million tonnes by MT, as India's papers do, and not metric tons."""


def _tonnes(t: Tokens, j: int) -> tuple[str, int] | None:
    """`Mt`, `mt` and `MT`: megatonnes, metric tons, and in some countries' papers millions of tonnes."""
    written, glued = t.written(j, j + 1), t.glued(j)
    if written == "Mt":
        named = not glued and t.capital(j + 1) and t.words[j + 1].isalpha()  # "12 Mt Everest climbers"
        return None if named else ("megatonne", j + 1)
    if t.glued(j + 1) and t.words[j + 1].isalnum():
        return None
    millions = written == "MT" and _MILLIONS_OF_TONNES.search(t.text) is not None
    return "million_tonnes" if millions else "tonne", j + 1


def read_unit(t: Tokens, j: int) -> tuple[str, int] | None:
    """The unit of measure that starts at token `j`, directly behind a number, and the token behind it."""
    word = t.words[j]
    glued = t.glued(j)
    raised = t.words[j + 1]
    shaped = _by_shape(t, j) if raised in _SHAPED else None
    if shaped is not None:
        return shaped
    if raised == "-" and not glued and t.glued(j + 1) and t.glued(j + 2) and t.words[j + 2][:1].isdecimal():
        return None  # "two Mi-24 helicopters"
    if word == "mt":
        return _tonnes(t, j)
    if word == "gt" and t.written(j, j + 1) != "Gt":
        return None
    if word in ("g", "ma") and t.capital(j) and (word == "g" or not t.written(j, j + 1).isupper()):
        return None  # "66 Ma ago"
    options = _SIGNS.get(word)
    if options is not None:
        for rest, unit in options:
            if rest:
                stop = j + 1 + len(rest)
                if t.words[j + 1 : stop] == rest and not _raised(t, stop):
                    return unit, stop
            elif (glued or word not in _ONLY_GLUED or _spaced_sign(t, j, word)) and not (
                t.glued(j + 1) and t.words[j + 1].isalnum()
            ):
                return (_BITS[word] if word in _BITS and _means_bits(t, j) else unit), j + 1
    options = _WORDS.get(word)
    if options is not None and not (word == "second" and raised == "-" and t.words[j + 2] in _SECONDARY):
        for rest, unit in options:
            stop = j + 1 + len(rest)
            if not rest or (raised == rest[0] and t.words[j + 1 : stop] == rest):
                return unit, stop
    return None
