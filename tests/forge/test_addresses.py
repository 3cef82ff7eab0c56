from __future__ import annotations

import pytest

from upheld.forge.addresses import (
    covers,
    host_of_permission,
    is_administration_address,
    is_atlassian,
    is_atlassian_address,
    is_relative,
    read_address,
    split_address,
)


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://metrics.example/v1", "metrics.example"),
        ("HTTPS://Metrics.Example", "metrics.example"),
        ("//metrics.example/v1", "metrics.example"),
        ("https:\\\\metrics.example\\v1", "metrics.example"),
        ("wss://user:secret@metrics.example:8443/", "metrics.example"),
        ("https://metrics.example./", "metrics.example"),
        (" https://metrics.example/", "metrics.example"),
    ],
)
def test_host_of_an_address(text: str, host: str) -> None:
    address = read_address(text, is_whole=True)
    assert address is not None
    assert address.host == host


@pytest.mark.parametrize(
    "text", ["/rest/api/3/issue", "data:image/png;base64,AA", "mailto:a@b.example", "", "https://["]
)
def test_no_address(text: str) -> None:
    assert read_address(text, is_whole=True) is None


@pytest.mark.parametrize(
    ("prefix", "is_decided"),
    [
        ("https://api.example/", True),
        ("https://api.example?q=", True),
        ("https://api.example", False),
        ("https://api.example:", False),
        ("https://", False),
    ],
)
def test_the_host_of_a_beginning_counts_only_when_it_is_closed(prefix: str, *, is_decided: bool) -> None:
    assert (read_address(prefix, is_whole=False) is not None) is is_decided


def test_at_sign_after_the_beginning_does_not_change_a_closed_host() -> None:
    address = read_address("https://api.example/@evil.example", is_whole=True)
    assert address is not None
    assert address.host == "api.example"


@pytest.mark.parametrize(
    ("text", "is_whole", "expected"),
    [
        ("/rest", False, True),
        ("/", False, False),
        ("/", True, True),
        ("//host", True, False),
        ("/\\host", True, False),
        ("picture.png", True, True),
        ("picture", False, False),
        ("javascript:x", True, False),
        ("", False, False),
    ],
)
def test_relative(text: str, is_whole: bool, expected: bool) -> None:  # noqa: FBT001 - columns of a table
    assert is_relative(text, is_whole=is_whole) is expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("atlassian.com", True),
        ("API.Atlassian.com", True),
        ("*.atlassian.net", True),
        ("bitbucket.org", True),
        ("notatlassian.com", False),
        ("atlassian.com.example", False),
        ("*", False),
        ("", False),
    ],
)
def test_atlassian_by_whole_labels(host: str, expected: bool) -> None:  # noqa: FBT001 - columns of a table
    assert is_atlassian(host) is expected


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("metrics.example", "metrics.example"),
        ("https://a.example/p?q", "a.example"),
        ("a.example:443", "a.example"),
        ("*", "*"),
    ],
)
def test_host_of_a_permission(written: str, host: str) -> None:
    assert host_of_permission(written) == host


def test_plain_and_encrypted() -> None:
    plain = read_address("http://a.example/", is_whole=True)
    own = read_address("http://127.0.0.1:8000/", is_whole=True)
    assert plain is not None
    assert own is not None
    assert (plain.is_plain, own.is_plain) == (True, False)


def test_what_a_permission_covers() -> None:
    assert covers(frozenset({"*"}), "a.example")
    assert covers(frozenset({"*.example"}), "a.example")
    assert covers(frozenset({"*.example"}), "b.a.example")
    assert not covers(frozenset({"*.a.example"}), "a.example")
    assert covers(frozenset({"b.example", "a.example"}), "a.example")
    assert not covers(frozenset(), "a.example")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://acme.atlassian.net/rest/api/3/myself", True),
        ("HTTPS://API.ATLASSIAN.COM/ex/jira", True),
        ("acme.atlassian.net/wiki/home", True),
        ("api.atlassian.com", True),
        ("bitbucket.org/team/code", True),
        ("https://metastatuspage.statuspage.io", True),
        ("//acme.atlassian.net/x", True),
        ("/rest/api/3/issue/A-1", True),
        ("rest/api/2/search?jql=x", True),
        ("/wiki/api/v2/pages", True),
        ("/wiki", True),
        ("/_edge/tenant_info", True),
        ("/REST/API/3/myself", True),
        ("https://user:word@acme.atlassian.net/x", True),
        ("https://jira.company.example/rest/api/3/issue", False),
        ("jira.company.example/rest/api/3/issue", False),
        ("https://notatlassian.com/rest/api/3", False),
        ("https://atlassian.com.evil.example/", False),
        ("https://atlassian.net@evil.example/rest/api/3", False),
        ("evilatlassian.net/x", False),
        ("/restful/api/3", False),
        ("/rest/apiary/1", False),
        ("/wikipedia/x", False),
        ("/_edge/tenant_information", False),
        ("rows.json", False),
        ("mailto:people@atlassian.com", False),
        ("data:text/plain,acme.atlassian.net", False),
        ("acme.atlassian.net:443/x", True),
        ("", False),
    ],
)
def test_what_is_an_address_of_atlassian(text: str, expected: bool) -> None:  # noqa: FBT001 - columns of a table
    assert is_atlassian_address(text) is expected


@pytest.mark.parametrize("prefix", ["https://api.atlassian.com/", "api.atlassian.com/", "/", ""])
@pytest.mark.parametrize(
    "path",
    [
        "admin/v1/orgs",
        "admin/v2/orgs/7/directory/users",
        "admin/control/v1/orgs/7/policies",
        "Admin/Control/V2/Orgs",
        "admin/user-provisioning/v1/org/7",
        "scim/directory/7/Users/8",
        "scim/directory/7/ResourceTypes",
        "scim/directory/7/schemas",
        "scim/directory/7/groups?count=2",
        "users/70/manage",
        "users/70/manage/lifecycle/disable",
        "admin/api-access/v1/orgs/7/api-tokens",
        "orgs/7/classification-levels",
        "orgs/7/service-accounts/9",
        "orgs/7/api-keys#x",
    ],
)
def test_what_administers_organizations(prefix: str, path: str) -> None:
    assert is_administration_address(prefix + path)


@pytest.mark.parametrize(
    "text",
    [
        "https://directory.example/admin/v1/orgs",
        "directory.example/scim/directory/7/Users",
        "/admin/v3/orgs",
        "/admin/v1/organizations",
        "/admin/v1/orgs2/7",
        "/myadmin/v1/orgs",
        "/admin/user-provisioning/v1/orgs",
        "/scim/directory/7/Roles",
        "/scim/directory/Users",
        "/users/7/managed",
        "/users/manage",
        "/orgs/7/tokens",
        "/orgs/api-tokens",
        "/rest/api/3/search?jql=/admin/v1/orgs",
    ],
)
def test_what_does_not(text: str) -> None:
    assert not is_administration_address(text)


@pytest.mark.parametrize(
    ("text", "host", "path"),
    [
        ("https://a.example", "a.example", ""),
        ("https://a.example?x=1", "a.example", "?x=1"),
        ("a.example:8443/p", "a.example", "/p"),
        ("v1.2/notes", "", "v1.2/notes"),
        ("1.2.3/notes", "", "1.2.3/notes"),
        ("index.html", "", "index.html"),
    ],
)
def test_host_and_path(text: str, host: str, path: str) -> None:
    assert split_address(text) == (host, path)
