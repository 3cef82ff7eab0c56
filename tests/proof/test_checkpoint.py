from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from upheld.core.errors import ProofError
from upheld.proof.checkpoint import Checkpoint, open_checkpoint, parse_checkpoint
from upheld.proof.note import Signer

SIGNER = Signer("log.vendor.example", Ed25519PrivateKey.from_private_bytes(b"\x01" * 32))
HEAD = Checkpoint(origin="log.vendor.example", size=42, root=b"\x05" * 32)


@given(st.integers(0, 10**15 - 1), st.binary(min_size=32, max_size=32))
def test_signed_heads_open_again(size: int, root: bytes) -> None:
    head = Checkpoint(origin="log.vendor.example", size=size, root=root)
    assert open_checkpoint(head.sign(SIGNER), SIGNER.verifier) == head
    assert parse_checkpoint(head.format()) == head


@pytest.mark.parametrize(
    "text",
    [
        "",
        HEAD.format()[:-1],
        HEAD.format() + "extension\n",
        HEAD.format().replace("42", "042"),
        HEAD.format().replace("42", "-1"),
        HEAD.format().replace("42", "+42"),
        HEAD.format().replace("42", "4 2"),
        HEAD.format().replace("42", "٤٢"),
        HEAD.format().replace("log.vendor.example", ""),
        HEAD.format().replace("=\n", "\n"),
        HEAD.format().replace("U=\n", "V=\n"),
    ],
)
def test_other_spellings_are_refused(text: str) -> None:
    with pytest.raises(ProofError):
        parse_checkpoint(text)


def test_a_head_of_another_log_is_refused() -> None:
    other = Checkpoint(origin="log.other.example", size=1, root=b"\x05" * 32)
    with pytest.raises(ProofError, match=r"of the log log\.other\.example"):
        open_checkpoint(other.sign(SIGNER), SIGNER.verifier)


def test_a_head_without_a_whole_root_is_never_signed() -> None:
    with pytest.raises(ProofError):
        Checkpoint(origin="log.vendor.example", size=1, root=b"").sign(SIGNER)
