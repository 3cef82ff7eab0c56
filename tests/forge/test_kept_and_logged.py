"""What is logged and what is kept, judged from facts made by hand."""

from __future__ import annotations

import pytest

from upheld.catalog.forge import Audience
from upheld.core.check import Place
from upheld.forge.credentials import constant_secret, credential_in
from upheld.forge.data_map import classes_of_write, shown
from upheld.forge.flow.facts import Entry, EntryKind, Reach, Side, Store, StoreWrite
from upheld.forge.flow.values import (
    UNDEFINED_VALUE,
    UNKNOWN,
    Constant,
    Data,
    DataClass,
    Origin,
    Record,
    Truth,
    Value,
    choose,
    concatenate,
    data,
    record,
)
from upheld.forge.logged import LogKind, logged

PLACE = Place(file="src/index.js", line=3)
PAYLOAD = data(Origin.PAYLOAD, root="payload")


def write(
    content: Value,
    *,
    store: Store = Store.LOG,
    key: Value = UNDEFINED_VALUE,
    kind: EntryKind = EntryKind.DEFINITION,
    names: frozenset[str] = frozenset(),
) -> StoreWrite:
    entry = Entry(kind, "read", (), Audience.USER, "resolver", PLACE, Side.BACKEND)
    return StoreWrite(
        place=PLACE,
        reach=Reach(entry),
        side=Side.BACKEND,
        via="x",
        store=store,
        key=key,
        content=content,
        content_names=names,
    )


def of(origin: Origin, root: str, *path: str, classes: tuple[DataClass, ...] = ()) -> Data:
    return data(origin, root=root, path=path, classes=classes)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PAYLOAD, LogKind.WHOLE),
        (Record("array", (("0", Constant("payload")), ("1", PAYLOAD))), LogKind.WHOLE),
        (record("json", value=of(Origin.EVENT, "event")), LogKind.WHOLE),
        (record("response", answer=of(Origin.PRODUCT, "answer")), LogKind.WHOLE),
        (of(Origin.REQUEST, "request", "body"), LogKind.WHOLE),
        (of(Origin.PRODUCT, "me", "displayName", classes=(DataClass.PERSONAL,)), LogKind.PERSONAL),
        (of(Origin.PRODUCT, "issue", "fields", "summary", classes=(DataClass.CONTENT,)), LogKind.CONTENT),
        (of(Origin.ENVIRONMENT, "env", "TOKEN", classes=(DataClass.CREDENTIAL,)), LogKind.CREDENTIAL),
        (of(Origin.PAYLOAD, "payload", "email"), LogKind.PERSONAL),
        (of(Origin.PAYLOAD, "payload", "description"), LogKind.CONTENT),
        (concatenate(Constant("hello "), of(Origin.PAYLOAD, "payload", "userName")), LogKind.PERSONAL),
        (choose(Constant("none"), PAYLOAD), LogKind.WHOLE),
        (UNKNOWN, LogKind.UNKNOWN),
    ],
)
def test_what_should_not_stand_in_a_log(content: Value, kind: LogKind) -> None:
    assert [one.kind for one in logged(write(content))][:1] == [kind]


@pytest.mark.parametrize(
    "content",
    [
        Constant("started"),
        of(Origin.PAYLOAD, "payload", "issueKey"),
        of(Origin.EVENT, "event", "issue", "id"),
        of(Origin.PRODUCT, "answer", "total"),
        of(Origin.CONTEXT, "context", "moduleKey"),
        of(Origin.UNKNOWN, "error:4", "message"),
        record("error", message=of(Origin.PAYLOAD, "payload", "email")),
        Record("array", (("0", Constant("rows")), ("1", Data(frozenset())))),
        Truth(),
    ],
)
def test_ids_keys_counts_and_errors_may(content: Value) -> None:
    assert logged(write(content)) == ()


def test_what_is_not_known_is_no_doubt_where_nothing_leads() -> None:
    assert logged(write(UNKNOWN, kind=EntryKind.UNREACHED)) == ()
    assert logged(write(PAYLOAD, kind=EntryKind.UNREACHED)) != ()


