"""Bundles of somebody who knows the format and holds the key: `upheld verify` never crashes, hangs or praises wrongly.

Every change goes below the outer form: members are packed anew, digests mended, the log signed again, so that each
layer is reached. What verification then says is held against an oracle of twenty lines that shares no code with it.
"""

from __future__ import annotations

import copy
import datetime as dt
import json
import random
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from proof.world import ORIGIN, VENDOR, World, settled_world
from upheld.cli.main import main
from upheld.core.errors import ProofError, UpheldError
from upheld.core.outcomes import Outcome, State
from upheld.proof import bundle
from upheld.proof.archive import pack_archive, unpack_archive
from upheld.proof.bundle import build_bundle, fold_entries, write_bundle
from upheld.proof.canonical import JSON, canonical_bytes, sha256_hex
from upheld.proof.checkpoint import Checkpoint
from upheld.proof.merkle import leaf_hash, root
from upheld.proof.state import Reason, Verdict
from upheld.proof.statements import PolicyVersionStatement
from upheld.proof.tiles import pack_entries
from upheld.proof.verify import Verification, verify_bundle

ROUNDS = 3_000
NOTES = "data-privacy.1"
EVIL: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1,
    2**53 - 1,
    10**400,
    1.5,
    "",
    "x" * 70_000,
    "\x1b]0;owned\x07\x1b[2J",
    "a\u202eb\u200b\u009b31m",
    "line one\nupheld: Genuine and recent",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "9999-12-31",
    "0001-01-01",
    "2026-02-30",
    "../../etc/passwd",
    "upheld",
    "pass",
    "whole",
    [],
    [[]],
    {},
    {"": None},
    {"a": {"a": {"a": {"a": []}}}},
)


