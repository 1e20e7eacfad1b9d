import pytest

from tests.rules.cases import flags, stays_silent

RULE = "running-total-falls"

FLAGGED = [
    ("The death toll stood at 158 on Monday 4 May and 145 on Wednesday 6 May.", "158"),
    (
        "Their list had 122,883 names on 8 August 2025, 112,142 at the end of November and 200,186 in "
        "February.",
        "112,142",
    ),
    ("The running total reached 4,210 on 1 March and 4,190 by 1 April.", "4,190"),
    ("The toll was put at 61 on 3 June and 47 on 5 June.", "47"),
    ("Confirmed deaths numbered 1,204 on 1 May and 1,137 on 1 June.", "1,137"),
    ("The tally of complaints was 310 on 2 March and 255 on 9 March.", "255"),
    ("So far the fund had helped 8,410 families by 1 April and 8,120 by 1 May.", "8,120"),
    ("The list held 940 names on 12 January and 905 on 12 February.", "905"),
    ("The cumulative count was 22,400 on 3 April and 21,950 on 10 April.", "21,950"),
    ("The toll rose: it stood at 33 on Friday 1 May and 29 on Sunday 3 May.", "29"),
    ("By Tuesday 1,240 cases had been confirmed in total. By Friday the total stood at 1,190.", "1,190"),
    ("The death toll reached 312 on Monday. By Thursday it had risen to 298.", "298"),
    (
        "By the end of January 46 cases of measles had been confirmed; by 10 February the total stood at 41 cases since the outbreak began.",
        "41 cases",
    ),
]

CLEAN = [
    "The toll was 45 on Monday 4 May; it was revised to 38 on Wednesday 6 May.",
    "There were 138 patients in hospital on Monday 4 May and 120 on Wednesday 6 May.",
    "At first the toll was put at 61 on 3 June and at 47 on 5 June, after a list was checked.",
    "The death toll stood at 138 on Monday 4 May; in 2019 it was 97.",
    "Active cases so far numbered 310 on 2 March and 255 on 9 March.",
    "The death toll stood at 138 on Monday 4 May and 145 on Wednesday 6 May.",
    "Their list had 122,883 names on 8 August 2025, 152,142 at the end of November and 200,186 in February.",
    "The running total reached 4,210 on 1 March and 4,390 by 1 April.",
    "The toll was put at 61 on 3 June and 74 on 5 June.",
    "Confirmed deaths numbered 1,204 on 1 May and 1,377 on 1 June.",
    "The tally of complaints was 310 on 2 March and 355 on 9 March.",
    "So far the fund had helped 8,410 families by 1 April and 9,120 by 1 May.",
    "The toll reached 312 on Monday in Alva. By Thursday it stood at 98 in Brann.",
    "By the end of January 46 cases were suspected; by 10 February 41 had been confirmed.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
