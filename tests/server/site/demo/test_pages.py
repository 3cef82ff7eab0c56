"""The page that breaks a promise exists in a demo alone, for staff alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from upheld.proof.statements import Role
from upheld.server.accounts.api import SYSTEM
from upheld.server.assessment import api as assessment
from upheld.server.evidence import api as evidence
from upheld.server.policy import api as policy
from upheld.server.site.demo import breaking
from upheld.server.site.demo.place import lay_out

PAGE = "/console/demo/"


@pytest.fixture
def demo(settings: Any, db: None) -> Path:  # noqa: ANN401 - pytest-django's wrapper of the settings
    """A demo with its policy and without a story."""
    del db
    place: Path = settings.DATA_DIR
    evidence.create_log_key()
    folder = lay_out(place)
    policy.import_policy_file((folder / "upheld.yaml").read_bytes(), base=folder, actor=SYSTEM)
    return place


def test_one_press_breaks_and_one_mends(demo: Path, sign_in: Callable[[Role], Client]) -> None:
    client = sign_in(Role.ENGINEER)
    assessment.run_now(breaking.CHECK, actor=SYSTEM)
    assert 'data-state="upheld"' in client.get(PAGE).content.decode()

    assert client.post(f"{PAGE}press/", {"deed": "break"}).headers["Location"] == PAGE
    waiting = client.get(PAGE)
    assert waiting.headers["Refresh"] == "1"
    assert "<mark>" in waiting.content.decode()
    assessment.run_due()
    page = client.get(PAGE).content.decode()
    assert 'data-state="broken"' in page
    assert "manifest.yml:" in page
    assert breaking.is_broken(demo)

    client.post(f"{PAGE}press/", {"deed": "mend"})
    assessment.run_due()
    assert 'data-state="upheld"' in client.get(PAGE).content.decode()


def test_an_auditor_breaks_nothing(demo: Path, sign_in: Callable[[Role], Client]) -> None:
    client = sign_in(Role.AUDITOR)
    assert client.get(PAGE).status_code == 403
    assert client.post(f"{PAGE}press/", {"deed": "break"}).status_code == 403
    assert not breaking.is_broken(demo)


def test_it_is_in_the_menu_of_a_demo_alone(demo: Path, sign_in: Callable[[Role], Client]) -> None:
    client = sign_in(Role.OWNER)
    assert "Break a promise" in client.get("/console/checks/").content.decode()
    (demo / "demo.txt").unlink()
    assert "Break a promise" not in client.get("/console/checks/").content.decode()
    assert client.get(PAGE).status_code == 404
    assert client.post(f"{PAGE}press/").status_code == 404


def test_without_the_promise_there_is_nothing_to_break(demo: Path, sign_in: Callable[[Role], Client]) -> None:
    del demo
    policy.confirm_sentence("data-privacy.3", [], actor=SYSTEM)
    assert sign_in(Role.OWNER).get(PAGE).status_code == 404
