"""The subject (trích yếu): the lines below the title or behind "V/v", up to what follows it."""

from __future__ import annotations

import re

from ntm_extract.layout.addressees import GREETING, WIRE, is_wire_start
from ntm_extract.layout.letterhead import is_body
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.vi.names import LOWER, UPPER

ABOUT = re.compile(
    r"^(?:[(*_“\"]{0,2}|[-–]\s)(?:V\s?[/.]\s?[vV](?!\w)|Vv(?=\s?[.:]|\s[a-zà-ỹđ])|"
    r"(?i:trích yếu)(?=\s?:)"
    r"|(?i:về việc)(?!\w)|Về\s?:|v\s?/\s?v(?!\w))\s*[:.]?\s*"
)
"""What a subject begins with, and what is no part of it."""
_LONGEST = 12
_OPENERS = re.compile(
    r"(?:"
    r"Ngày|Căn|Thực|Để|Sau|Trong|Ủy|UBND|Xét|Theo|Nhằm|Tiếp|Triển|Vừa|Thời|Chiều|Sáng|"
    r"Kính|Hiện|Qua|Từ|Tại|Năm|Trên|Thường|Ban|Văn|Chủ|Bộ|Thủ|Nhân|Được|Nghị|Giao|Đề|"
    r"Vào|Hội|Tình|Do"
    r")\Z"
)
_MORE = re.compile(
    r"(?i:về|của|tại|trong|giai đoạn|năm|trên địa bàn|giữa|thực hiện|đối với|lần thứ|đến|ban|bộ|từ)"
    r"(?!\w)|\("
)
"""What the second line of a subject may begin with, as the body may."""
_OPENS = re.compile(
    r"[-–]?\s*(?:Ngày \d|Căn cứ|Thực hiện|Để|Sau khi|Xét|Nhằm|Vừa qua|Theo|Trong|Chiều|Sáng)"
)
_LINE = 220
_BASIS = re.compile(r"[-–+*]?\s*(?:(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Trên cơ sở)(?!\w)|Ngày \d)")
_DECIDES = re.compile(
    r"(?:(?:PHÓ\s+)?CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|(?:TỔNG )?CỤC TRƯỞNG|CHÁNH|TỔNG GIÁM ĐỐC|"
    r"TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|TỔNG|ỦY BAN|UBND|HỘI ĐỒNG|HĐND|CHÍNH PHỦ|"
    r"QUỐC HỘI|BAN|BỘ|SỞ|KHÓA|KHOÁ|KỲ HỌP)(?!\w)"
)
_ANNEXED = re.compile(
    r"\(?(?:Kèm theo|Ban hành kèm)|(?:I|1|A)\s?[.)-]\s|(?i:phần|chương)\s+(?:thứ\s+)?"
    r"(?:I|1|A|(?i:nhất|một))\s*[.:]?\Z"
)
_ORDAINS = re.compile(
    r"(?i:về việc|ban hành|phê duyệt|quy định|sửa đổi|bổ sung|bãi bỏ|công bố|thành lập|kiện toàn"
    r"|điều chỉnh|thông qua|triển khai)(?!\w)"
)
_SECTION = re.compile(
    r"(?:Mục (?:tiêu|đích)(?:,? (?:và )?(?:yêu cầu|ý nghĩa)| chung)?|Đặt vấn đề|Sự cần thiết"
    r"|Tổ chức thực hiện|Phân công(?: nhiệm vụ| thực hiện)?|(?:Trách nhiệm|Nhiệm vụ) của .{3,80}"
    r"|Nội dung|Nhiệm vụ|Yêu cầu|Quan điểm|Đặc điểm tình hình|Tình hình chung|Cơ sở pháp lý)"
)
"""A heading of the body without a label, on a line of its own."""
_SENTENCE = 40
"""Letters of a line that begins with a capital and ends with a full stop: no subject does."""
_VERB = 2
_UNTITLED = 5
"""Lines of a subject without a title, and the first of its grounds, at most."""
_ISSUED_WITH = re.compile(r"\s*\((?:Ban hành\s+)?[Kk]èm theo\s[^()]{5,200}\)\W*\Z")
"""What stands below the subject of a plan that a decision puts into force."""
_SENDER_BEFORE = re.compile(rf"^CỦA(?:\s+[{UPPER}]+)+\s+(?=[{LOWER}]|Về\s)")
_SENDER_BEHIND = re.compile(rf"(?:\s{{1,3}}[{UPPER}]{{2,12}}){{4,16}}\Z")
_LINKED = re.compile(
    r"(?:CỦA|TẠI|DO|VỀ|CHO|TRONG|THUỘC|VÀ|VỚI|GIỮA|ĐỊA BÀN|CẤP|CÁC|,|-)\s*\Z|\A(?:BAN HÀNH|CỦA)\Z"
)
_CHIEF = re.compile(
    r"(?:(?:PHÓ\s+)?CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|(?:TỔNG )?CỤC TRƯỞNG|CHÁNH (?:VĂN PHÒNG|THANH TRA)|"
    r"TỔNG GIÁM ĐỐC|(?:CHI CỤC|VIỆN|HIỆU|TỔNG THANH TRA|TRƯỞNG) ?TRƯỞNG|THỐNG ĐỐC|CHỦ NHIỆM|"
    r"TRƯỞNG BAN)\s+\Z"
)


