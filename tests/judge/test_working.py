"""The working of a finding: lines that a reader can redo by hand and that lead to the verdict."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from factcheck.judge.compare import compare
from factcheck.judge.evaluate import Figures
from factcheck.judge.numerals import PLAIN
from factcheck.judge.working import Shown, figure_style, figure_words, formula, row_step, row_words, show
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.relation import (
    Constant,
    Difference,
    Figure,
    Grown,
    Product,
    Quotient,
    Relation,
    RowValue,
    Sum,
)
from factcheck.model.row import Row
from factcheck.model.told import told as row_told
from tests.judge.drafting import figures, quantity, relation, row

Build = Callable[[list[Figure], tuple[Claim, ...]], Relation]


def n(value: int) -> Constant:
    return Constant(Interval.point(Fraction(value)), str(value))


def shown(marked: str, build: Build) -> Shown:
    text, claims = figures(marked)
    stated = build([Figure(claim) for claim in claims], claims)
    return show(stated, compare(stated), text, Figures())


SHOWN: list[tuple[str, Build, tuple[str, ...], list[tuple[str, str | None, str | None]]]] = [
    # draft, relation, (computed, stated, implied, nearest), lines with the bounds that they state
    (
        "[£1.2 million] a week, [£90 million] over the year",
        lambda f, c: relation(
            Product(f[0], Constant(Interval(Fraction(52), Fraction(53)), "52 to 53 weeks")), f[1], c
        ),
        ("£59.8 million to under £68.9 million", "£90 million", "", "£59.8 million to under £68.9 million"),
        [
            ("£1.2 million stands for 1.15 to under 1.3", "1150000", "1300000"),
            ("£90 million stands for 85 to under 100", "85000000", "100000000"),
            ("£1.2 million × 52 to 53 weeks = £59.8 million to under £68.9 million", "59800000", "68900000"),
            ("No overlap: £68.9 million and £85 million are the nearest ends", None, None),
        ],
    ),
    (
        "rose [25%] from [£4.0 million] to [£4.8 million]",
        lambda f, c: relation(Grown(f[1], f[0], 1), f[2], c),
        (
            "£5.0 million (£4.91 million to £5.17 million)",
            "£4.8 million",
            "a rise of 20% (15.8% to 24.1%)",
            "£5.0 million (£4.91 million to £5.17 million)",
        ),
        [
            ("£4.0 million stands for 3.95 to under 4.1", "3950000", "4100000"),
            ("25% stands for 24.5% to under 26%", "24.5", "26"),
            ("£4.8 million stands for 4.75 to under 4.9", "4750000", "4900000"),
            ("£4.0 million plus 25% = £4.917 million to under £5.166 million", "4917750", "5166000"),
            (
                "from £4.0 million to £4.8 million is a rise of 15.8% to 24.1%: 4.75 / 4.1 - 1 = 15.8%; 4.9 / 3.95 - 1 = 24.1%",
                "15.8536585365",
                "24.0506329114",
            ),
            ("No overlap: £4.9178 million and £4.9 million are the nearest ends", None, None),
        ],
    ),
    (
        "fell [25%] from [£4.8 million] to [£4.4 million]",
        lambda f, c: relation(Grown(f[1], f[0], -1), f[2], c),
        (
            "£3.6 million (£3.51 million to £3.7 million)",
            "£4.4 million",
            "a fall of 8.33% (5.26% to 11.3%)",
            "£3.6 million (£3.51 million to £3.7 million)",
        ),
        [
            ("£4.8 million stands for 4.75 to under 4.9", "4750000", "4900000"),
            ("25% stands for 24.5% to under 26%", "24.5", "26"),
            ("£4.4 million stands for 4.35 to under 4.5", "4350000", "4500000"),
            ("£4.8 million minus 25% = over £3.515 million to £3.7 million", "3515000", "3699500"),
            (
                "from £4.8 million to £4.4 million is a fall of 5.26% to 11.3%: 1 - 4.5 / 4.75 = 5.26%; 1 - 4.35 / 4.9 = 11.3%",
                "5.26315789473",
                "11.224489796",
            ),
            ("No overlap: £3.6995 million and £4.35 million are the nearest ends", None, None),
        ],
    ),
    (
        "rose [25%] from [£4.8 million] to [£4.0 million]",
        lambda f, c: relation(Grown(f[1], f[0], 1), f[2], c),
        (
            "£6.0 million (£5.91 million to £6.18 million)",
            "£4.0 million",
            "a fall of 16.7% (13.6% to 19.4%)",
            "£6.0 million (£5.91 million to £6.18 million)",
        ),
        [
            ("£4.8 million stands for 4.75 to under 4.9", "4750000", "4900000"),
            ("25% stands for 24.5% to under 26%", "24.5", "26"),
            ("£4.0 million stands for 3.95 to under 4.1", "3950000", "4100000"),
            ("£4.8 million plus 25% = £5.913 million to under £6.174 million", "5913750", "6174000"),
            (
                "from £4.8 million to £4.0 million is a fall of 13.6% to 19.4%: 1 - 4.1 / 4.75 = 13.6%; 1 - 3.95 / 4.9 = 19.4%",
                "13.6842105263",
                "19.3877551021",
            ),
            ("No overlap: £5.9138 million and £4.1 million are the nearest ends", None, None),
        ],
    ),
    (
        "fell [25%] from [£4.0 million] to [£4.8 million]",
        lambda f, c: relation(Grown(f[1], f[0], -1), f[2], c),
        (
            "£3.0 million (£2.92 million to £3.1 million)",
            "£4.8 million",
            "a rise of 20% (15.8% to 24.1%)",
            "£3.0 million (£2.92 million to £3.1 million)",
        ),
        [
            ("£4.0 million stands for 3.95 to under 4.1", "3950000", "4100000"),
            ("25% stands for 24.5% to under 26%", "24.5", "26"),
            ("£4.8 million stands for 4.75 to under 4.9", "4750000", "4900000"),
            ("£4.0 million minus 25% = over £2.923 million to £3.096 million", "2923000", "3095500"),
            (
                "from £4.0 million to £4.8 million is a rise of 15.8% to 24.1%: 4.75 / 4.1 - 1 = 15.8%; 4.9 / 3.95 - 1 = 24.1%",
                "15.8536585365",
                "24.0506329114",
            ),
            ("No overlap: £3.0955 million and £4.75 million are the nearest ends", None, None),
        ],
    ),
    (
        "fell [25%] from [over £4.0 million] to [£1.8 million]",
        lambda f, c: relation(Grown(f[1], f[0], -1), f[2], c),
        (
            "more than £2.96 million",
            "£1.8 million",
            "a fall of over 52.5% to under 100%",
            "more than £2.96 million",
        ),
        [
            ("over £4.0 million stands for more than 4.0", "4000000", None),
            ("25% stands for 24.5% to under 26%", "24.5", "26"),
            ("£1.8 million stands for 1.75 to under 1.9", "1750000", "1900000"),
            ("£4.0 million minus 25% = more than £2.96 million", "2960000", None),
            (
                "from £4.0 million to £1.8 million is a fall of over 52.5% to under 100%: 1 - 1.9 / 4 = 52.5%",
                "52.5",
                "100",
            ),
            (
                "No overlap: the nearest ends, £2.96 million and £1.9 million, lie more than 2% apart",
                None,
                None,
            ),
        ],
    ),
    (
        "rose [28%] from [£1.3 million] to [£1.2 million]",
        lambda f, c: relation(Grown(f[1], f[0], 1), f[2], c),
        (
            "£1.66 million (£1.59 million to £1.81 million)",
            "£1.2 million",
            "a change of -7.69% (-17.9% to 4%)",
            "£1.66 million (£1.59 million to £1.81 million)",
        ),
        [
            ("£1.3 million stands for 1.25 to under 1.4", "1250000", "1400000"),
            ("28% stands for 27.5% to under 29%", "27.5", "29"),
            ("£1.2 million stands for 1.15 to under 1.3", "1150000", "1300000"),
            ("£1.3 million plus 28% = £1.593 million to under £1.806 million", "1593750", "1806000"),
            (
                "from £1.3 million to £1.2 million is a change of -17.9% to under 4%: "
                "1.15 / 1.4 - 1 = -17.9%; 1.3 / 1.25 - 1 = 4%",
                "-17.8571428572",
                "4",
            ),
            ("No overlap: £1.5938 million and £1.3 million are the nearest ends", None, None),
        ],
    ),
    (
        "[51 homes] grew by [4%] a year for three years to [99 homes]",
        lambda f, c: relation(Grown(Grown(Grown(f[0], f[1], 1), f[1], 1), f[1], 1), f[2], c),
        ("57.4 (56.5 to 59.1)", "99", "", "57.4 (56.5 to 59.1)"),
        [
            ("51 is taken as exact", "51", "51"),
            ("4% stands for 3.5% to under 5%", "3.5", "5"),
            ("99 is taken as exact", "99", "99"),
            ("51 plus 4%, 3 times over = 56.54 to 59.04", "56.544611625", "59.038875"),
            ("No overlap: 59.039 and 99 are the nearest ends", None, None),
        ],
    ),
    (
        "[800 homes] and [700 homes] make [1,820 homes]",
        lambda f, c: relation(Sum((f[0], f[1])), f[2], c),
        ("1,500 (1,400 to 1,700)", "1,820", "", "1,500 (1,400 to 1,700)"),
        [
            ("800 stands for 750 to under 900", "750", "900"),
            ("700 stands for 650 to under 800", "650", "800"),
            ("1,820 stands for 1,815 to under 1,830", "1815", "1830"),
            ("800 + 700 = 1,400 to under 1,700", "1400", "1700"),
            ("No overlap: 1,700 and 1,815 are the nearest ends", None, None),
        ],
    ),
    (
        "[800 homes] of [1,820 homes] is [a third]",
        lambda f, c: relation(Quotient(f[0], f[1]), f[2], c),
        ("44% (40.9% to 49.6%)", "a third", "", "44% (40.9% to 49.6%)"),
        [
            ("800 stands for 750 to under 900", "750", "900"),
            ("1,820 stands for 1,815 to under 1,830", "1815", "1830"),
            ("a third stands for 31.66% to 36.67%", "0.316666666666", "0.366666666667"),
            ("800 / 1,820 = 40.98% to 49.59%", "0.409836065573", "0.495867768596"),
            ("No overlap: 40.984% and 36.667% are the nearest ends", None, None),
        ],
    ),
    (
        "[800 homes] of [1,820 homes] is [60%]",
        lambda f, c: relation(Product(n(100), Quotient(f[0], f[1])), f[2], c),
        ("44% (40.9% to 49.6%)", "60%", "", "44% (40.9% to 49.6%)"),
        [
            ("800 stands for 750 to under 900", "750", "900"),
            ("1,820 stands for 1,815 to under 1,830", "1815", "1830"),
            ("60% stands for 59.5% to under 61%", "59.5", "61"),
            ("100 × (800 / 1,820) = 40.98% to 49.59%", "40.9836065573", "49.5867768596"),
            ("No overlap: 49.587% and 59.5% are the nearest ends", None, None),
        ],
    ),
    (
        "[20 km], [17 km], [60 km]",
        lambda f, c: relation(tuple(Product(n(k), f[0]) for k in (9, 8, 7, 6, 5, 4)), f[2], c),
        ("180 km (135 to 270 km)", "60 km", "", "180 km (135 to 270 km)"),
        [
            ("20 km stands for 15 to under 30", "15", "30"),
            ("60 km stands for 55 to under 70", "55", "70"),
            ("9 × 20 = 135 to under 270 km", "135", "270"),
            ("8 × 20 = 120 to under 240 km", "120", "240"),
            ("7 × 20 = 105 to under 210 km", "105", "210"),
            ("6 × 20 = 90 to under 180 km", "90", "180"),
        ],
    ),
    (
        "[20 km], [17 km], [60 km]",
        lambda f, c: relation(tuple(Product(n(k), f[0]) for k in (9, 8, 7, 6, 5)), f[2], c),
        ("180 km (135 to 270 km)", "60 km", "", "100 km (75 to 150 km)"),
        [
            ("20 km stands for 15 to under 30", "15", "30"),
            ("60 km stands for 55 to under 70", "55", "70"),
            ("9 × 20 = 135 to under 270 km", "135", "270"),
            ("5 × 20 = 75 to under 150 km", "75", "150"),
            ("6 × 20 = 90 to under 180 km", "90", "180"),
            ("7 × 20 = 105 to under 210 km", "105", "210"),
            ("1 further reading lies farther off", None, None),
            ("No overlap: 75 km and 70 km are the nearest ends", None, None),
        ],
    ),
    (
        "[20.5 km] is more than [60.5 km]",
        lambda f, c: relation(f[0], f[1], c, form="at-least"),
        ("20.5 km (20.4 to 20.6 km)", "60.5 km", "", "20.5 km (20.4 to 20.6 km)"),
        [
            ("20.5 km stands for 20.45 to under 20.6", "20.45", "20.6"),
            ("60.5 km stands for 60.45 to under 60.6", "60.45", "60.6"),
            ("No overlap: 20.6 km and 60.45 km are the nearest ends", None, None),
        ],
    ),
    (
        "[27 miles] ([60 km])",
        lambda f, c: relation(Figure(c[0], Fraction(1609344, 1000000)), f[1], c),
        ("43.5 km (42.6 to 45.1 km)", "60 km", "", "43.5 km (42.6 to 45.1 km)"),
        [
            ("27 miles stands for 26.5 to under 28", "26.5", "28"),
            ("60 km stands for 55 to under 70", "55", "70"),
            ("No overlap: 45.062 km and 55 km are the nearest ends", None, None),
        ],
    ),
    (
        "[1,240 men] and [3,260 women] make [over 2,000 people]",
        lambda f, c: relation(Sum((f[0], f[1])), f[2], c),
        ("4,500 (4,490 to 4,520)", "over 2,000", "", "4,500 (4,490 to 4,520)"),
        [
            ("1,240 stands for 1,235 to under 1,250", "1235", "1250"),
            ("3,260 stands for 3,255 to under 3,270", "3255", "3270"),
            ("over 2,000 stands for over 2,000 to 4,000", "2000", "4000"),
            ("1,240 + 3,260 = 4,490 to under 4,520", "4490", "4520"),
            (
                "No overlap if an open figure reaches no farther than double or half: 4,490 and 4,000 are the nearest ends",
                None,
                None,
            ),
        ],
    ),
    (
        "[1,010 men] and [1,020 women] are there. All in all [2,280 people]",
        lambda f, c: relation(Sum((f[0], f[1])), f[2], c),
        ("2,030 (2,020 to 2,050)", "2,280", "", "2,030 (2,020 to 2,050)"),
        [
            ("1,010 stands for 1,005 to under 1,020", "1005", "1020"),
            ("1,020 stands for 1,015 to under 1,030", "1015", "1030"),
            ("2,280 stands for 2,275 to under 2,290", "2275", "2290"),
            ("1,010 + 1,020 = 2,020 to under 2,050", "2020", "2050"),
            ("No overlap: the nearest ends, 2,050 and 2,275, lie more than 2% apart", None, None),
        ],
    ),
    (
        "[1,214 homes]",
        lambda f, c: relation(
            (RowValue(row("1214")), RowValue(row("1214.0", line=3))),
            f[0],
            c,
            rows=(row("1214"),),
            if_holds="supports",
            if_broken="",
        ),
        ("1,214", "1,214", "", ""),
        [
            ("the row for 2024 has 1,214", "1213.5", "1214.5"),
            ("the row for 2024 has 1,214.0", "1213.95", "1214.05"),
            ("1,214 stands for 1,213.5 to under 1,215", "1213.5", "1215"),
        ],
    ),
    (
        "[1,420 homes]",
        lambda f, c: relation(
            (
                RowValue(row("1.24", multiplier=10**6)),
                RowValue(row("1240", line=3)),
                RowValue(row("1200–1300", line=4, interval=Interval(Fraction(1200), Fraction(1300)))),
            ),
            f[0],
            c,
            rows=(row("1240", line=3),),
        ),
        ("1,240", "1,420", "", "1,200 to 1,300"),
        [
            ("the row for 2024 has 1,240", "1239.5", "1240.5"),
            ("the row for 2024 has 1.24 million, which stands for 1.235 to 1.245", "1235000", "1245000"),
            ("the row for 2024 has 1200–1300, which stands for 1,200 to 1,300", "1200", "1300"),
            ("1,420 stands for 1,415 to under 1,430", "1415", "1430"),
            ("No overlap: the nearest ends, 1,300 and 1,415, lie more than 2% apart", None, None),
        ],
    ),
    (
        "[45 homes] less [nine homes] is [40 homes]",
        lambda f, c: relation(Difference(f[0], f[1]), f[2], c),
        ("36", "40", "", "36"),
        [
            ("45 is taken as exact", "45", "45"),
            ("nine is taken as exact", "9", "9"),
            ("40 stands for 35 to under 50", "35", "50"),
            ("45 - nine = 36", "36", "36"),
        ],
    ),
    (
        "[45 homes] less [nine homes] times two is [40 homes]",
        lambda f, c: relation(Quotient(Difference(f[0], f[1]), Sum((f[1], n(1)))), f[2], c),
        ("3.6", "40", "", "3.6"),
        [
            ("45 is taken as exact", "45", "45"),
            ("nine is taken as exact", "9", "9"),
            ("40 stands for 35 to under 50", "35", "50"),
            ("(45 - nine) / (nine + 1) = 3.6", "3.6", "3.6"),
            ("No overlap: 3.6 and 35 are the nearest ends", None, None),
        ],
    ),
    (
        "[101.5%]",
        lambda f, c: relation(
            Constant(Interval(Fraction(0), Fraction(100)), "a share of the whole"), f[0], c, form="inside"
        ),
        ("0.0% to 100.0%", "101.5%", "", "0.0% to 100.0%"),
        [
            ("101.5% stands for 101.45% to under 101.6%", "101.45", "101.6"),
            ("a share of the whole = 0.0% to 100.0%", "0", "100"),
            ("No overlap: 100.0% and 101.45% are the nearest ends", None, None),
        ],
    ),
    (
        "[dozens of homes] and [5 homes] make [9 homes]",
        lambda f, c: relation(Sum((f[0], f[1])), f[2], c),
        ("at least 25", "9", "", "at least 25"),
        [
            ("dozens of homes stands for at least 20", "20", None),
            ("5 is taken as exact", "5", "5"),
            ("9 is taken as exact", "9", "9"),
            ("dozens of homes + 5 = at least 25", "25", None),
            ("No overlap: 25 and 9 are the nearest ends", None, None),
        ],
    ),
]


@pytest.mark.parametrize(
    ("marked", "build", "sides", "lines"), SHOWN, ids=[f"{k}-{case[0]}" for k, case in enumerate(SHOWN)]
)
def test_shown(
    marked: str, build: Build, sides: tuple[str, ...], lines: list[tuple[str, str | None, str | None]]
) -> None:
    found = shown(marked, build)
    assert (found.computed, found.stated, found.implied, found.nearest) == sides
    assert [tuple(step) for step in found.steps] == lines


class TestOrder:
    """The readings in the order of their worth to a reader."""

    def first(self, stated: Relation, text: str, **changes: object) -> list[str]:
        found = show(stated, compare(stated), text, Figures(), **changes)  # type: ignore[arg-type]
        return [step.text.split(" = ")[0] for step in found.steps if " = " in step.text]

    def readings(self) -> tuple[str, Relation, Figure]:
        text, claims = figures("[20.5 km] and [160.5 km]")
        a = Figure(claims[0])
        readings = tuple(Product(n(factor), a) for factor in (4, 5, 6, 7))
        return text, relation(readings, Figure(claims[1]), claims), a

    def test_the_likeliest_then_the_nearest(self) -> None:
        text, stated, _ = self.readings()
        assert self.first(stated, text) == ["4 × 20.5", "7 × 20.5", "6 × 20.5", "5 × 20.5"]

    def test_what_the_repair_mends_goes_before_all(self) -> None:
        text, stated, a = self.readings()
        q = a.claim.quantity
        assert q is not None
        edited = {0: q._replace(value=Fraction("32.1"))}
        assert self.first(stated, text, edited=edited)[0] == "5 × 20.5"

    def test_what_holds_is_told_alone(self) -> None:
        text, claims = figures("[20.5 km] and [102.5 km]")
        readings = tuple(Product(n(factor), Figure(claims[0])) for factor in (4, 5, 6, 7))
        stated = relation(readings, Figure(claims[1]), claims, if_holds="supports", rows=(row("1"),))
        assert self.first(stated, text) == ["5 × 20.5"]

    def test_four_readings_that_hold_need_no_word_on_the_others(self) -> None:
        text, claims = figures("[20.5 km] and [over 50 km]")
        readings = tuple(Product(n(factor), Figure(claims[0])) for factor in (3, 4, 5, 6, 7))
        lines = show(
            stated := relation(readings, Figure(claims[1]), claims), compare(stated), text, Figures()
        ).steps
        assert not any("further" in step.text for step in lines)


@pytest.mark.parametrize(
    ("marked", "words", "style"),
    [
        ("[over 1.1 million people]", "over 1.1 million", "1.1 million"),
        ("[about 27 miles]", "about 27 miles", "27 miles"),
        ("[£12.50]", "£12.50", "£12.50"),
        ("[25%]", "25%", "25%"),
        ("[3.4 percentage points]", "3.4 percentage points", "3.4 percentage points"),
        ("[12 homes]", "12", "12"),
    ],
)
def test_the_words_of_a_figure(marked: str, words: str, style: str) -> None:
    text, (claim,) = figures(marked)
    assert figure_words(claim, text) == words
    found = figure_style(claim, text)
    number = f"{found.prefix}#{found.gap}{found.word}{found.suffix}"
    shape = "".join("#" if c.isdigit() else c for c in style.replace(",", "").replace(".", ""))
    while "##" in shape:
        shape = shape.replace("##", "#")
    assert number == shape


def test_the_words_behind_a_number_are_repeated_only_if_they_are_a_short_unit() -> None:
    text, (claim,) = figures("[27 km of the way]")
    assert claim.quantity is not None

    def words(unit: str | None, end: int) -> str:
        q = claim.quantity
        assert q is not None
        return figure_words(claim._replace(quantity=q._replace(unit=unit, end=end)), text)

    assert words("km", 5) == "27 km"
    assert words("km", 17) == "27 km of the way"
    for unit in (None, "person", "gbp"):
        assert words(unit, 5) == "27"
    assert words("km", 2) == "27"
    text, (claim,) = figures("[27 metres of the way in all]")
    assert words("m", 26) == "27 metres of the way in al"
    assert words("m", 27) == "27"
    text = text.replace("metres of", "metres\nof")
    assert words("m", 9) == "27 metres"
    assert words("m", 10) == "27"
    assert figure_words(claim._replace(quantity=None), text) == claim.text
    assert figure_style(claim._replace(quantity=None), text) == PLAIN


@pytest.mark.parametrize(("value", "suffix"), [("1/3", "%"), ("1/2", "%"), ("3/2", ""), ("1", ""), ("0", "")])
def test_shares_in_words_are_printed_as_percentages(value: str, suffix: str) -> None:
    text, (claim,) = figures("[a third]")
    assert claim.quantity is not None
    part = claim._replace(quantity=claim.quantity._replace(value=Fraction(value)))
    assert figure_style(part, text).suffix == suffix


def test_other_words_are_printed_as_plain_numbers() -> None:
    for marked in ("[nine homes]", "[dozens of homes]"):
        text, (claim,) = figures(marked)
        assert figure_style(claim, text) == PLAIN


def test_rows_as_the_pack_writes_them() -> None:
    assert row_words(row("1234567")) == "1,234,567"
    assert row_words(row("1.24", multiplier=10**6)) == "1.24 million"
    assert row_words(row("24", multiplier=10**3)) == "24 thousand"
    assert row_words(row("24", multiplier=10**5)) == "24 lakh"
    assert row_words(row("24", multiplier=10**4)) == "24"
    assert row_words(row("1200–1300", interval=Interval(Fraction(1200), Fraction(1300)))) == "1200–1300"


def test_formulas_need_no_more_brackets_than_a_reader() -> None:
    text, claims = figures("[45 km], [30 km] and [12 km]")
    a, b, c = (Figure(claim) for claim in claims)
    for expression, told in (
        (Sum((a, Product(b, c))), "45 + (30 × 12)"),
        (Product(Sum((a, b)), c), "(45 + 30) × 12"),
        (Difference(Sum((a, b)), c), "45 + 30 - 12"),
        (Difference(a, Sum((b, c))), "45 - (30 + 12)"),
        (Quotient(a, Difference(b, c)), "45 / (30 - 12)"),
        (Grown(a, b, 1), "45 plus 30"),
        (Grown(Sum((a, b)), c, -1), "(45 + 30) minus 12"),
        (Grown(Grown(a, b, 1), b, 1), "45 plus 30, 2 times over"),
        (Grown(Grown(a, b, -1), b, 1), "(45 minus 30) plus 30"),
        (Grown(Grown(a, b, 1), c, 1), "(45 plus 30) plus 12"),
        (Product(n(100), RowValue(row("1240"))), "100 × 1,240"),
    ):
        assert formula(expression, text) == told  # type: ignore[arg-type]


def test_one_end_of_a_score_is_its_own_number() -> None:
    text, (claim,) = figures("[3-1]")
    assert claim.quantity is not None
    score = claim.quantity._replace(value=None, low=Fraction(3), high=Fraction(1), stat="score", number_end=3)
    two_ends = Sum(tuple(Figure(claim._replace(quantity=score), end=end) for end in ("low", "high")))
    assert formula(two_ends, text) == "3 + 1"
    assert formula(Figure(claim._replace(quantity=score)), text) == "3-1"


def test_the_unit_may_be_left_out() -> None:
    text, (claim,) = figures("[27 miles]")
    assert figure_style(claim, text).suffix == " miles"
    assert figure_style(claim, text, unit=False).suffix == ""
    assert figure_style(claim._replace(quantity=claim.quantity._replace(end=2)), text).suffix == ""  # type: ignore[union-attr]


def test_a_hedge_is_part_of_the_words_wherever_it_stands() -> None:
    text, (claim,) = figures("[27 miles or more]")
    assert claim.quantity is not None
    behind = claim.quantity._replace(end=8, unit="mile", hedge="or more", hedge_start=9, hedge_end=16)
    assert figure_words(claim._replace(quantity=behind), text) == "27 miles or more"
    assert (
        figure_words(claim._replace(quantity=behind._replace(hedge_start=None, hedge_end=None)), text)
        == "27 miles"
    )


def test_four_readings_are_shown_and_no_more_announced() -> None:
    for count, further in (
        (4, ""),
        (5, "1 further reading lies farther off"),
        (6, "2 further readings lie farther off"),
    ):
        text, claims = figures("[20.5 km] and [960.5 km]")
        readings = tuple(Product(n(k), Figure(claims[0])) for k in range(2, 2 + count))
        stated = relation(readings, Figure(claims[1]), claims)
        lines = [step.text for step in show(stated, compare(stated), text, Figures()).steps]
        assert [line for line in lines if "further" in line] == ([further] if further else [])


def test_a_side_that_is_no_figure_is_printed_as_it_comes_out() -> None:
    text, claims = figures("[20.5 km] and [17.25 km]")
    a, b = (Figure(claim) for claim in claims)
    stated = relation(n(99), Sum((a, b)), claims)
    found = show(stated, compare(stated), text, Figures())
    assert found.stated == "37.6 to 37.9"


def test_tells_how_the_reading_that_is_told_works_out() -> None:
    told = shown(
        "[27%] of [£313,400] or [£413,650]: [£121,400]",
        lambda f, c: relation(Quotient(Product(f[0], f[1]), n(100)), f[3], c)._replace(
            left=tuple(Quotient(Product(f[0], base), n(100)) for base in (f[1], f[2]))
        ),
    )
    assert told.formula == "(27% × £313,400) / 100"
    alone = shown("[£5m] and [£6m]", lambda f, c: relation(f[0], f[1], c))
    assert alone.formula == "£5m"


def test_both_sides_are_printed_in_the_unit_of_the_stated_figure() -> None:
    told = shown(
        "[27 miles] ([47.5 km])",
        lambda f, c: relation(Figure(c[0], Fraction(1609)), Figure(c[1], Fraction(1000)), c, gap="none"),
    )
    assert (told.computed, told.stated) == ("43.4 km (42.6 to 45.1 km)", "47.5 km")
    assert told.nearest == told.computed
    lines = [step.text for step in told.steps]
    assert lines[-1] == "No overlap: 45.052 km and 47.45 km are the nearest ends"
    assert "27 miles stands for 26.5 to under 28" in lines
    assert "47.5 km stands for 47.45 to under 47.6" in lines


def test_a_change_between_figures_in_another_unit() -> None:
    told = shown(
        "rose [25%], from [£4.0 million] to [£4.8 million]",
        lambda f, c: relation(Grown(Figure(c[1], Fraction(100)), f[0], 1), Figure(c[2], Fraction(100)), c),
    )
    (line,) = (step.text for step in told.steps if step.text.startswith("from "))
    assert line.endswith("is a rise of 15.8% to 24.1%: 4.75 / 4.1 - 1 = 15.8%; 4.9 / 3.95 - 1 = 24.1%")


def test_what_stays_as_it_was_neither_rises_nor_falls() -> None:
    told = shown(
        "rose [25%] from [45 homes] to [45 homes]", lambda f, c: relation(Grown(f[1], f[0], 1), f[2], c)
    )
    assert told.implied == "a change of 0%"


def test_what_only_an_end_of_a_figure_gives_is_not_told_as_its_number() -> None:
    def computed(words: str) -> str:
        return shown(words, lambda f, c: relation(Sum((f[0], f[1])), f[2], c)).computed

    assert computed("[1,240 men] and [3,260 women] make [9,000 people]") == "4,500 (4,490 to 4,520)"
    assert computed("[about 1,240 men] and [3,260 women] make [9,000 people]") == "4,500 (4,371 to 4,634)"
    assert computed("[under 1,240 men] and [3,260 women] make [9,000 people]") == "3,255 to under 4,510"
    assert computed("[over 1,240 men] and [3,260 women] make [900 people]") == "more than 4,495"


def test_a_change_against_the_told_direction_has_no_sign() -> None:
    def computed(words: str, build: Build) -> str:
        return shown(words, build).computed

    def change(f: list[Figure], c: tuple[Claim, ...]) -> Relation:
        return relation(Quotient(Product(n(100), Difference(f[1], f[0])), f[0]), f[2], c)

    assert computed("from [4,410] to [4,655], a rise of [9.9%]", change).startswith("5.56% (")
    assert computed("from [4,655] to [4,410], a rise of [5.6%]", change).endswith(" the other way")
    assert computed("from [4,655] to [4,410], a rise of [5.6%]", change).startswith("5.26% (")
    fewer = computed(
        "[1,240] and not [1,310], a lead of [70]", lambda f, c: relation(Difference(f[0], f[1]), f[2], c)
    )
    assert fewer == "70 (55 to 85) the other way"
    # a sum below nothing is a loss and no change
    assert "other way" not in computed(
        "[-12.0] and [4.0] make [8.0]", lambda f, c: relation(Sum((f[0], f[1])), f[2], c)
    )


def test_a_bound_on_a_change_implies_no_change() -> None:
    told = shown(
        "rose [25%] from [45 homes] to [45 homes]",
        lambda f, c: relation(Grown(f[1], f[0], 1), f[2], c, form="at-most"),
    )
    assert told.implied == ""


def test_only_what_lies_beyond_the_gap_is_said_to() -> None:
    backing = row("1040")

    def conclusion(words: str) -> str:
        told = shown(words, lambda f, c: relation(RowValue(backing), f[0], c, rows=(backing,)))
        return told.steps[-1].text

    assert conclusion("[1,032 homes]").endswith("are the nearest ends")
    assert conclusion("[1,530 homes]").endswith("lie more than 2% apart")


def test_the_rows_of_the_reading_that_is_told() -> None:
    first, second = row("1500"), row("1240", line=3)
    told = shown(
        "[1,420 homes]",
        lambda f, c: relation(
            (RowValue(first), Sum((RowValue(second), n(7)))), f[0], c, rows=(first, second)
        ),
    )
    assert told.rows == row_told(first)
    both = shown(
        "[1,420 homes]",
        lambda f, c: relation(Sum((RowValue(second), RowValue(first))), f[0], c, rows=(first, second)),
    )
    assert both.rows == f"{row_told(first)} and {row_told(second)}"


def test_rows_of_several_subjects_are_told_with_their_subjects() -> None:
    here, there = row("1500"), row("1240", line=3)._replace(entity="southport")

    def lines(*rows: Row) -> list[str]:
        told = shown(
            "[420 homes]", lambda f, c: relation(Sum(tuple(map(RowValue, rows))), f[0], c, rows=rows)
        )
        return [step.text for step in told.steps if step.text.startswith("the row")]

    assert lines(here, there) == [
        "the row of northport for 2024 has 1,500",
        "the row of southport for 2024 has 1,240",
    ]
    assert lines(here, row("1240", line=3)) == ["the row for 2024 has 1,500", "the row for 2024 has 1,240"]


@pytest.mark.parametrize(
    ("written", "low", "high", "by_number", "line"),
    [
        ("1500", "1499.5", "1500.5", False, "the row for 2024 has 1,500"),
        ("500", "499.5", "500.5", False, "the row for 2024 has 500, which stands for 499.5 to 500.5"),
        ("500", "499.75", "500.25", False, "the row for 2024 has 500"),  # a thousandth
        ("-500", "-500.2", "-499.8", False, "the row for 2024 has -500"),
        ("0–5", "0", "5", False, "the row for 2024 has 0–5, which stands for 0 to 5"),
        (
            "5000–5001",
            "5000",
            "5001",
            False,
            "the row for 2024 has 5000–5001, which stands for 5,000 to 5,001",
        ),
        ("1500", "1500", None, False, "the row for 2024 has 1,500, which stands for at least 1,500"),
        ("1500", None, "1500", False, "the row for 2024 has 1,500, which stands for at most 1,500"),
        ("1500", "1500", None, True, "the row for 2024 has 1,500"),
    ],
)
def test_what_a_row_stands_for(
    written: str, low: str | None, high: str | None, by_number: bool, line: str
) -> None:
    interval = Interval(low and Fraction(low), high and Fraction(high))  # type: ignore[arg-type]
    assert row_step(row(written, interval=interval), by_number=by_number).text == line


def test_a_slip_is_told_by_the_number_of_an_open_row() -> None:
    floor = row("1240", interval=Interval(Fraction(1240), None))
    told = shown(
        "[124 homes]", lambda f, c: relation(RowValue(floor), f[0], c, rows=(floor,), needs_repair=True)
    )
    assert told.steps[0].text == "the row for 2024 has 1,240"
    plain = shown("[124 homes]", lambda f, c: relation(RowValue(floor), f[0], c, rows=(floor,)))
    assert plain.steps[0].text == "the row for 2024 has 1,240, which stands for at least 1,240"


@pytest.mark.parametrize(
    ("words", "changes", "factor", "expected"),
    [
        ("3.2 per cent", {"unit": "percent"}, 1, "3.2 per cent"),
        ("3.2 pc", {"unit": "percent"}, 1, "3.2 pc"),
        ("3.2 per cent", {}, 1, "3.2"),
        ("27 miles", {}, 1, "27"),
        ("27 miles", {}, 2, "27 miles"),
        ("12 homes", {}, 2, "12"),
        ("27", {"unit": "mile"}, 2, "27"),
    ],
)
def test_a_figure_in_a_formula(words: str, changes: dict[str, object], factor: int, expected: str) -> None:
    text, (claim,) = figures(f"It was [{words}].")
    assert claim.quantity is not None
    claim = claim._replace(quantity=claim.quantity._replace(**changes))  # type: ignore[arg-type]
    assert formula(Figure(claim, Fraction(factor)), text) == expected


def test_words_of_what_has_no_number_or_no_characters_of_its_own() -> None:
    text, (claim,) = figures("[27 miles]")
    q = claim.quantity
    assert q is not None
    assert figure_words(claim._replace(quantity=None), text) == "27 miles"
    assert formula(Figure(claim._replace(quantity=None)), text) == "27 miles"
    nowhere = q._replace(number_start=0, number_end=0, end=0)
    assert figure_words(claim._replace(quantity=nowhere), text) == "27 miles"


def test_emphasis_before_a_number_is_left_out_and_behind_it_kept() -> None:
    for words, start, end, expected in (
        ("only 27 miles", 0, 4, "27 miles"),
        ("27 miles exactly", 9, 16, "27 miles exactly"),
    ):
        text, (claim,) = figures(f"[{words}]")
        at = words.index("27")
        q = quantity("27 miles", at)._replace(hedge="-", hedge_start=start, hedge_end=end)
        assert figure_words(claim._replace(quantity=q), text) == expected


def test_a_fraction_of_a_unit_is_no_share() -> None:
    text, (claim,) = figures("[half a mile]")
    assert claim.quantity is not None
    assert figure_style(claim, text).suffix == "%"
    of_a_mile = claim._replace(quantity=claim.quantity._replace(unit="mile"))
    assert figure_style(of_a_mile, text) == PLAIN
