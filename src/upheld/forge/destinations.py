"""Where an address that code puts together leads: an outside host, Atlassian, the page's own host, or not decided.

Unknown parts of a text are holes. What a hole may hold follows from its origin: what a caller, a setting or an answer
of another host says may end a host early or begin with one; what the platform says may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from upheld.core.light_dataclasses import dataclass, replace
from upheld.forge.addresses import NETWORK_SCHEMES, PLAIN_SCHEMES, has_other_scheme, is_atlassian, read_address
from upheld.forge.flow.values import (
    UNDEFINED,
    Choice,
    Constant,
    Data,
    Origin,
    Promise,
    Record,
    Text,
    Value,
    constant_text,
    options_of,
    shallow_origins,
)

MAX_SPELLINGS = 24
"""So many alternatives of one address are told apart."""
_HOLE = "\0"
_TRUSTED = frozenset(
    {
        Origin.CONTEXT,
        Origin.PAGE_CONTEXT,
        Origin.PRODUCT,
        Origin.EVENT,
        Origin.ENVIRONMENT,
        Origin.TIME,
        Origin.RANDOM,
        Origin.DIGEST,
    }
)
"""Origins whose values name a site, a region or an id, and are not chosen by a caller to lead elsewhere."""
_GIVEN_BY_PRODUCT = frozenset({Origin.PRODUCT, Origin.CONTEXT, Origin.PAGE_CONTEXT, Origin.EVENT})
_PICTURES_OF_THE_PRODUCT = frozenset({"avatarurls", "avatarurl", "iconurl", "avatar", "profilepicture", "thumbnail"})
_LINKS_OF_THE_PRODUCT = frozenset({"self", "_links", "baseurl", "siteurl"})
"""Fields by which the product's answers and contexts lead to the product itself; pictures also where they were kept."""
_DOMAIN_AT_THE_START = re.compile(r"\.((?:[a-z0-9-]+\.)+[a-z]+)(?=[/?#:]|$)", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_\0-]+(?:\.[a-z0-9_\0-]+)+", re.IGNORECASE)


class Kind(StrEnum):
    """Where an address leads."""

    OUTSIDE = "outside"
    ATLASSIAN = "atlassian"
    RELATIVE = "relative"
    """Stays on the host it is used on."""
    PRODUCT_LINK = "product_link"
    """An address that the product itself gave: of an avatar, of an answer's own place."""
    OPEN = "open"
    """Not decided."""
    NONE = "none"
    """No address at all: `undefined`, a scheme without network."""


@dataclass(frozen=True, slots=True)
class Destination:
    """One place that an address may lead to."""

    kind: Kind
    host: str = ""
    """Lower case; `*` for a label that is not known. Empty where there is none."""
    scheme: str = ""
    path: str = ""
    """What follows the host, unknown parts as `{}`; of a relative or open address all that is known."""
    origin: str = ""
    """Of an open one: what decides it, in words."""
    is_host_known: bool = True
    """False where a part of the host is not known."""

    @property
    def is_plain(self) -> bool:
        """Whether it is surely sent without encryption."""
        own = {"localhost", "127.0.0.1", "::1"}
        return self.scheme in PLAIN_SCHEMES and self.host not in own


def destinations(value: Value) -> tuple[Destination, ...]:
    """Every place that an address may lead to; more than a bounded number of alternatives leave it open."""
    found = dict.fromkeys(_decide(parts) for parts in _spellings(value))
    real = tuple(one for one in found if one.kind is not Kind.NONE)
    return real or tuple(found)[:1]


def _spellings(value: Value) -> Iterator[tuple[str | Value, ...]]:
    """The alternatives of a text, each as constants and holes in turn."""
    for count, parts in enumerate(_expand(value)):
        if count >= MAX_SPELLINGS:
            yield (Data(frozenset({Origin.UNKNOWN})),)
            return
        yield parts


def _expand(value: Value) -> Iterator[tuple[str | Value, ...]]:
    if isinstance(value, Choice):
        for option in options_of(value):
            yield from _expand(option.value)
    elif isinstance(value, Promise):
        yield from _expand(value.value)
    elif isinstance(value, Constant):
        yield (value,) if not isinstance(value.value, str) else (constant_text(value),)
    elif isinstance(value, Text):
        yield from _expand_parts(value.parts)
    elif isinstance(value, Record) and (inner := value.get("href") or value.get("url")) is not None:
        yield from _expand(inner)
    else:
        yield (value,)


