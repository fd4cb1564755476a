"""``kiosk tour``: the pictures it draws, what they are called, and what it refuses."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.end2end.test_bad_input import kiosk, only_sentence

ROOT = Path(__file__).parents[2]


def test_each_picture_has_the_size_of_its_device_and_a_name_that_says_what_it_is(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "tour"
    chosen = "--screens=home,search:hydroxy --devices=R1,R4 --themes=paper,dusk"
    done = kiosk("tour", out, *chosen.split(), "--sizes=standard,largest")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert done.stderr == f"16 pictures and index.html in {out}\n"
    names = {
        f"{device}-{theme}-{size}-en-{screen}.png"
        for device in ("R1", "R4")
        for theme in ("paper", "dusk")
        for size in ("standard", "largest")
        for screen in ("home", "search-hydroxy")
    }
    assert {path.name for path in out.glob("*.png")} == names
    seen = set()
    for name in sorted(names):
        with Image.open(out / name) as picture:
            assert picture.size == ((1920, 1080) if name.startswith("R1") else (1080, 1920))
            assert picture.convert("RGB").getcolors(64) is None, f"{name} is blank"
            seen.add(picture.tobytes())
    assert len(seen) == len(names), "two of the pictures are the same"
    index = (out / "index.html").read_text("utf-8")
    assert index.startswith("<!doctype html>")
    for name in names:
        assert index.count(f'src="{name}"') == 1


@pytest.mark.parametrize(
    ("argument", "says"),
    [
        ("--screens=nonsense", "--screens: there is no screen 'nonsense'; there are attract, asking,"),
        ("--screens=HOME", "--screens"),
        ("--screens=topic:", "--screens"),
        ("--themes=pink", "--themes must be paper, dusk or contrast, not 'pink'."),
        ("--themes=", "--themes must name at least one."),
        ("--sizes=huge", "--sizes"),
        ("--devices=R9", "--devices must be R1, R2, R3, R4 or R5, not 'R9'."),
        ("--languages=xx", "This edition has no language 'xx'; it has: en."),
        ("--languages=?", "--languages"),
        ("--content=/nowhere/none.db", "There is no content file none.db"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_one_sentence(tmp_path: Path, argument: str, says: str) -> None:
    sentence = only_sentence(kiosk("tour", tmp_path / "out", argument))
    assert sentence.startswith(says)
    assert sentence.endswith(".")


def test_a_file_where_the_folder_should_be_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder", "utf-8")
    assert "out" in only_sentence(kiosk("tour", tmp_path / "out", "--screens=home"))


def test_a_damaged_screen_is_not_drawn_as_if_it_were_one(tmp_path: Path) -> None:
    copy = tmp_path / "wayside"
    for part in ("kiosk", "assets"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "content.db", copy)
    (copy / "kiosk/ui/qml/Kiosk/Screens/HelpScreen.qml").write_text("Item { nonsense }\n")
    command = [sys.executable, "-m", "kiosk", "tour", str(tmp_path / "out"), "--screens", "help"]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "The program is damaged; please install it again." in done.stderr
    assert "Traceback" not in done.stderr
