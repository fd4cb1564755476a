"""After a visit nothing of it lies about in memory: what QML, Python and the edition still held is let go."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQml import QJSEngine

from kiosk.ui.shell import Shell

SETTLED_MS = 400
"""When the screens of the visit are gone: they end one after another, once the next one is drawn."""


class Forgetting(QObject):
    """Sweeps once the waiting screen has come to rest; ``engine`` must live as long as this."""

    def __init__(self, shell: Shell, engine: QJSEngine) -> None:
        super().__init__()
        self._shell = shell
        self._engine = engine
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLED_MS)
        self._soon.timeout.connect(self.sweep)
        shell.navigation.finished.connect(self._soon.start)

    @Slot()
    def sweep(self) -> None:
        """Let go of all that nobody uses any more, overwrite its memory, and give it back to the system."""
        from kiosk.ui.overwriting import overwrite
        from kiosk.ui.thrift import give_memory_back

        self._shell.editions.forget()
        _collect()  # pages that hold each other keep what QML would let go
        self._engine.collectGarbage()
        overwrite()
        give_memory_back()


def _collect() -> None:
    # An update may have set the objects from before it aside (update/patience.py).
    aside = gc.get_freeze_count() > 0
    gc.unfreeze()
    gc.collect()
    if aside:
        gc.freeze()
