"""Did the log only grow between two bundles? What a customer who kept an earlier one can know.

A log that was rolled back, or of which another face was shown, differs in the entries that both bundles should share.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from upheld.core.errors import ProofError
from upheld.proof.bundle import BundleContent, read_bundle
from upheld.proof.checkpoint import Checkpoint, open_checkpoint
from upheld.proof.merkle import leaf_hash, root
from upheld.proof.note import parse_vkey


@dataclass(frozen=True, kw_only=True)
class Growth:
    """The log grew from an earlier head to a later one, and nothing else happened to it."""

    size_before: int
    size_now: int
    generated_at_before: dt.datetime


def require_growth(earlier: bytes, later: bytes) -> Growth:
    """Hold a bundle against one that was kept from before; the later one is verified elsewhere.

    The earlier bundle's checkpoint has to be signed by the key of both, and the first entries of the later bundle have
    to lead to its root: that is the consistency of RFC 9162, section 2.1.4, shown by the entries themselves.

    Raises:
        InputError: one of them is not a bundle.
        ProofError: another log, another key, fewer entries than before, or other entries.
    """
    before, now = read_bundle(earlier), read_bundle(later)
    if before.vkey != now.vkey:
        raise ProofError(
            "growth.key",
            "The two bundles are signed by different keys.",
            hint="Ask the vendor, over another way, when and why the key was changed.",
        )
    head, later_head = _head(before), _head(now)
    if later_head.size < head.size:
        raise ProofError(
            "growth.rollback",
            f"The log had {head.size} entries in the earlier bundle and has {later_head.size} in this one: "
            "entries were taken away.",
            hint="Keep both files: each is signed, and together they show it. Ask the vendor.",
        )
    if root(leaf_hash(entry) for entry in now.entries[: head.size]) != head.root:
        raise ProofError(
            "growth.fork",
            f"The first {head.size} entries of this bundle are not the ones that the earlier bundle was signed over: "
            "the log was rewritten, or you are shown another one.",
            hint="Keep both files: each is signed, and together they show it. Ask the vendor.",
        )
    return Growth(size_before=head.size, size_now=later_head.size, generated_at_before=before.generated_at)


def _head(content: BundleContent) -> Checkpoint:
    return open_checkpoint(content.checkpoint, parse_vkey(content.vkey))
