"""Tells in running text whether a line begins a paragraph or goes on with the one above."""

from __future__ import annotations

import re

from ntm_extract.ingest.dashed_names import goes_on_with_dash
from ntm_extract.ingest.measured_lines import Line
from ntm_extract.ingest.shapes import (
    begins_small,
    ends_open,
    ends_sentence,
    is_addressees_head,
    is_capitals,
    label_of,
    wants_number,
)
from ntm_extract.vi.first_verb import begins_with_work
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.unicode import bare

GLANCE = 60
"""Letters at the end of a line that tell how it goes on."""
_MUCH = 0.5
"""A line that leaves so much of its measure ends what it says; below it capitals begin anew."""
OPENERS = re.compile(
    r"(?:ngay \d|(?:trong )?cac ngay|can cu|thuc hien|trien khai|sau khi|kinh gui|tiep theo|"
    r"hom nay|de |nham |xet |theo |vua qua|thoi gian|trong |tai |i\. )"
)
SIGNING = re.compile(r"(?:TM|KT|TL|TUQ|Q)\s*\.")
_POST = re.compile(
    r"(?:QUYỀN |PHÓ )?(?:CHÁNH|CHỦ|GIÁM|BỘ|THỨ|TRƯỞNG|BÍ|VỤ|CỤC|CHI CỤC|VIỆN|HIỆU|TỔNG|ỦY VIÊN)\s"
)
"""How the post of who signs begins, below the line that says in whose stead."""
_COURSE = re.compile(
    r"Trên đây là (?:nội dung|kết luận|ý kiến|Kế hoạch|kế hoạch|toàn bộ)|(?:Trong q|Q)uá trình "
    r"(?:tổ chức |triển khai |thực hiện\b,?\s?){1,3}[^.;]{0,60}(?:nếu|vướng mắc|khó khăn|phát sinh)"
    r"|(?:Thừa lệnh [^,.;]{3,50}, )?"
    r"(?:UBND|Ủy ban|Bộ|Sở|Ban|Văn phòng|Cục|Tổng cục|Chi cục|Phòng|Tỉnh ủy|Thành ủy|Huyện ủy|"
    r"Đảng ủy|Công an|Thường trực|Công ty|Bệnh viện|Trường)(?:\s[^\s.;:]+){0,9}?\s(?:xin )?"
    r"(?:thông báo|trả lời) (?:để|đến|tới|cho)\s"
)
"""What stands at the end of a notice and begins a paragraph there."""
_PARAGRAPH = 160
"""Letters of a line that no measure has wrapped."""
_ORDERING = re.compile(
    r"(?:Đề nghị|Yêu cầu|Giao)\s(?:các |Chủ tịch |Giám đốc |Thủ trưởng )?"
    r"(?:UBND|Ủy ban|[Ss]ở|[Bb]ộ|Ban|[Cc]ơ quan|[Đđ]ơn vị|Phòng|Văn phòng|[Đđ]ịa phương)\s"
)
"""Who is told what behind a list: a paragraph of its own, where no item above orders so."""
_PART = re.compile(r"(?:[IVX]{1,5}|[A-D])[.)]\s+(?:\S+\s+){2}")
"""A heading of a part; it stands on lines of its own."""
_POINT = re.compile(
    r"\((?:(?<=[\w:,;.]\s\()|(?<=^\())(?:(?P<roman>i{1,3}|i?v)|(?P<digit>\d)|(?P<letter>[a-eđ]))\)(?:\s|\Z)"
)
"""A point of an enumeration that runs on in a paragraph."""
_LABEL = re.compile(rf"\d{{1,2}}\.\s+[{UPPER}]")
_NUMBER_COLUMN = re.compile(r"S?TT\Z")
"""The first heading of a table below that of a part."""
_SHARED_OUT = re.compile(
    r"(?:[IVX]{1,4}\W+|\d\W+)?(?:(?:PHÂN CÔNG|TỔ CHỨC)(?: TRÁCH NHIỆM| NHIỆM VỤ)?"
    r"(?: THỰC HIỆN| TRIỂN KHAI)?|NHIỆM VỤ CỤ THỂ|TRÁCH NHIỆM THỰC HIỆN)\W*"
)
_WHO = re.compile(
    r"(?:CÁC|PHÒNG|BAN|SỞ|UBND|ỦY BAN|VĂN PHÒNG|TRUNG TÂM|KHOA|ĐỘI|TỔ|HỘI|ĐOÀN|CÔNG AN|CHI CỤC|"
    r"CỤC|VỤ|VIỆN|TRƯỜNG|BỘ|XÍ NGHIỆP|CÔNG TY|ĐẢNG ỦY|CHI BỘ|HẠT|TRẠM|CÔNG ĐOÀN|GIÁM ĐỐC|"
    r"HIỆU TRƯỞNG)\s"
)
"""Below "PHÂN CÔNG THỰC HIỆN", whoever has the first of the duties, in capitals as well."""
_NAME_END = re.compile(rf"\s[{UPPER}]\w*$")


