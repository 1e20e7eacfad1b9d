from tests.extract.links.reading import links_of

STORY = """# Brewery profit up 61% as pint passes £4.50

*Family brewer lifts turnover to £51.2bn*

Hartwell Brewery made a profit of £3.6m in the year to June, 16% more than the £3.1m of the previous year.

Turnover grew by 5.6% to £51.2m. A pint cost £4.54 on average.
"""


def test_ties_the_figures_of_headline_and_standfirst_to_the_text() -> None:
    found = {
        (link.attribute("zones")[0], *roles["first"], *roles["second"])
        for link, roles in links_of(STORY, "repeat")
    }
    assert found == {("headline", "61%", "16%"), ("standfirst", "£51.2bn", "£51.2m")}


def test_ties_nothing_where_the_number_itself_stands_in_the_text() -> None:
    assert not links_of(
        "# Council to close 13 libraries\n\nIt will close 13 libraries, not 31 libraries.", "repeat"
    )


def test_ties_no_mark_that_was_passed() -> None:
    assert not links_of("# Pint passes £4.50\n\nA pint cost £4.54 on average.", "repeat")


def test_proves_identity_by_noun_verb_and_subject() -> None:
    ((link, _),) = links_of(
        "# Morrow steelworks to cut 700 jobs\n\nThe steelworks at Morrow will cut 480 jobs.", "repeat"
    )
    assert link.attribute("slip") is False


def test_asks_for_a_slip_where_the_words_prove_less() -> None:
    ((link, _),) = links_of("# Jobs to go\n\n*480 jobs*\n\nThe steelworks will shed 840 jobs.", "repeat")
    assert link.attribute("slip") is True
