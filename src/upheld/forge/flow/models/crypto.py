"""Keys, digests, signatures and tokens: where keys belong, and what verifying proves.

Node's `crypto`, WebCrypto, jsonwebtoken, jose, atlassian-jwt, jwt-simple, crypto-js, tweetnacl, bcrypt and verifiers
of webhooks. Record kinds: `digest` (`key` where it has one, `content`, `mark`), `cipher`, `crypto_key` (`key`),
`token_maker`, `webhook` (`secret`). Heap kind: `hasher` (`#key`, `#content`, `#use`).
"""

from __future__ import annotations

from collections.abc import Mapping

from upheld.forge.code.nodes import Node
from upheld.forge.flow.guards import NO_GUARDS, Guards
from upheld.forge.flow.machine_port import CallSite, HeapObject, Machine, MemberModel, Model
from upheld.forge.flow.models.asking import (
    argument,
    given,
    heap_of,
    is_function,
    is_undefined,
    later,
    this_record,
    use_secret,
)
from upheld.forge.flow.models.comparisons import count_of
from upheld.forge.flow.models.reading import call_name, derive, give_this
from upheld.forge.flow.models.triggers import equal, key_weaknesses, record_authentication
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    Library,
    Origin,
    Record,
    Reference,
    Truth,
    Value,
    concatenate,
    data,
    options_of,
    record,
)

MARK = data(Origin.DIGEST)


def key_of(machine: Machine, value: Value, node: Node) -> Value:
    """The key itself: out of `{key, passphrase}`, bytes and key objects."""
    content = heap_of(machine, value)
    if content is not None and content.kind == "object":
        found = given(machine, value, "key", node)
        return value if found is None else key_of(machine, found, node)
    if isinstance(value, Record):
        inner = value.get("text") if value.kind == "buffer" else value.get("key")
        return value if inner is None or value.kind == "digest" else inner
    return value


def see_key(machine: Machine, site: CallSite, purpose: str, value: Value | None) -> Value:
    """Record a key in its place."""
    found = UNDEFINED_VALUE if value is None else key_of(machine, value, site.node)
    if not is_undefined(found) and not is_function(found):
        use_secret(machine, site.node, call_name(site), purpose, found)
    return found


def digest_of(content: Value, key: Value | None = None) -> Record:
    """A digest, with a key or without."""
    if key is None:
        return record("digest", content=content, mark=MARK)
    return record("digest", content=content, key=key, mark=MARK)


# Node's crypto


def _hasher(use: str) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        fields: dict[str, Value] = {"#use": Constant(use), "#content": Constant("")}
        if use == "hmac":
            fields["#key"] = see_key(machine, site, "hmac key", site.argument(1))
        return machine.make(HeapObject("hasher", fields, None))

    return model


def _update(machine: Machine, site: CallSite) -> Value:
    content = heap_of(machine, site.this)
    if content is not None and isinstance(site.this, Reference):
        before = content.fields.get("#content", Constant(""))
        added = argument(site, 0)
        if isinstance(added, Reference):
            added = derive(machine, added)
        is_first = isinstance(before, Constant) and before.value == ""
        # Something undefined is refused here, while a text made of it would hold the word.
        machine.write(site.this, "#content", added if is_first else concatenate(before, added))
    return site.this or UNDEFINED_VALUE


def _finish(machine: Machine, site: CallSite) -> Value:
    content = heap_of(machine, site.this)
    if content is None:
        return MARK
    return digest_of(content.fields.get("#content", UNKNOWN), content.fields.get("#key"))


def _sign(machine: Machine, site: CallSite) -> Value:
    """`createSign(…).update(…).sign(key)`."""
    key = see_key(machine, site, "signing key", site.argument(0))
    content = heap_of(machine, site.this)
    return digest_of(UNKNOWN if content is None else content.fields.get("#content", UNKNOWN), key)


def _sign_at_once(machine: Machine, site: CallSite) -> Value:
    """`sign(algorithm, data, key)`."""
    key = see_key(machine, site, "signing key", site.argument(2))
    return digest_of(argument(site, 1), key)


def is_of_request(machine: Machine, value: Value) -> bool:
    """Whether a value comes with the request, in part at least."""
    return Origin.REQUEST in machine.origins(value)


def _verify(machine: Machine, site: CallSite) -> Value:
    """`createVerify(…).update(…).verify(key, signature)`."""
    return signature(machine, site, argument(site, 0), argument(site, 1))


