from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.proof.keyfile import create_key, load_key

NAME = "log.vendor.example"


def test_created_key_is_its_owners_alone_and_loads_again(tmp_path: Path) -> None:
    signer = create_key(tmp_path / "log.key", NAME)
    assert stat.S_IMODE((tmp_path / "log.key").stat().st_mode) == 0o600
    assert load_key(tmp_path / "log.key", NAME).verifier == signer.verifier


def test_raw_keys_load(tmp_path: Path) -> None:
    path = tmp_path / "log.key"
    path.write_bytes(b"\x01" * 32)
    path.chmod(0o600)
    assert load_key(path, NAME).verifier.name == NAME


def test_a_key_is_never_overwritten(tmp_path: Path) -> None:
    create_key(tmp_path / "log.key", NAME)
    before = (tmp_path / "log.key").read_bytes()
    with pytest.raises(Conflict):
        create_key(tmp_path / "log.key", NAME)
    assert (tmp_path / "log.key").read_bytes() == before


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666, 0o610])
def test_keys_that_others_reach_are_refused(tmp_path: Path, mode: int) -> None:
    create_key(tmp_path / "log.key", NAME)
    (tmp_path / "log.key").chmod(mode)
    with pytest.raises(NotPermitted, match=f"{mode:04o}"):
        load_key(tmp_path / "log.key", NAME)


def test_what_is_no_key_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("not a key")
    (tmp_path / "text").chmod(0o600)
    key = generate_private_key(SECP256R1())
    (tmp_path / "other").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (tmp_path / "other").chmod(0o600)
    os.mkfifo(tmp_path / "fifo", 0o600)
    (tmp_path / "folder").mkdir()
    create_key(tmp_path / "log.key", NAME)
    (tmp_path / "link").symlink_to(tmp_path / "log.key")
    for name in ("text", "other", "fifo", "folder", "link", "missing"):
        with pytest.raises(InputError):
            load_key(tmp_path / name, NAME)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        create_key(tmp_path / "missing" / "log.key", NAME)
