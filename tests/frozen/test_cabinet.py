"""The cabinet of the MSI, read back by a reader of its own: what goes in comes out, as Windows wants it."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

import pytest
from windows import cabinet

NOISE = random.Random(1)  # noqa: S311 - the same bytes each time


def words_of(data: bytes, seed: int) -> int:
    """The checksum as Microsoft's description has it, word by word."""
    for start in range(0, len(data) - 3, 4):
        seed ^= data[start] | data[start + 1] << 8 | data[start + 2] << 16 | data[start + 3] << 24
    rest = 0
    for byte in data[len(data) & ~3 :]:
        rest = rest << 8 | byte
    return seed ^ rest


def read(path: Path) -> dict[str, bytes]:
    """The files of a cabinet with one folder, every rule of the format held to."""
    data = path.read_bytes()
    head = struct.unpack_from("<4sIIIIIBBHHHHH", data)
    assert head[:2] == (b"MSCF", 0)
    assert head[2] == len(data)
    assert head[6:9] == (3, 1, 1)
    start, blocks, kind = struct.unpack_from("<IHH", data, 36)
    assert kind == 1
    listed, place = [], head[4]
    for _ in range(head[9]):
        size, begin, folder, *_ = struct.unpack_from("<IIHHHH", data, place)
        end = data.index(b"\0", place + 16)
        listed.append((data[place + 16 : end].decode("ascii"), begin, size))
        assert folder == 0
        place = end + 1
    assert place == start
    whole = b""
    for number in range(blocks):
        said, packed, unpacked = struct.unpack_from("<IHH", data, start)
        record = data[start + 8 : start + 8 + packed]
        assert said == words_of(data[start + 4 : start + 8], words_of(record, 0))
        assert record[:2] == b"CK"
        assert packed <= cabinet.BLOCK + 12, "what Windows makes room for"
        reader = zlib.decompressobj(-zlib.MAX_WBITS, zdict=whole[-cabinet.BLOCK :])
        part = reader.decompress(record[2:])
        assert reader.eof
        assert len(part) == unpacked
        assert unpacked == cabinet.BLOCK or number == blocks - 1
        whole += part
        start += 8 + packed
    assert start == len(data)
    return {name: whole[begin : begin + size] for name, begin, size in listed}


@pytest.mark.parametrize(
    "contents",
    [
        {"one": b"a"},
        {"none": b"", "three": b"abc", "after": b""},
        {"noise": NOISE.randbytes(3 * cabinet.BLOCK + 1)},
        {"whole": bytes(cabinet.BLOCK), "next": b"xy"},
        {f"f{number}": NOISE.randbytes(number * 701) * 2 for number in range(40)},
    ],
    ids=["a letter", "empty files", "noise", "a whole block", "many"],
)
def test_what_goes_into_a_cabinet_comes_out(contents: dict[str, bytes], tmp_path: Path) -> None:
    files = []
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
        files.append((name, tmp_path / name))
    for out in (tmp_path / "1.cab", tmp_path / "2.cab"):
        cabinet.write(out, files)
    assert read(tmp_path / "1.cab") == contents
    assert list(read(tmp_path / "1.cab")) == list(contents), "in the order that was asked for"
    assert (tmp_path / "1.cab").read_bytes() == (tmp_path / "2.cab").read_bytes()


def test_a_block_remembers_the_one_before_it(tmp_path: Path) -> None:
    noise = NOISE.randbytes(cabinet.BLOCK - 1000)
    (tmp_path / "once").write_bytes(noise)
    (tmp_path / "twice").write_bytes(noise)
    cabinet.write(tmp_path / "both.cab", [(name, tmp_path / name) for name in ("once", "twice")])
    assert (tmp_path / "both.cab").stat().st_size < cabinet.BLOCK + 1000


def test_more_than_a_cabinet_holds_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(65_536 * cabinet.BLOCK)
    with pytest.raises(ValueError, match="do not fit"):
        cabinet.write(tmp_path / "out.cab", [("large", large)])
