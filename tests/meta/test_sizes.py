"""No module over 500 lines, no function over 60, at most 12 models an app: what a person can hold in mind."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for path in (ROOT / "src").rglob("*.py") if "migrations" not in path.parts)


def function_lengths(tree: ast.Module) -> list[tuple[str, int]]:
    """Every function's name and its lines, decorators apart."""
    return [
        (node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_module_and_functions_stay_readable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 500, "split the module: it has more than 500 lines"
    too_long = [(name, lines) for name, lines in function_lengths(ast.parse(text)) if lines > 60]
    assert not too_long, f"split these functions: {too_long}"


def test_a_long_function_would_be_found() -> None:
    source = "def f():\n" + "    x = 1\n" * 60
    assert function_lengths(ast.parse(source)) == [("f", 61)]


def test_no_app_has_more_than_twelve_models() -> None:
    from django.apps import apps

    for config in apps.get_app_configs():
        if config.name.startswith("upheld."):
            assert len(list(config.get_models())) <= 12, f"{config.label} has more than 12 models: split the app"
