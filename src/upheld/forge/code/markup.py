"""Read pages and style sheets: what they load from elsewhere, the scripts they start, the scripts written into them.

The reader goes through the text once, as browsers do, and never back: size costs no square time.
"""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from urllib.parse import urljoin

from upheld.core.check import Place
from upheld.core.light_dataclasses import dataclass, field
from upheld.forge.addresses import is_relative, read_address
from upheld.forge.code.targets import PageLoad
from upheld.forge.gaps import PACKAGES, PAGE_BEHAVIOR, Gap, Topic
from upheld.forge.loaded import BY_ATTRIBUTE, BY_PRELOADED, BY_RELATION
from upheld.forge.tree import printable

MAX_PAGE_BYTES = 1_000_000
MAX_LISTED = 20
MAX_ADDRESS = 4_000
"""So many characters of an address are read: pictures written into one are longer."""
PAGE_CODE: frozenset[Topic] = PAGE_BEHAVIOR | PACKAGES

_TAG = re.compile(r"[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s"'<>/=]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+""")
_PLACEHOLDER = re.compile(r"%[A-Za-z_]\w*%|<%.*?%>|\{\{.*?\}\}|\$\{.*?\}|__[A-Z_]+__")
_LOCAL_PLACEHOLDER = re.compile(r"%(?:PUBLIC_URL|BASE_URL)%|<%=?-?\s*(?:BASE_URL|htmlWebpackPlugin\b[^%]*)\s*%>")
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_LINE_COMMENT = re.compile(r"(?:^|(?<=[\s;{}]))//[^\n]*", re.MULTILINE)
"""Of the languages that are compiled to CSS, which itself has none."""
_CSS_LOAD = re.compile(
    r"""@(?:import|use)\s++(?:url\(\s*+)?+["']?+\s*+([^\s"')]++)|(@font-face)\b|(\})"""
    r"""|\b(?:url|src)\(\s*+(?:"([^"\n]*+)"|'([^'\n]*+)'|([^\s"')]*+))|\bimage-set\(\s*+["']([^"'\n]++)""",
    re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})[ \t\n]?")
_CODES = 0x110000
_DATA_TYPES = re.compile(r"application/(?:ld\+)?json|importmap", re.IGNORECASE)
_CODE_TYPES = re.compile(r"|module|(?:text|application)/(?:x-)?(?:java|ecma)script|text/(?:babel|jsx)", re.IGNORECASE)
_REFRESH = re.compile(r"url\s*=\s*[\"']?\s*([^\"']+)", re.IGNORECASE)
_COMMENT_END = re.compile(r"--!?>")
_RAW = frozenset({"script", "style", "textarea", "title"})
_RAW_ENDS = {name: re.compile(f"</{name}", re.IGNORECASE) for name in _RAW}


@dataclass(frozen=True, slots=True)
class StartedScript:
    """A script that a page starts from a place of its own app."""

    source: str
    """As written, without placeholders for the page's own folder."""
    place: Place


@dataclass(slots=True)
class Markup:
    """What was found in one page."""

    loads: list[PageLoad] = field(default_factory=list)
    scripts: list[StartedScript] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    """Style sheets of the app that it loads, as written."""
    inline: bytes = b""
    """The scripts written into it at their own lines, all else blank; empty where there are none."""
    gaps: list[Gap] = field(default_factory=list)


def read_markup(content: bytes, path: str) -> Markup:
    r"""What a page loads and starts.

    Example:
        >>> read_markup(b'<p>\n<img src="https://cdn.example/a.png">', "index.html").loads[0].place.line
        2
    """
    reader = _Reader(content, printable(path))
    if len(content) > MAX_PAGE_BYTES:
        reader.miss(0, f"The page holds {len(content):,} bytes; it was not analyzed.")
    else:
        reader.read()
    return reader.markup


def read_style(content: bytes, path: str) -> tuple[PageLoad, ...]:
    """What a style sheet loads from elsewhere.

    Example:
        >>> read_style(b"@import 'https://fonts.example/a.css';", "a.css")[0].permission
        'styles'
    """
    text = decoded(content[:MAX_PAGE_BYTES])
    lines = _Lines(text, printable(path))
    if not path.lower().endswith(".css"):
        text = _blank(_LINE_COMMENT, text)
    return tuple(_style_loads(text, 0, lines))


def decoded(content: bytes) -> str:
    """The text of a page or style sheet, in the coding that its first bytes tell."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    return content.decode("utf-8", "replace")


def _plain_css(text: str) -> str:
    r"""A style sheet without its escapes: `\75 rl(` is `url(`."""
    return _ESCAPE.sub(lambda match: _letter(match.group(1)), text) if "\\" in text else text


def _letter(code: str) -> str:
    number = int(code, 16)
    return chr(number) if 0 < number < _CODES else ""


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


class _Lines:
    """From a position to its place."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, position: int) -> Place:
        return Place(file=self.path, line=bisect_right(self.starts, position))


