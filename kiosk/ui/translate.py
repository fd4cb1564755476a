"""The interface in a language: the compiled translation that is in force."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

SOURCE_LANGUAGE: Final = "en"
"""The language the interface is written in; its own translation holds the plural forms."""

_SPOKEN: Final = "spoken"
"""The property of the application that says which translation it holds; Qt itself does not tell."""


def spoken() -> str:
    """The language that the interface speaks now."""
    app = QCoreApplication.instance()
    return str(app.property(_SPOKEN) or SOURCE_LANGUAGE) if app is not None else SOURCE_LANGUAGE


class Translation:
    """The translation in force. ``folder`` holds a ``wayside_<language>.qm`` for each language.

    They are all compiled, the pseudo-languages too: the thread that loads QML asks for translations, and one
    that answers from Python would wait for the main thread, which waits for that thread.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: QTranslator | None = None

    def use(self, language: str) -> bool:
        """Speak ``language`` from now on; gives whether the interface has it (if not, it is English).

        What QML shows changes with ``QQmlEngine.retranslate``.
        """
        self.remove()
        self._installed = QTranslator()
        names = (language, language.partition("-")[0], SOURCE_LANGUAGE)
        found = next((name for name in names if self._load(self._installed, name)), "")
        QCoreApplication.installTranslator(self._installed)
        _now_speaks(found)
        return found in names[:2]

    def remove(self) -> None:
        """Speak no language any more: texts are what the program was written in."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
            _now_speaks("")

    def _load(self, translator: QTranslator, language: str) -> bool:
        return translator.load(f"wayside_{language}.qm", str(self._folder))


def _now_speaks(language: str) -> None:
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_SPOKEN, language)
