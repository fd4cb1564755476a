"""A table of a source file, read key by key: each value is checked, each mistake told with its line."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.authoring.problems import Problems
from kiosk.authoring.toml_lines import Key, LocatedToml


class Facts:
    """One table. Values that cannot be used come back empty, so that reading goes on and finds the rest.

    Call ``finish`` when all keys have been asked for: what is left is unknown.
    """

    def __init__(self, problems: Problems, file: str, source: LocatedToml, key: Key = ()) -> None:
        self._problems = problems
        self.file = file
        self._source = source
        self._key = key
        self._asked: set[str] = set()
        values: Any = source.values
        for part in key:
            values = values[part]
        self._values: Mapping[str, Any] = values

    def line(self, name: str = "") -> int:
        """The line of key ``name``, or of the table itself."""
        return self._source.line_of((*self._key, name) if name else self._key)

    def wrong(self, name: str, sentence: str) -> None:
        """Tell a problem with key ``name``."""
        self._problems.add(self.file, self.line(name), sentence)

    def wrong_at(self, line: int, sentence: str) -> None:
        """Tell a problem at a line of the file."""
        self._problems.add(self.file, line, sentence)

    def names(self) -> tuple[str, ...]:
        """All keys that the file gives, in its order."""
        return tuple(self._values)

    def has(self, name: str) -> bool:
        """Whether the file gives key ``name``."""
        self._asked.add(name)
        return name in self._values

    def text(self, name: str, *, required: bool = True, longest: int = 0) -> str:
        """A string on one line; with ``required`` it may not be left out, nor be empty."""
        value = self._get(name, required=required)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.wrong(name, f'{name} must be text in quotes, such as {name} = "…".')
            return ""
        text = " ".join(value.split())
        if required and not text:
            self.wrong(name, f"{name} is empty; fill it in.")
        if longest and len(text) > longest:
            self.wrong(name, f"{name} has {len(text)} characters; at most {longest} will do.")
        return text

    def text_or_empty(self, name: str) -> str:
        """A string that must be given but may be empty."""
        if not self.has(name):
            self._missing(name)
        return self.text(name, required=False)

    def texts(self, name: str, *, required: bool = True) -> tuple[str, ...]:
        """A list of strings; with ``required`` it must be given, but may be empty."""
        value = self._get(name, required=required)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            self.wrong(name, f'{name} must be a list of texts, such as {name} = ["one", "two"].')
            return ()
        texts = tuple(" ".join(entry.split()) for entry in value)
        if not all(texts):
            self.wrong(name, f"{name} has an empty entry; fill it in or take it out.")
        for text in {text for text in texts if text and texts.count(text) > 1}:
            self.wrong(name, f"{name} has {text!r} twice; take one out.")
        return tuple(dict.fromkeys(text for text in texts if text))

    def whole(self, name: str, default: int | None = None) -> int:
        """A whole number from 0; it may be left out if there is a ``default``."""
        value = self._get(name, required=default is None)
        if value is None:
            return default or 0
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1_000_000:
            self.wrong(name, f"{name} must be a whole number from 0, not {value!r}.")
            return default or 0
        return value

    def yes_or_no(self, name: str, *, default: bool) -> bool:
        """True or false."""
        value = self._get(name, required=False)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.wrong(name, f"{name} must be true or false, not {value!r}.")
            return default
        return value

    def day(self, name: str, *, required: bool = True) -> str:
        """A date, as ISO text; empty if it is left out."""
        value = self._get(name, required=required)
        if value is None or (value == "" and not required):
            return ""
        if isinstance(value, dt.datetime) or not isinstance(value, dt.date):
            self.wrong(name, f"{name} must be a date without quotes, such as 2026-11-20, not {value!r}.")
            return ""
        return value.isoformat()

    def choice(self, name: str, allowed: Sequence[str], *, default: str = "") -> str:
        """One of ``allowed``; it may be left out if there is a ``default``."""
        value = self._get(name, required=not default)
        if value is None:
            return default
        if value not in allowed:
            self.wrong(name, f"{name} must be one of {', '.join(allowed)}, not {value!r}.")
            return default or allowed[0]
        return str(value)

    def table(self, name: str) -> Facts | None:
        """The table ``[name]``, or None if it is not given."""
        value = self._get(name, required=False)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.wrong(name, f"{name} must be a table that begins with a line [{name}].")
            return None
        return Facts(self._problems, self.file, self._source, (*self._key, name))

    def tables(self, name: str, *, required: bool = True) -> tuple[Facts, ...]:
        """The tables ``[[name]]``, in their order."""
        value = self._get(name, required=required)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            self.wrong(name, f"{name} must be tables that each begin with a line [[{name}]].")
            return ()
        return tuple(
            Facts(self._problems, self.file, self._source, (*self._key, name, place))
            for place in range(len(value))
        )

    def finish(self) -> None:
        """Tell every key that nobody asked for."""
        for name in self._values:
            if name not in self._asked:
                near = difflib.get_close_matches(name, self._asked, n=1)
                hint = f"did you mean {near[0]!r}?" if near else "take it out."
                self.wrong(name, f"there is no key {name!r} here; {hint}")

    def _get(self, name: str, *, required: bool) -> Any:  # noqa: ANN401 - what a TOML file holds
        if not self.has(name) and required:
            self._missing(name)
        return self._values.get(name)

    def _missing(self, name: str) -> None:
        self._problems.add(self.file, self.line(), f"{name} is missing; add a line {name} = …")
