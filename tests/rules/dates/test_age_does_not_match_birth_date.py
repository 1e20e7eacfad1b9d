from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.row import Timespan
from factcheck.rules.dates.age_does_not_match_birth_date import possible_ages
from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes

RULE = "age-does-not-match-birth-date"

FLAGGED = [
    ("Rosa Velez, 81, was born in 1954 and has sold coffee for 26 years, since 2000.", "71 or 72"),
    ("MV Tern, launched on 29 March 2014, is 21 years old.", "12 full years"),
    ("Born in Leeds in 1950, Mr Smith, 82, still runs the shop.", "75 or 76"),
    ("Mr Smith, 67, who was born in 1950, still runs the shop.", "75 or 76"),
    ("Jane Howe was born on 3 May 1990 and is 42.", "36"),
    ("John Hale, aged 82 when he died in 2007, was born in 1915.", "91 or 92"),
    ("The actor was born in 1915 and died in 2007 at the age of 81.", "91 or 92"),
    ("She was born in 1976 and turns 60 next month.", "50"),
    ("The Tern was launched in March 2014. She is 22 years old.", "12"),
    ("Ahmed Khan was born in 1980. He is 64.", "45 or 46"),
    ("The theatre, built in 1908, is 98 years old this year.", "117 or 118"),
    ("She is 43. She was born in 1991.", "34 or 35"),
    ("The singer, who was born on 12 July 1961, turned 74 last year.", "64"),
    ("Paula Kent (born 1970) is 65.", "55 or 56"),
    ("The 91-year-old, born in 1953, waved from the balcony.", "72 or 73"),
    ("He was born in 1944 and was 35 when he was elected in 1989.", "44 or 45"),
    ("Maria Lopez, 31, was born on 14 August 1985.", "40"),
    ("The hospital, which opened in 1948, turns 88 this year.", "78"),
    (
        "MV Dunlin, launched on 12 October 1991, is due for the breaker.\n\n"
        "*Caption: MV Dunlin alongside at Portavane. She is 43 years old this year.*",
        "34 or 35",
    ),
    ("Their coordinator, Pavla Rychlá, was born in 1991 and is now 43.", "34 or 35"),
    ("The singer was born on 2 June 1941 and at 48 still takes a bow.", "84"),
    ("Harry Dodd was born in Hull on 2 March 1911. He died in Leeds on 9 May 2004, at 91.", "93"),
    ("Harry Dodd was born in Hull on 2 March 1911. He died on 9 May 2004, aged 91.", "93"),
    ("He had been born on 2 March 1911. When he died on 9 May 2004, at 98, nobody was left.", "93"),
    ("The singer was born on 2 June 1941 and, at 48, is still on tour.", "84"),
    ("The singer was born on 2 June 1941, but at 48 remains on the stage.", "84"),
    ("Maria Holm (born 12 August 1980), 47, took over in May 2025.", "47"),
    ("Karl Berg, 63, was born in 1958 in Oslo.", "63"),
    ("Born in 1940, he died in 2021 at the age of 91.", "91"),
    ("She was 17 when she won gold in 1996; she was born in 1982.", "17"),
    ("Anna Lund (1931-2019) died aged 78.", "78"),
    ("He died on 14 February 2026 at 90, having been born on 3 October 1934.", "90"),
    ("The museum opened in 1974. This year it turns 42.", "42"),
    ("She was born on 14 March 1990 and became a minister at 29, in June 2021.", "29"),
    ("Opened in 1931, the lido turns 85 this summer.", "85"),
    ("Councillor Ruth Amsden, who was born in 1961, will be 71 when she retires this May.", "71"),
    ("Born on 3 May 1950, the conductor turned 85 last spring.", "85"),
    ("The coach was 46 when he took over in 2012, which makes him 54 now.", "54"),
    ("The bridge, opened in June 1966, will be 70 years old this June.", "70 years old"),
    ("Mr Delgado, 67, who was born in 1952, has chaired the club for ten years.", "67"),
    ("Anna Petrov, who turns 40 in August, was born in 1982.", "40"),
    ("The court heard that Harris, 43, who was born in 1979, had worked at the bank since 2005.", "43"),
    ("Petra Novak, 34, was born on 12 May 1990.", "34"),
    # two ages of one life
    ("He was 19 when the war broke out in 1991, and 35 when he at last went home, in 2016.", "43 to 45"),
    ("Ada Holm was 23 when she won her seat in 1987 and only 41 when she lost it in 1999.", "34 to 36"),
    ("She was 12 in 1950 and 25 in 1973.", "34 to 36"),
    (
        "The widow, who was 30 when they met in 1980, and still 34 when he died in 2005, kept the shop.",
        "54 to 56",
    ),
    ("He was 24 when he first won in 2004 and 46 when he won in 2016, the oldest since 1950.", "35 to 37"),
    # born in a season
    ("Born in the spring of 1948, the violinist Greta Lund is 67.", "77 or 78"),
    ("She was born in the summer of 1970 and died in 2010, aged 50.", "39 or 40"),
    ("Her son, born in the winter of 1990, is 25.", "35 or 36"),
]

