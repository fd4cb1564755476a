"""A small client of D-Bus, so that nothing of Qt is between a test and the bus: calls, answers, signals."""

from __future__ import annotations

import os
import select
import socket
import struct
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tests.patience import PATIENCE_SECONDS

CALL, ANSWER, ERROR, SIGNAL = 1, 2, 3, 4
"""Kinds of message."""

PATH, INTERFACE, MEMBER, ERROR_NAME, ANSWERS, DESTINATION, SENDER, SIGNATURE = range(1, 9)
"""Fields of a message's head."""

AT_MOST_UNDER_WAY: Final = 400
"""Calls that are sent before an answer is read: neither side's buffers fill up."""

_NUMBERS: Final = {
    "y": ("<B", 1),
    "n": ("<h", 2),
    "q": ("<H", 2),
    "i": ("<i", 4),
    "u": ("<I", 4),
    "b": ("<I", 4),
    "x": ("<q", 8),
    "t": ("<Q", 8),
    "d": ("<d", 8),
}
_ALIGNED: Final = {"v": 1, "g": 1, "(": 8, "{": 8, **{code: size for code, (_, size) in _NUMBERS.items()}}
"""To how many bytes a type is aligned; all others to four."""


@dataclass(frozen=True)
class Call:
    """A method to be called; its arguments are strings or whole numbers, as ``signature`` says."""

    owner: str
    path: str
    interface: str
    member: str
    signature: str = ""
    arguments: tuple[str | int, ...] = ()


@dataclass(frozen=True)
class Signal:
    """What somebody on the bus has told everybody."""

    path: str
    interface: str
    member: str
    body: tuple[Any, ...]


class GoneError(Exception):
    """What was asked is not there any more, or refuses."""


class BusWire:
    """One connection to the bus at ``address``."""

    def __init__(self, address: str) -> None:
        places = dict(part.split("=", 1) for part in address.partition(":")[2].split(","))
        place = places.get("path") or "\0" + places["abstract"]
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(PATIENCE_SECONDS)
        self._socket.connect(place)
        self._serial = 0
        self._waiting = b""
        self.signals: deque[Signal] = deque()
        """What was heard and not yet taken."""
        self._socket.sendall(b"\0AUTH EXTERNAL " + str(os.geteuid()).encode().hex().encode() + b"\r\n")
        assert self._socket.recv(1000).startswith(b"OK")
        self._socket.sendall(b"BEGIN\r\n")
        self.bus_call("Hello")

    def close(self) -> None:
        """Leave the bus."""
        self._socket.close()

    def bus_call(self, member: str, *words: str) -> tuple[Any, ...]:
        """Ask the bus itself."""
        name = "org.freedesktop.DBus"
        return self.call(Call(name, "/org/freedesktop/DBus", name, member, "s" * len(words), words))

    def call(self, call: Call) -> tuple[Any, ...]:
        """Ask one thing; gives the body of the answer."""
        return self.calls([call])[0]

    def calls(self, calls: Sequence[Call]) -> list[tuple[Any, ...]]:
        """Ask many things at once; gives the bodies of the answers in the same order."""
        bodies = []
        for at in range(0, len(calls), AT_MOST_UNDER_WAY):
            bodies += self._some(calls[at : at + AT_MOST_UNDER_WAY])
        return bodies

    def listen(self, rule: str) -> None:
        """Have the signals that fit ``rule`` brought here from now on."""
        self.bus_call("AddMatch", rule)

    def hear(self) -> None:
        """Take in what has come, without waiting."""
        while select.select([self._socket], [], [], 0)[0]:
            self._read()

    def _some(self, calls: Sequence[Call]) -> list[tuple[Any, ...]]:
        first = self._serial + 1
        self._socket.sendall(b"".join(self._packed(call) for call in calls))
        answers: dict[int, tuple[Any, ...]] = {}
        while len(answers) < len(calls):
            answered = self._read()
            if answered is not None:
                answers[answered[0]] = answered[1]
        bodies = [answers[first + at] for at in range(len(calls))]
        for call, body in zip(calls, bodies, strict=True):
            if body and isinstance(body[0], GoneError):
                raise GoneError(f"{call.member} of {call.path}: {body[0]}")
        return bodies

    def _packed(self, call: Call) -> bytes:
        self._serial += 1
        body = bytearray()
        for code, argument in zip(call.signature, call.arguments, strict=True):
            _pack(body, code, argument)
        fields = bytearray()
        head = ((PATH, "o", call.path), (INTERFACE, "s", call.interface), (MEMBER, "s", call.member))
        for field, code, text in (*head, (DESTINATION, "s", call.owner), (SIGNATURE, "g", call.signature)):
            if text:
                _pad(fields, 8)
                fields += bytes((field, 1)) + code.encode() + b"\0"
                _pack(fields, code, text)
        message = bytearray(struct.pack("<cBBBIII", b"l", CALL, 0, 1, len(body), self._serial, len(fields)))
        message += fields
        _pad(message, 8)
        return bytes(message + body)

    def _read(self) -> tuple[int, tuple[Any, ...]] | None:
        """One message: an answer, with the number of what it answers; a signal is kept."""
        head = self._take(16)
        assert head[:1] == b"l", "a bus of the other byte order"
        kind = head[1]
        length, _, fields_length = struct.unpack_from("<III", head, 4)
        rest = self._take(-fields_length % 8 + fields_length + length)
        raw = head[12:16] + rest  # the array of fields, with its length before it
        padded = b"\0" * 4 + raw  # so that what is aligned to eight stays so
        fields: dict[int, Any] = dict(next(_unpacked(padded, "a(yv)", 4)))
        body = tuple(_unpacked(rest, fields.get(SIGNATURE, ""), len(rest) - length))
        if kind == SIGNAL:
            self.signals.append(Signal(fields[PATH], fields[INTERFACE], fields[MEMBER], body))
        elif kind == ERROR:
            return fields[ANSWERS], (GoneError(f"{fields[ERROR_NAME]} {body}"),)
        elif kind == ANSWER:
            return fields[ANSWERS], body
        return None

    def _take(self, count: int) -> bytes:
        while len(self._waiting) < count:
            more = self._socket.recv(1 << 16)
            assert more, "the bus has ended"
            self._waiting += more
        taken, self._waiting = self._waiting[:count], self._waiting[count:]
        return taken


