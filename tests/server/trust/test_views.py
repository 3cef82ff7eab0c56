"""The pages say what the data says, to everybody the same."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import pytest

from upheld.proof.trustdoc import trust_schema
from upheld.server.trust.facts import Facts

PAGES = (
    "/",
    "/?state=broken",
    "/?state=no_promise",
    "/s/data-privacy.1/",
    "/s/data-privacy.4/",
    "/s/compliance.7/",
    "/s/compliance.8/",
    "/s/general.1/",
    "/s/incident-management.6/",
    "/s/data-privacy.10/",
    "/checks/",
    "/checks/forge.no_egress/",
    "/history/",
    "/history/2026-10/",
    "/verify/",
)

BESIDE_PROOF = {"attested", "planned", "delegated"}
"""States that do not rest on a proof: no time of one stands beside them."""


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_page_and_json_say_the_same(get: Callable[..., Any], read: Callable[..., Any]) -> None:
    document = json.loads(get("/trust.json").content)
    shown = [
        {
            "id": unit.attributes["id"],
            "text": unit.one("p", "claim").text,
            "state": unit.attributes["data-state"],
            "why": _plain(unit.one("p", "why").text),
        }
        for unit in read("/").all("li", "unit")
    ]
    told = [
        {**{field: sentence[field] for field in ("id", "text", "state")}, "why": _plain(sentence["why"])}
        for sentence in document["sentences"]
    ]
    assert shown == told
    assert len(shown) == 54


def test_page_and_json_name_the_same_proof_times(get: Callable[..., Any], read: Callable[..., Any]) -> None:
    document = json.loads(get("/trust.json").content)
    units = {unit.attributes["id"]: unit for unit in read("/").all("li", "unit")}
    for sentence in document["sentences"]:
        times = [each["last_proof_at"] for each in sentence["commitments"]]
        shown = [time.attributes["datetime"] for time in units[sentence["id"]].all("time", "age")]
        assert shown == ([min(times)] if times and all(times) and sentence["state"] not in BESIDE_PROOF else []), (
            sentence["id"]
        )


def test_word_of_a_person_is_never_called_a_proof(read: Callable[..., Any]) -> None:
    for unit in read("/").all("li", "unit"):
        ages = [_plain(age.text) for age in unit.all("time", "age")]
        assert all(age.startswith("proof") == (unit.attributes["data-state"] == "upheld") for age in ages)
        assert not (ages and unit.attributes["data-state"] in {"attested", "delegated", "planned", "no_promise"})


def test_headings_of_page_and_json_are_the_same(get: Callable[..., Any], read: Callable[..., Any]) -> None:
    document = json.loads(get("/trust.json").content)
    shown = [
        (chapter.one("h2").text, unit.attributes["id"])
        for chapter in read("/").all("section", "chapter")
        for unit in chapter.all("li", "unit")
    ]
    assert shown == [(sentence["section"], sentence["id"]) for sentence in document["sentences"]]


def test_legend_counts_what_json_counts(get: Callable[..., Any], read: Callable[..., Any]) -> None:
    summary = json.loads(get("/trust.json").content)["summary"]
    legend = read("/").one("ul", "legend")
    shown = {entry.attributes["class"].split()[0]: int(entry.text.split()[0]) for entry in legend.all("li")}
    assert {state: shown[state] for state in summary} == summary
    assert sum(summary.values()) == 52


def test_sentence_pages_and_json_say_the_same(get: Callable[..., Any], read: Callable[..., Any]) -> None:
    document = json.loads(get("/trust.json").content)
    for sentence in document["sentences"]:
        page = read(f"/s/{sentence['id']}/")
        assert page.one("h1", "claim").text == sentence["text"]
        assert _plain(page.one("p", "why").text) == _plain(sentence["why"])
        shown = {
            path.attributes["data-commitment"]: path.attributes["data-state"]
            for path in page.all("section", "path")
            if "data-commitment" in path.attributes
        }
        told = {each["id"]: each["state"] for each in sentence["commitments"]} if sentence["is_confirmed"] else {}
        assert shown == told


def test_json_holds_every_field_that_its_schema_requires(get: Callable[..., Any]) -> None:
    document = json.loads(get("/trust.json").content)
    assert set(trust_schema()["required"]) <= set(document)
    assert json.loads(get("/trust.schema.json").content) == trust_schema()


@pytest.mark.parametrize("address", PAGES)
def test_page_stands_without_inline_script_style_or_foreign_address(get: Callable[..., Any], address: str) -> None:
    html = get(address).content.decode()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", html)
    assert re.findall(r"<script[^>]*>", html) == ['<script src="/static/upheld/page.js" defer>']
    assert not re.search(r'(?:src|href|action)="(?:https?:)?//(?!platform\.example)', html)
    assert html.startswith("<!doctype html>\n<html lang=")


@pytest.mark.parametrize("address", PAGES)
def test_page_is_made_for_everybody_alike(get: Callable[..., Any], address: str) -> None:
    response = get(address)
    assert response.status_code == HTTPStatus.OK
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert response.headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("address", [*PAGES, "/trust.json", "/bundle.zip", "/history.atom", "/trust.schema.json"])
def test_known_version_is_answered_with_not_modified(get: Callable[..., Any], address: str) -> None:
    etag = get(address).headers["ETag"]
    again = get(address, if_none_match=etag)
    assert again.status_code == HTTPStatus.NOT_MODIFIED
    assert again.content == b""
    assert again.headers["ETag"] == etag


def test_filter_shows_only_its_state(read: Callable[..., Any]) -> None:
    page = read("/?state=broken")
    assert [unit.attributes["data-state"] for unit in page.all("li", "unit")] == ["broken", "broken"]
    current = [link for link in page.one("ul", "legend").all("a") if "aria-current" in link.attributes]
    assert [_plain(link.text) for link in current] == ["2 broken"]


def test_filter_without_match_says_so(read: Callable[..., Any], first_day_facts: Facts) -> None:
    page = read("/?state=broken", first_day_facts)
    assert "No sentence is broken" in page.text


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/?state=perfect", "There is no state"),
        ("/s/data-privacy.99/", "The policy in force has no sentence"),
        ("/s/%3Cscript%3E/", "The policy in force has no sentence"),
        ("/checks/forge.nothing_here/", "This server has no check"),
        ("/history/2020-01/", "No state changed in 2020-01"),
    ],
)
def test_missing_page_says_what_is_missing(get: Callable[..., Any], address: str, words: str) -> None:
    response = get(address)
    assert response.status_code == HTTPStatus.NOT_FOUND
    assert words in response.content.decode()
    assert "<script>" not in response.content.decode()


def test_broken_sentence_shows_item_file_and_line_at_the_top(read: Callable[..., Any]) -> None:
    alarm = read("/").one("section", "alarm")
    assert "2 promises are broken now" in alarm.text
    assert "Tide Report, src/report/share.ts:48" in alarm.text
    assert [link.attributes["href"] for link in alarm.all("a")] == ["#data-privacy.1", "#user-education.1"]


def test_the_way_to_a_place_is_a_list_of_steps(read: Callable[..., Any]) -> None:
    (way,) = read("/s/data-privacy.1/").all("ol", "trace")
    assert [step.text for step in way.all("li")] == [
        "manifest.yml:9 A panel lets users in.",
        "src/report/share.ts:48 fetch(METRICS)",
    ]


def test_vague_word_stands_with_its_definition(read: Callable[..., Any]) -> None:
    unit = next(unit for unit in read("/").all("li", "unit") if unit.attributes["id"] == "incident-management.5")
    assert [word.text for word in unit.all("span", "vague")] == ["promptly"]
    assert "within 48 hours after we know" in unit.text


def test_undefined_vague_word_is_said_to_be_undefined(read: Callable[..., Any]) -> None:
    unit = next(unit for unit in read("/").all("li", "unit") if unit.attributes["id"] == "data-privacy.2")
    assert "“essential” is not defined by Tidewrack Apps yet." in unit.text


def test_first_day_shows_nothing_upheld_and_what_would_help(read: Callable[..., Any], first_day_facts: Facts) -> None:
    page = read("/", first_day_facts)
    assert "None of 52 promises is upheld by proof yet." in page.text
    assert {unit.attributes["data-state"] for unit in page.all("li", "unit")} == {"unproven", "no_promise"}
    sentence = read("/s/access-controls.2/", first_day_facts)
    assert "What would make it so" in sentence.text
    assert "Nobody at Tidewrack Apps has confirmed yet" in sentence.text


def test_right_to_left_and_long_sentences_keep_their_direction_and_text(read: Callable[..., Any]) -> None:
    claims = [unit.one("p", "claim") for unit in read("/").all("li", "unit")]
    assert all(claim.attributes["dir"] == "auto" for claim in claims)
    assert max(len(claim.text) for claim in claims) > 500


def test_three_hundred_sentences_fit_one_page(read: Callable[..., Any], many_facts: Facts) -> None:
    page = read("/", many_facts)
    assert len(page.all("li", "unit")) == 324
    assert "Show all 12 broken promises" in page.text


def test_argument_is_told_in_the_order_of_reading(read: Callable[..., Any]) -> None:
    page = read("/s/access-controls.2/")
    path = next(path for path in page.all("section", "path") if "data-commitment" in path.attributes)
    assert [step.one("h3").text for step in path.all("div", "step")] == [
        "Kept because",
        "Checked by",
        "Assuming",
        "Could be false if",
        "Not covered",
        "Record",
    ]
    assert "2 independent ways agree" in path.text
    assert "Looked at 14 of 14" in _plain(path.text)


def test_entry_links_to_the_file_of_the_log_that_holds_it(read: Callable[..., Any]) -> None:
    links = [link.attributes["href"] for link in read("/s/data-privacy.1/").all("a") if link.text.startswith("Entry")]
    assert links
    assert all(re.fullmatch(r"/log/tile/entries/\d{3}(\.p/\d+)?", link) for link in links)


def test_check_page_shows_five_parts_and_the_source(read: Callable[..., Any], facts: Facts) -> None:
    page = read("/checks/forge.no_egress/")
    headings = [heading.text for heading in page.all("h3")]
    assert headings[:5] == ["Reads", "Passes", "Fails", "Unknown", "Blind spots"]
    check = facts.checks["forge.no_egress"]
    assert check.source_sha256 in page.text
    assert check.source.decode() in page.text


def test_page_says_what_it_does_not_show(read: Callable[..., Any]) -> None:
    text = _plain(read("/").text)
    assert "What this page does not show" in text
    assert "Self-asserted: no independent witness yet" in text
