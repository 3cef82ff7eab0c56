from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
