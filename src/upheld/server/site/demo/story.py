"""The story of the demo: a month in the life of an invented vendor.

It plays over the last weeks with a clock that is moved day by day, so that the page has a history to show. The checks
of the story really run; only their dates are played. What asks the running server (its report page, its security.txt,
its transport settings) is left for the background process, and is unproven until that has looked.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Final

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import transaction

from upheld.core.check import CheckId
from upheld.core.clock import FixedClock, SystemClock
from upheld.proof.statements import Role
from upheld.server.accounts import services as accounts
from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.assessment import api as assessment
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.site.demo import breaking, records
from upheld.server.site.demo.place import lay_out
from upheld.server.site.demo.repository import has_git, make_repository

LIVE_CHECKS: Final = frozenset(
    {"incidents.portal_answers", "incidents.security_txt_valid", "privacy.transport_settings_strict"}
)
"""Checks that ask the running server."""
PAUSED_CHECK: Final = "compliance.regimes_answered"
"""Paused in the middle of the story: its proof grows stale, as it does when nobody looks any more."""

_BROKEN_FROM_DAY: Final = 9
_MENDED_ON_DAY: Final = 12
_PAUSED_ON_DAY: Final = 8
_INCIDENT_ON_DAY: Final = 18


def play(data_dir: Path, days: int, *, tell: Callable[[int], None]) -> None:
    """Play `days` days up to now; `tell` hears of each day that is done."""
    now = SystemClock().now()
    clock = FixedClock(now - dt.timedelta(days=days))
    staff = _hire(clock)
    owner = staff["owner"]
    folder = lay_out(data_dir)
    if has_git():
        make_repository(folder / "repositories" / "larkspur-apps", folder / "apps", now)
    policy.import_policy_file((folder / "upheld.yaml").read_bytes(), base=folder, actor=owner, clock=clock)
    _anchor_inventory(data_dir, folder, owner)
    records.publish_guides(staff, clock)
    records.answer_laws(owner, clock)
    records.plan_test(owner, clock)
    records.sign_and_accept(owner, clock)
    for day in range(days):
        clock.at = now - dt.timedelta(days=days - day)
        _live_a_day(data_dir, day, owner, clock)
        tell(day + 1)
    records.receive_reports(owner, now)
    evidence.heartbeat()
    evidence.publish()


def _anchor_inventory(data_dir: Path, folder: Path, owner: Actor) -> None:
    """Let paths count from the data directory, which is still to be moved to its place."""
    for entry in policy.inventory_entries():
        if entry.path:
            path = (folder / entry.path).relative_to(data_dir)
            policy.put_item(dataclasses.replace(entry, path=str(path)), actor=owner)


def _live_a_day(data_dir: Path, day: int, owner: Actor, clock: FixedClock) -> None:
    if day == _BROKEN_FROM_DAY:
        breaking.break_promise(data_dir)
    if day == _MENDED_ON_DAY:
        breaking.mend_promise(data_dir)
    if day == _PAUSED_ON_DAY:
        assessment.pause_check(PAUSED_CHECK, actor=owner, clock=clock)
    evidence.heartbeat(clock=clock)
    # One transaction, so that the log is published once for the day and not after each of its runs.
    with transaction.atomic():
        _run_checks(day, clock)
        if day == _INCIDENT_ON_DAY:
            records.live_through_an_incident(owner, clock.now())


def _run_checks(day: int, clock: FixedClock) -> None:
    due = {check.meta.id for check in assessment.due_checks(clock.now())} - LIVE_CHECKS
    if day in {_BROKEN_FROM_DAY, _MENDED_ON_DAY}:
        due.add(CheckId(breaking.CHECK))
    for check_id in sorted(due):
        assessment.run_now(check_id, actor=SYSTEM, clock=clock)


def _hire(clock: FixedClock) -> dict[str, Actor]:
    """Three accounts by office, each with a second factor; nobody knows their passwords."""
    hired: dict[str, Actor] = {}
    for role in (Role.OWNER, Role.SECURITY_LEAD, Role.SUPPORT):
        token = accounts.invite(role, actor=SYSTEM, clock=clock).url.rpartition("=")[2]
        address = f"{role.value.replace('_', '-')}@larkspur.example"
        user = accounts.accept_invitation(token, email=address, password=secrets.token_urlsafe(24), clock=clock)
        TOTP.activate(user, generate_totp_secret())
        hired[role.value] = Actor(user_id=user.pk, role=role)
    return hired
