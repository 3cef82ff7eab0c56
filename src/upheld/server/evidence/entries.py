"""Reading the log and its blobs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from upheld.core.errors import InputError
from upheld.proof.codec import decode_statement
from upheld.proof.statements import Statement
from upheld.server.evidence.models import Blob, Leaf

_CHUNK = 1_000
_MAX_VARIABLES = 500
"""Digests asked for in one query: every database takes that many."""


def entries(start: int = 0, stop: int | None = None) -> Iterator[tuple[int, Statement]]:
    """All entries from position `start` (up to before `stop`) in order, decoded under the closed schema."""
    for index, body in entry_bodies(start, stop):
        yield index, decode_statement(body)


def entry_bodies(start: int = 0, stop: int | None = None) -> Iterator[tuple[int, bytes]]:
    """The stored bytes of the entries from `start` up to before `stop`."""
    rows = Leaf.objects.filter(index__gte=start).order_by("index")
    if stop is not None:
        rows = rows.filter(index__lt=stop)
    for index, body in rows.values_list("index", "body").iterator(chunk_size=_CHUNK):
        yield index, stored_bytes(body)


def stored_bytes(value: bytes | memoryview | str) -> bytes:
    """What a binary column gives, as bytes.

    SQLite gives text where somebody wrote text behind the models: its bytes will not have the digest they should.
    """
    return value.encode() if isinstance(value, str) else bytes(value)


def leaf_hashes(start: int = 0, stop: int | None = None) -> Iterator[bytes]:
    """The leaf hashes from `start` up to before `stop`."""
    rows = Leaf.objects.filter(index__gte=start).order_by("index")
    if stop is not None:
        rows = rows.filter(index__lt=stop)
    for leaf in rows.values_list("leaf_sha256", flat=True).iterator(chunk_size=_CHUNK):
        yield bytes.fromhex(leaf)


def newest_at() -> dt.datetime | None:
    """When the newest entry was received; None while the log is empty."""
    return Leaf.objects.order_by("-index").values_list("received_at", flat=True).first()


def get_blob(sha256: str) -> tuple[str, bytes]:
    """Media type and bytes of a blob.

    Raises:
        InputError: there is none with this digest.
    """
    row = Blob.objects.filter(pk=sha256).first()
    if row is None:
        raise InputError(
            "blob.missing", f"No text with the digest {sha256[:64]} is stored here.", hint="It may be withheld."
        )
    return row.media_type, bytes(row.body)


def blobs(digests: Iterable[str] | None = None) -> Mapping[str, bytes]:
    """Digest → bytes of the named blobs, those that are stored; of all without names."""
    if digests is None:
        return {
            key: bytes(body) for key, body in Blob.objects.values_list("sha256", "body").iterator(chunk_size=_CHUNK)
        }
    wanted = sorted(set(digests))
    found: dict[str, bytes] = {}
    for at in range(0, len(wanted), _MAX_VARIABLES):
        rows = Blob.objects.filter(pk__in=wanted[at : at + _MAX_VARIABLES])
        found |= {key: bytes(body) for key, body in rows.values_list("sha256", "body")}
    return found


def has_blobs(digests: Iterable[str]) -> frozenset[str]:
    """Those of the digests that a blob is stored for."""
    wanted = sorted(set(digests))
    found: set[str] = set()
    for at in range(0, len(wanted), _MAX_VARIABLES):
        found |= set(Blob.objects.filter(pk__in=wanted[at : at + _MAX_VARIABLES]).values_list("sha256", flat=True))
    return frozenset(found)