def _style_loads(text: str, offset: int, lines: _Lines) -> Iterator[PageLoad]:
    """Loads of a style sheet or of a style attribute that begins at an offset of the page."""
    plain = _plain_css(_blank(_COMMENT, text))
    is_font = False
    for match in _CSS_LOAD.finditer(plain):
        imported, font_face, brace, *addresses = match.groups()
        if font_face:
            is_font = True
        elif brace == "}":
            is_font = False
        written = imported or next((address for address in addresses if address), None)
        if written:
            permission = "styles" if imported else "fonts" if is_font else "images"
            yield from _load(written, permission, lines.place(offset + match.start()))


def _load(written: str, permission: str, place: Place, base: str = "") -> Iterator[PageLoad]:
    """The load of an address, if it leads elsewhere or may."""
    text = _LOCAL_PLACEHOLDER.sub("", unescape(written[:MAX_ADDRESS]).strip(), count=1)
    placeholder = _PLACEHOLDER.search(text)
    if placeholder is not None:
        before = text[: placeholder.start()]
        address = read_address(before, is_whole=False)
        if address is not None:
            yield PageLoad(text, permission, place, is_computed=False)
        elif not is_relative(before, is_whole=False):
            yield PageLoad(text, permission, place, is_computed=True)
        return
    if re.search(r"#\{|\$[\w-]|\bvar\(|@\{", text) and read_address(text, is_whole=False) is None:
        if not is_relative(re.split(r"#\{|\$|var\(|@\{", text)[0], is_whole=False):
            yield PageLoad(text, permission, place, is_computed=True)
        return
    absolute = urljoin(base, text) if base else text
    if read_address(absolute, is_whole=True) is not None:
        yield PageLoad(absolute, permission, place, is_computed=False)


