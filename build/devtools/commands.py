"""The table of developer commands, and what each one does once the environment stands."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools import display, locks
from devtools.environment import prepare
from devtools.places import ROOT, SCRATCH, TOUR, shown
from devtools.problems import SetupError, os_sentence

TEST_PROGRAMS = (
    *("Xvfb", "strace", "xdotool", "dbus-daemon", "/usr/libexec/at-spi-bus-launcher"),
    *("as", "readelf", "osslsigncode", "libXss.so.1", "libXrandr.so.2"),
)
"""What the gate starts, and libraries that its tests load by name."""

BUNDLE_PROGRAMS = ("as", "ld", "readelf", "strip")
WINDOWS_PROGRAMS = ("mmdebstrap", "osslsigncode", "x86_64-w64-mingw32-ld")
INSTALLER_PROGRAMS = ("faketime", "makensis", "msibuild", "wixl")
DEB_PROGRAMS = ("dpkg-shlibdeps", "lintian", "desktop-file-validate", "appstreamcli")


@dataclass(frozen=True)
class Command:
    """One line of the table: the work, and the sentence `--help` shows."""

    work: Callable[[list[str]], int]
    summary: str


def run(arguments: list[str]) -> int:
    """Start the kiosk; without a screen draw every screen into pictures."""
    if display.has_screen(os.environ, sys.platform) or display.wants_help(arguments):
        python = prepare("run", display.platforms(os.environ))
        return _become([python, "-m", "kiosk", "run", *arguments])
    print(display.NO_SCREEN, flush=True)
    python = prepare("run")
    TOUR.mkdir(parents=True, exist_ok=True)
    command: list[str | Path] = [python, "-m", "kiosk", "tour", TOUR, *display.tour_arguments(arguments)]
    code = _wait_for(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    if code == 0:
        index = TOUR / "index.html"
        print(f"The pictures are in {shown(TOUR)}/" + (f"; open {shown(index)}." if index.exists() else "."))
    return code


def kiosk(arguments: list[str]) -> int:
    """Run any kiosk command; those that only read and write content need nothing of Qt's system libraries."""
    draws = arguments[:1] != ["content"] and not display.wants_help(arguments)
    python = prepare("run", display.platforms(os.environ) if draws else (), look=draws)
    return _become([python, "-m", "kiosk", *arguments])


def test(arguments: list[str]) -> int:
    """Run the whole gate, or with arguments pytest on just these."""
    python = prepare("dev", ("xcb",), TEST_PROGRAMS)
    if arguments:
        return _become([python, "-m", "pytest", *arguments], env=quiet_qt(), cwd=_inside())
    return _become([python, ROOT / "build" / "check.py"], env=quiet_qt(), cwd=ROOT)


def bench(arguments: list[str]) -> int:
    """Measure the kiosk against its floors."""
    script = ROOT / "tests" / "bench" / "bench.py"
    if not script.exists():
        raise SetupError(f"There is no {shown(script)} in this checkout.")
    python = prepare("dev", ("xcb",), TEST_PROGRAMS)
    return _become([python, script, *arguments], env=quiet_qt() | own_paths(), cwd=_inside())


def pictures(arguments: list[str]) -> int:
    """Draw the pictures of the README again."""
    if arguments:
        raise SetupError("`pictures` takes no arguments.")
    python = prepare("dev", ("xcb",), TEST_PROGRAMS)
    return _become([python, ROOT / "build" / "devtools" / "pictures.py"], env=quiet_qt(), cwd=ROOT)


def strings(arguments: list[str]) -> int:
    """Extract the texts of the interface for translators and compile the translations."""
    script = ROOT / "build" / "devtools" / "strings.py"
    return _become([prepare("run"), script, *arguments], env=own_modules())


def bundle(arguments: list[str]) -> int:
    """Make the folder that an installation on this system holds, and weigh it."""
    return _package("bundle", arguments, BUNDLE_PROGRAMS)


def deb(arguments: list[str]) -> int:
    """Make the Debian package."""
    return _package("deb", arguments, (*BUNDLE_PROGRAMS, *DEB_PROGRAMS))


def windows(arguments: list[str]) -> int:
    """Make the program for Windows: here with a Python put together and Wine, on Windows with its own."""
    return _windows("payload", arguments, WINDOWS_PROGRAMS)


def installer(arguments: list[str]) -> int:
    """Make the set-up wizard and the MSI of the program for Windows."""
    return _windows("installer", arguments, (*WINDOWS_PROGRAMS, *INSTALLER_PROGRAMS))


def release(arguments: list[str]) -> int:
    """Gather what was made, the list of parts and the pack for IT into one folder."""
    python = prepare("dev", look=not display.wants_help(arguments))
    return _become([python, "-m", "release", *arguments], env=own_modules())


def _windows(name: str, arguments: list[str], programs: tuple[str, ...]) -> int:
    asks = display.wants_help(arguments) or sys.platform == "win32"
    python = prepare("dev", ("xcb",), () if asks else (*TEST_PROGRAMS, *programs), look=not asks)
    return _become([python, "-m", "windows", name, *arguments], env=own_modules())


