import pytest

from tests.rules.cases import flags, stays_silent

RULE = "tenure-length"

FLAGGED = [
    ("She served nine years as mayor, from 2012 to 2018.", "5 to 7 years"),
    ("He served nine years, from 2012 to 2018, before he stood down.", "5 to 7 years"),
    ("Nora Bianchi has run the counter for 21 years, since 2014.", "11 or 12 years"),
    ("She led the party for 16 years, from May 2012 until June 2018.", "6 years"),
    ("The reign of 14 years (1999-2003) was a short one.", "3 to 5 years"),
    ("Mr Hale chaired the board for twelve years, from 2001 to 2004.", "2 to 4 years"),
    ("He managed the side for three years, from July 2010 to July 2016.", "5 or 6 years"),
    ("Dame Ruth Ellery has led the choir for 30 years, since 2006.", "19 or 20 years"),
    ("From 1994 to 2002, 18 years, she edited the Gazette and presided over its sale.", "7 to 9 years"),
    ("The head teacher has been in charge for four years, since September 2016.", "9 or 10 years"),
    ("Captain Rourke ran the lifeboat for nearly 30 years, from 1988 to 1999.", "10 to 12 years"),
    ("He spent two years in office, from 3 May 2015 to 9 June 2022.", "7 years"),
    ("The minister, appointed in March 2021, leaves after three years in the post.", "three years"),
    (
        "Nobody has held the office longer: he was sworn in on 12 January 2009 and has served for 19 years.",
        "19 years",
    ),
    ("She was mayor for six years, from March 2010 to 2015.", "4 or 5 years"),
    ("She was mayor for six years, from 2010 to March 2015.", "4 or 5 years"),
    (
        "Mr Abara took over in March 2022, replacing Ms Lowe, who had led the bank for the previous nine years, since 2003.",
        "18 or 19 years",
    ),
    (
        "He was appointed in 2010, succeeding his father, who had run the mill for 30 years, since 1970.",
        "39 to 41 years",
    ),
    (
        "Ms Ode became editor in May 2024, in place of Mr Finn, who had edited the paper for the past three years, since 2017.",
        "6 or 7 years",
    ),
]

CLEAN = [
    "She served six years as mayor, from 2012 to 2018.",
    "Nora Bianchi has run the counter for 12 years, since 2014.",
    "She led the party for six years, from May 2012 until June 2018.",
    "He managed the side for seven seasons, from 2010 to 2016.",
    "Mr Hale chaired the board from 2001 to 2004, and for two years sat on the bench.",
    "She has been on the council for 20 years and leader since 2014.",
    "He served a nine-year sentence, from 2012 to 2018 in Durham.",
    "The plan runs for 10 years from 2024 to 2034.",
    "Dame Ruth Ellery has led the choir for almost 20 years, since 2006.",
    "He had run the shop for 30 years, since 1958, when the fire came.",
    "She spent about a decade in office, from 2012 to 2021.",
    "After five years as deputy she was mayor from 2012 to 2013.",
    "The minister, appointed to the cabinet in March 2021, leaves after three years at the department.",
    "He was sworn in on 12 January 2009, after two years as deputy, and has served for 19 years in one office or the other.",
    "Mr Abara took over in March 2022, replacing Ms Lowe, who had led the bank for the previous nine years, since 2013.",
    "Mr Abara took over in March 2022, replacing Ms Lowe, who had led the bank for nine years since 2003, with a break.",
    "Mr Abara took over in March 2022, replacing Ms Lowe, who had worked for the bank for 19 years, since 2003.",
    "He was appointed in 2010, succeeding his father, who had run the mill for 40 years, since 1970.",
    "He was appointed in 2010, succeeding his father, who had run the mill for 20 years, since 1970, with his brother until 1990.",
    "He took over in 2010, having joined in 2001, replacing Ms Lowe, who had led it for five years, since 1999 in one role or another.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