def starts_in_body(above: Line, line: Line, opened: Line) -> bool:
    """Tell whether ``line`` begins a paragraph; ``opened`` is the first line of the current one."""
    ended = ends_sentence(above.text)
    if label_of(line.text) is not None:
        return not _is_false_label(above, line, opened, ended=ended)
    if _carries_on(above, line, opened):
        return False
    by_capitals = _starts_by_capitals(above, line, ended=ended)
    if above.ends_before(line.text) or _opens_part(above, line, opened, ended=ended):
        return True
    if by_capitals is not None:
        return by_capitals
    if line.indent is not None:
        return _starts_by_indent(above, line, opened, ended=ended)
    return _starts_by_room(above, line, opened, ended=ended)


def _opens_part(above: Line, line: Line, opened: Line, *, ended: bool) -> bool:
    """Tell whether the line opens the signature, the addressees, the text after these, the end."""
    if ended and line.apart is not False and _COURSE.match(line.text):
        return True
    if ended and _ORDERING.match(line.text) and label_of(opened.text):
        return True
    if SIGNING.match(line.text) or is_addressees_head(line.text):
        return True
    if SIGNING.match(above.text) and is_capitals(above.text) and _POST.match(line.text):
        return True
    after_addressees = is_addressees_head(opened.text)
    return after_addressees and bool(OPENERS.match(bare(line.text[:GLANCE]).lower()))


def _starts_by_capitals(above: Line, line: Line, *, ended: bool) -> bool | None:
    """Tell by headings in capitals whether a paragraph begins; None where they do not say."""
    one, two = is_capitals(above.text), is_capitals(line.text)
    if one and two:
        own = _NUMBER_COLUMN.match(line.text) or (
            _SHARED_OUT.fullmatch(above.text) and _WHO.match(line.text)
        )
        return bool(line.apart or own) or ended
    return True if one != two and (above.is_short or line.is_short) else None


def _carries_on(above: Line, line: Line, opened: Line) -> bool:
    """Tell whether the words alone say that ``line`` continues the one above."""
    if above is opened and above.is_short and _PART.match(above.text):
        return begins_small(line.text)
    if begins_small(line.text):
        over = above.text.endswith((".", ":", "!", "?")) and not above.text.endswith("..")
        return not (over and (line.apart or above.is_short))
    lone = line.text.isupper() and " " not in line.text  # "1. Công tác" / "PBGDPL"
    lone = lone and not _NUMBER_COLUMN.match(line.text)
    if above is opened and (_is_bare_label(above.text) or (lone and _is_torn_item(above))):
        return True
    unwrapped = above.room >= _MUCH * above.width and len(above.text) > _PARAGRAPH
    if unwrapped and above.text.endswith(",") and begins_with_work(line.text):
        return False  # a slip of the pen: each line is a paragraph
    return ends_open(above.text) and not SIGNING.match(line.text)


def _is_torn_item(line: Line) -> bool:
    return line.torn and label_of(line.text) is not None and not ends_sentence(line.text)


def _is_bare_label(text: str) -> bool:
    """Tell whether a line is a label with at most one word: the rest was wrapped away."""
    label = label_of(text)
    rest = text[len(label) :].strip() if label else ""
    return label is not None and " " not in rest and not ends_sentence(rest)


