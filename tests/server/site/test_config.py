"""Settings: one table, two places, no contradiction."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from upheld.core.errors import InputError
from upheld.server.site.config import (
    CONFIG_FILE,
    SETTINGS,
    Value,
    load_config,
    require_installation,
    split_bind,
    write_config,
)

ROOT = Path(__file__).parents[3]


def refused(tmp_path: Path, text: str = "", environ: dict[str, str] | None = None) -> InputError:
    (tmp_path / CONFIG_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_config(tmp_path, environ or {})
    return caught.value


@pytest.mark.parametrize(
    ("text", "environ", "code"),
    [
        ('vendor_nam = "x"', {}, "settings.unknown"),
        ("", {"UPHELD_VENDOR_NAM": "x"}, "settings.unknown"),
        ("vendor_name = 3", {}, "settings.form"),
        ('report_answer_hours = "72"', {}, "settings.form"),
        ("report_answer_hours = true", {}, "settings.form"),
        ("report_answer_hours = 0", {}, "settings.range"),
        ("", {"UPHELD_REPORT_ANSWER_HOURS": "-1"}, "settings.form"),
        ("", {"UPHELD_REPORT_ANSWER_HOURS": "99999"}, "settings.range"),
        ("", {"UPHELD_LOG_REQUESTS": "yes"}, "settings.form"),
        ("allowed_hosts = [1]", {}, "settings.form"),
        ('vendor_name = "a\\u0000b"', {}, "settings.control"),
        ('public_url = "ftp://vendor.example"', {}, "settings.public_url"),
        ('public_url = "https://vendor.example/trust"', {}, "settings.public_url"),
        ('public_url = "https://user@vendor.example"', {}, "settings.public_url"),
        ('public_url = "https://vendor.example:99999"', {}, "settings.public_url"),
        ('vendor_id = "Lark Works"', {}, "settings.vendor_id"),
        ('bind = "8000"', {}, "settings.bind"),
        ('security_contact = "security@vendor.example"', {}, "settings.security_contact"),
        ('database_url = "mysql://x"', {}, "settings.database_url"),
        ("vendor_name = ", {}, "settings.toml"),
    ],
)
def test_wrong_setting_is_refused(tmp_path: Path, text: str, environ: dict[str, str], code: str) -> None:
    error = refused(tmp_path, text, environ)
    assert error.code == code
    assert "UPHELD_" in error.message or CONFIG_FILE in error.message or code == "settings.bind"


def test_contradiction_names_both_places(tmp_path: Path) -> None:
    error = refused(tmp_path, 'vendor_name = "A"', {"UPHELD_VENDOR_NAME": "B"})
    assert error.code == "settings.contradiction"
    assert str(tmp_path / CONFIG_FILE) in error.message
    assert "UPHELD_VENDOR_NAME" in error.message


def test_same_value_in_both_places_is_no_contradiction(tmp_path: Path) -> None:
    (tmp_path / CONFIG_FILE).write_text("workers = 2\nallowed_hosts = ['a.example', 'b.example']", encoding="utf-8")
    config = load_config(tmp_path, {"UPHELD_WORKERS": "2", "UPHELD_ALLOWED_HOSTS": "a.example, b.example"})
    assert config.number("workers") == 2
    assert config.hosts[-2:] == ("a.example", "b.example")


def test_huge_or_binary_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / CONFIG_FILE).write_bytes(b"#" * 70_000)
    with pytest.raises(InputError, match="65536 are allowed"):
        load_config(tmp_path, {})
    (tmp_path / CONFIG_FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="not TOML"):
        load_config(tmp_path, {})


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    values: dict[str, Value] = {
        "vendor_name": 'A "quoted" \\ name',
        "languages": ("en", "de"),
        "log_requests": True,
        "threads": 3,
    }
    write_config(tmp_path, values)
    config = load_config(tmp_path, {})
    assert {name: config.values[name] for name in values} == values
    assert (tmp_path / CONFIG_FILE).stat().st_mode & 0o777 == 0o600


def test_hosts_and_origin_follow_the_public_url(tmp_path: Path) -> None:
    config = load_config(tmp_path, {"UPHELD_PUBLIC_URL": "https://trust.vendor.example"})
    assert (config.hosts, config.log_origin, config.is_https) == (
        ("trust.vendor.example",),
        "trust.vendor.example/log",
        True,
    )
    assert "localhost" in load_config(tmp_path, {}).hosts


def test_directory_without_settings_is_no_installation(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"has no upheld\.toml"):
        require_installation(tmp_path)


def test_bind_takes_ipv6_in_brackets() -> None:
    assert split_bind("[::1]:80") == ("::1", 80)
    with pytest.raises(InputError):
        split_bind("127.0.0.1:0")


def test_page_of_settings_says_what_the_table_says() -> None:
    subprocess.run([sys.executable, ROOT / "tools" / "write_settings_page.py", "--check"], check=True)


def test_every_setting_tells_its_meaning() -> None:
    assert all(setting.meaning.endswith(".") and len(setting.meaning) > 20 for setting in SETTINGS)
