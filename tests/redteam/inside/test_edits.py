"""Attacks from inside: staff who would rather edit than mend, and things that change under the checks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from server.assessment.conftest import bind
from server.assessment.made_checks import steady
from upheld.core.clock import FixedClock, SystemClock
from upheld.core.outcomes import Outcome
from upheld.proof.statements import CheckResultStatement
from upheld.proof.verify import verify_bundle
from upheld.server.accounts.api import Actor
from upheld.server.assessment import api as assessment
from upheld.server.evidence import api as evidence
from upheld.server.evidence.models import Blob
from upheld.server.policy import api as policy

STEADY = "access.steady_made"
EGRESS = "privacy.no_egress"


def commitment(clock: FixedClock | SystemClock) -> tuple[str, str]:
    """State and reason of the first commitment on the page."""
    document = policy.policy_document()
    assert document is not None
    found = next(iter(evidence.ledger().assess(document, clock.now()).commitments()))
    return str(found.state), str(found.reason)


@pytest.mark.django_db
def test_strict_values_confirmed_after_a_pass_for_lax_ones_are_not_upheld(
    sentence: policy.SentenceView, lead: Actor, engineer: Actor, clock: FixedClock
) -> None:
    """The check is paused, so that no new run could ever help."""
    bind(sentence.id, [STEADY], lead, clock, max_days=30)
    assessment.run_now(STEADY, actor=engineer, clock=clock)
    assert commitment(clock)[0] == "upheld"
    assessment.pause_check(STEADY, actor=engineer)
    bind(sentence.id, [STEADY], lead, clock, max_days=20)
    assert commitment(clock) == ("unproven", "never_ran")
    assessment.work(clock=clock)
    assert commitment(clock) == ("unproven", "never_ran")
    bind(sentence.id, [STEADY], lead, clock, max_days=30)
    assert commitment(clock)[0] == "upheld", "what was proven for these values is proven still"


@pytest.mark.django_db
def test_values_changed_while_the_check_runs_are_not_upheld_by_that_run(
    sentence: policy.SentenceView, lead: Actor, engineer: Actor, clock: FixedClock
) -> None:
    steady_before = list(steady.OUTCOMES)
    bind(sentence.id, [STEADY], lead, clock, max_days=30)
    steady.OUTCOMES[:] = steady_before
    assessment.run_now(STEADY, actor=engineer, clock=clock)
    results = [one for _, one in evidence.entries() if isinstance(one, CheckResultStatement)]
    bind(sentence.id, [STEADY], lead, clock, max_days=1)
    assert commitment(clock)[0] == "unproven"
    assessment.run_now(STEADY, actor=engineer, clock=clock)
    assert commitment(clock)[0] == "broken"
    assert results[-1].parameters_sha256 == policy.parameters_digest({"max_days": 30})


@pytest.mark.django_db
def test_a_failure_is_not_edited_away_in_silence(
    sentence: policy.SentenceView, lead: Actor, engineer: Actor, clock: FixedClock
) -> None:
    steady.OUTCOMES[:] = [Outcome.FAIL]
    assessment.run_now(STEADY, actor=engineer, clock=clock)
    clock.advance(minutes=1)
    view = policy.current_policy()
    assert view is not None
    texts = view.sentences[0].commitments[0].argument.texts
    policy.revise_argument(f"{sentence.id}/access.mfa_enforced", replace(texts, checks={}), actor=lead, clock=clock)
    document = policy.policy_document()
    assert document is not None
    last = evidence.ledger().history(document, clock.now())[-1]
    assert (last.before, last.after, last.unbound) == ("broken", "unproven", (STEADY,))


@pytest.mark.django_db
def test_a_bullet_under_another_lead_in_is_doubted(lead: Actor, engineer: Actor, clock: FixedClock) -> None:
    """Its words are the same, so all its evidence would count: "We never share:" became "We may share:"."""
    view = policy.import_text("We never share:\n\n- your notes\n- your names\n", name="p", actor=lead, clock=clock)
    bullet = next(one for one in view.sentences if one.text == "your notes")
    bind(bullet.id, [STEADY], lead, clock)
    assessment.run_now(STEADY, actor=engineer, clock=clock)

    def judged() -> tuple[str, str]:
        document = policy.policy_document()
        assert document is not None
        found = evidence.ledger().assess(document, clock.now())
        one = next(each for each in found.commitments() if each.kind == "access.mfa_enforced")
        return str(one.state), str(one.reason)

    assert judged()[0] == "upheld"
    clock.advance(minutes=1)
    policy.import_text("We  never share:\n\n- your names\n- your notes\n", name="p", actor=lead, clock=clock)
    assert judged()[0] == "upheld", "moved, and read with the same words"
    clock.advance(minutes=1)
    policy.import_text("We may share:\n\n- your notes\n- your names\n", name="p", actor=lead, clock=clock)
    assert judged() == ("unproven", "open_doubt")
    view_now = policy.current_policy()
    assert view_now is not None
    doubts = next(one for one in view_now.sentences if one.text == "your notes").commitments[0].argument.texts
    assert "We may share" in doubts.could_be_false_if[-1].text


@pytest.mark.django_db
def test_a_withheld_text_takes_the_bundle_and_not_the_page(
    sentence: policy.SentenceView, engineer: Actor, client: Client
) -> None:
    del sentence
    evidence.create_log_key()
    assessment.run_now(STEADY, actor=engineer)
    evidence.publish()
    now = SystemClock().now()
    assert verify_bundle(client.get("/bundle.zip").content, now=now).exit_code == 0
    result = next(one for _, one in evidence.entries() if isinstance(one, CheckResultStatement))
    Blob.objects.filter(pk=result.details_sha256).delete()
    evidence.heartbeat()
    evidence.publish()
    page, bundle = client.get("/trust.json"), client.get("/bundle.zip")
    assert page.status_code == 200
    assert bundle.status_code in {404, 503}
    assert not bundle.content.startswith(b"PK")
