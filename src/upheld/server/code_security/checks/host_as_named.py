"""Every remote of the clone leads to the provider that the policy names.

Reads: the fetch and push addresses of every remote in the local clone of each repository of the inventory, after
    git's own rewriting rules (`insteadOf`); of an address only its host is kept, never a user, a token or a path.
Passes: at least one remote is set, and each address of each remote has a host of the provider (or one of the
    providers) that the promise names.
Fails: an address has another host, so that the source also lives, or only lives, somewhere else; a path on the
    server's own disk counts as another place.
Unknown: the promise names no provider, names one whose hosts are not known here, the clone has no remote or cannot
    be read, or an address cannot be understood.
Blind spots: the clone's settings are the word of whoever made the clone; the provider itself is not asked, so that
    neither the existence nor the privacy of the repository there is shown; copies elsewhere that the clone does not
    name are not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from upheld.core.check import (
    CheckId,
    CheckMeta,
    Confidence,
    Context,
    Method,
    Population,
    RepositoryItem,
    Result,
    Severity,
)
from upheld.core.errors import UpheldError
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.core.parameters import texts
from upheld.server.code_security.git import Repository

CHECK = CheckMeta(
    id=CheckId("code.host_as_named"),
    title="The source lives with the provider that is named",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=(
        "git-remote(1) and git-config(1), remote.<name>.url, url.<base>.insteadOf",
        "Hosts of the providers: their own clone addresses, e.g. bitbucket.org and altssh.bitbucket.org",
    ),
    speaks_for={"code.stored_in_repository": Sufficiency.PART},
    population=Population.REPOSITORIES,
    method=Method.EXAMINE,
    period_days=1,
    parameters=("provider",),
)

_HOSTS: dict[str, tuple[str, ...]] = {
    "bitbucket": ("bitbucket.org", "altssh.bitbucket.org"),
    "github": ("github.com", "ssh.github.com"),
    "gitlab": ("gitlab.com", "altssh.gitlab.com"),
    "codeberg": ("codeberg.org",),
    "azure devops": ("dev.azure.com", "ssh.dev.azure.com"),
    "sourcehut": ("git.sr.ht", "hg.sr.ht"),
}
_SUFFIXES = re.compile(r"(?:\s+cloud|\.com|\.org)$")
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")
_REMOTE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,99}")
_SCP_FORM = re.compile(r"(?:[^@/:]+@)?(?P<host>[^@/:]+):(?!//)")
_OWN_DISK = "a path on the server's own disk"


def run(context: Context[RepositoryItem]) -> Iterator[Result]:
    """One result for each repository."""
    providers = texts(context.parameters, "provider")
    if not context.items:
        yield Result(
            item_id="none",
            outcome=Outcome.UNKNOWN,
            message="The inventory names no repository.",
            remedy="Add the repositories to the inventory.",
        )
    for item in context.items:
        yield _judge(item, providers)


def _judge(item: RepositoryItem, providers: tuple[str, ...]) -> Result:
    if not providers:
        return _unknown(item, "The promise names no provider.", "Add the parameter `provider` to the commitment.")
    allowed = {host for provider in providers for host in _hosts_of(provider)}
    if not allowed:
        return _unknown(
            item,
            f"The hosts of {' or '.join(providers)} are not known here.",
            "Name the provider by its host, for example git.vendor.example.",
        )
    try:
        hosts = _hosts_of_remotes(Repository(item.path))
    except UpheldError as error:
        return _unknown(item, f"The clone could not be read: {error.message}", error.hint)
    if not hosts:
        return _unknown(item, "The clone has no remote.", "Clone the repository from its provider.")
    if "" in hosts:
        return _unknown(item, "A remote's address could not be understood.", "Correct the clone's remotes.")
    strange = sorted(hosts - allowed)
    if strange:
        return Result(
            item_id=item.id,
            outcome=Outcome.FAIL,
            message=f"A remote leads to {', '.join(strange)}, not to {' or '.join(providers)}.",
            remedy="Move the source to the named provider and remove the other remote, or name it in the policy.",
        )
    return Result(item_id=item.id, outcome=Outcome.PASS, message=f"Every remote leads to {', '.join(sorted(hosts))}.")


def _hosts_of(provider: str) -> Iterable[str]:
    name = provider.casefold()
    if name in _HOSTS:
        return _HOSTS[name]
    short = _SUFFIXES.sub("", name)
    if short in _HOSTS:
        return _HOSTS[short]
    return (name,) if _HOST.fullmatch(name) else ()


def _hosts_of_remotes(repository: Repository) -> frozenset[str]:
    names = [name for name in repository.run("remote").decode("utf-8", errors="replace").splitlines() if name]
    hosts: set[str] = set()
    for name in names:
        if _REMOTE.fullmatch(name) is None:
            hosts.add("")
            continue
        for extra in ((), ("--push",)):
            written = repository.run("remote", "get-url", *extra, "--all", "--", name)
            hosts.update(_host(line) for line in written.decode("utf-8", errors="replace").splitlines() if line)
    return frozenset(hosts)


def _host(address: str) -> str:
    """The host of an address, `_OWN_DISK` for a path, empty where it cannot be understood."""
    if "://" in address:
        try:
            parts = urlsplit(address)
        except ValueError:
            return ""
        host = (parts.hostname or "").rstrip(".")
        if parts.scheme == "file":
            return _OWN_DISK
    else:
        match = _SCP_FORM.match(address)
        if match is None:
            return _OWN_DISK
        host = match["host"].casefold().rstrip(".")
    return host if _HOST.fullmatch(host) else ""


def _unknown(item: RepositoryItem, message: str, remedy: str) -> Result:
    return Result(item_id=item.id, outcome=Outcome.UNKNOWN, message=message, remedy=remedy)
