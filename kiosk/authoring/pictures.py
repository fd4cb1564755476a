"""The pictures of an edition: ``images.toml`` of each language and the files beside it."""

from __future__ import annotations

from pathlib import PurePosixPath

from kiosk.authoring.edition import SourceImage
from kiosk.authoring.facts import Facts
from kiosk.authoring.files import SourceFolder
from kiosk.authoring.items import check_id
from kiosk.authoring.origins import Origins
from kiosk.content.imagefile import examine
from kiosk.content.rules import LONGEST_ALT
from kiosk.errors import ContentError


class PictureReader:
    """Collects the pictures of all languages; the bytes come from the language that names the file."""

    def __init__(self, folder: SourceFolder, origins: Origins) -> None:
        self._folder = folder
        self._origins = origins
        self._images: dict[str, SourceImage] = {}

    def images(self) -> tuple[SourceImage, ...]:
        """All pictures read so far, by id."""
        return tuple(self._images[identifier] for identifier in sorted(self._images))

    def read(self, language: str, *, is_default: bool) -> tuple[tuple[str, str], ...]:
        """Read ``images.toml`` of ``language``; gives (image id, alt text) pairs.

        Languages but the edition's own may leave out ``file`` and say the alt text only.
        """
        name = f"{language}/images/images.toml"
        if not is_default and not (self._folder.root / name).exists():
            return ()
        file = self._folder.toml(name)
        entries = None if file is None else file.table("images")
        alts = []
        for identifier in () if entries is None else entries.names():
            entry = None if entries is None else entries.table(identifier)
            if entry is None:
                continue
            check_id(identifier, entry)
            self._origins.add("image", language, identifier, entry)
            alts.append((identifier, self._entry(identifier, entry)))
            entry.finish()
        if file is not None:
            file.finish()
        return tuple(sorted(alts))

    def _entry(self, identifier: str, entry: Facts) -> str:
        decorative = entry.yes_or_no("decorative", default=False)
        entry.text("kind", required=False)  # for editors; the file's bytes say what it is
        alt = entry.text("alt", required=not decorative, longest=LONGEST_ALT)
        if identifier in self._images and not entry.has("file"):
            return alt
        file = entry.text("file")
        if not file:
            return alt
        if PurePosixPath(file).name != file:
            entry.wrong("file", f"file must be the name of a file beside images.toml, not {file!r}.")
            return alt
        if identifier in self._images:
            entry.wrong("file", "the edition's own language has this image; give the alt text only.")
            return alt
        path = str(PurePosixPath(entry.file).parent / file)
        if not (self._folder.root / path).is_file():
            entry.wrong("file", f"there is no file {path}; add it or correct the name.")
            return alt
        data = self._folder.data(path)
        if data is not None:
            self._add(identifier, path, _plain_lines(data), decorative=decorative)
        return alt

    def _add(self, identifier: str, path: str, data: bytes, *, decorative: bool) -> None:
        try:
            facts = examine(data)
        except ContentError as error:
            self._folder.problems.add(path, 1, f"this image cannot be used: {error.sentence}")
            return
        self._images[identifier] = SourceImage(
            identifier, facts.media_type, data, facts.width, facts.height, decorative
        )


def _plain_lines(data: bytes) -> bytes:
    """Drawings are text: the same bytes whatever line ends a checkout gave them."""
    return data.replace(b"\r\n", b"\n") if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else data
