"""After a restored backup: bring the log in the database up to its published head, from the published entries.

Only the log comes back. Rows that the entries recorded (confirmations, runs, reports) are those of the backup, and
texts that the entries point to are missing where the backup lacks them.
"""

from __future__ import annotations

from django.db import transaction

from upheld.core.errors import ProofError
from upheld.proof.codec import decode_statement
from upheld.proof.merkle import Frontier, leaf_hash
from upheld.proof.tiles import TILE_WIDTH, tiles_of
from upheld.server.evidence.append import PREDICATE_TYPES, locked_state, store_head
from upheld.server.evidence.head import Head, frontier_of, log_dir, published_head
from upheld.server.evidence.models import Leaf
from upheld.server.evidence.verification import read_bundle


def replay_published() -> int:
    """Add the published entries that the database lacks; gives their number, 0 where it lacks none.

    Raises:
        ProofError: database and published files together do not lead to the signed head: nothing is added. The
            database is then not an older state of this log.
    """
    with transaction.atomic():
        row = locked_state()
        published = published_head()
        if published is None or published.size <= row.size:
            return 0
        frontier = frontier_of(row)
        leaves = _missing_leaves(frontier, published)
        if frontier.root() != published.root:
            raise ProofError(
                "log.replay",
                f"The {row.size} entries of the database and the published ones after them do not lead to the "
                f"published head of {published.size} entries.",
                hint="The database is no older state of this log, or published files were changed.",
            )
        Leaf.objects.bulk_create(leaves)
        store_head(row, frontier)
        return len(leaves)


def _missing_leaves(frontier: Frontier, published: Head) -> list[Leaf]:
    """The leaves after the frontier up to the published head, which the frontier is moved to."""
    leaves: list[Leaf] = []
    for tile in tiles_of(published.size, None):
        if (tile.index + 1) * TILE_WIDTH <= frontier.size:
            continue
        bodies = read_bundle(log_dir(), tile)
        for body in bodies[frontier.size - tile.index * TILE_WIDTH :]:
            statement, hashed = decode_statement(body), leaf_hash(body)
            leaves.append(
                Leaf(
                    index=frontier.size,
                    body=body,
                    leaf_sha256=hashed.hex(),
                    predicate_type=PREDICATE_TYPES[type(statement)],
                    received_at=statement.received_at,
                )
            )
            frontier.append(hashed)
    return leaves
