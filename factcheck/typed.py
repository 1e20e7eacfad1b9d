"""Words of `typing` that annotations use, without `typing` itself: importing it costs a check 2.5 ms.

To type checkers they are the words themselves. In a run, where nothing reads annotations, they stand for next to
nothing: whoever needs more than that imports `typing`.
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any, Literal, TypeAlias, TypeVar
else:
    Any = TypeAlias = object

    class Literal:
        """A choice of strings, of which only that they are strings is left."""

        def __class_getitem__(cls, choices: object) -> type:
            return str

    def TypeVar(name: str, *_: object, **__: object) -> type:
        """Any object at all."""
        return object


__all__ = ["TYPE_CHECKING", "Any", "Literal", "TypeAlias", "TypeVar"]
