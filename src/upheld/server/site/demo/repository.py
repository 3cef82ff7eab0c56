"""The invented vendor's git repository: reviewed changes, and one that nobody reviewed."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ORIGIN: Final = "git@bitbucket.org:larkspur-apps/larkspur-apps.git"
"""Where the clone says it comes from; nothing ever asks it."""

_STAFF: Final = {"ada": "Ada <ada@larkspur.example>", "ben": "Ben <ben@larkspur.example>"}


@dataclass(frozen=True, kw_only=True)
class _Change:
    """One change of the story."""

    days_ago: int
    author: str
    reviewer: str
    """Empty: pushed to the release branch without anybody's review."""
    subject: str


_STORY: Final = (
    _Change(days_ago=58, author="ada", reviewer="ben", subject="Keep notes in Forge storage"),
    _Change(days_ago=44, author="ben", reviewer="ada", subject="Remove notes of dashboards that are gone"),
    _Change(days_ago=31, author="ada", reviewer="ben", subject="Sum up closed sprints"),
    _Change(days_ago=17, author="ben", reviewer="", subject="Hotfix: an empty sprint stopped the digest"),
    _Change(days_ago=6, author="ada", reviewer="ben", subject="Say in the guide who can open the app"),
)


def has_git() -> bool:
    """Whether git is installed; the demo does without it, and its promises on the repository stay unproven."""
    return shutil.which("git") is not None


def make_repository(folder: Path, apps: Path, now: dt.datetime) -> None:
    """Write the story as commits into a new repository at `folder`."""
    folder.mkdir(parents=True)
    _git(folder, "init", "--quiet", "--initial-branch=main")
    _git(folder, "remote", "add", "origin", ORIGIN)
    shutil.copytree(apps, folder / "apps")
    notes = folder / "CHANGES.md"
    notes.write_text("# Changes\n", encoding="utf-8")
    _git(folder, "add", ".")
    _commit(folder, "ada", now - dt.timedelta(days=60), "Begin", "Reviewed-by: " + _STAFF["ben"])
    for change in _STORY:
        at = now - dt.timedelta(days=change.days_ago)
        if change.reviewer:
            _git(folder, "checkout", "--quiet", "-b", "change")
        with notes.open("a", encoding="utf-8") as lines:
            lines.write(f"\n- {change.subject}\n")
        _git(folder, "add", ".")
        _commit(folder, change.author, at, change.subject)
        if change.reviewer:
            _git(folder, "checkout", "--quiet", "main")
            merge = ("merge", "--quiet", "--no-ff", "change", "-m", f"Merge: {change.subject}")
            _git(folder, *merge, person=change.reviewer, at=at + dt.timedelta(hours=5))
            _git(folder, "branch", "--quiet", "-d", "change")


def _commit(folder: Path, person: str, at: dt.datetime, *paragraphs: str) -> None:
    words = [word for paragraph in paragraphs for word in ("-m", paragraph)]
    _git(folder, "commit", "--quiet", *words, person=person, at=at)


def _git(folder: Path, *arguments: str, person: str = "ada", at: dt.datetime | None = None) -> None:
    """Run git as a person of the story, with the machine's own configuration left out."""
    name, _, address = _STAFF[person].partition(" <")
    date = (at or dt.datetime(2026, 1, 1, tzinfo=dt.UTC)).isoformat()
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(folder),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": name,
        "GIT_AUTHOR_EMAIL": address.rstrip(">"),
        "GIT_COMMITTER_NAME": name,
        "GIT_COMMITTER_EMAIL": address.rstrip(">"),
        "GIT_AUTHOR_DATE": date,
        "GIT_COMMITTER_DATE": date,
    }
    command = ["git", "-C", str(folder), *arguments]
    subprocess.run(command, check=True, env=environment, capture_output=True, timeout=30)  # noqa: S603 - fixed words
