"""Amounts for each of a group: what they are told for, the totals they may come from, and how many share them."""

from fractions import Fraction

import pytest

from factcheck.model.row import Row
from factcheck.reference import Reference, load
from factcheck.rules.reference._per_head import counts, is_count_of, readings, shared_by
from tests.rules.marked import draft, settled_draft
from tests.rules.reference.packs import write

TABLES = {
    "entities": "entity,label,type,part_of\nnor,Norvik,country,\nost,Ostvik,country,\ntern,Tern Ferries,company,nor\n",
    "metrics": """metric,label,kind,unit,dimension,aliases
population,Population,stock,person,people,population|inhabitants
pupils,Pupils,stock,person,people,pupils
trips,Ferry trips,flow,trip,count,trips
passengers,Passengers,flow,person,people,passengers
sailings,Sailings,flow,sailing,count,sailings
bags,Lost bags,flow,bag,count,lost bags
parcels,Parcels,flow,parcel,count,parcels
copies,Print run,flow,copy,count,print run
callouts,Call-outs,flow,callout,count,
revenue,Revenue,amount,million_eur,currency,revenue
onboard,Share of locals,share,percent,,share of locals
households,Households,stock,household,count,households
cinema,Visits to the cinema,flow,admission,count,visits to the cinema
power,Power use,flow,gwh,,power use
area,Area,stock,km2,area,area
""",
    "units": """unit,dimension,factor,label,aliases
trip,count,1,trips,trip|trips
sailing,count,1,sailings,sailing|sailings
bag,count,1,bags,bag|bags
parcel,count,1,parcels,parcel|parcels
copy,count,1,copies,copies
callout,count,1,call-outs,call-outs
household,count,1,households,households
admission,count,1,admissions,admissions
gwh,energy,1,GWh,gwh
""",
    "facts": """fact,entity,metric,period,value,unit,source,rank,superseded_by
people,nor,population,2025-12-31,2140000,person,R,,
people24,nor,population,2024-12-31,2128000,person,R,,
others,ost,population,2025-12-31,1070000,person,R,,
carried,tern,passengers,2025,1934000,person,R,,
carried24,tern,passengers,2024,1871000,person,R,,
older,tern,passengers,2025,1900000,person,Old R,deprecated,carried
made,tern,sailings,2025,8432,sailing,R,,
lost,tern,bags,2025,7700,bag,R,,
lost24,tern,bags,2024,8100,bag,R,,
locals,tern,onboard,2025,61,percent,R,,
took,tern,revenue,2025,96.4,million_eur,R,,
took24,tern,revenue,2024,91.2,million_eur,R,,
trips,nor,trips,2025,4922000,trip,R,,
school,nor,pupils,2024-10,214000,person,R,,
term,nor,pupils,2023-12,210000,person,R,,
parcels,nor,parcels,2025,8560000,parcel,R,,
homes,nor,households,2025-12-31,968000,household,R,,
cinema,nor,cinema,2025,4300000,admission,R,,
power,nor,power,2025,21600,gwh,R,,
""",
}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return load([write(TABLES, tmp_path_factory.mktemp("each"))], cache=False)


def row(reference: Reference, fact: str) -> Row:
    rows = (one for metric in reference.metrics() for one in reference.rows_of_metric(metric.id))
    (found,) = (one for one in rows if one.fact == fact)
    return found


# --- for whom ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "group", "noun"),
    [
        ("Tern took in €49.85 for every passenger.", 1, "passenger"),
        ("It mislaid four bags for every 1,000 passengers.", 1000, "passenger"),
        ("The rate is 515 per 100,000.", 100000, "person"),
        ("That makes 2.2 people in each.", 1, "each"),
        ("It works out at €7,616 each.", 1, "each"),
        ("The county gave €7,616 to each pupil.", 1, "pupil"),
        ("The county gave €7,616 to a pupil.", 1, "pupil"),
        ("Each cow yielded 7,600 litres.", 1, "cow"),
        ("Each of the farms sold 7,600 litres.", 1, "farms"),
        ("Each of them sold 7,600 litres.", 1, "each"),
        ("The average grant was worth €93,000.", 1, "grant"),
        ("Tern burned 31,900 tonnes, or 3.8 tonnes a sailing.", 1, "sailing"),
        ("Tern burned 31,900 tonnes, or 3.8 tonnes of oil a sailing.", 1, "sailing"),
    ],
)
def test_what_an_amount_is_told_for(reference: Reference, text: str, group: int, noun: str) -> None:
    case = draft(reference, text)
    assert shared_by(case, *case.figures[-1]) == (Fraction(group), noun)


@pytest.mark.parametrize(
    "text",
    [
        # time, a change, a share, and words too far in front
        "It took €12 a week.",
        "Each cow yielded 7,600 litres more.",
        "Each cow yielded 5%.",
        "The average grant rose by €93,000.",
        "Each cow was fed, milked and then washed before it was sold for about €900.",
        # nothing is restated
        "Tern burned 31,900 tonnes on a sailing.",
        "It took €900 to each of Norvik.",
        "Tern burned 31,900 tonnes.",
    ],
)
def test_an_amount_that_is_told_for_nobody(reference: Reference, text: str) -> None:
    case = draft(reference, text)
    assert shared_by(case, *case.figures[-1]) is None


# --- of what --------------------------------------------------------------------------------------------------

