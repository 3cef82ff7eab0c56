"""Packages that build, check or test code and are of no use to it when it runs, told by their names."""

from __future__ import annotations

# fmt: off
_NAMES = frozenset({
    "autoprefixer", "ava", "babel", "browserify", "chai", "concurrently", "copyfiles", "cross-env", "cypress",
    "del-cli", "enzyme", "esbuild", "grunt", "gulp", "husky", "jasmine", "jest", "jsdom", "karma", "lerna",
    "less", "lint-staged", "mocha", "msw", "node-sass", "nodemon", "np", "npm-run-all", "nx", "nyc", "parcel",
    "patch-package", "playwright", "postcss", "prettier", "puppeteer", "react-app-rewired", "react-scripts",
    "react-test-renderer", "rimraf", "rollup", "sass", "semantic-release", "shx", "sinon", "size-limit",
    "source-map-explorer", "standard", "storybook", "stylelint", "supertest", "swc", "tailwindcss", "terser",
    "ts-jest", "ts-loader", "ts-node", "tslint", "tsup", "tsx", "turbo", "typescript", "vite", "vitest",
    "webpack",
})
_STARTS = (
    "@babel/cli", "@babel/core", "@babel/plugin", "@babel/preset", "@biomejs/", "@commitlint/", "@craco/",
    "@eslint/", "@forge/cli", "@forge/eslint", "@jest/", "@parcel/", "@playwright/", "@rollup/", "@rsbuild/",
    "@rspack/", "@storybook/", "@swc/", "@testing-library/", "@types/", "@typescript-eslint/", "@vitejs/",
    "@vitest/", "@webpack-cli/", "babel-", "copy-webpack", "eslint", "grunt-", "gulp-", "html-webpack",
    "jest-", "karma-", "mini-css-extract", "postcss-", "prettier-plugin", "rollup-plugin", "stylelint-",
    "terser-webpack", "vite-plugin", "webpack-",
)
# fmt: on
_ENDS = ("-loader", "-webpack-plugin")
_NEEDED_WHEN_RUNNING = frozenset({"babel-runtime", "jest-diff"})


def is_tool(name: str) -> bool:
    """Whether a package is a tool for building or testing.

    Example:
        >>> is_tool("eslint-plugin-react"), is_tool("@types/node"), is_tool("lodash")
        (True, True, False)
    """
    if name in _NEEDED_WHEN_RUNNING:
        return False
    return name in _NAMES or name.startswith(_STARTS) or name.endswith(_ENDS)
