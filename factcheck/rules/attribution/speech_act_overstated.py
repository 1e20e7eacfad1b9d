"""The verb of speech is stronger than what was said.

## What it does

Notes "pledged", "vowed" or "announced" before words that only hope or consider, "demanded" before words that ask, and
"confirmed" before words that believe; also where the record of the statement says that it was a suggestion or a
question.

## Why it matters

"Admitted" and "pledged" are news; "said" and "hoped" are not. The verb is the reporter's.

## Example

```text
The mayor, Rita Olsen, pledged: "We hope to reopen the baths next summer."
```

Use instead:

```text
The mayor, Rita Olsen, said: "We hope to reopen the baths next summer."
```

## Formula

A verb of commitment, certainty or demand, and in the quoted words a verb of hoping, considering or asking and none that
commits.

## Not an error when

- the commitment stands in another part of what was said
- the words are a form of politeness
- the speaker's body language or a document made the pledge plain
"""

import re
from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Mismatch, Recorded, Remark, SameText, Stated, Wording
from factcheck.rules.attribution._record import Candidate, quotations, recorded
from factcheck.rules.rule import Case, Rule

_STRONG = {
    "pledge": re.compile(r"^(?:pledg|vow|promis|guarantee|announc|commit|swear|swore)"),
    "confirm": re.compile(r"^(?:confirm|admit|confess|reveal|disclos)"),
    "demand": re.compile(r"^(?:demand|order|insist)"),
}
_WEAK = {
    "pledge": re.compile(
        r"\b(?:hope|hopes|hoping|might|may|could|perhaps|possibly|consider|considering|would like|looking at|think about|"
        r"explore|exploring|if we can|would love|aspire)\b"
    ),
    "confirm": re.compile(
        r"\b(?:believe|think|suspect|guess|imagine|may|might|could|perhaps|possibly|not sure|don't know)\b"
    ),
    "demand": re.compile(
        r"\b(?:please|would like|might|perhaps|could (?:we|you|they)|wonder|suggest|may i)\b"
    ),
}
_FIRM = re.compile(
    r"\b(?:will|shall|won't|promise|pledge|guarantee|commit|must|never|have to|has to|need to|insist|demand|know|certain|"
    r"definitely|no doubt|i can confirm)\b|\b\w+'ll\b"
)
_RECORDED = re.compile(r"\b(?:suggest(?:ed|ion)?|asked|question|hoped|considered|proposed|floated|idea)\b")


def relations(case: Case) -> Iterator[Stated]:
    """Remark on a strong verb before weak words, in the draft or on record."""
    for claim in quotations(case):
        kind = _strength(claim)
        assert claim.quotation is not None
        if kind and claim.quotation.role != "fragment":
            words = claim.quotation.words.lower().replace("’", "'")
            weak = _WEAK[kind].search(words)
            if weak is not None and _FIRM.search(words) is None:
                yield _remark(claim, weak.group())
    for claim, _, candidates in recorded(case):
        records = tuple(
            Recorded(
                candidate.statement.quote,
                candidate.evidence,
                same_speaker=candidate.same_speaker,
                otherwise=_weaker_on_record(claim, candidate),
            )
            for candidate in candidates
        )
        if _strength(claim) and any(record.otherwise is not None for record in records):
            yield SameText(claim, (claim,), records, Wording("", "", "", ""), weighs="details")


def _strength(claim: Claim) -> str:
    cue = claim.attribution.cue.lower() if claim.attribution is not None else ""
    return next((kind for kind, form in _STRONG.items() if form.match(cue)), "")


def _remark(claim: Claim, weak: str) -> Remark:
    assert claim.attribution is not None
    cue = claim.attribution.cue
    return Remark(
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"“{cue}” is stronger than the quoted words, which say “{weak}”.",
            comparable="",
            innocent="",
            query=f"Is “{cue}” right for words that say “{weak}”?",
        ),
    )


def _weaker_on_record(claim: Claim, candidate: Candidate) -> Mismatch | None:
    statement = candidate.statement
    told = _RECORDED.search(f"{statement.occasion} {statement.note}".lower())
    if told is None or claim.attribution is None:
        return None
    cue = claim.attribution.cue
    return Mismatch(
        stated=cue,
        possible=(told.group(),),
        primary=claim,
        claims=(claim,),
        wording=Wording(
            says=f"“{cue}” is stronger than the record, which calls this “{told.group()}”.",
            comparable="the quoted words are on record",
            innocent="",
            query=f"The record has “{told.group()}” for this; is “{cue}” right?",
        ),
        working=(f"On record: {statement.occasion} {statement.note}".strip(),),
        rows=(candidate.evidence,),
        if_broken="notes",
    )


RULE = Rule(
    slug="speech-act-overstated", severity="note", since="0.1.0", relations=relations, needs=("quote",)
)
