"""The present state of the policy, as console pages need it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from upheld.core.clock import SystemClock
from upheld.proof.ledger import Assessment, CommitmentAssessment, SentenceAssessment
from upheld.proof.wording import explain
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy


@dataclass(frozen=True, kw_only=True)
class Present:
    """What is true now: the policy as confirmed, and the state of each sentence."""

    at: dt.datetime
    policy: policy.PolicyView | None
    assessment: Assessment | None

    def sentence(self, sentence_id: str) -> SentenceAssessment | None:
        """The assessed sentence, or None where there is none of that id."""
        if self.assessment is None:
            return None
        return next((entry for entry in self.assessment.sentences if entry.id == sentence_id), None)


def present() -> Present:
    """Compute the present state; both parts are None before a policy was imported."""
    now = SystemClock().now()
    view = policy.current_policy()
    if view is None:
        return Present(at=now, policy=None, assessment=None)
    return Present(at=now, policy=view, assessment=evidence.ledger().assess(policy.policy_document(), now))


def why(commitment: CommitmentAssessment) -> str:
    """The one sentence that says why a commitment is in its state."""
    digests = {statement.details_sha256 for _, statement in commitment.evidence.values()}
    return explain(commitment, evidence.blobs(digests))
