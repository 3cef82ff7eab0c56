"""The bundle that a customer takes away, made once for each head of the log."""

from __future__ import annotations

import threading
from typing import cast

from upheld.proof.assessment import needed_blobs
from upheld.proof.bundle import BundleContent, write_bundle
from upheld.proof.canonical import JSON, canonical_bytes
from upheld.proof.checkpoint import Checkpoint, open_checkpoint
from upheld.proof.codec import encode_statement
from upheld.proof.merkle import Frontier, leaf_hash
from upheld.server.evidence import api as evidence_api
from upheld.server.trust.facts import Facts
from upheld.server.trust.log_files import log_folder


def current_bundle(facts: Facts) -> bytes | None:
    """The bundle over the facts; None while there is no policy, or the newest entries are not published yet."""
    return _BUNDLES.get(facts)


def make_bundle(facts: Facts, checkpoint: bytes, entries: tuple[bytes, ...]) -> bytes:
    """The bundle that says exactly what the facts say, under a signed checkpoint over exactly these entries."""
    content = BundleContent(
        vendor=facts.document["vendor"],
        vkey=evidence_api.log_verifier().vkey,
        generated_at=facts.generated_at,
        trust=canonical_bytes(cast("JSON", dict(facts.document))),
        policy=canonical_bytes(cast("JSON", dict(facts.policy))),
        blobs=facts.blobs,
        checkpoint=checkpoint,
        entries=entries,
    )
    return write_bundle(content)


class _Entries:
    """The bytes of all entries, kept so that each is read once; read anew when they do not lead to the head."""

    def __init__(self) -> None:
        self._entries: list[bytes] = []
        self._frontier = Frontier()

    def up_to(self, head: Checkpoint) -> tuple[bytes, ...]:
        """The entries that the head speaks for."""
        if head.size >= len(self._entries):
            self._read(head.size)
        if self._frontier.root() != head.root:
            self._entries, self._frontier = [], Frontier()
            self._read(head.size)
        return tuple(self._entries)

    def _read(self, size: int) -> None:
        for _, statement in evidence_api.entries(len(self._entries), size):
            entry = encode_statement(statement)
            self._entries.append(entry)
            self._frontier.append(leaf_hash(entry))


class _Bundles:
    """The last bundle, by what it was made from: the signed head and its key, the policy, the vendor."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._key: tuple[object, ...] | None = None
        self._bundle: bytes | None = None
        self._entries = _Entries()

    def get(self, facts: Facts) -> bytes | None:
        """The bundle; made anew when anything that it is made from is another."""
        try:
            checkpoint = (log_folder() / "checkpoint").read_bytes()
        except FileNotFoundError:
            return None
        verifier = evidence_api.log_verifier()
        key = (checkpoint, verifier.vkey, facts.document.get("policy"), facts.document["vendor"])
        with self._lock:
            if key != self._key:
                head = open_checkpoint(checkpoint, verifier)
                if not _is_covered(facts, head.size):
                    return None
                self._bundle, self._key = make_bundle(facts, checkpoint, self._entries.up_to(head)), key
            return self._bundle


_BUNDLES = _Bundles()


def _is_covered(facts: Facts, published: int) -> bool:
    """Whether the facts are those of the published head, and every text they rest on is stored."""
    if facts.assessment is None or facts.document["log"]["size"] != published:
        return False
    return needed_blobs(facts.assessment) <= facts.blobs.keys()