@pytest.mark.parametrize(
    ("key", "content"),
    [
        (Constant("apiToken"), of(Origin.PAYLOAD, "payload", "value")),
        (
            concatenate(Constant("token:"), of(Origin.CONTEXT, "context", "accountId")),
            of(Origin.PAYLOAD, "payload", "v"),
        ),
        (Constant("settings"), record("object", url=Constant("x"), client_secret=of(Origin.PAYLOAD, "payload", "b"))),
        (Constant("settings"), record("json", value=record("object", password=of(Origin.PAYLOAD, "payload", "p")))),
        (Constant("settings"), of(Origin.PAYLOAD, "payload", "refreshToken")),
        (Constant("hook"), Data(frozenset({Origin.RANDOM}), classes=frozenset({DataClass.CREDENTIAL}))),
        (Constant("webhookSecret"), Data(frozenset({Origin.RANDOM}))),
        (Constant("copy"), of(Origin.SECRET_STORE, "secret:login")),
    ],
)
def test_a_credential_is_seen_in_what_is_kept(key: Value, content: Value) -> None:
    assert credential_in(write(content, store=Store.KEY_VALUE, key=key)) is not None


@pytest.mark.parametrize(
    ("key", "content"),
    [
        (Constant("settings"), record("object", hasToken=Truth(), project=of(Origin.PAYLOAD, "payload", "project"))),
        (Constant("nextPageToken"), of(Origin.PAYLOAD, "payload", "nextPageToken")),
        (Constant("apiToken"), Constant("missing")),
        (Constant("tokenDigest"), Data(frozenset({Origin.DIGEST}))),
        (Constant("apiKey"), Data(frozenset({Origin.PAYLOAD, Origin.DIGEST}))),
        (Constant("note"), of(Origin.PAYLOAD, "payload", "text")),
    ],
)
def test_what_is_none_is_not(key: Value, content: Value) -> None:
    assert credential_in(write(content, store=Store.KEY_VALUE, key=key)) is None


def test_a_whole_object_counts_with_the_fields_that_other_uses_show() -> None:
    whole = write(PAYLOAD, store=Store.KEY_VALUE, key=Constant("settings"), names=frozenset({"apiToken", "url"}))
    found = credential_in(whole)
    assert found is not None
    assert found.is_by_name
    assert "apiToken" in found.what


@pytest.mark.parametrize(
    ("value", "purpose", "expected"),
    [
        (Constant("k"), "hmac key", "k"),
        (Constant(""), "hmac key", None),
        (UNDEFINED_VALUE, "hmac key", None),
        (choose(of(Origin.ENVIRONMENT, "env", "KEY"), Constant("fallback")), "signing key", "fallback"),
        (choose(of(Origin.ENVIRONMENT, "env", "KEY"), Constant("")), "signing key", None),
        (concatenate(Constant("Bearer "), of(Origin.ENVIRONMENT, "env", "T")), "header Authorization", None),
        (Constant("Bearer abc"), "header Authorization", "Bearer abc"),
        (Constant("Bearer "), "header Authorization", None),
        (record("buffer", text=Constant("abc"), encoding=Constant("utf8")), "signing key", "abc"),
        (record("buffer", text=of(Origin.ENVIRONMENT, "env", "T")), "signing key", None),
        (Constant("no-check"), "header X-Atlassian-Token", None),
        (Constant("abc"), "header X-Api-Key", "abc"),
    ],
)
def test_a_constant_in_the_place_of_a_secret(value: Value, purpose: str, expected: str | None) -> None:
    found = constant_secret(value, purpose)
    assert (None if found is None else found.value) == expected


def test_the_map_shows_keys_and_classes() -> None:
    key = concatenate(Constant("note:"), of(Origin.CONTEXT, "context", "issue", "id"))
    assert shown(key) == "note:{context.issue.id}"
    kept = write(PAYLOAD, store=Store.KEY_VALUE, names=frozenset({"email", "apiToken", "rank"}))
    assert classes_of_write(kept) == {DataClass.PERSONAL, DataClass.CREDENTIAL}
