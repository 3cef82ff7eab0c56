from __future__ import annotations

import time

import pytest

from upheld.forge.code.markup import MAX_PAGE_BYTES, PAGE_CODE, read_markup, read_style


def loads(html: str) -> list[tuple[str, str, int | None, bool]]:
    found = read_markup(html.encode(), "index.html").loads
    return [(load.target, load.permission, load.place.line, load.is_computed) for load in found]


@pytest.mark.parametrize(
    ("html", "permission"),
    [
        ('<script src="https://a.example/x"></script>', "scripts"),
        ("<SCRIPT SRC='https://a.example/x'></SCRIPT>", "scripts"),
        ("<img src=https://a.example/x>", "images"),
        ('<img srcset="https://a.example/x 2x">', "images"),
        ('<picture><source srcset="https://a.example/x"></picture>', "images"),
        ('<video poster="https://a.example/x"></video>', "images"),
        ('<audio src="https://a.example/x"></audio>', "media"),
        ('<iframe src="https://a.example/x"></iframe>', "frames"),
        ('<object data="https://a.example/x"></object>', "frames"),
        ('<svg><use href="https://a.example/x"/></svg>', "images"),
        ('<link rel="stylesheet" href="https://a.example/x">', "styles"),
        ('<link href="https://a.example/x" rel="shortcut icon">', "images"),
        ('<link rel="preload" as="font" href="https://a.example/x">', "fonts"),
        ('<link rel="modulepreload" href="https://a.example/x">', "scripts"),
        ('<link rel="preconnect" href="https://a.example/x">', "fetch.client"),
        ('<link rel="canonical" href="https://a.example/x">', "link"),
        ('<a href="https://a.example/x">', "link"),
        ('<a ping="https://a.example/x">', "fetch.client"),
        ('<form action="https://a.example/x">', "navigation"),
        ('<meta http-equiv="refresh" content="0; url=https://a.example/x">', "navigation"),
        ('<p style="background: url(https://a.example/x)">', "images"),
        ('<body background="https://a.example/x">', "images"),
        ("<style>@import 'https://a.example/x';</style>", "styles"),
        ("<style>@font-face { src: url(https://a.example/x) }</style>", "fonts"),
        ("<style>p { background: url('https://a.example/x') }</style>", "images"),
        ('<base href="https://a.example/"><img src="x">', "images"),
        ('<script type="importmap">{"imports": {"a": "https://a.example/x"}}</script>', "scripts"),
    ],
)
def test_what_a_page_loads(html: str, permission: str) -> None:
    assert loads(f"<p>\n{html}") == [("https://a.example/x", permission, 2, False)]


@pytest.mark.parametrize(
    "html",
    [
        '<img src="x.png">',
        '<img src="/x.png">',
        '<img src="data:image/png;base64,//aaaa">',
        '<img src="%PUBLIC_URL%/x.png">',
        '<link rel="icon" href="<%= BASE_URL %>favicon.ico">',
        '<!-- <img src="https://a.example/x"> -->',
        "<title><img src=https://a.example/x></title>",
        '<a href="#top">',
        '<a href="mailto:someone@a.example">',
        '<p title="https://a.example/x">',
        "<style>/* url(https://a.example/x) */</style>",
    ],
)
def test_what_stays_with_the_app(html: str) -> None:
    assert loads(html) == []


@pytest.mark.parametrize(
    ("html", "target", "is_computed"),
    [
        ('<img src="%VITE_HOST%/x">', "%VITE_HOST%/x", True),
        ('<img src="https://{{ host }}/x">', "https://{{ host }}/x", True),
        ('<img src="https://a.example/${name}.png">', "https://a.example/${name}.png", False),
    ],
)
def test_addresses_that_the_build_puts_together(html: str, target: str, is_computed: bool) -> None:  # noqa: FBT001 - columns of a table
    assert loads(html) == [(target, "images", 1, is_computed)]


def test_scripts_of_the_app_and_scripts_written_into_the_page() -> None:
    found = read_markup(
        b'<script type="module" src="/src/main.tsx"></script>\n<script>\nf(1);\n</script>\n'
        b'<script type="application/json">{"a": 1}</script>\n<script type="text/template"><b></script>\n',
        "index.html",
    )
    assert [(script.source, script.place.line) for script in found.scripts] == [("/src/main.tsx", 1)]
    assert found.inline.split(b"\n")[2] == b"f(1);"
    assert b"template" not in found.inline
    assert b'"a"' not in found.inline
    assert found.gaps == []


@pytest.mark.parametrize(
    "html",
    [
        '<button onclick="send()">',
        '<a href=" javascript:send()">',
        '<iframe srcdoc="<script>send()</script>">',
        '<script src="https://a.example/x.js"></script>',
    ],
)
def test_code_that_is_not_looked_at_is_a_gap(html: str) -> None:
    (gap,) = read_markup(f"\n{html}".encode(), "index.html").gaps
    assert str(gap.place) == "index.html:2"
    assert gap.touches == PAGE_CODE


@pytest.mark.parametrize(
    ("css", "path", "expected"),
    [
        ("@import url( 'https://a.example/x' );", "a.css", [("https://a.example/x", "styles")]),
        ("@import '//a.example/x';", "a.css", [("//a.example/x", "styles")]),
        (
            "@font-face { src: url(https://a.example/f) }\np { background: url(https://a.example/p) }",
            "a.css",
            [("https://a.example/f", "fonts"), ("https://a.example/p", "images")],
        ),
        ("// @import 'https://a.example/x';\n@use 'variables';", "a.scss", []),
        ("p { background: url(~package/x.png) }", "a.scss", []),
        ("p { background: url(#{$host}/x.png) }", "a.scss", [("#{$host}/x.png", "images")]),
        ("p { background: url(data:image/png;base64,AA//AA) }", "a.css", []),
    ],
)
def test_what_a_style_sheet_loads(css: str, path: str, expected: list[tuple[str, str]]) -> None:
    assert [(load.target, load.permission) for load in read_style(css.encode(), path)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "<a " * 300_000,
        "<style>" * 100_000,
        "<!--" * 200_000,
        '<img src="' * 80_000,
        "<p " + "a=" * 400_000,
        "@import " + " " * 900_000,
        "url(" * 200_000,
        "/*" * 400_000,
        "<%" * 400_000,
        '<p x="' + "{{" * 400_000 + '">',
    ],
    ids=lambda text: text[:8],
)
def test_size_costs_no_square_time(text: str) -> None:
    start = time.process_time()
    read_markup(text.encode(), "a.html")
    read_style(text.encode(), "a.scss")
    assert time.process_time() - start < 4


def test_a_page_too_large_is_a_gap() -> None:
    assert len(read_markup(b"x" * (MAX_PAGE_BYTES + 1), "a.html").gaps) == 1
