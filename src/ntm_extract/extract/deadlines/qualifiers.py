"""What a stretch of time qualifies by the words in front of it: a title, a target, a schedule."""

from __future__ import annotations

import re

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.following import ORDER_VERBS, ORDERS
from ntm_extract.extract.deadlines.nothing_due import nothing_due
from ntm_extract.vi.first_letters import by_letter

_TITLED = "nghị quyết|quyết định|đề án|chương trình|chiến lược|quy hoạch|kết luận|chỉ thị"
_TITLE = by_letter(
    rf"(?:{_TITLED})[^.;]{{0,110}}(?:về|phê duyệt|ban hành) [^.;]{{0,110}}$"
    r"|(?<!\w)(?:bộ tiêu chí|chương trình|đề án|chiến lược|kế hoạch|quy hoạch|đề cương|kịch bản)"
    r"(?: (?!này|nêu|đạt|hoàn|để|bảo|đảm|phấn)[^\s.;:,()]+){1,24} $"
)
_OF_TARGETS = re.compile(
    r"(?:chỉ tiêu|mục tiêu|kế hoạch|nhiệm vụ(?! xây dựng))(?: (?!đạt|được|công)[^\s.;:()]+){0,10} $"
)
"""The noun that a bare year belongs to: "các chỉ tiêu, nhiệm vụ … năm 2025"."""
_DATA = re.compile(
    r"(?:tính|số liệu(?: công bố)?|báo cáo [^\W\d_]+:"
    r"|(?:(?:thời gian|dịp|đợt) nghỉ|nghỉ (?:lễ|tết))(?: [^\s.,;:()]+){0,4}) $"
)
"""What a stretch "từ ngày … đến ngày …" is the time of, where it is no deadline."""
_SCHEDULED = re.compile(
    r"(?:tiến độ|lộ trình|chi tiết|cụ thể|kế hoạch|theo|cho|đến)"
    r" (?:từng (?:ngày|tuần|tháng|quý|năm)(?:,| và)? )*$"
)
"""What a plan is parted by: "xây dựng tiến độ chi tiết từng tuần"."""
_REACHED = by_letter(
    r"(?<!\w)(?:tăng trưởng|tăng|giảm|bình quân|nâng|lên|còn|xuống)"
    r"(?: [^\s,.;:()]+){0,5} [\d.,]+ ?%?"
    r"(?: - [\d.,]+%)? $"
)
"""A rise or fall by so much, which a year behind it dates: "GRDP tăng trưởng 10% năm 2026"."""
_OCCASIONS = by_letter(
    r"(?<!\w)(?:dịp|ngày lễ|nghỉ lễ|lễ|tết|kỷ niệm)(?: [^\s,.;:()]+){0,6}(?:,| và) (?:ngày )?$"
)
"""A list of feasts that a bare day goes on with: "bảo đảm trật tự dịp lễ 30/4 và 01/5"."""
_PLANNED = (
    r"kế hoạch|chương trình|dự toán|ngân sách|kinh phí|nhiệm vụ|chỉ tiêu|mục tiêu|vốn|biên chế|"
    r"kết quả"
    r"|phương án|tiền|mức|tuyển sinh|doanh thu|thu nhập|sản lượng|nhu cầu|tài chính|quỹ|đề án|thuế"
    r"|định mức|thi đua|nghỉ|xếp loại|danh hiệu|tỷ lệ|bình quân"
)
_ACTS = re.compile(
    r"(?:^ ?|[,;:] |[-+•] |\) |và |hoặc |hiện |trách nhiệm |định kỳ |tổ chức |phải |có )"
    r"(?:(?:tổ chức|thực hiện|tiến hành) )?"
    r"(?:(?:việc |chế độ |công tác )?(?:đánh giá|rà soát|kiểm tra|công bố|công khai|cập nhật"
    r"|thống kê|kiểm kê|tổng kết|sơ kết|thông báo|ban hành|diễn tập|điều chỉnh|khám sức khỏe"
    r"|bồi dưỡng|tập huấn|bảo dưỡng|quan trắc|kiểm toán|điều tra|khảo sát|giám sát|báo cáo"
    r"|tổng hợp|biểu dương|tôn vinh|khen thưởng|gặp mặt|đối thoại|cung cấp|duy tu|nạo vét"
    r"|xếp hạng|bình chọn|vinh danh|phát hành|đăng tải|tuyển chọn|tiêm phòng|phát động|phân loại|"
    r"trao tặng)"
    r"|(?<=tổ chức )(?:hội|lễ|lớp|ngày|cuộc|đoàn|giải|đợt|tuần|tháng))(?!\w)"
    rf"(?:,? (?!(?:{_PLANNED})(?!\w))[^\s.,;:()]+){{0,14}} $"
)
"""An act in front of "hằng năm", and no plan, fund or figure that the year could be of."""
_ONLY_VERB = re.compile(r"(?<!\w)(?:ban hành|công bố|cập nhật|công khai|tổ chức) $")
"""A verb that names no document, right in front: "trình UBND tỉnh ban hành hằng năm mức thu"."""
_OF_OTHERS = re.compile(r"(?<!\w)(?:được|do|đã)(?: [^\s,.;:()]+){0,9} $")
"""What others do to a thing that is spoken of: "bảng giá do UBND tỉnh ban hành hằng năm"."""
_HELD = re.compile(
    r"(?:[ \-+•]*(?:\w{1,3}[.)] ?)?|.*, (?:và )?)(?:tổ chức |tiến hành )?(?:lễ )?(?:sơ kết|"
    r"tổng kết|khai giảng|"
    r"ra mắt"
    r"|khánh thành|khởi công|phát động|ra quân|trao|bàn giao|công bố)(?!\w)"
)
"""What is held on a feast, and not merely guarded or kept clean then."""
_ACT_OF_PLAN = re.compile(rf"(?<!\w)(?:{_PLANNED})(?!\w)[^;:.]*$")
_PART = re.compile(r"(?:đầu|giữa|cuối) (?:tháng|quý|năm)")
_BY_PLAN = re.compile(
    r"(?<!\w)(?:phù hợp(?: với)?|theo|căn cứ(?: vào)?|đáp ứng|gắn với|cụ thể hóa|trên cơ sở)"
    r" (?:các )?(?:mục tiêu|chiến lược|quy hoạch|kế hoạch|định hướng|chương trình|chỉ tiêu|nhu cầu"
    r"|đề án|lộ trình)[^.;,]{0,90} $"
)
"""What an aim or a plan that reaches to a year is only the measure of."""
_RECEIVES = by_letter(
    r"(?<!\w)(?:thời (?:gian|hạn)(?: (?!áp|hiệu|lưu|nghỉ|thí|học|bảo|hưởng|xảy|"
    r"tính)[^\s.;:()]+){1,14}"
    r"|(?:nhận|nộp|tiếp nhận|thu|phát hành|bán) (?:hồ sơ|bài|đơn|đăng ký|"
    r"ý kiến)(?: [^\s.;:()]+){0,12})"
    r" từ (?:[^\s.;:()]+ ){1,12}$"
)
"""A stretch of time in which something is taken in or done; it ends with the time behind it."""
_HELD_ON = ("tổ chức ", "diễn ra ", "họp ", "khai mạc ", "vào ")
_MEETING_HELD = re.compile(
    r"(?<!\w)(?:tại|của|theo|sau) (?:các )?(?:hội nghị|cuộc họp|buổi|phiên họp|kỳ họp|đại hội)"
    r"(?: [^\s,.;:()]+){0,14} (?:tổ chức|diễn ra|họp|khai mạc)(?: vào)? $"
)
"""A meeting whose words are cited: "kết luận tại Hội nghị … tổ chức ngày 12/01"."""
_SCHEDULE = re.compile(
    r"[ \-+•]*(?:\w{1,3}[.)] ?)?(?:tiến độ|lộ trình|mốc thời gian|thời gian(?: thực hiện)?"
    r"|kế hoạch thực hiện)(?: (?!đã|vốn)[^\s.;:()]+){0,5} ?:[^.]*$"
)
"""An item that lists by when its steps are done: "Tiến độ: thiết kế quý III; thi công năm 2027"."""
_HOLDS = re.compile(
    r"(?:^|[,;] (?:và )?)[ \-+•]*(?:\w{1,3}[.)] ?)?(?:tổ chức|khởi công|khánh thành|khai trương|"
    r"ra mắt"
    r"|nghiệm thu|bàn giao|tổng kết|sơ kết|thi công|mở lớp|ra quân|phát động|đóng điện|thông xe|"
    r"tổng duyệt|biểu diễn|khai mạc|bế mạc|chung kết|công diễn"
    r"|giao quân|khám tuyển|tựu trường|khai giảng|bế giảng|giao nhận quân)"
    rf"(?: (?!(?:{_PLANNED}|thực|triển|kết|số|công tác|họp|phiên)(?!\w))[^\s.,;:()]+){{0,9}} $"
)
"""What is held or opened, and right behind it the month in which."""
REACHED = re.compile(
    r",? (?:phải |phấn đấu |cơ bản |toàn \w+ )?(?:đạt|còn|giảm|tăng|hoàn thành|xong|dưới|trên|"
    r"lên)(?!\w)"
)
"""What is to be reached by the end of a time in front: "cuối năm còn dưới 0,5%"."""
_COUNTS = re.compile(r" ?: ?\d[\d.,]* ?(?:%|[^\W\d])")
"""How much of a work is a month's: "thay đồng hồ: tháng 5: 40 cái, tháng 6: 50 cái"."""
_ACTS_ON = re.compile(
    rf"(?:^|[,;:] (?:và )?)[ \-+•]*(?:\w{{1,3}}[.)] ?)?(?:{ORDER_VERBS})"
    r"(?: (?!số|quyết định|nghị quyết|kế hoạch|công văn|thông báo|tại|sau|theo|từ|họp|phiên"
    r"|cuộc|kỳ thi|đợt|của|đã|vụ|ngày)[^\s,.;:()]+){0,10} $"
)
"""An act of a clause that ends with its day: "tập trung học sinh lớp 10 ngày 17/8"."""
_HANDED_ON = by_letter(
    r"(?<!\w)(?:gửi|nộp|trình|bàn giao)(?: (?!số|của|tại|đã|ban|theo)[^\s,.;:()]+){1,8} $"
)
"""What is handed in on its day: "báo cáo tổng hợp gửi UBND xã ngày 28/7"."""
_SENT_IN = re.compile(
    r"(?<!\w)(?:gửi|nộp|trình|bàn giao|xong|hoàn thành)(?: (?!số|"
    r"đã)[^\s,.;:()]+){1,8} \((?:trong )?$"
)
_ROUND = by_letter(
    r"(?<!\w)(?:đợt|lần|vòng|bước|kỳ|lượt) (?:\w{1,3}|bổ sung|cuối|đầu|chính|sau)(?: là)?:? $"
)
"""One of several rounds, and its day: "đợt 2 ngày 27/5"."""
_ITEM = re.compile(r"[ \-+•*]*(?:\w{1,3}[.)/] ?)?[ \-+•*]*")
_ITS_WORK = re.compile(r" ?: ?[^\W\d]")
_TIMED = re.compile(
    r"[ \-+•*]*(?:\w{1,3}[.)/] ?)?(?:trước |trong |từ |đến |cuối |đầu )?(?:ngày|tháng|quý|tuần|\d)"
    r"[^.;:]{1,40}:"
)
"""An item that opens with its time: the end of a year behind it belongs to a noun."""
_TITLED_WORK = re.compile(
    r"[ \-+•]*(?:\w{1,3}[.)] ?)?(?:riêng (?:đối với )?)?"
    r"(?!(?:số|căn cứ|theo|ngày|sinh|ký|họ|nơi|cấp|kính|điện|fax|từ)(?!\w))"
    r"[^\W\d](?:[^.;:()]{1,80}): ?"
    r"|[ \-+•]*riêng (?:đối với )?[^.;:()]{2,80} "
)
"""The name of a work in front of nothing but its day: "- Tựu trường: ", "Riêng lớp 1 "."""
_SAID_ALL = re.compile(
    r"(?: ?\((?:thứ|chủ nhật)[^()]{0,12}\))?(?: (?:đối với|cho) [^.;:()]{2,60})? ?(?:[.;]|$)"
)
_REPORTED_AT = re.compile(
    r"(?:^|[,;] )(?:[^\s,.;:()]+ ){0,9}?(?:báo cáo|trình|xin ý kiến)"
    r"(?: (?!của|đã)[^\s,.;:()]+){1,14} tại (?:(?:cuộc|phiên|buổi) họp|hội nghị|buổi làm việc)"
    r"(?: [^\s,.;:()]+){0,4} $"
)
"""A meeting ahead at which something has to be reported: "báo cáo … tại cuộc họp ngày 06/10"."""
_FROM_NOW = re.compile(r"(?<!\w)từ (?:nay|giờ|bây giờ)(?: cho)? $")
_NAMED_GROUP = re.compile(
    r"(?<!\w)đối với(?: (?!đã|được|nhận|phát|ký|hoàn|xảy|khởi|phê|thành lập|cấp|hình|sinh|có|mà|"
    r"chưa|trồng|nộp|tuyển|đăng|xây|đưa|vào|ra|từ)[^\s,.;:()]+){1,12} $"
)
"""A group without a word of what befell it: the day behind it is when the work on it is due."""
_TAIL = 40


