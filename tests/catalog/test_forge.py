from __future__ import annotations

from pathlib import Path

import pytest

from upheld.catalog.forge import Audience, load_forge_platform, parse_forge_platform
from upheld.core.errors import InputError

SHARED = Path(__file__).parents[3] / "shared/data/forge-module-types.txt"


def test_the_table_holds_128_types() -> None:
    assert len(load_forge_platform().modules) == 128


@pytest.mark.skipif(not SHARED.is_file(), reason="the list of module types lies beside the repository, not in it")
def test_the_table_holds_exactly_the_native_types() -> None:
    assert set(load_forge_platform().modules) == set(SHARED.read_text(encoding="utf-8").split())


@pytest.mark.parametrize(
    ("name", "audience"),
    [
        ("webtrigger", Audience.PUBLIC),
        ("apiRoute", Audience.PUBLIC),
        ("rovo:mcp", Audience.PUBLIC),
        ("macro", Audience.ANONYMOUS),
        ("jiraServiceManagement:portalFooter", Audience.CUSTOMER),
        ("action", Audience.USER),
        ("jira:personalSettingsPage", Audience.USER),
        ("jira:projectSettingsPage", Audience.LOWER_ADMIN),
        ("confluence:spaceSettings", Audience.LOWER_ADMIN),
        ("bitbucket:repoSettingsMenuPage", Audience.LOWER_ADMIN),
        ("jira:adminPage", Audience.PRODUCT_ADMIN),
        ("confluence:globalSettings", Audience.PRODUCT_ADMIN),
        ("compass:adminPage", Audience.PRODUCT_ADMIN),
        ("scheduledTrigger", Audience.SYSTEM),
        ("consumer", Audience.SYSTEM),
    ],
)
def test_audience(name: str, audience: Audience) -> None:
    assert load_forge_platform().modules[name].audience is audience


def test_only_three_types_are_for_administrators_of_the_product() -> None:
    modules = load_forge_platform().modules.values()
    assert {module.name for module in modules if module.audience is Audience.PRODUCT_ADMIN} == {
        "compass:adminPage",
        "confluence:globalSettings",
        "jira:adminPage",
    }


@pytest.mark.parametrize(
    ("name", "path", "expected"),
    [
        ("jira:issuePanel", "resolver.function", "definitions"),
        ("jira:issuePanel", "function", "function"),
        ("confluence:contentBylineItem", "dynamicProperties.function", "function"),
        ("macro", "config.function", "function"),
        ("macro", "adfExport.function", "function"),
        ("action", "function", "action"),
        ("action", "resolver.function", "definitions"),
        ("automation:action", "config.function", "function"),
        ("rovo:mcp", "tools.function", "action"),
        ("webtrigger", "function", "web_trigger"),
        ("apiRoute", "function", "web_trigger"),
        ("trigger", "function", "event"),
        ("scheduledTrigger", "function", "event"),
        ("consumer", "resolver.function", "event"),
        ("workflow", "states.resolver.function", "event"),
        ("jira:workflowValidator", "function", "event"),
        ("jira:workflowValidator", "resolver.function", "definitions"),
        ("migration", "listenerTriggered.function", "event"),
        ("preUninstall", "function", "event"),
    ],
)
def test_how_a_function_is_called(name: str, path: str, expected: str) -> None:
    assert load_forge_platform().modules[name].invoked_as(path) == expected


def test_every_listed_key_names_code_or_a_page() -> None:
    for module in load_forge_platform().modules.values():
        assert {entry.rpartition(".")[2] for entry in module.entries} <= {"function", "endpoint", "resource"}, module


def test_pages() -> None:
    modules = load_forge_platform().modules
    assert modules["jira:adminPage"].has_page
    assert modules["macro"].has_page
    assert not modules["trigger"].has_page
    assert not modules["webtrigger"].has_page


def test_the_set_up_of_a_workflow_is_opened_by_administrators() -> None:
    module = load_forge_platform().modules["jira:workflowCondition"]
    assert module.audience_of("resolver.function") is Audience.LOWER_ADMIN
    assert module.audience_of("create.resource") is Audience.LOWER_ADMIN
    assert module.audience_of("function") is Audience.SYSTEM


def test_source_and_date_stand_in_the_file() -> None:
    assert load_forge_platform().read_on == "2026-11"


def test_runtimes_are_apart() -> None:
    platform = load_forge_platform()
    assert "nodejs22.x" in platform.supported_runtimes
    assert not set(platform.supported_runtimes) & set(platform.ended_runtimes)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("upheld.forge_modules/2", "upheld.forge_modules/9", "forge_modules.format"),
        ("audience: public", "audience: everybody", "forge_modules.audience"),
        ("    apiRoute: [function]", "    apiRoute: [function]\n    jira:adminPage: []", "forge_modules.twice"),
        ("event_resolvers: [consumer", "event_resolver: [consumer", "forge_modules.missing"),
        ("web_trigger: [apiRoute", "web_trigger: [apiRouter", "forge_modules.unknown"),
        ("runtimes:", "runtime:", "forge_modules.missing"),
    ],
)
def test_a_damaged_table_is_refused(old: str, new: str, code: str) -> None:
    text = (Path(__file__).parents[2] / "src/upheld/catalog/forge_modules.yaml").read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(InputError) as caught:
        parse_forge_platform(text.replace(old, new).encode(), source="forge_modules.yaml")
    assert caught.value.code == code
