"""Counting the log again names the first thing that differs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from django.db import connection, transaction

from upheld.core.errors import ProofError
from upheld.server.evidence import api as evidence
from upheld.server.evidence.head import log_dir

Grow: TypeAlias = Callable[[int], None]


def tamper(statement: str, *values: bytes | int | str) -> None:
    """Change the database behind the models."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


@pytest.mark.django_db
def test_a_log_that_was_let_alone_verifies(grow: Grow) -> None:
    assert evidence.verify_log().head.size == 0
    grow(5)
    report = evidence.verify_log()
    assert report.head == evidence.head()
    assert report.published is None


@pytest.mark.django_db
@pytest.mark.parametrize("index", [0, 3, 6])
def test_a_changed_entry_is_named(grow: Grow, index: int) -> None:
    grow(7)
    tamper('UPDATE evidence_leaf SET body = %s WHERE evidence_leaf."index" = %s', b"{}", index)
    with pytest.raises(ProofError, match=f"The entry {index} was changed"):
        evidence.verify_log()


@pytest.mark.django_db
def test_a_missing_entry_is_named(grow: Grow) -> None:
    grow(4)
    tamper('DELETE FROM evidence_leaf WHERE evidence_leaf."index" = %s', 2)
    with pytest.raises(ProofError, match="The entry 2 is missing"):
        evidence.verify_log()


@pytest.mark.django_db
def test_a_cut_end_and_a_stray_entry_are_seen(grow: Grow) -> None:
    grow(4)
    tamper('UPDATE evidence_leaf SET "index" = %s WHERE evidence_leaf."index" = %s', 9, 3)
    with pytest.raises(ProofError) as refused:
        evidence.verify_log()
    assert refused.value.code == "log.head"
    tamper('UPDATE evidence_leaf SET "index" = %s WHERE evidence_leaf."index" = %s', 3, 9)
    grow(1)
    tamper('UPDATE evidence_leaf SET "index" = %s WHERE evidence_leaf."index" = %s', 9, 4)
    with pytest.raises(ProofError):
        evidence.verify_log()


@pytest.mark.django_db(transaction=True)
def test_a_published_entry_that_was_changed_is_named(grow: Grow) -> None:
    evidence.create_log_key()
    grow(3)
    path = log_dir() / "tile/entries/000.p/3"
    path.write_bytes(path.read_bytes().replace(b"2026-11-24", b"2026-11-25"))
    with pytest.raises(ProofError, match="The entry 0 was published with other content"):
        evidence.verify_log()
    path.unlink()
    with pytest.raises(ProofError, match="missing"):
        evidence.verify_log()


@pytest.mark.django_db(transaction=True)
def test_a_checkpoint_of_another_key_or_history_is_refused(grow: Grow) -> None:
    evidence.create_log_key()
    grow(3)
    tamper("DELETE FROM evidence_leaf")
    tamper("DELETE FROM evidence_logstate")
    with pytest.raises(ProofError) as refused:
        evidence.verify_log()
    assert refused.value.code == "log.fork"
    (log_dir() / "checkpoint").write_text("changed", encoding="utf-8")
    with pytest.raises(ProofError):
        evidence.verify_log()


@pytest.mark.django_db(transaction=True)
def test_published_hashes_that_were_changed_are_named(grow: Grow) -> None:
    evidence.create_log_key()
    grow(257)
    assert evidence.verify_log().files == 5
    for name in ("tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"):
        path = log_dir() / name
        sound = path.read_bytes()
        path.write_bytes(sound[:-1] + bytes([sound[-1] ^ 1]))
        with pytest.raises(ProofError, match=name):
            evidence.verify_log()
        path.write_bytes(sound)


@pytest.mark.django_db
def test_a_changed_text_is_named_and_a_withheld_one_is_not_missed(grow: Grow) -> None:
    grow(1)
    blob = evidence.NewBlob(body=b'{"a":1}')
    with transaction.atomic():
        evidence.append([], blobs=[blob, evidence.NewBlob(body=b'{"b":1}')])
    assert evidence.verify_log().blobs == 2
    tamper("DELETE FROM evidence_blob WHERE sha256 <> %s", blob.sha256)
    assert evidence.verify_log().blobs == 1
    tamper("UPDATE evidence_blob SET body = %s", b"{}")
    with pytest.raises(ProofError, match=blob.sha256):
        evidence.verify_log()
