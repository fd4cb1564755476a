"""A table on a leaflet: columns where they are wide enough, else a small card for each row."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.content.blocks import Inline, Table
from kiosk.ui.leaflet import ink
from kiosk.ui.leaflet.flow import Chunk, Piece
from kiosk.ui.leaflet.setting import Setting, beside, spaced, stacked
from kiosk.ui.leaflet.sheet import BODY, BOLD, LINE, QUIET, Area, Style, pt

WIDEST_EM = 14
"""A column asks for no more than this, so that one long cell does not starve the others."""


def chunk(setting: Setting, area: Area, table: Table) -> Chunk:
    """The table; its heading row is drawn again where it goes on on another page."""
    widths = _widths(setting, area, table)
    before = setting.sheet.em(1.0)
    if widths is None:
        return Chunk([_card(setting, area, table, row) for row in table.rows], before=before)
    columns = _columns(setting, area, widths)
    head = stacked([_row(setting, table.headings, columns, BOLD), ink.rule(area, pt(1.6))])
    thin = ink.rule(area, pt(0.6), LINE)
    rows = [stacked([_row(setting, row, columns, BODY), thin]) for row in table.rows]
    return Chunk([head, *rows], before=before, whole=len(rows) <= 6, head=head)


def _widths(setting: Setting, area: Area, table: Table) -> list[float] | None:
    """The width of each column, or None where a column would be narrower than its longest word."""
    cells = list(zip(table.headings, *table.rows, strict=True))
    gap = _gap(setting)
    least = [max(setting.widest_word(cell.text, BOLD) for cell in column) + gap for column in cells]
    most = setting.sheet.em(WIDEST_EM)
    wanted = [
        max(low, min(most, max(setting.natural_width(cell.text, BOLD) for cell in column) + gap))
        for low, column in zip(least, cells, strict=True)
    ]
    if sum(least) > area.width:
        return None
    spare = area.width - sum(least)
    asked = sum(want - low for want, low in zip(wanted, least, strict=True))
    if asked <= 0:
        return [low + spare / len(least) for low in least]
    return [low + (want - low) * spare / asked for want, low in zip(wanted, least, strict=True)]


def _columns(setting: Setting, area: Area, widths: Sequence[float]) -> list[Area]:
    columns = []
    used = 0.0
    for width in widths:
        place = setting.sheet.inset(area, used, area.width - used - width)
        columns.append(setting.sheet.inset(place, 0.0, _gap(setting)))
        used += width
    return columns


def _row(setting: Setting, cells: Sequence[Inline], columns: Sequence[Area], style: Style) -> Piece:
    texts = [
        setting.block(cell, column, BOLD if number == 0 else style)
        for number, (cell, column) in enumerate(zip(cells, columns, strict=True))
    ]
    return spaced(beside(*texts), above=setting.sheet.em(0.3), below=setting.sheet.em(0.3))


def _card(setting: Setting, area: Area, table: Table, row: Sequence[Inline]) -> Piece:
    lines = [setting.block(row[0], area, BOLD)]
    for heading, cell in zip(table.headings[1:], row[1:], strict=True):
        lines += [setting.block(heading, area, QUIET), setting.block(cell, area)]
    gap = setting.sheet.em(0.4)
    return stacked([spaced(stacked(lines), above=gap, below=gap), ink.rule(area, pt(0.6), LINE)])


def _gap(setting: Setting) -> float:
    return setting.sheet.em(0.8)
