"""Completes an MSI by its tables: what wixl cannot say, such as what is done beside placing files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from devtools.steps import Steps

FAILURE: Final = "The MSI could not be made (apt-get install wixl msitools faketime)"
# Whatever writes a time into the file writes the same one.
ALWAYS_NOW: Final = ("faketime", "-f", "2026-01-01 00:00:00")

# Kinds of custom action: a program named by a property, one of the package, a property; when, as whom.
_BY_PROPERTY, _BY_FILE, _SET_PROPERTY = 50, 18, 51
_AS_SYSTEM, _MAY_FAIL = 1024 + 2048, 64
_NEW: Final = 'NOT REMOVE~="ALL"'
_GONE: Final = 'REMOVE~="ALL" AND NOT UPGRADINGPRODUCTCODE'
_PERMANENT: Final = 256 + 16 + 4
"""Attributes of a component that stays: 64 bit, permanent, known by its registry key."""

# Columns, their kinds, the name and its keys: this table's name is a word of SQL, so it cannot be exported.
_CONDITION: Final = ["Feature_\tLevel\tCondition", "s38\ti2\tS255", "Condition\tFeature_\tLevel"]
_FROM_THE_COMMAND_LINE: Final = (
    "CLINIC",
    "LANGUAGES",
    "SITE",
    "AUTOSTART",
    "LOCKDOWN",
    "REMOVEDATA",
    "FOUNDDIR",
    "FOUNDINSTALLER",
    "FOUNDLOCKDOWN",
    "WINDOWSNUMBER",
)


def actions(tool: str, *, lockdown: bool) -> Iterator[tuple[str, int, str, str, str, int]]:
    """What the package does beside putting files in place: name, kind, source, target, condition, when.

    Args:
        tool: the row of `wayside-cli.exe` in the table of files.
        lockdown: whether that program can lock a PC down.
    """
    yield "SetCmd", _SET_PROPERTY, "CMDEXE", "[System64Folder]cmd.exe", "", 1001
    # Windows would replace files in use at the next restart, and show two halves until then.
    in_use = '/d /c "type nul >> "[FOUNDDIR]wayside.exe" || exit 5"'
    yield "RefuseInUse", _BY_PROPERTY, "CMDEXE", in_use, "FOUNDDIR", 1002
    allow = '/d /c icacls "[DATADIR]." /grant *S-1-5-32-545:(OI)(CI)M'
    yield "LetKioskWrite", _BY_PROPERTY + _AS_SYSTEM + _MAY_FAIL, "CMDEXE", allow, _NEW, 5001
    told = 'setup --first-time "--clinic=[CLINIC]" "--languages=[LANGUAGES]"'
    yield "FirstSettings", _BY_FILE + _AS_SYSTEM, tool, told, f"{_NEW} AND NOT SITE", 5002
    prepared = 'setup --first-time --from "[SITE]"'
    yield "PreparedSettings", _BY_FILE + _AS_SYSTEM, tool, prepared, f"{_NEW} AND SITE", 5003
    if lockdown:
        yield (
            "StayLocked",
            _SET_PROPERTY,
            "LOCKDOWN",
            "[FOUNDLOCKDOWN]",
            "FOUNDLOCKDOWN AND NOT LOCKDOWN",
            1003,
        )
        wanted = f'{_NEW} AND LOCKDOWN~="yes"'
        yield "LockDown", _BY_FILE + _AS_SYSTEM, tool, "lockdown apply", wanted, 5004
        was_locked = f'{_GONE} AND FOUNDLOCKDOWN~="yes"'
        yield "UndoLockDown", _BY_FILE + _AS_SYSTEM + _MAY_FAIL, tool, "lockdown undo", was_locked, 2000
    erase = '/d /c rd /s /q "[DATADIR]."'
    asked = f'{_GONE} AND REMOVEDATA~="yes"'
    yield "RemoveData", _BY_PROPERTY + _AS_SYSTEM + _MAY_FAIL, "CMDEXE", erase, asked, 6500


def complete(package: Path, tool: str, scratch: Path, steps: Steps, *, lockdown: bool) -> None:
    """Change and extend the tables of ``package``."""
    tables = _Tables(package, scratch, steps)
    tables.change("Component", "KeptData", 3, str(_PERMANENT))
    found = tables.rows("Property")
    (secure,) = (row[1] for row in found if row[0] == "SecureCustomProperties")
    names = ";".join([secure, *_FROM_THE_COMMAND_LINE])
    tables.change("Property", "SecureCustomProperties", 1, names)
    # The old program is taken away within the same step, so that a failure brings it back.
    tables.change("InstallExecuteSequence", "RemoveExistingProducts", 2, "1501")
    tables.make("Condition", _CONDITION, [("Autostart", "0", 'AUTOSTART~="no"')])
    wanted = list(actions(tool, lockdown=lockdown))
    tables.add(
        "CustomAction", [(name, str(kind), file, words, "") for name, kind, file, words, _, _ in wanted]
    )
    tables.add("InstallExecuteSequence", [(name, when, str(step)) for name, _, _, _, when, step in wanted])


def files(package: Path, scratch: Path, steps: Steps) -> list[str]:
    """The files of ``package`` as they must follow each other in its cabinet."""
    rows = _Tables(package, scratch, steps).rows("File")
    return [name for name, *_ in sorted(rows, key=lambda row: int(row[-1]))]


class _Tables:
    """The tables of a package as text: exported, changed, put back."""

    def __init__(self, package: Path, scratch: Path, steps: Steps) -> None:
        self._package = package
        self._scratch = scratch
        self._steps = steps

    def rows(self, name: str) -> list[list[str]]:
        return [line.split("\t") for line in self._export(name)[3:]]

    def add(self, name: str, rows: list[tuple[str, ...]]) -> None:
        self.make(name, self._export(name), rows)

    def make(self, name: str, head: list[str], rows: list[tuple[str, ...]]) -> None:
        self._put_back(name, [*head, *("\t".join(row) for row in rows)])

    def change(self, name: str, key: str, column: int, value: str) -> None:
        lines = self._export(name)
        (place,) = (number for number, line in enumerate(lines) if line.split("\t")[0] == key)
        cells = lines[place].split("\t")
        cells[column] = value
        lines[place] = "\t".join(cells)
        self._put_back(name, lines)

    def _export(self, name: str) -> list[str]:
        text = self._steps.run(["msiinfo", "export", self._package, name], FAILURE)
        return [line for line in text.replace("\r", "").split("\n") if line]

    def _put_back(self, name: str, lines: list[str]) -> None:
        file = self._scratch / f"{name}.idt"
        file.write_text("\r\n".join([*lines, ""]), encoding="utf-8", newline="")
        self._steps.run([*ALWAYS_NOW, "msibuild", self._package, "-i", file], FAILURE)
