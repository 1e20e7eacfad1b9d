import pytest

from tests.rules.cases import flags, stays_silent

RULE = "flow-used-as-stock"

FLAGGED = [
    (
        "The scheme insulates 12,450 homes a year. It has insulated 12,450 homes so far, the ministry says.",
        "12,450",
    ),
    ("The charity feeds 8,730 families a year. Since 2019 it has fed 8,730 families in total.", "8,730"),
    ("It plants 14,600 trees each year, and has planted 14,600 trees to date.", "14,600"),
    ("The court hears 3,240 cases annually. It has heard 3,240 cases since 2018.", "3,240"),
    ("The line carries 2.46m passengers a year and has carried 2.46m passengers so far.", "2.46m"),
    ("The board settles 1,870 claims every year; it has settled 1,870 claims altogether.", "1,870"),
    ("Volunteers rescue 1,130 birds a year. They have rescued 1,130 birds in all.", "1,130"),
    ("The bank lends £3.42m a year, and has lent £3.42m so far.", "£3.42m"),
    (
        "The clinic vaccinates 17,300 children a year. It has vaccinated 17,300 children since 2020.",
        "17,300",
    ),
    ("The workshop repairs 2,340 bikes a year and has repaired 2,340 bikes to date.", "2,340"),
]

CLEAN = [
    "The scheme insulates 12,000 homes a year. It has insulated 12,000 homes so far, since it began "
    "a year ago.",
    "The line carries 2.46m passengers a year and 2.46m parcels in total.",
    "The clinic vaccinates 17,300 children a year and 17,300 adults.",
    "He earns £34,200 a year; so far he has saved £1,200.",
    "Last year 1,870 claims were settled. The 1,870 claims took the board nine months.",
    "The scheme insulates 12,450 homes a year. It has insulated 61,300 homes so far, the ministry says.",
    "The charity feeds 8,730 families a year. Since 2019 it has fed 52,400 families in total.",
    "It plants 14,600 trees each year, and has planted 102,000 trees to date.",
    "The court hears 3,240 cases annually. It has heard 19,400 cases since 2018.",
    "The line carries 2.46m passengers a year and has carried 11.8m passengers so far.",
    "The board settles 1,870 claims every year; it has settled 7,400 claims altogether.",
    "Volunteers rescue 1,130 birds a year. They have rescued 5,620 birds in all.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
