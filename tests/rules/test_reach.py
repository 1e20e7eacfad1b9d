"""The second round of the second pass is asked only of what newly settled rows reach, and says what a whole round would."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck import judge
from factcheck.checking import load_pack
from factcheck.errors import FactcheckError
from factcheck.extract.assemble import assemble
from factcheck.model.relation import Relation
from factcheck.pipeline import _state, _state_later
from factcheck.readers import read_text
from factcheck.resolve import resolve
from factcheck.rules import catalogue
from factcheck.rules.rule import Case

_NEWSROOM = Path(__file__).parents[2] / "fixtures" / "newsroom"
_RULES = [rule for rule in catalogue() if rule.default]
_LATER = [rule for rule in _RULES if rule.after_rows]

# In these a figure of the second pass is a row on which another builds.
_TWO_ROUNDS = ("harlow-schools", "people", "lowfen-farms")
_ONE_ROUND = ("salt", "cheese", "zoo", "ski", "theatre", "wine", "trolleys", "dental", "orchestra")


def body(name: str) -> str:
    return (_NEWSROOM / "drafts" / f"{name}.clean.md").read_text(encoding="utf-8").split("---", 2)[-1].strip()


def after_the_first_pass(*names: str) -> Case:
    """Some stories as one draft, with the packs of each."""
    text = "\n\n".join(map(body, names))
    reference = load_pack(*(_NEWSROOM / "packs" / name for name in names))
    as_of = date(2026, 11, 20)
    extraction = assemble(read_text(text, "draft.md"), reference, as_of)
    case = Case(
        extraction=extraction, claims=resolve(extraction, reference), reference=reference, as_of=as_of
    )
    errors: list[FactcheckError] = []
    case.settle(judge.settled(_state([rule for rule in _RULES if not rule.after_rows], case, errors)))
    assert not errors
    return case


def in_whole_rounds(case: Case) -> Iterator[tuple[str, str, Any]]:
    """What both rounds say where the second one, too, is of the whole draft."""
    once = list(_state(_LATER, case, []))
    more = {index: rows for index, rows in judge.settled(once).items() if index not in case.settled}
    case.settle({**case.settled, **more})
    for again, stated in ((False, once), (True, list(_state(_LATER, case, [])))):
        for item in stated:
            new = isinstance(item[2], Relation) and item[2].primary.index in more
            if new is not again:
                yield item


@pytest.mark.parametrize("name", _TWO_ROUNDS)
@pytest.mark.parametrize("others", [_ONE_ROUND[:2], _ONE_ROUND[2:5]], ids="+".join)
def test_a_narrow_round_says_what_a_whole_one_says(name: str, others: tuple[str, ...]) -> None:
    stories = (others[0], name, *others[1:])
    narrow, whole = after_the_first_pass(*stories), after_the_first_pass(*stories)
    before = len(narrow.settled)
    said = Counter(map(repr, _state_later(_LATER, narrow, [], judge.Figures())))
    assert len(narrow.settled) > before
    assert said == Counter(map(repr, in_whole_rounds(whole)))


def test_other_stories_are_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    within = Case.within

    def noted(case: Case, claims: frozenset[int]) -> Case:
        asked.append(len(claims))
        return within(case, claims)

    monkeypatch.setattr(Case, "within", noted)
    sizes = []
    for others in (_ONE_ROUND[:2], _ONE_ROUND):
        case = after_the_first_pass(_TWO_ROUNDS[0], *others)
        _state_later(_LATER, case, [], judge.Figures())
        sizes.append(len(case.claims))
    assert sizes[1] > 2 * sizes[0]
    assert len(asked) == 2
    assert asked[1] < asked[0] + (sizes[1] - sizes[0]) / 4
