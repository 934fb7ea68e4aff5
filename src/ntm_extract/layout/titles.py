"""The title of a notice: the kind of document it names and what belongs to the kind alone."""

from __future__ import annotations

import re
from functools import cache

from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.vi.lexicon import document_kinds
from ntm_extract.vi.unicode import bare

_JOINT = {
    "thông tư liên tịch": "TTLT",
    "nghị quyết liên tịch": "NQLT",
    "thông tri": "TT",
    "thư công": "TB",
    "chương trình công tác": "CTr",
    "chương trình hành động": "CTr",
    "phiếu giao việc": "PGV",
    "kết luận thanh tra": "KL",
    "kết luận kiểm tra": "KL",
    "kết luận giám sát": "KL",
}
"""Kinds of two bodies together (Luật Ban hành văn bản 2015, điều 4) and of the Party."""
_LONGEST = 300
"""Letters of a line that is a title alone, with all that was read of a rule behind it."""
_NO_TITLES = frozenset({"luật", "công văn", "hợp đồng"})
_BEHIND = re.compile(
    r"[\s:.–-]*(?:(?:LIÊN (?:NGÀNH|TỊCH|BỘ|SỞ)|(?:PHỐI HỢP|HÀNH ĐỘNG|CHI TIẾT|TỔNG THỂ)\s*\Z"
    r"|(?:VĂN BẢN|ĐƠN|HỒ SƠ)(?:\s+[^\W\d_a-zđ]+){0,4}\s*\Z|SỐ \d{1,3}\s*\Z|HỎA TỐC|THƯỢNG KHẨN|"
    r"KHẨN(?: CẤP)?)(?!\w)[\s:.]*)?"
)


_NAMES = r"(?:Quyết định|Nghị quyết|Chỉ thị|Thông tư|Nghị định|Công điện|Kế hoạch|Thông báo)"
_THIS = re.compile(
    rf"(?P<a>{_NAMES}) này (?:có hiệu lực|được (?:phổ biến|đăng|quán triệt|thông qua)|thay thế)|"
    rf"(?:thi hành|thực hiện(?: nghiêm(?: túc)?)?) (?P<b>{_NAMES}) này(?!\w)"
)


@cache
def _kinds() -> dict[str, str]:
    return document_kinds() | _JOINT


@cache
def _titles() -> re.Pattern[str]:
    kinds = [kind for kind in _kinds() if kind not in _NO_TITLES]
    names = "|".join(sorted((re.escape(kind) for kind in kinds), key=len, reverse=True))
    return re.compile(rf"(?P<k>{names})(?!\w)", re.IGNORECASE)


@cache
def _folded_titles() -> dict[str, str]:
    """Return the titles without marks: in the capitals of a scan the marks are read worst."""
    return {bare(kind): symbol for kind, symbol in _kinds().items() if " " in kind}


def read_title(text: str) -> tuple[str, int] | None:
    """Return the kind of document and where its name ends, where ``text`` begins with a title."""
    match = _titles().match(text)
    if not match:
        if len(text) > _LONGEST or not is_capitals(text):
            return None
        kind = _folded_titles().get(bare(text.strip(" .:").lower()))
        return (kind, len(text)) if kind else None
    name = match["k"]
    rest = text[match.end() :].strip(" .:")
    if name.isupper() or (name[:1].isupper() and not rest):
        return _kinds().get(name.lower(), "TB"), match.end()
    return None


def spoken_kind(text: str) -> str | None:
    """Return the kind that a text without a head calls itself: "Quyết định này có hiệu lực …"."""
    said = {match["a"] or match["b"] for match in _THIS.finditer(text)}
    return _kinds()[said.pop().lower()] if len(said) == 1 else None


def strip_title_tail(tail: Line) -> Line:
    """Cut off what goes with the kind on its line: "LIÊN NGÀNH", "KHẨN"."""
    match = _BEHIND.match(tail.text)
    return tail.part(match.end() if match else 0, len(tail.text))
