"""An opinion is put down to experts, analysts or critics whom nobody can ask.

## What it does

Notes an evaluation or a figure whose only source is "experts", "analysts", "critics", "some observers" and the like,
where the paragraph goes on without naming one of them.

## Why it matters

"Critics say" can stand for one editorial, or for the writer. A reader cannot weigh a source without a name.

## Example

```text
The ring road was approved in May. Some experts argue that it will only move the jams to the river.
```

Use instead:

```text
The ring road was approved in May. Some experts argue that it will only move the jams to the river. "The bridge is the
bottleneck," said Hilde Brandt, a traffic engineer.
```

## Formula

The source is a plural or bare noun for people who give opinions, with no body, no place of work and no name beside
it, and no named speaker follows in the paragraph.

## Not an error when

- the paragraph names one of them afterwards
- they are tied to a body ("analysts at Northport Bank")
- the source saw what happened: witnesses, residents, police, officials
- the opinion is generally known to be held, as by the opposition in a debate
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Remark, Stated, Wording
from factcheck.model.speakers import PUNDITS
from factcheck.rules.rule import Case, Rule

_NAME = re.compile(r"[A-Z]\w+")
"""“Critics, among them Hilde Brandt, say”."""


def relations(case: Case) -> Iterator[Stated]:
    """Remark on every statement of nameless pundits."""
    named: dict[int, list[int]] = {}
    for claim in case.claims:
        given = claim.attribution
        if given is not None and given.confirmed and given.kind != "unnamed":
            named.setdefault(claim.block, []).append(given.cue_start)
    seen: set[int] = set()
    for claim in case.claims:
        given = claim.attribution
        if given is None or given.kind != "unnamed" or not given.confirmed or given.cue_start in seen:
            continue
        if (
            _is_pundit(given.speaker)
            and not given.ids
            and _NAME.search(case.text, given.speaker_end, given.cue_start) is None
            and all(cue < given.cue_start for cue in named.get(claim.block, ()))
        ):
            seen.add(given.cue_start)
            yield _remark(claim, given.speaker.lstrip("0123456789,. "))


def _is_pundit(speaker: str) -> bool:
    words = speaker.split()
    if any(word[0].isupper() for word in words[1:]):
        return False
    head = next(
        (k for k, word in enumerate(words) if word.lower() in ("of", "at", "from", "in", "with", "for")),
        len(words),
    )
    return head > 0 and words[head - 1].lower().strip(",.") in PUNDITS


def _remark(claim: Claim, speaker: str) -> Remark:
    return Remark(
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"Nobody is named for this: the source is “{speaker}”.",
            comparable="",
            innocent="",
            query=f"Who are “{speaker}” here? One name or one publication would do.",
        ),
    )


RULE = Rule(slug="unnamed-source", severity="note", since="0.1.0", relations=relations)
