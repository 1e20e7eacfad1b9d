"""The words of time: months, weekdays, units, feasts, and what may open a period."""

MONTHS = {
    name: number
    for number, names in enumerate(
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
        "october|oct november|nov december|dec".split(),
        1,
    )
    for name in names.split("|")
}
SHAKY_MONTHS = frozenset(("may", "march", "mar", "dec", "sep", "jan", "jun", "nov", "august"))
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday|mondays|mon tuesday|tuesdays|tue|tues wednesday|wednesdays|wed thursday|thursdays|thu|thur|thurs "
        "friday|fridays|fri saturday|saturdays|sat sunday|sundays|sun".split()
    )
    for name in names.split("|")
}
SHAKY_WEEKDAYS = frozenset(("mon", "wed", "sat", "sun", "fri", "thu", "tue", "thur"))
SEASONS = {
    "spring": ("SP", 3),
    "summer": ("SU", 6),
    "autumn": ("FA", 9),
    "fall": ("FA", 9),
    "winter": ("WI", 12),
}
UNITS = {
    word: unit
    for unit in (
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "weekend",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
    )
    for word in (unit, unit + "s")
} | {
    "centuries": "century",
    "season": "season",
    "seasons": "season",
    "semester": "semester",
    "qtr": "quarter",
    "yr": "year",
    "yrs": "year",
}
CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "season": "S",
}
CLOCK_UNITS = ("second", "minute", "hour")
CUES = frozenset(
    """in on at by since until till from to during before after between through throughout over within around about of
    for under up off than ending ended beginning starting circa and vs versus against late""".split()
)
BACK = frozenset("last past previous prior latest preceding".split())
AHEAD = frozenset("next coming following upcoming subsequent".split())
HERE = frozenset("this current same that".split())
SHIFTS = BACK | AHEAD | HERE | {"recent", "these", "those"}
PARTS = {
    "early": "START",
    "mid": "MID",
    "late": "END",
    "beginning": "START",
    "start": "START",
    "middle": "MID",
    "end": "END",
    "turn": "START",
    "outset": "START",
    "close": "END",
    "dawn": "START",
    "latter": "END",
    "rest": "END",
    "remainder": "END",
}
DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
REFS = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "recently": "PAST_REF",
    "previously": "PAST_REF",
    "formerly": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
}
NOW_BEHIND_AT = frozenset(("moment", "present"))
SETS = {
    "daily": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "nightly": "P1D",
    "hourly": "PT1H",
    "biannual": "P6M",
    "semiannual": "P6M",
    "semiannually": "P6M",
    "everyday": "P1D",
}
DAYPARTS = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "midday": "MI",
    "lunchtime": "MI",
    "overnight": "NI",
}
FUTURE = frozenset(
    """will due next coming plans plan planned scheduled until by expected expects shall 'll forthcoming upcoming
    hopes hope begins resumes continues expires faces face tomorrow deadline""".split()
)
REPORTED = frozenset(
    "said told says announced reported showed was were began fell rose took died won met held came left found made saw got".split()
)
# A name is written in stems: `new year eve` stands for `New Year's Eve`, `new years eve`, `new year eve` as well.
_FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "xmas": (12, 25),
    "xmas day": (12, 25),
    "boxing day": (12, 26),
    "new year eve": (12, 31),
    "new year day": (1, 1),
    "epiphany": (1, 6),
    "burn night": (1, 25),
    "australia day": (1, 26),
    "groundhog day": (2, 2),
    "valentine day": (2, 14),
    "st valentine day": (2, 14),
    "st david day": (3, 1),
    "st patrick day": (3, 17),
    "saint patrick day": (3, 17),
    "st paddy day": (3, 17),
    "saint paddy day": (3, 17),
    "st george day": (4, 23),
    "april fool day": (4, 1),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saint day": (11, 1),
    "all soul day": (11, 2),
    "bonfire night": (11, 5),
    "guy fawke night": (11, 5),
    "veteran day": (11, 11),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "st andrew day": (11, 30),
    "st nicholas day": (12, 6),
    "st stephen day": (12, 26),
    "waitangi day": (2, 6),
}
_AROUND_EASTER = {
    "shrove tuesday": -47,
    "pancake day": -47,
    "mardi gras": -47,
    "ash wednesday": -46,
    "mothering sunday": -21,
    "palm sunday": -7,
    "branch sunday": -7,
    "maundy thursday": -3,
    "holy thursday": -3,
    "covenant thursday": -3,
    "thursday of mysterie": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "ascension thursday": 39,
    "whit sunday": 49,
    "pentecost": 49,
    "whit monday": 50,
    "pentecost monday": 50,
    "monday of the holy spirit": 50,
    "trinity sunday": 56,
    "corpus christi": 60,
}
_NTH_WEEKDAYS = {
    "martin luther king day": (1, 0, 3, 0),
    "martin luther king jr day": (1, 0, 3, 0),
    "mlk day": (1, 0, 3, 0),
    "mlk jr day": (1, 0, 3, 0),
    "civil right day": (1, 0, 3, 0),
    "president day": (2, 0, 3, 0),
    "spring bank holiday": (5, 0, -1, 0),
    "august bank holiday": (8, 0, -1, 0),
    "summer bank holiday": (8, 0, -1, 0),
    "memorial day": (5, 0, -1, 0),
    "father day": (6, 6, 3, 0),
    "labor day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0),
    "indigenous people day": (10, 0, 2, 0),
    "remembrance sunday": (11, 6, 2, 0),
    "thanksgiving": (11, 3, 4, 0),
    "thanksgiving day": (11, 3, 4, 0),
    "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
}
Feast = tuple[str, tuple[int, ...]]
"""How its day is found: `fixed` (month, day), `easter` (days from Easter), `nth` (month, weekday, n, days after)."""
FEASTS: dict[str, list[tuple[tuple[str, ...], Feast]]] = {}
"""Feasts by the first word of their name, longest name first."""
for _kind, _table in (
    ("fixed", _FIXED),
    ("easter", {name: (days,) for name, days in _AROUND_EASTER.items()}),
    ("nth", _NTH_WEEKDAYS),
):
    for _name, _rule in _table.items():
        _words = tuple(_name.split())
        for _first in (_words[0], _words[0] + "s"):
            FEASTS.setdefault(_first, []).append((_words, (_kind, _rule)))
