"""Everything the public pages are made of, read once for one head of the log and one minute."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from upheld.core.check import RegisteredCheck
from upheld.core.outcomes import NO_PROMISE
from upheld.proof.assessment import Assessment, CommitmentAssessment, SentenceAssessment, StateChange
from upheld.proof.texts import ARGUMENT_FORMAT, Blobs, read_text


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The published facts; `document` is `/trust.json`, the rest is what it was made from."""

    generated_at: dt.datetime
    document: Mapping[str, Any]
    policy: Mapping[str, Any]
    """The policy document in force; `{}` before there is one."""
    assessment: Assessment | None
    changes: tuple[StateChange, ...]
    """Every change of state, oldest first."""
    blobs: Blobs
    checks: Mapping[str, RegisteredCheck]
    kinds: Mapping[str, str]
    """Kind id → its meaning."""

    @property
    def sentences(self) -> list[Mapping[str, Any]]:
        """The sentences of the document, in the order of the policy."""
        return list(self.document["sentences"])

    @functools.cached_property
    def assessed(self) -> Mapping[str, SentenceAssessment]:
        """Sentence id → its assessment."""
        return {} if self.assessment is None else {found.id: found for found in self.assessment.sentences}

    @functools.cached_property
    def units(self) -> Mapping[str, Mapping[str, Any]]:
        """Sentence id → the unit of the policy document, with what the reader proposed."""
        return {unit["id"]: unit for unit in self.policy.get("sentences", ())}

    @functools.cached_property
    def changes_by_sentence(self) -> Mapping[str, tuple[StateChange, ...]]:
        """Sentence id → its changes of state, oldest first."""
        found: dict[str, list[StateChange]] = {}
        for change in self.changes:
            found.setdefault(change.sentence_id, []).append(change)
        return {sentence: tuple(changes) for sentence, changes in found.items()}

    @functools.cached_property
    def counts(self) -> Mapping[str, int]:
        """State (or `no_promise`) → number of sentences in it."""
        tally: dict[str, int] = {}
        for sentence in self.document["sentences"]:
            tally[sentence["state"]] = tally.get(sentence["state"], 0) + 1
        return tally

    @property
    def promises(self) -> int:
        """How many sentences promise something, or are not yet known to promise nothing."""
        return sum(number for state, number in self.counts.items() if state != NO_PROMISE)

    def commitment(self, commitment_id: str) -> CommitmentAssessment | None:
        """The assessment of one commitment."""
        found = self.assessed.get(commitment_id.rsplit("/", 1)[0])
        if found is None:
            return None
        return next((each for each in found.commitments if each.id == commitment_id), None)

    def argument_texts(self, commitment_id: str) -> Mapping[str, Any]:
        """The texts of the latest argument; empty where there is none or it is withheld."""
        found = self.commitment(commitment_id)
        if found is None or found.argument is None:
            return {}
        return read_text(self.blobs, found.argument.text_sha256, ARGUMENT_FORMAT)

    def meaning(self, kind: str) -> str:
        """What a kind means; its id in words where the catalog does not know it."""
        return self.kinds.get(kind, "") or kind.rpartition(".")[2].replace("_", " ").capitalize()
