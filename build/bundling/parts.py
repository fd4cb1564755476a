"""What goes into an installation and what stays out: parts of Qt, Python and our own files, by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from kiosk.devices.espeak import VOICES

Entry = tuple[str, str, str]
"""A line of PyInstaller's tables: where it goes, where it comes from, what kind it is."""

EXCLUDED_MODULES = (
    "PySide6.QtDBus",
    "_hashlib",  # Python's own hashes do as well, and OpenSSL with its 5 MB stays out
    "_ssl",
    "ssl",
    "ftplib",
    "smtplib",
    "imaplib",
    "xmlrpc",
    "asyncio",
    "multiprocessing",
    # Tools and other libraries that are only there when somebody develops.
    "PIL",
    "chardet",
    "defusedxml",
    "doctest",
    "pdb",
    "pip",
    "pycparser",
    "pydoc",
    "pygments",
    "setuptools",
    "tkinter",
    "tzdata",
    "unittest",
    # Faster builds of one function for newer processors, and functions that nobody calls: 8 MB.
    "rapidfuzz.distance.metrics_cpp_avx2",
    "rapidfuzz.fuzz_cpp",
    "rapidfuzz.fuzz_cpp_avx2",
    "_bz2",
    "_codecs_cn",
    "_codecs_hk",
    "_codecs_iso2022",
    "_codecs_jp",
    "_codecs_kr",
    "_codecs_tw",
    "_curses",
    "_lzma",
    "_tkinter",
    "_uuid",
    "readline",
)

HIDDEN_MODULES = (
    "_cffi_backend",  # asked for by name from C (nacl, miniaudio)
    "_miniaudio",
    "espeakng_loader",
    "miniaudio",
    "nacl.signing",
    "rapidfuzz.distance.metrics_cpp",  # rapidfuzz chooses its fastest build by name
    "segno",
)

# Linux: windows of X and Wayland, drawing without a screen, dead keys, pictures.
PLUGINS_LINUX = (
    "platforms/libqxcb",
    "platforms/libqoffscreen",
    "platforms/libqwayland-generic",
    "platforms/libqwayland-egl",
    "wayland-shell-integration/libxdg-shell",
    "wayland-decoration-client/libbradient",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl",
    "xcbglintegrations/libqxcb-egl-integration",
    "xcbglintegrations/libqxcb-glx-integration",
    "platforminputcontexts/libcomposeplatforminputcontextplugin",
    "imageformats/libqjpeg",
    "imageformats/libqsvg",
)
PLUGINS_WINDOWS = (
    "platforms/qwindows",
    "platforms/qoffscreen",
    "imageformats/qjpeg",
    "imageformats/qsvg",
)
PLUGINS = frozenset((*PLUGINS_LINUX, *PLUGINS_WINDOWS))
PRINTING = frozenset(("printsupport/libcupsprintersupport", "printsupport/windowsprintersupport"))

_HOST = re.compile(r"^/(usr/)?lib(64)?/")
_OWN = ("libsqlite3.so", "libpython")  # as tested: other releases have an SQLite that is too old
_LOADED_BY_NAME = re.compile(r"(libpython|python3|vcruntime|libespeak-ng|espeak-ng)[\w.-]*$")
_COPIES = re.compile(r"libespeak-ng\.so\.\d")
_QT_TREES = ("PySide6/Qt/plugins/", "PySide6/Qt/qml/", "PySide6/plugins/", "PySide6/qml/")
_SPEECH_DATA = "espeakng_loader/espeak-ng-data/"
_SPEECH_CORE = ("phondata", "phonindex", "phontab", "intonations")
_TYPES = (".pyi", "py.typed")


def is_wanted(entry: Entry) -> bool:
    """Return whether something that PyInstaller's hooks found goes in, as far as its name tells."""
    target, _, kind = entry
    name = target.replace("\\", "/")
    if kind == "SYMLINK" or name.startswith(_QT_TREES) or _COPIES.search(name) or is_host_library(entry):
        return False  # Qt's plugins and QML are chosen in reach.py; its libraries find each other unaided
    if name.startswith(_SPEECH_DATA):
        return _is_wanted_speech(name.removeprefix(_SPEECH_DATA))
    if kind == "DATA":
        # Qt's translations and descriptions stay out; licences are gathered in one place (notices.py).
        return not name.startswith("PySide6/") and ".dist-info/" not in name and not name.endswith(_TYPES)
    return True


def is_root(entry: Entry) -> bool:
    """Return whether an entry goes in although no other entry names it as needed."""
    name = PurePosixPath(entry[0].replace("\\", "/"))
    in_qt_trees = name.as_posix().startswith(_QT_TREES)
    return entry[2] != "BINARY" or in_qt_trees or bool(_LOADED_BY_NAME.match(name.name))


def _is_wanted_speech(name: str) -> bool:
    if name.endswith("_dict"):
        return name.removesuffix("_dict") in VOICES
    if name.startswith("lang/"):
        return PurePosixPath(name).name.partition("-")[0] in VOICES
    return name in _SPEECH_CORE


def is_host_library(entry: Entry) -> bool:
    """Return whether an entry is a library of this system that the target system brings itself.

    Shipping them breaks other releases: an older libstdc++ than the graphics drivers want ends Qt.
    """
    target, source, kind = entry
    return kind == "BINARY" and bool(_HOST.match(source)) and not target.startswith(_OWN)


def plugin_name(path: PurePosixPath) -> str:
    """Return `platforms/libqxcb` for `…/plugins/platforms/libqxcb.so`."""
    return f"{path.parent.name}/{path.name.partition('.')[0]}"


def asset_files(assets: Path) -> Iterator[tuple[Path, str]]:
    """Give (file, place inside) for our own assets that the program reads; sources of editions stay out."""
    for path in sorted(assets.rglob("*")):
        name = path.relative_to(assets).as_posix()
        if path.is_file() and _is_wanted_asset(name):
            yield path, f"assets/{name}"


def _is_wanted_asset(name: str) -> bool:
    folder = name.split("/", maxsplit=1)[0]
    if folder == "content":
        return bool(re.fullmatch(r"content/[\w-]+/help-now\.md", name))
    if folder == "readme" or name.endswith(("README.md", ".ts")):
        return False
    return "_x-" not in name  # translations into languages that do not exist


def program_data(package: Path) -> Iterator[tuple[Path, str]]:
    """Give (file, place inside) for what lies between the modules: QML, tables, word lists."""
    for path in sorted(package.rglob("*")):
        if not path.is_file() or path.suffix in {".py", ".pyc", ".qmlc"} or path.name == "ARCHITECTURE.md":
            continue
        yield path, f"{package.name}/{path.relative_to(package).as_posix()}"


def as_data(entries: Iterable[tuple[Path, str]]) -> list[Entry]:
    """Return (file, place) pairs as lines of PyInstaller's table of data."""
    return [(place, str(path), "DATA") for path, place in entries]
