"""Python's garbage collection on the window's thread alone, where objects of Qt must end."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS: Final = 1000
"""How often it is looked whether there is anything to collect."""


class Garbage(QObject):
    """Collects from a timer in place of Python, as seldom as Python would, for the rest of the program.

    By itself Python collects wherever it makes an object too many. That may be on any thread, the voice's as
    well: objects that hold each other, such as a page and its rows, would be destroyed there while the window
    draws them; their timers cannot be stopped from there, and the program may crash. And it may be while Qt
    destroys an object of ours and asks it something: Qt holds a lock then that the objects collected may
    need, and waits for itself for ever.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()

    @Slot()
    def look(self) -> None:
        """Collect what is due."""
        collect()


def collect() -> None:
    """Collect the oldest generation that is due, and with it all that are younger.

    To be called where nothing of Qt is being destroyed, and on the thread of the window.
    """
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [age for age, (count, limit) in enumerate(zip(counts, limits, strict=True)) if count > limit]
    if due:
        gc.collect(due[-1])
