from __future__ import annotations

import pytest

from upheld.forge.code.type_shapes import TypesOfFiles, read_types

SHARED = b"""export interface Login {
  url: string; apiToken: string; isTokenSet: boolean; tokenAge: number; inner?: Inner
}
type Inner = { password: string } & { more: string };
"""
CODE = b"""import { Login } from './types';
const a = async ({ payload }: { payload: Login }) => kvs.set('a', payload);
const b = async (req: Request<Login>) => kvs.set('b', req.payload);
const c = async (req) => {
  const kept = req.payload as Login;
  return kvs.set('c', kept);
};
function d(kept: Partial<Login>, other: string) {
  return kvs.set('d', kept);
}
const e = async ({ payload }) => kvs.set('e', payload);
"""
ALL = {"url", "apiToken", "inner", "password", "more"}


@pytest.mark.parametrize(
    ("name", "line", "fields"),
    [
        ("payload", 2, ALL),
        ("payload", 3, ALL),
        ("kept", 6, ALL),
        ("kept", 9, ALL),
        ("other", 9, set()),
        ("kept", 2, set()),
        ("payload", 11, set()),
    ],
)
def test_a_name_has_its_fields_where_it_has_its_type(name: str, line: int, fields: set[str]) -> None:
    types = TypesOfFiles({"src/types.ts": SHARED, "src/index.ts": CODE})
    assert types.fields("src/index.ts", name, line) == fields


def test_types_of_other_languages_and_of_broken_files_are_none() -> None:
    assert read_types(CODE, "src/index.js").names == ()
    assert read_types(b"interface A {", "src/a.ts").names == ()
    assert TypesOfFiles({}).fields("src/index.ts", "payload", 1) == frozenset()


def test_a_type_of_itself_comes_to_an_end() -> None:
    types = TypesOfFiles({"a.ts": b"interface Tree { left: Tree; key: string }\nconst f = (tree: Tree) => tree;\n"})
    assert types.fields("a.ts", "tree", 2) == {"left", "key"}
