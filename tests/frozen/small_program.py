"""The smallest program file that Windows would look at: one section, one library, nothing that runs."""

from __future__ import annotations

import struct

_SECTION = 0x1000
_RAW = 0x200


def program(*, needs: str = "kernel32.dll", subsystem: int = 1) -> bytes:
    """A PE32+ file that needs the library ``needs``."""
    name = needs.encode("ascii") + b"\0"
    imports = struct.pack("<5I", _SECTION + 0x40, 0, 0, _SECTION + 0x80, _SECTION + 0x60) + bytes(20)
    by_number = struct.pack("<QQ", 1 << 63 | 1, 0)
    section = imports.ljust(0x40, b"\0") + by_number.ljust(0x20, b"\0") + by_number.ljust(0x20, b"\0") + name
    section = section.ljust(_RAW, b"\0")
    directories = [(0, 0)] * 16
    directories[1] = (_SECTION, 40)
    optional = struct.pack("<HBBIIIII", 0x20B, 14, 0, _RAW, 0, 0, _SECTION, _SECTION)
    optional += struct.pack(
        "<QIIHHHHHHIIIIHH", 0x140000000, 0x1000, _RAW, 6, 0, 0, 0, 6, 0, 0, 0x2000, _RAW, 0, subsystem, 0
    )
    optional += struct.pack("<QQQQII", 0x100000, 0x1000, 0x100000, 0x1000, 0, 16)
    optional += b"".join(struct.pack("<II", *each) for each in directories)
    header = struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(optional), 0x22)
    table = struct.pack("<8sIIIIIIHHI", b".rdata", _RAW, _SECTION, _RAW, _RAW, 0, 0, 0, 0, 0x40000040)
    start = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40)
    return (start + b"PE\0\0" + header + optional + table).ljust(_RAW, b"\0") + section
