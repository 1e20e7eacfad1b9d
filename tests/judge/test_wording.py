"""Quotations against words on record: what is supported, noted, disputed, and passed over."""

import pytest

from factcheck.judge.wording import sign_wording
from factcheck.model.claim import Claim, Quotation
from factcheck.model.finding import Finding
from factcheck.model.relation import Evidence, Mismatch, Recorded, SameText, Wording

RECORD = "We cannot promise that every ward will stay open this winter and nobody should pretend otherwise."


def evidence(n: int) -> Evidence:
    return Evidence("voices", f"utterances.csv:{n}", "Hansard", "", "2026-01-01", "")


def recorded(text: str = RECORD, n: int = 2, **changes: object) -> Recorded:
    return Recorded(text, evidence(n), same_speaker=True)._replace(**changes)  # type: ignore[arg-type]


def quotation(text: str) -> Claim:
    """The quotation of a draft, whose words stand between “ and ”, in one part or more."""
    parts, at = [], 0
    while (start := text.find("“", at)) >= 0:
        end = text.index("”", start)
        parts.append((start + 1, end))
        at = end
    words = " ".join(text[a:b] for a, b in parts)
    start, end = parts[0][0] - 1, parts[-1][1] + 1
    quoted = Quotation(tuple(parts), words, "speech")
    return Claim(0, "quote", start, end, text[start:end], 0, 0, "body", quotation=quoted)


def signed(
    text: str, *records: Recorded, weighs: str = "wording", lead: str = "", ceiling: str = "error"
) -> tuple[Finding, ...]:
    claim = quotation(text)
    wording = Wording(
        "the draft {stated}; on record: {computed}", "", "a translation", "{stated} or {computed}?"
    )
    item = SameText(claim, (claim,), records or (recorded(),), wording, weighs, lead)
    return tuple(sign_wording("quote-drift", ceiling, item, text, {}))


def told(text: str, *records: Recorded, **changes: str) -> list[tuple[str, str]]:
    return [(f.effect, f.severity) for f in signed(text, *records, **changes)]


SUPPORTS, NOTES = [("supports", "ok")], [("notes", "note")]
ERROR, WARNING = [("disputes", "error")], [("disputes", "warning")]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("every ward will stay open this winter", SUPPORTS),
        ("every ward", SUPPORTS),
        # one word proves nothing
        ("ward", []),
        ("Every Ward … this winter", SUPPORTS),
        # small words
        ("every ward will stay open that winter and nobody should pretend otherwise", NOTES),
        # content
        ("We cannot promise the ward will stay open this winter", ERROR),
        ("We cannot promise that every ward will stay open this summer", ERROR),
        ("We can promise that every ward will stay open this winter", ERROR),
        ("We cannot promise that every ward may stay open this winter", ERROR),
        ("They cannot promise that every ward will stay open this winter", ERROR),
        ("We cannot promise that every ward will stay open this cold winter", WARNING),
        ("We cannot promise that every ward will stay this winter", WARNING),
        ("We cannot promise that every wards will stay open this winter", WARNING),
        ("We cannot promise that every ward will stay open this whole summer", ERROR),
        ("We cannot promise that every school will stay this winter", ERROR),
        # other words
        ("We cannot say whether it will rain", []),
        ("The bus was late again", []),
    ],
)
def test_weights(quote: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"She said: “{quote}.”") == expected


def test_the_rule_may_lower_a_dispute() -> None:
    assert told("“We cannot promise that every ward will stay open this summer.”", ceiling="note") == [
        ("disputes", "note")
    ]


def test_what_a_dispute_says() -> None:
    text = "She said: “We can promise that every ward will stay open this summer.”"
    (found,) = signed(text)
    told = "leaves out “cannot” and has “summer” where the record has “winter”"
    assert found.message == f"the draft {told}; on record: {RECORD}"
    assert found.query == f"{told} or {RECORD}?"
    assert found.innocent == "a translation"
    assert [step.text for step in found.working] == [
        "Draft: “We can promise that every ward will stay open this summer.”",
        f"On record: “{RECORD}”",
        "a negation changed: the draft has nothing, the record cannot",
        "words changed: the draft has summer, the record winter",
        "10 of 11 quoted words are the record's",
    ]
    assert found.repair is None
    assert found.evidence == (evidence(2),)


def test_the_repair_is_the_one_stretch_that_differs() -> None:
    text = "She said: “We cannot promise that every ward will stay open this summer.”"
    (found,) = signed(text)
    assert found.repair is not None
    assert text[found.repair.start : found.repair.end] == "summer"
    assert (found.repair.replacement, found.repair.reason) == ("winter", "as on record")
    for words in ("this cold winter", "winter"):
        (found,) = signed(f"“We cannot promise that every ward will stay open {words}.”")
        assert found.repair is None or words == "winter"
    two = "“We cannot promise that every school will stay open this summer.”"
    (found,) = signed(two)
    assert found.repair is None
    # small words that differ as well do not hide it
    both = "“We cannot promise the every school will stay open this winter.”"
    (found,) = signed(both)
    assert found.repair is not None
    assert found.repair.replacement == "ward"


