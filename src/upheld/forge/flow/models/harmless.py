"""Packages and functions that are known to have no effect outside the program, each with the reason it is trusted.

A call into a package that stands neither here nor among the models leaves a doubt: what it does was not followed.
What is trusted is what the package documents; that the copy which ships is that package is the lock file's matter.
"""

from __future__ import annotations

from collections.abc import Mapping

_PURE = "computes values from its arguments"
_DATES = "computes with dates and formats them"
_TEXTS = "turns texts into other texts or structures"
_CHECKS = "checks the form of values"
_VIEWS = "draws in the page what it is given"
_STATE = "keeps state in memory and calls back"
_LANGUAGE = "part of the language or of Node without a way out"
_TYPES = "constants, types and errors"

PACKAGES: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "lodash", "lodash-es", "lodash.debounce", "lodash.get", "lodash.merge", "ramda", "underscore", "immer",
            "uuid", "nanoid", "short-uuid", "cuid", "ulid", "classnames", "clsx", "deepmerge", "fast-deep-equal",
            "deep-equal", "object-hash", "hash-sum", "ms", "bytes", "bignumber.js", "decimal.js", "big.js", "mathjs",
            "semver", "tslib", "core-js", "regenerator-runtime", "memoize-one", "p-limit", "p-queue", "p-map",
            "p-retry", "async-retry", "async", "bluebird", "retry", "rxjs", "fp-ts", "inversify", "tsyringe",
            "reflect-metadata", "typedi", "invariant", "tiny-invariant", "simple-statistics", "fuse.js",
            "string-similarity", "fast-levenshtein", "leven", "color", "tinycolor2", "chroma-js", "seedrandom",
            "natural-compare", "compare-versions", "just-debounce-it", "throttle-debounce",
            "fast-json-stable-stringify", "json-stable-stringify", "flat", "dot-prop", "change-case", "camelcase",
            "camelcase-keys", "humps", "array-move", "dayjs-business-days", "neverthrow", "ts-pattern", "mnemonist",
            "lru-cache", "node-cache", "eventemitter3", "mitt", "jsonpath", "jsonpath-plus", "jmespath",
            "json-logic-js", "expr-eval", "jsonata", "object-path", "traverse", "just-safe-get", "remeda", "radash",
            "es-toolkit", "itertools", "exponential-backoff", "promise-retry", "p-timeout", "p-throttle", "p-all",
            "p-series", "bottleneck",
        ),
        _PURE,
    ),
    **dict.fromkeys(
        ("moment", "moment-timezone", "dayjs", "date-fns", "date-fns-tz", "luxon", "cron-parser", "rrule",
         "date-holidays", "cronstrue", "humanize-duration", "pretty-ms", "timeago.js", "@js-joda/core",
         "parse-duration"),
        _DATES,
    ),
    **dict.fromkeys(
        ("marked", "markdown-it", "showdown", "turndown", "sanitize-html", "dompurify", "he", "html-entities",
         "entities", "htmlparser2", "xml2js", "fast-xml-parser", "xmlbuilder2", "js-yaml", "yaml",
         "papaparse", "csv-parse", "csv-parse/sync", "csv-stringify", "csv-stringify/sync", "xlsx", "exceljs",
         "pdf-lib", "jspdf", "handlebars", "mustache", "ejs", "nunjucks", "liquidjs", "qs", "query-string",
         "querystring", "url-parse", "slugify", "pluralize", "diff", "jsdiff", "prismjs", "highlight.js", "remark",
         "rehype", "unified", "mdast", "striptags", "html-to-text", "strip-html", "string-strip-html",
         "gray-matter", "ini", "toml", "iconv-lite", "pako", "jszip", "fflate", "zlib", "base-64", "js-base64",
         "buffer", "safe-buffer", "path-to-regexp", "escape-html", "xss", "react-i18next",
         "intl-messageformat", "adf-builder", "adf-to-html", "md-to-adf", "linkify-it", "ical-generator",
         "json2csv", "file-saver", "docx", "mime", "mime-types", "content-type", "cookie", "url-join"),
        _TEXTS,
    ),
    **dict.fromkeys(
        ("zod", "yup", "joi", "ajv", "ajv-formats", "validator", "superstruct", "io-ts", "valibot", "class-validator",
         "class-transformer", "runtypes", "jsonschema", "is-url", "valid-url", "email-validator", "ip-regex", "is-uuid",
         "prop-types", "@sinclair/typebox", "@hapi/joi", "express-validator", "type-fest", "assert"),
        _CHECKS,
    ),
    **dict.fromkeys(
        ("react", "react-dom", "react-dom/client", "preact", "react-router", "react-router-dom",
         "styled-components", "@emotion/react", "@emotion/styled", "@emotion/css", "@compiled/react", "chart.js",
         "react-chartjs-2", "recharts", "victory", "react-select", "react-table", "@tanstack/react-table",
         "react-beautiful-dnd", "react-dnd", "react-dnd-html5-backend", "@hello-pangea/dnd", "react-hook-form",
         "formik", "react-icons", "react-modal", "react-window", "react-virtualized",
         "framer-motion", "styled-system", "react-datepicker", "react-dropzone", "react-color", "react-tooltip",
         "react-toastify", "react-hot-toast", "@mui/material", "@mui/icons-material", "@mui/x-data-grid", "antd",
         "bootstrap", "react-bootstrap", "@dnd-kit/core", "@dnd-kit/sortable", "@dnd-kit/utilities",
         "react-error-boundary", "react-transition-group", "reactflow", "react-flow-renderer", "@xyflow/react",
         "vue", "vue-router", "svelte", "solid-js", "react-intl", "react-intl-next",
         "codemirror", "@codemirror/view", "prosemirror-view", "slate", "slate-react",
         "react-diff-viewer", "react-json-view", "echarts",
         "echarts-for-react", "apexcharts", "react-apexcharts", "cytoscape",
         "react-big-calendar",
         "gantt-task-react", "@nivo/core", "@nivo/bar", "@nivo/pie", "react-is", "scheduler", "use-debounce",
         "react-resizable", "react-grid-layout", "react-helmet",
         "react-infinite-scroll-component", "react-textarea-autosize",
         "konva", "react-konva", "lucide-react", "@heroicons/react", "react-syntax-highlighter",
         "@radix-ui/react-dialog", "@headlessui/react", "tailwind-merge", "web-vitals"),
        _VIEWS,
    ),
    **dict.fromkeys(
        ("redux", "react-redux", "redux-thunk", "redux-saga", "reselect", "zustand", "jotai",
         "recoil", "mobx", "mobx-react", "mobx-react-lite", "xstate", "@xstate/react", "valtio",
         "effector", "react-sweet-state", "history", "nanostores",
         "constate", "unstated-next"),
        _STATE,
    ),
    **dict.fromkeys(
        ("path", "url", "util", "events", "os", "stream", "string_decoder", "punycode", "perf_hooks", "timers",
         "timers/promises", "async_hooks", "readline", "tty", "constants", "stream/promises", "util/types",
         "path/posix"),
        _LANGUAGE,
    ),
    **dict.fromkeys(("http-status-codes", "http-errors", "statuses", "csstype", "serialize-error"), _TYPES),
}  # fmt: skip

