"""What a clause opens with, who does something to so many, and goals told without the word: none is the level of a row."""

from pathlib import Path

import pytest

from tests.rules.pipeline import disputes
from tests.rules.reference.packs import write

PACK = {
    "entities": "entity,label,type,part_of,aliases\ngorland,Gorland Cement,company,,Gorland|the group\n"
    "centre,Lathburn Control Centre,body,,the control centre|the centre\nport,Port of Sundholm,port,sundholm,the port\n"
    "sundholm,Sundholm,town,,the town\n",
    "metrics": "metric,label,kind,unit,dimension,aliases\n"
    "cement-sold,Cement sold,flow,million_tonne,mass,cement|volumes|cement sold\n"
    "revenue,Revenue,amount,million_eur,currency:EUR,revenue|sales\n"
    "dispatchers,Dispatchers,stock,person,people,dispatchers|call-takers\n"
    "passengers,Cruise passengers,flow,person,people,cruise passengers|passengers\n"
    "calls,Calls by cruise ships,flow,call,count,ship calls|calls\n"
    "shore-power,Share of calls on shore power,share,percent,share,shore power\n"
    "population,Population,stock,person,people,population|inhabitants\n",
    "facts": "entity,metric,period,value,unit,source,as_of\n"
    "gorland,cement-sold,2026-Q3,6.24,million_tonne,Gorland third quarter,2026-10-15\n"
    "gorland,revenue,2026-Q3,612,million_eur,Gorland third quarter,2026-10-15\n"
    "centre,dispatchers,2025-12-31,164,person,Annual report 2025,2026-08-14\n"
    "port,passengers,2026,486300,person,Cruise season 2026,2026-10-15\n"
    "port,passengers,2025,441900,person,Cruise season 2026,2026-10-15\n"
    "port,calls,2026,214,call,Cruise season 2026,2026-10-15\n"
    "port,shore-power,2026,41,percent,Cruise season 2026,2026-10-15\n"
    "sundholm,population,2026-01-01,61200,person,Visitor survey,2026-10-12\n",
    "targets": "target,entity,metric,comparator,value,unit,due,set_on,instrument,source,url\n"
    "t1,port,shore-power,>=,90,percent,2030-12-31,2023-05-09,Clean Fjord agreement,Agreement,https://sundholm.example/fjord\n",
    "units": "unit,dimension,factor,label,aliases\ncall,count,1,calls,call|calls\n",
}
CEMENT = "Gorland Cement sold more in the summer. Volumes came to 6.24 million tonnes in the third quarter of 2026."
CENTRE = "At the end of 2025 the control centre had 164 dispatchers at work."
PORT = (
    "Cruise ships called at Sundholm 214 times this year. The port's ships brought 486,300 passengers in 2026. "
    "The town has 61,200 inhabitants."
)
POWER = "While moored, 41% of the ships used shore power in 2026."
LIMIT = "A group wants a limit of 4,000 passengers a day."