def _pad(data: bytearray, size: int) -> None:
    data += b"\0" * (-len(data) % size)


def _pack(data: bytearray, code: str, value: str | int) -> None:
    if isinstance(value, int):
        form, size = _NUMBERS[code]
        _pad(data, size)
        data += struct.pack(form, value)
        return
    text = value.encode()
    if code == "g":
        data.append(len(text))
    else:
        _pad(data, 4)
        data += struct.pack("<I", len(text))
    data += text + b"\0"


def _one_type(signature: str) -> str:
    """The first complete type of a signature."""
    if signature[0] == "a":
        return "a" + _one_type(signature[1:])
    if signature[0] not in "({":
        return signature[0]
    depth = 0
    for at, code in enumerate(signature):
        depth += (code in "({") - (code in ")}")
        if depth == 0:
            return signature[: at + 1]
    raise ValueError(signature)


def _types(signature: str) -> Iterator[str]:
    while signature:
        first = _one_type(signature)
        yield first
        signature = signature[len(first) :]


def _unpacked(data: bytes, signature: str, at: int) -> Iterator[Any]:
    for kind in _types(signature):
        value, at = _unpack(data, kind, at)
        yield value


def _unpack(data: bytes, kind: str, at: int) -> tuple[Any, int]:
    code = kind[0]
    at += -at % _ALIGNED.get(code, 4)
    if code in _NUMBERS:
        form, size = _NUMBERS[code]
        return struct.unpack_from(form, data, at)[0], at + size
    if code in "so":
        end = at + 4 + struct.unpack_from("<I", data, at)[0]
        return data[at + 4 : end].decode(), end + 1
    if code == "g":
        end = at + 1 + data[at]
        return data[at + 1 : end].decode(), end + 1
    if code == "v":
        inner, at = _unpack(data, "g", at)
        return _unpack(data, inner, at)
    if code == "a":
        return _unpack_array(data, kind[1:], at)
    values = []
    for inner in _types(kind[1:-1]):
        value, at = _unpack(data, inner, at)
        values.append(value)
    return tuple(values), at


def _unpack_array(data: bytes, inner: str, at: int) -> tuple[list[Any], int]:
    length = struct.unpack_from("<I", data, at)[0]
    at += 4
    at += -at % _ALIGNED.get(inner[0], 4)
    end = at + length
    values = []
    while at < end:
        value, at = _unpack(data, inner, at)
        values.append(value)
    return values, end
