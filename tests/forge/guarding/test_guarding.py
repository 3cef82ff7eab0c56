"""What counts as a guard, over many ways to write one; and the parts that need no machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from upheld.catalog.forge import Audience
from upheld.core.check import Place
from upheld.forge.app import AppModel, build_app
from upheld.forge.flow.facts import (
    Entry,
    EntryKind,
    EntryReturn,
    Fact,
    Flow,
    Mode,
    ProductCall,
    Reach,
    Side,
    Store,
    StoreRead,
    StoreWrite,
)
from upheld.forge.flow.guards import NO_GUARDS, Guard, GuardKind, Guards, guards_of
from upheld.forge.flow.values import UNDEFINED_VALUE, Constant, Data, Origin, Text, Value
from upheld.forge.guarding import GuardLevel, guard_of, is_own_properties, judge_effects, level_of
from upheld.forge.manifest import ModuleEntry
from upheld.forge.tree import read_tree

DEFINITIONS = (Path(__file__).parent / "definitions.js").read_text(encoding="utf-8")
NAMES = re.findall(r'resolver\.define\("([^"]+)"', DEFINITIONS)
MANIFEST = """
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000001
  runtime: {name: nodejs22.x}
modules:
  jira:adminPage:
    - {key: settings, title: Settings, resolver: {function: resolver}}
  jira:issuePanel:
    - {key: panel, title: Panel, resolver: {function: resolver}}
  function:
    - {key: resolver, handler: index.handler}