SCOPES: Mapping[str, str] = {
    "@atlaskit/": "Atlassian's design system; draws in the page what it is given",
    "@atlassian/adf-": _TEXTS,
    "@forge/react": "UI Kit; draws in the page what it is given",
    "@forge/ui": "UI Kit 1; the components and hooks with an effect are modeled",
    "@forge/jira-bridge": "opens the product's own dialogs in the page",
    "@forge/confluence-bridge": "opens the product's own dialogs in the page",
    "@forge/dashboards-bridge": "opens the product's own dialogs in the page",
    "@forge/teamwork-graph": "types of the platform",
    "@forge/util": "types of the platform",
    "@forge/manifest": "types of the platform",
    "@forge/egress": "compares addresses",
    "@forge/i18n": "reads translations that ship with the app",
    "@forge/metrics": "counts for the platform's own measures",
    "@atlassian/forge-graphql-types": _TYPES,
    "@types/": _TYPES,
    "@babel/runtime": _LANGUAGE,
    "@swc/helpers": _LANGUAGE,
    "lodash/": _PURE,
    "lodash-es/": _PURE,
    "lodash.": _PURE,
    "ramda/": _PURE,
    "date-fns/": _DATES,
    "dayjs/": _DATES,
    "moment/": _DATES,
    "core-js/": _LANGUAGE,
    "react/": _VIEWS,
    **{
        f"d3-{part}": _VIEWS
        for part in (
            "array",
            "axis",
            "brush",
            "color",
            "drag",
            "ease",
            "format",
            "hierarchy",
            "interpolate",
            "path",
            "scale",
            "selection",
            "shape",
            "time",
            "timer",
            "transition",
            "zoom",
        )
    },
    "@mui/": _VIEWS,
    "@emotion/": _VIEWS,
    "@nivo/": _VIEWS,
    "@dnd-kit/": _VIEWS,
    "@radix-ui/": _VIEWS,
    "@tiptap/": _VIEWS,
    "@visx/": _VIEWS,
    "@codemirror/": _VIEWS,
    "@lexical/": _VIEWS,
    "react-icons/": _VIEWS,
    "prosemirror-": _VIEWS,
    "@ag-grid-community/": _VIEWS,
    "ag-grid-": _VIEWS,
    "primereact/": _VIEWS,
    "uuid/": _PURE,
    "rxjs/": _PURE,
    "zod/": _CHECKS,
    "unist-": _TEXTS,
    "mdast-": _TEXTS,
    "remark-": _TEXTS,
    "rehype-": _TEXTS,
    "micromark": _TEXTS,
    "chart.js/": _VIEWS,
    "chartjs-": _VIEWS,
}
"""By the beginning of the package's name or path."""

