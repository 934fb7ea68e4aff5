"""The words that lines of fields begin with: "Đơn vị chủ trì: …", "Thời gian: …", "Nội dung: …"."""

from __future__ import annotations

import re

FIELD_LINE = re.compile(
    r"(?:\(\s*)?(?P<k>(?:(?:Cơ quan|Đơn vị|Bộ phận|Tổ chức|"
    r"Người)(?:,?\s+đơn vị)?\s+"
    r"(?:chủ trì|thực hiện|phối hợp|chỉ đạo|tổ chức|tham mưu|đầu mối|chịu trách nhiệm)[^:]{0,25})|"
    r"Chủ trì|Phối hợp|Danh nghĩa tổ chức|Phân công(?:\s+thực hiện)?|Phụ trách|"
    r"Trách nhiệm(?:\s+(?:thực hiện|chủ trì|tổ chức|chính))?|Đầu mối(?:\s+(?:thực hiện|tham mưu))?|"
    r"(?:Lãnh đạo|Đồng chí|Người)\s+(?:phụ trách|theo dõi)|Hoàn thành|"
    r"Thời (?:gian|hạn|điểm)(?:\s+(?:thực hiện|"
    r"hoàn thành|triển khai|trình|dự kiến|tổ chức))?|Nội dung(?:\s+thực hiện)?|"
    r"Sản phẩm(?:\s+(?:dự kiến|đầu ra|hoàn thành))?|Kinh phí(?:\s+thực hiện)?|"
    r"Kết quả(?:\s+đầu ra)?|Tiến độ(?:\s+thực hiện)?|"
    r"(?:Hình thức|Địa điểm|Thành phần|Quy mô)(?:\s+(?:thực hiện|tổ chức|tham dự|dự kiến))?)\s*:",
    re.IGNORECASE,
)
BARE_TIME = re.compile(
    r"\(?(?:(?:Yêu cầu|Phải|Nhiệm vụ này)\s+)?(?P<k>Hoàn thành|Hoàn tất|Xong|Thực hiện xong"
    r"|Thời (?:gian|hạn)(?:\s+(?:hoàn thành|thực hiện))?)\s+"
    r"(?=(?:xong\s+)?(?:trong|trước|chậm nhất|muộn nhất|vào|từ|đến|quý|tháng|năm|ngày|hết|cuối)\s)"
    r"[^:;,]{4,60}?[.;)\s]*",
    re.IGNORECASE,
)
"""A line that says by when and no more: "Hoàn thành trước ngày 30/6/2026."."""
FIELD_BESIDE = re.compile(
    r"(?:Nội dung|Phương thức|Hình thức|Địa điểm|Thành phần|Đối tượng|Quy mô|Số lượng|"
    r"Mục đích|Mục tiêu|Yêu cầu|Kinh phí|Nguồn (?:lực|kinh phí|vốn)|Sản phẩm|Kết quả|Thời (?:gian|"
    r"lượng|hạn)|Phạm vi|Phương tiện|Ghi chú|Chủ đề|Thể lệ|Cơ cấu)(?:[\s,]+[^\s:,.;]+){0,5}\s*:",
)
"""What else stands beside "Đơn vị chủ trì: …" under an item, and is no work of its own there."""
DESCRIPTION = re.compile(
    r"(?P<k>(?:Tên|Loại|Nhóm|Cấp|Chủ|Tổng|Nguồn|Dự toán|Dự kiến|Cơ cấu|Phân kỳ|Hình thức|"
    r"Phương thức|Địa điểm|Phạm vi|Đối tượng|Quy mô|Thành phần|Kinh phí|Vốn|Sản phẩm|Kết quả|"
    r"Thời (?:gian|hạn|lượng|điểm)|Tiến độ|Giai đoạn|Số lượng|Chi phí|Diện tích|Vị trí)"
    r"(?:[\s,/]+[^\s:,.;]+){0,6})\s*:\s*(?=\S)",
)
"""What an approved project or programme is like: "3. Kinh phí thực hiện: 250 tỷ đồng"."""
SAYS_MORE = re.compile(
    r"(?<!\w)(?:được|phải|cần|trình|gửi|đề nghị|căn cứ|báo cáo)(?!\w)", re.IGNORECASE
)
"""What only whole sentences have, not the description of a project."""
FIELD_HEADING = re.compile(
    r"(?P<k>(?:Cơ quan|Đơn vị|Bộ phận)(?:,?\s+(?:cơ quan|đơn vị))?\s+(?:chủ trì|thực hiện|phối hợp|"
    r"tham mưu)(?:(?:,| và)\s*(?:phối hợp|thực hiện))?(?:\s+thực hiện)?|"
    r"(?:Phân công|Trách nhiệm)\s+thực hiện|"
    r"(?:Thời gian|Thời hạn|Tiến độ|Kinh phí|Sản phẩm|Kết quả)"
    r"(?:\s+(?:thực hiện|hoàn thành|triển khai|đầu ra))?)\s*:?\s*",
    re.IGNORECASE,
)
"""A field whose words stand under it, not behind it."""
CONTENT_HEADING = re.compile(
    r"Nội dung(?:\s+(?:thực hiện|công việc|nhiệm vụ|hoạt động)|,\s*(?:biện|giải) pháp)?\s*:?\s*",
    re.IGNORECASE,
)
"""A heading that only says that the work stands under it."""
BODY_FIELD = re.compile(r"(?:Danh nghĩa|Cơ quan|Đơn vị|Bộ phận|Tổ chức|Người)\s", re.IGNORECASE)
"""Who is named in such a line, by the words that it begins with."""
_WHO_ACTS = re.compile(
    rf"{BODY_FIELD.pattern}|Chủ trì|Phối hợp|Phân công|Trách nhiệm", re.IGNORECASE
)

