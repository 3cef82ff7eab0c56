"""No key, token or password stands in the code or in the manifest.

Reads: Every place of the deployed code where a key, token or password belongs (signing, encryption, headers of
    requests), with the constants that flow there over fields, other names and files; deployed source, JSON and settings
    files and manifest.yml by the shapes of tokens; the blocks by which sign-in providers of the manifest add headers,
    bodies and query parameters.
Passes: No constant stands in such a place, and no text has the shape of a token, private key or password in an address.
Fails: A constant is used as a key, token or password, also as the fallback of a variable and in code that nothing
    reaches; a text has the shape of a secret; a provider's block holds a literal secret.
Unknown: A call was not followed, or a file or region was not read.
Blind spots: Tests, mocks and scripts are not deployed and not looked at. A secret under a name that says nothing and of
    no known shape is seen only where it is used. Whether a secret still works is not tried. Digests without a key,
    public ids and environment variables are no secrets here.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.core.check import (
    AppItem,
    CheckId,
    CheckMeta,
    Confidence,
    Context,
    Method,
    Place,
    Population,
    Result,
    Severity,
    Step,
)
from upheld.core.outcomes import Outcome, Sufficiency
from upheld.forge.code.places import is_deployed_by_place
from upheld.forge.credentials import constant_secret, is_made_of_constants
from upheld.forge.flow.facts import EntryKind, SecretUse
from upheld.forge.flow.models.naming import is_credential_name
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.manifest_nodes import ProviderSetting, provider_settings
from upheld.forge.secret_shapes import FoundSecret, find_secrets
from upheld.forge.tree import LOCK_NAMES, PAGE_SUFFIXES, SCRIPT_SUFFIXES, AppFile, printable

CHECK = CheckMeta(
    id=CheckId("forge.no_hardcoded_secrets"),
    title="No key, token or password stands in the code or in the manifest",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.2.0",
    sources=("Requirements for cloud apps of the Atlassian Marketplace, page of 2026-02-19, requirement 5",),
    speaks_for={
        "code.secrets_vaulted": Sufficiency.PART,
        "compliance.platform_requirements_met": Sufficiency.PART,
    },
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_REMEDY = "Keep it as an encrypted variable or in the secret store, and replace the one that was seen."
_PLAIN_SUFFIXES = frozenset({".yml", ".yaml", ".env", ".properties", ".ini", ".toml", ".pem", ".key"})
_OTHER_SUFFIXES = frozenset({".json", ".txt"})
_MANIFEST_NAMES = frozenset({"manifest.yml", "manifest.yaml"})


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the constants in it."""
    return judge_apps(context, Topic.SECRETS, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    told: set[Place] = set()
    constants: set[Place] = set()
    doubted: set[Place] = set()
    for use in _uses(subject):
        found = constant_secret(use.value, use.purpose)
        if found is None:
            if is_made_of_constants(use.value) and use.place not in doubted:
                doubted.add(use.place)
                yield _seen_made(subject, use)
            continue
        stands = Place(file=found.file or use.place.file, line=found.line) if found.line else None
        constants.update(() if stands is None else (stands,))
        place = use.place if stands is None or not _is_within(stands, use) else stands
        if place not in told:
            told.add(place)
            yield _seen_use(subject, use, place, stands)
    for setting in provider_settings(subject.model):
        place = Place(file=subject.manifest.file, line=setting.line)
        if _is_literal_secret(setting) and place not in told:
            told.add(place)
            yield _seen_provider(subject, setting, place)
    for file in _files(subject):
        is_plain = file.suffix in _PLAIN_SUFFIXES or _is_environment(file.path)
        for secret in find_secrets(file.content.decode("utf-8", "replace"), is_plain=is_plain):
            place = Place(file=printable(file.path), line=secret.line)
            if place not in told and not (secret.is_by_name and place in constants):
                told.add(place)
                yield _seen_shape(subject, secret, place)


def _uses(subject: Subject) -> list[SecretUse]:
    found = subject.model.flow.of(SecretUse)
    return sorted(found, key=lambda use: use.reach.entry.kind is EntryKind.UNREACHED)


def _is_within(constant: Place, use: SecretUse) -> bool:
    """Whether a constant stands in a later line of the call that uses it."""
    return constant.file == use.place.file and (use.place.line or 0) < (constant.line or 0) <= use.last_line


def _seen_use(subject: Subject, use: SecretUse, place: Place, constant: Place | None) -> Seen:
    steps = () if constant is None else (Step(constant, "the constant stands here"),)
    reached = "" if use.reach.entry.kind is not EntryKind.UNREACHED else " Nothing leads to this code, but it ships."
    return Seen(
        outcome=Outcome.FAIL,
        message=f"{subject.name} uses a constant of the code as {use.purpose} ({use.via}).{reached}",
        place=place,
        remedy=_REMEDY,
        code="constant_in_use",
        trace=(*steps, *use.reach.trace),
    )


def _seen_made(subject: Subject, use: SecretUse) -> Seen:
    return Seen(
        outcome=Outcome.UNKNOWN,
        message=f"{subject.name} makes what it uses as {use.purpose} ({use.via}) out of constants of the code, or of "
        "nothing that was seen to come from elsewhere.",
        place=use.place,
        remedy=_REMEDY,
        code="made_in_code",
        trace=use.reach.trace,
    )


def _is_literal_secret(setting: ProviderSetting) -> bool:
    value = setting.value.strip()
    if not value or "{{" in value or "${" in value or value.lower() in {"bearer", "basic", "token"}:
        return False
    name = setting.name.lower()
    return name == "key" or is_credential_name(setting.name)


def _seen_provider(subject: Subject, setting: ProviderSetting, place: Place) -> Seen:
    return Seen(
        outcome=Outcome.FAIL,
        message=f"The provider “{setting.provider}” of {subject.name} sends a literal {setting.name} "
        f"({setting.block}) that stands in the manifest.",
        place=place,
        remedy="Set the client secret with the command line's providers command, or take it from a variable.",
        code="provider_literal",
    )


def _files(subject: Subject) -> Iterator[AppFile]:
    """Deployed sources and pages, and what stands beside them: JSON, settings, the manifest."""
    program = subject.model.program
    deployed = frozenset() if program is None else frozenset(program.files)
    left_out = frozenset(subject.model.left_out)
    for file in subject.model.tree.files:
        name = file.path.rpartition("/")[2]
        if file.path in left_out or name in LOCK_NAMES:
            continue
        if file.suffix in SCRIPT_SUFFIXES | PAGE_SUFFIXES:
            is_wanted = file.path in deployed
        elif file.suffix in _PLAIN_SUFFIXES | _OTHER_SUFFIXES:
            is_wanted = is_deployed_by_place(file.path)
        else:
            is_wanted = False
        if is_wanted or _is_environment(file.path) or name in _MANIFEST_NAMES:
            yield file


def _is_environment(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name == ".env" or (name.startswith(".env.") and not name.endswith((".example", ".sample", ".template")))


def _seen_shape(subject: Subject, secret: FoundSecret, place: Place) -> Seen:
    how = "holds" if secret.is_by_name else "holds what has the shape of"
    return Seen(
        outcome=Outcome.FAIL,
        message=f"A file of {subject.name} {how} {secret.what}.",
        place=place,
        remedy=_REMEDY,
        code="named_constant" if secret.is_by_name else "shape",
        severity=Severity.MEDIUM if secret.is_by_name else None,
        confidence=Confidence.MEDIUM if secret.is_by_name else Confidence.HIGH,
    )


def _passed(subject: Subject) -> str:
    uses = len({use.place for use in _uses(subject)})
    files = sum(1 for _ in _files(subject))
    where = f", nor does a constant stand in the {plural(uses, 'place')} where a key or token belongs" if uses else ""
    return f"In {plural(files, 'file')} of {subject.name} nothing has the shape of a secret{where}."
