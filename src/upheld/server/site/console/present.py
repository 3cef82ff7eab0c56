"""The present state of the policy, as console pages need it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from upheld.core.clock import SystemClock
from upheld.proof.assessment import Assessment, CommitmentAssessment, SentenceAssessment, needed_blobs
from upheld.proof.texts import Blobs
from upheld.proof.wording import explain
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy


@dataclass(frozen=True, kw_only=True)
class Present:
    """What is true now: the policy as confirmed, and the state of each sentence."""

    at: dt.datetime
    policy: policy.PolicyView | None
    assessment: Assessment | None
    blobs: Blobs
    """The texts that the words about states quote from."""

    def sentence(self, sentence_id: str) -> SentenceAssessment | None:
        """The assessed sentence, or None where there is none of that id."""
        if self.assessment is None:
            return None
        return next((entry for entry in self.assessment.sentences if entry.id == sentence_id), None)

    def why(self, commitment: CommitmentAssessment) -> str:
        """The words that say why a commitment is in its state."""
        return explain(commitment, self.blobs)


def present() -> Present:
    """Compute the present state; both parts are None before a policy was imported."""
    now = SystemClock().now()
    view, document = policy.current_policy(), policy.policy_document()
    if view is None or document is None:
        return Present(at=now, policy=None, assessment=None, blobs={})
    assessment = evidence.ledger().assess(document, now)
    return Present(at=now, policy=view, assessment=assessment, blobs=evidence.blobs(needed_blobs(assessment)))
