"""What stands around a stretch of time, as named features: verbs, nouns, punctuation."""

from __future__ import annotations

import re
from datetime import date

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.following import RIGHT_CUES
from ntm_extract.extract.deadlines.preceding import TAIL_CUES
from ntm_extract.extract.deadlines.qualifiers import REACHED, qualifiers_of
from ntm_extract.vi.cue_words import CueFinder, CueWords, just_before
from ntm_extract.vi.edge_cues import EdgeCues
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.said_of_any import of_those_behind, said_of_any
from ntm_extract.vi.sought import Sought

_LEFT, _RIGHT, _TAIL = 170, 70, 40
_FAR_YEARS = 6


_DONE = (
    "hoàn thành|xong|hoàn tất|kết thúc|dứt điểm|bàn giao|thông xe|khởi công|khánh thành|nghiệm thu"
)
_SEND = (
    "báo cáo|gửi|trình|nộp|tổng hợp|ban hành|phê duyệt|đăng ký|cung cấp|phản hồi|đề xuất|triển khai"
    "|thực hiện|tổ chức|tham mưu|rà soát|thẩm tra|giải ngân|công bố|lập|xây dựng|cập nhật|kiểm tra"
    "|ký|xử lý|giải quyết|chuyển|niêm yết|tiếp nhận|tổng kết|sơ kết"
)
_GOAL = "phấn đấu|đảm bảo|bảo đảm|quyết tâm|đạt chuẩn|đạt|góp phần|tối thiểu|ít nhất|có|công nhận"
_PLAN = (
    "kế hoạch|vốn|dự toán|ngân sách|kinh phí|chương trình|nhiệm vụ|mục tiêu|chỉ tiêu|kết quả"
    "|công tác|tình hình|tổng kết|hội nghị|đề án|quy hoạch|chiến lược|nghị quyết|phương hướng"
    "|dự án|công trình|danh mục|định mức|đầu tư|phong trào|hỗ trợ|nguồn lực|thu nhập|thi đua"
    "|báo cáo|chế độ|phương án|khen thưởng|chi|chu trình|hội thi|mùa vụ"
)
_EVERY_DAY = (
    "ngân sách|dự toán|kinh phí|lương|bình quân|thu nhập"
    "|trợ cấp|chế độ nghỉ phép|nghỉ phép|phụ cấp|trả tiền|tiền thuê|thuê đất|nộp tiền|thu tiền"
    "|nghỉ|lương hưu|mức đóng|mức hưởng|mức chi|tiền ăn|đăng báo|nuôi dưỡng|tiền thưởng"
    "|hỗ trợ|đóng góp|chi trả|mở cửa|phục vụ|sử dụng"
)
_PAST = "đã|từng được|từng có|từng bị|vừa|qua|theo báo cáo|hiện nay|so với|kể từ|sau khi|ghi nhận"
_PLANNED = (
    "kế hoạch|dự toán|ngân sách|chương trình|nhiệm vụ|mục tiêu|chỉ tiêu|định mức|tài chính"
    "|quyết toán|hướng dẫn|kiểm toán|quy hoạch"
)
_SCHEDULE = "chương trình|chương trình công tác|kế hoạch công tác|lịch công tác|lịch làm việc"
_WINDOW_OF_DATA = (
    "chốt số liệu|số liệu lũy kế|số liệu luỹ kế|lấy số liệu|số liệu tính|số liệu được tính"
    "|số liệu được tổng hợp|tính từ|năm báo cáo|kỳ báo cáo|kỳ số liệu"
)
_DOCUMENT = (
    "luật|nghị quyết|nghị định|quyết định|công văn|tờ trình|báo cáo|thông báo|kết luận|biên bản"
    "|kế hoạch|chỉ thị|văn bản|công điện|thông tư|hướng dẫn"
)

