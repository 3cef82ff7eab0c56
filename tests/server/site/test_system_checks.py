"""Deny by default: what declares no permission does not start the server."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core import checks
from django.http import HttpRequest, HttpResponse
from django.urls import get_resolver, include, path

from upheld.core.errors import NotPermitted
from upheld.server.accounts.permissions import PUBLIC, Permission, public, requires
from upheld.server.site import jobs, system_checks
from upheld.server.site.system_checks import every_job_declares_access, undeclared


def nobody_decided(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("open to all by accident")


def decided(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("open to all on purpose")


def test_every_address_of_the_product_declares_its_permission() -> None:
    assert list(undeclared(get_resolver().url_patterns)) == []
    assert checks.run_checks(tags=[checks.Tags.security]) == []


def test_view_without_permission_is_found_also_when_nested() -> None:
    inner = [
        path("open/", public(decided)),
        path("office/", requires(Permission.READ_CONSOLE)(decided)),
        path("forgotten/", nobody_decided),
    ]
    assert list(undeclared([path("deep/", include(inner))])) == [
        ("deep/forgotten/", f"{__name__}.nobody_decided"),
    ]


def test_twin_with_a_forgotten_view_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        system_checks, "get_resolver", lambda: type("R", (), {"url_patterns": [path("x/", nobody_decided)]})
    )
    errors = [message for message in checks.run_checks(tags=[checks.Tags.security]) if message.id == "upheld.E001"]
    assert len(errors) == 1
    assert errors[0].is_serious()
    assert "'x/'" in errors[0].msg


def test_made_up_declaration_does_not_count() -> None:
    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    view.upheld_access = "everybody"  # type: ignore[attr-defined]  # what a hurried author might write
    assert list(undeclared([path("x/", view)]))
    view.upheld_access = PUBLIC  # type: ignore[attr-defined]  # same
    assert list(undeclared([path("x/", view)])) == []


def test_job_without_permission_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    job = replace(jobs.all_jobs()[0], permission=None)
    monkeypatch.setattr(jobs, "all_jobs", lambda: (job,))
    (error,) = every_job_declares_access()
    assert error.id == "upheld.E002"
    with pytest.raises(NotPermitted):
        jobs.run_job(job)
