"""What the place and name of a file tell: tests, samples and tools are not deployed; builds are not sources."""

from __future__ import annotations

import re

NOT_DEPLOYED_FOLDERS = frozenset(
    {"__fixtures__", "__mocks__", "__snapshots__", "__tests__", "cypress", "e2e", "examples", "fixtures", "mocks"}
    | {"playwright", "scripts", "spec", "stories", "storybook", "test", "tests", "__test__", "test-utils", "testing"}
)
NOT_DEPLOYED_AT_THE_TOP = frozenset({"bin", "ci", "docs", "doc", "hack", "infra", "tools", "tooling", "website"})
BUILT_FOLDERS = frozenset({"build", "dist", "out", "coverage", "target"})
_NOT_DEPLOYED_NAME = re.compile(
    r".*\.(?:test|tests|spec|stories|story|mock|mocks|fixture|fixtures|cy|e2e)\.[a-z]+|.*\.config\.[a-z]+"
    r"|.*\.d\.[cm]?ts|\..*rc\.[cm]?js"
    r"|(?:gulpfile|gruntfile|setuptests|jest[.-]setup|vitest[.-]setup|test[.-]setup|config-overrides)\.[a-z]+",
    re.IGNORECASE,
)


def is_deployed_by_place(path: str) -> bool:
    """Whether a file in this place is deployed as far as its name tells.

    Example:
        >>> is_deployed_by_place("src/index.js"), is_deployed_by_place("src/__tests__/index.js")
        (True, False)
    """
    *folders, name = path.split("/")
    if NOT_DEPLOYED_FOLDERS.intersection(folders) or any(
        len(part) > 1 and part[0] == "." != part[1] for part in folders
    ):
        return False
    if folders and folders[0] in NOT_DEPLOYED_AT_THE_TOP:
        return False
    return _NOT_DEPLOYED_NAME.fullmatch(name) is None
