from __future__ import annotations

import pytest

from upheld.forge.folding import MAX_OPERANDS, fold
from upheld.forge.syntax import parse_script, walk


def folded(expression: str, before: str = "") -> list[tuple[str, bool]]:
    """The alternatives of `const target = …`, constants before it known."""
    root = parse_script(f"{before}\nconst target = {expression};\n".encode(), ".js")
    values = {}
    for node, _ in walk(root):
        name, value = node.child_by_field_name("name"), node.child_by_field_name("value")
        if node.type == "variable_declarator" and name is not None and value is not None:
            values[(name.text or b"").decode()] = value
    target = values.pop("target")
    return [(value.text, value.is_whole) for value in fold(target, values)]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'a' + 'b' + 'c'", [("abc", True)]),
        ("`a${'b'}c`", [("abc", True)]),
        ("`a${x}c`", [("a", False)]),
        ("'a' + x", [("a", False)]),
        ("x + 'a'", [("", False)]),
        ("('a')", [("a", True)]),
        ("x ? 'a' : 'b'", [("a", True), ("b", True)]),
        ("x || 'a'", [("", False), ("a", True)]),
        (r"'\u0061\x62\u{63}\/'", [("abc/", True)]),
        (r"'\ud800'", [("\ufffd", True)]),
        ("f()", [("", False)]),
        ("1 - 2", [("", False)]),
        ("new URL('https://a.example/x')", [("https://a.example/x", True)]),
        ("new URL('/x', 'https://a.example')", [("https://a.example/", False)]),
        ("new URL('//b.example', 'https://a.example')", [("", False)]),
        ("new URL(x, 'https://a.example')", [("", False)]),
        ("new URL('./w.js', import.meta.url)", [("./w.js", True)]),
    ],
)
def test_fold(expression: str, expected: list[tuple[str, bool]]) -> None:
    assert folded(expression) == expected


def test_constants_are_followed() -> None:
    assert folded("BASE + '/x'", "const HOST = 'a.example';\nconst BASE = `https://${HOST}`;") == [
        ("https://a.example/x", True)
    ]


def test_a_circle_of_constants_ends() -> None:
    assert folded("A", "const A = B;\nconst B = A;") == [("", False)]


def test_long_sums_and_deep_nests_end_undecided() -> None:
    assert folded(" + ".join(["'a'"] * (MAX_OPERANDS + 10))) == [("", False)]
    assert folded("(" * 500 + "'a'" + ")" * 500) == [("", False)]
    assert folded("x ? 'a' : " * 300 + "'b'")[-1] == ("", False)
