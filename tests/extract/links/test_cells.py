from tests.extract.links.reading import links_of

TABLE = """| Ward | Offences | Officers |
| --- | ---: | ---: |
| North | 8,015 | 112 |
| South | 4,655 | 76 |
| West | 3,480 | 61 |

"""


def test_ties_a_figure_to_the_cell_of_its_row_and_column() -> None:
    ((link, roles),) = links_of(TABLE + "South recorded 4,565 offences.\n", "cell")
    assert (roles["told"], roles["cells"]) == (["4,565 offences"], ["4,655"])
    assert (link.attribute("row"), link.attribute("owner"), link.attribute("scale")) == ("South", "", 1)


def test_knows_the_row_that_a_figure_belongs_to() -> None:
    ((link, _),) = links_of(TABLE + "South recorded 3,480 offences.\n", "cell")
    assert (link.attribute("row"), link.attribute("owner")) == ("South", "West")


def test_ties_nothing_where_the_figure_stands_in_its_row() -> None:
    assert not links_of(TABLE + "South recorded 4,655 offences, and has 76 officers.\n", "cell")


def test_takes_the_scale_from_the_head_then_from_the_caption() -> None:
    own = TABLE.replace("Offences", "Budget (£m)").replace("4,655", "46.55")
    ((link, _),) = links_of(own + "South has a budget of £45.65m.\n", "cell")
    assert link.attribute("scale") == 1_000_000
    captioned = "Budgets in £000\n\n" + TABLE.replace("Offences", "Budget")
    ((link, _),) = links_of(captioned + "South has a budget of £4,565,000.\n", "cell")
    assert link.attribute("scale") == 1_000


def test_ties_a_sum_to_its_column() -> None:
    ((_, roles),) = links_of(TABLE + "The three wards had 16,510 offences.\n", "column")
    assert roles["cells"] == ["8,015", "4,655", "3,480"]
