"""Answers and reviews are given in the console by those who may, and read by all staff."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from upheld.proof.statements import Role
from upheld.server.accounts.api import Actor
from upheld.server.compliance.api import Answer, policy_reviews, regimes
from upheld.server.policy.api import import_text

QUESTION = "/console/compliance/hipaa/business_associate/"


def test_question_is_answered(sign_in: Callable[[Role], Client]) -> None:
    browser = sign_in(Role.PRIVACY_LEAD)
    assert "within 60 calendar days" in browser.get(QUESTION).content.decode()
    assert browser.post(QUESTION, {"answer": "yes", "reason": ""}).status_code == 400
    assert browser.post(QUESTION, {"answer": "yes", "reason": "A <i>clinic</i> uses it."}).status_code == 302
    (hipaa,) = [view for view in regimes() if view.id == "hipaa"]
    assert [question.answer for question in hipaa.questions] == [None, Answer.YES]
    page = browser.get("/console/compliance/").content.decode()
    assert "applies" in page
    assert browser.get("/console/compliance/hipaa/nothing/").status_code == 404
    assert browser.get("/console/compliance/nothing/x/").status_code == 404


def test_review_is_recorded(sign_in: Callable[[Role], Client], make_actor: Callable[..., Actor]) -> None:
    import_text("# Policy\n\nWe review this policy annually.\n", name="policy.md", actor=make_actor())
    browser = sign_in(Role.OWNER)
    form = {"policy": "security", "verdict": "still_fits", "note": "Read in full."}
    assert browser.post("/console/compliance/", {**form, "policy": "other"}).status_code == 400
    assert browser.post("/console/compliance/", form).status_code == 302
    assert len(policy_reviews("security")) == 1
    assert "Read in full." in browser.get("/console/compliance/").content.decode()


def test_others_read_only(sign_in: Callable[[Role], Client], make_actor: Callable[..., Actor]) -> None:
    import_text("# Policy\n\nWe review this policy annually.\n", name="policy.md", actor=make_actor())
    browser = sign_in(Role.ENGINEER)
    page = browser.get("/console/compliance/")
    assert page.status_code == 200
    assert "Record a review" not in page.content.decode()
    assert browser.get(QUESTION).status_code == 403
    form = {"policy": "security", "verdict": "still_fits", "note": "Read in full."}
    assert browser.post("/console/compliance/", form).status_code == 403
    assert policy_reviews("security") == ()
