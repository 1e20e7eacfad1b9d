import pytest

from tests.rules.cases import flags, stays_silent

RULE = "impossible-percent-of-small-group"

FLAGGED = [
    ("In the end 71% of the 12 jurors believed the witness.", "71%"),
    ("Only 45% of the 15 shops have a ramp.", "45%"),
    ("In the end 61% of the nine judges agreed.", "61%"),
    ("Only 68% of the 13 clubs have women's teams.", "68%"),
    ("Exactly 85% of its 10 members attended.", "85%"),
    ("In all 52% of the seven ministers resigned.", "52%"),
    ("Nearly all, 93% of the 20 flats, are let.", "93%"),
    ("Of the class 85% of the 8 girls passed.", "85%"),
    ("31% of the 11 lifeboats failed the test.", "31%"),
    ("Critics gave prizes to 24% of the 14 films.", "24%"),
    ("Judges liked 48% of the 14 cakes.", "48%"),
    ("Of the 12 jurors, 71% wanted to acquit.", "71%"),
]

CLEAN = [
    "About 61% of the nine judges agreed.",
    "Some 71% of the 120 jurors believed the witness.",
    "In the end 71% of jurors believed the witness.",
    "The price fell by 71% of the 12 euros it had gained.",
    "A third of the 12 jurors believed the witness.",
    "In the end 75% of the 12 jurors believed the witness.",
    "Only 40% of the 15 shops have a ramp.",
    "In the end 67% of the nine judges agreed.",
    "Only 62% of the 13 clubs have women's teams.",
    "Exactly 80% of its 10 members attended.",
    "In all 57% of the seven ministers resigned.",
    "Nearly all, 95% of the 20 flats, are let.",
    "Of the 12 jurors, 67% wanted to acquit.",
    "The electricity mix was 42% wind, 23% gas, 19% nuclear, 12% solar and 4% hydro.",
    "The poll put Labour on 38%, the Conservatives on 34%, the Liberal Democrats on 18% and others on 10%.",
    "Turnout was put at 38%, approval at 54%, trust at 28% and membership at 16%.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
