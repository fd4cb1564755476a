"""Runs qmllint over our QML with every warning an error, after describing our Python types for it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

DESCRIBE = Path(__file__).with_name("qmltypes.py")
# Levels that are only information by default.
STRICTER = ("--unused-imports=warning", "--multiline-strings=warning")


def qmllint_program() -> Path:
    """Return the linter that came with the installed Qt."""
    return Path(PySide6.__file__).with_name("qmllint.exe" if sys.platform == "win32" else "qmllint")


def qml_files(root: Path) -> list[Path]:
    """Return every QML file of the product."""
    return sorted((root / "kiosk" / "ui" / "qml").rglob("*.qml"))


def lint(files: list[Path], import_paths: list[Path]) -> tuple[int, str]:
    """Return (exit code, text) of qmllint; the code is not 0 when there is any warning."""
    # qmllint understands `-I PATH` only as two words, and `--level=value` as one.
    folders = [word for path in import_paths for word in ("-I", str(path))]
    command = [str(qmllint_program()), "--max-warnings=0", *STRICTER, *folders, *map(str, files)]
    answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    text = answer.stdout + answer.stderr
    if answer.returncode and not text.strip():
        text = f"qmllint broke off ({answer.returncode}); a file it cannot read at all does that.\n"
    return answer.returncode, text


def main(root: Path) -> int:
    """Lint all QML under a checkout and print what is wrong; 0 when nothing is."""
    files = qml_files(root)
    if not files:
        print("no QML yet")
        return 0
    with tempfile.TemporaryDirectory(prefix="wayside-qmltypes-") as scratch:
        described = subprocess.run([sys.executable, str(DESCRIBE), scratch], check=False)
        if described.returncode:
            return described.returncode
        code, text = lint(files, [root / "kiosk" / "ui" / "qml", Path(scratch)])
    print(text.replace(f"{root}{os.sep}", ""), end="")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parents[2]))
