"""Who is turned to in a later sentence or clause of an item that names nobody before."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rà soát các điểm đen. Sở Xây dựng tham mưu phương án xử lý.", ["Sở Xây dựng"]),
        ("Thống nhất bổ sung dự án; Sở Tài chính tổng hợp, trình HĐND tỉnh.", ["Sở Tài chính"]),
        ("Tiếp tục chuyển đổi số. Mỗi sở, ngành chọn một việc đột phá.", ["mỗi sở, ngành"]),
        ("Duy trì trực gác; khi có cháy, chủ rừng huy động lực lượng.", ["chủ rừng"]),
        ("Đây là việc lớn, các cấp, các ngành phải tập trung chỉ đạo.", ["các cấp, các ngành"]),
        (
            "Yêu cầu các sở, ngành thực hiện tốt việc trên, giao Văn phòng UBND tỉnh đôn đốc.",
            ["các sở, ngành", "Văn phòng UBND tỉnh"],
        ),
    ],
)
def test_later_sentence_turns_to_somebody(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Kiện toàn Ban Chỉ đạo gồm các sở. Sở Tư pháp, Phòng Lưu trữ; thường trực là Công an tỉnh.",
        "Thống nhất mục tiêu năm 2023; huyện Gio Linh hoàn thành hồ sơ đạt chuẩn.",
        "Hướng dẫn các xã lập hồ sơ; chủ rừng nộp đơn.",
        "Củng cố các trạm. Sở Y tế đã rà soát xong.",
    ],
)
def test_who_is_only_told_of_later_leads_nothing(text: str) -> None:
    assert find_lead(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sáng 19/5, các cơ quan đồng loạt treo cờ.", ["các cơ quan"]),
        ("Song song, Sở Y tế thử nghiệm bệnh án điện tử.", ["Sở Y tế"]),
        ("Ngày 19/5/2025, Sở Y tế ban hành Công văn số 12/SYT-NV.", []),
        ("Vụ cháy đã thiêu rụi chợ, Công an tỉnh điều tra nguyên nhân.", []),
        (
            "Sở Xây dựng công bố giá hằng tháng, Cục Quản lý thị trường kiểm tra việc niêm yết.",
            ["Sở Xây dựng", "Cục Quản lý thị trường"],
        ),
        (
            "Vệ sinh đường làng, do Phòng Tư pháp và Phòng Y tế phối hợp thực hiện.",
            ["Phòng Tư pháp", "Phòng Y tế"],
        ),
    ],
)
def test_who_acts_behind_a_comma(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names
