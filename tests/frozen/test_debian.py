"""The Debian package on bare Debian 12 and 13, offline: installed, run, killed, upgraded, removed, purged."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.frozen import debian_pc
from tests.frozen.debian_pc import KIOSK_PACKAGES, DebianPC, kiosks
from tests.patience import until

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.skipif(bool(debian_pc.why_not()), reason=debian_pc.why_not()),
    pytest.mark.xdist_group("debian"),
]

DATA = "/var/lib/wayside"
UNIT = "/usr/lib/systemd/system/wayside-kiosk.service"
WANTED = "/etc/systemd/system/graphical.target.wants/wayside-kiosk.service"
AT_HOME = {"HOME": DATA}
HEADLESS = {
    "WLR_BACKENDS": "headless",
    "WLR_RENDERER": "pixman",
    "WLR_LIBINPUT_NO_DEVICES": "1",
    "XDG_RUNTIME_DIR": "/run/people/kiosk",
}
"""A screen of 1280 by 720 that cage makes up."""

MOST_EXPOSED = 3.5
"""Of 10, as systemd counts what a service could do to its system."""

STOPPED_WITHIN = 8.0
"""Seconds that the unit gives (TimeoutStopSec)."""

STEADY = 4.0
"""Seconds in which a kiosk that runs has beaten several times."""

BACK_WITHIN = 10.0
"""Seconds; the program promises 3 on a PC of its own, this machine is shared."""


@pytest.fixture(scope="module", params=["bookworm", "trixie"])
def pc(request: pytest.FixtureRequest, package: Path) -> Iterator[DebianPC]:
    with debian_pc.fresh_pc(request.param, package) as made:
        yield made


@pytest.fixture(scope="module")
def installed(pc: DebianPC, package: Path) -> DebianPC:
    assert pc.run(["python3", "--version"]).returncode == 127, "the PC has no Python"
    pc.install(package, *KIOSK_PACKAGES)
    return pc


def service(pc: DebianPC) -> tuple[list[str], dict[str, str]]:
    """What the unit starts, and in which environment."""
    text = pc.read(UNIT)
    start = re.search(r"^ExecStart=(.+)$", text, re.MULTILINE)
    assert start is not None
    pairs = [pair for line in re.findall(r"^Environment=(.+)$", text, re.MULTILINE) for pair in line.split()]
    return start[1].split(), dict(pair.partition("=")[::2] for pair in pairs)


def with_runtime_folder(words: list[str]) -> list[str]:
    return ["sh", "-c", 'mkdir -m 700 "$XDG_RUNTIME_DIR" && exec "$@"', "sh", *words]


def checks(told: str) -> dict[str, str]:
    facts = json.loads(told)
    bad = [check for check in facts["checks"] if not check["good"]]
    assert facts["good"], bad
    return {check["name"]: check["said"] for check in facts["checks"]}


def test_it_installs_without_python_and_network(installed: DebianPC) -> None:
    assert installed.must("dpkg", "--verify", "wayside").strip() == ""
    assert installed.run(["python3", "--version"]).returncode == 127
    assert installed.must("wayside", "--version").startswith("Wayside ")
    assert "wayside" in installed.read("/etc/passwd")
    owner = installed.must("stat", "-c", "%U:%G %a", f"{DATA}/inbox").strip()
    assert owner == "wayside:wayside 2775"
    assert not installed.has(WANTED), "the screen is taken only when somebody says so"


def test_it_proves_itself_without_a_screen(installed: DebianPC) -> None:
    told = installed.must("wayside", "selftest", "--json", user="wayside", env=AT_HOME)
    assert "offscreen" in checks(told)["first screen"]


def test_it_shows_itself_in_a_window_of_x(installed: DebianPC) -> None:
    installed.must(*debian_pc.APT, *debian_pc.EXTRA)
    screen = 'Xvfb :7 -screen 0 1920x1080x24 >/dev/null 2>&1 & sleep 2; DISPLAY=:7 exec "$@"'
    told = installed.must(
        "sh", "-c", screen, "sh", "wayside", "selftest", "--json", user="wayside", env=AT_HOME
    )
    assert "1920x1080 (the whole screen)" in checks(told)["first screen"]
    assert "xcb" in checks(told)["first screen"]


def test_in_the_kiosk_session_it_has_the_whole_screen(installed: DebianPC) -> None:
    start, environment = service(installed)
    cage = start[: start.index("--") + 1]
    out = "/run/people/kiosk/selftest.json"
    words = [*cage, "/usr/lib/wayside/wayside", "selftest", "--json", "--out", out]
    show = ["sh", "-c", '"$@" >&2; cat ' + out, "sh", *words]
    told = installed.must(*with_runtime_folder(show), user="wayside", env={**environment, **HEADLESS})
    seen = checks(told)["first screen"]
    assert "1280x720 (the whole screen)" in seen
    assert "wayland" in seen


def test_a_killed_kiosk_is_back_in_its_session(installed: DebianPC) -> None:
    start, environment = service(installed)
    words = with_runtime_folder(start)
    with installed.running(words, {**environment, **HEADLESS}, user="wayside") as session:
        until(lambda: kiosks(session), "a kiosk")
        first = kiosks(session)[0]
        time.sleep(STEADY)
        first.kill()
        until(lambda: [p.pid for p in kiosks(session)] not in ([], [first.pid]), "another kiosk", BACK_WITHIN)
        time.sleep(STEADY)
        notes = json.loads(installed.read(f"{DATA}/supervisor.json"))
        assert notes["failures"] == 1
        assert "SIGKILL" in notes["last_failure"]
        assert not notes["software"], "both have drawn: one that never did would be started in another way"
        assert "WARNING" not in installed.read(f"{DATA}/log/kiosk.log")
        inside = session.children(recursive=True)
        # systemd asks all of them (KillMode=control-group), and waits for so long.
        for process in inside:
            with suppress(psutil.NoSuchProcess):
                process.terminate()
        until(lambda: not any(map(still_runs, inside)), "the end of all", STOPPED_WITHIN)


def still_runs(process: psutil.Process) -> bool:
    """Whether it runs; the first process of its space has no parent there that would collect it."""
    with suppress(psutil.NoSuchProcess):
        return process.status() != psutil.STATUS_ZOMBIE
    return False


def test_the_session_is_switched_on_and_off_by_one_command(installed: DebianPC) -> None:
    assert "switched on" in installed.must("wayside-kiosk", "enable")
    assert installed.has(WANTED)
    assert installed.complaints_of_systemd(UNIT) == []
    installed.write(
        "/srv/broken.service", installed.read(UNIT).replace("ProtectClock=", "ProtectClok="), like="/srv"
    )
    assert installed.complaints_of_systemd("/srv/broken.service"), "it would tell"
    assert "switched off" in installed.must("wayside-kiosk", "disable")
    assert not installed.has(WANTED)


def test_the_session_has_no_network(installed: DebianPC) -> None:
    text = installed.read(UNIT)
    assert "\nIPAddressDeny=any\n" in text
    assert "\nRestrictAddressFamilies=AF_UNIX AF_NETLINK\n" in text
    assert "\nRestart=always\n" in text
    told = installed.must("systemd-analyze", "security", "--offline=true", "--no-pager", UNIT)
    exposure = re.search(r"exposure level for \S+: ([\d.]+)", told)
    assert exposure is not None
    assert float(exposure[1]) <= MOST_EXPOSED
    assert re.search(r"✓ IPAddressDeny=", told)


def test_only_an_administrator_switches_it(installed: DebianPC) -> None:
    done = installed.run(["wayside-kiosk", "enable"], user="games")
    assert done.returncode == 2
    assert "sudo wayside-kiosk enable" in done.stderr
    assert not installed.has(WANTED)


def said_by_the_doctor(pc: DebianPC) -> list[str]:
    """What the readiness report says of lockdown, told to the kiosk's own account."""
    told = pc.run(["wayside-kiosk", "doctor", "--json"]).stdout
    return [
        f"{one['light']}: {one['sentence']}"
        for one in json.loads(told)["findings"]
        if one["area"] == "Lockdown"
    ]


