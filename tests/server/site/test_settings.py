"""Django's settings as they follow from ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings

from upheld.core.errors import InputError
from upheld.server.site import keys
from upheld.server.site.bootstrap import start

_PRINT = """
import json
from django.conf import settings as s
names = "SESSION_COOKIE_SECURE SESSION_COOKIE_NAME CSRF_COOKIE_SECURE CSRF_COOKIE_NAME ALLOWED_HOSTS DEBUG".split()
print(json.dumps({n: getattr(s, n) for n in names} | {"db": s.DATABASES["default"], "proxy": s.SECURE_PROXY_SSL_HEADER},
                 default=str))
"""


def settings_under(data_dir: Path, **values: str) -> dict[str, Any]:
    keys.create_keys(data_dir)
    (data_dir / "upheld.toml").touch()
    environment = {
        **os.environ,
        "UPHELD_DATA": str(data_dir),
        "DJANGO_SETTINGS_MODULE": "upheld.server.site.settings",
        **{f"UPHELD_{name.upper()}": value for name, value in values.items()},
    }
    printed = subprocess.run(
        [sys.executable, "-c", _PRINT], env=environment, capture_output=True, text=True, check=True
    ).stdout
    found: dict[str, Any] = json.loads(printed)
    return found


def test_https_guards_the_cookies(tmp_path: Path) -> None:
    found = settings_under(tmp_path, public_url="https://trust.vendor.example")
    assert found["SESSION_COOKIE_SECURE"] is True
    assert found["CSRF_COOKIE_SECURE"] is True
    assert found["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert found["ALLOWED_HOSTS"] == ["trust.vendor.example"]
    assert found["proxy"] is None, "no header of a proxy is believed that nobody set up"


def test_sqlite_as_measured(tmp_path: Path) -> None:
    database = settings_under(tmp_path)["db"]
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in database["OPTIONS"]["init_command"]
    assert database["NAME"] == str(tmp_path / "upheld.sqlite3")


def test_postgresql_by_one_setting(tmp_path: Path) -> None:
    database = settings_under(tmp_path, database_url="postgresql://up%40held:s%2Fx@db.example:5433/trust")["db"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    wanted = ("trust", "up@held", "s/x", "db.example", "5433")
    assert tuple(database[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")) == wanted


def test_debug_is_off_and_no_key_is_a_default(tmp_path: Path) -> None:
    assert settings_under(tmp_path)["DEBUG"] is False
    (tmp_path / "keys" / "django.key").unlink()
    with pytest.raises(subprocess.CalledProcessError):
        subprocess.run(
            [sys.executable, "-c", _PRINT],
            env={**os.environ, "UPHELD_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "upheld.server.site.settings"},
            check=True,
            capture_output=True,
        )


def test_server_is_never_started_from_a_throw_away_directory() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("UPHELD_")}
    done = subprocess.run(
        [sys.executable, "-c", "import upheld.server.site.wsgi"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "does not name a data directory" in done.stderr


def test_one_process_serves_one_directory(tmp_path: Path) -> None:
    (tmp_path / "upheld.toml").touch()
    before = dict(os.environ)
    with pytest.raises(InputError, match="already works on"):
        start(tmp_path)
    assert dict(os.environ) == before
    assert tmp_path != django_settings.DATA_DIR
