"""An invented vendor with a log of its own: what tests of bundles and verification stand on.

Made by hand for these tests; every text is a plain constant, every time counts from `START`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import cast

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from upheld.core.outcomes import Keeper, Modality, Outcome, Sufficiency
from upheld.proof.bundle import BundleContent, build_bundle, write_bundle
from upheld.proof.canonical import JSON, canonical_bytes, sha256_hex
from upheld.proof.checkpoint import Checkpoint
from upheld.proof.codec import encode_statement
from upheld.proof.merkle import leaf_hash, root
from upheld.proof.note import Signer
from upheld.proof.sentence import digest_sentence
from upheld.proof.statements import (
    ArgumentStatement,
    AttestationStatement,
    CheckResultStatement,
    HeartbeatStatement,
    ItemKind,
    Observed,
    PolicyVersionStatement,
    Role,
    SentenceConfirmedStatement,
    Statement,
    WaiverStatement,
)

START = dt.datetime(2026, 11, 1, 9, 0, tzinfo=dt.UTC)
ORIGIN = "log.quietnotes.example"
VENDOR: dict[str, JSON] = {"name": "Quiet Notes", "url": "https://trust.quietnotes.example/"}
SOURCE = b'"""A check of this test."""\n'

TEXTS = (
    ("data-privacy.1", "Data Privacy", "Your notes never leave the platform.", ("privacy.no_data_egress",)),
    ("data-privacy.2", "Data Privacy", "We share nothing with third parties.", ("privacy.no_third_party_sharing",)),
    ("access.1", "Access", "The platform signs people in.", ("access.platform_authorization_enforced",)),
    ("audits.1", "Audits", "In the future we will have an outside audit.", ("audits.external_audit_planned",)),
    ("audits.2", "Audits", "Thank you for reading.", ()),
)


@dataclass
class World:
    """A vendor whose log grows by the methods below; `now` moves by `wait`."""

    now: dt.datetime = START
    signer: Signer = field(default_factory=lambda: Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(b"\x07" * 32)))
    statements: list[Statement] = field(default_factory=list)
    blobs: dict[str, bytes] = field(default_factory=dict)
    document: dict[str, JSON] = field(default_factory=dict)
    runs: int = 0

    def wait(self, **span: float) -> None:
        self.now += dt.timedelta(**span)

    def keep(self, value: JSON) -> str:
        return self.keep_bytes(canonical_bytes(value))

    def keep_bytes(self, content: bytes) -> str:
        self.blobs[sha256_hex(content)] = content
        return sha256_hex(content)

    def digest_of(self, sentence: str) -> str:
        return next(digest_sentence(text) for name, _, text, _ in TEXTS if name == sentence)

    def publish(self, *, version: int = 1, effective_on: dt.date | None = None) -> None:
        self.document = {
            "format": "upheld.policy/1",
            "policy": "security",
            "version": version,
            "title": "Security policy",
            "language": "en",
            "effective_on": (effective_on or self.now.date()).isoformat(),
            "sentences": [
                {
                    "id": name,
                    "section": section,
                    "text": text,
                    "sha256": digest_sentence(text),
                    "context": {"lead_in": "", "column_heads": [], "question": ""},
                    "proposed": [
                        {
                            "kind": kind,
                            "modality": "future" if "future" in text else "now",
                            "keeper": "platform" if "platform signs" in text else "vendor",
                            "vague": [],
                            "parameters": {},
                            "matched": [],
                        }
                        for kind in kinds
                    ],
                }
                for name, section, text, kinds in TEXTS
            ],
        }
        self.statements.append(
            PolicyVersionStatement(
                policy="security",
                version=version,
                document_sha256=self.keep(cast("JSON", self.document)),
                sentences=len(TEXTS),
                effective_on=effective_on or self.now.date(),
                received_at=self.now,
            )
        )

    def confirm(self, sentence: str, kinds: tuple[str, ...] | None = None) -> None:
        known = next(kinds for name, _, _, kinds in TEXTS if name == sentence)
        self.statements.append(
            SentenceConfirmedStatement(
                policy="security",
                version=1,
                sentence=sentence,
                sentence_sha256=self.digest_of(sentence),
                kinds=known if kinds is None else kinds,
                role=Role.SECURITY_LEAD,
                received_at=self.now,
            )
        )

    def argue(  # noqa: PLR0913 - each is a field of the statement
        self,
        sentence: str,
        kind: str,
        *checks: str,
        sufficiency: Sufficiency = Sufficiency.WHOLE,
        modality: Modality = Modality.NOW,
        keeper: Keeper = Keeper.VENDOR,
        planned_on: dt.date | None = None,
        has_source: bool = False,
        open_doubts: int = 0,
        parts_suffice: bool = False,
        text: dict[str, JSON] | None = None,
    ) -> None:
        argument: dict[str, JSON] = {
            "format": "upheld.argument/1",
            "commitment": f"{sentence}/{kind}",
            "because": "The app asks no other host.",
            "assuming": ["The platform keeps what it says."],
            "could_be_false_if": [
                {"text": f"Doubt number {number}", "answer": "open", "check": None} for number in range(open_doubts)
            ],
            "not_covered": [],
            "parameters": {},
            "definitions": {},
            "warrant": "Manifest and source leave no third way out." if parts_suffice else "",
            "source": {"url": "https://platform.example/trust", "read_on": "2026-10-02", "label": "Platform trust page"}
            if has_source
            else None,
        }
        self.statements.append(
            ArgumentStatement(
                sentence=sentence,
                sentence_sha256=self.digest_of(sentence),
                kind=kind,
                revision=1,
                modality=modality,
                keeper=keeper,
                bound=tuple((check, sufficiency) for check in sorted(checks)),
                parts_suffice=parts_suffice,
                open_doubts=open_doubts,
                planned_on=planned_on,
                has_source=has_source,
                parameters_sha256=sha256_hex(canonical_bytes((argument | (text or {}))["parameters"])),
                text_sha256=self.keep(cast("JSON", argument | (text or {}))),
                role=Role.SECURITY_LEAD,
                received_at=self.now,
            )
        )

    def run(  # noqa: PLR0913 - each is a field of the statement
        self,
        sentence: str,
        check: str,
        outcome: Outcome = Outcome.PASS,
        *,
        message: str = "Looked, and found it so.",
        fresh: dt.timedelta = dt.timedelta(days=2),
        observed_at: dt.datetime | None = None,
        looked_at: int = 1,
        in_scope: int = 1,
        results: list[JSON] | None = None,
        coverage: JSON = None,
        parameters: dict[str, JSON] | None = None,
    ) -> None:
        self.runs += 1
        at = observed_at or self.now
        place: JSON = {"file": "manifest.yml", "line": 12} if outcome is Outcome.FAIL else None
        one: JSON = {
            "item": "notes",
            "name": "Notes",
            "outcome": outcome.value,
            "message": message,
            "remedy": "",
            "place": place,
        }
        details = self.keep(
            {
                "format": "upheld.details/1",
                "check": check,
                "results": [one] if results is None else results,
                **({} if coverage is None else {"coverage": coverage}),
            }
        )
        self.statements.append(
            CheckResultStatement(
                sentence=sentence,
                sentence_sha256=self.digest_of(sentence),
                check=check,
                check_sha256=self.keep_bytes(SOURCE),
                parameters_sha256=sha256_hex(canonical_bytes(parameters or {})),
                run=f"{self.runs:032x}",
                outcome=outcome,
                observed_at=at,
                fresh_until=at + fresh,
                looked_at=looked_at,
                in_scope=in_scope,
                details_sha256=details,
                observed=(Observed(kind=ItemKind.APP, id="notes", sha256=sha256_hex(b"app")),),
                received_at=self.now,
            )
        )

    def attest(self, sentence: str, kind: str, *, days: int = 90) -> None:
        self.statements.append(
            AttestationStatement(
                sentence=sentence,
                sentence_sha256=self.digest_of(sentence),
                kind=kind,
                role=Role.OWNER,
                from_at=self.now,
                until_at=self.now + dt.timedelta(days=days),
                text_sha256=self.keep({"format": "upheld.attestation/1", "statement": "We share nothing."}),
                received_at=self.now,
            )
        )

    def waive(self, sentence: str, kind: str, *, days: int = 30) -> None:
        self.statements.append(
            WaiverStatement(
                sentence=sentence,
                sentence_sha256=self.digest_of(sentence),
                kind=kind,
                role=Role.OWNER,
                from_at=self.now,
                until_at=self.now + dt.timedelta(days=days),
                text_sha256=self.keep({"format": "upheld.waiver/1", "reason": "The host is ours and is going away."}),
                received_at=self.now,
            )
        )

    def beat(self) -> None:
        self.statements.append(HeartbeatStatement(received_at=self.now))

    def entries(self) -> tuple[bytes, ...]:
        return tuple(encode_statement(statement) for statement in self.statements)

    def checkpoint(self) -> bytes:
        entries = self.entries()
        head = Checkpoint(origin=ORIGIN, size=len(entries), root=root(leaf_hash(entry) for entry in entries))
        return head.sign(self.signer)

    def content(self) -> BundleContent:
        return build_bundle(
            vendor=VENDOR,
            verifier=self.signer.verifier,
            policy_document=self.document,
            checkpoint=self.checkpoint(),
            entries=self.entries(),
            read_blob=self.blobs.__getitem__,
            generated_at=self.now,
        )

    def bundle(self) -> bytes:
        return write_bundle(self.content())


def settled_world() -> World:
    """A vendor with an upheld, an attested, a delegated and a planned promise."""
    world = World()
    world.publish()
    world.wait(minutes=10)
    for sentence, _, _, _ in TEXTS:
        world.confirm(sentence)
    world.argue("data-privacy.1", "privacy.no_data_egress", "forge.no_egress", "forge.no_remotes")
    world.argue("data-privacy.2", "privacy.no_third_party_sharing")
    world.attest("data-privacy.2", "privacy.no_third_party_sharing")
    world.argue("access.1", "access.platform_authorization_enforced", keeper=Keeper.PLATFORM, has_source=True)
    world.argue("audits.1", "audits.external_audit_planned", modality=Modality.FUTURE, planned_on=dt.date(2027, 6, 30))
    world.wait(minutes=10)
    world.run("data-privacy.1", "forge.no_egress")
    world.run("data-privacy.1", "forge.no_remotes")
    world.wait(minutes=30)
    world.beat()
    return world
