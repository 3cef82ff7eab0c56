"""Ask our own pages over the public address, as an outsider would, and read what they answer."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

from django.conf import settings

from upheld.connectors.http import probe
from upheld.core.errors import UpheldError
from upheld.server.incidents.facts import PageItem

TOTAL_SECONDS = 10
MAX_BYTES = 1024 * 1024


def ask(path: str, *, item_id: str, name: str) -> PageItem:
    """What the page under `path` answers within ten seconds, or why nothing does."""
    public_url = settings.CONFIG.text("public_url")
    url = f"{public_url}{path}"
    host = urlsplit(public_url).hostname or ""
    try:
        answer = probe(url, max_bytes=MAX_BYTES, total_seconds=TOTAL_SECONDS, allow_hosts={host})
    except UpheldError as error:
        return PageItem(id=item_id, name=name, url=url, status=None, error=error.message)
    text = answer.body.decode("utf-8", errors="replace")
    return PageItem(
        id=item_id,
        name=name,
        url=url,
        status=answer.status,
        content_type=answer.headers.get("content-type", ""),
        text=text,
        has_form=has_report_form(text, path),
    )


def has_report_form(html: str, path: str) -> bool:
    """Whether a page has a form that sends a free text to `path` by POST, with a button to send it.

    Example:
        >>> page = "<form method=post><textarea></textarea><button>Send</button></form>"
        >>> has_report_form(page, "/report")
        True
    """
    reader = _FormReader(path)
    reader.feed(html)
    reader.close()
    return reader.is_found


class _FormReader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.is_found = False
        self._is_inside = False
        self._has_text = False
        self._has_button = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            target = urlsplit(given.get("action", "")).path or self.path
            self._is_inside = given.get("method", "").casefold() == "post" and target == self.path
            self._has_text = self._has_button = False
        elif self._is_inside and "disabled" not in given:
            self._has_text |= tag == "textarea"
            is_submit = (tag == "button" and given.get("type", "submit").casefold() == "submit") or (
                tag == "input" and given.get("type", "").casefold() in {"submit", "image"}
            )
            self._has_button |= is_submit

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._is_inside:
            self.is_found |= self._has_text and self._has_button
            self._is_inside = False
