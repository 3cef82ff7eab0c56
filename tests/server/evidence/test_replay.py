"""A restored log is brought up to its published head, or refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from server.evidence.restoring import restore
from upheld.core.errors import Conflict, ProofError
from upheld.server.evidence import api as evidence
from upheld.server.evidence.head import log_dir
from upheld.server.evidence.models import Leaf, LogState

Grow: TypeAlias = Callable[[int], None]

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("size", [0, 1, 255, 256, 299])
def test_published_entries_come_back_and_the_log_goes_on(grow: Grow, size: int) -> None:
    evidence.create_log_key()
    if size:
        grow(size)
    old, state = list(Leaf.objects.all()), LogState.objects.values().first()
    grow(300 - size)
    newest = evidence.head()
    bodies = [bytes(leaf.body) for leaf in Leaf.objects.all()]
    restore(old, state)
    if size:
        with pytest.raises(Conflict):
            grow(1)
    assert evidence.replay_published() == 300 - size
    assert evidence.head() == newest
    assert [bytes(leaf.body) for leaf in Leaf.objects.all()] == bodies
    assert evidence.replay_published() == 0
    evidence.verify_log()
    grow(1)
    assert evidence.published_head() == evidence.head()


def test_a_database_that_is_no_older_state_stays_as_it_is(grow: Grow) -> None:
    evidence.create_log_key()
    grow(3)
    note = (log_dir() / "checkpoint").read_bytes()
    restore([], None)
    (log_dir() / "checkpoint").unlink()
    grow(1)
    (log_dir() / "checkpoint").write_bytes(note)
    with pytest.raises(ProofError) as refused:
        evidence.replay_published()
    assert refused.value.code == "log.replay"
    assert Leaf.objects.count() == 1


def test_changed_published_entries_are_refused(grow: Grow) -> None:
    evidence.create_log_key()
    grow(3)
    path = log_dir() / "tile/entries/000.p/3"
    path.write_bytes(path.read_bytes().replace(b"2026-11-24T09:01", b"2026-11-24T09:02"))
    restore([], None)
    with pytest.raises(ProofError):
        evidence.replay_published()
    assert not Leaf.objects.exists()


def test_nothing_published_means_nothing_to_replay(grow: Grow) -> None:
    grow(1)
    assert evidence.replay_published() == 0
