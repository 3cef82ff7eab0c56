"""A server that knows three made-up checks, and people who would rather edit than mend."""

from __future__ import annotations

from server.assessment.conftest import clock, engineer, lead, made_checks, sentence

__all__ = ["clock", "engineer", "lead", "made_checks", "sentence"]
