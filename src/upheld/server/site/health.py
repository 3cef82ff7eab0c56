"""Two addresses for whoever watches the server: does the process live, and can it do its work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from upheld.core.errors import UpheldError
from upheld.server.accounts.permissions import public
from upheld.server.evidence import api as evidence
from upheld.server.site import keys


@public
@require_safe
def healthz(_request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers; it touches nothing else."""
    return JsonResponse({"alive": True})


@public
@require_safe
def readyz(_request: HttpRequest) -> JsonResponse:
    """200 when everything a report needs is there, else 503 with the parts that are not."""
    parts = {name: _holds(part) for name, part in PARTS.items()}
    is_ready = all(parts.values())
    return JsonResponse({"ready": is_ready, "parts": parts}, status=200 if is_ready else 503)


def _holds(part: Callable[[], bool]) -> bool:
    try:
        return part()
    except (DatabaseError, UpheldError, OSError):
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def _migrations() -> bool:
    return not pending_migrations()


def _keys() -> bool:
    if not settings.IS_SCRATCH:
        keys.read_django_key(Path(settings.DATA_DIR))
        keys.read_receipt_key(Path(settings.DATA_DIR))
    return True


def _log() -> bool:
    """Whether the log can be read and continued: its head, the folder it is published in, the key that signs it."""
    evidence.head()
    if not settings.IS_SCRATCH:
        next((Path(settings.DATA_DIR) / "log").iterdir(), None)
        evidence.log_verifier()
    return True


PARTS: dict[str, Callable[[], bool]] = {
    "database": _database,
    "migrations": _migrations,
    "keys": _keys,
    "log": _log,
}


def pending_migrations() -> tuple[str, ...]:
    """Names of the migrations that this version has and the database has not."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return tuple(f"{migration.app_label}.{migration.name}" for migration, _ in plan)
