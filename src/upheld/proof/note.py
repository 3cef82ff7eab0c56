"""Signed notes: a text, and under it lines that sign it.

    upheld.example/log
    42
    <root in base64>

    — upheld.example/log <base64 of key hash and signature>

Signatures by unknown keys are passed over, as the format wants it; a wrong signature under a known key is refused.

Source: C2SP signed-note (c2sp.org/signed-note), signature type 0x01 (Ed25519).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from upheld.core.errors import InputError, ProofError

_ED25519 = b"\x01"
_KEY_HASH_BYTES = 4
_PUBLIC_BYTES = 32
_MAX_NOTE_BYTES = 64 * 1024
_MAX_SIGNATURES = 16
_NAME = re.compile(r"[!-*,-~]{1,200}", re.ASCII)  # visible ASCII without the plus that ends the name in a vkey
_VKEY = re.compile(r"(?P<name>[!-*,-~]{1,200})\+(?P<hash>[0-9a-f]{8})\+(?P<key>[A-Za-z0-9+/=]{1,64})", re.ASCII)
_LINE = re.compile(r"— (?P<name>[^ \n+]+) (?P<value>[A-Za-z0-9+/=]+)")


@dataclass(frozen=True, kw_only=True)
class Verifier:
    """A named public key that recognizes its signatures."""

    name: str
    public_bytes: bytes

    @property
    def key_hash(self) -> bytes:
        """The four bytes that tell keys of one name apart."""
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.public_bytes).digest()[:_KEY_HASH_BYTES]

    @property
    def vkey(self) -> str:
        """The key as one line of text, to be published and pinned."""
        encoded = base64.b64encode(_ED25519 + self.public_bytes).decode("ascii")
        return f"{self.name}+{self.key_hash.hex()}+{encoded}"

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the public key in groups of four digits, to be compared by eye and ear."""
        digits = hashlib.sha256(self.public_bytes).hexdigest()
        return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))

    def verify(self, message: bytes, signature: bytes) -> None:
        """Pass if the signature is this key's over the message.

        Raises:
            ProofError: it is not.
        """
        try:
            Ed25519PublicKey.from_public_bytes(self.public_bytes).verify(signature, message)
        except (InvalidSignature, ValueError) as error:
            raise ProofError(
                "note.signature",
                f"The signature under the name {self.name} is not that of its key.",
                hint="The text was changed after signing, or somebody else signed it. Fetch it again from the vendor.",
            ) from error


class Signer:
    """A named private key."""

    def __init__(self, name: str, private_key: Ed25519PrivateKey) -> None:
        _require_name(name)
        self.verifier = Verifier(name=name, public_bytes=private_key.public_key().public_bytes_raw())
        """Its public half."""
        self._private_key = private_key

    def sign(self, text: str) -> bytes:
        """The signed note over a text, which must end its last line.

        Raises:
            InputError: the text does not end with a newline or holds control characters.
        """
        if not text.endswith("\n") or _has_control(text):
            raise InputError("note.text", "A note's text ends with a newline and holds no control characters.")
        signature = self.verifier.key_hash + self._private_key.sign(text.encode())
        line = f"— {self.verifier.name} {base64.b64encode(signature).decode('ascii')}\n"
        return f"{text}\n{line}".encode()


def parse_vkey(text: str) -> Verifier:
    """Read the one-line form of a public key.

    Raises:
        InputError: it is not one, is of another algorithm, or its key hash is wrong.
    """
    match = _VKEY.fullmatch(text.strip())
    if match is None:
        raise InputError(
            "note.vkey", "This is not a verification key.", hint="It looks like name+1a2b3c4d+AbC…, on one line."
        )
    raw = _decode(match["key"])
    if raw is None or raw[:1] != _ED25519 or len(raw) != 1 + _PUBLIC_BYTES:
        raise InputError("note.vkey", "The verification key is not an Ed25519 key.", hint="Ask for one of type 0x01.")
    verifier = Verifier(name=match["name"], public_bytes=raw[1:])
    if verifier.vkey != text.strip():
        raise InputError("note.vkey", "The verification key does not match its own short hash: it was mistyped.")
    return verifier


def open_note(data: bytes, verifier: Verifier) -> str:
    """The text of a note that the given key signed, newline at its end included.

    Raises:
        ProofError: no note, not signed by this key, or signed wrongly.
    """
    text, signatures = _split_note(data)
    own = [
        value[_KEY_HASH_BYTES:]
        for name, value in signatures
        if name == verifier.name and value[:_KEY_HASH_BYTES] == verifier.key_hash
    ]
    if not own:
        names = ", ".join(sorted({name for name, _ in signatures}))[:120]
        raise ProofError(
            "note.unsigned",
            f"The key {verifier.vkey} did not sign this; the signatures are by {names}.",
            hint="Another key signed it. Ask the vendor, by another way, which key is theirs.",
        )
    for signature in own:
        verifier.verify(text.encode(), signature)
    return text


def _split_note(data: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    if len(data) > _MAX_NOTE_BYTES:
        raise _malformed(f"it has {len(data)} bytes, at most {_MAX_NOTE_BYTES} are read")
    try:
        note = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _malformed("it is not UTF-8") from error
    text, gap, block = note.rpartition("\n\n")
    if _has_control(note) or not gap or not block.endswith("\n"):
        raise _malformed("it has no text, an empty line and lines of signatures")
    lines = block[:-1].split("\n")
    if len(lines) > _MAX_SIGNATURES:
        raise _malformed(f"it has more than {_MAX_SIGNATURES} signatures")
    signatures = []
    for line in lines:
        match = _LINE.fullmatch(line)
        value = _decode(match["value"]) if match else None
        if match is None or value is None or len(value) <= _KEY_HASH_BYTES:
            raise _malformed("one of its signature lines is not of the right form")
        signatures.append((match["name"], value))
    return text + "\n", signatures


def _decode(text: str) -> bytes | None:
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return raw if base64.b64encode(raw).decode("ascii") == text else None


def _malformed(why: str) -> ProofError:
    return ProofError("note.form", f"This is not a signed note: {why}.", hint="It was cut or changed; fetch it again.")


def _has_control(text: str) -> bool:
    return any(character < " " and character != "\n" for character in text)


def _require_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise InputError(
            "note.name",
            f"{name[:40]!r} cannot name a key.",
            hint="Use visible ASCII characters without spaces and plus, like security.vendor.example/log.",
        )
