"""Who receives what a task makes: verbs of reporting, and who stands behind them."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.reports import find_report_to


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tham mưu, giúp UBND huyện mở lớp học bơi.", ["UBND huyện"]),
        ("Báo cáo ngay cho cơ quan kiểm lâm có thẩm quyền.", ["cơ quan kiểm lâm có thẩm quyền"]),
        ("Hoàn thiện quy chế, trình cấp thẩm quyền phê duyệt.", ["cấp thẩm quyền"]),
        ("trình lãnh đạo Sở ký ban hành", ["lãnh đạo Sở"]),
        ("tham mưu cho lãnh đạo cơ quan", ["lãnh đạo cơ quan"]),
        ("nộp hồ sơ tại Trung tâm Hành chính công huyện", ["Trung tâm Hành chính công huyện"]),
        ("gửi đơn vị quản lý kinh phí trước ngày 05/9", ["đơn vị quản lý kinh phí"]),
        ("gửi dự thảo về cơ quan chủ trì để theo dõi", ["cơ quan chủ trì"]),
        ("báo cáo kết quả triển khai cho Ban Chỉ đạo huyện", ["Ban Chỉ đạo huyện"]),
        ("tổng hợp, đề nghị Chính phủ tặng cờ thi đua", ["Chính phủ"]),
        ("gửi kế hoạch đã được duyệt cho UBND huyện để theo dõi", ["UBND huyện"]),
        (
            "trình chỉ huy trưởng ban chỉ huy quân sự huyện",
            ["chỉ huy trưởng ban chỉ huy quân sự huyện"],
        ),
        ("đề xuất với Đảng, Nhà nước chính sách mới", ["Đảng", "Nhà nước"]),
        ("trình UBND xã quyết định hoặc trình cấp có thẩm quyền", ["UBND xã", "cấp có thẩm quyền"]),
        ("gửi Sở Y tế (qua phòng Nghiệp vụ dược) trước 05/6", ["Sở Y tế", "phòng Nghiệp vụ dược"]),
        ("gửi số liệu cho Phòng Tài chính - Kế hoạch trước 16 giờ", ["Phòng Tài chính - Kế hoạch"]),
        ("thống kê thiệt hại, báo UBND xã", ["UBND xã"]),
        ("báo cáo Thường trực HĐND và lãnh đạo UBND xã", ["Thường trực HĐND", "lãnh đạo UBND xã"]),
        ("đăng tải công khai và báo cáo cấp trên theo quy định", ["cấp trên"]),
        ("cung cấp cho Sở Y tế thông tin về ca bệnh", ["Sở Y tế"]),
        ("cung cấp bản tin cho Sở Y tế, các cơ quan truyền thông", ["Sở Y tế"]),
        ("tổng hợp, báo cáo để UBND huyện xem xét, quyết định", ["UBND huyện"]),
        ("gửi số liệu để Sở Nội vụ tổng hợp", ["Sở Nội vụ"]),
        ("xin chủ trương của Ban Thường vụ Huyện ủy", ["Ban Thường vụ Huyện ủy"]),
        ("trình kỳ họp thứ 5 HĐND huyện", ["HĐND huyện"]),
        ("báo cáo từng trường hợp với cơ quan có thẩm quyền", ["cơ quan có thẩm quyền"]),
        ("gửi hồ sơ công nhận lên cấp trên xem xét", ["cấp trên"]),
        ("báo cáo ca bệnh cho Trung tâm Y tế huyện", ["Trung tâm Y tế huyện"]),
        ("tham mưu UBND tỉnh ban hành văn bản gửi UBND hai tỉnh", ["UBND tỉnh"]),
        ("trình Chủ tịch UBND cùng cấp xem xét", ["Chủ tịch UBND cùng cấp"]),
    ],
)
def test_receivers_by_all_verbs(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gửi Sở Du lịch tổng hợp, báo cáo UBND tỉnh", ["Sở Du lịch"]),
        ("gửi Sở Du lịch xem xét, tổng hợp chung, trình HĐND tỉnh", ["Sở Du lịch"]),
        (
            "gửi Sở Du lịch trước ngày 20/8/2025 để nghiên cứu, tiếp thu, báo cáo UBND tỉnh",
            ["Sở Du lịch"],
        ),
        ("báo cáo UBND tỉnh để trình HĐND tỉnh thông qua", ["UBND tỉnh"]),
        ("gửi Sở Du lịch (nếu có) để trình UBND tỉnh", ["Sở Du lịch"]),
        ("trình Sở Du lịch thẩm định, trình UBND tỉnh phê duyệt", ["Sở Du lịch", "UBND tỉnh"]),
    ],
)
def test_what_the_receiver_passes_on_is_his_own_report(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "kiện toàn các cơ quan tham mưu, giúp việc Ban Chỉ đạo",
        "chịu trách nhiệm trước UBND huyện về số liệu",
        "không phải trình UBND huyện phê duyệt",
        "gửi thông báo đến từng hộ dân",
        "cung cấp thông tin cho các cơ quan báo chí",
    ],
)
def test_nobody_receives_a_report(text: str) -> None:
    assert find_report_to(text) == ()
