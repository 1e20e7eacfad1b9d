"""The days of feasts that other calendars than ours set: Ramadan, Passover, Diwali, Lunar New Year, Orthodox Easter.

Loaded only where a text names one. A day reckoned here is right to a day: sightings and almanacs differ.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from factcheck.extract.grammar import calendar
from factcheck.extract.grammar.periods import moon
from factcheck.named_tuple import NamedTuple

Days = tuple[date, date]


class Movable(NamedTuple):
    """How the days of a feast are found."""

    rule: str
    """`islamic`, `hebrew`, `western` and `orthodox` Easter, `chinese`, `hindu`, `solar`, `fixed`, `parsi`, `royal`, `office`."""
    arguments: tuple[int, ...]
    length: int
    """Days from the first to the last."""


_TABLE = """
islamic 1 1: islamic new year | muslim new year | hijri new year | amun jadid
islamic 1 10: ashura
islamic 3 12: mawlid | mawlid al nabawi | mawlid al nabi | eid milad un nabi | milad un nabi | prophet birthday
islamic 7 27: isra and miraj | isra and mi raj | isra mi raj | night journey | ascension to heaven | prophet ascension
islamic 9 1 30: ramadan | ramazan | ramadhan
islamic 9 27: laylat al qadr | laylat al kadr | lailat al qadr | night of power | night of destiny | night of decree | night of measures
islamic 10 1: eid al fitr | eid ul fitr | id al fitr | id ul fitr | eid el fitr | eid fitr | festival of breaking the fast | feast of breaking the fast
islamic 12 10: eid al adha | eid ul adha | id ul adha | id al adha | eid el adha | bakr id | bakrid | sacrifice feast | feast of sacrifice | feast of the sacrifice | festival of sacrifice | festival of the sacrifice
islamic 9 0: jumu atul wida | jamat ul vida | jumat ul wida
hebrew 7 1 2: rosh hashanah | rosh hashana | rosh hashanna | jewish new year
hebrew 7 10: yom kippur | day of atonement
hebrew 7 15 8: sukkot | sukkoth | succos | succot | feast of tabernacles | feast of booths | feast of the ingathering | feast of ingathering
hebrew 7 22: shemini atzeret
hebrew 7 23: simchat torah
hebrew 9 25 8: hanukkah | chanukah | hanukah | chanukkah | hannukkah | channukah
hebrew 11 15: tu bishvat | tu b shevat
hebrew 13 14: purim
hebrew 13 15: shushan purim
hebrew 1 15 8: passover | pesach
hebrew 1 27: yom hashoah | holocaust day
hebrew 2 5: yom haatzmaut | yom ha atzmaut
hebrew 2 18: lag b omer | lag baomer
hebrew 3 6 2: shavuot | feast of weeks
hebrew 5 9: tisha b av
western -46 46: lent
western 49: white sunday
orthodox -48 40: orthodox lent | great lent | great fast
orthodox -48: clean monday | orthodox shrove monday
orthodox -8: lazarus saturday
orthodox -7: orthodox palm sunday
orthodox -2: orthodox good friday | orthodox great friday
orthodox 0: orthodox easter | greek easter | coptic easter | orthodox easter sunday
orthodox 1: orthodox easter monday
chinese 0: chinese new year | chinese new year day | chinese lunar new year | chinese lunar new year day | lunar new year | lunar new year day | spring festival
hindu 1 1 6: ugadi | yugadi | gudi padwa | samvatsaradi | chaitra sukladi | chaitra sukhladi | chaitra shukladi
hindu 1 9 12: rama navami | ram navami
hindu 1 13 6: mahavir jayanti | mahaveer jayanti | mahavir janma kalyanak | mahaveer janma kalyanak
hindu 2 15 6: buddha purnima
hindu 2 15 19: vesak | vaisakha | buddha day | visakha bucha
hindu 4 2 6: ratha yatra | rath yatra
hindu 5 15 12: raksha bandhan | rakhi
hindu 5 23 24: janmashtami | krishna janmashtami | gokulashtami
hindu 6 4 12: ganesh chaturthi
hindu 7 1 6 10: navaratri | navratri | durga puja
hindu 7 7 6: maha saptami
hindu 7 10 12: dussehra | vijayadashami
hindu 7 15 12: valmiki jayanti | pargat diwas
hindu 7 19 19: karva chauth | karwa chauth
hindu 7 28 19: dhanteras | dhanatrayodashi
hindu 7 29 19: kali chaudas | choti diwali
hindu 7 30 19: diwali | deepavali | lakshmi puja
hindu 8 2 12: bhai dooj
hindu 8 6 12: chhath | chhath puja | dala chhath | dala puja | surya shashthi
hindu 8 15 12: guru nanak jayanti | gurpurab
hindu 10 7 6: guru gobind singh jayanti | guru govind singh jayanti | guru gobind singh birthday
hindu 11 5 12: vasant panchami | basant panchami
hindu 11 15 6: guru ravidas jayanti | guru ravidass jayanti | guru ravidas birthday | guru ravidass birthday
hindu 11 25 6: dayanand saraswati jayanti | dayananda saraswati jayanti
hindu 11 29 24: maha shivaratri | mahashivratri | maha shivratri
hindu 12 15 19: holika dahan | chhoti holi | kamudu pyre | kama dahanam
hindu 12 16 0: holi | dhulandi | phagwah
solar 270: pongal | thai pongal | makar sankranti | makara sankranthi | makara sankranti | maghi
solar 270 -1: bhogi | bogi pandigai
solar 270 1: mattu pongal | maattu pongal
solar 270 2: kaanum pongal | kanni pongal
solar 0 25: rabindra jayanti | rabindranath jayanti
solar 0: vaisakhi | baisakhi | vasakhi | vaishakhi
parsi 0: parsi new year | jamshedi navroz
fixed 1 7: orthodox christmas | orthodox christmas day
fixed 1 27: international holocaust remembrance day
fixed 2 4: world cancer day
fixed 3 3: world wildlife day
fixed 3 8: international women day | international womens day
fixed 3 22: world water day
fixed 4 2: world autism awareness day | world autism day
fixed 4 7: world health day
fixed 4 13 3: songkran
fixed 5 3: world press freedom day
fixed 5 8: ve day
fixed 5 31: world no tobacco day
fixed 6 5: world environment day
fixed 6 8: world ocean day
fixed 6 20: world refugee day
fixed 7 18: mandela day | nelson mandela day
fixed 8 15: vj day
fixed 9 10: world suicide prevention day
fixed 9 21: international day of peace | world peace day
fixed 10 10: world mental health day
fixed 10 16: world food day
fixed 10 24: united nations day
fixed 11 1: world vegan day
fixed 11 14: world diabetes day
fixed 12 1: world aids day | world aid day
fixed 12 10: human rights day
fixed 3 20: nowruz | norouz | persian new year
royal 4 27: koningsdag | king day
office 10 16: boss day
"""
"""A rule with its numbers, and the names of the feast in stems. Islamic: month, day, length. Hebrew: month from Nisan
(13 is the last Adar), day, length. Hindu: month from Chaitra (ending with the new moon), lunar day (1 to 30), the hour
of the day in India at which it must run, length. Solar: the sun's longitude against the stars, days from its entry."""

