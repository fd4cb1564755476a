"""Finds what Qt and the tests need of the system and lack here, and installs it where that is possible."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from devtools import packages
from devtools.problems import SetupError
from devtools.steps import Steps

# The parts of Qt the kiosk and its tests load; `ldd` on them names every library that is not there.
MODULES = (
    "Core",
    "Gui",
    "Network",
    "PrintSupport",
    "Qml",
    "Quick",
    "QuickControls2",
    "Svg",
    "Test",
    "Widgets",
)
PLUGINS = {
    "offscreen": ("platforms/libqoffscreen.so", "imageformats/libqsvg.so"),
    "xcb": ("platforms/libqxcb.so",),
    "wayland": ("platforms/libqwayland-generic.so", "platforms/libqwayland-egl.so"),
}


def qt_files(site: Path, platforms: tuple[str, ...]) -> list[Path]:
    """Return the files of the installed Qt whose libraries must be found for these platforms."""
    qt = site / "PySide6"
    found = [qt / f"Qt{name}.abi3.so" for name in MODULES]
    for platform in ("offscreen", *platforms):
        found += [qt / "Qt" / "plugins" / name for name in PLUGINS[platform]]
    return [path for path in found if path.exists()]


def missing(site: Path, platforms: tuple[str, ...], programs: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Return (sonames, programs) that are not on this system; nothing on Windows, whose wheels hold all.

    Raises:
        SetupError: this system's C library is older than Qt needs.
    """
    if sys.platform != "linux":
        return [], []
    libraries, absent = lacking(programs)
    files = qt_files(site, platforms)
    if not files or shutil.which("ldd") is None:
        return libraries, absent
    answer = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True, check=False)
    output = answer.stdout + answer.stderr
    if version := packages.too_old_for(output):
        raise SetupError(f"This system is too old for Qt 6.9: it needs the C library {version} or newer.")
    return [*packages.missing_libraries(output), *libraries], absent


def lacking(names: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Return (sonames, programs) of ``names`` that are not on this system."""
    libraries = [name for name in names if ".so." in name and not _loads(name)]
    programs = [name for name in names if ".so." not in name and shutil.which(name) is None]
    return libraries, programs


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def provide(steps: Steps, site: Path, platforms: tuple[str, ...], programs: tuple[str, ...]) -> None:
    """Make sure everything is there; as root on Debian or Ubuntu install it.

    Raises:
        SetupError: something is missing and cannot be installed from here; it holds the command that can.
    """
    libraries, absent = missing(site, platforms, programs)
    if not libraries and not absent:
        return
    install(steps, libraries, absent)
    libraries, absent = missing(site, platforms, programs)
    if libraries or absent:
        still = ", ".join(libraries + absent)
        raise SetupError(f"Still missing after the installation: {still}. Please install what holds them.")


def install(steps: Steps, libraries: list[str], programs: list[str], others: tuple[str, ...] = ()) -> None:
    """Install the packages that hold these libraries and programs, and `others` by their package names.

    Raises:
        SetupError: not root (with the exact command), not Debian or Ubuntu, no package known, or apt failed.
    """
    if shutil.which("apt-get") is None:
        has_dnf = shutil.which("dnf") is not None
        raise SetupError(packages.other_system_sentence(libraries + programs, has_dnf=has_dnf))
    hint = ""
    if is_root():
        # A foreign source that fails is no reason to stop; only the installation decides.
        hint = steps.run(["apt-get", "update"], "The package lists failed", env=_apt_env(), may_fail=True)
    wanted, unknown = packages.choose(libraries, programs, _apt_knows)
    if unknown:
        # Without package lists nothing is known: fall back on the names this release uses.
        release = _os_release()
        wanted, unknown = packages.choose(libraries, programs, lambda name: packages.likely(name, release))
    if unknown:
        raise SetupError(f"No package of this system is known to hold: {', '.join(unknown)}.")
    wanted = [*others, *wanted]
    if not is_root():
        raise SetupError(
            f"System packages are missing: run `{packages.apt_sentence(wanted)}`, then start again."
        )
    failure = f"The system packages {' '.join(wanted)} could not be installed"
    steps.run([*packages.INSTALL, *wanted], failure, env=_apt_env(), hint=hint)


def provide_venv(steps: Steps, platforms: tuple[str, ...], programs: tuple[str, ...]) -> None:
    """Install Python's venv where Debian left it out, and in the same go what Qt is known to need.

    Raises:
        SetupError: as `install`, or this Python is not the system's own.
    """
    if sys.base_prefix != "/usr" or shutil.which("apt-get") is None:
        raise SetupError("This Python lacks the modules venv and ensurepip: install the full Python.")
    libraries, absent = lacking(programs)
    if platforms:
        answer = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=False)
        libraries += packages.expected_but_absent(answer.stdout, platforms)
    venv = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    install(steps, libraries, absent, (venv,))


def is_root() -> bool:
    """Return whether this process may install system packages."""
    return sys.platform != "win32" and os.geteuid() == 0


def identity() -> str:
    """Return what changes when a checkout lands on another system and its libraries must be looked at."""
    try:
        machine = Path("/etc/machine-id").read_text(encoding="utf-8", errors="replace")
    except OSError:
        machine = ""
    return f"{sys.platform}\n{machine}\n{_os_release()}"


def _apt_env() -> dict[str, str]:
    return {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


def _apt_knows(package: str) -> bool:
    answer = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return answer.returncode == 0 and bool(answer.stdout.strip())


def _os_release() -> str:
    try:
        return Path("/etc/os-release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