permissions: {scopes: [read:jira-work, "storage:app"]}
"""
PLACE = Place(file="src/index.js", line=7)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> AppModel:
    folder = tmp_path_factory.mktemp("app")
    (folder / "src").mkdir()
    (folder / "manifest.yml").write_text(MANIFEST, encoding="utf-8")
    (folder / "src/index.js").write_text(DEFINITIONS, encoding="utf-8")
    return build_app(read_tree(folder))


@pytest.mark.parametrize("name", NAMES)
def test_a_guard_counts_where_its_result_decides_on_every_way(name: str, model: AppModel) -> None:
    (reach,) = [found for found in model.flow.entries if found.entry.name == name]
    guarding = guard_of(model.flow, reach.entry)
    is_full = guarding.level is GuardLevel.FULL
    assert is_full is name.startswith("full "), (guarding.level, guarding.exceptions)
    assert guarding.effects


def module(audience: Audience | None = Audience.USER, key: str = "panel") -> ModuleEntry:
    return ModuleEntry(
        type="jira:issuePanel",
        key=key,
        line=4,
        audience=audience,
        references=(),
        render="",
        unlicensed_access=(),
        display_conditions_line=None,
    )


def entry(*modules: ModuleEntry, kind: EntryKind = EntryKind.DEFINITION, audience: Audience = Audience.USER) -> Entry:
    return Entry(kind, "save", modules or (module(),), audience, "resolver", PLACE, Side.BACKEND)


def call(of: Entry, mode: Mode, guards: Guards = NO_GUARDS, route: Value = UNDEFINED_VALUE) -> ProductCall:
    return ProductCall(
        place=PLACE,
        reach=Reach(of, guards),
        side=Side.BACKEND,
        via="api.asApp().requestJira",
        mode=mode,
        product="jira",
        method=Constant("GET"),
        route=route,
        headers=UNDEFINED_VALUE,
        body=UNDEFINED_VALUE,
    )


def written(of: Entry, store: Store, guards: Guards = NO_GUARDS) -> StoreWrite:
    return StoreWrite(
        place=PLACE,
        reach=Reach(of, guards),
        side=Side.BACKEND,
        via="kvs.set",
        store=store,
        key=Constant("settings"),
        content=Constant("x"),
    )


def guard(kind: GuardKind, *weaknesses: str) -> Guards:
    return guards_of(Guard(kind, "x", PLACE, weaknesses))


def test_administrators_and_the_platform_need_no_guard() -> None:
    for audience in (Audience.PRODUCT_ADMIN, Audience.SYSTEM):
        mine = entry(module(audience), audience=audience)
        assert judge_effects(mine, [call(mine, Mode.APP)]).level is GuardLevel.NOT_NEEDED


def test_what_users_do_in_their_own_name_needs_none_but_where_it_is_shared_with_administrators() -> None:
    users = entry()
    assert judge_effects(users, [call(users, Mode.USER)]).level is GuardLevel.NOT_NEEDED
    shared = entry(module(Audience.PRODUCT_ADMIN, "settings"), module())
    assert judge_effects(shared, [call(shared, Mode.USER)]).level is GuardLevel.NONE


def test_a_permission_is_enough_for_users_and_not_for_what_administrators_share() -> None:
    users, shared = entry(), entry(module(Audience.PRODUCT_ADMIN, "settings"), module())
    permission = guard(GuardKind.PERMISSION)
    assert judge_effects(users, [call(users, Mode.APP, permission)]).level is GuardLevel.FULL
    assert judge_effects(shared, [call(shared, Mode.APP, permission)]).level is GuardLevel.NONE


def test_logs_and_what_only_answers_are_no_effects() -> None:
    mine = entry()
    answered = EntryReturn(
        place=PLACE,
        reach=Reach(mine),
        side=Side.BACKEND,
        via="return",
        content=Constant("2.4"),
        data_origins=frozenset(),
    )
    assert judge_effects(mine, [written(mine, Store.LOG), answered]).level is GuardLevel.NOT_NEEDED


def test_stored_data_that_are_handed_back_count() -> None:
    mine = entry()
    stored = Data(frozenset({Origin.STORAGE}), "settings")
    read = StoreRead(
        place=PLACE,
        reach=Reach(mine),
        side=Side.BACKEND,
        via="kvs.get",
        store=Store.KEY_VALUE,
        key=Constant("settings"),
    )
    back = EntryReturn(
        place=PLACE,
        reach=Reach(mine),
        side=Side.BACKEND,
        via="return",
        content=stored,
        data_origins=frozenset({Origin.STORAGE}),
    )
    assert judge_effects(mine, [read]).level is GuardLevel.NOT_NEEDED
    assert judge_effects(mine, [read, back]).level is GuardLevel.NONE


def test_one_open_effect_among_guarded_ones_makes_it_conditional() -> None:
    mine = entry()
    facts: list[Fact] = [call(mine, Mode.APP, guard(GuardKind.PERMISSION)), written(mine, Store.KEY_VALUE)]
    guarding = judge_effects(mine, facts)
    assert guarding.level is GuardLevel.CONDITIONAL
    assert guarding.open_effects == (facts[1],)


@pytest.mark.parametrize("weakness", ["fails_open", "decoded_only", "caller_chooses"])
def test_what_lets_everybody_through_is_no_guard(weakness: str) -> None:
    kinds = (GuardKind.AUTHENTICATED,)
    assert level_of(guard(GuardKind.AUTHENTICATED, weakness), kinds)[0] is GuardLevel.NONE
    assert level_of(guard(GuardKind.AUTHENTICATED, "not_timing_safe"), kinds)[0] is GuardLevel.FULL


def test_of_several_guards_the_one_with_the_fewest_exceptions_is_told() -> None:
    first, second = Guard(GuardKind.ADMIN, "a", PLACE), Guard(GuardKind.ADMIN, "b", PLACE)
    guards = Guards(((first, frozenset({"x", "y"})), (second, frozenset({"z"}))))
    assert level_of(guards, (GuardKind.ADMIN,)) == (GuardLevel.CONDITIONAL, ("z",))


def test_a_flow_without_the_entry_needs_no_guard() -> None:
    assert guard_of(Flow(), entry()).level is GuardLevel.NOT_NEEDED


@pytest.mark.parametrize(
    ("route", "is_own"),
    [
        (Constant("/rest/forge/1/app/properties/settings"), True),
        (
            Text((Constant("/wiki/api/v2/app/properties/"), Data(frozenset({Origin.PAYLOAD}), "payload", ("key",)))),
            True,
        ),
        (Constant("/rest/forge/1/app/properties/../../../api/3/issue/A-1"), False),
        (Constant("/rest/api/3/issue/A-1/properties/x"), False),
        (Data(frozenset({Origin.PAYLOAD}), "payload", ("path",)), False),
    ],
)
def test_own_properties_are_known_by_the_beginning_of_the_route(route: Value, *, is_own: bool) -> None:
    assert is_own_properties(call(entry(), Mode.APP, route=route)) is is_own
