"""Only administrators of the product can open or call the app.

Reads: Every module of manifest.yml with its type, audience and the functions and endpoints it names, Connect modules
    and remotes included; who belongs to which type comes from the table of module types, with the date it was read.
Passes: Every module that a person can open or call is for administrators of the product, everything else is called by
    the platform alone, and every function has callers of one audience.
Fails: A module is for a wider audience than administrators of the product, such as users, project administrators,
    portal customers or anybody who knows an address. Display conditions change nothing: they decide what is shown, not
    who may call.
Unknown: A module type is not in the table, a Connect module or a remote leaves reach to a server that was not looked
    at, a function is called by administrators and by the platform, a module for the platform opens a page, or the
    manifest could not be read.
Blind spots: No page of the platform that was read says that it refuses a call of an administrators' function by
    somebody else; the proof rests on the module types. What administrators then do with the app, and who is made an
    administrator, is the customer's.
"""

from __future__ import annotations

from collections.abc import Iterator

from upheld.catalog.forge import Audience, load_forge_platform
from upheld.core.check import AppItem, CheckId, CheckMeta, Confidence, Context, Method, Population, Result, Severity
from upheld.core.outcomes import Sufficiency
from upheld.forge.gaps import Topic
from upheld.forge.judging import Seen, Subject, judge_apps, plural
from upheld.forge.manifest import ModuleEntry, ReferenceKind

CHECK = CheckMeta(
    id=CheckId("forge.admin_only_reach"),
    title="Only administrators of the product reach the app",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    since="0.1.0",
    sources=("Forge documentation, manifest reference, modules; read in November 2026",),
    speaks_for={"access.admin_only_reach": Sufficiency.WHOLE},
    population=Population.APPS,
    method=Method.TEST,
    period_days=7,
)

_ALLOWED = frozenset({Audience.PRODUCT_ADMIN, Audience.SYSTEM})
_REMEDY = "Move what it does to an administrators' page (jira:adminPage, confluence:globalSettings), or take it out."


def run(context: Context[AppItem]) -> Iterator[Result]:
    """Judge every app by the audience of its modules."""
    return judge_apps(context, Topic.REACH, _find, _passed)


def _find(subject: Subject) -> Iterator[Seen]:
    manifest = subject.manifest
    if not manifest.modules:
        yield subject.doubt(f"{subject.name} has no module: there is nothing whose reach could be judged.", 1)
    for module in manifest.modules:
        yield from _judge_module(subject, module)
    yield from _shared_functions(subject)
    for remote in manifest.remotes:
        yield subject.doubt(
            f"{subject.name} has the remote “{remote.key}”; whom that server lets in was not looked at.",
            remote.line,
            "Take the remote out, or prove its own authorization.",
        )


def _judge_module(subject: Subject, module: ModuleEntry) -> Iterator[Seen]:
    if module.audience is None:
        yield subject.doubt(
            f"Who can open {module.label} of {subject.name} is not known: the table of module types does not hold it.",
            module.line,
        )
    elif module.audience not in _ALLOWED:
        shown = ""
        if module.display_conditions_line is not None:
            shown = f" Its display conditions (line {module.display_conditions_line}) decide what is shown, not access."
        yield subject.failure(
            f"{module.label} of {subject.name} can be opened or called by {module.audience.words}.{shown}",
            module.line,
            _REMEDY,
        )
    elif module.unlicensed_access:
        yield subject.doubt(
            f"{module.label} of {subject.name} is opened to {', '.join(module.unlicensed_access)} by unlicensedAccess.",
            module.line,
            "Take unlicensedAccess out of a module for administrators.",
        )
    elif module.is_connect and module.audience is Audience.PRODUCT_ADMIN:
        yield subject.doubt(
            f"{module.label} of {subject.name} is answered by a server outside the platform.", module.line
        )
    elif module.audience is Audience.SYSTEM:
        pages = [reference for reference in module.references if reference.kind is ReferenceKind.RESOURCE]
        for page in pages:
            yield subject.doubt(
                f"{module.label} of {subject.name} opens the page “{page.target}”; who may open it is not known.",
                page.line,
            )


def _shared_functions(subject: Subject) -> Iterator[Seen]:
    """A function that an administrators' module names and another module too."""
    callers: dict[tuple[ReferenceKind, str], list[tuple[ModuleEntry, int]]] = {}
    for module in subject.manifest.modules:
        for reference in module.references:
            if reference.kind is not ReferenceKind.RESOURCE:
                callers.setdefault((reference.kind, reference.target), []).append((module, reference.line))
    declared = {function.key for function in subject.manifest.functions}
    for (kind, target), named in callers.items():
        if kind is ReferenceKind.FUNCTION and target not in declared:
            yield subject.doubt(
                f"{named[0][0].label} names the function “{target}”, which is not declared.", named[0][1]
            )
        if not any(module.audience is Audience.PRODUCT_ADMIN for module, _ in named):
            continue
        for module, line in named:
            if module.audience is Audience.SYSTEM:
                yield subject.doubt(
                    f"The {kind} “{target}” serves administrators and {module.label} too; what an event can do "
                    "in it was not followed.",
                    line,
                    "Give the administrators' page a function of its own.",
                )
            elif module.audience is not Audience.PRODUCT_ADMIN:
                yield subject.failure(
                    f"The {kind} “{target}” serves administrators, and {module.label} lets others call it: calls "
                    "name the function, not the page.",
                    line,
                    "Give the administrators' page a function of its own.",
                )


def _passed(subject: Subject) -> str:
    pages = [module for module in subject.manifest.modules if module.audience is Audience.PRODUCT_ADMIN]
    others = len(subject.manifest.modules) - len(pages)
    read_on = load_forge_platform().read_on
    return (
        f"{subject.name}: {plural(len(pages), 'module')} for administrators of the product and no other that a "
        f"person can open; {plural(others, 'module')} called by the platform alone (module types as of {read_on}). "
        "Reservation: that the platform refuses calls by others rests on the module types, not on a page that says so."
    )