GLOBALS = frozenset(
    {
        "Array", "ArrayBuffer", "BigInt", "Blob", "Boolean", "Buffer", "CustomEvent", "DOMException", "DOMParser",
        "DataView", "Date", "Error", "EvalError", "Event", "EventTarget", "File", "FileReader",
        "FinalizationRegistry", "Float32Array", "Float64Array", "FormData", "Headers", "Int16Array", "Int32Array",
        "Int8Array", "IntersectionObserver", "Intl", "JSON", "Map", "Math", "MutationObserver", "Number", "Object",
        "Promise", "Proxy", "RangeError", "ReadableStream", "ReferenceError", "Reflect", "RegExp", "ResizeObserver",
        "Response", "Set", "String", "Symbol", "SyntaxError", "TextDecoder", "TextEncoder", "TransformStream",
        "TypeError", "URIError", "URL", "URLSearchParams", "Uint16Array", "Uint32Array", "Uint8Array",
        "Uint8ClampedArray", "WeakMap", "WeakRef", "WeakSet", "AbortController", "AbortSignal", "alert", "atob",
        "btoa", "cancelAnimationFrame", "clearInterval", "clearTimeout", "clearImmediate", "confirm", "console",
        "crypto", "decodeURI", "decodeURIComponent", "document", "encodeURI", "encodeURIComponent", "escape",
        "getComputedStyle", "getSelection", "history", "isFinite", "isNaN", "matchMedia", "navigator", "parseFloat",
        "parseInt", "performance", "print", "process", "prompt", "queueMicrotask", "requestAnimationFrame",
        "requestIdleCallback", "cancelIdleCallback", "screen", "scrollTo", "setImmediate", "setInterval",
        "setTimeout", "structuredClone", "unescape", "addEventListener", "removeEventListener", "dispatchEvent",
        "Node", "Element", "HTMLElement", "postMessage", "scroll", "scrollBy", "focus", "blur", "close",
        "AggregateError", "CSS", "Option", "MessageChannel", "KeyboardEvent", "MouseEvent", "ClipboardItem",
        "ImageData", "Path2D", "DOMRect", "Range", "localStorage", "sessionStorage", "customElements", "exports",
        "module", "require", "__dirname", "__filename",
    }
)  # fmt: skip
"""Of the environment; those with a way out are modeled, and models come first."""

