"""What the invented vendor's people recorded: guides, the process, answers to laws, cases, plans, reports."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from typing import Final

from upheld.catalog.regimes import load_regimes
from upheld.core.check import Severity
from upheld.core.clock import Clock, FixedClock
from upheld.server.accounts.api import Actor
from upheld.server.audits import api as audits
from upheld.server.compliance import api as compliance
from upheld.server.education import api as education
from upheld.server.incidents import api as incidents
from upheld.server.intake import api as intake
from upheld.server.policy import api as policy
from upheld.server.site.demo.place import SHIPPED

_GUIDES: Final = (
    ("board-notes", education.GuideKind.GUIDE, "Board Notes: safe settings for administrators", "board-notes", "2.3.0"),
    (
        "sprint-digest",
        education.GuideKind.GUIDE,
        "Sprint Digest: safe settings for administrators",
        "sprint-digest",
        "1.8.1",
    ),
    ("incident-process", education.GuideKind.PROCESS, "How we handle incidents", "", ""),
)
_PLANNED_IN_DAYS: Final = 200
_SIGNED: Final = {
    "access-controls.6/access.mfa_enforced": (
        "Our code host and our mail ask everybody for a second factor. I looked at both member lists."
    ),
    "access-controls.7/access.staff_data_access_restricted": (
        "In the last half year nobody but the support lead opened customer data: twice, each time on a written request."
    ),
    "access-controls.8/access.reviews_performed": (
        "The last review of access rights was done in July. Two rights were taken away."
    ),
    "code-security.1/code.secure_development_followed": (
        "Our coding guide was brought up to date in August, and everyone works by it."
    ),
    "code-security.3/code.stored_in_repository": "The repository is private. I looked at its settings this morning.",
    "user-education.4/education.staff_trained": "All of us took the training in March.",
}
_WAIVED: Final = {
    "code-security.2/code.reviewed": (
        "One hotfix was released without review while the reviewer was ill. It was read afterwards; nothing was found."
    ),
}


def publish_guides(staff: dict[str, Actor], clock: Clock) -> None:
    """Publish the guides and the process; everybody on the staff has read the process."""
    for slug, kind, title, app, version in _GUIDES:
        markdown = (SHIPPED / "guides" / f"{slug}.md").read_text(encoding="utf-8")
        view = education.publish_guide(
            actor=staff["owner"],
            slug=slug,
            kind=kind,
            title=title,
            markdown=markdown,
            app=app,
            app_version=version,
            clock=clock,
        )
        if kind is education.GuideKind.PROCESS:
            for actor in staff.values():
                education.acknowledge_guide(actor=actor, slug=slug, revision=view.revision, clock=clock)


def answer_laws(owner: Actor, clock: Clock) -> None:
    """Review the policy, and answer every question of every regime: no health data, customers in Europe and the UK."""
    compliance.record_policy_review(
        actor=owner,
        policy="security",
        verdict=compliance.ReviewVerdict.STILL_FITS,
        note="Read sentence by sentence. Two promises are to become sharper in the next version.",
        clock=clock,
    )
    for regime in load_regimes().values():
        applies = regime.id in {"gdpr", "uk-gdpr"}
        for question in regime.questions:
            reason = (
                "Customers in this region use the apps."
                if applies
                else "We are below the thresholds and handle no data of this kind."
            )
            answer = compliance.Answer.YES if applies else compliance.Answer.NO
            compliance.answer_question(
                actor=owner, regime=regime.id, question=question.id, answer=answer, reason=reason, clock=clock
            )


def plan_test(owner: Actor, clock: Clock) -> None:
    """Plan the penetration test that the policy promises for later."""
    audits.plan_engagement(
        actor=owner,
        kind=audits.EngagementKind.PENETRATION_TEST,
        planned_on=(clock.now() + dt.timedelta(days=_PLANNED_IN_DAYS)).date(),
        scope="Both apps, with an administrator's account of a test site.",
        firm="Harebell Security",
        clock=clock,
    )


def sign_and_accept(owner: Actor, clock: Clock) -> None:
    """What only a person can say, and one deviation with its reason and its end."""
    for commitment, words in _SIGNED.items():
        policy.attest(commitment, words, until_at=clock.now() + dt.timedelta(days=180), actor=owner, clock=clock)
    for commitment, reason in _WAIVED.items():
        policy.waive(commitment, reason, until_at=clock.now() + dt.timedelta(days=60), actor=owner, clock=clock)


def live_through_an_incident(owner: Actor, started_at: dt.datetime) -> None:
    """A small incident from detection to close, noted step by step as time goes on, with a notice after seven hours."""
    clock = FixedClock(started_at)
    case = incidents.open_case(
        actor=owner,
        new=incidents.NewCase(
            kind=incidents.CaseKind.INCIDENT,
            severity=Severity.MEDIUM,
            title="Digests of closed sprints came twice",
            detected_at=started_at,
            aware_at=started_at,
            needs_notice=True,
            affected_apps=("sprint-digest",),
            notice_hours=48,
        ),
        clock=clock,
    )
    steps = (
        (incidents.Step.ASSESSED, 1, ""),
        (incidents.Step.CONTAINED, 2, ""),
        (incidents.Step.PLATFORM_NOTIFIED, 4, ""),
        (incidents.Step.CUSTOMERS_NOTIFIED, 7, hashlib.sha256(b"record of delivery: 212 of 212").hexdigest()),
        (incidents.Step.RECOVERED, 26, ""),
    )
    for step, hours, proof in steps:
        clock.at = started_at + dt.timedelta(hours=hours)
        incidents.record_milestone(
            actor=owner,
            case_id=case.id,
            step=step,
            at=clock.now(),
            note="Noted at once.",
            proof_sha256=proof,
            clock=clock,
        )
    clock.at = started_at + dt.timedelta(days=2)
    incidents.close_case(actor=owner, case_id=case.id, note="A retry ran without a lock. It has one now.", clock=clock)


def receive_reports(owner: Actor, now: dt.datetime) -> None:
    """Two reports: one answered and closed, one that waits for somebody."""
    clock = FixedClock(now - dt.timedelta(days=9))
    intake.receive(
        intake.NewReport(
            form_token=secrets.token_urlsafe(32),
            kind="incident",
            body="The digest of our last sprint arrived twice. Is something wrong with our data?",
            app="Sprint Digest",
            language="en",
        ),
        clock=clock,
    )
    first = intake.inbox()[0].id
    clock.at = now - dt.timedelta(days=9) + dt.timedelta(hours=3)
    intake.reply(first, "Thank you. It came twice, nothing of it is wrong. A fix is out.", actor=owner, clock=clock)
    intake.close(first, actor=owner, clock=clock)
    intake.receive(
        intake.NewReport(
            form_token=secrets.token_urlsafe(32),
            kind="vulnerability",
            body="The title of a board is shown without escaping in the digest preview. Steps: name a board <b>x</b>, "
            "open the preview. I have not tried more.",
            app="Sprint Digest",
            language="en",
        ),
        clock=FixedClock(now - dt.timedelta(hours=5)),
    )
