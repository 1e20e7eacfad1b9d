"""The words of a quotation differ from the words on record.

## What it does

Looks for the statement on record that a quotation renders, lays the two along each other word by word, and says
what differs. Word for word the same, typography and British or American spelling apart, is supported. Small words
are a note. A changed word, negation, number, "must" or "may", or words left out without an ellipsis are disputed.

## Why it matters

A misquotation is rarer than a wrong number and costs more: the speaker has witnesses, and often a recording.

## Example

```text pack statements
statement,speaker,quote,occasion,place,date,medium,source,url,as_of
s1,Ada Marsh,We cannot promise that every stop will keep its bus.,Council meeting,Northport Town Hall,2026-04-14,speech,Minutes,https://northport.example/minutes,2026-04-15
```

```text pack facts
entity,metric,period,value,unit,source
Northport,bus stops,2026,412,stop,Northport Council
```

```text
"We can promise that every stop will keep its bus," said Ada Marsh.
```

Use instead:

```text
"We cannot promise that every stop will keep its bus," said Ada Marsh.
```

## Formula

Quotation and record are cut into words; contractions are written out, spellings and numerals folded. Ellipses and
brackets stand for any words. The record is meant if at least five words, and four in five (three in five where the
draft names the same occasion), stand in it in the same order. Words beyond the record's first and last are not
compared, since a record may be an excerpt.

## Not an error when

- the quotation is of another occasion on which the speaker used nearly the same words
- the record is reported speech or a translation
- the speaker corrected the minutes afterwards
- the draft shows what was left out by an ellipsis or brackets
- only spelling, capitals, punctuation or the way of writing a number differ
"""

from collections.abc import Iterator

from factcheck.model.claim import Claim
from factcheck.model.relation import Abstention, Recorded, SameText, Stated, Wording
from factcheck.rules.attribution._details import compare_details
from factcheck.rules.attribution._record import is_short, is_verbatim, may_be_by, recorded
from factcheck.rules.rule import Case, Rule

_WORDING = Wording(
    says="The quotation {stated}.",
    comparable="same speaker, nearly the same words",
    innocent="the quotation is from another occasion, or the record is not verbatim",
    query="The record has “{computed}”; please check the quotation against the recording or the minutes.",
)


def relations(case: Case) -> Iterator[Stated]:
    """State for each quotation that its words are those of a statement by its speaker."""
    for claim, attribution, candidates in recorded(case):
        unknown = attribution is None or not attribution.confirmed
        inferred = {
            candidate.statement.id
            for candidate in candidates
            if candidate.same_speaker is None and may_be_by(case, claim, attribution, candidate.statement)
        }
        if unknown:
            candidates = tuple(one for one in candidates if one.statement.id in inferred)
        if not candidates:
            yield Abstention((claim,), "speaker-unknown")
            continue
        records = []
        for statement, evidence, same in candidates:
            details = compare_details(case, claim.occasion, claim.when, statement)
            by_words = statement.id in inferred
            # Nearly the same words on another day or to somebody else are another utterance, not a misquotation.
            elsewhere = bool(details.differences) and not details.agreeing
            records.append(
                Recorded(
                    statement.quote,
                    evidence,
                    verbatim=is_verbatim(statement)
                    and not elsewhere
                    and not (by_words and is_short(case, claim)),
                    same_speaker=True if by_words else same,
                    inferred=by_words,
                    near=same is True and details.agreeing,
                    occasion=f"{statement.speaker}|{statement.occasion}|{statement.date.label if statement.date else ''}",
                )
            )
        yield SameText(
            primary=claim,
            claims=(claim,),
            records=tuple(records),
            wording=_WORDING,
            weighs="wording",
            lead=_lead(case, claim),
        )


def _lead(case: Case, claim: Claim) -> str:
    """The draft's own words right before a fragment, within its sentence."""
    assert claim.quotation is not None
    if claim.quotation.role != "fragment":
        return ""
    start = claim.quotation.parts[0][0]
    low = max(case.extraction.sentences[claim.sentence].start, start - 80)
    words = case.text[low:start].rstrip(" \"“‘'«")
    return words[words.rfind(" that ") + 6 :] if " that " in words else words


RULE = Rule(slug="quote-drift", severity="error", since="0.1.0", relations=relations, needs=("quote",))