TRUE = [
    (PORT, "In neighbouring Varda, with half as many quays, 392,000 passengers were counted."),
    (PORT, "In Varda, a rival up the coast, 392,000 passengers were counted in 2026."),
    (PORT, "Of these, 214 of the 320 calls were made by day."),
    (PORT, "Some 386,000 people have signed a petition against cruise passengers in 2026."),
    (PORT, "The rule allows 300,000 sailors a year. For passengers it is 500,000."),
    (PORT, "Of the passengers 71,000 were brought by the town's own ferry, which now holds 400."),
    (CEMENT, "Of Gorland's cement, 1.9 million tonnes were burnt by the group's own plant at Harn."),
    (CENTRE, "Two dispatchers short, the control centre answers faster than ever."),
    (CENTRE, "The control centre has 40 dispatchers too few."),
    (
        CENTRE,
        "At the control centre 12 dispatchers are missing, 40 dispatchers fewer than planned, says the union.",
    ),
    (CENTRE, "Next year the control centre has 190 dispatchers."),
    (CEMENT, "Of this summer's cement 1.9 million tonnes went to Polish building sites."),
    (CEMENT, "Of the cement, 1.9 million tonnes were shipped overseas."),
    (CEMENT, "Of all the cement sold, about 1.9 million tonnes left by rail."),
    (CEMENT, "Out of this cement 1.9 million tonnes went abroad."),
    (CEMENT, "Of Gorland's volumes 1.9 million tonnes were exported."),
    (CEMENT, "Of the cement Gorland sold, 1.9 million tonnes went to Poland."),
    (CEMENT, "Of that cement some 1.9 million tonnes ended up in Poland."),
    (CEMENT, "From these volumes 1.9 million tonnes went into motorways."),
    (CEMENT, "And of the cement sold in the third quarter, 1.9 million tonnes went abroad."),
    (CEMENT, "Of its cement, the group shipped 1.9 million tonnes overseas."),
    (CEMENT, "Of the volumes of the quarter Poland took 1.9 million tonnes."),
    (CEMENT, "Of its revenue, €218m was earned in Poland in the third quarter."),
    (CEMENT, "Of the staff 1,100 work in quarries."),
    (PORT, "Of the season's passengers 71,000 came from Britain."),
    (PORT, "Of all passengers 52,400 began their voyage in the town."),
    (PORT, "Of this year's passengers, nearly 52,400 began their voyage here."),
    (PORT, "Of the fees, €2.3m came from two lines."),
    (PORT, "Of the calls, 88 would have had to be cancelled."),
    (PORT, "Of the ship calls 51 were in July."),
    (CENTRE, "The dispatchers answered 611."),
    (CENTRE, "In one hour the centre's dispatchers took 611 of them."),
    (CENTRE, "That night the dispatchers handled 611."),
    (CENTRE, "The dispatchers traced 212 of the pranksters."),
    (CENTRE, "The dispatchers had to turn down 611."),
    (CENTRE, "The dispatchers, working in shifts, answered 611."),
    (CENTRE, "By the dispatchers 611 were answered at once."),
    (CENTRE, "Some 611 were answered by the dispatchers."),
    (CENTRE, "The call-takers made 611 in return."),
    (CENTRE, "The centre's dispatchers lost 611 to a broken line."),
    (CENTRE, "Its dispatchers put through 611 in an hour."),
    (CENTRE, "Last year the dispatchers sent 611 to hospital."),
    (CENTRE, "Dispatchers logged 611 on New Year's Eve."),
    (CEMENT, "The employees gave 9,420 to charity."),
    (
        PORT,
        "The crowds were thickest on 8 July. That Wednesday four ships with 12,480 passengers lay at the quays.",
    ),
    (
        PORT,
        "The crowds were thickest on 8 July. The day before, 9,300 passengers had been counted in the port.",
    ),
    (PORT, "The crowds were thickest in July. That weekend 22,480 passengers came."),
    (PORT, "Then came July. In that week alone the port had 62,480 passengers."),
    (LIMIT, "The council is discussing 6,000."),
    (LIMIT, "The council is weighing 6,000."),
    (LIMIT, "The mayor has proposed 6,000."),
    (LIMIT, "The town's mayor favours 6,000."),
    (LIMIT, "The council is talking about 6,000."),
    (LIMIT, "Sundholm's council suggests 6,000."),
    (LIMIT, "On the council's table is 6,000."),
    (LIMIT, "The town has 6,000 in mind."),
    (LIMIT, "The council is leaning towards 6,000."),
    (LIMIT, "The council, it is said, will settle on 6,000."),
    (LIMIT, "In Sundholm's council there is talk of 6,000."),
    (LIMIT, "The council has put forward 6,000."),
    (LIMIT, "The council offers 6,000."),
    (LIMIT, "Bergen admits 6,000."),
    (POWER, "By the end of 2030 it is to be 90%."),
    (POWER, "In 2030 the share is to reach 90%."),
    (POWER, "It is to rise to 90%."),
    (POWER, "At the end of 2030 that will have to be 90%."),
    (POWER, "The agreement says 90% for 2030."),
    (POWER, "Four years from now it is to be 90%."),
    (POWER, "By 2030 it has to be 90%."),
    (PORT, "While moored, 41% of the ships used shore power in 2026, and it is to be 90% by 2030."),
    (PORT, "Shore power, used by 41% of the ships in 2026, is to climb to 90% by the end of the decade."),
    (PORT, "While moored, 41% of the ships used shore power in 2026; 90% are to do so by 2030."),
    (PORT, "By the end of 2030 shore power at the port is to be used by 90% of them."),
    (PORT, "By 2030, 90% is the mark for shore power at the port."),
]

