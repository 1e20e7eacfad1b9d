import pytest

from tests.rules.cases import flags, stays_silent

RULE = "events-out-of-order"

FLAGGED = [
    ("The lido opened in 1936 and closed in 1929 for want of money.", "1929 is earlier"),
    ("The club was founded in 1990 but dissolved in 1985.", "1985"),
    ("He led the union from 2018 to 2012, when he retired.", "2018 to 2012"),
    ("She was born in 1950 and died in 1940.", "1940 is earlier"),
    ("Jane Howe (1998–1989) painted the ceiling of the hall.", "1998–1989"),
    (
        "The army has lost over 1.1 million troops since the war began in February 2022, with an average of 1,200 "
        "soldiers killed or wounded each day in 2015.",
        "February 2022",
    ),
    ("He was sentenced on 3 May 2024 after pleading guilty on 3 June 2024.", "3 June 2024"),
    ("The council voted on 20 May after a consultation that closed on 27 May.", "27 May"),
    ("He was arrested on 3 May 2025 before being charged on 1 May 2025.", "1 May 2025"),
    ("Work began in June 2021 and was completed in March 2020.", "March 2020"),
    ("The party was in power between 1985 and 1976.", "1985 and 1976"),
    ("The strike on 12 May followed a vote on 20 May.", "20 May"),
    ("The mill was built in 1871 and demolished in 1857.", "1857"),
    ("She joined the board in 2014 and left in 2011.", "2011"),
    ("He served from 2019 to 2016.", "2019 to 2016"),
    # burned down and rebuilt
    (
        "The theatre burned down in 1963 and was rebuilt within four years. The new house opened in 1958 with an opera.",
        "1958 after 1963",
    ),
    (
        "The school was destroyed in 1944 and had to be replaced. The new school opened in 1934.",
        "1934 after 1944",
    ),
    (
        "The mill was gutted in 1911 but soon rebuilt. Its new building was completed in 1902.",
        "1902 after 1911",
    ),
    ("The church was destroyed in 1944 and was rebuilt in 1939.", "1939 after 1944"),
    ("The mill opened in 1890 and burned down in 1889.", "1889 after 1890"),
    # told by an end
    (
        "She died in the spring of 2019. At the opening two years before her death, in 2021, she laughed.",
        "2019 after 2021",
    ),
    ("Ada Holm died in 2010. Two years before her death, in 2018, she sold the house.", "2010 after 2018"),
    ("He retired in 1999. Five years after his retirement, in 1996, he was back.", "1996 after 1999"),
]

CLEAN = [
    "The lido opened in 1936 and closed in 1992 for want of money.",
    "The mill closed in 2005 and opened in 2012 as a museum.",
    "He led the union from 2012 to 2018, when he retired.",
    # two subjects
    "The school opened in 1975 on the site of a mill that closed in 1969.",
    "She was born in 1950; her father died in 1940.",
    "The house, built in 1871 for a banker who died in 1865, is empty.",
    # planned against actual
    "The vote on 3 May came after plans for a march on 20 May were dropped.",
    "The trial opened on 3 May 2025 after a delay from 10 June 2024.",
    "The review was published on 3 May, a month before the deadline of 3 June.",
    # not the ends of one stretch
    "Numbers fell from 2018 to 2012 levels.",
    "Sales dropped from 2,018 to 2,012 units.",
    "He was re-elected in 2019, having resigned in 2015.",
    # a year that is not printed may be another one
    "She was charged on 5 January after her arrest on 20 December.",
    "The army has lost over 1.1 million troops since February 2022, with 1,200 a day in 2025.",
    # burned down and rebuilt, or not
    "The theatre burned down in 1963 and was rebuilt within four years. The new house opened in 1967 with an opera.",
    "The old theatre burned down in 1963. The new theatre opened in 1958 across the road.",
    "The theatre burned down in 1963 and was rebuilt. The new wing opened in 1958 survived.",
    "The theatre burned down in 1963 and was rebuilt. The new house, opened in 1958 as a school, was spared.",
    "The theatre burned down in 1963 and was rebuilt. The new building opened in 1958 was spared.",
    "The church was destroyed in 1944 and rebuilt to plans drawn in 1938.",
    "The church was destroyed in 1944 and rebuilt in 1952.",
    # the end of somebody else
    "Her husband died in 2010. Two years before her death, in 2018, she sold the house.",
    "He died in 2010. Two years before her death, in 2018, she sold the house.",
    "Ada Holm's father died in 2010. Two years before her death, in 2018, she sold the house.",
    "Ada Holm died in 2010 and Max Holm in 2014. Two years before his death, in 2012, he sold the house.",
    "She died in the winter of 2019. Two years before her death, in 2018, she had laughed out loud.",
    "He retired in 1999. Five years after his retirement, in 2004, he was back.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