def read_subject(subject: list[Line], lines: list[Line], at: int) -> int:
    """Read the lines of the subject from ``at``; return the first line of the body."""
    first = not subject
    while at < len(lines):
        text = lines[at].text
        other = bool(subject) and is_capitals(subject[0].text) != is_capitals(text)
        if other and not first and not _is_verb_of_title(subject):
            if is_capitals(text) or not _goes_on(lines, at):
                break
            subject.append(lines[at])
            at += 1
            continue
        if (
            GREETING.match(text)
            or WIRE.match(text)
            or is_wire_start(lines, at)
            or (_is_body(text, first=first) and (first or not _goes_on(lines, at)))
            or (not first and _is_authority(lines, at))
            or _ANNEXED.match(text)
        ):
            break
        subject.append(lines[at])
        first = False
        at += 1
        if len(subject) > _LONGEST:
            break
    return at


def read_untitled(subject: list[Line], lines: list[Line], at: int) -> int | None:
    """Read a subject whose title was lost, "Ban hành Quy chế …", where its grounds follow."""
    if not _ORDAINS.match(lines[at].text):
        return None
    for end in range(at + 1, min(at + _UNTITLED, len(lines))):
        if _BASIS.match(lines[end].text) and lines[end].text.endswith((";", ",", ".")):
            subject += lines[at:end]
            return end
    return None


def _is_verb_of_title(subject: list[Line]) -> bool:
    """Tell whether all there is yet are words on the line of the title: "KẾ HOẠCH TRIỂN KHAI"."""
    return len(subject) == 1 and len(subject[0].text.split()) <= _VERB


def _goes_on(lines: list[Line], at: int) -> bool:
    """Tell whether a line that could open the body goes on with the subject above it.

    "KẾT LUẬN" / "Của Chủ tịch UBND tỉnh tại …": no end, and the body begins below.
    """
    text = lines[at].text
    if not _MORE.match(text) or len(text) > _LINE or text.endswith((".", ";", ":", ",")):
        return False
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return bool(_OPENS.match(below) or _ANNEXED.match(below) or GREETING.match(below)) or (
        len(below) > _LINE or is_capitals(below)
    )


def _is_body(text: str, *, first: bool) -> bool:
    """Tell whether a line after the title already belongs to the body."""
    if _BASIS.match(text) and text.endswith((";", ",", ".", ":")):
        return True
    if first:
        return (len(text) > 330 and not ABOUT.match(text)) or text.endswith(":")
    if is_capitals(text):
        return False
    if len(text) > 300 or text.endswith((":", ";")) or _SECTION.fullmatch(text):
        return True
    if text.endswith(".") and text[:1].isupper() and len(text) > _SENTENCE:
        return True
    return len(text) > 60 and bool(_OPENERS.match(text.split(maxsplit=1)[0].strip(",")))


def _is_authority(lines: list[Line], at: int) -> bool:
    """Tell whether a line in capitals names who decides: its grounds follow ("Căn cứ …")."""
    below = at
    while below < min(at + 3, len(lines)) and is_capitals(lines[below].text):
        if not _DECIDES.match(lines[below].text):
            return False
        below += 1
    return at < below < len(lines) and bool(_BASIS.match(lines[below].text))


def clean_subject(subject: str, letterhead: list[str]) -> str | None:
    """Return a subject on one line without "V/v" and without who decides or sends behind it."""
    if not is_capitals(subject):
        subject = _SENDER_BEHIND.sub("", _SENDER_BEFORE.sub("", subject))
    subject = _without_authority(_ISSUED_WITH.sub("", subject), letterhead)
    about = ABOUT.match(subject)
    bracketed = (about and subject.startswith("(")) or subject.count(")") > subject.count("(")
    if bracketed and subject.rstrip(" .").endswith(")"):
        subject = subject.rstrip(" .")[:-1]
        about = ABOUT.match(subject)
    if subject.count("”") > subject.count("“"):
        subject = subject.rstrip("”. ")
    return subject[about.end() if about else 0 :].rstrip(".;:*_| ") or None


def _without_authority(subject: str, letterhead: list[str]) -> str:
    """Cut off "CỤC TRƯỞNG CỤC QUẢN LÝ DƯỢC" that ran together with the subject above it."""
    for body in (" ".join(letterhead), *letterhead[-1:]):
        rest = subject.removesuffix(f" {body}")
        if rest != subject and len(body.split()) > 1 and is_body(body):
            rest = _CHIEF.sub("", f"{rest} ").rstrip()
            return subject if _LINKED.search(rest) else rest
    return subject
