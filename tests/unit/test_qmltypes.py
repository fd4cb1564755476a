"""The description of our Python types that qmllint reads: right code passes, wrong code does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from devtools import qml, qmltypes
from devtools.places import ROOT

PYTHON = """
from enum import IntEnum
from PySide6.QtCore import Property, QAbstractListModel, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QmlUncreatable

QML_IMPORT_NAME = "Sample.Models"
QML_IMPORT_MAJOR_VERSION = 1

class Base(QObject):
    busyChanged = Signal()
    @Property(bool, notify=busyChanged)
    def busy(self): ...

@QmlElement
@QmlUncreatable("made in Python")
class Rows(QAbstractListModel):
    @Property(int, constant=True)
    def count(self): ...

@QmlElement
class Page(Base):
    @QEnum
    class Kind(IntEnum):
        Short = 0
        Long = 1
    opened = Signal(str, int, arguments=["topicId", "place"])
    @Property(Rows, constant=True)
    def rows(self): ...
    @Property(str, constant=True)
    def title(self): ...
    @Slot(str, int, result=bool)
    def openTopic(self, topic_id, place): ...

@QmlElement
@QmlSingleton
class Site(QObject):
    @Property(float, constant=True)
    def pxPerMm(self): ...
"""

QML = """\
import QtQuick
import Sample.Models

Item {{
    id: root
    required property Page page
    width: Site.pxPerMm * 3
    Text {{
        text: {text}
        textFormat: Text.PlainText
    }}
    Connections {{
        target: root.page
        function onOpened(topicId: string, place: int) {{
            {call}
        }}
    }}
}}
"""


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the description of the sample's types, made as the gate makes it."""
    root = tmp_path_factory.mktemp("sample")
    package = root / "sample" / "ui"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (root / "sample" / "__init__.py").touch()
    (package / "page.py").write_text(PYTHON, encoding="utf-8")
    (package / "plain.py").write_text(
        "raise ImportError('exports nothing, so is never imported')", encoding="utf-8"
    )
    script = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); "
        "from devtools import qmltypes; "
        "sys.exit(qmltypes.main(Path(sys.argv[3]), Path(sys.argv[2]), 'sample/ui'))"
    )
    command = [sys.executable, "-c", script, str(ROOT / "build"), str(root), str(root / "types")]
    subprocess.run(command, check=True)
    return root / "types"


def lint(described: Path, folder: Path, text: str, call: str) -> tuple[int, str]:
    page = folder / "Main.qml"
    page.write_text(QML.format(text=text, call=call), encoding="utf-8")
    return qml.lint([page], [described])


def test_right_use_of_python_types_is_clean(described: Path, tmp_path: Path) -> None:
    text = "root.page.title + root.page.rows.count + root.page.busy + Page.Long"
    assert lint(described, tmp_path, text, "root.page.openTopic(topicId, place);") == (0, "")


@pytest.mark.parametrize(
    ("text", "call", "complaint"),
    [
        ("root.page.titel", "", "[missing-property]"),
        ("root.page.rows.size", "", "[missing-property]"),
        ("page.title", "", "[unqualified]"),
        ('""', "root.page.openTopik(topicId, place);", "[missing-property]"),
        ('""', 'root.page.title = "new";', "[read-only-property]"),
    ],
)
def test_wrong_use_of_python_types_is_refused(
    described: Path, tmp_path: Path, text: str, call: str, complaint: str
) -> None:
    code, output = lint(described, tmp_path, text, call)
    assert code != 0
    assert complaint in output


def test_unused_import_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "Main.qml"
    page.write_text("import QtQuick\nimport QtQuick.Layouts\nItem {}\n", encoding="utf-8")
    code, output = qml.lint([page], [])
    assert code != 0
    assert "[unused-imports]" in output


def test_source_without_import_name_exports_nothing() -> None:
    assert qmltypes.exports_of("class Page:\n    pass\n") == {}


def test_named_element_is_exported_under_its_name() -> None:
    source = (
        'QML_IMPORT_NAME = "A.B"\nQML_IMPORT_MAJOR_VERSION = 2\n@QmlNamedElement("Fine")\nclass Page: ...\n'
    )
    export = qmltypes.exports_of(source)["Page"]
    assert (export.module, export.version, export.name) == ("A.B", "2.0", "Fine")
