"""From stated relations to signed findings: severity, causes, messages, verdicts."""

from datetime import date
from fractions import Fraction
from itertools import permutations
from pathlib import Path

import pytest

from factcheck.checking import load_pack
from factcheck.judge import Figures, Judgement, settled, verdict, weigh
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Abstention,
    Constant,
    Difference,
    Evidence,
    Figure,
    Grown,
    Mismatch,
    Product,
    Quotient,
    Relation,
    Remark,
    RowValue,
    Stated,
    Sum,
    Wording,
)
from factcheck.pipeline import check_draft
from factcheck.readers import read_text
from factcheck.scoring import gold_drafts
from tests.judge.drafting import attributed, figures, relation, row

RISE = "Spending rose [25%], from [£4.0 million] to [£4.8 million]."


def growth(claims: tuple[Claim, ...], **changes: object) -> Relation:
    by, start, end = claims
    return relation(Grown(Figure(start), Figure(by), 1), Figure(end), (start, end, by), **changes)


def one(*items: Stated, text: str, claims: tuple[Claim, ...], slug: str = "percent-change") -> Finding:
    found = weigh([(slug, "error", item) for item in items], claims, text).findings
    assert len(found) == 1, found
    return found[0]


def told(**changes: object) -> Finding:
    """The rise of 25%, with every claim or the relation changed."""
    fields = {name: value for name, value in changes.items() if name in Claim._fields}
    text, claims = figures(RISE)
    claims = tuple(claim._replace(**fields) for claim in claims)  # type: ignore[arg-type]
    stated = growth(claims, **{name: value for name, value in changes.items() if name not in fields})
    return one(stated, text=text, claims=claims)


class TestSeverity:
    def test_a_cue_and_the_drafts_own_voice_make_an_error(self) -> None:
        found = told()
        assert (found.effect, found.severity) == ("disputes", "error")

    def test_without_a_cue_it_is_a_note(self) -> None:
        found = told(cue=None)
        assert (found.effect, found.severity) == ("notes", "note")

    @pytest.mark.parametrize("ceiling", ["warning", "note"])
    def test_the_relation_may_lower_it(self, ceiling: str) -> None:
        assert told(ceiling=ceiling).severity == ceiling

    def test_the_rule_may_lower_it(self) -> None:
        text, claims = figures(RISE)
        found = weigh([("percent-change", "warning", growth(claims))], claims, text).findings
        assert [f.severity for f in found] == ["warning"]

    def test_one_speaker_who_contradicts_himself_makes_an_error(self) -> None:
        assert told(voice="attributed", attribution=attributed("The union")).severity == "error"

    def test_two_sources_make_a_warning(self) -> None:
        text, (by, start, end) = figures(RISE.replace("25%", "75%"))
        said = by._replace(voice="attributed", attribution=attributed("The union"))
        found = one(growth((said, start, end)), text=text, claims=(said, start, end))
        assert (found.effect, found.severity) == ("disputes", "warning")

    def test_a_quotation_makes_a_warning_with_a_message_of_its_own(self) -> None:
        found = told(voice="quoted", attribution=attributed("The union"))
        assert found.severity == "warning"
        assert found.message.startswith("Quoted figures do not agree; consider a note.")

    @pytest.mark.parametrize("modality", ["estimate", "forecast", "target", "demand"])
    def test_what_is_no_outturn_makes_a_warning(self, modality: str) -> None:
        assert told(modality=modality).severity == "warning"

    @pytest.mark.parametrize(
        ("modality", "reason"),
        [("negated", "negated"), ("hypothetical", "modality-differs"), ("question", "modality-differs")],
    )
    def test_what_states_no_fact_is_passed_over_with_a_reason(self, modality: str, reason: str) -> None:
        text, claims = figures(RISE)
        claims = tuple(claim._replace(modality=modality) for claim in claims)
        judgement = weigh([("percent-change", "error", growth(claims))], claims, text)
        assert judgement.findings == ()
        assert [s.reason for s in judgement.silences] == [reason]

    def test_an_open_figure_taken_at_what_readers_understand_makes_a_warning(self) -> None:
        text, claims = figures("[1,240 men] and [3,260 women] make [over 2,000 people]")
        stated = relation(Sum((Figure(claims[0]), Figure(claims[1]))), Figure(claims[2]), claims)
        assert one(stated, text=text, claims=claims).severity == "warning"

    def test_against_a_row_no_cue_is_needed(self) -> None:
        text, claims = figures("[1,420 homes]")
        backing = row("1240")
        stated = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,), cue=None)
        assert one(stated, text=text, claims=claims).severity == "error"

    def test_an_attributed_figure_against_a_row_makes_a_warning(self) -> None:
        text, claims = figures("[1,420 homes]", voice="attributed", attribution=attributed("The union"))
        backing = row("1240")
        stated = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,))
        assert one(stated, text=text, claims=claims).severity == "warning"

    def test_within_the_gap_of_a_row_it_is_a_warning(self) -> None:
        text, claims = figures("[£1,234.98]")
        backing = row("1243.98")
        stated = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,))
        assert one(stated, text=text, claims=claims).severity == "warning"


