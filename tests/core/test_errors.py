from __future__ import annotations

import pytest

from upheld.core.errors import Conflict, ExternalError, InputError, NotPermitted, ProofError, UpheldError


@pytest.mark.parametrize(
    ("kind", "exit_code"),
    [(InputError, 2), (NotPermitted, 2), (Conflict, 2), (ExternalError, 3), (ProofError, 1), (UpheldError, 2)],
)
def test_every_error_has_its_exit_code(kind: type[UpheldError], exit_code: int) -> None:
    error = kind("a.b", "It is so.", hint="Do this.")
    assert error.exit_code == exit_code
    assert (error.code, error.message, error.hint) == ("a.b", "It is so.", "Do this.")
    assert str(error) == "It is so. Do this."


def test_an_error_without_a_hint_is_its_message() -> None:
    assert str(ProofError("a.b", "It is so.")) == "It is so."
    assert ExternalError("a.b", "No answer.", is_retryable=True).is_retryable