for _options in FEASTS.values():
    _options.sort(key=lambda option: -len(option[0]))
MOVABLE_WORDS = frozenset(
    """ashura bakr bakrid baisakhi basant bhai boss buddha chanukah chanukkah channukah chhath chhoti chinese choti clean
    coptic deepavali dhanatrayodashi dhanteras dhulandi diwali durga dussehra eid ganesh gokulashtami greek gudi gurpurab
    guru hannukkah hanukah hanukkah hijri holi holika holocaust id islamic isra jamat jamshedi janmashtami jewish jumat jumu
    kali karva karwa king koningsdag krishna lag lailat lakshmi laylat lazarus lent lunar maghi maha mahashivratri mahaveer
    mahavir makar makara mawlid milad muslim navaratri navratri norouz nowruz orthodox parsi passover persian pesach phagwah
    pongal purim rakhi raksha ram rama ramadan ramadhan ramazan rath ratha rosh samvatsaradi shavuot shemini shushan simchat
    succos succot sukkot sukkoth thai tisha tu ugadi vaisakhi vaishakhi valmiki vasakhi vasant vesak vijayadashami white
    yom yugadi amun bhogi bogi mattu maattu kaanum rabindra rabindranath international world night prophet ascension
    sacrifice feast festival great ve vj human mandela nelson songkran vaisakha visakha dayanand dayananda dala surya
    kamudu kama kanni pargat chaitra""".split()
)
"""First words of the feasts of other calendars (`feast_names`)."""
ORDINARY_FEAST_WORDS = frozenset("may epiphany earth father president good black palm holy".split())
"""Names that need their capital, because in lower case they are ordinary words."""
FEAST_WORDS = frozenset(FEASTS)
CALENDARS = {
    "fiscal": "fiscal",
    "financial": "fiscal",
    "tax": "fiscal",
    "academic": "academic",
    "school": "academic",
}
"""Years that do not begin in January."""
ZONES = frozenset("gmt bst utc est edt cet cest pst pdt et pt ist jst z msk".split())
RESULTS = frozenset(
    "profit profits results result earnings revenue revenues sales loss losses figures net income turnover".split()
)
DASHES = frozenset("- – — ‑ − ~".split())
YEAR_CUES = frozenset(
    """in since by until till during before after early late mid year years circa through spring summer autumn fall
    winter season election from of between around ending ended fiscal fy and to for back as class census christmas easter
    than pre post quarter half""".split()
)
STRONG_YEAR_CUES = frozenset(
    "in since until till during year circa spring summer autumn winter fall ending ended early late mid".split()
)
EVENTS = frozenset(
    """elections election results result figures levels level season budget census report accounts games olympics prices
    sales earnings data budgets world cup crisis war financial accord agreement deal law act survey poll edition model
    annual national referendum campaign recession pandemic lows highs peak terms dollars estimates forecasts targets
    champions finals final total totals average averages baseline invasion tournament flooding floods earthquake
    attacks attack killings murder murders riots coup drought hurricane
    """.split()
)
DETERMINERS = frozenset("the this that its their his her our your a an 's s".split())

