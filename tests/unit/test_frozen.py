"""The quick frozen dataclasses are what Python's own are, for everything that the program asks of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from kiosk import frozen


def made(dataclass: Callable[..., Any]) -> Any:  # noqa: ANN401 - the same class, made in two ways
    """One class, made by Python's ``dataclass`` or by ours."""

    @dataclass(frozen=True, slots=True)
    class Pair:
        """Two things."""

        left: int
        right: tuple[str, ...] = ("usual",)
        above: str = ""

        def __post_init__(self) -> None:
            if self.left < 0:
                raise ValueError("below zero")

        @property
        def both(self) -> tuple[object, ...]:
            return self.left, self.right

    return Pair


OURS, THEIRS = made(frozen.dataclass), made(dataclasses.dataclass)
QUESTIONS: list[Callable[[Any], object]] = [
    lambda pair: pair(1).both,
    lambda pair: repr(pair(1, above="it's")).rpartition(".")[2],
    lambda pair: hash(pair(1)) == hash(pair(1, ("usual",), "")),
    lambda pair: pair(1) == pair(1, ("usual",)),
    lambda pair: pair(1) == pair(2),
    lambda pair: pair(1) == (1, ("usual",), ""),
    lambda pair: {pair(1), pair(1), pair(2)} == {pair(1), pair(2)},
    lambda pair: pair.__match_args__,
    lambda pair: (pair.__name__, pair.__doc__),
    lambda pair: dataclasses.is_dataclass(pair(1)),
    lambda pair: [(field.name, field.default) for field in dataclasses.fields(pair)[1:]],
    lambda pair: [field.default is dataclasses.MISSING for field in dataclasses.fields(pair)],
    lambda pair: dataclasses.asdict(pair(3, ("a", "b"))),
    lambda pair: dataclasses.astuple(pair(3)),
    lambda pair: dataclasses.replace(pair(3), right=()).both,
    lambda pair: frozen.replace(pair(3), left=4) == pair(4) if pair is OURS else True,
]
REFUSALS: list[Callable[[Any], object]] = [
    lambda pair: pair(),
    lambda pair: pair(1, (), "", 4),
    lambda pair: pair(1, left=2),
    lambda pair: pair(1, below=""),
    lambda pair: pair(-1),
    lambda pair: dataclasses.replace(pair(1), left=-1),
    lambda pair: dataclasses.replace(pair(1), below=1),
    lambda pair: setattr(pair(1), "left", 2),
    lambda pair: delattr(pair(1), "left"),
]


@pytest.mark.parametrize("ask", QUESTIONS)
def test_a_quick_frozen_class_answers_as_a_dataclass(ask: Callable[[Any], object]) -> None:
    assert ask(OURS) == ask(THEIRS)


@pytest.mark.parametrize("ask", REFUSALS)
def test_a_quick_frozen_class_refuses_what_a_dataclass_refuses(ask: Callable[[Any], object]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as theirs:
        ask(THEIRS)
    with pytest.raises((TypeError, ValueError, AttributeError)) as ours:
        ask(OURS)
    assert isinstance(theirs.value, type(ours.value))
