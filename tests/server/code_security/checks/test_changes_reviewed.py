"""Who reviewed what is read from merges and trailers of real repositories."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from upheld.core.check import Context, Parameters, RepositoryItem, Result
from upheld.core.clock import parse_time
from upheld.core.outcomes import Outcome
from upheld.server.code_security.checks.changes_reviewed import CHECK, run

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))
NOW = parse_time("2026-11-24T09:00:00Z")
ANN, BO = "Ann <ann@vendor.example>", "Bo <bo@vendor.example>"
BY_BO = [f"Reviewed-by: {BO}"]
BEGIN = {"commit": "Begin", "by": ANN, "trailers": BY_BO}


def examine(path: Path, parameters: Parameters | None = None, *, branch: str = "main", since: str = "") -> Result:
    item = RepositoryItem(id="clone", name="Clone", path=path, branch=branch, since=since)
    (result,) = run(Context(now=NOW, items=(item,), parameters=parameters or {}))
    return result


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    sample_context: Callable[[Path], Context[RepositoryItem]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    results = list(run(sample_context(path)))
    assert overall(results) == path.stem.partition("-")[0]
    text = " ".join(result.message for result in results)
    assert "Ann" not in text
    assert "vendor.example" not in text


def test_message_counts_and_lists_direct_pushes(
    make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    path = make_repository([BEGIN, {"commit": "Hurry", "by": ANN}])
    head = run_git(path, "rev-parse", "HEAD")
    result = examine(path)
    assert result.outcome is Outcome.FAIL
    assert result.message.startswith("1 of 2 changes on main were reviewed by another person.")
    assert f"{head[:10]} (pushed directly)" in result.message
    assert result.observed_sha256 is not None


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param(
            [{"commit": "A", "by": ANN, "on": "x"}, {"merge": "x", "by": ANN}], Outcome.FAIL, id="merged by its author"
        ),
        pytest.param(
            [
                {"commit": "A", "by": ANN, "on": "x"},
                {"commit": "B", "by": BO, "on": "x"},
                {"merge": "x", "by": BO},
            ],
            Outcome.FAIL,
            id="merged by one of two authors",
        ),
        pytest.param(
            [
                {"commit": "A", "by": ANN, "on": "x", "trailers": [f"Co-authored-by: {BO}"]},
                {"merge": "x", "by": BO},
            ],
            Outcome.FAIL,
            id="merged by a co-author",
        ),
        pytest.param(
            [{"commit": "A", "by": ANN, "on": "x"}, {"merge": "x", "by": ANN, "trailers": BY_BO}],
            Outcome.PASS,
            id="trailer on the merge",
        ),
        pytest.param(
            [
                {"commit": "A", "by": ANN, "on": "x", "trailers": BY_BO},
                {"commit": "B", "by": ANN, "on": "x", "trailers": BY_BO},
                {"merge": "x", "by": ANN},
            ],
            Outcome.PASS,
            id="trailer on each merged commit",
        ),
        pytest.param(
            [
                {"commit": "A", "by": ANN, "on": "x", "trailers": BY_BO},
                {"commit": "B", "by": ANN, "on": "x"},
                {"merge": "x", "by": ANN},
            ],
            Outcome.FAIL,
            id="trailer on one merged commit only",
        ),
        pytest.param(
            [{"commit": "A", "by": ANN, "trailers": ["Reviewed-by: Ann <ann@home.example>"]}],
            Outcome.FAIL,
            id="one name, two addresses",
        ),
        pytest.param(
            [{"commit": "A", "by": ANN, "trailers": ["Reviewed-by: A. Smith <ANN+second@vendor.example>"]}],
            Outcome.FAIL,
            id="two names, one address",
        ),
        pytest.param(
            [{"commit": "A", "by": ANN, "trailers": ["Reviewed-by:"]}], Outcome.FAIL, id="trailer that names nobody"
        ),
    ],
)
def test_who_counts_as_reviewer(
    steps: list[dict[str, object]], expected: Outcome, make_repository: Callable[..., Path]
) -> None:
    assert examine(make_repository([BEGIN, *steps])).outcome is expected


def test_history_before_since_is_not_looked_at(
    make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    path = make_repository([{"commit": "Old", "by": ANN}, {"commit": "New", "by": ANN, "trailers": BY_BO}])
    since = run_git(path, "rev-parse", "HEAD~1")
    assert examine(path).outcome is Outcome.FAIL
    result = examine(path, since=since)
    assert result.outcome is Outcome.PASS
    assert result.message.startswith("1 of 1 changes")


def test_nothing_since_is_not_applicable(make_repository: Callable[..., Path], run_git: Callable[..., str]) -> None:
    path = make_repository([BEGIN])
    assert examine(path, since=run_git(path, "rev-parse", "HEAD")).outcome is Outcome.NOT_APPLICABLE


def test_since_from_another_history_is_unknown(
    make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    path = make_repository([BEGIN, {"commit": "Aside", "by": ANN, "on": "aside"}])
    assert examine(path, since=run_git(path, "rev-parse", "aside")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("revision", ["--output=/tmp/x", "main..aside", "no-such", "a b"])
def test_revision_that_is_none_is_unknown(revision: str, make_repository: Callable[..., Path]) -> None:
    assert examine(make_repository([BEGIN]), since=revision).outcome is Outcome.UNKNOWN
    assert examine(make_repository([BEGIN], name="second"), branch=revision).outcome is Outcome.UNKNOWN


def test_shallow_clone_is_unknown(tmp_path: Path, make_repository: Callable[..., Path]) -> None:
    source = make_repository([BEGIN, {"commit": "More", "by": ANN, "trailers": BY_BO}])
    shallow = tmp_path / "shallow"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", source.as_uri(), shallow], check=True)
    result = examine(shallow)
    assert result.outcome is Outcome.UNKNOWN
    assert "shallow" in result.message


def test_replaced_commit_is_not_believed(make_repository: Callable[..., Path], run_git: Callable[..., str]) -> None:
    path = make_repository([BEGIN, {"commit": "Hurry", "by": ANN}])
    run_git(path, "replace", "HEAD", "HEAD~1")
    assert examine(path).outcome is Outcome.FAIL


def test_programs_named_by_the_repository_do_not_run(
    tmp_path: Path, make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    path = make_repository([BEGIN])
    trace = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {trace}\n", encoding="utf-8")
    program.chmod(0o755)
    for setting in ("gpg.program", "core.fsmonitor", "core.pager", "core.sshCommand", "diff.external"):
        run_git(path, "config", setting, str(program))
    run_git(path, "config", "log.showSignature", "true")
    assert examine(path).outcome is Outcome.PASS
    assert not trace.exists()
