"""What a body points to: the items its rows open and the pictures it shows."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.blocks import Block, Document, EasyRead, Link, Picture, Steps


def blocks(document: Document) -> Iterator[Block]:
    """All blocks of a document, in order."""
    for part in document.parts:
        yield from part.blocks


def links(document: Document) -> tuple[Link, ...]:
    """The rows that open other items."""
    return tuple(block for block in blocks(document) if isinstance(block, Link))


def image_ids(document: Document) -> tuple[str, ...]:
    """The pictures, each once, in order."""
    found: list[str] = []
    for block in blocks(document):
        if isinstance(block, Picture):
            found.append(block.image_id)
        elif isinstance(block, Steps):
            found += [step.image_id for step in block.steps if step.image_id]
        elif isinstance(block, EasyRead):
            found += [row.image_id for row in block.rows if row.image_id]
    return tuple(dict.fromkeys(found))
