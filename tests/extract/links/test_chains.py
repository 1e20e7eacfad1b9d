from tests.extract.links.reading import links_of


def test_ties_steps_to_their_total() -> None:
    ((link, roles),) = links_of("Fares rose 20% in 2023 and a further 30% in 2024, or 56% in all.", "chain")
    assert [len(roles["step"]), roles["total"]] == [2, ["56%"]]
    assert link.attribute("signs") == (1, 1)


def test_finds_a_round_trip() -> None:
    ((link, _),) = links_of("Shares fell 50% and then rose 100%, back where they started.", "round-trip")
    assert link.attribute("signs") == (-1, 1)


def test_ties_growth_inflation_and_the_real_change_across_two_sentences() -> None:
    ((_, roles),) = links_of("Pay went up 6%. With inflation at 4.5%, the real rise was 1.4%.", "real-terms")
    assert roles == {"nominal": ["6%"], "inflation": ["4.5%"], "real": ["1.4%"]}


def test_leaves_percentages_of_the_first_figure_alone() -> None:
    assert not links_of("Fares rose 20% and then a further 30% of the original price, 50% in all.", "chain")
