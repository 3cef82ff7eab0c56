"""Bad input: each gives a clear error or a clean parse within two seconds and 300 MB, in a process of its own.

The policy cases of the fact sheet on assurance (section 5, 1 to 9) are here by their numbers.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from upheld.core.errors import InputError
from upheld.reading.structure import parse_policy
from upheld.reading.units import ParsedPolicy

# Reads standard input, prints the number of units or the code of the error, seconds of CPU and the peak in KiB.
PROBE = """
import json, resource, sys
from upheld.core.errors import InputError
from upheld.reading.proposal import propose
from upheld.reading.structure import parse_policy
propose(parse_policy("We test.").units[0])
data = sys.stdin.buffer.read()
start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
try:
    parsed = parse_policy(data)
    outcome = [len(parsed.units)]
except InputError as error:
    outcome = [error.code, error.message, error.hint]
used = resource.getrusage(resource.RUSAGE_SELF)
# Not ru_maxrss: that begins with what the process that started this one held.
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([outcome, used.ru_utime - start, int(peak)]))
"""

BIG: dict[str, tuple[bytes, str]] = {
    "3: ten megabytes": (b"We encrypt data. " * 620_000, "policy.size"),
    "line of two megabytes": (b"We encrypt data " * 125_000, "policy.size"),
    "two megabytes of sentences": (b"We encrypt data. " * 120_000, "policy.size"),
    "8: sentence of a megabyte": (b"word " * 200_000, "policy.size"),
    "sentence of 450 kilobytes": (b"word " * 90_000, "policy.sentence_size"),
    "many lines": (b"We encrypt data.\n" * 250_000, "policy.size"),
    "many bullets": (b"- a\n" * 45_000, "policy.size"),
    "spaces": (b"a" + b" " * 440_000 + b"b", "policy.sentence_size"),
    "full stops": (b"." * 450_000, "policy.empty"),
    "unclosed brackets": (b"(a. " * 110_000, "policy.sentence_size"),
    "unclosed links": (b"[a](" * 110_000, "policy.sentence_size"),
    "unclosed fences": (b"```a\n~~~\n" * 20_000, "policy.size"),
    "strokes": (b"a | b\na | b | c\n" * 9_000, "policy.sentence_size"),
    "capitals": (b"ACCESS\n" * 45_000, "policy.size"),
    "unclosed comments": (b"<!doctype html>" + b"<!--" * 1_000_000, "policy.empty"),
    "unclosed tags": (b"<!doctype html>" + b"<a" * 2_000_000, "policy.size"),
    "unclosed quotes": (b"<!doctype html>" + b'<a x="' * 700_000, "policy.size"),
    "unclosed scripts": (b"<!doctype html>" + b"<script>" * 500_000, "policy.empty"),
    "many tags": (b"<!doctype html>" + b"<b>" * 1_500_000, "policy.size"),
    "nested tables": (b"<!doctype html>" + b"<table><tr><td>" * 300_000, "policy.size"),
    "random bytes": (bytes(range(1, 256)) * 4_000, "policy.encoding"),
}
SOUND: dict[str, tuple[bytes, int]] = {
    "6: nested HTML": (b"<div>" * 10_000 + b"We test.<script>We never stop.</script>" + b"</div>" * 10_000, 1),
    "nested HTML lists": (b"<ul><li>a" * 2_900 + b"</li></ul>" * 2_900, 2_900),
    "nested lists": (b"".join(b" " * depth + b"- a\n" for depth in range(900)), 900),
    "nested quotations": (b"> " * 10_000 + b"We test.", 1),
}


def probe(data: bytes) -> tuple[list[object], float, float]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    found = subprocess.run(
        [sys.executable, "-c", PROBE], input=data, capture_output=True, check=True, timeout=60, env=environment
    )
    outcome, seconds, kibibytes = json.loads(found.stdout)
    return outcome, seconds, kibibytes / 1024


@pytest.mark.parametrize("name", BIG)
def test_large_or_hostile_input_is_refused_in_time(name: str) -> None:
    data, code = BIG[name]
    outcome, seconds, mebibytes = probe(data)
    assert outcome[0] == code
    assert all(outcome)
    assert seconds < 2
    assert mebibytes < 300


@pytest.mark.parametrize("name", SOUND)
def test_deep_input_is_read_in_time(name: str) -> None:
    data, units = SOUND[name]
    outcome, seconds, mebibytes = probe(data)
    assert outcome == [units]
    assert seconds < 2
    assert mebibytes < 300


def notes_of(data: bytes | str) -> list[str]:
    return [note.code for note in parse_policy(data).notes]


def texts_of(data: bytes | str) -> list[str]:
    return [unit.text for unit in parse_policy(data).units]


def test_1_direction_controls_are_made_visible() -> None:
    parsed = parse_policy("We keep \u202eno\u202c data.")
    assert [note.code for note in parsed.notes] == ["text.bidi_control"]
    assert "U+202E" in parsed.notes[0].message
    assert parsed.notes[0].sentence_id == parsed.units[0].id


def test_2_zero_width_characters_make_another_sentence() -> None:
    hidden = parse_policy("We keep no da\u200bta.")
    assert hidden.units[0].sha256 != parse_policy("We keep no data.").units[0].sha256
    assert [note.code for note in hidden.notes] == ["text.zero_width"]


def refused(data: bytes | str) -> str:
    with pytest.raises(InputError) as caught:
        parse_policy(data)
    assert caught.value.message
    assert caught.value.hint
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "policy.empty"),
        (b" \n\t", "policy.empty"),
        (b"\xef\xbb\xbf", "policy.empty"),
        (b"We\0test.", "policy.binary"),
        ("We\0test.", "policy.binary"),
        (b"%PDF-1.7 \xe2", "policy.binary"),
        (b"PK\x03\x04word", "policy.binary"),
        (b"\x89PNG\r\n", "policy.binary"),
        (b"\x01\x02\x03 We test.", "policy.binary"),
        ("We test \ud800.", "policy.encoding"),
        ("We test.".encode("utf-32"), "policy.encoding"),
        (b"\xff\xfeW\x00e\x00\x00\xd8", "policy.encoding"),
        (b"\xe9" * 100, "policy.encoding"),
    ],
)
def test_4_what_is_not_text_is_refused(data: bytes | str, code: str) -> None:
    assert refused(data) == code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_5_encodings_read_alike(encoding: str) -> None:
    text = "We encrypt data. Größe – “ja”.\n"
    assert parse_policy(text.encode(encoding)) == parse_policy(text)


def test_5_other_bytes_are_read_as_windows_1252_and_said() -> None:
    data = "We say “yes” – in Zürich, always. ".encode("windows-1252") + "Größe zählt auch.".encode()
    assert texts_of(data) == ["We say “yes” – in Zürich, always.", "Größe zählt auch."]
    assert notes_of(data) == ["text.encoding_guessed"]


def test_control_characters_are_left_out_and_said() -> None:
    text = (
        "We encrypt all data at rest and in transit and we test the keys each quarter, on every system.\x07 Yes, we do."
    )
    assert "\x07" not in "".join(texts_of(text))
    assert notes_of(text) == ["text.control"]


def test_6_scripts_and_styles_are_inert() -> None:
    page = (
        "<p>We test.</p><script>We('promise')</script><style>We{}</style>"
        "<!-- We hide. --><svg><text>We draw.</text></svg>"
    )
    assert texts_of(page) == ["We test."]


def test_7_mixed_alphabets_are_said() -> None:
    assert notes_of("\u0410cme keeps no data.") == ["text.homoglyph"]


@pytest.mark.parametrize(
    "placeholder", ["[Company Name]", "TODO", "XX", "{{vendor}}", "<your company>", "____", "[insert date]"]
)
def test_placeholders_are_said(placeholder: str) -> None:
    assert "text.placeholder" in notes_of(f"We at {placeholder} keep no data.")


@pytest.mark.parametrize(
    "text", ["We fix it [1].", "Size XXL is fine.", "We do to-do lists.", "See [docs](https://a.example)."]
)
def test_ordinary_words_are_no_placeholders(text: str) -> None:
    assert notes_of(text) == []


def test_9_white_space_changes_nothing() -> None:
    def digests(parsed: ParsedPolicy) -> list[str]:
        return [unit.sha256 for unit in parsed.units]

    assert digests(parse_policy("We  use\u00a0SSO.\n\n\nWe\ttest it.")) == digests(
        parse_policy("We use SSO. We test it.")
    )
