"""Where a sentence stands on the screen: the item that shows it, and a rectangle for each of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtQml import QJSValue, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from kiosk.ui import bidi

_TAG: Final = re.compile(r"(<[^>]*>)")
_LINE_SEPARATOR: Final = "\u2028"
_ENUMS: Final = "[textFormat === Text.StyledText ? 1 : 0, effectiveHorizontalAlignment, wrapMode]"


def find(screen: QQuickItem, place: str) -> QQuickItem | None:
    """The visible item of ``screen`` that shows the text of this place; what hides it is opened."""
    nearest: QQuickItem | None = None
    for item in items_in(screen):
        if item.property("said") == place:
            return item
        # A closed expander has the beginning of the place, and nothing inside it yet.
        here = item.property("place")
        if here and place.startswith(f"{here}.") and item.property("open") is False:
            nearest = item
    if nearest is None:
        return None
    nearest.setProperty("open", True)
    return next((item for item in items_in(nearest) if item.property("said") == place), None)


def items_in(root: QQuickItem) -> Iterator[QQuickItem]:
    """What is visible of an item and inside it."""
    below = [root]
    while below:
        item = below.pop()
        if item.isVisible():
            yield item
            below.extend(reversed(item.childItems()))


def lines_of(item: QQuickItem, start: int, end: int) -> list[QRectF]:
    """Where the characters from ``start`` to ``end`` stand in a text, line by line; none if it is no text.

    Qt Quick tells no character's place, so the text is laid out once more with the very same options
    (``QQuickTextPrivate::setupTextLayout``): same font, width and breaks give the same lines.
    """
    if not item.inherits("QQuickText"):
        return []
    styled, side, wrap = _enums(item)
    text, bold = plain(str(item.property("text"))) if styled else (_lines(str(item.property("text"))), [])
    start, end = bidi.place_in(text, start), bidi.place_in(text, end - 1) + 1
    layout = QTextLayout(text, item.property("font"))
    layout.setFormats([_bold(at, length) for at, length in bold])
    option = QTextOption()  # made from an alignment, it would run from left to right
    option.setAlignment(Qt.AlignmentFlag(side))
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode(wrap))
    layout.setTextOption(option)
    height = float(item.property("lineHeight"))
    top = float(item.property("topPadding"))
    found = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(item.width())
        line.setPosition(QPointF(0, 0))
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        while last > first and text[last - 1].isspace():
            last -= 1  # a space at the end of a line shows nothing
        if first < last:
            # Not by where the cursor would be: where directions meet, that is beyond the other one.
            drawn = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
            left = min(rect.left() for rect in drawn)
            found.append(QRectF(left, top, max(rect.right() for rect in drawn) - left, height))
        top += height
        line = layout.createLine()
    layout.endLayout()
    return found


def plain(markup: str) -> tuple[str, list[tuple[int, int]]]:
    """The characters of StyledText as ``inline.py`` writes it, and where they are bold."""
    text = ""
    bold: list[tuple[int, int]] = []
    since = -1
    for piece in _TAG.split(markup):
        if piece == "<b>":
            since = len(text)
        elif piece == "</b>":
            bold.append((since, len(text) - since))
        elif piece == "<br>":
            text += _LINE_SEPARATOR
        elif not _TAG.fullmatch(piece):
            text += _lines(unescape(piece))
    return text, bold


def _lines(text: str) -> str:
    return text.replace("\n", _LINE_SEPARATOR)


def _enums(item: QQuickItem) -> list[int]:
    # Python cannot read a property that is an enum of QML; an expression gives its number, which is Qt's own.
    context = qmlContext(item)
    if context is None:
        return [0, 1, 0]
    found: tuple[QJSValue, bool] = QQmlExpression(context, item, _ENUMS).evaluate()
    return [int(number) for number in found[0].toVariant()]


def _bold(at: int, length: int) -> QTextLayout.FormatRange:
    made: Any = QTextLayout.FormatRange()  # its fields are not in PySide6's description of its types
    made.start, made.length = at, length
    character = QTextCharFormat()
    character.setFontWeight(QFont.Weight.Bold)
    made.format = character
    return cast("QTextLayout.FormatRange", made)