class Forger:
    """A settled vendor's bundle as parts that can be changed and made consistent again."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.world = settled_world()
        self.world.run(NOTES, "forge.no_egress", Outcome.FAIL)
        self.world.waive(NOTES, "privacy.no_data_egress")
        self.world.run(NOTES, "forge.no_egress")
        self.members = unpack_archive(self.world.bundle())
        self.entries = list(self.world.entries())

    def mutated(self) -> bytes:
        """One bundle, changed in one layer and mended in the layers around it."""
        return self.chance.choice((self._page, self._manifest, self._entry, self._policy, self._blob, self._raw))()

    def _page(self) -> bytes:
        return pack_archive(self.members | {"trust.json": self._changed(self.members["trust.json"])})

    def _manifest(self) -> bytes:
        return pack_archive(self.members | {"bundle.json": self._changed(self.members["bundle.json"])})

    def _raw(self) -> bytes:
        name = self.chance.choice(sorted(self.members))
        content = self.members[name]
        bad = self.chance.choice(
            (b"", content[:-1], content * 2, b"[" * 40_000, b"\xff\xfe", content + b"\n", b'{"a":1,"a":1}', b"9" * 5000)
        )
        return pack_archive(self.members | {name: bad})

    def _entry(self) -> bytes:
        entries = list(self.entries)
        for _ in range(self.chance.choice((1, 1, 2))):
            at = self.chance.randrange(len(entries))
            kind = self.chance.randrange(4)
            if kind == 0:
                entries[at] = self._changed(entries[at])
            elif kind == 1:
                entries.insert(at, self.chance.choice(self.entries))
            elif kind == 2:
                del entries[at]
            else:
                other = self.chance.randrange(len(entries))
                entries[at], entries[other] = entries[other], entries[at]
        return self._signed(entries, self.members["policy.json"])

    def _policy(self) -> bytes:
        """A changed document whose digest the log has, as the vendor could write it."""
        document = self._changed(self.members["policy.json"])
        old, new = sha256_hex(self.members["policy.json"]).encode(), sha256_hex(document).encode()
        return self._signed([entry.replace(old, new) for entry in self.entries], document)

    def _blob(self) -> bytes:
        """A changed text whose digest the log has."""
        name = self.chance.choice([name for name in sorted(self.members) if name.startswith("blobs/")])
        text = self._changed(self.members[name])
        old, new = name.removeprefix("blobs/").encode(), sha256_hex(text).encode()
        self.world.blobs[new.decode()] = text
        return self._signed([entry.replace(old, new) for entry in self.entries], self.members["policy.json"])

    def _signed(self, entries: list[bytes], policy: bytes) -> bytes:
        """Signed anew, with the page that follows where one does, else with the old page."""
        head = Checkpoint(origin=ORIGIN, size=len(entries), root=root(leaf_hash(entry) for entry in entries))
        checkpoint = head.sign(self.world.signer)
        try:
            content = build_bundle(
                vendor=VENDOR,
                verifier=self.world.signer.verifier,
                policy_document=json.loads(policy),
                checkpoint=checkpoint,
                entries=entries,
                read_blob=self.world.blobs.__getitem__,
                generated_at=self.world.now,
            )
        except (UpheldError, KeyError, ValueError, TypeError, AttributeError):
            # What a vendor's own tools refuse is put together by hand.
            kept = {name: body for name, body in self.members.items() if not name.startswith("log/")}
            entries = [entry[:0xFFFF] for entry in entries]
            tile = f"log/tile/entries/000.p/{len(entries)}"
            manifest = json.loads(kept["bundle.json"])
            manifest |= {"log_size": len(entries), "policy_sha256": sha256_hex(policy)}
            kept |= {"bundle.json": canonical_bytes(manifest), "policy.json": policy, "log/checkpoint": checkpoint}
            return pack_archive(kept | ({tile: pack_entries(entries)} if entries else {}))
        return write_bundle(content)

    def _changed(self, data: bytes) -> bytes:
        """A JSON text with one value exchanged, one key added or one removed; in canonical form where it has one."""
        try:
            value = json.loads(data)
        except ValueError:
            return data + b"#"
        places = list(_places(value))
        if places:
            holder, key = self.chance.choice(places)
            evil = copy.deepcopy(self.chance.choice(EVIL))
            if isinstance(holder, dict) and self.chance.random() < 0.3:
                if self.chance.random() < 0.5:
                    holder[self.chance.choice(("note", "z" * 300, "a\nb\x1b[0m", "state"))] = evil
                else:
                    del holder[key]
            else:
                holder[key] = evil
        try:
            return canonical_bytes(cast("JSON", value))
        except UpheldError:
            return json.dumps(value, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _places(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - JSON
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])


def is_proven(data: bytes, sentence_sha256: str, now: dt.datetime) -> bool:
    """Whether the entries of a bundle hold fresh whole passes of every check bound to a confirmed sentence."""
    members = unpack_archive(data)
    tile = next(body for name, body in members.items() if name.startswith("log/tile/entries/"))
    kinds: list[str] = []
    latest: dict[Any, Any] = {}
    at = 0
    while at < len(tile):
        length = int.from_bytes(tile[at : at + 2])
        entry = json.loads(tile[at + 2 : at + 2 + length])
        at += 2 + length
        said = entry["predicate"]
        if entry["subject"][0]["digest"]["sha256"] != sentence_sha256:
            continue
        if entry["predicateType"].endswith("/sentence-confirmed/v1"):
            kinds = said["kinds"]
        elif entry["predicateType"].endswith("/argument/v1"):
            latest["argument", said["kind"]] = said
        elif entry["predicateType"].endswith("/check-result/v1"):
            latest[said["check"], said["parameters_sha256"]] = said
    arguments: list[Any] = [latest.get(("argument", kind)) for kind in kinds]
    if not kinds or not all(argument and argument["bound"] and not argument["open_doubts"] for argument in arguments):
        return False
    results = [
        latest.get((check, argument["parameters_sha256"]), {}) for argument in arguments for check in argument["bound"]
    ]
    return all(
        result.get("outcome") == "pass"
        and 0 < result["in_scope"] == result["looked_at"]
        and result["fresh_until"] >= f"{now:%Y-%m-%dT%H:%M:%SZ}"
        and result["observed_at"] <= f"{now + dt.timedelta(minutes=5):%Y-%m-%dT%H:%M:%SZ}"
        for result in results
    )


def outcome(data: bytes, now: dt.datetime) -> Verification | UpheldError:
    """The report, or the error that is an answer; any other exception is a crash."""
    try:
        return verify_bundle(data, now=now)
    except UpheldError as error:
        return error


def attack(seed: int, rounds: int) -> dict[int, int]:
    """Exit codes of hostile bundles; fails at the first that crashes, takes long, or praises what is not proven."""
    chance = random.Random(seed)  # noqa: S311 - places in a file, not secrets
    forger = Forger(chance)
    now = forger.world.now
    codes = {0: 0, 1: 0, 2: 0, 3: 0}
    for number in range(rounds):
        data = forger.mutated()
        started = time.process_time()
        found = outcome(data, now)
        codes[found.exit_code] += 1
        if isinstance(found, UpheldError):
            assert found.exit_code in {1, 2}, number
            assert len(found.message) < 1_000, (number, found.message[:200])
        else:
            for sentence in found.sentences:
                if sentence.state == State.UPHELD:
                    assert is_proven(data, sentence.sha256, now), (number, sentence.id)
        assert time.process_time() - started < 1, number
    return codes


def test_hostile_bundles_neither_crash_nor_get_praise() -> None:
    codes = attack(20261124, ROUNDS)
    assert all(codes[code] > ROUNDS // 100 for code in (0, 1, 2)), f"each layer is to be reached: {codes}"


def test_a_verifier_that_believes_any_pass_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The known-bad twin: a state function that asks neither for freshness nor for coverage nor for all checks."""

    def believing(*_arguments: object, **_more: object) -> Verdict:
        return Verdict(state=State.UPHELD, reason=Reason.OPEN_DOUBT)

    monkeypatch.setattr("upheld.proof.timeline.judge", believing)
    with pytest.raises(AssertionError):
        attack(20261124, 300)


