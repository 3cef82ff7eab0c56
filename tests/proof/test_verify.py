from __future__ import annotations

import pytest
from tests.proof.world import World, settled_world

from upheld.proof.verify import verify_bundle


@pytest.fixture
def world() -> World:
    return settled_world()


def test_genuine_bundle_holds(world: World) -> None:
    found = verify_bundle(world.bundle(), now=world.now)
    assert found.exit_code == 0
    states = {sentence.id: sentence.state for sentence in found.sentences}
    assert states == {
        "data-privacy.1": "upheld",
        "data-privacy.2": "attested",
        "access.1": "delegated",
        "audits.1": "planned",
        "audits.2": "no_promise",
    }
