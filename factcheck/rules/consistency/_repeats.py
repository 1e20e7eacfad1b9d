"""One relation under two names: the same fact stated twice in a draft."""

from collections.abc import Iterator

from factcheck.model.claim import Claim, Link
from factcheck.model.relation import Figure, Relation, Stated, Wording
from factcheck.model.told import as_told
from factcheck.rules.consistency._changes import factor
from factcheck.rules.consistency._figures import is_fraction, number, share
from factcheck.rules.rule import Case

DISPLAY = frozenset({"headline", "standfirst", "heading", "caption"})

_PLACES = {
    "headline": "The headline",
    "standfirst": "The standfirst",
    "heading": "The subheading",
    "caption": "The caption",
    "table": "the table",
    "body": "the text",
}


def relations_between(case: Case, *, display: bool) -> Iterator[Stated]:
    """State every repetition that involves a headline, standfirst or caption, or every other one."""
    for link in case.links("repeat"):
        zones: tuple[str, str] = link.attribute("zones")
        if bool(DISPLAY & set(zones)) == display:
            first = link.one("first")
            if first is not None:
                if not link.attribute("slip"):
                    yield _relation(case, link, case.claim(first), zones, slip=False)
                # figures that lie close together are still a slip of each other where digits are swapped
                yield _relation(case, link, case.claim(first), zones, slip=True)


def _relation(case: Case, link: Link, first: Claim, zones: tuple[str, str], *, slip: bool) -> Relation:
    others = tuple(case.claim(i) for i in link.all("second"))
    said = " or ".join(dict.fromkeys(as_told(other) for other in others))
    here, there = _PLACES[zones[0]], _PLACES[zones[1]]
    if zones == ("body", "body"):
        says = f"The text says {said} in one place and {as_told(first)} in another, in words that describe the same thing"
    elif zones[0] == "body":
        says = f"The text says {as_told(first)}, {there} has {said}"
    else:
        says = f"{here} says {as_told(first)}, {there} says {said}"
    return Relation(
        form="equal",
        left=tuple(_in_the_unit_of(first, other) for other in others),
        right=Figure(first),
        primary=first,
        claims=(first, *others),
        wording=Wording(
            says=says,
            comparable="both passages count the same thing in the same words, and neither corrects the other",
            innocent="they are about two different things, dates or sources, or one of them was revised",
            query=f"which is right, {as_told(first)} or {said}?",
        ),
        cue=(link.cue_start, link.cue_end),
        gap="none" if number(first).stat == "age" else "auto",  # which nobody rounds
        needs_repair=slip,
        slips="first" if slip and link.attribute("alone") and _is_short(first) else "plain",
        labels=tuple((other.index, "the other figure") for other in others),
    )


def _is_short(claim: Claim) -> bool:
    """Whether a figure has two digits, so that only one of them may be a slip."""
    return number(claim).significant_steps < 100


def _in_the_unit_of(first: Claim, other: Claim) -> Figure:
    """The other figure as the first one is told: a percentage beside a share in words is a part of one."""
    return share(other) if is_fraction(first) else Figure(other, factor(other, first))
