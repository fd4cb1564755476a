"""Signatures of the Windows files, with certificates that are thrown away and our own time stamps."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from devtools.places import ROOT
from devtools.problems import SetupError
from devtools.steps import Steps
from windows import msi, signing, wizard
from windows.product import Product
from windows.signing import Signer

from tests.frozen.small_program import program

NEEDED: Final = ("osslsigncode", "openssl", "makensis", "wixl", "msibuild", "msiinfo", "faketime")
MISSING: Final = [name for name in NEEDED if shutil.which(name) is None]

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@dataclass(frozen=True)
class Office:
    """A certificate authority: who it made signers for, and what others must trust."""

    folder: Path

    @property
    def trusted(self) -> Path:
        return self.folder / "authority.pem"

    def make(self, name: str, purpose: str) -> None:
        """A key and a certificate for one purpose."""
        key, request = self.folder / f"{name}.key", self.folder / f"{name}.csr"
        openssl(
            "req", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", request, "-subj", f"/CN={name}"
        )
        extra = self.folder / f"{name}.ext"
        extra.write_text(
            f"extendedKeyUsage=critical,{purpose}\nkeyUsage=critical,digitalSignature\n", "ascii"
        )
        by = ("-CA", self.trusted, "-CAkey", self.folder / "authority.key", "-CAcreateserial")
        made = ("-out", self.folder / f"{name}.pem", "-days", "30", "-extfile", extra)
        openssl("x509", "-req", "-in", request, *by, *made)

    def signer(self) -> Signer:
        identity = ("-certs", str(self.folder / "clinic.pem"), "-key", str(self.folder / "clinic.key"))
        moment = ("-TSA-certs", str(self.folder / "time.pem"), "-TSA-key", str(self.folder / "time.key"))
        return Signer(identity, moment)


def openssl(*words: str | Path) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return opened(tmp_path_factory.mktemp("office"))


def opened(folder: Path) -> Office:
    one = Office(folder)
    key = ("-newkey", "rsa:2048", "-nodes", "-keyout", folder / "authority.key")
    openssl("req", "-x509", *key, "-out", one.trusted, "-days", "30", "-subj", "/CN=Authority")
    one.make("clinic", "codeSigning")
    one.make("time", "timeStamping")
    return one


@pytest.fixture
def steps(tmp_path: Path) -> Steps:
    return Steps(1, tmp_path / "log.txt")


def problem(path: Path, office: Office, steps: Steps) -> str:
    return signing.problem(path, steps, trusted=office.trusted, time_trusted=office.trusted)


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    folder = tmp_path / "payload"
    folder.mkdir()
    for name in ("wayside.exe", "wayside-cli.exe"):
        (folder / name).write_bytes(program())
    shutil.copy(ROOT / "content.db", folder)
    return folder


def test_a_signed_program_is_known_and_dated(office: Office, payload: Path, steps: Steps) -> None:
    path = payload / "wayside.exe"
    assert "not signed" in problem(path, office, steps)
    office.signer().sign(path, steps)
    assert problem(path, office, steps) == ""
    assert [one.name for one in signing.unsigned(payload)] == ["wayside-cli.exe"]


def test_attack_one_changed_byte_is_noticed(office: Office, payload: Path, steps: Steps) -> None:
    path = payload / "wayside.exe"
    office.signer().sign(path, steps)
    data = bytearray(path.read_bytes())
    data[0x240] ^= 1
    path.write_bytes(data)
    assert "changed" in problem(path, office, steps)


def test_attack_somebody_elses_certificate_is_noticed(
    office: Office, payload: Path, steps: Steps, tmp_path: Path
) -> None:
    (tmp_path / "stranger").mkdir()
    path = payload / "wayside.exe"
    opened(tmp_path / "stranger").signer().sign(path, steps)
    assert problem(path, office, steps) != ""


def test_a_signature_without_a_time_stamp_is_not_enough(office: Office, payload: Path, steps: Steps) -> None:
    path = payload / "wayside.exe"
    Signer(office.signer().identity, ()).sign(path, steps)
    assert "time stamp" in problem(path, office, steps)


def test_a_signer_that_refuses_leaves_the_file_as_it_was(payload: Path, steps: Steps) -> None:
    path = payload / "wayside.exe"
    before = path.read_bytes()
    with pytest.raises(SetupError, match="could not be signed"):
        Signer(("-certs", "nowhere.pem", "-key", "nowhere.key"), ()).sign(path, steps)
    assert path.read_bytes() == before
    assert sorted(one.name for one in payload.iterdir()) == ["content.db", "wayside-cli.exe", "wayside.exe"]


def test_both_installers_can_be_signed_and_a_changed_one_is_noticed(
    office: Office, payload: Path, steps: Steps, tmp_path: Path
) -> None:
    product = Product(payload, "1.0.0", "Wayside", lockdown=False)
    made = tmp_path / "setup.exe", tmp_path / "wayside.msi"
    wizard.build(product, made[0], tmp_path / "w", steps, quick=True)
    msi.build(product, made[1], tmp_path / "m", steps)
    for path in made:
        office.signer().sign(path, steps)
        assert problem(path, office, steps) == ""
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
        assert problem(path, office, steps) != "", path.name


def test_the_program_that_removes_wayside_is_signed_too(
    office: Office, payload: Path, steps: Steps, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # makensis hands every uninstaller that it makes to this command before it packs it.
    noted = tmp_path / "noted.txt"
    script = tmp_path / "sign.py"
    copy = f"from pathlib import Path\nPath({str(noted)!r}).write_bytes(Path(sys.argv[-1]).read_bytes()[:2])"
    script.write_text(f"import sys\n{copy}\n", encoding="utf-8")
    monkeypatch.setattr(wizard, "SIGN", (sys.executable, str(script)))
    wizard.build(
        Product(payload, "1.0.0", "Wayside", lockdown=False),
        tmp_path / "s.exe",
        tmp_path / "w",
        steps,
        signs=True,
        quick=True,
    )
    assert noted.read_bytes() == b"MZ"


def test_who_names_a_certificate_file_signs_with_it(
    office: Office, payload: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    password = tmp_path / "password.txt"
    password.write_text("only for this test\n", "ascii")
    bundle = tmp_path / "clinic.pfx"
    pair = ("-inkey", office.folder / "clinic.key", "-in", office.folder / "clinic.pem")
    openssl("pkcs12", "-export", *pair, "-out", bundle, "-passout", f"file:{password}")
    named = {signing.CERTIFICATE: bundle, signing.PASSWORD: password, signing.TIMESTAMP: "http://time"}
    signer = signing.from_environment({name: str(value) for name, value in named.items()})
    assert signer is not None
    offline = Signer(signer.identity, office.signer().moment)
    steps = Steps(1, tmp_path / "log.txt")
    offline.sign(payload / "wayside.exe", steps)
    assert problem(payload / "wayside.exe", office, steps) == ""
    assert "only for this test" not in (tmp_path / "log.txt").read_text("utf-8")