def crowded(world: World, kinds: int, checks: int, results: int) -> list[bytes]:
    """Entries in which each result makes a verifier judge `kinds` promises with `checks` checks each."""
    names = tuple(f"privacy.k{number}" for number in range(kinds))
    bound = [f"forge.c_{number}" for number in range(checks)]
    world.confirm(NOTES, tuple(sorted(names)))
    for name in names:
        world.argue(NOTES, name, *bound)
    world.run(NOTES, bound[0])
    return [*world.entries(), *(world.entries()[-1:] * results)]


def test_log_made_to_be_slow_is_refused_and_not_judged_for_days(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the bound, the 256 MB that a bundle may have would be days of work; here with a twentieth of it."""
    monkeypatch.setattr(bundle, "_MOST_WORK", bundle._MOST_WORK // 20)
    world = World()
    world.publish()
    entries = crowded(world, 120, 120, 1_000)
    started = time.process_time()
    with pytest.raises(ProofError, match="cannot be judged"):
        fold_entries(entries)
    assert time.process_time() - started < 5


def evil_world() -> World:
    """A vendor whose every free text wants to steer the reader's terminal."""
    world = World()
    world.publish()
    evil = "\x1b]0;owned\x07\x1b[2J\u009b31m\u202eSafe\r\n\x08\x7f"
    document: dict[str, Any] = world.document
    world.statements.clear()
    document["title"] = evil
    for sentence in document["sentences"]:
        sentence["section"] = evil
    world.statements.append(
        PolicyVersionStatement(
            policy="security",
            version=1,
            document_sha256=world.keep(document),
            sentences=len(document["sentences"]),
            effective_on=world.now.date(),
            received_at=world.now,
        )
    )
    world.confirm(NOTES)
    world.argue(NOTES, "privacy.no_data_egress", "forge.no_egress")
    world.run(NOTES, "forge.no_egress", Outcome.FAIL, message=f"Host {evil}")
    return world


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_text_of_a_bundle_steers_the_terminal(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    world = evil_world()
    content = replace(world.content(), vendor={"name": "\x1b[31mEvil\u009b1A"})
    trust: dict[str, Any] = json.loads(content.trust)
    trust["vendor"] = content.vendor
    (tmp_path / "bundle.zip").write_bytes(write_bundle(replace(content, trust=canonical_bytes(trust))))
    now = f"{world.now:%Y-%m-%dT%H:%M:%SZ}"
    assert main(["verify", str(tmp_path / "bundle.zip"), "--now", now, "--format", form]) == 0
    said = capsys.readouterr()
    for character in said.out + said.err:
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cf", "Cs"}, hex(ord(character))
    assert "owned" in said.out


def test_huge_texts_are_shown_cut_and_soon(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    world = World()
    world.publish()
    document: dict[str, Any] = world.document
    document["title"] = "long words " * 3_000_000
    world.statements.clear()
    world.statements.append(
        PolicyVersionStatement(
            policy="security",
            version=1,
            document_sha256=world.keep(document),
            sentences=len(document["sentences"]),
            effective_on=world.now.date(),
            received_at=world.now,
        )
    )
    (tmp_path / "bundle.zip").write_bytes(world.bundle())
    started = time.process_time()
    main(["verify", str(tmp_path / "bundle.zip"), "--now", f"{world.now:%Y-%m-%dT%H:%M:%SZ}"])
    assert time.process_time() - started < 5
    assert len(capsys.readouterr().out) < 20_000
