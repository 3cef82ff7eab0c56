"""Lint names what a policy leaves open, with the sentence and its words."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from upheld.core.outcomes import Keeper, Modality
from upheld.proof.sentence import digest_sentence
from upheld.reading.lint import LintFinding, lint_policy, lint_policy_file
from upheld.reading.policy_model import CommitmentEntry, Doubt, PolicyFile, SentenceEntry, SourceReference, Vendor
from upheld.reading.structure import parse_policy


def codes(findings: tuple[LintFinding, ...]) -> list[str]:
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("We fix vulnerabilities promptly.", "lint.vague", "promptly"),
        ("We may share data with partners.", "lint.hedged", "We may"),
        ("Data is shared at our sole discretion.", "lint.hedged", "at our sole discretion"),
        ("We reserve the right to change this.", "lint.hedged", "reserve the right"),
        ("Your data is 100% secure.", "lint.untestable", "100% secure"),
        ("We take security very seriously.", "lint.untestable", "take security very seriously"),
        ("We will be kind to our neighbors.", "lint.no_kind", "We will"),
        ("We are [Company Name] of Ireland.", "text.placeholder", ""),
        ("Data is encrypted\u200b at rest.", "text.zero_width", ""),
        ("Data is \u202eencrypted at rest.", "text.bidi_control", ""),
        ("\u0410cme encrypts data at rest.", "text.homoglyph", ""),
        (
            "We notify affected customers within 72 hours after confirmation of a breach.",
            "lint.notice_from_confirmation",
            "after confirmation",
        ),
    ],
)
def test_open_ends_of_a_text_are_named(text: str, code: str, words: str) -> None:
    found = [finding for finding in lint_policy(parse_policy(text)) if finding.code == code]
    assert len(found) == 1
    assert words in found[0].words
    assert found[0].sentence_id == "policy.1"
    assert found[0].message
    assert found[0].hint


def test_plain_promise_is_clean() -> None:
    assert lint_policy(parse_policy("# Data\nData is encrypted at rest with AES-256.")) == ()


def test_findings_come_in_reading_order() -> None:
    text = "We may share data.\n\nWe fix vulnerabilities promptly.\n\nTODO: more."
    assert [finding.sentence_id for finding in lint_policy(parse_policy(text))] == ["policy.1", "policy.2", "policy.3"]


COMMITMENT = CommitmentEntry(kind="privacy.encrypted_at_rest")


def file_with(commitment: CommitmentEntry, *, text: str = "Data is encrypted at rest.") -> PolicyFile:
    entry = SentenceEntry(
        id="data.1", sha256=digest_sentence(text), text=text, confirmed=True, commitments=(commitment,)
    )
    return PolicyFile(vendor=Vendor(name="Acme"), sentences=(entry,))


def test_confirmed_file_is_clean() -> None:
    assert lint_policy_file(file_with(COMMITMENT)) == ()


def test_unconfirmed_sentence_is_named() -> None:
    clean = file_with(COMMITMENT)
    entry = dataclasses.replace(clean.sentences[0], confirmed=False)
    assert codes(lint_policy_file(dataclasses.replace(clean, sentences=(entry,)))) == ["lint.not_confirmed"]


def test_vague_word_is_clean_once_it_is_defined() -> None:
    vague = dataclasses.replace(COMMITMENT, vague=("promptly",))
    assert codes(lint_policy_file(file_with(vague))) == ["lint.vague"]
    blank = dataclasses.replace(vague, definitions={"promptly": " "})
    assert codes(lint_policy_file(file_with(blank))) == ["lint.vague"]
    defined = dataclasses.replace(vague, definitions={"promptly": "within two working days"})
    assert lint_policy_file(file_with(defined)) == ()


def test_plan_needs_a_date() -> None:
    plan = dataclasses.replace(COMMITMENT, modality=Modality.FUTURE)
    assert codes(lint_policy_file(file_with(plan))) == ["lint.plan_without_date"]
    assert lint_policy_file(file_with(dataclasses.replace(plan, planned_on=dt.date(2027, 3, 1)))) == ()


def test_what_others_keep_needs_their_page() -> None:
    theirs = dataclasses.replace(COMMITMENT, keeper=Keeper.PLATFORM)
    assert codes(lint_policy_file(file_with(theirs))) == ["lint.no_source"]
    linked = dataclasses.replace(theirs, source=SourceReference(url="https://platform.example/trust"))
    assert lint_policy_file(file_with(linked)) == ()


def test_doubt_without_an_answer_is_named() -> None:
    doubted = dataclasses.replace(COMMITMENT, could_be_false_if=(Doubt(text="a key leaks"),))
    assert codes(lint_policy_file(file_with(doubted))) == ["lint.open_doubt"]


def test_lookalike_of_the_vendors_name_is_named() -> None:
    found = lint_policy_file(file_with(COMMITMENT, text="\u0410cme encrypts data at rest."))
    assert "lint.name_lookalike" in codes(found)
    assert lint_policy_file(file_with(COMMITMENT, text="acme encrypts data at rest.")) == ()


def test_changed_text_is_named() -> None:
    parsed = parse_policy("Data is encrypted at rest. And more.")
    assert codes(lint_policy_file(file_with(COMMITMENT), parsed=parsed)) == ["lint.text_changed"]
