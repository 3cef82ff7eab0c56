"""The algorithm on facts made by hand: whatever the flow analysis can say, told apart from how it finds it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from upheld.core.check import Place
from upheld.forge.app import AppModel, load_app
from upheld.forge.flow.facts import (
    Entry,
    EntryKind,
    Fact,
    Flow,
    Mode,
    PermissionCheck,
    PlatformCall,
    ProductCall,
    Reach,
    Side,
    Store,
    StoreWrite,
    Unresolved,
)
from upheld.forge.flow.values import UNKNOWN, Constant
from upheld.forge.gaps import BEHAVIOR, Gap
from upheld.forge.scopes import ScopeReport, Standing, explain_scopes, find_scopes

MANIFEST = """app:
  id: ari:cloud:ecosystem::app/sample
  runtime:
    name: nodejs22.x
modules:
  jira:issuePanel:
  - key: panel
    title: Panel
    resource: main
    render: native
{more}permissions:
  scopes:
{scopes}"""
AT = Place(file="src/index.js", line=3)


def entry(kind: EntryKind = EntryKind.DEFINITION) -> Reach:
    return Reach(
        Entry(kind=kind, name="load", modules=(), audience=None, function="resolver", place=AT, side=Side.BACKEND)
    )


def call(
    route: str, method: str = "GET", *, product: str = "jira", kind: EntryKind = EntryKind.DEFINITION
) -> ProductCall:
    return ProductCall(
        place=AT,
        reach=entry(kind),
        side=Side.BACKEND,
        via="api.asUser().requestJira",
        mode=Mode.USER,
        product=product,
        method=Constant(method),
        route=Constant(route),
        headers=UNKNOWN,
        body=UNKNOWN,
    )


def judge(folder: Path, scopes: list[str], *facts: Fact, more: str = "", gaps: tuple[Gap, ...] = ()) -> ScopeReport:
    lines = "".join(f"  - {scope}\n" for scope in scopes) or "    []\n"
    (folder / "manifest.yml").write_text(MANIFEST.format(more=more, scopes=lines))
    model: AppModel = replace(load_app(folder), flow=Flow(facts=facts), gaps=gaps)
    return find_scopes(model)


def test_a_scope_is_unused_if_everything_stays_satisfied_without_it(tmp_path: Path) -> None:
    report = judge(tmp_path, ["read:jira-work", "write:jira-work"], call("/rest/api/3/issue/A-1"))
    assert report.standing(Standing.USED) == ("read:jira-work",)
    assert report.standing(Standing.UNUSED) == ("write:jira-work",)
    assert report.missing == ()
    assert report.declared[1].reasons == ()


def test_the_reasons_have_places(tmp_path: Path) -> None:
    report = judge(tmp_path, ["read:jira-work"], call("/rest/api/3/issue/A-1"))
    (reason,) = report.declared[0].reasons
    assert (reason.text, reason.place) == ("GET /rest/api/3/issue/{issueIdOrKey}", AT)


def test_either_of_two_ways_alone_is_unused(tmp_path: Path) -> None:
    report = judge(tmp_path, ["write:jira-work", "delete:issue:jira"], call("/rest/api/3/issue/A-1", "DELETE"))
    assert report.standing(Standing.UNUSED) == ("write:jira-work", "delete:issue:jira")
    assert report.declared[0].covered_by == ("delete:issue:jira",)


def test_a_part_of_what_an_unsatisfied_call_needs_is_used(tmp_path: Path) -> None:
    report = judge(tmp_path, ["read:issue:jira"], call("/rest/api/3/issue/A-1"))
    assert report.standing(Standing.USED) == ("read:issue:jira",)
    (missing,) = report.missing
    assert missing.reason.is_sure
    assert missing.one_of[0] == ("read:jira-work",)
    assert report.missing_names() == ("read:jira-work",)


def test_unreached_code_needs_nothing_and_lacks_nothing(tmp_path: Path) -> None:
    report = judge(tmp_path, ["write:jira-work"], call("/rest/api/3/issue/A-1", "DELETE", kind=EntryKind.UNREACHED))
    assert report.standing(Standing.UNUSED) == ("write:jira-work",)
    assert report.missing == ()


@pytest.mark.parametrize(
    ("product", "scope", "standing"),
    [
        ("jira", "write:jira-work", Standing.POSSIBLY_UNUSED),
        ("jira", "write:confluence-content", Standing.UNUSED),
        ("jira", "storage:app", Standing.UNUSED),
        ("confluence", "write:confluence-content", Standing.POSSIBLY_UNUSED),
        ("confluence", "write:jira-work", Standing.UNUSED),
        ("graph", "write:jira-work", Standing.POSSIBLY_UNUSED),
        ("bitbucket", "read:repository:bitbucket", Standing.POSSIBLY_UNUSED),
        ("bitbucket", "read:jira-work", Standing.UNUSED),
    ],
)
def test_an_unresolved_call_may_hold_scopes_of_its_product(
    tmp_path: Path, product: str, scope: str, standing: Standing
) -> None:
    report = judge(tmp_path, [scope], call("/rest/servicedeskapi/request", product=product))
    assert report.declared[0].standing is standing
    assert len(report.unresolved) == 1


def test_an_ambiguous_call_holds_what_all_candidates_need(tmp_path: Path) -> None:
    fact = replace(call(""), method=UNKNOWN, route=Constant("/rest/api/3/issue/A-1"))
    report = judge(tmp_path, ["read:jira-work", "write:jira-work"], fact)
    assert report.standing(Standing.POSSIBLY_UNUSED) == ("read:jira-work", "write:jira-work")
    assert report.missing == ()
    report = judge(tmp_path, ["read:jira-work"], fact)
    assert [missing.reason.is_sure for missing in report.missing] == [False]
    report = judge(tmp_path, [], fact)
    assert [missing.reason.is_sure for missing in report.missing] == [True]


def write(store: Store) -> Fact:
    return StoreWrite(
        place=AT, reach=entry(), side=Side.BACKEND, via="kvs.set", store=store, key=UNKNOWN, content=UNKNOWN
    )


@pytest.mark.parametrize(
    ("store", "standing"),
    [
        (Store.KEY_VALUE, Standing.USED),
        (Store.SECRET, Standing.USED),
        (Store.ENTITY, Standing.USED),
        (Store.OBJECT, Standing.POSSIBLY_UNUSED),
        (Store.LOG, Standing.UNUSED),
        (Store.BROWSER, Standing.UNUSED),
    ],
)
def test_storage_holds_its_scope(tmp_path: Path, store: Store, standing: Standing) -> None:
    assert judge(tmp_path, ["storage:app"], write(store)).declared[0].standing is standing


def test_storage_without_its_scope_lacks_it(tmp_path: Path) -> None:
    assert judge(tmp_path, [], write(Store.KEY_VALUE)).missing_names() == ("storage:app",)
    assert judge(tmp_path, [], write(Store.OBJECT)).missing == ()


def test_a_check_of_permissions_without_a_call_of_its_own(tmp_path: Path) -> None:
    check = PermissionCheck(
        place=AT,
        reach=entry(),
        side=Side.BACKEND,
        via="authorize().onJiraIssue",
        permissions=("DELETE_ISSUES",),
        is_admin=False,
        subject="caller",
    )
    assert judge(tmp_path, ["read:jira-work"], check).standing(Standing.USED) == ("read:jira-work",)
    assert judge(tmp_path, ["read:permission:jira"], check).standing(Standing.USED) == ("read:permission:jira",)


def unresolved(package: str, may: str) -> Fact:
    return Unresolved(
        place=AT,
        reach=entry(),
        side=Side.BACKEND,
        via="x",
        reason="It was lost.",
        package=package,
        may=frozenset({may}),
    )


def test_what_was_not_followed_may_hold_any_scope(tmp_path: Path) -> None:
    report = judge(tmp_path, ["write:jira-work", "storage:app"], unresolved("", "anything"))
    assert set(report.standing(Standing.POSSIBLY_UNUSED)) == {"write:jira-work", "storage:app"}
    report = judge(tmp_path, ["write:jira-work", "storage:app"], unresolved("", "log"))
    assert report.standing(Standing.POSSIBLY_UNUSED) == ()


def test_a_gap_makes_unused_a_possibility(tmp_path: Path) -> None:
    gap = Gap(reason="Half a file was not read.", place=AT, touches=BEHAVIOR)
    report = judge(tmp_path, ["write:jira-work", "storage:app"], gaps=(gap,))
    assert len(report.standing(Standing.POSSIBLY_UNUSED)) == 2
    assert report.unresolved == ()


def test_the_privacy_interface_holds_its_scope(tmp_path: Path) -> None:
    fact = PlatformCall(
        place=AT, reach=entry(), side=Side.BACKEND, via="privacy", name="privacy.reportPersonalData", arguments=()
    )
    assert judge(tmp_path, ["report:personal-data"], fact).standing(Standing.USED) == ("report:personal-data",)
    assert judge(tmp_path, ["report:personal-data"]).standing(Standing.UNUSED) == ("report:personal-data",)


TRIGGER = "  trigger:\n  - key: watch\n    function: watch\n    events:\n    - {event}\n"


def test_events_hold_scopes(tmp_path: Path) -> None:
    issue = TRIGGER.format(event="avi:jira:updated:issue")
    assert judge(tmp_path, ["read:jira-work"], more=issue).standing(Standing.USED) == ("read:jira-work",)
    assert judge(tmp_path, [], more=issue).missing_names() == ("read:jira-work",)
    granular = judge(tmp_path, ["read:issue:jira"], more=issue)
    assert [missing.reason.is_sure for missing in granular.missing] == [False]
    installed = TRIGGER.format(event="avi:forge:installed:app")
    assert judge(tmp_path, ["read:jira-work"], more=installed).standing(Standing.UNUSED) == ("read:jira-work",)
    other = TRIGGER.format(event="avi:jira:exploded:issue")
    report = judge(tmp_path, ["read:jira-work", "write:jira-work"], more=other)
    assert report.standing(Standing.POSSIBLY_UNUSED) == ("read:jira-work",)
    assert report.standing(Standing.UNUSED) == ("write:jira-work",)


def test_connect_scopes_belong_to_the_connect_part(tmp_path: Path) -> None:
    scopes = ["act-as-user:connect-jira"]
    connect = "connectModules:\n  jira:generalPages:\n  - key: page\n    url: /page\n"
    assert judge(tmp_path, scopes).standing(Standing.UNUSED) == tuple(scopes)
    assert judge(tmp_path, scopes, more=connect).standing(Standing.POSSIBLY_UNUSED) == tuple(scopes)


def test_the_cheapest_sets(tmp_path: Path) -> None:
    report = judge(
        tmp_path,
        [],
        call("/rest/api/3/issue/A-1/properties/notes"),
        call("/rest/api/3/issue/A-1/properties/notes", "PUT"),
        call("/rest/agile/1.0/board/1/sprint"),
        write(Store.KEY_VALUE),
    )
    assert report.cheapest_classic == ("read:jira-work", "read:sprint:jira-software", "storage:app", "write:jira-work")
    assert report.cheapest_granular == (
        "read:issue.property:jira",
        "read:sprint:jira-software",
        "storage:app",
        "write:issue.property:jira",
    )


def test_the_printed_form_names_everything(tmp_path: Path) -> None:
    text = explain_scopes(
        judge(
            tmp_path,
            ["read:jira-work", "manage:jira-webhook"],
            call("/rest/api/3/issue/A-1"),
            call("/rest/api/3/issue/A-1", "DELETE"),
            call("/rest/servicedeskapi/request"),
        )
    )
    assert "read:jira-work (line 13): used" in text
    assert "manage:jira-webhook (line 14): possibly unused" in text
    assert "DELETE /rest/api/3/issue/{issueIdOrKey} (src/index.js:3): delete:issue:jira, or write:jira-work" in text
    assert "Not resolved: 1" in text
    assert "Enough in classic scopes: read:jira-work, write:jira-work" in text


def test_without_a_manifest_nothing_is_said(tmp_path: Path) -> None:
    assert find_scopes(load_app(tmp_path)).declared == ()