WITH_ARTICLE = frozenset(
    "past next last final opening closing coming previous following first second third fourth same current latest year month week day quarter preceding turn".split()
)
SPANNING = frozenset(
    "for in over within than nearly almost about half under around every after roughly".split()
)
PLURAL_UNITS = frozenset("years months weeks days decades centuries hours minutes".split())
MANY = frozenset("few several many couple".split())
BARE_UNITS = frozenset("year month week quarter day decade century hour weekend minute fortnight".split())
DURATION_STARTS = frozenset("several few many couple some".split())

DECADES = {
    word: 1900 + 10 * number
    for number, word in enumerate("thirties forties fifties sixties seventies eighties nineties".split(), 3)
}
"""Decades in words; `the twenties` may be those of either century."""

QUOTES = ("'", "’", "‘")
YEARS_AWAY = {"this": 0, "last": -1, "next": 1}


def full_year(short: int) -> int:
    """The year that two digits stand for."""
    return (1900 if short > 40 else 2000) + short


def is_year(word: str) -> bool:
    """Whether a numeral has the shape of a year of our time."""
    return len(word) == 4 and word.isdecimal() and word.isascii() and "1000" <= word <= "2199"


START_WORDS = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(DAY_WORDS)
    | frozenset(REFS)
    | NOW_BEHIND_AT
    | frozenset(SETS)
    | frozenset(SEASONS)
    | (SHIFTS - {"these", "those", "latest", "same", "that"})
    | frozenset(PARTS)
    | frozenset(
        (
            "every",
            "each",
            "fiscal",
            "financial",
            "academic",
            "school",
            "tax",
            "year",
            "fy",
            "cy",
            "noon",
            "midnight",
        )
    )
    | BARE_UNITS
    | PLURAL_UNITS
    | frozenset(("closest", "nearest", "ides", "eom", "eoy"))
    | frozenset(("once", "future", "weekends", "overnight", "everyday", "final", "opening", "closing"))
    | FEAST_WORDS
    | MOVABLE_WORDS
    | frozenset(DECADES)
    | frozenset(("several", "few", "couple", "q", "h", "half", "morning", "afternoon", "evening", "night"))
)
"""Words at which a period may begin."""
SHIFTED = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(SEASONS)
    | frozenset(UNITS)
    | frozenset(DAYPARTS)
    | FEAST_WORDS
    | MOVABLE_WORDS
    | frozenset((*CALENDARS, "calendar"))
)
"""Words that `this` makes a period of."""
