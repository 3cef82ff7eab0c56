"""security.txt: as RFC 9116 says, judged by a validator that is not ours."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.conf import LazySettings
from django.test import Client
from sectxt import Parser

from upheld.core.clock import SystemClock
from upheld.server.intake.security_txt import PATH, write
from upheld.server.site.config import Value


def use_https(settings: LazySettings, **values: Value) -> None:
    config = settings.CONFIG
    changed: dict[str, Value] = {**config.values, "public_url": "https://trust.vendor.example", **values}
    settings.CONFIG = replace(config, values=changed)


def errors_of(text: str) -> list[str]:
    parser = Parser(text.encode("utf-8"), urls="https://trust.vendor.example" + PATH)
    return [error["code"] for error in parser._errors]


def test_validator_finds_no_error(settings: LazySettings) -> None:
    use_https(settings, security_contact="mailto:security@vendor.example", languages=("en", "de"))
    text = write(SystemClock().now())
    assert errors_of(text) == []
    assert text.startswith("Contact: https://trust.vendor.example/report\nContact: mailto:security@vendor.example\n")


@pytest.mark.parametrize(
    ("old", "new", "code"), [("Expires: 2", "Expires: 1", "expired"), ("Contact: https", "Contact: http", "no_https")]
)
def test_validator_would_find_one(settings: LazySettings, old: str, new: str, code: str) -> None:
    use_https(settings)
    assert code in errors_of(write(SystemClock().now()).replace(old, new))


def test_it_never_expires_and_never_reaches_a_year() -> None:
    now = SystemClock().now()
    for later in (now, now + dt.timedelta(days=400)):
        (line,) = [line for line in write(later).splitlines() if line.startswith("Expires: ")]
        expires = dt.datetime.fromisoformat(line.removeprefix("Expires: "))
        assert dt.timedelta(days=170) < expires - later < dt.timedelta(days=365)


def test_it_is_served_as_text(client: Client) -> None:
    response = client.get(PATH)
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().count("Expires: ") == 1
