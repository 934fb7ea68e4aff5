"""What a number is the number of."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import Context, find_quantities


def _indicators(text: str, context: Context) -> list[str | None]:
    found = find_quantities(text, issued_on=date(2025, 5, 6), context=context)
    return [one.indicator for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bàn giao 100% mặt bằng các dự án cho chủ đầu tư.",
            ["mặt bằng các dự án cho chủ đầu tư"],
        ),
        (
            "100% cán bộ, công chức, viên chức được tập huấn kỹ năng số.",
            ["cán bộ, công chức, viên chức được tập huấn kỹ năng số"],
        ),
        (
            "Trồng trên 500 ha rừng tập trung, 1,2 triệu cây phân tán.",
            ["rừng tập trung", "cây phân tán"],
        ),
        ("Nâng thu nhập đầu người gấp 1,5 lần.", ["thu nhập đầu người"]),
        ("Mỗi thôn lập 01 tổ tự quản với ít nhất 07 thành viên.", ["tổ tự quản", "thành viên"]),
        (
            "Cắt giảm ít nhất 30% chi phí tuân thủ và 20% số ngành nghề có điều kiện.",
            ["chi phí tuân thủ", "số ngành nghề có điều kiện"],
        ),
        ("Duy trì mực nước hồ không dưới 45,5 m.", ["mực nước hồ"]),
        ("Đạt 12 bác sĩ/10.000 dân trong năm nay.", ["bác sĩ/10.000 dân"]),
    ],
)
def test_the_noun_of_a_target_is_whole(text: str, expected: list[str]) -> None:
    assert _indicators(text, "goal") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tổng thu ngân sách 9 tháng đạt 12.500 triệu đồng, tăng 8,3% so với cùng kỳ.",
            ["Tổng thu ngân sách", "Tổng thu ngân sách"],
        ),
        (
            "Tỷ lệ hộ dùng nước sạch còn thấp (toàn huyện mới đạt 24,5%).",
            ["Tỷ lệ hộ dùng nước sạch"],
        ),
        ("Số vụ cháy là 45 vụ, giảm 12 vụ.", ["Số vụ cháy", "Số vụ cháy"]),
        ("Có 1.245 hộ với 4.870 nhân khẩu bị cô lập.", ["hộ", "nhân khẩu bị cô lập"]),
        ("Kinh tế số chiếm 12% GRDP của tỉnh.", ["Kinh tế số"]),
    ],
)
def test_the_subject_of_a_result_is_found_across_its_clause(text: str, expected: list[str]) -> None:
    assert _indicators(text, "report") == expected


def test_both_ends_of_a_range_are_of_one_thing() -> None:
    text = "Thu hút dự án với tổng vốn đăng ký 3.000 - 3.500 tỷ đồng."
    found = find_quantities(text, issued_on=None, context="goal")
    assert {(one.indicator, one.text) for one in found} == {
        ("tổng vốn đăng ký", "tổng vốn đăng ký 3.000 - 3.500 tỷ đồng")
    }
