from __future__ import annotations

import time

import pytest

from upheld.core.errors import InputError
from upheld.supply.indented import read_indented
from upheld.supply.npm import differing, read_package
from upheld.supply.pnpm import read_pnpm_lock

FIVE = b"""lockfileVersion: 5.4

specifiers:
  '@s/b': ^1.0.0
  a: ^2.0.0

dependencies:
  '@s/b': 1.0.0_a@2.0.0

devDependencies:
  a: 2.0.0

packages:

  /@s/b/1.0.0_a@2.0.0:
    resolution: {integrity: sha512-AAAA==}
    peerDependencies:
      a: '*'
    dependencies:
      a: 2.0.0
      c: 3.1.0
    dev: false

  /a/2.0.0:
    resolution: {integrity: sha512-BBBB==}
    engines: {node: '>=8'}
    dev: true

  /c/3.1.0:
    resolution: {integrity: sha512-CCCC==}
    dev: false
"""
SIX = b"""lockfileVersion: '6.0'

settings:
  autoInstallPeers: true
  excludeLinksFromLockfile: false

dependencies:
  '@s/b':
    specifier: ^1.0.0
    version: 1.0.0(a@2.0.0)

devDependencies:
  a:
    specifier: ^2.0.0
    version: 2.0.0

packages:

  /@s/b@1.0.0(a@2.0.0):
    resolution: {integrity: sha512-AAAA==}
    peerDependencies:
      a: '*'
    dependencies:
      a: 2.0.0
      c: 3.1.0
    dev: false

  /a@2.0.0:
    resolution: {integrity: sha512-BBBB==}
    engines: {node: '>=8'}
    cpu: [x64]
    dev: true

  /c@3.1.0:
    resolution: {integrity: sha512-CCCC==}
    deprecated: |-
      Not kept up: use another.
    dev: false
"""
NINE = b"""lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      '@s/b':
        specifier: ^1.0.0
        version: 1.0.0(a@2.0.0)
      page:
        specifier: workspace:*
        version: link:static/page
    devDependencies:
      a:
        specifier: ^2.0.0
        version: 2.0.0

  static/page:
    dependencies:
      c:
        specifier: ^3.0.0
        version: 3.1.0

packages:

  '@s/b@1.0.0':
    resolution: {integrity: sha512-AAAA==}
    peerDependencies:
      a: '*'

  a@2.0.0:
    resolution: {integrity: sha512-BBBB==}
    engines: {node: '>=8'}

  c@3.1.0:
    resolution: {integrity: sha512-CCCC==}

snapshots:

  '@s/b@1.0.0(a@2.0.0)':
    dependencies:
      a: 2.0.0
      c: 3.1.0

  a@2.0.0: {}

  c@3.1.0: {}
"""


@pytest.mark.parametrize("text", [FIVE, SIX, NINE])
def test_versions_and_what_a_package_brings_along(text: bytes) -> None:
    lock = read_pnpm_lock(text, source="pnpm-lock.yaml")
    assert lock.versions == {"@s/b": ("1.0.0",), "a": ("2.0.0",), "c": ("3.1.0",)}
    assert [package.name for package in lock.closure("", ["@s/b"])] == ["@s/b", "a", "c"]
    found = lock.installed("", "a")
    assert found is not None
    assert found.integrity == "sha512-BBBB=="


def test_every_package_of_a_workspace_gets_its_own() -> None:
    lock = read_pnpm_lock(NINE, source="pnpm-lock.yaml")
    assert lock.knows("static/page")
    assert [package.name for package in lock.closure("static/page", ["c"])] == ["c"]
    assert lock.installed("static/page", "a") is None


@pytest.mark.parametrize("text", [FIVE, SIX])
def test_ranges_are_compared(text: bytes) -> None:
    lock = read_pnpm_lock(text, source="pnpm-lock.yaml")
    same = read_package(b'{"dependencies": {"@s/b": "^1.0.0"}, "devDependencies": {"a": "^2.0.0"}}', source="p")
    other = read_package(b'{"dependencies": {"@s/b": "^1.1.0", "d": "1"}}', source="p")
    assert differing(lock, "", same) == ()
    assert differing(lock, "", other) == ("@s/b", "a", "d")


@pytest.mark.parametrize("text", [b"", b"lockfileVersion: 3\n", b"lockfileVersion: 12.0\n", b"hello", b"\xff"])
def test_another_form_is_refused(text: bytes) -> None:
    with pytest.raises(InputError):
        read_pnpm_lock(text, source="pnpm-lock.yaml")


@pytest.mark.parametrize("line", [b"a: {" + b"." * 400_000 + b"}", b"a: {" + b"'a" * 200_000 + b"}", b"'" * 400_000])
def test_an_endless_line_is_read_in_no_time(line: bytes) -> None:
    began = time.perf_counter()
    read_indented(line, source="pnpm-lock.yaml")
    assert time.perf_counter() - began < 2
