"""Looks into the program files of a Windows payload: resources, kind, makers' signatures, what is missing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final, TypeAlias

from windows.resources import four_numbers

_Untyped: TypeAlias = Any
pefile: _Untyped = import_module("pefile")
WINDOWED: Final = 2
CONSOLE: Final = 3
OURS: Final = ("wayside.exe", "wayside-cli.exe")
MAY_BE_UNSIGNED: Final = re.compile(
    r"(_cffi_backend|_miniaudio|_sodium|espeak-ng|\w+_cpp(_avx2|_impl)?)[.\w-]*|wayside(-cli)?\.exe"
)
"""Libraries whose makers sign nothing, and our own: whoever releases Wayside signs these."""

_ICON_GROUP: Final = 14
_MANIFEST: Final = 24
# What every Windows 10 has; anything else that is needed must be in the payload.
_OF_WINDOWS: Final = """
    advapi32.dll authz.dll avrt.dll bcrypt.dll cfgmgr32.dll combase.dll comctl32.dll comdlg32.dll crypt32.dll
    d3d11.dll d3d12.dll d3d9.dll dbghelp.dll dnsapi.dll dwmapi.dll dwrite.dll dxgi.dll gdi32.dll imm32.dll
    iphlpapi.dll kernel32.dll mpr.dll msvcrt.dll ncrypt.dll netapi32.dll ntdll.dll ole32.dll oleaut32.dll
    opengl32.dll powrprof.dll propsys.dll psapi.dll rpcrt4.dll secur32.dll setupapi.dll shcore.dll shell32.dll
    shlwapi.dll uiautomationcore.dll user32.dll userenv.dll uxtheme.dll version.dll winhttp.dll winmm.dll
    winspool.drv ws2_32.dll wtsapi32.dll
"""


@dataclass(frozen=True)
class Program:
    """One program file, as far as Windows looks at it before it runs."""

    path: Path
    needs: frozenset[str]
    subsystem: int
    digest: str
    """Authenticode's SHA-256, as worked out from the file."""
    signed: bool
    strings: dict[str, str]
    numbers: tuple[int, int, int, int]
    has_icon: bool
    manifest: str


def read(path: Path) -> Program:
    """Read one EXE, DLL or PYD.

    Raises:
        pefile.PEFormatError: it is none.
    """
    data = path.read_bytes()
    with pefile.PE(data=data, fast_load=True) as file:
        tables = ("IMPORT", "DELAY_IMPORT", "RESOURCE")
        numbers = [pefile.DIRECTORY_ENTRY[f"IMAGE_DIRECTORY_ENTRY_{name}"] for name in tables]
        file.parse_data_directories(numbers)
        imports = [
            *getattr(file, "DIRECTORY_ENTRY_IMPORT", ()),
            *getattr(file, "DIRECTORY_ENTRY_DELAY_IMPORT", ()),
        ]
        security = file.OPTIONAL_HEADER.DATA_DIRECTORY[4]
        kinds = dict(_resources(file))
        fixed = getattr(file, "VS_FIXEDFILEINFO", None)
        return Program(
            path,
            frozenset(entry.dll.decode("ascii").lower() for entry in imports),
            file.OPTIONAL_HEADER.Subsystem,
            _authenticode(data, file),
            security.Size > 0,
            dict(_strings(file)),
            _numbers(fixed[0]) if fixed else (0, 0, 0, 0),
            _ICON_GROUP in kinds,
            kinds.get(_MANIFEST, b"").decode("utf-8"),
        )


def all_in(folder: Path) -> list[Program]:
    """Every program file below a folder."""
    return [
        read(path) for path in sorted(folder.rglob("*")) if path.suffix.lower() in {".exe", ".dll", ".pyd"}
    ]


def problems(payload: Path, version: str, *, preview: bool) -> list[str]:
    """What is wrong with a payload, one sentence each.

    Args:
        payload: the folder that an installation will hold.
        version: that the program files must say.
        preview: it was made with the Python that we put together, whose python3.dll is our own.
    """
    found = []
    programs = all_in(payload)
    names = {program.path.name.lower() for program in programs}
    for program in programs:
        name = program.path.name
        absent = sorted(need for need in program.needs - names if not _is_of_windows(need))
        if absent:
            found.append(f"{name} needs {', '.join(absent)}, which is neither here nor part of Windows.")
        may_be = MAY_BE_UNSIGNED.fullmatch(name) or (preview and name == "python3.dll")
        if not program.signed and not may_be:
            found.append(f"{name} is signed by nobody, and nobody said that it may be.")
    ours = {program.path.name: program for program in programs if program.path.parent == payload}
    if missing := set(OURS) - ours.keys():
        found.append(f"{', '.join(sorted(missing))} is missing.")
    for name in sorted(ours.keys() & set(OURS)):
        found += _problems_of_ours(ours[name], version)
    return found


def _is_of_windows(name: str) -> bool:
    return name in _OF_WINDOWS.split() or name.startswith(("api-ms-win-", "ext-ms-win-"))


def _problems_of_ours(program: Program, version: str) -> Iterator[str]:
    name = program.path.name
    if program.numbers != four_numbers(version) or program.strings.get("FileVersion") != version:
        yield f"{name} does not say that it is version {version}."
    if not program.has_icon:
        yield f"{name} has no icon."
    if program.subsystem != (WINDOWED if name == OURS[0] else CONSOLE):
        yield f"{name} has the wrong kind: one has a window, the other a console."
    for word in ("PerMonitorV2", "asInvoker", "longPathAware"):
        if word not in program.manifest:
            yield f"{name} does not say {word} in its manifest."


def _authenticode(data: bytes, file: _Untyped) -> str:
    """The digest that a signature covers: all but the checksum, the signature and where it lies."""
    checksum = file.OPTIONAL_HEADER.get_field_absolute_offset("CheckSum")
    entry = file.OPTIONAL_HEADER.DATA_DIRECTORY[4]
    where = entry.get_file_offset()
    end = entry.VirtualAddress or len(data)
    parts = (data[:checksum], data[checksum + 4 : where], data[where + 8 : end])
    padding = b"\0" * (-end % 8) if not entry.VirtualAddress else b""
    return hashlib.sha256(b"".join(parts) + padding).hexdigest().upper()


def _resources(file: _Untyped) -> Iterator[tuple[int, bytes]]:
    for kind in getattr(getattr(file, "DIRECTORY_ENTRY_RESOURCE", None), "entries", ()):
        leaf = kind
        while hasattr(leaf, "directory"):
            leaf = leaf.directory.entries[0]
        yield kind.id, file.get_data(leaf.data.struct.OffsetToData, leaf.data.struct.Size)


def _strings(file: _Untyped) -> Iterator[tuple[str, str]]:
    for group in getattr(file, "FileInfo", [[]])[0]:
        for table in getattr(group, "StringTable", ()):
            for key, value in table.entries.items():
                yield key.decode("utf-8"), value.decode("utf-8")


def _numbers(fixed: _Untyped) -> tuple[int, int, int, int]:
    high, low = fixed.FileVersionMS, fixed.FileVersionLS
    return high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF
