"""Importing, confirming, arguing in the console: what is typed counts, what cannot stand is said at its field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from server.site.console.conftest import TEXT
from upheld.core.outcomes import State
from upheld.proof.statements import Role
from upheld.server.policy import api as policy
from upheld.server.site.console.present import present

SENTENCE = "/console/policy/s/data.1/"
ARGUMENT = f"{SENTENCE}privacy.no_egress/"
SETS = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "1", "form-MIN_NUM_FORMS": "0", "form-MAX_NUM_FORMS": "12"}
FIRST = {"form-0-kind": "privacy.no_egress", "form-0-modality": "now", "form-0-keeper": "vendor"}
SECOND = {"form-1-kind": "", "form-1-modality": "now", "form-1-keeper": "vendor"}


@pytest.fixture
def owner(sign_in: Callable[[Role], Client]) -> Client:
    return sign_in(Role.OWNER)


def sentence(sentence_id: str = "data.1") -> policy.SentenceView:
    view = policy.current_policy()
    assert view is not None
    return next(entry for entry in view.sentences if entry.id == sentence_id)


def state(sentence_id: str = "data.1") -> str:
    found = present().sentence(sentence_id)
    assert found is not None
    return str(found.state)


@pytest.mark.usefixtures("small_policy")
def test_confirming_leads_to_the_next_that_waits(owner: Client) -> None:
    response = owner.post(SENTENCE, {**SETS, **FIRST, **SECOND, "decision": "confirm"})
    assert response.status_code == 302
    assert response.headers["Location"] != SENTENCE
    assert [commitment.kind for commitment in sentence().commitments] == ["privacy.no_egress"]


@pytest.mark.usefixtures("small_policy")
def test_a_promise_is_added_and_taken_out_again(owner: Client) -> None:
    added = {**SECOND, "form-1-kind": "privacy.stored_on_platform_only"}
    owner.post(SENTENCE, {**SETS, **FIRST, **added, "decision": "confirm"})
    assert len(sentence().commitments) == 2
    sets = {**SETS, "form-TOTAL_FORMS": "3", "form-INITIAL_FORMS": "2"}
    gone = {**added, "form-1-DELETE": "on"}
    owner.post(SENTENCE, {**sets, **FIRST, **gone, "decision": "confirm"})
    assert [commitment.kind for commitment in sentence().commitments] == ["privacy.no_egress"]


@pytest.mark.usefixtures("confirmed")
def test_a_sentence_can_promise_nothing(owner: Client) -> None:
    owner.post(SENTENCE, {**SETS, **FIRST, **SECOND, "decision": "nothing"})
    assert sentence().is_confirmed
    assert state() == "no_promise"


@pytest.mark.usefixtures("small_policy")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"form-0-parameters": "max_hours seventy"}, "is not of the form"),
        ({"form-0-kind": "privacy.nothing"}, "Select a valid choice"),
        ({"form-1-kind": "privacy.no_egress"}, "could not be confirmed"),
    ],
)
def test_what_cannot_be_confirmed_is_said_and_kept(owner: Client, typed: dict[str, str], said: str) -> None:
    response = owner.post(SENTENCE, {**SETS, **FIRST, **SECOND, "form-0-vague": "more or less", **typed})
    page = response.content.decode()
    assert response.status_code == 400
    assert said in page
    assert 'value="more or less"' in page
    assert not sentence().is_confirmed


@pytest.mark.usefixtures("small_policy")
def test_a_form_without_its_own_fields_is_refused(owner: Client) -> None:
    assert owner.post(SENTENCE, {"decision": "confirm"}).status_code == 400


@pytest.mark.usefixtures("confirmed")
def test_an_open_doubt_keeps_a_sentence_unproven_and_every_revision_stays(owner: Client) -> None:
    typed = {"because": "Nothing is declared.", "checks": "forge.no_egress", "doubts": "Somebody adds a host. | open"}
    assert owner.post(ARGUMENT, typed).status_code == 302
    page = owner.get(ARGUMENT).content.decode()
    assert "Publish revision 3" in page
    assert "Somebody adds a host. | open" in page
    assert state() == State.UNPROVEN
    assert [entry.revision for entry in policy.argument_history("data.1/privacy.no_egress")] == [2, 1]


@pytest.mark.usefixtures("confirmed")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"doubts": "It rains."}, "has no answer"),
        ({"doubts": "It rains. | umbrella"}, "neither “accepted”, “open” nor the id of a check"),
        ({"definitions": "promptly"}, "has no colon"),
        ({"source_url": "https://platform.example/"}, "A source needs its address"),
        ({"parts_suffice": "on"}, "Say why these parts are enough"),
        ({"planned_on": "some day"}, "Enter a valid date"),
    ],
)
def test_an_argument_that_cannot_stand_is_said_at_its_field(owner: Client, typed: dict[str, str], said: str) -> None:
    response = owner.post(ARGUMENT, {"because": "Nothing is declared.", "checks": "forge.no_egress", **typed})
    page = response.content.decode()
    assert response.status_code == 400
    assert said in page
    assert "Nothing is declared." in page
    assert len(policy.argument_history("data.1/privacy.no_egress")) == 1


@pytest.mark.usefixtures("confirmed")
def test_signing_shows_a_persons_word_and_keeps_what_was_typed_wrong(owner: Client) -> None:
    wrong = owner.post(f"{ARGUMENT}sign/", {"sign-text": "I looked.", "sign-until_on": "2020-01-01"})
    assert wrong.status_code == 400
    assert "I looked." in wrong.content.decode()
    assert wrong.content.decode().count('id="id_sign-text"') == 1
    owner.post(f"{ARGUMENT}", {"because": "Nobody can see it.", "doubts": ""})
    soon = present().at.date().replace(day=1).isoformat()[:4]
    response = owner.post(f"{ARGUMENT}sign/", {"sign-text": "I looked.", "sign-until_on": f"{soon}-12-31"})
    assert response.status_code == 302
    assert state() == State.ATTESTED


@pytest.mark.usefixtures("confirmed")
def test_a_new_version_keeps_the_same_and_starts_the_edited_anew(owner: Client) -> None:
    edited = TEXT.replace("We promptly answer", "We answer").replace("at any time", "by mail")
    owner.post("/console/policy/s/data.2/", {**SETS, "decision": "nothing"})
    typed = {"title": "Security policy", "text": edited, "effective_on": "2026-11-20"}
    assert owner.post("/console/policy/import/", typed).status_code == 302
    assert sentence("data.1").is_confirmed
    assert [commitment.kind for commitment in sentence("data.1").commitments] == ["privacy.no_egress"]
    assert not sentence("data.2").is_confirmed
    assert sentence("data.2").match == "edited"
    assert "edited since the last version" in owner.get("/console/policy/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"text": ""}, "one of the two"),
        ({"text": "We keep it.", "effective_on": "soon"}, "Enter a valid date"),
        ({"text": "\x00\x00"}, "could not be saved"),
    ],
)
def test_an_import_that_cannot_be_read_changes_nothing(owner: Client, typed: dict[str, str], said: str) -> None:
    form = {"title": "My own policy", "effective_on": "2026-11-20", **typed}
    response = owner.post("/console/policy/import/", form)
    assert response.status_code == 400
    assert said in response.content.decode()
    assert 'value="My own policy"' in response.content.decode()
    assert policy.current_policy() is None


@pytest.mark.usefixtures("confirmed")
def test_the_file_for_git_holds_what_was_confirmed(owner: Client) -> None:
    response = owner.get("/console/policy/upheld.yaml")
    assert "attachment" in response.headers["Content-Disposition"]
    assert "privacy.no_egress" in response.content.decode()


@pytest.mark.django_db
def test_an_empty_console_says_what_to_do(owner: Client) -> None:
    assert "Import the policy" in owner.get("/console/").content.decode()
    assert owner.get("/console/policy/").headers["Location"] == "/console/policy/import/"
    assert "None listed." in owner.get("/console/inventory/").content.decode()
    assert "The log is empty." in owner.get("/console/evidence/").content.decode()
    assert "Nobody has reported anything yet." in owner.get("/console/reports/").content.decode()
