"""A release: what was made is gathered, what is missing is told, sums hold, the PDF says what files say."""

from __future__ import annotations

import hashlib
import re
import shutil
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from bundling import deb
from bundling.places import ROOT, version
from devtools.environment import pinned_names
from release import booklet, gather, pack, sbom
from release.__main__ import release
from release.pack import PackError


def made(folder: Path, *, preview: bool = True) -> Path:
    """A folder of packages as the commands leave it, with small files."""
    title = "Wayside-preview" if preview else "Wayside"
    for inside in ("linux/wayside", "windows/Wayside"):
        (folder / inside).mkdir(parents=True)
        shutil.copyfile(ROOT / "content.db", folder / inside / "content.db")
    (folder / deb.file_name()).write_bytes(b"deb")
    (folder / "windows" / f"{title}-{version()}-setup.exe").write_bytes(b"exe")
    (folder / "windows" / f"{title}-{version()}.msi").write_bytes(b"msi")
    (folder / "wayside_0.0.1_amd64.deb").write_bytes(b"an old one")
    return folder


def never(_: Path) -> bool:
    return False


def always(_: Path) -> bool:
    return True


def test_a_whole_signed_release_has_nothing_against_it(tmp_path: Path) -> None:
    installers, missing = gather.found(made(tmp_path, preview=False), always)
    assert [one.path.suffix for one in installers] == [".deb", ".exe", ".msi"]
    assert not gather.objections(installers, missing)
    assert [one.system for one in gather.payloads(installers)] == ["linux", "windows"]


def test_what_is_missing_a_preview_or_not_signed_is_told(tmp_path: Path) -> None:
    folder = made(tmp_path)
    (folder / deb.file_name()).unlink()
    told = gather.objections(*gather.found(folder, never))
    assert told[0] == ("Debian and Ubuntu package: it was not made. `python3 build/dev.py deb` makes it.")
    assert sum("is a preview" in sentence for sentence in told) == 2
    assert sum("is not signed" in sentence for sentence in told) == 2


def test_attack_an_installer_of_another_edition_is_refused(tmp_path: Path) -> None:
    folder = made(tmp_path)
    (folder / "windows" / "Wayside" / "content.db").write_bytes(b"another edition")
    with pytest.raises(PackError, match="holds another edition"):
        gather.found(folder, always)


def test_an_installer_whose_folder_is_gone_is_left_out(tmp_path: Path) -> None:
    folder = made(tmp_path)
    shutil.rmtree(folder / "linux")
    installers, missing = gather.found(folder, always)
    assert {one.wanted.system for one in installers} == {"windows"}
    assert "not the folder it was made of" in missing[0]


def test_a_folder_with_other_things_is_not_emptied(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(PackError, match="holds other things"):
        gather.start(tmp_path)
    (tmp_path / gather.SUMS).write_text("")
    gather.start(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_release_has_sums_that_hold(tmp_path: Path, qapp: object) -> None:
    out = tmp_path / "out"
    names = pinned_names(sbom.LOCK.read_text("utf-8")) | {"pyinstaller"}
    parts = [{"name": name, "version": "1", "bom-ref": name, "type": "library"} for name in sorted(names)]
    left = release(out, tmp_path / "none", parts)
    assert [sentence.partition(":")[0] for sentence in left] == [
        "Debian and Ubuntu package",
        "Windows wizard",
        "Windows MSI",
    ]
    lines = (out / gather.SUMS).read_text("utf-8").splitlines()
    named = {line[66:]: line[:64] for line in lines}
    files = {path.relative_to(out).as_posix(): path for path in out.rglob("*") if path.is_file()}
    assert set(named) | {gather.SUMS} == set(files)
    for name, told in named.items():
        assert hashlib.sha256(files[name].read_bytes()).hexdigest() == told
    wanted = {
        "changelog.md",
        "pack-for-it.pdf",
        f"wayside-{version()}.cdx.json",
        "pack-for-it.zip",
    }
    assert wanted <= set(files)
    assert not [name for name in files if "/" in name], "pages that offer files to take know no folders"
    with zipfile.ZipFile(out / "pack-for-it.zip") as archive:
        assert "pack-for-it/05-dpia-screening.md" in archive.namelist()
        assert len(archive.namelist()) == len(list(pack.SOURCES.glob("*.md")))
    first = (out / "pack-for-it.zip").read_bytes()
    pack.write(out / "pack-for-it.zip", pack.texts(pack.known()))
    assert (out / "pack-for-it.zip").read_bytes() == first
    notes = (out / gather.NOTES).read_text("utf-8")
    assert "No Clinical Safety Officer has been appointed" in notes
    assert "it was not made" in notes
    assert "First edition of the kiosk" in notes


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """The pack as a PDF."""
    path = tmp_path_factory.mktemp("pdf") / "pack.pdf"
    booklet.write(pack.texts(pack.known()), path)
    return path


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def test_V_the_pdf_holds_every_heading_and_row_of_every_document(pdf: Path) -> None:
    whole = re.sub(r"\W+", "", " ".join(pages(pdf)))
    for text in pack.texts(pack.known()):
        titles = re.findall(r"^#+ (.*)$", text.markdown, re.MULTILINE)
        rows = (
            [] if text.name.startswith("00") else re.findall(r"^\| ([^|`]+?) \|", text.markdown, re.MULTILINE)
        )
        for words in [*titles, *(row for row in rows if row != "---")]:
            plain = re.sub(r"\W+", "", words.replace("`", ""))
            assert plain in whole, f"{text.name}: {words}"


def test_V_the_list_of_documents_gives_the_pages_where_they_begin(pdf: Path) -> None:
    found = pages(pdf)
    assert len(found) > 15
    for text in pack.texts(pack.known())[1:]:
        listed = re.search(rf"{re.escape(text.title)} (\d+)\b", found[0])
        assert listed is not None, text.title
        assert found[int(listed[1]) - 1].startswith(text.title)


def test_V_no_letter_of_the_pdf_is_outside_its_margins(pdf: Path) -> None:
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=0.5).to_pil().convert("L").point(lambda light: 255 * (light < 200))
            left, top, right, bottom = picture.getbbox()
            assert left > 20
            assert top > 20
            assert right < picture.width - 20
            assert bottom < picture.height - 20


def test_the_pdf_is_the_same_each_time(pdf: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    booklet.write(pack.texts(pack.known()), again)
    assert again.read_bytes() == pdf.read_bytes()


def test_a_pdf_that_cannot_be_written_is_told(tmp_path: Path, qapp: object) -> None:
    with pytest.raises(PackError, match="cannot be written"):
        booklet.write(pack.texts(pack.known())[:2], tmp_path / "nowhere" / "pack.pdf")
