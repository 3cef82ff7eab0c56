"""Appending to the log: in the transaction of the thing that the entry records, or not at all."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from upheld.core.clock import Clock, SystemClock
from upheld.core.errors import Conflict, InputError, UpheldError
from upheld.proof.canonical import sha256_hex
from upheld.proof.codec import FORMS, encode_statement
from upheld.proof.merkle import EMPTY_ROOT, Frontier, leaf_hash
from upheld.proof.statements import HeartbeatStatement, Statement
from upheld.server.evidence import publication
from upheld.server.evidence.entries import newest_at
from upheld.server.evidence.head import Head, frontier_of, require_not_behind
from upheld.server.evidence.models import MAX_BLOB_BYTES, Blob, Leaf, LogState

_LOG = logging.getLogger(__name__)
PREDICATE_TYPES = {form.statement: form.predicate_type for form in FORMS}


@dataclass(frozen=True, kw_only=True)
class NewBlob:
    """A text to be stored under its digest."""

    body: bytes
    media_type: str = "application/json"

    @property
    def sha256(self) -> str:
        """The digest that entries point to it with."""
        return sha256_hex(self.body)


def append(
    statements: Sequence[Statement], *, blobs: Sequence[NewBlob] = (), clock: Clock | None = None
) -> tuple[int, ...]:
    """Add entries at the end of the log, and the blobs they point to; gives their positions.

    The time of receipt is set here: the clock's, but never before the entry in front, so that a clock that was set
    back does not make the log run backwards. Publishing follows once the transaction is committed.

    Raises:
        Conflict: no transaction is open, or the database is behind the published log (nothing is appended).
        ProofError: a statement holds what the closed schema does not allow.
        InputError: a blob is too large.
    """
    connection = transaction.get_connection()
    if not connection.in_atomic_block:
        raise Conflict(
            "log.no_transaction",
            "An entry was to be appended outside a transaction.",
            hint="Append inside the transaction that stores what the entry records.",
        )
    _store_blobs(blobs)
    if not statements:
        return ()
    row = locked_state()
    frontier = frontier_of(row)
    require_not_behind(Head(size=row.size, root=frontier.root()), frontier)
    leaves = _leaves(statements, frontier, clock or SystemClock())
    Leaf.objects.bulk_create(leaves)
    store_head(row, frontier)
    transaction.on_commit(_publish_after_commit)
    return tuple(leaf.index for leaf in leaves)


def heartbeat(*, clock: Clock | None = None) -> int:
    """Note in the log that the server lives; gives the entry's position."""
    clock = clock or SystemClock()
    with transaction.atomic():
        (index,) = append([HeartbeatStatement(received_at=clock.now())], clock=clock)
    return index


def heartbeat_if_due(every: dt.timedelta, *, clock: Clock | None = None) -> None:
    """A heartbeat, unless the log has an entry younger than `every`: any entry shows that the server lives."""
    clock = clock or SystemClock()
    newest = newest_at()
    if newest is None or clock.now() - newest >= every:
        heartbeat(clock=clock)


def locked_state() -> LogState:
    """The head, held until the transaction ends: one writer at a time on every database."""
    row = LogState.objects.select_for_update().filter(pk=1).first()
    if row is None:
        LogState.objects.bulk_create(
            [LogState(id=1, size=0, root=EMPTY_ROOT.hex(), frontier=[])], ignore_conflicts=True
        )
        row = LogState.objects.select_for_update().get(pk=1)
    return row


def store_head(row: LogState, frontier: Frontier) -> None:
    """Move the head in the database to the edge of the tree."""
    row.size, row.root = frontier.size, frontier.root().hex()
    row.frontier = [node.hex() for node in frontier.nodes]
    row.save()


def _leaves(statements: Sequence[Statement], frontier: Frontier, clock: Clock) -> list[Leaf]:
    at = clock.now()
    if frontier.size:
        at = max(at, Leaf.objects.values_list("received_at", flat=True).get(index=frontier.size - 1))
    leaves = []
    for statement in statements:
        body = encode_statement(replace(statement, received_at=at))
        hashed = leaf_hash(body)
        leaves.append(
            Leaf(
                index=frontier.size,
                body=body,
                leaf_sha256=hashed.hex(),
                predicate_type=PREDICATE_TYPES[type(statement)],
                received_at=at,
            )
        )
        frontier.append(hashed)
    return leaves


def _store_blobs(blobs: Sequence[NewBlob]) -> None:
    for blob in blobs:
        if len(blob.body) > MAX_BLOB_BYTES:
            raise InputError(
                "blob.size",
                f"A text of {len(blob.body)} bytes is longer than the {MAX_BLOB_BYTES} bytes that evidence may take.",
                hint="Shorten it, or split it.",
            )
    rows = {blob.sha256: Blob(sha256=blob.sha256, media_type=blob.media_type, body=blob.body) for blob in blobs}
    Blob.objects.bulk_create(rows.values(), ignore_conflicts=True)


def _publish_after_commit() -> None:
    """Publish; a hindrance is only logged: the entries are safe, and the next publishing takes them along."""
    try:
        publication.publish()
    except (UpheldError, OSError) as error:
        _LOG.error("The log was not published: %s", error)
