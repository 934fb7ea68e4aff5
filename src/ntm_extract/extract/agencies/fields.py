"""What a kind of body is about: its fields, its duty, its trade."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.known_names import sector_pattern
from ntm_extract.extract.agencies.noun_tails import LEVEL
from ntm_extract.vi.body_kinds import longest_field
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER

_TRADES = by_letter(
    r"(?P<who>đơn vị|công ty|doanh nghiệp|cơ sở|tổ chức|lực lượng|chủ|hợp tác xã|nhà máy|nhà thầu)"
    r"(?: quản lý| sản xuất)?\Z",
    re.IGNORECASE,
)

TRADE = re.compile(
    r"\s+(?:quản lý|phát hành|cung cấp|khai thác|sản xuất|kinh doanh|vận hành|thi công|bảo vệ|"
    r"xuất khẩu|nhập khẩu|cung ứng|chế biến|sử dụng|thu gom|vận chuyển|in|nuôi|trồng|tiêu thụ|"
    r"thu mua|phân phối|lắp đặt|bảo trì|giám định|đấu giá|bảo quản|chi trả|thanh toán)(?!\w)"
)
# what a trade is in, and no work: "cung cấp dịch vụ | thanh toán"
_IN_SERVICE = re.compile(r"(?:dịch vụ|hạ tầng|nền tảng|phần mềm|thiết bị)\Z")
_SERVICE_REACH = 10
# works that a trade keeps have names: "đơn vị vận hành thủy điện Sông Hinh | điều tiết nước"
_WORKS = re.compile(
    r"\s(?:hồ|đập|nhà máy|công trình|tuyến|cảng|chợ|khu|cụm|đường|cầu|bến|thủy điện|trạm|mỏ)(?!\w)"
)
_MUST = re.compile(r"\s+(?:phải|có trách nhiệm|chịu trách nhiệm|có nghĩa vụ)(?!\w)")
_PROPER = re.compile(
    rf"\s+(?:[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+)*(?:\s+\d{{1,2}})?|\d{{1,2}})(?=\s)"
)

_TRADE_WORD = re.compile(
    r",?\s+(?P<w>(?!(?:theo|để|tại|trong|khi|cho|với|của|các|những|trước|sau|từ|đến|có|phải|được|"
    rf"chặt|tốt|nghiêm|hiệu|đúng|và|việc|về)\s)[{LOWER}]+|Internet|các(?=\s(?:công trình|dự án|"
    rf"gói thầu|"
    r"hạng mục|tuyến|khu|đoạn|dịch vụ|mặt hàng|sản phẩm|nhà máy|hồ|đập|cơ sở)\s))(?=[\s,])"
)

_INVESTOR = re.compile(r"(?:chủ|nhà) đầu tư\Z", re.IGNORECASE)
INVESTS_IN = re.compile(
    r"\s+(?:thứ cấp|(?:kinh doanh |xây dựng )?(?:kết cấu )?hạ tầng|dự án (?=hạ tầng|khu|cụm|xây))"
    r"(?!\w)"
)
"""What tells one investor from others: "nhà đầu tư thứ cấp", "chủ đầu tư hạ tầng khu …"."""
_PROJECT_WORD = re.compile(
    r"(?:\s+|,\s+(?=(?:khu|cụm|công trình|đường)\s))(?P<w>(?!(?:để|theo|khi|và|có|phải|cần|đã|"
    rf"được|san|tạo|định|thuộc|của|với|cho|về)\s)[{LOWER}]+)(?!\w)"
)

_MOST_TRADE, _TRADE_REACH = 9, 24
# what follows a trade at once and is no part of it: "nhà thầu thi công bổ sung máy móc"
_FIRM = re.compile(
    r"(?:bổ sung|bố trí|báo cáo|tiếp tục|tăng cường|khẩn trương|chủ động|tập trung|phối hợp|"
    r"rà soát|"
    r"thực hiện|huy động|có trách nhiệm|chịu trách nhiệm|bảo đảm|đảm bảo|chấp hành|triển khai|"
    r"đẩy nhanh|đẩy mạnh|kịp thời|nghiêm túc|thường xuyên|cam kết|tuân thủ|hoàn thành|nghiệm thu|"
    r"bàn giao|hoàn thiện|khắc phục|tháo gỡ|giải quyết|kiểm tra|đánh giá|đối chiếu|thống nhất|"
    r"chuẩn bị|hướng dẫn|tuyên truyền|tập huấn|tăng|giảm|giữ|lập|mở|dành|niêm yết|công khai|"
    r"kéo dài|hoàn trả|tháo dỡ|di dời|thu dọn|che chắn|tổ chức|tự kiểm tra|"
    r"ưu tiên|ký|ký cam kết|đăng ký|không|phải|cần)\Z"
)

HAS_FIELD = re.compile(
    r"cơ quan|đơn vị|tổ chức|đoàn thể|doanh nghiệp|cơ sở|công ty|tập đoàn|tổng công ty|trường|"
    r"nhà trường|nhà cung cấp|nhà sản xuất|nhà phân phối|bệnh viện|ngân hàng|hãng|trung tâm|"
    r"hiệp hội|hội|viện|học viện|lực lượng|nhà máy|xí nghiệp|hợp tác xã|công chức|sàn|báo|đài|trạm|"
    r"đại lý|"
    r"chi nhánh|thương nhân|nhà thầu",
    re.IGNORECASE,
)

TAKES_FIELD = re.compile(r"(?:quản\s+lý(?:\s+nhà\s+nước)?|sự\s+nghiệp|chuyên\s+môn)\Z")

_FIELD_JOINT = re.compile(r",\s+|\s+và\s+(?=[^\W\d_])")

_DUTY_ABOUT = re.compile(r"\s+về\s+(?=[^\W\d_])")

_HAS_DUTY = re.compile(r"(?:chuyên môn|quản lý(?: nhà nước)?|thường trực)\Z")

_DUTY_WORDS, _FIELD_REACH = 20, 60

_FIELD_ENDS = frozenset(",.;:(")


def with_trade(text: str, end: int) -> int:
    """Read on over what a kind of body does for a living: "các công ty phát hành sách cung ứng".

    Only where another verb or another body comes behind it: else the trade is what they have to do.
    """
    if _INVESTOR.search(text, max(0, end - _TRADE_REACH), end):
        return _with_project(text, end)
    head = _TRADES.search(text, max(0, end - _TRADE_REACH), end)
    trade = TRADE.match(text, head.end("who")) if head else None
    if not trade:
        return end
    pos = trade.end()
    for _ in range(_MOST_TRADE):
        word = _TRADE_WORD.match(text, pos)
        joint = _FIELD_JOINT.match(text, pos)
        if joint and (w.HEAD.match(text, joint.end()) or w.COMMITTEE.match(text, joint.end())):
            return max(pos, end)
        proper = None if word else _PROPER.match(text, pos)
        if (
            proper
            and _WORKS.search(text, trade.end(), pos)
            and not w.HEAD.match(text, proper.end())
        ):
            pos = proper.end()
            continue
        if not word:
            return pos if _MUST.match(text, pos) else end
        verb = w.verb_pattern().match(text, word.start("w"))
        firm = verb is not None and _FIRM.match(verb.group())
        if verb and not firm and _IN_SERVICE.search(text, max(0, pos - _SERVICE_REACH), pos):
            pos = verb.end()
            continue
        if verb and (firm or (" " in verb.group() and pos > trade.end())):
            return max(pos, end)
        pos = word.end()
    return end


def _with_project(text: str, end: int) -> int:
    """Read on over what an investor builds or keeps: "chủ đầu tư hạ tầng khu công nghiệp | san"."""
    project = INVESTS_IN.match(text, end)
    if project is None:
        return end
    pos = project.end()
    for _ in range(_MOST_TRADE + _MOST_TRADE):
        word = _PROJECT_WORD.match(text, pos)
        if word is None:
            break
        verb = w.verb_pattern().match(text, word.start("w"))
        if verb and (" " in verb.group() or _FIRM.match(verb.group())):
            break
        pos = word.end()
    return pos


_FIELD_WORD = re.compile(r"[^\s,.;:()]+")


def read_duty(text: str, end: int) -> int:
    """Read on over the field of a duty: "cơ quan quản lý nhà nước về lao động"."""
    about = _DUTY_ABOUT.match(text, end)
    if not about or not _HAS_DUTY.search(text, max(0, end - _DUTY_WORDS), end):
        return end
    sector = sector_pattern().match(text, about.end())
    if sector:
        return sector.end()
    stop = end
    for word in _FIELD_WORD.finditer(text, about.end(), about.end() + _FIELD_REACH):
        verb = w.verb_pattern().match(text, word.start())
        if LEVEL.match(text, word.start() - 1) or (verb and stop > end):
            break
        stop = word.end()
        if text[stop : stop + 1] in _FIELD_ENDS:
            break
    return stop


def fields_end(text: str, at: int) -> int:
    """Return where the fields behind a noun end: "doanh nghiệp bưu chính, viễn thông"."""
    end = longest_field(text, at) or at
    while end > at and (joint := _FIELD_JOINT.match(text, end)):
        more = longest_field(text, joint.end())
        if more is None or w.NOUN.match(text, joint.end()):
            break
        verb = w.verb_pattern().match(text, joint.end())
        if verb:
            break
        end = more
    return end
