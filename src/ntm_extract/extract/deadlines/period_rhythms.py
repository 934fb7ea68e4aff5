"""Reads rhythms of periods other than the calendar's, and of their edges: "đầu mỗi năm học"."""

from __future__ import annotations

import re

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.rrules import recurring, rrule_of
from ntm_extract.extract.rule import Rule, example
from ntm_extract.vi.first_letters import by_letter

_SCHOOL = r"(?:năm học(?! (?:tập|hỏi|phí|sinh|viên))|học kỳ|kỳ học)"
_DAY = r"(?:ngày làm việc|buổi làm việc|ngày)"
_RULES = {"năm học": "FREQ=YEARLY", "học kỳ": "FREQ=MONTHLY;INTERVAL=6",
          "kỳ học": "FREQ=MONTHLY;INTERVAL=6", "ngày làm việc": "FREQ=DAILY",
          "buổi làm việc": "FREQ=DAILY"}  # fmt: skip


def _each(match: re.Match[str], name: str) -> list[Candidate]:
    unit = match["unit"]
    rrule = _RULES.get(unit) or rrule_of(unit)
    return [recurring(*match.span(), name, rrule)] if rrule else []


def _of_edge(match: re.Match[str]) -> list[Candidate]:
    return _each(match, "deadline.edge_of_each")


def _of_school(match: re.Match[str]) -> list[Candidate]:
    return _each(match, "deadline.school")


def _daily(match: re.Match[str]) -> list[Candidate]:
    span = match.span("end") if match["end"] else match.span()
    return [recurring(*span, "deadline.daily", "FREQ=DAILY")]


def _by_unit(match: re.Match[str]) -> list[Candidate]:
    rrule = rrule_of(match["unit"])
    return [recurring(*match.span("when"), "deadline.by_unit", rrule)] if rrule else []


def _hourly(match: re.Match[str]) -> list[Candidate]:
    return [recurring(*match.span(), "deadline.hourly", "FREQ=HOURLY")]


PERIOD_RHYTHM_RULES: tuple[Rule[list[Candidate]], ...] = (
    Rule(
        name="deadline.edge_of_each",
        pattern=by_letter(
            r"(?<!\w)(?<!tháng )(?<!tuần )(?<!ngày )(?<!tiên )(?<!cùng )"
            r"(?:(?:vào|trước|ngay|khi|sau khi) ){0,2}"
            r"(?:(?:thời điểm|dịp|giờ) )?(?:đầu|cuối|giữa|hết|kết thúc) (?:mỗi|từng|hằng|hàng) "
            rf"(?P<unit>{_DAY}|tuần|tháng|quý|{_SCHOOL}|năm(?! học))(?!\w)"
        ),
        build=_of_edge,
        cues=("mỗi ", "từng ", "hằng ", "hàng "),
        examples=(
            example("kiểm tra hồ sơ vào đầu mỗi năm học", rrule="FREQ=YEARLY"),
            example("đối chiếu công nợ cuối mỗi quý", rrule="FREQ=MONTHLY;INTERVAL=3"),
            example("kiểm kê kho hết mỗi ngày làm việc", rrule="FREQ=DAILY"),
        ),
        non_examples=("báo cáo vào ngày 10 tháng đầu mỗi quý",),
    ),
    Rule(
        name="deadline.school",
        pattern=re.compile(
            rf"(?<!\w)(?<!của )(?<!theo )(?:hằng|hàng|mỗi|từng) (?P<unit>{_SCHOOL})(?!\w)(?! \d)"
        ),
        build=_of_school,
        cues=("ng năm học", "ng học kỳ", "ng kỳ học", "mỗi năm học", "mỗi học kỳ", "mỗi kỳ học"),
        examples=(
            example("mỗi học kỳ, nhà trường kiểm tra nội bộ", rrule="FREQ=MONTHLY;INTERVAL=6"),
            example("Hằng năm học, rà soát đội ngũ", rrule="FREQ=YEARLY"),
        ),
        non_examples=("Hằng năm học tập nghị quyết",),
    ),
    Rule(
        name="deadline.daily",
        pattern=re.compile(
            r"(?<!\w)mỗi ngày(?= (?:một|1|01) lần|,? (?:báo cáo|cập nhật|tổng hợp|gửi|giao ban|họp"
            r"|kiểm tra|rà soát|thống kê|đăng|phát|trực|tuần tra|phun|tưới|vệ sinh|đo|ghi|"
            r"thông báo))"
            r"|(?:(?:báo cáo|cập nhật|thống kê|gửi|tổng hợp|phát|phun|tuần tra|giao ban"
            r"|tuyên truyền|thông báo|đưa tin|kiểm tra|tưới|đo)"
            r"(?: (?!đã)[^\s.,;:()]+){0,10} )"
            r"(?<!giờ )(?<!phút )(?<!h )(?P<end>mỗi ngày)"
            r"(?= ?(?:[.;,)]|$)| \d{1,2} (?:lần|lượt|buổi))"
        ),
        build=_daily,
        cues=("mỗi ngày",),
        examples=(
            example("mỗi ngày báo cáo số ca mắc mới", rrule="FREQ=DAILY"),
            example("cập nhật số giường trống mỗi ngày.", rrule="FREQ=DAILY"),
            example("phát tin lưu động mỗi ngày 02 lần", rrule="FREQ=DAILY"),
        ),
        non_examples=("mỗi ngày thu gom 30 tấn rác",),
    ),
    Rule(
        name="deadline.by_unit",
        pattern=by_letter(
            r"(?<!\w)(?:báo cáo|tổng hợp|cập nhật|giao ban|nghiệm thu|công khai)"
            r"(?: (?!đã|số|phân|từ|theo)[^\s.,;:()]+){0,4} (?P<when>theo (?P<unit>tuần|tháng|quý))"
            r"(?= ?(?:[.;,)]|$)| (?:gửi|về|cho|trình|với)(?!\w))"
        ),
        build=_by_unit,
        cues=("theo tuần", "theo tháng", "theo quý"),
        examples=(
            example("các xã còn lại báo cáo theo quý.", rrule="FREQ=MONTHLY;INTERVAL=3"),
            example("tổng hợp tiến độ theo tuần, gửi UBND xã", rrule="FREQ=WEEKLY"),
        ),
        non_examples=("tổng hợp số liệu phân theo quý.", "báo cáo theo tháng sinh"),
    ),
    Rule(
        name="deadline.hourly",
        pattern=re.compile(
            r"(?<!\w)(?<!xếp )(?<!cả )(?<!đến )(?<!lịch )(?:(?:hằng|hàng) giờ(?!\w)"
            r"(?! (?:đồng hồ|liền|học|làm))"
            r"|mỗi giờ(?= (?:một|1|01) lần|,? (?:báo|cập nhật|thông báo|ghi|đo)))"
        ),
        build=_hourly,
        cues=("ằng giờ", "àng giờ", "mỗi giờ"),
        examples=(example("hằng giờ báo cáo mực nước về trạm trực", rrule="FREQ=HOURLY"),),
        non_examples=("không để người dân phải xếp hàng giờ đồng hồ",),
    ),
)
