"""Pages: the bridge to the platform, UI Kit's hooks, and what elements load.

Elements stand in `loading`. Record kinds: `modal` (`resource`), `history`, `form_kit` (`form`), `form_submit`,
`translate`.
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.code.nodes import Node
from upheld.forge.flow.facts import Mode, Side, Store
from upheld.forge.flow.machine_port import CallSite, Machine, MemberModel, Model
from upheld.forge.flow.models import loading
from upheld.forge.flow.models.asking import (
    NOTHING_LATER,
    argument,
    emit_outbound,
    given,
    is_function,
    later,
    pattern_of,
    platform_call,
    text_of,
    this_record,
    write_store,
)
from upheld.forge.flow.models.loading import see_component, see_host_element
from upheld.forge.flow.models.naming import is_personal_name
from upheld.forge.flow.models.platform import request_remote
from upheld.forge.flow.models.product import call_product
from upheld.forge.flow.models.reading import unresolved
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    DataClass,
    Origin,
    Value,
    concatenate,
    data,
    record,
)

__all__ = ["MEMBERS", "METHODS", "MODELS", "see_component", "see_host_element"]

FORM = Data(frozenset({Origin.BROWSER}), "form")


# The bridge


def _bridge_request(product: str) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        return call_product(
            machine,
            site.node,
            mode=Mode.USER,
            product=product,
            route=argument(site, 0),
            options=site.argument(1),
            via=f"{site.path[-1]} of the bridge",
        )

    return model


def _invoke(machine: Machine, site: CallSite) -> Value:
    """`invoke(key, payload)`: the answer is what the backend hands back."""
    platform_call(machine, site, "invoke")
    name = pattern_of(site.argument(0))
    return later(data(Origin.PRODUCT, Origin.STORAGE, root=f"answer of {name}" if name else ""))


def _make_invoke(_machine: Machine, _site: CallSite) -> Value:
    return record("invoker", frozenset({"callable"}))


def _bridge_remote(machine: Machine, site: CallSite) -> Value:
    """`invokeRemote({path, method, headers, body})`, `requestRemote(key, {path, …})`."""
    first = argument(site, 0)
    options = site.argument(1)
    if options is None:
        path = given(machine, first, "path", site.node) or Constant("")
        return request_remote(machine, site, concatenate(Constant("remote:"), path), first, via=site.path[-1])
    path = given(machine, options, "path", site.node) or Constant("")
    target = concatenate(Constant("remote:"), first, path)
    return request_remote(machine, site, target, options, via=site.path[-1])


def _call_bridge(_machine: Machine, _site: CallSite) -> Value:
    return record("call_bridge", frozenset({"callable"}))


def _send(machine: Machine, site: CallSite) -> Value:
    """`getCallBridge()(name, payload)`: what all functions of the bridge come to; the product answers in the page."""
    name = pattern_of(site.argument(0))
    if name not in _MESSAGES and not name.startswith(_HARMLESS_MESSAGES):
        reason = f"What the message {name or 'that is chosen here'} to the product does was not followed."
        unresolved(machine, site, reason, may=frozenset({"anything"}))
    platform_call(machine, site, "bridge", via=f"getCallBridge()({name})")
    return later(data(Origin.PRODUCT))


def _context(machine: Machine, site: CallSite) -> Value:
    platform_call(machine, site, "view.getContext")
    return later(data(Origin.PAGE_CONTEXT, root="context"))


def _open(machine: Machine, site: CallSite) -> Value:
    """`router.open(url)`: the person is led there."""
    platform_call(machine, site, f"router.{site.path[-1]}")
    first = argument(site, 0)
    target = first if isinstance(first, Constant) else given(machine, first, "url", site.node) or first
    emit_outbound(machine, site.node, f"router.{site.path[-1]}", target, permission="link")
    return NOTHING_LATER


def _called(name: str, *origins: Origin) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        platform_call(machine, site, name)
        for value in site.arguments:
            if is_function(value):
                machine.call_later(value, [data(*(origins or (Origin.BROWSER,)))], site.node)
        return later(data(*origins)) if origins else NOTHING_LATER

    return model


def _listen(machine: Machine, site: CallSite) -> Value:
    """`events.on(name, callback)`: what another part of the page or the app says."""
    platform_call(machine, site, f"events.{site.path[-1]}")
    callback = site.arguments[-1] if site.arguments else UNDEFINED_VALUE
    machine.call_later(callback, [data(Origin.BROWSER, root="event")], site.node)
    return later(machine.make_object({"unsubscribe": record("unsubscribe")}))


def _configure_rule(machine: Machine, site: CallSite) -> Value:
    """`workflowRules.onConfigure(callback)`: what the callback gives is kept by the product with the workflow."""
    platform_call(machine, site, "workflowRules.onConfigure")
    machine.call_later(argument(site, 0), [], site.node)
    return NOTHING_LATER


def _new_modal(machine: Machine, site: CallSite) -> Value:
    options = argument(site, 0)
    callback = given(machine, options, "onClose", site.node)
    if callback is not None:
        machine.call_later(callback, [data(Origin.BROWSER)], site.node)
    return record("modal", resource=given(machine, options, "resource", site.node) or UNDEFINED_VALUE)


def _history(machine: Machine, site: CallSite) -> Value:
    platform_call(machine, site, "view.createHistory")
    return later(record("history"))


def _history_call(machine: Machine, site: CallSite) -> Value:
    for value in site.arguments:
        if is_function(value):
            machine.call_later(value, [data(Origin.BROWSER), data(Origin.BROWSER)], site.node)
    return UNDEFINED_VALUE


def _history_member(_machine: Machine, _value: Value, name: str, _node: Node) -> Value | None:
    return data(Origin.BROWSER, root="location") if name in {"location", "action"} else None


def _bridge_store(machine: Machine, site: CallSite) -> Value:
    write_store(machine, site.node, f"objectStore.{site.path[-1]}", Store.OBJECT, UNKNOWN, site.arguments[-1])
    return later(data(Origin.STORAGE))


def _bridge_load(_machine: Machine, _site: CallSite) -> Value:
    return later(data(Origin.STORAGE))


def _flag(machine: Machine, site: CallSite) -> Value:
    platform_call(machine, site, "showFlag")
    return record("flag")


def _translator(_machine: Machine, _site: CallSite) -> Value:
    return later(record("translate", frozenset({"callable"})))


def _translated(_machine: Machine, site: CallSite) -> Value:
    return data(Origin.MANIFEST, root=f"translation[{text_of(site.argument(0))}]")


# Hooks of UI Kit


_TRUSTED = frozenset({"accountId", "license", "installContext", "cloudId"})


def _product_context(machine: Machine, site: CallSite) -> Value:
    """In UI Kit 1 (the backend) three fields are the platform's own; all else, and all of it in a page, is not."""
    platform_call(machine, site, "useProductContext")
    return record("product_context", of=data(Origin.PAGE_CONTEXT, classes=(DataClass.PERSONAL,)))


