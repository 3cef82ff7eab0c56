"""The front pages as ready bytes, served before sessions and accounts are even looked at.

What is kept belongs to one state of the published checkpoint file and to one minute. A new entry replaces the file
by a rename, so that its time, size and inode tell every process of the server at once.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import http_date

from upheld.core.clock import SystemClock
from upheld.server.trust.log_files import log_folder
from upheld.server.trust.policy_page import FILTERS
from upheld.server.trust.queries import bucket_start

GetResponse = Callable[[HttpRequest], HttpResponseBase]
Key: TypeAlias = tuple[str, str, bool]
Stamp: TypeAlias = tuple[int, int, int, int]

WARM: Final = frozenset({("/", ""), ("/trust.json", ""), *(("/", f"state={state}") for state in FILTERS)})
"""(path, query) of the addresses that are kept; nothing a visitor makes up can fill the memory."""

_GZIP_LEVEL: Final = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class WarmPage:
    """An answer as bytes, plain and packed."""

    stamp: Stamp
    body: bytes
    packed: bytes
    etag: str
    headers: Mapping[str, str]


def serve_warm(get_response: GetResponse) -> GetResponse:
    """Answer the front pages from memory while nothing changed; must stand before every other middleware."""
    pages: dict[Key, WarmPage] = {}

    def handle(request: HttpRequest) -> HttpResponseBase:
        address = (request.path, request.META.get("QUERY_STRING", ""))
        if address not in WARM or request.method not in {"GET", "HEAD"}:
            return get_response(request)
        stamp = published_stamp()
        if stamp is None:
            return get_response(request)
        key = (*address, request.is_secure())
        page = pages.get(key)
        if page is None or page.stamp != stamp:
            # Asked for whole, so that the answer can be kept; what the visitor holds already is compared below.
            wanted = request.META.pop("HTTP_IF_NONE_MATCH", None)
            request.META.pop("HTTP_IF_MODIFIED_SINCE", None)
            response = get_response(request)
            if wanted is not None:
                request.META["HTTP_IF_NONE_MATCH"] = wanted
            if not _can_keep(response):
                return response
            page = pages[key] = _keep(response, stamp)
        return answer(request, page)

    return handle


def published_stamp() -> Stamp | None:
    """What tells one published state from another, and the minute; None before anything is published."""
    try:
        status = os.stat(log_folder() / "checkpoint")  # noqa: PTH116 - the fast way: this is every request
    except FileNotFoundError:
        return None
    minute = int(bucket_start(SystemClock().now()).timestamp())
    return status.st_mtime_ns, status.st_size, status.st_ino, minute


def answer(request: HttpRequest, page: WarmPage) -> HttpResponse:
    """The page in the form the visitor takes: packed or plain, whole, only its head, or "not modified"."""
    is_packed = _takes_gzip(request.META.get("HTTP_ACCEPT_ENCODING", ""))
    etag = f'"{page.etag}{"-gzip" if is_packed else ""}"'
    wanted = request.META.get("HTTP_IF_NONE_MATCH", "")
    if wanted == "*" or page.etag in wanted:
        response = HttpResponse(status=304)
        del response.headers["Content-Type"]
        kept = {name: value for name, value in page.headers.items() if name != "Content-Type"}
    else:
        body = page.packed if is_packed else page.body
        response = HttpResponse(b"" if request.method == "HEAD" else body)
        response.headers["Content-Length"] = str(len(body))
        if is_packed:
            response.headers["Content-Encoding"] = "gzip"
        kept = dict(page.headers)
    for name, value in kept.items():
        response.headers[name] = value
    response.headers["ETag"] = etag
    return response


def _takes_gzip(header: str) -> bool:
    """Whether `Accept-Encoding` names gzip, and not in order to refuse it (`gzip;q=0`, RFC 9110, section 12.5.3)."""
    if header.startswith("gzip,"):  # what browsers send; this is every request
        return True
    for part in header.lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() == "gzip":
            return not weight or weight.replace(" ", "").removeprefix("q=").strip("0.") != ""
    return False


def _can_keep(response: HttpResponseBase) -> bool:
    is_whole = isinstance(response, HttpResponse) and response.status_code == 200  # noqa: PLR2004 - OK
    return is_whole and not response.cookies and "Content-Encoding" not in response.headers


def _keep(response: HttpResponseBase, stamp: Stamp) -> WarmPage:
    body = response.content if isinstance(response, HttpResponse) else b""
    headers = {name: value for name, value in response.headers.items() if name not in {"Content-Length", "ETag"}}
    headers["Vary"] = "Accept-Encoding"
    headers.setdefault("Last-Modified", http_date(stamp[3]))
    return WarmPage(
        stamp=stamp,
        body=body,
        packed=gzip.compress(body, _GZIP_LEVEL, mtime=0),
        etag=response.headers["ETag"].strip('W/"'),
        headers=headers,
    )
