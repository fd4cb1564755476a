"""A Windows PC for a test: Wine with a fresh drive, a screen and no network; what is on it can be asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PIL import Image
from windows import wineroot
from windows.wineroot import Finished, Session

from tests.patience import PATIENCE_SECONDS, until

KEY: Final = r"HKLM\Software\Wayside"
RUN: Final = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run"
ENTRY: Final = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Wayside"
PROGRAM: Final = r"C:\Program Files\Wayside\wayside.exe"
TOOL: Final = r"C:\Program Files\Wayside\wayside-cli.exe"
UNINSTALL: Final = r"C:\Program Files\Wayside\uninstall.exe"

IN_USE: Final = 1618 & 0xFF
OTHER_VERSION: Final = 1638 & 0xFF
BAD_OPTIONS: Final = 1639 & 0xFF
OLD_WINDOWS: Final = 1150 & 0xFF
MSI_FAILED: Final = 1603 & 0xFF
MSI_STOPPED: Final = 1627 & 0xFF
"""Exit codes of Windows as Linux hands them on: the last eight bits."""


class Pc:
    """One PC: what a person or an IT department does on it, and what is there afterwards."""

    def __init__(self, session: Session, drive: Path) -> None:
        self.session = session
        self.drive = drive
        self.installed = drive / "Program Files" / "Wayside"
        self.data = drive / "ProgramData" / "Wayside"

    def run(self, *words: str, seconds: float = 180) -> Finished:
        """Run a Windows program to its end, and all that it started."""
        done = self.session.wine(*words, seconds=seconds)
        self.session.settle()
        return done

    def start(self, *words: str) -> None:
        """Start a Windows program and leave it running."""
        self.session.start(["wine", *words])

    def wizard(self, name: str, *words: str) -> Finished:
        """Run a wizard of the folder of installers in silence."""
        return self.run(rf"Z:\tmp\bind\installers\{name}", "/S", *words)

    def msi(self, verb: str, name: str, *words: str) -> Finished:
        """Install (``/i``) or remove (``/x``) an MSI in silence."""
        return self.run("msiexec", verb, rf"Z:\tmp\bind\installers\{name}", "/qn", *words)

    def value(self, key: str, name: str) -> str:
        """A text of the 64-bit registry, or nothing."""
        said = self.session.wine("reg", "query", key, "/v", name, "/reg:64").output
        found = re.search(rf"^\s+{re.escape(name)}\s+REG_\w+\s+(.*)$", said, re.MULTILINE)
        return found[1].strip() if found else ""

    def start_menu(self) -> set[str]:
        """Names in our folder of the Start menu, of all users or (Wine's MSI) of one."""
        links = self.drive.rglob("Start Menu/Programs/Wayside/*.lnk")
        return {path.stem for path in links}

    def traces(self) -> list[str]:
        """All that an installer left on the drive outside the data folder."""
        found = [path for path in self.drive.rglob("*") if "ayside" in path.name]
        outside = [path for path in found if self.data not in {path, *path.parents}]
        return sorted(path.relative_to(self.drive).as_posix() for path in outside)

    def picture(self, name: str) -> Image.Image:
        """What the screen shows; also kept under this name."""
        self.session.picture(f"{wineroot.BINDS}/pictures/{name}.png")
        with Image.open(self.drive.parent.parent / "pictures" / f"{name}.png") as image:
            return image.convert("RGB")

    def until(self, happened: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait for something on the PC; each look starts a program there."""
        until(happened, what, seconds, every=0.5)

    def is_running(self) -> bool:
        """Whether a kiosk runs."""
        return "wayside.exe" in self.session.wine("tasklist").output

    def end_kiosk(self) -> None:
        """End every kiosk as the Task Manager does."""
        self.session.wine("taskkill", "/f", "/im", "wayside.exe")
        self.until(lambda: not self.is_running(), "the kiosk's end")


@contextmanager
def pc(folder: Path, binds: Mapping[str, Path], *, size: str = "1280x800") -> Iterator[Pc]:
    """A fresh PC whose drive lies in ``folder``."""
    prefix = wineroot.fresh_prefix(folder / "prefix")
    (folder / "pictures").mkdir(exist_ok=True)
    with wineroot.session(prefix, {**binds, "pictures": folder / "pictures"}, size=size) as session:
        yield Pc(session, prefix / "drive_c")


def same_tree(one: Path, other: Path) -> list[str]:
    """Names of files that are in only one of two folders, or differ."""
    names = {
        path.relative_to(root).as_posix()
        for root in (one, other)
        for path in root.rglob("*")
        if path.is_file()
    }

    def content(root: Path, name: str) -> bytes | None:
        path = root / name
        return path.read_bytes() if path.is_file() else None

    return sorted(name for name in names if content(one, name) != content(other, name))