def _expand_parts(parts: tuple[Value, ...]) -> Iterator[tuple[str | Value, ...]]:
    if not parts:
        yield ()
        return
    for head in _expand(parts[0]):
        written = tuple(constant_text(one) if isinstance(one, Constant) else one for one in head)
        for tail in _expand_parts(parts[1:]):
            yield (*written, *tail)


def _decide(parts: tuple[str | Value, ...]) -> Destination:
    holes = [part for part in parts if not isinstance(part, str)]
    if len(parts) == 1 and len(holes) == 1:
        return _of_one_value(holes[0])
    text = "".join(part if isinstance(part, str) else _HOLE for part in parts)
    if not holes:
        return _of_constant(text)
    first = parts[0]
    if not isinstance(first, str):
        return _after_a_hole(first, text)
    scheme, separator, rest = text.partition("//")
    if not separator or _HOLE in scheme:
        return _relative_or_open(text, holes)
    name = scheme.rstrip().removesuffix(":").strip().lower()
    if name and name not in NETWORK_SCHEMES:
        return Destination(Kind.NONE)
    return _by_authority(name, rest, holes)


def _of_constant(text: str) -> Destination:
    address = read_address(text, is_whole=True)
    if address is None:
        return Destination(Kind.NONE if has_other_scheme(text) else Kind.RELATIVE, path=text)
    path = re.split(r"(?=[/?#])", re.sub(r"^[^/]*[/\\]{2}", "", text.strip()), maxsplit=1)
    kind = Kind.ATLASSIAN if is_atlassian(address.host) else Kind.OUTSIDE
    return Destination(kind, host=address.host, scheme=address.scheme, path=path[1] if len(path) > 1 else "")


def _of_one_value(value: Value) -> Destination:
    if isinstance(value, Constant):
        return Destination(Kind.NONE) if value.value in {UNDEFINED, None} else Destination(Kind.RELATIVE)
    if _is_link_of_the_product(value):
        return Destination(Kind.PRODUCT_LINK)
    if _is_own_place(value) and isinstance(value, Data) and value.root:
        return Destination(Kind.RELATIVE)
    return Destination(Kind.OPEN, origin=describe(value))


def _is_link_of_the_product(value: Value) -> bool:
    """Whether the product itself gave an address; what apps and people keep in its properties is not its own."""
    if not isinstance(value, Data) or not value.origins or "propert" in value.root.lower():
        return False
    names = {name.lower() for name in value.path}
    if names & _PICTURES_OF_THE_PRODUCT:
        return value.origins <= _GIVEN_BY_PRODUCT | {Origin.STORAGE}
    return bool(names & _LINKS_OF_THE_PRODUCT) and value.origins <= _GIVEN_BY_PRODUCT


def is_picture_of_the_product(value: Value) -> bool:
    """Whether a picture's address is one of a person or issue type by its name, whichever way it came here."""
    if not isinstance(value, Data):
        return False
    names = {name.lower() for name in value.path}
    return bool(names & _PICTURES_OF_THE_PRODUCT) and value.origins <= _GIVEN_BY_PRODUCT | {
        Origin.STORAGE,
        Origin.UNKNOWN,
    }


def _is_own_place(value: Value) -> bool:
    """Whether a value is the host that the page itself comes from, or no data at all."""
    if not isinstance(value, Data):
        return False
    is_here = value.root == "location" and value.path in {("origin",), ("href",), ("pathname",)}
    return is_here or (not value.origins and not value.root)


def _after_a_hole(first: Value, text: str) -> Destination:
    rest = text[1:]
    if _is_link_of_the_product(first) and rest.startswith(("/", "?", "#")):
        return Destination(Kind.PRODUCT_LINK, path=_shown(rest))
    if _is_own_place(first):
        return Destination(Kind.RELATIVE, path=_shown(text))
    domain = _DOMAIN_AT_THE_START.match(rest)
    if domain is not None and is_atlassian(domain.group(1)):
        kind = Kind.ATLASSIAN if _is_trusted(first) else Kind.OPEN
        path = _shown(rest[domain.end() :])
        return Destination(kind, host=f"*.{domain.group(1)}", path=path, origin=describe(first), is_host_known=False)
    return Destination(Kind.OPEN, origin=describe(first), path=_shown(rest))


