from __future__ import annotations

import doctest

import pytest

from upheld.catalog.forge import Audience
from upheld.core.check import Place
from upheld.forge import reasons
from upheld.forge.flow.facts import Entry, EntryKind, Side
from upheld.forge.flow.values import Constant, Data, Origin, Text, choose
from upheld.forge.guarding import Guarding, GuardLevel
from upheld.forge.manifest import ModuleEntry

PAYLOAD = Data(frozenset({Origin.PAYLOAD}), "payload", ("key",))


def module(audience: Audience | None, key: str) -> ModuleEntry:
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


def entry(*modules: ModuleEntry, audience: Audience | None = Audience.USER) -> Entry:
    place = Place(file="src/index.js", line=3)
    return Entry(EntryKind.DEFINITION, "wipe", modules, audience, "resolver", place, Side.BACKEND)


def test_reach_names_the_widest_modules_alone() -> None:
    found = entry(module(Audience.PRODUCT_ADMIN, "a"), module(Audience.USER, "p"), module(Audience.USER, "q"))
    assert reasons.reached(found) == (
        "definition “wipe” can be called by users of the product through jira:issuePanel “p” and jira:issuePanel “q”"
    )


def test_a_module_of_unknown_type_comes_before_all() -> None:
    found = entry(module(Audience.PUBLIC, "w"), module(None, "n"), audience=None)
    assert reasons.callers(found) == "somebody of whom nothing is known through jira:issuePanel “n”"
    assert reasons.width(found) < reasons.width(entry(module(Audience.PUBLIC, "w"), audience=Audience.PUBLIC))


@pytest.mark.parametrize(
    ("guarding", "words"),
    [
        (Guarding(level=GuardLevel.NONE), "nothing guards it for administrators"),
        (Guarding(level=GuardLevel.FULL), "guarded for administrators"),
        (
            Guarding(level=GuardLevel.CONDITIONAL, exceptions=("payload.force is given", "x is 1")),
            "guarded for administrators except when payload.force is given or when x is 1",
        ),
    ],
)
def test_guards_are_told_with_their_exceptions(guarding: Guarding, words: str) -> None:
    assert reasons.guarded(guarding) == words


def test_what_the_caller_chooses_is_found_in_texts_and_alternatives() -> None:
    other = Data(frozenset({Origin.STORAGE}), "settings")
    value = Text((Constant("/issue/"), choose(PAYLOAD, other), Constant("/x")))
    assert reasons.callers_parts(value) == ("payload.key",)
    assert reasons.described(Text((Constant("/issue/"), PAYLOAD))) == "/issue/{payload.key}"


def test_many_words_are_counted() -> None:
    assert reasons.listed("abcdef") == "a, b, c, d and 2 more"
    assert reasons.listed([]) == ""


def test_the_examples_hold_that_need_nothing_else() -> None:
    for function in (reasons.listed, reasons.written):
        tests = doctest.DocTestFinder().find(function, globs=vars(reasons).copy())
        assert sum(doctest.DocTestRunner().run(test).failed for test in tests) == 0
