from __future__ import annotations

import pytest

from upheld.forge.flow.values import UNDEFINED, UNKNOWN, Choice, Constant, Option, Origin, Text, Value, choose, data
from upheld.forge.routes import is_chosen_by_caller, normal_path, resolve_route

KEY = data(Origin.PAYLOAD, root="payload", path=("key",))
GET = Constant("GET")


def text(*parts: str | Value) -> Value:
    return Text(tuple(Constant(part) if isinstance(part, str) else part for part in parts), is_route=True)


def labels(route: Value, method: Value = GET, product: str = "jira") -> list[list[str]]:
    return [[operation.label for operation in found.operations] for found in resolve_route(route, method, product)]


@pytest.mark.parametrize(
    ("route", "method", "operation"),
    [
        (text("/rest/api/3/issue/", KEY), "GET", "GET /rest/api/3/issue/{issueIdOrKey}"),
        (text("/rest/api/2/issue/", KEY, "/comment"), "post", "POST /rest/api/3/issue/{issueIdOrKey}/comment"),
        (text("/rest/api/latest/myself"), "GET", "GET /rest/api/3/myself"),
        (text("/rest/api/3/search?jql=", KEY, "&startAt=0"), "GET", "GET /rest/api/3/search"),
        (text("/rest/api/3/search", KEY), "GET", "GET /rest/api/3/search"),
        (text("/rest/api/3/issue/picker"), "GET", "GET /rest/api/3/issue/picker"),
        (text("/rest/api/3/issue/", KEY, "/"), "DELETE", "DELETE /rest/api/3/issue/{issueIdOrKey}"),
        (text("rest/api/3/field"), "HEAD", "GET /rest/api/3/field"),
        (text("https://a.example/rest/api/3/myself"), "GET", "GET /rest/api/3/myself"),
        (text("https://api.atlassian.com/ex/jira/", KEY, "/rest/api/3/myself"), "GET", "GET /rest/api/3/myself"),
        (text(UNKNOWN, "/rest/api/3/myself"), "GET", "GET /rest/api/3/myself"),
        (text("/rest/api/", UNKNOWN, "/myself"), "GET", "GET /rest/api/3/myself"),
        (text("/rest/agile/latest/board/", KEY), "GET", "GET /rest/agile/1.0/board/{boardId}"),
    ],
)
def test_one_operation(route: Value, method: str, operation: str) -> None:
    assert labels(route, Constant(method)) == [[operation]]


@pytest.mark.parametrize("path", ["/wiki/api/v2/pages/1", "/api/v2/pages/1"])
def test_confluence(path: str) -> None:
    assert labels(Constant(path), Constant("PUT"), "confluence") == [["PUT /wiki/api/v2/pages/{id}"]]


def test_an_unknown_word_leaves_all_that_fit() -> None:
    (found,) = labels(text("/rest/api/3/", KEY, "/search"))
    assert "GET /rest/api/3/project/search" in found
    assert "GET /rest/api/3/dashboard/search" in found
    assert all(label.endswith("/search") for label in found)


def test_an_unknown_method_leaves_all_methods() -> None:
    (found,) = labels(text("/rest/api/3/issue/", KEY), UNKNOWN)
    assert {label.split(" ")[0] for label in found} == {"GET", "PUT", "DELETE"}


def test_no_method_means_get() -> None:
    assert labels(Constant("/rest/api/3/myself"), Constant(UNDEFINED)) == [["GET /rest/api/3/myself"]]


def test_every_alternative_is_a_need_of_its_own() -> None:
    two = choose(text("/rest/api/3/myself"), text("/rest/api/3/field"))
    assert sorted(found[0] for found in labels(two)) == ["GET /rest/api/3/field", "GET /rest/api/3/myself"]
    methods = Choice((Option(Constant("PUT")), Option(Constant("DELETE"))))
    assert [found[0].split(" ")[0] for found in labels(text("/rest/api/3/issue/", KEY), methods)] == ["PUT", "DELETE"]


@pytest.mark.parametrize(
    ("route", "product", "reason"),
    [
        (KEY, "jira", "put together"),
        (text(KEY, "/x"), "jira", "put together"),
        (text("/rest/servicedeskapi/request"), "jira", "not among"),
        (text("/wiki/rest/api/content/", KEY), "confluence", "not among"),
        (text("/rest/api/3/myself"), "confluence", "not among"),
        (text("/rest/api/3/", KEY), "jira", "operations fit"),
        (text(""), "jira", "put together"),
    ],
)
def test_what_is_not_resolved_says_why(route: Value, product: str, reason: str) -> None:
    (found,) = resolve_route(route, GET, product)
    assert found.operations == ()
    assert reason in found.reason


def test_no_operation_of_the_method() -> None:
    (found,) = resolve_route(Constant("/rest/api/3/myself"), Constant("DELETE"), "jira")
    assert "method" in found.reason


def test_who_chooses_the_path() -> None:
    assert is_chosen_by_caller(KEY)
    assert is_chosen_by_caller(text(KEY, "/x"))
    assert not is_chosen_by_caller(text("/rest/api/3/", KEY))


def test_too_many_forms_are_not_followed() -> None:
    many = Choice(tuple(Option(Constant(f"/rest/api/3/issue/{number}")) for number in range(12)))
    (found,) = resolve_route(text(many, many), GET, "jira")
    assert found.operations == ()


def test_normal_paths() -> None:
    assert normal_path("//a.example/rest/api/2//issue/A-1/#top", "jira") == "/rest/api/3/issue/A-1"
    assert normal_path("\0", "jira") == ""
