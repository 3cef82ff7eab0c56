"""The platform's backend libraries: routes, remotes, sign-in providers, queues, web triggers, llm and the rest.

Product calls stand in `product`, resolvers in `resolvers`. Record kinds: `provider` (a sign-in provider: `key`),
`queue`, `job`.
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.flow.facts import Store
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, MemberModel, Model
from upheld.forge.flow.models import product, resolvers
from upheld.forge.flow.models.asking import (
    GET,
    argument,
    emit_outbound,
    given,
    later,
    platform_call,
    this_record,
    write_store,
)
from upheld.forge.flow.models.naming import classify, member_classes
from upheld.forge.flow.models.reading import fields_of, give_this
from upheld.forge.flow.models.resolvers import definitions_of
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    DataClass,
    Origin,
    Reference,
    Text,
    Value,
    concatenate,
    data,
    record,
)

__all__ = ["MEMBERS", "METHODS", "MODELS", "classify", "definitions_of", "member_classes"]


def _with_provider(_machine: Machine, site: CallSite) -> Value:
    remote = site.argument(1) or argument(site, 0)
    return record("provider", key=remote)


def _provider_fetch(machine: Machine, site: CallSite) -> Value:
    owner = this_record(site)
    target = concatenate(Constant("remote:"), owner.get("key") or UNKNOWN, argument(site, 0))
    return request_remote(machine, site, target, site.argument(1), via="withProvider(…).fetch")


def request_remote(machine: Machine, site: CallSite, target: Value, options: Value | None, *, via: str) -> Value:
    """Record a call to a remote of the manifest; its target reads `remote:<key><path>`."""
    node = site.node
    emit_outbound(
        machine,
        node,
        via,
        target,
        permission="remote",
        method=given(machine, options, "method", node) or GET,
        headers=given(machine, options, "headers", node),
        body=given(machine, options, "body", node),
    )
    outside = data(Origin.OUTSIDE, root=f"answer of {via}")
    return later(record("response", answer=outside, root=Constant(f"answer of {via}"), origin=data(Origin.OUTSIDE)))


def _invoke_remote(machine: Machine, site: CallSite) -> Value:
    """`invokeRemote(key, {path, …})`; in a page the key stands in the manifest."""
    first = argument(site, 0)
    options = site.argument(1)
    if options is None and isinstance(first, Reference):
        target = concatenate(Constant("remote:"), given(machine, first, "path", site.node) or Constant(""))
        return request_remote(machine, site, target, first, via=site.path[-1])
    path = given(machine, options, "path", site.node) or Constant("")
    target = concatenate(Constant("remote:"), first, path)
    return request_remote(machine, site, target, options, via=site.path[-1])


# Routes


def _route(machine: Machine, site: CallSite) -> Value:
    """The function behind the template, called by itself: texts, then values."""
    texts = site.argument(0)
    if isinstance(texts, Constant | Text):
        return concatenate(texts, is_route=True)
    fields, _ = fields_of(machine, texts or UNKNOWN)
    parts: list[Value] = []
    for index, text in enumerate(fields.values()):
        parts.append(text)
        value = site.argument(index + 1)
        if value is not None:
            parts.append(value)
    return concatenate(*parts, is_route=True) if parts else UNKNOWN


def _trusted_route(machine: Machine, site: CallSite) -> Value:
    platform_call(machine, site, "assumeTrustedRoute")
    return argument(site, 0)


# Everything else of the backend


def _call_named(name: str, *origins: Origin, is_later: bool = True) -> Model:
    """A call of the platform that is recorded; it gives data."""

    def model(machine: Machine, site: CallSite) -> Value:
        platform_call(machine, site, name)
        value: Value = Data(frozenset(origins), root=name if origins else "") if origins else UNDEFINED_VALUE
        return later(value) if is_later else value

    return model


def _new_queue(_machine: Machine, site: CallSite) -> Value:
    return record("queue", options=argument(site, 0))


def _push(machine: Machine, site: CallSite) -> Value:
    platform_call(machine, site, "events.push")
    options = this_record(site).get("options")
    key = given(machine, options, "key", site.node) or UNKNOWN
    write_store(machine, site.node, "queue.push", Store.QUEUE, key, argument(site, 0))
    return later(machine.make_object({"jobId": data(Origin.RANDOM)}, rest=data(Origin.RANDOM)))


def _get_job(_machine: Machine, _site: CallSite) -> Value:
    return record("job")


def _publish(machine: Machine, site: CallSite) -> Value:
    platform_call(machine, site, "events.publish")
    write_store(machine, site.node, "events.publish", Store.QUEUE, Constant("event"), argument(site, 0))
    return later(data(Origin.RANDOM))


def _chat(machine: Machine, site: CallSite) -> Value:
    platform_call(machine, site, f"llm.{site.path[-1]}")
    return later(data(Origin.OUTSIDE, root="answer of the model", classes=(DataClass.CONTENT,)))


def _chat_whole(machine: Machine, site: CallSite) -> Value:
    """One whole answer: what it says, and how many tokens that took."""
    platform_call(machine, site, "llm.chat")
    said = data(Origin.OUTSIDE, root="answer of the model", classes=(DataClass.CONTENT,))
    return later(machine.make_object({"usage": data(Origin.RANDOM, root="usage of the model")}, rest=said))


def _context(_machine: Machine, _site: CallSite) -> Value:
    return data(Origin.CONTEXT, root="context")


def _error(machine: Machine, site: CallSite) -> Value:
    return machine.make(HeapObject(kind="error", fields={"message": argument(site, 0)}, rest=UNKNOWN))


_ERRORS = (
    ("@forge/api", "HttpError"),
    ("@forge/api", "FetchError"),
    ("@forge/api", "NeedsAuthenticationError"),
    ("@forge/api", "ProductEndpointNotAllowedError"),
    ("@forge/api", "ExternalEndpointNotAllowedError"),
    ("@forge/api", "RequestProductNotAllowedError"),
    ("@forge/api", "InvalidContainerServiceError"),
    ("@forge/events", "InvocationError"),
    ("@forge/llm", "ForgeLlmAPIError"),
)

MODELS: Mapping[tuple[str, ...], Model] = {
    **product.MODELS,
    **resolvers.MODELS,
    ("@forge/api", "route"): _route,
    ("@forge/api", "routeFromAbsolute"): _trusted_route,
    ("@forge/api", "assumeTrustedRoute"): _trusted_route,
    ("@forge/api", "invokeRemote"): _invoke_remote,
    ("@forge/api", "requestRemote"): _invoke_remote,
    ("@forge/api", "invokeService"): _invoke_remote,
    ("@forge/api", "webTrigger", "getUrl"): _call_named("webTrigger.getUrl", Origin.PRODUCT),
    ("@forge/api", "webTrigger", "deleteUrl"): _call_named("webTrigger.deleteUrl"),
    ("@forge/api", "webTrigger", "getUrlIds"): _call_named("webTrigger.getUrlIds", Origin.PRODUCT),
    ("@forge/api", "privacy", "reportPersonalData"): _call_named("privacy.reportPersonalData", Origin.PRODUCT),
    ("@forge/api", "getAppContext"): _context,
    ("@forge/api", "i18n", "getTranslations"): _call_named("i18n", Origin.MANIFEST),
    ("@forge/api", "i18n", "createTranslationFunction"): _call_named("i18n", Origin.MANIFEST),
    ("@forge/api", "permissions", "hasPermission"): _call_named("permissions", Origin.CONTEXT, is_later=False),
    ("@forge/api", "permissions", "hasScope"): _call_named("permissions", Origin.CONTEXT, is_later=False),
    ("@forge/api", "permissions", "canFetchFrom"): _call_named("permissions", Origin.CONTEXT, is_later=False),
    ("@forge/events", "Queue"): _new_queue,
    ("@forge/events", "appEvents", "publish"): _publish,
    ("@forge/events", "publish"): _publish,
    ("@forge/llm", "chat"): _chat_whole,
    ("@forge/llm", "stream"): _chat,
    ("@forge/llm", "list"): _chat,
    ("@forge/realtime", "publish"): _publish,
    ("@forge/realtime", "publishGlobal"): _publish,
    ("@forge/realtime", "signRealtimeToken"): _call_named("realtime.sign", Origin.RANDOM),
    **dict.fromkeys(_ERRORS, _error),
}

METHODS: Mapping[str, Mapping[str, Model]] = {
    **product.METHODS,
    **resolvers.METHODS,
    "client": {**product.METHODS["client"], "withProvider": _with_provider},
    "provider": {
        "fetch": _provider_fetch,
        "hasCredentials": _call_named("provider.hasCredentials", Origin.PRODUCT),
        "requestCredentials": _call_named("provider.requestCredentials", Origin.PRODUCT),
        "listCredentials": _call_named("provider.listCredentials", Origin.PRODUCT),
        "getAccount": _call_named("provider.getAccount", Origin.OUTSIDE),
        "listAccounts": _call_named("provider.listAccounts", Origin.OUTSIDE),
        "asAccount": give_this,
    },
    "queue": {"push": _push, "getJob": _get_job},
    "job": {"*": _call_named("queue.job", Origin.PRODUCT)},
}

MEMBERS: Mapping[str, MemberModel] = {**product.MEMBERS, **resolvers.MEMBERS}
