"""The CI recipe is sound YAML over commands that exist, with pinned actions and no needless rights."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from devtools.commands import COMMANDS
from windows import signing

ROOT = Path(__file__).parents[2]
RECIPES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
KNOWN = {
    "actions/checkout": "11bd71901bbe5b1630ceea73d27597364c9af683",
    "actions/setup-python": "a26af69be951a213d495a4c3e4e4022e16d87065",
    "actions/upload-artifact": "ea165f8d65b6e75b540449e92b4886f43607fa02",
    "actions/download-artifact": "d3f86a106a0bac45b974a628896c90dbdf5c8093",
}
"""Actions that may be used, with the commit of the version that was looked at."""


def whole() -> str:
    return "\n".join(path.read_text("utf-8") for path in RECIPES)


def judged(*paths: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    command += ["--output-format", "json", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_every_recipe_is_what_its_schema_says_and_the_schema_notices_a_wrong_one(tmp_path: Path) -> None:
    assert {path.name for path in RECIPES} == {"release.yml", "test.yml"}
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(RECIPES[0].read_text("utf-8").replace("runs-on:", "runs-at:", 1), "utf-8")
    answer = judged(*RECIPES, wrong)
    assert answer["parse_errors"] == []
    assert {Path(one["filename"]) for one in answer["errors"]} == {wrong}, answer


def test_attack_every_action_is_pinned_to_a_commit_that_was_looked_at() -> None:
    used = re.findall(r"uses: ([\w/-]+)@(\S+) # v\d+\.\d+\.\d+$", whole(), re.MULTILINE)
    assert len(used) == len(re.findall(r"uses:", whole()))
    assert dict(used) == KNOWN


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.name)
def test_attack_a_job_may_read_only_but_the_one_that_drafts_the_release(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.search(r"^permissions:\n  contents: read\n", text, re.MULTILINE)
    writers = re.findall(
        r"^  (\w+):\n(?:    .*\n)*?    permissions:\n      contents: write\n", text, re.MULTILINE
    )
    assert writers == (["release"] if path.name == "release.yml" else [])
    assert "pull_request_target" not in text
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")


def test_every_command_of_a_recipe_is_one_of_the_developers() -> None:
    called = re.findall(r"python build/dev\.py (\w+)", whole())
    assert set(called) <= set(COMMANDS)
    assert {"test", "deb", "windows", "installer", "release"} <= set(called)
    for path in re.findall(r"\bbuild/[\w./]+", whole()):
        assert (ROOT / path).exists(), path


def test_both_systems_are_built_tested_and_tried() -> None:
    text = whole()
    assert {"ubuntu-22.04", "windows-2025"} <= set(re.findall(r"runs-on: (\S+)", text))
    assert text.count("selftest") >= 4
    needs = re.findall(r"^  (\w+):\n    needs: (.*)$", text, re.MULTILINE)
    assert needs == [("installers", "windows"), ("verify", "installers"), ("release", "[linux, verify]")]


def test_the_signature_is_asked_for_by_the_names_that_signing_reads() -> None:
    text = whole()
    for name in (signing.CERTIFICATE, signing.PASSWORD, signing.TIMESTAMP):
        assert f'echo "{name}=' in text
    assert "if: ${{ env.CERTIFICATE != '' }}" in text
    secrets = set(re.findall(r"secrets\.(\w+)", text))
    assert secrets == {"WAYSIDE_SIGN_CERTIFICATE", "WAYSIDE_SIGN_PASSWORD"}


def test_no_recipe_holds_a_program() -> None:
    """What is more than a line or two belongs into dev.py, where it can be tested and run by hand."""
    blocks = re.findall(r"run: [|>]-?\n((?: {10,}.*\n)+)", whole())
    assert max(len(block.splitlines()) for block in blocks) <= 5
    assert "powershell" not in whole().lower()
    assert "pwsh" not in whole().lower()
