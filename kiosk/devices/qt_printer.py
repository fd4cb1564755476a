"""The printer: leaflets go to the one that staff have named, without a dialog and without a file of ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from kiosk.devices.ports import Paintable, PrinterError
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter

DOCUMENT_NAME: Final = "Wayside leaflet"
"""What the print queue shows: never the page, since a queue keeps names after the paper has gone (P01)."""

NOT_PRINTED: Final = "This could not be printed. Please ask a member of staff."


class QtPrinter:
    """A printer of the system by its ``name``. ``make`` gives the paint device for it, if not Qt's own."""

    def __init__(self, name: str, make: Callable[[str], QPrinter] | None = None) -> None:
        self._name = name
        self._make = make or _system_printer

    def there(self) -> bool:
        """Whether the system knows the printer."""
        from PySide6.QtPrintSupport import QPrinterInfo  # with what it loads 50 ms, and 10 MB

        return self._name in QPrinterInfo.availablePrinterNames()

    def print(self, leaflet: Paintable[QPagedPaintDevice]) -> None:
        """Hand a leaflet over. Raises PrinterError."""
        device = self._make(self._name)
        if not device.isValid():
            raise PrinterError(NOT_PRINTED, f"no printer {self._name!r}")
        device.setDocName(DOCUMENT_NAME)
        device.setCreator("Wayside")
        device.setFullPage(True)
        try:
            leaflet.paint(device)
        except KioskError as error:
            raise PrinterError(NOT_PRINTED, f"{self._name!r}: {error.detail}") from error
        if device.printerState() == device.PrinterState.Error:
            raise PrinterError(NOT_PRINTED, f"{self._name!r} refused the leaflet")


def _system_printer(name: str) -> QPrinter:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    info = QPrinterInfo.printerInfo(name)
    if info.isNull():  # Qt would quietly make a PDF file of it
        raise PrinterError(NOT_PRINTED, f"no printer {name!r}")
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)
