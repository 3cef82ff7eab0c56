"""The published log as files: only names that a log can have, nothing joined from free text."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from upheld.core.errors import ProofError
from upheld.proof.tiles import TILE_WIDTH, Tile, parse_path
from upheld.server.accounts.permissions import public
from upheld.server.evidence import api as evidence_api

TILE_CACHE: Final = "public, max-age=31536000, immutable"
"""A tile never changes; nor does a partial one, for a wider one has another name."""
CHECKPOINT_CACHE: Final = "public, max-age=5"


def log_folder() -> Path:
    """Where the log is published."""
    folder: Path = settings.DATA_DIR / "log"
    return folder


def entry_tile(index: int, size: int) -> str:
    """The address of the bundle of entries that holds entry `index` of a log of `size` entries.

    Example:
        >>> entry_tile(300, 400)
        '/log/tile/entries/001.p/144'
    """
    number = index // TILE_WIDTH
    width = min(TILE_WIDTH, size - number * TILE_WIDTH)
    return f"/log/{Tile(level=None, index=number, width=width).path}"


@public
@require_safe
def checkpoint(_request: HttpRequest) -> HttpResponse:
    """The signed size and root."""
    return _answer(log_folder() / "checkpoint", "text/plain; charset=utf-8", CHECKPOINT_CACHE)


@public
@require_safe
def tile(_request: HttpRequest, path: str) -> HttpResponse:
    """A tile of hashes or a bundle of entries."""
    try:
        wanted = parse_path(f"tile/{path}")
    except ProofError as error:
        raise Http404(error.message) from error
    return _answer(log_folder() / wanted.path, "application/octet-stream", TILE_CACHE)


@public
@require_safe
def key(_request: HttpRequest) -> HttpResponse:
    """The log's public key, as `upheld verify --pin` takes it."""
    return HttpResponse(
        f"{evidence_api.log_verifier().vkey}\n",
        content_type="text/plain; charset=utf-8",
        headers={"Cache-Control": "public, max-age=3600"},
    )


def _answer(file: Path, media_type: str, cache: str) -> HttpResponse:
    try:
        body = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise Http404("The log has no such file.") from error
    return HttpResponse(body, content_type=media_type, headers={"Cache-Control": cache})
