"""What one more draft costs in a process that is warm: room by room for 1,000 words, and how it grows with the draft.

`.venv/bin/python benchmarks/warm.py [DRAFT...]`; the shipped drafts if none is given. CPU time, the best of several
rounds. The long draft is put together from the same paragraphs with other names and figures; the short ones that
it is held against are stretches of it. `--packs DIR` (repeatable) takes other packs than the shipped ones.
"""

import argparse
import gc
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import process_time
from types import ModuleType
from typing import Any

from factcheck import judge
from factcheck.checking import default_packs, load_pack
from factcheck.errors import FactcheckError
from factcheck.extract import assemble as extractor
from factcheck.extract.assemble import assemble
from factcheck.pipeline import CheckedDraft, _state, _state_later, check_draft
from factcheck.readers import read_text
from factcheck.reference import Reference
from factcheck.reporting import file_report
from factcheck.resolve import resolve
from factcheck.rules import catalogue
from factcheck.rules.rule import Case

ROOT = Path(__file__).resolve().parents[1]
AS_OF = date(2026, 8, 14)
ROUNDS = 9
LONG = 100_000
SHORT = 1_000

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_FIGURE = re.compile(r"\b(?!(?:19|20)\d\d\b)\d[\d,.]*\d")
_SYLLABLES = "ba ko li mer tan dor vel ris mon gra pe stu hol wick ford ham lor sen".split()