def test_three_changes_are_told_and_the_rest_shown() -> None:
    text = "“They can promise that each ward will stay shut this winter and nobody should pretend otherwise.”"
    (found,) = signed(text)
    assert found.message.count("where the record has") + found.message.count("leaves out") == 3
    assert sum(step.text.count("the record") for step in found.working) >= 4


def test_added_words_are_set_against_nothing() -> None:
    (found,) = signed("“We cannot promise that every ward will stay open this cold winter.”")
    assert "words added: the draft has cold, the record nothing" in [step.text for step in found.working]


class TestSpeakers:
    def test_words_of_somebody_else_support_nothing(self) -> None:
        for speaker in (False, None):
            assert told("“every ward will stay open this winter”", recorded(same_speaker=speaker)) == []

    def test_the_speakers_own_record_counts_among_those_of_others(self) -> None:
        other, own = recorded(n=2, same_speaker=None), recorded(n=3)
        for records in ((other, own), (own, other)):
            (found,) = signed("“every ward will stay open this winter”", *records)
            assert found.evidence == (evidence(3),)

    def test_other_words_in_reported_speech_prove_nothing(self) -> None:
        changed = "“We cannot promise that every ward will stay open this summer.”"
        assert told(changed, recorded(verbatim=False)) == []
        assert told("“every ward will stay open this winter”", recorded(verbatim=False)) == SUPPORTS

    def test_fewer_words_show_what_is_meant_where_the_occasion_is_known(self) -> None:
        short = "“every ward will close”"
        assert told(short) == []
        assert told(short, recorded(near=True)) == ERROR

    def test_the_nearest_record_speaks(self) -> None:
        far, near = recorded(RECORD.replace("winter", "decade"), 2), recorded(n=3)
        for records in ((far, near), (near, far)):
            assert told("“every ward will stay open this winter”", *records) == SUPPORTS
        worse = recorded(
            "We cannot promise that every old ward will stay open this decade and nobody should.", 2
        )
        for records in ((worse, near), (near, worse)):
            (found,) = signed("“We cannot promise that every ward will stay open this summer.”", *records)
            assert found.evidence == (evidence(3),)


def test_spelling_apart() -> None:
    (found,) = signed("“nobody should pretned otherwise”")
    assert (found.effect, found.message) == (
        "supports",
        "The words are on record, and from this speaker (spelling apart).",
    )
    (found,) = signed("“nobody should pretend otherwise”")
    assert found.message == "The words are on record, and from this speaker."


class TestPieces:
    """A quotation longer than the record."""

    LONG = "“every ward will stay open this winter and nobody should pretend otherwise. Not even I.”"

    def test_a_few_words_more_are_named(self) -> None:
        (found,) = signed(self.LONG)
        assert found.effect == "notes"
        assert (
            found.message
            == "All but “Not even I” is on record word for word; whether those words were said is not."
        )

    def test_six_words_are_named_and_seven_are_not(self) -> None:
        for more, named in (
            ("one two three four five six", True),
            ("one two three four five six seven", False),
        ):
            (found,) = signed(f"“stay open this winter and nobody should pretend otherwise. {more}.”")
            assert found.effect == "notes"
            assert (f"“{more}”" in found.message) == named

    def test_words_on_both_sides_are_not_named(self) -> None:
        (found,) = signed(
            "“Listen: We cannot promise that every ward will stay open this winter and nobody should pretend otherwise. Never.”"
        )
        assert found.message.startswith("The record holds only part of this quotation")

    def test_records_of_one_occasion_together_hold_all_of_it(self) -> None:
        first, second = recorded(occasion="speech"), recorded("Not even I.", 3, occasion="speech")
        (found,) = signed(self.LONG, first, second)
        assert (found.effect, len(found.evidence)) == ("supports", 2)
        for other in (
            second._replace(occasion="interview"),
            second._replace(text="Not even we."),
            second._replace(same_speaker=False),
        ):
            (found,) = signed(self.LONG, first, other)
            assert found.effect == "notes"

    def test_a_gap_needs_no_record(self) -> None:
        first, second = recorded(occasion="speech"), recorded("Not even I.", 3, occasion="speech")
        (found,) = signed(
            "“every ward will stay open this winter and nobody should pretend otherwise … Not even I.”",
            first,
            second,
        )
        assert found.effect == "supports"


