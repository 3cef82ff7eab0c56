"""Addresses: the host of one, and whether that host is Atlassian's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

ATLASSIAN_DOMAINS = ("atlassian.com", "atlassian.net", "bitbucket.org", "statuspage.io")
"""Atlassian's own, with their subdomains. Source: Forge facts read in November 2026."""

_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*):")
_DROPPED_AROUND = "".join(map(chr, range(0x21)))
_DROPPED_WITHIN = {ord(character): None for character in "\t\n\r"}
_HOST_END = re.compile(r"[/?#]")
NETWORK_SCHEMES = frozenset({"http", "https", "ws", "wss", "ftp", "ftps"})
PLAIN_SCHEMES = frozenset({"http", "ws", "ftp"})
_OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """An absolute address that code names."""

    scheme: str
    """Lower case; empty for `//host/…`."""
    host: str
    """Lower case, without port and user."""

    @property
    def is_plain(self) -> bool:
        """Whether it is sent without encryption; a machine's own loopback is never sent."""
        return self.scheme in PLAIN_SCHEMES and self.host not in _OWN_MACHINE


def read_address(text: str, *, is_whole: bool) -> Address | None:
    """The absolute address that a text is or begins with; None for a relative or undecided one.

    `is_whole` is False for a prefix of an address that goes on with something unknown: then the host counts only if
    it is closed by `/`, `?` or `#` (`https://api.example` + x may be any host).

    Example:
        >>> read_address("https://metrics.example/v1/", is_whole=False).host
        'metrics.example'
    """
    text = _as_browsers_read(text)
    scheme = _SCHEME.match(text)
    if scheme is not None and scheme.group(1).lower() not in NETWORK_SCHEMES:
        return None
    rest = text[scheme.end() :] if scheme is not None else text
    if not rest.startswith("//"):
        return None
    authority = rest[2:]
    if not is_whole and _HOST_END.search(authority) is None:
        return None
    try:
        host = urlsplit(f"//{authority}").hostname
    except ValueError:
        return None
    if not host:
        return None
    return Address(scheme=scheme.group(1).lower() if scheme is not None else "", host=host.rstrip("."))


def _as_browsers_read(text: str) -> str:
    r"""Without what browsers drop (WHATWG URL, basic parser): spaces around, tabs and line ends within, `\` for `/`."""
    return text.strip(_DROPPED_AROUND).translate(_DROPPED_WITHIN).replace("\\", "/")


def is_relative(text: str, *, is_whole: bool) -> bool:
    """Whether the text stays on the host it is used on: `/rest/…`, `./x.png`, `data:`, `blob:`."""
    text = _as_browsers_read(text)
    if text.startswith("//"):
        return False
    if text.startswith(("/", "./", "../", "#", "?", "data:", "blob:", "about:")):
        return len(text) > 1 or is_whole
    return is_whole and _SCHEME.match(text) is None


def host_of_permission(address: str) -> str:
    """The host of an entry under `permissions.external`, written with or without scheme and path; `*` for all.

    Example:
        >>> host_of_permission("https://*.metrics.example/v1")
        '*.metrics.example'
    """
    text = address.strip().lower()
    scheme, separator, rest = text.partition("://")
    host = _HOST_END.split(rest if separator else scheme, maxsplit=1)[0]
    return host.rpartition("@")[2].partition(":")[0].rstrip(".")


def is_atlassian(host: str) -> bool:
    """Whether a host is Atlassian's own, by whole labels; `*.atlassian.net` is, `*` is not.

    Example:
        >>> is_atlassian("api.atlassian.com"), is_atlassian("notatlassian.com")
        (True, False)
    """
    name = host.lower().removeprefix("*.").rstrip(".")
    return any(name == domain or name.endswith(f".{domain}") for domain in ATLASSIAN_DOMAINS)


def covers(declared: frozenset[str], host: str) -> bool:
    """Whether the declared hosts, some perhaps with a wildcard, let the app reach the host.

    Example:
        >>> covers(frozenset({"*.metrics.example"}), "eu.metrics.example")
        True
    """
    labels = host.split(".")
    wildcards = (".".join(("*", *labels[at:])) for at in range(1, len(labels)))
    return not declared.isdisjoint({"*", host, *wildcards})
