"""Hand-built reports; every number, place and body in them is invented."""

from factcheck.model.report import (
    Claim,
    Evidence,
    Extractor,
    FileReport,
    Finding,
    Named,
    Pack,
    Period,
    Problem,
    Quantity,
    Related,
    Repair,
    Report,
    Run,
    Silence,
    Skipped,
    SourceSpan,
    Summary,
    Tool,
    WorkingLine,
)

SOURCE = """\
# Northport builds, slowly

Northport council completed 1,420 homes in 2024.

Spending on repairs rose 25%, from £4.0 million to £4.8 million.

About 3,000 families are waiting, the charity Doorstep said on Monday. Route 66 is not a number. \
“We shall build 2,000 more by 2030,” said the mayor.
"""


def span_of(source: str, words: str, occurrence: int = 1) -> SourceSpan:
    at = -1
    for _ in range(occurrence):
        at = source.index(words, at + 1)
    return span(source, at, at + len(words))


def span(source: str, start: int, end: int) -> SourceSpan:
    def position(at: int) -> tuple[int, int]:
        return source.count("\n", 0, at) + 1, at - (source.rfind("\n", 0, at) + 1) + 1

    return SourceSpan(start, end, *position(start), *position(end))


def claim(
    source: str, words: str, name: str, verdict: str = "unverifiable", occurrence: int = 1, **fields: object
) -> Claim:
    return Claim(
        id=name, kind=fields.pop("kind", "quantity"), text=words, span=span_of(source, words, occurrence),
        verdict=verdict, **fields,
    )  # type: ignore[arg-type]  # fmt: skip


def northport(path: str = "drafts/northport.md", source: str = SOURCE) -> FileReport:
    homes = claim(
        source, "1,420 homes", "c-7f3a91", "disputed", quantity=Quantity("1,420", "1415", "1430", high_open=True),
        subject=Named("northport", "Northport council"), metric=Named("homes-completed", "completed"),
        period=Period("2024-01-01", "2024-12-31", "2024"), findings=("f-1",),
    )  # fmt: skip
    rise = claim(
        source, "25%", "c-19be02", "disputed", quantity=Quantity("25%", "24.5", "26"), findings=("f-2",)
    )
    start = claim(source, "£4.0 million", "c-19be03", "disputed", findings=("f-2",))
    end = claim(source, "£4.8 million", "c-19be04", "disputed", findings=("f-2",))
    families = claim(
        source, "About 3,000 families", "c-d20177", reason="no-row", metric=Named(None, "waiting"),
        subject=Named(None, "families"), context="About 3,000 families are waiting, the charity Doorstep said on Monday.",
    )  # fmt: skip
    more = claim(source, "2,000 more", "c-e10001", reason="not-checkable", modality="forecast")
    findings = (
        Finding(
            id="f-1", rule="reference-value", effect="disputes", severity="error",
            message="The draft has 1,420, the reference 1,240.", claims=("c-7f3a91",), span=homes.span,
            working=(
                WorkingLine("1,420 stands for 1,415 to under 1,430; the row for 1,239.5 to 1,240.5. No overlap.", "1415", "1430"),
                WorkingLine("1,420 - 1,240 = 180 (14.5% above)"),
            ),
            evidence=(
                Evidence(
                    "housing", "facts.csv:118", "Northport Council, Housing Delivery Statement 2024, table 2",
                    "https://example.org/statement", "2025-03-18", "1240", None, None, "home", "2024", "completed",
                ),
            ),
            repair=Repair(span_of(source, "1,420"), "1,240", "the digits 4 and 2 are swapped"),
            query="AU: the council's statement for 2024 has 1,240 homes completed; please check 1,420. If it is a newer "
            "figure, which document and date?",
        ),
        Finding(
            id="f-2", rule="percent-change", effect="disputes", severity="warning",
            message="These three figures do not fit together; the draft alone cannot tell which one slipped.",
            claims=("c-19be02", "c-19be03", "c-19be04"), span=rise.span,
            related=(Related(rise.span, "change"), Related(start.span, "from"), Related(end.span, "to")),
            working=(
                WorkingLine("4.75 / 4.10 - 1 = 15.8%; 4.90 / 3.95 - 1 = 24.1%", "15.8", "24.1"),
                WorkingLine("“25%” stands for 24.5% to under 26%. No overlap.", "24.5", "26"),
            ),
            query="please check all three figures against the accounts.",
            innocent="the 25% is after inflation, or like for like",
        ),
    )  # fmt: skip
    return FileReport(
        path=path, format="markdown", encoding="utf-8", sha256="0" * 64, as_of="2025-06-01", as_of_source="option",
        claims=(homes, rise, start, end, families, more), findings=findings,
        skipped=(Skipped(span_of(source, "Route 66"), "Route 66", "identifier"),),
        silences=(Silence("conversion", ("c-d20177",), "dimension-differs"),), source=source,
    )  # fmt: skip


def report(*files: FileReport, errors: tuple[Problem, ...] = (), **summary: int) -> Report:
    return Report(
        tool=Tool("factcheck", "0.0.0"),
        run=Run(
            "2025-06-01", "option", Extractor("grammar"),
            (Pack("housing", "2025.2", 412, "a" * 64, newest="2025-04-02", stale=9),), complete=not errors, errors=errors,
        ),
        files=files,
        summary=Summary(**(summary or {"claims": 6, "disputed": 4, "unverifiable": 2, "skipped": 1})),
    )  # fmt: skip
