from __future__ import annotations

import pytest

from upheld.supply.tools import is_tool


@pytest.mark.parametrize("name", ["eslint", "eslint-plugin-x", "@types/node", "css-loader", "typescript", "vite"])
def test_tools(name: str) -> None:
    assert is_tool(name)


@pytest.mark.parametrize("name", ["lodash", "react", "@forge/api", "web-vitals", "loader", "jest-diff"])
def test_what_runs_with_the_app(name: str) -> None:
    assert not is_tool(name)
