"""What this PC is, for lockdown: its family of systems, its ground, and the program that it starts."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.lockdown.ground import Files, Ground, Registry
from kiosk.lockdown.rules import Family, Place
from kiosk.lockdown.windows import EDITION, family_of

USUAL_PROGRAM = r"C:\Program Files\Wayside\wayside.exe"


def this_family() -> Family:
    """The family of the running system."""
    if sys.platform != "win32":
        return Family.LINUX
    found = Registry().read(Place("registry", *EDITION))
    return family_of(str(found[1]) if found else "")


def this_ground(family: Family, root: Path) -> Ground:
    """Files below ``root`` for Linux, the registry for Windows; raises SettingError for another system's."""
    return Files(root) if family is Family.LINUX else Registry()


def this_program() -> str:
    """The full path of the program that the kiosk's account starts."""
    if sys.platform == "win32" and getattr(sys, "frozen", False):
        return str(Path(sys.executable).with_name("wayside.exe"))
    return USUAL_PROGRAM
