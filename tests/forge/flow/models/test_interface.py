"""Pages: what they load, what they send, and what the bridge hands them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import Mode, Outbound, PlatformCall, ProductCall, Side, Store, StoreWrite
from upheld.forge.flow.models.asking import pattern_of
from upheld.forge.flow.values import DataClass, Origin, Record, data

RunApp = Callable[..., AppModel]
MANIFEST = """
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000003
  runtime: {name: nodejs22.x}
modules:
  jira:issuePanel:
    - {key: panel, title: Panel, resource: main}
resources:
  - {key: main, path: static/page/build}
permissions: {scopes: [read:jira-work]}
"""
UI_KIT_1 = """
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000004
  runtime: {name: nodejs22.x}
modules:
  macro:
    - {key: macro, title: Macro, function: main}
  function:
    - {key: main, handler: index.run}
permissions: {scopes: [storage:app]}
"""
PAGE = """
import React from 'react';
import { createRoot } from 'react-dom/client';
import { invoke, view, requestJira, router, invokeRemote } from '@forge/bridge';
import Avatar from '@atlaskit/avatar';
import picture from './picture.png';
function App(props) {
  React.useEffect(() => { (async () => { EFFECT })(); }, []);
  return <div>VIEW</div>;
}
createRoot(document.getElementById('root')).render(<App />);
"""


def _page(run_app: RunApp, *, effect: str = "", shown: str = "") -> AppModel:
    files = {
        "static/page/src/index.js": PAGE.replace("EFFECT", effect).replace("VIEW", shown),
        "static/page/package.json": '{"name": "page", "dependencies": {"react": "18.3.1"}}',
        "static/page/public/index.html": '<div id="root"></div>',
        "static/page/src/picture.png": "",
    }
    return run_app("", files, manifest=MANIFEST, whole=True)


def _loads(model: AppModel) -> set[tuple[str, str]]:
    return {
        (fact.permission, pattern_of(fact.target)) for fact in model.flow.of(Outbound) if isinstance(fact, Outbound)
    }


ELEMENTS: dict[str, tuple[str, set[tuple[str, str]]]] = {
    "picture": ('<img src="https://a.example/p.png" />', {("images", "https://a.example/p.png")}),
    "own_picture": ("<img src={picture} />", {("images", "./static/page/src/picture.png")}),
    "frame": (
        "<iframe src={`https://a.example/${localStorage.getItem('x')}`} />",
        {("frames", "https://a.example/{localStorage[x]}")},
    ),
    "link": ('<a href="https://a.example">there</a>', {("link", "https://a.example")}),
    "form": ('<form action="https://a.example/send" />', {("navigation", "https://a.example/send")}),
    "function_as_action": ("<form action={() => {}} />", set()),
    "style_sheet": (
        '<link rel="stylesheet" href="https://a.example/a.css" />',
        {("styles", "https://a.example/a.css")},
    ),
    "style": (
        '<p style={{backgroundImage: "url(https://a.example/b.png)"}} />',
        {("images", "https://a.example/b.png")},
    ),
    "font": (
        "<style>{`@font-face { src: url(https://a.example/f.woff) }`}</style>",
        {("fonts", "https://a.example/f.woff")},
    ),
    "video": ('<video src="https://a.example/v.mp4" />', {("media", "https://a.example/v.mp4")}),
    "component": ('<Avatar src="https://a.example/a.png" />', {("images", "https://a.example/a.png")}),
    "markup": (
        "<p dangerouslySetInnerHTML={{__html: '<script src=\"https://a.example/s.js\"></script>'}} />",
        {("scripts", "https://a.example/s.js")},
    ),
}


@pytest.mark.parametrize("name", ELEMENTS)
def test_what_elements_load(run_app: RunApp, name: str) -> None:
    shown, loads = ELEMENTS[name]
    assert _loads(_page(run_app, shown=shown)) == loads


EFFECTS: dict[str, tuple[str, set[tuple[str, str]]]] = {
    "image_object": ("new Image().src = 'https://a.example/p.gif';", {("images", "https://a.example/p.gif")}),
    "script": (
        "const s = document.createElement('script'); s.src = 'https://a.example/s.js'; document.body.appendChild(s);",
        {("scripts", "https://a.example/s.js")},
    ),
    "attribute": (
        "document.createElement('iframe').setAttribute('src', 'https://a.example');",
        {("frames", "https://a.example")},
    ),
    "markup": (
        "document.body.innerHTML = '<img src=https://a.example/x.png>';",
        {("images", "https://a.example/x.png")},
    ),
    "socket": ("new WebSocket('wss://a.example').send('x');", {("fetch.client", "wss://a.example")}),
    "beacon": ("navigator.sendBeacon('https://a.example', 'x');", {("fetch.client", "https://a.example")}),
    "old_request": (
        "const x = new XMLHttpRequest(); x.open('POST', 'https://a.example'); x.send('x');",
        {("fetch.client", "https://a.example")},
    ),
    "moved": ("window.location.href = 'https://a.example';", {("navigation", "https://a.example")}),
    "moved_whole": ("window.location = 'https://a.example';", {("navigation", "https://a.example")}),
    "opened": ("router.open('https://a.example');", {("link", "https://a.example")}),
    "remote": ("await invokeRemote({path: '/x', method: 'POST', body: 'b'});", {("remote", "remote:/x")}),
}


@pytest.mark.parametrize("name", EFFECTS)
def test_what_code_of_pages_loads(run_app: RunApp, name: str) -> None:
    effect, loads = EFFECTS[name]
    assert _loads(_page(run_app, effect=effect)) == loads


def test_calls_over_the_bridge_are_the_users(run_app: RunApp) -> None:
    model = _page(run_app, effect="await requestJira('/rest/api/3/myself');")
    found = [fact for fact in model.flow.of(ProductCall) if isinstance(fact, ProductCall)]
    assert [(fact.mode, fact.side, pattern_of(fact.route)) for fact in found] == [
        (Mode.USER, Side.PAGE, "/rest/api/3/myself")
    ]


def test_the_context_of_a_page_is_not_trusted(run_app: RunApp) -> None:
    effect = "const c = await view.getContext(); await invoke('save', {id: c.accountId});"
    model = _page(run_app, effect=effect)
    sent = [fact for fact in model.flow.of(PlatformCall) if isinstance(fact, PlatformCall) and fact.name == "invoke"]
    assert len(sent) == 1
    payload = sent[0].arguments[1]
    assert isinstance(payload, Record)
    assert payload.get("id") == data(
        Origin.PAGE_CONTEXT, root="context", path=("accountId",), classes=(DataClass.PERSONAL,)
    )


KEPT = {
    "item": "localStorage.setItem('mail', (await view.getContext()).accountId);",
    "property": "window.localStorage.mail = (await view.getContext()).accountId;",
    "cookie": "document.cookie = `mail=${(await view.getContext()).accountId}`;",
}


@pytest.mark.parametrize("name", KEPT)
def test_what_the_browser_keeps(run_app: RunApp, name: str) -> None:
    model = _page(run_app, effect=KEPT[name])
    found = [fact for fact in model.flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    assert [(fact.store, fact.data_classes) for fact in found] == [(Store.BROWSER, frozenset({DataClass.PERSONAL}))]


def test_reading_the_browser_keeps_nothing(run_app: RunApp) -> None:
    assert not _page(run_app, effect="localStorage.getItem('a'); localStorage.removeItem('a');").flow.of(StoreWrite)


def test_a_field_of_type_password_is_a_credential_whatever_its_name(run_app: RunApp) -> None:
    model = run_app(
        "import ForgeUI, { render, Macro, Form, TextField } from '@forge/ui'; import { storage } from '@forge/api';"
        "const App = () => { const submit = async (data) => { await storage.set('code', data.code); };"
        "return <Form onSubmit={submit}><TextField name='code' type='password' /></Form>; };"
        "export const run = render(<Macro app={<App />} />);",
        manifest=UI_KIT_1,
        whole=True,
    )
    found = [fact for fact in model.flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    assert any(DataClass.CREDENTIAL in fact.data_classes for fact in found)


def test_hooks_of_the_backend_trust_the_account_alone(run_app: RunApp) -> None:
    model = run_app(
        "import ForgeUI, { render, Macro, useProductContext } from '@forge/ui'; import { storage } from '@forge/api';"
        "const App = () => { const c = useProductContext();"
        "storage.set('a', c.accountId); storage.set('b', c.contentId);"
        "return <Text>{c.contentId}</Text>; };"
        "export const run = render(<Macro app={<App />} />);",
        manifest=UI_KIT_1,
        whole=True,
    )
    found = [fact for fact in model.flow.of(StoreWrite) if isinstance(fact, StoreWrite)]
    assert {(pattern_of(fact.key), tuple(fact.data_origins)) for fact in found} == {
        ("a", (Origin.CONTEXT,)),
        ("b", (Origin.PAGE_CONTEXT,)),
    }
