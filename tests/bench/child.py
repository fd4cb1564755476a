"""Runs a part of the bench in a program that has imported PySide6 as `kiosk run` does."""

from __future__ import annotations

import runpy
import sys

from kiosk.pyside import import_pyside

if __name__ == "__main__":
    import_pyside()
    runpy.run_module(f"tests.bench.{sys.argv.pop(1)}", run_name="__main__", alter_sys=True)
