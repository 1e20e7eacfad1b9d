from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.row import Timespan
from factcheck.rules.dates._calendar import full_years, years_between
from factcheck.rules.dates._stretch import possible_amounts
from tests.rules.cases import flags, stays_silent
from tests.rules.pipeline import disputes

RULE = "elapsed-years"

FLAGGED = [
    ("The brewery was founded in 1886, 158 years ago.", "139 or 140 years"),
    ("The society, founded 128 years ago in 1868, has 40 members.", "157 or 158 years"),
    ("It is six years since the flood of 24 February 2022.", "4 years"),
    ("It has been 20 years since the mine closed in 1996.", "29 or 30 years"),
    ("Six years ago, on 24 February 2022, the columns crossed the border.", "4 years"),
    ("The club, founded in 1951, celebrates its 57th anniversary this year.", "75th anniversary"),
    ("The museum opened in 1976 and will mark its 60th anniversary next year.", "51st anniversary"),
    ("The town marks the 70th anniversary of the 1946 landings.", "80th anniversary"),
    ("In 2020, two decades after the 2010 flood, the wall was finished.", "9 or 10 years"),
    ("A decade after the 1996 flood, the town is still waiting for a wall.", "29 or 30 years"),
    ("Half a century after the fire of 1996, the hall is being rebuilt.", "29 or 30 years"),
    ("He left in 2015 and returned five years later, in 2018.", "2 or 3 years"),
    ("The firm was bought in 2011. Eight years later, in 2015, it was sold.", "3 or 4 years"),
    ("The war, which began on 24 February 2022, is now in its eighth year.", "5th year"),
    ("The strike began on 3 May and ended on 20 May, 27 days later.", "16 to 18 days"),
    ("Eighteen months after the fire of June 2023, in June 2026, the hall is open.", "35 or 36 months"),
    ("The bridge was closed in March 2025, nearly three years ago.", "1 year"),
    ("It is more than 30 years since the line closed in 2004.", "21 or 22 years"),
    ("Since 2014, 21 years, she has looked after the hives.", "11 or 12 years"),
    ("The charity was set up 15 years ago, in 2001.", "24 or 25 years"),
    ("The drought lasted nine months, from March to June 2025.", "2 to 4 months"),
    ("The treaty was signed on 3 June 1994. Its 25th anniversary fell on 3 June 2024.", "25th"),
    ("The club, founded in 1887, celebrates its 125th anniversary in 2026.", "125th"),
    ("Founded in 1946, the orchestra marks 70 years in 2026.", "70 years"),
    ("The law has been in force for 22 years, since 1996.", "22 years"),
    ("It is 40 years since the mine closed in 1992.", "40 years"),
    ("The wall fell in 1989, a quarter of a century ago.", "a quarter of a century"),
    ("He was jailed in 2009 and freed in 2021 after nine years.", "nine years"),
    ("More than 30 years after the accident of 26 April 1986, in 2012, work began.", "More than 30 years"),
    ("The strike began on 4 March and ended on 2 April, 21 days later.", "21 days"),
    ("The trial lasted three months, from January to July 2025.", "three months"),
    ("The siege began on 3 May 2026 and ended on 24 May 2026, more than four weeks later.", "3 weeks"),
    ("The siege began on 3 May 2026 and ended on 24 May 2026, less than two weeks later.", "3 weeks"),
    ("The siege began on 3 May 2026 and ended on 24 May 2026, about five weeks later.", "3 weeks"),
    ("The siege began on 3 May 2026 and ended on 24 May 2026, five weeks later.", "3 weeks"),
    ("The siege began on 3 May 2026 and ended on 24 May 2026, over 30 days later.", "20 to 22 days"),
    ("It is less than 20 years since the line closed in 2004.", "21 or 22 years"),
    ("It is about 40 years since the line closed in 2004.", "21 or 22 years"),
    ("It is half a century since the line closed in 1962.", "63 or 64 years"),
    ("It is half a century since the line closed in 1986.", "39 or 40 years"),
    ("It is more than half a century since the line closed in 1986.", "39 or 40 years"),
    ("It is less than half a century since the line closed in 1966.", "59 or 60 years"),
    ("It is a quarter of a century since the line closed in 1991.", "34 or 35 years"),
    ("The abbey was founded in 1343, 700 years ago.", "682 or 683 years"),
    ("The bridge was closed in March 2025, more than 20 months ago.", "14 or 15 months"),
    ("The club, founded in 1951, will celebrate its 80th anniversary in 2036.", "85th anniversary"),
    ("The 14-day strike, which began on 3 February 2025, ended on 24 February 2025.", "14-day"),
    ("The strike began on 4 February and was called off on 18 February, 21 days later.", "21 days"),
    ("The school, founded in 1896, celebrates its 125th anniversary this summer, in 2026.", "125th"),
    ("The trust, set up in 1987, has been running for 49 years.", "49 years"),
    ("The bond matures on 30 June 2031, eight years after it was issued on 1 July 2019.", "eight years"),
    ("The tunnel, begun in 1988 and finished in 1994, took eight years to build.", "eight years"),
    ("The trial opened on 5 January and ended on 30 January, seven weeks later.", "seven weeks"),
    (
        "A quarter of a century after it opened in 1996, the arena is to be pulled down this year.",
        "A quarter of a century",
    ),
    ("It snowed on 4 January and again on 19 January, ten days later.", "ten days"),
    ("The mayor was born on 4 April 1971 and will celebrate his 50th birthday this spring.", "50th"),
    ("The mine closed in 2020 and reopened on 1 October 2025, six years later.", "six years"),
    ("“The mine closed in 1996 and reopened in 2016, 15 years later,” she said.", "15 years"),
    ("The abbey was founded in 1933, 90 years ago.", "90 years"),
    ("It is over half a century since the line closed in 1980.", "half a century"),
    ("The choir school, which opened in 1873, will mark its 160th birthday next year.", "160th"),
    (
        "The drought began in March 2022 and ended in June 2024, three and a half years later.",
        "three and a half years",
    ),
    (
        "She married, in 1957, the hydrologist Peter Marsh, who died in 2009; they were together for 62 years.",
        "62 years",
    ),
    ("His wife, Anne, whom he married in 1961, died in 2014 after 35 years of marriage.", "35 years"),
    ("The fine has been £70 since 2015, unchanged for 13 years.", "13 years"),
    ("The line, which opened in 1883 and had been running for 130 years, closed in 2003.", "130 years"),
    (
        "The Crooked Billet at Stane, which opened in 1783 and had been pouring for 253 years, called time on Saturday, May 30.",
        "253 years",
    ),
    ("The lease runs out in December 2029, five years away.", "five years"),
    ("The school has stood empty since 1998, derelict for 38 years.", "38 years"),
    (
        "Ms Arden ran the museum from 2004 to 2019. In those 25 years it doubled its floor space.",
        "14 to 16 years",
    ),
    (
        "The occupation began in June 1940 and ended in June 1944. During those six years no boat left the harbour.",
        "3 or 4 years",
    ),
    ("The fair runs from 2 to 16 May 2026. For those four weeks the square is closed to cars.", "2 weeks"),
    (
        "The line was shut between March 2018 and March 2021. Over those five years the stations were stripped of lead.",
        "2 or 3 years",
    ),
    # the second day has no year of its own
    ("A parcel handed in on 28 August 2019 turned up on 9 September, 22 days afterwards.", "11 to 13 days"),
    ("He was seized on 12 December 2025 and freed on 20 March, 78 days later.", "97 to 99 days"),
    ("The ship sailed on 3 May and was sighted on 20 May, 27 days on.", "16 to 18 days"),
    # foretold, but between two dates that are told
    (
        "The show runs from 3 to 24 July 2026. For those five weeks the gallery will stay open late.",
        "3 weeks",
    ),
    (
        "The road is to be shut from 3 to 24 July 2026. In those 12 days buses will go round by the hill.",
        "20 to 22 days",
    ),
    (
        "The course will run from March to June 2027. During these nine months nobody will be paid.",
        "2 to 4 months",
    ),
    # a captivity
    (
        "Kidnapped on 12 March and released on 20 March this year, the two spent 18 days in a cellar.",
        "7 to 9 days",
    ),
    ("He was arrested on 3 March and released on 9 March, having spent 16 days in a cell.", "5 to 7 days"),
    (
        "Captured in June 1942 and freed in May 1945, her father spent four years in a camp on the Kwai.",
        "2 or 3 years",
    ),
    # until now
    (
        "The bridge opened in 1932. Sixty-four years on, divers who surveyed it this May found no rust.",
        "93 or 94 years",
    ),
    (
        "The school was founded in 1871 by nuns. A hundred years on, this May, the last of them left.",
        "154 or 155 years",
    ),
    ("The mill closed in 1986. Thirty years later, a buyer came forward last week.", "39 or 40 years"),
    # a plan, and what follows from it
    (
        "Work on the tunnel is to begin in 2028 and to take seven years. The first trains should therefore run in 2032.",
        "3 to 5 years",
    ),
    (
        "Building will begin in March 2027 and will take 18 months, so the school should open in January 2028.",
        "9 to 11 months",
    ),
    (
        "The dig starts in 2027 and is expected to last nine years. That means the line will be ready in 2031.",
        "3 to 5 years",
    ),
    # a career
    (
        "She joined the force in 1994 and handed in her badge in 2025. “Twenty-one years in uniform is enough,” she said.",
        "30 to 32 years",
    ),
    (
        "He joined the bank in 1980 and retired in 2015. After 25 years at the bank he took up bees.",
        "34 to 36 years",
    ),
    (
        "She was elected in 1979 and stood down in 2024. Twenty-five years of service, the speaker said, had been a gift.",
        "44 to 46 years",
    ),
    # the second date stands in a clause of its own
    (
        "The last concert falls on 20 November 2026, two weeks after the second, which is billed for 13 November.",
        "1 week",
    ),
    (
        "The hearing was held on 3 June 2019, 22 days after the vote, which took place on 22 May.",
        "11 to 13 days",
    ),
    ("The wall was finished in 2021, six years before the bridge, which is due in 2024.", "2 or 3 years"),
    # one time, told twice
    (
        "The brewery, founded in 1876, is marking its 140th birthday this month, June 2026, with a beer.",
        "150th",
    ),
    ("The club, founded in 1936, celebrates its centenary this year (2026).", "centenary"),
    ("The choir, set up in 1951, holds its 70th anniversary concert this month, in June 2026.", "75th"),
    # told by an end in the sentence before
    ("Ada Holm died in 2010. Six years before her death, in 2008, she sold the house.", "1 or 2 years"),
    ("He retired in March 1999. Five years after his retirement, in May 2007, he was back.", "8 years"),
    ("She was arrested on 3 May 2020. Ten days before her arrest, on 30 April, she had fled.", "2 to 4 days"),
    # how long it has been is told first or last, and the beginning explains it
    ("It is fourteen years: she took over the pool in May 2014.", "12 years"),
    ("Anna Reuss has chaired the choir since 4 March 2011, which makes 25 years.", "15 years"),
    ("The mill has stood empty since 1998; that makes eighteen years.", "27 or 28 years"),
    (
        "The port joined on 7 March 2024, five months after Tern, which had become a member on 4 April 2023.",
        "11 months",
    ),
    (
        "From 15 March to 31 May nobody may shoot a hare, which comes to 98 days with both ends counted.",
        "98 days",
    ),
    (
        "From 15 March to 31 May nobody may shoot a hare, which comes to 57 days with both ends counted.",
        "57 days",
    ),
    ("The road was shut from 3 March to 21 May, which makes 97 days.", "97 days"),
    ("The strike ran from 3 March to 21 May. That is 97 days.", "97 days"),
    ("From 1 June to 14 September dogs are banned from the sands, and that makes 160 days.", "160 days"),
    ("Ferries were cancelled from 9 January to 2 February, which is 52 days, both days included.", "52 days"),
    ("The library will be closed from 6 July to 30 August. This amounts to 65 days.", "65 days"),
]

