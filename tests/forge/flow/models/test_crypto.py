"""Keys in the places where keys belong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from upheld.forge.app import AppModel
from upheld.forge.flow.facts import SecretUse
from upheld.forge.flow.models.asking import pattern_of

RunApp = Callable[..., AppModel]
IMPORTS = """
import crypto, { createHmac, createCipheriv } from 'crypto';
import jwt from 'jsonwebtoken';
import * as jose from 'jose';
import { encodeSymmetric, decodeSymmetric } from 'atlassian-jwt';
import CryptoJS from 'crypto-js';
import HmacSHA256 from 'crypto-js/hmac-sha256';
import simple from 'jwt-simple';
import nacl from 'tweetnacl';
const keys = { signing: 'fixed' };
"""

KEYS: dict[str, tuple[str, str]] = {
    "hmac": ("createHmac('sha256', 'fixed').update(req.payload.a).digest('hex');", "hmac key"),
    "field_of_an_object": ("crypto.createHmac('sha256', keys.signing);", "hmac key"),
    "bytes": ("crypto.createHmac('sha256', Buffer.from('fixed'));", "hmac key"),
    "cipher": ("createCipheriv('aes-256-gcm', 'fixed', iv());", "cipher key"),
    "decipher": ("crypto.createDecipheriv('aes-256-gcm', 'fixed', iv());", "cipher key"),
    "sign": ("crypto.createSign('SHA256').update(req.payload.a).sign('fixed');", "signing key"),
    "sign_at_once": ("crypto.sign('sha256', req.payload.a, {key: 'fixed'});", "signing key"),
    "derivation": ("crypto.scryptSync('fixed', 'salt', 32);", "key derivation"),
    "key_object": ("crypto.createPrivateKey('fixed');", "key object"),
    "web_crypto": (
        "await crypto.subtle.importKey('raw', new TextEncoder().encode('fixed'), {}, true, []);",
        "key of WebCrypto",
    ),
    "jsonwebtoken": ("jwt.sign({a: 1}, 'fixed', {algorithm: 'HS256'});", "signing key"),
    "jsonwebtoken_verify": ("jwt.verify(req.payload.t, 'fixed');", "verification key"),
    "jose": (
        "await new jose.SignJWT({a: 1}).setProtectedHeader({}).sign(new TextEncoder().encode('fixed'));",
        "signing key",
    ),
    "atlassian_jwt": ("encodeSymmetric({a: 1}, 'fixed');", "signing key"),
    "atlassian_jwt_decode": ("decodeSymmetric(req.payload.t, 'fixed', 'HS256');", "verification key"),
    "jwt_simple": ("simple.encode({a: 1}, 'fixed');", "signing key"),
    "crypto_js": ("CryptoJS.HmacSHA1(req.payload.a, 'fixed');", "hmac key"),
    "crypto_js_part": ("HmacSHA256(req.payload.a, 'fixed').toString();", "hmac key"),
    "crypto_js_cipher": ("CryptoJS.AES.encrypt(req.payload.a, 'fixed').toString();", "cipher key"),
    "nacl": ("nacl.secretbox(req.payload.a, nonce(), 'fixed');", "cipher key"),
}


def _uses(run_app: RunApp, code: str) -> list[tuple[str, str]]:
    model = run_app(
        f"{IMPORTS} const iv = () => crypto.randomBytes(12); const nonce = iv;"
        f"resolver.define('act', async (req) => {{ {code} }});"
    )
    return [(fact.purpose, pattern_of(fact.value)) for fact in model.flow.of(SecretUse) if isinstance(fact, SecretUse)]


@pytest.mark.parametrize("name", KEYS)
def test_a_key_is_seen_in_its_place(run_app: RunApp, name: str) -> None:
    code, purpose = KEYS[name]
    assert _uses(run_app, code) == [(purpose, "fixed")]


@pytest.mark.parametrize("name", KEYS)
def test_a_key_of_the_environment_is_no_constant(run_app: RunApp, name: str) -> None:
    code, purpose = KEYS[name]
    code = code.replace("'fixed'", "process.env.KEY").replace("keys.signing", "process.env.KEY")
    found = _uses(run_app, code)
    assert [use for use, _ in found] == [purpose]
    assert "fixed" not in found[0][1]


def test_data_of_a_digest_without_key_is_no_secret(run_app: RunApp) -> None:
    assert not _uses(run_app, "crypto.createHash('sha256').update('fixed').digest('hex'); CryptoJS.SHA256('fixed');")