def test_P05_the_pc_is_locked_down_compared_and_put_back_exactly(installed: DebianPC) -> None:
    pc = installed
    refused = pc.run(["wayside-kiosk", "lockdown", "apply"])
    assert (refused.returncode, "first switch it on" in refused.stderr) == (2, True)
    pc.must("wayside-kiosk", "enable")
    before = pc.settings()
    assert "No login waits behind Ctrl+Alt+F2." in pc.must("wayside-kiosk", "lockdown", "plan")
    assert pc.settings() == before
    assert said_by_the_doctor(pc)[0].startswith("amber: Nobody has locked this PC down")
    assert "The kiosk starts with the PC" not in pc.must("wayside-kiosk", "lockdown", "apply")
    assert pc.run(["systemctl", "is-enabled", "getty@tty2.service"]).stdout.strip() == "masked"
    assert pc.must("systemctl", "is-enabled", "wayside-kiosk.service").strip() == "enabled"
    assert "HandlePowerKey=ignore" in pc.must("systemd-analyze", "cat-config", "systemd/logind.conf")
    assert "kernel.sysrq = 0" in pc.must("systemd-analyze", "cat-config", "sysctl.d/60-wayside.conf")
    assert pc.complaints_of_systemd(UNIT) == []
    pc.must("wayside-kiosk", "lockdown", "check")
    assert said_by_the_doctor(pc)[0].startswith("green: This PC is locked down")
    pc.must("systemctl", "unmask", "getty@tty2.service")
    assert "Ctrl+Alt+F2" in pc.run(["wayside-kiosk", "lockdown", "check"]).stdout
    assert said_by_the_doctor(pc)[0].startswith("red: Undone since")
    pc.must("wayside-kiosk", "lockdown", "apply")
    pc.must("wayside-kiosk", "lockdown", "undo")
    assert pc.settings() == before
    pc.must("wayside-kiosk", "disable")


