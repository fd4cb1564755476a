"""Where the sentences that are read aloud stand on the screen that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from kiosk.speech.script import Line, Sentence


class Places:
    """The screen that draws the page now, and the items whose words are read as they stand."""

    def __init__(self) -> None:
        self._screen: QQuickItem | None = None
        self._items: dict[str, QQuickItem] = {}

    def show(self, screen: QQuickItem | None) -> None:
        """Take the item that draws the page now."""
        self._screen = screen
        self._items.clear()

    def seen(self) -> tuple[Line, ...]:
        """The lines of a page that has no text of its own: what its screen shows, from the top."""
        from kiosk.speech.script import Line
        from kiosk.ui.seen import seen_on

        seen = seen_on(self._screen) if self._screen is not None else ()
        self._items = {str(number): item for number, (item, _) in enumerate(seen)}
        return tuple(Line(str(number), text) for number, (_, text) in enumerate(seen))

    def of(self, sentence: Sentence) -> tuple[QQuickItem | None, list[QRectF]]:
        """What shows a sentence, and a rectangle for each of its lines; none for all of the item."""
        from kiosk.ui.highlight import find, lines_of

        if self._screen is None:
            return None, []
        item = self._items.get(sentence.place) or find(self._screen, sentence.place)
        if item is None and sentence.place.startswith("part."):  # no more of it is drawn than its heading
            item = find(self._screen, sentence.place.removeprefix("part."))
        return item, lines_of(item, sentence.start, sentence.end) if item is not None else []
