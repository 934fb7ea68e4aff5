"""Decides whether a stretch of time is a deadline or merely qualifies a plan, a fund, a past."""

from __future__ import annotations

import re
from datetime import date

from ntm_extract.extract.deadlines.candidate import Candidate

_BREAK = re.compile(r"[.;](?= |$)|\n")
_LEFT, _RIGHT = 170, 70

_CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "cited",
        re.compile(
            r"(?:[/-][a-zđ&.]*\d{0,2}(?:\[\d+\])?,? ?|(?:luật|nghị quyết|nghị định|quyết định|công văn|tờ trình|báo cáo|thông báo|kết luận|biên bản|kế hoạch|chỉ thị|văn bản|công điện|thông tư)[^.,;]{0,60})$"
        ),
    ),
    (
        "noun",
        re.compile(
            r"(?:kế hoạch|vốn|dự toán|ngân sách|kinh phí|chương trình|nhiệm vụ|mục tiêu|chỉ tiêu|kết quả"
            r"|công tác|tình hình|tổng kết|hội nghị|đề án|quy hoạch|chiến lược|nghị quyết|phương hướng"
            r"|dự án|công trình|danh mục|định mức|đầu tư|phong trào|hỗ trợ|nguồn lực|thu nhập|thi đua)"
            r"(?: [^\s,.;:()]+){0,3} $"
        ),
    ),
    (
        "vision",
        re.compile(
            r"(?:tầm nhìn|định hướng|quy hoạch[^.;,]{0,60}|chiến lược[^.;,]{0,60}|giai đoạn[^.;]{0,25}|thời kỳ[^.;]{0,25}) $"
        ),
    ),
    (
        "counted_to",
        re.compile(
            r"(?:tính|cập nhật|số liệu|báo cáo|lũy kế|luỹ kế|kể|hiệu lực|áp dụng)(?: [^\s,.;]+){0,2} $"
        ),
    ),
    (
        "group",
        re.compile(
            r"(?:đăng ký|công nhận|đã|được|ban hành|cấp|phát sinh|phê duyệt|thành lập|xây dựng trong)(?: [^\s,.;:]+){0,6} $"
        ),
    ),
    (
        "done",
        re.compile(
            r"(?:hoàn thành|xong|hoàn tất|kết thúc|dứt điểm|bàn giao|thông xe|khởi công|khánh thành)[^.;]{0,90}$"
        ),
    ),
    (
        "send",
        re.compile(
            r"(?:báo cáo|gửi|trình|nộp|tổng hợp|ban hành|phê duyệt|đăng ký|cung cấp|phản hồi|đề xuất|triển khai|thực hiện|tổ chức|tham mưu|rà soát|thẩm tra|giải ngân|công bố|lập)[^.;]{0,120}$"
        ),
    ),
    (
        "goal",
        re.compile(
            r"(?:phấn đấu|đảm bảo|bảo đảm|quyết tâm|đạt chuẩn|đạt|góp phần|tối thiểu|ít nhất|mục tiêu)[^.;]{0,110}$"
        ),
    ),
    (
        "past_verb",
        re.compile(
            r"(?<!\w)(?:đã|từng|vừa|qua|theo báo cáo|hiện nay|trong những năm|so với|kể từ|sau khi|kết quả)(?!\w)[^.;]{0,90}$"
        ),
    ),
    ("periodic", re.compile(r"định kỳ[^.;]{0,40}$")),
    ("opens", re.compile(r"(?:^|[.;:,(\-\"+•]) ?(?:\w{1,2}[.)] ?)?(?:- ?)?$")),
)
_RIGHT_CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("then_past", re.compile(r",?(?: [^\s,.;]+){0,4} (?:đã|có thêm|là năm)(?!\w)|,? toàn (?:tỉnh|quốc|thành phố)")),
    ("then_goal", re.compile(r",? ?(?:[^.;]{0,60}(?<!\w)(?:đạt|có|tăng|giảm|100%|trên|ít nhất|tối thiểu|hoàn thành|phấn đấu)(?!\w)|\d)")),
    ("then_verb", re.compile(r",? ?(?:\([^()]*\) ?)?(?:báo cáo|rà soát|tổng hợp|xây dựng|cân đối|tổ chức|đánh giá|kiểm tra|gửi|tham mưu|lập|cập nhật|trên cơ sở|thực hiện|chủ trì|căn cứ|phối hợp|theo dõi|thông báo|công bố|đề xuất|thống kê|họp|sơ kết|tiến hành|hướng dẫn|chỉ đạo|định kỳ|đôn đốc|tuyên truyền)")),
    ("then_noun", re.compile(r" (?:của|theo quy định|cho|được|trên|tại|qua|tới|vừa|và các năm)(?!\w)")),
    ("closes", re.compile(r" ?(?:[.;)\]]|$|, ?(?:báo cáo|trình|gửi|đồng thời|trong đó))")),
)  # fmt: skip


