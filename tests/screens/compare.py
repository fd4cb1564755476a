"""How different two pictures are where they differ most; the edges of letters hardly count."""

from __future__ import annotations

from PIL import Image, ImageChops

TILE_PX = 12
"""About a letter high at the size of these pictures: what changes there is seen, one edge of it is not."""

MOST = 22.0
"""Mean difference (0 to 255) that the worst tile may have: another FreeType stays below half of it."""


def worst_tile(one: Image.Image, other: Image.Image) -> float:
    """The greatest mean difference, in any colour, of any tile; 255 if the sizes differ."""
    if one.size != other.size:
        return 255.0
    difference = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
    size = (-(-one.width // TILE_PX), -(-one.height // TILE_PX))
    tiles = difference.resize(size, Image.Resampling.BOX)
    return float(max(most for _, most in tiles.getextrema()))  # type: ignore[misc]


def side_by_side(one: Image.Image, other: Image.Image) -> Image.Image:
    """Both pictures and their difference, for people to look at."""
    width, height = (max(one.width, other.width), max(one.height, other.height))
    sheet = Image.new("RGB", (3 * width, height))
    sheet.paste(one, (0, 0))
    sheet.paste(other, (width, 0))
    sheet.paste(ImageChops.difference(one.convert("RGB"), other.convert("RGB")), (2 * width, 0))
    return sheet
