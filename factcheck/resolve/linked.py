"""What the links of a draft say of its figures, as far as the row of a figure depends on it."""

from collections.abc import Iterator, Sequence

from factcheck.model.claim import Link


class Linked:
    """The figures of one draft by the part that they play in its links.

    Args:
        links: The links of the draft.
    """

    __slots__ = ("averages", "counted", "in_turn", "partner", "sizes", "starts", "thresholds", "together")

    def __init__(self, links: Sequence[Link]) -> None:
        self.thresholds: set[int] = set()
        """Figures that members of a set pass or miss."""
        self.counted: set[int] = set()
        """Figures that count members, and nothing that a row measures (`three of the four`)."""
        self.sizes: set[int] = set()
        """Figures that tell how large a group is."""
        self.averages: set[int] = set()
        """Means of what several subjects have."""
        self.in_turn: dict[int, str] = {}
        """Figure to the entity that its place in a list gives it."""
        self.together: dict[int, tuple[str, ...]] = {}
        """Figure to the entities that are named together as its subject; empty for a group."""
        self.partner: dict[int, int] = {}
        """Later figure to earlier figure of a change, and back: they share subject and metric."""
        self.starts: set[int] = set()
        """Figures that a change starts from."""
        for link in links:
            if link.kind in ("criterion", "sole"):
                self.thresholds.update(link.all("threshold"))
            if link.kind in ("criterion", "movement", "sole"):
                self.counted.update(_in_roles(link, "count", "size", "except"))
            elif link.kind == "group-size":
                self.sizes.update(link.all("figure"))
            elif link.kind == "in-turn":
                self.in_turn[link.all("figure")[0]] = link.attribute("entity")
            elif link.kind == "together":
                figure = link.all("figure")[0]
                self.together[figure] = link.attribute("entities")
                if link.attribute("statistic") == "mean":
                    self.averages.add(figure)
            elif link.kind == "change":
                self._pair(link.one("from"), link.one("to"))

    def _pair(self, first: int | None, second: int | None) -> None:
        if first is None:
            return
        self.starts.add(first)
        if second is not None:
            self.partner[first] = second
            self.partner[second] = first


def _in_roles(link: Link, *roles: str) -> Iterator[int]:
    for role in roles:
        yield from link.all(role)
