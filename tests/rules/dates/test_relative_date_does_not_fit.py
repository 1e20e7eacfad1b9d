import pytest

from tests.rules.cases import flags, stays_silent

RULE = "relative-date-does-not-fit"

# The drafts are read on Monday 1 June 2026.
FLAGGED = [
    ("The council will finish the flood wall by 2019, its leader says.", "2019"),
    ("The meeting was held last month, on 12 March, in the hall.", "last month"),
    ("He resigned yesterday (12 April).", "yesterday"),
    ("She returns to court tomorrow, 15 May.", "tomorrow"),
    ("The new ward will open on 3 March 2024.", "3 March 2024"),
    ("The bridge will open in 2024.", "2024"),
    ("The tramway is due to be completed by the end of 2025.", "2025"),
    ("The town aims to halve its emissions by 2025.", "2025"),
    ("The target to reach 5% of output by 2015 reflects this push.", "2015"),
    ("The company opened on 3 March 2027 with 40 staff.", "3 March 2027"),
    ("Ministers want 95% of trains on time by 2024.", "2024"),
    ("Last Thursday, 7 May, the council met.", "Last Thursday"),
    ("Next Monday, 6 July, the trial begins.", "Next Monday"),
    ("The library was closed in 2028 after a fire.", "2028"),
    ("The election next month, on 12 September 2026, is open.", "next month"),
    ("The scheme must be ready by March 2025.", "March 2025"),
    ("In 2034 the world spent 2.5% of its output on arms.", "2034"),
    ("Inflation was 5.0% in 2042, after 4.4% the year before.", "2042"),
    ("Turnover rose to £51.2m in 2036.", "2036"),
    ("The company hopes to open the plant by 2024.", "2024"),
    ("Yesterday, 12 January 2026, the council voted.", "12 January 2026"),
    ("The bridge opened in July 2026.", "tells July 2026 as past"),
    ("“The bridge will open in 2024,” she said, and it will open in 2025.", "tells 2025 as still to come"),
    ("The inquest will open on Thursday 12 March 2026 at the town hall.", "Thursday 12 March 2026"),
]

CLEAN = [
    "The council will finish the flood wall by 2031, its leader says.",
    "The meeting was held last month, on 12 May, in the hall.",
    "He resigned yesterday (31 May).",
    "Last Thursday, 28 May, the council met.",
    "Next Monday, 8 June, the trial begins.",
    # history
    "The target was missed: the council had promised to finish the wall by 2019.",
    "The council aimed to halve its emissions by 2025.",
    "The plan to end coal by 2025 was dropped.",
    "By 2019 the wall was finished.",
    # another thing's date after `will`
    "He will be tried for murders committed in 2019.",
    "They will remember those who died on 6 June 1944.",
    "The report will show that sales rose in 2024.",
    "Bonds issued in 2020 will be repaid by 2030.",
    # still to come
    "The bridge is due to be opened on 3 March 2027.",
    "The festival, to be held in 2028, is looking for a director.",
    "In 2034 the world will spend 2.5% of its output on arms.",
    "In 2034 the ship would have been 43 years old.",
    "Turnover was forecast to rise to £51.2m in 2036.",
    "The club won the right to host 12 matches in 2034.",
    "In 2028, when the lease was due to end, the rent is £40,000.",
    "Prices rose 5% for delivery in 2027.",
    "The bonds fall due in 2034; investors paid £98 for them.",
    # the speaker's day counts
    "“The wall will be finished by 2019,” he said in 2017.",
    "Last year's storm of 12 March is still talked about.",
    "Next year the town returns to its 2019 level of rates.",
    "The bridge will open in June 2026.",
    "The bridge will open on 1 June 2026.",
    "The bridge opened on 1 June 2026.",
    "The bridge opened in June 2026.",
    "Yesterday, 31 May, the pool opened.",
    "Tomorrow, 2 June, the pool opens.",
    "Last month, on 1 May, the pool opened.",
    "The council met yesterday, 29 May.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
