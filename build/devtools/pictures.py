"""Draws the README's pictures with `kiosk tour`, made small enough to read on a web page.

Runs in the environment (it needs Pillow), so it is a script of its own and not imported by dev.py.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets" / "readme"
COLOURS = 256  # enough for flat drawings and the edges of letters, and a quarter of the bytes


@dataclass(frozen=True)
class Shot:
    """One picture: its file name, what `kiosk tour` is to draw, and how wide it becomes (pixels)."""

    name: str
    screen: str
    device: str
    theme: str = "paper"
    size: str = "standard"
    width: int = 1280


# Those of the same device, theme and size stand together, and are drawn by one program.
SHOTS = (
    Shot("home.png", "home", "R1"),
    Shot("results.png", "article:uk-trial-results@3", "R1"),
    Shot("search.png", "search:hydroxy", "R1"),
    Shot("set-up.png", "staffcard:setup", "R1", width=720),
    Shot("staff-menu.png", "staff", "R1", width=720),
    Shot("update-waiting.png", "staffupdate:waiting", "R1", width=720),
    Shot("update-ready.png", "staffupdate:ready", "R1", width=720),
    Shot("help-dusk.png", "help", "R1", theme="dusk"),
    Shot("steps.png", "article:car-t-step-by-step", "R4", width=540),
    Shot("contrast-largest.png", "faq:q01", "R2", theme="contrast", size="largest", width=540),
)
# Taken of the wizard under Wine; tests/frozen/test_windows.py compares them and tests/frozen takes them anew.
OF_THE_WIZARD = ("windows-clinic.png", "windows-start.png")


def draw(folder: Path) -> None:
    """Draw every picture into a folder, as it goes into the README: small, and with few colours."""
    for (device, theme, size), group in groupby(SHOTS, key=lambda shot: (shot.device, shot.theme, shot.size)):
        shots = list(group)
        with tempfile.TemporaryDirectory(prefix="wayside-pictures-") as scratch:
            drawn = tour(Path(scratch), device, theme, size, [shot.screen for shot in shots])
            for shot, path in zip(shots, drawn, strict=True):
                _small(path, shot.width).save(folder / shot.name, optimize=True)


def tour(folder: Path, device: str, theme: str, size: str, screens: list[str]) -> list[Path]:
    """Draw screens into an empty folder at their full size; return the files in the order of the screens."""
    command = [sys.executable, "-m", "kiosk", "tour", str(folder), "--languages", "en"]
    command += ["--devices", device, "--themes", theme, "--sizes", size, "--screens", ",".join(screens)]
    # Always offscreen: a window on a screen could be cut to it.
    subprocess.run(command, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=True)
    return sorted(folder.glob("*.png"), key=lambda path: path.stat().st_mtime_ns)


def _small(path: Path, width: int) -> Image.Image:
    with Image.open(path) as drawn:
        full = drawn.convert("RGB")
    small = full.resize((width, round(full.height * width / full.width)), Image.Resampling.LANCZOS)
    # The other methods take small patches of a colour for their neighbours.
    method = Image.Quantize.MAXCOVERAGE
    return small.quantize(COLOURS, method=method, kmeans=2, dither=Image.Dither.NONE)


def main() -> int:
    """Draw every picture of the README again."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    draw(FOLDER)
    for shot in SHOTS:
        print(f"{shot.name}: {(FOLDER / shot.name).stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
