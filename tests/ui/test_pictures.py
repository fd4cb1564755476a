"""Pictures of an edition: drawn once while there is room for them, and forgotten with the visit."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QSize

from kiosk.content.front_records import Image
from kiosk.ui.pictures import PICTURES_KEPT, PictureProvider

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>'
WIDTH = 40
BYTES = WIDTH * 30 * 4
"""What one picture takes."""


class Asked:
    """A reading whose pictures are counted as they are asked for, which is each time one is drawn."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def image(self, name: str) -> Image:
        self.names.append(name)
        return Image(name, "image/svg+xml", SVG, 4, 3, "", decorative=True)


@pytest.fixture
def asked() -> Asked:
    return Asked()


def provider(asked: Asked, most: int) -> PictureProvider:
    reading: Any = asked
    return PictureProvider(lambda: reading, most)


def show(pictures: PictureProvider, *names: str, theme: str = "paper", width: int = WIDTH) -> None:
    for name in names:
        image = pictures.requestImage(f"{name}/{theme}/0", QSize(), QSize(width, 0))
        assert (image.width(), image.height()) == (width, width * 3 // 4)


def test_a_picture_shown_again_is_not_drawn_again(asked: Asked) -> None:
    pictures = provider(asked, PICTURES_KEPT * BYTES)
    home = [f"tile-{number}" for number in range(PICTURES_KEPT)]
    show(pictures, *home)
    show(pictures, *home)
    assert asked.names == home


def test_another_size_or_theme_is_another_picture(asked: Asked) -> None:
    pictures = provider(asked, 2 * PICTURES_KEPT * BYTES)
    show(pictures, "one")
    show(pictures, "one", width=WIDTH // 2)
    show(pictures, "one", theme="dusk")
    assert len(asked.names) == 3


def test_the_room_is_kept_for_those_shown_last(asked: Asked) -> None:
    pictures = provider(asked, PICTURES_KEPT * BYTES)
    names = [f"tile-{number}" for number in range(PICTURES_KEPT)]
    show(pictures, *names)
    show(pictures, names[0], "another")
    asked.names.clear()
    show(pictures, names[0], *names[2:], "another")
    assert not asked.names
    show(pictures, names[1])
    assert asked.names == [names[1]]
    assert sum(image.sizeInBytes() for image in pictures._kept.values()) <= PICTURES_KEPT * BYTES


def test_a_large_picture_takes_the_room_of_none(asked: Asked) -> None:
    pictures = provider(asked, PICTURES_KEPT * BYTES)
    show(pictures, "small")
    show(pictures, "large", "large", width=2 * WIDTH)
    show(pictures, "small")
    assert asked.names == ["small", "large", "large"]


def test_P01_none_is_kept_after_a_visit(asked: Asked) -> None:
    pictures = provider(asked, PICTURES_KEPT * BYTES)
    show(pictures, "one")
    pictures.forget()
    show(pictures, "one")
    assert asked.names == ["one", "one"]
