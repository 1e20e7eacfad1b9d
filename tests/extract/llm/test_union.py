"""What a model can add where the grammar is silent, and what it can never do."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checking import check_all
from factcheck.extract.assemble import assemble
from factcheck.extract.ground import Span
from factcheck.extract.llm.reading import Outcome
from factcheck.extract.llm.union import unite
from factcheck.extract.llm.windows import windows
from factcheck.extract.llm.wire import Item, read_answer, salvage, schema
from factcheck.readers import read_text
from tests.extract.llm.conftest import findings, verdicts
from tests.extract.llm.server import item

DAY = date(2025, 12, 18)


@pytest.fixture
def united(packs):
    """Join hand-written items to what the grammar reads from a text."""

    def join(text, *items):
        extraction = assemble(read_text(text), packs, DAY)
        (window,) = windows(extraction)
        made = unite(
            extraction, [Outcome(window, "ok", items=tuple(Item.model_validate(i) for i in items))], packs
        )
        return extraction, made

    return join


def said(quote, speaker, cue):
    return item("quote", quote, speaker_text=speaker, cue_text=cue)


@pytest.mark.parametrize(
    ("text", "claim", "role", "speaker"),
    [
        ("The storm was, said Ines Roe, one of the worst.", None, "indirect", "Ines Roe"),
        ("There is no money left, so the harbour master, Ines Roe, said.", None, "indirect", "Ines Roe"),
        ("“Gone for good!” was all that Ines Roe said about the cranes.", None, None, "Ines Roe"),
    ],
)
def test_a_statement_that_the_grammar_leaves_is_added(united, text, claim, role, speaker):
    alone, made = united(f"Harbour\n\n{text}", said(text, speaker, "said"))
    assert not any(c.kind == "quote" and c.attribution for c in alone.claims)
    (found,) = [c for c in made.extraction.claims if c.attribution is not None]
    assert (found.kind, found.attribution.speaker, found.attribution.confirmed) == ("quote", speaker, True)
    assert "llm" in found.extractor
    assert role is None or found.quotation.role == role
    assert made.extraction.rejected == ()


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“Gone for good!” was all that Ines Roe told Bo Lund about the cranes.", "Bo Lund", "told"),
        ("“Gone for good!” was all that Ines Roe said about Bo Lund.", "Bo Lund", "said"),
        ("“Gone for good!” was all that Ines Roe said when Bo Lund asked.", "Ines Roe", "said"),
        ("“Gone for good!” was all that Ines Roe of Bo Lund said about the cranes.", "Bo Lund", "said"),
        ("“Gone for good!” was all that Ines Roe did about the cranes.", "Ines Roe", "did"),
        ("“Gone for good!” was all. Later Ines Roe said that the cranes were old.", "Ines Roe", "said"),
        ("“Gone for good, Bo Lund said!” was all there was.", "Bo Lund", "said"),
        ("“Gone for good!” was all that she said about Ines Roe.", "Ines Roe", "said"),
        ("“Gone for good!” was all that she said.", "she", "said"),
        ("After a word with Bo Lund the harbour said it was “gone for good!”", "Bo Lund", "said"),
    ],
)
def test_a_speaker_whom_no_cue_proves_is_refused(united, text, speaker, cue):
    alone, made = united(f"Harbour\n\n{text}", said(text, speaker, cue))
    assert [c.attribution for c in made.extraction.claims] == [c.attribution for c in alone.claims]
    assert len(made.extraction.claims) == len(alone.claims)


def test_a_speaker_that_the_grammar_knows_is_never_replaced(united):
    text = "“We lost three cranes,” Ines Roe said. Bo Lund said nothing."
    alone, made = united(text, said("“We lost three cranes,” Ines Roe said.", "Bo Lund", "said"))
    assert made.extraction.claims == alone.claims


def test_a_proven_speaker_lets_a_row_speak(packs, united):
    text = "Brussels\n\n“Allied defence spending and production must rise slowly!” was all that Mark Rutte said about it."
    quote = text.split("\n\n")[1]
    alone, made = united(text, said(quote, "Mark Rutte", "said"))
    draft = alone.draft
    by_grammar = check_all([draft], packs, as_of=DAY)
    by_both = check_all([draft], packs, as_of=DAY, extractions=[made.extraction])
    assert [f.rule for f in by_grammar.files[0].findings] == []
    assert [(f.rule, f.effect) for f in by_both.files[0].findings] == [("quote-drift", "disputes")]


def test_words_are_added_only_where_there_are_none(united):
    text = "Harbour\n\nIn 2024 the port of Oru had 12 old cranes."
    alone, made = united(
        text,
        item(
            "quantity", "12 old cranes", value_text="12", subject_text="the port of Oru", metric_text="cranes",
            period_text="2024", place_text="Oru",
        ),
    )  # fmt: skip
    (claim,) = [c for c in made.extraction.claims if c.quantity is not None]
    assert (claim.subject.text, claim.metric.text, claim.when.text) == ("the port of Oru", "cranes", "2024")
    assert claim.subject.ids == claim.metric.ids == ()
    assert claim.when.span is None
    assert claim.quantity == alone.claims[claim.index].quantity
    assert (made.numbers, made.covered) == (1, 1)


@pytest.mark.parametrize(
    ("quote", "value", "reason"),
    [
        ("had 12 cranes", None, "value-not-in-span"),
        ("had 12 cranes", "13", "value-not-in-span"),
        ("had 12 cranes", "2024", "value-not-in-span"),
        ("In 2024 the port", "2024", "no-number"),
        ("Route 66", "66", "no-number"),
        ("the port", "port", "no-number"),
        ("had 12 cranes", "had 12 cranes", None),
        ("12 cranes and 14 boats", "12 cranes and 14 boats", "ambiguous-span"),
    ],
)
def test_a_figure_must_be_one_that_the_grammar_reads(united, quote, value, reason):
    text = "Harbour\n\nIn 2024 the port on Route 66 had 12 cranes and 14 boats."
    alone, made = united(text, item("quantity", quote, value_text=value))
    assert made.extraction.rejected == (((quote, reason),) if reason else ())
    assert [c.quantity for c in made.extraction.claims] == [c.quantity for c in alone.claims]


def test_repeats_within_an_answer_are_listed(united):
    one = item("quantity", "12 cranes", value_text="12")
    _, made = united("Harbour\n\nThe port had 12 cranes.", one, one)
    assert made.extraction.rejected == (("12 cranes", "duplicate"),)


def test_attributes_that_are_not_in_the_draft_are_dropped_alone(united):
    _, made = united(
        "Harbour\n\nThe port had 12 cranes.",
        item("quantity", "12 cranes", value_text="12", subject_text="Port of Oru", metric_text="cranes"),
    )
    assert made.extraction.rejected == (("Port of Oru", "attribute-not-in-draft"),)
    assert made.extraction.claims[0].metric is not None


def test_events_and_roles_need_their_own_words(united):
    text = "Harbour\n\nThe quay at Oru fell into the sea on 5 May 2024. Ines Roe keeps the light there."
    alone, made = united(
        text,
        item("event", "The quay at Oru fell into the sea on 5 May 2024", period_text="5 May 2024"),
        item("event", "keeps the light", period_text="5 May 2024"),
        item("role", "Ines Roe keeps the light", subject_text="Ines Roe"),
        item("role", "keeps the light there", subject_text="Ines Roe"),
    )
    added = made.extraction.claims[len(alone.claims) :]
    assert all(claim.reason == "not-checkable" for claim in added)
    assert "Ines Roe keeps the light" in {claim.text for claim in added}
    assert ("keeps the light", "attribute-not-in-draft") in made.extraction.rejected


TEXT = (
    "Harbour\n\nTurnover rose by 12%, from £2.5m to £3.1m, in 2024, the port said. “We lost three cranes,” Ines Roe said. "
    "About 1,200 people came, a third of them from Oru; Bo Lund, mayor since 2019, did not."
)
_KINDS = st.sampled_from(["quantity", "quote", "event", "role"])
_PIECE = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 80)).map(
    lambda at: TEXT[at[0] : at[0] + at[1]]
)
_WORDS = st.one_of(
    st.none(), _PIECE, st.sampled_from(["Ines Roe", "Bo Lund", "said", "12%", "2024", "the port", "x9"])
)


@st.composite
def _items(draw):
    fields = (
        "value_text",
        "subject_text",
        "metric_text",
        "period_text",
        "place_text",
        "speaker_text",
        "cue_text",
    )
    return item(draw(_KINDS), draw(_PIECE), **{name: draw(_WORDS) for name in fields})


@given(st.lists(_items(), max_size=8))
@settings(max_examples=40)
def test_whatever_is_proposed_no_number_moves_and_no_verdict_of_the_grammar(packs, proposals):
    draft = read_text(TEXT)
    extraction = assemble(draft, packs, DAY)
    (window,) = windows(extraction)
    items = tuple(Item.model_validate(one) for one in proposals)
    made = unite(extraction, [Outcome(window, "ok", items=items)], packs).extraction
    assert made.links == extraction.links
    assert made.skipped == extraction.skipped
    for own, both in zip(extraction.claims, made.claims, strict=False):
        assert (own.quantity, own.quotation, own.text, own.index, own.kind) == (
            both.quantity,
            both.quotation,
            both.text,
            both.index,
            both.kind,
        )
    for claim in made.claims:
        assert draft.text[claim.start : claim.end] == claim.text
    alone = check_all([draft], packs, as_of=DAY)
    both_report = check_all([draft], packs, as_of=DAY, extractions=[made])
    assert findings(alone) == findings(both_report)
    assert set(verdicts(alone)) <= set(verdicts(both_report))
    assert both_report.run.complete


# The wire


def test_the_schema_is_as_plain_as_every_server_can_follow():
    written = json.dumps(schema())
    for word in (
        "default",
        "oneOf",
        "anyOf",
        "$ref",
        "pattern",
        "minLength",
        "maxLength",
        "minimum",
        "format",
        "minItems",
    ):
        assert f'"{word}"' not in written
    fields = schema()["properties"]["claims"]["items"]
    assert fields["required"] == list(fields["properties"]) == list(Item.model_fields)
    assert fields["additionalProperties"] is False


@given(st.integers(0, 2000))
@settings(max_examples=80)
def test_salvage_keeps_whole_items_only(cut):
    whole = [item("quantity", f"{n} cranes {{", value_text=str(n)) for n in range(6)]
    text = json.dumps({"claims": whole})
    kept = salvage(text[:cut])
    assert kept.bad == ()
    assert [one.model_dump() for one in kept.good] == whole[: len(kept.good)]
    assert len(kept.good) == sum(text.find(f'"{n} cranes') < cut and _ends(text, n) <= cut for n in range(6))


def _ends(text, n):
    at = text.find(f'"{n} cranes')
    return text.find("}", at) + 1


def test_a_tolerant_reading_finds_the_answer_in_prose():
    answer = json.dumps({"claims": [item("quantity", "12", value_text="12")]})
    for text in (
        answer,
        f"```json\n{answer}\n```",
        f'<think>{{ {{"claims": 1}}</think> ok {{}} {answer} bye',
    ):
        assert len(read_answer(text, tolerant=True).good) == 1


# Windows


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40))
@settings(max_examples=60)
def test_every_sentence_lies_in_one_focus(packs, sizes):
    text = "Head\n\n" + "\n\n".join("It was so. " * size for size in sizes)
    extraction = assemble(read_text(text), packs, DAY)
    found = windows(extraction)
    for sentence in extraction.sentences:
        holding = [w for w in found if w.focus.start <= sentence.start and sentence.end <= w.focus.end]
        assert len(holding) == 1
    assert all(w.focus.end - w.focus.start <= 1500 for w in found)
    for window in found:
        assert all(span.end <= window.focus.start or window.focus.end <= span.start for span in window.shown)
        assert isinstance(window.focus, Span)