class TestDetails:
    """What the draft says of the occasion, where the words are certainly the record's."""

    def otherwise(self, text: str) -> Mismatch:
        claim = quotation(text)
        wording = Wording("{stated} for {computed}", "", "", "")
        return Mismatch("Berlin", ("Paris",), claim, (claim,), wording, ())

    def told(self, quote: str, *, near: bool = False, beside: tuple[Recorded, ...] = ()) -> list[str]:
        text = f"“{quote}”"
        record = recorded(otherwise=self.otherwise(text), near=near)
        return [f.message for f in signed(text, record, *beside, weighs="details")]

    @pytest.mark.parametrize(
        ("quote", "plain", "near"),
        [
            ("every ward will stay open", True, True),
            ("every ward will stay", False, True),
            ("every ward will", False, False),
            ("every ward will stay open that winter and nobody should pretend otherwise", True, True),
            ("every ward will stay open this summer and nobody should pretend otherwise", False, False),
        ],
    )
    def test_how_many_words_make_it_certain(self, quote: str, plain: bool, near: bool) -> None:
        assert bool(self.told(quote)) is plain
        assert bool(self.told(quote, near=True)) is near

    @pytest.mark.parametrize(("more", "certain"), [(1, True), (2, True), (3, False)])
    def test_a_third_as_many_words_beyond_the_record_may_be(self, more: int, certain: bool) -> None:
        quote = "will stay open this winter and nobody should pretend otherwise".split()[-6:]
        extra = ["bravo"] * more
        assert bool(self.told(" ".join((*quote, *extra)))) is certain

    def test_the_speakers_own_record_tells_what_is_different(self) -> None:
        text = "“every ward will stay open”"
        other = self.otherwise(text)._replace(stated="Rome")
        records = (
            recorded(otherwise=other, same_speaker=None),
            recorded(n=3, otherwise=self.otherwise(text)),
        )
        for order in (records, records[::-1]):
            assert [f.message for f in signed(text, *order, weighs="details")] == ["Berlin for Paris."]

    def test_the_same_words_on_record_as_the_draft_has_it_settle_it(self) -> None:
        quote = "every ward will stay open"
        assert self.told(quote) == ["Berlin for Paris."]
        assert self.told(quote, beside=(recorded(n=3),)) == []
        assert self.told(quote, beside=(recorded("The bus was late again.", 3),)) == ["Berlin for Paris."]
        assert self.told(quote, beside=(recorded(RECORD.replace("ward", "school"), 3),)) == [
            "Berlin for Paris."
        ]


class TestSubjects:
    """A fragment of the record's words, said of something else than on record."""

    RECORD = "My friends, the new alliance is good news for all of us."

    def told(self, lead: str, quote: str = "good news for all of us", record: str = RECORD) -> list[str]:
        found = signed(f"{lead} “{quote}”", recorded(record), lead=lead)
        assert found[0].effect == "supports"
        return [f.message.split(": ", 1)[1] for f in found[1:]]

    def test_of_another_subject(self) -> None:
        assert self.told("His own leadership is") == [
            "“My friends, the new alliance is …”; the draft says “His own leadership is”."
        ]

    @pytest.mark.parametrize(
        "lead", ["The new alliance is", "It is", "is", "His leadership brings", "His leadership was", ""]
    )
    def test_not_where_it_may_be_the_same(self, lead: str) -> None:
        assert self.told(lead) == []

    def test_not_where_the_record_begins_with_the_words_or_tells_no_subject(self) -> None:
        assert self.told("His leadership is", record="good news for all of us") == []
        assert self.told("His leadership is", record="Is good news for all of us") == []
        assert self.told("His leadership is", record="This, too, it is good news for all of us") == []
        assert self.told("His leadership is", record="Peace is good news for all of us") != []

    def test_two_words_are_a_subject_and_its_verb(self) -> None:
        assert len(self.told("Leadership is")) == 1

    def test_only_verbs_that_link(self) -> None:
        record = "My friends, the new alliance brings good news for all of us."
        assert self.told("His own leadership brings", record=record) == []

    def test_far_back_the_record_is_cut(self) -> None:
        seven = "three four five the new alliance is good news for all of us"
        assert self.told("His own leadership is", record=seven)[0].startswith(
            "“four five the new alliance is …”"
        )
        record = "One two three four five the new alliance is good news for all of us"
        assert self.told("His own leadership is", record=record) == [
            "“four five the new alliance is …”; the draft says “His own leadership is”."
        ]
        six = "four five the new alliance is good news for all of us"
        assert self.told("His own leadership is", record=six)[0].startswith(
            "“four five the new alliance is …”"
        )


def test_no_quotation_nothing_to_say() -> None:
    claim = quotation("“every ward will stay open”")._replace(quotation=None)
    item = SameText(claim, (claim,), (recorded(),), Wording("", "", "", ""), "wording")
    assert tuple(sign_wording("quote-drift", "error", item, "“every ward will stay open”", {})) == ()
