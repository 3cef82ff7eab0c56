from __future__ import annotations

import pytest

from upheld.forge.destinations import Kind, describe, destinations
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    Origin,
    Value,
    choose,
    concatenate,
    data,
)

PAYLOAD = data(Origin.PAYLOAD, root="payload", path=("x",))
STORED = data(Origin.STORAGE, root="settings", path=("url",))
CONTEXT = data(Origin.CONTEXT, root="context", path=("cloudId",))
ENVIRONMENT = data(Origin.ENVIRONMENT, root="env", path=("SITE",))
SELF = data(Origin.PRODUCT, root="answer", path=("self",))
AVATAR = data(Origin.PRODUCT, root="me", path=("avatarUrls", "48x48"))
KEPT_AVATAR = data(Origin.PRODUCT, Origin.STORAGE, root="answer of load", path=("avatarUrl",))
KEPT_BASE = data(Origin.PRODUCT, Origin.STORAGE, root="answer of load", path=("baseUrl",))
PROPERTY = data(Origin.PRODUCT, root="GET /rest/api/3/project/A/properties/settings", path=("value", "baseUrl"))
OWN = data(Origin.BROWSER, root="location", path=("origin",))
FIELD = data(Origin.PRODUCT, root="issue", path=("fields", "customfield_1"))


def text(*parts: str | Value) -> Value:
    return concatenate(*(Constant(part) if isinstance(part, str) else part for part in parts))


@pytest.mark.parametrize(
    ("value", "kind", "host"),
    [
        (text("https://a.example/x"), Kind.OUTSIDE, "a.example"),
        (text("https://a.example/", PAYLOAD), Kind.OUTSIDE, "a.example"),
        (text("https://a.example", PAYLOAD), Kind.OUTSIDE, "a.example"),
        (text("https://a.example?q=", PAYLOAD), Kind.OUTSIDE, "a.example"),
        (text("https://", PAYLOAD, ".vault.example/x"), Kind.OUTSIDE, "*.vault.example"),
        (text("//a.example/", PAYLOAD), Kind.OUTSIDE, "a.example"),
        (text("wss://a.example/", PAYLOAD), Kind.OUTSIDE, "a.example"),
        (text("https://api.atlassian.com/ex/jira/", PAYLOAD), Kind.ATLASSIAN, "api.atlassian.com"),
        (text("https://", ENVIRONMENT, ".atlassian.net/rest"), Kind.ATLASSIAN, "*.atlassian.net"),
        (text("https://", PAYLOAD, ".atlassian.net/rest"), Kind.OPEN, "*.atlassian.net"),
        (text("https://", STORED, ".atlassian.net/rest"), Kind.OPEN, "*.atlassian.net"),
        (text("https://api.atlassian.com", CONTEXT), Kind.ATLASSIAN, "api.atlassian.com"),
        (text("https://api.atlassian.com", PAYLOAD), Kind.OPEN, "api.atlassian.com*"),
        (text("https://api.atlassian.com:", PAYLOAD, "@a.example/"), Kind.OUTSIDE, "a.example"),
        (text("https://", PAYLOAD, "/rest/api/3"), Kind.OPEN, "*"),
        (text("/rest/api/3/issue/", PAYLOAD), Kind.RELATIVE, ""),
        (text("/", PAYLOAD), Kind.OPEN, ""),
        (text("/", CONTEXT), Kind.RELATIVE, ""),
        (text("rows.json"), Kind.RELATIVE, ""),
        (text("data:image/png;base64,", PAYLOAD), Kind.NONE, ""),
        (text("h", PAYLOAD), Kind.OPEN, ""),
        (text("issue-", PAYLOAD), Kind.RELATIVE, ""),
        (text(SELF, "/transitions"), Kind.PRODUCT_LINK, ""),
        (AVATAR, Kind.PRODUCT_LINK, ""),
        (KEPT_AVATAR, Kind.PRODUCT_LINK, ""),
        (KEPT_BASE, Kind.OPEN, ""),
        (text(PROPERTY, "/rows"), Kind.OPEN, ""),
        (text(OWN, "/rows.json"), Kind.RELATIVE, ""),
        (text("https:a.example/x"), Kind.OUTSIDE, "a.example"),
        (FIELD, Kind.OPEN, ""),
        (STORED, Kind.OPEN, ""),
        (UNKNOWN, Kind.OPEN, ""),
        (UNDEFINED_VALUE, Kind.NONE, ""),
    ],
)
def test_where_an_address_leads(value: Value, kind: Kind, host: str) -> None:
    (found,) = destinations(value)
    assert (found.kind, found.host) == (kind, host)


def test_each_alternative_is_told() -> None:
    value = text("https://", choose(Constant("eu"), Constant("us")), ".a.example/", PAYLOAD)
    assert [found.host for found in destinations(value)] == ["eu.a.example", "us.a.example"]


def test_an_alternative_that_is_no_address_is_left_out() -> None:
    assert [found.kind for found in destinations(choose(UNDEFINED_VALUE, Constant("https://a.example/")))] == [
        Kind.OUTSIDE
    ]


def test_too_many_alternatives_leave_a_doubt() -> None:
    digits = choose(*(Constant(str(digit)) for digit in range(6)))
    found = destinations(text("https://", digits, digits, ".a.example/"))
    assert found[-1].kind is Kind.OPEN


def test_the_origin_of_an_open_address_is_named() -> None:
    (found,) = destinations(STORED)
    assert found.origin == "the app's storage (settings.url)"


def test_what_was_lost_is_said_so() -> None:
    assert describe(Data(frozenset({Origin.UNKNOWN, Origin.PRODUCT}))) == (
        "an answer of the product or something that was not followed"
    )


@pytest.mark.parametrize(
    ("value", "is_plain"),
    [
        (text("http://a.example/"), True),
        (text("ws://a.example/", PAYLOAD), True),
        (text("https://a.example/"), False),
        (text("http://localhost:3000/"), False),
    ],
)
def test_what_is_sent_without_encryption(value: Value, is_plain: bool) -> None:  # noqa: FBT001 - columns of a table
    assert destinations(value)[0].is_plain is is_plain
