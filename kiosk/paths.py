"""Where things are: the installation, its assets, the bundled edition and the data folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.frozen import dataclass

CONTENT_NAME = "content.db"
SETTINGS_NAME = "site.toml"


@dataclass(frozen=True)
class Installation:
    """The program's own files, which it only reads.

    ``root`` holds what staff see (``content.db``), ``assets`` the fonts, icons and pictures. Run from a
    checkout, both are in it; in a frozen program ``root`` is the folder of the executable and ``assets`` lies
    in PyInstaller's own folder. ``packaged`` is whether it was installed, as a frozen program is.
    """

    root: Path
    assets: Path
    packaged: bool = False

    @property
    def content(self) -> Path:
        """The edition that came with the program."""
        return self.root / CONTENT_NAME

    @property
    def trust(self) -> Path:
        """The folder of the public keys that came with the program (see ``kiosk.update.trust``)."""
        return self.assets / "trust"


@dataclass(frozen=True)
class DataFolder:
    """The kiosk's own state, outside the installation, so that an upgrade keeps it."""

    root: Path

    @property
    def settings(self) -> Path:
        """The site settings (see ``kiosk.config``)."""
        return self.root / SETTINGS_NAME

    @property
    def log(self) -> Path:
        """The log of this kiosk (see ``kiosk.log``)."""
        return self.root / "log" / "kiosk.log"

    @property
    def voice_trial(self) -> Path:
        """Stands while a voice of the system speaks (see ``kiosk.devices.watched``)."""
        return self.root / "system-voice.trial"

    @property
    def inbox(self) -> Path:
        """Where staff, or a system of the clinic, put new content files."""
        return self.root / "inbox"

    @property
    def editions(self) -> Path:
        """Our own checked copies of editions (see ``kiosk.update.editions``)."""
        return self.root / "editions"

    @property
    def trust(self) -> Path:
        """The folder of the public keys that this site trusts besides the program's own."""
        return self.root / "trust"

    @property
    def faults(self) -> Path:
        """Where the program was in its code when it crashed or stood still (see ``kiosk.faults``)."""
        return self.root / "log" / "faults.log"

    @property
    def supervisor_log(self) -> Path:
        """The log of the supervisor: every start, and why."""
        return self.root / "log" / "supervisor.log"

    @property
    def supervisor(self) -> Path:
        """What the supervisor notes for the readiness report (see ``kiosk.supervisor.notes``)."""
        return self.root / "supervisor.json"

    @property
    def crashes(self) -> Path:
        """The crashes that no supervisor has seen (see ``kiosk.staff.crashes``)."""
        return self.root / "crashes.json"

    @property
    def staff(self) -> Path:
        """The hashes of PIN, recovery code and key sticks (see ``kiosk.staff.vault``)."""
        return self.root / "staff.toml"

    @property
    def staff_tries(self) -> Path:
        """How many wrong PINs came in a row (see ``kiosk.staff.signin``)."""
        return self.root / "staff-tries.json"

    @property
    def counters(self) -> Path:
        """How often pages were opened, a total for each day (see ``kiosk.usage``)."""
        return self.root / "counters.db"


def installation(executable: str = "", bundle: str = "") -> Installation:
    """The installation: of the frozen program if ``bundle`` is given, else the checkout of this file.

    Args:
        executable: ``sys.executable`` of a frozen program.
        bundle: ``sys._MEIPASS``, the folder into which PyInstaller put the data files.
    """
    if bundle:
        return Installation(root=Path(executable).parent, assets=Path(bundle) / "assets", packaged=True)
    checkout = Path(__file__).resolve().parent.parent
    return Installation(root=checkout, assets=checkout / "assets")


def this_installation() -> Installation:
    """The installation of the running program."""
    return installation(sys.executable, str(getattr(sys, "_MEIPASS", "")))


def data_folder(environment: Mapping[str, str], platform: str, home: Path) -> DataFolder:
    r"""Where the kiosk keeps its state if no folder is named on the command line.

    Windows: ``%PROGRAMDATA%\Wayside``, shared by all accounts. Elsewhere ``$XDG_DATA_HOME/wayside``,
    or ``~/.local/share/wayside`` if that is unset or not absolute (XDG base directory specification).

    Args:
        environment: the environment variables.
        platform: as ``sys.platform`` gives it.
        home: the home folder of the account.
    """
    if platform == "win32":
        return DataFolder(Path(environment.get("PROGRAMDATA") or r"C:\ProgramData") / "Wayside")
    named = environment.get("XDG_DATA_HOME", "")
    base = Path(named) if named.startswith("/") else home / ".local" / "share"
    return DataFolder(base / "wayside")


def this_data_folder(named: Path | None = None) -> DataFolder:
    """The data folder of the running program: ``named`` if given, else the usual place."""
    if named is not None:
        return DataFolder(named)
    return data_folder(os.environ, sys.platform, Path("~").expanduser())