class TestMessages:
    def test_placeholders(self) -> None:
        text, claims = figures(RISE)
        says = "from {computed} against {stated}, that is {implied}"
        stated = growth(claims, wording=Wording(says, "", "after inflation", "{implied} or {stated}?"))
        found = one(stated, text=text, claims=claims)
        assert found.message == (
            "from £5.0 million (£4.91 million to £5.17 million) against £4.8 million, that is a rise of 20% (15.8% to 24.1%). "
            "The draft alone cannot tell which figure slipped."
        )
        assert found.query == "a rise of 20% (15.8% to 24.1%) or £4.8 million?"
        assert found.innocent == "after inflation"

    def test_braces_in_the_drafts_words_are_left_alone(self) -> None:
        text, claims = figures(RISE)
        stated = growth(claims, wording=Wording("the draft has {0} and {odd}", "", "", ""))
        assert one(stated, text=text, claims=claims).message.startswith("the draft has {0} and {odd}.")

    def test_the_working_can_be_redone(self) -> None:
        lines = [step.text for step in told().working]
        assert lines == [
            "£4.0 million stands for 3.95 to under 4.1",
            "25% stands for 24.5% to under 26%",
            "£4.8 million stands for 4.75 to under 4.9",
            "£4.0 million plus 25% = £4.917 million to under £5.166 million",
            "from £4.0 million to £4.8 million is a rise of 15.8% to 24.1%: "
            "4.75 / 4.1 - 1 = 15.8%; 4.9 / 3.95 - 1 = 24.1%",
            "No overlap: £4.9178 million and £4.9 million are the nearest ends",
            "Would fit: 20% for 25%, or £3.8 million for £4.0 million, or £5.0 million for £4.8 million",
            "same thing",
        ]

    def test_a_fall_is_told_as_a_fall(self) -> None:
        text, claims = figures("Spending rose [25%], from [£4.8 million] to [£4.0 million].")
        found = one(growth(claims), text=text, claims=claims)
        assert any("is a fall of 13.6% to 19.4%" in step.text for step in found.working)

    def test_labels_stand_under_the_spans(self) -> None:
        found = told(labels=((1, "from"), (2, "to"), (0, "change")))
        assert [label for _, _, label in found.related] == ["from", "to"]
        assert (found.start, found.end) == (14, 17)

    def test_never_false_or_wrong(self) -> None:
        for found in (told(), told(voice="quoted", attribution=attributed("X")), told(cue=None)):
            everything = " ".join([found.message, *(step.text for step in found.working)])
            assert "false" not in everything.lower()
            assert "wrong" not in everything.lower()

    def test_support_says_how_the_figure_fits(self) -> None:
        for words, suffix in (
            ("[1,214 homes]", ""),
            ("[1,200 homes]", " (as rounded)"),
            ("[1.1 million homes]", " (as cut off)"),
        ):
            text, claims = figures(words)
            backing = row("1190000" if "million" in words else "1214")
            wording = Wording("agrees with the row", "", "", "please check")
            stated = relation(
                RowValue(backing),
                Figure(claims[0]),
                claims,
                rows=(backing,),
                if_holds="supports",
                if_broken="",
                wording=wording,
            )
            found = one(stated, text=text, claims=claims, slug="reference-value")
            assert (found.effect, found.severity, found.message) == (
                "supports",
                "ok",
                f"agrees with the row{suffix}",
            )
            assert found.query is None
            assert found.innocent is None

    def test_evidence_shows_the_row(self) -> None:
        text, claims = figures("[1,420 homes]")
        backing = row("1200–1300", interval=Interval(Fraction(1200), Fraction(1300)))
        stated = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing, backing))
        assert one(stated, text=text, claims=claims).evidence == (
            Evidence(
                "housing", "facts.csv:2", "Northport Council", "https://example.org", "2025-03-18", "1200–1300",
                "1200", "1300", "home", "2024", "",
            ),
        )  # fmt: skip

    def test_a_note_for_what_holds(self) -> None:
        text, claims = figures("[20%] of [£4.0 million] is [£800,000]")
        share, base, amount = claims
        stated = relation(
            Product(Product(Figure(share), Figure(base)), Constant(Interval.point(Fraction(1, 100)), "1%")),
            Figure(amount), claims, if_holds="supports", rows=(row("1"),),
        )  # fmt: skip
        assert one(stated, text=text, claims=claims).effect == "supports"

    def test_holding_may_itself_be_the_defect(self) -> None:
        text, claims = figures("[more than 418,000 killed]")
        backing = row("418170")
        stated = relation(
            RowValue(backing),
            Figure(claims[0]),
            claims,
            rows=(backing,),
            if_holds="disputes",
            if_broken="",
            repairs=False,
        )
        found = one(stated, text=text, claims=claims, slug="definition-mismatch")
        assert (found.effect, found.severity) == ("disputes", "error")
        assert one(stated._replace(ceiling="note"), text=text, claims=claims).effect == "notes"

    def test_nothing_follows_where_the_rule_wants_nothing(self) -> None:
        text, claims = figures(RISE)
        assert weigh([("x", "error", growth(claims, if_broken=""))], claims, text) == Judgement((), ())
        assert told(if_broken="notes").effect == "notes"


