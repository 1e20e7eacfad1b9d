"""How a figure is told: facts keep apart from forecasts, targets and needs."""

import pytest

import factcheck


def _modality(text: str, words: str) -> str:
    (file,) = factcheck.check(text, as_of="2026-05-01").files
    (claim,) = [claim for claim in file.claims if words in claim.text]
    return claim.modality


@pytest.mark.parametrize(
    "text",
    [
        "She sees starts averaging 1,350 this year.",
        "The bank sees inflation falling to 1,350 by spring.",
        "The council anticipates 1,350 places.",
        "Officials' own projections have 1,350 people behind bars.",
        "The agency projects 1,350 sailings.",
        "The council is on track for 1,350 homes.",
        "The line is tipped to carry 1,350 people.",
        "The club's own budget assumes a loss of 1,350 this season.",
        "The board is bracing itself for 1,350 redundancies.",
        "The group now sees yearly sales of 1,350.",
        "It had guided for 1,350.",
    ],
)
def test_forecasts(text: str) -> None:
    assert _modality(text, "1,350") == "forecast"


@pytest.mark.parametrize(
    "text",
    [
        "Starts for housing projects with five units or more dropped to 1,350.",
        "It met the record peak demand of 1,350 megawatts.",
        "Demand for gas fell to 1,350 units.",
        "The new limit came into force in 1,350 streets.",
        "The jail has 1,350 so far and will take more.",
        "Labor is on 1,350 but it could lose some.",
        "The front-month contract settled at 1,350 on Monday.",
        "The hospital did 8,400 planned operations and called off 1,350.",
        "The plan is meant to cut the fleet to 1,350, as it did last year.",
        "The benchmark price rose to 1,350.",
        "The recovery plan has brought this down to 1,350.",
        "The plan cut the queue to 1,350.",
        "The programme has since created 1,350 jobs.",
        "The benchmark interest rate stayed at 1,350.",
        "The council sees 1,350 visitors a year.",
        "The board put the cost at 1,350.",
        "The burn was to use a pump, and it used 1,350 litres.",
        "We told the board, which has 1,350 members.",
        "The council was quick to raise 1,350 objections.",
    ],
)
def test_facts(text: str) -> None:
    assert _modality(text, "1,350") == "outturn"


@pytest.mark.parametrize(
    "text",
    [
        "It is still a long way from the 1,350 in the document.",
        "It is well above the 1,350 that the plan for 2030 allows.",
        "It took 1,350 hours which the emergency care plan has pencilled in.",
        "Nobody waits the 1,350 minutes that the charter prescribes.",
        "It is nowhere near the 1,350.",
        "By then the fleet is meant to number 1,350.",
        "The list is supposed to come down to 1,350.",
        "The mandate is 1,350.",
        "It planned 1,350 homes.",
        "The plan has raised the target to 1,350.",
        "The recovery plan wants this down to 1,350.",
    ],
)
def test_targets(text: str) -> None:
    assert _modality(text, "1,350") == "target"


@pytest.mark.parametrize(
    "text",
    [
        "To get there it’d have to add 1,350 places.",
        "They'd need 1,350 more.",
        "It had also put the cost at 1,350.",
        "It was to cost 1,350. It cost 1,800.",
        "The hall was originally to hold 1,350.",
        "At 11.20 we told you that 1,350 people had left.",
        "An earlier version of this article said 1,350.",
    ],
)
def test_suppositions(text: str) -> None:
    assert _modality(text, "1,350") == "hypothetical"


@pytest.mark.parametrize(
    "text",
    [
        "The union demands 1,350 posts.",
        "Some 1,350 homes that realtors say are needed.",
        "The 1,350 beds are still needed.",
    ],
)
def test_needs(text: str) -> None:
    assert _modality(text, "1,350") == "demand"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (
            "The bank expects inflation of 3.4% at the end of this year and of 2.9% at the end of next.",
            "forecast",
        ),
        ("The bank expects inflation of 3.4% this year and about 2.9% next.", "forecast"),
        ("Projections put growth at 1.2% on average this year and around 2.9% next year.", "forecast"),
        ("It expects 3.4% this year and 2.9% the year after.", "forecast"),
        ("It aims for 3.4% by June and 2.9%.", "target"),
        ("It would lose 3.4% this year and 2.9% thereafter.", "hypothetical"),
        ("The bank expects 3.4% this year, after 2.9% in 2025.", "outturn"),
        ("It will cost £3.4bn rather than the £2.9bn of the last report.", "outturn"),
        ("The group expects sales of £1.45bn, compared with £2.9bn.", "outturn"),
        ("The board foresees 3.4m boxes by 2030 and 2.9m last year.", "outturn"),
        ("The fund wants to pay 3.4%, up from 2.9% a year ago.", "outturn"),
        ("Some 3.4% would not answer and 2.9% were undecided.", "outturn"),
        ("Some 3.4% would not answer and 2.9% did not know.", "outturn"),
    ],
)
def test_a_second_figure_goes_on_as_the_first_unless_it_is_what_that_is_set_against(
    text: str, modality: str
) -> None:
    assert _modality(text, "2.9") == modality


@pytest.mark.parametrize(
    "text",
    [
        "Next year's budget has £9.9m.",
        "The budget for next year is £9.9m.",
        "In the coming year the budget is £9.9m.",
        "Next year the service has £9.9m.",
        "The next budget is £9.9m.",
        "The draft budget has £9.9m.",
        "The coming year's budget comes to £9.9m.",
        "From next January the service has £9.9m.",
        "It spends £9.9m next year.",
    ],
)
def test_what_is_told_of_a_time_to_come_is_no_fact(text: str) -> None:
    assert _modality(text, "9.9") == "forecast"


@pytest.mark.parametrize(
    "text",
    [
        "The next year the service spent £9.9m.",
        "The service spent £9.9m, and next year it holds an election.",
        "In the next season the club was left with £9.9m.",
        "Last year's budget had £9.9m.",
    ],
)
def test_the_year_after_another_is_past(text: str) -> None:
    assert _modality(text, "9.9") == "outturn"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("She wants 5,000 visitors. The ministry speaks of 1,350.", "demand"),
        ("The council is discussing 1,350.", "demand"),
        ("The mayor favours 1,350.", "demand"),
        ("The council discussed 1,350 applications.", "outturn"),
        ("At the start the craft weighed 1,350.", "outturn"),
        ("Some 1,100 people live there. The charity speaks of 1,350.", "outturn"),
        ("By the end of 2030 it is to be 1,350.", "target"),
        ("The number has to fall to 1,350.", "target"),
    ],
)
def test_what_is_weighed_or_due_is_no_fact(text: str, modality: str) -> None:
    assert _modality(text, "1,350") == modality
