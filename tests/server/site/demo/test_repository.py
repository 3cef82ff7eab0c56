"""The demo's git repository: commits of its story, told apart by who reviewed them."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path

import pytest

from upheld.server.site.demo import repository
from upheld.server.site.demo.place import SHIPPED

NOW = dt.datetime(2026, 11, 24, 9, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.skipif(not repository.has_git(), reason="git is not installed")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repositories") / "larkspur-apps"
    repository.make_repository(folder, SHIPPED / "apps", NOW)
    return folder


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True, text=True)
    return done.stdout


def test_all_is_committed_and_comes_from_the_named_host(made: Path) -> None:
    assert git(made, "status", "--porcelain") == ""
    assert git(made, "remote", "get-url", "origin").strip() == repository.ORIGIN
    assert git(made, "branch", "--format=%(refname:short)").split() == ["main"]


def test_reviewed_changes_are_merged_by_somebody_else(made: Path) -> None:
    merges = git(made, "log", "--merges", "--format=%cn %P").splitlines()
    assert len(merges) == 4
    for merge in merges:
        merger, _, change = merge.split()
        assert git(made, "log", "-1", "--format=%an", change).strip() != merger


def test_one_change_was_pushed_without_a_review(made: Path) -> None:
    straight = git(made, "log", "--first-parent", "--no-merges", "--format=%s %(trailers:key=Reviewed-by)").splitlines()
    unreviewed = [line.strip() for line in straight if line.strip() and "Reviewed-by" not in line]
    assert unreviewed == ["Hotfix: an empty sprint stopped the digest"]


def test_names_are_invented_and_dates_lie_in_the_past(made: Path) -> None:
    for line in git(made, "log", "--format=%ae %ct").splitlines():
        address, at = line.split()
        assert address.endswith("@larkspur.example")
        assert dt.datetime.fromtimestamp(int(at), tz=dt.UTC) < NOW
