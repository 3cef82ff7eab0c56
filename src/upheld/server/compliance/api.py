"""The face of compliance: reviews of the policy, and which laws apply."""

from __future__ import annotations

from upheld.server.compliance.queries import policy_reviews, regimes
from upheld.server.compliance.services import answer_question, record_policy_review
from upheld.server.compliance.shapes import Answer, QuestionView, RegimeView, ReviewVerdict, ReviewView

__all__ = [
    "Answer",
    "QuestionView",
    "RegimeView",
    "ReviewVerdict",
    "ReviewView",
    "answer_question",
    "policy_reviews",
    "record_policy_review",
    "regimes",
]