WORK = re.compile(
    r"(?:Nội dung|Nhiệm vụ|Công việc)(?: (?:công việc|nhiệm vụ|giao|được giao|thực hiện|"
    r"cụ thể)){0,2}\s*:",
    re.IGNORECASE,
)
"""The line of a slip that says what is to be done."""
FORM_LINE = re.compile(
    r"(?:Cơ quan|Đơn vị|Bộ phận|Phòng|Người|Lãnh đạo|Đồng chí|Cán bộ|Công chức|Nội dung|Nhiệm vụ|"
    r"Công việc|"
    r"Thời (?:gian|hạn)|Hạn|Ngày|Sản phẩm|Kết quả|Yêu cầu|Phối hợp|Chủ trì|Tài liệu|Hồ sơ|Ghi chú|"
    r"Ý kiến|Căn cứ|Hình thức|Kinh phí|Mức độ)(?:\s[^\s:.;]+){0,5}\s*:",
    re.IGNORECASE,
)
"""A line of a slip that gives somebody work: the name of a field, and what it says."""
_NEXT_FIELD = re.compile(r";\s+")


def names_body(body: str) -> bool:
    """Tell whether a line of fields says who acts: "Cơ quan chủ trì: …", "Phối hợp: …"."""
    match = FIELD_LINE.match(body) or FIELD_HEADING.fullmatch(body)
    return bool(match) and bool(_WHO_ACTS.match(match["k"]))  # type: ignore[index]


def names_time(body: str) -> bool:
    """Tell whether a line of fields says by when: "Thời gian hoàn thành: …", "Tiến độ: …"."""
    match = FIELD_LINE.match(body) or FIELD_HEADING.fullmatch(body)
    if BARE_TIME.fullmatch(body):
        return True
    return bool(match) and match["k"].lower().startswith(("thời", "tiến"))  # type: ignore[index]


def cut_fields(line: str) -> list[int]:
    """Return where fields begin in one line: "(Chủ trì: Sở A; phối hợp: Sở B; thời gian: …)"."""
    ends = [match.end() for match in _NEXT_FIELD.finditer(line)]
    return [0, *(end for end in ends if FIELD_LINE.match(line, end))]
