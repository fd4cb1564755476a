"""What the packaging tests share: the payload and the package, made once, and a second of each to compare."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bundling import deb
from bundling.places import ROOT

SOURCES = ("assets", "build", "kiosk")


REUSE_PAYLOAD = "WAYSIDE_LINUX_PAYLOAD"
REUSE_PACKAGE = "WAYSIDE_LINUX_PACKAGE"
REUSE_WINDOWS = "WAYSIDE_WINDOWS_PAYLOAD"
"""Name what was made before, for who works on the tests; it is made anew otherwise."""


def copy_sources(out: Path) -> Path:
    """Copy what a payload is made of, so that it stays what it is while somebody works in the checkout."""
    for name in SOURCES:
        shutil.copytree(ROOT / name, out / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "content.db", out / "content.db")
    return out


def make_payload(sources: Path, out: Path) -> Path:
    """Make the payload of these sources."""
    script = sources / "build" / "bundling" / "payload.py"
    subprocess.run([sys.executable, str(script), str(out)], check=True)
    return out


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources as they are now."""
    return copy_sources(tmp_path_factory.mktemp("sources") / "first")


@pytest.fixture(scope="session")
def payload(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that an installation holds."""
    if sys.platform != "linux":
        pytest.skip("the payload of Linux is made on Linux")
    if REUSE_PAYLOAD in os.environ:
        return Path(os.environ[REUSE_PAYLOAD])
    made: Path = request.getfixturevalue("sources")
    return make_payload(made, tmp_path_factory.mktemp("payload") / "wayside")


@pytest.fixture(scope="session")
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Debian package of it."""
    if REUSE_PACKAGE in os.environ:
        return Path(os.environ[REUSE_PACKAGE])
    payload: Path = request.getfixturevalue("payload")
    return deb.make(payload, tmp_path_factory.mktemp("deb"))


@pytest.fixture(scope="session")
def windows_payload() -> Path:
    """The folder that an installation on Windows holds."""
    from windows import payload

    if REUSE_WINDOWS in os.environ:
        return Path(os.environ[REUSE_WINDOWS])
    assert payload.main([]) == 0
    return payload.OUT / payload.NAME
