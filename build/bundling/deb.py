"""Makes the Debian package of a payload: files in their places, what it needs, checked by lintian."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from bundling import verify
from bundling.payload import MOMENT, fixed_environment, stamp
from bundling.places import CONTENTS, ROOT, version

RECIPES = ROOT / "build" / "deb"
ICONS = ROOT / "build" / "icons"
HOME = "usr/lib/wayside"

PLACES = {
    "wayside-kiosk.sh": ("usr/sbin/wayside-kiosk", 0o755),
    "after.sh": ("usr/lib/wayside-kiosk/after", 0o755),
    "wayside-kiosk.service": ("usr/lib/systemd/system/wayside-kiosk.service", 0o644),
    "wayside-kiosk.pam": ("etc/pam.d/wayside-kiosk", 0o644),
    "70-wayside-stick.rules": ("usr/lib/udev/rules.d/70-wayside-stick.rules", 0o644),
    "wayside.desktop": ("usr/share/applications/wayside.desktop", 0o644),
    "lintian-overrides": ("usr/share/lintian/overrides/wayside", 0o644),
    "copyright": ("usr/share/doc/wayside/copyright", 0o644),
}
"""Recipe -> where it goes and its rights."""

MANUALS = {"wayside.1": "usr/share/man/man1", "wayside-kiosk.8": "usr/share/man/man8"}
SCRIPTS = ("postinst", "prerm", "postrm")
LOADED_BY_NAME = ("libasound2t64 | libasound2",)
"""Packages of libraries that are opened by name while it runs, which dpkg-shlibdeps cannot see: sound."""

_FIELD = re.compile(r"^shlibs:(\w+)=(.+)$", re.MULTILINE)


class PackageError(Exception):
    """The package cannot be made or is not good; the text says why."""


def file_name() -> str:
    """Return the name of the package's file."""
    return f"wayside_{version()}_amd64.deb"


def make(payload: Path, out: Path) -> Path:
    """Make the package of `payload` in the folder `out`; the same payload gives the same bytes.

    Raises:
        PackageError: a tool failed; its words are in the text.
    """
    with tempfile.TemporaryDirectory(prefix="wayside-deb-") as name:
        # dpkg-shlibdeps knows a package's own libraries by this name of the folder above them.
        root = Path(name) / "debian" / "wayside"
        _fill(root, payload)
        _describe(root, _needs(root))
        for path in sorted([root, *root.rglob("*")]):
            if not path.is_symlink():
                stamp(path)
        out.mkdir(parents=True, exist_ok=True)
        target = out / file_name()
        _run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(target)])
    return target


def _fill(root: Path, payload: Path) -> None:
    shutil.copytree(payload, root / HOME)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/wayside").symlink_to(f"../lib/{HOME.rsplit('/', maxsplit=1)[-1]}/wayside")
    for name, (place, rights) in PLACES.items():
        _put(root / place, (RECIPES / name).read_bytes(), rights)
    for name, place in MANUALS.items():
        _put(root / place / f"{name}.gz", _packed((RECIPES / name).read_bytes()))
    for size in (16, 24, 32, 48, 64, 128, 256):
        folder = f"usr/share/icons/hicolor/{size}x{size}/apps"
        _put(root / folder / "wayside.png", (ICONS / f"wayside-{size}.png").read_bytes())
    scalable = "usr/share/icons/hicolor/scalable/apps"
    _put(root / scalable / "wayside.svg", (ICONS / "wayside.svg").read_bytes())
    _put(root / "usr/share/doc/wayside/changelog.gz", _packed(changelog().encode()))
    for path in [root, *root.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def maintainer() -> str:
    """Return who answers for the package: the organisation that publishes it says so when it builds."""
    return os.environ.get("WAYSIDE_MAINTAINER", "Wayside maintainers <maintainers@wayside.invalid>")


def changelog() -> str:
    """Return the changelog in Debian's form: what changed stands in our own."""
    moment = subprocess.run(
        ["date", "--utc", "--rfc-email", f"--date=@{MOMENT}"],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
    ).stdout.strip()
    return (
        f"wayside ({version()}) stable; urgency=medium\n\n"
        f"  * Wayside {version()}; what changed stands in licences/changelog.md of the program.\n\n"
        f" -- {maintainer()}  {moment}\n"
    )


def _needs(root: Path) -> dict[str, str]:
    """Return the packages that hold the libraries needed, by field; a library nobody has is an error."""
    source = root.parents[1]
    (root.parent / "control").write_text(
        "Source: wayside\n\nPackage: wayside\nArchitecture: amd64\n", encoding="utf-8"
    )
    files = [str(path.relative_to(source)) for path in verify.program_files(root)]
    # Where its own libraries lie, as seen from the top of the package.
    places = (".", "PySide6/Qt/lib", "PySide6", "shiboken6")
    folders = [f"-l{PurePosixPath('/', HOME, CONTENTS, place)}" for place in places]
    # A kiosk without a printer does without CUPS: Qt leaves a plugin out that does not load.
    may_lack = [name for name in files if "/plugins/printsupport/" in name]
    must = [name for name in files if name not in may_lack]
    fields = ["-dDepends", *must, *(["-dRecommends", *may_lack] if may_lack else [])]
    answer = _run(["dpkg-shlibdeps", "-O", "--warnings=1", *folders, *fields], cwd=source)
    found = dict(_FIELD.findall(answer))
    if "Depends" not in found:
        raise PackageError(f"dpkg-shlibdeps names no packages: {answer}")
    return found


def _describe(root: Path, needs: Mapping[str, str]) -> None:
    control = root / "DEBIAN"
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(-(-path.stat().st_size // 1024) for path in files) + sum(
        path.is_dir() for path in root.rglob("*")
    )
    sums = [f"{_md5(path)}  {path.relative_to(root).as_posix()}\n" for path in files]
    text = (RECIPES / "control.in").read_text(encoding="utf-8")
    facts = {
        "version": version(),
        "installed_size": str(size),
        "maintainer": maintainer(),
        "depends": ", ".join((needs["Depends"], *LOADED_BY_NAME)),
        "recommends": needs.get("Recommends", ""),
    }
    for name, value in facts.items():
        text = text.replace(f"@{name}@", value)
    control.mkdir(mode=0o755)
    _put(control / "control", text.replace(", \n", "\n").encode())
    _put(control / "md5sums", "".join(sums).encode())
    _put(control / "conffiles", b"/etc/pam.d/wayside-kiosk\n")
    for name in SCRIPTS:
        _put(control / name, (RECIPES / name).read_bytes(), 0o755)


def complaints(package: Path) -> str:
    """Return what lintian and the checker of menu entries say about a package; empty when all is well."""
    entry = _run(["desktop-file-validate", str(RECIPES / "wayside.desktop")], may_fail=True)
    said = _run(
        ["lintian", "--fail-on", "error,warning", "--tag-display-limit", "0", "--allow-root", str(package)],
        may_fail=True,
    )
    return (entry + said).strip()


def _run(command: list[str], *, cwd: Path | None = None, may_fail: bool = False) -> str:
    """Return all that a tool wrote."""
    answer = subprocess.run(
        command, cwd=cwd, env=fixed_environment(), capture_output=True, text=True, check=False
    )
    output = answer.stdout + answer.stderr
    if answer.returncode and not may_fail:
        raise PackageError(f"{command[0]} failed: {output.strip()}")
    return output


def _put(path: Path, data: bytes, rights: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(rights)


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=9, mtime=0)


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
