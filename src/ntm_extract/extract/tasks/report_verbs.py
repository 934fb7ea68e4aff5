"""The verbs by which something is handed to somebody, and what may link them to whom."""

from __future__ import annotations

import re

from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

# bodies and posts behind a bare "báo": "báo UBND xã", "báo Trưởng ca"
_TOLD = (
    r"UBND|HĐND|Ủy ban|Ban |Công an|Đảng ủy|Sở |Văn phòng|Trạm|Đồn|Chủ tịch|Phòng|Cục|Chi cục|"
    r"Bộ |cơ quan|Trung tâm|Giám đốc|Hiệu trưởng|Trưởng|Tổ |Đội |Khoa |Hạt|Công ty|Điện lực|"
    r"Thường trực|Ban Thường vụ|(?:Tỉnh|Thành|Huyện|Thị) ủy|trực ban|chỉ huy|lãnh đạo"
)
# papers and figures that are handed on, which money and persons are not
_PAPERS = (
    r"hồ sơ|kết quả|văn bản|báo cáo|danh sách|số liệu|tài liệu|thông tin|biên bản|phiếu|dự thảo|"
    r"vụ việc|bản|giấy|dữ liệu|đơn(?! vị)|tin báo|bài"
)
_ABOVE = r"UBND|Giám đốc|Phó|Tổng|Ban|Hội đồng|Sở|Chủ tịch|Trưởng|Hiệu trưởng|lãnh đạo|chủ đầu tư"
REPORT = Sought(
    by_letter(
        r"(?=[BbCcĐđGgKkNnPpTtXx][áhiruềộử])"  # first two letters, to pass over the others fast
        r"(?<!các )(?<!của )(?<!tại )(?<!(?<!tiếp )theo )(?<!những )"
        r"(?<!điều kiện )(?P<v>[Bb]áo cáo|"
        r"(?<!giải )(?<!Giải )(?<!quy )(?<!chương )(?<!Chương )(?<!lộ )"
        r"(?<![Tt]ờ )(?<!quá )(?<!giáo )(?:(?<!công )(?<!Công )[Tt]rình(?! độ)|"
        rf"(?<=thi công )trình(?= (?:{_ABOVE})(?!\w)))|(?<!gười )(?<!iền )[Gg]ửi|"
        rf"(?<!cơ quan )[Tt]ham mưu|(?<=cơ quan )tham mưu(?!,? giúp)|"
        rf"[Đđ]ề xuất|[Kk]iến nghị|"
        rf"(?<!thông )(?<!cảnh )[Bb]áo(?=(?:\s+(?:ngay|tin|gấp|sớm))*(?:\s+(?:cho|"
        rf"về))?\s+(?:{_TOLD}))|"
        r"(?<!thông )[Bb]áo(?=(?:,?\s+(?!động|chí|đài|hiệu|thức|cáo)[^\W\d_]+){1,6}\s+(?:về|cho)\s+"
        rf"[{UPPER}])|"
        r"[Kk]hai báo|(?<!đã )[Tt]hông báo(?! số)|"
        r"(?<!vận )(?<!di )(?<!luân )[Cc]huyển(?= (?:cho )?(?:Sở|Bộ|UBND|Hội đồng|Cục|Chi cục|"
        r"Phòng|"
        rf"Văn phòng|Ban)\s)|(?<!vận )(?<!di )(?<!hiếu )[Cc]huyển(?= (?:ngay |toàn bộ |các |\d+ |"
        rf"bộ )*(?:{_PAPERS})(?!\w))|"
        r"(?<=[,àcể] )đề nghị(?= (?:cấp|Thủ tướng|"
        r"Chính phủ|Quốc hội|Chủ tịch nước|Ủy ban Thường vụ|cơ quan có thẩm quyền)(?!\w))|"
        r"[Pp]hản [áả]nh|[Pp]hản hồi|[Xx]in ý kiến(?: chỉ đạo| tham gia| góp ý|"
        r" thống nhất)?(?: của)?|"
        r"[Xx]in chủ trương(?: của)?|[Nn]ộp|"
        r"[Tt]hông tin(?= (?:kết quả|kịp thời|về|cho|ngay|đến|tới)(?!\w))|"
        r"[Tt]ruyền(?= (?:số liệu|dữ liệu|về))|"
        r"[Gg]iải trình(?=[^.;]{0,70} bằng văn bản)|(?<=văn bản )giải trình|"
        r"(?<!giải trình, )[Kk]iểm điểm(?= bằng văn bản)|"
        r"[Cc]ung cấp(?= cho [A-ZĐỦ])|[Cc]ung cấp(?= (?:đầy đủ |kịp thời |các )*(?:thông tin|"
        r"số liệu|"
        r"tài liệu|hồ sơ|bản tin|"
        r"tin,? bài|danh sách|dữ liệu)))(?!\w)"
    )
)
PASSES = frozenset({"cung cấp", "truyền", "thông tin", "thông báo", "khai báo"})
"""Verbs behind which only a body by name receives: people are told and given much."""
OF_THINGS = PASSES | frozenset(
    {"báo cáo", "gửi", "phản ánh", "phản ảnh", "phản hồi", "đề xuất", "kiến nghị", "nộp", "trình"}
    | {"chuyển", "báo", "giải trình", "kiểm điểm"}
)
"""Verbs behind which what is handed over may stand before whom it goes to."""
HANDS_ON = frozenset({"chuyển", "báo"})
"""Verbs behind which only a body by name receives, wherever it stands."""
TO_THOSE_ABOVE = frozenset({"trình", "báo cáo", "đề nghị", "xin ý kiến"})

