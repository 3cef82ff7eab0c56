"""What elements of a page load by which attribute, as the class of the manifest's permissions that allows it.

`link` is what a person clicks: it sends nothing by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

BY_ATTRIBUTE: Mapping[tuple[str, str], str] = {
    ("script", "src"): "scripts",
    ("script", "href"): "scripts",
    ("img", "src"): "images",
    ("img", "srcset"): "images",
    ("input", "src"): "images",
    ("source", "srcset"): "images",
    ("source", "src"): "media",
    ("image", "href"): "images",
    ("image", "xlink:href"): "images",
    ("use", "href"): "images",
    ("use", "xlink:href"): "images",
    ("feimage", "href"): "images",
    ("video", "src"): "media",
    ("video", "poster"): "images",
    ("audio", "src"): "media",
    ("track", "src"): "media",
    ("iframe", "src"): "frames",
    ("frame", "src"): "frames",
    ("embed", "src"): "frames",
    ("object", "data"): "frames",
    ("portal", "src"): "frames",
    ("fencedframe", "src"): "frames",
    ("bgsound", "src"): "media",
    ("img", "attributionsrc"): "fetch.client",
    ("a", "attributionsrc"): "fetch.client",
    ("script", "attributionsrc"): "fetch.client",
    ("a", "href"): "link",
    ("a", "xlink:href"): "link",
    ("area", "href"): "link",
    ("a", "ping"): "fetch.client",
    ("area", "ping"): "fetch.client",
    ("form", "action"): "navigation",
    ("button", "formaction"): "navigation",
    ("input", "formaction"): "navigation",
    ("body", "background"): "images",
    ("table", "background"): "images",
    ("td", "background"): "images",
}
"""By the names of the element and of the attribute, in lower case."""
BY_RELATION: Mapping[str, str] = {
    "stylesheet": "styles",
    "icon": "images",
    "apple-touch-icon": "images",
    "mask-icon": "images",
    "apple-touch-startup-image": "images",
    "modulepreload": "scripts",
    "manifest": "fetch.client",
    "preconnect": "fetch.client",
    "dns-prefetch": "fetch.client",
    "prefetch": "fetch.client",
    "prerender": "navigation",
}
"""What `<link href>` loads, by a word of its `rel`."""
BY_PRELOADED: Mapping[str, str] = {
    "script": "scripts",
    "style": "styles",
    "font": "fonts",
    "image": "images",
    "video": "media",
    "audio": "media",
    "track": "media",
    "document": "frames",
    "worker": "scripts",
}
"""What `<link rel=preload as=…>` loads."""
