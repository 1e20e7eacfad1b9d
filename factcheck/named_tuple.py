"""`NamedTuple` as `typing` has it, made in a tenth of the time: a check makes 180 such classes as it starts.

The standard one compiles a constructor for every class, builds six methods, and then moves the class to other bases,
attribute by attribute. Here the classes share their methods, and constructors of the same number of fields share
their code, under other names. To type checkers, and on a Python that keeps annotations elsewhere, it is `typing`'s own.
"""

import sys

from factcheck.typed import TYPE_CHECKING, Any

if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple  # noqa: TID251
else:
    from collections import _tuplegetter
    from collections.abc import Iterable
    from functools import cache
    from types import CodeType, FunctionType

    @classmethod
    def _make(cls: Any, values: Iterable[Any]) -> Any:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self: Any, /, **changed: Any) -> Any:
        made = tuple.__new__(type(self), map(changed.pop, self._fields, self))
        if changed:
            raise ValueError(f"Got unexpected field names: {list(changed)!r}")
        return made

    def _asdict(self: Any) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def _repr(self: Any) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({fields})"

    def _getnewargs(self: Any) -> tuple[Any, ...]:
        return tuple(self)

    _SHARED = {
        "__slots__": (),
        "__repr__": _repr,
        "__getnewargs__": _getnewargs,
        "_make": _make,
        "_replace": _replace,
        "_asdict": _asdict,
    }
    _GLOBALS = {"__builtins__": {}, "_new": tuple.__new__}

    @cache
    def _constructor(fields: int) -> CodeType:
        """The code of a constructor that takes a number of fields."""
        names = ", ".join(f"_{n}" for n in range(fields))
        code: CodeType = eval(f"lambda _cls, {names}: _new(_cls, ({names},))", _GLOBALS).__code__
        return code

    class _Making(type):
        """Makes of a class body with annotations a class of tuples; what it makes is no instance of it."""

        def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
            if not bases:
                return super().__new__(mcs, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"{name}: a field without a default follows one with a default")
            code = _constructor(len(fields)).replace(
                co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__"
            )
            body |= _SHARED if "__repr__" not in body else _SHARED | {"__repr__": body["__repr__"]}
            body["__new__"] = FunctionType(code, _GLOBALS, "__new__", tuple(defaults.values()))
            body["_fields"] = body["__match_args__"] = fields
            body["_field_defaults"] = defaults
            for number, field in enumerate(fields):
                body[field] = _tuplegetter(number, None)
            return type(name, (tuple,), body)

    class NamedTuple(metaclass=_Making):
        """The base that a class names; nothing else of it is left in the class."""


__all__ = ["NamedTuple"]
