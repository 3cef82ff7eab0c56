"""An older database put in place, behind the back of the models."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection, transaction

from upheld.server.evidence.models import Leaf, LogState


def restore(leaves: list[Leaf], state: Mapping[str, Any] | None) -> None:
    """Put an older database in place, behind the back of the models."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM evidence_leaf")
        LogState.objects.all().delete()
        Leaf.objects.bulk_create(leaves)
        if state is not None:
            LogState.objects.create(**state)
