"""The YAML loader: what it reads, and above all what it refuses."""

from __future__ import annotations

import time

import pytest

from upheld.catalog.safe_yaml import YamlNode, load_yaml
from upheld.core.errors import InputError


def load(text: str) -> YamlNode:
    return load_yaml(text.encode(), source="sample.yml")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: &x [1]\nb: 2", "yaml.anchor", 1),
        ("a: 1\nb: *x", "yaml.alias", 2),
        ("a: 1\nb: 2\na: 3", "yaml.duplicate_key", 3),
        ('a: 1\n"a": 3', "yaml.duplicate_key", 2),
        ("a: !!python/object/apply:os.system [ls]", "yaml.tag", 1),
        ("a: !!str 1", "yaml.tag", 1),
        ("a: !Ref b", "yaml.tag", 1),
        ("%TAG ! tag:x.example,2026:\n---\na: 1", "yaml.tag", 1),
        ("a: 1\n---\nb: 2", "yaml.documents", 2),
        ("\n1: a", "yaml.key", 2),
        ("true: a", "yaml.key", 1),
        ("? [a]\n: b", "yaml.key", 1),
        ("? {a: b}\n: b", "yaml.key", 1),
        ("<<: {a: b}", "yaml.merge", 1),
        ("a: .nan", "yaml.number", 1),
        ("a: -.inf", "yaml.number", 1),
        ("a:\n  " + "9" * 5000, "yaml.number", 2),
        ("a: 1e999", "yaml.number", 1),
        ("a: 0x" + "f" * 500, "yaml.number", 1),
        ("[" * 65 + "]" * 65, "yaml.depth", 1),
        ("[" * 5000, "yaml.depth", 1),
        ("a: [1", "yaml.syntax", 1),
        ("a: b: c", "yaml.syntax", 1),
        ("a: 1\n\tb: 2", "yaml.syntax", 2),
        ("a: 1\nb: \x01", "yaml.syntax", 2),
    ],
)
def test_dangerous_or_broken_text_is_refused_with_its_line(text: str, code: str, line: int) -> None:
    with pytest.raises(InputError) as caught:
        load(text)
    assert caught.value.code == code
    assert f"sample.yml, line {line}:" in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a: \0", "yaml.nul"),
        (b"a: \xff", "yaml.encoding"),
        ("a: b".encode("utf-16"), "yaml.nul"),
        (b"a" * 1_000_001, "yaml.size"),
        (b"[" + b"1," * 300_000 + b"]", "yaml.size"),
    ],
)
def test_unreadable_bytes_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        load_yaml(data, source="sample.yml")
    assert caught.value.code == code


def test_alias_bomb_is_refused_at_once() -> None:
    bomb = "a: &a [x,x,x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}]\n" for n in range(20))
    started = time.perf_counter()
    with pytest.raises(InputError):
        load(bomb)
    assert time.perf_counter() - started < 0.5


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("on", "on"),
        ("no", "no"),
        ("yes", "yes"),
        ("12:30", "12:30"),
        ("2026-11-24", "2026-11-24"),
        ("1_000", "1_000"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("null", None),
        ("12", 12),
        ("-3", -3),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.5", 1.5),
        ("1.", 1.0),
        (".5", 0.5),
        ("1.2.3", "1.2.3"),
        ("'12'", "12"),
        ('"true"', "true"),
        ("'<<'", "<<"),
    ],
)
def test_plain_scalars_mean_what_yaml_1_2_says(written: str, value: object) -> None:
    node = load(f"key: {written}").get("key")
    assert node is not None
    assert node.plain() == value
    assert type(node.plain()) is type(value)


def test_text_of_a_number_is_kept_as_written() -> None:
    node = load("version: 1.10").get("version")
    assert node is not None
    assert node.as_text() == "1.10"


def test_lines_of_values_and_keys() -> None:
    node = load("# comment\napps:\n  - id: notes\n    name: Notes\n  - id: boards\n")
    apps = node.get("apps")
    assert apps is not None
    assert (apps.key_line, apps.line) == (2, 3)
    assert [entry.line for entry in apps.entries()] == [3, 5]
    name = apps.entries()[0].get("name")
    assert name is not None
    assert (name.line, name.as_text()) == (4, "Notes")
    assert node.plain() == {"apps": [{"id": "notes", "name": "Notes"}, {"id": "boards"}]}


def test_wrong_shape_gives_nothing_or_an_error_with_the_line() -> None:
    node = load("a: [1]\nb: text")
    inner = node.get("a")
    assert inner is not None
    assert inner.get("x") is None
    assert node.entries() == ()
    assert inner.items() == ()
    with pytest.raises(InputError, match=r"line 1: Text is expected"):
        inner.as_text()


def test_empty_file_is_nothing() -> None:
    assert load("").value is None
    assert load("# only a comment\n").value is None


def test_byte_order_mark_is_not_part_of_the_text() -> None:
    assert load_yaml(b"\xef\xbb\xbfa: 1", source="x").plain() == {"a": 1}
