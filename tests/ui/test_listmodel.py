"""The list model: what Qt demands of every model, roles from fields, and references that stay counted."""

# ruff: noqa: ANN401 (Qt properties and fixtures of pytest-qt have no types that Python could check)
from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from kiosk.ui.listmodel import RecordListModel, camel


@dataclass(frozen=True)
class Row:
    """A row with every kind of value the kiosk's rows have."""

    title: str
    reading_minutes: int = 0
    terms: tuple[str, ...] = ()
    rows: RecordListModel | None = None


def role_of(model: RecordListModel, name: str) -> int:
    return next(role for role, known in model.roleNames().items() if known.data() == name.encode())


def test_a_model_keeps_qts_rules_when_rows_come_and_go(qtmodeltester: Any, qapp: QObject) -> None:
    model = RecordListModel(Row)
    qtmodeltester.check(model)
    for rows in ([Row("a")], [], [Row("a"), Row("b", 2, ("x",))]):
        model.replace(rows)  # the tester watches from now on
        qtmodeltester.check(RecordListModel(Row, rows))


def test_roles_are_the_fields_in_camel_case_even_without_rows() -> None:
    names = [name.data() for name in RecordListModel(Row).roleNames().values()]
    assert names == [b"title", b"readingMinutes", b"terms", b"rows"]
    assert camel("on_screen_since") == "onScreenSince"


def test_values_reach_qml_as_they_are_and_tuples_as_lists() -> None:
    model = RecordListModel(Row, [Row("a"), Row("b", 2, ("x", "y"))])
    index = model.index(1, 0)
    assert model.data(index, role_of(model, "title")) == "b"
    assert model.data(index, role_of(model, "readingMinutes")) == 2
    assert model.data(index, role_of(model, "terms")) == ["x", "y"]


def test_a_role_or_row_that_is_not_there_gives_nothing() -> None:
    model = RecordListModel(Row, [Row("a")])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DisplayRole) is None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.UserRole + 99) is None
    assert model.data(model.index(5, 0), Qt.ItemDataRole.UserRole) is None
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_change_is_told_once(qtbot: QtBot) -> None:
    model = RecordListModel(Row, [Row("a")])
    with qtbot.waitSignals([model.modelAboutToBeReset, model.modelReset, model.countChanged], order="strict"):
        model.replace([Row("b"), Row("c")])
    assert model.property("count") == 2


def test_rows_within_rows_live_as_long_as_their_model() -> None:
    model = RecordListModel(Row, [Row("a", rows=RecordListModel(Row, [Row("inside")]))])
    gc.collect()
    inner = model.data(model.index(0, 0), role_of(model, "rows"))
    assert isinstance(inner, RecordListModel)
    assert inner.parent() is model
    assert inner.records == (Row("inside"),)


class Speaker(QObject):
    """Emits."""

    said = Signal()
    told = Signal(bool)


def test_ten_thousand_emits_keep_the_interpreter_alive(qapp: QObject) -> None:
    # A PySide6 release let go of True and None once too often and killed the process after some hundreds.
    speaker, model = Speaker(), RecordListModel(Row, [Row("a")])
    heard: list[bool] = []
    speaker.told.connect(heard.append)
    for count in range(10_000):
        speaker.said.emit()
        speaker.told.emit(True)
        speaker.setObjectName(str(count))
        model.countChanged.emit()
    assert len(heard) == 10_000
    assert all(value is True for value in heard)
