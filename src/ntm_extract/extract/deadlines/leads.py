"""The words that bind work to a date: before, by, within, on; each with its examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ntm_extract.core.facts import Bound
from ntm_extract.extract.deadlines.candidate import Lead
from ntm_extract.extract.rule import Example, example
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sieve import Sieve
from ntm_extract.vi.sought import Sought


@dataclass(frozen=True, slots=True)
class LeadRule:
    """Words in front of a stretch of time, and what they make of it.

    ``pattern`` runs on the shadow text and must end where the stretch (or its hour) begins.
    """

    name: str
    pattern: re.Pattern[str]
    lead: Lead
    bound: Bound
    examples: tuple[Example, ...]
    non_examples: tuple[str, ...] = ()


END_OF = by_letter(r"(?<!\w)(?:kết thúc|hết)(?: niên độ(?: ngân sách| tài chính)?)? ")
"""Words that mean the last day of the time behind them, whatever stands in front."""
LABEL = (
    r"(?:thời gian|thời hạn|hạn(?: chót| cuối)?|tiến độ|kỳ hạn|lộ trình|mốc|deadline)"
    r"(?: (?:thực hiện|hoàn thành|báo cáo|nộp|gửi|trình|tổ chức|triển khai|xử lý|giải quyết"
    r"|hoàn tất|kết thúc|phê duyệt|ban hành|dự kiến|công việc|nhiệm vụ|yêu cầu|cuối cùng))*"
    r"(?: ?(?:là|:|-))* ?"
)
ANY_LABEL = (
    r"(?:(?:thời hạn|hạn)(?: (?:chót|cuối(?: cùng)?))? (?:để|cho|của)"
    r"(?: (?!áp|chốt|lấy|nghỉ|bảo|hiệu|lưu|học|đào|hưởng|đã|tính|"
    r"ký)[^\s.,;:()]+){1,12} là (?:(?:vào|hết|trước|đến hết) )?|"
    r"(?:thời gian|thời hạn|thời điểm|thời hạn cuối|hạn cuối|(?<!thời )(?<!kỳ )(?<!giới )hạn)"
    r"(?: (?!áp|chốt|lấy|số|nghỉ|bảo|hiệu|lưu|học|đào|hưởng|xảy|nuôi|sinh|đã|tính|ký)"
    r"[^\s.,;:()]+){1,8}"
    r" ?: ?(?:vào |trong |khoảng |dự kiến )?)"
)
"""A label of any work before a colon: "Thời gian kiểm tra: "."""

_OCCASION = r"(?:[^\s,.;:()\d]+|\d{1,3} năm)(?: (?:[^\s,.;:()\d]+|\d{1,3} năm)){0,12}"
"""What is kept on a day: "kỷ niệm 80 năm Quốc khánh", "nghỉ lễ"."""

BEFORE_EVENT = LeadRule(
    name="deadline.before_event",
    pattern=re.compile(
        r"(?<!\w)trước (?:khi|ngày|thời điểm|lễ|dịp) (?!\d)[^().;:,]{3,55} \("
        r"(?:dự kiến |từ )?$"
    ),
    lead="before",
    bound="before",
    examples=(example("ban hành trước ngày Luật có hiệu lực (01/7/2024)", due=date(2024, 7, 1)),),
)

LEAD_RULES: tuple[LeadRule, ...] = (
    LeadRule(
        name="deadline.latest_before",
        pattern=re.compile(
            r"(?<!\w)(?:chậm|muộn|trễ) nhất(?: là)?(?: đến)? trước(?: hết| khi kết thúc)? $"
        ),
        lead="latest",
        bound="before",
        examples=(
            example("gửi chậm nhất trước ngày 15/8/2024", due=date(2024, 8, 15), bound="before"),
        ),
    ),
    LeadRule(
        name="deadline.latest",
        pattern=re.compile(
            r"(?<!\w)(?:chậm|muộn|trễ) nhất(?: là)?(?: (?:đến|vào|trong|tới|từ|không quá))?"
            r"(?: hết)? $"
            r"|(?<!\w)không (?:để )?(?:quá|(?:muộn|chậm|trễ)(?: hơn| quá)|sau) $"
        ),
        lead="latest",
        bound="by",
        examples=(
            example("báo cáo chậm nhất ngày 20/6/2024", due=date(2024, 6, 20), bound="by"),
            example("nộp muộn nhất là ngày 5 tháng 3 năm 2024", due=date(2024, 3, 5), bound="by"),
            example("gửi không muộn hơn ngày 25/3/2024", due=date(2024, 3, 25), bound="by"),
            example("không để chậm quá ngày 20/6/2024", due=date(2024, 6, 20), bound="by"),
        ),
    ),
    LeadRule(
        name="deadline.before",
        pattern=by_letter(
            r"(?<!\w)trước(?: khi)?(?: kết thúc)?(?: thời (?:điểm|hạn))?(?: hết)?"
            r"(?: niên độ(?: ngân sách| tài chính)?)?"
            rf"(?: dịp(?: {_OCCASION})?)? $"
        ),
        lead="before",
        bound="before",
        examples=(
            example("hoàn thành trước ngày 30/9/2024", due=date(2024, 9, 30), bound="before"),
            example("trình UBND tỉnh trước tháng 8/2024", due=date(2024, 7, 31), bound="before"),
            example(
                "gửi báo cáo trước 17 giờ 00 ngày 12/4/2024", due=date(2024, 4, 12), at="17:00"
            ),
            example("hoàn thành trước ngày 15/4", due=date(2024, 4, 15)),
            example("báo cáo trước ngày 15/01 năm sau", due=date(2025, 1, 15)),
            example(
                "gửi báo cáo trước ngày 15/12 của năm báo cáo",
                rrule="FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",
            ),
        ),
        non_examples=("đối với hồ sơ đã nhận trước ngày 01/7/2023 thì xử lý theo quy định cũ",),
    ),
    BEFORE_EVENT,
    LeadRule(
        name="deadline.until",
        pattern=by_letter(
            r"(?<!\w)(?:(?:đến|tới)(?: trước)?(?: thời điểm)?(?: hết)?"
            r"(?: (?:niên độ|thời gian chỉnh lý|năm (?:kế hoạch|ngân sách|tài chính)(?= \())"
            r"(?: (?:ngân sách|thanh toán|quyết toán|kế hoạch|tài chính))*"
            r"(?: năm 20\d\d)?(?: là|,| \()?)?|(?<=phấn đấu )hết)(?: |(?<=\())$"
        ),
        lead="until",
        bound="by",
        examples=(
            example("phấn đấu đến năm 2026 đạt 95%", due=date(2026, 12, 31), bound="by"),
            example("hoàn thành đến hết tháng 6/2024", due=date(2024, 6, 30), bound="by"),
            example("đến hết niên độ 31/01/2025 giải ngân 100% vốn", due=date(2025, 1, 31)),
            example("từ nay đến hết tháng 8/2024 phải xử lý xong", due=date(2024, 8, 31)),
        ),
        non_examples=(
            "Quy hoạch tỉnh đến năm 2030, tầm nhìn đến năm 2050",
            "tính đến hết ngày 31/5/2024 đã giải ngân 30%",
        ),
    ),
    LeadRule(
        name="deadline.within",
        pattern=by_letter(
            r"(?<!\w)(?:ngay )?trong(?: (?:vòng|thời gian|khoảng|các|\d{1,2}|hai|ba))?(?: hết)? $"
        ),
        lead="within",
        bound="within",
        examples=(
            example("hoàn thành trong tháng 9/2024", due=date(2024, 9, 30), bound="within"),
            example("xử lý dứt điểm trong quý III/2024", due=date(2024, 9, 30), bound="within"),
            example("phấn đấu đạt chuẩn trong năm 2025", due=date(2025, 12, 31), bound="within"),
        ),
        non_examples=("mưa lớn trong tháng 5 năm 2024 đã gây thiệt hại nặng",),
    ),
    LeadRule(
        name="deadline.on",
        pattern=re.compile(
            r"(?<!\w)(?:(?:vào|dứt điểm|xong)(?: (?:trong|khoảng|các|lúc|hồi|đúng))?|lúc|hồi|"
            r"đúng) $"
        ),
        lead="on",
        bound="by",
        examples=(
            example("tổ chức hội nghị tổng kết vào ngày 20/12/2024", due=date(2024, 12, 20)),
        ),
    ),
    LeadRule(
        name="deadline.occasion",
        pattern=re.compile(rf"(?<!\w)(?<!nhân )(?:(?:vào|đúng|trong) )?dịp(?: {_OCCASION})? $"),
        lead="on",
        bound="by",
        examples=(
            example("khánh thành công trình đúng dịp Quốc khánh 2/9", due=date(2024, 9, 2)),
            example("hoàn thành tuyến đường vào dịp lễ 30/4", due=date(2024, 4, 30)),
        ),
        non_examples=("bảo đảm an ninh trật tự dịp nghỉ lễ 30/4",),
    ),
    LeadRule(
        name="deadline.label",
        pattern=re.compile(rf"(?<!\w)(?<!chậm )(?<!đúng )(?<!nhanh )(?:{LABEL}|{ANY_LABEL})$"),
        lead="label",
        bound="within",
        examples=(
            example("Thời gian hoàn thành: Quý IV/2024.", due=date(2024, 12, 31), bound="within"),
            example("Thời hạn hoàn thành: tháng 9/2024", due=date(2024, 9, 30)),
            example("Thời điểm kiểm tra: tháng 9/2024", due=date(2024, 9, 30)),
        ),
    ),
)

NO_LEAD = LeadRule(
    name="deadline.bare",
    pattern=re.compile(r"$"),
    lead="none",
    bound="within",
    examples=(
        example("phấn đấu đạt chuẩn nông thôn mới nâng cao năm 2025", due=date(2025, 12, 31)),
        example("Quý II/2024", due=date(2024, 6, 30), bound="within"),
    ),
    non_examples=(
        "giải ngân nguồn vốn năm 2024",
        "Quyết định số 15/QĐ-UBND ngày 02/02/2024 của UBND tỉnh",
        "các xã đăng ký đạt chuẩn năm 2024 theo Kế hoạch",
        "giai đoạn 2021 - 2025",
    ),
)

_RULES = Sieve(((rule, Sought(rule.pattern)), rule.pattern) for rule in LEAD_RULES)


def lead_of(left: str, begin: int) -> tuple[LeadRule, int]:
    """Return the words that end at ``begin`` and where the deadline starts with them."""
    for rule, pattern in _RULES.likely(left):
        if match := pattern.search(left):
            inside = rule.lead != "label"
            return rule, begin - (len(left) - match.start()) if inside else begin
    return NO_LEAD, begin