_named: dict[str, Movable] = {}


def named(name: str) -> Movable | None:
    """The feast of a name in stems, parted by blanks."""
    if not _named:
        for line in _TABLE.strip().splitlines():
            rule, _, names = line.partition(":")
            kind, *numbers = rule.split()
            place = {"islamic": 2, "hebrew": 2, "hindu": 3, "western": 1, "orthodox": 1, "fixed": 2}.get(
                kind, len(numbers)
            )
            arguments = tuple(map(int, numbers[:place]))
            length = int(numbers[place]) if len(numbers) > place else 1
            for each in names.split("|"):
                _named[each.strip()] = Movable(kind, arguments, length)
    return _named.get(name)


@lru_cache(maxsize=1024)  # a moon takes a millisecond, and a draft names its feast again and again
def days(feast: Movable, year: int) -> Days | None:
    """First and last day of a feast that begins in a year; None where it does not, or outside 1900 to 2099.

    Jewish feasts begin on the evening before their first day, and so do these spans. Islamic ones follow the
    tabular calendar, Hindu ones the moon over India: either may be kept a day off.
    """
    if not 1900 <= year <= 2099:
        return None
    first = _RULES[feast.rule](year, *feast.arguments)
    if first is None:
        return None
    before = 1 if feast.rule == "hebrew" else 0
    length = feast.length
    if length == _A_MONTH:
        length = (_next_islamic_month(first) - first).days
    return first - timedelta(days=before), first + timedelta(days=length - 1)


