"""Who may open which page of the console, what does not exist, and what only a form may ask for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from upheld.proof.statements import Role
from upheld.server.accounts.permissions import ROLES, Permission
from upheld.server.intake import api as intake
from upheld.server.policy import api as policy
from upheld.server.site.console.urls import urlpatterns

PAGES = {
    "console-today": ((), Permission.READ_CONSOLE),
    "console-policy": ((), Permission.READ_CONSOLE),
    "console-policy-file": ((), Permission.READ_CONSOLE),
    "console-import": ((), Permission.EDIT_POLICY),
    "console-sentence": (("data.1",), Permission.EDIT_POLICY),
    "console-argument": (("data.1", "privacy.no_egress"), Permission.EDIT_POLICY),
    "console-inventory": ((), Permission.READ_CONSOLE),
    "console-checks": ((), Permission.READ_CONSOLE),
    "console-check": (("forge.no_egress",), Permission.READ_CONSOLE),
    "console-evidence": ((), Permission.READ_CONSOLE),
    "console-reports": ((), Permission.READ_REPORTS),
    "console-report": ((1,), Permission.READ_REPORTS),
}
DEEDS = {
    "console-sign": (("data.1", "privacy.no_egress"), Permission.EDIT_POLICY),
    "console-accept": (("data.1", "privacy.no_egress"), Permission.EDIT_POLICY),
    "console-retire": ((), Permission.EDIT_INVENTORY),
    "console-run": (("forge.no_egress",), Permission.RUN_CHECKS),
    "console-pause": (("forge.no_egress",), Permission.RUN_CHECKS),
    "console-resume": (("forge.no_egress",), Permission.RUN_CHECKS),
    "console-acknowledge": ((1,), Permission.ANSWER_REPORTS),
    "console-answer": ((1,), Permission.ANSWER_REPORTS),
    "console-close": ((1,), Permission.ANSWER_REPORTS),
}
DEMO = {"demo-break", "demo-press"}
UNKNOWN = {
    "console-sentence": ("data.99",),
    "console-argument": ("data.1", "privacy.encrypted_at_rest"),
    "console-check": ("forge.nothing",),
    "console-report": (77,),
    "demo-break": (),
}


@pytest.fixture
def furnished(confirmed: policy.PolicyView, transactional_db: None) -> policy.PolicyView:
    """The small policy and one report."""
    del transactional_db
    report = intake.NewReport(form_token="a" * 43, kind="other", body="Something is odd.")
    intake.receive(report)
    return confirmed


def test_every_address_is_looked_at_here() -> None:
    assert {pattern.name for pattern in urlpatterns} == {*PAGES, *DEEDS, *DEMO}


@pytest.mark.parametrize("role", list(Role))
def test_each_office_opens_what_it_may_and_nothing_else(
    furnished: policy.PolicyView, sign_in: Callable[[Role], Client], role: Role
) -> None:
    del furnished
    number = intake.inbox()[0].id
    client = sign_in(role)
    for name, (arguments, permission) in PAGES.items():
        address = reverse(name, args=(number,) if name == "console-report" else arguments)
        assert client.get(address).status_code == (200 if role in ROLES[permission] else 403), (role, name)
    for name, (arguments, permission) in DEEDS.items():
        if role not in ROLES[permission]:
            assert client.post(reverse(name, args=arguments)).status_code == 403, (role, name)


@pytest.mark.django_db
def test_who_is_signed_out_is_led_to_the_sign_in(client: Client) -> None:
    for name, (arguments, _) in {**PAGES, **DEEDS}.items():
        address = reverse(name, args=arguments)
        assert client.get(address).headers["Location"] == f"/console/sign-in/?next={address}"


@pytest.mark.usefixtures("confirmed")
def test_what_does_not_exist_is_not_found(sign_in: Callable[[Role], Client]) -> None:
    client = sign_in(Role.OWNER)
    for name, arguments in UNKNOWN.items():
        assert client.get(reverse(name, args=arguments)).status_code == 404, name
    for name, argument in {"console-run": "forge.nothing", "console-pause": "x", "console-close": 77}.items():
        assert client.post(reverse(name, args=(argument,))).status_code == 404, name
    assert client.post(reverse("console-retire"), {"kind": "planet", "slug": "mars"}).status_code == 404
    assert client.get(reverse("console-report", args=(2**70,))).status_code == 404


@pytest.mark.usefixtures("confirmed")
def test_deeds_come_from_forms_of_ours_alone(sign_in: Callable[[Role], Client]) -> None:
    client = sign_in(Role.OWNER)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    for name, (arguments, _) in DEEDS.items():
        address = reverse(name, args=arguments)
        assert client.get(address).status_code == 405, name
        assert strict.post(address).status_code == 403, name
    for name in ("console-import", "console-inventory"):
        assert strict.post(reverse(name)).status_code == 403
