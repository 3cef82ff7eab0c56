from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from upheld.core.errors import InputError, ProofError
from upheld.proof.note import Signer, open_note, parse_vkey

# Published example of golang.org/x/mod/sumdb/note, package documentation.
GO_VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
GO_LINE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)


@pytest.fixture
def signer() -> Signer:
    return Signer("log.vendor.example", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


@pytest.fixture
def stranger() -> Signer:
    return Signer("log.vendor.example", Ed25519PrivateKey.from_private_bytes(b"\x09" * 32))


def test_published_note_opens() -> None:
    assert open_note(f"{GO_TEXT}\n{GO_LINE}".encode(), parse_vkey(GO_VKEY)) == GO_TEXT


def test_key_text_round_trips(signer: Signer) -> None:
    assert parse_vkey(signer.verifier.vkey + "\n") == signer.verifier
    assert parse_vkey(GO_VKEY).vkey == GO_VKEY
    assert len(signer.verifier.fingerprint.replace(" ", "")) == 64


def test_signed_text_opens_again(signer: Signer) -> None:
    text = "one\n\nthree lines\n"
    assert open_note(signer.sign(text), signer.verifier) == text


def test_unknown_signatures_are_passed_over(signer: Signer, stranger: Signer) -> None:
    both = signer.sign("text\n") + stranger.sign("text\n").rpartition(b"\n\n")[2]
    assert open_note(both, signer.verifier) == "text\n"
    assert open_note(both, stranger.verifier) == "text\n"


def test_other_key_is_refused(signer: Signer, stranger: Signer) -> None:
    with pytest.raises(ProofError, match="did not sign this"):
        open_note(signer.sign("text\n"), stranger.verifier)


def test_changed_text_is_refused(signer: Signer) -> None:
    with pytest.raises(ProofError, match="is not that of its key"):
        open_note(signer.sign("text\n").replace(b"text", b"tent"), signer.verifier)


def test_a_wrong_signature_beside_a_right_one_is_refused(signer: Signer) -> None:
    wrong = signer.sign("other\n").rpartition(b"\n\n")[2]
    with pytest.raises(ProofError, match="is not that of its key"):
        open_note(signer.sign("text\n") + wrong, signer.verifier)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"text\n",
        b"\n\n",
        b"text\n\n",
        b"text\n\nno signature line\n",
        "text\n\n— name AAAAAAAA\n".encode()[:-1],
        "text\n\n— name AAAA\n".encode(),
        "text\n\n— name !!!!\n".encode(),
        "text\n\n— na me AAAAAAAA\n".encode(),
        b"text\n\n- name AAAAAAAA\n",
        "te\x07xt\n\n— name AAAAAAAA\n".encode(),
        b"\xff\n\n\xe2\x80\x94 name AAAAAAAA\n",
        b"x" * 70_000,
        ("text\n\n" + "— name AAAAAAAA\n" * 17).encode(),
    ],
)
def test_what_is_no_note_is_refused(data: bytes, signer: Signer) -> None:
    with pytest.raises(ProofError):
        open_note(data, signer.verifier)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "log.vendor.example",
        GO_VKEY.replace("c74f20a3", "c74f20a4"),
        GO_VKEY.replace("PeterNeumann", "PeterNewmann"),
        GO_VKEY[:-4],
        "name+00000000+" + base64.b64encode(b"\x02" + b"x" * 32).decode(),
        "na me" + GO_VKEY[12:],
    ],
)
def test_mistyped_keys_are_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_vkey(text)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "ümlaut", "new\nline", "x" * 201])
def test_names_that_break_the_format_are_refused(name: str) -> None:
    with pytest.raises(InputError):
        Signer(name, Ed25519PrivateKey.generate())


@pytest.mark.parametrize("text", ["", "no newline", "a\tb\n", "a\x00\n"])
def test_texts_that_break_the_format_are_refused(text: str, signer: Signer) -> None:
    with pytest.raises(InputError):
        signer.sign(text)
