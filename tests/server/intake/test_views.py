"""The portal as a reporter meets it: no account, no cookie, no script; nothing lost, nothing dropped silently."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from upheld.server.accounts.api import SYSTEM
from upheld.server.intake import api
from upheld.server.intake.models import Report

pytestmark = pytest.mark.django_db


def token_of(client: Client) -> str:
    found = re.search(r'name="token" value="([^"]+)"', client.get("/report").content.decode())
    assert found is not None
    return found[1]


def send(client: Client, **fields: str) -> HttpResponse:
    form = {"token": token_of(client), "kind": "incident", "body": "My board shows another site's cards.", **fields}
    response = client.post("/report", form)
    assert isinstance(response, HttpResponse)
    return response


def code_of(response: HttpResponse) -> str:
    found = re.search(r'id="receipt-code">([0-9A-Z-]+)<', response.content.decode())
    assert found is not None
    return found[1]


def test_report_gets_a_receipt_and_no_redirect(client: Client) -> None:
    response = send(client)
    assert response.status_code == 200
    assert re.fullmatch(r"(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}", code_of(response))
    page = response.content.decode()
    assert re.search(r"answered by <strong><time[^>]+>\d+ \w+ \d{4}, \d\d:\d\d UTC", page)
    assert "the security lead and the owner" in page
    assert "no-store" in response.headers["Cache-Control"]
    assert response.cookies == {}


def test_code_is_nowhere_in_the_database(client: Client) -> None:
    code = code_of(send(client))
    (row,) = Report.objects.all()
    assert code not in str(vars(row))
    assert code.replace("-", "") not in str(vars(row))


def test_same_form_sent_again_is_the_same_report(client: Client) -> None:
    token = token_of(client)
    first = send(client, token=token)
    second = send(client, token=token)
    assert code_of(first) == code_of(second)
    assert Report.objects.count() == 1


def test_same_form_with_other_words_is_another_report(client: Client) -> None:
    token = token_of(client)
    first = send(client, token=token)
    second = send(client, token=token, body="And now my own cards are gone.")
    assert code_of(first) != code_of(second)
    assert Report.objects.count() == 2


def test_form_without_our_token_keeps_what_was_typed(client: Client) -> None:
    response = send(client, token="made-up:token")  # noqa: S106 - a form token that we did not make
    assert response.status_code == 400
    page = response.content.decode()
    assert "please send it once more" in page
    assert "another site&#x27;s cards." in page
    assert not Report.objects.exists()
    again = re.search(r'name="token" value="([^"]+)"', page)
    assert again is not None
    assert send(client, token=again[1]).status_code == 200


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"body": ""}, "Say what happened"),
        ({"body": " \n\t "}, "is empty"),
        ({"kind": ""}, "Choose one of the four"),
        ({"kind": "spam"}, "Choose one of the four"),
        ({"body": "x" * 20_001}, "20000 characters"),
        ({"body": "a\x00b"}, "Null characters"),
        ({"body": "a\x07b"}, "U+0007"),
        ({"app": "x" * 201}, "200 characters"),
        ({"app": "a\r\nBcc: b"}, "line break"),
        ({"contact": "a\nb@c.example"}, "line break"),
        ({"language": "x" * 36}, "35 characters"),
    ],
)
def test_what_cannot_be_kept_is_told_at_its_field(client: Client, fields: dict[str, str], words: str) -> None:
    response = send(client, **fields)
    assert response.status_code == 400
    assert words in response.content.decode()
    assert "The report was not sent" in response.content.decode()
    assert not Report.objects.exists()


def test_file_is_refused_with_words_and_the_text_is_kept(client: Client) -> None:
    file = SimpleUploadedFile("../x.svg", b"<svg onload='alert(1)'/>")
    form = {"token": token_of(client), "kind": "other", "body": "See the picture.", "picture": file}
    response = client.post("/report", form)
    assert response.status_code == 400
    assert "Files are not taken here" in response.content.decode()
    assert "See the picture." in response.content.decode()


def test_half_a_surrogate_pair_is_no_fault_of_the_server(client: Client) -> None:
    body = f"token={token_of(client)}&kind=other&body=%ED%A0%80"
    response = client.post("/report", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code in {200, 400}


def test_strangers_text_is_inert_everywhere(client: Client) -> None:
    code = code_of(send(client, body="<script>alert(1)</script> \u202egnp.exe", app="<b>", contact="a@b.example"))
    page = client.post("/report/status/", {"code": code}).content.decode()
    assert "<script>alert" not in page
    (report,) = api.inbox()
    assert "<script>" not in report.shown_body
    assert "U+202E" in report.shown_body
    assert report.app == "&lt;b&gt;"
    assert report.body == "<script>alert(1)</script> \u202egnp.exe", "kept as typed"


def test_reporter_follows_the_report_by_code(client: Client) -> None:
    code = code_of(send(client))
    (report,) = api.inbox()
    assert "nobody has confirmed reading it yet" in client.post("/report/status/", {"code": code}).content.decode()
    api.acknowledge(report.id, actor=SYSTEM)
    assert "A person has read it" in client.post("/report/status/", {"code": code}).content.decode()
    api.reply(report.id, "We see it too & mend it.", actor=SYSTEM)
    page = client.post("/report/status/", {"code": code.lower().replace("-", " ")}).content.decode()
    assert "We see it too &amp; mend it." in page
    api.close(report.id, actor=SYSTEM)
    assert "It is closed." in client.post("/report/status/", {"code": code}).content.decode()


@pytest.mark.parametrize(
    ("code", "status"), [("00000-00000-00000-00000-00000", 404), ("nonsense", 400), ("", 400), ("\x00" * 25, 400)]
)
def test_wrong_codes_open_nothing(client: Client, code: str, status: int) -> None:
    send(client)
    assert client.post("/report/status/", {"code": code}).status_code == status


def test_code_in_the_address_opens_nothing(client: Client) -> None:
    code = code_of(send(client))
    page = client.get(f"/report/status/?code={code}").content.decode()
    assert "another site" not in page


def test_portal_works_under_the_strictest_reading(client: Client) -> None:
    for address in ("/report", "/report/status/"):
        page = client.get(address).content.decode()
        assert " style=" not in page
        assert re.search(r"<script(?![^>]+src=)", page) is None
        assert re.findall(r"<(?:label|legend)", page)


def test_reports_are_told_to_checks_as_times_only(client: Client) -> None:
    send(client, contact="ada@vendor.example")
    (facts,) = api.reports_facts()
    assert (facts.kind, facts.acknowledged_at, facts.closed_at) == ("incident", None, None)
    assert (facts.answer_due_at - facts.received_at).total_seconds() == 72 * 3600
    assert "ada" not in repr(facts)
    assert api.open_reports() == 1
