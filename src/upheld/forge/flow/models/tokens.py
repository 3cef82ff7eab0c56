"""Tokens and signed webhooks: jsonwebtoken, jose, atlassian-jwt, jwt-simple, verifiers of other services.

Record kinds: `token_maker`, `key_set`, `webhook` (`secret`).
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.code.nodes import Node
from upheld.forge.flow.guards import NO_GUARDS, Guards
from upheld.forge.flow.machine_port import CallSite, Machine, Model
from upheld.forge.flow.models.asking import (
    argument,
    given,
    heap_of,
    is_function,
    is_undefined,
    later,
    text_of,
    this_record,
)
from upheld.forge.flow.models.crypto import (
    MARK,
    first_argument,
    is_of_request,
    js_hash,
    js_hmac,
    key_object_later,
    see_key,
    signature,
)
from upheld.forge.flow.models.reading import call_name, derive, exact_elements, give_this
from upheld.forge.flow.models.triggers import key_weaknesses, record_authentication
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    Origin,
    Promise,
    Record,
    Truth,
    Value,
    data,
    record,
)


def _claims(machine: Machine, token: Value) -> Data:
    """What a verified token says: by whom it was signed, not by who sends it."""
    del machine, token
    return data(Origin.OUTSIDE, root="token")


def _token_weaknesses(
    machine: Machine, key: Value, options: Value | None, node: Node, *, binds: bool
) -> tuple[str, ...]:
    found = [*key_weaknesses(machine, key)]
    if "fails_open" in found:
        found.remove("fails_open")
    algorithms = given(machine, options, "algorithms", node)
    names = None if algorithms is None else exact_elements(machine, algorithms)
    is_callers = algorithms is not None and Origin.REQUEST in machine.origins(algorithms)
    is_none = names is not None and any(text_of(name).lower() == "none" for name in names)
    if is_none or is_callers or (algorithms is None and not binds):
        found.append("algorithm_open")
    ignored = given(machine, options, "ignoreExpiration", node)
    if isinstance(ignored, Constant) and ignored.value is True:
        found.append("no_expiry")
    return tuple(found)


def _jwt_sign(machine: Machine, site: CallSite) -> Value:
    see_key(machine, site, "signing key", site.argument(1))
    for value in site.arguments[2:]:
        if is_function(value):
            machine.call_later(value, [Constant(None), MARK], site.node)
    return MARK


def _jwt_verify(machine: Machine, site: CallSite) -> Value:
    """Jsonwebtoken's `verify`: throws, or calls back with an error."""
    token, node = argument(site, 0), site.node
    key = argument(site, 1)
    if not is_function(key):
        key = see_key(machine, site, "verification key", key)
    callbacks = [value for value in site.arguments[2:] if is_function(value)]
    options = next((value for value in site.arguments[2:] if not is_function(value)), None)
    held: Guards = NO_GUARDS
    if is_of_request(machine, token):
        held = record_authentication(machine, node, "jwt", _token_weaknesses(machine, key, options, node, binds=False))
    claims = _claims(machine, token)
    if callbacks:
        machine.call_later(callbacks[0], [Truth(when_false=held), claims], node)
        return UNDEFINED_VALUE
    machine.establish(held)
    return claims


def _jwt_decode(machine: Machine, site: CallSite) -> Value:
    """A token that is only read; to look up its key (`complete`) before verifying is in order."""
    token = argument(site, 0)
    complete = given(machine, site.argument(1), "complete", site.node)
    is_lookup = isinstance(complete, Constant) and complete.value is True
    if is_of_request(machine, token) and not is_lookup:
        record_authentication(machine, site.node, "jwt", ("decoded_only",))
    return Data(machine.origins(token) | {Origin.REQUEST}, "decoded token")


def _decode_header(machine: Machine, site: CallSite) -> Value:
    return derive(machine, *site.arguments)


def _atlassian_decode(machine: Machine, site: CallSite) -> Value:
    """atlassian-jwt: `decodeSymmetric(token, key, algorithm, noVerify)`; throws."""
    return _decode_with_key(machine, site, no_verify=site.argument(3), algorithm=site.argument(2))


def _simple_decode(machine: Machine, site: CallSite) -> Value:
    """jwt-simple: `decode(token, key, noVerify, algorithm)`; throws."""
    return _decode_with_key(machine, site, no_verify=site.argument(2), algorithm=site.argument(3))


def _decode_with_key(machine: Machine, site: CallSite, *, no_verify: Value | None, algorithm: Value | None) -> Value:
    token = argument(site, 0)
    key = see_key(machine, site, "verification key", site.argument(1))
    is_skipped = isinstance(no_verify, Constant) and no_verify.value is True
    if not is_of_request(machine, token):
        return _claims(machine, token)
    if is_skipped:
        record_authentication(machine, site.node, "jwt", ("decoded_only",))
        return Data(machine.origins(token) | {Origin.REQUEST}, "decoded token")
    found = [weakness for weakness in key_weaknesses(machine, key) if weakness != "fails_open"]
    if algorithm is None or is_undefined(algorithm):
        found.append("algorithm_open")
    machine.establish(record_authentication(machine, site.node, "jwt", tuple(found)))
    return _claims(machine, token)


def _jose_verify(machine: Machine, site: CallSite) -> Value:
    """Jose's `jwtVerify`: the promise is refused where the token is not valid; keys are bound to algorithms."""
    token, node = argument(site, 0), site.node
    key = argument(site, 1)
    if not is_function(key) and not (isinstance(key, Record) and key.kind == "key_set"):
        key = see_key(machine, site, "verification key", key)
    held: Guards = NO_GUARDS
    if is_of_request(machine, token):
        weaknesses = _token_weaknesses(machine, key, site.argument(2), node, binds=True)
        held = record_authentication(machine, node, "jwt", weaknesses)
    fields: dict[str, Value] = {"payload": _claims(machine, token), "protectedHeader": data(Origin.OUTSIDE)}
    return Promise(machine.make_object(fields), held)


