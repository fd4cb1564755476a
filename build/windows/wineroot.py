"""Windows programs on a Linux machine: a Debian 13 root with Wine, and sessions in it without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from devtools.problems import SetupError

CACHE: Final = Path("/var/tmp/wayside-wine")  # noqa: S108 - only root writes there, and it is kept
# Wine 8 of Debian 12 cannot start a frozen Python; Wine 10 of Debian 13 can.
SUITE: Final = "trixie"
PACKAGES: Final = (
    "ca-certificates,python3,libpython3-stdlib,wine,wine64,wine32:i386,"
    "fonts-wine,fonts-liberation,xvfb,xdotool,imagemagick"
)
# Updates do not always carry the second architecture; a root for tests needs none.
MAIN_ONLY: Final = 'sed -i -E "/-(updates|security)/d" "$1"/etc/apt/sources.list'
PROGRAMS: Final = ("mmdebstrap", "unshare", "nsenter")
DISPLAY: Final = ":7"
BINDS: Final = "/tmp/bind"  # noqa: S108 - inside the session, where /tmp is its own
PREFIX: Final = f"{BINDS}/prefix"

# $1 the root, $2 the size of the screen, then pairs of a folder outside and a name inside.
_HOLD: Final = f"""
set -e
root=$1; size=$2; shift 2
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
mkdir -p -m 1777 "$root/tmp/.X11-unix"
mkdir -p "$root/tmp/home"
while [ $# -gt 1 ]; do
    mkdir -p "$root{BINDS}/$2"
    mount --bind "$1" "$root{BINDS}/$2"
    shift 2
done
exec chroot "$root" sh -c 'Xvfb {DISPLAY} -screen 0 '"$size"'x24 -nolisten tcp >/dev/null 2>&1 &
    while :; do wait; sleep 1; done'
"""
_ENVIRONMENT: Final = {
    "HOME": "/tmp/home",  # noqa: S108 - the session's own
    "LANG": "C.UTF-8",
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "DISPLAY": DISPLAY,
    "WINEPREFIX": PREFIX,
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscoree,mshtml=",  # no questions about Mono and Gecko
}


@dataclass(frozen=True)
class Finished:
    """How a program ended, and all that it wrote."""

    code: int
    output: str


def why_not() -> str:
    """One sentence if this machine cannot run Windows programs, else nothing."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "Windows programs are built and tried by root on Debian or Ubuntu only"
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    return f"{', '.join(missing)} is not installed (apt-get install mmdebstrap util-linux)" if missing else ""


def provide(cache: Path = CACHE) -> Path:
    """The root with Wine, made if it is not there yet (a minute and 2 GB, once).

    Raises:
        SetupError: this machine cannot have one.
    """
    if reason := why_not():
        raise SetupError(f"{reason}.")
    root = cache / "root"
    if not root.exists():
        cache.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix="new-", dir=cache))
        options = ["--quiet", "--variant=minbase", "--architectures=amd64,i386", f"--include={PACKAGES}"]
        command = ["mmdebstrap", *options, f"--setup-hook={MAIN_ONLY}", SUITE, str(fresh)]
        if subprocess.run(command, check=False).returncode:
            shutil.rmtree(fresh, ignore_errors=True)
            raise SetupError("The Debian root with Wine could not be made: is there a network?")
        fresh.chmod(0o755)
        fresh.rename(root)
    return root


def fresh_prefix(where: Path, cache: Path = CACHE) -> Path:
    """A new Windows at ``where``: a copy of one that was made once and never used."""
    unused = cache / "prefix"
    if not unused.exists():
        making = Path(tempfile.mkdtemp(prefix="prefix-", dir=cache))
        with session(making, cache=cache) as windows:
            windows.run(["wineboot", "--init"], seconds=300)
            windows.run(["wineserver", "--wait"], seconds=300)
        making.rename(unused)
    subprocess.run(["cp", "-a", "--reflink=auto", str(unused), str(where)], check=True)
    return where