class TestCauses:
    MARKED = "[34.5%] of [$190.8bn] is [about $6.58bn], or [$1,740 each] for [37.9 million people]"

    def items(self) -> tuple[str, tuple[Claim, ...], list[tuple[str, str, Stated]]]:
        text, claims = figures(self.MARKED)
        p, base, amount, each, heads = claims
        hundred = Constant(Interval.point(100), "100")
        share = relation(
            Quotient(Product(Figure(p), Figure(base)), hundred), Figure(amount), (p, base, amount)
        )
        quotient = relation(Quotient(Figure(amount), Figure(heads)), Figure(each), (amount, heads, each))
        return text, claims, [("share-of-base", "error", share), ("per-unit-quotient", "error", quotient)]

    def test_one_slip_makes_one_alarm(self) -> None:
        text, claims, items = self.items()
        found = weigh(items, claims, text).findings
        assert len(found) == 1
        assert found[0].rule == "share-of-base"
        assert found[0].repair is not None
        assert found[0].repair.replacement == "$65.8bn"
        assert text[found[0].start : found[0].end] == "about $6.58bn"
        assert sorted(found[0].claims) == [0, 1, 2, 3, 4]
        assert "The draft alone" not in found[0].message
        assert any("1,740" in step.text for step in found[0].working)

    def test_two_slips_make_two_alarms(self) -> None:
        text, claims = figures("[45 men] and [32 women], [87 in all]; [12 dogs] and [13 cats], [52 pets]")
        first = relation(Sum((Figure(claims[0]), Figure(claims[1]))), Figure(claims[2]), claims[:3])
        second = relation(Sum((Figure(claims[3]), Figure(claims[4]))), Figure(claims[5]), claims[3:])
        items = [("parts-of-whole", "error", first), ("parts-of-whole", "error", second)]
        assert len(weigh(items, claims, text).findings) == 2

    def test_two_slips_that_share_a_figure_stay_two(self) -> None:
        text, claims = figures("Of [400 km], [45%] is [20 km] and [30%] is [1,200 km]")
        base, p, x, r, y = claims
        hundred = Constant(Interval.point(100), "100")
        items: list[tuple[str, str, Stated]] = [
            (
                "share-of-base",
                "error",
                relation(Quotient(Product(Figure(a), Figure(base)), hundred), Figure(b), (a, base, b)),
            )
            for a, b in ((p, x), (r, y))
        ]
        assert len(weigh(items, claims, text).findings) == 2

    def test_the_more_specific_rule_speaks(self) -> None:
        text, claims = figures(RISE)
        items = [("percent-change", "error", growth(claims)), ("points-not-percent", "error", growth(claims))]
        assert [f.rule for f in weigh(items, claims, text).findings] == ["points-not-percent"]

    def test_the_vaguer_rule_speaks_of_other_figures(self) -> None:
        text, claims = figures(RISE + " Income rose [75%], from [£14.0 million] to [£14.8 million].")
        items: list[tuple[str, str, Stated]] = [
            ("percent-change", "error", growth(claims[3:])),
            ("points-not-percent", "error", growth(claims[:3])),
        ]
        assert [f.rule for f in weigh(items, claims, text).findings] == [
            "points-not-percent",
            "percent-change",
        ]

    def test_a_slip_towards_the_row_replaces_the_plain_difference(self) -> None:
        text, claims = figures("[1,420 homes]")
        backing = row("1240")
        plain = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,))
        items: list[tuple[str, str, Stated]] = [
            ("reference-value", "error", plain),
            ("near-miss-to-reference", "error", plain._replace(needs_repair=True)),
        ]
        found = weigh(items, claims, text).findings
        assert [f.rule for f in found] == ["near-miss-to-reference"]
        assert found[0].repair is not None
        assert found[0].repair.replacement == "1,240"

    def test_no_slip_no_near_miss(self) -> None:
        text, claims = figures("[1,820 homes]")
        backing = row("1240")
        plain = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,))
        items: list[tuple[str, str, Stated]] = [
            ("reference-value", "error", plain),
            ("near-miss-to-reference", "error", plain._replace(needs_repair=True)),
        ]
        assert [f.rule for f in weigh(items, claims, text).findings] == ["reference-value"]

    def test_a_power_of_ten_may_lead_to_any_row_of_the_series(self) -> None:
        text, claims = figures("[21.28 million homes]")
        rows = (row("211998573", line=2), row("212812405", line=3))
        stated = relation(
            tuple(RowValue(r) for r in rows), Figure(claims[0]), claims, rows=rows[:1], needs_repair=True
        )
        found = one(stated, text=text, claims=claims, slug="near-miss-to-reference")
        assert [e.row for e in found.evidence] == ["facts.csv:3"]

    @pytest.mark.parametrize(
        ("words", "found"), [("200,186,000 homes", True), ("210,186 homes", False), ("200,168 homes", True)]
    )
    def test_above_a_floor_only_a_power_of_ten_tells(self, words: str, found: bool) -> None:
        text, claims = figures(f"[{words}]")
        backing = row("200186", interval=Interval(Fraction(200186), None))
        stated = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,), needs_repair=True)
        findings = weigh([("near-miss-to-reference", "error", stated)], claims, text).findings
        assert [f.rule for f in findings] == ["near-miss-to-reference"] * found
        if found:
            assert findings[0].repair is not None
            assert findings[0].repair.replacement == "200,186"

    def test_two_digits_have_a_decimal_double_in_every_long_series(self) -> None:
        text, claims = figures("[43,000 homes]")
        rows = tuple(row(str(value), line=n) for n, value in enumerate((22_500, 31_000, 430_790, 18_000), 2))
        stated = relation(
            tuple(RowValue(r) for r in rows), Figure(claims[0]), claims, rows=rows[:1], needs_repair=True
        )
        assert weigh([("near-miss-to-reference", "error", stated)], claims, text).findings == ()
        assert (
            len(
                weigh(
                    [("near-miss-to-reference", "error", stated._replace(rows=rows[2:3]))], claims, text
                ).findings
            )
            == 1
        )

    def test_rows_single_out_the_figure_that_none_confirms(self) -> None:
        text, claims = figures("Spending rose [17%], from [$638bn] to [$683bn].")
        items: list[tuple[str, str, Stated]] = [("percent-change", "error", growth(claims))]
        for claim, value in ((claims[1], "638.1"), (claims[2], "682.9")):
            backing = row(value, multiplier=10**9)
            items.append(
                (
                    "reference-value", "error",
                    relation(RowValue(backing), Figure(claim), (claim,), rows=(backing,), if_holds="supports", if_broken=""),
                )
            )  # fmt: skip
        findings = weigh(items, claims, text).findings
        found = next(f for f in findings if f.effect == "disputes")
        assert found.claims == (0,)
        assert "The other figures agree with the reference." in found.message
        assert found.repair is not None
        assert found.repair.replacement == "7%"
        assert [verdict(claim, findings)[0] for claim in claims] == ["disputed", "supported", "supported"]

    def test_where_rows_confirm_all_figures_it_is_a_warning_about_all(self) -> None:
        text, claims = figures(RISE)
        backing = row("1")
        items: list[tuple[str, str, Stated]] = [("percent-change", "error", growth(claims))]
        for claim in claims:
            same = Constant(Interval.point(claim.quantity.value), "the row")  # type: ignore[union-attr,arg-type]
            items.append(
                (
                    "reference-value",
                    "error",
                    relation(
                        same, Figure(claim), (claim,), rows=(backing,), if_holds="supports", if_broken=""
                    ),
                )
            )
        found = next(f for f in weigh(items, claims, text).findings if f.effect == "disputes")
        assert found.severity == "warning"
        assert sorted(found.claims) == [0, 1, 2]
        assert "Each figure by itself agrees with the reference." in found.message


