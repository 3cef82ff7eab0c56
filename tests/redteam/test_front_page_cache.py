"""Attacks on the front pages in memory: nobody decides what the next visitor gets."""

from __future__ import annotations

import gzip

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.test.utils import override_settings

from upheld.server.trust import cache

STAMP = (1, 1, 1, 1_700_000_000)
BODY = b"<p>the page</p>" * 20


class Site:
    """The rest of the server: counts how often it is asked, and answers with what an attacker could sneak in."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(cache, "published_stamp", lambda: STAMP)
        self.asked = 0
        self.serve = cache.serve_warm(self._answer)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        self.asked += 1
        if request.headers.get("X-Evil") == "error":
            return HttpResponse(b"broken", status=500)
        response = HttpResponse(BODY, headers={"ETag": '"tag"', "Cache-Control": "public, no-cache"})
        if "cookie" in request.headers.get("X-Evil", ""):
            response.set_cookie("session", "of-somebody")
        return response


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Site:
    return Site(monkeypatch)


def ask(site: Site, address: str = "/", method: str = "get", **headers: str) -> HttpResponse:
    request: HttpRequest = getattr(RequestFactory(headers=headers), method)(address)
    response = site.serve(request)
    assert isinstance(response, HttpResponse)
    return response


def test_an_error_or_a_cookie_is_never_kept(site: Site) -> None:
    assert ask(site, **{"X-Evil": "error"}).status_code == 500
    assert ask(site, **{"X-Evil": "cookie"}).cookies
    found = ask(site)
    assert (found.status_code, found.content, bool(found.cookies)) == (200, BODY, False)


def test_a_head_or_a_conditional_request_first_leaves_the_whole_page_for_the_next(site: Site) -> None:
    assert ask(site, method="head").content == b""
    assert ask(site, **{"If-None-Match": "*"}).status_code == 304
    assert ask(site, **{"If-Modified-Since": "Tue, 24 Nov 2099 00:00:00 GMT"}).content == BODY
    assert ask(site).content == BODY
    assert site.asked == 1


@pytest.mark.parametrize("query", ["?x=1", "?state=garbage", "?state=upheld&x", "?", "?STATE=upheld"])
def test_made_up_queries_fill_no_memory(site: Site, query: str) -> None:
    for number in range(50):
        ask(site, f"/{query}{number}")
    assert site.asked == 50
    ask(site)
    ask(site)
    assert site.asked == 51


@pytest.mark.parametrize(
    ("header", "is_packed"),
    [
        ("gzip, deflate, br", True),
        ("br, gzip", True),
        ("GZIP", True),
        ("gzip;q=0.5", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, identity", False),
        ("x-gzip-not", False),
        ("identity", False),
        ("", False),
    ],
)
def test_a_visitor_gets_the_form_it_takes(site: Site, header: str, is_packed: bool) -> None:  # noqa: FBT001 - a table
    for _ in range(2):
        found = ask(site, **{"Accept-Encoding": header})
        assert (found.headers.get("Content-Encoding") == "gzip") is is_packed
        assert (gzip.decompress(found.content) if is_packed else found.content) == BODY
        assert found.headers["Vary"] == "Accept-Encoding"


@override_settings(ALLOWED_HOSTS=["trust.vendor.example"])
def test_a_foreign_host_is_not_mirrored(site: Site) -> None:
    ask(site, Host="evil.example")
    found = ask(site, Host="trust.vendor.example")
    assert b"evil" not in found.content + repr(dict(found.headers)).encode()
