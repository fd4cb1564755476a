"""What is on a screen, as plain values in pixels: targets, texts, scrollers; read once for all tests."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from typing import Any, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QJSValue, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from kiosk.session.reader import ReaderSettings
from kiosk.ui.bidi import unmarked
from kiosk.ui.tour import STAGES, every_screen
from tests.driver import Driver, Look, Opener

FRAME: Final = 0
"""The ``scroller`` of what does not move."""

LEFT, RIGHT, CENTRE, JUSTIFIED = 1, 2, 4, 8
NO_WRAP, NO_ELIDE = 0, 3

_PROPERTIES: Final = """[
    text, textFormat === Text.StyledText, contentWidth, contentHeight, effectiveHorizontalAlignment,
    leftPadding, topPadding, elide, horizontalAlignment, wrapMode
]"""

_TAG = re.compile(r"<[^>]+>")


@dataclass
class Target:
    """Something that can be pressed. ``rect`` is its hit area, ``shape`` what is drawn as its background."""

    name: str
    kind: str
    role: str
    rect: QRectF
    shape: QRectF | None
    scroller: int
    enabled: bool
    words: list[str] = field(default_factory=list)


@dataclass
class Words:
    """A text. ``painted`` is the room its lines take, ``target`` the index of the target it is in, or -1."""

    text: str
    name: str
    rect: QRectF
    painted: QRectF
    font: QFont
    line_height: float
    lines: int
    truncated: bool
    elide: int
    align: int
    wrap: int
    within: tuple[str, ...]
    scroller: int
    target: int
    card: QRectF | None

    @property
    def cap_px(self) -> float:
        """Height of the capitals in pixels."""
        return cap_height(self.font.family(), int(self.font.weight())) * self.font.pixelSize()


@dataclass
class Scroller:
    """Something that scrolls."""

    name: str
    rect: QRectF
    content_width: float
    content_height: float


@dataclass
class Survey:
    """One screen."""

    screen: str
    title: str
    window: QRectF
    px_per_mm: float
    targets: list[Target] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    scrollers: list[Scroller] = field(default_factory=list)

    def mm(self, px: float) -> float:
        """Pixels as millimetres."""
        return px / self.px_per_mm

    def view(self, scroller: int) -> QRectF:
        """The part of the window in which what belongs to ``scroller`` is seen."""
        return (
            self.window if scroller == FRAME else self.scrollers[scroller - 1].rect.intersected(self.window)
        )


@cache
def cap_height(family: str, weight: int) -> float:
    """Height of a capital in ems."""
    font = QFont(family)
    font.setWeight(QFont.Weight(weight))
    font.setPixelSize(1000)
    return QFontMetricsF(font).tightBoundingRect("H").height() / 1000


def plain(text: str) -> str:
    """StyledText without its tags; a line break stays one."""
    return unescape(_TAG.sub("", text.replace("<br>", "\n")))


def kind_of(item: QQuickItem) -> str:
    """The name of the QML file an item comes from, or of its C++ class."""
    about = item.metaObject()
    name = str(about.className()).split("_QML")[0]
    # The item's wrapper would keep this one for its own life, which can be longer than the meta object's;
    # whatever Qt puts at that address next would then be taken for a meta object.
    Shiboken.invalidate(about)
    return name


def look_at(driver: Driver, name: str) -> Survey:
    """Read the screen that is shown."""
    window = driver.window
    survey = Survey(name, window.title(), QRectF(0, 0, window.width(), window.height()), driver.px_per_mm)
    _read(window.contentItem(), survey, driver, ("",), FRAME, -1, None)
    return survey


def _read(
    item: QQuickItem,
    survey: Survey,
    driver: Driver,
    within: tuple[str, ...],
    scroller: int,
    target: int,
    card: QRectF | None,
) -> None:
    if not item.isVisible() or item.opacity() == 0:
        return
    kind = kind_of(item)
    rect = driver.rect(item)
    if item.inherits("QQuickText"):
        _read_text(item, survey, (rect, (*within, kind), scroller, target, card))
        return
    if item.inherits("QQuickAbstractButton"):
        background = item.property("background")
        survey.targets.append(
            Target(
                item.objectName() or str(item.property("text")),
                kind,
                str(item.property("role")),
                rect,
                driver.rect(background) if background is not None else None,
                scroller,
                item.isEnabled(),
            )
        )
        target = len(survey.targets) - 1
        card = rect
    elif item.inherits("QQuickFlickable"):
        survey.scrollers.append(
            Scroller(item.objectName(), rect, item.property("contentWidth"), item.property("contentHeight"))
        )
        scroller = len(survey.scrollers)
        card = None
    elif item.inherits("QQuickRectangle") and item.childItems():
        card = rect
    inside = (*within, kind)
    for child in item.childItems():
        _read(child, survey, driver, inside, scroller, target, card)


def _read_text(
    item: QQuickItem,
    survey: Survey,
    where: tuple[QRectF, tuple[str, ...], int, int, QRectF | None],
) -> None:
    rect, within, scroller, target, card = where
    raw, styled, width, height, side, left_padding, top_padding, elide, align, wrap = _enums(item)
    if not raw.strip():
        return
    text = unmarked(plain(raw) if styled else raw)
    left = rect.x() + left_padding
    if side == RIGHT:
        left = rect.right() - width
    elif side == CENTRE:
        left = rect.center().x() - width / 2
    survey.words.append(
        Words(
            text=text,
            name=item.objectName(),
            rect=rect,
            painted=QRectF(left, rect.y() + top_padding, width, height),
            font=item.property("font"),
            line_height=item.property("lineHeight"),
            lines=item.property("lineCount"),
            truncated=item.property("truncated"),
            elide=elide,
            align=align,
            wrap=wrap,
            within=within,
            scroller=scroller,
            target=target,
            card=card,
        )
    )
    if target >= 0:
        survey.targets[target].words.append(text)


def _enums(item: QQuickItem) -> list[Any]:
    # Python cannot read a property that is a QML enum; an expression gives its number.
    context = qmlContext(item)
    assert context is not None
    found: tuple[QJSValue, bool] = QQmlExpression(context, item, _PROPERTIES).evaluate()
    return list(found[0].toVariant())


_done: dict[str, list[Survey]] = {}


def surveys(opener: Opener, look: Look, screens: tuple[str, ...] = ()) -> list[Survey]:
    """Every screen (or these), surveyed once for each look.

    Bigger buttons change what is around the text of an article, not the text: every fifth article will do.
    """
    key = f"{look} {','.join(screens)}"
    if key not in _done:
        driver = opener(look.device)
        driver.wear(look.settings)
        names = screens or (*STAGES, *every_screen(driver.shell.reading.store, "en"))
        if look.settings.bigger_buttons:
            articles = [name for name in names if name.startswith("article:")]
            names = tuple(name for name in names if name not in articles or name in articles[::5])
        found = []
        for name in names:
            driver.open(name)
            found.append(look_at(driver, name))
        _done[key] = found
        driver.wear(ReaderSettings())
    return _done[key]


def listed(offenders: list[str]) -> str:
    """A message that can be read: every kind of offence once or twice, and how many there are."""
    return "\n".join([*dict.fromkeys(offenders[:40]), f"{len(offenders)} in all"])
