import pytest

from tests.rules.cases import flags, stays_silent

RULE = "casualty-parts"

FLAGGED = [
    ("The accident left 42 casualties: 12 dead and 25 injured.", "25"),
    ("The collision left 42 casualties: 12 dead and 25 injured.", "25"),
    ("The bombing caused 158 casualties, 41 killed and 171 wounded.", "171"),
    ("Officials put the casualties at 1,240: 310 dead, 880 wounded and 500 missing.", "500"),
    ("The pile-up killed nine people and injured 13, 40 casualties in all.", "13"),
    ("Of the 64 casualties 11 were killed and 35 injured.", "35"),
    ("There were 23 victims, seven dead and 61 injured, the hospital said.", "61"),
    ("The landslide made 350 casualties – 120 dead, 190 injured and 400 missing.", "400"),
    ("The army admits 5,069 casualties: 913 killed, 2,210 wounded and 1,496 captured.", "1,496"),
    ("The quake killed 412 people and injured 1,960, making 2,732 casualties.", "2,732"),
    (
        "To the end of 2025 it has 1.2 million casualties: around 325,000 killed and 785,000 wounded or "
        "missing.",
        "785,000",
    ),
    ("The fire claimed 36 victims, 19 killed and 27 hurt.", "19"),
    ("The attack left 14 dead and 31 wounded, 49 casualties in all.", "49 casualties"),
    ("Casualties reached 1,240: 312 killed and 890 wounded.", "312"),
    (
        "The farm has 40 animals: 12 cows, 14 sheep and 14 goats. The accident left 42 casualties: 12 dead and 25 injured.",
        "42 casualties",
    ),
    ("Of the 214 people on board 112 were hurt and 71 came away unharmed.", "112"),
]

CLEAN = [
    "At least 12 people were killed and 30 wounded; hospitals treated 55 casualties over two days.",
    "The attack killed 12 people and wounded 30, officials said; 40 casualties had been expected.",
    "In 2025 there were 42 casualties, 12 of them dead on arrival.",
    "There were nine victims: three dead and five injured, and the attacker, who shot himself.",
    "Moscow speaks of 120 casualties, Kyiv of 310 killed and 900 wounded.",
    "The accident left 42 casualties: 12 dead and 30 injured.",
    "The collision left 42 casualties: 12 dead and 30 injured.",
    "The bombing caused 158 casualties, 41 killed and 117 wounded.",
    "Officials put the casualties at 1,240: 310 dead, 880 wounded and 50 missing.",
    "The pile-up killed nine people and injured 31, 40 casualties in all.",
    "Of the 64 casualties 11 were killed and 53 injured.",
    "There were 23 victims, seven dead and 16 injured, the hospital said.",
    "The crash killed 31 people. Of the 214 people on board 112 were hurt and 71 came away unharmed.",
    "Of the 90 on the coach 41 were injured and 46 escaped without a scratch. The names of the dead have not been given.",
]


@pytest.mark.parametrize(("draft", "words"), FLAGGED)
def test_flags(draft: str, words: str) -> None:
    flags(RULE, draft, words)


@pytest.mark.parametrize("draft", CLEAN)
def test_stays_silent(draft: str) -> None:
    stays_silent(draft)
