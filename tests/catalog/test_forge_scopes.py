from __future__ import annotations

import pytest

from upheld.catalog.forge_scopes import (
    load_scope_holders,
    load_scope_table,
    parse_scope_holders,
    parse_scope_table,
)
from upheld.catalog.marketplace_questions import load_questions, parse_questions
from upheld.core.discovery import find_checks
from upheld.core.errors import InputError


def test_the_table_is_whole() -> None:
    table = load_scope_table()
    assert len(table.operations) == 878
    assert len({operation.label for operation in table.operations}) == 878
    assert sum(len(found) for found in table.by_length.values()) == 878
    assert table.read_on == "2026-11"


def test_both_ways_of_an_operation() -> None:
    found = {operation.label: operation for operation in load_scope_table().operations}
    assert found["PUT /rest/api/3/issue/{issueIdOrKey}"].alternatives == (
        frozenset({"write:jira-work"}),
        frozenset({"write:issue:jira"}),
    )
    assert found["GET /rest/api/3/serverInfo"].alternatives == ()
    assert found["GET /wiki/api/v2/pages/{id}"].alternatives == (frozenset({"read:page:confluence"}),)


def test_permissions_check_takes_either_scope() -> None:
    found = {operation.label: operation for operation in load_scope_table().operations}
    assert found["POST /rest/api/3/permissions/check"].alternatives == (
        frozenset({"read:jira-work"}),
        frozenset({"read:permission:jira"}),
    )


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("avi:jira:created:issue", (frozenset({"read:jira-work"}),)),
        ("avi:forge:installed:app", ()),
        ("avi:confluence:created:task", (frozenset({"read:confluence-content.all"}),)),
    ],
)
def test_events(name: str, known: tuple[frozenset[str], ...]) -> None:
    event = load_scope_holders().event(name)
    assert event is not None
    assert event.alternatives == known


def test_an_event_that_is_not_listed_has_a_product() -> None:
    holders = load_scope_holders()
    assert holders.event("avi:jira:exploded:issue") is None
    assert holders.product_of_event("avi:jira:exploded:issue") == "jira"
    assert holders.product_of_event("other") == "any"
    assert holders.product_of_module("devops:buildInfoProvider") == "jira"
    assert holders.product_of_module("jira:issuePanel") == ""


@pytest.mark.parametrize(
    "text", ["", "# format: other/1\n", "# format: upheld.forge_scopes/1\n[jira /rest]\nGET\t/a\n"]
)
def test_a_damaged_table_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_scope_table(text, source="forge_scopes.tsv")


@pytest.mark.parametrize("data", [b"format: other/1\n", b"format: upheld.forge_scope_holders/1\n"])
def test_damaged_holders_are_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        parse_scope_holders(data, source="forge_scope_holders.yaml")


def test_every_question_has_one_that_answers_and_every_rule_exists() -> None:
    rules = set(find_checks(("upheld.forge.rules",)))
    questions = [question for page in load_questions() for question in page.questions]
    assert len({question.id for question in questions}) == len(questions)
    assert {rule for question in questions for rule in question.rules} <= rules
    assert all(page.source for page in load_questions())


@pytest.mark.parametrize(
    "question",
    [
        "{id: a, asks: b, signal: red, person: c}",
        "{id: a, asks: b, signal: info}",
        "{id: a, asks: b, signal: info, fact: x, person: y}",
    ],
)
def test_a_question_of_another_form_is_refused(question: str) -> None:
    data = f"format: upheld.marketplace_questions/1\nsets:\n- id: s\n  questions:\n  - {question}\n".encode()
    with pytest.raises(InputError):
        parse_questions(data, source="questions")
