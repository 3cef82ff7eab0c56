"""What was not looked at, why, and which promises that could touch."""

from __future__ import annotations

from enum import StrEnum

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass


class Topic(StrEnum):
    """What a rule asks about; a gap names the topics on which it forbids a proof."""

    REACH = "reach"
    EGRESS = "egress"
    REMOTES = "remotes"
    STORAGE = "storage"
    RUNTIME = "runtime"
    DEPENDENCIES = "dependencies"
    SCOPES = "scopes"
    PERMISSIONS = "permissions"
    """What the manifest asks for, whatever the code does with it."""
    AUTHORIZATION = "authorization"
    TRIGGERS = "triggers"
    SECRETS = "secrets"
    """Constants in the place of secrets."""
    CREDENTIALS = "credentials"
    """Credentials of users that the app collects or keeps."""
    LOGS = "logs"
    SQL = "sql"
    INPUT = "input"
    """What callers send, and whether it is looked at before it is used."""
    CONTENT_POLICY = "content_policy"
    LICENCE = "licence"
    MODULES = "modules"
    """Which modules the manifest declares."""


EVERYTHING = frozenset(Topic)
PACKAGES = frozenset({Topic.DEPENDENCIES})
BEHAVIOR = frozenset(
    {
        Topic.REACH,
        Topic.EGRESS,
        Topic.STORAGE,
        Topic.SCOPES,
        Topic.AUTHORIZATION,
        Topic.TRIGGERS,
        Topic.SECRETS,
        Topic.CREDENTIALS,
        Topic.LOGS,
        Topic.SQL,
        Topic.INPUT,
        Topic.LICENCE,
    }
)
"""What code that was not followed could do: call out, store, call the product, log."""
CODE = BEHAVIOR | PACKAGES
"""What code that was not read could do: all of that, and use a package."""
PAGE_BEHAVIOR = BEHAVIOR - {Topic.REACH, Topic.AUTHORIZATION, Topic.TRIGGERS, Topic.SQL}
"""What code of a page could do: it runs as its user and reaches no entry but those that are there."""
NOTHING = frozenset[Topic]()


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """One thing that was not looked at."""

    reason: str
    """A whole sentence for a person."""
    place: Place | None
    touches: frozenset[Topic]
