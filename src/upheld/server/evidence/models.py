"""What the evidence log keeps: leaves that are only ever added, the head, and the blobs that leaves point to."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models

from upheld.core.errors import Conflict

MAX_LEAF_BYTES = 64 * 1024
MAX_BLOB_BYTES = 4 * 1024 * 1024


class AppendOnlyQuerySet(models.QuerySet["Leaf"]):
    """Rows that can be added and read, never changed or removed."""

    def update(self, **_fields: object) -> NoReturn:
        """Refused."""
        _refuse("changed")

    def delete(self) -> NoReturn:
        """Refused."""
        _refuse("removed")

    def bulk_update(self, objs: object, fields: object, batch_size: int | None = None) -> NoReturn:  # noqa: ARG002 - Django's signature
        """Refused."""
        _refuse("changed")


class Leaf(models.Model):
    """One entry of the log: the canonical bytes of a statement."""

    index = models.BigIntegerField(primary_key=True)
    """Position in the tree, from 0, without gaps."""
    body = models.BinaryField(max_length=MAX_LEAF_BYTES)
    leaf_sha256 = models.CharField(max_length=64)
    """RFC 9162 leaf hash (0x00 ‖ body), hexadecimal."""
    predicate_type = models.CharField(max_length=120, db_index=True)
    received_at = models.DateTimeField()

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:  # noqa: D106 - Django's way to say it
        ordering = ("index",)

    def __str__(self) -> str:
        return f"{self.index} {self.predicate_type}"

    def save(self, *_args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        """Add the leaf; a leaf that is stored already is refused."""
        if not self._state.adding:
            _refuse("changed")
        super().save(force_insert=True, using=kwargs.get("using"))

    def delete(self, using: str | None = None, keep_parents: bool = False) -> NoReturn:  # noqa: ARG002, FBT001, FBT002 - Django's signature
        """Refused."""
        _refuse("removed")


class LogState(models.Model):
    """The head of the log in the database: one row, moved in the transaction of each append."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    size = models.BigIntegerField(default=0)
    root = models.CharField(max_length=64)
    frontier = models.JSONField(default=list)
    """Hashes of the largest complete subtrees from left to right, hexadecimal: all that an append needs."""

    class Meta:  # noqa: D106 - Django's way to say it
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="evidence_one_head"),)

    def __str__(self) -> str:
        return f"size {self.size}"


class Blob(models.Model):
    """A text that entries point to by its digest: it can be shown, or withheld, without touching the log."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    media_type = models.CharField(max_length=80)
    body = models.BinaryField(max_length=MAX_BLOB_BYTES)

    def __str__(self) -> str:
        return f"{self.media_type} {self.sha256[:12]}"

    def save(self, *_args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        """Add the blob; its bytes never change, since its digest is its name."""
        if not self._state.adding:
            _refuse("changed")
        super().save(force_insert=True, using=kwargs.get("using"))


def _refuse(verb: str) -> NoReturn:
    raise Conflict(
        "log.append_only",
        f"An entry of the evidence log cannot be {verb}.",
        hint="Append a new entry that says what is different.",
    )