def test_what_is_settled_first_is_not_worked_out_again() -> None:
    text, (claim,) = figures("[1,240 homes]")
    backing, known = row("1240"), Figures()
    stated = relation(
        RowValue(backing), Figure(claim), (claim,), rows=(backing,), if_holds="supports", if_broken=""
    )
    assert settled([("x", "error", stated)], known) == {0: (backing,)}
    _, outcome = known.outcomes[id(stated)]
    assert weigh([("x", "error", stated)], (claim,), text, known) == weigh(
        [("x", "error", stated)], (claim,), text
    )
    assert known.outcomes[id(stated)][1] is outcome
    known.outcomes[id(stated)] = (stated, outcome._replace(holds=""))
    assert weigh([("x", "error", stated)], (claim,), text, known).findings == ()


class TestLabels:
    def mismatch(self, claims: tuple[Claim, ...], **changes: object) -> Mismatch:
        fields: dict[str, object] = {
            "stated": "Thursday", "possible": ("Tuesday",), "primary": claims[0], "claims": claims[:1], "cue": (0, 1),
            "wording": Wording("the draft has {stated}, the calendar {computed}", "", "a night", "{stated}?"),
            "working": ("2026-09-22 is a Tuesday",),
        }  # fmt: skip
        return Mismatch(**(fields | changes))  # type: ignore[arg-type]

    def test_a_label_that_is_not_possible(self) -> None:
        text, claims = figures("On [Thursday 22 September]")
        found = one(self.mismatch(claims), text=text, claims=claims)
        assert (found.effect, found.severity) == ("disputes", "error")
        assert found.message == "the draft has Thursday, the calendar Tuesday."
        assert [step.text for step in found.working] == ["2026-09-22 is a Tuesday"]
        assert found.query == "Thursday?"

    def test_a_label_that_is_possible(self) -> None:
        text, claims = figures("On [Thursday 22 September]")
        mismatch = self.mismatch(claims, possible=("Tuesday", "Thursday"))
        assert weigh([("x", "error", mismatch)], claims, text).findings == ()
        found = one(mismatch._replace(if_holds="supports"), text=text, claims=claims)
        assert (found.effect, found.severity) == ("supports", "ok")

    def test_its_repair_stands_in_the_place_of_the_claim(self) -> None:
        text, claims = figures("On [Thursday 22 September]")
        found = one(self.mismatch(claims, repair="Tuesday 22 September"), text=text, claims=claims)
        assert found.repair is not None
        assert (found.repair.start, found.repair.end, found.repair.replacement) == (
            3,
            24,
            "Tuesday 22 September",
        )

    def test_a_repair_says_whether_it_is_the_only_one_and_belongs_to_a_dispute(self) -> None:
        text, claims = figures("On [Thursday 22 September]")
        stated = self.mismatch(claims, repair="Tuesday 22 September")
        found = one(stated, text=text, claims=claims)
        assert found.repair is not None
        assert found.repair.reason == "the only one that fits"
        two = one(stated._replace(possible=("Tuesday", "Monday")), text=text, claims=claims)
        assert two.repair is not None
        assert two.repair.reason == ""
        assert "Tuesday or Monday" in two.message
        assert one(stated._replace(if_broken="notes"), text=text, claims=claims).repair is None
        holds = stated._replace(stated="Tuesday", if_holds="supports", rows=(row("1"),))
        assert one(holds, text=text, claims=claims).repair is None
        assert weigh([("x", "error", stated._replace(stated="Tuesday"))], claims, text) == Judgement((), ())

    def test_weights(self) -> None:
        text, claims = figures("On [Thursday 22 September]", voice="attributed", attribution=attributed("X"))
        assert one(self.mismatch(claims, rows=(row("1"),)), text=text, claims=claims).severity == "warning"
        assert one(self.mismatch(claims), text=text, claims=claims).severity == "error"
        assert one(self.mismatch(claims, ceiling="note"), text=text, claims=claims).effect == "notes"
        assert one(self.mismatch(claims, if_broken="notes"), text=text, claims=claims).severity == "note"


