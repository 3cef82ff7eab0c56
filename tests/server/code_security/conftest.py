"""Real git repositories, made from a short description.

A description is a list of steps: `{commit: text, by: "Name <mail>", on: branch, trailers: […]}` or
`{merge: branch, by: …, trailers: […]}`; without `on` a commit goes to `main`. Samples hold the same steps in YAML.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from upheld.catalog.safe_yaml import load_yaml
from upheld.core.check import Context, RepositoryItem
from upheld.core.clock import parse_time

Step: TypeAlias = Mapping[str, Any]
MakeRepository: TypeAlias = Callable[..., Path]
SampleContext: TypeAlias = Callable[[Path], Context[RepositoryItem]]


def git(folder: Path, *arguments: str, by: str = "Maker <maker@vendor.example>") -> str:
    """Run git as a person would, with the time and the person fixed."""
    name, _, mail = by.rstrip(">").partition(" <")
    person = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", name), ("EMAIL", mail), ("DATE", "2026-11-01T09:00:00Z"))
    }
    environment = {**os.environ, **person, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture
def run_git() -> Callable[..., str]:
    return git


@pytest.fixture
def make_repository(tmp_path: Path) -> MakeRepository:
    def make(steps: Sequence[Step] = (), remotes: Mapping[str, str] | None = None, name: str = "clone") -> Path:
        folder = tmp_path / name
        folder.mkdir()
        git(folder, "init", "--quiet", "--initial-branch=main")
        for remote, address in (remotes or {}).items():
            git(folder, "remote", "add", remote, address)
        for step in steps:
            _take(folder, step)
        return folder

    return make


def _take(folder: Path, step: Step) -> None:
    message = "\n".join([step.get("commit", "Merge"), "", *step.get("trailers", [])])
    by = step["by"]
    branch = step.get("on", "main")
    branches = git(folder, "branch", "--list", branch)
    if branch != "main":
        git(folder, "switch", "--quiet", *(() if branches else ("--create",)), branch)
    if "merge" in step:
        git(folder, "merge", "--quiet", "--no-ff", "--message", message, step["merge"], by=by)
    else:
        git(folder, "commit", "--quiet", "--allow-empty", "--message", message, by=by)
    if branch != "main":
        git(folder, "switch", "--quiet", "main")


@pytest.fixture
def sample_context(make_repository: MakeRepository) -> SampleContext:
    """The context that a sample file describes, with its repositories made."""

    def read(path: Path) -> Context[RepositoryItem]:
        sample: Any = load_yaml(path.read_bytes(), source=path.name).plain()
        items = []
        for number, described in enumerate(sample["repositories"]):
            made = make_repository(described.get("steps", ()), described.get("remotes"), name=f"clone-{number}")
            items.append(RepositoryItem(id=f"clone-{number}", name=f"Clone {number}", path=made))
        return Context(
            now=parse_time(sample["now"]),
            items=tuple(items),
            parameters={
                key: tuple(value) if isinstance(value, list) else value for key, value in sample["parameters"].items()
            },
        )

    return read
