"""No secret and no person's address gets onto a public page with a line of source."""

from __future__ import annotations

import pytest

from upheld.forge.publishing import WITHHELD, publishable

TOKEN = "ghp_" + "q8ZtR3vLx7MbK2nWc9YpF4sHdJ6gT1aEuV0o"  # made up, of the shape of a token


@pytest.mark.parametrize(
    ("text", "rule", "shown"),
    [
        ("- address: metrics.example", "forge.no_egress", "- address: metrics.example"),
        (f'const token = "{TOKEN}";', "forge.no_egress", WITHHELD),
        (f"client_secret: {TOKEN}", "forge.no_remotes", WITHHELD),
        ('createHmac("sha256", "blue fish")', "forge.no_hardcoded_secrets", 'createHmac("…", "…")'),
        ('jwt.sign(x, "cut off by the', "forge.no_hardcoded_secrets", 'jwt.sign(x, "…"'),
        ("sign(x, `a ${b}`)", "forge.web_triggers_authenticated", "sign(x, `…`)"),
        ('log("write to ada@larkspur.example")', "forge.no_personal_data_in_logs", 'log("write to …@…")'),
        ('import api from "@forge/api";', "forge.no_egress", 'import api from "@forge/api";'),
        ("", "forge.no_egress", ""),
    ],
)
def test_a_line_is_published_without_what_must_stay(text: str, rule: str, shown: str) -> None:
    assert publishable(text, rule=rule) == shown