def _verify_at_once(machine: Machine, site: CallSite) -> Value:
    """`verify(algorithm, data, key, signature)`."""
    return signature(machine, site, argument(site, 2), argument(site, 3))


def signature(machine: Machine, site: CallSite, key: Value, signature: Value, method: str = "signature") -> Truth:
    """What a verified signature proves."""
    if Origin.REQUEST not in machine.origins(signature) | _origins_of_this(machine, site):
        return Truth(origins=machine.origins(signature))
    held = record_authentication(machine, site.node, method, key_weaknesses(machine, key))
    return Truth(held, NO_GUARDS, machine.origins(signature))


def _origins_of_this(machine: Machine, site: CallSite) -> frozenset[Origin]:
    return frozenset() if site.this is None else machine.origins(site.this)


def _timing_safe(machine: Machine, site: CallSite) -> Value:
    return equal(machine, argument(site, 0), argument(site, 1), site.node, is_timing_safe=True)


def _same_bytes(machine: Machine, site: CallSite) -> Value:
    """`buffer.equals(other)`."""
    return equal(machine, site.this or UNKNOWN, argument(site, 0), site.node, is_timing_safe=False)


def _order_of_bytes(machine: Machine, site: CallSite) -> Value:
    """`Buffer.compare(a, b)`: 0 for the same."""
    found = equal(machine, argument(site, 0), argument(site, 1), site.node, is_timing_safe=False)
    held = machine.imply(found, truthy=True) or NO_GUARDS
    return count_of(Truth(NO_GUARDS, held))


def _cipher(purpose: str) -> Model:
    def model(machine: Machine, site: CallSite) -> Value:
        see_key(machine, site, purpose, site.argument(1))
        return record("cipher", frozenset({"opens"} if "Decipher" in site.path[-1] else ()))

    return model


def _ciphered(machine: Machine, site: CallSite) -> Value:
    content = site.argument(0)
    if "opens" in this_record(site).tags:
        return UNKNOWN if content is None else derive(machine, content)
    return MARK


def _derived_key(machine: Machine, site: CallSite) -> Value:
    """`scrypt`, `pbkdf2`, `hkdf`: a key made of a password."""
    index = 1 if site.path[-1].startswith("hkdf") else 0
    password = see_key(machine, site, "key derivation", site.argument(index))
    found = digest_of(password)
    for value in site.arguments:
        if is_function(value) and not isinstance(value, Library):
            machine.call_later(value, [Constant(None), found], site.node)
    return found


def _key_object(machine: Machine, site: CallSite) -> Value:
    is_public = "Public" in site.path[-1]
    key = key_of(machine, argument(site, 0), site.node)
    if not is_public:
        see_key(machine, site, "key object", key)
    return record("crypto_key", key=key)


def key_object_later(machine: Machine, site: CallSite) -> Value:
    """A key imported later."""
    return later(_key_object(machine, site))


# WebCrypto


def _import_key(machine: Machine, site: CallSite) -> Value:
    key = see_key(machine, site, "key of WebCrypto", site.argument(1))
    return later(record("crypto_key", key=key))


def _subtle_sign(machine: Machine, site: CallSite) -> Value:
    key = key_of(machine, argument(site, 1), site.node)
    return later(digest_of(argument(site, 2), key))


def _subtle_verify(machine: Machine, site: CallSite) -> Value:
    key = key_of(machine, argument(site, 1), site.node)
    return later(signature(machine, site, key, argument(site, 2)))


def _subtle_digest(_machine: Machine, site: CallSite) -> Value:
    return later(digest_of(argument(site, 1)))


def _subtle_encrypt(machine: Machine, site: CallSite) -> Value:
    return later(derive(machine, argument(site, 2)) if site.path[-1] == "decrypt" else MARK)


def _subtle_derive(machine: Machine, site: CallSite) -> Value:
    return later(record("crypto_key", key=key_of(machine, argument(site, 1), site.node)))


# crypto-js, tweetnacl, bcrypt, webhooks


def js_hmac(machine: Machine, site: CallSite) -> Value:
    """A keyed digest in one call: content, key."""
    key = see_key(machine, site, "hmac key", site.argument(1))
    return digest_of(argument(site, 0), key)


def js_hash(_machine: Machine, site: CallSite) -> Value:
    """A digest in one call."""
    return digest_of(argument(site, 0))


