"""What a figure turns out to be about, once the rows have spoken."""

from bisect import bisect_left

from factcheck.model.claim import Claim, Extraction, Named, When
from factcheck.model.row import Row


def read_as(claim: Claim, verdict: str, rows: tuple[Row, ...], extraction: Extraction) -> Claim:
    """The claim as the report shows it.

    A supported figure has subject, measure and period of its row; the draft's own words stay where they can mean
    what the row says, and a period that they leave open, or that is another figure's, becomes the row's. A
    measure that was only guessed from the unit, and bears nothing out, is not shown.
    """
    if verdict == "supported" and rows:
        return _by_row(claim, rows[0], extraction)
    if verdict == "unverifiable" and claim.metric is not None and claim.metric.tie == "value":
        assumed = claim.subject is not None and claim.subject.tie == "assumed"
        return claim._replace(metric=None, subject=None if assumed else claim.subject)
    return claim


def _by_row(claim: Claim, row: Row, extraction: Extraction) -> Claim:
    subject, metric, when = claim.subject, claim.metric, claim.when
    if subject is None or subject.ids[:1] != (row.entity,):
        subject = _named(row.entity, "entity", claim, extraction)
    if metric is None or metric.ids[:1] != (row.metric,):
        metric = _named(row.metric, "metric", claim, extraction)
    if when is None or when.span is None or not when.span.overlaps(row.period):
        when = When(row.period, claim.start, claim.start, "", "row", "interval")
    return claim._replace(subject=subject, metric=metric, when=when)


def _named(identity: str, kind: str, claim: Claim, extraction: Extraction) -> Named:
    """The words nearest to the figure, in its sentence, that may stand for an id; else the id."""
    sentence = extraction.sentences[claim.sentence]
    first, last = (
        bisect_left(extraction.mentions, offset, key=lambda hit: hit.start)
        for offset in (sentence.start, sentence.end)
    )
    mentions = [hit for hit in extraction.mentions[first:last] if hit.kind == kind and identity in hit.ids]
    if not mentions:
        return Named((identity,), claim.start, claim.start, identity, "assumed")
    hit = min(mentions, key=lambda hit: abs(hit.start - claim.start))
    text = extraction.draft.text[hit.start : hit.end]
    return Named((identity,), hit.start, hit.end, text, "sentence")
