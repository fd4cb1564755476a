"""What settings are written to: the files of a system below a folder, or the registry of Windows."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from kiosk import atomic
from kiosk.errors import SettingError
from kiosk.lockdown.rules import Held, Place, Value
from kiosk.wording import Wording


class Ground(Protocol):
    """Reads, writes and removes settings. Each method may raise SettingError with a sentence."""

    def read(self, place: Place) -> Held | None:
        """What stands there now, or None."""

    def write(self, place: Place, value: Value) -> list[str]:
        """Put ``value`` there; gives the folders or keys that had to be made for it, the outermost first."""

    def remove(self, place: Place) -> None:
        """Take it away, if it is there."""

    def remove_made(self, made: str) -> None:
        """Take a folder or key away that ``write`` made, if nothing else has come into it."""


class Files:
    """Files and links of a Linux system; ``root`` is ``/``, or the folder of another system's files."""

    def __init__(self, root: Path = Path("/")) -> None:
        self._root = root

    def _at(self, path: str) -> Path:
        return self._root / path.lstrip("/")

    def read(self, place: Place) -> Held | None:
        """The text of the file or the target of the link."""
        path = self._at(place.path)
        try:
            if path.is_symlink():
                return "link", str(path.readlink())
            return ("file", path.read_text("utf-8")) if path.exists() else None
        except (OSError, UnicodeDecodeError) as error:
            raise _cannot("read", place, error) from error

    def write(self, place: Place, value: Value) -> list[str]:
        """Replace it in one step."""
        path = self._at(place.path)
        try:
            made = self._make_folders(path.parent)
            if place.kind == "file":
                if path.is_symlink():
                    path.unlink()
                with atomic.replaced(path) as fresh:
                    fresh.write_text(str(value), "utf-8")
            else:
                beside = path.with_name(f".{path.name}.wayside")
                beside.unlink(missing_ok=True)
                beside.symlink_to(str(value))
                beside.replace(path)
        except OSError as error:
            raise _cannot("changed", place, error) from error
        return made

    def _make_folders(self, folder: Path) -> list[str]:
        missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        return [f"/{path.relative_to(self._root).as_posix()}" for path in reversed(missing)]

    def remove(self, place: Place) -> None:
        """Take the file or link away."""
        try:
            self._at(place.path).unlink(missing_ok=True)
        except OSError as error:
            raise _cannot("removed", place, error) from error

    def remove_made(self, made: str) -> None:
        """Take an empty folder away."""
        with contextlib.suppress(OSError):  # something else is in it by now, so it stays
            self._at(made).rmdir()


class Registry:
    """The registry of this Windows, as 64-bit programs see it."""

    # Any: type checkers of other systems know no winreg.
    _winreg: Any
    _roots: dict[str, Any]

    def __init__(self) -> None:
        if sys.platform != "win32":
            raise SettingError(Wording("The registry is a part of Windows; this is another system."))
        import winreg

        self._winreg = winreg
        self._roots = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER}

    def _open(self, key: str, access: int, *, make: bool = False) -> Any:  # noqa: ANN401
        root, _, path = key.partition("\\")
        act = self._winreg.CreateKeyEx if make else self._winreg.OpenKey
        return act(self._roots[root], path, 0, access | self._winreg.KEY_WOW64_64KEY)

    def read(self, place: Place) -> Held | None:
        """The value, or None if there is no such key or value."""
        try:
            with self._open(place.path, self._winreg.KEY_READ) as key:
                found = self._winreg.QueryValueEx(key, place.name)[0]
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _cannot("read", place, error) from error
        return "registry", found if isinstance(found, int) else str(found)

    def write(self, place: Place, value: Value) -> list[str]:
        """Set the value; missing keys are made."""
        made = []
        parts = place.path.split("\\")
        try:
            for count in range(2, len(parts) + 1):
                path = "\\".join(parts[:count])
                try:
                    self._open(path, self._winreg.KEY_READ).Close()
                except FileNotFoundError:
                    made.append(path)
            with self._open(place.path, self._winreg.KEY_WRITE, make=True) as key:
                kind = self._winreg.REG_DWORD if isinstance(value, int) else self._winreg.REG_SZ
                self._winreg.SetValueEx(key, place.name, 0, kind, value)
        except OSError as error:
            raise _cannot("changed", place, error) from error
        return made

    def remove(self, place: Place) -> None:
        """Take the value away."""
        try:
            with self._open(place.path, self._winreg.KEY_WRITE) as key:
                self._winreg.DeleteValue(key, place.name)
        except FileNotFoundError:
            return
        except OSError as error:
            raise _cannot("removed", place, error) from error

    def remove_made(self, made: str) -> None:
        """Take an empty key away."""
        root, _, path = made.partition("\\")
        with contextlib.suppress(OSError):  # something else is in it by now, so it stays
            with self._open(made, self._winreg.KEY_READ) as key:
                keys, values, _ = self._winreg.QueryInfoKey(key)
            if not keys and not values:
                self._winreg.DeleteKeyEx(self._roots[root], path, self._winreg.KEY_WOW64_64KEY)


def may_change_the_system() -> bool:
    """Whether this account may: root, or an administrator who said yes to Windows."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.shell32.IsUserAnAdmin())
    return os.geteuid() == 0


def _cannot(what: Literal["read", "changed", "removed"], place: Place, error: Exception) -> SettingError:
    told = {
        "read": Wording("%1 cannot be read.", place),
        "changed": Wording("%1 cannot be changed.", place),
        "removed": Wording("%1 cannot be removed.", place),
    }[what]
    do = Wording("%1 Use an administrator's account, and see that nothing else holds it.", told)
    return SettingError(do, repr(error))


if TYPE_CHECKING:
    _ground: Ground = Files()
    _ground = Registry()
