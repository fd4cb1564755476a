"""Taking a page home: codes that a camera reads, numbers that fill the screen, only the ways there are."""

# ruff: noqa: ANN401 (properties of QObjects have no types that Python could check)

from __future__ import annotations

import gc
import tempfile
import time
import weakref
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPagedPaintDevice
from PySide6.QtPrintSupport import QPrinter

from kiosk.choices import TEXT_SIZES, THEMES
from kiosk.content.store import Store
from kiosk.devices.ports import Paintable, PrinterError
from kiosk.devices.qt_printer import DOCUMENT_NAME, QtPrinter
from kiosk.session.history import Place
from kiosk.session.reader import ReaderSettings
from kiosk.takeaway.leaflet import Leaflet, leaflet
from kiosk.takeaway.paper import AGAIN_SECONDS
from kiosk.ui.leaflet.printout import Printout
from kiosk.ui.offthread import OffThread
from kiosk.ui.printing import AtOnce, Printing, PrintState
from kiosk.ui.qr import QrCode
from kiosk.ui.reading import Reading, today
from kiosk.ui.shell import Shell
from kiosk.ui.tour import DEVICES
from tests.colours import picture
from tests.driver import Opener
from tests.patience import until

CODES = ("scan:article/what-is-lupus", "scan:organisation/lupus-uk", "scan:organisation/kidney-care-uk")


class FakePrinter:
    """A printer that keeps what it printed, or refuses."""

    def __init__(self) -> None:
        self.is_there = True
        self.refuses = False
        self.printed: list[Paintable[QPagedPaintDevice]] = []

    def there(self) -> bool:
        return self.is_there

    def print(self, leaflet: Paintable[QPagedPaintDevice]) -> None:
        if self.refuses:
            raise PrinterError("This could not be printed.", "out of paper")
        self.printed.append(leaflet)


class Times:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def shell_with(edition: Store, printing: Printing | None) -> Any:
    return Shell(Reading(edition, "en", today()), ReaderSettings(), printing=printing)


def at_once(printer: FakePrinter, clock: Times) -> Printing:
    printing = Printing(printer, AtOnce(), clock)
    printing.look()
    return printing


# Scan


