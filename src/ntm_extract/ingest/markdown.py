"""Takes the marks of Markdown off a text: headings, bold, italics, quotes, escapes, pictures.

Pages are often kept as Markdown; a label behind its marks ("1. **Phòng Y tế**", "### II. …") has
to read as it was printed.
"""

from __future__ import annotations

import re

_HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_CLOSED_HEADING = re.compile(r"(?<=\S)[ \t]+#{1,6}[ \t]*$", re.MULTILINE)
_BOLD = re.compile(r"(?P<m>\*{2,3})(?=[^\s*])(?P<t>[^\n*]{1,1500})(?<=\S)(?P=m)")
_LOOSE_BOLD = re.compile(r"^\*\*(?=\w)|(?<=\w)\*\*(?=[ \t]*$)", re.MULTILINE)
"""Bold that opens in one line and closes in another, at their ends."""
_ITALIC = re.compile(
    r"(?<![\w*(])\*(?=[\w\"“(\[])([^*\n]{1,800}?)(?<=[\w.;:,!?\"”)\]])\*(?![\w*)])"
)
_QUOTE = re.compile(r"^[ \t]*>{1,3}[ \t]+(?=\S)", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?=[-.*_#()\[\]+!>|/&])")
_LINK = re.compile(
    r"!?\[(?P<t>[^\[\]\n]{0,300})\]\((?:https?:|/|#|data:|\./|\.\./)[^()\s]*(?:\s\"[^\"\n]*\")?\)"
)


def without_marks(text: str) -> str:
    """Return the text without Markdown's marks; as it was where it has no certain one."""
    bold = "**" in text and (_BOLD.search(text) or _LOOSE_BOLD.search(text))
    if not (
        bold or ("#" in text and _HEADING.search(text)) or ("](" in text and _LINK.search(text))
    ):
        return text
    text = _LINK.sub(lambda match: match["t"], text)
    text = _CLOSED_HEADING.sub("", _HEADING.sub("", _QUOTE.sub("", text)))
    text = _LOOSE_BOLD.sub("", _BOLD.sub(lambda match: match["t"], text))
    text = _ITALIC.sub(r"\1", text)
    return _ESCAPE.sub("", text)
