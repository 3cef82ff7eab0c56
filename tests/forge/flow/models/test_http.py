"""Requests that leave: where to, how, and with what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import Outbound, SecretUse, Unresolved
from upheld.forge.flow.models.asking import pattern_of, text_of
from upheld.forge.flow.models.harmless import PACKAGES, SCOPES, is_harmless, reason_of
from upheld.forge.flow.values import Constant, DataClass

RunApp = Callable[..., AppModel]
IMPORTS = """
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import needle from 'needle';
import request from 'request';
import superagent from 'superagent';
import nodeFetch, { Request } from 'node-fetch';
import https from 'node:https';
import OpenAI from 'openai';
import { request as send } from 'undici';
import { fetch } from '@forge/api';
"""

SENDS: dict[str, tuple[str, str, str]] = {
    "fetch": ("await fetch('https://a.example/x', {method: 'POST', body: '1'});", "POST", "https://a.example/x"),
    "fetch_of_default": ("await api.fetch('https://a.example/x');", "GET", "https://a.example/x"),
    "template": ("await fetch(`https://a.example/${req.payload.id}`);", "GET", "https://a.example/{payload.id}"),
    "url_object": ("await fetch(new URL('/y', 'https://a.example'));", "GET", "https://a.example/y"),
    "request_object": (
        "await nodeFetch(new Request('https://a.example', {method: 'PUT'}));",
        "PUT",
        "https://a.example",
    ),
    "axios_get": ("await axios.get('https://a.example');", "GET", "https://a.example"),
    "axios_options": ("await axios({method: 'post', url: 'https://a.example'});", "post", "https://a.example"),
    "axios_instance": (
        "const c = axios.create({baseURL: 'https://a.example/v1'}); await c.delete(`/x/${req.payload.id}`);",
        "DELETE",
        "https://a.example/v1/x/{payload.id}",
    ),
    "instance_called": (
        "const c = axios.create({baseURL: 'https://a.example/'}); await c({url: '/raw', method: 'PUT'});",
        "PUT",
        "https://a.example/raw",
    ),
    "got_extended": (
        "const c = got.extend({prefixUrl: 'https://a.example'}); await c('repos').json();",
        "GET",
        "https://a.example/repos",
    ),
    "ky": ("await ky.post('https://a.example', {json: {a: 1}}).json();", "POST", "https://a.example"),
    "needle": ("await needle('get', 'https://a.example');", "GET", "https://a.example"),
    "request": ("request({uri: 'https://a.example', json: true}, () => {});", "GET", "https://a.example"),
    "superagent": ("await superagent.post('https://a.example').send({a: 1});", "POST", "https://a.example"),
    "undici": ("await send('https://a.example', {method: 'PATCH'});", "PATCH", "https://a.example"),
    "parts": (
        "const r = https.request({hostname: 'a.example', path: '/p', method: 'POST'}); r.end();",
        "POST",
        "https://a.example/p",
    ),
    "https_get": ("https.get('https://a.example', () => {});", "GET", "https://a.example"),
    "host_of_a_package": ("const c = new OpenAI({apiKey: process.env.KEY});", "POST", "https://api.openai.com"),
}


def _run(run_app: RunApp, code: str) -> AppModel:
    return run_app(f"{IMPORTS} resolver.define('act', async (req) => {{ {code} }});")


def _sent(model: AppModel) -> list[Outbound]:
    return [fact for fact in model.flow.of(Outbound) if isinstance(fact, Outbound)]


@pytest.mark.parametrize("name", SENDS)
def test_where_requests_lead(run_app: RunApp, name: str) -> None:
    code, method, target = SENDS[name]
    found = {(text_of(fact.method), pattern_of(fact.target), fact.permission) for fact in _sent(_run(run_app, code))}
    assert found == {(method, target, "fetch.backend")}


def test_what_goes_along_is_classed(run_app: RunApp) -> None:
    for code in (
        "await axios.post('https://a.example', {mail: req.payload.email});",
        "const r = https.request('https://a.example', {method: 'POST'}); r.write(req.payload.email); r.end();",
        "await superagent.post('https://a.example').send({mail: req.payload.email});",
        "await fetch('https://a.example', {method: 'POST', body: JSON.stringify({mail: req.payload.email})});",
        "await fetch(`https://a.example/?m=${encodeURIComponent(req.payload.email)}`);",
    ):
        found = _sent(_run(run_app, code))
        assert any(DataClass.PERSONAL in fact.data_classes for fact in found), code
        assert len({fact.place for fact in found}) == 1, code


def test_answers_are_data_from_outside(run_app: RunApp) -> None:
    for code in (
        "const r = await fetch('https://a.example'); const b = await r.json(); await fetch(b.next);",
        "const { data } = await axios.get('https://a.example'); await fetch(data.next);",
        "const b = await got('https://a.example').json(); await fetch(b.next);",
        "fetch('https://a.example').then((r) => r.json()).then((b) => fetch(b.next));",
    ):
        labels = [pattern_of(fact.target) for fact in _sent(_run(run_app, code))]
        assert labels == ["https://a.example", "{answer of https://a.example.next}"], code


SECRETS: dict[str, tuple[str, str, str]] = {
    "header": (
        "await fetch('https://a.example', {headers: {Authorization: 'Bearer fixed'}});",
        "header Authorization",
        "Bearer fixed",
    ),
    "key_header": (
        "await axios.get('https://a.example', {headers: {'X-Api-Key': 'fixed'}});",
        "header X-Api-Key",
        "fixed",
    ),
    "header_of_instance": (
        "axios.create({baseURL: 'https://a.example', headers: {Authorization: 'fixed'}});",
        "header Authorization",
        "fixed",
    ),
    "login": (
        "await axios.get('https://a.example', {auth: {username: 'u', password: 'fixed'}});",
        "password of a request",
        "fixed",
    ),
    "chain": (
        "await superagent.get('https://a.example').set('Authorization', 'fixed');",
        "header Authorization",
        "fixed",
    ),
    "service": ("const c = new OpenAI({apiKey: 'fixed'});", "key of a service", "fixed"),
    "product": (
        "await api.asApp().requestJira(route`/rest/api/3/field`, {headers: {Authorization: 'fixed'}});",
        "header Authorization",
        "fixed",
    ),
}


@pytest.mark.parametrize("name", SECRETS)
def test_secrets_in_their_places(run_app: RunApp, name: str) -> None:
    code, purpose, value = SECRETS[name]
    found = [fact for fact in _run(run_app, code).flow.of(SecretUse) if isinstance(fact, SecretUse)]
    assert {(fact.purpose, text_of(fact.value)) for fact in found} == {(purpose, value)}


def test_other_headers_hold_no_secret(run_app: RunApp) -> None:
    code = "await fetch('https://a.example', {headers: {'Content-Type': 'a', Accept: 'b', 'X-Request-Id': 'c'}});"
    assert not _run(run_app, code).flow.of(SecretUse)


def test_programs_and_raw_connections_are_doubts(run_app: RunApp) -> None:
    for line in (
        "import { exec } from 'child_process'; resolver.define('a', async () => { exec('ls'); });",
        "import net from 'net'; resolver.define('a', async () => { net.connect(25, 'a.example'); });",
        "resolver.define('a', async (req) => { eval(req.payload.code); });",
    ):
        assert run_app(line).flow.of(Unresolved), line


def test_packages_are_trusted_for_a_reason() -> None:
    assert all(PACKAGES.values())
    assert all(SCOPES.values())
    assert reason_of(("lodash", "default", "debounce"))
    assert is_harmless(("@atlaskit/button", "default"))
    assert is_harmless(("axios", "default", "isAxiosError"))
    assert not is_harmless(("axios", "default", "get"))
    assert not is_harmless(("lodash-of-somebody", "default"))
    assert not is_harmless(("global", "fetch"))


def test_a_constant_address_keeps_its_place(run_app: RunApp) -> None:
    model = run_app(
        "import { HOST } from './host'; resolver.define('a', async () => { await api.fetch(HOST); });",
        {"src/host.js": "\nexport const HOST = 'https://a.example';\n"},
    )
    target = _sent(model)[0].target
    assert isinstance(target, Constant)
    assert (target.file, target.line) == ("src/host.js", 2)
