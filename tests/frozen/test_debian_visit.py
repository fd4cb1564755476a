"""A visit to the installed program, in a bare Debian: read, heard, printed, renewed, killed and back."""

from __future__ import annotations

import os
import shutil
import signal
import time
from array import array
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Event, Thread
from typing import Final

import psutil
import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.store import Store
from kiosk.paths import DataFolder
from kiosk.staff.choosing import choose
from kiosk.staff.hashing import Cost
from kiosk.ui.printing import AtOnce, Printing, Rehearsal
from tests.editions import built
from tests.end2end.desktop import Kiosk, Screen, virtual_screen
from tests.end2end.twin import Twin
from tests.end2end.visit import Visit
from tests.frozen import debian_pc
from tests.frozen.debian_pc import DebianPC, kiosks
from tests.patience import until

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.skipif(bool(debian_pc.why_not()), reason=debian_pc.why_not()),
    pytest.mark.xdist_group("debian"),
]

SIZE: Final = (1280, 720)
PIN: Final = "493817"
ATTRACT: Final = "Lupus and CAR-T treatment"
OTHER_ATTRACT: Final = "Lupus and CAR-T"
DATA: Final = "/var/lib/wayside"
QUEUE: Final = "/var/spool/cups"
SPEAKER: Final = "/srv/speaker"
LOUD: Final = 1000
"""Of 32,767: more than any silence, and less than any word."""

LONGER_THAN_A_PAUSE: Final = 2.5
"""Seconds; speech is never silent for so long."""

SAMPLES_A_SECOND: Final = 22_050

SOUND: Final = f"""
pcm.!default {{ type plug slave.pcm {{ type file file "{SPEAKER}" format raw slave.pcm null }} }}
"""
"""For ALSA: what is to be heard goes into a pipe."""

CUPS: Final = """
Listen /run/cups/cups.sock
PreserveJobFiles Yes
DirtyCleanInterval 0
"""
PRINTER: Final = """
<Printer desk>
DeviceURI file:/dev/null
State Idle
Accepting Yes
</Printer>
"""
"""A queue that keeps what came."""

START: Final = (
    "/usr/sbin/cupsd && exec setpriv --reuid=wayside --regid=wayside --init-groups"
    ' /usr/lib/wayside/wayside supervise "$@"'
)


class Installed(Kiosk):
    """The installed kiosk under its supervisor, beside a print server."""

    def __init__(self, pc: DebianPC, screen: Screen) -> None:
        self._pc = pc
        super().__init__(screen, pc.root / DATA.lstrip("/"), ["--size", "{}x{}".format(*SIZE)])

    def _command(self, arguments: list[str]) -> list[str]:
        display = {"DISPLAY": self.screen.name, "QT_QPA_PLATFORM": "xcb"}
        home = {"HOME": DATA, "XDG_DATA_HOME": str(Path(DATA).parent)}
        return self._pc.command(["sh", "-c", START, "sh", *arguments], display | home, "", screens=True)

    def _sought(self) -> tuple[str, str]:
        return "--name", "."

    def kill(self) -> None:
        """Take it away, and its print server."""
        debian_pc.end(self.process)

    def pid(self) -> int:
        """The kiosk itself, or 0."""
        with suppress(psutil.NoSuchProcess):
            return next((one.pid for one in kiosks(psutil.Process(self.process.pid))), 0)
        return 0


