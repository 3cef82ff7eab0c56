"""How much of an app was looked at for one promise: so many of so many, what was left out and why, what is trusted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from upheld.core.check import Count, Coverage, NotLookedAt, Place
from upheld.forge.egress import compare_egress
from upheld.forge.flow.facts import EntryKind, ProductCall
from upheld.forge.gaps import BEHAVIOR, Topic
from upheld.forge.routes import resolve_route
from upheld.forge.tree import SCRIPT_SUFFIXES, printable
from upheld.forge.trusted_packages import trusted_packages

if TYPE_CHECKING:
    from upheld.forge.app import AppModel

MAX_LISTED = 20
"""So many things that were not looked at are told one by one."""
MAX_TRUSTED = 50
MAX_EXCERPT = 160
_READ_BYTES = 4 * MAX_EXCERPT
_WITH_ROUTES = frozenset({Topic.AUTHORIZATION, Topic.SCOPES, Topic.STORAGE, Topic.CREDENTIALS})
_WITH_ADDRESSES = frozenset({Topic.EGRESS, Topic.CREDENTIALS})


def coverage_of(model: AppModel, topic: Topic) -> Coverage:
    """What a rule on the topic had before it; nothing of it is counted twice."""
    gaps = sorted(model.gaps, key=lambda gap: topic not in gap.touches)
    return Coverage(
        counts=tuple(_counts(model, topic)),
        not_looked_at=tuple(NotLookedAt(gap.reason, gap.place, topic in gap.touches) for gap in gaps[:MAX_LISTED]),
        more_not_looked_at=max(0, len(gaps) - MAX_LISTED),
        trusted=trusted_packages(model)[:MAX_TRUSTED] if topic in BEHAVIOR else (),
    )


def excerpt_of(model: AppModel, place: Place | None) -> str:
    """The line at a place, on one line and without what cannot be printed; empty where there is none."""
    if place is None or place.line is None:
        return ""
    file = model.tree.file(place.file)
    if file is None:
        file = next((file for file in model.tree.files if printable(file.path) == place.file), None)
    lines = [] if file is None else file.content.split(b"\n")
    if not 0 < place.line <= len(lines):
        return ""
    text = lines[place.line - 1][:_READ_BYTES].decode("utf-8", "replace").strip()
    return "".join(character if character.isprintable() else "\ufffd" for character in text)[:MAX_EXCERPT]


def _counts(model: AppModel, topic: Topic) -> Iterator[Count]:
    if topic in BEHAVIOR:
        flow = model.flow
        entries = [found for found in flow.entries if found.entry.kind is not EntryKind.UNREACHED]
        yield _source_files(model)
        yield Count("functions", flow.functions_followed, flow.functions)
        yield Count("calls", flow.calls_followed, flow.calls)
        yield Count("entries", sum(found.is_complete for found in entries), len(entries))
    for topics, count in _MORE:
        if topic in topics:
            yield count(model)
    if topic is Topic.DEPENDENCIES:
        yield _source_files(model)
        yield Count("packages", len(model.shipment.packages), len(model.shipment.packages))
    elif topic not in BEHAVIOR:
        modules = () if model.manifest is None else model.manifest.modules
        yield Count("modules", sum(module.audience is not None for module in modules), len(modules))


def _source_files(model: AppModel) -> Count:
    read = frozenset() if model.program is None else frozenset(model.program.files)
    scripts = {file.path for file in model.tree.files if file.path.endswith(tuple(SCRIPT_SUFFIXES))}
    return Count("source_files", len(read), len(read | (scripts - set(model.left_out))))


def _routes(model: AppModel) -> Count:
    """Calls of the product, by place: those whose route is known word for word."""
    known: dict[Place, bool] = {}
    for fact in model.flow.of(ProductCall):
        if isinstance(fact, ProductCall):
            routes = resolve_route(fact.route, fact.method, fact.product)
            is_known = bool(routes) and all(route.methods and not route.written.startswith("{") for route in routes)
            known[fact.place] = known.get(fact.place, True) and is_known
    return Count("routes", sum(known.values()), len(known))


def _addresses(model: AppModel) -> Count:
    """Places where something is sent to or loaded from an address: those whose host is known."""
    egress = compare_egress(model)
    open_places = {target.place for target in egress.dynamic}
    known = {use.place for use in (*egress.used, *egress.own)} | set(egress.product_links)
    return Count("addresses", len(known - open_places), len(known | open_places))


_MORE: tuple[tuple[frozenset[Topic], Callable[[AppModel], Count]], ...] = (
    (_WITH_ROUTES, _routes),
    (_WITH_ADDRESSES, _addresses),
)