@pytest.mark.parametrize("device", DEVICES)
def test_a_camera_reads_the_code_on_every_screen_in_all_colours_and_sizes(
    opener: Opener, edition: Store, device: str
) -> None:
    driver = opener(device)
    wrong = []
    for number, (theme, size) in enumerate(product(THEMES, TEXT_SIZES)):
        name = CODES[number % len(CODES)]
        driver.wear(ReaderSettings(theme=theme, text_size=size))
        driver.open(name)
        kind, item_id = name.partition(":")[2].split("/")
        patch = driver.rect(driver.child("qr")).toRect().adjusted(-20, -20, 20, 20)
        found = zxingcpp.read_barcodes(picture(driver.grab().copy(patch)).convert("L"))
        if [code.text for code in found] != [leaflet(edition, "en", kind, item_id).code]:
            wrong.append(f"{name} {theme} {size}: {found}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("device", DEVICES)
def test_L05_a_code_is_black_on_white_in_dusk_too_with_whole_pixels_and_four_white_modules(
    opener: Opener, device: str
) -> None:
    driver = opener(device)
    driver.wear(ReaderSettings(theme="dusk"))
    for name in CODES:
        driver.open(name)
        rect = driver.rect(driver.child("qr")).toRect()
        patch = driver.grab().copy(rect)
        assert rect.width() == rect.height()
        assert rect.width() <= 60 * driver.px_per_mm
        row = [patch.pixelColor(x, patch.height() // 2).name() for x in range(patch.width())]
        assert set(row) == {"#000000", "#ffffff"}
        # The finder pattern at the top left is seven modules wide, after four white ones.
        diagonal = [patch.pixelColor(at, at) == QColor("#000000") for at in range(patch.width())]
        quiet = diagonal.index(True)
        module, rest = divmod(quiet, 4)
        assert rest == 0
        assert rect.width() % module == 0
        assert rect.width() - 2 * quiet >= 45 * driver.px_per_mm
        edges = [at for at in range(1, len(row)) if row[at] != row[at - 1]]
        assert not [at for at in edges if at % module], "a module is not a whole number of pixels"


def test_the_address_stands_beneath_the_code_in_words(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("scan:organisation/lupus-uk")
    assert driver.child("address").property("text") == "lupusuk.org.uk"
    assert driver.rect(driver.child("address")).top() >= driver.rect(driver.child("qr")).bottom()


# The ways


def test_a_page_is_taken_home_by_touch_and_back_leads_back(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("organisation:lupus-uk")
    driver.tap_on("take-home")
    assert driver.navigation.page.screen == "takehome"
    assert [driver.has(f"way-{way}") for way in ("scan", "print", "number")] == [True, True, True]
    driver.tap_on("way-number")
    assert driver.child("huge").property("text") == "01708 731 251"
    for _ in range(2):
        driver.navigation.back()
        driver.settle()
    assert (driver.navigation.page.screen, driver.navigation.page.title) == ("organisation", "LUPUS UK")


def test_who_has_no_phone_that_scans_is_one_touch_from_the_other_ways(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("scan:organisation/lupus-uk")
    assert driver.has("other-print")
    driver.tap_on("other-number")
    assert driver.child("huge").property("text") == "01708 731 251"
    driver.navigation.back()
    driver.settle()
    assert driver.navigation.page.screen == "scan"


@pytest.mark.parametrize("name", ["article:what-is-lupus", "faq:q02"])
def test_articles_and_questions_offer_it_at_their_end(opener: Opener, name: str) -> None:
    driver = opener("R2")
    driver.open(name)
    driver.child("take-home").forceActiveFocus(Qt.FocusReason.TabFocusReason)  # as by keys: it comes in sight
    driver.settle()
    driver.tap_on("take-home")
    assert driver.navigation.page.screen == "takehome"


def test_on_a_wide_screen_it_is_in_sight_beside_the_text(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("article:what-is-lupus")
    driver.tap_on("take-home-beside")
    assert driver.navigation.page.screen == "takehome"
    driver.open("term:flare")
    assert not driver.has("take-home-beside")
    assert not driver.has("take-home") or not driver.child("take-home").isVisible()


@pytest.mark.parametrize(
    ("place", "printer", "screen", "ways"),
    [
        ("faq/q02", False, "scan", None),  # no number in it
        ("faq/q02", True, "takehome", ["scan", "print"]),
        ("organisation/lupus-uk", False, "takehome", ["scan", "number"]),
        ("organisation/lupus-uk", True, "takehome", ["scan", "print", "number"]),
        ("organisation/your-hospital-team", True, "print", None),
        ("organisation/your-hospital-team", False, "takehome", []),
    ],
)
def test_only_the_ways_that_there_are_and_one_alone_opens_at_once(
    qapp: QObject, edition: Store, place: str, *, printer: bool, screen: str, ways: list[str] | None
) -> None:
    shell = shell_with(edition, at_once(FakePrinter(), Times()) if printer else None)
    shell.navigation.go(Place("takehome", place))
    assert shell.navigation.page.screen == screen
    assert ways is None or shell.navigation.page.ways == ways


def test_a_printer_that_is_gone_is_no_longer_offered(qapp: QObject, edition: Store) -> None:
    printer = FakePrinter()
    shell = shell_with(edition, at_once(printer, Times()))
    printer.is_there = False
    shell.navigation.go(Place("takehome", "organisation/lupus-uk"))  # looks again for the next page
    shell.navigation.go(Place("takehome", "organisation/mind"))
    assert shell.navigation.page.ways == ["scan", "number"]
    shell.navigation.go(Place("print", "organisation/lupus-uk"))
    assert shell.navigation.page.screen == "takehome"


def test_what_is_not_in_the_edition_is_said_kindly(
    qapp: QObject, edition: Store, caplog: pytest.LogCaptureFixture
) -> None:
    shell = shell_with(edition, None)
    for place in ("article/nothing", "topic/lupus", "nonsense"):
        shell.navigation.go(Place("takehome", place))
        assert shell.navigation.page.screen == "missing"


# Write it down


@pytest.mark.parametrize("device", DEVICES)
def test_a_number_is_as_large_as_the_screen_allows_and_on_one_line(opener: Opener, device: str) -> None:
    driver = opener(device)
    driver.open("number:organisation/lupus-uk")
    huge: Any = driver.child("huge")
    assert huge.property("lineCount") == 1
    capital_mm = huge.property("size") * 0.714 / driver.px_per_mm
    assert capital_mm >= 14, "three times the usual text"


def test_the_other_numbers_of_a_page_are_one_touch_away(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("number:article/who-can-help")
    rows = driver.navigation.page.numbers
    assert rows.count >= 10
    driver.tap_on("number-1")
    assert driver.child("huge").property("text") == driver.navigation.page.shown
    assert driver.navigation.page.choice == "1"


# Print


def test_a_touch_prints_the_leaflet_once_and_says_only_what_is_known(qapp: QObject, edition: Store) -> None:
    printer, clock = FakePrinter(), Times()
    shell = shell_with(edition, at_once(printer, clock))
    shell.navigation.go(Place("print", "article/what-is-lupus"))
    page = shell.navigation.page
    assert (page.state, page.status) == ("ready", "")
    page.printLeaflet(18)
    assert page.state == "sent"
    assert "The printer has your leaflet" in page.status
    (made,) = printer.printed
    assert isinstance(made, Printout)
    clock.now += AGAIN_SECONDS / 2
    page.printLeaflet(18)
    assert page.state == "wait"
    assert len(printer.printed) == 1
    clock.now += AGAIN_SECONDS
    page.printLeaflet(14)
    assert len(printer.printed) == 2


def test_a_printer_that_refuses_is_told_in_a_sentence_and_to_staff_in_the_log(
    qapp: QObject, edition: Store, caplog: pytest.LogCaptureFixture
) -> None:
    printer = FakePrinter()
    printer.refuses = True
    shell = shell_with(edition, at_once(printer, Times()))
    shell.navigation.go(Place("print", "article/what-is-lupus"))
    shell.navigation.page.printLeaflet(14)
    assert shell.navigation.page.state == "failed"
    assert "ask a member of staff" in shell.navigation.page.status
    assert "out of paper" in caplog.text
    assert "lupus" not in caplog.text


def test_the_screen_of_printing_shows_the_status_in_place_of_the_choices(opener: Opener) -> None:
    driver = opener("R1")
    driver.open("print:article/what-is-lupus")
    driver.tap_on("print-14")
    assert not driver.has("print-14")
    assert driver.has("print-status")


class PdfPrinter:
    """Makes QPrinters that print to a file, and remembers the last one's document name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.made: list[QPrinter] = []

    def __call__(self, _: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        self.made.append(printer)
        return printer


@pytest.fixture
def aside(qapp: QGuiApplication) -> Iterator[OffThread]:
    thread = OffThread("printing")
    yield thread
    thread.close()


def wait(app: QGuiApplication, done: Callable[[], bool]) -> int:
    """Turn the event loop until ``done``; gives how often it turned."""
    turns = 0

    def turn() -> None:
        nonlocal turns
        app.processEvents()
        turns += 1

    until(done, turn=turn, every=0.001)
    return turns


def test_a_real_printer_of_qt_takes_the_leaflet_aside_while_the_window_goes_on(
    qapp: QGuiApplication, edition: Store, aside: OffThread, tmp_path: Path
) -> None:
    make = PdfPrinter(tmp_path / "out.pdf")
    printing = Printing(QtPrinter("tray", make), aside, time.monotonic)
    shell = shell_with(edition, printing)
    printing._there = True
    shell.navigation.go(Place("print", "article/what-is-car-t"))
    printing._there = True
    shell.navigation.page.printLeaflet(14)
    assert shell.navigation.page.state == "printing"
    turns = wait(qapp, lambda: printing.state is PrintState.SENT)
    assert turns > 5, "the window stood still"  # printing in its own turn would leave one
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        assert len(document) >= 8
        assert [round(side) for side in document[0].get_size()] == [595, 842]
        assert "What is CAR-T?" in document[0].get_textpage().get_text_bounded()


def test_P01_a_print_queue_never_learns_the_page(
    qapp: QGuiApplication, edition: Store, tmp_path: Path
) -> None:
    make = PdfPrinter(tmp_path / "out.pdf")

    class Page:
        def paint(self, device: QPagedPaintDevice) -> None:
            self.name = make.made[0].docName()

    page = Page()
    QtPrinter("tray", make).print(page)
    assert page.name == DOCUMENT_NAME == "Wayside leaflet"


def test_a_printer_that_the_system_does_not_know_prints_no_file_in_its_place(
    qapp: QGuiApplication, edition: Store
) -> None:
    printer = QtPrinter("a printer of this name is nowhere")
    assert not printer.there()
    with pytest.raises(PrinterError, match="Please ask a member of staff"):
        printer.print(Printout.__new__(Printout))


def test_a_code_goes_with_its_page_and_leaves_nothing_behind(opener: Opener) -> None:
    driver = opener("R1")

    def codes() -> int:
        driver.open("home")
        gc.collect()
        return sum(type(one) is QrCode for one in gc.get_objects())

    driver.open("scan:article/what-is-lupus")
    before = codes()
    for _ in range(3):
        driver.open("scan:article/what-is-lupus")
        assert driver.child("qr").childItems() == [driver.navigation.page.code]
    assert codes() == before


def alive() -> list[object]:
    """Every leaflet that the program holds, as facts or set for paper."""
    gc.collect()
    return [one for one in gc.get_objects() if type(one) in {Leaflet, Printout}]


def test_P01_nothing_of_what_was_taken_home_stays_after_the_visit(
    opener: Opener, edition: Store, tmp_path: Path
) -> None:
    driver = opener("R1")
    of_others = alive()  # windows that earlier tests closed may still hold theirs
    files = {path.name for path in Path(tempfile.gettempdir()).iterdir()}
    for name in ("print:article/what-is-lupus", "scan:article/what-is-lupus", "number:organisation/lupus-uk"):
        driver.open(name)
    driver.open("print:article/signs-and-flares")
    driver.tap_on("print-18")
    page = weakref.ref(driver.navigation.page)
    driver.navigation.finish()
    driver.settle()
    assert not [one for one in alive() if not any(one is other for other in of_others)]
    assert page() is None
    new = {path.name for path in Path(tempfile.gettempdir()).iterdir()} - files
    assert not [name for name in new if name.endswith((".pdf", ".ps")) or "print" in name]
    driver.open("print:article/what-is-lupus")
    assert driver.navigation.page.state == "ready", "the next reader is told of the last one's leaflet"
