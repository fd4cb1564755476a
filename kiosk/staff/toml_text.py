"""Settings as TOML text: a value written, a key changed in a file of one's own with its comments kept."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any, Final

from kiosk.config import HelpNumber

_TABLE: Final = re.compile(r"\s*\[")


def raw(value: object) -> Any:  # noqa: ANN401 - what tomllib gives has no narrower type
    """A setting as a TOML file holds it: lists for tuples, tables for help numbers."""
    if isinstance(value, HelpNumber):
        return {"name": value.name, "phone": value.phone}
    if isinstance(value, list | tuple):
        return [raw(entry) for entry in value]
    return value


def written(value: object) -> str:
    """``value`` as it stands after the ``=``; whole numbers have no point."""
    value = raw(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:.12g}"
    if isinstance(value, list):
        return f"[{', '.join(written(entry) for entry in value)}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {written(entry)}' for key, entry in value.items())} }}"
    return json.dumps(str(value), ensure_ascii=False)  # its escapes are TOML's


def tidy(values: Mapping[str, object], remarks: Iterable[str] = ()) -> str:
    """A whole file with these settings, one to a line, under remarks."""
    lines = [f"# {remark}" for remark in remarks]
    return "\n".join([*lines, *(f"{key} = {written(value)}" for key, value in values.items())]) + "\n"


def changed(text: str, changes: Mapping[str, object]) -> str | None:
    """``text`` with these keys changed or added and all else as it was; None if that cannot be done safely.

    Only plain ``key = value`` lines above the first table are changed.
    """
    lines = text.splitlines()
    for key, value in changes.items():
        head = next((at for at, line in enumerate(lines) if _TABLE.match(line)), len(lines))
        start = next((at for at in range(head) if re.match(rf"\s*{re.escape(key)}\s*=", lines[at])), None)
        if start is None:
            while head and not lines[head - 1].strip():
                head -= 1
            lines.insert(head, f"{key} = {written(value)}")
            continue
        end = _end(lines, start)
        lines[start:end] = [f"{key} = {written(value)}{_remark(lines[start], single=end == start + 1)}"]
    new = "\n".join(lines) + "\n"
    wanted = {**(_means(text) or {}), **{key: raw(value) for key, value in changes.items()}}
    return new if _means(new) == wanted else None


def _end(lines: list[str], start: int) -> int:
    """The line after a value that begins on line ``start``: lists may go on over several."""
    for end in range(start + 1, len(lines) + 1):
        if _means("\n".join(lines[start:end])) is not None:
            return end
    return start + 1


def _remark(line: str, *, single: bool) -> str:
    """The remark at the end of a line of one value, with the spaces before it."""
    if not single:
        return ""
    whole = _means(line)
    for at, letter in enumerate(line):
        if letter == "#" and whole is not None and _means(line[:at]) == whole:
            before = line[:at]
            return before[len(before.rstrip()) :] + line[at:]
    return ""


def _means(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
