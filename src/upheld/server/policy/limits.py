"""What people may write into the policy app: lengths, forms, terms."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from upheld.catalog.kinds import load_kinds
from upheld.core.check import ParameterValue
from upheld.core.errors import InputError
from upheld.core.outcomes import Sufficiency
from upheld.server.policy.registry import known_checks
from upheld.server.policy.shapes import Answer, ArgumentTexts, NewCommitment

MAX_TEXT_CHARACTERS = 4_000
MAX_LINES = 40
MAX_TERM_DAYS = 366
"""An attestation or a waiver counts for a year at most; then somebody has to look again."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PARAMETER = re.compile(r"[a-z][a-z_]{0,39}")
_URL = re.compile(r"https?://[^\s<>\"]{3,280}")
_MAX_SLUG = 60


def require_slug(slug: str, what: str) -> None:
    """Pass if `slug` can be the id of something.

    Raises:
        InputError: it cannot.
    """
    if len(slug) > _MAX_SLUG or not _SLUG.fullmatch(slug):
        raise InputError(
            "slug.form",
            f"{slug[:80]!r} cannot be the id of {what}.",
            hint="Use lower-case letters, digits and hyphens, 60 at most.",
        )


def require_text(text: str, what: str, *, may_be_empty: bool = False, most: int = MAX_TEXT_CHARACTERS) -> None:
    """Pass if `text` has a sensible length and can be stored everywhere.

    Raises:
        InputError: empty, too long, or holding NUL characters or half surrogates.
    """
    if not may_be_empty and not text.strip():
        raise InputError("text.empty", f"{what} is empty.", hint="Write at least one sentence.")
    if len(text) > most:
        raise InputError("text.length", f"{what} has {len(text)} characters.", hint=f"Use {most} at most.")
    if "\x00" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise InputError("text.characters", f"{what} holds a character that cannot be stored.", hint="Remove it.")


def require_term(from_at: dt.datetime, until_at: dt.datetime, what: str) -> None:
    """Pass if the term runs forward and for a year at most.

    Raises:
        InputError: it does not.
    """
    if until_at <= from_at:
        raise InputError("term.order", f"{what} ends before it begins.", hint="Give a later end.")
    if until_at - from_at > dt.timedelta(days=MAX_TERM_DAYS):
        raise InputError(
            "term.length", f"{what} runs longer than {MAX_TERM_DAYS} days.", hint="Give an earlier end and renew it."
        )


def require_commitments(sentence_id: str, commitments: Iterable[NewCommitment]) -> None:
    """Pass if the commitments can stand together in one sentence.

    Raises:
        InputError: a kind stands twice or has no proper form, or a parameter has not.
    """
    seen: set[str] = set()
    for commitment in commitments:
        if commitment.kind not in load_kinds():
            raise InputError(
                "commitment.kind", f"{commitment.kind[:80]!r} is not a kind.", hint="Take one of the catalog."
            )
        if commitment.kind in seen:
            raise InputError(
                "commitment.twice",
                f"The kind {commitment.kind} stands twice in {sentence_id}.",
                hint="Name each kind once; lists of values go into its parameters.",
            )
        seen.add(commitment.kind)
        _require_parameters(commitment.parameters)
        for word in commitment.vague:
            require_text(word, "A vague word", most=200)


def _require_parameters(parameters: Mapping[str, ParameterValue]) -> None:
    for name, value in parameters.items():
        values = value if isinstance(value, tuple) else (value,)
        is_sound = _PARAMETER.fullmatch(name) and all(
            isinstance(entry, str | int) and not isinstance(entry, bool) for entry in values
        )
        if not is_sound:
            raise InputError(
                "commitment.parameter",
                f"The parameter {name[:60]!r} does not hold whole numbers or words.",
                hint="Write it like max_days: 30, or as a list of such values.",
            )
        for entry in values:
            if isinstance(entry, str):
                require_text(entry, f"The parameter {name}", most=200)


def require_argument(kind: str, texts: ArgumentTexts) -> None:
    """Pass if the argument's checks can carry it, and its words can be stored.

    Raises:
        InputError: an unknown check, one that does not speak for the kind, more weight than a check claims for
            itself, a doubt answered by a check that is not bound, or a text out of bounds.
    """
    for check_id, sufficiency in texts.checks.items():
        _require_check(kind, check_id, sufficiency)
    for doubt in texts.could_be_false_if:
        require_text(doubt.text, "A doubt")
        if (doubt.answer is Answer.CHECK) != (doubt.check is not None) or (
            doubt.check is not None and doubt.check not in texts.checks
        ):
            raise InputError(
                "argument.doubt",
                f"A doubt about {kind} is said to be answered by the check {doubt.check}, which is not bound to it.",
                hint="Bind the check, or answer the doubt with accepted or open.",
            )
    if texts.parts_suffice and not texts.warrant.strip():
        raise InputError(
            "argument.warrant",
            f"The parts are said to be enough together for {kind}, without a reason.",
            hint="Write the reason under warrant.",
        )
    _require_words(texts)


def _require_check(kind: str, check_id: str, sufficiency: Sufficiency) -> None:
    check = known_checks().get(check_id)
    if check is None:
        raise InputError(
            "argument.check", f"There is no check {check_id[:80]!r}.", hint="`upheld check list` names all there are."
        )
    claimed = check.meta.speaks_for.get(kind)
    if claimed is None:
        raise InputError(
            "argument.check_kind",
            f"The check {check_id} does not speak for {kind}.",
            hint="`upheld check show` lists the kinds a check speaks for.",
        )
    if sufficiency is Sufficiency.WHOLE and claimed is Sufficiency.PART:
        raise InputError(
            "argument.sufficiency",
            f"The check {check_id} shows only a part of {kind}; it cannot be bound as enough alone.",
            hint="Bind it as part.",
        )


def _require_words(texts: ArgumentTexts) -> None:
    require_text(texts.because, "The reason", may_be_empty=True)
    require_text(texts.warrant, "The warrant", may_be_empty=True)
    for lines in (texts.assuming, texts.not_covered, texts.could_be_false_if, tuple(texts.definitions)):
        if len(lines) > MAX_LINES:
            raise InputError(
                "argument.lines", f"An argument has {len(lines)} points in one part.", hint="Use 40 at most."
            )
    for line in (*texts.assuming, *texts.not_covered):
        require_text(line, "A point of the argument")
    for word, meaning in texts.definitions.items():
        require_text(word, "A word to be defined", most=200)
        require_text(meaning, f"The definition of {word[:60]!r}")
    if texts.source is not None:
        require_text(texts.source.label, "The label of the source", may_be_empty=True, most=300)
        if not _URL.fullmatch(texts.source.url):
            raise InputError(
                "argument.source",
                f"{texts.source.url[:80]!r} is not the address of a page.",
                hint="Begin it with https://.",
            )
