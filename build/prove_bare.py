"""Proves the two commands on a bare Debian: makes a root, clones this checkout into it, runs them.

Root on Debian or Ubuntu with `mmdebstrap` only. Only what is committed is proved. Example:

    sudo python3 build/prove_bare.py --suite bookworm --suite trixie
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from devtools.places import ROOT

PACKAGES = "python3,python3-venv,git,ca-certificates"
COMMANDS = ("run", "test")
INSIDE = "/root/wayside"
CACHE = Path("/var/tmp/wayside-bare")  # noqa: S108 - only root writes there, and it is kept for the next proof
# What this machine needs to reach its package servers goes in by environment, and only for the proof.
NETWORK = re.compile(
    r"^(PIP_|SSL_|UV_|REQUESTS_CA_BUNDLE$|CURL_CA_BUNDLE$|https?_proxy$|no_proxy$)", re.IGNORECASE
)
LEFT_OUT = ("PIP_FIND_LINKS", "PIP_CONFIG_FILE", "PIP_CACHE_DIR")
# The mounts live in their own namespace and go with it, whatever happens.
ENTER = 'mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && exec chroot "$@"'


@dataclass
class Figure:
    """One measured line: what was done, how long it took and how it ended."""

    what: str
    seconds: float
    code: int


def network_settings(env: dict[str, str]) -> dict[str, str]:
    """Return the settings of pip, TLS and proxies that the bare system needs too."""
    return {key: value for key, value in env.items() if NETWORK.match(key) and key not in LEFT_OUT}


def base_archive(suite: str, cache: Path) -> Path:
    """Return the archive of a bare system, made once and kept in the cache."""
    archive = cache / f"{suite}.tar"
    if not archive.exists():
        fresh = archive.with_suffix(".new.tar")
        command = ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={PACKAGES}", suite, str(fresh)]
        subprocess.run(command, check=True)
        fresh.replace(archive)
    return archive


def unpack(archive: Path, root: Path) -> None:
    """Lay out a fresh root with this machine's name service and certificates, and a clone of the checkout."""
    subprocess.run(["tar", "-xf", str(archive), "-C", str(root), "--exclude=./dev/*"], check=True)
    for name in ("/etc/resolv.conf", "/etc/ssl/certs/ca-certificates.crt"):
        if Path(name).exists():
            target = root / name.lstrip("/")
            target.unlink(missing_ok=True)
            shutil.copy(name, target)
    clone = ["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(root / INSIDE.lstrip("/"))]
    subprocess.run(clone, check=True)


def inside(root: Path, words: list[str]) -> int:
    """Run a command in the bare root with a bare environment; return its exit code."""
    settings = {
        "HOME": "/root",
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "TERM": "dumb",
        **network_settings(dict(os.environ)),
    }
    env = ["/usr/bin/env", "-i", *(f"{key}={value}" for key, value in settings.items())]
    command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", ENTER, "sh", str(root)]
    script = f"cd {INSIDE} && exec {shlex.join(words)}"
    return subprocess.run([*command, *env, "sh", "-c", script], check=False).returncode


def count_packages(root: Path) -> int:
    """Return how many packages a root has installed."""
    return len(list((root / "var/lib/dpkg/info").glob("*.list")))


def prove(suite: str, cache: Path, commands: list[str], *, keep: bool) -> list[Figure]:
    """Run the commands in a fresh root of one Debian release and return what they took."""
    started = time.monotonic()
    archive = base_archive(suite, cache)
    root = Path(tempfile.mkdtemp(prefix=f"{suite}-", dir=cache))
    figures: list[Figure] = []
    try:
        unpack(archive, root)
        figures.append(Figure(f"{suite}: bare system and clone", time.monotonic() - started, 0))
        before = count_packages(root)
        for command in commands:
            for turn in ("first", "again"):
                line = ["python3", "build/dev.py", *shlex.split(command)]
                print(f"\n== {suite}, {turn}: {shlex.join(line)}", flush=True)
                started = time.monotonic()
                code = inside(root, line)
                figures.append(Figure(f"{suite}: {command}, {turn}", time.monotonic() - started, code))
                if code:
                    break
        tour = root / INSIDE.lstrip("/") / ".wayside" / "tour"
        pictures = len(list(tour.rglob("*.png"))) if tour.is_dir() else 0
        print(f"\n{suite}: {count_packages(root) - before} system packages added, {pictures} pictures drawn")
    finally:
        if keep:
            print(f"{suite}: kept in {root}")
        else:
            shutil.rmtree(root, ignore_errors=True)
    return figures


def main() -> int:
    """Prove every asked release and print a table; 0 when every command ended well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--suite", action="append", help="Debian release (bookworm); may be given again")
    parser.add_argument("--cache", type=Path, default=CACHE, help=f"where the roots are made ({CACHE})")
    parser.add_argument("--command", action="append", help="dev.py command to prove (run and test)")
    parser.add_argument("--keep", action="store_true", help="leave the root file system for a look")
    options = parser.parse_args()
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mmdebstrap") is None:
        print("This needs root on Debian or Ubuntu with mmdebstrap installed.", file=sys.stderr)
        return 2
    options.cache.mkdir(parents=True, exist_ok=True)
    figures: list[Figure] = []
    try:
        for suite in options.suite or ["bookworm"]:
            figures += prove(suite, options.cache, options.command or list(COMMANDS), keep=options.keep)
    except subprocess.CalledProcessError as error:
        print(f"{error.cmd[0]} failed with {error.returncode}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    print()
    for figure in figures:
        print(f"{figure.what:40} {figure.seconds:8.1f} s  {'ok' if figure.code == 0 else figure.code}")
    return 0 if all(figure.code == 0 for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
