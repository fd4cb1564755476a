"""Makes `.venv` hold exactly the locked libraries, and remembers that it does."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from importlib.util import find_spec
from pathlib import Path

from devtools import system
from devtools.places import LOCKS, LOG, ROOT, SCRATCH, VENV, site_packages, venv_python
from devtools.steps import Steps

STAMP = "wayside.json"
PIP_INSTALL = (
    "-m",
    "pip",
    "install",
    "--require-hashes",
    "--no-deps",  # the lock names every dependency, so pip need not look
    "--only-binary=:all:",  # nothing is ever built from source here
    "--no-input",
    "--disable-pip-version-check",
    "--progress-bar=off",
)


@dataclass
class Stamp:
    """What is known to be true of an environment; written last, taken away first."""

    python: str = ""
    locks: dict[str, str] = field(default_factory=dict)
    system: dict[str, str] = field(default_factory=dict)


def python_identity() -> str:
    """Return what an environment is bound to: the interpreter's version and where it lives."""
    return f"{platform.python_implementation()} {platform.python_version()} {sys.base_prefix}"


def digest(text: str) -> str:
    """Return a short fingerprint of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:20]


def lock_digest(name: str, locks: Path = LOCKS) -> str:
    """Return the fingerprint of a lock file ('run' or 'dev')."""
    return digest((locks / f"{name}.txt").read_text(encoding="utf-8"))


def read_stamp(venv: Path) -> Stamp:
    """Return what the stamp says, or an empty one when there is none that can be read."""
    try:
        facts = json.loads((venv / STAMP).read_text(encoding="utf-8"))
        return Stamp(str(facts["python"]), dict(facts["locks"]), dict(facts["system"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Stamp()


def write_stamp(venv: Path, stamp: Stamp) -> None:
    """Write the stamp in one move, so that it is never half there."""
    fresh = venv / (STAMP + ".new")
    fresh.write_text(json.dumps(asdict(stamp), indent=1), encoding="utf-8")
    fresh.replace(venv / STAMP)


def usable(venv: Path, stamp: Stamp) -> bool:
    """Return whether the environment stands: made by this Python, still linked to it, not torn down."""
    return (
        stamp.python == python_identity()
        and venv_python(venv).exists()
        and (venv / "pyvenv.cfg").exists()
        and (site_packages(venv) / "PySide6").exists()
    )


def has_libraries(stamp: Stamp, name: str, locks: Path = LOCKS) -> bool:
    """Return whether the locked set is in; the development set holds the run-time one."""
    wanted = ("dev",) if name == "dev" else ("run", "dev")
    return any(stamp.locks.get(each) == lock_digest(each, locks) for each in wanted)


def pinned_names(lock: str) -> set[str]:
    """Return the normalised names (PEP 503) a lock file pins."""
    return {re.sub(r"[-_.]+", "-", name).lower() for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}


def stale_names(site: Path, lock: str) -> list[str]:
    """Return installed libraries the lock no longer knows; pip itself stays."""
    kept = pinned_names(lock) | {"pip"}
    names = {re.sub(r"[-_.]+", "-", path.name.split("-")[0]).lower() for path in site.glob("*.dist-info")}
    return sorted(names - kept)


def prepare(
    name: str, platforms: tuple[str, ...] = (), programs: tuple[str, ...] = (), *, look: bool = True
) -> Path:
    """Make the environment ready for a lock ('run' or 'dev') and return its Python; fast when it already is.

    `platforms` and `programs` are the Qt platforms and system programs the work needs (see system.py);
    `look=False` leaves the system alone, for commands that draw nothing.

    Raises:
        SetupError: one sentence saying what could not be done and where the detail is.
    """
    if _is_ready(name, needs := _needs(platforms, programs), look=look):
        return venv_python()
    with _only_one():
        stamp = read_stamp(VENV)
        fresh = not usable(VENV, stamp)
        libraries = fresh or not has_libraries(stamp, name)
        looking = look and (libraries or stamp.system.get(needs) != digest(system.identity()))
        steps = Steps(fresh + libraries + looking, LOG)
        if fresh:
            with steps.step("Python environment"):
                if find_spec("ensurepip") is None or find_spec("venv") is None:
                    system.provide_venv(steps, ("offscreen", *platforms) if look else (), programs)
                stamp = _make_environment(steps)
        if libraries:
            with steps.step("Libraries"):
                _install_libraries(steps, stamp, name)
            # Written before the system is looked at: whoever must install packages by hand keeps this.
            write_stamp(VENV, stamp)
        if looking:
            with steps.step("System libraries"):
                system.provide(steps, site_packages(), platforms, programs)
            stamp.system[needs] = digest(system.identity())
            write_stamp(VENV, stamp)
    return venv_python()


def _is_ready(name: str, needs: str, *, look: bool) -> bool:
    stamp = read_stamp(VENV)
    if not usable(VENV, stamp) or not has_libraries(stamp, name):
        return False
    return not look or stamp.system.get(needs) == digest(system.identity())


def _needs(platforms: tuple[str, ...], programs: tuple[str, ...]) -> str:
    return " ".join(sorted({"offscreen", *platforms, *programs}))


def _make_environment(steps: Steps) -> Stamp:
    if VENV.is_symlink():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    base = getattr(sys, "_base_executable", "") or sys.executable
    steps.run([base, "-m", "venv", VENV], "The Python environment could not be made", env=clean_env())
    site = site_packages()
    # A relative line, so that the checkout can be moved.
    (site / "wayside.pth").write_text(os.path.relpath(ROOT, site) + "\n", encoding="utf-8")
    return Stamp(python=python_identity())


def _install_libraries(steps: Steps, stamp: Stamp, name: str) -> None:
    (VENV / STAMP).unlink(missing_ok=True)
    lock = LOCKS / f"{name}.txt"
    failure = "The libraries could not be installed"
    steps.run([venv_python(), *PIP_INSTALL, "-r", lock], failure, env=clean_env())
    if name == "dev":
        stamp.locks = {each: lock_digest(each) for each in ("run", "dev")}
    else:
        stamp.locks = {"run": lock_digest("run")}
    if stale := stale_names(site_packages(), (LOCKS / "dev.txt").read_text(encoding="utf-8")):
        steps.run([venv_python(), "-m", "pip", "uninstall", "-y", *stale], failure, env=clean_env())


def clean_env() -> dict[str, str]:
    """Return the process environment without what would send pip or Python somewhere else."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIREMENT"}
    return {key: value for key, value in os.environ.items() if key not in unwanted}


@contextlib.contextmanager
def _only_one() -> Iterator[None]:
    """Let one set-up at a time work in this checkout; a second one waits and then finds all done."""
    SCRATCH.mkdir(exist_ok=True)
    with (SCRATCH / "setup.lock").open("a+b") as handle:
        if not _lock(handle.fileno(), wait=False):
            print("Another set-up is running in this checkout; waiting for it.", flush=True)
            _lock(handle.fileno(), wait=True)
        yield


if sys.platform == "win32":
    import msvcrt
    import time

    def _lock(descriptor: int, *, wait: bool) -> bool:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
                time.sleep(1)
            else:
                return True

else:
    import fcntl

    def _lock(descriptor: int, *, wait: bool) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True