def _is_cut(above: Line, text: str, opened: Line) -> bool:
    """Tell of lines filled to the margin whether the sentence above goes on with what looks so.

    A dash of a name stands in running text; below the heading of an item it begins a list.
    """
    if above.ends_before(text):
        return False
    if text[:1] in "-–":
        return label_of(opened.text) is None or goes_on_with_dash(above.text, text)
    return ends_open(above.text) or _counts_inside(text, opened.text, above.text)


def _counts_inside(text: str, opened: str, above: str) -> bool:
    """Tell whether a line goes on counting inside a paragraph: "… gồm: (i) …;" / "(ii) …"."""
    own = _POINT.match(text)
    if own is None:
        return False
    same = (_POINT.finditer(one, 1) for one in (opened, above))
    return any(found.lastgroup == own.lastgroup for ones in same for found in ones)


def _runs_on(text: str) -> bool:
    """Tell the first point of an enumeration whose second stands on the same line."""
    own = _POINT.match(text)
    first = own is not None and own[own.lastgroup or 0] in {"i", "1", "a"}
    second = _POINT.search(text, own.end()) if own and first else None
    return second is not None and second[second.lastgroup or 0] in {"ii", "2", "b"}


def _is_false_label(above: Line, line: Line, opened: Line, *, ended: bool) -> bool:
    """Tell whether what looks like a label carries on: "khoản" + "2. …", "2021" + "- 2025"."""
    text = line.text
    years = above.text[-1:].isdigit() and re.match(r"[-–]\s*\d{2,4}\b", text)
    if years or (
        text[:1].isdigit() and wants_number(above.text) and not _heads(above, text, opened)
    ):
        return True
    if line.indent is not None and line.indent > 2.5:
        return False
    if above.greedy and not ended and not line.apart:
        return _is_cut(above, text, opened)
    if text.startswith("(") and (
        above.text.endswith(",")
        or _counts_inside(text, opened.text, above.text)
        or (not line.apart and _runs_on(text))
    ):
        return True
    if line.apart is False and above.is_full and not ended and text[:1] in "-–+*•":
        return True
    lettered = begins_small(text) and not re.match(r"\W*\w{1,2}[.)]", text)
    runs_on = above.is_full and not ended and not line.apart
    return runs_on and (lettered or goes_on_with_dash(above.text, text))


def _heads(above: Line, text: str, opened: Line) -> bool:
    """Tell whether a number opens the first item below a heading, whatever the heading ends in."""
    return above is opened and label_of(above.text) is not None and _LABEL.match(text) is not None


def _starts_by_indent(above: Line, line: Line, opened: Line, *, ended: bool) -> bool:
    """Tell by the indent of the line; below the label of an item it may hang."""
    if line.indent is not None and line.indent > 2.5:
        may_hang = label_of(opened.text) is not None and (opened.indent or 0.0) < line.indent
        return not may_hang or above.room > 2.0 or ended or bool(line.apart)
    return (ended and not above.is_full) or bool(line.apart) or above.is_short


def _is_item_open(above: Line, opened: Line) -> bool:
    """Tell whether an item goes on behind a semicolon, or behind the colon of its heading."""
    if label_of(opened.text) is None:
        return above.is_full and above.text.endswith(":")
    return above.text.endswith((";", ":") if above is opened else ";")


def _is_remark(above: Line, line: Line, opened: Line) -> bool:
    """Tell whether a remark in brackets, a paragraph of its own, ends above the line."""
    return (
        opened.text.startswith("(") and above.text.endswith(")") and not line.text.startswith("(")
    )


def _starts_by_room(above: Line, line: Line, opened: Line, *, ended: bool) -> bool:
    heads = above is opened and above.is_short and _PART.match(above.text)
    if line.apart or heads or _is_remark(above, line, opened):
        return True
    if ended:
        told = line.apart is False or (above.greedy and above.text.endswith(";"))
        if told and _is_item_open(above, opened):
            return False
        return not (above.is_full and re.search(r"[.…][\"”’)\]]*$", above.text[-GLANCE:]))
    if above.is_full or line.apart is False:
        return False
    if (
        above.torn
        and above is opened
        and (not label_of(above.text) or _NAME_END.search(above.text[-GLANCE:]))
    ):
        return False
    heading = above is opened and (label_of(above.text) is not None or above.is_short)
    return above.room >= _MUCH * above.width or (heading and above.room > 0.38 * above.width)
