"""Inline marks of Markdown taken off, so that a unit holds the words and nothing else."""

from __future__ import annotations

import html
import re

# Unicode noncharacters (section 23.7): no text may hold them, so they mark where bold began and ended in HTML.
BOLD_ON = "\ufdd0"
BOLD_OFF = "\ufdd1"
NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")

_HARD_WORDS = (
    "a|abbr|b|bdi|bdo|big|br|center|cite|code|del|details|dfn|div|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|li|"
    "mark|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|"
    "tt|u|ul|var|wbr"
)
_TAG = re.compile(rf"</?(?:{_HARD_WORDS})(?:\s[^<>]{{0,1000}})?/?>", re.IGNORECASE)
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\](?:\([^()\s]{0,1000}(?:\s+\"[^\"]{0,200}\")?\)|\[[^\[\]]{0,100}\])")
_LINK = re.compile(
    r"\[([^\[\]]{1,1000})\]\(\s*<?[^()\s<>]{0,1500}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?>?(?:\s+[\"'][^\"']{0,300}[\"'])?\s*\)"
)
_EMPTY_LINK = re.compile(r"\[\s{0,20}\]\([^()\s]{0,1000}\)")
_REFERENCE = re.compile(r"\[([^\[\]]{1,500})\]\[[^\[\]]{0,100}\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^<>\s@]{0,300}(?:@|://)[^<>\s]{1,500}|https?://[^<>\s]{1,800})>")
_CODE = re.compile(r"(`{1,3})([^`]{1,1000})\1")
_STRONG = re.compile(r"(\*\*\*|\*\*|__)(?=\S)((?:(?!\1).){1,2000}?\S?)\1")
_EMPHASIS_STAR = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{0,1000}?[^\s*\\])\*(?![\w*])")
_EMPHASIS_LOW = re.compile(r"(?<![\w_\\])_(?=[^\s_])([^_\n]{0,1000}?[^\s_\\])_(?![\w_])")
_STRIKE = re.compile(r"~~(?=\S)([^~]{1,1000})~~")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ATTRIBUTE_LIST = re.compile(r"\{[#:.][^{}]{0,100}\}$")


def strip_markup(text: str, *, is_markdown: bool = True) -> str:
    """The words of a piece of Markdown, exactly as a reader sees them.

    Example:
        >>> strip_markup("We **never** share [your data](https://acme.example/data).")
        'We never share your data.'
    """
    text = text.replace(BOLD_ON, "").replace(BOLD_OFF, "")
    if not is_markdown:
        return text.strip()
    if "<" in text:
        text = _AUTOLINK.sub(lambda match: match.group(1).removeprefix("mailto:"), text)
        text = _TAG.sub("", _BREAK_TAG.sub(" ", text))
    if "[" in text:
        text = _FOOTNOTE.sub("", _IMAGE.sub("", text))
        text = _EMPTY_LINK.sub("", text)
        text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", text))
    if "`" in text:
        text = _CODE.sub(r"\2", text)
    if "*" in text or "_" in text:
        text = _STRONG.sub(r"\2", _STRONG.sub(r"\2", text))
        text = _EMPHASIS_LOW.sub(r"\1", _EMPHASIS_STAR.sub(r"\1", text))
    if "~~" in text:
        text = _STRIKE.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    if "&" in text:
        text = html.unescape(text)
    return text.strip()


def strip_attributes(text: str) -> str:
    """A heading without the `{#anchor}` that some Markdown puts behind it."""
    return _ATTRIBUTE_LIST.sub("", text.rstrip()).rstrip()
