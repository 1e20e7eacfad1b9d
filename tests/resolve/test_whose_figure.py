"""A figure belongs to the name beside it, to what a pronoun stands for, and to the list that it is an item of."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference import verdicts
from tests.rules.reference.conftest import Check


@pytest.mark.parametrize(
    "text",
    [
        "King's Wharf had 19,370 admissions and Abbey Road 31,870 in 2025.",
        "In 2025 King's Wharf managed 19,370 admissions, Abbey Road 31,870.",
        "Admissions in 2025: King's Wharf 19,370, Abbey Road just 31,870.",
    ],
)
def test_a_row_of_the_neighbour_supports_nothing(check: Check, text: str) -> None:
    result = check(text)
    assert verdicts.of(result, "19,370")[0] != "supported"
    assert verdicts.of(result, "31,870")[0] != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "King's Wharf had 31,870 admissions and Abbey Road 19,370 in 2025.",
        "There were 31,870 admissions at King's Wharf and 19,370 at Abbey Road in 2025.",
        "In 2025 King's Wharf and Abbey Road had 31,870 and 19,370 admissions.",
        "King's Wharf had 31,870 admissions, up from 30,120; Abbey Road's 19,370 compare with 18,190.",
        "King's Wharf came first on 31,870 admissions and Abbey Road, which is smaller, second on 19,370 in 2025.",
        "With 31,870 admissions King's Wharf was first of the two in 2025 and Abbey Road second with 19,370.",
    ],
)
def test_the_names_own_row_does(check: Check, text: str) -> None:
    result = check(text)
    assert verdicts.of(result, "31,870")[0] == "supported"
    assert verdicts.of(result, "19,370")[0] == "supported"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("King's Wharf is the busier. Its admissions came to 31,870.", "supported"),
        (
            "Abbey Road lies south of it. King's Wharf is the busier. Its admissions came to 19,370.",
            "unverifiable",
        ),
        ("King's Wharf was built in 1871. It has a new wing. It saw 31,870 admissions.", "supported"),
        ("King's Wharf is grander than it was. Their 31,870 admissions dwarf Abbey Road's.", "supported"),
    ],
)
def test_a_pronoun_stands_for_the_one_name_before(check: Check, text: str, verdict: str) -> None:
    result = check(text)
    figure = "31,870" if "31,870" in text else "19,370"
    assert verdicts.of(result, figure)[0] in (verdict, "disputed" if verdict != "supported" else verdict)


def test_an_item_of_a_list_takes_the_measure_of_the_items_above(tmp_path: Path) -> None:
    pack = tmp_path / "votes.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source,as_of\n"
        "Greens,first preferences,2026,13.1,percent,Commission,2026-03-21\n"
        "One Tarrawa,first preferences,2026,8.9,percent,Commission,2026-03-21\n"
        "Greens,turnout,2026,61.2,percent,Commission,2026-03-21\n",
        encoding="utf-8",
    )
    text = "- Greens: 13.1 per cent of first preferences\n- One Tarrawa: 8.9 per cent\n"
    result = checked(text, as_of="2026-03-22", packs=(pack,))
    assert verdicts.of(result, "8.9")[0] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Marlow Hospitals, which took over a hospice in 2024, had 51,240 admissions.",
        "Marlow Hospitals, founded in 2024, had 51,240 admissions.",
        "Marlow Hospitals had 51,240 admissions, an improvement on 48,310.",
        "Marlow Hospitals had 51,240 admissions, the total having stood at 48,310 a year previously.",
        "Marlow Hospitals had 51,240 admissions, as against 48,310 in the preceding year.",
    ],
)
def test_dates_of_asides_and_earlier_totals(check: Check, text: str) -> None:
    result = check(text)
    assert verdicts.of(result, "51,240")[0] == "supported"
    if "48,310" in text:
        assert verdicts.of(result, "48,310")[0] == "supported"


def test_a_time_to_come_is_looked_up_among_forecasts(tmp_path: Path) -> None:
    pack = tmp_path / "prisons.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source,as_of,status\n"
        "Albany,prisoners,2026,87462,prisoner,Ministry,2026-01-30,actual\n"
        "Albany,prisoners,2030,103600,prisoner,Ministry,2026-01-30,forecast\n",
        encoding="utf-8",
    )
    text = "Albany has 87,462 prisoners. On the books for 2030: 103,600 prisoners in Albany."
    result = checked(text, as_of="2026-03-22", packs=(pack,))
    assert verdicts.of(result, "103,600")[0] == "supported"
    assert verdicts.of(result, "87,462")[0] == "supported"
    wrong = checked("Albany had 103,600 prisoners in 2026.", as_of="2026-12-31", packs=(pack,))
    assert verdicts.of(wrong, "103,600")[0] != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "King's Wharf was the busier in 2025. Abbey Road is quieter; admissions there came to 31,870.",
        "King's Wharf was the busier in 2025. Abbey Road lost beds, and admissions there fell to 31,870.",
        "King's Wharf was the busier in 2025. Abbey Road has a new wing; there, admissions came to 31,870.",
        "King's Wharf was busy in 2025. At Abbey Road, where a ward closed, admissions came to 31,870.",
    ],
)
def test_the_name_that_leads_the_sentence_outweighs_the_one_before(check: Check, text: str) -> None:
    assert verdicts.of(check(text), "31,870")[0] != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Abbey Road is quieter. In 2025 there were 19,370 admissions.",
        "Abbey Road is quieter; admissions there came to 19,370 in 2025, while King's Wharf grew.",
        "Abbey Road is quieter. Admissions there came to 19,370 and overtook those of nobody, least of all King's Wharf.",
    ],
)
def test_there_points_back_and_there_were_does_not(check: Check, text: str) -> None:
    assert verdicts.of(check(text), "19,370")[0] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "In 2025 it was 31,870 admissions at King's Wharf, while Abbey Road, which lost a ward, had 31,870 of them.",
        "At King's Wharf there were 31,870 admissions in 2025, whereas at Abbey Road, in its new wing, the figure was 31,871.",
    ],
)
def test_a_name_of_another_clause_lends_no_row(check: Check, text: str) -> None:
    claims = [claim for claim in check(text).claims if claim.text.startswith("31,87")]
    assert claims[-1].keys[0].entity != claims[0].keys[0].entity


@pytest.mark.parametrize(
    "text",
    [
        "Admissions: King's Wharf can console itself with 31,870 to Abbey Road's 19,370 in 2025.",
        "King's Wharf can point to 31,870 admissions to Abbey Road's 19,370 in 2025.",
    ],
)
def test_a_name_that_owns_the_next_figure_is_its_alone(check: Check, text: str) -> None:
    assert verdicts.of(check(text), "31,870")[0] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Emergency admissions rose to 51,240 from 48,310 in 2025, with King's Wharf up at 31,870 and Abbey Road at 19,370.",
        "In 2025 emergency admissions came to 51,240, while King's Wharf had 31,870 and Abbey Road 19,370.",
        "Emergency admissions reached 51,240 in 2025; King's Wharf took 31,870, Abbey Road 19,370.",
    ],
)
def test_names_that_lead_later_figures_have_no_part_in_the_first(check: Check, text: str) -> None:
    result = check(text)
    assert not [finding for finding in result.findings if finding.effect == "disputes"]
    assert verdicts.of(result, "51,240")[0] == "supported"
    assert verdicts.of(result, "31,870")[0] == "supported"
