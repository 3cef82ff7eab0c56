"""What every answer of the server carries, and what it says when something does not go."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from upheld.core.errors import Conflict, ExternalError, InputError, NotPermitted
from upheld.server.accounts.permissions import public
from upheld.server.site import errors, health
from upheld.server.site.log_format import JSONFormatter

pytestmark = pytest.mark.django_db

_RAISED: dict[str, Exception] = {
    "input": InputError("x.input", "The date 2026-13-01 does not exist.", hint="Check the month."),
    "refused": NotPermitted("x.refused", "No."),
    "conflict": Conflict("x.conflict", "It is closed."),
    "external": ExternalError("x.external", "The other side is silent."),
    "bug": ImproperlyConfigured("password hunter2 of ada@vendor.example"),
}


@public
def failing(_request: HttpRequest, name: str) -> HttpResponse:
    raise _RAISED[name]


urlpatterns = [path("fail/<str:name>/", failing)]
handler400, handler403 = errors.bad_request, errors.forbidden
handler404, handler500 = errors.not_found, errors.broken


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("address", ["/healthz", "/report", "/nope", "/console/staff/", "/static/upheld/page.css"])
def test_every_answer_carries_the_headers(client: Client, address: str) -> None:
    response = client.get(address)
    response.close()
    headers = response.headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "Permissions-Policy" in headers


def test_console_is_never_cached(client: Client) -> None:
    assert client.get("/console/sign-in/").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("method", "address", "status", "words"),
    [
        ("get", "/nope", 404, "There is no such page"),
        ("delete", "/report", 405, "does not take such a request"),
        ("get", "/console/welcome/?token=wrong", 403, "This link is not good"),
        ("get", "/console/sign-up/", 403, "one-time link"),
    ],
)
def test_errors_have_words(client: Client, method: str, address: str, status: int, words: str) -> None:
    response = getattr(client, method)(address)
    assert response.status_code == status
    assert words in response.content.decode()
    assert "<html" in response.content.decode()


def test_same_words_as_data(client: Client) -> None:
    response = client.get("/nope", headers={"accept": "application/json"})
    assert response.json()["error"]["code"] == "request.not_found"


def test_foreign_host_is_refused(client: Client) -> None:
    response = client.get("/report", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "does not answer under that name" in response.content.decode()
    assert "evil.example" not in response.content.decode()


def test_hundred_thousand_fields_are_refused_with_words(client: Client) -> None:
    body = "&".join(f"f{number}=" for number in range(100_000))
    response = client.post("/report", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 400
    assert "too many fields" in response.content.decode()


def test_too_large_a_body_is_refused_by_its_announced_length(client: Client) -> None:
    response = client.post("/report", b"x" * (3 * 2**20), content_type="application/x-www-form-urlencoded")
    assert response.status_code == 413
    assert "too large" in response.content.decode()


def test_form_from_elsewhere_is_refused() -> None:
    response = Client(enforce_csrf_checks=True).post(
        "/console/sign-in/", {"login": "a@vendor.example", "password": "x"}
    )
    assert response.status_code == 403
    assert "The form is no longer valid" in response.content.decode()


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        ("input", 400, "The date 2026-13-01 does not exist."),
        ("refused", 403, "No."),
        ("conflict", 409, "It is closed."),
        ("external", 502, "The other side is silent."),
        ("bug", 500, "The server met a fault of its own."),
    ],
)
def test_each_kind_of_error_has_its_page(client: Client, name: str, status: int, words: str) -> None:
    response = client.get(f"/fail/{name}/")
    assert response.status_code == status
    assert words in response.content.decode()


@pytest.fixture
def log_lines() -> Iterator[list[str]]:
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(JSONFormatter().format(record))

    handler = Keep()
    logging.getLogger().addHandler(handler)
    yield lines
    logging.getLogger().removeHandler(handler)


@pytest.mark.urls(__name__)
def test_fault_is_logged_with_its_place_but_not_its_words(client: Client, log_lines: list[str]) -> None:
    client.get("/fail/bug/?token=secret")
    (line,) = [json.loads(line) for line in log_lines if "request failed" in line]
    assert line["path"] == "/fail/bug/"
    assert line["exception"]["type"] == "ImproperlyConfigured"
    assert any("test_pages.py" in place for place in line["exception"]["places"])
    assert "hunter2" not in str(line)
    assert "secret" not in str(line)


def test_log_line_cannot_be_forged() -> None:
    record = logging.makeLogRecord({"name": "upheld", "levelname": "INFO", "msg": 'a\n{"level": "x"}\x1b[2J\u202e'})
    text = JSONFormatter().format(record)
    assert "\n" not in text
    assert text.isascii()
    assert json.loads(text)["message"].startswith("a\n")


def test_page_of_a_broken_server_needs_no_template(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_kwargs: object) -> str:
        raise DatabaseError("gone")

    monkeypatch.setattr(errors, "render_to_string", fail)
    response = errors.broken(HttpRequest())
    assert response.status_code == 500
    assert "The server met a fault of its own." in response.content.decode()


def test_ready_tells_which_part_is_not(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/healthz").json() == {"alive": True}
    assert client.get("/readyz").json()["ready"] is True

    def fail() -> bool:
        raise OSError("unplugged")

    monkeypatch.setitem(health.PARTS, "keys", fail)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["parts"] == {"database": True, "migrations": True, "keys": False, "log": True}
