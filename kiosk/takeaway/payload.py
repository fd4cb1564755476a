"""What a code for a phone says: a contact card, a web address, or the short of a page; nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kiosk.content.records import Organisation
from kiosk.takeaway import numbers as phone_numbers
from kiosk.takeaway.numbers import Number

MOST_BYTES: Final = 330
"""What a code of 69 modules holds with error correction M: the densest that every reference screen can show
between 45 and 60 mm (standards, section 6), and that a phone reads from a hand's width."""

_LONGEST_NOTE: Final = 90
_ORDER: Final = ("ORG", "TEL", "EMAIL", "URL", "NOTE")
_END: Final = "END:VCARD"


def web_address(website: str) -> str:
    """``lupusuk.org.uk`` -> ``https://lupusuk.org.uk``; nothing is added that could tell a reader apart."""
    if not website or re.match(r"https?://", website):
        return website
    return f"https://{website}"


def of_organisation(organisation: Organisation) -> str:
    """A contact card (vCard 3.0) where there is a number or an e-mail address, else its web address, else "".

    The card works on a phone without internet: it is saved among the contacts. What does not fit is left
    out: the note first, the numbers last.
    """
    emails = [contact for contact in organisation.contacts if contact.kind == "email"]
    digits = dict.fromkeys(number.digits for number in phone_numbers.of_organisation(organisation))
    if not digits and not emails:
        return web_address(organisation.website)
    head = ["BEGIN:VCARD", "VERSION:3.0", "N:;;;;", f"FN:{_escaped(organisation.name)}"]
    by_worth = [f"TEL:{number}" for number in digits]
    by_worth += [f"URL:{_escaped(web_address(organisation.website))}"] if organisation.website else []
    by_worth += [f"ORG:{_escaped(organisation.name)}"]
    by_worth += [f"EMAIL:{_escaped(email.value)}" for email in emails]
    note = _note(organisation)
    by_worth += [f"NOTE:{_escaped(note)}"] if note else []
    taken: list[str] = []
    for line in by_worth:
        if size(_joined([*head, *taken, line, _END])) <= MOST_BYTES:
            taken.append(line)
    taken.sort(key=lambda line: _ORDER.index(line.partition(":")[0]))
    return _joined([*head, *taken, _END])


def of_page(title: str, points: Iterable[str], numbers: Sequence[Number], last: Sequence[str]) -> str:
    """The short of a page as plain text: its title, its points, its numbers, and lines that must stand.

    What does not fit is left out, points before numbers and the last of them first; a title that leaves no
    room for the lines that must stand is cut.
    """
    title = _cut(title, MOST_BYTES - size(_text("", (), (), last)) - 1)
    wanted = list(points)
    calls = [_call(number) for number in numbers]
    while wanted and _too_long(title, wanted, calls, last):
        wanted.pop()
    while calls and _too_long(title, wanted, calls, last):
        calls.pop()
    return _text(title, wanted, calls, last)


def size(text: str) -> int:
    """Bytes of a text in a code."""
    return len(text.encode("utf-8"))


def _cut(title: str, most: int) -> str:
    """As many whole words of a title as fit into ``most`` bytes; part of a word where not one does."""
    if size(title) <= most:
        return title
    room = title.encode("utf-8")[: max(most - size("…"), 0)].decode("utf-8", "ignore")
    return f"{room.rpartition(' ')[0] or room}…"


def _too_long(title: str, points: Sequence[str], calls: Sequence[str], last: Sequence[str]) -> bool:
    return size(_text(title, points, calls, last)) > MOST_BYTES


def _text(title: str, points: Sequence[str], calls: Sequence[str], last: Sequence[str]) -> str:
    return "\n".join(line for line in (title, *points, *calls, *last) if line)


def _call(number: Number) -> str:
    if number.name == number.display:
        return number.display
    whose = f"{number.name}, {number.label}" if number.kind in {"text", "textphone"} else number.name
    return f"{whose}: {number.display}"


def _note(organisation: Organisation) -> str:
    """What the numbers are for where the number alone does not tell, and when they answer."""
    found = phone_numbers.of_organisation(organisation)
    if len(found) > 1:
        parts = [f"{number.label}: {number.display}" for number in found]
    else:
        parts = [number.label for number in found if number.kind == "text"]
    whole = ". ".join(part.rstrip(".") for part in (*parts, organisation.hours) if part)
    return whole if len(whole) <= _LONGEST_NOTE else ". ".join(parts)


def _escaped(text: str) -> str:
    """A value as vCard 3.0 writes it (RFC 2426, section 5)."""
    plain = " ".join(text.split())
    return re.sub(r"([\\,;])", r"\\\1", plain)


def _joined(lines: Sequence[str]) -> str:
    return "\r\n".join(lines) + "\r\n"
