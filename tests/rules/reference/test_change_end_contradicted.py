import pytest

from tests.rules.reference.conftest import Check

SLUG = "change-end-contradicted"

EXCHANGED = [
    "Admissions at Marlow Hospitals rose to 48,310 from 51,240.",
    "Marlow Hospitals' admissions went from 51,240 to 48,310.",
    "The share of patients seen within four hours at Marlow Hospitals improved to 71.8% from 74.6%.",
    "Marlow Hospitals now employs 2,418 nurses, up from 2,506.",
    "At Marlow Hospitals the deficit fell to £12.6m from £9.4m.",
    "Admissions at King's Wharf reached 30,120, compared with 31,870 a year earlier.",
]

OF_ANOTHER_YEAR = [
    "Marlow Hospitals had 51,240 admissions in 2025, above the 46,100 of 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, against 51,240 in 2024.",
    "In 2025 Marlow Hospitals had 51,240 admissions, as opposed to 46,100 in 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, 5% above the 46,100 of 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, compared with 44,900 in 2024.",
    "At Marlow Hospitals the deficit was £9.4m in 2025, down from £15.1m in 2024.",
]

AGAINST_THE_GRAIN = [
    "The share of patients seen within four hours at Marlow Hospitals worsened to 74.6% from 71.8%.",
    "The share seen within four hours at Marlow Hospitals has deteriorated to 74.6%, from 71.8%.",
]

CROSSED_AND_BELIED = [
    "At Marlow Hospitals the share seen within four hours improved from 74.6% to 71.8%.",
    "The share seen within four hours at Marlow Hospitals has improved to 71.8%, from 74.6%.",
    "The share seen within four hours there has improved to 71.8%, from 74.6%.",
]

CROSSED = [
    "At King's Wharf admissions climbed to 30,120 from 31,870.",
    "King's Wharf: up to 30,120 from 31,870.",
    "King's Wharf edged up to 30,120 from 31,870, which nobody had expected.",
    "King's Wharf took in 30,120, compared with 31,870 last time.",
    "King's Wharf was busier: from 31,870 it went to 30,120.",
    "King's Wharf grew more sedately, from 30,120 to 30,120.",
    "At King's Wharf there were 30,120 admissions, against 30,120 a year ago.",
    "In 2025 Marlow Hospitals had 51,240 admissions, as opposed to 46,100 in 2024.\n\nAt King's Wharf there were 30,120 admissions, against 30,120 a year ago.",
    "King's Wharf had 30,120 admissions, up from 30,120.",
]

BEGUN_WHERE_IT_SHOULD_END = [
    "Marlow Hospitals had 48,310 emergency admissions, 2,930 more than the year before.",
    "Marlow Hospitals had 48,310 emergency admissions, 2,930 more than in 2024.",
    "Marlow Hospitals' deficit was £12.6m, £3.2m less than in 2024.",
    "Emergency admissions at Abbey Road came to 18,190, a rise of 1,180.",
    "Marlow Hospitals had 193,450 attendances in 2025. It counted 48,310 emergency admissions, a rise of 6.1%.",
    "At Marlow Hospitals 71.8% were seen within four hours, 2.8 points more than in 2024.",
]

SILENT = [
    "Marlow Hospitals had 48,310 emergency admissions in 2024, 2,930 fewer than in 2025.",
    "Marlow Hospitals had 48,310 emergency admissions in 2024; 2,930 more came in 2025.",
    "Marlow Hospitals had 48,310 emergency admissions in 2024 and 2,930 more in 2025.",
    "Marlow Hospitals had 48,310 emergency admissions, so that 2,930 more came last year.",
    "With 48,310 emergency admissions, 2,930 more than planned, Marlow Hospitals was full.",
    "Marlow Hospitals had 48,310 emergency admissions, 2,930 fewer than the year before.",
    "Marlow Hospitals had 48,310 emergency admissions, a rise of 6.1%.",
    "Marlow Hospitals' deficit, £12.6m in 2024, is £3.2m smaller now.",
    "Marlow Hospitals had 51,240 emergency admissions, 2,930 more than the year before.",
    "At King's Wharf admissions were flat, going from 30,120 to 30,120.",
    "King's Wharf's admissions were revised from 31,870 to 30,120.",
    "King's Wharf's admissions in 2024, at 30,120, look low against 31,870 now.",
    "King's Wharf would have to fall from 31,870 to 30,120.",
    "King's Wharf went from about 31,900 to 30,120.",
    "King's Wharf went to 31,870 from 30,120.",
    "King's Wharf stayed level with its 30,120 admissions, against 30,120 a year ago.",
    "The share of patients seen within four hours at Marlow Hospitals improved to 74.6% from 71.8%.",
    "The share of patients seen within four hours at Marlow Hospitals never worsened from 71.8% to 74.6%.",
    "Admissions at Marlow Hospitals rose to 51,240 from 48,310.",
    "Marlow Hospitals' admissions went from 48,310 to 51,240.",
    "Marlow Hospitals had 51,240 admissions in 2025, above the 48,310 of 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, against 52,000 planned in 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, against 36,100 at Vale Clinic in 2024.",
    "Marlow Hospitals had 51,240 admissions in 2025, compared with about 48,000 in 2024.",
    "If admissions at Marlow Hospitals went from 51,240 to 48,310, the wards would be quieter.",
    "Admissions at Marlow Hospitals are expected to go from 51,240 to 48,310.",
    "Admissions at Vale Clinic rose to 48,310 from 51,240.",
    "At Marlow Hospitals they had hoped for a rise from 51,240 to 55,000.",
]