def computed(feast: Movable) -> bool:
    """Whether the day is one by reckoning, that a sighting or a local almanac may move."""
    return feast.rule in ("islamic", "hindu", "solar")


# ---------------------------------------------------------------------------------------------- calendars


def _islamic_month(year: int, month: int) -> date:
    """The first day of an Islamic month.

    The tabular calendar (eleven leap years in thirty) says which new moon opens it.
    """
    tabular = (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    near = date(622, 7, 19) + timedelta(days=tabular)
    return _behind_new_moon(moon.new_moon(moon.days_since_2000(near, 0) - 1))


def _behind_new_moon(conjunction: float) -> date:
    """The first day of the month that a new moon opens, by the rules of the Umm al-Qura calendar.

    From 1973 to 1999 it is the day behind that of the new moon in Greenwich; since then the day behind the first
    sunset at Mecca that the new moon precedes and outlasts. Before, the crescent had to be seen.
    """
    day = moon.day_at(conjunction, 0)
    if _BY_GREENWICH[0] <= day < _BY_GREENWICH[1]:
        return day + timedelta(days=1)
    if day < _BY_GREENWICH[0]:
        return moon.day_at(conjunction, _AFTER_SUNSET) + timedelta(days=1)
    sunset = moon.sunset_at_mecca(day)
    while conjunction > sunset or not moon.is_up_at_mecca(sunset):
        day += timedelta(days=1)
        sunset = moon.sunset_at_mecca(day)
    return day + timedelta(days=1)


_BY_GREENWICH = date(1973, 2, 4), date(1999, 4, 17)
_AFTER_SUNSET = 10.0
"""Behind noon in Greenwich a new moon is too young to be seen over Mecca that evening."""


_A_MONTH = 30


def _next_islamic_month(first: date) -> date:
    """The first day of the Islamic month behind the one that begins on a day."""
    return _behind_new_moon(moon.new_moon(moon.days_since_2000(first, 0) + 28.5))


def _islamic(year: int, month: int, day: int) -> date | None:
    for hijri in range((year - 622) * 33 // 32 - 1, (year - 622) * 33 // 32 + 3):
        if day:
            found = _islamic_month(hijri, month) + timedelta(days=day - 1)
        else:  # the last Friday of the month
            found = _next_islamic_month(_islamic_month(hijri, month)) - timedelta(days=1)
            found -= timedelta(days=(found.weekday() - 4) % 7)
        if found.year == year:
            return found
    return None


def _hebrew_elapsed(year: int) -> int:
    """Days before the new year of a Hebrew year, with the postponements."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _hebrew_new_year(year: int) -> int:
    before, here, after = (_hebrew_elapsed(year + n) for n in (-1, 0, 1))
    correction = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return -1373427 + here + correction


def _hebrew_ordinal(year: int, month: int, day: int) -> int:
    """The proleptic ordinal of a Hebrew date; months from Nisan, 13 is the last Adar."""
    leap = (7 * year + 1) % 19 < 7
    first = _hebrew_new_year(year)
    length = _hebrew_new_year(year + 1) - first
    lengths = {7: 30, 8: 30 if length % 10 == 5 else 29, 9: 29 if length % 10 == 3 else 30, 10: 29, 11: 30}
    lengths |= {12: 30 if leap else 29, 13: 29, 1: 30, 2: 29, 3: 30, 4: 29, 5: 30, 6: 29}
    order = [7, 8, 9, 10, 11, 12, *([13] if leap else []), 1, 2, 3, 4, 5, 6]
    target = month if leap or month != 13 else 12
    for each in order:
        if each == target:
            return first + day - 1
        first += lengths[each]
    return first + day - 1


def _hebrew(year: int, month: int, day: int) -> date:
    hebrew = year + (3761 if 7 <= month <= 9 else 3760)
    found = date.fromordinal(_hebrew_ordinal(hebrew, month, day))
    weekday = found.weekday()
    if (month, day) == (2, 5):  # Israel's independence day keeps clear of the sabbath
        found += timedelta(days={4: -1, 5: -2, 0: 1}.get(weekday, 0))
    elif (month, day) == (5, 9) and weekday == 5:
        found += timedelta(days=1)
    elif (month, day) == (1, 27):
        found += timedelta(days={4: -1, 6: 1}.get(weekday, 0))
    return found


def _orthodox(year: int, away: int) -> date:
    """Easter by the Julian calendar (Meeus), thirteen days behind ours from 1900 to 2099."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13 + away)


def _western(year: int, away: int) -> date:
    return calendar.easter(year) + timedelta(days=away)


def _chinese(year: int, _: int) -> date:
    """The second new moon behind the one at or before the winter solstice, by the days of China."""
    solstice = moon.day_at(moon.sun_reaches(270, moon.days_since_2000(date(year - 1, 12, 21), 12)), 8)
    eleventh = moon.new_moon(moon.days_since_2000(solstice, 12))
    if moon.day_at(eleventh, 8) > solstice:
        eleventh = moon.new_moon(eleventh - 29.53)
    first = moon.next_new_moon(moon.next_new_moon(eleventh))
    if moon.day_at(first, 8) < date(year, 1, 21):  # a leap month stands between
        first = moon.next_new_moon(first)
    return moon.day_at(first, 8)


def _hindu(year: int, month: int, lunar_day: int, hour: int) -> date | None:
    """The day of a lunar day, by the month that begins with the new moon before it."""
    opening = moon.new_moon(moon.days_since_2000(date(year - 1, 12, 10), 0))
    for _ in range(14):
        closing = moon.next_new_moon(opening)
        sign = int(moon.sidereal_sun(opening) // 30)
        leap = sign == int(moon.sidereal_sun(closing) // 30)
        if not leap and (sign + 1) % 12 + 1 == month:
            found = _lunar_day(opening, min(lunar_day, 30), hour or 19)
            if lunar_day == 16 and not hour:  # the morning behind the full moon's evening
                found = _lunar_day(opening, 15, 19) + timedelta(days=1)
            if found.year == year:
                return found
        opening = closing
    return None


def _lunar_day(opening: float, number: int, hour: int) -> date:
    """The first day in India at whose hour the lunar day runs, or on which it begins and ends."""
    day = moon.day_at(opening + (number - 1) * 0.9843, 5.5) - timedelta(days=2)
    for _ in range(6):
        moment = moon.days_since_2000(day, hour - 5.5)
        if moment > opening - 1:
            running = int(moon.phase(moment) // 12) + 1
            if running > 25 and moment < opening + 5 and number < 20:
                running = 0  # the month before has not ended
            if running == number:
                return day
            if running == number + 1 or (number == 30 and running < 5):
                return day - timedelta(days=1)
        day += timedelta(days=1)
    return day


def _solar(year: int, longitude: int, away: int = 0) -> date:
    """The day on which the sun enters a sign, or the next where it does so behind sunset."""
    near = moon.days_since_2000(date(year, 1, 14) if longitude == 270 else date(year, 4, 14), 6)
    entry = moon.day_at(moon.sun_reaches(longitude, near, sidereal=True), 5.5 + 6)
    return entry + timedelta(days=away)


def _parsi(year: int, _: int) -> date:
    """The new year of a calendar of 365 days without leap years."""
    return date(2018, 8, 17) + timedelta(days=365 * (year - 2018))


def _fixed(year: int, month: int, day: int) -> date:
    return date(year, month, day)


def _royal(year: int, month: int, day: int) -> date:
    """The day, or the Saturday before where it is a Sunday."""
    found = date(year, month, day)
    return found - timedelta(days=found.weekday() == 6)


def _office(year: int, month: int, day: int) -> date:
    """The day, or the working day nearest to it."""
    found = date(year, month, day)
    return found + timedelta(days={5: -1, 6: 1}.get(found.weekday(), 0))


_RULES: dict[str, Callable[..., date | None]] = {
    "islamic": _islamic,
    "hebrew": _hebrew,
    "western": _western,
    "orthodox": _orthodox,
    "chinese": _chinese,
    "hindu": _hindu,
    "solar": _solar,
    "parsi": _parsi,
    "fixed": _fixed,
    "royal": _royal,
    "office": _office,
}
