"""The settings of an installation: one table, read from `upheld.toml` in the data directory and from UPHELD_*.

A name may be set in one place or, with the same value, in both. Two places that disagree stop the start, since
whichever of the two won, somebody would believe the other.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias, cast
from urllib.parse import SplitResult, urlsplit

from upheld.core.errors import InputError

Value: TypeAlias = str | int | bool | tuple[str, ...]

CONFIG_FILE: Final = "upheld.toml"
PREFIX: Final = "UPHELD_"
DATA_VARIABLE: Final = "UPHELD_DATA"
"""Names the data directory itself, and so can stand in the environment only."""

_MAX_FILE_BYTES: Final = 64 * 1024
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One line of the table."""

    name: str
    default: Value
    meaning: str
    """One or two sentences for the person who runs the server."""
    minimum: int = 0
    maximum: int = 2**31 - 1

    @property
    def type_name(self) -> str:
        """The type as the reference page names it."""
        return {str: "text", int: "whole number", bool: "true or false", tuple: "list of texts"}[type(self.default)]

    @property
    def variable(self) -> str:
        """The name of its environment variable."""
        return PREFIX + self.name.upper()


SETTINGS: Final = (
    Setting(
        name="public_url",
        default="http://127.0.0.1:8000",
        meaning="The address under which people reach this server, without a slash at the end. "
        "Under https, cookies are sent over https only and browsers are told to stay with https for a year.",
    ),
    Setting(name="bind", default="127.0.0.1:8000", meaning="Host and port that the server listens on."),
    Setting(name="vendor_name", default="Unnamed vendor", meaning="The vendor's name, as the pages print it."),
    Setting(
        name="vendor_id",
        default="vendor",
        meaning="The vendor's short name in files and addresses: lower-case letters, digits, hyphens.",
    ),
    Setting(
        name="log_origin",
        default="",
        meaning="The name of the evidence log in its checkpoints; empty takes the host of public_url and `/log`. "
        "It must never change once the log has entries, so `upheld init` writes it down.",
    ),
    Setting(
        name="allowed_hosts",
        default=(),
        meaning="Further host names that requests may carry, beside the one of public_url.",
    ),
    Setting(
        name="trusted_proxies",
        default=0,
        maximum=10,
        meaning="How many reverse proxies of your own stand before the server. Only then is X-Forwarded-For read, "
        "and only for the rate limits; with public_url under https, X-Forwarded-Proto is then believed as well.",
    ),
    Setting(
        name="report_answer_hours",
        default=72,
        minimum=1,
        maximum=24 * 60,
        meaning="Within how many hours a report is answered; the receipt page prints date and time.",
    ),
    Setting(
        name="report_readers",
        default="the security lead and the owner",
        meaning="Who reads reports, as the report page prints it: offices, no names.",
    ),
    Setting(
        name="security_contact",
        default="",
        meaning="A further contact in security.txt (`mailto:…`, `tel:…` or an https address) after the report page.",
    ),
    Setting(
        name="security_policy_url",
        default="",
        meaning="Where security.txt says the policy stands; empty takes the start page of this server.",
    ),
    Setting(
        name="languages",
        default=("en",),
        meaning="Languages in which reports are read, as security.txt lists them.",
    ),
    Setting(
        name="database_url",
        default="",
        meaning="Empty keeps everything in SQLite in the data directory; "
        "`postgresql://user:password@host:5432/name` keeps it in PostgreSQL.",
    ),
    Setting(
        name="session_hours",
        default=12,
        minimum=1,
        maximum=24 * 30,
        meaning="How long a sign-in to the console lasts, whatever happens in it.",
    ),
    Setting(
        name="link_hours",
        default=24,
        minimum=1,
        maximum=24 * 14,
        meaning="How long a one-time link for a new account is good.",
    ),
    Setting(
        name="heartbeat_minutes",
        default=60,
        minimum=1,
        maximum=24 * 60,
        meaning="How often the log notes that the server lives, so that silence is visible.",
    ),
    Setting(
        name="work_interval_seconds",
        default=30,
        minimum=1,
        maximum=3600,
        meaning="How often the background process looks for checks that are due.",
    ),
    Setting(
        name="workers",
        default=0,
        maximum=64,
        meaning="Processes that answer requests; 0 takes one for each core, four at most.",
    ),
    Setting(
        name="threads",
        default=4,
        minimum=1,
        maximum=64,
        meaning="Requests that one process answers at the same time. Clients that send or read slowly hold none.",
    ),
    Setting(
        name="max_body_bytes",
        default=2 * 1024 * 1024,
        minimum=64 * 1024,
        maximum=64 * 1024 * 1024,
        meaning="The largest request body that is read; more is answered with 413.",
    ),
    Setting(
        name="log_requests",
        default=False,
        meaning="Write one line a request to standard error: method, path, status, milliseconds; never an address.",
    ),
)
"""Every setting there is, in the order of the reference page."""