def _product_context_member(machine: Machine, _value: Value, name: str, _node: Node) -> Value | None:
    is_trusted = machine.side is Side.BACKEND and name in _TRUSTED
    classes = (DataClass.PERSONAL,) if is_personal_name(name) else ()
    return data(Origin.CONTEXT if is_trusted else Origin.PAGE_CONTEXT, root="context", path=(name,), classes=classes)


def _config(machine: Machine, site: CallSite) -> Value:
    platform_call(machine, site, "useConfig")
    return data(Origin.MANIFEST, root="config")


def _form_kit(_machine: Machine, _site: CallSite) -> Value:
    return record("form_kit")


def _form_member(_machine: Machine, _value: Value, name: str, _node: Node) -> Value | None:
    if name in {"formState", "errors"}:
        return data(Origin.BROWSER)
    return None


def _handle_submit(machine: Machine, site: CallSite) -> Value:
    handler = argument(site, 0)
    machine.call_later(handler, [FORM, data(Origin.BROWSER)], site.node)
    return record("form_submit", frozenset({"callable"}), handler=handler)


def _submit(machine: Machine, site: CallSite) -> Value:
    handler = this_record(site).get("handler") or UNDEFINED_VALUE
    machine.call_later(handler, [site.argument(0) or FORM], site.node)
    return UNDEFINED_VALUE


def _form_values(_machine: Machine, site: CallSite) -> Value:
    name = text_of(site.argument(0))
    return Data(FORM.origins, "form", (name,)) if name else FORM


def _form_field(machine: Machine, site: CallSite) -> Value:
    return machine.make_object({"name": argument(site, 0)}, rest=data(Origin.BROWSER))


def _nothing(_machine: Machine, _site: CallSite) -> Value:
    return UNDEFINED_VALUE


def _permissions_hook(machine: Machine, _site: CallSite) -> Value:
    return machine.make_object({}, rest=data(Origin.PAGE_CONTEXT))


def _hook_state(machine: Machine, site: CallSite) -> Value:
    """`useState(first)` of UI Kit 1, where the first value may be an async function."""
    first = argument(site, 0)
    value = machine.wait(machine.call(first, [], site.node)) if is_function(first) else first
    return machine.make_array([value, record("state_setter", frozenset({"callable"}), was=value)])


def _hook_action(machine: Machine, site: CallSite) -> Value:
    """`useAction(action, first)` of UI Kit 1."""
    first = argument(site, 1)
    value = machine.wait(machine.call(first, [], site.node)) if is_function(first) else first
    machine.call_later(argument(site, 0), [value, data(Origin.PAYLOAD, root="payload")], site.node)
    return machine.make_array([value, record("state_setter", frozenset({"callable"}), was=value)])


def _hook_effect(machine: Machine, site: CallSite) -> Value:
    machine.call_later(argument(site, 0), [], site.node)
    return UNDEFINED_VALUE


