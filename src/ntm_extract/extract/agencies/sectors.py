"""Fields behind one head: "các Sở Tài chính, Nội vụ"; names that lack their first word."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.mention import full_name
from ntm_extract.extract.agencies.names import read_suffix

_FIELD_GOES_ON = re.compile(
    r"\s*[-–]\s*(?!Phó|Trưởng|Cơ quan|Thường trực|Chủ tịch|Ủy viên|"
    r"Tổ trưởng)[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_][^\W\d_]+)?"
)


def short_name(text: str, at: int, prefix: str) -> int | None:
    """Return where a name ends that lacks its first word: "Điện lực Việt Nam" of "Tập đoàn …"."""
    match = w.fixed_names().match(f"{prefix} {text[at : at + 80]}")
    longer = match is not None and match.end() > len(prefix) + 1
    return at + match.end() - len(prefix) - 1 if match is not None and longer else None


def read_sector(text: str, at: int) -> int | None:
    """Return where the field at ``at`` ends: "Tài chính"."""
    if at >= len(text) or not text[at].isupper():
        return None
    match = w.sector_pattern().match(text, at)
    return match.end() if match else None


def sector_name(prefix: str, printed: str) -> str:
    """Return the name of the body for a field: "Sở" and "KH&ĐT"."""
    return full_name(f"{prefix} {printed}", "named")


def longer_field(text: str, end: int) -> int:
    """Return where a field ends that goes on behind a dash, and its unit: "… - Kế hoạch huyện"."""
    match = _FIELD_GOES_ON.match(text, end)
    return read_suffix(text, match.end() if match else end)


def is_other(text: str, at: int, end: int, *, ministry: bool) -> bool:
    """Tell whether a field in a list begins another kind of agency: "Công an tỉnh"."""
    if not (w.HEAD.match(text, at) or w.COMMITTEE.match(text, at)):
        return False
    return not ministry or read_suffix(text, end) > end
