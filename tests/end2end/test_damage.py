"""Single bytes of an edition changed anywhere: each page is shown, or the calm notice in its place."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QSize

from kiosk.authoring.compile import write_edition
from kiosk.content.store import Store
from kiosk.session.reader import ReaderSettings
from kiosk.ui.pages.base import Page
from kiosk.ui.pictures import PictureProvider
from kiosk.ui.reading import Reading, today, tongue_in
from kiosk.ui.shell import Shell
from kiosk.ui.tour import every_screen, place
from kiosk.update.opening import open_named
from tests import factories

FLIPS: Final = 200
SEED: Final = 20261121

# Damage is logged; what counts here is that it is nothing worse.
pytestmark = pytest.mark.usefixtures("caplog", "capsys", "qapp")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small edition."""
    path = tmp_path_factory.mktemp("sound") / "content.db"
    write_edition(factories.edition(), path)
    return path


def read_everything(page: Page) -> None:
    """Read each property, as the screen does: none may raise."""
    about = page.metaObject()
    for number in range(about.propertyCount()):
        getattr(page, str(about.property(number).name()))


def walk(store: Store | None, screens: list[str]) -> Counter[str]:
    """Visit all screens; count those that were shown and those in whose place the notice was."""
    tongue = tongue_in(store, "")
    shell = Shell(Reading(store, tongue.content, today()), ReaderSettings(language=tongue.code))
    pictures = PictureProvider(lambda: shell.reading, 0)
    shown: Counter[str] = Counter()
    for name in screens:
        shell.navigation.restart()
        shell.navigation.go(place(name))
        page = shell.navigation.page
        assert isinstance(page, Page)
        read_everything(page)
        screen = str(page.screen)
        shown["notice" if screen == "notice" else "page"] += 1
        assert name != "help" or screen == "help"
    for theme in ("paper", "dusk"):
        assert not pictures.requestImage(f"picture/{theme}", QSize(), QSize(40, 30)).isNull()
    return shown


def test_no_changed_byte_ends_the_kiosk_or_takes_help_away(sound: Path, tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 (a test needs the same numbers again)
    whole = sound.read_bytes()
    with Store.open(sound) as store:
        screens = list(every_screen(store, "en"))
    path = tmp_path / "content.db"
    shown: Counter[str] = Counter()
    for _ in range(FLIPS):
        spoilt = bytearray(whole)
        spoilt[chance.randrange(len(whole))] ^= chance.randrange(1, 256)
        path.write_bytes(spoilt)
        store_or_none = open_named(path).store
        shown += walk(store_or_none, screens)
        if store_or_none is not None:
            store_or_none.close()
    assert shown["page"] > shown["notice"] > 0  # the damage was real, and most pages were none the worse


@pytest.mark.parametrize("at", range(0, 4000, 97))
def test_no_changed_byte_in_the_tables_of_the_file_ends_it(sound: Path, tmp_path: Path, at: int) -> None:
    # The first page holds SQLite's header and the names of all tables: damage there is met at the start.
    spoilt = bytearray(sound.read_bytes())
    spoilt[at] ^= 0xFF
    path = tmp_path / "content.db"
    path.write_bytes(spoilt)
    store = open_named(path).store
    assert walk(store, ["home", "help"])["page"] >= 1
    if store is not None:
        store.close()
