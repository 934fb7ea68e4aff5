"""Decides whether a number is a target, a result, or neither."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.targets.match import Context, Role
from ntm_extract.extract.targets.quantity import Quantity

_LEFT: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "goal",
        re.compile(
            r"(?<!\w)(?:phấn đấu|đảm bảo|bảo đảm|quyết tâm|mục tiêu|chỉ tiêu|duy trì|nâng|giữ vững|yêu cầu|phải(?: có)?|đặt|đến năm|đến cuối năm|đến hết|kịch bản)(?!\w)[^.;]{0,150}$"
        ),
    ),
    (
        "goal_near",
        re.compile(
            r"(?<!\w)(?:phấn đấu|đảm bảo|bảo đảm|quyết tâm|mục tiêu|ít nhất|tối thiểu|tối đa|không quá|trên|dưới)(?!\w)[^.;,]{0,40}$"
        ),
    ),
    (
        "reach",
        re.compile(
            r"(?<!\w)(?:đạt|còn|chiếm|bằng|lên|xuống|tăng|giảm|ước đạt|vượt|thêm|đạt được|huy động được|giải ngân)(?: (?:được|trên|khoảng|gần|hơn|tối thiểu|ít nhất|từ|mức|tới|đến|thấp|mới|cao|là|thêm))* $"
        ),
    ),
    (
        "rate",
        re.compile(
            r"(?<!\w)(?:tỷ lệ|tỉ lệ|tốc độ|chỉ số|mức|tổng|số lượng|diện tích|giá trị|kim ngạch|thu nhập|sản lượng)(?!\w)[^.;]{0,140}$"
        ),
    ),
    (
        "past",
        re.compile(
            r"(?<!\w)(?:đã|được|hiện|hiện nay|đến nay|lũy kế|luỹ kế|ước|toàn tỉnh|tính đến|kết quả|qua|theo báo cáo|vừa qua|mới)(?!\w)[^.;]{0,150}$"
        ),
    ),
    (
        "past_near",
        re.compile(
            r"(?<!\w)(?:đã|đạt|có|còn|hiện có|mới đạt|tổ chức|ban hành|với|trong đó|gồm|tổng cộng|được)(?: [^\s,.;:()]+){0,3} $"
        ),
    ),
    (
        "group",
        re.compile(
            r"(?<!\w)(?:đối với|của|tại|ở|thuộc|cho|các|trong số|giữa|từ|với|về|theo|những|hướng dẫn|ưu tiên|trên|việc|xử lý|hỗ trợ|toàn bộ|vận hành)(?: cả| toàn bộ)? $"
        ),
    ),
    (
        "attend",
        re.compile(
            r"(?<!\w)(?:tham dự|dự họp|dự hội nghị|có mặt|tham gia|điểm cầu|thành phần)(?!\w)[^.;]{0,80}$"
        ),
    ),
    ("open", re.compile(r"[(:]\s?$")),
)
_RIGHT: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("then_reach", re.compile(r"(?: [^\s,.;:()]+){0,8} (?:đạt chuẩn|đạt|được công nhận|được|hoàn thành|có|chưa)(?!\w)")),
    ("then_name", re.compile(r" (?:\(|này|nêu trên|trên|còn lại|trọng tâm|sau|:|bao gồm|gồm)")),
    ("then_close", re.compile(r" ?(?:[).;,]|$)")),
)  # fmt: skip


def cues_around(
    shade: str, one: Quantity, context: Context | None, sentence: Span
) -> dict[str, float]:
    """Return what stands around a number, as named features."""
    left = shade[sentence.start : one.number_start][-190:]
    right = shade[one.end : min(sentence.end, one.end + 90)]
    kind = one.unit.kind if one.unit else "bare"
    features = {
        "bias": 1.0,
        f"context={context}": 1.0,
        f"unit={kind}": 1.0,
        f"is={one.comparator}": 1.0,
    }
    for name, pattern in _LEFT:
        if pattern.search(left):
            features[name] = 1.0
    for name, pattern in _RIGHT:
        if pattern.match(right):
            features[name] = 1.0
    if one.of is not None:
        features["fraction"] = 1.0
    return features


def decide(cue: dict[str, float], context: Context | None) -> tuple[Role | None, float]:
    """Return what the number is, or None for neither, and how sure that is."""
    percent = bool({"unit=percent", "unit=money"} & cue.keys())
    bounded = bool({"is=>=", "is=<=", "is=+"} & cue.keys())
    if "attend" in cue and not percent:
        return None, 0.8
    if context == "report":
        if "goal_near" in cue and "past_near" not in cue and "past" not in cue:
            return "target", 0.6
        if "group" in cue and not ("fraction" in cue or percent):
            return None, 0.7
        if "unit=word" in cue and "reach" not in cue and "past_near" not in cue:
            return None, 0.5
        return "result", 0.8
    if context == "task":
        if (percent or "unit=measure" in cue) and (
            {"goal", "goal_near", "reach", "rate"} & cue.keys()
        ):
            return "target", 0.85
        if bounded and {"goal", "goal_near"} & cue.keys() and "group" not in cue:
            return "target", 0.8
        if "goal" in cue and "then_reach" in cue and "group" not in cue:
            return "target", 0.6
        return None, 0.7
    if {"goal", "goal_near"} & cue.keys() and (percent or bounded):
        return "target", 0.6
    if "group" in cue:
        return None, 0.5
    if {"past", "past_near", "reach"} & cue.keys():
        return "result", 0.6
    return None, 0.5