def _jose_sign(_machine: Machine, _site: CallSite) -> Value:
    return record("token_maker")


def _sign_token(machine: Machine, site: CallSite) -> Value:
    see_key(machine, site, "signing key", site.argument(0))
    return later(MARK)


def _key_set(machine: Machine, site: CallSite) -> Value:
    """Keys fetched from an address."""
    from upheld.forge.flow.models.requests import Request, as_address, send  # noqa: PLC0415 - the other way round too

    first = argument(site, 0)
    address = given(machine, first, "jwksUri", site.node) if heap_of(machine, first) else None
    send(machine, site.node, call_name(site), Request(address or as_address(machine, first, site.node)))
    return record("key_set", frozenset({"callable"}))


def _signing_key(machine: Machine, site: CallSite) -> Value:
    found = machine.make_object({}, rest=data(Origin.OUTSIDE))
    for value in site.arguments:
        if is_function(value):
            machine.call_later(value, [Constant(None), found], site.node)
    return later(found)


def _github_verify(machine: Machine, site: CallSite) -> Value:
    """`verify(secret, payload, signature)`: yes or no, later."""
    key = see_key(machine, site, "hmac key", site.argument(0))
    return later(signature(machine, site, key, argument(site, 2), "hmac"))


def _new_webhook(machine: Machine, site: CallSite) -> Value:
    first = argument(site, 0)
    found = given(machine, first, "secret", site.node) if heap_of(machine, first) else first
    tags = frozenset({"throws"} if "octokit" not in site.path[0] else ())
    return record("webhook", tags, secret=see_key(machine, site, "hmac key", found))


def _webhook_verify(machine: Machine, site: CallSite) -> Value:
    """Of svix it throws; of octokit `verify` gives yes or no, later, and `verifyAndReceive` is refused."""
    owner = this_record(site)
    key = owner.get("secret") or UNKNOWN
    held: Guards = NO_GUARDS
    if any(is_of_request(machine, value) for value in site.arguments):
        held = record_authentication(machine, site.node, "hmac", key_weaknesses(machine, key))
    if "throws" in owner.tags:
        machine.establish(held)
        return data(Origin.OUTSIDE, root="webhook")
    truth = Truth(held, NO_GUARDS)
    return Promise(truth) if site.path[-1] == "verify" else Promise(truth, held)


MODELS: Mapping[tuple[str, ...], Model] = {
    ("jsonwebtoken", "sign"): _jwt_sign,
    ("jsonwebtoken", "verify"): _jwt_verify,
    ("jsonwebtoken", "decode"): _jwt_decode,
    ("jwt-decode",): _jwt_decode,
    ("jwt-decode", "jwtDecode"): _jwt_decode,
    **{("atlassian-jwt", name): _atlassian_decode for name in ("decodeSymmetric", "decodeAsymmetric", "decode")},
    **{("atlassian-jwt", name): _jwt_sign for name in ("encodeSymmetric", "encodeAsymmetric", "encode")},
    **{("@atlassian/atlassian-jwt", name): _atlassian_decode for name in ("decodeSymmetric", "decodeAsymmetric")},
    **{("@atlassian/atlassian-jwt", name): _jwt_sign for name in ("encodeSymmetric", "encodeAsymmetric")},
    **{("atlassian-jwt", name): js_hash for name in ("createQueryStringHash", "createCanonicalRequest")},
    ("jwt-simple", "decode"): _simple_decode,
    ("jwt-simple", "encode"): _jwt_sign,
    **{("jose", name): _jose_verify for name in ("jwtVerify", "compactVerify", "flattenedVerify", "generalVerify")},
    **{("jose", name): _jose_verify for name in ("jwtDecrypt", "compactDecrypt")},
    ("jose", "decodeJwt"): _jwt_decode,
    ("jose", "decodeProtectedHeader"): _decode_header,
    **{("jose", name): _jose_sign for name in ("SignJWT", "EncryptJWT", "CompactSign", "CompactEncrypt")},
    **{("jose", name): key_object_later for name in ("importPKCS8", "importJWK", "importSPKI", "importX509")},
    ("jose", "createRemoteJWKSet"): _key_set,
    ("jose", "createLocalJWKSet"): lambda _machine, _site: record("key_set", frozenset({"callable"})),
    ("jose", "base64url", "decode"): first_argument,
    ("jose", "base64url", "encode"): first_argument,
    ("jwks-rsa",): _key_set,
    ("jwks-rsa", "JwksClient"): _key_set,
    ("@octokit/webhooks-methods", "verify"): _github_verify,
    ("@octokit/webhooks-methods", "sign"): js_hmac,
    ("@octokit/webhooks", "Webhooks"): _new_webhook,
    ("svix", "Webhook"): _new_webhook,
    ("standardwebhooks", "Webhook"): _new_webhook,
}
METHODS: Mapping[str, Mapping[str, Model]] = {
    "token_maker": {"sign": _sign_token, "encrypt": _sign_token, "*": give_this},
    "key_set": {"()": _signing_key, "getSigningKey": _signing_key, "*": _signing_key},
    "webhook": {
        "verify": _webhook_verify,
        "verifyAndReceive": _webhook_verify,
        "*": lambda _machine, _site: UNDEFINED_VALUE,
    },
}
