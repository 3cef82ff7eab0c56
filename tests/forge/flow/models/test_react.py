"""States of components take what their setters were handed; effects, contexts and references are followed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import Outbound, Store

from .conftest import shown, writes

MANIFEST = """
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000002
  runtime: {name: nodejs22.x}
modules:
  jira:issuePanel:
    - {key: panel, title: Panel, resource: main, render: native, resolver: {function: resolver}}
  function:
    - {key: resolver, handler: index.handler}
resources:
  - {key: main, path: src/frontend/index.jsx}
permissions: {scopes: []}
"""
BEGIN = """
import React, { useState, useEffect, useReducer, useRef, useContext, useMemo, createContext, memo, lazy } from 'react';
import ForgeReconciler, { Button, Text, Textfield } from '@forge/react';
import { invoke } from '@forge/bridge';
"""
END = "\nForgeReconciler.render(<App />);\n"

RunPage = Callable[[str], AppModel]


@pytest.fixture
def run_page(run_app: Callable[..., AppModel]) -> RunPage:
    """The model of an app whose page holds some components, `App` above all."""

    def run(code: str) -> AppModel:
        return run_app(
            "resolver.define('a', () => 1);", {"src/frontend/index.jsx": BEGIN + code + END}, manifest=MANIFEST
        )

    return run


def _logged(model: AppModel) -> set[str]:
    return {shown(write.content) for write in writes(model, Store.LOG)}


def test_a_state_is_what_handlers_set(run_page: RunPage) -> None:
    model = run_page("""
const App = () => {
  const [token, setToken] = useState('');
  const [open, setOpen] = useState(false);
  if (open) console.log(token);
  return <><Textfield onChange={(e) => setToken(e.target.value)} /><Button onClick={() => setOpen(true)}>Go</Button></>;
};""")
    assert any("event in line" in text and ".target.value" in text for text in _logged(model))


def test_a_state_is_what_an_effect_loads(run_page: RunPage) -> None:
    model = run_page("""
const App = () => {
  const [data, setData] = useState(null);
  useEffect(() => { invoke('a').then(setData); }, []);
  return data ? <img src={data.url} /> : null;
};""")
    loads = [fact for fact in model.flow.of(Outbound) if isinstance(fact, Outbound)]
    assert loads
    assert any("url" in shown(fact.target) for fact in loads)


def test_a_setter_handed_over_as_it_is(run_page: RunPage) -> None:
    model = run_page("""
const App = () => {
  const [value, setValue] = useState(0);
  console.log(value);
  return <Textfield onChange={setValue} />;
};""")
    assert any("event" in text for text in _logged(model))


def test_a_reducer_gives_what_it_returns(run_page: RunPage) -> None:
    model = run_page("""
const App = () => {
  const [state, dispatch] = useReducer((before, action) => action.type, 'zero');
  console.log(state);
  return <Button onClick={() => dispatch({ type: 'one' })}>Go</Button>;
};""")
    assert {"zero", "zero or one"} <= _logged(model)


def test_a_context_is_what_its_provider_holds(run_page: RunPage) -> None:
    model = run_page("""
const Place = createContext('none');
const Child = memo(() => { console.log(useContext(Place)); return null; });
const App = () => <Place.Provider value="https://host.example"><Child /></Place.Provider>;""")
    assert any("https://host.example" in text for text in _logged(model))


def test_cleaning_up_and_remembering(run_page: RunPage) -> None:
    model = run_page("""
const App = () => {
  const base = useMemo(() => 'https://' + 'host.example', []);
  const field = useRef(null);
  useEffect(() => { fetch(base + '/x'); return () => console.log('gone'); }, []);
  return <input ref={field} />;
};""")
    targets = [shown(fact.target) for fact in model.flow.of(Outbound) if isinstance(fact, Outbound)]
    assert "https://host.example/x" in targets
    assert "gone" in _logged(model)
