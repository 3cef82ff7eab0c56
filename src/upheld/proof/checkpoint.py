"""The head of a log: origin, size and root, as three lines that are signed as a note.

A checkpoint carries no time. Until a witness or a time-stamping authority dates it, its age is the vendor's own word.

Source: C2SP tlog-checkpoint (c2sp.org/tlog-checkpoint). Extension lines are allowed there and refused here.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from upheld.core.errors import ProofError
from upheld.proof.merkle import HASH_BYTES
from upheld.proof.note import Signer, Verifier, open_note

_TEXT = re.compile(r"(?P<origin>[^\n]{1,200})\n(?P<size>0|[1-9][0-9]{0,14})\n(?P<root>[A-Za-z0-9+/]{43}=)\n", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Checkpoint:
    """How long a log is, and the root over all of it."""

    origin: str
    """Names the log, for ever and only this one."""
    size: int
    root: bytes

    def format(self) -> str:
        """The three lines."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode('ascii')}\n"

    def sign(self, signer: Signer) -> bytes:
        """The signed note that `/log/checkpoint` serves."""
        parse_checkpoint(self.format())
        return signer.sign(self.format())


def parse_checkpoint(text: str) -> Checkpoint:
    """Read the three lines.

    Raises:
        ProofError: anything else, extension lines included.
    """
    match = _TEXT.fullmatch(text)
    root = base64.b64decode(match["root"]) if match else b""
    if match is None or len(root) != HASH_BYTES:
        raise ProofError("checkpoint.form", "This is not a checkpoint: three lines with origin, size and root.")
    found = Checkpoint(origin=match["origin"], size=int(match["size"]), root=root)
    if found.format() != text:
        raise ProofError("checkpoint.form", "The root of the checkpoint is not spelled in its one form.")
    return found


def open_checkpoint(data: bytes, verifier: Verifier) -> Checkpoint:
    """The checkpoint in a signed note. The key has to bear the name of the log.

    Raises:
        ProofError: not signed by this key, no checkpoint, or one of another log.
    """
    found = parse_checkpoint(open_note(data, verifier))
    if found.origin != verifier.name:
        raise ProofError(
            "checkpoint.origin", f"The checkpoint is of the log {found.origin}, the key of {verifier.name}."
        )
    return found
