"""What authenticates those who call a web trigger, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import Authentication, EntryKind, StoreWrite
from upheld.forge.flow.guards import GuardKind

RunApp = Callable[..., AppModel]
MANIFEST = """
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000002
  runtime: {name: nodejs22.x}
modules:
  webtrigger:
    - {key: hook, function: hook}
  function:
    - {key: hook, handler: index.run}
permissions: {scopes: [storage:app]}
"""
CODE = """
import { createHash, createHmac, timingSafeEqual, createVerify } from 'crypto';
import jwt from 'jsonwebtoken';
import { jwtVerify } from 'jose';
import { decodeSymmetric } from 'atlassian-jwt';
import CryptoJS from 'crypto-js';
import { Webhook } from 'svix';
import kvs from '@forge/kvs';
export const run = async (request) => {
  %s
  await kvs.set('done', true);
  return { statusCode: 200 };
};
"""
GIVEN = "const given = request.headers['x-token']?.[0];"
SIGNED = "const sum = createHmac('sha256', process.env.KEY).update(request.body).digest('hex');"
BEARER = "const token = request.headers.authorization[0].slice(7);"

STRONG: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "constant_time": (
        (
            f"{GIVEN} const wanted = process.env.HOOK_TOKEN; if (!wanted || !given || given.length !== wanted.length ||"
            "!timingSafeEqual(Buffer.from(given), Buffer.from(wanted))) return {statusCode: 401};"
        ),
        "shared secret",
        (),
    ),
    "both_digested": (
        (
            f"{GIVEN} const a = createHash('sha256').update(given ?? '').digest();"
            "const b = createHash('sha256').update(process.env.HOOK_TOKEN).digest();"
            "if (!timingSafeEqual(a, b)) return;"
        ),
        "shared secret",
        (),
    ),
    "secret_known": (
        f"{GIVEN} const wanted = await kvs.getSecret('hook'); if (!wanted || given !== wanted) return;",
        "shared secret",
        ("not_timing_safe",),
    ),
    "value_known": (
        f"{GIVEN} if (!given || given !== process.env.HOOK_TOKEN) return;",
        "shared secret",
        ("not_timing_safe",),
    ),
    "text_is_there": (
        (
            "const given = request.headers.authorization[0].replace('Bearer ', '');"
            "if (given !== process.env.HOOK_TOKEN) return;"
        ),
        "shared secret",
        ("not_timing_safe",),
    ),
    "bearer_known": (
        (
            "const wanted = process.env.HOOK_TOKEN; const given = request.headers.authorization[0];"
            "if (!wanted || given !== `Bearer ${wanted}`) return;"
        ),
        "shared secret",
        ("not_timing_safe",),
    ),
    "hmac": (
        (
            f"{SIGNED} const given = request.headers['x-signature'][0];"
            "if (!timingSafeEqual(Buffer.from(sum), Buffer.from(given))) return;"
        ),
        "hmac",
        ("no_replay_check",),
    ),
    "hmac_with_time": (
        (
            "const stamp = request.headers['x-timestamp'][0];"
            "const sum = createHmac('sha256', process.env.KEY).update(`${stamp}.${request.body}`).digest('hex');"
            "if (!timingSafeEqual(Buffer.from(sum), Buffer.from(request.headers['x-signature'][0]))) return;"
        ),
        "hmac",
        (),
    ),
    "hmac_of_bytes": (
        (
            "const sum = createHmac('sha256', process.env.KEY).update(request.body).digest();"
            "const given = Buffer.from(request.headers['x-signature'][0], 'hex');"
            "if (sum.length !== given.length || !timingSafeEqual(sum, given)) return;"
        ),
        "hmac",
        ("no_replay_check",),
    ),
    "hmac_compared": (
        f"{SIGNED} if (`sha256=${{sum}}` !== request.headers['x-signature'][0]) return;",
        "hmac",
        ("not_timing_safe", "no_replay_check"),
    ),
    "hmac_of_crypto_js": (
        (
            "const sum = CryptoJS.HmacSHA256(request.body, process.env.KEY).toString(CryptoJS.enc.Hex);"
            "if (sum !== request.headers['x-signature'][0]) return;"
        ),
        "hmac",
        ("not_timing_safe", "no_replay_check"),
    ),
    "jwt": (
        f"{BEARER} try {{ jwt.verify(token, process.env.KEY, {{algorithms: ['HS256']}}); }} catch (e) {{ return; }}",
        "jwt",
        (),
    ),
    "svix_throws": (
        "try { new Webhook(process.env.KEY).verify(request.body, request.headers); } catch (e) { return; }",
        "hmac",
        (),
    ),
    "one_of_several": (
        "const keys = process.env.API_KEYS.split(','); if (!keys.includes(request.headers['x-api-key']?.[0])) return;",
        "shared secret",
        ("not_timing_safe",),
    ),
    "constant_that_looks_random": (
        "if (request.headers['x-t'][0] !== 'a8f5f167f44f4964e6c998dee827110c') return;",
        "shared secret",
        ("not_timing_safe",),
    ),
    "jwt_of_jose": (f"{BEARER} await jwtVerify(token, new TextEncoder().encode(process.env.KEY));", "jwt", ()),
    "jwt_of_atlassian": (f"{BEARER} decodeSymmetric(token, process.env.KEY, 'HS256');", "jwt", ()),
    "jwt_algorithm_open": (f"{BEARER} jwt.verify(token, process.env.KEY);", "jwt", ("algorithm_open",)),
    "signature": (
        (
            "const ok = createVerify('SHA256').update(request.body).verify(process.env.PUBLIC_KEY,"
            "request.headers['x-signature'][0], 'base64'); if (!ok) return;"
        ),
        "signature",
        (),
    ),
}
WEAK: dict[str, tuple[str, tuple[str, ...]]] = {
    "both_undefined": (f"{GIVEN} if (given !== process.env.HOOK_TOKEN) return;", ("fails_open", "not_timing_safe")),
    "bearer_undefined": (
        "if (request.headers.authorization[0] !== `Bearer ${process.env.HOOK_TOKEN}`) return;",
        ("fails_open", "not_timing_safe"),
    ),
    "basic_undefined": (
        (
            "const wanted = 'Basic ' + Buffer.from(`user:${process.env.PASSWORD}`).toString('base64');"
            "if (request.headers.authorization[0] !== wanted) return;"
        ),
        ("fails_open", "not_timing_safe"),
    ),
    "empty_key": (
        (
            "const sum = createHmac('sha256', process.env.KEY ?? '').update(request.body).digest('hex');"
            "if (sum !== request.headers['x-signature'][0]) return;"
        ),
        ("fails_open", "not_timing_safe", "no_replay_check"),
    ),
    "empty_digests": (
        (
            f"{GIVEN} const a = createHash('sha256').update(given ?? '').digest();"
            "const b = createHash('sha256').update(process.env.HOOK_TOKEN ?? '').digest();"
            "if (!timingSafeEqual(a, b)) return;"
        ),
        ("fails_open",),
    ),
    "callers_key": (
        (
            "const sum = createHmac('sha256', request.headers['x-key'][0]).update(request.body).digest('hex');"
            "if (sum !== request.headers['x-signature'][0]) return;"
        ),
        ("caller_chooses", "not_timing_safe", "no_replay_check"),
    ),
    "callers_own": (
        f"{GIVEN} if (JSON.parse(request.body).token !== given) return;",
        ("caller_chooses", "not_timing_safe"),
    ),
    "only_decoded": (f"{BEARER} const claims = jwt.decode(token); if (!claims) return;", ("decoded_only",)),
    "not_verified": (f"{BEARER} decodeSymmetric(token, '', 'HS256', true);", ("decoded_only",)),
}
NONE = {
    "nothing": "",
    "method": "if (request.method !== 'POST') return;",
    "kind_of_body": "if (request.headers['content-type'][0] !== 'application/json') return;",
    "kind_of_event": "if (JSON.parse(request.body).action !== 'opened') return;",
    "stage": "if (process.env.STAGE !== 'production') return;",
    "stage_of_caller": "if (request.queryParameters.stage[0] !== process.env.STAGE) return;",
    "address": "if (request.headers['x-forwarded-for'][0] !== process.env.PARTNER_TOKEN_HOST) return;",
    "header_is_there": "if (!request.headers['x-token']) return;",
    "lengths": f"{GIVEN} if (given.length !== process.env.HOOK_TOKEN.length) return;",
    "stored_project": "const c = await kvs.get('config'); if (JSON.parse(request.body).project !== c.project) return;",
    "result_ignored": f"{SIGNED} timingSafeEqual(Buffer.from(sum), Buffer.from(request.headers['x-signature'][0]));",
}


def _run(run_app: RunApp, code: str) -> tuple[list[Authentication], bool]:
    model = run_app(CODE % code, manifest=MANIFEST, whole=True)
    found = [fact for fact in model.flow.of(Authentication) if isinstance(fact, Authentication)]
    writes = [
        fact
        for fact in model.flow.of(StoreWrite)
        if fact.via.endswith("kvs.set") and fact.reach.entry.kind is EntryKind.WEB_TRIGGER
    ]
    assert len(writes) == 1
    return found, writes[0].reach.guards.decides(GuardKind.AUTHENTICATED)


@pytest.mark.parametrize("name", STRONG)
def test_the_caller_is_authenticated(run_app: RunApp, name: str) -> None:
    code, method, weaknesses = STRONG[name]
    found, is_guarded = _run(run_app, code)
    assert [(fact.method, fact.weaknesses) for fact in found] == [(method, weaknesses)]
    assert is_guarded


@pytest.mark.parametrize("name", WEAK)
def test_a_check_that_can_be_passed_by_anybody_guards_nothing(run_app: RunApp, name: str) -> None:
    code, weaknesses = WEAK[name]
    found, is_guarded = _run(run_app, code)
    assert [fact.weaknesses for fact in found] == [weaknesses]
    assert not is_guarded


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_authentication(run_app: RunApp, name: str) -> None:
    _, is_guarded = _run(run_app, NONE[name])
    assert not is_guarded


def test_an_error_that_is_swallowed_is_told_as_the_exception(run_app: RunApp) -> None:
    code = f"{BEARER} try {{ jwt.verify(token, process.env.KEY, {{algorithms: ['HS256']}}); }} catch (e) {{}}"
    _, is_guarded = _run(run_app, code)
    assert not is_guarded


def test_a_callback_is_guarded_when_it_returns_on_errors(run_app: RunApp) -> None:
    code = (
        f"{BEARER} return jwt.verify(token, process.env.KEY, {{algorithms: ['HS256']}}, async (error) => {{"
        "if (error) return; await kvs.set('inside', 1); });"
    )
    model = run_app(CODE % code, manifest=MANIFEST, whole=True)
    inside = [fact for fact in model.flow.of(StoreWrite) if fact.reach.entry.kind is EntryKind.WEB_TRIGGER]
    assert [fact.reach.guards.decides(GuardKind.AUTHENTICATED) for fact in inside] == [True]
