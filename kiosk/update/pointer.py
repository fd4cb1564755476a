"""The pointer: a small text that names the editions we keep and the one of them that is shown."""

from __future__ import annotations

import zlib
from typing import Final

from kiosk.frozen import dataclass, replace

NAME: Final = "pointer.txt"
_FIRST_LINE: Final = "Wayside editions 1"
_SUFFIX: Final = ".db"
_KEYS: Final = ("factory", "edition", "current", "aside")


@dataclass(frozen=True)
class Pointer:
    """File names in the folder of editions.

    ``kept`` is in the order of showing; ``current`` is one of it, or empty before the first edition was
    taken. ``factory`` is our copy of the edition that came with the program. ``aside`` are editions that
    failed, each with the reason in words; their files may be gone.
    """

    current: str = ""
    kept: tuple[str, ...] = ()
    factory: str = ""
    aside: tuple[tuple[str, str], ...] = ()

    @property
    def before(self) -> str:
        """The edition that going back shows; empty if there is none."""
        place = self._place()
        return self.kept[place - 1] if place > 0 else ""

    @property
    def after(self) -> str:
        """The edition that going forward again shows; empty if there is none."""
        place = self._place()
        return self.kept[place + 1] if 0 <= place < len(self.kept) - 1 else ""

    def _place(self) -> int:
        return self.kept.index(self.current) if self.current in self.kept else -1

    def activated(self, name: str) -> Pointer:
        """Show ``name`` from now on; what one could go forward to is forgotten."""
        older = self.kept[: self._place() + 1] if self.current else ()
        aside = tuple(entry for entry in self.aside if _bytes_of(entry[0]) != _bytes_of(name))
        return replace(self, current=name, kept=(*(old for old in older if old != name), name), aside=aside)

    def moved_to(self, name: str) -> Pointer:
        """Show ``name``, which is kept already, and keep the rest as it is."""
        return replace(self, current=name)

    def with_factory(self, name: str) -> Pointer:
        """Remember which edition came with the program."""
        return replace(self, factory=name)

    def set_aside(self, name: str, reason: str) -> Pointer:
        """Never show ``name`` by itself again; the one before it is shown, else the one that came with us."""
        place = self.kept.index(name) if name in self.kept else 0
        kept = tuple(old for old in self.kept if old != name)
        current = self.current
        if current == name:
            current = kept[place - 1] if place > 0 and kept else ""
        aside = (*(entry for entry in self.aside if entry[0] != name), (name, " ".join(reason.split())))
        return replace(self, current=current, kept=kept, aside=aside)

    def pruned(self) -> Pointer:
        """Keep the edition shown, its two neighbours and the factory's; the rest may go."""
        wanted = {self.before, self.current, self.after}
        return replace(self, kept=tuple(name for name in self.kept if name in wanted))

    def names(self) -> frozenset[str]:
        """All files that must stay."""
        return frozenset({*self.kept, self.current, self.factory}) - {""}


def dump(pointer: Pointer) -> bytes:
    """The pointer as a file: lines of a key and a value, the last a checksum."""
    lines = [_FIRST_LINE]
    lines += [f"factory {pointer.factory}"] if pointer.factory else []
    lines += [f"edition {name}" for name in pointer.kept]
    lines += [f"current {pointer.current}"] if pointer.current else []
    lines += [f"aside {name} {reason}" for name, reason in pointer.aside]
    body = "\n".join(lines) + "\n"
    return f"{body}sum {zlib.crc32(body.encode()):08x}\n".encode()


def parse(data: bytes) -> Pointer | None:
    """The pointer of a file, or None if any byte of it is not as it was written."""
    body, mark, total = data.rpartition(b"sum ")
    if not mark or total != b"%08x\n" % zlib.crc32(body) or not body.startswith(_FIRST_LINE.encode()):
        return None
    try:
        lines = body.decode().splitlines()[1:]
    except UnicodeDecodeError:
        return None
    found: dict[str, list[str]] = {key: [] for key in _KEYS}
    for line in lines:
        key, _, value = line.partition(" ")
        if key in found:
            found[key].append(value)
    aside = tuple((name, reason) for name, _, reason in (entry.partition(" ") for entry in found["aside"]))
    pointer = Pointer(
        "".join(found["current"][:1]), tuple(found["edition"]), "".join(found["factory"][:1]), aside
    )
    return pointer if all(is_plain(name) for name in pointer.names()) else None


def _bytes_of(name: str) -> str:
    """The part of a file's name that stands for its bytes: the rest counts."""
    return name.rpartition("-")[2]


def is_plain(name: str) -> bool:
    """Whether ``name`` is a file of our own folder and no way out of it."""
    return name.endswith(_SUFFIX) and not set(name) & set("/\\:") and not name.startswith(".")