def test_remarks_and_abstentions() -> None:
    text, claims = figures("[1.1 million troops]")
    remark = Remark(
        claims[0], claims, Wording("name the measure", "", "", "killed or wounded?"), working=("ambiguous",)
    )
    judgement = weigh(
        [
            ("definition-mismatch", "error", remark),
            ("contained-rate", "error", Abstention(claims, "definition-differs")),
        ],
        claims,
        text,
    )
    assert [(f.effect, f.severity, f.message) for f in judgement.findings] == [
        ("notes", "note", "name the measure")
    ]
    assert judgement.silences[0] == ("contained-rate", (0,), "definition-differs")


def test_a_remark_for_unjudged_figures_gives_way_to_a_judgement_of_the_same_figure() -> None:
    text, claims = figures("[1,420 homes] and [900 homes]")
    backing = row("1240")
    stated = relation(RowValue(backing), Figure(claims[0]), claims[:1], rows=(backing,))
    remarks = [Remark(c, (c,), Wording(f"name it {c.index}", "", "", ""), unless_judged=True) for c in claims]

    def told(*items: Stated) -> list[str]:
        found = weigh([("x", "error", item) for item in items], claims, text).findings
        return [f.message for f in found if f.message.startswith("name it")]

    assert told(*remarks) == ["name it 0", "name it 1"]
    assert told(*remarks, stated) == ["name it 1"]
    assert told(*remarks, stated._replace(if_broken="notes")) == ["name it 0", "name it 1"]
    assert told(*(remark._replace(unless_judged=False) for remark in remarks), stated) == [
        "name it 0",
        "name it 1",
    ]


def test_a_relation_without_an_answer_is_passed_over_with_a_reason() -> None:
    text, claims = figures("[10 km] by [under 5 km] is [2 km]")
    a, b, c = claims
    stated = relation(Quotient(Figure(a), Figure(b)), Figure(c), claims)
    judgement = weigh([("per-unit-quotient", "error", stated)], claims, text)
    assert judgement.findings == ()
    assert [s.reason for s in judgement.silences] == ["divisor-may-be-zero"]


