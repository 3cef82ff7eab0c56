"""The shared ledger folds new entries only, and notices when the old ones are no longer the same."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeAlias

import pytest
from django.db import connection, transaction

from upheld.core.clock import FixedClock
from upheld.core.errors import ProofError
from upheld.proof.statements import HeartbeatStatement
from upheld.server.evidence import api as evidence
from upheld.server.evidence import ledger as module
from upheld.server.evidence.entries import entry_bodies

Grow: TypeAlias = Callable[[int], None]


@pytest.mark.django_db
def test_it_reads_each_entry_once(grow: Grow, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = evidence.SharedLedger()
    asked: list[int] = []
    real = entry_bodies

    def counted(start: int = 0, stop: int | None = None) -> object:
        asked.append(start)
        return real(start, stop)

    monkeypatch.setattr(module, "entry_bodies", counted)
    grow(3)
    shared.refresh()
    shared.refresh()
    grow(2)
    assert shared.refresh() == evidence.head()
    assert asked == [0, 3]


@pytest.mark.django_db
def test_entries_that_were_rolled_back_are_forgotten(grow: Grow, clock: FixedClock) -> None:
    shared = evidence.SharedLedger()
    grow(1)
    with pytest.raises(ZeroDivisionError):
        _read_and_fail(shared, clock)
    clock.advance(days=1)
    grow(1)
    assert shared.refresh() == evidence.head()


@pytest.mark.django_db
def test_entries_that_cannot_follow_the_ones_rolled_back_are_read_anew(grow: Grow, clock: FixedClock) -> None:
    """A rolled-back entry was dated later than what came in its place: folding on must not stay stuck."""
    shared = evidence.SharedLedger()
    grow(1)
    before = clock.now()
    clock.advance(days=1)
    with pytest.raises(ZeroDivisionError):
        _read_and_fail(shared, clock)
    clock.at = before
    grow(3)
    assert shared.refresh() == evidence.head()
    assert shared.refresh().size == 4


def _read_and_fail(shared: evidence.SharedLedger, clock: FixedClock) -> None:
    with transaction.atomic():
        evidence.append([HeartbeatStatement(received_at=clock.now())], clock=clock)
        assert shared.refresh().size == 2
        _ = 1 // 0


@pytest.mark.django_db
def test_entries_that_do_not_lead_to_the_head_are_refused(grow: Grow) -> None:
    shared = evidence.SharedLedger()
    grow(3)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE evidence_logstate SET root = %s", ["0" * 64])
    with pytest.raises(ProofError, match="do not lead to the stored head"):
        shared.refresh()


@pytest.mark.django_db(transaction=True)
def test_threads_share_it(grow: Grow) -> None:
    grow(50)
    shared = evidence.SharedLedger()
    seen: list[int] = []

    def read() -> None:
        seen.append(shared.refresh().size)
        connection.close()

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [50] * 8
