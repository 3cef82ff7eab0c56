"""Two bundles of one log: growth passes; a rollback, a fork and another key are told."""

from __future__ import annotations

import dataclasses

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from proof.world import ORIGIN, World, settled_world
from upheld.core.errors import ProofError
from upheld.proof.growth import require_growth
from upheld.proof.note import Signer


@pytest.fixture
def world() -> World:
    return settled_world()


def test_a_log_that_grew_passes(world: World) -> None:
    earlier = world.bundle()
    world.wait(hours=1)
    world.beat()
    grown = require_growth(earlier, world.bundle())
    assert grown.size_now == grown.size_before + 1


def test_the_same_bundle_is_consistent_with_itself(world: World) -> None:
    assert require_growth(world.bundle(), world.bundle()).size_before == len(world.statements)


def test_entries_taken_away_are_told(world: World) -> None:
    later = world.bundle()
    world.statements.pop()
    with pytest.raises(ProofError, match="entries were taken away"):
        require_growth(later, world.bundle())


def test_a_rewritten_entry_is_told(world: World) -> None:
    earlier = world.bundle()
    last = world.statements.pop()
    world.statements.append(dataclasses.replace(last, received_at=world.now))
    world.wait(hours=1)
    world.statements[-1] = dataclasses.replace(world.statements[-1], received_at=world.now)
    world.beat()
    with pytest.raises(ProofError, match="rewritten"):
        require_growth(earlier, world.bundle())


def test_another_key_is_told(world: World) -> None:
    earlier = world.bundle()
    world.signer = Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(b"\x08" * 32))
    with pytest.raises(ProofError, match="different keys"):
        require_growth(earlier, world.bundle())
