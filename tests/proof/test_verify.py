from __future__ import annotations

import datetime as dt
import json
import random
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from proof.world import ORIGIN, START, World, settled_world
from upheld.core.errors import InputError, ProofError, UpheldError
from upheld.core.outcomes import Outcome, State
from upheld.proof.archive import pack_archive, unpack_archive
from upheld.proof.bundle import BundleContent, write_bundle
from upheld.proof.canonical import canonical_bytes, sha256_hex
from upheld.proof.note import Signer
from upheld.proof.statements import CheckResultStatement
from upheld.proof.verify import Verification, verify_bundle

NOTES = "data-privacy.1"
EGRESS = "privacy.no_data_egress"
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def world() -> World:
    return settled_world()


def states(found: Verification) -> dict[str, str]:
    return {sentence.id: sentence.state for sentence in found.sentences}


def test_genuine_bundle_holds(world: World) -> None:
    found = verify_bundle(world.bundle(), now=world.now, pin=world.signer.verifier.vkey)
    assert found.exit_code == 0
    assert found.is_pinned
    assert states(found) == {
        "data-privacy.1": "upheld",
        "data-privacy.2": "attested",
        "access.1": "delegated",
        "audits.1": "planned",
        "audits.2": "no_promise",
    }
    assert found.sentences[0].age_seconds == 30 * 60
    assert found.summary[State.UPHELD] == 1
    assert not any("first use" in note for note in found.notes)


def test_first_use_is_said_in_words(world: World) -> None:
    found = verify_bundle(world.bundle(), now=world.now)
    assert any("trust on first use" in note and world.signer.verifier.vkey in note for note in found.notes)
    assert found.fingerprint == world.signer.verifier.fingerprint


def test_fresh_installation_upholds_nothing() -> None:
    world = World()
    world.publish()
    found = verify_bundle(world.bundle(), now=world.now)
    assert found.exit_code == 0
    assert set(states(found).values()) == {"unproven", "no_promise"}


def test_broken_sentence_truthfully_shown_is_genuine(world: World) -> None:
    world.wait(hours=1)
    world.run(NOTES, "forge.no_egress", Outcome.FAIL, message="Declares a host.")
    found = verify_bundle(world.bundle(), now=world.now)
    assert found.exit_code == 0
    assert states(found)[NOTES] == "broken"
    assert "Declares a host" in found.sentences[0].why


def test_proof_that_ran_out_is_told(world: World) -> None:
    world.wait(hours=40)
    world.beat()
    found = verify_bundle(world.bundle(), now=world.now + 20 * HOUR)
    assert found.exit_code == 0
    assert (found.sentences[0].state_then, found.sentences[0].state) == ("upheld", "stale")


@pytest.mark.parametrize(("age", "exit_code"), [(72 * HOUR, 0), (72 * HOUR + dt.timedelta(seconds=1), 3)])
def test_old_log_is_undecided(world: World, age: dt.timedelta, exit_code: int) -> None:
    found = verify_bundle(world.bundle(), now=world.now + age)
    assert found.exit_code == exit_code
    if exit_code:
        assert "too old to speak for today" in found.conclusion


def require(world: World, sentence: str | None = None, age: dt.timedelta = HOUR) -> tuple[int, str]:
    found = verify_bundle(world.bundle(), now=world.now + age, require=State.UPHELD, sentence=sentence)
    return found.exit_code, found.conclusion


def test_require_asks_for_every_promise(world: World) -> None:
    assert require(world) == (
        3,
        "Genuine, but 3 promises are not shown to be upheld: data-privacy.2, access.1, audits.1.",
    )
    assert require(world, NOTES) == (0, "Genuine and recent, and every promise is upheld.")
    assert require(world, "audits.2")[0] == 3
    assert require(world, NOTES, 73 * HOUR)[0] == 3
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    assert require(world) == (1, "Genuine, but 1 promise is broken or waived: data-privacy.1.")
    assert require(world, NOTES, 73 * HOUR)[0] == 1
    assert require(world, "data-privacy.2")[0] == 3
    world.waive(NOTES, EGRESS)
    assert require(world, NOTES)[0] == 1