CLEAN = [
    "The brewery was founded in 1868, 158 years ago.",
    "It is four years since the flood of 24 February 2022.",
    "Four years ago, on 24 February 2022, the columns crossed the border.",
    "The club, founded in 1951, celebrates its 75th anniversary this year.",
    "The museum opened in 1977 and will mark its 50th anniversary next year.",
    "In 2020, a decade after the 2010 flood, the wall was finished.",
    "A decade after the 2016 flood, the town is still waiting for a wall.",
    "The war, which began on 24 February 2022, is now in its fifth year.",
    # hedged lengths
    "The lighthouse was automated in 1988, some 40 years ago.",
    "The bridge was closed in March 2025, more than a year ago.",
    "The paper was launched almost two centuries ago, in 1836.",
    # a length that is not the time between the dates
    "Over the past five years, since the 2014 rules came in, sales have fallen.",
    "She was jailed for nine years in 2014.",
    "The ten-year bond, issued in 2014, pays 3%.",
    "In 2019, two years before the 2021 census, the town had 4,000 people.",
    "He worked there for 30 years from 1990.",
    "The uniform shop is half an hour's drive from the 1914 memorial.",
    "Twice in three years since 2020 the river has burst its banks.",
    "Every four years since 1896 the games have been held.",
    "She spent two years in Rome and, since 2014, has lived in Leeds.",
    # told from another day than the draft's
    "It was two years since the fire of 2012 when she left.",
    "The 2010 flood came 12 years after the big one.",
    "The firm was bought in 2011. Four years later, in 2015, it was sold.",
    # quarters and months with both ends counted
    "The average temperature for the three months June to August 2025 was 18C.",
    "The treaty was signed on 3 June 1994. Its 30th anniversary fell on 3 June 2024.",
    "He was jailed in 2009 and freed in 2021 after 12 years.",
    "He joined in 2009 and left in 2021 after nine years as head.",
    "The siege began on 3 May 2026 and ended on 24 May 2026, more than two weeks later.",
    "The siege began on 3 May 2026 and ended on 24 May 2026, nearly three weeks later.",
    "The siege began on 3 May 2026 and ended on 24 May 2026, three weeks later.",
    "The siege began on 3 May 2026 and ended on 24 May 2026, over 20 days later.",
    "It is less than 30 years since the line closed in 2004.",
    "It is about 20 years since the line closed in 2004.",
    "It is half a century since the line closed in 1972.",
    "It is more than half a century since the line closed in 1966.",
    "It is less than half a century since the line closed in 1986.",
    "It is almost half a century since the line closed in 1980.",
    "It is a quarter of a century since the line closed in 2001.",
    "The abbey was founded in 1323, 700 years ago.",
    "The abbey was founded in 1320, 710 years ago.",
    "The abbey was founded in 1879, 150 years ago.",
    "The bridge was closed in March 2025, about 14 months ago.",
    "“It is five years since the fire of 2012,” she said.",
    "The club, founded in 1951, will celebrate its 80th anniversary in 2031.",
    "The 21-day tour began on 3 February 2025 and ended early, on 17 February 2025.",
    "The 40-year lease, which began on 1 April 1990, ended on 1 April 2010 when the firm went bust.",
    "The strike began on 4 February and is due to last 21 days; talks resume on 18 February.",
    "The school, which opened in 1901 but traces its roots to 1896, marked its 125th year in January 2026.",
    "The reservoir is 86 miles by road, and 112km of new pipe will be laid.",
    "The bus covers the 96 miles in two hours on Sundays; its average on the motorway is 58 miles an hour.",
    "The tunnel, begun in 1988 and finished in 1994, was planned for eight years before that.",
    "The trial, which opened on 5 January, was meant to last seven weeks but ended on 30 January.",
    "A quarter of a century after it opened, in 1996, the arena was declared unsafe, in 2021.",
    "It snowed on 4 January and again on 19 January; ten days later the thaw came.",
    "A third of the 36 parishes have no shop, and in half of those, six, there is no bus.",
    # eighty is more than seventy
    "Founded in 1946, the orchestra marks more than 70 years in 2026.",
    "The mine closed in January 2020 and reopened in October 2025, six years later.",
    "The mine closed in 1998 and reopened in 2016, two decades later.",
    "The abbey was founded in 1321, 700 years ago.",
    "The abbey was founded in 1931, 100 years ago.",
    "It is half a century since the line closed on 1 June 1971.",
    "It is half a century since the line closed on 1 June 1981.",
    "The siege began on 3 May 2026 and ended on 31 May 2026, two fortnights later.",
    "It is over half a century since the line closed on 1 June 1976.",
    "Brody's wife, Anne, whom he married in 1961, died in 2014 after 53 years of marriage.",
    "She married Tom in 1957 and Peter Marsh in 1966, who died in 2009; they were together for 43 years.",
    "The fine has been £70 since 2015, unchanged for 11 years.",
    "The line, which opened in 1883 and had been running for 120 years, closed in 2003.",
    "The Crooked Billet, which opened in 1883 and had been pouring beer for 142 years, closed in January.",
    "The games begin on 14 July 2028, two years off.",
    "Ms Arden ran the museum from 2004 to 2019. In those 15 years it doubled its floor space.",
    "Ms Arden ran the museum from 2004 to 2019. In those 80 years since the war it doubled its floor space.",
    "Ms Arden ran the museum from 2004 to 2019. Over 25 years of giving she had paid for its roof.",
    "Ms Arden, born in 1950, ran the museum from 2004 to 2019, and the shop until 2021. In those 17 years she doubled its floor space.",
    "The fair runs from 2 to 16 May 2026. For those two weeks the square is closed to cars.",
    # the second day has no year of its own
    "A parcel handed in on 28 August 2019 turned up on 9 September, 12 days afterwards.",
    "He was seized on 12 December and freed on 20 March, 98 days later.",
    "He was seized on 12 December 2019 and freed on 20 March, 99 days later.",
    "The trial of 3 November 2018 was resumed on 10 January, 68 days on.",
    # foretold, but between two dates that are told
    "The show runs from 3 to 24 July 2026. For those three weeks the gallery will stay open late.",
    "The show will run from 3 to 24 July 2026. In those 22 days no car may enter.",
    "The show runs from 3 to 24 July 2026. For five weeks after that the gallery will be shut.",
    "The course will run from March to June 2027. During these four months nobody will be paid.",
    # the length may begin or end elsewhere
    "The siege began in May 1992 and ended in May 1995. For more than four years no post reached the town.",
    # a captivity, and what is none or not all of it
    "Kidnapped on 12 March and released on 20 March this year, the two spent three days in a cellar and five in a shed.",
    "Kidnapped on 12 March and released on 20 March this year, the two spent 18 days in hospital.",
    "Kidnapped on 12 March and released on 20 March this year, the two spent nine days in a cellar.",
    "Kidnapped on 12 December 2019 and released on 20 March, the two spent 99 days in a cellar.",
    "Arrested in May 2001 and bailed in June 2001, he spent 14 months in custody before he was tried.",
    "Jailed in 1999 and released in 2010, he has spent 14 years in prison in all.",
    # until some other day
    "The bridge opened in 1932. Sixty-four years on, it was closed for good.",
    "The bridge opened in 1932 and was rebuilt after the war. Eighty years on, divers found this May that it leaks.",
    "The bridge opened in 1932. Ninety years on, divers found this May that it leaks.",
    "The bridge opened in 1932. Sixty years on, the firm that is to close this summer built a twin beside it.",
    "The war began in 1914. Four years later, it is over in the novel.",
    "Ann Lee opened the shop in 1998. Two husbands and 20 years later, she sells it this month.",
    # a plan, and what does not follow from it
    "Work on the tunnel is to begin in 2028 and to take seven years. The first trains should therefore run in 2035.",
    "Work on the tunnel is to begin in 2028 and to take seven years. The first trains should therefore run in 2036.",
    "Work on the tunnel is to begin in 2028 and to take seven years. It should therefore be half done in 2031.",
    "Work on the tunnel is to begin in 2028 and to take seven years. The road will therefore be closed in 2029.",
    "Work on the tunnel is to begin in 2028 and to take seven years. A first section should therefore open in 2031.",
    "Work on the tunnel is to begin in 2028 and to take seven years. The old line will run to the quarry in 2030.",
    "The dig starts in 2027 and lasts three years, which means the hall will be ready in 2034 at the latest.",
    # a career, and parts of it
    "She joined the force in 1994 and handed in her badge in 2025. “Thirty years in uniform is enough,” she said.",
    "She joined the force in 1994 and handed in her badge in 2025. Twenty years in uniform and eleven out of it were enough.",
    "She joined the force in 1994 and handed in her badge in 2025. “Twelve years in the job I had wanted is enough,” she said.",
    "She joined the force in 1994 and handed in her badge in 2025. “Ten years in traffic is enough,” she said.",
    "He joined the bank in 1980, became a partner and left in 2015. After 25 years in the service he took up bees.",
    "He joined the bank in 1980 and retired in 2015. After 25 years at the club he took up bees.",
    # the second date stands in a clause of its own
    "The last concert falls on 20 November 2026, two weeks after the second, which is billed for 6 November.",
    "The hearing was held on 3 June 2019, 12 days after the vote, which took place on 22 May.",
    "The hall opened on 3 June 2019, 12 years after the fire, which was remembered on 22 May.",
    # one time, told twice
    "The brewery, founded in 1876, is marking its 150th birthday this month, June 2026, with a beer.",
    "The choir, founded in 1966, marked its 50th anniversary last year, a decade after its tour of 2015.",
    # told by an end in the sentence before
    "Ada Holm died in 2010. Two years before her death, in 2008, she sold the house.",
    "He retired in March 1999. Five years after his retirement, in May 2004, he was back.",
    "She was arrested on 3 May 2020. Three days before her arrest, on 30 April, she had fled.",
    "Ada Holm died in 2010 in Bonn. Ten years before his death, in 2008, Max Holm had moved there.",
    "Her son died in 2010. Ten years before her death, in 2008, she sold the house.",
    "Building is to begin in 2027 and to last four years. The old stand will therefore be open in 2028 for the last time.",
    "Building is to begin in 2027 and to last four years. The club will therefore play its 2028 season elsewhere.",
    "Arrested on 8 July, bailed on 10 July and released without charge in September, she spent two days in a cell.",
    "The tunnel opened in 1994. A decade later a second was planned. Thirty years on, this May, there is still one.",
    "Sgt Rhys joined the regiment in 2001 and left in 2024. “Twelve years of service abroad,” he said, “is too much.”",
    "She joined the force in 1994, left in 2000 to have children and went in 2025. “Ten years in uniform is enough.”",
    "The book came out in 1971 and was banned for ten years. A second edition followed in 1983, two years on.",
    "The book came out in 1971. A second edition followed in 1981, ten years on.",
    "It is twelve years: she took over the pool in May 2014.",
    "Anna Reuss has chaired the choir since 4 March 2011, which makes 15 years.",
    "Anna Reuss has chaired the choir since 4 March 2011, which makes 25 members angry.",
    "It is fourteen years old: it was opened in May 2019 as a second hand pool.",
    "The port joined on 7 March 2024, eleven months after Tern, which had become a member on 4 April 2023.",
    "The port joined on 7 March 2024, five months after the fire at Tern, a member since 4 April 2023.",
    "It was fourteen years: she took over the pool in May 2014 and left it in 2028.",
    "It is four years: that is how long he waited after he was appointed in 2011.",
    "From 15 March to 31 May nobody may shoot a hare, which comes to 78 days with both ends counted.",
    "The office was open from 12 February to 29 April, which comes to 53 days.",
    "From 12 February to 29 April she worked, which is 40 days of toil.",
    "The strike ran from 3 March to 21 May. That is 79 days.",
    "The strike ran from 3 March to 21 May. That is 97 days less than the last one.",
    "The strike ran from 3 March to 21 May. That is 97 days in all with the one of 1984.",
    "The road was shut from 3 March to 21 May and from 4 to 9 June, which makes 86 days.",
    "The road was shut from 3 March to 21 May, when 12 days of work were left, which makes 92 days.",
    "From 1 June to 14 September dogs are banned from the sands, which comes to 106 days.",
    "The strike ran from 3 March to 21 May. That was 120 days after the ballot.",
]