def _js_cipher(machine: Machine, site: CallSite) -> Value:
    see_key(machine, site, "cipher key", site.argument(1))
    return derive(machine, argument(site, 0)) if site.path[-1] == "decrypt" else MARK


def first_argument(_machine: Machine, site: CallSite) -> Value:
    """What only changes the coding."""
    return argument(site, 0)


def _nacl_verify(machine: Machine, site: CallSite) -> Value:
    return signature(machine, site, argument(site, 2), argument(site, 1))


def _nacl_box(machine: Machine, site: CallSite) -> Value:
    see_key(machine, site, "cipher key", site.arguments[-1] if site.arguments else None)
    return derive(machine, argument(site, 0)) if site.path[-1] == "open" else MARK


def _nacl_sign(machine: Machine, site: CallSite) -> Value:
    key = see_key(machine, site, "signing key", site.argument(1))
    return digest_of(argument(site, 0), key)


def _bcrypt_compare(machine: Machine, site: CallSite) -> Value:
    plain, kept = argument(site, 0), argument(site, 1)
    held: Guards = NO_GUARDS
    if is_of_request(machine, plain) and not is_of_request(machine, kept):
        held = record_authentication(machine, site.node, "shared secret", ())
    truth = Truth(held, NO_GUARDS, machine.origins(plain))
    for value in site.arguments[2:]:
        if is_function(value):
            machine.call_later(value, [Constant(None), truth], site.node)
    return truth if site.path[-1].endswith("Sync") else later(truth)


def _bcrypt_hash(_machine: Machine, site: CallSite) -> Value:
    found = digest_of(argument(site, 0))
    return found if site.path[-1].endswith("Sync") else later(found)


def _random(_machine: Machine, _site: CallSite) -> Value:
    return data(Origin.RANDOM)


def _same_digest(_machine: Machine, site: CallSite) -> Value:
    return site.this or UNKNOWN


