"""Words that narrow a figure down keep it from being held against the row of the whole; without them it is."""

from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

PACK = {
    "entities": "entity,label,type,part_of,aliases\nkesh,Kesh,country,,the country\nodra,Odra,region,kesh,\n",
    "metrics": "metric,label,kind,unit,aliases\njobless,Unemployment rate,share,percent,unemployment rate|unemployment\n"
    "rent,Average rent,index,eur,average rent|rents\nseats,Seats,stock,seat,seats\ncrime,Crimes,flow,crime,crimes|offences\n"
    "solved,Crimes solved,share,percent,detection rate|solved\nexports,Exports,amount,million_eur,exports\n",
    "facts": "entity,metric,period,value,unit,source,as_of\nkesh,jobless,2026-04,5.3,percent,Kesh office,2026-05-20\n"
    "kesh,rent,2025,1184,eur,Kesh office,2026-02-01\nkesh,seats,2026-05-07,23,seat,Kesh office,2026-05-08\n"
    "kesh,crime,2025,21780,crime,Kesh office,2026-02-01\nkesh,solved,2025,16.2,percent,Kesh office,2026-02-01\n"
    "kesh,exports,2025,31600,million_eur,Kesh office,2026-02-01\n",
    "units": "unit,dimension,factor,label,aliases\nseat,count,1,seats,seat|seats\ncrime,count,1,crimes,crime|crimes|offences\n",
}

NARROWED = [
    "In Kesh the highest rent was €1,410 in 2025, far above the average rent.",
    "In Kesh, for all its average rent, the lowest price of €910 was paid in 2025.",
    "Kesh's unemployment rate ranges from 3.1% in the capital to 9.4% in the east.",
    "The unemployment rate in Kesh was 9.4% in April in the capital.",
    "The unemployment rate in Kesh was lowest in the docks, at 3.1%.",
    "Excluding students the unemployment rate in Kesh was 4.6% in April 2026.",
    "Among migrants the unemployment rate in Kesh was 9.8% in April 2026.",
    "The youth unemployment rate in Kesh was 9.8% in April 2026.",
    "The unemployment rate of 5.3% in Kesh compares with 7.1% in Freeland.",
    "Rents for new tenancies in Kesh average €1,410.",
    "Gross rents in Kesh were €1,410 in 2025.",
    "The detection rate for shoplifting in Kesh is 22%.",
    "Police solved 3,161 of Kesh's 21,780 crimes in 2025.",
    "Kesh had 1,184 as its average rent in 2025, and a studio came to €910.",
    "Kesh gained six seats in the vote.",
    "Every tenth euro of the exports of Kesh, €3,160m in 2025, comes from ships.",
    "A third of the exports of Kesh, some €10,500m in 2025, go to Odra.",
    "Odra earned €13,000m in exports for Kesh in 2025.",
    "The normal unemployment rate in Kesh is 4.1%.",
    "Kesh, whose usual average rent is €910, has no flats to let.",
    "The sum equals that of 9,400 crimes in Kesh.",
    "Kesh has police enough to solve 9,400 crimes.",
    "In Kesh 16.2% of crimes were solved in 2025. That's 3,530 crimes.",
    # how far two things are apart
    "The average rent in Kesh was €1,184 in 2025. The gap in average rent between Kesh and Freeland was €540.",
    "Kesh leads Freeland in average rent by a margin of €540.",
    "The difference in the average rent of Kesh and Freeland, €540, is the largest so far.",
    "Kesh's average rent is dearer than Freeland's; its average rent is higher by €540.",
    "In Kesh the unemployment rate is lower by 3.1%.",
    # an average or an extreme of many years
    "Crimes in Kesh were below the ten-year average of 27,300 in 2025.",
    "In 2025 crimes in Kesh fell short of a long-term mean of 27,300.",
    "Crimes in Kesh, 21,780 in 2025, lie under the mean of the past decade, 27,300.",
    "Crimes in Kesh, 21,780 in 2025, compare with 27,300 in a normal year.",
    "Crimes in Kesh were at a five-year low of 27,300.",
    # what did not happen
    "In Kesh 18,250 crimes were never solved in 2025.",
    "In 2025 Kesh had 18,250 crimes that weren't solved.",
    # how large something else is
    "In the 51-seat chamber Kesh goes from nine seats to 23.",
    "Kesh takes 23 seats in the 51-seat chamber.",
    "Of the chamber's 51 seats Kesh takes 23 and Odra 12.",
    "In a chamber of 51 seats Kesh takes 23, Odra 12.",
    # what the measure is only compared with
    "Pay in Kesh rose 2.2%, less than unemployment.",
    "Kesh: pay rose by 2.2%, which is to say far below the unemployment rate.",
    # for whom what was told before is so much
    "In Kesh the average rent is €1,184, though for seats it's 17.",
    "Kesh takes 30 days to pay; for crimes it is 17.",
    # what somebody had reckoned with
    "Crimes in Kesh came to 21,780 in 2025, well over the 17,400 that the ministry had in mind.",
    "Crimes in Kesh came to 21,780 in 2025, well over the 17,400 the ministry had reckoned with.",
    "Crimes in Kesh came to 21,780 in 2025, where the ministry had counted on 17,400.",
    "In Kesh 17,400 crimes had been foreseen for 2025.",
    # what a figure has become since the time of the row
    "The average rent in Kesh has gone from €1,184 to €1,410 since 2025.",
    "Since 2025 the average rent in Kesh has climbed from €1,184 to €1,410.",
    # some of those just told
    "Kesh expects many crimes in 2026, 2,170 of them with knives.",
]
PLAIN = [
    "The unemployment rate in Kesh was 9.4% in April 2026.",
    "In April 2026 unemployment in Kesh stood at 9.4%.",
    "The average rent in Kesh was €1,410 in 2025.",
    "Rents in Kesh averaged €1,410 in 2025, a burden for the poor.",
    "The detection rate in Kesh was 22% in 2025.",
    "Kesh recorded 27,180 offences in 2025.",
    "Kesh had 29 seats on 7 May 2026.",
    "Exports of Kesh came to €36,100m in 2025.",
    "Kesh recorded 27,180 crimes in 2025, well over what the ministry had in mind.",
    "Crimes in Kesh came to 27,180 in 2025, below the average of ten years.",
    "In Kesh 61.2% of crimes were solved in 2025.",
    "Kesh won 32 seats on 7 May 2026.",
    "There are 27,180 crimes behind the figures of Kesh for 2025.",
]


@pytest.fixture(scope="module")
def kesh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(PACK, tmp_path_factory.mktemp("kesh"))


@pytest.mark.parametrize("text", NARROWED)
def test_a_part_is_not_held_against_the_whole(kesh: Path, text: str) -> None:
    found = disputes(text, as_of="2026-06-10", packs=(kesh,))
    assert not [finding.message for finding in found if finding.effect == "disputes"]


@pytest.mark.parametrize("text", PLAIN)
def test_the_whole_still_is(kesh: Path, text: str) -> None:
    found = disputes(text, as_of="2026-06-10", packs=(kesh,))
    assert [finding for finding in found if finding.effect == "disputes"]
