"""What the journeys share: a real server in a process of its own, a real browser, and a first administrator."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = shutil.which("chromium")
START_SECONDS = 60.0
DEMO_DAYS = 13
"""Long enough for the story to break a promise and mend it."""
PASSWORD = "vivid otter lantern quartz"  # noqa: S105 - of a test account
WAIT_MILLISECONDS = 30_000


@dataclass(kw_only=True)
class Site:
    """A data directory with its server, and the link for its first administrator."""

    url: str
    data_dir: Path
    link: str
    state: Mapping[str, Any] = field(default_factory=dict)
    """Cookies of the first administrator once signed in."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; where it is missing the journeys are skipped, and fail in CI.

    It ends with the module: its driver keeps an event loop running in this thread, and as long as it does Django
    refuses its database to every other test on the same worker.
    """
    if CHROMIUM is None:
        missing("Debian's chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as running:
        quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
        chromium: Browser = running.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demo of the invented vendor, served."""
    target, port = tmp_path_factory.mktemp("demo") / "data", free_port()
    made = upheld("demo", "--data", str(target), "--bind", f"127.0.0.1:{port}", "--no-serve", "--days", str(DEMO_DAYS))
    assert made.returncode == 0, made.stderr
    with serving(target, port) as url:
        yield Site(url=url, data_dir=target, link=link_in(made.stdout))


@pytest.fixture(scope="module")
def staff(demo: Site, browser: Browser) -> Site:
    """The demo with its first administrator signed in, once: `state` opens contexts that are."""
    if not demo.state:
        context = browser.new_context()
        enter_as_first_administrator(context.new_page(), demo.url, demo.link)
        demo.state = dict(context.storage_state())
        context.close()
    return demo


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page; at the end of the test nothing may have been refused, nothing may have failed in it."""
    opened: list[BrowserContext] = []
    problems: list[str] = []

    def start(**options: Any) -> Page:  # noqa: ANN401 - what playwright's new_context takes
        context = browser.new_context(**options)
        context.set_default_timeout(WAIT_MILLISECONDS)
        opened.append(context)
        page = context.new_page()
        page.on("console", lambda message: problems.extend(complaint(message.type, message.text)))
        page.on("pageerror", lambda error: problems.append(str(error)))
        return page

    yield start
    for context in opened:
        context.close()
    assert problems == []


def complaint(kind: str, text: str) -> list[str]:
    """What the browser's console says, where it is a fault: hints are none, nor is a form answered with 400."""
    is_refused_form = "responded with a status of 400" in text
    return [] if is_refused_form or kind in {"info", "debug", "verbose", "log"} else [f"{kind}: {text}"]


def enter_as_first_administrator(page: Page, url: str, link: str, *, address: str = "first@admin.example") -> None:
    """From the one-time link over a password to a second factor."""
    page.goto(link)
    page.get_by_label("Your e-mail address").fill(address)
    page.get_by_label("A password").fill(PASSWORD)
    page.locator("main button[type=submit]").click()
    page.locator("input[name=login]").fill(address)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url(f"{url}/console/")
    page.goto(f"{url}/console/account/second-factor/add/")
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    found = re.search(r"Key: <code>([A-Z2-7]+)</code>", page.content())
    assert found is not None
    page.locator("input[name=code]").fill(code_for(found[1]))
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url(f"{url}/console/account/codes/")


def code_for(secret: str) -> str:
    """The code that an authenticator would show now."""
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def missing(what: str) -> NoReturn:
    """Skip in sight where something to test with is missing; in CI, which installs it, that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}, and CI has to have it")
    pytest.skip(what)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def upheld(*words: str) -> subprocess.CompletedProcess[str]:
    """The command, run as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "upheld.cli.main", *words], capture_output=True, text=True, check=False, timeout=120
    )


def link_in(printed: str) -> str:
    """The one-time link in what a command printed."""
    found = re.search(r"http://\S+/console/welcome/\?token=\S+", printed)
    assert found is not None, printed
    return found[0]


@contextmanager
def serving(data_dir: Path, port: int) -> Iterator[str]:
    """`upheld serve` on the port until the block ends; gives its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "upheld.cli.main", "serve", "--data", str(data_dir), "--bind", f"127.0.0.1:{port}"],
        env={**os.environ, "UPHELD_WORKERS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        is_ready, _, _ = select.select([process.stdout], [], [], START_SECONDS)
        line = process.stdout.readline() if is_ready else ""
        assert line.startswith("Serving "), f"the server did not start: {line!r}"
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        assert process.stdout is not None
        process.stdout.close()