def test_attack_the_kiosks_own_account_does_not_choose_what_root_puts_back(installed: DebianPC) -> None:
    pc = installed
    planted = {"kind": "file", "path": "/etc/planted", "name": "", "before": ["file", "mine"], "made": []}
    pc.write(f"{DATA}/lockdown.json", json.dumps({"version": 1, "kept": [planted]}), like=DATA)
    assert "nothing to put back" in pc.must("wayside-kiosk", "lockdown", "undo")
    assert not pc.has("/etc/planted")
    write = 'mkdir -p "$0" && echo >"$0/lockdown.json"'
    assert pc.run(["sh", "-c", write, "/var/lib/wayside-kiosk"], user="wayside").returncode
    (pc.root / DATA.lstrip("/") / "lockdown.json").unlink()


def test_the_usual_login_is_put_aside_and_comes_back(installed: DebianPC) -> None:
    alias = "/etc/systemd/system/display-manager.service"
    login = "[Service]\nExecStart=/bin/true\n[Install]\nAlias=display-manager.service\n"
    installed.write("/usr/lib/systemd/system/login-of-a-test.service", login, like="/usr/lib")
    installed.must("systemctl", "enable", "login-of-a-test.service")
    installed.must("systemctl", "set-default", "multi-user.target")
    before = installed.settings()
    assert "The usual login (login-of-a-test.service)" in installed.must("wayside-kiosk", "enable")
    assert not installed.has(alias)
    installed.must("wayside-kiosk", "enable")  # by somebody who is not sure: it is not forgotten
    assert installed.must("systemctl", "get-default").strip() == "graphical.target"
    assert "is back" in installed.must("wayside-kiosk", "disable")
    assert installed.settings() == before
    installed.must("systemctl", "disable", "login-of-a-test.service")


def newer(package: Path, folder: Path) -> Path:
    """The same program as a later version."""
    tree = folder / "tree"
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    control.write_text(re.sub(r"(?m)^Version: .+$", "Version: 99.1", control.read_text("utf-8")), "utf-8")
    target = folder / "wayside_99.1_amd64.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "-b", str(tree), str(target)], check=True
    )
    shutil.rmtree(tree)
    return target


def test_an_upgrade_keeps_settings_and_the_sites_own_edition(
    installed: DebianPC, package: Path, tmp_path: Path
) -> None:
    pc = installed
    sources = pc.root / "srv" / "content"
    shutil.copytree(Path(__file__).parents[2] / "assets" / "content", sources)
    facts = sources / "edition.toml"
    facts.write_text(facts.read_text("utf-8").replace("number = 1", "number = 7"), "utf-8")
    pc.must("wayside", "content", "build", "/srv/content", "/srv/seven.db")
    pc.write(f"{DATA}/site.toml", 'clinic = "Ward 7"\nupdate_policy = "open"\n', like=DATA)
    pc.must("wayside-kiosk", "update", "/srv/seven.db")
    before = json.loads(pc.must("wayside-kiosk", "update", "--status", "--json"))
    pc.install(newer(package, tmp_path))
    assert pc.must("dpkg-query", "-W", "-f", "${Version}", "wayside") == "99.1"
    assert pc.read(f"{DATA}/site.toml").startswith('clinic = "Ward 7"')
    after = json.loads(pc.must("wayside-kiosk", "update", "--status", "--json"))
    assert after["shown"] == before["shown"]
    assert "7" in json.dumps(after["shown"])
    checks(pc.must("wayside", "selftest", "--json", user="wayside", env=AT_HOME))


def test_removing_keeps_the_data_and_gives_the_login_back(installed: DebianPC) -> None:
    before = installed.settings()
    installed.must("wayside-kiosk", "enable")
    installed.must("wayside-kiosk", "lockdown", "apply")
    installed.must("apt-get", "remove", "-y", "-q", "wayside")
    assert not installed.has("/usr/lib/wayside")
    assert installed.has(f"{DATA}/site.toml")
    after = installed.settings()
    changed = [name for name in {*before, *after} if after.get(name) != before.get(name)]
    assert not [name for name in changed if name.startswith("etc/systemd/")]


def test_purging_leaves_nothing(installed: DebianPC) -> None:
    installed.must("apt-get", "purge", "-y", "-q", "wayside")
    assert installed.named("wayside") == []
    assert "wayside" not in installed.read("/etc/passwd")
