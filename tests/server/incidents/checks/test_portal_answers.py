"""The page for reports is asked as an outsider would ask it."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from upheld.core.check import Context, Item, Result
from upheld.core.clock import SystemClock
from upheld.core.outcomes import Outcome
from upheld.server.incidents.checks.portal_answers import CHECK, collect, run
from upheld.server.incidents.facts import PageItem
from upheld.server.incidents.own_pages import has_report_form

SAMPLES = sorted((Path(__file__).parent / "samples" / CHECK.id).glob("*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample(
    path: Path,
    read_sample: Callable[[Path, type[Item]], Context[Any]],
    overall: Callable[[Iterable[Result]], Outcome],
) -> None:
    assert overall(run(read_sample(path, PageItem))) == path.stem.partition("-")[0]


def look() -> Result:
    now = SystemClock().now()
    (result,) = run(Context(now=now, items=collect(now)))
    return result


def test_running_server_passes(live_server: Any, set_public_url: Callable[[str], None]) -> None:  # noqa: ANN401 - pytest-django's server
    set_public_url(live_server.url)
    result = look()
    assert result.outcome is Outcome.PASS, result.message
    assert "this machine only" in result.message


def test_server_that_is_down_fails_with_words(set_public_url: Callable[[str], None]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: nobody answers, and nobody else can
        set_public_url(f"http://127.0.0.1:{taken.getsockname()[1]}")
        result = look()
    assert result.outcome is Outcome.FAIL
    assert "does not answer" in result.message
    assert result.remedy


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<form method=POST action=/report><textarea></textarea><input type=submit></form>", True),
        ("<form method=get action=/report><textarea></textarea><button>Send</button></form>", False),
        ("<form method=post action=/console/sign-in/><textarea></textarea><button>Send</button></form>", False),
        ("<form method=post action=/report><textarea disabled></textarea><button>Send</button></form>", False),
        ("<form method=post action=/report><textarea></textarea></form><button>Send</button>", False),
        ("<!-- <form method=post><textarea></textarea><button>Send</button></form> -->", False),
        ("", False),
    ],
)
def test_form_is_told_from_other_forms(html: str, *, expected: bool) -> None:
    assert has_report_form(html, "/report") is expected
