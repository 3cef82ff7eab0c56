"""Addresses: the host of one, whether it is Atlassian's, and which paths belong to Atlassian's products."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from upheld.core.light_dataclasses import dataclass

ATLASSIAN_DOMAINS = ("atlassian.com", "atlassian.net", "bitbucket.org", "statuspage.io")
"""Atlassian's own, with their subdomains. Source: Forge facts read in November 2026."""

_SCHEME = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]*):")
_DROPPED_AROUND = "".join(map(chr, range(0x21)))
_DROPPED_WITHIN = {ord(character): None for character in "\t\n\r"}
_HOST_END = re.compile(r"[/?#]")
NETWORK_SCHEMES = frozenset({"http", "https", "ws", "wss", "ftp", "ftps"})
PLAIN_SCHEMES = frozenset({"http", "ws", "ftp"})
_OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
_BARE_HOST = re.compile(
    r"(?:[^/?#@\\\s:]+(?::[^/?#@\s]*)?@)?((?:[a-z0-9_*-]+\.)+[a-z][a-z0-9-]*|\*+)\.?(?::\d{1,5})?(?=[/?#]|$)",
    re.IGNORECASE,
)
"""A host written without a scheme: at least two labels, the last of which begins with a letter; or all unknown."""
_HOLE = re.compile(r"\$?\{[^{}]*\}")
"""A part that is filled in later: `${site}`, `{id}`, `{}`."""
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d{1,5}(?:[/?#]|$))", re.IGNORECASE)
"""`mailto:`, `data:` and the like; not a host with its port."""
_PRODUCT_PATH = re.compile(r"/*(?:rest/(?:api|agile|servicedeskapi)|wiki|_edge/tenant_info)(?=[/?#]|$)", re.IGNORECASE)
_ADMINISTRATION = re.compile(
    r"(?:^|/)(?:admin/(?:control/)?v[12]/orgs|admin/user-provisioning/v1/org"
    r"|scim/directory/[^/?#]+/(?:resourcetypes|schemas|groups|users)"
    r"|users/[^/?#]+/manage"
    r"|orgs/[^/?#]+/(?:classification-levels|api-tokens|service-accounts|api-keys))(?=[/?#]|$)",
    re.IGNORECASE,
)
"""Paths of the APIs by which organizations are administered: whole segments, with anything below."""


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
    if scheme is None and not rest.startswith("//"):
        return None
    authority = rest.lstrip("/")
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


def may_be_atlassian(host: str) -> bool:
    """Whether a host with unknown parts, each written `*`, can turn out to be Atlassian's.

    Example:
        >>> may_be_atlassian("*"), may_be_atlassian("api.*.com"), may_be_atlassian("atlassian.net.*.example")
        (True, True, False)
    """
    ending = host.lower().rpartition("*")[2]
    return "*" in host and any(f".{domain}".endswith(ending) for domain in ATLASSIAN_DOMAINS)


def is_product_path(path: str) -> bool:
    """Whether a relative address is one of the products' APIs.

    Example:
        >>> is_product_path("/rest/api/3/myself"), is_product_path("/restful/api"), is_product_path("/wiki")
        (True, False, True)
    """
    return _PRODUCT_PATH.match(path) is not None


def is_administration_path(path: str) -> bool:
    """Whether a path belongs to the APIs by which organizations are administered.

    Example:
        >>> is_administration_path("/admin/v1/orgs/7/users"), is_administration_path("/admin/v1/orgs2")
        (True, False)
    """
    return _ADMINISTRATION.search(re.split(r"[?#]", path, maxsplit=1)[0]) is not None


def has_other_scheme(text: str) -> bool:
    """Whether a text begins with a scheme that leads to no host: `mailto:`, `data:`; `host:443/` has none.

    Example:
        >>> has_other_scheme("mailto:a@b.example"), has_other_scheme("a.example:443/x"), has_other_scheme("/a:b")
        (True, False, False)
    """
    scheme = _SCHEME.match(_as_browsers_read(text))
    is_network = scheme is not None and scheme.group(1).lower() in NETWORK_SCHEMES
    return not is_network and _OTHER_SCHEME.match(_as_browsers_read(text)) is not None


def split_address(text: str) -> tuple[str, str]:
    """Host and path of an address, with or without a scheme; without a host, all of it is path.

    Parts that are filled in later come out as `*`.

    Example:
        >>> split_address("Acme.Atlassian.net/wiki"), split_address("/wiki/home"), split_address("rows.json")
        (('acme.atlassian.net', '/wiki'), ('', '/wiki/home'), ('', 'rows.json'))
    """
    text = _HOLE.sub("*", _as_browsers_read(text))
    address = read_address(text, is_whole=True)
    if address is not None:
        rest = text.partition("//")[2]
        end = _HOST_END.search(rest)
        return address.host, "" if end is None else rest[end.start() :]
    if has_other_scheme(text):
        return "", ""
    bare = _BARE_HOST.match(text)
    if bare is not None and (bare.end() < len(text) or "*" in bare.group(1) or is_atlassian(bare.group(1))):
        return bare.group(1).lower(), text[bare.end() :]
    return "", text


def is_atlassian_address(text: str) -> bool:
    """Whether an address leads to Atlassian: by its host, or by a path of the products' APIs where that is not known.

    Example:
        >>> is_atlassian_address("acme.atlassian.net/x"), is_atlassian_address("https://a.example/rest/api/3/myself")
        (True, False)
    """
    host, path = split_address(text)
    return is_product_path(path) if not host or _is_open(host) else is_atlassian(host)


def _is_open(host: str) -> bool:
    """Whether a host is not known and can be Atlassian's, so that the path decides."""
    return may_be_atlassian(host) and not is_atlassian(host)


def is_administration_address(text: str) -> bool:
    """Whether an address leads to the administration of organizations: at Atlassian, or at a host that is not known.

    Example:
        >>> is_administration_address("https://api.atlassian.com/admin/v1/orgs"), is_administration_address("/orgs/7")
        (True, False)
    """
    host, path = split_address(text)
    return (not host or is_atlassian(host) or _is_open(host)) and is_administration_path(path)


def covers(declared: frozenset[str], host: str) -> bool:
    """Whether the declared hosts, some perhaps with a wildcard, let the app reach the host.

    Example:
        >>> covers(frozenset({"*.metrics.example"}), "eu.metrics.example")
        True
    """
    labels = host.split(".")
    wildcards = (".".join(("*", *labels[at:])) for at in range(1, len(labels)))
    return not declared.isdisjoint({"*", host, *wildcards})
