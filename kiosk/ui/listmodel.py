"""The one list model: rows are frozen records, roles are their fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)
from PySide6.QtQml import QmlElement

from kiosk.ui import bidi

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex

# The values of Qt.ItemDataRole (https://doc.qt.io/qt-6/qt.html#ItemDataRole-enum). Asking PySide6 for
# the name Qt makes a hundred enumerations: 20 ms of every start.
DISPLAY_ROLE: Final = 0
USER_ROLE: Final = 256


def camel(name: str) -> str:
    """``reading_minutes`` -> ``readingMinutes``: how a field is called in QML."""
    head, *tail = name.split("_")
    return head + "".join(part.capitalize() for part in tail)


@QmlElement
class RecordListModel(QAbstractListModel):
    """Rows of one dataclass type, read-only for QML.

    ``record_type`` fixes the roles, so that an empty model has them too. Values reach QML as they are; a
    field that holds another RecordListModel is owned by this one.
    """

    countChanged = Signal()

    def __init__(self, record_type: type, records: Sequence[Any] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = vars(record_type)["__match_args__"]
        self._records: tuple[Any, ...] = ()
        self._adopt(records)

    def _adopt(self, records: Sequence[Any]) -> None:
        for record in records:
            for name in self._names:
                value = getattr(record, name)
                if isinstance(value, QObject):
                    value.setParent(self)
        self._records = tuple(records)

    def replace(self, records: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._adopt(records)
        self.endResetModel()
        self.countChanged.emit()

    def update(self, records: Sequence[Any]) -> None:
        """Show the same rows with other values, so that the one just pressed stays; else as ``replace``."""
        before = self._records
        if len(records) != len(before):
            self.replace(records)
            return
        self._adopt(records)
        for row, record in enumerate(before):
            if record != self._records[row]:
                self.dataChanged.emit(self.index(row), self.index(row))

    @property
    def records(self) -> tuple[Any, ...]:
        """The rows, for Python."""
        return self._records

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._records)

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows under ``parent``; a list has none under a row."""
        return 0 if parent is not None and parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> object:
        """The field behind ``role``, or nothing where there is none."""
        place = role - USER_ROLE
        if (
            not index.isValid()
            or not 0 <= index.row() < len(self._records)
            or not 0 <= place < len(self._names)
        ):
            return None
        value = getattr(self._records[index.row()], self._names[place])
        if isinstance(value, str):
            return (bidi.shown_markup if self._names[place].endswith("markup") else bidi.shown)(value)
        return list(value) if isinstance(value, tuple) else value

    def roleNames(self) -> dict[int, QByteArray]:
        """Field names in camel case."""
        return {USER_ROLE + place: QByteArray(camel(name).encode()) for place, name in enumerate(self._names)}
