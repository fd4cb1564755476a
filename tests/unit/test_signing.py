"""Signatures of editions: who is trusted, what is refused, and files that say more than they are."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authoring.sign import sign
from kiosk.errors import ContentError
from kiosk.update import keyfiles, rules, signing, trust
from kiosk.update.keyfiles import KeyFileError
from kiosk.update.refusal import Refused
from kiosk.update.trust import Trust
from tests.editions import built, changed, key, signed
from tests.editions import trust as trusting

CHARITY, OTHER, STRANGER = key("The charity"), key("The other charity"), key("The charity ")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "content.db"


def judge(path: Path, data: bytes, known: Trust, policy: str = rules.SIGNED_ONLY) -> tuple[str, str]:
    path.write_bytes(data)
    apart = signing.take_apart(path)
    return rules.signer(apart.digest, apart.signatures, known, policy, signing.fits)


def refused(path: Path, data: bytes, known: Trust, policy: str = rules.SIGNED_ONLY) -> str:
    with pytest.raises(Refused) as refusal:
        judge(path, data, known, policy)
    assert refusal.value.sentence.endswith(".")
    return refusal.value.code


def test_a_file_signed_by_a_trusted_key_names_its_maker(path: Path) -> None:
    assert judge(path, signed(built(), CHARITY), trusting(CHARITY, OTHER)) == (CHARITY.name, "")


def test_a_signed_file_opens_in_every_sqlite_tool(path: Path) -> None:
    path.write_bytes(signed(built(), CHARITY, OTHER))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT number FROM edition").fetchall() == [(1,)]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


# Attacks


def test_unsigned_edition_is_refused(path: Path) -> None:
    assert refused(path, built(), trusting(CHARITY)) == "unsigned"


def test_edition_of_a_stranger_is_refused_whatever_it_calls_itself(path: Path) -> None:
    assert refused(path, signed(built(), STRANGER), trusting(CHARITY)) == "stranger"


def test_edition_signed_with_a_revoked_key_is_refused_even_where_all_are_taken(path: Path) -> None:
    known = trusting(CHARITY, revoked=(CHARITY,))
    for policy in (rules.SIGNED_ONLY, rules.WARN, rules.OPEN):
        assert refused(path, signed(built(), CHARITY), known, policy) == "revoked"


def test_page_changed_by_a_tool_after_signing_is_refused_whatever_the_policy(path: Path) -> None:
    base = changed(built(), "UPDATE article SET title = 'Stop all medicines'")
    record = signed(built(), CHARITY)[-signing.RECORD_BYTES :]
    for policy in (rules.SIGNED_ONLY, rules.WARN, rules.OPEN):
        assert refused(path, base + record, trusting(CHARITY), policy) == "altered"


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, 10**9), bit=st.integers(0, 7))
def test_flipped_bit_is_refused(at: int, bit: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    data = bytearray(signed(built(), CHARITY))
    data[at % len(data)] ^= 1 << bit
    path = tmp_path_factory.getbasetemp() / "flipped.db"
    assert refused(path, bytes(data), trusting(CHARITY)) in {
        "altered", "damaged", "not-content", "stranger",
    }  # fmt: skip


def test_signature_of_another_edition_is_refused(path: Path) -> None:
    record = signed(built(2), CHARITY)[-signing.RECORD_BYTES :]
    assert refused(path, built() + record, trusting(CHARITY)) == "altered"


def test_own_name_on_the_signature_of_another_key_is_refused(path: Path) -> None:
    record = signed(built(), STRANGER)[-signing.RECORD_BYTES :]
    forged = record[:16] + bytes.fromhex(CHARITY.public) + record[48:]
    assert refused(path, built() + forged, trusting(CHARITY)) == "altered"


def test_good_signature_beside_a_bad_one_is_refused(path: Path) -> None:
    record = signed(built(2), OTHER)[-signing.RECORD_BYTES :]
    assert refused(path, signed(built(), CHARITY) + record, trusting(CHARITY)) == "altered"


@pytest.mark.parametrize("extra", [b"x", b"\0" * 4096, signing.MAGIC, b"x" * signing.RECORD_BYTES])
def test_bytes_hidden_behind_the_pages_are_refused(extra: bytes, path: Path) -> None:
    assert refused(path, built() + extra, Trust(), rules.OPEN) == "damaged"
    assert refused(path, signed(built(), CHARITY) + extra, trusting(CHARITY)) == "damaged"


def test_more_signatures_than_may_be_are_refused(path: Path) -> None:
    assert judge(path, signed(built(), *[CHARITY] * 4), trusting(CHARITY))[0] == CHARITY.name
    assert refused(path, signed(built(), *[CHARITY] * 5), trusting(CHARITY)) == "damaged"


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (slice(28, 32), b"\xff\xff\xff\xff"),  # more pages than there are
        (slice(28, 32), b"\0\0\0\0"),  # "count them yourself": the signature would be a page
        (slice(24, 28), b"\1\2\3\4"),  # the count is out of date: the same
        (slice(16, 18), b"\0\0"),
        (slice(16, 18), b"\3\0"),
    ],
)
def test_header_that_lies_about_its_pages_is_refused(place: slice, value: bytes, path: Path) -> None:
    data = bytearray(signed(built(), CHARITY))
    data[place] = value
    assert refused(path, bytes(data), trusting(CHARITY)) in {"damaged", "altered"}


@pytest.mark.parametrize("place", [slice(24, 28), slice(92, 96)])
def test_signed_file_whose_count_of_pages_sqlite_would_not_believe_is_refused(
    place: slice, path: Path
) -> None:
    # SQLite would count by the size of the file, and take the signature for a page.
    data = bytearray(built())
    data[place] = b"\1\2\3\4"
    digest = hashlib.sha256(data).hexdigest()
    forged = bytes(data) + signing.record(CHARITY.secret, digest)
    assert refused(path, forged, trusting(CHARITY)) == "damaged"


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "damaged"), (b"hello" * 99, "not-content"), (built()[:-1], "damaged"), (built()[:60], "damaged")],
)
def test_torn_file_is_refused_before_anything_parses_it(data: bytes, code: str, path: Path) -> None:
    assert refused(path, data, Trust(), rules.OPEN) == code


# Policies


def test_a_site_that_only_warns_takes_a_stranger_s_edition_and_says_so(path: Path) -> None:
    for data in (built(), signed(built(), STRANGER)):
        assert judge(path, data, trusting(CHARITY), rules.WARN) == ("", rules.STRANGER)
        assert judge(path, data, trusting(CHARITY), rules.OPEN) == ("", "")


# Keys change


def test_rotation_an_edition_with_both_signatures_is_taken_before_during_and_after(path: Path) -> None:
    both = signed(built(), CHARITY, OTHER)
    before, during = trusting(CHARITY), trusting(CHARITY, OTHER)
    after = trusting(CHARITY, OTHER, revoked=(CHARITY,))
    assert judge(path, both, before)[0] == CHARITY.name
    assert judge(path, both, during)[0] == CHARITY.name
    assert judge(path, both, after)[0] == OTHER.name
    assert refused(path, signed(built(), CHARITY), after) == "revoked"


def write(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def test_keys_come_from_the_program_and_from_the_site_and_a_revocation_from_either_wins(
    tmp_path: Path,
) -> None:
    program, site = tmp_path / "program", tmp_path / "site"
    write(program, "a.toml", keyfiles.public_text(CHARITY))
    write(site, "b.toml", keyfiles.public_text(OTHER))
    write(site, "c.toml", f'[[revoked]]\nkey = "{CHARITY.public}"\nreason = "Lost"\n')
    known = trust.load((program, site, tmp_path / "nowhere"))
    assert known.name_of(OTHER.public) == OTHER.name
    assert known.name_of(CHARITY.public) == ""
    assert known.is_revoked(CHARITY.public)
    assert known.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "keys = 3",
        "[[keys]]\nname = 'x'",
        "[[keys]]\nname = 'x'\nkey = 'short'",
        f"[[keys]]\nname = ''\nkey = '{CHARITY.public}'",
        "[[friends]]\nname = 'x'",
        "not toml",
    ],
    # The keys are new in every process, and the workers of a run must agree on the names of the tests.
    ids=["no-list", "no-key", "short", "no-name", "other-name", "no-toml"],
)
def test_damaged_list_of_keys_trusts_nobody_because_it_may_have_revoked_one(
    text: str, tmp_path: Path, path: Path
) -> None:
    site = tmp_path / "site"
    write(site, "good.toml", keyfiles.public_text(CHARITY))
    write(site, "bad.toml", text)
    known = trust.load((site,))
    assert len(known.problems) == 1
    assert "bad.toml" in known.problems[0]
    assert refused(path, signed(built(), CHARITY), known) == "trust-damaged"
    assert judge(path, built(), known, rules.OPEN) == ("", ""), "a site that takes all needs no list"


# Key files and signing


def test_a_sealed_key_opens_with_its_pass_phrase_only(tmp_path: Path) -> None:
    secret, public = keyfiles.write(CHARITY, tmp_path, "charity", "correct horse battery")
    assert keyfiles.is_sealed(secret)
    assert keyfiles.read(secret, "correct horse battery") == CHARITY
    assert CHARITY.secret.hex() not in secret.read_text("utf-8")
    assert secret.stat().st_mode & 0o077 == 0
    with pytest.raises(KeyFileError, match="does not fit"):
        keyfiles.read(secret, "correct horse batterie")
    assert trust.load((tmp_path,)).problems  # a secret key is no list of trusted keys
    secret.unlink()
    assert trust.load((tmp_path,)).name_of(CHARITY.public) == CHARITY.name
    assert public.name == "charity.public.toml"


def test_a_key_is_never_written_over_and_a_short_pass_phrase_not_taken(tmp_path: Path) -> None:
    keyfiles.write(CHARITY, tmp_path, "charity", "")
    with pytest.raises(KeyFileError, match="there already"):
        keyfiles.write(OTHER, tmp_path, "charity", "")
    with pytest.raises(KeyFileError, match="too short"):
        keyfiles.write(OTHER, tmp_path, "other", "short")
    with pytest.raises(KeyFileError, match="organisation's name"):
        keyfiles.new('Evil"\n[[keys]]')


@pytest.mark.parametrize("spoil", ["", "name = 'x'\nkey = 'y'\n", "name = 'x'\nkey = 'y'\nsecret = 'zz'\n"])
def test_what_is_no_secret_key_is_said_to_be_none(spoil: str, tmp_path: Path) -> None:
    path = tmp_path / "x.private.toml"
    path.write_text(spoil, "utf-8")
    with pytest.raises(KeyFileError, match="cannot be read as a secret key"):
        keyfiles.read(path)


def test_signing_again_replaces_a_signature_and_keeps_those_of_others(path: Path) -> None:
    path.write_bytes(built())
    assert sign(path, path, CHARITY) == 1
    assert sign(path, path, OTHER) == 2
    assert sign(path, path, CHARITY) == 2
    assert judge(path, path.read_bytes(), trusting(OTHER))[0] == OTHER.name
    assert path.read_bytes()[: len(built())] == built()


def test_an_edition_that_cannot_be_used_is_not_signed(path: Path) -> None:
    path.write_bytes(changed(built(), "DELETE FROM review"))
    with pytest.raises(ContentError, match="cannot be signed"):
        sign(path, path, CHARITY)
    with pytest.raises(ContentError, match="cannot be read"):
        sign(path.with_name("none.db"), path, CHARITY)