class Session:
    """One Windows that runs: programs in it see its prefix, its screen, the bound folders and no network."""

    def __init__(self, root: Path, holder: int) -> None:
        """Use the namespaces of the process ``holder``."""
        self._root = root
        self._holder = holder
        self._started: list[subprocess.Popen[bytes]] = []

    def run(self, words: Sequence[str], *, seconds: float = 120, **environment: str) -> Finished:
        """Run a Linux program of the root to its end; ``wine`` is one.

        Raises:
            TimeoutError: it did not end in time; it is dead then.
        """
        # Into a file: services that Wine starts on the way would hold a pipe open for ever.
        with tempfile.TemporaryFile() as file:
            process = self._open(words, environment, file)
            try:
                code = process.wait(seconds)
            except subprocess.TimeoutExpired as error:
                process.kill()
                process.wait()
                raise TimeoutError(f"{' '.join(words)} did not end within {seconds:g} s") from error
            file.seek(0)
            return Finished(code, file.read().decode("utf-8", "replace").replace("\r\n", "\n"))

    def start(self, words: Sequence[str], **environment: str) -> None:
        """Start a Linux program of the root and leave it alone; it ends with the session at the latest."""
        self._started.append(self._open(words, environment, subprocess.DEVNULL))

    def end(self) -> None:
        """Take leave of what was started."""
        for process in self._started:
            process.kill()
            process.wait()

    def _open(
        self, words: Sequence[str], environment: Mapping[str, str], output: int | IO[bytes]
    ) -> subprocess.Popen[bytes]:
        settings = [f"{name}={value}" for name, value in {**_ENVIRONMENT, **environment}.items()]
        enter = ["nsenter", f"--target={self._holder}", "--mount", "--pid", "--net", "--"]
        command = [*enter, "chroot", str(self._root), "env", "-i", "-C", "/tmp", *settings, *words]  # noqa: S108
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)

    def wine(self, *words: str, seconds: float = 120, **environment: str) -> Finished:
        """Run a Windows program to its end."""
        return self.run(["wine", *words], seconds=seconds, **environment)

    def settle(self) -> None:
        """Wait until no Windows program runs any more and the registry is on disk."""
        self.run(["wineserver", "--wait"], seconds=120)

    def xdotool(self, *words: str) -> str:
        """Move, press, type or ask on the session's screen."""
        return self.run(["xdotool", *words], seconds=30).output.strip()

    def picture(self, inside: str) -> None:
        """Write what the screen shows to a PNG file, named as the session sees it."""
        self.run(["import", "-window", "root", inside], seconds=30)


@contextmanager
def session(
    prefix: Path, binds: Mapping[str, Path] | None = None, *, size: str = "1280x800", cache: Path = CACHE
) -> Iterator[Session]:
    """A running Windows with its prefix in ``prefix``; every process of it is gone at the end.

    Args:
        prefix: its C: drive and registry.
        binds: names below ``/tmp/bind`` (for Wine: the same on drive Z) and the folders they show.
        size: of its screen.
        cache: where the root is kept.
    """
    root = provide(cache)
    pairs = [part for name, path in {"prefix": prefix, **(binds or {})}.items() for part in (str(path), name)]
    unshare = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child"]
    outside = subprocess.Popen([*unshare, "sh", "-c", _HOLD, "sh", str(root), size, *pairs])
    try:
        running = Session(root, _child_of(outside, root))
        try:
            yield running
        finally:
            running.end()
    finally:
        outside.kill()
        outside.wait()


def _child_of(outside: subprocess.Popen[bytes], root: Path) -> int:
    """The first process inside, once its screen answers."""
    children = Path(f"/proc/{outside.pid}/task/{outside.pid}/children")
    for _ in range(600):
        if outside.poll() is not None:
            break
        numbers = children.read_text().split()
        if numbers:
            socket = Path(f"/proc/{numbers[0]}/root/tmp/.X11-unix/X{DISPLAY[1:]}")
            if socket.exists() and Path(f"/proc/{numbers[0]}/root").resolve() == root.resolve():
                return int(numbers[0])
        time.sleep(0.05)
    raise SetupError("The session with Wine did not start.")
