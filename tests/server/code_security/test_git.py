"""Git is bounded in time and bytes, reads nothing but its own clone, and its words are never passed on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from upheld.core.errors import ExternalError, InputError
from upheld.server.code_security import git
from upheld.server.code_security.git import Repository
from upheld.server.code_security.history import read_changes

ANN = "Ann <ann@vendor.example>"


def test_too_much_output_is_refused(make_repository: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository(make_repository([{"commit": "Begin", "by": ANN}]))
    monkeypatch.setattr(git, "MAX_OUTPUT_BYTES", 10)
    with pytest.raises(ExternalError) as caught:
        repository.run("rev-list", "HEAD")
    assert caught.value.code == "git.size"


def test_git_that_hangs_is_ended(
    tmp_path: Path, make_repository: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository(make_repository())
    program = tmp_path / "bin/git"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexec tail -f /dev/null\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setattr(git, "TIME_LIMIT_SECONDS", 0.2)
    with pytest.raises(ExternalError) as caught:
        repository.run("rev-list", "HEAD")
    assert caught.value.code == "git.time"
    assert caught.value.is_retryable


def test_missing_git_is_said(make_repository: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository(make_repository())
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(ExternalError) as caught:
        repository.run("rev-list", "HEAD")
    assert caught.value.code == "git.missing"


def test_words_of_git_are_not_passed_on(make_repository: Callable[..., Path]) -> None:
    path = make_repository(remotes={"origin": "https://robot:s3cr3t@bitbucket.org/a/b.git"})
    with pytest.raises(ExternalError) as caught:
        Repository(path).run("ls-remote", "origin")
    assert "s3cr3t" not in str(caught.value)


def test_nothing_is_fetched(make_repository: Callable[..., Path]) -> None:
    other = make_repository([{"commit": "Begin", "by": ANN}], name="other")
    path = make_repository(remotes={"origin": str(other)})
    with pytest.raises(ExternalError):
        Repository(path).run("fetch", "origin")


@pytest.mark.parametrize("revision", ["", "-x", "--all", "a..b", "a b", "a\nb", "x" * 201, "HEAD@{0}", "main:file"])
def test_revision_of_another_form_is_refused(revision: str, make_repository: Callable[..., Path]) -> None:
    with pytest.raises(InputError):
        Repository(make_repository()).resolve(revision)


def test_control_characters_in_a_name_are_no_separator(
    make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    path = make_repository()
    author = "Ann\x1fReviewed <ann@vendor.example>"
    run_git(path, "commit", "--quiet", "--allow-empty", "--message", "Begin", by=author)
    repository = Repository(path)
    head = repository.resolve("main")
    assert head is not None
    with pytest.raises(ExternalError) as caught:
        read_changes(repository, head=head, since=None)
    assert caught.value.code == "git.format"


def test_forged_trailer_in_the_subject_is_no_trailer(
    make_repository: Callable[..., Path],
) -> None:
    path = make_repository([{"commit": "Reviewed-by: Bo <bo@vendor.example>\n\nmore text", "by": ANN}])
    repository = Repository(path)
    head = repository.resolve("main")
    assert head is not None
    (change,) = read_changes(repository, head=head, since=None)
    assert change.reviewers == 0


def test_octopus_merge_counts_every_author(make_repository: Callable[..., Path], run_git: Callable[..., str]) -> None:
    path = make_repository([{"commit": "Begin", "by": ANN}])
    since = run_git(path, "rev-parse", "HEAD")
    for branch, by in (("one", ANN), ("two", "Bo <bo@vendor.example>")):
        run_git(path, "switch", "--quiet", "--create", branch, since)
        run_git(path, "commit", "--quiet", "--allow-empty", "--message", branch, by=by)
    run_git(path, "switch", "--quiet", "main")
    run_git(path, "merge", "--quiet", "--no-ff", "--message", "Both", "one", "two", by="Bo <bo@vendor.example>")
    repository = Repository(path)
    head = repository.resolve("main")
    assert head is not None
    (change,) = read_changes(repository, head=head, since=since)
    assert change.is_merge
    assert change.reviewers == 0, "Bo wrote a part of it"
