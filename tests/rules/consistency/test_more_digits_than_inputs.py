import pytest

from tests.rules.cases import flags, stays_silent

RULE = "more-digits-than-inputs"

FLAGGED = [
    ("The pipeline runs for 12 miles (19.312km) under the bay.", "19.312km"),
    ("The reservoir covers 80 hectares (197.684 acres).", "197.684"),
    ("The crate weighs 4kg (8.8185lb).", "8.8185lb"),
    ("The cliff is 200ft (60.960 metres) high.", "60.960"),
    ("The tank holds 500 litres (109.985 gallons).", "109.985"),
    ("They sailed 27 nautical miles (50.004km).", "50.004km"),
    ("A gust of 81mph (130.357km/h) was logged.", "130.357"),
    ("The field measures 3 acres (12,140.6 square metres).", "12,140.6"),
    ("The lorry carried 20 tonnes (44,092.5lb).", "44,092.5lb"),
    ("The well is 90 metres (295.276ft) deep.", "295.276ft"),
    (
        "One mile (1,609.344 metres) is the limit. The pipeline runs for 12 miles (19.312km) under the bay.",
        "19.312km",
    ),
]

CLEAN = [
    "The pipeline runs for 12 miles (19km) under the bay.",
    "The reservoir covers 80 hectares (198 acres).",
    "The crate weighs 4kg (8.8lb).",
    "The track is 1,609.3 metres (one mile) long.",
    "Italy covers 301,338 square kilometres (116,347 square miles).",
    "They sailed 27 nautical miles (50km).",
    "The well is 90 metres (295ft) deep.",
    "The beer is served at 12C (53.6F).",
    "The lorry carried 20 tonnes (44,000lb).",
    "The race is 26.2 miles (42.195km) long.",
    # a figure in words is no rounded measurement
    "The gorge is one mile (1,609.34 metres) deep.",
    "The path runs for 5 miles (7.5-8.25km).",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