PARTS: Mapping[tuple[str, ...], str] = {
    ("axios", "isAxiosError"): _TYPES,
    ("axios", "isCancel"): _TYPES,
    ("axios", "AxiosError"): _TYPES,
    ("axios", "AxiosHeaders"): _TYPES,
    ("axios", "CanceledError"): _TYPES,
    ("axios", "CancelToken"): _TYPES,
    ("axios", "HttpStatusCode"): _TYPES,
    ("axios", "spread"): _PURE,
    ("axios", "all"): _PURE,
    ("http", "STATUS_CODES"): _TYPES,
    ("http", "Agent"): _STATE,
    ("https", "Agent"): _STATE,
    ("crypto", "randomUUID"): _PURE,
    ("crypto", "randomBytes"): _PURE,
    ("crypto", "randomInt"): _PURE,
    ("crypto", "getRandomValues"): _PURE,
    ("crypto", "getHashes"): _TYPES,
    ("crypto", "getCiphers"): _TYPES,
    ("crypto", "constants"): _TYPES,
    ("crypto", "generateKeyPairSync"): _PURE,
    ("crypto", "generateKeySync"): _PURE,
    ("fs", "existsSync"): "reads",
    ("fs", "constants"): _TYPES,
    ("@forge/api", "HttpError"): _TYPES,
    ("@atlassian/forge-graphql", "ConfigValidatorResponse"): _TYPES,
    ("@atlassian/forge-graphql", "DataProviderResponse"): _TYPES,
    ("@atlassian/forge-graphql", "ForgeInvocationErrorResponse"): _TYPES,
    ("@atlassian/forge-graphql", "BuiltinMetricDefinition"): _TYPES,
    ("@forge/events", "JobProgress"): _TYPES,
    **{
        (module, name): _PURE
        for module in ("@forge/kvs", "@forge/storage", "@forge/api")
        for name in (
            "WhereConditions",
            "FilterConditions",
            "Filter",
            "Conditions",
            "SortOrder",
            "Sort",
            "MetadataField",
        )
    },
}
"""Parts of packages that are not harmless as a whole."""

_LANGUAGE_PARTS = frozenset(("global", name) for name in ("Object", "require", "module", "CSS", "navigator"))
"""Of which all is modeled that has no way out, but for these."""
_WITHOUT_EFFECT = frozenset(
    {"prototype", "resolve", "escape", "supports", "clipboard", "vibrate", "permissions", "geolocation", "locks"}
    | {"mediaDevices", "userActivation", "wakeLock", "getBattery", "canShare", "language", "languages", "userAgent"}
)


def reason_of(path: tuple[str, ...]) -> str:
    """Why a library's symbol is trusted; empty where it is not.

    Example:
        >>> reason_of(("lodash", "debounce")), reason_of(("left-pad",))
        ('computes values from its arguments', '')
    """
    module = path[0]
    if path[:2] in _LANGUAGE_PARTS and len(path) > 2 and path[2] not in _WITHOUT_EFFECT:  # noqa: PLR2004
        return ""
    if module == "global":
        return _LANGUAGE if len(path) > 1 and path[1] in GLOBALS else ""
    found = PACKAGES.get(module)
    if found is None:
        plain = tuple(part for part in path if part != "default")
        found = next((PARTS[plain[:size]] for size in range(len(plain), 1, -1) if plain[:size] in PARTS), None)
    if found is None:
        found = next((reason for start, reason in SCOPES.items() if module.startswith(start)), None)
    return found or ""


def is_harmless(path: tuple[str, ...]) -> bool:
    """Whether calling a library's symbol has no effect outside the program.

    Example:
        >>> is_harmless(("date-fns", "format")), is_harmless(("axios", "get"))
        (True, False)
    """
    return bool(reason_of(path))