_HOW = (
    r"ngay|kịp thời|trực tiếp|bằng văn bản|đầy đủ|thường xuyên|xin ý kiến|lại|nhanh|gấp|sớm|khẩn|"
    r"cụ thể|định kỳ|đột xuất|riêng|chính thức|trước|sơ bộ|hỏa tốc|đúng hạn|chính xác|chi tiết|"
    r"hằng (?:ngày|tuần|tháng|quý|năm)|hàng (?:ngày|tuần|tháng|quý|năm)|tin|một cách|miệng|"
    r"tại chỗ|trước mắt|giải trình"
)
TO = re.compile(
    r"\s*(?:,?\s*(?:và\s+)?(?:giúp|tư vấn)\s+(?!việc)(?:cho\s+)?|"
    rf"(?:(?:{_HOW})(?:,\s*|\s+(?:và\s+)?))*(?:(?:cho|với|về|lên|tới|đến)\s+)?)?"
    r"(?:(?:tại\s+)?(?:kỳ họp|phiên họp|cuộc họp)(?:\s+(?:thứ \w+|thường kỳ|thường lệ|chuyên đề|"
    r"giao ban|"
    r"tháng \d+|giữa năm|cuối năm))*\s+(?:của\s+)?)?(?:các\s+đồng chí\s+|(?:các\s+)?[Đđ]/c\.?\s+"
    r"(?=Chánh|Trưởng|Phó|Bí thư|Chủ|Giám|Hiệu|Thủ|Cục|Tổng))?"
)
AND_WITH = re.compile(
    r",?\s+(?:và\s+)?(?:phối hợp|trao đổi|thống nhất)(?:\s+chặt chẽ|\s+kịp thời)?\s+với\s+"
)
"""What else is done with whom a report goes to: "báo cáo và phối hợp với Công an xã"."""
# "báo cáo để UBND tỉnh xem xét", "gửi số liệu để Sở A tổng hợp": who is to act on it receives it
SO_THAT = re.compile(rf"\sđể\s+(?=[{UPPER}]|lãnh đạo\s|cấp\s)")
ACTS_ON = re.compile(
    r"\s+(?:xem xét|quyết định|ban hành|chỉ đạo|phê duyệt|trình|báo cáo|cho ý kiến|kiến nghị|"
    r"tổng hợp|"
    r"theo dõi|thẩm định|thẩm tra|phân bổ|kịp thời|có văn bản)(?!\w)"
)

_TO_LATER = re.compile(r"[\s(](?:về|(?<!trở )lên|đến|tới)(?=\s+[^\W\d_])")
_AT_LATER = re.compile(r"\s(?:về|lên|đến|tới|tại|cho)(?=\s+[^\W\d_])")
_FOR_LATER = re.compile(r"\s(?:cho|về|(?<!trở )lên|đến|tới)(?=\s+[^\W\d_])")
_WITH = (
    r"(?<!đối )(?<!phối hợp )(?<!phù hợp )(?<!kết hợp )(?<!tích hợp )(?<!cùng )(?<!so )"
    r"(?<!gắn )với"
)
_TOLD_LATER = re.compile(rf"\s(?:cho|về|(?<!trở )lên|đến|tới|{_WITH})(?=\s+[^\W\d_])")
_WITH_LATER = re.compile(
    r"[\s(](?:về|(?<=kết quả )cho|(?<=thực hiện )cho|(?<=triển khai )cho|"
    rf"{_WITH}|lên|đến|tới)(?=\s+[^\W\d_])"
)
NO_LINK = re.compile(r"\stừ\s(?:[^\W\d_]+\s?){1,3}\Z")
"""Where something goes from, in front of where it goes to: "từ Trung ương tới địa phương"."""
FOR = re.compile(r"\scho\s+(?=[^\W\d_])")
# "gửi kế hoạch … cho UBND tỉnh": what is done "cho" others is part of what is sent
GIVES = re.compile(
    r"(?<!\w)(?:cấp|hỗ trợ|giao|bố trí|tập huấn|tổ chức|phân bổ|chi|trang bị|dành|tạo|tuyên truyền|"
    r"phục vụ|áp dụng|hướng dẫn|(?<!gửi )trả|đóng|mua|tặng|trao|xây|đầu tư|đào tạo|bồi dưỡng|"
    r"kinh phí|vốn|"
    r"tiền|chính sách|chế độ|dự toán|biên chế|giải pháp|cơ chế|nguồn|quyền|phê duyệt|giới thiệu|"
    r"làm|để|phân cấp|quản lý|điều kiện|thanh toán|bổ sung|bàn giao|chuyển|ủng hộ|quà|nhà|vay|"
    r"chỉ tiêu|nhu cầu|phương án|đề án|dự án|nhiệm vụ|ủy thác|chương trình)(?!\w)"
)
MAILBOX = re.compile(
    r"\s(?:vào|qua|về|tới|đến)\s+(?:(?:địa chỉ|hộp|nhóm|hệ thống|trang)\s+)?(?:e-?mail|thư|zalo|"
    r"phần mềm|"
    r"hộp thư|thư điện tử|Zalo|Email)[^.;,]{0,60}?\scủa\s+(?=[^\W\d_])"
)
"""The mailbox of whom it goes to: "gửi vào nhóm Zalo và email của Ban Quản lý"."""


def links(verb: str) -> re.Pattern[str]:
    """Return what may link a verb, in small letters, to whom behind what is handed over."""
    special = {"nộp": _AT_LATER, "thông báo": _TOLD_LATER, "khai báo": _TOLD_LATER}
    if verb in {"đề xuất", "kiến nghị", "báo cáo", "giải trình", "kiểm điểm"}:
        return _WITH_LATER
    if verb in special:
        return special[verb]
    return _FOR_LATER if verb in PASSES | {"báo", "chuyển"} else _TO_LATER
