"""What the packaging tests share: the payload and the package, made once, and a second of each to compare."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bundling import deb
from bundling.places import ROOT

PAYLOAD = ROOT / "build" / "bundling" / "payload.py"


REUSE_PAYLOAD = "WAYSIDE_LINUX_PAYLOAD"
REUSE_PACKAGE = "WAYSIDE_LINUX_PACKAGE"
"""Name what was made before, for who works on the tests; it is made anew otherwise."""


def make_payload(out: Path) -> Path:
    subprocess.run([sys.executable, str(PAYLOAD), str(out)], check=True)
    return out


@pytest.fixture(scope="session")
def payload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that an installation holds, from this checkout."""
    if sys.platform != "linux":
        pytest.skip("the payload of Linux is made on Linux")
    if REUSE_PAYLOAD in os.environ:
        return Path(os.environ[REUSE_PAYLOAD])
    return make_payload(tmp_path_factory.mktemp("payload") / "wayside")


@pytest.fixture(scope="session")
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Debian package of it."""
    if REUSE_PACKAGE in os.environ:
        return Path(os.environ[REUSE_PACKAGE])
    payload: Path = request.getfixturevalue("payload")
    return deb.make(payload, tmp_path_factory.mktemp("deb"))
