"""Our `NamedTuple` against the one of `typing`: nobody who uses such a class may see a difference."""

import copy
import inspect
import pickle
import typing

import pytest

from factcheck.named_tuple import NamedTuple


class Ours(NamedTuple):
    """A page."""

    first: int
    second: str = "x"
    third: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        return self.first * 2

    def __str__(self) -> str:
        return f"<{self.first}>"


class Theirs(typing.NamedTuple):
    """A page."""

    first: int
    second: str = "x"
    third: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        return self.first * 2

    def __str__(self) -> str:
        return f"<{self.first}>"


class One(NamedTuple):
    only: int


class Loud(NamedTuple):
    value: int

    def __repr__(self) -> str:
        return "loud"


def test_what_the_class_tells_is_the_same() -> None:
    for name in (
        "_fields",
        "_field_defaults",
        "__match_args__",
        "__doc__",
        "__module__",
        "__slots__",
        "__mro__",
    ):
        ours, theirs = getattr(Ours, name), getattr(Theirs, name)
        assert ours == theirs or (name == "__mro__" and ours[1:] == theirs[1:])
    assert type(Ours) is type
    assert typing.get_type_hints(Ours) == typing.get_type_hints(Theirs)
    assert str(inspect.signature(Ours)).startswith("(first, second='x', third=()")
    assert Ours.__new__.__qualname__.startswith("Ours.")


@pytest.mark.parametrize("made", [Ours, Theirs])
def test_what_the_tuple_does_is_the_same(made: typing.Any) -> None:
    value = made(1, third=(2,))
    assert value == (1, "x", (2,))
    assert (value.first, value.second, value.third, value.doubled, str(value)) == (1, "x", (2,), 2, "<1>")
    assert repr(value) == f"{made.__name__}(first=1, second='x', third=(2,))"
    assert value._asdict() == {"first": 1, "second": "x", "third": (2,)}
    assert value._replace(second="y") == (1, "y", (2,))
    assert type(value._replace(second="y")) is made
    assert made._make([1, "b", ()]) == (1, "b", ())
    assert pickle.loads(pickle.dumps(value)) == value == copy.deepcopy(value)
    assert type(pickle.loads(pickle.dumps(value))) is made
    match value:
        case made(first, _, third):
            assert (first, third) == (1, (2,))


@pytest.mark.parametrize("made", [Ours, Theirs])
def test_mistakes_are_refused_alike(made: typing.Any) -> None:
    with pytest.raises(TypeError, match=r"missing 1 required positional argument: 'first'"):
        made()
    with pytest.raises(TypeError, match="unexpected keyword argument 'fourth'"):
        made(1, fourth=2)
    with pytest.raises(ValueError, match="Got unexpected field names"):
        made(1)._replace(fourth=2)
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        made._make([1])
    with pytest.raises(AttributeError):
        made(1).first = 2
    with pytest.raises(AttributeError):
        made(1).fourth = 2


def test_one_field_and_an_own_repr() -> None:
    assert One(only=3) == (3,)
    assert repr(Loud(1)) == "loud"


def test_a_field_without_a_default_cannot_follow_one_with() -> None:
    with pytest.raises(TypeError):

        class Wrong(NamedTuple):
            first: int = 1
            second: int  # type: ignore[misc]


def test_constructors_that_share_their_code_keep_their_names() -> None:
    class Left(NamedTuple):
        a: int
        b: int = 2

    class Right(NamedTuple):
        c: int
        d: int = 3

    assert Left(a=1) == (1, 2)
    assert Right(c=1) == (1, 3)
    with pytest.raises(TypeError):
        Left(c=1)  # type: ignore[call-arg]