def test_wrong_arguments_are_wrong_use(world: World) -> None:
    with pytest.raises(InputError, match=r"no sentence 'data-privacy\.9'"):
        verify_bundle(world.bundle(), now=world.now, sentence="data-privacy.9")
    with pytest.raises(InputError, match="cannot be required"):
        verify_bundle(world.bundle(), now=world.now, require=State.STALE)
    with pytest.raises(InputError, match="not a verification key"):
        verify_bundle(world.bundle(), now=world.now, pin="key")


def test_other_pinned_key_is_refused(world: World) -> None:
    stranger = Signer(ORIGIN, Ed25519PrivateKey.generate())
    with pytest.raises(ProofError, match="not of the pinned key"):
        verify_bundle(world.bundle(), now=world.now, pin=stranger.verifier.vkey)


def test_valid_signature_by_another_key_is_refused_under_the_claimed_one(world: World) -> None:
    content = world.content()
    world.signer = Signer(ORIGIN, Ed25519PrivateKey.generate())
    with pytest.raises(ProofError, match="did not sign this"):
        verify_bundle(write_bundle(replace(content, checkpoint=world.checkpoint())), now=world.now)


def test_future_dates_are_refused(world: World) -> None:
    with pytest.raises(ProofError, match="The bundle is dated 1 November 2026, 09:50 UTC; now it is"):
        verify_bundle(world.bundle(), now=world.now - HOUR)
    content = replace(world.content(), generated_at=START)
    with pytest.raises(ProofError, match="holds an entry of 2026-11-01T09:50:00Z"):
        verify_bundle(write_bundle(content), now=world.now)
    with pytest.raises(ProofError, match="The newest entry of the log is dated"):
        verify_bundle(write_bundle(content), now=START)
    assert verify_bundle(world.bundle(), now=world.now - dt.timedelta(minutes=5)).exit_code == 0


def forged(world: World, **changes: object) -> bytes:
    """A bundle as a vendor could make it who holds the key and wants to show something better."""
    change: Callable[..., BundleContent] = replace
    return write_bundle(change(world.content(), **changes))


def refused(data: bytes, world: World, words: str) -> UpheldError:
    with pytest.raises(UpheldError, match=words) as error:
        verify_bundle(data, now=world.now + HOUR)
    assert error.value.exit_code in {1, 2}
    return error.value


def test_better_page_than_evidence_is_refused(world: World) -> None:
    world.run(NOTES, "forge.no_egress", Outcome.FAIL)
    trust: dict[str, Any] = json.loads(world.content().trust)
    trust["sentences"][0]["state"] = "upheld"
    error = refused(forged(world, trust=canonical_bytes(trust)), world, "does not follow from the evidence")
    assert "trust.json says data-privacy.1 is 'upheld', its evidence says broken" in error.message
    assert error.exit_code == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda trust: trust["sentences"].pop(), "has other sentences than the policy"),
        (lambda trust: trust["sentences"][0].update(why="All is well."), r"about data-privacy\.1, in why"),
        (lambda trust: trust["sentences"].__setitem__(0, None), r"data-privacy\.1 is missing"),
        (lambda trust: trust["summary"].update(upheld=4), "they differ in summary"),
        (lambda trust: trust.update(note="x"), "they differ in an additional field 'note'"),
        (
            lambda trust: trust["sentences"][0].update(note=None),
            r"about data-privacy\.1, in an additional field 'note'",
        ),
        (lambda trust: trust["vendor"].update(name="Other"), "they differ in vendor"),
    ],
)
def test_every_other_difference_of_the_page_is_named(world: World, change: Callable[[Any], object], words: str) -> None:
    trust: dict[str, Any] = json.loads(world.content().trust)
    change(trust)
    refused(forged(world, trust=canonical_bytes(trust)), world, words)


def test_hidden_last_entry_is_refused(world: World) -> None:
    refused(forged(world, entries=world.entries()[:-1]), world, "signed head is of 14 entries, the bundle holds 13")


def test_exchanged_entry_is_refused(world: World) -> None:
    entries = world.entries()
    refused(forged(world, entries=(*entries[:-1], entries[-2])), world, "An entry was changed")


def test_changed_policy_is_refused(world: World) -> None:
    document: dict[str, Any] = json.loads(world.content().policy)
    document["title"] = "Better policy"
    refused(forged(world, policy=canonical_bytes(document)), world, "not the present one of the log")
    document["sentences"][0]["text"] = "Your notes may leave the platform."
    error = refused(forged(world, policy=canonical_bytes(document)), world, "but its text has")
    assert error.exit_code == 1


