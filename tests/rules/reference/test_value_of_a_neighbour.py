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
    "King's Wharf is full.\n\nAbbey Road is another. It has closed a ward. Yet emergency admissions rose, to 31,900.",
]

OF_ANOTHER_PERIOD = [
    "Abbey Road has published its report. It had 18,190 in 2025, all of them emergency admissions.",
    "The hospitals differ. Abbey Road dealt with 18,190 in 2025 as an emergency, and its admissions worry the board.",
    "King's Wharf's admissions, at 31,870, were well above the 31,870 of 2024.",
    "Abbey Road is the smaller house. It took in 19,370 in 2024, admissions that nobody had planned for.",
    "King's Wharf saw fewer than it could take; admissions were put at 30,120 in 2025.",
    "With 2,506 nurses in the trust, in 2025 Abbey Road took in 18,190, all of them emergency admissions.",
    "Abbey Road has published its report. It had 18,190 in 2025, all of them emergency admissions, and 12 wards.",
    "Marlow Hospitals Trust is big. In 2025 it had 186,400.",
    "Marlow Hospitals Trust is big. In 2025 it had exactly 186,400.",
    "Marlow Hospitals Trust is big. In 2025 it had just 186,400.",
    "Marlow Hospitals Trust ran up a deficit. It was £12.6m in 2025.",
    "Abbey Road worries the board: 19,370 in 2024.",
    "Abbey Road had 19,370 of them as 2024 ended, and emergency admissions rose.",
    "In 2024, when Abbey Road took in 19,370, admissions worried the board.",
    "Abbey Road has published its report. It had 18,190 last year, all of them emergency admissions.",
    "Abbey Road has published its report. It had 18,190 a year ago, all of them emergency admissions.",
    "Marlow Hospitals Trust is big. It had 186,400 last year.",
    "Marlow Hospitals Trust is big. It had 193,450 two years ago.",
    "Marlow Hospitals Trust is big. In the year 2025 it had 186,400.",
    "Marlow Hospitals Trust is big. In 2024 it had 193,450.",
    "Marlow Hospitals Trust is big. It had 193,450 back in 2024.",
    "Marlow Hospitals Trust is big. In 2025, as all of the staff knew, it had 186,400.",
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
    # hedged, rounded, one end of a range, more of it, of others
    "Marlow Hospitals Trust is big. In 2025 it had merely 186,400.",
    "Marlow Hospitals Trust is big. In 2025 it had about 186,400.",
    "Marlow Hospitals Trust is big. In 2025 it had more than 186,400.",
    "Marlow Hospitals Trust is big. In 2025 it had at most 186,400.",
    "Marlow Hospitals Trust is big. In 2025 it had 190,000.",
    "Marlow Hospitals Trust is big. In 2025 it had 186,300.",
    "Marlow Hospitals Trust is big. In 2025 it had between 186,400 and 190,000.",
    "Marlow Hospitals Trust is big. In 2025 it had another 186,400.",
    "Marlow Hospitals Trust is big. In 2025 it had 186,400 of the other kind.",
    "Marlow Hospitals Trust is big. In 2025 it had 186,400 less.",
    "Marlow Hospitals Trust is big. In 2025 it had 1,864.",
    "King's Wharf is full.\n\nAbbey Road is another. It has closed a ward. Yet emergency admissions rose, to merely 31,870.",
    "King's Wharf is full.\n\nAbbey Road is another. It has closed a ward. Yet emergency admissions rose, to almost 31,870.",
    "King's Wharf is full.\n\nAbbey Road is another. It has closed a ward. Yet emergency admissions rose, to 32,000.",
    "King's Wharf is full.\n\nAbbey Road is another. It has closed a ward. Yet emergency admissions rose, to 31,870 in the other wing.",
    # wished for, supposed, said by somebody, of somebody else, of a part, of a change, of another time
    "Marlow Hospitals Trust is big. In 2025 it could have 186,400.",
    "“Marlow Hospitals Trust is big. In 2025 it had 186,400,” she said.",
    "Marlow Hospitals Trust is big. In 2025 Jack Town had 186,400.",
    "Marlow Hospitals Trust is big. In 2025 it rose by 186,400.",
    "King's Wharf had 31,870 admissions in 2025. Abbey Road is smaller. Its admissions are forecast to be 31,870.",
    "King's Wharf had 31,870 admissions in 2025. Abbey Road is smaller. “Its admissions came to 31,870,” she said.",
    "King's Wharf had 31,870 admissions in 2025. Abbey Road is smaller. Its admissions rose by 31,870.",
    "King's Wharf had 31,870 admissions in 2025. Abbey Road is smaller. In Jack Town admissions came to 31,870.",
    "King's Wharf had 31,870 admissions in 2025. Abbey Road is smaller. Of its admissions 31,870 were at night.",
    "King's Wharf had 31,870 admissions in 2025. Abbey Road is smaller. Its admissions came to at least 31,870.",
    "King's Wharf had 31,870 admissions in 2025. Abbey Road is smaller. Its admissions came to a further 31,870.",
    "King's Wharf had 31,870 admissions in 2025. Abbey Road is smaller. The year before its admissions came to 31,870.",
    "Abbey Road has published its report. Last year it had 18,190, all of them emergency admissions.",
    "Admissions worry the board. In 2024, with 12 wards, Abbey Road took in 19,370.",
    "King's Wharf is full. Abbey Road had 31,870 more admissions in 2025.",
    # a year before whatever was counted last, a time farther off, other figures by the time
    "Marlow Hospitals Trust is big. It had 186,400 a year ago.",
    "Marlow Hospitals Trust is big. A year ago it had 186,400.",
    "Marlow Hospitals Trust is big. Last year it had 186,400.",
    "Marlow Hospitals Trust is big. It had 193,450 in the days of 2024.",
    "Marlow Hospitals Trust is big. In 2025, which was a very hard year for all the staff, it had 186,400.",
    "Marlow Hospitals Trust is big. It had 12 wards in 2025 and 186,400.",
    "Marlow Hospitals Trust is big. It had 12 wards; in 2025 it had 186,400.",
    "Marlow Hospitals Trust is big. It had 12 wards, in 2025 it had 186,400.",
    "Marlow Hospitals Trust is big. In 2025 it had 12 wards and 186,400.",
    "King's Wharf and Abbey Road are rivals. In 2025 it had 31,870 emergency admissions.",
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


STILL_SILENT = [
    "Marlow Hospitals has 2,418 nurses from 41 countries.",
    "Emergency admissions at Marlow Hospitals now stand at 51,240.",
    "Emergency admissions at Marlow Hospitals stand at 48,310 below those of 2019.",
]
NEWEST = "Marlow Hospitals recorded 273,750 bed days in 2025.\n\n"


@pytest.mark.parametrize("text", OF_THE_ROW_BEFORE)
def test_the_row_before_is_disputed_where_the_draft_draws_on_the_newest_report(
    check: Check, text: str
) -> None:
    assert _disputes(check, NEWEST + text)
    assert not _disputes(check, text)


@pytest.mark.parametrize("text", STILL_SILENT)
def test_a_row_before_that_something_else_explains(check: Check, text: str) -> None:
    assert SLUG not in _disputes(check, NEWEST + text)


def test_a_draft_that_tells_older_rows_may_well_be_older(check: Check) -> None:
    text = "Marlow Hospitals recorded 186,400 attendances in 2024.\n\n" + OF_THE_ROW_BEFORE[1]
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