WORDS = CueFinder(
    (
        just_before("cited_kind", _DOCUMENT, 8),
        just_before("plan", _PLAN, 3),
        just_before("plan_far", _PLAN, 8),
        CueWords(
            "vision", "tầm nhìn|định hướng|quy hoạch|chiến lược|thời kỳ|đề án", 100, over=".;,"
        ),
        just_before(
            "counted_to", "tính|cập nhật|số liệu|lũy kế|luỹ kế|hiệu lực|áp dụng|hiện nay", 2
        ),
        just_before(
            "group", "đăng ký|công nhận|đã|được|cấp|phát sinh|thành lập|cơ sở|những|các", 6
        ),
        just_before("registered", "đăng ký|có kế hoạch|trong kế hoạch", 8),
        just_before("of_every_day", _EVERY_DAY, 2),
        just_before("of_daily_life", "đời sống|sinh hoạt|cuộc sống|công việc", 2),
        just_before("of_budget", "ngân sách|dự toán|kinh phí|quỹ|mức trích", 8),
        just_before("of_plan", _PLANNED, 2),
        just_before("of_schedule", _SCHEDULE, 0),
        just_before(
            "allowed", "được phép|được tiếp tục|được sử dụng|có giá trị|được áp dụng|được hưởng", 10
        ),
        just_before("effective", "có hiệu lực|hiệu lực", 1),
        just_before("meets", "họp|làm việc|diễn ra|khai mạc|dự họp|cuộc họp|hội nghị", 1),
        just_before("happened", "vi phạm|phát sinh|ký kết|tuyển dụng|nhập học|đã được|đã", 5),
        just_before("keeps", "duy trì|giữ|giữ vững|trực|ứng trực|túc trực|giữ nguyên", 5),
        CueWords("done", _DONE, 90),
        just_before("done_near", _DONE, 4),
        CueWords("send", _SEND, 120),
        just_before("send_near", _SEND, 5),
        CueWords("goal", _GOAL, 110),
        just_before("goal_near", _GOAL, 6),
        CueWords("strive", "phấn đấu|quyết tâm|chậm nhất|yêu cầu", 150),
        CueWords("past", _PAST, 90),
        CueWords("unless", "trường hợp|nếu|không thể|chưa|không", 80),
        CueWords("periodic", "định kỳ", 40),
        CueWords("planning", "quy hoạch|chiến lược", 140),
        CueWords("regarding", "đối với", 60, ".;,:"),
        just_before("regarding", "riêng", 1),
        just_before("not_to", "không để|không dồn|tránh|tránh để", 6),
        CueWords("concerning", "đối với|trường hợp|các trường hợp|những trường hợp", 130, ".;,:"),
        CueWords("data_window", _WINDOW_OF_DATA, 60),
        CueWords("data_far", _WINDOW_OF_DATA, 150, "."),
        CueWords("forecast", "dự báo|khả năng|kéo dài|diễn biến|đổ bộ|mưa|nắng nóng|nghỉ", 90),
        CueWords("report", "báo cáo|gửi|tổng hợp", 60),
        just_before("of_results", "kết quả|tình hình|số liệu|thành tích", 10),
    )
)
_PERIOD = by_letter(r"(?<!\w)giai đoạn (?:từ nay )?$")
"""What a time ends that only heads a list: "Giai đoạn đến năm 2030: …"."""
_TOPIC = re.compile(r"\W*(?:\w{1,3}[.)] ?)?về [^:.;]*$")
_TOPIC_END = re.compile(r"[^.;]{0,160}:")
_TOPIC_LENGTH = 260


_DID = Sought(re.compile(r"[^.;]{0,200}? đã(?!\w)"))
"""What the sentence tells of the time behind it, if something is told and nothing ordered."""
_COMPARED = Sought(
    re.compile(
        r"(?![^.;]{0,60}(?:phấn đấu|hoàn thành|giao|yêu cầu|đề nghị))"
        r"(?:[^.;]|(?<=\d)\.(?=\d)){0,160}? (?:so với (?:cùng|năm|tháng|quý)|cùng kỳ)"
    )
)
"""What the sentence measures against an earlier time: a report, where the time has begun."""
_COUNTED = ("once_a", "times", "times_a", "periodic_more", "edge_of_each", "school", "season")
"""Rules of rhythms that are said by a count, or go on with a list: nothing else is meant."""
_TAILS = EdgeCues(TAIL_CUES)
_RIGHTS = EdgeCues(RIGHT_CUES, behind=True)


def form_of(candidate: Candidate) -> str:
    """Return the form for the judge: days of any sort are one; plans and funds are yearly."""
    if candidate.rrule == "FREQ=YEARLY" and not candidate.rule.endswith(_COUNTED):
        return "yearly"
    return "day" if candidate.form in {"date", "range", "week", "damaged"} else candidate.form


