"""Cuts a reading into tokens: what is a word to be read anew, and what is never touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "code", "label", "mark"]

_PIECE = re.compile(r"\S+")
_NUMBER = re.compile(r"[(\[\"“'’+~><=≥≤-]*\d+(?:[.,:/-]\d+)*[%°]?[)\]\"”'’.,;:!?/%-]*")
_LABEL = re.compile(
    r"(?:[a-zđ]\)|\d+(?:\.\d+)*[.)]?|[IVXLivx]{1,5}[.)]|[l|!][.)]|(?=[1l|]*I)[I1l|]{2,3}\.|[-–+*•])"
)
_CODE = re.compile(
    r"\d\S*[/-](?:\d{4}/)?[A-ZĐ]{2}\S*|\d\S*[/-](?:\d{4}/)?[A-ZĐ][a-z]?-\S+|/[A-ZĐ]{2}\S*"
)
_MIXED = re.compile(r"\S*\d\S*[/-]\S*\d\S*")
_LEAD = re.compile(r"[(\[{\"“”'‘’«<.,;:!?…/-]+(?=\w|[&@¢£$|])")
_TRAIL = re.compile(r"(?<=.)[)\]}\"“”'’»>.,;:!?…/-]+$")
GLUED_LABEL = re.compile(r"[\W_]*\d+(?:\.\d+)*[.)](?=[^\W\d_]{2})")
_JOINT = re.compile(
    r"(?<=[^\W\d_]{2})[\[{(]+(?=\d{1,2}(?![^\W_]))|"
    r"(?<=[^\W\d_]{2})[.,;:!?…]{2,}(?=\d+(?![^\W_]))|(?<=[^\W\d_]{2})[,;/–-]+(?=[^\W\d_]{2}|[A-ZĐ]\d)|(?<=[^\W\d_]{2})\.(?=[A-ZĐ])|(?<=\d)/(?=[A-ZĐ][a-zé])"
    r"|(?<=[a-zà-ỹđ]{3})/(?=\d{1,2}(?!\d))"
    r"|(?<=[A-ZĐ]{2})&(?=(?:MT|[DĐ]T|CN|DL|TT|TH|XH|TG|PTNT|H[DĐ]P?N[DĐ])(?![^\W_]))"
)
_CLAUSE_END = re.compile(r"[.;:!?…]")
_POINT = re.compile(r"\((?:(?=[l1|!]*[ivx])[ivxl1|!]{1,5}|[a-zđ])\)[.,;:]?")
"""A label inside a sentence: "(ii)", "(b)", however the strokes were read."""

_COPIES = re.compile(r"\((?:\d{1,3}[a-zđ]{1,2}|[A-ZĐ]{1,3}[-.]\d{1,3}[a-zđ]{0,2})\)[.,;]*")
_SLASHED = re.compile(r"[^\W\d_]/[a-zđ]")
"""Two letters with a stroke: "b/c", "v/v"."""

_HOOK = re.compile(r"[?’‘'`](?=[\s,;]|$)")
_HOOKED = re.compile(r"[bcdđghklmnpqrstvx]{0,3}[iuvwtrflyeéoda]{1,2}", re.IGNORECASE)
"""What an engine leaves of a word on a marked vowel, when it takes the hook for a "?"."""


class Token(NamedTuple):
    """A stretch ``[start, end)`` of the reading without the punctuation around it.

    ``ends_clause`` tells that a full stop, colon or semicolon, or the end of a paragraph follows.
    """

    start: int
    end: int
    text: str
    kind: TokenKind
    ends_clause: bool = False


def with_hook(text: str, token: Token) -> Token:
    """Return a garbled word with the mark behind it where that is the hook of its last vowel.

    An engine reads "cử" as "ct?", "giữ" as "git?", "và" as "va’"; the mark is no punctuation then.
    """
    hook = _HOOK.match(text, token.end)
    if token.kind != "word" or hook is None or not _HOOKED.fullmatch(token.text):
        return token
    end = hook.end()
    return Token(
        token.start, end, text[token.start : end], "word", ends_clause=text[end : end + 1] == ";"
    )


def is_figure(text: str) -> bool:
    """Tell whether ``text`` has digits and no letters; it may still be letters misread."""
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def cut_tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of ``text[start:end]``, one passage of one line."""
    opens = True
    for piece in _PIECE.finditer(text, start, len(text) if end is None else end):
        for token in _cut_piece(piece.group(), piece.start(), opens=opens):
            yield token
            opens = False


def _cut_piece(piece: str, at: int, *, opens: bool) -> Iterator[Token]:
    if piece.isalpha():
        yield Token(at, at + len(piece), piece, "word")
        return
    glued = GLUED_LABEL.match(piece) if opens else None
    if glued:
        yield Token(at, at + glued.end(), glued.group(), "label")
        yield from _cut_piece(piece[glued.end() :], at + glued.end(), opens=False)
        return
    kind = _kind_of(piece, opens=opens)
    if kind != "word":
        ends = bool(_CLAUSE_END.match(piece[-1])) and kind != "mark"
        yield Token(at, at + len(piece), piece, kind, ends)
        return
    low = 0
    for joint in _JOINT.finditer(piece):
        yield from _part(piece[low : joint.start()], at + low)
        low = joint.end()
    yield from _part(piece[low:], at + low)


def _part(piece: str, at: int) -> Iterator[Token]:
    """Yield what stands between two joints; a figure there is a number as anywhere."""
    if _NUMBER.fullmatch(piece):
        yield Token(at, at + len(piece), piece, "number")
    else:
        yield from _trimmed(piece, at)


def _kind_of(piece: str, *, opens: bool) -> TokenKind:
    if _NUMBER.fullmatch(piece) or _COPIES.fullmatch(piece):
        return "number"
    if _POINT.fullmatch(piece) or (opens and _LABEL.fullmatch(piece)):
        return "label"
    inner = piece.strip("()[]\"“”'.,;:")
    if _CODE.fullmatch(inner.lstrip("-–_*")) or (
        _MIXED.fullmatch(inner) and not _JOINT.search(inner)
    ):
        return "code"
    if _SLASHED.fullmatch(inner) or not any(char.isalnum() or char in "&@¢£$" for char in piece):
        return "mark"
    return "word"


def _trimmed(piece: str, at: int) -> Iterator[Token]:
    lead = _LEAD.match(piece)
    low = lead.end() if lead else 0
    trail = _TRAIL.search(piece, low)
    high = trail.start() if trail else len(piece)
    if low < high:
        ends = bool(trail and _CLAUSE_END.search(trail.group()))
        yield Token(at + low, at + high, piece[low:high], "word", ends)