def test_superseded_policy_is_refused_and_announced_one_is_told(world: World) -> None:
    first = world.document
    world.publish(version=2, effective_on=world.now.date() + dt.timedelta(days=30))
    world.document = first
    found = verify_bundle(world.bundle(), now=world.now)
    assert any("Version 2 of the policy is announced" in note for note in found.notes)
    world.publish(version=3, effective_on=world.now.date())
    world.document = first
    refused(world.bundle(), world, r"version 1\) is not the present one")


def test_missing_and_surplus_texts_are_refused(world: World) -> None:
    blobs = dict(world.content().blobs)
    extra = blobs | {sha256_hex(b"extra"): b"extra"}
    refused(forged(world, blobs=extra), world, "nothing on the page rests on it")
    for sha256 in blobs:
        fewer = {name: blob for name, blob in blobs.items() if name != sha256}
        refused(forged(world, blobs=fewer), world, f"{sha256}, which the log refers to, is missing")


def test_check_source_must_be_the_one_that_ran(world: World) -> None:
    result = next(one for one in world.statements if isinstance(one, CheckResultStatement))
    members = unpack_archive(world.bundle())
    members[f"blobs/{result.check_sha256}"] += b"# changed\n"
    refused(pack_archive(members), world, "another content than its digest says")


def test_entries_of_unknown_types_ask_for_a_newer_version(world: World) -> None:
    entries = (*world.entries()[:-1], world.entries()[-1].replace(b"heartbeat/v1", b"heartbeat/v9"))
    error = refused(_resigned(world, entries), world, "does not know entries of the type")
    assert error.exit_code == 2
    assert "Entry 13 of the log" in error.message


def test_entries_that_say_too_much_are_refused(world: World) -> None:
    entries = (*world.entries()[:-1], world.entries()[-1].replace(b'"predicate":{', b'"predicate":{"note":"Jane",'))
    assert refused(_resigned(world, entries), world, "unknown fields").exit_code == 1


def _resigned(world: World, entries: tuple[bytes, ...]) -> bytes:
    from upheld.proof.checkpoint import Checkpoint
    from upheld.proof.merkle import leaf_hash, root

    head = Checkpoint(origin=ORIGIN, size=len(entries), root=root(leaf_hash(entry) for entry in entries))
    return forged(world, entries=entries, checkpoint=head.sign(world.signer))


def test_empty_log_proves_nothing(world: World) -> None:
    refused(_resigned(world, ()), world, "The log of the bundle is empty")


def test_two_hundred_flipped_bytes_are_all_noticed(world: World) -> None:
    data, chance = world.bundle(), random.Random(20261124)  # noqa: S311 - places in a file, not secrets
    for _ in range(200):
        place, change = chance.randrange(len(data)), chance.randrange(1, 256)
        flipped = data[:place] + bytes([data[place] ^ change]) + data[place + 1 :]
        with pytest.raises(UpheldError) as error:
            verify_bundle(flipped, now=world.now)
        assert error.value.exit_code in {1, 2}
        assert error.value.message.endswith((".", "}", "'"))
        assert error.value.hint or error.value.message


def test_flips_behind_a_mended_checksum_are_all_noticed(world: World) -> None:
    """The checksum of the archive hides what lies below: here each member is changed and packed anew."""
    members, chance = unpack_archive(world.bundle()), random.Random(7)  # noqa: S311 - places in a file, not secrets
    for name in sorted(members):
        for _ in range(25):
            content = members[name]
            place, change = chance.randrange(len(content)), chance.randrange(1, 256)
            flipped = content[:place] + bytes([content[place] ^ change]) + content[place + 1 :]
            with pytest.raises(UpheldError) as error:
                verify_bundle(pack_archive(members | {name: flipped}), now=world.now)
            assert error.value.exit_code in {1, 2}


def test_large_bundle_is_verified_within_a_second() -> None:
    world = settled_world()
    for _ in range(990):
        world.wait(minutes=1)
        world.run(NOTES, "forge.no_egress")
        world.run(NOTES, "forge.no_remotes")
    data = world.bundle()
    start = time.process_time()
    assert verify_bundle(data, now=world.now).exit_code == 0
    assert time.process_time() - start < 1