_SUBTLE: Mapping[str, Model] = {
    "importKey": _import_key,
    "sign": _subtle_sign,
    "verify": _subtle_verify,
    "digest": _subtle_digest,
    "encrypt": _subtle_encrypt,
    "decrypt": _subtle_encrypt,
    "deriveKey": _subtle_derive,
    "deriveBits": _subtle_derive,
    "generateKey": lambda _machine, _site: later(record("crypto_key", key=data(Origin.RANDOM))),
    "exportKey": lambda _machine, site: later(argument(site, 1)),
}
_SUBTLE_OWNERS = (("global", "crypto", "subtle"), ("crypto", "subtle"), ("crypto", "webcrypto", "subtle"))
_JS_HMACS = ("HmacMD5", "HmacSHA1", "HmacSHA224", "HmacSHA256", "HmacSHA384", "HmacSHA512", "HmacSHA3", "HmacRIPEMD160")
_JS_HASHES = ("MD5", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA3", "RIPEMD160")
_JS_CIPHERS = ("AES", "DES", "TripleDES", "Rabbit", "RC4", "RC4Drop", "Blowfish")
_SAFE_COMPARES = (
    ("crypto", "timingSafeEqual"), ("tsscmp",), ("safe-compare",), ("secure-compare",), ("scmp",),
    ("timing-safe-compare",), ("constant-time-compare",), ("buffer-equal-constant-time",),
)  # fmt: skip
_BCRYPTS = ("bcrypt", "bcryptjs", "argon2", "bcrypt-nodejs")

MODELS: Mapping[tuple[str, ...], Model] = {
    ("crypto", "createHmac"): _hasher("hmac"),
    ("crypto", "createHash"): _hasher("hash"),
    ("crypto", "hash"): lambda _machine, site: digest_of(argument(site, 1)),
    ("crypto", "createSign"): _hasher("sign"),
    ("crypto", "createVerify"): _hasher("verify"),
    ("crypto", "sign"): _sign_at_once,
    ("crypto", "verify"): _verify_at_once,
    **dict.fromkeys(_SAFE_COMPARES, _timing_safe),
    **{("crypto", name): _cipher("cipher key") for name in ("createCipheriv", "createDecipheriv", "createCipher")},
    ("crypto", "createDecipher"): _cipher("cipher key"),
    **{("crypto", name): _derived_key for name in ("scryptSync", "scrypt", "pbkdf2Sync", "pbkdf2", "hkdfSync", "hkdf")},
    **{("crypto", name): _key_object for name in ("createPrivateKey", "createSecretKey", "createPublicKey")},
    **{("crypto", name): _random for name in ("randomBytes", "randomUUID", "randomInt", "getRandomValues")},
    **{("global", "crypto", name): _random for name in ("randomUUID", "getRandomValues")},
    ("crypto", "privateDecrypt"): lambda machine, site: derive(machine, argument(site, 1)),
    ("crypto", "publicEncrypt"): lambda _machine, _site: MARK,
    **{(*owner, name): model for owner in _SUBTLE_OWNERS for name, model in _SUBTLE.items()},
    ("global", "Buffer", "compare"): _order_of_bytes,
    **{("crypto-js", name): js_hmac for name in _JS_HMACS},
    **{(f"crypto-js/{name.lower().replace('hmac', 'hmac-')}",): js_hmac for name in _JS_HMACS},
    **{("crypto-js", name): js_hash for name in _JS_HASHES},
    **{(f"crypto-js/{name.lower()}",): js_hash for name in _JS_HASHES},
    **{("crypto-js", name): _derived_key for name in ("PBKDF2", "EvpKDF")},
    **{(f"crypto-js/{name}",): _derived_key for name in ("pbkdf2", "evpkdf")},
    ("crypto-js", "algo", "HMAC", "create"): _hasher("hmac"),
    **{("crypto-js", name, use): _js_cipher for name in _JS_CIPHERS for use in ("encrypt", "decrypt")},
    **{(f"crypto-js/{name.lower()}", use): _js_cipher for name in _JS_CIPHERS for use in ("encrypt", "decrypt")},
    **{
        ("crypto-js", "enc", coding, use): first_argument
        for coding in ("Hex", "Utf8", "Base64", "Base64url", "Latin1")
        for use in ("parse", "stringify")
    },
    **{
        (f"crypto-js/enc-{coding}", use): first_argument
        for coding in ("hex", "utf8", "base64")
        for use in ("parse", "stringify")
    },
    ("crypto-js", "lib", "WordArray", "random"): _random,
    ("tweetnacl", "sign", "detached", "verify"): _nacl_verify,
    ("tweetnacl", "sign", "detached"): _nacl_sign,
    ("tweetnacl", "sign"): _nacl_sign,
    **{("tweetnacl", name): _nacl_box for name in ("secretbox", "box")},
    **{("tweetnacl", name, "open"): _nacl_box for name in ("secretbox", "box")},
    ("tweetnacl", "randomBytes"): _random,
    ("tweetnacl", "hash"): js_hash,
    ("tweetnacl", "verify"): _timing_safe,
    **{(package, name): _bcrypt_compare for package in _BCRYPTS for name in ("compare", "compareSync")},
    **{(package, name): _bcrypt_hash for package in _BCRYPTS for name in ("hash", "hashSync")},
    ("argon2", "verify"): lambda machine, site: _bcrypt_compare(
        machine, CallSite(site.path, site.this, tuple(reversed(site.arguments[:2])), site.node, site.is_new)
    ),
    ("md5",): js_hash,
    ("sha1",): js_hash,
    ("js-sha256", "sha256"): js_hash,
    ("js-sha256",): js_hash,
    ("hash.js", "sha256"): _hasher("hash"),
}

METHODS: Mapping[str, Mapping[str, Model]] = {
    "hasher": {
        "update": _update,
        "write": _update,
        "end": _update,
        "digest": _finish,
        "finalize": _finish,
        "sign": _sign,
        "verify": _verify,
        "copy": give_this,
    },
    "digest": {
        **dict.fromkeys(
            ("toString", "toLowerCase", "toUpperCase", "slice", "substring", "trim", "replace", "valueOf", "subarray"),
            _same_digest,
        ),
        "equals": _same_bytes,
    },
    "buffer": {"equals": _same_bytes},
    "cipher": {"update": _ciphered, "final": _ciphered, "*": lambda _machine, _site: MARK},
    "crypto_key": {"*": lambda _machine, site: this_record(site).get("key") or UNKNOWN},
}


def _digest_member(_machine: Machine, _value: Value, name: str, _node: Node) -> Value | None:
    return Data(frozenset()) if name in {"length", "byteLength"} else None


MEMBERS: Mapping[str, MemberModel] = {"digest": _digest_member}


def is_digest(value: Value) -> bool:
    """Whether a value is a digest."""
    return any(isinstance(option.value, Record) and option.value.kind == "digest" for option in options_of(value))
