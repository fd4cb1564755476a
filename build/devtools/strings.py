"""Extracts every text of the interface for translators, and compiles all translations.

``assets/i18n/wayside_en.ts`` is what a translator starts from, and holds the English plural forms. A
translation is a copy of it (``wayside_cy.ts``) in which Qt Linguist, or any editor, fills the texts in.
"""

from __future__ import annotations

import argparse
import ast
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
from PySide6.QtCore import QLocale, Qt

from devtools import pseudo
from devtools.places import ROOT, shown
from kiosk.choices import PSEUDO_LANGUAGES
from kiosk.ui import bidi

I18N = ROOT / "assets" / "i18n"
ENGLISH = "wayside_en.ts"


def python_texts(source: str) -> list[str]:
    """Give each ``translate("Words", …)``, ``Wording(…)`` and ``Wording.counted(…)`` of a file as JavaScript.

    lupdate's own reader of Python stops without a word at what it does not know, and sees no plurals
    (6.9.3: ``translate("Words", "%n", None, count)`` is taken for a text without a number).
    """
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    found = []
    for call in calls:
        name, literals = ast.unparse(call.func), [_literal(node) for node in call.args]
        number = ""
        if name.rpartition(".")[2] == "translate":
            context, text = [*literals, "", ""][:2]
            number = ', "", 1' if len(literals) > 3 else ""
        elif name == "Wording":
            context, text = "Sentences", [*literals, ""][0]
        elif name == "Wording.counted":
            context, text, number = "Sentences", [*literals, "", ""][1], ', "", 1'
        else:
            continue
        if context and text:
            found.append(f"qsTranslate({json.dumps(context)}, {json.dumps(text)}{number});")
    return found


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def extract(source: Path) -> None:
    """Bring a translation source up to date with the texts of the interface; what is translated stays."""
    ui = ROOT / "kiosk" / "ui"
    files = sorted((ROOT / "kiosk").rglob("*.py"))
    texts = [text for path in files for text in python_texts(path.read_text("utf-8"))]
    with tempfile.TemporaryDirectory(prefix="wayside-i18n-") as scratch:
        words = Path(scratch) / "words.js"
        words.write_text("\n".join(texts), "utf-8")
        _qt(
            "lupdate",
            *(str(path) for path in (*sorted(ui.rglob("*.qml")), words)),
            *("-locations", "none", "-no-obsolete", "-silent", "-source-language", "en"),
            *("-target-language", _code(source), "-ts", str(source)),
        )


def compiled(source: Path) -> None:
    """Compile a translation source to the ``.qm`` beside it; texts not yet translated are left out.

    In a language that runs from right to left what QML fills in (``qsTr("Next: %1").arg(…)``) is kept from
    changing the order of the words around it; texts of Python get there through ``kiosk.ui.bidi`` (G03).
    """
    with tempfile.TemporaryDirectory(prefix="wayside-i18n-") as scratch:
        ready = source
        if _runs_from_right_to_left(_code(source)):
            ready = Path(scratch) / source.name
            _with_places(ET.parse(source)).write(ready, "utf-8", xml_declaration=True)  # noqa: S314 - our own
        _qt("lrelease", "-silent", str(ready), "-qm", str(source.with_suffix(".qm")))


def _runs_from_right_to_left(language: str) -> bool:
    return language == "x-rtl" or QLocale(language).textDirection() is Qt.LayoutDirection.RightToLeft


def _with_places(tree: ET.ElementTree[ET.Element]) -> ET.ElementTree[ET.Element]:
    screens = {path.stem for path in (ROOT / "kiosk" / "ui" / "qml").rglob("*.qml")}
    for context in tree.iter("context"):
        if context.findtext("name", "") in screens:
            for text in (*context.iter("translation"), *context.iter("numerusform")):
                if text.text and text.text.strip():
                    text.text = bidi.with_places(text.text)
    return tree


def write_pseudo(english: Path, language: str) -> None:
    """Compile a pseudo-language beside the English source."""
    tree = ET.parse(english)  # noqa: S314 - our own file
    tree.getroot().set("language", "en")
    for message in tree.iter("message"):
        answer = message.find("translation")
        if answer is None:
            continue
        answer.attrib.pop("type", None)
        forms = answer.findall("numerusform")
        for form in forms:
            form.text = pseudo.translation(language, form.text or "")
        if not forms:
            answer.text = pseudo.translation(language, message.findtext("source", ""))
    with tempfile.TemporaryDirectory(prefix="wayside-i18n-") as scratch:
        source = Path(scratch) / f"wayside_{language}.ts"
        tree.write(source, "utf-8", xml_declaration=True)
        compiled(source)
        shutil.copyfile(source.with_suffix(".qm"), english.with_name(f"wayside_{language}.qm"))


def update(folder: Path) -> None:
    """Extract into every source in ``folder`` and compile them all, and the pseudo-languages."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted({folder / ENGLISH, *folder.glob("wayside_*.ts")}):
        extract(source)
        compiled(source)
    for language in PSEUDO_LANGUAGES:
        write_pseudo(folder / ENGLISH, language)


def stale(folder: Path) -> list[str]:
    """Give the names of the files in ``folder`` that are not what the interface gives now."""
    with tempfile.TemporaryDirectory(prefix="wayside-i18n-") as scratch:
        fresh = Path(scratch)
        for source in folder.glob("wayside_*.ts"):
            shutil.copyfile(source, fresh / source.name)
        update(fresh)
        names = {path.name for place in (folder, fresh) for path in place.glob("wayside_*")}
        return sorted(name for name in names if _bytes(folder / name) != _bytes(fresh / name))


def main(arguments: list[str]) -> int:
    """Run the command; 1 when ``--check`` finds something out of date."""
    parser = argparse.ArgumentParser(prog="dev.py strings", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail if something would")
    if not parser.parse_args(arguments).check:
        update(I18N)
        print(f"{shown(I18N)} holds every text of the interface.")
        return 0
    names = stale(I18N)
    for name in names:
        print(f"{shown(I18N)}/{name} is out of date; run `python3 build/dev.py strings`.", file=sys.stderr)
    return 1 if names else 0


def _code(source: Path) -> str:
    return source.stem.removeprefix("wayside_")


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _qt(program: str, *arguments: str) -> None:
    """Run a tool that came with the installed Qt; its own words are the error."""
    path = Path(PySide6.__file__).with_name(f"{program}.exe" if sys.platform == "win32" else program)
    answer = subprocess.run(
        [str(path), *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if answer.returncode:
        raise SystemExit(f"{program}: {answer.stdout}{answer.stderr}".strip())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
