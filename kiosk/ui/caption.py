"""What talking mode says and no screen shows, as text: every sound has a visual equal (A13)."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Caption(QObject):
    """One text, or none."""

    textChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """What is shown now."""
        return self._text

    def show(self, text: str) -> None:
        """Show this from now on; nothing if empty."""
        if text != self._text:
            self._text = text
            self.textChanged.emit()
