"""Who may sign in, and in which office."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models

from upheld.proof.statements import Role


class User(AbstractUser):
    """A member of the vendor's staff, or an auditor."""

    email = models.EmailField(unique=True)
    role = models.CharField(
        max_length=20, choices=[(role.value, role.value) for role in Role], default=Role.ENGINEER.value
    )

    REQUIRED_FIELDS: ClassVar[list[str]] = ["email"]
