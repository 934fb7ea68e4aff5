"""Those who help, named in front of "phối hợp": they do not lead."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.partners import find_coordinating
from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("text", "lead", "helpers"),
    [
        (
            "Giao Sở Xây dựng chủ trì thẩm định; Sở Tài chính, UBND huyện Hải Lăng phối hợp.",
            ["Sở Xây dựng"],
            ["Sở Tài chính", "UBND huyện Hải Lăng"],
        ),
        (
            "Sở Nội vụ rà soát trước ngày 05/6. Các đơn vị liên quan phối hợp thực hiện.",
            ["Sở Nội vụ"],
            ["các đơn vị liên quan"],
        ),
        (
            "Sở Y tế chủ trì, đề nghị Hội Nông dân tỉnh phối hợp triển khai.",
            ["Sở Y tế"],
            ["Hội Nông dân tỉnh"],
        ),
        (
            "Sở Y tế tham mưu thành lập đoàn kiểm tra, mời Hội Chữ thập đỏ tỉnh cùng phối hợp.",
            ["Sở Y tế"],
            ["Hội Chữ thập đỏ tỉnh"],
        ),
        (
            "Rà soát hộ nghèo. Cơ quan chủ trì: Phòng Kinh tế. Cơ quan phối hợp: các thôn.",
            ["Phòng Kinh tế"],
            ["các thôn"],
        ),
        (
            "Đảng ủy xã lãnh đạo; các đoàn thể phối hợp; UBND xã tổ chức thực hiện.",
            ["Đảng ủy xã", "UBND xã"],
            ["các đoàn thể"],
        ),
        ("Mời Liên đoàn Lao động tỉnh tham gia phối hợp.", [], ["Liên đoàn Lao động tỉnh"]),
        (
            "Cắm biển cảnh báo (Sở Xây dựng chủ trì, Công an tỉnh phối hợp).",
            ["Sở Xây dựng"],
            ["Công an tỉnh"],
        ),
    ],
)
def test_who_stands_in_front_helps(text: str, lead: list[str], helpers: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == lead
    assert [one.name for one in find_coordinating(text)] == helpers


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Các hội, đoàn thể phối hợp vận động hội viên.", ["các hội, đoàn thể"]),
        ("Đề nghị Hội Nông dân tỉnh phối hợp tuyên truyền.", ["Hội Nông dân tỉnh"]),
        (
            "Sở Y tế chỉ đạo Bệnh viện Đa khoa tỉnh, Trung tâm Y tế huyện phối hợp cấp cứu.",
            ["Sở Y tế"],
        ),
        ("Các cơ quan phối hợp gửi văn bản góp ý.", []),
        ("Sở Y tế ban hành quy chế; đơn vị được yêu cầu phối hợp trả lời.", ["Sở Y tế"]),
    ],
)
def test_nobody_helps_who_acts_first_or_is_only_called_so(text: str, lead: list[str]) -> None:
    assert find_coordinating(text) == ()
    if lead:
        assert [one.name for one in find_lead(text)][:1] == lead
