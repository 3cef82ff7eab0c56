from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reading.reading_samples import make_unit
from upheld.core.outcomes import Keeper, Modality
from upheld.reading.proposal import propose


def test_proposal_names_the_words_that_made_it() -> None:
    (proposal,) = propose(make_unit("Customer data is encrypted at rest."))
    assert proposal.kind == "privacy.encrypted_at_rest"
    assert proposal.modality is Modality.NOW
    assert proposal.keeper is Keeper.VENDOR
    assert all(words in "Customer data is encrypted at rest." for words in proposal.matched)


def test_one_sentence_holds_several_commitments() -> None:
    kinds = [p.kind for p in propose(make_unit("Our code is in Bitbucket and scanned for vulnerabilities."))]
    assert kinds == ["code.stored_in_repository", "code.vulnerability_scanned"]


def test_each_vague_word_goes_to_its_clause() -> None:
    text = "Vulnerabilities are fixed promptly, and we regularly review access rights."
    vague = {proposal.kind: proposal.vague for proposal in propose(make_unit(text))}
    assert vague["code.vulnerabilities_remediated"] == ("promptly",)
    assert vague["access.reviews_performed"] == ("regularly",)


def test_kind_stands_at_most_once_and_twice_reading_is_the_same() -> None:
    unit = make_unit("We encrypt data at rest, and backups are encrypted at rest, too.")
    first = propose(unit)
    assert len({proposal.kind for proposal in first}) == len(first)
    assert propose(unit) == first


def test_row_is_read_with_its_column_heads() -> None:
    unit = make_unit("Critical | 10 days", heading="Fix times for vulnerabilities", column_heads=("Severity", "Target"))
    (proposal,) = propose(unit)
    assert proposal.kind == "code.remediation_deadline_met"
    assert proposal.parameters == {"severity": "critical", "max_days": 10}


def test_times_of_a_first_look_are_not_times_of_a_fix() -> None:
    heads = ("Severity", "First response", "Fix in Cloud", "Fix in Data Center")
    unit = make_unit("High | 2 days | 14 days | 28 days", heading="Deadlines", column_heads=heads)
    parameters = {proposal.kind: proposal.parameters for proposal in propose(unit)}
    assert parameters["code.remediation_deadline_met"] == {"severity": "high", "max_days": (14, 28)}


def test_a_row_that_says_what_it_is_about_takes_nothing_from_its_heading() -> None:
    heads = ("Ref", "Control", "How it is met")
    unit = make_unit("GV-8 | FedRAMP | No", heading="Cloud service (app with remote backend)", column_heads=heads)
    assert propose(unit) == ()


@pytest.mark.parametrize(
    ("heading", "text", "kind"),
    [
        ("Two factors", "Compulsory for mail, code and cloud.", "access.mfa_enforced"),
        ("Penetration tests", "Twice a year, by an outside company.", "audits.penetration_tested"),
        ("How often do you review this policy?", "Once a year.", "governance.policy_reviewed"),
    ],
)
def test_a_title_and_its_bare_line_are_read_together(heading: str, text: str, kind: str) -> None:
    question = heading if heading.endswith("?") else ""
    assert [proposal.kind for proposal in propose(make_unit(text, heading=heading, question=question))] == [kind]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Are you ISO 27001 certified?", "No."),
        ("Do you enforce MFA for your staff?", "No."),
        ("Do you encrypt backups?", "No."),
    ],
)
def test_refusing_a_good_thing_promises_nothing(question: str, answer: str) -> None:
    assert propose(make_unit(answer, question=question)) == ()
    row = make_unit(f"{question} | {answer}", question=question, column_heads=("Question", "Answer"))
    assert propose(row) == ()


def test_refusing_a_bad_thing_is_the_promise() -> None:
    (proposal,) = propose(make_unit("No.", question="Do you share our data with third parties?"))
    assert proposal.kind == "privacy.no_third_party_sharing"


def test_hash_seed_changes_nothing() -> None:
    code = (
        "import sys; sys.path[:0] = sys.argv[1:3]\n"
        "from reading.reading_samples import read_examples\n"
        "from upheld.reading.proposal import propose\n"
        "print([(p.kind, p.matched, dict(p.parameters)) for e in read_examples() for p in propose(e.unit)])\n"
    )
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", code, str(root / "src"), str(root / "tests")]
    outputs = {
        subprocess.run(command, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