BY_NAME: Final = {setting.name: setting for setting in SETTINGS}


@dataclass(frozen=True, kw_only=True)
class Config:
    """The settings in force, checked."""

    data_dir: Path
    values: Mapping[str, Value]
    """Every name of the table."""
    given: Mapping[str, str]
    """Name → place, for those not left at their default."""

    def text(self, name: str) -> str:
        """A setting that is text."""
        return cast("str", self.values[name])

    def number(self, name: str) -> int:
        """A setting that is a whole number."""
        return cast("int", self.values[name])

    def flag(self, name: str) -> bool:
        """A setting that is true or false."""
        return cast("bool", self.values[name])

    def texts(self, name: str) -> tuple[str, ...]:
        """A setting that is a list."""
        return cast("tuple[str, ...]", self.values[name])

    @property
    def public(self) -> SplitResult:
        """`public_url` in its parts."""
        return urlsplit(self.text("public_url"))

    @property
    def is_https(self) -> bool:
        """Whether people reach the server over TLS."""
        return self.public.scheme == "https"

    @property
    def log_origin(self) -> str:
        """The log's name, as set or else from the public host."""
        return self.text("log_origin") or f"{self.public.netloc}/log"

    @property
    def hosts(self) -> tuple[str, ...]:
        """Host names that a request may carry; under a loopback address all its names."""
        host = self.public.hostname or ""
        loopback = ("127.0.0.1", "localhost", "[::1]") if host in {"127.0.0.1", "localhost", "::1"} else (host,)
        return tuple(dict.fromkeys((*loopback, *self.texts("allowed_hosts"))))


def load_config(data_dir: Path, environ: Mapping[str, str]) -> Config:
    """The settings of the installation in `data_dir`; a missing file means no settings in it.

    Raises:
        InputError: an unknown name, a value of the wrong form, or file and environment disagree.
    """
    path = data_dir / CONFIG_FILE
    from_file = _read_file(path)
    from_environment = _read_environment(environ)
    values: dict[str, Value] = {}
    given: dict[str, str] = {}
    for setting in SETTINGS:
        places = []
        if setting.name in from_file:
            places.append((f"{path} ({setting.name})", from_file[setting.name]))
        if setting.name in from_environment:
            places.append((f"the environment ({setting.variable})", from_environment[setting.name]))
        if len(places) > 1 and places[0][1] != places[1][1]:
            raise InputError(
                "settings.contradiction",
                f"{places[0][0]} and {places[1][0]} give {setting.name} different values.",
                hint="Remove one of the two.",
            )
        values[setting.name] = places[0][1] if places else setting.default
        if places:
            given[setting.name] = places[0][0]
    _require_sound(values, given)
    return Config(data_dir=data_dir, values=values, given=given)


def require_installation(data_dir: Path) -> None:
    """Refuse a directory that `upheld init` did not make.

    Raises:
        InputError: there is no `upheld.toml` in it.
    """
    if not (data_dir / CONFIG_FILE).is_file():
        raise InputError(
            "data.missing",
            f"{data_dir} is no data directory: it has no {CONFIG_FILE}.",
            hint="Make one: upheld init DIR",
        )


def write_config(data_dir: Path, values: Mapping[str, Value]) -> None:
    """Write `upheld.toml` with these settings, each with its meaning above it.

    Raises:
        InputError: an unknown name or a value that `load_config` would refuse.
    """
    lines = ["# Settings of this Upheld installation. The table of all settings: docs/reference/settings.md", ""]
    for name, value in values.items():
        setting = _require_known(name, "the call")
        _require_form(setting, value, "the call")
        lines += [f"# {setting.meaning}", f"{name} = {_toml(value)}", ""]
    path = data_dir / CONFIG_FILE
    path.write_text("\n".join(lines), encoding="utf-8")
    path.chmod(0o600)


