"""How reporters tell a level: with a label, as so many times, since a date, set for the year, behind a comparison."""

from pathlib import Path

import pytest

from tests.rules.pipeline import checked
from tests.rules.reference import verdicts
from tests.rules.reference.conftest import Check

_ROWS = """\
entity,metric,period,value,unit,source
Orsa ferries,cancellations,2025,8,sailing,Ferry board
Orsa ferries,cancellations,2024,19,sailing,Ferry board
Orsa ferries,sailings,2025,6120,sailing,Ferry board
Orsa ferries,sailings,2024,5910,sailing,Ferry board
Orsa ferries,fare,2026,9.80,eur,Ferry board
Orsa ferries,fare,2025,9.20,eur,Ferry board
Orsa ferries,cost of the fuel,FY2025-26,11.40,eur,Ferry board
Orsa ferries,call-outs of the lifeboat,2025,611,callout,Ferry board
Orsa ferries,call-outs of the lifeboat,2024,534,callout,Ferry board
Orsa ferries,herring landed,2025,41200,barrel,Ferry board
Orsa ferries,herring landed,2024,38700,barrel,Ferry board
Orsa ferries,ice on the quay,2025,1015,tonne,Ferry board
Orsa ferries,ice on the quay,2024,880,tonne,Ferry board
Orsa ferries,cash,2025-12-31,231000,eur,Ferry board
Orsa ferries,cash,2026-03-31,198000,eur,Ferry board
Orsa ferries,skating days,2024-11-01/2025-03-31,48,day,Ferry board
Orsa ferries,skating days,2025-11-01/2026-03-31,31,day,Ferry board
Orsa ferries,volunteers,2026,238,person,Ferry board
"""


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack of one file."""
    path = tmp_path_factory.mktemp("ferries") / "ferries.csv"
    path.write_text(_ROWS, encoding="utf-8")
    return path


@pytest.fixture
def check(pack: Path) -> Check:
    """Check a draft of 1 June 2026 against the ferries."""
    return lambda text: checked(text, packs=(pack,), name="draft.md")


@pytest.mark.parametrize(
    "text",
    [
        "The Orsa ferries in 2025:\n\n- **Cancellations:** eight, 11 fewer than in 2024",
        "The Orsa ferries in 2025:\n\n- Cancellations: eight",
        "The Orsa ferries in 2025:\n\n- *Cancellations*: eight, and none in May",
        "The Orsa ferries reported on 2025. Cancellations: eight.",
    ],
)
def test_a_label_names_what_its_item_tells(check: Check, text: str) -> None:
    assert verdicts.of(check(text), "eight")[0] == "supported", text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2025 the lifeboat of the Orsa ferries was called out 611 times.", "611"),
        ("The Orsa ferries' lifeboat answered call-outs 611 times in 2025.", "611"),
        ("Call-outs of the Orsa ferries' lifeboat: it went to sea 611 times in 2025.", "611"),
        ("For the whole of 2025 the Orsa ferries' lifeboat had been called out 611 times.", "611"),
    ],
)
def test_so_many_times_counts_what_the_verb_does(check: Check, text: str, words: str) -> None:
    assert verdicts.of(check(text), words)[0] == "supported", text


def test_a_ratio_is_no_count(check: Check) -> None:
    text = "The lifeboat of the Orsa ferries made call-outs 611 times as dear in 2025."
    assert verdicts.of(check(text), "611")[0] != "supported"


@pytest.mark.parametrize(
    "text",
    [
        "A fare on the Orsa ferries has cost €9.80 since January, which is more than fuel.",
        "Since January the fare of the Orsa ferries has stood at €9.80.",
        "The fare of the Orsa ferries, which has been €9.80 since 1 January, pays for the fuel.",
        "The fare on the Orsa ferries costs €9.80 since the spring.",
    ],
)
def test_a_price_since_a_date_is_the_years(check: Check, text: str) -> None:
    result = check(text)
    assert verdicts.of(result, "9.80")[0] == "supported", text
    assert not [f for f in result.findings if f.effect == "disputes"]


@pytest.mark.parametrize(
    "text",
    [
        "The fare on the Orsa ferries will be €9.80 this year, after €9.20 in 2025.",
        "Passengers of the Orsa ferries will pay a fare of €9.80 this year, after €9.20 in 2025.",
        "This year the fare on the Orsa ferries will be €9.80, against €9.20 in 2025.",
    ],
)
def test_what_is_set_for_the_year_is_told_with_will(check: Check, text: str) -> None:
    result = check(text)
    assert verdicts.of(result, "9.80")[0] == "supported", text
    assert verdicts.of(result, "9.20")[0] == "supported", text


@pytest.mark.parametrize(
    "text",
    [
        "The Orsa ferries did better than in 2024: 1,015 tonnes of ice on the quay.",
        "There was more ice on the quay of the Orsa ferries than in 2024: 1,015 tonnes.",
        "Ice on the quay of the Orsa ferries was heavier than in 2024: 1,015 tonnes, to be exact.",
        "Compared with 2024: 1,015 tonnes of ice on the quay of the Orsa ferries is much.",
    ],
)
def test_a_colon_behind_a_comparison_leads_to_what_was_compared(check: Check, text: str) -> None:
    result = check(text)
    assert verdicts.of(result, "1,015")[0] == "supported", text
    assert not [f for f in result.findings if f.effect == "disputes"]


@pytest.mark.parametrize(
    "text",
    [
        "The Orsa ferries landed herring: 41,200 50-kg barrels in 2025, up from 38,700 in the same months of 2024.",
        "In 2025 the herring landed by the Orsa ferries came to 41,200 200-litre barrels, up from 38,700.",
        "Herring landed by the Orsa ferries rose to 41,200 50kg barrels in 2025, up from 38,700 a year earlier.",
    ],
)
def test_the_size_of_each_is_no_part_of_a_change(check: Check, text: str) -> None:
    result = check(text)
    assert verdicts.of(result, "41,200")[0] == "supported", text
    assert verdicts.of(result, "38,700")[0] == "supported", text
    assert not [f for f in result.findings if f.effect == "disputes"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Orsa ferries, the coast's biggest shipper, ran 6,120 sailings in 2025.", "supported"),
        ("In the twelve months to March the fuel of the Orsa ferries had a cost of €11.40.", "supported"),
    ],
)
def test_plain_levels(check: Check, text: str, verdict: str) -> None:
    words = "6,120" if "6,120" in text else "11.40"
    assert verdicts.of(check(text), words)[0] == verdict, text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The cash of the Orsa ferries went down from €231,000 at the turn of the year to €198,000.",
            "231,000",
        ),
        ("At the turn of the year the Orsa ferries had cash of €231,000.", "231,000"),
        ("The Orsa ferries counted 31 skating days, fewer than the 48 skating days of 2024/25.", "48"),
        ("Volunteers number 238 at the Orsa ferries.", "238"),
        ("The Orsa ferries took herring from 6,120 sailings in 2025.", "6,120"),
    ],
)
def test_times_money_and_counts(check: Check, text: str, words: str) -> None:
    result = check(text)
    assert verdicts.of(result, words)[0] == "supported", text
    assert not [f for f in result.findings if f.effect == "disputes"]


def test_so_many_years_ago_is_no_length(check: Check) -> None:
    text = "The skating days of the Orsa ferries were 31 this winter. Ten days ago there was ice."
    assert not [f for f in check(text).findings if f.effect == "disputes"]


def test_a_figure_told_twice_in_a_breath_is_no_row_of_the_first(check: Check) -> None:
    result = check(
        "Sailings of the Orsa ferries climbed to 6,120 in 2025. Of these, 6,120 were cancellations."
    )
    found = [result.verdicts[claim.index][0] for claim in result.claims if claim.text.startswith("6,120")]
    assert found[0] == "supported"
    assert found[1] != "supported"