SLIPS = [
    (PORT, "In 2026, with half as many ships, the port of Sundholm had 386,300 passengers."),
    (PORT, "At the port, a busy place, 386,300 passengers were counted in 2026."),
    (CENTRE, "At the end of 2025 the control centre had 264 dispatchers."),
    (
        CEMENT,
        "Of all producers Gorland Cement sold most cement, 4.1 million tonnes in the third quarter of 2026.",
    ),
    (CEMENT, "Of course Gorland's cement volumes came to 4.1 million tonnes in the third quarter of 2026."),
    (
        CEMENT,
        "Of late, Gorland Cement has sold more: volumes were 4.1 million tonnes in the third quarter of 2026.",
    ),
    (PORT, "Of the 386,300 passengers of the port in 2026, a third stayed on board."),
    (PORT, "Of the region's passengers, the Port of Sundholm had 386,300 in 2026."),
    (PORT, "The Port of Sundholm had 386,300 passengers in 2026."),
    (CENTRE, "The centre's dispatchers numbered 264 at the end of 2025."),
    (CENTRE, "The number of dispatchers reached 264 at the end of 2025."),
    (CENTRE, "The control centre employed 264 dispatchers at the end of 2025."),
    (CENTRE, "The dispatchers at the control centre were 264 strong at the end of 2025."),
    (CENTRE, "At the control centre dispatchers totalled 264 at the end of 2025."),
    (CENTRE, "At the end of 2025 the control centre had dispatchers in plenty: 264."),
    (
        PORT,
        "The harbour master spoke on Tuesday. That day she said the port had brought in 386,300 passengers in 2026.",
    ),
    (PORT, "That year the port of Sundholm had 386,300 passengers."),
    (PORT, "On Tuesday the Port of Sundholm said it had handled 386,300 passengers in 2026."),
    (PORT, "Sundholm has only 6,120 inhabitants."),
    (PORT, "The population of Sundholm is 612,000."),
    (PORT, "While moored, 90% of the ships at the Port of Sundholm used shore power in 2026."),
    (PORT, "Shore power was used by 90% of the ships at the port in 2026."),
]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(PACK, tmp_path_factory.mktemp("roles"))


@pytest.mark.parametrize(("lead", "sentence"), TRUE)
def test_what_is_told_of_some_or_done_to_others_is_no_level(pack: Path, lead: str, sentence: str) -> None:
    found = disputes(
        f"# Title\n\n{PORT if lead in (POWER, LIMIT) else ''}\n\n{lead} {sentence}",
        as_of="2026-10-21",
        packs=(pack,),
    )
    assert not [(f.rule, f.message) for f in found if f.effect == "disputes"]


@pytest.mark.parametrize(("lead", "sentence"), SLIPS)
def test_the_level_itself_is_held_against_its_row(pack: Path, lead: str, sentence: str) -> None:
    found = disputes(f"# Title\n\n{lead}\n\n{sentence}", as_of="2026-10-21", packs=(pack,))
    assert [f for f in found if f.effect == "disputes"]


# a day's passengers, told after a season's
DAYS = [
    "The crowds were thickest on 8 July. That Wednesday four ships with 92,480 passengers lay at the quays.",
    "The crowds were thickest on 8 July. On that day 92,480 passengers came ashore.",
    "The crowds were thickest on 8 July. That day alone 92,480 passengers arrived at the port.",
    "The crowds were thickest on 8 July. Four ships with 92,480 passengers lay at the quays.",
    "The crowds were thickest on 8 July: four ships with 92,480 passengers lay in port.",
    "The busiest day at the port was 8 July, with 92,480 passengers.",
    "On one Sunday in July 92,480 passengers walked into town.",
    "The port was full on 8 July, when 92,480 passengers came.",
    "The crowds were thickest on 8 July. The day before, 9,300 passengers had been counted in the port.",
    "The crowds were thickest in July. That weekend 122,480 passengers came.",
    "The crowds were thickest on 8 July. The next morning 92,480 passengers were gone.",
    "A single Saturday brought 92,480 passengers.",
    "The crowds were thickest on 8 July. The same evening 92,480 passengers left the port.",
    "Then came July. In that week alone the port had 162,480 passengers.",
    "The crowds were thickest on 8 July. With 92,480 passengers the quays were full.",
    "On 8 July the quays were full. Some 92,480 passengers went ashore.",
    "Then 92,480 passengers came at once.",
    "At noon 92,480 passengers were in town.",
    "In the morning 92,480 passengers came, in the evening they left.",
]

SEASONS = [
    "The harbour master spoke on Tuesday. That day she said the port had brought in 386,300 passengers in 2026.",
    "That year the port of Sundholm had 386,300 passengers.",
    "On Tuesday the Port of Sundholm said it had handled 386,300 passengers in 2026.",
    "The Port of Sundholm had 386,300 passengers this year, the harbour master said the day before.",
    "In 2026 the port handled 386,300 passengers.",
]


@pytest.mark.parametrize(
    ("sentence", "disputed"), [*((one, False) for one in DAYS), *((one, True) for one in SEASONS)]
)
def test_a_day_is_no_season(pack: Path, sentence: str, disputed: bool) -> None:
    draft = f"# Title\n\n{PORT} The port was full, the port said.\n\n{sentence}"
    found = disputes(draft, as_of="2026-10-21", packs=(pack,))
    assert any(f.effect == "disputes" for f in found) == disputed
