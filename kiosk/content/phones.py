"""How a stored phone number is written for readers (N05 of the standards: NHS grouping)."""

from __future__ import annotations

from typing import Final

PHONE_KINDS: Final = frozenset(
    {"area", "mobile", "freephone", "short-code", "non-geographic", "text", "textphone"}
)
"""Kinds of contact whose value is digits."""

_GROUPS: Final = (
    # prefix, number of digits, sizes of the groups: the first that fits is used
    ("02", 11, (3, 4, 4)),
    ("0800", 11, (4, 3, 4)),
    ("0800", 10, (4, 3, 3)),
    ("0800", 8, (4, 4)),
    ("0808", 11, (4, 3, 4)),
    ("03", 11, (4, 3, 4)),
    ("08", 11, (4, 3, 4)),
    ("09", 11, (4, 3, 4)),
    ("011", 11, (4, 3, 4)),
    ("01", 10, (5, 5)),
    ("0", 11, (5, 3, 3)),
    ("116", 6, (3, 3)),
)
_CITY_CODES: Final = frozenset({"0121", "0131", "0141", "0151", "0161", "0191"})


def display(kind: str, value: str) -> str:
    """Give ``value`` as it is shown: grouped digits for phones, unchanged for anything else.

    Ofcom's area codes: 011x and 01x1 are written 4 3 4, other 01 numbers 5 3 3 (5 5 when they have ten
    digits).
    """
    if kind not in PHONE_KINDS or not value.isdecimal():
        return value
    if value[:4] in _CITY_CODES and len(value) == 11:
        return _cut(value, (4, 3, 4))
    for prefix, length, sizes in _GROUPS:
        if value.startswith(prefix) and len(value) == length:
            return _cut(value, sizes)
    return value


def _cut(digits: str, sizes: tuple[int, ...]) -> str:
    groups = []
    start = 0
    for size in sizes:
        groups.append(digits[start : start + size])
        start += size
    return " ".join(groups)
