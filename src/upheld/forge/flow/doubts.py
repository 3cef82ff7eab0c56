"""What was not followed, as gaps for exactly the promises that it could touch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from upheld.forge.code.program import Program
from upheld.forge.code.targets import Package
from upheld.forge.flow.facts import EntryKind, Fact, Side, Unresolved
from upheld.forge.flow.models import has_models
from upheld.forge.flow.models.harmless import is_harmless
from upheld.forge.gaps import BEHAVIOR, PAGE_BEHAVIOR, Gap, Topic
from upheld.forge.vocabulary import is_builtin
from upheld.supply.npm import is_platform_package

_THIRD_PARTY = frozenset({Topic.EGRESS, Topic.STORAGE, Topic.LOGS})
"""What a package that is not followed can do where no client of the platform is handed to it."""
_OF_THE_PLATFORM = re.compile(r"forge|atlassian|jira|confluence|bitbucket", re.IGNORECASE)
"""In the name of a package that is not the platform's: it may use the platform's libraries by itself."""
_LOADERS = frozenset({"module", "vm", "worker_threads", "child_process", "cluster", "inspector", "repl"})
"""Parts of Node that run code of their own."""
_HIDDEN_CALL = frozenset({Topic.REACH, Topic.AUTHORIZATION, Topic.TRIGGERS, Topic.SCOPES, Topic.INPUT})
"""What a call of an unknown function of the app can change: who reaches it. What it does is seen where it stands."""


def doubts(facts: Iterable[Fact], program: Program) -> Iterator[Gap]:
    """Calls that were not followed, and packages that do on their own what nobody looked at."""
    for fact in facts:
        if isinstance(fact, Unresolved) and fact.reach.entry.kind is not EntryKind.UNREACHED:
            topics = _topics_of(fact)
            if topics:
                yield Gap(reason=fact.reason, place=fact.place, touches=topics)
    told: set[str] = set()
    for found in program.imports:
        target = found.target
        if isinstance(target, Package) and target.name not in told and not _is_known(target):
            told.add(target.name)
            reason = f"What {target.name} does when it is loaded was not followed."
            yield Gap(reason=reason, place=found.place, touches=_THIRD_PARTY)


def _is_known(package: Package) -> bool:
    """Whether the documentation of a package was read, or the platform or Node brings it."""
    if is_platform_package(package.name) or is_builtin(package.name):
        return True
    whole = f"{package.name}/{package.subpath}" if package.subpath else package.name
    return any(is_harmless((name, "*")) or has_models(name) for name in {package.name, whole})


def _topics_of(fact: Unresolved) -> frozenset[Topic]:
    is_page = fact.side is Side.PAGE
    if fact.may == {"sql"}:
        return frozenset({Topic.SQL})
    is_open = fact.package == "global" or fact.package in _LOADERS
    if not fact.package or (is_open and not is_page):
        if "function" in fact.may:
            return frozenset() if is_page else _HIDDEN_CALL
        return PAGE_BEHAVIOR if is_page else BEHAVIOR
    if fact.package.startswith(("@forge/", "@atlassian/", "@atlaskit/", "@atlassiansox/")):
        return (PAGE_BEHAVIOR if is_page else BEHAVIOR) - {Topic.EGRESS, Topic.SECRETS, Topic.LOGS}
    topics = _THIRD_PARTY
    if not is_page and ("product" in fact.may or _OF_THE_PLATFORM.search(fact.package)):
        topics |= BEHAVIOR - {Topic.SECRETS, Topic.LICENCE}
    return topics | {Topic.SQL} if "sql" in fact.may else topics
