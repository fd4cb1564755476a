"""`python -m release`: gathers a release; what is missing or not fit for others is told."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from bundling.places import PACKAGES, ROOT, version

from release import booklet, gather, pack, sbom

FOLDER = ROOT / ".wayside" / "release"


def main() -> int:
    """Gather; 1 if `--complete` was asked for and something is missing, a preview or not signed."""
    parser = argparse.ArgumentParser(prog="dev.py release", description="Gather a release into one folder.")
    parser.add_argument(
        "--out", type=Path, default=FOLDER, help="folder to fill; an earlier release in it goes"
    )
    parser.add_argument("--packages", type=Path, default=PACKAGES, help="folder with what was made")
    parser.add_argument(
        "--complete", action="store_true", help="fail if anything keeps it from being given out"
    )
    options = parser.parse_args()
    try:
        left = release(options.out.resolve(), options.packages.resolve(), sbom.packages())
    except pack.PackError as error:
        print(error, file=sys.stderr)
        return 2
    for sentence in left:
        print(f"not yet: {sentence}")
    print(f"{options.out}: Wayside {version()}" + (", to be completed" if left else ""))
    return 1 if left and options.complete else 0


def release(out: Path, packages: Path, parts: Sequence[sbom.Component]) -> list[str]:
    """Fill the folder; gives what keeps the release from being given to others."""
    installers, missing = gather.found(packages, _is_signed)
    documents = pack.texts(pack.known())
    gather.start(out)
    for one in installers:
        shutil.copyfile(one.path, out / one.path.name)
    sbom.write(out / f"wayside-{version()}.cdx.json", gather.payloads(installers), parts)
    shutil.copyfile(ROOT / "build" / "changelog.md", out / "changelog.md")
    pack.write(out / "pack-for-it.zip", documents)
    booklet.write(documents, out / "pack-for-it.pdf")
    left = gather.objections(installers, missing)
    (out / gather.NOTES).write_text(gather.notes(installers, left, documents), encoding="utf-8", newline="\n")
    (out / gather.SUMS).write_text(gather.sums(out), encoding="utf-8", newline="\n")
    return left


def _is_signed(path: Path) -> bool:
    if path.suffix != ".exe":
        return path.suffix != ".msi" or _signed_msi(path)
    from windows.programs import read

    return read(path).signed


def _signed_msi(path: Path) -> bool:
    """A signature lies in a stream of this name, which the table of an MSI's contents holds as UTF-16."""
    return "DigitalSignature".encode("utf-16-le") in path.read_bytes()


if __name__ == "__main__":
    sys.exit(main())