def cues_around(shade: str, candidate: Candidate, issued_on: date | None) -> dict[str, float]:
    """Return what stands around a candidate, as named features."""
    left = shade[max(0, candidate.start - _LEFT) : candidate.start]
    breaks = list(_BREAK.finditer(left))
    clause = left[breaks[-1].end() :] if breaks else left
    right = shade[candidate.end : candidate.end + _RIGHT]
    features: dict[str, float] = {"bias": 1.0}
    kind = f"{candidate.lead}:{'date' if candidate.form in {'date', 'range', 'week'} else candidate.form}"
    features[kind] = 1.0
    features[f"lead={candidate.lead}"] = 1.0
    for name, pattern in _CUES:
        if pattern.search(clause):
            features[name] = 1.0
    for name, pattern in _RIGHT_CUES:
        if pattern.match(right):
            features[name] = 1.0
    if not left.strip(" -+•\t") and not right.strip(" .;"):
        features["alone"] = 1.0
    if issued_on and candidate.due and candidate.due < issued_on:
        features["past"] = 1.0
        if candidate.due.year < issued_on.year:
            features["past_year"] = 1.0
    if issued_on and candidate.due and candidate.due.year > issued_on.year + 6:
        features["far"] = 1.0
    return features


def confidence(shade: str, candidate: Candidate, issued_on: date | None) -> float:
    """Return how sure it is, from 0 to 1, that the candidate is a deadline."""
    cue = cues_around(shade, candidate, issued_on)
    return _by_hand(candidate, cue)


def _by_hand(candidate: Candidate, cue: dict[str, float]) -> float:  # noqa: C901, PLR0911, PLR0912  (goes when the trained decider comes)
    lead, form = candidate.lead, candidate.form
    if "past_year" in cue:
        return 0.05
    if "alone" in cue or lead == "label":
        return 0.95
    if lead == "counted":
        return 0.9
    if form == "rhythm":
        if lead == "latest" or lead == "before" or "periodic" in cue:
            return 0.97
        if "noun" in cue and "opens" not in cue:
            return 0.2
        return 0.9 if "then_verb" in cue or "opens" in cue else 0.5
    if lead == "latest":
        return 0.98
    if lead == "before":
        return 0.3 if "group" in cue and not ("done" in cue or "send" in cue) else 0.96
    if "then_past" in cue or ("past_verb" in cue and "goal" not in cue and "done" not in cue):
        return 0.1
    if lead == "until":
        if "vision" in cue or "counted_to" in cue:
            return 0.05
        return 0.9 if {"goal", "done", "then_goal", "send"} & cue.keys() else 0.4
    if lead == "within":
        if form == "date":
            return 0.3
        return 0.9 if {"goal", "done", "send", "then_goal"} & cue.keys() else 0.5
    if lead == "on":
        return 0.8 if {"send", "done"} & cue.keys() else 0.4
    if form in {"date", "range"}:
        return (
            0.6
            if form == "date" and re.search("done", " ".join(cue)) and "cited" not in cue
            else 0.05
        )
    if "noun" in cue or "vision" in cue or form == "years":
        return 0.1
    if "goal" in cue or "done" in cue:
        return 0.2 if "group" in cue and "goal" not in cue else 0.8
    return 0.1
