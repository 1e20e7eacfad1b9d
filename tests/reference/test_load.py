"""Loading packs: folders, single files, several at once."""

from datetime import date
from fractions import Fraction

from factcheck.reference import load
from factcheck.reference.store import Store


def test_one_csv_is_a_pack(tmp_path):
    pack = tmp_path / "figures.csv"
    pack.write_text(
        "entity,metric,period,value,unit,source\n"
        "Northport,homes completed,2025,1240,home,Housing register\n"
        "Northport,rent arrears,2025-Q2,3.10,million_gbp,Housing register\n",
        encoding="utf-8",
    )
    reference = load([pack], cache=False)
    (homes,) = reference.rows("Northport", "homes completed")
    assert (homes.period.first, homes.period.last) == (date(2025, 1, 1), date(2025, 12, 31))
    assert homes.value == 1240
    assert (homes.interval.low, homes.interval.high) == (Fraction(2479, 2), Fraction(2481, 2))
    assert homes.origin.place == "figures.csv:2"
    (arrears,) = reference.rows("Northport", "rent arrears")
    assert (arrears.value, arrears.unit, arrears.multiplier) == (3_100_000, "gbp", 1_000_000)
    assert (arrears.interval.low, arrears.interval.high) == (3_095_000, 3_105_000)
    found = reference.mentions("In Northport, homes completed fell; Northport’s rent arrears rose.")
    assert [(mention.kind, mention.ids) for mention in found] == [
        ("entity", ("Northport",)),
        ("metric", ("homes completed",)),
        ("entity", ("Northport",)),
        ("metric", ("rent arrears",)),
    ]


def test_the_only_subject_of_a_measure_over_several_packs(tmp_path):
    head = "entity,metric,period,value,unit,source\n"
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(
        head + "Northport,homes,2025,1240,home,Register\nNorthport,rents,2025,840,gbp,Register\n"
    )
    second.write_text(head + "Westmark,rents,2025,790,gbp,Register\n")
    alone, both = load([first], cache=False), load([first, second], cache=False)
    assert alone.is_only_subject("Northport", "rents")
    assert both.is_only_subject("Northport", "homes")
    assert not both.is_only_subject("Northport", "rents")
    assert not both.is_only_subject("Westmark", "homes")
    assert both.is_only_subject("Northport", "wages")


def test_only_packs_that_hold_both_are_asked_for_the_rows_of_a_subject_and_a_measure(tmp_path, monkeypatch):
    head = "entity,metric,period,value,unit,source\n"
    towns = [f"Town {letter}" for letter in "ABCDEFGHIJ"]
    for number, town in enumerate(towns):
        rows = (
            f"{town},homes {number},2025,1240,home,Register\nNorthport,rents {number},2025,840,gbp,Register\n"
        )
        (tmp_path / f"{number}.csv").write_text(head + rows)
    reference = load(sorted(tmp_path.glob("*.csv")), cache=False)
    asked = []
    rows = Store.rows
    monkeypatch.setattr(Store, "rows", lambda store, *key: asked.append(key) or rows(store, *key))
    assert len(reference.rows("Town C", "homes 2")) == 1
    assert reference.rows("Town C", "homes 3") == ()
    assert len(reference.rows("Northport", "rents 7")) == 1
    assert [key[:2] for key in asked] == [("Town C", "homes 2"), ("Northport", "rents 7")]
    assert reference.metrics_of("Town C") == {"homes 2"}
    assert reference.metrics_of("Northport") == {f"rents {number}" for number in range(10)}
    assert reference.metrics_of("Nowhere") == frozenset()
