"""Appending: in a transaction, forward in time, under the closed schema, never over a published log."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from collections.abc import Callable
from typing import TypeAlias

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from server.evidence.restoring import restore
from upheld.core.clock import FixedClock
from upheld.core.errors import Conflict, InputError, ProofError
from upheld.proof.merkle import leaf_hash, root
from upheld.proof.statements import AttestationStatement, HeartbeatStatement, Role
from upheld.server.evidence import api as evidence
from upheld.server.evidence.api import NewBlob
from upheld.server.evidence.head import log_dir
from upheld.server.evidence.models import MAX_BLOB_BYTES, Blob, Leaf, LogState

Grow: TypeAlias = Callable[[int], None]


def beat(clock: FixedClock) -> HeartbeatStatement:
    return HeartbeatStatement(received_at=clock.now())


@pytest.mark.django_db(transaction=True)
def test_append_outside_a_transaction_is_refused(clock: FixedClock) -> None:
    with pytest.raises(Conflict) as refused:
        evidence.append([beat(clock)], clock=clock)
    assert refused.value.code == "log.no_transaction"
    assert not Leaf.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_entries_and_head_vanish_with_a_transaction_that_fails(clock: FixedClock, grow: Grow) -> None:
    grow(2)
    before = evidence.head()
    with pytest.raises(ZeroDivisionError):
        append_and_fail(clock)
    assert evidence.head() == before
    assert Leaf.objects.count() == 2
    assert not Blob.objects.exists()


def append_and_fail(clock: FixedClock) -> None:
    with transaction.atomic():
        evidence.append([beat(clock)], blobs=[NewBlob(body=b"{}")], clock=clock)
        _ = 1 // 0


@pytest.mark.django_db
def test_a_statement_against_the_schema_leaves_nothing(clock: FixedClock) -> None:
    wrong = AttestationStatement(
        sentence="access.1",
        sentence_sha256="a" * 64,
        kind="access.mfa_enforced",
        role=Role.OWNER,
        from_at=clock.now(),
        until_at=clock.now(),
        text_sha256="Signed by Jane Doe",
        received_at=clock.now(),
    )
    with pytest.raises(ProofError), transaction.atomic():
        evidence.append([beat(clock), wrong], clock=clock)
    assert not Leaf.objects.exists()
    assert evidence.head().size == 0


@pytest.mark.django_db
def test_the_head_is_the_root_over_the_stored_bodies(grow: Grow) -> None:
    for count in (1, 2, 4, 6):
        grow(count)
    bodies = [bytes(body) for body in Leaf.objects.order_by("index").values_list("body", flat=True)]
    assert evidence.head().root == root(leaf_hash(body) for body in bodies)
    assert evidence.head().size == len(bodies) == 13
    assert list(Leaf.objects.order_by("index").values_list("index", flat=True)) == list(range(13))


@pytest.mark.django_db
def test_a_clock_set_back_does_not_make_the_log_run_backwards(clock: FixedClock, grow: Grow) -> None:
    grow(1)
    late = clock.now()
    clock.advance(days=-3)
    grow(1)
    times = [statement.received_at for _, statement in evidence.entries()]
    assert times == [late, late]
    clock.advance(days=4)
    grow(1)
    assert evidence.newest_at() == clock.now() > late


@pytest.mark.django_db
def test_the_statement_cannot_set_its_own_time_of_receipt(clock: FixedClock) -> None:
    with transaction.atomic():
        evidence.append([HeartbeatStatement(received_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))], clock=clock)
    assert evidence.newest_at() == clock.now()


@pytest.mark.django_db
def test_leaves_are_neither_changed_nor_removed(grow: Grow) -> None:
    grow(2)
    leaf = Leaf.objects.get(index=0)
    leaf.body = b"other"
    for change in (leaf.save, leaf.delete, Leaf.objects.all().delete, lambda: Leaf.objects.update(body=b"other")):
        with pytest.raises(Conflict, match="cannot be"):
            change()
    with pytest.raises(Conflict):
        Leaf.objects.bulk_update([leaf], ["body"])
    assert evidence.verify_log().head.size == 2


@pytest.mark.django_db
def test_blobs_are_stored_once_under_their_digest(clock: FixedClock) -> None:
    blob = NewBlob(body=b'{"a":1}')
    for _ in range(2):
        with transaction.atomic():
            evidence.append([], blobs=[blob, blob], clock=clock)
    assert evidence.get_blob(hashlib.sha256(blob.body).hexdigest()) == ("application/json", blob.body)
    assert dict(evidence.blobs([blob.sha256, "0" * 64])) == {blob.sha256: blob.body}
    assert evidence.has_blobs([blob.sha256, "0" * 64]) == {blob.sha256}
    with pytest.raises(InputError):
        evidence.get_blob("0" * 64)
    with pytest.raises(Conflict):
        Blob.objects.get().save()


@pytest.mark.django_db
def test_a_huge_blob_is_refused(clock: FixedClock) -> None:
    with pytest.raises(InputError) as refused, transaction.atomic():
        evidence.append([beat(clock)], blobs=[NewBlob(body=b"x" * (MAX_BLOB_BYTES + 1))], clock=clock)
    assert refused.value.code == "blob.size"
    assert not Leaf.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_is_appended_to_a_database_behind_the_published_log(grow: Grow) -> None:
    evidence.create_log_key()
    grow(3)
    old = list(Leaf.objects.all())
    old_state = LogState.objects.values().get()
    grow(2)
    restore(old, old_state)
    with pytest.raises(Conflict) as refused:
        grow(1)
    assert refused.value.code == "log.behind"
    assert "restored" in refused.value.hint
    assert Leaf.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_nothing_is_appended_to_a_database_that_grew_another_way(grow: Grow, clock: FixedClock) -> None:
    evidence.create_log_key()
    grow(3)
    published = (log_dir() / "checkpoint").read_bytes()
    restore([], None)
    (log_dir() / "checkpoint").unlink()
    clock.advance(days=1)
    with transaction.atomic():
        evidence.append([beat(clock)] * 5, clock=clock)
    (log_dir() / "checkpoint").write_bytes(published)
    with pytest.raises(Conflict) as refused:
        grow(1)
    assert refused.value.code == "log.behind"
    assert Leaf.objects.count() == 5


@pytest.mark.django_db(transaction=True)
def test_an_entry_stands_even_where_publishing_fails(grow: Grow, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        grow(1)
    assert "not published" in caplog.text
    assert evidence.head().size == 1
    evidence.create_log_key()
    grow(1)
    assert evidence.published_head() == evidence.head()


@pytest.mark.django_db
def test_an_append_asks_the_database_few_questions(grow: Grow) -> None:
    grow(1)
    with CaptureQueriesContext(connection) as queries:
        grow(200)
    assert len(queries) <= 12


@pytest.mark.django_db
def test_heartbeat_is_an_entry(clock: FixedClock) -> None:
    assert evidence.heartbeat(clock=clock) == 0
    assert [type(statement) for _, statement in evidence.entries()] == [HeartbeatStatement]