def test_the_case_of_one_year_too_many_is_found_to_the_day() -> None:
    (found,) = disputes(
        "It is five years since the columns crossed the border on Thursday 24 February 2022.",
        as_of="2026-03-02",
    )
    assert (found.rule, found.severity) == (RULE, "error")
    assert not disputes("It is five years since the day of 24 February 2022.", as_of="2026-12-20")


def test_a_swap_of_digits_is_offered_as_the_repair() -> None:
    (found,) = disputes("The club, founded in 1951, celebrates its 57th anniversary this year.")
    assert found.repair is not None
    assert found.repair.replacement == "75th"


_DAYS = st.dates(min_value=date(1700, 1, 1), max_value=date(2100, 12, 31))


def _day(day: date) -> Timespan:
    return Timespan(day, day, "")


def _year(day: date) -> Timespan:
    return Timespan(date(day.year, 1, 1), date(day.year, 12, 31), "")


@given(first=_DAYS, length=st.integers(0, 100_000))
def test_the_full_years_are_always_possible(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    years = full_years(first, last)
    for frame in ("since", "ago", "after", "span", "tenure"):
        assert years in possible_amounts(_day(first), _day(last), "year", frame)
        assert years in possible_amounts(_year(first), _day(last), "year", frame)
        assert years in possible_amounts(_year(first), _year(last), "year", frame)


@given(first=_DAYS, length=st.integers(0, 100_000))
def test_no_amount_lies_more_than_a_year_from_the_truth(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    for amount in possible_amounts(_day(first), _day(last), "year", "since"):
        assert abs(amount - years_between(first, last)) < 1
    for amount in possible_amounts(_year(first), _year(last), "year", "span"):
        assert abs(amount - (last.year - first.year)) <= 1


@given(first=_DAYS, length=st.integers(0, 100_000))
def test_years_between_is_exact_and_grows(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    exact = years_between(first, last)
    assert isinstance(exact, Fraction)
    assert full_years(first, last) == int(exact)
    assert years_between(first, last + timedelta(days=1)) >= exact


def test_time_that_runs_backwards_has_no_amount() -> None:
    assert possible_amounts(_day(date(2020, 1, 1)), _day(date(2019, 1, 1)), "year", "since") == ()


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
