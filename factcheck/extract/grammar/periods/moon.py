"""Where sun and moon stand, for the feasts that a lunar calendar sets.

Low-precision series after Meeus, *Astronomical Algorithms* (chapters 25 and 47), good to a few minutes of a new
moon. What is computed here is a day by rule; a sighting or a board of priests may set the feast a day off.
"""

from datetime import date, timedelta
from math import acos, asin, atan2, cos, degrees, floor, radians, sin

_J2000 = date(2000, 1, 1)
_MOON = (
    (6.288774, 0, 0, 1, 0),
    (1.274027, 2, 0, -1, 0),
    (0.658314, 2, 0, 0, 0),
    (0.213618, 0, 0, 2, 0),
    (-0.185116, 0, 1, 0, 0),
    (-0.114332, 0, 0, 0, 2),
    (0.058793, 2, 0, -2, 0),
    (0.057066, 2, -1, -1, 0),
    (0.053322, 2, 0, 1, 0),
    (0.045758, 2, -1, 0, 0),
    (-0.040923, 0, 1, -1, 0),
    (-0.034720, 1, 0, 0, 0),
    (-0.030383, 0, 1, 1, 0),
    (0.015327, 2, 0, 0, -2),
    (-0.012528, 0, 0, 1, 2),
    (0.010980, 0, 0, 1, -2),
    (0.010675, 4, 0, -1, 0),
    (0.010034, 0, 0, 3, 0),
)
"""Amplitude in degrees, and the multiples of the moon's elongation, the sun's anomaly, the moon's, its latitude."""
_LATITUDE = (
    (5.128122, 0, 0, 0, 1),
    (0.280602, 0, 0, 1, 1),
    (0.277693, 0, 0, 1, -1),
    (0.173237, 2, 0, 0, -1),
    (0.055413, 2, 0, -1, 1),
    (0.046271, 2, 0, -1, -1),
    (0.032573, 2, 0, 0, 1),
    (0.017198, 0, 0, 2, 1),
    (0.009266, 2, 0, 1, -1),
    (0.008822, 0, 0, 2, -1),
)
"""The same for the moon's distance from the ecliptic."""
_MECCA = (radians(21.4225), 39.8262)
"""Latitude, and degrees east."""
_OBLIQUITY = radians(23.4393)
_SYNODIC = 29.530588861


def days_since_2000(day: date, hour: float) -> float:
    """Days and parts of days from noon of 1 January 2000, universal time."""
    return (day - _J2000).days + hour / 24 - 0.5


def day_at(moment: float, hours_east: float) -> date:
    """The calendar day of a moment so many hours east of Greenwich."""
    return _J2000 + timedelta(days=floor(moment + 0.5 + hours_east / 24))


def sun(moment: float) -> float:
    """The sun's longitude in degrees, 0 at the March equinox."""
    t = moment / 36525
    m = radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * sin(m) + 0.019993 * sin(2 * m) + 0.000289 * sin(3 * m)
    return (280.46646 + 36000.76983 * t + centre) % 360


def sidereal_sun(moment: float) -> float:
    """The sun's longitude against the stars, as the Indian calendars count it (Lahiri)."""
    return (sun(moment) - 23.853 - 1.3969 * moment / 36525) % 360


def phase(moment: float) -> float:
    """How far the moon stands from the sun, in degrees: 0 new, 180 full."""
    return (_longitude(moment) - sun(moment)) % 360


def _longitude(moment: float) -> float:
    """The moon's longitude in degrees."""
    return 218.3164477 + 481267.88123421 * moment / 36525 + _series(_MOON, moment)


def _series(terms: tuple[tuple[float, int, int, int, int], ...], moment: float) -> float:
    """The sum of periodic terms, in degrees."""
    t = moment / 36525
    angles = (
        297.8501921 + 445267.1114034 * t,
        357.5291092 + 35999.0502909 * t,
        134.9633964 + 477198.8675055 * t,
        93.2720950 + 483202.0175233 * t,
    )
    return sum(
        size * sin(radians(sum(n * angle for n, angle in zip(multiples, angles, strict=True))))
        for size, *multiples in terms
    )


def _equatorial(longitude: float, latitude: float) -> tuple[float, float]:
    """Right ascension in degrees and declination in radians of a place on the sky given in degrees."""
    x, y = radians(longitude), radians(latitude)
    ascension = atan2(sin(x) * cos(_OBLIQUITY) - sin(y) / cos(y) * sin(_OBLIQUITY), cos(x))
    return degrees(ascension), asin(sin(y) * cos(_OBLIQUITY) + cos(y) * sin(_OBLIQUITY) * sin(x))


def _hour_angle(moment: float, ascension: float) -> float:
    """How far a star stands west of the meridian of Mecca, in degrees."""
    return (280.46061837 + 360.98564736629 * moment + _MECCA[1] - ascension) % 360


def sunset_at_mecca(day: date) -> float:
    """When the sun sets at Mecca on a day."""
    moment = days_since_2000(day, 15.4)
    for _ in range(3):
        ascension, declination = _equatorial(sun(moment), 0)
        sine = sin(radians(-0.833)) - sin(_MECCA[0]) * sin(declination)
        setting = degrees(acos(sine / (cos(_MECCA[0]) * cos(declination))))
        moment += ((setting - _hour_angle(moment, ascension) + 180) % 360 - 180) / 360
    return moment


def is_up_at_mecca(moment: float) -> bool:
    """Whether the moon has not set at Mecca, as it is seen there (parallax and refraction lift the edge to 0.125 degrees)."""
    ascension, declination = _equatorial(_longitude(moment), _series(_LATITUDE, moment))
    angle = radians(_hour_angle(moment, ascension))
    height = sin(_MECCA[0]) * sin(declination) + cos(_MECCA[0]) * cos(declination) * cos(angle)
    return degrees(asin(height)) > 0.125


def new_moon(moment: float) -> float:
    """The new moon nearest to a moment."""
    for _ in range(6):
        away = (phase(moment) + 180) % 360 - 180
        moment -= away / 360 * _SYNODIC
    return moment


def next_new_moon(moment: float) -> float:
    """The new moon behind one."""
    return new_moon(moment + _SYNODIC)


def sun_reaches(longitude: float, near: float, *, sidereal: bool = False) -> float:
    """When the sun reaches a longitude, nearest to a moment."""
    place = sidereal_sun if sidereal else sun
    for _ in range(6):
        away = (place(near) - longitude + 180) % 360 - 180
        near -= away / 360 * 365.2422
    return near
