"""Lets pass only files whose tables are exactly ours and hold nothing out of all measure."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from kiosk.content import bounds
from kiosk.content.check import MOST_BYTES
from kiosk.content.check_tables import schema_problems
from kiosk.content.openfile import uri
from kiosk.update.refusal import Refused, mistake
from kiosk.wording import Wording

MOST_FILE_BYTES: Final = MOST_BYTES


def check_bounds(path: Path) -> None:
    """Look at the tables of a file before any text of it reaches the program.

    Raises:
        Refused: it holds a table, view, trigger or index that is not ours, lacks one, or is out of bounds.
    """
    try:
        with closing(sqlite3.connect(uri(path), uri=True)) as connection:
            bounds.harden(connection)
            problems = schema_problems(connection)
            if problems:
                raise mistake(problems)
            if detail := bounds.too_much(connection):
                raise Refused("unsound", bounds.TOO_MUCH, detail)
    except sqlite3.DataError as error:  # larger than SQLite may hand out
        raise Refused("unsound", bounds.TOO_MUCH, repr(error)) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise Refused(
            "damaged", Wording("This file is damaged. Copy it again from where you got it."), repr(error)
        ) from error