_FAR = "\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\n"
READINGS = [
    # (text with figures marked by the row that they are, readings as total/shared)
    (
        "Tern Ferries took in [took €96.4m] in 2025. That is €49.85 for each passenger.",
        "took/carried",
    ),
    ("Tern Ferries took in [took €96.4m] in 2025, up from [took24 €91.2m]. That is €49.85 a passenger.", "took/carried"),
    ("Tern Ferries took in [took24 €91.2m] in 2024. That is €48.74 for each passenger.", "took24/carried24"),
    # the total is told of in the paragraphs around
    (f"Tern Ferries took in [took €96.4m] in 2025.{_FAR}That is €49.85 for each passenger.", ""),
    ("Tern Ferries took in [took €96.4m] in 2025.\n\nIt rained.\n\nThat is €49.85 for each passenger.", "took/carried"),
    ("Tern Ferries took in [took €96.4m] in 2025.\n\nIt rained.\n\nIt rained.\n\nThat is €49.85 for each passenger.", ""),
    # unless its own noun leads back to it
    (f"Tern Ferries lost [lost 7,700] bags in 2025.{_FAR}It loses four bags for every 1,000 passengers.", "lost/carried"),
    (f"Tern Ferries made [made 8,432] sailings in 2025.{_FAR}It loses four bags for every 1,000 passengers.", ""),
    # a share is shared out among nobody, and the rate of one thing is none of another
    ("On Tern Ferries [locals 61%] were locals in 2025. That is €49.85 for each passenger.", ""),
    ("Tern Ferries made [made 8,432] sailings in 2025. It loses four bags for every 1,000 passengers.", ""),
    ("Tern Ferries took in [took €96.4m] in 2025. It loses four bags for every 1,000 passengers.", ""),
    # of a figure, each of them is as many as were told in front
    ("Norvik made [trips 4.92 million] trips with [people 2.14 million] inhabitants, 2.3 trips each.", "trips/people"),
    ("With [people 2.14 million] inhabitants and [others 1.07 million] in Ostvik, [trips 4.92 million] trips were made, 2.3 trips each.", "trips/people trips/others"),
    ("The line took in [took €96.4m], or €49.85 for each of the [carried 1.93 million] passengers.", "took/carried"),
    ("Tern Ferries had [carried 1.93 million] passengers. It took in [took €96.4m], €49.85 each.", "took/carried"),
    # a count of somebody else, or of another year, is not it
    ("Ostvik had [others 1.07 million] inhabitants. Tern Ferries took in [took €96.4m], €49.85 each.", ""),
    ("On Tern Ferries [locals 61%] were locals. It took in [took €96.4m], €49.85 each.", ""),
    ("Tern Ferries had [carried24 1.87 million] passengers in 2024. It took in [took €96.4m] in 2025, €49.85 each.", ""),
    # children are counted in autumn
    ("Norvik had [school 214,000] pupils in October 2024. [parcels 8,560,000] parcels were sent in 2025, 40 parcels for every pupil.", "parcels/school"),
    ("Norvik had [term 210,000] pupils in December 2023. [parcels 8,560,000] parcels were sent in 2025, 40 parcels for every pupil.", ""),
    ("In Norvik [parcels 8,560,000] parcels were sent in 2025, 40 parcels for every pupil.", ""),
    # what the paragraphs around tell comes first
    (
        f"Tern Ferries lost [lost 7,700] bags in 2025.{_FAR}In 2024 it had lost [lost24 8,100] bags, four bags for every 1,000 passengers.",
        "lost24/carried24",
    ),
    # those who live somewhere are never far
    (f"Norvik has [people 2.14 million] inhabitants.{_FAR}There are 2.2 people for every household.", "people/homes"),
    (f"Norvik has [school 214,000] pupils.{_FAR}There are 2.2 people for every household.", ""),
    # visits, of `visits to the cinema`
    ("Norvik counted [cinema 4.3 million] admissions in 2025, two visits for each inhabitant.", "cinema/people"),
    ("Norvik counted [cinema 4.3 million] admissions in 2025, two letters for each inhabitant.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), READINGS)
def test_totals_and_those_who_share_them(reference: Reference, marked: str, expected: str) -> None:
    case = settled_draft(reference, marked)
    *_, (claim, quantity) = (
        (claim, quantity) for claim, quantity in case.figures if claim.index not in case.settled
    )
    found = ["/".join(one.fact for one in rows) for _, rows in readings(case, claim, quantity)]
    assert found == expected.split()


# --- what a measure counts -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("metric", "noun", "expected"),
    [
        ("population", "inhabitant", True),
        ("population", "person", True),
        ("pupils", "person", True),
        # pupils live somewhere, but they are not all who do
        ("pupils", "inhabitant", False),
        ("pupils", "pupil", True),
        ("bags", "person", False),
        ("bags", "bag", True),
        ("copies", "copy", True),
        ("callouts", "call", True),
        ("callouts", "out", False),
        ("bags", "bags", True),
        ("bags", "lost", False),
        ("bags", "sailing", False),
        ("revenue", "revenue", True),
        ("copies", "run", True),
        ("copies", "print", False),
    ],
)
def test_what_a_measure_counts(reference: Reference, metric: str, noun: str, expected: bool) -> None:
    described = reference.metric(metric)
    assert described is not None
    assert is_count_of(draft(reference, "Words."), described, noun) is expected


def test_things_and_people_are_counted_and_money_is_not(reference: Reference) -> None:
    case = draft(reference, "Words.")
    rows = {fact: row(reference, fact) for fact in ("people", "lost", "took", "locals", "power")}
    assert counts(case, rows["people"], rows["lost"])
    assert not counts(case, rows["people"], rows["took"])
    assert not counts(case, rows["locals"])
    assert not counts(case, rows["power"])
