"""The sticks that are plugged in, by Qt's list of mounted volumes: the same on Windows and on Linux."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStorageInfo

from kiosk.devices.ports import Volume

KINDS: Final = (
    *("vfat", "msdos", "fat", "fat32", "exfat", "fuseblk", "ntfs", "ntfs3", "udf", "iso9660"),
    *("ext2", "ext3", "ext4", "btrfs", "xfs", "hfs", "hfsplus"),
)
"""File systems that sticks and discs have; the rest are the system's own, or a network's."""


class QtVolumes:
    """Every ready volume of a kind that sticks have, without those that ``own`` paths lie on."""

    def __init__(self, own: Iterable[Path]) -> None:
        self._own = tuple(own)

    def plugged_in(self) -> tuple[Volume, ...]:
        """What is there now; a volume that is pulled while it is looked at is not."""
        own = {QStorageInfo(str(_existing(path))).rootPath() for path in (*self._own, Path("/"))}
        return tuple(
            Volume(Path(found.rootPath()), found.name() or found.displayName())
            for found in QStorageInfo.mountedVolumes()
            if found.isValid()
            and found.isReady()
            and found.rootPath() not in own
            and not found.rootPath().startswith("/boot")
            and bytes(found.fileSystemType().data()).decode(errors="replace").lower() in KINDS
        )


def _existing(path: Path) -> Path:
    """The path or, until it is made, the nearest folder above it that is there."""
    return next((place for place in (path, *path.parents) if place.exists()), path)
