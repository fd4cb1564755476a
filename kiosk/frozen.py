"""Frozen dataclasses for the way to the first frame: they take a tenth of the time that Python's own take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass, replace
else:

    def dataclass(**_always_frozen: bool) -> Callable[[type[Any]], type[Any]]:
        """Make a class frozen as ``@dataclass(frozen=True)`` does, without writing and compiling a program.

        Only for what the first frame needs. A type checker, and those who read, are shown Python's own;
        its functions (``fields``, ``asdict``, …) work on these classes too. What they do not have: order,
        slots, ``field()``, and fields of a base class.
        """
        return _made

    def replace(instance: Any, /, **changes: object) -> Any:  # noqa: ANN401 - as the library's
        """The same with other values, as ``dataclasses.replace``."""
        return type(instance)(**vars(instance) | changes)

    class _Fields:
        """``__dataclass_fields__``: made when ``dataclasses`` first asks for it."""

        def __get__(self, _instance: object, owner: type[Any]) -> dict[str, Any]:
            from dataclasses import dataclass

            about = {
                "__annotations__": owner.__annotations__,
                "__doc__": owner.__name__,
            }  # or it writes one: slow
            plain = type(owner.__name__, (), about | vars(owner)["_usual"])
            owner.__dataclass_fields__ = dataclass(
                plain, init=False, repr=False, eq=False
            ).__dataclass_fields__
            return owner.__dataclass_fields__

    class _Frozen:
        """What all of them do. Their values lie in ``vars``."""

        def __init__(self, *values: object, **named: object) -> None:
            given = dict(zip(self.__match_args__, values, strict=False))
            found = self._usual | given | named
            if len(given) < len(values) or given.keys() & named.keys() or found.keys() != self._names:
                wants = f"{type(self).__name__}({', '.join(self.__match_args__)})"
                raise TypeError(
                    f"{wants} was given {len(values)} values and {', '.join(named) or 'no names'}"
                )
            vars(self).update(found)
            self.__post_init__()

        def __post_init__(self) -> None:
            """Nothing is refused, unless the class says so."""

        def __eq__(self, other: object) -> bool:
            return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

        def __hash__(self) -> int:
            return hash(tuple(vars(self)[name] for name in self.__match_args__))

        def __repr__(self) -> str:
            values = ", ".join(f"{name}={vars(self)[name]!r}" for name in self.__match_args__)
            return f"{type(self).__qualname__}({values})"

        def __setattr__(self, name: str, value: object) -> None:
            raise AttributeError(f"cannot assign to {name!r} of a frozen {type(self).__name__}")

        def __delattr__(self, name: str) -> None:
            raise AttributeError(f"cannot delete {name!r} of a frozen {type(self).__name__}")

    def _made(plain: type[Any]) -> type[Any]:
        names = tuple(plain.__annotations__)
        body = {name: value for name, value in vars(plain).items() if name not in {"__dict__", "__weakref__"}}
        usual = {name: body.pop(name) for name in names if name in body}
        body |= {"__match_args__": names, "_names": set(names), "_usual": usual}
        return type(plain.__name__, (_Frozen,), body | {"__dataclass_fields__": _Fields()})


__all__ = ["dataclass", "replace"]