def _set_state(machine: Machine, site: CallSite) -> Value:
    new = argument(site, 0)
    owner = this_record(site)
    if is_function(new):
        machine.call_later(new, [owner.get("was") or UNKNOWN], site.node)
    return NOTHING_LATER


_VIEW_CALLS = (
    "submit", "close", "refresh", "onClose", "emitReadyEvent", "changeWindowTitle", "createAdfRendererIframeProps",
)  # fmt: skip
_BRIDGE_CALLS: Mapping[tuple[str, ...], Model] = {
    ("invoke",): _invoke,
    ("makeInvoke",): _make_invoke,
    ("invokeRemote",): _bridge_remote,
    ("invokeService",): _bridge_remote,
    ("requestRemote",): _bridge_remote,
    ("requestJira",): _bridge_request("jira"),
    ("requestConfluence",): _bridge_request("confluence"),
    ("requestBitbucket",): _bridge_request("bitbucket"),
    ("requestGraph",): _bridge_request("graph"),
    ("view", "getContext"): _context,
    ("view", "createHistory"): _history,
    **{("view", name): _called(f"view.{name}") for name in _VIEW_CALLS},
    ("view", "theme", "enable"): _called("view.theme"),
    ("view", "getViewerContext"): _context,
    ("router", "open"): _open,
    ("router", "navigate"): _open,
    ("router", "reload"): _called("router.reload"),
    ("router", "getUrl"): _called("router.getUrl", Origin.BROWSER),
    ("Modal",): _new_modal,
    ("showFlag",): _flag,
    ("events", "emit"): _called("events.emit"),
    ("events", "emitPublic"): _called("events.emit"),
    ("events", "on"): _listen,
    ("events", "onPublic"): _listen,
    ("realtime", "publish"): _called("realtime.publish"),
    ("realtime", "publishGlobal"): _called("realtime.publish"),
    ("realtime", "subscribe"): _listen,
    ("realtime", "subscribeGlobal"): _listen,
    ("rovo", "open"): _called("rovo.open"),
    ("workflowRules", "onConfigure"): _configure_rule,
    ("objectStore", "upload"): _bridge_store,
    ("objectStore", "download"): _bridge_load,
    ("objectStore", "getMetadata"): _bridge_load,
    ("objectStore", "delete"): _bridge_load,
    ("i18n", "createTranslationFunction"): _translator,
    ("i18n", "getTranslations"): _called("i18n", Origin.MANIFEST),
    ("permissions", "get"): _called("permissions", Origin.PAGE_CONTEXT),
    ("checkRestrictedEnvironment",): _called("environment", Origin.PAGE_CONTEXT),
}
_UI_KIT_1: Mapping[str, Model] = {
    "useState": _hook_state,
    "useAction": _hook_action,
    "useEffect": _hook_effect,
    "useProductContext": _product_context,
    "useConfig": _config,
    "useContentProperty": _form_values,
}

_MESSAGES = frozenset({"getContext", "close", "refresh", "reload", "submit", "emit", "on", "enableTheming"})
_HARMLESS_MESSAGES = ("fireForgeAnalytic", "track", "navigate", "open", "redirect", "show", "close", "isIn", "get")
"""Beginnings of names; what calls the backend, the product or a remote is not among them."""

MODELS: Mapping[tuple[str, ...], Model] = {
    **loading.MODELS,
    ("@forge/bridge", "getCallBridge"): _call_bridge,
    **{("@forge/bridge", *path): model for path, model in _BRIDGE_CALLS.items()},
    **{("@forge/ui", name): model for name, model in _UI_KIT_1.items()},
    ("@forge/react", "useProductContext"): _product_context,
    ("@forge/react", "useConfig"): _config,
    ("@forge/react", "useForm"): _form_kit,
    ("@forge/react", "usePermissions"): _permissions_hook,
    ("@forge/react", "useTheme"): _permissions_hook,
    ("@forge/react", "useTranslation"): lambda machine, _site: machine.make_object(
        {"t": record("translate", frozenset({"callable"}))}, rest=data(Origin.MANIFEST)
    ),
}

METHODS: Mapping[str, Mapping[str, Model]] = {
    **loading.METHODS,
    "call_bridge": {"()": _send},
    "invoker": {"()": _invoke},
    "modal": {"open": _called("modal.open"), "onMessage": _listen, "*": _nothing},
    "history": {"*": _history_call},
    "flag": {"close": _nothing},
    "unsubscribe": {"()": _nothing, "*": _nothing},
    "translate": {"()": _translated},
    "form_kit": {
        "handleSubmit": _handle_submit,
        "getValues": _form_values,
        "watch": _form_values,
        "register": _form_field,
        "*": _nothing,
    },
    "form_submit": {"()": _submit},
    "state_setter": {"()": _set_state},
}

VALUES: Mapping[tuple[str, ...], Value] = loading.VALUES
MEMBERS: Mapping[str, MemberModel] = {
    **loading.MEMBERS,
    "product_context": _product_context_member,
    "form_kit": _form_member,
    "history": _history_member,
}
