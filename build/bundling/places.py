"""Where the bundling finds the sources and puts what it makes."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / ".wayside" / "packages"
SPEC = ROOT / "build" / "kiosk.spec"
CONTENTS = "_internal"
"""PyInstaller's own folder in the payload; what staff see lies beside it."""


def version(root: Path = ROOT) -> str:
    """Return the version of the program, read without importing it."""
    text = (root / "kiosk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([\d.]+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("kiosk/__init__.py does not say __version__")
    return found[1]
