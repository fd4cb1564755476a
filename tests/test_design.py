"""The conventions of kiosk/ARCHITECTURE.md hold: where things lie, how long files are, what QML may say."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

from tests.qml_source import QmlFile

ROOT = Path(__file__).parents[1]
MODULES = ROOT / "kiosk" / "ui" / "qml" / "Kiosk"
QML = {path.relative_to(MODULES).as_posix(): QmlFile(path) for path in sorted(MODULES.rglob("*.qml"))}
LOOKS = {name: file for name, file in QML.items() if not name.startswith("Theme/")}
"""All QML that takes its looks from Theme."""

OBJECTS = [(name, item) for name, file in QML.items() for item in file.objects]

PYTHON = [path for folder in ("kiosk", "build", "tests") for path in sorted((ROOT / folder).rglob("*.py"))]

TOP_LEVEL = {"pyproject.toml", "kiosk", "assets", "content.db", "build", "tests", "README.md"}

LONGEST_FILE = 300
LONGER_FILES = {
    "kiosk/content/markup.py": 500,  # one grammar: a block more is a method more
    "kiosk/content/schema.py": 340,  # the tables, one after another
    "kiosk/content/store.py": 510,  # one question a method
    "kiosk/ui/qml/Kiosk/Screens/ArticleScreen.qml": 355,  # the one screen with contents, parts and a panel
}
"""Files that are longer, and why one file is still the better place; none may grow far."""

LONGEST_FUNCTION = 4
LONGER_FUNCTIONS = {
    ("Controls/ScrollPage.qml", "Keys.onPressed"): 8,  # a table of four keys
    ("Screens/ArticleScreen.qml", "currentPart"): 6,  # asks each part where it stands
}
"""QML decides looks: what takes longer to say belongs into Python."""

PRESSABLE = {"Pressable", "ActionButton", "RowButton", "RailButton", "ChoiceButton", "KeyButton"}
LENGTHS = re.compile(
    r"(?:implicit|preferred|minimum|maximum)?(?:width|height|spacing|radius|size|pixelSize|pointSize|duration"
    r"|x|y)|(?:row|column)Spacing|(?:left|right|top|bottom)?(?:margins?|padding)(?:s)?|lineHeight|reach|limit",
    re.IGNORECASE,
)
COLOUR = re.compile(r"#[0-9A-F]{6}")


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_is_something_to_judge() -> None:
    assert len(QML) > 100
    assert len(OBJECTS) > 800
    assert len(PYTHON) > 500


def test_the_top_level_holds_what_was_agreed_and_nothing_else() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - {"__pycache__"} == TOP_LEVEL


def test_a_module_says_its_one_job_in_its_first_sentence() -> None:
    for path in PYTHON:
        text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
        first = text.split("\n\n")[0]
        assert first.endswith((".", "?")), f"{relative(path)}: the docstring begins with a sentence"
        assert len(first) <= 220, relative(path)


def test_a_qml_file_says_its_one_job_in_its_first_line() -> None:
    for name, file in QML.items():
        first = file.text.splitlines()[0]
        assert first.startswith("// "), name
        assert re.search(r"[.?)]$", first), name


def test_files_stay_short() -> None:
    code = [path for path in PYTHON if path.relative_to(ROOT).parts[0] != "tests"]
    lines = {
        relative(path): len(path.read_text("utf-8").splitlines())
        for path in [*code, *(file.path for file in QML.values())]
    }
    too_long = {name: count for name, count in lines.items() if count > LONGER_FILES.get(name, LONGEST_FILE)}
    assert not too_long
    assert {name for name in LONGER_FILES if lines[name] <= LONGEST_FILE} == set(), "no longer an exception"


LEFT_TO_DO = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def left_to_do(text: str) -> list[str]:
    """Comments of Python that put something off; what stands in its texts is no matter."""
    if not LEFT_TO_DO.search(text):
        return []
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    return [comment for comment in comments if LEFT_TO_DO.search(comment)]


def test_nothing_is_left_to_do() -> None:
    assert left_to_do("x = 1  # TODO more\n") == ["# TODO more"]
    assert left_to_do("x = 'TODO'\n") == []
    found = {relative(path): left_to_do(path.read_text("utf-8")) for path in PYTHON}
    assert not {name: comments for name, comments in found.items() if comments}


def test_nothing_is_left_to_do_in_qml_documents_and_settings() -> None:
    files = [
        ROOT / "README.md",
        ROOT / "pyproject.toml",
        *ROOT.glob("kiosk/**/*.md"),
        *ROOT.glob("build/*.md"),
    ]
    files += [file.path for file in QML.values()]
    assert not [relative(path) for path in files if LEFT_TO_DO.search(path.read_text("utf-8"))]


# One way into QML, and one place for its looks


def test_objects_enter_qml_once_and_typed() -> None:
    for path in PYTHON:
        if path.is_relative_to(ROOT / "kiosk"):
            assert "setContextProperty" not in path.read_text("utf-8"), relative(path)


def test_a_window_is_not_asked_for_what_its_python_half_would_keep() -> None:
    asked = re.compile(r"\.(activeFocusItem|focusObject)\(")
    files = [path for path in PYTHON if path.is_relative_to(ROOT / "kiosk")]
    assert not [relative(path) for path in files if asked.search(path.read_text("utf-8"))]


def test_a_loader_is_given_the_same_object_each_time() -> None:
    given = re.compile(r"\bsetSource\(.*,(.*)\)")
    found = {name: given.findall("\n".join(file.lines)) for name, file in QML.items()}
    found = {name: objects for name, objects in found.items() if objects}
    assert set(found) == {"App/Host.qml"}
    for name in found:
        # Qt 6.9 keeps every object that it was ever given.
        calls = [line for line in QML[name].lines if "setSource(" in line]
        assert all(", Object.assign(given, " in line for line in calls), name
        assert "readonly property var given: ({})" in QML[name].text, name


def test_only_what_the_software_renderer_can_draw() -> None:
    beyond = re.compile(
        r"layer\.effect|MultiEffect|ShaderEffect|RectangularShadow|QtQuick\.Effects|GraphicalEffects|Particles"
    )
    for name, file in QML.items():
        assert not beyond.findall("\n".join(file.lines)), name


def test_no_colour_size_font_or_time_outside_the_theme() -> None:
    for name, line, key, value in ((name, *one) for name, file in LOOKS.items() for one in file.properties):
        place = f"{name}:{line} {key}: {value}"
        if "color" in key.lower():
            assert not re.search(r'(?<!=== )"(?!transparent")[^"]+"', value), place
        if key.startswith("font.family"):
            assert '"' not in value, place
        last = key.rpartition(".")[2]
        if LENGTHS.fullmatch(last) or last.endswith(("Margin", "Padding")):
            # A factor such as 1.3 times the size of the text has no unit; Theme.mm(3) says its own.
            factor = re.fullmatch(r"[0-2](\.\d+)?", value) is not None
            bare = re.fullmatch(r"-?\d+(\.\d+)?", value) is not None
            assert factor or not bare, place


def test_every_text_says_how_it_is_read() -> None:
    for name, item in OBJECTS:
        place = f"{name}:{item.line} {item.type}"
        assert item.type != "Text" or name == "Controls/Label.qml", f"{place}: use Label"
        assert item.type not in {"TextEdit", "TextArea", "TextField"}, place
        if item.type in {"Text", "Label"}:
            assert item.properties.get("textFormat") != "Text.AutoText", place
    assert QML["Controls/Label.qml"].objects[0].properties["textFormat"] == "Text.PlainText"


def test_every_theme_gives_every_colour_a_value() -> None:
    names = re.findall(r"required property color (\w+)", QML["Theme/Colours.qml"].text)
    for theme in ("Paper", "Dusk", "Contrast"):
        values = QML[f"Theme/{theme}Colours.qml"].objects[0].properties
        assert list(values) == names, theme
        assert all(COLOUR.fullmatch(value.strip('"')) for value in values.values()), theme


def test_every_colour_is_used_or_kept_for_the_sentence_being_read() -> None:
    names = re.findall(r"required property color (\w+)", QML["Theme/Colours.qml"].text)
    text = "\n".join(file.text for name, file in QML.items() if name != "Theme/Colours.qml")
    unused = {name for name in names if not re.search(rf"\b(?:colours|palette|Theme)\.{name}\b", text)}
    assert unused <= {"read"}


# What can be pressed


def test_T04_what_can_be_pressed_is_pressable_and_has_a_name_for_tests() -> None:
    for name, item in OBJECTS:
        place = f"{name}:{item.line} {item.type}"
        assert item.type not in {"MouseArea", "Button", "T.Button", "RoundButton", "ItemDelegate"}, place
        if item.type in PRESSABLE and "onActivated" in item.properties:
            assert "objectName" in item.properties, place
        if item.type == "TapHandler":
            assert item.properties.get("gesturePolicy") == "TapHandler.ReleaseWithinBounds", place


def test_only_pressable_is_an_abstract_button_and_hover_shows_nothing() -> None:
    for name, item in OBJECTS:
        assert item.type != "T.AbstractButton" or name == "Controls/Pressable.qml"
        assert item.type != "HoverHandler", name
    assert QML["Controls/Pressable.qml"].objects[0].properties["hoverEnabled"] == "false"


# How QML is written


def test_delegates_name_what_they_use() -> None:
    for name, file in QML.items():
        types = {item.type for item in file.objects}
        code = "\n".join(file.lines)
        if types & {"Repeater", "ListView", "Component", "DelegateChoice"} or "sourceComponent" in code:
            assert "pragma ComponentBehavior: Bound" in code, name


def test_qml_functions_are_short() -> None:
    for name, function in ((name, one) for name, file in QML.items() for one in file.functions):
        longest = LONGER_FUNCTIONS.get((name, function.name), LONGEST_FUNCTION)
        assert function.lines <= longest, f"{name}:{function.line} {function.name}"


def test_facts_are_decided_in_python() -> None:
    facts = re.compile(r"new (?:Date|RegExp)|\bSELECT\b|XMLHttpRequest|Qt\.openUrlExternally|/[gi]*\.test\(")
    for name, file in QML.items():
        code = "\n".join(file.lines)
        assert not facts.search(code), name
        assert not re.search(r'^import "', code, re.MULTILINE), f"{name}: modules only, no scripts"


@pytest.mark.parametrize("folder", sorted(path.name for path in MODULES.iterdir() if path.is_dir()))
def test_each_folder_is_one_module_that_lists_its_files(folder: str) -> None:
    head, *entries = (MODULES / folder / "qmldir").read_text("utf-8").splitlines()
    assert head == f"module Kiosk.{folder}"
    listed = [entry.split()[-1] for entry in entries if entry]
    assert sorted(listed) == sorted(path.name for path in (MODULES / folder).glob("*.qml"))
    for entry in filter(None, entries):
        assert entry.split()[-3] == Path(entry.split()[-1]).stem


def test_N20_readers_can_type_in_one_place_only_the_search() -> None:
    typed = {
        name
        for name, file in QML.items()
        if re.search(r"^\s*(?:TextInput|TextEdit|TextField|TextArea)\s*{", file.text, re.MULTILINE)
    }
    assert typed == {"Screens/SearchScreen.qml", "Staff/StaffField.qml"}


def test_L08_nothing_flashes_because_nothing_moves_again_and_again() -> None:
    for name, file in QML.items():
        assert not re.search(r"\bloops\s*:|Animation\.Infinite|AnimatedImage|\bblink", file.text), name


def test_P09_no_camera_microphone_or_radio_is_known_to_the_program() -> None:
    ears = re.compile(
        r"QtMultimedia|QtBluetooth|QtNfc|QtPositioning|QtSensors|CaptureDevice|capture_device|cv2"
    )
    for path in (ROOT / "kiosk").rglob("*"):
        if path.suffix in {".py", ".qml"}:
            assert not ears.search(path.read_text("utf-8")), relative(path)
