"""The changes of a release branch, each with its authors and those who say they reviewed it.

A change is one commit on the branch's first-parent line: a merge, with all it brought in, or a commit pushed
directly. People are told apart by mail address and name; somebody who appears with two addresses under one name, or
with two names under one address, is one person. Names and addresses stay inside this module: what leaves is numbers.

Source: git-rev-list(1) `--first-parent`; git-interpret-trailers(1), git 2.39.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from upheld.core.errors import ExternalError
from upheld.server.code_security.git import Repository

MAX_COMMITS = 50_000
SHORT_ID_LENGTH = 10

_FIELD, _VALUE = "\x1f", "\x1e"
_PERSON = re.compile(r"\s*(?P<name>[^<>]*?)\s*<(?P<mail>[^<>]*)>\s*")
_BOT = re.compile(r"\[bot\]$|^(?:github-actions|dependabot|renovate)\b", re.IGNORECASE)
_TRAILERS = f"separator=%x{ord(_VALUE):02x}"
_FORMAT = "%x1f".join(
    (
        "%H",
        "%P",
        "%an <%ae>",
        f"%(trailers:key=Co-authored-by,valueonly,unfold,{_TRAILERS})",
        f"%(trailers:key=Reviewed-by,valueonly,unfold,{_TRAILERS})",
    )
)


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change as it reached the branch."""

    short_id: str
    is_merge: bool
    reviewers: int
    """People who reviewed it and wrote none of it."""


@dataclass(frozen=True, kw_only=True)
class _Commit:
    id: str
    parents: tuple[str, ...]
    author: str
    authors: tuple[str, ...]
    """Author and co-authors."""
    reviewed_by: tuple[str, ...]


def read_changes(repository: Repository, *, head: str, since: str | None) -> tuple[Change, ...]:
    """All changes after `since` up to `head` (commit ids), oldest first.

    Raises:
        ExternalError: git failed, or the history is longer than `MAX_COMMITS`.
    """
    revisions = [head] if since is None else [head, f"^{since}"]
    written = repository.run(
        "rev-list", f"--max-count={MAX_COMMITS + 1}", "--no-commit-header", f"--format={_FORMAT}%x00", *revisions, "--"
    )
    commits = {commit.id: commit for commit in _parse(written)}
    if len(commits) > MAX_COMMITS:
        raise ExternalError(
            "git.history",
            f"The branch has more than {MAX_COMMITS} commits to look at.",
            hint="Set `since` in the inventory to a later commit.",
        )
    people = _People(commits.values())
    return tuple(_judge(commit, merged, people) for commit, merged in _walk(commits, head))


def _parse(written: bytes) -> Iterator[_Commit]:
    for record in written.decode("utf-8", errors="replace").split("\0"):
        if not record.strip():
            continue
        fields = record.strip("\n").split(_FIELD)
        if len(fields) != len(_FORMAT.split("%x1f")):
            raise ExternalError("git.format", "A commit holds control characters in a name.", hint="Look at the clone.")
        commit_id, parents, author, co_authors, reviewed_by = fields
        yield _Commit(
            id=commit_id,
            parents=tuple(parents.split()),
            author=author,
            authors=(author, *_values(co_authors)),
            reviewed_by=_values(reviewed_by),
        )


def _values(text: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in text.split(_VALUE) if value.strip())


def _walk(commits: dict[str, _Commit], head: str) -> Iterator[tuple[_Commit, tuple[_Commit, ...]]]:
    """First-parent commits, oldest first, each with the commits that it brought in by merging."""
    line: list[_Commit] = []
    at: str | None = head
    while at in commits:
        commit = commits[at]
        line.append(commit)
        at = commit.parents[0] if commit.parents else None
    claimed = {commit.id for commit in line}
    for commit in reversed(line):
        merged: list[_Commit] = []
        waiting = list(commit.parents[1:])
        while waiting:
            found = waiting.pop()
            if found in commits and found not in claimed:
                claimed.add(found)
                merged.append(commits[found])
                waiting.extend(commits[found].parents)
        yield commit, tuple(merged)


def _judge(commit: _Commit, merged: tuple[_Commit, ...], people: _People) -> Change:
    is_merge = len(commit.parents) > 1
    written = merged or (commit,)
    authors = people.find(name for entry in written for name in entry.authors) | people.find(commit.authors[1:])
    reviewers = people.find(commit.reviewed_by)
    if merged:
        reviewers |= people.find([commit.author])
        reviewers |= frozenset.intersection(*(people.find(entry.reviewed_by) for entry in merged))
    return Change(
        short_id=commit.id[:SHORT_ID_LENGTH],
        is_merge=is_merge,
        reviewers=len(reviewers - authors - people.bots),
    )


class _People:
    """Who is the same person: joined by name and by address."""

    def __init__(self, commits: Iterable[_Commit]) -> None:
        self._parent: dict[str, str] = {}
        bots: set[str] = set()
        for commit in commits:
            for text in (*commit.authors, *commit.reviewed_by):
                keys = _keys(text)
                for key in keys:
                    self._parent.setdefault(key, key)
                for key in keys[1:]:
                    self._parent[self._root(key)] = self._root(keys[0])
                if keys and _is_bot(text):
                    bots.add(keys[0])
        self.bots = frozenset(self._root(key) for key in bots)

    def find(self, texts: Iterable[str]) -> frozenset[str]:
        """One key for each person among the texts; texts without name and address are nobody."""
        return frozenset(self._root(keys[0]) for keys in map(_keys, texts) if keys)

    def _root(self, key: str) -> str:
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key


def _keys(text: str) -> tuple[str, ...]:
    """Name and address of a person, folded; an address's part after `+` does not make another person."""
    match = _PERSON.fullmatch(text)
    name, mail = (match["name"], match["mail"]) if match else (text, "")
    local, at, host = mail.strip().casefold().rpartition("@")
    address = f"mail:{local.partition('+')[0]}@{host}" if at and local and host else ""
    folded = " ".join(name.casefold().split())
    return tuple(key for key in (address, f"name:{folded}" if folded else "") if key)


def _is_bot(text: str) -> bool:
    match = _PERSON.fullmatch(text)
    return _BOT.search((match["name"] if match else text).strip()) is not None
