"""Runs first in the packaged program: imports PySide6 as `kiosk run` wants it, before PyInstaller does."""

from __future__ import annotations

from kiosk.pyside import import_pyside

if __name__ == "__main__":
    import_pyside()
