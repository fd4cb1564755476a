"""A whole release by its command: real packages, a real payload, the list of parts as its standard says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bundling.places import ROOT, version
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from release import gather

pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("linux")]


def test_the_command_makes_a_release_of_what_was_made(payload: Path, package: Path, tmp_path: Path) -> None:
    packages, out = tmp_path / "packages", tmp_path / "out"
    shutil.copytree(payload, packages / "linux" / "wayside")
    shutil.copy(package, packages)
    command: list[str | Path] = [sys.executable, "-m", "release", "--out", out, "--packages", packages]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "build")))}
    answers = [
        subprocess.run([*command, *more], capture_output=True, text=True, check=False, env=env)
        for more in ([], ["--complete"])
    ]
    assert [answer.returncode for answer in answers] == [0, 1], answers[0].stderr
    assert answers[0].stdout.count("not yet: ") == 2
    held = subprocess.run(["sha256sum", "--check", "--quiet", gather.SUMS], cwd=out, check=False)
    assert held.returncode == 0
    text = (out / f"wayside-{version()}.cdx.json").read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    listed = {one["name"]: one for one in json.loads(text)["components"]}
    assert listed["PyNaCl"]["licenses"]
    assert not {"pytest", "mypy", "cyclonedx-bom"} & set(listed)
    assert len(listed["Qt"]["components"]) > 30
