"""`upheld verify`: is a bundle genuine, is it recent, and what does it prove?"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from upheld.cli.output import Page, add_format, add_now, is_json, print_json, progress, read_now
from upheld.core.clock import format_time
from upheld.core.errors import InputError
from upheld.core.outcomes import NO_PROMISE, State

if TYPE_CHECKING:
    from upheld.proof.growth import Growth
    from upheld.proof.verify import Verification, VerifiedSentence

NAME = "verify"
HELP = """Verify a bundle: recompute the log and every state from the evidence, and compare the page with it.

Works offline; only for a URL is its one host asked for the bundle. Exit codes: 0 genuine and recent (a broken
sentence, truthfully shown, is genuine), 1 it does not hold, 2 it cannot be read, 3 undecided (the log is older than
72 hours, or a required promise is not proven)."""
EXAMPLE = "upheld verify bundle.zip --pin log.vendor.example.vkey --require upheld"

_MAX_BUNDLE_BYTES = 256 * 1024 * 1024
_MAX_FILES = 0xFFFE
_MAX_PIN_BYTES = 4096
_TOTAL_SECONDS = 30
_CONCLUSIONS = {0: (State.UPHELD.value, "holds"), 1: (State.BROKEN.value, "not so")}
"""Exit code → the state whose symbol and color fit, and the word for it."""
_LARGE_BYTES = 2 * 1024 * 1024


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the bundle and what is asked of it."""
    parser.add_argument("bundle", metavar="FILE|DIR|URL", help="a bundle, an unpacked one, or its address")
    parser.add_argument("--pin", metavar="KEY", help="the vendor's verification key, or a file that holds it")
    parser.add_argument("--since", metavar="FILE", help="a bundle kept from before: the log must only have grown")
    parser.add_argument("--require", choices=("upheld",), help="ask that every promise is upheld as well")
    parser.add_argument("--sentence", metavar="ID", help="look at one sentence only")
    add_now(parser)
    add_format(parser)


def run(arguments: argparse.Namespace) -> int:
    """Verify and report."""
    from upheld.proof.growth import require_growth
    from upheld.proof.verify import verify_bundle

    now = read_now(arguments)
    pin = None if arguments.pin is None else _read_pin(arguments.pin)
    data = _read_bundle(arguments.bundle)
    with progress(f"Verifying {len(data) // 1024:,} KiB" if len(data) < _LARGE_BYTES else "Verifying a large bundle"):
        found = verify_bundle(
            data,
            now=now,
            pin=pin,
            require=State.UPHELD if arguments.require else None,
            sentence=arguments.sentence,
        )
        grown = None if arguments.since is None else require_growth(_read_bundle(arguments.since), data)
    if is_json(arguments):
        before = None if grown is None else {"size": grown.size_before, "at": format_time(grown.generated_at_before)}
        print_json(_document(found) | {"since": before})
    else:
        _print_report(found, is_one=arguments.sentence is not None, grown=grown)
    return found.exit_code


def _read_pin(text: str) -> str:
    """The key itself, or the content of the file it names."""
    if "+" in text and not Path(text).exists():
        return text
    try:
        with Path(text).open("rb") as file:
            return file.read(_MAX_PIN_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            "verify.pin",
            f"--pin {text[:100]!r} is neither a verification key nor a file that holds one.",
            hint="A key looks like name+1a2b3c4d+AbC…, on one line.",
        ) from error


def _read_bundle(source: str) -> bytes:
    if source.startswith(("https://", "http://")):
        return _fetch(source)
    path = Path(source)
    try:
        if path.is_dir():
            return _pack_folder(path)
        return _read_file(path, _MAX_BUNDLE_BYTES)
    except OSError as error:
        raise InputError(
            "verify.file", f"{source} cannot be read: {error.strerror}.", hint="Give a file, a folder or an address."
        ) from error


def _fetch(source: str) -> bytes:
    from upheld.connectors.http import fetch

    parts = urlsplit(source)
    path = parts.path if parts.path not in {"", "/"} else "/bundle.zip"
    load: Callable[..., bytes] = fetch
    with progress(f"Fetching from {parts.netloc}"):
        return load(urlunsplit(parts._replace(path=path)), max_bytes=_MAX_BUNDLE_BYTES, total_seconds=_TOTAL_SECONDS)


