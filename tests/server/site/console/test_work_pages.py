"""Today, checks, inventory, evidence and reports in the console."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db.models import QuerySet
from django.test import Client

from upheld.core.check import Population
from upheld.core.clock import SystemClock
from upheld.proof.statements import Role
from upheld.server.accounts.api import SYSTEM
from upheld.server.assessment import api as assessment
from upheld.server.evidence import api as evidence
from upheld.server.evidence.models import Leaf
from upheld.server.intake import api as intake
from upheld.server.policy import api as policy

CHECK = "/console/checks/forge.no_egress/"
APP = {"kind": "app", "slug": "notes", "name": "Notes", "path": "/srv/notes", "version": "1.0"}


@pytest.fixture
def owner(sign_in: Callable[[Role], Client]) -> Client:
    return sign_in(Role.OWNER)


@pytest.fixture
def report(transactional_db: None) -> int:
    """The number of a report that waits for somebody."""
    del transactional_db
    intake.receive(intake.NewReport(form_token="b" * 43, kind="other", body="Something is odd."))
    return intake.inbox()[0].id


@pytest.mark.usefixtures("confirmed")
def test_a_run_that_was_asked_for_is_awaited_and_its_results_shown(owner: Client, tmp_path: Path) -> None:
    (tmp_path / "manifest.yml").write_text("app:\n  id: x\npermissions:\n  external:\n    fetch:\n      backend:\n")
    policy.put_item(
        policy.InventoryEntry(kind=policy.InventoryKind.APP, slug="notes", path=str(tmp_path)), actor=SYSTEM
    )
    assert "It never ran." in owner.get(CHECK).content.decode()
    assert owner.post(f"{CHECK}run/").headers["Location"] == CHECK
    waiting = owner.get(CHECK)
    assert waiting.headers["Refresh"] == "2"
    assert "waits for the background process" in waiting.content.decode()

    assessment.run_due()
    shown = owner.get(CHECK)
    assert "Refresh" not in shown.headers
    assert "What the latest run saw" in shown.content.decode()
    assert "a person’s request" in shown.content.decode()
    assert "data.1: privacy.no_egress" in shown.content.decode()


@pytest.mark.usefixtures("confirmed")
def test_a_paused_check_says_that_its_proof_ages_and_can_be_resumed(owner: Client) -> None:
    owner.post(f"{CHECK}pause/")
    page = owner.get(CHECK).content.decode()
    assert "Paused since" in page
    assert "turns stale" in page
    assert "paused</span>" in owner.get("/console/checks/").content.decode()
    assert "forge.no_egress" not in {check.meta.id for check in assessment.due_checks(SystemClock().now())}
    owner.post(f"{CHECK}resume/")
    assert "Paused since" not in owner.get(CHECK).content.decode()


@pytest.mark.django_db
def test_a_thing_is_listed_changed_and_taken_out(owner: Client) -> None:
    assert owner.post("/console/inventory/", APP).status_code == 302
    changing = owner.get("/console/inventory/?kind=app&slug=notes").content.decode()
    assert 'value="/srv/notes"' in changing
    owner.post("/console/inventory/", {**APP, "version": "1.1"})
    assert "1.1" in owner.get("/console/inventory/").content.decode()
    owner.post("/console/inventory/retire/", {"kind": "app", "slug": "notes"})
    assert policy.inventory_items(Population.APPS) == ()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"slug": "No Spaces"}, "Enter a valid"),
        ({"path": ""}, "has no path"),
        ({"kind": "repository", "since": "yesterday"}, "Enter a valid value"),
    ],
)
def test_what_cannot_be_listed_is_said_and_kept(owner: Client, typed: dict[str, str], said: str) -> None:
    response = owner.post("/console/inventory/", {**APP, **typed})
    assert response.status_code == 400
    assert said in response.content.decode()
    assert 'value="Notes"' in response.content.decode()
    assert policy.inventory_entries() == ()


@pytest.mark.django_db
def test_who_may_only_read_changes_nothing(sign_in: Callable[[Role], Client]) -> None:
    auditor = sign_in(Role.AUDITOR)
    assert auditor.post("/console/inventory/", APP).status_code == 403
    assert "Put it on the list" not in auditor.get("/console/inventory/").content.decode()
    assert "Run now" not in auditor.get(CHECK).content.decode()


@pytest.mark.usefixtures("confirmed")
def test_the_log_is_shown_and_recomputed(owner: Client) -> None:
    page = owner.get("/console/evidence/?verify=1").content.decode()
    assert "The log holds." in page
    assert "Policy version" in page
    assert "data.1" in page
    assert owner.get("/console/evidence/?before=nonsense").status_code == 200
    assert 'id="e1"' not in owner.get("/console/evidence/?before=1").content.decode()


@pytest.mark.usefixtures("confirmed")
def test_a_log_that_was_changed_is_told_in_words(owner: Client) -> None:
    newest = evidence.head().size - 1
    assert QuerySet(Leaf).filter(index=newest).update(leaf_sha256="0" * 64) == 1, "past the model's own guard"
    response = owner.get("/console/evidence/?verify=1")
    assert response.status_code == 200
    assert "The log does not hold." in response.content.decode()


def test_a_report_is_acknowledged_answered_and_closed(owner: Client, report: int) -> None:
    page = f"/console/reports/{report}/"
    assert f"Report {report}" in owner.get("/console/").content.decode()
    owner.post(f"{page}acknowledge/")
    assert intake.get_report(report).acknowledged_at is not None
    owner.post(f"{page}answer/", {"text": "Thank you."})
    assert "Thank you." in owner.get(page).content.decode()
    owner.post(f"{page}close/")
    assert intake.get_report(report).closed_at is not None
    assert "nothing more can be said" in owner.get(page).content.decode()


def test_an_answer_that_cannot_be_sent_is_kept(owner: Client, report: int) -> None:
    response = owner.post(f"/console/reports/{report}/answer/", {"text": "x" * 20_001})
    assert response.status_code == 400
    assert "x" * 100 in response.content.decode()
    assert 'aria-invalid="true"' in response.content.decode()
    assert intake.get_report(report).replies == ()


@pytest.mark.usefixtures("small_policy")
def test_today_leads_to_the_first_sentence_that_waits(owner: Client) -> None:
    page = owner.get("/console/").content.decode()
    assert "3 sentences wait for a person." in page
    assert 'href="/console/policy/s/data.1/"' in page


@pytest.mark.usefixtures("confirmed")
def test_today_says_why_a_confirmed_sentence_is_unproven(owner: Client) -> None:
    page = owner.get("/console/").content.decode()
    assert "Unproven: the check could not look" in page
    assert "has not run for this sentence" in page


@pytest.mark.usefixtures("confirmed")
@pytest.mark.parametrize("role", list(Role))
def test_no_page_of_work_links_to_what_an_office_may_not_open(sign_in: Callable[[Role], Client], role: Role) -> None:
    client = sign_in(role)
    for address in ("/console/", "/console/policy/", "/console/checks/", CHECK, "/console/inventory/"):
        page = client.get(address).content.decode()
        body = page.partition('<div class="desk">')[2]
        for link in set(re.findall(r'href="(/[^"#?]*)"', body)):
            assert client.get(link).status_code == 200, (role, address, link)
