"""Coverage-guided fuzzing of what reads strangers' bytes, and what it found before."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Final, get_args

import pytest

from kiosk.content.markup import parse, parse_strict
from kiosk.content.structure import Shape
from tests.editions import built

ROOT: Final = Path(__file__).parents[2]
SECONDS: Final = 300
TARGETS: Final = ("text", "picture", "drawing", "names", "trailer", "pages")


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with atheris, in an environment that is thrown away."""
    folder = tmp_path_factory.mktemp("fuzzing")
    venv.create(folder, with_pip=True)
    made = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    words = ["-m", "pip", "install", "--quiet", "--only-binary", ":all:", "atheris", "markdown"]
    subprocess.run([made, *words], check=True, capture_output=True)
    return made


@pytest.mark.soak
@pytest.mark.skipif(sys.platform != "linux", reason="atheris is made for Linux")
@pytest.mark.parametrize("target", TARGETS)
def test_five_minutes_of_fuzzing_break_nothing(target: str, python: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    good = tmp_path / "good.db"
    good.write_bytes(built(1))
    limits = [f"-max_total_time={SECONDS}", "-timeout=5", "-rss_limit_mb=300"]
    limits += ["-max_len=96", "-len_control=0"] if target == "pages" else ["-max_len=4096"]
    done = subprocess.run(
        [python, ROOT / "tests" / "update" / "fuzz.py", target, *limits, corpus],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "FUZZED": str(good)},
        capture_output=True,
        text=True,
        check=False,
    )
    print(done.stderr[-300:])
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.mark.parametrize("shape", get_args(Shape))
def test_a_text_of_thousands_of_faults_is_judged_in_time(shape: Shape) -> None:
    """Took 20 seconds: each fault was looked for in every line."""
    body = "## A part\n" + "!!! note\n    " * 4000 + "x"
    parse(body)
    assert len(parse_strict(body, shape)[1]) <= 400
