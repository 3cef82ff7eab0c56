"""The app uses no Atlassian credentials of people, and does not administer organizations.

Reads: Every request of the deployed code and every product call with its address, path and headers, and where the
    values of these headers come from; addresses put together over several files are followed.
Passes: No request to Atlassian carries an Authorization header of the app's own, and none leads to the APIs by which
    organizations are administered.
Fails: A request to a host of Atlassian, to a path of its products on a host that is not known, or a product call
    carries a Basic or Bearer header that the app makes from the environment, a store, a form or a constant; or a
    request leads to the administration of organizations.
Unknown: A request with such a header leads to a host that is decided while the app runs, by another path; a header
    comes from another host's answer; a call was not followed, or a file or region was not read.
Blind spots: Fields of forms are judged by where their values go, not by their labels. A literal host that is not
    Atlassian's is none, whatever its path.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from upheld.core.check import (
    AppItem,
    CheckId,
    CheckMeta,
    Confidence,
    Context,
    Method,
    Place,
    Population,
    Result,
    Severity,
)
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.addresses import (
    is_administration_address,
    is_administration_path,
    is_atlassian_address,
)
from upheld.forge.destinations import Destination, Kind, describe, destinations
from upheld.forge.flow.facts import EntryKind, Outbound, ProductCall, SecretUse
from upheld.forge.flow.models.clients import DEFAULT_HEADERS
from upheld.forge.flow.values import Constant, Data, Origin, Text, Value, constant_text, options_of
from upheld.forge.frozen_values import leaves
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural

CHECK = CheckMeta(
    id=CheckId("forge.no_user_credentials_collected"),
    title="The app uses no Atlassian credentials of people",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.2.0",
    sources=("Requirements for cloud apps of the Atlassian Marketplace, page of 2026-02-19",),
    speaks_for={
        "access.no_credentials_collected": Sufficiency.PART,
        "compliance.platform_requirements_met": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_REMEDY = "Call the product with asUser() or asApp(): the platform signs the request itself."
_ELSEWHERE = frozenset({Origin.OUTSIDE})


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the credentials that it sends to Atlassian."""
    return judge_apps(context, Topic.CREDENTIALS, _find, _passed)


def _calls(subject: Subject) -> list[Outbound | ProductCall]:
    found = [fact for fact in subject.model.flow.of(Outbound, ProductCall) if isinstance(fact, Outbound | ProductCall)]
    return sorted(found, key=lambda fact: fact.reach.entry.kind is EntryKind.UNREACHED)


def _find(subject: Subject) -> Iterator[Seen]:
    headers: dict[Place, list[Value]] = {}
    defaults: list[Value] = []
    for use in subject.model.flow.of(SecretUse):
        if isinstance(use, SecretUse) and _is_login(use.purpose):
            headers.setdefault(use.request or use.place, []).append(use.value)
            if use.via == DEFAULT_HEADERS:
                defaults.append(use.value)
    best: dict[Place, Seen] = {}
    for call in _calls(subject):
        for seen in _judge(subject, call, _headers_of(call, headers, defaults)):
            before = best.get(call.place)
            if before is None or (before.outcome is Outcome.UNKNOWN and seen.outcome is Outcome.FAIL):
                best[call.place] = seen
    yield from best.values()


def _headers_of(
    call: Outbound | ProductCall, headers: Mapping[Place, list[Value]], defaults: list[Value]
) -> list[Value]:
    """The headers of a call that sign it in: its own, and those that the package adds to all."""
    own = headers.get(call.place, [])
    return [*own, *defaults] if call.via.startswith("axios") and "defaults" not in call.via else own


def _is_login(purpose: str) -> bool:
    """Whether a secret of this purpose signs a request in: an Authorization header, or user and password beside it."""
    words = purpose.lower()
    return "authorization" in words or "header cookie" in words or words == "password of a request"


