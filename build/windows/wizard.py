"""Makes the set-up wizard for charity staff from `wizard.nsi`, a payload, and what its edition holds."""

from __future__ import annotations

import os
import shlex
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from bundling.payload import MOMENT
from devtools.steps import Steps

from windows.product import Product
from windows.resources import OLDEST_BUILD, four_numbers

HERE: Final = Path(__file__).resolve().parent
SCRIPT: Final = HERE / "wizard.nsi"
SIGN: Final = (sys.executable, "-m", "windows", "sign")
"""Signs the file that is named after it."""

ICON: Final = HERE.parent / "icons" / "wayside.ico"
_COLUMNS: Final = 3
_ROW: Final = 14


def languages(edition: Path) -> list[tuple[str, str]]:
    """The languages of an edition: each code, with its name in English and as its readers write it."""
    with closing(sqlite3.connect(f"file:{edition}?mode=ro", uri=True)) as database:
        rows = database.execute("SELECT code, english_name, name FROM language ORDER BY position").fetchall()
    return [(code, english if english == own else f"{english} ({own})") for code, english, own in rows]


def is_signed(edition: Path) -> bool:
    """Whether a clinician has signed any page of an edition."""
    with closing(sqlite3.connect(f"file:{edition}?mode=ro", uri=True)) as database:
        found = database.execute("SELECT count(*) FROM review WHERE reviewed_on IS NOT NULL").fetchone()
    return bool(found[0])


def language_pages(found: Sequence[tuple[str, str]]) -> str:
    """The part of the wizard that asks for languages; with only one there is nothing to ask."""
    if len(found) < 2:
        name = found[0][1] if found else "English"
        sentence = f"Visitors read it in {name}. More languages come with new content."
        return (
            "!macro LanguageBoxes TOP\n"
            f'    ${{NSD_CreateLabel}} 0 ${{TOP}}u 100% 11u "{sentence}"\n    Pop $0\n'
            "!macroend\n!macro ReadLanguageBoxes\n!macroend\n"
        )
    variables = [f"Var Language{number}" for number, _ in enumerate(found)]
    show = ['    ${NSD_CreateLabel} 0 ${TOP}u 100% 11u "Which languages may visitors choose?"', "    Pop $0"]
    read = ['    StrCpy $Languages ""', '    StrCpy $1 "all"']
    for number, (code, name) in enumerate(found):
        row, column = divmod(number, _COLUMNS)
        show += [
            f"    !define /math ROW{number} ${{TOP}} + {_ROW * (row + 1)}",
            f'    ${{NSD_CreateCheckBox}} {column * 100 // _COLUMNS}% ${{ROW{number}}}u 33% 11u "{name}"',
            f"    Pop $Language{number}",
            f"    ${{NSD_Check}} $Language{number}",
        ]
        read += [
            f"    ${{NSD_GetState}} $Language{number} $0",
            "    ${If} $0 == ${BST_CHECKED}",
            f'        StrCpy $Languages "$Languages,{code}"',
            "    ${Else}",
            '        StrCpy $1 "some"',
            "    ${EndIf}",
        ]
    read += [
        '    ${If} $Languages == ""',
        '        MessageBox MB_OK|MB_ICONEXCLAMATION "Please choose at least one language."',
        "        Abort",
        "    ${EndIf}",
        '    ${If} $1 == "all"',
        '        StrCpy $Languages ""',
        "    ${Else}",
        '        StrCpy $Languages $Languages "" 1',
        "    ${EndIf}",
    ]
    parts = [
        *variables,
        "!macro LanguageBoxes TOP",
        *show,
        "!macroend",
        "!macro ReadLanguageBoxes",
        *read,
        "!macroend",
    ]
    return "\n".join(parts) + "\n"


def file_lines(payload: Path) -> str:
    """The lines that put every file in its place, in one order whatever the disk's is."""
    lines: list[str] = []
    folder = payload
    for path in sorted(path for path in payload.rglob("*") if path.is_file()):
        if path.parent != folder:
            folder = path.parent
            inside = str(folder.relative_to(payload)).replace("/", "\\").replace("$", "$$")
            lines.append(f'SetOutPath "$INSTDIR.new\\{inside}"')
        lines.append(f'File "{str(path).replace("$", "$$")}"')
    return "\n".join(lines) + "\n"


def kilobytes(payload: Path) -> int:
    """The size of a payload on disk."""
    return sum(path.stat().st_size for path in payload.rglob("*") if path.is_file()) // 1024


def build(
    product: Product, out: Path, scratch: Path, steps: Steps, *, signs: bool = False, quick: bool = False
) -> None:
    """Write the wizard to ``out``.

    Args:
        product: what it sets up.
        out: the file to write.
        scratch: for what is made on the way.
        steps: runs the programs and keeps their words.
        signs: whether the environment names a certificate for the uninstaller inside.
        quick: larger, and made in a tenth of the time.

    Raises:
        SetupError: makensis is missing or refused; the log has the detail.
    """
    payload, edition = product.payload, product.payload / "content.db"
    art = scratch / "art"
    art.mkdir(parents=True, exist_ok=True)
    steps.run([sys.executable, HERE / "art.py", art], "The wizard's pictures could not be drawn")
    for picture in art.iterdir():
        os.utime(picture, (MOMENT, MOMENT))  # the wizard keeps the times of its files
    (scratch / "files.nsh").write_text(file_lines(payload), encoding="utf-8")
    found = languages(edition)
    (scratch / "languages.nsh").write_text(language_pages(found), encoding="utf-8-sig")
    values = {
        "VERSION": product.version,
        "NUMBERS": ".".join(str(number) for number in four_numbers(product.version)),
        "TITLE": product.title,
        "OUT": out,
        "ART": art,
        "ICON": ICON,
        "MADE": scratch,
        "KILOBYTES": kilobytes(payload),
        "OLDEST_BUILD": OLDEST_BUILD,
    }
    marks = ["UNSIGNED"] * (not is_signed(edition)) + ["LOCKDOWN"] * product.lockdown
    words = [*(f"-D{name}={value}" for name, value in values.items()), *(f"-D{name}" for name in marks)]
    if signs:
        # makensis asks for a signature of the uninstaller that it makes inside.
        words.append(f"-DSIGN={shlex.join(SIGN)}")
    if quick:
        words.append("-XSetCompressor /FINAL zlib")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(MOMENT)}
    failure = "The wizard could not be made (apt-get install nsis)"
    steps.run(["makensis", "-V2", "-INPUTCHARSET", "UTF8", *words, SCRIPT], failure, env=environment)
