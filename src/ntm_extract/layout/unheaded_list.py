"""The list of recipients of a notice that lost its heading "Nơi nhận:", known by what it says.

Its entries name bodies and people and order nothing; marks that only such a list has stand among
them (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9): "Như trên", "(để b/c)", "Lưu: VT".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ntm_extract.layout.addressees import ADDRESSED
from ntm_extract.layout.labels import read_label
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.layout.recipients import BULLET
from ntm_extract.layout.signing import is_signing
from ntm_extract.vi.first_verb import begins_with_work
from ntm_extract.vi.names import UPPER

_AS_ABOVE = re.compile(r"Như\s+(?:trên|[Kk]ính gửi)(?!\w)")
"""The entry that stands first wherever a list has it."""
_POINTS = re.compile(r"Như\s+(?:trên|[Đđ]iều|[Kk]ính gửi|[Mm]ục|[Tt]hành phần)(?!\w)")
"""What an entry points to instead of naming it again."""
_FILED = re.compile(r"L[ưu]u\s*(?::|;|VT|[Vv]ăn thư|HS|hồ sơ)")
_MARKS = (
    _POINTS,
    _FILED,
    re.compile(r"(?<!\w)(?:b/c|\((?:để )?(?:báo cáo|b/cáo|biết|phối hợp|thực hiện|chỉ đạo|th/h))"),
    re.compile(r"(?<!\w)(?:VT|[Vv]ăn thư)(?!\w)"),
    re.compile(r"(?<!\w)(?:PTTg|BTCN|PCN|PCT|CVP|PCVP|CPVP|LĐVP|PVP|CV|TGĐ)(?!\w)"),
)
_SIGNS = 2
_FEWEST = 2
_LONGEST = 260
_REST = 120
_TYPIST = 12
"""Capitals so few may be who typed the notice, behind the file copy: "08 KH"."""
_INLINE = re.compile(r"(?<=[;.)])\s+[-–]\s+(?=[^\W\d_])")
"""Where the next entry begins in a list that stands on one line."""
_SAID = re.compile(r"\([^()]*\)|\sđược (?:giao|phân công) .{1,60}\Z")
"""What is said of those who are named: in brackets, or which of them are meant."""
_WORKS = re.compile(
    r"(?<!\w)(?:chủ trì|phối hợp|(?:có|chịu) trách nhiệm|thực hiện|triển khai|rà soát|xây dựng|"
    r"hoàn thành|khẩn trương|hướng dẫn|theo dõi|đôn đốc|(?<!cơ quan )tham mưu|báo cáo|đề nghị|"
    r"yêu cầu|tăng cường|tiếp tục|bảo đảm|đảm bảo|nâng cao|phải|cần|là|đã|sẽ|"
    r"(?<![Bb]an )chỉ đạo|(?<!ban )kiểm tra)(?!\w)"
)
"""Words in small letters that say what somebody does: names have theirs with a capital."""
_POSTS = re.compile(r"(?:Các đ/c|Lãnh đạo|Thường trực|Thủ tướng|Tổng|Phó|Thành viên|Cổng|Trang)\s")
_SHORT_NAME = re.compile(rf"[{UPPER}]{{2}}")


def unheaded_list(lines: Sequence[Line], first: int, end: int) -> int | None:
    """Return where the list of recipients begins that stands in front of line ``end``.

    None where the lines there are no such list: two signs must be found, and two entries.
    """
    start, entries = end, list[str]()
    for at in range(end - 1, first - 1, -1):
        found = _entries(lines[at].text)
        if not found and not _is_rest(lines[at].text):
            break
        if found:
            start, entries = at, [*entries, *found]
        if found and _AS_ABOVE.match(found[0]):
            break
    signs = sum(any(mark.search(entry) for entry in entries) for mark in _MARKS)
    signs += end < len(lines) and is_signing(lines[end].text)
    opened = start > first and lines[start - 1].text.endswith(":") and signs <= _SIGNS
    return start if len(entries) >= _FEWEST and signs >= _SIGNS and not opened else None


def _entries(text: str) -> list[str]:
    """Return the entries that stand on a line, without dashes; none where it is none."""
    bullet = BULLET.match(text)
    if bullet is None or "\t" in text or text.endswith(":"):
        return []
    found = _INLINE.split(text[bullet.end() :])
    return found if all(map(_is_entry, found)) else []


def _is_entry(text: str) -> bool:
    """Tell whether a text names bodies or people and nothing that they do."""
    if _POINTS.match(text) or _FILED.match(text):
        return len(text) < _LONGEST
    names = _SAID.sub("", text)
    if not names[:1].isupper() or len(names) > _LONGEST or _WORKS.search(names):
        return False
    known = ADDRESSED.match(names) or _POSTS.match(names) or _SHORT_NAME.match(names)
    return bool(known) or not begins_with_work(names.replace(",", " "))


def _is_rest(text: str) -> bool:
    """Tell whether a line without a dash may be the end of an entry above, or the file copy."""
    short = len(text) < _REST and "\t" not in text and not text.endswith((":", "./."))
    if not short or read_label(text) or (len(text) > _TYPIST and is_capitals(text)):
        return False
    return not _WORKS.search(_SAID.sub("", text)) and not begins_with_work(text)
