"""Numbers that a rule, a price or a policy sets: neither reached nor to be reached."""

from __future__ import annotations

from ntm_extract.extract.targets.verdict import verdict

PRICED = verdict("none", "in=task", "priced", bars="goal_near aim_clause minimum")
"""What is paid for one is a rate, no goal: "hỗ trợ 50 triệu đồng/mô hình"."""
IN_POLICY = verdict(
    "none",
    "in=task in=report",
    "policy",
    "unit=percent unit=money",
    bars="goal_near told reach minimum",
)
"""What a policy grants is told of it: "hướng dẫn chính sách miễn 50% học phí"."""
OF_POWER = verdict("none", "in=task in=report", "of_power", "plain", "rated")
"""By its power a thing is told from others of its kind: "tàu 6.500 DWT", "trạm 110 kV"."""
SOLD_AT = verdict("none", "in=task", "sold_at", bars="goal_near aim_clause")
ALLOWED = verdict(
    "none", "in=task", "per_dong", bars="goal goal_near aim_clause minimum rate after=target"
)
"""What somebody gets by the month: "Tổ viên: 63.000 đồng/tháng"."""
RULED = verdict(
    "none",
    "in=report",
    "unit=money unit=percent",
    "priced norm then_norm sold_at supposed granted",
    bars="told past_clause then_past due_past goal_near aim_clause after=result fraction bound",
)
"""What a rule pays, takes or supposes is no state of things: "mức chi 200.000 đồng/buổi"."""
PAID_EACH = verdict(
    "none",
    "in=report",
    "per_dong",
    "entitled colon",
    bars="told past_clause then_past due_past goal_near aim_clause after=result",
)
SUPPOSED = verdict(
    "none",
    "in=report",
    "supposed",
    bars="told past_clause then_past due_past strive after=result",
)
"""What a rule holds for: "Trường hợp có từ 30% trở lên …"."""
OWNED = verdict("none", "of_shares", "unit=percent", "keeps_shares", bars="goal_near")
"""Whose a company is tells which one is meant: "do Nhà nước nắm giữ 100% vốn điều lệ"."""
BY_STEPS = verdict("none", "by_steps")
"""By what steps a rule counts: "cứ thêm 500 người được thêm 1 điểm"."""
OVERFULFILLED = verdict(
    "none", "in=report in=task", "beaten", bars="told past_clause then_past due_past"
)
"""To beat so many aims is no number to be reached: "hoàn thành vượt 12 chỉ tiêu"."""

RULES = (
    PRICED,
    IN_POLICY,
    OF_POWER,
    SOLD_AT,
    ALLOWED,
    RULED,
    PAID_EACH,
    SUPPOSED,
    OWNED,
    BY_STEPS,
    OVERFULFILLED,
)
