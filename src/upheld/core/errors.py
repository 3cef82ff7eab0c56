"""The errors of the product.

Every error says what happened with its values (`message`), what to do about it (`hint`), and carries a stable
`code` for scripts. Nothing secret and nothing personal stands in any of them.

    UpheldError
     ├─ InputError      the input cannot be read or is not allowed      exit code 2
     ├─ NotPermitted    the actor may not do this                       exit code 2
     ├─ Conflict        the present state forbids it                    exit code 2
     ├─ ExternalError   another system did not do its part              exit code 3
     └─ ProofError      a proof does not hold                           exit code 1
"""

from __future__ import annotations

from typing import ClassVar


class UpheldError(Exception):
    """An expected failure, told to a person in two sentences."""

    exit_code: ClassVar[int] = 2

    def __init__(self, code: str, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        """Stable, lower case, dotted: `policy.empty`."""
        self.message = message
        """What happened, where, with the values."""
        self.hint = hint
        """What to do about it; empty only where nothing can be done."""

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(UpheldError):
    """Input that cannot be read, is too large, or is not of the expected form."""


class NotPermitted(UpheldError):  # noqa: N818 - reads as the sentence it is; named so in STYLE
    """The actor may not do this."""


class Conflict(UpheldError):  # noqa: N818 - reads as the sentence it is; named so in STYLE
    """The present state forbids the change; nothing was changed."""


class ExternalError(UpheldError):
    """Another system did not answer, or not as agreed."""

    exit_code: ClassVar[int] = 3

    def __init__(self, code: str, message: str, *, hint: str = "", is_retryable: bool = False) -> None:
        super().__init__(code, message, hint=hint)
        self.is_retryable = is_retryable
        """Whether the same call may go through later."""


class ProofError(UpheldError):
    """Something that claims to be a proof does not hold."""

    exit_code: ClassVar[int] = 1
