from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.conftest import Check
from tests.rules.reference.packs import write

SLIPS = [
    ("Marlow Hospitals Trust had 15,240 emergency admissions in 2025.", "51,240"),
    ("Marlow Hospitals Trust had 51,420 emergency admissions in 2025.", "51,240"),
    ("Marlow Hospitals Trust had 512,400 emergency admissions in 2025.", "51,240"),
    ("Marlow Hospitals Trust had 5,124 emergency admissions in 2025.", "51,240"),
    ("At Marlow Hospitals Trust 76.4% of patients were seen within four hours in 2025.", "74.6%"),
    ("At Marlow Hospitals Trust 7.46% of patients were seen within four hours in 2025.", "74.6%"),
    ("Marlow Hospitals Trust ran a deficit of £9.40bn in 2025.", "£9.40m"),
    ("A&E attendances at Marlow Hospitals Trust came to 139,450 in 2025.", "193,450"),
    ("King's Wharf had 38,170 emergency admissions in 2025.", "31,870"),
    ("Marlow Hospitals Trust wants 9.5% of patients seen within four hours by 2028.", "95%"),
    # two digits: only a power of ten tells
    ("Marlow Hospitals Trust ran a deficit of £9.4bn in 2025.", "£9.4m"),
    ("Marlow Hospitals Trust ran a deficit of £94m in 2025.", "£9.4m"),
    ("Marlow Hospitals Trust employed 2,560 nurses at the end of 2025.", "2,506"),
]

CLEAN = [
    # right, rounded, hedged
    "Marlow Hospitals Trust had 51,240 emergency admissions in 2025.",
    "Marlow Hospitals Trust had 51,200 emergency admissions in 2025.",
    "Marlow Hospitals Trust had about 51,000 emergency admissions in 2025.",
    "At Marlow Hospitals Trust 75% of patients were seen within four hours in 2025.",
    # two digits, and no power of ten
    "Marlow Hospitals Trust saw 47% of patients within four hours in one week of 2025.",
    # a small count may be of a part
    "Marlow Hospitals Trust honoured 25 nurses at the end of 2025.",
    # a likeness without the subject, or of another thing
    "Harrow Vale had 15,240 emergency admissions in 2025.",
    "The town library lent 15,240 books in 2025.",
    "Marlow Hospitals Trust spent £15,240 on plants in 2025.",
    # a goal, a forecast, a part
    "Marlow Hospitals Trust expects 51,420 emergency admissions in 2027.",
    "If Marlow Hospitals Trust had 15,240 emergency admissions in 2025, wards would be empty.",
    "Marlow Hospitals Trust wants 85% of patients seen within four hours by 2028.",
    # another source
    "The union Unity says that Marlow Hospitals Trust had 51,420 emergency admissions in 2025.",
    # the neighbouring row
    "Marlow Hospitals Trust had 48,310 emergency admissions in 2024.",
]


@pytest.mark.parametrize(("text", "repair"), SLIPS)
def test_names_the_slip(check: Check, text: str, repair: str) -> None:
    found = [f for f in check(text).findings if f.effect == "disputes"]
    assert [f.rule for f in found] == ["near-miss-to-reference"]
    assert found[0].repair is not None
    assert found[0].repair.replacement.rstrip("%bmn").rstrip("0") == repair.rstrip("%bmn").rstrip("0")


@pytest.mark.parametrize("text", CLEAN)
def test_is_silent_without_a_proved_likeness(check: Check, text: str) -> None:
    assert not [f for f in check(text).findings if f.effect == "disputes"]


def test_what_a_named_measure_adds_is_still_its_own(check: Check) -> None:
    """`scrap brought in another ₹412 crore`: no part of the measure, but the measure besides others."""
    result = check("The deficit of Marlow Hospitals took another £940m in 2025.")
    assert [f.rule for f in result.findings if f.effect == "disputes"] == ["near-miss-to-reference"]
    assert not [
        f for f in check("Another 2,560 nurses work for Marlow Hospitals.").findings if f.effect == "disputes"
    ]


def test_tells_a_power_of_ten_from_the_year_before(check: Check) -> None:
    draft = "Marlow Hospitals Trust had 51,240 emergency admissions in 2025, up from 4,831 {}."
    for when in ("the year before", "a year earlier"):
        found = [f for f in check(draft.format(when)).findings if f.effect == "disputes"]
        assert "arithmetic-against-reference" in {f.rule for f in found}
    assert not [
        f
        for f in check(draft.replace("4,831", "48,310").format("the year before")).findings
        if f.effect == "disputes"
    ]


def test_a_part_of_a_name_is_enough_beside_what_it_belongs_to(check: Check) -> None:
    text = "Marlow Hospitals had 51,240 admissions. Of its houses the wharf took 31,870 and the abbey 13,970."
    assert [f.rule for f in check(text).findings if f.effect == "disputes"] == ["near-miss-to-reference"]


@pytest.mark.parametrize("slip", ["120", "12,000", "2,100"])
def test_a_year_that_is_not_over_has_rows_of_its_days_so_far(tmp_path: Path, slip: str) -> None:
    pack = write(
        {
            "entities": "entity,label,type\nardland,Ardland,country\n",
            "metrics": "metric,label,kind,unit,dimension,aliases\n"
            "lost,Casualties per day,rate,person_per_day,people/time,casualties a day|casualties each day\n",
            "facts": "entity,metric,period,value,unit,source,as_of\n"
            "ardland,lost,2026-01-01/2026-05-20,1200,person_per_day,Ardland staff,2026-05-21\n"
            "ardland,lost,2026,1145.7,person_per_day,Ardland staff,2027-01-01\n",
        },
        tmp_path,
    )
    found = checked(f"Ardland suffered {slip} casualties each day in 2026.", packs=(pack,)).findings
    assert "near-miss-to-reference" in {f.rule for f in found if f.effect == "disputes"}
