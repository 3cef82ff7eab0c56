from __future__ import annotations

import pytest

from upheld.forge.addresses import covers, host_of_permission, is_atlassian, is_relative, read_address


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
