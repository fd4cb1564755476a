"""What an installer is made of: the payload, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Product:
    """A payload on its way to people."""

    payload: Path
    version: str
    title: str
    """On the pages and in the list of programs; a preview says that it is one."""
    lockdown: bool
    """Whether the program can lock a PC down; installers offer nothing that it cannot do."""
