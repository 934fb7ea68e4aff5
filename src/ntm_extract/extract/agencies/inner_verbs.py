"""Verbs that are part of a name: "Trung tâm Hỗ trợ phát triển doanh nghiệp", "phòng, chống"."""

from __future__ import annotations

import re

from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER

_PROGRAMME = by_letter(r"(?<!\w)(?:[Cc]hương|[Cc]ông|[Qq]uy) trình(?!\w)")
_OPEN_ZONE = re.compile(rf"kinh tế mở [{UPPER}]")
_ADVISES = re.compile(r"[Tt]ư vấn (?:đánh giá|thẩm định|phân hạng|xét|giám sát|kiểm tra)(?!\w)")
_SCHOOLING = re.compile(r"(?:giáo dục|đào tạo) thường xuyên(?!\w)", re.IGNORECASE)
_COMPOUND = re.compile(r"(?:bầu cử|Bầu cử)(?!\w)")
_INSPECTS = re.compile(r"[Kk]iểm tra giám sát(?!\w)")
_CAMPAIGN = re.compile(r"[Cc]uộc (?:vận động|thi|bầu cử)(?!\w)")
# a verb with the word in front of it, and how many letters that has: "Ban Chỉ đạo bầu | cử",
# "Đoàn Kiểm tra | giám sát", "Khu kinh tế | mở Chu Lai", "Giáo dục | thường xuyên"
_JOINED = (
    (_COMPOUND, 4),
    (_INSPECTS, 9),
    (_OPEN_ZONE, 8),
    (_ADVISES, 7),
    (_SCHOOLING, 9),
    (_SCHOOLING, 8),
)
_NO_VERB = re.compile(
    r"(?:tìm kiếm,? cứu|giao (?:thông|dịch|lưu|nhận|liên|ban|thừa)|trình (?:diễn|độ)|"
    r"lập pháp|cử tri|"
    r"giảm nghèo|xóa đói|mở rộng|(?<=rạm )bơm|gắn (?:kết|liền)|(?<=việc )làm|(?<=chuyên )chở|"
    r"(?<=Giải )chạy|"
    r"(?<=[Xx]ây )lắp|(?<=[Gg]iao )nhận|(?<=[Tt]iếp )nhận|(?<=[Cc]ông )nhận|(?<=[Cc]hứng )nhận|"
    r"cắt (?:may|tóc)|"
    r"xả (?:lũ|thải))(?!\w)"
)
_COMPANY_WORK = re.compile(
    r"(?:khai thác|quản lý|đầu tư|xây dựng|tư vấn|phát triển|thiết kế|vận hành|sản xuất|kinh doanh|"
    r"bảo trì|duy tu|chế biến|dịch vụ|cung ứng)"
    rf"(?:,? (?!phải|cần|có|đã|được|các|theo)[{LOWER}]+){{0,6}}? (?:(?:tỉnh|huyện|"
    rf"thành phố)(?!\w)|(?!UBND)[{UPPER}])"
)
_COMPANY_REACH = 40
# what is done to what a body is for: a capital verb in front, another behind it
_DOES_WHAT = re.compile(
    r"(?:[Hh]ỗ trợ|Tư vấn|Quản lý|Xúc tiến|Khai thác|Đầu tư|Đổi mới|Nghiên cứu|Bảo vệ|Giám sát|"
    r"Phát triển|"
    r"Điều phối|Phối hợp|Ứng dụng|Chuyển giao|Dịch vụ|(?:[Cc]hống|[Pp]hòng)),? \Z"
)
_ITS_BUSINESS = re.compile(
    r"(?:phát triển|bảo trì|xử lý|sắp xếp|khai thác|đầu tư|vận hành|phổ biến|bảo vệ|quản lý|"
    r"điều hành|"
    r"kiểm định|tư vấn|đào tạo|nghiên cứu|chế biến|sản xuất|kinh doanh|hỗ trợ|cung ứng|điều trị|"
    r"chăm sóc|thu hút|xuất khẩu|sử dụng|chuyển đổi|giám sát|"
    r"xây dựng (?:công trình|nông thôn|hạ tầng|các công|giao thông|dân dụng|đảng))(?!\w)"
)
_GENERAL = re.compile(r"(?:Dịch vụ|Kinh tế|Nghiên cứu|Bệnh viện|[Đđ]a khoa|Thư viện|Vụ|Phòng) \Z")
# pairs that a comma joins inside a name: "Ban Chỉ đạo phòng, chống dịch", "bồi thường, hỗ trợ"
_PAIRED = by_letter(
    r"(?:(?<!\w)[Pp]hòng(?:, chống| ngừa, ứng phó)|cháy, chữa cháy|(?:[Kk]hám(?: bệnh)?|"
    r"chữa bệnh), chữa bệnh|"
    r"bồi thường, (?:hỗ trợ|giải phóng|tái định cư|GPMB)|hỗ trợ, tái định cư|cứu hộ, cứu nạn|"
    r"cứu nạn, cứu hộ|thiên tai, (?:tìm kiếm|cứu nạn)|tìm kiếm, cứu nạn|sắp xếp, |"
    r"trật tự, |an toàn, (?:vệ sinh|an ninh|trật tự)|duy tu, |quản lý, (?:khai thác|vận hành|"
    r"bảo trì)|khai thác, |thi đua, khen thưởng|"
    r"học sinh, sinh viên|an ninh, trật tự|tội phạm, tệ nạn|sự cố, thiên tai|"
    r"thể dục, thể thao|văn hóa, thể thao|giáo dục, đào tạo|tư vấn, |bà mẹ, trẻ em)"
)
_PAIR_REACH = 16


def is_of_name(text: str, start: int) -> bool:
    """Tell whether the verb at ``start`` belongs to the name in front of it."""
    if any(joined.match(text, max(0, start - before)) for joined, before in _JOINED):
        return True
    if text.startswith("nộp thuế", start) and text.endswith("người ", 0, start):
        return True  # "Phòng Hỗ trợ người nộp thuế"
    if text.startswith("thông báo", start) and text[max(0, start - 5) : start].lower() == "giao ":
        return True  # "… giao thông báo cáo …"
    if _NO_VERB.match(text, start) or _CAMPAIGN.match(text, max(0, start - 5)):
        return True
    if _PROGRAMME.search(text, max(0, start - 7), start + 6) or (
        text.startswith("tổng hợp", start) and _GENERAL.search(text, max(0, start - 12), start)
    ):
        return True  # "Văn phòng Chương trình …", "Trung tâm Dịch vụ tổng hợp"
    return _is_business(text, start)


def _is_business(text: str, start: int) -> bool:
    """Tell whether the verb at ``start`` says what the body is for."""
    if _ITS_BUSINESS.match(text, start) and _DOES_WHAT.search(text, max(0, start - 14), start):
        return True  # "Trung tâm Hỗ trợ phát triển doanh nghiệp", "Ban Quản lý bảo trì …"
    of_company = "ông ty" in text[max(0, start - _COMPANY_REACH) : start]
    return of_company and bool(_COMPANY_WORK.match(text, start))


def is_paired(text: str, start: int) -> bool:
    """Tell whether a comma in front of ``start`` joins two words of a name."""
    if _ITS_BUSINESS.match(text, start) and _DOES_WHAT.search(text, max(0, start - 14), start):
        return True  # "Trung tâm Giám sát, điều hành thông minh"
    return bool(_PAIRED.search(text, max(0, start - _PAIR_REACH), start + _PAIR_REACH))
