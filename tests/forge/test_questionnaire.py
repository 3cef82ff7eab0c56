from __future__ import annotations

from pathlib import Path

import pytest

from upheld.catalog.marketplace_questions import load_questions
from upheld.forge.questionnaire import (
    NOT_APPLICABLE,
    PERSON,
    DraftAnswer,
    answers_as_json,
    answers_as_text,
    draft_answers,
)
from upheld.forge.report import analyse

MANIFEST = """app:
  id: ari:cloud:ecosystem::app/sample
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
  - key: panel
    title: Panel
    resource: main
    render: native
    resolver:
      function: resolver
{more}  function:
  - key: resolver
    handler: index.handler
resources:
- key: main
  path: src/frontend/index.jsx
permissions:
  scopes:
  - write:jira-work
{last}"""
CODE = """import Resolver from "@forge/resolver";
import api, {{ route }} from "@forge/api";

const resolver = new Resolver();
resolver.define("remove", async ({{ payload, context }}) => {{
  await api.{mode}().requestJira(route`/rest/api/3/issue/${{payload.key}}`, {{ method: "DELETE" }});
}});
export const handler = resolver.getDefinitions();
"""
FRONT = """import React from "react";
import ForgeReconciler, { Text } from "@forge/react";

ForgeReconciler.render(<Text>Hello</Text>);
"""


def answers(folder: Path, *, mode: str = "asUser", more: str = "", last: str = "") -> dict[str, DraftAnswer]:
    files = {
        "manifest.yml": MANIFEST.format(more=more, last=last),
        "src/index.js": CODE.format(mode=mode),
        "src/frontend/index.jsx": FRONT,
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    (report,) = analyse(folder)
    return {answer.id: answer for answer in draft_answers(report)}


def test_every_question_is_answered_once(tmp_path: Path) -> None:
    found = answers(tmp_path)
    assert list(found) == [question.id for page in load_questions() for question in page.questions]


def test_what_does_not_apply(tmp_path: Path) -> None:
    found = answers(tmp_path)
    assert found["security.as_app_after_check"].answer == NOT_APPLICABLE
    assert found["security.remote_token"].answer == NOT_APPLICABLE
    assert found["security.people_use_it"].answer == "yes"
    assert found["security.remote"].answer == "no"


def test_a_call_without_a_check_is_told_with_its_place(tmp_path: Path) -> None:
    found = answers(tmp_path, mode="asApp")["security.as_app_after_check"]
    assert found.answer == "no"
    (evidence,) = found.evidence
    assert (evidence.rule, evidence.verdict) == ("forge.authorized_calls", "refuted")
    assert [str(place) for place in evidence.places] == ["src/index.js:6"]


def test_a_remote_is_for_a_person(tmp_path: Path) -> None:
    last = "remotes:\n- key: backend\n  baseUrl: https://backend.example\n  operations: [compute]\n"
    found = answers(tmp_path, last=last)
    assert found["security.remote"].answer == "yes"
    assert found["security.remote_token"].answer == PERSON
    assert found["security.remote_token"].is_for_a_person


@pytest.mark.parametrize(
    ("last", "answer"), [("", "no"), ("  external:\n    fetch:\n      backend: ['a.example']\n", PERSON)]
)
def test_data_that_may_leave_are_for_a_person(tmp_path: Path, last: str, answer: str) -> None:
    assert answers(tmp_path, last=last)["privacy.processed_outside"].answer == answer


def test_a_file_that_was_not_read_leaves_it_open(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src/late.wasm").write_bytes(b"\0asm")
    found = answers(tmp_path)
    assert found["privacy.processed_outside"].answer == PERSON
    assert found["security.remote"].answer == "no"


def test_both_forms_hold_every_answer(tmp_path: Path) -> None:
    found = tuple(answers(tmp_path).values())
    text = answers_as_text(found)
    assert all(answer.asks in text for answer in found)
    assert [entry["id"] for entry in answers_as_json(found)] == [answer.id for answer in found]
