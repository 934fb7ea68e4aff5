"""Who does a task by a remark in brackets; bodies of a council; work that is no body."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.bracketed import find_bracketed
from ntm_extract.extract.tasks.subjects import find_subject


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cắm biển báo tại các bến (Sở Xây dựng chủ trì, xong trong tháng 10).", ["Sở Xây dựng"]),
        ("Tuần tra trên sông (Công an tỉnh thực hiện).", ["Công an tỉnh"]),
        ("Rà soát bến (do UBND cấp huyện chủ trì).", ["UBND cấp huyện"]),
        ("Nâng cấp phần mềm (giao Sở Y tế chủ trì, phối hợp với Sở Tài chính).", ["Sở Y tế"]),
        ("Lập phương án (Chủ trì: Sở Xây dựng; phối hợp: Sở Y tế).", ["Sở Xây dựng"]),
        ("Bố trí lực lượng (kể cả lực lượng do Sở Y tế quản lý) trực.", []),
        ("Sửa chữa các trạm (do Sở Y tế quản lý).", []),
        ("Rà soát các công trình (Sở Xây dựng thực hiện năm 2020) đã hỏng.", []),
        ("Báo cáo UBND tỉnh (qua Sở Xây dựng).", []),
    ],
)
def test_only_whoever_does_the_work_leads(text: str, found: list[str]) -> None:
    assert [one.name for one in find_bracketed(text)] == found


def test_to_organise_is_work_and_no_body() -> None:
    assert find_subject("Tổ chức cập nhật, chịu trách nhiệm về dữ liệu phương tiện.") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Thường trực HĐND tỉnh, các Ban HĐND tỉnh, Tổ đại biểu HĐND tỉnh giám sát.",
            ["Thường trực HĐND tỉnh", "các Ban HĐND tỉnh", "tổ đại biểu HĐND tỉnh"],
        ),
        (
            "Các Ban, các Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát.",
            ["các Ban", "các Tổ đại biểu", "đại biểu Hội đồng nhân dân tỉnh"],
        ),
    ],
)
def test_bodies_of_a_council_lead(text: str, found: list[str]) -> None:
    assert [one.name for one in find_subject(text)] == found
