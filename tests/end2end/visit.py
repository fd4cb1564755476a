"""A visit: everything is done in the real window and in its twin, and both must show the same afterwards."""

from __future__ import annotations

import time
from typing import Final

import pytest
from PySide6.QtCore import Qt

from kiosk.session.touch import SETTLE_MS
from tests.end2end.desktop import SAME_SHARE, Kiosk, difference
from tests.end2end.twin import Twin
from tests.patience import PATIENCE_SECONDS, until

X_NAMES: Final = {
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_PageDown: "Next",
    Qt.Key.Key_PageUp: "Prior",
}
GLIDE_SECONDS: Final = 0.25
"""Longer than a page glides."""


class Visit:
    """A person at the kiosk."""

    def __init__(self, kiosk: Kiosk, twin: Twin) -> None:
        self.kiosk = kiosk
        self.twin = twin
        self._pages = -1
        self.compare()
        self.begin()

    def begin(self) -> None:
        """Touch the attract screen."""
        self.tap("start")
        self._pages = -1  # another screen, though no other page: touches count again after a while
        self.compare()

    def tap(self, name: str) -> None:
        """Touch the thing of this name, in the middle."""
        self.tap_at(*self.twin.point(name))

    def tap_at(self, x: int, y: int) -> None:
        """Touch a place of the screen (pixels)."""
        self.kiosk.click(x, y)
        self.twin.click(x, y)
        self.compare()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.kiosk.press(X_NAMES[key])
            self.twin.press(key)
            self.compare()

    def tap_after_scrolling(self, name: str) -> None:
        """Touch the thing of this name; first go down the page, with its own button, until it is in sight."""
        for _ in range(40):
            if self.twin.can_tap(name) or not self.twin.has("page-down"):
                break
            self.tap("page-down")
        self.tap(name)

    def type(self, words: str) -> None:
        """Type letters on a real keyboard."""
        self.kiosk.press(*words)
        self.twin.type(words)
        self.compare()

    def tab_to(self, name: str, most: int = 40) -> None:
        """Press Tab until the thing of this name has the focus."""
        for _ in range(most):
            if self.twin.focused() == name:
                return
            self.kiosk.press("Tab")
            self.twin.press(Qt.Key.Key_Tab)
            self.twin.settle(0.03)
        pytest.fail(f"{most} times Tab did not reach {name}")

    def sees(self, title: str) -> None:
        """The page has this heading, in the real window."""
        assert self.kiosk.title() == title, f"{self.kiosk.title()!r}, not {title!r}"

    def compare(self) -> None:
        """Wait until nothing moves and a touch counts again; then both must look alike."""
        until(
            lambda: self.kiosk.title() == self._drawn_title(),
            lambda: f"a window called {self.twin.title()!r}: it is called {self.kiosk.title()!r}",
        )
        turned, self._pages = self.twin.pages - self._pages, self.twin.pages
        if turned:  # the window may draw its page later than the twin: its quiet time ends later too
            self._wait_until_alike()
        self.twin.settle(SETTLE_MS / 1000 + 0.05 if turned else GLIDE_SECONDS)
        self._wait_until_alike()

    def _wait_until_alike(self) -> None:
        end = time.monotonic() + PATIENCE_SECONDS
        while (share := self._apart()) > SAME_SHARE and time.monotonic() < end:
            self.twin.settle(0.1)
        assert share <= SAME_SHARE, f"{share:.2%} of the window is not as drawn offscreen"

    def _drawn_title(self) -> str:
        self.twin.settle(0.01)
        return self.twin.title()

    def _apart(self) -> float:
        return difference(self.kiosk.screen.picture(), self.twin.picture())