# of a pack with long series, whose steps recur
OF_LONG_SERIES = [
    "Tarn Buses called off 4,230 departures, 425 more than in 2024.",
    "Tarn Buses had 4,230 cancellations, 10% more than the year before.",
    "Tarn Buses had 4,230 cancellations, 425 more than in 2023.",
    "Tarn Buses' revenue was £22.6m, £1.7m more than in 2024.",
    "Tarn Buses' revenue was £22.6m, 7.5% more than in 2024.",
    "Tarn Buses' punctuality was 84.6%, 1.5 points less than in 2024.",
    "Punctuality at Tarn Buses improved to 81.2% from 84.6%.",
    "Punctuality at Tarn Buses improved to 84.6% from 83.1%.",
    "Punctuality at Tarn Buses worsened to 84.6% from 81.2%.",
    "The number of buses at Tarn Buses rose to 61 from 74.",
    "The number of buses at Tarn Buses went from 74 to 61, when 13 were sold.",
    "Tarn Buses had 61 buses, down from 74.",
    "Tarn Buses had 61, down from 74.",
    "Corran Ferries had 19 buses, down from 21.",
    "Thefts in Harwick rose to 2,105 from 1,988.",
    "Thefts in Eastgate rose to 870 from 812.",
    "Thefts in Millside fell to 690 from 705.",
    "Fires in Harwick fell to 84 from 91.",
    "Turnout in Eastgate fell to 41.2% from 44.8%.",
    "Turnout in Norton fell to 47.5% from 51.3% in 2025.",
    "Complaints about Tarn Buses went to 306 from 339.",
    "Turnout in Norton fell to 47.5% from 51.3%.",
]