class Rooms:
    """CPU seconds by room."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def within(self, room: str, work: Callable[[], Any]) -> Any:
        """Do some work and charge it to a room."""
        began = process_time()
        result = work()
        self.spent[room] += process_time() - began
        return result

    def watch(self, owner: ModuleType, name: str, room: str) -> None:
        """Charge every call of a function to a room, too."""
        original = getattr(owner, name)

        def charged(*arguments: Any) -> Any:
            return self.within(
                room, lambda: list(found) if isinstance(found := original(*arguments), Iterator) else found
            )

        setattr(owner, name, charged)


def check(text: str, reference: Reference, rooms: Rooms) -> None:
    """Check one draft as `factcheck.pipeline.check_draft` does, and charge each step to its room."""
    rules = [rule for rule in catalogue() if rule.default]
    draft = rooms.within("readers", lambda: read_text(text, "draft.md"))
    extraction = rooms.within("extract", lambda: assemble(draft, reference, AS_OF))
    claims = rooms.within("resolve", lambda: resolve(extraction, reference))
    case = Case(extraction=extraction, claims=claims, reference=reference, as_of=AS_OF)
    figures = judge.Figures()
    errors: list[FactcheckError] = []
    first = [rule for rule in rules if not rule.after_rows]
    later = [rule for rule in rules if rule.after_rows]
    stated = rooms.within("rules", lambda: list(_state(first, case, errors)))
    case.settle(rooms.within("judge", lambda: judge.settled(stated, figures)))
    stated += rooms.within("rules", lambda: _state_later(later, case, errors, figures))
    judgement = rooms.within("judge", lambda: judge.weigh(stated, claims, draft.text, figures))
    verdicts = rooms.within("judge", lambda: judge.verdicts(claims, judgement.findings))
    checked = CheckedDraft(draft, extraction, claims, judgement.findings, judgement.silences, verdicts)
    rooms.within("report", lambda: file_report(checked, as_of=AS_OF.isoformat(), as_of_source="option"))


def room_by_room(texts: list[str], reference: Reference) -> None:
    """Print what each room takes for 1,000 words."""
    words = sum(len(text.split()) for text in texts)
    rooms = Rooms()
    rooms.watch(extractor, "_read_blocks", "  grammar")
    for recogniser in extractor._recognisers():
        rooms.watch(recogniser, "links", "  links")
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        rooms.spent.clear()
        for text in texts:
            check(text, reference, rooms)
        for room, spent in rooms.spent.items():
            best[room] = min(best.get(room, spent), spent)
    print(f"{len(texts)} drafts, {words:,} words; ms CPU for 1,000 words")
    for room in ("readers", "extract", "  grammar", "  links", "resolve", "rules", "judge", "report"):
        print(f"  {room:18} {best[room] / words * 1e6:7.2f}")
    layer = best["rules"] + best["judge"]
    total = sum(spent for room, spent in best.items() if not room.startswith(" "))
    print(f"  {'rules and judge':18} {layer / words * 1e6:7.2f}")
    print(f"  {'everything':18} {total / words * 1e6:7.2f}")


def paragraphs(texts: list[str], words: int) -> list[str]:
    """That many words, in the paragraphs of the drafts over and over, each time with other names and figures."""
    chance = random.Random(1)

    def name(match: re.Match[str]) -> str:
        return "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()

    def figure(match: re.Match[str]) -> str:
        first, *rest = match.group()
        return first + "".join(chance.choice("123456789") if c.isdigit() else c for c in rest)

    own = [part for text in texts for part in re.split(r"\n\s*\n", text.split("---", 2)[-1]) if part.strip()]
    found: list[str] = []
    while words > 0:
        for part in own:
            found.append(_FIGURE.sub(figure, _NAME.sub(name, part)))
            words -= len(part.split())
    return found


def stretches(parts: list[str], words: int) -> Iterator[str]:
    """The paragraphs in drafts of about so many words."""
    taken: list[str] = []
    for part in parts:
        taken.append(part)
        if sum(len(one.split()) for one in taken) >= words:
            yield "\n\n".join(taken)
            taken = []


def seconds(text: str, reference: Reference) -> tuple[float, int]:
    """CPU seconds and claims of one check."""
    began = process_time()
    checked = check_draft(read_text(text, "draft.md"), reference, AS_OF)
    file_report(checked, as_of=AS_OF.isoformat(), as_of_source="option")
    return process_time() - began, len(checked.claims)


def growth(texts: list[str], reference: Reference) -> None:
    """Print how many times longer a hundred times the words take, and the worst cases."""
    parts = paragraphs(texts, LONG)
    short = list(stretches(parts, SHORT))[::5]
    one = sum(min(seconds(text, reference)[0] for _ in range(3)) for text in short) / len(short)
    many, claims = seconds("\n\n".join(parts), reference)
    print(
        f"{SHORT:,} words {one * 1e3:.0f} ms; {LONG:,} words with {claims:,} claims {many:.1f} s: × {many / one:.0f}"
    )
    for title, make, small, large in (
        ("one figure again and again", repeated, 1_000, 10_000),
        ("figures in one sentence", listed, 30, 300),
        ("figures in one paragraph", side_by_side, 30, 300),
    ):
        few, all_of_them = (min(seconds(make(n), reference)[0] for _ in range(3)) for n in (small, large))
        print(
            f"{title}: {small:,} {few * 1e3:.0f} ms, {large:,} {all_of_them * 1e3:.0f} ms: × {all_of_them / few:.0f}"
        )


def repeated(n: int) -> str:
    """A draft that states one figure so many times."""
    return "\n\n".join(["The port handled 4,213 ships last year."] * n)


def listed(n: int) -> str:
    """One sentence with so many figures."""
    return (
        f"The fund paid {', '.join(f'${1000 + 37 * i:,}m to region {chr(i % 26 + 65)}' for i in range(n))}."
    )


def side_by_side(n: int) -> str:
    """One paragraph with so many figures, a sentence for each."""
    return " ".join(
        f"The region of {_SYLLABLES[i % 18].capitalize()}sen has {1000 + 37 * i} people." for i in range(n)
    )


def main() -> None:
    """Print the rooms and the growth."""
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("drafts", nargs="*", type=Path)
    reading.add_argument("--packs", action="append", type=Path)
    given = reading.parse_args()
    gc.set_threshold(100_000)  # as the command line does
    files = given.drafts or sorted((ROOT / "seeds" / "drafts").glob("*.md"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    reference = load_pack(*(given.packs or default_packs()))
    growth(texts, reference)
    room_by_room(texts, reference)


if __name__ == "__main__":
    main()