CLEAN = [
    "Harry Dodd was born in Hull on 2 March 1911. He died in Leeds on 9 May 2004, at 93.",
    "Harry Dodd was born on 2 March 1911. His brother died on 9 May 2004, at 91.",
    "Harry Dodd was born on 2 March 1911. He fell on 9 May 2004, at 91 Elm Street.",
    "Harry Dodd was born on 2 March 1911. He died on 9 May 2004, at 12 Elm Street.",
    "The singer was born on 2 June 1941 and at 48 still ran a shop.",
    "The singer was born on 2 June 1941 and at 48 was still on tour.",
    "The singer was born on 2 June 1941 and at 22 has a first hit.",
    "The singer was born on 2 June 1941 and at 22 joined the navy.",
    "MV Tern, launched on 29 March 2014, is 12 years old.",
    "Born in Leeds in 1950, Mr Smith, 76, still runs the shop.",
    "Mr Smith, 75, who was born in 1950, still runs the shop.",
    "Jane Howe was born on 3 May 1990 and is 36.",
    "John Hale, aged 92 when he died in 2007, was born in 1915.",
    "She was born in 1976 and turns 50 next month.",
    "MV Dunlin, launched on 12 October 1991, is due for the breaker. She is 35 years old this year.",
    # another person's age
    "Jane Howe was born in 1990 and her husband is 42.",
    "The club, founded in 1920, is led by Anna Stein, 34.",
    "Born in 1950 to a mother who was 42, he grew up in Hull.",
    "The company was founded in 1990 by two students, both 22.",
    "Smith, born in 1980, and Jones, 24, were charged.",
    "His son, born in 1999, is 26; he himself is 58.",
    "The firm was founded in 1998. It has 34 staff. Its owner is 61.",
    # another time
    "She was born in 1970 and was 21 when she joined the force.",
    "In 1988 the 21-year-old, born in Wales in 1967, won gold.",
    "Smith, born in 1980, was then 19.",
    # no age
    "The baby was born on 3 May at 34 weeks.",
    "She was born in 1991, one of 34 cousins.",
    "The hall was built in 1908 and is 34 metres long.",
    "The school, founded in 1880, is nearly 150 years old.",
    "The museum opened in 1974. This year it turns 52.",
    "Maria Holm (born 12 August 1980), 45, took over in May 2025.",
    "She was born on 14 March 1990 and became a minister at 31, in June 2021.",
    "Built in 1931, the hall was 45 metres long.",
    "Founded in 1987, the trust is run by Tom Hale, 61.",
    "Ruth Amsden, born in 1961, was 52 when she joined the council in 2013 and is now its longest-serving member, with 13 years on the benches.",
    "The coach was 46 when he took over in 2012 and 54 when he retired.",
    "The bridge, opened in June 1966, replaced one that was 70 years old.",
    "Mr Delgado, 67, whose club was founded in 1952, has chaired it for ten years.",
    "Anna Petrov, who turns 40 in August, has lived here since her family came over in 1992.",
    "The court heard that Harris, 43, whose firm was set up in 1979, had worked at the bank since 2005.",
    "The cathedral's spire, begun in 1320, was finished in 1394, after work had stopped for ten of the years and gone on for 64.",
    "The trust, founded in 1996, has 1,900 members and turns 30 in October.",
    "Dr Ana Ruiz, 36, of Granada, who began the search as a student in 2012, said so.",
    "He set up the firm in 1994, aged 26, with £4,000 from his uncle.",
    "Carla Moss, 44, opened the bakery in 2016.",
    "Petra Novak, 34, walked through the gate as the millionth visitor since the castle was reopened on 12 May 2018.",
    "The driver, 51, had used the road every day before the bridge was built in 2009.",
    "Born in March 1959, she was elected at 38 in the landslide of May 1997, lost at 51 and came back in 2017.",
    "His son, 31, started in the same workshop in 2019.",
    # two ages, and what is none
    "He was 19 when the war broke out in 1991, and 45 when he at last went home, in 2016.",
    "He was 17 when they met in 1960 and 18 when they married in 1962.",
    "Membership was 19 when he came in 1991, and 35 when he left in 2016.",
    "The number of pupils was 12 in 1950 and 25 in 1973.",
    "He was 19 when the war broke out in 1991, and 35 of his friends were dead when it ended in 1995.",
    "He was 19 when the war broke out in 1991, and 35 when he met the woman he had married in secret in 2001.",
    "He was 19 when the war broke out in 1991, and his wife was 35 when they met in 2016.",
    "He was 19 when he joined the firm in 1991, and 27 when the branch built in 1995 burned down.",
    "He was 19 when the war broke out in 1991, and 35 years later, in 2026, he went home.",
    "She was 30 when they met in 1980, and 55 when, after ten years apart, they married in 2005.",
    # born in a season, which is another one in the south
    "Born in the spring of 1948, the violinist Greta Lund is 78.",
    "Born in the spring of 1948 in Perth, the violinist Greta Lund is 77.",
    "Born in the winter of 1948, the violinist Greta Lund is 78.",
    "Born in the winter of 1948, the violinist Greta Lund is 77.",
    # an age of once upon a time
    "Born in the spring of 1948, she left the stage in October 2025. At 16, she said, she had played for the king.",
]


