"""Verbs on reports: who may, in which order, what is refused."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import transaction

from upheld.core.clock import FixedClock, parse_time
from upheld.core.errors import Conflict, InputError, NotPermitted
from upheld.proof.statements import Role
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.intake import api, services
from upheld.server.intake.models import Report

NOW = parse_time("2026-11-24T09:00:00Z")
NEW = api.NewReport(form_token="t", kind="vulnerability", body="A page opens without sign-in.")  # noqa: S106 - made up


@pytest.fixture
def report_id() -> int:
    api.receive(NEW, clock=FixedClock(NOW))
    return Report.objects.get().pk


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.ENGINEER, Role.SUPPORT, Role.AUDITOR])
def test_offices_that_may_not_answer(report_id: int, role: Role) -> None:
    actor = Actor(user_id=1, role=role)
    with pytest.raises(NotPermitted):
        api.acknowledge(report_id, actor=actor)
    with pytest.raises(NotPermitted):
        api.reply(report_id, "x", actor=actor)
    with pytest.raises(NotPermitted):
        api.close(report_id, actor=actor)
    assert api.get_report(report_id).stage == "received"


@pytest.mark.django_db
def test_unread_report_cannot_be_closed(report_id: int) -> None:
    with pytest.raises(Conflict, match="Nobody has acknowledged"):
        api.close(report_id, actor=SYSTEM)


@pytest.mark.django_db
def test_closed_report_takes_no_answer(report_id: int) -> None:
    api.acknowledge(report_id, actor=SYSTEM)
    api.close(report_id, actor=SYSTEM)
    with pytest.raises(Conflict, match="closed"):
        api.reply(report_id, "late", actor=SYSTEM)


@pytest.mark.django_db
def test_first_acknowledgement_stands(report_id: int) -> None:
    clock = FixedClock(NOW + dt.timedelta(hours=1))
    api.acknowledge(report_id, actor=SYSTEM, clock=clock)
    clock.advance(hours=5)
    api.acknowledge(report_id, actor=SYSTEM, clock=clock)
    api.reply(report_id, "We are on it.", actor=SYSTEM, clock=clock)
    report = api.get_report(report_id)
    assert report.acknowledged_at == NOW + dt.timedelta(hours=1)
    assert [reply.sent_at for reply in report.replies] == [clock.now()]


@pytest.mark.django_db
def test_answer_acknowledges(report_id: int) -> None:
    api.reply(report_id, "We are on it.", actor=SYSTEM, clock=FixedClock(NOW))
    assert api.get_report(report_id).acknowledged_at == NOW


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", "  ", "x" * 20_001, "a\x00"])
def test_answer_that_cannot_be_kept_is_refused(report_id: int, text: str) -> None:
    with pytest.raises(InputError):
        api.reply(report_id, text, actor=SYSTEM)
    assert api.get_report(report_id).acknowledged_at is None


@pytest.mark.django_db
def test_unknown_report_is_a_conflict() -> None:
    with pytest.raises(Conflict):
        api.get_report(4711)


@pytest.mark.django_db
def test_promise_of_an_old_report_does_not_move(report_id: int) -> None:
    assert api.get_report(report_id).answer_due_at == NOW + dt.timedelta(hours=72)


@pytest.mark.django_db
def test_open_reports_come_by_deadline_and_before_closed_ones() -> None:
    for number, hours in enumerate((2, 0, 1)):
        new = api.NewReport(form_token=str(number), kind="other", body=f"number {number}")
        api.receive(new, clock=FixedClock(NOW + dt.timedelta(hours=hours)))
    ids = [report.id for report in api.inbox()]
    api.acknowledge(ids[0], actor=SYSTEM)
    api.close(ids[0], actor=SYSTEM)
    assert [report.body for report in api.inbox()] == ["number 2", "number 0", "number 1"]


@pytest.mark.django_db(transaction=True)
def test_report_is_never_received_inside_a_transaction() -> None:
    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        services.receive(NEW)