class Ear:
    """Hears what comes out of the speaker, at the pace of a sound card."""

    def __init__(self, speaker: Path) -> None:
        os.mkfifo(speaker)
        speaker.chmod(0o666)
        self.loud_seconds = 0.0
        self.heard_at = 0.0
        self._end = Event()
        self._pipe = os.open(speaker, os.O_RDWR | os.O_NONBLOCK)  # also to write, so that it stays open
        self._thread = Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while not self._end.wait(0.05):
            with suppress(BlockingIOError):
                heard = array("h", os.read(self._pipe, SAMPLES_A_SECOND // 20 * 2))
                if loud := sum(abs(sample) > LOUD for sample in heard):
                    self.loud_seconds += loud / SAMPLES_A_SECOND
                    self.heard_at = time.monotonic()

    def close(self) -> None:
        """Hear no more."""
        self._end.set()
        self._thread.join()
        os.close(self._pipe)


@pytest.fixture(scope="module")
def pc(package: Path) -> Iterator[DebianPC]:
    with debian_pc.fresh_pc("trixie", package) as made:
        made.install(package, *debian_pc.EXTRA)
        (made.root / "etc/asound.conf").write_text(SOUND)
        (made.root / "etc/cups/cupsd.conf").write_text(CUPS)
        (made.root / "etc/cups/printers.conf").write_text(PRINTER)
        made.write(f"{DATA}/site.toml", 'printer = "desk"\nupdate_policy = "open"\n', like=DATA)
        folder = made.root / DATA.lstrip("/")
        choose(DataFolder(folder), PIN, PIN, Cost(16, 1, 1))
        for path in folder.iterdir():
            shutil.chown(path, folder.stat().st_uid, folder.stat().st_gid)
        yield made


def test_I03_a_visit_to_the_installed_kiosk(pc: DebianPC, qapp: QGuiApplication, edition: Store) -> None:
    printing = Printing(Rehearsal(), AtOnce(), time.monotonic)
    printing.look()
    with (
        virtual_screen(*SIZE) as screen,
        closing(Ear(pc.root / SPEAKER.lstrip("/"))) as ear,
        closing(Twin(qapp, edition, *SIZE, printing)) as twin,
    ):
        kiosk = Installed(pc, screen)
        try:
            kiosk.wait_for_first_frame()
            it_is_read_and_printed(Visit(kiosk, twin), pc)
            it_is_heard(kiosk, twin, ear)
            it_takes_another_edition(kiosk, pc)
            it_comes_back(kiosk)
            assert kiosk.complaints() == []
        finally:
            kiosk.kill()


def it_is_read_and_printed(visit: Visit, pc: DebianPC) -> None:
    queue = pc.root / QUEUE.lstrip("/")
    document, note = queue / "d00001-001", queue / "c00001"
    visit.tap("tile-lupus")
    visit.tap("row-what-is-lupus")
    visit.sees("What is lupus?")
    visit.tap("take-home-beside")
    visit.tap("way-print")
    visit.tap("print-18")
    until(lambda: document.is_file() and document.read_bytes().rstrip().endswith(b"%%EOF"), "the leaflet")
    with pypdfium2.PdfDocument(document) as leaflet:
        assert "What is lupus?" in leaflet[0].get_textpage().get_text_bounded()
    until(lambda: note.is_file() and b"Wayside leaflet" in note.read_bytes(), "the name in the queue")
    assert b"lupus" not in note.read_bytes(), "a queue keeps names after the paper has gone"
    visit.tap("rail-back")
    visit.tap("rail-back")
    visit.tap("rail-listen")


def it_is_heard(kiosk: Installed, twin: Twin, ear: Ear) -> None:
    kiosk.click(*twin.point("reading-yes"))
    twin.click(*twin.point("reading-yes"))
    until(lambda: ear.loud_seconds > 1, "a second of speech")
    twin.settle(0.5)
    kiosk.click(*twin.point("reading-stop"))
    kiosk.click(*twin.point("finish"))
    until(lambda: kiosk.title() == ATTRACT, "the end of the visit")
    until(lambda: time.monotonic() - ear.heard_at > LONGER_THAN_A_PAUSE, "silence")


def it_takes_another_edition(kiosk: Installed, pc: DebianPC) -> None:
    (pc.root / DATA.lstrip("/") / "inbox" / "content.db").write_bytes(built(5, "2027-01-15"))
    until(lambda: "readers meet edition 000002" in kiosk.log(), "the new edition")
    assert "Edition 5 of 2027-01-15 is shown" in kiosk.log()


def it_comes_back(kiosk: Installed) -> None:
    first = kiosk.pid()
    os.kill(first, signal.SIGKILL)
    until(lambda: kiosk.pid() not in {0, first}, "another kiosk")
    kiosk.wait_for_first_frame()
    until(lambda: kiosk.title() == OTHER_ATTRACT, "the edition that was shown before")
