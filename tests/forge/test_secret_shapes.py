from __future__ import annotations

import time

import pytest

from upheld.forge.secret_shapes import entropy, find_secrets, looks_random

LONG = "q8ZtR3vLx7MbK2nWc9YpD5sFh4JgT6aE1uXo"


def found_in(line: str, *, is_plain: bool = False) -> list[str]:
    return [secret.what for secret in find_secrets(line, is_plain=is_plain)]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (f"const t = 'ghp_{LONG}';", "a token of GitHub"),
        (f"const t = 'npm_{LONG}';", "a token of npm"),
        ("t: glpat-x7Qm2Vr9Kt4Bz8Ls6NwP", "a token of GitLab"),
        (f"'ATATT3xFfGF0{LONG}'", "an Atlassian API token"),
        ("aws = 'AKIAQ4ZT7WXR2MVNB5LD'", "an access key of AWS"),
        ("-----BEGIN RSA PRIVATE KEY-----", "a private key"),
        ("-----BEGIN PRIVATE KEY-----", "a private key"),
        ("'https://sync:Tr4ck-pass-9@tracker.example/42'", "a password in an address"),
        ("const apiKey = 'k9Zx82LmQ4vTr7Wp';", "a constant called “apiKey”"),
        ('{"clientSecret": "k9Zx82LmQ4vTr7Wp"}', "a constant called “clientSecret”"),
    ],
)
def test_a_secret_is_known_by_its_shape(line: str, what: str) -> None:
    assert found_in(line) == [what]


@pytest.mark.parametrize(
    "line",
    [
        "const t = 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';",
        "const t = 'npm_your-token-here';",
        "const apiKey = 'your-api-key-goes-here-1';",
        "const apiKey = process.env.API_KEY_OF_PARTNER1;",
        "const TOKEN_KEY = 'settings-token-key-1234';",
        "const passwordLabel = 'k9Zx82LmQ4vTr7Wp';",
        "const token = 'settings.form.password.label';",
        "const tokenUrl = 'https://login.example/oauth2/v2/token';",
        "const token = '/wiki/rest/api/content/42/token1';",
        "const clientId = '7d0c2f61-5a55-4b0e-9f11-1f3c0e1d2a77';",
        "url = `https://${user}:${password}@tracker.example/`",
        "'https://user:password@host.example/'",
        "'-----BEGIN PUBLIC KEY-----'",
        "integrity: sha512-4oWm1j0n4rTyxFxXb0qEgq1m8l5iL5n9kEo2v1mTn8c==",
    ],
)
def test_what_only_looks_like_one_is_none(line: str) -> None:
    assert found_in(line) == []


def test_values_without_quotes_count_in_settings_files_only() -> None:
    line = "PARTNER_TOKEN=k9Zx82LmQ4vTr7Wp"
    assert found_in(line, is_plain=True) == ["a constant called “PARTNER_TOKEN”"]
    assert found_in(line) == []


def test_the_line_is_told_and_the_text_is_not() -> None:
    (found,) = find_secrets(f"a\nb\nconst t = 'ghp_{LONG}';\n")
    assert found.line == 3
    assert LONG not in repr(found)


def test_entropy_of_nothing_is_nothing() -> None:
    assert entropy("") == 0.0


@pytest.mark.parametrize("word", ["correct-horse-battery", "aaaaaaaaaaaaaaaa1", "short1"])
def test_words_and_repetitions_are_not_random(word: str) -> None:
    assert not looks_random(word)


@pytest.mark.parametrize(
    "piece", ["a", "eyJ", "ab_", "a://", "A1:", "abcdef", "x='", "token='a", "://a:b", "https://a:", "-", "xoxb-"]
)
def test_a_long_line_takes_no_long_time(piece: str) -> None:
    started = time.perf_counter()
    list(find_secrets(piece * (300_000 // len(piece))))
    assert time.perf_counter() - started < 2
