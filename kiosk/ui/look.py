"""What the Theme is made of, so that Python and QML speak of the same object from the start."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Look(QObject):
    """A QtObject that Python knows already.

    PySide6 looks through all its classes when it first meets a QtObject made by QML: 12 ms of every start.
    """
