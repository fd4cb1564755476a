"""Where things are in a checkout: the one list of paths the developer tools share."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".wayside"
VENV = ROOT / ".venv"
LOCKS = ROOT / "build" / "locks"
LOG = SCRATCH / "setup.log"
TOUR = SCRATCH / "tour"


def venv_python(venv: Path = VENV) -> Path:
    """Return the interpreter of a virtual environment on this system."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def site_packages(venv: Path = VENV) -> Path:
    """Return the folder a virtual environment of the running Python installs libraries into."""
    if sys.platform == "win32":
        return venv / "Lib" / "site-packages"
    return venv / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"


def shown(path: Path) -> str:
    """Return a path as a person at the top of the checkout would type it."""
    try:
        return path.relative_to(ROOT).as_posix()
    except ValueError:
        return str(path)
