"""A Debian PC for a test: a bare root of one release without Python and without a network."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import psutil
import pytest
from prove_bare import network_settings

CACHE: Final = Path("/var/tmp/wayside-deb")  # noqa: S108 - only root writes there, and it is kept for the next run
KIOSK_PACKAGES: Final = ("cage", "xwayland", "dbus", "libpam-systemd")
"""What the package recommends for a kiosk session (see build/deb/control.in)."""

EXTRA: Final = ("xvfb", "cups-daemon")
APT: Final = ("apt-get", "install", "-y", "-q", "--no-install-recommends")
PATH: Final = "/usr/sbin:/usr/bin:/sbin:/bin"
NOTHING: Final[Mapping[str, str]] = {}
ENTER: Final = (
    'mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && mount -t tmpfs tmpfs "$1/dev/shm"'
    ' && mount -t tmpfs tmpfs "$1/run"'
    ' && mkdir -m 1777 "$1/run/people" && exec chroot "$@"'
)
SHARE_SCREENS: Final = 'mkdir -p "$1/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"'


def why_not() -> str:
    """Why no such PC can be made here, or nothing."""
    if os.geteuid() != 0:
        return "only root may make a root file system"
    missing = [name for name in ("mmdebstrap", "unshare", "dpkg-deb") if shutil.which(name) is None]
    return f"{', '.join(missing)} is not installed" if missing else ""


class DebianPC:
    """One PC whose files lie in ``root``. Every command runs without a network, in processes of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(
        self,
        words: Sequence[str],
        env: Mapping[str, str] = NOTHING,
        *,
        user: str = "",
        seconds: float = 300,
        online: bool = False,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            self.command(words, env, user, online=online),
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def must(
        self, *words: str, env: Mapping[str, str] = NOTHING, user: str = "", seconds: float = 300
    ) -> str:
        """Run a command that has to end well; gives what it wrote."""
        done = self.run(words, env, user=user, seconds=seconds)
        assert done.returncode == 0, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    @contextmanager
    def running(self, words: Sequence[str], env: Mapping[str, str], *, user: str) -> Iterator[psutil.Process]:
        """A command while it runs; whatever is left of it goes with the block."""
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(
                self.command(words, env, user), stdout=output, stderr=subprocess.STDOUT
            )
            try:
                yield psutil.Process(process.pid)
            except AssertionError as error:
                output.seek(0)
                error.add_note(output.read().decode("utf-8", "replace"))
                raise
            finally:
                end(process)

    def command(
        self,
        words: Sequence[str],
        env: Mapping[str, str],
        user: str,
        *,
        online: bool = False,
        screens: bool = False,
    ) -> list[str]:
        """The command line that runs ``words`` there; with the X servers of this machine or without."""
        settings = {
            "PATH": PATH,
            "HOME": "/root",
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **env,
        }
        if online:
            settings = {**network_settings(dict(os.environ)), **settings}
        space = [
            "unshare",
            "--mount",
            "--pid",
            "--ipc",
            "--fork",
            "--kill-child",
            *([] if online else ["--net"]),
        ]
        as_user = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"] if user else []
        given = [f"{name}={value}" for name, value in settings.items()]
        enter = ENTER.replace("exec", f"{SHARE_SCREENS} && exec") if screens else ENTER
        return [*space, "sh", "-c", enter, "sh", str(self.root), "env", "-i", *given, *as_user, *words]

    def has(self, place: str) -> bool:
        """Whether there is such a file or folder."""
        return os.path.lexists(self.root / place.lstrip("/"))

    def read(self, place: str) -> str:
        """The text of a file."""
        return (self.root / place.lstrip("/")).read_text("utf-8")

    def write(self, place: str, text: str, *, like: str) -> None:
        """Write a file that belongs to whoever owns the folder ``like``."""
        path = self.root / place.lstrip("/")
        path.write_text(text, "utf-8")
        owner = (self.root / like.lstrip("/")).stat()
        os.chown(path, owner.st_uid, owner.st_gid)

    def put(self, file: Path) -> str:
        """Copy a file onto the PC; gives its place there."""
        shutil.copy(file, self.root / "srv" / file.name)
        return f"/srv/{file.name}"

    def install(self, package: Path, *others: str) -> None:
        """Install a package file, and others that lie in its store of packages, without a network."""
        self.must(*APT, self.put(package), *others)

    def settings(self) -> dict[str, str]:
        """All that an administrator may have set: files and links below /etc, and who may read them."""
        found = {}
        for path in sorted((self.root / "etc").rglob("*")):
            what = path.lstat()
            held = (
                str(path.readlink())
                if path.is_symlink()
                else ""
                if path.is_dir()
                else path.read_bytes().hex()
            )
            found[path.relative_to(self.root).as_posix()] = f"{what.st_mode:o} {what.st_uid} {held}"
        return found

    def complaints_of_systemd(self, unit: str) -> list[str]:
        """What systemd has to say of a unit."""
        said = self.run(
            ["systemd-analyze", "verify", "--man=no", unit], {"SYSTEMD_LOG_TARGET": "console"}
        ).stderr
        return [line for line in said.splitlines() if Path(unit).name in line]

    def named(self, words: str) -> list[str]:
        """Everything whose name has ``words`` in it, outside what the test itself put there."""
        beside = ("srv/", "var/cache/apt/", "var/log/", "var/lib/apt/")
        found = (path.relative_to(self.root).as_posix() for path in self.root.rglob(f"*{words}*"))
        return sorted(name for name in found if not name.startswith(beside))


def end(process: subprocess.Popen[bytes]) -> None:
    """End a command of a PC, and with the first process of its space all others in it.

    That one is ended itself: the system forgets to end it with us when it becomes another account's.
    """
    with suppress(psutil.NoSuchProcess):
        for first in psutil.Process(process.pid).children():
            first.kill()
    process.kill()
    process.wait()


def kiosks(top: psutil.Process) -> list[psutil.Process]:
    """The processes below ``top`` that show the kiosk."""
    found = []
    for process in top.children(recursive=True):
        try:
            if process.cmdline()[1:2] == ["run"] and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.NoSuchProcess:
            continue
    return found


def bare(suite: str, package: Path) -> Path:
    """The archive of a bare root of a release, with the packages that are needed in its store; made once."""
    CACHE.mkdir(parents=True, exist_ok=True)
    depends = subprocess.run(
        ["dpkg-deb", "--field", str(package), "Depends", "Recommends"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    key = hashlib.sha256(repr((depends, KIOSK_PACKAGES, EXTRA)).encode()).hexdigest()[:12]
    archive = CACHE / f"{suite}-{key}.tar"
    if archive.exists():
        return archive
    folder = Path(tempfile.mkdtemp(prefix=f"{suite}-new-", dir=CACHE))
    try:
        made = ["mmdebstrap", "--quiet", "--variant=minbase", "--skip=cleanup/apt", suite, str(folder)]
        if subprocess.run(made, check=False).returncode:
            pytest.skip(f"a root of {suite} could not be made: no network?")
        pc = DebianPC(folder)
        shutil.copy("/etc/resolv.conf", folder / "etc" / "resolv.conf")
        fetch = [*APT, "--download-only", pc.put(package), *KIOSK_PACKAGES, *EXTRA]
        done = pc.run(fetch, online=True, seconds=900)
        if done.returncode:
            pytest.skip(f"the packages for {suite} could not be fetched: {done.stderr.strip()[-300:]}")
        (folder / "etc" / "resolv.conf").unlink()
        fresh = archive.with_suffix(".new")
        subprocess.run(["tar", "-C", str(folder), "--exclude=./srv/*", "-cf", str(fresh), "."], check=True)
        fresh.replace(archive)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return archive


@contextmanager
def fresh_pc(suite: str, package: Path) -> Iterator[DebianPC]:
    """A fresh PC with a release; it is gone afterwards."""
    archive = bare(suite, package)
    root = Path(tempfile.mkdtemp(prefix=f"{suite}-", dir=CACHE))
    try:
        subprocess.run(["tar", "-xf", str(archive), "-C", str(root), "--exclude=./dev/*"], check=True)
        yield DebianPC(root)
    finally:
        shutil.rmtree(root, ignore_errors=True)