def _toml(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(entry) for entry in value) + "]"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _read_file(path: Path) -> dict[str, Value]:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InputError(
            "settings.unreadable", f"{path} cannot be read: {error.strerror}.", hint="Check its rights."
        ) from error
    if len(raw) > _MAX_FILE_BYTES:
        raise InputError("settings.size", f"{path} has {len(raw)} bytes; {_MAX_FILE_BYTES} are allowed.")
    try:
        table = tomllib.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError("settings.toml", f"{path} is not TOML: {error}.", hint="Mend the line it names.") from error
    found: dict[str, Value] = {}
    for name, value in table.items():
        setting = _require_known(name, str(path))
        found[name] = _require_form(setting, tuple(value) if isinstance(value, list) else value, str(path))
    return found


def _read_environment(environ: Mapping[str, str]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for variable in sorted(environ):
        if not variable.startswith(PREFIX) or variable == DATA_VARIABLE:
            continue
        setting = _require_known(variable.removeprefix(PREFIX).lower(), f"the environment ({variable})")
        place = f"the environment ({variable})"
        found[setting.name] = _require_form(setting, _from_text(setting, environ[variable], place), place)
    return found


def _from_text(setting: Setting, text: str, place: str) -> Value:
    if isinstance(setting.default, bool):
        if text not in {"true", "false"}:
            raise _wrong_form(setting, place)
        return text == "true"
    if isinstance(setting.default, int):
        if not re.fullmatch(r"[0-9]{1,10}", text):
            raise _wrong_form(setting, place)
        return int(text)
    if isinstance(setting.default, tuple):
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return text


def _require_known(name: str, place: str) -> Setting:
    setting = BY_NAME.get(name)
    if setting is None:
        raise InputError(
            "settings.unknown",
            f"{place} has the setting {name[:60]!r}, which does not exist.",
            hint=f"The settings are: {', '.join(sorted(BY_NAME))}.",
        )
    return setting


def _require_form(setting: Setting, value: object, place: str) -> Value:
    if type(value) is not type(setting.default):
        raise _wrong_form(setting, place)
    if isinstance(value, tuple) and not all(isinstance(entry, str) for entry in value):
        raise _wrong_form(setting, place)
    texts = value if isinstance(value, tuple) else (value,)
    if any(isinstance(text, str) and _CONTROL.search(text) for text in texts):
        raise InputError("settings.control", f"{place}: {setting.name} holds a control character.")
    if type(value) is int and not setting.minimum <= value <= setting.maximum:
        raise InputError(
            "settings.range",
            f"{place}: {setting.name} is {value}; it must lie between {setting.minimum} and {setting.maximum}.",
        )
    return value


def _wrong_form(setting: Setting, place: str) -> InputError:
    return InputError("settings.form", f"{place}: {setting.name} must be a {setting.type_name}.", hint=setting.meaning)


def _require_sound(values: Mapping[str, Value], given: Mapping[str, str]) -> None:
    public_url = cast("str", values["public_url"])
    place = given.get("public_url", "the default")
    try:
        parts = urlsplit(public_url)
        is_sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_sound = False
    if not is_sound or parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        raise InputError(
            "settings.public_url",
            f"{place}: public_url is {public_url[:200]!r}.",
            hint="Write it like https://trust.vendor.example, without a path or a slash at the end.",
        )
    if not _SLUG.fullmatch(cast("str", values["vendor_id"])):
        raise InputError(
            "settings.vendor_id",
            f"{given.get('vendor_id', 'the default')}: vendor_id must be lower-case letters, digits and hyphens.",
        )
    split_bind(cast("str", values["bind"]))
    contact = cast("str", values["security_contact"])
    if contact and not contact.startswith(("mailto:", "tel:", "https://")):
        raise InputError(
            "settings.security_contact",
            f"{given['security_contact']}: security_contact must be an address of mailto:, tel: or https:.",
        )
    if (url := cast("str", values["database_url"])) and not url.startswith("postgresql://"):
        raise InputError(
            "settings.database_url",
            f"{given['database_url']}: database_url must be empty or start with postgresql://.",
        )


def split_bind(bind: str) -> tuple[str, int]:
    """Host and port of `HOST:PORT`; an IPv6 host stands in brackets.

    Raises:
        InputError: another form, or a port beyond 65535.

    Example:
        >>> split_bind("127.0.0.1:8000")
        ('127.0.0.1', 8000)
    """
    host, colon, port = bind.rpartition(":")
    if not colon or not host or not re.fullmatch(r"[0-9]{1,5}", port) or not 0 < int(port) <= 65535:  # noqa: PLR2004 - the largest port
        raise InputError("settings.bind", f"{bind[:100]!r} is no HOST:PORT.", hint="Write it like 127.0.0.1:8000.")
    return host.strip("[]"), int(port)
