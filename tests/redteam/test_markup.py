"""Markup in every text that comes from elsewhere: shown as text, wherever it comes out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from upheld.core.clock import SystemClock
from upheld.proof.statements import Role
from upheld.reading.units import Form
from upheld.server.accounts.api import SYSTEM
from upheld.server.assessment import api as assessment
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy

EGRESS = "privacy.no_egress"
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@pytest.fixture
def hostile_app(tmp_path: Path) -> Path:
    """An app whose every name wants to be markup."""
    app = tmp_path / "app"
    (app / "src").mkdir(parents=True)
    host = json.dumps(f"https://x.example/{EVIL}")
    (app / "manifest.yml").write_text(
        f"app:\n  id: sample\n  name: {json.dumps(EVIL)}\n  runtime:\n    name: nodejs22.x\npermissions:\n"
        f"  external:\n    fetch:\n      backend:\n        - address: {host}\nmodules: {{}}\n",
        encoding="utf-8",
    )
    (app / "src/<b>index.js").write_text("fetch('https://<script>alert(1)</script>.example/');\n", encoding="utf-8")
    return app


@pytest.mark.django_db
def test_stored_markup_is_text_on_every_public_page(
    hostile_app: Path, client: Client, sign_in: Callable[[Role], Client]
) -> None:
    evidence.create_log_key()
    text = f"# Data {EVIL}\n\nNo data leaves Atlassian's cloud {EVIL}.\n"
    view = policy.import_text(text, name=EVIL, form=Form.TEXT, actor=SYSTEM)
    entry = policy.InventoryEntry(kind=policy.InventoryKind.APP, slug="app", name=EVIL, path=str(hostile_app))
    policy.put_item(entry, actor=SYSTEM)
    sentence = view.sentences[-1]
    assert "<script>" in sentence.text
    policy.confirm_sentence(
        sentence.id,
        [
            policy.NewCommitment(
                kind=EGRESS,
                argument=policy.ArgumentTexts(
                    because=EVIL,
                    assuming=(EVIL,),
                    not_covered=(EVIL,),
                    checks={"forge.no_egress": policy.known_checks()["forge.no_egress"].meta.speaks_for[EGRESS]},
                ),
            )
        ],
        actor=SYSTEM,
    )
    policy.attest(f"{sentence.id}/{EGRESS}", EVIL, until_at=_in_a_month(), actor=SYSTEM)
    policy.waive(f"{sentence.id}/{EGRESS}", EVIL, until_at=_in_a_month(), actor=SYSTEM)
    assessment.run_now("forge.no_egress", actor=SYSTEM)
    evidence.publish()
    assert json.loads(client.get("/trust.json").content)["summary"]["waived"] == 1, (
        "the check failed and said the hostile words"
    )
    public = ("/", f"/s/{sentence.id}/", "/checks/forge.no_egress/", "/history/", "/history.atom", "/?state=waived")
    for address in public:
        assert_inert(client, address)
    assert client.get("/trust.json").headers["Content-Type"].startswith("application/json")
    staff = sign_in(Role.OWNER)
    inside = (f"policy/s/{sentence.id}/", f"policy/s/{sentence.id}/{EGRESS}/", "checks/forge.no_egress/", "inventory/")
    for address in ("", "policy/", *inside, "evidence/", "checks/"):
        assert_inert(staff, f"/console/{address}")


def assert_inert(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200, address
    content = response.content.decode()
    assert "<script>alert" not in content, address
    assert "<img src=x" not in content, address
    assert "script-src 'self'" in response.headers["Content-Security-Policy"], address
    assert response.headers["X-Content-Type-Options"] == "nosniff", address


def _in_a_month() -> dt.datetime:
    return SystemClock().now() + dt.timedelta(days=30)