def qualifiers_of(shade: str, candidate: Candidate, clause: str, found: set[str]) -> frozenset[str]:
    """Return the names of what the words in front make of a time.

    Args:
        shade: the whole text.
        candidate: the stretch of time in it.
        clause: what stands in front of it in its clause.
        found: the cues already seen there.
    """
    lead, start, tail = candidate.lead, candidate.start, clause[-_TAIL:]
    said = {
        "title": lead == "until" and candidate.form != "date" and _TITLE.search(clause),
        "of_meeting_held": lead in {"none", "on"}
        and clause.endswith(_HELD_ON)
        and _MEETING_HELD.search(clause),
        "in_schedule": lead == "none" and _SCHEDULE.match(shade, 0, start),
        "holds": lead == "none" and _HOLDS.search(clause),
        "year_ends": lead == "none"
        and shade.startswith(("cuối ", "hết "), start)
        and REACHED.match(shade, candidate.end),
        "counts": lead == "none"
        and _COUNTS.match(shade, candidate.end)
        and not _ITEM.fullmatch(shade, 0, start),
        "reported_at": lead == "none" and _REPORTED_AT.search(clause),
        "acts_on": lead == "none" and _ACTS_ON.search(clause),
        "handed_on": lead == "none" and _HANDED_ON.search(clause),
        "sent_in": lead == "none" and "(" in tail and _SENT_IN.search(clause),
        "of_round": lead == "none" and _ROUND.search(tail),
        "heads": lead == "none" and _heads(shade, candidate),
        "second": lead == "none" and candidate.form == "year" and _TIMED.match(shade, 0, start),
        "titled": lead == "none" and _is_all_of_title(shade, candidate, clause),
        "window": lead == "until" and _RECEIVES.search(clause),
        "by_plan": lead == "until" and candidate.form != "date" and _BY_PLAN.search(clause),
        "part_sent": lead == "none" and "send_near" in found and _PART.match(shade, start),
        "reaches": lead in {"none", "on", "until"} and _REACHED.search(clause),
        "at_once": lead == "within" and shade.startswith("ngay trong", start),
        "onwards": lead == "until" and _FROM_NOW.search(tail),
        "of_named": lead == "before" and _NAMED_GROUP.search(clause),
        "of_targets": lead == "none" and _OF_TARGETS.search(clause),
        "data_window": shade.startswith("từ ", start) and _DATA.search(tail),
        "of_schedule": shade.startswith("từng ", start) and _SCHEDULED.search(tail),
        "ordered": found >= {"in_bracket"} and ORDERS.match(clause),
        "exact": candidate.rrule is not None and ";BY" in candidate.rrule,
        "acts": candidate.rrule == "FREQ=YEARLY" and _is_act(clause),
        "occasion": candidate.rule == "deadline.occasion"
        or (candidate.rule == "deadline.bare" and _OCCASIONS.search(tail)),
        "held": candidate.rule == "deadline.occasion" and ("done" in found or _HELD.match(clause)),
    }
    told = {name for name, holds in said.items() if holds}
    return frozenset(told | nothing_due(shade, candidate, clause))


def _is_all_of_title(shade: str, candidate: Candidate, clause: str) -> bool:
    """Tell a day that is all that is said of a work: "2. Khai giảng: Ngày 05/9 (thứ Bảy)."."""
    return _TITLED_WORK.fullmatch(clause) is not None and (
        _SAID_ALL.match(shade, candidate.end) is not None
    )


def _heads(shade: str, candidate: Candidate) -> bool:
    """Tell the time that an item opens with: "- Ngày 15/6: Giám đốc kiểm tra tại các khoa."."""
    return _ITEM.fullmatch(shade, 0, candidate.start) is not None and (
        _ITS_WORK.match(shade, candidate.end) is not None
    )


def _is_act(clause: str) -> bool:
    """Tell whether a yearly rhythm ends an act: "công bố danh sách hằng năm"."""
    verb = _ONLY_VERB.search(clause)
    if verb and not _OF_OTHERS.search(clause, 0, verb.start()):
        return True
    act = _ACTS.search(clause)
    return act is not None and _ACT_OF_PLAN.search(clause, 0, act.start() + 1) is None
