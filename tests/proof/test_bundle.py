from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from proof.world import VENDOR, World, settled_world
from upheld.core.errors import Conflict, InputError, ProofError, UpheldError
from upheld.proof.archive import pack_archive, unpack_archive
from upheld.proof.bundle import build_bundle, read_bundle, write_bundle
from upheld.proof.canonical import canonical_bytes


@pytest.fixture
def world() -> World:
    return settled_world()


def test_bundles_round_trip_and_are_deterministic(world: World) -> None:
    content = world.content()
    data = write_bundle(content)
    assert read_bundle(data) == content
    assert write_bundle(replace(content, blobs=dict(sorted(content.blobs.items(), reverse=True)))) == data


def test_bundle_of_many_entries_round_trips(world: World) -> None:
    for _ in range(600):
        world.beat()
    members = unpack_archive(world.bundle())
    assert {name for name in members if name.startswith("log/tile")} == {
        "log/tile/entries/000",
        "log/tile/entries/001",
        f"log/tile/entries/002.p/{len(world.statements) - 512}",
    }
    assert read_bundle(world.bundle()).entries == world.entries()


def test_bundle_before_its_checkpoint_is_refused(world: World) -> None:
    checkpoint = world.checkpoint()
    world.beat()
    with pytest.raises(Conflict, match="There are 15 entries, but the checkpoint is of 14"):
        build_bundle(
            vendor=VENDOR,
            verifier=world.signer.verifier,
            policy_document=world.document,
            checkpoint=checkpoint,
            entries=world.entries(),
            read_blob=world.blobs.__getitem__,
            generated_at=world.now,
        )


def _changed(data: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    members = unpack_archive(data)
    change(members)
    return pack_archive(members)


def _manifest(**values: object) -> Callable[[dict[str, bytes]], object]:
    def change(members: dict[str, bytes]) -> None:
        manifest: dict[str, Any] = json.loads(members["bundle.json"]) | values
        members["bundle.json"] = canonical_bytes({name: one for name, one in manifest.items() if one is not ...})

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda members: members.pop("bundle.json"), r"no bundle\.json"),
        (lambda members: members.pop("trust.json"), r"no trust\.json"),
        (lambda members: members.pop("policy.json"), r"no policy\.json"),
        (lambda members: members.pop("log/checkpoint"), r"no log/checkpoint"),
        (lambda members: members.pop("log/tile/entries/000.p/14"), r"000\.p/14 of the log are missing"),
        (lambda members: members.update(readme=b"hello"), "members that do not belong"),
        (lambda members: members.update({"log/tile/0/000.p/14": b""}), "members that do not belong"),
        (lambda members: members.update({"blobs/" + "0" * 64: b"x"}), "another content than its digest"),
        (lambda members: members.update({"policy.json": b"{}"}), "or a wrong digest"),
        (lambda members: members.update({"bundle.json": b"{ }"}), r"bundle\.json cannot be read"),
        (lambda members: members.update({"bundle.json": b"[]"}), r"bundle\.json is not an object"),
        (
            _manifest(format="upheld.bundle/2"),
            r"bundle/2, 1, 1 \(format, state function, words\); known here is",
        ),
        (_manifest(state_function=2), "upheld.bundle/1, 2, 1 "),
        (_manifest(words=2), "upheld.bundle/1, 1, 2 "),
        (_manifest(words=...), "upheld.bundle/1, 1, None "),
        (_manifest(log_size=13), "are missing"),
        (_manifest(log_size=-1), "no usable size"),
        (_manifest(log_size=True), "no usable size"),
        (_manifest(log_size=10**12), "no usable size"),
        (_manifest(vendor="x"), "lacks fields or has others"),
        (_manifest(note="x"), "lacks fields or has others"),
        (_manifest(vkey=...), "lacks fields or has others"),
        (_manifest(generated_at="today"), "is not a time"),
        (_manifest(policy_sha256="0" * 64), "or a wrong digest"),
    ],
)
def test_other_members_are_refused(world: World, change: Callable[[dict[str, bytes]], object], words: str) -> None:
    with pytest.raises((InputError, ProofError), match=words):
        read_bundle(_changed(world.bundle(), change))


def test_truncation_anywhere_is_refused(world: World) -> None:
    data = world.bundle()
    for length in [*range(0, len(data), 1024), len(data) - 1]:
        with pytest.raises(UpheldError) as refused:
            read_bundle(data[:length])
        assert refused.value.exit_code in {1, 2}
        assert refused.value.message


def test_no_archive_library_is_needed() -> None:
    assert "zipfile" not in vars(sys.modules["upheld.proof.archive"])