def cues_around(shade: str, candidate: Candidate, issued_on: date | None) -> frozenset[str]:
    """Return the names of what stands around a candidate."""
    left = shade[max(0, candidate.start - _LEFT) : candidate.start]
    clause = left[max(left.rfind(mark) for mark in (". ", "; ", "\n")) + 1 :]
    right = shade[candidate.end : candidate.end + _RIGHT]
    tail = clause[-_TAIL:]
    found = WORDS.names_before(clause)
    found |= _TAILS.names(tail)
    found |= _in_calendar(shade, candidate, issued_on)
    found |= qualifiers_of(shade, candidate, clause, found)
    if {"counted_to", "ahead"} <= found and REACHED.match(shade, candidate.end):
        found.discard("counted_to")  # a running sum that has to be reached by then
    if "of_daily_life" in found and candidate.rrule == "FREQ=DAILY":
        found.add("of_every_day")
    if candidate.rrule and candidate.at:
        found.discard("data_window")  # figures that are closed at an hour of every day
    if "of_schedule" in found:
        found.discard("opens")  # a list of rhythms goes on
    if _PERIOD.search(tail) and right.lstrip().startswith(":"):
        found.add("period")
    if _is_in_topic(shade, candidate):
        found.add("topic")
    found |= _RIGHTS.names(right)
    if not left.strip(" -+•") and not right.strip(" .;"):
        found.add("alone")
    whichever = candidate.lead != "each" and said_of_any(shade, candidate.start)
    if whichever or (candidate.lead == "on" and of_those_behind(shade, candidate.start + 4)):
        found.add("of_condition")
    if _DID.match(shade, candidate.end):
        found.add("then_did")
    return frozenset(found | _together(candidate, found))


def _together(candidate: Candidate, found: set[str]) -> set[str]:
    """Name what only several cues together say: an order that opens or ends with its time."""
    if candidate.lead == "before":
        ends = {"ahead", "closes"} <= found and ("concerning" not in found or "done" in found)
        return {"finishes"} if ends else set()
    if {"in_bracket", "then_shut", "ahead"} <= found and found & {"done", "send", "ordered"}:
        return {"bracketed", "on_its_day"} if {"later", "sent_in"} <= found else {"bracketed"}
    heads = "heads" in found and candidate.form not in {"year", "years"}
    listed = found & {"then_stop", "then_aside"} and found & {"in_schedule", "holds"}
    if {"to_review", "next_years"} <= found:
        return {"reviewed"}
    made = {"scheduled"} if "ahead" in found and (heads or listed) else set()
    if {"later", "then_stop"} <= found and found & {"handed_on", "acts_on", "of_round"}:
        made.add("on_its_day")
    if not {"opens", "ahead"} <= found:
        return made
    share = found & {"then_share", "counts"} and candidate.form != "year"
    return made | ({"share_of_work"} if share else set()) | _opened(candidate, found)


def _opened(candidate: Candidate, found: set[str]) -> set[str]:
    """Name an order or an aim that opens with the time: a bare year needs more than a verb."""
    lead, form = candidate.lead, candidate.form
    whole_year = lead == "none" and form in {"year", "years"}
    ordered = lead in {"none", "until", "within", "on"} and "then_order" in found
    sure_year = not whole_year or found & {"then_list", "next_years"}
    if ordered and sure_year:
        return {"opens_order"}
    if lead == "within" and found & {"then_verb", "then_body"}:
        return {"opens_order"}
    if lead == "none" and form in {"month", "quarter", "half"}:
        return {"opens_order"} if found & {"then_verb", "then_body", "then_aim"} else set()
    return {"opens_aim"} if lead == "none" and "then_aim" in found else set()


def _is_in_topic(shade: str, candidate: Candidate) -> bool:
    """Tell whether the time stands in the topic of an item: "2. Về vốn năm 2023: giao …"."""
    return (
        candidate.start < _TOPIC_LENGTH
        and _TOPIC.match(shade, 0, candidate.start) is not None
        and _TOPIC_END.match(shade, candidate.end) is not None
    )


def _in_calendar(shade: str, candidate: Candidate, issued_on: date | None) -> set[str]:
    """Say where the date lies as seen from the day of the notice."""
    if issued_on is None or candidate.due is None:
        return set()
    found = set()
    day_known = (issued_on.month, issued_on.day) != (1, 1)  # else the year alone is known
    if candidate.due < issued_on and day_known:
        found.add("past_date")
    if candidate.due >= issued_on:
        found.add("ahead")
    if candidate.due > issued_on and day_known:
        found.add("later")
    if candidate.due.year > issued_on.year and candidate.form == "year":
        found.add("next_years")
    if candidate.due.year < issued_on.year:
        found.add("past_year")
    if candidate.due.year > issued_on.year + _FAR_YEARS:
        found.add("far")
    if candidate.first and candidate.first <= issued_on and _COMPARED.match(shade, candidate.end):
        found.add("under_way")
    if candidate.form == "range" and candidate.due >= issued_on:
        found.add("range_ahead")
    return found


def features_of(candidate: Candidate, cues: frozenset[str]) -> dict[str, float]:
    """Return the features that the trained judge weighs: the lead words, the form, the cues."""
    lead, form = candidate.lead, form_of(candidate)
    features = {"bias": 1.0, f"lead={lead}": 1.0, f"lead={lead} form={form}": 1.0}
    return {**features, **dict.fromkeys(cues, 1.0)}