def packaging(arguments: list[str]) -> int:
    """Run the packaging tests: make installers, and try them in systems of their own."""
    programs = (*TEST_PROGRAMS, *BUNDLE_PROGRAMS, *DEB_PROGRAMS, *WINDOWS_PROGRAMS, *INSTALLER_PROGRAMS)
    python = prepare("dev", ("xcb", "wayland"), programs)
    wanted = ["-m", "packaging", "-v", "-rs", "--durations=15"]
    which = [] if any(word.startswith("tests/") for word in arguments) else ["tests/frozen"]
    return _become([python, "-m", "pytest", *wanted, *which, *arguments], env=quiet_qt(), cwd=ROOT)


def _package(name: str, arguments: list[str], programs: tuple[str, ...]) -> int:
    python = prepare("dev", ("xcb", "wayland"), (*TEST_PROGRAMS, *programs))
    script = ROOT / "build" / "bundling" / "main.py"
    return _become([python, script, name, *arguments], env=own_modules())


def setup(arguments: list[str]) -> int:
    """Prepare everything `run` and `test` need, and stop there."""
    if arguments:
        raise SetupError("`setup` takes no arguments.")
    python = prepare("dev", ("xcb",), TEST_PROGRAMS)
    print(f"Ready: {shown(python)}")
    return 0


COMMANDS: dict[str, Command] = {
    "run": Command(
        run, "start the kiosk (arguments go to `kiosk run`); without a screen: draw it into pictures"
    ),
    "test": Command(test, "the whole gate; with arguments, pytest on these only"),
    "kiosk": Command(kiosk, "any kiosk command, for example `kiosk content check content.db`"),
    "bench": Command(bench, "measure speed and memory"),
    "pictures": Command(pictures, "draw the pictures of the README again"),
    "bundle": Command(bundle, "make the folder that an installation holds, and weigh it"),
    "deb": Command(deb, "make the package for Debian and Ubuntu"),
    "windows": Command(windows, "make the program for Windows; on Linux it is a preview, made under Wine"),
    "installer": Command(installer, "make the set-up wizard and the MSI for Windows"),
    "release": Command(release, "gather installers, list of parts, pack for IT and sums into one folder"),
    "packaging": Command(
        packaging, "the packaging tests: make installers and try them in systems of their own"
    ),
    "setup": Command(setup, "prepare the environment and stop"),
    "strings": Command(strings, "write assets/i18n again from the texts of the interface"),
    "lock": Command(
        locks.main, "write build/locks/*.txt again from pyproject.toml (--upgrade for newer versions)"
    ),
}


def usage() -> str:
    """Return the help text: one line for each command."""
    lines = [f"  {name:10}{command.summary}" for name, command in COMMANDS.items()]
    return "\n".join(["usage: python3 build/dev.py COMMAND [ARGUMENTS]", "", *lines])


def main(arguments: list[str]) -> int:
    """Run one command and return the exit code: the command's own, 2 not ready or not known, 130 stopped."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may lack a sign such as the ellipsis; a question mark is better than a crash.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0 if arguments else 2
    name, *rest = arguments
    if name not in COMMANDS:
        print(f"There is no command {name!r}; there are: {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name].work(rest)
    except SetupError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(os_sentence(error), file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    return 2


def own_modules() -> dict[str, str]:
    """Return the environment for scripts of build/ that use each other and the kiosk."""
    return {**os.environ, **own_paths()}


def own_paths() -> dict[str, str]:
    """Return where the modules of the kiosk and of build/ are found."""
    return {"PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "build")))}


def quiet_qt() -> dict[str, str]:
    """Return the environment for tests: offscreen unless said otherwise, and a run-time folder for Qt."""
    env = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    if sys.platform == "linux" and not env.get("XDG_RUNTIME_DIR"):
        # Qt warns when it has to choose one, and a warning fails a test.
        folder = SCRATCH / "runtime"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        env["XDG_RUNTIME_DIR"] = str(folder)
    return env


def _inside() -> Path | None:
    """Stay in the person's folder when it is inside the checkout, where pytest finds its settings."""
    return None if Path.cwd().is_relative_to(ROOT) else ROOT


def _become(
    command: Sequence[str | Path], *, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> int:
    """Hand this process over to a command, so that signals and the exit code are the command's own."""
    if sys.platform != "win32":
        sys.stdout.flush()
        if cwd is not None:
            os.chdir(cwd)
        words = [str(part) for part in command]
        os.execve(words[0], words, dict(os.environ if env is None else env))  # noqa: S606 - no shell wanted
    return _wait_for(command, env=env, cwd=cwd)


def _wait_for(
    command: Sequence[str | Path], *, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> int:
    process = subprocess.Popen([str(part) for part in command], env=env and dict(env), cwd=cwd)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # The command got the same Ctrl-C and ends in its own way.
            continue
