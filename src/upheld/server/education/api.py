"""The face of education: guides, and who has read them."""

from __future__ import annotations

from upheld.server.education.queries import acknowledgements, guide, published_guides
from upheld.server.education.services import acknowledge_guide, publish_guide, withdraw_guide
from upheld.server.education.shapes import AcknowledgementView, GuideKind, GuideView

__all__ = [
    "AcknowledgementView",
    "GuideKind",
    "GuideView",
    "acknowledge_guide",
    "acknowledgements",
    "guide",
    "publish_guide",
    "published_guides",
    "withdraw_guide",
]
