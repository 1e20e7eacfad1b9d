import pytest

from tests.rules.attribution.conftest import Check, of, told

RULE = "quoted-figure-differs"

FLAGGED = [
    "Carla Nunes said the closure had cost 340 jobs. “We have lost 430 jobs in this town,” she said.",
    "“We have lost 430 jobs in this town,” said Carla Nunes, the mayor. She said 340 jobs had gone.",
    "The captain, Bo Frisk, said they had rescued 17 sailors. “There were 27 sailors in the water,” he said.",
    "Dr Ida Holm said she had seen 212 patients that week. “I saw 122 patients,” Dr Holm told the inquiry.",
    "Karl Dorn said the club had sold 5,200 tickets. “We sold 2,500 tickets,” Mr Dorn said.",
    "Farmer Jo Pell says she has 84 cows. “I milk 48 cows,” says Pell.",
    "Ms Abara said the trust had closed 6 wards. “We closed 9 wards,” Ms Abara said.",
    "Peter Quill said he had planted 1,100 trees. “I planted 11,000 trees,” Peter Quill said.",
    "Hilde Brandt said 73 volunteers had come. “We had 37 volunteers,” Ms Brandt said.",
    "Carla Nunes said the closure would cost 340 jobs. “It will cost 430 jobs in this town,” she said.",
    "Carla Nunes said that shutting the mill could cost 340 jobs. “We would lose 430 jobs in this town,” she said.",
    "Carla Nunes said the closure would cost 430 jobs. “There are three hundred and forty people there,” she said.",
    "Donal Kiely said that closing the depot would cost 43 jobs. “Thirty-four families will read about this,” he said.",
    "Dr Ewan Low said one bed in five was taken. “One bed in eight holds a person who could go home,” he said.",
    "Ms Abara said the grant was £4.1m. “We got £1.4m for it,” Ms Abara said.",
    "Bo Frisk said the pumps ran for 36 hours.\n\n“We pumped for 63 hours,” Mr Frisk said.",
    "The conductor, Ana Sousa, said the choir had 45 singers. “I have 54 singers,” she said.",
    "Bo Frisk said 210 engineers had been hired. “We have taken on 120 of them since Easter,” Mr Frisk said.",
    "Carla Nunes said the yard had built 340 ships.\n\n“We built 430 ships,” she said.",
    "Carla Nunes said 34 had come. “We had 43 guests,” Ms Nunes said.",
    "Carla Nunes said 34 jobs had gone in Ashford and Orsa. “We lost 43 jobs in Orsa,” Ms Nunes said.",
]

CLEAN = [
    "Carla Nunes said the closure had cost 430 jobs. “We have lost 430 jobs in this town,” she said.",
    "Carla Nunes said the closure had cost about 400 jobs. “We have lost 430 jobs in this town,” she said.",
    "Carla Nunes said the closure had cost 340 jobs. “We have lost 430 jobs in Orsa,” she said.",
    "Carla Nunes said 340 jobs had gone. “Another 430 jobs are at risk,” she said.",
    "Carla Nunes said 340 jobs had gone. “We have lost 430 members,” said Karl Dorn.",
    "Carla Nunes said 340 jobs had gone. “We have lost 430 jobs,” said Karl Dorn, the lifeguard.",
    "Carla Nunes said 340 jobs had gone. “We had 430 jobs in 1990,” she said.",
    "Carla Nunes said 340 jobs had gone. “Each of the 430 jobs matters,” she said.",
    "The town lost 340 jobs. “We have lost 430 jobs,” said Carla Nunes.",
    "Carla Nunes said 340 jobs had gone. The mill closed in May. The bank went in June. “We have lost 430 jobs,” she said.",
    "Carla Nunes said 340 jobs had gone. “Up to 430 jobs may go,” she said.",
    "Carla Nunes said the budget was £5.2m. “We only get £2m of that from the council,” she said.",
    "Dr Ewan Low said one bed in eight was taken. “One nurse in five has left,” he said.",
    "Carla Nunes said the closure would cost 340 jobs. “There are three hundred and forty people there,” she said.",
    "Carla Nunes said the closure would not cost 340 jobs. “We will lose 430 jobs,” she said.",
    "Bo Frisk said the pumps ran for 36 hours.\n\n“We have 63 sandbags,” Mr Frisk said.",
    "Carla Nunes said the closure would cost 34 jobs. “I have 43 letters on my desk,” she said.",
    "Carla Nunes never said 340 jobs had gone. “We have lost 430 jobs,” she said.",
    "Bo Frisk said 210 engineers had been hired. “We have taken on 120 since Easter,” Mr Frisk said.",
    # a part of them, and no slip of digits
    "Bo Frisk said 210 engineers had been hired. “We have taken on 90 of them since Easter,” Mr Frisk said.",
    # what rose by so much is not said
    "Carla Nunes said prices had risen by 12%. “We put up fees by 21%,” she said.",
    # jobs are no ships
    "Carla Nunes said the yard had lost 340 jobs. “We built 430 ships,” she said.",
    # the same digits by chance
    "Carla Nunes said the pump ran for 25.5 hours.\n\n“We had rain for 7.5 hours,” she said.",
    "Carla Nunes said the pump ran for 25.5 hours.\n\n“We had rain for 36 hours,” she said.",
    "Ms Lee said 40 beds were empty. “One bed in eight is empty,” Ms Lee said.",
    "Ms Lee said one bed in eight was empty. “We have 40 empty beds,” Ms Lee said.",
    "Ms Lee said between 40 and 50 jobs would go. “We would lose 54 jobs,” Ms Lee said.",
    "Ms Lee said 54 jobs would go. “We would lose between 40 and 50 jobs,” Ms Lee said.",
    "Bo Frisk said 5,000 people came in Orsa. “In Orsa 500 people came,” Mr Frisk said.",
    "Bo Frisk said 210 engineers had been hired; “we have taken on 120 of them since Easter,” Mr Frisk said.",
    "Carla Nunes said the closure had cost 340 jobs. The town is angry. “We have lost 430 jobs in this town,” she said.",
    "Carla Nunes said several jobs had gone. “We lost 430,” Ms Nunes said.",
    "Carla Nunes said 340 jobs had gone. “We lost between 430 and 440,” Ms Nunes said.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_flagged(check_alone: Check, text: str) -> None:
    found = of(check_alone(text), RULE, "disputes")
    assert len(found) == 1, [(c.text, c.voice, c.modality, c.attribution) for c in check_alone(text).claims]
    assert "is quoted with" in told(found[0])


@pytest.mark.parametrize("text", CLEAN)
def test_clean(check_alone: Check, text: str) -> None:
    assert not of(check_alone(text), RULE, "disputes")
