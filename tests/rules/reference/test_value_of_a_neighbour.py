from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference.conftest import Check

SLUG = "value-of-a-neighbour"

OF_ANOTHER_SUBJECT = [
    "King's Wharf had 31,870 admissions in 2025. Abbey Road is smaller. Its admissions came to 31,870.",
    "King's Wharf and Abbey Road both grew. In 2025 Abbey Road counted 31,870 of these emergency admissions.",
    "King's Wharf is the busiest. Abbey Road, with 31,870 admissions in 2025, comes next.",
    "Admissions in 2025: King's Wharf had 31,870 and Abbey Road 31,870.",
    "King's Wharf took 31,870 admissions in 2025, Abbey Road just 31,870.",
    "Nobody beat King's Wharf. Abbey Road, however, is filling up: in 2025 there were 31,870 admissions there.",
    "King's Wharf's admissions are one thing. Abbey Road's, in 2025, were 31,870.",
    "King's Wharf is one thing.\n\nAbbey Road is another. It has closed a ward. Yet emergency admissions rose, to 31,870.",
    "At King's Wharf the wards are full. At Abbey Road admissions reached 31,870 in 2025.",
]

OF_ANOTHER_PERIOD = [
    "Abbey Road has published its report. It had 18,190 in 2025, all of them emergency admissions.",
    "The hospitals differ. Abbey Road dealt with 18,190 in 2025 as an emergency, and its admissions worry the board.",
    "King's Wharf's admissions, at 31,870, were well above the 31,870 of 2024.",
    "Abbey Road is the smaller house. It took in 19,370 in 2024, admissions that nobody had planned for.",
    "King's Wharf saw fewer than it could take; admissions were put at 30,120 in 2025.",
    "With 2,506 nurses in the trust, in 2025 Abbey Road took in 18,190, all of them emergency admissions.",
    "Abbey Road has published its report. It had 18,190 in 2025, all of them emergency admissions, and 12 wards.",
]

OF_THE_ROW_BEFORE = [
    "Marlow Hospitals is full. Its emergency admissions now stand at 48,310.",
    "Emergency admissions at Marlow Hospitals have climbed to 48,310.",
    "Marlow Hospitals has a staff of 2,418 nurses, 88 more than it had.",
    "At King's Wharf there are 30,120 emergency admissions to deal with.",
]

SILENT = [
    "King's Wharf had 31,870 emergency admissions and Abbey Road 19,370. At King's Wharf there were 19,370 of the other.",
    "Emergency admissions at Marlow Hospitals were 48,310 before they rose to 51,240.",
    "Emergency admissions at Marlow Hospitals had been 48,310.",
    "Emergency admissions at Marlow Hospitals once stood at 48,310.",
    "Emergency admissions at Marlow Hospitals (48,310) were the problem of the last manager.",
    "Marlow Hospitals had 51,240 emergency admissions, and that is a lot. The number of admissions was 48,310.",
    "The plan was drawn up when emergency admissions at Marlow Hospitals were 48,310 a year earlier.",
    "King's Wharf is one thing.\n\nAbbey Road lies near King's Wharf. The number of emergency admissions came to 31,870.",
    "King's Wharf and Abbey Road both grew. In 2025 Abbey Road counted 19,370 emergency admissions.",
    "King's Wharf had 31,870 admissions in 2025, Abbey Road 19,370.",
    "Abbey Road looks small beside the 31,870 admissions of King's Wharf in 2025.",
    "In 2025 Abbey Road lagged well behind King's Wharf, which had 31,870 admissions.",
    "Abbey Road had far fewer admissions in 2025 than the 31,870 at King's Wharf.",
    "Abbey Road, unlike King's Wharf with its 31,870 admissions in 2025, is closing wards.",
    "King's Wharf is full. Abbey Road would need about 31,870 admissions to catch up.",
    "King's Wharf is full. Abbey Road hopes to reach 31,870 admissions by 2030.",
    "King's Wharf is full. Of the admissions at Abbey Road, another 31,870 were turned away.",
    "King's Wharf is full. Abbey Road and Ferry Lane had 31,870 admissions in 2025.",
    "Of 51,240 admissions at Marlow Hospitals in 2025, Abbey Road had its share; the trust stands at 51,240.",
    "Abbey Road's car park took in £18,190 in 2025.",
    "King's Wharf is full. Abbey Road sold 31,870 cups of tea in 2025.",
    'King\'s Wharf is full. "Abbey Road had 31,870 admissions in 2025," said a porter.',
    "King's Wharf had admissions of 30,120 in 2024 and 31,870 in 2025.",
    "King's Wharf had 31,870 admissions, after 30,120, and in 2025 it opened a ward.",
    "Abbey Road has published its report. It had 18,190 in the first months and weeks of 2025, all of them emergency admissions.",
]


def _disputes(check: Check, text: str) -> list[str]:
    return [f.rule for f in check(text).findings if f.effect == "disputes"]


@pytest.mark.parametrize("text", [*OF_ANOTHER_SUBJECT, *OF_ANOTHER_PERIOD])
def test_a_figure_from_the_next_line_of_the_table_is_disputed(check: Check, text: str) -> None:
    found = _disputes(check, text)
    assert found, text
    assert set(found) <= {SLUG, "reference-value", "change-end-contradicted"}


def test_the_rule_itself_names_both_rows(check: Check) -> None:
    messages = [f.message for text in OF_ANOTHER_SUBJECT for f in check(text).findings if f.rule == SLUG]
    assert len(messages) >= 3
    assert all("31,870" in message and "19,370" in message for message in messages)


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(check: Check, text: str) -> None:
    assert SLUG not in _disputes(check, text)


NEWEST = "Marlow Hospitals recorded 273,750 bed days in 2025.\n\n"


@pytest.mark.parametrize("text", OF_THE_ROW_BEFORE)
def test_the_row_before_is_disputed_where_the_draft_draws_on_the_newest_report(
    check: Check, text: str
) -> None:
    assert _disputes(check, NEWEST + text)
    assert not _disputes(check, text)


@pytest.mark.parametrize("told", ["1.376", "1.37", "1.38"])
def test_a_row_without_its_last_digits_is_no_other_months(tmp_path: Path, told: str) -> None:
    (tmp_path / "starts.csv").write_text(
        "entity,metric,period,value,unit,source,as_of\n"
        + "".join(
            f"Norrland,housing starts,{period},{value},home,Norrland Statistics,2026-02-18\n"
            for period, value in (("2026-01", 1366000), ("2025-12", 1515000), ("2025-01", 1376000))
        ),
        encoding="utf-8",
    )
    draft = (
        "Housing starts in Norrland fell to 1.366 million homes last month. They were down 0.7% from a year ago, "
        f"when the pace was {told} million."
    )
    found = checked(draft, packs=(tmp_path / "starts.csv",), as_of="2026-02-18").findings
    assert not [f.message for f in found if f.rule == SLUG]
