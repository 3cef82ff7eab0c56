"""The background jobs: what is done without anybody asking, how often, and under which permission."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final, cast

from django.apps import apps
from django.conf import settings

from upheld.server.accounts.api import SYSTEM, Actor
from upheld.server.accounts.permissions import Permission, require
from upheld.server.site.config import Config


@dataclass(frozen=True, kw_only=True)
class Job:
    """One thing that the background process does again and again."""

    name: str
    run: Callable[[Actor], None]
    interval_seconds: int
    permission: Permission | None
    """What the acting server needs for it; None is refused at the start."""


def all_jobs() -> tuple[Job, ...]:
    """The jobs of this installation, in the order in which they run."""
    config: Config = settings.CONFIG
    jobs = (
        ("heartbeat", "evidence", "heartbeat", config.number("heartbeat_minutes") * 60, Permission.READ_CONSOLE),
        ("due checks", "assessment", "run_due", config.number("work_interval_seconds"), Permission.RUN_CHECKS),
        ("publish", "evidence", "publish", config.number("work_interval_seconds"), Permission.READ_CONSOLE),
    )
    return tuple(
        Job(name=name, run=_bind(app, verb), interval_seconds=seconds, permission=permission)
        for name, app, verb, seconds, permission in jobs
        if _has(app, verb)
    )


def run_job(job: Job) -> None:
    """Run one job once as the server itself.

    Raises:
        NotPermitted: the job declares no permission.
    """
    require(SYSTEM, cast("Permission", job.permission))
    job.run(SYSTEM)


_API: Final = "upheld.server.{}.api"


def _has(app: str, verb: str) -> bool:
    module = _API.format(app)
    return apps.is_installed(f"upheld.server.{app}") and find_spec(module) is not None and hasattr(
        importlib.import_module(module), verb
    )


def _bind(app: str, verb: str) -> Callable[[Actor], None]:
    def run(actor: Actor) -> None:
        getattr(importlib.import_module(_API.format(app)), verb)(actor=actor)

    return run