def _relative_or_open(text: str, holes: list[Value]) -> Destination:
    """Text that begins with a constant without `//`: relative, unless it may still become a scheme or a host."""
    before = text.partition(_HOLE)[0].strip()
    may_be_scheme = ":" not in before and any(scheme.startswith(before.lower()) for scheme in NETWORK_SCHEMES)
    scheme = before.partition(":")[0].lower() if ":" in before else ""
    if scheme and scheme not in NETWORK_SCHEMES and re.fullmatch(r"[a-z][a-z0-9+.-]*", scheme):
        return Destination(Kind.NONE)
    is_open = (may_be_scheme or before == "/" or scheme in NETWORK_SCHEMES) and not _is_trusted(holes[0])
    if is_open:
        return Destination(Kind.OPEN, origin=describe(holes[0]), path=_shown(text))
    return Destination(Kind.RELATIVE, path=_shown(text))


def _by_authority(scheme: str, rest: str, holes: list[Value]) -> Destination:
    end = re.search(r"[/?#\\]", rest)
    authority = rest if end is None else rest[: end.start()]
    path = "" if end is None else _shown(rest[end.start() :])
    inside = authority.count(_HOLE)
    host = authority.rpartition("@")[2].partition(":")[0].lower().rstrip(".")
    if not inside:
        kind = Kind.ATLASSIAN if is_atlassian(host) else Kind.OUTSIDE
        return Destination(kind, host=host, scheme=scheme, path=path)
    is_trusted = all(_is_trusted(hole) for hole in holes[:inside])
    found = Destination(Kind.OPEN, host=host.replace(_HOLE, "*"), scheme=scheme, path=path, origin=describe(holes[0]))
    domain, shown = _evident_domain(host, is_end_open=end is None, is_trusted=is_trusted)
    if not domain:
        return found
    if not is_atlassian(domain):
        return replace(found, kind=Kind.OUTSIDE, host=shown, origin="", is_host_known="*" not in shown)
    if not is_trusted:
        return found
    return replace(found, kind=Kind.ATLASSIAN, host=shown, origin="", is_host_known="*" not in shown)


def _evident_domain(host: str, *, is_end_open: bool, is_trusted: bool) -> tuple[str, str]:
    """The domain that a host with unknown parts evidently belongs to, and how it is shown; empty where none is.

    What follows is written without its slash in `https://api.example` + path: there the host is what stands first.
    """
    if _HOLE not in host:
        return host, host
    shown = host.replace(_HOLE, "*")
    ending = host.rpartition(_HOLE)[2]
    if ending.startswith(".") and ("." in ending[1:] or (ending[1:] and is_trusted)):
        return ending[1:], shown
    beginning = host.partition(_HOLE)[0].rstrip(".-")
    if is_end_open and not host.startswith(_HOLE) and _LABEL.fullmatch(beginning):
        return beginning, beginning
    return "", shown


def _is_trusted(hole: Value) -> bool:
    return shallow_origins(hole) <= _TRUSTED


def _shown(text: str) -> str:
    return text.replace(_HOLE, "{}")


_WORDS = {
    Origin.PAYLOAD: "what the caller sends",
    Origin.REQUEST: "the request of the web trigger",
    Origin.CONTEXT: "the context",
    Origin.PAGE_CONTEXT: "the context of the page",
    Origin.EVENT: "the event",
    Origin.STORAGE: "the app's storage",
    Origin.SECRET_STORE: "the secret store",
    Origin.ENVIRONMENT: "the environment",
    Origin.PRODUCT: "an answer of the product",
    Origin.OUTSIDE: "an answer of another host",
    Origin.BROWSER: "the browser",
    Origin.MANIFEST: "a configuration",
    Origin.RANDOM: "chance",
    Origin.TIME: "the time",
    Origin.DIGEST: "a digest",
}


def describe(value: Value) -> str:
    """Where a value comes from, in words: `the environment (env.RELAY_URL)`.

    Example:
        >>> describe(Data(frozenset({Origin.PAYLOAD}), "payload", ("url",)))
        'what the caller sends (payload.url)'
    """
    origins = sorted(shallow_origins(value))
    words = [_WORDS[origin] for origin in origins if origin in _WORDS]
    if Origin.UNKNOWN in origins or not words:
        words.append("something that was not followed")
    text = " or ".join(words)
    return f"{text} ({value.label})" if isinstance(value, Data) and value.root else text
