"""The figures of rows, printed for people."""

import pytest

from factcheck.model.printed import printed


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        ("1240", "homes", "1,240 homes"),
        ("1185080", "person", "1,185,080 people"),
        ("1.1", "million person", "1.1 million people"),
        ("1146.2", "person per day", "1,146.2 people per day"),
        ("1146.2", "person_per_day", "1,146.2 people per day"),
        ("3.5", "percent", "3.5%"),
        ("-0.4", "percentage point", "-0.4 points"),
        ("51.2", "million gbp", "£51.2 million"),
        ("1200", "eur", "€1,200"),
        ("4.1", "trillion usd", "$4.1 trillion"),
        ("1500", "thousand count", "1,500 thousand"),
        ("12000–15000", "person", "12,000–15,000 people"),
        ("7.25", "usd per hour", "$7.25 per hour"),
        ("-19.4", "million gbp", "-£19.4 million"),
        ("19875", "crore inr", "₹19,875 crore"),
        ("9860", "offence", "9,860 offences"),
        ("1", "offence", "1 offence"),
        ("1.2", "million home", "1.2 million homes"),
        ("1", "million home", "1 million homes"),
        ("1.48", "child per woman", "1.48 children per woman"),
        ("8651", "entry", "8,651 entries"),
        ("14", "day", "14 days"),
        ("14", "bed", "14 beds"),
        ("3", "pass", "3 passes"),
        ("12", "heat pump", "12 heat pumps"),
        ("40", "cubic_metre", "40 cubic metres"),
        ("241000", "teu", "241,000 TEU"),
        ("8.1", "tonne_per_ha", "8.1 tonnes per ha"),
        ("88", "ha", "88 ha"),
        ("12", "million pln", "12 million pln"),
        ("12", "million nok", "12 million nok"),
        ("12", "index_1982_84", "12 index 1982 84"),
        ("31", "celsius", "31°C"),
        ("stronger than ever", "", "stronger than ever"),
        ("", "", ""),
    ],
)
def test_a_figure_is_printed_as_a_newspaper_prints_it(number: str, unit: str, expected: str) -> None:
    assert printed(number, unit) == expected
