"""Judge a security.txt by the rules of RFC 9116.

Source: RFC 9116, sections 2.3 (signatures), 2.5.2 (Canonical), 2.5.3 (Contact), 2.5.5 (Expires), 2.5.8
(Preferred-Languages), 3 (location).
"""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

from upheld.core.errors import InputError
from upheld.server.incidents.addresses import is_loopback

LEAST_DAYS_LEFT = 14
MOST_DAYS_AHEAD = 366

_FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9-]*):[ \t]*(?P<value>\S.*)")
_DATE_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})")
_ADDRESSES = ("acknowledgments", "canonical", "contact", "encryption", "hiring", "policy", "csaf")
_ONCE = ("expires", "preferred-languages")


def find_problems(text: str, *, url: str, now: dt.datetime) -> tuple[str, ...]:
    """What is wrong with the file, each in a sentence; nothing where it is right.

    Raises:
        InputError: the file is signed, which is not read here.
    """
    if text.lstrip().startswith("-----BEGIN PGP SIGNED MESSAGE-----"):
        raise InputError("security_txt.signed", "The file is signed with OpenPGP, which this check does not read.")
    fields, problems = _read(text)
    problems += [f"The field {name} stands {len(fields[name])} times." for name in _ONCE if len(fields[name]) > 1]
    if not fields["contact"]:
        problems.append("There is no Contact.")
    for name in _ADDRESSES:
        problems += [
            f"{name.capitalize()} is no address that may stand there." for value in fields[name] if not _fits(value)
        ]
    if fields["canonical"] and url not in fields["canonical"]:
        problems.append("No Canonical is the address that the file was fetched from.")
    problems += _judge_expiry(fields["expires"], now)
    return tuple(problems)


def expires_at(text: str) -> dt.datetime | None:
    """The time in a single, readable Expires."""
    fields, _ = _read(text)
    return _parse_time(fields["expires"][0]) if len(fields["expires"]) == 1 else None


def _read(text: str) -> tuple[dict[str, list[str]], list[str]]:
    fields: dict[str, list[str]] = {name: [] for name in (*_ADDRESSES, *_ONCE)}
    problems = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _FIELD.fullmatch(line.rstrip())
        if match is None:
            problems.append(f"Line {number} is neither a field nor a comment.")
            continue
        fields.setdefault(match["name"].casefold(), []).append(match["value"])
    return fields, problems


def _judge_expiry(values: list[str], now: dt.datetime) -> list[str]:
    if not values:
        return ["There is no Expires."]
    if len(values) > 1:
        return []
    at = _parse_time(values[0])
    if at is None:
        return ["Expires is no date and time of RFC 3339."]
    if at <= now:
        return [f"It expired on {at:%Y-%m-%d}."]
    if at < now + dt.timedelta(days=LEAST_DAYS_LEFT):
        return [f"It expires on {at:%Y-%m-%d}, in less than {LEAST_DAYS_LEFT} days."]
    if at > now + dt.timedelta(days=MOST_DAYS_AHEAD):
        return [f"It expires on {at:%Y-%m-%d}, more than a year ahead."]
    return []


def _parse_time(value: str) -> dt.datetime | None:
    if _DATE_TIME.fullmatch(value) is None:
        return None
    try:
        return dt.datetime.fromisoformat(value.upper()).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        return None


def _fits(value: str) -> bool:
    """A web address must be https (plain http only on the machine itself); mail, telephone and the like are free."""
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(host)
    if parts.scheme == "http":
        return is_loopback(value)
    return parts.scheme in {"mailto", "tel", "openpgp4fpr", "dns"} and bool(parts.path)
