"""Guides are published in revisions and read by persons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from upheld.core.clock import FixedClock, parse_time
from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.proof.statements import Role
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.education.api import (
    GuideKind,
    GuideView,
    acknowledge_guide,
    acknowledgements,
    guide,
    publish_guide,
    published_guides,
    withdraw_guide,
)

CLOCK = FixedClock(parse_time("2026-11-24T09:00:00Z"))


def publish(actor: Actor, **change: Any) -> GuideView:  # noqa: ANN401 - one field each
    given: dict[str, Any] = {"slug": "process", "kind": GuideKind.PROCESS, "title": "Process", "markdown": "Detect."}
    return publish_guide(actor=actor, clock=CLOCK, **{**given, **change})


@pytest.mark.parametrize("role", [Role.ENGINEER, Role.SUPPORT, Role.AUDITOR])
def test_other_offices_are_refused(role: Role, make_actor: Callable[..., Actor]) -> None:
    publish(make_actor(Role.OWNER))
    with pytest.raises(NotPermitted):
        publish(make_actor(role), markdown="Changed.")
    with pytest.raises(NotPermitted):
        withdraw_guide(actor=make_actor(role), slug="process", clock=CLOCK)
    assert guide("process").markdown == "Detect."


def test_new_text_makes_a_revision_and_the_same_none(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor()
    assert publish(actor).revision == 1
    assert publish(actor).revision == 1
    assert publish(actor, markdown="Detect, contain.").revision == 2
    assert [view.revision for view in published_guides()] == [2]


def test_withdrawn_guide_is_gone_and_comes_back_as_a_revision(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor()
    publish(actor)
    withdraw_guide(actor=actor, slug="process", clock=CLOCK)
    with pytest.raises(InputError):
        guide("process")
    assert published_guides() == ()
    assert publish(actor).revision == 2


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"slug": "Our Process"}, "education.slug_form"),
        ({"markdown": ""}, "text.empty"),
        ({"markdown": "x" * 100_001}, "text.length"),
        ({"title": "a\0"}, "text.character"),
        ({"app_version": "1.0.0"}, "education.version"),
        ({"app": "notes", "app_version": "latest"}, "education.version"),
    ],
)
def test_senseless_guide_is_refused(change: dict[str, str], code: str, make_actor: Callable[..., Actor]) -> None:
    with pytest.raises(InputError) as caught:
        publish(make_actor(), **change)
    assert caught.value.code == code
    assert published_guides() == ()


def test_slug_keeps_its_kind(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor()
    publish(actor)
    with pytest.raises(Conflict):
        publish(actor, kind=GuideKind.GUIDE)


def test_reading_is_confirmed_once_and_by_persons(make_actor: Callable[..., Actor]) -> None:
    publish(make_actor())
    reader = make_actor(Role.SUPPORT)
    for _ in range(2):
        acknowledge_guide(actor=reader, slug="process", revision=1, clock=CLOCK)
    assert [(entry.user_id, entry.revision) for entry in acknowledgements("process")] == [(reader.user_id, 1)]
    with pytest.raises(NotPermitted):
        acknowledge_guide(actor=SYSTEM, slug="process", revision=1, clock=CLOCK)


def test_replaced_revision_cannot_be_confirmed(make_actor: Callable[..., Actor]) -> None:
    actor = make_actor()
    publish(actor)
    publish(actor, markdown="Detect, contain.")
    with pytest.raises(Conflict) as caught:
        acknowledge_guide(actor=actor, slug="process", revision=1, clock=CLOCK)
    assert caught.value.code == "education.revision"
    assert acknowledgements("process") == ()