class TestSigning:
    """What is said beside the arithmetic, and of whom."""

    def total(self, marked: str, **changes: object) -> tuple[str, tuple[Claim, ...], Relation]:
        text, claims = figures(marked, **changes)
        parts = Sum(tuple(Figure(claim) for claim in claims[:-1]))
        return text, claims, relation(parts, Figure(claims[-1]), claims)

    def test_the_remark_for_quotations_is_for_quotations_alone(self) -> None:
        text, claims, stated = self.total("[800 km] and [700 km] make [1,820 km]", voice="quoted")
        quoted = "Quoted figures do not agree"
        assert one(stated, text=text, claims=claims).message.startswith(quoted)
        mixed = (*claims[:2], claims[2]._replace(voice="own"))
        partly = stated._replace(claims=mixed, primary=mixed[2])
        assert quoted not in one(partly, text=text, claims=mixed).message
        against_rows = stated._replace(rows=(row("1500"),))
        assert quoted not in one(against_rows, text=text, claims=claims).message

    def test_which_figure_slipped_is_asked_only_where_there_are_two_and_no_row(self) -> None:
        cannot_tell = "cannot tell which figure slipped"
        text, claims, stated = self.total("[800 km] and [700 km] make [1,820 km]")
        assert cannot_tell in one(stated, text=text, claims=claims).message
        against_rows = stated._replace(rows=(row("1500"),))
        assert cannot_tell not in one(against_rows, text=text, claims=claims).message
        text, (claim,) = figures("[101.5%]")
        domain = Constant(Interval(Fraction(0), Fraction(100)), "a share")
        alone = relation(domain, Figure(claim), (claim,), form="inside", repairs=False)
        assert cannot_tell not in one(alone, text=text, claims=(claim,)).message

    def test_a_cause_with_a_row_in_it_leaves_out_the_figures_that_rows_bear_out(self) -> None:
        text, claims, stated = self.total("[800 homes] and [700 homes] make [1,820 homes]")
        backing, other = row("1500", line=2), row("800", line=3)
        against = relation(RowValue(backing), Figure(claims[2]), claims[2:], rows=(backing,))
        supports = relation(
            RowValue(other), Figure(claims[0]), claims[:1], rows=(other,), if_holds="supports", if_broken=""
        )
        items: list[tuple[str, str, Stated]] = [
            ("parts-of-whole", "error", stated), ("reference-value", "error", against), ("reference-value", "error", supports)
        ]  # fmt: skip
        found = [f for f in weigh(items, claims, text).findings if f.effect == "disputes"]
        assert [set(f.claims) for f in found] == [{1, 2}]
        assert "The other figures agree" in found[0].message
        assert "cannot tell" not in found[0].message

    def backed(self, claim: Claim, *, line: int = 9) -> tuple[str, str, Stated]:
        value = claim.quantity.value  # type: ignore[union-attr]
        backing = row(str(value), line=line)
        return (
            "reference-value", "error",
            relation(RowValue(backing), Figure(claim), (claim,), rows=(backing,), if_holds="supports", if_broken=""),
        )  # fmt: skip

    def dispute(self, text: str, claims: tuple[Claim, ...], *items: tuple[str, str, Stated]) -> Finding:
        (found,) = (f for f in weigh(list(items), claims, text).findings if f.effect == "disputes")
        return found

    def test_the_first_figure_that_no_row_bears_out_is_the_one_that_is_disputed(self) -> None:
        text, claims, stated = self.total("[812.0 km], [701 km] and [101.0 km] make [1,837 km]")
        broken = ("parts-of-whole", "error", stated)
        found = self.dispute(text, claims, broken, self.backed(claims[0]), self.backed(claims[3], line=8))
        assert found.claims == (1, 2)
        assert found.repair is None  # either may have slipped
        found = self.dispute(text, claims, broken, self.backed(claims[3]))
        assert found.claims == (0, 1, 2)
        found = self.dispute(text, claims, broken, *map(self.backed, (claims[0], claims[2], claims[3])))
        assert found.claims == (1,)
        assert found.repair is not None
        assert found.repair.replacement == "924"
        found = self.dispute(text, claims, broken, self.backed(claims[0]))
        assert found.claims == (3, 1, 2)

    def test_no_one_value_follows_where_many_fit_or_the_figure_has_no_digits(self) -> None:
        text, claims, stated = self.total("[about 800 km] and [700 km] make [1,837 km]")
        broken = ("parts-of-whole", "error", stated)
        found = self.dispute(text, claims, broken, self.backed(claims[0]), self.backed(claims[1], line=8))
        assert (found.claims, found.repair) == ((2,), None)
        text, claims, stated = self.total("[812 km] and [701 km] make [twelve km]")
        found = self.dispute(
            text,
            claims,
            ("parts-of-whole", "error", stated),
            self.backed(claims[0]),
            self.backed(claims[1], line=8),
        )
        assert (found.claims, found.repair) == ((2,), None)

    def test_a_row_against_a_figure_outweighs_the_row_that_it_meets(self) -> None:
        text, (claim,) = figures("[1,240 homes]")
        against = row("9999")
        stated = relation(RowValue(against), Figure(claim), (claim,), rows=(against,))
        found = self.dispute(text, (claim,), ("reference-value", "error", stated), self.backed(claim))
        assert found.severity == "error"
        assert "agree" not in found.message

    def test_a_row_in_one_of_several_firings_is_enough_not_to_ask_which_slipped(self) -> None:
        text, claims, stated = self.total("[800 homes] and [700 homes] make [1,820 homes]")
        backing = row("1500")
        against = relation(RowValue(backing), Figure(claims[2]), claims[2:], rows=(backing,))
        found = self.dispute(
            text, claims, ("parts-of-whole", "error", stated), ("reference-value", "error", against)
        )
        assert set(found.claims) == {0, 1, 2}
        assert "cannot tell" not in found.message

    @pytest.mark.parametrize(
        ("marked", "line"),
        [
            # 5 would have to be less than nothing, nothing, one
            ("[5 km] and [20 km] make [12 km]", "Would fit: 7 km for 20 km, or 25 km for 12 km"),
            ("[5 km] and [31 km] make [31 km]", "Would fit: 26 km for 31 km, or 36 km for 31 km"),
            (
                "[5 km] and [23 km] make [24 km]",
                "Would fit: 1 km for 5 km, or 19 km for 23 km, or 28 km for 24 km",
            ),
        ],
    )
    def test_what_would_fit(self, marked: str, line: str) -> None:
        text, claims, stated = self.total(marked)
        found = one(stated._replace(gap="none", repairs=False), text=text, claims=claims)
        assert [step.text for step in found.working if step.text.startswith("Would fit")] == [line]

    def test_one_figure_has_no_choice_of_what_would_fit(self) -> None:
        text, claims = figures("[1,420 homes]")
        stated = relation(Constant(Interval.point(Fraction(7777)), "known"), Figure(claims[0]), claims)
        found = one(stated, text=text, claims=claims)
        assert not [step for step in found.working if step.text.startswith("Would fit")]

    def test_a_repair_must_come_out_in_every_firing(self) -> None:
        text, claims = figures("[512 km] and [701 km], [610 km] and [602 km] make [1,231 km]")
        a, b, c, d, whole = claims
        exact = relation(Sum((Figure(a), Figure(b))), Figure(whole), (a, b, whole))
        assert one(exact, text=text, claims=claims).repair.replacement == "1,213"  # type: ignore[union-attr]
        rough = relation(Sum((Figure(c), Figure(d))), Figure(whole), (c, d, whole))
        for slugs in (("a", "b"), ("b", "a")):
            items = [(slug, "error", item) for slug, item in zip(slugs, (exact, rough), strict=True)]
            found = self.dispute(text, claims, *items)
            assert len(found.claims) == 5
            assert found.repair is None  # 610 and 602 are 1,212

    def test_what_nothing_is_said_about_is_left_out(self) -> None:
        text, claims = figures("[1,420 homes]")
        backing = row("1420")
        silent = Wording("says", "", "", "")
        spoken = Wording("says", "comparable", "innocent", "query", "next")
        for wording, disputes, supports in (
            (silent, (None, None, None), (None, None, None)),
            (spoken, ("query", "innocent", "next"), (None, None, "next")),
        ):
            stated = relation(
                RowValue(backing), Figure(claims[0]), claims, rows=(backing,), if_holds="supports", if_broken="",
                wording=wording,
            )  # fmt: skip
            found = one(stated, text=text, claims=claims)
            assert (found.query, found.innocent, found.next) == supports
            other = row("7777")
            broken = stated._replace(left=(RowValue(other),), rows=(other,), if_broken="disputes")
            found = one(broken, text=text, claims=claims)
            assert (found.query, found.innocent, found.next) == disputes
            note = one(broken._replace(if_broken="notes"), text=text, claims=claims)
            assert note.innocent is None

    def test_no_line_of_the_working_twice_and_none_left_out(self) -> None:
        text, claims, items = TestCauses().items()
        (found,) = weigh(items, claims, text).findings
        lines = [step.text for step in found.working]
        assert len(lines) == len(set(lines))
        stands = [line.split(" stands for")[0] for line in lines if "stands for" in line]
        assert sorted(stands) == ["$1,740", "$190.8bn", "34.5%", "37.9 million", "about $6.58bn"]

    def test_evidence_for_what_rests_on_no_row_value(self) -> None:
        text, claims = figures("[1,214 homes]")
        backing = row("1214")
        stated = relation(
            Constant(Interval.point(1214), "the row"),
            Figure(claims[0]),
            claims,
            rows=(backing,),
            if_holds="supports",
        )
        assert [e.row for e in one(stated, text=text, claims=claims).evidence] == ["facts.csv:2"]

    def test_bounds_of_evidence_are_rounded_outwards(self) -> None:
        text, claims = figures("[1,420 homes]")
        backing = row("1/3–2/3", interval=Interval(Fraction(1, 3), Fraction(2, 3)))
        stated = relation(RowValue(backing), Figure(claims[0]), claims, rows=(backing,))
        (evidence,) = one(stated, text=text, claims=claims).evidence
        assert (evidence.low, evidence.high) == ("0.333333333333", "0.666666666667")

    def test_what_would_fit_is_told_of_two_figures_or_more(self) -> None:
        text, claims, stated = self.total("[800 km] and [700 km] make [1,820 km]")
        lines = [step.text for step in one(stated, text=text, claims=claims).working]
        assert "Would fit: 1,100 km for 800 km, or 1,000 km for 700 km, or 1,500 km for 1,820 km" in lines
        # a negative number of kilometres would not
        text, claims, stated = self.total("[800 km] and [700 km] make [120 km]")
        fit = [
            step.text for step in one(stated, text=text, claims=claims).working if "Would fit" in step.text
        ]
        assert fit == []
        text, claims, stated = self.total("[nine men] and [700 women] make [1,820 people]")
        fit = [
            step.text for step in one(stated, text=text, claims=claims).working if "Would fit" in step.text
        ]
        assert fit == ["Would fit: 1,810 for 700, or 710 for 1,820"]


