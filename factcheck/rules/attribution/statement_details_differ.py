"""A quotation is on record with another speaker, day, place or outlet.

## What it does

Where the words of a quotation are on record, holds everything else that the draft says of it against that record:
who said it, on which day, where, to which broadcaster or paper, on which occasion.

## Why it matters

The words may be right and the name beside them wrong. Quotes change speakers when paragraphs are cut, and venues
when two stories are merged.

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
"We cannot promise that every stop will keep its bus," Ms Delia Roe told the council.
```

Use instead:

```text
"We cannot promise that every stop will keep its bus," Ms Ada Marsh told the council.
```

## Formula

The quotation's words are the record's but for small words, at least five of them; the speaker is another person or
an unrelated body, or a day, venue, outlet or kind of occasion that both tell is not the same. If the words are on
record more than once, every record must differ.

## Not an error when

- the statement was a joint one, or a spokesman read it out
- the speaker is not named, or only by a pronoun that may mean two people
- the place of the draft holds the place of the record, as a town holds its hall
- the speaker said the same on several occasions
- the draft quotes one person quoting another
"""

from collections.abc import Iterable, Iterator

from factcheck.model.claim import Attribution, Claim
from factcheck.model.relation import Mismatch, Recorded, SameText, Stated, Wording
from factcheck.rules.attribution._details import Difference, compare_details
from factcheck.rules.attribution._occasions import by_block, delivered, told_before, told_twice
from factcheck.rules.attribution._record import Candidate, is_another, may_be_by, recorded, words_of
from factcheck.rules.attribution._sharing import is_repeated, is_shared
from factcheck.rules.rule import Case, Rule

_MANY_WORDS = 10
_FIELDS = {
    "speaker": "the speaker",
    "day": "the day",
    "place": "the place",
    "outlet": "the outlet",
    "occasion": "the occasion",
}


def relations(case: Case) -> Iterator[Stated]:
    """State for each quotation that its speaker and occasion are those of the record."""
    events, twice = by_block(case), told_twice(case)
    for claim, attribution, candidates in recorded(case):
        if is_repeated(case, claim):
            continue
        told = told_before(case, events, claim)
        if told is not None and told.index in twice:
            told = None
        records = tuple(_held_against(case, claim, told, attribution, candidate) for candidate in candidates)
        if any(record.otherwise is not None for record in records):
            yield SameText(
                primary=claim,
                claims=(claim,),
                records=records,
                wording=Wording("", "", "", ""),
                weighs="details",
            )


def _held_against(
    case: Case, claim: Claim, told: Claim | None, attribution: Attribution | None, candidate: Candidate
) -> Recorded:
    statement = candidate.statement
    shared = is_shared(statement)
    same = None if shared else candidate.same_speaker
    his = same or (same is None and may_be_by(case, claim, attribution, statement))
    if told is None and his and statement.date is not None:
        told = delivered(case, claim, statement.date)
    where = told if told is not None else claim
    details = compare_details(case, where.occasion, where.when or claim.when, statement)
    differences = list(details.differences)
    wrong = same is False or (not shared and is_another(case, attribution, statement))
    if wrong:
        assert attribution is not None
        speaker = Difference(
            "speaker",
            attribution.speaker,
            statement.speaker_text,
            attribution.speaker_start,
            attribution.speaker_end,
            sure=same is False,
        )
        differences.insert(0, speaker)
    otherwise = None
    # who “the secretary general” is need not be known where so many words are told of the recorded day
    alike = same is None and details.agreeing and len(words_of(case, claim)) >= _MANY_WORDS
    spoken = told is not None and his and not wrong
    if differences and (same or wrong or alike or spoken or _is_sure(differences)):
        primary = claim if wrong or told is None else told
        otherwise = _mismatch(claim, primary, candidate, tuple(differences))
    return Recorded(
        statement.quote,
        candidate.evidence,
        same_speaker=same,
        near=details.agreeing,
        otherwise=otherwise,
    )


def _is_sure(differences: Iterable[Difference]) -> bool:
    return any(difference.sure for difference in differences)


def _mismatch(
    claim: Claim, primary: Claim, candidate: Candidate, differences: tuple[Difference, ...]
) -> Mismatch:
    statement, first = candidate.statement, differences[0]
    stated = "; ".join(difference.draft for difference in differences)
    possible = "; ".join(difference.record for difference in differences)
    fields = " and ".join(_FIELDS[difference.field] for difference in differences)
    return Mismatch(
        stated=stated,
        possible=(possible,),
        primary=primary,
        claims=(primary,),
        wording=Wording(
            says=_says(differences),
            comparable=f"the quoted words are on record, so {fields} can be compared",
            innocent="the words were spoken more than once, jointly, or through a spokesman",
            query=_ASKED[first.field].format(record=first.record, draft=first.draft),
        ),
        working=(
            f"On record: {statement.speaker_text}: “{statement.quote}”",
            *(f"{_FIELDS[d.field]}: the draft has {d.draft}, the record {d.record}" for d in differences),
        ),
        rows=(candidate.evidence,),
        ceiling="error" if _is_sure(differences) else "warning",
        related=tuple((d.start, d.end, _FIELDS[d.field].removeprefix("the ")) for d in differences)
        + (((claim.start, claim.end, "quotation"),) if primary is not claim else ()),
    )


def _says(differences: tuple[Difference, ...]) -> str:
    told = {
        "speaker": "gives these words to {draft}; on record they are {record}’s",
        "day": "puts them on {draft}; the record has {record}",
        "place": "puts them at {draft}; the record has {record}",
        "outlet": "has them said to {draft}; the record has “{record}”",
        "occasion": "gives {draft} as the occasion; the record has “{record}”",
    }
    parts = [told[d.field].format(draft=d.draft, record=d.record) for d in differences]
    return "The draft " + ", and ".join(parts) + "."


_ASKED = {
    "speaker": "The record gives this quotation to {record}; was it {draft} who said it?",
    "day": "The record dates this quotation {record}; was it said on {draft}?",
    "place": "The record places this quotation at {record}; was it said at {draft}?",
    "outlet": "The record has {record} for this quotation; was it said to {draft}?",
    "occasion": "The record has {record} as the occasion of this quotation; was it {draft}?",
}


RULE = Rule(
    slug="statement-details-differ", severity="error", since="0.1.0", relations=relations, needs=("quote",)
)
