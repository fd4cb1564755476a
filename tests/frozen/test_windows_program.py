"""What staff and IT do with the program for Windows, under Wine: commands, editions, kills, standstills."""

from __future__ import annotations

import json
import subprocess
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from windows import wineroot

from kiosk.supervisor import notes
from kiosk.update.keyfiles import public_text
from kiosk.update.pointer import NAME
from tests.editions import built, key, signed
from tests.frozen.windows_pc import Pc, pc

FOLDER: Final = r"Z:\tmp\bind\program"
PROGRAM: Final = rf"{FOLDER}\wayside.exe"
TOOL: Final = rf"{FOLDER}\wayside-cli.exe"
POLICY: Final = r"HKLM\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate"
CHARITY: Final = key("Rowan charity")
COLOURS_OF_A_SCREEN: Final = 50

# Linux's numbers of the processes that show the kiosk; the supervisor is another.
KIOSKS: Final = r"""
for one in /proc/[0-9]*; do
    tr '\0' ' ' < "$one/cmdline" 2>/dev/null | grep -aq 'wayside[.]exe run' && echo "${one#/proc/}"
done; true
"""

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.skipif(bool(wineroot.why_not()), reason=wineroot.why_not()),
    pytest.mark.xdist_group("wine"),
]


@pytest.fixture
def computer(windows_payload: Path, tmp_path: Path) -> Iterator[Pc]:
    """A PC with the program in a folder of its own, and with nothing set up."""
    own = tmp_path / "program"
    subprocess.run(["cp", "-al", windows_payload, own], check=True)
    with pc(tmp_path, {"program": own}) as one:
        yield one


def put_over(computer: Pc, data: bytes) -> None:
    """Put another edition over the one beside the program, as staff do."""
    beside = computer.drive.parent.parent / "program" / "content.db"
    fresh = beside.with_suffix(".new")
    fresh.write_bytes(data)
    fresh.replace(beside)


def trusts(computer: Pc) -> None:
    """Let the kiosk trust the charity's key."""
    folder = computer.data / "trust"
    folder.mkdir(parents=True)
    (folder / "charity.public.toml").write_text(public_text(CHARITY), "utf-8")


def take(computer: Pc, data: bytes) -> int:
    (computer.drive / "new.db").write_bytes(data)
    return computer.run(TOOL, "update", r"C:\new.db").code or 0


def standing(computer: Pc) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(computer.run(TOOL, "update", "--status", "--json").output)
    return told


def kiosks(computer: Pc) -> list[str]:
    return computer.session.run(["sh", "-c", KIOSKS]).output.split()


def send(computer: Pc, signal: str, process: str) -> None:
    assert computer.session.run(["sh", "-c", f"kill -{signal} {process}"]).code == 0


def is_drawn(computer: Pc) -> bool:
    return len(computer.picture("kiosk").getcolors(1_000_000) or []) > COLOURS_OF_A_SCREEN


def test_every_command_of_the_guide_works_and_its_self_test_says_nothing_else(computer: Pc) -> None:
    report = computer.run(TOOL, "doctor")
    assert report.code == 2, "nobody has chosen a PIN"
    assert "Must be put right (red):" in report.output
    plan = computer.run(TOOL, "lockdown", "plan")
    assert plan.code == 0
    assert "ActiveHoursStart = 6" in plan.output
    assert computer.value(POLICY, "ActiveHoursStart") == "", "a plan changes nothing"
    spoken = computer.run(TOOL, "speak", "--page", "what-is-lupus", "--out", r"C:\page.wav")
    assert spoken.code == 0, spoken.output
    with wave.open(str(computer.drive / "page.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() > 60
    found = computer.run(TOOL, "content", "search", rf"{FOLDER}\content.db", "lupis")
    assert "lupus" in found.output.lower(), "spelling is forgiven"
    told = computer.run(TOOL, "selftest", "--json")
    facts = json.loads(told.output)
    assert [one["name"] for one in facts["checks"] if not one["good"]] in ([], ["first screen"]), told.output
    assert computer.run(TOOL, "tea").code == 2


def test_I03_a_kiosk_that_is_killed_or_stands_still_is_shown_again(computer: Pc) -> None:
    computer.start(PROGRAM, "supervise")
    noted = computer.data / "supervisor.json"

    def failures() -> int:
        known = notes.read(noted)
        return known.failures if known else 0

    computer.until(lambda: is_drawn(computer), "the first screen")
    (first,) = kiosks(computer)
    send(computer, "KILL", first)
    computer.until(lambda: failures() == 1, "the supervisor's notice of the kill")
    computer.until(lambda: bool(kiosks(computer)) and is_drawn(computer), "the screen after the kill")
    (second,) = kiosks(computer)
    assert second != first
    # It counts as hanging only once it has drawn; what is seen may be a frame before its first heartbeat.
    log = computer.data / "log" / "supervisor.log"
    send(computer, "STOP", second)
    computer.until(lambda: failures() == 2, "the supervisor's notice of the standstill", seconds=120)
    assert any(word in log.read_text("utf-8") for word in ("had stood still", "had drawn nothing"))
    computer.until(lambda: kiosks(computer) not in ([], [second]), "the third kiosk")
    computer.until(lambda: is_drawn(computer), "the screen after the standstill")
    computer.end_kiosk()


def test_P06_an_edition_is_taken_refused_and_taken_back(computer: Pc) -> None:
    second = built(2, released_on="2026-11-21")
    assert take(computer, second) == 4, "signed by nobody"
    trusts(computer)
    good = signed(second, CHARITY)
    altered = bytearray(good)
    altered[5000] ^= 1
    assert take(computer, bytes(altered)) in {3, 4}, "changed after it was signed"
    assert take(computer, signed(second, key("Stranger"))) == 4
    assert take(computer, good) == 0
    assert standing(computer)["shown"]["number"] == 2
    third = signed(built(3, released_on="2026-11-21"), CHARITY)
    assert take(computer, third) == 0
    assert computer.run(TOOL, "update", "--rollback").code == 0
    assert standing(computer)["shown"]["number"] == 2
    assert standing(computer)["after"]["number"] == 3
    assert take(computer, signed(built(1), CHARITY)) == 5, "older"


def test_I04_a_file_put_over_the_one_beside_the_program_is_shown_while_it_runs(computer: Pc) -> None:
    trusts(computer)
    computer.start(PROGRAM, "run", "--windowed", "--size", "800x600")
    computer.until(lambda: is_drawn(computer), "the first screen")
    pointer, log = computer.data / "editions" / NAME, computer.data / "log" / "kiosk.log"
    computer.until(pointer.exists, "the kiosk's own copy of the first edition", seconds=180)
    put_over(computer, signed(built(2, released_on="2026-11-21"), CHARITY))
    computer.until(lambda: "Edition 2 of" in log.read_text("utf-8"), "the new edition", seconds=180)
    computer.end_kiosk()
    assert standing(computer)["shown"]["number"] == 2
