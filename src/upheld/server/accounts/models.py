"""Who may sign in, in which office, and the one-time links that make accounts."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from upheld.proof.statements import Role

ROLE_CHOICES: list[tuple[str, str]] = [(role.value, role.value.replace("_", " ")) for role in Role]


class UserManager(BaseUserManager["User"]):
    """Makes accounts."""

    def create_user(self, email: str, password: str | None = None, *, role: Role = Role.ENGINEER) -> User:
        """A new account; without a password nobody can sign in to it."""
        user = self.model(email=self.normalize_email(email).lower(), role=role.value)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A member of the vendor's staff, or an auditor. Signs in with the e-mail address."""

    email = models.EmailField(unique=True)
    role = models.CharField(max_length=20, choices=ROLE_CHOICES, default=Role.ENGINEER.value)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return f"account {self.pk} ({self.role})"


class Invitation(models.Model):
    """A one-time link; the token itself is known only to whoever was given it."""

    token_sha256 = models.CharField(max_length=64, unique=True)
    role = models.CharField(max_length=20, choices=ROLE_CHOICES)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="invitations")
    """Empty: the server itself, on its terminal."""

    def __str__(self) -> str:
        return f"invitation {self.pk} ({self.role})"
