"""A server that knows three made-up checks, a confirmed sentence, and people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from server.assessment.made_checks import steady, uncollected
from upheld.core.clock import FixedClock
from upheld.core.outcomes import Outcome
from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor
from upheld.server.policy import api as policy
from upheld.server.policy import registry

MFA = "access.mfa_enforced"


@pytest.fixture(autouse=True)
def made_checks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The registry finds the made-up checks, by the way it finds all others, and no other ones."""
    monkeypatch.setattr(registry, "check_packages", lambda: ("server.assessment.made_checks",))
    registry.known_checks.cache_clear()
    steady.OUTCOMES[:] = [Outcome.PASS]
    uncollected.HANGS[:] = [False]
    yield
    steady.MEANWHILE.clear()
    steady.MORE.clear()
    registry.known_checks.cache_clear()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC))


@pytest.fixture
def engineer() -> Actor:
    return Actor(user_id=None, role=Role.ENGINEER)


@pytest.fixture
def lead() -> Actor:
    return Actor(user_id=None, role=Role.SECURITY_LEAD)


@pytest.fixture
def sentence(db: None, lead: Actor, clock: FixedClock) -> policy.SentenceView:
    """A sentence that is bound to the steady check alone."""
    del db
    view = policy.import_text("# Access\n\nEverybody signs in with two factors.\n", name="p", actor=lead, clock=clock)
    bind(view.sentences[0].id, ["access.steady_made"], lead, clock)
    return view.sentences[0]


def bind(sentence_id: str, checks: list[str], lead: Actor, clock: FixedClock, **parameters: int) -> None:
    """Confirm the sentence with one commitment that these checks speak for."""
    bound = {check: registry.known_checks()[check].meta.speaks_for[MFA] for check in checks}
    commitment = policy.NewCommitment(
        kind=MFA, parameters=parameters, argument=policy.ArgumentTexts(because="It is so.", checks=bound)
    )
    policy.confirm_sentence(sentence_id, [commitment], actor=lead, clock=clock)
