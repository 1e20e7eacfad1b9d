import pytest

from factcheck.extract.proper_names import ProperName, proper_names

CASES = [
    ("Gwil Parry-Jones, who has been in charge", ["Gwil Parry-Jones"]),
    ("President Luiz Inácio Lula da Silva spoke", ["President Luiz Inácio Lula da Silva"]),
    ("MV Dunlin, launched on 12 October 1991, is old", ["MV Dunlin"]),
    ("Ukraine's commander, Oleksandr Syrskyi, said", ["Ukraine", "Oleksandr Syrskyi"]),
    ("In March, Mrs J. K. O'Brien said she", ["Mrs J. K. O'Brien"]),
    ("Born in Leeds in 1950, Mr Smith, 76, is", ["Leeds", "Mr Smith"]),
    ("the brewers' union and its chair", []),
    ("The club met on Tuesday in May", []),
    ("Ludwig van Beethoven and Vincent van der", ["Ludwig van Beethoven", "Vincent"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_finds_names(text: str, expected: list[str]) -> None:
    assert [text[n.start : n.end] for n in proper_names(text, 0, len(text))] == expected


def test_tells_whether_two_names_may_be_one() -> None:
    def name(*words: str) -> ProperName:
        return ProperName(0, 0, words)

    assert name("Mr", "Smith").may_be(name("Jane", "Smith"))
    assert name("Jane", "Smith").may_be(name("Jane", "Smith"))
    assert not name("John", "Smith").may_be(name("Jane", "Smith"))
    assert not name("Jane", "Howe").may_be(name("Jane", "Smith"))
