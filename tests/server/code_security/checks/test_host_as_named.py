"""The host of every remote is compared with the promised provider, and addresses never leave."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from upheld.core.check import Context, Parameters, RepositoryItem, Result
from upheld.core.clock import parse_time
from upheld.core.outcomes import Outcome
from upheld.server.code_security.checks.host_as_named import CHECK, run

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))
NOW = parse_time("2026-11-24T09:00:00Z")


def examine(path: Path, parameters: Parameters) -> Result:
    item = RepositoryItem(id="clone", name="Clone", path=path)
    (result,) = run(Context(now=NOW, items=(item,), parameters=parameters))
    return result


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    sample_context: Callable[[Path], Context[RepositoryItem]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    results = list(run(sample_context(path)))
    assert overall(results) == path.stem.partition("-")[0]
    text = " ".join(result.message + result.remedy for result in results)
    assert "s3cr3t" not in text
    assert "robot" not in text
    assert "board-notes" not in text


@pytest.mark.parametrize(
    ("provider", "address"),
    [
        ("Bitbucket", "https://bitbucket.org/a/b.git"),
        ("Bitbucket Cloud", "ssh://git@altssh.bitbucket.org:443/a/b.git"),
        ("GitHub", "git@github.com:a/b.git"),
        ("github.com", "https://user:token@github.com/a/b"),
        ("git.vendor.example", "ssh://git.vendor.example/a"),
    ],
)
def test_host_of_the_provider_passes(provider: str, address: str, make_repository: Callable[..., Path]) -> None:
    assert examine(make_repository(remotes={"origin": address}), {"provider": provider}).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "address",
    [
        "https://bitbucket.org.evil.example/a/b.git",
        "https://bitbucket.org@evil.example/a.git",
        "evil.example:bitbucket.org/a.git",
        "file:///srv/bitbucket.org/a.git",
        "../bitbucket.org",
    ],
)
def test_host_that_only_looks_alike_fails(address: str, make_repository: Callable[..., Path]) -> None:
    assert examine(make_repository(remotes={"origin": address}), {"provider": "Bitbucket"}).outcome is Outcome.FAIL


def test_push_address_counts(make_repository: Callable[..., Path], run_git: Callable[..., str]) -> None:
    path = make_repository(remotes={"origin": "git@bitbucket.org:a/b.git"})
    run_git(path, "remote", "set-url", "--push", "origin", "git@elsewhere.example:a/b.git")
    result = examine(path, {"provider": "Bitbucket"})
    assert result.outcome is Outcome.FAIL
    assert "elsewhere.example" in result.message


def test_rewriting_rule_counts(make_repository: Callable[..., Path], run_git: Callable[..., str]) -> None:
    path = make_repository(remotes={"origin": "https://bitbucket.org/a/b.git"})
    run_git(path, "config", "url.https://elsewhere.example/.insteadOf", "https://bitbucket.org/")
    assert examine(path, {"provider": "Bitbucket"}).outcome is Outcome.FAIL


def test_unknown_provider_is_unknown(make_repository: Callable[..., Path]) -> None:
    path = make_repository(remotes={"origin": "https://bitbucket.org/a/b.git"})
    result = examine(path, {"provider": "Team Forge Nine"})
    assert result.outcome is Outcome.UNKNOWN
    assert "not known here" in result.message


def test_folder_without_git_never_means_its_parent(make_repository: Callable[..., Path]) -> None:
    path = make_repository(remotes={"origin": "https://bitbucket.org/a/b.git"}) / "inside"
    path.mkdir()
    assert examine(path, {"provider": "Bitbucket"}).outcome is Outcome.UNKNOWN


def test_missing_clone_is_unknown(tmp_path: Path) -> None:
    result = examine(tmp_path / "gone", {"provider": "Bitbucket"})
    assert result.outcome is Outcome.UNKNOWN
    assert str(tmp_path) not in result.message


def test_bare_clone_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bare.git"
    subprocess.run(["git", "init", "--quiet", "--bare", path], check=True)
    subprocess.run(["git", "-C", path, "remote", "add", "origin", "git@bitbucket.org:a/b.git"], check=True)
    assert examine(path, {"provider": "Bitbucket"}).outcome is Outcome.PASS
