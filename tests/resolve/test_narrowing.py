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
