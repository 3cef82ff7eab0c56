"""The face of the evidence log: append, read, publish, verify, and the ledger that states are computed from."""

from __future__ import annotations

from upheld.server.evidence.append import NewBlob, append, heartbeat, heartbeat_if_due
from upheld.server.evidence.entries import blobs, entries, get_blob, has_blobs, newest_at
from upheld.server.evidence.head import Head, head, published_head
from upheld.server.evidence.keys import create_log_key, log_origin, log_verifier
from upheld.server.evidence.ledger import SharedLedger, ledger
from upheld.server.evidence.publication import publish
from upheld.server.evidence.replay import replay_published
from upheld.server.evidence.verification import LogReport, verify_log

__all__ = [
    "Head",
    "LogReport",
    "NewBlob",
    "SharedLedger",
    "append",
    "blobs",
    "create_log_key",
    "entries",
    "get_blob",
    "has_blobs",
    "head",
    "heartbeat",
    "heartbeat_if_due",
    "ledger",
    "log_origin",
    "log_verifier",
    "newest_at",
    "publish",
    "published_head",
    "replay_published",
    "verify_log",
]