class TestStanding:
    """What stands as written is not to be broken by a repair; what does not stand protects nothing."""

    def broken_share(self) -> tuple[str, tuple[Claim, ...], Relation]:
        """Any of three figures may be out by a factor of ten."""
        text, claims = figures("[3%] of [£21 million] is [£6.3 million]")
        hundred = Constant(Interval.point(100), "100")
        share, base, amount = (Figure(claim) for claim in claims)
        return text, claims, relation(Quotient(Product(share, base), hundred), amount, claims)

    def repair(self, stated: Relation, *beside: Relation, text: str, claims: tuple[Claim, ...]) -> str:
        items = [("share-of-base", "error", stated), *(("beside", "error", other) for other in beside)]
        found = [f for f in weigh(items, claims, text).findings if f.rule == "share-of-base"]
        assert len(found) == 1
        return found[0].repair.reason if found[0].repair else ""

    def test_a_backed_figure_is_not_edited(self) -> None:
        text, claims, stated = self.broken_share()
        assert self.repair(stated, text=text, claims=claims) == ""
        backed = [
            relation(
                RowValue(backing), Figure(claim), (claim,), rows=(backing,), if_holds="supports", if_broken=""
            )
            for claim, backing in ((claims[0], row("3.01")), (claims[1], row("21.0", multiplier=10**6)))
        ]
        assert self.repair(stated, *backed, text=text, claims=claims) == "a factor of 10"

    def test_a_row_that_the_figure_does_not_meet_protects_nothing(self) -> None:
        text, claims = figures("[1,420 homes] in all, [1,240 homes]")
        stated = relation(Constant(Interval.point(1240), "1,240"), Figure(claims[0]), claims[:1])
        for other in (row("1420"), row("9999")):
            for effect in ("supports", "disputes"):
                beside = relation(
                    RowValue(other),
                    Figure(claims[0]),
                    claims[:1],
                    rows=(other,),
                    if_holds=effect,
                    if_broken="",
                )
                found = self.repair(stated, beside, text=text, claims=claims)
                stands = other.written == "1420" and effect == "supports"
                assert found == ("" if stands else "the digits 4 and 2 are swapped"), (other.written, effect)


class TestSuppositions:
    def weighed(self, modality: str, *, supposed: bool) -> tuple[list[str], list[str]]:
        text, claims = figures(RISE)
        claims = tuple(claim._replace(modality=modality) for claim in claims)
        found = weigh([("percent-change", "error", growth(claims, supposed=supposed))], claims, text)
        return [f.effect for f in found.findings], [s.reason for s in found.silences]

    def test_arithmetic_must_hold_in_a_supposition_too(self) -> None:
        for modality in ("hypothetical", "question"):
            assert self.weighed(modality, supposed=True) == (["disputes"], [])
            assert self.weighed(modality, supposed=False) == ([], ["modality-differs"])

    def test_but_not_in_what_is_denied(self) -> None:
        for supposed in (True, False):
            assert self.weighed("negated", supposed=supposed) == ([], ["negated"])

    def test_a_speakers_supposition_beside_a_fact(self) -> None:
        text, (by, start, end) = figures(RISE)
        claims = (by, start, end._replace(modality="hypothetical"))
        judgement = weigh([("percent-change", "error", growth(claims))], claims, text)
        assert [s.reason for s in judgement.silences] == ["modality-differs"]


