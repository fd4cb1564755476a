"""Which system packages hold what is missing, and the one command that installs them (rules only, no I/O)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

# Shared libraries whose Debian package does not follow Debian policy 8.1 (name + soname version).
SPECIAL = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libgmodule-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libnss3.so": "libnss3",
}
# What the Qt 6.9 wheels need of a bare system, for when the wheels are not there yet to be asked.
EXPECTED = {
    "offscreen": (
        "libGL.so.1",
        "libEGL.so.1",
        "libglib-2.0.so.0",
        "libdbus-1.so.3",
        "libfontconfig.so.1",
        "libxkbcommon.so.0",
        "libgssapi_krb5.so.2",
    ),
    "xcb": (
        "libxcb-cursor.so.0",
        "libxcb-icccm.so.4",
        "libxcb-keysyms.so.1",
        "libxcb-shape.so.0",
        "libxkbcommon-x11.so.0",
    ),
    "wayland": ("libwayland-cursor.so.0", "libwayland-egl.so.1"),
}
PROGRAMS = {
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "Xvfb": "xvfb",
    "appstreamcli": "appstream",
    "as": "binutils",
    "dbus-daemon": "dbus-daemon",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-shlibdeps": "dpkg-dev",
    "faketime": "faketime",
    "ld": "binutils",
    "lintian": "lintian",
    "makensis": "nsis",
    "mmdebstrap": "mmdebstrap",
    "msibuild": "msitools",
    "osslsigncode": "osslsigncode",
    "readelf": "binutils",
    "strace": "strace",
    "strip": "binutils",
    "wixl": "wixl",
    "x86_64-w64-mingw32-ld": "binutils-mingw-w64-x86-64",
    "xdotool": "xdotool",
}
INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


def missing_libraries(ldd_output: str) -> list[str]:
    """Return the sonames `ldd` could not find, sorted, each once."""
    return sorted(set(re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE)))


def expected_but_absent(ldconfig_output: str, platforms: Iterable[str]) -> list[str]:
    """Return the sonames Qt is known to need for these platforms that `ldconfig -p` does not list."""
    present = set(re.findall(r"^\s*(\S+) \(", ldconfig_output, re.MULTILINE))
    return [soname for platform in platforms for soname in EXPECTED[platform] if soname not in present]


def too_old_for(ldd_output: str) -> str:
    """Return the newest C library version the files need and this system lacks (such as '2.28'), or ''."""
    versions = re.findall(r"version `GLIBC_([\d.]+)' not found", ldd_output)
    return max(versions, key=lambda text: [int(part) for part in text.split(".")], default="")


def candidates(soname: str) -> tuple[str, ...]:
    """Return the names the Debian package of a shared library may have, the likeliest first.

    Debian policy 8.1: `libfoo.so.2` is in `libfoo2`, and `libfoo-1.so.2` in `libfoo-1-2`. Since Debian 13 and
    Ubuntu 24.04 some packages carry the suffix `t64` (64-bit time).
    """
    name = SPECIAL.get(soname)
    if name is None:
        stem, found, version = soname.partition(".so.")
        if not found:
            return ()
        name = stem.lower().replace("_", "-")
        name += ("-" if name[-1].isdigit() else "") + version
    return (name + "t64", name)


def likely(package: str, os_release: str) -> bool:
    """Guess from the text of /etc/os-release whether a package has this name, lacking a package list.

    Of what Qt needs only GLib was renamed, in Debian 13 and Ubuntu 24.04.
    """
    facts = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    version = facts.get("VERSION_ID", "").strip('"').split(".")[0]
    first = 24 if facts.get("ID", "").strip('"') == "ubuntu" else 13
    renamed = version.isdigit() and int(version) >= first
    return package.endswith("t64") == (renamed and package.startswith("libglib2.0-0"))


def choose(
    sonames: Iterable[str], programs: Iterable[str], exists: Callable[[str], bool]
) -> tuple[list[str], list[str]]:
    """Return (packages to install, things no package is known for); `exists` asks the package list."""
    packages: set[str] = set()
    unknown: list[str] = []
    for soname in sonames:
        package = next((name for name in candidates(soname) if exists(name)), None)
        if package is None:
            unknown.append(soname)
        else:
            packages.add(package)
    for program in programs:
        if program in PROGRAMS and exists(PROGRAMS[program]):
            packages.add(PROGRAMS[program])
        else:
            unknown.append(program)
    return sorted(packages), unknown


def apt_sentence(packages: Sequence[str]) -> str:
    """Return the one command a person who is not root runs on Debian or Ubuntu."""
    return "sudo apt-get update && sudo " + " ".join([*INSTALL, *packages])


def other_system_sentence(things: Sequence[str], *, has_dnf: bool) -> str:
    """Return what to say where there is no apt: dnf can install by soname, others get the list."""
    if has_dnf:
        wanted = [f"'{name}()(64bit)'" if ".so" in name else f"'*/bin/{name}'" for name in things]
        return "Qt needs system libraries that are missing: run `sudo dnf install " + " ".join(wanted) + "`."
    return (
        "Qt needs what is missing here; install it with this system's package manager: "
        + ", ".join(things)
        + "."
    )
