"""Addresses made with `URL` stay the texts that they become."""

from __future__ import annotations

import pytest

from upheld.forge.flow.values import Choice

from .conftest import Evaluate, shown

VALUES = {
    "new URL('/a/b', 'https://host.example/x').toString()": "https://host.example/a/b",
    "`${new URL('https://host.example/x')}`": "https://host.example/x",
    "new URL(`https://${payload.host}/x?a=1`).search": "?a=1",
    "new URL('https://user@host.example:8080/x#y').hostname": "host.example",
    "new URL(`https://host.example/${payload.id}`).host": "host.example",
    "new URLSearchParams({ a: 'b c', d: payload.d }).toString()": "a=b+c&d={payload.d}",
}
CHANGED = {
    "url.searchParams.append('q', payload.q)": "https://host.example/x?q={payload.q}",
    "url.pathname = '/api/' + payload.id": "https://host.example/api/{payload.id}",
    "url.search = new URLSearchParams({ a: payload.a })": "https://host.example/x?a={payload.a}",
    "url.host = payload.host": "https://{payload.host}/x",
    "url.hash = '#top'": "https://host.example/x#top",
}


@pytest.mark.parametrize("expression", VALUES)
def test_addresses_are_read(evaluate: Evaluate, expression: str) -> None:
    assert shown(evaluate(expression)) == VALUES[expression]


@pytest.mark.parametrize("change", CHANGED)
def test_changes_show_in_the_address(evaluate: Evaluate, change: str) -> None:
    value = evaluate("url.href", before=f"const url = new URL('https://host.example/x'); {change}")
    assert shown(value) == CHANGED[change]


def test_a_path_that_the_caller_chooses_may_be_a_whole_address(evaluate: Evaluate) -> None:
    value = evaluate("new URL(payload.path, 'https://host.example/x').href")
    assert isinstance(value, Choice)
    assert {shown(option.value) for option in value.options} == {
        "{payload.path}",
        "https://host.example/{payload.path}",
    }