class TestSettled:
    """Which single figures rows back, whatever else the rules stated before."""

    def direct(self, claim: Claim, value: str = "1214", **changes: object) -> Relation:
        backing = row(value)
        fields: dict[str, object] = {"rows": (backing,), "if_holds": "supports"}
        return relation(RowValue(backing), Figure(claim), (claim,), **(fields | changes))

    def test_only_a_fact_that_one_row_backs_without_arithmetic(self) -> None:
        _, (claim, other) = figures("[1,214 homes] and [600 homes]")
        good = self.direct(claim)
        zero = RowValue(row("0"))
        passed_over: list[Stated] = [
            Remark(claim, (claim,), Wording("", "", "", "")),
            Abstention((claim,), "definition-differs"),
            self.direct(claim, if_holds=""),
            self.direct(claim, if_holds="disputes", if_broken=""),
            good._replace(left=(Difference(good.left[0], zero),)),
            relation(good.left[0], Sum((Figure(claim),)), (claim,), rows=good.rows, if_holds="supports"),
            self.direct(claim, form="at-most"),
            self.direct(claim._replace(modality="hypothetical")),
            self.direct(claim._replace(modality="negated"), supposed=True),
            self.direct(claim._replace(quantity=None)),
            self.direct(claim._replace(quantity=None), if_broken=""),
            self.direct(claim, "1199"),
            self.direct(claim, "1199", if_broken=""),
        ]
        for item in passed_over:
            assert settled([("x", "error", item)]) == {}, item
        assert settled([("x", "error", item) for item in (*passed_over, good)]) == {claim.index: good.rows}
        assert settled([("x", "error", self.direct(other, "600"))]) == {other.index: (row("600"),)}

    def test_a_figure_that_misses_its_row_is_not_settled_by_a_range_beside_it(self) -> None:
        _, (claim,) = figures("[1,214 homes]")
        two = (RowValue(row("1214", line=2)), RowValue(row("1300", line=3)))
        stated = relation(two, Figure(claim), (claim,), rows=(two[1].row,), if_holds="supports")
        assert settled([("x", "error", stated)]) == {claim.index: (two[0].row,)}


def test_settled_figures() -> None:
    _, claims = figures("[1,214 homes] and [500 homes] and [1,999 homes]")
    rows = (row("1214", line=2), row("1213.8", line=3), row("7", line=4))
    items: list[tuple[str, str, Stated]] = [
        (
            "reference-value",
            "error",
            relation(tuple(RowValue(r) for r in rows), Figure(c), (c,), rows=rows, if_holds="supports"),
        )
        for c in claims
    ]
    derived = relation(
        Difference(RowValue(rows[0]), RowValue(rows[2])),
        Figure(claims[0]),
        claims[:1],
        rows=rows,
        if_holds="supports",
    )
    assert settled([*items, ("arithmetic", "error", derived)]) == {0: rows[:2]}


class TestVerdict:
    def finding(self, effect: str, *claims: int, rule: str = "x") -> Finding:
        return Finding(rule, effect, "error", "", claims, 0, 1)

    def test_disputes_outweigh_support(self) -> None:
        _, (claim,) = figures("[5 km]")
        both = (self.finding("supports", 0), self.finding("disputes", 0))
        assert verdict(claim, both) == ("disputed", None)
        assert verdict(claim, both[:1]) == ("supported", None)
        assert verdict(claim, (self.finding("disputes", 1),)) == ("unverifiable", "no-row")

    @pytest.mark.parametrize("reason", ["no-entity", "ambiguous"])
    def test_reasons(self, reason: str) -> None:
        _, (claim,) = figures("[5 km]", reason=reason)
        assert verdict(claim, (self.finding("notes", 0),)) == ("unverifiable", reason)

    @pytest.mark.parametrize("modality", ["forecast", "hypothetical", "question", "demand"])
    def test_what_cannot_be_checked(self, modality: str) -> None:
        _, (claim,) = figures("[5 km]", modality=modality)
        assert verdict(claim, ()) == ("unverifiable", "not-checkable")

    def test_sources_that_disagree(self) -> None:
        _, (claim,) = figures("[5 km]")
        assert verdict(claim, (self.finding("notes", 0, rule="sources-disagree"),)) == (
            "unverifiable",
            "ambiguous",
        )


def test_the_order_of_the_items_does_not_matter() -> None:
    text, claims, items = TestCauses().items()
    base = weigh(items, claims, text)
    assert weigh(list(reversed(items)), claims, text) == base
    assert weigh(items + items, claims, text) == base


def test_ways_to_one_figure_that_read_alike_stand_in_the_order_of_their_working() -> None:
    text, (*parts, total) = figures("[1,200], [3,400] and [5,600] make [10,200].")
    items: list[tuple[str, str, Stated]] = [
        ("rule", "error", relation(Sum(tuple(map(Figure, order))), Figure(total), (*order, total), if_holds="supports")
         ._replace(claims=(*parts, total)))
        for order in permutations(parts)
    ]  # fmt: skip
    ways = [
        [step.text for step in finding.working] for finding in weigh(items, (*parts, total), text).findings
    ]
    assert len(ways) == 6
    assert ways == sorted(ways)


def test_what_is_told_otherwise_is_passed_over_with_a_reason() -> None:
    """A figure inside words on record is held against no rows, and the silence says so."""
    (gold,) = [
        gold
        for gold in gold_drafts(Path(__file__).parents[2] / "fixtures" / "real-figures")
        if gold.draft.stem == "july-losses.clean"
    ]
    text = gold.draft.read_text(encoding="utf-8")
    result = check_draft(read_text(text, "draft.md"), load_pack(*gold.packs), date.fromisoformat(gold.as_of))
    told = {
        (silence.rule, result.claims[silence.claims[0]].text)
        for silence in result.silences
        if silence.reason == "told-otherwise"
    }
    assert ("figure-from-another-source", "1,000 people") in told
