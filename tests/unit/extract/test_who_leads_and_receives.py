"""Who leads, helps and receives where a task has more than one subject, a title, or a passive."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.extract.tasks.who_else_acts import find_singled_out


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Dự án được giao cho Sở Xây dựng làm chủ đầu tư, hoàn thành năm 2026.",
            ["Sở Xây dựng"],
        ),
        (
            "Sở Nội vụ đôn đốc tiến độ, các cơ quan soạn thảo khẩn trương hoàn thiện dự thảo.",
            ["Sở Nội vụ", "các cơ quan soạn thảo"],
        ),
        (
            "Giao Tổng công ty Đường sắt Việt Nam làm chủ đầu tư; Tổng công ty có trách nhiệm "
            "hoàn thiện hồ sơ.",
            ["Tổng công ty Đường sắt Việt Nam"],
        ),
        ("Về nguồn vốn hỗ trợ, Bộ Tài chính nghiên cứu, tham mưu.", ["Bộ Tài chính"]),
        (
            "Nâng cao chất lượng dạy học: Sở Giáo dục và Đào tạo xây dựng kế hoạch.",
            ["Sở Giáo dục và Đào tạo"],
        ),
        (
            "Chế độ báo cáo Các sở, ngành báo cáo kết quả hằng quý.",
            ["các sở, ngành"],
        ),
        ("Ủy ban nhân dân cấp xã nhắc nhở các hộ kinh doanh.", ["UBND cấp xã"]),
        (
            "Các sở chủ dự án thành phần (Sở Y tế, Ban Dân tộc) khẩn trương hướng dẫn.",
            ["Sở Y tế", "Ban Dân tộc"],
        ),
        (
            "Sau 15 ngày kể từ ngày ban hành, Chủ tịch UBND xã tổ chức họp dân.",
            ["Chủ tịch UBND xã"],
        ),
        (
            "Giao các bệnh viện đa khoa tổ chức tập huấn; mỗi đơn vị hỗ trợ 02 trạm y tế.",
            ["các bệnh viện đa khoa"],
        ),
    ],
)
def test_who_leads(text: str, found: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == found


def test_a_member_may_be_singled_out() -> None:
    text = "Phấn đấu xong trước tháng 12; riêng thành phố Vinh hoàn thành trong quý III."
    assert [one.name for one in find_singled_out(text)] == ["thành phố Vinh"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bộ Xây dựng chủ trì, Bộ Tài chính phối hợp cân đối nguồn vốn.", ["Bộ Tài chính"]),
        (
            "Phối hợp với các nhà cung cấp than bảo đảm đủ nhiên liệu.",
            ["các nhà cung cấp than"],
        ),
        (
            "Phối hợp với chính quyền địa phương rà soát các điểm sạt lở.",
            ["chính quyền địa phương"],
        ),
    ],
)
def test_who_coordinates(text: str, found: list[str]) -> None:
    assert [one.name for one in find_coordinating(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Báo cáo Phó Thủ tướng kết quả thực hiện, qua Văn phòng Chính phủ, hằng tháng.",
            ["Phó Thủ tướng", "Văn phòng Chính phủ"],
        ),
        ("Báo cáo tiến độ qua Văn phòng UBND huyện.", ["Văn phòng UBND huyện"]),
        ("Chuyển phản ánh, kiến nghị đến cơ quan có thẩm quyền.", []),
        ("Công nhận 02 sản phẩm đủ điều kiện trình Trung ương.", []),
        (
            "Cung cấp bản tin cho Ban Chỉ huy Phòng thủ dân sự tỉnh.",
            ["Ban Chỉ huy Phòng thủ dân sự tỉnh"],
        ),
    ],
)
def test_who_receives(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found