def test_a_swap_of_digits_is_offered_as_the_repair() -> None:
    (found,) = disputes("MV Dunlin, launched on 12 October 1991, is 43 years old.", as_of="2026-05-14")
    assert found.repair is not None
    assert found.repair.replacement == "34 years old"


def test_nothing_is_offered_where_a_slip_in_the_year_would_do_as_well() -> None:
    # 31 for 40 is no slip, 1985 for 1995 is: but then the age would be 30 or 31
    (found,) = disputes("Maria Lopez, 31, was born on 14 August 1985.")
    assert found.repair is None


_DAYS = st.dates(min_value=date(1880, 1, 1), max_value=date(2030, 12, 31))


@given(birth=_DAYS, event=_DAYS)
def test_every_true_age_is_possible_whatever_of_the_dates_is_told(birth: date, event: date) -> None:
    if event < birth:
        return
    age = event.year - birth.year - ((event.month, event.day) < (birth.month, birth.day))
    of_birth, of_event = Timespan(birth, birth, ""), Timespan(event, event, "")
    year = Timespan(date(birth.year, 1, 1), date(birth.year, 12, 31), "")
    assert possible_ages(of_birth, of_event, turning=False) == (age,)
    assert age in possible_ages(year, of_event, turning=False)
    assert set(possible_ages(year, of_event, turning=False)) <= {age - 1, age, age + 1}


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)


_LIVES = [
    (
        "Dame Ruth Calloway, who has died aged {}, designed the barrier that has closed 221 times since 1984.\n\n"
        "She was born in Goole on 3 May 1931.",
        94,
    ),
    (
        "Hal Brody, who ran the marathon in 2:09, has died in Ballarat. He was {}.\n\n"
        "Born on 14 July 1937, the seventh of eight sons of a shearer, he was 21 before he ran a race.",
        88,
    ),
]


@pytest.mark.parametrize(("draft", "age"), _LIVES)
def test_an_obituary_tells_one_life_over_its_paragraphs(draft: str, age: int) -> None:
    for said in (age - 2, age + 2):
        assert [f.rule for f in disputes(draft.format(said), as_of="2026-02-20")] == [RULE]
    assert not disputes(draft.format(age), as_of="2026-02-20")


_BLAST = "The pit blew up on 16 November 1926."


@pytest.mark.parametrize(
    "draft",
    [
        f"{_BLAST} Dodd was born on 2 March 1911 and was 17 at the time.",
        f"{_BLAST}\n\nHe had been born on 2 March 1911 and so was 17 at the time.",
    ],
)
def test_at_the_time_is_the_day_of_long_ago_that_a_draft_tells_of(draft: str) -> None:
    flags(RULE, draft, "15")


@pytest.mark.parametrize(
    "draft",
    [
        f"{_BLAST} Dodd was born on 2 March 1911 and was 15 at the time.",
        "The pit blew up on 16 November 1926 and on 3 May 1934. Dodd was born on 2 March 1911 and was 23 at the time.",
        "The club won on 16 November. Dodd was born on 2 March 1911 and was 17 at the time.",
        f"{_BLAST} Dodd, born on 2 March 1911, moved there on 3 May 1930 and was 17 at the time.",
    ],
)
def test_at_the_time_may_be_another_day(draft: str) -> None:
    stays_silent(draft)