def _judge(subject: Subject, call: Outbound | ProductCall, headers: list[Value]) -> Iterator[Seen]:
    target = call.route if isinstance(call, ProductCall) else call.target
    if isinstance(call, Outbound) and call.permission in {"link", "remote"}:
        return
    places = destinations(target)
    if any(_is_administration(place) for place in places):
        yield Seen(
            outcome=Outcome.FAIL,
            message=f"{subject.name} calls an API by which organizations are administered ({call.via}): it takes a key "
            "of an organization's administrator.",
            place=call.place,
            remedy="Leave the administration of organizations to Atlassian's own pages.",
            code="administration",
            trace=call.reach.trace,
        )
        return
    sent = [value for value in (*headers, *_before_host(target)) if not _is_empty(value)]
    if not sent:
        return
    is_product = isinstance(call, ProductCall) and not call.via.startswith("fetch")
    origin = next((place.origin for place in places if place.kind is Kind.OPEN), "")
    if is_product or any(_is_atlassian(place) for place in places):
        yield _seen(subject, call, sent)
    elif origin:
        yield Seen(
            outcome=Outcome.UNKNOWN,
            message=f"{subject.name} sends an Authorization header with {call.via} to a host decided by {origin}; "
            "whether it is Atlassian's is not known.",
            place=call.place,
            remedy="Write the host as a constant, or choose it from constants.",
            code="dynamic",
            trace=call.reach.trace,
        )


def _before_host(target: Value) -> Iterator[Value]:
    """What stands before the host of an address: a user and a password."""
    for option in options_of(target):
        parts = option.value.parts if isinstance(option.value, Text) else ()
        text = "".join(constant_text(part) if isinstance(part, Constant) else "\0" for part in parts)
        if re.match(r"[A-Za-z][A-Za-z+.-]*://[^/?#@]*\0[^/?#@]*@", text):
            yield from (part for part in parts if not isinstance(part, Constant))


def _seen(subject: Subject, call: Outbound | ProductCall, sent: list[Value]) -> Seen:
    found = [leaf for value in sent for leaf in leaves(value) if isinstance(leaf, Data) and leaf.origins]
    origins = frozenset[Origin]().union(*(leaf.origins for leaf in found))
    made_of = describe(found[0]) if found else "a constant"
    is_sure = not origins or bool(origins - _ELSEWHERE - {Origin.UNKNOWN})
    where = "in a product call, which the platform signs itself" if isinstance(call, ProductCall) else "to Atlassian"
    return Seen(
        outcome=Outcome.FAIL if is_sure else Outcome.UNKNOWN,
        message=f"{subject.name} sends an Authorization header of its own {where} ({call.via}), made of {made_of}.",
        place=call.place,
        remedy=_REMEDY,
        code="own_authorization" if is_sure else "foreign_token",
        trace=call.reach.trace,
    )


def _is_administration(place: Destination) -> bool:
    if place.kind is Kind.OUTSIDE:
        return False
    if place.kind is Kind.OPEN:
        return is_administration_address(_as_text(place))
    if place.host or place.kind is Kind.PRODUCT_LINK:
        return is_administration_path(place.path)
    return is_administration_address(place.path)


def _is_atlassian(place: Destination) -> bool:
    if place.kind in {Kind.ATLASSIAN, Kind.PRODUCT_LINK}:
        return True
    if place.kind is Kind.OPEN:
        return is_atlassian_address(_as_text(place))
    return place.kind is Kind.RELATIVE and is_atlassian_address(place.path)


def _as_text(place: Destination) -> str:
    """An address with a host that is not decided, as it would be written; what is not known as `{}`."""
    return f"//{place.host}{place.path}" if place.host else f"{{}}{place.path}"


def _is_empty(value: Value) -> bool:
    return isinstance(value, Constant) and not (isinstance(value.value, str) and value.value.strip())


def _passed(subject: Subject) -> str:
    calls = len({call.place for call in _calls(subject)})
    if not calls:
        return f"{subject.name} calls neither the product nor any host."
    return (
        f"{subject.name} sends requests from {plural(calls, 'place')}; none carries an Authorization header of the "
        "app's own to Atlassian or leads to the administration of organizations."
    )
