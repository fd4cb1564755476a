"""Changing to another edition under the eyes of readers: who reads a page finishes it, the next is new."""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content.store import Store
from kiosk.errors import ContentError

GRACE_MS: Final = 10_000
"""How long an edition stays open after its last page is gone: a voice or a printer may still ask it."""


class EditionSwitch(QObject):
    """Keeps the edition that comes next until a page is made, and closes the one before in good time."""

    switched = Signal()
    """Another edition is read from now on."""

    def __init__(self, store: Store | None) -> None:
        super().__init__()
        self._now = store
        self._next: Store | None = None
        self._leaving: list[Store] = []
        self._read: list[Store] = []

    def offer(self, store: Store) -> None:
        """Read this edition from the next page on. It is closed here when its time is over."""
        if self._next is not None:
            self._next.close()
        self._next = store

    def take(self, page: QObject | None) -> Store | None:
        """The edition that comes next, if any; ``page`` is the last that was made of the one before."""
        store, self._next = self._next, None
        if store is None:
            return None
        old, self._now = self._now, store
        if old is not None:
            self._leaving.append(old)
            if page is None:
                self._retire(old)
            else:
                self._read.append(old)
                page.destroyed.connect(self._read_to_the_end)
        return store

    def forget(self) -> None:
        """The visit is over: no edition that is open keeps anything of what was asked (P01)."""
        for store in (self._now, *self._leaving):
            if store is not None:
                with suppress(ContentError):  # a damaged edition is told to whoever reads in it
                    store.forget()

    def close(self) -> None:
        """Close every edition."""
        for store in (self._now, self._next, *self._leaving):
            if store is not None:
                store.close()

    def _read_to_the_end(self) -> None:
        self._retire(self._read.pop(0))  # pages end in the order in which they were left

    def _retire(self, store: Store) -> None:
        QTimer.singleShot(GRACE_MS, self, lambda: self._let_go(store))

    def _let_go(self, store: Store) -> None:
        store.close()
        self._leaving.remove(store)