class _Reader:
    """One pass over one page."""

    def __init__(self, content: bytes, path: str) -> None:
        self.text = decoded(content)
        self.lines = _Lines(self.text, path)
        self.markup = Markup()
        self.base = ""
        self.inline: list[tuple[int, int]] = []

    def miss(self, position: int, reason: str) -> None:
        if len(self.markup.gaps) < MAX_LISTED:
            self.markup.gaps.append(Gap(reason=reason, place=self.lines.place(position), touches=PAGE_CODE))

    def read(self) -> None:
        position, text = 0, self.text
        while True:
            position = text.find("<", position)
            if position < 0:
                break
            if text.startswith("<!--", position):
                is_empty = text.startswith((">", "->"), position + 4)
                end = _COMMENT_END.search(text, position + 2 if is_empty else position + 4)
                position = len(text) if end is None else end.end()
                continue
            tag = _TAG.match(text, position + 1)
            if tag is None:
                position += 1
                continue
            position = self._tag(position, tag.group().lower(), tag.end())
        if self.inline:
            self.markup.inline = self._blanked()

    def _tag(self, start: int, name: str, position: int) -> int:
        """Read the attributes of a tag and, for raw text, its content; the position behind."""
        attributes: dict[str, tuple[str, int]] = {}
        while True:
            match = _ATTRIBUTE.match(self.text, position)
            if match is None or match.end() == position:
                break
            value = match.group(2) or ""
            at = match.start(2) if match.group(2) else match.start(1)
            attributes.setdefault(match.group(1).lower(), (value.strip("\"'"), at))
            position = match.end()
        while position < len(self.text) and self.text[position] not in "<>":
            position += 1
        position += self.text[position : position + 1] == ">"
        self._seen(name, attributes, start)
        if name in _RAW:
            found = _RAW_ENDS[name].search(self.text, position)
            end = len(self.text) if found is None else found.start()
            self._raw(name, attributes, position, end)
            return end
        return position

    def _raw(self, name: str, attributes: dict[str, tuple[str, int]], start: int, end: int) -> None:
        inner = self.text[start:end]
        if name == "style":
            self.markup.loads.extend(_style_loads(inner, start, self.lines))
        elif name == "script" and "src" not in attributes and inner.strip():
            kind = attributes.get("type", ("", 0))[0].strip()
            if _CODE_TYPES.fullmatch(kind):
                self.inline.append((start, end))
            elif not _DATA_TYPES.fullmatch(kind) and "//" in inner:
                self.miss(start, f"A script of the type {kind[:60]} stands in the page; it was not analyzed.")
            elif kind.lower() == "importmap":
                for match in re.finditer(r':\s*"((?:https?:)?//[^"]+)"', inner):
                    self.markup.loads.extend(_load(match.group(1), "scripts", self.lines.place(start + match.start())))

    def _blanked(self) -> bytes:
        pieces: list[str] = []
        position = 0
        for start, end in self.inline:
            pieces.append(re.sub(r"[^\n]", " ", self.text[position:start]))
            pieces.append(self.text[start:end].replace("<!--", "    ").replace("-->", "   "))
            pieces.append(";")
            position = end + 1
        return "".join(pieces).encode()

    def _seen(self, name: str, attributes: dict[str, tuple[str, int]], start: int) -> None:
        for key, (value, at) in attributes.items():
            written = _written_code(name, key, unescape(value).strip())
            if written:
                self.miss(at, f"{written} of the page; it was not analyzed.")
            else:
                self._attribute(name, key, value, at)
        if name == "link":
            self._link(attributes)
        elif name == "base" and read_address(attributes.get("href", ("", 0))[0], is_whole=True) is not None:
            self.base = attributes["href"][0]
        elif name == "meta" and attributes.get("http-equiv", ("", 0))[0].lower() == "refresh":
            found = _REFRESH.search(attributes.get("content", ("", 0))[0])
            self._loaded("navigation", "" if found is None else found.group(1), start)

    def _attribute(self, name: str, key: str, value: str, at: int) -> None:
        if key == "style" or "url(" in value:
            self.markup.loads.extend(_style_loads(unescape(value), at, self.lines))
        elif key in {"srcset", "imagesrcset"}:
            for part in value.split(","):
                self._loaded("images", (part.split() or [""])[0], at)
        elif (name, key) in BY_ATTRIBUTE or key == "background":
            self._loaded(BY_ATTRIBUTE.get((name, key), "images"), value, at)
        elif key not in _SAYS and read_address(unescape(value).strip()[:MAX_ADDRESS], is_whole=True) is not None:
            self._doubt(name, key, value, at)

    def _doubt(self, name: str, key: str, value: str, at: int) -> None:
        """An address in an attribute that is in no list: what becomes of it is not known."""
        if key == "href" or (name, key) == ("html", "manifest"):
            return
        for one in _load(value, "fetch.client", self.lines.place(at), self.base):
            reason = f"What becomes of the address {one.target[:80]} in the attribute {key[:40]} is not known."
            if len(self.markup.gaps) < MAX_LISTED:
                self.markup.gaps.append(Gap(reason=reason, place=one.place, touches=frozenset({Topic.EGRESS})))

    def _loaded(self, permission: str, value: str, at: int) -> None:
        place = self.lines.place(at)
        suffix = posixpath.splitext(re.split(r"[?#]", value)[0].strip())[1].lower()
        if permission == "frames" and suffix in _FRAMED:
            self.miss(at, f"The page holds a frame of a {suffix[1:]} file; that was not analyzed.")
        found = list(_load(value, permission, place, self.base))
        self.markup.loads.extend(found)
        if permission != "scripts":
            return
        if not found:
            self.markup.scripts.append(StartedScript(_LOCAL_PLACEHOLDER.sub("", value.strip(), count=1), place))
        else:
            self.miss(at, "The page starts a script from elsewhere; it was not analyzed.")

    def _link(self, attributes: dict[str, tuple[str, int]]) -> None:
        href, at = attributes.get("href", ("", 0))
        relations = attributes.get("rel", ("", 0))[0].lower().split()
        if not href:
            return
        if "preload" in relations:
            permission = BY_PRELOADED.get(attributes.get("as", ("", 0))[0].lower(), "fetch.client")
        else:
            permission = next((BY_RELATION[relation] for relation in relations if relation in BY_RELATION), "link")
        found = list(_load(href, permission, self.lines.place(at), self.base))
        self.markup.loads.extend(found)
        if permission == "styles" and not found:
            self.markup.styles.append(_LOCAL_PLACEHOLDER.sub("", href.strip(), count=1))


_SAYS = frozenset(
    {"content", "cite", "xmlns", "itemtype", "itemid", "about", "typeof", "vocab", "prefix", "resource", "value", "alt"}
    | {"title", "placeholder", "longdesc", "profile", "name", "id", "class", "property", "label", "rel", "lang", "for"}
)
"""Attributes whose text goes nowhere, an address among it."""
_FRAMED = frozenset({".svg", ".xml", ".xhtml", ".xht", ".mht", ".mhtml"})
_CODE_ADDRESS = re.compile(r"data:(?:text/(?:html|xml|javascript)|application/(?:xhtml|xml|javascript)|image/svg)")
_RUNNING = frozenset({"iframe", "frame", "embed", "object", "script", "portal", "fencedframe"})


def _written_code(name: str, key: str, value: str) -> str:
    """What kind of code an attribute holds, as the beginning of a sentence; empty for none."""
    if not value:
        return ""
    if key.startswith("on") and key != "on":
        return "Code is written into an attribute"
    plain = re.sub(r"[\x00-\x20]+", "", value[:200]).lower()
    if plain.startswith("javascript:") or (name in _RUNNING and _CODE_ADDRESS.match(plain)):
        return "Code is written into an address"
    return "A page is written into an attribute" if key == "srcdoc" else ""
