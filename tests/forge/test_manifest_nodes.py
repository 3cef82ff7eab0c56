from __future__ import annotations

from pathlib import Path

from upheld.forge.app import load_app
from upheld.forge.manifest_nodes import provider_settings, web_triggers

MANIFEST = """\
app:
  id: sample
modules:
  webtrigger:
    - key: fixed
      function: f
      response:
        type: static
    - key: open
      function: f
providers:
  auth:
    - key: crm
      actions:
        authorization:
          queryParameters:
            prompt: consent
        exchange:
          overrides:
            headers:
              Authorization: Basic abc
            body:
              client_secret: word
"""


def test_what_providers_send_is_read_with_block_and_line(tmp_path: Path) -> None:
    (tmp_path / "manifest.yml").write_text(MANIFEST, encoding="utf-8")
    found = [(one.provider, one.block, one.name, one.line) for one in provider_settings(load_app(tmp_path))]
    assert sorted(found) == [
        ("crm", "overrides.body", "client_secret", 23),
        ("crm", "overrides.headers", "Authorization", 21),
        ("crm", "queryParameters", "prompt", 17),
    ]


def test_the_default_of_a_web_trigger_is_dynamic(tmp_path: Path) -> None:
    (tmp_path / "manifest.yml").write_text(MANIFEST, encoding="utf-8")
    found = [(one.key, one.line, one.is_static) for one in web_triggers(load_app(tmp_path))]
    assert found == [("fixed", 5, True), ("open", 9, False)]


def test_an_app_without_manifest_has_neither(tmp_path: Path) -> None:
    assert provider_settings(load_app(tmp_path)) == ()
    assert web_triggers(load_app(tmp_path)) == ()
