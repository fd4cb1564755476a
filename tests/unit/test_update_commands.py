"""``kiosk update``, ``keys`` and ``content sign``, ``verify``, ``diff`` as scripts and people meet them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import cli
from kiosk.commands import update
from kiosk.update import refusal
from tests.editions import built, changed, key, signed


class Run:
    """One run of the command line: its exit code and what it said."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def json(self) -> dict[str, Any]:
        """What it told programs."""
        value: dict[str, Any] = json.loads(self.out)
        return value


class Desk:
    """A folder of files and a data folder, and the command line to work with them."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self.data = root / "data"
        self.data.mkdir()
        self._capsys = capsys

    def file(self, data: bytes, name: str = "new.db") -> Path:
        path = self.root / name
        path.write_bytes(data)
        return path

    def __call__(self, *words: str | Path) -> Run:
        code = cli.main([str(word) for word in words])
        said = self._capsys.readouterr()
        assert "Traceback" not in said.err
        return Run(code, said.out, said.err)

    def update(self, *words: str | Path) -> Run:
        return self("update", *words, "--data", self.data)

    def policy(self, name: str) -> None:
        (self.data / "site.toml").write_text(f'update_policy = "{name}"\n', "utf-8")


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QGuiApplication) -> Desk:
    return Desk(tmp_path, capsys)


def test_every_refusal_has_an_exit_code_that_is_documented() -> None:
    assert update.EXIT_CODES.keys() <= refusal.CODES
    codes = {update.EXIT_CODES.get(code, update.NOT_GOOD) for code in refusal.CODES}
    assert codes == {0, 2, 3, 4, 5, 6}


def test_a_fresh_kiosk_says_what_it_shows(desk: Desk) -> None:
    for words in ((), ("--status",)):
        done = desk.update(*words)
        assert (done.code, done.err) == (0, "")
        assert "the edition that came with the program" in done.out
    assert desk.update("--status", "--json").json["shown"] is None


def test_show_go_back_and_forward(desk: Desk) -> None:
    assert desk.update(desk.file(built(1))).out.startswith("Edition 1 of 2026-11-20 is shown: 13 new")
    done = desk.update(desk.file(built(2)), "--json")
    assert done.code == 0
    assert done.json["result"] == "shown"
    assert done.json["edition"]["number"] == 2
    assert done.json["changes"] == {"new": 1, "changed": 1, "removed": 0, "reviewed": 0}
    assert desk.update(desk.file(built(2))).code == 0
    assert desk.update("--rollback").out == "Edition 1 of 2026-11-20 is shown.\n"
    status = desk.update("--status", "--json").json
    assert (status["shown"]["number"], status["after"]["number"], status["before"]) == (1, 2, None)
    assert "Later:   Lupus and CAR-T, edition 2" in desk.update().out
    assert desk.update("--forward", "--json").json["edition"]["number"] == 2
    refused = desk.update("--forward")
    assert (refused.code, refused.out) == (5, "")
    assert refused.err == "There is no later edition to go forward to.\n"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (lambda: b"rubbish", 3, "not a content file"),
        (lambda: built(2)[:-100], 3, "not complete"),
        (lambda: changed(built(2), "CREATE TABLE virus (x)"), 3, "does not belong"),
        (lambda: changed(built(2), "UPDATE faq SET answer = 'x'"), 3, "run: kiosk content refresh"),
        (lambda: built(1, "2026-11-19"), 5, "newer one stays"),
        (lambda: signed(built(2), key("Lost")) + b"x", 3, "damaged or altered"),
    ],
)  # fmt: skip
def test_a_refusal_is_one_sentence_and_an_exit_code(
    data: Callable[[], bytes], code: int, words: str, desk: Desk
) -> None:
    desk.update(desk.file(built(1)))
    path = desk.file(data())
    refused = desk.update(path)
    assert refused.code == code, refused.err
    assert words in refused.err
    assert refused.err.count("\n") == 1
    as_json = desk.update(path, "--json")
    assert as_json.code == code
    told = as_json.json["sentence"], as_json.json["found"]
    assert " ".join(filter(None, told)) == refused.err.strip()
    assert desk.update("--status", "--json").json["shown"]["number"] == 1


def test_an_older_edition_needs_the_word(desk: Desk) -> None:
    desk.update(desk.file(built(2)))
    assert desk.update(desk.file(built(1))).code == 5
    assert desk.update(desk.file(built(1)), "--allow-older").code == 0


def test_a_folder_that_cannot_be_made_is_told(desk: Desk) -> None:
    (desk.data / "editions").write_text("a file in the way", "utf-8")
    refused = desk.update(desk.file(built(1)))
    assert refused.code == 2
    assert "Nothing can be written" in refused.err


def test_history_for_people_programs_and_spreadsheets(desk: Desk) -> None:
    desk.update(desk.file(built(1)))
    desk.update(desk.file(b"rubbish"))
    assert [line.split()[3] for line in desk.update("--history").out.splitlines()] == ["shown", "not-content"]
    entries = json.loads(desk.update("--history", "--json").out)
    assert [entry["result"] for entry in entries] == ["shown", "not-content"]
    out = desk.root / "history.csv"
    assert "2 entries" in desk.update("--history", "--csv", out).out
    assert out.read_text("utf-8-sig").count("\n") == 3
    refused = desk.update("--history", "--csv", desk.root / "nowhere" / "x.csv")
    assert refused.code == 2
    assert refused.err.startswith("kiosk: ")


def test_the_editor_s_way_from_a_new_key_to_a_kiosk_that_takes_only_hers(desk: Desk) -> None:
    desk.policy("signed-only")
    phrase = desk.file(b"correct horse battery staple\n", "phrase.txt")
    made = desk("keys", "new", "Lupus Charity", desk.root, "--passphrase-file", phrase)
    assert made.code == 0
    secret, public = desk.root / "lupus-charity.private.toml", desk.root / "lupus-charity.public.toml"
    path = desk.file(built(1))
    assert desk.update(path).code == 4
    done = desk("content", "sign", path, secret, "--passphrase-file", phrase)
    assert done.out == f"{path}: signed by Lupus Charity (1 signature).\n"
    assert desk("content", "verify", path, "--data", desk.data).code == 4
    assert desk.update(path).code == 4
    (desk.data / "trust").mkdir()
    (desk.data / "trust" / public.name).write_bytes(public.read_bytes())
    assert desk("keys", "list", "--data", desk.data).out.endswith("Lupus Charity\n")
    verified = desk("content", "verify", path, "--data", desk.data, "--json")
    assert (verified.code, verified.json["signer"]) == (0, "Lupus Charity")
    assert desk.update(path, "--json").json["edition"]["signer"] == "Lupus Charity"
    assert "signed by Lupus Charity" in desk.update("--status").out
    wrong = desk.file(b"wrong horse battery staple", "wrong.txt")
    refused = desk("content", "sign", path, secret, "--passphrase-file", wrong)
    assert (refused.code, refused.err) == (2, "kiosk: The pass phrase does not fit this key.\n")


def test_sign_to_another_file_and_keys_as_json(desk: Desk) -> None:
    desk("keys", "new", "Editors", desk.root, "--no-passphrase")
    path, out = desk.file(built(1)), desk.root / "signed.db"
    assert desk("content", "sign", path, desk.root / "editors.private.toml", "--out", out).code == 0
    assert path.read_bytes() == built(1)
    assert len(out.read_bytes()) == len(built(1)) + 112
    trust = desk.data / "trust"
    trust.mkdir()
    (trust / "revoked.toml").write_text(f'[[revoked]]\nkey = "{"0" * 64}"\nreason = "Lost"\n', "utf-8")
    listed = desk("keys", "list", "--data", desk.data, "--json")
    assert (listed.code, listed.json["revoked"][0]["reason"]) == (0, "Lost")
    (trust / "bad.toml").write_text("no", "utf-8")
    assert desk("keys", "list", "--data", desk.data).code == 2
    again = desk("keys", "new", "Editors", desk.root, "--no-passphrase")
    assert again.code == 2
    assert "never written over" in again.err


def test_diff_for_people_and_programs(desk: Desk) -> None:
    one, two = desk.file(built(1), "one.db"), desk.file(built(2), "two.db")
    told = desk("content", "diff", one, two)
    assert told.code == 0
    assert "new       article      A page of edition 2 (en)\n" in told.out
    assert told.out.endswith("1 new, 1 changed, 0 removed, 0 reviewed.\n")
    assert len(desk("content", "diff", one, two, "--json").json["changes"]) == 2
    assert desk("content", "diff", two, one).out.endswith("Are the files the right way round?\n")
    assert desk("content", "diff", one, one).out.endswith("0 new, 0 changed, 0 removed, 0 reviewed.\n")
    same = changed(built(1), "UPDATE article SET title = 'Another' WHERE id = 'medicines'")
    corrected = desk("content", "diff", one, desk.file(same, "same.db"))
    assert corrected.out.endswith("For a new edition write number = 2.\n")
    refused = desk("content", "diff", one, desk.root / "none.db")
    assert refused.code == 2
