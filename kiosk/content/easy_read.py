"""Rules on Easy Read (G08): its rows have a picture and words, and a page of them holds nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kiosk.content.blocks import Block, Document, EasyRead
from kiosk.content.rules import IDENTIFIER


def findings(
    document: Document, text_of: Callable[[Block], str], *, easy_read: bool
) -> Iterator[tuple[str, str]]:
    """Give what is wrong with Easy Read in ``document``: the text it is about, and a sentence.

    ``text_of`` gives the plain text of a block; ``easy_read``: the page is one in Easy Read.
    """
    blocks = [block for part in document.parts for block in part.blocks]
    if easy_read and not blocks:
        yield "", "A page in Easy Read has no rows: write a block !!! easy-read."
    for block in blocks:
        if isinstance(block, EasyRead):
            yield from _rows(block)
            if not easy_read:
                yield text_of(block), "Rows of Easy Read have a page of their own: put it under easy-read/."
        elif easy_read:
            yield (
                text_of(block),
                "Only headings with ## and easy-read blocks stand on a page in Easy Read: move this out.",
            )


def _rows(block: EasyRead) -> Iterator[tuple[str, str]]:
    for row in block.rows:
        if not IDENTIFIER.fullmatch(row.image_id):
            yield (
                row.content.text or row.image_id,
                "A row of Easy Read begins with its picture: write - ![](image:the-id) and then the words.",
            )
        if not row.content.text:
            yield row.image_id, "This row of Easy Read has no words: write 1 to 3 short sentences."
