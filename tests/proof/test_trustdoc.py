from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from proof.world import World, settled_world
from upheld.core.outcomes import Outcome, State
from upheld.proof.canonical import sha256_hex
from upheld.proof.trustdoc import trust_schema


def shown(world: World) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(world.content().trust)
    return found


@pytest.fixture
def validator() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(trust_schema())
    return jsonschema.Draft202012Validator(trust_schema())


def test_document_has_the_published_shape(validator: jsonschema.Draft202012Validator) -> None:
    world = settled_world()
    document = shown(world)
    validator.validate(document)
    assert set(document) == {"vendor", "generated_at", "policy", "summary", "sentences", "log"}
    assert document["summary"] == {
        "upheld": 1,
        "broken": 0,
        "stale": 0,
        "unproven": 0,
        "attested": 1,
        "planned": 1,
        "delegated": 1,
        "waived": 0,
    }
    assert document["sentences"][4]["state"] == "no_promise"
    assert document["sentences"][4]["commitments"] == []
    assert document["log"]["size"] == len(world.statements)


def test_schema_takes_every_state(validator: jsonschema.Draft202012Validator) -> None:
    world = World()
    world.publish()
    validator.validate(shown(world))
    world = settled_world()
    world.run("data-privacy.1", "forge.no_egress", Outcome.FAIL)
    validator.validate(shown(world))
    world.waive("data-privacy.1", "privacy.no_data_egress")
    validator.validate(shown(world))
    assert shown(world)["summary"][State.WAIVED] == 1


def test_schema_refuses_what_the_page_never_says(validator: jsonschema.Draft202012Validator) -> None:
    sound = shown(settled_world())
    changes: tuple[Callable[[Any], object], ...] = (
        lambda one: one.pop("log"),
        lambda one: one["summary"].pop("stale"),
        lambda one: one["summary"].update(good=1),
        lambda one: one["sentences"][0].update(state="kept"),
        lambda one: one["sentences"][0].update(state="no_promise"),
        lambda one: one["sentences"][4].update(state="upheld"),
        lambda one: one["sentences"][0]["commitments"][0].update(last_proof_at="yesterday"),
        lambda one: one["sentences"][0].update(why=""),
    )
    for change in changes:
        document = copy.deepcopy(sound)
        change(document)
        assert not validator.is_valid(document)


def test_evidence_names_what_was_looked_at_by_its_digest(validator: jsonschema.Draft202012Validator) -> None:
    world = settled_world()
    world.run("data-privacy.1", "forge.no_egress")
    document = shown(world)
    found = document["sentences"][0]["commitments"][0]["evidence"]
    evidence = next(one for one in found if one["check"] == "forge.no_egress")
    assert evidence["observed"] == [{"kind": "app", "id": "notes", "sha256": sha256_hex(b"app")}]
    evidence["observed"][0]["sha256"] = "none"
    assert not validator.is_valid(document)