OF_LONG_SERIES_SILENT = [
    "Tarn Buses had 61 buses, 13 more than in 2024.",
    "Tarn Buses had 61 buses, 13 more than the year before.",
    "Tarn Buses had 61 buses, an increase of 13, in its yearbook, which lists 712 drivers.",
    "Corran Ferries had 19 buses, 2 more than in 2024.",
    "Corran Ferries had 15 buses, 4 more than in 2023.",
    "Tarn Buses had 4,230 cancellations, “425 more than the year before”, its director said.",
    "Tarn Buses will have 4,230 cancellations, 425 more than the year before.",
    "Tarn Buses had about 4,230 cancellations, 425 more than the year before.",
    "Tarn Buses had 4,230 cancellations, up to 425 more than the year before.",
    "Tarn Buses had 4,230 cancellations, about 425 more than the year before.",
    "Tarn Buses had more than 4,230 cancellations, 425 more than the year before.",
    "Tarn Buses had 4,230 cancellations.\n\nThat is 425 more than the year before.",
    "Tarn Buses had 4,230 cancellations. That is 425 more than the year before.",
    "425 more than the year before, Tarn Buses had 4,230 cancellations.",
    "Tarn Buses had 4,230 cancellations in 2024, 425 fewer than in 2025.",
    "Tarn Buses had 4,655 cancellations in 2025. In 2024 there were 4,230, 425 fewer.",
    "Tarn Buses had 4,655 cancellations in 2025, after 4,230 and a rise of 425.",
    "Tarn Buses carried 12.1 million trips, 0.8 million more than in 2024.",
    "Tarn Buses carried 11.2 million trips, 0.9 million more than in 2023.",
    "Tarn Buses' punctuality was 84.6%, 1.5% less than in 2024.",
    "Tarn Buses' average wait was 12 minutes, 1 less than in 2024.",
    "Tarn Buses' average fare was £2.35, 25p more than in 2024.",
    "Tarn Buses' average fare was £2.35, £0.25 more than in 2024.",
    "Tarn Buses had 698 drivers, 14 more than a year earlier.",
    "Punctuality at Tarn Buses never worsened to 84.6% from 81.2%.",
    "Cancellations at Tarn Buses worsened to 4,230 from 5,480.",
    "Cancellations at Tarn Buses improved to 4,655 from 4,230.",
    "Cancellations at Tarn Buses improved to 4,230 from 5,480 in 2024.",
    "The number of buses at Tarn Buses rose to 61 from 61.",
    "Thefts in Millside fell to 690 from 700.",
    "Thefts in Harwick rose to 2,264 from 1,988.",
    "Thefts in Harwick went from about 1,988 to 2,105.",
    "Fires in Norton fell to 24 from 26.",
    "Complaints about Tarn Buses rose to 318 from 306.",
    "Complaints about Tarn Buses were 1,292 in 2025, against 1,204 in 2024.",
    "Complaints about Tarn Buses were 1,292 in 2025, against the 1,204 of 2023.",
    "Complaints about Tarn Buses were 1,292 in 2025, against 1,204 in 2024, the director said.",
    "“Complaints were 1,292 in 2025, against 1,204 in 2024,” Tarn Buses said.",
    "Tarn Buses had 74 buses in 2025, above the 19 that Corran Ferries had in 2024.",
    "Tarn Buses' revenue was £24.3m in 2025, against £22.6m in 2024 and £20.4m in 2023.",
    "Tarn Buses' revenue was £24.3m in 2025, above costs of £22.6m in 2024.",
    "Journeys at Tarn Buses would rise to 13.6 million in 2026 from 12.9 million.",
    "Tarn Buses expects 12.9 million journeys in 2026, up from 12.1 million.",
    "Tarn Buses had 4,655 cancellations in 2025, and in 2024 there were 4,230, 425 fewer.",
    "Tarn Buses had 4,655 cancellations in 2025. In 2024 there were 4,230, 425 more.",
    "Tarn Buses had 4,655 cancellations in 2025. In 2024 there were 4,230, 1,250 fewer.",
    "Tarn Buses had 4,655 cancellations in 2025. In 2024 there were 4,230, 1,520 fewer.",
    "Tarn Buses had 24.3 million in revenue in 2025. In 2024 it was £22.6m, £1.7m less.",
    "Tarn Buses had 712 drivers at the end of 2025. A year before there were 698, 14 fewer.",
    "Fires in Norton fell to 24 from 26 in 2024.",
    "Fires in Norton rose to 26 from 24.",
    "Fires in Millside fell to 27 from 29.",
    "Cancellations at Tarn Buses rose to 4,655 from the 4,230 that there had been in 2024.",
    "Tarn Buses had 4,655 cancellations in 2025, while in 2024 it had 4,230, 425 fewer.",
]


def _broken(check: Check, text: str) -> list[str]:
    return [f.message for f in check(text).findings if f.rule == SLUG and f.effect == "disputes"]


@pytest.mark.parametrize("text", EXCHANGED)
def test_ends_that_changed_places_are_disputed(check: Check, text: str) -> None:
    assert _broken(check, text)


@pytest.mark.parametrize("text", CROSSED)
def test_two_rows_of_one_series_the_wrong_way_round_are_disputed(check: Check, text: str) -> None:
    assert any(f.effect == "disputes" for f in check(text).findings)


@pytest.mark.parametrize("text", AGAINST_THE_GRAIN)
def test_better_and_worse_are_held_against_the_way_the_measure_goes(check: Check, text: str) -> None:
    assert any(
        "better when higher" in message or "reference from" in message for message in _broken(check, text)
    )


@pytest.mark.parametrize("text", CROSSED_AND_BELIED)
def test_ends_that_changed_places_are_one_alarm_though_the_word_is_wrong_too(check: Check, text: str) -> None:
    (message,) = _broken(check, text)
    assert "earlier row" in message


@pytest.mark.parametrize("text", OF_ANOTHER_YEAR)
def test_an_end_is_held_against_the_row_of_its_year(check: Check, text: str) -> None:
    assert [f for f in check(text).findings if f.effect == "disputes"]


@pytest.mark.parametrize("text", SILENT)
def test_says_nothing(check: Check, text: str) -> None:
    assert not _broken(check, text)


@pytest.mark.parametrize("text", BEGUN_WHERE_IT_SHOULD_END)
def test_the_start_of_a_change_told_as_its_end_is_disputed(check: Check, text: str) -> None:
    assert any("starts from" in message for message in _broken(check, text))


@pytest.mark.parametrize("text", OF_LONG_SERIES)
def test_an_end_among_many_rows_is_disputed(yearbook: Check, text: str) -> None:
    assert _broken(yearbook, text)


@pytest.mark.parametrize("text", OF_LONG_SERIES_SILENT)
def test_says_nothing_of_long_series(yearbook: Check, text: str) -> None:
    assert not [f.message for f in yearbook(text).findings if f.effect == "disputes"]
