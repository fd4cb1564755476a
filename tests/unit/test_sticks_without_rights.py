"""Files are written to sticks whose file system knows neither owners nor who may read what (FAT by FUSE)."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kiosk.errors import SettingError
from kiosk.staff import files


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Root writes to a folder that is root's, or the tester to one of the tester's."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return monkeypatch


def fails_with(code: int) -> object:
    def call(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return call


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.ENOTSUP, errno.EPERM])
def test_a_stick_that_knows_no_rights_takes_a_key(
    tmp_path: Path, stick: pytest.MonkeyPatch, code: int
) -> None:
    stick.setattr(os, "chmod", fails_with(code))
    stick.setattr(os, "chown", fails_with(code))
    path = tmp_path / "wayside-key"
    files.write(path, "key\n", files.PRIVATE)
    assert path.read_text() == "key\n"
    assert path.stat().st_mode & 0o077 == 0, "what is secret was never for others"


def test_a_disk_that_fails_is_no_stick_without_rights(tmp_path: Path, stick: pytest.MonkeyPatch) -> None:
    stick.setattr(os, "chmod", fails_with(errno.EIO))
    with pytest.raises(SettingError):
        files.write(tmp_path / "wayside-key", "key\n", files.PRIVATE)
    assert list(tmp_path.iterdir()) == []