def _read_file(path: Path, most: int) -> bytes:
    """A plain file, opened without waiting for a writer, never more of it than `most`."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise InputError("verify.file", f"{path} is not a plain file.", hint="Give a file, a folder or an address.")
        content = file.read(most + 1)
    if len(content) > most:
        raise InputError("bundle.size", f"{path} is larger than {most} bytes.", hint="A bundle is never that large.")
    return content


def _pack_folder(folder: Path) -> bytes:
    """An unpacked bundle as the file it came from; links and special files are refused."""
    from upheld.proof.archive import pack_archive

    members: dict[str, bytes] = {}
    room = _MAX_BUNDLE_BYTES
    for place, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(place) / name
            if path.is_symlink():
                raise InputError("verify.link", f"{path} is a link.", hint="An unpacked bundle holds plain files only.")
        for name in names:
            path = Path(place) / name
            content = _read_file(path, room)
            room -= len(content)
            members[path.relative_to(folder).as_posix()] = content
            if len(members) > _MAX_FILES:
                raise InputError(
                    "verify.files", f"{folder} holds more than {_MAX_FILES} files.", hint="Is it a bundle?"
                )
    return pack_archive(members)


def _document(found: Verification) -> dict[str, object]:
    """The report for scripts."""
    return {
        "exit_code": found.exit_code,
        "conclusion": found.conclusion,
        "notes": list(found.notes),
        "vendor": dict(found.vendor),
        "policy": {
            "policy": found.policy.policy,
            "version": found.policy.version,
            "title": found.policy.title,
            "effective_on": found.policy.effective_on.isoformat(),
            "sha256": found.policy.sha256,
        },
        "log": {
            "origin": found.head.origin,
            "size": found.head.size,
            "root_sha256": found.head.root.hex(),
            "newest_at": format_time(found.newest_at),
            "age_seconds": max(0, int((found.verified_at - found.newest_at).total_seconds())),
        },
        "key": {"vkey": found.vkey, "fingerprint": found.fingerprint, "is_pinned": found.is_pinned},
        "generated_at": format_time(found.generated_at),
        "verified_at": format_time(found.verified_at),
        "summary": {state.value: count for state, count in found.summary.items()},
        "sentences": [_sentence_document(sentence) for sentence in found.sentences],
    }


def _sentence_document(sentence: VerifiedSentence) -> dict[str, object]:
    return {
        "id": sentence.id,
        "section": sentence.section,
        "text": sentence.text,
        "sha256": sentence.sha256,
        "state": sentence.state,
        "state_then": sentence.state_then,
        "why": sentence.why,
        "age_seconds": sentence.age_seconds,
        "commitments": [
            {
                "id": one.id,
                "state": one.state.value,
                "why": one.why,
                "checks": list(one.checks),
                "last_proof_at": _time(one.last_proof_at),
                "next_due_at": _time(one.next_due_at),
            }
            for one in sentence.commitments
        ],
    }


def _time(at: dt.datetime | None) -> str | None:
    return None if at is None else format_time(at)


def _print_report(found: Verification, *, is_one: bool, grown: Growth | None) -> None:
    from upheld.proof.wording import say_date, say_time

    page = Page()
    name = found.vendor.get("name")
    policy = found.policy
    age = _say_age(max(0, int((found.verified_at - found.newest_at).total_seconds())))
    page.fields(
        [
            ("Vendor", name if isinstance(name, str) else "(not named)"),
            ("Policy", f"{policy.title}, version {policy.version}, effective {say_date(policy.effective_on)}"),
            ("Page of", say_time(found.generated_at)),
            ("Log", f"{found.head.origin}, {found.head.size:,} entries, the newest {age} old"),
            ("Key", found.fingerprint),
            ("Pinned", "yes" if found.is_pinned else "no, it came with the bundle"),
        ]
    )
    section = ""
    for sentence in found.sentences:
        if sentence.section != section:
            section = sentence.section
            page.heading(section)
        _print_sentence(page, sentence, is_one=is_one)
    promises = [sentence for sentence in found.sentences if sentence.state != NO_PROMISE]
    counts = [f"{count} {state.value}" for state, count in found.summary.items() if count]
    page.heading(
        f"{len(promises)} of {len(found.sentences)} sentences promise something: {', '.join(counts) or 'none'}"
    )
    if grown is not None:
        added = grown.size_now - grown.size_before
        page.paragraph(
            f"The log only grew since the bundle of {say_time(grown.generated_at_before)}: "
            f"{grown.size_before:,} entries then, {added:,} more now."
        )
    for note in found.notes:
        page.paragraph(note, is_dim=True)
    page.line()
    state, word = _CONCLUSIONS.get(found.exit_code, (State.UNPROVEN.value, "undecided"))
    page.state(state, found.conclusion, word=word)


def _print_sentence(page: Page, sentence: VerifiedSentence, *, is_one: bool) -> None:
    page.state(sentence.state, sentence.text, label=sentence.id)
    if sentence.state == NO_PROMISE and not is_one:
        return
    age = "" if sentence.age_seconds is None else f" Last proof {_say_age(sentence.age_seconds)} ago."
    page.paragraph(sentence.why + age, indent=13, is_dim=True)
    if sentence.state != sentence.state_then:
        page.paragraph(f"It was {sentence.state_then} when the page was made.", indent=13)
    if is_one and len(sentence.commitments) > 1:
        for one in sentence.commitments:
            page.paragraph(f"{one.id}: {one.state}. {one.why}", indent=13)


def _say_age(seconds: int) -> str:
    """An age in its largest fitting unit: `3 days`."""
    for unit, length in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= length:
            count = seconds // length
            return f"{count} {unit}" + ("" if count == 1 else "s")
    return "less than a minute"
