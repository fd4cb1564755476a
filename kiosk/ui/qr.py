"""A QR code on the screen: always black on white, every module a whole number of pixels."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickPaintedItem

from kiosk.takeaway import code

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class QrCode(QQuickPaintedItem):
    """The code of ``payload`` with its white patch; ``side`` is what the patch measures in pixels.

    Nothing of it is cached: when ``owner``, the page, goes, the code goes with it (P01). Its screen only
    gives it a place: of what QML makes of a Python type, PySide keeps the Python half for ever.
    """

    changed = Signal()

    def __init__(self, payload: str, owner: QObject) -> None:
        super().__init__()
        self.setParent(owner)
        self._payload = payload
        self._px_per_mm = 0.0
        self._image = QImage()
        self._side = 0

    def _get_px_per_mm(self) -> float:
        return self._px_per_mm

    def _set_px_per_mm(self, px_per_mm: float) -> None:
        self._px_per_mm = px_per_mm
        self._make()

    pxPerMm = Property(float, _get_px_per_mm, _set_px_per_mm, notify=changed)
    """How many pixels of this screen make a millimetre."""

    @Property(int, notify=changed)
    def side(self) -> int:
        """Pixels along each side of the patch."""
        return self._side

    def paint(self, painter: QPainter) -> None:
        """Draw it, without smoothing."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(QRectF(0, 0, self._side, self._side), self._image)

    def _make(self) -> None:
        if self._px_per_mm <= 0:
            return
        made = code.fitted(self._payload, self._px_per_mm)
        modules = len(made.rows) + 2 * code.QUIET
        self._image = QImage(modules, modules, QImage.Format.Format_Grayscale8)
        self._image.fill(255)
        for y, row in enumerate(made.rows):
            for x, dark in enumerate(row):
                if dark:
                    self._image.setPixel(x + code.QUIET, y + code.QUIET, 0)
        self._side = made.side_px
        self.setImplicitSize(self._side, self._side)
        self.changed.emit()
        self.update()
